/* The pairs of incidents that may be one: those that wait, those that are decided, verdicts that clash. */
#include "tui/duplicates.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/dossier/dossier.h"
#include "core/dossier/proposal.h"
#include "tui/app.h"
#include "tui/duplicates_parts.h"
#include "tui/terms.h"

/* Rows above the pairs: the pages, the headings. */
#define HEAD_ROWS 2

static bool
prepare(struct view *v, int rows, int cols, struct error *err)
{
	struct duplicates *s = v->state;
	size_t shown;

	(void)cols;
	if (!duplicates_read(v, err))
		return false;
	list_resize(&s->list, s->count, rows > HEAD_ROWS ? (size_t)(rows - HEAD_ROWS) : 1);
	shown = s->list.top + s->list.height < s->count ? s->list.height : s->count - s->list.top;
	if (!s->count)
		return true;
	return (!s->is_stale && s->shown_first == s->list.top && s->shown_rows == shown)
	       || duplicates_read_window(v, err);
}

/* ---- words --------------------------------------------------------------------------------- */

static const char *
page_words(enum pair_page page)
{
	static const char *const words[] = { N_("%s left"), N_("%s unsure"), N_("%s decided"),
					     N_("%s in conflict") };

	return gettext(words[page]);
}

/* Both the same: once. */
static void
print_both(const char *a, const char *b, struct buf *out)
{
	if (strcmp(a, b) == 0)
		buf_puts(out, a);
	else
		buf_printf(out, "%s / %s", a[0] ? a : "-", b[0] ? b : "-");
}

/* ---- drawing ------------------------------------------------------------------------------- */

/* The current page is bracketed as well. Returns the columns that it takes. */
static int
print_page(const struct duplicates *s, enum pair_page page, char *out, size_t size)
{
	char words[64], number[32];

	snprintf(words, sizeof words, page_words(page), app_number(s->total[page], number, sizeof number));
	snprintf(out, size, page == s->page ? "[%s]" : " %s ", words);
	return (int)utf8_width(out, strlen(out));
}

static void
draw_pages(const struct duplicates *s, struct canvas *cv)
{
	char words[80];
	int at = 1;

	for (int page = 0; page < PAIR_PAGES; page++) {
		int wide = print_page(s, (enum pair_page)page, words, sizeof words);

		canvas_text(cv, 0, at, wide, page == (int)s->page ? ROLE_KEY : ROLE_DIM, words);
		at += wide + 1;
	}
	if (cv->cols - at > 20)
		canvas_right(cv, 0, at, cv->cols - at - 1, ROLE_DIM, _("Tab: next page"));
}

enum { AT_VERDICT, AT_WEIGHT, AT_FIRST, AT_SECOND, AT_PLACE, AT_TYPE, AT_VICTIMS, COLUMNS };

/* A column of no width is left out. */
static void
place_columns(int cols, int at[COLUMNS + 1])
{
	bool is_wide = cols >= 110;

	at[AT_VERDICT] = 2;
	at[AT_WEIGHT] = at[AT_VERDICT] + 13;
	at[AT_FIRST] = at[AT_WEIGHT] + 7;
	at[AT_SECOND] = at[AT_FIRST] + 11;
	at[AT_PLACE] = at[AT_SECOND] + 11;
	at[AT_TYPE] = at[AT_PLACE] + (is_wide ? 31 : 18);
	at[AT_VICTIMS] = at[AT_TYPE] + (is_wide ? 31 : 0);
	at[COLUMNS] = cols + 1;
}

static void
draw_cell(struct canvas *cv, int row, const int *at, int column, enum role role, const char *text)
{
	int width = at[column + 1] - at[column] - 1;

	if (width <= 0)
		return;
	if (column == AT_WEIGHT)
		canvas_right(cv, row, at[column], width, role, text);
	else
		canvas_text(cv, row, at[column], width, role, text);
}

static void
draw_headings(const struct duplicates *s, struct canvas *cv)
{
	const char *const titles[COLUMNS] = { s->page == PAGE_LEFT ? _("likelihood") : _("verdict"), _("weight"),
					      _("date"), _("date"), _("place"), _("type"), _("victims") };
	int at[COLUMNS + 1];

	place_columns(cv->cols, at);
	canvas_blank(cv, 1, ROLE_TITLE);
	for (int i = 0; i < COLUMNS; i++)
		draw_cell(cv, 1, at, i, ROLE_TITLE, titles[i]);
}

static void
print_victims(const struct view *v, const struct side *a, const struct side *b, struct buf *out)
{
	const struct field_ref ref = { F_PERSON, NULL };

	if (app_shows(v->app, &ref))
		print_both(a->victims, b->victims, out);
	else
		buf_puts(out, _("(hidden)"));
}

/* What was decided; while nobody has, how likely what is. */
static void
print_verdict(const struct duplicates *s, const struct pair_item *item, char *out, size_t size)
{
	char chance[16];

	if (s->page == PAGE_LEFT)
		snprintf(out, size, "%s %s", chance_text(item->posterior, chance, sizeof chance),
			 pair_is_join(item->reasons) ? _("one") : _("same"));
	else
		snprintf(out, size, "%s", pair_words(item->decision));
}

static const char *
date_words(const struct side *side)
{
	return side->date[0] ? side->date : _("no date");
}

static void
draw_row(const struct view *v, struct canvas *cv, int row, const struct pair_item *item, bool is_current)
{
	const struct duplicates *s = v->state;
	const struct side *a = duplicates_side(s, item->a), *b = duplicates_side(s, item->b);
	enum role role = is_current ? ROLE_CURRENT : ROLE_TEXT;
	struct buf place = { 0 }, type = { 0 }, victims = { 0 };
	char verdict[64], weight[32] = "";
	int at[COLUMNS + 1];

	place_columns(cv->cols, at);
	print_both(a->place, b->place, &place);
	print_both(a->type, b->type, &type);
	print_victims(v, a, b, &victims);
	if (item->has_weight)
		snprintf(weight, sizeof weight, "%+.1f", item->weight);
	canvas_blank(cv, row, role);
	canvas_text(cv, row, 0, 1, role, is_current ? ">" : " ");
	canvas_text(cv, row, 1, 1, role, item->is_first ? "!" : " ");
	print_verdict(s, item, verdict, sizeof verdict);
	draw_cell(cv, row, at, AT_VERDICT, role, verdict);
	draw_cell(cv, row, at, AT_WEIGHT, role, weight);
	draw_cell(cv, row, at, AT_FIRST, role, date_words(a));
	draw_cell(cv, row, at, AT_SECOND, role, date_words(b));
	draw_cell(cv, row, at, AT_PLACE, role, buf_str(&place));
	draw_cell(cv, row, at, AT_TYPE, role, buf_str(&type));
	draw_cell(cv, row, at, AT_VICTIMS, role, buf_str(&victims));
	buf_release(&place);
	buf_release(&type);
	buf_release(&victims);
}

/* What an empty page says, and what to do about it. */
static void
empty_words(const struct duplicates *s, const char **first, const char **second)
{
	*second = _("Tab shows the other pages.");
	if (s->kept_out) {
		*first = _("The filter leaves all of them out.");
		*second = _("x drops its last term, X all of it.");
	} else if (s->page == PAGE_UNSURE) {
		*first = _("No pair is marked as unsure.");
	} else if (s->page == PAGE_DECIDED) {
		*first = _("Nobody has decided on a pair yet.");
	} else if (s->page == PAGE_CONFLICTS) {
		*first = _("No verdict contradicts another.");
	} else if (!s->was_searched) {
		*first = _("Nobody has searched for duplicates yet.");
		*second = _("F searches for them.");
	} else {
		*first = _("None left: every pair that was found is decided.");
		*second = _("F searches again; Tab shows what was decided.");
	}
}

static void
draw(const struct view *v, struct canvas *cv)
{
	const struct duplicates *s = v->state;
	const char *first, *second;

	draw_pages(s, cv);
	if (!s->count) {
		empty_words(s, &first, &second);
		canvas_text(cv, 2, 2, cv->cols - 4, ROLE_TEXT, first);
		canvas_text(cv, 3, 2, cv->cols - 4, ROLE_DIM, second);
		return;
	}
	draw_headings(s, cv);
	for (size_t i = 0; i < s->list.height && s->list.top + i < s->count; i++) {
		bool is_current = s->list.top + i == s->list.cursor;
		int row = (int)i + HEAD_ROWS;

		draw_row(v, cv, row, &s->items[s->list.top + i], is_current);
		if (is_current)
			canvas_cursor(cv, row, 0);
	}
}

/* ---- what others ask ----------------------------------------------------------------------- */

struct view *
duplicates_list(const struct app *app)
{
	for (size_t i = 0; i < app->depth; i++)
		if (app->stack[i]->ops == &duplicates_view)
			return app->stack[i];
	return NULL;
}

const struct pair_item *
duplicates_current(const struct view *v)
{
	const struct duplicates *s = v->state;

	return s->count ? &s->items[s->list.cursor] : NULL;
}

enum pair_page
duplicates_page(const struct view *v)
{
	const struct duplicates *s = v->state;

	return s->page;
}

bool
duplicates_step(struct view *v, long steps)
{
	struct duplicates *s = v->state;
	size_t before = s->list.cursor;

	list_step(&s->list, steps);
	duplicates_note_current(s);
	return s->list.cursor != before;
}

bool
duplicates_next_after(struct view *v, int64_t a, int64_t b)
{
	struct duplicates *s = v->state;
	size_t before = s->list.cursor;

	if (!duplicates_read(v, NULL) || !s->count)
		return false;
	/* It is still there, as on the page of what is decided: the one behind it. */
	if (s->a == a && s->b == b)
		return duplicates_step(v, 1);
	/* The last one went: the one before it is no next. */
	return before < s->count;
}

/* ---- what keys do -------------------------------------------------------------------------- */

static void
changed(struct view *v, enum change change)
{
	struct duplicates *s = v->state;

	if (change != CHANGE_LOOK)
		s->is_read = false;
	s->is_stale = true;
}

static void
move(struct view *v, enum move where, long steps)
{
	struct duplicates *s = v->state;

	if (where == MOVE_UP || where == MOVE_DOWN)
		list_step(&s->list, where == MOVE_UP ? -steps : steps);
	else
		list_move(&s->list, where);
	duplicates_note_current(s);
	v->app->state_is_dirty = true;
}

static void
show_page(struct view *v, enum pair_page page)
{
	struct duplicates *s = v->state;

	s->page = page;
	s->a = s->b = 0;
	s->is_read = false;
	s->list = (struct list){ .height = s->list.height };
	v->app->state_is_dirty = true;
}

static void
next_pane(struct view *v, int steps)
{
	struct duplicates *s = v->state;

	show_page(v, (enum pair_page)(((int)s->page + PAIR_PAGES + steps) % PAIR_PAGES));
}

static bool
enter(struct view *v, struct error *err)
{
	if (!duplicates_current(v))
		return FAIL(err, ERR_USAGE, N_("there is no pair here"));
	return app_push(v->app, &pair_view, "", err);
}

static void
click(struct view *v, int row, int col, bool is_double)
{
	struct duplicates *s = v->state;
	struct error err = { 0 };

	for (int page = 0, at = 1; row == 0 && page < PAIR_PAGES; page++) {
		char words[80];
		int wide = print_page(s, (enum pair_page)page, words, sizeof words);

		if (col >= at && col < at + wide) {
			show_page(v, (enum pair_page)page);
			return;
		}
		at += wide + 1;
	}
	if (row < HEAD_ROWS || s->list.top + (size_t)(row - HEAD_ROWS) >= s->count)
		return;
	list_go(&s->list, s->list.top + (size_t)(row - HEAD_ROWS));
	duplicates_note_current(s);
	if (is_double && !enter(v, &err))
		app_say_error(v->app, &err);
}

static bool
explain(struct view *v, struct buf *out, struct error *err)
{
	struct arena arena = { 0 };
	struct proposal_search search;
	struct buf query = { 0 };
	bool ok = proposals_search(v->app->d, &arena, &search, err);

	if (ok && search.seq == 0) {
		buf_puts(out, _("Nobody has searched for duplicates yet."));
	} else if (ok) {
		query_shown(v->app, search.query, &query);
		buf_printf(out, _("incidents that were compared: %s\n"), query.len ? buf_str(&query) : _("all"));
		buf_printf(out, _("known up to entry %lld of the log\n"), (long long)search.seq);
		buf_puts(out, search.facts);
		buf_printf(out, "\n%s",
			   _("The weight says in bits how much likelier the two are alike because they are one than"
			     " by chance; the likelihood follows from it and from how rare such pairs are."));
	}
	buf_release(&query);
	arena_release(&arena);
	return ok;
}

void
duplicates_status(const struct view *v, struct buf *out)
{
	const struct duplicates *s = v->state;
	char at[32], all[32], number[32];

	if (s->count)
		buf_printf(out, _("pair %s of %s   "), app_number((long)s->list.cursor + 1, at, sizeof at),
			   app_number((long)s->count, all, sizeof all));
	if (s->kept_out)
		buf_printf(out, _("%s not in the filter   "), app_number(s->kept_out, number, sizeof number));
	buf_printf(out, _("%s left; %s decided, %s unsure"), app_number(s->total[PAGE_LEFT], at, sizeof at),
		   app_number(s->total[PAGE_DECIDED], all, sizeof all),
		   app_number(s->total[PAGE_UNSURE], number, sizeof number));
}

static void
status(const struct view *v, struct buf *out)
{
	duplicates_status(v, out);
	if (duplicates_current(v))
		buf_printf(out, "   %s", _("Enter: side by side"));
}

static void
say(const struct view *v, struct buf *out)
{
	const struct duplicates *s = v->state;
	const char *first, *second;

	if (!s->count) {
		empty_words(s, &first, &second);
		buf_printf(out, "%s %s\n", first, second);
	}
	for (size_t i = 0; i < s->list.height && s->list.top + i < s->count; i++) {
		const struct pair_item *item = &s->items[s->list.top + i];
		const struct side *a = duplicates_side(s, item->a), *b = duplicates_side(s, item->b);
		char verdict[64];

		print_verdict(s, item, verdict, sizeof verdict);
		buf_printf(out, "%zu%s %s: ", s->list.top + i + 1, s->list.top + i == s->list.cursor ? ">" : ".",
			   verdict);
		print_both(date_words(a), date_words(b), out);
		buf_puts(out, ", ");
		print_both(a->place, b->place, out);
		buf_puts(out, ", ");
		print_victims(v, a, b, out);
		buf_putc(out, '\n');
	}
}

/* ---- state --------------------------------------------------------------------------------- */

static const char *const page_names[] = { "left", "unsure", "decided", "conflicts" };

static void
save(const struct view *v, struct buf *out)
{
	const struct duplicates *s = v->state;

	buf_printf(out, "page=%s\n", page_names[s->page]);
	if (s->a)
		buf_printf(out, "pair=%lld %lld\n", (long long)s->a, (long long)s->b);
}

static void
restore(struct view *v, const char *key, const char *value)
{
	struct duplicates *s = v->state;
	long long a, b;

	if (strcmp(key, "page") == 0) {
		for (int i = 0; i < PAIR_PAGES; i++)
			if (strcmp(value, page_names[i]) == 0)
				show_page(v, (enum pair_page)i);
	} else if (strcmp(key, "pair") == 0 && sscanf(value, "%lld %lld", &a, &b) == 2) {
		s->a = a;
		s->b = b;
		s->is_read = false;
	}
}

static bool
open_view(struct view *v, const char *arg, struct error *err)
{
	struct duplicates *s = v->state = xcalloc(1, sizeof *s);

	(void)err;
	s->list.height = 1;
	dossier_id_parse(v->app->d, "INC", arg, &s->wanted);
	for (int i = 0; i < PAIR_PAGES; i++)
		if (strcmp(arg, page_names[i]) == 0)
			s->page = (enum pair_page)i;
	return true;
}

static void
close_view(struct view *v)
{
	struct duplicates *s = v->state;

	if (!s)
		return;
	arena_release(&s->arena);
	arena_release(&s->shown);
	free(s->items);
	free(s);
}

const struct view_ops duplicates_view = {
	.name = "duplicates",
	.title = N_("Duplicates"),
	.scope = IN_DUPLICATES,
	.min_rows = 6,
	.min_cols = 60,
	.open = open_view,
	.prepare = prepare,
	.draw = draw,
	.changed = changed,
	.move = move,
	.enter = enter,
	.click = click,
	.explain = explain,
	.next_pane = next_pane,
	.status = status,
	.say = say,
	.save = save,
	.restore = restore,
	.close = close_view,
};

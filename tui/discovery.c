/* Discovery: the searches as a list, and below each what it found. */
#include "tui/discovery.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "config.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "tui/app.h"
#include "tui/state.h"
#include "tui/terms.h"
#include "tui/wrap.h"

/* Lines above the rows, and room for remarks below them. */
#define HEAD_ROWS 1

/*
 * What was found stays with the app, so that to look at the incidents behind a finding does not cost the search;
 * it is of one filter, one state of the dossier, names seen or hidden.
 */
struct discovery {
	struct discovery_search searches[DISCOVERY_KINDS];
	char *query, *lang;
	int64_t seq;
	long total;
	bool hides_names;
};

struct discovery_view {
	struct discovery *found; /* the app's */
	struct list list;
	struct arena note_arena;
	struct wrap_line *note_lines;
	const char *notes;
	size_t note_count;
	int at_kind; /* where the cursor is to stand: a search, and a line of it */
	size_t at_item;
};

/* A row of the list: a search, or a line of one. */
struct place {
	int kind; /* -1: the heading over the hypotheses */
	size_t item; /* 0: the search; from 1 on what it found */
};

static void
forget(struct discovery *f)
{
	for (int i = 0; i < DISCOVERY_KINDS; i++) {
		arena_release(&f->searches[i].arena);
		f->searches[i] = (struct discovery_search){ 0 };
	}
	free(f->query);
	free(f->lang);
	f->query = f->lang = NULL;
}

void
discovery_free(struct discovery *f)
{
	if (!f)
		return;
	forget(f);
	free(f);
}

/* Whatever was found about something else is gone. */
static void
check(struct view *v)
{
	const struct discovery_view *s = v->state;
	struct discovery *f = s->found;
	struct app *app = v->app;
	int64_t seq = 0;

	journal_head(app->d, &seq, NULL);
	if (f->query && strcmp(f->query, app->query->text) == 0 && strcmp(f->lang, app->lang) == 0 && f->seq == seq
	    && f->total == source_total(app->src) && f->hides_names == app->hides_names)
		return;
	forget(f);
	f->query = xstrdup(app->query->text);
	f->lang = xstrdup(app->lang);
	f->seq = seq;
	f->total = source_total(app->src);
	f->hides_names = app->hides_names;
}

/* ---- rows ----------------------------------------------------------------------------------- */

static size_t
row_count(const struct discovery *f)
{
	size_t rows = 1;

	for (int i = 0; i < DISCOVERY_KINDS; i++)
		rows += 1 + f->searches[i].count;
	return rows;
}

static struct place
place_of(const struct discovery *f, size_t row)
{
	for (int i = 0; i < DISCOVERY_KINDS; i++) {
		if (i == DISCOVERY_SCAN && row-- == 0)
			return (struct place){ -1, 0 };
		if (row <= f->searches[i].count)
			return (struct place){ i, row };
		row -= 1 + f->searches[i].count;
	}
	return (struct place){ -1, 0 };
}

static size_t
row_of(const struct discovery *f, int kind, size_t item)
{
	size_t row = kind >= DISCOVERY_SCAN ? 1 : 0;

	for (int i = 0; i < kind; i++)
		row += 1 + f->searches[i].count;
	return row + (item <= f->searches[kind].count ? item : 0);
}

static const struct discovery_item *
item_at(const struct discovery *f, struct place at)
{
	return at.kind >= 0 && at.item ? &f->searches[at.kind].items[at.item - 1] : NULL;
}

static struct place
current(struct view *v)
{
	struct discovery_view *s = v->state;

	check(v);
	list_resize(&s->list, row_count(s->found), s->list.height);
	list_go(&s->list, row_of(s->found, s->at_kind, s->at_item));
	return (struct place){ s->at_kind, place_of(s->found, s->list.cursor).item };
}

static void
note_place(struct view *v)
{
	struct discovery_view *s = v->state;
	struct place at = place_of(s->found, s->list.cursor);

	if (at.kind >= 0) {
		s->at_kind = at.kind;
		s->at_item = at.item;
	}
	v->app->state_is_dirty = true;
}

static void
move(struct view *v, enum move where, long steps)
{
	struct discovery_view *s = v->state;
	size_t was;

	current(v);
	was = s->list.cursor;
	if (where == MOVE_LEFT || where == MOVE_RIGHT)
		return;
	if (where == MOVE_UP || where == MOVE_DOWN)
		list_step(&s->list, where == MOVE_UP ? -steps : steps);
	else
		list_move(&s->list, where);
	/* A heading is no place to stand. */
	if (place_of(s->found, s->list.cursor).kind < 0)
		list_step(&s->list, s->list.cursor < was ? -1 : 1);
	note_place(v);
}

static void
write_notes(struct view *v)
{
	struct discovery_view *s = v->state;
	const struct discovery_search *search = &s->found->searches[s->at_kind];

	s->notes = search->is_run		 ? search->notes
		   : s->at_kind < DISCOVERY_SCAN ? _("Enter looks for it among the incidents of the filter.")
						 : _("Enter looks for it among the incidents of the filter. Many things are"
						     " looked at: some stand out by chance.");
}

static bool
prepare(struct view *v, int rows, int cols, struct error *err)
{
	struct discovery_view *s = v->state;
	size_t room = rows > HEAD_ROWS + 1 ? (size_t)rows - HEAD_ROWS - 1 : 1, height;

	(void)err;
	current(v);
	write_notes(v);
	arena_release(&s->note_arena);
	s->note_count = wrap_text(s->notes, cols - 2, &s->note_arena, &s->note_lines);
	height = s->note_count < room / 3 ? room - s->note_count : room - room / 3;
	list_resize(&s->list, row_count(s->found), height ? height : 1);
	return true;
}

/* ---- drawing and words ---------------------------------------------------------------------- */

static const char *
summary(const struct discovery_search *s)
{
	return !s->is_run ? _("not looked for yet") : s->is_hidden ? _("hidden") : s->summary;
}

static void
draw(const struct view *v, struct canvas *cv)
{
	const struct discovery_view *s = v->state;
	const struct discovery *f = s->found;
	int row = HEAD_ROWS;

	canvas_blank(cv, 0, ROLE_TITLE);
	canvas_text(cv, 0, 2, cv->cols - 2, ROLE_TITLE, _("What stands out"));
	for (size_t i = s->list.top; i < s->list.rows && i < s->list.top + s->list.height; i++, row++) {
		struct place at = place_of(f, i);
		const struct discovery_item *item = item_at(f, at);
		bool is_current = i == s->list.cursor;
		enum role role = is_current ? ROLE_CURRENT : item ? ROLE_TEXT : ROLE_TITLE;
		const char *left = at.kind < 0 ? _("Hypotheses") : item ? item->label : discovery_title(at.kind);
		const char *right = at.kind < 0 ? "" : item ? item->figures : summary(&f->searches[at.kind]);
		int width = (int)utf8_width(right, strlen(right)), indent = item ? 4 : 2;

		if (width > cv->cols / 2)
			width = cv->cols / 2;
		canvas_blank(cv, row, is_current ? ROLE_CURRENT : ROLE_TEXT);
		canvas_text(cv, row, 0, 1, role, is_current ? ">" : " ");
		canvas_text(cv, row, indent, cv->cols - indent - width - 2, role, left);
		canvas_text(cv, row, cv->cols - width - 1, width, is_current || item ? role : ROLE_DIM, right);
		if (is_current)
			canvas_cursor(cv, row, 0);
	}
	row++;
	for (size_t i = 0; i < s->note_count && row < cv->rows; i++, row++) {
		char *line = xstrndup(s->notes + s->note_lines[i].start, s->note_lines[i].len);

		canvas_text(cv, row, 1, cv->cols - 2, ROLE_DIM, line);
		free(line);
	}
}

static void
sentence(const struct discovery *f, struct place at, struct buf *out)
{
	const struct discovery_item *item = item_at(f, at);

	if (item)
		buf_puts(out, item->sentence);
	else if (at.kind >= 0)
		buf_printf(out, "%s: %s", discovery_title(at.kind), summary(&f->searches[at.kind]));
	else
		buf_puts(out, _("Hypotheses"));
}

static void
status(const struct view *v, struct buf *out)
{
	const struct discovery_view *s = v->state;

	if (s->list.cursor < s->list.rows)
		sentence(s->found, place_of(s->found, s->list.cursor), out);
}

static void
say(const struct view *v, struct buf *out)
{
	const struct discovery_view *s = v->state;

	buf_printf(out, "%s\n", _("What stands out"));
	for (size_t i = s->list.top; i < s->list.rows && i < s->list.top + s->list.height; i++) {
		struct place at = place_of(s->found, i);

		if (at.kind < 0)
			buf_puts(out, "\n");
		else
			buf_printf(out, "%zu%s ", i + 1, i == s->list.cursor ? ">" : ".");
		sentence(s->found, at, out);
		buf_putc(out, '\n');
	}
	if (s->notes)
		buf_printf(out, "%s\n", s->notes);
}

/* ---- what keys do --------------------------------------------------------------------------- */

static bool
run(struct view *v, int kind, struct error *err)
{
	struct discovery_view *s = v->state;
	struct discovery_search found;
	struct error why = { 0 };

	check(v);
	if (!discovery_run(v->app, kind, &found, &why)) {
		if (why.code != ERR_CANCELLED) {
			*err = why;
			return false;
		}
		app_say(v->app, ROLE_TEXT, "%s", _("Stopped: nothing was kept."));
		return true;
	}
	arena_release(&s->found->searches[kind].arena);
	s->found->searches[kind] = found;
	s->at_kind = kind;
	s->at_item = 0;
	current(v);
	if (!found.count && !found.is_hidden)
		app_say(v->app, ROLE_TEXT, _("%s: nothing stands out"), discovery_title(kind));
	return true;
}

bool
discovery_open(struct view *v, const char *name, struct error *err)
{
	for (int i = 0; i < DISCOVERY_KINDS; i++)
		if (strcmp(discovery_name(i), name) == 0)
			return run(v, i, err);
	FAIL(err, ERR_USAGE, N_("there is no search \"%s\""), name);
	return error_hint(err, N_("searches are cells, smear, threats, scan, near, rules, changes, words and place-words"));
}

static bool
enter(struct view *v, struct error *err)
{
	struct discovery_view *s = v->state;
	struct app *app = v->app;
	struct place at = current(v);
	const struct discovery_item *item = item_at(s->found, at);
	struct buf terms = { 0 }, label = { 0 };
	char number[32];
	long found;
	bool ok = false;

	if (!item)
		return run(v, at.kind, err);
	if (!item->query[0])
		return FAIL(err, ERR_USAGE, N_("these are too many pairs to be listed; = explains them"));
	buf_puts(&terms, item->query);
	buf_puts(&label, item->label);
	found = terms_count(app, buf_str(&terms), err);
	if (found == 0)
		FAIL(err, ERR_USAGE, N_("no incident of the filter is behind this"));
	else if (found > 0 && app_filter_add(app, buf_str(&terms), err) && app_go(app, &incidents_view, "", err)) {
		ok = true;
		app_say(app, ROLE_TEXT, _("%s: %s incidents"), buf_str(&label), app_number(found, number, sizeof number));
	}
	buf_release(&terms);
	buf_release(&label);
	return ok;
}

static void
click(struct view *v, int row, int col, bool is_double)
{
	struct discovery_view *s = v->state;
	struct error err = { 0 };
	size_t at = s->list.top + (size_t)(row - HEAD_ROWS);

	(void)col;
	if (row < HEAD_ROWS || at >= s->list.rows || row - HEAD_ROWS >= (int)s->list.height
	    || place_of(s->found, at).kind < 0)
		return;
	list_go(&s->list, at);
	note_place(v);
	if (is_double && !enter(v, &err))
		app_say_error(v->app, &err);
}

static bool
explain(struct view *v, struct buf *out, struct error *err)
{
	struct discovery_view *s = v->state;
	struct app *app = v->app;
	struct place at = current(v);
	const struct discovery_item *item = item_at(s->found, at);
	const struct discovery_search *search = &s->found->searches[at.kind];
	struct buf words = { 0 }, whole = { 0 }, query = { 0 };

	(void)err;
	sentence(s->found, at, &words);
	terms_add(&whole, app->query->text, source_codes(app->src));
	if (whole.len)
		query_shown(app, buf_str(&whole), &query);
	else
		buf_puts(&query, _("everything"));
	buf_printf(out, "%s\n\n", buf_str(&words));
	if (item)
		buf_printf(out, "%s\n", item->explanation);
	if (item && item->query[0])
		buf_printf(out, _("Incidents behind it: %s\n"), item->query);
	buf_printf(out, _("Looked for in: %s\n"), buf_str(&query));
	buf_printf(out, "\n%s\n", discovery_method(at.kind));
	if (search->is_run)
		buf_printf(out, "\n%s\n\n", search->notes);
	if (item) {
		buf_puts(out, _("To cite: "));
		buf_printf(out, _("%s; query: %s; %s, dossier %s\n"), buf_str(&words), buf_str(&query), PACKAGE_STRING,
			   app->name);
	}
	buf_release(&words);
	buf_release(&whole);
	buf_release(&query);
	return true;
}

/* The codes of a query as a name: "police-xv-02-threat". */
static void
name_pattern(const char *query, struct buf *out)
{
	for (const char *s = query; *s && out->len < 48;) {
		const char *value = s + strcspn(s, "=:");

		value += strspn(value, "=:");
		s = value + strcspn(value, " ");
		if (out->len)
			buf_putc(out, '-');
		for (; value < s; value++) {
			char c = *value >= 'A' && *value <= 'Z' ? (char)(*value + 32) : *value;

			if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
				buf_putc(out, c);
			else if (c == '-' && out->len && out->data[out->len - 1] != '-')
				buf_putc(out, c);
		}
		s += strspn(s, " ");
	}
	while (out->len && out->data[out->len - 1] == '-')
		out->data[--out->len] = '\0';
}

bool
discovery_pattern(struct view *v, struct buf *out, struct error *err)
{
	struct discovery_view *s = v->state;
	const struct discovery_item *item = item_at(s->found, current(v));
	struct buf name = { 0 };

	if (!item || !item->is_pattern) {
		FAIL(err, ERR_USAGE, N_("no pattern can be made of this"));
		return error_hint(err, N_("cells, clusters, rules and words have a query that can be one"));
	}
	name_pattern(item->query[0] == '(' ? "=cluster" : item->query, &name);
	buf_printf(out, "%s %s %s", buf_str(&name), buf_str(&name), item->query);
	buf_release(&name);
	return true;
}

/* ---- state ---------------------------------------------------------------------------------- */

static void
save(const struct view *v, struct buf *out)
{
	const struct discovery_view *s = v->state;
	char number[32];

	state_line(out, "search", discovery_name(s->at_kind));
	snprintf(number, sizeof number, "%zu", s->at_item);
	state_line(out, "line", number);
}

static void
restore(struct view *v, const char *key, const char *value)
{
	struct discovery_view *s = v->state;

	for (int i = 0; strcmp(key, "search") == 0 && i < DISCOVERY_KINDS; i++)
		s->at_kind = strcmp(discovery_name(i), value) == 0 ? i : s->at_kind;
	if (strcmp(key, "line") == 0)
		s->at_item = strtoul(value, NULL, 10);
}

static bool
open_view(struct view *v, const char *arg, struct error *err)
{
	struct discovery_view *s = xcalloc(1, sizeof *s);

	if (!v->app->discovery)
		v->app->discovery = xcalloc(1, sizeof *v->app->discovery);
	s->found = v->app->discovery;
	s->list.height = 1;
	v->state = s;
	return !arg[0] || discovery_open(v, arg, err);
}

static void
close_view(struct view *v)
{
	struct discovery_view *s = v->state;

	if (!s)
		return;
	arena_release(&s->note_arena);
	free(s);
}

const struct view_ops discovery_view = {
	.name = "discovery",
	.title = N_("Discovery"),
	.scope = IN_DISCOVERY,
	.min_rows = 8,
	.min_cols = 60,
	.open = open_view,
	.prepare = prepare,
	.draw = draw,
	.move = move,
	.enter = enter,
	.click = click,
	.explain = explain,
	.status = status,
	.say = say,
	.save = save,
	.restore = restore,
	.close = close_view,
};

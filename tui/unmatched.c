/* The values that no list knows, most rows first; what was decided stands dimmed behind them. */
#include "tui/unmatched.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/intake/value_query.h"
#include "tui/acts.h"
#include "tui/app.h"

/* Values that are listed; those with fewer rows come into sight when others are decided. */
#define KEPT 20000
/* Rows of the window that show incidents with the current value, with a line above them. */
#define EXAMPLE_ROWS 6
/* In a window lower than this the list has all of it. */
#define ROWS_WITH_EXAMPLES 16

struct value_row {
	struct value_item item; /* texts are in the arena */
	bool is_decided;
	bool is_looked_up; /* the suggestions are known */
	int suggestions[VALUE_SUGGESTIONS], suggestion_count;
};

struct unmatched_view {
	struct arena arena;
	struct value_row *rows;
	size_t count, cap, left, decided; /* left and decided also count what is not kept */
	struct list list;
	bool is_read;
	/* Of the current one. */
	size_t shown_at; /* SIZE_MAX: of none */
	bool is_waiting; /* looked for in the next frame */
	bool is_found;
	struct buf query, examples; /* a query for its incidents; lines of the first of them */
	long found;		    /* how many; -1: it cannot be asked */
	int example_rows;    /* 0: no room */
};

/* ---- reading ------------------------------------------------------------------------------- */

struct reading {
	struct unmatched_view *u;
	bool is_decided;
};

static bool
keep_value(void *ctx, const struct value_item *item, struct error *err)
{
	const struct reading *reading = ctx;
	struct unmatched_view *u = reading->u;

	(void)err;
	*(reading->is_decided ? &u->decided : &u->left) += 1;
	if (u->count == KEPT)
		return true;
	u->rows = grow_array(u->rows, u->count, &u->cap, sizeof *u->rows);
	u->rows[u->count++] = (struct value_row){
		.item = { .dataset = arena_strdup(&u->arena, item->dataset),
			  .profile = arena_strdup(&u->arena, item->profile),
			  .field = arena_strdup(&u->arena, item->field),
			  .value = arena_strdup(&u->arena, item->value),
			  .rows = item->rows,
			  .codes = arena_strdup(&u->arena, item->codes),
			  .list = arena_strdup(&u->arena, item->list) },
		.is_decided = reading->is_decided,
	};
	return true;
}

static void
forget_shown(struct unmatched_view *u)
{
	buf_clear(&u->query);
	buf_clear(&u->examples);
	u->found = 0;
	u->is_found = false;
	u->shown_at = SIZE_MAX;
}

static bool
same_value(const struct value_item *a, const struct value_item *b)
{
	struct buf x = { 0 }, y = { 0 };
	bool is_same = strcmp(a->dataset, b->dataset) == 0 && strcmp(a->field, b->field) == 0;

	if (is_same) {
		/* What was decided stands folded. */
		utf8_fold(&x, a->value, strlen(a->value));
		utf8_fold(&y, b->value, strlen(b->value));
		is_same = strcmp(buf_str(&x), buf_str(&y)) == 0;
	}
	buf_release(&x);
	buf_release(&y);
	return is_same;
}

static bool
read_values(struct view *v, struct error *err)
{
	struct unmatched_view *u = v->state;
	struct arena before = u->arena;
	struct value_item current = { 0 };
	bool had_one = u->count > 0, ok = true;

	if (had_one)
		current = u->rows[u->list.cursor].item;
	forget_shown(u);
	u->arena = (struct arena){ 0 };
	u->count = u->left = u->decided = 0;
	for (int decided = 0; ok && decided < 2; decided++) {
		struct value_filter filter = { .decided = decided };
		struct reading reading = { u, decided };

		ok = values_each(v->app->d, &filter, keep_value, &reading, err);
	}
	u->is_read = ok;
	list_resize(&u->list, u->count, u->list.height);
	/* Where one was, unless it was decided: then on the one that took its place. */
	for (size_t i = 0; had_one && i < u->left && i < u->count; i++)
		if (same_value(&u->rows[i].item, &current)) {
			list_go(&u->list, i);
			break;
		}
	arena_release(&before);
	return ok;
}

static struct value_row *
current_row(const struct unmatched_view *u)
{
	return u->count ? &u->rows[u->list.cursor] : NULL;
}

const struct value_item *
unmatched_current(const struct view *v)
{
	struct value_row *row = current_row(v->state);

	return row ? &row->item : NULL;
}

static struct code_list *
list_of(struct app *app, const struct value_item *item)
{
	return item->list[0] ? codes_list(source_codes(app->src), item->list) : NULL;
}

static void
look_up(struct app *app, struct value_row *row)
{
	struct code_list *list = list_of(app, &row->item);

	if (row->is_looked_up)
		return;
	row->is_looked_up = true;
	if (list && !row->is_decided)
		row->suggestion_count = values_suggest(list, row->item.value, row->suggestions);
}

int
unmatched_suggestions(struct view *v, int out[VALUE_SUGGESTIONS])
{
	struct value_row *row = current_row(v->state);

	if (!row)
		return 0;
	look_up(v->app, row);
	memcpy(out, row->suggestions, sizeof row->suggestions);
	return row->suggestion_count;
}

bool
unmatched_next(struct view *v)
{
	struct unmatched_view *u = v->state;

	if (!read_values(v, NULL) || !u->left)
		return false;
	if (u->list.cursor >= u->left)
		list_go(&u->list, u->left - 1);
	return true;
}

/* How many incidents have the current value, and a few of them as lines. */
static bool
find_incidents(struct view *v, struct error *err)
{
	struct unmatched_view *u = v->state;
	const struct value_item *item = unmatched_current(v);
	struct arena arena = { 0 };
	struct selection *sel = NULL;
	struct query *q = NULL;
	bool ok = true;

	if (u->is_found || !item)
		return true;
	u->is_found = true;
	if (!value_query(v->app->d, item->dataset, item->field, item->value, &u->query, err))
		return false;
	if (!u->query.len)
		return true;
	/* A column may have gone with its dataset meanwhile; then nothing can be asked. */
	if ((q = query_parse(u->query.data, source_codes(v->app->src), NULL)))
		sel = source_select(v->app->src, q, NULL);
	u->found = sel ? selection_count(sel) : -1;
	if (u->found > 0)
		ok = list_incidents(v->app, selection_ids(v->app->src, sel, &arena), (size_t)u->found,
				    EXAMPLE_ROWS - 2, &u->examples, err);
	selection_free(sel);
	query_free(q);
	arena_release(&arena);
	return ok;
}

const char *
unmatched_query(struct view *v, long *count, struct error *err)
{
	const struct unmatched_view *u = v->state;

	if (!find_incidents(v, err))
		return NULL;
	*count = u->found;
	return buf_str(&u->query);
}

/* On a terminal the list is seen first; what has the value comes with the next frame. */
static bool
look_at_current(struct view *v, struct error *err)
{
	struct unmatched_view *u = v->state;

	if (u->shown_at != u->list.cursor) {
		forget_shown(u);
		u->shown_at = u->list.cursor;
		u->is_waiting = v->app->is_interrupted != NULL;
	}
	if (u->is_waiting) {
		u->is_waiting = false;
		v->app->is_unfinished = true;
		return true;
	}
	return find_incidents(v, err);
}

static bool
prepare(struct view *v, int rows, int cols, struct error *err)
{
	struct unmatched_view *u = v->state;

	(void)cols;
	if (!u->is_read && !read_values(v, err))
		return false;
	u->example_rows = rows >= ROWS_WITH_EXAMPLES ? EXAMPLE_ROWS : 0;
	list_resize(&u->list, u->count, rows > 2 + u->example_rows ? (size_t)(rows - 1 - u->example_rows) : 1);
	for (size_t i = 0; i < u->list.height && u->list.top + i < u->count; i++)
		look_up(v->app, &u->rows[u->list.top + i]);
	return !u->example_rows || !u->count || look_at_current(v, err);
}

/* ---- words --------------------------------------------------------------------------------- */

static const char *
field_words(const char *key)
{
	static const char *const words[][2] = {
		{ "incident.place", N_("place") },
		{ "incident.verification", N_("verification") },
		{ "incident.date", N_("date") },
		{ "incident.registered", N_("registered") },
		{ "act.type", N_("type") },
		{ "victim.kind", N_("kind of victim") },
		{ "victim.sex", N_("sex") },
		{ "victim.profile", N_("profile") },
		{ "victim.nexus", N_("nexus") },
		{ "actor.label", N_("actor") },
		{ "actor.attribution", N_("attribution") },
		{ "event.stage", N_("stage") },
		{ "event.role", N_("whose case") },
		{ "event.mode", N_("procedure") },
		{ "event.date", N_("date of an event") },
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i][0], key) == 0)
			return gettext(words[i][1]);
	return key;
}

/* Whatever no list knows may be a name. */
static const char *
value_seen(const struct view *v, const struct value_row *row)
{
	return v->app->hides_names ? _("(hidden)") : row->item.value;
}

/* "threat,killing" as "Threat, Killing". */
static void
print_codes(struct app *app, const struct value_item *item, struct buf *out)
{
	const struct code_list *list = list_of(app, item);

	for (const char *at = item->codes; *at;) {
		size_t len = strcspn(at, ",");
		char *code = xstrndup(at, len);
		int index = list ? code_find(list, code) : -1;

		buf_printf(out, "%s%s", at == item->codes ? "" : ", ",
			   index >= 0 ? code_label(list, index, app->lang) : code);
		free(code);
		at += len + (at[len] == ',');
	}
}

/* What it means, or may mean. */
static void
print_meaning(const struct view *v, const struct value_row *row, struct buf *out)
{
	const struct code_list *list = list_of(v->app, &row->item);

	if (row->is_decided) {
		buf_puts(out, "= ");
		print_codes(v->app, &row->item, out);
	} else if (!list) {
		buf_puts(out, _("no list: mend the file or its profile"));
	} else if (v->app->hides_names) {
		/* What is near a name says much of it. */
		buf_puts(out, row->suggestion_count ? _("(hidden)") : "");
	}
	for (int i = 0; !row->is_decided && list && !v->app->hides_names && i < row->suggestion_count; i++)
		buf_printf(out, "%s%s", i ? _(", or ") : "",
			   code_label(list, row->suggestions[i], v->app->lang));
	if (!row->is_decided && list && !v->app->hides_names && row->suggestion_count)
		buf_putc(out, '?');
}

/* ---- drawing ------------------------------------------------------------------------------- */

/* Where the columns begin: field, value, rows, dataset, meaning. */
enum { AT_FIELD, AT_VALUE, AT_ROWS, AT_DATASET, AT_MEANING, COLUMNS };

static void
place_columns(int cols, int at[COLUMNS + 1])
{
	bool is_wide = cols >= 110;

	at[AT_FIELD] = 2;
	at[AT_VALUE] = at[AT_FIELD] + (is_wide ? 19 : 13);
	at[AT_ROWS] = at[AT_VALUE] + (is_wide ? 51 : 25);
	at[AT_DATASET] = at[AT_ROWS] + 8;
	at[AT_MEANING] = at[AT_DATASET] + (is_wide ? 21 : 11);
	at[COLUMNS] = cols + 1;
}

static void
draw_row(const struct view *v, struct canvas *cv, int row, const struct value_row *r, bool is_current)
{
	enum role role = is_current ? ROLE_CURRENT : r->is_decided ? ROLE_DIM : ROLE_TEXT;
	struct buf meaning = { 0 };
	int at[COLUMNS + 1];
	char number[32];

	place_columns(cv->cols, at);
	print_meaning(v, r, &meaning);
	canvas_blank(cv, row, role);
	canvas_text(cv, row, 0, 1, role, is_current ? ">" : " ");
	canvas_text(cv, row, at[AT_FIELD], at[AT_VALUE] - at[AT_FIELD] - 1, role, field_words(r->item.field));
	canvas_text(cv, row, at[AT_VALUE], at[AT_ROWS] - at[AT_VALUE] - 1, role, value_seen(v, r));
	canvas_right(cv, row, at[AT_ROWS], 7, role, app_number(r->item.rows, number, sizeof number));
	canvas_text(cv, row, at[AT_DATASET], at[AT_MEANING] - at[AT_DATASET] - 1, role, r->item.dataset);
	canvas_text(cv, row, at[AT_MEANING], cv->cols - at[AT_MEANING], role, buf_str(&meaning));
	buf_release(&meaning);
}

static void
draw_headings(struct canvas *cv)
{
	int at[COLUMNS + 1];

	place_columns(cv->cols, at);
	canvas_blank(cv, 0, ROLE_TITLE);
	canvas_text(cv, 0, at[AT_FIELD], at[AT_VALUE] - at[AT_FIELD] - 1, ROLE_TITLE, _("field"));
	canvas_text(cv, 0, at[AT_VALUE], at[AT_ROWS] - at[AT_VALUE] - 1, ROLE_TITLE, _("value"));
	canvas_right(cv, 0, at[AT_ROWS], 7, ROLE_TITLE, _("rows"));
	canvas_text(cv, 0, at[AT_DATASET], at[AT_MEANING] - at[AT_DATASET] - 1, ROLE_TITLE, _("dataset"));
	canvas_text(cv, 0, at[AT_MEANING], cv->cols - at[AT_MEANING], ROLE_TITLE, _("it means"));
}

static void
draw_examples(const struct view *v, struct canvas *cv)
{
	const struct unmatched_view *u = v->state;
	const struct value_row *row = current_row(u);
	const char *at = buf_str(&u->examples);
	char number[32];

	canvas_hline(cv, 0);
	if (!u->is_found)
		canvas_printf(cv, 0, 2, -1, ROLE_TITLE, " %s ", _("looking"));
	else if (u->query.len && u->found >= 0)
		canvas_printf(cv, 0, 2, -1, ROLE_TITLE,
			      ngettext(" %s incident has it: v ", " %s incidents have it: v ", (unsigned long)u->found),
			      app_number(u->found, number, sizeof number));
	if (row->is_decided)
		canvas_text(cv, cv->rows - 1, 2, cv->cols - 4, ROLE_DIM,
			    _("Decided for this file and those to come: Enter changes it, c takes it back."));
	for (int i = 1; i < cv->rows - row->is_decided && *at; i++) {
		size_t len = strcspn(at, "\n");
		char *line = xstrndup(at, len);

		canvas_text(cv, i, 0, cv->cols, ROLE_DIM, line);
		free(line);
		at += len + (at[len] == '\n');
	}
}

static void
draw(const struct view *v, struct canvas *cv)
{
	const struct unmatched_view *u = v->state;
	struct canvas examples = canvas_part(cv, cv->rows - u->example_rows, 0, u->example_rows, cv->cols);

	if (!u->count) {
		canvas_text(cv, 1, 2, cv->cols - 4, ROLE_TEXT, _("Every value is known to a list."));
		canvas_text(cv, 2, 2, cv->cols - 4, ROLE_DIM,
			    _("Values that no list knows would stand here. g i: incidents"));
		return;
	}
	draw_headings(cv);
	for (size_t i = 0; i < u->list.height && u->list.top + i < u->count; i++) {
		bool is_current = u->list.top + i == u->list.cursor;

		draw_row(v, cv, (int)i + 1, &u->rows[u->list.top + i], is_current);
		if (is_current)
			canvas_cursor(cv, (int)i + 1, 0);
	}
	if (u->example_rows)
		draw_examples(v, &examples);
}

/* ---- what keys do -------------------------------------------------------------------------- */

static void
changed(struct view *v, enum change change)
{
	struct unmatched_view *u = v->state;

	if (change == CHANGE_ROWS || change == CHANGE_DATA)
		u->is_read = false;
	forget_shown(u);
}

static void
move(struct view *v, enum move where, long steps)
{
	struct unmatched_view *u = v->state;

	if (where == MOVE_UP || where == MOVE_DOWN)
		list_step(&u->list, where == MOVE_UP ? -steps : steps);
	else
		list_move(&u->list, where);
}

static bool
enter(struct view *v, struct error *err)
{
	return act_value_means(v->app, NULL, err);
}

static void
click(struct view *v, int row, int col, bool is_double)
{
	struct unmatched_view *u = v->state;
	struct error err = { 0 };

	(void)col;
	if (row < 1 || (size_t)row > u->list.height || u->list.top + (size_t)row - 1 >= u->count)
		return;
	list_go(&u->list, u->list.top + (size_t)row - 1);
	if (is_double && !enter(v, &err))
		app_say_error(v->app, &err);
}

static bool
explain(struct view *v, struct buf *out, struct error *err)
{
	const struct value_row *row = current_row(v->state);
	struct buf meaning = { 0 };

	if (!row)
		return FAIL(err, ERR_USAGE, N_("there is no value here"));
	print_meaning(v, row, &meaning);
	buf_printf(out, _("value: %s\n"), value_seen(v, row));
	buf_printf(out, _("field: %s (%s in the profile)\n"), field_words(row->item.field), row->item.field);
	buf_printf(out, _("dataset: %s, read with the profile %s\n"), row->item.dataset, row->item.profile);
	buf_printf(out, _("rows of the file that have it: %ld\n"), row->item.rows);
	buf_printf(out, row->is_decided ? _("decided: %s\n") : _("near it: %s\n"), buf_str(&meaning));
	buf_printf(out, "\n%s", _("What is decided holds for all datasets of the profile, and for files to come;"
				  " the profile's own map goes before it."));
	buf_release(&meaning);
	return true;
}

static void
status(const struct view *v, struct buf *out)
{
	const struct unmatched_view *u = v->state;
	char left[32], decided[32];

	if (!u->left && !u->decided)
		return;
	buf_printf(out, _("%s left, %s decided"), app_number((long)u->left, left, sizeof left),
		   app_number((long)u->decided, decided, sizeof decided));
	if (u->left + u->decided > u->count)
		buf_printf(out, _("   the first %zu are listed"), u->count);
	buf_printf(out, "   %s", _("Enter: say what it means"));
}

static void
say(const struct view *v, struct buf *out)
{
	const struct unmatched_view *u = v->state;

	if (!u->count)
		buf_printf(out, "%s\n", _("Every value is known to a list."));
	for (size_t i = 0; i < u->list.height && u->list.top + i < u->count; i++) {
		const struct value_row *row = &u->rows[u->list.top + i];
		struct buf meaning = { 0 };

		buf_printf(out, "%zu%s ", u->list.top + i + 1, u->list.top + i == u->list.cursor ? ">" : ".");
		buf_printf(out, ngettext("%s: %s, %ld row of %s", "%s: %s, %ld rows of %s",
					 (unsigned long)row->item.rows),
			   field_words(row->item.field), value_seen(v, row), row->item.rows, row->item.dataset);
		print_meaning(v, row, &meaning);
		if (meaning.len)
			buf_printf(out, "; %s", meaning.data);
		buf_putc(out, '\n');
		buf_release(&meaning);
	}
}

static bool
open_view(struct view *v, const char *arg, struct error *err)
{
	struct unmatched_view *u = v->state = xcalloc(1, sizeof *u);

	(void)arg;
	(void)err;
	u->list.height = 1;
	u->shown_at = SIZE_MAX;
	return true;
}

static void
close_view(struct view *v)
{
	struct unmatched_view *u = v->state;

	if (!u)
		return;
	arena_release(&u->arena);
	buf_release(&u->query);
	buf_release(&u->examples);
	free(u->rows);
	free(u);
}

const struct view_ops unmatched_view = {
	.name = "unmatched",
	.title = N_("Unmatched values"),
	.scope = IN_UNMATCHED,
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
	.status = status,
	.say = say,
	.close = close_view,
};

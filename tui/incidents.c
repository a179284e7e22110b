/* The list of incidents, and in a wide window the details of the current one beside it. */
#include "tui/incidents.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/app.h"
#include "tui/detail.h"
#include "tui/state.h"
#include "tui/facets.h"
#include "tui/strip.h"
#include "tui/terms.h"
#include "tui/waiting.h"

#define COLUMNS_MAX 16
#define WIDTH_MAX 80
/* What is said of one that may be the same as another takes so many columns at the end of its row. */
#define DUP_COLS 6
/* From this width on the details stand beside the list, and the facets at its other side. */
#define TWO_PANES 110
#define THREE_PANES 140
/* Up to so many incidents everything is counted before the first frame. */
#define FEW 50000

struct column {
	struct field_ref ref;
	int width;
};

/* One row as it is shown; cells are in the page's arena. */
struct row {
	int64_t id;
	const char **cells;
};

struct incidents {
	struct arena names; /* of record columns */
	struct column columns[COLUMNS_MAX];
	size_t column_count, column; /* the current one */
	size_t first_column;	     /* scrolled sideways: the one that stands after the first */
	struct sort_key sort[2];
	size_t sort_count;
	struct ordering *order;
	struct list list;
	int64_t current; /* stays when the order changes */
	bool is_stale;	 /* the page must be read again */
	bool strip_is_stale;
	bool were_for_nothing; /* the columns were chosen when no incident said what is recorded */
	struct arena page;
	struct row *rows;
	size_t page_first, page_count;
	struct detail *detail;
	struct strip strip;
	struct waiting waiting;
	struct facets *facets;
	bool in_facets; /* the keyboard is there */
	int list_left, list_cols;
};

/* ---- columns ------------------------------------------------------------------------------ */

/* Of 80 columns, tags keep enough to be told apart: the usual ones before them are no wider than that. */
static int
usual_width(const struct field_ref *ref)
{
	if (ref->id >= F_COUNT)
		return 16;
	switch (ref->id) {
	case F_ID:
		return 10;
	case F_DATE:
	case F_REGISTERED:
		return 10;
	case F_VICTIMS:
	case F_SIZE:
	case F_WEIGHT:
	case F_RECORDS:
		return 7;
	case F_TYPE:
		return 13;
	case F_NARRATIVE:
	case F_PERSON:
		return 28;
	case F_STATUS:
	case F_STAGE:
		return 11;
	default:
		return 15;
	}
}

bool
incidents_columns(struct view *v, const char *text, struct error *err)
{
	struct incidents *in = v->state;
	struct column wanted[COLUMNS_MAX];
	size_t count = 0;

	for (const char *at = text; *at;) {
		bool is_quoted = false;
		size_t len = 0;

		for (; at[len] && (is_quoted || at[len] != ','); len++)
			is_quoted ^= at[len] == '"';
		if (count == COLUMNS_MAX)
			return FAIL(err, ERR_LIMIT, N_("at most %d columns"), COLUMNS_MAX);
		if (!field_ref_parse(at, len, &in->names, &wanted[count].ref, err)
		    || !field_ref_check(v->app->src, &wanted[count].ref, err)) {
			if (err)
				error_at(err, NULL, 0, (long)(at - text) + 1);
			return false;
		}
		wanted[count].width = usual_width(&wanted[count].ref);
		/* A column that was there keeps its width. */
		for (size_t i = 0; i < in->column_count; i++)
			if (in->columns[i].ref.id == wanted[count].ref.id
			    && (wanted[count].ref.id < F_COUNT
				|| strcmp(in->columns[i].ref.column, wanted[count].ref.column) == 0))
				wanted[count].width = in->columns[i].width;
		count++;
		at += len + (at[len] == ',');
	}
	if (!count)
		return FAIL(err, ERR_USAGE, N_("name one field at least"));
	memcpy(in->columns, wanted, sizeof wanted);
	in->column_count = count;
	in->column = in->first_column = 0;
	/* The rows that were read have other cells. */
	in->page_count = 0;
	in->is_stale = true;
	v->app->state_is_dirty = true;
	return true;
}

void
incidents_columns_text(const struct view *v, struct buf *out)
{
	const struct incidents *in = v->state;
	struct arena arena = { 0 };

	for (size_t i = 0; i < in->column_count; i++)
		buf_printf(out, "%s%s", i ? "," : "", field_ref_name(&in->columns[i].ref, &arena));
	arena_release(&arena);
}

void
incidents_width(struct view *v, int by)
{
	struct incidents *in = v->state;
	struct column *c = &in->columns[in->column];
	int widest = 4;

	by = by < -WIDTH_MAX ? -WIDTH_MAX : by > WIDTH_MAX ? WIDTH_MAX : by;

	for (size_t i = 0; by == 0 && i < in->page_count; i++) {
		const char *cell = in->rows[i].cells[in->column];
		int w = (int)utf8_width(cell, strlen(cell));

		widest = w > widest ? w : widest;
	}
	c->width = by == 0 ? widest : c->width + by;
	c->width = c->width < 4 ? 4 : c->width > WIDTH_MAX ? WIDTH_MAX : c->width;
	v->app->state_is_dirty = true;
}

/* ---- rows --------------------------------------------------------------------------------- */

static bool
keep_row(void *ctx, const struct listing *row, struct error *err)
{
	struct incidents *in = ctx;
	struct row *r = &in->rows[in->page_count++];

	(void)err;
	r->id = row->id;
	r->cells = arena_alloc(&in->page, in->column_count * sizeof *r->cells);
	for (size_t i = 0; i < in->column_count; i++)
		r->cells[i] = arena_strdup(&in->page, row->cells[i]);
	return true;
}

/* Reads the rows of the window and as many before and behind it. */
static bool
read_page(struct view *v, struct error *err)
{
	struct incidents *in = v->state;
	struct field_ref refs[COLUMNS_MAX];
	struct listing_request request = { .fields = refs,
					   .count = in->column_count,
					   .as_of = source_as_of(v->app->src),
					   .lang = v->app->lang };
	size_t margin = in->list.height;

	arena_release(&in->page);
	in->page_first = in->list.top > margin ? in->list.top - margin : 0;
	in->page_count = 0;
	in->rows = arena_alloc(&in->page, 3 * margin * sizeof *in->rows);
	for (size_t i = 0; i < in->column_count; i++) {
		refs[i] = in->columns[i].ref;
		/* What must not be seen is not even read. */
		if (!app_shows(v->app, &refs[i]))
			refs[i] = (struct field_ref){ F_ID, NULL };
	}
	return source_page(v->app->src, in->order, in->page_first, 3 * margin, &request, keep_row, in,
			   err);
}

static bool
in_page(const struct incidents *in)
{
	size_t last = in->list.top + in->list.height;

	if (last > in->list.rows)
		last = in->list.rows;
	return in->list.top >= in->page_first && last <= in->page_first + in->page_count;
}

/* Makes the order of the rows when there is none, and finds the current incident in it. */
static bool
make_order(struct view *v, struct error *err)
{
	struct incidents *in = v->state;
	long at = -1;

	if (in->order)
		return true;
	if (!(in->order = source_order(v->app->src, v->app->sel, in->sort, in->sort_count,
				       v->app->lang, err)))
		return false;
	in->is_stale = in->strip_is_stale = true;
	list_resize(&in->list, ordering_count(in->order), in->list.height);
	if (in->current)
		at = ordering_find(in->order, in->current);
	if (at >= 0)
		list_go(&in->list, (size_t)at);
	return true;
}

/* The columns to begin with: those of the usual ones that say something in this dossier. */
static bool
choose_columns(struct view *v, struct error *err)
{
	static const enum field_id usual[] = { F_DATE, F_PLACE, F_TYPE, F_ACTOR, F_STATUS };
	struct buf text = { 0 };
	size_t count = 0;
	bool ok = true;

	for (size_t i = 0; ok && i < sizeof usual / sizeof *usual; i++) {
		struct field_ref ref = { usual[i], NULL };
		bool is_recorded = true;

		if (usual[i] != F_DATE)
			ok = source_is_recorded(v->app->src, &ref, &is_recorded, err);
		if (!ok || !is_recorded)
			continue;
		buf_printf(&text, "%s,", fields[usual[i]].name);
		count++;
	}
	buf_puts(&text, fields[F_TAG].name);
	/* Little is coded: the narrative says the rest. */
	if (count < 4)
		buf_printf(&text, ",%s", fields[F_NARRATIVE].name);
	ok = ok && incidents_columns(v, buf_str(&text), err);
	((struct incidents *)v->state)->were_for_nothing = source_total(v->app->src) == 0;
	buf_release(&text);
	return ok;
}

/* Tags that patterns give cannot be told while hits are not current: the list goes on without them. */
static bool
drop_tags(struct view *v, struct error *err)
{
	struct incidents *in = v->state;

	for (size_t i = 0; i < in->column_count; i++)
		if (in->columns[i].ref.id == F_TAG && in->column_count > 1) {
			app_say_error(v->app, err);
			in->column_count--;
			memmove(in->columns + i, in->columns + i + 1,
				(in->column_count - i) * sizeof *in->columns);
			in->column = in->first_column = 0;
			return true;
		}
	return false;
}

static bool
prepare(struct view *v, int rows, int cols, struct error *err)
{
	struct incidents *in = v->state;
	size_t height = rows > 3 ? (size_t)rows - 2 : 1; /* headings and strip */

	/* On a terminal the rows are seen first, and what stands around them in the next frame. */
	bool rows_only = !in->order && v->app->is_interrupted && source_total(v->app->src) > FEW;

	if (!make_order(v, err))
		return false;
	if (in->strip_is_stale && !rows_only) {
		if (!strip_read(&in->strip, v->app, err))
			return false;
		in->strip_is_stale = false;
	}
	if (!rows_only && !waiting_read(&in->waiting, v->app, err))
		return false;
	v->app->is_unfinished |= rows_only;
	if (!in->column_count && !choose_columns(v, err))
		return false;
	if (in->list.height != height) {
		list_resize(&in->list, ordering_count(in->order), height);
		in->is_stale = true;
	}
	if ((in->is_stale || !in_page(in)) && !read_page(v, err)
	    && !(err->code == ERR_CONFLICT && drop_tags(v, err) && read_page(v, err)))
		return false;
	in->is_stale = false;
	in->current = in->list.rows ? ordering_id(in->order, in->list.cursor) : 0;
	in->list_left = cols >= THREE_PANES ? FACETS_PANE_COLS + 1 : 0;
	in->list_cols = cols >= TWO_PANES ? (cols - in->list_left) * 3 / 5 : cols;
	in->in_facets = in->in_facets && in->list_left;
	if (in->list_left && !rows_only)
		facets_prepare(in->facets, rows);
	return cols < TWO_PANES || detail_load(in->detail, v->app, in->current, err);
}

/* ---- drawing ------------------------------------------------------------------------------ */

static bool
is_number(const struct field_ref *ref)
{
	return ref->id < F_COUNT && (fields[ref->id].kind == KIND_NUMBER
				  || fields[ref->id].kind == KIND_COUNT);
}

/* Short, and the word that a filter has for it. */
static const char *
heading(const struct app *app, const struct field_ref *ref)
{
	if (ref->id >= F_COUNT)
		return field_ref_title(ref);
	/* Nobody is called responsible before a conviction. */
	if (ref->id == F_ACTOR)
		return _("actor");
	return strcmp(app->lang, "es") == 0 ? fields[ref->id].name_es : fields[ref->id].name;
}

/* Where each column stands: x[i] is -1 when it is scrolled out. The first column always stays. */
static void
place_columns(const struct incidents *in, int cols, int *x)
{
	int at = 2;

	for (size_t i = 0; i < in->column_count; i++) {
		x[i] = -1;
		if ((i > 0 && i <= in->first_column) || at >= cols)
			continue;
		x[i] = at;
		at += in->columns[i].width + 1;
	}
}

static int
width_of(const struct incidents *in, size_t i, int x, int cols)
{
	int width = in->columns[i].width;

	/* The last column takes what is left. */
	if (i + 1 == in->column_count && x + width < cols)
		width = cols - x;
	return x + width > cols ? cols - x : width;
}

static void
draw_headings(const struct view *v, struct canvas *cv, const int *x)
{
	const struct incidents *in = v->state;

	canvas_blank(cv, 0, ROLE_TITLE);
	for (size_t i = 0; i < in->column_count; i++) {
		const struct column *c = &in->columns[i];
		const char *arrow = "";
		char title[160];

		if (x[i] < 0)
			continue;
		for (size_t k = 0; k < in->sort_count; k++)
			if (in->sort[k].field.id == c->ref.id
			    && (c->ref.id < F_COUNT
				|| strcmp(in->sort[k].field.column, c->ref.column) == 0))
				arrow = in->sort[k].is_descending ? " v" : " ^";
		snprintf(title, sizeof title, "%.*s%s", (int)sizeof title - 4,
			 heading(v->app, &c->ref), arrow);
		canvas_text(cv, 0, x[i], width_of(in, i, x[i], cv->cols),
			    i == in->column ? ROLE_KEY : ROLE_TITLE, title);
	}
}

static void
draw_row(const struct view *v, struct canvas *cv, int at, const struct row *r, const int *x,
	 bool is_current)
{
	const struct incidents *in = v->state;
	bool is_marked = app_is_marked(v->app, r->id), may_be_two = waiting_has(&in->waiting, r->id);
	enum role role = is_current ? ROLE_CURRENT : is_marked ? ROLE_MARK : ROLE_TEXT;
	int cols = cv->cols - (may_be_two ? DUP_COLS : 0);

	canvas_blank(cv, at, role);
	canvas_text(cv, at, 0, 1, role, is_current ? ">" : " ");
	canvas_text(cv, at, 1, 1, role, is_marked ? "*" : " ");
	if (may_be_two)
		canvas_text(cv, at, cols + 1, DUP_COLS - 1, role, _("=dup?"));
	for (size_t i = 0; i < in->column_count; i++) {
		const struct field_ref *ref = &in->columns[i].ref;
		int width;

		if (x[i] < 0 || (width = width_of(in, i, x[i], cols)) < 1)
			continue;
		if (!app_shows(v->app, ref))
			canvas_text(cv, at, x[i], width, role, _("(hidden)"));
		else if (is_number(ref) && i + 1 < in->column_count)
			canvas_right(cv, at, x[i], width, role, r->cells[i]);
		else
			canvas_text(cv, at, x[i], width, role, r->cells[i]);
	}
}

/* An empty list says why, and what would bring something back. */
static void
draw_empty(const struct view *v, struct canvas *cv)
{
	const struct incidents *in = v->state;

	if (source_total(v->app->src) == 0) {
		canvas_text(cv, 2, 2, cv->cols - 4, ROLE_TEXT, _("No incidents yet."));
		canvas_text(cv, 3, 2, cv->cols - 4, ROLE_DIM,
			    _("I brings a file in: it is looked at, tried, and written when you say so."));
		canvas_text(cv, 4, 2, cv->cols - 4, ROLE_DIM,
			    _("If an import was undone just now, U brings it back."));
		return;
	}
	canvas_text(cv, 2, 2, cv->cols - 4, ROLE_TEXT, _("No incident matches."));
	if (in->strip.advice[0])
		canvas_text(cv, 3, 2, cv->cols - 4, ROLE_DIM, in->strip.advice);
	canvas_text(cv, 4, 2, cv->cols - 4, ROLE_DIM, _("x drops the last term, X all of them."));
}

static void
draw(const struct view *v, struct canvas *cv)
{
	const struct incidents *in = v->state;
	struct canvas list = canvas_part(cv, 0, in->list_left, cv->rows, in->list_cols);
	int x[COLUMNS_MAX], right = in->list_left + in->list_cols;

	place_columns(in, list.cols, x);
	draw_headings(v, &list, x);
	if (in->list.rows == 0)
		draw_empty(v, &list);
	for (size_t i = 0; i < in->list.height && in->list.top + i < in->list.rows; i++) {
		size_t at = in->list.top + i;
		bool is_current = at == in->list.cursor;

		draw_row(v, &list, (int)i + 1, &in->rows[at - in->page_first], x, is_current);
		if (is_current && !in->in_facets)
			canvas_cursor(&list, (int)i + 1, 0);
	}
	strip_draw(&in->strip, &list, list.rows - 1);
	if (right < cv->cols) {
		struct canvas line = canvas_part(cv, 0, right, cv->rows, 1);
		struct canvas side = canvas_part(cv, 0, right + 1, cv->rows, cv->cols - right - 1);

		canvas_vline(&line, 0);
		detail_draw(in->detail, v->app, &side);
	}
	if (in->list_left) {
		struct canvas side = canvas_part(cv, 0, 0, cv->rows, FACETS_PANE_COLS);
		struct canvas line = canvas_part(cv, 0, FACETS_PANE_COLS, cv->rows, 1);

		facets_draw(in->facets, &side, in->in_facets);
		canvas_vline(&line, 0);
	}
}

/* ---- what keys do ------------------------------------------------------------------------- */

static void
forget_order(struct incidents *in)
{
	ordering_free(in->order);
	in->order = NULL;
}

static void
changed(struct view *v, enum change change)
{
	struct incidents *in = v->state;

	in->is_stale = true;
	/* The first incidents came: now it shows what they say. */
	if (change == CHANGE_ROWS && in->were_for_nothing)
		in->column_count = in->column = in->first_column = 0;
	detail_forget(in->detail);
	facets_forget(in->facets);
	if (change == CHANGE_DATA || change == CHANGE_ROWS)
		waiting_changed(&in->waiting, change == CHANGE_ROWS);
	/* The strip's advice names a term of the filter. */
	in->strip_is_stale = true;
	/* A tag may be what the list is sorted by. */
	if (change != CHANGE_LOOK)
		forget_order(in);
}

static void
move(struct view *v, enum move where, long steps)
{
	struct incidents *in = v->state;

	if (in->in_facets) {
		facets_move(in->facets, where, steps);
		return;
	}
	if (where == MOVE_LEFT && in->column > 0) {
		in->column--;
		if (in->first_column >= in->column)
			in->first_column = in->column ? in->column - 1 : 0;
	} else if (where == MOVE_RIGHT && in->column + 1 < in->column_count) {
		int x[COLUMNS_MAX];

		in->column++;
		for (;;) {
			place_columns(in, in->list_cols, x);
			if ((x[in->column] >= 0
			     && x[in->column] + in->columns[in->column].width <= in->list_cols)
			    || in->first_column + 1 >= in->column)
				break;
			in->first_column++;
		}
	} else if (where == MOVE_UP || where == MOVE_DOWN) {
		list_step(&in->list, where == MOVE_UP ? -steps : steps);
	} else {
		list_move(&in->list, where);
	}
	if (in->order && in->list.rows)
		in->current = ordering_id(in->order, in->list.cursor);
	v->app->state_is_dirty = true;
}

static bool
enter(struct view *v, struct error *err)
{
	const struct incidents *in = v->state;
	char id[64];

	if (in->in_facets)
		return facets_enter(in->facets, err);
	if (!in->current || !in->list.rows)
		return FAIL(err, ERR_USAGE, N_("there is no incident here"));
	dossier_id_text(v->app->d, "INC", in->current, id, sizeof id);
	return app_push(v->app, &detail_view, id, err);
}

static void
click(struct view *v, int row, int col, bool is_double)
{
	struct incidents *in = v->state;
	struct error err = { 0 };
	int x[COLUMNS_MAX];

	if (col < in->list_left) {
		in->in_facets = true;
		if (facets_click(in->facets, row) && is_double && !facets_enter(in->facets, &err))
			app_say_error(v->app, &err);
		return;
	}
	in->in_facets = false;
	col -= in->list_left;
	if (col >= in->list_cols)
		return;
	place_columns(in, in->list_cols, x);
	for (size_t i = 0; i < in->column_count; i++)
		if (x[i] >= 0 && col >= x[i] && col < x[i] + width_of(in, i, x[i], in->list_cols))
			in->column = i;
	if (row == 0 && !incidents_sort(v, NULL, false, &err))
		app_say_error(v->app, &err);
	if (row < 1 || (size_t)row > in->list.height || in->list.top + (size_t)row - 1 >= in->list.rows)
		return;
	list_go(&in->list, in->list.top + (size_t)row - 1);
	in->current = ordering_id(in->order, in->list.cursor);
	if (is_double && !enter(v, &err))
		app_say_error(v->app, &err);
}

static bool
term(struct view *v, struct buf *out)
{
	const struct incidents *in = v->state;

	if (in->in_facets)
		return facets_term(in->facets, out);
	return in->current && in->list.rows
	       && term_of_incident(v->app, &in->columns[in->column].ref, in->current, out);
}

static bool
field(struct view *v, struct field_ref *out)
{
	const struct incidents *in = v->state;

	if (in->in_facets)
		return facets_field(in->facets, out);
	*out = in->columns[in->column].ref;
	return true;
}

struct facets *
incidents_facets(const struct view *v)
{
	const struct incidents *in = v->state;

	return in->in_facets ? in->facets : NULL;
}

static void
next_pane(struct view *v, int steps)
{
	struct incidents *in = v->state;

	(void)steps;
	in->in_facets = in->list_left && !in->in_facets;
}

static bool
explain(struct view *v, struct buf *out, struct error *err)
{
	struct incidents *in = v->state;
	struct buf filter = { 0 };
	char number[32];

	if (in->in_facets)
		return facets_explain(in->facets, out, err);
	buf_printf(out, _("incidents: %s\n"),
		   app_number(selection_count(v->app->sel), number, sizeof number));
	buf_printf(out, _("of: %s\n"), app_number(source_total(v->app->src), number, sizeof number));
	query_shown(v->app, v->app->query->text, &filter);
	buf_printf(out, _("filter: %s\n"), filter.len ? buf_str(&filter) : _("(none)"));
	buf_release(&filter);
	if (selection_undecided(v->app->sel))
		buf_printf(out, _("not decided: %ld, where a regular expression reached its limits; they are"
				  " not among the incidents counted\n"),
			   selection_undecided(v->app->sel));
	return true;
}

static int64_t
current(const struct view *v)
{
	const struct incidents *in = v->state;

	return in->list.rows ? in->current : 0;
}

bool
incidents_go(struct view *v, int64_t id)
{
	struct incidents *in = v->state;
	long at;

	in->current = id;
	if (!make_order(v, NULL))
		return true;
	at = ordering_find(in->order, id);
	if (at >= 0)
		list_go(&in->list, (size_t)at);
	return at >= 0;
}

int64_t
incidents_step(struct view *v, long steps)
{
	struct incidents *in = v->state;
	size_t before = in->list.cursor;

	if (!make_order(v, NULL))
		return 0;
	list_step(&in->list, steps);
	if (in->list.cursor == before)
		return 0;
	return in->current = ordering_id(in->order, in->list.cursor);
}

void
incidents_place(const struct view *v, size_t *place, size_t *count)
{
	const struct incidents *in = v->state;

	*place = in->list.rows ? in->list.cursor + 1 : 0;
	*count = in->list.rows;
}

bool
incidents_sort(struct view *v, const char *text, bool is_second, struct error *err)
{
	struct incidents *in = v->state;
	size_t at = is_second && in->sort_count ? 1 : 0;
	struct sort_key key = { in->columns[in->column].ref, false };
	struct sort_key before[2] = { in->sort[0], in->sort[1] };
	size_t count_before = in->sort_count;

	if (text && text[0]) {
		key.is_descending = text[0] == '-';
		if (!field_ref_parse(text + key.is_descending, strlen(text) - key.is_descending,
				     &in->names, &key.field, err))
			return false;
	} else if (at < in->sort_count && same_field(&in->sort[at].field, &key.field)) {
		key.is_descending = !in->sort[at].is_descending;
	} else {
		/* Dates are wanted newest first. */
		key.is_descending = key.field.id == F_DATE || key.field.id == F_REGISTERED;
	}
	app_remember(v->app);
	in->sort[at] = key;
	in->sort_count = at + 1;
	forget_order(in);
	in->order = source_order(v->app->src, v->app->sel, in->sort, in->sort_count, v->app->lang, err);
	if (!in->order) {
		memcpy(in->sort, before, sizeof before);
		in->sort_count = count_before;
		return false;
	}
	/* prepare makes it again and finds the current incident in it. */
	forget_order(in);
	v->app->state_is_dirty = true;
	return true;
}

static void
status(const struct view *v, struct buf *out)
{
	const struct incidents *in = v->state;
	char row[32], rows[32];

	if (in->in_facets) {
		facets_status(in->facets, out);
		return;
	}
	if (!in->list.rows)
		return;
	buf_printf(out, _("row %s of %s"), app_number((long)in->list.cursor + 1, row, sizeof row),
		   app_number((long)in->list.rows, rows, sizeof rows));
	if (in->sort_count)
		buf_printf(out, in->sort[0].is_descending ? _("   sorted by %s, downwards")
							  : _("   sorted by %s, upwards"),
			   heading(v->app, &in->sort[0].field));
}

static void
say(const struct view *v, struct buf *out)
{
	const struct incidents *in = v->state;

	if (source_total(v->app->src) == 0) {
		buf_printf(out, "%s %s\n", _("No incidents yet."),
			   _("I brings a file in: it is looked at, tried, and written when you say so."));
		return;
	}
	if (!in->list.rows) {
		buf_printf(out, "%s %s\n", _("No incident matches."), in->strip.advice);
		return;
	}
	/* What could not be read is not said; the message tells why. */
	for (size_t i = 0; in_page(in) && i < in->list.height && in->list.top + i < in->list.rows; i++) {
		const struct row *r = &in->rows[in->list.top + i - in->page_first];

		buf_printf(out, "%zu%s%s", in->list.top + i + 1, app_is_marked(v->app, r->id) ? "*" : "",
			   in->list.top + i == in->list.cursor ? ">" : ".");
		if (waiting_has(&in->waiting, r->id))
			buf_printf(out, " %s", _("=dup?"));
		for (size_t k = 0; k < in->column_count; k++) {
			bool is_seen = app_shows(v->app, &in->columns[k].ref);

			if (is_seen && !r->cells[k][0])
				continue;
			buf_printf(out, "%s %s", k ? "," : "", is_seen ? r->cells[k] : _("(hidden)"));
		}
		buf_putc(out, '\n');
	}
}

/* ---- state -------------------------------------------------------------------------------- */

static void
save(const struct view *v, struct buf *out)
{
	const struct incidents *in = v->state;
	struct arena arena = { 0 };
	struct buf text = { 0 };

	/* Columns of records may be called anything. */
	incidents_columns_text(v, &text);
	state_line(out, "columns", buf_str(&text));
	buf_puts(out, "widths=");
	for (size_t i = 0; i < in->column_count; i++)
		buf_printf(out, "%s%d", i ? " " : "", in->columns[i].width);
	buf_putc(out, '\n');
	for (size_t i = 0; i < in->sort_count; i++) {
		buf_clear(&text);
		buf_printf(&text, "%s%s", in->sort[i].is_descending ? "-" : "",
			   field_ref_name(&in->sort[i].field, &arena));
		state_line(out, i == 0 ? "sort1" : "sort2", buf_str(&text));
	}
	buf_printf(out, "incident=%lld\n", (long long)in->current);
	buf_release(&text);
	arena_release(&arena);
}

static void
restore(struct view *v, const char *key, const char *value)
{
	struct incidents *in = v->state;

	if (strcmp(key, "columns") == 0) {
		/* Those of an empty list were nobody's choice. */
		if (source_total(v->app->src) == 0 || !incidents_columns(v, value, NULL))
			return;
		in->sort_count = 0;
		forget_order(in);
	} else if (strcmp(key, "widths") == 0) {
		const char *at = value;

		for (size_t i = 0; i < in->column_count && *at; i++) {
			char *end;
			long width = strtol(at, &end, 10);

			if (end == at)
				break;
			in->columns[i].width = width < 4 ? 4 : width > WIDTH_MAX ? WIDTH_MAX : (int)width;
			at = end;
		}
	} else if (strcmp(key, "sort1") == 0 || strcmp(key, "sort2") == 0) {
		if (value[0])
			incidents_sort(v, value, key[4] == '2', NULL);
	} else if (strcmp(key, "incident") == 0) {
		incidents_go(v, strtoll(value, NULL, 10));
	}
}

static bool
open_view(struct view *v, const char *arg, struct error *err)
{
	struct incidents *in = xcalloc(1, sizeof *in);

	(void)arg;
	(void)err;
	v->state = in;
	in->detail = detail_new();
	in->facets = facets_new(v->app);
	in->sort[0] = (struct sort_key){ { F_DATE, NULL }, true };
	in->sort_count = 1;
	in->list.height = 1;
	return true;
}

static void
close_view(struct view *v)
{
	struct incidents *in = v->state;

	if (!in)
		return;
	forget_order(in);
	detail_free(in->detail);
	facets_free(in->facets);
	strip_release(&in->strip);
	waiting_release(&in->waiting);
	arena_release(&in->names);
	arena_release(&in->page);
	free(in);
}

const struct view_ops incidents_view = {
	.name = "incidents",
	.title = N_("Incidents"),
	.scope = IN_INCIDENTS,
	.min_rows = 6,
	.min_cols = 40,
	.open = open_view,
	.prepare = prepare,
	.draw = draw,
	.changed = changed,
	.move = move,
	.enter = enter,
	.click = click,
	.term = term,
	.field = field,
	.explain = explain,
	.next_pane = next_pane,
	.current = current,
	.status = status,
	.say = say,
	.save = save,
	.restore = restore,
	.close = close_view,
};

/* The rows that imports refused: which, why, and what they hold. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/intake/refused.h"
#include "tui/app.h"

/* Rows that are kept to be looked at; what is more is counted. */
#define KEPT	  20000
/* Bytes of one cell that a list shows, and cells of one row. */
#define CELL_SHOWN  60
#define CELLS_SHOWN 6

struct refused_item {
	const char *dataset, *reason;
	long line;
	const char *cells[CELLS_SHOWN]; /* the beginnings of the first ones that hold anything; NULL: no more */
	bool is_private[CELLS_SHOWN];	/* may name a person */
	size_t place;			/* among the rows of its dataset, from 0 */
};

/* The header of a dataset, and which of its columns may be shown whatever is hidden. */
struct refused_dataset {
	const char *name;
	struct csv_row header;
	bool *is_private;
	size_t rows;
};

struct refused {
	struct arena arena;
	struct refused_item *items;
	size_t count, cap;
	size_t all; /* also those that are not kept */
	struct refused_dataset *datasets;
	size_t dataset_count, dataset_cap;
	struct list list;
	bool is_read;
};

/* ---- reading ------------------------------------------------------------------------------- */

struct reading {
	struct view *v;
	struct refused_dataset *dataset; /* of the row before */
};

static bool
add_dataset(struct view *v, const char *name, struct refused_dataset **out, struct error *err)
{
	struct refused *r = v->state;
	struct refused_dataset *set;

	r->datasets = grow_array(r->datasets, r->dataset_count, &r->dataset_cap, sizeof *r->datasets);
	set = *out = &r->datasets[r->dataset_count++];
	*set = (struct refused_dataset){ .name = arena_strdup(&r->arena, name) };
	if (!refused_header(v->app->d, name, &r->arena, &set->header, err))
		return false;
	set->is_private = arena_alloc(&r->arena, (set->header.count + 1) * sizeof *set->is_private);
	for (size_t i = 0; i < set->header.count; i++) {
		struct field_ref ref = { F_RECORD, set->header.cells[i].text };

		set->is_private[i] = field_ref_is_sensitive(v->app->src, &ref);
	}
	return true;
}

/* A cell stands under its column only in a row that is as wide as the header. */
static bool
may_name(const struct refused_dataset *set, const struct csv_row *row, size_t cell)
{
	return row->count != set->header.count || set->is_private[cell];
}

static const char *
shortened(struct arena *arena, const char *text)
{
	size_t len = strlen(text);
	char *copy = arena_strndup(arena, text, len < CELL_SHOWN ? len : CELL_SHOWN);

	utf8_trim(copy);
	return copy;
}

static bool
keep_row(void *ctx, const struct refused_row *row, struct error *err)
{
	struct reading *reading = ctx;
	struct refused *r = reading->v->state;
	struct refused_item *item;
	size_t shown = 0;

	if ((!reading->dataset || strcmp(reading->dataset->name, row->dataset) != 0)
	    && !add_dataset(reading->v, row->dataset, &reading->dataset, err))
		return false;
	r->all++;
	reading->dataset->rows++;
	if (r->count == KEPT)
		return true;
	r->items = grow_array(r->items, r->count, &r->cap, sizeof *r->items);
	item = &r->items[r->count++];
	*item = (struct refused_item){ .dataset = reading->dataset->name,
				       .reason = arena_strdup(&r->arena, row->reason),
				       .line = row->line,
				       .place = reading->dataset->rows - 1 };
	for (size_t i = 0; i < row->cells->count && shown < CELLS_SHOWN; i++) {
		if (!row->cells->cells[i].len)
			continue;
		item->is_private[shown] = may_name(reading->dataset, row->cells, i);
		item->cells[shown++] = shortened(&r->arena, row->cells->cells[i].text);
	}
	return true;
}

static void
forget(struct refused *r)
{
	arena_release(&r->arena);
	r->count = r->all = r->dataset_count = 0;
}

static bool
read_rows(struct view *v, struct error *err)
{
	struct refused *r = v->state;
	struct reading reading = { v, NULL };

	forget(r);
	if (!refused_each(v->app->d, NULL, keep_row, &reading, err))
		return false;
	r->is_read = true;
	list_resize(&r->list, r->count, r->list.height);
	return true;
}

static bool
prepare(struct view *v, int rows, int cols, struct error *err)
{
	struct refused *r = v->state;

	(void)cols;
	if (!r->is_read && !read_rows(v, err))
		return false;
	list_resize(&r->list, r->count, rows > 2 ? (size_t)rows - 1 : 1);
	return true;
}

/* ---- drawing ------------------------------------------------------------------------------- */

static void
print_cells(const struct view *v, const struct refused_item *item, struct buf *out)
{
	for (size_t i = 0; i < CELLS_SHOWN && item->cells[i]; i++)
		buf_printf(out, "%s%s", i ? ", " : "",
			   v->app->hides_names && item->is_private[i] ? _("(hidden)") : item->cells[i]);
}

/* Columns of the datasets' names, of the reasons. */
static void
widths(const struct canvas *cv, int *dataset, int *reason)
{
	*dataset = cv->cols >= 110 ? 24 : 14;
	*reason = cv->cols >= 110 ? 44 : 26;
}

static void
draw(const struct view *v, struct canvas *cv)
{
	const struct refused *r = v->state;
	int dataset, reason, at;

	widths(cv, &dataset, &reason);
	at = 2 + dataset + 1 + 7 + 1 + reason + 1;
	if (!r->count) {
		canvas_text(cv, 1, 2, cv->cols - 4, ROLE_TEXT, _("No row was refused."));
		canvas_text(cv, 2, 2, cv->cols - 4, ROLE_DIM,
			    _("Rows that an import cannot take would stand here. g i: incidents"));
		return;
	}
	canvas_blank(cv, 0, ROLE_TITLE);
	canvas_text(cv, 0, 2, dataset, ROLE_TITLE, _("dataset"));
	canvas_right(cv, 0, 3 + dataset, 7, ROLE_TITLE, _("line"));
	canvas_text(cv, 0, 11 + dataset, reason, ROLE_TITLE, _("reason"));
	canvas_text(cv, 0, at, cv->cols - at, ROLE_TITLE, _("what it holds"));
	for (size_t i = 0; i < r->list.height && r->list.top + i < r->count; i++) {
		const struct refused_item *item = &r->items[r->list.top + i];
		bool is_current = r->list.top + i == r->list.cursor;
		enum role role = is_current ? ROLE_CURRENT : ROLE_TEXT;
		struct buf cells = { 0 };
		char line[32];
		int row = (int)i + 1;

		print_cells(v, item, &cells);
		canvas_blank(cv, row, role);
		canvas_text(cv, row, 0, 1, role, is_current ? ">" : " ");
		canvas_text(cv, row, 2, dataset, role, item->dataset);
		canvas_right(cv, row, 3 + dataset, 7, role, app_number(item->line, line, sizeof line));
		canvas_text(cv, row, 11 + dataset, reason, role, item->reason);
		canvas_text(cv, row, at, cv->cols - at, role, buf_str(&cells));
		buf_release(&cells);
		if (is_current)
			canvas_cursor(cv, row, 0);
	}
}

/* ---- one row ------------------------------------------------------------------------------- */

struct whole {
	const struct view *v;
	const struct refused_item *item;
	size_t at;
	struct buf *out;
	bool is_found;
};

static const struct refused_dataset *
dataset_of(const struct refused *r, const char *name)
{
	for (size_t i = 0; i < r->dataset_count; i++)
		if (strcmp(r->datasets[i].name, name) == 0)
			return &r->datasets[i];
	return NULL;
}

static bool
print_whole(void *ctx, const struct refused_row *row, struct error *err)
{
	struct whole *w = ctx;
	const struct refused_dataset *set = dataset_of(w->v->state, row->dataset);
	size_t empty = 0;

	(void)err;
	if (w->at++ < w->item->place || !set)
		return true;
	for (size_t i = 0; i < row->cells->count || i < set->header.count; i++) {
		const char *name = i < set->header.count ? set->header.cells[i].text : "";
		const char *text = i < row->cells->count ? row->cells->cells[i].text : _("(no cell)");
		bool is_hidden = w->v->app->hides_names && i < row->cells->count
				 && may_name(set, row->cells, i);

		if (!text[0])
			empty++;
		else
			buf_printf(w->out, "%s: %s\n", name[0] ? name : _("(no column)"),
				   is_hidden ? _("(hidden)") : text);
	}
	if (empty)
		buf_printf(w->out, ngettext("and %zu empty cell", "and %zu empty cells", empty), empty);
	w->is_found = true;
	return false;
}

static bool
explain(struct view *v, struct buf *out, struct error *err)
{
	struct refused *r = v->state;
	struct whole w = { .v = v, .out = out };

	if (!r->count)
		return FAIL(err, ERR_USAGE, N_("there is no row here"));
	w.item = &r->items[r->list.cursor];
	buf_printf(out, _("%s, line %ld: %s\n\n"), w.item->dataset, w.item->line, w.item->reason);
	return refused_each(v->app->d, w.item->dataset, print_whole, &w, err) || w.is_found;
}

static bool
enter(struct view *v, struct error *err)
{
	struct panel p = { 0 };

	if (!explain(v, &p.text, err)) {
		buf_release(&p.text);
		return false;
	}
	p.title = xstrdup(_("Refused row"));
	app_panel(v->app, &p);
	return true;
}

/* ---- what keys do -------------------------------------------------------------------------- */

static void
changed(struct view *v, enum change change)
{
	struct refused *r = v->state;

	if (change == CHANGE_ROWS || change == CHANGE_DATA)
		r->is_read = false;
}

static void
move(struct view *v, enum move where, long steps)
{
	struct refused *r = v->state;

	if (where == MOVE_UP || where == MOVE_DOWN)
		list_step(&r->list, where == MOVE_UP ? -steps : steps);
	else
		list_move(&r->list, where);
}

static void
click(struct view *v, int row, int col, bool is_double)
{
	struct refused *r = v->state;
	struct error err = { 0 };

	(void)col;
	if (row < 1 || r->list.top + (size_t)row - 1 >= r->count)
		return;
	list_go(&r->list, r->list.top + (size_t)row - 1);
	if (is_double && !enter(v, &err))
		app_say_error(v->app, &err);
}

static void
status(const struct view *v, struct buf *out)
{
	const struct refused *r = v->state;
	char all[32];

	if (!r->all)
		return;
	buf_printf(out, ngettext("%s row refused", "%s rows refused", r->all),
		   app_number((long)r->all, all, sizeof all));
	if (r->all > r->count)
		buf_printf(out, _(", the first %zu are listed"), r->count);
	buf_printf(out, "   %s", _("Enter opens one   atalaya refused DOSSIER --out FILE.csv"));
}

static void
say(const struct view *v, struct buf *out)
{
	const struct refused *r = v->state;

	if (!r->count)
		buf_printf(out, "%s\n", _("No row was refused."));
	for (size_t i = 0; i < r->list.height && r->list.top + i < r->count; i++) {
		const struct refused_item *item = &r->items[r->list.top + i];

		buf_printf(out, "%zu%s ", r->list.top + i + 1, r->list.top + i == r->list.cursor ? ">" : ".");
		buf_printf(out, _("%s, line %ld: %s"), item->dataset, item->line, item->reason);
		buf_puts(out, item->cells[0] ? "; " : "");
		print_cells(v, item, out);
		buf_putc(out, '\n');
	}
}

static bool
open_view(struct view *v, const char *arg, struct error *err)
{
	struct refused *r = v->state = xcalloc(1, sizeof *r);

	(void)arg;
	(void)err;
	r->list.height = 1;
	return true;
}

static void
close_view(struct view *v)
{
	struct refused *r = v->state;

	if (!r)
		return;
	forget(r);
	free(r->items);
	free(r->datasets);
	free(r);
}

const struct view_ops refused_view = {
	.name = "refused",
	.title = N_("Refused rows"),
	.scope = IN_REFUSED,
	.min_rows = 4,
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

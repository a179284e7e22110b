/* Impunity per jurisdiction: the table of the command line, on the screen, with the cases behind it. */
#include "tui/impunity_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands/output.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/app.h"
#include "tui/figures.h"
#include "tui/impunity_words.h"
#include "tui/terms.h"

static const char *const order_names[] = { "units", "rate", "name" };

/* ---- the table ----------------------------------------------------------------------------- */

static int
by_rate(const void *a, const void *b)
{
	const struct impunity_row *x = *(const struct impunity_row *const *)a;
	const struct impunity_row *y = *(const struct impunity_row *const *)b;

	if (x->figure.has_rate != y->figure.has_rate)
		return x->figure.has_rate ? -1 : 1;
	if (x->figure.has_rate && x->figure.rate != y->figure.rate)
		return x->figure.rate < y->figure.rate ? 1 : -1;
	if (x->figure.n != y->figure.n)
		return x->figure.n < y->figure.n ? 1 : -1;
	return utf8_compare(x->label, y->label);
}

static int
by_name(const void *a, const void *b)
{
	const struct impunity_row *x = *(const struct impunity_row *const *)a;
	const struct impunity_row *y = *(const struct impunity_row *const *)b;
	bool mx = term_is_missing(x->code), my = term_is_missing(y->code);

	return mx != my ? (mx ? 1 : -1) : utf8_compare(x->label, y->label);
}

/* Puts the rows in order, and the cursor on the row where it was. */
static void
put_in_order(struct impunity_view *in)
{
	size_t count = in->table.count;

	/* As the table has them: most units first. */
	for (size_t i = 0; i < count; i++)
		in->rows[i] = &in->table.rows[i];
	if (count && in->order != ORDER_UNITS)
		qsort(in->rows, count, sizeof *in->rows, in->order == ORDER_RATE ? by_rate : by_name);
	list_resize(&in->list, count, in->list.height);
	for (size_t i = 0; i < count && in->at_code; i++)
		if (strcmp(in->rows[i]->code, in->at_code) == 0)
			list_go(&in->list, i);
}

static void
write_notes(struct impunity_view *in, struct buf *out)
{
	const struct impunity_table *t = &in->table;

	if (t->has_outcomes && t->total.figure.n) {
		impunity_legend(out);
		if (t->total.figure.has_rate_all) {
			struct cell all = cell_share(t->total.figure.n - t->total.figure.resolved,
						     t->total.figure.n);
			char text[40];

			percent_print(&all, text, sizeof text);
			buf_printf(out, _("with every unknown counted as impunity: %s %%"), text);
			buf_putc(out, '\n');
		}
	}
	for (size_t i = 0; i < t->note_count; i++)
		buf_printf(out, "%s\n", t->notes[i]);
}

static bool
compute(struct view *v, struct error *err)
{
	struct impunity_view *in = v->state;
	struct app *app = v->app;
	struct impunity_request request = { .query = app->query,
					    .by = &in->by,
					    .variant = in->variant,
					    .unit = in->unit,
					    .has_as_of = app->has_as_of,
					    .as_of = app->as_of,
					    .stale_is_unknown = in->stale_is_unknown,
					    .lang = app->lang };
	struct buf notes = { 0 };

	arena_release(&in->arena);
	in->table = (struct impunity_table){ 0 };
	in->is_hidden = !app_shows(app, &in->by);
	if (!in->is_hidden && !impunity_table(app->src, &request, &in->arena, &in->table, err))
		return false;
	/* Without outcomes there is no figure, and no table that looks like one. */
	if (!in->table.has_outcomes)
		in->table.count = 0;
	in->rows = arena_alloc(&in->arena, in->table.count * sizeof *in->rows);
	put_in_order(in);
	if (in->is_hidden) {
		buf_puts(&notes, _("This field may name a person. F2 shows names."));
	} else {
		impunity_measure(in);
		write_notes(in, &notes);
	}
	in->notes = arena_strndup(&in->arena, buf_str(&notes),
				  notes.len && notes.data[notes.len - 1] == '\n' ? notes.len - 1
										  : notes.len);
	buf_release(&notes);
	in->is_ready = true;
	return true;
}

static void
forget(struct impunity_view *in)
{
	in->is_ready = false;
	in->table = (struct impunity_table){ 0 };
	in->list.rows = 0;
	arena_release(&in->arena);
}

bool
impunity_has_table(const struct impunity_view *in)
{
	return in->is_ready && in->table.has_outcomes && in->table.total.figure.n > 0;
}

/* The current row; NULL where there is no table. Keys may come faster than the screen is drawn. */
static const struct impunity_row *
current(struct view *v)
{
	struct impunity_view *in = v->state;

	if ((!in->is_ready && !compute(v, NULL)) || !impunity_has_table(in))
		return NULL;
	return in->on_total || !in->table.count ? &in->table.total : in->rows[in->list.cursor];
}

static bool
prepare(struct view *v, int rows, int cols, struct error *err)
{
	struct impunity_view *in = v->state;
	struct app *app = v->app;
	size_t room, height;

	if (!in->is_ready) {
		if (app->is_interrupted && app->is_interrupted(app->terminal)) {
			app->is_unfinished = true;
			return true;
		}
		if (!compute(v, err))
			return false;
	}
	/* Notes may take a third of the window, and what the table leaves. */
	room = (size_t)rows > HEAD_ROWS + 2 ? (size_t)rows - HEAD_ROWS - 2 : 1;
	arena_release(&in->note_arena);
	in->note_count = wrap_text(in->notes, cols - 2, &in->note_arena, &in->note_lines);
	height = in->note_count < room / 3 ? room - in->note_count : room - room / 3;
	list_resize(&in->list, in->table.count, height ? height : 1);
	return true;
}

static void
draw(const struct view *v, struct canvas *cv)
{
	impunity_draw(v->state, cv);
}

/* ---- what keys do -------------------------------------------------------------------------- */

static void
note_place(struct impunity_view *in)
{
	free(in->at_code);
	in->at_code = in->list.rows && !in->on_total ? xstrdup(in->rows[in->list.cursor]->code) : NULL;
}

static void
move(struct view *v, enum move where, long steps)
{
	struct impunity_view *in = v->state;
	bool is_last;

	if (!current(v) || where == MOVE_LEFT || where == MOVE_RIGHT)
		return;
	is_last = in->list.cursor + 1 >= in->list.rows;
	if (where == MOVE_DOWN && (is_last || in->list.cursor + (size_t)steps >= in->list.rows))
		in->on_total = true;
	else if (where == MOVE_LAST || (where == MOVE_PAGE_DOWN && is_last))
		in->on_total = true;
	else {
		/* From the total the first step up leads to the last row. */
		steps -= in->on_total && where == MOVE_UP;
		in->on_total = false;
		if (where == MOVE_UP || where == MOVE_DOWN)
			list_step(&in->list, where == MOVE_UP ? -steps : steps);
		else
			list_move(&in->list, where);
	}
	if (in->on_total)
		list_move(&in->list, MOVE_LAST);
	note_place(in);
	v->app->state_is_dirty = true;
}

static void
changed(struct view *v, enum change change)
{
	(void)change;
	forget(v->state);
}

static bool
term(struct view *v, struct buf *out)
{
	const struct impunity_view *in = v->state;
	const struct impunity_row *r = current(v);

	if (!r || r == &in->table.total)
		return false;
	term_print(out, &in->by, r->code);
	return true;
}

static bool
field(struct view *v, struct field_ref *out)
{
	const struct impunity_view *in = v->state;

	*out = in->by;
	return true;
}

/*
 * The incidents behind a row, in the list. The base of a figure leaves out incidents without any act that
 * may be an offence: where the row has such, a term leaves them out of the list as well.
 */
static bool
enter(struct view *v, struct error *err)
{
	const struct impunity_row *r = current(v);
	struct app *app = v->app;
	struct buf terms = { 0 };
	char shown[32], left[32];
	long all, counted;
	char *label;
	bool ok = false;

	if (!r)
		return FAIL(err, ERR_USAGE, N_("there is no figure here"));
	label = xstrdup(r->label);
	term(v, &terms);
	all = terms_count(app, buf_str(&terms), err);
	terms_add(&terms, impunity_base, source_codes(app->src));
	counted = all < 0 ? -1 : terms_count(app, buf_str(&terms), err);
	if (all == counted) {
		buf_clear(&terms);
		term(v, &terms);
	}
	/* The view ends with the screen that it opens. */
	if (counted >= 0 && app_filter_add(app, buf_str(&terms), err)
	    && app_go(app, &incidents_view, "", err)) {
		ok = true;
		app_number(counted, shown, sizeof shown);
		app_number(all - counted, left, sizeof left);
		if (all > counted)
			app_say(app, ROLE_TEXT,
				_("%s: %s incidents; %s more have no act that is an offence and are "
				  "not in the figure"),
				label, shown, left);
		else
			app_say(app, ROLE_TEXT, _("%s: %s incidents"), label, shown);
	}
	free(label);
	buf_release(&terms);
	return ok;
}

static void
click(struct view *v, int row, int col, bool is_double)
{
	struct impunity_view *in = v->state;
	struct error err = { 0 };
	size_t shown, at;

	(void)col;
	if (!current(v) || row < HEAD_ROWS)
		return;
	shown = in->list.rows - in->list.top;
	shown = shown > in->list.height ? in->list.height : shown;
	at = (size_t)row - HEAD_ROWS;
	if (at > shown)
		return;
	in->on_total = at == shown;
	if (!in->on_total)
		list_go(&in->list, in->list.top + at);
	note_place(in);
	if (is_double && !enter(v, &err))
		app_say_error(v->app, &err);
}

static bool
explain(struct view *v, struct buf *out, struct error *err)
{
	struct impunity_view *in = v->state;
	const struct impunity_row *r = current(v);

	if (!r && in->is_ready && in->notes[0]) {
		buf_puts(out, in->notes);
		return true;
	}
	if (!r)
		return FAIL(err, ERR_USAGE, N_("there is no figure here"));
	impunity_explain(v->app, &in->table, &in->by, r, out);
	return true;
}

static void
status(const struct view *v, struct buf *out)
{
	const struct impunity_view *in = v->state;

	if (impunity_has_table(in))
		impunity_sentence(&in->table,
				  in->on_total || !in->list.rows ? &in->table.total
								 : in->rows[in->list.cursor],
				  out);
}

static void
say(const struct view *v, struct buf *out)
{
	const struct impunity_view *in = v->state;
	const struct impunity_table *t = &in->table;

	if (!in->is_ready)
		return;
	if (!in->is_hidden) {
		buf_printf(out, t->words->counts_resolved ? _("Progress: %s") : _("Impunity: %s"), t->variant_title);
		buf_printf(out, "; %s; ", t->unit_title);
		buf_printf(out, _("Status as of: %s\n"), t->has_as_of ? t->as_of_text : _("not known"));
	}
	for (size_t i = in->list.top; impunity_has_table(in) && i <= in->list.rows; i++) {
		bool is_total = i == in->list.rows;

		/* The rows of the window, and the total. */
		if (!is_total && i >= in->list.top + in->list.height)
			continue;
		buf_printf(out, "%zu%s ", i + 1,
			   (is_total ? in->on_total : !in->on_total && i == in->list.cursor) ? ">" : ".");
		impunity_sentence(t, is_total ? &t->total : in->rows[i], out);
		buf_putc(out, '\n');
	}
	buf_printf(out, "%s\n", in->notes);
}

/* ---- settings ------------------------------------------------------------------------------ */

/* Something else is to be shown: what was is one step back. */
static void
renew(struct view *v)
{
	forget(v->state);
	v->app->state_is_dirty = true;
}

static bool
set_by(struct view *v, const char *name, struct error *err)
{
	struct impunity_view *in = v->state;

	return figures_field(v, name, &in->names, &in->by, err);
}

bool
impunity_set_by(struct view *v, const char *name, struct error *err)
{
	app_remember(v->app);
	if (!set_by(v, name, err))
		return false;
	renew(v);
	return true;
}

bool
impunity_set_variant(struct view *v, const char *name, struct error *err)
{
	struct impunity_view *in = v->state;
	enum impunity_variant variant;

	if (!impunity_variant_find(name, &variant, err))
		return false;
	app_remember(v->app);
	in->variant = variant;
	renew(v);
	return true;
}

bool
impunity_set_unit(struct view *v, const char *name, struct error *err)
{
	struct impunity_view *in = v->state;
	enum count_unit unit = (in->unit + 1) % (UNIT_PROCEEDING + 1);

	if (name && !count_unit_find(name, &unit, err))
		return false;
	app_remember(v->app);
	in->unit = unit;
	renew(v);
	return true;
}

enum impunity_variant
impunity_variant_of(const struct view *v)
{
	const struct impunity_view *in = v->state;

	return in->variant;
}

void
impunity_toggle_stale(struct view *v)
{
	struct impunity_view *in = v->state;

	app_remember(v->app);
	in->stale_is_unknown = !in->stale_is_unknown;
	renew(v);
}

void
impunity_next_order(struct view *v)
{
	struct impunity_view *in = v->state;

	app_remember(v->app);
	in->order = (in->order + 1) % ORDERS;
	if (in->is_ready)
		put_in_order(in);
	v->app->state_is_dirty = true;
}

void
impunity_by_text(const struct view *v, struct buf *out)
{
	const struct impunity_view *in = v->state;
	struct arena arena = { 0 };

	buf_puts(out, field_ref_name(&in->by, &arena));
	arena_release(&arena);
}

/* ---- state --------------------------------------------------------------------------------- */

static void
save(const struct view *v, struct buf *out)
{
	static const char *const units[] = { "incident", "victim", "proceeding" };
	const struct impunity_view *in = v->state;
	struct buf by = { 0 };

	buf_puts(&by, "");
	impunity_by_text(v, &by);
	/* The state is lines of text: a column whose name would break them is not kept. */
	if (!strchr(buf_str(&by), '\n'))
		buf_printf(out, "by=%s\n", buf_str(&by));
	buf_release(&by);
	buf_printf(out, "variant=%s\nunit=%s\nstale=%s\norder=%s\n",
		   variant_words(in->variant)->name, units[in->unit],
		   in->stale_is_unknown ? "unknown" : "open", order_names[in->order]);
	if (in->at_code && !strchr(in->at_code, '\n'))
		buf_printf(out, "row=%s\n", in->at_code);
}

static void
restore(struct view *v, const char *key, const char *value)
{
	struct impunity_view *in = v->state;

	if (strcmp(key, "by") == 0)
		set_by(v, value, NULL);
	else if (strcmp(key, "variant") == 0)
		impunity_variant_find(value, &in->variant, NULL);
	else if (strcmp(key, "unit") == 0)
		count_unit_find(value, &in->unit, NULL);
	else if (strcmp(key, "stale") == 0)
		in->stale_is_unknown = strcmp(value, "unknown") == 0;
	else if (strcmp(key, "order") == 0)
		for (int i = 0; i < ORDERS; i++)
			in->order = strcmp(order_names[i], value) == 0 ? (enum order)i : in->order;
	if (strcmp(key, "row") == 0) {
		free(in->at_code);
		in->at_code = xstrdup(value);
	}
	forget(in);
}

/* Opened again, it shows what it showed when it was left. */
static bool
open_view(struct view *v, const char *arg, struct error *err)
{
	struct impunity_view *in = xcalloc(1, sizeof *in);
	const char *at = v->app->impunity_was ? v->app->impunity_was : "";

	v->state = in;
	in->list.height = 1;
	in->by.id = F_COUNTRY;
	while (*at) {
		size_t len = strcspn(at, "\n"), key = strcspn(at, "=");

		if (key < len) {
			char *name = xstrndup(at, key), *value = xstrndup(at + key + 1, len - key - 1);

			restore(v, name, value);
			free(name);
			free(value);
		}
		at += len + (at[len] == '\n');
	}
	return !arg[0] || set_by(v, arg, err);
}

static void
close_view(struct view *v)
{
	struct impunity_view *in = v->state;
	struct buf text = { 0 };

	if (!in)
		return;
	save(v, &text);
	free(v->app->impunity_was);
	v->app->impunity_was = buf_steal(&text);
	arena_release(&in->arena);
	arena_release(&in->names);
	arena_release(&in->note_arena);
	free(in->at_code);
	free(in);
}

const struct view_ops impunity_view = {
	.name = "impunity",
	.title = N_("Impunity by jurisdiction"),
	.scope = IN_IMPUNITY,
	.min_rows = 8,
	.min_cols = 60,
	.open = open_view,
	.prepare = prepare,
	.draw = draw,
	.changed = changed,
	.move = move,
	.enter = enter,
	.click = click,
	.explain = explain,
	.term = term,
	.field = field,
	.status = status,
	.say = say,
	.save = save,
	.restore = restore,
	.close = close_view,
};

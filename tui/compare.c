/* Jurisdictions compared: which differ from all together by more than chance. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/justice/places.h"
#include "core/stats/measures.h"
#include "tui/app.h"
#include "tui/figures.h"
#include "tui/terms.h"

/* Lines above the rows: what is counted, headings. */
#define HEAD_ROWS 3
#define LABEL_MIN 8
#define LABEL_MAX 36
#define PICTURE_MIN 24
#define PICTURE_MAX 62
/* From this width on headings are whole words. */
#define WIDE 110
/* Cases of known status below which there is no percentage, and below which it is marked (methods 2.1). */
#define RATE_SURE 20

enum column_id { COL_KNOWN, COL_WITHOUT, COL_UNKNOWN, COL_RATE, COL_LIMITS, COL_FLAG, COL_MIX, COLUMNS };

struct compare_view {
	struct figures f; /* first */
	struct places_table table;
	int widths[COLUMNS]; /* of what stands in each column, headings apart; 0: not there */
};

/* ---- cells --------------------------------------------------------------------------------- */

static const char *
heading(enum column_id id, bool is_wide)
{
	static const char *const titles[COLUMNS][2] = {
		{ N_("known"), N_("known") },	   { N_("without"), N_("without conviction") },
		{ N_("unkn."), N_("unknown") },	   { "%", N_("impunity %") },
		{ N_("by chance"), N_("by chance, 95 %") }, { N_("against all"), N_("against all") },
		{ N_("stand. %"), N_("standardised %") },
	};

	return gettext(titles[id][is_wide]);
}

static void
print_rate(const struct places_row *r, struct buf *out)
{
	char text[40];

	if (!r->has_rate)
		buf_puts(out, r->n < IMPUNITY_RATE_FROM ? "n<5 " : "?>n ");
	else
		buf_printf(out, "%s%s", figures_share(r->x, r->n, text), r->n < RATE_SURE ? "*" : " ");
}

static void
print_cell(const struct compare_view *c, const struct places_row *r, enum column_id id, struct buf *out)
{
	char a[40], b[40];

	switch (id) {
	case COL_KNOWN:
		buf_puts(out, app_number(r->n, a, sizeof a));
		return;
	case COL_WITHOUT:
		buf_puts(out, app_number(r->x, a, sizeof a));
		return;
	case COL_UNKNOWN:
		buf_puts(out, app_number(r->unknown, a, sizeof a));
		return;
	case COL_RATE:
		print_rate(r, out);
		return;
	case COL_LIMITS:
		if (c->table.has_plot)
			buf_printf(out, "%s..%s", figures_limit(fmax(0, r->limits.low95), a),
				   figures_limit(fmin(1, r->limits.high95), b));
		return;
	case COL_FLAG:
		buf_puts(out, places_flag_title(r->flag));
		return;
	case COL_MIX:
		if (c->table.order_changes && r->mix.has_direct && r->has_rate)
			buf_puts(out, figures_limit(1 - r->mix.direct, a));
		return;
	default:
		return;
	}
}

/* Of all rows: columns must not move while one scrolls. */
static void
measure(struct compare_view *c)
{
	struct buf text = { 0 };

	memset(c->widths, 0, sizeof c->widths);
	for (size_t i = 0; i < c->table.count; i++)
		for (enum column_id id = 0; id < COLUMNS; id++) {
			int width;

			buf_clear(&text);
			print_cell(c, &c->table.rows[i], id, &text);
			width = (int)utf8_width(buf_str(&text), text.len);
			c->widths[id] = width > c->widths[id] ? width : c->widths[id];
		}
	buf_release(&text);
}

/* ---- the table ----------------------------------------------------------------------------- */

static bool
compute(struct view *v, struct buf *notes, struct error *err)
{
	struct compare_view *c = v->state;
	struct places_request request = { .query = v->app->query,
					  .by = &c->f.by,
					  .unit = c->f.unit,
					  .has_as_of = v->app->has_as_of,
					  .as_of = v->app->as_of,
					  .lang = v->app->lang };

	c->table = (struct places_table){ 0 };
	if (!places_table(v->app->src, &request, &c->f.arena, &c->table, err))
		return false;
	c->f.list.rows = c->table.day.has_outcomes ? c->table.count : 0;
	measure(c);
	if (!c->f.list.rows)
		figures_empty(v->app, c->table.day.has_outcomes, notes);
	else
		buf_puts(notes, _("by chance: where nineteen of twenty places with so many cases would lie if all were "
				  "alike; n<5 too few, ?>n more than half unknown, *: 5 to 19 known\n"));
	for (size_t i = 0; c->table.day.has_outcomes && i < c->table.notes.count; i++)
		buf_printf(notes, "%s\n", c->table.notes.items[i]);
	return true;
}

static void
row_code(const struct view *v, size_t row, struct buf *out)
{
	const struct compare_view *c = v->state;

	buf_puts(out, c->table.rows[row].code);
}

static const struct figures_ops figures = {
	.kind = FIGURES_COMPARE,
	.compute = compute,
	.row_code = row_code,
	.has_victims = true,
	.has_proceedings = true,
};

static bool
open_view(struct view *v, const char *arg, struct error *err)
{
	v->state = xcalloc(1, sizeof(struct compare_view));
	return figures_open(v, &figures, arg, err);
}

static bool
prepare(struct view *v, int rows, int cols, struct error *err)
{
	return figures_prepare(v, rows, cols, HEAD_ROWS, err);
}

/* The row of the cursor; NULL where there is none. */
static const struct places_row *
current(struct view *v)
{
	struct compare_view *c = v->state;

	return figures_ready(v, NULL) && c->f.list.rows ? &c->table.rows[c->f.list.cursor] : NULL;
}

/* ---- words --------------------------------------------------------------------------------- */

static void
row_sentence(const struct compare_view *c, const struct places_row *r, struct buf *out)
{
	const struct places_table *t = &c->table;
	char a[40], b[40], all[40];

	buf_printf(out, _("%s: %s of %s known without conviction"), r->label, app_number(r->x, a, sizeof a),
		   app_number(r->n, b, sizeof b));
	if (r->has_rate)
		buf_printf(out, ", %s %%", figures_share(r->x, r->n, a));
	if (t->has_plot) {
		buf_printf(out, _("; by chance %s to %s around %s %% of all"), figures_limit(fmax(0, r->limits.low95), a),
			   figures_limit(fmin(1, r->limits.high95), b), figures_limit(t->plot.p0, all));
		if (r->flag == PLACES_INSIDE)
			buf_puts(out, _("; no more than chance explains"));
		else
			buf_printf(out, "; %s", places_flag_title(r->flag));
	}
	if (t->order_changes && r->mix.has_direct && r->has_rate)
		buf_printf(out, _("; with the mix of acts of all %s %%"), figures_limit(1 - r->mix.direct, a));
	buf_printf(out, _("; %s unknown"), app_number(r->unknown, a, sizeof a));
}

static void
status(const struct view *v, struct buf *out)
{
	const struct compare_view *c = v->state;

	if (c->f.is_ready && c->f.list.rows)
		row_sentence(c, &c->table.rows[c->f.list.cursor], out);
}

static void
say(const struct view *v, struct buf *out)
{
	const struct compare_view *c = v->state;
	const struct list *l = &c->f.list;

	if (!c->f.is_ready)
		return;
	if (!c->f.is_hidden)
		buf_printf(out, _("Compared by %s; %s; status as of %s\n"), c->table.by_title, c->table.unit_title,
			   c->table.day.is_known ? c->table.day.text : _("not known"));
	for (size_t i = l->top; i < l->rows && i < l->top + l->height; i++) {
		buf_printf(out, "%zu%s ", i + 1, i == l->cursor ? ">" : ".");
		row_sentence(c, &c->table.rows[i], out);
		buf_putc(out, '\n');
	}
	buf_printf(out, "%s\n", c->f.notes);
}

/* ---- drawing ------------------------------------------------------------------------------- */

static void
draw_span(struct canvas *cv, int row, int at, int room, double low, double high, enum role role, const char *mark)
{
	int from = (int)(fmin(1, fmax(0, low)) * (room - 1) + 0.5), to = (int)(fmin(1, fmax(0, high)) * (room - 1) + 0.5);

	for (int i = from; i <= to; i++)
		canvas_text(cv, row, at + i, 1, role, mark);
}

/* 0..100 % from left to right: where chance leads, all together, the place. */
static void
draw_picture(const struct places_table *t, const struct places_row *r, struct canvas *cv, int row, int at, int width,
	     enum role role)
{
	bool is_current = role == ROLE_CURRENT;
	int room = width - 2;

	canvas_text(cv, row, at, 1, is_current ? role : ROLE_LINE, "|");
	canvas_text(cv, row, at + width - 1, 1, is_current ? role : ROLE_LINE, "|");
	if (!t->has_plot)
		return;
	draw_span(cv, row, at + 1, room, r->limits.low998, r->limits.high998, is_current ? role : ROLE_DIM, "-");
	draw_span(cv, row, at + 1, room, r->limits.low95, r->limits.high95, is_current ? role : ROLE_DIM, "=");
	draw_span(cv, row, at + 1, room, t->plot.p0, t->plot.p0, is_current ? role : ROLE_DIM, ":");
	if (r->has_rate)
		draw_span(cv, row, at + 1, room, r->share, r->share,
			  is_current ? role : r->flag == PLACES_INSIDE ? ROLE_BAR : ROLE_WARN, "#");
}

/* How wide columns are with their headings; returns what the others leave for the label and the picture. */
static int
fit(const struct compare_view *c, int cols, int out[COLUMNS])
{
	int room = cols - 2;

	for (enum column_id id = 0; id < COLUMNS; id++) {
		const char *title = heading(id, cols >= WIDE);
		/* The place behind a rate is for its star. */
		int width = (int)utf8_width(title, strlen(title)) + (id == COL_RATE);

		out[id] = !c->widths[id] ? 0 : width > c->widths[id] ? width : c->widths[id];
		room -= out[id] ? out[id] + 1 : 0;
	}
	/* A number is never cut: what has no room is told on the message line only. */
	for (int pass = 0; pass < 2 && room < LABEL_MIN; pass++) {
		enum column_id id = pass ? COL_UNKNOWN : COL_LIMITS;

		room += out[id] ? out[id] + 1 : 0;
		out[id] = 0;
	}
	return room;
}

static void
draw_row(const struct compare_view *c, const struct places_row *r, bool is_current, const int widths[COLUMNS],
	 int label, int picture, struct canvas *cv, int row)
{
	enum role role = is_current ? ROLE_CURRENT : ROLE_TEXT;
	struct buf text = { 0 };
	int at = 2 + label;

	canvas_blank(cv, row, role);
	canvas_text(cv, row, 0, 1, role, is_current ? ">" : " ");
	canvas_text(cv, row, 2, label, role, r->label);
	for (enum column_id id = 0; id < COLUMNS; id++) {
		if (!widths[id])
			continue;
		buf_clear(&text);
		print_cell(c, r, id, &text);
		if (id == COL_FLAG)
			canvas_text(cv, row, at + 1, widths[id], is_current ? role : ROLE_WARN, buf_str(&text));
		else
			canvas_right(cv, row, at + 1, widths[id], role, buf_str(&text));
		at += widths[id] + 1;
	}
	if (picture)
		draw_picture(&c->table, r, cv, row, at + 1, picture, role);
	if (is_current)
		canvas_cursor(cv, row, 0);
	buf_release(&text);
}

static void
draw(const struct view *v, struct canvas *cv)
{
	const struct compare_view *c = v->state;
	const struct list *l = &c->f.list;
	int widths[COLUMNS], room, label, picture, at, row = HEAD_ROWS;

	if (figures_draw_instead(&c->f, cv))
		return;
	room = fit(c, cv->cols, widths);
	picture = room - LABEL_MIN - 8 >= PICTURE_MIN ? room * 2 / 3 : 0;
	picture = picture > PICTURE_MAX ? PICTURE_MAX : picture;
	label = room - (picture ? picture + 1 : 0);
	label = label > LABEL_MAX ? LABEL_MAX : label;
	at = 2 + label;
	canvas_blank(cv, 0, ROLE_TITLE);
	canvas_printf(cv, 0, 2, cv->cols - 2, ROLE_TITLE, _("Without conviction, compared by %s"), c->table.by_title);
	canvas_printf(cv, 1, 2, cv->cols - 2, ROLE_TEXT, _("status as of %s   %s"),
		      c->table.day.is_known ? c->table.day.text : _("not known"), c->table.unit_title);
	canvas_blank(cv, 2, ROLE_TITLE);
	canvas_text(cv, 2, 2, label, ROLE_TITLE, c->table.by_title);
	for (enum column_id id = 0; id < COLUMNS; id++) {
		if (!widths[id])
			continue;
		if (id == COL_FLAG)
			canvas_text(cv, 2, at + 1, widths[id], ROLE_TITLE, heading(id, cv->cols >= WIDE));
		else
			canvas_right(cv, 2, at + 1, widths[id] - (id == COL_RATE), ROLE_TITLE,
				     heading(id, cv->cols >= WIDE));
		at += widths[id] + 1;
	}
	if (picture) {
		canvas_right(cv, 1, at - 20, picture + 21, ROLE_DIM, _("# place  : all  = by chance 95 %  - 99.8 %"));
		canvas_text(cv, 2, at + 1, -1, ROLE_TITLE, "0 %");
		canvas_right(cv, 2, at + 1 + picture - 6, 6, ROLE_TITLE, "100 %");
	}
	for (size_t i = l->top; i < l->rows && i < l->top + l->height; i++)
		draw_row(c, &c->table.rows[i], i == l->cursor, widths, label, picture, cv, row++);
	figures_draw_notes(&c->f, cv, row + 1);
}

/* ---- what keys do -------------------------------------------------------------------------- */

static bool
term(struct view *v, struct buf *out)
{
	const struct compare_view *c = v->state;
	const struct places_row *r = current(v);

	if (r)
		term_print(out, &c->f.by, r->code);
	return r != NULL;
}

static bool
enter(struct view *v, struct error *err)
{
	struct compare_view *c = v->state;
	const struct places_row *r = current(v);
	struct buf terms = { 0 };
	bool ok;

	if (!r)
		return FAIL(err, ERR_USAGE, N_("there is no figure here"));
	term(v, &terms);
	ok = figures_open_list(v->app, r->label, buf_str(&terms), c->f.unit == UNIT_INCIDENT ? r->n + r->unknown : -1,
			       err);
	buf_release(&terms);
	return ok;
}

static void
click(struct view *v, int row, int col, bool is_double)
{
	struct figures *f = v->state;
	struct error err = { 0 };
	size_t at = (size_t)(row - HEAD_ROWS);

	(void)col;
	if (!figures_ready(v, NULL) || row < HEAD_ROWS || at >= f->list.height || f->list.top + at >= f->list.rows)
		return;
	figures_go(v, f->list.top + at);
	if (is_double && !enter(v, &err))
		app_say_error(v->app, &err);
}

/* ---- explanation --------------------------------------------------------------------------- */

static void
explain_row(const struct places_table *t, const struct places_row *r, struct buf *out)
{
	char a[40], b[40];

	if (t->has_plot) {
		buf_printf(out, _("By chance, 95 %%: %s to %s %%\n"), figures_limit(fmax(0, r->limits.low95), a),
			   figures_limit(fmin(1, r->limits.high95), b));
		buf_printf(out, _("By chance, 99.8 %%: %s to %s %%\n"), figures_limit(fmax(0, r->limits.low998), a),
			   figures_limit(fmin(1, r->limits.high998), b));
		buf_printf(out, _("z: %.3f, adjusted for differences among places: %.3f\n"), r->z, r->adjusted);
	}
	if (r->mix.has_direct)
		buf_printf(out, _("With the mix of acts of all places: %s %%\n"), figures_limit(1 - r->mix.direct, a));
	else
		buf_puts(out, _("No standardised figure: some kind of act that others have is absent here\n"));
	buf_printf(out, _("Convictions: %ld, expected with this mix of acts: %.1f\n"), r->mix.observed, r->mix.expected);
	if (!isnan(r->smoothed))
		buf_printf(out, _("Drawn towards all, for maps only: %s %%\n"), figures_limit(r->smoothed, a));
}

static bool
explain(struct view *v, struct buf *out, struct error *err)
{
	struct compare_view *c = v->state;
	const struct places_row *r = current(v);
	struct buf sentence = { 0 }, terms = { 0 };

	if (!r && c->f.is_ready && c->f.notes[0]) {
		buf_puts(out, c->f.notes);
		return true;
	}
	if (!r)
		return FAIL(err, ERR_USAGE, N_("there is no figure here"));
	row_sentence(c, r, &sentence);
	term(v, &terms);
	buf_printf(out, "%s\n\n", buf_str(&sentence));
	explain_row(&c->table, r, out);
	figures_explain(v->app,
			&(struct figures_basis){
				.query = c->table.query,
				.unit_title = c->table.unit_title,
				.by_title = c->table.by_title,
				.day = &c->table.day,
				.notes = &c->table.notes,
				.method = _("Definition (methods 7): without conviction, of known status; limits around the share of "
					    "all together, exact where few cases are expected (Spiegelhalter 2005); lower and "
					    "higher: outside 95 %, much: outside 99.8 %, after what places differ by anyway. "
					    "Standardised (methods 6.3): directly, by type of act."),
				.sentence = buf_str(&sentence),
				.terms = buf_str(&terms),
			},
			out);
	buf_release(&sentence);
	buf_release(&terms);
	return true;
}

static void
close_view(struct view *v)
{
	if (!v->state)
		return;
	figures_close(v);
	free(v->state);
}

const struct view_ops compare_view = {
	.name = "compare",
	.title = N_("Jurisdictions compared"),
	.scope = IN_COMPARE,
	.min_rows = 8,
	.min_cols = 60,
	.open = open_view,
	.prepare = prepare,
	.draw = draw,
	.changed = figures_changed,
	.move = figures_move,
	.enter = enter,
	.click = click,
	.explain = explain,
	.term = term,
	.field = figures_field_of,
	.status = status,
	.say = say,
	.save = figures_save,
	.restore = figures_restore,
	.close = close_view,
};

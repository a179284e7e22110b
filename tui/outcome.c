/* Time to outcome: curves, what is known at each age, and years of the facts at equal age. */
#include "tui/outcome.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/justice/outcome.h"
#include "tui/app.h"
#include "tui/curves.h"
#include "tui/figures.h"
#include "tui/state.h"
#include "tui/terms.h"

/* Lines above everything: what is counted, as of when. */
#define HEAD_ROWS 2
#define LABEL_MIN 8
#define LABEL_MAX 30
/* From this width on the table has intervals. */
#define WIDE 130
/* From this height on numbers at risk stand below the axis for every curve. */
#define HIGH 30
/* Ages in the table; the axis may go on to the others. */
#define TABLE_AGES 4
#define CHART_MIN 6
#define CHART_MAX 26

static const double ages[] = { 1, 2, 3, 5, 7, 10 };
enum { AGES = sizeof ages / sizeof *ages };

enum page { PAGE_CURVES, PAGE_COHORTS };

struct outcome_view {
	struct figures f; /* first */
	enum outcome_origin origin;
	enum page page;
	char *shown[CURVES_MAX]; /* codes of rows with a curve; NULL: free */
	bool has_chosen;	 /* somebody did; else the largest */
	struct outcome_table table;
	double width; /* years on the axis */
};

/* A row of the list: all together, then the others. */
static const struct outcome_row *
row_at(const struct outcome_view *o, size_t row)
{
	return row ? &o->table.rows[row - 1] : &o->table.total;
}

/* Which of the curves a row has, from 0; -1: none. */
static int
curve_of(const struct outcome_view *o, const struct outcome_row *r)
{
	int place = -1;

	if (!r->has_curve)
		return -1;
	/* Numbers go by the rows that are there: a code of another field counts for nothing. */
	for (size_t i = 0; i <= o->table.count; i++) {
		const struct outcome_row *other = row_at(o, i);
		bool is_shown = false;

		for (size_t k = 0; k < CURVES_MAX; k++)
			is_shown = is_shown || (o->shown[k] && strcmp(o->shown[k], other->code) == 0);
		place += is_shown && other->has_curve;
		if (other == r)
			return is_shown ? place : -1;
	}
	return -1;
}

/* ---- the table ----------------------------------------------------------------------------- */

static void
show_none(struct outcome_view *o)
{
	for (size_t k = 0; k < CURVES_MAX; k++) {
		free(o->shown[k]);
		o->shown[k] = NULL;
	}
}

/* All together and the largest groups. */
static void
choose_curves(struct outcome_view *o)
{
	size_t count = 0;

	show_none(o);
	/* Without a curve of all, those of groups where nobody was convicted are only the ones that can be drawn. */
	for (size_t i = 0; i <= o->table.count && o->table.total.has_curve && count < CURVES_MAX; i++) {
		const struct outcome_row *r = row_at(o, i);

		/* A single group is all together. */
		if (r->has_curve && r->cases >= SURVIVAL_TOO_FEW && !(i == 1 && r->cases == o->table.total.cases))
			o->shown[count++] = xstrdup(r->code);
	}
}

/* The axis goes to the first of the ages that no step is beyond. */
static void
choose_width(struct outcome_view *o)
{
	double last = 0;

	for (size_t i = 0; i <= o->table.count; i++) {
		const struct outcome_row *r = row_at(o, i);

		if (curve_of(o, r) >= 0 && r->points)
			last = fmax(last, r->curve[r->points - 1].time);
	}
	o->width = ages[AGES - 1];
	for (int a = AGES - 1; a >= TABLE_AGES - 1 && ages[a] >= last; a--)
		o->width = ages[a];
}

static void
write_notes(const struct outcome_view *o, struct buf *out)
{
	const struct outcome_table *t = &o->table;

	if (o->page == PAGE_CURVES)
		buf_puts(out, _("% without conviction, in parentheses how many are at risk; dashed, and -: fewer than 10 at "
				"risk; ~ still maturing"));
	else
		buf_puts(out, _("convicted within so many years, of the cases of a year; -: not all were followed that long"));
	buf_putc(out, '\n');
	if (t->has_log_rank)
		buf_printf(out, _("%s and %s: %.0f and %.0f convictions where %.1f and %.1f are expected; log-rank p %.3f\n"),
			   t->compared[0], t->compared[1], t->log_rank.observed[0], t->log_rank.observed[1],
			   t->log_rank.expected[0], t->log_rank.expected[1], t->log_rank.p);
	for (size_t i = 0; i < t->notes.count; i++)
		buf_printf(out, "%s\n", t->notes.items[i]);
}

static bool
compute(struct view *v, struct buf *notes, struct error *err)
{
	struct outcome_view *o = v->state;
	struct outcome_request request = { .query = v->app->query,
					   .by = &o->f.by,
					   .unit = o->f.unit,
					   .origin = o->origin,
					   .has_as_of = v->app->has_as_of,
					   .as_of = v->app->as_of,
					   .age_count = AGES,
					   .lang = v->app->lang };

	memcpy(request.ages, ages, sizeof ages);
	o->table = (struct outcome_table){ 0 };
	if (!outcome_table(v->app->src, &request, &o->f.arena, &o->table, err))
		return false;
	if (!o->has_chosen)
		choose_curves(o);
	choose_width(o);
	o->f.list.rows = !o->table.day.has_outcomes || !o->table.total.cases ? 0
			 : o->page == PAGE_COHORTS			     ? o->table.cohort_count
									     : o->table.count + 1;
	if (o->f.list.rows) {
		write_notes(o, notes);
		return true;
	}
	figures_empty(v->app, o->table.day.has_outcomes, notes);
	for (size_t i = 0; o->table.day.has_outcomes && i < o->table.notes.count; i++)
		buf_printf(notes, "%s\n", o->table.notes.items[i]);
	return true;
}

static void
row_code(const struct view *v, size_t row, struct buf *out)
{
	const struct outcome_view *o = v->state;

	if (o->page == PAGE_COHORTS)
		buf_printf(out, "%d", o->table.cohorts[row].year);
	else
		buf_puts(out, row_at(o, row)->code);
}

static const struct figures_ops figures = {
	.kind = FIGURES_OUTCOME,
	.compute = compute,
	.row_code = row_code,
	.has_proceedings = true,
};

static bool
open_view(struct view *v, const char *arg, struct error *err)
{
	v->state = xcalloc(1, sizeof(struct outcome_view));
	return figures_open(v, &figures, arg, err);
}

/* ---- where things stand -------------------------------------------------------------------- */

static bool
has_curves(const struct outcome_view *o)
{
	for (size_t i = 0; i <= o->table.count; i++)
		if (curve_of(o, row_at(o, i)) >= 0)
			return true;
	return false;
}

/* Lines below the axis: years, and numbers at risk. */
static int
axis_rows(const struct outcome_view *o, int rows)
{
	int count = 0;

	if (o->page != PAGE_CURVES || !has_curves(o))
		return 0;
	for (size_t i = 0; i <= o->table.count; i++)
		count += curve_of(o, row_at(o, i)) >= 0;
	return 1 + (rows >= HIGH ? count : 1);
}

/* Rows of the curves, their axis among them; 0: none. */
static int
chart_rows(const struct outcome_view *o, int rows)
{
	int list = o->f.list.rows < (size_t)rows / 4 ? (int)o->f.list.rows : rows / 4;
	/* What else there is: heads, the axis, a heading, the rows, remarks. */
	int chart = rows - HEAD_ROWS - axis_rows(o, rows) - 1 - list - 4;

	return o->page != PAGE_CURVES || !has_curves(o) ? 0
	       : chart < CHART_MIN			 ? CHART_MIN
	       : chart > CHART_MAX			 ? CHART_MAX
							 : chart;
}

static int
above(const struct outcome_view *o, int rows)
{
	return HEAD_ROWS + chart_rows(o, rows) + axis_rows(o, rows) + 1;
}

static bool
prepare(struct view *v, int rows, int cols, struct error *err)
{
	/* Whether there is a curve is known once there is a table. */
	return figures_prepare(v, rows, cols, HEAD_ROWS + 1, err)
	       && figures_prepare(v, rows, cols, above(v->state, rows), err);
}

/* ---- words --------------------------------------------------------------------------------- */

/* Without limits while nobody is convicted: the estimate has no variance to make them of. */
static void
at_sentence(const struct outcome_at *at, struct buf *out)
{
	char text[3][40];

	if (!at->has_figure) {
		buf_printf(out, ngettext("at %g year no figure, %ld at risk", "at %g years no figure, %ld at risk",
					 (unsigned long)at->age), at->age, at->at_risk);
		return;
	}
	buf_printf(out, ngettext("at %g year %s %% without conviction", "at %g years %s %% without conviction",
				 (unsigned long)at->age), at->age, figures_limit(1 - at->convicted, text[0]));
	if (at->convicted > 0)
		buf_printf(out, _(" (%s to %s)"), figures_limit(1 - at->ci.high, text[1]),
			   figures_limit(1 - at->ci.low, text[2]));
	buf_printf(out, _(", %ld at risk"), at->at_risk);
}

static void
cases_sentence(const struct outcome_row *r, struct buf *out)
{
	char n[4][32];

	buf_printf(out, _("%s: %s cases, %s convicted, %s closed without, %s open"), r->label,
		   app_number(r->cases, n[0], sizeof n[0]), app_number(r->convicted, n[1], sizeof n[1]),
		   app_number(r->ended, n[2], sizeof n[2]), app_number(r->open, n[3], sizeof n[3]));
}

static void
cohort_sentence(const struct outcome_cohort *c, struct buf *out)
{
	bool has_any = false;
	char text[40];

	buf_printf(out, ngettext("%d: %ld case", "%d: %ld cases", (unsigned long)c->cases), c->year, c->cases);
	for (int a = 0; a < AGES; a++)
		if (c->within[a].has_figure) {
			buf_puts(out, has_any ? ", " : _(", convicted within "));
			buf_printf(out, _("%g y %ld (%s %%)"), ages[a], c->within[a].share.k,
				   figures_share(c->within[a].share.k, c->within[a].share.n, text));
			has_any = true;
		}
	if (!has_any)
		buf_puts(out, _("; some were not followed for a year, so there is no figure"));
}

static void
row_sentence(const struct outcome_view *o, size_t row, struct buf *out)
{
	const struct outcome_row *r;

	if (o->page == PAGE_COHORTS) {
		cohort_sentence(&o->table.cohorts[row], out);
		return;
	}
	r = row_at(o, row);
	cases_sentence(r, out);
	if (!r->has_curve) {
		buf_puts(out, _("; too many endings without a date for a curve"));
		return;
	}
	/* The longest that can be told. */
	for (int a = TABLE_AGES - 1; a >= 0; a--)
		if (r->at[a].has_figure) {
			buf_puts(out, "; ");
			at_sentence(&r->at[a], out);
			return;
		}
}

static void
status(const struct view *v, struct buf *out)
{
	const struct outcome_view *o = v->state;

	if (o->f.is_ready && o->f.list.rows)
		row_sentence(o, o->f.list.cursor, out);
}

static const char *
origin_title(const struct outcome_view *o)
{
	return o->origin == ORIGIN_REPORT ? _("years since the report") : _("years since the facts");
}

static void
say(const struct view *v, struct buf *out)
{
	const struct outcome_view *o = v->state;
	const struct list *l = &o->f.list;

	if (!o->f.is_ready)
		return;
	if (!o->f.is_hidden)
		buf_printf(out, o->page == PAGE_COHORTS ? _("Convicted at equal age; %s; %s; status as of %s\n")
							: _("Time to conviction; %s; %s; status as of %s\n"),
			   origin_title(o), o->table.unit_title,
			   o->table.day.is_known ? o->table.day.text : _("not known"));
	for (size_t i = l->top; i < l->rows && i < l->top + l->height; i++) {
		buf_printf(out, "%zu%s ", i + 1, i == l->cursor ? ">" : ".");
		row_sentence(o, i, out);
		if (o->page == PAGE_CURVES)
			for (int a = 0; a < TABLE_AGES && row_at(o, i)->has_curve; a++) {
				buf_puts(out, a ? ", " : "; ");
				at_sentence(&row_at(o, i)->at[a], out);
			}
		buf_putc(out, '\n');
	}
	buf_printf(out, "%s\n", o->f.notes);
}

/* ---- curves -------------------------------------------------------------------------------- */

static double
without_conviction(const void *ctx, double time)
{
	const struct outcome_row *r = ctx;
	const struct survival_point *p = survival_at(r->curve, r->points, time);

	return p ? 1 - p->by_conviction : 1;
}

static void
draw_risk(const struct outcome_view *o, const struct outcome_row *r, int curve, const struct canvas *chart,
	  struct canvas *cv, int row, bool is_current)
{
	int end = 0;

	if (curve >= 0)
		canvas_printf(cv, row, 2, 2, is_current ? ROLE_TITLE : ROLE_DIM, "%d", curve + 1);
	for (int a = 0; a < AGES && ages[a] <= o->width; a++) {
		int at = curves_column(chart, o->width, ages[a]);
		char text[32];

		app_number(r->at[a].at_risk, text, sizeof text);
		/* What would run into its neighbour is left out; the table has it. */
		if (at - (int)strlen(text) + 1 > end)
			end = canvas_right(cv, row, at - 7, 8, ROLE_DIM, text) ? at + 1 : end;
	}
}

static void
draw_chart(const struct outcome_view *o, struct canvas *cv)
{
	int rows = chart_rows(o, cv->rows), row = HEAD_ROWS + rows;
	struct canvas chart = canvas_part(cv, HEAD_ROWS, 2, rows, cv->cols > 124 ? 120 : cv->cols - 4);
	struct curve curves[CURVES_MAX];
	const struct outcome_row *now = row_at(o, o->f.list.cursor);
	size_t count = 0;

	for (size_t i = 0; i <= o->table.count && count < CURVES_MAX; i++) {
		const struct outcome_row *r = row_at(o, i);

		if (curve_of(o, r) >= 0)
			curves[count++] = (struct curve){ without_conviction, r, r->last, r->few_from, r == now };
	}
	curves_draw(&chart, curves, count, o->width, ages, AGES);
	/* The axis begins two columns further right than the chart's own. */
	canvas_text(cv, row, 2, CURVES_LEFT, ROLE_DIM, _("years"));
	for (int a = 0; a < AGES && ages[a] <= o->width; a++)
		canvas_printf(cv, row, 2 + curves_column(&chart, o->width, ages[a]) - (ages[a] > 9), 2, ROLE_DIM, "%g",
			      ages[a]);
	row++;
	struct canvas risk = canvas_part(cv, 0, 2, cv->rows, chart.cols);
	if (cv->rows < HIGH) {
		draw_risk(o, now, curve_of(o, now), &chart, &risk, row, true);
		canvas_text(cv, row, 2, 2, ROLE_DIM, "");
		return;
	}
	for (size_t i = 0; i < count; i++, row++)
		draw_risk(o, curves[i].ctx, (int)i, &chart, &risk, row, curves[i].is_current);
}

/* ---- the table on a canvas ----------------------------------------------------------------- */

static void
print_at(const struct outcome_at *at, bool is_wide, struct buf *out)
{
	char text[3][40];

	if (!at->has_figure)
		buf_puts(out, "-");
	else if (is_wide && at->convicted > 0)
		buf_printf(out, "%s %s..%s", figures_limit(1 - at->convicted, text[0]),
			   figures_limit(1 - at->ci.high, text[1]), figures_limit(1 - at->ci.low, text[2]));
	else
		buf_puts(out, figures_limit(1 - at->convicted, text[0]));
	buf_printf(out, " (%s)", app_number(at->at_risk, text[0], sizeof text[0]));
}

/* Width of each column of ages, headings apart. */
static int
figure_width(const struct outcome_view *o, bool is_wide)
{
	struct buf text = { 0 };
	int width = 0;

	for (size_t i = 0; i <= o->table.count; i++)
		for (int a = 0; a < TABLE_AGES; a++) {
			buf_clear(&text);
			print_at(&row_at(o, i)->at[a], is_wide, &text);
			width = (int)text.len > width ? (int)text.len : width;
		}
	buf_release(&text);
	return width;
}

static void
draw_table(const struct outcome_view *o, struct canvas *cv, int row)
{
	const struct list *l = &o->f.list;
	bool is_wide = cv->cols >= WIDE;
	int width = figure_width(o, is_wide), label, at;
	struct buf text = { 0 };

	width = width < 9 ? 9 : width;
	label = cv->cols - 5 - 8 - 2 - TABLE_AGES * (width + 1);
	label = label > LABEL_MAX ? LABEL_MAX : label < LABEL_MIN ? LABEL_MIN : label;
	canvas_blank(cv, row, ROLE_TITLE);
	canvas_text(cv, row, 5, label, ROLE_TITLE, o->table.by_title);
	canvas_right(cv, row, 5 + label, 8, ROLE_TITLE, _("cases"));
	for (int a = 0; a < TABLE_AGES; a++) {
		char title[64];

		snprintf(title, sizeof title, ngettext("%g year %%", "%g years %%", (unsigned long)ages[a]), ages[a]);
		canvas_right(cv, row, 5 + label + 10 + a * (width + 1), width + 1, ROLE_TITLE, title);
	}
	row++;
	for (size_t i = l->top; i < l->rows && i < l->top + l->height; i++, row++) {
		const struct outcome_row *r = row_at(o, i);
		bool is_current = i == l->cursor;
		enum role role = is_current ? ROLE_CURRENT : i ? ROLE_TEXT : ROLE_TITLE;
		int curve = curve_of(o, r);
		char number[32];

		canvas_blank(cv, row, role);
		canvas_text(cv, row, 0, 1, role, is_current ? ">" : " ");
		if (is_current)
			canvas_cursor(cv, row, 0);
		if (curve >= 0)
			canvas_printf(cv, row, 2, 2, role, "%d", curve + 1);
		canvas_text(cv, row, 5, label, role, r->label);
		canvas_right(cv, row, 5 + label, 8, role, app_number(r->cases, number, sizeof number));
		if (r->is_maturing)
			canvas_text(cv, row, 5 + label + 8, 1, role, "~");
		at = 5 + label + 10;
		if (!r->has_curve)
			canvas_text(cv, row, at + 1, cv->cols - at - 1, role,
				    r->cases ? _("too many endings without a date") : _("no case to follow"));
		for (int a = 0; a < TABLE_AGES && r->has_curve; a++, at += width + 1) {
			buf_clear(&text);
			print_at(&r->at[a], is_wide, &text);
			canvas_right(cv, row, at, width + 1, role, buf_str(&text));
		}
	}
	buf_release(&text);
}

static void
draw_cohorts(const struct outcome_view *o, struct canvas *cv, int row)
{
	const struct list *l = &o->f.list;
	int width = (cv->cols - 18) / AGES;

	width = width > 18 ? 18 : width;
	canvas_blank(cv, row, ROLE_TITLE);
	canvas_text(cv, row, 2, 6, ROLE_TITLE, _("year"));
	canvas_right(cv, row, 8, 8, ROLE_TITLE, _("cases"));
	for (int a = 0; a < AGES; a++) {
		char title[64];

		snprintf(title, sizeof title, ngettext("%g year", "%g years", (unsigned long)ages[a]), ages[a]);
		canvas_right(cv, row, 16 + a * width, width, ROLE_TITLE, title);
	}
	row++;
	for (size_t i = l->top; i < l->rows && i < l->top + l->height; i++, row++) {
		const struct outcome_cohort *c = &o->table.cohorts[i];
		bool is_current = i == l->cursor;
		enum role role = is_current ? ROLE_CURRENT : ROLE_TEXT;
		char number[32], text[96], share[40];

		canvas_blank(cv, row, role);
		canvas_text(cv, row, 0, 1, role, is_current ? ">" : " ");
		if (is_current)
			canvas_cursor(cv, row, 0);
		canvas_printf(cv, row, 2, 6, role, "%d", c->year);
		canvas_right(cv, row, 8, 8, role, app_number(c->cases, number, sizeof number));
		for (int a = 0; a < AGES; a++) {
			/* At 80 columns the count does not fit beside its share. */
			if (!c->within[a].has_figure)
				snprintf(text, sizeof text, "-");
			else if (width < 16)
				snprintf(text, sizeof text, "%s%%",
					 figures_share(c->within[a].share.k, c->within[a].share.n, share));
			else
				snprintf(text, sizeof text, "%ld  %s %%", c->within[a].share.k,
					 figures_share(c->within[a].share.k, c->within[a].share.n, share));
			canvas_right(cv, row, 16 + a * width, width, role, text);
		}
	}
}

static void
draw(const struct view *v, struct canvas *cv)
{
	const struct outcome_view *o = v->state;
	int row = above(o, cv->rows) - 1;

	if (figures_draw_instead(&o->f, cv))
		return;
	canvas_blank(cv, 0, ROLE_TITLE);
	canvas_printf(cv, 0, 2, cv->cols - 2, ROLE_TITLE,
		      o->page == PAGE_COHORTS ? _("Convicted at equal age, by year of the facts")
					      : _("Without conviction, by %s"), o->table.by_title);
	canvas_printf(cv, 1, 2, cv->cols - 2, ROLE_TEXT, _("status as of %s   %s   %s"),
		      o->table.day.is_known ? o->table.day.text : _("not known"), o->table.unit_title,
		      origin_title(o));
	if (chart_rows(o, cv->rows))
		draw_chart(o, cv);
	if (o->page == PAGE_COHORTS)
		draw_cohorts(o, cv, row);
	else
		draw_table(o, cv, row);
	figures_draw_notes(&o->f, cv, row + 2 + (int)(o->f.list.rows < o->f.list.height ? o->f.list.rows
											: o->f.list.height));
}

/* ---- what keys do -------------------------------------------------------------------------- */

static void
next_pane(struct view *v, int steps)
{
	struct outcome_view *o = v->state;

	(void)steps;
	o->page = o->page == PAGE_CURVES ? PAGE_COHORTS : PAGE_CURVES;
	figures_changed(v, CHANGE_LOOK);
	v->app->state_is_dirty = true;
}

void
outcome_next_page(struct view *v)
{
	next_pane(v, 1);
}

bool
outcome_toggle_curve(struct view *v, struct error *err)
{
	struct outcome_view *o = v->state;
	const struct outcome_row *r;
	size_t free_place = CURVES_MAX;

	if (!figures_ready(v, err))
		return false;
	if (o->page != PAGE_CURVES || !o->f.list.rows)
		return FAIL(err, ERR_USAGE, N_("there is no curve here"));
	r = row_at(o, o->f.list.cursor);
	if (!r->has_curve)
		return FAIL(err, ERR_USAGE, N_("%s has no curve: too many endings without a date"), r->label);
	o->has_chosen = true;
	/* Codes of another field make room. */
	for (size_t k = 0; k < CURVES_MAX; k++) {
		bool is_there = false;

		if (o->shown[k] && strcmp(o->shown[k], r->code) == 0) {
			free(o->shown[k]);
			o->shown[k] = NULL;
			goto done;
		}
		for (size_t i = 0; i <= o->table.count && o->shown[k]; i++)
			is_there = is_there || strcmp(row_at(o, i)->code, o->shown[k]) == 0;
		free_place = is_there ? free_place : k;
	}
	if (free_place == CURVES_MAX) {
		FAIL(err, ERR_LIMIT, N_("at most %d curves are drawn"), CURVES_MAX);
		return error_hint(err, N_("Space on a row that has one takes it away"));
	}
	free(o->shown[free_place]);
	o->shown[free_place] = xstrdup(r->code);
done:
	choose_width(o);
	v->app->state_is_dirty = true;
	return true;
}

bool
outcome_set_origin(struct view *v, const char *name, struct error *err)
{
	struct outcome_view *o = v->state;

	if (name && strcmp(name, "occurrence") != 0 && strcmp(name, "report") != 0)
		return FAIL(err, ERR_USAGE, N_("time counts from occurrence or from report, not \"%s\""), name);
	app_remember(v->app);
	o->origin = (name ? strcmp(name, "report") == 0 : o->origin == ORIGIN_OCCURRENCE) ? ORIGIN_REPORT
											  : ORIGIN_OCCURRENCE;
	figures_changed(v, CHANGE_LOOK);
	v->app->state_is_dirty = true;
	return true;
}

static bool
term(struct view *v, struct buf *out)
{
	const struct outcome_view *o = v->state;

	if (!figures_ready(v, NULL) || !o->f.list.rows)
		return false;
	if (o->page == PAGE_COHORTS)
		buf_printf(out, "date:%d", o->table.cohorts[o->f.list.cursor].year);
	else if (o->f.list.cursor)
		term_print(out, &o->f.by, row_at(o, o->f.list.cursor)->code);
	return out->len > 0;
}

static bool
field(struct view *v, struct field_ref *out)
{
	const struct outcome_view *o = v->state;

	*out = o->page == PAGE_COHORTS ? (struct field_ref){ F_DATE, NULL } : o->f.by;
	return true;
}

/* All cases of a row; how many of them the curve has is said with them. */
static bool
enter(struct view *v, struct error *err)
{
	struct outcome_view *o = v->state;
	struct app *app = v->app;
	struct buf terms = { 0 };
	const struct outcome_row *r;
	char label[256], n[32], in_curve[32];
	long all, cases;
	bool ok;

	if (!figures_ready(v, err) || !o->f.list.rows)
		return FAIL(err, ERR_USAGE, N_("there is no figure here"));
	term(v, &terms);
	if (o->page == PAGE_COHORTS) {
		const struct outcome_cohort *c = &o->table.cohorts[o->f.list.cursor];

		snprintf(label, sizeof label, "%d", c->year);
		cases = c->cases;
		all = -1;
	} else {
		r = row_at(o, o->f.list.cursor);
		snprintf(label, sizeof label, "%s", r->label);
		cases = r->cases;
		all = cases + r->unknown + r->no_origin + r->undated + r->late;
	}
	ok = figures_open_list(app, label, buf_str(&terms), o->f.unit == UNIT_INCIDENT ? all : -1, err);
	if (ok)
		app_say(app, ROLE_TEXT, _("%s: %s incidents; %s of them are in the figures, of the others too little is known"),
			label, app_number(selection_count(app->sel), n, sizeof n),
			app_number(cases, in_curve, sizeof in_curve));
	buf_release(&terms);
	return ok;
}

static void
click(struct view *v, int row, int col, bool is_double)
{
	struct outcome_view *o = v->state;
	struct error err = { 0 };
	int first = above(o, v->rows);
	size_t at = (size_t)(row - first);

	(void)col;
	if (!figures_ready(v, NULL) || row < first || at >= o->f.list.height || o->f.list.top + at >= o->f.list.rows)
		return;
	figures_go(v, o->f.list.top + at);
	if (is_double && !enter(v, &err))
		app_say_error(v->app, &err);
}

/* ---- explanation --------------------------------------------------------------------------- */

static void
explain_row(const struct outcome_row *r, struct buf *out)
{
	char text[2][40];

	for (int a = 0; a < AGES && r->has_curve; a++) {
		const struct outcome_at *at = &r->at[a];

		at_sentence(at, out);
		if (at->has_figure)
			buf_printf(out, _("; open %s %%, closed without %s %%"), figures_limit(at->open, text[0]),
				   figures_limit(at->ended, text[1]));
		buf_putc(out, '\n');
	}
	if (!r->has_curve)
		buf_puts(out, _("Too many endings without a date for a curve.\n"));
	buf_printf(out, _("Followed: half of the cases for %.1f years or longer\n"), r->follow_up);
	buf_printf(out, _("Left out: %ld of unknown status, %ld without a day to count from, %ld ended nobody says when, "
			  "%ld over before they were registered\n"),
		   r->unknown, r->no_origin, r->undated, r->late);
}

static bool
explain(struct view *v, struct buf *out, struct error *err)
{
	struct outcome_view *o = v->state;
	struct buf sentence = { 0 }, terms = { 0 };

	if (!figures_ready(v, err))
		return false;
	if (!o->f.list.rows && !o->f.notes[0])
		return FAIL(err, ERR_USAGE, N_("there is no figure here"));
	if (!o->f.list.rows) {
		buf_puts(out, o->f.notes);
		return true;
	}
	row_sentence(o, o->f.list.cursor, &sentence);
	term(v, &terms);
	buf_printf(out, "%s\n\n", buf_str(&sentence));
	if (o->page == PAGE_CURVES)
		explain_row(row_at(o, o->f.list.cursor), out);
	figures_explain(v->app,
			&(struct figures_basis){
				.query = o->table.query,
				.unit_title = o->table.unit_title,
				.by_title = o->page == PAGE_COHORTS ? _("year of the facts") : o->table.by_title,
				.day = &o->table.day,
				.notes = &o->table.notes,
				.method = o->page == PAGE_COHORTS
						  ? _("Definition (methods 5.6): cases of a year of known status that somebody was "
						      "convicted for within so many years; no figure while any of them is younger.")
						  : _("Definition (methods 5): cumulative incidence of conviction (Aalen-Johansen), with "
						      "other endings in their place and late registration taken into account; what is "
						      "shown is its rest, without conviction. Limits: 95 %, on log(-log). No figure with "
						      "fewer than 10 at risk."),
				.sentence = buf_str(&sentence),
				.terms = buf_str(&terms),
			},
			out);
	buf_release(&sentence);
	buf_release(&terms);
	return true;
}

/* ---- state --------------------------------------------------------------------------------- */

static void
save(const struct view *v, struct buf *out)
{
	const struct outcome_view *o = v->state;

	state_line(out, "page", o->page == PAGE_COHORTS ? "ages" : "curves");
	state_line(out, "from", o->origin == ORIGIN_REPORT ? "report" : "occurrence");
	for (size_t k = 0; k < CURVES_MAX && o->has_chosen; k++)
		state_line(out, "curve", o->shown[k] ? o->shown[k] : "");
	figures_save(v, out);
}

static void
restore(struct view *v, const char *key, const char *value)
{
	struct outcome_view *o = v->state;

	if (strcmp(key, "page") == 0) {
		o->page = strcmp(value, "ages") == 0 ? PAGE_COHORTS : PAGE_CURVES;
		/* Curves that follow were chosen; without any they are not. */
		o->has_chosen = false;
	} else if (strcmp(key, "from") == 0) {
		o->origin = strcmp(value, "report") == 0 ? ORIGIN_REPORT : ORIGIN_OCCURRENCE;
	} else if (strcmp(key, "curve") == 0) {
		if (!o->has_chosen)
			show_none(o);
		o->has_chosen = true;
		for (size_t k = 0; k < CURVES_MAX && value[0]; k++)
			if (!o->shown[k]) {
				o->shown[k] = xstrdup(value);
				break;
			}
	}
	figures_restore(v, key, value);
}

static void
close_view(struct view *v)
{
	if (!v->state)
		return;
	figures_close(v);
	show_none(v->state);
	free(v->state);
}

const struct view_ops outcome_view = {
	.name = "outcome",
	.title = N_("Time to outcome"),
	.scope = IN_OUTCOME,
	.min_rows = 16,
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
	.field = field,
	.next_pane = next_pane,
	.status = status,
	.say = say,
	.save = save,
	.restore = restore,
	.close = close_view,
};

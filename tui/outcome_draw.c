/* Time to outcome on a canvas: curves, the table of ages, years at equal age. */
#include "tui/outcome_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/app.h"

/* Lines above everything: what is counted, as of when. */
#define HEAD_ROWS 2
#define LABEL_MIN 8
#define LABEL_MAX 30
/* From this width on the table has intervals. */
#define WIDE 130
/* From this height on numbers at risk stand below the axis for every curve. */
#define HIGH 30
#define CHART_MIN 6
#define CHART_MAX 26

/* ---- where things stand -------------------------------------------------------------------- */

static bool
has_curves(const struct outcome_view *o)
{
	/* What is hidden has no table. */
	for (size_t i = 0; o->f.is_ready && !o->f.is_hidden && i <= o->table.count; i++)
		if (outcome_curve_of(o, outcome_row_at(o, i)) >= 0)
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
		count += outcome_curve_of(o, outcome_row_at(o, i)) >= 0;
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

int
outcome_above(const struct outcome_view *o, int rows)
{
	return HEAD_ROWS + chart_rows(o, rows) + axis_rows(o, rows) + 1;
}

const char *
outcome_origin_title(const struct outcome_view *o)
{
	return o->origin == ORIGIN_REPORT ? _("years since the report") : _("years since the facts");
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
	for (int a = 0; a < AGES && outcome_ages[a] <= o->width; a++) {
		int at = curves_column(chart, o->width, outcome_ages[a]);
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
	const struct outcome_row *now = outcome_row_at(o, o->f.list.cursor);
	size_t count = 0;

	for (size_t i = 0; i <= o->table.count && count < CURVES_MAX; i++) {
		const struct outcome_row *r = outcome_row_at(o, i);

		if (outcome_curve_of(o, r) >= 0)
			curves[count++] = (struct curve){ without_conviction, r, r->last, r->few_from, r == now };
	}
	curves_draw(&chart, curves, count, o->width, outcome_ages, AGES);
	/* The axis begins two columns further right than the chart's own. */
	canvas_text(cv, row, 2, CURVES_LEFT, ROLE_DIM, _("years"));
	for (int a = 0; a < AGES && outcome_ages[a] <= o->width; a++)
		canvas_printf(cv, row, 2 + curves_column(&chart, o->width, outcome_ages[a]) - (outcome_ages[a] > 9), 2,
			      ROLE_DIM, "%g", outcome_ages[a]);
	row++;
	struct canvas risk = canvas_part(cv, 0, 2, cv->rows, chart.cols);
	if (cv->rows < HIGH) {
		draw_risk(o, now, outcome_curve_of(o, now), &chart, &risk, row, true);
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

/* Width of each column of outcome_ages, headings apart. */
static int
figure_width(const struct outcome_view *o, bool is_wide)
{
	struct buf text = { 0 };
	int width = 0;

	for (size_t i = 0; i <= o->table.count; i++)
		for (int a = 0; a < TABLE_AGES; a++) {
			buf_clear(&text);
			print_at(&outcome_row_at(o, i)->at[a], is_wide, &text);
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

		snprintf(title, sizeof title, ngettext("%g year %%", "%g years %%", (unsigned long)outcome_ages[a]),
			 outcome_ages[a]);
		canvas_right(cv, row, 5 + label + 10 + a * (width + 1), width + 1, ROLE_TITLE, title);
	}
	row++;
	for (size_t i = l->top; i < l->rows && i < l->top + l->height; i++, row++) {
		const struct outcome_row *r = outcome_row_at(o, i);
		bool is_current = i == l->cursor;
		enum role role = is_current ? ROLE_CURRENT : i ? ROLE_TEXT : ROLE_TITLE;
		int curve = outcome_curve_of(o, r);
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

		snprintf(title, sizeof title, ngettext("%g year", "%g years", (unsigned long)outcome_ages[a]), outcome_ages[a]);
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

void
outcome_draw(const struct view *v, struct canvas *cv)
{
	const struct outcome_view *o = v->state;
	int row = outcome_above(o, cv->rows) - 1;

	if (figures_draw_instead(&o->f, cv))
		return;
	canvas_blank(cv, 0, ROLE_TITLE);
	canvas_printf(cv, 0, 2, cv->cols - 2, ROLE_TITLE,
		      o->page == PAGE_COHORTS ? _("Convicted at equal age, by year of the facts")
					      : _("Without conviction, by %s"), o->table.by_title);
	canvas_printf(cv, 1, 2, cv->cols - 2, ROLE_TEXT, _("status as of %s   %s   %s"),
		      o->table.day.is_known ? o->table.day.text : _("not known"), o->table.unit_title,
		      outcome_origin_title(o));
	if (chart_rows(o, cv->rows))
		draw_chart(o, cv);
	if (o->page == PAGE_COHORTS)
		draw_cohorts(o, cv, row);
	else
		draw_table(o, cv, row);
	figures_draw_notes(&o->f, cv, row + 2 + (int)(o->f.list.rows < o->f.list.height ? o->f.list.rows
											: o->f.list.height));
}

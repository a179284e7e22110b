/* The sheet of figures: one row a jurisdiction, live shares, a chart with intervals. */
#include <stdio.h>
#include <string.h>

#include "core/base/i18n.h"
#include "reports/book.h"

/* The chart shows this many rows: those with most incidents and a rate. */
#define CHART_ROWS 15
/* The columns that it covers, beside the table. */
#define CHART_COLUMNS 9
/* The quantile of the Wilson interval stands in a cell that the formulas read. */
#define Z 1.959963984540054

/* Columns of the sheet; press has two more. */
struct layout {
	int label, n, unresolved, resolved, partial, full, unknown;
	int rate, low, high, remark, min, max, all, splits, chart;
	bool is_press;
	lxw_row_t z_row;
};

static struct layout
lay_out(bool is_press)
{
	struct layout l = { .is_press = is_press };
	int col = 0;

	l.label = col++;
	l.n = col++;
	l.unresolved = col++;
	l.resolved = col++;
	if (is_press) {
		l.partial = col++;
		l.full = col++;
	}
	l.unknown = col++;
	l.rate = col++;
	l.low = col++;
	l.high = col++;
	l.remark = col++;
	l.min = col++;
	l.max = col++;
	l.all = col++;
	/* The chart floats over the columns between; its figures stand behind everything else. */
	l.splits = col + CHART_COLUMNS;
	l.chart = l.splits + 7 + 1;
	return l;
}

static const enum status_class split_classes[7] = {
	CLASS_ACQUITTED,   CLASS_CLOSED_FINAL, CLASS_CLOSED_PROVISIONAL, CLASS_ALTERNATIVE,
	CLASS_EXTINGUISHED, CLASS_OPEN,	       CLASS_NOT_REPORTED
};

static void
cell_name(lxw_row_t row, int col, char out[16])
{
	lxw_rowcol_to_cell(out, row, (lxw_col_t)col);
}

/* A phrase that begins a heading. */
static const char *
heading(const char *words, struct arena *arena)
{
	char *copy = arena_strdup(arena, gettext(words));

	if (*copy >= 'a' && *copy <= 'z')
		*copy = (char)(*copy - 'a' + 'A');
	return copy;
}

static void
write_headings(struct book *b, lxw_worksheet *ws, const struct layout *l, lxw_row_t row)
{
	struct {
		int col;
		const char *text;
	} heads[] = {
		{ l->label, b->table.by_title },
		{ l->n, b->table.unit_title },
		{ l->unresolved, heading(b->table.words->counted, &b->arena) },
		{ l->resolved, heading(b->table.words->rest, &b->arena) },
		{ l->unknown, _("Unknown") },
		{ l->rate, gettext(b->table.words->share) },
		{ l->low, _("95 % interval from") },
		{ l->high, _("to") },
		{ l->remark, _("Few") },
		{ l->min, _("Lowest possible") },
		{ l->max, _("Highest possible") },
		{ l->all, _("Unknown counted as impunity") },
	};

	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		book_text(b, ws, row, (lxw_col_t)heads[i].col, heads[i].text,
			  i ? FMT_HEADER_COUNT : FMT_HEADER);
	if (l->is_press) {
		book_text(b, ws, row, (lxw_col_t)l->partial, _("of these: partial impunity"),
			  FMT_HEADER_COUNT);
		book_text(b, ws, row, (lxw_col_t)l->full, _("of these: full justice"),
			  FMT_HEADER_COUNT);
	}
	for (int i = 0; i < 7; i++)
		book_text(b, ws, row, (lxw_col_t)(l->splits + i),
			  status_class_title(split_classes[i]), FMT_HEADER_COUNT);
	worksheet_set_row(ws, row, 60, NULL);
}

/* Why a row has no rate, in words: they stand where the rate would. */
static const char *
remark(const struct book *b, const struct impunity_figure *f)
{
	if (b->table.only_with_outcome)
		return _("only cases with an outcome");
	if (!b->table.has_outcomes)
		return _("no outcomes recorded");
	if (f->unresolved + f->resolved < 5)
		return _("too few for a percentage");
	return _("more than half unknown");
}

static void
write_limits(struct book *b, lxw_worksheet *ws, const struct layout *l, lxw_row_t row,
	     const struct impunity_figure *f, enum book_format format)
{
	char k[16], r[16], z[16], p[16];
	/* Wilson: ((p + z2/2n) -+ z sqrt(p(1-p)/n + z2/4n2)) / (1 + z2/n) */
	static const char wilson[] =
		"((%s+%s^2/(2*(%s+%s)))%c%s*SQRT(%s*(1-%s)/(%s+%s)+%s^2/(4*(%s+%s)^2)))"
		"/(1+%s^2/(%s+%s))";

	cell_name(row, l->unresolved, k);
	cell_name(row, l->resolved, r);
	cell_name(row, l->rate, p);
	lxw_rowcol_to_cell_abs(z, l->z_row, 1, LXW_TRUE, LXW_TRUE);
	/* At 0 and n of n the limits are exactly 0 and 1, which rounding must not blur. */
	for (int side = 0; side < 2; side++) {
		char formula[512], sign = side ? '+' : '-';
		int len;

		len = snprintf(formula, sizeof formula, "IF(%s=0,%d,", side ? r : k, side);
		snprintf(formula + len, sizeof formula - (size_t)len, wilson, p, z, k, r, sign, z, p,
			 p, k, r, z, k, r, z, k, r);
		book_formula(b, ws, row, (lxw_col_t)(side ? l->high : l->low),
			     side ? f->high : f->low, format, "%s)", formula);
	}
}

/* One row of figures. sums: the counts are sums of the rows from first on. */
static void
write_row(struct book *b, lxw_worksheet *ws, const struct layout *l, lxw_row_t row,
	  const struct impunity_row *r, bool sums, lxw_row_t first)
{
	const struct impunity_figure *f = &r->figure;
	bool is_total = r == &b->table.total;
	enum book_format count = is_total ? FMT_TOTAL_COUNT : FMT_COUNT;
	enum book_format limit = is_total ? FMT_TOTAL_LIMIT : FMT_LIMIT;
	enum book_format words = is_total ? FMT_TOTAL_WORDS : FMT_WORDS;
	enum book_format share = is_total	 ? FMT_TOTAL_SHARE
				 : f->is_flagged ? FMT_FLAG_SHARE
						 : FMT_SHARE;
	struct {
		int col;
		long value;
	} counts[] = {
		{ l->n, f->n },
		{ l->unresolved, f->unresolved },
		{ l->resolved, f->resolved },
		{ l->is_press ? l->partial : -1, r->partial },
		{ l->is_press ? l->full : -1, r->full },
		{ l->unknown, f->unknown },
	};
	char k[16], u[16], n[16], res[16], from[16], to[16];

	book_text(b, ws, row, (lxw_col_t)l->label, r->label, is_total ? FMT_TOTAL_TEXT : FMT_TEXT);
	for (size_t i = 0; i < sizeof counts / sizeof *counts + 7; i++) {
		bool is_split = i >= sizeof counts / sizeof *counts;
		int part = (int)(i - sizeof counts / sizeof *counts);
		int col = is_split ? l->splits + part : counts[i].col;
		long value = is_split ? r->by_class[split_classes[part]] : counts[i].value;

		if (col < 0)
			continue;
		cell_name(first, col, from);
		cell_name(row - 1, col, to);
		if (sums)
			book_formula(b, ws, row, (lxw_col_t)col, (double)value, count, "SUM(%s:%s)",
				     from, to);
		else
			book_count(b, ws, row, (lxw_col_t)col, value, count);
	}
	cell_name(row, l->unresolved, k);
	cell_name(row, l->resolved, res);
	cell_name(row, l->unknown, u);
	cell_name(row, l->n, n);
	if (f->has_rate) {
		book_formula(b, ws, row, (lxw_col_t)l->rate, f->rate, share, "%s/(%s+%s)", k, k, res);
		write_limits(b, ws, l, row, f, limit);
	} else {
		book_text(b, ws, row, (lxw_col_t)l->rate, remark(b, f), words);
	}
	if (f->is_flagged)
		book_text(b, ws, row, (lxw_col_t)l->remark, "*", words);
	if (f->has_bounds) {
		book_formula(b, ws, row, (lxw_col_t)l->min, f->bound_low, limit, "%s/%s", k, n);
		book_formula(b, ws, row, (lxw_col_t)l->max, f->bound_high, limit, "(%s+%s)/%s", k, u,
			     n);
	}
	if (f->has_rate_all)
		book_formula(b, ws, row, (lxw_col_t)l->all, f->rate_all, limit, "1-%s/%s", res, n);
}

static const char *
range(struct book *b, lxw_row_t first, lxw_row_t last, int col)
{
	struct buf text = { 0 };
	char from[16], to[16];
	const char *copy;

	cell_name(first, col, from);
	cell_name(last, col, to);
	buf_printf(&text, "%s!%s:%s", _("Impunity"), from, to);
	copy = arena_strdup(&b->arena, text.data);
	buf_release(&text);
	return copy;
}

static void
note_ranges(struct book *b, const struct layout *l, lxw_row_t first, lxw_row_t last)
{
	struct figure_range ranges[] = {
		{ gettext(b->table.words->share), range(b, first, last, l->rate) },
		{ _("95 % interval from"), range(b, first, last, l->low) },
		{ _("95 % interval to"), range(b, first, last, l->high) },
		{ _("Lowest possible"), range(b, first, last, l->min) },
		{ _("Highest possible"), range(b, first, last, l->max) },
		{ _("Unknown counted as impunity"), range(b, first, last, l->all) },
	};

	b->range_count = sizeof ranges / sizeof *ranges;
	memcpy(b->ranges, ranges, sizeof ranges);
}

/*
 * A bar up to the estimate, in two pieces that look like one: the lower limit, and from there to the
 * estimate. The second piece and an invisible third, from the estimate to the upper limit, carry
 * error bars of their own length towards zero: together the interval.
 */
static void
add_chart(struct book *b, lxw_worksheet *ws, const struct layout *l, lxw_row_t head,
	  lxw_row_t first, lxw_row_t last)
{
	lxw_chart *chart = workbook_add_chart(b->workbook, LXW_CHART_BAR_STACKED);
	lxw_chart_fill colour = { .color = 0x2F5597 };
	lxw_chart_fill none = { .none = LXW_TRUE };
	lxw_chart_line line = { .color = 0x000000, .width = 1 };
	lxw_chart_options options = { .x_offset = 4, .y_offset = 4 };
	const char *sheet = _("Impunity");
	struct buf title = { 0 };

	for (int piece = 0; piece < 3; piece++) {
		lxw_chart_series *s = chart_add_series(chart, NULL, NULL);
		lxw_series_error_bars *bars;

		chart_series_set_categories(s, sheet, first, (lxw_col_t)l->chart, last,
					    (lxw_col_t)l->chart);
		chart_series_set_values(s, sheet, first, (lxw_col_t)(l->chart + 1 + piece), last,
					(lxw_col_t)(l->chart + 1 + piece));
		chart_series_set_name_range(s, sheet, head, (lxw_col_t)(l->chart + 1 + piece));
		chart_series_set_fill(s, piece < 2 ? &colour : &none);
		if (piece == 0)
			continue;
		bars = chart_series_get_error_bars(s, LXW_CHART_ERROR_BAR_AXIS_X);
		chart_series_set_error_bars(bars, LXW_CHART_ERROR_BAR_TYPE_PERCENTAGE, 100);
		chart_series_set_error_bars_direction(bars, LXW_CHART_ERROR_BAR_DIR_MINUS);
		chart_series_set_error_bars_endcap(bars, LXW_CHART_ERROR_BAR_END_CAP);
		chart_series_set_error_bars_line(bars, &line);
	}
	buf_printf(&title, "%s (%s)",
		   gettext(b->table.words->share), _("bars: estimate; lines: 95 % interval"));
	chart_title_set_name(chart, title.data);
	{
		lxw_chart_font font = { .size = 11, .bold = LXW_TRUE };

		chart_title_set_name_font(chart, &font);
	}
	chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
	/* Of a bar chart the x axis is the one of values. */
	chart_axis_set_reverse(chart->y_axis);
	chart_axis_set_min(chart->x_axis, 0);
	chart_axis_set_max(chart->x_axis, 1);
	chart_axis_set_num_format(chart->x_axis, "0%");
	chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_HIGH);
	chart_set_style(chart, 2);
	options.x_scale = 1.15;
	options.y_scale = 0.45 + 0.09 * (double)(last - first + 1);
	worksheet_insert_chart_opt(ws, head, (lxw_col_t)(l->all + 1), chart, &options);
	buf_release(&title);
}

/* The rows that the chart shows: positions in the table. */
static size_t
choose_chart(const struct book *b, size_t out[CHART_ROWS])
{
	size_t n = 0;

	for (size_t i = 0; i < b->table.count && n < CHART_ROWS; i++)
		if (b->table.rows[i].figure.has_rate)
			out[n++] = i;
	return n;
}

/* One row of the chart's figures: formulas over the table, so the chart follows it. */
static void
write_chart_row(struct book *b, lxw_worksheet *ws, const struct layout *l, lxw_row_t row,
		lxw_row_t source, const struct impunity_row *r)
{
	const struct impunity_figure *f = &r->figure;
	char rate[16], low[16], high[16];

	cell_name(source, l->rate, rate);
	cell_name(source, l->low, low);
	cell_name(source, l->high, high);
	book_text(b, ws, row, (lxw_col_t)l->chart, r->label, FMT_TEXT);
	book_formula(b, ws, row, (lxw_col_t)(l->chart + 1), f->low, FMT_LIMIT, "%s", low);
	book_formula(b, ws, row, (lxw_col_t)(l->chart + 2), f->rate - f->low, FMT_LIMIT, "%s-%s",
		     rate, low);
	book_formula(b, ws, row, (lxw_col_t)(l->chart + 3), f->high - f->rate, FMT_LIMIT, "%s-%s",
		     high, rate);
}

static void
write_chart_head(struct book *b, lxw_worksheet *ws, const struct layout *l, lxw_row_t row)
{
	book_text(b, ws, row, (lxw_col_t)l->chart, _("For the chart"), FMT_HEADER);
	book_text(b, ws, row, (lxw_col_t)(l->chart + 1), _("lower limit"), FMT_HEADER);
	book_text(b, ws, row, (lxw_col_t)(l->chart + 2), _("lower limit to estimate"), FMT_HEADER);
	book_text(b, ws, row, (lxw_col_t)(l->chart + 3), _("estimate to upper limit"), FMT_HEADER);
}

/* What stands above the table. Returns the row of the headings. */
static lxw_row_t
write_head(struct book *b, lxw_worksheet *ws, struct layout *l)
{
	const struct impunity_table *t = &b->table;
	struct {
		const char *what, *value;
	} facts[] = {
		{ _("Share"), t->variant_title },
		{ _("Unit of count"), t->unit_title },
		{ _("Query"), t->query[0] ? t->query : _("everything") },
		{ _("Status as of"), t->has_as_of ? t->as_of_text : _("not known") },
		{ _("Counts as resolved"), t->resolved_title },
	};
	struct buf title = { 0 };
	lxw_row_t row = 0;

	buf_printf(&title, "%s: %s", _("Impunity"), t->by_title);
	book_text(b, ws, row++, 0, title.data, FMT_TITLE);
	for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
		book_text(b, ws, row, 0, facts[i].what, FMT_FACT);
		book_text(b, ws, row++, 1, facts[i].value, FMT_FACT);
	}
	l->z_row = row;
	book_text(b, ws, row, 0, _("z of the 95 % interval"), FMT_FACT);
	if (!b->is_failed)
		worksheet_write_number(ws, row, 1, Z, b->formats[FMT_FACT]);
	row += 2;
	buf_release(&title);
	return row;
}

static void
write_notes(struct book *b, lxw_worksheet *ws, lxw_row_t row)
{
	const struct impunity_table *t = &b->table;

	if (t->has_outcomes) {
		book_text(b, ws, row++, 0,
			  _("No share where fewer than 5 are known or more than half are unknown; "
			    "lowest and highest possible are shown where more than a tenth are unknown. "
			    "Few: 5 to 19 known."),
			  FMT_NOTE);
	}
	for (size_t i = 0; i < t->note_count; i++)
		book_text(b, ws, row++, 0, t->notes[i], FMT_NOTE);
	book_text(b, ws, row, 0,
		  _("The register describes documented cases; differences between places or years may "
		    "reflect documentation as much as violence."),
		  FMT_NOTE);
}

static void
set_page(struct book *b, lxw_worksheet *ws, const struct layout *l, lxw_row_t head, lxw_row_t last)
{
	lxw_col_t breaks[] = { (lxw_col_t)(l->all + 1), (lxw_col_t)l->splits, 0 };

	worksheet_set_column(ws, (lxw_col_t)l->label, (lxw_col_t)l->label, 26, NULL);
	worksheet_set_column(ws, (lxw_col_t)l->n, (lxw_col_t)(l->remark - 1), 11, NULL);
	worksheet_set_column(ws, (lxw_col_t)l->remark, (lxw_col_t)l->remark, 6, NULL);
	worksheet_set_column(ws, (lxw_col_t)(l->remark + 1), (lxw_col_t)l->all, 11, NULL);
	worksheet_set_column(ws, (lxw_col_t)l->splits, (lxw_col_t)(l->splits + 6), 12, NULL);
	worksheet_set_column(ws, (lxw_col_t)l->chart, (lxw_col_t)l->chart, 24, NULL);
	worksheet_set_column(ws, (lxw_col_t)(l->chart + 1), (lxw_col_t)(l->chart + 3), 13, NULL);
	worksheet_freeze_panes(ws, head + 1, 1);
	worksheet_set_landscape(ws);
	worksheet_set_paper(ws, 9);
	/* Across: the table, the chart, the split of statuses, a page each. */
	worksheet_set_print_scale(ws, l->is_press ? 58 : 64);
	worksheet_set_v_pagebreaks(ws, breaks);
	worksheet_repeat_rows(ws, head, head);
	worksheet_repeat_columns(ws, 0, 0);
	worksheet_print_area(ws, 0, 0, last + 12, (lxw_col_t)(l->splits + 6));
	worksheet_set_footer(ws, "&L&A&R&P / &N");
	(void)b;
}

void
sheet_impunity(struct book *b, lxw_worksheet *ws)
{
	const struct impunity_table *t = &b->table;
	struct layout l = lay_out(t->kind == VARIANT_PRESS);
	size_t shown[CHART_ROWS], charted = choose_chart(b, shown);
	lxw_row_t head, first, total;
	/* Rows add up to the total only where each unit stands in one row. */
	bool sums = !t->by_is_multi && t->count > 0;

	head = write_head(b, ws, &l);
	first = head + 1;
	total = first + (lxw_row_t)t->count;
	set_page(b, ws, &l, head, total);
	write_headings(b, ws, &l, head);
	if (charted)
		write_chart_head(b, ws, &l, head);
	for (size_t i = 0; i < t->count; i++) {
		write_row(b, ws, &l, first + (lxw_row_t)i, &t->rows[i], false, first);
		if (i < charted)
			write_chart_row(b, ws, &l, first + (lxw_row_t)i,
					first + (lxw_row_t)shown[i], &t->rows[shown[i]]);
	}
	write_row(b, ws, &l, total, &t->total, sums, first);
	write_notes(b, ws, total + 2);
	if (t->count)
		worksheet_autofilter(ws, head, 0, total - 1, (lxw_col_t)l.all);
	if (charted && !b->is_failed)
		add_chart(b, ws, &l, head, first, first + (lxw_row_t)charted - 1);
	note_ranges(b, &l, first, total);
}

/* Commands that count: facets, crosstab, series. */
#include "commands/cmds.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "commands/parts.h"
#include "core/base/i18n.h"
#include "core/pattern/discover.h"

#define FIELDS_MAX 32

/* {"code":..,"label":..,"count":..} */
static void
json_value(struct buf *out, const struct facet_value *v, const char *count_key)
{
	buf_puts(out, "{\"code\":");
	print_json_text(out, v->code);
	buf_puts(out, ",\"label\":");
	print_json_text(out, v->label);
	buf_printf(out, ",\"%s\":%ld}", count_key, v->count);
}

static void
json_values(struct buf *out, const struct facet *f, const char *count_key)
{
	buf_putc(out, '[');
	for (size_t i = 0; i < f->count; i++) {
		if (i)
			buf_puts(out, ",\n");
		json_value(out, &f->values[i], count_key);
	}
	buf_putc(out, ']');
}

/* Opens the dossier and selects; the caller ends both. */
static bool
select_parts(struct call *call, struct parts *parts, struct selection **sel, struct error *err)
{
	*sel = NULL;
	if (!parts_open(call, DOSSIER_READ, parts, err))
		return false;
	*sel = source_select(parts->src, parts->query, err);
	return *sel != NULL;
}

/* ---- facets ----------------------------------------------------------------------------- */

static void
json_facet(struct buf *out, const char *name, const char *title, const struct facet *f)
{
	buf_puts(out, "{\"field\":");
	print_json_text(out, name);
	buf_puts(out, ",\"title\":");
	print_json_text(out, title);
	buf_printf(out, ",\"n\":%ld,\"missing\":%ld,\"multi\":%s,\"values\":", f->n, f->missing,
		   f->is_multi ? "true" : "false");
	json_values(out, f, "count");
	buf_putc(out, '}');
}

static void
print_facet(struct call *call, const char *name, const char *title, const struct facet *f, long top)
{
	for (size_t i = 0; i < f->count; i++) {
		const struct facet_value *v = &f->values[i];
		struct cell cells[] = { cell_text(name),	cell_text(title),
					cell_text(v->code),	cell_text(v->label),
					cell_int(v->count),	cell_share(v->count, f->n) };

		if (call->out.format != FORMAT_TEXT || !top || (long)i < top)
			output_row(&call->out, cells);
	}
}

bool
run_facets(struct call *call, struct error *err)
{
	const struct column columns[] = { { "field", NULL },	   { "title", _("Field") },
					  { "code", NULL },	   { "label", _("Value") },
					  { "count", _("Incidents") }, { "share", "%" } };
	const char *by = call_value(call, "by");
	struct field_ref refs[FIELDS_MAX];
	struct facet facets[FIELDS_MAX];
	struct buf json = { 0 };
	struct parts parts = { 0 };
	struct selection *sel = NULL;
	bool ok = false, is_multi = false;
	size_t count;
	long top;

	if (!by) {
		FAIL(err, ERR_USAGE, N_("facets needs --by F[,F...]"));
		return error_hint(err, N_("for instance --by type,country"));
	}
	if (!call_number(call, "top", 1, 0, &top, err) || !select_parts(call, &parts, &sel, err)
	    || !parts_fields(call, &parts, by, refs, FIELDS_MAX, &count, err))
		goto done;
	for (size_t i = 0; i < count; i++) {
		if (!source_facet(parts.src, sel, &refs[i], call->lang, &parts.arena, &facets[i],
				  err))
			goto done;
		is_multi |= facets[i].is_multi;
	}
	output_begin(&call->out, "atalaya.facets", 1);
	parts_answer(call, &parts, sel);
	if (call->out.format == FORMAT_JSON) {
		buf_putc(&json, '[');
		for (size_t i = 0; i < count; i++) {
			if (i)
				buf_puts(&json, ",\n");
			json_facet(&json, field_ref_name(&refs[i], &parts.arena),
				   field_ref_title(&refs[i]), &facets[i]);
		}
		buf_putc(&json, ']');
		output_json(&call->out, "facets", json.data);
	} else {
		output_columns(&call->out, columns, 6);
		for (size_t i = 0; i < count; i++)
			print_facet(call, field_ref_name(&refs[i], &parts.arena),
				    field_ref_title(&refs[i]), &facets[i], top);
		if (is_multi)
			output_note(&call->out, _("an incident with several values counts in each: "
						  "shares may add up to more than 100 %"));
	}
	output_end(&call->out);
	ok = true;
done:
	buf_release(&json);
	selection_free(sel);
	parts_close(&parts);
	return ok;
}

/* ---- crosstab --------------------------------------------------------------------------- */

static void
json_cells(struct buf *out, const long *cells, size_t rows, size_t cols)
{
	buf_putc(out, '[');
	for (size_t r = 0; r < rows; r++) {
		buf_puts(out, r ? ",\n[" : "[");
		for (size_t c = 0; c < cols; c++)
			buf_printf(out, "%s%ld", c ? "," : "", cells[r * cols + c]);
		buf_putc(out, ']');
	}
	buf_putc(out, ']');
}

/* One matrix of a test, nulls where a cell is not tested. */
static void
json_matrix(struct call *call, const struct crosstab *t, const struct residuals *r, const char *key,
	    double (*value)(const struct residual_cell *c))
{
	struct buf json = { 0 };

	buf_putc(&json, '[');
	for (size_t i = 0; i < t->rows.count; i++) {
		buf_puts(&json, i ? ",\n[" : "[");
		for (size_t k = 0; k < t->cols.count; k++) {
			const struct residual_cell *c = &r->cells[i * t->cols.count + k];

			buf_puts(&json, k ? "," : "");
			if (c->is_tested)
				buf_printf(&json, "%.9g", value(c));
			else
				buf_puts(&json, "null");
		}
		buf_putc(&json, ']');
	}
	buf_putc(&json, ']');
	output_json(&call->out, key, buf_str(&json));
	buf_release(&json);
}

static double
expected_of(const struct residual_cell *c)
{
	return c->expected;
}

static double
residual_of(const struct residual_cell *c)
{
	return c->residual;
}

static double
p_of(const struct residual_cell *c)
{
	return c->p;
}

static double
q_of(const struct residual_cell *c)
{
	return c->adjusted;
}

static void
json_residuals(struct call *call, const struct crosstab *t, const struct residuals *r)
{
	struct buf json = { 0 };

	json_matrix(call, t, r, "expected", expected_of);
	json_matrix(call, t, r, "residual", residual_of);
	json_matrix(call, t, r, "p", p_of);
	json_matrix(call, t, r, "q", q_of);
	buf_printf(&json, "{\"n\":%ld,\"left_out\":%ld,\"tested\":%zu,\"chi_square\":%.9g,\"df\":%d,\"p\":", r->n,
		   r->left_out, r->tested, r->chi_square, r->df);
	if (isnan(r->p))
		buf_puts(&json, "null}");
	else
		buf_printf(&json, "%.9g}", r->p);
	output_json(&call->out, "test", buf_str(&json));
	buf_release(&json);
}

/* A count and, for people, by how much it differs from what its margins explain; a star: q of 0.05 or less. */
static struct cell
count_cell(struct call *call, long count, const struct residual_cell *r, struct arena *arena)
{
	struct buf text = { 0 };
	struct cell cell = cell_int(count);

	if (r && r->is_tested && call->out.format == FORMAT_TEXT) {
		buf_printf(&text, "%ld %+.1f%s", count, r->residual, r->adjusted <= 0.05 ? "*" : " ");
		cell = cell_text(arena_strdup(arena, buf_str(&text)));
		buf_release(&text);
	}
	return cell;
}

static void
note_residuals(struct call *call, const struct residuals *r)
{
	struct buf text = { 0 };

	output_note(&call->out, _("behind each count: adjusted residual, how far it is from what its row and column explain;"
				  " * q of 0.05 or less (Benjamini-Hochberg over all cells)"));
	buf_printf(&text, _("tested: %zu cells of %ld incidents by the first of several values, %ld without one left out"),
		   r->tested, r->n, r->left_out);
	output_note(&call->out, buf_str(&text));
	buf_clear(&text);
	if (!isnan(r->p)) {
		buf_printf(&text, _("the table as a whole: chi-square %.2f, %d degrees of freedom, p %.3g"), r->chi_square,
			   r->df, r->p);
		output_note(&call->out, buf_str(&text));
	}
	buf_release(&text);
}

/* What a test says of a cell, for programs: null where it is not tested. */
static struct cell
test_cell(const struct residual_cell *r, double value)
{
	return r && r->is_tested ? cell_real(value) : cell_null();
}

/*
 * A table of counts: a row for each value, a column for each of the other field, totals. In csv a test adds two
 * columns behind each: residual and q.
 */
static void
print_matrix(struct call *call, const struct crosstab *t, const char *corner, const struct residuals *tested)
{
	struct arena arena = { 0 };
	size_t each = tested && call->out.format == FORMAT_CSV ? 3 : 1;
	size_t width = each * t->cols.count + 3;
	struct column *columns = xcalloc(width, sizeof *columns);
	struct cell *cells = xcalloc(width, sizeof *cells);

	columns[0] = (struct column){ "code", NULL };
	columns[1] = (struct column){ "label", corner };
	for (size_t c = 0; c < t->cols.count; c++) {
		struct column *at = &columns[each * c + 2];

		at[0] = (struct column){ t->cols.values[c].code, t->cols.values[c].label };
		for (size_t k = 1; k < each; k++) {
			struct buf key = { 0 };

			buf_printf(&key, "%s.%s", t->cols.values[c].code, k == 1 ? "residual" : "q");
			at[k] = (struct column){ arena_strdup(&arena, buf_str(&key)), NULL };
			buf_release(&key);
		}
	}
	columns[width - 1] = (struct column){ "total", _("Total") };
	output_columns(&call->out, columns, width);
	for (size_t r = 0; r < t->rows.count; r++) {
		cells[0] = cell_text(t->rows.values[r].code);
		cells[1] = cell_text(t->rows.values[r].label);
		for (size_t c = 0; c < t->cols.count; c++) {
			const struct residual_cell *test = tested ? &tested->cells[r * t->cols.count + c] : NULL;

			cells[each * c + 2] = count_cell(call, t->cells[r * t->cols.count + c], test, &arena);
			if (each > 1) {
				cells[each * c + 3] = test_cell(test, test->residual);
				cells[each * c + 4] = test_cell(test, test->adjusted);
			}
		}
		cells[width - 1] = cell_int(t->rows.values[r].count);
		output_row(&call->out, cells);
	}
	cells[0] = cell_text("total");
	cells[1] = cell_text(_("Total"));
	for (size_t c = 0; c < t->cols.count; c++) {
		cells[each * c + 2] = cell_int(t->cols.values[c].count);
		for (size_t k = 1; k < each; k++)
			cells[each * c + 2 + k] = cell_null();
	}
	cells[width - 1] = cell_int(t->rows.n);
	output_total(&call->out, cells);
	if (t->rows.is_multi || t->cols.is_multi)
		output_note(&call->out, _("an incident with several values stands in several cells: "
					  "cells may add up to more than the totals, which are of "
					  "incidents"));
	if (tested)
		note_residuals(call, tested);
	output_end(&call->out);
	free(columns);
	free(cells);
	arena_release(&arena);
}

bool
run_crosstab(struct call *call, struct error *err)
{
	const char *rows = call_value(call, "rows"), *cols = call_value(call, "cols");
	struct field_ref by_row, by_col;
	struct crosstab t;
	struct residuals r;
	struct buf json = { 0 };
	struct parts parts = { 0 };
	struct selection *sel = NULL;
	bool ok = false;

	if (!rows || !cols) {
		FAIL(err, ERR_USAGE, N_("crosstab needs --rows F and --cols F"));
		return error_hint(err, N_("for instance --rows admin1 --cols type"));
	}
	if (!select_parts(call, &parts, &sel, err)
	    || !parts_field(call, &parts, rows, strlen(rows), &by_row, err)
	    || !parts_field(call, &parts, cols, strlen(cols), &by_col, err)
	    || !source_crosstab(parts.src, sel, &by_row, &by_col, call->lang, &parts.arena, &t, err)
	    || (call_value(call, "residuals")
		&& !discover_residuals(&(struct discover){ .src = parts.src, .sel = sel, .lang = call->lang },
				       &by_row, &by_col, &t, &parts.arena, &r, err)))
		goto done;
	output_begin(&call->out, "atalaya.crosstab", 1);
	parts_answer(call, &parts, sel);
	output_meta(&call->out, "rows_field", NULL, cell_text(field_ref_name(&by_row, &parts.arena)));
	output_meta(&call->out, "cols_field", NULL, cell_text(field_ref_name(&by_col, &parts.arena)));
	if (call->out.format == FORMAT_JSON) {
		output_meta(&call->out, "rows_missing", NULL, cell_int(t.rows.missing));
		output_meta(&call->out, "cols_missing", NULL, cell_int(t.cols.missing));
		json_values(&json, &t.rows, "total");
		output_json(&call->out, "rows", json.data);
		buf_clear(&json);
		json_values(&json, &t.cols, "total");
		output_json(&call->out, "cols", json.data);
		buf_clear(&json);
		json_cells(&json, t.cells, t.rows.count, t.cols.count);
		output_json(&call->out, "cells", json.data);
		if (call_value(call, "residuals"))
			json_residuals(call, &t, &r);
		output_end(&call->out);
	} else {
		print_matrix(call, &t, field_ref_title(&by_row), call_value(call, "residuals") ? &r : NULL);
	}
	ok = true;
done:
	buf_release(&json);
	selection_free(sel);
	parts_close(&parts);
	return ok;
}

/* ---- series ----------------------------------------------------------------------------- */

static void
json_series(struct call *call, const struct series *s, bool is_registered, bool has_groups)
{
	struct buf json = { 0 };

	buf_putc(&json, '[');
	for (size_t i = 0; i < s->count; i++) {
		const struct series_period *p = &s->periods[i];
		char first[16], last[16];

		date_format_day(p->first, first, sizeof first);
		date_format_day(p->last, last, sizeof last);
		buf_printf(&json,
			   "%s{\"period\":\"%s\",\"first\":\"%s\",\"last\":\"%s\",\"certain\":%ld,"
			   "\"possible\":%ld",
			   i ? ",\n" : "", p->label, first, last, p->certain, p->possible);
		if (is_registered)
			buf_printf(&json, ",\"facts_of_period\":%ld,\"earlier_facts\":%ld", p->same,
				   p->earlier);
		buf_putc(&json, '}');
	}
	buf_putc(&json, ']');
	output_json(&call->out, "periods", json.data);
	if (has_groups) {
		buf_clear(&json);
		json_values(&json, &s->groups, "total");
		output_json(&call->out, "groups", json.data);
		buf_clear(&json);
		json_cells(&json, s->cells, s->count, s->groups.count);
		output_json(&call->out, "cells", json.data);
	}
	output_end(&call->out);
	buf_release(&json);
}

/* Of how many in a period the facts are of it, or earlier; adds them to a sum of periods. */
static void
put_facts(struct cell *cells, const struct series_period *p, struct series_period *sum)
{
	cells[0] = cell_int(p->same);
	cells[1] = cell_int(p->earlier);
	cells[2] = p->certain ? cell_share(p->earlier, p->certain) : cell_null();
	if (sum) {
		sum->certain += p->certain;
		sum->same += p->same;
		sum->earlier += p->earlier;
	}
}

static void
note_facts(struct call *call, const struct series_period *all, bool is_registered)
{
	struct buf b = { 0 };
	long open = all->certain - all->same - all->earlier;

	if (!is_registered)
		return;
	output_note(&call->out, _("these are cases taken in, not attacks of the period: earlier facts are in them"));
	if (open) {
		buf_printf(&b,
			   ngettext("of %ld case it is not known that its facts are of the period or earlier",
				    "of %ld cases it is not known that their facts are of the period or earlier",
				    (unsigned long)open),
			   open);
		output_note(&call->out, b.data);
	}
	buf_release(&b);
}

static void
print_series(struct call *call, const struct series *s, bool is_registered)
{
	size_t fixed = is_registered ? 6 : 3, width = s->groups.count + fixed;
	struct series_period all = { 0 };
	struct column *columns = xcalloc(width, sizeof *columns);
	struct cell *cells = xcalloc(width, sizeof *cells);

	columns[0] = (struct column){ "period", _("Period") };
	columns[1] = (struct column){ "certain", _("Certain") };
	columns[2] = (struct column){ "possible", _("Possible") };
	if (is_registered) {
		columns[3] = (struct column){ "facts_of_period", _("Facts of it") };
		columns[4] = (struct column){ "earlier_facts", _("Earlier facts") };
		/* xgettext:no-c-format */
		columns[5] = (struct column){ "earlier_share", _("% earlier") };
	}
	for (size_t g = 0; g < s->groups.count; g++)
		columns[g + fixed] =
			(struct column){ s->groups.values[g].code, s->groups.values[g].label };
	output_columns(&call->out, columns, width);
	for (size_t i = 0; i < s->count; i++) {
		cells[0] = cell_text(s->periods[i].label);
		cells[1] = cell_int(s->periods[i].certain);
		cells[2] = cell_int(s->periods[i].possible);
		if (is_registered)
			put_facts(cells + 3, &s->periods[i], &all);
		for (size_t g = 0; g < s->groups.count; g++)
			cells[g + fixed] = cell_int(s->cells[i * s->groups.count + g]);
		output_row(&call->out, cells);
	}
	for (size_t i = 2; i < width; i++)
		cells[i] = cell_null();
	cells[0] = cell_text(_("date outside a single period"));
	cells[1] = cell_int(s->outside);
	output_row(&call->out, cells);
	cells[0] = cell_text(_("undated"));
	cells[1] = cell_int(s->undated);
	output_row(&call->out, cells);
	cells[0] = cell_text(_("Total"));
	cells[1] = cell_int(s->n);
	if (is_registered)
		put_facts(cells + 3, &all, NULL);
	output_total(&call->out, cells);
	note_facts(call, &all, is_registered);
	output_end(&call->out);
	free(columns);
	free(cells);
}

bool
run_series(struct call *call, struct error *err)
{
	static const char *const names[] = { "day", "week", "month", "quarter", "year" };
	const char *per = call_value(call, "per"), *by = call_value(call, "by");
	const char *date = call_value(call, "date");
	bool is_registered = date && strcmp(date, "registered") == 0;
	struct field_ref ref;
	struct series s;
	struct parts parts = { 0 };
	struct selection *sel = NULL;
	bool ok = false;
	int kind = 0;

	while (per && kind < 5 && strcmp(names[kind], per) != 0)
		kind++;
	if (kind == 5) {
		FAIL(err, ERR_USAGE, N_("there is no period \"%s\""), per);
		return error_hint(err, N_("periods are day, week, month, quarter and year"));
	}
	if (date && !is_registered && strcmp(date, "facts") != 0)
		return FAIL(err, ERR_USAGE, N_("a series is by the date of the facts or registered, not \"%s\""), date);
	if (!select_parts(call, &parts, &sel, err)
	    || (by && !parts_field(call, &parts, by, strlen(by), &ref, err))
	    || !source_series(parts.src, sel, is_registered ? F_REGISTERED : F_DATE, per ? (enum period_kind)kind : PER_YEAR,
			      by ? &ref : NULL, call->lang, &parts.arena, &s, err))
		goto done;
	output_begin(&call->out, "atalaya.series", 1);
	parts_answer(call, &parts, sel);
	output_meta(&call->out, "per", NULL, cell_text(per ? per : "year"));
	output_meta(&call->out, "date", _("By"), cell_text(is_registered ? _("date of registration") : _("date of the facts")));
	output_meta(&call->out, "outside", NULL, cell_int(s.outside));
	output_meta(&call->out, "undated", NULL, cell_int(s.undated));
	if (call->out.format == FORMAT_JSON)
		json_series(call, &s, is_registered, by != NULL);
	else
		print_series(call, &s, is_registered);
	ok = true;
done:
	selection_free(sel);
	parts_close(&parts);
	return ok;
}

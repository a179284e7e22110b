/* Commands that answer: query and impunity. */
#include "commands/cmds.h"

#include <stdlib.h>
#include <string.h>

#include "commands/explain.h"
#include "commands/parts.h"
#include "core/base/i18n.h"
#include "core/dossier/codes.h"
#include "core/justice/impunity.h"
#include "core/pattern/discover.h"

#define FIELDS_MAX 32

struct listing_out {
	struct output *o;
	size_t count;
};

static bool
list_row(void *ctx, const struct listing *row, struct error *err)
{
	struct listing_out *l = ctx;
	struct cell cells[FIELDS_MAX];

	(void)err;
	for (size_t i = 0; i < l->count; i++)
		cells[i] = cell_text(row->cells[i]);
	output_row(l->o, cells);
	return true;
}

static bool
list(struct call *call, struct parts *parts, const struct selection *sel, struct error *err)
{
	const char *text = call_value(call, "fields");
	struct field_ref refs[FIELDS_MAX];
	struct column columns[FIELDS_MAX];
	struct listing_request request = { .fields = refs, .lang = call->lang };
	struct listing_out out = { .o = &call->out };
	const char *sort = call_value(call, "sort");
	struct field_ref order;
	char day[16];

	if (!parts_fields(call, parts,
			  text ? text : "id,date,country,admin1,type,actor,status,tag", refs,
			  FIELDS_MAX, &out.count, err)
	    || !call_number(call, "limit", 1, 0, &request.limit, err))
		return false;
	if (sort) {
		request.is_descending = sort[0] == '-';
		sort += request.is_descending;
		if (!parts_field(call, parts, sort, strlen(sort), &order, err))
			return false;
		request.sort = &order;
	}
	request.as_of = source_as_of(parts->src);
	request.count = out.count;
	for (size_t i = 0; i < out.count; i++)
		columns[i] = (struct column){ field_ref_name(&refs[i], &parts->arena),
					      field_ref_title(&refs[i]) };
	output_begin(&call->out, "atalaya.query", 1);
	parts_answer(call, parts, sel);
	if (request.as_of != DATE_MIN) {
		date_format_day(request.as_of, day, sizeof day);
		output_meta(&call->out, "as_of", _("Status as of"), cell_text(day));
	}
	output_columns(&call->out, columns, out.count);
	if (!source_stream(parts->src, sel, &request, list_row, &out, err))
		return false;
	output_end(&call->out);
	return true;
}

/* The sum, and how many incidents it is of: a sum of half of them is another figure. */
static bool
add_up(struct call *call, struct parts *parts, const struct selection *sel, struct error *err)
{
	const struct column columns[] = { { "field", _("Field") },
					  { "n", _("Incidents") },
					  { "missing", _("Without a number") },
					  { "sum", _("Sum") } };
	const char *text = call_value(call, "sum");
	struct field_ref ref;
	struct sum sum;
	char shown[64];
	struct cell cells[4];

	if (!parts_field(call, parts, text, strlen(text), &ref, err)
	    || !source_sum(parts->src, sel, &ref, &sum, err))
		return false;
	number_format(&sum.sum, shown, sizeof shown);
	cells[0] = cell_text(field_ref_name(&ref, &parts->arena));
	cells[1] = cell_int(sum.n);
	cells[2] = cell_int(sum.missing);
	cells[3] = sum.sum.part ? cell_text(shown) : cell_int(sum.sum.whole);
	output_begin(&call->out, "atalaya.sum", 1);
	parts_answer(call, parts, sel);
	output_columns(&call->out, columns, 4);
	output_row(&call->out, cells);
	output_end(&call->out);
	return true;
}

bool
run_query(struct call *call, struct error *err)
{
	struct parts parts;
	struct selection *sel = NULL;
	bool ok = false;

	if (!parts_open(call, DOSSIER_READ, &parts, err)
	    || !(sel = source_select(parts.src, parts.query, err)))
		goto done;
	if (call_value(call, "count")) {
		if (call->out.format == FORMAT_JSON) {
			output_begin(&call->out, "atalaya.count", 1);
			parts_answer(call, &parts, sel);
			output_end(&call->out);
		} else {
			fprintf(call->out.out, "%ld\n", selection_count(sel));
			call->problems += selection_undecided(sel);
		}
		ok = true;
	} else if (call_value(call, "sum")) {
		ok = add_up(call, &parts, sel, err);
	} else {
		ok = list(call, &parts, sel, err);
	}
done:
	selection_free(sel);
	parts_close(&parts);
	return ok;
}

/* ---- impunity --------------------------------------------------------------------------- */

enum { MAX_CELLS = 40 };

static size_t
impunity_columns(const struct impunity_table *t, struct column *out)
{
	static const struct {
		const char *counted, *rest, *share;
	} short_words[IMPUNITY_VARIANTS] = {
		[VARIANT_CONVICTION] = { N_("Without"), N_("With"), "%" },
		[VARIANT_PRESS] = { N_("Complete"), NULL, "%" },
		[VARIANT_ALTERNATIVE] = { N_("Neither"), N_("Conv. or alt."), "%" },
		[VARIANT_UNESCO] = { N_("Not resolved"), N_("Resolved"), "%" },
		[VARIANT_CLEARANCE] = { N_("Suspect"), N_("No suspect"), N_("% cleared") },
	};
	bool is_press = t->kind == VARIANT_PRESS, is_progress = t->words->counts_resolved;
	const char *counted = gettext(short_words[t->kind].counted);
	const char *rest = short_words[t->kind].rest ? gettext(short_words[t->kind].rest) : NULL;
	size_t n = 0;

	out[n++] = (struct column){ "code", NULL };
	out[n++] = (struct column){ "label", t->by_title };
	out[n++] = (struct column){ "n", "n" };
	/* Of progress the share is that of the resolved. */
	out[n++] = (struct column){ is_progress ? "resolved" : "unresolved", counted };
	out[n++] = (struct column){ is_progress ? "unresolved" : "resolved", rest };
	if (is_press) {
		out[n++] = (struct column){ "complete", NULL };
		out[n++] = (struct column){ "partial", _("Partial") };
		out[n++] = (struct column){ "full", _("Full") };
	}
	out[n++] = (struct column){ "unknown", _("Unknown") };
	out[n++] = (struct column){ "rate", is_progress ? gettext(short_words[t->kind].share) : "%" };
	out[n++] = (struct column){ "low", _("from") };
	out[n++] = (struct column){ "high", _("to") };
	out[n++] = (struct column){ "flagged", _("few") };
	out[n++] = (struct column){ "bound_low", _("min") };
	out[n++] = (struct column){ "bound_high", _("max") };
	out[n++] = (struct column){ "rate_all", NULL };
	if (is_press)
		out[n++] = (struct column){ "rate_any", _("or partial %") };
	out[n++] = (struct column){ "acquitted", NULL };
	out[n++] = (struct column){ "closed_final", NULL };
	out[n++] = (struct column){ "closed_provisional", NULL };
	out[n++] = (struct column){ "alternative", NULL };
	out[n++] = (struct column){ "extinguished", NULL };
	out[n++] = (struct column){ "open", NULL };
	out[n++] = (struct column){ "not_reported", NULL };
	out[n++] = (struct column){ "stale", NULL };
	return n;
}

static void
impunity_cells(const struct impunity_table *t, const struct impunity_row *r, struct cell *out)
{
	static const enum status_class splits[] = { CLASS_ACQUITTED,	CLASS_CLOSED_FINAL,
						    CLASS_CLOSED_PROVISIONAL, CLASS_ALTERNATIVE,
						    CLASS_EXTINGUISHED, CLASS_OPEN,
						    CLASS_NOT_REPORTED };
	const struct impunity_figure *f = &r->figure;
	bool is_press = t->kind == VARIANT_PRESS;
	struct cell none = cell_null();
	size_t n = 0;

	out[n++] = cell_text(r->code);
	out[n++] = cell_text(r->label);
	out[n++] = cell_int(f->n);
	out[n++] = cell_int(f->unresolved);
	out[n++] = cell_int(f->resolved);
	if (is_press) {
		out[n++] = cell_int(r->complete);
		out[n++] = cell_int(r->partial);
		out[n++] = cell_int(r->full);
	}
	out[n++] = cell_int(f->unknown);
	out[n++] = f->has_rate ? cell_share(f->unresolved, f->unresolved + f->resolved) : none;
	out[n++] = f->has_rate ? cell_limit(f->low) : none;
	out[n++] = f->has_rate ? cell_limit(f->high) : none;
	out[n++] = cell_bool(f->is_flagged);
	out[n++] = f->has_bounds ? cell_share(f->unresolved, f->n) : none;
	out[n++] = f->has_bounds ? cell_share(f->unresolved + f->unknown, f->n) : none;
	out[n++] = f->has_rate_all ? cell_share(f->n - f->resolved, f->n) : none;
	if (is_press)
		out[n++] = r->has_any ? cell_share(r->any.k, r->any.n) : none;
	for (size_t i = 0; i < sizeof splits / sizeof *splits; i++)
		out[n++] = cell_int(r->by_class[splits[i]]);
	out[n++] = cell_int(r->stale);
}

static void
print_impunity(struct call *call, const struct impunity_table *t)
{
	struct output *o = &call->out;
	struct column columns[MAX_CELLS];
	struct cell cells[MAX_CELLS];
	size_t count = impunity_columns(t, columns);
	struct buf b = { 0 };

	output_begin(o, "atalaya.impunity", 1);
	output_meta(o, "variant", NULL, cell_text(t->variant));
	/* To find a suspect is progress; nobody may read its share as impunity. */
	output_meta(o, "variant_title", t->words->counts_resolved ? _("Progress") : _("Impunity"),
		    cell_text(t->variant_title));
	output_meta(o, "by", NULL, cell_text(t->by));
	output_meta(o, "query", _("Query"),
		    cell_text(t->query[0] || o->format != FORMAT_TEXT ? t->query : _("everything")));
	output_meta(o, "as_of", _("Status as of"),
		    t->has_as_of ? cell_text(t->as_of_text) : cell_null());
	output_meta(o, "unit", NULL, cell_text(t->unit));
	output_meta(o, "unit_title", _("Unit of count"), cell_text(t->unit_title));
	output_meta(o, "interval", _("Interval"), cell_text(t->interval));
	output_meta(o, "interval_level", NULL, (struct cell){ CELL_LIMIT, NULL, 0, 0, 0.95 });
	output_meta(o, "stale", NULL, cell_int(t->total.stale));
	output_meta(o, "rate_all", NULL,
		    t->total.figure.has_rate_all
			    ? cell_share(t->total.figure.n - t->total.figure.resolved,
					 t->total.figure.n)
			    : cell_null());
	output_meta(o, "excluded", NULL, cell_int(t->left_out));
	output_meta(o, "undecided", NULL, cell_int(t->undecided));
	call->problems += t->undecided;
	output_meta(o, "has_outcomes", NULL, cell_bool(t->has_outcomes));
	output_meta(o, "only_with_outcome", NULL, cell_int(t->only_with_outcome));
	output_meta(o, "base", NULL, cell_text(t->terms.base));
	output_meta(o, "resolved_set", NULL, cell_text(t->terms.resolved_set));
	output_meta(o, "rate_of", NULL, cell_text(t->words->counts_resolved ? "resolved" : "unresolved"));
	output_meta(o, "window", NULL, cell_text(t->terms.window));
	output_meta(o, "unknowns", NULL, cell_text(t->terms.unknowns));
	output_columns(o, columns, count);
	for (size_t i = 0; i < t->count; i++) {
		impunity_cells(t, &t->rows[i], cells);
		output_row(o, cells);
	}
	impunity_cells(t, &t->total, cells);
	output_total(o, cells);
	if (t->total.figure.has_rate_all) {
		struct cell all = cell_share(t->total.figure.n - t->total.figure.resolved,
					     t->total.figure.n);
		char text[32];

		percent_print(&all, text, sizeof text);
		buf_printf(&b, _("with every unknown counted as impunity: %s %%"), text);
		output_note(o, b.data);
	}
	if (t->has_outcomes && o->format == FORMAT_TEXT) {
		output_note(o, _("%: of those of known status; from, to: its 95 % interval; min, max: "
				 "whatever the unknown ones are"));
		output_note(o, _("no % where fewer than 5 are known, or more than half are unknown; "
				 "few: 5 to 19 known"));
	}
	for (size_t i = 0; i < t->note_count; i++)
		output_note(o, t->notes[i]);
	output_end(o);
	buf_release(&b);
}

/* ---- several definitions side by side --------------------------------------------------- */

/* Which row of a table has a code; NULL: none. */
static const struct impunity_row *
row_of(const struct impunity_table *t, const char *code)
{
	for (size_t i = 0; i < t->count; i++)
		if (strcmp(t->rows[i].code, code) == 0)
			return &t->rows[i];
	return NULL;
}

static size_t
beside_cells(const struct impunity_row *r, struct cell *out)
{
	const struct impunity_figure *f = r ? &r->figure : NULL;
	struct cell none = cell_null();
	size_t n = 0;

	out[n++] = f ? cell_int(f->unresolved) : none;
	out[n++] = f ? cell_int(f->unresolved + f->resolved) : none;
	out[n++] = f && f->has_rate ? cell_share(f->unresolved, f->unresolved + f->resolved) : none;
	out[n++] = f && f->has_rate ? cell_limit(f->low) : none;
	out[n++] = f && f->has_rate ? cell_limit(f->high) : none;
	return n;
}

/* What keeps two definitions out of one column (methods 2.11). */
static void
note_differences(struct call *call, const struct impunity_table *a, const struct impunity_table *b)
{
	unsigned differ = series_differences(&a->terms, &b->terms);
	struct buf text = { 0 };
	const char *between = "";

	buf_printf(&text, _("%s and %s are no figures for one column or chart; they differ in: "), a->variant,
		   b->variant);
	for (unsigned term = 1; term <= TERM_UNKNOWNS; term *= 2)
		if (differ & term) {
			buf_printf(&text, "%s%s", between, gettext(series_term_name(term)));
			between = ", ";
		}
	output_note(&call->out, buf_str(&text));
	buf_release(&text);
}

static void
print_beside(struct call *call, const struct impunity_table *tables, size_t count)
{
	const char *parts[] = { "k", "n", "rate", "low", "high" };
	struct column columns[3 + 5 * IMPUNITY_VARIANTS];
	struct cell cells[3 + 5 * IMPUNITY_VARIANTS];
	struct arena arena = { 0 };
	struct output *o = &call->out;
	size_t n = 0;

	columns[n++] = (struct column){ "code", NULL };
	columns[n++] = (struct column){ "label", tables[0].by_title };
	columns[n++] = (struct column){ "all", "n" };
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < 5; k++) {
			struct buf key = { 0 };
			const char *titles[] = { tables[i].variant, _("of"), "%", _("from"), _("to") };

			buf_printf(&key, "%s_%s", tables[i].variant, parts[k]);
			columns[n++] = (struct column){ arena_strdup(&arena, buf_str(&key)), titles[k] };
			buf_release(&key);
		}
	output_begin(o, "atalaya.impunity-beside", 1);
	output_meta(o, "by", NULL, cell_text(tables[0].by));
	output_meta(o, "query", _("Query"),
		    cell_text(tables[0].query[0] || o->format != FORMAT_TEXT ? tables[0].query : _("everything")));
	output_meta(o, "as_of", _("Status as of"),
		    tables[0].has_as_of ? cell_text(tables[0].as_of_text) : cell_null());
	output_meta(o, "unit", NULL, cell_text(tables[0].unit));
	output_meta(o, "unit_title", _("Unit of count"), cell_text(tables[0].unit_title));
	output_meta(o, "interval", _("Interval"), cell_text(tables[0].interval));
	output_columns(o, columns, n);
	for (size_t row = 0; row <= tables[0].count; row++) {
		bool is_total = row == tables[0].count;
		const struct impunity_row *r = is_total ? &tables[0].total : &tables[0].rows[row];

		n = 0;
		cells[n++] = cell_text(r->code);
		cells[n++] = cell_text(r->label);
		cells[n++] = cell_int(r->figure.n);
		for (size_t i = 0; i < count; i++)
			n += beside_cells(is_total ? &tables[i].total : row_of(&tables[i], r->code), cells + n);
		if (is_total)
			output_total(o, cells);
		else
			output_row(o, cells);
	}
	for (size_t i = 0; i < count; i++) {
		struct buf text = { 0 };

		buf_printf(&text, "%s: %s", tables[i].variant, tables[i].variant_title);
		output_note(o, buf_str(&text));
		buf_release(&text);
	}
	for (size_t i = 1; i < count; i++)
		note_differences(call, &tables[0], &tables[i]);
	output_end(o);
	arena_release(&arena);
}

/* "conviction,press": every definition that is named. */
static bool
impunity_beside(struct call *call, struct parts *parts, struct impunity_request *request, const char *names,
		struct error *err)
{
	struct impunity_table tables[IMPUNITY_VARIANTS];
	char name[32];
	size_t count = 0;

	for (const char *s = names; *s; s += s[strcspn(s, ",")] ? strcspn(s, ",") + 1 : strcspn(s, ",")) {
		if (count == IMPUNITY_VARIANTS)
			return FAIL(err, ERR_USAGE, N_("each variant once"));
		snprintf(name, sizeof name, "%.*s", (int)strcspn(s, ","), s);
		if (!impunity_variant_find(name, &request->variant, err)
		    || !impunity_table(parts->src, request, &parts->arena, &tables[count++], err))
			return false;
		for (size_t i = 0; i + 1 < count; i++)
			if (tables[i].kind == request->variant)
				return FAIL(err, ERR_USAGE, N_("each variant once"));
	}
	print_beside(call, tables, count);
	return true;
}

/* ---- one figure in words ---------------------------------------------------------------- */

static bool
count_query(struct source *src, const char *text, long *out, struct error *err)
{
	struct query *q = query_parse(text, source_codes(src), err);
	struct selection *sel = q ? source_select(src, q, err) : NULL;

	*out = sel ? selection_count(sel) : 0;
	selection_free(sel);
	query_free(q);
	return sel != NULL;
}

/* The terms of a row behind the query, and how many incidents of it the base leaves out. */
static bool
query_of_row(struct parts *parts, const struct impunity_request *request, const struct impunity_table *t,
	     const struct impunity_row *r, struct buf *query, long *left_out, struct error *err)
{
	struct buf counted = { 0 };
	long all = 0, base = 0;
	bool ok;

	if (t->query[0])
		buf_printf(query, strstr(t->query, " or ") ? "(%s)" : "%s", t->query);
	if (r != &t->total)
		discover_term(request->by, r->code, query);
	buf_printf(&counted, "%s%s(no:offence or offence=yes or offence=depends)", buf_str(query),
		   query->len ? " " : "");
	ok = count_query(parts->src, buf_str(query), &all, err)
	     && count_query(parts->src, buf_str(&counted), &base, err);
	*left_out = all - base;
	if (!query->len)
		buf_puts(query, _("everything"));
	buf_release(&counted);
	return ok;
}

static bool
explain_row(struct call *call, struct parts *parts, const struct impunity_request *request,
	    const struct impunity_table *t, const char *code, struct error *err)
{
	const struct impunity_row *r = strcmp(code, "total") == 0 ? &t->total : row_of(t, code);
	const char *path = dossier_path(parts->d), *name = strrchr(path, '/');
	struct buf query = { 0 }, text = { 0 };
	long left_out;
	bool ok;

	if (!r) {
		FAIL(err, ERR_USAGE, N_("there is no row \"%s\""), code);
		return error_hint(err, N_("rows are named by their code, as --format csv prints it; total is the last"));
	}
	if (request->cross)
		return FAIL(err, ERR_USAGE, N_("a figure of two crossed fields is explained with the second one in"
					       " the query"));
	ok = query_of_row(parts, request, t, r, &query, &left_out, err);
	if (ok) {
		explain_impunity(t, r, buf_str(&query), left_out, name ? name + 1 : path, &text);
		if (call->out.format == FORMAT_TEXT) {
			parts_print_lines(call->out.out, buf_str(&text));
		} else {
			struct buf sentence = { 0 };

			impunity_sentence(t, r, &sentence);
			output_begin(&call->out, "atalaya.explain", 1);
			output_meta(&call->out, "code", NULL, cell_text(r->code));
			output_meta(&call->out, "query", NULL, cell_text(buf_str(&query)));
			output_meta(&call->out, "sentence", NULL, cell_text(buf_str(&sentence)));
			output_meta(&call->out, "text", NULL, cell_text(buf_str(&text)));
			output_end(&call->out);
			buf_release(&sentence);
		}
	}
	buf_release(&query);
	buf_release(&text);
	return ok;
}

bool
run_impunity(struct call *call, struct error *err)
{
	struct impunity_request request = { .lang = call->lang };
	struct impunity_table table;
	struct parts parts;
	const char *text = call_value(call, "by"), *variant = call_value(call, "variant");
	const char *unit = call_value(call, "unit");
	struct field_ref by[2];
	size_t count;
	bool ok = false;

	if (!parts_open(call, DOSSIER_READ, &parts, err))
		goto done;
	request.query = parts.query;
	request.stale_is_unknown = call_value(call, "stale") != NULL;
	if (!parts_fields(call, &parts, text ? text : "country", by, 2, &count, err)
	    || (variant && !strchr(variant, ',') && !impunity_variant_find(variant, &request.variant, err))
	    || (unit && !count_unit_find(unit, &request.unit, err))
	    || !parts_as_of(call, &request.has_as_of, &request.as_of, err))
		goto done;
	request.by = &by[0];
	request.cross = count > 1 ? &by[1] : NULL;
	if (variant && strchr(variant, ',')) {
		ok = impunity_beside(call, &parts, &request, variant, err);
		goto done;
	}
	if (!impunity_table(parts.src, &request, &parts.arena, &table, err))
		goto done;
	if (call_value(call, "explain")) {
		ok = explain_row(call, &parts, &request, &table, call_value(call, "explain"), err);
		goto done;
	}
	print_impunity(call, &table);
	ok = true;
done:
	parts_close(&parts);
	return ok;
}

/* ---- completion ------------------------------------------------------------------------- */

bool
run_complete(struct call *call, struct error *err)
{
	const struct column columns[] = { { "text", _("Term") }, { "label", _("Meaning") } };
	const char *text = call_value(call, "TEXT");
	struct completion *found = xcalloc(200, sizeof *found);
	struct dossier *d =
		dossier_open(call_value(call, "DOSSIER"), DOSSIER_READ, call->author, err);
	struct codes *codes = d ? codes_load(d, err) : NULL;
	size_t count, at;

	if (codes) {
		if (!text)
			text = "";
		count = query_complete(text, strlen(text), codes, call->lang, found, 200, &at);
		output_begin(&call->out, "atalaya.complete", 1);
		output_meta(&call->out, "at", NULL, cell_int((int64_t)at));
		output_columns(&call->out, columns, 2);
		for (size_t i = 0; i < count; i++) {
			struct cell cells[] = { cell_text(found[i].text),
						cell_text(found[i].label) };

			output_row(&call->out, cells);
		}
		output_end(&call->out);
	}
	codes_free(codes);
	dossier_close(d);
	free(found);
	return codes != NULL;
}

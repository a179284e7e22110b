/* The command recapture: how many incidents no list documented. */
#include "commands/cmds.h"

#include <math.h>
#include <string.h>

#include "commands/parts.h"
#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/justice/unlisted.h"

/* The lists as they were asked for; queries are parsed. */
struct lists {
	struct unlisted_list items[RECAPTURE_LISTS];
	struct query *queries[RECAPTURE_LISTS];
	size_t count;
};

/* ---- which lists --------------------------------------------------------------------------- */

static bool
add_list(struct parts *parts, struct lists *l, const char *name, size_t len, const char *text,
	 struct error *err)
{
	struct query *q;

	if (l->count == RECAPTURE_LISTS) {
		FAIL(err, ERR_USAGE, N_("more than %d lists"), RECAPTURE_LISTS);
		return error_hint(err, N_("say which: --datasets a,b, or --list NAME=QUERY for each"));
	}
	q = query_parse(text, source_codes(parts->src), err);
	if (!q)
		return false;
	l->queries[l->count] = q;
	l->items[l->count++] =
		(struct unlisted_list){ .name = arena_strndup(&parts->arena, name, len), .query = q };
	return true;
}

static bool
add_dataset(struct parts *parts, struct lists *l, const char *name, size_t len, struct error *err)
{
	struct buf text = { 0 };
	bool ok;

	buf_puts(&text, "dataset=");
	query_word(&text, arena_strndup(&parts->arena, name, len));
	ok = add_list(parts, l, name, len, buf_str(&text), err);
	buf_release(&text);
	return ok;
}

/* "NAME=QUERY", where the query may hold more of these signs. */
static bool
add_query(struct parts *parts, struct lists *l, const char *text, struct error *err)
{
	const char *sign = strchr(text, '=');

	if (!sign || sign == text || !sign[1]) {
		FAIL(err, ERR_USAGE, N_("\"%s\" is no list"), text);
		return error_hint(err, N_("write a name, = and a query: press='record.source:press'"));
	}
	return add_list(parts, l, text, (size_t)(sign - text), sign + 1, err);
}

static bool
add_all_datasets(struct parts *parts, struct lists *l, struct error *err)
{
	struct selection *all = source_select(parts->src, parts->query, err);
	const struct dataset_info *datasets;
	size_t count;
	bool ok = all != NULL;

	if (!ok)
		return false;
	datasets = source_datasets(parts->src, all, &parts->arena, &count);
	for (size_t i = 0; ok && i < count; i++)
		ok = add_dataset(parts, l, datasets[i].name, strlen(datasets[i].name), err);
	selection_free(all);
	return ok;
}

static bool
read_lists(struct call *call, struct parts *parts, struct lists *l, struct error *err)
{
	const char *names = call_value(call, "datasets");

	if (names && call->many_count)
		return FAIL(err, ERR_USAGE, N_("--datasets or --list, not both"));
	for (size_t i = 0; i < call->many_count; i++)
		if (!add_query(parts, l, call->many[i], err))
			return false;
	if (!names)
		return call->many_count || add_all_datasets(parts, l, err);
	for (;;) {
		size_t len = strcspn(names, ",");

		if (!add_dataset(parts, l, names, len, err))
			return false;
		if (!names[len])
			return true;
		names += len + 1;
	}
}

/* ---- the answer ---------------------------------------------------------------------------- */

/* What a row says; NAN: nothing. */
struct line {
	const char *part, *name, *title;
	long count; /* -1: none */
	double unseen, total, low, high, deviance, aic;
	int df; /* -1: none */
	const char *remark;
};

static struct cell
real(double x)
{
	return isfinite(x) ? cell_real(x) : cell_null();
}

static void
print_line(struct call *call, const struct unlisted_group *g, const struct line *l)
{
	const struct cell cells[] = {
		cell_text(g->code),
		cell_text(g->label),
		cell_text(l->part),
		cell_text(l->name),
		cell_text(l->title),
		l->count < 0 ? cell_null() : cell_int(l->count),
		real(l->unseen),
		real(l->total),
		real(l->low),
		real(l->high),
		real(l->deviance),
		l->df < 0 ? cell_null() : cell_int(l->df),
		real(l->aic),
		cell_text(l->remark),
	};

	output_row(&call->out, cells);
}

static struct line
line_of(const char *part, const char *name, const char *title)
{
	return (struct line){ part, name, title, -1, NAN, NAN, NAN, NAN, NAN, NAN, -1, "" };
}

/* How many there are in all; NAN for limits that it has none of. */
static void
print_total(struct call *call, const struct unlisted_group *g, struct line l, double total, double low,
	    double high)
{
	l.unseen = total - (double)g->seen;
	l.total = total;
	l.low = low;
	l.high = high;
	print_line(call, g, &l);
}

/* 111, 110, 101 ...: a digit for each list, in order. */
static void
print_cells(struct call *call, const struct unlisted_group *g, size_t lists)
{
	for (unsigned number = (1u << lists) - 1; number; number--) {
		char digits[RECAPTURE_LISTS + 1] = "", letters[RECAPTURE_LISTS + 1] = "";
		struct buf title = { 0 };
		unsigned cell = 0;
		struct line l;
		size_t n = 0;

		for (size_t i = 0; i < lists; i++) {
			unsigned is_on = number >> (lists - 1 - i) & 1;

			digits[i] = (char)('0' + is_on);
			if (is_on)
				letters[n++] = (char)('A' + i);
			cell |= is_on << i;
		}
		buf_printf(&title, _("on %s only"), letters);
		l = line_of("cell", digits, buf_str(&title));
		l.count = g->cells[cell];
		print_line(call, g, &l);
		buf_release(&title);
	}
}

static void
print_models(struct call *call, const struct unlisted_group *g)
{
	for (size_t i = 0; i < g->model_count; i++) {
		const struct unlisted_model *m = &g->models[i];
		struct buf title = { 0 };
		struct line l;

		if (m->pairs)
			buf_printf(&title, _("model %s"), m->name);
		else
			buf_puts(&title, _("model of independence"));
		l = line_of("model", m->name, buf_str(&title));
		if (m->fits) {
			l.deviance = m->m.deviance;
			l.df = m->m.df;
			l.aic = m->m.aic;
			print_total(call, g, l, m->m.total, m->m.low, m->m.high);
		} else {
			l.remark = _("does not fit these counts");
			print_line(call, g, &l);
		}
		buf_release(&title);
	}
}

static void
print_group(struct call *call, const struct unlisted_group *g, size_t lists)
{
	struct line l = line_of("documented", "", _("documented"));

	l.count = g->seen;
	print_line(call, g, &l);
	print_cells(call, g, lists);
	if (g->refusal) {
		l = line_of("refused", "", _("no estimate"));
		/* People read it below. */
		l.remark = call->out.format == FORMAT_TEXT && !call->out.is_quiet ? "" : g->refusal;
		print_line(call, g, &l);
		call->problems++;
		return;
	}
	if (lists == 2) {
		print_total(call, g, line_of("lincoln-petersen", "", _("two lists (Lincoln and Petersen)")),
			    g->pair.lincoln, NAN, NAN);
		l = line_of("chapman", "", _("two lists (Chapman)"));
		l.remark = _("cannot be checked");
		print_total(call, g, l, g->pair.chapman, g->pair.low, g->pair.high);
	}
	print_total(call, g, line_of("chao", "", _("lower bound (Chao)")), g->chao.at_least, g->chao.low,
		    g->chao.high);
	print_total(call, g, line_of("chao-corrected", "", _("lower bound, corrected for bias")),
		    g->chao.corrected, NAN, NAN);
	print_total(call, g, line_of("chao-with-factor", "", _("lower bound with the factor (t - 1)/t")),
		    g->chao.with_factor, NAN, NAN);
	print_models(call, g);
}

/* The lists by letter, as json and at the head of the text. */
static void
print_lists(struct call *call, const struct lists *l, const struct unlisted_report *r)
{
	for (size_t i = 0; i < l->count && call->out.format == FORMAT_TEXT; i++) {
		const struct unlisted_reach *reach = &r->reach[i];
		struct buf title = { 0 }, text = { 0 };
		char first[16], last[16];

		buf_printf(&title, _("List %c"), (char)('A' + i));
		buf_printf(&text, _("%s, %ld incidents"), l->items[i].name, reach->incidents);
		if (reach->first <= reach->last) {
			date_format_day(reach->first, first, sizeof first);
			date_format_day(reach->last, last, sizeof last);
			buf_printf(&text, _(", %s to %s"), first, last);
		}
		output_meta(&call->out, "list", buf_str(&title), cell_text(buf_str(&text)));
		buf_release(&title);
		buf_release(&text);
	}
}

static void
json_number(struct buf *json, const char *key, double x)
{
	if (isfinite(x))
		buf_printf(json, ",\"%s\":%.6f", key, x);
	else
		buf_printf(json, ",\"%s\":null", key);
}

static void
print_json_lists(struct call *call, const struct lists *l, const struct unlisted_report *r)
{
	struct buf json = { 0 };

	buf_putc(&json, '[');
	for (size_t i = 0; i < l->count; i++) {
		const struct unlisted_reach *reach = &r->reach[i];
		char day[16];

		buf_printf(&json, "%s{\"letter\":\"%c\",\"name\":", i ? "," : "", (char)('A' + i));
		print_json_text(&json, l->items[i].name);
		buf_puts(&json, ",\"query\":");
		print_json_text(&json, l->items[i].query->text);
		buf_printf(&json, ",\"n\":%ld", reach->incidents);
		if (reach->first <= reach->last) {
			date_format_day(reach->first, day, sizeof day);
			buf_printf(&json, ",\"first\":\"%s\"", day);
			date_format_day(reach->last, day, sizeof day);
			buf_printf(&json, ",\"last\":\"%s\"}", day);
		} else {
			buf_puts(&json, ",\"first\":null,\"last\":null}");
		}
	}
	buf_putc(&json, ']');
	output_json(&call->out, "lists", buf_str(&json));
	buf_release(&json);
}

static void
print_json_groups(struct call *call, const struct unlisted_report *r)
{
	struct buf json = { 0 };

	buf_putc(&json, '[');
	for (size_t i = 0; i < r->count; i++) {
		const struct unlisted_group *g = &r->groups[i];
		const struct unlisted_model *last = g->fitting ? &g->models[g->fitting - 1] : NULL;

		buf_puts(&json, i ? ",{\"code\":" : "{\"code\":");
		print_json_text(&json, g->code);
		buf_puts(&json, ",\"label\":");
		print_json_text(&json, g->label);
		buf_printf(&json, ",\"documented\":%ld,\"refusal\":", g->seen);
		if (g->refusal)
			print_json_text(&json, g->refusal);
		else
			buf_puts(&json, "null");
		json_number(&json, "models_from", last ? g->models[0].m.total : NAN);
		json_number(&json, "models_to", last ? last->m.total : NAN);
		json_number(&json, "chapman", !g->refusal && !g->model_count ? g->pair.chapman : NAN);
		json_number(&json, "chapman_se", !g->refusal && !g->model_count ? g->pair.se : NAN);
		json_number(&json, "chao", g->refusal ? NAN : g->chao.at_least);
		json_number(&json, "chao_with_factor", g->refusal ? NAN : g->chao.with_factor);
		buf_printf(&json, ",\"models\":%zu,\"models_that_fit\":%zu}", g->model_count, g->fitting);
	}
	buf_putc(&json, ']');
	output_json(&call->out, "groups", buf_str(&json));
	buf_release(&json);
}

static void
print_readings(struct call *call, const struct unlisted_report *r)
{
	struct buf text = { 0 };

	if (r->refusal) {
		buf_printf(&text, _("no estimate: %s"), r->refusal);
		output_note(&call->out, buf_str(&text));
	}
	for (size_t i = 0; i < r->count && !r->refusal; i++) {
		const struct unlisted_group *g = &r->groups[i];

		if (g->label[0])
			buf_printf(&text, "%s: ", g->label);
		if (g->refusal)
			buf_printf(&text, _("no estimate: %s"), g->refusal);
		else
			buf_puts(&text, g->reading);
		output_note(&call->out, buf_str(&text));
		buf_clear(&text);
	}
	buf_release(&text);
	for (size_t i = 0; i < r->notes.count; i++)
		output_note(&call->out, r->notes.items[i]);
}

static void
print_report(struct call *call, const struct lists *l, const struct unlisted_report *r)
{
	const struct column columns[] = {
		{ "code", NULL },
		{ "label", r->by[0] ? "" : NULL },
		{ "part", NULL },
		{ "name", NULL },
		{ "title", "" },
		{ "count", _("Incidents") },
		{ "unseen", _("Unseen") },
		{ "total", _("Total") },
		{ "low", _("from") },
		{ "high", _("to") },
		{ "deviance", l->count > 2 ? _("Deviance") : NULL },
		{ "df", l->count > 2 ? _("d.f.") : NULL },
		{ "aic", l->count > 2 ? "AIC" : NULL },
		{ "remark", "" },
	};
	struct output *o = &call->out;

	output_begin(o, "atalaya.recapture", 1);
	output_meta(o, "query", _("Query"),
		    cell_text(r->query[0] || o->format != FORMAT_TEXT ? r->query : _("everything")));
	output_meta(o, "by", NULL, cell_text(r->by));
	output_meta(o, "documented", _("Documented by these lists"), cell_int(r->seen));
	output_meta(o, "on_no_list", r->on_no_list ? _("On none of them") : NULL, cell_int(r->on_no_list));
	output_meta(o, "no_value", NULL, cell_int(r->no_value));
	output_meta(o, "searched", NULL, cell_bool(r->is_searched));
	output_meta(o, "waiting", NULL, cell_int(r->waiting));
	output_meta(o, "from_weight", NULL, r->is_searched ? cell_real(r->from_weight) : cell_null());
	output_meta(o, "first_year", NULL, r->first_year ? cell_int(r->first_year) : cell_null());
	output_meta(o, "last_year", NULL, r->last_year ? cell_int(r->last_year) : cell_null());
	output_meta(o, "outside", NULL, cell_int(r->outside));
	output_meta(o, "not_of_all_countries", NULL, cell_int(r->not_of_all[UNLISTED_COUNTRY]));
	output_meta(o, "not_of_all_types", NULL, cell_int(r->not_of_all[UNLISTED_TYPE]));
	output_meta(o, "undecided", r->undecided ? _("Not decided (a limit was reached)") : NULL,
		    cell_int(r->undecided));
	call->problems += r->undecided;
	print_lists(call, l, r);
	output_columns(o, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < r->count; i++)
		print_group(call, &r->groups[i], l->count);
	print_json_lists(call, l, r);
	print_json_groups(call, r);
	print_readings(call, r);
	output_end(o);
}

bool
run_recapture(struct call *call, struct error *err)
{
	struct unlisted_request request = { .lang = call->lang };
	const char *by_text = call_value(call, "by");
	struct unlisted_report report;
	struct lists lists = { 0 };
	struct field_ref by;
	struct parts parts;
	bool ok = parts_open(call, DOSSIER_READ, &parts, err)
		  && (!by_text || parts_field(call, &parts, by_text, strlen(by_text), &by, err))
		  && read_lists(call, &parts, &lists, err);

	if (ok) {
		request.query = parts.query;
		request.lists = lists.items;
		request.count = lists.count;
		request.by = by_text ? &by : NULL;
		ok = unlisted_report(parts.src, &request, &parts.arena, &report, err);
	}
	if (ok)
		print_report(call, &lists, &report);
	for (size_t i = 0; i < lists.count; i++)
		query_free(lists.queries[i]);
	parts_close(&parts);
	return ok;
}

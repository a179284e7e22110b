/* Commands that follow cases through justice: funnel and outcome. */
#include "commands/cmds.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands/parts.h"
#include "commands/responses.h"
#include "core/base/i18n.h"
#include "core/justice/flow.h"
#include "core/justice/funnel.h"
#include "core/justice/impunity.h"
#include "core/justice/outcome.h"
#include "core/justice/places.h"
#include "core/justice/sdg.h"
#include "core/justice/threats.h"
#include "core/justice/windows.h"

/* What stands over every table of cases. */
static void
print_head(struct call *call, const char *query, const struct case_day *day, const char *unit,
	   const char *unit_title, long left_out, long undecided)
{
	struct output *o = &call->out;

	output_meta(o, "query", _("Query"),
		    cell_text(query[0] || o->format != FORMAT_TEXT ? query : _("everything")));
	output_meta(o, "as_of", _("Status as of"), day->is_known ? cell_text(day->text) : cell_null());
	output_meta(o, "unit", NULL, cell_text(unit));
	output_meta(o, "unit_title", _("Unit of count"), cell_text(unit_title));
	output_meta(o, "excluded", NULL, cell_int(left_out));
	output_meta(o, "undecided", NULL, cell_int(undecided));
	output_meta(o, "has_outcomes", NULL, cell_bool(day->has_outcomes));
	output_meta(o, "only_with_outcome", NULL, cell_int(day->only_with_outcome));
	call->problems += undecided;
}

static void
print_notes(struct call *call, const struct case_notes *notes)
{
	for (size_t i = 0; i < notes->count; i++)
		output_note(&call->out, notes->items[i]);
}

/* ---- funnel ----------------------------------------------------------------------------- */

/* A line for each stage of each row: what people compare stands below each other. */
static void
funnel_lines(struct call *call, const struct funnel_row *row)
{
	for (int r = 0; r < LADDER_RUNGS; r++) {
		const struct funnel_stage *s = &row->stages[r];
		struct cell cells[17], none = cell_null();
		size_t n = 0;

		cells[n++] = cell_text(row->code);
		cells[n++] = cell_text(row->label);
		cells[n++] = cell_text(funnel_stage_code(r));
		cells[n++] = cell_text(funnel_stage_title(r));
		cells[n++] = cell_int(s->reached);
		cells[n++] = cell_int(row->how[r].recorded);
		cells[n++] = cell_int(row->how[r].inferred);
		cells[n++] = cell_int(row->how[r].skipped);
		cells[n++] = s->has_passage ? cell_share(s->passage.k, s->passage.n) : none;
		cells[n++] = s->has_passage ? cell_int(s->lost) : none;
		cells[n++] = s->has_passage ? cell_share(s->attrition.k, s->attrition.n) : none;
		cells[n++] = s->has_reach ? cell_share(s->reach.k, s->reach.n) : none;
		cells[n++] = s->has_reach ? cell_limit(s->reach.ci.low) : none;
		cells[n++] = s->has_reach ? cell_limit(s->reach.ci.high) : none;
		cells[n++] = cell_text(call->out.format != FORMAT_TEXT ? ""
				       : s->is_largest_loss && s->is_largest_attrition
					       ? _("largest loss, number and share")
				       : s->is_largest_loss	 ? _("largest loss")
				       : s->is_largest_attrition ? _("largest share lost")
								 : "");
		cells[n++] = cell_bool(s->is_largest_loss);
		cells[n++] = cell_bool(s->is_largest_attrition);
		output_row(&call->out, cells);
	}
}

bool
run_funnel(struct call *call, struct error *err)
{
	const struct column columns[] = {
		{ "code", NULL },	       { "label", "" },
		{ "stage", NULL },	       { "stage_title", _("Stage") },
		{ "reached", _("Reached") },   { "recorded", _("on file") },
		{ "inferred", _("inferred") }, { "skipped", _("skipped") },
		{ "passage", NULL },	       { "lost", _("Lost") },
		/* xgettext:no-c-format */
		{ "attrition", _("% lost") },
		/* xgettext:no-c-format */
		{ "reach", _("% of reported") },
		{ "low", _("from") },	       { "high", _("to") },
		{ "remark", "" },	       { "largest_loss", NULL },
		{ "largest_attrition", NULL },
	};
	struct funnel_request request = { .lang = call->lang };
	const char *text = call_value(call, "by"), *unit = call_value(call, "unit");
	const char *kind = call_value(call, "kind");
	enum response_kind of = RESPONSE_JUDICIAL;
	struct funnel_table t;
	struct field_ref by;
	struct parts parts;
	bool ok = false;

	if (!parts_open(call, DOSSIER_READ, &parts, err) || (kind && !response_kind_of(call, kind, &of, err)))
		goto done;
	if (kind && of != RESPONSE_JUDICIAL) {
		ok = responses_funnel(call, &parts, of, err);
		goto done;
	}
	request.query = parts.query;
	request.by = text ? &by : NULL;
	if ((text && !parts_field(call, &parts, text, strlen(text), &by, err))
	    || (unit && !count_unit_find(unit, &request.unit, err))
	    || !parts_as_of(call, &request.has_as_of, &request.as_of, err)
	    || !funnel_table(parts.src, &request, &parts.arena, &t, err))
		goto done;
	output_begin(&call->out, "atalaya.funnel", 1);
	output_meta(&call->out, "kind", NULL, cell_text("judicial"));
	output_meta(&call->out, "by", NULL, cell_text(t.by));
	print_head(call, t.query, &t.day, t.unit, t.unit_title, t.left_out, t.undecided);
	output_meta(&call->out, "n", _("Cases"), cell_int(t.total.units));
	output_meta(&call->out, "unknown", _("Of unknown status"), cell_int(t.total.unknown));
	output_meta(&call->out, "not_reported", _("Not reported"), cell_int(t.total.not_reported));
	output_columns(&call->out, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < t.count; i++)
		funnel_lines(call, &t.rows[i]);
	funnel_lines(call, &t.total);
	print_notes(call, &t.notes);
	output_end(&call->out);
	ok = true;
done:
	parts_close(&parts);
	return ok;
}

/* ---- outcome ---------------------------------------------------------------------------- */

/* "1,2,3,5": years. */
static bool
read_ages(const char *text, struct outcome_request *request, struct error *err)
{
	const char *s = text;

	for (request->age_count = 0; *s;) {
		char *end;

		if (request->age_count == OUTCOME_AGES)
			return FAIL(err, ERR_USAGE, N_("at most %d ages"), OUTCOME_AGES);
		request->ages[request->age_count++] = strtod(s, &end);
		if (end == s || (*end && *end != ',')) {
			FAIL(err, ERR_USAGE, N_("\"%s\" is no list of years"), text);
			return error_hint(err, N_("write them with commas: 1,2,3,5"));
		}
		s = *end ? end + 1 : end;
	}
	return true;
}

static void
outcome_lines(struct call *call, const struct outcome_table *t, const struct outcome_row *row)
{
	for (size_t a = 0; a < t->age_count; a++) {
		const struct outcome_at *at = &row->at[a];
		struct cell cells[20], none = cell_null();
		char age[32];
		size_t n = 0;

		snprintf(age, sizeof age, "%g", at->age);
		cells[n++] = cell_text(row->code);
		cells[n++] = cell_text(row->label);
		cells[n++] = cell_int(row->cases);
		cells[n++] = cell_text(age);
		cells[n++] = cell_int(at->at_risk);
		cells[n++] = at->has_figure ? cell_limit(1 - at->convicted) : none;
		/* Nobody convicted yet: the estimate has no variance to make limits of. */
		cells[n++] = at->has_figure && at->convicted > 0 ? cell_limit(1 - at->ci.high) : none;
		cells[n++] = at->has_figure && at->convicted > 0 ? cell_limit(1 - at->ci.low) : none;
		cells[n++] = at->has_figure ? cell_limit(at->open) : none;
		cells[n++] = at->has_figure ? cell_limit(at->ended) : none;
		cells[n++] = at->has_range ? cell_limit(1 - at->most) : none;
		cells[n++] = at->has_range ? cell_limit(1 - at->least) : none;
		cells[n++] = cell_int(row->convicted);
		cells[n++] = cell_int(row->ended);
		cells[n++] = cell_int(row->unknown);
		cells[n++] = cell_int(row->no_origin);
		cells[n++] = cell_int(row->undated);
		cells[n++] = cell_int(row->late);
		cells[n++] = cell_bool(row->is_maturing);
		output_row(&call->out, cells);
	}
}

/* Years of the facts by equal age, as json and as lines for people. */
static void
print_cohorts(struct call *call, const struct outcome_table *t)
{
	struct buf json = { 0 }, line = { 0 };

	buf_putc(&json, '[');
	for (size_t i = 0; i < t->cohort_count; i++) {
		const struct outcome_cohort *c = &t->cohorts[i];

		buf_printf(&json, "%s{\"year\":%d,\"n\":%ld,\"within\":[", i ? "," : "", c->year, c->cases);
		buf_clear(&line);
		buf_printf(&line, _("%d: %ld cases, convicted within"), c->year, c->cases);
		for (size_t a = 0; a < t->age_count; a++) {
			struct cell share = cell_share(c->within[a].share.k, c->within[a].share.n);
			char text[32] = "…";

			buf_printf(&json, "%s{\"age\":%g,\"k\":", a ? "," : "", t->ages[a]);
			if (c->within[a].has_figure) {
				buf_printf(&json, "%ld,\"n\":%ld}", c->within[a].share.k, c->within[a].share.n);
				percent_print(&share, text, sizeof text);
			} else {
				buf_puts(&json, "null,\"n\":null}");
			}
			buf_printf(&line, c->within[a].has_figure ? _(" %g y %s %%") : _(" %g y %s"), t->ages[a],
				   text);
			buf_puts(&line, a + 1 < t->age_count ? "," : "");
		}
		buf_puts(&json, "]}");
		if (call->out.format == FORMAT_TEXT)
			output_note(&call->out, buf_str(&line));
	}
	buf_putc(&json, ']');
	output_json(&call->out, "cohorts", buf_str(&json));
	buf_release(&json);
	buf_release(&line);
}

static void
print_log_rank(struct call *call, const struct outcome_table *t)
{
	struct buf b = { 0 };

	if (!t->has_log_rank)
		return;
	buf_printf(&b, _("%s and %s: %.0f and %.0f convictions where %.1f and %.1f are expected; log-rank p %.3f"),
		   t->compared[0], t->compared[1], t->log_rank.observed[0], t->log_rank.observed[1],
		   t->log_rank.expected[0], t->log_rank.expected[1], t->log_rank.p);
	output_note(&call->out, buf_str(&b));
	buf_clear(&b);
	buf_printf(&b, "{\"observed\":[%.0f,%.0f],\"expected\":[%.6f,%.6f],\"chi_square\":%.6f,\"p\":%.6g}",
		   t->log_rank.observed[0], t->log_rank.observed[1], t->log_rank.expected[0],
		   t->log_rank.expected[1], t->log_rank.chi_square, t->log_rank.p);
	output_json(&call->out, "log_rank", buf_str(&b));
	buf_release(&b);
}

bool
run_outcome(struct call *call, struct error *err)
{
	const struct column columns[] = {
		{ "code", NULL },	      { "label", "" },
		{ "n", _("Cases") },	      { "age", _("Years") },
		{ "at_risk", _("at risk") },  { "impunity", _("% without conviction") },
		{ "low", _("from") },	      { "high", _("to") },
		/* xgettext:no-c-format */
		{ "open", _("% open") },      { "ended", _("% closed without") },
		{ "dates_low", NULL },	      { "dates_high", NULL },
		{ "convicted", NULL },	      { "closed", NULL },
		{ "unknown", NULL },	      { "no_origin", NULL },
		{ "undated", NULL },	      { "late", NULL },
		{ "maturing", NULL },
	};
	struct outcome_request request = { .lang = call->lang };
	const char *text = call_value(call, "by"), *unit = call_value(call, "unit");
	const char *ages = call_value(call, "at"), *from = call_value(call, "from");
	struct outcome_table t;
	struct field_ref by;
	struct parts parts;
	bool ok = false;

	if (!parts_open(call, DOSSIER_READ, &parts, err))
		goto done;
	request.query = parts.query;
	request.by = text ? &by : NULL;
	if (from && strcmp(from, "occurrence") != 0 && strcmp(from, "report") != 0) {
		FAIL(err, ERR_USAGE, N_("time counts from occurrence or from report, not \"%s\""), from);
		goto done;
	}
	request.origin = from && strcmp(from, "report") == 0 ? ORIGIN_REPORT : ORIGIN_OCCURRENCE;
	if ((text && !parts_field(call, &parts, text, strlen(text), &by, err))
	    || (unit && !count_unit_find(unit, &request.unit, err))
	    || (ages && !read_ages(ages, &request, err))
	    || !parts_as_of(call, &request.has_as_of, &request.as_of, err)
	    || !outcome_table(parts.src, &request, &parts.arena, &t, err))
		goto done;
	output_begin(&call->out, "atalaya.outcome", 1);
	output_meta(&call->out, "by", NULL, cell_text(t.by));
	output_meta(&call->out, "origin", NULL, cell_text(t.origin == ORIGIN_REPORT ? "report" : "occurrence"));
	print_head(call, t.query, &t.day, t.unit, t.unit_title, t.left_out, t.undecided);
	output_meta(&call->out, "cases", _("Cases followed"), cell_int(t.total.cases));
	output_meta(&call->out, "convicted", _("Convicted"), cell_int(t.total.convicted));
	output_meta(&call->out, "closed", _("Closed without conviction"), cell_int(t.total.ended));
	output_meta(&call->out, "open", _("Open"), cell_int(t.total.open));
	output_columns(&call->out, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < t.count; i++)
		outcome_lines(call, &t, &t.rows[i]);
	outcome_lines(call, &t, &t.total);
	print_cohorts(call, &t);
	print_log_rank(call, &t);
	print_notes(call, &t.notes);
	output_end(&call->out);
	ok = true;
done:
	parts_close(&parts);
	return ok;
}

/* ---- compare ---------------------------------------------------------------------------- */

/* A number that is no share. */
static struct cell
cell_number(double x, char *room, size_t size)
{
	if (isnan(x))
		return cell_null();
	snprintf(room, size, "%.3f", x);
	return cell_text(room);
}

bool
run_compare(struct call *call, struct error *err)
{
	static const char *const flags[] = { "inside", "below95", "above95", "below998", "above998" };
	const struct column columns[] = {
		{ "code", NULL },	       { "label", "" },
		{ "n", _("Known") },	       { "unresolved", _("Without") },
		{ "unknown", _("Unknown") },   { "rate", "%" },
		/* xgettext:no-c-format */
		{ "low95", _("95 % from") },   { "high95", _("to") },
		{ "low998", NULL },	       { "high998", NULL },
		{ "z", "z" },		       { "adjusted", _("adjusted") },
		{ "flag", NULL },	       { "remark", _("Against all") },
		{ "standardised", _("standardised %") }, { "expected", NULL },
		{ "smoothed", NULL },
	};
	struct places_request request = { .lang = call->lang };
	const char *text = call_value(call, "by"), *unit = call_value(call, "unit");
	struct places_table t;
	struct field_ref by;
	struct parts parts;
	struct cell none = cell_null();
	bool ok = false;

	if (!parts_open(call, DOSSIER_READ, &parts, err))
		goto done;
	request.query = parts.query;
	request.by = &by;
	if (!text)
		text = "country";
	if (!parts_field(call, &parts, text, strlen(text), &by, err)
	    || (unit && !count_unit_find(unit, &request.unit, err))
	    || !parts_as_of(call, &request.has_as_of, &request.as_of, err)
	    || !places_table(parts.src, &request, &parts.arena, &t, err))
		goto done;
	output_begin(&call->out, "atalaya.compare", 1);
	output_meta(&call->out, "by", NULL, cell_text(t.by));
	print_head(call, t.query, &t.day, t.unit, t.unit_title, t.left_out, t.undecided);
	output_meta(&call->out, "all_together", NULL, t.has_plot ? cell_limit(t.plot.p0) : none);
	output_meta(&call->out, "order_changes", NULL, cell_bool(t.order_changes));
	output_meta(&call->out, "without_place", NULL, cell_int(t.without_place));
	output_meta(&call->out, "without_status", NULL, cell_int(t.without_status));
	output_columns(&call->out, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < t.count; i++) {
		const struct places_row *r = &t.rows[i];
		char z[32], adjusted[32], expected[32];
		struct cell cells[17];
		size_t n = 0;

		cells[n++] = cell_text(r->code);
		cells[n++] = cell_text(r->label);
		cells[n++] = cell_int(r->n);
		cells[n++] = cell_int(r->x);
		cells[n++] = cell_int(r->unknown);
		cells[n++] = r->has_rate ? cell_share(r->x, r->n) : none;
		cells[n++] = t.has_plot ? cell_limit(fmax(0, r->limits.low95)) : none;
		cells[n++] = t.has_plot ? cell_limit(fmin(1, r->limits.high95)) : none;
		cells[n++] = t.has_plot ? cell_limit(fmax(0, r->limits.low998)) : none;
		cells[n++] = t.has_plot ? cell_limit(fmin(1, r->limits.high998)) : none;
		cells[n++] = cell_number(r->z, z, sizeof z);
		cells[n++] = cell_number(r->adjusted, adjusted, sizeof adjusted);
		cells[n++] = cell_text(flags[r->flag]);
		cells[n++] = cell_text(places_flag_title(r->flag));
		cells[n++] = r->has_rate && r->mix.has_direct ? cell_limit(1 - r->mix.direct) : none;
		cells[n++] = cell_number(r->mix.expected, expected, sizeof expected);
		cells[n++] = isnan(r->smoothed) ? none : cell_limit(r->smoothed);
		output_row(&call->out, cells);
	}
	print_notes(call, &t.notes);
	output_end(&call->out);
	ok = true;
done:
	parts_close(&parts);
	return ok;
}

/* ---- flow ------------------------------------------------------------------------------- */

/* A ratio that may be below 0, in percent. */
static struct cell
cell_ratio(bool has, double x, char *room, size_t size)
{
	if (!has)
		return cell_null();
	snprintf(room, size, "%.2f", 100 * x);
	return cell_text(room);
}

bool
run_flow(struct call *call, struct error *err)
{
	const struct column columns[] = {
		{ "year", _("Year") },		 { "occurred", _("Occurred") },
		{ "reported", _("Reported") },	 { "convicted", _("Convictions") },
		{ "exits", _("Ends") },		 { "backlog", _("Backlog") },
		{ "flow", _("flow %") },	 { "lagged", _("lagged %") },
		/* xgettext:no-c-format */
		{ "efficiency", _("ends % of reported and backlog") },
	};
	struct flow_request request = { .lang = call->lang };
	const char *unit = call_value(call, "unit");
	struct flow_table t;
	struct parts parts;
	char text[32];
	long lag;
	bool ok = false;

	if (!parts_open(call, DOSSIER_READ, &parts, err))
		goto done;
	request.query = parts.query;
	if (!call_number(call, "lag", 0, 0, &lag, err) || (unit && !count_unit_find(unit, &request.unit, err))
	    || !parts_as_of(call, &request.has_as_of, &request.as_of, err))
		goto done;
	request.lag = lag > 100 ? 100 : (int)lag;
	if (!flow_table(parts.src, &request, &parts.arena, &t, err))
		goto done;
	output_begin(&call->out, "atalaya.flow", 1);
	print_head(call, t.query, &t.day, t.unit, t.unit_title, t.left_out, t.undecided);
	output_meta(&call->out, "lag", t.lag ? _("Years of lag") : NULL, cell_int(t.lag));
	output_meta(&call->out, "occurred", NULL, cell_int(t.occurred));
	output_meta(&call->out, "convicted", NULL, cell_int(t.convicted));
	output_meta(&call->out, "cumulative", _("All years together, %"),
		    cell_ratio(t.has_cumulative, t.cumulative, text, sizeof text));
	output_columns(&call->out, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < t.count; i++) {
		const struct flow_year *y = &t.years[i];
		char ratio[32], lagged[32];
		const struct cell cells[] = {
			cell_int(y->year),	cell_int(y->occurred),
			cell_int(y->reported),	cell_int(y->convicted),
			cell_int(y->exits),	cell_int(y->backlog),
			cell_ratio(y->has_ratio, y->ratio, ratio, sizeof ratio),
			cell_ratio(y->has_lag, y->lag_ratio, lagged, sizeof lagged),
			y->has_efficiency ? cell_share(y->efficiency.k, y->efficiency.n) : cell_null(),
		};

		output_row(&call->out, cells);
	}
	print_notes(call, &t.notes);
	output_end(&call->out);
	ok = true;
done:
	parts_close(&parts);
	return ok;
}

/* ---- windows ---------------------------------------------------------------------------- */

bool
run_windows(struct call *call, struct error *err)
{
	const struct column columns[] = {
		{ "first", _("From") },		{ "last", _("to") },
		{ "code", NULL },		{ "label", "" },
		{ "complete", _("Complete") },	{ "partial", _("Partial") },
		{ "full", _("Full") },		{ "n", _("n") },
		{ "rate", _("% complete") },	{ "low", _("from") },
		{ "high", _("to") },		{ "ranked", _("ranked") },
		{ "index", _("per million") },	{ "population", _("Inhabitants") },
	};
	struct windows_request request = { .lang = call->lang, .population = call_value(call, "population") };
	const char *text = call_value(call, "by"), *unit = call_value(call, "unit");
	struct windows_table t;
	struct field_ref by;
	struct parts parts;
	long years;
	bool ok = false;

	if (!parts_open(call, DOSSIER_READ, &parts, err))
		goto done;
	request.query = parts.query;
	request.by = text ? &by : NULL;
	if ((text && !parts_field(call, &parts, text, strlen(text), &by, err))
	    || !call_number(call, "years", 1, WINDOW_YEARS, &years, err)
	    || (unit && !count_unit_find(unit, &request.unit, err))
	    || !parts_as_of(call, &request.has_as_of, &request.as_of, err))
		goto done;
	request.years = years > 100 ? 101 : (int)years;
	if (!windows_table(parts.src, &request, &parts.arena, &t, err))
		goto done;
	output_begin(&call->out, "atalaya.windows", 1);
	output_meta(&call->out, "by", NULL, cell_text(t.by));
	output_meta(&call->out, "years", _("Years of a window"), cell_int(t.years));
	print_head(call, t.query, &t.day, t.unit, t.unit_title, t.left_out, t.undecided);
	output_columns(&call->out, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < t.count; i++) {
		const struct windows_row *r = &t.rows[i];
		struct cell none = cell_null();
		char index[32];
		const struct cell cells[] = {
			cell_int(r->first),	cell_int(r->last),
			cell_text(r->code),	cell_text(r->label),
			cell_int(r->complete),	cell_int(r->partial),
			cell_int(r->full),	cell_int(r->complete + r->partial + r->full),
			r->share.n ? cell_share(r->share.k, r->share.n) : none,
			r->share.n ? cell_limit(r->share.ci.low) : none,
			r->share.n ? cell_limit(r->share.ci.high) : none,
			cell_bool(r->is_ranked),
			cell_number(r->has_index ? r->index : NAN, index, sizeof index),
			r->population ? cell_int(r->population) : none,
		};

		output_row(&call->out, cells);
	}
	print_notes(call, &t.notes);
	output_end(&call->out);
	ok = true;
done:
	parts_close(&parts);
	return ok;
}

/* ---- threats ---------------------------------------------------------------------------- */

bool
run_threats(struct call *call, struct error *err)
{
	const struct column columns[] = {
		{ "incident", _("Killing") },		{ "date", _("Date") },
		{ "threats", _("Threats before") },	{ "reported", _("reported") },
		{ "investigated", _("investigated") },	{ "person", _("same person") },
		{ "organisation", _("same organisation") }, { "community", _("same community") },
		{ "first_lead", _("First, days before") }, { "last_lead", _("last") },
	};
	struct threats_request request = { .lang = call->lang };
	struct threats_table t;
	struct parts parts;
	struct buf text = { 0 };
	long within;
	bool ok = false;

	if (!parts_open(call, DOSSIER_READ, &parts, err))
		goto done;
	request.query = parts.query;
	if (!call_number(call, "within", 1, 0, &within, err)
	    || !parts_as_of(call, &request.has_as_of, &request.as_of, err))
		goto done;
	request.within = within > 36500 ? 36500 : (int)within;
	if (!threats_table(parts.src, &request, &parts.arena, &t, err))
		goto done;
	output_begin(&call->out, "atalaya.threats", 1);
	output_meta(&call->out, "query", _("Query"),
		    cell_text(t.query[0] || call->out.format != FORMAT_TEXT ? t.query : _("everything")));
	output_meta(&call->out, "as_of", _("Status as of"), t.day.is_known ? cell_text(t.day.text) : cell_null());
	output_meta(&call->out, "killings", _("Killings"), cell_int(t.killings));
	output_meta(&call->out, "warned", _("With threats before"), cell_int(t.warned));
	output_meta(&call->out, "warned_reported", _("with one that was reported"), cell_int(t.reported));
	output_meta(&call->out, "warned_investigated", _("with one that was investigated"),
		    cell_int(t.investigated));
	output_meta(&call->out, "threats", _("All threats"), cell_int(t.all_threats));
	output_meta(&call->out, "threats_reported", _("reported"), cell_int(t.threats_reported));
	output_meta(&call->out, "threats_investigated", _("investigated"), cell_int(t.threats_investigated));
	output_meta(&call->out, "threats_charged", _("charged"), cell_int(t.threats_charged));
	output_meta(&call->out, "threats_convicted", _("convicted"), cell_int(t.threats_convicted));
	output_meta(&call->out, "threats_unknown", _("nobody says"), cell_int(t.threats_unknown));
	output_columns(&call->out, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < t.count; i++) {
		const struct threats_row *r = &t.rows[i];
		char id[64], day[16];
		struct cell cells[10];

		dossier_id_text(parts.d, "INC", r->incident, id, sizeof id);
		date_format_day(r->day, day, sizeof day);
		cells[0] = cell_text(id);
		cells[1] = cell_text(day);
		cells[2] = cell_int(r->threats);
		cells[3] = cell_int(r->reported);
		cells[4] = cell_int(r->investigated);
		for (int link = 0; link < THREAT_LINKS; link++)
			cells[5 + link] = cell_int(r->by_link[link]);
		cells[8] = cell_int(r->first_lead);
		cells[9] = cell_int(r->last_lead);
		output_row(&call->out, cells);
	}
	buf_printf(&text, _("killings with threats before / with one reported / with one investigated: %ld / %ld / %ld"),
		   t.warned, t.reported, t.investigated);
	output_note(&call->out, buf_str(&text));
	print_notes(call, &t.notes);
	output_end(&call->out);
	ok = true;
done:
	buf_release(&text);
	parts_close(&parts);
	return ok;
}

/* ---- sdg -------------------------------------------------------------------------------- */

bool
run_sdg(struct call *call, struct error *err)
{
	static const char *const acts[SDG_ACTS] = { "killing",	  "enforced-disappearance", "torture",
						    "detention", "kidnapping",		    "other" };
	static const char *const groups[SDG_GROUPS] = { "journalists", "unionists", "defenders" };
	const struct column columns[] = {
		{ "verified", NULL },	  { "level", _("Verification") }, { "act", NULL },
		{ "act_title", _("Act") }, { "group", NULL },		   { "group_title", _("Against") },
		{ "women", _("Women") },  { "men", _("Men") },		   { "other", _("Other or unknown") },
		{ "act_persons", _("Persons of the act") },
	};
	struct sdg_request request = { .lang = call->lang };
	struct sdg_report r;
	struct parts parts;
	bool ok = false;

	if (!parts_open(call, DOSSIER_READ, &parts, err))
		goto done;
	request.query = parts.query;
	if (!sdg_report(parts.src, &request, &parts.arena, &r, err))
		goto done;
	output_begin(&call->out, "atalaya.sdg", 1);
	output_meta(&call->out, "indicator", _("SDG indicator"), cell_text("16.10.1"));
	output_meta(&call->out, "query", _("Query"),
		    cell_text(r.query[0] || call->out.format != FORMAT_TEXT ? r.query : _("everything")));
	output_meta(&call->out, "persons", _("Persons, verified"), cell_int(r.counts.verified.persons));
	output_meta(&call->out, "persons_unverified", _("Persons, not verified, apart"),
		    cell_int(r.counts.unverified.persons));
	output_meta(&call->out, "looked_at", NULL, cell_int(r.persons));
	output_meta(&call->out, "no_act", NULL, cell_int(r.no_act));
	output_columns(&call->out, columns, sizeof columns / sizeof *columns);
	for (int level = 0; level < 2; level++) {
		const struct sdg_table *t = level ? &r.counts.unverified : &r.counts.verified;

		for (int a = 0; a < SDG_ACTS; a++)
			for (int g = 0; g < SDG_GROUPS; g++) {
				const struct cell cells[] = {
					cell_bool(!level),
					cell_text(level ? _("not verified") : _("verified")),
					cell_text(acts[a]), cell_text(sdg_act_title(a)),
					cell_text(groups[g]), cell_text(sdg_group_title(g)),
					cell_int(t->cells[a][g][SDG_WOMAN]), cell_int(t->cells[a][g][SDG_MAN]),
					cell_int(t->cells[a][g][SDG_OTHER_SEX]), cell_int(t->acts[a]),
				};

				output_row(&call->out, cells);
			}
	}
	print_notes(call, &r.notes);
	output_end(&call->out);
	ok = true;
done:
	parts_close(&parts);
	return ok;
}

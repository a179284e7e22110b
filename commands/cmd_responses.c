/* The command response: lists, one response in full, and the funnel of what is no criminal case. */
#include "commands/responses.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/justice/pending.h"
#include "core/justice/routes.h"

enum { SHOWN = 100 }; /* rows of a list as text */

static const char *
id_text(struct parts *parts, const char *prefix, int64_t id)
{
	char text[64];

	dossier_id_text(parts->d, prefix, id, text, sizeof text);
	return arena_strdup(&parts->arena, text);
}

static struct cell
day_cell(struct parts *parts, int32_t day)
{
	char text[32];

	if (day == INT32_MIN || day == INT32_MAX)
		return cell_null();
	date_format_day(day, text, sizeof text);
	return cell_text(arena_strdup(&parts->arena, text));
}

static struct cell
days_cell(int32_t as_of, int32_t since)
{
	return since == INT32_MIN || since > as_of ? cell_null() : cell_int((int64_t)as_of - since);
}

/* The label of a code of a list; the code itself when it has none. */
static const char *
label(struct call *call, struct parts *parts, const char *list_name, const char *code)
{
	struct code_list *list = codes_list(source_codes(parts->src), list_name);
	int at = list ? code_find(list, code) : -1;

	return at >= 0 ? code_label(list, at, call->lang) : code;
}

/* INC-1, INC-7 and so on, in json as a list. */
static const char *
incidents_text(struct call *call, struct parts *parts, const struct response *r)
{
	struct buf b = { 0 };
	const char *text;

	for (size_t i = 0; i < r->incident_count; i++)
		if (i < 3 || call->out.format != FORMAT_TEXT)
			buf_printf(&b, "%s%s", i ? ", " : "",
				   id_text(parts, "INC", r->incidents[i]));
	if (r->incident_count > 3 && call->out.format == FORMAT_TEXT)
		buf_printf(&b, _(" and %zu more"), r->incident_count - 3);
	text = arena_strdup(&parts->arena, buf_str(&b));
	buf_release(&b);
	return text;
}

/* ---- list ----------------------------------------------------------------------------------- */

struct listed {
	struct call *call;
	struct parts *parts;
	struct routes routes;
	const int64_t *ids; /* selected */
	size_t id_count;
	const char *stage;
	bool only_open, has_no_movement, names;
	long no_movement, shown, left;
	int32_t as_of;
};

static int
by_number(const void *a, const void *b)
{
	const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

static bool
is_wanted(const struct listed *l, const struct response *r, const struct response_state *state)
{
	bool is_selected = false;

	for (size_t i = 0; i < r->incident_count && !is_selected; i++)
		is_selected = l->id_count
			      && bsearch(&r->incidents[i], l->ids, l->id_count, sizeof *l->ids,
					 by_number);
	if (!is_selected || (l->stage && strcmp(l->stage, state->stage) != 0))
		return false;
	if (l->only_open && !(state->is_open || !state->is_known))
		return false;
	return !l->has_no_movement
	       || ((state->is_open || !state->is_known)
		   && (state->moved == INT32_MIN
		       || (int64_t)l->as_of - state->moved >= l->no_movement));
}

static bool
list_one(void *ctx, const struct response *r, struct error *err)
{
	struct listed *l = ctx;
	struct response_state state;
	struct cell none = cell_null();

	if (!response_state(&l->routes, r, l->as_of, l->call->lang, &state, err))
		return false;
	if (!is_wanted(l, r, &state))
		return true;
	if (l->call->out.format == FORMAT_TEXT && l->shown >= SHOWN) {
		l->left++;
		return true;
	}
	l->shown++;
	{
		const struct cell cells[] = {
			cell_text(id_text(l->parts, "RSP", r->id)),
			cell_text(response_kind_code(r->kind)),
			cell_text(label(l->call, l->parts, "response_kinds",
					response_kind_code(r->kind))),
			cell_text(incidents_text(l->call, l->parts, r)),
			state.stage[0] ? cell_text(state.stage) : none,
			cell_text(state.label),
			cell_bool(state.is_open),
			day_cell(l->parts, state.since),
			days_cell(l->as_of, state.since),
			day_cell(l->parts, state.moved),
			days_cell(l->as_of, state.moved),
			cell_text(r->authority),
			l->names ? cell_text(r->docket) : none,
			l->names ? cell_text(r->title) : none,
			cell_int((int64_t)r->event_count),
			cell_bool(r->is_by_hand),
		};

		output_row(&l->call->out, cells);
	}
	return true;
}

/* Statuses are as of the day that somebody says, else of the last event on file. */
static bool
choose_day(struct call *call, struct parts *parts, unsigned kinds, int32_t *out, struct error *err)
{
	bool given;
	int32_t day, last;

	if (!parts_as_of(call, &given, &day, err))
		return false;
	if (given) {
		*out = day;
		return true;
	}
	if (!responses_day(parts->src, kinds, &last, err))
		return false;
	*out = source_as_of(parts->src) > last ? source_as_of(parts->src) : last;
	return true;
}

static void
say_left(struct call *call, long left)
{
	struct buf b = { 0 };

	if (!left)
		return;
	buf_printf(&b, _("%ld rows more; --format csv lists them all"), left);
	output_note(&call->out, b.data);
	buf_release(&b);
}

static bool
tell_pending(void *ctx, const struct pending *p, struct error *err)
{
	struct listed *l = ctx;

	(void)err;
	if (l->call->out.format == FORMAT_TEXT && l->shown >= SHOWN) {
		l->left++;
		return true;
	}
	l->shown++;
	{
		const struct cell cells[] = {
			cell_text(pending_code(p->kind)),
			cell_text(pending_title(p->kind)),
			p->incident ? cell_text(id_text(l->parts, "INC", p->incident))
				    : cell_null(),
			p->response ? cell_text(id_text(l->parts, "RSP", p->response))
				    : cell_null(),
			p->pattern[0] ? cell_text(arena_strdup(&l->parts->arena, p->pattern))
				      : cell_null(),
			day_cell(l->parts, p->since),
			days_cell(l->as_of, p->since),
		};

		output_row(&l->call->out, cells);
	}
	return true;
}

static bool
list_pending(struct call *call, struct parts *parts, struct listed *l, const struct selection *sel,
	     struct error *err)
{
	const struct column columns[] = {
		{ "pending", NULL },	       { "title", _("Nothing done") },
		{ "incident", _("Incident") }, { "response", _("Response") },
		{ "pattern", _("Pattern") },   { "since", _("Since") },
		{ "days", _("Days") },
	};

	output_begin(&call->out, "atalaya.response-pending", 1);
	parts_answer(call, parts, sel);
	output_meta(&call->out, "as_of", _("As of"), day_cell(parts, l->as_of));
	output_meta(&call->out, "no_movement", _("Days without movement"),
		    cell_int(l->no_movement));
	output_columns(&call->out, columns, sizeof columns / sizeof *columns);
	if (!pending_each(parts->src, sel, l->as_of, l->no_movement, tell_pending, l, err))
		return false;
	say_left(call, l->left);
	output_end(&call->out);
	return true;
}

static bool
tell_guarded(void *ctx, const struct guarded *g, struct error *err)
{
	struct listed *l = ctx;
	char date[64];

	(void)err;
	if (l->call->out.format == FORMAT_TEXT && l->shown >= SHOWN) {
		l->left++;
		return true;
	}
	l->shown++;
	date_format(&g->date, date, sizeof date);
	{
		const struct cell cells[] = {
			cell_text(guarded_code(g->kind)),
			cell_text(guarded_title(g->kind)),
			cell_text(id_text(l->parts, "INC", g->incident)),
			cell_text(arena_strdup(&l->parts->arena, date)),
			cell_text(id_text(l->parts, "RSP", g->measure)),
			cell_text(g->stage),
			cell_text(label(l->call, l->parts, "measure_stages", g->stage)),
			day_cell(l->parts, g->since),
			l->names ? cell_text(arena_strdup(&l->parts->arena, g->person))
				 : cell_null(),
		};

		output_row(&l->call->out, cells);
	}
	return true;
}

static bool
list_guarded(struct call *call, struct parts *parts, struct listed *l, const struct selection *sel,
	     struct error *err)
{
	const struct column columns[] = {
		{ "attack", NULL },
		{ "title", _("Attack") },
		{ "incident", _("Incident") },
		{ "date", _("Date") },
		{ "measure", _("Measure") },
		{ "stage", NULL },
		{ "stage_title", _("stood") },
		{ "since", _("since") },
		{ "person", l->names ? _("Person") : NULL },
	};

	output_begin(&call->out, "atalaya.response-attacks", 1);
	parts_answer(call, parts, sel);
	output_columns(&call->out, columns, sizeof columns / sizeof *columns);
	if (!guarded_each(parts->src, sel, tell_guarded, l, err))
		return false;
	output_note(
		&call->out,
		_("persons are taken for the same where their names are, written alike or not; look"
		  " at each before it is published"));
	say_left(call, l->left);
	output_end(&call->out);
	return true;
}

static bool
list_responses(struct call *call, struct parts *parts, struct listed *l, unsigned kinds,
	       const struct selection *sel, struct error *err)
{
	const struct column columns[] = {
		{ "response", _("Response") },
		{ "kind", NULL },
		{ "kind_title", _("Kind") },
		{ "incidents", _("Incidents") },
		{ "stage", NULL },
		{ "stage_title", _("Stage") },
		{ "open", NULL },
		{ "since", _("since") },
		{ "days", _("Days in it") },
		{ "moved", _("Last moved") },
		{ "days_still", _("Days ago") },
		{ "authority", _("Authority") },
		{ "docket", l->names ? _("Docket") : NULL },
		{ "title", l->names ? _("Title") : NULL },
		{ "events", NULL },
		{ "by_hand", NULL },
	};

	output_begin(&call->out, "atalaya.responses", 1);
	parts_answer(call, parts, sel);
	output_meta(&call->out, "as_of", _("As of"), day_cell(parts, l->as_of));
	output_columns(&call->out, columns, sizeof columns / sizeof *columns);
	if (!response_each(parts->d, kinds, list_one, l, err))
		return false;
	say_left(call, l->left);
	if (!l->names)
		output_note(&call->out,
			    _("dockets and titles may name people; --names shows them"));
	output_end(&call->out);
	return true;
}

bool
responses_list(struct call *call, struct parts *parts, struct error *err)
{
	struct listed l = { .call = call,
			    .parts = parts,
			    .only_open = call_value(call, "open") != NULL,
			    .has_no_movement = call_value(call, "no-movement") != NULL,
			    .names = call_value(call, "names") != NULL };
	const char *kind_text = call_value(call, "kind"), *stage = call_value(call, "stage");
	enum response_kind kind = RESPONSE_JUDICIAL;
	unsigned kinds = (1u << RESPONSE_KINDS) - 1;
	struct selection *sel = NULL;
	bool ok = false;

	if (kind_text && !response_kind_of(call, kind_text, &kind, err))
		return false;
	if (kind_text)
		kinds = 1u << kind;
	if (stage && !kind_text) {
		FAIL(err, ERR_USAGE, N_("stages differ from kind to kind"));
		return error_hint(err, N_("say --kind too"));
	}
	if ((stage && !(l.stage = respond_stage(source_codes(parts->src), kind, stage, err)))
	    || !call_number(call, "no-movement", 1, 365, &l.no_movement, err)
	    || !choose_day(call, parts, kinds, &l.as_of, err))
		return false;
	if (routes_load(source_codes(parts->src), &l.routes, err)
	    && (sel = source_select(parts->src, parts->query, err))) {
		l.ids = selection_records(parts->src, sel, &parts->arena, &l.id_count);
		ok = call_value(call, "nothing-done") ? list_pending(call, parts, &l, sel, err)
		     : call_value(call, "attacks")
			     ? list_guarded(call, parts, &l, sel, err)
			     : list_responses(call, parts, &l, kinds, sel, err);
	}
	selection_free(sel);
	routes_release(&l.routes);
	return ok;
}

/* ---- show ----------------------------------------------------------------------------------- */

static bool
is_shown(const struct response *r, const struct response_value_of *value, bool names)
{
	const struct response_fact *fact = response_fact_find(r->kind, value->name);

	return fact && (names || fact->value != VALUE_TEXT);
}

/* Facts as lines for people, above the ledger. */
static void
print_facts(struct call *call, struct parts *parts, const struct response *r, bool names)
{
	for (size_t i = 0; i < r->fact_count && call->out.format == FORMAT_TEXT; i++) {
		const struct response_fact *fact = response_fact_find(r->kind, r->facts[i].name);
		const char *value = r->facts[i].value;

		if (!is_shown(r, &r->facts[i], names))
			continue;
		if (fact->value == VALUE_CODE)
			value = label(call, parts, "response_facts", value);
		else if (fact->value == VALUE_YES_NO)
			value = strcmp(value, "yes") == 0  ? _("yes")
				: strcmp(value, "no") == 0 ? _("no")
							   : _("unknown");
		output_meta(&call->out, fact->name, gettext(fact->title), cell_text(value));
	}
}

/* And as an object in json, behind it. */
static void
json_facts(struct call *call, const struct response *r, bool names)
{
	struct buf json = { 0 };

	buf_putc(&json, '{');
	for (size_t i = 0; i < r->fact_count; i++) {
		if (!is_shown(r, &r->facts[i], names))
			continue;
		buf_puts(&json, json.len > 1 ? "," : "");
		print_json_text(&json, r->facts[i].name);
		buf_putc(&json, ':');
		print_json_text(&json, r->facts[i].value);
	}
	buf_putc(&json, '}');
	output_json(&call->out, "facts", json.data);
	buf_release(&json);
}

static void
show_event(struct call *call, struct parts *parts, const struct response *r,
	   const struct response_event *e, int32_t next, bool names)
{
	bool is_day = e->date.first == e->date.last;
	struct cell none = cell_null();
	char date[64];

	date_format(&e->date, date, sizeof date);
	{
		const struct cell cells[] = {
			cell_int(e->ord),
			cell_text(e->is_undated ? "" : arena_strdup(&parts->arena, date)),
			e->is_undated ? day_cell(parts, e->date.last) : none,
			cell_text(e->code),
			e->national[0] ? cell_text(e->national) : none,
			e->national[0]
				? cell_text(label(call, parts, "national_events", e->national))
				: none,
			cell_text(label(call, parts, response_stages(r->kind), e->code)),
			response_has_route(r->kind) ? none : cell_text(e->role),
			response_has_route(r->kind) ? none : cell_text(e->mode),
			is_day && next != INT32_MAX ? cell_int((int64_t)next - e->date.last) : none,
			cell_text(e->authority),
			names ? cell_text(e->source) : none,
			names ? cell_text(e->text) : none,
			cell_bool(e->is_by_hand),
		};

		output_row(&call->out, cells);
	}
}

bool
responses_show(struct call *call, struct parts *parts, struct error *err)
{
	bool names = call_value(call, "names") != NULL;
	const struct column columns[] = {
		{ "number", _("No.") },
		{ "date", _("Date") },
		{ "said", _("said as of") },
		{ "stage", NULL },
		{ "national", NULL },
		{ "national_title", _("National name") },
		{ "stage_title", _("Stage") },
		{ "role", NULL },
		{ "mode", NULL },
		{ "days_to_next", _("Days to the next") },
		{ "authority", _("Authority") },
		{ "source", names ? _("Source") : NULL },
		{ "text", names ? _("As written") : NULL },
		{ "by_hand", NULL },
	};
	struct routes routes = { 0 };
	struct response_state state;
	struct response r;
	int32_t as_of;
	int64_t id;
	bool ok = false;

	if (!response_of(call, parts, &id, err)
	    || !response_read(parts->d, id, &parts->arena, &r, err))
		return false;
	if (!r.id) {
		FAIL(err, ERR_USAGE, N_("there is no response %s"), id_text(parts, "RSP", id));
		return error_hint(err, N_("atalaya response DOSSIER list shows them"));
	}
	if (!choose_day(call, parts, 1u << r.kind, &as_of, err)
	    || !routes_load(source_codes(parts->src), &routes, err)
	    || !response_state(&routes, &r, as_of, call->lang, &state, err))
		goto done;
	output_begin(&call->out, "atalaya.response", 1);
	output_meta(&call->out, "response", _("Response"), cell_text(id_text(parts, "RSP", id)));
	output_meta(&call->out, "kind", NULL, cell_text(response_kind_code(r.kind)));
	output_meta(&call->out, "kind_title", _("Kind"),
		    cell_text(label(call, parts, "response_kinds", response_kind_code(r.kind))));
	output_meta(&call->out, "incidents", _("Incidents"),
		    cell_text(incidents_text(call, parts, &r)));
	output_meta(&call->out, "authority", r.authority[0] ? _("Authority") : NULL,
		    cell_text(r.authority));
	output_meta(&call->out, "docket", names && r.docket[0] ? _("Docket") : NULL,
		    names ? cell_text(r.docket) : cell_null());
	output_meta(&call->out, "title", names && r.title[0] ? _("Title") : NULL,
		    names ? cell_text(r.title) : cell_null());
	output_meta(&call->out, "as_of", _("As of"), day_cell(parts, as_of));
	output_meta(&call->out, "stage", NULL,
		    state.stage[0] ? cell_text(state.stage) : cell_null());
	output_meta(&call->out, "stage_title", _("Stage"), cell_text(state.label));
	output_meta(&call->out, "open", NULL, cell_bool(state.is_open));
	output_meta(&call->out, "since", _("Since"), day_cell(parts, state.since));
	output_meta(&call->out, "days", _("Days in it"), days_cell(as_of, state.since));
	output_meta(&call->out, "moved", _("Last moved"), day_cell(parts, state.moved));
	print_facts(call, parts, &r, names);
	output_columns(&call->out, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < r.event_count; i++)
		show_event(call, parts, &r, &r.events[i],
			   i + 1 < r.event_count
					   && r.events[i + 1].date.first
						      == r.events[i + 1].date.last
				   ? r.events[i + 1].date.last
				   : INT32_MAX,
			   names);
	json_facts(call, &r, names);
	if (!names)
		output_note(&call->out, _("dockets, titles, sources and texts may name people; "
					  "--names shows them"));
	output_end(&call->out);
	ok = true;
done:
	routes_release(&routes);
	return ok;
}

/* ---- funnel --------------------------------------------------------------------------------- */

static void
step_lines(struct call *call, const struct routes_row *row)
{
	for (int i = 0; i < row->step_count; i++) {
		const struct routes_step *s = &row->steps[i];
		struct cell none = cell_null();
		const struct cell cells[] = {
			cell_text(row->code),
			cell_text(row->label),
			cell_text(s->code),
			cell_text(s->label),
			cell_int(s->reached),
			cell_int(s->recorded),
			cell_int(s->inferred),
			cell_int(s->skipped),
			s->has_passage ? cell_share(s->passage.k, s->passage.n) : none,
			s->has_passage ? cell_limit(s->passage.ci.low) : none,
			s->has_passage ? cell_limit(s->passage.ci.high) : none,
			s->has_reach ? cell_share(s->reach.k, s->reach.n) : none,
			s->days_n ? cell_real(s->median) : none,
			s->days_n ? cell_int(s->days_n) : none,
			cell_int(s->inexact),
			cell_int(s->persons),
			cell_int(s->groups),
			cell_int(s->uncounted),
		};

		output_row(&call->out, cells);
	}
}

/* How they ended, as a note for people and as a list in json. */
static void
print_endings(struct call *call, const char *key, const char *title,
	      const struct routes_ending *endings, size_t count)
{
	struct buf json = { 0 }, line = { 0 };

	buf_putc(&json, '[');
	for (size_t i = 0; i < count; i++) {
		buf_puts(&json, i ? ",{\"code\":" : "{\"code\":");
		print_json_text(&json, endings[i].code);
		buf_printf(&json, ",\"n\":%ld}", endings[i].n);
		buf_printf(&line, "%s%s %ld", i ? ", " : "", endings[i].label, endings[i].n);
	}
	buf_putc(&json, ']');
	output_json(&call->out, key, json.data);
	if (count && call->out.format == FORMAT_TEXT) {
		buf_clear(&json);
		buf_printf(&json, "%s: %s", title, buf_str(&line));
		output_note(&call->out, json.data);
	}
	buf_release(&json);
	buf_release(&line);
}

/* A line for each year; each number says which date it is by. */
static void
print_years(struct call *call, const struct routes_table *t)
{
	struct buf json = { 0 }, line = { 0 };

	buf_putc(&json, '[');
	for (size_t i = 0; i < t->year_count; i++) {
		const struct routes_year *y = &t->years[i];
		char year[16] = "null";

		if (y->year != INT_MIN)
			snprintf(year, sizeof year, "%d", y->year);
		buf_printf(&json,
			   "%s{\"year\":%s,\"received\":%ld,\"registered\":%ld,\"addressed\":%ld,"
			   "\"occurred\":%ld}",
			   i ? "," : "", year, y->received, y->registered, y->addressed,
			   y->occurred);
		if (call->out.format != FORMAT_TEXT)
			continue;
		buf_clear(&line);
		buf_printf(&line,
			   _("%s: received %ld, registered %ld, addressed %ld, occurred %ld"),
			   y->year == INT_MIN ? _("no single year") : year, y->received,
			   y->registered, y->addressed, y->occurred);
		output_note(&call->out, line.data);
	}
	buf_putc(&json, ']');
	output_json(&call->out, "years", json.data);
	buf_release(&json);
	buf_release(&line);
}

bool
responses_funnel(struct call *call, struct parts *parts, enum response_kind kind, struct error *err)
{
	bool is_measure = kind == RESPONSE_MEASURE;
	const struct column columns[] = {
		{ "code", NULL },
		{ "label", "" },
		{ "stage", NULL },
		{ "stage_title", _("Stage") },
		{ "reached", _("Reached") },
		{ "recorded", _("on file") },
		{ "inferred", _("inferred") },
		{ "skipped", _("skipped") },
		/* xgettext:no-c-format */
		{ "passage", _("% of the step before") },
		{ "low", _("from") },
		{ "high", _("to") },
		/* xgettext:no-c-format */
		{ "reach", _("% of all") },
		{ "days", _("Days, median") },
		{ "days_n", _("of") },
		{ "days_inexact", NULL },
		{ "persons", is_measure ? _("Persons") : NULL },
		{ "groups", is_measure ? _("Groups") : NULL },
		{ "uncounted", NULL },
	};
	struct routes_request request = { .kind = kind,
					  .query = parts->query,
					  .by = call_value(call, "by"),
					  .lang = call->lang };
	struct output *o = &call->out;
	struct routes_table t;

	if (call_value(call, "unit"))
		return FAIL(err, ERR_USAGE, N_("the unit of this funnel is the response"));
	if (!parts_as_of(call, &request.has_as_of, &request.as_of, err)
	    || !routes_table(parts->src, &request, &parts->arena, &t, err))
		return false;
	output_begin(o, "atalaya.funnel-responses", 1);
	output_meta(o, "kind", NULL, cell_text(response_kind_code(kind)));
	output_meta(o, "kind_title", _("Counted"), cell_text(response_kind_title(kind)));
	output_meta(o, "query", _("Query"),
		    cell_text(t.query[0] || o->format != FORMAT_TEXT ? t.query : _("everything")));
	output_meta(o, "by", NULL, cell_text(t.by));
	output_meta(o, "as_of", _("As of"), t.is_known ? cell_text(t.day_text) : cell_null());
	output_meta(o, "undecided", NULL, cell_int(t.undecided));
	output_meta(o, "n", _("Number"), cell_int(t.total.n));
	output_meta(o, "unknown", _("Of unknown status"), cell_int(t.total.unknown));
	output_meta(o, "open", _("Open"), cell_int(t.total.open));
	output_meta(o, "ended", _("Ended"), cell_int(t.total.ended));
	call->problems += t.undecided;
	output_columns(o, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < t.count; i++)
		step_lines(call, &t.rows[i]);
	step_lines(call, &t.total);
	print_endings(call, "endings", _("Ended"), t.total.endings, t.total.ending_count);
	print_endings(call, "reasons", _("Discarded, by reason"), t.total.reasons,
		      t.total.reason_count);
	print_years(call, &t);
	for (size_t i = 0; i < t.notes.count; i++)
		output_note(o, t.notes.items[i]);
	output_end(o);
	return true;
}

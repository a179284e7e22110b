/* The command response: what the State or others did about incidents, entered and changed. */
#include "commands/cmds.h"

#include <stdlib.h>
#include <string.h>

#include "commands/parts.h"
#include "commands/responses.h"
#include "core/base/clock.h"
#include "core/base/i18n.h"
#include "core/dossier/stmt.h"
#include "core/justice/respond.h"

/* ---- what is typed -------------------------------------------------------------------------- */

static const char *
id_text(struct parts *parts, const char *prefix, int64_t id)
{
	char text[64];

	dossier_id_text(parts->d, prefix, id, text, sizeof text);
	return arena_strdup(&parts->arena, text);
}

bool
response_of(struct call *call, struct parts *parts, int64_t *id, struct error *err)
{
	const char *text = call_value(call, "WHAT");

	if (text && dossier_id_parse(parts->d, "RSP", text, id))
		return true;
	FAIL(err, ERR_USAGE, N_("\"%s\" is no number of a response"), text ? text : "");
	return error_hint(err, N_("write RSP-12; atalaya response DOSSIER list shows them"));
}

/* INC-1,INC-7 */
static bool
parse_incidents(struct call *call, struct parts *parts, int64_t **out, size_t *count,
		struct error *err)
{
	const char *text = call_value(call, "incident"), *s = text;

	if (!text) {
		FAIL(err, ERR_USAGE, N_("of which incident?"));
		return error_hint(err, N_("--incident INC-4417, several with commas"));
	}
	*out = arena_alloc(&parts->arena, (strlen(text) / 2 + 1) * sizeof **out);
	for (*count = 0;;) {
		size_t len = strcspn(s, ",");
		const char *one = arena_strndup(&parts->arena, s, len);

		if (!dossier_id_parse(parts->d, "INC", one, &(*out)[(*count)++])) {
			FAIL(err, ERR_USAGE, N_("\"%s\" is no incident number"), one);
			return error_hint(err, N_("write INC-4417"));
		}
		if (!s[len])
			return true;
		s += len + 1;
	}
}

bool
response_kind_of(struct call *call, const char *text, enum response_kind *out, struct error *err)
{
	(void)call;
	if (response_kind_find(text, out))
		return true;
	FAIL(err, ERR_USAGE, N_("there is no kind of response \"%s\""), text);
	return error_hint(
		err, N_("judicial, against, measure, intervention, recommendation or casefile"));
}

static bool
parse_facts(struct call *call, struct parts *parts, struct response_set **out, size_t *count,
	    struct error *err)
{
	const char *text = call_value(call, "fact");

	*count = 0;
	return !text || respond_facts(text, &parts->arena, out, count, err);
}

/* ---- add ------------------------------------------------------------------------------------ */

static bool
add(struct call *call, struct parts *parts, struct error *err)
{
	const char *kind = call_value(call, "kind");
	struct response_new new = { .title = call_value(call, "title"),
				    .authority = call_value(call, "authority"),
				    .docket = call_value(call, "docket") };
	struct response_set *facts = NULL;
	int64_t *incidents, id;

	if (!kind)
		kind = "judicial";
	if (!response_kind_of(call, kind, &new.kind, err)
	    || !parse_incidents(call, parts, &incidents, &new.incident_count, err)
	    || !parse_facts(call, parts, &facts, &new.fact_count, err))
		return false;
	new.incidents = incidents;
	new.facts = facts;
	if (!response_add(parts->d, source_codes(parts->src), &new, &id, err))
		return false;
	output_begin(&call->out, "atalaya.response-added", 1);
	output_meta(&call->out, "response", _("Response"), cell_text(id_text(parts, "RSP", id)));
	output_meta(&call->out, "kind", NULL, cell_text(response_kind_code(new.kind)));
	output_meta(&call->out, "incidents", _("Incidents"),
		    cell_int((int64_t) new.incident_count));
	output_end(&call->out);
	return true;
}

/* ---- event ---------------------------------------------------------------------------------- */

static bool
parse_date(struct call *call, struct date *out, struct error *err)
{
	const char *text = call_value(call, "date");

	if (text && date_parse(text, strlen(text), out))
		return true;
	if (text)
		FAIL(err, ERR_USAGE, N_("\"%s\" is not a date"), text);
	else
		FAIL(err, ERR_USAGE, N_("an event needs a date"));
	return error_hint(err, N_("a day, a month or a year: 2016-03-05, 2016-03 or 2016"));
}

/* The country of the incident that a response is shown with; "" when its place says none. */
static bool
country_of(struct parts *parts, int64_t incident, const char **out, struct error *err)
{
	struct stmt *s = stmt_new(parts->d, "SELECT place FROM incident WHERE id = :id", err);
	enum stmt_result got = STMT_ERROR;

	*out = "";
	if (s) {
		stmt_int(s, 1, incident);
		if ((got = stmt_step(s, err)) == STMT_ROW)
			*out = arena_strdup(&parts->arena, respond_country(source_codes(parts->src),
									   stmt_col_text(s, 0)));
	}
	stmt_free(s);
	return got != STMT_ERROR;
}

/* Which event is meant, as a person names it. */
static bool
parse_entry(struct call *call, struct parts *parts, enum response_kind kind, int64_t incident,
	    struct response_entry *out, struct error *err)
{
	struct codes *codes = source_codes(parts->src);
	const char *stage = call_value(call, "stage"), *national = call_value(call, "national");
	const char *role = call_value(call, "role"), *country;

	*out = (struct response_entry){ .mode = call_value(call, "mode"),
					.authority = call_value(call, "authority"),
					.source = call_value(call, "source") };
	if (!stage == !national) {
		FAIL(err, ERR_USAGE,
		     N_("say what happened: --stage NAME or --national NAME, one of them"));
		return error_hint(err, N_("atalaya codes %s lists the stages"),
				  response_stages(kind));
	}
	if (stage && !(out->stage = respond_stage(codes, kind, stage, err)))
		return false;
	if (national
	    && (!country_of(parts, incident, &country, err)
		|| !(out->national = respond_national(codes, country, national, err))))
		return false;
	if (role && !(out->role = respond_code(codes, "proceeding_roles", role, err)))
		return false;
	out->text = national ? national : stage;
	return parse_date(call, &out->date, err);
}

static void
say(struct call *call, struct parts *parts, enum response_kind kind,
    const struct response_entry *entry, const struct response_said *said)
{
	struct output *o = &call->out;
	struct buf b = { 0 };
	int32_t day = source_as_of(parts->src);
	char text[32];

	output_begin(o, "atalaya.response-event", 1);
	output_meta(o, "events", _("Events entered"), cell_int(said->events));
	output_meta(o, "response", said->first ? _("Response") : NULL,
		    said->first ? cell_text(id_text(parts, "RSP", said->first)) : cell_null());
	output_meta(o, "made", said->made ? _("Proceedings made for it") : NULL,
		    cell_int(said->made));
	output_meta(o, "same", said->same ? _("On file already") : NULL, cell_int(said->same));
	output_meta(o, "after_today", NULL, cell_int(said->after_today));
	output_meta(o, "before", NULL, cell_int(said->before));
	if (said->after_today)
		output_note(o, _("the date is after today"));
	if (said->before)
		output_note(o, _("the date is before the facts"));
	if (kind == RESPONSE_JUDICIAL && said->events && day != DATE_MIN
	    && entry->date.last > day) {
		date_format_day(day, text, sizeof text);
		buf_printf(&b,
			   _("statuses are shown as of %s, before this event; --as-of says another "
			     "day"),
			   text);
		output_note(o, b.data);
	}
	output_end(o);
	buf_release(&b);
}

static int
by_number(const void *a, const void *b)
{
	const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

/* Of joined incidents the first record that has a proceeding: it is the one that counts. */
static bool
choose_records(struct parts *parts, const struct selection *sel, int64_t *ids, size_t count,
	       struct error *err)
{
	size_t record_count;
	const int64_t *records = selection_records(parts->src, sel, &parts->arena, &record_count);
	struct stmt *s = stmt_new(
		parts->d,
		"SELECT 1 FROM response WHERE kind = 'judicial' AND (incident = :id OR id IN"
		" (SELECT response FROM response_link WHERE incident = :id))",
		err);
	const int64_t *primaries = selection_ids(parts->src, sel, &parts->arena);
	bool *is_chosen = arena_alloc(&parts->arena, count + 1);
	bool ok = s != NULL;

	memset(is_chosen, 0, count + 1);
	for (size_t i = 0; ok && record_count > count && i < record_count; i++) {
		const int64_t primary = source_primary(parts->src, records[i]);
		const int64_t *found =
			bsearch(&primary, primaries, count, sizeof *primaries, by_number);
		enum stmt_result got;

		if (!found || is_chosen[found - primaries])
			continue;
		stmt_int(s, 1, records[i]);
		got = stmt_step(s, err);
		stmt_reset(s);
		ok = got != STMT_ERROR;
		if (got == STMT_ROW) {
			is_chosen[found - primaries] = true;
			ids[found - primaries] = records[i];
		}
	}
	stmt_free(s);
	return ok;
}

static bool
event(struct call *call, struct parts *parts, struct error *err)
{
	struct codes *codes = source_codes(parts->src);
	int32_t today = (int32_t)(clock_now() / 86400000);
	struct response_entry entry;
	struct response_said said;
	struct response r;
	int64_t id;

	if (call_value(call, "query")) {
		struct selection *sel = source_select(parts->src, parts->query, err);
		size_t count = sel ? (size_t)selection_count(sel) : 0;
		int64_t *ids = arena_alloc(&parts->arena, (count + 1) * sizeof *ids);
		bool ok = sel != NULL;

		if (ok)
			memcpy(ids, selection_ids(parts->src, sel, &parts->arena),
			       count * sizeof *ids);
		if (ok && count == 0)
			ok = FAIL(err, ERR_USAGE, N_("no incident is selected"));
		ok = ok && choose_records(parts, sel, ids, count, err);
		selection_free(sel);
		ok = ok && parse_entry(call, parts, RESPONSE_JUDICIAL, ids[0], &entry, err)
		     && response_events_of(parts->d, codes, ids, count, &entry, parts->query->text,
					   today, &said, err);
		if (ok)
			say(call, parts, RESPONSE_JUDICIAL, &entry, &said);
		return ok;
	}
	if (!response_of(call, parts, &id, err)
	    || !response_read(parts->d, id, &parts->arena, &r, err))
		return false;
	if (!r.id) {
		FAIL(err, ERR_USAGE, N_("there is no response %s"), id_text(parts, "RSP", id));
		return error_hint(err, N_("atalaya response DOSSIER list shows them"));
	}
	if (!parse_entry(call, parts, r.kind, r.incidents[0], &entry, err)
	    || !response_events(parts->d, codes, &id, 1, &entry, today, &said, err))
		return false;
	say(call, parts, r.kind, &entry, &said);
	return true;
}

static bool
remove_event(struct call *call, struct parts *parts, struct error *err)
{
	int64_t id;
	long ord;

	if (!response_of(call, parts, &id, err) || !call_number(call, "number", 1, 0, &ord, err))
		return false;
	if (!ord) {
		FAIL(err, ERR_USAGE, N_("which event?"));
		return error_hint(err,
				  N_("--number N, as atalaya response DOSSIER show lists them"));
	}
	if (!response_remove_event(parts->d, id, ord, err))
		return false;
	output_begin(&call->out, "atalaya.response-removed", 1);
	output_meta(&call->out, "response", _("Response"), cell_text(id_text(parts, "RSP", id)));
	output_meta(&call->out, "number", _("Event removed"), cell_int(ord));
	output_end(&call->out);
	return true;
}

/* ---- link and set --------------------------------------------------------------------------- */

static bool
link_more(struct call *call, struct parts *parts, struct error *err)
{
	bool is_clearing = call_value(call, "clear") != NULL;
	int64_t id, *incidents;
	size_t count;
	long linked = 0;

	if (!response_of(call, parts, &id, err)
	    || !parse_incidents(call, parts, &incidents, &count, err))
		return false;
	if (is_clearing && count != 1)
		return FAIL(err, ERR_USAGE, N_("--clear takes one incident"));
	if (is_clearing ? !response_unlink(parts->d, id, incidents[0], err)
			: !response_link(parts->d, id, incidents, count, &linked, err))
		return false;
	output_begin(&call->out, "atalaya.response-link", 1);
	output_meta(&call->out, "response", _("Response"), cell_text(id_text(parts, "RSP", id)));
	output_meta(&call->out, "linked", is_clearing ? NULL : _("Incidents linked"),
		    cell_int(linked));
	output_meta(&call->out, "unlinked", is_clearing ? _("Incidents no longer linked") : NULL,
		    cell_int(is_clearing));
	output_end(&call->out);
	return true;
}

static bool
set(struct call *call, struct parts *parts, struct error *err)
{
	static const char *const own[] = { "title", "authority", "docket" };
	struct response_set *facts = NULL, *all;
	size_t count;
	int64_t id;
	long changed;

	if (!response_of(call, parts, &id, err) || !parse_facts(call, parts, &facts, &count, err))
		return false;
	all = arena_alloc(&parts->arena, (count + 3) * sizeof *all);
	if (count)
		memcpy(all, facts, count * sizeof *all);
	for (int i = 0; i < 3; i++)
		if (call_value(call, own[i]))
			all[count++] = (struct response_set){ own[i], call_value(call, own[i]) };
	if (count == 0) {
		FAIL(err, ERR_USAGE, N_("nothing is to be set"));
		return error_hint(err, N_("--title, --authority, --docket or --fact NAME=VALUE"));
	}
	if (!response_change(parts->d, source_codes(parts->src), id, all, count, &changed, err))
		return false;
	output_begin(&call->out, "atalaya.response-set", 1);
	output_meta(&call->out, "response", _("Response"), cell_text(id_text(parts, "RSP", id)));
	output_meta(&call->out, "changed", _("Changed"), cell_int(changed));
	output_end(&call->out);
	return true;
}

/* ---- the command ---------------------------------------------------------------------------- */

bool
run_response(struct call *call, struct error *err)
{
	static const struct action {
		const char *name;
		enum dossier_mode mode;
		bool (*run)(struct call *call, struct parts *parts, struct error *err);
	} actions[] = {
		{ "add", DOSSIER_WRITE, add },
		{ "event", DOSSIER_WRITE, event },
		{ "remove-event", DOSSIER_WRITE, remove_event },
		{ "link", DOSSIER_WRITE, link_more },
		{ "set", DOSSIER_WRITE, set },
		{ "list", DOSSIER_READ, responses_list },
		{ "show", DOSSIER_READ, responses_show },
	};
	const char *name = call_value(call, "ACTION"), *what = call_value(call, "WHAT");
	const struct action *action = NULL;
	struct parts parts;
	bool ok;

	for (size_t i = 0; i < sizeof actions / sizeof *actions; i++)
		if (strcmp(actions[i].name, name) == 0)
			action = &actions[i];
	if (!action) {
		FAIL(err, ERR_USAGE, N_("there is no action \"%s\""), name);
		return error_hint(err, N_("add, event, remove-event, link, set, list or show"));
	}
	/* What stands behind list is a query, behind the others a response. */
	ok = (action->run == responses_list
		      ? parts_open_query(call, action->mode, what, &parts, err)
		      : parts_open(call, action->mode, &parts, err))
	     && action->run(call, &parts, err);
	parts_close(&parts);
	return ok;
}

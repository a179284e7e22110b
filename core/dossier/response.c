/* Responses: their kinds, their facts, and reading them. */
#include "core/dossier/response.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/dossier/dossier.h"
#include "core/dossier/stmt.h"

static const struct {
	const char *code, *title, *stages;
} kinds[RESPONSE_KINDS] = {
	[RESPONSE_JUDICIAL] = { "judicial", N_("judicial proceedings"), "stages" },
	[RESPONSE_AGAINST] = { "against", N_("proceedings against defenders"), "stages" },
	[RESPONSE_MEASURE] = { "measure", N_("protection measures"), "measure_stages" },
	[RESPONSE_INTERVENTION] = { "intervention", N_("interventions"), "intervention_stages" },
	[RESPONSE_RECOMMENDATION] = { "recommendation", N_("recommendations"),
				      "recommendation_stages" },
	[RESPONSE_CASEFILE] = { "casefile", N_("case files"), "case_stages" },
};

#define BIT(kind) (1u << RESPONSE_##kind)

const struct response_fact response_facts[] = {
	{ "type", BIT(MEASURE) | BIT(INTERVENTION), VALUE_CODE, N_("Type") },
	{ "scope", BIT(MEASURE), VALUE_CODE, N_("Individual or collective") },
	{ "timing", BIT(MEASURE), VALUE_CODE, N_("Reactive or preventive") },
	{ "persons", BIT(MEASURE), VALUE_NUMBER, N_("Persons covered") },
	{ "groups", BIT(MEASURE), VALUE_NUMBER, N_("Groups covered") },
	{ "consulted", BIT(MEASURE), VALUE_YES_NO, N_("Beneficiary consulted") },
	{ "family", BIT(MEASURE), VALUE_YES_NO, N_("Family covered") },
	{ "reason", BIT(MEASURE), VALUE_TEXT, N_("Reason of its end") },
	{ "addressee", BIT(INTERVENTION) | BIT(RECOMMENDATION), VALUE_TEXT, N_("Addressee") },
	{ "follow-up-of", BIT(INTERVENTION), VALUE_RESPONSE, N_("Follows up") },
	{ "reprisal", BIT(INTERVENTION), VALUE_YES_NO, N_("Reprisal afterwards") },
	{ "pattern", BIT(RECOMMENDATION), VALUE_PATTERN, N_("Pattern that it answers") },
	{ "table", BIT(RECOMMENDATION), VALUE_TEXT, N_("Table that it rests on") },
	{ "analyst", BIT(CASEFILE), VALUE_TEXT, N_("Analyst") },
	{ "discard-reason", BIT(CASEFILE), VALUE_CODE, N_("Reason for discarding") },
	{ 0 },
};

const char *
response_kind_code(enum response_kind kind)
{
	return kinds[kind].code;
}

bool
response_kind_find(const char *code, enum response_kind *out)
{
	for (int k = 0; k < RESPONSE_KINDS; k++)
		if (strcmp(kinds[k].code, code) == 0) {
			*out = (enum response_kind)k;
			return true;
		}
	return false;
}

const char *
response_kind_title(enum response_kind kind)
{
	return gettext(kinds[kind].title);
}

const char *
response_stages(enum response_kind kind)
{
	return kinds[kind].stages;
}

bool
response_has_route(enum response_kind kind)
{
	return kind != RESPONSE_JUDICIAL && kind != RESPONSE_AGAINST;
}

const struct response_fact *
response_fact_find(enum response_kind kind, const char *name)
{
	for (const struct response_fact *f = response_facts; f->name; f++)
		if (strcmp(f->name, name) == 0 && (f->kinds >> kind & 1))
			return f;
	return NULL;
}

/* ---- routes --------------------------------------------------------------------------------- */

/* A number of one or two digits in an attribute; 0 when it is not there. */
static int
attr_number(const struct code *code, const char *key)
{
	char text[8];

	return code_attr(code, key, text, sizeof text) ? atoi(text) : 0;
}

static bool
attr_yes(const struct code *code, const char *key)
{
	char text[8];

	return code_attr(code, key, text, sizeof text) && strcmp(text, "yes") == 0;
}

bool
response_route(const struct code_list *list, struct arena *arena, struct route *out,
	       struct error *err)
{
	struct route_code *codes;

	*out = (struct route){ 0 };
	if (!list || list->count > UINT16_MAX)
		return FAIL(err, ERR_DB, N_("the dossier has no list of stages for this"));
	out->count = (size_t)(list->count - CODE_FIRST);
	out->codes = codes = arena_alloc(arena, (out->count + 1) * sizeof *codes);
	for (size_t i = 0; i < out->count; i++) {
		const struct code *code = &list->codes[CODE_FIRST + i];
		int rung = attr_number(code, "rung");

		codes[i] = (struct route_code){ .kind = ROUTE_BESIDE };
		if (rung > 0 && rung <= ROUTE_RUNGS) {
			codes[i].kind = ROUTE_RUNG;
			codes[i].rung = (uint8_t)rung;
			out->rungs = rung > out->rungs ? rung : out->rungs;
			out->can_skip[rung - 1] |= attr_yes(code, "skip");
		} else if (attr_yes(code, "ending")) {
			int implies = attr_number(code, "implies");

			codes[i].kind = ROUTE_ENDING;
			codes[i].implies =
				(uint8_t)(implies < 0 || implies > ROUTE_RUNGS ? 0 : implies);
		} else if (!attr_yes(code, "beside")) {
			return FAIL(
				err, ERR_DB,
				N_("the code %s of the list %s is neither a step nor an ending"),
				code->code, list->name);
		}
	}
	return true;
}

const struct route_event *
response_route_events(const struct response *r, const struct code_list *list, struct arena *arena,
		      size_t *count)
{
	struct route_event *out = arena_alloc(arena, (r->event_count + 1) * sizeof *out);

	*count = 0;
	for (size_t i = 0; i < r->event_count; i++) {
		int code = code_find(list, r->events[i].code);

		if (code >= CODE_FIRST)
			out[(*count)++] = (struct route_event){
				.first = r->events[i].date.first,
				.latest = r->events[i].date.last,
				.ordinal = (int32_t)i,
				.code = (uint16_t)(code - CODE_FIRST),
			};
	}
	return out;
}

const struct ledger_event *
response_ledger(const struct response *r, struct arena *arena, size_t *count)
{
	struct ledger_event *out = arena_alloc(arena, (r->event_count + 1) * sizeof *out);

	*count = 0;
	for (size_t i = 0; i < r->event_count; i++) {
		const struct response_event *e = &r->events[i];
		enum stage_code code;

		if (stage_code_find(e->code, &code))
			out[(*count)++] = (struct ledger_event){
				.latest = e->date.last,
				.ordinal = (int32_t)e->ord,
				.code = (uint8_t)code,
				.role = (uint8_t)ladder_role_find(e->role),
				.mode = (uint8_t)ladder_mode_find(e->mode),
				.is_undated = e->is_undated,
			};
	}
	return out;
}

/* ---- reading -------------------------------------------------------------------------------- */

/* Statements that read what hangs on a response, kept from one to the next. */
struct reader {
	struct dossier *d;
	struct stmt *incidents, *events, *facts;
};

static bool
reader_start(struct reader *r, struct dossier *d, struct error *err)
{
	*r = (struct reader){ .d = d };
	r->incidents =
		stmt_new(d,
			 "SELECT x.id FROM (SELECT incident AS id, 1 AS is_first FROM response "
			 "WHERE id = :id"
			 " UNION ALL SELECT incident, 0 FROM response_link WHERE response = :id) x"
			 " JOIN incident i ON i.id = x.id JOIN dataset s ON s.id = i.dataset"
			 " WHERE s.state = 'active' AND i.edition <= s.edition AND NOT EXISTS"
			 " (SELECT 1 FROM incident_gone g WHERE g.incident = i.id)"
			 " ORDER BY x.is_first DESC, x.id",
			 err);
	r->events = stmt_new(
		d,
		"SELECT l.ord, l.code, l.role, l.mode, l.first, l.last, l.precision, l.is_undated,"
		" l.text, l.source, l.authority, l.national, l.is_by_hand"
		" FROM ledger l WHERE l.response = :id"
		/* Newer editions that repeat the row looked it up again; core/columns/load.c too.
		 */
		" UNION ALL SELECT 1000000 + e.number, 'same', 'unknown', 'ordinary', "
		"e.status_first,"
		" e.status_last, e.status_precision, 0, e.file_name, '', '', '', 0"
		" FROM response r JOIN incident i ON i.id = r.incident"
		" JOIN dataset d ON d.id = i.dataset JOIN edition e ON e.dataset = d.id"
		" AND e.number >= 2 AND e.number > i.edition AND e.number <= d.edition"
		" AND e.status_precision <> 'unknown'"
		" WHERE r.id = :id AND r.kind = 'judicial' AND r.section > 0"
		" ORDER BY 6, 1",
		err);
	r->facts = stmt_new(d,
			    "SELECT name, value, is_by_hand FROM response_fact WHERE response = "
			    ":id ORDER BY name",
			    err);
	return r->incidents && r->events && r->facts;
}

static void
reader_end(struct reader *r)
{
	stmt_free(r->incidents);
	stmt_free(r->events);
	stmt_free(r->facts);
}

/* Room for one more; arrays double, and what they leave behind goes with the arena. */
static void *
grown(struct arena *arena, const void *items, size_t count, size_t size)
{
	void *more;

	if (count & (count - 1))
		return (void *)(uintptr_t)items;
	more = arena_alloc(arena, (count ? 2 * count : 1) * size);
	if (count)
		memcpy(more, items, count * size);
	return more;
}

static bool
read_incidents(struct reader *r, struct arena *arena, struct response *out, struct error *err)
{
	enum stmt_result got;
	int64_t *ids = NULL;

	stmt_int(r->incidents, 1, out->id);
	while ((got = stmt_step(r->incidents, err)) == STMT_ROW) {
		ids = grown(arena, ids, out->incident_count, sizeof *ids);
		ids[out->incident_count++] = stmt_col_int(r->incidents, 0);
	}
	out->incidents = ids;
	return got == STMT_DONE;
}

static bool
read_events(struct reader *r, struct arena *arena, struct response *out, struct error *err)
{
	enum stmt_result got;

	stmt_int(r->events, 1, out->id);
	while ((got = stmt_step(r->events, err)) == STMT_ROW) {
		struct stmt *s = r->events;

		out->events = grown(arena, out->events, out->event_count, sizeof *out->events);
		out->events[out->event_count++] = (struct response_event){
			.ord = stmt_col_int(s, 0),
			.code = arena_strdup(arena, stmt_col_text(s, 1)),
			.role = arena_strdup(arena, stmt_col_text(s, 2)),
			.mode = arena_strdup(arena, stmt_col_text(s, 3)),
			.date = { (int32_t)stmt_col_int(s, 4), (int32_t)stmt_col_int(s, 5),
				  (uint8_t)date_precision_find(stmt_col_text(s, 6)) },
			.is_undated = stmt_col_int(s, 7) != 0,
			.text = arena_strdup(arena, stmt_col_text(s, 8)),
			.source = arena_strdup(arena, stmt_col_text(s, 9)),
			.authority = arena_strdup(arena, stmt_col_text(s, 10)),
			.national = arena_strdup(arena, stmt_col_text(s, 11)),
			.is_by_hand = stmt_col_int(s, 12) != 0,
		};
	}
	return got == STMT_DONE;
}

static bool
read_facts(struct reader *r, struct arena *arena, struct response *out, struct error *err)
{
	enum stmt_result got;

	stmt_int(r->facts, 1, out->id);
	while ((got = stmt_step(r->facts, err)) == STMT_ROW) {
		const char *name = arena_strdup(arena, stmt_col_text(r->facts, 0));
		const char *value = stmt_col_text(r->facts, 1);
		const struct response_fact *fact = response_fact_find(out->kind, name);
		char id[64];

		if (fact && fact->value == VALUE_RESPONSE) {
			int64_t other = strtoll(value, NULL, 10);

			if (other > 0 && other < INT64_C(1) << 53) {
				dossier_id_text(r->d, "RSP", other, id, sizeof id);
				value = id;
			}
		}
		out->facts = grown(arena, out->facts, out->fact_count, sizeof *out->facts);
		out->facts[out->fact_count++] =
			(struct response_value_of){ name, arena_strdup(arena, value),
						    stmt_col_int(r->facts, 2) != 0 };
	}
	return got == STMT_DONE;
}

/* A row id, kind, title, authority, docket, section and what hangs on it; id 0: its incidents do
 * not count. */
static bool
read_one(struct reader *r, struct stmt *s, struct arena *arena, struct response *out,
	 struct error *err)
{
	*out = (struct response){ .id = stmt_col_int(s, 0) };
	if (!response_kind_find(stmt_col_text(s, 1), &out->kind)) {
		out->id = 0;
		return true;
	}
	out->title = arena_strdup(arena, stmt_col_text(s, 2));
	out->authority = arena_strdup(arena, stmt_col_text(s, 3));
	out->docket = arena_strdup(arena, stmt_col_text(s, 4));
	out->is_by_hand = stmt_col_int(s, 5) == 0;
	if (!read_incidents(r, arena, out, err))
		return false;
	if (out->incident_count == 0) {
		out->id = 0;
		return true;
	}
	return read_events(r, arena, out, err) && read_facts(r, arena, out, err);
}

#define COLUMNS "SELECT id, kind, title, authority, docket, section FROM response "

bool
response_read(struct dossier *d, int64_t id, struct arena *arena, struct response *out,
	      struct error *err)
{
	struct reader r;
	struct stmt *s = stmt_new(d, COLUMNS "WHERE id = :id", err);
	enum stmt_result got = STMT_ERROR;
	bool ok = reader_start(&r, d, err) && s;

	*out = (struct response){ 0 };
	if (ok) {
		stmt_int(s, 1, id);
		got = stmt_step(s, err);
	}
	ok = ok && got != STMT_ERROR && (got == STMT_DONE || read_one(&r, s, arena, out, err));
	reader_end(&r);
	stmt_free(s);
	return ok;
}

bool
response_each(struct dossier *d, unsigned wanted, response_fn *fn, void *ctx, struct error *err)
{
	struct reader r;
	struct stmt *s = stmt_new(
		d,
		COLUMNS "WHERE :judicial AND kind = 'judicial' OR :other AND kind <> 'judicial'"
			" ORDER BY id",
		err);
	struct arena arena = { 0 };
	enum stmt_result got = STMT_ERROR;
	bool ok = reader_start(&r, d, err) && s;

	if (ok) {
		stmt_int(s, 1, wanted >> RESPONSE_JUDICIAL & 1);
		stmt_int(s, 2, (wanted & ~BIT(JUDICIAL)) != 0);
	}
	while (ok && (got = stmt_step(s, err)) == STMT_ROW) {
		struct response response;

		ok = read_one(&r, s, &arena, &response, err);
		if (ok && response.id && (wanted >> response.kind & 1))
			ok = fn(ctx, &response, err);
		arena_release(&arena);
	}
	reader_end(&r);
	stmt_free(s);
	return ok && got == STMT_DONE;
}

const char *
response_fact_value(const struct response *r, const char *name)
{
	for (size_t i = 0; i < r->fact_count; i++)
		if (strcmp(r->facts[i].name, name) == 0)
			return r->facts[i].value;
	return "";
}

/* One incident, table by table. */
#include "core/dossier/incident.h"

#include <string.h>

#include "core/dossier/dossier.h"
#include "core/dossier/hits.h"
#include "core/dossier/record.h"
#include "core/dossier/response.h"
#include "core/dossier/stmt.h"

/* What the functions for one row of a table share. */
struct reading {
	struct arena *arena;
	struct incident_full *out;
};

typedef void row_fn(struct reading *r, struct stmt *s);

/* Runs SQL whose one parameter is a number. */
static bool
each(struct dossier *d, struct reading *r, const char *sql, int64_t key, row_fn *row,
     struct error *err)
{
	struct stmt *s = stmt_new(d, sql, err);
	enum stmt_result got = STMT_ERROR;

	if (s)
		stmt_int(s, 1, key);
	while (s && (got = stmt_step(s, err)) == STMT_ROW)
		row(r, s);
	stmt_free(s);
	return got == STMT_DONE;
}

/* Room for one more; arrays double, and what they leave behind goes with the arena. */
static void *
grown(struct arena *arena, void *items, size_t count, size_t item_size)
{
	void *more = items;

	if ((count & (count - 1)) == 0) {
		more = arena_alloc(arena, (count ? 2 * count : 1) * item_size);
		if (count)
			memcpy(more, items, count * item_size);
	}
	memset((char *)more + count * item_size, 0, item_size);
	return more;
}

static const char *
text_of(struct reading *r, struct stmt *s, int col)
{
	return arena_strdup(r->arena, stmt_col_text(s, col));
}

/* Three columns: first, last, precision. */
static struct date
date_of(struct stmt *s, int col)
{
	return (struct date){ .first = (int32_t)stmt_col_int(s, col),
			      .last = (int32_t)stmt_col_int(s, col + 1),
			      .precision = (uint8_t)date_precision_find(stmt_col_text(s, col + 2)) };
}

/* ---- one row of each table --------------------------------------------------------------- */

static void
take_incident(struct reading *r, struct stmt *s)
{
	struct incident_full *out = r->out;

	out->id = stmt_col_int(s, 0);
	out->row = stmt_col_int(s, 1);
	out->own_code = text_of(r, s, 2);
	out->date = date_of(s, 3);
	out->date_text = text_of(r, s, 6);
	out->registered = date_of(s, 7);
	out->place = text_of(r, s, 10);
	out->place_text = text_of(r, s, 11);
	out->location = text_of(r, s, 12);
	out->verification = text_of(r, s, 13);
	out->lat = text_of(r, s, 14);
	out->lon = text_of(r, s, 15);
	out->origin.dataset = stmt_col_int(s, 16);
	out->origin.name = text_of(r, s, 17);
	out->origin.file_name = text_of(r, s, 18);
	out->origin.hash = text_of(r, s, 19);
	out->origin.profile = text_of(r, s, 20);
	out->origin.profile_version = text_of(r, s, 21);
	out->origin.encoding = text_of(r, s, 22);
	out->origin.has_outcomes = stmt_col_int(s, 23) != 0;
	out->weight = text_of(r, s, 24);
	out->origin.author = "";
}

static void
take_import(struct reading *r, struct stmt *s)
{
	r->out->origin.time = stmt_col_int(s, 0);
	r->out->origin.author = text_of(r, s, 1);
}

static void
take_text(struct reading *r, struct stmt *s)
{
	struct incident_full *out = r->out;

	out->texts = grown(r->arena, out->texts, out->text_count, sizeof *out->texts);
	out->texts[out->text_count++] = (struct incident_text){ text_of(r, s, 0), text_of(r, s, 1) };
}

static void
take_act(struct reading *r, struct stmt *s)
{
	struct incident_full *out = r->out;

	out->acts = grown(r->arena, out->acts, out->act_count, sizeof *out->acts);
	out->acts[out->act_count++] = (struct incident_act){ .ord = stmt_col_int(s, 0),
							     .type = text_of(r, s, 1),
							     .text = text_of(r, s, 2) };
}

static void
take_victim(struct reading *r, struct stmt *s)
{
	struct incident_full *out = r->out;

	out->victims = grown(r->arena, out->victims, out->victim_count, sizeof *out->victims);
	out->victims[out->victim_count++] = (struct incident_victim){
		.id = stmt_col_int(s, 0),
		.kind = text_of(r, s, 1),
		.name = text_of(r, s, 2),
		.sex = text_of(r, s, 3),
		.size_low = stmt_col_int(s, 4),
		.size_best = stmt_col_int(s, 5),
		.size_high = stmt_col_int(s, 6),
		.organisation = text_of(r, s, 7),
	};
}

static struct incident_victim *
find_victim(const struct incident_full *out, int64_t id)
{
	for (size_t i = 0; i < out->victim_count; i++)
		if (out->victims[i].id == id)
			return &out->victims[i];
	return NULL;
}

static struct incident_act *
find_act(const struct incident_full *out, int64_t ord)
{
	for (size_t i = 0; i < out->act_count; i++)
		if (out->acts[i].ord == ord)
			return &out->acts[i];
	return NULL;
}

static void
take_profile(struct reading *r, struct stmt *s)
{
	struct incident_victim *v = find_victim(r->out, stmt_col_int(s, 0));

	if (!v)
		return;
	v->profiles = grown(r->arena, v->profiles, v->profile_count, sizeof *v->profiles);
	v->profiles[v->profile_count++] =
		(struct incident_profile){ text_of(r, s, 1), text_of(r, s, 2) };
}

static void
take_harm(struct reading *r, struct stmt *s)
{
	struct incident_act *act = find_act(r->out, stmt_col_int(s, 0));
	struct incident_victim *v = find_victim(r->out, stmt_col_int(s, 1));

	if (!act || !v)
		return;
	act->harms = grown(r->arena, act->harms, act->harm_count, sizeof *act->harms);
	act->harms[act->harm_count++] =
		(struct incident_harm){ (size_t)(v - r->out->victims), text_of(r, s, 2) };
}

static void
take_actor(struct reading *r, struct stmt *s)
{
	struct incident_act *act = find_act(r->out, stmt_col_int(s, 0));

	if (!act)
		return;
	act->actors = grown(r->arena, act->actors, act->actor_count, sizeof *act->actors);
	act->actors[act->actor_count++] = (struct incident_actor){ .actor = text_of(r, s, 1),
								   .text = text_of(r, s, 2),
								   .attribution = text_of(r, s, 3),
								   .is_inherited = stmt_col_int(s, 4) != 0 };
}

static void
take_response(struct reading *r, const struct response *in, int64_t incident, struct incident_response *out)
{
	*out = (struct incident_response){
		.id = in->id,
		.incident = incident,
		.kind = response_kind_code(in->kind),
		.title = in->title,
		.authority = in->authority,
		.docket = in->docket,
		.incidents = (long)in->incident_count,
		.is_by_hand = in->is_by_hand,
		.facts = arena_alloc(r->arena, (in->fact_count + 1) * sizeof *out->facts),
		.fact_count = in->fact_count,
		.events = arena_alloc(r->arena, (in->event_count + 1) * sizeof *out->events),
		.event_count = in->event_count,
	};
	for (size_t i = 0; i < in->fact_count; i++)
		out->facts[i] = (struct incident_fact){ in->facts[i].name, in->facts[i].value };
	for (size_t i = 0; i < in->event_count; i++) {
		const struct response_event *e = &in->events[i];

		out->events[i] = (struct incident_event){
			.code = e->code, .role = e->role, .mode = e->mode, .date = e->date,
			.is_undated = e->is_undated, .text = e->text, .national = e->national,
			.source = e->source, .authority = e->authority, .ord = e->ord,
			.is_by_hand = e->is_by_hand,
		};
	}
	if (!response_has_route(in->kind))
		out->ledger = response_ledger(in, r->arena, &out->ledger_count);
}

static bool
read_responses(struct dossier *d, struct reading *r, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT id, incident FROM response WHERE incident = :id OR id IN"
				  " (SELECT response FROM response_link WHERE incident = :id) ORDER BY id",
				  err);
	struct incident_full *out = r->out;
	enum stmt_result got = STMT_ERROR;
	bool ok = s != NULL;

	if (s)
		stmt_int(s, 1, out->id);
	while (ok && (got = stmt_step(s, err)) == STMT_ROW) {
		struct response in;

		ok = response_read(d, stmt_col_int(s, 0), r->arena, &in, err);
		if (!ok || !in.id)
			continue;
		out->responses = grown(r->arena, out->responses, out->response_count, sizeof *out->responses);
		take_response(r, &in, stmt_col_int(s, 1), &out->responses[out->response_count++]);
	}
	stmt_free(s);
	return ok && got == STMT_DONE;
}

static void
take_mark(struct reading *r, struct stmt *s)
{
	struct incident_full *out = r->out;

	out->marks = grown(r->arena, out->marks, out->mark_count, sizeof *out->marks);
	out->marks[out->mark_count++] =
		(struct incident_mark){ .tag = text_of(r, s, 0),
					.note = text_of(r, s, 2),
					.is_added = strcmp(stmt_col_text(s, 1), "added") == 0 };
}

static void
take_verdict(struct reading *r, struct stmt *s)
{
	struct incident_full *out = r->out;

	out->verdicts = grown(r->arena, out->verdicts, out->verdict_count, sizeof *out->verdicts);
	out->verdicts[out->verdict_count++] = (struct incident_verdict){
		.pattern = text_of(r, s, 0),
		.tag = text_of(r, s, 1),
		.note = text_of(r, s, 2),
		.number = stmt_col_int(s, 3),
		.is_accepted = strcmp(stmt_col_text(s, 4), "accepted") == 0,
	};
}

static void
take_other(struct reading *r, struct stmt *s)
{
	struct incident_full *out = r->out;

	out->others = grown(r->arena, out->others, out->other_count, sizeof *out->others);
	out->others[out->other_count++] = (struct incident_other){
		.id = stmt_col_int(s, 0),
		.dataset = text_of(r, s, 1),
		.is_same = stmt_col_int(s, 2) != 0,
	};
}

/* From one incident to the next by pairs that are counted; core/dossier/pair.h says what they mean. */
#define NEIGHBOURS(table, decisions)                                                               \
	table "(id) AS (VALUES(:id) UNION SELECT iif(p.a = f.id, p.b, p.a) FROM " table " f"       \
	      " JOIN pair_verdict p ON p.a = f.id OR p.b = f.id"                                   \
	      " JOIN incident i ON i.id = iif(p.a = f.id, p.b, p.a)"                               \
	      " JOIN dataset s ON s.id = i.dataset AND s.state = 'active'"                         \
	      " AND i.edition <= s.edition"                                                        \
	      " WHERE p.decision IN " decisions                                                    \
	      " AND NOT EXISTS (SELECT 1 FROM incident_gone g WHERE g.incident = i.id))"

static const char others_sql[] = "WITH RECURSIVE " NEIGHBOURS("one", "('same', 'joined')") ", "
				 NEIGHBOURS("same", "('same')")
				 " SELECT i.id, s.name, i.id IN (SELECT id FROM same) FROM one"
				 " JOIN incident i ON i.id = one.id JOIN dataset s ON s.id = i.dataset"
				 " WHERE i.id <> :id ORDER BY i.id";

/* The header first, then the cells of the record under it. */
static void
take_column(struct reading *r, struct stmt *s)
{
	struct incident_full *out = r->out;

	out->cells = grown(r->arena, out->cells, out->cell_count, sizeof *out->cells);
	out->cells[out->cell_count++] = (struct incident_cell){ .column = text_of(r, s, 0),
								.text = "",
								.is_publishable = stmt_col_int(s, 1) != 0 };
}

static bool
take_record(void *ctx, const struct record *record, struct error *err)
{
	struct reading *r = ctx;
	struct incident_full *out = r->out;

	(void)err;
	out->line = record->line;
	for (size_t i = 0; i < record->count && i < out->cell_count; i++)
		out->cells[i].text =
			arena_strndup(r->arena, record->cells[i].text, record->cells[i].len);
	return true;
}

/* ---- all of it --------------------------------------------------------------------------- */

static const struct {
	const char *sql; /* the parameter is the incident */
	row_fn *row;
} tables[] = {
	{ "SELECT lang, text FROM incident_text WHERE incident = :id AND field = 'narrative'"
	  " ORDER BY lang",
	  take_text },
	{ "SELECT ord, type, type_text FROM act WHERE incident = :id ORDER BY ord", take_act },
	{ "SELECT id, kind, name, sex, ifnull(size_low, -1), ifnull(size_best, -1),"
	  " ifnull(size_high, -1), organisation FROM person WHERE id IN"
	  " (SELECT person FROM victimisation WHERE incident = :id) ORDER BY id",
	  take_victim },
	{ "SELECT person, profile, profile_text FROM person_profile WHERE person IN"
	  " (SELECT person FROM victimisation WHERE incident = :id) ORDER BY person, ord",
	  take_profile },
	{ "SELECT act, person, nexus FROM victimisation WHERE incident = :id ORDER BY act, person",
	  take_harm },
	{ "SELECT act, actor, actor_text, attribution, is_inherited FROM involvement"
	  " WHERE incident = :id ORDER BY act, ord",
	  take_actor },
	{ "SELECT tag, decision, note FROM mark WHERE incident = :id ORDER BY tag", take_mark },
	{ "SELECT pattern, tag, note, version, decision FROM verdict WHERE incident = :id"
	  " ORDER BY pattern",
	  take_verdict },
	{ others_sql, take_other },
};

/* The applied patterns that say yes, or cannot say. */
static bool
read_hits(struct dossier *d, struct reading *r, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT p.code, v.tag, v.id, v.number FROM pattern p"
				  " JOIN pattern_version v ON v.id = p.applied ORDER BY p.code",
				  err);
	struct incident_full *out = r->out;
	enum stmt_result got = STMT_ERROR;
	bool ok = s != NULL;

	while (ok && (got = stmt_step(s, err)) == STMT_ROW) {
		int64_t version = stmt_col_int(s, 2);
		enum hit_answer answer;

		ok = hits_get(d, version, out->id, &answer, err);
		if (!ok || answer == HIT_NO)
			continue;
		out->hits = grown(r->arena, out->hits, out->hit_count, sizeof *out->hits);
		out->hits[out->hit_count++] =
			(struct incident_hit){ .pattern = text_of(r, s, 0),
					       .tag = text_of(r, s, 1),
					       .version = version,
					       .number = stmt_col_int(s, 3),
					       .is_undecided = answer == HIT_UNDECIDED };
	}
	stmt_free(s);
	return ok && got == STMT_DONE;
}

bool
incident_read(struct dossier *d, int64_t id, struct arena *arena, struct incident_full *out,
	      struct error *err)
{
	struct reading r = { arena, out };

	*out = (struct incident_full){ 0 };
	if (!each(d, &r,
		  "SELECT i.id, i.row, i.own_code, i.date_first, i.date_last, i.date_precision,"
		  " i.date_text, i.registered_first, i.registered_last, i.registered_precision,"
		  " i.place, i.place_text, i.location, i.verification, i.lat, i.lon, s.id, s.name,"
		  " s.file_name, lower(hex(s.file_hash)), s.profile, s.profile_version,"
		  " " DATASET_READ_AS("s") ","
		  " s.has_outcomes, i.weight FROM incident i JOIN dataset s ON s.id = i.dataset"
		  " WHERE i.id = :id AND s.state = 'active' AND i.edition <= s.edition"
		  " AND i.id NOT IN (SELECT incident FROM incident_gone)",
		  id, take_incident, err))
		return false;
	if (out->id == 0)
		return true;
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		if (!each(d, &r, tables[i].sql, id, tables[i].row, err))
			return false;
	return read_responses(d, &r, err) && read_hits(d, &r, err)
	       && each(d, &r, "SELECT time, author FROM journal WHERE kind = 'import' AND ref = :dataset",
		       out->origin.dataset, take_import, err)
	       && each(d, &r,
		       "SELECT name, is_publishable FROM dataset_column WHERE dataset = :dataset"
		       " ORDER BY ord",
		       out->origin.dataset, take_column, err)
	       && record_each(d, out->origin.dataset, out->row, out->row, take_record, &r, err);
}

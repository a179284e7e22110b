/* An incident is made anew: its rows are replaced, its id stays. */
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/memory.h"
#include "core/dossier/stmt.h"
#include "core/intake/editions.h"

/*
 * Responses that a person entered, and events and facts that one entered in a response of the file, are none of
 * the file's business: they stay. What the file says is found by the section of the profile that it came by.
 */
#define FILE_EVENTS(incident)                                                                        \
	"response r CROSS JOIN ledger x ON x.response = r.id WHERE r.section > 0 AND r.incident = "   \
	incident " AND x.is_by_hand = 0"
#define SAME_RESPONSE "y.section = r.section AND y.kind = r.kind AND y.incident = "

#define EVENT_COLUMNS                                                                                \
	"code, role, mode, first, last, precision, is_undated, text, source, authority, national,"    \
	" is_by_hand"

/* Events of the incident that stays go to the same response of the other one, behind its own. */
#define CARRY                                                                                        \
	"INSERT INTO ledger (response, ord, " EVENT_COLUMNS ")"                                       \
	" SELECT y.id, (SELECT coalesce(max(ord), 0) FROM ledger WHERE response = y.id)"                           \
	" + row_number() OVER (ORDER BY x.response, x.ord), x.code, x.role, x.mode, x.first, x.last," \
	" x.precision, x.is_undated, x.text, x.source, x.authority, x.national, 0"                    \
	" FROM response r CROSS JOIN response y ON " SAME_RESPONSE "?2"                               \
	" CROSS JOIN ledger x ON x.response = r.id"                                                   \
	" WHERE r.section > 0 AND r.incident = ?1 AND x.is_by_hand = 0 AND "
#define CARRIED                                                                                      \
	" AND NOT EXISTS (SELECT 1 FROM ledger z WHERE z.response = y.id AND z.code = x.code"         \
	" AND z.role = x.role AND z.last = x.last)"

/* That the source looked it up again on the day that the tables behind FROM say. */
#define LOOKED_UP(ord, day)                                                                          \
	"INSERT INTO ledger (response, ord, code, role, mode, first, last, precision, is_undated,"    \
	" text) SELECT y.id, (SELECT coalesce(max(ord), 0) FROM ledger WHERE response = y.id) + " ord              \
	", 'same', 'unknown', 'ordinary', " day ".status_first, " day ".status_last, "                \
	day ".status_precision, 0, ''"

/* What the file says of an incident, but that something was looked up again. */
#define STATED(incident)                                                                             \
	"SELECT r.section, x.code, x.role, x.mode, x.first, x.last, x.is_undated FROM "               \
	FILE_EVENTS(incident) " AND x.code <> 'same'"

/* The day on which the incident that stays first had an undated event. */
#define FIRST_SAID                                                                                   \
	"(SELECT min(x.last) FROM " FILE_EVENTS("?1") " AND x.is_undated = 1 AND x.code = ledger.code" \
	" AND x.role = ledger.role AND x.mode = ledger.mode AND r.section ="                          \
	" (SELECT section FROM response WHERE id = ledger.response))"

/* Responses of the file on the one side and the other: r stays, y gives. */
#define PAIRED                                                                                       \
	"(SELECT * FROM response WHERE incident = ?1 AND section > 0) r"                              \
	" CROSS JOIN (SELECT * FROM response WHERE incident = ?2) y ON y.section = r.section"         \
	" AND y.kind = r.kind"

enum when { ALWAYS, NEW_RECORD, SAME_RECORD };

/* ?1 is the incident that stays, ?2 the one that gives. */
static const struct step {
	enum when when;
	const char *sql;
} steps[] = {
	/* What a record says was said when that record was read. */
	{ SAME_RECORD,
	  "UPDATE ledger SET last = (SELECT e.status_last FROM incident x JOIN edition e"
	  " ON e.dataset = x.dataset AND e.number = x.edition WHERE x.id = ?1) WHERE is_undated = 1"
	  " AND response IN (SELECT id FROM response WHERE incident = ?2)" },
	/*
	 * An undated statement that a source repeats stands since the source first made it. What it said
	 * before, and no longer says because it knows more, was known then: nobody convicted.
	 */
	{ ALWAYS,
	  "UPDATE ledger SET last = " FIRST_SAID " WHERE is_undated = 1"
	  " AND response IN (SELECT id FROM response WHERE incident = ?2) AND last > " FIRST_SAID },
	/* The new record says the same of justice: so it was looked up again. */
	{ NEW_RECORD,
	  LOOKED_UP("1", "d") " FROM incident n JOIN dataset d ON d.id = n.dataset"
	  " AND d.status_precision <> 'unknown' JOIN response y ON y.incident = n.id"
	  " WHERE n.id = ?2 AND y.kind = 'judicial'"
	  " AND NOT EXISTS (" STATED("?1") " EXCEPT " STATED("?2") ")"
	  " AND NOT EXISTS (" STATED("?2") " EXCEPT " STATED("?1") ")" },
	{ NEW_RECORD, CARRY "x.code = 'none' AND x.is_undated = 1" CARRIED },
	/* The editions that repeated the row until now confirmed it. */
	{ ALWAYS, CARRY "x.code = 'same' AND x.text = '' AND x.is_undated = 0" CARRIED },
	{ NEW_RECORD,
	  LOOKED_UP("e.number", "e") " FROM incident x CROSS JOIN incident n ON n.id = ?2"
	  " CROSS JOIN edition e ON e.dataset = x.dataset AND e.number >= 2 AND e.number > x.edition"
	  " AND e.number < n.edition AND e.status_precision <> 'unknown'"
	  " CROSS JOIN response r ON r.incident = x.id AND r.section > 0 AND r.kind = 'judicial'"
	  " CROSS JOIN response y ON " SAME_RESPONSE "?2 WHERE x.id = ?1" },
	/* What the file says takes the place of what it said. */
	{ ALWAYS, "DELETE FROM ledger WHERE is_by_hand = 0 AND response IN"
		  " (SELECT id FROM response WHERE incident = ?1 AND section > 0)" },
	{ ALWAYS, "DELETE FROM response_fact WHERE is_by_hand = 0 AND response IN"
		  " (SELECT id FROM response WHERE incident = ?1 AND section > 0)" },
	{ ALWAYS, "INSERT INTO ledger (response, ord, " EVENT_COLUMNS ") SELECT r.id, x.ord, x.code,"
		  " x.role, x.mode, x.first, x.last, x.precision, x.is_undated, x.text, x.source,"
		  " x.authority, x.national, x.is_by_hand FROM " PAIRED
		  " CROSS JOIN ledger x ON x.response = y.id" },
	{ ALWAYS, "INSERT INTO response_fact (response, name, value, is_by_hand)"
		  " SELECT r.id, f.name, f.value, f.is_by_hand FROM " PAIRED
		  " CROSS JOIN response_fact f ON f.response = y.id WHERE true ON CONFLICT DO NOTHING" },
	{ ALWAYS, "UPDATE response SET (title, authority, docket) = (SELECT"
		  " iif(y.title <> '', y.title, r.title), iif(y.authority <> '', y.authority, r.authority),"
		  " iif(y.docket <> '', y.docket, r.docket) FROM " PAIRED " WHERE r.id = response.id)"
		  " WHERE id IN (SELECT r.id FROM " PAIRED ")" },
	/* Of what the file says no longer only that stays on which a person built. */
	{ ALWAYS, "DELETE FROM response WHERE incident = ?1 AND section > 0"
		  " AND id NOT IN (SELECT r.id FROM " PAIRED ")"
		  " AND NOT EXISTS (SELECT 1 FROM ledger l WHERE l.response = response.id)"
		  " AND NOT EXISTS (SELECT 1 FROM response_fact f WHERE f.response = response.id)"
		  " AND NOT EXISTS (SELECT 1 FROM response_link k WHERE k.response = response.id)" },
	{ ALWAYS, "DELETE FROM ledger WHERE response IN (SELECT y.id FROM " PAIRED ")" },
	{ ALWAYS, "DELETE FROM response_fact WHERE response IN (SELECT y.id FROM " PAIRED ")" },
	{ ALWAYS, "DELETE FROM response WHERE id IN (SELECT y.id FROM " PAIRED ")" },
	{ ALWAYS, "UPDATE response SET incident = ?1 WHERE incident = ?2" },
	{ ALWAYS, "DELETE FROM involvement WHERE incident = ?1" },
	{ ALWAYS, "DELETE FROM person_profile WHERE person IN"
		  " (SELECT person FROM victimisation WHERE incident = ?1)" },
	{ ALWAYS, "DELETE FROM person WHERE id IN"
		  " (SELECT person FROM victimisation WHERE incident = ?1)" },
	{ ALWAYS, "DELETE FROM victimisation WHERE incident = ?1" },
	{ ALWAYS, "DELETE FROM act WHERE incident = ?1" },
	{ ALWAYS, "UPDATE act SET incident = ?1 WHERE incident = ?2" },
	{ ALWAYS, "UPDATE victimisation SET incident = ?1 WHERE incident = ?2" },
	{ ALWAYS, "UPDATE involvement SET incident = ?1 WHERE incident = ?2" },
};

static const char *const take_texts[] = {
	"DELETE FROM incident_text WHERE incident = ?1 AND field = 'narrative'",
	"UPDATE incident_text SET incident = ?1 WHERE incident = ?2",
};

enum { STEPS = sizeof steps / sizeof *steps, TEXTS = sizeof take_texts / sizeof *take_texts };

struct move {
	struct stmt *steps[STEPS];
	struct stmt *texts[TEXTS];
	struct stmt *drop_texts;
	struct stmt *row[2]; /* without and with the record */
	struct stmt *drop;
};

/* Sets all columns of an incident from another, but those that say which one it is. */
static struct stmt *
row_statement(struct dossier *d, bool record, struct error *err)
{
	struct stmt *s = stmt_new(d, "SELECT name FROM pragma_table_info('incident') ORDER BY cid", err);
	struct buf names = { 0 }, sql = { 0 };
	enum stmt_result got = STMT_ERROR;

	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		const char *name = stmt_col_text(s, 0);

		if (strcmp(name, "id") == 0 || strcmp(name, "dataset") == 0
		    || (!record && (strcmp(name, "row") == 0 || strcmp(name, "edition") == 0)))
			continue;
		buf_printf(&names, "%s\"%s\"", names.len ? ", " : "", name);
	}
	stmt_free(s);
	buf_printf(&sql, "UPDATE incident SET (%s) = (SELECT %s FROM incident WHERE id = ?2) WHERE id = ?1",
		   buf_str(&names), buf_str(&names));
	s = got == STMT_DONE ? stmt_new(d, sql.data, err) : NULL;
	buf_release(&names);
	buf_release(&sql);
	return s;
}

struct move *
move_new(struct dossier *d, struct error *err)
{
	struct move *m = xcalloc(1, sizeof *m);
	bool ok = true;

	for (int i = 0; ok && i < STEPS; i++)
		ok = (m->steps[i] = stmt_new(d, steps[i].sql, err)) != NULL;
	for (int i = 0; ok && i < TEXTS; i++)
		ok = (m->texts[i] = stmt_new(d, take_texts[i], err)) != NULL;
	if (ok && (m->row[0] = row_statement(d, false, err)) && (m->row[1] = row_statement(d, true, err))
	    && (m->drop_texts = stmt_new(d, "DELETE FROM incident_text WHERE incident = ?2 AND ?1 > 0", err))
	    && (m->drop = stmt_new(d, "DELETE FROM incident WHERE id = ?2 AND ?1 > 0", err)))
		return m;
	move_free(m);
	return NULL;
}

void
move_free(struct move *m)
{
	if (!m)
		return;
	for (int i = 0; i < STEPS; i++)
		stmt_free(m->steps[i]);
	for (int i = 0; i < TEXTS; i++)
		stmt_free(m->texts[i]);
	stmt_free(m->row[0]);
	stmt_free(m->row[1]);
	stmt_free(m->drop_texts);
	stmt_free(m->drop);
	free(m);
}

static bool
run(struct stmt *s, int64_t to, int64_t from, struct error *err)
{
	stmt_int(s, 1, to);
	stmt_int(s, 2, from);
	return stmt_run(s, err);
}

bool
move_incident(struct move *m, int64_t from, int64_t to, bool record, bool texts, struct error *err)
{
	bool ok = true;

	for (int i = 0; ok && i < STEPS; i++)
		if (steps[i].when == ALWAYS || steps[i].when == (record ? NEW_RECORD : SAME_RECORD))
			ok = run(m->steps[i], to, from, err);
	for (int i = 0; ok && texts && i < TEXTS; i++)
		ok = run(m->texts[i], to, from, err);
	return ok && run(m->drop_texts, to, from, err) && run(m->row[record], to, from, err)
	       && run(m->drop, to, from, err);
}

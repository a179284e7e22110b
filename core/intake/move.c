/* An incident is made anew: its rows are replaced, its id stays. */
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/memory.h"
#include "core/dossier/stmt.h"
#include "core/intake/editions.h"

/*
 * What files say of justice: the proceeding that came with a row. What people entered stays where it is, and so
 * does the response that it stands in, whatever newer files say.
 */
#define FILED "kind = 'judicial' AND section > 0"

/* Events of the incident that stays go to the response of the other one, behind its own. */
#define CARRY                                                                                        \
	"INSERT INTO ledger (response, ord, code, role, mode, first, last, precision, is_undated,"    \
	" text) SELECT y.id, (SELECT max(ord) FROM ledger WHERE response = y.id)"                     \
	" + row_number() OVER (ORDER BY x.response, x.ord), x.code, x.role, x.mode, x.first, x.last," \
	" x.precision, x.is_undated, x.text FROM ledger x JOIN response r ON r.id = x.response"       \
	" JOIN response y ON y.incident = ?2 AND y.kind = 'judicial' WHERE r.incident = ?1"           \
	" AND r.kind = 'judicial' AND r.section > 0 AND x.is_by_hand = 0 AND "
#define CARRIED                                                                                      \
	" AND NOT EXISTS (SELECT 1 FROM ledger z WHERE z.response = y.id AND z.code = x.code"         \
	" AND z.role = x.role AND z.last = x.last)"

/* What an incident's events say, but that something was looked up again. */
#define STATED                                                                                       \
	"SELECT code, role, mode, first, last, is_undated FROM ledger WHERE code <> 'same'"           \
	" AND is_by_hand = 0 AND response IN (SELECT id FROM response WHERE " FILED " AND incident = "

/* Of the incident that stays, the response that came from the same section of a profile as one of the other. */
#define TWINS                                                                                        \
	"response x JOIN response y ON x.kind = y.kind AND x.section = y.section"                     \
	" WHERE x.incident = ?1 AND y.incident = ?2"

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
	  "UPDATE ledger SET last = (SELECT min(z.last) FROM ledger z JOIN " TWINS
	  " AND z.response = x.id AND y.id = ledger.response AND z.is_undated = 1"
	  " AND z.code = ledger.code AND z.role = ledger.role AND z.mode = ledger.mode)"
	  " WHERE is_undated = 1 AND response IN (SELECT id FROM response WHERE incident = ?2)"
	  " AND last > (SELECT min(z.last) FROM ledger z JOIN " TWINS
	  " AND z.response = x.id AND y.id = ledger.response AND z.is_undated = 1"
	  " AND z.code = ledger.code AND z.role = ledger.role AND z.mode = ledger.mode)" },
	/* The new record says the same of justice: so it was looked up again. */
	{ NEW_RECORD,
	  "INSERT INTO ledger (response, ord, code, role, mode, first, last, precision, is_undated,"
	  " text) SELECT y.id, (SELECT max(ord) FROM ledger WHERE response = y.id) + 1, 'same', 'unknown',"
	  " 'ordinary', d.status_first, d.status_last, d.status_precision, 0, ''"
	  " FROM incident n JOIN dataset d ON d.id = n.dataset AND d.status_precision <> 'unknown'"
	  " JOIN response y ON y.incident = n.id AND y.kind = 'judicial' WHERE n.id = ?2 AND NOT EXISTS (" STATED "?1)"
	  " EXCEPT " STATED "?2)) AND NOT EXISTS (" STATED "?2) EXCEPT " STATED "?1))" },
	{ NEW_RECORD, CARRY "x.code = 'none' AND x.is_undated = 1" CARRIED },
	/* The editions that repeated the row until now confirmed it. */
	{ ALWAYS, CARRY "x.code = 'same' AND x.text = '' AND x.is_undated = 0" CARRIED },
	{ NEW_RECORD,
	  "INSERT INTO ledger (response, ord, code, role, mode, first, last, precision, is_undated,"
	  " text) SELECT y.id, (SELECT max(ord) FROM ledger WHERE response = y.id) + e.number, 'same',"
	  " 'unknown', 'ordinary', e.status_first, e.status_last, e.status_precision, 0, ''"
	  " FROM incident x JOIN incident n ON n.id = ?2 JOIN edition e ON e.dataset = x.dataset"
	  " AND e.number >= max(2, x.edition) AND e.number < n.edition"
	  " AND e.status_precision <> 'unknown' JOIN response y ON y.incident = ?2"
	  " AND y.kind = 'judicial' WHERE x.id = ?1"
	  " AND EXISTS (SELECT 1 FROM response WHERE incident = ?1 AND " FILED ")" },
	/* What files say is replaced; the responses and what people entered in them stay. */
	{ ALWAYS, "DELETE FROM ledger WHERE is_by_hand = 0"
		  " AND response IN (SELECT id FROM response WHERE incident = ?1 AND section > 0)" },
	{ ALWAYS, "DELETE FROM response_fact WHERE is_by_hand = 0"
		  " AND response IN (SELECT id FROM response WHERE incident = ?1 AND section > 0)" },
	{ ALWAYS, "UPDATE ledger SET response = (SELECT x.id FROM " TWINS " AND y.id = ledger.response)"
		  " WHERE response IN (SELECT y.id FROM " TWINS ")" },
	{ ALWAYS, "INSERT INTO response_fact (response, name, value, is_by_hand) SELECT x.id, f.name, f.value, 0"
		  " FROM response_fact f JOIN " TWINS " AND f.response = y.id ON CONFLICT DO NOTHING" },
	{ ALWAYS, "DELETE FROM response_fact WHERE response IN (SELECT y.id FROM " TWINS ")" },
	{ ALWAYS, "DELETE FROM response WHERE id IN (SELECT y.id FROM " TWINS ")" },
	{ ALWAYS, "DELETE FROM response WHERE incident = ?1 AND section > 0 AND ?2 > 0 AND title = ''"
		  " AND authority = '' AND docket = ''"
		  " AND NOT EXISTS (SELECT 1 FROM ledger WHERE response = response.id)"
		  " AND NOT EXISTS (SELECT 1 FROM response_link WHERE response = response.id)"
		  " AND NOT EXISTS (SELECT 1 FROM response_fact WHERE response = response.id)" },
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
	{ ALWAYS, "UPDATE response SET incident = ?1 WHERE incident = ?2" },
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

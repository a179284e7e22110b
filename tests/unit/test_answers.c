/*
 * Random questions, answered twice: by the columns and by slow, obvious SQL over the tables. ANSWERS
 * says how many questions (500 without it); ATALAYA_SHARED or ../shared may hold a second dataset.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <sodium.h>

#include "core/base/buf.h"
#include "core/base/random.h"
#include "core/base/utf8.h"
#include "core/columns/source.h"
#include "core/dossier/codes.h"
#include "core/dossier/dossier.h"
#include "core/dossier/mark.h"
#include "core/dossier/record.h"
#include "core/dossier/stmt.h"
#include "core/intake/import.h"

struct world {
	struct dossier *d;
	struct source *src;
	struct random rng;
	uint64_t cells; /* in the records */
	char folder[64], path[128];
};

static uint64_t
pick(struct world *w, uint64_t n)
{
	return random_below(&w->rng, n);
}

static void
must(bool ok, const struct error *err)
{
	if (!ok)
		fail_msg("%s (%s)", err->msg, err->hint);
}

static void
run_sql(struct world *w, const char *sql)
{
	struct error err = { 0 };

	must(dossier_exec(w->d, sql, &err), &err);
}

/* One number of a query. */
static int64_t
number(struct world *w, const char *sql)
{
	struct error err = { 0 };
	int64_t n;

	must(dossier_number(w->d, sql, -1, &n, &err), &err);
	return n;
}

/* A random text that a query yields; "" when it yields none. */
static void
sample(struct world *w, const char *sql, char *out, size_t size)
{
	struct error err = { 0 };
	struct buf all = { 0 };
	struct stmt *s;
	int64_t n;

	out[0] = '\0';
	buf_printf(&all, "SELECT count(*) FROM (%s)", sql);
	n = number(w, all.data);
	buf_clear(&all);
	if (n > 0) {
		buf_printf(&all, "%s LIMIT 1 OFFSET %lld", sql, (long long)pick(w, (uint64_t)n));
		s = stmt_new(w->d, all.data, &err);
		must(s != NULL, &err);
		if (stmt_step(s, &err) == STMT_ROW)
			snprintf(out, size, "%s", stmt_col_text(s, 0));
		stmt_free(s);
	}
	buf_release(&all);
}

/* ---- what the reference needs beside the tables ------------------------------------------ */

struct cells {
	struct world *w;
	struct stmt *put;
	int64_t dataset;
	char columns[128][64];
	size_t count;
};

static bool
keep_cells(void *ctx, const struct record *r, struct error *err)
{
	struct cells *c = ctx;

	for (size_t i = 0; i < r->count && i < c->count; i++) {
		struct buf folded = { 0 };

		utf8_fold(&folded, r->cells[i].text, r->cells[i].len);
		stmt_int(c->put, 1, c->dataset);
		stmt_int(c->put, 2, r->row);
		stmt_text(c->put, 3, c->columns[i]);
		stmt_text_n(c->put, 4, r->cells[i].text, r->cells[i].len);
		stmt_text_n(c->put, 5, buf_str(&folded), folded.len);
		must(stmt_run(c->put, err), err);
		buf_release(&folded);
	}
	return true;
}

static void
unfold_records(struct world *w)
{
	struct error err = { 0 };
	struct stmt *datasets = stmt_new(w->d, "SELECT id FROM dataset ORDER BY id", &err);
	struct cells c = { .w = w };

	run_sql(w, "CREATE TEMP TABLE cell (dataset, row, name, value, folded);");
	c.put = stmt_new(w->d, "INSERT INTO cell VALUES (?1, ?2, ?3, ?4, ?5)", &err);
	while (stmt_step(datasets, &err) == STMT_ROW) {
		struct stmt *names = stmt_new(
			w->d, "SELECT name FROM dataset_column WHERE dataset = ?1 ORDER BY ord", &err);

		c.dataset = stmt_col_int(datasets, 0);
		c.count = 0;
		stmt_int(names, 1, c.dataset);
		while (stmt_step(names, &err) == STMT_ROW && c.count < 128)
			snprintf(c.columns[c.count++], sizeof c.columns[0], "%s",
				 stmt_col_text(names, 0));
		stmt_free(names);
		must(record_each(w->d, c.dataset, 1, 0, keep_cells, &c, &err), &err);
	}
	stmt_free(c.put);
	stmt_free(datasets);
	run_sql(w, "CREATE INDEX temp.cell_by_name ON cell (name, dataset, row)");
	w->cells = (uint64_t)number(w, "SELECT max(rowid) FROM cell");
}

static void
unfold_texts(struct world *w)
{
	struct error err = { 0 };
	struct stmt *from, *put;

	run_sql(w, "CREATE TEMP TABLE folded (incident INTEGER PRIMARY KEY, text)");
	from = stmt_new(w->d, "SELECT incident, text FROM incident_text", &err);
	put = stmt_new(w->d, "INSERT INTO folded VALUES (?1, ?2)", &err);
	while (stmt_step(from, &err) == STMT_ROW) {
		struct buf folded = { 0 };
		const char *text = stmt_col_text(from, 1);

		utf8_fold(&folded, text, strlen(text));
		stmt_int(put, 1, stmt_col_int(from, 0));
		stmt_text(put, 2, buf_str(&folded));
		must(stmt_run(put, &err), &err);
		buf_release(&folded);
	}
	stmt_free(from);
	stmt_free(put);
}

/* Class and rung of every incident, straight from the ledgers. */
static void
unfold_statuses(struct world *w)
{
	struct error err = { 0 };
	struct stmt *each, *events, *put;

	run_sql(w, "CREATE TEMP TABLE status (incident INTEGER PRIMARY KEY, class, stage)");
	each = stmt_new(w->d, "SELECT id FROM incident", &err);
	events = stmt_new(w->d,
			  "SELECT l.code, l.role, l.mode, l.last, l.ord, l.is_undated FROM response r"
			  " JOIN ledger l ON l.response = r.id WHERE r.incident = ?1",
			  &err);
	put = stmt_new(w->d, "INSERT INTO status VALUES (?1, ?2, ?3)", &err);
	while (stmt_step(each, &err) == STMT_ROW) {
		struct ledger_event ledger[64];
		struct ladder_status status;
		size_t n = 0;

		stmt_int(events, 1, stmt_col_int(each, 0));
		while (stmt_step(events, &err) == STMT_ROW) {
			enum stage_code code;
			const char *role = stmt_col_text(events, 1);

			assert_true(stage_code_find(stmt_col_text(events, 0), &code));
			ledger[n++] = (struct ledger_event){
				.code = (uint8_t)code,
				.role = strcmp(role, "material") == 0	   ? ROLE_MATERIAL
					: strcmp(role, "intellectual") == 0 ? ROLE_INTELLECTUAL
					: strcmp(role, "accomplice") == 0   ? ROLE_ACCOMPLICE
									    : ROLE_UNKNOWN,
				.mode = strcmp(stmt_col_text(events, 2), "abbreviated") == 0,
				.latest = (int32_t)stmt_col_int(events, 3),
				.ordinal = (int32_t)stmt_col_int(events, 4),
				.is_undated = stmt_col_int(events, 5) != 0,
			};
		}
		must(ladder_status(ledger, n, source_as_of(w->src), &status, &err), &err);
		stmt_int(put, 1, stmt_col_int(each, 0));
		stmt_int(put, 2, status.class);
		stmt_int(put, 3, status.stage);
		must(stmt_run(put, &err), &err);
	}
	stmt_free(each);
	stmt_free(events);
	stmt_free(put);
}

/* Each code with itself and all above it. */
static void
unfold_trees(struct world *w)
{
	run_sql(w, "CREATE TEMP TABLE below (list, top, code, PRIMARY KEY (list, top, code))"
		   " WITHOUT ROWID;"
		   "INSERT INTO below WITH RECURSIVE d (list, top, code) AS ("
		   " SELECT list, code, code FROM code"
		   " UNION SELECT d.list, d.top, c.code FROM d JOIN code c"
		   " ON c.list = d.list AND c.parent = d.code) SELECT * FROM d;"
		   "INSERT INTO below SELECT list, m.column1, m.column1 FROM (SELECT DISTINCT list"
		   " FROM code), (VALUES ('not-recorded'), ('unknown'), ('not-applicable'),"
		   " ('withheld')) m");
}

/* ---- questions -------------------------------------------------------------------------- */

/* (incident, value) of a field: one row a value, "not-recorded" where there is none. */
static const char *
pairs(enum field_id field)
{
	switch (field) {
	case F_PLACE:
		return "SELECT id AS incident, place AS value FROM incident";
	case F_VERIFICATION:
		return "SELECT id AS incident, verification AS value FROM incident";
	case F_DATASET:
		return "SELECT i.id AS incident, d.name AS value FROM incident i"
		       " JOIN dataset d ON d.id = i.dataset";
	case F_TYPE:
		return "SELECT incident, type AS value FROM act";
	case F_ACTOR:
		return "SELECT i.id AS incident, coalesce(v.actor, 'not-recorded') AS value"
		       " FROM incident i LEFT JOIN involvement v ON v.incident = i.id";
	case F_SEX:
		return "SELECT i.id AS incident, coalesce(p.sex, 'not-recorded') AS value"
		       " FROM incident i LEFT JOIN victimisation v ON v.incident = i.id"
		       " LEFT JOIN person p ON p.id = v.person";
	case F_PROFILE:
		return "SELECT i.id AS incident, coalesce(q.profile, 'not-recorded') AS value"
		       " FROM incident i LEFT JOIN (SELECT v.incident, p.profile FROM victimisation v"
		       " JOIN person_profile p ON p.person = v.person) q ON q.incident = i.id";
	case F_TAG:
		return "SELECT i.id AS incident, coalesce(m.tag, 'not-recorded') AS value"
		       " FROM incident i LEFT JOIN mark m ON m.incident = i.id"
		       " AND m.decision = 'added'";
	default:
		return "SELECT i.id AS incident, coalesce(v.nexus, 'not-recorded') AS value"
		       " FROM incident i LEFT JOIN victimisation v ON v.incident = i.id";
	}
}

static const enum field_id counted[] = { F_PLACE, F_VERIFICATION, F_DATASET, F_TYPE, F_ACTOR,
					 F_SEX,	  F_PROFILE,	  F_TAG,     F_NEXUS };

/* "x is the code or below it" */
static void
subtree(struct buf *sql, const char *x, const char *list, const char *code)
{
	buf_printf(sql,
		   "EXISTS (SELECT 1 FROM below WHERE list = '%s' AND top = '%s' AND code = %s)", list,
		   code, x);
}

/* A code that stands in the data, or one of its parents, or any of the list. */
static void
some_code(struct world *w, const char *list, enum field_id field, char *out, size_t size)
{
	struct buf sql = { 0 };

	if (pick(w, 4) == 0)
		buf_printf(&sql, "SELECT code FROM code WHERE list = '%s' ORDER BY code", list);
	else if (pick(w, 3) == 0)
		buf_printf(&sql,
			   "SELECT DISTINCT parent FROM code WHERE list = '%s' AND parent <> ''"
			   " AND code IN (SELECT value FROM (%s)) ORDER BY 1",
			   list, pairs(field));
	else
		buf_printf(&sql,
			   "SELECT DISTINCT value FROM (%s) WHERE value IN"
			   " (SELECT code FROM code WHERE list = '%s') ORDER BY 1",
			   pairs(field), list);
	sample(w, sql.data, out, size);
	if (!out[0])
		strcpy(out, "unknown");
	buf_release(&sql);
}

static const char *const missing = "('not-recorded', 'unknown', 'not-applicable', 'withheld')";

static void
coded_term(struct world *w, struct buf *text, struct buf *sql)
{
	static const struct {
		enum field_id field;
		const char *list;
		bool is_tree;
	} kinds[] = { { F_PLACE, "places", true },	   { F_VERIFICATION, "verification", false },
		      { F_TYPE, "act_types", true },	   { F_ACTOR, "actors", true },
		      { F_SEX, "sex", false },		   { F_PROFILE, "profiles", true },
		      { F_NEXUS, "nexus", false } };
	size_t k = pick(w, sizeof kinds / sizeof *kinds);
	const char *name = fields[kinds[k].field].name;
	char code[128];
	bool exact = pick(w, 4) == 0;

	if (pick(w, 6) == 0) {
		buf_printf(text, "no:%s", name);
		buf_printf(sql, "i.id IN (SELECT incident FROM (%s) WHERE value IN %s)",
			   pairs(kinds[k].field), missing);
		return;
	}
	some_code(w, kinds[k].list, kinds[k].field, code, sizeof code);
	buf_printf(text, "%s%s%s", pick(w, 2) ? name : fields[kinds[k].field].name_es,
		   exact ? "==" : pick(w, 2) ? "=" : ":", code);
	buf_printf(sql, "i.id IN (SELECT incident FROM (%s) WHERE ", pairs(kinds[k].field));
	if (exact)
		buf_printf(sql, "value = '%s'", code);
	else
		subtree(sql, "value", kinds[k].list, code);
	buf_putc(sql, ')');
}

static void
date_term(struct world *w, struct buf *text, struct buf *sql)
{
	static const char *const ops[] = { ":", "=", "<", "<=", ">", ">=" };
	size_t op = pick(w, 6);
	int year = 1990 + (int)pick(w, 36), month = 1 + (int)pick(w, 12), span = (int)pick(w, 3);
	bool possible = pick(w, 3) == 0, is_month = pick(w, 2) == 0;
	int32_t first, last;
	char period[32];

	first = date_from_civil(year, is_month ? month : 1, 1);
	last = is_month ? date_from_civil(year, month, date_days_in_month(year, month))
			: date_from_civil(year + span, 12, 31);
	if (is_month)
		snprintf(period, sizeof period, "%d-%02d", year, month);
	else if (span)
		snprintf(period, sizeof period, "%d..%d", year, year + span);
	else
		snprintf(period, sizeof period, "%d", year);
	buf_printf(text, "date%s%s%s", possible ? ".possible" : "", ops[op], period);
	buf_printf(sql, "(i.date_first > %d OR i.date_last < %d) AND ", DATE_MIN, DATE_MAX);
	switch (op) {
	case 0:
	case 1:
		if (possible)
			buf_printf(sql, "i.date_first <= %d AND i.date_last >= %d", last, first);
		else
			buf_printf(sql, "i.date_first >= %d AND i.date_last <= %d", first, last);
		break;
	case 2:
		buf_printf(sql, "%s < %d", possible ? "i.date_first" : "i.date_last", first);
		break;
	case 3:
		buf_printf(sql, "%s <= %d", possible ? "i.date_first" : "i.date_last", last);
		break;
	case 4:
		buf_printf(sql, "%s > %d", possible ? "i.date_last" : "i.date_first", last);
		break;
	default:
		buf_printf(sql, "%s >= %d", possible ? "i.date_last" : "i.date_first", first);
	}
}

/* Text as a quoted word of the query language, and as an SQL literal. */
static void
quote(struct buf *out, const char *s, char mark)
{
	buf_putc(out, mark);
	for (; *s; s++) {
		if (*s == mark)
			buf_putc(out, mark);
		buf_putc(out, *s);
	}
	buf_putc(out, mark);
}

static void
record_term(struct world *w, struct buf *text, struct buf *sql)
{
	static const char *const ops[] = { "=", ":", "==" };
	struct buf query = { 0 }, folded = { 0 };
	char name[64] = "", value[256] = "";
	size_t op = pick(w, 3);

	/* Any cell that holds something short. */
	while (!value[0]) {
		int64_t cell = 1 + (int64_t)pick(w, w->cells);

		buf_clear(&query);
		buf_printf(&query, "SELECT value FROM cell WHERE rowid = %lld AND length(value) <= 60"
				   " AND name <> ''", (long long)cell);
		sample(w, query.data, value, sizeof value);
		buf_clear(&query);
		buf_printf(&query, "SELECT name FROM cell WHERE rowid = %lld", (long long)cell);
		sample(w, query.data, name, sizeof name);
	}
	/* A part of the value, cut between characters. */
	if (op == 1 && strlen(value) > 4 && (value[3] & 0xC0) != 0x80)
		value[3] = '\0';
	utf8_fold(&folded, value, strlen(value));
	buf_puts(text, "record.");
	quote(text, name, '"');
	buf_puts(text, ops[op]);
	quote(text, value, '"');
	buf_puts(sql, "(i.dataset, i.row) IN (SELECT c.dataset, c.row FROM cell c WHERE c.name = ");
	quote(sql, name, '\'');
	if (op == 1) {
		buf_puts(sql, " AND c.value <> '' AND instr(c.folded, ");
		quote(sql, buf_str(&folded), '\'');
		buf_puts(sql, ") > 0)");
	} else {
		buf_puts(sql, op == 0 ? " AND c.folded = " : " AND c.value = ");
		quote(sql, op == 0 ? buf_str(&folded) : value, '\'');
		buf_putc(sql, ')');
	}
	buf_release(&query);
	buf_release(&folded);
}

static void
status_term(struct world *w, struct buf *text, struct buf *sql)
{
	static const char *const words[] = { "not-reported", "extinguished", "closed-final",
					     "acquitted",    "alternative",  "closed-provisional",
					     "open",	     "convicted" };
	static const char *const rungs[] = { "S0", "S1", "S2", "S3", "S4", "S5", "S6c", "S7c" };
	static const char *const ops[] = { "<", "<=", ">", ">=", "=" };
	size_t which = pick(w, 4), at = pick(w, 8), op = pick(w, 5);

	if (which == 0) {
		buf_printf(text, "status=%s", words[at]);
		buf_printf(sql, "i.id IN (SELECT incident FROM status WHERE class = %d)",
			   (int)at + CLASS_NOT_REPORTED);
	} else if (which == 1) {
		buf_puts(text, "status=without-conviction");
		buf_printf(sql, "i.id IN (SELECT incident FROM status WHERE class BETWEEN %d AND %d)",
			   CLASS_NOT_REPORTED, CLASS_CONVICTED - 1);
	} else if (which == 2) {
		buf_puts(text, "status=unknown");
		buf_printf(sql, "i.id IN (SELECT incident FROM status WHERE class = %d)",
			   CLASS_NOT_KNOWN);
	} else {
		buf_printf(text, "stage%s%s", ops[op], rungs[at]);
		buf_printf(sql, "i.id IN (SELECT incident FROM status WHERE stage <= %d AND stage %s %d)",
			   ST_S7C, ops[op], (int)at);
	}
}

static void
text_term(struct world *w, struct buf *text, struct buf *sql)
{
	static const char *const words[] = { "amenaza", "camioneta", "the", "POLICÍA", "no existe",
					     "threat",	"río",	     "an" };
	const char *word = words[pick(w, 8)];
	struct buf folded = { 0 };

	utf8_fold(&folded, word, strlen(word));
	buf_puts(text, pick(w, 2) || strchr(word, ' ') ? "text:" : "");
	quote(text, word, '"');
	buf_printf(sql, "i.id IN (SELECT incident FROM folded WHERE instr(text, '%s') > 0)",
		   folded.data);
	buf_release(&folded);
}

/* act(...) and victim(...): two conditions on the same one. */
static void
inner_term(struct world *w, struct buf *text, struct buf *sql)
{
	char type[128], actor[128], sex[128], profile[128];
	bool negate = pick(w, 3) == 0, either = pick(w, 3) == 0;
	const char *word = either ? "OR" : "AND";

	if (pick(w, 2)) {
		some_code(w, "act_types", F_TYPE, type, sizeof type);
		some_code(w, "actors", F_ACTOR, actor, sizeof actor);
		buf_printf(text, "act(type=%s %s%sactor=%s)", type, either ? "or " : "",
			   negate ? "-" : "", actor);
		buf_puts(sql, "EXISTS (SELECT 1 FROM act a WHERE a.incident = i.id AND (");
		subtree(sql, "a.type", "act_types", type);
		buf_printf(sql, " %s %s EXISTS (SELECT 1 FROM involvement v WHERE v.incident ="
				" a.incident AND v.act = a.ord AND ", word, negate ? "NOT" : "");
		subtree(sql, "v.actor", "actors", actor);
		/* An act without actors has the value not recorded. */
		if (strcmp(actor, "not-recorded") == 0)
			buf_puts(sql, ") OR NOT EXISTS (SELECT 1 FROM involvement v WHERE v.incident"
				      " = a.incident AND v.act = a.ord");
		buf_puts(sql, ")))");
		return;
	}
	some_code(w, "sex", F_SEX, sex, sizeof sex);
	some_code(w, "profiles", F_PROFILE, profile, sizeof profile);
	buf_printf(text, "victim(sex=%s %s%sprofile=%s)", sex, either ? "or " : "",
		   negate ? "not " : "", profile);
	buf_printf(sql, "EXISTS (SELECT 1 FROM victimisation x JOIN person p ON p.id = x.person WHERE"
			" x.incident = i.id AND (p.sex = '%s' %s %s EXISTS (SELECT 1 FROM"
			" person_profile q WHERE q.person = p.id AND ",
		   sex, word, negate ? "NOT" : "");
	subtree(sql, "q.profile", "profiles", profile);
	buf_puts(sql, ")))");
}

static void
tag_term(struct world *w, struct buf *text, struct buf *sql)
{
	if (pick(w, 3) == 0) {
		buf_puts(text, "no:tag");
		buf_puts(sql, "NOT EXISTS (SELECT 1 FROM mark m WHERE m.incident = i.id AND"
			      " m.decision = 'added')");
		return;
	}
	buf_puts(text, pick(w, 2) ? "tag:one" : "etiqueta=two");
	buf_printf(sql, "EXISTS (SELECT 1 FROM mark m WHERE m.incident = i.id AND m.decision ="
			" 'added' AND m.tag = '%s')", strstr(text->data + text->len - 3, "one") ? "one"
										       : "two");
}

static void
question(struct world *w, int depth, struct buf *text, struct buf *sql)
{
	size_t kind = pick(w, depth > 3 ? 8 : 11);

	switch (kind) {
	case 0:
		date_term(w, text, sql);
		return;
	case 1:
		record_term(w, text, sql);
		return;
	case 2:
		status_term(w, text, sql);
		return;
	case 3:
		text_term(w, text, sql);
		return;
	case 4:
		inner_term(w, text, sql);
		return;
	case 5:
		tag_term(w, text, sql);
		return;
	case 6:
	case 7:
		coded_term(w, text, sql);
		return;
	case 8:
		buf_puts(text, pick(w, 2) ? "-(" : "not (");
		buf_puts(sql, "NOT (");
		question(w, depth + 1, text, sql);
		buf_putc(text, ')');
		buf_putc(sql, ')');
		return;
	default:
		buf_putc(text, '(');
		buf_puts(sql, "((");
		question(w, depth + 1, text, sql);
		buf_puts(text, kind == 9 ? " " : " or ");
		buf_puts(sql, kind == 9 ? ") AND (" : ") OR (");
		question(w, depth + 1, text, sql);
		buf_putc(text, ')');
		buf_puts(sql, "))");
	}
}

/* ---- answers ---------------------------------------------------------------------------- */

/* Every value of a facet must be what SQL counts, and SQL must count no other. */
static void
check_facet(struct world *w, const struct selection *sel, enum field_id field)
{
	struct error err = { 0 };
	struct arena arena = { 0 };
	struct field_ref ref = { field, NULL };
	struct facet facet;
	struct buf sql = { 0 };

	must(source_facet(w->src, sel, &ref, "en", &arena, &facet, &err), &err);
	for (size_t i = 0; i < facet.count; i++) {
		buf_clear(&sql);
		buf_printf(&sql, "SELECT count(DISTINCT incident) FROM (%s) WHERE incident IN sel AND"
				 " value = ", pairs(field));
		quote(&sql, facet.values[i].code, '\'');
		if (number(w, sql.data) != facet.values[i].count)
			fail_msg("%s %s: %ld, SQL %lld", fields[field].name, facet.values[i].code,
				 facet.values[i].count, (long long)number(w, sql.data));
	}
	buf_clear(&sql);
	buf_printf(&sql, "SELECT count(DISTINCT value) FROM (%s) WHERE incident IN sel", pairs(field));
	assert_int_equal(number(w, sql.data), facet.count);
	buf_release(&sql);
	arena_release(&arena);
}

static void
check_crosstab(struct world *w, const struct selection *sel, enum field_id rows, enum field_id cols)
{
	struct error err = { 0 };
	struct arena arena = { 0 };
	struct field_ref by_row = { rows, NULL }, by_col = { cols, NULL };
	struct crosstab t;
	struct buf sql = { 0 };
	long cells = 0;

	must(source_crosstab(w->src, sel, &by_row, &by_col, "en", &arena, &t, &err), &err);
	for (int n = 0; n < 5 && t.rows.count && t.cols.count; n++) {
		size_t r = pick(w, t.rows.count), c = pick(w, t.cols.count);

		buf_clear(&sql);
		buf_printf(&sql, "SELECT count(DISTINCT a.incident) FROM (%s) a JOIN (%s) b ON"
				 " b.incident = a.incident WHERE a.incident IN sel AND a.value = ",
			   pairs(rows), pairs(cols));
		quote(&sql, t.rows.values[r].code, '\'');
		buf_puts(&sql, " AND b.value = ");
		quote(&sql, t.cols.values[c].code, '\'');
		assert_int_equal(number(w, sql.data), t.cells[r * t.cols.count + c]);
	}
	for (size_t i = 0; i < t.rows.count * t.cols.count; i++)
		cells += t.cells[i];
	buf_clear(&sql);
	buf_printf(&sql, "SELECT count(*) FROM (SELECT DISTINCT a.incident, a.value, b.value FROM (%s) a"
			 " JOIN (%s) b ON b.incident = a.incident WHERE a.incident IN sel)",
		   pairs(rows), pairs(cols));
	assert_int_equal(number(w, sql.data), cells);
	buf_release(&sql);
	arena_release(&arena);
}

static void
check_series(struct world *w, const struct selection *sel)
{
	enum period_kind per = (enum period_kind)pick(w, 5);
	struct error err = { 0 };
	struct arena arena = { 0 };
	struct series s;
	long certain = 0;

	must(source_series(w->src, sel, F_DATE, per, NULL, "en", &arena, &s, &err), &err);
	for (size_t i = 0; i < s.count; i++) {
		const struct series_period *p = &s.periods[i];
		char sql[400];

		certain += p->certain;
		assert_true(i == 0 || s.periods[i - 1].last + 1 == p->first);
		if (s.count > 12 && pick(w, s.count) > 6)
			continue;
		snprintf(sql, sizeof sql,
			 "SELECT count(*) FROM incident WHERE id IN sel AND date_first >= %d AND"
			 " date_last <= %d", p->first, p->last);
		assert_int_equal(number(w, sql), p->certain);
		snprintf(sql, sizeof sql,
			 "SELECT count(*) FROM incident WHERE id IN sel AND date_first <= %d AND"
			 " date_last >= %d AND (date_first > %d OR date_last < %d)",
			 p->last, p->first, DATE_MIN, DATE_MAX);
		assert_int_equal(number(w, sql), p->possible);
	}
	assert_int_equal(certain + s.outside + s.undated, s.n);
	arena_release(&arena);
}

static void
check_question(struct world *w, long n)
{
	struct error err = { 0 };
	struct buf text = { 0 }, where = { 0 }, sql = { 0 };
	struct query *q, *again;
	struct selection *sel;
	int64_t expected;

	question(w, 0, &text, &where);
	q = query_parse(text.data, source_codes(w->src), &err);
	if (!q)
		fail_msg("%s: %s (%s)", text.data, err.msg, err.hint);
	again = query_parse(q->text, source_codes(w->src), &err);
	if (!again || strcmp(again->text, q->text) != 0)
		fail_msg("%s prints as %s and that as %s", text.data, q->text,
			 again ? again->text : err.msg);
	sel = source_select(w->src, q, &err);
	must(sel != NULL, &err);
	run_sql(w, "DELETE FROM sel");
	buf_printf(&sql, "INSERT INTO sel SELECT i.id FROM incident i WHERE %s", where.data);
	run_sql(w, sql.data);
	expected = number(w, "SELECT count(*) FROM sel");
	if (expected != selection_count(sel))
		fail_msg("%s: %ld, SQL %lld\n%s", q->text, selection_count(sel), (long long)expected,
			 where.data);
	if (n % 10 == 0) {
		size_t fields_count = sizeof counted / sizeof *counted;

		check_facet(w, sel, counted[pick(w, fields_count)]);
		check_crosstab(w, sel, counted[pick(w, fields_count)], counted[pick(w, fields_count)]);
		check_series(w, sel);
	}
	selection_free(sel);
	query_free(q);
	query_free(again);
	buf_release(&text);
	buf_release(&where);
	buf_release(&sql);
}

/* Every seventh incident has tag one, every fifth tag two, and some had it and lost it. */
static void
tag_some(struct world *w)
{
	struct error err = { 0 };
	static const struct {
		const char *tag, *sql;
		bool add;
	} steps[] = {
		{ "one", "SELECT id FROM incident WHERE id / 65536 % 7 = 0 ORDER BY id", true },
		{ "two", "SELECT id FROM incident WHERE id / 65536 % 5 = 0 ORDER BY id", true },
		{ "two", "SELECT id FROM incident WHERE id / 65536 % 10 = 0 ORDER BY id", false },
	};

	for (size_t i = 0; i < 3; i++) {
		struct stmt *s = stmt_new(w->d, steps[i].sql, &err);
		struct mark_request request = { .tag = steps[i].tag, .add = steps[i].add,
						.query = "", .note = "" };
		struct mark_report report;
		int64_t *ids = NULL;
		size_t count = 0, cap = 0;

		while (stmt_step(s, &err) == STMT_ROW) {
			ids = grow_array(ids, count, &cap, sizeof *ids);
			ids[count++] = stmt_col_int(s, 0);
		}
		stmt_free(s);
		request.incidents = ids;
		request.count = count;
		must(mark_incidents(w->d, &request, &report, &err), &err);
		free(ids);
	}
}

static bool
import(struct world *w, const char *folder, const char *file)
{
	struct error err = { 0 };
	struct import_report report;
	struct buf path = { 0 };
	struct import_request request = { 0 };
	bool is_there;

	buf_printf(&path, "%s/%s", folder, file);
	request.path = path.data;
	is_there = access(path.data, R_OK) == 0;
	if (is_there)
		must(import_file(w->d, &request, &report, &err), &err);
	if (is_there)
		import_report_release(&report);
	buf_release(&path);
	return is_there;
}

static void
random_questions_have_the_answers_that_sql_gives(void **state)
{
	const char *srcdir = getenv("srcdir") ? getenv("srcdir") : ".";
	const char *many = getenv("ANSWERS"), *shared = getenv("ATALAYA_SHARED");
	long questions = many ? atol(many) : 500;
	struct world w = { .folder = "/tmp/atalaya-test-XXXXXX" };
	struct error err = { 0 };
	struct buf beside = { 0 };
	char command[128];

	(void)state;
	random_seed(&w.rng, 42);
	assert_non_null(mkdtemp(w.folder));
	snprintf(w.path, sizeof w.path, "%s/w.dossier", w.folder);
	must(dossier_create(w.path, "", &err), &err);
	w.d = dossier_open(w.path, DOSSIER_WRITE, "", &err);
	must(w.d != NULL, &err);
	assert_true(import(&w, srcdir, "data/sample/valdoria.csv"));
	buf_printf(&beside, "%s/../shared", srcdir);
	if (!import(&w, shared ? shared : beside.data, "datasets/cpj/cpj_1992_2022.csv"))
		print_message("the second dataset is not here: the sample alone\n");
	tag_some(&w);
	w.src = source_open(w.d, &err);
	must(w.src != NULL, &err);
	unfold_records(&w);
	unfold_texts(&w);
	unfold_statuses(&w);
	unfold_trees(&w);
	run_sql(&w, "CREATE TEMP TABLE sel (id INTEGER PRIMARY KEY)");
	for (long n = 0; n < questions; n++) {
		/* The second half is answered by columns that were kept in the dossier. */
		if (n == questions / 2) {
			must(source_save(w.src, &err), &err);
			source_close(w.src);
			w.src = source_open(w.d, &err);
			must(w.src != NULL, &err);
		}
		check_question(&w, n);
	}
	print_message("%ld questions\n", questions);
	source_close(w.src);
	dossier_close(w.d);
	snprintf(command, sizeof command, "rm -rf '%s'", w.folder);
	assert_int_equal(system(command), 0);
	buf_release(&beside);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(random_questions_have_the_answers_that_sql_gives),
	};

	if (sodium_init() < 0)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* The editions of a dataset, and what each of them changed. */
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/dossier/delta.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/dossier/record.h"
#include "core/dossier/stmt.h"
#include "core/intake/editions.h"

#define PAIRS_AT_ONCE 4096 /* changed incidents whose records are in memory at a time */

/* ---- the list --------------------------------------------------------------------------- */

bool
edition_each(struct dossier *d, const char *dataset, edition_fn *fn, void *ctx, struct error *err)
{
	struct stmt *s = stmt_new(
		d,
		"SELECT e.dataset, d.name, e.number, e.file_name, lower(hex(e.file_hash)), e.file_size,"
		" e.rows_read, e.rows_taken, e.rows_refused, e.added, e.changed, e.gone, e.same,"
		" e.status_first, e.status_last, e.status_precision, j.time, j.author"
		" FROM edition e JOIN dataset d ON d.id = e.dataset LEFT JOIN journal j ON j.seq ="
		" (SELECT max(seq) FROM journal WHERE ref = e.dataset AND kind ="
		" iif(e.number = 1, 'import', 'edition') AND (e.number = 1 OR instr((SELECT"
		" CAST(substr(body, 1, 400) AS TEXT) FROM journal_body b WHERE b.seq = journal.seq),"
		" char(10) || 'edition=' || e.number || char(10))))"
		" WHERE d.state <> 'purged' AND (d.name = :name OR :name = '')"
		" ORDER BY e.dataset, e.number",
		err);
	enum stmt_result got = STMT_ERROR;
	bool ok = true, is_any = false;

	if (s)
		stmt_text(s, 1, dataset ? dataset : "");
	while (s && ok && (got = stmt_step(s, err)) == STMT_ROW) {
		struct edition e = {
			.dataset = stmt_col_int(s, 0),
			.name = stmt_col_text(s, 1),
			.number = (long)stmt_col_int(s, 2),
			.file_name = stmt_col_text(s, 3),
			.hash = stmt_col_text(s, 4),
			.file_size = stmt_col_int(s, 5),
			.read = (long)stmt_col_int(s, 6),
			.taken = (long)stmt_col_int(s, 7),
			.refused = (long)stmt_col_int(s, 8),
			.added = (long)stmt_col_int(s, 9),
			.changed = (long)stmt_col_int(s, 10),
			.gone = (long)stmt_col_int(s, 11),
			.same = (long)stmt_col_int(s, 12),
			.status = { (int32_t)stmt_col_int(s, 13), (int32_t)stmt_col_int(s, 14),
				    (uint8_t)date_precision_find(stmt_col_text(s, 15)) },
			.time = stmt_col_int(s, 16),
			.author = stmt_col_text(s, 17),
		};

		is_any = true;
		ok = fn(ctx, &e, err);
	}
	stmt_free(s);
	if (ok && got == STMT_DONE && !is_any && dataset) {
		FAIL(err, ERR_USAGE, N_("there is no dataset \"%s\""), dataset);
		return error_hint(err, N_("atalaya editions DOSSIER lists them"));
	}
	return ok && got == STMT_DONE;
}

/* ---- cell by cell ----------------------------------------------------------------------- */

struct column {
	const char *name;
	bool is_publishable, is_skipped;
	bool is_event; /* says something of justice */
};

struct telling {
	struct dossier *d;
	const struct edition_base *base;
	const struct edition_set *set;
	edition_change_fn *fn;
	void *ctx;
	struct arena arena;
	struct column *columns;
	size_t count;
	struct stmt *entered; /* did a person enter events in a response that files say? */
};

static void
mark_event(struct telling *t, const struct expr *expr)
{
	int at = expr_column(expr);

	if (at >= 0 && (size_t)at < t->count)
		t->columns[at].is_event = true;
}

static bool
load_columns(struct telling *t, struct error *err)
{
	struct stmt *s = stmt_new(t->d,
				  "SELECT name, is_publishable FROM dataset_column WHERE dataset = :id"
				  " ORDER BY ord",
				  err);
	enum stmt_result got = STMT_ERROR;
	size_t cap = 0;

	if (s)
		stmt_int(s, 1, t->base->dataset);
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		t->columns = grow_array(t->columns, t->count, &cap, sizeof *t->columns);
		t->columns[t->count++] =
			(struct column){ .name = arena_strdup(&t->arena, stmt_col_text(s, 0)),
					 .is_publishable = stmt_col_int(s, 1) != 0 };
	}
	stmt_free(s);
	for (size_t i = 0; i < t->set->skipped_count; i++)
		if (t->set->skipped[i] >= 0 && (size_t)t->set->skipped[i] < t->count)
			t->columns[t->set->skipped[i]].is_skipped = true;
	for (size_t i = 0; i < t->base->p->event_count; i++) {
		const struct event_rule *rule = &t->base->p->events[i];

		mark_event(t, &rule->stage);
		mark_event(t, &rule->role);
		mark_event(t, &rule->mode);
		mark_event(t, &rule->date);
		mark_event(t, &rule->national);
	}
	if (got == STMT_DONE)
		t->entered = stmt_new(t->d,
				      "SELECT 1 FROM response r JOIN ledger l ON l.response = r.id"
				      " WHERE r.incident = :id AND r.section > 0 AND l.is_by_hand = 1",
				      err);
	return t->entered != NULL;
}

/* A pair with both of its records. */
struct told {
	const struct edition_pair *pair;
	const char **cells[2]; /* count of them, "" where a record has none */
};

/* The pairs of one stretch in the order of one of their rows. */
struct stretch {
	struct telling *t;
	struct arena *arena;
	struct told **told;
	size_t count, at;
	int side;
};

static int64_t
row_of(const struct told *told, int side)
{
	return side ? told->pair->after : told->pair->before;
}

static int
by_before(const void *a, const void *b)
{
	int64_t x = row_of(*(struct told *const *)a, 0), y = row_of(*(struct told *const *)b, 0);

	return (x > y) - (x < y);
}

static int
by_after(const void *a, const void *b)
{
	int64_t x = row_of(*(struct told *const *)a, 1), y = row_of(*(struct told *const *)b, 1);

	return (x > y) - (x < y);
}

static bool
keep_cells(void *ctx, const struct record *r, struct error *err)
{
	struct stretch *st = ctx;

	(void)err;
	while (st->at < st->count && row_of(st->told[st->at], st->side) < r->row)
		st->at++;
	for (; st->at < st->count && row_of(st->told[st->at], st->side) == r->row; st->at++) {
		const char **cells = arena_alloc(st->arena, (st->t->count + 1) * sizeof *cells);
		const struct csv_row row = { .cells = r->cells, .count = r->count };

		for (size_t i = 0; i < st->t->count; i++) {
			size_t len;
			const char *text = row_cell(&row, (int)i, &len);

			cells[i] = arena_strndup(st->arena, text, len);
		}
		st->told[st->at]->cells[st->side] = cells;
	}
	return true;
}

static bool
read_side(struct telling *t, struct arena *arena, struct told **order, size_t count, int side,
	  struct error *err)
{
	struct stretch st = { .t = t, .arena = arena, .told = order, .count = count, .side = side };

	qsort(order, count, sizeof(struct told *), side ? by_after : by_before);
	return record_each(t->d, t->base->dataset, row_of(order[0], side), row_of(order[count - 1], side),
			   keep_cells, &st, err);
}

static bool
tell(struct telling *t, enum edition_change_kind kind, int64_t incident, struct error *err)
{
	const struct edition_change change = { .kind = kind, .incident = incident, .column = "",
					       .before = "", .after = "", .is_publishable = true };

	return t->fn(t->ctx, &change, err);
}

/* The file says something else of justice now: does it stand beside what a person entered? */
static bool
tell_events(struct telling *t, int64_t incident, struct error *err)
{
	enum stmt_result got;

	stmt_int(t->entered, 1, incident);
	got = stmt_step(t->entered, err);
	stmt_reset(t->entered);
	return got == STMT_DONE || (got == STMT_ROW && tell(t, EDITION_EVENTS, incident, err));
}

static bool
tell_pair(struct telling *t, const struct told *told, struct error *err)
{
	const int narrative = expr_column(&t->base->p->narrative);
	bool ok = told->cells[0] && told->cells[1], is_event = false;

	for (size_t i = 0; ok && i < t->count; i++) {
		const char *before = told->cells[0][i], *after = told->cells[1][i];
		struct edition_change change = {
			.kind = told->pair->is_kept && (int)i == narrative ? EDITION_CONFLICT
									   : EDITION_CHANGED,
			.incident = told->pair->incident,
			.column = t->columns[i].name,
			.before = before,
			.after = after,
			.is_publishable = t->columns[i].is_publishable,
		};

		if (!t->columns[i].is_skipped && strcmp(before, after) != 0) {
			ok = t->fn(t->ctx, &change, err);
			is_event |= t->columns[i].is_event;
		}
	}
	return ok && (!is_event || tell_events(t, told->pair->incident, err));
}

static bool
tell_pairs(struct telling *t, struct error *err)
{
	const struct edition_set *set = t->set;
	bool ok = true;

	for (size_t from = 0; ok && from < set->pair_count; from += PAIRS_AT_ONCE) {
		size_t count = set->pair_count - from;
		struct arena arena = { 0 };
		struct told *told;
		struct told **order;

		if (count > PAIRS_AT_ONCE)
			count = PAIRS_AT_ONCE;
		told = xcalloc(count, sizeof *told);
		order = xcalloc(count, sizeof(struct told *));
		for (size_t i = 0; i < count; i++) {
			told[i].pair = &set->pairs[from + i];
			order[i] = &told[i];
		}
		ok = read_side(t, &arena, order, count, 0, err)
		     && read_side(t, &arena, order, count, 1, err);
		for (size_t i = 0; ok && i < count; i++)
			ok = tell_pair(t, &told[i], err);
		free(told);
		free(order);
		arena_release(&arena);
	}
	return ok;
}

static int
by_incident(const void *a, const void *b)
{
	const struct edition_pair *x = a, *y = b;

	return (x->incident > y->incident) - (x->incident < y->incident);
}

bool
edition_describe(struct dossier *d, const struct edition_base *base, const struct edition_set *set,
		 edition_change_fn *fn, void *ctx, struct error *err)
{
	struct telling t = { .d = d, .base = base, .set = set, .fn = fn, .ctx = ctx };
	bool ok = load_columns(&t, err);

	if (set->pair_count)
		qsort(set->pairs, set->pair_count, sizeof *set->pairs, by_incident);
	for (long i = 0; ok && i < set->new_count; i++)
		ok = tell(&t, EDITION_NEW, set->first_new + i * ID_STEP, err);
	ok = ok && tell_pairs(&t, err);
	for (size_t i = 0; ok && i < set->gone_count; i++)
		ok = tell(&t, EDITION_GONE, set->gone[i], err);
	for (size_t i = 0; ok && i < set->back_count; i++)
		ok = tell(&t, EDITION_BACK, set->back[i], err);
	free(t.columns);
	stmt_free(t.entered);
	arena_release(&t.arena);
	return ok;
}

void
edition_set_release(struct edition_set *set)
{
	free(set->pairs);
	free(set->gone);
	free(set->back);
	*set = (struct edition_set){ 0 };
}

/* ---- from the log ----------------------------------------------------------------------- */

static const struct delta_value *
value(const struct delta_change *ch, const struct delta_value *values, const char *column)
{
	for (size_t i = 0; i < ch->table->count; i++)
		if (strcmp(ch->table->columns[i].name, column) == 0)
			return &values[i];
	return NULL;
}

static int64_t
integer(const struct delta_value *v)
{
	return v && v->type == DELTA_INT ? v->integer : 0;
}

static int
by_id(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

/* What the entry of an edition did to incidents. edited: those whose narrative it changed. */
static void
read_changes(const struct delta *delta, struct edition_set *set, int64_t **edited, size_t *edited_count)
{
	size_t cap = 0;

	for (size_t n = 0; n < delta->change_count; n++) {
		const struct delta_change *ch = &delta->changes[n];
		const struct delta_value *keys = ch->op == 'I' ? ch->after : ch->before;
		const char *table = ch->table->name;

		if (strcmp(table, "incident") == 0 && ch->op == 'U') {
			set->pairs = grow_array(set->pairs, set->pair_count, &set->pair_cap,
						sizeof *set->pairs);
			set->pairs[set->pair_count++] = (struct edition_pair){
				.incident = integer(value(ch, keys, "id")),
				.before = integer(value(ch, ch->before, "row")),
				.after = integer(value(ch, ch->after, "row")),
			};
		} else if (strcmp(table, "incident_gone") == 0 && ch->op == 'I') {
			set->gone = grow_array(set->gone, set->gone_count, &set->gone_cap,
					       sizeof *set->gone);
			set->gone[set->gone_count++] = integer(value(ch, keys, "incident"));
		} else if (strcmp(table, "incident_gone") == 0 && ch->op == 'D') {
			set->back = grow_array(set->back, set->back_count, &set->back_cap,
					       sizeof *set->back);
			set->back[set->back_count++] = integer(value(ch, keys, "incident"));
		} else if (strcmp(table, "incident_text") == 0) {
			*edited = grow_array(*edited, *edited_count, &cap, sizeof **edited);
			(*edited)[(*edited_count)++] = integer(value(ch, keys, "incident"));
		}
	}
	if (set->gone_count)
		qsort(set->gone, set->gone_count, sizeof *set->gone, by_id);
	if (set->back_count)
		qsort(set->back, set->back_count, sizeof *set->back, by_id);
	if (*edited_count)
		qsort(*edited, *edited_count, sizeof **edited, by_id);
}

/* Facts: which incidents were new, which columns only one of the editions has. */
static void
read_facts(struct dossier *d, struct delta *delta, struct edition_set *set)
{
	const char *new = delta_fact(delta, "new"), *columns = delta_fact(delta, "columns");
	const char *dots = new ? strstr(new, "..") : NULL;
	int64_t first, last;
	int *skipped;
	size_t cap = 0;

	if (dots && dossier_id_parse(d, "INC", arena_strndup(&delta->arena, new, (size_t)(dots - new)), &first)
	    && dossier_id_parse(d, "INC", dots + 2, &last) && last >= first) {
		set->first_new = first;
		set->new_count = (long)((last - first) / ID_STEP) + 1;
	}
	for (const char *s = columns; s && *s; s++)
		cap += *s == ',';
	skipped = arena_alloc(&delta->arena, (cap + 2) * sizeof *skipped);
	for (const char *s = columns; s && *s;) {
		char *end;
		long n = strtol(s, &end, 10);

		if (end == s || n < 0 || n > 2 * (long)CSV_CELLS_MAX)
			break;
		skipped[set->skipped_count++] = (int)n;
		s = *end == ',' ? end + 1 : end;
	}
	set->skipped = skipped;
}

/*
 * Where the narrative of a record changed and the entry left that of the incident alone, somebody had
 * edited it; unless what they wrote is what the file says now.
 */
struct judging {
	edition_change_fn *fn;
	void *ctx;
	struct dossier *d;
	const char *narrative; /* its column, or NULL */
	const int64_t *edited;
	size_t edited_count;
};

static bool
stands_so(struct judging *j, int64_t incident, const char *text, bool *is, struct error *err)
{
	struct stmt *s = stmt_new(j->d,
				  "SELECT 1 FROM incident_text WHERE incident = :id AND field = 'narrative'"
				  " AND text = :text",
				  err);
	enum stmt_result got = STMT_ERROR;

	if (s) {
		stmt_int(s, 1, incident);
		stmt_text(s, 2, text);
		got = stmt_step(s, err);
	}
	stmt_free(s);
	*is = got == STMT_ROW;
	return got != STMT_ERROR;
}

static bool
judge(void *ctx, const struct edition_change *change, struct error *err)
{
	struct judging *j = ctx;
	struct edition_change told = *change;
	bool is_taken;

	if (change->kind == EDITION_CHANGED && j->narrative
	    && strcmp(change->column, j->narrative) == 0
	    && !(j->edited_count
		 && bsearch(&change->incident, j->edited, j->edited_count, sizeof *j->edited, by_id))) {
		if (!stands_so(j, change->incident, change->after, &is_taken, err))
			return false;
		if (!is_taken)
			told.kind = EDITION_CONFLICT;
	}
	return j->fn(j->ctx, &told, err);
}

/* The body of the entry that took in an edition; *bytes holds what the delta points into. */
static bool
load_entry(struct dossier *d, const struct edition_base *base, long number, struct buf *bytes,
	   struct delta *delta, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT b.body FROM journal j JOIN journal_body b USING (seq)"
				  " WHERE j.kind = 'edition' AND j.ref = :dataset ORDER BY j.seq DESC",
				  err);
	enum stmt_result got = STMT_ERROR;
	bool is_found = false;

	if (s)
		stmt_int(s, 1, base->dataset);
	while (s && !is_found && (got = stmt_step(s, err)) == STMT_ROW) {
		const char *edition;
		size_t len;
		const void *body = stmt_col_blob(s, 0, &len);

		buf_clear(bytes);
		buf_add(bytes, body, len);
		delta_release(delta);
		if (!delta_parse(bytes->data, bytes->len, delta, err)) {
			got = STMT_ERROR;
			break;
		}
		edition = delta_fact(delta, "edition");
		is_found = edition && atol(edition) == number;
	}
	stmt_free(s);
	if (got == STMT_DONE && !is_found)
		return FAIL(err, ERR_CONFLICT, N_("the entry of edition %ld was redacted"), number);
	return is_found;
}

static bool
find_dataset(struct dossier *d, const char *dataset, int64_t *id, struct error *err)
{
	struct stmt *s = stmt_new(d, "SELECT id FROM dataset WHERE name = :name AND state = 'active'", err);
	enum stmt_result got = STMT_ERROR;

	if (s) {
		stmt_text(s, 1, dataset);
		if ((got = stmt_step(s, err)) == STMT_ROW)
			*id = stmt_col_int(s, 0);
	}
	stmt_free(s);
	if (got == STMT_DONE) {
		FAIL(err, ERR_USAGE, N_("there is no dataset \"%s\" that is counted"), dataset);
		error_hint(err, N_("atalaya editions DOSSIER lists them"));
	}
	return got == STMT_ROW;
}

bool
edition_changes(struct dossier *d, const char *dataset, long number, edition_change_fn *fn, void *ctx,
		long *out, struct error *err)
{
	struct edition_base base = { 0 };
	struct edition_set set = { 0 };
	struct delta delta = { 0 };
	struct buf bytes = { 0 };
	struct judging judging = { .fn = fn, .ctx = ctx, .d = d };
	int64_t id, *edited = NULL;
	bool ok = false;

	if (!find_dataset(d, dataset, &id, err) || !edition_base_load(d, id, &base, err))
		goto done;
	*out = number ? number : base.edition;
	if (*out < 1 || *out > base.edition) {
		FAIL(err, ERR_USAGE, N_("dataset \"%s\" has no edition %ld"), dataset, *out);
		error_hint(err, N_("atalaya editions DOSSIER lists them"));
		goto done;
	}
	if (*out == 1) {
		ok = true;
		goto done;
	}
	if (!load_entry(d, &base, *out, &bytes, &delta, err))
		goto done;
	read_changes(&delta, &set, &edited, &judging.edited_count);
	read_facts(d, &delta, &set);
	judging.edited = edited;
	if (expr_column(&base.p->narrative) >= 0)
		judging.narrative = base.header.cells[expr_column(&base.p->narrative)].text;
	ok = edition_describe(d, &base, &set, judge, &judging, err);
done:
	free(edited);
	edition_set_release(&set);
	delta_release(&delta);
	buf_release(&bytes);
	edition_base_release(&base);
	return ok;
}

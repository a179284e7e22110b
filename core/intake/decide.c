/* What an analyst says that a value means: stored, and applied to the incidents that are there. */
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/clock.h"
#include "core/base/utf8.h"
#include "core/dossier/bulk.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/dossier/record.h"
#include "core/dossier/stmt.h"
#include "core/intake/batch.h"
#include "core/intake/editions.h"
#include "core/intake/resolve.h"
#include "core/intake/row.h"
#include "core/intake/values.h"
#include "core/query/query.h"

/* Between two looks at what was changed; core/dossier/journal.h, tx_flush. */
#define MADE_AT_ONCE 128

/* ---- making incidents anew from their records ------------------------------------------- */

struct remaking {
	struct dossier *d;
	struct tx *tx;
	const struct edition_base *base;
	enum coded field;
	const char *value; /* folded */
	struct stmt *incidents; /* of a row of the dataset */
	struct row_maker *maker;
	struct bulk *bulk;
	struct move *move;
	struct batch batch;
	int64_t *targets;
	size_t target_cap;
	int64_t next[BATCH_COUNTERS]; /* ids of things that are made */
	long incidents_made;
};

static bool
flush(struct remaking *r, struct error *err)
{
	struct batch *b = &r->batch;
	struct bulk_counter counters[BATCH_COUNTERS] = { 0 };
	int64_t first = r->next[N_INCIDENT];
	bool ok = true;

	if (b->incidents == 0)
		return true;
	for (int i = 0; i < BATCH_COUNTERS; i++)
		counters[i] = (struct bulk_counter){ r->next[i], ID_STEP };
	row_end(r->maker);
	for (int i = 0; ok && i < BATCH_TABLES; i++)
		if (i != T_RECORDS && i != T_REFUSED)
			ok = bulk_insert(r->bulk, (size_t)i, &b->tables[i], counters, err);
	for (long i = 0; ok && i < b->incidents; i++)
		ok = move_incident(r->move, first + i * ID_STEP, r->targets[i], false, false, err);
	r->incidents_made += b->incidents;
	r->next[N_INCIDENT] += b->incidents * ID_STEP;
	r->next[N_PERSON] += b->people * ID_STEP;
	r->next[N_RESPONSE] += b->responses * ID_STEP;
	batch_clear(b);
	row_begin(r->maker, b);
	return ok && tx_flush(r->tx, err);
}

/* Is a folded text the value that was decided on? */
static bool
is_value(const struct remaking *r, const char *text, size_t len)
{
	struct buf folded = { 0 };
	bool is;

	if (r->field == C_PLACE)
		place_key(r->base->p, text, len, &folded);
	else
		utf8_fold(&folded, text, len);
	is = strcmp(buf_str(&folded), r->value) == 0;
	buf_release(&folded);
	return is;
}

static bool
has_value(const struct remaking *r, const struct expr *e, const struct csv_row *row)
{
	size_t len;
	const char *text = expr_text(e, row, &len);
	struct buf folded = { 0 };
	bool is = false;

	if (e->kind == EXPR_NONE || len == 0)
		return false;
	if (e->kind == EXPR_NESTED) {
		utf8_fold(&folded, text, len);
		is = strstr(buf_str(&folded), r->value) != NULL;
		buf_release(&folded);
		return is;
	}
	if (e->kind != EXPR_SPLIT)
		return is_value(r, text, len);
	for (const char *s = text, *end = text + len; s <= end && !is;) {
		const char *stop = memchr(s, e->separator, (size_t)(end - s));
		size_t part = (size_t)((stop ? stop : end) - s);
		const char *trimmed = cell_trimmed(s, &part);

		is = is_value(r, trimmed, part);
		s = stop ? stop + 1 : end + 1;
	}
	return is;
}

/* Does a record hold the value where the field reads it? */
static bool
is_affected(const struct remaking *r, const struct csv_row *row)
{
	const struct profile *p = r->base->p;
	bool is = false;

	switch (r->field) {
	case C_PLACE:
		for (size_t i = 0; i < p->place_count; i++)
			is |= has_value(r, &p->place[i], row);
		return is;
	case C_VERIFICATION:
		return has_value(r, &p->verification, row);
	case C_TYPE:
		for (size_t i = 0; i < p->act_count; i++)
			is |= has_value(r, &p->acts[i].type, row);
		return is;
	case C_LABEL:
	case C_ATTRIBUTION:
		for (size_t i = 0; i < p->actor_count; i++)
			is |= has_value(r, r->field == C_LABEL ? &p->actors[i].label
							       : &p->actors[i].attribution, row);
		return is;
	case C_STAGE:
	case C_ROLE:
	case C_MODE:
		for (size_t i = 0; i < p->event_count; i++)
			is |= has_value(r, r->field == C_STAGE  ? &p->events[i].stage
					   : r->field == C_ROLE ? &p->events[i].role
								: &p->events[i].mode, row);
		return is;
	case C_NATIONAL:
	case C_EVENT_COUNTRY:
		for (size_t i = 0; i < p->event_count; i++)
			is |= has_value(r, r->field == C_NATIONAL ? &p->events[i].national
								  : &p->events[i].country, row);
		return is;
	case C_MEASURE_STAGE:
	case C_INTERVENTION_STAGE:
		for (size_t i = 0; i < p->response_count; i++)
			is |= p->responses[i].is_measure == (r->field == C_MEASURE_STAGE)
			      && has_value(r, &p->responses[i].stage, row);
		return is;
	default:
		for (size_t i = 0; i < p->victim_count; i++) {
			const struct victim_rule *v = &p->victims[i];

			is |= has_value(r, r->field == C_KIND	   ? &v->kind
					   : r->field == C_SEX	   ? &v->sex
					   : r->field == C_PROFILE ? &v->profile
								   : &v->nexus, row);
		}
		return is;
	}
}

/* What the suppression list held back is not in the record any more: nothing can be made of it. */
static bool
is_withheld(const struct csv_row *row)
{
	for (size_t i = 0; i < row->count; i++)
		if (row->cells[i].len == sizeof WITHHELD_CELL - 1
		    && memcmp(row->cells[i].text, WITHHELD_CELL, row->cells[i].len) == 0)
			return true;
	return false;
}

/* A copy of the row that lasts as long as the batch. */
static void
take_copy(struct remaking *r, const struct csv_row *row)
{
	struct arena *a = &r->batch.arena;
	struct csv_row copy = { .count = row->count, .line = row->line };

	copy.cells = arena_alloc(a, (row->count + 1) * sizeof *copy.cells);
	for (size_t i = 0; i < row->count; i++) {
		copy.cells[i] = row->cells[i];
		copy.cells[i].text = arena_strndup(a, row->cells[i].text, row->cells[i].len);
	}
	row_take(r->maker, &copy);
}

static bool
remake_record(void *ctx, const struct record *record, struct error *err)
{
	struct remaking *r = ctx;
	const struct csv_row row = { .cells = record->cells, .count = record->count,
				     .line = record->line };
	enum stmt_result got;

	if (!is_affected(r, &row) || is_withheld(&row))
		return true;
	stmt_int(r->incidents, 1, r->base->dataset);
	stmt_int(r->incidents, 2, record->row);
	while ((got = stmt_step(r->incidents, err)) == STMT_ROW) {
		r->targets = grow_array(r->targets, (size_t)r->batch.incidents, &r->target_cap,
					sizeof *r->targets);
		r->targets[r->batch.incidents] = stmt_col_int(r->incidents, 0);
		take_copy(r, &row);
	}
	if (got == STMT_ERROR)
		return false;
	return r->batch.incidents < MADE_AT_ONCE || flush(r, err);
}

/* The day up to which a dataset's outcomes are known, and what two digits of a year may mean. */
static bool
read_status(struct dossier *d, int64_t dataset, struct row_source *out, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT status_first, status_last, status_precision FROM dataset"
				  " WHERE id = :id",
				  err);
	int32_t day;
	int month;
	bool ok = false;

	if (s) {
		stmt_int(s, 1, dataset);
		ok = stmt_step(s, err) == STMT_ROW;
		out->status = (struct date){ (int32_t)stmt_col_int(s, 0), (int32_t)stmt_col_int(s, 1),
					     (uint8_t)date_precision_find(stmt_col_text(s, 2)) };
	}
	stmt_free(s);
	day = out->status.precision == DATE_UNKNOWN ? (int32_t)(clock_now() / 86400000)
						    : out->status.last;
	date_to_civil(day, &out->year_max, &month, &month);
	date_to_civil((int32_t)(clock_now() / 86400000), &out->year_last, &month, &month);
	out->year_last++;
	return ok;
}

/* Makes anew the incidents of a dataset whose records hold the value. */
static bool
remake(struct dossier *d, struct tx *tx, struct codes *codes, int64_t dataset, enum coded field, const char *folded,
       long *incidents, struct error *err)
{
	struct edition_base base = { 0 };
	struct remaking r = { .d = d, .tx = tx, .base = &base, .field = field, .value = folded };
	struct row_source source = { .header = &base.header, .places = codes_list(codes, "places") };
	struct shapes *shapes = NULL;
	int64_t first;
	bool ok = edition_base_load(d, dataset, &base, err) && values_load(d, base.p, err)
		  && read_status(d, dataset, &source, err)
		  && dossier_new_ids(d, "incident", 0, &r.next[N_INCIDENT], err)
		  && dossier_new_ids(d, "person", 0, &r.next[N_PERSON], err)
		  && dossier_new_ids(d, "response", 0, &r.next[N_RESPONSE], err);
	int64_t start[BATCH_COUNTERS];

	memcpy(start, r.next, sizeof start);
	ok = ok && shapes_load(d, source.places, &shapes, err);
	if (ok) {
		source.p = base.p;
		source.shapes = shapes;
		r.maker = row_maker_new(&source, codes);
		r.bulk = bulk_new(d, batch_tables, BATCH_TABLES, dataset, err);
		r.move = move_new(d, err);
		r.incidents = stmt_new(d,
				       "SELECT i.id FROM incident i JOIN dataset d ON d.id = i.dataset"
				       " WHERE i.dataset = :dataset AND i.row = :row"
				       " AND i.edition <= d.edition",
				       err);
		row_begin(r.maker, &r.batch);
		ok = r.bulk && r.move && r.incidents
		     && record_each(d, dataset, 1, 0, remake_record, &r, err) && flush(&r, err)
		     && dossier_new_ids(d, "incident", (r.next[N_INCIDENT] - start[N_INCIDENT]) / ID_STEP,
					&first, err)
		     && dossier_new_ids(d, "person", (r.next[N_PERSON] - start[N_PERSON]) / ID_STEP,
					&first, err)
		     && dossier_new_ids(d, "response", (r.next[N_RESPONSE] - start[N_RESPONSE]) / ID_STEP,
					&first, err);
		*incidents += r.incidents_made;
	}
	stmt_free(r.incidents);
	move_free(r.move);
	bulk_free(r.bulk);
	row_maker_free(r.maker);
	shapes_free(shapes);
	batch_release(&r.batch);
	free(r.targets);
	edition_base_release(&base);
	return ok;
}

/* ---- the decision ----------------------------------------------------------------------- */

static bool
find_field(const char *key, enum coded *out, struct error *err)
{
	struct near near;
	char words[200];

	near_start(&near, key);
	for (int i = 0; i < CODED; i++) {
		if (i < C_STATISTIC_PLACE)
			near_offer(&near, coded_keys[i].key);
		if (strcmp(coded_keys[i].key, key) == 0 && i >= C_STATISTIC_PLACE) {
			FAIL(err, ERR_USAGE, N_("official counts are not made anew"));
			error_hint(err, N_("say it in the value map of the profile, undo the import and"
					   " import again"));
			return false;
		}
		if (strcmp(coded_keys[i].key, key) == 0) {
			*out = (enum coded)i;
			return true;
		}
	}
	near_print(&near, words, sizeof words);
	FAIL(err, ERR_USAGE, N_("\"%s\" is no field with a list of codes"), key);
	if (words[0])
		error_hint(err, N_("near it: %s"), words);
	else
		error_hint(err, N_("fields are called as in the list of unmatched values: act.type"));
	return false;
}

static bool
check_codes(struct codes *codes, enum coded field, const struct value_decision *decision,
	    struct error *err)
{
	const struct code_list *list =
		coded_keys[field].list ? codes_list(codes, coded_keys[field].list) : NULL;

	for (size_t i = 0; i < decision->count; i++) {
		const char *code = decision->codes[i];

		if (list ? code_find(list, code) >= 0
				   || (field == C_ROLE && strcmp(code, "unknown") == 0)
			 : strcmp(code, "ordinary") == 0 || strcmp(code, "abbreviated") == 0)
			continue;
		FAIL(err, ERR_USAGE, N_("\"%s\" is no code of %s"), code,
		     list ? coded_keys[field].list : coded_keys[field].key);
		if (list)
			error_hint(err, N_("atalaya codes DOSSIER %s lists them"), coded_keys[field].list);
		return false;
	}
	return true;
}

struct choosing {
	struct arena *arena;
	const char *value; /* folded */
	const char *profile, *other;
};

static bool
choose(void *ctx, const struct value_item *item, struct error *err)
{
	struct choosing *c = ctx;
	struct buf folded = { 0 };

	(void)err;
	utf8_fold(&folded, item->value, strlen(item->value));
	if (strcmp(buf_str(&folded), c->value) == 0) {
		if (!c->profile)
			c->profile = arena_strdup(c->arena, item->profile);
		else if (strcmp(c->profile, item->profile) != 0)
			c->other = arena_strdup(c->arena, item->profile);
	}
	buf_release(&folded);
	return true;
}

/* The profile that a decision is for. */
static bool
find_profile(struct dossier *d, const struct value_decision *decision, const char *folded,
	     struct arena *arena, const char **out, struct error *err)
{
	struct value_filter filter = { .dataset = decision->dataset, .field = decision->field };
	struct choosing c = { .arena = arena, .value = folded };

	if (!values_each(d, &filter, choose, &c, err))
		return false;
	filter.decided = true;
	if (!values_each(d, &filter, choose, &c, err))
		return false;
	*out = c.profile;
	if (c.other) {
		FAIL(err, ERR_USAGE, N_("several profiles have this value: %s, %s"), c.profile, c.other);
		return error_hint(err, N_("say which is meant with --dataset"));
	}
	if (c.profile)
		return true;
	FAIL(err, ERR_USAGE, N_("no value of %s like this is unmatched"), decision->field);
	return error_hint(err, N_("atalaya unmatched DOSSIER lists them"));
}

/*
 * Of a place all levels that are not understood stand in one text. The first of them is what the map is asked
 * for; it is looked up in the record of an incident that has the text.
 */
struct level {
	const struct profile *p;
	const char *text;
	struct arena *arena;
	const char *out;
};

static bool
find_level(void *ctx, const struct record *record, struct error *err)
{
	struct level *l = ctx;
	const struct csv_row row = { .cells = record->cells, .count = record->count };

	(void)err;
	for (size_t i = 0; i < l->p->place_count && !l->out; i++) {
		struct buf rest = { 0 };

		for (size_t k = i; k < l->p->place_count; k++) {
			const char *code;
			size_t len;
			const char *text = expr_text(&l->p->place[k], &row, &len);

			if (missing_word(l->p, text, len, &code))
				continue;
			if (rest.len)
				buf_puts(&rest, ", ");
			buf_add(&rest, text, len);
		}
		if (strcmp(buf_str(&rest), l->text) == 0) {
			size_t len;
			const char *text = expr_text(&l->p->place[i], &row, &len);

			l->out = arena_strndup(l->arena, text, len);
		}
		buf_release(&rest);
	}
	return true;
}

static bool
find_place_key(struct dossier *d, const char *value, struct arena *arena, struct buf *out,
	       struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT i.dataset, i.row FROM incident i JOIN dataset d"
				  " ON d.id = i.dataset WHERE i.place_text = :text AND d.state = 'active'"
				  " AND i.edition <= d.edition LIMIT 1",
				  err);
	struct edition_base base = { 0 };
	enum stmt_result got = STMT_ERROR;
	int64_t dataset = 0, row = 0;
	bool ok = true;

	if (s) {
		stmt_text(s, 1, value);
		if ((got = stmt_step(s, err)) == STMT_ROW) {
			dataset = stmt_col_int(s, 0);
			row = stmt_col_int(s, 1);
		}
	}
	stmt_free(s);
	if (got == STMT_ROW && (ok = edition_base_load(d, dataset, &base, err))) {
		struct level l = { .p = base.p, .text = value, .arena = arena };

		ok = record_each(d, dataset, row, row, find_level, &l, err);
		if (l.out) {
			buf_clear(out);
			place_key(base.p, l.out, strlen(l.out), out);
		}
	}
	edition_base_release(&base);
	return ok && got != STMT_ERROR;
}

static bool
store(struct dossier *d, const char *profile, const char *field, const char *folded,
      const struct value_decision *decision, bool *changed, struct error *err)
{
	struct stmt *drop = stmt_new(d,
				     "DELETE FROM value_map WHERE profile = :profile AND list = :list"
				     " AND value = :value",
				     err);
	struct stmt *put = stmt_new(d,
				    "INSERT INTO value_map (profile, list, value, ord, code)"
				    " VALUES (:profile, :list, :value, :ord, :code)",
				    err);
	bool ok = drop && put;

	if (ok) {
		stmt_text(drop, 1, profile);
		stmt_text(drop, 2, field);
		stmt_text(drop, 3, folded);
		ok = stmt_run(drop, err);
		*changed = dossier_changes(d) > 0 || decision->count > 0;
	}
	for (size_t i = 0; ok && i < decision->count; i++) {
		stmt_text(put, 1, profile);
		stmt_text(put, 2, field);
		stmt_text(put, 3, folded);
		stmt_int(put, 4, (int64_t)i + 1);
		stmt_text(put, 5, decision->codes[i]);
		ok = stmt_run(put, err);
	}
	stmt_free(drop);
	stmt_free(put);
	return ok;
}

static bool
apply(struct dossier *d, struct tx *tx, struct codes *codes, const char *profile, enum coded field, const char *folded,
      long *incidents, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT id FROM dataset WHERE profile = :profile AND state = 'active'"
				  " AND kind = 'incidents' ORDER BY id",
				  err);
	enum stmt_result got = STMT_ERROR;
	int64_t *ids = NULL;
	size_t count = 0, cap = 0;
	bool ok;

	if (s)
		stmt_text(s, 1, profile);
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		ids = grow_array(ids, count, &cap, sizeof *ids);
		ids[count++] = stmt_col_int(s, 0);
	}
	stmt_free(s);
	ok = got == STMT_DONE;
	for (size_t i = 0; ok && i < count; i++)
		ok = remake(d, tx, codes, ids[i], field, folded, incidents, err);
	free(ids);
	return ok;
}

bool
values_decide(struct dossier *d, const struct value_decision *decision, struct arena *arena,
	      struct value_report *out, struct error *err)
{
	struct buf folded = { 0 }, facts = { 0 };
	struct codes *codes = codes_load(d, err);
	struct tx *tx = NULL;
	enum coded field;
	bool changed = false, ok = false;

	*out = (struct value_report){ 0 };
	if (!codes || !find_field(decision->field, &field, err)
	    || !check_codes(codes, field, decision, err))
		goto done;
	utf8_fold(&folded, decision->value, strlen(decision->value));
	if (!find_profile(d, decision, buf_str(&folded), arena, &out->profile, err)
	    || (field == C_PLACE && !find_place_key(d, decision->value, arena, &folded, err)))
		goto done;
	if (!dossier_begin_bulk(d, err))
		goto done;
	ok = (tx = tx_begin(d, "map", err))
	     && store(d, out->profile, decision->field, buf_str(&folded), decision, &changed, err)
	     && (!changed
		 || apply(d, tx, codes, out->profile, field, buf_str(&folded), &out->incidents, err));
	if (ok && changed) {
		/* The value itself may name somebody: it stands in the entry's cells, which can be erased. */
		buf_printf(&facts, "profile=%s\nfield=%s\n%s", out->profile, decision->field,
			   decision->count ? "to=" : "cleared=1");
		for (size_t i = 0; i < decision->count; i++)
			buf_printf(&facts, "%s%s", i ? "," : "", decision->codes[i]);
		buf_printf(&facts, "\nincidents=%ld\n", out->incidents);
		ok = tx_commit(tx, 0, facts.data, NULL, err);
	}
	tx_end(tx);
	ok = dossier_end_bulk(d, ok ? err : NULL) && ok;
done:
	codes_free(codes);
	buf_release(&folded);
	buf_release(&facts);
	return ok;
}

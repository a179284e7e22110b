/* Batches of rows: what they hold, and whether they hold together. */
#include "core/intake/batch.h"

#include <stdlib.h>

#include "core/dossier/record.h"
const struct bulk_table batch_tables[BATCH_TABLES] = {
	[T_INCIDENT] = { "INSERT INTO incident (dataset, id, row, own_code, date_first, date_last,"
			 " date_precision, date_text, registered_first, registered_last,"
			 " registered_precision, place, place_text, location, verification, lat, lon,"
			 " weight, edition)"
			 " SELECT :dataset, c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13,"
			 " c14, c15, c16, (SELECT edition FROM dataset WHERE id = :dataset) FROM bulk",
			 17 },
	[T_TEXT] = { "INSERT INTO incident_text (incident, field, lang, text)"
		     " SELECT c0, 'narrative', c1, c2 FROM bulk",
		     3 },
	[T_ACT] = { "INSERT INTO act (incident, ord, type, type_text)"
		    " SELECT c0, c1, c2, c3 FROM bulk",
		    4 },
	[T_PERSON] = { "INSERT INTO person (id, kind, name, sex, size_low, size_best, size_high,"
		       " organisation, name_key) SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8 FROM bulk",
		       9 },
	[T_PROFILE] = { "INSERT INTO person_profile (person, ord, profile, profile_text)"
			" SELECT c0, c1, c2, c3 FROM bulk",
			4 },
	[T_VICTIMISATION] = { "INSERT INTO victimisation (incident, act, person, nexus)"
			      " SELECT c0, c1, c2, c3 FROM bulk",
			      4 },
	[T_INVOLVEMENT] = { "INSERT INTO involvement (incident, act, ord, actor, actor_text,"
			    " attribution, is_inherited) SELECT c0, c1, c2, c3, c4, c5, c6 FROM bulk",
			    7 },
	[T_RESPONSE] = { "INSERT INTO response (id, incident, kind, section, authority)"
			 " SELECT c0, c1, c2, c3, c4 FROM bulk",
			 5 },
	[T_LEDGER] = { "INSERT INTO ledger (response, ord, code, role, mode, first, last, precision,"
		       " is_undated, text, source, authority, national)"
		       " SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12 FROM bulk",
		       13 },
	[T_FACT] = { "INSERT INTO response_fact (response, name, value, is_by_hand)"
		     " SELECT c0, c1, c2, 0 FROM bulk",
		     3 },
	[T_STATISTIC] = { "INSERT INTO statistic (dataset, row, ord, place, place_text, first, last,"
			  " precision, measure, count, state, text) SELECT :dataset, c0, c1, c2, c3,"
			  " c4, c5, c6, c7, c8, c9, c10 FROM bulk",
			  11 },
	[T_RECORDS] = { "INSERT INTO record_block (dataset, first_row, rows, raw_size, data)"
			" SELECT :dataset, c0, c1, c2, c3 FROM bulk",
			4 },
	[T_REFUSED] = { "INSERT INTO refused_row (dataset, line, ord, reason, cells, edition)"
			" SELECT :dataset, c0, c1, c2, c3,"
			" (SELECT edition FROM dataset WHERE id = :dataset) FROM bulk",
			4 },
};

void
batch_clear(struct batch *b)
{
	buf_clear(&b->text);
	b->record_count = 0;
	arena_release(&b->arena);
	for (int i = 0; i < BATCH_TABLES; i++)
		bulk_rows_clear(&b->tables[i]);
	b->taken = b->refused = b->incidents = b->people = b->responses = 0;
	b->acts = b->victims = b->actors = b->events = b->dates = b->dates_lost = 0;
	b->statistics = b->not_reported = 0;
	b->is_statistics = false;
	b->points_found = b->points_agree = b->points_outside = 0;
	b->other_count = 0;
	b->date_lost = NULL;
	b->note_count = 0;
	b->key_count = 0;
	b->withheld = 0;
	b->is_broken = false;
}

void
batch_release(struct batch *b)
{
	buf_release(&b->text);
	buf_release(&b->packed);
	arena_release(&b->arena);
	for (int i = 0; i < BATCH_TABLES; i++)
		bulk_rows_release(&b->tables[i]);
	free(b->records);
	free(b->notes);
	free(b->keys);
	free(b->others);
}

void
batch_other(struct batch *b, const char *named, const char *other)
{
	b->others = grow_array(b->others, b->other_count, &b->other_cap, sizeof *b->others);
	b->others[b->other_count++] = (struct batch_note){ named, other, 1 };
}

void
batch_note(struct batch *b, const char *field, const char *value, size_t len, long rows)
{
	b->notes = grow_array(b->notes, b->note_count, &b->note_cap, sizeof *b->notes);
	b->notes[b->note_count++] =
		(struct batch_note){ field, arena_strndup(&b->arena, value, len), rows };
}

/* ---- does it hold together? --------------------------------------------------------------- */

static size_t
row_count(const struct batch *b, enum batch_table table)
{
	return b->tables[table].count / batch_tables[table].columns;
}

static const struct bulk_cell *
cells(const struct batch *b, enum batch_table table, size_t row)
{
	return b->tables[table].cells + row * batch_tables[table].columns;
}

/* Is a cell the number of one of so many things? */
static bool
is_number(const struct bulk_cell *cell, enum batch_counter counter, long count)
{
	return cell->type == BULK_COUNTED && cell->counter == counter && cell->number >= 0
	       && cell->number < count;
}

/* Is a table of things their numbers in order, from 0? */
static bool
is_series(const struct batch *b, enum batch_table table, enum batch_counter counter, long count)
{
	if ((long)row_count(b, table) != count)
		return false;
	for (long i = 0; i < count; i++) {
		const struct bulk_cell *id = cells(b, table, (size_t)i);

		if (!is_number(id, counter, count) || id->number != i)
			return false;
	}
	return true;
}

/* Does a column of a table hold nothing but numbers of things? */
static bool
refers(const struct batch *b, enum batch_table table, size_t column, enum batch_counter counter,
       long count)
{
	for (size_t i = 0; i < row_count(b, table); i++)
		if (!is_number(cells(b, table, i) + column, counter, count))
			return false;
	return true;
}

/* acts[i] gets the number of acts of incident i: ordinals run from 1, one incident after the other. */
static bool
count_acts(const struct batch *b, int64_t *acts)
{
	int64_t last = -1;

	for (size_t i = 0; i < row_count(b, T_ACT); i++) {
		const struct bulk_cell *act = cells(b, T_ACT, i);

		if (!is_number(act, N_INCIDENT, b->incidents) || act->number < last
		    || act[1].type != BULK_INT || act[1].number != acts[act->number] + 1)
			return false;
		acts[act->number]++;
		last = act->number;
	}
	return true;
}

static bool
refers_to_acts(const struct batch *b, enum batch_table table, const int64_t *acts)
{
	for (size_t i = 0; i < row_count(b, table); i++) {
		const struct bulk_cell *row = cells(b, table, i);

		if (!is_number(row, N_INCIDENT, b->incidents) || row[1].type != BULK_INT
		    || row[1].number < 1 || row[1].number > acts[row->number])
			return false;
	}
	return true;
}

bool
batch_is_whole(const struct batch *b)
{
	int64_t *acts = xcalloc((size_t)b->incidents, sizeof *acts);
	bool ok = is_series(b, T_INCIDENT, N_INCIDENT, b->incidents)
		  && is_series(b, T_PERSON, N_PERSON, b->people)
		  && is_series(b, T_RESPONSE, N_RESPONSE, b->responses)
		  && refers(b, T_TEXT, 0, N_INCIDENT, b->incidents)
		  && refers(b, T_PROFILE, 0, N_PERSON, b->people)
		  && refers(b, T_RESPONSE, 1, N_INCIDENT, b->incidents)
		  && refers(b, T_LEDGER, 0, N_RESPONSE, b->responses)
		  && refers(b, T_FACT, 0, N_RESPONSE, b->responses)
		  && count_acts(b, acts) && refers_to_acts(b, T_VICTIMISATION, acts)
		  && refers(b, T_VICTIMISATION, 2, N_PERSON, b->people)
		  && refers_to_acts(b, T_INVOLVEMENT, acts)
		  && refers(b, T_STATISTIC, 0, N_ROW, b->taken)
		  && b->incidents == (b->is_statistics ? 0 : b->taken);

	free(acts);
	return ok;
}

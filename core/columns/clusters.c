/* Incidents that people joined: which rows stand for which, and what they say together. */
#include "core/columns/clusters.h"

#include <stdlib.h>
#include <string.h>

#include "core/columns/columns.h"
#include "core/dossier/pair.h"

static void
set_bit(uint64_t *bits, size_t row)
{
	bits[row / 64] |= UINT64_C(1) << (row % 64);
}

static bool
has_bit(const uint64_t *bits, size_t row)
{
	return bits[row / 64] >> (row % 64) & 1;
}

/* ---- which rows ------------------------------------------------------------------------- */

static int
by_row(const void *a, const void *b)
{
	const struct stand_in *x = a, *y = b;

	return (x->row > y->row) - (x->row < y->row);
}

/* The members of a cluster that are loaded, from place n on; the number of them. */
static size_t
put_members(struct source *src, const struct pair_cluster *from, size_t n)
{
	struct clusters *c = &src->clusters;
	size_t count = 0;

	for (size_t i = 0; i < from->count; i++) {
		long row = columns_row(src, from->members[i].incident);
		long same = columns_row(src, from->members[i].same_as);

		if (row < 0)
			continue;
		c->members[n + count] = (uint32_t)row;
		/* The lowest of a side comes first. */
		c->side[n + count] = clusters_member(c, (uint32_t)n, (uint32_t)(n + count),
						     same < 0 ? (size_t)row : (size_t)same);
		count++;
	}
	return count;
}

/* What follows from the members: who stands for whom. */
static void
index_rows(struct source *src)
{
	struct clusters *c = &src->clusters;
	size_t n = 0;

	c->primary = xcalloc(word_count(src->rows) + 1, sizeof *c->primary);
	c->hidden = xcalloc(word_count(src->rows) + 1, sizeof *c->hidden);
	c->stand_ins = xcalloc(c->first[c->count] + 1, sizeof *c->stand_ins);
	for (size_t k = 0; k < c->count; k++) {
		uint32_t primary = c->members[c->first[k]];

		set_bit(c->primary, primary);
		for (uint32_t i = c->first[k] + 1; i < c->first[k + 1]; i++) {
			set_bit(c->hidden, c->members[i]);
			c->stand_ins[c->hidden_count++] =
				(struct stand_in){ c->members[i], primary };
		}
	}
	qsort(c->stand_ins, c->hidden_count, sizeof *c->stand_ins, by_row);
	c->ids = xcalloc(src->rows + 1, sizeof *c->ids);
	for (size_t row = 0; row < src->rows; row++)
		if (!has_bit(c->hidden, row))
			c->ids[n++] = src->ids[row];
}

bool
clusters_load(struct source *src, struct error *err)
{
	struct clusters *c = &src->clusters;
	struct arena arena = { 0 };
	struct pair_clusters found;
	bool ok = pair_clusters_among(src->d, src->ids, src->rows, &arena, &found, err);
	size_t all = 0;

	for (size_t i = 0; ok && i < found.count; i++)
		all += found.items[i].count;
	if (all) {
		c->first = xcalloc(found.count + 1, sizeof *c->first);
		c->members = xcalloc(all, sizeof *c->members);
		c->side = xcalloc(all, sizeof *c->side);
		for (size_t i = 0; i < found.count; i++) {
			size_t count = put_members(src, &found.items[i], c->first[c->count]);

			if (count < 2)
				continue;
			c->first[c->count + 1] = c->first[c->count] + (uint32_t)count;
			c->count++;
		}
	}
	if (c->count)
		index_rows(src);
	else
		clusters_release(c);
	arena_release(&arena);
	return ok;
}

void
clusters_release(struct clusters *c)
{
	free(c->first);
	free(c->members);
	free(c->side);
	free(c->primary);
	free(c->hidden);
	free(c->stand_ins);
	free(c->ids);
	free(c->victims);
	free(c->proceeds);
	free(c->records);
	*c = (struct clusters){ 0 };
}

size_t
clusters_primary(const struct clusters *c, size_t row)
{
	struct stand_in key = { .row = (uint32_t)row };
	const struct stand_in *found;

	if (!c->count || !has_bit(c->hidden, row))
		return row;
	found = bsearch(&key, c->stand_ins, c->hidden_count, sizeof *c->stand_ins, by_row);
	return found ? found->primary : row;
}

bool
clusters_range(const struct clusters *c, size_t row, uint32_t *from, uint32_t *to)
{
	size_t low = 0, high = c->count;

	if (!c->count || !has_bit(c->primary, row))
		return false;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (c->members[c->first[middle]] < row)
			low = middle + 1;
		else
			high = middle;
	}
	*from = c->first[low];
	*to = c->first[low + 1];
	return true;
}

uint32_t
clusters_member(const struct clusters *c, uint32_t from, uint32_t to, size_t row)
{
	while (from < to) {
		uint32_t middle = from + (to - from) / 2;

		if (c->members[middle] < row)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

/* ---- bits ------------------------------------------------------------------------------- */

void
clusters_spread(const struct clusters *c, uint64_t *bits)
{
	for (size_t k = 0; k < c->count; k++)
		for (uint32_t i = c->first[k] + 1; i < c->first[k + 1]; i++)
			if (has_bit(bits, c->members[i]))
				set_bit(bits, c->members[c->first[k]]);
}

void
clusters_narrow(const struct clusters *c, uint64_t *bits)
{
	for (size_t k = 0; k < c->count; k++) {
		uint32_t primary = c->members[c->first[k]];

		for (uint32_t i = c->first[k] + 1; i < c->first[k + 1]; i++)
			if (!has_bit(bits, c->members[i]))
				bits[primary / 64] &= ~(UINT64_C(1) << (primary % 64));
	}
}

void
clusters_mask(const struct clusters *c, uint64_t *bits, size_t rows)
{
	for (size_t w = 0; c->count && w < word_count(rows); w++)
		bits[w] &= ~c->hidden[w];
}

/* ---- vectors ---------------------------------------------------------------------------- */

/* The new values of the primaries, one cluster after the other. */
struct merging {
	const struct clusters *c;
	const struct vector *v;
	uint32_t *seen; /* by code: the cluster that has it already, + 1 */
	uint32_t *codes, *begin;
	size_t count, cap, cluster;
};

static void
add_code(struct merging *m, uint32_t code)
{
	if (m->seen[code] == m->cluster + 1)
		return;
	m->seen[code] = (uint32_t)m->cluster + 1;
	m->codes = grow_array(m->codes, m->count, &m->cap, sizeof *m->codes);
	m->codes[m->count++] = code;
}

/* Adds the values of one member that are missing ones, or those that are none. */
static bool
add_member(struct merging *m, uint32_t row, bool missing)
{
	bool any = false;

	for (size_t i = vector_begin(m->v, row); i < vector_end(m->v, row); i++) {
		uint32_t code = vector_value(m->v, i);

		if ((code < CODE_FIRST) != missing)
			continue;
		add_code(m, code);
		any = true;
	}
	return any;
}

/* The value of the first member that has one. */
static void
merge_first(struct merging *m, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (vector_first(m->v, m->c->members[i]) >= CODE_FIRST) {
			add_code(m, vector_first(m->v, m->c->members[i]));
			return;
		}
	add_code(m, vector_first(m->v, m->c->members[from]));
}

/* All values; what is missing only where nobody says more. */
static void
merge_all(struct merging *m, uint32_t from, uint32_t to)
{
	bool any = false;

	for (uint32_t i = from; i < to; i++)
		any |= add_member(m, m->c->members[i], false);
	for (uint32_t i = from; i < to && !any; i++)
		add_member(m, m->c->members[i], true);
}

/* All values; what is missing of the victims or acts of one side, others do not make up for. */
static void
merge_sides(struct merging *m, uint32_t from, uint32_t to)
{
	bool *says = xcalloc(to - from, sizeof *says);

	for (uint32_t i = from; i < to; i++)
		says[m->c->side[i] - from] |= add_member(m, m->c->members[i], false);
	for (uint32_t i = from; i < to; i++)
		if (!says[m->c->side[i] - from])
			add_member(m, m->c->members[i], true);
	free(says);
}

void
clusters_merge(const struct clusters *c, enum field_id field, struct vector *v)
{
	struct merging m = { .c = c, .v = v };
	bool is_of_incident = field >= F_COUNT || fields[field].level == LEVEL_INCIDENT;
	bool is_single = field == F_PLACE || field == F_VERIFICATION;
	uint32_t *rows;

	if (!c->count)
		return;
	m.seen = xcalloc(v->codes, sizeof *m.seen);
	m.begin = xcalloc(c->count + 1, sizeof *m.begin);
	rows = xcalloc(c->count, sizeof *rows);
	for (; m.cluster < c->count; m.cluster++) {
		uint32_t from = c->first[m.cluster], to = c->first[m.cluster + 1];

		rows[m.cluster] = c->members[from];
		if (is_single)
			merge_first(&m, from, to);
		else if (is_of_incident)
			merge_all(&m, from, to);
		else
			merge_sides(&m, from, to);
		m.begin[m.cluster + 1] = (uint32_t)m.count;
	}
	vector_replace(v, rows, c->count, m.begin, m.codes);
	free(rows);
	free(m.begin);
	free(m.codes);
	free(m.seen);
}

void
clusters_merge_dates(const struct clusters *c, struct date_column *dates)
{
	for (size_t k = 0; k < c->count; k++) {
		uint32_t primary = c->members[c->first[k]];

		for (uint32_t i = c->first[k] + 1;
		     dates->precision[primary] == DATE_UNKNOWN && i < c->first[k + 1]; i++) {
			uint32_t row = c->members[i];

			dates->first[primary] = dates->first[row];
			dates->last[primary] = dates->last[row];
			dates->precision[primary] = dates->precision[row];
		}
	}
}

/* ---- victims and proceedings ------------------------------------------------------------ */

void
clusters_merge_victims(struct clusters *c, uint16_t *victims)
{
	uint32_t *of_side;

	if (!c->count)
		return;
	of_side = xcalloc(c->first[c->count], sizeof *of_side);
	free(c->victims);
	c->victims = xcalloc(c->first[c->count], sizeof *c->victims);
	for (size_t k = 0; k < c->count; k++) {
		uint32_t sum = 0;

		for (uint32_t i = c->first[k]; i < c->first[k + 1]; i++) {
			if (of_side[c->side[i]])
				continue;
			of_side[c->side[i]] = c->victims[i] = victims[c->members[i]];
			sum += c->victims[i];
		}
		victims[c->members[c->first[k]]] = sum > UINT16_MAX ? UINT16_MAX : (uint16_t)sum;
	}
	free(of_side);
}

void
clusters_merge_ledgers(struct clusters *c, const uint32_t *response_of)
{
	bool *told;

	if (!c->count)
		return;
	told = xcalloc(c->first[c->count], sizeof *told);
	free(c->proceeds);
	c->proceeds = xcalloc(c->first[c->count], sizeof *c->proceeds);
	for (uint32_t i = 0; i < c->first[c->count]; i++) {
		bool has = response_of[c->members[i] + 1] > response_of[c->members[i]];

		c->proceeds[i] = has && !told[c->side[i]];
		told[c->side[i]] |= has;
	}
	free(told);
}

unsigned
clusters_size(const struct clusters *c, size_t row)
{
	uint32_t from, to;

	return clusters_range(c, row, &from, &to) ? to - from : 1;
}

const uint16_t *
clusters_records(struct clusters *c, size_t rows)
{
	if (c->records)
		return c->records;
	c->records = xcalloc(rows + 1, sizeof *c->records);
	for (size_t row = 0; row < rows; row++)
		c->records[row] = 1;
	for (size_t k = 0; k < c->count; k++) {
		uint32_t size = c->first[k + 1] - c->first[k];

		c->records[c->members[c->first[k]]] =
			size > UINT16_MAX ? UINT16_MAX : (uint16_t)size;
	}
	return c->records;
}

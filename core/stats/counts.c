/* Units of count, several values in one field, dates against periods. */
#include "core/stats/counts.h"

#include <assert.h>
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

/* One victim in one act; acts without victims have a row too. */
struct row {
	int64_t incident, victim;
	int32_t type;
	bool has_victim, is_collective;
};

static int
order(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int
by_act(const void *a, const void *b)
{
	const struct row *x = a, *y = b;
	int c = order(x->incident, y->incident);

	if (!c)
		c = order(x->type, y->type);
	if (!c)
		c = order(x->has_victim, y->has_victim);
	return c ? c : order(x->victim, y->victim);
}

static int
by_victim(const void *a, const void *b)
{
	const struct row *x = a, *y = b;
	int c = order(x->has_victim, y->has_victim);

	return c ? c : order(x->victim, y->victim);
}

static size_t
fill_rows(const struct act *acts, size_t n, struct row *rows)
{
	size_t used = 0;

	for (size_t i = 0; i < n; i++) {
		struct row row = { .incident = acts[i].incident, .type = acts[i].type };

		if (!acts[i].n_victims)
			rows[used++] = row;
		for (size_t v = 0; v < acts[i].n_victims; v++) {
			row.has_victim = true;
			row.victim = acts[i].victims[v].id;
			row.is_collective = acts[i].victims[v].is_collective;
			rows[used++] = row;
		}
	}
	return used;
}

bool
count_units(const struct act *acts, size_t n, struct unit_counts *out, struct error *err)
{
	struct unit_counts c = { 0 };
	struct row *rows = NULL;
	size_t used = 0;
	bool ok = false;

	for (size_t i = 0; i < n; i++)
		used += acts[i].n_victims ? acts[i].n_victims : 1;
	if (!used) {
		*out = c;
		return true;
	}
	if (!(rows = calloc(used, sizeof *rows)))
		return FAIL(err, ERR_LIMIT, "no memory to count %zu acts", n);
	fill_rows(acts, n, rows);

	/* By victim first: a victim of two kinds would be counted wrongly in what follows. */
	if (used > 1)
		qsort(rows, used, sizeof *rows, by_victim);
	for (size_t i = 0; i < used; i++) {
		const struct row *r = &rows[i], *before = i ? r - 1 : NULL;

		if (!r->has_victim)
			continue;
		if (before && before->has_victim && before->victim == r->victim) {
			if (before->is_collective == r->is_collective)
				continue;
			FAIL(err, ERR_RANGE,
			     "victim %" PRId64
			     " is an individual in one act and a collective in another",
			     r->victim);
			goto done;
		}
		c.persons_collective += r->is_collective;
		c.persons_individual += !r->is_collective;
	}

	if (used > 1)
		qsort(rows, used, sizeof *rows, by_act);
	for (size_t i = 0; i < used; i++) {
		const struct row *r = &rows[i], *before = i ? r - 1 : NULL;
		bool is_same_incident = before && before->incident == r->incident;
		bool is_same_act = is_same_incident && before->type == r->type;

		c.incidents += !is_same_incident;
		c.acts += !is_same_act;
		if (!r->has_victim
		    || (is_same_act && before->has_victim && before->victim == r->victim))
			continue;
		c.victimisations++;
		c.victimisations_collective += r->is_collective;
		c.victimisations_individual += !r->is_collective;
	}
	*out = c;
	ok = true;
done:
	free(rows);
	return ok;
}

/* Neumaier's compensated sum: what is lost of the smaller term is kept in *low. */
static void
add_exactly(double *sum, double *low, double term)
{
	double total = *sum + term;

	if (fabs(*sum) >= fabs(term))
		*low += (*sum - total) + term;
	else
		*low += (term - total) + *sum;
	*sum = total;
}

static bool
is_repeated(const uint32_t *codes, size_t at)
{
	for (size_t i = 0; i < at; i++)
		if (codes[i] == codes[at])
			return true;
	return false;
}

bool
value_table_add(struct value_table *table, const uint32_t *codes, size_t count, struct error *err)
{
	size_t different = 0;

	for (size_t i = 0; i < count; i++) {
		if (codes[i] >= table->n_values)
			return FAIL(err, ERR_RANGE, "value %" PRIu32 " of a list of %zu", codes[i],
				    table->n_values);
		different += !is_repeated(codes, i);
	}
	table->incidents++;
	table->without += !different;
	for (size_t i = 0; i < count; i++) {
		struct value_count *v = &table->values[codes[i]];

		if (is_repeated(codes, i))
			continue;
		v->full++;
		add_exactly(&v->share, &v->low, 1 / (double)different);
	}
	return true;
}

double
value_fraction(const struct value_count *v)
{
	return v->share + v->low;
}

enum period_class
period_classify(struct day_span when, struct day_span period)
{
	assert(when.first <= when.last && period.first <= period.last);
	if (when.first == INT32_MIN && when.last == INT32_MAX)
		return PERIOD_UNDATED;
	if (when.last < period.first || period.last < when.first)
		return PERIOD_OUTSIDE;
	return period.first <= when.first && when.last <= period.last ? PERIOD_CERTAIN
								      : PERIOD_POSSIBLE;
}

bool
period_add(struct period_count *count, struct day_span when, struct day_span period,
	   struct error *err)
{
	if (when.first > when.last || period.first > period.last)
		return FAIL(err, ERR_RANGE, "a date or period ends before it begins");
	switch (period_classify(when, period)) {
	case PERIOD_CERTAIN:
		count->certain++;
		count->possible++;
		break;
	case PERIOD_POSSIBLE:
		count->possible++;
		break;
	case PERIOD_OUTSIDE:
		count->outside++;
		break;
	case PERIOD_UNDATED:
		count->undated++;
		break;
	}
	return true;
}

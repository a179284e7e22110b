/*
 * The search for duplicates: one incident that has a row for each of its victims.
 *
 * Rows of one day, one place and one type of act whose victims have different names are one
 * incident when there are more of them than chance would put together. How many chance puts
 * together follows from how often the place has such rows at all (Poisson): in a large city several
 * homicides a day are several incidents, in a village they are one.
 */
#include "core/intake/dup.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/date.h"

#define JOIN_WRONG_MAX 0.25 /* groups with a larger share of chance are not proposed */

/* Rows that may be joined. */
struct row {
	uint64_t place; /* of the map to 0.01 degrees, or of the list; with the type of act */
	int32_t day;
	uint32_t record;
	bool has_point;
};

static int
by_place_and_day(const void *a, const void *b)
{
	const struct row *x = a, *y = b;

	if (x->place != y->place)
		return x->place < y->place ? -1 : 1;
	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return (x->record > y->record) - (x->record < y->record);
}

/* Where a record may be joined with others; false when it does not say that exactly enough. */
static bool
place_of(const struct dup_set *set, const struct dup_record *r, struct row *out)
{
	uint64_t act = r->act_count ? set->acts[r->acts] : 0;

	out->has_point = !isnan(r->lat);
	if (out->has_point)
		out->place = (uint64_t)(int64_t)lrintf((r->lat + 90) * 100) * 65536
			     + (uint64_t)(int64_t)lrintf((r->lon + 180) * 100);
	else if (r->place >= 0 && set->place_depth[r->place] >= 1)
		out->place = (uint64_t)r->place;
	else
		return false;
	out->place = out->place * 65536 + act;
	return true;
}

/* P(X >= k) for a Poisson variable of mean x. */
static double
poisson_tail(double x, size_t k)
{
	double term = exp(-x), tail = 0;

	if (term <= 0)
		return 1;
	/* From the far side, so that small probabilities keep their digits. */
	for (size_t i = 1; i <= k; i++)
		term *= x / (double)i;
	for (size_t i = k; i < k + 1000 && term > 1e-18 * (tail + 1e-300); i++) {
		tail += term;
		term *= x / (double)(i + 1);
	}
	return fmin(1, tail);
}

/* May the victims be the same? A pair of which one has no name is more likely one row told twice.
 */
static bool
may_be_same(const struct dup_set *set, const struct dup_record *a, const struct dup_record *b,
	    bool is_pair)
{
	struct dup_comparison c;

	dup_compare(set, a, b, &c);
	return c.level[DUP_NAME] == FS_MISSING ? is_pair : c.level[DUP_NAME] <= NAME_PART;
}

/* Rows of one place and day: rows[start] .. rows[end - 1]. */
struct group {
	size_t start, end;
	double chance; /* days of this place on which as many would meet by chance */
	double wrong;  /* the share of groups like this one, or less likely by chance, that are none
			*/
};

struct groups {
	struct group *items;
	size_t count, cap, places;
};

/* The groups of one place; days: how long the dossier looks at it. */
static void
group_place(struct groups *g, const struct row *rows, size_t from, size_t to, double days)
{
	size_t end;

	g->places++;
	for (size_t start = from; start < to; start = end) {
		double rate;
		size_t size;

		for (end = start + 1; end < to && rows[end].day == rows[start].day;)
			end++;
		if ((size = end - start) < 2)
			continue;
		/* The rows of this very day say nothing of what other days are like. */
		rate = fmax((double)(to - from - size), 0.5) / days;
		g->items = grow_array(g->items, g->count, &g->cap, sizeof *g->items);
		g->items[g->count++] =
			(struct group){ start, end, days * poisson_tail(rate, size), 1 };
	}
}

static int
by_chance(const void *a, const void *b)
{
	const struct group *x = a, *y = b;

	if (x->chance != y->chance)
		return x->chance < y->chance ? -1 : 1;
	return (x->start > y->start) - (x->start < y->start);
}

/*
 * How many of the groups would be there by chance, since there are many places. Benjamini,
 * Hochberg, J. Royal Stat. Soc. B 57 (1995) 289-300.
 */
static void
discover(struct groups *g)
{
	double wrong = 1;

	if (g->count)
		qsort(g->items, g->count, sizeof *g->items, by_chance);
	for (size_t i = g->count; i-- > 0;) {
		wrong = fmin(wrong, g->items[i].chance * (double)g->places / ((double)i + 1));
		g->items[i].wrong = fmax(wrong, 1e-12);
	}
}

/* All of a group are joined to its first one, but for those who have its name: that is another
 * matter. */
static void
join_group(const struct dup_set *set, const struct row *rows, const struct group *g,
	   struct dup_join **out, size_t *count, size_t *cap)
{
	const struct dup_record *a = &set->records[rows[g->start].record];

	for (size_t i = g->start + 1; i < g->end; i++) {
		if (may_be_same(set, a, &set->records[rows[i].record], g->end - g->start == 2))
			continue;
		*out = grow_array(*out, *count, cap, sizeof **out);
		(*out)[(*count)++] = (struct dup_join){ rows[g->start].record, rows[i].record,
							log2((1 - g->wrong) / g->wrong),
							1 - g->wrong, rows[g->start].has_point };
	}
}

void
dup_joins(const struct dup_set *set, struct dup_join **out, size_t *count)
{
	struct row *rows = xcalloc(set->count + 1, sizeof *rows);
	int32_t first = INT32_MAX, last = INT32_MIN;
	struct groups g = { 0 };
	size_t n = 0, cap = 0, end;

	*out = NULL;
	*count = 0;
	for (uint32_t i = 0; i < set->count; i++) {
		const struct dup_record *r = &set->records[i];

		if (r->first != r->last || r->victim_count == 0 || !place_of(set, r, &rows[n]))
			continue;
		rows[n].day = r->first;
		rows[n++].record = i;
		first = r->first < first ? r->first : first;
		last = r->last > last ? r->last : last;
	}
	if (n > 0)
		qsort(rows, n, sizeof *rows, by_place_and_day);
	for (size_t start = 0; start < n; start = end) {
		for (end = start + 1; end < n && rows[end].place == rows[start].place;)
			end++;
		group_place(&g, rows, start, end, (double)last - first + 1);
	}
	discover(&g);
	for (size_t i = 0; i < g.count && g.items[i].wrong <= JOIN_WRONG_MAX; i++)
		join_group(set, rows, &g.items[i], out, count, &cap);
	free(g.items);
	free(rows);
}

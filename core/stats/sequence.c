/* What follows what. */
#include "core/stats/sequence.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/memory.h"
#include "core/base/random.h"

static int
by_target(const void *a, const void *b)
{
	const struct sequence_event *x = a, *y = b;

	if (x->target != y->target)
		return x->target < y->target ? -1 : 1;
	return (x->day > y->day) - (x->day < y->day);
}

bool
sequence_follow(struct sequence_event *events, size_t n, int32_t within, int32_t end,
		struct sequence_follow *out, int32_t *lead, size_t *leads, struct error *err)
{
	long eligible = 0, followed = 0, firsts = 0;

	if (n > 1)
		qsort(events, n, sizeof *events, by_target);
	if (leads)
		*leads = 0;
	for (size_t i = 0; i < n; i++) {
		size_t k = i + 1;

		if (events[i].kind != SEQUENCE_FIRST)
			continue;
		firsts++;
		if ((int64_t)events[i].day + within > end)
			continue;
		eligible++;
		while (k < n && events[k].target == events[i].target
		       && (events[k].day == events[i].day || events[k].kind != SEQUENCE_THEN))
			k++;
		if (k == n || events[k].target != events[i].target
		    || (int64_t)events[k].day - events[i].day > within)
			continue;
		followed++;
		if (lead)
			lead[(*leads)++] = events[k].day - events[i].day;
	}
	if (eligible == 0)
		return FAIL(err, ERR_RANGE, N_("nothing has been followed for that many days"));
	out->firsts = firsts;
	return share_of(followed, eligible, &out->followed, err);
}

/* ---- chance ------------------------------------------------------------------------------- */

/* A first and a second of one target: places in the list of events. */
struct candidate {
	uint32_t first, then;
};

/*
 * All candidate pairs. Targets with many incidents have many of them; they are listed once, since each
 * shuffle only asks for their days.
 */
static bool
list_candidates(const struct sequence_event *events, size_t n, struct candidate **out, size_t *count,
		struct error *err)
{
	struct candidate *list = NULL;
	size_t cap = 0;
	size_t *order = xcalloc(n, sizeof *order), *start;
	uint32_t targets = 0;
	bool ok = true;

	*count = 0;
	for (size_t i = 0; i < n; i++)
		if (events[i].target >= targets)
			targets = events[i].target + 1;
	/* Events by target, as a counting sort. */
	start = xcalloc((size_t)targets + 2, sizeof *start);
	for (size_t i = 0; i < n; i++)
		start[events[i].target + 2]++;
	for (size_t t = 2; t < (size_t)targets + 2; t++)
		start[t] += start[t - 1];
	for (size_t i = 0; i < n; i++)
		order[start[events[i].target + 1]++] = i;
	for (size_t t = 0; t < targets && ok; t++)
		for (size_t a = start[t]; a < start[t + 1] && ok; a++)
			for (size_t b = start[t]; b < start[t + 1] && ok; b++) {
				if (events[order[a]].kind != SEQUENCE_FIRST
				    || events[order[b]].kind != SEQUENCE_THEN)
					continue;
				ok = *count < SEQUENCE_CANDIDATES_MAX;
				if (!ok)
					break;
				list = grow_array(list, *count, &cap, sizeof *list);
				list[(*count)++] = (struct candidate){ (uint32_t)order[a],
								       (uint32_t)order[b] };
			}
	free(start);
	free(order);
	*out = list;
	if (!ok) {
		FAIL(err, ERR_LIMIT, N_("more than 5 million pairs have something in common"));
		error_hint(err, N_("narrow the query: a region, or some years"));
	}
	return ok;
}

static long
pairs_within(const struct candidate *list, size_t count, const int32_t *days, int32_t within)
{
	long pairs = 0;

	for (size_t i = 0; i < count; i++) {
		int64_t between = (int64_t)days[list[i].then] - days[list[i].first];

		pairs += between > 0 && between <= within;
	}
	return pairs;
}

static int
by_day(const void *a, const void *b)
{
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;

	return (x > y) - (x < y);
}

/* Ordered pairs of any incidents whose days are so close. */
static double
close_pairs(const int32_t *days, size_t n, int32_t within)
{
	int32_t *sorted = xcalloc(n, sizeof *sorted);
	double pairs = 0;
	size_t after = 0, reach = 0;

	memcpy(sorted, days, n * sizeof *sorted);
	if (n > 1)
		qsort(sorted, n, sizeof *sorted, by_day);
	for (size_t i = 0; i < n; i++) {
		while (after < n && sorted[after] <= sorted[i])
			after++;
		if (reach < after)
			reach = after;
		while (reach < n && (int64_t)sorted[reach] - sorted[i] <= within)
			reach++;
		pairs += (double)(reach - after);
	}
	free(sorted);
	return pairs;
}

bool
sequence_chance(const struct sequence_event *events, size_t n, int32_t within, int replicates,
		uint64_t seed, struct progress *progress, struct sequence_chance *out,
		struct error *err)
{
	struct sequence_chance c = { .replicates = replicates, .seed = seed };
	struct candidate *list = NULL;
	int32_t *days, *dealt;
	size_t *order, count;
	struct random r;
	int reached = 0;
	bool ok = true;

	if (n < 2 || n > UINT32_MAX || within < 1 || replicates < 1)
		return FAIL(err, ERR_RANGE, N_("chance needs two incidents, and a day or more between them"));
	if (!list_candidates(events, n, &list, &count, err)) {
		free(list);
		return false;
	}
	days = xcalloc(n, sizeof *days);
	dealt = xcalloc(n, sizeof *dealt);
	order = xcalloc(n, sizeof *order);
	for (size_t i = 0; i < n; i++)
		days[i] = events[i].day;
	c.candidates = (long)count;
	c.pairs = pairs_within(list, count, days, within);
	c.expected = (double)count * close_pairs(days, n, within) / ((double)n * (double)(n - 1));
	random_seed(&r, seed);
	for (int i = 0; i < replicates && ok; i++) {
		for (size_t k = 0; k < n; k++)
			order[k] = k;
		random_shuffle(&r, order, n);
		for (size_t k = 0; k < n; k++)
			dealt[k] = days[order[k]];
		reached += pairs_within(list, count, dealt, within) >= c.pairs;
		ok = progress_step(progress, i + 1, replicates)
		     || FAIL(err, ERR_CANCELLED, N_("stopped"));
	}
	c.p = ((double)reached + 1) / ((double)replicates + 1);
	free(list);
	free(days);
	free(dealt);
	free(order);
	if (ok)
		*out = c;
	return ok;
}

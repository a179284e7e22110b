/* Space-time permutation scan. */
#include "core/stats/scan.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/memory.h"
#include "core/base/random.h"

#define TOLERANCE 1e-12 /* methods 0.8 */

double
scan_llr(double c, double expected, double total)
{
	double outside;

	if (!(c > expected))
		return 0;
	outside = total - c;
	return c * log(c / expected)
	       + (outside > 0 ? outside * log(outside / (total - expected)) : 0);
}

double
scan_relative_risk(double c, double expected, double total)
{
	return c / expected / ((total - c) / (total - expected));
}

/* Sums over the periods of each place, so that a window is a difference: places times periods + 1. */
struct sums {
	size_t periods;
	long *of_place;	 /* (periods + 1) for each place */
	long *of_period; /* periods + 1: all places */
	long *zone;	 /* periods + 1, of the zone at hand */
	long total;
};

static void
add_up(const struct scan_request *r, const long *cases, struct sums *s)
{
	size_t width = r->periods + 1;

	memset(s->of_period, 0, width * sizeof *s->of_period);
	for (size_t p = 0; p < r->places; p++) {
		long *row = s->of_place + p * width;

		row[0] = 0;
		for (size_t t = 0; t < r->periods; t++) {
			row[t + 1] = row[t] + cases[p * r->periods + t];
			s->of_period[t + 1] += row[t + 1];
		}
	}
	s->total = s->of_period[r->periods];
}

static void
add_zone(const struct scan_request *r, struct sums *s, size_t zone)
{
	size_t width = r->periods + 1;

	memset(s->zone, 0, width * sizeof *s->zone);
	for (size_t i = 0; i < r->zones[zone].count; i++)
		for (size_t t = 0; t < width; t++)
			s->zone[t] += s->of_place[r->zones[zone].places[i] * width + t];
}

typedef void window_fn(void *ctx, size_t zone, size_t first, size_t last, long c, double expected,
		       double llr);

/* Calls fn for every window that holds more than is expected. */
static void
each_window(const struct scan_request *r, struct sums *s, window_fn *fn, void *ctx)
{
	for (size_t z = 0; z < r->zone_count; z++) {
		add_zone(r, s, z);
		for (size_t first = 0; first < r->periods; first++)
			for (size_t last = first; last < r->periods && last - first < r->longest; last++) {
				long c = s->zone[last + 1] - s->zone[first];
				double expected = (double)s->zone[r->periods]
						  * (double)(s->of_period[last + 1] - s->of_period[first])
						  / (double)s->total;

				if ((double)c > expected)
					fn(ctx, z, first, last, c, expected,
					   scan_llr((double)c, expected, (double)s->total));
			}
	}
}

/*
 * The best of all windows. Since ln x is at most x - 1, the ratio of a window is at most (c - E)^2 C / (E (C - E)): what
 * cannot be better needs no logarithm.
 */
static double
maximum(const struct scan_request *r, struct sums *s)
{
	size_t width = r->periods + 1;
	double best = 0, total = (double)s->total;

	for (size_t z = 0; z < r->zone_count; z++) {
		double share;

		add_zone(r, s, z);
		share = (double)s->zone[r->periods];
		for (size_t first = 0; share > 0 && first < r->periods; first++) {
			size_t end = r->periods - first < r->longest ? width : first + r->longest + 1;

			for (size_t last = first + 1; last < end; last++) {
				double c = (double)(s->zone[last] - s->zone[first]);
				double expected = share * (double)(s->of_period[last] - s->of_period[first]) / total;
				double above = c - expected, llr;

				if (above <= 0
				    || above * above * total < (best - TOLERANCE) * expected * (total - expected))
					continue;
				llr = scan_llr(c, expected, total);
				best = llr > best ? llr : best;
			}
		}
	}
	return best;
}

/* The best window of every zone: where zones overlap, only the better one becomes a cluster. */
static void
keep_of_zone(void *ctx, size_t zone, size_t first, size_t last, long c, double expected, double llr)
{
	struct scan_cluster *best = (struct scan_cluster *)ctx + zone;

	/* Windows come by earlier start, then earlier end: of equal ones the first stays. */
	if (llr > best->llr + TOLERANCE)
		*best = (struct scan_cluster){ .zone = zone, .first = first, .last = last,
					       .cases = c, .expected = expected, .llr = llr };
}

static bool
overlap(const struct scan_zone *a, const struct scan_zone *b)
{
	size_t i = 0, k = 0;

	while (i < a->count && k < b->count) {
		if (a->places[i] == b->places[k])
			return true;
		if (a->places[i] < b->places[k])
			i++;
		else
			k++;
	}
	return false;
}

/* Takes the best that overlaps no better one, again and again. */
static size_t
choose(const struct scan_request *r, const struct scan_cluster *of_zone, struct scan_cluster *out)
{
	size_t count = 0;

	while (count < SCAN_CLUSTERS) {
		const struct scan_cluster *best = NULL;

		for (size_t z = 0; z < r->zone_count; z++) {
			bool is_free = of_zone[z].llr > 0;

			for (size_t i = 0; i < count && is_free; i++)
				is_free = !overlap(&r->zones[z], &r->zones[out[i].zone]);
			/* Zones are in order of what decides between equal ones. */
			if (is_free && (!best || of_zone[z].llr > best->llr + TOLERANCE))
				best = &of_zone[z];
		}
		if (!best)
			break;
		out[count++] = *best;
	}
	return count;
}

static int
by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* Deals the times out anew and keeps the best of what comes, so many times. */
static bool
shuffle(const struct scan_request *r, struct sums *s, double *maxima, struct error *err)
{
	size_t n = (size_t)s->total, at = 0, cells = r->places * r->periods;
	uint32_t *place = xcalloc(n, sizeof *place), *time = xcalloc(n, sizeof *time);
	size_t *order = xcalloc(n, sizeof *order);
	long *dealt = xcalloc(cells, sizeof *dealt);
	struct random random;
	bool ok = true;

	for (size_t i = 0; i < cells; i++)
		for (long k = 0; k < r->cases[i]; k++, at++) {
			place[at] = (uint32_t)(i / r->periods);
			time[at] = (uint32_t)(i % r->periods);
		}
	random_seed(&random, r->seed);
	for (int i = 0; i < r->replicates && ok; i++) {
		for (size_t k = 0; k < n; k++)
			order[k] = k;
		random_shuffle(&random, order, n);
		memset(dealt, 0, cells * sizeof *dealt);
		for (size_t k = 0; k < n; k++)
			dealt[place[k] * r->periods + time[order[k]]]++;
		add_up(r, dealt, s);
		maxima[i] = maximum(r, s);
		ok = progress_step(r->progress, i + 1, r->replicates)
		     || FAIL(err, ERR_CANCELLED, N_("stopped"));
	}
	free(place);
	free(time);
	free(order);
	free(dealt);
	return ok;
}

bool
scan_permutation(const struct scan_request *r, struct scan_result *out, struct error *err)
{
	size_t width = r->periods + 1, per_zone = 0;
	struct sums s = { .periods = r->periods };
	struct scan_cluster *of_zone;
	double *maxima;
	long total = 0;
	bool ok;

	for (size_t i = 0; i < r->places * r->periods; i++) {
		if (r->cases[i] < 0)
			return FAIL(err, ERR_RANGE, N_("a count cannot be negative"));
		total += r->cases[i];
	}
	if (total == 0 || total > INT32_MAX || r->replicates < 1 || r->longest < 1)
		return FAIL(err, ERR_RANGE, N_("there are no cases to compare"));
	s.of_place = xcalloc(r->places * width, sizeof *s.of_place);
	s.of_period = xcalloc(width, sizeof *s.of_period);
	s.zone = xcalloc(width, sizeof *s.zone);
	of_zone = xcalloc(r->zone_count, sizeof *of_zone);
	maxima = xcalloc((size_t)r->replicates, sizeof *maxima);
	*out = (struct scan_result){ .total = total };
	out->clusters = xcalloc(SCAN_CLUSTERS, sizeof *out->clusters);
	add_up(r, r->cases, &s);
	each_window(r, &s, keep_of_zone, of_zone);
	for (size_t t = 0; t < r->periods; t++)
		per_zone += r->periods - t < r->longest ? r->periods - t : r->longest;
	out->windows = r->zone_count * per_zone;
	out->count = choose(r, of_zone, out->clusters);
	ok = shuffle(r, &s, maxima, err);
	for (size_t i = 0; ok && i < out->count; i++) {
		struct scan_cluster *c = &out->clusters[i];
		int reached = 0;

		for (int k = 0; k < r->replicates; k++)
			reached += maxima[k] >= c->llr - TOLERANCE;
		c->p = ((double)reached + 1) / ((double)r->replicates + 1);
		c->relative_risk = scan_relative_risk((double)c->cases, c->expected, (double)total);
	}
	if (ok) {
		size_t rank = (size_t)ceil(0.95 * ((double)r->replicates + 1));

		qsort(maxima, (size_t)r->replicates, sizeof *maxima, by_value);
		out->maximum_95 = maxima[rank > (size_t)r->replicates ? (size_t)r->replicates - 1
									    : rank - 1];
	} else {
		free(out->clusters);
		*out = (struct scan_result){ 0 };
	}
	free(s.of_place);
	free(s.of_period);
	free(s.zone);
	free(of_zone);
	free(maxima);
	return ok;
}

/* ---- zones -------------------------------------------------------------------------------- */

struct neighbour {
	uint32_t place;
	double distance;
};

static int
by_distance(const void *a, const void *b)
{
	const struct neighbour *x = a, *y = b;

	if (x->distance != y->distance)
		return x->distance < y->distance ? -1 : 1;
	return (x->place > y->place) - (x->place < y->place);
}

static int
by_place(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

static int
by_zone(const void *a, const void *b)
{
	const struct scan_zone *x = a, *y = b;

	if (x->count != y->count)
		return x->count < y->count ? -1 : 1;
	for (size_t i = 0; i < x->count; i++)
		if (x->places[i] != y->places[i])
			return x->places[i] < y->places[i] ? -1 : 1;
	return 0;
}

/* The square of half the chord between two points of the globe: grows with their distance. */
static double
chord(double lat1, double lon1, double lat2, double lon2)
{
	const double degree = 3.14159265358979323846 / 180;
	double y = sin((lat1 - lat2) * degree / 2), x = sin((lon1 - lon2) * degree / 2);

	return y * y + cos(lat1 * degree) * cos(lat2 * degree) * x * x;
}

struct scan_zones
scan_zones(const double *lat, const double *lon, size_t places, size_t most)
{
	size_t half = places > 1 ? places / 2 : places, at = 0, kept = 0;
	struct neighbour *near = xcalloc(places, sizeof *near);
	struct scan_zones z = { 0 };

	if (most == 0 || most > half)
		most = half;
	z.zones = xcalloc(places * most, sizeof *z.zones);
	z.room = xcalloc(places * most * (most + 1) / 2, sizeof *z.room);
	for (size_t p = 0; p < places; p++) {
		for (size_t k = 0; k < places; k++)
			near[k] = (struct neighbour){ (uint32_t)k, k == p ? -1
									  : chord(lat[p], lon[p],
										  lat[k], lon[k]) };
		qsort(near, places, sizeof *near, by_distance);
		for (size_t count = 1; count <= most; count++) {
			uint32_t *set = z.room + at;

			for (size_t k = 0; k < count; k++)
				set[k] = near[k].place;
			qsort(set, count, sizeof *set, by_place);
			z.zones[z.count++] = (struct scan_zone){ set, count };
			at += count;
		}
	}
	if (z.count > 1)
		qsort(z.zones, z.count, sizeof *z.zones, by_zone);
	for (size_t i = 0; i < z.count; i++)
		if (kept == 0 || by_zone(&z.zones[kept - 1], &z.zones[i]) != 0)
			z.zones[kept++] = z.zones[i];
	z.count = kept;
	free(near);
	return z;
}

void
scan_zones_release(struct scan_zones *z)
{
	free(z->zones);
	free(z->room);
	*z = (struct scan_zones){ 0 };
}

/*
 * Space-time permutation scan: where and when there were more than place and period explain (methods 11).
 *
 * A cluster of reporting, such as a field mission, is a cluster too.
 */
#ifndef ATALAYA_STATS_SCAN_H
#define ATALAYA_STATS_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"
#include "core/base/progress.h"

/*
 * scan_llr - how much more likely c inside are with another rate there than outside.
 *
 * c, expected  inside; total everywhere; 0 unless c is above what is expected
 * Source       Kulldorff, Commun. Statist. Theory Meth. 26 (1997) 1481-1496.
 * Example      15, 6.2, 100: 4.878858; scan_relative_risk 2.669829.
 */
double scan_llr(double c, double expected, double total);
double scan_relative_risk(double c, double expected, double total);

struct scan_zone {
	const uint32_t *places; /* ascending */
	size_t count;
};

struct scan_request {
	const long *cases; /* places times periods, place by place */
	size_t places, periods;
	const struct scan_zone *zones; /* in order of their number of places, then of the places */
	size_t zone_count;
	size_t longest; /* periods of a window at most */
	int replicates;
	uint64_t seed;
	struct progress *progress; /* may be NULL */
};

struct scan_cluster {
	size_t zone, first, last; /* periods from first to last */
	long cases;
	double expected, llr, relative_risk, p;
};

struct scan_result {
	long total;
	size_t windows; /* looked at */
	struct scan_cluster *clusters; /* the best first; those after it overlap no better one in space */
	size_t count;		       /* at most SCAN_CLUSTERS */
	double maximum_95; /* of the maxima by chance, the one that 95 % do not pass */
};

enum { SCAN_CLUSTERS = 20 };

/*
 * scan_permutation - needs no population: expected are cases in the zone at any time by cases in the
 * window anywhere, over all. p by shuffling the times over the cases.
 *
 * out      the caller frees out->clusters
 * Returns  false with ERR_RANGE when there are no cases, ERR_CANCELLED.
 * Ties go to fewer places, then the places, then the earlier start, then the earlier end.
 * Source   Kulldorff and others, PLoS Med. 2 (2005) e59.
 * Example  methods 11.2: c 18, expected 12.710526, LLR 1.569823, p 0.234 of 999 from seed 42.
 */
bool scan_permutation(const struct scan_request *request, struct scan_result *out, struct error *err);

struct scan_zones {
	struct scan_zone *zones;
	size_t count;
	uint32_t *room; /* what they point into */
};

/*
 * scan_zones - for every place the sets of it and its nearest neighbours, up to half of the places, each
 * set once, in the order that scan_permutation wants.
 *
 * lat, lon  degrees of each place; distances along great circles
 * most      places in a set at most, where that is fewer than half of them; 0: half
 * Returns   zones that end with scan_zones_release.
 */
struct scan_zones scan_zones(const double *lat, const double *lon, size_t places, size_t most);
void scan_zones_release(struct scan_zones *zones);

#endif

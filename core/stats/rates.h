/*
 * Counts as rates, and two counts against each other (methods 6.1 and 6.2).
 *
 * Counts are 0 or more; populations and exposures are above 0, of the same place and mid-period
 * (person-years for several years). level is strictly between 0 and 1. What cannot be is ERR_RANGE;
 * *out is written only on success; nothing is allocated.
 */
#ifndef ATALAYA_STATS_RATES_H
#define ATALAYA_STATS_RATES_H

#include <stdbool.h>

#include "core/base/error.h"
#include "core/stats/proportion.h"

/*
 * poisson_limits - exact limits for the mean of a count.
 *
 * Exactly 0 below when x is 0.
 * Source   Garwood, Biometrika 28 (1936) 437-442.
 * Example  10 at 0.95: 4.795389 to 18.390356.
 */
bool poisson_limits(long x, double level, struct interval *out, struct error *err);

/*
 * poisson_at_least - the probability of x or more where mean are expected; 1 for x of 0.
 *
 * mean     above 0 and finite
 * Example  10 where 6.666667 are expected: 0.137372.
 */
double poisson_at_least(long x, double mean);

enum { RATE_FROM = 5, RATE_STABLE_FROM = 20 }; /* methods 6.1: below, no rate; below, flagged */

/* A rate and whether it may be printed: NaN where has_rate is false. */
struct rate_figure {
	long x;
	double population;
	bool has_rate, is_flagged;
	double rate, low, high; /* per 100,000 */
};

/*
 * rate_figure - cases per 100,000 of a population, with exact 95 % limits.
 *
 * Example  17 of 1 250 000: 1.36, 0.792250 to 2.177492, flagged.
 */
bool rate_figure(long x, double population, struct rate_figure *out, struct error *err);

/*
 * binomial_test - the two-sided exact p of k of n where the share is p: the probability of all
 * outcomes that are no more probable than k.
 *
 * p        strictly between 0 and 1
 * Example  80 of 143 where it is 0.5: 0.180701.
 */
bool binomial_test(long k, long n, double p, double *out, struct error *err);

struct count_ratio {
	long x1, x2;
	double ratio;	 /* of the rates; infinite when x2 is 0 */
	double low, high; /* high infinite when x2 is 0 */
	double p;	 /* two-sided, of equal rates */
};

/*
 * count_ratio - the rate of x1 in exposure1 against that of x2 in exposure2, by the exact test
 * that takes their sum as given.
 *
 * At least one of the counts is above 0.
 * Example  80 and 63 in equal exposures at 0.95: 1.269841, 0.901386 to 1.795634, p 0.180701.
 */
bool count_ratio(long x1, double exposure1, long x2, double exposure2, double level,
		 struct count_ratio *out, struct error *err);

#endif

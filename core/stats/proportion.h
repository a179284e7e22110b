/*
 * Intervals for a proportion (methods 3) and what can be said when some statuses are unknown
 * (methods 4).
 *
 * Shares and limits are 0..1. level is the confidence level, strictly between 0 and 1, usually
 * 0.95. Every function writes *out only on success, allocates nothing, and refuses counts that
 * cannot be (negative, k > n, n = 0) or a level outside its range with ERR_RANGE.
 *
 * All intervals take cases as independent. Victims of one massacre, or files of one trial, are not:
 * count incidents or trials instead.
 */
#ifndef ATALAYA_STATS_PROPORTION_H
#define ATALAYA_STATS_PROPORTION_H

#include <stdbool.h>

#include "core/base/error.h"

struct interval {
	double low, high;
};

/* k of n with the 95 % Wilson interval. */
struct share {
	long k, n;
	double value;
	struct interval ci;
};

/*
 * share_of - a proportion with its 95 % Wilson interval.
 *
 * Example  8 of 10 is 0.80 with interval 0.490 to 0.943.
 */
bool share_of(long k, long n, struct share *out, struct error *err);

/*
 * proportion_wilson - the interval we print unless somebody asks for another.
 *
 * Exactly 0 below when k is 0 and exactly 1 above when k is n.
 * Source   Wilson, J. Amer. Statist. Assoc. 22 (1927) 209-212.
 * Example  1 of 10 at 0.95: 0.017876 to 0.404150.
 */
bool proportion_wilson(long k, long n, double level, struct interval *out, struct error *err);

/*
 * proportion_wilson_corrected - Wilson with continuity correction, the interval that R's prop.test prints: for
 * whoever compares with it.
 *
 * The correction is 1/2, or less where the share is that close to 1/2.
 * Source   Newcombe, Statist. Med. 17 (1998) 857-872, method 4.
 * Example  1 of 10 at 0.95: 0.005242 to 0.458845.
 */
bool
proportion_wilson_corrected(long k, long n, double level, struct interval *out, struct error *err);

/*
 * proportion_clopper_pearson - covers at least at its level whatever the true share: for sentences
 * that promise ("at least ..."), official submissions, litigation. Wider than Wilson.
 *
 * Source   Clopper and Pearson, Biometrika 26 (1934) 404-413.
 * Example  1 of 10 at 0.95: 0.002529 to 0.445016.
 */
bool
proportion_clopper_pearson(long k, long n, double level, struct interval *out, struct error *err);

/*
 * proportion_jeffreys - quantiles of the posterior under the beta(1/2, 1/2) prior; the lower limit
 * is 0 when k is 0 and the upper 1 when k is n.
 *
 * Source   Brown, Cai and DasGupta, Statist. Sci. 16 (2001) 101-133.
 * Example  1 of 10 at 0.95: 0.011012 to 0.381315.
 */
bool proportion_jeffreys(long k, long n, double level, struct interval *out, struct error *err);

/*
 * proportion_wald - ONLY for reproducing old reports: leaves 0..1, has no width at 0 and n of n,
 * and covers less often than it says.
 *
 * Example  1 of 10 at 0.95: -0.085939 to 0.285939.
 */
bool proportion_wald(long k, long n, double level, struct interval *out, struct error *err);

/*
 * proportion_zero_upper - when none of n had the event: the one-sided upper limit of its share,
 * 1 - (1 - level)^(1/n).
 *
 * Example  n = 10 at 0.95: 0.258866.
 */
bool proportion_zero_upper(long n, double level, double *out, struct error *err);

/* Where the share of unresolved cases can lie when nothing is assumed of the unknown ones. */
struct bounds {
	double low, high;   /* all unknown resolved; all unknown unresolved */
	struct interval ci; /* Wilson below of low to Wilson above of high: conservative */
};

/*
 * bounds_unknown - bounds of the unresolved share.
 *
 * Counts   of cases; at least one in all. The three together must fit a long.
 * Source   Manski, Amer. Econ. Rev. 80(2) (1990) 319-323.
 * Example  20, 5, 15: 0.5 to 0.875, conservative 95 % interval 0.351995 to 0.945405.
 */
bool bounds_unknown(long unresolved, long resolved, long unknown, double level, struct bounds *out,
		    struct error *err);

/*
 * bounds_monotone - narrower bounds for who assumes (and prints) that unknown cases are at least as
 * unresolved as the known ones: from the share among the known to the upper bound.
 *
 * Needs at least one known case, else ERR_RANGE.
 * Example  20, 5, 15: 0.8 to 0.875.
 */
bool bounds_monotone(long unresolved, long resolved, long unknown, struct interval *out,
		     struct error *err);

/* Interval for the true share inside the bounds. */
struct imbens_manski {
	double c;	    /* standard errors added at both ends */
	struct interval ci; /* cut to 0..1, which the share cannot leave */
};

/*
 * bounds_imbens_manski - covers the true unresolved share (not the whole range between the bounds)
 * at its level.
 *
 * Source   Imbens and Manski, Econometrica 72 (2004) 1845-1857.
 * Example  20, 5, 15 at 0.95: c = 1.644854, 0.369963 to 0.961011.
 */
bool bounds_imbens_manski(long unresolved, long resolved, long unknown, double level,
			  struct imbens_manski *out, struct error *err);

#endif

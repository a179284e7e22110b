/*
 * Places compared fairly: case mix, small numbers, chance (methods 6.3, 6.4 and 7).
 *
 * Shares and limits are 0..1. Counts that cannot be are ERR_RANGE; nothing is allocated; *out and
 * the caller's arrays are written only on success.
 */
#ifndef ATALAYA_STATS_COMPARE_H
#define ATALAYA_STATS_COMPARE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/error.h"
#include "core/stats/proportion.h"

/* Cases of one kind in one place, and how many of them had the outcome. */
struct stratum {
	long n, x;
};

struct standardised {
	double crude;	     /* all kinds together; NaN without cases */
	bool has_direct;     /* false: a kind that others have is absent here */
	double direct;	     /* with the mix of all places together; NaN */
	long observed;	     /* with the outcome */
	double expected;     /* if each kind fared as it does everywhere */
	double ratio;	     /* observed / expected; NaN when nothing is expected */
};

/*
 * standardise - what the shares would be if all places had the same kinds of cases.
 *
 * cells    places times kinds, place by place
 * out      one a place
 * Example  X 20/8 and 180/9, Y 90/27 and 60/2 (cases, convicted): direct 0.16 and 0.117143, ratios
 *          1.163297 and 0.923968.
 */
bool standardise(const struct stratum *cells, size_t places, size_t kinds, struct standardised *out,
		 struct error *err);

struct shrunk {
	double raw, weight, smoothed;
};

/*
 * shrink - rates of small places drawn towards that of all (global empirical Bayes). Only for maps,
 * labelled "smoothed", never for a ranking.
 *
 * x, n     count and population of each place; two places or more
 * mean     the rate of all together; variance: between places, 0 or more. Both may be NULL.
 * Source   Marshall, Appl. Statist. 40 (1991) 283-294.
 * Example  methods 6.4.
 */
bool shrink(const long *x, const double *n, size_t places, struct shrunk *out, double *mean,
	    double *variance, struct error *err);

/* Limits around the pooled share for a place with n cases. */
struct funnel_limits {
	double low998, low95, high95, high998;
};

/*
 * funnel_normal, funnel_exact - control limits at p0 for n cases.
 *
 * p0       strictly between 0 and 1
 * n        1 or more
 * Exact ones, interpolated between outcomes, are the rule in reports and where few cases are
 * expected; the normal ones are cut to 0..1.
 * Source   Spiegelhalter, Statist. Med. 24 (2005) 1185-1202.
 * Example  p0 of methods 7.1, n = 12: exact 0.522023, 0.674025, 0.993442, 0.999738.
 */
struct funnel_limits funnel_normal(double p0, long n);
struct funnel_limits funnel_exact(double p0, long n);
/* Are so few cases expected that only the exact limits will do? */
bool funnel_needs_exact(double p0, long n);

struct funnel_place {
	long n, x;	  /* in */
	double share, z;  /* out: z by chance alone */
	double adjusted;  /* z when places differ among themselves as these do; z itself without an estimate */
};

struct funnel_plot {
	double p0;	    /* of all places together */
	bool has_spread;    /* five places or more */
	double phi_raw, phi; /* over-dispersion, before and after winsorising; NaN without an estimate */
	double tau_square;  /* variance between places, 0 or more */
};

/*
 * funnel_compare - z-scores of places, plain and with over-dispersion (additive).
 *
 * places   count of them, filled in; room: count doubles for the work
 * Returns  false with ERR_RANGE for counts that cannot be, or where nobody or everybody had the
 *          outcome.
 * Source   Spiegelhalter, Qual. Saf. Health Care 14 (2005) 347-351.
 * Example  methods 7.1: tau-square 0.003743606, the fifth of eight places from -2.605202 to -1.681288.
 */
bool funnel_compare(struct funnel_place *places, size_t count, double *room, struct funnel_plot *out,
		    struct error *err);

#endif

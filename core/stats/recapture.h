/*
 * Cases that no list documented: capture-recapture (methods 12).
 *
 * Lists must be of the same violations, places and period, and linked to each other. A list that feeds
 * another, or cases that nobody would list, make every one of these figures wrong; whoever prints one
 * prints that sentence too. Limits are 95 %. Nothing is allocated.
 */
#ifndef ATALAYA_STATS_RECAPTURE_H
#define ATALAYA_STATS_RECAPTURE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/error.h"

enum { RECAPTURE_OVERLAP = 7, /* cases in common below which there is no estimate */
       RECAPTURE_LISTS = 5 };

struct recapture_pair {
	double lincoln, chapman, variance, se;
	long seen;	  /* in either list */
	double low, high; /* never below seen */
};

/*
 * recapture_pair - two lists of n1 and n2 cases, m of them in both.
 *
 * Returns  false with ERR_RANGE for counts that cannot be, and when m is under RECAPTURE_OVERLAP.
 * Source   Chapman, Univ. Calif. Publ. Statist. 1 (1951) 131-160.
 * Example  141, 99, 30: Chapman 457.064516, 365.167546 to 603.386869.
 */
bool recapture_pair(long n1, long n2, long m, struct recapture_pair *out, struct error *err);

struct recapture_chao {
	long seen, once, twice; /* in any, in exactly one, in exactly two lists */
	double at_least, corrected, variance; /* corrected: for bias */
	double with_factor;		      /* at_least with the factor (t - 1)/t, for t lists */
	double low, high;
};

/*
 * recapture_chao - how many there are at least, from those in one and in two lists. Without the factor
 * (t - 1)/t of some authors but for with_factor.
 *
 * It takes all lists to reach equally many cases. Of two lists it is no bound: with a and b cases on one alone
 * and m on both, (a + b)^2 / 2m, and with the factor (a + b)^2 / 4m, are never less than the ab/m of Lincoln
 * and Petersen.
 *
 * cells    2^lists counts; bit i of the place says whether list i has them; cells[0] is not read
 * Source   Chao, Biometrics 43 (1987) 783-791.
 * Example  methods 12.2: at least 601.475610, 470.316187 to 803.628202; with the factor 476.983740.
 */
bool recapture_chao(const long *cells, size_t lists, struct recapture_chao *out, struct error *err);

struct recapture_model {
	double unseen, total;
	double deviance, aic;
	int df;
	double se;	  /* of the logarithm of unseen */
	double low, high; /* of the total */
	int steps;	  /* of the iteration */
};

/*
 * recapture_model - a log-linear model of three to RECAPTURE_LISTS lists: main effects, and the pairs
 * of lists that depend on each other.
 *
 * cells    as above
 * pairs    one bit for each pair, in the order 01 02 03 .. 12 13 ..: bit set, the pair is in the model
 * Returns  false with ERR_RANGE for counts that cannot be, an overlap of a pair of lists under
 *          RECAPTURE_OVERLAP, or a model that these counts cannot fit.
 * One model is never an estimate: print all of them, from the smallest total to the largest.
 * Source   Bishop, Fienberg and Holland, Discrete Multivariate Analysis (1975), ch. 6; fitted by
 *          iteratively reweighted least squares.
 * Example  methods 12.3: lists 01 and 12 dependent: unseen 466.666667, deviance 2.484389, 1 d.f.
 */
bool recapture_model(const long *cells, size_t lists, unsigned pairs, struct recapture_model *out,
		     struct error *err);

/* How many pairs so many lists have; models are 0 to 2^pairs - 1. */
static inline unsigned
recapture_pairs(size_t lists)
{
	return (unsigned)(lists * (lists - 1) / 2);
}

#endif

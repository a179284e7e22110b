/*
 * Tables of counts: which cells hold more than their margins explain (methods 8).
 *
 * Counts are 0 or more. Space is the caller's; nothing is allocated; out is written only on success.
 * Cells describe the register, not the territory: whoever prints one prints that too.
 */
#ifndef ATALAYA_STATS_TABLES_H
#define ATALAYA_STATS_TABLES_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/error.h"

/* Two-sided p of a standard normal. */
double normal_two_sided(double z);

struct cell_test {
	long observed;
	double expected;
	double ratio;	 /* observed / expected; NaN when nothing is expected */
	double residual; /* adjusted (Haberman); NaN where a margin is empty or everything */
	double p;	 /* two-sided; of the residual, or exact where few are expected; NaN with it */
	bool is_exact;	 /* expected below TABLE_EXACT_BELOW: the hypergeometric tail */
};

enum { TABLE_EXACT_BELOW = 5, TABLE3_TESTED_FROM = 3 };

struct table_test {
	long n;
	double chi_square, p;
	int df;
};

/*
 * table_two_way - every cell against the independence of rows and columns.
 *
 * cells    rows times cols, row by row; out likewise
 * room     rows + cols longs
 * Returns  false with ERR_RANGE for a negative count or an empty table.
 * Source   Haberman, Biometrics 29 (1973) 205-220.
 * Example  30 10 5 / 12 25 8 / 6 9 20: X2 41.221741, first residual 4.873432.
 */
bool table_two_way(const long *cells, size_t rows, size_t cols, long *room, struct cell_test *out,
		   struct table_test *test, struct error *err);

struct hypergeometric {
	double upper, lower, point, mid_p; /* mid_p of the upper tail */
	double two_sided;		   /* twice the smaller tail, at most 1 */
};

/*
 * hypergeometric_tails - x in a cell whose row has r and whose column c of n.
 *
 * Example  x = 30, r = 45, c = 48, n = 125: upper 1.355663e-6, mid-p 7.693068e-7.
 */
bool hypergeometric_tails(long x, long r, long c, long n, struct hypergeometric *out,
			  struct error *err);

struct cell3_test {
	long observed;
	double expected, residual, p;
	bool is_tested; /* expected of TABLE3_TESTED_FROM or more; else residual and p are NaN */
};

/*
 * table_three_way - every cell against the mutual independence of three fields.
 *
 * cells    i fastest, then j, then k: cells[i + ni * (j + nj * k)]; out likewise
 * room     ni + nj + nk longs
 * test     G2, its degrees of freedom and p
 * Example  12 5 3 8 4 9 2 7 6 3 10 11 of 2 x 2 x 3: first residual 2.922313, G2 17.774297 on 7.
 */
bool table_three_way(const long *cells, size_t ni, size_t nj, size_t nk, long *room,
		     struct cell3_test *out, struct table_test *test, struct error *err);

/*
 * table_no_three_way - what is expected when every pair of the three fields may depend on each other:
 * iterative proportional fitting to the two-way margins.
 *
 * expected cells as above
 * room     2 * (ni * nj + ni * nk + nj * nk) doubles
 * Returns  false with ERR_RANGE when it does not settle in 10,000 rounds.
 */
bool table_no_three_way(const long *cells, size_t ni, size_t nj, size_t nk, double *room,
			double *expected, struct error *err);

/*
 * false_discovery - p-values adjusted for how many there are (Benjamini and Hochberg).
 *
 * p        n of them, replaced in place; NaN are not counted and stay
 * order    room for n
 * Source   Benjamini and Hochberg, J. R. Statist. Soc. B 57 (1995) 289-300.
 * Example  methods 8.4.
 */
void false_discovery(double *p, size_t n, size_t *order);

#define FALSE_DISCOVERY_RATE 0.05

/* ---- association rules (methods 9) --------------------------------------------------------- */

struct rule_measures {
	double support, confidence, lift, leverage;
	double conviction; /* the technical measure; infinite when confidence is 1. Shown as "conviction ratio (rules)" */
	double p;	   /* Fisher, one-sided: so many together or more */
};

enum { RULE_FROM = 5 };
#define RULE_LIFT 1.5

/*
 * rule_measures - what having A says about having B.
 *
 * n        incidents; a and b have A and B, both have the two of them; a and b above 0
 * Source   Agrawal, Imielinski and Swami (1993); Brin and others (1997).
 * Example  200, 60, 50, 30: lift 2, Fisher p 2.555588e-7.
 */
bool rule_measures(long n, long a, long b, long both, struct rule_measures *out, struct error *err);

/* ---- agreement of tags (methods 14) --------------------------------------------------------- */

struct agreement {
	long both, first, second, neither;
	double precision, recall, f1; /* of the second as a finder of the first; NaN without a base */
	double observed, by_chance, kappa, kappa_se; /* kappa NaN where chance explains everything */
};

/*
 * agreement - two judgments of the same records: first and second are those that only one of them has.
 *
 * Example  45, 5, 10, 140: precision 0.818182, recall 0.9, F1 0.857143, kappa 0.806452 (se 0.048063).
 */
bool agreement(long both, long first, long second, long neither, struct agreement *out,
	       struct error *err);

#endif

/*
 * Time to outcome, with two kinds of end and late entry (methods 5).
 *
 * Times are years from the origin (the facts, or the report). Probabilities are 0..1, limits are
 * 95 %. Nothing is allocated: the caller gives the space. *out is written only on success.
 */
#ifndef ATALAYA_STATS_SURVIVAL_H
#define ATALAYA_STATS_SURVIVAL_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/error.h"
#include "core/stats/proportion.h"

enum survival_cause {
	SURVIVAL_OPEN,	    /* still open when it was last known */
	SURVIVAL_CONVICTED, /* cause 1 */
	SURVIVAL_ENDED	    /* cause 2: the last open line ended without a conviction */
};

/* One case, at risk from entry (not at that moment itself) to exit. */
struct survival_case {
	double entry, exit; /* 0 <= entry < exit; entry 0: from the beginning */
	enum survival_cause cause;
};

/* Zero durations count as half a day (methods 5.2). */
#define SURVIVAL_SHORTEST (0.5 / 365.25)

/* What is known at a time at which something ended. */
struct survival_point {
	double time;
	long at_risk, convicted, ended; /* at risk just before; ends at this time */
	double open, open_se;		/* Kaplan-Meier of any end: no answer yet */
	double by_conviction, by_conviction_se; /* Aalen-Johansen: convicted by then */
	double by_end, by_end_se;		/* ended without conviction by then */
};

/*
 * survival_curve - one point for every time at which a case ended, in order.
 *
 * cases    n of them, put into order of exit
 * out      room for as many points as there are cases with an end; *count gets how many there are
 * Returns  false with ERR_RANGE for a case that cannot be.
 * At equal times ends come before what was last known. Where all that are at risk end at once the
 * variance of what follows is not estimable; that term is left out, as methods 5.4 says.
 * Source   Kaplan and Meier, J. Amer. Statist. Assoc. 53 (1958) 457-481; Aalen and Johansen,
 *          Scand. J. Statist. 5 (1978) 141-150; variance of Marubini and Valsecchi (1995).
 * Example  (1,0) (2,1) (2,0) (3,2) (4,1) (4,1) (5,0) (6,2) (7,0) (8,1) (8,0) (10,0), as exit and
 *          cause: at 8 convicted 0.454545 (se 0.177457), ended 0.222222, open 0.323232.
 */
bool survival_curve(struct survival_case *cases, size_t n, struct survival_point *out, size_t *count,
		    struct error *err);

/* The last point not after a time; NULL before the first. */
const struct survival_point *survival_at(const struct survival_point *points, size_t count,
					 double time);

/* Cases at risk just before a time; the cases need no order. */
long survival_at_risk(const struct survival_case *cases, size_t n, double time);

/*
 * survival_incidence_interval - limits of a cumulative incidence, on log(-log) of what is left.
 *
 * Example  0.454545 with se 0.177457: 0.190783 to 0.823702.
 */
struct interval survival_incidence_interval(double incidence, double se);

/* The same for a share that is still open. Example 0.681818 with se 0.153610: 0.297265 to 0.886111. */
struct interval survival_open_interval(double open, double se);

/* Fewer at risk than this: no value in a table, a dashed curve (methods 5.6). */
enum { SURVIVAL_TOO_FEW = 10 };

struct log_rank {
	double observed[2], expected[2]; /* convictions */
	double chi_square, p;		 /* one degree of freedom */
};

/*
 * log_rank - compares the convictions of two groups, other ends taken as the last that is known.
 *
 * a, b     both are put into order of exit
 * Returns  false with ERR_RANGE for cases that cannot be, or when nothing can be compared.
 * Example  methods 5.5: observed 4 and 1, expected 2.675 and 2.325, chi-square 1.4567, p 0.227.
 */
bool log_rank(struct survival_case *a, size_t a_count, struct survival_case *b, size_t b_count,
	      struct log_rank *out, struct error *err);

#endif

/*
 * Time to outcome: how long until somebody is convicted, at equal age, with cases that ended otherwise and
 * cases still open in their place (methods 5). Screen and command line print this table.
 */
#ifndef ATALAYA_JUSTICE_OUTCOME_H
#define ATALAYA_JUSTICE_OUTCOME_H

#include "core/justice/case.h"
#include "core/stats/survival.h"

enum { OUTCOME_AGES = 6 };
#define OUTCOME_AGE_MAX	   100 /* years */
#define OUTCOME_MATURE	   3.0 /* years of median follow-up below which a cohort is still maturing */
#define OUTCOME_MOVES	   0.01 /* a figure that imprecise dates move by more is printed three times */
#define OUTCOME_UNDATED    0.1 /* a larger share of endings without a date: no figure */

enum outcome_origin { ORIGIN_OCCURRENCE, ORIGIN_REPORT };

struct outcome_request {
	const struct query *query;
	const struct field_ref *by; /* NULL: the total only */
	enum count_unit unit;	    /* incident or proceeding */
	enum outcome_origin origin;
	bool has_as_of;
	int32_t as_of;
	double ages[OUTCOME_AGES]; /* years, ascending */
	size_t age_count;	   /* 0: 1, 2, 3, 5 */
	const char *lang;
};

/* What is known at an age. */
struct outcome_at {
	double age;
	long at_risk;
	bool has_figure;     /* SURVIVAL_TOO_FEW at risk or more, and dates enough */
	double convicted;    /* cumulative incidence, with its limits */
	struct interval ci;
	double ended, open;  /* closed without conviction; no answer yet; the three add to 1 */
	bool has_range;	     /* imprecise dates matter */
	double least, most;  /* convicted, with all dates at their other ends */
};

struct outcome_row {
	const char *code, *label;
	long cases;	  /* in the curve */
	long convicted, ended, open; /* of these, as of the day */
	long unknown;	  /* left out: no status known */
	long no_origin;	  /* left out: no date of the facts (or of the report) to count from */
	long undated;	  /* left out: convicted or ended, nobody says when */
	long late;	  /* left out: over before the case was registered */
	long entered_late; /* at risk only from a later day on */
	bool has_curve;
	double follow_up; /* median, years */
	bool is_maturing;
	struct outcome_at at[OUTCOME_AGES];
	struct survival_point *curve; /* in the arena */
	size_t points;
	double last;	 /* years at which the last case leaves the curve; 0 without cases */
	double few_from; /* from here on fewer than SURVIVAL_TOO_FEW are at risk */
	double median; /* years until half are convicted; NaN when that is not reached */
};

/* Cases of one year, convicted within so many years. */
struct outcome_cohort {
	int year;
	long cases; /* of known status, dated within the year */
	struct {
		bool has_figure; /* every case has been followed that long */
		struct share share;
	} within[OUTCOME_AGES];
};

struct outcome_table {
	const char *by, *by_title, *query, *unit, *unit_title;
	enum outcome_origin origin;
	struct case_day day;
	double ages[OUTCOME_AGES];
	size_t age_count;
	struct outcome_row *rows; /* most cases first */
	size_t count;
	struct outcome_row total;
	struct outcome_cohort *cohorts; /* ascending by year */
	size_t cohort_count;
	bool has_log_rank; /* two groups and no more */
	struct log_rank log_rank;
	const char *compared[2]; /* their labels, as in log_rank */
	long left_out, undecided;
	struct case_notes notes;
};

/*
 * outcome_table - computes curves, figures at ages and the table at equal age. Everything is in the caller's
 * arena.
 *
 * Returns false with ERR_USAGE when the query or field does not work on this dossier, or for ages that are
 * not ascending between 0 and OUTCOME_AGE_MAX.
 */
bool outcome_table(struct source *src, const struct outcome_request *request, struct arena *arena,
		   struct outcome_table *out, struct error *err);

#endif

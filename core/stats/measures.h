/*
 * Impunity measures and their neighbours: the arithmetic only (methods 2).
 *
 * Institutions do not measure the same thing, so each variant has a function and a struct of its
 * own, and no struct mixes two of them. Shares are 0..1, limits are 95 % Wilson limits, counts
 * are of whatever unit the caller prints beside the figure. Counts that cannot be (negative, a
 * part above its whole, an empty base where one is needed) are ERR_RANGE; *out is written only on
 * success; nothing is allocated except where a comment says so.
 */
#ifndef ATALAYA_STATS_MEASURES_H
#define ATALAYA_STATS_MEASURES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"
#include "core/stats/proportion.h"

/*
 * What may be printed about a cohort (methods 2.1 and 4). A number whose has_ flag is false is
 * NaN: to print it is a mistake that shows.
 */
struct impunity_figure {
	long n, unresolved, resolved, unknown; /* always there */
	bool has_rate;
	bool is_flagged; /* known base of 5 to 19: print with a warning */
	bool has_bounds;
	double rate, low, high; /* unresolved among the known, Wilson limits */
	double bound_low, bound_high, bound_ci_low, bound_ci_high;
	double rate_all; /* "unknown counted as impunity" */
	bool has_rate_all;
};

enum { IMPUNITY_RATE_FROM = 5 }; /* of known status; below, counts only */

/*
 * impunity_figure - conviction impunity of a cohort and which parts of it may be shown. Screen,
 * workbook and command line all print from here.
 *
 * The rule, by known base b = unresolved + resolved and total n:
 *   b under 5 (so also n under 5, or nothing known)  counts only
 *   b 5 to 19                                         flagged
 *   unknown over 10 % of n                            bounds beside the rate
 *   unknown over 50 % of n                            bounds instead of the rate
 *   any unknown, and a rate or bounds are shown       rate_all too
 *
 * Counts   0 or more; all three 0 is a cohort with nothing in it, not an error.
 * Example  356 unresolved, 15 resolved, 31 unknown: rate 0.959569, rate_all 0.962687, no bounds
 *          (under 10 % unknown).
 */
bool impunity_figure(long unresolved, long resolved, long unknown, struct impunity_figure *out,
		     struct error *err);

/* Killings of journalists as press-freedom monitors count them (methods 2.2). */
struct press_figure {
	long murders;
	bool has_shares;		  /* false without murders: the two shares are then zero */
	struct share complete;		  /* nobody convicted */
	struct share complete_or_partial; /* not everybody convicted */
	double index; /* murders in complete impunity per million inhabitants: not a share */
	bool is_ranked;
};

enum { PRESS_RANKED_FROM = 5 }; /* murders in complete impunity; below, a country is not ranked */

/*
 * press_figure - shares and index of one country and window.
 *
 * complete, partial, full  murders in complete impunity, in partial impunity, with full justice
 * population               of the reference year, above 0
 * Example  8, 3, 1 and 17 100 000: index 0.467836, complete 0.667, ranked.
 */
bool press_figure(long complete, long partial, long full, long population, struct press_figure *out,
		  struct error *err);

/* Judicial status of killings as UNESCO reports it (methods 2.3). */
struct unesco_figure {
	long killings;
	struct share impunity; /* everything not resolved, States that never answered included */
	bool has_known;	       /* some State answered */
	struct share known;    /* the same among the answered; zero when has_known is false */
	struct bounds bounds;  /* no-information cases as the unknown ones */
};

/*
 * unesco_figure - Example 14, 52, 8, 26: impunity 0.86, known 0.811, bounds 0.60 to 0.86.
 *
 * At least one killing.
 */
bool unesco_figure(long resolved, long ongoing, long archived, long no_information,
		   struct unesco_figure *out, struct error *err);

/* Cases without conviction or accepted alternative (methods 2.4). */
struct cicig_figure {
	struct share impunity;	       /* neither */
	struct share convictions_only; /* without conviction, whatever the alternative */
};

/* cicig_figure - Example 500 entered, 25 convictions, 35 alternatives: 0.88 and 0.95. */
bool cicig_figure(long entered, long convictions, long alternatives, struct cicig_figure *out,
		  struct error *err);

/* Direct, indirect and total impunity (methods 2.5). */
struct total_impunity {
	double indirect;     /* never reported */
	double direct;	     /* no effective answer, among the reported */
	double direct_share; /* the same as part of all offences: total - indirect */
	double total;
};

/*
 * total_impunity - from the share reported and the share of these with an effective answer.
 *
 * reported, answered  0..1; the first comes from a survey whose source and year go beside it.
 * Example             0.243 and 0.05: 0.757, 0.95, 0.23085, 0.98785.
 */
bool
total_impunity(double reported, double answered, struct total_impunity *out, struct error *err);

/*
 * flow_ratio - 1 - convictions / offences of two yearly series (methods 2.6). Not a probability:
 * the convictions are mostly of other years, and the result can be negative.
 *
 * offences     above 0
 * Example      26 convictions, 200 offences: 0.87.
 */
bool flow_ratio(long convictions, long offences, double *out, struct error *err);

/*
 * flow_ratio_lag - convictions of one year over the offences of lag years before.
 *
 * offences, convictions  one entry a year, years of them
 * year         index of the year of the convictions, lag <= year < years
 * Example      100 120 160 200 and 20 22 24 26, year 3, lag 2: 0.783333.
 */
bool flow_ratio_lag(const long *offences, const long *convictions, size_t years, size_t year,
		    size_t lag, double *out, struct error *err);

/* flow_ratio_cumulative - the sums of the whole window: 0.841379 for the same series. */
bool flow_ratio_cumulative(const long *offences, const long *convictions, size_t years, double *out,
			   struct error *err);

/*
 * efficiency - definitive exits over what the system had before it: entered + backlog
 * (methods 2.7). Exits include dismissals, so impunity is not 1 minus this.
 *
 * Example  137 exits, 300 entered, 700 backlog: 0.137.
 */
bool efficiency(long exits, long entered, long backlog, struct share *out, struct error *err);

/* How far apart two values of one share are. Print the points. */
struct share_change {
	double points; /* percentage points */
	double growth; /* relative, 1 is +100 % */
};

/*
 * share_change - from one share to another, both 0..1, the first above 0.
 *
 * Example  0.137 to 0.332: 19.5 points, growth 1.423358.
 */
bool share_change(double from, double to, struct share_change *out, struct error *err);

/* One stage of a funnel (methods 2.8). */
struct funnel_stage {
	long reached;		/* cases at this stage or beyond */
	long lost;		/* of the stage before; 0 at the first */
	bool has_reach;		/* the first stage has cases */
	struct share reach;	/* of the first stage */
	bool has_passage;	/* there is a stage before, with cases */
	struct share passage;	/* of the stage before */
	struct share attrition; /* 1 - passage */
	bool is_largest_loss;	/* largest `lost`; every stage of a tie is marked */
	bool is_largest_attrition;
};

/*
 * funnel - passage, attrition and reach of each stage.
 *
 * reached  n counts, from first to last stage, none above the one before (else ERR_RANGE: an
 *          inferred or skipped stage counts as reached, see core/stats/ladder.h).
 * out      n entries of the caller.
 * Example  500 320 60 40 25: attrition 0.36, 0.8125, 0.333333, 0.375; the third stage has both
 *          largest losses.
 */
bool funnel(const long *reached, size_t n, struct funnel_stage *out, struct error *err);

/* Clearance: cases with an identified suspect under warrant, charge or beyond (methods 2.12). */
struct clearance {
	struct share share;
	long not_itemised; /* identified minus the listed parts; negative: the parts overlap */
};

/*
 * clearance - what prosecutors publish; never in one column with a conviction variant.
 *
 * items    n_items parts published with the figure, may be NULL when there are none.
 * Example  277 of 416 with 70, 111, 26 and 52: 0.665865, 18 not itemised.
 */
bool clearance(long identified, long cases, const long *items, size_t n_items,
	       struct clearance *out, struct error *err);

/* What two series must share to stand in one chart (methods 2.11). Texts are not owned. */
struct series_terms {
	const char *unit, *base, *resolved_set, *window;
	int32_t extracted; /* day since 1970-01-01; INT32_MIN when not known */
	const char *unknowns;
};

enum series_term {
	TERM_UNIT = 1,
	TERM_BASE = 2,
	TERM_RESOLVED_SET = 4,
	TERM_WINDOW = 8,
	TERM_EXTRACTED = 16,
	TERM_UNKNOWNS = 32
};

enum { EXTRACTIONS_APART = 90 }; /* days; more than this is another state of affairs */

/*
 * series_differences - which terms differ, as a sum of enum series_term; 0: they may share a chart.
 *
 * Texts are compared byte by byte. A term that one side does not state (NULL, or no day) differs,
 * even when neither does: nobody can say that they agree.
 */
unsigned series_differences(const struct series_terms *a, const struct series_terms *b);

/* What to call a term in a refusal, for gettext; NULL for anything but one enum series_term. */
const char *series_term_name(unsigned term);

/* The rows and columns of the count for SDG indicator 16.10.1 (methods 2.9). */
enum sdg_act {
	SDG_KILLING,
	SDG_DISAPPEARANCE,
	SDG_TORTURE,
	SDG_DETENTION,
	SDG_KIDNAPPING,
	SDG_OTHER_ACT,
	SDG_ACTS
};
enum sdg_group { SDG_JOURNALIST, SDG_UNIONIST, SDG_DEFENDER, SDG_GROUPS };
enum sdg_sex { SDG_WOMAN, SDG_MAN, SDG_OTHER_SEX, SDG_SEXES };

/* One act against one person; a person of two groups has a row for each. */
struct sdg_case {
	int64_t victim;
	uint8_t act, group, sex;
	bool is_verified;
};

/* Persons at one verification level. */
struct sdg_table {
	long cells[SDG_ACTS][SDG_GROUPS][SDG_SEXES];
	long acts[SDG_ACTS]; /* once a person, whatever the groups */
	long persons;	     /* once a person, whatever the acts */
};

/* What verified cases say, and what the unverified add to it (never added up in print). */
struct sdg_counts {
	struct sdg_table verified, unverified;
};

/*
 * sdg_counts - persons by act, group and sex.
 *
 * A person counts as unverified in a cell, row or total only when not verified there.
 * cases    n of them in any order; may be NULL when n is 0.
 * Returns  true, or false with ERR_RANGE (a code outside its list, one victim with two sexes) or
 *          ERR_LIMIT (no memory for a sorted copy, which is freed).
 * Example  a journalist killed, a defender detained and tortured, a unionist and defender killed
 *          and not verified: killing, torture, detention 1 each, 2 persons; unverified killing 1,
 *          1 person.
 */
bool sdg_counts(const struct sdg_case *cases, size_t n, struct sdg_counts *out, struct error *err);

#endif

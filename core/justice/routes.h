/*
 * The funnel of what is no criminal case: how many measures, interventions, recommendations or case
 * files came how far, in how many days, and how they ended. Core/stats/route.h says what a step is.
 */
#ifndef ATALAYA_JUSTICE_ROUTES_H
#define ATALAYA_JUSTICE_ROUTES_H

#include "core/justice/case.h"
#include "core/justice/respond.h"
#include "core/stats/proportion.h"

struct routes_request {
	enum response_kind kind;   /* one that has a route */
	const struct query *query; /* responses of the incidents that it yields */
	const char *by; /* name of a fact whose values get a funnel each; NULL: one for all */
	bool has_as_of;
	int32_t as_of; /* without it: the day of the last event on file */
	const char *lang;
};

struct routes_step {
	const char *code, *label; /* of the rung; where it has several codes, of the first */
	long recorded, inferred, skipped, reached; /* reached: all three */
	bool has_passage; /* of those that reached the last step before it that cannot be left out
			   */
	struct share passage;
	bool has_reach; /* of those that reached the first */
	struct share reach;
	/* Days from the last step before it that is on file; of those where both are. */
	long days_n;
	double median; /* NaN when days_n is 0 */
	long inexact;  /* of these, how many with a day that is not exact */
	/* Measures: people and groups covered, counted apart, and how many say neither. */
	long persons, groups, uncounted;
};

struct routes_ending {
	const char *code, *label;
	long n; /* that stand so */
};

struct routes_row {
	const char *code, *label; /* value of the fact, or "total" */
	long n, unknown, open, ended;
	struct routes_step steps[ROUTE_RUNGS];
	int step_count;
	struct routes_ending *endings; /* in the order of the list; those with any */
	size_t ending_count;
	struct routes_ending *reasons; /* case files: discarded, by reason */
	size_t reason_count;
};

/* Case files by year, each by a date of its own. */
struct routes_year {
	int year; /* INT_MIN: no single year, or no date */
	long received, registered, addressed, occurred;
};

struct routes_table {
	enum response_kind kind;
	const char *query, *by, *by_title;
	bool is_known; /* there is a day */
	int32_t day;
	const char *day_text;
	struct routes_row *rows; /* most first; those without a value last */
	size_t count;
	struct routes_row total;
	struct routes_year *years; /* of case files: ascending, the one without a year last */
	size_t year_count;
	long undecided;
	struct case_notes notes;
};

/*
 * routes_table - computes the table. Everything is in the caller's arena.
 *
 * Returns  false with ERR_USAGE: a kind without route, a fact that the kind does not have.
 */
bool routes_table(struct source *src, const struct routes_request *request, struct arena *arena,
		  struct routes_table *out, struct error *err);

#endif

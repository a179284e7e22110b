/*
 * Flows of years: what happened, what came in, who was convicted, what was closed (methods 2.6 and 2.7). Ratios of
 * flows are no probabilities: the convictions of a year are mostly of earlier cases.
 */
#ifndef ATALAYA_JUSTICE_FLOW_H
#define ATALAYA_JUSTICE_FLOW_H

#include "core/justice/case.h"
#include "core/stats/measures.h"

struct flow_request {
	const struct query *query;
	enum count_unit unit; /* incident or proceeding */
	bool has_as_of;
	int32_t as_of;
	int lag; /* years between a conviction and the facts it is put against; 0: the same year */
	const char *lang;
};

/* A year; ratios are 1 less convictions by offences, and may be below 0. */
struct flow_year {
	int year;
	long occurred;	 /* facts dated within it */
	long reported;	 /* first reported in it */
	long convicted;	 /* convictions of it that stand */
	long exits;	 /* definitive ends of it, convictions among them */
	long backlog;	 /* reported before it and not ended when it began */
	bool has_ratio, has_lag, has_efficiency;
	double ratio, lag_ratio; /* of the same year; of the year `lag` before */
	struct share efficiency; /* exits of what there was to work on */
};

struct flow_table {
	const char *query, *unit, *unit_title;
	struct case_day day;
	int lag;
	struct flow_year *years; /* without gaps */
	size_t count;
	bool has_cumulative;
	double cumulative; /* of all years */
	long occurred, convicted;
	long undated_facts, undated_reports, undated_ends; /* in no year */
	long left_out, undecided;
	struct case_notes notes;
};

/*
 * flow_table - computes the table. Everything is in the caller's arena.
 *
 * Returns false with ERR_USAGE when the query does not work on this dossier, or for a unit of victims.
 */
bool flow_table(struct source *src, const struct flow_request *request, struct arena *arena,
		struct flow_table *out, struct error *err);

#endif

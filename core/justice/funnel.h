/*
 * The funnel of stages: how many cases were reported, investigated, charged, tried, convicted, and where they
 * were lost (methods 1 and 2.8). Screen, workbook and command line print this table.
 */
#ifndef ATALAYA_JUSTICE_FUNNEL_H
#define ATALAYA_JUSTICE_FUNNEL_H

#include "core/justice/case.h"
#include "core/stats/measures.h"

struct funnel_request {
	const struct query *query;
	const struct field_ref *by; /* NULL: the total only */
	enum count_unit unit;
	bool has_as_of;
	int32_t as_of; /* without it: the latest status date of the selected datasets */
	const char *lang;
};

/* How the cases that reached a rung are known to have. */
struct funnel_reach {
	long recorded, inferred, skipped; /* on file; implied by a later step; passed over by an abbreviated procedure */
};

struct funnel_row {
	const char *code, *label;
	long units;	   /* all */
	long unknown;	   /* of these, nothing is known */
	long not_reported; /* a source says that no authority was told */
	struct funnel_reach how[LADDER_RUNGS];
	struct funnel_stage stages[LADDER_RUNGS]; /* reported to convicted */
	/*
	 * Bits of enum stage_code: where cases stand that reached the rung, and where some that did not. A
	 * filter by stage yields exactly those that did where no bit is in both.
	 */
	uint32_t reached_at[LADDER_RUNGS], short_at[LADDER_RUNGS];
};

struct funnel_table {
	const char *by, *by_title; /* "" without a field */
	const char *query, *unit, *unit_title;
	struct case_day day;
	struct funnel_row *rows; /* most units first; missing values last */
	size_t count;
	struct funnel_row total;
	long left_out, undecided;
	struct case_notes notes;
};

/* The stage of a rung, 0 to LADDER_RUNGS - 1, in words. */
const char *funnel_stage_title(int rung);
/* Its code: "S1" to "S6c". */
const char *funnel_stage_code(int rung);

/*
 * funnel_table - computes the table. Everything is in the caller's arena.
 *
 * Returns false with ERR_USAGE when the query or field does not work on this dossier.
 */
bool funnel_table(struct source *src, const struct funnel_request *request, struct arena *arena,
		  struct funnel_table *out, struct error *err);

#endif

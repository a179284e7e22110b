/*
 * The index of press-freedom monitors in windows of years: murders in complete impunity per million inhabitants, for
 * countries with five or more of them (methods 2.2).
 */
#ifndef ATALAYA_JUSTICE_WINDOWS_H
#define ATALAYA_JUSTICE_WINDOWS_H

#include "core/dossier/dossier.h"
#include "core/justice/case.h"
#include "core/stats/measures.h"

enum { WINDOW_YEARS = 10 };

struct windows_request {
	const struct query *query;
	const struct field_ref *by; /* NULL: all together */
	int years;		    /* of a window; 0: WINDOW_YEARS */
	const char *population;	    /* dataset of official statistics; NULL: whichever has it */
	enum count_unit unit;
	bool has_as_of;
	int32_t as_of;
	const char *lang;
};

struct windows_row {
	int first, last; /* years */
	const char *code, *label;
	long complete, partial, full;
	bool is_ranked; /* PRESS_RANKED_FROM in complete impunity or more */
	struct share share; /* in complete impunity, of these; n is 0 where they are too few for a share */
	bool has_index;
	double index;	/* per million inhabitants */
	long population;
};

struct windows_table {
	const char *by, *by_title, *query, *unit, *unit_title;
	struct case_day day;
	int years;
	struct windows_row *rows; /* by window, oldest first; in it most in complete impunity first */
	size_t count;
	long undated;  /* in no single year */
	long unknown;  /* of unknown status: in no window */
	long others;   /* selected incidents without a killing among their acts: the index is of murders */
	long coarse;   /* dated to a year only: no window can begin within one */
	long left_out, undecided;
	struct case_notes notes;
};

/*
 * windows_table - counts every window of whole years that the selection spans, or the one that it fits in.
 * Everything is in the caller's arena.
 */
bool windows_table(struct source *src, const struct windows_request *request, struct arena *arena,
		   struct windows_table *out, struct error *err);

#endif

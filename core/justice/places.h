/*
 * Jurisdictions compared fairly: which differ from all together by more than chance, and what their mix of cases
 * has to do with it (methods 6.3, 6.4, 7). Screen and command line print this table.
 */
#ifndef ATALAYA_JUSTICE_PLACES_H
#define ATALAYA_JUSTICE_PLACES_H

#include "core/justice/case.h"
#include "core/stats/compare.h"

struct places_request {
	const struct query *query;
	const struct field_ref *by;
	enum count_unit unit;
	bool has_as_of;
	int32_t as_of;
	const char *lang;
};

/* Where a place lies in the plot. */
enum places_flag {
	PLACES_INSIDE,
	PLACES_BELOW_95, PLACES_ABOVE_95, /* outside 95 %: one in twenty is, by chance */
	PLACES_BELOW_998, PLACES_ABOVE_998
};

struct places_row {
	const char *code, *label;
	long n, x;	/* of known status; of these without conviction */
	long unknown;	/* not in n */
	double share;
	bool has_rate;	/* enough are known for a rate to be shown */
	struct funnel_limits limits; /* around the share of all, for so many cases */
	enum places_flag flag;	     /* by the adjusted z where places differ among themselves, else by the limits */
	double z, adjusted;
	struct standardised mix; /* of convictions: 1 less these is impunity */
	double smoothed;	 /* NaN: not estimable */
};

struct places_table {
	const char *by, *by_title, *query, *unit, *unit_title;
	struct case_day day;
	struct places_row *rows; /* most cases first; without those of no known place or no known status */
	size_t count;
	struct funnel_plot plot;
	bool has_plot;	      /* false: nobody, or everybody, was convicted, or there are fewer than two places */
	bool order_changes;   /* the mix of cases changes who ranks before whom */
	long without_place, without_status;
	long left_out, undecided;
	struct case_notes notes;
};

/* The flag in words, translated; "" inside. */
const char *places_flag_title(enum places_flag flag);

/*
 * places_table - computes the table. Case mix is by type of act, of several the first. Everything is in the
 * caller's arena.
 *
 * Returns false with ERR_USAGE when the query or field does not work on this dossier.
 */
bool places_table(struct source *src, const struct places_request *request, struct arena *arena,
		  struct places_table *out, struct error *err);

#endif

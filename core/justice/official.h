/*
 * Official statistics: counts that authorities made, as tables of places, measures and periods.
 *
 * What is not reported is never 0, counts of one place whose periods overlap are never added up, and a place
 * that contains others of the table is not added to them. Nothing here is an incident.
 */
#ifndef ATALAYA_JUSTICE_OFFICIAL_H
#define ATALAYA_JUSTICE_OFFICIAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/columns/source.h"
#include "core/dossier/codes.h"
#include "core/dossier/dossier.h"

enum official_by { OFFICIAL_BY_PLACE, OFFICIAL_BY_PERIOD };

struct official_request {
	const char *dataset;	     /* NULL: all that are active */
	enum official_by by;
	const char *const *measures; /* codes; count 0: all that the tables have */
	size_t measure_count;
	const char *lang;
};

/* Why a cell has no number, or not all of it. */
enum official_state {
	OFFICIAL_NONE,	       /* the tables do not have it */
	OFFICIAL_REPORTED,
	OFFICIAL_PARTLY,       /* some of its counts are not reported: the sum is of the others */
	OFFICIAL_NOT_REPORTED, /* the authority says that it does not */
	OFFICIAL_MISSING,      /* the cell is empty, unknown or no number */
	OFFICIAL_OVERLAP       /* several counts whose periods overlap */
};

struct official_cell {
	int64_t sum, added; /* added: the part of it that goes into totals */
	long reported, silent; /* counts that it is made of; those without a number */
	enum official_state state;
};

struct official_row {
	const char *code, *label; /* of a place; of a period both are the period */
	const char *text;	  /* by place: what no list knows of it, or "" */
	int place;		  /* in the list of places; -1 by period */
	struct official_cell *cells; /* one a measure */
	long documented;	  /* incidents of a selection; -1: not asked, or not comparable */
};

struct official_measure {
	const char *code, *label;
	const char *stage;	  /* of the judicial ladder, or "" */
	int after;		  /* the measure before it among these, -1: none */
	int64_t sum;		  /* of places that report it and contain no other one that does */
	long reporting, places;	  /* rows that report it, at least in part; all rows */
};

/* A step with more than the one before it, in one place and period. */
struct official_flag {
	const char *place, *period;
	int before, step; /* measures */
	int64_t before_count, step_count;
};

struct official {
	struct official_measure *measures; /* in the order of their list */
	size_t measure_count;
	struct official_row *rows;
	size_t row_count;
	struct official_flag *flags;
	size_t flag_count;
	struct date span; /* of all counts; precision unknown where one of them has no period */
	long counts, overlaps, contained; /* counts read; of these left out of sums, for either reason */
};

/*
 * official_table - reads what authorities report. Everything is in the caller's arena.
 *
 * Returns false with ERR_USAGE (no such dataset, no such measure, nothing at all), ERR_LIMIT or ERR_DB.
 */
bool official_table(struct dossier *d, struct codes *codes, const struct official_request *request,
		    struct arena *arena, struct official *out, struct error *err);

/*
 * official_compare - puts the incidents of a selection beside the places of a table that report anything.
 * *elsewhere gets the incidents that are in none of these places.
 */
bool official_compare(struct official *table, struct source *src, const struct selection *sel,
		      const char *lang, struct arena *arena, long *elsewhere, struct error *err);

/*
 * official_share - k of n over the rows that report both measures in full; *rows gets how many these are.
 * A share of more than all is none: is it one?
 */
bool official_share(const struct official *table, int part, int whole, int64_t *k, int64_t *n, long *rows);

#endif

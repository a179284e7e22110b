/*
 * What nothing was done about, and attacks on people who had asked for protection: lists for
 * follow-up.
 */
#ifndef ATALAYA_JUSTICE_PENDING_H
#define ATALAYA_JUSTICE_PENDING_H

#include "core/base/date.h"
#include "core/justice/respond.h"

struct selection;

enum pending_kind {
	PENDING_NO_PROCEEDING,	 /* an incident none of whose records has a judicial proceeding */
	PENDING_NO_MOVEMENT,	 /* an open proceeding in which nothing happened for so many days */
	PENDING_NOT_IMPLEMENTED, /* a measure that was approved and is not implemented */
	PENDING_NO_RECOMMENDATION, /* a pattern that is applied, and that no recommendation answers
				    */
	PENDING_KINDS
};

/* "no-proceeding", "no-movement", "not-implemented", "no-recommendation". */
const char *pending_code(enum pending_kind kind);
/* In words, translated. */
const char *pending_title(enum pending_kind kind);

struct pending {
	enum pending_kind kind;
	int64_t incident, response; /* 0: none */
	const char *pattern;	    /* its name, or "" */
	int32_t since; /* of the last step, or of the approval; INT32_MIN: nobody knows */
};

typedef bool pending_fn(void *ctx, const struct pending *pending, struct error *err);

/*
 * pending_each - calls fn for everything that is pending among the selected incidents, kind after
 * kind.
 *
 * as_of    the day; movement is counted up to it
 * days     without movement
 */
bool pending_each(struct source *src, const struct selection *sel, int32_t as_of, long days,
		  pending_fn *fn, void *ctx, struct error *err);

/* ---- attacks on people with a measure -------------------------------------------------------- */

enum guarded_kind {
	GUARDED_IN_FORCE,  /* a measure was in force that day */
	GUARDED_UNDECIDED, /* one had been asked for, and was not decided */
	GUARDED_REFUSED,   /* a killing of somebody to whom one had been refused, or not admitted */
	GUARDED_KINDS
};

/* "in-force", "undecided", "refused"; and in words, translated. */
const char *guarded_code(enum guarded_kind kind);
const char *guarded_title(enum guarded_kind kind);

struct guarded {
	enum guarded_kind kind;
	int64_t incident, measure;
	struct date date;   /* of the incident */
	const char *person; /* the name as the incident has it: sensitive */
	const char *stage;  /* code of the measure's stage that day */
	int32_t since;	    /* since when it had it */
};

typedef bool guarded_fn(void *ctx, const struct guarded *guarded, struct error *err);

/*
 * guarded_each - attacks on the individuals whom a measure is about. Persons are taken for the same
 * where their normalised names are (core/text/name.h); those without a name are left out and so are
 * incidents without a day that is certain enough: the measure must stand so on the first and on the
 * last day that the incident may have happened on. fn is called by kind, incident, measure.
 */
bool guarded_each(struct source *src, const struct selection *sel, guarded_fn *fn, void *ctx,
		  struct error *err);

#endif

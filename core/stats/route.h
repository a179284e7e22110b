/*
 * Routes: how far a protection measure, an intervention, a recommendation or a case file has come,
 * derived from its ledger as of a day. The judicial ladder has rules of its own (ladder.h); these
 * have one set for all.
 *
 * A route has codes of three kinds:
 *
 * - A rung is a step forward. Several codes may stand on one rung (modified, renewed).
 * - An ending says that it goes no further.
 * - What is beside is dated and told, and moves nothing (an observation, a meeting).
 *
 * How a ledger is read:
 *
 * - An event counts from its day `latest` on. Events are taken by latest, then rungs upwards before
 * endings, then by ordinal.
 * - Without an ending the stage is the furthest rung, by the latest code on it: an emergency
 * measure that is assessed after it was implemented stays implemented.
 * - An ending holds until a later day brings a rung: then it is open again, at that rung, and only
 * what comes from there on counts for the stage. An ending and a rung of one day: the ending holds.
 * - A rung is reached when it is on file (recorded). One below a rung on file is reached too:
 * inferred, or skipped where the route says that it may be left out. An ending implies what the
 * route says of it. What was reached stays reached, whatever comes after.
 */
#ifndef ATALAYA_STATS_ROUTE_H
#define ATALAYA_STATS_ROUTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"
#include "core/stats/ladder.h"

enum { ROUTE_RUNGS = 12, ROUTE_NONE = -1 };

enum route_kind { ROUTE_RUNG, ROUTE_ENDING, ROUTE_BESIDE };

/* A code of a route. */
struct route_code {
	uint8_t kind;	 /* enum route_kind */
	uint8_t rung;	 /* ROUTE_RUNG: 1 and up */
	uint8_t implies; /* ROUTE_ENDING: rungs up to this one were passed; 0: none */
};

struct route {
	const struct route_code *codes;
	size_t count;
	int rungs;		    /* at most ROUTE_RUNGS; the furthest one */
	bool can_skip[ROUTE_RUNGS]; /* by rung, [0] is 1 */
};

struct route_event {
	int32_t first,
		latest;	 /* day by which it certainly happened; the first on which it may have */
	int32_t ordinal; /* order among events of one day */
	uint16_t code;	 /* index into the route's codes */
};

/* When a rung, or an ending, was first there. */
struct route_reach {
	enum ladder_reach how; /* REACH_RECORDED: on file */
	int32_t first, latest; /* its earliest event; when recorded */
};

struct route_status {
	int code; /* the code that holds; ROUTE_NONE: no event but what is beside, nothing is known
		   */
	int rung; /* of the stage, 1 and up; 0: none. After an ending: the furthest of what it ended
		   */
	bool is_open;	/* something is known and no ending holds */
	int32_t since;	/* day at whose end that code began to hold, told again or not; INT32_MIN:
			   nothing is known */
	int32_t opened; /* latest day of the first event of what is open now, or ended last;
			   likewise */
	int32_t moved;	/* latest day of the last event, what is beside included; likewise */
	struct route_reach reached[ROUTE_RUNGS]; /* by rung, [0] is 1 */
	bool is_all_later; /* nothing is known only because every event is of a later day */
};

/*
 * route_status - what a ledger says as of a day.
 *
 * events   n of them in any order; may be NULL when n is 0
 * Returns  false with ERR_RANGE for a code that the route does not have, ERR_LIMIT without memory.
 *
 * Example  rungs requested 1, decided 4, implemented 6, ending lifted: requested 2016-01-10,
 * implemented 2016-01-12, decided 2016-03-01 is implemented since 2016-01-12 as of 2016-06-30;
 * lifted 2017-02-01, requested 2018-05-05 is requested since 2018-05-05 as of 2018-12-31, and
 * implemented stays reached.
 */
bool route_status(const struct route *route, const struct route_event *events, size_t n,
		  int32_t as_of, struct route_status *out, struct error *err);

/*
 * route_days - days from one rung to another: from the day by which the first was certainly there
 * to that of the second. Where either day is not exact (its event has more than one), the least and
 * the most.
 *
 * Returns  false when either rung is not on file, or without a day of its own. Negative where the
 * second came first.
 */
struct route_days {
	int32_t days, least, most;
};
bool route_days(const struct route_status *status, int from, int to, struct route_days *out);

/*
 * route_median - the median of n numbers, the mean of the middle two when n is even. Sorts them.
 * NaN when n is 0.
 *
 * Example  3, 10, 4 is 4; 3, 10, 4, 5 is 4.5.
 */
double route_median(int32_t *days, size_t n);

#endif

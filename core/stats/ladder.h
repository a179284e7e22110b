/*
 * The judicial ladder: stage and status of one proceeding, derived from its ledger as of a day
 * (methods 1). Nobody types a status; it follows from dated events.
 *
 * How a ledger is read:
 *
 * - An event counts from its day `latest` on. Events are taken by latest, then by code (in the
 *   order of enum stage_code: rungs, endings, annulment), then by ordinal. The same code, role
 *   and day is one event told twice: one judgment, one annulment.
 * - Each role is a line: one perpetrator may be convicted while the instigator is not. An event
 *   of unknown role speaks of the whole proceeding and applies to every line, except a conviction
 *   (of somebody, we do not know whom) and except on lines that are convicted or, for another
 *   ending, already ended for good. Events of unknown role are a line of their own only when no
 *   other line exists, or when one of them is a standing conviction.
 * - Within a line a conviction stands until it is annulled, whatever comes after. Else the last
 *   ending holds, until a later S1 to S5 reopens: after A2p the line goes on at its furthest
 *   rung, after any other ending at the rung of that event. Else the line is open at its
 *   furthest rung.
 * - S7c makes the latest S6c of its role final (or one of unknown role, which takes its role):
 *   one conviction, annulled together. It counts alone when there is none.
 * - ST_ANNULLED takes away the latest conviction or ending of its role, failing that one of
 *   unknown role; with role unknown, the latest of all. What is taken away is as if it had never
 *   been, also for the rungs it implied. With nothing to take away, it says what ST_NONE says.
 * - ST_NONE makes a line open when nothing else is known of it, and otherwise only confirms.
 *   ST_SAME only confirms. ST_U says nothing at all: what was known stays known, and ages.
 * - An undated event acts on the day of its assertion; what it says is not known before.
 * - No event in force is "not known", never "not reported": S0 needs a source that says so.
 */
#ifndef ATALAYA_STATS_LADDER_H
#define ATALAYA_STATS_LADDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"

/* Codes of ledger events; the order is that of the ladder and breaks ties of dates. */
enum stage_code {
	ST_S0,	     /* happened, and no authority was told */
	ST_S1,	     /* an authority was told */
	ST_S2,	     /* under investigation */
	ST_S3,	     /* a suspect is named, or an indictment asked for */
	ST_S4,	     /* charged */
	ST_S5,	     /* trial held */
	ST_S6C,	     /* convicted in first instance */
	ST_S7C,	     /* conviction final */
	ST_A1,	     /* acquitted */
	ST_A2P,	     /* closed provisionally: still open */
	ST_A2F,	     /* dismissed for good, time-barred */
	ST_A3,	     /* alternative resolution */
	ST_A4D,	     /* suspect died */
	ST_A4A,	     /* amnesty, pardon */
	ST_A4N,	     /* not attributable */
	ST_U,	     /* status unknown, never answered */
	ST_ANNULLED, /* the latest conviction or ending no longer stands */
	ST_NONE,     /* a source says: nobody (in this role) is convicted; open, stage not said */
	ST_SAME,     /* a source says: nothing changed up to this day */
	STAGE_CODES
};

enum ladder_role { ROLE_UNKNOWN, ROLE_MATERIAL, ROLE_INTELLECTUAL, ROLE_ACCOMPLICE, LADDER_ROLES };

enum ladder_mode {
	MODE_ORDINARY,
	MODE_ABBREVIATED, /* plea or abbreviated procedure: convicts without a trial */
	LADDER_MODES
};

/* One entry of a ledger. */
struct ledger_event {
	int32_t latest;	 /* day by which it certainly happened; undated: day of the assertion */
	int32_t ordinal; /* order among events of one day and code */
	uint8_t code, role, mode; /* enum stage_code, ladder_role, ladder_mode */
	bool is_undated;
};

/* In rising order: of several lines, the overall class is the highest. */
enum status_class {
	CLASS_NOT_KNOWN,
	CLASS_NOT_REPORTED,
	CLASS_EXTINGUISHED, /* A4d, A4a, A4n */
	CLASS_CLOSED_FINAL,
	CLASS_ACQUITTED,
	CLASS_ALTERNATIVE,
	CLASS_CLOSED_PROVISIONAL,
	CLASS_OPEN,
	CLASS_CONVICTED,
	STATUS_CLASSES
};

/* The scale of press-freedom monitors (methods 2.2). */
enum press_class {
	PRESS_UNKNOWN,
	PRESS_COMPLETE, /* complete impunity: nobody convicted */
	PRESS_PARTIAL,	/* partial impunity */
	PRESS_FULL	/* full justice */
};

/* How a rung was passed. All but REACH_NOT count as reached in a funnel. */
enum ladder_reach {
	REACH_NOT,
	REACH_SKIPPED,	/* no trial: abbreviated procedure */
	REACH_INFERRED, /* not on file, but a later step is */
	REACH_RECORDED
};

enum { LADDER_RUNGS = 6 }; /* S1, S2, S3, S4, S5, S6c */

/* One role of a proceeding. */
struct ladder_line {
	bool exists; /* some event in force names the role */
	enum status_class class;
	enum stage_code stage; /* as in struct ladder_status */
};

struct ladder_status {
	enum status_class class;
	enum stage_code stage; /* rung or ending that holds; ST_U: not known or not said */
	enum press_class press;
	/*
	 * Not convicted nor ended for good (open, provisionally closed, not reported), and last
	 * confirmed more than 24 calendar months before the day asked.
	 */
	bool is_stale;
	int32_t last_confirmed; /* day of the last event but ST_U; INT32_MIN when not known */
	/* By rung, [0] is S1. A skipped or inferred rung counts as reached. */
	enum ladder_reach reached[LADDER_RUNGS];
	/* By role; events of unknown role that speak of the proceeding are in [ROLE_UNKNOWN]. */
	struct ladder_line lines[LADDER_ROLES];
	bool is_all_later;	/* not known only because every event is of a later day */
	bool has_undated_later; /* and at least one of them is undated, asserted later */
};

/*
 * ladder_status - what a ledger says as of a day.
 *
 * events   n of them in any order, of one proceeding; may be NULL when n is 0.
 * as_of    days since 1970-01-01; events with latest <= as_of count.
 * out      written only on success; nothing to free.
 * Returns  true, or false with ERR_RANGE (a code, role or mode of no list) or ERR_LIMIT (no
 *          memory for a sorted copy).
 *
 * Press scale: full justice needs a standing conviction of an instigator, one of somebody else (any
 * other role, unknown included), no other line that is not convicted, and no step of unknown role
 * after the last standing conviction: an ending, ST_NONE or a dated S1 to S5 tells of somebody
 * not yet convicted. Otherwise convictions make it partial.
 *
 * Reach: a standing conviction implies the rungs below, in the abbreviated mode without trial; an
 * acquittal implies S1 to S5; closing and alternative resolution imply S1, since an authority took
 * them; death, amnesty and "not attributable" imply nothing.
 *
 * Example  S1 2014-02-01, S4 2015-06-01, S6c 2016-03-10, annulled 2016-11-02, S5 2017-05-05: S6c
 *          as of 2016-06-30, S4 as of 2016-12-31, S5 as of 2017-12-31.
 */
bool ladder_status(const struct ledger_event *events, size_t n, int32_t as_of,
		   struct ladder_status *out, struct error *err);

/*
 * ladder_join - adds what another proceeding of the same case says.
 *
 * The higher class holds, of one class the further stage. Where both are of one class the case was last confirmed
 * when either was, and is stale only where both are. Justice is full only where it is full in all. A rung is
 * reached where any reached it.
 */
void ladder_join(struct ladder_status *whole, const struct ladder_status *other);

/* The stable text of a code: "S0", "S6c", "A2p", "U", "annulled", "none", "same". */
const char *stage_code_text(enum stage_code code);

/* The code of a text, written exactly so; false when there is none. */
bool stage_code_find(const char *text, enum stage_code *out);

/* A role or mode as a dossier stores it; ROLE_UNKNOWN, MODE_ORDINARY for any other text. */
enum ladder_role ladder_role_find(const char *text);
enum ladder_mode ladder_mode_find(const char *text);

#endif

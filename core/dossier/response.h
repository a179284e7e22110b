/*
 * Responses: what the State or others did about incidents. Judicial proceedings, proceedings
 * against a defender, protection measures, interventions, recommendations, case files: one table,
 * one ledger.
 *
 * Every function that changes something is one journal entry of kind "response", which undo takes
 * back. What files say stays: events that a person entered stand beside it, and newer files leave
 * them alone.
 */
#ifndef ATALAYA_DOSSIER_RESPONSE_H
#define ATALAYA_DOSSIER_RESPONSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/dossier/codes.h"
#include "core/stats/ladder.h"
#include "core/stats/route.h"

struct dossier;

enum response_kind {
	RESPONSE_JUDICIAL,
	RESPONSE_AGAINST, /* a proceeding against a defender: an attack, never an answer to one */
	RESPONSE_MEASURE,
	RESPONSE_INTERVENTION,
	RESPONSE_RECOMMENDATION,
	RESPONSE_CASEFILE,
	RESPONSE_KINDS
};

/* "judicial", "against", "measure", "intervention", "recommendation", "casefile": as stored. */
const char *response_kind_code(enum response_kind kind);
/* False for anything else. */
bool response_kind_find(const char *code, enum response_kind *out);
/* In words, translated, of several: "protection measures". */
const char *response_kind_title(enum response_kind kind);
/* The code list of its stages: "stages" for proceedings, "measure_stages", ... */
const char *response_stages(enum response_kind kind);
/* Has it a route (core/stats/route.h)? Proceedings have the judicial ladder. */
bool response_has_route(enum response_kind kind);

/*
 * response_route - the route that the attributes of a list of stages describe: rung=N, skip=yes
 * (the rung may be left out), ending=yes, implies=N, beside=yes. Code i of the route is code
 * CODE_FIRST + i of the list.
 *
 * list     codes_list(codes, response_stages(kind))
 * arena    gets the codes of the route
 * Returns  false with ERR_DB where the list is not as it must be, or is not there.
 */
bool response_route(const struct code_list *list, struct arena *arena, struct route *out,
		    struct error *err);

/* ---- facts ---------------------------------------------------------------------------------- */

enum response_value {
	VALUE_TEXT,
	VALUE_CODE,
	VALUE_NUMBER,
	VALUE_YES_NO,
	VALUE_RESPONSE,
	VALUE_PATTERN
};

/* What responses of some kinds have beside events: the one table that parser, completion, help and
 * json read. */
struct response_fact {
	const char *name; /* as typed, stored and in json */
	unsigned kinds;	  /* bit of each enum response_kind that has it */
	enum response_value
		value;	   /* VALUE_CODE: a code below the name in the list response_facts */
	const char *title; /* marked for translation */
};

/* Ends with a NULL name. */
extern const struct response_fact response_facts[];
/* NULL: no fact of that name, or not of that kind. */
const struct response_fact *response_fact_find(enum response_kind kind, const char *name);

/* A fact and its value, as typed. */
struct response_set {
	const char *name, *value;
};

/* ---- changing ------------------------------------------------------------------------------- */

/* Bytes that a title, an authority, a docket, a source or a value may have. */
enum { RESPONSE_TEXT_MAX = 2000 };

struct response_new {
	enum response_kind kind;
	const int64_t *incidents; /* one or more: the first is the one that it is shown with */
	size_t incident_count;
	const char *title, *authority, *docket; /* NULL is "" */
	const struct response_set *facts;
	size_t fact_count;
};

/*
 * response_add - a response without events.
 *
 * codes    the dossier's, for the values of facts
 * id       gets its number: RSP-4417 (dossier_id_text with "RSP")
 * Returns  false with ERR_USAGE: no such incident, a fact that the kind does not have or a value
 * that it cannot have; ERR_LIMIT: a text is too long.
 */
bool response_add(struct dossier *d, struct codes *codes, const struct response_new *add,
		  int64_t *id, struct error *err);

/* A dated event as a person enters it. */
struct response_entry {
	const char *stage; /* code of the kind's list of stages; with national: derived from that,
			      may be NULL */
	const char *national; /* code of the list national_events, proceedings only; or NULL */
	struct date date;     /* a day, month or year; an open end is refused */
	const char *role,
		*mode; /* as stored; NULL: unknown, and as the national event says or ordinary */
	const char *authority, *source, *text; /* NULL is ""; text: the name as it was typed */
};

/* What was peculiar about what was entered: never an error, always to be said. */
struct response_said {
	long events;	  /* entered */
	long made;	  /* proceedings that were not there yet and were made for it */
	long after_today; /* events of a later day than today */
	long before;	  /* of a day before the facts of every incident of their response */
	long same;	  /* not entered: the response has it already */
	int64_t first;	  /* the first response that got an event; 0: none */
};

/*
 * response_events - enters one event in each of some responses, as one journal entry.
 *
 * today    the day after which a date is said to be of the future
 * Returns  false with ERR_USAGE: no such response, a stage of another kind, responses of several
 * kinds whose lists of stages differ.
 */
bool response_events(struct dossier *d, struct codes *codes, const int64_t *responses, size_t count,
		     const struct response_entry *entry, int32_t today, struct response_said *said,
		     struct error *err);

/*
 * response_events_of - likewise in the judicial proceeding of each of some incidents: the one there
 * is, one that is made where there is none. An incident with several proceedings is ERR_USAGE,
 * since nobody says which.
 *
 * query    how the incidents were selected, for the journal; "" when they were named one by one
 */
bool response_events_of(struct dossier *d, struct codes *codes, const int64_t *incidents,
			size_t count, const struct response_entry *entry, const char *query,
			int32_t today, struct response_said *said, struct error *err);

/* Takes an event away that a person entered; one that a file says is ERR_USAGE. ord: as
 * response_read gives it. */
bool response_remove_event(struct dossier *d, int64_t response, int64_t ord, struct error *err);

/*
 * response_link - makes a response one of further incidents too. *linked gets how many it was not
 * of before; nothing is journaled when that is 0.
 */
bool response_link(struct dossier *d, int64_t response, const int64_t *incidents, size_t count,
		   long *linked, struct error *err);
/* Takes one of them away again. The first incident of a response is ERR_USAGE. */
bool response_unlink(struct dossier *d, int64_t response, int64_t incident, struct error *err);

/*
 * response_change - sets facts; the names title, authority and docket are those of every kind. A
 * value of "" takes a fact away. *changed gets how many have another value now; nothing is
 * journaled when that is 0.
 */
bool
response_change(struct dossier *d, struct codes *codes, int64_t response,
		const struct response_set *facts, size_t count, long *changed, struct error *err);

/* ---- reading -------------------------------------------------------------------------------- */

struct response_event {
	int64_t ord;
	const char *code, *role, *mode;
	struct date date; /* undated: when the source said so */
	bool is_undated;
	const char *text, *source, *authority; /* "" where there is none */
	const char *national;		       /* code of the list national_events, or "" */
	bool is_by_hand;
};

struct response_value_of {
	const char *name, *value; /* as stored: codes, numbers, "yes", "no", RSP-N */
	bool is_by_hand;
};

struct response {
	int64_t id; /* 0: there is none of that number */
	enum response_kind kind;
	const char *title, *authority, *docket;
	bool is_by_hand;	  /* no file says so */
	const int64_t *incidents; /* the first, then the others ascending; those that are counted */
	size_t incident_count;	  /* never 0 */
	struct response_event *events; /* by the last day and then by ord */
	size_t event_count;
	struct response_value_of *facts; /* by name */
	size_t fact_count;
};

/* One response of incidents that are counted; everything is in the arena. out->id is 0 when there
 * is none. */
bool response_read(struct dossier *d, int64_t id, struct arena *arena, struct response *out,
		   struct error *err);

typedef bool response_fn(void *ctx, const struct response *response, struct error *err);

/*
 * response_each - calls fn for all responses of some kinds of incidents that are counted, by
 * number; stops when it returns false. What fn gets lasts as long as the call.
 *
 * kinds    bits of enum response_kind
 */
bool
response_each(struct dossier *d, unsigned kinds, response_fn *fn, void *ctx, struct error *err);

/* The value of a fact; "" when it has none. */
const char *response_fact_value(const struct response *r, const char *name);

/*
 * The events that a route knows, as route_status takes them; in the arena. list as for
 * response_route. Undated ones count from the day on which they were said.
 */
const struct route_event *
response_route_events(const struct response *r, const struct code_list *list, struct arena *arena,
		      size_t *count);
/* Likewise those that the judicial ladder knows, as ladder_status takes them. */
const struct ledger_event *
response_ledger(const struct response *r, struct arena *arena, size_t *count);

#endif

/*
 * Responses as people name them and as they stand on a day: words to codes, the stage with its
 * days, and what nothing was done about. Screens and command line print this.
 */
#ifndef ATALAYA_JUSTICE_RESPOND_H
#define ATALAYA_JUSTICE_RESPOND_H

#include "core/dossier/response.h"
#include "core/query/query.h"

struct source;

/*
 * respond_stage - the code of a stage that a person names: code, label or other name, in either
 * language.
 *
 * Returns  a code that lasts as long as codes; NULL with ERR_USAGE and what is near.
 */
const char *
respond_stage(struct codes *codes, enum response_kind kind, const char *text, struct error *err);

/*
 * respond_national - the code of a national event: itself (GT-debate), or its name in a country.
 *
 * country  GT, CO, HN, MX; "": in all of them, where it must be the name of one
 * Returns  as respond_stage
 */
const char *
respond_national(struct codes *codes, const char *country, const char *text, struct error *err);

/* The country of a place, "GT"; "" when it lies in none that is known. */
const char *respond_country(struct codes *codes, const char *place);

/* A code of any other list, as a person names it. */
const char *
respond_code(struct codes *codes, const char *list, const char *text, struct error *err);

/* "scope=collective,persons=184" into pairs, in the arena; a comma that no NAME= follows belongs to
 * the value. */
bool respond_facts(const char *text, struct arena *arena, struct response_set **out, size_t *count,
		   struct error *err);

/* ---- as of a day ---------------------------------------------------------------------------- */

/* How a response stands. */
struct response_state {
	const char *list;	/* the code list of its stages */
	const char *stage;	/* code; "" when nothing is known */
	const char *label;	/* in the language asked for; "status not known" */
	bool is_known, is_open; /* open: no ending holds, no conviction stands */
	bool is_all_later;	/* nothing is known only because every event is of a later day */
	int32_t since;		/* the day from which that stage holds; INT32_MIN: nobody knows */
	int32_t moved;		/* the day of the last event that says something new; likewise */
	struct route_status route; /* of what has a route */
};

/* The routes of all kinds, read once. */
struct routes {
	struct codes *codes;
	struct arena arena;
	struct route route[RESPONSE_KINDS]; /* of those that have one */
};
/* End with routes_release. */
bool routes_load(struct codes *codes, struct routes *out, struct error *err);
void routes_release(struct routes *routes);

bool response_state(const struct routes *routes, const struct response *r, int32_t as_of,
		    const char *lang, struct response_state *out, struct error *err);

/* Does the stage count as a measure in force: implemented, in force, modified, renewed? */
bool response_is_in_force(const struct routes *routes, const struct response_state *state);

/*
 * responses_day - the last day that any event of some kinds is of: what is on file, as of then, is
 * all of it. DATE_MIN when there is none.
 */
bool responses_day(struct source *src, unsigned kinds, int32_t *out, struct error *err);

#endif

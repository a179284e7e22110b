/* One incident in full: all that the dossier holds about it, as stored, in plain structs. */
#ifndef ATALAYA_DOSSIER_INCIDENT_H
#define ATALAYA_DOSSIER_INCIDENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/stats/ladder.h"

struct dossier;

/* The import that it came with. */
struct incident_origin {
	int64_t dataset;
	const char *name, *file_name;
	const char *hash; /* of the file, hexadecimal */
	const char *profile, *profile_version;
	const char *encoding; /* how the file was read: DATASET_READ_AS */
	bool has_outcomes;
	int64_t time; /* of the import: UTC, milliseconds since 1970; 0 when no entry says so */
	const char *author;
};

struct incident_text {
	const char *lang; /* "en", "es" or "" */
	const char *text;
};

struct incident_profile {
	const char *profile, *text;
};

struct incident_victim {
	int64_t id;
	const char *kind, *name, *sex, *organisation;
	int64_t size_low, size_best, size_high; /* people in a collective victim; -1: nobody says */
	struct incident_profile *profiles;
	size_t profile_count;
};

/* An act by a victim. */
struct incident_harm {
	size_t victim; /* index into victims */
	const char *nexus;
};

/* An act by an actor. */
struct incident_actor {
	const char *actor, *text, *attribution;
	bool is_inherited; /* the file names the actor for the incident as a whole */
};

struct incident_act {
	int64_t ord;
	const char *type, *text;
	struct incident_harm *harms;
	size_t harm_count;
	struct incident_actor *actors;
	size_t actor_count;
};

struct incident_event {
	const char *code, *role, *mode;
	struct date date; /* undated: when the source said so */
	bool is_undated;
	const char *text; /* the national name or the cell it came from */
	const char *national; /* code of the list national_events, or "" */
	const char *source, *authority; /* document, or who says so; before whom; or "" */
	int64_t ord;	      /* its number within the response */
	bool is_by_hand;      /* a person entered it, no file */
};

/* What a response has beside its events; core/dossier/response.h lists them. */
struct incident_fact {
	const char *name, *value; /* of a response that it follows up: RSP-N */
};

/* Also one whose first incident is another: incident tells. */
struct incident_response {
	int64_t id, incident; /* the first of those that it is about */
	const char *kind;     /* list response_kinds */
	const char *title, *authority, *docket; /* "" where there is none */
	long incidents;	      /* how many it is about */
	bool is_by_hand;      /* a person entered it, no file */
	struct incident_fact *facts; /* by name */
	size_t fact_count;
	struct incident_event *events;
	const struct ledger_event *ledger; /* of a proceeding, the same events as ladder_status takes them */
	size_t event_count;	     /* events that the ladder does not know are in events only */
	size_t ledger_count;
};

struct incident_mark {
	const char *tag, *note;
	bool is_added; /* false: removed */
};

/* What an applied version of a pattern says of it; whether that is current, hits_are_current tells. */
struct incident_hit {
	const char *pattern, *tag;
	int64_t version, number; /* its id, and its number within the pattern */
	bool is_undecided;
};

/* What a person says of a pattern's answer. */
struct incident_verdict {
	const char *pattern, *tag, *note;
	int64_t number; /* of the version that was seen */
	bool is_accepted; /* false: rejected */
};

/* Another record of the same incident, as people decided. */
struct incident_other {
	int64_t id;
	const char *dataset; /* its name */
	bool is_same;	     /* of the same victims; false: of others */
};

struct incident_cell {
	const char *column, *text;
	bool is_publishable;
};

/* Codes are those of the dossier's lists; texts are "" where there is none. */
struct incident_full {
	int64_t id; /* 0: the dossier has no such incident, and nothing else is set */
	struct incident_origin origin;
	int64_t row; /* of the record, from 1 */
	long line;   /* of the file on which the record starts */
	const char *own_code;
	struct date date, registered;
	const char *date_text; /* as written, where that says more than the interval */
	const char *place, *place_text, *location, *verification;
	const char *lat, *lon; /* degrees */
	const char *weight;    /* how many aggressions the file counts it for; "" when it does not say */
	struct incident_text *texts;
	size_t text_count;
	struct incident_act *acts;
	size_t act_count;
	struct incident_victim *victims; /* in order of id, each once */
	size_t victim_count;
	struct incident_response *responses;
	size_t response_count;
	struct incident_mark *marks; /* by tag */
	size_t mark_count;
	struct incident_hit *hits; /* by pattern */
	size_t hit_count;
	struct incident_verdict *verdicts; /* by pattern */
	size_t verdict_count;
	struct incident_other *others; /* that are counted with it, ascending */
	size_t other_count;
	struct incident_cell *cells; /* the record as it was read */
	size_t cell_count;
};

/*
 * incident_read - reads one incident of an active dataset.
 *
 * arena    gets everything that out points to
 * Returns  false with ERR_DB when the dossier is damaged. An incident that is not there (any more) is no
 *          error: out->id is 0.
 */
bool incident_read(struct dossier *d, int64_t id, struct arena *arena, struct incident_full *out,
		   struct error *err);

#endif

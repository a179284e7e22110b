/*
 * Import profiles: how the columns of a file become incidents, as text that an analyst can read.
 *
 * NAME.ini holds the structure, NAME.map.csv beside it (list,from,to) what the file's words mean,
 * and a places list the places that the built-in list lacks. doc/profiles.md describes the format.
 */
#ifndef ATALAYA_INTAKE_PROFILE_H
#define ATALAYA_INTAKE_PROFILE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/csv.h"
#include "core/base/date.h"
#include "core/base/error.h"
#include "core/base/memory.h"

enum expr_kind {
	EXPR_NONE,   /* the key is not there */
	EXPR_COLUMN, /* the cell; looked up in the map if that has the list */
	EXPR_MAP,    /* the cell, which the map must know */
	EXPR_SPLIT,  /* several values in one cell */
	EXPR_NESTED, /* several values in one cell, each behind the number of whom it is of */
	EXPR_CONST
};

/* Stands between a profile and its map where both are printed as one text, and may stand so in a file. */
#define PROFILE_MAP_MARK "# ---- .map.csv ----"

struct expr {
	enum expr_kind kind;
	const char *column; /* as written in the profile; A|B: whichever the file has */
	const char *weekday; /* date(...): the column that tells the order of day and month */
	unsigned orders;     /* date(...): of day and month, core/intake/datetext.h */
	int weekday_at;
	const char *month, *day; /* parts(...): columns beside that of the year; NULL: none */
	int month_at, day_at;
	const char *text;   /* EXPR_CONST */
	char separator;	    /* EXPR_SPLIT */
	long line;
	int at;		    /* place in the file's header, set by profile_bind */
};

#define PLACE_LEVELS 4

struct act_rule {
	struct expr type;
};

struct victim_rule {
	struct expr name, kind, sex, profile, nexus, organisation;
	struct expr size, size_low, size_high; /* of a victim that is several people */
	struct expr only;   /* nested: takes those numbers alone whose value is only_word */
	const char *only_word; /* folded; NULL: all */
	bool is_nested;	    /* a victim for each number that its nested cells have */
	bool is_split;	    /* nested by place: a victim for each name of a split cell */
};

struct actor_rule {
	struct expr label, attribution;
};

struct event_rule {
	struct expr stage, role, mode, date;
	struct expr national, country; /* by its name there; without country that of the row's place */
	struct expr authority, source;
};

enum { RESPONSE_STEPS = 8 };

/* A measure or an intervention that each row may have. */
struct response_rule {
	bool is_measure; /* else an intervention */
	struct expr stage, date, authority, persons;
	struct expr steps[RESPONSE_STEPS]; /* days of steps, in the order of their names */
};

/* The codes of the steps that may have a column of their own; NULL ends them. */
extern const char *const measure_steps[RESPONSE_STEPS + 1];
extern const char *const intervention_steps[RESPONSE_STEPS + 1];

/* A count that each row of a table of statistics holds. */
struct statistic_rule {
	struct expr measure, count;
	struct expr period, period_end, place_code; /* kept with the profile: said once for all */
};

struct profile {
	struct arena arena;
	const char *name, *version, *title, *title_es;
	const char *source;		/* where it was read from, for errors */
	const char *text, *map_text;	/* as read */
	const char *map_source;		/* the name of the value map, for errors */
	const char *places_name, *places_text; /* NULL when it brings none */
	const char **match;
	size_t match_count;
	int header_first, header_last;	/* records of the header, from 1 */
	const char *sheet;		/* as in core/intake/table.h; NULL: by evidence */
	const char *encoding;		/* of the file; NULL: by evidence */
	char delimiter;			/* between cells; 0: by evidence */
	const char **missing, **unknown; /* folded words */
	size_t missing_count, unknown_count;
	const char **withheld, **not_applicable;
	size_t withheld_count, not_applicable_count;
	const char **publish;		/* columns whose values name nobody */
	size_t publish_count;
	struct date status;		/* precision unknown: not said */
	bool only_with_outcome;		/* a case is in the file because it got an outcome */
	bool pads_rows;			/* rows with fewer cells, or empty ones more, are taken */
	struct skip_rule {
		struct expr column;
		const char *word;	/* folded */
	} *skips;			/* rows that are no data: totals */
	size_t skip_count;
	const char **strip;		/* folded ends that place names lose before they are looked up */
	size_t strip_count;
	struct expr date, date_end, registered, location, verification, code, narrative, narrative_lang,
		lat, lon, point, weight; /* point: both in one cell */
	struct expr place_code;		/* of the deepest level; goes before the names */
	struct expr place[PLACE_LEVELS];
	size_t place_count;
	struct act_rule *acts;
	struct victim_rule *victims;
	struct actor_rule *actors;
	struct event_rule *events;
	struct response_rule *responses;
	size_t response_count;
	struct statistic_rule *statistics;
	size_t statistic_count;
	bool is_statistics;		/* counts that somebody else made; no incidents */
	const char **not_reported;	/* folded words by which an authority says nothing */
	size_t not_reported_count;
	size_t act_count, victim_count, actor_count, event_count;
	struct mapping *mappings;	/* sorted by list, from, order in the file */
	size_t mapping_count;
};

struct mapping {
	const char *list, *from; /* from is folded */
	const char *to;
	size_t ord;
	long line;
};

/*
 * profile_load - reads a profile, built in (by name) or from a file (a name with "/" or ".ini").
 *
 * Returns NULL with ERR_USAGE (no such profile), ERR_IO or ERR_FORMAT naming file and line. The
 * caller ends it with profile_free.
 */
struct profile *profile_load(const char *name, struct error *err);
/*
 * profile_parse - the same from memory: the texts of NAME.ini and NAME.map.csv (NULL or "": none).
 *
 * name     names the texts in errors; a places list that the profile brings stands beside it, or is
 *          built in where the name is that of a built-in profile's text ("profiles/cpj.ini")
 */
struct profile *profile_parse(const char *name, const char *ini_text, const char *map_text,
			      struct error *err);
void profile_free(struct profile *p);
/* The same from the texts that a dataset keeps; without a places list, whose codes the dossier has. */
struct profile *profile_stored(const char *text, const char *map_text, struct error *err);

/* Adds mappings, copied, for words that its own map does not have; from is folded. */
void profile_extend(struct profile *p, const struct mapping *more, size_t count);

/* The delimiter that a word names: one character, or tab, comma, semicolon, pipe. 0: none. */
char profile_delimiter(const char *word);

/* The names of the built-in profiles: calls fn for each, in order. */
void profile_each(void (*fn)(void *ctx, const char *name), void *ctx);

/*
 * profile_choose - the built-in profile whose match headers are all in the file's header.
 *
 * The one with most of them wins; none, or a tie, is ERR_USAGE and shows them.
 */
struct profile *profile_choose(const struct csv_row *header, struct error *err);

/* What has_outcomes of a dataset is: 0 no outcomes, 1 outcomes, 2 nothing but cases with one. */
int profile_outcomes(const struct profile *p);

/* Is a column of the file one whose values name nobody? */
bool profile_publishes(const struct profile *p, const char *column);

/* Finds every column that the profile names. ERR_FORMAT when the file lacks one. */
bool profile_bind(struct profile *p, const struct csv_row *header, const char *file,
		  struct error *err);

/* The place in the header of the column that an expression reads; -1 when it reads none. */
int expr_column(const struct expr *e);

/* The first mapping of a folded word in a list, *count of them; NULL when there is none. */
const struct mapping *profile_map(const struct profile *p, const char *list, const char *folded,
				  size_t *count);
/* Does the map have that list at all? */
bool profile_has_list(const struct profile *p, const char *list);

#endif

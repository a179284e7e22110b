/*
 * The work list of values that no list knows, and what an analyst says that they mean.
 *
 * A decision holds for one profile: for the incidents that are there and for every file that comes under it.
 * The profile's own map goes before it.
 */
#ifndef ATALAYA_INTAKE_VALUES_H
#define ATALAYA_INTAKE_VALUES_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/dossier/codes.h"

struct dossier;

struct profile;

/* Puts the decisions for a profile into its map, behind its own mappings. */
bool values_load(struct dossier *d, struct profile *p, struct error *err);

/*
 * profile_export - writes a profile as the latest dataset under it has it, with the decisions in its value map:
 * path (NAME.ini), NAME.map.csv, and its places list.
 *
 * decisions  gets how many rows of the map they make
 * Returns    false with ERR_USAGE (no such profile in the dossier, no .ini) or ERR_IO; nothing is left behind.
 */
bool profile_export(struct dossier *d, const char *name, const char *path, bool replace, long *decisions,
		    struct error *err);

struct value_filter {
	const char *dataset; /* name; NULL: all active ones */
	const char *field;   /* "act.type"; NULL: all */
	bool decided;	     /* those that somebody decided, instead of those that are left */
};

struct value_item {
	const char *dataset, *profile;
	const char *field; /* key of the profile: act.type */
	const char *value; /* as in the file; may name people */
	long rows;
	const char *codes; /* decided: separated by commas; else "" */
	const char *list;  /* the code list to choose from; "" where the field has none: a date */
};

typedef bool value_fn(void *ctx, const struct value_item *item, struct error *err);

/* Calls fn for the values, most rows first. ERR_USAGE: no such dataset or field. */
bool values_each(struct dossier *d, const struct value_filter *filter, value_fn *fn, void *ctx,
		 struct error *err);

enum { VALUE_SUGGESTIONS = 3 };

/*
 * values_suggest - codes of a list whose name is near a value, the nearest first.
 *
 * out      gets indexes of the list
 * Returns  how many, 0 to VALUE_SUGGESTIONS.
 */
int values_suggest(const struct code_list *list, const char *value, int out[VALUE_SUGGESTIONS]);

struct value_decision {
	const char *field, *value;
	const char *dataset;	  /* whose profile it is for; NULL: the only one that has the value */
	const char *const *codes; /* of the list, or words for a missing value; none: take it back */
	size_t count;
};

struct value_report {
	long incidents; /* that say something else now */
	const char *profile; /* in the arena */
};

/*
 * values_decide - stores a decision and applies it to the incidents that are there, as one journal entry.
 *
 * Returns false with ERR_USAGE: a field without a list, a code that is not in it, a value that nobody has,
 *         several profiles that have it.
 */
bool values_decide(struct dossier *d, const struct value_decision *decision, struct arena *arena,
		   struct value_report *out, struct error *err);

#endif

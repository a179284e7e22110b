/*
 * What the dossier knows about a file that somebody wants to bring in: whether it is here already,
 * and which profiles fit it, those first that this dossier has used before.
 */
#ifndef ATALAYA_INTAKE_KNOWN_H
#define ATALAYA_INTAKE_KNOWN_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/csv.h"
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/intake/table.h"

struct dossier;

struct known_file {
	const char *dataset; /* that was made of the same bytes; NULL: none */
	const char *state;   /* active, withdrawn */
};

struct known_profile {
	const char *name, *title;
	const char *dataset; /* the latest active one that was brought in with it; NULL: none */
	const char *path;    /* the file that it stands in; NULL, and no dataset: it is built in */
	const char *source;  /* what profile_parse is to call the text: its places are found so */
	const char *text, *map_text;
	bool is_statistics;	     /* it makes counts, not incidents */
	bool has_events, has_status; /* it says what justice did; it says when that was known */
};

/* The dataset of the same bytes, an active one before a withdrawn one; texts in the arena. */
bool known_file(struct dossier *d, const unsigned char hash[TABLE_HASH_LEN], struct arena *arena,
		struct known_file *out, struct error *err);

/*
 * known_profiles - the profiles whose columns are all in a header.
 *
 * First those of active datasets, the latest first, each text once, without the places that they
 * brought: these are in the dossier. Then the built-in one that profile_choose would take.
 *
 * lang      of the titles: "en" or "es"
 * *count    how many; in the arena
 */
bool
known_profiles(struct dossier *d, const struct csv_row *header, const char *lang,
	       struct arena *arena, struct known_profile **out, size_t *count, struct error *err);

/*
 * known_profile_file - a profile that stands in a file, with its map beside it, if its columns are
 * all in a header; texts in the arena.
 *
 * Returns  false with what reading it says, or ERR_FORMAT when a column is missing.
 */
bool known_profile_file(const char *path, const struct csv_row *header, const char *lang,
			struct arena *arena, struct known_profile *out, struct error *err);

#endif

/*
 * An invented register with duplicates whose truth is known: people of Valdoria (XV) who never lived. The same
 * seed gives the same register on every machine.
 */
#ifndef ATALAYA_TESTS_PLANTED_H
#define ATALAYA_TESTS_PLANTED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/buf.h"

struct planted {
	struct buf first, second; /* two registers as CSV: id,date,country,region,town,kind,who,sex,body */
	struct buf places;	  /* the list of places as CSV */
	/* The second register and the end of the first one repeat incidents: pairs of ids, each a text. */
	size_t pairs;
	char (*a)[12], (*b)[12];
	size_t groups;	  /* incidents that have a row for each victim */
	size_t group_rows; /* of them all */
};

/*
 * planted_make - incidents that happened once, so many of them told twice (half in the same register, half
 * in the other), so many groups of rows that are one incident. End with planted_release.
 */
void planted_make(struct planted *out, uint64_t seed, size_t incidents, size_t pairs, size_t groups);
void planted_release(struct planted *p);

struct dossier;
struct error;

/* Adds the places and imports both registers into an empty dossier; files go to folder. */
bool planted_import(const struct planted *p, struct dossier *d, const char *folder, struct error *err);

/* How the proposals of a dossier compare with what was planted. */
struct planted_score {
	size_t same, proposed;		  /* kind same: all that are listed, those above the upper threshold */
	size_t same_right, proposed_right; /* of these, planted */
	size_t joined, joined_right;	  /* kind joined; of these, within one group */
	size_t missed_unnamed;		  /* pairs not listed of which one row has no name */
};

bool planted_compare(const struct planted *p, struct dossier *d, double upper,
		     struct planted_score *out, struct error *err);

#endif

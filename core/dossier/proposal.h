/*
 * Proposals: pairs of incidents that the last search for duplicates found alike. Derived data: not
 * journaled, replaced as a whole by the next search; a person's verdicts stand apart (pair.h).
 */
#ifndef ATALAYA_DOSSIER_PROPOSAL_H
#define ATALAYA_DOSSIER_PROPOSAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/dossier/pair.h"

struct dossier;

struct proposal {
	int64_t a, b;	     /* a < b */
	double weight;	     /* bits: log2 of how much likelier the pair is than by chance */
	double posterior;    /* 0..1 */
	const char *reasons; /* lines field=level weight; the first says kind=same or kind=joined */
};

/* How the proposals were made. */
struct proposal_search {
	int64_t seq;	   /* the entry of the journal up to which the incidents were known; 0: never searched */
	const char *query; /* which incidents, "" for all */
	const char *facts; /* lines key=value */
};

/*
 * proposals_replace - puts what a search found in place of what the one before found, in one transaction
 * that is no entry of the journal. Returns false, and nothing is changed, with ERR_LOCKED or ERR_DB.
 */
bool proposals_replace(struct dossier *d, const struct proposal *items, size_t count,
		       const struct proposal_search *search, struct error *err);

/* What the last search was, in the arena; seq 0 when there was none. */
bool proposals_search(struct dossier *d, struct arena *arena, struct proposal_search *out,
		      struct error *err);

struct proposal_row {
	struct proposal proposal;
	enum pair_decision decision; /* PAIR_NONE: nobody has decided */
	const char *note;
};

typedef bool proposal_fn(void *ctx, const struct proposal_row *row, struct error *err);

/*
 * proposals_each - calls fn for the proposals on active incidents, the heaviest first; stops when it returns
 * false.
 *
 * decided  those with a verdict too; without, only those that wait for one
 */
bool proposals_each(struct dossier *d, bool decided, proposal_fn *fn, void *ctx, struct error *err);

/*
 * proposals_stamp - a number that is another one when other pairs may wait for a verdict, unless incidents came
 * or went: quicker to ask than the pairs.
 */
bool proposals_stamp(struct dossier *d, uint64_t *out, struct error *err);

#endif

/* What the files about editions share and nobody else needs. */
#ifndef ATALAYA_INTAKE_EDITIONS_H
#define ATALAYA_INTAKE_EDITIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/csv.h"
#include "core/base/memory.h"
#include "core/intake/edition.h"
#include "core/intake/profile.h"
#include "core/intake/rowkey.h"

struct dossier;

/* A dataset as it stands before a newer edition comes. */
struct edition_base {
	struct arena arena; /* end with edition_base_release */
	int64_t dataset;
	const char *name;
	long edition;
	int32_t status_last; /* DATE_MIN: no outcomes */
	bool has_outcomes;
	const char *profile_text, *map_text;
	struct csv_row header; /* of its records */
	struct profile *p;     /* as it was used, bound to that header */
};

bool edition_base_load(struct dossier *d, int64_t dataset, struct edition_base *out,
		       struct error *err);
void edition_base_release(struct edition_base *base);

/* ---- compare.c: which row is which ------------------------------------------------------ */

#define NO_PARTNER SIZE_MAX

/* An incident of the dataset, by the row of its record. */
struct old_row {
	struct row_key key;
	int64_t incident, row;
	uint64_t text;	/* fingerprint of its narrative as the file had it, 0: none */
	size_t partner; /* record of the new file, or NO_PARTNER */
	bool is_gone;	/* the edition before had it no longer */
};

/* What becomes of a record of the new file. */
enum row_fate { FATE_REFUSED, FATE_SAME, FATE_NEW, FATE_CHANGED };

struct comparison {
	const struct edition_base *base;
	struct profile *p;	 /* of the new file, bound to its header */
	struct arena arena;
	struct csv_row header;	 /* of the new file */
	int *order;		 /* where each column of the dataset, and then each new one, stands in the file */
	size_t order_count;	 /* at least base->header.count */
	int *columns[2];	 /* those that both have: in a record, in the file */
	size_t column_count;
	struct row_plan plans[2];
	struct old_row *old;
	size_t old_count, old_cap;
	struct row_key *keys;	 /* of the new file */
	uint8_t *fates;		 /* enum row_fate */
	size_t *partners;	 /* old rows of the records, or NO_PARTNER */
	size_t count, cap;
	long same, changed, added, gone, back;
};

/* Finds the columns and reads the dataset's records. ERR_USAGE when they have no column in common. */
bool comparison_start(struct dossier *d, const struct edition_base *base, struct profile *p,
		      const struct csv_row *header, int year_max, int year_last, struct comparison *out,
		      struct error *err);
/* The keys of the new file, batch after batch. */
void comparison_add(struct comparison *c, const struct row_key *keys, size_t count);
/* Decides about every row and counts. */
void comparison_decide(struct comparison *c);
void comparison_release(struct comparison *c);

/* The fingerprint of a narrative in a language; rows of several are added up. Never 0. */
uint64_t narrative_print(const struct comparison *c, const char *lang, size_t lang_len,
			 const char *text, size_t len);

/* ---- move.c: an incident is made anew --------------------------------------------------- */

struct move;

/*
 * Makes incidents anew: one that was just made of a record gives what it has to the one that it stands for,
 * whose id stays, and with it tags, verdicts and whatever else people said of it.
 */
struct move *move_new(struct dossier *d, struct error *err);
void move_free(struct move *m);
/*
 * move_incident - what stands in from becomes what stands in to; from is gone then.
 *
 * record   true: to gets the record of from and its edition; false: it keeps its own
 * texts    true: and the narratives; false: it keeps its own
 */
bool move_incident(struct move *m, int64_t from, int64_t to, bool record, bool texts,
		   struct error *err);

/* ---- changes.c: what an edition changed ------------------------------------------------- */

struct edition_pair {
	int64_t incident, before, after; /* rows of the records */
	bool is_kept; /* its narrative was left as somebody edited it */
};

struct edition_set {
	int64_t first_new; /* an id; the next ones follow at steps of ID_STEP */
	long new_count;
	struct edition_pair *pairs;
	int64_t *gone, *back;
	size_t pair_count, pair_cap, gone_count, gone_cap, back_count, back_cap;
	const int *skipped; /* columns that only one edition has */
	size_t skipped_count;
};

bool edition_describe(struct dossier *d, const struct edition_base *base,
		      const struct edition_set *set, edition_change_fn *fn, void *ctx,
		      struct error *err);
void edition_set_release(struct edition_set *set);

#endif

/*
 * Looking for duplicates: pairs of incidents that may be one, within a dataset and across datasets.
 *
 * Records that share something (a place and month, a surname, ...) are compared field by field; what the
 * fields say is weighed by Fellegi and Sunter's rule (methods 13), with parameters estimated from the
 * dossier itself. The result is proposals for people to decide on (core/dossier/proposal.h, pair.h).
 */
#ifndef ATALAYA_INTAKE_DUPLICATES_H
#define ATALAYA_INTAKE_DUPLICATES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/base/progress.h"
#include "core/stats/linkage.h"

struct dossier;
struct codes;

/* Pairs kept of a search; beyond it the lighter ones are left out, and counted. */
#define DUPLICATES_MAX 100000
/* The default thresholds, as posteriors. */
#define DUPLICATES_UPPER 0.90
#define DUPLICATES_LOWER 0.25

struct duplicates_request {
	const int64_t *ids; /* the incidents, ascending */
	size_t count;
	const char *query;  /* how they were selected, to be kept with the result */
	bool has_upper, has_lower;
	double upper, lower; /* weights; without them those of the default posteriors */
	struct progress *progress; /* may be NULL */
};

/* One way in which pairs come to be compared. */
struct duplicates_pass {
	const char *code;  /* "place-month": stable */
	long blocks;	   /* groups of incidents that share it, two or more */
	long refined;	   /* of them, too large to be compared as a whole: split by something more */
	int64_t pairs;	   /* pairs that it produced */
	int64_t only_here; /* of them, that no pass before it had */
	long left_incidents; /* in groups that were too large even when split: not compared by this pass */
	int64_t left_pairs;  /* pairs that it would have produced */
};

#define DUPLICATES_PASSES 5

struct duplicates_report {
	long incidents;
	int64_t pairs;	   /* that there are */
	int64_t compared;
	struct duplicates_pass passes[DUPLICATES_PASSES];
	struct fs_model model; /* fields in the order of duplicates_field */
	bool is_estimated;     /* false: EM refused, and defaults stand for m and the prior */
	long one_in;	   /* EM looked at one in so many of the pairs that were compared */
	long sample;	       /* pairs drawn at random, from which u is */
	double upper, lower;
	long proposed;	   /* above upper */
	long review;	   /* between the two */
	long joined;	   /* one incident, other victims */
	long left_out;	   /* lighter than the DUPLICATES_MAX heaviest */
	long decided;	   /* above lower, but a person has decided already */
};

/* The stable name of a field of the comparison, and of one of its levels; NULL where there is none. */
const char *duplicates_field(size_t field);
const char *duplicates_level(size_t field, unsigned level);

/*
 * duplicates_find - searches, and puts what it finds in place of earlier proposals.
 *
 * codes    of the dossier
 * Returns  false with ERR_CANCELLED when the progress says stop, or another error: the dossier is then as it was.
 * Memory grows with the incidents (about 400 bytes each), not with the pairs.
 */
bool duplicates_find(struct dossier *d, struct codes *codes, const struct duplicates_request *request,
		     struct duplicates_report *out, struct error *err);

#endif

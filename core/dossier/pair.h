/*
 * Verdicts on pairs of incidents: a person said that two of them are one, or are not. Nothing is merged:
 * both stay as they are, and whoever counts asks for the clusters that follow from the verdicts.
 */
#ifndef ATALAYA_DOSSIER_PAIR_H
#define ATALAYA_DOSSIER_PAIR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"
#include "core/base/memory.h"

struct dossier;

enum pair_decision {
	PAIR_NONE,	/* takes a verdict back */
	PAIR_SAME,	/* one incident, the same victims */
	PAIR_JOINED,	/* one incident, other victims: a row for each of them */
	PAIR_DIFFERENT,
	PAIR_UNSURE
};

/* "cleared", "same", "joined", "different", "unsure": as stored, never translated. */
const char *pair_decision_code(enum pair_decision decision);
/* PAIR_NONE for anything else. */
enum pair_decision pair_decision_find(const char *code);

/* Two incidents; in either order where they are asked for, a < b where they are given. */
struct pair {
	int64_t a, b;
};

/*
 * pair_decide - one decision on any number of pairs, as one journal entry; none when nothing changes.
 *
 * Each verdict keeps the weight and the reasons of the proposal that stands then, if there is one.
 * query    how the incidents were selected, for the journal; "" when they were named one by one.
 * note     why, or "".
 * changed  gets the number of pairs that have another verdict (or note) now.
 * Returns  false with ERR_USAGE: an incident that is not there or not active, a pair of one with itself.
 */
bool pair_decide(struct dossier *d, const struct pair *pairs, size_t count,
		 enum pair_decision decision, const char *query, const char *note, long *changed,
		 struct error *err);

/*
 * pair_join - incidents that are one, each with other victims: all but the lowest are joined to it.
 *
 * incidents  two or more, in any order; each once.
 */
bool pair_join(struct dossier *d, const int64_t *incidents, size_t count, const char *query,
	       const char *note, long *changed, struct error *err);

struct pair_verdict {
	int64_t a, b;
	enum pair_decision decision;
	bool has_weight; /* the program had proposed it */
	double weight;
	const char *reasons, *note;
	bool is_active;	 /* both incidents are counted: neither withdrawn nor gone */
};

typedef bool pair_fn(void *ctx, const struct pair_verdict *verdict, struct error *err);

/* Calls fn for all verdicts by a and b; stops when it returns false. */
bool pair_each(struct dossier *d, pair_fn *fn, void *ctx, struct error *err);

/* ---- what follows from the verdicts -------------------------------------------------------- */

struct pair_member {
	int64_t incident;
	/*
	 * The lowest incident of the cluster that it is the same as, by verdicts "same" alone; itself when
	 * there is none lower. Where it is another one, its victims are that one's victims: they were
	 * counted there. Where it is itself, it has victims of its own, also when it is only joined.
	 */
	int64_t same_as;
};

/* Incidents that are one: two or more, ascending. The first is the one that counts for all. */
struct pair_cluster {
	const struct pair_member *members;
	size_t count;
};

/*
 * Verdicts that cannot all be right: two incidents of a cluster were found different, or joined with other
 * victims while others make them the same. The verdicts on path[0]-path[1], path[1]-path[2] ... join
 * what the verdict on path[0]-path[count - 1] keeps apart; three pairs when count is 3.
 */
struct pair_conflict {
	const int64_t *path;
	size_t count;		     /* 0: beyond the first PAIR_CONFLICT_PATHS no path is looked for */
	int64_t a, b;		     /* the pair that is kept apart */
	enum pair_decision decision; /* PAIR_DIFFERENT or PAIR_JOINED */
};

#define PAIR_CONFLICT_PATHS 1000

struct pair_clusters {
	const struct pair_cluster *items; /* by their first member */
	size_t count;
	const struct pair_conflict *conflicts; /* by a and b; shown, never resolved by the program */
	size_t conflict_count;
};

/*
 * pair_clusters - the clusters by union of all pairs that are "same" or "joined", of incidents that are
 * active (their dataset is, and its latest edition has them). Everything is in the caller's arena. Linear
 * in the verdicts but for sorting.
 */
bool pair_clusters(struct dossier *d, struct arena *arena, struct pair_clusters *out,
		   struct error *err);

/*
 * pair_clusters_among - likewise, of these incidents (ids, ascending), whatever else is active: who has them in
 * memory need not have the dossier look at each. Conflicts are not looked for.
 */
bool pair_clusters_among(struct dossier *d, const int64_t *ids, size_t count, struct arena *arena,
			 struct pair_clusters *out, struct error *err);

#endif

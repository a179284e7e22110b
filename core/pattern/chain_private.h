/* What chain.c and chain_explain.c share and nobody else may see. */
#ifndef ATALAYA_PATTERN_CHAIN_PRIVATE_H
#define ATALAYA_PATTERN_CHAIN_PRIVATE_H

#include "core/pattern/chain.h"

/* What the query of a step says of an incident. */
enum { IS_NO, IS_UNDECIDED, IS_YES };

/* How much is taken for granted: every reading finds all that the one before it finds. */
enum reading { CERTAIN, UNDECIDED, POSSIBLE };

enum relation { BEFORE, AFTER, AROUND }; /* where the other one is sought */

/* Who has what in common. A membership is one target of one incident. */
struct link {
	bool is_loaded;
	struct source_targets t;
	uint32_t *owner;	/* by membership: the place of the incident */
	uint32_t *from, *among; /* by target: its memberships */
	size_t count;		/* memberships */
};

/* A step that orders, with what stands around it. */
struct node {
	size_t step, around_end; /* with and without are the steps between */
	/* Memberships of what is common with the node before, and with the next: the same ones where that is one. */
	uint8_t *in, *out;
	struct link *in_link, *out_link; /* NULL: there is none */
};

struct chains {
	struct arena arena;
	struct source *src;
	const struct rule *rule;
	const int64_t *ids; /* of all incidents that some step asks for */
	size_t count;
	struct source_span *spans;
	uint8_t *member[RULE_STEPS_MAX];
	struct link links[TARGET_ACTOR + 1];
	struct node nodes[RULE_STEPS_MAX];
	size_t node_count;
	uint8_t *found; /* by incident: IS_YES, IS_UNDECIDED */
	long possible;
};

/*
 * Is there another incident with a at most x and b at least y? Each relation is that question: which ends of the
 * other's dates a and b are, and x and y, depend on the relation and on how dates are read.
 */
struct bounds {
	int64_t x, y;
};

struct candidate {
	int64_t a, b;
	uint32_t who;
};

/* The first days of so many in a row that hold an incident. */
struct stretch {
	int64_t low, high;
	uint32_t who;
};

/* Where an incident stands among those that some step asks for; SIZE_MAX when it does not. */
size_t chain_place(const struct chains *c, int64_t id);
/* Does the incident fulfil the query of a step, as it is read? */
bool chain_takes_part(const struct chains *c, size_t step, size_t incident, enum reading reading);
/* By membership: those of the incidents that do; the caller frees it. */
uint8_t *chain_members(const struct chains *c, const struct link *l, size_t step, enum reading reading);

struct candidate chain_candidate(struct source_span s, uint32_t who, enum relation relation, bool is_possible);
struct bounds chain_bounds(struct source_span s, enum relation relation, int64_t within, bool is_possible);

struct stretch chain_stretch(const struct chains *c, uint32_t incident, enum reading reading);
/* The stretches of one target, by their last beginning; in out, which has room. */
size_t chain_stretches(const struct chains *c, const struct link *l, size_t target, enum reading reading,
		       struct stretch *out);
/* The beginnings, ascending, that so many stretches hold; lows and good have room for n. */
size_t chain_good_days(const struct stretch *all, size_t n, int32_t least, int64_t *lows, int64_t *good);
/* The first good day in a stretch; INT64_MIN when there is none. */
int64_t chain_good_in(struct stretch s, const int64_t *good, size_t count);

#endif

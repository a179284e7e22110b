/*
 * Patterns over several incidents: which of them the steps or the threshold of a rule find (core/pattern/rule.h).
 *
 * Incidents that people joined count as one. Undated ones, and those that have nothing of the kind that must be the
 * same, take part in nothing; persons and organisations are the same when their normalised names are.
 *
 * What is found is certain. then: the latest day of the one lies before the earliest of the other, and the days
 * between those two are counted. with: however the dates are read, they are so near. without: however they are
 * read, there is none so near. at least: so many days in a row in which all of so many certainly lie.
 * In between stands what a query could not decide, and what is only possible since dates are not precise.
 */
#ifndef ATALAYA_PATTERN_CHAIN_H
#define ATALAYA_PATTERN_CHAIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/columns/source.h"
#include "core/pattern/rule.h"

struct chains; /* what a rule finds in a source, which must outlive it; so must the rule */

/* chains_find - runs a rule that is joint (rule_is_joint). NULL with *err; end with chains_free (NULL is fine). */
struct chains *chains_find(struct source *src, const struct rule *rule, struct error *err);
void chains_free(struct chains *chains);

/* What gets the tag, with what nobody can say; the caller ends it with selection_free. */
struct selection *chains_selection(const struct chains *chains);
/* Incidents that would be found too if their dates were more precise and fitted. */
long chains_possible(const struct chains *chains);

/* One incident of what was found. */
struct chain_part {
	int64_t incident;
	int step;     /* of the rule; -1: of a threshold */
	int32_t days; /* then: since the first or then above; with: apart, at most; threshold: since the first */
};

/*
 * chains_explain - one chain that an incident is part of, the one with the nearest incidents, in order of the steps;
 * of a threshold so many days in a row and the incidents in them, in order of date. At most max parts.
 *
 * Returns  how many; 0 when the incident is not found.
 */
size_t chains_explain(const struct chains *chains, int64_t incident, struct chain_part *out, size_t max);

/* The same in one line for people: "first INC-3; then INC-9 after 12 days". Adds nothing when it is not found. */
void chains_describe(const struct chains *chains, int64_t incident, struct buf *out);

#endif

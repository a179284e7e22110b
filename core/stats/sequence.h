/*
 * What follows what: a threat and an attack on the same target, near repeats (methods 10).
 *
 * Days are whole. A target is whatever two incidents may have in common: a person, an organisation, a
 * conflict, a place. Incidents of the same day are not in order and make no pair. Random numbers start
 * at a seed, so that the same data give the same p anywhere.
 */
#ifndef ATALAYA_STATS_SEQUENCE_H
#define ATALAYA_STATS_SEQUENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/stats/proportion.h"

enum sequence_kind { SEQUENCE_OTHER, SEQUENCE_FIRST, SEQUENCE_THEN }; /* a threat, an attack */

struct sequence_event {
	uint32_t target;
	int32_t day;
	enum sequence_kind kind;
};

struct sequence_follow {
	long firsts;	 /* all of them */
	struct share followed; /* of those with so many days of follow-up, by a second within them */
};

/*
 * sequence_follow - how often a first (a threat) is followed by a second (an attack) within so many days.
 *
 * end      the day on which the register closed; only firsts with all of their days before it count
 * lead     room for n; gets the days between, for each first that was followed; *leads of them, in order
 *          of target and day. May be NULL.
 * The events are put into order of target and day. ERR_RANGE when no first has so much follow-up.
 * Example  methods 10.2: 7 threats, 3 of 5 followed within 30 days.
 */
bool sequence_follow(struct sequence_event *events, size_t n, int32_t within, int32_t end,
		     struct sequence_follow *out, int32_t *lead, size_t *leads, struct error *err);

enum { SEQUENCE_CANDIDATES_MAX = 5000000 };

struct sequence_chance {
	long pairs;	 /* of one target, in order, within so many days */
	long candidates; /* such pairs whatever their days */
	double expected; /* if days were dealt out anew among all incidents: exact */
	double p;	 /* of so many or more, by shuffling */
	int replicates;
	uint64_t seed;
};

/*
 * sequence_chance - are there more pairs than chance makes? Days are shuffled among all incidents, which
 * keep target and kind.
 *
 * Returns  false with ERR_RANGE for fewer than two events, ERR_LIMIT above SEQUENCE_CANDIDATES_MAX, ERR_CANCELLED.
 * Source   Knox, Appl. Statist. 13 (1964) 25-29.
 * Example  methods 10.3: 4 pairs, 1.318681 expected, p 0.0208 of 9,999 shuffles from seed 42.
 */
bool sequence_chance(const struct sequence_event *events, size_t n, int32_t within, int replicates,
		     uint64_t seed, struct progress *progress, struct sequence_chance *out,
		     struct error *err);

#endif

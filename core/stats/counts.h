/*
 * Counting: units, fields with several values, imprecise dates (methods 0.1, 0.3, 0.4).
 *
 * Values are small codes 0..n-1 of the caller; days are days since 1970-01-01.
 */
#ifndef ATALAYA_STATS_COUNTS_H
#define ATALAYA_STATS_COUNTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"

/* One person or collective as victim of an act. */
struct victim {
	int64_t id; /* the same for the same victim in every act (after joining duplicates) */
	bool is_collective; /* an organisation or community */
};

/* One type of act within one incident. */
struct act {
	int64_t incident;
	int32_t type;
	const struct victim *victims; /* n_victims of them, may be NULL when there are none */
	size_t n_victims;
};

/* The same facts in each unit. Persons of the two kinds are never added together. */
struct unit_counts {
	long incidents; /* with at least one act */
	long acts;
	long victimisations; /* of both kinds: the sum of the next two */
	long victimisations_individual, victimisations_collective;
	long persons_individual, persons_collective;
};

/*
 * count_units - counts distinct incidents, acts (incident and type), victimisations (act and
 * victim) and victims. Repeated rows count once; the order does not matter.
 *
 * acts     n of them, may be NULL when n is 0.
 * Returns  true, or false with ERR_RANGE (one id both as individual and as collective) or
 *          ERR_LIMIT (no memory). Nothing stays allocated.
 * Example  two people threatened, one of them beaten, their organisation defamed, all in one
 *          incident: 1 incident, 3 acts, 4 victimisations (3 and 1), 2 individuals, 1 collective.
 */
bool count_units(const struct act *acts, size_t n, struct unit_counts *out, struct error *err);

/* One value of a field that can have several. */
struct value_count {
	long full;	   /* incidents that have the value */
	double share, low; /* fractional count and its low-order part; read with value_fraction */
};

/* Full and fractional counts of a field, filled one incident at a time. */
struct value_table {
	struct value_count *values; /* the caller's, n_values of them, zeroed before the first */
	size_t n_values;
	long incidents; /* base of the shares */
	long without;	/* incidents without any value: a row of its own, never dropped */
};

/*
 * value_table_add - counts one incident: 1 in full for each different value it has, 1/k as
 * fraction when it has k. A value given twice counts once.
 *
 * codes    count of them, each below n_values; else ERR_RANGE, and nothing is counted.
 * Note     full shares can add up to more than 100 %, fractional ones add to 100 % with the row
 *          `without`.
 */
bool
value_table_add(struct value_table *table, const uint32_t *codes, size_t count, struct error *err);

/* Incidents attributed to a value when each is divided among its values (compensated sum). */
double value_fraction(const struct value_count *v);

/* Days from first to last, both included; INT32_MIN and INT32_MAX: that end is not known. */
struct day_span {
	int32_t first, last;
};

enum period_class {
	PERIOD_OUTSIDE,	 /* certainly not in the period */
	PERIOD_POSSIBLE, /* may be in it, may be outside */
	PERIOD_CERTAIN,	 /* wholly in it */
	PERIOD_UNDATED	 /* open on both sides: says nothing about any period */
};

/*
 * period_classify - where a date that is known as an interval lies.
 *
 * Both spans must have first <= last; a mistake in the program otherwise. The period may have open
 * ends too.
 */
enum period_class period_classify(struct day_span when, struct day_span period);

/* Counts for one period; printed as "certain (possible)", with undated apart. */
struct period_count {
	long certain;
	long possible; /* includes the certain ones */
	long outside;
	long undated;
};

/* Adds one date; ERR_RANGE when it ends before it begins (or the period does). */
bool period_add(struct period_count *count, struct day_span when, struct day_span period,
		struct error *err);

#endif

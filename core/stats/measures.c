/* The arithmetic of each impunity variant and of what is printed beside them. */
#include "core/stats/measures.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Adds up counts; false with *err when one is negative or the sum does not fit. */
static bool
sum_counts(const long *counts, size_t n, long *out, struct error *err)
{
	long sum = 0;

	for (size_t i = 0; i < n; i++) {
		if (counts[i] < 0)
			return FAIL(err, ERR_RANGE, "a count is negative (%ld)", counts[i]);
		if (__builtin_add_overflow(sum, counts[i], &sum))
			return FAIL(err, ERR_RANGE, "more cases than can be counted");
	}
	*out = sum;
	return true;
}

enum { SAFE_BASE = 20 };

bool
impunity_figure(long unresolved, long resolved, long unknown, struct impunity_figure *out,
		struct error *err)
{
	struct impunity_figure f = {
		.unresolved = unresolved,
		.resolved = resolved,
		.unknown = unknown,
		.rate = NAN,
		.low = NAN,
		.high = NAN,
		.bound_low = NAN,
		.bound_high = NAN,
		.bound_ci_low = NAN,
		.bound_ci_high = NAN,
		.rate_all = NAN,
	};
	struct bounds bounds;
	struct share rate;
	long known;

	if (!sum_counts((long[]){ unresolved, resolved, unknown }, 3, &f.n, err))
		return false;
	known = unresolved + resolved;
	if (known < IMPUNITY_RATE_FROM) {
		*out = f;
		return true;
	}
	if (!share_of(unresolved, known, &rate, err)
	    || !bounds_unknown(unresolved, resolved, unknown, 0.95, &bounds, err))
		return false;
	f.is_flagged = known < SAFE_BASE;
	/* In integers, so that exactly 10 % is not over 10 %. */
	f.has_bounds = unknown > f.n / 10;
	f.has_rate = unknown <= f.n / 2;
	f.has_rate_all = unknown > 0;
	if (f.has_rate) {
		f.rate = rate.value;
		f.low = rate.ci.low;
		f.high = rate.ci.high;
	}
	if (f.has_bounds) {
		f.bound_low = bounds.low;
		f.bound_high = bounds.high;
		f.bound_ci_low = bounds.ci.low;
		f.bound_ci_high = bounds.ci.high;
	}
	if (f.has_rate_all)
		f.rate_all = 1 - (double)resolved / (double)f.n;
	*out = f;
	return true;
}

bool
press_figure(long complete, long partial, long full, long population, struct press_figure *out,
	     struct error *err)
{
	struct press_figure f = { 0 };

	if (!sum_counts((long[]){ complete, partial, full }, 3, &f.murders, err))
		return false;
	if (population <= 0)
		return FAIL(err, ERR_RANGE, "a rate per inhabitants needs a population above 0");
	f.has_shares = f.murders > 0;
	if (f.has_shares
	    && (!share_of(complete, f.murders, &f.complete, err)
		|| !share_of(complete + partial, f.murders, &f.complete_or_partial, err)))
		return false;
	f.index = 1e6 * (double)complete / (double)population;
	f.is_ranked = complete >= PRESS_RANKED_FROM;
	*out = f;
	return true;
}

bool
unesco_figure(long resolved, long ongoing, long archived, long no_information,
	      struct unesco_figure *out, struct error *err)
{
	struct unesco_figure f = { 0 };
	long unresolved, answered;

	if (!sum_counts((long[]){ resolved, ongoing, archived, no_information }, 4, &f.killings,
			err))
		return false;
	unresolved = ongoing + archived;
	answered = resolved + unresolved;
	f.has_known = answered > 0;
	if (!share_of(unresolved + no_information, f.killings, &f.impunity, err)
	    || (f.has_known && !share_of(unresolved, answered, &f.known, err))
	    || !bounds_unknown(unresolved, resolved, no_information, 0.95, &f.bounds, err))
		return false;
	*out = f;
	return true;
}

bool
cicig_figure(long entered, long convictions, long alternatives, struct cicig_figure *out,
	     struct error *err)
{
	struct cicig_figure f;
	long answered = 0;

	if (!sum_counts((long[]){ convictions, alternatives }, 2, &answered, err))
		return false;
	if (answered > entered)
		return FAIL(err, ERR_RANGE,
			    "%ld convictions and alternative resolutions in %ld cases", answered,
			    entered);
	if (!share_of(entered - answered, entered, &f.impunity, err)
	    || !share_of(entered - convictions, entered, &f.convictions_only, err))
		return false;
	*out = f;
	return true;
}

bool
total_impunity(double reported, double answered, struct total_impunity *out, struct error *err)
{
	if (!(reported >= 0 && reported <= 1) || !(answered >= 0 && answered <= 1))
		return FAIL(err, ERR_RANGE, "shares reported and answered lie between 0 and 1");
	out->indirect = 1 - reported;
	out->direct = 1 - answered;
	out->direct_share = reported * (1 - answered);
	out->total = 1 - reported * answered;
	return true;
}

bool
flow_ratio(long convictions, long offences, double *out, struct error *err)
{
	if (convictions < 0 || offences <= 0)
		return FAIL(err, ERR_RANGE, "no ratio of %ld convictions to %ld offences",
			    convictions, offences);
	*out = 1 - (double)convictions / (double)offences;
	return true;
}

bool
flow_ratio_lag(const long *offences, const long *convictions, size_t years, size_t year, size_t lag,
	       double *out, struct error *err)
{
	if (year >= years || lag > year)
		return FAIL(err, ERR_RANGE, "the series has no year %zu places before place %zu",
			    lag, year);
	return flow_ratio(convictions[year], offences[year - lag], out, err);
}

bool
flow_ratio_cumulative(const long *offences, const long *convictions, size_t years, double *out,
		      struct error *err)
{
	long all_offences = 0, all_convictions = 0;

	return sum_counts(offences, years, &all_offences, err)
	       && sum_counts(convictions, years, &all_convictions, err)
	       && flow_ratio(all_convictions, all_offences, out, err);
}

bool
efficiency(long exits, long entered, long backlog, struct share *out, struct error *err)
{
	long load = 0;

	return sum_counts((long[]){ entered, backlog }, 2, &load, err)
	       && share_of(exits, load, out, err);
}

bool
share_change(double from, double to, struct share_change *out, struct error *err)
{
	if (!(from > 0 && from <= 1) || !(to >= 0 && to <= 1))
		return FAIL(err, ERR_RANGE, "no change from %g to %g: shares lie between 0 and 1",
			    from, to);
	out->points = 100 * (to - from);
	out->growth = to / from - 1;
	return true;
}

static void
mark_largest(struct funnel_stage *stages, size_t n)
{
	long loss = 0;
	double attrition = 0;

	for (size_t i = 0; i < n; i++) {
		if (stages[i].lost > loss)
			loss = stages[i].lost;
		if (stages[i].has_passage && stages[i].attrition.value > attrition)
			attrition = stages[i].attrition.value;
	}
	for (size_t i = 0; i < n; i++) {
		struct funnel_stage *s = &stages[i];

		s->is_largest_loss = loss > 0 && s->lost == loss;
		/* Equal fractions are equal doubles: a quotient is rounded only once. */
		s->is_largest_attrition =
			s->has_passage && attrition > 0 && s->attrition.value >= attrition;
	}
}

bool
funnel(const long *reached, size_t n, struct funnel_stage *out, struct error *err)
{
	for (size_t i = 0; i < n; i++) {
		if (reached[i] < 0)
			return FAIL(err, ERR_RANGE, "a count is negative (%ld)", reached[i]);
		if (i && reached[i] > reached[i - 1])
			return FAIL(err, ERR_RANGE, "stage %zu has more cases than the one before",
				    i + 1);
	}
	for (size_t i = 0; i < n; i++) {
		struct funnel_stage s = { .reached = reached[i], .has_reach = reached[0] > 0 };

		if (s.has_reach && !share_of(reached[i], reached[0], &s.reach, err))
			return false;
		if (i) {
			s.lost = reached[i - 1] - reached[i];
			s.has_passage = reached[i - 1] > 0;
		}
		if (s.has_passage
		    && (!share_of(reached[i], reached[i - 1], &s.passage, err)
			|| !share_of(s.lost, reached[i - 1], &s.attrition, err)))
			return false;
		out[i] = s;
	}
	mark_largest(out, n);
	return true;
}

bool
clearance(long identified, long cases, const long *items, size_t n_items, struct clearance *out,
	  struct error *err)
{
	struct clearance c = { 0 };
	long listed = 0;

	if (!sum_counts(items, n_items, &listed, err)
	    || !share_of(identified, cases, &c.share, err))
		return false;
	c.not_itemised = identified - listed;
	*out = c;
	return true;
}

static bool
is_same_text(const char *a, const char *b)
{
	return a && b && strcmp(a, b) == 0;
}

static bool
is_near_in_time(int32_t a, int32_t b)
{
	int64_t apart = (int64_t)a - b;

	return a != INT32_MIN && b != INT32_MIN && apart <= EXTRACTIONS_APART
	       && -apart <= EXTRACTIONS_APART;
}

unsigned
series_differences(const struct series_terms *a, const struct series_terms *b)
{
	unsigned differ = 0;

	if (!is_same_text(a->unit, b->unit))
		differ |= TERM_UNIT;
	if (!is_same_text(a->base, b->base))
		differ |= TERM_BASE;
	if (!is_same_text(a->resolved_set, b->resolved_set))
		differ |= TERM_RESOLVED_SET;
	if (!is_same_text(a->window, b->window))
		differ |= TERM_WINDOW;
	if (!is_near_in_time(a->extracted, b->extracted))
		differ |= TERM_EXTRACTED;
	if (!is_same_text(a->unknowns, b->unknowns))
		differ |= TERM_UNKNOWNS;
	return differ;
}

const char *
series_term_name(unsigned term)
{
	switch (term) {
	case TERM_UNIT:
		return N_("unit of count");
	case TERM_BASE:
		return N_("base");
	case TERM_RESOLVED_SET:
		return N_("what counts as resolved");
	case TERM_WINDOW:
		return N_("kind of window");
	case TERM_EXTRACTED:
		return N_("extraction date");
	case TERM_UNKNOWNS:
		return N_("treatment of unknowns");
	default:
		return NULL;
	}
}

static int
by_victim(const void *a, const void *b)
{
	const struct sdg_case *x = a, *y = b;

	return (x->victim > y->victim) - (x->victim < y->victim);
}

/* Adds one person, whose n cases these are. */
static void
add_person(const struct sdg_case *cases, size_t n, struct sdg_counts *out)
{
	bool is_there[2][SDG_ACTS][SDG_GROUPS] = { 0 }, was_there[2] = { false, false };
	int sex = cases[0].sex;

	for (size_t i = 0; i < n; i++)
		is_there[cases[i].is_verified][cases[i].act][cases[i].group] = true;
	for (int act = 0; act < SDG_ACTS; act++) {
		bool is_in_row[2] = { false, false };

		for (int group = 0; group < SDG_GROUPS; group++) {
			bool is_verified = is_there[1][act][group];
			bool is_unverified = is_there[0][act][group];

			out->verified.cells[act][group][sex] += is_verified;
			out->unverified.cells[act][group][sex] += is_unverified && !is_verified;
			is_in_row[1] |= is_verified;
			is_in_row[0] |= is_unverified;
		}
		out->verified.acts[act] += is_in_row[1];
		out->unverified.acts[act] += is_in_row[0] && !is_in_row[1];
		was_there[1] |= is_in_row[1];
		was_there[0] |= is_in_row[0];
	}
	out->verified.persons += was_there[1];
	out->unverified.persons += was_there[0] && !was_there[1];
}

bool
sdg_counts(const struct sdg_case *cases, size_t n, struct sdg_counts *out, struct error *err)
{
	struct sdg_counts c = { 0 };
	struct sdg_case *sorted = NULL;
	bool ok = false;

	for (size_t i = 0; i < n; i++)
		if (cases[i].act >= SDG_ACTS || cases[i].group >= SDG_GROUPS
		    || cases[i].sex >= SDG_SEXES)
			return FAIL(err, ERR_RANGE, "case %zu has an act, group or sex of no list",
				    i + 1);
	if (n) {
		if (!(sorted = calloc(n, sizeof *sorted)))
			return FAIL(err, ERR_LIMIT, "no memory to count %zu cases", n);
		memcpy(sorted, cases, n * sizeof *sorted);
		qsort(sorted, n, sizeof *sorted, by_victim);
	}
	for (size_t first = 0, end; first < n; first = end) {
		for (end = first + 1; end < n && sorted[end].victim == sorted[first].victim; end++)
			if (sorted[end].sex != sorted[first].sex) {
				FAIL(err, ERR_RANGE, "victim %" PRId64 " has two different sexes",
				     sorted[first].victim);
				goto done;
			}
		add_person(sorted + first, end - first, &c);
	}
	*out = c;
	ok = true;
done:
	free(sorted);
	return ok;
}

/* Time to outcome, with two kinds of end and late entry. */
#include "core/stats/survival.h"

#include <math.h>
#include <stdlib.h>

#include "core/stats/special.h"

#define Z95 1.959963984540054

static int
by_exit(const void *a, const void *b)
{
	const struct survival_case *x = a, *y = b;
	bool x_ends = x->cause != SURVIVAL_OPEN, y_ends = y->cause != SURVIVAL_OPEN;

	if (x->exit != y->exit)
		return x->exit < y->exit ? -1 : 1;
	return x_ends == y_ends ? 0 : x_ends ? -1 : 1;
}

static bool
sort_cases(struct survival_case *cases, size_t n, struct error *err)
{
	for (size_t i = 0; i < n; i++)
		if (!(cases[i].entry >= 0) || !(cases[i].exit > cases[i].entry)
		    || !isfinite(cases[i].exit))
			return FAIL(err, ERR_RANGE, N_("a case must enter before it leaves"));
	if (n > 1)
		qsort(cases, n, sizeof *cases, by_exit);
	return true;
}

/*
 * A walk over the times at which cases leave. At risk at a time are those that left neither before it
 * nor entered at it or later. Late entries are few, and are counted from the cases still to come.
 */
struct walk {
	const struct survival_case *cases;
	size_t n, at;
	double time;
	long at_risk, ends[3];
	bool has_late;
};

static struct walk
walk_begin(const struct survival_case *cases, size_t n)
{
	struct walk w = { .cases = cases, .n = n };

	for (size_t i = 0; i < n && !w.has_late; i++)
		w.has_late = cases[i].entry > 0;
	return w;
}

static long
late(const struct walk *w, size_t from, double time)
{
	long count = 0;

	for (size_t i = from; w->has_late && i < w->n; i++)
		count += w->cases[i].entry >= time;
	return count;
}

/* The next time at which anybody leaves. */
static bool
walk_next(struct walk *w)
{
	size_t from = w->at;

	if (from == w->n)
		return false;
	w->time = w->cases[from].exit;
	w->ends[0] = w->ends[1] = w->ends[2] = 0;
	for (; w->at < w->n && w->cases[w->at].exit == w->time; w->at++)
		w->ends[w->cases[w->at].cause]++;
	w->at_risk = (long)(w->n - from) - late(w, from, w->time);
	return true;
}

/* What the variance of a cumulative incidence needs of the times so far. */
struct incidence {
	double value;
	/* Sums over the times: a = d/(n(n-d)), b = S d_k/n^2, c = S^2 (n-d_k)/n d_k/n^2. */
	long double a, af, aff, b, bf, c;
};

static double
incidence_se(const struct incidence *f)
{
	long double v = f->value;
	long double variance = v * v * f->a - 2 * v * f->af + f->aff + f->c - 2 * (v * f->b - f->bf);

	return variance > 0 ? (double)sqrtl(variance) : 0;
}

static void
incidence_step(struct incidence *f, double open_before, long at_risk, long ends, long mine)
{
	double n = (double)at_risk, d = (double)ends, k = (double)mine;
	double a = at_risk == ends ? 0 : d / (n * (n - d)), b = open_before * k / (n * n);

	f->value += open_before * k / n;
	f->a += a;
	f->af += (long double)a * f->value;
	f->aff += (long double)a * f->value * f->value;
	f->b += b;
	f->bf += (long double)b * f->value;
	f->c += (long double)open_before * open_before * ((n - k) / n) * k / (n * n);
}

bool
survival_curve(struct survival_case *cases, size_t n, struct survival_point *out, size_t *count,
	       struct error *err)
{
	struct incidence convicted = { 0 }, ended = { 0 };
	double open = 1, greenwood = 0;
	struct walk w;

	if (!sort_cases(cases, n, err))
		return false;
	*count = 0;
	for (w = walk_begin(cases, n); walk_next(&w);) {
		long ends = w.ends[SURVIVAL_CONVICTED] + w.ends[SURVIVAL_ENDED];
		double d = (double)ends, r = (double)w.at_risk;

		if (ends == 0)
			continue;
		incidence_step(&convicted, open, w.at_risk, ends, w.ends[SURVIVAL_CONVICTED]);
		incidence_step(&ended, open, w.at_risk, ends, w.ends[SURVIVAL_ENDED]);
		open *= 1 - d / r;
		greenwood += w.at_risk == ends ? 0 : d / (r * (r - d));
		out[(*count)++] = (struct survival_point){
			.time = w.time,
			.at_risk = w.at_risk,
			.convicted = w.ends[SURVIVAL_CONVICTED],
			.ended = w.ends[SURVIVAL_ENDED],
			.open = open,
			.open_se = open * sqrt(greenwood),
			.by_conviction = convicted.value,
			.by_conviction_se = incidence_se(&convicted),
			.by_end = ended.value,
			.by_end_se = incidence_se(&ended),
		};
	}
	return true;
}

const struct survival_point *
survival_at(const struct survival_point *points, size_t count, double time)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (points[middle].time <= time)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? &points[low - 1] : NULL;
}

long
survival_at_risk(const struct survival_case *cases, size_t n, double time)
{
	long count = 0;

	for (size_t i = 0; i < n; i++)
		count += cases[i].entry < time && time <= cases[i].exit;
	return count;
}

struct interval
survival_open_interval(double open, double se)
{
	double width;

	/* At the ends log(-log) is not there, and the variance is 0. */
	if (!(open > 0) || !(open < 1))
		return (struct interval){ open, open };
	width = exp(Z95 * se / (open * -log(open)));
	return (struct interval){ pow(open, width), pow(open, 1 / width) };
}

struct interval
survival_incidence_interval(double incidence, double se)
{
	struct interval left = survival_open_interval(1 - incidence, se);

	return (struct interval){ 1 - left.high, 1 - left.low };
}

/* How many are at risk at a time; *at goes on to the first case that has not left before it. */
static long
at_risk_at(const struct survival_case *cases, size_t n, size_t *at, double time, bool has_late)
{
	long count;

	while (*at < n && cases[*at].exit < time)
		(*at)++;
	count = (long)(n - *at);
	for (size_t i = *at; has_late && i < n; i++)
		count -= cases[i].entry >= time;
	return count;
}

bool
log_rank(struct survival_case *a, size_t a_count, struct survival_case *b, size_t b_count,
	 struct log_rank *out, struct error *err)
{
	struct log_rank r = { 0 };
	struct walk w[2];
	bool has[2];
	size_t at[2] = { 0 };
	double u = 0, variance = 0;

	if (!sort_cases(a, a_count, err) || !sort_cases(b, b_count, err))
		return false;
	w[0] = walk_begin(a, a_count);
	w[1] = walk_begin(b, b_count);
	has[0] = walk_next(&w[0]);
	has[1] = walk_next(&w[1]);
	while (has[0] || has[1]) {
		double time = has[0] && (!has[1] || w[0].time <= w[1].time) ? w[0].time : w[1].time;
		double n1 = (double)at_risk_at(a, a_count, &at[0], time, w[0].has_late);
		double n2 = (double)at_risk_at(b, b_count, &at[1], time, w[1].has_late);
		double d[2], n = n1 + n2, all;

		for (int i = 0; i < 2; i++) {
			bool is_here = has[i] && w[i].time == time;

			d[i] = is_here ? (double)w[i].ends[SURVIVAL_CONVICTED] : 0;
			r.observed[i] += d[i];
			if (is_here)
				has[i] = walk_next(&w[i]);
		}
		all = d[0] + d[1];
		if (all == 0)
			continue;
		r.expected[0] += n1 * all / n;
		r.expected[1] += n2 * all / n;
		u += d[0] - n1 * all / n;
		if (n > 1)
			variance += n1 * n2 * all * (n - all) / (n * n * (n - 1));
	}
	if (!(variance > 0))
		return FAIL(err, ERR_RANGE, N_("the two groups have no time in common at which somebody was convicted"));
	r.chi_square = u * u / variance;
	r.p = gamma_q(0.5, r.chi_square / 2);
	*out = r;
	return true;
}

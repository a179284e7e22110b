/* Places compared fairly. */
#include "core/stats/compare.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/stats/special.h"

#define Z95  1.959963984540054
#define Z998 3.090232306167813

/* ---- case mix ----------------------------------------------------------------------------- */

/* Cases and outcomes of a kind in all places. */
static struct stratum
of_kind(const struct stratum *cells, size_t places, size_t kinds, size_t kind)
{
	struct stratum sum = { 0 };

	for (size_t i = 0; i < places; i++) {
		sum.n += cells[i * kinds + kind].n;
		sum.x += cells[i * kinds + kind].x;
	}
	return sum;
}

static struct standardised
standardise_place(const struct stratum *cells, size_t places, size_t kinds, size_t place, long total)
{
	struct standardised s = { .has_direct = true };
	long n = 0;

	for (size_t k = 0; k < kinds; k++) {
		const struct stratum *here = &cells[place * kinds + k];
		struct stratum all = of_kind(cells, places, kinds, k);

		if (all.n == 0)
			continue;
		n += here->n;
		s.observed += here->x;
		s.expected += (double)here->n * (double)all.x / (double)all.n;
		if (here->n == 0)
			s.has_direct = false;
		else
			s.direct += (double)all.n / (double)total * (double)here->x
				    / (double)here->n;
	}
	s.crude = n ? (double)s.observed / (double)n : NAN;
	s.direct = s.has_direct ? s.direct : NAN;
	s.ratio = s.expected > 0 ? (double)s.observed / s.expected : NAN;
	return s;
}

bool
standardise(const struct stratum *cells, size_t places, size_t kinds, struct standardised *out,
	    struct error *err)
{
	long total = 0;

	for (size_t i = 0; i < places * kinds; i++) {
		if (cells[i].n < 0 || cells[i].x < 0 || cells[i].x > cells[i].n)
			return FAIL(err, ERR_RANGE, N_("a part cannot be more than its whole"));
		total += cells[i].n;
	}
	if (total == 0)
		return FAIL(err, ERR_RANGE, N_("there are no cases to compare"));
	for (size_t i = 0; i < places; i++)
		out[i] = standardise_place(cells, places, kinds, i, total);
	return true;
}

/* ---- small numbers ------------------------------------------------------------------------ */

bool
shrink(const long *x, const double *n, size_t places, struct shrunk *out, double *mean,
       double *variance, struct error *err)
{
	double events = 0, people = 0, spread = 0, m, a;

	for (size_t i = 0; i < places; i++) {
		if (x[i] < 0 || !(n[i] > 0) || !isfinite(n[i]))
			return FAIL(err, ERR_RANGE, N_("a rate needs a population"));
		events += (double)x[i];
		people += n[i];
	}
	if (places < 2 || events == 0)
		return FAIL(err, ERR_RANGE, N_("smoothing needs two places and something that happened"));
	m = events / people;
	for (size_t i = 0; i < places; i++) {
		double off = (double)x[i] / n[i] - m;

		spread += n[i] * off * off;
	}
	a = spread / people - m / (people / (double)places);
	if (a < 0)
		a = 0;
	for (size_t i = 0; i < places; i++) {
		double raw = (double)x[i] / n[i], weight = a / (a + m / n[i]);

		out[i] = (struct shrunk){ raw, weight, m + weight * (raw - m) };
	}
	if (mean)
		*mean = m;
	if (variance)
		*variance = a;
	return true;
}

/* ---- chance ------------------------------------------------------------------------------- */

struct funnel_limits
funnel_normal(double p0, long n)
{
	double se = sqrt(p0 * (1 - p0) / (double)n);

	return (struct funnel_limits){ fmax(0, p0 - Z998 * se), fmax(0, p0 - Z95 * se),
				       fmin(1, p0 + Z95 * se), fmin(1, p0 + Z998 * se) };
}

static double
at_most(long r, long n, double p)
{
	return r < 0 ? 0 : r >= n ? 1 : beta_cdf(1 - p, (double)(n - r), (double)r + 1);
}

static double
exactly(long r, long n, double p)
{
	return exp(ln_gamma((double)n + 1) - ln_gamma((double)r + 1) - ln_gamma((double)(n - r) + 1)
		   + (double)r * log(p) + (double)(n - r) * log1p(-p));
}

/* The share below which a tail of probability lies, interpolated between outcomes. */
static double
exact_limit(double p0, long n, double tail)
{
	long low = 0, high = n;

	/* The smallest r with more than the tail at or below it. */
	while (low < high) {
		long middle = low + (high - low) / 2;

		if (at_most(middle, n, p0) > tail)
			high = middle;
		else
			low = middle + 1;
	}
	return ((double)low - (at_most(low, n, p0) - tail) / exactly(low, n, p0)) / (double)n;
}

struct funnel_limits
funnel_exact(double p0, long n)
{
	return (struct funnel_limits){
		exact_limit(p0, n, 0.001),
		exact_limit(p0, n, 0.025),
		exact_limit(p0, n, 0.975),
		exact_limit(p0, n, 0.999),
	};
}

bool
funnel_needs_exact(double p0, long n)
{
	return (double)n * fmin(p0, 1 - p0) < 10;
}

static int
by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* A quantile of sorted values, interpolated as R does by default (type 7). */
static double
quantile(const double *sorted, size_t count, double p)
{
	double at = (double)(count - 1) * p;
	size_t below = (size_t)at;

	if (below + 1 >= count)
		return sorted[count - 1];
	return sorted[below] + (at - (double)below) * (sorted[below + 1] - sorted[below]);
}

/* How much more places differ than chance makes them; room has their z. */
static void
estimate_spread(const struct funnel_place *places, size_t count, double *room, struct funnel_plot *out)
{
	double binomial = out->p0 * (1 - out->p0);
	double low, high, sum = 0, winsorised = 0, w = 0, ww = 0, i = (double)count;

	if (count > 1)
		qsort(room, count, sizeof *room, by_value);
	low = quantile(room, count, 0.1);
	high = quantile(room, count, 0.9);
	for (size_t k = 0; k < count; k++) {
		double z = places[k].z, cut = fmin(fmax(z, low), high);
		double weight = (double)places[k].n / binomial;

		sum += z * z;
		winsorised += cut * cut;
		w += weight;
		ww += weight * weight;
	}
	out->phi_raw = sum / i;
	out->phi = winsorised / i;
	if (out->phi > 1)
		out->tau_square = fmax(0, (i * out->phi - (i - 1)) / (w - ww / w));
}

bool
funnel_compare(struct funnel_place *places, size_t count, double *room, struct funnel_plot *out,
	       struct error *err)
{
	enum { SPREAD_FROM = 5 };
	struct funnel_plot f = { .phi_raw = NAN, .phi = NAN };
	long n = 0, x = 0;
	double binomial;

	for (size_t i = 0; i < count; i++) {
		if (places[i].n < 1 || places[i].x < 0 || places[i].x > places[i].n)
			return FAIL(err, ERR_RANGE, N_("a part cannot be more than its whole"));
		n += places[i].n;
		x += places[i].x;
	}
	if (x == 0 || x == n)
		return FAIL(err, ERR_RANGE, N_("places cannot be compared where nobody, or everybody, had the outcome"));
	f.p0 = (double)x / (double)n;
	binomial = f.p0 * (1 - f.p0);
	for (size_t i = 0; i < count; i++) {
		places[i].share = (double)places[i].x / (double)places[i].n;
		places[i].z = (places[i].share - f.p0) / sqrt(binomial / (double)places[i].n);
		room[i] = places[i].z;
	}
	f.has_spread = count >= SPREAD_FROM;
	if (f.has_spread)
		estimate_spread(places, count, room, &f);
	for (size_t i = 0; i < count; i++)
		places[i].adjusted = (places[i].share - f.p0)
				     / sqrt(binomial / (double)places[i].n + f.tau_square);
	*out = f;
	return true;
}

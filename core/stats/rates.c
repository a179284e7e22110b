/* Counts as rates, and two counts against each other. */
#include "core/stats/rates.h"

#include <math.h>

#include "core/stats/special.h"

static bool
level_is_fine(double level, struct error *err)
{
	if (level > 0 && level < 1)
		return true;
	return FAIL(err, ERR_RANGE, N_("a confidence level lies between 0 and 1"));
}

bool
poisson_limits(long x, double level, struct interval *out, struct error *err)
{
	double tail = (1 - level) / 2;

	if (!level_is_fine(level, err))
		return false;
	if (x < 0)
		return FAIL(err, ERR_RANGE, N_("a count cannot be negative"));
	out->low = x == 0 ? 0 : chi_square_quantile(tail, 2.0 * (double)x) / 2;
	out->high = chi_square_quantile(1 - tail, 2.0 * (double)x + 2) / 2;
	return true;
}

double
poisson_at_least(long x, double mean)
{
	return x <= 0 ? 1 : gamma_p((double)x, mean);
}

bool
rate_figure(long x, double population, struct rate_figure *out, struct error *err)
{
	struct rate_figure f = { .x = x, .population = population, .rate = NAN, .low = NAN,
				 .high = NAN };
	struct interval count;

	if (!(population > 0) || !isfinite(population))
		return FAIL(err, ERR_RANGE, N_("a rate needs a population"));
	if (!poisson_limits(x, 0.95, &count, err))
		return false;
	f.has_rate = x >= RATE_FROM;
	f.is_flagged = f.has_rate && x < RATE_STABLE_FROM;
	if (f.has_rate) {
		f.rate = 1e5 * (double)x / population;
		f.low = 1e5 * count.low / population;
		f.high = 1e5 * count.high / population;
	}
	*out = f;
	return true;
}

/* The logarithm of the probability of k of n. */
static double
ln_binomial(long k, long n, double p)
{
	return ln_gamma((double)n + 1) - ln_gamma((double)k + 1) - ln_gamma((double)(n - k) + 1)
	       + (double)k * log(p) + (double)(n - k) * log1p(-p);
}

/* At most k, or at least k, of n. */
static double
at_most(long k, long n, double p)
{
	return k < 0 ? 0 : k >= n ? 1 : beta_cdf(1 - p, (double)(n - k), (double)k + 1);
}

static double
at_least(long k, long n, double p)
{
	return k <= 0 ? 1 : k > n ? 0 : beta_cdf(p, (double)k, (double)(n - k) + 1);
}

/*
 * How many outcomes on the other side of the mode are no more probable than limit. There the
 * probabilities fall away from the mode, so the place where they do is found by halving.
 */
static long
other_end(long from, long to, long n, double p, double limit)
{
	bool is_upper = to > from;

	while (from != to) {
		long middle = is_upper ? from + (to - from) / 2 : from - (from - to) / 2;

		if (ln_binomial(middle, n, p) <= limit)
			to = middle;
		else
			from = is_upper ? middle + 1 : middle - 1;
	}
	return from;
}

bool
binomial_test(long k, long n, double p, double *out, struct error *err)
{
	/* Equal probabilities differ in their last digits. */
	double limit;
	long mode;

	if (k < 0 || n < 1 || k > n || !(p > 0) || !(p < 1))
		return FAIL(err, ERR_RANGE, N_("a binomial test needs k of n and a share between 0 and 1"));
	limit = ln_binomial(k, n, p) + 1e-7;
	mode = (long)floor(((double)n + 1) * p);
	if (mode > n)
		mode = n;
	if (k == mode) {
		*out = 1;
	} else if (k < mode) {
		long end = other_end(mode, n + 1, n, p, limit);

		*out = at_most(k, n, p) + at_least(end, n, p);
	} else {
		long end = other_end(mode, -1, n, p, limit);

		*out = at_least(k, n, p) + at_most(end, n, p);
	}
	if (*out > 1)
		*out = 1;
	return true;
}

bool
count_ratio(long x1, double exposure1, long x2, double exposure2, double level,
	    struct count_ratio *out, struct error *err)
{
	struct count_ratio r = { .x1 = x1, .x2 = x2 };
	struct interval share;

	if (!(exposure1 > 0) || !(exposure2 > 0) || !isfinite(exposure1) || !isfinite(exposure2))
		return FAIL(err, ERR_RANGE, N_("a comparison of rates needs two exposures above 0"));
	if (x1 < 0 || x2 < 0 || (x1 == 0 && x2 == 0))
		return FAIL(err, ERR_RANGE, N_("two rates cannot be compared when nothing happened"));
	if (!proportion_clopper_pearson(x1, x1 + x2, level, &share, err)
	    || !binomial_test(x1, x1 + x2, exposure1 / (exposure1 + exposure2), &r.p, err))
		return false;
	r.ratio = x2 == 0 ? INFINITY
			  : (double)x1 / exposure1 / ((double)x2 / exposure2);
	r.low = share.low / (1 - share.low) * exposure2 / exposure1;
	r.high = x2 == 0 ? INFINITY : share.high / (1 - share.high) * exposure2 / exposure1;
	*out = r;
	return true;
}

/* Intervals for a proportion, and bounds when some statuses are unknown. */
#include "core/stats/proportion.h"

#include <math.h>

#include "core/stats/special.h"

static bool
check_level(double level, struct error *err)
{
	if (!(level > 0 && level < 1))
		return FAIL(err, ERR_RANGE, "a confidence level lies between 0 and 1, %g does not",
			    level);
	return true;
}

static bool
check_counts(long k, long n, double level, struct error *err)
{
	if (n <= 0 || k < 0 || k > n)
		return FAIL(err, ERR_RANGE, "%ld of %ld is not a share", k, n);
	return check_level(level, err);
}

/* Standard errors on each side of a two-sided interval. */
static double
two_sided(double level)
{
	return -normal_quantile((1 - level) / 2);
}

/* Counts already checked. */
static struct interval
wilson(long k, long n, double z)
{
	double size = (double)n, p = (double)k / size, zz = z * z / size;
	double centre = (p + zz / 2) / (1 + zz);
	double half = z / (1 + zz) * sqrt(p * (1 - p) / size + zz / (4 * size));

	return (struct interval){ k == 0 ? 0 : fmax(centre - half, 0),
				  k == n ? 1 : fmin(centre + half, 1) };
}

bool
share_of(long k, long n, struct share *out, struct error *err)
{
	struct share s = { .k = k, .n = n };

	if (!proportion_wilson(k, n, 0.95, &s.ci, err))
		return false;
	s.value = (double)k / (double)n;
	*out = s;
	return true;
}

bool
proportion_wilson(long k, long n, double level, struct interval *out, struct error *err)
{
	if (!check_counts(k, n, level, err))
		return false;
	*out = wilson(k, n, two_sided(level));
	return true;
}

bool
proportion_wilson_corrected(long k, long n, double level, struct interval *out, struct error *err)
{
	double all = (double)n, p, z, correction, zz, low, high;

	if (!check_counts(k, n, level, err))
		return false;
	p = (double)k / all;
	z = two_sided(level);
	correction = fmin(0.5, fabs((double)k - all / 2));
	zz = z * z / (2 * all);
	low = p - correction / all;
	high = p + correction / all;
	low = (low + zz - z * sqrt(low * (1 - low) / all + zz / (2 * all))) / (1 + 2 * zz);
	high = (high + zz + z * sqrt(high * (1 - high) / all + zz / (2 * all))) / (1 + 2 * zz);
	out->low = k == 0 ? 0 : fmax(0, low);
	out->high = k == n ? 1 : fmin(1, high);
	return true;
}

bool
proportion_clopper_pearson(long k, long n, double level, struct interval *out, struct error *err)
{
	double tail = (1 - level) / 2, yes = (double)k, no = (double)n - (double)k;

	if (!check_counts(k, n, level, err))
		return false;
	/* The upper limit through its complement, so that the small tail keeps its digits. */
	out->low = k == 0 ? 0 : beta_quantile(tail, yes, no + 1);
	out->high = k == n ? 1 : 1 - beta_quantile(tail, no, yes + 1);
	return true;
}

bool
proportion_jeffreys(long k, long n, double level, struct interval *out, struct error *err)
{
	double tail = (1 - level) / 2, yes = (double)k, no = (double)n - (double)k;

	if (!check_counts(k, n, level, err))
		return false;
	out->low = k == 0 ? 0 : beta_quantile(tail, yes + 0.5, no + 0.5);
	out->high = k == n ? 1 : 1 - beta_quantile(tail, no + 0.5, yes + 0.5);
	return true;
}

bool
proportion_wald(long k, long n, double level, struct interval *out, struct error *err)
{
	double p, half;

	if (!check_counts(k, n, level, err))
		return false;
	p = (double)k / (double)n;
	half = two_sided(level) * sqrt(p * (1 - p) / (double)n);
	*out = (struct interval){ p - half, p + half };
	return true;
}

bool
proportion_zero_upper(long n, double level, double *out, struct error *err)
{
	if (!check_counts(0, n, level, err))
		return false;
	*out = -expm1(log1p(-level) / (double)n);
	return true;
}

/* Writes how many cases there are in all. */
static bool
sum_cases(long unresolved, long resolved, long unknown, long *out, struct error *err)
{
	long known;

	if (unresolved < 0 || resolved < 0 || unknown < 0)
		return FAIL(err, ERR_RANGE, "a count of cases is negative (%ld, %ld, %ld)",
			    unresolved, resolved, unknown);
	if (__builtin_add_overflow(unresolved, resolved, &known)
	    || __builtin_add_overflow(known, unknown, out))
		return FAIL(err, ERR_RANGE, "more cases than can be counted");
	if (*out == 0)
		return FAIL(err, ERR_RANGE, "there are no cases");
	return true;
}

bool
bounds_unknown(long unresolved, long resolved, long unknown, double level, struct bounds *out,
	       struct error *err)
{
	long n = 0;
	double z;

	if (!check_level(level, err) || !sum_cases(unresolved, resolved, unknown, &n, err))
		return false;
	z = two_sided(level);
	out->low = (double)unresolved / (double)n;
	out->high = (double)(unresolved + unknown) / (double)n;
	out->ci.low = wilson(unresolved, n, z).low;
	out->ci.high = wilson(unresolved + unknown, n, z).high;
	return true;
}

bool
bounds_monotone(long unresolved, long resolved, long unknown, struct interval *out,
		struct error *err)
{
	long n = 0;

	if (!sum_cases(unresolved, resolved, unknown, &n, err))
		return false;
	if (unknown == n)
		return FAIL(err, ERR_RANGE, "no case has a known status");
	out->low = (double)unresolved / (double)(unresolved + resolved);
	out->high = (double)(unresolved + unknown) / (double)n;
	return true;
}

struct coverage {
	double width, level; /* width of the bounds in standard errors */
};

static double
coverage_miss(double c, void *ctx)
{
	const struct coverage *want = ctx;

	/* Through the two tails, which keep their digits when the level is close to 1. */
	return (1 - want->level) - normal_cdf(-c - want->width) - normal_cdf(-c);
}

bool
bounds_imbens_manski(long unresolved, long resolved, long unknown, double level,
		     struct imbens_manski *out, struct error *err)
{
	struct coverage want = { 0, level };
	struct imbens_manski im;
	double low, high, se_low, se_high, se;
	long n = 0;

	if (!check_level(level, err) || !sum_cases(unresolved, resolved, unknown, &n, err))
		return false;
	low = (double)unresolved / (double)n;
	high = (double)(unresolved + unknown) / (double)n;
	se_low = sqrt(low * (1 - low) / (double)n);
	se_high = sqrt(high * (1 - high) / (double)n);
	/* Without error at either end the bounds are one point, or everything from 0 to 1. */
	se = fmax(se_low, se_high);
	if (high > low)
		want.width = se > 0 ? (high - low) / se : INFINITY;
	/* From infinite width (one-sided) to none (two-sided), and a hair beyond both. */
	im.c = root_bracketed(coverage_miss, &want, normal_quantile(level) - 0.01,
			      two_sided(level) + 0.01);
	im.ci.low = fmax(low - im.c * se_low, 0);
	im.ci.high = fmin(high + im.c * se_high, 1);
	*out = im;
	return true;
}

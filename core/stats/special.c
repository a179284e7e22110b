/* The normal, beta and gamma distributions, and the root finder behind their quantiles. */
#include "core/stats/special.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>

#define LN_SQRT_2PI 0.91893853320467274178
#define SQRT_2PI    2.50662827463100050242

/* Far more steps than any sensible argument needs; only a guard against looping for ever. */
enum { MANY = 10000000 };

double
root_bracketed(double (*f)(double x, void *ctx), void *ctx, double lo, double hi)
{
	/* a is the newest point, b the other end of the bracket, c the point dropped last. */
	double a = hi, b = lo, c = lo, fa = f(a, ctx), fb = f(b, ctx), fc = fb, t = 0.5;

	if (fa == 0)
		return a;
	if (fb == 0)
		return b;
	if (isnan(fa) || isnan(fb) || (fa < 0) == (fb < 0))
		return NAN;
	for (int step = 0; step < 4000; step++) {
		double x = a + t * (b - a), fx = f(x, ctx), best, span, near;

		if ((fx < 0) == (fa < 0)) {
			c = a;
			fc = fa;
		} else {
			c = b;
			fc = fb;
			b = a;
			fb = fa;
		}
		a = x;
		fa = fx;
		best = fabs(fa) < fabs(fb) ? a : b;
		span = fabs(b - a);
		near = 2 * DBL_EPSILON * fabs(best) + DBL_MIN;
		if (fa == 0 || fb == 0 || 2 * near > span)
			return best;
		t = 0.5;
		if (fb != fc && fa != fc) {
			double xi = (a - b) / (c - b), phi = (fa - fb) / (fc - fb);

			if (phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)
				t = fa / (fb - fa) * fc / (fb - fc)
				    + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb);
		}
		if (t < near / span)
			t = near / span;
		if (t > 1 - near / span)
			t = 1 - near / span;
	}
	return a;
}

double
normal_cdf(double x)
{
	return 0.5 * erfc(-x * M_SQRT1_2);
}

/* Quantile for the lower half, 0 < p <= 1/2. */
static double
normal_lower(double p)
{
	double t = sqrt(-2 * log(p));
	double x = (2.515517 + t * (0.802853 + t * 0.010328))
			   / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
		   - t;

	for (int step = 0; step < 4; step++) {
		double density = exp(-0.5 * x * x) / SQRT_2PI;
		double miss = p > 0.25 ? 0.5 * erf(x * M_SQRT1_2) - (p - 0.5) : normal_cdf(x) - p;
		double u = miss / density;

		x -= u / (1 + 0.5 * x * u);
	}
	return x;
}

double
normal_quantile(double p)
{
	if (!(p >= 0 && p <= 1))
		return NAN;
	if (p == 0)
		return -INFINITY;
	if (p == 1)
		return INFINITY;
	if (p == 0.5)
		return 0;
	/* 1 - p is exact in the upper half. */
	return p < 0.5 ? normal_lower(p) : -normal_lower(1 - p);
}

double
ln_gamma(double x)
{
	int sign;

	return x > 0 ? lgamma_r(x, &sign) : NAN;
}

/* What Stirling's formula leaves out: ln_gamma(z) - (z - 1/2) ln z + z - ln sqrt(2 pi). */
static double
stirling_rest(double z)
{
	static const double terms[] = { 1. / 12,    -1. / 360, 1. / 1260,
					-1. / 1680, 1. / 1188, -691. / 360360 };
	double sum = 0;

	if (z < 10)
		return ln_gamma(z) - (z - 0.5) * log(z) + z - LN_SQRT_2PI;
	for (size_t i = sizeof terms / sizeof *terms; i-- > 0;)
		sum = sum / (z * z) + terms[i];
	return sum / z;
}

/* ln(1 + delta), where one_plus is 1 + delta computed without cancellation. */
static double
ln_ratio(double delta, double one_plus)
{
	return delta > -0.5 ? log1p(delta) : log(one_plus);
}

/* x^a y^b / B(a, b), with y = 1 - x given apart. Never a difference of two large logarithms. */
static double
beta_front(double x, double y, double a, double b)
{
	double n = a + b, d = b * x - a * y;
	double power = a * ln_ratio(d / a, x * (n / a)) + b * ln_ratio(-d / b, y * (n / b));

	return sqrt(a / n * b) / SQRT_2PI
	       * exp(power + stirling_rest(n) - stirling_rest(a) - stirling_rest(b));
}

static double
away_from_zero(double v)
{
	return fabs(v) < DBL_MIN ? DBL_MIN : v;
}

/* The continued fraction; converges quickly for x below (a + 1) / (a + b + 2). */
static double
beta_fraction(double x, double a, double b)
{
	double c = 1, d = 1 / away_from_zero(1 - (a + b) * x / (a + 1)), h = d;

	for (int m = 1; m < MANY; m++) {
		double even = m * (b - m) * x / ((a + 2. * m - 1) * (a + 2. * m));
		double odd = -(a + m) * (a + b + m) * x / ((a + 2. * m) * (a + 2. * m + 1));
		double step;

		d = 1 / away_from_zero(1 + even * d);
		c = away_from_zero(1 + even / c);
		h *= d * c;
		d = 1 / away_from_zero(1 + odd * d);
		c = away_from_zero(1 + odd / c);
		step = d * c;
		h *= step;
		if (fabs(step - 1) <= 4 * DBL_EPSILON)
			break;
	}
	return h;
}

/* I_x(a, b) when is_lower, else 1 - I_x(a, b); y = 1 - x. */
static double
beta_part(double x, double y, double a, double b, bool is_lower)
{
	double part;
	bool is_direct = x < (a + 1) / (a + b + 2);

	if (x <= 0 || y <= 0)
		return (x <= 0) == is_lower ? 0 : 1;
	part = is_direct ? beta_front(x, y, a, b) * beta_fraction(x, a, b) / a
			 : beta_front(x, y, a, b) * beta_fraction(y, b, a) / b;
	return is_direct == is_lower ? part : 1 - part;
}

static bool
is_shape(double a)
{
	return a > 0 && isfinite(a);
}

double
beta_cdf(double x, double a, double b)
{
	if (!(x >= 0 && x <= 1) || !is_shape(a) || !is_shape(b))
		return NAN;
	return beta_part(x, 1 - x, a, b, true);
}

struct quantile {
	double p, a, b;
};

/* The miss is taken in the smaller tail, where it keeps its digits. */
static double
beta_miss(double x, void *ctx)
{
	const struct quantile *q = ctx;

	return q->p > 0.5 ? (1 - q->p) - beta_part(x, 1 - x, q->a, q->b, false)
			  : beta_part(x, 1 - x, q->a, q->b, true) - q->p;
}

double
beta_quantile(double p, double a, double b)
{
	struct quantile q = { p, a, b };

	if (!(p >= 0 && p <= 1) || !is_shape(a) || !is_shape(b))
		return NAN;
	return root_bracketed(beta_miss, &q, 0, 1);
}

/* x^a e^-x / gamma(a) */
static double
gamma_front(double a, double x)
{
	double d = x - a;

	return sqrt(a) / SQRT_2PI * exp(a * ln_ratio(d / a, x / a) - d - stirling_rest(a));
}

/* P(a, x) when is_lower, else Q(a, x). */
static double
gamma_part(double a, double x, bool is_lower)
{
	bool is_series = x < a + 1;
	double part;

	if (x <= 0 || isinf(x))
		return (x <= 0) == is_lower ? 0 : 1;
	if (is_series) {
		double term = 1 / a;

		part = term;
		for (int n = 1; n < MANY && term > part * DBL_EPSILON / 4; n++) {
			term *= x / (a + n);
			part += term;
		}
	} else {
		double b = x + 1 - a, c = 1 / DBL_MIN, d = 1 / b, h = d;

		for (int n = 1; n < MANY; n++) {
			double top = -n * (n - a), step;

			b += 2;
			d = 1 / away_from_zero(top * d + b);
			c = away_from_zero(b + top / c);
			step = d * c;
			h *= step;
			if (fabs(step - 1) <= 4 * DBL_EPSILON)
				break;
		}
		part = h;
	}
	part *= gamma_front(a, x);
	return is_series == is_lower ? part : 1 - part;
}

double
gamma_p(double a, double x)
{
	return is_shape(a) && x >= 0 ? gamma_part(a, x, true) : NAN;
}

double
gamma_q(double a, double x)
{
	return is_shape(a) && x >= 0 ? gamma_part(a, x, false) : NAN;
}

static double
gamma_miss(double x, void *ctx)
{
	const struct quantile *q = ctx;

	return q->p > 0.5 ? (1 - q->p) - gamma_part(q->a, x, false)
			  : gamma_part(q->a, x, true) - q->p;
}

double
chi_square_quantile(double p, double df)
{
	struct quantile q = { p, df / 2, 0 };
	double top = df / 2 + 1;

	if (!(p >= 0 && p <= 1) || !is_shape(df))
		return NAN;
	if (p == 1)
		return INFINITY;
	while (gamma_miss(top, &q) < 0)
		top *= 2;
	return 2 * root_bracketed(gamma_miss, &q, 0, top);
}

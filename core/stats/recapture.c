/* Cases that no list documented. */
#include "core/stats/recapture.h"

#include <math.h>
#include <string.h>

#include "core/stats/special.h"

#define Z95 1.959963984540054
#define CELLS	   (1u << RECAPTURE_LISTS)
#define TERMS	   (1 + RECAPTURE_LISTS + RECAPTURE_LISTS * (RECAPTURE_LISTS - 1) / 2)
#define STEPS	   200
#define CONVERGED  1e-12

/* Limits of what nobody saw, on its logarithm; added to what was seen. */
static void
limits(double seen, double unseen, double variance, double *low, double *high)
{
	double c = unseen > 0 ? exp(Z95 * sqrt(log1p(variance / (unseen * unseen)))) : 1;

	*low = seen + unseen / c;
	*high = seen + unseen * c;
}

bool
recapture_pair(long n1, long n2, long m, struct recapture_pair *out, struct error *err)
{
	double a = (double)n1, b = (double)n2, both = (double)m;

	if (n1 < 0 || n2 < 0 || m < 0 || m > n1 || m > n2)
		return FAIL(err, ERR_RANGE, N_("a part cannot be more than its whole"));
	if (m < RECAPTURE_OVERLAP)
		return FAIL(err, ERR_RANGE,
			    N_("overlap too small: %ld cases in both lists, and %d are needed"), m,
			    RECAPTURE_OVERLAP);
	*out = (struct recapture_pair){
		.lincoln = a * b / both,
		.chapman = (a + 1) * (b + 1) / (both + 1) - 1,
		.variance = (a + 1) * (b + 1) * (a - both) * (b - both)
			    / ((both + 1) * (both + 1) * (both + 2)),
		.seen = n1 + n2 - m,
	};
	out->se = sqrt(out->variance);
	limits((double)out->seen, fmax(0, out->chapman - (double)out->seen), out->variance,
	       &out->low, &out->high);
	return true;
}

static bool
cells_are_fine(const long *cells, size_t lists, size_t least, struct error *err)
{
	if (lists < least || lists > RECAPTURE_LISTS)
		return FAIL(err, ERR_RANGE, N_("it takes %zu to %d lists"), least, RECAPTURE_LISTS);
	for (size_t i = 1; i < (size_t)1 << lists; i++)
		if (cells[i] < 0)
			return FAIL(err, ERR_RANGE, N_("a count cannot be negative"));
	return true;
}

bool
recapture_chao(const long *cells, size_t lists, struct recapture_chao *out, struct error *err)
{
	struct recapture_chao c = { 0 };
	double f1, f2, r;

	if (!cells_are_fine(cells, lists, 2, err))
		return false;
	for (unsigned i = 1; i < 1u << lists; i++) {
		int in = __builtin_popcount(i);

		c.seen += cells[i];
		c.once += in == 1 ? cells[i] : 0;
		c.twice += in == 2 ? cells[i] : 0;
	}
	if (c.seen == 0)
		return FAIL(err, ERR_RANGE, N_("there are no cases to compare"));
	f1 = (double)c.once;
	f2 = (double)c.twice;
	c.at_least = (double)c.seen + (c.twice ? f1 * f1 / (2 * f2) : f1 * (f1 - 1) / 2);
	c.with_factor = (double)c.seen
			+ (c.at_least - (double)c.seen) * (double)(lists - 1) / (double)lists;
	c.corrected = (double)c.seen + f1 * (f1 - 1) / (2 * (f2 + 1));
	r = c.twice ? f1 / f2 : 0;
	/* Without any case in two lists there is no variance to go by. */
	c.variance = c.twice ? f2 * (r * r * r * r / 4 + r * r * r + r * r / 2) : NAN;
	if (c.twice)
		limits((double)c.seen, c.at_least - (double)c.seen, c.variance, &c.low, &c.high);
	else
		c.low = c.high = NAN;
	*out = c;
	return true;
}

/* ---- log-linear models -------------------------------------------------------------------- */

struct design {
	size_t rows, terms;
	double x[CELLS][TERMS];
	double y[CELLS];
};

static bool
overlaps_are_enough(const long *cells, size_t lists, struct error *err)
{
	for (unsigned a = 0; a < lists; a++)
		for (unsigned b = a + 1; b < lists; b++) {
			long both = 0;

			for (unsigned i = 1; i < 1u << lists; i++)
				both += (i >> a & 1) && (i >> b & 1) ? cells[i] : 0;
			if (both < RECAPTURE_OVERLAP)
				return FAIL(err, ERR_RANGE,
					    N_("overlap too small: %ld cases in both lists, and %d"
					       " are needed"), both, RECAPTURE_OVERLAP);
		}
	return true;
}

static void
make_design(const long *cells, size_t lists, unsigned pairs, struct design *d)
{
	memset(d, 0, sizeof *d);
	d->rows = ((size_t)1 << lists) - 1;
	for (size_t row = 0; row < d->rows; row++) {
		unsigned in = (unsigned)row + 1, pair = 0;
		size_t term = 0;

		d->y[row] = (double)cells[in];
		d->x[row][term++] = 1;
		for (unsigned a = 0; a < lists; a++)
			d->x[row][term++] = in >> a & 1;
		for (unsigned a = 0; a < lists; a++)
			for (unsigned b = a + 1; b < lists; b++, pair++)
				if (pairs >> pair & 1)
					d->x[row][term++] = (in >> a & 1) && (in >> b & 1);
		d->terms = term;
	}
}

/* Solves a x = b for a symmetric positive a, by Cholesky; a becomes its factor. */
static bool
solve(double a[TERMS][TERMS], double *b, size_t n)
{
	for (size_t j = 0; j < n; j++) {
		for (size_t k = 0; k < j; k++)
			a[j][j] -= a[j][k] * a[j][k];
		if (!(a[j][j] > 1e-12))
			return false;
		a[j][j] = sqrt(a[j][j]);
		for (size_t i = j + 1; i < n; i++) {
			for (size_t k = 0; k < j; k++)
				a[i][j] -= a[i][k] * a[j][k];
			a[i][j] /= a[j][j];
		}
	}
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < i; k++)
			b[i] -= a[i][k] * b[k];
		b[i] /= a[i][i];
	}
	for (size_t i = n; i-- > 0;) {
		for (size_t k = i + 1; k < n; k++)
			b[i] -= a[k][i] * b[k];
		b[i] /= a[i][i];
	}
	return true;
}

/* The matrix and the right side of one step; mu are the fitted counts. */
static void
normal_equations(const struct design *d, const double *mu, const double *eta, double a[TERMS][TERMS],
		 double *b)
{
	memset(a, 0, sizeof(double) * TERMS * TERMS);
	memset(b, 0, sizeof(double) * TERMS);
	for (size_t row = 0; row < d->rows; row++) {
		double z = eta[row] + (d->y[row] - mu[row]) / mu[row];

		for (size_t i = 0; i < d->terms; i++) {
			b[i] += d->x[row][i] * mu[row] * z;
			for (size_t j = 0; j <= i; j++)
				a[i][j] += d->x[row][i] * mu[row] * d->x[row][j];
		}
	}
}

static double
deviance(const struct design *d, const double *mu)
{
	double sum = 0;

	for (size_t row = 0; row < d->rows; row++)
		sum += (d->y[row] > 0 ? d->y[row] * log(d->y[row] / mu[row]) : 0)
		       - (d->y[row] - mu[row]);
	return 2 * sum;
}

static double
aic(const struct design *d, const double *mu)
{
	double likelihood = 0;

	for (size_t row = 0; row < d->rows; row++)
		likelihood += d->y[row] * log(mu[row]) - mu[row] - ln_gamma(d->y[row] + 1);
	return -2 * likelihood + 2 * (double)d->terms;
}

bool
recapture_model(const long *cells, size_t lists, unsigned pairs, struct recapture_model *out,
		struct error *err)
{
	struct recapture_model m = { 0 };
	struct design d;
	double mu[CELLS], eta[CELLS], a[TERMS][TERMS], beta[TERMS], unit[TERMS] = { 1 };
	double before = INFINITY, seen = 0;
	bool is_done = false;

	if (!cells_are_fine(cells, lists, 3, err) || !overlaps_are_enough(cells, lists, err))
		return false;
	if (pairs >> recapture_pairs(lists))
		return FAIL(err, ERR_RANGE, N_("there are only %u pairs of lists"),
			    recapture_pairs(lists));
	make_design(cells, lists, pairs, &d);
	for (size_t row = 0; row < d.rows; row++) {
		mu[row] = d.y[row] + 0.1;
		eta[row] = log(mu[row]);
		seen += d.y[row];
	}
	while (!is_done && m.steps++ < STEPS) {
		normal_equations(&d, mu, eta, a, beta);
		if (!solve(a, beta, d.terms))
			break;
		for (size_t row = 0; row < d.rows; row++) {
			eta[row] = 0;
			for (size_t i = 0; i < d.terms; i++)
				eta[row] += d.x[row][i] * beta[i];
			mu[row] = exp(eta[row]);
		}
		m.deviance = deviance(&d, mu);
		is_done = fabs(m.deviance - before) <= CONVERGED * (fabs(m.deviance) + 0.1);
		before = m.deviance;
	}
	/* A term that the counts cannot fit runs away towards zero. */
	for (size_t row = 0; is_done && row < d.rows; row++)
		is_done = mu[row] > 1e-8 && isfinite(mu[row]);
	if (is_done) {
		double step[TERMS];

		normal_equations(&d, mu, eta, a, step);
		is_done = solve(a, unit, d.terms);
	}
	if (!is_done)
		return FAIL(err, ERR_RANGE, N_("these counts do not fit the model: one of its terms runs away"));
	m.unseen = exp(beta[0]);
	m.total = seen + m.unseen;
	m.df = (int)(d.rows - d.terms);
	/* What is left of a saturated model is rounding. */
	if (m.df == 0)
		m.deviance = 0;
	m.aic = aic(&d, mu);
	m.se = sqrt(unit[0]);
	m.low = seen + m.unseen * exp(-Z95 * m.se);
	m.high = seen + m.unseen * exp(Z95 * m.se);
	*out = m;
	return true;
}

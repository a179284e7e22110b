/* Tables of counts, association rules, agreement of tags. */
#include "core/stats/tables.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/stats/special.h"

double
normal_two_sided(double z)
{
	return 2 * normal_cdf(-fabs(z));
}

static bool
counts_are_fine(const long *cells, size_t count, long *n, struct error *err)
{
	*n = 0;
	for (size_t i = 0; i < count; i++) {
		if (cells[i] < 0)
			return FAIL(err, ERR_RANGE, N_("a count cannot be negative"));
		*n += cells[i];
	}
	return *n > 0 || FAIL(err, ERR_RANGE, N_("there are no cases to compare"));
}

/* ---- two ways ----------------------------------------------------------------------------- */

static double
ln_choose(long n, long k)
{
	return ln_gamma((double)n + 1) - ln_gamma((double)k + 1) - ln_gamma((double)(n - k) + 1);
}

static double
hypergeometric_point(long x, long r, long c, long n)
{
	return exp(ln_choose(c, x) + ln_choose(n - c, r - x) - ln_choose(n, r));
}

/* Adds up from x outwards, each from the one before; stops when nothing is added any more. */
static double
tail(long x, long end, long step, long r, long c, long n, double point)
{
	double sum = 0, term = point;

	for (long k = x; k != end + step && term > 0; k += step) {
		double before = sum;

		sum += term;
		if (k != x && sum == before)
			break;
		if (step > 0)
			term *= (double)(c - k) * (double)(r - k)
				/ ((double)(k + 1) * (double)(n - c - r + k + 1));
		else
			term *= (double)k * (double)(n - c - r + k)
				/ ((double)(c - k + 1) * (double)(r - k + 1));
	}
	return sum < 1 ? sum : 1;
}

bool
hypergeometric_tails(long x, long r, long c, long n, struct hypergeometric *out, struct error *err)
{
	long least = r + c - n > 0 ? r + c - n : 0, most = r < c ? r : c;
	double smaller;

	if (n < 1 || r < 0 || c < 0 || r > n || c > n || x < least || x > most)
		return FAIL(err, ERR_RANGE, N_("a part cannot be more than its whole"));
	out->point = hypergeometric_point(x, r, c, n);
	out->upper = tail(x, most, 1, r, c, n, out->point);
	out->lower = tail(x, least, -1, r, c, n, out->point);
	out->mid_p = out->upper - out->point / 2;
	smaller = out->upper < out->lower ? out->upper : out->lower;
	out->two_sided = 2 * smaller < 1 ? 2 * smaller : 1;
	return true;
}

static struct cell_test
test_cell(long observed, long r, long c, long n)
{
	struct cell_test t = { .observed = observed, .residual = NAN, .p = NAN, .ratio = NAN };
	double left = (1 - (double)r / (double)n) * (1 - (double)c / (double)n);
	struct hypergeometric tails;

	t.expected = (double)r * (double)c / (double)n;
	if (t.expected > 0)
		t.ratio = (double)observed / t.expected;
	if (!(t.expected > 0) || !(left > 0))
		return t;
	t.residual = ((double)observed - t.expected) / sqrt(t.expected * left);
	t.is_exact = t.expected < TABLE_EXACT_BELOW;
	t.p = normal_two_sided(t.residual);
	if (t.is_exact && hypergeometric_tails(observed, r, c, n, &tails, NULL))
		t.p = tails.two_sided;
	return t;
}

bool
table_two_way(const long *cells, size_t rows, size_t cols, long *room, struct cell_test *out,
	      struct table_test *test, struct error *err)
{
	long *r = room, *c = room + rows, n;
	long used_rows = 0, used_cols = 0;
	double chi = 0;

	if (!counts_are_fine(cells, rows * cols, &n, err))
		return false;
	memset(room, 0, (rows + cols) * sizeof *room);
	for (size_t i = 0; i < rows; i++)
		for (size_t j = 0; j < cols; j++) {
			r[i] += cells[i * cols + j];
			c[j] += cells[i * cols + j];
		}
	for (size_t i = 0; i < rows * cols; i++) {
		double off;

		out[i] = test_cell(cells[i], r[i / cols], c[i % cols], n);
		off = (double)out[i].observed - out[i].expected;
		chi += out[i].expected > 0 ? off * off / out[i].expected : 0;
	}
	for (size_t i = 0; i < rows; i++)
		used_rows += r[i] > 0;
	for (size_t j = 0; j < cols; j++)
		used_cols += c[j] > 0;
	test->n = n;
	test->chi_square = chi;
	test->df = (int)((used_rows - 1) * (used_cols - 1));
	test->p = test->df ? gamma_q(test->df / 2.0, chi / 2) : NAN;
	return true;
}

/* ---- three ways --------------------------------------------------------------------------- */

bool
table_three_way(const long *cells, size_t ni, size_t nj, size_t nk, long *room,
		struct cell3_test *out, struct table_test *test, struct error *err)
{
	long *a = room, *b = room + ni, *c = room + ni + nj, n;
	long used[3] = { 0 };
	double g = 0, total;

	if (!counts_are_fine(cells, ni * nj * nk, &n, err))
		return false;
	memset(room, 0, (ni + nj + nk) * sizeof *room);
	for (size_t at = 0; at < ni * nj * nk; at++) {
		a[at % ni] += cells[at];
		b[at / ni % nj] += cells[at];
		c[at / ni / nj] += cells[at];
	}
	total = (double)n;
	for (size_t at = 0; at < ni * nj * nk; at++) {
		double x = (double)a[at % ni], y = (double)b[at / ni % nj], z = (double)c[at / ni / nj];
		double mu = x * y * z / (total * total), h = 0, left = 0;
		double seen = (double)cells[at];

		if (mu > 0) {
			h = mu * (1 / x + 1 / y + 1 / z - 2 / total);
			left = mu * (1 - h);
			g += seen > 0 ? 2 * seen * log(seen / mu) : 0;
		}
		out[at] = (struct cell3_test){ cells[at], mu, NAN, NAN,
					       mu >= TABLE3_TESTED_FROM && left > 0 };
		if (out[at].is_tested) {
			out[at].residual = (seen - mu) / sqrt(left);
			out[at].p = normal_two_sided(out[at].residual);
		}
	}
	for (size_t i = 0; i < ni; i++)
		used[0] += a[i] > 0;
	for (size_t i = 0; i < nj; i++)
		used[1] += b[i] > 0;
	for (size_t i = 0; i < nk; i++)
		used[2] += c[i] > 0;
	test->n = n;
	test->chi_square = g;
	test->df = (int)(used[0] * used[1] * used[2] - used[0] - used[1] - used[2] + 2);
	test->p = test->df ? gamma_q(test->df / 2.0, g / 2) : NAN;
	return true;
}

/* Where the two-way margin of a kind (0: ij, 1: ik, 2: jk) that a cell counts in stands. */
static size_t
margin_of(int kind, size_t at, size_t ni, size_t nj, size_t nk)
{
	size_t i = at % ni, j = at / ni % nj, k = at / ni / nj;

	switch (kind) {
	case 0:
		return i + ni * j;
	case 1:
		return ni * nj + i + ni * k;
	default:
		return ni * nj + ni * nk + j + nj * k;
	}
}

/* Scales expected counts to the margins of one kind; returns how far off they were. */
static double
fit_margin(int kind, size_t ni, size_t nj, size_t nk, const double *wanted, double *fitted,
	   double *expected)
{
	size_t count = ni * nj * nk;
	double worst = 0;

	memset(fitted, 0, (ni * nj + ni * nk + nj * nk) * sizeof *fitted);
	for (size_t at = 0; at < count; at++)
		fitted[margin_of(kind, at, ni, nj, nk)] += expected[at];
	for (size_t at = 0; at < count; at++) {
		size_t m = margin_of(kind, at, ni, nj, nk);
		double off = fabs(fitted[m] - wanted[m]);

		worst = off > worst ? off : worst;
		expected[at] *= fitted[m] > 0 ? wanted[m] / fitted[m] : 0;
	}
	return worst;
}

bool
table_no_three_way(const long *cells, size_t ni, size_t nj, size_t nk, double *room,
		   double *expected, struct error *err)
{
	enum { ROUNDS = 10000 };
	size_t count = ni * nj * nk, margins = ni * nj + ni * nk + nj * nk;
	long n;

	if (!counts_are_fine(cells, count, &n, err))
		return false;
	memset(room, 0, margins * sizeof *room);
	for (size_t at = 0; at < count; at++) {
		expected[at] = 1;
		for (int kind = 0; kind < 3; kind++)
			room[margin_of(kind, at, ni, nj, nk)] += (double)cells[at];
	}
	for (int round = 0; round < ROUNDS; round++) {
		double worst = 0;

		for (int kind = 0; kind < 3; kind++)
			worst = fmax(worst, fit_margin(kind, ni, nj, nk, room, room + margins, expected));
		if (worst < 1e-8)
			return true;
	}
	return FAIL(err, ERR_RANGE, N_("the table does not settle"));
}

/* ---- many of them ------------------------------------------------------------------------- */

static int
by_p(const void *a, const void *b, void *ctx)
{
	const double *p = ctx;
	double x = p[*(const size_t *)a], y = p[*(const size_t *)b];

	return (x > y) - (x < y);
}

void
false_discovery(double *p, size_t n, size_t *order)
{
	size_t m = 0;
	double least = 1;

	for (size_t i = 0; i < n; i++)
		if (!isnan(p[i]))
			order[m++] = i;
	qsort_r(order, m, sizeof *order, by_p, p);
	for (size_t i = m; i-- > 0;) {
		double adjusted = (double)m * p[order[i]] / (double)(i + 1);

		least = adjusted < least ? adjusted : least;
		p[order[i]] = least;
	}
}

/* ---- rules and agreement ------------------------------------------------------------------ */

bool
rule_measures(long n, long a, long b, long both, struct rule_measures *out, struct error *err)
{
	struct hypergeometric tails;
	double all = (double)n;

	if (a < 1 || b < 1 || both < 0 || both > a || both > b || a > n || b > n || a + b - both > n)
		return FAIL(err, ERR_RANGE, N_("a part cannot be more than its whole"));
	if (!hypergeometric_tails(both, a, b, n, &tails, err))
		return false;
	out->support = (double)both / all;
	out->confidence = (double)both / (double)a;
	out->lift = out->confidence / ((double)b / all);
	out->leverage = out->support - (double)a / all * (double)b / all;
	out->conviction = both == a ? INFINITY : (1 - (double)b / all) / (1 - out->confidence);
	out->p = tails.upper;
	return true;
}

bool
agreement(long both, long first, long second, long neither, struct agreement *out, struct error *err)
{
	double a = (double)both, b = (double)first, c = (double)second, d = (double)neither;
	double n = a + b + c + d;

	if (both < 0 || first < 0 || second < 0 || neither < 0 || n == 0)
		return FAIL(err, ERR_RANGE, N_("there are no cases to compare"));
	*out = (struct agreement){ .both = both, .first = first, .second = second, .neither = neither };
	out->precision = a + c > 0 ? a / (a + c) : NAN;
	out->recall = a + b > 0 ? a / (a + b) : NAN;
	out->f1 = 2 * a + b + c > 0 ? 2 * a / (2 * a + b + c) : NAN;
	out->observed = (a + d) / n;
	out->by_chance = ((a + b) * (a + c) + (c + d) * (b + d)) / (n * n);
	if (out->by_chance < 1) {
		out->kappa = (out->observed - out->by_chance) / (1 - out->by_chance);
		out->kappa_se = sqrt(out->observed * (1 - out->observed)
				     / (n * (1 - out->by_chance) * (1 - out->by_chance)));
	} else {
		out->kappa = out->kappa_se = NAN;
	}
	return true;
}

/*
 * The numbered examples of the methods, sections 5 to 7 and 12: time to outcome, rates, places compared,
 * cases that no list documented. Each test carries the number of its example; a value passes within
 * 5e-7 + 1e-6 of itself, and values that are given with few printed digits within half of the last one.
 */
#include "core/base/random.h"
#include "core/stats/compare.h"
#include "core/stats/rates.h"
#include "core/stats/recapture.h"
#include "core/stats/survival.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void
check_within(double got, double want, double tolerance, const char *file, int line)
{
	/* Written so that NaN fails. */
	if (!(fabs(got - want) <= tolerance)) {
		print_error("got %.17g, expected %.17g within %g\n", got, want, tolerance);
		_fail(file, line);
	}
}

#define assert_within(got, want, tolerance)                                                        \
	check_within((got), (want), (tolerance), __FILE__, __LINE__)
#define assert_near(got, want) assert_within((got), (want), 5e-7 + 1e-6 * fabs((double)(want)))

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ---- 5: time to outcome ------------------------------------------------------------------- */

static const struct survival_case twelve[] = {
	{ 0, 1, 0 }, { 0, 2, 1 }, { 0, 2, 0 }, { 0, 3, 2 }, { 0, 4, 1 }, { 0, 4, 1 },
	{ 0, 5, 0 }, { 0, 6, 2 }, { 0, 7, 0 }, { 0, 8, 1 }, { 0, 8, 0 }, { 0, 10, 0 },
};

static void
v_5_1(void **state)
{
	static const double naive[][2] = { { 1, 0.904837 }, { 2, 0.818731 }, { 3, 0.740818 },
					   { 5, 0.606531 }, { 8, 0.449329 }, { 10, 0.367879 } };
	enum { CASES = 20000 };
	static struct survival_case cases[CASES];
	static struct survival_point points[CASES];
	struct random r;
	size_t count;

	(void)state;
	/* The naive rate falls with age by itself; the curve of the same cases finds it at every age. */
	random_seed(&r, 42);
	for (size_t i = 0; i < CASES; i++)
		cases[i] = (struct survival_case){ 0, -log1p(-random_real(&r)) / 0.1, SURVIVAL_CONVICTED };
	assert_true(survival_curve(cases, CASES, points, &count, NULL));
	for (size_t i = 0; i < COUNT(naive); i++) {
		assert_near(exp(-0.1 * naive[i][0]), naive[i][1]);
		assert_within(survival_at(points, count, naive[i][0])->open, naive[i][1], 0.012);
	}
}

static void
v_5_2(void **state)
{
	static const double want[][10] = {
		{ 2, 11, 1, 0, 0.090909, 0.086678, 0, 0, 0.909091, 0.909091 },
		{ 3, 9, 0, 1, 0.090909, 0.086678, 0.101010, 0.095719, 0.808081, 0.909091 },
		{ 4, 8, 2, 0, 0.292929, 0.142886, 0.101010, 0.095719, 0.606061, 0.681818 },
		{ 6, 5, 0, 1, 0.292929, 0.142886, 0.222222, 0.139168, 0.484848, 0.681818 },
		{ 8, 3, 1, 0, 0.454545, 0.177457, 0.222222, 0.139168, 0.323232, 0.454545 },
	};
	struct survival_case cases[COUNT(twelve)];
	struct survival_point points[COUNT(twelve)];
	struct interval ci;
	size_t count;

	(void)state;
	memcpy(cases, twelve, sizeof twelve);
	assert_true(survival_curve(cases, COUNT(twelve), points, &count, NULL));
	assert_int_equal(count, COUNT(want));
	for (size_t i = 0; i < count; i++) {
		const struct survival_point *p = &points[i];

		assert_near(p->time, want[i][0]);
		assert_near((double)p->at_risk, want[i][1]);
		assert_near((double)p->convicted, want[i][2]);
		assert_near((double)p->ended, want[i][3]);
		assert_near(p->by_conviction, want[i][4]);
		assert_near(p->by_conviction_se, want[i][5]);
		assert_near(p->by_end, want[i][6]);
		assert_near(p->by_end_se, want[i][7]);
		assert_near(p->open, want[i][8]);
		assert_near(p->by_conviction + p->by_end + p->open, 1);
	}
	ci = survival_incidence_interval(points[4].by_conviction, points[4].by_conviction_se);
	assert_near(ci.low, 0.190783);
	assert_near(ci.high, 0.823702);
	assert_null(survival_at(points, count, 1.99));
	assert_near(survival_at(points, count, 5)->time, 4);
	assert_int_equal(survival_at_risk(cases, COUNT(twelve), 8), 3);

	/* Ends of the other kind taken as the last that is known: Kaplan-Meier. */
	for (size_t i = 0; i < COUNT(twelve); i++)
		if (cases[i].cause == SURVIVAL_ENDED)
			cases[i].cause = SURVIVAL_OPEN;
	assert_true(survival_curve(cases, COUNT(twelve), points, &count, NULL));
	for (size_t i = 0; i < COUNT(want); i++)
		assert_near(survival_at(points, count, want[i][0])->open, want[i][9]);
	assert_near(survival_at(points, count, 4)->open_se, 0.153610);
	ci = survival_open_interval(survival_at(points, count, 4)->open,
				    survival_at(points, count, 4)->open_se);
	assert_near(ci.low, 0.297265);
	assert_near(ci.high, 0.886111);
}

static void
v_5_2b(void **state)
{
	struct survival_case cases[COUNT(twelve)];
	struct survival_point points[COUNT(twelve)];
	size_t count;

	(void)state;
	memcpy(cases, twelve, sizeof twelve);
	cases[3] = (struct survival_case){ 0, 7, SURVIVAL_CONVICTED };
	assert_true(survival_curve(cases, COUNT(twelve), points, &count, NULL));
	assert_near(survival_at(points, count, 8)->by_conviction, 0.567901);
	assert_near(survival_at(points, count, 8)->by_end, 0.117845);
	assert_near(survival_at(points, count, 8)->open, 0.314254);
}

static void
v_5_3(void **state)
{
	struct survival_case a[COUNT(twelve)];
	struct survival_case b[] = { { 0, 1, 0 }, { 0, 1, 0 }, { 0, 3, 1 }, { 0, 5, 0 }, { 0, 6, 0 },
				     { 0, 6, 2 }, { 0, 7, 0 }, { 0, 9, 0 }, { 0, 9, 0 }, { 0, 10, 0 } };
	struct log_rank got;

	(void)state;
	memcpy(a, twelve, sizeof twelve);
	assert_true(log_rank(a, COUNT(a), b, COUNT(b), &got, NULL));
	assert_near(got.observed[0], 4);
	assert_near(got.observed[1], 1);
	assert_within(got.expected[0], 2.675, 5e-4);
	assert_within(got.expected[1], 2.325, 5e-4);
	assert_within(got.chi_square, 1.4567, 5e-5);
	assert_within(got.p, 0.227, 5e-4);
}

/* The estimators as they are defined, one case after the other, with no regard to speed. */
static void
slow_curve(const struct survival_case *cases, size_t n, double t, double *f1, double *se1, double *open)
{
	double times[64], s[64], inc[64], variance = 0;
	long at_risk[64], d[64], d1[64];
	size_t m = 0;

	for (size_t i = 0; i < n; i++) {
		bool is_new = cases[i].cause != SURVIVAL_OPEN && cases[i].exit <= t;

		for (size_t k = 0; k < m; k++)
			is_new &= times[k] != cases[i].exit;
		if (is_new)
			times[m++] = cases[i].exit;
	}
	for (size_t i = 0; i < m; i++)
		for (size_t k = i + 1; k < m; k++)
			if (times[k] < times[i]) {
				double swap = times[i];

				times[i] = times[k];
				times[k] = swap;
			}
	*open = 1;
	*f1 = 0;
	for (size_t i = 0; i < m; i++) {
		at_risk[i] = d[i] = d1[i] = 0;
		for (size_t k = 0; k < n; k++) {
			at_risk[i] += cases[k].entry < times[i] && times[i] <= cases[k].exit;
			d[i] += cases[k].exit == times[i] && cases[k].cause != SURVIVAL_OPEN;
			d1[i] += cases[k].exit == times[i] && cases[k].cause == SURVIVAL_CONVICTED;
		}
		s[i] = *open;
		*f1 += *open * (double)d1[i] / (double)at_risk[i];
		inc[i] = *f1;
		*open *= 1 - (double)d[i] / (double)at_risk[i];
	}
	for (size_t i = 0; i < m; i++) {
		double r = (double)at_risk[i], k = (double)d1[i], all = (double)d[i];

		if (at_risk[i] != d[i])
			variance += (*f1 - inc[i]) * (*f1 - inc[i]) * all / (r * (r - all));
		variance += s[i] * s[i] * ((r - k) / r) * k / (r * r);
		variance -= 2 * (*f1 - inc[i]) * s[i] * k / (r * r);
	}
	*se1 = sqrt(variance > 0 ? variance : 0);
}

static void
curves_equal_their_definition_on_random_cases_with_late_entry(void **state)
{
	struct random r;

	(void)state;
	random_seed(&r, 7);
	for (int round = 0; round < 10000; round++) {
		struct survival_case cases[40];
		struct survival_point points[40];
		size_t n = 1 + random_below(&r, 40), count;
		double t = (double)random_below(&r, 14), f1, se1, open;
		const struct survival_point *p;

		for (size_t i = 0; i < n; i++) {
			double entry = random_below(&r, 3) ? 0 : (double)random_below(&r, 6);

			cases[i] = (struct survival_case){ entry, entry + 1 + (double)random_below(&r, 8),
							   (enum survival_cause)random_below(&r, 3) };
		}
		slow_curve(cases, n, t, &f1, &se1, &open);
		assert_true(survival_curve(cases, n, points, &count, NULL));
		p = survival_at(points, count, t);
		assert_within(p ? p->by_conviction : 0, f1, 1e-12);
		assert_within(p ? p->by_conviction_se : 0, se1, 1e-7);
		assert_within(p ? p->open : 1, open, 1e-12);
	}
}

static void
cases_that_leave_before_they_enter_are_refused(void **state)
{
	struct survival_case bad[] = { { 2, 1, SURVIVAL_CONVICTED } };
	struct survival_case open[] = { { 0, 1, SURVIVAL_OPEN } };
	struct survival_point point;
	struct log_rank rank;
	struct error err = { 0 };
	size_t count;

	(void)state;
	assert_false(survival_curve(bad, 1, &point, &count, &err));
	assert_int_equal(err.code, ERR_RANGE);
	bad[0] = (struct survival_case){ NAN, 1, SURVIVAL_OPEN };
	assert_false(survival_curve(bad, 1, &point, &count, &err));
	assert_true(survival_curve(open, 1, &point, &count, &err));
	assert_int_equal(count, 0);
	assert_true(survival_curve(NULL, 0, &point, &count, &err));
	assert_int_equal(count, 0);
	assert_false(log_rank(open, 1, open, 1, &rank, &err));
}

/* ---- 6: rates ----------------------------------------------------------------------------- */

static void
v_6_1(void **state)
{
	static const double want[][3] = {
		{ 0, 0, 3.688879 },	      { 1, 0.025318, 5.571643 },     { 5, 1.623486, 11.668332 },
		{ 10, 4.795389, 18.390356 },  { 17, 9.903126, 27.218647 },   { 62, 47.535044, 79.481202 },
		{ 80, 63.435025, 99.566925 },
	};
	struct interval ci;
	struct rate_figure f;

	(void)state;
	for (size_t i = 0; i < COUNT(want); i++) {
		assert_true(poisson_limits((long)want[i][0], 0.95, &ci, NULL));
		assert_near(ci.low, want[i][1]);
		assert_near(ci.high, want[i][2]);
	}
	assert_true(rate_figure(17, 1250000, &f, NULL));
	assert_true(f.has_rate && f.is_flagged);
	assert_near(f.rate, 1.36);
	assert_near(f.low, 0.792250);
	assert_near(f.high, 2.177492);
	assert_true(rate_figure(4, 1250000, &f, NULL));
	assert_false(f.has_rate);
	assert_true(isnan(f.rate));
	assert_true(rate_figure(20, 1250000, &f, NULL));
	assert_false(f.is_flagged);
	assert_false(rate_figure(20, 0, &f, NULL));
}

static void
v_6_2(void **state)
{
	struct count_ratio r;

	(void)state;
	assert_true(count_ratio(80, 1, 63, 1, 0.95, &r, NULL));
	assert_near(r.ratio, 1.269841);
	assert_near(r.low, 0.901386);
	assert_near(r.high, 1.795634);
	assert_near(r.p, 0.180701);
	assert_true(count_ratio(3, 1, 0, 1, 0.95, &r, NULL));
	assert_true(isinf(r.ratio) && isinf(r.high));
	assert_near(r.p, 0.25);
	assert_false(count_ratio(0, 1, 0, 1, 0.95, &r, NULL));
}

static void
v_6_3(void **state)
{
	(void)state;
	assert_near(poisson_at_least(10, 80.0 / 12), 0.137372);
	assert_near(poisson_at_least(10, 80.0 * 31 / 366), 0.147531);
	assert_near(poisson_at_least(0, 3), 1);
}

/* Adds up every outcome; no halving, no tails. */
static double
slow_binomial_test(long k, long n, double p)
{
	double all[64], sum = 0;

	all[0] = pow(1 - p, (double)n);
	for (long i = 1; i <= n; i++)
		all[i] = all[i - 1] * (double)(n - i + 1) / (double)i * p / (1 - p);
	for (long i = 0; i <= n; i++)
		if (all[i] <= all[k] * (1 + 1e-7))
			sum += all[i];
	return sum > 1 ? 1 : sum;
}

static void
the_exact_test_equals_its_definition_on_10000_random_counts(void **state)
{
	struct random r;

	(void)state;
	random_seed(&r, 11);
	for (int round = 0; round < 10000; round++) {
		long n = 1 + (long)random_below(&r, 50), k = (long)random_below(&r, (uint64_t)n + 1);
		double p = (1 + (double)random_below(&r, 19)) / 20, got;

		assert_true(binomial_test(k, n, p, &got, NULL));
		assert_within(got, slow_binomial_test(k, n, p), 1e-9);
	}
}

static void
v_6_4(void **state)
{
	/* With a conviction; impunity is the rest. */
	static const struct stratum cells[] = { { 20, 8 }, { 180, 9 }, { 90, 27 }, { 60, 2 } };
	static const struct stratum missing[] = { { 20, 8 }, { 0, 0 }, { 90, 27 }, { 60, 2 } };
	struct standardised got[2];

	(void)state;
	assert_true(standardise(cells, 2, 2, got, NULL));
	assert_near(1 - got[0].crude, 0.915);
	assert_near(1 - got[1].crude, 0.80666667);
	assert_true(got[0].has_direct && got[1].has_direct);
	assert_near(1 - got[0].direct, 0.84);
	assert_near(1 - got[1].direct, 0.88285714);
	assert_int_equal(got[0].observed, 17);
	assert_near(got[0].expected, 14.613636);
	assert_near(got[0].ratio, 1.163297);
	assert_int_equal(got[1].observed, 29);
	assert_near(got[1].expected, 31.386364);
	assert_near(got[1].ratio, 0.923968);
	assert_true(standardise(missing, 2, 2, got, NULL));
	assert_false(got[0].has_direct);
	assert_true(isnan(got[0].direct));
	assert_true(got[1].has_direct);
}

static void
v_6_5(void **state)
{
	static const long x[] = { 20, 3, 17, 60, 9, 14 };
	static const double n[] = { 210000, 150000, 310000, 450000, 160000, 90000 };
	static const double weights[] = { 0.773419, 0.709147, 0.834406, 0.879728, 0.722277, 0.593974 };
	static const double smoothed[] = { 9.400163, 4.029600, 6.062494, 12.809522, 6.556234, 12.884942 };
	struct shrunk got[6];
	double mean, variance;

	(void)state;
	assert_true(shrink(x, n, 6, got, &mean, &variance, NULL));
	assert_near(1e5 * mean, 8.978102);
	assert_within(variance, 1.459340e-9, 5e-16);
	for (int i = 0; i < 6; i++) {
		assert_near(got[i].weight, weights[i]);
		assert_near(1e5 * got[i].smoothed, smoothed[i]);
		assert_near(got[i].raw, (double)x[i] / n[i]);
	}
}

/* ---- 7: places compared ------------------------------------------------------------------- */

static const long funnel_n[] = { 120, 85, 60, 44, 31, 25, 18, 12 };
static const long funnel_x[] = { 112, 80, 52, 43, 24, 24, 17, 7 };

static void
v_7_1(void **state)
{
	static const double z[] = { 0.931470, 1.035194, -1.135601, 1.576729, -2.605202, 0.888429,
				    0.524549, -3.918112 };
	static const double adjusted[] = { 0.367526, 0.470468, -0.589441, 0.912065, -1.681288, 0.608761,
					   0.389517, -3.154912 };
	struct funnel_place places[8];
	struct funnel_plot plot;
	double room[8];

	(void)state;
	for (int i = 0; i < 8; i++)
		places[i] = (struct funnel_place){ .n = funnel_n[i], .x = funnel_x[i] };
	assert_true(funnel_compare(places, 8, room, &plot, NULL));
	assert_near(plot.p0, 0.908861);
	assert_near(plot.phi_raw, 3.614758);
	assert_near(plot.phi, 2.688652);
	assert_within(plot.tau_square, 0.003743606, 5e-10);
	for (int i = 0; i < 8; i++) {
		assert_near(places[i].z, z[i]);
		assert_near(places[i].adjusted, adjusted[i]);
	}
	/* Four places say nothing about how places differ. */
	assert_true(funnel_compare(places, 4, room, &plot, NULL));
	assert_false(plot.has_spread);
	assert_near(places[0].adjusted, places[0].z);
}

static void
v_7_2(void **state)
{
	static const struct {
		long n;
		double limits[4];
	} want[] = {
		{ 12, { 0.522023, 0.674025, 0.993442, 0.999738 } },
		{ 31, { 0.698864, 0.778872, 0.984399, 0.999376 } },
		{ 120, { 0.814331, 0.850239, 0.953199, 0.974684 } },
	};
	const double p0 = 359.0 / 395;
	struct funnel_limits got;

	(void)state;
	for (size_t i = 0; i < COUNT(want); i++) {
		got = funnel_exact(p0, want[i].n);
		assert_near(got.low998, want[i].limits[0]);
		assert_near(got.low95, want[i].limits[1]);
		assert_near(got.high95, want[i].limits[2]);
		assert_near(got.high998, want[i].limits[3]);
	}
	got = funnel_normal(p0, 12);
	assert_near(got.low95, 0.746022);
	assert_near(got.low998, 0.652116);
	assert_true(funnel_needs_exact(p0, 12));
	assert_false(funnel_needs_exact(p0, 120));
}

/* ---- 12: cases that no list documented ---------------------------------------------------- */

/* Bit 0 is list A (the first digit of 110), bit 1 B, bit 2 C. */
static const long cells[] = { 0, 60, 45, 18, 70, 9, 14, 12 };

static void
v_12_1(void **state)
{
	struct recapture_pair got;
	struct error err = { 0 };

	(void)state;
	assert_true(recapture_pair(141, 99, 30, &got, NULL));
	assert_near(got.lincoln, 465.3);
	assert_near(got.chapman, 457.064516);
	assert_near(got.variance, 3536.609001);
	assert_near(got.se, 59.469395);
	assert_int_equal(got.seen, 210);
	assert_near(got.low, 365.167546);
	assert_near(got.high, 603.386869);
	assert_false(recapture_pair(141, 99, 6, &got, &err));
	assert_non_null(strstr(err.msg, "overlap too small"));
	assert_false(recapture_pair(5, 99, 6, &got, &err));
}

static void
v_12_2(void **state)
{
	struct recapture_chao got;

	(void)state;
	assert_true(recapture_chao(cells, 3, &got, NULL));
	assert_int_equal(got.seen, 228);
	assert_int_equal(got.once, 175);
	assert_int_equal(got.twice, 41);
	assert_near(got.at_least, 601.475610);
	assert_near(got.with_factor, 476.983740);
	assert_near(got.corrected, 590.5);
	assert_near(got.variance, 6963.731573);
	assert_near(got.low, 470.316187);
	assert_near(got.high, 803.628202);
}

static void
v_12_3(void **state)
{
	enum { AB = 1, AC = 2, BC = 4 };
	static const struct {
		unsigned pairs;
		double unseen, total, deviance;
		int df;
		double aic;
	} want[] = {
		{ 0, 176.017063, 404.017063, 15.623024, 3, 58.911646 },
		{ AB, 246, 474, 8.636118, 2, 53.924740 },
		{ AC, 142.159091, 370.159091, 13.231221, 2, 58.519843 },
		{ BC, 198.461538, 426.461538, 14.757481, 2, 60.046103 },
		{ AB | AC, 225, 453, 8.501203, 1, 55.789825 },
		{ AB | BC, 466.666667, 694.666667, 2.484389, 1, 49.773011 },
		{ AC | BC, 150, 378, 13.161469, 1, 60.450091 },
		{ AB | AC | BC, 1000, 1228, 0, 0, 49.288622 },
	};
	struct recapture_model got;
	struct error err = { 0 };
	long few[8];

	(void)state;
	for (size_t i = 0; i < COUNT(want); i++) {
		assert_true(recapture_model(cells, 3, want[i].pairs, &got, NULL));
		assert_near(got.unseen, want[i].unseen);
		assert_near(got.total, want[i].total);
		assert_near(got.deviance, want[i].deviance);
		assert_int_equal(got.df, want[i].df);
		assert_near(got.aic, want[i].aic);
	}
	assert_near(got.se, 0.612048);
	assert_within(got.low, 529.317, 5e-4);
	assert_within(got.high, 3546.765, 5e-4);
	assert_true(recapture_model(cells, 3, 0, &got, NULL));
	assert_near(got.se, 0.181672);
	assert_within(got.low, 351.286, 5e-4);
	assert_within(got.high, 479.301, 5e-4);
	assert_true(recapture_model(cells, 3, AB | BC, &got, NULL));
	assert_near(got.se, 0.376913);
	assert_within(got.low, 450.935, 5e-4);
	assert_within(got.high, 1204.868, 5e-4);
	memcpy(few, cells, sizeof few);
	few[7] = few[3] = 3;
	assert_false(recapture_model(few, 3, 0, &got, &err));
	assert_non_null(strstr(err.msg, "overlap too small"));
	assert_false(recapture_model(cells, 3, 8, &got, &err));
	assert_false(recapture_model(cells, 2, 0, &got, &err));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(v_5_1),
		cmocka_unit_test(v_5_2),
		cmocka_unit_test(v_5_2b),
		cmocka_unit_test(v_5_3),
		cmocka_unit_test(curves_equal_their_definition_on_random_cases_with_late_entry),
		cmocka_unit_test(cases_that_leave_before_they_enter_are_refused),
		cmocka_unit_test(v_6_1),
		cmocka_unit_test(v_6_2),
		cmocka_unit_test(v_6_3),
		cmocka_unit_test(the_exact_test_equals_its_definition_on_10000_random_counts),
		cmocka_unit_test(v_6_4),
		cmocka_unit_test(v_6_5),
		cmocka_unit_test(v_7_1),
		cmocka_unit_test(v_7_2),
		cmocka_unit_test(v_12_1),
		cmocka_unit_test(v_12_2),
		cmocka_unit_test(v_12_3),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

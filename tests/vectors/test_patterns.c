/*
 * The numbered examples of the methods, sections 8 to 11 and 14: tables, rules, sequences, the scan,
 * agreement. Each test carries the number of its example; those that draw random numbers are given to the
 * digit from their seed.
 */
#include "core/base/random.h"
#include "core/stats/rates.h"
#include "core/stats/scan.h"
#include "core/stats/sequence.h"
#include "core/stats/tables.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
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
/* For probabilities near zero. */
#define assert_digits(got, want) assert_within((got), (want), 1e-6 * fabs((double)(want)))

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const long two_way[] = { 30, 10, 5, 12, 25, 8, 6, 9, 20 };

static void
v_8_1(void **state)
{
	static const double residuals[] = { 4.873432,  -2.278546, -2.908381, -2.022934, 3.573884,
					    -1.640192, -3.047310, -1.384774, 4.862629 };
	static const double adjusted[] = { 5.212659e-06, 3.404112e-02, 6.539494e-03, 5.538851e-02,
					   1.055176e-03, 1.135860e-01, 5.195230e-03, 1.661215e-01,
					   5.212659e-06 };
	struct cell_test cells[9];
	struct table_test test;
	double p[9];
	long room[6];
	size_t order[9];
	int flagged = 0;

	(void)state;
	assert_true(table_two_way(two_way, 3, 3, room, cells, &test, NULL));
	assert_int_equal(test.df, 4);
	assert_near(test.chi_square, 41.221741);
	assert_digits(test.p, 2.418159e-8);
	for (int i = 0; i < 9; i++) {
		assert_near(cells[i].residual, residuals[i]);
		assert_false(cells[i].is_exact);
		p[i] = cells[i].p;
	}
	assert_near(cells[0].ratio, 30 / 17.28);
	false_discovery(p, 9, order);
	for (int i = 0; i < 9; i++) {
		assert_digits(p[i], adjusted[i]);
		flagged += p[i] <= FALSE_DISCOVERY_RATE;
	}
	assert_int_equal(flagged, 6);
}

static void
v_8_2(void **state)
{
	struct hypergeometric got;
	struct error err = { 0 };

	(void)state;
	assert_true(hypergeometric_tails(30, 45, 48, 125, &got, NULL));
	assert_digits(got.upper, 1.355663e-6);
	assert_digits(got.point, 1.172712e-6);
	assert_digits(got.mid_p, 7.693068e-7);
	assert_digits(got.two_sided, 2 * 1.355663e-6);
	assert_false(hypergeometric_tails(46, 45, 48, 125, &got, &err));
	assert_int_equal(err.code, ERR_RANGE);
}

static void
v_8_3(void **state)
{
	static const long cells[] = { 12, 5, 3, 8, 4, 9, 2, 7, 6, 3, 10, 11 };
	static const double residuals[] = { 2.922313,  -1.150176, -1.841580, 0.139300,
					    -0.540119, 1.739308,  -1.780374, 0.498092,
					    -0.383323, -2.337520, 1.428615,  1.298277 };
	struct cell3_test out[12];
	struct table_test test;
	double room[2 * (4 + 6 + 6)], expected[12];
	long margins[7];

	(void)state;
	assert_true(table_three_way(cells, 2, 2, 3, margins, out, &test, NULL));
	assert_near(out[0].expected, 6.313125);
	for (int i = 0; i < 12; i++) {
		assert_true(out[i].is_tested);
		assert_near(out[i].residual, residuals[i]);
	}
	assert_near(test.chi_square, 17.774297);
	assert_int_equal(test.df, 7);
	assert_near(test.p, 0.013031);
	/* Fitted to every two-way margin, each of them is as observed. */
	assert_true(table_no_three_way(cells, 2, 2, 3, room, expected, NULL));
	for (int k = 0; k < 3; k++)
		for (int j = 0; j < 2; j++)
			assert_within(expected[2 * j + 4 * k] + expected[2 * j + 4 * k + 1],
				      (double)(cells[2 * j + 4 * k] + cells[2 * j + 4 * k + 1]), 1e-7);
	for (int j = 0; j < 2; j++)
		for (int i = 0; i < 2; i++) {
			double want = 0, got = 0;

			for (int k = 0; k < 3; k++) {
				want += (double)cells[i + 2 * j + 4 * k];
				got += expected[i + 2 * j + 4 * k];
			}
			assert_within(got, want, 1e-7);
		}
}

static void
v_8_4(void **state)
{
	double p[] = { .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344,
		       .0459, .3240, .4262, .5719, .6528, .7590, 1 };
	static const double want[] = { .0015,	    .003,	 .0095,	     .035625,	 .0603,
				       .063857143,  .063857143,  .0645,	     .0765,	 .486,
				       .581181818,  .714875,	 .753230769, .813214286, 1 };
	size_t order[COUNT(want)];
	int flagged = 0;

	(void)state;
	false_discovery(p, COUNT(want), order);
	for (size_t i = 0; i < COUNT(want); i++) {
		assert_near(p[i], want[i]);
		flagged += p[i] <= FALSE_DISCOVERY_RATE;
	}
	assert_int_equal(flagged, 4);
}

/* Every outcome in turn. */
static double
slow_upper(long x, long r, long c, long n)
{
	double sum = 0;

	for (long k = x; k <= (r < c ? r : c); k++) {
		double term = 1;

		/* C(c, k) C(n - c, r - k) / C(n, r), a factor of each at a time. */
		for (long i = 0; i < k; i++)
			term *= (double)(c - i) / (double)(i + 1);
		for (long i = 0; i < r - k; i++)
			term *= (double)(n - c - i) / (double)(i + 1);
		for (long i = 0; i < r; i++)
			term /= (double)(n - i) / (double)(i + 1);
		sum += term;
	}
	return sum;
}

static void
tails_equal_their_definition_on_10000_random_tables(void **state)
{
	struct random r;

	(void)state;
	random_seed(&r, 5);
	for (int i = 0; i < 10000; i++) {
		long n = 1 + (long)random_below(&r, 60);
		long row = (long)random_below(&r, (uint64_t)n + 1), col = (long)random_below(&r, (uint64_t)n + 1);
		long least = row + col > n ? row + col - n : 0, most = row < col ? row : col;
		long x = least + (long)random_below(&r, (uint64_t)(most - least) + 1);
		struct hypergeometric got;

		assert_true(hypergeometric_tails(x, row, col, n, &got, NULL));
		assert_within(got.upper, slow_upper(x, row, col, n), 1e-10);
		assert_within(got.upper + got.lower - got.point, 1, 1e-10);
	}
}

static void
v_9_1(void **state)
{
	struct rule_measures got;

	(void)state;
	assert_true(rule_measures(200, 60, 50, 30, &got, NULL));
	assert_near(got.support, 0.15);
	assert_near(got.confidence, 0.5);
	assert_near(got.lift, 2);
	assert_near(got.leverage, 0.075);
	assert_near(got.conviction, 1.5);
	assert_digits(got.p, 2.555588e-7);
	assert_true(rule_measures(200, 30, 50, 30, &got, NULL));
	assert_true(isinf(got.conviction));
	assert_false(rule_measures(50, 40, 40, 20, &got, NULL));
}

#define T SEQUENCE_FIRST
#define A SEQUENCE_THEN
static const struct sequence_event listed[] = {
	{ 1, 0, T },  { 1, 12, A }, { 2, 5, T },  { 2, 30, A }, { 3, 8, A },  { 3, 40, T }, { 4, 50, T },
	{ 4, 58, A }, { 5, 61, T }, { 6, 75, A }, { 6, 80, T }, { 6, 95, A }, { 7, 90, T }, { 8, 20, A },
};
#undef T
#undef A

static void
v_10_1(void **state)
{
	struct sequence_event events[COUNT(listed)];
	struct sequence_follow got;
	int32_t lead[COUNT(listed)];
	size_t leads;
	struct error err = { 0 };

	(void)state;
	memcpy(events, listed, sizeof listed);
	assert_true(sequence_follow(events, COUNT(listed), 30, 100, &got, lead, &leads, NULL));
	assert_int_equal(got.firsts, 7);
	assert_int_equal(got.followed.n, 5);
	assert_int_equal(got.followed.k, 3);
	assert_int_equal(leads, 3);
	assert_int_equal(lead[0], 12);
	assert_int_equal(lead[1], 25);
	assert_int_equal(lead[2], 8);
	assert_false(sequence_follow(events, COUNT(listed), 30, 10, &got, lead, &leads, &err));
}

static void
v_10_2(void **state)
{
	struct sequence_chance got;

	(void)state;
	assert_true(sequence_chance(listed, COUNT(listed), 30, 9999, 42, NULL, &got, NULL));
	assert_int_equal(got.candidates, 6);
	assert_int_equal(got.pairs, 4);
	assert_near(got.expected, 1.318681);
	assert_within(got.p, 0.0208, 1e-12);
}

static void
v_10_3(void **state)
{
	struct count_ratio got;

	(void)state;
	assert_true(count_ratio(6, 2.5, 9, 37.5, 0.95, &got, NULL));
	assert_near(got.ratio, 10);
	assert_near(got.low, 2.928951);
	assert_near(got.high, 31.458361);
	assert_digits(got.p, 1.821981e-4);
}

static void
v_11_1(void **state)
{
	(void)state;
	assert_near(scan_llr(15, 6.2, 100), 4.878858);
	assert_near(scan_relative_risk(15, 6.2, 100), 2.669829);
	assert_true(scan_llr(6, 6.2, 100) == 0);
}

static const uint32_t za[] = { 0 }, zb[] = { 1 }, zc[] = { 2 }, zd[] = { 3 }, zab[] = { 0, 1 },
		      zac[] = { 0, 2 }, zcd[] = { 2, 3 };
static const struct scan_zone seven[] = { { za, 1 },  { zb, 1 },  { zc, 1 }, { zd, 1 },
					  { zab, 2 }, { zac, 2 }, { zcd, 2 } };

static void
scan(const long *cases, struct scan_result *out)
{
	const struct scan_request request = { .cases = cases, .places = 4, .periods = 6,
					      .zones = seven, .zone_count = 7, .longest = 3,
					      .replicates = 999, .seed = 42 };

	assert_true(scan_permutation(&request, out, NULL));
}

static void
v_11_2(void **state)
{
	static const long cases[] = { 1, 0, 1, 1, 6, 5, 0, 1, 1, 0, 4, 3, 2, 1, 1, 2, 0, 1, 1, 2, 2, 1, 1, 1 };
	struct scan_result got;

	(void)state;
	scan(cases, &got);
	assert_int_equal(got.total, 38);
	assert_int_equal(got.windows, 7 * (6 + 5 + 4));
	assert_int_equal(got.clusters[0].zone, 4);
	assert_int_equal(got.clusters[0].first, 4);
	assert_int_equal(got.clusters[0].last, 5);
	assert_int_equal(got.clusters[0].cases, 18);
	assert_near(got.clusters[0].expected, 12.710526);
	assert_near(got.clusters[0].llr, 1.569823);
	assert_within(got.clusters[0].p, 0.234, 1e-12);
	assert_near(got.maximum_95, 2.163618);
	free(got.clusters);
}

static void
v_11_3(void **state)
{
	static const long cases[] = { 1, 0, 1, 1, 9, 8, 0, 1, 1, 0, 7, 6, 5, 4, 5, 6, 1, 1, 4, 5, 4, 4, 2, 1 };
	struct scan_result got;

	(void)state;
	scan(cases, &got);
	assert_int_equal(got.total, 77);
	assert_int_equal(got.clusters[0].zone, 4);
	assert_int_equal(got.clusters[0].first, 4);
	assert_int_equal(got.clusters[0].last, 5);
	assert_int_equal(got.clusters[0].cases, 30);
	assert_near(got.clusters[0].expected, 15.909091);
	assert_near(got.clusters[0].llr, 6.705074);
	assert_within(got.clusters[0].p, 0.001, 1e-12);
	assert_near(got.maximum_95, 2.391142);
	assert_int_equal(got.clusters[1].zone, 6);
	assert_int_equal(got.clusters[1].first, 1);
	assert_int_equal(got.clusters[1].last, 3);
	assert_int_equal(got.clusters[1].cases, 28);
	assert_near(got.clusters[1].expected, 17.454545);
	assert_near(got.clusters[1].llr, 3.681860);
	free(got.clusters);
}

static void
zones_are_places_with_their_nearest_neighbours_each_set_once(void **state)
{
	static const double lat[] = { 0, 0, 3, 4 }, lon[] = { 0, 1, 0, 6 };
	struct scan_zones z = scan_zones(lat, lon, 4, 0);

	(void)state;
	/* Four alone; A with B (from both), C with A, D with B or C. */
	assert_int_equal(z.count, 7);
	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(z.zones[i].count, 1);
		assert_int_equal(z.zones[i].places[0], i);
	}
	assert_int_equal(z.zones[4].places[0], 0);
	assert_int_equal(z.zones[4].places[1], 1);
	for (size_t i = 4; i < 7; i++)
		assert_int_equal(z.zones[i].count, 2);
	scan_zones_release(&z);
	z = scan_zones(lat, lon, 4, 1);
	assert_int_equal(z.count, 4);
	scan_zones_release(&z);
}

static void
v_14_1(void **state)
{
	struct agreement got;

	(void)state;
	assert_true(agreement(45, 5, 10, 140, &got, NULL));
	assert_near(got.precision, 0.818182);
	assert_near(got.recall, 0.9);
	assert_near(got.f1, 0.857143);
	assert_near(got.observed, 0.925);
	assert_near(got.by_chance, 0.6125);
	assert_near(got.kappa, 0.806452);
	assert_near(got.kappa_se, 0.048063);
	assert_true(agreement(0, 0, 0, 9, &got, NULL));
	assert_true(isnan(got.precision) && isnan(got.kappa));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(v_8_1),
		cmocka_unit_test(v_8_2),
		cmocka_unit_test(v_8_3),
		cmocka_unit_test(v_8_4),
		cmocka_unit_test(tails_equal_their_definition_on_10000_random_tables),
		cmocka_unit_test(v_9_1),
		cmocka_unit_test(v_10_1),
		cmocka_unit_test(v_10_2),
		cmocka_unit_test(v_10_3),
		cmocka_unit_test(v_11_1),
		cmocka_unit_test(v_11_2),
		cmocka_unit_test(v_11_3),
		cmocka_unit_test(zones_are_places_with_their_nearest_neighbours_each_set_once),
		cmocka_unit_test(v_14_1),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

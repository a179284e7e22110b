/*
 * The numbered examples of the methods, sections 0 to 4. Each test carries the number of its
 * example; unless a comment says otherwise a value passes within 5e-7 + 1e-6 of itself, and
 * values that are given with few printed digits within half of the last one.
 */
#include "core/base/random.h"
#include "core/stats/counts.h"
#include "core/stats/ladder.h"
#include "core/stats/measures.h"
#include "core/stats/proportion.h"
#include "core/stats/rounding.h"
#include "core/stats/special.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

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
/* For the special functions. */
#define assert_precise(got, want) assert_within((got), (want), 2e-13 * fabs((double)(want)))
/* A share printed in percent with one decimal. */
#define assert_percent(got, want) assert_within(100 * (got), (want), 0.05)

static void
check_share(int64_t k, int64_t n, int decimals, const char *want, const char *file, int line)
{
	char text[PERCENT_TEXT_SIZE] = "";
	struct error err = { 0 };

	if (!percent_text(k, n, decimals, text, sizeof text, &err) || strcmp(text, want) != 0) {
		print_error("got \"%s\" %s, expected \"%s\"\n", text, err.msg, want);
		_fail(file, line);
	}
}

#define assert_share(k, n, decimals, want)                                                         \
	check_share((k), (n), (decimals), (want), __FILE__, __LINE__)

static int32_t
day(int year, int month, int date)
{
	struct tm tm = { .tm_year = year - 1900, .tm_mon = month - 1, .tm_mday = date };

	return (int32_t)(timegm(&tm) / 86400);
}

static void
v_0_1(void **state)
{
	const struct victim threatened[] = { { 1, false }, { 2, false } },
			    beaten[] = { { 2, false } }, defamed[] = { { 3, true } };
	const struct act acts[] = {
		{ 7, 0, threatened, 2 },
		{ 7, 1, beaten, 1 },
		{ 7, 2, defamed, 1 },
	};
	struct unit_counts c;

	(void)state;
	assert_true(count_units(acts, 3, &c, NULL));
	assert_int_equal(c.incidents, 1);
	assert_int_equal(c.acts, 3);
	assert_int_equal(c.victimisations, 4);
	assert_int_equal(c.victimisations_individual, 3);
	assert_int_equal(c.victimisations_collective, 1);
	assert_int_equal(c.persons_individual, 2);
	assert_int_equal(c.persons_collective, 1);
}

static void
v_0_2(void **state)
{
	/* 62 facts registered in 2016: ten of earlier years, then 52 of 2016. */
	const struct day_span y2016 = { day(2016, 1, 1), day(2016, 12, 31) };
	struct period_count occurred = { 0 };

	(void)state;
	for (int i = 0; i < 62; i++) {
		int32_t when = i < 10 ? day(2010 + i % 6, 5, 1 + i) : day(2016, 1 + i % 12, 8);

		assert_true(period_add(&occurred, (struct day_span){ when, when }, y2016, NULL));
	}
	assert_int_equal(occurred.certain, 52);
	assert_int_equal(occurred.outside, 10);
	assert_share(occurred.outside, 62, 1, "16.1");
}

static void
v_0_3(void **state)
{
	const struct day_span y2016 = { day(2016, 1, 1), day(2016, 12, 31) };
	const struct day_span dates[] = {
		{ day(2016, 3, 5), day(2016, 3, 5) },
		{ day(2016, 1, 1), day(2016, 12, 31) },
		{ day(2015, 12, 15), day(2016, 1, 15) },
		{ INT32_MIN, INT32_MAX },
	};
	struct period_count c = { 0 };

	(void)state;
	for (size_t i = 0; i < 4; i++)
		assert_true(period_add(&c, dates[i], y2016, NULL));
	assert_int_equal(c.certain, 2);
	assert_int_equal(c.possible, 3);
	assert_int_equal(c.undated, 1);
	assert_int_equal(c.outside, 0);
}

static void
v_0_4(void **state)
{
	enum { STATE, COMPANY, ARMED };
	const uint32_t one[] = { STATE }, two[] = { STATE, COMPANY }, three[] = { COMPANY },
		       four[] = { STATE, COMPANY, ARMED };
	struct value_count values[3] = { 0 };
	struct value_table t = { .values = values, .n_values = 3 };

	(void)state;
	assert_true(value_table_add(&t, one, 1, NULL));
	assert_true(value_table_add(&t, two, 2, NULL));
	assert_true(value_table_add(&t, three, 1, NULL));
	assert_true(value_table_add(&t, four, 3, NULL));
	assert_int_equal(t.incidents, 4);
	assert_int_equal(values[STATE].full, 3);
	assert_int_equal(values[COMPANY].full, 3);
	assert_int_equal(values[ARMED].full, 1);
	assert_share(values[STATE].full, t.incidents, 0, "75");
	assert_share(values[ARMED].full, t.incidents, 0, "25");
	assert_near(value_fraction(&values[STATE]), 1.833333);
	assert_near(value_fraction(&values[COMPANY]), 1.833333);
	assert_near(value_fraction(&values[ARMED]), 0.333333);
	assert_near(value_fraction(&values[STATE]) + value_fraction(&values[COMPANY])
			    + value_fraction(&values[ARMED]),
		    4.0);
}

static void
v_0_5(void **state)
{
	const int64_t counts[] = { 66, 38, 35, 35, 34, 1 };
	const char *const one[] = { "31.6", "18.2", "16.7", "16.7", "16.3", "0.5" };
	const char *const two[] = { "31.58", "18.18", "16.75", "16.75", "16.27", "0.48" };
	int64_t tenths[6], hundredths[6], sum_tenths = 0, sum_hundredths = 0;

	(void)state;
	for (size_t i = 0; i < 6; i++) {
		assert_share(counts[i], 209, 1, one[i]);
		assert_share(counts[i], 209, 2, two[i]);
		assert_true(percent_scaled(counts[i], 209, 1, &tenths[i], NULL));
		assert_true(percent_scaled(counts[i], 209, 2, &hundredths[i], NULL));
		sum_tenths += tenths[i];
		sum_hundredths += hundredths[i];
	}
	assert_int_equal(sum_tenths, 1000);
	assert_int_equal(sum_hundredths, 10001);
	assert_true(percents_add_to_100(tenths, 6, 1));
	assert_false(percents_add_to_100(hundredths, 6, 2));
}

static void
v_0_6(void **state)
{
	struct share_check check;
	struct implied_count implied;

	(void)state;
	assert_share(1, 209, 6, "0.478469");
	assert_true(share_check("0.4", 1, 209, &check, NULL));
	assert_false(check.is_rounding);
	assert_true(check.is_truncation);
	assert_true(implied_count("60", 649, &implied, NULL));
	assert_true(implied.has_any);
	assert_int_equal(implied.low, 387);
	assert_int_equal(implied.high, 392);
	assert_false(implied.is_whole);
}

static void
v_0_7a(void **state)
{
	(void)state;
	assert_precise(normal_quantile(0.975), 1.959963984540054);
	assert_precise(normal_quantile(0.995), 2.5758293035489004);
	assert_precise(normal_quantile(0.999), 3.090232306167813);
}

static void
v_0_7b(void **state)
{
	(void)state;
	assert_precise(normal_cdf(-1.5), 0.06680720126885807);
}

static void
v_0_7c(void **state)
{
	(void)state;
	assert_precise(beta_cdf(0.4, 5, 3), 0.096256);
}

static void
v_0_7d(void **state)
{
	(void)state;
	assert_precise(beta_cdf(0.02, 0.5, 10.5), 0.48020271372702916);
}

static void
v_0_7e(void **state)
{
	(void)state;
	assert_precise(beta_quantile(0.025, 52, 11), 0.7233201541650781);
}

static void
v_0_7f(void **state)
{
	(void)state;
	assert_precise(gamma_p(10, 8), 0.28337574127298903);
}

static void
v_0_7g(void **state)
{
	(void)state;
	assert_precise(gamma_q(0.5, 2), 0.04550026389635857);
}

static void
v_0_7h(void **state)
{
	(void)state;
	assert_precise(chi_square_quantile(0.975, 20), 34.16960690283833);
	assert_precise(chi_square_quantile(0.025, 18), 8.230746194756668);
}

static void
v_0_7i(void **state)
{
	(void)state;
	assert_precise(ln_gamma(100.5), 361.4355404677776);
}

static void
v_0_8(void **state)
{
	const uint64_t first[] = { 6457827717110365317u, 3203168211198807973u, 9817491932198370423u,
				   4593380528125082431u, 16408922859458223821u };
	const double reals[] = { 0.7415648787718233, 0.1599103928769201, 0.27860113025513866 };
	const size_t shuffled[] = { 0, 9, 5, 8, 6, 4, 7, 2, 1, 3 };
	size_t items[10];
	struct random r;

	(void)state;
	random_seed(&r, 1234567);
	for (size_t i = 0; i < 5; i++)
		assert_true(random_next(&r) == first[i]);
	random_seed(&r, 42);
	for (size_t i = 0; i < 3; i++)
		assert_precise(random_real(&r), reals[i]);
	for (size_t i = 0; i < 10; i++)
		items[i] = i;
	random_seed(&r, 42);
	random_shuffle(&r, items, 10);
	for (size_t i = 0; i < 10; i++)
		assert_int_equal(items[i], shuffled[i]);
}

static void
v_1_1(void **state)
{
	const struct ledger_event ledger[] = {
		{ .latest = day(2014, 2, 1), .code = ST_S1 },
		{ .latest = day(2015, 6, 1), .code = ST_S4 },
		{ .latest = day(2016, 3, 10), .code = ST_S6C },
		{ .latest = day(2016, 11, 2), .code = ST_ANNULLED },
		{ .latest = day(2017, 5, 5), .code = ST_S5 },
	};
	const enum ladder_reach reached[] = { REACH_RECORDED, REACH_INFERRED, REACH_INFERRED,
					      REACH_RECORDED, REACH_INFERRED, REACH_RECORDED };
	struct ladder_status s;

	(void)state;
	assert_true(ladder_status(ledger, 5, day(2016, 6, 30), &s, NULL));
	assert_int_equal(s.stage, ST_S6C);
	assert_int_equal(s.class, CLASS_CONVICTED);
	for (size_t i = 0; i < LADDER_RUNGS; i++)
		assert_int_equal(s.reached[i], reached[i]);
	assert_true(ladder_status(ledger, 5, day(2016, 12, 31), &s, NULL));
	assert_int_equal(s.stage, ST_S4);
	assert_int_equal(s.class, CLASS_OPEN);
	assert_true(ladder_status(ledger, 5, day(2017, 12, 31), &s, NULL));
	assert_int_equal(s.stage, ST_S5);
	assert_int_equal(s.class, CLASS_OPEN);
}

static void
v_2_1(void **state)
{
	struct impunity_figure f;

	(void)state;
	assert_true(impunity_figure(475, 25, 0, &f, NULL));
	assert_true(f.has_rate);
	assert_false(f.is_flagged);
	assert_false(f.has_bounds);
	assert_false(f.has_rate_all);
	assert_near(f.rate, 0.95);
	assert_near(f.low, 0.927232);
	assert_near(f.high, 0.965906);
}

static void
v_2_1b(void **state)
{
	struct impunity_figure f;
	struct bounds b;

	(void)state;
	assert_true(impunity_figure(356, 15, 31, &f, NULL));
	assert_int_equal(f.n, 402);
	assert_true(f.has_rate);
	assert_near(f.rate, 0.959569);
	assert_true(f.has_rate_all);
	assert_near(f.rate_all, 0.962687);
	/* Under 10 % unknown: computed when asked for, not printed by rule. */
	assert_false(f.has_bounds);
	assert_true(bounds_unknown(356, 15, 31, 0.95, &b, NULL));
	assert_near(b.low, 0.885572);
	assert_near(b.high, 0.962687);
}

static void
v_2_2(void **state)
{
	struct press_figure f;

	(void)state;
	assert_true(press_figure(8, 3, 1, 17100000, &f, NULL));
	assert_int_equal(f.murders, 12);
	assert_near(f.index, 0.467836);
	assert_true(f.has_shares);
	assert_share(f.complete.k, f.complete.n, 1, "66.7");
	assert_percent(f.complete.value, 66.7);
	assert_percent(f.complete.ci.low, 39.1);
	assert_percent(f.complete.ci.high, 86.2);
	assert_share(f.complete_or_partial.k, f.complete_or_partial.n, 1, "91.7");
	assert_percent(f.complete_or_partial.value, 91.7);
	assert_percent(f.complete_or_partial.ci.low, 64.6);
	assert_percent(f.complete_or_partial.ci.high, 98.5);
	assert_true(f.is_ranked);
	assert_true(press_figure(4, 7, 1, 17100000, &f, NULL));
	assert_near(f.index, 0.233918);
	assert_false(f.is_ranked);
}

static void
v_2_3(void **state)
{
	struct press_figure f;

	(void)state;
	assert_true(press_figure(92, 0, 0, 31500000, &f, NULL));
	assert_near(f.index, 2.920635);
	assert_within(f.index, 2.921, 0.0005);
}

static void
v_2_4(void **state)
{
	struct unesco_figure f;

	(void)state;
	assert_true(unesco_figure(14, 52, 8, 26, &f, NULL));
	assert_int_equal(f.killings, 100);
	assert_share(f.impunity.k, f.impunity.n, 1, "86.0");
	assert_near(f.impunity.value, 0.86);
	assert_percent(f.impunity.ci.low, 77.9);
	assert_percent(f.impunity.ci.high, 91.5);
	assert_true(f.has_known);
	assert_int_equal(f.known.k, 60);
	assert_int_equal(f.known.n, 74);
	assert_percent(f.known.value, 81.1);
	assert_percent(f.known.ci.low, 70.7);
	assert_percent(f.known.ci.high, 88.4);
	assert_near(f.bounds.low, 0.60);
	assert_near(f.bounds.high, 0.86);
}

static void
v_2_5(void **state)
{
	struct cicig_figure f;

	(void)state;
	assert_true(cicig_figure(500, 25, 35, &f, NULL));
	assert_near(f.impunity.value, 0.88);
	assert_percent(f.impunity.ci.low, 84.9);
	assert_percent(f.impunity.ci.high, 90.6);
	assert_near(f.convictions_only.value, 0.95);
	assert_near(f.convictions_only.value - f.impunity.value, 0.07);
}

static void
v_2_6(void **state)
{
	struct total_impunity t;

	(void)state;
	assert_true(total_impunity(0.243, 0.05, &t, NULL));
	assert_near(t.indirect, 0.757);
	assert_near(t.direct, 0.95);
	assert_near(t.total, 0.98785);
	assert_near(t.direct_share, 0.23085);
	assert_near(t.indirect + t.direct_share, t.total);
}

static void
v_2_7(void **state)
{
	const long offences[] = { 100, 120, 160, 200 }, convictions[] = { 20, 22, 24, 26 };
	const double same_year[] = { 0.80, 0.81666667, 0.85, 0.87 };
	double ratio;

	(void)state;
	for (size_t y = 0; y < 4; y++) {
		assert_true(flow_ratio(convictions[y], offences[y], &ratio, NULL));
		assert_near(ratio, same_year[y]);
		assert_true(flow_ratio_lag(offences, convictions, 4, y, 0, &ratio, NULL));
		assert_near(ratio, same_year[y]);
	}
	assert_true(flow_ratio_lag(offences, convictions, 4, 3, 2, &ratio, NULL));
	assert_near(ratio, 0.78333333);
	assert_true(flow_ratio_cumulative(offences, convictions, 4, &ratio, NULL));
	assert_near(ratio, 0.84137931);
}

static void
v_2_8(void **state)
{
	struct share e;
	struct share_change change;

	(void)state;
	assert_true(efficiency(137, 300, 700, &e, NULL));
	assert_near(e.value, 0.137);
	assert_true(share_change(e.value, 0.332, &change, NULL));
	assert_near(change.points, 19.5);
	assert_near(change.growth, 1.423358);
}

static void
v_2_9(void **state)
{
	const long reached[] = { 500, 320, 60, 40, 25 };
	const double attrition[] = { 0, 0.36, 0.8125, 0.33333333, 0.375 };
	const double reach[] = { 1, 0.64, 0.12, 0.08, 0.05 };
	struct funnel_stage stages[5];

	(void)state;
	assert_true(funnel(reached, 5, stages, NULL));
	for (size_t i = 0; i < 5; i++) {
		assert_int_equal(stages[i].has_passage, i > 0);
		if (i) {
			assert_near(stages[i].attrition.value, attrition[i]);
			assert_near(stages[i].passage.value, 1 - attrition[i]);
		}
		assert_near(stages[i].reach.value, reach[i]);
		assert_int_equal(stages[i].is_largest_loss, i == 2);
		assert_int_equal(stages[i].is_largest_attrition, i == 2);
	}
	assert_int_equal(stages[2].lost, 260);
}

static void
v_2_10(void **state)
{
	const struct sdg_case cases[] = {
		{ 1, SDG_KILLING, SDG_JOURNALIST, SDG_MAN, true },
		{ 2, SDG_DETENTION, SDG_DEFENDER, SDG_WOMAN, true },
		{ 2, SDG_TORTURE, SDG_DEFENDER, SDG_WOMAN, true },
		{ 3, SDG_KILLING, SDG_UNIONIST, SDG_MAN, false },
		{ 3, SDG_KILLING, SDG_DEFENDER, SDG_MAN, false },
	};
	struct sdg_counts c;

	(void)state;
	assert_true(sdg_counts(cases, 5, &c, NULL));
	assert_int_equal(c.verified.acts[SDG_KILLING], 1);
	assert_int_equal(c.verified.acts[SDG_TORTURE], 1);
	assert_int_equal(c.verified.acts[SDG_DETENTION], 1);
	assert_int_equal(c.verified.acts[SDG_DISAPPEARANCE], 0);
	assert_int_equal(c.verified.acts[SDG_KIDNAPPING], 0);
	assert_int_equal(c.verified.persons, 2);
	assert_int_equal(c.unverified.acts[SDG_KILLING], 1);
	assert_int_equal(c.unverified.persons, 1);
	/* One person in two groups: a cell in each, one in the row. */
	assert_int_equal(c.unverified.cells[SDG_KILLING][SDG_UNIONIST][SDG_MAN], 1);
	assert_int_equal(c.unverified.cells[SDG_KILLING][SDG_DEFENDER][SDG_MAN], 1);
}

static void
v_2_11(void **state)
{
	const long items[] = { 70, 111, 26, 52 };
	struct clearance c;
	struct impunity_figure f;

	(void)state;
	assert_true(clearance(277, 416, items, 4, &c, NULL));
	assert_near(c.share.value, 0.66586538);
	assert_share(c.share.k, c.share.n, 2, "66.59");
	assert_int_equal(c.not_itemised, 18);
	assert_true(impunity_figure(416 - items[0], items[0], 0, &f, NULL));
	assert_int_equal(f.unresolved, 346);
	assert_near(f.rate, 0.83173077);
}

typedef bool (*interval_function)(long k, long n, double level, struct interval *out,
				  struct error *err);

static void
v_3_1(void **state)
{
	const interval_function methods[] = { proportion_wilson, proportion_clopper_pearson,
					      proportion_jeffreys, proportion_wald };
	static const struct {
		long k, n;
		struct interval want[4];
	} rows[] = {
		{ 0, 10, { { 0, 0.277533 }, { 0, 0.308497 }, { 0, 0.217196 }, { 0, 0 } } },
		{ 1,
		  10,
		  { { 0.017876, 0.404150 },
		    { 0.002529, 0.445016 },
		    { 0.011012, 0.381315 },
		    { -0.085939, 0.285939 } } },
		{ 9,
		  10,
		  { { 0.595850, 0.982124 },
		    { 0.554984, 0.997471 },
		    { 0.618685, 0.988988 },
		    { 0.714061, 1.085939 } } },
		{ 10, 10, { { 0.722467, 1 }, { 0.691503, 1 }, { 0.782804, 1 }, { 1, 1 } } },
		{ 52,
		  62,
		  { { 0.727937, 0.909959 },
		    { 0.723320, 0.919847 },
		    { 0.732743, 0.913942 },
		    { 0.747159, 0.930260 } } },
		{ 59,
		  62,
		  { { 0.867120, 0.983408 },
		    { 0.865038, 0.989908 },
		    { 0.876482, 0.986186 },
		    { 0.898200, 1.005026 } } },
		{ 895,
		  1010,
		  { { 0.865068, 0.904283 },
		    { 0.864919, 0.905076 },
		    { 0.865449, 0.904619 },
		    { 0.866549, 0.905728 } } },
		{ 168,
		  388,
		  { { 0.384582, 0.482711 },
		    { 0.383075, 0.483934 },
		    { 0.384337, 0.482638 },
		    { 0.383687, 0.482292 } } },
	};
	double upper;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		for (size_t m = 0; m < 4; m++) {
			struct interval got;

			assert_true(methods[m](rows[i].k, rows[i].n, 0.95, &got, NULL));
			assert_near(got.low, rows[i].want[m].low);
			assert_near(got.high, rows[i].want[m].high);
			/* Ends that are exact in the table are exact here, Wald apart too. */
			if (rows[i].k == 0)
				assert_true(got.low == 0);
			if (rows[i].k == rows[i].n)
				assert_true(got.high == 1);
		}
	assert_true(proportion_zero_upper(10, 0.95, &upper, NULL));
	assert_near(upper, 0.258866);
}

static void
v_4_1(void **state)
{
	struct bounds b;
	struct interval monotone;
	struct imbens_manski im;
	struct impunity_figure f;

	(void)state;
	assert_true(bounds_unknown(20, 5, 15, 0.95, &b, NULL));
	assert_near(b.low, 0.5);
	assert_near(b.high, 0.875);
	assert_near(b.ci.low, 0.351995);
	assert_near(b.ci.high, 0.945405);
	assert_true(bounds_imbens_manski(20, 5, 15, 0.95, &im, NULL));
	assert_near(im.c, 1.644854);
	assert_near(im.ci.low, 0.369963);
	assert_near(im.ci.high, 0.961011);
	assert_true(bounds_monotone(20, 5, 15, &monotone, NULL));
	assert_near(monotone.low, 0.8);
	assert_near(monotone.high, 0.875);
	/* 37.5 % unknown: the figure shows the bounds beside the share of the known. */
	assert_true(impunity_figure(20, 5, 15, &f, NULL));
	assert_true(f.has_rate && f.has_bounds);
	assert_near(f.rate, 0.8);
	assert_near(f.bound_low, 0.5);
	assert_near(f.bound_high, 0.875);
	assert_near(f.bound_ci_low, 0.351995);
	assert_near(f.bound_ci_high, 0.945405);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(v_0_1),  cmocka_unit_test(v_0_2),  cmocka_unit_test(v_0_3),
		cmocka_unit_test(v_0_4),  cmocka_unit_test(v_0_5),  cmocka_unit_test(v_0_6),
		cmocka_unit_test(v_0_7a), cmocka_unit_test(v_0_7b), cmocka_unit_test(v_0_7c),
		cmocka_unit_test(v_0_7d), cmocka_unit_test(v_0_7e), cmocka_unit_test(v_0_7f),
		cmocka_unit_test(v_0_7g), cmocka_unit_test(v_0_7h), cmocka_unit_test(v_0_7i),
		cmocka_unit_test(v_0_8),  cmocka_unit_test(v_1_1),  cmocka_unit_test(v_2_1),
		cmocka_unit_test(v_2_1b), cmocka_unit_test(v_2_2),  cmocka_unit_test(v_2_3),
		cmocka_unit_test(v_2_4),  cmocka_unit_test(v_2_5),  cmocka_unit_test(v_2_6),
		cmocka_unit_test(v_2_7),  cmocka_unit_test(v_2_8),  cmocka_unit_test(v_2_9),
		cmocka_unit_test(v_2_10), cmocka_unit_test(v_2_11), cmocka_unit_test(v_3_1),
		cmocka_unit_test(v_4_1),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

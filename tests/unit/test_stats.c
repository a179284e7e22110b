/* What must hold for the pure numbers whatever the data, and the ladder case by case. */
#include "core/base/random.h"
#include "core/stats/counts.h"
#include "core/stats/ladder.h"
#include "core/stats/measures.h"
#include "core/stats/proportion.h"
#include "core/stats/rounding.h"
#include "core/stats/special.h"

#include <limits.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

static void
check_relative(double got, double want, double tolerance, const char *file, int line)
{
	if (!(fabs(got - want) <= tolerance * fabs(want))) {
		print_error("got %.17g, expected %.17g\n", got, want);
		_fail(file, line);
	}
}

#define assert_relative(got, want, tolerance)                                                      \
	check_relative((got), (want), (tolerance), __FILE__, __LINE__)

/* The call is refused with this code and says something. */
#define assert_refused(call, wanted)                                                               \
	do {                                                                                       \
		struct error err = { 0 };                                                          \
		assert_false(call);                                                                \
		assert_int_equal(err.code, (wanted));                                              \
		assert_true(err.msg[0] != '\0');                                                   \
	} while (0)

static int32_t
day(int year, int month, int date)
{
	struct tm tm = { .tm_year = year - 1900, .tm_mon = month - 1, .tm_mday = date };

	return (int32_t)(timegm(&tm) / 86400);
}

/* Random numbers */

static void
random_integers_stay_below_and_reach_all(void **state)
{
	struct random r;
	long seen[7] = { 0 };

	(void)state;
	random_seed(&r, 3);
	for (int i = 0; i < 70000; i++)
		seen[random_below(&r, 7)]++;
	for (int i = 0; i < 7; i++)
		assert_in_range(seen[i], 9600, 10400);
	for (int i = 0; i < 100; i++) {
		assert_int_equal(random_below(&r, 1), 0);
		assert_true(random_below(&r, UINT64_MAX) < UINT64_MAX);
	}
}

static void
random_integers_skip_the_uneven_rest(void **state)
{
	/* Below 3 * 2^62 one draw in four is refused; by hand from the same sequence. */
	const uint64_t n = UINT64_C(3) << 62;
	struct random r, by_hand;
	int refused = 0;

	(void)state;
	random_seed(&r, 9);
	random_seed(&by_hand, 9);
	for (int i = 0; i < 1000; i++) {
		uint64_t want = random_next(&by_hand);

		for (; want >= n; refused++)
			want = random_next(&by_hand);
		assert_true(random_below(&r, n) == want);
	}
	assert_in_range(refused, 200, 500);
}

static void
random_reals_and_shuffles_keep_their_range(void **state)
{
	size_t items[50];
	bool seen[50] = { false };
	struct random r;
	double sum = 0;

	(void)state;
	random_seed(&r, 5);
	for (int i = 0; i < 10000; i++) {
		double u = random_real(&r);

		assert_true(u >= 0 && u < 1);
		sum += u;
	}
	assert_true(fabs(sum / 10000 - 0.5) < 0.01);
	for (size_t i = 0; i < 50; i++)
		items[i] = i;
	random_shuffle(&r, items, 50);
	for (size_t i = 0; i < 50; i++)
		seen[items[i]] = true;
	for (size_t i = 0; i < 50; i++)
		assert_true(seen[i]);
	random_shuffle(&r, NULL, 0);
}

/* Special functions */

static void
normal_quantile_undoes_the_cdf(void **state)
{
	(void)state;
	for (double x = -37; x < 0; x += 0.173)
		assert_relative(normal_quantile(normal_cdf(x)), x, 1e-12);
	/* Close to the middle, where the cdf itself has no digits left for the difference. */
	assert_relative(normal_quantile(0.5 + 0x1p-40), 0x1p-40 * 2.5066282746310002, 1e-12);
	assert_relative(normal_quantile(0.5 - 0x1p-40), -0x1p-40 * 2.5066282746310002, 1e-12);
	for (double p = 0.01; p < 0.5; p += 0.007)
		assert_relative(normal_quantile(1 - p), -normal_quantile(1 - (1 - p)), 1e-15);
	assert_true(normal_quantile(0.5) == 0);
	assert_true(normal_quantile(0) == -INFINITY && normal_quantile(1) == INFINITY);
	assert_true(isnan(normal_quantile(-0.1)) && isnan(normal_quantile(1.1)));
	assert_true(isnan(normal_quantile(NAN)));
}

/* P(at least a of n) by adding up exact binomial terms; n small. */
static double
binomial_tail(int a, int n, double x)
{
	long double sum = 0, term = 1;

	for (int i = 0; i < n; i++)
		term *= 1 - (long double)x;
	for (int k = 0; k <= n; k++) {
		if (k >= a)
			sum += term;
		term *= (long double)(n - k) / (k + 1) * x / (1 - (long double)x);
	}
	return (double)sum;
}

static void
beta_is_the_binomial_tail(void **state)
{
	(void)state;
	for (int n = 1; n <= 60; n += 7)
		for (int a = 1; a <= n; a++)
			for (double x = 0.03; x < 1; x += 0.094)
				assert_relative(beta_cdf(x, a, n - a + 1), binomial_tail(a, n, x),
						1e-12);
}

static void
beta_holds_in_large_and_uneven_cases(void **state)
{
	(void)state;
	assert_relative(beta_cdf(0.5, 3e6, 3e6), 0.5, 1e-10);
	/* I_x(1, b) = 1 - (1 - x)^b and I_x(a, 1) = x^a */
	assert_relative(beta_cdf(1e-9, 1, 1e6), -expm1(1e6 * log1p(-1e-9)), 1e-12);
	assert_relative(beta_cdf(0.999, 1e5, 1), exp(1e5 * log(0.999)), 1e-11);
	for (double x = 0.05; x < 1; x += 0.1)
		assert_relative(beta_cdf(x, 0.5, 7.3) + beta_cdf(1 - x, 7.3, 0.5), 1, 1e-14);
	assert_true(beta_cdf(0, 2, 3) == 0 && beta_cdf(1, 2, 3) == 1);
	assert_true(isnan(beta_cdf(-0.1, 2, 3)) && isnan(beta_cdf(0.5, 0, 3))
		    && isnan(beta_cdf(0.5, 2, INFINITY)));
}

static void
beta_quantile_undoes_beta(void **state)
{
	const double shapes[] = { 0.5, 1, 3.5, 40, 1234.5, 1e5 };

	(void)state;
	for (size_t i = 0; i < 6; i++)
		for (size_t j = 0; j < 6; j++)
			for (double p = 0.001; p < 1; p += 0.083) {
				double x = beta_quantile(p, shapes[i], shapes[j]);

				/* Near 1 the doubles are too far apart to hold the quantile. */
				if (x < 0.999999)
					assert_relative(beta_cdf(x, shapes[i], shapes[j]), p, 1e-8);
			}
	assert_true(beta_quantile(0, 2, 3) == 0 && beta_quantile(1, 2, 3) == 1);
	/* x = p for the uniform, also when it is tiny. */
	assert_relative(beta_quantile(1e-200, 1, 1), 1e-200, 1e-12);
	assert_true(isnan(beta_cdf(1.5, 2, 3)) && isnan(beta_quantile(-0.5, 2, 3)));
	assert_true(isnan(beta_quantile(1.5, 2, 3)) && isnan(beta_quantile(0.5, -1, 3)));
}

static void
gamma_parts_add_to_one_and_chi_square_is_undone(void **state)
{
	(void)state;
	for (double a = 0.5; a < 400; a *= 1.7)
		for (double x = a / 3; x < 3 * a; x *= 1.3)
			assert_relative(gamma_p(a, x) + gamma_q(a, x), 1, 1e-14);
	/* Q(1, x) = e^-x, far into the tail */
	assert_relative(gamma_q(1, 600), exp(-600), 1e-12);
	assert_relative(gamma_p(1, 1e-12), -expm1(-1e-12), 1e-12);
	for (double df = 1; df < 3000; df *= 2.3)
		for (double p = 0.001; p < 1; p += 0.0831)
			assert_relative(gamma_p(df / 2, chi_square_quantile(p, df) / 2), p, 1e-11);
	/* With two degrees of freedom: -2 ln(1 - p). */
	assert_relative(chi_square_quantile(1 - 0x1p-50, 2), 100 * log(2), 1e-12);
	assert_true(chi_square_quantile(0, 5) == 0 && chi_square_quantile(1, 5) == INFINITY);
	assert_true(isnan(gamma_p(1, -1)) && isnan(gamma_p(-1, 1)) && isnan(gamma_q(0, 1)));
	assert_true(gamma_p(2, INFINITY) == 1 && gamma_q(2, 0) == 1);
	assert_true(isnan(gamma_p(0, 1)) && isnan(gamma_q(1, -1))
		    && isnan(chi_square_quantile(0.5, 0)) && isnan(ln_gamma(0)));
}

static double
cube_minus(double x, void *ctx)
{
	return x * x * x - *(const double *)ctx;
}

static void
roots_are_found_only_where_enclosed(void **state)
{
	double eight = 8, tiny = 1e-30, zero = 0;

	(void)state;
	assert_relative(root_bracketed(cube_minus, &eight, -100, 1000), 2, 1e-15);
	assert_relative(root_bracketed(cube_minus, &tiny, 0, 1), 1e-10, 1e-13);
	assert_true(root_bracketed(cube_minus, &zero, 0, 1) == 0);
	assert_true(isnan(root_bracketed(cube_minus, &eight, 3, 4)));
}

/* Proportions */

typedef bool (*interval_function)(long k, long n, double level, struct interval *out,
				  struct error *err);

static void
intervals_enclose_the_share_and_stay_within_0_and_1(void **state)
{
	const interval_function methods[] = { proportion_wilson, proportion_clopper_pearson,
					      proportion_jeffreys };
	const double levels[] = { 0.5, 0.95, 0.9999 };

	(void)state;
	for (long n = 1; n <= 40; n += 3)
		for (long k = 0; k <= n; k++)
			for (size_t i = 0; i < 9; i++) {
				interval_function method = methods[i % 3];
				double p = (double)k / (double)n, level = levels[i / 3];
				struct interval a, mirror;

				assert_true(method(k, n, level, &a, NULL));
				assert_true(a.low >= 0 && a.low <= p && p <= a.high && a.high <= 1);
				assert_int_equal(a.low == 0, k == 0);
				assert_int_equal(a.high == 1, k == n);
				/* The share of the others has the mirrored interval. */
				assert_true(method(n - k, n, level, &mirror, NULL));
				assert_true(fabs(mirror.low - (1 - a.high)) < 1e-12);
			}
}

static void
clopper_pearson_leaves_half_the_rest_on_each_side(void **state)
{
	struct interval a;

	(void)state;
	for (long n = 2; n <= 50; n += 6)
		for (long k = 1; k < n; k += 2) {
			assert_true(proportion_clopper_pearson(k, n, 0.95, &a, NULL));
			assert_relative(binomial_tail((int)k, (int)n, a.low), 0.025, 1e-9);
			assert_relative(binomial_tail((int)(n - k), (int)n, 1 - a.high), 0.025,
					1e-9);
		}
}

static void
intervals_hold_for_millions_of_cases(void **state)
{
	struct interval wilson, exact;

	(void)state;
	assert_true(proportion_wilson(1500000, 3000000, 0.95, &wilson, NULL));
	assert_true(proportion_clopper_pearson(1500000, 3000000, 0.95, &exact, NULL));
	assert_true(fabs(wilson.low - exact.low) < 1e-6);
	assert_true(exact.low < wilson.low && wilson.high < exact.high);
}

static void
higher_levels_give_wider_intervals(void **state)
{
	struct interval a, b;

	(void)state;
	assert_true(proportion_wilson(3, 17, 0.95, &a, NULL));
	assert_true(proportion_wilson(3, 17, 0.99, &b, NULL));
	assert_true(b.low < a.low && a.high < b.high);
}

static void
the_zero_limit_is_where_nothing_in_n_has_5_percent(void **state)
{
	double upper;

	(void)state;
	for (long n = 1; n < 100000; n *= 7) {
		assert_true(proportion_zero_upper(n, 0.95, &upper, NULL));
		assert_relative(exp((double)n * log1p(-upper)), 0.05, 1e-10);
	}
	assert_refused(proportion_zero_upper(0, 0.95, &upper, &err), ERR_RANGE);
	assert_refused(proportion_zero_upper(5, 1, &upper, &err), ERR_RANGE);
}

static void
impossible_proportions_are_refused(void **state)
{
	const interval_function methods[] = { proportion_wilson, proportion_clopper_pearson,
					      proportion_jeffreys, proportion_wald };
	struct interval a = { 7, 8 };

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		assert_refused(methods[i](1, 0, 0.95, &a, &err), ERR_RANGE);
		assert_refused(methods[i](0, 0, 0.95, &a, &err), ERR_RANGE);
		assert_refused(methods[i](-1, 5, 0.95, &a, &err), ERR_RANGE);
		assert_refused(methods[i](6, 5, 0.95, &a, &err), ERR_RANGE);
		assert_refused(methods[i](2, 5, 0, &a, &err), ERR_RANGE);
		assert_refused(methods[i](2, 5, 1, &a, &err), ERR_RANGE);
		assert_refused(methods[i](2, 5, (double)NAN, &a, &err), ERR_RANGE);
		assert_false(methods[i](6, 5, 0.95, &a, NULL));
	}
	assert_true(a.low == 7 && a.high == 8);
}

static void
share_of_carries_its_counts(void **state)
{
	struct share s;

	(void)state;
	assert_true(share_of(8, 10, &s, NULL));
	assert_int_equal(s.k, 8);
	assert_int_equal(s.n, 10);
	assert_relative(s.value, 0.8, 1e-15);
	assert_true(fabs(s.ci.low - 0.490) < 5e-4 && fabs(s.ci.high - 0.943) < 5e-4);
	assert_refused(share_of(1, 0, &s, &err), ERR_RANGE);
}

static void
bounds_contain_every_way_the_unknown_can_turn_out(void **state)
{
	(void)state;
	for (long u = 0; u <= 12; u += 3)
		for (long r = 0; r <= 12; r += 2)
			for (long m = 0; m <= 12; m += 3) {
				struct bounds b;
				struct interval monotone;
				struct imbens_manski im;
				double n = (double)(u + r + m);

				if (u + r + m == 0)
					continue;
				assert_true(bounds_unknown(u, r, m, 0.95, &b, NULL));
				for (long more = 0; more <= m; more++) {
					double turned_out = (double)(u + more) / n;

					assert_true(b.low <= turned_out && turned_out <= b.high);
				}
				assert_relative(b.high - b.low + 1, (double)m / n + 1, 1e-14);
				assert_true(0 <= b.ci.low && b.ci.low <= b.low);
				assert_true(b.high <= b.ci.high && b.ci.high <= 1);

				assert_true(bounds_imbens_manski(u, r, m, 0.95, &im, NULL));
				assert_true(0 <= im.ci.low && im.ci.low <= b.low);
				assert_true(b.high <= im.ci.high && im.ci.high <= 1);
				assert_true(im.c > 1.6448 && im.c < 1.95997);
				if (m == 0)
					assert_relative(im.c, 1.959963984540054, 1e-12);

				if (u + r == 0) {
					assert_false(bounds_monotone(u, r, m, &monotone, NULL));
					continue;
				}
				assert_true(bounds_monotone(u, r, m, &monotone, NULL));
				assert_true(b.low <= monotone.low && monotone.low <= monotone.high);
				assert_true(monotone.high == b.high);
			}
}

static void
impossible_bounds_are_refused(void **state)
{
	struct bounds b;
	struct interval i;
	struct imbens_manski im;

	(void)state;
	assert_refused(bounds_unknown(0, 0, 0, 0.95, &b, &err), ERR_RANGE);
	assert_refused(bounds_unknown(-1, 2, 3, 0.95, &b, &err), ERR_RANGE);
	assert_refused(bounds_unknown(LONG_MAX, 1, 0, 0.95, &b, &err), ERR_RANGE);
	assert_refused(bounds_unknown(1, 1, LONG_MAX, 0.95, &b, &err), ERR_RANGE);
	assert_refused(bounds_unknown(1, 1, 1, 2, &b, &err), ERR_RANGE);
	assert_refused(bounds_monotone(0, 0, 4, &i, &err), ERR_RANGE);
	assert_refused(bounds_imbens_manski(1, 1, 1, 0, &im, &err), ERR_RANGE);
	/* Nothing known at all: everything is possible, and no standard error to add. */
	assert_true(bounds_imbens_manski(0, 0, 9, 0.95, &im, NULL));
	assert_true(im.ci.low == 0 && im.ci.high == 1);
}

/* Rounding */

static void
percentages_agree_with_counting_up(void **state)
{
	(void)state;
	/* By brute force: the largest s with s - 1/2 <= 100 k 10^d / n, halves upwards. */
	for (int d = 0, unit = 1; d <= 2; d++, unit *= 10)
		for (int n = 1; n <= 64; n++)
			for (int k = 0; k <= n; k++) {
				int64_t got, mirrored;
				int want = 0;

				while ((2 * want + 1) * n <= 200 * k * unit)
					want++;
				assert_true(percent_scaled(k, n, d, &got, NULL));
				assert_int_equal(got, want);
				assert_true(percent_scaled(-k, n, d, &mirrored, NULL));
				assert_int_equal(mirrored, -want);
			}
}

static void
percentages_of_huge_counts_are_exact(void **state)
{
	const int64_t n = INT64_C(1) << 40;
	char text[PERCENT_TEXT_SIZE];
	int64_t scaled;

	(void)state;
	/* 1/8 and one case less: 12.5 exactly, and just under, which must not round up. */
	assert_true(percent_text(n / 8, n, 0, text, sizeof text, NULL));
	assert_string_equal(text, "13");
	assert_true(percent_text(n / 8 - 1, n, 0, text, sizeof text, NULL));
	assert_string_equal(text, "12");
	assert_true(percent_text(n, n, 6, text, sizeof text, NULL));
	assert_string_equal(text, "100.000000");
	assert_true(percent_text(n - 1, n, 6, text, sizeof text, NULL));
	assert_string_equal(text, "100.000000");
	assert_true(percent_text(1, n, 6, text, sizeof text, NULL));
	assert_string_equal(text, "0.000000");
	assert_true(percent_scaled(INT64_MAX, INT64_MAX, 6, &scaled, NULL));
	assert_int_equal(scaled, 100000000);
	assert_true(percent_scaled(INT64_MIN, INT64_MAX, 6, &scaled, NULL));
	assert_int_equal(scaled, -100000000);
	assert_refused(percent_scaled(n, 1, 6, &scaled, &err), ERR_RANGE);
	assert_refused(percent_scaled(-n, 1, 6, &scaled, &err), ERR_RANGE);
}

static void
scaled_values_are_written_in_full(void **state)
{
	static const struct {
		int64_t scaled;
		int decimals;
		const char *want;
	} cases[] = {
		{ 7987, 2, "79.87" }, { 5, 1, "0.5" },	 { -5, 2, "-0.05" },
		{ 0, 3, "0.000" },    { 100, 0, "100" }, { INT64_MIN, 6, "-9223372036854.775808" },
	};
	char text[PERCENT_TEXT_SIZE], small[5];

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_true(
			scaled_text(cases[i].scaled, cases[i].decimals, text, sizeof text, NULL));
		assert_string_equal(text, cases[i].want);
	}
	/* What rounds to zero from below has no sign. */
	assert_true(percent_text(-1, 1000, 0, text, sizeof text, NULL));
	assert_string_equal(text, "0");
	assert_true(scaled_text(7987, 1, text, sizeof text, NULL));
	assert_refused(scaled_text(7987, 2, small, sizeof small, &err), ERR_RANGE);
	assert_refused(scaled_text(1, 7, text, sizeof text, &err), ERR_RANGE);
	assert_refused(scaled_text(1, -1, text, sizeof text, &err), ERR_RANGE);
	assert_refused(percent_text(1, 0, 1, text, sizeof text, &err), ERR_RANGE);
	assert_refused(percent_text(1, -3, 1, text, sizeof text, &err), ERR_RANGE);
}

static void
what_we_print_is_consistent_with_rounding(void **state)
{
	char text[PERCENT_TEXT_SIZE];
	struct share_check check;
	struct implied_count implied;

	(void)state;
	for (int d = 0; d <= 3; d++)
		for (int64_t n = 1; n <= 50; n++)
			for (int64_t k = 0; k <= n; k++) {
				assert_true(percent_text(k, n, d, text, sizeof text, NULL));
				assert_true(share_check(text, k, n, &check, NULL));
				assert_true(check.is_rounding);
				assert_true(implied_count(text, n, &implied, NULL));
				assert_true(implied.has_any && implied.low <= k
					    && k <= implied.high);
			}
}

static void
implied_counts_are_those_that_pass_the_check(void **state)
{
	(void)state;
	for (int n = 1; n <= 70; n += 3)
		for (int tenths = 0; tenths <= 1010; tenths += 3) {
			struct implied_count implied;
			char text[16];
			int64_t low = 0, high = 0;
			bool has_any = false, is_whole = false;

			snprintf(text, sizeof text, "%d.%d", tenths / 10, tenths % 10);
			for (int k = 0; k <= n; k++) {
				struct share_check check;

				assert_true(share_check(text, k, n, &check, NULL));
				if (check.is_rounding) {
					low = has_any ? low : k;
					high = k;
					has_any = true;
				}
				is_whole |= k * 1000 == tenths * n;
			}
			assert_true(implied_count(text, n, &implied, NULL));
			assert_int_equal(implied.has_any, has_any);
			assert_int_equal(implied.low, low);
			assert_int_equal(implied.high, high);
			if (tenths <= 1000)
				assert_int_equal(implied.is_whole, is_whole);
		}
}

static void
halves_fit_both_neighbours_and_cuts_only_the_lower(void **state)
{
	struct share_check check;

	(void)state;
	/* 1 of 8 is exactly 12.5 */
	assert_true(share_check("12", 1, 8, &check, NULL));
	assert_true(check.is_rounding && check.is_truncation);
	assert_true(share_check("13", 1, 8, &check, NULL));
	assert_true(check.is_rounding && !check.is_truncation);
	assert_true(share_check("12,5", 1, 8, &check, NULL));
	assert_true(check.is_rounding && check.is_truncation);
	assert_true(share_check("12.4", 1, 8, &check, NULL));
	assert_true(!check.is_rounding && !check.is_truncation);
	/* One whole unit above is no longer a cut. */
	assert_true(share_check("11.5", 1, 8, &check, NULL));
	assert_true(!check.is_rounding && !check.is_truncation);
	assert_true(share_check("12.499999", 1, 8, &check, NULL));
	assert_true(!check.is_rounding && !check.is_truncation);
}

static void
shares_that_are_not_decimal_text_are_refused(void **state)
{
	const char *const wrong[] = { "",    "x",    "-1",	  ".5",	   "5.",     "1.2.3",
				      "1e2", "16 %", "1.1234567", " 16.7", "16.75 ", "1234567890" };
	struct share_check check;
	struct implied_count implied;

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		assert_refused(share_check(wrong[i], 1, 2, &check, &err), ERR_FORMAT);
		assert_refused(implied_count(wrong[i], 2, &implied, &err), ERR_FORMAT);
	}
	assert_refused(share_check("50", -1, 2, &check, &err), ERR_RANGE);
	assert_refused(share_check("50", 1, 0, &check, &err), ERR_RANGE);
	assert_refused(implied_count("50", 0, &implied, &err), ERR_RANGE);
	assert_true(implied_count("33", 2, &implied, NULL));
	assert_false(implied.has_any);
	assert_true(implied_count("999999999.999999", INT64_MAX, &implied, NULL));
	assert_false(implied.has_any);
}

/* Counts */

static void
repeated_rows_count_once_in_any_order(void **state)
{
	const struct victim ana[] = { { 1, false } }, both[] = { { 1, false }, { 1, false } },
			    group[] = { { 2, true }, { 1, false } };
	const struct act acts[] = {
		{ 9, 4, ana, 1 },  { 5, 4, group, 2 }, { 9, 4, both, 2 },
		{ 9, 2, NULL, 0 }, { 5, 4, NULL, 0 },
	};
	struct unit_counts c;

	(void)state;
	assert_true(count_units(acts, 5, &c, NULL));
	assert_int_equal(c.incidents, 2);
	assert_int_equal(c.acts, 3);
	assert_int_equal(c.victimisations, 3);
	assert_int_equal(c.victimisations_individual, 2);
	assert_int_equal(c.victimisations_collective, 1);
	assert_int_equal(c.persons_individual, 1);
	assert_int_equal(c.persons_collective, 1);
	assert_true(count_units(NULL, 0, &c, NULL));
	assert_int_equal(c.incidents + c.acts + c.victimisations, 0);
}

static void
a_victim_of_two_kinds_is_refused(void **state)
{
	const struct victim one[] = { { 1, false } }, two[] = { { 1, true } };
	const struct act acts[] = { { 1, 1, one, 1 }, { 2, 1, two, 1 } };
	struct unit_counts c;

	(void)state;
	assert_refused(count_units(acts, 2, &c, &err), ERR_RANGE);
}

static void
fractions_add_up_to_the_incidents(void **state)
{
	enum { VALUES = 12 };
	struct value_count values[VALUES] = { 0 };
	struct value_table t = { .values = values, .n_values = VALUES };
	struct random r;
	double sum = 0;
	long mentions = 0, full = 0;
	const uint32_t twice[] = { 3, 3 }, wrong[] = { 0, VALUES };

	(void)state;
	random_seed(&r, 11);
	for (int i = 0; i < 300000; i++) {
		uint32_t codes[VALUES];
		size_t all[VALUES], k = random_below(&r, VALUES + 1);

		for (size_t v = 0; v < VALUES; v++)
			all[v] = v;
		random_shuffle(&r, all, VALUES);
		for (size_t v = 0; v < k; v++)
			codes[v] = (uint32_t)all[v];
		assert_true(value_table_add(&t, codes, k, NULL));
		mentions += (long)k;
	}
	for (size_t v = 0; v < VALUES; v++) {
		sum += value_fraction(&values[v]);
		full += values[v].full;
	}
	assert_int_equal(t.incidents, 300000);
	assert_int_equal(full, mentions);
	assert_true(t.without > 0);
	assert_relative(sum + (double)t.without, 300000, 1e-14);

	/* A value given twice counts once; a value of no list counts nothing. */
	full = values[3].full;
	sum = value_fraction(&values[3]);
	assert_true(value_table_add(&t, twice, 2, NULL));
	assert_int_equal(values[3].full, full + 1);
	assert_relative(value_fraction(&values[3]), sum + 1, 1e-14);
	full = values[0].full;
	assert_refused(value_table_add(&t, wrong, 2, &err), ERR_RANGE);
	assert_int_equal(values[0].full, full);
	assert_int_equal(t.incidents, 300001);
}

static void
open_ends_are_possible_and_never_certain(void **state)
{
	const struct day_span period = { 100, 200 };
	static const struct {
		struct day_span when;
		enum period_class want;
	} cases[] = {
		{ { 100, 200 }, PERIOD_CERTAIN },
		{ { 100, 100 }, PERIOD_CERTAIN },
		{ { 200, 200 }, PERIOD_CERTAIN },
		{ { 99, 100 }, PERIOD_POSSIBLE },
		{ { 200, 201 }, PERIOD_POSSIBLE },
		{ { 50, 300 }, PERIOD_POSSIBLE },
		{ { 50, 99 }, PERIOD_OUTSIDE },
		{ { 201, 201 }, PERIOD_OUTSIDE },
		{ { INT32_MIN, 150 }, PERIOD_POSSIBLE },
		{ { 150, INT32_MAX }, PERIOD_POSSIBLE },
		{ { INT32_MIN, 99 }, PERIOD_OUTSIDE },
		{ { 201, INT32_MAX }, PERIOD_OUTSIDE },
		{ { INT32_MIN, INT32_MAX }, PERIOD_UNDATED },
	};
	struct period_count c = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_int_equal(period_classify(cases[i].when, period), cases[i].want);
		assert_true(period_add(&c, cases[i].when, period, NULL));
	}
	assert_int_equal(c.certain, 3);
	assert_int_equal(c.possible, 8);
	assert_int_equal(c.outside, 4);
	assert_int_equal(c.undated, 1);
	/* Without a date in the period "everything after" nobody knows either. */
	assert_int_equal(period_classify((struct day_span){ INT32_MIN, INT32_MAX },
					 (struct day_span){ 100, INT32_MAX }),
			 PERIOD_UNDATED);
	assert_refused(period_add(&c, (struct day_span){ 2, 1 }, period, &err), ERR_RANGE);
}

/* Measures */

/* The printing rule, written a second time and slowly. */
static void
check_printing(long u, long r, long m)
{
	struct impunity_figure f;
	double n = (double)(u + r + m), share = n > 0 ? (double)m / n : 0;
	long base = u + r;
	bool is_printed = base >= 5;

	assert_true(impunity_figure(u, r, m, &f, NULL));
	assert_int_equal(f.n, u + r + m);
	assert_int_equal(f.unresolved, u);
	assert_int_equal(f.resolved, r);
	assert_int_equal(f.unknown, m);
	assert_int_equal(f.has_bounds, is_printed && share > 0.10);
	assert_int_equal(f.has_rate, is_printed && !(share > 0.50));
	assert_int_equal(f.is_flagged, base >= 5 && base <= 19);
	assert_int_equal(f.has_rate_all, m > 0 && (f.has_rate || f.has_bounds));
	assert_int_equal(isnan(f.rate), !f.has_rate);
	assert_int_equal(isnan(f.bound_low), !f.has_bounds);
	assert_int_equal(isnan(f.rate_all), !f.has_rate_all);
	if (f.has_rate) {
		assert_true(f.low <= f.rate && f.rate <= f.high);
		assert_relative(f.rate, (double)u / (double)base, 1e-15);
	}
	if (f.has_bounds) {
		assert_true(f.bound_ci_low <= f.bound_low && f.bound_high <= f.bound_ci_high);
		assert_relative(f.rate_all, f.bound_high, 1e-12);
	}
	if (f.has_rate && f.has_bounds)
		assert_true(f.bound_low <= f.rate && f.rate <= f.bound_high);
	if (f.has_rate && f.has_rate_all)
		assert_true(f.rate <= f.rate_all);
}

static void
figures_follow_the_printing_rule(void **state)
{
	(void)state;
	for (long u = 0; u <= 25; u++)
		for (long r = 0; r <= 10; r++)
			for (long m = 0; m <= 40; m++)
				check_printing(u, r, m);
}

static void
figures_of_the_impunity_screen(void **state)
{
	struct impunity_figure f;

	(void)state;
	/* 69 of 230 unknown: rate and bounds. */
	assert_true(impunity_figure(152, 9, 69, &f, NULL));
	assert_true(f.has_rate && f.has_bounds && !f.is_flagged);
	assert_true(fabs(f.rate - 0.944) < 5e-4 && fabs(f.bound_low - 0.661) < 5e-4
		    && fabs(f.bound_high - 0.961) < 5e-4);
	/* 28 of 50 unknown: bounds only. */
	assert_true(impunity_figure(18, 4, 28, &f, NULL));
	assert_true(!f.has_rate && f.has_bounds && f.has_rate_all);
	assert_true(fabs(f.bound_low - 0.36) < 1e-12 && fabs(f.bound_high - 0.92) < 1e-12);
	/* Exactly a tenth, and exactly a half, are not over. */
	assert_true(impunity_figure(40, 5, 5, &f, NULL));
	assert_true(f.has_rate && !f.has_bounds);
	assert_true(impunity_figure(40, 10, 50, &f, NULL));
	assert_true(f.has_rate && f.has_bounds);
	assert_true(impunity_figure(40, 10, 51, &f, NULL));
	assert_true(!f.has_rate && f.has_bounds);
	/* Four cases: too few; none known: no rate and no bounds, however many. */
	assert_true(impunity_figure(3, 0, 1, &f, NULL));
	assert_true(!f.has_rate && !f.has_bounds && !f.has_rate_all && !f.is_flagged);
	assert_true(impunity_figure(0, 0, 500, &f, NULL));
	assert_true(!f.has_rate && !f.has_bounds && !f.has_rate_all);
	assert_int_equal(f.n, 500);
	assert_true(impunity_figure(0, 0, 0, &f, NULL));
	assert_int_equal(f.n, 0);
	assert_refused(impunity_figure(-1, 5, 5, &f, &err), ERR_RANGE);
	assert_refused(impunity_figure(LONG_MAX, LONG_MAX, 5, &f, &err), ERR_RANGE);
}

static void
impossible_measures_are_refused(void **state)
{
	const long series[] = { 5, 0 }, negative[] = { 5, -1 };
	struct press_figure press;
	struct unesco_figure unesco;
	struct cicig_figure cicig;
	struct total_impunity total;
	struct share share;
	struct share_change change;
	struct clearance cleared;
	double ratio;

	(void)state;
	assert_refused(press_figure(1, -1, 0, 100, &press, &err), ERR_RANGE);
	assert_refused(press_figure(1, 0, 0, 0, &press, &err), ERR_RANGE);
	assert_true(press_figure(0, 0, 0, 100, &press, NULL));
	assert_true(!press.has_shares && press.index == 0 && !press.is_ranked);
	assert_true(press_figure(5, 0, 0, 100, &press, NULL));
	assert_true(press.is_ranked);
	assert_refused(unesco_figure(0, 0, 0, 0, &unesco, &err), ERR_RANGE);
	assert_refused(unesco_figure(3, 0, -1, 1, &unesco, &err), ERR_RANGE);
	assert_true(unesco_figure(0, 0, 0, 3, &unesco, NULL));
	assert_true(!unesco.has_known && unesco.impunity.value == 1);
	assert_refused(cicig_figure(10, 6, 5, &cicig, &err), ERR_RANGE);
	assert_refused(cicig_figure(0, 0, 0, &cicig, &err), ERR_RANGE);
	assert_refused(cicig_figure(10, -1, 5, &cicig, &err), ERR_RANGE);
	assert_refused(total_impunity(1.1, 0.5, &total, &err), ERR_RANGE);
	assert_refused(total_impunity(0.5, (double)NAN, &total, &err), ERR_RANGE);
	assert_true(total_impunity(1, 0, &total, NULL));
	assert_true(total.total == 1 && total.indirect == 0 && total.direct_share == 1);
	assert_true(total_impunity(0, 1, &total, NULL));
	assert_true(total.total == 1 && total.indirect == 1 && total.direct_share == 0);
	assert_refused(flow_ratio(1, 0, &ratio, &err), ERR_RANGE);
	assert_refused(flow_ratio_lag(series, series, 2, 1, 2, &ratio, &err), ERR_RANGE);
	assert_refused(flow_ratio_lag(series, series, 2, 2, 0, &ratio, &err), ERR_RANGE);
	assert_refused(flow_ratio_lag(series, series, 2, 1, 0, &ratio, &err), ERR_RANGE);
	assert_refused(flow_ratio_cumulative(negative, series, 2, &ratio, &err), ERR_RANGE);
	assert_refused(flow_ratio_cumulative(NULL, NULL, 0, &ratio, &err), ERR_RANGE);
	/* More convictions than offences is possible and goes below zero. */
	assert_true(flow_ratio(30, 20, &ratio, NULL));
	assert_relative(ratio, -0.5, 1e-15);
	assert_refused(efficiency(11, 5, 5, &share, &err), ERR_RANGE);
	assert_refused(efficiency(0, 0, 0, &share, &err), ERR_RANGE);
	assert_refused(share_change(0, 0.5, &change, &err), ERR_RANGE);
	assert_refused(share_change(0.5, 1.5, &change, &err), ERR_RANGE);
	assert_true(share_change(1, 0, &change, NULL));
	assert_true(change.points == -100 && change.growth == -1);
	assert_refused(clearance(5, 4, NULL, 0, &cleared, &err), ERR_RANGE);
	assert_refused(clearance(2, 4, negative, 2, &cleared, &err), ERR_RANGE);
	assert_true(clearance(4, 9, series, 2, &cleared, NULL));
	assert_int_equal(cleared.not_itemised, -1);
}

static void
funnels_mark_every_largest_loss(void **state)
{
	/* 100 lost first, then 100 again; the largest conditional loss is the last step. */
	const long reached[] = { 300, 200, 100, 10, 0, 0 }, rising[] = { 3, 4 },
		   below[] = { 3, -1 };
	const long equal[] = { 40, 20, 10 }, constant[] = { 7, 7 };
	struct error refusal;
	struct funnel_stage s[6];

	(void)state;
	assert_true(funnel(reached, 6, s, NULL));
	assert_false(s[0].has_passage);
	assert_int_equal(s[0].lost, 0);
	assert_true(s[1].is_largest_loss && s[2].is_largest_loss && !s[3].is_largest_loss);
	assert_true(s[4].is_largest_attrition && !s[3].is_largest_attrition);
	assert_true(s[4].has_passage && s[4].attrition.value == 1);
	assert_false(s[5].has_passage);
	for (int i = 1; i < 5; i++) {
		assert_relative(s[i].passage.value + s[i].attrition.value, 1, 1e-15);
		assert_true(s[i].reach.ci.low <= s[i].reach.value
			    && s[i].reach.value <= s[i].reach.ci.high);
	}
	assert_true(funnel(equal, 3, s, NULL));
	assert_true(s[1].is_largest_attrition && s[2].is_largest_attrition);
	assert_true(s[1].is_largest_loss && !s[2].is_largest_loss);
	assert_true(funnel(constant, 2, s, NULL));
	assert_true(!s[1].is_largest_loss && !s[1].is_largest_attrition);
	assert_true(funnel(NULL, 0, NULL, NULL));
	assert_true(funnel((long[]){ 0, 0 }, 2, s, NULL));
	assert_true(!s[0].has_reach && !s[1].has_passage);
	assert_refused(funnel(rising, 2, s, &err), ERR_RANGE);
	assert_refused(funnel(below, 2, s, &err), ERR_RANGE);
	assert_false(funnel(rising, 2, s, &refusal));
	assert_non_null(strstr(refusal.msg, "stage 2 "));
}

static void
series_say_which_terms_differ(void **state)
{
	const struct series_terms a = {
		"incident", "known", "conviction", "cohort", 1000, "apart"
	};
	struct series_terms b = a;

	(void)state;
	assert_int_equal(series_differences(&a, &b), 0);
	b.extracted = 1090;
	assert_int_equal(series_differences(&a, &b), 0);
	assert_int_equal(series_differences(&b, &a), 0);
	b.extracted = 1091;
	assert_int_equal(series_differences(&a, &b), TERM_EXTRACTED);
	assert_int_equal(series_differences(&b, &a), TERM_EXTRACTED);
	b.unit = "victim";
	b.unknowns = "counted";
	assert_int_equal(series_differences(&a, &b), TERM_UNIT | TERM_EXTRACTED | TERM_UNKNOWNS);
	b = a;
	b.base = "all";
	b.resolved_set = NULL;
	b.window = "flow";
	assert_int_equal(series_differences(&a, &b), TERM_BASE | TERM_RESOLVED_SET | TERM_WINDOW);
	/* What neither states is not agreed. */
	b = (struct series_terms){ .extracted = INT32_MIN };
	assert_int_equal(series_differences(&b, &b), 63);
	b.extracted = INT32_MAX;
	assert_int_equal(series_differences(&a, &b), 63);
	for (unsigned bit = 1; bit <= TERM_UNKNOWNS; bit <<= 1)
		assert_non_null(series_term_name(bit));
	assert_null(series_term_name(3));
	assert_null(series_term_name(64));
}

static void
sdg_counts_persons_not_rows(void **state)
{
	const struct sdg_case cases[] = {
		{ 8, SDG_TORTURE, SDG_DEFENDER, SDG_WOMAN, false },
		{ 4, SDG_KILLING, SDG_JOURNALIST, SDG_MAN, true },
		{ 8, SDG_TORTURE, SDG_UNIONIST, SDG_WOMAN, true },
		{ 8, SDG_TORTURE, SDG_UNIONIST, SDG_WOMAN, true },
		{ 8, SDG_KIDNAPPING, SDG_JOURNALIST, SDG_WOMAN, false },
	};
	struct sdg_case wrong = { 1, SDG_ACTS, 0, 0, true };
	struct sdg_case two_sexes[] = { cases[0], cases[0] };
	struct sdg_counts c;

	(void)state;
	assert_true(sdg_counts(cases, 5, &c, NULL));
	assert_int_equal(c.verified.persons, 2);
	/* Verified of one act, so not an unverified person; but of another act she is. */
	assert_int_equal(c.unverified.persons, 0);
	assert_int_equal(c.verified.acts[SDG_TORTURE], 1);
	assert_int_equal(c.unverified.acts[SDG_TORTURE], 0);
	assert_int_equal(c.unverified.acts[SDG_KIDNAPPING], 1);
	assert_int_equal(c.verified.cells[SDG_TORTURE][SDG_UNIONIST][SDG_WOMAN], 1);
	assert_int_equal(c.unverified.cells[SDG_TORTURE][SDG_DEFENDER][SDG_WOMAN], 1);
	assert_true(sdg_counts(NULL, 0, &c, NULL));
	assert_int_equal(c.verified.persons, 0);
	assert_refused(sdg_counts(&wrong, 1, &c, &err), ERR_RANGE);
	wrong = (struct sdg_case){ 1, 0, SDG_GROUPS, 0, true };
	assert_refused(sdg_counts(&wrong, 1, &c, &err), ERR_RANGE);
	wrong = (struct sdg_case){ 1, 0, 0, SDG_SEXES, true };
	assert_refused(sdg_counts(&wrong, 1, &c, &err), ERR_RANGE);
	two_sexes[1].sex = SDG_MAN;
	assert_refused(sdg_counts(two_sexes, 2, &c, &err), ERR_RANGE);
}

/* The ladder. A ledger is written in order, one event a year unless a day is given. */

enum { LONG_LEDGER = 5000 };

struct told {
	enum stage_code code;
	enum ladder_role role;
};

/* Day of the i-th event of a written ledger. */
static int32_t
nth_day(size_t i)
{
	return day(2010 + (int)i, 6, 15);
}

/* Status just after the last event; also checks that the order of the array does not matter. */
static struct ladder_status
read_ledger(const struct told *told, size_t n)
{
	struct ledger_event events[16], reversed[16];
	struct ladder_status s, again;

	assert_true(n <= 16);
	for (size_t i = 0; i < n; i++) {
		events[i] = (struct ledger_event){ .latest = nth_day(i),
						   .code = (uint8_t)told[i].code,
						   .role = (uint8_t)told[i].role };
		reversed[n - 1 - i] = events[i];
	}
	assert_true(ladder_status(events, n, nth_day(n), &s, NULL));
	assert_true(ladder_status(reversed, n, nth_day(n), &again, NULL));
	assert_int_equal(s.class, again.class);
	assert_int_equal(s.stage, again.stage);
	assert_int_equal(s.press, again.press);
	return s;
}

static void
check_ledger(const struct told *told, size_t n, enum status_class class, enum stage_code stage,
	     enum press_class press, int line)
{
	struct ladder_status s = read_ledger(told, n);

	if (s.class != class || s.stage != stage || s.press != press) {
		print_error("class %d stage %s press %d, expected %d %s %d\n", s.class,
			    stage_code_text(s.stage), s.press, class, stage_code_text(stage),
			    press);
		_fail(__FILE__, line);
	}
}

#define assert_ledger(class, stage, press, ...)                                                    \
	check_ledger((const struct told[]){ __VA_ARGS__ },                                         \
		     sizeof((const struct told[]){ __VA_ARGS__ }) / sizeof(struct told), (class),  \
		     (stage), (press), __LINE__)

#define WHOLE(code)                                                                                \
	{                                                                                          \
		ST_##code, ROLE_UNKNOWN                                                            \
	}
#define MATERIAL(code)                                                                             \
	{                                                                                          \
		ST_##code, ROLE_MATERIAL                                                           \
	}
#define INSTIGATOR(code)                                                                           \
	{                                                                                          \
		ST_##code, ROLE_INTELLECTUAL                                                       \
	}
#define HELPER(code)                                                                               \
	{                                                                                          \
		ST_##code, ROLE_ACCOMPLICE                                                         \
	}

static void
no_data_is_not_known_rather_than_not_reported(void **state)
{
	struct ladder_status s;

	(void)state;
	assert_true(ladder_status(NULL, 0, day(2020, 1, 1), &s, NULL));
	assert_int_equal(s.class, CLASS_NOT_KNOWN);
	assert_int_equal(s.stage, ST_U);
	assert_int_equal(s.press, PRESS_UNKNOWN);
	assert_int_equal(s.last_confirmed, INT32_MIN);
	assert_false(s.is_stale || s.is_all_later || s.has_undated_later);
	for (int i = 0; i < LADDER_RUNGS; i++)
		assert_int_equal(s.reached[i], REACH_NOT);
	assert_ledger(CLASS_NOT_KNOWN, ST_U, PRESS_UNKNOWN, WHOLE(U));
	assert_ledger(CLASS_NOT_KNOWN, ST_U, PRESS_UNKNOWN, WHOLE(SAME));
	assert_ledger(CLASS_NOT_REPORTED, ST_S0, PRESS_COMPLETE, WHOLE(S0));
}

static void
each_code_has_its_class(void **state)
{
	(void)state;
	assert_ledger(CLASS_OPEN, ST_S1, PRESS_COMPLETE, WHOLE(S1));
	assert_ledger(CLASS_OPEN, ST_S5, PRESS_COMPLETE, WHOLE(S5));
	assert_ledger(CLASS_CONVICTED, ST_S6C, PRESS_PARTIAL, WHOLE(S6C));
	assert_ledger(CLASS_CONVICTED, ST_S7C, PRESS_PARTIAL, WHOLE(S7C));
	assert_ledger(CLASS_ACQUITTED, ST_A1, PRESS_COMPLETE, WHOLE(S4), WHOLE(A1));
	assert_ledger(CLASS_CLOSED_PROVISIONAL, ST_A2P, PRESS_COMPLETE, WHOLE(A2P));
	assert_ledger(CLASS_CLOSED_FINAL, ST_A2F, PRESS_COMPLETE, WHOLE(S2), WHOLE(A2F));
	assert_ledger(CLASS_ALTERNATIVE, ST_A3, PRESS_COMPLETE, WHOLE(A3));
	assert_ledger(CLASS_EXTINGUISHED, ST_A4D, PRESS_COMPLETE, WHOLE(A4D));
	assert_ledger(CLASS_EXTINGUISHED, ST_A4A, PRESS_COMPLETE, WHOLE(A4A));
	assert_ledger(CLASS_EXTINGUISHED, ST_A4N, PRESS_COMPLETE, WHOLE(A4N));
	assert_ledger(CLASS_OPEN, ST_U, PRESS_COMPLETE, WHOLE(NONE));
}

static void
claims_without_a_stage_change_nothing_that_is_known(void **state)
{
	(void)state;
	assert_ledger(CLASS_OPEN, ST_S4, PRESS_COMPLETE, WHOLE(S4), WHOLE(NONE));
	assert_ledger(CLASS_OPEN, ST_S4, PRESS_COMPLETE, WHOLE(S4), WHOLE(U));
	assert_ledger(CLASS_OPEN, ST_S4, PRESS_COMPLETE, WHOLE(NONE), WHOLE(S4), WHOLE(SAME));
	assert_ledger(CLASS_ACQUITTED, ST_A1, PRESS_COMPLETE, WHOLE(A1), WHOLE(NONE));
	assert_ledger(CLASS_NOT_REPORTED, ST_S0, PRESS_COMPLETE, WHOLE(S0), WHOLE(NONE));
	assert_ledger(CLASS_CONVICTED, ST_S6C, PRESS_PARTIAL, WHOLE(S6C), WHOLE(NONE));
	/* A lower rung told later does not push a case back; a report ends "not reported". */
	assert_ledger(CLASS_OPEN, ST_S4, PRESS_COMPLETE, WHOLE(S4), WHOLE(S2));
	assert_ledger(CLASS_OPEN, ST_S1, PRESS_COMPLETE, WHOLE(S0), WHOLE(S1));
	assert_ledger(CLASS_OPEN, ST_S2, PRESS_COMPLETE, WHOLE(S2), WHOLE(S0));
}

static void
steps_after_an_ending_reopen(void **state)
{
	(void)state;
	assert_ledger(CLASS_OPEN, ST_S2, PRESS_COMPLETE, WHOLE(S4), WHOLE(A2F), WHOLE(S2));
	assert_ledger(CLASS_OPEN, ST_S5, PRESS_COMPLETE, WHOLE(S5), WHOLE(A1), WHOLE(S5));
	/* After a provisional closing the case goes on where it was. */
	assert_ledger(CLASS_OPEN, ST_S4, PRESS_COMPLETE, WHOLE(S4), WHOLE(A2P), WHOLE(S2));
	assert_ledger(CLASS_CONVICTED, ST_S6C, PRESS_PARTIAL, WHOLE(A2F), WHOLE(S6C));
	assert_ledger(CLASS_CLOSED_FINAL, ST_A2F, PRESS_COMPLETE, WHOLE(A2P), WHOLE(A2F));
	/* S0 is no step of a procedure. */
	assert_ledger(CLASS_CLOSED_FINAL, ST_A2F, PRESS_COMPLETE, WHOLE(A2F), WHOLE(S0));
}

static void
annulment_falls_back_to_what_was_recorded(void **state)
{
	struct ladder_status s;

	(void)state;
	assert_ledger(CLASS_OPEN, ST_S2, PRESS_COMPLETE, WHOLE(S2), WHOLE(S6C), WHOLE(ANNULLED));
	assert_ledger(CLASS_OPEN, ST_U, PRESS_COMPLETE, WHOLE(S6C), WHOLE(ANNULLED));
	assert_ledger(CLASS_OPEN, ST_S5, PRESS_COMPLETE, WHOLE(S5), WHOLE(A1), WHOLE(ANNULLED));
	/* A final conviction is the same conviction, not a second one. */
	assert_ledger(CLASS_OPEN, ST_S5, PRESS_COMPLETE, WHOLE(S5), WHOLE(S6C), WHOLE(S7C),
		      WHOLE(ANNULLED));
	assert_ledger(CLASS_CONVICTED, ST_S7C, PRESS_PARTIAL, WHOLE(S6C), WHOLE(ANNULLED),
		      WHOLE(S6C), WHOLE(S7C));
	/* Of two convictions one stands. */
	assert_ledger(CLASS_CONVICTED, ST_S6C, PRESS_PARTIAL, WHOLE(S6C), WHOLE(S6C),
		      WHOLE(ANNULLED));
	assert_ledger(CLASS_OPEN, ST_U, PRESS_COMPLETE, WHOLE(S6C), WHOLE(S6C), WHOLE(ANNULLED),
		      WHOLE(ANNULLED));
	/* The acquittal goes, the conviction before it is back. */
	assert_ledger(CLASS_CONVICTED, ST_S6C, PRESS_PARTIAL, WHOLE(S6C), WHOLE(A1),
		      WHOLE(ANNULLED));
	assert_ledger(CLASS_OPEN, ST_U, PRESS_COMPLETE, WHOLE(ANNULLED));
	/* Neither rung nor inference remains of it. */
	s = read_ledger((const struct told[]){ WHOLE(S2), WHOLE(S6C), WHOLE(ANNULLED) }, 3);
	assert_int_equal(s.reached[1], REACH_RECORDED);
	for (int i = 2; i < LADDER_RUNGS; i++)
		assert_int_equal(s.reached[i], REACH_NOT);
}

static void
annulment_keeps_to_its_role(void **state)
{
	(void)state;
	assert_ledger(CLASS_CONVICTED, ST_S6C, PRESS_PARTIAL, MATERIAL(S6C), INSTIGATOR(S6C),
		      INSTIGATOR(ANNULLED));
	assert_ledger(CLASS_CONVICTED, ST_S6C, PRESS_PARTIAL, INSTIGATOR(S6C), MATERIAL(S6C),
		      INSTIGATOR(ANNULLED));
	/* Without a role it is the latest of all. */
	assert_ledger(CLASS_CONVICTED, ST_S7C, PRESS_PARTIAL, MATERIAL(S7C), INSTIGATOR(S6C),
		      WHOLE(ANNULLED));
	/* The role has no conviction of its own: one of unknown role was meant. */
	assert_ledger(CLASS_OPEN, ST_S4, PRESS_COMPLETE, WHOLE(S4), WHOLE(S6C), MATERIAL(ANNULLED));
	assert_ledger(CLASS_CONVICTED, ST_S6C, PRESS_PARTIAL, MATERIAL(S6C), INSTIGATOR(ANNULLED));
	/* A later final conviction says whose the first was. */
	assert_ledger(CLASS_OPEN, ST_U, PRESS_COMPLETE, WHOLE(S6C), MATERIAL(S7C),
		      MATERIAL(ANNULLED));
	assert_ledger(CLASS_CONVICTED, ST_S7C, PRESS_PARTIAL, WHOLE(S6C), INSTIGATOR(S7C));
	/* And the first whose the final one is: not a second person. */
	assert_ledger(CLASS_CONVICTED, ST_S7C, PRESS_PARTIAL, INSTIGATOR(S6C), WHOLE(S7C));
	assert_ledger(CLASS_CONVICTED, ST_S7C, PRESS_PARTIAL, MATERIAL(S7C), MATERIAL(S6C));
}

static void
one_judgment_told_twice_is_annulled_once(void **state)
{
	const struct ledger_event ledger[] = {
		{ .latest = 100, .ordinal = 1, .code = ST_S4 },
		{ .latest = 200, .ordinal = 2, .code = ST_S6C },
		{ .latest = 200, .ordinal = 3, .code = ST_S6C },
		{ .latest = 300, .ordinal = 4, .code = ST_ANNULLED },
		{ .latest = 300, .ordinal = 5, .code = ST_ANNULLED },
	};
	struct ladder_status s;

	(void)state;
	assert_true(ladder_status(ledger, 5, 250, &s, NULL));
	assert_int_equal(s.class, CLASS_CONVICTED);
	assert_true(ladder_status(ledger, 4, 300, &s, NULL));
	assert_int_equal(s.class, CLASS_OPEN);
	assert_int_equal(s.stage, ST_S4);
	/* Nor does the second telling reach further back. */
	const struct ledger_event older[] = {
		{ .latest = 50, .code = ST_S6C },
		ledger[1],
		ledger[3],
		ledger[4],
	};
	assert_true(ladder_status(older, 4, 300, &s, NULL));
	assert_int_equal(s.class, CLASS_CONVICTED);
}

static void
lines_of_roles_go_their_own_way(void **state)
{
	struct ladder_status s;

	(void)state;
	/* One acquitted, another still charged: open. */
	assert_ledger(CLASS_OPEN, ST_S4, PRESS_COMPLETE, WHOLE(S2), MATERIAL(S4), INSTIGATOR(S3),
		      INSTIGATOR(A1));
	/* The steps before belong to the proceeding, not to a further suspect. */
	assert_ledger(CLASS_ACQUITTED, ST_A1, PRESS_COMPLETE, WHOLE(S2), WHOLE(S4), MATERIAL(A1));
	assert_ledger(CLASS_CLOSED_PROVISIONAL, ST_A2P, PRESS_COMPLETE, MATERIAL(A1),
		      INSTIGATOR(A2P));
	assert_ledger(CLASS_ALTERNATIVE, ST_A3, PRESS_COMPLETE, MATERIAL(A3), INSTIGATOR(A1));
	assert_ledger(CLASS_ACQUITTED, ST_A1, PRESS_COMPLETE, MATERIAL(A1), INSTIGATOR(A2F));
	assert_ledger(CLASS_CLOSED_FINAL, ST_A2F, PRESS_COMPLETE, MATERIAL(A4D), INSTIGATOR(A2F));
	/* Of lines that are equally open, the furthest. */
	assert_ledger(CLASS_OPEN, ST_S3, PRESS_COMPLETE, MATERIAL(NONE), INSTIGATOR(S3));
	assert_ledger(CLASS_OPEN, ST_S3, PRESS_COMPLETE, MATERIAL(S3), INSTIGATOR(NONE),
		      HELPER(S2));
	assert_ledger(CLASS_CONVICTED, ST_S7C, PRESS_PARTIAL, MATERIAL(S7C), HELPER(S6C));
	/* The whole proceeding ends: also the line still open, not the one acquitted. */
	assert_ledger(CLASS_ACQUITTED, ST_A1, PRESS_COMPLETE, MATERIAL(A1), INSTIGATOR(S4),
		      WHOLE(A2F));
	/* And begins again. */
	assert_ledger(CLASS_OPEN, ST_S2, PRESS_COMPLETE, MATERIAL(A1), WHOLE(S2));

	s = read_ledger((const struct told[]){ WHOLE(S4), MATERIAL(S6C), INSTIGATOR(NONE) }, 3);
	assert_int_equal(s.class, CLASS_CONVICTED);
	assert_int_equal(s.lines[ROLE_MATERIAL].class, CLASS_CONVICTED);
	assert_int_equal(s.lines[ROLE_INTELLECTUAL].class, CLASS_OPEN);
	assert_int_equal(s.lines[ROLE_INTELLECTUAL].stage, ST_S4);
	assert_false(s.lines[ROLE_ACCOMPLICE].exists);
	assert_int_equal(s.lines[ROLE_ACCOMPLICE].class, CLASS_NOT_KNOWN);
}

static void
press_scale_needs_the_instigator_and_nobody_left(void **state)
{
	(void)state;
	assert_ledger(CLASS_CONVICTED, ST_S6C, PRESS_PARTIAL, MATERIAL(S6C));
	assert_ledger(CLASS_CONVICTED, ST_S6C, PRESS_PARTIAL, INSTIGATOR(S6C));
	assert_ledger(CLASS_CONVICTED, ST_S6C, PRESS_PARTIAL, MATERIAL(S6C), INSTIGATOR(NONE));
	assert_ledger(CLASS_CONVICTED, ST_S6C, PRESS_FULL, WHOLE(S5), MATERIAL(S6C),
		      INSTIGATOR(S6C));
	assert_ledger(CLASS_CONVICTED, ST_S6C, PRESS_FULL, WHOLE(S6C), INSTIGATOR(S6C));
	assert_ledger(CLASS_CONVICTED, ST_S6C, PRESS_FULL, HELPER(S6C), INSTIGATOR(S6C),
		      WHOLE(SAME));
	/* Somebody is not convicted: an accomplice, before or after; or nobody says who. */
	assert_ledger(CLASS_CONVICTED, ST_S6C, PRESS_PARTIAL, HELPER(S4), MATERIAL(S6C),
		      INSTIGATOR(S6C));
	assert_ledger(CLASS_CONVICTED, ST_S6C, PRESS_PARTIAL, MATERIAL(S6C), INSTIGATOR(S6C),
		      HELPER(A1));
	assert_ledger(CLASS_CONVICTED, ST_S6C, PRESS_PARTIAL, MATERIAL(S6C), INSTIGATOR(S6C),
		      WHOLE(A1));
	assert_ledger(CLASS_CONVICTED, ST_S6C, PRESS_PARTIAL, MATERIAL(S6C), INSTIGATOR(S6C),
		      WHOLE(S4));
	assert_ledger(CLASS_CONVICTED, ST_S6C, PRESS_FULL, MATERIAL(S6C), WHOLE(S4),
		      INSTIGATOR(S6C));
	assert_ledger(CLASS_CONVICTED, ST_S6C, PRESS_PARTIAL, MATERIAL(S6C), INSTIGATOR(S6C),
		      MATERIAL(ANNULLED));
	assert_ledger(CLASS_OPEN, ST_U, PRESS_COMPLETE, MATERIAL(S6C), MATERIAL(ANNULLED));
}

static void
undated_steps_after_convictions_are_not_news(void **state)
{
	struct ledger_event ledger[] = {
		{ .latest = 100, .code = ST_S6C, .role = ROLE_MATERIAL },
		{ .latest = 200, .code = ST_S6C, .role = ROLE_INTELLECTUAL },
		{ .latest = 300, .code = ST_S1, .is_undated = true },
	};
	struct ladder_status s;

	(void)state;
	assert_true(ladder_status(ledger, 3, 400, &s, NULL));
	assert_int_equal(s.press, PRESS_FULL);
	ledger[2].is_undated = false;
	assert_true(ladder_status(ledger, 3, 400, &s, NULL));
	assert_int_equal(s.press, PRESS_PARTIAL);
}

static void
events_count_from_their_day(void **state)
{
	const struct ledger_event ledger[] = {
		{ .latest = day(2019, 3, 1), .code = ST_S2 },
		{ .latest = day(2021, 7, 1), .code = ST_S6C, .is_undated = true },
	};
	struct ladder_status s;

	(void)state;
	assert_true(ladder_status(ledger, 2, day(2021, 7, 1), &s, NULL));
	assert_int_equal(s.class, CLASS_CONVICTED);
	assert_false(s.is_all_later);
	assert_true(ladder_status(ledger, 2, day(2021, 6, 30), &s, NULL));
	assert_int_equal(s.class, CLASS_OPEN);
	assert_false(s.is_all_later || s.has_undated_later);
	assert_int_equal(s.last_confirmed, day(2019, 3, 1));
	/* Before everything: not known, and why. */
	assert_true(ladder_status(ledger, 2, day(2019, 2, 28), &s, NULL));
	assert_int_equal(s.class, CLASS_NOT_KNOWN);
	assert_int_equal(s.press, PRESS_UNKNOWN);
	assert_true(s.is_all_later && s.has_undated_later);
	assert_true(ladder_status(ledger, 1, day(2019, 2, 28), &s, NULL));
	assert_true(s.is_all_later && !s.has_undated_later);
	assert_true(ladder_status(ledger, 2, INT32_MIN, &s, NULL));
	assert_true(s.is_all_later);
}

static void
events_of_one_day_go_up_the_ladder(void **state)
{
	/* Told in the wrong order, and with ordinals that contradict the rungs. */
	const struct ledger_event ledger[] = {
		{ .latest = 10, .ordinal = 1, .code = ST_ANNULLED },
		{ .latest = 10, .ordinal = 2, .code = ST_A2P },
		{ .latest = 10, .ordinal = 3, .code = ST_S4 },
	};
	/* Of one code the ordinal decides, whatever the place in the array. */
	const struct ledger_event same_code[] = {
		{ .latest = 10, .ordinal = 2, .code = ST_S6C, .role = ROLE_INTELLECTUAL },
		{ .latest = 10, .ordinal = 1, .code = ST_S6C, .role = ROLE_MATERIAL },
		{ .latest = 11, .code = ST_ANNULLED },
	};
	struct ladder_status s;

	(void)state;
	assert_true(ladder_status(ledger, 3, 10, &s, NULL));
	assert_int_equal(s.class, CLASS_OPEN);
	assert_int_equal(s.stage, ST_S4);
	assert_true(ladder_status(same_code, 3, 11, &s, NULL));
	assert_int_equal(s.lines[ROLE_MATERIAL].class, CLASS_CONVICTED);
	assert_int_equal(s.lines[ROLE_INTELLECTUAL].class, CLASS_OPEN);
}

static void
open_statuses_go_stale_after_24_calendar_months(void **state)
{
	static const struct {
		int year, month, date, fresh_month, fresh_date; /* two years later */
	} cases[] = { { 2014, 2, 1, 2, 1 },   { 2014, 12, 31, 12, 31 }, { 2012, 2, 29, 2, 28 },
		      { 2014, 2, 28, 2, 28 }, { 2000, 2, 29, 2, 28 },	{ 1899, 3, 1, 3, 1 } };
	struct ladder_status s;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct ledger_event e = {
			.latest = day(cases[i].year, cases[i].month, cases[i].date), .code = ST_S2
		};
		int32_t fresh = day(cases[i].year + 2, cases[i].fresh_month, cases[i].fresh_date);

		assert_true(ladder_status(&e, 1, fresh, &s, NULL));
		assert_false(s.is_stale);
		assert_true(ladder_status(&e, 1, fresh + 1, &s, NULL));
		assert_true(s.is_stale);
		assert_int_equal(s.class, CLASS_OPEN);
	}
	/* Two years later is the same date, checked through 800 years. */
	for (int32_t d = day(1600, 1, 1); d < day(2400, 1, 1); d += 13) {
		const struct ledger_event e = { .latest = d, .code = ST_S2 };
		time_t seconds = (time_t)d * 86400;
		struct tm tm;
		int32_t fresh;

		gmtime_r(&seconds, &tm);
		if (tm.tm_mon == 1 && tm.tm_mday == 29)
			tm.tm_mday = 28;
		fresh = day(tm.tm_year + 1902, tm.tm_mon + 1, tm.tm_mday);
		assert_true(ladder_status(&e, 1, fresh, &s, NULL));
		assert_false(s.is_stale);
		assert_true(ladder_status(&e, 1, fresh + 1, &s, NULL));
		assert_true(s.is_stale);
	}
	/* At the ends of what a day can be. */
	assert_true(ladder_status(&(struct ledger_event){ .latest = INT32_MIN, .code = ST_S2 }, 1,
				  INT32_MAX, &s, NULL));
	assert_true(s.is_stale);
	assert_true(ladder_status(&(struct ledger_event){ .latest = INT32_MAX, .code = ST_S2 }, 1,
				  INT32_MAX, &s, NULL));
	assert_false(s.is_stale);
}

static void
only_confirmation_keeps_a_status_fresh(void **state)
{
	const int32_t start = day(2010, 1, 1), later = day(2015, 1, 1), asked = day(2016, 1, 1);
	static const struct {
		enum stage_code first, second;
		bool is_stale;
	} cases[] = {
		{ ST_S2, ST_SAME, false },
		{ ST_S2, ST_NONE, false },
		{ ST_S2, ST_S4, false },
		{ ST_S2, ST_U, true },
		{ ST_A2P, ST_U, true },
		{ ST_S0, ST_U, true },
		/* What has ended does not age. */
		{ ST_A2F, ST_U, false },
		{ ST_A1, ST_U, false },
		{ ST_S6C, ST_U, false },
		{ ST_U, ST_U, false },
	};
	struct ladder_status s;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct ledger_event ledger[] = {
			{ .latest = start, .code = (uint8_t)cases[i].first },
			{ .latest = later, .code = (uint8_t)cases[i].second },
		};

		assert_true(ladder_status(ledger, 2, asked, &s, NULL));
		assert_int_equal(s.is_stale, cases[i].is_stale);
		if (s.class == CLASS_NOT_KNOWN)
			assert_int_equal(s.last_confirmed, INT32_MIN);
		else
			assert_int_equal(s.last_confirmed, cases[i].second == ST_U ? start : later);
	}
}

static void
check_reach(const struct ledger_event *events, size_t n, const char *want)
{
	static const char letters[] = { [REACH_NOT] = '-',
					[REACH_SKIPPED] = 's',
					[REACH_INFERRED] = 'i',
					[REACH_RECORDED] = 'R' };
	char got[LADDER_RUNGS + 1] = "";
	struct ladder_status s;

	assert_true(ladder_status(events, n, INT32_MAX, &s, NULL));
	for (int i = 0; i < LADDER_RUNGS; i++)
		got[i] = letters[s.reached[i]];
	assert_string_equal(got, want);
}

#define REACH(want, ...)                                                                           \
	check_reach((const struct ledger_event[]){ __VA_ARGS__ },                                  \
		    sizeof((const struct ledger_event[]){ __VA_ARGS__ })                           \
			    / sizeof(struct ledger_event),                                         \
		    want)

static void
later_stages_imply_earlier_ones(void **state)
{
	(void)state;
	REACH("iiR---", { .code = ST_S3 });
	REACH("iiiiiR", { .code = ST_S6C });
	REACH("iiiiii", { .code = ST_S7C });
	REACH("iiiiiR", { .latest = 1, .code = ST_S6C }, { .latest = 2, .code = ST_S7C });
	REACH("iiiii-", { .code = ST_A1 });
	REACH("i-----", { .code = ST_A2P });
	REACH("i-----", { .code = ST_A2F });
	REACH("i-----", { .code = ST_A3 });
	REACH("------", { .code = ST_A4D });
	REACH("------", { .code = ST_S0 });
	REACH("------", { .code = ST_NONE });
	/* A closing loses nothing of what was reached. */
	REACH("iiiR--", { .latest = 1, .code = ST_S4 }, { .latest = 2, .code = ST_A2F });
}

static void
abbreviated_convictions_skip_the_trial(void **state)
{
	(void)state;
	REACH("iiiisR", { .code = ST_S6C, .mode = MODE_ABBREVIATED });
	REACH("iiiisi", { .code = ST_S7C, .mode = MODE_ABBREVIATED });
	/* The final conviction does not bring a trial back. */
	REACH("iiiisR", { .latest = 1, .code = ST_S6C, .mode = MODE_ABBREVIATED },
	      { .latest = 2, .code = ST_S7C });
	/* A trial on file, or somebody else convicted in the ordinary way, does. */
	REACH("iiiiRR", { .latest = 1, .code = ST_S5 },
	      { .latest = 2, .code = ST_S6C, .mode = MODE_ABBREVIATED });
	REACH("iiiiiR", { .latest = 1, .code = ST_S6C },
	      { .latest = 2, .code = ST_S6C, .mode = MODE_ABBREVIATED });
	/* One judgment told twice, once with the mode. */
	REACH("iiiisR", { .latest = 1, .code = ST_S6C },
	      { .latest = 1, .code = ST_S6C, .mode = MODE_ABBREVIATED });
}

static void
any_number_of_events_is_read(void **state)
{
	static struct ledger_event ledger[LONG_LEDGER];
	struct ladder_status s;

	(void)state;
	/* Convicted and annulled in turn, from the last day to the first. */
	for (int i = 0; i < LONG_LEDGER; i++)
		ledger[i] = (struct ledger_event){
			.latest = LONG_LEDGER - i,
			.code = (LONG_LEDGER - i) % 2 ? ST_S6C : ST_ANNULLED,
		};
	assert_true(ladder_status(ledger, LONG_LEDGER, LONG_LEDGER, &s, NULL));
	assert_int_equal(s.class, CLASS_OPEN);
	assert_true(ladder_status(ledger, LONG_LEDGER, LONG_LEDGER - 1, &s, NULL));
	assert_int_equal(s.class, CLASS_CONVICTED);
}

static void
random_ledgers_keep_their_promises(void **state)
{
	struct random r;

	(void)state;
	random_seed(&r, 42);
	for (int round = 0; round < 20000; round++) {
		struct ledger_event e[8];
		struct ladder_status s, mixed;
		size_t n = random_below(&r, 9), order[8];
		struct ledger_event other[8];
		bool has_conviction = false, has_annulment = false;

		for (size_t i = 0; i < n; i++) {
			e[i] = (struct ledger_event){
				.latest = (int32_t)random_below(&r, 6),
				.ordinal = (int32_t)i,
				.code = (uint8_t)random_below(&r, STAGE_CODES),
				.role = (uint8_t)random_below(&r, LADDER_ROLES),
				.mode = (uint8_t)random_below(&r, LADDER_MODES),
				.is_undated = random_below(&r, 2),
			};
			order[i] = i;
			has_conviction |= e[i].code == ST_S6C || e[i].code == ST_S7C;
			has_annulment |= e[i].code == ST_ANNULLED;
		}
		assert_true(ladder_status(e, n, 10, &s, NULL));
		random_shuffle(&r, order, n);
		for (size_t i = 0; i < n; i++)
			other[i] = e[order[i]];
		assert_true(ladder_status(other, n, 10, &mixed, NULL));
		assert_int_equal(s.class, mixed.class);
		assert_int_equal(s.stage, mixed.stage);
		assert_int_equal(s.press, mixed.press);
		assert_memory_equal(s.reached, mixed.reached, sizeof s.reached);

		if (has_conviction && !has_annulment)
			assert_int_equal(s.class, CLASS_CONVICTED);
		if (!has_conviction)
			assert_int_not_equal(s.class, CLASS_CONVICTED);
		/* Convicted is one thing on the status, the press scale and the funnel. */
		assert_int_equal(s.class == CLASS_CONVICTED,
				 s.press == PRESS_PARTIAL || s.press == PRESS_FULL);
		assert_int_equal(s.class == CLASS_CONVICTED,
				 s.reached[LADDER_RUNGS - 1] != REACH_NOT);
		/* A rung reached means those below are: the funnel never widens. */
		for (int i = 1; i < LADDER_RUNGS; i++)
			assert_true(s.reached[i] == REACH_NOT || s.reached[i - 1] != REACH_NOT);
	}
}

static void
codes_have_texts_both_ways(void **state)
{
	enum stage_code code;

	(void)state;
	for (int i = 0; i < STAGE_CODES; i++) {
		assert_true(stage_code_find(stage_code_text((enum stage_code)i), &code));
		assert_int_equal(code, i);
	}
	assert_string_equal(stage_code_text(ST_S6C), "S6c");
	assert_string_equal(stage_code_text(ST_A2P), "A2p");
	assert_string_equal(stage_code_text(ST_ANNULLED), "annulled");
	assert_false(stage_code_find("S8", &code));
	assert_false(stage_code_find("s6C", &code));
	assert_false(stage_code_find("", &code));
}

static void
events_of_no_list_are_refused(void **state)
{
	struct ladder_status s;

	(void)state;
	assert_refused(ladder_status(&(struct ledger_event){ .code = STAGE_CODES }, 1, 9, &s, &err),
		       ERR_RANGE);
	assert_refused(
		ladder_status(&(struct ledger_event){ .role = LADDER_ROLES }, 1, 9, &s, &err),
		ERR_RANGE);
	assert_refused(
		ladder_status(&(struct ledger_event){ .mode = LADDER_MODES }, 1, 9, &s, &err),
		ERR_RANGE);
	{
		const struct ledger_event second_wrong[] = { { .code = ST_S1 }, { .code = 99 } };
		struct error err;

		assert_false(ladder_status(second_wrong, 2, 9, &s, &err));
		assert_non_null(strstr(err.msg, "event 2 "));
	}
	/* Also when the event is not in force yet: the ledger is wrong today. */
	assert_refused(
		ladder_status(&(struct ledger_event){ .latest = 9, .code = 200 }, 1, 1, &s, &err),
		ERR_RANGE);
}

/* Newcombe, method 4; R prints the same: prop.test(k, n)$conf.int. */
static void
wilson_with_continuity_correction(void **state)
{
	struct interval ci;

	(void)state;
	assert_true(proportion_wilson_corrected(1, 10, 0.95, &ci, NULL));
	assert_true(fabs(ci.low - 0.005242302) < 1e-8 && fabs(ci.high - 0.458846016) < 1e-8);
	assert_true(proportion_wilson_corrected(0, 10, 0.95, &ci, NULL));
	assert_true(ci.low == 0 && fabs(ci.high - 0.344537218) < 1e-8);
	/* At one half nothing is corrected: plain Wilson. */
	assert_true(proportion_wilson_corrected(5, 10, 0.95, &ci, NULL));
	assert_true(fabs(ci.low - 0.236593091) < 1e-8 && fabs(ci.high - 0.763406909) < 1e-8);
	assert_false(proportion_wilson_corrected(3, 2, 0.95, &ci, NULL));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wilson_with_continuity_correction),
		cmocka_unit_test(random_integers_stay_below_and_reach_all),
		cmocka_unit_test(random_integers_skip_the_uneven_rest),
		cmocka_unit_test(random_reals_and_shuffles_keep_their_range),
		cmocka_unit_test(normal_quantile_undoes_the_cdf),
		cmocka_unit_test(beta_is_the_binomial_tail),
		cmocka_unit_test(beta_holds_in_large_and_uneven_cases),
		cmocka_unit_test(beta_quantile_undoes_beta),
		cmocka_unit_test(gamma_parts_add_to_one_and_chi_square_is_undone),
		cmocka_unit_test(roots_are_found_only_where_enclosed),
		cmocka_unit_test(intervals_enclose_the_share_and_stay_within_0_and_1),
		cmocka_unit_test(clopper_pearson_leaves_half_the_rest_on_each_side),
		cmocka_unit_test(intervals_hold_for_millions_of_cases),
		cmocka_unit_test(higher_levels_give_wider_intervals),
		cmocka_unit_test(the_zero_limit_is_where_nothing_in_n_has_5_percent),
		cmocka_unit_test(impossible_proportions_are_refused),
		cmocka_unit_test(share_of_carries_its_counts),
		cmocka_unit_test(bounds_contain_every_way_the_unknown_can_turn_out),
		cmocka_unit_test(impossible_bounds_are_refused),
		cmocka_unit_test(percentages_agree_with_counting_up),
		cmocka_unit_test(percentages_of_huge_counts_are_exact),
		cmocka_unit_test(scaled_values_are_written_in_full),
		cmocka_unit_test(what_we_print_is_consistent_with_rounding),
		cmocka_unit_test(implied_counts_are_those_that_pass_the_check),
		cmocka_unit_test(halves_fit_both_neighbours_and_cuts_only_the_lower),
		cmocka_unit_test(shares_that_are_not_decimal_text_are_refused),
		cmocka_unit_test(repeated_rows_count_once_in_any_order),
		cmocka_unit_test(a_victim_of_two_kinds_is_refused),
		cmocka_unit_test(fractions_add_up_to_the_incidents),
		cmocka_unit_test(open_ends_are_possible_and_never_certain),
		cmocka_unit_test(figures_follow_the_printing_rule),
		cmocka_unit_test(figures_of_the_impunity_screen),
		cmocka_unit_test(impossible_measures_are_refused),
		cmocka_unit_test(funnels_mark_every_largest_loss),
		cmocka_unit_test(series_say_which_terms_differ),
		cmocka_unit_test(sdg_counts_persons_not_rows),
		cmocka_unit_test(no_data_is_not_known_rather_than_not_reported),
		cmocka_unit_test(each_code_has_its_class),
		cmocka_unit_test(claims_without_a_stage_change_nothing_that_is_known),
		cmocka_unit_test(steps_after_an_ending_reopen),
		cmocka_unit_test(annulment_falls_back_to_what_was_recorded),
		cmocka_unit_test(annulment_keeps_to_its_role),
		cmocka_unit_test(one_judgment_told_twice_is_annulled_once),
		cmocka_unit_test(lines_of_roles_go_their_own_way),
		cmocka_unit_test(press_scale_needs_the_instigator_and_nobody_left),
		cmocka_unit_test(undated_steps_after_convictions_are_not_news),
		cmocka_unit_test(events_count_from_their_day),
		cmocka_unit_test(events_of_one_day_go_up_the_ladder),
		cmocka_unit_test(open_statuses_go_stale_after_24_calendar_months),
		cmocka_unit_test(only_confirmation_keeps_a_status_fresh),
		cmocka_unit_test(later_stages_imply_earlier_ones),
		cmocka_unit_test(abbreviated_convictions_skip_the_trial),
		cmocka_unit_test(any_number_of_events_is_read),
		cmocka_unit_test(random_ledgers_keep_their_promises),
		cmocka_unit_test(codes_have_texts_both_ways),
		cmocka_unit_test(events_of_no_list_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

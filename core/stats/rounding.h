/*
 * Percentages from integers, and what a published percentage can have come from (methods 0.6).
 *
 * No floating point: a share is never rounded twice and never rounded the wrong way. Halves are
 * rounded away from zero. A rounded value is a "scaled" integer: 7987 with 2 decimals is 79.87.
 * decimals is 0..DECIMALS_MAX everywhere; anything else is ERR_RANGE.
 */
#ifndef ATALAYA_STATS_ROUNDING_H
#define ATALAYA_STATS_ROUNDING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"

enum {
	DECIMALS_MAX = 6,
	PERCENT_TEXT_SIZE = 32 /* room for any scaled value and its final zero */
};

/*
 * percent_scaled - 100 k / n rounded at the given decimals.
 *
 * k, n     any k (a flow ratio can be negative, a growth above 100), n > 0.
 * out      scaled; ERR_RANGE when it does not fit, which takes k many thousand times n.
 * Example  k = 35, n = 209: 167 at one decimal, 1675 at two.
 */
bool percent_scaled(int64_t k, int64_t n, int decimals, int64_t *out, struct error *err);

/*
 * scaled_text - writes a scaled value with a decimal point: 7987 at 2 is "79.87", 5 at 1 "0.5".
 *
 * out      size bytes, PERCENT_TEXT_SIZE always suffice; ERR_RANGE when they do not.
 */
bool scaled_text(int64_t scaled, int decimals, char *out, size_t size, struct error *err);

/* Both steps: percent_text(35, 209, 2, ...) writes "16.75". No % sign: languages set it apart. */
bool percent_text(int64_t k, int64_t n, int decimals, char *out, size_t size, struct error *err);

/*
 * percents_add_to_100 - false when rounding one by one moved the sum, so that the reader must be
 * told. Shares are never forced to add up.
 */
bool percents_add_to_100(const int64_t *scaled, size_t count, int decimals);

/* How a printed share fits a count and a base. */
struct share_check {
	bool is_rounding;   /* within half a unit of the last printed place, ends included */
	bool is_truncation; /* cut off: exact is at or above, by less than one unit */
};

/*
 * share_check - compares a published percentage with k of n, exactly.
 *
 * text     digits, perhaps a point or a decimal comma and up to DECIMALS_MAX digits: "16.75",
 *          "16,75", "60"; no sign, no spaces, no %. ERR_FORMAT for anything else.
 * k, n     k >= 0, n > 0, else ERR_RANGE.
 * Example  "0.4" for 1 of 209: not by rounding, but by truncation.
 */
bool
share_check(const char *text, int64_t k, int64_t n, struct share_check *out, struct error *err);

/* The counts that a printed share can stand for. */
struct implied_count {
	bool has_any;	   /* false: no count of this base rounds to the share */
	int64_t low, high; /* all integers from low to high, within 0..n; 0 when there is none */
	bool is_whole;	   /* the share of the base is itself an integer */
};

/*
 * implied_count - every k of 0..n for which the text is a rounding of 100 k / n.
 *
 * A share exactly between two printed values is counted for both, because we do not know
 * which way the author rounds halves. Arguments and errors as in share_check.
 * Example  "60" of 649: 387 to 392, not whole.
 */
bool implied_count(const char *text, int64_t n, struct implied_count *out, struct error *err);

#endif

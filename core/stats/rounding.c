/* Percentages in integer arithmetic. */
#include "core/stats/rounding.h"

#include <inttypes.h>
#include <stdio.h>

/* 100 * 10^6 * 2^63 needs 90 bits. */
__extension__ typedef __int128 wide;

static const int64_t powers[] = { 1, 10, 100, 1000, 10000, 100000, 1000000 };

static bool
check_decimals(int decimals, struct error *err)
{
	if (decimals >= 0 && decimals <= DECIMALS_MAX)
		return true;
	/* Not "return FAIL": the compiler must see that no bad index gets past here. */
	FAIL(err, ERR_RANGE, "%d decimals; a percentage has 0 to %d", decimals, DECIMALS_MAX);
	return false;
}

bool
percent_scaled(int64_t k, int64_t n, int decimals, int64_t *out, struct error *err)
{
	wide top, rounded;

	if (!check_decimals(decimals, err))
		return false;
	if (n <= 0)
		return FAIL(err, ERR_RANGE, "a percentage needs a base above 0");
	top = (wide)k * 100 * powers[decimals];
	rounded = (2 * (top < 0 ? -top : top) + n) / (2 * (wide)n);
	if (rounded > INT64_MAX)
		return FAIL(err, ERR_RANGE, "%" PRId64 " of %" PRId64 " is too large a percentage",
			    k, n);
	*out = (int64_t)(top < 0 ? -rounded : rounded);
	return true;
}

bool
scaled_text(int64_t scaled, int decimals, char *out, size_t size, struct error *err)
{
	/* Negated as unsigned: the most negative value has no positive twin. */
	uint64_t whole = scaled < 0 ? -(uint64_t)scaled : (uint64_t)scaled, rest;
	int len;

	if (!check_decimals(decimals, err))
		return false;
	rest = whole % (uint64_t)powers[decimals];
	whole /= (uint64_t)powers[decimals];
	if (decimals)
		len = snprintf(out, size, "%s%" PRIu64 ".%0*" PRIu64, scaled < 0 ? "-" : "", whole,
			       decimals, rest);
	else
		len = snprintf(out, size, "%s%" PRIu64, scaled < 0 ? "-" : "", whole);
	if (len < 0 || (size_t)len >= size)
		return FAIL(err, ERR_RANGE, "no room for a percentage of %d characters", len);
	return true;
}

bool
percent_text(int64_t k, int64_t n, int decimals, char *out, size_t size, struct error *err)
{
	int64_t scaled = 0;

	return percent_scaled(k, n, decimals, &scaled, err)
	       && scaled_text(scaled, decimals, out, size, err);
}

bool
percents_add_to_100(const int64_t *scaled, size_t count, int decimals)
{
	wide sum = 0;

	if (!check_decimals(decimals, NULL))
		return false;
	for (size_t i = 0; i < count; i++)
		sum += scaled[i];
	return sum == 100 * (wide)powers[decimals];
}

/* A share as printed: value / unit percent. */
struct printed {
	int64_t value, unit;
};

static bool
read_share(const char *text, struct printed *out, struct error *err)
{
	const char *c = text;
	int whole = 0, decimals = 0;

	*out = (struct printed){ 0, 1 };
	for (; *c >= '0' && *c <= '9' && whole < 9; c++, whole++)
		out->value = out->value * 10 + (*c - '0');
	if (whole && (*c == '.' || *c == ',')) {
		for (c++; *c >= '0' && *c <= '9' && decimals < DECIMALS_MAX; c++, decimals++)
			out->value = out->value * 10 + (*c - '0');
		if (!decimals)
			whole = 0; /* a point with nothing after it */
	}
	if (!whole || *c) {
		FAIL(err, ERR_FORMAT, "\"%.40s\" is not a percentage", text);
		return error_hint(err, "write it like 16.75, without sign, spaces or %%");
	}
	out->unit = powers[decimals];
	return true;
}

bool
share_check(const char *text, int64_t k, int64_t n, struct share_check *out, struct error *err)
{
	struct printed share;
	wide over;

	if (k < 0 || n <= 0)
		return FAIL(err, ERR_RANGE, "%" PRId64 " of %" PRId64 " is not a share", k, n);
	if (!read_share(text, &share, err))
		return false;
	/* How far the exact share is above the printed one, in n-ths of its last place. */
	over = (wide)k * 100 * share.unit - (wide)share.value * n;
	out->is_rounding = -n <= 2 * over && 2 * over <= n;
	out->is_truncation = 0 <= over && over < n;
	return true;
}

bool
implied_count(const char *text, int64_t n, struct implied_count *out, struct error *err)
{
	struct printed share;
	struct implied_count implied = { 0 };
	wide low, high, whole;

	if (n <= 0)
		return FAIL(err, ERR_RANGE, "a percentage needs a base above 0");
	if (!read_share(text, &share, err))
		return false;
	/* 2 k whole lies from (2 value - 1) n to (2 value + 1) n. */
	whole = 100 * (wide)share.unit;
	low = (2 * (wide)share.value - 1) * n;
	high = (2 * (wide)share.value + 1) * n;
	low = low < 0 ? 0 : (low + 2 * whole - 1) / (2 * whole);
	high = high / (2 * whole);
	if (high > n)
		high = n;
	implied.is_whole = (wide)share.value * n % whole == 0;
	if (low <= high) {
		implied.has_any = true;
		implied.low = (int64_t)low;
		implied.high = (int64_t)high;
	}
	*out = implied;
	return true;
}

/* Numbers as they stand in files, and sums of them that lose nothing. */
#include "core/base/number.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define ONE	  INT64_C(1000000000000000) /* 10^NUMBER_PLACES */
#define WHOLE_MAX ONE

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Where the decimal sign stands, end when there is none; false when the marks make no sense. */
static bool
find_sign(const char *s, const char *end, bool comma, const char **sign)
{
	const char *last = NULL;
	size_t commas = 0, dots = 0;

	for (const char *c = s; c < end; c++) {
		commas += *c == ',';
		dots += *c == '.';
		if (*c == ',' || *c == '.')
			last = c;
		else if (!is_digit(*c))
			return false;
	}
	*sign = end;
	if (!last)
		return true;
	if (commas && dots) {
		*sign = last;
		return (*last == ',' ? commas : dots) == 1;
	}
	if (commas + dots > 1)
		return true; /* 1,234,567 */
	*sign = last;
	return *last == '.' || comma || end - last - 1 != 3;
}

/* Digits, with marks only between groups of three. */
static bool
take_whole(const char *s, const char *end, int64_t *out)
{
	bool has_marks = memchr(s, ',', (size_t)(end - s)) || memchr(s, '.', (size_t)(end - s));

	*out = 0;
	for (const char *c = s; c < end; c++) {
		if (!is_digit(*c)) {
			if (c == s || (end - c) % 4 != 0)
				return false;
			continue;
		}
		if (has_marks && (end - c) % 4 == 0)
			return false;
		*out = *out * 10 + (*c - '0');
		if (*out >= WHOLE_MAX)
			return false;
	}
	return true;
}

bool
number_parse(const char *text, size_t len, bool comma, struct decimal *out)
{
	const char *end = text + len, *sign;
	bool is_negative = len > 0 && *text == '-';
	int64_t unit = ONE;

	text += len > 0 && (*text == '-' || *text == '+');
	if (text == end || !find_sign(text, end, comma, &sign) || !is_digit(end[-1])
	    || !take_whole(text, sign, &out->whole))
		return false;
	out->part = 0;
	for (const char *c = sign + 1; c < end; c++) {
		unit /= 10;
		if (unit == 0 && *c != '0')
			return false;
		out->part += unit * (*c - '0');
	}
	if (is_negative) {
		out->whole = -out->whole;
		out->part = -out->part;
	}
	return true;
}

double
number_double(const struct decimal *n)
{
	return (double)n->whole + (double)n->part / (double)ONE;
}

bool
number_add(struct decimal *sum, const struct decimal *n)
{
	int64_t part = sum->part + n->part, whole;

	if (__builtin_add_overflow(sum->whole, n->whole, &whole)
	    || __builtin_add_overflow(whole, part / ONE, &whole))
		return false;
	part %= ONE;
	/* Both of one sign again. */
	if (whole > 0 && part < 0) {
		whole--;
		part += ONE;
	} else if (whole < 0 && part > 0) {
		whole++;
		part -= ONE;
	}
	*sum = (struct decimal){ whole, part };
	return true;
}

void
number_format(const struct decimal *n, char *out, size_t size)
{
	uint64_t whole = n->whole < 0 ? -(uint64_t)n->whole : (uint64_t)n->whole;
	int64_t part = n->part < 0 ? -n->part : n->part;
	char digits[NUMBER_PLACES + 1];
	int places = NUMBER_PLACES;

	while (places > 0 && part % 10 == 0) {
		part /= 10;
		places--;
	}
	digits[places] = '\0';
	for (int i = places; i > 0; i--, part /= 10)
		digits[i - 1] = (char)('0' + part % 10);
	snprintf(out, size, "%s%" PRIu64 "%s%s", n->whole < 0 || n->part < 0 ? "-" : "", whole,
		 places ? "." : "", digits);
}

/* Civil dates with precision. */
#include "core/base/date.h"

#include <stdio.h>
#include <string.h>

const char *
date_precision_name(enum date_precision p)
{
	static const char *const names[] = { "unknown", "day",	  "month", "year",
					     "range",	"before", "after" };

	return names[p];
}

enum date_precision
date_precision_find(const char *name)
{
	for (enum date_precision p = DATE_DAY; p <= DATE_AFTER; p++)
		if (strcmp(date_precision_name(p), name) == 0)
			return p;
	return DATE_UNKNOWN;
}

/* Both conversions count eras of 400 years that start in March, so leap days come last. */
int32_t
date_from_civil(int year, int month, int day)
{
	int y = month <= 2 ? year - 1 : year;
	int era = (y >= 0 ? y : y - 399) / 400;
	int of_era = y - era * 400;
	int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

void
date_to_civil(int32_t days, int *year, int *month, int *day)
{
	int64_t z = (int64_t)days + 719468;
	int64_t era = (z >= 0 ? z : z - 146096) / 146097;
	int of_era = (int)(z - era * 146097);
	int yoe = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int doy = of_era - (365 * yoe + yoe / 4 - yoe / 100);
	int mp = (5 * doy + 2) / 153;

	*day = doy - (153 * mp + 2) / 5 + 1;
	*month = mp < 10 ? mp + 3 : mp - 9;
	*year = (int)(yoe + era * 400) + (*month <= 2);
}

int
date_days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return days[month - 1] + (month == 2 && is_leap);
}

int32_t
date_add_months(int32_t day, int months)
{
	int y, m, d, total, last;

	date_to_civil(day, &y, &m, &d);
	total = y * 12 + (m - 1) + months;
	y = total / 12;
	m = total % 12 + 1;
	last = date_days_in_month(y, m);
	return date_from_civil(y, m, d < last ? d : last);
}

/* Exactly digits digits at *at; false when there are others. */
static bool
take_number(const char **at, const char *end, int digits, int *out)
{
	*out = 0;
	for (int i = 0; i < digits; i++) {
		if (*at >= end || **at < '0' || **at > '9')
			return false;
		*out = *out * 10 + (*(*at)++ - '0');
	}
	return true;
}

static bool
take_char(const char **at, const char *end, char c)
{
	if (*at >= end || **at != c)
		return false;
	(*at)++;
	return true;
}

/* One of YYYY, YYYY-MM, YYYY-MM-DD at *at. */
static bool
take_date(const char **at, const char *end, struct date *out)
{
	int y, m, d;

	if (!take_number(at, end, 4, &y) || y < 1000 || y > 2999)
		return false;
	if (!take_char(at, end, '-')) {
		*out = (struct date){ date_from_civil(y, 1, 1), date_from_civil(y, 12, 31),
				      DATE_YEAR };
		return true;
	}
	if (!take_number(at, end, 2, &m) || m < 1 || m > 12)
		return false;
	if (!take_char(at, end, '-')) {
		*out = (struct date){ date_from_civil(y, m, 1),
				      date_from_civil(y, m, date_days_in_month(y, m)), DATE_MONTH };
		return true;
	}
	if (!take_number(at, end, 2, &d) || d < 1 || d > date_days_in_month(y, m))
		return false;
	*out = (struct date){ date_from_civil(y, m, d), date_from_civil(y, m, d), DATE_DAY };
	return true;
}

static bool
take_digits(const char **at, const char *end, int least, int most)
{
	int n = 0;

	while (*at < end && n < most && **at >= '0' && **at <= '9') {
		(*at)++;
		n++;
	}
	return n >= least;
}

/* "T12:30", " 00:00:00.000", " 12:00:00 AM", "T12:30Z", "T12:30+02:00": passed over, not believed. */
static bool
is_time(const char *at, const char *end)
{
	if (!take_char(&at, end, 'T') && !take_char(&at, end, ' '))
		return false;
	if (!take_digits(&at, end, 1, 2) || !take_char(&at, end, ':') || !take_digits(&at, end, 2, 2))
		return false;
	if (take_char(&at, end, ':') && !take_digits(&at, end, 2, 2))
		return false;
	if (take_char(&at, end, '.') && !take_digits(&at, end, 1, 9))
		return false;
	if (end - at == 3 && at[0] == ' ' && (at[1] == 'A' || at[1] == 'P') && at[2] == 'M')
		return true;
	if (at == end || (take_char(&at, end, 'Z') && at == end))
		return true;
	if (!take_char(&at, end, '+') && !take_char(&at, end, '-'))
		return false;
	if (!take_digits(&at, end, 2, 2))
		return false;
	take_char(&at, end, ':');
	return take_digits(&at, end, 2, 2) && at == end;
}

bool
date_parse(const char *text, size_t len, struct date *out)
{
	const char *at = text, *end = text + len;
	struct date second;

	if (len == 0)
		return false;
	if (*at == '<' || *at == '>') {
		bool before = *at++ == '<';

		if (!take_date(&at, end, out) || at != end)
			return false;
		if (before)
			*out = (struct date){ DATE_MIN, out->last, DATE_BEFORE };
		else
			*out = (struct date){ out->first, DATE_MAX, DATE_AFTER };
		return true;
	}
	if (!take_date(&at, end, out))
		return false;
	if (at == end || (out->precision == DATE_DAY && is_time(at, end)))
		return true;
	if (!take_char(&at, end, '.') || !take_char(&at, end, '.'))
		return false;
	if (!take_date(&at, end, &second) || at != end || second.last < out->first)
		return false;
	out->last = second.last;
	out->precision = DATE_RANGE;
	return true;
}

void
date_format_day(int32_t day, char *out, size_t size)
{
	int y, m, d;

	date_to_civil(day, &y, &m, &d);
	snprintf(out, size, "%04d-%02d-%02d", y, m, d);
}

void
date_format(const struct date *d, char *out, size_t size)
{
	char first[16], last[16];

	date_format_day(d->first, first, sizeof first);
	date_format_day(d->last, last, sizeof last);
	switch (d->precision) {
	case DATE_DAY:
		snprintf(out, size, "%s", first);
		break;
	case DATE_MONTH:
		snprintf(out, size, "%.7s", first);
		break;
	case DATE_YEAR:
		snprintf(out, size, "%.4s", first);
		break;
	case DATE_RANGE:
		snprintf(out, size, "%s..%s", first, last);
		break;
	case DATE_BEFORE:
		snprintf(out, size, "<%s", last);
		break;
	case DATE_AFTER:
		snprintf(out, size, ">%s", first);
		break;
	default:
		snprintf(out, size, "%s", "");
	}
}

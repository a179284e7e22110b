/*
 * Civil dates with precision (methods 0.3).
 *
 * A day is an int32: days since 1970-01-01 in the civil calendar of the place, no time zone. A date
 * is a closed interval of days; an end that nobody knows is DATE_MIN or DATE_MAX.
 */
#ifndef ATALAYA_BASE_DATE_H
#define ATALAYA_BASE_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define DATE_MIN INT32_MIN
#define DATE_MAX INT32_MAX

enum date_precision {
	DATE_UNKNOWN, /* both ends open */
	DATE_DAY,
	DATE_MONTH,
	DATE_YEAR,
	DATE_RANGE,
	DATE_BEFORE, /* on or before: first end open */
	DATE_AFTER   /* on or after: last end open */
};

struct date {
	int32_t first, last; /* first <= last */
	uint8_t precision;   /* enum date_precision */
};

/* The first stable name of a precision ("day", "month", ...), as stored in a dossier. */
const char *date_precision_name(enum date_precision p);
/* The precision of a name; DATE_UNKNOWN for anything else. */
enum date_precision date_precision_find(const char *name);

int32_t date_from_civil(int year, int month, int day);
void date_to_civil(int32_t day, int *year, int *month, int *date);
int date_days_in_month(int year, int month);
/* The same day of the month months later (or earlier), at most the last day of that month. */
int32_t date_add_months(int32_t day, int months);

/*
 * date_parse - reads YYYY, YYYY-MM, YYYY-MM-DD (a time after it is dropped), two of them joined by
 * "..", and "<D" or ">D" (before, after; the day itself included).
 *
 * Returns false for anything else, including days that do not exist and years outside 1000-2999.
 */
bool date_parse(const char *text, size_t len, struct date *out);

/* Writes 2016, 2016-03, 2016-03-05, 2016-03-05..2016-04-01, <2016-03-05, >2016-03-05 or "". */
void date_format(const struct date *d, char *out, size_t size);

/* A single day as YYYY-MM-DD. */
void date_format_day(int32_t day, char *out, size_t size);

#endif

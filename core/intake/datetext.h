/*
 * Dates as people write them: day and month in either order, names of months in English and Spanish,
 * years of two digits, spans of time. What a text leaves open stays an interval.
 */
#ifndef ATALAYA_INTAKE_DATETEXT_H
#define ATALAYA_INTAKE_DATETEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/date.h"

/* The orders in which numbers may stand, besides year-month-day. Both: a weekday decides. */
enum { DATETEXT_DMY = 1, DATETEXT_MDY = 2 };

struct datetext {
	unsigned orders;
	int year_max; /* two digits are the latest year with that ending, up to this one */
};

/*
 * datetext_parse - reads what date_parse reads, and "28 dic. 2018", "5 de marzo de 2018", "March 5,
 * 2018", "October 2015", "October 2015 - June 2016", "7-8 March 2013". With orders also "31/12/2014"
 * or "12/31/14", "03/2018", "12-Mar-17", "Jan-93". A time behind a day is dropped.
 *
 * weekday   0 Monday to 6 Sunday, -1 not known. Where both orders make a date and the weekday fits
 *           not exactly one of them, the date is the interval from the earlier to the later.
 * Returns   false for anything else.
 */
bool datetext_parse(const char *text, size_t len, const struct datetext *how, int weekday,
		    struct date *out);

/* 0 to 6 for the name of a weekday in English or Spanish, or its first three letters; else -1. */
int datetext_weekday(const char *text, size_t len);

/* Puts a month's worth or a year's worth of days into one word: the interval stays. */
void datetext_tidy(struct date *d);

#endif

/*
 * Dates as people write them: day and month in either order, names of months in English, Spanish, French
 * and Portuguese, years of two digits, spans of time. What a text leaves open stays an interval.
 */
#ifndef ATALAYA_INTAKE_DATETEXT_H
#define ATALAYA_INTAKE_DATETEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/buf.h"
#include "core/base/date.h"

/* The orders in which numbers may stand, besides year-month-day. Both: a weekday decides. */
enum { DATETEXT_DMY = 1, DATETEXT_MDY = 2 };

struct datetext {
	unsigned orders;
	int year_max;  /* two digits are the latest year with that ending, up to this one */
	int year_last; /* with orders: no later year than this is believed, and none before 1900; 0: any */
};

/*
 * datetext_parse - reads what date_parse reads, and "28 dic. 2018", "5 de marzo de 2018", "March 5,
 * 2018", "October 2015", "October 2015 - June 2016", "7-8 March 2013". With orders also "31/12/2014"
 * or "12/31/14", "03/2018", "12-Mar-17", "Jan-93". A time behind a day is dropped. Also
 * "2019-Q1", "1er trimestre 2019", "2o. semestre de 2019". "00/00/0000" is a date that nobody knows:
 * DATE_UNKNOWN. A month alone of a name that several languages cut differently ("jui") is none.
 *
 * weekday   0 Monday to 6 Sunday, -1 not known. Where both orders make a date and the weekday fits
 *           not exactly one of them, the date is the interval from the earlier to the later.
 * Returns   false for anything else.
 */
bool datetext_parse(const char *text, size_t len, const struct datetext *how, int weekday,
		    struct date *out);

/*
 * datetext_join - adds year, month and day of three cells as one text that datetext_parse reads. A month
 * or day of 0, or an empty one, is not known; the month may be a name.
 */
void datetext_join(struct buf *out, const char *year, size_t year_len, const char *month,
		   size_t month_len, const char *day, size_t day_len);

/* What a text shows of the order of day and month, whatever a profile says of its column. */
enum datetext_shape {
	DATETEXT_NONE,	   /* no date */
	DATETEXT_PLAIN,	   /* nobody doubts what is what: 2021-03-05, 28 dic. 2018, Jan-93, 2015 */
	DATETEXT_ONLY_DMY, /* 31/12/2014 */
	DATETEXT_ONLY_MDY, /* 12/31/2014 */
	DATETEXT_EITHER,   /* 05/03/2014, and 05/05/2014 */
	DATETEXT_BAD,	   /* 30/02/2014: no such day in any order */
	DATETEXT_FAR,	   /* a year before 1900 or after how->year_last */
	DATETEXT_ZERO,	   /* 00/00/0000 */
	DATETEXT_NO_YEAR   /* 28/12: no date alone */
};

/*
 * datetext_shape - how->orders is not looked at.
 *
 * is_short    gets whether the year has two digits
 * is_partial  gets whether the text says less than a day, or a span of days
 */
enum datetext_shape datetext_shape(const char *text, size_t len, const struct datetext *how,
				   bool *is_short, bool *is_partial);

/* 0 to 6 for the name of a weekday in the four languages, or its first three letters; else -1. */
int datetext_weekday(const char *text, size_t len);

/* Monday 0 to Sunday 6, of a day as core/base/date.h counts them. */
int datetext_weekday_of(int32_t day);

/* Puts a month's worth or a year's worth of days into one word: the interval stays. */
void datetext_tidy(struct date *d);

#endif

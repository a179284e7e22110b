/* Dates as people write them. */
#include "core/intake/datetext.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/utf8.h"

#define NUMBERS_MAX 3
#define TEXT_MAX    80

/* Three letters decide, and the rest of the word must not contradict. */
static const char *const months[12][2] = {
	{ "january", "enero" },	   { "february", "febrero" }, { "march", "marzo" },
	{ "april", "abril" },	   { "may", "mayo" },	      { "june", "junio" },
	{ "july", "julio" },	   { "august", "agosto" },    { "september", "septiembre" },
	{ "october", "octubre" },  { "november", "noviembre" }, { "december", "diciembre" },
};

static const char *const weekdays[7][2] = {
	{ "monday", "lunes" },	{ "tuesday", "martes" }, { "wednesday", "miercoles" },
	{ "thursday", "jueves" }, { "friday", "viernes" }, { "saturday", "sabado" },
	{ "sunday", "domingo" },
};

static const char *const fillers[] = { "de", "del", "of", "the", "st", "nd", "rd", "th", "el",
				       "a.m", "p.m", "or", "and", "between", "o",
				       "y", "entre", NULL };

/* Is a word the start of a name, three letters at least? */
static bool
abbreviates(const char *word, size_t len, const char *name)
{
	return len >= 3 && len <= strlen(name) && memcmp(word, name, len) == 0;
}

static int
find_month(const char *word, size_t len)
{
	for (int m = 0; m < 12; m++)
		if (abbreviates(word, len, months[m][0]) || abbreviates(word, len, months[m][1]))
			return m + 1;
	/* Uruguay and others write setiembre; English also Sept. */
	return abbreviates(word, len, "setiembre") ? 9 : 0;
}

static int
find_weekday(const char *word, size_t len)
{
	for (int d = 0; d < 7; d++)
		if (abbreviates(word, len, weekdays[d][0])
		    || abbreviates(word, len, weekdays[d][1]))
			return d;
	return -1;
}

int
datetext_weekday(const char *text, size_t len)
{
	struct buf folded = { 0 };
	int day;

	utf8_fold(&folded, text, len);
	if (folded.len && folded.data[folded.len - 1] == '.')
		folded.len--;
	day = find_weekday(buf_str(&folded), folded.len);
	buf_release(&folded);
	return day;
}

/* ---- one date ----------------------------------------------------------------------------- */

/* The pieces of a date in the order of the text. */
struct pieces {
	int number[NUMBERS_MAX], digits[NUMBERS_MAX], numbers;
	int month[2], month_count;
	int before; /* numbers that stand before the first month */
};

static bool
take_word(struct pieces *p, const char *word, size_t len)
{
	int month = find_month(word, len);

	if (month) {
		if (p->month_count == 2)
			return false;
		if (p->month_count == 0)
			p->before = p->numbers;
		p->month[p->month_count++] = month;
		return true;
	}
	if (find_weekday(word, len) >= 0)
		return true;
	for (int i = 0; fillers[i]; i++)
		if (strlen(fillers[i]) == len && memcmp(fillers[i], word, len) == 0)
			return true;
	return false;
}

/* Cuts a folded text into numbers and months; false when something else stands in it. */
static bool
take_pieces(const char *s, const char *end, struct pieces *p)
{
	*p = (struct pieces){ 0 };
	while (s < end) {
		const char *start = s;

		if (isdigit((unsigned char)*s)) {
			int value = 0;

			while (s < end && isdigit((unsigned char)*s) && s - start < 5)
				value = value * 10 + (*s++ - '0');
			if (s < end && *s == ':')
				return p->numbers > 0; /* a time, and nothing after it matters */
			if (p->numbers == NUMBERS_MAX || s - start > 4 || s - start == 3)
				return false;
			p->number[p->numbers] = value;
			p->digits[p->numbers++] = (int)(s - start);
		} else if (isalpha((unsigned char)*s)) {
			while (s < end && isalpha((unsigned char)*s))
				s++;
			if (!take_word(p, start, (size_t)(s - start)))
				return false;
		} else if (strchr(" ./,-", *s)) {
			s++;
		} else {
			return false;
		}
	}
	return p->numbers > 0;
}

/* The year of a number, 0 when it cannot be one. */
static int
year_of(const struct pieces *p, int at, const struct datetext *how)
{
	int year = p->number[at];

	if (p->digits[at] == 4)
		return year >= 1000 && year <= 2999 ? year : 0;
	if (p->digits[at] != 2 || !how->orders)
		return 0;
	year += how->year_max / 100 * 100;
	return year > how->year_max ? year - 100 : year;
}

static bool
make_day(int year, int month, int day, struct date *out)
{
	if (year == 0 || month < 1 || month > 12 || day < 1
	    || day > date_days_in_month(year, month))
		return false;
	out->first = out->last = date_from_civil(year, month, day);
	out->precision = DATE_DAY;
	return true;
}

static bool
make_months(int year, int from, int to, struct date *out)
{
	if (year == 0 || from < 1 || to > 12 || from > to)
		return false;
	out->first = date_from_civil(year, from, 1);
	out->last = date_from_civil(year, to, date_days_in_month(year, to));
	out->precision = from == to ? DATE_MONTH : DATE_RANGE;
	return true;
}

/* Both ends are dates already: from the first to the last of them. */
static bool
span(const struct date *a, const struct date *b, struct date *out)
{
	if (a->first > b->last)
		return false;
	*out = (struct date){ a->first, b->last, DATE_RANGE };
	return true;
}

static bool
with_month(const struct pieces *p, const struct datetext *how, struct date *out)
{
	int m = p->month[0];
	struct date a, b;

	if (p->month_count == 2)
		return p->numbers == 1 && p->before == 0
		       && make_months(year_of(p, 0, how), m, p->month[1], out);
	switch (p->numbers) {
	case 1:
		/* "15 March" has no year; "Jan-93" and "2015 March" have. */
		if (p->before == 1 && p->digits[0] != 4)
			return false;
		return make_months(year_of(p, 0, how), m, m, out);
	case 2:
		if (p->before == 1 && p->digits[0] == 4)
			return make_day(year_of(p, 0, how), m, p->number[1], out);
		return p->before < 2 && make_day(year_of(p, 1, how), m, p->number[0], out);
	default:
		return make_day(year_of(p, 2, how), m, p->number[0], &a)
		       && make_day(year_of(p, 2, how), m, p->number[1], &b) && span(&a, &b, out);
	}
}

static int
weekday_of(int32_t day)
{
	return (int)(((int64_t)day + 3) % 7 + 7) % 7; /* 1970-01-01 was a Thursday */
}

static bool
only_numbers(const struct pieces *p, const struct datetext *how, int weekday, struct date *out)
{
	struct date dmy, mdy;
	bool is_dmy, is_mdy, fits_dmy, fits_mdy;
	int year;

	if (p->numbers == 2 && how->orders && p->digits[1] == 4)
		return make_months(year_of(p, 1, how), p->number[0], p->number[0], out);
	if (p->numbers != 3)
		return false;
	if (p->digits[0] == 4)
		return make_day(year_of(p, 0, how), p->number[1], p->number[2], out);
	year = year_of(p, 2, how);
	is_dmy = (how->orders & DATETEXT_DMY) && make_day(year, p->number[1], p->number[0], &dmy);
	is_mdy = (how->orders & DATETEXT_MDY) && make_day(year, p->number[0], p->number[1], &mdy);
	if (!is_dmy || !is_mdy) {
		*out = is_dmy ? dmy : mdy;
		return is_dmy || is_mdy;
	}
	fits_dmy = weekday_of(dmy.first) == weekday;
	fits_mdy = weekday_of(mdy.first) == weekday;
	if (dmy.first == mdy.first || fits_dmy != fits_mdy) {
		*out = fits_mdy ? mdy : dmy;
		return true;
	}
	return dmy.first < mdy.first ? span(&dmy, &mdy, out) : span(&mdy, &dmy, out);
}

static bool
one(const char *s, size_t len, const struct datetext *how, int weekday, struct date *out)
{
	struct pieces p;

	while (len && s[len - 1] == ' ')
		len--;
	if (date_parse(s, len, out))
		return true;
	if (!take_pieces(s, s + len, &p))
		return false;
	return p.month_count ? with_month(&p, how, out) : only_numbers(&p, how, weekday, out);
}

/* ---- spans -------------------------------------------------------------------------------- */

bool
datetext_parse(const char *text, size_t len, const struct datetext *how, int weekday,
	       struct date *out)
{
	static const char *const joints[] = { " - ", " \xE2\x80\x93 ", " to ", " al ", " a ", NULL };
	struct buf folded = { 0 };
	bool ok = false;

	if (len > TEXT_MAX)
		return false;
	if (date_parse(text, len, out))
		return true;
	utf8_fold(&folded, text, len);
	for (int i = 0; joints[i] && !ok; i++) {
		const char *joint = strstr(buf_str(&folded), joints[i]);
		const char *second = joint ? joint + strlen(joints[i]) : NULL;
		struct date a, b;

		ok = joint && one(folded.data, (size_t)(joint - folded.data), how, -1, &a)
		     && one(second, strlen(second), how, -1, &b) && span(&a, &b, out);
	}
	ok = ok || one(buf_str(&folded), folded.len, how, weekday, out);
	buf_release(&folded);
	if (ok)
		datetext_tidy(out);
	return ok;
}

void
datetext_tidy(struct date *d)
{
	int y, m, day, y2, m2, day2;

	if (d->precision != DATE_RANGE)
		return;
	date_to_civil(d->first, &y, &m, &day);
	date_to_civil(d->last, &y2, &m2, &day2);
	if (d->first == d->last)
		d->precision = DATE_DAY;
	else if (y == y2 && day == 1 && day2 == date_days_in_month(y2, m2) && m == m2)
		d->precision = DATE_MONTH;
	else if (y == y2 && day == 1 && m == 1 && m2 == 12 && day2 == 31)
		d->precision = DATE_YEAR;
}

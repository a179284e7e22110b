/* Dates as people write them. */
#include "core/intake/datetext.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/utf8.h"

#define NUMBERS_MAX 3
#define TEXT_MAX    80

/* Three letters decide when the languages agree on them, and the rest of the word must not contradict. */
static const char *const months[12][4] = {
	{ "january", "enero", "janvier", "janeiro" },
	{ "february", "febrero", "fevrier", "fevereiro" },
	{ "march", "marzo", "mars", "marco" },
	{ "april", "abril", "avril", NULL },
	{ "may", "mayo", "mai", "maio" },
	{ "june", "junio", "juin", "junho" },
	{ "july", "julio", "juillet", "julho" },
	{ "august", "agosto", "aout", NULL },
	{ "september", "septiembre", "septembre", "setembro" },
	{ "october", "octubre", "octobre", "outubro" },
	{ "november", "noviembre", "novembre", "novembro" },
	{ "december", "diciembre", "decembre", "dezembro" },
};

static const char *const weekdays[7][4] = {
	{ "monday", "lunes", "lundi", "segunda" },
	{ "tuesday", "martes", "mardi", "terca" },
	{ "wednesday", "miercoles", "mercredi", "quarta" },
	{ "thursday", "jueves", "jeudi", "quinta" },
	{ "friday", "viernes", "vendredi", "sexta" },
	{ "saturday", "sabado", "samedi", NULL },
	{ "sunday", "domingo", "dimanche", NULL },
};

static const char *const fillers[] = { "de", "del", "of",  "the", "st",	     "nd",    "rd", "th", "el",
				       "a.m", "p.m", "or", "and", "between", "o",     "y",  "entre",
				       "du",  "le",  "da", "do",  "em",	     "er",    "et", "e",
				       NULL };

/* Is a word the start of a name, three letters at least? */
static bool
abbreviates(const char *word, size_t len, const char *name)
{
	return name && len >= 3 && word[0] == name[0] && len <= strlen(name)
	       && memcmp(word, name, len) == 0;
}

static bool
abbreviates_any(const char *word, size_t len, const char *const names[4])
{
	for (int i = 0; i < 4; i++)
		if (abbreviates(word, len, names[i]))
			return true;
	return false;
}

/* 0 also for what means one month in one language and another in the next: "jui". */
static int
find_month(const char *word, size_t len)
{
	int found = 0;

	for (int m = 0; m < 12; m++)
		if (abbreviates_any(word, len, months[m])) {
			if (found)
				return 0;
			found = m + 1;
		}
	/* Uruguay and others write setiembre; English also Sept. */
	return !found && abbreviates(word, len, "setiembre") ? 9 : found;
}

static int
find_weekday(const char *word, size_t len)
{
	for (int d = 0; d < 7; d++)
		if (abbreviates_any(word, len, weekdays[d]))
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
	/* "<1021 - 2285" is no span. */
	if (a->first > b->last || a->first == DATE_MIN || b->last == DATE_MAX)
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

int
datetext_weekday_of(int32_t day)
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
	/* 00/05/2018: the month is known. */
	if (p->number[0] == 0 && (how->orders & DATETEXT_DMY))
		return make_months(year, p->number[1], p->number[1], out);
	if (p->number[1] == 0 && (how->orders & DATETEXT_MDY))
		return make_months(year, p->number[0], p->number[0], out);
	is_dmy = (how->orders & DATETEXT_DMY) && make_day(year, p->number[1], p->number[0], &dmy);
	is_mdy = (how->orders & DATETEXT_MDY) && make_day(year, p->number[0], p->number[1], &mdy);
	if (!is_dmy || !is_mdy) {
		*out = is_dmy ? dmy : mdy;
		return is_dmy || is_mdy;
	}
	fits_dmy = datetext_weekday_of(dmy.first) == weekday;
	fits_mdy = datetext_weekday_of(mdy.first) == weekday;
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

/* ---- parts of a year ------------------------------------------------------------------------ */

/* The words behind a number: which of how many parts of a year. */
static const struct part {
	const char *word;
	int parts;
} year_parts[] = { { "trimestre", 4 }, { "trim", 4 },	 { "quarter", 4 }, { "qtr", 4 },
		   { "q", 4 },	       { "t", 4 },	 { "semestre", 2 }, { "sem", 2 },
		   { "semester", 2 },  { "half", 2 },	 { "h", 2 },	   { "s", 2 } };

/* The ordinals that stand in words. */
static const struct ordinal {
	const char *word;
	int number;
} ordinals[] = { { "primer", 1 },  { "primero", 1 }, { "first", 1 },	{ "premier", 1 },
		 { "primeiro", 1 }, { "segundo", 2 }, { "second", 2 },	{ "deuxieme", 2 },
		 { "tercer", 3 },  { "tercero", 3 }, { "third", 3 },	{ "troisieme", 3 },
		 { "terceiro", 3 }, { "cuarto", 4 },  { "fourth", 4 },	{ "quatrieme", 4 },
		 { "quarto", 4 } };

static bool
is_word(const char *word, size_t len, const char *known)
{
	return strlen(known) == len && memcmp(word, known, len) == 0;
}

/* "2019-q1", "q1 2019", "1er trimestre de 2019", "segundo semestre 2019", "1t2019". */
static bool
part_of_year(const char *s, size_t len, struct date *out)
{
	static const char *const endings[] = { "er", "o", "do", "ro", "to", "st", "nd", "rd", "th", "de",
					       "del", "of", "the", "el", "e", "eme", NULL };
	const char *end = s + len;
	int year = 0, number = 0, parts = 0;

	while (s < end) {
		const char *start = s;
		bool is_known = false;

		if (isdigit((unsigned char)*s)) {
			int value = 0;

			while (s < end && isdigit((unsigned char)*s) && s - start < 5)
				value = value * 10 + (*s++ - '0');
			if (s - start == 4 && !year)
				year = value;
			else if (s - start == 1 && !number)
				number = value;
			else
				return false;
		} else if (isalpha((unsigned char)*s)) {
			while (s < end && isalpha((unsigned char)*s))
				s++;
			for (size_t i = 0; i < sizeof year_parts / sizeof *year_parts; i++)
				if (is_word(start, (size_t)(s - start), year_parts[i].word)) {
					if (parts)
						return false;
					parts = year_parts[i].parts;
					is_known = true;
				}
			for (size_t i = 0; i < sizeof ordinals / sizeof *ordinals && !is_known; i++)
				if (is_word(start, (size_t)(s - start), ordinals[i].word)) {
					if (number)
						return false;
					number = ordinals[i].number;
					is_known = true;
				}
			for (int i = 0; endings[i] && !is_known; i++)
				is_known = is_word(start, (size_t)(s - start), endings[i]);
			if (!is_known)
				return false;
		} else if (strchr(" ./,-", *s)) {
			s++;
		} else if (memcmp(s, "\xC2\xBA", 2) == 0 || memcmp(s, "\xC2\xB0", 2) == 0) {
			s += 2; /* 1º, 1° */
		} else {
			return false;
		}
	}
	if (!parts || number < 1 || number > parts || year < 1000 || year > 2999)
		return false;
	return make_months(year, (number - 1) * (12 / parts) + 1, number * (12 / parts), out);
}

/* ---- spans -------------------------------------------------------------------------------- */

/* 00/00/0000, with or without a time: three numbers, all of zeros. */
static bool
is_zero(const char *s, size_t len)
{
	int numbers = 0;

	for (size_t i = 0; i < len; i++) {
		if (s[i] == ' ' && numbers == 3)
			return true;
		if (s[i] == '0')
			numbers += i == 0 || s[i - 1] != '0';
		else if (!strchr("/-.", s[i]))
			return false;
	}
	return numbers == 3;
}

/* Is a date outside what a column of days in a stated order can hold? */
static bool
is_far(const struct date *d, const struct datetext *how)
{
	int first = 1900, last = how->year_last, skip;

	if (!how->orders || !how->year_last || d->precision == DATE_UNKNOWN)
		return false;
	if (d->first != DATE_MIN)
		date_to_civil(d->first, &first, &skip, &skip);
	if (d->last != DATE_MAX)
		date_to_civil(d->last, &last, &skip, &skip);
	return first < 1900 || last > how->year_last;
}

static bool
parse(const char *text, size_t len, const struct datetext *how, int weekday, struct date *out)
{
	static const char *const joints[] = { " - ", " \xE2\x80\x93 ", " to ", " al ", " a ", NULL };
	struct buf folded = { 0 };
	bool ok = false;

	if (date_parse(text, len, out))
		return true;
	if (is_zero(text, len)) {
		*out = (struct date){ DATE_MIN, DATE_MAX, DATE_UNKNOWN };
		return true;
	}
	utf8_fold(&folded, text, len);
	for (int i = 0; joints[i] && !ok; i++) {
		const char *joint = strstr(buf_str(&folded), joints[i]);
		const char *second = joint ? joint + strlen(joints[i]) : NULL;
		struct date a, b;

		ok = joint && one(folded.data, (size_t)(joint - folded.data), how, -1, &a)
		     && one(second, strlen(second), how, -1, &b) && span(&a, &b, out);
	}
	ok = ok || one(buf_str(&folded), folded.len, how, weekday, out)
	     || part_of_year(buf_str(&folded), folded.len, out);
	buf_release(&folded);
	if (ok)
		datetext_tidy(out);
	return ok;
}

bool
datetext_parse(const char *text, size_t len, const struct datetext *how, int weekday,
	       struct date *out)
{
	return len <= TEXT_MAX && parse(text, len, how, weekday, out) && !is_far(out, how);
}

/* The number of a cell, 0 when it is none: 3, 03, 3.0. */
static int
part_number(const char *s, size_t len)
{
	int value = 0;
	size_t i = 0;

	for (; i < len && i < 4 && isdigit((unsigned char)s[i]); i++)
		value = value * 10 + (s[i] - '0');
	return i == len || (i > 0 && i + 2 == len && memcmp(s + i, ".0", 2) == 0) ? value : 0;
}

void
datetext_join(struct buf *out, const char *year, size_t year_len, const char *month, size_t month_len,
	      const char *day, size_t day_len)
{
	int y = part_number(year, year_len), m = part_number(month, month_len);
	int d = part_number(day, day_len);
	bool is_named = month_len && isalpha((unsigned char)month[0]);

	/* What is no number goes on as it is, so that whoever reads it can say what it was. */
	if (!y)
		buf_add(out, year, year_len);
	else if (is_named && d)
		buf_printf(out, "%d %.*s %d", d, (int)month_len, month, y);
	else if (is_named)
		buf_printf(out, "%.*s %d", (int)month_len, month, y);
	else if (m && d)
		buf_printf(out, "%04d-%02d-%02d", y, m, d);
	else if (m)
		buf_printf(out, "%04d-%02d", y, m);
	else
		buf_printf(out, "%04d", y);
}

/* The numbers of "d/m/y" or "d/m" with a time behind or not: how many, the last one's digits. */
static int
count_numbers(const char *s, size_t len, int *digits, bool *is_short)
{
	int numbers = 0;

	*digits = 0;
	for (size_t i = 0; i < len; i++) {
		if (isdigit((unsigned char)s[i])) {
			if (i == 0 || !isdigit((unsigned char)s[i - 1])) {
				numbers++;
				*digits = 0;
			}
			(*digits)++;
			if (*digits > 4)
				return 0;
		} else if (numbers == 3 && (s[i] == ' ' || s[i] == 'T')) {
			break;
		} else if (!strchr("/-.", s[i]) || i == 0 || !isdigit((unsigned char)s[i - 1])) {
			return 0;
		}
	}
	*is_short = numbers == 3 && *digits == 2;
	return numbers;
}

static bool
has_letters(const char *s, size_t len)
{
	/* A time may end in AM. */
	for (size_t i = 0; i + 2 < len && s[i] != ':'; i++)
		if (isalpha((unsigned char)s[i]) && isalpha((unsigned char)s[i + 1])
		    && isalpha((unsigned char)s[i + 2]))
			return true;
	return false;
}

enum datetext_shape
datetext_shape(const char *text, size_t len, const struct datetext *how, bool *is_short,
	       bool *is_partial)
{
	struct datetext with = { 0, how->year_max, 0 };
	const struct datetext limits = { DATETEXT_DMY, 0, how->year_last };
	struct date plain, dmy, mdy;
	bool has_digit = false, is_dmy, is_mdy;
	int digits, numbers;

	*is_short = *is_partial = false;
	for (size_t i = 0; i < len && i < TEXT_MAX && !has_digit; i++)
		has_digit = isdigit((unsigned char)text[i]);
	if (!has_digit || len > TEXT_MAX)
		return DATETEXT_NONE;
	numbers = count_numbers(text, len, &digits, is_short);
	if (parse(text, len, &with, -1, &plain)) {
		if (plain.precision == DATE_UNKNOWN)
			return DATETEXT_ZERO;
		*is_short = false;
		*is_partial = plain.precision != DATE_DAY;
		/* A number that is no likely year is a number. */
		if (is_far(&plain, &limits))
			return numbers == 1 ? DATETEXT_NONE : DATETEXT_FAR;
		return DATETEXT_PLAIN;
	}
	with.orders = DATETEXT_DMY;
	is_dmy = parse(text, len, &with, -1, &dmy);
	with.orders = DATETEXT_MDY;
	is_mdy = parse(text, len, &with, -1, &mdy);
	if (is_dmy || is_mdy) {
		const struct date *d = is_dmy ? &dmy : &mdy;

		*is_partial = d->precision != DATE_DAY;
		if (is_far(d, &limits))
			return numbers == 2 ? DATETEXT_NONE : DATETEXT_FAR;
		if (has_letters(text, len)) {
			*is_short = true; /* otherwise it would need no order */
			return DATETEXT_PLAIN;
		}
		if (numbers == 2)
			return DATETEXT_PLAIN; /* 03/2018 */
		return !is_mdy ? DATETEXT_ONLY_DMY : !is_dmy ? DATETEXT_ONLY_MDY : DATETEXT_EITHER;
	}
	if (numbers == 3 && (digits == 4 || digits == 2))
		return DATETEXT_BAD;
	if (numbers == 2 && digits <= 2 && len <= 5 && memchr(text, '/', len))
		return DATETEXT_NO_YEAR;
	return DATETEXT_NONE;
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

/* Numbers, dates and errors as workbooks store them. */
#include "core/intake/serial.h"

#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/date.h"

#define NUMBER_MAX 64 /* characters of a number */
#define DAY	   86400

/* ---- formats ---------------------------------------------------------------------------- */

/* ECMA-376 part 1, 18.8.30; 27-36 and 50-58 are dates of East Asian languages. */
enum serial_kind
serial_builtin(long id)
{
	if (id == 46)
		return SERIAL_ELAPSED;
	if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || id == 47
	    || (id >= 50 && id <= 58))
		return SERIAL_DATE;
	return SERIAL_NUMBER;
}

/* The end of what begins with an opening quote or bracket; or of the text. */
static const char *
behind(const char *s, char close)
{
	const char *end = strchr(s + 1, close);

	return end ? end + 1 : s + strlen(s);
}

/* The format of positive numbers stands first; letters in quotes and brackets are only shown. */
enum serial_kind
serial_format(const char *code)
{
	enum serial_kind kind = SERIAL_NUMBER;

	for (const char *s = code; *s && *s != ';';) {
		if (*s == '"') {
			s = behind(s, '"');
		} else if (*s == '[') {
			size_t letters = strspn(s + 1, "hHmMsS");

			if (letters && s[1 + letters] == ']')
				return SERIAL_ELAPSED;
			s = behind(s, ']');
		} else if (*s == '\\' || *s == '_' || *s == '*') {
			s += s[1] ? 2 : 1;
		} else {
			/* "General" is a word, and in a format of ours or theirs none of its letters. */
			if (strncasecmp(s, "general", 7) == 0) {
				s += 7;
				continue;
			}
			if (strchr("dmyhsDMYHS", *s))
				kind = SERIAL_DATE;
			s++;
		}
	}
	return kind;
}

/* ---- numbers ---------------------------------------------------------------------------- */

/*
 * Digits with at most one point, 15 of them at most: such a number loses nothing as a double, and
 * without zeros at its ends nothing shorter is the same number.
 */
static bool
is_short(const char *s, size_t len, size_t *keep)
{
	size_t i = len > 0 && s[0] == '-', first = i, point = len;

	if (len - first > 16 || len == first)
		return false;
	for (; i < len; i++) {
		if (s[i] == '.' && point == len)
			point = i;
		else if (s[i] < '0' || s[i] > '9')
			return false;
	}
	if (len - first - (point < len) > 15 || point == first)
		return false;
	if (s[first] == '0' && first + 1 < len && point != first + 1)
		return false;
	*keep = len;
	if (point < len) {
		while (s[*keep - 1] == '0')
			(*keep)--;
		if (*keep == point + 1)
			(*keep)--;
	}
	/* Minus zero is zero. */
	return !(first == 1 && *keep == 2 && s[1] == '0');
}

static bool
parse_double(const char *text, size_t len, double *x)
{
	char copy[NUMBER_MAX + 1], *end;

	while (len && isspace((unsigned char)*text)) {
		text++;
		len--;
	}
	while (len && isspace((unsigned char)text[len - 1]))
		len--;
	if (len == 0 || len > NUMBER_MAX || !strchr("+-.0123456789", *text))
		return false;
	memcpy(copy, text, len);
	copy[len] = '\0';
	/* No hexadecimal, no names of infinities. */
	if (strspn(copy, "+-.0123456789eE") != len)
		return false;
	*x = strtod(copy, &end);
	return *end == '\0' && isfinite(*x);
}

/* Digits d.ddd * 10^exponent without an exponent where that is readable. */
static void
put_digits(struct buf *out, const char *digits, size_t count, int exponent)
{
	if (exponent >= (int)count - 1) {
		buf_add(out, digits, count);
		for (int i = (int)count - 1; i < exponent; i++)
			buf_putc(out, '0');
	} else if (exponent >= 0) {
		buf_add(out, digits, (size_t)exponent + 1);
		buf_putc(out, '.');
		buf_add(out, digits + exponent + 1, count - (size_t)exponent - 1);
	} else {
		buf_puts(out, "0.");
		for (int i = exponent + 1; i < 0; i++)
			buf_putc(out, '0');
		buf_add(out, digits, count);
	}
}

/* The shortest decimal that is read back as the same double. */
static void
put_double(struct buf *out, double x)
{
	char text[40], digits[20], *e;
	size_t count = 0;
	int exponent;

	if (x == 0) {
		buf_putc(out, '0');
		return;
	}
	for (int precision = 14; precision <= 16; precision++) {
		snprintf(text, sizeof text, "%.*e", precision, fabs(x));
		if (strtod(text, NULL) == fabs(x))
			break;
	}
	e = strchr(text, 'e');
	exponent = atoi(e + 1);
	for (const char *s = text; s < e; s++)
		if (isdigit((unsigned char)*s))
			digits[count++] = *s;
	while (count > 1 && digits[count - 1] == '0')
		count--;
	if (x < 0)
		buf_putc(out, '-');
	if (exponent > 20 || exponent < -20) {
		buf_printf(out, "%c%s%.*se%d", digits[0], count > 1 ? "." : "", (int)count - 1,
			   digits + 1, exponent);
		return;
	}
	put_digits(out, digits, count, exponent);
}

bool
serial_number(struct buf *out, const char *text, size_t len)
{
	size_t keep;
	double x;

	if (is_short(text, len, &keep)) {
		buf_add(out, text, keep);
		return true;
	}
	if (!parse_double(text, len, &x))
		return false;
	put_double(out, x);
	return true;
}

/* ---- dates ------------------------------------------------------------------------------ */

static void
put_time(struct buf *out, int64_t seconds)
{
	buf_printf(out, "%02lld:%02d:%02d", (long long)(seconds / 3600), (int)(seconds / 60 % 60),
		   (int)(seconds % 60));
}

static void
put_day(struct buf *out, int64_t day, bool is_1904)
{
	char text[16];
	int year, month, date;

	if (!is_1904 && day == 60) {
		buf_puts(out, "1900-02-29");
		return;
	}
	/* Before that day the count is one less than the days there were. */
	day += is_1904 ? date_from_civil(1904, 1, 1)
		       : date_from_civil(1899, 12, 30) + (day < 60 ? 1 : 0);
	date_to_civil((int32_t)day, &year, &month, &date);
	snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, date);
	buf_puts(out, text);
}

bool
serial_date(struct buf *out, const char *text, size_t len, enum serial_kind kind, bool is_1904)
{
	/* The last day of 9999. */
	const int64_t last = is_1904 ? 2957003 : 2958465;
	int64_t seconds;
	double x;

	if (!parse_double(text, len, &x) || x < 0 || x >= (double)last + 1)
		return false;
	seconds = (int64_t)floor(x * DAY + 0.5);
	if (kind == SERIAL_ELAPSED || (seconds < DAY && (!is_1904 || seconds > 0))) {
		put_time(out, seconds);
		return true;
	}
	if (seconds / DAY > last)
		return false;
	put_day(out, seconds / DAY, is_1904);
	if (seconds % DAY) {
		buf_putc(out, ' ');
		put_time(out, seconds % DAY);
	}
	return true;
}

void
serial_iso(struct buf *out, const char *text, size_t len)
{
	const char *t = memchr(text, 'T', len);
	size_t day = t ? (size_t)(t - text) : len, time;

	buf_add(out, text, day);
	/* No fractions of a second, no time zone: what a clock shows. */
	time = t ? strspn(t + 1, "0123456789:") : 0;
	if (time > len - day - 1)
		time = len - day - 1;
	if (time < 5 || strspn(t + 1, "0:") >= time)
		return;
	buf_putc(out, ' ');
	buf_add(out, t + 1, time);
}

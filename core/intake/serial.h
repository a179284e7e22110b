/* Numbers, dates and errors as workbooks store them, and as the cells of a table say them. */
#ifndef ATALAYA_INTAKE_SERIAL_H
#define ATALAYA_INTAKE_SERIAL_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/buf.h"

/* What a number format makes of a number. */
enum serial_kind {
	SERIAL_NUMBER,
	SERIAL_DATE,   /* a day, a time, or both */
	SERIAL_ELAPSED /* hours beyond 24: [h]:mm */
};

/* By the number of a built-in format of XLSX; by the code of another. */
enum serial_kind serial_builtin(long id);
enum serial_kind serial_format(const char *code);

/*
 * serial_number - adds a number as short as it can be without becoming another: "1.0" is 1, "1E-3" is
 * 0.001. Returns false, and adds nothing, when text is no number.
 */
bool serial_number(struct buf *out, const char *text, size_t len);

/*
 * serial_date - adds the day of a serial number as 2016-03-05, with " 14:30:00" where it has a time;
 * a time alone where there is no day.
 *
 * text     a number: days since the epoch. With is_1904 day 0 is 1904-01-01; without it day 1 is
 *          1900-01-01, and day 60 the 29 February 1900 that never was.
 * Returns  false, and adds nothing, when it is outside 1900-9999 or no number.
 */
bool serial_date(struct buf *out, const char *text, size_t len, enum serial_kind kind,
		 bool is_1904);

/* Adds "2016-03-05T00:00:00" as 2016-03-05, and with a time that is not zero as serial_date does. */
void serial_iso(struct buf *out, const char *text, size_t len);

#endif

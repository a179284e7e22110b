/* Numbers as they stand in files, and sums of them that lose nothing. */
#ifndef ATALAYA_BASE_NUMBER_H
#define ATALAYA_BASE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define NUMBER_PLACES 15 /* digits behind the decimal sign that are kept */

/* whole + part / 10^15, both of the same sign. */
struct decimal {
	int64_t whole, part;
};

/*
 * number_parse - reads 12, -3.5, "-30,9042", 1,234.56 and 1.234,56.
 *
 * comma     a comma that stands alone is the decimal sign. Without it "1,234" is no number: nobody
 *           knows whether it is one and a bit or a thousand. "1,5" is either way.
 * Returns   false for anything else, more than 15 decimals that are not zero, and 10^15 or more.
 */
bool number_parse(const char *text, size_t len, bool comma, struct decimal *out);
double number_double(const struct decimal *n);

/* Adds; false when the sum would leave the range. */
bool number_add(struct decimal *sum, const struct decimal *n);
/* Writes 27617 or 3.25: no more decimals than there are. */
void number_format(const struct decimal *n, char *out, size_t size);

#endif

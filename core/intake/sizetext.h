/* Counts as people write them: "1,204", "more than 20", "20-30", "entre 20 y 30". */
#ifndef ATALAYA_INTAKE_SIZETEXT_H
#define ATALAYA_INTAKE_SIZETEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* At least, best known, at most; -1 where the words say nothing. */
struct size_text {
	int64_t low, best, high;
};

/*
 * sizetext_count - reads a whole number that counts something: 12, 27,870, 27.870, 3.0. What follows
 * one mark in threes is a group: nobody counts thousandths of a person.
 *
 * Returns  false for anything else, negative numbers and 10^15 or more.
 */
bool sizetext_count(const char *text, size_t len, int64_t *out);

/*
 * sizetext_parse - reads a count with the words around it, in English or Spanish: "more than 20" is 21
 * or more, "about 20" is 20, "20 o 30" from 20 to 30.
 *
 * Returns  false, and nothing in *out, for anything else: "dozens", "many", "20 families".
 */
bool sizetext_parse(const char *text, size_t len, struct size_text *out);

#endif

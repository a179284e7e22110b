/*
 * Published tables: which cells should add up, which shares cannot have come from their counts, which
 * growth was taken from the wrong base (methods 0.6, 3, 6.2, 16).
 *
 * A table is words and numbers as somebody printed them. Nothing is known of it but what it shows, so
 * each finding is one sentence that says which cells it comes from.
 */
#ifndef ATALAYA_JUSTICE_PUBLISHED_H
#define ATALAYA_JUSTICE_PUBLISHED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"
#include "core/base/memory.h"

enum pub_kind { PUB_EMPTY, PUB_WORDS, PUB_NUMBER };

/* What stood before a number: "more than 500" is a number that nobody gave. */
enum pub_qualifier { PUB_EXACT, PUB_MORE_THAN, PUB_AT_LEAST, PUB_LESS_THAN, PUB_AT_MOST, PUB_ABOUT };

struct pub_cell {
	enum pub_kind kind;
	enum pub_qualifier qualifier;
	const char *text;   /* as printed */
	const char *digits; /* of a number: "16.75", no sign, no thousands */
	int64_t count;	    /* the number when it is whole, else -1 */
	int decimals;
	bool is_percent, is_negative;
	const char *unit; /* folded words behind the number, or "" */
};

struct pub_grid {
	struct arena *arena;
	struct pub_cell *cells; /* rows times cols */
	size_t rows, cols, cap;
	bool has_header; /* the first row names the columns */
};

enum { PUB_ROWS_MAX = 10000, PUB_COLS_MAX = 256 };

/* Reads one printed cell; what is no number is words. Everything is in the arena. */
struct pub_cell published_cell(const char *text, size_t len, struct arena *arena);

/*
 * published_add_row - adds a row of printed cells; a wider one widens the grid.
 *
 * grid     begins as zero but for its arena; nothing to free
 * Returns  false with ERR_LIMIT.
 */
bool published_add_row(struct pub_grid *grid, const struct pub_cell *cells, size_t count,
		       struct error *err);

/*
 * published_typed - reads a table typed in one line: rows separated by ";" or ", ", in each words and
 * numbers: "communications 209, follow-ups 184, reprisals 12", "more than 500 defenders; 280 women",
 * "28 groups / 184 people, of which 25 / 169", "attacks 414, 762, growth 45.7 %".
 *
 * Returns  false with ERR_FORMAT when it holds no number.
 */
bool published_typed(const char *text, struct pub_grid *grid, struct error *err);

enum finding_kind {
	FINDING_PROBLEM, /* cannot be right as printed */
	FINDING_AGREES,	 /* was checked and is right */
	FINDING_NOTE	 /* what the numbers say beyond what is printed */
};

struct finding {
	enum finding_kind kind;
	const char *code; /* stable: "sum", "share-truncated", "mixed-decimals", ... */
	size_t row, col;  /* of the cell, from 0 */
	const char *text; /* a sentence, translated */
};

struct published {
	struct finding *items; /* in the arena of the grid; problems first */
	size_t count;
	long problems;
};

/*
 * published_check - all that can be said of a table. Examples are in methods 16; every one is a test.
 *
 * The first row is taken for a header when it names columns.
 */
void published_check(struct pub_grid *grid, struct published *out);

/* The cell as people of spreadsheets call it: row 1, column 2 is "C2"; out has room for 16. */
void published_place(size_t row, size_t col, char *out);

#endif

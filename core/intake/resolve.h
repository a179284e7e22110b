/*
 * From a cell to codes: missing words, the profile's value map, the dossier's code list; with a
 * memory, since a column of a million cells holds few different ones.
 */
#ifndef ATALAYA_INTAKE_RESOLVE_H
#define ATALAYA_INTAKE_RESOLVE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/csv.h"
#include "core/base/memory.h"
#include "core/dossier/codes.h"
#include "core/intake/batch.h"
#include "core/intake/profile.h"

/* What one cell says. codes are in the dossier's words; never none. */
struct meaning {
	const char *code;
	const char *text; /* what no list knows, or "" */
};

struct meanings {
	const struct meaning *items;
	size_t count;
	bool is_missing; /* the cell is empty or holds a word for missing */
};

struct resolver;

/*
 * resolver_new - for one coded key of a profile. Each thread has its own.
 *
 * key      "act.type": the list in the value map, and the field in the list of unmatched values
 * list     code list, or NULL when any word of the map is fine
 */
struct resolver *resolver_new(const struct profile *p, struct codes *codes, const char *key,
			      const char *list);
void resolver_free(struct resolver *r);
/* From now on, names are looked up below a code of the list only (code_match). */
void resolver_below(struct resolver *r, int below);

/* The meaning of what an expression yields on a row; lasts until resolver_end_batch. */
const struct meanings *resolver_cell(struct resolver *r, const struct expr *e,
				     const struct csv_row *row);
/* The same for a place: levels from coarse to fine, one meaning. */
const struct meanings *resolver_place(struct resolver *r, const struct profile *p,
				      const struct csv_row *row);

/* From now on, what no list knows is not noted: the row is one whose texts are held back. */
void resolver_hush(struct resolver *r, bool is_hushed);

/* What stands in a record in place of a cell that the suppression list holds back. */
#define WITHHELD_CELL "[withheld]"

/* Adds what the map is asked for a level of a place: folded, without the ends that the profile strips. */
void place_key(const struct profile *p, const char *text, size_t len, struct buf *out);

/*
 * resolver_end_batch - notes every value of the batch that no list knew, in the order of its rows.
 *
 * The resolver may forget what it learnt when that has become too much, but for codes, which last as
 * long as profile and code lists.
 */
void resolver_end_batch(struct resolver *r, struct batch *b);

/* A cell without the blanks around it. */
const char *cell_trimmed(const char *text, size_t *len);
/*
 * point_cut - both coordinates of a cell: "14.83, -91.51", "14,83; -91,51" or "14.83 -91.51". It is cut at the
 * semicolon, else at the only comma, else at the only blank.
 *
 * *text, *len  the cell, and then its first part without the blanks around it
 * *lon, *lon_len  the second part
 * Returns  false when nothing cuts it in two; then all is as it was
 */
bool point_cut(const char **text, size_t *len, const char **lon, size_t *lon_len);
/* The cell of an expression, trimmed; "" when it has none. Constants are their text. */
const char *expr_text(const struct expr *e, const struct csv_row *row, size_t *len);
/* Is it what a spreadsheet shows where a formula fails: #N/A? Such a cell is as good as empty. */
bool cell_is_error(const char *text, size_t len);
/* Is a text one of some folded words? */
bool is_word(const char *const *words, size_t count, const char *text, size_t len);
/* Is this text a word for missing? Gives the code of which kind. */
bool missing_word(const struct profile *p, const char *text, size_t len, const char **code);

#endif

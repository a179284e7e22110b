/* Values that no list knows, and in how many rows each of them stands. */
#ifndef ATALAYA_INTAKE_UNMATCHED_H
#define ATALAYA_INTAKE_UNMATCHED_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/memory.h"
#include "core/intake/import.h"

#define UNMATCHED_MAX  10000  /* that are listed */
#define UNMATCHED_SEEN 100000 /* that are counted; what comes up after them is not */

struct unmatched_slot {
	size_t hash;
	size_t item; /* position in items + 1, 0: free */
};

/* Zero-initialise; end with unmatched_release. */
struct unmatched {
	struct arena arena;
	struct import_unmatched *items;
	size_t count, cap;
	struct unmatched_slot *slots;
	size_t mask;
	bool is_full;
};

/* Counts rows with a value; field lasts longer than this, value is copied. */
void unmatched_add(struct unmatched *u, const char *field, const char *value, long rows);
/* Puts the values with most rows first. *is_cut: there are more of them than the list may hold. */
size_t unmatched_sort(struct unmatched *u, bool *is_cut);
void unmatched_release(struct unmatched *u);

#endif

/* Text terms: their limits, the narratives folded in memory, the way through the dossier without them. */
#ifndef ATALAYA_COLUMNS_TEXTS_H
#define ATALAYA_COLUMNS_TEXTS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/error.h"

struct query_node;
struct source;
struct texts;

struct texts *texts_new(void);
/* Stops the worker, if there is one. */
void texts_free(struct texts *t);

/* The incidents are others than before: narratives that were folded are folded again. */
void texts_changed(struct source *src);

/* A query begins: its text terms share one budget of time. */
void texts_begin(struct source *src);

/*
 * texts_match - the rows some text of which satisfies the term, and those of which nobody knows.
 * Both new, of one bit a row; *maybe NULL when all is decided. On failure nothing is to be freed.
 */
bool texts_match(struct source *src, const struct query_node *n, uint64_t **yes, uint64_t **maybe,
		 struct error *err);

#endif

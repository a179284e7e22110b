/*
 * Texts, folded, one after the other in memory, each with the id that it belongs to.
 *
 * Filled by one thread; once it is full, searched by several.
 */
#ifndef ATALAYA_TEXT_CORPUS_H
#define ATALAYA_TEXT_CORPUS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/text/search.h"

struct corpus;

/* budget: bytes of memory that it may take, its tables included. */
struct corpus *corpus_new(size_t budget);
void corpus_free(struct corpus *c);

/* Folds a text and keeps it. false when there is no room left in the budget; then nothing was kept. */
bool corpus_add(struct corpus *c, int64_t id, const char *text, size_t len);
/* The texts of an id are there no longer. */
void corpus_drop(struct corpus *c, int64_t id);
size_t corpus_texts(const struct corpus *c);
size_t corpus_bytes(const struct corpus *c);

/* Says which row each text is: that of its id in ids, which ascend. Others are not searched. */
void corpus_set_rows(struct corpus *c, const int64_t *ids, size_t rows);

/* What filters the texts of a corpus: a bit of each, in the order that corpus_filter gave them. */
size_t corpus_filter_bits(const struct corpus *c);

/*
 * corpus_filter - says in one pass which texts hold a word of each group (core/text/multi.h): bits[group], zeroed and
 * with room for corpus_filter_bits. Until texts are added. false when the progress said stop.
 */
bool corpus_filter(struct corpus *c, const struct literals *const *groups, size_t count, uint64_t **bits,
		   struct progress *progress);

/* corpus_search among the texts that a filter left, which must hold what the matcher needs. */
void corpus_search_among(const struct corpus *c, struct search *s, const uint64_t *among);

/*
 * corpus_search - looks at every text that has a row.
 * The caller ends the search with search_end, which says whether it was cancelled.
 */
void corpus_search(const struct corpus *c, struct search *s);

#endif

/* Figures in words: the same on the screen, on the command line, in a quotation. */
#ifndef ATALAYA_COMMANDS_EXPLAIN_H
#define ATALAYA_COMMANDS_EXPLAIN_H

#include "core/base/buf.h"
#include "core/justice/impunity.h"

/* One row in one sentence: what of what, percentage with interval or why there is none, unknown. */
void impunity_sentence(const struct impunity_table *t, const struct impunity_row *r, struct buf *out);

/*
 * explain_impunity - everything that a figure must carry to be quoted (methods 17), line by line.
 *
 * query     of the row's cases, as it may be shown
 * left_out  incidents of it that the base leaves out
 * dossier   its name, for the quotation
 */
void explain_impunity(const struct impunity_table *t, const struct impunity_row *r, const char *query,
		      long left_out, const char *dossier, struct buf *out);
/* Where figures come from: name, file and hash of each dataset that something is selected of. */
void explain_datasets(const struct dataset_info *datasets, size_t count, struct buf *out);

#endif

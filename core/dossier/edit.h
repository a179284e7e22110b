/* Edits of what a file said: narratives. Every edit is journaled, cell by cell. */
#ifndef ATALAYA_DOSSIER_EDIT_H
#define ATALAYA_DOSSIER_EDIT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/error.h"

struct dossier;

/* Bytes of a narrative that a person may type, as of a cell that is imported. */
#define EDIT_TEXT_MAX (1 << 20)

/*
 * edit_narrative - replaces the narrative of an incident, as one journal entry. Its record stays as it was read.
 *
 * lang     which of its narratives, "en", "es" or ""; NULL where it has one at most.
 * text     UTF-8, stored in normal form C.
 * changed  gets false, and nothing is written, when the text is the same.
 * Returns  false with ERR_USAGE: no such incident, several narratives and no lang, an empty text or one that
 *          is no text; ERR_LIMIT: too long.
 */
bool edit_narrative(struct dossier *d, int64_t incident, const char *lang, const char *text,
		    bool *changed, struct error *err);

#endif

/* What an entry of the journal says to people, and which incidents it touched. */
#ifndef ATALAYA_DOSSIER_ENTRY_H
#define ATALAYA_DOSSIER_ENTRY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/buf.h"
#include "core/base/error.h"
#include "core/base/memory.h"

struct dossier;

/* The kind in words, translated: "tags", "import". */
const char *journal_kind_title(const char *kind);
/* The facts on one line, without the hash: "tag=x, query=country=GT". */
void journal_facts_text(const char *facts, struct buf *out);
/* 2026-05-01T10:00:00Z; ms since 1970, UTC. */
void journal_time_text(int64_t ms, char *out, size_t size);

/*
 * journal_touched - the incidents whose rows an entry changed: ascending, each once, in the arena. None for
 * an entry about a dataset, whose incidents are too many to name, or whose body is gone.
 */
bool journal_touched(struct dossier *d, int64_t seq, struct arena *arena, const int64_t **ids,
		     size_t *count, struct error *err);

#endif

/*
 * The cache: what can be made again from the tables, kept in the dossier because making it takes time.
 *
 * Every entry bears the stamp of what it was made from, and a checksum; one that does not fit is as if
 * it were not there. Nobody has to remember to void anything: the stamp follows from the journal, and
 * every change is an entry of it. The table is not journaled and may be emptied at any time.
 */
#ifndef ATALAYA_DOSSIER_CACHE_H
#define ATALAYA_DOSSIER_CACHE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"

struct codes;
struct dossier;
struct stmt;

/* Two of them are the same when everything is the same but marks, patterns, verdicts and texts. */
struct cache_stamp {
	unsigned char bytes[32];
};

/*
 * cache_stamp_of - the stamp of the dossier as it is: schema, code lists, and the last journal entry that
 * may have touched what columns mirror (journal_last_mirrored). Amid a change it is all zeros, which fits none.
 */
bool cache_stamp_of(struct dossier *d, const struct codes *codes, struct cache_stamp *out,
		    struct error *err);

struct cache_entry {
	struct stmt *s;
	const void *bytes; /* valid until cache_done */
	size_t len;
};

/* False when there is none of that name and stamp, or it is damaged. End with cache_done in both cases. */
bool cache_find(struct dossier *d, const struct cache_stamp *stamp, const char *name,
		struct cache_entry *out);
void cache_done(struct cache_entry *entry);

/* Is there an entry of that name and stamp? Its content is not looked at. */
bool cache_has(struct dossier *d, const struct cache_stamp *stamp, const char *name);

/*
 * Writing replaces all: cache_begin empties the table in a transaction, cache_end commits it, or rolls it
 * back when ok is false. ERR_LOCKED when the dossier is open for reading only.
 */
bool cache_begin(struct dossier *d, struct error *err);
bool cache_put(struct dossier *d, const struct cache_stamp *stamp, const char *name,
	       const void *bytes, size_t len, struct error *err);
bool cache_end(struct dossier *d, bool ok, struct error *err);

#endif

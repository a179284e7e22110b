/*
 * The journal: every change with author, time, before and after; a chain of hashes; undo and redo.
 *
 * A transaction that changes a journaled table appends exactly one entry. Each entry's hash covers
 * the entry before it and its own fields, and its digest covers the body, so a byte changed anywhere
 * is found and located. Bodies stand apart: dropping one leaves the chain valid.
 */
#ifndef ATALAYA_DOSSIER_JOURNAL_H
#define ATALAYA_DOSSIER_JOURNAL_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/error.h"

struct dossier;
struct tx;

/*
 * tx_begin - starts a transaction that will be one journal entry of this kind.
 *
 * kind     "import", "tag", ...: a static string. Transactions do not nest.
 * Returns  NULL with ERR_LOCKED when the dossier is open for reading only, or ERR_DB.
 */
struct tx *tx_begin(struct dossier *d, const char *kind, struct error *err);

/*
 * tx_commit - appends the entry and makes everything durable.
 *
 * ref      import, purge: the dataset; undo, redo: the entry; else 0.
 * facts    lines key=value that tell a reader what was done, or "".
 * seq      gets the number of the entry; may be NULL.
 */
bool tx_commit(struct tx *tx, int64_t ref, const char *facts, int64_t *seq, struct error *err);

struct delta;

/*
 * What keeps derived data up to date: called inside the transaction, before its entry is written.
 *
 * change   what the transaction did to journaled tables
 * seq      the number that the entry will have
 */
typedef bool derive_fn(struct dossier *d, const struct delta *change, int64_t seq,
		       struct error *err);

/* From now on every transaction of this handle calls fn before it ends; it fails when fn does. */
void journal_derive_with(struct dossier *d, derive_fn *fn);

/*
 * The last entry that may have changed what patterns look at: all but those that only touch tags,
 * patterns, verdicts, pairs and responses, each kind that is made up later among them. 0: none.
 */
bool journal_last_content(struct dossier *d, int64_t *seq, struct error *err);

/*
 * tx_record - stops, and goes on, noting changes row by row: rows that are new with a newer edition come in
 * bulk, and whether they are loaded follows from the dataset's row, which is noted.
 */
void tx_record(struct tx *tx, bool is_on);

/*
 * tx_flush - to be called now and then, about every TX_STRETCH rows, by who changes many rows. SQLite's recorder
 * finds a row by the low bits of its key, which our ids have in common: with many rows it looks through all.
 */
enum { TX_STRETCH = 512 };
bool tx_flush(struct tx *tx, struct error *err);

/* Ends the handle; what was not committed is rolled back. NULL is fine. */
void tx_end(struct tx *tx);

struct journal_entry {
	int64_t seq, time, ref;
	const char *author, *kind;
	const char *facts;	   /* "" when the body is gone */
	bool is_redacted, is_undone;
	long inserted, updated, deleted; /* rows of journaled tables */
	char hash[17];		   /* the first 16 hexadecimal digits */
};

typedef bool journal_fn(void *ctx, const struct journal_entry *entry, struct error *err);

/* Calls fn for every entry, oldest first; stops when it returns false. */
bool journal_list(struct dossier *d, journal_fn *fn, void *ctx, struct error *err);

/* The number of the last entry. */
bool journal_head(struct dossier *d, int64_t *seq, struct error *err);

/*
 * Did the entries after seq touch nothing but tags, patterns and verdicts? Every other kind of entry, also one that
 * is made up later, counts as one that may have touched anything.
 */
bool journal_only_marks(struct dossier *d, int64_t seq, bool *only_marks, struct error *err);

/* Likewise, verdicts on pairs included: what is in the tables of incidents is what it was. */
bool journal_only_pairs(struct dossier *d, int64_t seq, bool *only_pairs, struct error *err);

/*
 * journal_redact - drops the bodies of the entries that hold texts or evidence of a dataset's incidents,
 * inside the transaction that purges it and while its incidents are still there.
 */
bool journal_redact(struct dossier *d, int64_t dataset, struct error *err);

/*
 * The last entry that may have touched more than tags, patterns, verdicts, pairs and texts: 0 and zeros when
 * there is none. Its hash covers all entries before it.
 */
bool journal_last_mirrored(struct dossier *d, int64_t *seq, unsigned char hash[32],
			   struct error *err);

struct journal_check {
	int64_t entries, redacted;
	int64_t bad;	      /* the first entry that is not as it was written; 0: none */
	char what[128];	      /* what is wrong with it, translated */
	char head[65];	      /* hash of the last entry, hexadecimal: keep it elsewhere to compare */
};

/* Recomputes the chain. Returns false only when the journal cannot be read at all. */
bool journal_verify(struct dossier *d, struct journal_check *out, struct error *err);

/* Can an entry of this kind be undone? (A purge and what came before it cannot, whatever the kind.) */
bool journal_can_undo(const char *kind);

struct journal_step {
	int64_t seq;	/* the entry that was undone or redone */
	char kind[32];
	char facts[512];
};

/*
 * journal_undo - takes back the latest change that is not undone; journal_redo does it again.
 *
 * Undoing an import withdraws its dataset. Both are entries themselves. ERR_USAGE when there is
 * nothing to do; ERR_CONFLICT when a cell is not what it was.
 */
bool journal_undo(struct dossier *d, struct journal_step *out, struct error *err);
/* What journal_undo would take back now; it fails where that would. Nothing is changed. */
bool journal_next_undo(struct dossier *d, struct journal_step *out, struct error *err);
bool journal_redo(struct dossier *d, struct journal_step *out, struct error *err);

#endif

/*
 * The dossier: one SQLite file that holds everything an analyst works on.
 *
 * One handle writes at a time, guarded by a lock on the file NAME.dossier-lock; any number read.
 */
#ifndef ATALAYA_DOSSIER_DOSSIER_H
#define ATALAYA_DOSSIER_DOSSIER_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/error.h"

/* SQL: how the file of a row s of dataset was read: "Windows-1252", "XLSX, Sheet1", "JSON, UTF-8". */
#define DATASET_READ_AS(s)                                                                         \
	"CASE " s ".format WHEN 'CSV' THEN " s ".encoding WHEN 'JSON' THEN 'JSON, ' || " s         \
	".encoding ELSE " s ".format || ', ' || " s ".sheet END"

/* 'atly' */
#define DOSSIER_APPLICATION_ID 0x61746c79
/* The schema this program writes; migrate.c brings older ones up to it. */
#define DOSSIER_SCHEMA 6

enum dossier_mode {
	DOSSIER_READ,  /* looks only; takes no lock */
	DOSSIER_WRITE  /* takes the lock; brings an older schema up to date */
};

struct dossier; /* one open dossier; fields are private to core/dossier */

/*
 * dossier_create - makes a new dossier with schema, code lists and the first journal entry.
 *
 * path     must not exist. Nothing is left behind on failure.
 * author   the name that stands in the journal; "" is fine.
 */
bool dossier_create(const char *path, const char *author, struct error *err);

/*
 * dossier_open - opens an existing dossier.
 *
 * Returns a handle the caller ends with dossier_close, or NULL: ERR_IO (cannot open), ERR_DB (not a
 *         dossier, damaged, or written by a newer program), ERR_LOCKED (somebody writes; the
 *         message says who, under the name that they set).
 * Threads use a handle from one thread only.
 */
struct dossier *dossier_open(const char *name, enum dossier_mode mode, const char *author,
			     struct error *err);
/* An open transaction is rolled back. NULL is fine. */
void dossier_close(struct dossier *d);

const char *dossier_path(const struct dossier *d);
const char *dossier_author(const struct dossier *d);
bool dossier_is_writable(const struct dossier *d);

/*
 * dossier_begin_bulk - prepares for one large transaction: a big cache, foreign keys left to the
 * caller. A dossier without incidents leaves the write-ahead log for a rollback journal, which is as
 * safe and faster, unless somebody has it open: from the moment that the cache is full nobody else
 * can read, but there is nothing to read. Any other stays in the log, so that reading goes on. End
 * with dossier_end_bulk.
 */
bool dossier_begin_bulk(struct dossier *d, struct error *err);
bool dossier_end_bulk(struct dossier *d, struct error *err);

/*
 * dossier_new_ids - reserves count ids of a kind ("incident", "person", ...), inside a transaction.
 *
 * *first is the first; the next ones follow at steps of ID_STEP.
 */
bool dossier_new_ids(struct dossier *d, const char *kind, int64_t count, int64_t *first,
		     struct error *err);
#define ID_STEP 65536

/* Writes INC-4417, or INC-4417-7K3 when the id was made by another replica. */
void dossier_id_text(const struct dossier *d, const char *prefix, int64_t id, char *out,
		     unsigned size);
/* Reads one back, with or without its prefix. */
bool dossier_id_parse(const struct dossier *d, const char *prefix, const char *text, int64_t *id);

/* SQLite's own check of the whole file: ERR_DB with what it found. */
bool dossier_check(struct dossier *d, struct error *err);

#endif

/*
 * A batch: some records of a file, one after the other, and all that they become in the dossier.
 *
 * What a batch holds depends on its records alone: neither on the batches before it nor on who made
 * it or when. Ids and rows are therefore numbered from 0 (core/dossier/bulk.h), and what counts rows
 * of the whole file is a count for whoever puts the batches in, in the order of the file.
 */
#ifndef ATALAYA_INTAKE_BATCH_H
#define ATALAYA_INTAKE_BATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/buf.h"
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/dossier/bulk.h"
#include "core/dossier/record.h"
#include "core/intake/rowkey.h"

#define BATCH_BYTES RECORD_BLOCK /* a batch has no more records when it holds so much text */
#define BATCH_ROWS  4096	 /* or so many of them */

/* The tables that rows go to, parents before children. */
enum batch_table { T_INCIDENT, T_TEXT, T_ACT, T_PERSON, T_PROFILE, T_VICTIMISATION, T_INVOLVEMENT,
		   T_RESPONSE, T_LEDGER, T_FACT, T_STATISTIC, T_RECORDS, T_REFUSED, BATCH_TABLES };

/* Their statements; the first parameter is the dataset. */
extern const struct bulk_table batch_tables[BATCH_TABLES];

/* What is numbered; rows as taken. */
enum batch_counter { N_INCIDENT, N_PERSON, N_RESPONSE, N_ROW, N_REFUSED, BATCH_COUNTERS };

/* A record as it stands in the text of the batch, with a zero byte behind it. */
struct batch_record {
	size_t at, len;
	long line;
};

/* Rows with a value that no list knows. */
struct batch_note {
	const char *field, *value;
	long rows;
};

/* Zero-initialise; end with batch_release. */
struct batch {
	/* Before: */
	struct buf text;
	struct batch_record *records;
	size_t record_count, record_cap;
	int64_t offset; /* in the file, behind the last record; for progress */
	/* After: */
	struct arena arena; /* for texts that are not as in the file */
	struct bulk_rows tables[BATCH_TABLES];
	struct buf packed;  /* the record block */
	long taken, refused, incidents, people, responses;
	long points_found, points_agree, points_outside; /* core/intake/import.h */
	struct batch_note *others; /* field: the place that is named; value: where the point is */
	size_t other_count, other_cap;
	bool is_statistics; /* rows are counts of somebody else, no incidents */
	long statistics, not_reported; /* counts that rows hold; of these, without a number */
	long acts, victims, actors, events, dates, dates_lost;
	const char *date_lost; /* the first one */
	long withheld;	    /* rows taken without what the suppression list holds back */
	struct row_key *keys; /* of every record in order, where the source has a plan for them */
	size_t key_count, key_cap;
	struct batch_note *notes;
	size_t note_count, note_cap;
	bool is_broken;	    /* reading or splitting went wrong: *err says how, nothing may be used */
	struct error err;
};

/* Empties but keeps the memory that the next one needs. */
void batch_clear(struct batch *b);
void batch_release(struct batch *b);

/* The text is copied. */
void batch_note(struct batch *b, const char *field, const char *value, size_t len, long rows);

/* A point that is in another place than the one that is named; codes, which are not copied. */
void batch_other(struct batch *b, const char *named, const char *other);

/* Does every row that stands for a part of something stand for one that is there? */
bool batch_is_whole(const struct batch *b);

#endif

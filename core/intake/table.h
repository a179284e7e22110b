/*
 * Tables: what an import reads, whatever the format of its file.
 *
 * A table is a header and records behind it. A record is raw bytes that any thread can split into
 * cells, so that one thread reads and several work. What a file is shows its content, never its name.
 */
#ifndef ATALAYA_INTAKE_TABLE_H
#define ATALAYA_INTAKE_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/csv.h"
#include "core/base/error.h"

#define TABLE_HASH_LEN	   32
#define TABLE_SHEET_COLUMN "@sheet" /* the last column of a workbook: the name of the sheet */
#define TABLE_HEADER_MAX   100	    /* the last record that may be a header */

enum table_format { TABLE_CSV, TABLE_XLSX, TABLE_ODS, TABLE_JSON };

/* "CSV", "XLSX", "ODS", "JSON": as stored and for people. */
const char *table_format_name(enum table_format format);

/* Zero: everything by evidence. */
struct table_options {
	const char *encoding; /* of text, as reader_open takes it */
	char delimiter;	      /* of CSV */
	/* XLSX, ODS: a sheet by name, "*": all that are not hidden and have at least half of their columns in
	   common with the widest, one after the other, with the columns of all; JSON: the path of the list of records, "data.items". NULL: the first one that has
	   rows and is not much narrower than the widest. CSV has none and takes any. */
	const char *sheet;
	/* Header records from 1; 0: the first. Names of several are joined with " / ". In sheets the
	   empty rows at the top do not count. JSON has none. */
	int header_first, header_last;
};

struct table_sheet {
	const char *name;
	bool is_hidden;
};

/* What is known once a table is open; lasts as long as it does. */
struct table_info {
	enum table_format format;
	const char *encoding; /* for people */
	char delimiter;	      /* 0: the format has none */
	bool is_packed;	      /* with gzip */
	unsigned char hash[TABLE_HASH_LEN]; /* BLAKE2b-256 of the file as it is on disk */
	int64_t size;			    /* of the same bytes */
	const char *sheet; /* that is read: a name, "*", a path; "" where there is none to choose */
	const struct table_sheet *sheets; /* all of the file; of JSON its lists of records */
	size_t sheet_count;
	size_t sheets_read;    /* of a workbook */
	bool is_alike;	       /* these have the same columns */
	bool has_sheet_column; /* the last column is TABLE_SHEET_COLUMN */
};

struct table;

/*
 * table_open - opens a file and reads its header.
 *
 * options  NULL: as zero
 * Returns  NULL with ERR_IO, ERR_USAGE (no such encoding or sheet), ERR_LIMIT, or ERR_FORMAT with the
 *          place: no header, damaged, not a table. End with table_close.
 */
struct table *table_open(const char *path, const struct table_options *options, struct error *err);
/* NULL is fine. */
void table_close(struct table *t);

const struct table_info *table_info(const struct table *t);
/* Bytes of the file consumed so far, for progress; at most info's size. */
int64_t table_offset(const struct table *t);
/* The columns: names without the blanks around them, zero-terminated, types CELL_TEXT. */
const struct csv_row *table_header(const struct table *t);

/* The next record; its bytes are for table_split, valid until the next one. */
enum csv_result table_next(struct table *t, struct csv_record *record, struct error *err);
/*
 * table_split - splits a record, or a copy of its bytes with a zero byte behind, in place.
 *
 * row      row->cells holds *cap cells, from NULL and 0 on; it grows and is the caller's to free.
 *          row->line: the physical line (CSV, JSON) or the row of the sheet (XLSX, ODS)
 * Threads  any, on different records.
 */
bool table_split(const struct table *t, const struct csv_record *record, struct csv_row *row,
		 size_t *cap, struct error *err);

#endif

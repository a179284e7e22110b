/* What a format does for core/intake/table.c; each stands in a file of its own. */
#ifndef ATALAYA_INTAKE_FORMAT_H
#define ATALAYA_INTAKE_FORMAT_H

#include <sys/stat.h>

#include "core/base/buf.h"
#include "core/base/memory.h"
#include "core/intake/names.h"
#include "core/intake/table.h"

struct format {
	/* The next record behind the header. */
	enum csv_result (*next)(void *self, struct csv_record *record, struct error *err);
	/* On any thread. */
	bool (*split)(const void *self, const struct csv_record *record, struct csv_row *row,
		      size_t *cap, struct error *err);
	int64_t (*offset)(const void *self);
	void (*close)(void *self);
};

/* A table as it is being opened. */
struct table {
	struct arena arena; /* names of columns and sheets */
	const char *path;
	struct table_info info;
	struct csv_row header;
	size_t header_cap;
	const struct format *format;
	void *self;
	struct buf unpacked; /* a workbook that was packed with gzip */
	struct stat was;     /* the file of a workbook as its hash was taken; inode 0: no matter */
};

/* Adds a column; blanks around the name are taken away, the name is copied. */
void table_add_column(struct table *t, const char *name, size_t len);
/* The same with a name that is taken as it is. */
void table_add_key(struct table *t, const char *name, size_t len);
/* There is no header where it should be. */
bool table_no_header(const struct table *t, struct error *err);

/*
 * Each takes a table with path and nothing else, and fills in format, self, info and header. False:
 * with *err, and self to be closed if it is there.
 */
struct reader;
bool csv_table(struct table *t, struct reader *reader, const struct table_options *o,
	       struct error *err);
/* The package is the table's from now on, also at a failure. */
struct package;
bool xlsx_table(struct table *t, struct package *p, const struct table_options *o,
		struct error *err);
bool ods_table(struct table *t, struct package *p, const struct table_options *o, struct error *err);
/* The text is JSON; the reader is the table's from now on, also at a failure. */
bool json_table(struct table *t, struct reader *reader, const struct table_options *o,
		struct error *err);

#endif

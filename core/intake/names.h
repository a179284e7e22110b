/* Names of columns: joined from several header records, and found again. */
#ifndef ATALAYA_INTAKE_NAMES_H
#define ATALAYA_INTAKE_NAMES_H

#include <stddef.h>
#include <stdint.h>

#include "core/base/buf.h"
#include "core/base/csv.h"
#include "core/base/memory.h"

/* Names that grow with each record of the header. Zero-initialise; end with names_release. */
struct names {
	struct buf *items;
	size_t count, cap;
};

/* Adds what a record says of column at: behind " / " when there is a name already. */
void names_join(struct names *names, size_t at, const char *text, size_t len);
void names_release(struct names *names);

/*
 * Where names stand. One name may stand several times: the second "Note" of a header is another
 * column than the first. Zero-initialise; end with name_index_release.
 */
struct name_index {
	struct name_slot {
		const char *name; /* NULL: free */
		size_t len, nth, at;
	} *slots;
	size_t count, cap;
};

#define NAME_ABSENT SIZE_MAX

/* The place of the nth (from 0) name, or NAME_ABSENT. */
size_t name_index_find(const struct name_index *index, const char *name, size_t len, size_t nth);
/* name lasts as long as the index does and is not in it yet. */
void name_index_add(struct name_index *index, const char *name, size_t len, size_t nth, size_t at);
void name_index_release(struct name_index *index);

/*
 * names_repeat - is a row the header once more, as it stands on top of every printed page? Of a header of several
 * lines one line may be repeated.
 *
 * columns  those of the header that rows have; the name of the sheet, which is in every row, is not looked at
 */
bool names_repeat(const struct csv_row *header, size_t columns, const struct csv_row *row);

#endif

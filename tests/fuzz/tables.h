/* For targets that read tables: a file with given bytes, zip packages, and what must hold of any table. */
#ifndef ATALAYA_TESTS_FUZZ_TABLES_H
#define ATALAYA_TESTS_FUZZ_TABLES_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <sodium.h>
#include <zlib.h>

#include "core/base/buf.h"
#include "core/intake/table.h"

/* One file, written again for every input. */
static char fuzz_path[300];

static inline void
fuzz_remove(void)
{
	unlink(fuzz_path);
}

static inline void
fuzz_file(const void *bytes, size_t len)
{
	static int fd = -1;

	if (fd < 0) {
		snprintf(fuzz_path, sizeof fuzz_path, "%s/atalaya-fuzz-XXXXXX",
			 getenv("TMPDIR") ? getenv("TMPDIR") : ".");
		fd = mkstemp(fuzz_path);
		if (fd < 0 || sodium_init() < 0)
			abort();
		atexit(fuzz_remove);
	}
	if (ftruncate(fd, 0) < 0 || pwrite(fd, bytes, len, 0) != (ssize_t)len)
		abort();
}

static inline void
put_number(struct buf *b, unsigned long value, int bytes)
{
	for (; bytes > 0; bytes--, value >>= 8)
		buf_putc(b, (char)(value & 0xFF));
}

struct fuzz_part {
	const char *name;
	const void *bytes;
	size_t len;
};

/* A zip package whose parts are stored as they are: what is in them meets the parser unharmed. */
static inline void
fuzz_package(const struct fuzz_part *parts, size_t count, struct buf *out)
{
	struct buf directory = { 0 };

	buf_clear(out);
	for (size_t i = 0; i < count; i++) {
		const struct fuzz_part *p = &parts[i];
		unsigned long crc = crc32(0, p->bytes, (unsigned)p->len), at = out->len;
		struct buf head = { 0 };

		put_number(&head, 20, 2); /* version */
		put_number(&head, 0, 8);  /* flags, stored, time and date */
		put_number(&head, crc, 4);
		put_number(&head, p->len, 4);
		put_number(&head, p->len, 4);
		put_number(&head, strlen(p->name), 2);
		put_number(&head, 0, 2);
		buf_add(out, "PK\3\4", 4);
		buf_add(out, head.data, head.len);
		buf_puts(out, p->name);
		buf_add(out, p->bytes, p->len);
		buf_add(&directory, "PK\1\2\24\0", 6);
		buf_add(&directory, head.data, head.len);
		put_number(&directory, 0, 10); /* comment, disk, attributes */
		put_number(&directory, at, 4);
		buf_puts(&directory, p->name);
		buf_release(&head);
	}
	{
		unsigned long at = out->len;

		buf_add(out, buf_str(&directory), directory.len);
		buf_add(out, "PK\5\6\0\0\0\0", 8);
		put_number(out, count, 2);
		put_number(out, count, 2);
		put_number(out, directory.len, 4);
		put_number(out, at, 4);
		put_number(out, 0, 2);
	}
	buf_release(&directory);
}

/* Parts of an input are separated by zero bytes; one that is not there is instead. */
static inline struct fuzz_part
fuzz_next_part(const char *name, const uint8_t **data, size_t *size, const char *instead)
{
	const uint8_t *end = *size ? memchr(*data, 0, *size) : NULL;
	size_t len = end ? (size_t)(end - *data) : *size;
	struct fuzz_part part = { name, *data, len };

	if (len == 0)
		part = (struct fuzz_part){ name, instead, strlen(instead) };
	*data += end ? len + 1 : len;
	*size -= end ? len + 1 : len;
	return part;
}

/* Reads the file; whatever it is, it is a table all through or an error that says what is wrong. */
static inline void
fuzz_table(const struct table_options *o)
{
	struct error err = { 0 };
	struct table *t = table_open(fuzz_path, o, &err);
	enum csv_result got = t ? CSV_ROW : CSV_ERROR;
	struct csv_row row = { 0 };
	struct csv_record record;
	size_t cap = 0;

	while (got == CSV_ROW && (got = table_next(t, &record, &err)) == CSV_ROW) {
		if (record.line < 1)
			__builtin_trap();
		/* A quote that is never closed shows here. */
		if (!table_split(t, &record, &row, &cap, &err)) {
			if (table_info(t)->format != TABLE_CSV)
				__builtin_trap();
			got = CSV_ERROR;
			break;
		}
		if (row.count < (table_info(t)->format == TABLE_CSV ? 1 : table_header(t)->count)
		    || row.line != record.line)
			__builtin_trap();
		for (size_t i = 0; i < row.count; i++)
			if (row.cells[i].text[row.cells[i].len] != '\0'
			    || row.cells[i].type > CELL_ERROR)
				__builtin_trap();
		if (table_offset(t) > table_info(t)->size)
			__builtin_trap();
	}
	if (got == CSV_ERROR
	    && (err.code == ERR_NONE || err.code == ERR_INTERNAL || !err.msg[0]))
		__builtin_trap();
	if (t && table_header(t)->count == 0)
		__builtin_trap();
	free(row.cells);
	table_close(t);
}

#endif

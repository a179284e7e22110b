/* For tests of tables: files made in memory, and tables as one text. */
#ifndef ATALAYA_TESTS_TABLES_H
#define ATALAYA_TESTS_TABLES_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <zip.h>

#include "core/base/buf.h"
#include "core/intake/table.h"

struct part_text {
	const char *name, *text;
};

/* A file of our own, in the folder where the tests run; gone with unlink. */
static char table_path[] = "table-XXXXXX";

static inline void
table_file(const void *bytes, size_t len)
{
	int fd;

	memcpy(table_path, "table-XXXXXX", sizeof table_path);
	fd = mkstemp(table_path);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes, len), (ssize_t)len);
	close(fd);
}

/* Packs parts, up to one without a name, into bytes. */
static inline void
pack_parts(const struct part_text *parts, struct buf *out)
{
	zip_error_t why;
	zip_source_t *target;
	zip_t *zip;
	zip_stat_t st;

	zip_error_init(&why);
	target = zip_source_buffer_create(NULL, 0, 0, &why);
	assert_non_null(target);
	zip_source_keep(target);
	zip = zip_open_from_source(target, ZIP_TRUNCATE, &why);
	assert_non_null(zip);
	for (; parts->name; parts++) {
		zip_source_t *s = zip_source_buffer(zip, parts->text, strlen(parts->text), 0);

		assert_true(zip_file_add(zip, parts->name, s, ZIP_FL_ENC_UTF_8) >= 0);
	}
	assert_int_equal(zip_close(zip), 0);
	assert_int_equal(zip_source_stat(target, &st), 0);
	assert_int_equal(zip_source_open(target), 0);
	out->len = 0;
	assert_int_equal(zip_source_read(target, buf_room(out, st.size), st.size),
			 (zip_int64_t)st.size);
	out->len = st.size;
	zip_source_close(target);
	zip_source_free(target);
	zip_error_fini(&why);
}

/* Header and rows: "a|b/1|2/"; with types "t1" a number is "n:1". NULL with *err when refused. */
static inline char *
table_text(const struct table_options *o, bool with_types, struct error *err)
{
	static const char types[] = "tndbe";
	struct table *t = table_open(table_path, o, err);
	struct csv_row row = { 0 };
	struct csv_record record;
	struct buf out = { 0 };
	enum csv_result got = t ? CSV_ROW : CSV_ERROR;
	size_t cap = 0;

	for (size_t i = 0; t && i < table_header(t)->count; i++)
		buf_printf(&out, "%s%s", i ? "|" : "", table_header(t)->cells[i].text);
	while (got == CSV_ROW && (got = table_next(t, &record, err)) == CSV_ROW) {
		if (!table_split(t, &record, &row, &cap, err)) {
			got = CSV_ERROR;
			break;
		}
		buf_putc(&out, '/');
		for (size_t i = 0; i < row.count; i++) {
			buf_puts(&out, i ? "|" : "");
			if (with_types && row.cells[i].len)
				buf_printf(&out, "%c:", types[row.cells[i].type]);
			buf_add(&out, row.cells[i].text, row.cells[i].len);
			assert_int_equal(row.cells[i].text[row.cells[i].len], '\0');
		}
	}
	if (t && got == CSV_END)
		assert_true(table_offset(t) <= table_info(t)->size);
	free(row.cells);
	table_close(t);
	if (got == CSV_END)
		return buf_steal(&out);
	buf_release(&out);
	return NULL;
}

#endif

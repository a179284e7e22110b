/* CSV: any bytes, and the same cells whether they come from memory or through a small window. */
#include <stdio.h>
#include <string.h>

#include "core/base/csv.h"
#include "tests/fuzz/fuzz.h"

struct input {
	const uint8_t *data;
	size_t size, at;
};

/* Hands out a few bytes, and never the same number twice in a row. */
static bool
few_bytes(void *ctx, char *out, size_t size, size_t *got, struct error *err)
{
	struct input *in = ctx;

	(void)err;
	*got = in->at % 7 + 1;
	if (*got > in->size - in->at)
		*got = in->size - in->at;
	if (*got > size)
		*got = size;
	memcpy(out, in->data + in->at, *got);
	in->at += *got;
	return true;
}

static void
read_all(struct csv *csv, size_t size)
{
	struct error err = { 0 };
	struct csv_row row;
	enum csv_result got;
	long last = 0;

	while ((got = csv_next(csv, &row, &err)) == CSV_ROW) {
		if (row.line <= last || row.count == 0)
			__builtin_trap();
		last = row.line;
		for (size_t i = 0; i < row.count; i++)
			if (row.cells[i].text[row.cells[i].len] != '\0')
				__builtin_trap();
	}
	if ((got == CSV_ERROR) != (err.code != ERR_NONE))
		__builtin_trap();
	if (got == CSV_END && csv_offset(csv) != size)
		__builtin_trap();
	csv_close(csv);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct csv_shape shape = csv_guess((const char *)data, size, true, '\0');
	struct input in = { data, size, 0 };

	if (!strchr(",;\t|", shape.delimiter))
		__builtin_trap();
	read_all(csv_open_text((const char *)data, size, "fuzz", ','), size);
	read_all(csv_open(few_bytes, &in, "fuzz", shape), size);
	in.at = 0;
	shape.cr_ends = !shape.cr_ends;
	read_all(csv_open(few_bytes, &in, "fuzz", shape), size);
	return 0;
}

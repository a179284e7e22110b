/* CSV: any bytes, and the same cells whether they come from memory or through a small window. */
#include <stdio.h>
#include <string.h>

#include "core/base/csv.h"
#include "tests/fuzz/fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct csv *csv = csv_open_text((const char *)data, size, "fuzz", ',');
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
	return 0;
}

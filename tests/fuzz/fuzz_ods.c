/* ODS: a byte for how it is read, and the XML of the sheets. */
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/tables.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char type[] = "application/vnd.oasis.opendocument.spreadsheet";
	struct fuzz_part parts[] = { { "mimetype", type, sizeof type - 1 }, { "content.xml", "", 0 } };
	struct buf package = { 0 };
	struct table_options o;

	if (size == 0)
		return 0;
	parts[1].bytes = data + 1;
	parts[1].len = size - 1;
	o = (struct table_options){ .sheet = data[0] & 1 ? "*" : NULL,
				    .header_first = data[0] & 2 ? 2 : 1,
				    .header_last = data[0] & 4 ? 3 : 1 };
	fuzz_package(parts, 2, &package);
	fuzz_file(package.data, package.len);
	fuzz_table(&o);
	buf_release(&package);
	return 0;
}

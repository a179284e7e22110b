/* JSON: a byte for how it is read, and the text. What is not JSON goes in as CSV. */
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/tables.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size == 0)
		return 0;
	fuzz_file(data + 1, size - 1);
	fuzz_table(&(struct table_options){ .encoding = "UTF-8",
					    .sheet = data[0] & 1 ? "a.b" : NULL });
	return 0;
}

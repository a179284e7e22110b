/* Queries: any text; what parses prints canonically, and that parses to the same again. */
#include <stdlib.h>
#include <string.h>

#include "core/query/query.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/lists.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct codes *codes;
	struct error err = { 0 };
	struct query *q, *again;
	char *text = malloc(size + 1);

	if (!codes)
		codes = fuzz_codes();
	memcpy(text, data, size);
	text[size] = '\0';
	if ((q = query_parse(text, codes, &err))) {
		again = query_parse(q->text, codes, &err);
		if (!again || strcmp(again->text, q->text) != 0)
			__builtin_trap();
		query_free(again);
	} else if (err.code == ERR_NONE) {
		__builtin_trap();
	}
	query_free(q);
	{
		struct completion found[8];
		size_t at, count = query_complete(text, size, codes, "es", found, 8, &at);

		if (count > 8 || at > strlen(text))
			__builtin_trap();
	}
	free(text);
	return 0;
}

/* Dates as people write them: a byte for the order and the weekday, and the cell. */
#include <string.h>

#include "core/intake/datetext.h"
#include "tests/fuzz/fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct datetext how = { .year_max = 2020 };
	struct date d;
	char text[64];

	if (size == 0)
		return 0;
	how.orders = (data[0] & 1 ? DATETEXT_DMY : 0) | (data[0] & 2 ? DATETEXT_MDY : 0);
	if (!datetext_parse((const char *)data + 1, size - 1, &how, data[0] / 4 % 8 - 1, &d))
		return 0;
	if (d.first > d.last)
		__builtin_trap();
	/* 00/00/0000 */
	if (d.precision == DATE_UNKNOWN)
		return 0;
	if (d.precision == DATE_DAY && d.first != d.last)
		__builtin_trap();
	/* What came of it can be written, and is read as the same again. */
	date_format(&d, text, sizeof text);
	{
		struct date again;

		if (!date_parse(text, strlen(text), &again) || again.first != d.first
		    || again.last != d.last)
			__builtin_trap();
	}
	return 0;
}

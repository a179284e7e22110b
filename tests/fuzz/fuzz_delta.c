/* Bodies of journal entries: whatever stands in the file, reading it must end well. */
#include <string.h>

#include "core/dossier/delta.h"
#include "tests/fuzz/fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct delta delta;
	struct error err = { 0 };
	volatile size_t seen = 0;

	if (delta_parse(data, size, &delta, &err)) {
		/* Everything that parsed must be there to read. */
		for (size_t i = 0; i < delta.change_count; i++) {
			const struct delta_change *ch = &delta.changes[i];

			for (size_t c = 0; c < ch->table->count; c++) {
				seen += strlen(ch->table->columns[c].name);
				for (size_t k = 0; k < ch->before[c].len; k++)
					seen += (unsigned char)ch->before[c].bytes[k];
				for (size_t k = 0; k < ch->after[c].len; k++)
					seen += (unsigned char)ch->after[c].bytes[k];
			}
		}
		delta_fact(&delta, "dataset");
	} else if (err.code == ERR_NONE) {
		__builtin_trap();
	}
	delta_release(&delta);
	return 0;
}

/* Texts of patterns: what parses prints canonically, and that parses to the same again. */
#include <stdlib.h>
#include <string.h>

#include "core/pattern/rule.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/lists.h"

/* What one rule prints. */
static char *
print(const struct rule *rule)
{
	struct buf text = { 0 };

	rule_print(&text, rule);
	return buf_steal(&text);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct codes *codes;
	struct error err = { 0 };
	struct rules rules, again;

	if (!codes)
		codes = fuzz_codes();
	if (!rules_parse((const char *)data, size, "fuzz", codes, &rules, &err)
	    && err.code == ERR_NONE)
		__builtin_trap();
	for (size_t i = 0; err.code == ERR_NONE && i < rules.count; i++) {
		char *text = print(&rules.items[i]), *twice;
		enum example_result results[RULE_EXAMPLES_MAX];

		if (!rules_parse(text, strlen(text), "again", codes, &again, NULL)
		    || again.count != 1)
			__builtin_trap();
		twice = print(&again.items[0]);
		if (strcmp(text, twice) != 0)
			__builtin_trap();
		if (!rule_check_texts(&rules.items[i], results, &err))
			__builtin_trap();
		rules_release(&again);
		free(text);
		free(twice);
	}
	rules_release(&rules);
	return 0;
}

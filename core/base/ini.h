/*
 * INI files: [section], [section 2], key=value, comments with # or ; at the start of a line.
 *
 * Our own reader because a value may hold ':' and ';' and be long, and because errors name the line.
 */
#ifndef ATALAYA_BASE_INI_H
#define ATALAYA_BASE_INI_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/error.h"
#include "core/base/memory.h"

struct ini_key {
	const char *name, *value; /* trimmed; value may be "" */
	long line;
};

struct ini_section {
	const char *name; /* without the number */
	int number;	  /* 0 when it has none */
	long line;
	struct ini_key *keys;
	size_t key_count;
};

struct ini {
	struct arena arena;
	struct ini_section *sections; /* in the order of the file */
	size_t section_count;
};

/*
 * ini_parse - reads text (len bytes) that came from source.
 *
 * Returns false with ERR_FORMAT naming the line. End with ini_release in both cases.
 */
bool ini_parse(struct ini *ini, const char *source, const char *text, size_t len,
	       struct error *err);
void ini_release(struct ini *ini);

/* The first section of that name, or NULL. */
const struct ini_section *ini_section(const struct ini *ini, const char *name);
/* The value of a key, or NULL when the section is NULL or lacks it. */
const char *ini_value(const struct ini_section *s, const char *key);

#endif

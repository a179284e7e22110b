/* INI files. */
#include "core/base/ini.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/utf8.h"

static void
trim(const char **s, const char **end)
{
	while (*s < *end && isspace((unsigned char)**s))
		(*s)++;
	while (*s < *end && isspace((unsigned char)(*end)[-1]))
		(*end)--;
}

/* "event 2" > name "event", number 2. */
static bool
open_section(struct ini *ini, const char *s, const char *end, long line, size_t *cap)
{
	const char *digits = end;
	struct ini_section *section;
	int number = 0;

	trim(&s, &end);
	digits = end;
	while (digits > s && isdigit((unsigned char)digits[-1]))
		digits--;
	if (digits > s && digits < end && digits[-1] == ' ' && end - digits <= 3) {
		number = atoi(digits);
		end = digits;
		trim(&s, &end);
	}
	if (s == end)
		return false;
	ini->sections = grow_array(ini->sections, ini->section_count, cap, sizeof *ini->sections);
	section = &ini->sections[ini->section_count++];
	*section = (struct ini_section){ .name = arena_strndup(&ini->arena, s, (size_t)(end - s)),
					 .number = number,
					 .line = line };
	return true;
}

static bool
add_key(struct ini *ini, const char *s, const char *end, long line, size_t *cap)
{
	const char *eq = memchr(s, '=', (size_t)(end - s));
	struct ini_section *section = &ini->sections[ini->section_count - 1];
	const char *name = s, *name_end = eq, *value = eq ? eq + 1 : NULL;
	struct ini_key *key;

	if (!eq)
		return false;
	trim(&name, &name_end);
	trim(&value, &end);
	if (name == name_end)
		return false;
	section->keys = grow_array(section->keys, section->key_count, cap, sizeof *section->keys);
	key = &section->keys[section->key_count++];
	key->name = arena_strndup(&ini->arena, name, (size_t)(name_end - name));
	key->value = arena_strndup(&ini->arena, value, (size_t)(end - value));
	key->line = line;
	return true;
}

bool
ini_parse(struct ini *ini, const char *source, const char *text, size_t len, struct error *err)
{
	const char *end = text + len, *at = text;
	size_t section_cap = 0, key_cap = 0;
	long line = 0;

	*ini = (struct ini){ 0 };
	if (utf8_check(text, len) != len) {
		FAIL(err, ERR_FORMAT, N_("the file is not UTF-8 text"));
		return error_at(err, source, 0, 0);
	}
	if (len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
		at += 3;
	while (at < end) {
		const char *eol = memchr(at, '\n', (size_t)(end - at));
		const char *s = at, *stop = eol ? eol : end;
		bool ok = true;

		at = eol ? eol + 1 : end;
		line++;
		trim(&s, &stop);
		if (s == stop || *s == '#' || *s == ';')
			continue;
		if (*s == '[') {
			ok = stop[-1] == ']'
			     && open_section(ini, s + 1, stop - 1, line, &section_cap);
			key_cap = 0;
		} else {
			ok = ini->section_count > 0 && add_key(ini, s, stop, line, &key_cap);
		}
		if (!ok) {
			FAIL(err, ERR_FORMAT, N_("this line is neither [section] nor key=value"));
			return error_at(err, source, line, 0);
		}
	}
	return true;
}

void
ini_release(struct ini *ini)
{
	for (size_t i = 0; i < ini->section_count; i++)
		free(ini->sections[i].keys);
	free(ini->sections);
	arena_release(&ini->arena);
	*ini = (struct ini){ 0 };
}

const struct ini_section *
ini_section(const struct ini *ini, const char *name)
{
	for (size_t i = 0; i < ini->section_count; i++)
		if (strcmp(ini->sections[i].name, name) == 0)
			return &ini->sections[i];
	return NULL;
}

const char *
ini_value(const struct ini_section *s, const char *key)
{
	for (size_t i = 0; s && i < s->key_count; i++)
		if (strcmp(s->keys[i].name, key) == 0)
			return s->keys[i].value;
	return NULL;
}

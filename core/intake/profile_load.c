/* Profiles from the program, from files and from texts that the dossier keeps. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/base/asset.h"
#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/base/ini.h"
#include "core/intake/profile_parts.h"

#define FILE_MAX ((size_t)16 << 20)

/* Reads a file beside the profile, built in or on disk. Missing is fine when is_optional. */
static bool
read_beside(struct profile *p, const char *name, bool is_builtin, bool is_optional,
	    const char **out, size_t *len, struct error *err)
{
	struct buf text = { 0 };
	bool ok = true;

	*out = NULL;
	if (is_builtin) {
		const struct asset *a = asset_find(name);

		if (a) {
			*out = arena_strndup(&p->arena, (const char *)a->bytes, a->len);
			*len = a->len;
		} else if (!is_optional) {
			ok = FAIL(err, ERR_INTERNAL, N_("the built-in file \"%s\" is missing"),
				  name);
		}
		return ok;
	}
	if (is_optional && access(name, F_OK) < 0)
		return true;
	ok = file_read(name, FILE_MAX, &text, err);
	if (ok) {
		*out = arena_strndup(&p->arena, buf_str(&text), text.len);
		*len = text.len;
	}
	buf_release(&text);
	return ok;
}

/* The name of a file beside source: its folder, then name. */
static const char *
beside(struct profile *p, const char *name)
{
	struct buf path = { 0 };
	const char *copy;

	buf_add(&path, p->source, (size_t)(file_name(p->source) - p->source));
	buf_puts(&path, file_name(name));
	copy = arena_strdup(&p->arena, buf_str(&path));
	buf_release(&path);
	return copy;
}

/* A places list of a built-in profile goes by its name alone. */
static bool
use_builtin_places(struct profile *p)
{
	struct buf name = { 0 };
	const struct asset *a;

	buf_printf(&name, "profiles/%s", file_name(p->places_name));
	if ((a = asset_find(name.data)))
		p->places_name = a->name;
	buf_release(&name);
	return a != NULL;
}

/* Makes the profile of its texts, which stand in its arena already. */
static bool
make(struct profile *p, size_t len, size_t map_len, bool is_builtin, struct error *err)
{
	struct ini ini = { 0 };
	size_t places_len = 0;
	bool ok = false;

	if (!ini_parse(&ini, p->source, p->text, len, err)
	    || !profile_parse_head(p, &ini, err) || !profile_parse_sections(p, &ini, err))
		goto done;
	if (p->map_text && !profile_parse_map(p, p->map_source, p->map_text, map_len, err))
		goto done;
	if (!p->map_text)
		p->map_text = "";
	if (p->places_name) {
		p->places_name = beside(p, p->places_name);
		/* Beside it, or one that the program brings. */
		if (!is_builtin && access(p->places_name, F_OK) < 0)
			is_builtin = use_builtin_places(p);
		if (!read_beside(p, p->places_name, is_builtin, false, &p->places_text,
				 &places_len, err))
			goto done;
	}
	ok = profile_check_lists(p, err);
done:
	ini_release(&ini);
	return ok;
}

/* A draft that was sent to a file as it came on the screen holds both of its files, one below the other. */
static void
cut_map(struct profile *p, size_t *len, size_t *map_len)
{
	char *mark = strstr(p->text, "\n" PROFILE_MAP_MARK "\n");

	if (!mark || p->map_text)
		return;
	p->map_text = mark + strlen(PROFILE_MAP_MARK) + 2;
	p->map_source = p->source;
	*map_len = *len - (size_t)(p->map_text - p->text);
	*len = (size_t)(mark + 1 - p->text);
	mark[1] = '\0';
}

static bool
load(struct profile *p, bool is_builtin, struct error *err)
{
	bool ok;

	size_t len = 0, map_len = 0;
	struct buf stem = { 0 };

	/* x.ini goes with x.map.csv */
	buf_add(&stem, p->source, strlen(p->source) - 4);
	buf_puts(&stem, ".map.csv");
	p->map_source = arena_strdup(&p->arena, stem.data);
	buf_release(&stem);
	ok = read_beside(p, p->source, is_builtin, false, &p->text, &len, err)
	     && read_beside(p, p->map_source, is_builtin, true, &p->map_text, &map_len, err);
	if (ok)
		cut_map(p, &len, &map_len);
	return ok && make(p, len, map_len, is_builtin, err);
}

struct profile *
profile_parse(const char *name, const char *ini_text, const char *map_text, struct error *err)
{
	struct profile *p = xcalloc(1, sizeof *p);

	p->source = p->map_source = arena_strdup(&p->arena, name);
	p->text = arena_strdup(&p->arena, ini_text);
	if (map_text && map_text[0])
		p->map_text = arena_strdup(&p->arena, map_text);
	/* The text of a built-in one, perhaps with more words in its map: its places are built in too. */
	if (make(p, strlen(ini_text), map_text ? strlen(map_text) : 0, asset_find(name) != NULL, err))
		return p;
	profile_free(p);
	return NULL;
}

/* "profiles/cpj.ini" > "cpj"; NULL when the asset is no profile. */
const char *
profile_asset_name(const struct asset *a, char *name, size_t size)
{
	const char *base = file_name(a->name);
	size_t len = strlen(base);

	if (len < 5 || len >= size || strcmp(base + len - 4, ".ini") != 0
	    || (strncmp(a->name, "profiles/", 9) != 0 && strncmp(a->name, "sample/", 7) != 0))
		return NULL;
	snprintf(name, size, "%.*s", (int)(len - 4), base);
	return name;
}

void
profile_each(void (*fn)(void *ctx, const char *name), void *ctx)
{
	char name[64];

	for (const struct asset *a = assets; a->name; a++)
		if (profile_asset_name(a, name, sizeof name))
			fn(ctx, name);
}

struct profile *
profile_load(const char *name, struct error *err)
{
	struct profile *p = xcalloc(1, sizeof *p);
	size_t len = strlen(name);
	bool is_file = strchr(name, '/') || (len > 4 && strcmp(name + len - 4, ".ini") == 0);
	char found[64];

	if (is_file && len > 4 && strcmp(name + len - 4, ".ini") == 0)
		p->source = arena_strdup(&p->arena, name);
	for (const struct asset *a = assets; a->name && !is_file; a++)
		if (profile_asset_name(a, found, sizeof found) && strcmp(found, name) == 0)
			p->source = a->name;
	if (!p->source) {
		FAIL(err, ERR_USAGE, N_("there is no profile \"%s\""), name);
		error_hint(err, N_("atalaya profile list shows them; a file ends in .ini"));
	} else if (load(p, !is_file, err)) {
		return p;
	}
	profile_free(p);
	return NULL;
}

struct profile *
profile_stored(const char *text, const char *map_text, struct error *err)
{
	struct profile *p = xcalloc(1, sizeof *p);
	struct ini ini = { 0 };
	bool ok;

	p->source = N_("the profile of the dataset");
	p->map_source = N_("the value map of the dataset");
	p->text = arena_strdup(&p->arena, text);
	p->map_text = arena_strdup(&p->arena, map_text);
	ok = ini_parse(&ini, p->source, p->text, strlen(p->text), err) && profile_parse_head(p, &ini, err)
	     && profile_parse_sections(p, &ini, err)
	     && (!p->map_text[0]
		 || profile_parse_map(p, p->map_source, p->map_text, strlen(p->map_text), err))
	     && profile_check_lists(p, err);
	ini_release(&ini);
	if (ok)
		return p;
	profile_free(p);
	return NULL;
}

void
profile_free(struct profile *p)
{
	struct arena arena;

	if (!p)
		return;
	arena = p->arena;
	arena_release(&arena);
	free(p);
}

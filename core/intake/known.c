/* What the dossier knows about a file that somebody wants to bring in. */
#include "core/intake/known.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/dossier/stmt.h"
#include "core/intake/profile.h"

/* Profiles of datasets that are offered. */
#define KNOWN_MAX 20

bool
known_file(struct dossier *d, const unsigned char hash[TABLE_HASH_LEN], struct arena *arena,
	   struct known_file *out, struct error *err)
{
	struct stmt *s = stmt_new(
		d,
		"SELECT name, state FROM dataset d WHERE (file_hash = :hash OR EXISTS"
		" (SELECT 1 FROM edition e WHERE e.dataset = d.id AND e.file_hash = :hash))"
		" AND state <> 'purged' ORDER BY state, id DESC LIMIT 1",
		err);
	enum stmt_result got;

	*out = (struct known_file){ 0 };
	if (!s)
		return false;
	stmt_blob(s, 1, hash, TABLE_HASH_LEN);
	if ((got = stmt_step(s, err)) == STMT_ROW) {
		out->dataset = arena_strdup(arena, stmt_col_text(s, 0));
		out->state = arena_strdup(arena, stmt_col_text(s, 1));
	}
	stmt_free(s);
	return got != STMT_ERROR;
}

/* The text of a profile without the line that names its places. */
static char *
without_places(const char *text)
{
	struct buf out = { 0 };

	for (const char *at = text; *at;) {
		size_t len = strcspn(at, "\n");
		const char *key = at + strspn(at, " \t");

		len += at[len] == '\n';
		if (strncmp(key, "places", 6) != 0 || key[6 + strspn(key + 6, " \t")] != '=')
			buf_add(&out, at, len);
		at += len;
	}
	buf_puts(&out, "");
	return buf_steal(&out);
}

static bool
is_there(const struct known_profile *known, size_t count, const char *text, const char *map_text)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(known[i].text, text) == 0 && strcmp(known[i].map_text, map_text) == 0)
			return true;
	return false;
}

/* Keeps what is to be known of a profile that fits. */
static void
keep(struct known_profile *out, const struct profile *p, const char *dataset, const char *lang,
     struct arena *arena)
{
	const char *title = strcmp(lang, "es") == 0 ? p->title_es : p->title;

	*out = (struct known_profile){
		.name = arena_strdup(arena, p->name),
		.title = arena_strdup(arena, title ? title : ""),
		.dataset = dataset ? arena_strdup(arena, dataset) : NULL,
		.source = arena_strdup(arena, p->source),
		.text = arena_strdup(arena, p->text),
		.map_text = arena_strdup(arena, p->map_text ? p->map_text : ""),
		.is_statistics = p->is_statistics,
		.has_events = p->event_count > 0,
		.has_status = p->status.precision != DATE_UNKNOWN,
	};
}

bool
known_profiles(struct dossier *d, const struct csv_row *header, const char *lang,
	       struct arena *arena, struct known_profile **out, size_t *count, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT name, profile, profile_text, map_text FROM dataset"
				  " WHERE state = 'active' ORDER BY id DESC",
				  err);
	struct known_profile *known = arena_alloc(arena, (KNOWN_MAX + 1) * sizeof *known);
	enum stmt_result got = STMT_ERROR;
	struct profile *p;
	size_t n = 0;

	*out = known;
	*count = 0;
	while (s && n < KNOWN_MAX && (got = stmt_step(s, err)) == STMT_ROW) {
		char *text = without_places(stmt_col_text(s, 2));

		/* What this program no longer reads, or what fits another file, is passed over. */
		if (!is_there(known, n, text, stmt_col_text(s, 3))
		    && (p = profile_parse(stmt_col_text(s, 1), text, stmt_col_text(s, 3), NULL))) {
			if (profile_bind(p, header, "", NULL))
				keep(&known[n++], p, stmt_col_text(s, 0), lang, arena);
			profile_free(p);
		}
		free(text);
	}
	stmt_free(s);
	if (got == STMT_ERROR)
		return false;
	if ((p = profile_choose(header, NULL))) {
		if (profile_bind(p, header, "", NULL) && !is_there(known, n, p->text, p->map_text))
			keep(&known[n++], p, NULL, lang, arena);
		profile_free(p);
	}
	*count = n;
	return true;
}

bool
known_profile_file(const char *path, const struct csv_row *header, const char *lang,
		   struct arena *arena, struct known_profile *out, struct error *err)
{
	struct profile *p = profile_load(path, err);
	bool ok = p && profile_bind(p, header, path, err);

	if (ok) {
		keep(out, p, NULL, lang, arena);
		out->path = arena_strdup(arena, path);
	}
	profile_free(p);
	return ok;
}

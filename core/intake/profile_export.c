/* A profile as a dataset keeps it, with what people decided about values, becomes files again. */
#include <string.h>

#include "core/base/buf.h"
#include "core/base/csv.h"
#include "core/base/file.h"
#include "core/base/ini.h"
#include "core/dossier/stmt.h"
#include "core/intake/profile.h"
#include "core/intake/values.h"

/* ---- the texts -------------------------------------------------------------------------- */

static void
put_cell(struct buf *out, const char *text, bool is_last)
{
	csv_put_cell(out, text);
	buf_putc(out, is_last ? '\n' : ',');
}

/* Behind the map's own rows, which stay as they are written and go before what was decided. */
static bool
add_decisions(struct dossier *d, const struct profile *p, struct buf *map, long *count,
	      struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT list, value, code FROM value_map WHERE profile = :profile"
				  " ORDER BY list, value, ord",
				  err);
	enum stmt_result got = STMT_ERROR;

	if (s)
		stmt_text(s, 1, p->name);
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		size_t known;

		if (profile_map(p, stmt_col_text(s, 0), stmt_col_text(s, 1), &known))
			continue;
		if (map->len == 0)
			buf_puts(map, "list,from,to\n");
		if (map->data[map->len - 1] != '\n')
			buf_putc(map, '\n');
		put_cell(map, stmt_col_text(s, 0), false);
		put_cell(map, stmt_col_text(s, 1), false);
		put_cell(map, stmt_col_text(s, 2), true);
		(*count)++;
	}
	stmt_free(s);
	return got == STMT_DONE;
}

/* The places that came with the profile. */
static bool
read_places(struct dossier *d, const char *profile, struct buf *out, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT code, parent, ord, en, es, aliases, attrs FROM code"
				  " WHERE list = 'places' AND version = :profile ORDER BY parent, ord, code",
				  err);
	enum stmt_result got = STMT_ERROR;

	buf_puts(out, "code,parent,order,en,es,aliases,attrs\n");
	if (s)
		stmt_text(s, 1, profile);
	while (s && (got = stmt_step(s, err)) == STMT_ROW)
		for (int i = 0; i < 7; i++)
			put_cell(out, stmt_col_text(s, i), i == 6);
	stmt_free(s);
	return got == STMT_DONE;
}

static bool
read_profile(struct dossier *d, const char *name, struct buf *text, struct buf *map, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT profile_text, map_text FROM dataset WHERE profile = :name"
				  " AND state = 'active' ORDER BY id DESC LIMIT 1",
				  err);
	enum stmt_result got = STMT_ERROR;

	if (s) {
		stmt_text(s, 1, name);
		if ((got = stmt_step(s, err)) == STMT_ROW) {
			buf_puts(text, stmt_col_text(s, 0));
			buf_puts(map, stmt_col_text(s, 1));
		}
	}
	stmt_free(s);
	if (got == STMT_DONE) {
		FAIL(err, ERR_USAGE, N_("no dataset of this dossier came in under a profile \"%s\""), name);
		error_hint(err, N_("atalaya editions DOSSIER lists the datasets"));
	}
	return got == STMT_ROW;
}

/* ---- the files -------------------------------------------------------------------------- */

static bool
start(struct outfile *f, const char *path, const struct buf *text, bool replace, struct error *err)
{
	if (!outfile_open(f, path, replace, err))
		return false;
	fwrite(buf_str(text), 1, text->len, f->stream);
	return true;
}

/* The name of the places list that a profile brings, beside path; "" when it brings none. */
static bool
places_path(const struct buf *text, const char *path, struct buf *out, struct error *err)
{
	struct ini ini = { 0 };
	bool ok = ini_parse(&ini, path, text->data, text->len, err);
	const char *name = ok ? ini_value(ini_section(&ini, "source"), "places") : NULL;

	if (name) {
		buf_add(out, path, (size_t)(file_name(path) - path));
		buf_puts(out, file_name(name));
	}
	ini_release(&ini);
	return ok;
}

bool
profile_export(struct dossier *d, const char *name, const char *path, bool replace, long *decisions,
	       struct error *err)
{
	struct buf text = { 0 }, map = { 0 }, places = { 0 }, map_path = { 0 }, places_file = { 0 };
	struct outfile files[3] = { 0 };
	struct profile *p = NULL;
	size_t len = strlen(path);
	bool ok = false;

	*decisions = 0;
	if (len < 5 || strcmp(path + len - 4, ".ini") != 0) {
		FAIL(err, ERR_USAGE, N_("a profile is a file ending in .ini"));
		goto done;
	}
	buf_add(&map_path, path, len - 4);
	buf_puts(&map_path, ".map.csv");
	if (!read_profile(d, name, &text, &map, err)
	    || !(p = profile_stored(buf_str(&text), buf_str(&map), err))
	    || !add_decisions(d, p, &map, decisions, err)
	    || !places_path(&text, path, &places_file, err)
	    || (places_file.len && !read_places(d, name, &places, err)))
		goto done;
	/* All that cannot be written is found out before the first file gets its name. */
	ok = start(&files[0], path, &text, replace, err)
	     && (!map.len || start(&files[1], map_path.data, &map, replace, err))
	     && (!places_file.len || start(&files[2], places_file.data, &places, replace, err))
	     && (!places_file.len || outfile_commit(&files[2], err))
	     && (!map.len || outfile_commit(&files[1], err)) && outfile_commit(&files[0], err);
done:
	for (int i = 0; i < 3; i++)
		outfile_end(&files[i]);
	profile_free(p);
	buf_release(&text);
	buf_release(&map);
	buf_release(&places);
	buf_release(&map_path);
	buf_release(&places_file);
	return ok;
}

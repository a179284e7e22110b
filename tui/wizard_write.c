/* What the wizard makes: a profile, its file, an import. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/base/date.h"
#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/intake/profile.h"
#include "tui/wizard_parts.h"

/* From so many rows on a person would wonder whether anything happens. */
#define MANY_ROWS 50000

/* ---- words ------------------------------------------------------------------------------- */

static struct wizard_word *
find_word(const struct wizard *w, const char *list, const char *from)
{
	for (size_t i = 0; i < w->word_count; i++)
		if (strcmp(w->words[i].list, list) == 0 && strcmp(w->words[i].from, from) == 0)
			return &w->words[i];
	return NULL;
}

const struct wizard_word *
wizard_word_find(const struct wizard *w, const char *list, const char *from)
{
	return find_word(w, list, from);
}

void
wizard_word_set(struct wizard *w, const char *list, const char *from, const char *codes)
{
	struct wizard_word *word = find_word(w, list, from);

	if (word) {
		free(word->codes);
		word->codes = xstrdup(codes);
		return;
	}
	w->words = grow_array(w->words, w->word_count, &w->word_cap, sizeof *w->words);
	w->words[w->word_count++] =
		(struct wizard_word){ xstrdup(list), xstrdup(from), xstrdup(codes) };
}

/* A cell of a CSV. */
static void
put_cell(const char *text, struct buf *out)
{
	buf_putc(out, '"');
	for (; *text; text++) {
		if (*text == '"')
			buf_putc(out, '"');
		buf_putc(out, *text);
	}
	buf_putc(out, '"');
}

/* The words that were given a meaning here, behind those of a map. */
static void
put_words(const struct wizard *w, struct buf *map)
{
	bool is_first = map->len == 0;

	for (size_t i = 0; i < w->word_count; i++) {
		const struct wizard_word *word = &w->words[i];

		for (const char *at = word->codes; *at;) {
			size_t len = strcspn(at, ",");
			char *code = xstrndup(at, len);

			if (is_first)
				buf_puts(map, "list,from,to\n");
			else if (map->data[map->len - 1] != '\n')
				buf_putc(map, '\n');
			is_first = false;
			buf_printf(map, "%s,", word->list);
			put_cell(word->from, map);
			buf_printf(map, ",%s\n", code);
			free(code);
			at += len + (at[len] == ',');
		}
	}
}

/* ---- the profile ------------------------------------------------------------------------- */

bool
wizard_has_events(const struct wizard *w)
{
	if (w->chosen >= 0)
		return w->known[w->chosen].has_events;
	for (size_t i = 0; i < draft_count(w->draft); i++) {
		enum draft_target t = draft_column(w->draft, i)->target;

		if (t >= DRAFT_OUTCOME && t <= DRAFT_CONVICTED)
			return true;
	}
	return false;
}

bool
wizard_profile(const struct wizard *w, struct buf *ini, struct buf *map, struct error *err)
{
	(void)err;
	if (w->chosen >= 0) {
		buf_puts(ini, w->known[w->chosen].text);
		buf_puts(map, w->known[w->chosen].map_text);
	} else {
		draft_write(w->draft, w->name, ini, map);
	}
	put_words(w, map);
	return true;
}

/* What the draft finds out from the file, where it can. */
static void
show_status(struct wizard *w)
{
	struct buf ini = { 0 }, map = { 0 };
	struct profile *p;

	w->shown_status[0] = '\0';
	draft_write(w->draft, w->name, &ini, &map);
	if ((p = profile_parse("", buf_str(&ini), buf_str(&map), NULL))
	    && p->status.precision != DATE_UNKNOWN)
		date_format(&p->status, w->shown_status, sizeof w->shown_status);
	profile_free(p);
	buf_release(&ini);
	buf_release(&map);
	w->has_shown_status = true;
}

const char *
wizard_status(const struct wizard *w)
{
	if (w->status)
		return w->status;
	return w->chosen < 0 ? w->shown_status : "";
}

bool
wizard_needs_status(const struct wizard *w)
{
	if (w->status || !wizard_has_events(w))
		return false;
	/* What a profile of then says is no news. */
	if (w->chosen >= 0)
		return !w->known[w->chosen].has_status || w->edition_of;
	return !w->shown_status[0];
}

void
wizard_look_at_status(struct wizard *w)
{
	if (!w->has_shown_status && w->draft)
		show_status(w);
}

bool
wizard_set_status(struct view *v, const char *text, struct error *err)
{
	struct wizard *w = v->state;
	struct date date;

	if (text[0]
	    && (!date_parse(text, strlen(text), &date) || date.first == DATE_MIN
		|| date.last == DATE_MAX)) {
		FAIL(err, ERR_USAGE, N_("\"%s\" is not a date or a period"), text);
		return error_hint(err, N_("write 2022-08-31 or 2022-08"));
	}
	free(w->status);
	w->status = text[0] ? xstrdup(text) : NULL;
	draft_set_status(w->draft, w->status);
	wizard_changed(w, STEP_DATES);
	return true;
}

/* ---- the import -------------------------------------------------------------------------- */

/* Is a newer edition read as its dataset was? */
static bool
keeps_profile(const struct wizard *w)
{
	const struct known_profile *k = w->chosen >= 0 ? &w->known[w->chosen] : NULL;

	return k && w->edition_of && k->dataset && strcmp(k->dataset, w->edition_of) == 0
	       && w->word_count == 0;
}

static bool
keep_change(void *ctx, const struct edition_change *c, struct error *err)
{
	struct wizard *w = ctx;
	struct arena *arena = &w->changes_arena;

	(void)err;
	/* What is new has no number of its own before it is written. */
	if (c->kind == EDITION_NEW || w->change_count == CHANGES_KEPT)
		return true;
	w->changes = grow_array(w->changes, w->change_count, &w->change_cap, sizeof *w->changes);
	w->changes[w->change_count++] = (struct wizard_change){
		.kind = c->kind,
		.incident = c->incident,
		.column = arena_strdup(arena, c->column ? c->column : ""),
		.before = arena_strdup(arena, c->before ? c->before : ""),
		.after = arena_strdup(arena, c->after ? c->after : ""),
		.is_publishable = c->is_publishable,
	};
	return true;
}

bool
wizard_import(struct view *v, bool is_dry, struct import_report *out, struct error *err)
{
	struct wizard *w = v->state;
	const struct known_profile *k = w->chosen >= 0 ? &w->known[w->chosen] : NULL;
	struct buf ini = { 0 }, map = { 0 };
	struct import_request request = {
		.path = w->path,
		/* Names the text in errors; a built-in one finds its places so. */
		.profile = k ? k->source : NULL,
		.name = w->edition_of ? NULL : w->dataset,
		.status_as_of = w->status,
		.encoding = w->encoding,
		.delimiter = w->delimiter,
		.sheet = w->sheet,
		.dry_run = is_dry,
		.again = !w->edition_of,
		.edition_of = w->edition_of,
		.change = is_dry && w->edition_of ? keep_change : NULL,
		.change_ctx = w
	};
	char title[160];
	bool ok;

	*out = (struct import_report){ 0 };
	if (!wizard_is_same_file(w, err))
		return false;
	snprintf(title, sizeof title,
		 is_dry ? _("Trying %.120s: nothing is written") : _("Importing %.120s"),
		 file_name(w->path));
	utf8_trim(title);
	ok = wizard_profile(w, &ini, &map, err);
	if (ok && keeps_profile(w)) {
		request.profile = NULL;
	} else if (ok) {
		request.profile_text = buf_str(&ini);
		request.map_text = buf_str(&map);
	}
	if (ok) {
		request.progress = app_work(v->app, title);
		v->app->work.rows = w->survey->rows;
		/* What takes long is seen at once: the file is looked through before its first row
		 * comes. */
		if (w->survey->rows > MANY_ROWS && v->app->look && !v->app->look(v->app->looker))
			ok = FAIL(err, ERR_CANCELLED,
				  N_("import stopped; the dossier is unchanged"));
		ok = ok && import_file(v->app->d, &request, out, err);
		app_work_end(v->app);
	}
	buf_release(&ini);
	buf_release(&map);
	if (!ok) {
		import_report_release(out);
		*out = (struct import_report){ 0 };
	}
	return ok;
}

/* ---- the same from the shell ------------------------------------------------------------- */

/* A word as a shell takes it. */
static void
put_word(const char *text, struct buf *out)
{
	buf_putc(out, ' ');
	if (text[0]
	    && strspn(text,
		      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./:=,+-")
		       == strlen(text)) {
		buf_puts(out, text);
		return;
	}
	buf_putc(out, '\'');
	for (; *text; text++)
		buf_puts(out, *text == '\'' ? "'\\''" : (char[]){ *text, '\0' });
	buf_putc(out, '\'');
}

/* A path, from where the shell stands if it is below that. */
static void
put_path(const char *path, struct buf *out)
{
	char here[4096];
	size_t len;

	if (getcwd(here, sizeof here) && (len = strlen(here)) > 1 && strncmp(path, here, len) == 0
	    && path[len] == '/')
		path += len + 1;
	put_word(path, out);
}

static void
put_option(const char *name, const char *value, struct buf *out)
{
	if (!value)
		return;
	buf_printf(out, " --%s", name);
	put_word(value, out);
}

void
wizard_command(const struct view *v, struct buf *out)
{
	const struct wizard *w = v->state;
	const struct known_profile *k = w->chosen >= 0 ? &w->known[w->chosen] : NULL;
	char delimiter[2] = { w->delimiter, '\0' };
	char *name = NULL;

	buf_puts(out, "atalaya import");
	put_path(v->app->path, out);
	put_path(w->path, out);
	if (!keeps_profile(w))
		buf_puts(out, " --profile");
	if (k && k->path && w->word_count == 0)
		put_path(k->path, out);
	else if (k && !k->dataset && !k->path && w->word_count == 0)
		put_word(k->name, out);
	else if (!keeps_profile(w))
		put_path(w->saved ? w->saved : (name = wizard_save_name(v)), out);
	put_option("name", w->edition_of ? NULL : w->dataset, out);
	put_option("edition-of", w->edition_of, out);
	put_option("status-as-of", w->chosen >= 0 ? w->status : NULL, out);
	put_option("encoding", w->encoding, out);
	put_option("delimiter",
		   w->delimiter == '\t' ? "tab"
		   : w->delimiter	? delimiter
					: NULL,
		   out);
	put_option("sheet", w->sheet, out);
	if (w->here.dataset && !w->edition_of)
		buf_puts(out, " --again");
	free(name);
}

/* ---- saving ------------------------------------------------------------------------------ */

char *
wizard_save_name(const struct view *v)
{
	const struct wizard *w = v->state;
	struct buf out = { 0 };

	buf_printf(&out, "%s%s.ini", w->folder,
		   w->chosen >= 0 ? w->known[w->chosen].name : w->name);
	return buf_steal(&out);
}

/* A file of the profile: beside path, or path itself with another end. The caller frees it. */
static char *
beside(const char *path, const char *name)
{
	struct buf out = { 0 };

	buf_add(&out, path, (size_t)(file_name(path) - path));
	buf_puts(&out, name);
	return buf_steal(&out);
}

static char *
with_end(const char *path, const char *end)
{
	struct buf out = { 0 };

	buf_add(&out, path, strlen(path) - 4);
	buf_puts(&out, end);
	return buf_steal(&out);
}

/* What a profile is made of on disk. */
enum part { PART_MAP, PART_PLACES, PART_INI, PARTS };

struct parts {
	char *path[PARTS]; /* NULL: there is none */
	struct buf text[PARTS];
	struct outfile file[PARTS];
};

/* The texts, and where each goes. */
static bool
collect_parts(const struct wizard *w, const char *path, struct parts *parts, struct error *err)
{
	struct profile *p;

	if (!wizard_profile(w, &parts->text[PART_INI], &parts->text[PART_MAP], err))
		return false;
	p = profile_parse(w->chosen >= 0 ? w->known[w->chosen].source : path,
			  buf_str(&parts->text[PART_INI]), buf_str(&parts->text[PART_MAP]), err);
	if (!p)
		return false;
	parts->path[PART_INI] = xstrdup(path);
	parts->path[PART_MAP] = with_end(path, ".map.csv");
	if (p->places_text) {
		parts->path[PART_PLACES] = beside(path, file_name(p->places_name));
		buf_puts(&parts->text[PART_PLACES], p->places_text);
	}
	profile_free(p);
	return true;
}

/* An older map beside it would be read as its own: it counts even where none is written. */
static bool
is_free(const struct parts *parts, struct error *err)
{
	for (int i = 0; i < PARTS; i++)
		if (parts->path[i] && access(parts->path[i], F_OK) == 0)
			return FAIL(err, ERR_CONFLICT, N_("\"%s\" is there already"),
				    parts->path[i]);
	return true;
}

/* The profile last: it is what names the others. */
static bool
write_parts(struct parts *parts, bool replace, struct error *err)
{
	bool ok = true;

	for (int i = 0; i < PARTS && ok; i++) {
		if (!parts->path[i] || parts->text[i].len == 0)
			continue;
		ok = outfile_open(&parts->file[i], parts->path[i], replace, err);
		if (ok)
			fwrite(parts->text[i].data, 1, parts->text[i].len, parts->file[i].stream);
	}
	for (int i = 0; i < PARTS && ok; i++)
		ok = !parts->file[i].stream || outfile_commit(&parts->file[i], err);
	if (ok && parts->text[PART_MAP].len == 0)
		unlink(parts->path[PART_MAP]);
	return ok;
}

bool
wizard_save(struct view *v, const char *path, bool replace, struct error *err)
{
	struct wizard *w = v->state;
	struct parts parts = { 0 };
	size_t len = strlen(path);
	bool ok;

	if (w->step < STEP_FILE)
		return FAIL(err, ERR_USAGE, N_("there is no mapping yet: choose a file first"));
	if (len < 5 || strcmp(path + len - 4, ".ini") != 0) {
		FAIL(err, ERR_USAGE, N_("a profile is a file NAME.ini, not \"%s\""), path);
		return error_hint(err, N_("its map is written beside it, as NAME.map.csv"));
	}
	ok = collect_parts(w, path, &parts, err) && (replace || is_free(&parts, err))
	     && write_parts(&parts, replace, err);
	if (ok) {
		free(w->saved);
		w->saved = xstrdup(path);
	}
	for (int i = 0; i < PARTS; i++) {
		outfile_end(&parts.file[i]);
		buf_release(&parts.text[i]);
		free(parts.path[i]);
	}
	return ok;
}

/* The first step of the wizard: what was found out about a file is said otherwise. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/intake/profile.h"
#include "tui/wizard_parts.h"

/* Reads the file with something said about it; what was known stays when that fails. */
static bool
read_again(struct app *app, void (*say)(struct wizard *w, const char *text), const char *text,
	   struct error *err)
{
	struct view *v = app_view(app);
	struct wizard *w = v->state, was = *w;

	/* Copies, so that a reading that fails can be taken back. */
	w->encoding = was.encoding ? xstrdup(was.encoding) : NULL;
	w->sheet = was.sheet ? xstrdup(was.sheet) : NULL;
	say(w, text);
	if (!wizard_read_file(v, err)) {
		free(w->encoding);
		free(w->sheet);
		w->encoding = was.encoding;
		w->sheet = was.sheet;
		w->delimiter = was.delimiter;
		w->header = was.header;
		w->header_last = was.header_last;
		return false;
	}
	free(was.encoding);
	free(was.sheet);
	wizard_changed(w, STEP_FILE);
	return true;
}

static void
say_encoding(struct wizard *w, const char *text)
{
	free(w->encoding);
	w->encoding = text[0] ? xstrdup(text) : NULL;
}

static void
say_sheet(struct wizard *w, const char *text)
{
	free(w->sheet);
	w->sheet = text[0] ? xstrdup(text) : NULL;
	w->header = w->header_last = 0;
}

static void
say_delimiter(struct wizard *w, const char *text)
{
	w->delimiter = text[0];
}

/* "3", "3-4" for a header of two rows, "" for what is found; false: none of these. */
static bool
parse_rows(const char *text, int *first, int *last)
{
	char after;

	*first = *last = 0;
	if (!text[0])
		return true;
	if (sscanf(text, "%3d-%3d%c", first, last, &after) != 2) {
		if (sscanf(text, "%3d%c", first, &after) != 1)
			return false;
		*last = *first;
	}
	return *first >= 1 && *last >= *first && *last <= TABLE_HEADER_MAX;
}

static void
say_header(struct wizard *w, const char *text)
{
	parse_rows(text, &w->header, &w->header_last);
}

static bool
encoding_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	(void)p;
	return read_again(app, say_encoding, text, err);
}

static bool
sheet_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	(void)p;
	return read_again(app, say_sheet, text, err);
}

static bool
delimiter_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	char one[2] = { profile_delimiter(text), '\0' };

	(void)p;
	if (text[0] && !one[0])
		return FAIL(err, ERR_USAGE,
			    N_("a delimiter is one character, tab, comma, semicolon or"
			       " pipe, not \"%s\""),
			    text);
	return read_again(app, say_delimiter, one, err);
}

static bool
header_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	int first, last;

	(void)p;
	if (!parse_rows(text, &first, &last))
		return FAIL(err, ERR_USAGE,
			    N_("the header stands in a row from 1 to %d, not in \"%s\""),
			    TABLE_HEADER_MAX, text);
	return read_again(app, say_header, text, err);
}

/* What a known profile is chosen by: a dataset, a file, or the name of a built-in one. */
static const char *
known_name(const struct known_profile *k)
{
	return k->dataset ? k->dataset : k->path ? k->path : k->name;
}

/* A profile that somebody wrote, or saved elsewhere. */
static bool
take_file(struct view *v, const char *typed, struct error *err)
{
	struct wizard *w = v->state;
	char *path = path_typed(typed);
	struct known_profile k;
	bool ok =
		known_profile_file(path, table_header(w->table), v->app->lang, &w->arena, &k, err);

	free(path);
	if (!ok)
		return false;
	wizard_add_known(w, &k);
	wizard_changed(w, STEP_FILE);
	return true;
}

static bool
profile_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	struct wizard *w = app_view(app)->state;

	(void)p;
	if (!text[0])
		return true;
	for (size_t i = 0; i < w->known_count; i++)
		if (strcmp(known_name(&w->known[i]), text) == 0) {
			w->chosen = (int)i;
			wizard_changed(w, STEP_FILE);
			return true;
		}
	if (strlen(text) > 4 && strcmp(text + strlen(text) - 4, ".ini") == 0)
		return take_file(app_view(app), text, err);
	if (strcmp(text, "-") != 0)
		return FAIL(err, ERR_USAGE, N_("no profile \"%s\" fits this file"), text);
	w->chosen = -1;
	wizard_changed(w, STEP_FILE);
	return true;
}

static void
encoding_changed(struct app *app, struct prompt *p)
{
	static const char *const usual[] = { "UTF-8",	    "Windows-1252", "ISO-8859-1",
					     "ISO-8859-15", "Mac Roman",    "CP850",
					     "UTF-16LE",    "UTF-16BE",	    "Windows-1250",
					     "Windows-1251" };
	struct buf wanted = { 0 }, name = { 0 };

	app_choices_clear(app);
	utf8_fold(&wanted, buf_str(&p->line.text), p->line.text.len);
	for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) {
		buf_clear(&name);
		utf8_fold(&name, usual[i], strlen(usual[i]));
		if (strncmp(buf_str(&name), buf_str(&wanted), wanted.len) == 0)
			app_choice(app, usual[i], "", NULL, NULL);
	}
	buf_release(&wanted);
	buf_release(&name);
}

static void
sheet_changed(struct app *app, struct prompt *p)
{
	const struct wizard *w = app_view(app)->state;
	const struct table_info *info = table_info(w->table);

	app_choices_clear(app);
	for (size_t i = 0; i < info->sheet_count; i++)
		if (strncmp(info->sheets[i].name, buf_str(&p->line.text), p->line.text.len) == 0)
			app_choice(app, info->sheets[i].name,
				   info->sheets[i].is_hidden ? _("hidden in the file") : "", NULL,
				   NULL);
	if (info->sheet_count > 1 && p->line.text.len == 0)
		app_choice(app, "*", _("all of them, one after the other"), NULL, NULL);
}

static void
delimiter_changed(struct app *app, struct prompt *p)
{
	app_choices_clear(app);
	if (p->line.text.len)
		return;
	app_choice(app, "comma", ",", NULL, NULL);
	app_choice(app, "semicolon", ";", NULL, NULL);
	app_choice(app, "tab", "", NULL, NULL);
	app_choice(app, "pipe", "|", NULL, NULL);
}

static void
profile_changed(struct app *app, struct prompt *p)
{
	const struct wizard *w = app_view(app)->state;
	struct buf label = { 0 };

	app_choices_clear(app);
	/* A path is being typed. */
	if (strchr(buf_str(&p->line.text), '/')) {
		paths_offer(app, "", buf_str(&p->line.text));
		return;
	}
	for (size_t i = 0; i < w->known_count; i++) {
		const struct known_profile *k = &w->known[i];

		buf_clear(&label);
		if (k->dataset)
			buf_printf(&label, _("as this dataset was brought in: profile %s"),
				   k->name);
		else if (k->path)
			buf_printf(&label, _("as saved in a file: profile %s"), k->name);
		else
			buf_printf(&label, _("a profile of the program: %s"), k->title);
		app_choice(app, known_name(k), buf_str(&label), NULL, NULL);
	}
	app_choice(app, "-", _("none of them: by what the columns hold"), NULL, NULL);
	buf_release(&label);
}

/* Active datasets: this may be a newer edition of one of them. */
static void
edition_changed(struct app *app, struct prompt *p)
{
	struct arena arena = { 0 };
	struct buf label = { 0 };
	size_t count;
	const struct dataset_info *all = source_datasets(app->src, app->sel, &arena, &count);

	app_choices_clear(app);
	for (size_t i = 0; i < count; i++) {
		char number[32];

		if (strncmp(all[i].name, buf_str(&p->line.text), p->line.text.len) != 0)
			continue;
		buf_clear(&label);
		buf_printf(&label, _("%s rows, profile %s"),
			   app_number(all[i].rows_taken, number, sizeof number), all[i].profile);
		app_choice(app, all[i].name, buf_str(&label), NULL, NULL);
	}
	app_choice(app, "-", _("of none: a dataset of its own"), NULL, NULL);
	buf_release(&label);
	arena_release(&arena);
}

static bool
edition_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	struct wizard *w = app_view(app)->state;
	struct arena arena = { 0 };
	size_t count;
	const struct dataset_info *all = source_datasets(app->src, app->sel, &arena, &count);
	bool is_there = strcmp(text, "-") == 0;

	(void)p;
	for (size_t i = 0; i < count && !is_there; i++)
		is_there = strcmp(all[i].name, text) == 0;
	arena_release(&arena);
	if (!text[0])
		return true;
	if (!is_there)
		return FAIL(err, ERR_USAGE, N_("there is no active dataset \"%s\""), text);
	free(w->edition_of);
	w->edition_of = strcmp(text, "-") == 0 ? NULL : xstrdup(text);
	/* Read as then: another profile would find changes where the file has none. */
	for (size_t i = 0; w->edition_of && i < w->known_count; i++)
		if (w->known[i].dataset && strcmp(w->known[i].dataset, w->edition_of) == 0)
			w->chosen = (int)i;
	wizard_changed(w, STEP_FILE);
	return true;
}

bool
wizard_file_pick(struct view *v, size_t row, struct error *err)
{
	struct wizard *w = v->state;
	struct prompt p = { .takes_choice = true };

	(void)err;
	if (wizard_finding(w, row))
		return true;
	switch (wizard_file_row(w, row)) {
	case ROW_SHEET:
		p.label = _("sheet:");
		p.changed = sheet_changed;
		p.done = sheet_done;
		break;
	case ROW_ENCODING:
		p.label = _("encoding (nothing: by what the file holds):");
		p.changed = encoding_changed;
		p.done = encoding_done;
		break;
	case ROW_DELIMITER:
		p.label = _("between cells (nothing: by what the file holds):");
		p.changed = delimiter_changed;
		p.done = delimiter_done;
		break;
	case ROW_HEADER:
		p.label = _("row of the header (nothing: by what the file holds):");
		p.done = header_done;
		break;
	case ROW_PROFILE:
		p.label = _("profile (or FOLDER/NAME.ini):");
		p.changed = profile_changed;
		p.done = profile_done;
		break;
	case ROW_HERE:
		p.label = _("a newer edition of:");
		p.changed = edition_changed;
		p.done = edition_done;
		break;
	default:
		return true;
	}
	app_prompt(v->app, &p, "");
	return true;
}

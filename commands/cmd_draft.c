/* atalaya profile draft: what an unknown file holds, and a profile for it. */
#include "commands/cmds.h"

#include <stdio.h>
#include <string.h>

#include "commands/parts.h"
#include "commands/progress.h"
#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/dossier/codes.h"
#include "core/intake/draft.h"
#include "core/intake/profile.h"

#define EXAMPLES 3

/* May values of the column be shown to everybody? Not where they could be names. */
static bool
is_harmless(const struct draft_column *c)
{
	const struct survey_column *e = c->evidence;
	static const enum survey_type plain[] = { SURVEY_DATE,	  SURVEY_YEAR,	  SURVEY_NUMBER,
						  SURVEY_BOOLEAN, SURVEY_WEEKDAY, SURVEY_TIME };
	static const enum survey_type listed[] = { SURVEY_COUNTRY, SURVEY_ADMIN1,      SURVEY_ACT,
						   SURVEY_ACTOR,   SURVEY_SEX,	       SURVEY_KIND,
						   SURVEY_PROFILE, SURVEY_VERIFICATION };

	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		if (survey_share(e, plain[i], false) > 0.9)
			return survey_share(e, SURVEY_LAT, false) < 0.9 && !e->is_unique;
	for (size_t i = 0; i < sizeof listed / sizeof *listed; i++)
		if (survey_share(e, listed[i], false) > 0.5)
			return e->distinct * 2 < e->filled;
	return false;
}

static void
put_examples(struct buf *out, const struct draft_column *c, bool shows_names)
{
	if (!shows_names && !is_harmless(c))
		return;
	for (size_t i = 0; i < c->evidence->value_count && i < EXAMPLES; i++) {
		if (i)
			buf_puts(out, " | ");
		utf8_clean(out, c->evidence->values[i].text);
	}
}

/* What a column could be: the types that most cells speak for. */
static void
put_types(struct buf *out, const struct survey_column *c)
{
	for (int t = 0; t < SURVEY_TYPES; t++) {
		const struct survey_tally *tally = &c->types[t];
		bool is_split = tally->parts_yes > tally->yes && c->separator;
		long yes = is_split ? tally->parts_yes : tally->yes;
		long no = is_split ? tally->parts_no : tally->no;

		if (yes == 0 || yes * 5 < yes + no)
			continue;
		buf_printf(out, "%s%s %ld/%ld", out->len ? "; " : "",
			   survey_type_name((enum survey_type)t), yes, yes + no);
	}
}

/* Cells that do not fit, with their lines. */
static void
put_against(struct buf *out, const struct draft_column *c, bool shows_names)
{
	const struct survey_tally *t = &c->evidence->types[SURVEY_DATE];

	if (survey_share(c->evidence, SURVEY_DATE, false) < 0.5)
		return;
	for (size_t i = 0; i < t->against_count; i++) {
		buf_printf(out, "%s", out->len ? "; " : "");
		buf_printf(out, _("line %ld"), t->against[i].line);
		/* Something else than a date may be anything, a name too. */
		if (shows_names
		    || strspn(t->against[i].text, "0123456789/-.: ")
			       == strlen(t->against[i].text)) {
			buf_putc(out, ' ');
			utf8_clean(out, t->against[i].text);
		}
	}
}

static void
print_columns(struct call *call, struct draft *d)
{
	static const char *const sure[] = { "low", "medium", "high" };
	struct output *o = &call->out;
	bool shows_names = call_value(call, "names") != NULL;
	bool is_text = o->format == FORMAT_TEXT;

	for (size_t i = 0; i < draft_count(d); i++) {
		const struct draft_column *c = draft_column(d, i);
		const struct survey_column *e = c->evidence;
		struct buf types = { 0 }, examples = { 0 }, against = { 0 }, name = { 0 };
		char separator[2] = { e->separator, '\0' };

		put_types(&types, e);
		put_examples(&examples, c, shows_names);
		put_against(&against, c, shows_names);
		utf8_clean(&name, e->name);
		{
			const struct cell cells[] = {
				cell_text(buf_str(&name)),
				cell_text(is_text ? draft_target_title(c->target)
						  : draft_target_name(c->target)),
				cell_text(sure[c->confidence]),
				cell_text(c->reason),
				cell_int(e->filled),
				cell_int(e->missing),
				cell_int(e->distinct),
				cell_int(draft_bad(d, i)),
				cell_text(buf_str(&types)),
				cell_text(separator),
				cell_int(e->dates.only_dmy),
				cell_int(e->dates.only_mdy),
				cell_int(e->dates.both),
				cell_int(e->dates.day_dmy),
				cell_int(e->dates.day_mdy),
				cell_text(buf_str(&against)),
				cell_text(buf_str(&examples)),
			};

			output_row(o, cells);
		}
		buf_release(&types);
		buf_release(&examples);
		buf_release(&against);
		buf_release(&name);
	}
}

static struct cell
constant(const struct draft_constant *c)
{
	return c->value ? cell_text(c->value) : cell_null();
}

static void
print_evidence(struct call *call, struct draft *d, const char *ini, const char *map)
{
	const struct survey *s = draft_survey(d);
	const struct column columns[] = {
		{ "column", _("Column") },
		{ "target", _("Goes to") },
		{ "confidence", NULL },
		{ "reason", _("Reason") },
		{ "filled", _("Filled") },
		{ "missing", NULL },
		{ "distinct", _("Different") },
		{ "bad", _("Bad") },
		{ "types", NULL },
		{ "separator", NULL },
		{ "only_dmy", NULL },
		{ "only_mdy", NULL },
		{ "both", NULL },
		{ "weekday_dmy", NULL },
		{ "weekday_mdy", NULL },
		{ "against", NULL },
		{ "examples", NULL },
	};
	struct output *o = &call->out;
	struct arena arena = { 0 };
	size_t count;
	const char *const *problems = draft_problems(d, &count);

	output_begin(o, "atalaya.draft", 1);
	output_meta(o, "file", _("File"), cell_text(s->path));
	output_meta(o, "file_format", _("Format"), cell_text(s->format));
	output_meta(o, "encoding", _("Encoding"), cell_text(s->encoding));
	output_meta(o, "sheet", s->sheet[0] ? _("Sheet") : NULL, cell_text(s->sheet));
	output_meta(o, "header", _("Header on line"), cell_int(s->header));
	output_meta(o, "rows_read", _("Rows"), cell_int(s->rows));
	output_meta(o, "country", NULL, constant(draft_country(d)));
	output_meta(o, "type", NULL, constant(draft_type(d)));
	output_meta(o, "actor", NULL, constant(draft_actor(d)));
	output_meta(o, "profile", NULL, cell_text(ini));
	output_meta(o, "map", NULL, cell_text(map));
	output_columns(o, columns, sizeof columns / sizeof *columns);
	print_columns(call, d);
	for (size_t i = 0; i < s->finding_count; i++)
		output_note(o, survey_finding_text(s, &s->findings[i], &arena));
	for (size_t i = 0; i < count; i++)
		output_note(o, problems[i]);
	output_end(o);
	arena_release(&arena);
}

/* ---- files --------------------------------------------------------------------------------- */

/* NAME.ini, and NAME.map.csv beside it where words need it: both or neither. */
static bool
write_files(const char *out, const struct buf *ini, const struct buf *map, bool replace,
	    struct error *err)
{
	struct outfile files[2] = { 0 };
	const struct buf *texts[2] = { ini, map };
	struct buf beside = { 0 };
	size_t count = map->len ? 2 : 1;
	bool ok = true;

	buf_add(&beside, out, strlen(out) - 4);
	buf_puts(&beside, ".map.csv");
	for (size_t i = 0; i < count && ok; i++) {
		ok = outfile_open(&files[i], i ? beside.data : out, replace, err);
		if (ok
		    && fwrite(texts[i]->data, 1, texts[i]->len, files[i].stream) != texts[i]->len)
			ok = FAIL(err, ERR_IO, N_("\"%s\" cannot be written"),
				  i ? beside.data : out);
	}
	for (size_t i = 0; i < count; i++) {
		ok = ok && outfile_commit(&files[i], err);
		outfile_end(&files[i]);
	}
	if (!ok && !replace)
		error_hint(err, N_("choose another name, or say --replace"));
	buf_release(&beside);
	return ok;
}

/* The name of a file without folder and endings: what the profile and its dataset are called. */
static void
stem(struct buf *out, const char *path)
{
	const char *name = file_name(path);
	size_t len = strcspn(name, ".");

	buf_add(out, name, len);
	if (out->len == 0)
		buf_puts(out, "draft");
}

static bool
check_call(const char *file, const char *out, const char *said, char delimiter, struct error *err)
{
	size_t len = out ? strlen(out) : 0;

	if (!file) {
		FAIL(err, ERR_USAGE, N_("profile draft needs a file"));
		return error_hint(err, N_("atalaya help %s"), "profile");
	}
	if (said && !delimiter)
		return FAIL(err, ERR_USAGE,
			    N_("a delimiter is one character, tab, comma, semicolon or"
			       " pipe, not \"%s\""),
			    said);
	if (out && (len < 5 || strcmp(out + len - 4, ".ini") != 0)) {
		FAIL(err, ERR_USAGE, N_("the profile has to be called something.ini, not \"%s\""),
		     out);
		return error_hint(err, N_("--out NAME.ini"));
	}
	return true;
}

bool
draft_profile(struct call *call, struct error *err)
{
	const char *file = call_value(call, "NAME"), *out = call_value(call, "out");
	const char *said = call_value(call, "delimiter");
	struct progress progress = progress_to(call->out.err);
	struct survey_options options = { .encoding = call_value(call, "encoding"),
					  .delimiter = said ? profile_delimiter(said) : '\0',
					  .sheet = call_value(call, "sheet"),
					  .progress = &progress };
	struct buf ini = { 0 }, map = { 0 }, name = { 0 };
	struct codes *codes = NULL;
	struct survey *s = NULL;
	struct draft *d = NULL;
	bool ok = false;

	if (!check_call(file, out, said, options.delimiter, err) || !(codes = codes_builtin(err))
	    || !(s = survey_file(file, &options, codes, err)))
		goto done;
	d = draft_new(s, codes);
	stem(&name, out ? out : file);
	draft_write(d, name.data, &ini, &map);
	if (out && !write_files(out, &ini, &map, call_value(call, "replace") != NULL, err))
		goto done;
	ok = true;
	if (out || call->out.format != FORMAT_TEXT) {
		print_evidence(call, d, buf_str(&ini), buf_str(&map));
		goto done;
	}
	parts_print_lines(call->out.out, buf_str(&ini));
	if (map.len)
		fputs("\n" PROFILE_MAP_MARK "\n", call->out.out);
	parts_print_lines(call->out.out, buf_str(&map));
done:
	draft_free(d);
	survey_free(s);
	codes_free(codes);
	buf_release(&ini);
	buf_release(&map);
	buf_release(&name);
	return ok;
}

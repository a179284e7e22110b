/* What several commands need. */
#include "commands/parts.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/date.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/pattern/pattern.h"

bool
parts_as_of(struct call *call, bool *given, int32_t *day, struct error *err)
{
	const char *text = call_value(call, "as-of");
	struct date d;

	*given = text != NULL;
	if (!text)
		return true;
	if (!date_parse(text, strlen(text), &d) || d.last == DATE_MAX || d.first == DATE_MIN) {
		FAIL(err, ERR_USAGE, N_("\"%s\" is not a date"), text);
		return error_hint(err, N_("write 2022-08-31; of a month or year the last day is meant"));
	}
	*day = d.last;
	return true;
}

/* Stage and status in the query are asked on the day of --as-of. */
static bool
set_as_of(struct call *call, struct source *src, struct error *err)
{
	bool given;
	int32_t day;

	if (!parts_as_of(call, &given, &day, err))
		return false;
	if (given)
		source_set_as_of(src, day);
	return true;
}

/* A position, or --query where positions are names. */
static const char *
call_query(const struct call *call)
{
	const char *text = call_value(call, "QUERY");

	return text ? text : call_value(call, "query");
}

bool
parts_open(struct call *call, enum dossier_mode mode, struct parts *out, struct error *err)
{
	return parts_open_query(call, mode, call_query(call), out, err);
}

bool
parts_open_query(struct call *call, enum dossier_mode mode, const char *text, struct parts *out,
		 struct error *err)
{
	*out = (struct parts){ 0 };
	out->d = dossier_open(call_value(call, "DOSSIER"), mode, call->author, err);
	if (out->d && mode == DOSSIER_WRITE)
		patterns_keep_current(out->d);
	if (out->d && (mode != DOSSIER_WRITE || patterns_catch_up(out->d, err)))
		out->src = source_open(out->d, err);
	if (out->src && !set_as_of(call, out->src, err))
		return false;
	if (out->src)
		out->query = query_parse(text ? text : "", source_codes(out->src), err);
	return out->query != NULL;
}

static void
keep(struct source *src)
{
	if (dossier_is_writable(source_dossier(src)) && !source_is_saved(src))
		source_save(src, NULL);
}

void
parts_keep_columns(struct dossier *d)
{
	struct source *src = source_open(d, NULL);

	if (src)
		keep(src);
	source_close(src);
}

void
parts_close(struct parts *parts)
{
	if (parts->src)
		keep(parts->src);
	query_free(parts->query);
	source_close(parts->src);
	dossier_close(parts->d);
	arena_release(&parts->arena);
}

bool
parts_field(struct call *call, struct parts *parts, const char *text, size_t len,
	    struct field_ref *out, struct error *err)
{
	if (!field_ref_parse(text, len, &parts->arena, out, err)
	    || !field_ref_check(parts->src, out, err))
		return false;
	parts->shows_tags |= out->id == F_TAG;
	if (!field_ref_is_sensitive(parts->src, out) || call_value(call, "names"))
		return true;
	FAIL(err, ERR_USAGE, N_("the field %.*s may hold names of people"), (int)len, text);
	return error_hint(err, N_("say --names to show it; a profile can mark a column publishable"));
}

struct dossier *
parts_writer(struct call *call, struct error *err)
{
	struct dossier *d =
		dossier_open(call_value(call, "DOSSIER"), DOSSIER_WRITE, call->author, err);

	if (d)
		patterns_keep_current(d);
	return d;
}

bool
parts_fields(struct call *call, struct parts *parts, const char *text, struct field_ref *out,
	     size_t max, size_t *count, struct error *err)
{
	const char *start = text;
	bool is_quoted = false;

	*count = 0;
	for (const char *s = text;; s++) {
		if (*s == '"')
			is_quoted = !is_quoted;
		if (*s && (*s != ',' || is_quoted))
			continue;
		if (*count == max)
			return FAIL(err, ERR_LIMIT, N_("more than %zu fields"), max);
		if (!parts_field(call, parts, start, (size_t)(s - start), &out[*count], err))
			return false;
		++*count;
		if (!*s)
			return true;
		start = s + 1;
	}
}

void
parts_answer(struct call *call, struct parts *parts, const struct selection *sel)
{
	struct output *o = &call->out;
	const char *text = parts->query->text;
	struct query *wide = NULL;
	struct selection *possible = NULL;
	long open_tags;

	output_meta(o, "query", _("Query"),
		    cell_text(text[0] || o->format != FORMAT_TEXT ? text : _("everything")));
	output_meta(o, "n", _("Incidents"), cell_int(selection_count(sel)));
	output_meta(o, "of", _("Of"), cell_int(source_total(parts->src)));
	/* Of dates the query asks for certain ones; the count with possible ones is said beside. */
	if (query_has_certain_dates(parts->query)
	    && (wide = query_possible(parts->query, source_codes(parts->src)))
	    && (possible = source_select(parts->src, wide, NULL)))
		output_meta(o, "possible", _("With dates that are possible"),
			    cell_int(selection_count(possible)));
	if (selection_undecided(sel)) {
		output_meta(o, "undecided", _("Not decided (a limit was reached)"),
			    cell_int(selection_undecided(sel)));
		call->problems += selection_undecided(sel);
	}
	if (parts->shows_tags && (open_tags = source_tags_undecided(parts->src, sel, NULL)) > 0)
		output_meta(o, "tags_undecided", _("Incidents with a tag that is not decided"),
			    cell_int(open_tags));
	selection_free(possible);
	query_free(wide);
}

void
parts_print_lines(FILE *out, const char *text)
{
	struct buf clean = { 0 };

	while (*text) {
		size_t len = strcspn(text, "\n");
		char *line = xstrndup(text, len);

		buf_clear(&clean);
		utf8_clean(&clean, line);
		fprintf(out, "%s\n", buf_str(&clean));
		free(line);
		text += len + (text[len] == '\n');
	}
	buf_release(&clean);
}

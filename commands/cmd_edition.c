/* Commands about what comes again: editions, unmatched values, refused rows, the suppression list. */
#include "commands/cmds.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands/parts.h"
#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/dossier/entry.h"
#include "core/intake/edition.h"
#include "core/intake/refused.h"
#include "core/intake/suppress.h"
#include "core/intake/values.h"

/* ---- editions --------------------------------------------------------------------------- */

static bool
list_edition(void *ctx, const struct edition *e, struct error *err)
{
	struct call *call = ctx;
	char day[64] = "", time[32] = "";

	(void)err;
	if (e->status.precision != DATE_UNKNOWN)
		date_format(&e->status, day, sizeof day);
	if (e->time)
		journal_time_text(e->time, time, sizeof time);
	{
		struct cell cells[] = {
			cell_text(e->name),	cell_int(e->number),  cell_text(e->file_name),
			cell_text(day),		cell_int(e->taken),   cell_int(e->refused),
			cell_int(e->added),	cell_int(e->changed), cell_int(e->gone),
			cell_int(e->same),	cell_text(time),      cell_text(e->author),
			cell_int(e->read),	cell_text(e->hash),
		};

		output_row(&call->out, cells);
	}
	return true;
}

static bool
list_editions(struct call *call, struct dossier *d, const char *dataset, struct error *err)
{
	const struct column columns[] = {
		{ "dataset", _("Dataset") }, { "edition", _("Edition") },   { "file", _("File") },
		{ "status", _("Outcomes as of") }, { "taken", _("Rows taken") },
		{ "refused", _("Rows refused") },  { "new", _("New") },	    { "changed", _("Changed") },
		{ "gone", _("Gone") },	     { "same", _("The same") },	    { "time", _("Time (UTC)") },
		{ "author", _("Who") },	     { "read", NULL },		    { "hash", NULL },
	};

	output_begin(&call->out, "atalaya.editions", 1);
	output_columns(&call->out, columns, sizeof columns / sizeof *columns);
	if (!edition_each(d, dataset, list_edition, call, err))
		return false;
	output_end(&call->out);
	return true;
}

/* In text what changed is cut after so many lines; csv and json hold all of it. */
#define CHANGES_SHOWN 200

struct changes {
	struct call *call;
	struct dossier *d;
	const char *dataset;
	bool names, is_begun;
	long shown, left, hidden;
};

/* An answer begins with its first row: what goes wrong before that is a message and nothing else. */
static void
begin_changes(struct changes *ch)
{
	static struct column columns[5];

	if (ch->is_begun)
		return;
	ch->is_begun = true;
	columns[0] = (struct column){ "change", _("Change") };
	columns[1] = (struct column){ "incident", _("Incident") };
	columns[2] = (struct column){ "column", _("Column") };
	columns[3] = (struct column){ "before", _("Before") };
	columns[4] = (struct column){ "after", _("After") };
	output_begin(&ch->call->out, "atalaya.edition-changes", 1);
	output_meta(&ch->call->out, "dataset", _("Dataset"), cell_text(ch->dataset));
	output_columns(&ch->call->out, columns, 5);
}

static bool
list_change(void *ctx, const struct edition_change *c, struct error *err)
{
	static const char *const codes[] = { "new", "changed", "conflict", "gone", "back", "events" };
	const char *const words[] = { _("new"), _("changed"), _("kept as edited"), _("gone"),
				      _("there again"), _("events entered by hand stand beside it") };
	struct changes *ch = ctx;
	struct output *o = &ch->call->out;
	bool is_cell = c->kind == EDITION_CHANGED || c->kind == EDITION_CONFLICT;
	bool is_shown = is_cell && (ch->names || c->is_publishable);
	char id[64];

	(void)err;
	begin_changes(ch);
	ch->hidden += is_cell && !is_shown;
	if (o->format == FORMAT_TEXT && ch->shown++ >= CHANGES_SHOWN) {
		ch->left++;
		return true;
	}
	dossier_id_text(ch->d, "INC", c->incident, id, sizeof id);
	{
		struct cell cells[] = {
			cell_text(o->format == FORMAT_TEXT ? words[c->kind] : codes[c->kind]),
			cell_text(id),
			is_cell ? cell_text(c->column) : cell_null(),
			is_shown ? cell_text(c->before) : cell_null(),
			is_shown ? cell_text(c->after) : cell_null(),
		};

		output_row(o, cells);
	}
	return true;
}

static void
end_changes(struct changes *ch)
{
	struct buf b = { 0 };

	if (ch->left) {
		buf_printf(&b, _("%ld changes more; --format csv lists them all"), ch->left);
		output_note(&ch->call->out, b.data);
	}
	if (ch->hidden)
		output_note(&ch->call->out, _("values of columns that may name a person are left out; "
					      "--names shows them"));
	buf_release(&b);
}

static bool
list_changes(struct call *call, struct dossier *d, const char *dataset, struct error *err)
{
	struct changes ch = { .call = call, .d = d, .dataset = dataset,
			      .names = call_value(call, "names") != NULL };
	const char *said = call_value(call, "changes");
	long number = 0, which;
	char *end;

	if (strcmp(said, "last") != 0) {
		number = strtol(said, &end, 10);
		if (end == said || *end || number < 1)
			return FAIL(err, ERR_USAGE, N_("--changes takes the number of an edition, or last"));
	}
	if (!edition_changes(d, dataset, number, list_change, &ch, &which, err))
		return false;
	begin_changes(&ch);
	end_changes(&ch);
	output_end(&call->out);
	return true;
}

bool
run_editions(struct call *call, struct error *err)
{
	const char *dataset = call_value(call, "DATASET");
	bool is_changes = call_value(call, "changes") != NULL, ok;
	struct dossier *d;

	if (is_changes && !dataset) {
		FAIL(err, ERR_USAGE, N_("--changes needs the name of a dataset"));
		return error_hint(err, N_("atalaya help %s"), "editions");
	}
	if (!(d = dossier_open(call_value(call, "DOSSIER"), DOSSIER_READ, call->author, err)))
		return false;
	ok = is_changes ? list_changes(call, d, dataset, err) : list_editions(call, d, dataset, err);
	dossier_close(d);
	return ok;
}

/* ---- unmatched values ------------------------------------------------------------------- */

/* Suggestions take time where lists are long: in this order the first values get them. */
#define SUGGESTED_MAX 300

struct unmatched_list {
	struct call *call;
	struct codes *codes;
	long shown, left;
};

static void
add_suggestions(const struct unmatched_list *u, const struct value_item *item, struct buf *out)
{
	struct code_list *list = item->list[0] ? codes_list(u->codes, item->list) : NULL;
	int near[VALUE_SUGGESTIONS];
	int count = list && u->shown <= SUGGESTED_MAX && !item->codes[0]
			    ? values_suggest(list, item->value, near)
			    : 0;

	for (int i = 0; i < count; i++)
		buf_printf(out, "%s%s", i ? "," : "", list->codes[near[i]].code);
}

static bool
list_value(void *ctx, const struct value_item *item, struct error *err)
{
	struct unmatched_list *u = ctx;
	struct output *o = &u->call->out;
	struct buf near = { 0 };

	(void)err;
	if (o->format == FORMAT_TEXT && u->shown >= 50) {
		u->left++;
		return true;
	}
	u->shown++;
	add_suggestions(u, item, &near);
	{
		struct cell cells[] = { cell_text(item->field),	  cell_text(item->value),
					cell_int(item->rows),	  cell_text(item->dataset),
					cell_text(buf_str(&near)), cell_text(item->codes),
					cell_text(item->profile) };

		output_row(o, cells);
	}
	buf_release(&near);
	return true;
}

static bool
list_values(struct call *call, struct dossier *d, struct error *err)
{
	struct value_filter filter = { .dataset = call_value(call, "dataset"),
				       .field = call_value(call, "field"),
				       .decided = call_value(call, "decided") != NULL };
	struct unmatched_list u = { .call = call, .codes = codes_load(d, err) };
	const struct column columns[] = { { "field", _("Field") },     { "value", _("Value") },
					  { "rows", _("Rows") },       { "dataset", _("Dataset") },
					  { "near", filter.decided ? NULL : _("Near it") },
					  { "codes", filter.decided ? _("Decided") : NULL },
					  { "profile", NULL } };
	struct buf b = { 0 };
	bool ok;

	output_begin(&call->out, "atalaya.unmatched", 1);
	output_meta(&call->out, "decided", NULL, cell_bool(filter.decided));
	output_columns(&call->out, columns, 7);
	ok = u.codes && values_each(d, &filter, list_value, &u, err);
	if (ok && u.left) {
		buf_printf(&b, _("%ld values more; --format csv lists them all"), u.left);
		output_note(&call->out, b.data);
	}
	if (ok)
		output_end(&call->out);
	buf_release(&b);
	codes_free(u.codes);
	return ok;
}

#define CODES_MAX 16

/* Cuts "a,b" at the commas. */
static bool
cut_codes(struct arena *arena, const char *text, const char **out, size_t *count, struct error *err)
{
	*count = 0;
	for (const char *s = text;;) {
		size_t len = strcspn(s, ",");

		if (len == 0 || *count == CODES_MAX)
			return FAIL(err, ERR_USAGE, N_("\"%s\" is no list of codes"), text);
		out[(*count)++] = arena_strndup(arena, s, len);
		if (!s[len])
			return true;
		s += len + 1;
	}
}

static bool
decide(struct call *call, struct dossier *d, bool is_set, struct error *err)
{
	const char *to = call_value(call, "to");
	const char *codes[CODES_MAX];
	struct value_decision decision = { .field = call_value(call, "FIELD"),
					   .value = call_value(call, "VALUE"),
					   .dataset = call_value(call, "dataset"),
					   .codes = codes };
	struct value_report report;
	struct arena arena = { 0 };
	bool ok;

	if (!decision.field || !decision.value || is_set != (to != NULL)) {
		FAIL(err, ERR_USAGE, N_("unmatched takes: set FIELD VALUE --to CODE, or clear FIELD VALUE"));
		return error_hint(err, N_("atalaya help %s"), "unmatched");
	}
	ok = (!is_set || cut_codes(&arena, to, codes, &decision.count, err))
	     && values_decide(d, &decision, &arena, &report, err);
	if (ok) {
		output_begin(&call->out, "atalaya.value", 1);
		output_meta(&call->out, "profile", _("Profile"), cell_text(report.profile));
		output_meta(&call->out, "field", _("Field"), cell_text(decision.field));
		output_meta(&call->out, "value", _("Value"), cell_text(decision.value));
		output_meta(&call->out, "codes", is_set ? _("Means") : NULL, cell_text(to ? to : ""));
		output_meta(&call->out, "incidents", _("Incidents made anew"),
			    cell_int(report.incidents));
		output_end(&call->out);
		parts_keep_columns(d);
	}
	arena_release(&arena);
	return ok;
}

bool
run_unmatched(struct call *call, struct error *err)
{
	const char *what = call_value(call, "list|set|clear");
	bool is_list = !what || strcmp(what, "list") == 0, is_set = what && strcmp(what, "set") == 0, ok;
	struct dossier *d;

	if (!is_list && !is_set && strcmp(what, "clear") != 0) {
		FAIL(err, ERR_USAGE, N_("unmatched takes list, set or clear, not \"%s\""), what);
		return error_hint(err, N_("atalaya help %s"), "unmatched");
	}
	d = is_list ? dossier_open(call_value(call, "DOSSIER"), DOSSIER_READ, call->author, err)
		    : parts_writer(call, err);
	if (!d)
		return false;
	ok = is_list ? list_values(call, d, err) : decide(call, d, is_set, err);
	dossier_close(d);
	return ok;
}

bool
export_profile(struct call *call, struct error *err)
{
	const char *name = call_value(call, "NAME"), *from = call_value(call, "from");
	const char *out = call_value(call, "out");
	struct dossier *d;
	long decisions;
	bool ok;

	if (!name || !from || !out) {
		FAIL(err, ERR_USAGE, N_("profile export takes: NAME --from DOSSIER --out NAME.ini"));
		return error_hint(err, N_("atalaya help %s"), "profile");
	}
	if (!(d = dossier_open(from, DOSSIER_READ, call->author, err)))
		return false;
	ok = profile_export(d, name, out, call_value(call, "replace") != NULL, &decisions, err);
	if (ok) {
		output_begin(&call->out, "atalaya.profile-export", 1);
		output_meta(&call->out, "profile", _("Profile"), cell_text(name));
		output_meta(&call->out, "file", _("File"), cell_text(out));
		output_meta(&call->out, "decisions", _("Decisions in its map"), cell_int(decisions));
		output_end(&call->out);
	}
	dossier_close(d);
	return ok;
}

/* ---- refused rows ----------------------------------------------------------------------- */

struct refused_list {
	struct call *call;
	bool names;
	struct buf cells;
};

static bool
list_refused(void *ctx, const struct refused_row *row, struct error *err)
{
	struct refused_list *r = ctx;

	(void)err;
	buf_clear(&r->cells);
	for (size_t i = 0; r->names && i < row->cells->count; i++)
		buf_printf(&r->cells, "%s%s", i ? " | " : "", row->cells->cells[i].text);
	{
		struct cell cells[] = { cell_text(row->dataset), cell_int(row->line),
					cell_text(row->reason),
					r->names ? cell_text(buf_str(&r->cells)) : cell_null() };

		output_row(&r->call->out, cells);
	}
	return true;
}

static void
put_row(struct buf *out, const struct csv_row *row)
{
	for (size_t i = 0; i < row->count; i++) {
		if (i)
			buf_putc(out, ',');
		csv_put_cell(out, row->cells[i].text);
	}
	buf_putc(out, '\n');
}

static bool
write_refused(void *ctx, const struct refused_row *row, struct error *err)
{
	(void)err;
	put_row(ctx, row->cells);
	return true;
}

static bool
write_file(const char *path, const struct buf *text, bool replace, struct error *err)
{
	struct outfile f = { 0 };
	bool ok = outfile_open(&f, path, replace, err);

	if (ok)
		fwrite(buf_str(text), 1, text->len, f.stream);
	ok = ok && outfile_commit(&f, err);
	outfile_end(&f);
	return ok;
}

/* The rows as a file with the header of the register, to be mended and imported. */
static bool
export_refused(struct call *call, struct dossier *d, const char *dataset, const char *path,
	       struct error *err)
{
	struct arena arena = { 0 };
	struct buf text = { 0 };
	struct csv_row header;
	bool ok;

	if (!dataset || !call_value(call, "names")) {
		FAIL(err, ERR_USAGE, N_("--out writes the cells of the rows, which may name people"));
		return error_hint(err, N_("say the dataset, and --names"));
	}
	ok = refused_header(d, dataset, &arena, &header, err);
	if (ok) {
		put_row(&text, &header);
		ok = refused_each(d, dataset, write_refused, &text, err)
		     && write_file(path, &text, call_value(call, "replace") != NULL, err);
	}
	if (ok) {
		output_begin(&call->out, "atalaya.refused-file", 1);
		output_meta(&call->out, "file", _("File"), cell_text(path));
		output_end(&call->out);
	}
	buf_release(&text);
	arena_release(&arena);
	return ok;
}

bool
run_refused(struct call *call, struct error *err)
{
	const struct column columns[] = { { "dataset", _("Dataset") },
					  { "line", _("Line") },
					  { "reason", _("Reason") },
					  { "cells", call_value(call, "names") ? _("Cells") : NULL } };
	const char *dataset = call_value(call, "DATASET"), *path = call_value(call, "out");
	struct refused_list r = { .call = call, .names = call_value(call, "names") != NULL };
	struct dossier *d = dossier_open(call_value(call, "DOSSIER"), DOSSIER_READ, call->author, err);
	bool ok = d != NULL;

	if (ok && path) {
		ok = export_refused(call, d, dataset, path, err);
	} else if (ok) {
		output_begin(&call->out, "atalaya.refused", 1);
		output_columns(&call->out, columns, 4);
		ok = refused_each(d, dataset, list_refused, &r, err);
		if (ok)
			output_end(&call->out);
	}
	buf_release(&r.cells);
	dossier_close(d);
	return ok;
}

/* ---- the suppression list --------------------------------------------------------------- */

static bool
list_suppressed(void *ctx, const char *digest, const char *reason, struct error *err)
{
	struct call *call = ctx;
	struct cell cells[] = { cell_text(digest), cell_text(reason) };

	(void)err;
	output_row(&call->out, cells);
	return true;
}

static bool
change_suppressed(struct call *call, struct dossier *d, bool is_add, struct error *err)
{
	const char *name = call_value(call, "name"), *reason = call_value(call, "reason");
	struct suppress_report report;
	struct buf b = { 0 };

	if (!name) {
		FAIL(err, ERR_USAGE, N_("suppress takes the name of a person: --name"));
		return error_hint(err, N_("atalaya help %s"), "suppress");
	}
	if (!(is_add ? suppress_add(d, name, reason ? reason : "", &report, err)
		     : suppress_remove(d, name, &report, err)))
		return false;
	output_begin(&call->out, "atalaya.suppress", 1);
	output_meta(&call->out, "digest", _("Digest"), cell_text(report.digest));
	output_meta(&call->out, "changed", NULL, cell_bool(report.changed));
	output_meta(&call->out, "incidents", is_add ? _("Incidents that name this person now") : NULL,
		    cell_int(report.incidents));
	if (is_add && report.incidents) {
		buf_printf(&b, _("incidents that are here stay as they are; only what is imported from now "
				 "on comes in without the personal data"));
		output_note(&call->out, b.data);
	}
	output_end(&call->out);
	buf_release(&b);
	return true;
}

bool
run_suppress(struct call *call, struct error *err)
{
	const struct column columns[] = { { "digest", _("Digest") }, { "reason", _("Reason") } };
	const char *what = call_value(call, "add|list|remove");
	bool is_list = strcmp(what, "list") == 0, is_add = strcmp(what, "add") == 0, ok;
	struct dossier *d;

	if (!is_list && !is_add && strcmp(what, "remove") != 0) {
		FAIL(err, ERR_USAGE, N_("suppress takes add, list or remove, not \"%s\""), what);
		return error_hint(err, N_("atalaya help %s"), "suppress");
	}
	d = is_list ? dossier_open(call_value(call, "DOSSIER"), DOSSIER_READ, call->author, err)
		    : parts_writer(call, err);
	if (!d)
		return false;
	if (is_list) {
		output_begin(&call->out, "atalaya.suppressed", 1);
		output_columns(&call->out, columns, 2);
		ok = suppress_each(d, list_suppressed, call, err);
		if (ok)
			output_end(&call->out);
	} else {
		ok = change_suppressed(call, d, is_add, err);
	}
	dossier_close(d);
	return ok;
}

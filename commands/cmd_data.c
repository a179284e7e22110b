/* Commands that make dossiers and bring data in: new, import, profile, purge. */
#include "commands/cmds.h"

#include <stdlib.h>
#include <string.h>

#include "commands/parts.h"
#include "commands/progress.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/dossier/codes.h"
#include "core/dossier/stmt.h"
#include "core/intake/boundaries.h"
#include "core/intake/import.h"
#include "core/intake/places.h"
#include "core/intake/profile.h"

bool
run_new(struct call *call, struct error *err)
{
	const char *path = call_value(call, "DOSSIER");

	if (!dossier_create(path, call->author, err))
		return false;
	output_begin(&call->out, "atalaya.new", 1);
	output_meta(&call->out, "dossier", _("New dossier"), cell_text(path));
	output_end(&call->out);
	return true;
}

/* What people call a delimiter; other has room for two bytes. */
static const char *
delimiter_name(char delimiter, char *other)
{
	switch (delimiter) {
	case ',':
		return N_("comma");
	case ';':
		return N_("semicolon");
	case '\t':
		return N_("tab");
	case '|':
		return N_("pipe");
	default:
		other[0] = delimiter;
		other[1] = '\0';
		return other;
	}
}

/* Points that are in another place than the one that the file names: nothing is changed by them. */
static void
print_others(struct output *o, const struct import_report *r)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < r->other_count; i++) {
		struct cell cells[4] = { cell_text(_("point elsewhere")), cell_text(r->others[i].named),
					 cell_null(), cell_int(r->others[i].rows) };

		buf_clear(&b);
		buf_printf(&b, _("in %s"), r->others[i].found);
		cells[2] = cell_text(buf_str(&b));
		if (i < 20 || o->format != FORMAT_TEXT)
			output_row(o, cells);
	}
	if (r->other_count > 20 && o->format == FORMAT_TEXT) {
		buf_clear(&b);
		buf_printf(&b, _("%zu pairs of places more; --format csv lists them all"),
			   r->other_count - 20);
		output_note(o, buf_str(&b));
	}
	buf_release(&b);
}

/* What a dry run of an edition would change, to be printed behind the totals. */
struct dry_changes {
	struct arena arena;
	struct dry_change {
		const char *incident, *kind, *text;
	} *items;
	size_t count, cap;
	struct dossier *d;
	bool names, is_text;
};

enum { DRY_SHOWN = 50 };

static bool
keep_change(void *ctx, const struct edition_change *c, struct error *err)
{
	const char *const words[] = { _("would be new"), _("would change"), _("would be kept as edited"),
				      _("would be gone"), _("would be there again") };
	struct dry_changes *dry = ctx;
	struct buf text = { 0 };
	char id[64];

	(void)err;
	if (dry->is_text && dry->count >= DRY_SHOWN) {
		dry->count++;
		return true;
	}
	dossier_id_text(dry->d, "INC", c->incident, id, sizeof id);
	buf_puts(&text, c->column);
	if (c->column[0] && (dry->names || c->is_publishable))
		buf_printf(&text, ": %s > %s", c->before, c->after);
	dry->items = grow_array(dry->items, dry->count, &dry->cap, sizeof *dry->items);
	dry->items[dry->count++] = (struct dry_change){ arena_strdup(&dry->arena, id), words[c->kind],
							arena_strdup(&dry->arena, buf_str(&text)) };
	buf_release(&text);
	return true;
}

static void
print_changes(struct call *call, const struct dry_changes *dry)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < dry->count && (!dry->is_text || i < DRY_SHOWN); i++) {
		struct cell cells[4] = { cell_text(dry->items[i].kind), cell_text(dry->items[i].incident),
					 cell_text(dry->items[i].text), cell_int(1) };

		output_row(&call->out, cells);
	}
	if (dry->is_text && dry->count > DRY_SHOWN) {
		buf_printf(&b, _("%zu changes more; --format csv lists them all"), dry->count - DRY_SHOWN);
		output_note(&call->out, b.data);
	}
	buf_release(&b);
}

static void
note_columns(struct call *call, const char *text, const char **names, size_t count)
{
	struct buf list = { 0 }, b = { 0 };

	for (size_t i = 0; i < count; i++)
		buf_printf(&list, "%s%s", i ? ", " : "", names[i]);
	if (count) {
		buf_puts(&b, text);
		buf_puts(&b, ": ");
		buf_puts(&b, list.data);
		output_note(&call->out, b.data);
	}
	buf_release(&list);
	buf_release(&b);
}

/* What is to be said of a newer edition, and of people who are on the suppression list. */
static void
print_edition(struct call *call, const struct import_report *r)
{
	struct buf b = { 0 };

	if (r->withheld) {
		buf_printf(&b,
			   ngettext("%ld row on the suppression list came in without personal data",
				    "%ld rows on the suppression list came in without personal data",
				    (unsigned long)r->withheld),
			   r->withheld);
		output_note(&call->out, b.data);
		buf_clear(&b);
	}
	note_columns(call, _("columns that only the edition before has"), r->columns_lost,
		     r->columns_lost_count);
	note_columns(call, _("columns that only this edition has"), r->columns_new, r->columns_new_count);
	if (r->conflicts) {
		buf_printf(&b,
			   ngettext("%ld narrative was left as somebody edited it, where the file says"
				    " something else now",
				    "%ld narratives were left as somebody edited them, where the file says"
				    " something else now",
				    (unsigned long)r->conflicts),
			   r->conflicts);
		output_note(&call->out, b.data);
	}
	if (r->has_other_profile)
		output_note(&call->out, _("the profile is another than that of the edition before: rows that"
					  " are the same keep what they were read as"));
	buf_release(&b);
}

/* What happened to one file, after the totals: what was refused, what no list knew. */
static void
print_import(struct call *call, const char *file, const struct import_report *r, bool is_dry,
	     const struct dry_changes *changes)
{
	const struct column columns[] = { { "kind", _("What") },
					  { "where", _("Where") },
					  { "value", _("Value") },
					  { "rows", _("Rows") } };
	struct output *o = &call->out;
	struct buf b = { 0 };
	const char *delimiter;
	char other[2];
	long others = 0;
	bool has_points;

	for (size_t i = 0; i < r->other_count; i++)
		others += r->others[i].rows;
	has_points = r->points_agree || r->points_outside || others;
	output_begin(o, "atalaya.import", 1);
	output_meta(o, "file", _("File"), cell_text(file));
	output_meta(o, "dataset", is_dry ? NULL : _("Dataset"), cell_text(r->name));
	output_meta(o, "profile", _("Profile"), cell_text(r->profile));
	output_meta(o, "profile_version", NULL, cell_text(r->profile_version));
	output_meta(o, "hash", NULL, cell_text(r->hash));
	output_meta(o, "format", _("Format"), cell_text(r->format));
	output_meta(o, "sheet",
		    !r->sheet[0]			? NULL
		    : strcmp(r->format, "JSON") == 0 ? _("List of records")
						     : _("Sheet"),
		    cell_text(r->sheet));
	output_meta(o, "encoding", _("Encoding"), cell_text(r->encoding));
	output_meta(o, "packed", NULL, cell_bool(r->is_packed));
	if (r->delimiter) {
		delimiter = delimiter_name(r->delimiter, other);
		output_meta(o, "delimiter", _("Between cells"),
			    cell_text(o->format == FORMAT_TEXT ? _(delimiter) : delimiter));
	} else {
		output_meta(o, "delimiter", NULL, cell_null());
	}
	output_meta(o, "rows_read", _("Rows read"), cell_int(r->read));
	output_meta(o, "rows_taken", _("Rows taken"), cell_int(r->taken));
	output_meta(o, "rows_refused", _("Rows refused"), cell_int(r->refused));
	output_meta(o, "edition", r->edition > 1 ? _("Edition") : NULL, cell_int(r->edition));
	output_meta(o, "new", r->edition > 1 ? _("New incidents") : NULL, cell_int(r->added));
	output_meta(o, "changed", r->edition > 1 ? _("Changed") : NULL, cell_int(r->changed));
	output_meta(o, "gone", r->edition > 1 ? _("Gone") : NULL, cell_int(r->gone));
	output_meta(o, "same", r->edition > 1 ? _("The same") : NULL, cell_int(r->same));
	output_meta(o, "back", r->back ? _("There again") : NULL, cell_int(r->back));
	output_meta(o, "kept", r->conflicts ? _("Kept as edited") : NULL, cell_int(r->conflicts));
	output_meta(o, "withheld", NULL, cell_int(r->withheld));
	output_meta(o, "acts", r->is_statistics ? NULL : _("Acts"), cell_int(r->acts));
	output_meta(o, "victims", r->is_statistics ? NULL : _("Victims as listed"),
		    cell_int(r->victims));
	output_meta(o, "events", r->is_statistics ? NULL : _("Ledger events"), cell_int(r->events));
	output_meta(o, "statistics", r->is_statistics ? _("Official counts") : NULL,
		    cell_int(r->statistics));
	output_meta(o, "not_reported", r->is_statistics ? _("Without a number") : NULL,
		    cell_int(r->not_reported));
	output_meta(o, "points_found", r->points_found ? _("Places from coordinates") : NULL,
		    cell_int(r->points_found));
	output_meta(o, "points_agree", has_points ? _("Points in the place that is named") : NULL,
		    cell_int(r->points_agree));
	output_meta(o, "points_other", has_points ? _("Points in another place") : NULL,
		    cell_int(others));
	output_meta(o, "points_outside", has_points ? _("Points in no boundary") : NULL,
		    cell_int(r->points_outside));
	output_meta(o, "dry_run", NULL, cell_bool(is_dry));
	output_columns(o, columns, 4);
	print_changes(call, changes);
	for (long i = 0; i < r->refused && i < IMPORT_REFUSALS_SHOWN; i++) {
		struct cell cells[4] = { cell_text(_("refused row")), cell_null(),
					 cell_text(r->refusals[i].reason), cell_int(1) };

		buf_clear(&b);
		buf_printf(&b, _("line %ld"), r->refusals[i].line);
		cells[1] = cell_text(b.data);
		output_row(o, cells);
	}
	for (size_t i = 0; i < r->unmatched_count; i++) {
		const struct import_unmatched *u = &r->unmatched[i];
		struct cell cells[4] = { cell_text(_("unmatched value")), cell_text(u->field),
					 cell_text(u->value), cell_int(u->rows) };

		/* People see the first ones; csv and json hold all of them. */
		if (i < 20 || o->format != FORMAT_TEXT)
			output_row(o, cells);
	}
	print_others(o, r);
	buf_clear(&b);
	if (r->unmatched_count > 20 && o->format == FORMAT_TEXT) {
		buf_printf(&b, _("%zu unmatched values more; --format csv lists them all"),
			   r->unmatched_count - 20);
		output_note(o, b.data);
	}
	print_edition(call, r);
	if (r->dates_lost) {
		buf_clear(&b);
		buf_printf(&b,
			   _("%ld of %ld dates were not understood, for instance \"%s\"; a profile can "
			     "say the order of day and month: date(COLUMN,dmy)"),
			   r->dates_lost, r->dates, r->date_lost);
		output_note(o, b.data);
	}
	if (r->repeated) {
		buf_clear(&b);
		buf_printf(&b,
			   ngettext("%ld incident has the code of one in dataset %s: it counts twice",
				    "%ld incidents have the codes of some in dataset %s: they count "
				    "twice",
				    (unsigned long)r->repeated),
			   r->repeated, r->repeated_in);
		output_note(o, b.data);
	}
	if (r->unmatched_cut)
		output_note(o, _("only the first 10,000 unmatched values are listed"));
	if (r->refused > IMPORT_REFUSALS_SHOWN) {
		buf_clear(&b);
		buf_printf(&b, _("%ld refused rows more; all are kept in the dossier"),
			   r->refused - IMPORT_REFUSALS_SHOWN);
		output_note(o, b.data);
	}
	if (r->is_statistics)
		output_note(o, _("these are counts that others made: no incident comes from them;"
				 " atalaya statistics shows them"));
	else if (!r->has_outcomes)
		output_note(o, _("this file does not record what justice did: no impunity figure "
				 "can come from it"));
	else if (r->only_with_outcome)
		output_note(o, _("this file lists only cases with an outcome, as its profile says: no impunity"
				 " figure can come from it"));
	if (is_dry)
		output_note(o, _("dry run: nothing was stored"));
	output_end(o);
	buf_release(&b);
}

/* A list of places is no dataset: its codes go into the list that incidents stand on. */
static bool
import_places(struct call *call, struct dossier *d, const char *path, struct error *err)
{
	struct places_report report;
	bool is_dry = call_value(call, "dry-run") != NULL;

	if (!places_import(d, path, call_value(call, "encoding"), is_dry, &report, err))
		return false;
	output_begin(&call->out, "atalaya.codes-added", 1);
	output_meta(&call->out, "file", _("File"), cell_text(path));
	output_meta(&call->out, "list", _("List"), cell_text("places"));
	output_meta(&call->out, "hash", NULL, cell_text(report.hash));
	output_meta(&call->out, "added", _("New codes"), cell_int(report.added));
	output_meta(&call->out, "dry_run", NULL, cell_bool(is_dry));
	if (is_dry)
		output_note(&call->out, _("dry run: nothing was stored"));
	output_end(&call->out);
	return true;
}

/* Boundaries are no dataset either: they go with the places of the list. */
static bool
import_boundaries(struct call *call, struct dossier *d, const char *path, struct error *err)
{
	const struct column columns[] = { { "kind", _("What") }, { "value", _("Value") } };
	struct output *o = &call->out;
	bool is_dry = call_value(call, "dry-run") != NULL;
	struct boundaries_report r;

	if (!boundaries_import(d, path, is_dry, &r, err)) {
		boundaries_report_release(&r);
		return false;
	}
	output_begin(o, "atalaya.boundaries", 1);
	output_meta(o, "file", _("File"), cell_text(path));
	output_meta(o, "hash", NULL, cell_text(r.hash));
	output_meta(o, "features", _("Features"), cell_int(r.features));
	output_meta(o, "places", _("Places with a boundary"), cell_int(r.places));
	output_meta(o, "replaced", _("Replaced"), cell_int(r.replaced));
	output_meta(o, "points", _("Points"), cell_int(r.points));
	output_meta(o, "dry_run", NULL, cell_bool(is_dry));
	output_columns(o, columns, 2);
	for (size_t i = 0; i < r.unmatched_count; i++) {
		struct cell cells[] = { cell_text(_("no place of the list")), cell_text(r.unmatched[i]) };

		output_row(o, cells);
	}
	for (size_t i = 0; i < r.shapeless_count; i++) {
		struct cell cells[] = { cell_text(_("no polygon")), cell_text(r.shapeless[i]) };

		output_row(o, cells);
	}
	call->problems += (long)(r.unmatched_count + r.shapeless_count);
	if (is_dry)
		output_note(o, _("dry run: nothing was stored"));
	output_end(o);
	boundaries_report_release(&r);
	return true;
}

bool
run_import(struct call *call, struct error *err)
{
	struct dossier *d = parts_writer(call, err);
	struct progress progress = progress_to(call->out.err);
	const char *said = call_value(call, "delimiter");
	char delimiter = said ? profile_delimiter(said) : '\0';
	bool ok = d != NULL;

	if (ok && said && !delimiter)
		ok = FAIL(err, ERR_USAGE, N_("a delimiter is one character, tab, comma, semicolon or"
					     " pipe, not \"%s\""), said);

	for (size_t i = 0; ok && i < call->many_count; i++) {
		struct import_request request = {
			.path = call->many[i],
			.profile = call_value(call, "profile"),
			.name = call_value(call, "name"),
			.status_as_of = call_value(call, "status-as-of"),
			.encoding = call_value(call, "encoding"),
			.delimiter = delimiter,
			.sheet = call_value(call, "sheet"),
			.dry_run = call_value(call, "dry-run") != NULL,
			.again = call_value(call, "again") != NULL,
			.edition_of = call_value(call, "edition-of"),
			.progress = &progress,
		};
		struct import_report report;
		struct dry_changes dry = { .d = d,
					   .names = call_value(call, "names") != NULL,
					   .is_text = call->out.format == FORMAT_TEXT };
		const char *profile = request.profile;

		request.change = keep_change;
		request.change_ctx = &dry;

		if (profile ? strcmp(profile, "places") == 0 : places_is_list(request.path)) {
			ok = import_places(call, d, request.path, err);
			continue;
		}
		if (profile && strcmp(profile, "boundaries") == 0) {
			ok = import_boundaries(call, d, request.path, err);
			continue;
		}
		ok = import_file(d, &request, &report, err);
		if (ok) {
			print_import(call, call->many[i], &report, request.dry_run, &dry);
			call->problems += report.refused + report.repeated;
			/* A few odd dates are life; most of them lost is a wrong profile. */
			if (report.dates_lost * 2 > report.dates)
				call->problems += report.dates_lost;
		}
		import_report_release(&report);
		free(dry.items);
		arena_release(&dry.arena);
	}
	if (ok && !call_value(call, "dry-run"))
		parts_keep_columns(d);
	dossier_close(d);
	return ok;
}

bool
run_purge(struct call *call, struct error *err)
{
	const char *dataset = call_value(call, "DATASET"), *said = call_value(call, "confirm");
	struct dossier *d;
	long incidents;
	bool ok;

	if (!said || strcmp(said, dataset) != 0) {
		FAIL(err, ERR_USAGE,
		     N_("a purge removes a dataset, its records and the tags on it for good"));
		return error_hint(err, N_("repeat its name to do it: --confirm %s"), dataset);
	}
	if (!(d = parts_writer(call, err)))
		return false;
	ok = import_purge(d, dataset, &incidents, err);
	if (!ok) {
		dossier_close(d);
		return false;
	}
	output_begin(&call->out, "atalaya.purge", 1);
	output_meta(&call->out, "dataset", _("Purged"), cell_text(dataset));
	output_meta(&call->out, "incidents", _("Incidents removed"), cell_int(incidents));
	output_end(&call->out);
	parts_keep_columns(d);
	dossier_close(d);
	return true;
}

static void
list_profile(void *ctx, const char *name)
{
	struct call *call = ctx;
	struct profile *p = profile_load(name, NULL);
	bool is_spanish = strcmp(call->lang, "es") == 0;

	if (p) {
		struct cell cells[] = { cell_text(p->name), cell_text(p->version),
					cell_text(is_spanish ? p->title_es : p->title) };

		output_row(&call->out, cells);
	}
	profile_free(p);
}

bool
run_profile(struct call *call, struct error *err)
{
	const char *what = call_value(call, "list|show|draft|export"), *name = call_value(call, "NAME");
	struct profile *p;

	if (strcmp(what, "list") == 0 && !name) {
		const struct column columns[] = { { "name", _("Profile") },
						  { "version", _("Version") },
						  { "title", _("Title") } };

		output_begin(&call->out, "atalaya.profiles", 1);
		output_columns(&call->out, columns, 3);
		profile_each(list_profile, call);
		output_end(&call->out);
		return true;
	}
	if (strcmp(what, "draft") == 0)
		return draft_profile(call, err);
	if (strcmp(what, "export") == 0)
		return export_profile(call, err);
	if (strcmp(what, "show") != 0 || !name) {
		FAIL(err, ERR_USAGE, N_("profile takes: list, show NAME, draft FILE, or export NAME"));
		return error_hint(err, N_("atalaya help %s"), "profile");
	}
	if (!(p = profile_load(name, err)))
		return false;
	if (call->out.format == FORMAT_TEXT) {
		parts_print_lines(call->out.out, p->text);
		if (p->map_text[0])
			fputs("\n" PROFILE_MAP_MARK "\n", call->out.out);
		parts_print_lines(call->out.out, p->map_text);
	} else {
		const struct column columns[] = { { "list", _("List") },
						  { "from", _("From") },
						  { "to", _("To") } };

		output_begin(&call->out, "atalaya.profile", 1);
		output_meta(&call->out, "name", NULL, cell_text(p->name));
		output_meta(&call->out, "profile_version", NULL, cell_text(p->version));
		output_meta(&call->out, "text", NULL, cell_text(p->text));
		output_columns(&call->out, columns, 3);
		for (size_t i = 0; i < p->mapping_count; i++) {
			struct cell cells[] = { cell_text(p->mappings[i].list),
						cell_text(p->mappings[i].from),
						cell_text(p->mappings[i].to) };

			output_row(&call->out, cells);
		}
		output_end(&call->out);
	}
	profile_free(p);
	return true;
}

bool
run_codes(struct call *call, struct error *err)
{
	const struct column lists[] = { { "list", _("List") },
					{ "codes", _("Codes") },
					{ "versions", _("Versions") } };
	const struct column codes[] = { { "code", _("Code") },	    { "parent", _("Under") },
					{ "label", _("Label") },    { "aliases", _("Other names") },
					{ "attrs", NULL } };
	const char *name = call_value(call, "LIST");
	struct dossier *d =
		dossier_open(call_value(call, "DOSSIER"), DOSSIER_READ, call->author, err);
	struct codes *all = NULL;
	struct code_list *list = NULL;
	struct stmt *s = NULL;
	bool ok = false;

	if (!d)
		return false;
	if (!name) {
		s = stmt_new(d,
			     "SELECT list, count(*), group_concat(DISTINCT version) FROM code"
			     " GROUP BY list ORDER BY list",
			     err);
		output_begin(&call->out, "atalaya.lists", 1);
		output_columns(&call->out, lists, 3);
		while (s && stmt_step(s, err) == STMT_ROW) {
			struct cell cells[] = { cell_text(stmt_col_text(s, 0)),
						cell_int(stmt_col_int(s, 1)),
						cell_text(stmt_col_text(s, 2)) };

			output_row(&call->out, cells);
		}
		ok = s != NULL;
		output_end(&call->out);
	} else if ((all = codes_load(d, err)) && (list = codes_list(all, name))) {
		output_begin(&call->out, "atalaya.codes", 1);
		output_meta(&call->out, "list", NULL, cell_text(name));
		output_columns(&call->out, codes, 5);
		for (int i = CODE_FIRST; i < list->count; i++) {
			const struct code *c = &list->codes[i];
			struct cell cells[] = {
				cell_text(c->code),
				cell_text(c->parent < 0 ? "" : list->codes[c->parent].code),
				cell_text(code_label(list, i, call->lang)),
				cell_text(c->aliases),
				cell_text(c->attrs),
			};

			output_row(&call->out, cells);
		}
		output_end(&call->out);
		ok = true;
	} else if (all) {
		FAIL(err, ERR_USAGE, N_("there is no list \"%s\""), name);
		error_hint(err, N_("atalaya codes DOSSIER shows the lists there are"));
	}
	stmt_free(s);
	codes_free(all);
	dossier_close(d);
	return ok;
}

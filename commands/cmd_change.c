/* Commands about changes: tag and journal. */
#include "commands/cmds.h"

#include <stdio.h>
#include <string.h>

#include "commands/parts.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/dossier/entry.h"
#include "core/dossier/journal.h"
#include "core/dossier/mark.h"
#include "core/pattern/pattern.h"

/* Bytes of the facts of an entry in a table for people. */
#define FACTS_SHOWN 100

/* Who says so: "pattern convoy v3". */
static const char *
origin_text(const struct tag_origin *t, struct buf *out)
{
	buf_clear(out);
	if (t->kind == ORIGIN_MARK)
		return _("by hand");
	buf_printf(out, t->kind == ORIGIN_HIT ? _("pattern %s v%lld") : _("verdict on %s v%lld"),
		   t->pattern, (long long)t->version);
	return buf_str(out);
}

/* Every reason why the selected incidents have their tags, or have them not. */
static bool
list_marks(struct call *call, struct parts *parts, const struct selection *sel, struct error *err)
{
	static const char *const origins[] = { "mark", "pattern", "verdict" };
	static const char *const codes[] = { "added",	  "removed",  "hit",
					     "undecided", "accepted", "rejected" };
	const char *const words[] = { _("added"),	_("removed"),  _("hit"),
				      _("not decided"), _("accepted"), _("rejected") };
	const struct column columns[] = { { "id", _("Id") },
					  { "tag", _("Tag") },
					  { "decision", _("Decision") },
					  { "note", _("Note") },
					  { "origin", NULL },
					  { "pattern", NULL },
					  { "version", NULL },
					  { "origin_text", _("Origin") } };
	struct tag_origin *all;
	struct buf text = { 0 };
	size_t count;

	if (!tag_origins(parts->src, sel, &parts->arena, &all, &count, err))
		return false;
	output_begin(&call->out, "atalaya.marks", 1);
	output_meta(&call->out, "query", _("Query"), cell_text(parts->query->text));
	output_meta(&call->out, "n", _("Incidents"), cell_int(selection_count(sel)));
	output_columns(&call->out, columns, 8);
	for (size_t i = 0; i < count; i++) {
		const struct tag_origin *t = &all[i];
		char id[64];

		dossier_id_text(parts->d, "INC", t->incident, id, sizeof id);
		{
			struct cell cells[] = {
				cell_text(id),
				cell_text(t->tag),
				cell_text(call->out.format == FORMAT_TEXT ? words[t->says]
									  : codes[t->says]),
				cell_text(t->note),
				cell_text(origins[t->kind]),
				t->pattern ? cell_text(t->pattern) : cell_null(),
				t->pattern ? cell_int(t->version) : cell_null(),
				cell_text(origin_text(t, &text)),
			};

			output_row(&call->out, cells);
		}
	}
	output_end(&call->out);
	buf_release(&text);
	return true;
}

bool
run_tag(struct call *call, struct error *err)
{
	const char *add = call_value(call, "add"), *remove = call_value(call, "remove");
	const char *note = call_value(call, "note");
	bool is_list = !add && !remove;
	struct parts parts;
	struct selection *sel = NULL;
	struct mark_request request = { 0 };
	struct mark_report report;
	bool ok = false;

	if ((add && remove) || (is_list && note)) {
		FAIL(err, ERR_USAGE, N_("tag takes either --add TAG or --remove TAG"));
		return error_hint(err, N_("atalaya help %s"), "tag");
	}
	if (!parts_open(call, is_list ? DOSSIER_READ : DOSSIER_WRITE, &parts, err)
	    || !(sel = source_select(parts.src, parts.query, err)))
		goto done;
	if (is_list) {
		ok = list_marks(call, &parts, sel, err);
		goto done;
	}
	request.note = note ? note : "";
	request.tag = add ? add : remove;
	request.add = add != NULL;
	request.query = parts.query->text;
	/* A tag is removed from those that have it, whatever gave it to them. */
	request.count = (size_t)selection_count(sel);
	request.incidents = remove ? source_tagged_records(parts.src, sel, remove, &parts.arena,
							   &request.count, err)
				   : selection_ids(parts.src, sel, &parts.arena);
	if (!request.incidents || !mark_incidents(parts.d, &request, &report, err))
		goto done;
	output_begin(&call->out, "atalaya.tag", 1);
	output_meta(&call->out, "tag", _("Tag"), cell_text(request.tag));
	output_meta(&call->out, "query", _("Query"), cell_text(parts.query->text));
	output_meta(&call->out, "selected", _("Incidents"), cell_int(selection_count(sel)));
	output_meta(&call->out, "changed", _("Changed"), cell_int(report.changed));
	output_meta(&call->out, "is_new", report.is_new ? _("New tag") : NULL,
		    report.is_new ? cell_text(request.tag) : cell_null());
	output_end(&call->out);
	ok = true;
done:
	selection_free(sel);
	parts_close(&parts);
	return ok;
}

static bool
list_entry(void *ctx, const struct journal_entry *e, struct error *err)
{
	struct call *call = ctx;
	struct buf facts = { 0 };
	char time[32];

	(void)err;
	journal_time_text(e->time, time, sizeof time);
	journal_facts_text(e->facts, &facts);
	/* One entry, one line: the rest is in json and on the screen. */
	if (call->out.format == FORMAT_TEXT && facts.len > FACTS_SHOWN) {
		facts.data[FACTS_SHOWN] = '\0';
		utf8_trim(facts.data);
		facts.len = strlen(facts.data);
		buf_puts(&facts, "...");
	}
	{
		struct cell cells[] = {
			cell_int(e->seq),
			cell_text(time),
			cell_text(e->author),
			cell_text(call->out.format == FORMAT_TEXT ? journal_kind_title(e->kind) : e->kind),
			e->ref && (strcmp(e->kind, "undo") == 0 || strcmp(e->kind, "redo") == 0)
				? cell_int(e->ref)
				: cell_null(),
			cell_text(e->is_redacted ? _("(redacted)") : buf_str(&facts)),
			cell_int(e->inserted + e->updated + e->deleted),
			cell_bool(e->is_undone),
			cell_text(e->hash),
		};

		output_row(&call->out, cells);
	}
	buf_release(&facts);
	return true;
}

static bool
list(struct call *call, struct dossier *d, struct error *err)
{
	const struct column columns[] = {
		{ "seq", _("Entry") },	    { "time", _("Time (UTC)") }, { "author", _("Who") },
		{ "kind", _("What") },	    { "of", _("Of") },		 { "facts", _("Facts") },
		{ "cells", _("Rows") },	    { "undone", _("Undone") },	 { "hash", NULL },
	};

	output_begin(&call->out, "atalaya.journal", 1);
	output_columns(&call->out, columns, 9);
	if (!journal_list(d, list_entry, call, err))
		return false;
	output_end(&call->out);
	return true;
}

static bool
verify(struct call *call, struct dossier *d, struct error *err)
{
	struct journal_check check;
	struct output *o = &call->out;

	if (!dossier_check(d, err) || !journal_verify(d, &check, err))
		return false;
	output_begin(o, "atalaya.verify", 1);
	output_meta(o, "valid", NULL, cell_bool(check.bad == 0));
	output_meta(o, "result", _("Log"),
		    cell_text(check.bad ? _("NOT as it was written") : _("valid")));
	output_meta(o, "entries", _("Entries"), cell_int(check.entries));
	output_meta(o, "redacted", _("Redacted"), cell_int(check.redacted));
	output_meta(o, "bad", check.bad ? _("First bad entry") : NULL,
		    check.bad ? cell_int(check.bad) : cell_null());
	output_meta(o, "what", check.bad ? _("What is wrong") : NULL,
		    check.bad ? cell_text(check.what) : cell_null());
	output_meta(o, "head", check.bad ? NULL : _("Hash of the last entry"),
		    cell_text(check.head));
	output_end(o);
	call->problems += check.bad != 0;
	return true;
}

bool
run_journal(struct call *call, struct error *err)
{
	const char *what = call_value(call, "list|verify|undo|redo");
	bool is_undo = strcmp(what, "undo") == 0, is_redo = strcmp(what, "redo") == 0;
	bool is_list = strcmp(what, "list") == 0, ok;
	struct journal_step step;
	struct buf facts = { 0 };
	struct dossier *d;

	if (!is_undo && !is_redo && !is_list && strcmp(what, "verify") != 0) {
		FAIL(err, ERR_USAGE, N_("journal takes list, verify, undo or redo, not \"%s\""), what);
		return error_hint(err, N_("atalaya help %s"), "journal");
	}
	d = is_undo || is_redo ? parts_writer(call, err)
			       : dossier_open(call_value(call, "DOSSIER"), DOSSIER_READ, call->author,
					      err);
	if (!d)
		return false;
	if (is_undo || is_redo) {
		ok = is_undo ? journal_undo(d, &step, err) : journal_redo(d, &step, err);
		if (ok) {
			journal_facts_text(step.facts, &facts);
			output_begin(&call->out, is_undo ? "atalaya.undo" : "atalaya.redo", 1);
			output_meta(&call->out, "entry", is_undo ? _("Undone entry") : _("Redone entry"),
				    cell_int(step.seq));
			output_meta(&call->out, "kind", _("What"), cell_text(step.kind));
			output_meta(&call->out, "facts", _("Facts"), cell_text(buf_str(&facts)));
			output_end(&call->out);
			parts_keep_columns(d);
		}
		buf_release(&facts);
	} else {
		ok = is_list ? list(call, d, err) : verify(call, d, err);
	}
	dossier_close(d);
	return ok;
}

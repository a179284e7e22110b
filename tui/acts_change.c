/* Actions that change data: marks, tags, undo. Everything written is one entry of the log. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/dossier/entry.h"
#include "core/dossier/journal.h"
#include "core/dossier/mark.h"
#include "tui/acts.h"
#include "tui/app.h"
#include "tui/incidents.h"
#include "tui/log.h"
#include "tui/terms.h"

/* Incidents named in a preview. */
#define EXAMPLES 5

const char *
blocked_read_only(const struct app *app)
{
	return app->is_read_only ? _("the dossier is open for reading only") : NULL;
}

static int64_t
current_incident(const struct app *app)
{
	const struct view *v = app_view(app);

	return v->ops->current ? v->ops->current(v) : 0;
}

const char *
blocked_no_incident(const struct app *app)
{
	return current_incident(app) ? NULL : _("no incident is current");
}

const char *
blocked_change(const struct app *app)
{
	const char *reason = blocked_read_only(app);

	return reason || app->mark_count ? reason : blocked_no_incident(app);
}

const char *
blocked_verdict(const struct app *app)
{
	const char *reason = blocked_read_only(app);

	return reason ? reason : blocked_no_incident(app);
}

/* ---- marks ------------------------------------------------------------------------------- */

bool
act_mark(struct app *app, const char *arg, struct error *err)
{
	struct view *v = app_view(app);
	int64_t id = v->ops->current(v);

	if (v->ops == &incidents_view && incidents_facets(v))
		return act_pick(app, arg, err);
	app_mark(app, id, !app_is_marked(app, id));
	if (v->ops == &incidents_view)
		v->ops->move(v, MOVE_DOWN, 1);
	return true;
}

bool
act_mark_all(struct app *app, const char *arg, struct error *err)
{
	struct arena arena = { 0 };
	char number[32];

	(void)arg;
	(void)err;
	app_mark_all(app, selection_ids(app->src, app->sel, &arena),
		     (size_t)selection_count(app->sel));
	arena_release(&arena);
	app_say(app, ROLE_TEXT, _("marked everything in the filter: %s; Esc takes the marks away"),
		app_number((long)app->mark_count, number, sizeof number));
	return true;
}

bool
act_mark_none(struct app *app, const char *arg, struct error *err)
{
	(void)arg;
	(void)err;
	app_mark_all(app, NULL, 0);
	return true;
}

/* ---- tags -------------------------------------------------------------------------------- */

struct tagging {
	char *tag;
	bool add;
	int64_t *ids;
	size_t count;
};

static void
tagging_free(void *ctx)
{
	struct tagging *t = ctx;

	if (!t)
		return;
	free(t->tag);
	free(t->ids);
	free(t);
}

/* What is written, whether it was seen in a preview before or not. */
static bool
write_tag(struct app *app, void *ctx, struct error *err)
{
	const struct tagging *t = ctx;
	struct mark_request request = { .tag = t->tag,
					.add = t->add,
					.incidents = t->ids,
					.count = t->count,
					/* Marks or the current one: no query chose them. */
					.query = "",
					.note = "" };
	struct selection *targets = NULL;
	struct arena arena = { 0 };
	struct mark_report report;
	char number[32];
	bool ok = true;

	/* A tag is removed from those that have it, whatever gave it to them. */
	if (!t->add) {
		targets = source_select_ids(app->src, t->ids, t->count);
		request.incidents = source_tagged_records(app->src, targets, t->tag, &arena,
							  &request.count, err);
		ok = request.incidents != NULL;
	}
	ok = ok && mark_incidents(app->d, &request, &report, err);
	selection_free(targets);
	arena_release(&arena);
	if (!ok)
		return false;
	snprintf(app->last_action, sizeof app->last_action, "%s", t->add ? "tag-add" : "tag-remove");
	snprintf(app->last_arg, sizeof app->last_arg, "%s", t->tag);
	app_number(report.changed, number, sizeof number);
	if (!report.changed)
		app_say(app, ROLE_TEXT, t->add ? _("nothing changed: \"%s\" was there already")
					       : _("nothing changed: \"%s\" was not there"), t->tag);
	else if (t->add)
		app_say(app, ROLE_GOOD,
			ngettext("Tagged %s incident \"%s\".  u undoes it.",
				 "Tagged %s incidents \"%s\".  u undoes it.", report.changed),
			number, t->tag);
	else
		app_say(app, ROLE_GOOD,
			ngettext("Untagged %s incident: \"%s\" is off.  u undoes it.",
				 "Untagged %s incidents: \"%s\" is off.  u undoes it.", report.changed),
			number, t->tag);
	return !report.changed || app_refresh(app, err);
}

static bool
add_example(void *ctx, const struct listing *row, struct error *err)
{
	struct buf *out = ctx;

	(void)err;
	buf_puts(out, "  ");
	for (size_t i = 0; i < 5; i++)
		if (row->cells[i][0])
			buf_printf(out, "%s%s", i ? ", " : "", row->cells[i]);
	buf_putc(out, '\n');
	return true;
}

bool
list_incidents(struct app *app, const int64_t *ids, size_t count, size_t most, struct buf *out,
	       struct error *err)
{
	const struct field_ref refs[] = { { F_ID, NULL }, { F_DATE, NULL }, { F_PLACE, NULL },
					  { F_TYPE, NULL }, { F_ACTOR, NULL } };
	struct listing_request request = { .fields = refs, .count = 5,
					   .as_of = source_as_of(app->src), .lang = app->lang };
	struct selection *sel = source_select_ids(app->src, ids, count);
	struct ordering *order = sel ? source_order(app->src, sel, NULL, 0, app->lang, err) : NULL;
	bool ok = order && source_page(app->src, order, 0, most, &request, add_example, out, err);

	if (count > most)
		buf_printf(out, _("  and %zu more\n"), count - most);
	ordering_free(order);
	selection_free(sel);
	return ok;
}

bool
preview_incidents(struct app *app, const int64_t *ids, size_t count, struct buf *out, struct error *err)
{
	long outside = 0;
	char number[32];

	for (size_t i = 0; i < count; i++)
		outside += !selection_contains(app->src, app->sel, ids[i]);
	if (outside)
		buf_printf(out,
			   ngettext("%s of them is not in the filter: it was marked before.\n",
				    "%s of them are not in the filter: they were marked before.\n", outside),
			   app_number(outside, number, sizeof number));
	buf_putc(out, '\n');
	return list_incidents(app, ids, count, EXAMPLES, out, err);
}

/* More than one incident, or one that is not current: how many, which, and what would be new, before anything is written. */
static bool
preview_tag(struct app *app, struct tagging *t, struct error *err)
{
	struct selection *sel = source_select_ids(app->src, t->ids, t->count);
	struct selection *having = source_tagged(app->src, sel, t->tag, NULL);
	struct panel p = { .yes = write_tag, .release = tagging_free, .ctx = t };
	char all[32], now[32];
	long tagged = having ? selection_count(having) : 0;

	app_number((long)t->count, all, sizeof all);
	app_number(t->add ? (long)t->count - tagged : tagged, now, sizeof now);
	if (t->add)
		buf_printf(&p.text,
			   ngettext("Tag \"%s\" on %s incident: new on %s, there already on %ld.\n",
				    "Tag \"%s\" on %s incidents: new on %s, there already on %ld.\n", t->count),
			   t->tag, all, now, tagged);
	else
		buf_printf(&p.text, ngettext("Take \"%s\" off %s incident: %s of them have it.\n",
					     "Take \"%s\" off %s incidents: %s of them have it.\n", t->count),
			   t->tag, all, now);
	selection_free(having);
	selection_free(sel);
	if (!preview_incidents(app, t->ids, t->count, &p.text, err)) {
		buf_release(&p.text);
		tagging_free(t);
		return false;
	}
	p.title = xstrdup(t->add ? _("Add a tag") : _("Remove a tag"));
	p.yes_label = t->add ? _("adds it") : _("removes it");
	app_panel(app, &p);
	return true;
}

static bool
tag_targets(struct app *app, bool add, const char *tag, struct error *err)
{
	struct tagging *t = xcalloc(1, sizeof *t);
	bool ok;

	t->add = add;
	t->tag = xstrdup(tag);
	t->count = app_targets(app, &t->ids);
	/* A mark may be on one that nobody sees just now. */
	if (t->count > 1 || (t->count == 1 && t->ids[0] != current_incident(app)))
		return preview_tag(app, t, err);
	ok = write_tag(app, t, err);
	tagging_free(t);
	return ok;
}

/* The tags of the dossier that go on from what is typed, most used first. */
static void
tag_changed(struct app *app, struct prompt *p)
{
	const struct field_ref ref = { F_TAG, NULL };
	const char *typed = buf_str(&p->line.text);
	struct query *all = query_parse("", source_codes(app->src), NULL);
	struct selection *sel = all ? source_select(app->src, all, NULL) : NULL;
	struct arena arena = { 0 };
	struct facet facet;
	size_t targets;
	int64_t *ids;
	char text[96];

	app_choices_clear(app);
	p->replace_at = 0;
	if (sel && source_facet(app->src, sel, &ref, app->lang, &arena, &facet, NULL))
		for (size_t i = 0; i < facet.count && app->choice_count < 50; i++) {
			const struct facet_value *value = &facet.values[i];

			if (strcmp(value->code, "not-recorded") == 0
			    || strncmp(value->code, typed, strlen(typed)) != 0)
				continue;
			snprintf(text, sizeof text, ngettext("%ld incident", "%ld incidents", value->count),
				 value->count);
			app_choice(app, value->code, text, NULL, NULL);
		}
	targets = app_targets(app, &ids);
	free(ids);
	snprintf(app->info, sizeof app->info, ngettext("on %zu incident", "on %zu incidents", targets),
		 targets);
	arena_release(&arena);
	selection_free(sel);
	query_free(all);
}

static bool
tag_add_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	(void)p;
	return text[0] == '\0' || tag_targets(app, true, text, err);
}

static bool
tag_remove_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	(void)p;
	return text[0] == '\0' || tag_targets(app, false, text, err);
}

bool
act_tag_add(struct app *app, const char *arg, struct error *err)
{
	struct prompt p = { .label = _("tag:"), .changed = tag_changed, .done = tag_add_done,
			    .takes_choice = true };

	if (arg)
		return tag_targets(app, true, arg, err);
	app_prompt(app, &p, "");
	return true;
}

bool
act_tag_remove(struct app *app, const char *arg, struct error *err)
{
	struct prompt p = { .label = _("remove tag:"), .changed = tag_changed,
			    .done = tag_remove_done, .takes_choice = true };

	if (arg)
		return tag_targets(app, false, arg, err);
	app_prompt(app, &p, "");
	return true;
}

bool
act_repeat(struct app *app, const char *arg, struct error *err)
{
	(void)arg;
	if (!app->last_action[0])
		return FAIL(err, ERR_USAGE, N_("there is no change to repeat yet"));
	return action_run(app, action_find(app->last_action), app->last_arg);
}

/* ---- undo -------------------------------------------------------------------------------- */

static bool
step_journal(struct app *app, bool is_undo, struct error *err)
{
	struct journal_step step;
	struct buf facts = { 0 }, what = { 0 };

	if (!(is_undo ? journal_undo : journal_redo)(app->d, &step, err))
		return false;
	facts_shown(app, step.facts, &facts);
	journal_facts_text(buf_str(&facts), &what);
	buf_release(&facts);
	app_say(app, ROLE_GOOD, is_undo ? _("Undone: %s (%lld).  U redoes it.  %s")
				       : _("Done again: %s (%lld).  u undoes it.  %s"),
		journal_kind_title(step.kind), (long long)step.seq, buf_str(&what));
	buf_release(&what);
	return app_refresh(app, err);
}

static bool
undo_seen(struct app *app, void *ctx, struct error *err)
{
	(void)ctx;
	return step_journal(app, true, err);
}

bool
act_undo(struct app *app, const char *arg, struct error *err)
{
	struct panel p = { .yes = undo_seen, .yes_label = _("withdraws it") };
	struct journal_step last;

	(void)arg;
	if (!journal_next_undo(app->d, &last, err))
		return false;
	if (strcmp(last.kind, "import") != 0)
		return step_journal(app, true, err);
	/* One key too many must not empty the screen. */
	p.title = xstrdup(_("Undo an import"));
	journal_facts_text(last.facts, &p.text);
	buf_printf(&p.text, "\n\n%s", _("Its incidents are withdrawn, with the marks and verdicts on them; U brings"
				       " them back."));
	app_panel(app, &p);
	return true;
}

bool
act_redo(struct app *app, const char *arg, struct error *err)
{
	(void)arg;
	return step_journal(app, false, err);
}

/* ---- from the log ------------------------------------------------------------------------ */

struct undo_to {
	int64_t seq;
	int64_t *entries; /* that can be undone and are not yet, down to seq; oldest first */
	size_t count, cap;
};

static void
undo_to_free(void *ctx)
{
	struct undo_to *u = ctx;

	if (u)
		free(u->entries);
	free(u);
}

static bool
keep_undoable(void *ctx, const struct journal_entry *e, struct error *err)
{
	struct undo_to *u = ctx;

	(void)err;
	/* Nothing goes back behind a purge. */
	if (strcmp(e->kind, "purge") == 0)
		u->count = 0;
	if (e->seq < u->seq || e->is_undone || !journal_can_undo(e->kind))
		return true;
	u->entries = grow_array(u->entries, u->count, &u->cap, sizeof *u->entries);
	u->entries[u->count++] = e->seq;
	return true;
}

static bool
undo_all(struct app *app, void *ctx, struct error *err)
{
	const struct undo_to *u = ctx;
	struct journal_step step;
	size_t done = 0;
	bool ok = true;

	while (ok && done < u->count && (ok = journal_undo(app->d, &step, err)))
		done++;
	if (done && !app_refresh(app, ok ? err : NULL))
		return false;
	if (!ok && done)
		error_hint(err, N_("some entries were undone before it; the log says which"));
	else if (ok)
		app_say(app, ROLE_GOOD, ngettext("Undid %zu entry.  U redoes it.",
						 "Undid %zu entries.  U redoes them one by one.", done),
			done);
	return ok;
}

bool
act_undo_to(struct app *app, const char *arg, struct error *err)
{
	struct undo_to *u = xcalloc(1, sizeof *u);
	struct panel p = { .yes = undo_all, .yes_label = _("undoes them"), .release = undo_to_free, .ctx = u };

	u->seq = arg ? strtoll(arg, NULL, 10) : log_entry(app_view(app));
	if (!journal_list(app->d, keep_undoable, u, err) || !u->count) {
		undo_to_free(u);
		if (err->code == ERR_NONE)
			app_say(app, ROLE_TEXT, "%s", _("there is nothing to undo down to here"));
		return err->code == ERR_NONE;
	}
	buf_printf(&p.text, ngettext("%zu entry will be undone:\n", "%zu entries will be undone, newest first:\n",
				     u->count), u->count);
	for (size_t i = u->count; i-- > 0;)
		buf_printf(&p.text, "  %lld\n", (long long)u->entries[i]);
	p.title = xstrdup(_("Undo down to here"));
	app_panel(app, &p);
	return true;
}

bool
act_touched(struct app *app, const char *arg, struct error *err)
{
	size_t count = 0;

	(void)arg;
	if (!log_mark_touched(app_view(app), &count, err))
		return false;
	if (count)
		app_say(app, ROLE_GOOD, ngettext("marked %zu incident; g i shows the list",
						 "marked %zu incidents; g i shows the list", count), count);
	else
		app_say(app, ROLE_TEXT, "%s", _("this entry names no single incidents"));
	return true;
}

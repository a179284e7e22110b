/* Actions on what is one incident and what is not. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/dossier/dossier.h"
#include "core/dossier/pair.h"
#include "core/intake/duplicates.h"
#include "tui/acts.h"
#include "tui/app.h"
#include "tui/duplicates.h"
#include "tui/waiting.h"

const char *
blocked_no_pair(const struct app *app)
{
	const char *reason = blocked_read_only(app);
	const struct view *list = duplicates_list(app);

	if (reason)
		return reason;
	return list && duplicates_current(list) ? NULL : _("no pair is current");
}

/* ---- verdicts ---------------------------------------------------------------------------- */

static void
say_verdict(struct app *app, const struct pair *pair, enum pair_decision decision)
{
	char a[64], b[64];

	dossier_id_text(app->d, "INC", pair->a, a, sizeof a);
	dossier_id_text(app->d, "INC", pair->b, b, sizeof b);
	app_say(app, ROLE_GOOD,
		decision == PAIR_SAME	     ? _("%s and %s are the same.  u undoes it.")
		: decision == PAIR_JOINED    ? _("%s and %s are one incident with other victims.  u undoes it.")
		: decision == PAIR_DIFFERENT ? _("%s and %s are different.  u undoes it.")
		: decision == PAIR_UNSURE    ? _("%s and %s: unsure.  u undoes it.")
					     : _("The verdict on %s and %s is gone.  u undoes it."),
		a, b);
}

/* Decides on the current pair and goes on to the next one; with none left, back to the list. */
static bool
decide(struct app *app, enum pair_decision decision, const char *note, struct error *err)
{
	struct view *list = duplicates_list(app);
	const struct pair_item *item = duplicates_current(list);
	struct pair pair = { item->a, item->b };
	long changed;

	if (!pair_decide(app->d, &pair, 1, decision, "", note ? note : "", &changed, err))
		return false;
	if (!changed) {
		app_say(app, ROLE_TEXT, "%s",
			decision == PAIR_NONE ? _("nothing changed: nobody has decided on this pair")
					      : _("nothing changed: the verdict stands so"));
		return true;
	}
	if (!app_refresh(app, err))
		return false;
	if (!duplicates_next_after(list, pair.a, pair.b) && app_view(app)->ops == &pair_view)
		app_pop(app);
	say_verdict(app, &pair, decision);
	return true;
}

bool
act_pair_same(struct app *app, const char *arg, struct error *err)
{
	return decide(app, PAIR_SAME, arg, err);
}

bool
act_pair_one(struct app *app, const char *arg, struct error *err)
{
	return decide(app, PAIR_JOINED, arg, err);
}

bool
act_pair_different(struct app *app, const char *arg, struct error *err)
{
	return decide(app, PAIR_DIFFERENT, arg, err);
}

bool
act_pair_unsure(struct app *app, const char *arg, struct error *err)
{
	return decide(app, PAIR_UNSURE, arg, err);
}

bool
act_pair_clear(struct app *app, const char *arg, struct error *err)
{
	(void)arg;
	return decide(app, PAIR_NONE, NULL, err);
}

bool
act_pair_next(struct app *app, const char *arg, struct error *err)
{
	struct view *list = duplicates_list(app);

	(void)err;
	if (!list || !duplicates_step(list, arg ? strtol(arg, NULL, 10) : 1))
		app_say(app, ROLE_TEXT, "%s", _("there is no other pair that way"));
	return true;
}

bool
act_duplicates_here(struct app *app, const char *arg, struct error *err)
{
	struct view *from = app_view(app);
	int64_t id = from->ops->current(from);
	struct waiting waiting = { 0 };
	bool ok = waiting_read(&waiting, app, err), waits = waiting_has(&waiting, source_incident(app->src, id));
	char text[64];

	(void)arg;
	waiting_release(&waiting);
	if (!ok || !waits)
		return ok ? FAIL(err, ERR_USAGE, N_("no pair of this incident waits for a verdict")) : false;
	dossier_id_text(app->d, "INC", source_incident(app->src, id), text, sizeof text);
	app_remember(app);
	return app_go(app, &duplicates_view, text, err);
}

/* ---- searching --------------------------------------------------------------------------- */

static bool
find_now(struct app *app, void *ctx, struct error *err)
{
	struct arena arena = { 0 };
	struct duplicates_request request = { .query = app->query->text };
	struct duplicates_report report;
	char number[32], compared[32];
	bool ok;

	(void)ctx;
	/* Those that were joined are compared with others each for itself. */
	request.ids = selection_records(app->src, app->sel, &arena, &request.count);
	request.progress = app_work(app, _("Searching for duplicates"));
	ok = duplicates_find(app->d, source_codes(app->src), &request, &report, err);
	app_work_end(app);
	arena_release(&arena);
	if (!ok && err->code == ERR_CANCELLED) {
		app_say(app, ROLE_TEXT, "%s", _("Stopped: what an earlier search found is still there."));
		return true;
	}
	if (!ok)
		return false;
	/* Nothing of the incidents changed; what shows proposals reads them anew. */
	for (size_t i = 0; i < app->depth; i++)
		if (app->stack[i]->ops->changed)
			app->stack[i]->ops->changed(app->stack[i], CHANGE_DATA);
	if (app_view(app)->ops != &duplicates_view && !app_go(app, &duplicates_view, "", err))
		return false;
	app_say(app, ROLE_GOOD, _("Compared %s pairs: %s wait for a verdict.  Enter shows two side by side."),
		app_number((long)report.compared, compared, sizeof compared),
		app_number(report.proposed + report.review + report.joined, number, sizeof number));
	return true;
}

bool
act_duplicates_find(struct app *app, const char *arg, struct error *err)
{
	struct panel p = { .yes = find_now, .yes_label = _("searches") };
	char number[32];

	(void)arg;
	(void)err;
	app_number(selection_count(app->sel), number, sizeof number);
	buf_printf(&p.text,
		   app->query->text[0] ? _("Looks among the %s incidents of the filter for those that may be one.\n")
				       : _("Looks among all %s incidents for those that may be one.\n"),
		   number);
	buf_puts(&p.text, _("What an earlier search proposed is replaced; verdicts stay as they are. Nothing is"
			    " decided by the program."));
	p.title = xstrdup(_("Search for duplicates"));
	app_panel(app, &p);
	return true;
}

/* ---- joining ----------------------------------------------------------------------------- */

const char *
blocked_join(const struct app *app)
{
	const char *reason = blocked_read_only(app);

	if (reason)
		return reason;
	return app->mark_count < 2 ? _("mark two incidents or more with Space") : NULL;
}

/* What was marked when it was looked at, whatever is marked since. */
struct joining {
	int64_t *ids;
	size_t count;
};

static void
joining_free(void *ctx)
{
	struct joining *j = ctx;

	free(j->ids);
	free(j);
}

static bool
join_now(struct app *app, void *ctx, struct error *err)
{
	const struct joining *j = ctx;
	long changed;

	if (!pair_join(app->d, j->ids, j->count, "", "", &changed, err)
	    || (changed && !app_refresh(app, err)))
		return false;
	if (changed)
		app_say(app, ROLE_GOOD, _("Joined %zu incidents: they count as one.  u undoes it."), j->count);
	else
		app_say(app, ROLE_TEXT, "%s", _("nothing changed: they are joined already"));
	return true;
}

bool
act_join(struct app *app, const char *arg, struct error *err)
{
	struct joining *j = xcalloc(1, sizeof *j);
	struct panel p = { .yes = join_now, .yes_label = _("joins them"), .release = joining_free, .ctx = j };

	(void)arg;
	j->count = app->mark_count;
	j->ids = xcalloc(j->count, sizeof *j->ids);
	for (size_t i = 0; i < j->count; i++)
		j->ids[i] = app->marks[i];
	buf_printf(&p.text, _("%zu incidents will count as one, each with its own victims.\n"), j->count);
	buf_puts(&p.text, _("All of them stay as they are. When their victims are the same people too, say so in"
			    " the duplicates: g d.\n"));
	if (!preview_incidents(app, j->ids, j->count, &p.text, err)) {
		buf_release(&p.text);
		joining_free(j);
		return false;
	}
	p.title = xstrdup(_("Join incidents"));
	app_panel(app, &p);
	return true;
}

/* Actions on what is one incident and what is not. */
#include <stdio.h>
#include <stdlib.h>

#include "core/base/i18n.h"
#include "core/dossier/pair.h"
#include "tui/acts.h"
#include "tui/app.h"

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

/* Actions of the import wizard. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/acts.h"
#include "tui/app.h"
#include "tui/paths.h"
#include "tui/wizard.h"

void
complete_path(struct app *app, const char *before, const char *typed)
{
	paths_offer(app, before, typed);
}

/* ---- which file -------------------------------------------------------------------------- */

static void
path_changed(struct app *app, struct prompt *p)
{
	app_choices_clear(app);
	paths_offer(app, "", buf_str(&p->line.text));
}

static bool
open_path(struct app *app, const char *typed, struct error *err)
{
	char *path = path_typed(typed);
	bool ok;

	/* A folder goes on in the listing. */
	if (app_view(app)->ops == &import_view)
		ok = wizard_open(app_view(app), path, err);
	else
		ok = app_push(app, &import_view, path, err);
	free(path);
	return ok;
}

static bool
path_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	(void)p;
	return !text[0] || open_path(app, text, err);
}

bool
act_import(struct app *app, const char *arg, struct error *err)
{
	struct prompt p = { .label = _("file:"),
			    .changed = path_changed,
			    .done = path_done,
			    .takes_choice = true };

	if (arg)
		return open_path(app, arg, err);
	if (app_view(app)->ops != &import_view)
		return app_push(app, &import_view, "", err);
	app_prompt(app, &p, wizard_folder(app_view(app)));
	return true;
}

/* ---- steps ------------------------------------------------------------------------------- */

bool
act_import_next(struct app *app, const char *arg, struct error *err)
{
	(void)arg;
	return wizard_next(app_view(app), err);
}

static bool
leave(struct app *app, void *ctx, struct error *err)
{
	(void)ctx;
	(void)err;
	app_pop(app);
	app_say(app, ROLE_TEXT, "%s", _("nothing was imported"));
	return true;
}

static bool
leave_file(struct app *app, void *ctx, struct error *err)
{
	(void)ctx;
	return wizard_back(app_view(app), err);
}

/* What somebody decided is never lost to one key. */
static void
ask_to_leave(struct app *app, bool (*yes)(struct app *app, void *ctx, struct error *err))
{
	struct panel p = { .yes = yes, .yes_label = _("gives it up") };

	p.title = xstrdup(yes == leave ? _("Leave the import") : _("Leave this file"));
	buf_puts(&p.text, _("What you decided about this file is not saved: w saves it as a "
			    "profile. Nothing was"
			    " written into the dossier."));
	app_panel(app, &p);
}

bool
import_asks(struct app *app)
{
	for (size_t i = 0; i < app->depth; i++) {
		struct view *v = app->stack[i];

		if (v->ops != &import_view || !wizard_has_decisions(v))
			continue;
		if (v == app_view(app))
			ask_to_leave(app, leave);
		else
			app_say(app, ROLE_WARN, "%s",
				_("a file is being brought in: q goes back to it"));
		return true;
	}
	return false;
}

bool
act_import_back(struct app *app, const char *arg, struct error *err)
{
	struct view *v = app_view(app);

	(void)arg;
	if (wizard_has_decisions(v) && wizard_is_at_file(v)) {
		ask_to_leave(app, leave_file);
		return true;
	}
	return wizard_back(v, err);
}

bool
act_import_leave(struct app *app, const char *arg, struct error *err)
{
	(void)arg;
	return import_asks(app) || leave(app, NULL, err);
}

bool
act_import_refused(struct app *app, const char *arg, struct error *err)
{
	struct panel p = { 0 };

	(void)arg;
	if (!wizard_refused(app_view(app), &p.text, err)) {
		buf_release(&p.text);
		return false;
	}
	p.title = xstrdup(_("Rows that are refused"));
	app_panel(app, &p);
	return true;
}

/* ---- saving ------------------------------------------------------------------------------ */

static bool
say_saved(struct app *app, const char *path)
{
	app_say(app, ROLE_GOOD,
		_("Saved as %s. Next time: atalaya import DOSSIER FILE --profile %s"), path, path);
	return true;
}

static bool
save_over(struct app *app, void *ctx, struct error *err)
{
	return wizard_save(app_view(app), ctx, true, err) && say_saved(app, ctx);
}

static bool
save_as(struct app *app, const char *typed, struct error *err)
{
	char *path = path_typed(typed);
	struct panel p = {
		.yes = save_over, .yes_label = _("replaces it"), .release = free, .ctx = path
	};
	bool ok = wizard_save(app_view(app), path, false, err);

	if (ok) {
		say_saved(app, path);
	} else if (err->code == ERR_CONFLICT) {
		/* The one thing here that cannot be undone: it asks. */
		p.title = xstrdup(_("Replace a file"));
		buf_printf(&p.text, "%s\n%s", err->msg,
			   _("Its profile, and the map beside it, will be replaced."));
		*err = (struct error){ 0 };
		app_panel(app, &p);
		return true;
	}
	free(path);
	return ok;
}

static bool
save_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	(void)p;
	return !text[0] || save_as(app, text, err);
}

bool
act_import_save(struct app *app, const char *arg, struct error *err)
{
	struct prompt p = { .label = _("save as (NAME.ini):"), .done = save_done };
	char *name;

	if (arg)
		return save_as(app, arg, err);
	name = wizard_save_name(app_view(app));
	app_prompt(app, &p, name);
	free(name);
	return true;
}

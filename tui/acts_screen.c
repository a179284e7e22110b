/* Actions about screens: moving, opening, going back, help, what is shown. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/acts.h"
#include "tui/app.h"
#include "tui/incidents.h"
#include "tui/state.h"

bool
act_move(struct app *app, const char *arg, struct error *err)
{
	static const char *const words[] = { "up",    "down", "page-up", "page-down",
					     "first", "last", "left",	 "right" };
	struct view *v = app_view(app);

	for (size_t i = 0; arg && i < sizeof words / sizeof *words; i++)
		if (strcmp(arg, words[i]) == 0) {
			if (v->ops->move)
				v->ops->move(v, (enum move)i, 1);
			return true;
		}
	return FAIL(err, ERR_USAGE, N_("move up, down, page-up, page-down, first, last, left or right"));
}

bool
act_open(struct app *app, const char *arg, struct error *err)
{
	struct view *v = app_view(app);

	(void)arg;
	return !v->ops->enter || v->ops->enter(v, err);
}

bool
act_back(struct app *app, const char *arg, struct error *err)
{
	(void)arg;
	(void)err;
	/* One step: the marks, then the screen. Never the filter. */
	if (app->mark_count && app_view(app)->ops == &incidents_view) {
		app_mark_all(app, NULL, 0);
		app_say(app, ROLE_TEXT, "%s", _("no marks any more"));
	} else if (!app_pop(app)) {
		app_say(app, ROLE_TEXT, "%s",
			app->history_at ? _("Backspace goes back to what was seen before, q leaves the program")
					: _("q leaves the program"));
	}
	return true;
}

bool
act_close(struct app *app, const char *arg, struct error *err)
{
	(void)arg;
	(void)err;
	if (!app_pop(app))
		app->wants_quit = true;
	return true;
}

bool
act_quit(struct app *app, const char *arg, struct error *err)
{
	(void)arg;
	(void)err;
	app->wants_quit = true;
	return true;
}

bool
act_go(struct app *app, const char *arg, struct error *err)
{
	static const struct view_ops *const ways[] = { &incidents_view, &facets_view, &impunity_view,
						       &log_view, &patterns_view, &refused_view,
						       &unmatched_view, &duplicates_view, &funnel_view, &outcome_view, &compare_view, &responses_view,
						  &crosstab_view, &discovery_view, &timeline_view };

	for (size_t i = 0; arg && i < sizeof ways / sizeof *ways; i++)
		if (strcmp(arg, ways[i]->name) == 0) {
			if (import_asks(app))
				return true;
			app_remember(app);
			return app_go(app, ways[i], "", err);
		}
	FAIL(err, ERR_USAGE, N_("there is no screen \"%s\""), arg ? arg : "");
	return error_hint(err, "incidents, facets, impunity, crosstab, funnel, outcome, compare, responses, patterns, "
				"duplicates, unmatched, refused, log");
}

bool
act_pane(struct app *app, const char *arg, struct error *err)
{
	struct view *v = app_view(app);

	(void)err;
	if (v->ops->next_pane)
		v->ops->next_pane(v, arg && strcmp(arg, "previous") == 0 ? -1 : 1);
	return true;
}

bool
act_next(struct app *app, const char *arg, struct error *err)
{
	int64_t id = incidents_step(app->stack[0], arg ? strtol(arg, NULL, 10) : 1);
	char text[64];

	if (!id) {
		app_say(app, ROLE_TEXT, "%s", _("there is no other incident that way"));
		return true;
	}
	dossier_id_text(app->d, "INC", id, text, sizeof text);
	return app_push(app, &detail_view, text, err);
}

bool
act_history(struct app *app, const char *arg, struct error *err)
{
	bool is_forward = arg && strcmp(arg, "forward") == 0;

	(void)err;
	if (import_asks(app))
		return true;
	if (!history_step(app, is_forward ? 1 : -1))
		app_say(app, ROLE_TEXT, "%s",
			is_forward ? _("there is nothing to go forward to")
				   : _("there is nothing to go back to; u undoes a change of data"));
	return true;
}

bool
act_explain(struct app *app, const char *arg, struct error *err)
{
	struct view *v = app_view(app);
	struct panel p = { 0 };

	(void)arg;
	if (!v->ops->explain) {
		app_say(app, ROLE_TEXT, "%s", _("there is no number here to explain"));
		return true;
	}
	if (!v->ops->explain(v, &p.text, err)) {
		buf_release(&p.text);
		return false;
	}
	p.title = xstrdup(_("How this was computed"));
	app_panel(app, &p);
	return true;
}

bool
act_copy(struct app *app, const char *arg, struct error *err)
{
	struct view *v = app_view(app);
	struct buf text = { 0 };

	(void)arg;
	/* A number goes with its explanation; elsewhere the current value as a query has it. */
	if (v->ops->explain ? !v->ops->explain(v, &text, err)
			    : !v->ops->term || !v->ops->term(v, &text)) {
		buf_release(&text);
		if (err->code == ERR_NONE)
			app_say(app, ROLE_TEXT, "%s", _("there is nothing here to copy"));
		return err->code == ERR_NONE;
	}
	free(app->clip);
	app->clip = buf_steal(&text);
	app_say(app, ROLE_GOOD, "%s", _("copied to the terminal's clipboard"));
	return true;
}

static bool
show_names(struct app *app, void *ctx, struct error *err)
{
	(void)ctx;
	(void)err;
	app->hides_names = false;
	app->state_is_dirty = true;
	for (size_t i = 0; i < app->depth; i++)
		if (app->stack[i]->ops->changed)
			app->stack[i]->ops->changed(app->stack[i], CHANGE_LOOK);
	app_say(app, ROLE_WARN, "%s", _("names are shown"));
	return true;
}

bool
act_names(struct app *app, const char *arg, struct error *err)
{
	bool hide = arg ? strcmp(arg, "hide") == 0 : !app->hides_names;
	struct panel p = { .yes = show_names, .yes_label = _("shows them") };

	if (arg && !hide && strcmp(arg, "show") != 0)
		return FAIL(err, ERR_USAGE, N_("names hide, or names show"));
	if (hide) {
		show_names(app, NULL, err);
		app->hides_names = true;
		app_say(app, ROLE_GOOD, "%s", _("names are hidden"));
		return true;
	}
	if (!app->hides_names)
		return true;
	/* Whoever stands behind the screen would see them. */
	p.title = xstrdup(_("Show names"));
	buf_puts(&p.text, _("Names, narratives and other fields that may name a person will be seen."));
	app_panel(app, &p);
	return true;
}

bool
act_redraw(struct app *app, const char *arg, struct error *err)
{
	(void)arg;
	(void)err;
	app->wants_redraw = true;
	return true;
}

bool
act_suspend(struct app *app, const char *arg, struct error *err)
{
	(void)arg;
	(void)err;
	app->wants_suspend = true;
	return true;
}

bool
act_help(struct app *app, const char *arg, struct error *err)
{
	(void)arg;
	if (app_view(app)->ops == &help_view)
		return true;
	return app_push(app, &help_view, app_view(app)->ops->name, err);
}

/* ---- palette ----------------------------------------------------------------------------- */

static const char *
blocked_now(const struct app *app, const struct action *a)
{
	if (!(a->scope & app_view(app)->ops->scope))
		return _("not on this screen");
	return a->blocked ? a->blocked(app) : NULL;
}

/* Do all words of what was typed stand in the name or the title? */
static bool
fits(const char *name, const char *title, const char *typed)
{
	struct buf both = { 0 }, words = { 0 };
	bool ok = true;
	char *at, *word;

	utf8_fold(&both, name, strlen(name));
	buf_putc(&both, ' ');
	utf8_fold(&both, gettext(title), strlen(gettext(title)));
	utf8_fold(&words, typed, strlen(typed));
	buf_puts(&words, "");
	for (word = strtok_r(words.data, " ", &at); word && ok; word = strtok_r(NULL, " ", &at))
		ok = strstr(both.data, word) != NULL;
	buf_release(&both);
	buf_release(&words);
	return ok;
}

/* Screens by the words of their menu: who looks for impunity does not think of "go". */
static void
offer_screens(struct app *app, const char *typed)
{
	for (const struct binding *b = bindings; b->key; b++) {
		char line[64];

		if (strcmp(b->action, "go") != 0 || !b->label)
			continue;
		snprintf(line, sizeof line, "go %s", b->arg);
		if (fits(line, b->label, typed))
			app_choice(app, line, gettext(b->label), NULL, b->key);
	}
}

/* What can be done now, or what cannot, with why. */
static void
offer_actions(struct app *app, const char *typed, bool is_blocked)
{
	int scope = app_view(app)->ops->scope;

	for (const struct action *a = actions; a->name; a++) {
		const char *reason = blocked_now(app, a);

		if ((reason != NULL) == is_blocked && fits(a->name, a->title, typed))
			app_choice(app, a->name, gettext(a->title), reason, binding_key(scope, a->name));
	}
}

/* Offers how the argument may go on; false when nobody knows. */
static bool
complete_argument(struct app *app, const struct action *a, const char *typed)
{
	char before[64];

	snprintf(before, sizeof before, "%s ", a->name);
	for (const struct completer *c = completers; c->action; c++)
		if (strcmp(c->action, a->name) == 0)
			c->complete(app, before, typed);
	return app->choice_count > 0;
}

static void
palette_changed(struct app *app, struct prompt *p)
{
	int scope = app_view(app)->ops->scope;
	const char *typed = buf_str(&p->line.text);
	size_t all = 0;

	app_choices_clear(app);
	for (const struct action *a = actions; a->name; a++, all++) {
		size_t len = strlen(a->name);
		char text[128];

		/* A whole name and its argument: that command alone. */
		if (strncmp(typed, a->name, len) != 0 || typed[len] != ' ')
			continue;
		snprintf(text, sizeof text, a->arg ? "%s <%s>" : "%s", a->name, a->arg ? gettext(a->arg) : "");
		if (!blocked_now(app, a) && complete_argument(app, a, typed + len + 1)) {
			snprintf(app->info, sizeof app->info, "%s", text);
			return;
		}
		app_choice(app, typed, gettext(a->title), blocked_now(app, a), binding_key(scope, a->name));
		snprintf(app->info, sizeof app->info, "%s", text);
		return;
	}
	offer_actions(app, typed, false);
	if (typed[0])
		offer_screens(app, typed);
	offer_actions(app, typed, true);
	snprintf(app->info, sizeof app->info, _("%zu of %zu commands"), app->choice_count, all);
}

static bool
palette_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	char *line;

	(void)p;
	/* A beginning is enough when it can be only one. */
	if (text[0] && !action_find(text) && !strchr(text, ' ') && app->choice_count == 1)
		text = app->choices[0].text;
	if (!text[0])
		return true;
	if (!strchr(text, ' ') && !action_find(text))
		return FAIL(err, ERR_USAGE, N_("there is no command \"%s\"; Up and Down choose"), text);
	line = xstrdup(text);
	app_prompt_end(app);
	action_run_line(app, line);
	free(line);
	return true;
}

bool
act_palette(struct app *app, const char *arg, struct error *err)
{
	struct prompt p = { .label = ":",
			    .changed = palette_changed,
			    .done = palette_done,
			    .takes_choice = true };

	(void)err;
	app_prompt(app, &p, arg ? arg : "");
	return true;
}

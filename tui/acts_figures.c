/* Actions about figures: picking values, the day of the status, the table of impunity. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "tui/acts.h"
#include "tui/app.h"
#include "tui/facets.h"
#include "tui/figures.h"
#include "tui/impunity.h"
#include "tui/incidents.h"
#include "tui/outcome.h"

bool
act_pick(struct app *app, const char *arg, struct error *err)
{
	struct view *v = app_view(app);

	(void)arg;
	return facets_pick(v->ops == &incidents_view ? incidents_facets(v) : v->state)
	       || FAIL(err, ERR_USAGE, N_("there is no value here to pick"));
}

/* ---- the day of the status ----------------------------------------------------------------- */

static bool
set_as_of(struct app *app, const char *text, struct error *err)
{
	struct date d;

	if (!text[0]) {
		if (!app_as_of(app, DATE_MIN, err))
			return false;
		app_say(app, ROLE_TEXT, "%s", _("status as the datasets last knew it"));
		return true;
	}
	if (!date_parse(text, strlen(text), &d) || d.last == DATE_MAX || d.first == DATE_MIN) {
		FAIL(err, ERR_USAGE, N_("\"%s\" is not a date"), text);
		return error_hint(err, N_("write 2022-08-31; of a month or year the last day is meant"));
	}
	return app_as_of(app, d.last, err);
}

static bool
as_of_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	(void)p;
	return set_as_of(app, text, err);
}

bool
act_as_of(struct app *app, const char *arg, struct error *err)
{
	struct prompt p = { .done = as_of_done };
	char day[16] = "";

	if (arg)
		return set_as_of(app, strcmp(arg, "latest") == 0 ? "" : arg, err);
	p.label = _("status as of (empty: latest):");
	if (app->has_as_of)
		date_format_day(app->as_of, day, sizeof day);
	app_prompt(app, &p, day);
	return true;
}

/* ---- impunity ------------------------------------------------------------------------------ */

static void
by_changed(struct app *app, struct prompt *p)
{
	const char *text = buf_str(&p->line.text);

	app_choices_clear(app);
	p->replace_at = 0;
	for (const struct field *f = fields; f->name; f++)
		if ((f->kind == KIND_CODED || f->kind == KIND_TREE || f->kind == KIND_LADDER)
		    && strncmp(f->name, text, p->line.cursor) == 0)
			app_choice(app, f->name, gettext(f->title), NULL, NULL);
}

static bool
by_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	(void)p;
	return app_view(app)->ops == &impunity_view ? impunity_set_by(app_view(app), text, err)
						    : figures_set_by(app_view(app), text, err);
}

bool
act_figures_by(struct app *app, const char *arg, struct error *err)
{
	struct prompt p = { .changed = by_changed, .done = by_done, .takes_choice = true };

	if (arg)
		return figures_set_by(app_view(app), arg, err);
	p.label = _("rows by:");
	app_prompt(app, &p, "");
	return true;
}

bool
act_figures_unit(struct app *app, const char *arg, struct error *err)
{
	return figures_set_unit(app_view(app), arg, err);
}

bool
act_outcome_curve(struct app *app, const char *arg, struct error *err)
{
	(void)arg;
	return outcome_toggle_curve(app_view(app), err);
}

bool
act_outcome_page(struct app *app, const char *arg, struct error *err)
{
	(void)arg;
	(void)err;
	outcome_next_page(app_view(app));
	return true;
}

bool
act_outcome_from(struct app *app, const char *arg, struct error *err)
{
	return outcome_set_origin(app_view(app), arg, err);
}

bool
act_impunity_by(struct app *app, const char *arg, struct error *err)
{
	struct prompt p = { .changed = by_changed, .done = by_done, .takes_choice = true };

	if (arg)
		return impunity_set_by(app_view(app), arg, err);
	p.label = _("rows by:");
	app_prompt(app, &p, "");
	return true;
}

/*
 * First what analysts ask most, as the variants are numbered: without conviction, full and partial, conviction plus
 * alternative. The one after the present one is picked, so that m and Enter go round.
 */
static void
variant_changed(struct app *app, struct prompt *p)
{
	const char *text = buf_str(&p->line.text);
	enum impunity_variant next = (impunity_variant_of(app_view(app)) + 1) % IMPUNITY_VARIANTS;

	app_choices_clear(app);
	p->replace_at = 0;
	for (int i = 0; i < IMPUNITY_VARIANTS; i++) {
		const struct variant_words *words = variant_words((enum impunity_variant)i);

		if (strncmp(words->name, text, p->line.cursor) != 0)
			continue;
		app_choice(app, words->name, gettext(words->title), NULL, NULL);
		if (!text[0] && i == (int)next) {
			app->has_picked = true;
			list_go(&app->choice_list, app->choice_count - 1);
		}
	}
}

static bool
variant_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	(void)p;
	return impunity_set_variant(app_view(app), text, err);
}

bool
act_impunity_variant(struct app *app, const char *arg, struct error *err)
{
	struct prompt p = { .changed = variant_changed, .done = variant_done, .takes_choice = true };

	if (arg)
		return impunity_set_variant(app_view(app), arg, err);
	p.label = _("definition:");
	app_prompt(app, &p, "");
	return true;
}

bool
act_impunity_unit(struct app *app, const char *arg, struct error *err)
{
	return impunity_set_unit(app_view(app), arg, err);
}

bool
act_impunity_stale(struct app *app, const char *arg, struct error *err)
{
	(void)arg;
	(void)err;
	impunity_toggle_stale(app_view(app));
	return true;
}

bool
act_impunity_sort(struct app *app, const char *arg, struct error *err)
{
	(void)arg;
	(void)err;
	impunity_next_order(app_view(app));
	return true;
}

/* Actions about two fields at once, about what stands out, and about what befell one person. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/dossier/dossier.h"
#include "tui/acts.h"
#include "tui/app.h"
#include "tui/crosstab.h"
#include "tui/discovery.h"

/* ---- crosstab ------------------------------------------------------------------------------- */

/* Fields whose name goes on from what is typed behind the last comma. */
static void
fields_changed(struct app *app, struct prompt *p)
{
	const char *text = buf_str(&p->line.text);
	size_t at = p->line.cursor;

	while (at > 0 && text[at - 1] != ',')
		at--;
	app_choices_clear(app);
	p->replace_at = at;
	for (const struct field *f = fields; f->name; f++)
		if ((f->kind == KIND_CODED || f->kind == KIND_TREE || f->kind == KIND_LADDER)
		    && strncmp(f->name, text + at, p->line.cursor - at) == 0)
			app_choice(app, f->name, gettext(f->title), NULL, NULL);
}

static bool
open_crosstab(struct app *app, const char *names, struct error *err)
{
	if (app_view(app)->ops == &crosstab_view)
		return crosstab_set(app_view(app), names, err);
	app_remember(app);
	return app_go(app, &crosstab_view, names, err);
}

/* ctx: the field of the rows, when that of the columns is asked for. */
static bool
crosstab_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	struct buf both = { 0 };
	bool ok;

	if (p->ctx)
		buf_printf(&both, "%s,", (const char *)p->ctx);
	buf_puts(&both, text);
	ok = open_crosstab(app, buf_str(&both), err);
	buf_release(&both);
	return ok;
}

bool
act_crosstab(struct app *app, const char *arg, struct error *err)
{
	struct prompt p = { .changed = fields_changed, .done = crosstab_done, .takes_choice = true, .release = free };
	struct view *v = app_view(app);
	struct arena arena = { 0 };
	struct field_ref ref;

	if (arg)
		return open_crosstab(app, arg, err);
	if (v->ops == &crosstab_view) {
		p.label = _("rows by:");
	} else if (v->ops->field && v->ops->field(v, &ref)) {
		p.label = _("against:");
		p.ctx = xstrdup(field_ref_name(&ref, &arena));
	} else {
		p.label = _("rows,columns:");
		p.takes_choice = false;
	}
	arena_release(&arena);
	app_prompt(app, &p, "");
	return true;
}

static bool
cols_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	(void)p;
	return crosstab_set_columns(app_view(app), text, err);
}

bool
act_crosstab_cols(struct app *app, const char *arg, struct error *err)
{
	struct prompt p = { .changed = fields_changed, .done = cols_done, .takes_choice = true };

	if (arg)
		return crosstab_set_columns(app_view(app), arg, err);
	p.label = _("columns by:");
	app_prompt(app, &p, "");
	return true;
}

bool
act_crosstab_swap(struct app *app, const char *arg, struct error *err)
{
	(void)arg;
	(void)err;
	crosstab_swap(app_view(app));
	return true;
}

bool
act_crosstab_mode(struct app *app, const char *arg, struct error *err)
{
	return crosstab_set_mode(app_view(app), arg, err);
}

/* ---- discovery ------------------------------------------------------------------------------ */

void
complete_search(struct app *app, const char *before, const char *typed)
{
	for (int i = 0; i < DISCOVERY_KINDS; i++) {
		struct buf line = { 0 };

		if (strncmp(discovery_name(i), typed, strlen(typed)) != 0)
			continue;
		buf_printf(&line, "%s%s", before, discovery_name(i));
		app_choice(app, buf_str(&line), discovery_title(i), NULL, NULL);
		buf_release(&line);
	}
}

bool
act_discover(struct app *app, const char *arg, struct error *err)
{
	if (app_view(app)->ops != &discovery_view) {
		app_remember(app);
		if (!app_go(app, &discovery_view, "", err))
			return false;
	}
	return !arg || discovery_open(app_view(app), arg, err);
}

bool
act_finding_pattern(struct app *app, const char *arg, struct error *err)
{
	struct buf text = { 0 };
	bool ok;

	(void)arg;
	ok = discovery_pattern(app_view(app), &text, err) && app_go(app, &patterns_view, "", err)
	     && act_pattern_new(app, buf_str(&text), err);
	buf_release(&text);
	return ok;
}

/* ---- one person ----------------------------------------------------------------------------- */

bool
act_same_persons(struct app *app, const char *arg, struct error *err)
{
	struct view *v = app_view(app);
	char id[64];

	(void)arg;
	dossier_id_text(app->d, "INC", v->ops->current(v), id, sizeof id);
	app_remember(app);
	return app_push(app, &timeline_view, id, err);
}

/* Actions about what is seen: the filter, the order, the columns. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/acts.h"
#include "tui/app.h"
#include "tui/incidents.h"
#include "tui/terms.h"

/* Choices offered while a query is typed. */
#define CHOICES 64

/* ---- typing a filter ----------------------------------------------------------------------- */

struct filter_prompt {
	bool is_whole; /* the whole filter is edited; else a term is added */
	char *before;  /* the filter as it was, and the incident that was current: Esc brings them back */
	int64_t current;
};

static void
filter_prompt_free(void *ctx)
{
	struct filter_prompt *f = ctx;

	if (f)
		free(f->before);
	free(f);
}

/*
 * How much of what is typed already says something: a last word that may yet become the name of a field
 * ("typ") is not looked for in the narratives while it is being typed.
 */
static size_t
settled_length(const char *typed)
{
	size_t len = strlen(typed), at = len;

	while (at > 0 && !strchr(" (-", typed[at - 1]))
		at--;
	for (const struct field *f = fields; f->name && at < len; f++)
		if (strncmp(f->name, typed + at, len - at) == 0
		    || strncmp(f->name_es, typed + at, len - at) == 0)
			return at;
	return len;
}

/* The list follows what is typed; a mistake in it shows what is wrong and leaves the list. */
static void
try_typed(struct app *app, struct prompt *p)
{
	const struct filter_prompt *f = p->ctx;
	char *typed = xstrndup(buf_str(&p->line.text), settled_length(buf_str(&p->line.text)));
	struct query *alone;
	struct error err = { 0 };
	struct buf text = { 0 };
	char some[32], all[32];

	if (!f->is_whole && f->before[0])
		buf_printf(&text, "(%s) ", f->before);
	buf_printf(&text, !f->is_whole && strspn(typed, " ") < strlen(typed) ? "(%s)" : "%s", typed);
	/* By itself first, so that what is said is about what was typed. */
	app->may_interrupt = true;
	alone = query_parse(typed, source_codes(app->src), &err);
	if (alone && app_filter_try(app, buf_str(&text), &err))
		snprintf(app->info, sizeof app->info, _("%s of %s"),
			 app_number(selection_count(app->sel), some, sizeof some),
			 app_number(source_total(app->src), all, sizeof all));
	else
		snprintf(app->info, sizeof app->info, "%.150s", err.msg);
	utf8_trim(app->info);
	app->may_interrupt = false;
	/* Stopped for the next key; if that changes nothing, it is computed after all. */
	p->is_paused = err.code == ERR_CANCELLED;
	if (p->is_paused)
		snprintf(app->info, sizeof app->info, "%s", _("looking"));
	query_free(alone);
	buf_release(&text);
	free(typed);
}

static void
filter_changed(struct app *app, struct prompt *p)
{
	struct completion *found = xcalloc(CHOICES, sizeof *found);
	size_t at, count = query_complete(buf_str(&p->line.text), p->line.cursor,
					  source_codes(app->src), app->lang, found, CHOICES, &at);

	app_choices_clear(app);
	p->replace_at = at;
	for (size_t i = 0; i < count; i++)
		app_choice(app, found[i].text, found[i].label, NULL, NULL);
	free(found);
	try_typed(app, p);
}

/* What was seen before anything was typed. */
static void
put_back(struct app *app, const struct filter_prompt *f)
{
	app_filter_try(app, f->before, NULL);
	if (f->current)
		incidents_go(app->stack[0], f->current);
}

static bool
filter_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	const struct filter_prompt *f = p->ctx;
	struct query *q = query_parse(text, source_codes(app->src), err);

	/* What is wrong in it leaves the prompt open. */
	if (!q)
		return false;
	query_free(q);
	put_back(app, f);
	return f->is_whole ? app_filter(app, text, err) : app_filter_add(app, text, err);
}

static void
filter_cancelled(struct app *app, struct prompt *p)
{
	put_back(app, p->ctx);
}

static bool
ask_filter(struct app *app, bool is_whole, const char *text)
{
	struct filter_prompt *f = xcalloc(1, sizeof *f);
	struct prompt p = { .label = is_whole ? _("filter:") : "/",
			    .changed = filter_changed,
			    .done = filter_done,
			    .cancelled = filter_cancelled,
			    .release = filter_prompt_free,
			    .ctx = f };

	f->is_whole = is_whole;
	f->before = xstrdup(app->query->text);
	f->current = app->stack[0]->ops->current(app->stack[0]);
	app_prompt(app, &p, text);
	return true;
}

bool
act_filter(struct app *app, const char *arg, struct error *err)
{
	return arg ? app_filter_add(app, arg, err) : ask_filter(app, false, "");
}

bool
act_filter_edit(struct app *app, const char *arg, struct error *err)
{
	if (arg)
		return app_filter(app, arg, err);
	if (app->hides_names && query_is_sensitive(app->src, app->query)) {
		FAIL(err, ERR_USAGE, N_("the filter may name a person, and names are hidden"));
		return error_hint(err, N_("x drops its last term; F2 shows names"));
	}
	return ask_filter(app, true, app->query->text);
}

/* ---- from what is on the screen ------------------------------------------------------------ */

static bool
filter_by_value(struct app *app, bool is_not, struct error *err)
{
	struct view *v = app_view(app);
	struct buf value = { 0 }, term = { 0 };
	bool ok;

	if (!v->ops->term || !v->ops->term(v, &value)) {
		buf_release(&value);
		return FAIL(err, ERR_USAGE, N_("there is no value here to filter by"));
	}
	buf_printf(&term, is_not ? "-(%s)" : "%s", buf_str(&value));
	ok = app_filter_add(app, buf_str(&term), err);
	buf_release(&value);
	buf_release(&term);
	return ok;
}

bool
act_only_this(struct app *app, const char *arg, struct error *err)
{
	(void)arg;
	return filter_by_value(app, false, err);
}

bool
act_all_but_this(struct app *app, const char *arg, struct error *err)
{
	(void)arg;
	return filter_by_value(app, true, err);
}

bool
act_drop(struct app *app, const char *arg, struct error *err)
{
	size_t terms = query_term_count(app->query), which = terms - 1;
	char *rest;
	bool ok;

	if (!terms) {
		app_say(app, ROLE_TEXT, "%s", _("there is no filter to drop"));
		return true;
	}
	if (arg)
		which = strtoul(arg, NULL, 10) - 1;
	if (which >= terms)
		return FAIL(err, ERR_USAGE, N_("the filter has %zu terms"), terms);
	rest = query_without(app->query, which);
	ok = app_filter(app, rest, err);
	free(rest);
	return ok;
}

bool
act_drop_all(struct app *app, const char *arg, struct error *err)
{
	(void)arg;
	return app_filter(app, "", err);
}

bool
act_terms(struct app *app, const char *arg, struct error *err)
{
	struct panel p = { 0 };

	(void)arg;
	(void)err;
	for (size_t i = 0; i < query_term_count(app->query); i++) {
		char *term = term_shown(app, i);

		buf_printf(&p.text, "%zu  %s\n", i + 1, term);
		free(term);
	}
	if (!p.text.len)
		buf_puts(&p.text, _("no filter"));
	else
		buf_printf(&p.text, "\n%s", _("x drops the last one, :drop 2 the second, E edits them all"));
	p.title = xstrdup(_("Terms of the filter"));
	app_panel(app, &p);
	return true;
}

/* ---- order and columns --------------------------------------------------------------------- */

bool
act_sort(struct app *app, const char *arg, struct error *err)
{
	return incidents_sort(app_view(app), arg, false, err);
}

bool
act_sort_second(struct app *app, const char *arg, struct error *err)
{
	return incidents_sort(app_view(app), arg, true, err);
}

/* Fields whose name goes on from what is typed behind the last comma. */
static void
columns_changed(struct app *app, struct prompt *p)
{
	const char *text = buf_str(&p->line.text);
	size_t at = p->line.cursor;

	while (at > 0 && text[at - 1] != ',')
		at--;
	app_choices_clear(app);
	p->replace_at = at;
	for (const struct field *f = fields; f->name; f++)
		if (strncmp(f->name, text + at, p->line.cursor - at) == 0)
			app_choice(app, f->name, gettext(f->title), NULL, NULL);
	app->info[0] = '\0';
}

static bool
columns_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	(void)p;
	app_remember(app);
	return incidents_columns(app_view(app), text, err);
}

bool
act_columns(struct app *app, const char *arg, struct error *err)
{
	struct prompt p = { .changed = columns_changed, .done = columns_done };
	struct buf now = { 0 };

	if (arg) {
		app_remember(app);
		return incidents_columns(app_view(app), arg, err);
	}
	p.label = _("columns:");
	incidents_columns_text(app_view(app), &now);
	app_prompt(app, &p, buf_str(&now));
	buf_release(&now);
	return true;
}

bool
act_width(struct app *app, const char *arg, struct error *err)
{
	(void)err;
	incidents_width(app_view(app), arg ? (int)strtol(arg, NULL, 10) : 0);
	return true;
}

bool
act_values(struct app *app, const char *arg, struct error *err)
{
	struct view *v = app_view(app);
	struct arena arena = { 0 };
	struct field_ref ref;
	bool ok = false;

	if (!arg && (!v->ops->field || !v->ops->field(v, &ref)))
		FAIL(err, ERR_USAGE, N_("there is no field here; say which: values country"));
	else {
		app_remember(app);
		ok = app_push(app, &facets_view, arg ? arg : field_ref_name(&ref, &arena), err);
	}
	arena_release(&arena);
	return ok;
}

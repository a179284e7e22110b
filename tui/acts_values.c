/* Actions on values that no list knows. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/acts.h"
#include "tui/app.h"
#include "tui/codes_prompt.h"
#include "tui/unmatched.h"

const char *
blocked_no_value(const struct app *app)
{
	const char *reason = blocked_read_only(app);
	const struct view *v = app_view(app);

	if (reason)
		return reason;
	if (v->ops != &unmatched_view || !unmatched_current(v))
		return _("no value is current");
	return app->hides_names ? _("names are hidden, and the value may be one; F2 shows them") : NULL;
}

/* ---- deciding ---------------------------------------------------------------------------- */

/* The value as it was when the question was asked. */
struct meaning {
	char *field, *value, *dataset, *list;
	long rows;
	long incidents; /* that have it; 0: nobody can say */
};

static void
meaning_free(void *ctx)
{
	struct meaning *m = ctx;

	if (!m)
		return;
	free(m->field);
	free(m->value);
	free(m->dataset);
	free(m->list);
	free(m);
}

static struct meaning *
meaning_of(const struct value_item *item)
{
	struct meaning *m = xcalloc(1, sizeof *m);

	m->field = xstrdup(item->field);
	m->value = xstrdup(item->value);
	m->dataset = xstrdup(item->dataset);
	m->list = xstrdup(item->list);
	m->rows = item->rows;
	return m;
}

static bool
write_meaning(struct app *app, const struct meaning *m, const char *const *codes, size_t count,
	      struct error *err)
{
	const struct value_decision decision = { .field = m->field, .value = m->value,
						 .dataset = m->dataset, .codes = codes, .count = count };
	struct arena arena = { 0 };
	struct value_report report;
	char number[32];
	bool ok = values_decide(app->d, &decision, &arena, &report, err) && app_refresh(app, err);

	if (ok) {
		unmatched_next(app_view(app));
		app_say(app, ROLE_GOOD,
			ngettext("%s incident says something else now.  u undoes it.",
				 "%s incidents say something else now.  u undoes it.", report.incidents),
			app_number(report.incidents, number, sizeof number));
	}
	arena_release(&arena);
	return ok;
}

static struct code_list *
list_named(struct app *app, const char *name)
{
	return name[0] ? codes_list(source_codes(app->src), name) : NULL;
}

static void
means_changed(struct app *app, struct prompt *p)
{
	const struct meaning *m = p->ctx;
	struct code_list *list = list_named(app, m->list);
	const char *text = buf_str(&p->line.text), *comma = strrchr(text, ',');
	size_t from = comma ? (size_t)(comma - text) + 1 : 0;
	char *before = xstrndup(text, from);
	int near[VALUE_SUGGESTIONS], typed[CODES_TYPED];
	struct codes_offer offer = { .before = before, .near = near, .depth = -1 };
	struct buf info = { 0 };
	int count;

	app_choices_clear(app);
	p->replace_at = 0;
	if (list) {
		offer.near_count = unmatched_suggestions(app_view(app), near);
		codes_offer(app, list, text + from, &offer);
		if (m->incidents > 0)
			buf_printf(&info, ngettext("on %zu incident", "on %zu incidents", m->incidents),
				   (size_t)m->incidents);
		else
			buf_printf(&info,
				   ngettext("%ld row of the file", "%ld rows of the file", (unsigned long)m->rows),
				   m->rows);
		count = codes_read(list, text, typed, NULL);
		for (int i = 0; i < count; i++)
			buf_printf(&info, "%s%s", i ? ", " : ": ", code_label(list, typed[i], app->lang));
		snprintf(app->info, sizeof app->info, "%.150s", buf_str(&info));
		utf8_trim(app->info);
	}
	buf_release(&info);
	free(before);
}

static bool
means_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	const struct meaning *m = p->ctx;
	struct code_list *list = list_named(app, m->list);
	const char *codes[CODES_TYPED];
	int typed[CODES_TYPED], count = list ? codes_read(list, text, typed, err) : 0;

	for (int i = 0; i < count; i++)
		codes[i] = list->codes[typed[i]].code;
	/* Nothing typed says nothing. */
	if (count <= 0)
		return count == 0;
	return write_meaning(app, m, codes, (size_t)count, err);
}

bool
act_value_means(struct app *app, const char *arg, struct error *err)
{
	const struct value_item *item = unmatched_current(app_view(app));
	const char *reason = blocked_no_value(app);
	struct prompt p = { .label = _("it means:"),
			    .changed = means_changed,
			    .done = means_done,
			    .release = meaning_free,
			    .takes_choice = true };
	struct meaning *m;
	bool ok;

	/* Enter comes here past the table. */
	if (reason)
		return FAIL(err, ERR_USAGE, N_("not now: %s"), reason);
	if (!list_named(app, item->list)) {
		FAIL(err, ERR_USAGE, N_("this field has no list to choose from"));
		return error_hint(err, N_("mend the value in the file, or say in the profile how it is written"));
	}
	p.ctx = m = meaning_of(item);
	if (!arg) {
		/* Where it cannot be asked, the rows are said. */
		unmatched_query(app_view(app), &m->incidents, NULL);
		app_prompt(app, &p, item->codes);
		return true;
	}
	ok = means_done(app, &p, arg, err);
	meaning_free(p.ctx);
	return ok;
}

bool
act_value_clear(struct app *app, const char *arg, struct error *err)
{
	const struct value_item *item = unmatched_current(app_view(app));
	struct meaning *m;
	bool ok;

	(void)arg;
	if (!item->codes[0])
		return FAIL(err, ERR_USAGE, N_("nobody has said what this value means"));
	m = meaning_of(item);
	ok = write_meaning(app, m, NULL, 0, err);
	meaning_free(m);
	return ok;
}

/* ---- the incidents behind it ------------------------------------------------------------- */

bool
act_value_incidents(struct app *app, const char *arg, struct error *err)
{
	struct view *v = app_view(app);
	const char *found;
	char *query;
	long count;
	bool ok;

	(void)arg;
	if (!unmatched_current(v))
		return FAIL(err, ERR_USAGE, N_("there is no value here"));
	if (!(found = unmatched_query(v, &count, err)))
		return false;
	if (!found[0] || count <= 0)
		return FAIL(err, ERR_USAGE, N_("no column of the file holds this value as a whole"));
	/* Going there forgets what is shown here. */
	query = xstrdup(found);
	ok = app_filter(app, query, err) && app_go(app, &incidents_view, "", err);
	free(query);
	return ok;
}

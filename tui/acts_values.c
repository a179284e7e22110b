/* Actions on values that no list knows. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/acts.h"
#include "tui/app.h"
#include "tui/unmatched.h"

/* Choices offered while a meaning is typed; codes of one value. */
#define CHOICES 60
#define CODES	8

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

/* One code by itself, its label or an alias. */
static int
find_code(struct code_list *list, const char *text, size_t len)
{
	char *copy = xstrndup(text, len);
	int index = code_find(list, copy);

	free(copy);
	return index >= 0 ? index : code_match(list, text, len, -1);
}

/* The codes that are typed, separated by commas; -1 with *err naming the one that is none. */
static int
read_codes(struct code_list *list, const char *text, const char *codes[CODES], struct error *err)
{
	int count = 0;

	for (const char *at = text; *at;) {
		size_t len = strcspn(at, ","), skip = strspn(at, " ");
		size_t used = len;
		int index;

		skip = skip < len ? skip : len;
		while (used > skip && at[used - 1] == ' ')
			used--;
		if (used > skip) {
			index = find_code(list, at + skip, used - skip);
			if (index < 0) {
				FAIL(err, ERR_USAGE, N_("\"%.*s\" is no code of this list; Up and Down choose"),
				     (int)(used - skip < 60 ? used - skip : 60), at + skip);
				error_at(err, NULL, 0, (long)(at - text) + 1);
				return -1;
			}
			if (count == CODES) {
				FAIL(err, ERR_LIMIT, N_("at most %d codes"), CODES);
				return -1;
			}
			codes[count++] = list->codes[index].code;
		}
		at += len + (at[len] == ',');
	}
	return count;
}

static struct code_list *
list_named(struct app *app, const char *name)
{
	return name[0] ? codes_list(source_codes(app->src), name) : NULL;
}

/* The code and what it stands below: "El Carmen, Sur, Valdoria". */
static void
offer_code(struct app *app, const struct code_list *list, int index, const char *before, size_t before_len)
{
	struct buf text = { 0 }, label = { 0 };

	buf_add(&text, before, before_len);
	buf_puts(&text, list->codes[index].code);
	for (int at = index; at >= 0; at = list->codes[at].parent)
		buf_printf(&label, "%s%s", label.len ? ", " : "", code_label(list, at, app->lang));
	app_choice(app, buf_str(&text), buf_str(&label), NULL, NULL);
	buf_release(&text);
	buf_release(&label);
}

/* Does some word of a name begin with what was typed, which is folded? */
static bool
has_word(const char *name, const char *typed)
{
	struct buf folded = { 0 };
	size_t len = strlen(typed);
	bool found;
	const char *at;

	utf8_fold(&folded, name, strlen(name));
	at = buf_str(&folded);
	found = strncmp(at, typed, len) == 0;
	while (!found && (at = strpbrk(at, " -(/|"))) {
		at++;
		found = strncmp(at, typed, len) == 0;
	}
	buf_release(&folded);
	return found;
}

static void
offer_codes(struct app *app, const struct code_list *list, const char *before, size_t before_len,
	    const char *typed)
{
	struct buf folded = { 0 };
	int near[VALUE_SUGGESTIONS], count = 0;

	utf8_fold(&folded, typed, strlen(typed));
	if (!folded.len)
		count = unmatched_suggestions(app_view(app), near);
	for (int i = 0; i < count; i++)
		offer_code(app, list, near[i], before, before_len);
	for (int i = 0; i < list->count && app->choice_count < CHOICES; i++) {
		const struct code *c = &list->codes[i];
		/* The words for a missing value last: they are what one takes when nothing else fits. */
		int index = i + CODE_FIRST < list->count ? i + CODE_FIRST : i + CODE_FIRST - list->count;
		bool is_offered = false;

		c = &list->codes[index];
		for (int k = 0; k < count; k++)
			is_offered |= near[k] == index;
		if (!is_offered
		    && (!folded.len || has_word(c->code, folded.data) || has_word(c->en, folded.data)
			|| has_word(c->es, folded.data) || has_word(c->aliases, folded.data)))
			offer_code(app, list, index, before, before_len);
	}
	buf_release(&folded);
}

static void
means_changed(struct app *app, struct prompt *p)
{
	const struct meaning *m = p->ctx;
	struct code_list *list = list_named(app, m->list);
	const char *text = buf_str(&p->line.text), *last = strrchr(text, ',');
	size_t before = last ? (size_t)(last - text) + 1 : 0;
	const char *codes[CODES];
	struct buf info = { 0 };
	int count;

	app_choices_clear(app);
	p->replace_at = 0;
	if (!list)
		return;
	offer_codes(app, list, text, before, text + before);
	buf_printf(&info, ngettext("%ld row of the file", "%ld rows of the file", (unsigned long)m->rows), m->rows);
	count = read_codes(list, text, codes, NULL);
	for (int i = 0; i < count; i++)
		buf_printf(&info, "%s%s", i ? ", " : ": ",
			   code_label(list, code_find(list, codes[i]), app->lang));
	snprintf(app->info, sizeof app->info, "%.150s", buf_str(&info));
	utf8_trim(app->info);
	buf_release(&info);
}

static bool
means_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	const struct meaning *m = p->ctx;
	struct code_list *list = list_named(app, m->list);
	const char *codes[CODES];
	int count = list ? read_codes(list, text, codes, err) : 0;

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
	bool ok;

	/* Enter comes here past the table. */
	if (reason)
		return FAIL(err, ERR_USAGE, N_("not now: %s"), reason);
	if (!list_named(app, item->list)) {
		FAIL(err, ERR_USAGE, N_("this field has no list to choose from"));
		return error_hint(err, N_("mend the value in the file, or say in the profile how it is written"));
	}
	p.ctx = meaning_of(item);
	if (!arg) {
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

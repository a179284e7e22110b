/* Actions on patterns: writing and trying them, applying them, verdicts on what they hit. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/acts.h"
#include "tui/app.h"
#include "tui/patterns.h"

const char *
blocked_no_pattern(const struct app *app)
{
	const char *reason = blocked_read_only(app);
	const struct view *v = app_view(app);

	if (reason)
		return reason;
	return v->ops == &patterns_view && patterns_current(v) ? NULL : _("no pattern is current");
}

/* ---- writing ----------------------------------------------------------------------------- */

/* What is computed for a letter stops for the next one; what Enter asks for does not. */
enum effort { FOR_A_LETTER, FOR_ENTER };

/* Shows the rule with another query, or with one example more; says what it does beside the prompt. */
static void
try_rule(struct app *app, struct prompt *p, const char *match, const struct example *more, enum effort effort)
{
	struct view *v = app_view(app);
	const struct rule *stored;
	struct rule rule;
	struct buf text = { 0 };
	struct error err = { 0 };
	struct query *q = NULL;
	bool ok;

	/* From what is stored, so that each keystroke begins there. */
	ok = (stored = patterns_stored(v)) != NULL;
	if (ok) {
		rule = *stored;
		if (match) {
			ok = (q = query_parse(match, source_codes(app->src), &err)) != NULL;
			rule.query = q;
		}
	}
	if (ok) {
		rule.examples = xcalloc(stored->example_count + 1, sizeof *rule.examples);
		if (stored->example_count)
			memcpy(rule.examples, stored->examples, stored->example_count * sizeof *rule.examples);
		if (more)
			rule.examples[rule.example_count++] = *more;
		rule_print(&text, &rule);
		free(rule.examples);
		app->may_interrupt = effort == FOR_A_LETTER;
		ok = patterns_try(v, buf_str(&text), &err);
		app->may_interrupt = false;
	}
	p->is_paused = err.code == ERR_CANCELLED;
	/* A mistake shows what is stored beside it. */
	if (!ok && !p->is_paused)
		patterns_try(v, NULL, NULL);
	if (p->is_paused)
		snprintf(app->info, sizeof app->info, "%s", _("looking"));
	else
		snprintf(app->info, sizeof app->info, "%.150s", ok ? "" : err.msg);
	utf8_trim(app->info);
	query_free(q);
	buf_release(&text);
}

/* Enter keeps what is shown, if it is what was typed. */
static bool
keep_rule(struct app *app, struct error *err)
{
	if (app->info[0])
		return FAIL(err, ERR_USAGE, "%s", app->info);
	return patterns_keep(app_view(app), err);
}

static void
leave_rule(struct app *app, struct prompt *p)
{
	(void)p;
	patterns_try(app_view(app), NULL, NULL);
}

static void
match_changed(struct app *app, struct prompt *p)
{
	try_rule(app, p, buf_str(&p->line.text), NULL, FOR_A_LETTER);
}

static bool
match_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	try_rule(app, p, text, NULL, FOR_ENTER);
	return keep_rule(app, err);
}

bool
act_pattern_edit(struct app *app, const char *arg, struct error *err)
{
	struct prompt p = { .changed = match_changed, .done = match_done, .cancelled = leave_rule };
	const struct rule *rule = patterns_rule(app_view(app));

	if (!rule)
		return FAIL(err, ERR_USAGE, N_("there is no pattern here"));
	if (rule->step_count) {
		FAIL(err, ERR_USAGE, N_("a pattern with steps is written in a file"));
		return error_hint(err, N_("atalaya pattern DOSSIER export NAME prints it, add FILE takes it"));
	}
	p.label = _("match:");
	if (!arg && patterns_definition(app_view(app)) != rule->definition) {
		FAIL(err, ERR_USAGE, N_("the pattern may name a person, and names are hidden"));
		return error_hint(err, N_("F2 shows names"));
	}
	app_prompt(app, &p, arg ? arg : rule->query->text);
	return true;
}

/* ctx: not NULL for an example that must match. */
static void
try_example(struct app *app, struct prompt *p, enum effort effort)
{
	struct example more = { .must = p->ctx != NULL, .text = buf_str(&p->line.text) };

	if (more.text[0])
		try_rule(app, p, NULL, &more, effort);
}

static void
example_changed(struct app *app, struct prompt *p)
{
	try_example(app, p, FOR_A_LETTER);
}

static bool
example_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	if (!text[0]) {
		/* What was typed before it was taken away again is still tried. */
		leave_rule(app, p);
		return true;
	}
	try_example(app, p, FOR_ENTER);
	return keep_rule(app, err);
}

static bool
ask_example(struct app *app, bool must, const char *arg)
{
	static char yes;
	struct prompt p = { .label = must ? _("must match:") : _("must not match:"),
			    .changed = example_changed,
			    .done = example_done,
			    .cancelled = leave_rule,
			    .ctx = must ? &yes : NULL };

	app_prompt(app, &p, arg ? arg : "");
	return true;
}

bool
act_pattern_must(struct app *app, const char *arg, struct error *err)
{
	(void)err;
	return ask_example(app, true, arg);
}

bool
act_pattern_mustnot(struct app *app, const char *arg, struct error *err)
{
	(void)err;
	return ask_example(app, false, arg);
}

/* "NAME TAG QUERY" as the text of a pattern; a comma between them does no harm. */
static void
print_new(const char *typed, struct buf *out)
{
	size_t name = strcspn(typed, " ,"), gap = name + strspn(typed + name, " ,");
	size_t tag = strcspn(typed + gap, " ,"), query = gap + tag + strspn(typed + gap + tag, " ,");

	buf_printf(out, "pattern %.*s\n  title \"%.*s\"\n  tag %.*s\n  match %s\n", (int)name, typed, (int)name,
		   typed, (int)tag, typed + gap, typed + query);
}

static void
try_new(struct app *app, struct prompt *p, enum effort effort)
{
	const char *typed = buf_str(&p->line.text);
	struct buf text = { 0 };
	struct error err = { 0 };

	/* What comes next, rather than that it is not there yet. */
	if (!strpbrk(typed, " ,")) {
		snprintf(app->info, sizeof app->info, "%s", _("as in: convoy convoy text:caravana"));
		return;
	}
	print_new(typed, &text);
	app->may_interrupt = effort == FOR_A_LETTER;
	if (patterns_try(app_view(app), buf_str(&text), &err))
		app->info[0] = '\0';
	else
		snprintf(app->info, sizeof app->info, "%.150s", err.msg);
	utf8_trim(app->info);
	app->may_interrupt = false;
	p->is_paused = err.code == ERR_CANCELLED;
	buf_release(&text);
}

static void
new_changed(struct app *app, struct prompt *p)
{
	try_new(app, p, FOR_A_LETTER);
}

static bool
new_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	(void)text;
	try_new(app, p, FOR_ENTER);
	return keep_rule(app, err);
}

bool
act_pattern_new(struct app *app, const char *arg, struct error *err)
{
	struct prompt p = { .label = _("name tag query:"),
			    .changed = new_changed,
			    .done = new_done,
			    .cancelled = leave_rule };

	(void)err;
	app_prompt(app, &p, arg ? arg : "");
	return true;
}

static bool
add_library(struct app *app, void *ctx, struct error *err)
{
	struct rules rules;
	struct pattern_added *added = NULL;
	size_t fresh = 0;
	bool ok;

	(void)ctx;
	ok = pattern_library(source_codes(app->src), &rules, err);
	if (ok) {
		added = xcalloc(rules.count + 1, sizeof *added);
		ok = pattern_add(app->d, &rules, added, err) && app_refresh(app, err);
		for (size_t i = 0; i < rules.count; i++)
			fresh += added[i].is_new;
	}
	if (ok)
		app_say(app, ROLE_GOOD, ngettext("%zu pattern is here now; A applies the current one.",
						 "%zu patterns are here now; A applies the current one.", fresh),
			fresh);
	free(added);
	rules_release(&rules);
	return ok;
}

bool
act_pattern_shipped(struct app *app, const char *arg, struct error *err)
{
	struct panel p = { .yes = add_library, .yes_label = _("brings them in") };
	struct rules rules;

	(void)arg;
	if (!pattern_library(source_codes(app->src), &rules, err)) {
		rules_release(&rules);
		return false;
	}
	for (size_t i = 0; i < rules.count; i++)
		buf_printf(&p.text, "%s: %s\n", rules.items[i].name,
			   rule_title(&rules.items[i], app->lang));
	rules_release(&rules);
	p.title = xstrdup(_("Patterns that come with the program"));
	app_panel(app, &p);
	return true;
}

/* ---- applying ---------------------------------------------------------------------------- */

static bool
apply_now(struct app *app, void *ctx, struct error *err)
{
	const char *const name = ctx;
	struct arena arena = { 0 };
	struct pattern_applied *done;
	size_t count;
	bool ok = pattern_apply(app->src, &name, 1, NULL, &arena, &done, &count, err)
		  && app_refresh(app, err);

	if (ok && count)
		app_say(app, ROLE_GOOD,
			_("%s v%lld is applied: %ld hits, %ld new, %ld lost, %ld not decided.  u undoes it."),
			done[0].name, (long long)done[0].number, done[0].hits, done[0].added, done[0].lost,
			done[0].undecided);
	arena_release(&arena);
	return ok;
}

bool
act_pattern_apply(struct app *app, const char *arg, struct error *err)
{
	struct view *v = app_view(app);
	const struct pattern_preview *w;
	const struct rule *rule;
	struct panel p = { .yes = apply_now, .release = free };

	if (arg && !patterns_go(v, arg))
		return FAIL(err, ERR_USAGE, N_("there is no pattern \"%s\""), arg);
	if (!(w = patterns_preview(v, err)))
		return false;
	rule = patterns_rule(v);
	if (!patterns_pass(v))
		return FAIL(err, ERR_USAGE, N_("an example of %s fails; e changes what the pattern says"), rule->name);
	buf_printf(&p.text, _("%s gives the tag \"%s\" to %zu incidents of the dossier:\n"), rule->name,
		   rule->tag, w->hits);
	buf_printf(&p.text, _("  %zu new, %zu no longer, %zu as now, %zu not decided\n"), w->added_count,
		   w->lost_count, w->kept_count, w->undecided);
	buf_puts(&p.text, _("Tags given or taken by hand, and verdicts, stay as they are."));
	p.title = xstrdup(_("Apply a pattern"));
	p.yes_label = _("applies it");
	p.ctx = xstrdup(rule->name);
	app_panel(app, &p);
	return true;
}

bool
act_pattern_withdraw(struct app *app, const char *arg, struct error *err)
{
	char *name = xstrdup(arg ? arg : patterns_current(app_view(app)));
	bool ok = pattern_withdraw(app->d, name, err) && app_refresh(app, err);

	if (ok)
		app_say(app, ROLE_GOOD, _("%s no longer gives its tag.  u undoes it."), name);
	free(name);
	return ok;
}

/* ---- verdicts ---------------------------------------------------------------------------- */

struct judging {
	enum verdict_decision decision;
	int64_t incident;
};

static bool
judge(struct app *app, const struct judging *j, const char *pattern, struct error *err)
{
	bool changed;

	if (!pattern_judge(app->src, pattern, j->incident, j->decision, "", &changed, err)
	    || (changed && !app_refresh(app, err)))
		return false;
	if (!changed)
		app_say(app, ROLE_TEXT, "%s", _("nothing changed: the verdict stands so"));
	else
		app_say(app, ROLE_GOOD,
			j->decision == VERDICT_ACCEPTED   ? _("%s is right here.  u undoes it.")
			: j->decision == VERDICT_REJECTED ? _("%s is wrong here.  u undoes it.")
							  : _("The verdict on %s is gone.  u undoes it."),
			pattern);
	return true;
}

static bool
judge_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	return !text[0] || judge(app, p->ctx, text, err);
}

/* The patterns that say something of the incident, as choices. */
static size_t
offer_patterns(struct app *app, int64_t incident, struct arena *arena, const char **only)
{
	struct selection *sel = source_select_ids(app->src, &incident, 1);
	struct tag_origin *origins;
	size_t count = 0, offered = 0;

	if (sel && tag_origins(app->src, sel, arena, &origins, &count, NULL))
		for (size_t i = 0; i < count; i++) {
			bool is_known = !origins[i].pattern;

			for (size_t k = 0; k < i && !is_known; k++)
				is_known = origins[k].pattern
					   && strcmp(origins[k].pattern, origins[i].pattern) == 0;
			if (is_known)
				continue;
			*only = origins[i].pattern;
			app_choice(app, origins[i].pattern, origins[i].tag, NULL, NULL);
			offered++;
		}
	selection_free(sel);
	return offered;
}

static bool
ask_verdict(struct app *app, enum verdict_decision decision, const char *arg, struct error *err)
{
	struct judging j = { decision, app_view(app)->ops->current(app_view(app)) };
	struct prompt p = { .label = _("pattern:"), .done = judge_done, .takes_choice = true };
	struct arena arena = { 0 };
	const char *only = NULL;
	bool ok = true;
	size_t count;

	if (arg)
		return judge(app, &j, arg, err);
	app_choices_clear(app);
	count = offer_patterns(app, j.incident, &arena, &only);
	if (count == 1) {
		ok = judge(app, &j, only, err);
	} else if (count == 0) {
		ok = FAIL(err, ERR_USAGE, N_("no pattern says anything of this incident"));
	} else {
		p.ctx = xcalloc(1, sizeof j);
		memcpy(p.ctx, &j, sizeof j);
		p.release = free;
		app_prompt(app, &p, "");
		offer_patterns(app, j.incident, &arena, &only);
	}
	if (!app->prompt)
		app_choices_clear(app);
	arena_release(&arena);
	return ok;
}

bool
act_accept(struct app *app, const char *arg, struct error *err)
{
	return ask_verdict(app, VERDICT_ACCEPTED, arg, err);
}

bool
act_reject(struct app *app, const char *arg, struct error *err)
{
	return ask_verdict(app, VERDICT_REJECTED, arg, err);
}

bool
act_unjudge(struct app *app, const char *arg, struct error *err)
{
	return ask_verdict(app, VERDICT_NONE, arg, err);
}

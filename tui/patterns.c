/* The patterns: a list, and beside it the current one with its examples and what it hits. */
#include "tui/patterns.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/pattern/chain.h"
#include "tui/app.h"
#include "tui/terms.h"
#include "tui/wrap.h"

#define LIST_COLS 36
#define SNIPPETS 6

struct snippet {
	char sign; /* + new, - lost, ' ' kept */
	const char *id, *before, *match, *after;
};

struct patterns {
	struct arena arena; /* of the list */
	struct pattern_info *infos;
	size_t count;
	struct list list;
	bool is_read;

	/* What is shown of the current one. */
	struct pattern pattern; /* as stored */
	bool is_shipped;	/* it came with the program; known while names are hidden */
	struct rules draft;	/* what is tried; none while draft.count is 0 */
	enum example_result *results;
	size_t passed, must, must_passed;
	struct arena shown;
	struct pattern_preview preview;	     /* of the selection */
	struct pattern_preview preview_all;  /* of the dossier */
	bool has_preview, is_waiting; /* to be looked at in the next frame */
	struct snippet snippets[SNIPPETS];
	size_t snippet_count;
	char trouble[256]; /* why there is no preview */
};

static const struct rule *
shown_rule(const struct patterns *p)
{
	return p->draft.count ? &p->draft.items[0] : p->pattern.rule;
}

const struct rule *
patterns_rule(const struct view *v)
{
	return shown_rule(v->state);
}

const char *
patterns_definition(const struct view *v)
{
	const struct patterns *p = v->state;
	const struct rule *rule = shown_rule(p);
	bool is_seen = !v->app->hides_names || p->is_shipped
		       || !query_is_sensitive(v->app->src, rule->query);

	return is_seen ? rule->definition : _("(hidden)");
}

const struct rule *
patterns_stored(const struct view *v)
{
	const struct patterns *p = v->state;

	return p->pattern.rule;
}

const char *
patterns_current(const struct view *v)
{
	const struct patterns *p = v->state;

	return p->count ? p->infos[p->list.cursor].name : NULL;
}

static void
forget_shown(struct patterns *p)
{
	free(p->results);
	p->results = NULL;
	arena_release(&p->shown);
	p->passed = p->must = p->must_passed = 0;
	p->has_preview = false;
	p->snippet_count = 0;
	p->trouble[0] = '\0';
}

static void
forget_current(struct patterns *p)
{
	forget_shown(p);
	rules_release(&p->draft);
	p->draft = (struct rules){ 0 };
	pattern_release(&p->pattern);
	p->pattern = (struct pattern){ 0 };
	p->is_shipped = false;
}

static bool
read_list(struct view *v, struct error *err)
{
	struct patterns *p = v->state;
	char *name = patterns_current(v) ? xstrdup(patterns_current(v)) : NULL;
	bool ok;

	forget_current(p);
	arena_release(&p->arena);
	p->count = 0;
	ok = pattern_list(v->app->src, v->app->sel, v->app->lang, &p->arena, &p->infos, &p->count, err);
	list_resize(&p->list, p->count, p->list.height);
	p->is_read = ok;
	if (name)
		patterns_go(v, name);
	free(name);
	return ok;
}

bool
patterns_go(struct view *v, const char *name)
{
	struct patterns *p = v->state;
	bool found = false;

	for (size_t i = 0; i < p->count && !found; i++)
		if ((found = strcmp(p->infos[i].name, name) == 0))
			list_go(&p->list, i);
	forget_current(p);
	return found;
}

/* ---- what the current one does --------------------------------------------------------------- */

/* One line of a narrative around a match, a few words to each side. */
static void
add_snippet(struct view *v, const struct rule *rule, const struct chains *chains, int64_t id, char sign)
{
	struct patterns *p = v->state;
	struct evidence found;
	struct snippet *s = &p->snippets[p->snippet_count];
	size_t count = 0, from, to;
	char number[64];

	if (p->snippet_count == SNIPPETS)
		return;
	dossier_id_text(v->app->d, "INC", id, number, sizeof number);
	*s = (struct snippet){ .sign = sign, .id = arena_strdup(&p->shown, number), .before = "",
			       .match = "", .after = "" };
	if (chains) {
		struct buf chain = { 0 };

		chains_describe(chains, id, &chain);
		s->match = arena_strdup(&p->shown, buf_str(&chain));
		buf_release(&chain);
	} else if (pattern_evidence(v->app->src, rule, id, &p->shown, &found, 1, &count, NULL) && count) {
		from = found.start > 24 ? found.start - 24 : 0;
		while (from > 0 && (found.text[from] & 0xC0) == 0x80)
			from--;
		to = found.end;
		while (found.text[to] && to < found.end + 60)
			to++;
		while ((found.text[to] & 0xC0) == 0x80)
			to--;
		s->before = arena_strndup(&p->shown, found.text + from, found.start - from);
		s->match = arena_strndup(&p->shown, found.text + found.start, found.end - found.start);
		s->after = arena_strndup(&p->shown, found.text + found.end, to - found.end);
	}
	p->snippet_count++;
}

/* New ones first, then lost, then kept. */
static void
collect_snippets(struct view *v, const struct rule *rule)
{
	struct patterns *p = v->state;
	const struct pattern_preview *w = &p->preview;
	const struct field_ref narrative = { F_NARRATIVE, NULL };
	struct chains *chains = NULL;

	if (rule_is_joint(rule)) {
		/* Numbers and days, which name nobody. */
		if (!(chains = chains_find(v->app->src, rule, NULL)))
			return;
	} else if (!app_shows(v->app, &narrative)) {
		/* Narratives hold names: nothing of them is shown while names are hidden. */
		return;
	}
	for (size_t i = 0; i < w->added_count && p->snippet_count < SNIPPETS - 2; i++)
		add_snippet(v, rule, chains, w->added[i], '+');
	for (size_t i = 0; i < w->lost_count && p->snippet_count < SNIPPETS - 1; i++)
		add_snippet(v, p->pattern.rule, chains, w->lost[i], '-');
	for (size_t i = 0; i < w->kept_count && p->snippet_count < SNIPPETS; i++)
		add_snippet(v, rule, chains, w->kept[i], ' ');
	chains_free(chains);
}

/* Those of some incidents that are in the filter, in the arena. */
static const int64_t *
in_filter(struct view *v, struct arena *arena, const int64_t *ids, size_t count, size_t *kept)
{
	int64_t *out = arena_alloc(arena, (count + 1) * sizeof *out);

	*kept = 0;
	for (size_t i = 0; i < count; i++)
		if (selection_contains(v->app->src, v->app->sel, ids[i]))
			out[(*kept)++] = ids[i];
	return out;
}

/* What the preview of the dossier says of the filter: nothing is searched a second time. */
static void
narrow_preview(struct view *v)
{
	struct patterns *p = v->state;
	const struct pattern_preview *all = &p->preview_all;
	struct pattern_preview *here = &p->preview;
	size_t undecided;

	here->added = in_filter(v, &p->shown, all->added, all->added_count, &here->added_count);
	here->lost = in_filter(v, &p->shown, all->lost, all->lost_count, &here->lost_count);
	here->kept = in_filter(v, &p->shown, all->kept, all->kept_count, &here->kept_count);
	here->undecided_ids = in_filter(v, &p->shown, all->undecided_ids, all->undecided, &undecided);
	here->undecided = undecided;
	here->hits = here->added_count + here->kept_count;
}

/* Examples and preview of the rule that is shown. */
static bool
look(struct view *v, struct error *err)
{
	struct patterns *p = v->state;
	const struct rule *rule = shown_rule(p);

	forget_shown(p);
	p->results = xcalloc(rule->example_count + 1, sizeof *p->results);
	if (!pattern_check(v->app->src, rule, p->results, err))
		return false;
	for (size_t i = 0; i < rule->example_count; i++) {
		bool passed = p->results[i] == EXAMPLE_PASS;

		p->passed += passed;
		p->must += rule->examples[i].must;
		p->must_passed += rule->examples[i].must && passed;
	}
	if (!pattern_preview(v->app->src, NULL, rule, p->pattern.applied, &p->shown, &p->preview_all, err))
		return false;
	narrow_preview(v);
	p->has_preview = true;
	collect_snippets(v, rule);
	return true;
}

static bool
load_current(struct view *v, struct error *err)
{
	struct patterns *p = v->state;

	if (!p->count || p->pattern.rule)
		return true;
	if (!pattern_load(v->app->d, source_codes(v->app->src), patterns_current(v), 0, &p->pattern, err))
		return false;
	if (v->app->hides_names) {
		struct rules library;

		p->is_shipped = pattern_library(source_codes(v->app->src), &library, NULL)
				&& pattern_is_shipped(&library, p->pattern.rule);
		rules_release(&library);
	}
	/* On a terminal its text is seen first; what it hits comes with the next frame. */
	p->is_waiting = v->app->is_interrupted != NULL;
	return true;
}

/* Examples and hits of the current one; stops for the next key, and begins again after it. */
static void
look_at_current(struct view *v)
{
	struct patterns *p = v->state;
	struct error why = { 0 };

	if (p->draft.count || !p->pattern.rule || p->has_preview || p->trouble[0])
		return;
	if (p->is_waiting) {
		p->is_waiting = false;
		v->app->is_unfinished = true;
		return;
	}
	v->app->may_interrupt = true;
	if (!look(v, &why)) {
		/* What cannot be asked of this dossier is said in its place. */
		if (why.code != ERR_CANCELLED) {
			snprintf(p->trouble, sizeof p->trouble, "%.250s", why.msg);
			utf8_trim(p->trouble);
		}
		v->app->is_unfinished |= why.code == ERR_CANCELLED;
	}
	v->app->may_interrupt = false;
}

bool
patterns_try(struct view *v, const char *text, struct error *err)
{
	struct patterns *p = v->state;
	struct rules rules = { 0 };

	if (text && !rules_parse(text, strlen(text), "", source_codes(v->app->src), &rules, err)) {
		rules_release(&rules);
		return false;
	}
	rules_release(&p->draft);
	p->draft = rules;
	if (!shown_rule(p))
		return true;
	return look(v, err);
}

bool
patterns_pass(const struct view *v)
{
	const struct patterns *p = v->state;
	const struct rule *rule = shown_rule(p);

	return rule && p->results && p->passed == rule->example_count;
}

bool
patterns_keep(struct view *v, struct error *err)
{
	struct patterns *p = v->state;
	struct pattern_added added;
	bool passes = patterns_pass(v);
	char *name;

	if (!p->draft.count)
		return true;
	if (!pattern_add(v->app->d, &p->draft, &added, err))
		return false;
	name = xstrdup(p->draft.items[0].name);
	if (added.is_new)
		app_say(v->app, ROLE_GOOD,
			passes ? _("Kept as %s v%lld.  A applies it, u undoes it.")
			       : _("Kept as %s v%lld; it cannot be applied while an example fails.  u undoes it."),
			name, (long long)added.number);
	forget_current(p);
	p->is_read = false;
	if (!app_refresh(v->app, err) || !read_list(v, err)) {
		free(name);
		return false;
	}
	patterns_go(v, name);
	free(name);
	return true;
}

const struct pattern_preview *
patterns_preview(struct view *v, struct error *err)
{
	struct patterns *p = v->state;

	if (!p->pattern.rule && !load_current(v, err))
		return NULL;
	if (!p->has_preview && !look(v, err))
		return NULL;
	return &p->preview_all;
}

/* ---- drawing ----------------------------------------------------------------------------- */

static bool
prepare(struct view *v, int rows, int cols, struct error *err)
{
	struct patterns *p = v->state;

	(void)cols;
	if (!p->is_read && !read_list(v, err))
		return false;
	list_resize(&p->list, p->count, rows > 2 ? (size_t)rows - 1 : 1);
	if (!p->draft.count && !load_current(v, err))
		return false;
	look_at_current(v);
	if (patterns_current(v))
		snprintf(v->app->pattern, sizeof v->app->pattern, "%s", patterns_current(v));
	return true;
}

static void
draw_list(const struct view *v, struct canvas *cv)
{
	const struct patterns *p = v->state;
	char number[32];

	canvas_blank(cv, 0, ROLE_TITLE);
	canvas_text(cv, 0, 2, cv->cols - 15, ROLE_TITLE, _("pattern"));
	canvas_right(cv, 0, cv->cols - 12, 11, ROLE_TITLE, _("hits"));
	for (size_t i = 0; i < p->list.height && p->list.top + i < p->count; i++) {
		const struct pattern_info *info = &p->infos[p->list.top + i];
		bool is_current = p->list.top + i == p->list.cursor;
		enum role role = is_current ? ROLE_CURRENT : info->applied ? ROLE_TEXT : ROLE_DIM;
		int row = (int)i + 1;

		canvas_blank(cv, row, role);
		canvas_text(cv, row, 0, 1, role, is_current ? ">" : " ");
		/* An example that does not pass is the first thing to know. */
		canvas_text(cv, row, 1, 1, role, info->passed < info->examples ? "!" : " ");
		canvas_text(cv, row, 2, cv->cols - 15, role, info->name);
		if (!info->applied)
			canvas_right(cv, row, cv->cols - 12, 11, role, _("not applied"));
		else if (!info->is_current)
			canvas_right(cv, row, cv->cols - 12, 11, role, _("out of date"));
		else
			canvas_right(cv, row, cv->cols - 12, 11, role,
				     app_number(info->hits, number, sizeof number));
		if (is_current)
			canvas_cursor(cv, row, 0);
	}
}

/* A key and a text of at most so many rows; the row behind them. */
static int
draw_wrapped(struct canvas *cv, int row, int most, const char *key, const char *text, enum role role)
{
	struct arena arena = { 0 };
	struct wrap_line *lines;
	int count = (int)wrap_text(text, cv->cols - 11, &arena, &lines);

	canvas_text(cv, row, 1, 9, ROLE_DIM, key);
	for (int i = 0; i < count && i < most; i++, row++) {
		const char *line = arena_strndup(&arena, text + lines[i].start, lines[i].len);

		/* The rest is one key away. */
		if (i + 1 == most && i + 1 < count)
			canvas_printf(cv, row, 10, cv->cols - 11, ROLE_DIM, _("... %d more lines: ="),
				      count - i);
		else
			canvas_text(cv, row, 10, cv->cols - 11, role, line);
	}
	arena_release(&arena);
	return row;
}

static int
draw_examples(const struct view *v, struct canvas *cv, int row)
{
	const struct patterns *p = v->state;
	const struct rule *rule = shown_rule(p);
	size_t mustnot = rule->example_count - p->must;

	canvas_text(cv, row++, 1, cv->cols - 2, ROLE_TITLE, _("EXAMPLES"));
	canvas_printf(cv, row++, 2, cv->cols - 3, ROLE_TEXT, _("must match %zu/%zu, must not %zu/%zu"),
		      p->must_passed, p->must, p->passed - p->must_passed, mustnot);
	/* Those that fail; when all pass, the count says it. */
	for (size_t i = 0; i < rule->example_count && row < cv->rows; i++) {
		const struct example *e = &rule->examples[i];

		if (p->results[i] == EXAMPLE_PASS)
			continue;
		canvas_printf(cv, row++, 1, cv->cols - 2, ROLE_WARN, "! %s: %s",
			      p->results[i] == EXAMPLE_UNDECIDED ? _("not decided")
			      : e->must				 ? _("does not match")
								 : _("matches"),
			      !e->text		    ? e->incident
			      : v->app->hides_names ? _("(hidden)")
						    : e->text);
	}
	return row;
}

static void
draw_preview(const struct view *v, struct canvas *cv, int row)
{
	const struct patterns *p = v->state;
	const struct pattern_preview *here = &p->preview, *all = &p->preview_all;
	char number[32];

	if (p->trouble[0]) {
		draw_wrapped(cv, row + 1, 5, "", p->trouble, ROLE_WARN);
		return;
	}
	canvas_text(cv, row++, 1, cv->cols - 2, ROLE_TITLE, _("PREVIEW"));
	if (!p->has_preview) {
		canvas_text(cv, row, 2, cv->cols - 3, ROLE_DIM, _("looking"));
		return;
	}
	canvas_printf(cv, row++, 2, cv->cols - 3, ROLE_TEXT, _("in the filter  %8s  (+%zu -%zu)"),
		      app_number((long)here->hits, number, sizeof number), here->added_count,
		      here->lost_count);
	canvas_printf(cv, row++, 2, cv->cols - 3, ROLE_TEXT, _("in the dossier %8s  (+%zu -%zu)"),
		      app_number((long)all->hits, number, sizeof number), all->added_count,
		      all->lost_count);
	if (all->undecided)
		canvas_printf(cv, row++, 1, cv->cols - 2, ROLE_WARN,
			      _("%zu not decided: the expression reached its limits there"),
			      all->undecided);
	for (size_t i = 0; i < p->snippet_count && row < cv->rows; i++, row++) {
		const struct snippet *s = &p->snippets[i];
		int at = 1;

		at += canvas_printf(cv, row, at, -1, s->sign == '+' ? ROLE_GOOD : s->sign == '-' ? ROLE_WARN : ROLE_DIM,
				    "%c %s ", s->sign, s->id);
		at += canvas_text(cv, row, at, -1, ROLE_DIM, s->before);
		at += canvas_text(cv, row, at, -1, ROLE_MATCH, s->match);
		if (at < cv->cols - 1)
			canvas_text(cv, row, at, cv->cols - at - 1, ROLE_DIM, s->after);
	}
	if (v->app->hides_names && row < cv->rows)
		canvas_text(cv, row, 1, cv->cols - 2, ROLE_DIM, _("narratives are hidden"));
}

static void
draw_rule(const struct view *v, struct canvas *cv)
{
	const struct patterns *p = v->state;
	const struct rule *rule = shown_rule(p);
	const char *why;
	char version[96];
	int row = 1;

	if (!rule)
		return;
	if (p->draft.count)
		snprintf(version, sizeof version, "%s", _("being edited"));
	else if (p->pattern.applied_number)
		snprintf(version, sizeof version, _("v%lld, applied v%lld"), (long long)p->pattern.number,
			 (long long)p->pattern.applied_number);
	else
		snprintf(version, sizeof version, _("v%lld, not applied"), (long long)p->pattern.number);
	canvas_printf(cv, 0, 1, cv->cols - 2, ROLE_TITLE, "%s  (%s)", rule_title(rule, v->app->lang), version);
	row = draw_wrapped(cv, row, 1, _("tag"), rule->tag, ROLE_CHIP);
	row = draw_wrapped(cv, row, cv->rows / 3, _("match"), patterns_definition(v), ROLE_TEXT);
	why = strcmp(v->app->lang, "es") == 0 && rule->why_es[0] ? rule->why_es : rule->why;
	if (why[0] && row < cv->rows - 8)
		row = draw_wrapped(cv, row, cv->rows / 4, _("why"), why, ROLE_DIM);
	if (p->results && row < cv->rows)
		row = draw_examples(v, cv, row);
	draw_preview(v, cv, row);
}

static void
draw(const struct view *v, struct canvas *cv)
{
	const struct patterns *p = v->state;
	struct canvas list = canvas_part(cv, 0, 0, cv->rows, LIST_COLS);
	struct canvas line = canvas_part(cv, 0, LIST_COLS, cv->rows, 1);
	struct canvas side = canvas_part(cv, 0, LIST_COLS + 1, cv->rows, cv->cols - LIST_COLS - 1);

	if (!p->count && !p->draft.count) {
		canvas_text(cv, 1, 2, cv->cols - 4, ROLE_TEXT, _("No patterns yet."));
		canvas_text(cv, 2, 2, cv->cols - 4, ROLE_DIM,
			    _("i brings in those that come with the program, N writes a new one."));
		return;
	}
	draw_list(v, &list);
	canvas_vline(&line, 0);
	draw_rule(v, &side);
}

/* ---- what keys do ------------------------------------------------------------------------- */

static void
changed(struct view *v, enum change change)
{
	struct patterns *p = v->state;

	(void)change;
	/* While one is tried, the list stays as it is. */
	if (!p->draft.count)
		p->is_read = false;
}

static void
move(struct view *v, enum move where, long steps)
{
	struct patterns *p = v->state;
	size_t before = p->list.cursor;

	if (where == MOVE_UP || where == MOVE_DOWN)
		list_step(&p->list, where == MOVE_UP ? -steps : steps);
	else
		list_move(&p->list, where);
	if (p->list.cursor != before)
		forget_current(p);
}

/* The incidents that the current one hits: its definition becomes a term of the filter. */
static bool
term(struct view *v, struct buf *out)
{
	const struct rule *rule = shown_rule(v->state);

	if (!rule)
		return false;
	/* What a pattern over several incidents finds no filter can ask for, but its tag says. */
	if (!rule_is_joint(rule))
		buf_puts(out, rule->query->text);
	else if (((const struct patterns *)v->state)->pattern.applied)
		buf_printf(out, "tag:%s", rule->tag);
	return out->len > 0;
}

static bool
enter(struct view *v, struct error *err)
{
	const struct rule *rule = shown_rule(v->state);
	struct buf query = { 0 };
	bool ok;

	if (!rule)
		return FAIL(err, ERR_USAGE, N_("there is no pattern here"));
	if (!term(v, &query)) {
		FAIL(err, ERR_USAGE, N_("a pattern over several incidents is no filter before it is applied"));
		return error_hint(err, N_("A applies it; then its tag is one"));
	}
	ok = app_filter_add(v->app, query.data, err) && app_go(v->app, &incidents_view, "", err);
	buf_release(&query);
	return ok;
}

static void
click(struct view *v, int row, int col, bool is_double)
{
	struct patterns *p = v->state;
	struct error err = { 0 };
	size_t at = p->list.top + (size_t)row - 1;

	if (row < 1 || col >= LIST_COLS || at >= p->count)
		return;
	if (at != p->list.cursor)
		forget_current(p);
	list_go(&p->list, at);
	if (is_double && !enter(v, &err))
		app_say_error(v->app, &err);
}

static bool
explain(struct view *v, struct buf *out, struct error *err)
{
	struct patterns *p = v->state;
	const struct rule *rule = shown_rule(p);
	struct buf filter = { 0 };
	struct rule shown;

	if (!rule)
		return FAIL(err, ERR_USAGE, N_("there is no pattern here"));
	/* Examples are often copied from narratives. */
	shown = *rule;
	if (v->app->hides_names)
		shown.example_count = 0;
	if (patterns_definition(v) == rule->definition)
		rule_print(out, &shown);
	else
		buf_printf(out, "%s %s\n", rule->name, patterns_definition(v));
	if (p->has_preview) {
		buf_printf(out, _("\nhits in the dossier: %zu, not decided: %zu\n"), p->preview_all.hits,
			   p->preview_all.undecided);
		query_shown(v->app, v->app->query->text, &filter);
		buf_printf(out, _("in the filter %s: %zu\n"),
			   filter.len ? buf_str(&filter) : _("(none)"), p->preview.hits);
		buf_release(&filter);
		buf_printf(out, _("beside what is applied: %zu new, %zu lost, %zu unchanged\n"),
			   p->preview_all.added_count, p->preview_all.lost_count, p->preview_all.kept_count);
	}
	return true;
}

static void
status(const struct view *v, struct buf *out)
{
	const struct patterns *p = v->state;

	buf_printf(out, ngettext("%zu pattern", "%zu patterns", p->count), p->count);
	if (p->draft.count)
		buf_printf(out, "   %s", _("a draft is being edited"));
}

static void
say(const struct view *v, struct buf *out)
{
	const struct patterns *p = v->state;
	const struct rule *rule = shown_rule(p);

	if (!p->count)
		buf_printf(out, "%s\n", _("No patterns yet."));
	for (size_t i = 0; i < p->list.height && p->list.top + i < p->count; i++) {
		const struct pattern_info *info = &p->infos[p->list.top + i];

		buf_printf(out, "%zu%s %s, %s", p->list.top + i + 1,
			   p->list.top + i == p->list.cursor ? ">" : ".", info->name, info->title);
		if (info->applied && info->is_current)
			buf_printf(out, ngettext(", %ld hit", ", %ld hits", info->hits), info->hits);
		else
			buf_printf(out, ", %s", info->applied ? _("out of date") : _("not applied"));
		buf_putc(out, '\n');
	}
	if (rule && p->has_preview)
		buf_printf(out, _("%s: examples passed %zu of %zu; hits %zu, new %zu, lost %zu\n"), rule->name,
			   p->passed, rule->example_count, p->preview_all.hits, p->preview_all.added_count,
			   p->preview_all.lost_count);
}

static void
save(const struct view *v, struct buf *out)
{
	if (patterns_current(v))
		buf_printf(out, "pattern=%s\n", patterns_current(v));
}

static void
restore(struct view *v, const char *key, const char *value)
{
	if (strcmp(key, "pattern") == 0)
		patterns_go(v, value);
}

static bool
open_view(struct view *v, const char *arg, struct error *err)
{
	struct patterns *p = v->state = xcalloc(1, sizeof *p);

	p->list.height = 1;
	if (!read_list(v, err))
		return false;
	/* Without a name: where one was. */
	patterns_go(v, arg[0] ? arg : v->app->pattern);
	return true;
}

static void
close_view(struct view *v)
{
	struct patterns *p = v->state;

	if (!p)
		return;
	forget_current(p);
	arena_release(&p->arena);
	free(p);
}

const struct view_ops patterns_view = {
	.name = "patterns",
	.title = N_("Patterns"),
	.scope = IN_PATTERNS,
	.min_rows = 8,
	.min_cols = 70,
	.open = open_view,
	.prepare = prepare,
	.draw = draw,
	.changed = changed,
	.move = move,
	.enter = enter,
	.click = click,
	.explain = explain,
	.term = term,
	.status = status,
	.say = say,
	.save = save,
	.restore = restore,
	.close = close_view,
};

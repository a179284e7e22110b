/* Facets: groups of values with their counts, as lines that one moves along and filters by. */
#include "tui/facets_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/clock.h"
#include "core/base/i18n.h"
#include "tui/app.h"
#include "tui/terms.h"

/* Values of a group that are seen among other groups; the field alone shows all. */
#define VALUES_SEEN 6
/* So long, in microseconds, is counted before what there is goes to the screen. */
#define COUNTING_US 10000

/* In this order on the screen. The place as a whole is left out: its three levels are here. */
static const enum field_id overview[OVERVIEW] = {
	F_COUNTRY,     F_ADMIN1, F_ADMIN2, F_DATE,  F_TYPE,   F_OFFENCE, F_ACTOR,	 F_ATTRIBUTION, F_PROFILE,
	F_SEX,	       F_VICTIM_KIND, F_NEXUS, F_TAG, F_STATUS, F_STAGE, F_VERIFICATION, F_DATASET,
};

/* ---- groups -------------------------------------------------------------------------------- */

static void
group_forget(struct group *g)
{
	arena_release(&g->arena);
	query_free(g->own_query);
	free(g->own);
	free(g->rest);
	free(g->failure);
	g->failure = NULL;
	g->facet = (struct facet){ 0 };
	g->own_query = NULL;
	g->own = g->rest = NULL;
	g->is_loaded = false;
	g->missing = 0;
	g->most = 0;
}

/* Years in place of values, the newest first; what is in no single year and the undated stand last. */
static bool
count_years(struct facets *f, struct group *g, const struct selection *sel, struct error *err)
{
	struct series s;
	size_t n = 0;

	if (!source_series(f->app->src, sel, F_DATE, PER_YEAR, NULL, f->app->lang, &g->arena, &s, err))
		return false;
	g->facet = (struct facet){ .n = s.n, .missing = s.undated };
	g->facet.values = arena_alloc(&g->arena, (s.count + 2) * sizeof *g->facet.values);
	for (size_t i = s.count; i-- > 0;)
		if (s.periods[i].certain)
			g->facet.values[n++] = (struct facet_value){
				s.periods[i].label, s.periods[i].label, s.periods[i].certain
			};
	if (s.outside)
		g->facet.values[n++] =
			(struct facet_value){ "", _("in no single year"), s.outside };
	if (s.undated)
		g->facet.values[n++] =
			(struct facet_value){ "not-recorded", _("undated"), s.undated };
	g->facet.count = n;
	return true;
}

bool
facets_is_rest(const struct facet_value *v)
{
	return !v->code[0] || term_is_missing(v->code);
}

static void
group_load(struct facets *f, struct group *g)
{
	struct app *app = f->app;
	struct codes *codes = source_codes(app->src);
	struct buf own = { 0 }, rest = { 0 };
	struct selection *sel = NULL;
	struct query *q = NULL;
	struct error err = { 0 };
	bool ok = false;

	group_forget(g);
	g->is_hidden = !app_shows(app, &g->ref);
	g->is_loaded = true;
	/* What must not be seen is not even counted. */
	if (g->is_hidden)
		return;
	terms_apart(app->query, &g->ref, codes, &own, &rest);
	g->own = xstrdup(buf_str(&own));
	g->rest = xstrdup(buf_str(&rest));
	if (g->own[0]) {
		if (!(g->own_query = query_parse(g->own, codes, &err))
		    || !(q = query_parse(g->rest, codes, &err))
		    || !(sel = source_select(app->src, q, &err)))
			goto done;
	}
	ok = g->ref.id == F_DATE ? count_years(f, g, sel ? sel : app->sel, &err)
				 : source_facet(app->src, sel ? sel : app->sel, &g->ref, app->lang,
						&g->arena, &g->facet, &err);
	while (ok && g->missing < g->facet.count
	       && facets_is_rest(&g->facet.values[g->facet.count - g->missing - 1]))
		g->missing++;
	for (size_t i = 0; ok && i < g->facet.count; i++)
		g->most = g->facet.values[i].count > g->most ? g->facet.values[i].count : g->most;
done:
	selection_free(sel);
	query_free(q);
	buf_release(&own);
	buf_release(&rest);
	/* The other groups can be seen all the same. */
	if (!ok) {
		group_forget(g);
		g->is_loaded = true;
		g->failure = xstrdup(err.msg);
	}
}

/* Among all fields only those stand that have something to tell, or that the filter is about. */
static bool
is_listed(const struct facets *f, size_t index)
{
	const struct group *g = &f->groups[index];

	if (f->alone != NOWHERE)
		return index == f->alone;
	return index < OVERVIEW
	       && (!g->is_loaded
		   || (!g->is_hidden && (g->failure || g->facet.count > g->missing || g->own_query)));
}

/* ---- lines --------------------------------------------------------------------------------- */

static void
add_line(struct facets *f, size_t group, enum line_kind kind, size_t value)
{
	f->lines = grow_array(f->lines, f->line_count, &f->line_cap, sizeof *f->lines);
	f->lines[f->line_count++] = (struct line_at){ group, value, kind };
}

static void
add_group(struct facets *f, size_t index)
{
	const struct group *g = &f->groups[index];
	size_t real = g->facet.count - g->missing, shown = real;

	if (f->alone == NOWHERE) {
		add_line(f, index, LINE_HEAD, 0);
		if (g->is_closed || !g->is_loaded)
			return;
		/* One that is left over takes no more room than the line that would say so. */
		if (real > VALUES_SEEN + 1)
			shown = VALUES_SEEN;
	}
	for (size_t i = 0; i < shown; i++)
		add_line(f, index, LINE_VALUE, i);
	if (shown < real)
		add_line(f, index, LINE_MORE, shown);
	for (size_t i = real; i < g->facet.count; i++)
		add_line(f, index, LINE_VALUE, i);
}

const struct facet_value *
facets_value(const struct facets *f, const struct line_at *l)
{
	return &f->groups[l->group].facet.values[l->value];
}

/* Remembers by name where the cursor is. */
static void
note_place(struct facets *f)
{
	const struct line_at *l = f->line_count ? &f->lines[f->list.cursor] : NULL;

	if (!l)
		return;
	free(f->at_code);
	f->at_code = NULL;
	f->at = *l;
	if (l->kind == LINE_VALUE)
		f->at_code = xstrdup(facets_value(f, l)->code);
}

/* The line that was noted; where it is gone, its group. */
static void
find_place(struct facets *f)
{
	size_t fallback = NOWHERE;

	for (size_t i = 0; i < f->line_count; i++) {
		const struct line_at *l = &f->lines[i];

		if (l->group != f->at.group)
			continue;
		if (fallback == NOWHERE)
			fallback = i;
		if (l->kind == f->at.kind
		    && (l->kind != LINE_VALUE
			|| (f->at_code && strcmp(facets_value(f, l)->code, f->at_code) == 0))) {
			list_go(&f->list, i);
			return;
		}
	}
	if (fallback != NOWHERE)
		list_go(&f->list, fallback);
}

static void
lay_out(struct facets *f, size_t height)
{
	f->line_count = 0;
	for (size_t i = 0; i <= OVERVIEW; i++)
		if (is_listed(f, i))
			add_group(f, i);
	list_resize(&f->list, f->line_count, height);
	find_place(f);
	f->is_laid_out = true;
}

/* The first group in sight that is not counted yet. */
static struct group *
wanted(struct facets *f)
{
	if (f->alone != NOWHERE)
		return f->groups[f->alone].is_loaded ? NULL : &f->groups[f->alone];
	for (size_t i = f->list.top; i < f->line_count && i < f->list.top + f->list.height; i++)
		if (!f->groups[f->lines[i].group].is_loaded)
			return &f->groups[f->lines[i].group];
	return NULL;
}

static void
count_seen(struct facets *f, size_t height, bool may_stop)
{
	struct app *app = f->app;
	int64_t begin = clock_elapsed();
	struct group *g;

	/* Only a terminal has somebody who waits. */
	may_stop = may_stop && app->is_interrupted;
	if (!f->is_laid_out || f->list.height != height)
		lay_out(f, height);
	while ((g = wanted(f))) {
		group_load(f, g);
		lay_out(f, height);
		if (may_stop && wanted(f)
		    && (clock_elapsed() - begin > COUNTING_US || app->is_interrupted(app->terminal))) {
			app->is_unfinished = true;
			break;
		}
	}
}

void
facets_prepare(struct facets *f, int rows)
{
	count_seen(f, rows > 1 ? (size_t)rows - 1 : 1, true);
}

const struct line_at *
facets_current(struct facets *f)
{
	count_seen(f, f->list.height, false);
	return f->line_count ? &f->lines[f->list.cursor] : NULL;
}

void
facets_forget(struct facets *f)
{
	/* No line may point at a value that is gone. */
	f->line_count = 0;
	f->is_laid_out = false;
	for (size_t i = 0; i <= OVERVIEW; i++)
		group_forget(&f->groups[i]);
}

/* ---- what is shown ------------------------------------------------------------------------- */

static void
drop_picks(struct facets *f)
{
	for (size_t i = 0; i < f->pick_count; i++)
		free(f->picks[i].code);
	f->pick_count = 0;
}

static bool
can_be_counted(struct facets *f, const struct field_ref *ref, struct error *err)
{
	enum field_kind kind;

	if (!field_ref_check(f->app->src, ref, err))
		return false;
	if (ref->id >= F_COUNT || ref->id == F_DATE)
		return true;
	kind = fields[ref->id].kind;
	if (kind == KIND_CODED || kind == KIND_TREE || kind == KIND_LADDER)
		return true;
	FAIL(err, ERR_USAGE, N_("%s cannot be counted by"), fields[ref->id].name);
	return error_hint(err, N_("count by a coded field, such as country or type"));
}

void
facets_go_to_group(struct facets *f, size_t group)
{
	f->at = (struct line_at){ group, 0, LINE_HEAD };
	free(f->at_code);
	f->at_code = NULL;
	f->line_count = 0;
	f->is_laid_out = false;
}

bool
facets_show(struct facets *f, const char *field, struct error *err)
{
	struct field_ref ref;
	size_t at = 0;

	if (!field[0]) {
		if (f->alone != NOWHERE)
			facets_go_to_group(f, f->alone);
		f->alone = NOWHERE;
		return true;
	}
	if (!field_ref_parse(field, strlen(field), &f->names, &ref, err)
	    || !can_be_counted(f, &ref, err))
		return false;
	while (at < OVERVIEW && !same_field(&f->groups[at].ref, &ref))
		at++;
	if (at == OVERVIEW) {
		group_forget(&f->groups[at]);
		f->groups[at].ref = ref;
		f->groups[at].name = field_ref_name(&ref, &f->names);
	}
	drop_picks(f);
	f->alone = at;
	facets_go_to_group(f, at);
	return true;
}

struct facets *
facets_new(struct app *app)
{
	struct facets *f = xcalloc(1, sizeof *f);

	f->app = app;
	f->alone = NOWHERE;
	f->list.height = 1;
	for (size_t i = 0; i < OVERVIEW; i++) {
		f->groups[i].ref.id = overview[i];
		f->groups[i].name = fields[overview[i]].name;
	}
	return f;
}

void
facets_free(struct facets *f)
{
	if (!f)
		return;
	for (size_t i = 0; i <= OVERVIEW; i++)
		group_forget(&f->groups[i]);
	drop_picks(f);
	free(f->picks);
	free(f->lines);
	free(f->at_code);
	arena_release(&f->names);
	free(f);
}

/* ---- moving -------------------------------------------------------------------------------- */

/* The heading of the group before (-1) or after (1) the current one. */
static void
jump(struct facets *f, int step)
{
	size_t at = f->list.cursor, group = f->lines[at].group;

	while (at + (size_t)step < f->line_count && f->lines[at].group == group)
		at += (size_t)step;
	if (f->lines[at].group == group)
		return;
	while (at > 0 && f->lines[at].kind != LINE_HEAD)
		at--;
	list_go(&f->list, at);
}

static void
set_closed(struct facets *f, size_t group, bool is_closed)
{
	f->groups[group].is_closed = is_closed;
	facets_go_to_group(f, group);
}

static void
move_sideways(struct facets *f, bool is_left)
{
	const struct line_at *l = facets_current(f);
	struct group *g = l ? &f->groups[l->group] : NULL;

	if (f->alone != NOWHERE) {
		/* Left leads out, to all fields. */
		if (is_left)
			facets_show(f, "", NULL);
	} else if (!l) {
		return;
	} else if (is_left && l->kind != LINE_HEAD) {
		facets_go_to_group(f, l->group);
	} else if (is_left && !g->is_closed) {
		set_closed(f, l->group, true);
	} else if (!is_left && g->is_closed) {
		set_closed(f, l->group, false);
	} else {
		jump(f, is_left ? -1 : 1);
		note_place(f);
	}
}

void
facets_move(struct facets *f, enum move move, long steps)
{
	if (move == MOVE_LEFT || move == MOVE_RIGHT) {
		move_sideways(f, move == MOVE_LEFT);
	} else if (facets_current(f)) {
		if (move == MOVE_UP || move == MOVE_DOWN)
			list_step(&f->list, move == MOVE_UP ? -steps : steps);
		else
			list_move(&f->list, move);
		note_place(f);
		/* The last group has lines only once it is counted. */
		while (move == MOVE_LAST && facets_current(f) && f->list.cursor + 1 < f->line_count) {
			list_move(&f->list, move);
			note_place(f);
		}
	}
	f->app->state_is_dirty = true;
}

bool
facets_click(struct facets *f, int row)
{
	size_t at = f->list.top + (size_t)row - 1;

	if (row < 1 || !facets_current(f) || at >= f->line_count)
		return false;
	list_go(&f->list, at);
	note_place(f);
	return true;
}

/* ---- filtering ----------------------------------------------------------------------------- */

static size_t
find_pick(const struct facets *f, size_t group, const char *code)
{
	for (size_t i = 0; i < f->pick_count; i++)
		if (f->picks[i].group == group && strcmp(f->picks[i].code, code) == 0)
			return i;
	return NOWHERE;
}

bool
facets_is_picked(const struct facets *f, const struct line_at *l)
{
	const char *code = facets_value(f, l)->code;

	return code[0] && find_pick(f, l->group, code) != NOWHERE;
}

int
facets_chosen(const struct facets *f, const struct line_at *l)
{
	const struct group *g = &f->groups[l->group];

	return g->own_query ? term_chooses(g->own_query, &g->ref, facets_value(f, l)->code,
					   source_codes(f->app->src))
			    : 0;
}

bool
facets_pick(struct facets *f)
{
	const struct line_at *l = facets_current(f);
	const char *code = l && l->kind == LINE_VALUE ? facets_value(f, l)->code : "";
	size_t at;

	if (!code[0])
		return false;
	at = find_pick(f, l->group, code);
	if (at == NOWHERE) {
		f->picks = grow_array(f->picks, f->pick_count, &f->pick_cap, sizeof *f->picks);
		f->picks[f->pick_count++] = (struct pick){ l->group, xstrdup(code) };
	} else {
		free(f->picks[at].code);
		f->picks[at] = f->picks[--f->pick_count];
	}
	list_step(&f->list, 1);
	note_place(f);
	return true;
}

/* Puts a term in the place of all that a filter says of its field. */
static bool
replace_terms(struct facets *f, struct buf *filter, const struct group *g, const char *term,
	      struct error *err)
{
	struct codes *codes = source_codes(f->app->src);
	struct query *q = query_parse(buf_str(filter), codes, err);

	if (!q)
		return false;
	buf_clear(filter);
	terms_apart(q, &g->ref, codes, NULL, filter);
	terms_add(filter, term, codes);
	query_free(q);
	return true;
}

/* The picks of one group as a term: "(type=threat or type=killing)". */
static void
print_picks(const struct facets *f, size_t group, struct buf *out)
{
	for (size_t i = 0; i < f->pick_count; i++) {
		if (f->picks[i].group != group)
			continue;
		if (out->len)
			buf_puts(out, " or ");
		term_print(out, &f->groups[group].ref, f->picks[i].code);
	}
}

static bool
filter_by_picks(struct facets *f, struct error *err)
{
	struct buf filter = { 0 }, term = { 0 };
	bool ok = true;

	buf_puts(&filter, f->app->query->text);
	for (size_t g = 0; ok && g <= OVERVIEW; g++) {
		buf_clear(&term);
		print_picks(f, g, &term);
		if (term.len)
			ok = replace_terms(f, &filter, &f->groups[g], buf_str(&term), err);
	}
	ok = ok && app_filter(f->app, buf_str(&filter), err);
	if (ok)
		drop_picks(f);
	buf_release(&filter);
	buf_release(&term);
	return ok;
}

static bool
filter_by_value(struct facets *f, const struct line_at *l, struct error *err)
{
	const struct group *g = &f->groups[l->group];
	const char *title = field_ref_title(&g->ref);
	struct buf filter = { 0 }, term = { 0 };
	bool is_off, ok;

	term_print(&term, &g->ref, facets_value(f, l)->code);
	/* What the filter says already, said again, is taken back. */
	is_off = strcmp(g->own, buf_str(&term)) == 0;
	buf_puts(&filter, f->app->query->text);
	ok = replace_terms(f, &filter, g, is_off ? "" : buf_str(&term), err)
	     && app_filter(f->app, buf_str(&filter), err);
	if (ok && is_off)
		app_say(f->app, ROLE_TEXT, _("%s: any value again"), title);
	buf_release(&filter);
	buf_release(&term);
	return ok;
}

bool
facets_enter(struct facets *f, struct error *err)
{
	const struct line_at *l = facets_current(f);

	if (f->pick_count)
		return filter_by_picks(f, err);
	if (!l)
		return FAIL(err, ERR_USAGE, N_("there is no value here"));
	if (l->kind != LINE_VALUE) {
		app_remember(f->app);
		return facets_show(f, f->groups[l->group].name, err);
	}
	if (!facets_value(f, l)->code[0])
		return FAIL(err, ERR_USAGE, N_("no term of a query asks for these"));
	return filter_by_value(f, l, err);
}

bool
facets_term(struct facets *f, struct buf *out)
{
	const struct line_at *l = facets_current(f);

	if (!l || l->kind != LINE_VALUE || !facets_value(f, l)->code[0])
		return false;
	term_print(out, &f->groups[l->group].ref, facets_value(f, l)->code);
	return true;
}

bool
facets_field(struct facets *f, struct field_ref *out)
{
	const struct line_at *l = facets_current(f);

	if (!l && f->alone == NOWHERE)
		return false;
	*out = f->groups[l ? l->group : f->alone].ref;
	return true;
}


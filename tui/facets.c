/* Facets: groups of values with their counts, as lines that one moves along. */
#include "tui/facets.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands/output.h"
#include "core/base/clock.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/app.h"
#include "tui/terms.h"

/* Values of a group that are seen among other groups; the field alone shows all. */
#define VALUES_SEEN 6
#define BAR_MAX 40
/* Up to this width there is room for labels, counts and short bars. */
#define PANE_MAX 40
/* So long, in microseconds, is counted before what there is goes to the screen. */
#define COUNTING_US 10000
#define NOWHERE SIZE_MAX

/* In this order on the screen. The place as a whole is left out: its three levels are here. */
static const enum field_id overview[] = {
	F_COUNTRY, F_ADMIN1, F_ADMIN2, F_DATE,	 F_TYPE,   F_OFFENCE,	   F_ACTOR,   F_ATTRIBUTION, F_PROFILE,
	F_SEX,	   F_VICTIM_KIND, F_NEXUS, F_TAG, F_STATUS, F_STAGE, F_VERIFICATION, F_DATASET,
};
#define OVERVIEW (sizeof overview / sizeof *overview)

struct group {
	struct field_ref ref;
	const char *name; /* as a query has it */
	bool is_loaded, is_closed, is_hidden;
	struct arena arena; /* of the facet */
	struct facet facet;
	size_t missing;	   /* values at its end that are missing ones */
	long most;	   /* the largest count */
	char *own, *rest;  /* what the filter says of this field, and of everything else */
	struct query *own_query; /* NULL: nothing */
	char *failure;		 /* why it could not be counted; NULL: it was */
};

enum line_kind { LINE_HEAD, LINE_VALUE, LINE_MORE };

struct line_at {
	size_t group, value;
	enum line_kind kind;
};

struct pick {
	size_t group;
	char *code;
};

struct facets {
	struct app *app;
	struct arena names; /* of fields */
	/* Those of the overview, and one more for a field that is not among them. */
	struct group groups[OVERVIEW + 1];
	size_t alone; /* the group that is shown alone, or NOWHERE */
	struct line_at *lines;
	size_t line_count, line_cap;
	bool is_laid_out;
	struct list list;
	/* Where the cursor is, by name: it stays there when counts change. */
	struct line_at at;
	char *at_code;
	struct pick *picks;
	size_t pick_count, pick_cap;
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

	if (!source_series(f->app->src, sel, PER_YEAR, NULL, f->app->lang, &g->arena, &s, err))
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

/* A value that stands at the end: missing, or none that can be asked for. */
static bool
is_rest(const struct facet_value *v)
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
	       && is_rest(&g->facet.values[g->facet.count - g->missing - 1]))
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

static const struct facet_value *
value_of(const struct facets *f, const struct line_at *l)
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
		f->at_code = xstrdup(value_of(f, l)->code);
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
			|| (f->at_code && strcmp(value_of(f, l)->code, f->at_code) == 0))) {
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

/* The line that is current, or NULL. Keys may come faster than the screen is drawn. */
static const struct line_at *
current(struct facets *f)
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

static void
go_to_group(struct facets *f, size_t group)
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
			go_to_group(f, f->alone);
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
	go_to_group(f, at);
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
	go_to_group(f, group);
}

static void
move_sideways(struct facets *f, bool is_left)
{
	const struct line_at *l = current(f);
	struct group *g = l ? &f->groups[l->group] : NULL;

	if (f->alone != NOWHERE) {
		/* Left leads out, to all fields. */
		if (is_left)
			facets_show(f, "", NULL);
	} else if (!l) {
		return;
	} else if (is_left && l->kind != LINE_HEAD) {
		go_to_group(f, l->group);
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
	} else if (current(f)) {
		if (move == MOVE_UP || move == MOVE_DOWN)
			list_step(&f->list, move == MOVE_UP ? -steps : steps);
		else
			list_move(&f->list, move);
		note_place(f);
		/* The last group has lines only once it is counted. */
		while (move == MOVE_LAST && current(f) && f->list.cursor + 1 < f->line_count) {
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

	if (row < 1 || !current(f) || at >= f->line_count)
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
facets_pick(struct facets *f)
{
	const struct line_at *l = current(f);
	const char *code = l && l->kind == LINE_VALUE ? value_of(f, l)->code : "";
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

	term_print(&term, &g->ref, value_of(f, l)->code);
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
	const struct line_at *l = current(f);

	if (f->pick_count)
		return filter_by_picks(f, err);
	if (!l)
		return FAIL(err, ERR_USAGE, N_("there is no value here"));
	if (l->kind != LINE_VALUE) {
		app_remember(f->app);
		return facets_show(f, f->groups[l->group].name, err);
	}
	if (!value_of(f, l)->code[0])
		return FAIL(err, ERR_USAGE, N_("no term of a query asks for these"));
	return filter_by_value(f, l, err);
}

bool
facets_term(struct facets *f, struct buf *out)
{
	const struct line_at *l = current(f);

	if (!l || l->kind != LINE_VALUE || !value_of(f, l)->code[0])
		return false;
	term_print(out, &f->groups[l->group].ref, value_of(f, l)->code);
	return true;
}

bool
facets_field(struct facets *f, struct field_ref *out)
{
	const struct line_at *l = current(f);

	if (!l && f->alone == NOWHERE)
		return false;
	*out = f->groups[l ? l->group : f->alone].ref;
	return true;
}

/* ---- drawing ------------------------------------------------------------------------------- */

/* Where the columns stand; share and bar may have no room. */
struct layout {
	int label, count, share, bar; /* first column of each, -1: none */
	int count_width;
};

#define SHARE_WIDTH 9

static struct layout
columns_for(int cols)
{
	struct layout l = { .label = 3, .share = -1, .bar = -1 };
	bool is_pane = cols <= PANE_MAX;
	int at = is_pane ? 15 : cols >= 120 ? 52 : cols >= 76 ? 36 : 28;

	l.count_width = is_pane ? 7 : 11;
	l.count = at;
	at += l.count_width;
	if (!is_pane) {
		l.share = at;
		at += SHARE_WIDTH;
	}
	if (cols - at > 3)
		l.bar = at + (is_pane ? 1 : 2);
	return l;
}

static void
print_share(long k, long n, char *out, size_t size)
{
	struct cell share = cell_share(k, n);

	if (n > 0)
		percent_print(&share, out, size);
	else
		snprintf(out, size, "-");
}

/* What a heading says beside the name of its field. */
static void
print_head(const struct group *g, struct buf *out)
{
	char number[32];
	size_t values = g->facet.count - g->missing;

	if (!g->is_loaded) {
		buf_puts(out, "...");
		return;
	}
	if (g->is_hidden || g->failure) {
		buf_puts(out, g->failure ? g->failure : _("(hidden)"));
		return;
	}
	buf_printf(out, ngettext("%zu value of %s", "%zu values of %s", values), values,
		   app_number(g->facet.n, number, sizeof number));
	if (g->own_query)
		buf_printf(out, _(", without %s"), g->own);
}

static void
draw_head(const struct facets *f, const struct group *g, struct canvas *cv, int row, enum role role)
{
	enum role aside = role == ROLE_TITLE ? ROLE_DIM : role;
	struct buf text = { 0 };
	int at, width;

	/* A pane has room for the number of values. */
	if (cv->cols <= PANE_MAX && g->is_loaded && !g->is_hidden && !g->failure)
		buf_printf(&text, "%zu", g->facet.count - g->missing);
	else
		print_head(g, &text);
	width = (int)utf8_width(buf_str(&text), text.len);
	if (role == ROLE_TITLE && g->own_query)
		canvas_text(cv, row, 1, 1, ROLE_CHIP, "*");
	at = 3 + canvas_text(cv, row, 3, -1, role, field_ref_title(&g->ref));
	if (g->is_closed && f->alone == NOWHERE)
		at += canvas_text(cv, row, at, -1, role, " +");
	if (cv->cols <= PANE_MAX)
		canvas_text(cv, row, cv->cols - width - 1, width, aside, buf_str(&text));
	else if (at + 8 < cv->cols)
		canvas_text(cv, row, at + 2, cv->cols - at - 2, aside, buf_str(&text));
	buf_release(&text);
}

static void
draw_value(const struct facets *f, const struct line_at *l, struct canvas *cv, int row,
	   const struct layout *at, enum role role)
{
	const struct group *g = &f->groups[l->group];
	const struct facet_value *v = value_of(f, l);
	int chosen = g->own_query ? term_chooses(g->own_query, &g->ref, v->code,
						 source_codes(f->app->src))
				  : 0;
	bool is_picked = v->code[0] && find_pick(f, l->group, v->code) != NOWHERE;
	enum role own = role != ROLE_TEXT ? role : is_picked ? ROLE_MARK : chosen > 0 ? ROLE_CHIP
			: is_rest(v) ? ROLE_DIM : ROLE_TEXT;
	char text[64];

	canvas_text(cv, row, 1, 1, own, is_picked ? "+" : chosen > 0 ? "*" : chosen < 0 ? "-" : " ");
	canvas_text(cv, row, at->label, at->count - at->label, own, v->label);
	canvas_right(cv, row, at->count, at->count_width, role,
		     app_number(v->count, text, sizeof text));
	if (at->share >= 0) {
		print_share(v->count, g->facet.n, text, sizeof text);
		canvas_right(cv, row, at->share, SHARE_WIDTH, role, text);
	}
	if (at->bar >= 0 && g->most)
		canvas_bar(cv, row, at->bar,
			   cv->cols - at->bar - 1 > BAR_MAX ? BAR_MAX : cv->cols - at->bar - 1,
			   (double)v->count / (double)g->most);
}

static void
draw_line(const struct facets *f, const struct line_at *l, struct canvas *cv, int row,
	  const struct layout *at, bool is_current)
{
	const struct group *g = &f->groups[l->group];
	enum role role = is_current ? ROLE_CURRENT : ROLE_TEXT;
	size_t more = g->facet.count - g->missing - l->value;

	canvas_blank(cv, row, role);
	canvas_text(cv, row, 0, 1, role, is_current ? ">" : " ");
	if (l->kind == LINE_HEAD)
		draw_head(f, g, cv, row, is_current ? role : ROLE_TITLE);
	else if (l->kind == LINE_MORE)
		canvas_printf(cv, row, at->label, cv->cols - at->label,
			      is_current ? role : ROLE_DIM,
			      ngettext("%zu more: Enter", "%zu more: Enter", more), more);
	else
		draw_value(f, l, cv, row, at, role);
	if (is_current)
		canvas_cursor(cv, row, 0);
}

void
facets_draw(const struct facets *f, struct canvas *cv, bool has_keys)
{
	struct layout at = columns_for(cv->cols);
	const struct group *alone = f->alone == NOWHERE ? NULL : &f->groups[f->alone];

	canvas_blank(cv, 0, ROLE_TITLE);
	if (alone) {
		draw_head(f, alone, cv, 0, ROLE_TITLE);
	} else {
		canvas_text(cv, 0, at.label, at.count - at.label, ROLE_TITLE, _("Values"));
		canvas_right(cv, 0, at.count, at.count_width, ROLE_TITLE,
			     at.share >= 0 ? _("Incidents") : "n");
		if (at.share >= 0)
			canvas_right(cv, 0, at.share, SHARE_WIDTH, ROLE_TITLE, "%");
	}
	for (size_t i = 0; i < f->list.height && f->list.top + i < f->line_count; i++)
		draw_line(f, &f->lines[f->list.top + i], cv, (int)i + 1, &at,
			  has_keys && f->list.top + i == f->list.cursor);
	if (f->line_count || (alone && alone->failure))
		return;
	if (alone && alone->is_hidden)
		canvas_text(cv, 2, at.label, cv->cols - at.label, ROLE_DIM,
			    _("This field may name a person. F2 shows names."));
	else
		canvas_text(cv, 2, at.label, cv->cols - at.label, ROLE_DIM,
			    _("No incident matches. x drops the last term."));
}

/* ---- in words ------------------------------------------------------------------------------ */

void
facets_status(const struct facets *f, struct buf *out)
{
	const struct line_at *l = f->line_count ? &f->lines[f->list.cursor] : NULL;
	const struct group *g = l ? &f->groups[l->group] : NULL;
	char share[40], n[32], k[32];

	if (g && l->kind == LINE_VALUE) {
		const struct facet_value *v = value_of(f, l);

		print_share(v->count, g->facet.n, share, sizeof share);
		buf_printf(out, _("%s: %s of %s, %s %%"), v->label,
			   app_number(v->count, k, sizeof k), app_number(g->facet.n, n, sizeof n),
			   share);
	} else if (g) {
		buf_printf(out, "%s: ", field_ref_title(&g->ref));
		print_head(g, out);
	}
	if (f->pick_count)
		buf_printf(out, ngettext("   %zu picked: Enter filters by it",
					 "   %zu picked: Enter filters by any of them", f->pick_count),
			   f->pick_count);
}

bool
facets_explain(struct facets *f, struct buf *out, struct error *err)
{
	const struct line_at *l = current(f);
	const struct group *g = l ? &f->groups[l->group] : NULL;
	char share[40], n[32], k[32];

	if (!g || g->failure || g->is_hidden)
		return FAIL(err, ERR_USAGE, N_("there is no number here"));
	buf_printf(out, _("Field: %s (%s)\n"), field_ref_title(&g->ref), g->name);
	if (l->kind == LINE_VALUE) {
		const struct facet_value *v = value_of(f, l);

		print_share(v->count, g->facet.n, share, sizeof share);
		buf_printf(out, _("Value: %s\n"), v->label);
		buf_printf(out, _("Incidents: %s of %s, %s %%\n"),
			   app_number(v->count, k, sizeof k),
			   app_number(g->facet.n, n, sizeof n), share);
	}
	buf_printf(out, _("Base: %s incidents that the query selects\n"),
		   app_number(g->facet.n, n, sizeof n));
	buf_printf(out, _("Query: %s\n"), g->rest[0] ? g->rest : _("everything"));
	if (g->own_query)
		buf_printf(out,
			   _("Left out of the query, because it is about this field: %s\n"
			     "The counts say what another value would give.\n"),
			   g->own);
	buf_printf(out, _("Without a value: %s, listed last\n"),
		   app_number(g->facet.missing, n, sizeof n));
	if (g->facet.is_multi)
		buf_puts(out, _("An incident with several values counts in each: shares may add up to "
				"more than 100 %.\n"));
	if (g->ref.id == F_DATE)
		buf_puts(out, _("By year of the facts: an incident counts in a year when it certainly "
				"happened in it.\n"));
	if (g->ref.id == F_STATUS || g->ref.id == F_STAGE) {
		char day[16] = "-";

		if (source_as_of(f->app->src) != DATE_MIN)
			date_format_day(source_as_of(f->app->src), day, sizeof day);
		buf_printf(out, _("Status as of: %s\n"), day);
	}
	return true;
}

void
facets_say(const struct facets *f, struct buf *out)
{
	char share[40], k[32];

	if (f->alone != NOWHERE) {
		buf_printf(out, "%s: ", field_ref_title(&f->groups[f->alone].ref));
		print_head(&f->groups[f->alone], out);
		buf_putc(out, '\n');
	}
	for (size_t i = 0; i < f->list.height && f->list.top + i < f->line_count; i++) {
		const struct line_at *l = &f->lines[f->list.top + i];
		const struct group *g = &f->groups[l->group];
		size_t more = g->facet.count - g->missing - l->value;

		buf_printf(out, "%zu%s ", f->list.top + i + 1,
			   f->list.top + i == f->list.cursor ? ">" : ".");
		if (l->kind == LINE_HEAD) {
			buf_printf(out, "%s: ", field_ref_title(&g->ref));
			print_head(g, out);
		} else if (l->kind == LINE_MORE) {
			buf_printf(out, ngettext("%zu more: Enter", "%zu more: Enter", more), more);
		} else {
			const struct facet_value *v = value_of(f, l);
			int chosen = g->own_query ? term_chooses(g->own_query, &g->ref, v->code,
								 source_codes(f->app->src))
						  : 0;

			print_share(v->count, g->facet.n, share, sizeof share);
			buf_printf(out, "%s: %s, %s %%%s%s", v->label,
				   app_number(v->count, k, sizeof k), share,
				   chosen > 0	? _(", in the filter")
				   : chosen < 0 ? _(", left out by the filter")
						: "",
				   v->code[0] && find_pick(f, l->group, v->code) != NOWHERE
					   ? _(", picked")
					   : "");
		}
		buf_putc(out, '\n');
	}
}

/* ---- state --------------------------------------------------------------------------------- */

/* The state is lines of text: what would break them, or hold a name, is not kept. */
static bool
can_be_kept(const char *s)
{
	for (; *s; s++)
		if ((unsigned char)*s < ' ')
			return false;
	return true;
}

void
facets_save(const struct facets *f, struct buf *out)
{
	if (f->alone != NOWHERE && can_be_kept(f->groups[f->alone].name))
		buf_printf(out, "field=%s\n", f->groups[f->alone].name);
	for (size_t i = 0; i < OVERVIEW; i++)
		if (f->groups[i].is_closed)
			buf_printf(out, "closed=%s\n", f->groups[i].name);
	if (f->at.group < OVERVIEW)
		buf_printf(out, "at=%s\n", f->groups[f->at.group].name);
	if (f->at.group < OVERVIEW && f->at_code && can_be_kept(f->at_code))
		buf_printf(out, "value=%s\n", f->at_code);
}

void
facets_restore(struct facets *f, const char *key, const char *value)
{
	if (strcmp(key, "field") == 0) {
		facets_show(f, value, NULL);
	} else if (strcmp(key, "value") == 0) {
		free(f->at_code);
		f->at_code = xstrdup(value);
		f->at.kind = LINE_VALUE;
	} else if (strcmp(key, "closed") == 0 || strcmp(key, "at") == 0) {
		for (size_t i = 0; i < OVERVIEW; i++) {
			if (strcmp(f->groups[i].name, value) != 0)
				continue;
			if (key[0] == 'c')
				f->groups[i].is_closed = true;
			else
				go_to_group(f, i);
		}
	}
}

/* ---- the screen ---------------------------------------------------------------------------- */

static bool
open_view(struct view *v, const char *arg, struct error *err)
{
	v->state = facets_new(v->app);
	return facets_show(v->state, arg, err);
}

static bool
prepare(struct view *v, int rows, int cols, struct error *err)
{
	(void)cols;
	(void)err;
	facets_prepare(v->state, rows);
	return true;
}

static void
draw(const struct view *v, struct canvas *cv)
{
	facets_draw(v->state, cv, true);
}

static void
changed(struct view *v, enum change change)
{
	(void)change;
	facets_forget(v->state);
}

static void
move(struct view *v, enum move where, long steps)
{
	facets_move(v->state, where, steps);
}

static bool
enter(struct view *v, struct error *err)
{
	return facets_enter(v->state, err);
}

static void
click(struct view *v, int row, int col, bool is_double)
{
	struct error err = { 0 };

	(void)col;
	if (facets_click(v->state, row) && is_double && !facets_enter(v->state, &err))
		app_say_error(v->app, &err);
}

static bool
explain(struct view *v, struct buf *out, struct error *err)
{
	return facets_explain(v->state, out, err);
}

static bool
term(struct view *v, struct buf *out)
{
	return facets_term(v->state, out);
}

static bool
field(struct view *v, struct field_ref *out)
{
	return facets_field(v->state, out);
}

static void
status(const struct view *v, struct buf *out)
{
	facets_status(v->state, out);
}

static void
say(const struct view *v, struct buf *out)
{
	facets_say(v->state, out);
}

static void
save(const struct view *v, struct buf *out)
{
	facets_save(v->state, out);
}

static void
restore(struct view *v, const char *key, const char *value)
{
	facets_restore(v->state, key, value);
}

static void
close_view(struct view *v)
{
	facets_free(v->state);
}

const struct view_ops facets_view = {
	.name = "facets",
	.title = N_("Facets"),
	.scope = IN_FACETS,
	.min_rows = 4,
	.min_cols = 40,
	.open = open_view,
	.prepare = prepare,
	.draw = draw,
	.changed = changed,
	.move = move,
	.enter = enter,
	.click = click,
	.explain = explain,
	.term = term,
	.field = field,
	.status = status,
	.say = say,
	.save = save,
	.restore = restore,
	.close = close_view,
};

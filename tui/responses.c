/* Responses: court cases, protection measures and the others, those that moved longest ago first. */
#include "tui/responses_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/app.h"
#include "tui/state.h"

/* From this width on the authority stands beside the days. */
#define WIDE 110
#define AUTHORITY 24

/* ---- reading ------------------------------------------------------------------------------- */

struct reading {
	struct app *app;
	struct responses_view *rv;
	struct routes routes;
};

/* The first incident of a response that the filter selects; 0: none. */
static int64_t
selected_incident(struct app *app, const struct response *r)
{
	for (size_t i = 0; i < r->incident_count; i++) {
		int64_t primary = source_primary(app->src, r->incidents[i]);

		if (primary && selection_contains(app->src, app->sel, primary))
			return primary;
	}
	return 0;
}

/* Which rungs were passed, as bits; a proceeding's are those of the ladder. */
static bool
reached_of(const struct response *r, const struct response_state *state, int32_t as_of, uint16_t *out,
	   struct error *err)
{
	struct arena arena = { 0 };
	struct ladder_status status;
	size_t count;
	bool ok = true;

	*out = 0;
	if (response_has_route(r->kind)) {
		for (int i = 0; i < ROUTE_RUNGS; i++)
			*out |= (uint16_t)((state->route.reached[i].how != REACH_NOT) << i);
		return true;
	}
	const struct ledger_event *events = response_ledger(r, &arena, &count);

	ok = ladder_status(events, count, as_of, &status, err);
	for (int i = 0; ok && i < LADDER_RUNGS; i++)
		*out |= (uint16_t)((status.reached[i] != REACH_NOT) << i);
	arena_release(&arena);
	return ok;
}

/* The rung of a stage, 1 and up; 0: it is none, or nothing is known. */
static uint8_t
rung_of(struct app *app, const struct responses_view *rv, const struct response_state *state)
{
	struct code_list *list = codes_list(source_codes(app->src), state->list);
	int at = list && state->stage[0] ? code_find(list, state->stage) : -1;
	char text[8];
	int rung = at >= CODE_FIRST && code_attr(&list->codes[at], "rung", text, sizeof text) ? atoi(text) : 0;

	/* A conviction that is final stands on the last rung. */
	return (uint8_t)(rung > rv->word_count ? rv->word_count : rung < 0 ? 0 : rung);
}

static bool
keep(void *ctx, const struct response *r, struct error *err)
{
	struct reading *in = ctx;
	struct responses_view *rv = in->rv;
	struct response_state state;
	struct response_row row = { .id = r->id, .incident = selected_incident(in->app, r) };

	if (!row.incident)
		return true;
	if (!response_state(&in->routes, r, rv->as_of, in->app->lang, &state, err)
	    || !reached_of(r, &state, rv->as_of, &row.reached, err))
		return false;
	row.since = state.since;
	row.moved = state.moved;
	/* Codes and labels last as long as the lists of the dossier, which another import replaces. */
	row.stage = arena_strdup(&rv->arena, state.stage);
	row.label = arena_strdup(&rv->arena, state.label);
	row.is_open = state.is_open || !state.is_known;
	row.rung = rung_of(in->app, rv, &state);
	rv->rows = grow_array(rv->rows, rv->count, &rv->cap, sizeof *rv->rows);
	rv->rows[rv->count++] = row;
	rv->open += row.is_open;
	return true;
}

/* What moved longest ago asks for somebody first; what nobody dated comes behind it, what has ended last. */
static int
by_movement(const void *a, const void *b)
{
	const struct response_row *x = a, *y = b;

	if (x->is_open != y->is_open)
		return x->is_open ? -1 : 1;
	if ((x->moved == INT32_MIN) != (y->moved == INT32_MIN))
		return x->moved == INT32_MIN ? 1 : -1;
	if (x->moved != y->moved)
		return x->moved < y->moved ? -1 : 1;
	return (x->id > y->id) - (x->id < y->id);
}

/* Words of the rungs: short ones for proceedings, those of the list for the others. */
static void
choose_words(struct app *app, struct responses_view *rv)
{
	static const char *const judicial[LADDER_RUNGS] = {
		N_("report"), N_("investigation"), N_("suspect"), N_("charge"), N_("trial"), N_("conviction"),
	};
	struct code_list *list = codes_list(source_codes(app->src), response_stages(rv->kind));

	rv->word_count = 0;
	if (!response_has_route(rv->kind)) {
		for (; rv->word_count < LADDER_RUNGS; rv->word_count++)
			rv->words[rv->word_count] = gettext(judicial[rv->word_count]);
		return;
	}
	for (int rung = 1; list && rung <= ROUTE_RUNGS; rung++)
		for (int c = CODE_FIRST; c < list->count; c++) {
			char text[8];

			if (!code_attr(&list->codes[c], "rung", text, sizeof text) || atoi(text) != rung)
				continue;
			rv->words[rv->word_count++] = arena_strdup(&rv->arena, code_label(list, c, app->lang));
			break;
		}
}

static void
forget(struct responses_view *rv)
{
	rv->is_ready = false;
	rv->count = rv->open = 0;
	rv->list.rows = 0;
	rv->authorities = NULL;
	rv->seen_count = 0;
	arena_release(&rv->arena);
	arena_release(&rv->seen_arena);
}

static bool
read_rows(struct view *v, struct error *err)
{
	struct responses_view *rv = v->state;
	struct app *app = v->app;
	struct reading in = { .app = app, .rv = rv };
	unsigned kinds = 1u << rv->kind;
	int32_t last;
	bool ok;

	forget(rv);
	choose_words(app, rv);
	if (!responses_day(app->src, kinds, &last, err))
		return false;
	/* What is on file, as of its last event, is all of it. */
	rv->as_of = app->has_as_of ? app->as_of : source_as_of(app->src) > last ? source_as_of(app->src) : last;
	ok = routes_load(source_codes(app->src), &in.routes, err)
	     && response_each(app->d, kinds, keep, &in, err);
	routes_release(&in.routes);
	if (!ok)
		return false;
	if (rv->count)
		qsort(rv->rows, rv->count, sizeof *rv->rows, by_movement);
	list_resize(&rv->list, rv->count, rv->list.height);
	for (size_t i = 0; i < rv->count && rv->at; i++)
		if (rv->rows[i].id == rv->at)
			list_go(&rv->list, i);
	rv->at = rv->count ? rv->rows[rv->list.cursor].id : 0;
	rv->is_ready = true;
	return true;
}

static const struct response_row *
current(struct view *v)
{
	struct responses_view *rv = v->state;

	/* Keys may come faster than the screen is drawn. */
	if ((!rv->is_ready && !read_rows(v, NULL)) || !rv->count)
		return NULL;
	return &rv->rows[rv->list.cursor];
}

int64_t
responses_current(struct view *v)
{
	const struct response_row *r = current(v);

	return r ? r->id : 0;
}

enum response_kind
responses_kind(const struct view *v)
{
	const struct responses_view *rv = v->state;

	return rv->kind;
}

/* ---- the view ------------------------------------------------------------------------------ */

static bool
open_view(struct view *v, const char *arg, struct error *err)
{
	struct responses_view *rv = xcalloc(1, sizeof *rv);

	v->state = rv;
	rv->list.height = 1;
	if (!arg[0] || response_kind_find(arg, &rv->kind))
		return true;
	return FAIL(err, ERR_USAGE, N_("there is no kind of response \"%s\""), arg);
}

/* Who answers, of the rows in the window. */
static bool
read_authorities(struct view *v, struct error *err)
{
	struct responses_view *rv = v->state;
	size_t count = rv->count - rv->list.top;

	count = count > rv->list.height ? rv->list.height : count;
	if (rv->authorities && rv->seen_top == rv->list.top && rv->seen_count == count)
		return true;
	arena_release(&rv->seen_arena);
	rv->authorities = arena_alloc(&rv->seen_arena, (count + 1) * sizeof *rv->authorities);
	rv->seen_top = rv->list.top;
	rv->seen_count = 0;
	while (rv->seen_count < count) {
		struct arena arena = { 0 };
		struct response r;
		bool ok = response_read(v->app->d, rv->rows[rv->list.top + rv->seen_count].id, &arena, &r, err);

		if (ok)
			rv->authorities[rv->seen_count++] = arena_strdup(&rv->seen_arena, r.id ? r.authority : "");
		arena_release(&arena);
		if (!ok)
			return false;
	}
	return true;
}

static bool
prepare(struct view *v, int rows, int cols, struct error *err)
{
	struct responses_view *rv = v->state;
	struct app *app = v->app;

	if (!rv->is_ready) {
		if (app->is_interrupted && app->is_interrupted(app->terminal)) {
			app->is_unfinished = true;
			return true;
		}
		if (!read_rows(v, err))
			return false;
	}
	list_resize(&rv->list, rv->count, rows > RESPONSES_HEAD + 1 ? (size_t)(rows - RESPONSES_HEAD) : 1);
	return cols < WIDE || read_authorities(v, err);
}

static void
draw_kinds(const struct responses_view *rv, struct canvas *cv)
{
	static const char *const words[RESPONSE_KINDS] = {
		N_("court cases"),   N_("against"),	    N_("measures"),
		N_("interventions"), N_("recommendations"), N_("case files"),
	};
	int at = 1;

	for (int k = 0; k < RESPONSE_KINDS && at < cv->cols; k++) {
		bool is_shown = k == (int)rv->kind;

		at += canvas_printf(cv, 0, at, -1, is_shown ? ROLE_TITLE : ROLE_DIM, is_shown ? "[%s]" : " %s ",
				    gettext(words[k]));
	}
}

static void
draw_row(const struct view *v, const struct response_row *r, bool is_current, struct canvas *cv, int row, int track)
{
	const struct responses_view *rv = v->state;
	enum role role = is_current ? ROLE_CURRENT : r->is_open ? ROLE_TEXT : ROLE_DIM;
	char text[64];
	struct buf words = { 0 };
	int at = 22 + track;

	canvas_blank(cv, row, role);
	canvas_text(cv, row, 0, 1, role, is_current ? ">" : " ");
	if (is_current)
		canvas_cursor(cv, row, 0);
	dossier_id_text(v->app->d, "RSP", r->id, text, sizeof text);
	canvas_text(cv, row, 2, 9, role, text);
	dossier_id_text(v->app->d, "INC", r->incident, text, sizeof text);
	canvas_text(cv, row, 12, 9, role, text);
	responses_track(rv, r, track, &words);
	canvas_text(cv, row, 22, track, role, buf_str(&words));
	canvas_right(cv, row, at, 7, role, responses_days_text(rv, r->since, text));
	canvas_text(cv, row, at + 8, 10, role, responses_day_text(r->moved, text));
	if (cv->cols >= WIDE && (size_t)(r - rv->rows) - rv->seen_top < rv->seen_count)
		canvas_text(cv, row, at + 20, AUTHORITY, role, rv->authorities[(size_t)(r - rv->rows) - rv->seen_top]);
	buf_release(&words);
}

static void
draw_empty(const struct view *v, struct canvas *cv)
{
	const struct responses_view *rv = v->state;

	canvas_printf(cv, 2, 2, cv->cols - 4, ROLE_TEXT, _("%s: none of the incidents in the filter has one."),
		      response_kind_title(rv->kind));
	canvas_text(cv, 3, 2, cv->cols - 4, ROLE_TEXT,
		    v->app->query->text[0]	     ? _("x drops the last term of the filter.")
		    : rv->kind == RESPONSE_JUDICIAL ? _("C on an incident enters the first event of one.")
						     : _(":response-add on an incident makes one. Tab shows the next kind."));
}

static void
draw(const struct view *v, struct canvas *cv)
{
	const struct responses_view *rv = v->state;
	const struct list *l = &rv->list;
	int track = cv->cols - 22 - 18 - (cv->cols >= WIDE ? AUTHORITY + 2 : 0), row = RESPONSES_HEAD;
	char n[32], open[32], day[32];

	if (!rv->is_ready) {
		canvas_text(cv, 1, 2, -1, ROLE_DIM, "...");
		return;
	}
	draw_kinds(rv, cv);
	if (!rv->count) {
		draw_empty(v, cv);
		return;
	}
	canvas_printf(cv, 1, 2, cv->cols - 2, ROLE_TEXT, _("%s in the filter, %s open   as of %s   moved longest ago first"),
		      app_number((long)rv->count, n, sizeof n), app_number((long)rv->open, open, sizeof open),
		      responses_day_text(rv->as_of, day));
	canvas_blank(cv, 2, ROLE_TITLE);
	canvas_text(cv, 2, 2, 9, ROLE_TITLE, _("response"));
	canvas_text(cv, 2, 12, 9, ROLE_TITLE, _("incident"));
	canvas_text(cv, 2, 22, track, ROLE_TITLE, _("stage"));
	canvas_right(cv, 2, 22 + track, 7, ROLE_TITLE, _("days"));
	canvas_text(cv, 2, 22 + track + 8, 10, ROLE_TITLE, _("moved"));
	if (cv->cols >= WIDE)
		canvas_text(cv, 2, 22 + track + 20, AUTHORITY, ROLE_TITLE, _("authority"));
	for (size_t i = l->top; i < rv->count && i < l->top + l->height; i++)
		draw_row(v, &rv->rows[i], i == l->cursor, cv, row++, track);
}

static void
changed(struct view *v, enum change change)
{
	(void)change;
	forget(v->state);
}

static void
move(struct view *v, enum move where, long steps)
{
	struct responses_view *rv = v->state;

	if (!current(v) || where == MOVE_LEFT || where == MOVE_RIGHT)
		return;
	if (where == MOVE_UP || where == MOVE_DOWN)
		list_step(&rv->list, where == MOVE_UP ? -steps : steps);
	else
		list_move(&rv->list, where);
	rv->at = rv->rows[rv->list.cursor].id;
	v->app->state_is_dirty = true;
}

/* The whole ledger over the list. */
static bool
enter(struct view *v, struct error *err)
{
	const struct responses_view *rv = v->state;
	const struct response_row *r = current(v);
	struct panel p = { 0 };

	if (!r)
		return FAIL(err, ERR_USAGE, N_("there is no response here"));
	if (!responses_ledger(v->app, r->id, rv->as_of, &p.text, err)) {
		buf_release(&p.text);
		return false;
	}
	p.title = xstrdup(_("Ledger"));
	app_panel(v->app, &p);
	return true;
}

static void
click(struct view *v, int row, int col, bool is_double)
{
	struct responses_view *rv = v->state;
	struct error err = { 0 };
	size_t at = rv->list.top + (size_t)(row - RESPONSES_HEAD);

	(void)col;
	if (!current(v) || row < RESPONSES_HEAD || at >= rv->count)
		return;
	list_go(&rv->list, at);
	rv->at = rv->rows[at].id;
	if (is_double && !enter(v, &err))
		app_say_error(v->app, &err);
}

static bool
explain(struct view *v, struct buf *out, struct error *err)
{
	const struct responses_view *rv = v->state;
	const struct response_row *r = current(v);
	char day[32];

	if (!r)
		return FAIL(err, ERR_USAGE, N_("there is no response here"));
	responses_sentence(v->app, rv, r, out);
	buf_puts(out, "\n\n");
	buf_printf(out, _("As of: %s\n"), responses_day_text(rv->as_of, day));
	buf_puts(out, _("Stage: what the dated events on file say together as of that day; nobody types it.\n"));
	buf_puts(out, _("Days: from the day by which the stage certainly began; - where nobody dated it.\n"));
	buf_puts(out, _("Moved: the day of the last event that says something new.\n"));
	buf_puts(out, _("Order: open ones first, those that moved longest ago first.\n\n"));
	return responses_ledger(v->app, r->id, rv->as_of, out, err);
}

static int64_t
current_incident(const struct view *v)
{
	const struct responses_view *rv = v->state;

	return rv->is_ready && rv->count ? rv->rows[rv->list.cursor].incident : 0;
}

static void
next_pane(struct view *v, int steps)
{
	struct responses_view *rv = v->state;

	app_remember(v->app);
	rv->kind = (enum response_kind)(((int)rv->kind + RESPONSE_KINDS + steps) % RESPONSE_KINDS);
	rv->at = 0;
	rv->list.cursor = rv->list.top = 0;
	forget(rv);
	v->app->state_is_dirty = true;
}

bool
responses_set_kind(struct view *v, const char *name, struct error *err)
{
	struct responses_view *rv = v->state;
	enum response_kind kind;

	if (!name) {
		next_pane(v, 1);
		return true;
	}
	if (!response_kind_find(name, &kind)) {
		FAIL(err, ERR_USAGE, N_("there is no kind of response \"%s\""), name);
		return error_hint(err, N_("judicial, against, measure, intervention, recommendation or casefile"));
	}
	next_pane(v, (int)kind - (int)rv->kind);
	return true;
}

static void
status(const struct view *v, struct buf *out)
{
	const struct responses_view *rv = v->state;

	if (rv->is_ready && rv->count)
		responses_sentence(v->app, rv, &rv->rows[rv->list.cursor], out);
}

static void
say(const struct view *v, struct buf *out)
{
	const struct responses_view *rv = v->state;
	const struct list *l = &rv->list;
	char day[32];

	if (!rv->is_ready)
		return;
	buf_printf(out, _("%s: %zu in the filter, %zu open, as of %s\n"), response_kind_title(rv->kind), rv->count,
		   rv->open, responses_day_text(rv->as_of, day));
	for (size_t i = l->top; i < rv->count && i < l->top + l->height; i++) {
		buf_printf(out, "%zu%s ", i + 1, i == l->cursor ? ">" : ".");
		responses_sentence(v->app, rv, &rv->rows[i], out);
		buf_putc(out, '\n');
	}
}

static void
save(const struct view *v, struct buf *out)
{
	const struct responses_view *rv = v->state;

	state_line(out, "kind", response_kind_code(rv->kind));
	if (rv->at)
		buf_printf(out, "at=%lld\n", (long long)rv->at);
}

static void
restore(struct view *v, const char *key, const char *value)
{
	struct responses_view *rv = v->state;

	if (strcmp(key, "kind") == 0)
		response_kind_find(value, &rv->kind);
	else if (strcmp(key, "at") == 0)
		rv->at = strtoll(value, NULL, 10);
	forget(rv);
}

static void
close_view(struct view *v)
{
	struct responses_view *rv = v->state;

	if (!rv)
		return;
	forget(rv);
	free(rv->rows);
	free(rv);
}

const struct view_ops responses_view = {
	.name = "responses",
	.title = N_("Court cases and other responses"),
	.scope = IN_RESPONSES,
	.min_rows = 6,
	.min_cols = 60,
	.open = open_view,
	.prepare = prepare,
	.draw = draw,
	.changed = changed,
	.move = move,
	.enter = enter,
	.click = click,
	.explain = explain,
	.current = current_incident,
	.next_pane = next_pane,
	.status = status,
	.say = say,
	.save = save,
	.restore = restore,
	.close = close_view,
};

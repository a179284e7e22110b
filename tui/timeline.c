/* What befell the persons and organisations of an incident, in order of time. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/dossier/dossier.h"
#include "tui/app.h"
#include "tui/state.h"
#include "tui/terms.h"
#include "tui/wrap.h"

#define HEAD_ROWS 1
/* Incidents listed of one name, and asked for by number. */
#define LISTED_MAX 500
#define ASKED_MAX  100

enum { CELL_DATE, CELL_TYPE, CELL_PLACE, CELLS };

/* A name of the incident, or an incident of that name. */
struct entry {
	size_t name;  /* place in names */
	int64_t id;   /* 0: the name itself */
	const char *cells[CELLS];
	bool has_days, in_filter;
	long days; /* since the one before */
};

struct name {
	const char *key;
	bool is_organisation;
	int64_t *ids;
	size_t count;
};

struct timeline {
	int64_t incident;
	bool is_ready, is_hidden;
	struct arena arena;
	struct name *names;
	size_t name_count, name_cap;
	struct entry *entries;
	size_t count, cap;
	const char *notes;
	struct list list;
	struct arena note_arena;
	struct wrap_line *note_lines;
	size_t note_count;
};

static void
forget(struct timeline *t)
{
	t->is_ready = false;
	free(t->names);
	free(t->entries);
	t->names = NULL;
	t->entries = NULL;
	t->name_count = t->name_cap = t->count = t->cap = 0;
	arena_release(&t->arena);
}

/* ---- reading -------------------------------------------------------------------------------- */

/* The names of the incident that is at a place of the selection, each with all incidents that have it. */
static void
take_names(struct timeline *t, const struct source_targets *targets, const int64_t *ids, size_t at, bool is_organisation)
{
	for (uint32_t k = targets->start[at]; k < targets->start[at + 1]; k++) {
		struct name name = { .key = targets->keys[targets->targets[k]], .is_organisation = is_organisation };

		for (size_t i = 0; i < targets->count; i++)
			for (uint32_t m = targets->start[i]; m < targets->start[i + 1]; m++)
				name.count += targets->targets[m] == targets->targets[k];
		name.ids = arena_alloc(&t->arena, (name.count + 1) * sizeof *name.ids);
		name.count = 0;
		for (size_t i = 0; i < targets->count; i++)
			for (uint32_t m = targets->start[i]; m < targets->start[i + 1]; m++)
				if (targets->targets[m] == targets->targets[k])
					name.ids[name.count++] = ids[i];
		t->names = grow_array(t->names, t->name_count, &t->name_cap, sizeof *t->names);
		t->names[t->name_count++] = name;
	}
}

struct lister {
	struct view *v;
	size_t name;
	struct date last; /* of the entry before */
	bool has_last;
};

static bool
is_day(const struct date *d)
{
	return d->first == d->last && d->first != DATE_MIN;
}

static bool
take_entry(void *ctx, const struct listing *row, struct error *err)
{
	struct lister *l = ctx;
	struct timeline *t = l->v->state;
	struct entry e = { .name = l->name, .id = row->id };
	struct date date;

	(void)err;
	for (int i = 0; i < CELLS; i++)
		e.cells[i] = arena_strdup(&t->arena, row->cells[i]);
	e.in_filter = selection_contains(l->v->app->src, l->v->app->sel, row->id);
	if (date_parse(row->cells[CELL_DATE], strlen(row->cells[CELL_DATE]), &date) && is_day(&date)) {
		e.has_days = l->has_last;
		e.days = l->has_last ? (long)date.first - l->last.first : 0;
		l->last = date;
		l->has_last = true;
	}
	t->entries = grow_array(t->entries, t->count, &t->cap, sizeof *t->entries);
	t->entries[t->count++] = e;
	return true;
}

static bool
list_name(struct view *v, size_t at, struct error *err)
{
	static const struct field_ref cells[CELLS] = { { F_DATE, NULL }, { F_TYPE, NULL }, { F_PLACE, NULL } };
	struct timeline *t = v->state;
	struct app *app = v->app;
	const struct listing_request request = { .fields = cells, .count = CELLS, .lang = app->lang,
						 .as_of = source_as_of(app->src) };
	const struct sort_key key = { { F_DATE, NULL }, false };
	struct lister l = { .v = v, .name = at };
	struct selection *sel;
	struct ordering *order;
	bool ok;

	t->entries = grow_array(t->entries, t->count, &t->cap, sizeof *t->entries);
	t->entries[t->count++] = (struct entry){ .name = at };
	if (t->is_hidden)
		return true;
	sel = source_select_ids(app->src, t->names[at].ids, t->names[at].count);
	order = sel ? source_order(app->src, sel, &key, 1, app->lang, err) : NULL;
	ok = order && source_page(app->src, order, 0, LISTED_MAX, &request, take_entry, &l, err);
	ordering_free(order);
	selection_free(sel);
	return ok;
}

static bool
read_names(struct view *v, struct error *err)
{
	static const enum target_kind kinds[] = { TARGET_PERSON, TARGET_ORGANISATION };
	struct timeline *t = v->state;
	struct source *src = v->app->src;
	struct query *q = query_parse("", source_codes(src), err);
	struct selection *all = q ? source_select(src, q, err) : NULL;
	const int64_t *ids = all ? selection_ids(src, all, &t->arena) : NULL;
	size_t n = all ? (size_t)selection_count(all) : 0, at = 0;
	bool ok = all != NULL;

	while (at < n && ids[at] != source_incident(src, t->incident))
		at++;
	for (int k = 0; k < 2 && ok && at < n; k++) {
		struct source_targets targets;

		ok = source_targets(src, all, kinds[k], &t->arena, &targets, err);
		if (ok)
			take_names(t, &targets, ids, at, k == 1);
	}
	selection_free(all);
	query_free(q);
	return ok;
}

static bool
ready(struct view *v, struct error *err)
{
	struct timeline *t = v->state;
	bool ok;

	if (t->is_ready)
		return true;
	forget(t);
	t->is_hidden = v->app->hides_names;
	ok = read_names(v, err);
	for (size_t i = 0; ok && i < t->name_count; i++)
		ok = list_name(v, i, err);
	if (!ok) {
		forget(t);
		return false;
	}
	t->notes = t->name_count == 0 ? _("This incident names nobody. Esc goes back.")
		   : t->is_hidden     ? _("Names are hidden, and so is what belongs to one. F2 shows names.")
				      : _("One name is not always one person: look at what else agrees.");
	t->is_ready = true;
	list_resize(&t->list, t->count, t->list.height);
	return true;
}

static bool
prepare(struct view *v, int rows, int cols, struct error *err)
{
	struct timeline *t = v->state;
	size_t room = rows > HEAD_ROWS + 1 ? (size_t)rows - HEAD_ROWS - 1 : 1;

	if (!ready(v, err))
		return false;
	arena_release(&t->note_arena);
	t->note_count = wrap_text(t->notes, cols - 2, &t->note_arena, &t->note_lines);
	list_resize(&t->list, t->count, room > t->note_count + 1 ? room - t->note_count : 1);
	return true;
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
	struct timeline *t = v->state;

	if (!ready(v, NULL) || where == MOVE_LEFT || where == MOVE_RIGHT)
		return;
	if (where == MOVE_UP || where == MOVE_DOWN)
		list_step(&t->list, where == MOVE_UP ? -steps : steps);
	else
		list_move(&t->list, where);
}

/* ---- words ---------------------------------------------------------------------------------- */

static void
print_name(const struct timeline *t, const struct name *n, struct buf *out)
{
	char shown[32];

	buf_printf(out, "%s: ", t->is_hidden ? (n->is_organisation ? _("an organisation") : _("a person")) : n->key);
	buf_printf(out, ngettext("%s incident", "%s incidents", (unsigned long)n->count),
		   app_number((long)n->count, shown, sizeof shown));
	if (!t->is_hidden && n->count > LISTED_MAX)
		buf_printf(out, _(", the first %d"), LISTED_MAX);
}

static void
print_days(const struct entry *e, struct buf *out)
{
	if (e->has_days)
		buf_printf(out, ngettext("+%ld day", "+%ld days", (unsigned long)e->days), e->days);
}

static void
sentence(const struct view *v, const struct entry *e, struct buf *out)
{
	const struct timeline *t = v->state;
	char id[64];

	if (!e->id) {
		print_name(t, &t->names[e->name], out);
		return;
	}
	dossier_id_text(v->app->d, "INC", e->id, id, sizeof id);
	buf_printf(out, "%s  %s  %s  %s  ", id, e->cells[CELL_DATE][0] ? e->cells[CELL_DATE] : _("undated"),
		   e->cells[CELL_TYPE], e->cells[CELL_PLACE]);
	print_days(e, out);
	if (!e->in_filter)
		buf_printf(out, "  %s", _("(outside the filter)"));
}

static const struct entry *
current(struct view *v)
{
	struct timeline *t = v->state;

	return ready(v, NULL) && t->count ? &t->entries[t->list.cursor] : NULL;
}

static int64_t
current_incident(const struct view *v)
{
	const struct timeline *t = v->state;

	return t->is_ready && t->count ? t->entries[t->list.cursor].id : 0;
}

static void
status(const struct view *v, struct buf *out)
{
	const struct timeline *t = v->state;

	if (t->is_ready && t->count)
		sentence(v, &t->entries[t->list.cursor], out);
}

static void
say(const struct view *v, struct buf *out)
{
	const struct timeline *t = v->state;

	for (size_t i = t->list.top; t->is_ready && i < t->count && i < t->list.top + t->list.height; i++) {
		buf_printf(out, "%zu%s ", i + 1, i == t->list.cursor ? ">" : ".");
		sentence(v, &t->entries[i], out);
		buf_putc(out, '\n');
	}
	if (t->is_ready)
		buf_printf(out, "%s\n", t->notes);
}

/* ---- drawing -------------------------------------------------------------------------------- */

static void
draw_entry(const struct view *v, const struct entry *e, bool is_current, struct canvas *cv, int row)
{
	enum role role = is_current ? ROLE_CURRENT : !e->id ? ROLE_TITLE : e->in_filter ? ROLE_TEXT : ROLE_DIM;
	int rest = cv->cols - 2 - 12 - 14, type = rest / 2;
	struct buf text = { 0 };

	canvas_blank(cv, row, role);
	canvas_text(cv, row, 0, 1, role, is_current ? ">" : " ");
	if (is_current)
		canvas_cursor(cv, row, 0);
	if (!e->id) {
		sentence(v, e, &text);
		canvas_text(cv, row, 2, cv->cols - 2, role, buf_str(&text));
	} else {
		print_days(e, &text);
		canvas_text(cv, row, 3, 11, role, e->cells[CELL_DATE][0] ? e->cells[CELL_DATE] : _("undated"));
		canvas_right(cv, row, 14, 12, role, buf_str(&text));
		canvas_text(cv, row, 28, type - 1, role, e->cells[CELL_TYPE]);
		canvas_text(cv, row, 28 + type, rest - type - 1, role, e->cells[CELL_PLACE]);
	}
	buf_release(&text);
}

static void
draw(const struct view *v, struct canvas *cv)
{
	const struct timeline *t = v->state;
	char id[64];
	int row = HEAD_ROWS;

	dossier_id_text(v->app->d, "INC", t->incident, id, sizeof id);
	canvas_blank(cv, 0, ROLE_TITLE);
	canvas_printf(cv, 0, 2, cv->cols - 2, ROLE_TITLE, _("Everything about the persons and organisations of %s"), id);
	if (!t->is_ready)
		return;
	for (size_t i = t->list.top; i < t->count && i < t->list.top + t->list.height; i++)
		draw_entry(v, &t->entries[i], i == t->list.cursor, cv, row++);
	row++;
	for (size_t i = 0; i < t->note_count && row < cv->rows; i++, row++) {
		char *line = xstrndup(t->notes + t->note_lines[i].start, t->note_lines[i].len);

		canvas_text(cv, row, 1, cv->cols - 2, ROLE_DIM, line);
		free(line);
	}
}

/* ---- what keys do --------------------------------------------------------------------------- */

static bool
open_name(struct app *app, const struct name *n, struct error *err)
{
	struct buf terms = { 0 };
	char id[64], number[32];
	size_t count = n->count;
	bool ok = false;

	if (count > ASKED_MAX)
		return FAIL(err, ERR_USAGE, N_("more than %d incidents cannot be asked for by number"), ASKED_MAX);
	buf_putc(&terms, '(');
	for (size_t i = 0; i < count; i++) {
		dossier_id_text(app->d, "INC", n->ids[i], id, sizeof id);
		buf_printf(&terms, "%sid=%s", i ? " or " : "", id);
	}
	buf_putc(&terms, ')');
	/* They may be outside of the filter. */
	if (app_filter(app, buf_str(&terms), err) && app_go(app, &incidents_view, "", err)) {
		ok = true;
		app_say(app, ROLE_TEXT, _("%s incidents of one name"), app_number((long)count, number, sizeof number));
	}
	buf_release(&terms);
	return ok;
}

static bool
enter(struct view *v, struct error *err)
{
	struct timeline *t = v->state;
	const struct entry *e = current(v);
	char id[64];

	if (!e)
		return FAIL(err, ERR_USAGE, N_("this incident names nobody"));
	if (t->is_hidden) {
		FAIL(err, ERR_USAGE, N_("names are hidden"));
		return error_hint(err, N_("F2 shows names"));
	}
	if (!e->id)
		return open_name(v->app, &t->names[e->name], err);
	dossier_id_text(v->app->d, "INC", e->id, id, sizeof id);
	return app_push(v->app, &detail_view, id, err);
}

static void
click(struct view *v, int row, int col, bool is_double)
{
	struct timeline *t = v->state;
	struct error err = { 0 };
	size_t at = t->list.top + (size_t)(row - HEAD_ROWS);

	(void)col;
	if (row < HEAD_ROWS || !ready(v, NULL) || at >= t->count || at >= t->list.top + t->list.height)
		return;
	list_go(&t->list, at);
	if (is_double && !enter(v, &err))
		app_say_error(v->app, &err);
}

static bool
explain(struct view *v, struct buf *out, struct error *err)
{
	const struct entry *e = current(v);

	if (!e)
		return FAIL(err, ERR_USAGE, N_("this incident names nobody"));
	sentence(v, e, out);
	buf_printf(out, "\n\n%s\n%s\n",
		   _("Names are compared without accents, case, punctuation and particles, over the whole dossier and not"
		     " only the filter; joined incidents count once."),
		   _("Days are counted between incidents that are dated to a day. One name is not always one person, and"
		     " one person is not always written alike."));
	return true;
}

/* ---- state ---------------------------------------------------------------------------------- */

static void
save(const struct view *v, struct buf *out)
{
	const struct timeline *t = v->state;
	char id[64];

	dossier_id_text(v->app->d, "INC", t->incident, id, sizeof id);
	state_line(out, "incident", id);
}

static void
restore(struct view *v, const char *key, const char *value)
{
	struct timeline *t = v->state;

	if (strcmp(key, "incident") == 0 && dossier_id_parse(v->app->d, "INC", value, &t->incident))
		forget(t);
}

static bool
open_view(struct view *v, const char *arg, struct error *err)
{
	struct timeline *t = xcalloc(1, sizeof *t);

	v->state = t;
	t->list.height = 1;
	/* Without one: it is restored. */
	if (arg[0] && (!dossier_id_parse(v->app->d, "INC", arg, &t->incident) || !source_has(v->app->src, t->incident)))
		return FAIL(err, ERR_USAGE, N_("there is no incident %s in this dossier"), arg);
	return true;
}

static void
close_view(struct view *v)
{
	struct timeline *t = v->state;

	if (!t)
		return;
	forget(t);
	arena_release(&t->note_arena);
	free(t);
}

const struct view_ops timeline_view = {
	.name = "timeline",
	.title = N_("Same persons"),
	.scope = IN_TIMELINE,
	.min_rows = 4,
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
	.status = status,
	.say = say,
	.save = save,
	.restore = restore,
	.close = close_view,
};

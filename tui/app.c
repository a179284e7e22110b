/* The workbench: dossier, filter, marks, screens. */
#include "tui/app.h"
#include "tui/discovery.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands/output.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/dossier/entry.h"
#include "core/pattern/pattern.h"
#include "tui/state.h"

/* Work that takes longer than this shows how far it is. */
#define WORK_PATIENCE_US 300000

/* ---- messages --------------------------------------------------------------------------- */

void
app_say(struct app *app, enum role role, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vsnprintf(app->message, sizeof app->message, fmt, args);
	va_end(args);
	utf8_trim(app->message);
	app->message_role = role;
}

void
app_say_error(struct app *app, const struct error *err)
{
	char place[192] = "";

	if (err->at.source[0] && err->at.line)
		snprintf(place, sizeof place, "%s:%ld: ", err->at.source, err->at.line);
	app_say(app, ROLE_ERROR, "%s%s%s%s", place, err->msg, err->hint[0] ? "; " : "", err->hint);
}

/* ---- screens ---------------------------------------------------------------------------- */

struct view *
app_view(const struct app *app)
{
	return app->depth ? app->stack[app->depth - 1] : NULL;
}

static void
view_close(struct view *v)
{
	if (!v)
		return;
	if (v->ops->close)
		v->ops->close(v);
	free(v);
}

static struct view *
view_new(struct app *app, const struct view_ops *ops, const char *arg, struct error *err)
{
	struct view *v = xcalloc(1, sizeof *v);

	v->ops = ops;
	v->app = app;
	if (ops->open(v, arg ? arg : "", err))
		return v;
	view_close(v);
	return NULL;
}

bool
app_push(struct app *app, const struct view_ops *ops, const char *arg, struct error *err)
{
	struct view *top = app_view(app), *v;

	if (top && top->ops != ops && app->depth == APP_DEPTH)
		return FAIL(err, ERR_LIMIT, N_("too many screens are open; q closes one"));
	if (!(v = view_new(app, ops, arg, err)))
		return false;
	if (top && top->ops == ops) {
		view_close(top);
		app->depth--;
	}
	app->stack[app->depth++] = v;
	app->state_is_dirty = true;
	return true;
}

bool
app_go(struct app *app, const struct view_ops *ops, const char *arg, struct error *err)
{
	struct view *v = NULL;

	if (app->depth && app->stack[0]->ops != ops && !(v = view_new(app, ops, arg, err)))
		return false;
	while (app->depth > 1)
		view_close(app->stack[--app->depth]);
	if (v)
		app->stack[app->depth++] = v;
	app->state_is_dirty = true;
	return true;
}

bool
app_pop(struct app *app)
{
	if (app->depth < 2)
		return false;
	view_close(app->stack[--app->depth]);
	app->state_is_dirty = true;
	return true;
}

static void
tell_views(struct app *app, enum change change)
{
	for (size_t i = 0; i < app->depth; i++)
		if (app->stack[i]->ops->changed)
			app->stack[i]->ops->changed(app->stack[i], change);
}

/* ---- filter ----------------------------------------------------------------------------- */

bool
app_filter_try(struct app *app, const char *text, struct error *err)
{
	struct query *q = query_parse(text, source_codes(app->src), err);
	struct selection *sel = q ? source_select(app->src, q, err) : NULL;

	if (!sel) {
		query_free(q);
		return false;
	}
	query_free(app->query);
	selection_free(app->sel);
	app->query = q;
	app->sel = sel;
	tell_views(app, CHANGE_FILTER);
	return true;
}

bool
app_filter(struct app *app, const char *text, struct error *err)
{
	struct buf before = { 0 };
	bool ok;

	history_describe(app, &before);
	ok = app_filter_try(app, text, err);
	if (ok) {
		history_add(app, &before);
		app->state_is_dirty = true;
	}
	buf_release(&before);
	return ok;
}

bool
app_as_of(struct app *app, int32_t day, struct error *err)
{
	int32_t was = source_as_of(app->src);
	struct buf before = { 0 };
	bool ok;

	history_describe(app, &before);
	source_set_as_of(app->src, day);
	ok = app_filter_try(app, app->query->text, err);
	if (ok) {
		app->has_as_of = day != DATE_MIN;
		app->as_of = day;
		history_add(app, &before);
		app->state_is_dirty = true;
	} else {
		source_set_as_of(app->src, was);
	}
	buf_release(&before);
	return ok;
}

static bool
has_term(const struct query *q, const char *wanted)
{
	bool found = false;

	for (size_t i = 0; i < query_term_count(q) && !found; i++) {
		char *term = query_term(q, i);

		found = strcmp(term, wanted) == 0;
		free(term);
	}
	return found;
}

static void
add_term(struct buf *out, enum node_kind kind, const char *term)
{
	bool is_or = kind == NODE_OR;

	buf_printf(out, "%s%s%s%s", out->len ? " " : "", is_or ? "(" : "", term, is_or ? ")" : "");
}

bool
app_filter_add(struct app *app, const char *term, struct error *err)
{
	struct query *extra = query_parse(term, source_codes(app->src), err);
	struct buf text = { 0 };
	bool ok = false;

	if (!extra)
		return false;
	if (query_term_count(extra) == 0) {
		query_free(extra);
		return true;
	}
	if (app->query->text[0])
		add_term(&text, app->query->root->kind, app->query->text);
	/* What stands there already is not asked for twice. */
	for (size_t i = 0; i < query_term_count(extra); i++) {
		char *one = query_term(extra, i);

		if (!has_term(app->query, one))
			add_term(&text, extra->root->kind, one);
		free(one);
	}
	ok = app_filter(app, buf_str(&text), err);
	buf_release(&text);
	query_free(extra);
	return ok;
}

bool
app_refresh(struct app *app, struct error *err)
{
	char *text = xstrdup(app->query->text);
	bool rows_changed = false, ok = false;
	struct query *q = NULL;
	struct selection *sel = NULL;

	if (!source_refresh(app->src, &rows_changed, err))
		goto done;
	if (app->has_as_of)
		source_set_as_of(app->src, app->as_of);
	/* Read again: code lists that the query points into may be others now. */
	if ((q = query_parse(text, source_codes(app->src), NULL)))
		sel = source_select(app->src, q, NULL);
	if (!sel) {
		/* What the filter names went away with the change: no filter is better than a false one. */
		query_free(q);
		if (!(q = query_parse("", source_codes(app->src), err))
		    || !(sel = source_select(app->src, q, err)))
			goto done;
		app_say(app, ROLE_WARN, _("the filter no longer fits and was dropped"));
	}
	query_free(app->query);
	selection_free(app->sel);
	app->query = q;
	app->sel = sel;
	q = NULL;
	app->state_is_dirty = true;
	if (rows_changed) {
		size_t marked = app->mark_count;

		app_mark_all(app, app->marks, app->mark_count);
		if (app->mark_count < marked)
			app_say(app, ROLE_WARN,
				ngettext("%zu mark is gone with its incident",
					 "%zu marks are gone with their incidents", marked - app->mark_count),
				marked - app->mark_count);
	}
	tell_views(app, rows_changed ? CHANGE_ROWS : CHANGE_DATA);
	ok = true;
done:
	query_free(q);
	free(text);
	return ok;
}

/* ---- marks ------------------------------------------------------------------------------ */

/* Where an id stands among the marks, or would stand. */
static size_t
mark_place(const struct app *app, int64_t id)
{
	size_t low = 0, high = app->mark_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (app->marks[middle] < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool
app_is_marked(const struct app *app, int64_t id)
{
	size_t at = mark_place(app, id);

	return at < app->mark_count && app->marks[at] == id;
}

void
app_mark(struct app *app, int64_t id, bool is_marked)
{
	size_t at = mark_place(app, id);

	if (app_is_marked(app, id) == is_marked)
		return;
	if (is_marked) {
		app->marks = xrealloc(app->marks, app->mark_count + 1, sizeof *app->marks);
		memmove(app->marks + at + 1, app->marks + at,
			(app->mark_count - at) * sizeof *app->marks);
		app->marks[at] = id;
		app->mark_count++;
	} else {
		app->mark_count--;
		memmove(app->marks + at, app->marks + at + 1,
			(app->mark_count - at) * sizeof *app->marks);
	}
	app->state_is_dirty = true;
}

static int
by_number(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

void
app_mark_all(struct app *app, const int64_t *ids, size_t count)
{
	int64_t *copy = xcalloc(count + 1, sizeof *copy);
	size_t kept = 0;

	/* What nobody can see must not be changed behind a mark; what was joined is one incident. */
	for (size_t i = 0; i < count; i++)
		if ((copy[kept] = source_incident(app->src, ids[i])))
			kept++;
	if (kept)
		qsort(copy, kept, sizeof *copy, by_number);
	count = kept;
	kept = 0;
	for (size_t i = 0; i < count; i++)
		if (kept == 0 || copy[i] != copy[kept - 1])
			copy[kept++] = copy[i];
	free(app->marks);
	app->marks = copy;
	app->mark_count = kept;
	app->state_is_dirty = true;
}

size_t
app_targets(const struct app *app, int64_t **ids)
{
	const struct view *v = app_view(app);
	int64_t current = v && v->ops->current ? v->ops->current(v) : 0;

	*ids = xcalloc(app->mark_count + 1, sizeof **ids);
	/* In an incident's own screen that incident is meant, whatever is marked behind it. */
	if (app->mark_count && !(v && v->ops == &detail_view)) {
		memcpy(*ids, app->marks, app->mark_count * sizeof **ids);
		return app->mark_count;
	}
	(*ids)[0] = current;
	return current ? 1 : 0;
}

/* ---- prompts and panels ----------------------------------------------------------------- */

void
app_choices_clear(struct app *app)
{
	for (size_t i = 0; i < app->choice_count; i++) {
		free(app->choices[i].text);
		free(app->choices[i].label);
		free(app->choices[i].reason);
		free(app->choices[i].key);
	}
	app->choice_count = 0;
	app->has_picked = false;
	app->choice_list = (struct list){ .height = 1 };
}

void
app_choice(struct app *app, const char *text, const char *label, const char *reason, const char *key)
{
	app->choices = grow_array(app->choices, app->choice_count, &app->choice_cap,
				  sizeof *app->choices);
	app->choices[app->choice_count++] = (struct choice){ xstrdup(text), xstrdup(label),
							     reason ? xstrdup(reason) : NULL,
							     key ? xstrdup(key) : NULL };
	list_resize(&app->choice_list, app->choice_count, 8);
}

void
app_prompt_end(struct app *app)
{
	struct prompt *p = app->prompt;

	app->prompt = NULL;
	app_choices_clear(app);
	app->info[0] = '\0';
	if (!p)
		return;
	if (p->release)
		p->release(p->ctx);
	line_release(&p->line);
	free(p);
}

void
app_prompt(struct app *app, const struct prompt *p, const char *text)
{
	app_prompt_end(app);
	app->message[0] = '\0';
	app->prompts++;
	app->prompt = xcalloc(1, sizeof *p);
	*app->prompt = *p;
	app->prompt->line = (struct line){ 0 };
	line_set(&app->prompt->line, text ? text : "");
	if (app->prompt->changed)
		app->prompt->changed(app, app->prompt);
}

void
app_panel_end(struct app *app)
{
	struct panel *p = app->panel;

	app->panel = NULL;
	if (!p)
		return;
	if (p->release)
		p->release(p->ctx);
	buf_release(&p->text);
	free(p->title);
	free(p);
}

void
app_panel(struct app *app, const struct panel *p)
{
	app_panel_end(app);
	app->panels++;
	app->panel = xcalloc(1, sizeof *p);
	*app->panel = *p;
	app->panel->list = (struct list){ .rows = 1, .height = 1 };
	/* A line end at the end begins no line. */
	while (app->panel->text.len && app->panel->text.data[app->panel->text.len - 1] == '\n')
		app->panel->text.data[--app->panel->text.len] = '\0';
}

/* ---- small things ----------------------------------------------------------------------- */

bool
app_shows(struct app *app, const struct field_ref *ref)
{
	return !app->hides_names || !field_ref_is_sensitive(app->src, ref);
}

const char *
app_number(long n, char *out, size_t size)
{
	return count_print(n, out, size);
}

/* ---- life ------------------------------------------------------------------------------- */

/* sierra-2025 of /home/ana/sierra-2025.dossier. */
static char *
short_name(const char *path)
{
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	size_t len = strlen(name);

	if (len > 8 && strcmp(name + len - 8, ".dossier") == 0)
		len -= 8;
	return xstrndup(name, len);
}

/* A long answer asks whether to go on: not when it is only for what is typed, and typing goes on. */
static bool
go_on(struct progress *progress, int64_t done, int64_t total)
{
	const struct app *app = progress->ctx;

	(void)done;
	(void)total;
	return !app->may_interrupt || !app->is_interrupted || !app->is_interrupted(app->terminal);
}

struct app *
app_open(const struct app_options *o, struct error *err)
{
	struct app *app = xcalloc(1, sizeof *app);
	struct error why = { 0 };

	app->lang = o->lang;
	app->author = o->author;
	app->is_plain = o->is_plain;
	app->is_ascii = o->is_ascii;
	app->is_interrupted = o->is_interrupted;
	app->wake = o->wake;
	app->terminal = o->terminal;
	app->choice_list.height = 1;
	app->work_patience = WORK_PATIENCE_US;
	app->d = dossier_open(o->path, DOSSIER_WRITE, o->author, &why);
	if (!app->d && why.code == ERR_LOCKED) {
		app->d = dossier_open(o->path, DOSSIER_READ, o->author, err);
		app->is_read_only = true;
	} else if (!app->d) {
		*err = why;
	}
	if (app->d && !app->is_read_only) {
		patterns_keep_current(app->d);
		/* A pattern that cannot be run must not keep anybody out. */
		patterns_catch_up(app->d, &why);
	}
	if (!app->d || !(app->src = source_open(app->d, err))
	    || !(app->query = query_parse("", source_codes(app->src), err))
	    || !(app->sel = source_select(app->src, app->query, err)))
		goto failed;
	app->progress = (struct progress){ go_on, app };
	source_set_text_limits(app->src, &(struct text_limits){ .text_ms = 50, .query_ms = 20000,
								.progress = &app->progress });
	app->name = short_name(o->path);
	app->path = xstrdup(o->path);
	if (!(app->stack[0] = view_new(app, &incidents_view, "", err)))
		goto failed;
	app->depth = 1;
	if (o->is_fresh)
		state_restore_hiding(app);
	else
		state_restore_stored(app);
	history_start(app);
	app->state_is_dirty = false;
	/* Somebody else writes, or patterns could not be run: said last, over what was restored. */
	if (why.code != ERR_NONE)
		app_say_error(app, &why);
	return app;
failed:
	app_close(app);
	return NULL;
}

void
app_start_work(struct app *app)
{
	/* Where that fails, text is looked for in the dossier: slower, and as right. */
	if (!app->has_started && app->wake)
		source_fold_start(app->src, app->wake, app->terminal, NULL);
	app->has_started = true;
}

void
app_close(struct app *app)
{
	if (!app)
		return;
	/* What is half typed was only tried: it is not what is remembered. */
	if (app->prompt && app->prompt->cancelled)
		app->prompt->cancelled(app, app->prompt);
	if (app->state_is_dirty && app->depth)
		app_store_state(app);
	app_prompt_end(app);
	app_panel_end(app);
	while (app->depth)
		view_close(app->stack[--app->depth]);
	history_release(app);
	free(app->choices);
	free(app->marks);
	free(app->name);
	free(app->path);
	free(app->clip);
	free(app->impunity_was);
	free(app->crosstab_was);
	discovery_free(app->discovery);
	for (size_t i = 0; i < sizeof app->figures_was / sizeof *app->figures_was; i++)
		free(app->figures_was[i]);
	selection_free(app->sel);
	query_free(app->query);
	source_close(app->src);
	dossier_close(app->d);
	free(app);
}

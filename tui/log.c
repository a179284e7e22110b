/* The log: who changed what and when, newest first. */
#include "tui/log.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/dossier/entry.h"
#include "core/dossier/journal.h"
#include "tui/app.h"
#include "tui/terms.h"

struct log_row {
	int64_t seq, ref;
	const char *time, *author, *kind, *facts, *hash;
	bool is_undone, is_redacted;
	long rows;
};

struct log_state {
	struct arena arena;
	struct log_row *rows;
	size_t count, cap;
	struct list list;
	bool is_read;
};

static bool
keep_entry(void *ctx, const struct journal_entry *e, struct error *err)
{
	struct log_state *l = ctx;
	char time[32];

	(void)err;
	journal_time_text(e->time, time, sizeof time);
	l->rows = grow_array(l->rows, l->count, &l->cap, sizeof *l->rows);
	l->rows[l->count++] = (struct log_row){
		.seq = e->seq,
		.ref = e->ref,
		.time = arena_strdup(&l->arena, time),
		.author = arena_strdup(&l->arena, e->author),
		.kind = arena_strdup(&l->arena, e->kind),
		.facts = arena_strdup(&l->arena, e->facts),
		.hash = arena_strdup(&l->arena, e->hash),
		.is_undone = e->is_undone,
		.is_redacted = e->is_redacted,
		.rows = e->inserted + e->updated + e->deleted,
	};
	return true;
}

static bool
read_log(struct view *v, struct error *err)
{
	struct log_state *l = v->state;

	arena_release(&l->arena);
	l->count = 0;
	if (!journal_list(v->app->d, keep_entry, l, err))
		return false;
	l->is_read = true;
	list_resize(&l->list, l->count, l->list.height);
	return true;
}

/* Newest first: the row at a place of the list. */
static const struct log_row *
row_at(const struct log_state *l, size_t at)
{
	return &l->rows[l->count - 1 - at];
}

static bool
open_view(struct view *v, const char *arg, struct error *err)
{
	(void)arg;
	v->state = xcalloc(1, sizeof(struct log_state));
	return read_log(v, err);
}

static bool
prepare(struct view *v, int rows, int cols, struct error *err)
{
	struct log_state *l = v->state;

	(void)cols;
	if (!l->is_read && !read_log(v, err))
		return false;
	list_resize(&l->list, l->count, rows > 2 ? (size_t)rows - 1 : 1);
	return true;
}

/* undo of 12: what it undid stands beside it. */
static void
print_what(const struct log_row *r, char *out, size_t size)
{
	bool has_ref = strcmp(r->kind, "undo") == 0 || strcmp(r->kind, "redo") == 0;

	if (has_ref)
		snprintf(out, size, _("%s of %lld"), journal_kind_title(r->kind), (long long)r->ref);
	else
		snprintf(out, size, "%s%s", journal_kind_title(r->kind),
			 r->is_undone ? _(" (undone)") : "");
}

static void
print_facts(const struct view *v, const struct log_row *r, struct buf *out)
{
	struct buf facts = { 0 };

	facts_shown(v->app, r->facts, &facts);
	journal_facts_text(buf_str(&facts), out);
	buf_release(&facts);
}

static void
draw(const struct view *v, struct canvas *cv)
{
	const struct log_state *l = v->state;

	canvas_blank(cv, 0, ROLE_TITLE);
	canvas_text(cv, 0, 2, 5, ROLE_TITLE, _("no."));
	canvas_text(cv, 0, 8, 16, ROLE_TITLE, _("time (UTC)"));
	canvas_text(cv, 0, 26, 12, ROLE_TITLE, _("who"));
	canvas_text(cv, 0, 39, 17, ROLE_TITLE, _("what"));
	canvas_text(cv, 0, 57, cv->cols - 57, ROLE_TITLE, _("details"));
	for (size_t i = 0; i < l->list.height && l->list.top + i < l->count; i++) {
		const struct log_row *r = row_at(l, l->list.top + i);
		bool is_current = l->list.top + i == l->list.cursor;
		enum role role = is_current ? ROLE_CURRENT : r->is_undone ? ROLE_DIM : ROLE_TEXT;
		int row = (int)i + 1;
		struct buf facts = { 0 };
		char what[96];

		print_facts(v, r, &facts);
		print_what(r, what, sizeof what);
		canvas_blank(cv, row, role);
		canvas_text(cv, row, 0, 1, role, is_current ? ">" : " ");
		canvas_printf(cv, row, 2, 5, role, "%lld", (long long)r->seq);
		canvas_printf(cv, row, 8, 16, role, "%.10s %.5s", r->time, r->time + 11);
		canvas_text(cv, row, 26, 12, role, r->author[0] ? r->author : _("(no name)"));
		canvas_text(cv, row, 39, 17, role, what);
		canvas_text(cv, row, 57, cv->cols - 57, role,
			    r->is_redacted ? _("(redacted)") : buf_str(&facts));
		buf_release(&facts);
		if (is_current)
			canvas_cursor(cv, row, 0);
	}
}

static void
changed(struct view *v, enum change change)
{
	struct log_state *l = v->state;

	if (change == CHANGE_DATA || change == CHANGE_ROWS)
		l->is_read = false;
}

static void
move(struct view *v, enum move where, long steps)
{
	struct log_state *l = v->state;

	if (where == MOVE_UP || where == MOVE_DOWN)
		list_step(&l->list, where == MOVE_UP ? -steps : steps);
	else
		list_move(&l->list, where);
}

int64_t
log_entry(const struct view *v)
{
	const struct log_state *l = v->state;

	return l->count ? row_at(l, l->list.cursor)->seq : 0;
}

static bool
explain(struct view *v, struct buf *out, struct error *err)
{
	struct log_state *l = v->state;
	const struct log_row *r;
	char what[96];

	if (!l->count)
		return FAIL(err, ERR_USAGE, N_("there is no entry here"));
	r = row_at(l, l->list.cursor);
	print_what(r, what, sizeof what);
	buf_printf(out, _("entry %lld: %s\n"), (long long)r->seq, what);
	buf_printf(out, _("when: %s\n"), r->time);
	buf_printf(out, _("who: %s\n"), r->author[0] ? r->author : _("(no name)"));
	buf_printf(out, _("rows changed: %ld\n"), r->rows);
	buf_printf(out, _("hash: %s...\n\n"), r->hash);
	if (r->is_redacted)
		buf_puts(out, _("(redacted)"));
	else
		facts_shown(v->app, r->facts, out);
	return true;
}

static bool
enter(struct view *v, struct error *err)
{
	struct panel p = { 0 };

	if (!explain(v, &p.text, err)) {
		buf_release(&p.text);
		return false;
	}
	p.title = xstrdup(_("Entry of the log"));
	app_panel(v->app, &p);
	return true;
}

bool
log_mark_touched(struct view *v, size_t *count, struct error *err)
{
	struct arena arena = { 0 };
	const int64_t *ids;
	bool ok = log_entry(v)
		  && journal_touched(v->app->d, log_entry(v), &arena, &ids, count, err);

	if (ok && *count) {
		app_mark_all(v->app, ids, *count);
		/* Some may be gone since. */
		*count = v->app->mark_count;
	}
	arena_release(&arena);
	return ok;
}

static void
click(struct view *v, int row, int col, bool is_double)
{
	struct log_state *l = v->state;
	struct error err = { 0 };

	(void)col;
	if (row < 1 || l->list.top + (size_t)row - 1 >= l->count)
		return;
	list_go(&l->list, l->list.top + (size_t)row - 1);
	if (is_double && !enter(v, &err))
		app_say_error(v->app, &err);
}

static void
status(const struct view *v, struct buf *out)
{
	const struct log_state *l = v->state;

	buf_printf(out, ngettext("%zu entry, newest first", "%zu entries, newest first", l->count), l->count);
}

static void
say(const struct view *v, struct buf *out)
{
	const struct log_state *l = v->state;

	for (size_t i = 0; i < l->list.height && l->list.top + i < l->count; i++) {
		const struct log_row *r = row_at(l, l->list.top + i);
		char what[96];

		print_what(r, what, sizeof what);
		buf_printf(out, "%zu%s %s, %s: ", l->list.top + i + 1,
			   l->list.top + i == l->list.cursor ? ">" : ".", r->time,
			   r->author[0] ? r->author : _("(no name)"));
		buf_printf(out, "%s, ", what);
		print_facts(v, r, out);
		buf_putc(out, '\n');
	}
}

static void
close_view(struct view *v)
{
	struct log_state *l = v->state;

	if (!l)
		return;
	arena_release(&l->arena);
	free(l->rows);
	free(l);
}

const struct view_ops log_view = {
	.name = "log",
	.title = N_("Log"),
	.scope = IN_LOG,
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
	.status = status,
	.say = say,
	.close = close_view,
};

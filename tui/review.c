/* The current pair of the list side by side, with what speaks for and against its being one incident. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/dossier/dossier.h"
#include "tui/app.h"
#include "tui/beside.h"
#include "tui/duplicates.h"

/* Rows of reasons in sight, without the line above them: a fifth of the window within these. */
#define REASON_ROWS_MIN 3
#define REASON_ROWS_MAX 8

struct review {
	int64_t id[2]; /* 0: none is read */
	bool is_stale;
	struct parts parts[2];
	char origin[2][96]; /* dataset and its own number of the record, where that may be seen */
	struct beside beside;
	int cols, rows;
	size_t top, height; /* the window on the lines */
	int side;	    /* the one that Enter opens */
};

/* ---- reading ------------------------------------------------------------------------------- */

static struct view *
list_of(const struct view *v)
{
	return duplicates_list(v->app);
}

static const struct pair_item *
current_item(const struct view *v)
{
	struct view *list = list_of(v);

	return list ? duplicates_current(list) : NULL;
}

static void
forget(struct review *r)
{
	parts_release(&r->parts[0]);
	parts_release(&r->parts[1]);
	beside_release(&r->beside);
	r->id[0] = r->id[1] = 0;
}

static bool
read_side(struct view *v, int side, int64_t id, struct error *err)
{
	struct review *r = v->state;
	struct arena arena = { 0 };
	struct incident_full in;
	bool ok = incident_read(v->app->d, id, &arena, &in, err);

	r->origin[side][0] = '\0';
	if (ok && in.id) {
		parts_make(&r->parts[side], v->app, &in);
		snprintf(r->origin[side], sizeof r->origin[side], "%s", in.origin.name);
	}
	/* What was read holds what may have to be hidden: only the parts stay. */
	arena_release(&arena);
	r->id[side] = id;
	return ok;
}

static void
settle(struct review *r)
{
	size_t most = r->beside.count > r->height ? r->beside.count - r->height : 0;

	if (r->top > most)
		r->top = most;
}

static bool
prepare(struct view *v, int rows, int cols, struct error *err)
{
	struct review *r = v->state;
	struct view *list = list_of(v);
	const struct pair_item *item;
	int reasons = rows / 5 < REASON_ROWS_MIN ? REASON_ROWS_MIN : rows / 5;
	bool is_other;

	if (reasons > REASON_ROWS_MAX)
		reasons = REASON_ROWS_MAX;
	if (list && !duplicates_read(list, err))
		return false;
	if (!(item = current_item(v))) {
		forget(r);
		return true;
	}
	is_other = r->id[0] != item->a || r->id[1] != item->b;
	if (is_other)
		r->top = 0;
	if (is_other || r->is_stale) {
		forget(r);
		if (!read_side(v, 0, item->a, err) || !read_side(v, 1, item->b, err))
			return false;
		r->is_stale = false;
		r->cols = 0;
	}
	if (r->cols != cols)
		beside_lay_out(&r->beside, &r->parts[0], &r->parts[1], cols);
	r->cols = cols;
	r->rows = rows;
	r->height = rows > reasons + 3 ? (size_t)(rows - reasons - 2) : 1;
	settle(r);
	return true;
}

/* ---- words --------------------------------------------------------------------------------- */

/* "the same incident and victims?   likelihood 98 %   weight +9.2" */
static void
print_verdict(const struct pair_item *item, struct buf *out)
{
	char chance[16];

	if (item->decision == PAIR_NONE && item->has_weight)
		buf_puts(out, pair_is_join(item->reasons) ? _("one incident, other victims?")
							  : _("the same incident and victims?"));
	else if (item->decision == PAIR_NONE)
		buf_puts(out, _("not decided"));
	else
		buf_printf(out, _("decided: %s"), pair_words(item->decision));
	if (item->posterior >= 0)
		buf_printf(out, _("   likelihood %s"), chance_text(item->posterior, chance, sizeof chance));
	if (item->has_weight)
		buf_printf(out, _("   weight %+.1f"), item->weight);
}

/* The note that somebody wrote, where it may be seen; it may name anybody. */
static void
print_note(const struct view *v, const struct pair_item *item, struct buf *out)
{
	if (item->note[0])
		buf_printf(out, _("note: %s"), v->app->hides_names ? _("(hidden)") : item->note);
}

/* ---- drawing ------------------------------------------------------------------------------- */

static void
draw_head(const struct view *v, struct canvas *cv)
{
	const struct review *r = v->state;

	canvas_blank(cv, 0, ROLE_TITLE);
	for (int side = 0; side < 2; side++) {
		int at = beside_column(&r->beside, side);
		char id[64];

		dossier_id_text(v->app->d, "INC", r->id[side], id, sizeof id);
		canvas_printf(cv, 0, at, r->beside.width, side == r->side ? ROLE_CURRENT : ROLE_TITLE, "%s%s  %s",
			      side == r->side ? ">" : " ", id, r->origin[side]);
	}
	canvas_cursor(cv, 0, beside_column(&r->beside, r->side));
}

/* One reason behind the other, none broken; returns the rows that they take. */
static int
flow_reasons(const struct view *v, const struct pair_item *item, struct canvas *cv)
{
	const char *next = item->reasons;
	struct buf one = { 0 };
	int row = 0, at = 2;
	bool has_note = false;

	while (pair_reason(&next, &one) || !has_note) {
		int wide;

		/* The note comes last. */
		if (!one.len) {
			has_note = true;
			print_note(v, item, &one);
		}
		wide = (int)utf8_width(buf_str(&one), one.len);
		if (at > 2 && at + wide >= cv->cols) {
			row++;
			at = 2;
		}
		if (row < cv->rows)
			canvas_text(cv, row, at, wide < cv->cols - at ? wide : cv->cols - at - 1, ROLE_TEXT,
				    buf_str(&one));
		at += wide + 3;
		buf_clear(&one);
	}
	buf_release(&one);
	return row + 1;
}

static void
draw_reasons(const struct view *v, struct canvas *cv)
{
	const struct pair_item *item = current_item(v);
	struct canvas below = canvas_part(cv, 1, 0, cv->rows - 1, cv->cols);
	struct buf text = { 0 };

	print_verdict(item, &text);
	canvas_hline(cv, 0);
	canvas_printf(cv, 0, 2, cv->cols - 3, ROLE_TITLE, " %s ", buf_str(&text));
	buf_release(&text);
	if (!item->reasons[0] && !item->note[0])
		canvas_text(&below, 0, 2, cv->cols - 4, ROLE_DIM, _("The program has not compared these two."));
	/* The rest is one key away. */
	else if (flow_reasons(v, item, &below) > below.rows)
		canvas_text(&below, below.rows - 1, 2, cv->cols - 4, ROLE_DIM, _("... more: ="));
}

static void
draw(const struct view *v, struct canvas *cv)
{
	const struct review *r = v->state;
	int height = (int)r->height;
	struct canvas body = canvas_part(cv, 1, 0, height, cv->cols);
	struct canvas below = canvas_part(cv, 1 + height, 0, cv->rows - 1 - height, cv->cols);

	if (!current_item(v)) {
		canvas_text(cv, 1, 2, cv->cols - 4, ROLE_TEXT, _("There is no pair here any more."));
		canvas_text(cv, 2, 2, cv->cols - 4, ROLE_DIM, _("Esc goes back to the list."));
		return;
	}
	draw_head(v, cv);
	beside_draw(&r->beside, &body, r->top);
	draw_reasons(v, &below);
}

/* ---- what keys do -------------------------------------------------------------------------- */

static void
changed(struct view *v, enum change change)
{
	struct review *r = v->state;

	(void)change;
	r->is_stale = true;
}

static void
move(struct view *v, enum move where, long steps)
{
	struct review *r = v->state;
	size_t page = r->height > 1 ? r->height - 1 : 1;

	switch (where) {
	case MOVE_LEFT:
	case MOVE_RIGHT:
		r->side = where == MOVE_RIGHT;
		break;
	case MOVE_UP:
		r->top -= r->top < (size_t)steps ? r->top : (size_t)steps;
		break;
	case MOVE_DOWN:
		r->top += (size_t)steps;
		break;
	case MOVE_PAGE_UP:
		r->top -= r->top < page ? r->top : page;
		break;
	case MOVE_PAGE_DOWN:
		r->top += page;
		break;
	case MOVE_FIRST:
		r->top = 0;
		break;
	case MOVE_LAST:
		r->top = r->beside.count;
		break;
	}
	settle(r);
}

static void
next_pane(struct view *v, int steps)
{
	struct review *r = v->state;

	(void)steps;
	r->side = !r->side;
}

static int64_t
current(const struct view *v)
{
	const struct review *r = v->state;

	return r->id[r->side];
}

static bool
enter(struct view *v, struct error *err)
{
	char id[64];

	if (!current(v))
		return FAIL(err, ERR_USAGE, N_("there is no incident here"));
	dossier_id_text(v->app->d, "INC", current(v), id, sizeof id);
	return app_push(v->app, &detail_view, id, err);
}

static void
click(struct view *v, int row, int col, bool is_double)
{
	struct review *r = v->state;
	struct error err = { 0 };

	(void)row;
	r->side = col >= beside_column(&r->beside, 1) - 1;
	if (is_double && !enter(v, &err))
		app_say_error(v->app, &err);
}

static bool
explain(struct view *v, struct buf *out, struct error *err)
{
	const struct pair_item *item = current_item(v);
	const char *at;

	if (!item)
		return FAIL(err, ERR_USAGE, N_("there is no pair here"));
	print_verdict(item, out);
	buf_puts(out, "\n\n");
	at = item->reasons;
	while (pair_reason(&at, out))
		buf_putc(out, '\n');
	if (item->has_weight)
		buf_printf(out, "\n%s\n",
			   _("Each weight says in bits how much likelier such an agreement is between two that are"
			     " one than by chance; below zero it speaks against it. They add up."));
	print_note(v, item, out);
	buf_puts(out, "\n");
	/* TRANSLATORS: the two marks that stand in front of a field. */
	buf_printf(out, _("In front of a field: %s the two differ, %s one of them says more."),
		   beside_glyph(BESIDE_OTHER, v->app->is_ascii), beside_glyph(BESIDE_ONE, v->app->is_ascii));
	return true;
}

static void
status(const struct view *v, struct buf *out)
{
	const struct review *r = v->state;
	struct view *list = list_of(v);

	if (!list || !current_item(v))
		return;
	duplicates_status(list, out);
	buf_printf(out, ngettext("   %zu differs", "   %zu differ", r->beside.others), r->beside.others);
	if (r->beside.count > r->height && !v->app->is_plain)
		buf_printf(out, _("   lines %zu-%zu of %zu"), r->top + 1,
			   r->top + r->height < r->beside.count ? r->top + r->height : r->beside.count,
			   r->beside.count);
}

static void
say(const struct view *v, struct buf *out)
{
	const struct review *r = v->state;
	const struct pair_item *item = current_item(v);
	const char *next;
	char a[64], b[64];

	if (!item) {
		buf_printf(out, "%s\n", _("There is no pair here any more."));
		return;
	}
	dossier_id_text(v->app->d, "INC", item->a, a, sizeof a);
	dossier_id_text(v->app->d, "INC", item->b, b, sizeof b);
	buf_printf(out, "%s %s / %s %s\n", a, r->origin[0], b, r->origin[1]);
	beside_say(&r->parts[0], &r->parts[1], out);
	print_verdict(item, out);
	buf_putc(out, '\n');
	next = item->reasons;
	while (pair_reason(&next, out))
		buf_putc(out, '\n');
	print_note(v, item, out);
	buf_putc(out, '\n');
}

static bool
open_view(struct view *v, const char *arg, struct error *err)
{
	(void)arg;
	(void)err;
	v->state = xcalloc(1, sizeof(struct review));
	return true;
}

static void
close_view(struct view *v)
{
	struct review *r = v->state;

	if (!r)
		return;
	forget(r);
	free(r);
}

const struct view_ops pair_view = {
	.name = "pair",
	.title = N_("Two side by side"),
	.scope = IN_PAIR,
	.min_rows = 8,
	.min_cols = 60,
	.open = open_view,
	.prepare = prepare,
	.draw = draw,
	.changed = changed,
	.move = move,
	.enter = enter,
	.click = click,
	.explain = explain,
	.next_pane = next_pane,
	.current = current,
	.status = status,
	.say = say,
	.close = close_view,
};

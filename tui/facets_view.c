/* The screen of facets, and what is remembered of it. */
#include "tui/facets_parts.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "tui/app.h"

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
				facets_go_to_group(f, i);
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

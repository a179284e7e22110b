/* Help: made from the tables of actions and keys, this screen's first. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/action.h"
#include "tui/app.h"

struct help_line {
	enum role role;
	char *left, *right;
};

struct help {
	struct help_line *lines;
	size_t count, cap;
	struct list list;
};

static void
add(struct help *h, enum role role, const char *left, const char *right)
{
	h->lines = grow_array(h->lines, h->count, &h->cap, sizeof *h->lines);
	h->lines[h->count++] = (struct help_line){ role, xstrdup(left), xstrdup(right) };
}

/* The keys of an action in a scope, with what each does when they differ. */
static void
add_action(struct help *h, const struct action *a, int scope)
{
	for (const struct binding *b = bindings; b->key; b++) {
		struct buf keys = { 0 }, what = { 0 };
		bool is_first = true;

		if (!(b->scope & scope) || strcmp(b->action, a->name) != 0)
			continue;
		/* One line for all keys that do the same. */
		for (const struct binding *o = bindings; o->key; o++) {
			if (!(o->scope & scope) || strcmp(o->action, a->name) != 0
			    || (o->arg == NULL) != (b->arg == NULL)
			    || (o->arg && strcmp(o->arg, b->arg) != 0))
				continue;
			if (o < b)
				is_first = false;
			buf_printf(&keys, "%s%s", keys.len ? "  " : "", o->key);
		}
		buf_puts(&what, gettext(a->title));
		if (b->arg)
			buf_printf(&what, ": %s", b->label ? gettext(b->label) : b->arg);
		if (is_first)
			add(h, ROLE_TEXT, buf_str(&keys), buf_str(&what));
		buf_release(&keys);
		buf_release(&what);
	}
}

static void
add_group(struct help *h, const char *title, int scope, bool is_own)
{
	add(h, ROLE_TITLE, title, "");
	for (const struct action *a = actions; a->name; a++)
		if ((a->scope == ANYWHERE) != is_own && (a->scope & scope))
			add_action(h, a, scope);
	add(h, ROLE_TEXT, "", "");
}

static bool
open_view(struct view *v, const char *arg, struct error *err)
{
	static const struct view_ops *const views[] = { &incidents_view, &detail_view, &facets_view,
							&impunity_view, &patterns_view, &log_view,
							&import_view, &refused_view, &unmatched_view,
							&duplicates_view, &pair_view, &funnel_view, &outcome_view, &compare_view, &responses_view,
						  &crosstab_view, &discovery_view, &timeline_view };
	static const char *const language[][2] = {
		{ "type=threat", N_("this value or anything below it; type==threat: exactly it") },
		{ "-country=GT", N_("not; or with \"or\" and parentheses") },
		{ "date:2019..2024-06", N_("certainly in this time; date.possible: may have been") },
		{ "text:quemaron", N_("the narrative holds it, whatever the case and the accents") },
		{ "text=/incend.*/", N_("a regular expression on the narrative") },
		{ "tag=arson  no:actor", N_("has the tag; says nothing about the actor") },
		{ "act(type:killing actor:army)", N_("one and the same act; victim(...) likewise") },
		{ "record.\"type of death\"=x", N_("any column of the source") },
	};
	struct help *h = v->state = xcalloc(1, sizeof *h);

	(void)err;
	h->list.height = 1;
	for (size_t i = 0; i < sizeof views / sizeof *views; i++)
		if (strcmp(arg, views[i]->name) == 0) {
			char title[128];

			snprintf(title, sizeof title, _("On this screen: %s"), gettext(views[i]->title));
			add_group(h, title, views[i]->scope, true);
		}
	add_group(h, _("Everywhere"), ANYWHERE, false);
	add(h, ROLE_TITLE, _("What a filter can say"), "");
	for (size_t i = 0; i < sizeof language / sizeof *language; i++)
		add(h, ROLE_TEXT, language[i][0], gettext(language[i][1]));
	return true;
}

static bool
prepare(struct view *v, int rows, int cols, struct error *err)
{
	struct help *h = v->state;

	(void)cols;
	(void)err;
	list_resize(&h->list, h->count, (size_t)rows);
	return true;
}

static void
draw(const struct view *v, struct canvas *cv)
{
	const struct help *h = v->state;

	for (size_t i = 0; i < h->list.height && h->list.top + i < h->count; i++) {
		const struct help_line *l = &h->lines[h->list.top + i];
		int row = (int)i, wide = cv->cols > 100 ? 34 : 30;

		if (l->role == ROLE_TITLE) {
			canvas_text(cv, row, 1, cv->cols - 2, ROLE_TITLE, l->left);
			continue;
		}
		canvas_text(cv, row, 3, wide, ROLE_KEY, l->left);
		canvas_text(cv, row, wide + 4, cv->cols - wide - 5, ROLE_TEXT, l->right);
	}
	canvas_cursor(cv, 0, 0);
}

static void
move(struct view *v, enum move where, long steps)
{
	struct help *h = v->state;

	/* It scrolls; there is nothing to choose. */
	if (where == MOVE_UP || where == MOVE_DOWN)
		list_scroll(&h->list, where == MOVE_UP ? -steps : steps);
	else if (where == MOVE_PAGE_UP || where == MOVE_PAGE_DOWN)
		list_scroll(&h->list, (where == MOVE_PAGE_UP ? -1 : 1) * (long)h->list.height);
	else if (where == MOVE_FIRST || where == MOVE_LAST)
		list_scroll(&h->list, (where == MOVE_FIRST ? -1 : 1) * (long)h->count);
}

static void
status(const struct view *v, struct buf *out)
{
	const struct help *h = v->state;
	size_t last = h->list.top + h->list.height;

	buf_printf(out, _("lines %zu to %zu of %zu; q goes back"), h->list.top + 1,
		   last < h->count ? last : h->count, h->count);
}

static void
say(const struct view *v, struct buf *out)
{
	const struct help *h = v->state;

	for (size_t i = 0; i < h->count; i++)
		buf_printf(out, "%s%s%s\n", h->lines[i].left, h->lines[i].right[0] ? ": " : "",
			   h->lines[i].right);
}

static void
close_view(struct view *v)
{
	struct help *h = v->state;

	if (!h)
		return;
	for (size_t i = 0; i < h->count; i++) {
		free(h->lines[i].left);
		free(h->lines[i].right);
	}
	free(h->lines);
	free(h);
}

const struct view_ops help_view = {
	.name = "help",
	.title = N_("Help"),
	.scope = IN_HELP,
	.min_rows = 4,
	.min_cols = 40,
	.open = open_view,
	.prepare = prepare,
	.draw = draw,
	.move = move,
	.status = status,
	.say = say,
	.close = close_view,
};

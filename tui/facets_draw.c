/* Facets on a canvas and in words. */
#include "tui/facets_parts.h"

#include <stdio.h>
#include <string.h>

#include "commands/output.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/app.h"
#include "tui/terms.h"

#define BAR_MAX 40
/* Up to this width there is room for labels, counts and short bars. */
#define PANE_MAX 40

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
	const struct facet_value *v = facets_value(f, l);
	int chosen = facets_chosen(f, l);
	bool is_picked = facets_is_picked(f, l);
	enum role own = role != ROLE_TEXT ? role : is_picked ? ROLE_MARK : chosen > 0 ? ROLE_CHIP
			: facets_is_rest(v) ? ROLE_DIM : ROLE_TEXT;
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
		const struct facet_value *v = facets_value(f, l);

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
	const struct line_at *l = facets_current(f);
	const struct group *g = l ? &f->groups[l->group] : NULL;
	char share[40], n[32], k[32];
	struct buf rest = { 0 };

	if (!g || g->failure || g->is_hidden)
		return FAIL(err, ERR_USAGE, N_("there is no number here"));
	buf_printf(out, _("Field: %s (%s)\n"), field_ref_title(&g->ref), g->name);
	if (l->kind == LINE_VALUE) {
		const struct facet_value *v = facets_value(f, l);

		print_share(v->count, g->facet.n, share, sizeof share);
		buf_printf(out, _("Value: %s\n"), v->label);
		buf_printf(out, _("Incidents: %s of %s, %s %%\n"),
			   app_number(v->count, k, sizeof k),
			   app_number(g->facet.n, n, sizeof n), share);
	}
	buf_printf(out, _("Base: %s incidents that the query selects\n"),
		   app_number(g->facet.n, n, sizeof n));
	query_shown(f->app, g->rest, &rest);
	buf_printf(out, _("Query: %s\n"), rest.len ? buf_str(&rest) : _("everything"));
	buf_release(&rest);
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
			const struct facet_value *v = facets_value(f, l);
			int chosen = facets_chosen(f, l);

			print_share(v->count, g->facet.n, share, sizeof share);
			buf_printf(out, "%s: %s, %s %%%s%s", v->label,
				   app_number(v->count, k, sizeof k), share,
				   chosen > 0	? _(", in the filter")
				   : chosen < 0 ? _(", left out by the filter")
						: "",
				   facets_is_picked(f, l) ? _(", picked") : "");
		}
		buf_putc(out, '\n');
	}
}


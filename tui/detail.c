/* One incident in full: its parts as lines, in one column or in two. */
#include "tui/detail.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "tui/app.h"
#include "tui/detail_pane.h"
#include "tui/incidents.h"
#include "tui/terms.h"

/* From this width on narrative and facts stand side by side. */
#define TWO_COLUMNS 100

struct detail {
	int64_t id; /* 0: none */
	bool is_stale;
	struct parts parts; /* empty when the incident is not there */
	struct arena origin_arena;
	struct incident_origin origin;
	int64_t row;
	long line;
};

struct state {
	struct detail *detail;
	int64_t id;
	struct pane panes[2]; /* in one column the second one is empty */
	int pane_count, active;
	int rows, cols, first_cols; /* what the panes are laid out for; columns of the first one */
	long match;	/* the current one; -1: none yet */
	bool is_found;	/* the filter has it */
	bool is_placed; /* is_found is up to date */
};

/* ---- what both the screen and the pane beside a list hold --------------------------------- */

struct detail *
detail_new(void)
{
	return xcalloc(1, sizeof(struct detail));
}

void
detail_free(struct detail *d)
{
	if (!d)
		return;
	parts_release(&d->parts);
	arena_release(&d->origin_arena);
	free(d);
}

void
detail_forget(struct detail *d)
{
	d->is_stale = true;
}

static const char *
keep(struct detail *d, const char *text)
{
	return arena_strdup(&d->origin_arena, text);
}

bool
detail_load(struct detail *d, struct app *app, int64_t id, struct error *err)
{
	struct arena arena = { 0 };
	struct incident_full in;
	bool ok;

	/* Of records that are one incident, the one that lists have. */
	if (source_incident(app->src, id))
		id = source_incident(app->src, id);
	if (d->id == id && !d->is_stale)
		return true;
	parts_release(&d->parts);
	arena_release(&d->origin_arena);
	d->id = id;
	d->is_stale = false;
	if (id == 0)
		return true;
	ok = incident_read(app->d, id, &arena, &in, err);
	if (ok && in.id) {
		parts_make(&d->parts, app, &in);
		d->origin = in.origin;
		d->origin.name = keep(d, in.origin.name);
		d->origin.file_name = keep(d, in.origin.file_name);
		d->origin.hash = keep(d, in.origin.hash);
		d->origin.profile = keep(d, in.origin.profile);
		d->origin.profile_version = keep(d, in.origin.profile_version);
		d->origin.encoding = keep(d, in.origin.encoding);
		d->origin.author = keep(d, in.origin.author);
		d->row = in.row;
		d->line = in.line;
	}
	/* What was read holds what may have to be hidden: only the parts stay. */
	arena_release(&arena);
	return ok;
}

static void
draw_head(const struct detail *d, struct canvas *cv)
{
	canvas_blank(cv, 0, ROLE_TITLE);
	canvas_text(cv, 0, 1, cv->cols - 2, ROLE_TITLE, d->parts.head);
}

static void
draw_nothing(struct canvas *cv)
{
	canvas_text(cv, 1, 1, cv->cols - 2, ROLE_DIM, _("This incident is no longer there."));
}

void
detail_draw(const struct detail *d, const struct app *app, struct canvas *cv)
{
	struct canvas body = canvas_part(cv, 1, 0, cv->rows - 1, cv->cols);
	struct pane pane = { 0 };

	(void)app;
	if (d->id == 0)
		return;
	if (!d->parts.count) {
		draw_nothing(cv);
		return;
	}
	draw_head(d, cv);
	pane_lay_out(&pane, &d->parts, SIDES, cv->cols, 1);
	pane_draw(&pane, &body, -1);
	pane_release(&pane);
}

/* ---- the screen --------------------------------------------------------------------------- */

static void
arrange(struct view *v, int rows, int cols)
{
	struct state *s = v->state;
	const struct parts *parts = &s->detail->parts;
	size_t height = rows > 1 ? (size_t)rows - 1 : 1;

	s->rows = rows;
	s->cols = cols;
	/* Line by line there is one order. */
	s->pane_count = cols >= TWO_COLUMNS && !v->app->is_plain ? 2 : 1;
	s->first_cols = s->pane_count == 2 ? cols * 3 / 5 : cols;
	if (s->active >= s->pane_count)
		s->active = 0;
	if (s->pane_count == 1) {
		pane_release(&s->panes[1]);
		pane_lay_out(&s->panes[0], parts, SIDES, cols, height);
	} else {
		pane_lay_out(&s->panes[0], parts, SIDE_NARRATIVE, s->first_cols, height);
		pane_lay_out(&s->panes[1], parts, SIDE_FACTS, cols - s->first_cols - 1, height);
	}
}

/* The list behind is brought to the same incident: Esc goes back to it, n and N start from it. */
static void
find_place(struct view *v)
{
	struct state *s = v->state;

	s->is_found = incidents_go(v->app->stack[0], s->id);
	s->is_placed = true;
}

static bool
prepare(struct view *v, int rows, int cols, struct error *err)
{
	struct state *s = v->state;
	struct detail *d = s->detail;
	bool is_other = d->is_stale || d->id != s->id;
	size_t at[2];

	if (!s->is_placed)
		find_place(v);
	if (!is_other && s->rows == rows && s->cols == cols)
		return true;
	/* Lines, and perhaps parts, are others now; of the same incident the same ones stay selected. */
	for (int i = 0; i < 2; i++) {
		const struct part *selected = s->panes[i].selected;

		at[i] = selected && d->id == s->id ? (size_t)(selected - d->parts.all) : SIZE_MAX;
		pane_release(&s->panes[i]);
	}
	if (is_other) {
		s->match = -1;
		if (!detail_load(d, v->app, s->id, err))
			return false;
	}
	arrange(v, rows, cols);
	for (int i = 0; i < 2; i++)
		if (at[i] < d->parts.count)
			pane_select(&s->panes[i], &d->parts.all[at[i]]);
	return true;
}

static void
draw(const struct view *v, struct canvas *cv)
{
	const struct state *s = v->state;
	struct canvas first = canvas_part(cv, 1, 0, cv->rows - 1, s->first_cols);
	struct canvas line = canvas_part(cv, 1, s->first_cols, cv->rows - 1, 1);
	struct canvas second = canvas_part(cv, 1, s->first_cols + 1, cv->rows - 1,
					   cv->cols - s->first_cols - 1);

	if (!s->detail->parts.count) {
		draw_nothing(cv);
		return;
	}
	draw_head(s->detail, cv);
	pane_draw(&s->panes[0], &first, s->match);
	if (s->pane_count == 2) {
		canvas_vline(&line, 0);
		pane_draw(&s->panes[1], &second, s->match);
	}
	canvas_cursor(s->active ? &second : &first, (int)pane_row(&s->panes[s->active]), 0);
}

static void
changed(struct view *v, enum change change)
{
	struct state *s = v->state;

	(void)change;
	detail_forget(s->detail);
	s->is_placed = false;
}

static void
go_to_match(struct view *v, int step)
{
	struct state *s = v->state;
	long matches = (long)s->detail->parts.span_count;

	if (matches == 0) {
		app_say(v->app, ROLE_TEXT, "%s", _("nothing is matched in this narrative"));
		return;
	}
	s->match += step;
	s->match = s->match < 0 ? 0 : s->match >= matches ? matches - 1 : s->match;
	if (!pane_show_match(&s->panes[0], (size_t)s->match))
		pane_show_match(&s->panes[1], (size_t)s->match);
}

static void
move(struct view *v, enum move where, long steps)
{
	struct state *s = v->state;
	struct pane *p = &s->panes[s->active];

	if (where == MOVE_LEFT || where == MOVE_RIGHT)
		go_to_match(v, where == MOVE_LEFT ? -1 : 1);
	else if (v->app->is_plain && (where == MOVE_UP || where == MOVE_DOWN || where == MOVE_FIRST))
		pane_move_values(p, where, steps);
	else
		pane_move(p, where, steps);
}

/* In two columns the other one; in one the next heading. */
static void
next_pane(struct view *v, int steps)
{
	struct state *s = v->state;

	if (s->pane_count == 1) {
		pane_next_heading(&s->panes[0], steps < 0);
		return;
	}
	s->active = !s->active;
	if (s->active == 1 && !s->panes[1].selected)
		pane_select_first(&s->panes[1]);
}

static const struct part *
selected(const struct view *v)
{
	const struct state *s = v->state;

	return s->panes[s->active].selected;
}

static bool
term(struct view *v, struct buf *out)
{
	struct state *s = v->state;
	const struct part *part = selected(v);

	if (!part)
		return false;
	if (part->term)
		buf_puts(out, part->term);
	else if (part->code)
		term_print(out, &part->field, part->code);
	else
		return term_of_incident(v->app, &part->field, s->id, out);
	return true;
}

static bool
field(struct view *v, struct field_ref *out)
{
	const struct part *part = selected(v);

	if (!part || !part->has_field)
		return false;
	*out = part->field;
	return true;
}

static bool
enter(struct view *v, struct error *err)
{
	struct buf text = { 0 };
	bool ok = term(v, &text) ? app_filter_add(v->app, buf_str(&text), err)
				 : FAIL(err, ERR_USAGE, N_("Down goes to a value; Enter then keeps only it"));

	buf_release(&text);
	return ok;
}

static void
click(struct view *v, int row, int col, bool is_double)
{
	struct state *s = v->state;
	struct error err = { 0 };
	struct pane *p;
	size_t line;

	s->active = s->pane_count == 2 && col > s->first_cols;
	p = &s->panes[s->active];
	line = p->top + (size_t)row - 1;
	if (row < 1 || line >= p->count)
		return;
	pane_select(p, p->lines[line].part);
	if (is_double && p->selected && !enter(v, &err))
		app_say_error(v->app, &err);
}

static bool
explain(struct view *v, struct buf *out, struct error *err)
{
	const struct state *s = v->state;
	const struct detail *d = s->detail;
	char id[64], day[32];

	if (!d->parts.count)
		return FAIL(err, ERR_USAGE, N_("there is no incident here"));
	dossier_id_text(v->app->d, "INC", d->id, id, sizeof id);
	buf_printf(out, _("%s comes from the dataset %s.\n"), id, d->origin.name);
	buf_printf(out, _("File %s, row %lld, line %ld on, read as %s.\n"), d->origin.file_name,
		   (long long)d->row, d->line, d->origin.encoding);
	buf_printf(out, _("Read with the import profile %s, version %s.\n"), d->origin.profile,
		   d->origin.profile_version);
	buf_printf(out, _("BLAKE2b-256 of the file: %s\n"), d->origin.hash);
	if (source_as_of(v->app->src) != DATE_MIN) {
		date_format_day(source_as_of(v->app->src), day, sizeof day);
		buf_printf(out, _("Status and stage follow from the dated events, as of %s.\n"), day);
	}
	buf_puts(out, _("Tags come from people and from patterns; the log has who and when."));
	return true;
}

static int64_t
current(const struct view *v)
{
	const struct state *s = v->state;

	return s->detail->parts.count ? s->id : 0;
}

/* What matches at the current place: the filter, or a pattern. */
static void
say_match(const struct state *s, struct buf *out)
{
	const struct parts *p = &s->detail->parts;

	buf_printf(out, _("   match %ld of %zu"), s->match + 1, p->span_count);
	for (size_t i = 0; i < p->count; i++) {
		const struct part *part = &p->all[i];
		size_t number;

		if ((size_t)s->match < part->first_span
		    || (size_t)s->match >= part->first_span + part->span_count)
			continue;
		number = part->spans[(size_t)s->match - part->first_span].number;
		if (number)
			buf_printf(out, _(": pattern %s"), p->patterns[number - 1]);
		else
			buf_puts(out, _(": the filter"));
	}
}

static void
status(const struct view *v, struct buf *out)
{
	const struct state *s = v->state;
	size_t place, count, matches = s->detail->parts.span_count;
	char at[32], all[32];

	incidents_place(v->app->stack[0], &place, &count);
	if (s->is_found)
		buf_printf(out, _("%s of %s in this filter"), app_number((long)place, at, sizeof at),
			   app_number((long)count, all, sizeof all));
	else
		buf_puts(out, _("the filter leaves this one out"));
	if (matches && s->match >= 0)
		say_match(s, out);
	else if (matches)
		buf_printf(out,
			   ngettext("   %zu match: Right goes to it",
				    "   %zu matches: Right goes to the first", matches),
			   matches);
}

static void
say(const struct view *v, struct buf *out)
{
	const struct state *s = v->state;
	const struct parts *p = &s->detail->parts;
	size_t number = 0;

	if (!p->count) {
		buf_printf(out, "%s\n", _("This incident is no longer there."));
		return;
	}
	buf_printf(out, "%s\n", p->head);
	for (size_t i = 0; i < p->count; i++) {
		const struct part *part = &p->all[i];

		if (part->kind == PART_HEADING) {
			buf_printf(out, "\n%s\n", part->text);
			continue;
		}
		if (part_is_value(part))
			buf_printf(out, "%zu%s ", ++number, part == selected(v) ? ">" : ".");
		buf_printf(out, "%s%s%s\n", part->label, part->label[0] ? ": " : "", part->text);
	}
}

/* ---- state -------------------------------------------------------------------------------- */

static void
save(const struct view *v, struct buf *out)
{
	const struct state *s = v->state;
	char id[64];

	if (s->id == 0)
		return;
	dossier_id_text(v->app->d, "INC", s->id, id, sizeof id);
	buf_printf(out, "incident=%s\n", id);
}

static void
restore(struct view *v, const char *key, const char *value)
{
	struct state *s = v->state;

	if (strcmp(key, "incident") == 0 && dossier_id_parse(v->app->d, "INC", value, &s->id))
		s->is_placed = false;
}

static bool
open_view(struct view *v, const char *arg, struct error *err)
{
	struct state *s = xcalloc(1, sizeof *s);

	v->state = s;
	s->detail = detail_new();
	s->match = -1;
	/* Without one: it is restored. */
	if (!arg[0])
		return true;
	if (!dossier_id_parse(v->app->d, "INC", arg, &s->id))
		return FAIL(err, ERR_USAGE, N_("\"%s\" is no incident number"), arg);
	if (!detail_load(s->detail, v->app, s->id, err))
		return false;
	return s->detail->parts.count
	       || FAIL(err, ERR_USAGE, N_("there is no incident %s in this dossier"), arg);
}

static void
close_view(struct view *v)
{
	struct state *s = v->state;

	if (!s)
		return;
	detail_free(s->detail);
	pane_release(&s->panes[0]);
	pane_release(&s->panes[1]);
	free(s);
}

const struct view_ops detail_view = {
	.name = "detail",
	.title = N_("Incident"),
	.scope = IN_DETAIL,
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
	.next_pane = next_pane,
	.current = current,
	.status = status,
	.say = say,
	.save = save,
	.restore = restore,
	.close = close_view,
};

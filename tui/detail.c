/* One incident in full: its parts as lines, in one column or in two. */
#include "tui/detail.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/app.h"
#include "tui/detail_parts.h"
#include "tui/incidents.h"
#include "tui/terms.h"
#include "tui/wrap.h"

/* From this width on narrative and facts stand side by side. */
#define TWO_COLUMNS 100
#define LABEL_MAX 20

struct detail {
	int64_t id; /* 0: none */
	bool is_stale;
	struct parts parts; /* empty when the incident is not there */
	struct arena origin_arena;
	struct incident_origin origin;
	int64_t row;
	long line;
};

/* One line of the screen: a piece of a part, or a blank. */
struct line_of {
	const struct part *part; /* NULL: blank */
	size_t start, len;	 /* bytes of its text */
	bool is_first;
};

struct layout {
	struct line_of *lines;
	size_t count;
	int label_width[SIDES]; /* facts of either side are aligned */
};

/* A column of the screen and where one is in it. */
struct pane {
	struct layout layout;
	size_t top, height;
	const struct part *selected; /* a value in sight, or NULL */
	int left, cols;
};

struct state {
	struct detail *detail;
	int64_t id;
	struct arena arena; /* layouts */
	struct pane panes[2];
	int pane_count, active;
	int cols;
	long match;    /* the current one; -1: none yet */
	bool is_found; /* the filter has it */
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

/* ---- lines -------------------------------------------------------------------------------- */

static void
add_line(struct layout *l, size_t *cap, struct line_of line)
{
	l->lines = grow_array(l->lines, l->count, cap, sizeof *l->lines);
	l->lines[l->count++] = line;
}

static int
width_of(const char *text)
{
	return (int)utf8_width(text, strlen(text));
}

/* How wide the text of a part may be; margin and label stand before it. */
static int
text_width(const struct layout *l, const struct part *part, int cols)
{
	int width = cols - 3;

	if (part->kind == PART_FACT)
		width -= l->label_width[part->side] + 2;
	return width < 8 ? 8 : width;
}

static void
add_part(struct layout *l, size_t *cap, const struct part *part, int cols, struct arena *arena)
{
	struct wrap_line *wrapped;
	size_t count = wrap_text(part->text, text_width(l, part, cols), arena, &wrapped);

	if (part->kind == PART_HEADING && l->count)
		add_line(l, cap, (struct line_of){ 0 });
	for (size_t i = 0; i < count; i++)
		add_line(l, cap, (struct line_of){ part, wrapped[i].start, wrapped[i].len, i == 0 });
}

/* Lines of the parts of some sides, in the arena. */
static void
lay_out(const struct parts *p, bool is_two, enum part_side side, int cols, struct arena *arena,
	struct layout *out)
{
	struct line_of *lines;
	size_t cap = 0;

	*out = (struct layout){ 0 };
	for (size_t i = 0; i < p->count; i++)
		if (p->all[i].kind == PART_FACT) {
			int *wide = &out->label_width[p->all[i].side], w = width_of(p->all[i].label);
			int most = cols / 3 < LABEL_MAX ? cols / 3 : LABEL_MAX;

			w = w > most ? most : w;
			*wide = w > *wide ? w : *wide;
		}
	for (size_t i = 0; i < p->count; i++)
		if (!is_two || p->all[i].side == side)
			add_part(out, &cap, &p->all[i], cols, arena);
	lines = arena_alloc(arena, (out->count + 1) * sizeof *lines);
	if (out->count)
		memcpy(lines, out->lines, out->count * sizeof *lines);
	free(out->lines);
	out->lines = lines;
}

/* ---- drawing ------------------------------------------------------------------------------ */

/* Writes a piece of a part's text, with the places that the filter matches in their role. */
static void
draw_piece(struct canvas *cv, int row, int col, const struct line_of *line, enum role role, long match)
{
	const struct part *part = line->part;
	size_t at = line->start, end = line->start + line->len, span = 0;

	while (at < end) {
		size_t stop = end;
		enum role as = role;
		char *piece;

		while (span < part->span_count
		       && part->spans[span].start + part->spans[span].len <= at)
			span++;
		if (span < part->span_count && part->spans[span].start <= at) {
			size_t over = part->spans[span].start + part->spans[span].len;

			stop = over < end ? over : end;
			as = (long)(part->first_span + span) == match ? ROLE_CURRENT : ROLE_MATCH;
		} else if (span < part->span_count && part->spans[span].start < end) {
			stop = part->spans[span].start;
		}
		piece = xstrndup(part->text + at, stop - at);
		col += canvas_text(cv, row, col, -1, as, piece);
		free(piece);
		at = stop;
	}
}

static void
draw_line(struct canvas *cv, int row, const struct layout *l, const struct line_of *line,
	  bool is_selected, long match)
{
	const struct part *part = line->part;
	enum role role;
	int col = 1;

	if (!part)
		return;
	role = is_selected ? ROLE_CURRENT : part->role;
	if (is_selected)
		canvas_blank(cv, row, ROLE_CURRENT);
	if (is_selected && line->is_first)
		canvas_text(cv, row, 0, 1, role, ">");
	if (part->kind == PART_FACT) {
		if (line->is_first)
			canvas_text(cv, row, col, l->label_width[part->side],
				    is_selected ? ROLE_CURRENT : ROLE_DIM, part->label);
		col += l->label_width[part->side] + 2;
	}
	draw_piece(cv, row, col, line, role, match);
}

static void
draw_layout(struct canvas *cv, const struct layout *l, size_t top, const struct part *selected,
	    long match)
{
	for (int row = 0; row < cv->rows && top + (size_t)row < l->count; row++) {
		const struct line_of *line = &l->lines[top + (size_t)row];

		draw_line(cv, row, l, line, line->part && line->part == selected, match);
	}
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
	struct arena arena = { 0 };
	struct layout layout;

	(void)app;
	if (d->id == 0)
		return;
	if (!d->parts.count) {
		draw_nothing(cv);
		return;
	}
	draw_head(d, cv);
	lay_out(&d->parts, false, SIDE_NARRATIVE, cv->cols, &arena, &layout);
	draw_layout(&body, &layout, 0, NULL, -1);
	arena_release(&arena);
}

/* ---- where one is ------------------------------------------------------------------------- */

static size_t
last_top(const struct pane *p)
{
	return p->layout.count > p->height ? p->layout.count - p->height : 0;
}

/* The line that a part begins on; the number of lines when it has none here. */
static size_t
line_of_part(const struct pane *p, const struct part *part)
{
	size_t i = 0;

	while (i < p->layout.count && p->layout.lines[i].part != part)
		i++;
	return i;
}

static bool
is_value_line(const struct line_of *line)
{
	return line->part && line->is_first && part_is_value(line->part);
}

static bool
is_in_sight(const struct pane *p, size_t line)
{
	return line >= p->top && line < p->top + p->height && line < p->layout.count;
}

/* The first value in sight, or none. */
static void
select_first(struct pane *p)
{
	p->selected = NULL;
	for (size_t i = p->top; is_in_sight(p, i) && !p->selected; i++)
		if (is_value_line(&p->layout.lines[i]))
			p->selected = p->layout.lines[i].part;
}

/* Scrolls; what was selected stays so while it is in sight. */
static void
scroll_to(struct pane *p, size_t top)
{
	p->top = top > last_top(p) ? last_top(p) : top;
	if (p->selected && !is_in_sight(p, line_of_part(p, p->selected)))
		p->selected = NULL;
}

/* To the next value when it is in sight, else one line on. */
static void
step_down(struct pane *p)
{
	size_t at = p->selected ? line_of_part(p, p->selected) + 1 : p->top;

	while (is_in_sight(p, at) && !is_value_line(&p->layout.lines[at]))
		at++;
	if (is_in_sight(p, at))
		p->selected = p->layout.lines[at].part;
	else
		scroll_to(p, p->top + 1);
}

static void
step_up(struct pane *p)
{
	size_t at = p->selected ? line_of_part(p, p->selected) : p->top + p->height;

	if (at > p->layout.count)
		at = p->layout.count;
	/* Without one that is selected, going up only scrolls. */
	while (p->selected && at > p->top && !is_value_line(&p->layout.lines[at - 1]))
		at--;
	if (p->selected && at > p->top)
		p->selected = p->layout.lines[at - 1].part;
	else if (p->top > 0)
		scroll_to(p, p->top - 1);
	else
		p->selected = NULL;
}

/* Line by line values are numbered: to the first, or so many on from the current one. */
static void
step_values(struct pane *p, enum move where, long steps)
{
	size_t at = p->selected && where != MOVE_FIRST ? line_of_part(p, p->selected) : SIZE_MAX;
	bool is_up = where == MOVE_UP;

	for (steps = where == MOVE_FIRST ? 1 : steps; steps > 0; steps--) {
		size_t next = is_up ? at - 1 : at + 1;

		while (next < p->layout.count && !is_value_line(&p->layout.lines[next]))
			next = is_up ? next - 1 : next + 1;
		if (next >= p->layout.count)
			break;
		at = next;
	}
	if (at >= p->layout.count)
		return;
	p->selected = p->layout.lines[at].part;
	if (!is_in_sight(p, at))
		scroll_to(p, at);
}

/* Brings a match into sight, with a few lines around it. */
static void
show_match(struct state *s)
{
	for (int side = 0; side < s->pane_count; side++) {
		struct pane *p = &s->panes[side];

		for (size_t i = 0; i < p->layout.count; i++) {
			const struct line_of *line = &p->layout.lines[i];
			const struct part *part = line->part;
			size_t start;

			if (!part || (size_t)s->match < part->first_span
			    || (size_t)s->match >= part->first_span + part->span_count)
				continue;
			start = part->spans[(size_t)s->match - part->first_span].start;
			if (start < line->start || start >= line->start + line->len)
				continue;
			if (!is_in_sight(p, i))
				scroll_to(p, i > p->height / 3 ? i - p->height / 3 : 0);
			return;
		}
	}
}

/* ---- the screen --------------------------------------------------------------------------- */

static void
arrange(struct state *s, bool is_plain, int rows, int cols)
{
	bool is_two = cols >= TWO_COLUMNS && !is_plain;
	const struct parts *parts = &s->detail->parts;

	arena_release(&s->arena);
	s->pane_count = is_two ? 2 : 1;
	if (s->active >= s->pane_count)
		s->active = 0;
	s->panes[0].left = 0;
	s->panes[0].cols = is_two ? cols * 3 / 5 : cols;
	s->panes[1].left = s->panes[0].cols + 1;
	s->panes[1].cols = is_two ? cols - s->panes[1].left : 0;
	for (int i = 0; i < 2; i++) {
		struct pane *p = &s->panes[i];

		p->height = rows > 1 ? (size_t)rows - 1 : 1;
		p->layout = (struct layout){ 0 };
		if (i < s->pane_count)
			lay_out(parts, is_two, (enum part_side)i, p->cols, &s->arena, &p->layout);
		scroll_to(p, p->top);
	}
	s->cols = cols;
}

/* The list behind is brought to the same incident: Esc goes back to it, n and N start from it. */
static void
find_place(struct view *v)
{
	struct state *s = v->state;

	s->is_found = incidents_go(v->app->stack[0], s->id);
	s->is_placed = true;
}

static void
select_again(struct pane *p, const struct parts *parts, size_t index)
{
	const struct part *part = index < parts->count ? &parts->all[index] : NULL;

	if (part && part_is_value(part) && is_in_sight(p, line_of_part(p, part)))
		p->selected = part;
}

static bool
prepare(struct view *v, int rows, int cols, struct error *err)
{
	struct state *s = v->state;
	struct detail *d = s->detail;

	if (!s->is_placed)
		find_place(v);
	if (d->is_stale || d->id != s->id) {
		size_t at[2];

		/* Parts are others now; of the same incident the same ones stay selected. */
		for (int i = 0; i < 2; i++) {
			at[i] = s->panes[i].selected && d->id == s->id
					? (size_t)(s->panes[i].selected - d->parts.all)
					: SIZE_MAX;
			s->panes[i].selected = NULL;
		}
		s->match = -1;
		if (!detail_load(d, v->app, s->id, err))
			return false;
		arrange(s, v->app->is_plain, rows, cols);
		for (int i = 0; i < s->pane_count; i++)
			select_again(&s->panes[i], &d->parts, at[i]);
	} else if (s->cols != cols || s->panes[0].height != (size_t)(rows > 1 ? rows - 1 : 1)) {
		arrange(s, v->app->is_plain, rows, cols);
	}
	return true;
}

static void
draw(const struct view *v, struct canvas *cv)
{
	const struct state *s = v->state;

	if (!s->detail->parts.count) {
		draw_nothing(cv);
		return;
	}
	draw_head(s->detail, cv);
	for (int i = 0; i < s->pane_count; i++) {
		const struct pane *p = &s->panes[i];
		struct canvas part = canvas_part(cv, 1, p->left, cv->rows - 1, p->cols);
		size_t at = p->selected ? line_of_part(p, p->selected) - p->top : 0;

		draw_layout(&part, &p->layout, p->top, p->selected, s->match);
		if (i == s->active)
			canvas_cursor(&part, (int)at, 0);
	}
	if (s->pane_count == 2) {
		struct canvas line = canvas_part(cv, 1, s->panes[0].cols, cv->rows - 1, 1);

		canvas_vline(&line, 0);
	}
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
move(struct view *v, enum move where, long steps)
{
	struct state *s = v->state;
	struct pane *p = &s->panes[s->active];
	size_t page = p->height > 1 ? p->height - 1 : 1;
	bool had_selected = p->selected != NULL;
	long matches = (long)s->detail->parts.span_count;

	if (v->app->is_plain && (where == MOVE_UP || where == MOVE_DOWN || where == MOVE_FIRST)) {
		step_values(p, where, steps);
		return;
	}
	switch (where) {
	case MOVE_UP:
	case MOVE_DOWN:
		for (long i = 0; i < steps; i++)
			if (where == MOVE_UP)
				step_up(p);
			else
				step_down(p);
		break;
	case MOVE_PAGE_UP:
	case MOVE_PAGE_DOWN:
	case MOVE_FIRST:
	case MOVE_LAST:
		scroll_to(p, where == MOVE_PAGE_UP     ? (p->top > page ? p->top - page : 0)
			     : where == MOVE_PAGE_DOWN ? p->top + page
			     : where == MOVE_FIRST     ? 0
						       : p->layout.count);
		if (had_selected)
			select_first(p);
		break;
	case MOVE_LEFT:
	case MOVE_RIGHT:
		if (matches == 0) {
			app_say(v->app, ROLE_TEXT, "%s", _("nothing is matched in this narrative"));
			break;
		}
		s->match += where == MOVE_LEFT ? -1 : 1;
		s->match = s->match < 0 ? 0 : s->match >= matches ? matches - 1 : s->match;
		show_match(s);
		break;
	}
}

/* In two columns the other one; in one the next heading. */
static void
next_pane(struct view *v, int steps)
{
	struct state *s = v->state;
	struct pane *p = &s->panes[0];
	size_t at = p->selected ? line_of_part(p, p->selected) : p->top;

	if (s->pane_count == 2) {
		s->active = !s->active;
		p = &s->panes[s->active];
		if (!p->selected && s->active == 1)
			select_first(p);
		return;
	}
	/* The heading that one is under, then the one before or after. */
	while (at > 0
	       && !(at < p->layout.count && p->layout.lines[at].part
		    && p->layout.lines[at].part->kind == PART_HEADING))
		at--;
	for (size_t i = 0; i < p->layout.count; i++) {
		size_t count = p->layout.count;
		const struct line_of *line;

		at = steps > 0 ? (at + 1) % count : (at + count - 1) % count;
		line = &p->layout.lines[at];
		if (line->part && line->part->kind == PART_HEADING)
			break;
	}
	p->selected = NULL;
	scroll_to(p, at);
	/* At the end of the lines a heading cannot come to the top: its first value tells where one is. */
	for (at++; at < p->layout.count && p->layout.lines[at].part
		   && p->layout.lines[at].part->kind != PART_HEADING;
	     at++)
		if (is_value_line(&p->layout.lines[at]) && is_in_sight(p, at)) {
			p->selected = p->layout.lines[at].part;
			break;
		}
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
	int side = s->pane_count == 2 && col >= s->panes[1].left;
	struct pane *p = &s->panes[side];
	size_t line = p->top + (size_t)row - 1;
	struct error err = { 0 };

	s->active = side;
	if (row < 1 || line >= p->layout.count)
		return;
	p->selected = p->layout.lines[line].part && part_is_value(p->layout.lines[line].part)
			      ? p->layout.lines[line].part
			      : NULL;
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
	arena_release(&s->arena);
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

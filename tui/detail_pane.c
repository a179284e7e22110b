/* Lines of parts, and moving among them. */
#include "tui/detail_pane.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/utf8.h"
#include "tui/wrap.h"

#define LABEL_MAX 20

/* ---- lines -------------------------------------------------------------------------------- */

static void
add_line(struct pane *p, size_t *cap, struct pane_line line)
{
	p->lines = grow_array(p->lines, p->count, cap, sizeof *p->lines);
	p->lines[p->count++] = line;
}

/* How wide the text of a part may be; margin and label stand before it. */
static int
text_width(const struct pane *p, const struct part *part, int cols)
{
	int width = cols - 3;

	if (part->kind == PART_FACT)
		width -= p->label_width[part->side] + 2;
	return width < 8 ? 8 : width;
}

static void
add_part(struct pane *p, size_t *cap, const struct part *part, int cols)
{
	struct wrap_line *wrapped;
	size_t count = wrap_text(part->text, text_width(p, part, cols), &p->arena, &wrapped);

	if (part->kind == PART_HEADING && p->count)
		add_line(p, cap, (struct pane_line){ 0 });
	for (size_t i = 0; i < count; i++)
		add_line(p, cap,
			 (struct pane_line){ part, wrapped[i].start, wrapped[i].len, i == 0 });
}

static void
align_labels(struct pane *p, const struct parts *parts, int cols)
{
	int most = cols / 3 < LABEL_MAX ? cols / 3 : LABEL_MAX;

	memset(p->label_width, 0, sizeof p->label_width);
	for (size_t i = 0; i < parts->count; i++) {
		const struct part *part = &parts->all[i];
		int *wide = &p->label_width[part->side];
		int width = (int)utf8_width(part->label, strlen(part->label));

		width = width > most ? most : width;
		*wide = width > *wide ? width : *wide;
	}
}

static size_t
last_top(const struct pane *p)
{
	return p->count > p->height ? p->count - p->height : 0;
}

void
pane_lay_out(struct pane *p, const struct parts *parts, enum part_side side, int cols, size_t height)
{
	size_t cap = 0;

	pane_release(p);
	align_labels(p, parts, cols);
	for (size_t i = 0; i < parts->count; i++)
		if (side == SIDES || parts->all[i].side == side)
			add_part(p, &cap, &parts->all[i], cols);
	p->height = height;
	p->top = p->top > last_top(p) ? last_top(p) : p->top;
}

void
pane_release(struct pane *p)
{
	arena_release(&p->arena);
	free(p->lines);
	p->lines = NULL;
	p->count = 0;
	p->selected = NULL;
}

/* ---- drawing ------------------------------------------------------------------------------ */

/* Writes a piece of a part's text, with the places that match in their role. */
static void
draw_text(struct canvas *cv, int row, int col, const struct pane_line *line, enum role role, long match)
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
draw_line(const struct pane *p, struct canvas *cv, int row, const struct pane_line *line, long match)
{
	const struct part *part = line->part;
	bool is_selected = part && part == p->selected;
	int col = 1;

	if (!part)
		return;
	if (is_selected)
		canvas_blank(cv, row, ROLE_CURRENT);
	if (is_selected && line->is_first)
		canvas_text(cv, row, 0, 1, ROLE_CURRENT, ">");
	if (part->kind == PART_FACT) {
		if (line->is_first)
			canvas_text(cv, row, col, p->label_width[part->side],
				    is_selected ? ROLE_CURRENT : ROLE_DIM, part->label);
		col += p->label_width[part->side] + 2;
	}
	draw_text(cv, row, col, line, is_selected ? ROLE_CURRENT : part->role, match);
}

void
pane_draw(const struct pane *p, struct canvas *cv, long match)
{
	for (int row = 0; row < cv->rows && p->top + (size_t)row < p->count; row++)
		draw_line(p, cv, row, &p->lines[p->top + (size_t)row], match);
}

/* ---- where one is ------------------------------------------------------------------------- */

/* The line that a part begins on; the number of lines when it has none here. */
static size_t
line_of(const struct pane *p, const struct part *part)
{
	size_t i = 0;

	while (i < p->count && p->lines[i].part != part)
		i++;
	return i;
}

static bool
is_value(const struct pane *p, size_t line)
{
	return p->lines[line].part && p->lines[line].is_first && part_is_value(p->lines[line].part);
}

static bool
is_heading(const struct pane *p, size_t line)
{
	return p->lines[line].part && p->lines[line].part->kind == PART_HEADING;
}

static bool
is_in_sight(const struct pane *p, size_t line)
{
	return line >= p->top && line < p->top + p->height && line < p->count;
}

void
pane_select(struct pane *p, const struct part *part)
{
	bool can = part && part_is_value(part) && is_in_sight(p, line_of(p, part));

	p->selected = can ? part : NULL;
}

void
pane_select_first(struct pane *p)
{
	p->selected = NULL;
	for (size_t i = p->top; is_in_sight(p, i) && !p->selected; i++)
		if (is_value(p, i))
			p->selected = p->lines[i].part;
}

size_t
pane_row(const struct pane *p)
{
	return p->selected ? line_of(p, p->selected) - p->top : 0;
}

/* What was selected stays so while it is in sight. */
static void
scroll_to(struct pane *p, size_t top)
{
	p->top = top > last_top(p) ? last_top(p) : top;
	if (p->selected)
		pane_select(p, p->selected);
}

static void
step_down(struct pane *p)
{
	size_t at = p->selected ? line_of(p, p->selected) + 1 : p->top;

	while (is_in_sight(p, at) && !is_value(p, at))
		at++;
	if (is_in_sight(p, at))
		p->selected = p->lines[at].part;
	else
		scroll_to(p, p->top + 1);
}

static void
step_up(struct pane *p)
{
	size_t at = p->selected ? line_of(p, p->selected) : p->top;

	while (at > p->top && !is_value(p, at - 1))
		at--;
	if (at > p->top)
		p->selected = p->lines[at - 1].part;
	else if (p->top > 0)
		scroll_to(p, p->top - 1);
	else
		p->selected = NULL;
}

void
pane_move(struct pane *p, enum move where, long steps)
{
	size_t page = p->height > 1 ? p->height - 1 : 1;
	bool had_selected = p->selected != NULL;

	switch (where) {
	case MOVE_UP:
		while (steps-- > 0)
			step_up(p);
		return;
	case MOVE_DOWN:
		while (steps-- > 0)
			step_down(p);
		return;
	case MOVE_PAGE_UP:
		scroll_to(p, p->top > page ? p->top - page : 0);
		break;
	case MOVE_PAGE_DOWN:
		scroll_to(p, p->top + page);
		break;
	case MOVE_FIRST:
		scroll_to(p, 0);
		break;
	case MOVE_LAST:
		scroll_to(p, p->count);
		break;
	default:
		return;
	}
	if (had_selected)
		pane_select_first(p);
}

void
pane_move_values(struct pane *p, enum move where, long steps)
{
	/* Before the first line is as far as behind the last one. */
	size_t at = p->selected && where != MOVE_FIRST ? line_of(p, p->selected) : SIZE_MAX;
	size_t step = where == MOVE_UP ? SIZE_MAX : 1;

	for (steps = where == MOVE_FIRST ? 1 : steps; steps > 0; steps--) {
		size_t next = at + step;

		while (next < p->count && !is_value(p, next))
			next += step;
		if (next >= p->count)
			break;
		at = next;
	}
	if (at >= p->count)
		return;
	if (!is_in_sight(p, at))
		scroll_to(p, at);
	p->selected = p->lines[at].part;
}

void
pane_next_heading(struct pane *p, bool is_back)
{
	size_t at = p->selected ? line_of(p, p->selected) : p->top;

	if (p->count == 0)
		return;
	/* The heading that one is under, then the one before or after. */
	while (at > 0 && !is_heading(p, at))
		at--;
	for (size_t i = 0; i < p->count; i++) {
		at = is_back ? (at + p->count - 1) % p->count : (at + 1) % p->count;
		if (is_heading(p, at))
			break;
	}
	p->selected = NULL;
	scroll_to(p, at);
	/* At the end of the lines a heading cannot come to the top: its first value tells where one is. */
	for (at++; is_in_sight(p, at) && !is_heading(p, at) && !p->selected; at++)
		if (is_value(p, at))
			p->selected = p->lines[at].part;
}

bool
pane_show_match(struct pane *p, size_t match)
{
	for (size_t i = 0; i < p->count; i++) {
		const struct pane_line *line = &p->lines[i];
		const struct part *part = line->part;
		size_t start;

		if (!part || match < part->first_span || match >= part->first_span + part->span_count)
			continue;
		start = part->spans[match - part->first_span].start;
		if (start < line->start || start >= line->start + line->len)
			continue;
		/* With a few lines before it. */
		if (!is_in_sight(p, i))
			scroll_to(p, i > p->height / 3 ? i - p->height / 3 : 0);
		return true;
	}
	return false;
}

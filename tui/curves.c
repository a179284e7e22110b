/* Curves in dots. */
#include "tui/curves.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/memory.h"

/* Dots of one character. */
enum { DOTS_X = 2, DOTS_Y = 4 };

/* Columns right of the curves, for their numbers. */
enum { CURVES_RIGHT = CURVES_MAX + 1 };

static int
plot_columns(const struct canvas *cv)
{
	return cv->cols - CURVES_LEFT - CURVES_RIGHT;
}

int
curves_column(const struct canvas *cv, double width, double time)
{
	return CURVES_LEFT + (int)(time / width * (plot_columns(cv) - 1) + 0.5);
}

/* The dots of one curve, a byte for each character of the plot. */
struct plot {
	uint8_t *cells;
	int rows, cols;
};

static void
put_dot(struct plot *p, int x, int y)
{
	static const uint8_t dots[DOTS_Y][DOTS_X] = { { 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 } };

	p->cells[y / DOTS_Y * p->cols + x / DOTS_X] |= dots[y % DOTS_Y][x % DOTS_X];
}

/* The row of characters on which the curve ends. */
static int
plot_curve(struct plot *p, const struct curve *c, double width)
{
	int wide = p->cols * DOTS_X, high = p->rows * DOTS_Y, before = -1;

	for (int x = 0; x < wide; x++) {
		double time = width * x / (wide - 1), share;
		int y, from;

		if (time > c->last)
			break;
		share = c->at(c->ctx, time);
		y = (int)((1 - share) * (high - 1) + 0.5);
		y = y < 0 ? 0 : y >= high ? high - 1 : y;
		/* A step is drawn down to where it leads. */
		from = before >= 0 && before < y ? before + 1 : y;
		before = y;
		/* Two characters on, two off. */
		if (time > c->dashed_from && x / DOTS_X % 4 >= 2)
			continue;
		for (int dot = from; dot <= y; dot++)
			put_dot(p, x, dot);
	}
	return before < 0 ? 0 : before / DOTS_Y;
}

static void
draw_scale(struct canvas *cv, double width, const double *ticks, size_t tick_count)
{
	int high = cv->rows - 1;

	for (int row = 0; row < high; row++)
		canvas_text(cv, row, CURVES_LEFT - 1, 1, ROLE_LINE, cv->grid->is_ascii ? "|" : "\xe2\x94\x82");
	canvas_right(cv, 0, 0, CURVES_LEFT - 1, ROLE_DIM, "100 %");
	if (high > 4)
		canvas_right(cv, high / 2, 0, CURVES_LEFT - 1, ROLE_DIM, "50");
	canvas_right(cv, high - 1, 0, CURVES_LEFT - 1, ROLE_DIM, "0");
	for (int col = CURVES_LEFT; col < cv->cols - CURVES_RIGHT; col++)
		canvas_text(cv, high, col, 1, ROLE_LINE, cv->grid->is_ascii ? "-" : "\xe2\x94\x80");
	canvas_text(cv, high, CURVES_LEFT - 1, 1, ROLE_LINE, cv->grid->is_ascii ? "+" : "\xe2\x94\x94");
	for (size_t i = 0; i < tick_count; i++)
		if (ticks[i] <= width)
			canvas_text(cv, high, curves_column(cv, width, ticks[i]), 1, ROLE_LINE,
				    cv->grid->is_ascii ? "+" : "\xe2\x94\xb4");
}

static void
draw_cell(struct canvas *cv, int row, int col, uint8_t dots, size_t curve, enum role role)
{
	char text[4] = { (char)('1' + curve), '\0' };

	if (!cv->grid->is_ascii) {
		text[0] = '\xe2';
		text[1] = (char)(0xa0 | dots >> 6);
		text[2] = (char)(0x80 | (dots & 0x3f));
		text[3] = '\0';
	}
	canvas_text(cv, row, col, 1, role, text);
}

void
curves_draw(struct canvas *cv, const struct curve *curves, size_t count, double width, const double *ticks,
	    size_t tick_count)
{
	int rows = cv->rows - 1, cols = plot_columns(cv);
	struct plot plots[CURVES_MAX];
	int *taken = xcalloc((size_t)rows + 1, sizeof *taken);

	count = count > CURVES_MAX ? CURVES_MAX : count;
	draw_scale(cv, width, ticks, tick_count);
	for (size_t i = 0; i < count; i++) {
		int end;

		plots[i] = (struct plot){ xcalloc((size_t)(rows * cols) + 1, 1), rows, cols };
		end = plot_curve(&plots[i], &curves[i], width);
		/* Numbers of curves that end together stand side by side. */
		canvas_printf(cv, end, cv->cols - CURVES_MAX + taken[end]++, 1,
			      curves[i].is_current ? ROLE_TITLE : ROLE_TEXT, "%zu", i + 1);
	}
	for (int cell = 0; cell < rows * cols; cell++) {
		uint8_t dots = 0;
		size_t first = count;
		bool is_current = false;

		for (size_t i = 0; i < count; i++) {
			dots |= plots[i].cells[cell];
			first = plots[i].cells[cell] && first == count ? i : first;
			/* Where several run together the current one is seen. */
			if (plots[i].cells[cell] && curves[i].is_current) {
				is_current = true;
				first = i;
			}
		}
		if (dots)
			draw_cell(cv, cell / cols, CURVES_LEFT + cell % cols, dots, first,
				  is_current ? ROLE_BAR : ROLE_DIM);
	}
	for (size_t i = 0; i < count; i++)
		free(plots[i].cells);
	free(taken);
}

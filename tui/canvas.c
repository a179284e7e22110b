/* The grid of cells that screens are drawn on. */
#include "tui/canvas.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/memory.h"
#include "core/base/utf8.h"

void
grid_init(struct grid *g, int rows, int cols)
{
	*g = (struct grid){ .rows = rows, .cols = cols, .is_ascii = g->is_ascii };
	g->cells = xcalloc((size_t)rows * (size_t)cols + 1, sizeof *g->cells);
	grid_clear(g);
}

void
grid_release(struct grid *g)
{
	free(g->cells);
	g->cells = NULL;
	g->rows = g->cols = 0;
}

static void
put(struct grid *g, int row, int col, const char *text, size_t len, int width, enum role role)
{
	struct cell_at *cell = &g->cells[(size_t)row * (size_t)g->cols + (size_t)col];

	memcpy(cell->text, text, len);
	cell->text[len] = '\0';
	cell->width = (uint8_t)width;
	cell->role = (uint8_t)role;
}

void
grid_clear(struct grid *g)
{
	for (int row = 0; row < g->rows; row++)
		for (int col = 0; col < g->cols; col++)
			put(g, row, col, " ", 1, 1, ROLE_TEXT);
	g->cursor_row = g->cursor_col = -1;
}

struct canvas
grid_canvas(struct grid *g)
{
	return (struct canvas){ g, 0, 0, g->rows, g->cols };
}

void
grid_text(const struct grid *g, struct buf *out)
{
	for (int row = 0; row < g->rows; row++) {
		size_t start = out->len;

		for (int col = 0; col < g->cols; col++)
			buf_puts(out, g->cells[(size_t)row * (size_t)g->cols + (size_t)col].text);
		while (out->len > start && out->data[out->len - 1] == ' ')
			out->data[--out->len] = '\0';
		buf_putc(out, '\n');
	}
}

void
grid_roles(const struct grid *g, struct buf *out)
{
	static const char letters[ROLE_COUNT + 1] = ".dhtcmMCklbgweI";

	for (int row = 0; row < g->rows; row++) {
		for (int col = 0; col < g->cols; col++)
			buf_putc(out, letters[g->cells[(size_t)row * (size_t)g->cols + (size_t)col]
						      .role]);
		buf_putc(out, '\n');
	}
}

static int
clamp(int value, int low, int high)
{
	return value < low ? low : value > high ? high : value;
}

struct canvas
canvas_part(const struct canvas *cv, int top, int left, int rows, int cols)
{
	top = clamp(top, 0, cv->rows);
	left = clamp(left, 0, cv->cols);
	return (struct canvas){ cv->grid, cv->top + top, cv->left + left,
				clamp(rows, 0, cv->rows - top), clamp(cols, 0, cv->cols - left) };
}

/* A wide character that is about to lose one half loses the other as well. */
static void
split_wide(struct grid *g, int row, int col)
{
	const struct cell_at *cell;

	if (col < 0 || col >= g->cols)
		return;
	cell = &g->cells[(size_t)row * (size_t)g->cols + (size_t)col];
	if (cell->width == 2)
		put(g, row, col + 1, " ", 1, 1, (enum role)cell[1].role);
	else if (cell->width == 0)
		put(g, row, col - 1, " ", 1, 1, (enum role)cell[-1].role);
}

/* Puts one cell at a place of the canvas; what does not fit is left out. */
static void
put_at(struct canvas *cv, int row, int col, const char *text, size_t len, int width, enum role role)
{
	if (row < 0 || row >= cv->rows || col < 0 || col + width > cv->cols)
		return;
	split_wide(cv->grid, cv->top + row, cv->left + col);
	if (width == 2)
		split_wide(cv->grid, cv->top + row, cv->left + col + 1);
	put(cv->grid, cv->top + row, cv->left + col, text, len, width, role);
	if (width == 2)
		put(cv->grid, cv->top + row, cv->left + col + 1, "", 0, 0, role);
}

/* Reads one cell from text: a character with its marks, or "?" for what must not be shown. */
static size_t
take_cell(const char *text, size_t len, char *out, size_t *out_len, int *width)
{
	struct glyph g = utf8_glyph(text, len);
	size_t used = g.bytes;

	if (g.is_hidden || g.width == 0) {
		/* A mark without a letter before it is hidden, too. */
		memcpy(out, "?", 1);
		*out_len = 1;
		*width = 1;
		return used;
	}
	memcpy(out, text, used);
	*out_len = used;
	*width = g.width;
	while (used < len) {
		g = utf8_glyph(text + used, len - used);
		if (g.is_hidden || g.width != 0)
			break;
		if (*out_len + g.bytes < CELL_BYTES) {
			memcpy(out + *out_len, text + used, g.bytes);
			*out_len += g.bytes;
		}
		used += g.bytes;
	}
	return used;
}

/* Columns that a text takes when drawn. */
static int
measure(const char *text)
{
	size_t len = strlen(text), used = 0, bytes;
	char cell[CELL_BYTES];
	int columns = 0, width;

	while (used < len) {
		used += take_cell(text + used, len - used, cell, &bytes, &width);
		columns += width;
	}
	return columns;
}

int
canvas_text(struct canvas *cv, int row, int col, int width, enum role role, const char *text)
{
	size_t len = strlen(text), used = 0, bytes;
	int limit = width < 0 ? cv->cols - col : width, at = 0, step;
	char cell[CELL_BYTES];
	bool is_cut;

	if (limit <= 0 || row < 0 || row >= cv->rows)
		return 0;
	is_cut = measure(text) > limit;
	while (used < len) {
		size_t next = used + take_cell(text + used, len - used, cell, &bytes, &step);

		if (is_cut && at + step > limit - 1)
			break;
		put_at(cv, row, col + at, cell, bytes, step, role);
		at += step;
		used = next;
	}
	if (is_cut) {
		const char *more = cv->grid->is_ascii ? "~" : "\xe2\x80\xa6";

		put_at(cv, row, col + at, more, strlen(more), 1, role);
		at++;
	}
	while (width >= 0 && at < limit)
		put_at(cv, row, col + at++, " ", 1, 1, role);
	return at;
}

int
canvas_right(struct canvas *cv, int row, int col, int width, enum role role, const char *text)
{
	int wide = measure(text), pad = wide < width ? width - wide : 0;

	for (int i = 0; i < pad; i++)
		put_at(cv, row, col + i, " ", 1, 1, role);
	canvas_text(cv, row, col + pad, width - pad, role, text);
	return width;
}

int
canvas_printf(struct canvas *cv, int row, int col, int width, enum role role, const char *fmt, ...)
{
	char text[1024];
	va_list args;

	va_start(args, fmt);
	vsnprintf(text, sizeof text, fmt, args);
	va_end(args);
	utf8_trim(text);
	return canvas_text(cv, row, col, width, role, text);
}

void
canvas_role(struct canvas *cv, int row, int col, int width, enum role role)
{
	if (row < 0 || row >= cv->rows)
		return;
	for (int i = col < 0 ? 0 : col; i < col + width && i < cv->cols; i++)
		cv->grid->cells[(size_t)(cv->top + row) * (size_t)cv->grid->cols
				+ (size_t)(cv->left + i)]
			.role = (uint8_t)role;
}

void
canvas_blank(struct canvas *cv, int row, enum role role)
{
	canvas_text(cv, row, 0, cv->cols, role, "");
}

void
canvas_vline(struct canvas *cv, int col)
{
	for (int row = 0; row < cv->rows; row++)
		canvas_text(cv, row, col, 1, ROLE_LINE, cv->grid->is_ascii ? "|" : "\xe2\x94\x82");
}

void
canvas_hline(struct canvas *cv, int row)
{
	for (int col = 0; col < cv->cols; col++)
		canvas_text(cv, row, col, 1, ROLE_LINE, cv->grid->is_ascii ? "-" : "\xe2\x94\x80");
}

void
canvas_bar(struct canvas *cv, int row, int col, int width, double share)
{
	static const char *const eighths[] = { "",	       "\xe2\x96\x8f", "\xe2\x96\x8e",
					       "\xe2\x96\x8d", "\xe2\x96\x8c", "\xe2\x96\x8b",
					       "\xe2\x96\x8a", "\xe2\x96\x89", "\xe2\x96\x88" };
	int parts;

	if (!(share > 0) || width <= 0)
		return;
	parts = (int)((share > 1 ? 1 : share) * width * 8 + 0.5);
	parts = parts ? parts : 1;
	if (cv->grid->is_ascii)
		parts = (parts + 7) / 8 * 8;
	for (int i = 0; parts > 0; i++, parts -= 8)
		canvas_text(cv, row, col + i, 1, ROLE_BAR,
			    cv->grid->is_ascii ? "#" : eighths[parts > 8 ? 8 : parts]);
}

void
canvas_spark(struct canvas *cv, int row, int col, double share)
{
	static const char *const blocks[] = { "\xe2\x96\x81", "\xe2\x96\x82", "\xe2\x96\x83",
					      "\xe2\x96\x84", "\xe2\x96\x85", "\xe2\x96\x86",
					      "\xe2\x96\x87", "\xe2\x96\x88" };
	static const char *const plain[] = { ".", ":", "-", "=", "+", "*", "%", "#" };
	int level = (int)((share > 1 ? 1 : share) * 8);

	if (!(share > 0))
		return;
	level = clamp(level, 0, 7);
	canvas_text(cv, row, col, 1, ROLE_BAR, cv->grid->is_ascii ? plain[level] : blocks[level]);
}

void
canvas_cursor(struct canvas *cv, int row, int col)
{
	if (row < 0 || row >= cv->rows || col < 0 || col >= cv->cols)
		return;
	cv->grid->cursor_row = cv->top + row;
	cv->grid->cursor_col = cv->left + col;
}

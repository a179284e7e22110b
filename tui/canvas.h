/*
 * What a screen shows, before any terminal: a grid of cells, each with a character and a role.
 *
 * Views draw roles, never colours; a theme gives them attributes. Every text passes through
 * canvas_text, which clips, pads, measures wide characters and shows "?" for whatever could drive a
 * terminal or hide text, so that imported data can do neither.
 */
#ifndef ATALAYA_TUI_CANVAS_H
#define ATALAYA_TUI_CANVAS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct buf;

enum role {
	ROLE_TEXT,
	ROLE_DIM,     /* of second rank: hints, what is missing */
	ROLE_HEAD,    /* the first line of the frame */
	ROLE_TITLE,   /* headings of columns and groups */
	ROLE_CURRENT, /* the current row */
	ROLE_MARK,    /* marked by the analyst */
	ROLE_MATCH,   /* a place that a query or pattern matched */
	ROLE_CHIP,    /* a term of the filter */
	ROLE_KEY,     /* a key in a hint or menu */
	ROLE_LINE,    /* lines between panes */
	ROLE_BAR,     /* bars and strips */
	ROLE_GOOD,
	ROLE_WARN,
	ROLE_ERROR,
	ROLE_INPUT, /* what is being typed */
	ROLE_COUNT
};

/* Bytes of one cell: a character and a few marks above or below it. */
#define CELL_BYTES 14

struct cell_at {
	char text[CELL_BYTES]; /* "" for the second half of a wide character */
	uint8_t width;	      /* 1 or 2; 0 for that second half */
	uint8_t role;
};

struct grid {
	int rows, cols;
	struct cell_at *cells;
	int cursor_row, cursor_col; /* where the hardware cursor stands; -1: nowhere */
	bool is_ascii;		    /* lines and blocks are drawn with plain characters */
};

/* A window onto a grid: what is drawn outside it is cut off. Copied by value. */
struct canvas {
	struct grid *grid;
	int top, left, rows, cols;
};

void grid_init(struct grid *g, int rows, int cols);
void grid_release(struct grid *g);
/* Blanks every cell and takes the cursor away. */
void grid_clear(struct grid *g);
struct canvas grid_canvas(struct grid *g);
/* The grid as lines of text without trailing blanks, for tests and the plain mode. */
void grid_text(const struct grid *g, struct buf *out);
/* The same with one letter a cell for its role: what the attributes say. */
void grid_roles(const struct grid *g, struct buf *out);

/* A part of a canvas, cut to it. */
struct canvas canvas_part(const struct canvas *cv, int top, int left, int rows, int cols);

/*
 * canvas_text - writes UTF-8 text into one row.
 *
 * width    columns to fill: longer text ends in an ellipsis, shorter is padded; -1: as wide as the text
 *          is and the canvas allows, without padding.
 * Returns  the columns that were used.
 */
int canvas_text(struct canvas *cv, int row, int col, int width, enum role role, const char *text);
/* The same, flush right. */
int canvas_right(struct canvas *cv, int row, int col, int width, enum role role, const char *text);
int canvas_printf(struct canvas *cv, int row, int col, int width, enum role role, const char *fmt, ...)
	__attribute__((format(printf, 6, 7)));

/* Gives cells that are drawn another role. */
void canvas_role(struct canvas *cv, int row, int col, int width, enum role role);
/* Blanks a row. */
void canvas_blank(struct canvas *cv, int row, enum role role);
/* A line from top to bottom at a column, or along a row. */
void canvas_vline(struct canvas *cv, int col);
void canvas_hline(struct canvas *cv, int row);
/* A bar of at most width columns for a share of 0..1, with eighths of a column; anything above 0 shows. */
void canvas_bar(struct canvas *cv, int row, int col, int width, double share);
/* One column of a strip, one row high, for a share of 0..1. */
void canvas_spark(struct canvas *cv, int row, int col, double share);
/* The hardware cursor. */
void canvas_cursor(struct canvas *cv, int row, int col);

#endif

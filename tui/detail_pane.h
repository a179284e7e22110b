/* The parts of an incident as lines in a column of the screen: what is in sight, which value is current. */
#ifndef ATALAYA_TUI_DETAIL_PANE_H
#define ATALAYA_TUI_DETAIL_PANE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/memory.h"
#include "tui/canvas.h"
#include "tui/detail_parts.h"
#include "tui/list.h"

/* A piece of a part, or a blank line. */
struct pane_line {
	const struct part *part; /* NULL: blank */
	size_t start, len;	 /* bytes of its text */
	bool is_first;
};

/*
 * Zero-initialise; end with pane_release. The parts must outlive what was laid out of them.
 * Holds: top is as small as keeps the window full; selected is NULL or begins in sight.
 */
struct pane {
	struct arena arena;
	struct pane_line *lines;
	size_t count;
	int label_width[SIDES]; /* facts of either side are aligned */
	size_t top, height;	/* height: visible lines, at least 1 */
	const struct part *selected;
};

/* Breaks the parts of a side (SIDES: of all) into lines. Nothing is selected then. */
void pane_lay_out(struct pane *p, const struct parts *parts, enum part_side side, int cols, size_t height);
void pane_release(struct pane *p);
/* match: the current one among the spans of all parts; -1: none. */
void pane_draw(const struct pane *p, struct canvas *cv, long match);

/* Selects a value if it is one in sight; NULL: none. */
void pane_select(struct pane *p, const struct part *part);
void pane_select_first(struct pane *p);
/* The row of the window that the selected value begins on; 0 without one. */
size_t pane_row(const struct pane *p);

/* From value to value while the next one is in sight, else line by line; pages and ends. */
void pane_move(struct pane *p, enum move where, long steps);
/* MOVE_FIRST to the first value, MOVE_UP and MOVE_DOWN so many on from the current one, wherever they are. */
void pane_move_values(struct pane *p, enum move where, long steps);
/* To the next heading and its first value, or the one before; round and round. */
void pane_next_heading(struct pane *p, bool is_back);
/* Brings a match into sight; false when this pane does not have it. */
bool pane_show_match(struct pane *p, size_t match);

#endif

/* Curves over time that fall in steps from 100 %, in dots of braille or in plain characters. */
#ifndef ATALAYA_TUI_CURVES_H
#define ATALAYA_TUI_CURVES_H

#include <stddef.h>

#include "tui/canvas.h"

enum { CURVES_MAX = 4 };

/* One curve; what stands for it is its place, counted from 1. */
struct curve {
	/* Its height, 0..1, at a time. */
	double (*at)(const void *ctx, double time);
	const void *ctx;
	double last;	   /* it ends here */
	double dashed_from; /* few are at risk from here on */
	bool is_current;
};

/* Columns left of the curves: the scale. */
enum { CURVES_LEFT = 6 };

/*
 * curves_draw - draws curves with their scales into a canvas: all of its rows but the last, which is the axis.
 *
 * width    of time, above 0
 * ticks    times on the axis, ascending
 */
void curves_draw(struct canvas *cv, const struct curve *curves, size_t count, double width, const double *ticks,
		 size_t tick_count);
/* The column of a time. */
int curves_column(const struct canvas *cv, double width, double time);

#endif

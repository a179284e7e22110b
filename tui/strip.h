/*
 * The selection over time in one row of blocks, and, when it is empty, which term of the filter
 * leaves the most out.
 */
#ifndef ATALAYA_TUI_STRIP_H
#define ATALAYA_TUI_STRIP_H

#include "core/base/memory.h"
#include "core/columns/source.h"

struct app;
struct canvas;

struct strip {
	struct arena arena;
	struct series series; /* by month; by year when that is long or months are mostly not known */
	bool is_years;
	char advice[320]; /* "Without text:amenaza 1,702 would."; "" when something matches */
};

/* Reads the app's selection. */
bool strip_read(struct strip *s, struct app *app, struct error *err);
void strip_draw(const struct strip *s, struct canvas *cv, int row);
void strip_release(struct strip *s);

#endif

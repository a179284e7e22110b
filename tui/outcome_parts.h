/* What the parts of the screen of time to outcome share; nobody else includes it. */
#ifndef ATALAYA_TUI_OUTCOME_PARTS_H
#define ATALAYA_TUI_OUTCOME_PARTS_H

#include "core/justice/outcome.h"
#include "tui/curves.h"
#include "tui/figures.h"
#include "tui/outcome.h"

/* Ages in the table; the axis may go on to the others. */
enum { TABLE_AGES = 4, AGES = 6 };
extern const double outcome_ages[AGES];

enum page { PAGE_CURVES, PAGE_COHORTS };

struct outcome_view {
	struct figures f; /* first */
	enum outcome_origin origin;
	enum page page;
	char *shown[CURVES_MAX]; /* codes of rows with a curve; NULL: free */
	bool has_chosen;	 /* somebody did; else the largest */
	struct outcome_table table;
	double width; /* years on the axis */
};

/* A row of the list: all together, then the others. */
const struct outcome_row *outcome_row_at(const struct outcome_view *o, size_t row);
/* Which of the curves a row has, from 0; -1: none. */
int outcome_curve_of(const struct outcome_view *o, const struct outcome_row *r);
/* What years are counted from. */
const char *outcome_origin_title(const struct outcome_view *o);
/* Lines above the rows of the list, in a window of so many. */
int outcome_above(const struct outcome_view *o, int rows);
void outcome_draw(const struct view *v, struct canvas *cv);

#endif

/* What the files of the crosstab share. */
#ifndef ATALAYA_TUI_CROSSTAB_PARTS_H
#define ATALAYA_TUI_CROSSTAB_PARTS_H

#include "core/base/memory.h"
#include "core/pattern/discover.h"
#include "tui/crosstab.h"
#include "tui/wrap.h"

/* Lines above the rows: what is crossed, headings. */
#define HEAD_ROWS 2
enum crosstab_mode { MODE_COUNT, MODE_ROW, MODE_COLUMN, MODES };

struct crosstab_view {
	struct arena names; /* of fields */
	struct field_ref rows, cols;
	enum crosstab_mode mode;

	bool is_ready, is_hidden; /* hidden: a field may name a person */
	struct arena arena;
	struct crosstab table;
	struct residuals tests;
	bool has_tests;
	const char *notes;
	struct arena note_arena;
	struct wrap_line *note_lines; /* of the window's width */
	size_t note_count;
	struct list list;  /* rows, and the totals behind them */
	size_t col, left;  /* the current column, the first that is seen; that behind the last is the totals */
	int label_width, cell_width, cell_need;
	size_t seen; /* columns with room */
	char *at_row, *at_col; /* codes of the cursor; "" for totals */
};

/* The value of a row or column; NULL: the totals. */
const struct facet_value *crosstab_value(const struct facet *f, size_t at);
bool crosstab_has_table(const struct crosstab_view *x);
/* Incidents of a cell or total. */
long crosstab_count(const struct crosstab_view *x, size_t row, size_t col);
/* As the mode has it. */
void crosstab_cell(const struct crosstab_view *x, size_t row, size_t col, struct buf *out);
/* More or less than chance makes: up or down; "" where neither can be said. */
const char *crosstab_mark(const struct crosstab_view *x, size_t row, size_t col, bool is_ascii);
/* What is crossed, and what is shown of it. */
void crosstab_title(const struct crosstab_view *x, struct buf *out);
/* How wide the labels of rows are on a screen of so many columns. */
int crosstab_label_width(const struct crosstab_view *x, int cols);

void crosstab_draw(const struct view *v, struct canvas *cv);

#endif

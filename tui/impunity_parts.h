/* What the parts of the screen of impunity share; nobody else includes it. */
#ifndef ATALAYA_TUI_IMPUNITY_PARTS_H
#define ATALAYA_TUI_IMPUNITY_PARTS_H

#include "core/base/memory.h"
#include "core/justice/impunity.h"
#include "tui/impunity.h"
#include "tui/list.h"
#include "tui/wrap.h"

/* Lines above the rows: what is counted, as of when, headings. */
#define HEAD_ROWS 3

enum order { ORDER_UNITS, ORDER_RATE, ORDER_NAME, ORDERS };

enum column_id {
	COL_LABEL,
	COL_N,
	COL_WITHOUT,
	COL_COMPLETE,
	COL_PARTIAL,
	COL_FULL,
	COL_WITH,
	COL_UNKNOWN,
	COL_RATE,
	COL_INTERVAL,
	COL_BOUNDS,
	COL_ANY,
	COL_PICTURE,
	COLUMNS
};

struct impunity_view {
	struct arena names; /* of fields */
	struct field_ref by;
	enum impunity_variant variant;
	enum count_unit unit;
	bool stale_is_unknown;
	enum order order;

	bool is_ready, is_hidden;
	struct arena arena;
	struct impunity_table table;
	const struct impunity_row **rows; /* in order */
	const char *notes;		  /* sentences, one a line */
	struct arena note_arena;
	struct wrap_line *note_lines; /* of the window's width */
	size_t note_count;
	struct list list;
	int widths[COLUMNS]; /* of what stands in each column, headings apart */
	bool on_total; /* the cursor is on the line below the list */
	char *at_code; /* the row of the cursor, whatever the order */
};

/* Is there a figure to show? */
bool impunity_has_table(const struct impunity_view *in);
/* How wide what stands in each column is. Of all rows: columns must not move while one scrolls. */
void impunity_measure(struct impunity_view *in);
void impunity_draw(const struct impunity_view *in, struct canvas *cv);

#endif

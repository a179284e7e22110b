/* How the crosstab looks. */
#include <stdlib.h>

#include "core/base/i18n.h"
#include "tui/app.h"
#include "tui/crosstab_parts.h"

static void
draw_notes(const struct crosstab_view *x, struct canvas *cv, int row)
{
	for (size_t i = 0; i < x->note_count && row < cv->rows; i++, row++) {
		char *line = xstrndup(x->notes + x->note_lines[i].start, x->note_lines[i].len);

		canvas_text(cv, row, 1, cv->cols - 2, ROLE_DIM, line);
		free(line);
	}
}

static void
draw_row(const struct crosstab_view *x, size_t i, struct canvas *cv, int row, int label)
{
	const struct facet_value *r = crosstab_value(&x->table.rows, i);
	bool is_current = i == x->list.cursor;
	struct buf text = { 0 };

	canvas_text(cv, row, 0, 1, ROLE_TEXT, is_current ? ">" : " ");
	canvas_text(cv, row, 2, label, is_current ? ROLE_KEY : r ? ROLE_TEXT : ROLE_TITLE, r ? r->label : _("Total"));
	for (size_t k = 0; k < x->seen && x->left + k <= x->table.cols.count; k++) {
		size_t c = x->left + k;
		int at = 2 + label + (int)k * (x->cell_width + 2);
		const char *mark = crosstab_mark(x, i, c, cv->grid->is_ascii);
		bool is_here = is_current && c == x->col;
		enum role role = is_here	   ? ROLE_CURRENT
				 : mark[0]	   ? ROLE_WARN
				 : !crosstab_count(x, i, c) ? ROLE_DIM
				 : !r || c == x->table.cols.count ? ROLE_TITLE
							    : ROLE_TEXT;

		buf_clear(&text);
		crosstab_cell(x, i, c, &text);
		canvas_text(cv, row, at, 1, role, " ");
		canvas_right(cv, row, at + 1, x->cell_width, role, buf_str(&text));
		canvas_text(cv, row, at + 1 + x->cell_width, 1, role, mark[0] ? mark : " ");
		if (is_here)
			canvas_cursor(cv, row, at + x->cell_width);
	}
	buf_release(&text);
}

void
crosstab_draw(const struct view *v, struct canvas *cv)
{
	const struct crosstab_view *x = v->state;
	const struct list *l = &x->list;
	int label = crosstab_label_width(x, cv->cols), row = HEAD_ROWS;
	size_t hidden;
	struct buf text = { 0 };

	if (!x->is_ready) {
		canvas_text(cv, 1, 2, -1, ROLE_DIM, "...");
		return;
	}
	if (!crosstab_has_table(x)) {
		draw_notes(x, cv, 1);
		return;
	}
	crosstab_title(x, &text);
	hidden = x->table.cols.count + 1 - x->seen;
	if (x->table.cols.count + 1 > x->seen)
		buf_printf(&text, _("   columns %zu to %zu of %zu"), x->left + 1, x->left + x->seen,
			   hidden + x->seen);
	canvas_blank(cv, 0, ROLE_TITLE);
	canvas_text(cv, 0, 2, cv->cols - 2, ROLE_TITLE, buf_str(&text));
	canvas_blank(cv, 1, ROLE_TITLE);
	for (size_t k = 0; k < x->seen && x->left + k <= x->table.cols.count; k++) {
		const struct facet_value *c = crosstab_value(&x->table.cols, x->left + k);

		canvas_right(cv, 1, 3 + label + (int)k * (x->cell_width + 2), x->cell_width,
			     x->left + k == x->col ? ROLE_KEY : ROLE_TITLE, c ? c->label : _("Total"));
	}
	for (size_t i = l->top; i < l->rows && i < l->top + l->height; i++)
		draw_row(x, i, cv, row++, label);
	draw_notes(x, cv, row + 1);
	buf_release(&text);
}

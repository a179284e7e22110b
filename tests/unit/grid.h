/* What holds for every grid of cells, whatever was drawn on it. */
#ifndef ATALAYA_TESTS_GRID_H
#define ATALAYA_TESTS_GRID_H

#include "core/base/utf8.h"
#include "tui/canvas.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* Every row is as wide as the grid: wide characters have both halves, halves have their characters.
 */
static inline void
check_grid(const struct grid *g)
{
	for (int row = 0; row < g->rows; row++)
		for (int col = 0; col < g->cols; col++) {
			const struct cell_at *c = &g->cells[row * g->cols + col];

			assert_true(c->width <= 2);
			if (c->width == 2)
				assert_true(col + 1 < g->cols && c[1].width == 0);
			if (c->width == 0) {
				assert_true(col > 0 && c[-1].width == 2);
				assert_int_equal(c->text[0], '\0');
			} else {
				struct glyph glyph = utf8_glyph(c->text, strlen(c->text));

				assert_false(glyph.is_hidden);
				assert_int_equal(glyph.width, c->width);
				assert_int_equal(utf8_check(c->text, strlen(c->text)),
						 strlen(c->text));
			}
		}
}

#endif

/* Themes: what each role looks like. Every theme must read well without its colours. */
#ifndef ATALAYA_TUI_THEME_H
#define ATALAYA_TUI_THEME_H

#include <stdbool.h>

#include "tui/canvas.h"

enum look { LOOK_BOLD = 1, LOOK_DIM = 2, LOOK_UNDERLINE = 4, LOOK_REVERSE = 8 };

/* Colours of the terminal's own palette of eight; -1: its usual one. No theme here sets a background. */
struct style {
	int colour;
	unsigned look;
};

struct theme {
	const char *name;
	struct style styles[ROLE_COUNT];
};

/* "terminal" and "mono"; ends with a NULL name. The first is the usual one. */
extern const struct theme themes[];
const struct theme *theme_find(const char *name);

#endif

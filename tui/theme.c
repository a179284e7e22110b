/* The themes. */
#include "tui/theme.h"

#include <string.h>

enum { USUAL = -1, RED = 1, GREEN, YELLOW, BLUE, MAGENTA, CYAN };

/*
 * The terminal's own colours, so that light and dark both read; whatever a colour says is said by an
 * attribute, a glyph or a word as well.
 */
const struct theme themes[] = {
	{ "terminal",
	  {
		  [ROLE_TEXT] = { USUAL, 0 },
		  [ROLE_DIM] = { USUAL, LOOK_DIM },
		  [ROLE_HEAD] = { USUAL, LOOK_REVERSE },
		  [ROLE_TITLE] = { USUAL, LOOK_BOLD },
		  [ROLE_CURRENT] = { USUAL, LOOK_REVERSE },
		  [ROLE_MARK] = { YELLOW, LOOK_BOLD },
		  [ROLE_MATCH] = { MAGENTA, LOOK_BOLD | LOOK_UNDERLINE },
		  [ROLE_CHIP] = { CYAN, LOOK_BOLD },
		  [ROLE_KEY] = { CYAN, LOOK_BOLD },
		  [ROLE_LINE] = { USUAL, LOOK_DIM },
		  [ROLE_BAR] = { BLUE, 0 },
		  [ROLE_GOOD] = { GREEN, LOOK_BOLD },
		  [ROLE_WARN] = { YELLOW, LOOK_BOLD },
		  [ROLE_ERROR] = { RED, LOOK_BOLD },
		  [ROLE_INPUT] = { USUAL, LOOK_UNDERLINE },
	  } },
	{ "mono",
	  {
		  [ROLE_TEXT] = { USUAL, 0 },
		  [ROLE_DIM] = { USUAL, 0 },
		  [ROLE_HEAD] = { USUAL, LOOK_REVERSE },
		  [ROLE_TITLE] = { USUAL, LOOK_BOLD | LOOK_UNDERLINE },
		  [ROLE_CURRENT] = { USUAL, LOOK_REVERSE },
		  [ROLE_MARK] = { USUAL, LOOK_BOLD },
		  [ROLE_MATCH] = { USUAL, LOOK_BOLD | LOOK_UNDERLINE },
		  [ROLE_CHIP] = { USUAL, LOOK_BOLD },
		  [ROLE_KEY] = { USUAL, LOOK_BOLD },
		  [ROLE_LINE] = { USUAL, 0 },
		  [ROLE_BAR] = { USUAL, 0 },
		  [ROLE_GOOD] = { USUAL, LOOK_BOLD },
		  [ROLE_WARN] = { USUAL, LOOK_BOLD },
		  [ROLE_ERROR] = { USUAL, LOOK_BOLD | LOOK_REVERSE },
		  [ROLE_INPUT] = { USUAL, LOOK_UNDERLINE },
	  } },
	{ 0 }
};

const struct theme *
theme_find(const char *name)
{
	for (const struct theme *t = themes; t->name; t++)
		if (strcmp(t->name, name) == 0)
			return t;
	return NULL;
}

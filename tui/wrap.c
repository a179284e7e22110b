/* Text in lines of a width. */
#include "tui/wrap.h"

#include <string.h>

#include "core/base/utf8.h"

size_t
wrap_line(const char *text, int width, size_t *next)
{
	size_t len = strcspn(text, "\n"), at = 0, blank = 0;
	int used = 0;

	while (at < len) {
		struct glyph g = utf8_glyph(text + at, len - at);

		if (used + g.width > width && at > 0)
			break;
		/* A line that begins with blanks keeps them. */
		if (text[at] == ' ' && strspn(text, " ") < at)
			blank = at;
		used += g.width;
		at += g.bytes;
	}
	if (at == len) {
		*next = at + (text[at] == '\n');
		return at;
	}
	if (text[at] == ' ')
		blank = at;
	*next = blank ? blank + 1 : at;
	return blank ? blank : at;
}

size_t
wrap_count(const char *text, int width)
{
	size_t lines = 0, next;

	for (; *text; text += next, lines++)
		wrap_line(text, width, &next);
	return lines;
}

/* Lines of a width. */
#include "tui/wrap.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/utf8.h"

/* A character with the marks on it, as canvas_text draws it. */
struct cluster {
	size_t bytes;
	int width;
	bool is_wide, is_blank;
};

static struct cluster
cluster_at(const char *s, size_t len)
{
	struct glyph g = utf8_glyph(s, len);
	struct cluster c = { .bytes = g.bytes,
			     .width = g.width,
			     .is_wide = g.width == 2,
			     .is_blank = *s == ' ' || *s == '\t' };

	if (g.is_hidden || g.width == 0) {
		/* Drawn as one "?". */
		c.width = 1;
		return c;
	}
	while (c.bytes < len) {
		g = utf8_glyph(s + c.bytes, len - c.bytes);
		if (g.is_hidden || g.width != 0)
			break;
		c.bytes += g.bytes;
		c.is_blank = false;
	}
	return c;
}

/*
 * The first line of what is left of a paragraph. *next: where the line after it begins; the end of the
 * paragraph when there is none.
 */
static size_t
first_line(const char *s, size_t len, int width, size_t *next)
{
	size_t at = 0, line = 0, after = 0; /* the last place to break: the line ends, the next begins */
	bool can_break = false, was_wide = false, was_blank = false;
	int used = 0;

	while (at < len) {
		struct cluster c = cluster_at(s + at, len - at);

		/* Behind a run of blanks, and on either side of a wide character. */
		if (at > 0 && !c.is_blank && (was_blank || was_wide || c.is_wide)) {
			if (!was_blank)
				line = at;
			after = at;
			can_break = was_blank || line > 0;
		}
		if (c.is_blank && !was_blank)
			line = at;
		/* Blanks may hang over the edge: a line that ends there loses them. */
		if (used + c.width > width && !c.is_blank) {
			*next = can_break ? after : at;
			return can_break ? line : at;
		}
		used += c.width;
		was_blank = c.is_blank;
		was_wide = c.is_wide;
		at += c.bytes;
	}
	*next = len;
	return was_blank ? line : len;
}

size_t
wrap_text(const char *text, int width, struct arena *arena, struct wrap_line **out)
{
	struct wrap_line *lines = NULL;
	size_t count = 0, cap = 0, at = 0;

	if (width < 2)
		width = 2;
	for (;;) {
		size_t end = at + strcspn(text + at, "\n"), paragraph = end;

		if (end > at && text[end - 1] == '\r')
			paragraph--;
		do {
			size_t next, len = first_line(text + at, paragraph - at, width, &next);

			lines = grow_array(lines, count, &cap, sizeof *lines);
			lines[count++] = (struct wrap_line){ at, len };
			at += next;
		} while (at < paragraph);
		if (!text[end])
			break;
		at = end + 1;
	}
	*out = arena_alloc(arena, count * sizeof *lines);
	memcpy(*out, lines, count * sizeof *lines);
	free(lines);
	return count;
}

/* One line that is being typed. */
#include "tui/line.h"

#include <string.h>

#include "core/base/utf8.h"

static void
cut(struct line *l, size_t from, size_t to)
{
	memmove(l->text.data + from, l->text.data + to, l->text.len - to + 1);
	l->text.len -= to - from;
	l->cursor = from;
}

/* The offset one character on: a letter and its marks are one. */
static size_t
after(const struct line *l, size_t at)
{
	if (at >= l->text.len)
		return l->text.len;
	at += utf8_glyph(l->text.data + at, l->text.len - at).bytes;
	while (at < l->text.len) {
		struct glyph g = utf8_glyph(l->text.data + at, l->text.len - at);

		if (g.is_hidden || g.width)
			break;
		at += g.bytes;
	}
	return at;
}

static size_t
before(const struct line *l, size_t at)
{
	size_t found = 0;

	for (size_t i = 0; i < at; i = after(l, i))
		found = i;
	return found;
}

static bool
is_blank(const struct line *l, size_t at)
{
	return l->text.data[at] == ' ';
}

static size_t
word_before(const struct line *l, size_t at)
{
	while (at > 0 && is_blank(l, before(l, at)))
		at = before(l, at);
	while (at > 0 && !is_blank(l, before(l, at)))
		at = before(l, at);
	return at;
}

static size_t
word_after(const struct line *l, size_t at)
{
	while (at < l->text.len && is_blank(l, at))
		at = after(l, at);
	while (at < l->text.len && !is_blank(l, at))
		at = after(l, at);
	return at;
}

void
line_set(struct line *l, const char *text)
{
	buf_clear(&l->text);
	l->cursor = 0;
	line_insert(l, text);
}

void
line_release(struct line *l)
{
	buf_release(&l->text);
	l->cursor = 0;
}

void
line_insert(struct line *l, const char *text)
{
	struct buf tail = { 0 };
	size_t len = strlen(text);

	buf_add(&tail, buf_str(&l->text) + l->cursor, l->text.len - l->cursor);
	if (l->text.len)
		cut(l, l->cursor, l->text.len);
	for (size_t i = 0; i < len && l->text.len + tail.len < LINE_MAX_BYTES;) {
		struct glyph g = utf8_glyph(text + i, len - i);

		if (!g.is_hidden)
			buf_add(&l->text, text + i, g.bytes);
		else if (text[i] == '\t' || text[i] == '\n')
			buf_putc(&l->text, ' ');
		i += g.bytes;
	}
	l->cursor = l->text.len;
	buf_add(&l->text, buf_str(&tail), tail.len);
	buf_release(&tail);
}

void
line_replace(struct line *l, size_t at, const char *text)
{
	if (at < l->cursor)
		cut(l, at, l->cursor);
	line_insert(l, text);
}

bool
line_key(struct line *l, const char *key, bool *changed)
{
	size_t len = l->text.len, cursor = l->cursor;

	*changed = false;
	if (strcmp(key, "Left") == 0)
		l->cursor = before(l, cursor);
	else if (strcmp(key, "Right") == 0)
		l->cursor = after(l, cursor);
	else if (strcmp(key, "Home") == 0 || strcmp(key, "C-a") == 0)
		l->cursor = 0;
	else if (strcmp(key, "End") == 0 || strcmp(key, "C-e") == 0)
		l->cursor = len;
	else if (strcmp(key, "A-Left") == 0 || strcmp(key, "C-Left") == 0)
		l->cursor = word_before(l, cursor);
	else if (strcmp(key, "A-Right") == 0 || strcmp(key, "C-Right") == 0)
		l->cursor = word_after(l, cursor);
	else if (strcmp(key, "Backspace") == 0 && cursor > 0)
		cut(l, before(l, cursor), cursor);
	else if (strcmp(key, "Delete") == 0 && cursor < len)
		cut(l, cursor, after(l, cursor));
	else if (strcmp(key, "C-u") == 0 && cursor > 0)
		cut(l, 0, cursor);
	else if (strcmp(key, "C-k") == 0 && cursor < len)
		cut(l, cursor, len);
	else if (strcmp(key, "C-w") == 0 && cursor > 0)
		cut(l, word_before(l, cursor), cursor);
	else if (strcmp(key, "Space") == 0)
		line_insert(l, " ");
	else if ((unsigned char)key[0] >= 0x80 || key[1] == '\0')
		line_insert(l, key);
	else
		return strcmp(key, "Backspace") == 0 || strcmp(key, "Delete") == 0
		       || strncmp(key, "C-", 2) == 0;
	*changed = l->text.len != len;
	return true;
}

/* A growing byte string, and a cursor that reads one back. */
#include "core/base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/memory.h"

char *
buf_room(struct buf *b, size_t len)
{
	if (b->cap - b->len < len + 1) {
		size_t cap = b->cap ? b->cap * 2 : 64;

		while (cap - b->len < len + 1)
			cap *= 2;
		b->data = xrealloc(b->data, cap, 1);
		b->cap = cap;
	}
	return b->data + b->len;
}

void
buf_add(struct buf *b, const void *bytes, size_t len)
{
	char *room = buf_room(b, len);

	if (len)
		memcpy(room, bytes, len);
	b->len += len;
	b->data[b->len] = '\0';
}

void
buf_puts(struct buf *b, const char *s)
{
	buf_add(b, s, strlen(s));
}

void
buf_putc(struct buf *b, char c)
{
	buf_add(b, &c, 1);
}

void
buf_printf(struct buf *b, const char *fmt, ...)
{
	va_list ap, again;
	int len;

	va_start(ap, fmt);
	va_copy(again, ap);
	len = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (len > 0) {
		vsnprintf(buf_room(b, (size_t)len), (size_t)len + 1, fmt, again);
		b->len += (size_t)len;
	}
	va_end(again);
}

const char *
buf_str(const struct buf *b)
{
	return b->data ? b->data : "";
}

void
buf_clear(struct buf *b)
{
	b->len = 0;
	if (b->data)
		b->data[0] = '\0';
}

void
buf_release(struct buf *b)
{
	free(b->data);
	*b = (struct buf){ 0 };
}

char *
buf_steal(struct buf *b)
{
	char *data;

	buf_room(b, 0);
	b->data[b->len] = '\0';
	data = b->data;
	*b = (struct buf){ 0 };
	return data;
}

void
buf_varint(struct buf *b, uint64_t value)
{
	do {
		uint8_t byte = value & 0x7f;

		value >>= 7;
		buf_putc(b, (char)(value ? byte | 0x80 : byte));
	} while (value);
}

void
buf_block(struct buf *b, const void *bytes, size_t len)
{
	buf_varint(b, len);
	buf_add(b, bytes, len);
}

size_t
hash_bytes(const char *s, size_t len)
{
	uint64_t h = 14695981039346656037u;

	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)s[i]) * 1099511628211u;
	return (size_t)(h ^ h >> 30);
}

struct cursor
cursor_over(const void *bytes, size_t len)
{
	return (struct cursor){ .at = bytes, .end = (const uint8_t *)bytes + len };
}

uint8_t
cursor_byte(struct cursor *c)
{
	if (c->is_bad || c->at >= c->end) {
		c->is_bad = true;
		return 0;
	}
	return *c->at++;
}

uint64_t
cursor_varint(struct cursor *c)
{
	uint64_t value = 0;

	for (int shift = 0; shift < 64; shift += 7) {
		uint8_t byte = cursor_byte(c);

		/* The tenth byte has room for one bit only. */
		if (shift == 63 && byte > 1)
			break;
		value |= (uint64_t)(byte & 0x7f) << shift;
		if (!(byte & 0x80))
			return c->is_bad ? 0 : value;
	}
	c->is_bad = true;
	return 0;
}

const uint8_t *
cursor_take(struct cursor *c, size_t len)
{
	const uint8_t *at = c->at;

	if (c->is_bad || len > (size_t)(c->end - c->at)) {
		c->is_bad = true;
		return NULL;
	}
	c->at += len;
	return at;
}

const char *
cursor_block(struct cursor *c, size_t *len)
{
	uint64_t want = cursor_varint(c);
	const uint8_t *at;

	*len = 0;
	if (want > (uint64_t)(c->end - c->at)) {
		c->is_bad = true;
		return NULL;
	}
	at = cursor_take(c, (size_t)want);
	if (at)
		*len = (size_t)want;
	return (const char *)at;
}

/*
 * One growing byte string, and a cursor that reads one back.
 *
 * Invariant of struct buf: data is NULL only while cap is 0; otherwise data[len] is '\0', so data is
 * also a C string as long as nothing added holds a zero byte.
 */
#ifndef ATALAYA_BASE_BUF_H
#define ATALAYA_BASE_BUF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct buf {
	char *data;
	size_t len, cap;
};

void buf_add(struct buf *b, const void *bytes, size_t len);
void buf_puts(struct buf *b, const char *s);
void buf_putc(struct buf *b, char c);
void buf_printf(struct buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* Makes room for len bytes more; they are not counted in len yet. Returns where they go. */
char *buf_room(struct buf *b, size_t len);
/* The content as a C string, "" when nothing was added. Valid until the next change. */
const char *buf_str(const struct buf *b);
/* Empties but keeps the memory. */
void buf_clear(struct buf *b);
/* Frees; the buf is empty and usable again. */
void buf_release(struct buf *b);
/* Hands the string to the caller, who frees it; the buf is empty and usable again. */
char *buf_steal(struct buf *b);

/* Unsigned LEB128: seven bits a byte, low first. */
void buf_varint(struct buf *b, uint64_t value);
/* A length as varint, then the bytes. */
void buf_block(struct buf *b, const void *bytes, size_t len);

/* A number for a hash table (FNV-1a, folded). Never stored: it may change with the program. */
size_t hash_bytes(const char *s, size_t len);

/* Reads what the three above wrote. Once is_bad, everything reads as zero or empty. */
struct cursor {
	const uint8_t *at, *end;
	bool is_bad;
};

struct cursor cursor_over(const void *bytes, size_t len);
uint64_t cursor_varint(struct cursor *c);
uint8_t cursor_byte(struct cursor *c);
/* len bytes in place, or NULL and is_bad when there are fewer. */
const uint8_t *cursor_take(struct cursor *c, size_t len);
/* A block in place; *len is its length. NULL and is_bad when the length lies. */
const char *cursor_block(struct cursor *c, size_t *len);

#endif

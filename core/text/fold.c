/* Folding: plain bytes sixteen at a time, frequent characters by table, the rest with utf8proc. */
#include "core/text/fold.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <utf8proc.h>

#include "core/base/memory.h"
#include "core/base/utf8.h"

enum {
	PARTS = 32,	  /* characters that one character folds to, at most */
	TABLE_2 = 0x800,  /* all that take two bytes in UTF-8 */
	TABLE_3 = 0x2000, /* and from here the dashes and quotes */
	TABLE_3_SIZE = 0x80,
	IS_SPACE = 0xFE,
	IS_LONG = 0xFF /* utf8proc says */
};

/* What a character folds to, or one of the above in len. */
struct entry {
	uint8_t len;
	char bytes[7];
};

static struct entry table[TABLE_2 + TABLE_3_SIZE];
static pthread_once_t table_once = PTHREAD_ONCE_INIT;

/* The fold of a character beyond ASCII: *count characters, white space not yet joined. */
static void
decompose(utf8proc_int32_t c, utf8proc_int32_t *parts, int *count)
{
	int boundary = 0;
	utf8proc_ssize_t n = utf8proc_decompose_char(c, parts, PARTS,
						     UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT
							     | UTF8PROC_CASEFOLD
							     | UTF8PROC_STRIPMARK,
						     &boundary);

	*count = n < 0 ? 0 : n > PARTS ? PARTS : (int)n;
}

static void
make_entry(struct entry *e, utf8proc_int32_t c)
{
	utf8proc_int32_t parts[PARTS];
	utf8proc_uint8_t bytes[PARTS * 4];
	size_t len = 0;
	bool has_space = false;
	int count;

	decompose(c, parts, &count);
	for (int i = 0; i < count; i++) {
		has_space |= utf8_is_space(parts[i]);
		len += (size_t)utf8proc_encode_char(parts[i], bytes + len);
	}
	if (has_space)
		e->len = count == 1 ? IS_SPACE : IS_LONG;
	else
		e->len = len <= sizeof e->bytes ? (uint8_t)len : IS_LONG;
	if (e->len <= sizeof e->bytes)
		memcpy(e->bytes, bytes, len);
}

static void
make_table(void)
{
	for (int c = 0x80; c < TABLE_2; c++)
		make_entry(&table[c], c);
	for (int i = 0; i < TABLE_3_SIZE; i++)
		make_entry(&table[TABLE_2 + i], TABLE_3 + i);
}

/* The entry of the character at s, *step bytes long; NULL when the table does not have it. */
static const struct entry *
look_up(const unsigned char *s, size_t len, size_t *step)
{
	if (len >= 2 && s[0] >= 0xC2 && s[0] <= 0xDF && (s[1] & 0xC0) == 0x80) {
		*step = 2;
		return &table[(s[0] & 0x1F) << 6 | (s[1] & 0x3F)];
	}
	if (len >= 3 && s[0] == 0xE2 && (s[1] == 0x80 || s[1] == 0x81) && (s[2] & 0xC0) == 0x80) {
		*step = 3;
		return &table[TABLE_2 + ((s[1] & 1) << 6 | (s[2] & 0x3F))];
	}
	return NULL;
}

/*
 * Where a text is folded to. Blanks are written as they come, one of a run, and a last one is taken
 * back at the end.
 *
 * Holds before each step: there is room for as many bytes as are still to be read, and STORE more.
 */
struct folder {
	struct buf *out;
	char *at, *end;
	bool after_blank; /* or at the beginning */
};

enum { STORE = 16, LONGEST = PARTS * 5 };

static void
make_room(struct folder *f, size_t left)
{
	size_t used = (size_t)(f->at - f->out->data) - f->out->len;

	f->out->len += used;
	f->at = buf_room(f->out, left + STORE + LONGEST);
	f->end = f->out->data + f->out->cap;
}

static inline void
put_blank(struct folder *f)
{
	if (!f->after_blank)
		*f->at++ = ' ';
	f->after_blank = true;
}

static inline void
put_bytes(struct folder *f, const void *bytes, size_t len)
{
	memcpy(f->at, bytes, len);
	f->at += len;
	f->after_blank = f->after_blank && len == 0;
}

/* One character that the table does not have; its length. */
static size_t
fold_rare(struct folder *f, const char *s, size_t len)
{
	utf8proc_int32_t c, parts[PARTS];
	utf8proc_ssize_t step;
	int count;

	step = utf8proc_iterate((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)len, &c);
	if (step <= 0) {
		put_bytes(f, s, 1);
		return 1;
	}
	decompose(c, parts, &count);
	for (int i = 0; i < count; i++) {
		utf8proc_uint8_t bytes[4];

		if (utf8_is_space(parts[i]))
			put_blank(f);
		else
			put_bytes(f, bytes, (size_t)utf8proc_encode_char(parts[i], bytes));
	}
	return (size_t)step;
}

/* One character; its length. */
static size_t
fold_one(struct folder *f, const char *s, size_t len)
{
	unsigned char c = (unsigned char)*s;
	const struct entry *e;
	size_t step;

	if (c < 0x80) {
		if (c == ' ' || (c >= '\t' && c <= '\r')) {
			put_blank(f);
		} else {
			*f->at++ = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
			f->after_blank = false;
		}
		return 1;
	}
	if ((size_t)(f->end - f->at) < len + STORE + LONGEST)
		make_room(f, len);
	e = look_up((const unsigned char *)s, len, &step);
	if (!e || e->len == IS_LONG)
		return fold_rare(f, s, len);
	if (e->len == IS_SPACE)
		put_blank(f);
	else
		put_bytes(f, e->bytes, e->len);
	return step;
}

#ifdef __SSE2__
/* ASCII as it mostly is, single blanks between words: how many of 16 bytes were folded, perhaps none. */
static size_t
fold_plain(struct folder *f, const char *s)
{
	__m128i x = _mm_loadu_si128((const __m128i *)(const void *)s);
	/* Bytes beyond ASCII are negative here, so they are in neither range. */
	__m128i upper = _mm_and_si128(_mm_cmpgt_epi8(x, _mm_set1_epi8('A' - 1)),
				      _mm_cmplt_epi8(x, _mm_set1_epi8('Z' + 1)));
	__m128i control = _mm_and_si128(_mm_cmpgt_epi8(x, _mm_set1_epi8('\t' - 1)),
					_mm_cmplt_epi8(x, _mm_set1_epi8('\r' + 1)));
	unsigned blanks = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(x, _mm_set1_epi8(' ')));
	unsigned other = (unsigned)_mm_movemask_epi8(_mm_or_si128(x, control));
	unsigned n;

	other |= blanks & (blanks << 1 | f->after_blank);
	n = (unsigned)__builtin_ctz(other | 0x10000);
	_mm_storeu_si128((__m128i *)(void *)f->at,
			 _mm_or_si128(x, _mm_and_si128(upper, _mm_set1_epi8(32))));
	f->at += n;
	if (n)
		f->after_blank = blanks >> (n - 1) & 1;
	return n;
}
#endif

void
fold_text(struct buf *out, const char *s, size_t len)
{
	struct folder f = { .out = out, .after_blank = true };
	size_t i = 0, start;

	pthread_once(&table_once, make_table);
	f.at = buf_room(out, len + STORE + LONGEST);
	f.end = out->data + out->cap;
	start = out->len;
	while (i < len) {
#ifdef __SSE2__
		if (len - i >= 16 && (i += fold_plain(&f, s + i)) >= len)
			break;
#endif
		i += fold_one(&f, s + i, len - i);
	}
	out->len = (size_t)(f.at - out->data);
	if (f.after_blank && out->len > start)
		out->len--;
	out->data[out->len] = '\0';
}

/* ---- with the way back -------------------------------------------------------------------- */

static void
map_add(struct fold_map *map, const char *bytes, size_t len, size_t start, size_t end)
{
	while (map->cap < map->text.len + len) {
		map->cap = map->cap ? map->cap * 2 : 1024;
		map->start = xrealloc(map->start, map->cap, sizeof *map->start);
		map->end = xrealloc(map->end, map->cap, sizeof *map->end);
	}
	for (size_t i = 0; i < len; i++) {
		map->start[map->text.len + i] = (uint32_t)start;
		map->end[map->text.len + i] = (uint32_t)end;
	}
	buf_add(&map->text, bytes, len);
}

void
fold_map_set(struct fold_map *map, const char *s, size_t len)
{
	size_t blank = 0; /* where the blanks before this character begin */
	bool pending = false;

	buf_clear(&map->text);
	if (len >= UINT32_MAX)
		return;
	for (size_t i = 0; i < len;) {
		utf8proc_int32_t c, parts[PARTS];
		utf8proc_ssize_t step = utf8proc_iterate((const utf8proc_uint8_t *)s + i,
							 (utf8proc_ssize_t)(len - i), &c);
		size_t next = i + (step > 0 ? (size_t)step : 1), before = map->text.len;
		int count = 1;

		if (step > 0)
			decompose(c, parts, &count);
		for (int k = 0; k < count; k++) {
			char bytes[4] = { s[i] };
			size_t n = 1;

			if (step > 0 && utf8_is_space(parts[k])) {
				if (!pending)
					blank = i;
				pending = map->text.len > 0;
				continue;
			}
			if (step > 0)
				n = (size_t)utf8proc_encode_char(parts[k],
								 (utf8proc_uint8_t *)bytes);
			if (pending)
				map_add(map, " ", 1, blank, blank < i ? i : next);
			pending = false;
			map_add(map, bytes, n, i, next);
		}
		/* A mark that is dropped belongs to the character before it. */
		if (count == 0 && !pending)
			for (size_t k = before; k > 0 && map->end[k - 1] == i; k--)
				map->end[k - 1] = (uint32_t)next;
		i = next;
	}
}

void
fold_map_release(struct fold_map *map)
{
	buf_release(&map->text);
	free(map->start);
	free(map->end);
	*map = (struct fold_map){ 0 };
}

struct span
fold_map_span(const struct fold_map *map, size_t start, size_t end)
{
	size_t first = map->start[start];

	return (struct span){ first, map->end[end - 1] - first };
}

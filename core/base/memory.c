/* Memory that is never NULL, and arenas. */
#include "core/base/memory.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct arena_chunk {
	struct arena_chunk *older;
	alignas(max_align_t) char data[];
};

static void *
checked(void *ptr)
{
	if (!ptr) {
		fputs("atalaya: out of memory\n", stderr);
		abort();
	}
	return ptr;
}

void *
xmalloc(size_t size)
{
	return checked(malloc(size ? size : 1));
}

void *
xcalloc(size_t count, size_t size)
{
	return checked(calloc(count ? count : 1, size ? size : 1));
}

void *
xrealloc(void *ptr, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		checked(NULL);
	return checked(realloc(ptr, count && size ? count * size : 1));
}

char *
xstrndup(const char *s, size_t len)
{
	char *copy = xmalloc(len + 1);

	memcpy(copy, s, len);
	copy[len] = '\0';
	return copy;
}

char *
xstrdup(const char *s)
{
	return xstrndup(s, strlen(s));
}

void *
grow_array(void *items, size_t count, size_t *cap, size_t item_size)
{
	if (count < *cap)
		return items;
	*cap = *cap ? *cap * 2 : 16;
	return xrealloc(items, *cap, item_size);
}

void *
arena_alloc(struct arena *a, size_t size)
{
	const size_t align = alignof(max_align_t);
	void *piece;

	size = (size + align - 1) / align * align;
	if (!a->chunks || a->size - a->used < size) {
		/* Chunks grow with the arena, so few are needed whatever it holds. */
		size_t want = a->total < 4096 ? 4096 : a->total < (1u << 20) ? a->total : 1u << 20;
		struct arena_chunk *chunk;

		if (want < size)
			want = size;
		chunk = xmalloc(sizeof *chunk + want);
		chunk->older = a->chunks;
		a->chunks = chunk;
		a->size = want;
		a->used = 0;
		a->total += want;
	}
	piece = a->chunks->data + a->used;
	a->used += size;
	return piece;
}

char *
arena_strndup(struct arena *a, const char *s, size_t len)
{
	char *copy = arena_alloc(a, len + 1);

	memcpy(copy, s, len);
	copy[len] = '\0';
	return copy;
}

char *
arena_strdup(struct arena *a, const char *s)
{
	return arena_strndup(a, s, strlen(s));
}

void
arena_release(struct arena *a)
{
	while (a->chunks) {
		struct arena_chunk *older = a->chunks->older;

		free(a->chunks);
		a->chunks = older;
	}
	a->used = a->size = a->total = 0;
}

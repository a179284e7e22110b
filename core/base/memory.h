/* Memory that is never NULL, and arenas: many small pieces that live and die together. */
#ifndef ATALAYA_BASE_MEMORY_H
#define ATALAYA_BASE_MEMORY_H

#include <stddef.h>

/* Like malloc and friends, but running out ends the process: what was confirmed is on disk. */
void *xmalloc(size_t size) __attribute__((malloc, returns_nonnull));
void *xcalloc(size_t count, size_t size) __attribute__((malloc, returns_nonnull));
void *xrealloc(void *ptr, size_t count, size_t size) __attribute__((returns_nonnull));
char *xstrdup(const char *s) __attribute__((malloc, returns_nonnull));
char *xstrndup(const char *s, size_t len) __attribute__((malloc, returns_nonnull));

/*
 * grow_array - makes room for one element more.
 *
 * items    the array, or NULL; count elements are in use, *cap are there.
 * Returns  the array, perhaps moved; *cap is updated. Doubles, so appending is linear in all.
 */
void *grow_array(void *items, size_t count, size_t *cap, size_t item_size)
	__attribute__((returns_nonnull));

struct arena_chunk;

/* Zero-initialise; end with arena_release. Pieces are aligned for any type. */
struct arena {
	struct arena_chunk *chunks;
	size_t used, size; /* of the newest chunk */
	size_t total;	   /* bytes of all chunks */
};

void *arena_alloc(struct arena *a, size_t size) __attribute__((returns_nonnull));
/* A zero-terminated copy of len bytes. */
char *arena_strndup(struct arena *a, const char *s, size_t len) __attribute__((returns_nonnull));
char *arena_strdup(struct arena *a, const char *s) __attribute__((returns_nonnull));
/* Frees all pieces; the arena is empty and usable again. */
void arena_release(struct arena *a);

#endif

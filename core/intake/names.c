/* Names of columns: joined from several header records, and found again. */
#include "core/intake/names.h"

#include <stdlib.h>
#include <string.h>

void
names_join(struct names *names, size_t at, const char *text, size_t len)
{
	struct buf *name;

	while (names->count <= at) {
		names->items = grow_array(names->items, names->count, &names->cap,
					  sizeof *names->items);
		names->items[names->count++] = (struct buf){ 0 };
	}
	name = &names->items[at];
	if (len && name->len)
		buf_puts(name, " / ");
	buf_add(name, text, len);
}

void
names_release(struct names *names)
{
	for (size_t i = 0; i < names->count; i++)
		buf_release(&names->items[i]);
	free(names->items);
	*names = (struct names){ 0 };
}

/* The slot of a name: its own, or the free one that it would get. */
static struct name_slot *
slot_of(const struct name_index *index, const char *name, size_t len, size_t nth)
{
	size_t at = hash_bytes(name, len) + nth * 0x9E3779B1u;

	for (;; at++) {
		struct name_slot *slot = &index->slots[at & (index->cap - 1)];

		if (!slot->name
		    || (slot->len == len && slot->nth == nth && memcmp(slot->name, name, len) == 0))
			return slot;
	}
}

size_t
name_index_find(const struct name_index *index, const char *name, size_t len, size_t nth)
{
	const struct name_slot *slot = index->cap ? slot_of(index, name, len, nth) : NULL;

	return slot && slot->name ? slot->at : NAME_ABSENT;
}

void
name_index_add(struct name_index *index, const char *name, size_t len, size_t nth, size_t at)
{
	if (index->count * 2 >= index->cap) {
		struct name_index bigger = { .cap = index->cap ? index->cap * 2 : 64,
					     .count = index->count };

		bigger.slots = xcalloc(bigger.cap, sizeof *bigger.slots);
		for (size_t i = 0; i < index->cap; i++) {
			const struct name_slot *old = &index->slots[i];

			if (old->name)
				*slot_of(&bigger, old->name, old->len, old->nth) = *old;
		}
		free(index->slots);
		*index = bigger;
	}
	*slot_of(index, name, len, nth) = (struct name_slot){ name, len, nth, at };
	index->count++;
}

void
name_index_release(struct name_index *index)
{
	free(index->slots);
	*index = (struct name_index){ 0 };
}

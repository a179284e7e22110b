/* Names of columns: joined from several header records, and found again. */
#include "core/intake/names.h"

#include <stdlib.h>
#include <string.h>

#include "core/intake/resolve.h"

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

/* Is it the name, or one of the lines that it was joined from? */
static bool
is_line_of(const struct csv_cell *name, const char *text, size_t len)
{
	const char *at = name->text, *end = name->text + name->len;

	if (len == name->len && memcmp(text, name->text, len) == 0)
		return true;
	while (at < end) {
		const char *next = memmem(at, (size_t)(end - at), " / ", 3);
		size_t part = (size_t)((next ? next : end) - at);

		if (part == len && memcmp(text, at, len) == 0)
			return true;
		at = next ? next + 3 : end;
	}
	return false;
}

bool
names_repeat(const struct csv_row *header, size_t columns, const struct csv_row *row)
{
	size_t named = 0, same = 0;

	for (size_t i = 0; i < columns; i++) {
		const struct csv_cell *name = &header->cells[i];
		size_t len = i < row->count ? row->cells[i].len : 0;
		const char *text = len ? cell_trimmed(row->cells[i].text, &len) : "";
		bool is_joined = memmem(name->text, name->len, " / ", 3) != NULL;

		if (len ? !is_line_of(name, text, len) : name->len && !is_joined)
			return false;
		named += name->len > 0;
		same += len > 0;
	}
	for (size_t i = header->count; i < row->count; i++) {
		size_t len = row->cells[i].len;

		cell_trimmed(row->cells[i].text, &len);
		if (len)
			return false;
	}
	return row->count >= header->count && same && same * 2 >= named;
}

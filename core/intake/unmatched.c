/* Values that no list knows: a table by field and value. */
#include "core/intake/unmatched.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"

/* The slot of a value, or the free one where it would go. */
static struct unmatched_slot *
find(struct unmatched *u, size_t hash, const char *field, const char *value)
{
	size_t at = hash & u->mask;

	for (; u->slots[at].item; at = (at + 1) & u->mask) {
		const struct import_unmatched *item = &u->items[u->slots[at].item - 1];

		if (u->slots[at].hash == hash && strcmp(item->value, value) == 0
		    && strcmp(item->field, field) == 0)
			break;
	}
	return &u->slots[at];
}

static void
grow(struct unmatched *u)
{
	struct unmatched_slot *old = u->slots;
	size_t count = old ? u->mask + 1 : 0;

	u->mask = count ? count * 2 - 1 : 1023;
	u->slots = xcalloc(u->mask + 1, sizeof *u->slots);
	for (size_t i = 0; i < count; i++) {
		size_t at = old[i].hash & u->mask;

		if (!old[i].item)
			continue;
		while (u->slots[at].item)
			at = (at + 1) & u->mask;
		u->slots[at] = old[i];
	}
	free(old);
}

void
unmatched_add(struct unmatched *u, const char *field, const char *value, long rows)
{
	size_t hash = hash_bytes(value, strlen(value));
	struct unmatched_slot *slot;

	if (u->count * 2 >= u->mask)
		grow(u);
	slot = find(u, hash, field, value);
	if (slot->item) {
		u->items[slot->item - 1].rows += rows;
	} else if (u->count < UNMATCHED_SEEN) {
		u->items = grow_array(u->items, u->count, &u->cap, sizeof *u->items);
		u->items[u->count++] =
			(struct import_unmatched){ field, arena_strdup(&u->arena, value), rows };
		*slot = (struct unmatched_slot){ hash, u->count };
	} else {
		u->is_full = true;
	}
}

static int
by_rows(const void *a, const void *b)
{
	const struct import_unmatched *x = a, *y = b;

	if (x->rows != y->rows)
		return x->rows < y->rows ? 1 : -1;
	return strcmp(x->field, y->field) ? strcmp(x->field, y->field)
					  : strcmp(x->value, y->value);
}

size_t
unmatched_sort(struct unmatched *u, bool *is_cut)
{
	if (u->count)
		qsort(u->items, u->count, sizeof *u->items, by_rows);
	*is_cut = u->is_full || u->count > UNMATCHED_MAX;
	return u->count < UNMATCHED_MAX ? u->count : UNMATCHED_MAX;
}

void
unmatched_release(struct unmatched *u)
{
	arena_release(&u->arena);
	free(u->items);
	free(u->slots);
	*u = (struct unmatched){ 0 };
}

/*
 * Three bytes of each word, the rarest it has, are hashed into a small table of bits. One pass over the text asks
 * the table at every place; only where it says yes are words compared.
 */
#include "core/text/multi.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/memory.h"

enum { HASHES = 1 << 16 };

struct word {
	const char *bytes;
	size_t len, at; /* at: where its three bytes stand in it */
	uint32_t group, next; /* next: of the same hash; from 1, 0 ends */
};

struct multi {
	struct word *words;
	size_t count;
	uint32_t first[HASHES]; /* from 1; 0: none */
	uint64_t any[HASHES / 64];
};

static uint32_t
hash_at(const char *s)
{
	uint32_t three = (uint32_t)(unsigned char)s[0] | (uint32_t)(unsigned char)s[1] << 8
			 | (uint32_t)(unsigned char)s[2] << 16;

	return three * UINT32_C(0x9E3779B1) >> 16;
}

bool
multi_takes(const struct literals *l)
{
	for (size_t i = 0; i < l->count; i++)
		if (l->needles[i].len < LITERAL_MIN)
			return false;
	return l->count > 0;
}

struct multi *
multi_new(const struct literals *const *groups, size_t count)
{
	struct multi *m = xcalloc(1, sizeof *m);
	size_t all = 0;

	for (size_t g = 0; g < count; g++)
		all += groups[g]->count;
	m->words = xcalloc(all + 1, sizeof *m->words);
	for (size_t g = 0; g < count; g++)
		for (size_t i = 0; i < groups[g]->count; i++) {
			const struct needle *n = &groups[g]->needles[i];
			struct word *w = &m->words[m->count++];
			uint32_t h;

			*w = (struct word){ .bytes = n->bytes, .len = n->len, .group = (uint32_t)g };
			w->at = n->first + LITERAL_MIN <= n->len ? n->first : n->len - LITERAL_MIN;
			h = hash_at(w->bytes + w->at);
			w->next = m->first[h];
			m->first[h] = (uint32_t)m->count;
			m->any[h / 64] |= UINT64_C(1) << (h % 64);
		}
	return m;
}

void
multi_free(struct multi *m)
{
	if (!m)
		return;
	free(m->words);
	free(m);
}

void
multi_scan(const struct multi *m, const char *text, size_t len, uint64_t *found)
{
	for (size_t i = 0; i + LITERAL_MIN <= len; i++) {
		uint32_t h = hash_at(text + i);

		if (!(m->any[h / 64] >> (h % 64) & 1))
			continue;
		for (uint32_t k = m->first[h]; k; k = m->words[k - 1].next) {
			const struct word *w = &m->words[k - 1];

			if (found[w->group / 64] >> (w->group % 64) & 1 || i < w->at
			    || len - (i - w->at) < w->len
			    || memcmp(text + i - w->at, w->bytes, w->len) != 0)
				continue;
			found[w->group / 64] |= UINT64_C(1) << (w->group % 64);
		}
	}
}

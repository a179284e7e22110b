/* What a person may have meant: the candidates at a small edit distance. */
#include <stdio.h>
#include <string.h>

#include "core/base/utf8.h"
#include "core/query/query.h"

#define WORD_MAX 64

/* Levenshtein distance of two short byte strings. */
static size_t
distance(const char *a, size_t la, const char *b, size_t lb)
{
	size_t row[WORD_MAX + 1];

	for (size_t j = 0; j <= lb; j++)
		row[j] = j;
	for (size_t i = 1; i <= la; i++) {
		size_t corner = row[0];

		row[0] = i;
		for (size_t j = 1; j <= lb; j++) {
			size_t best = corner + (a[i - 1] != b[j - 1]);

			corner = row[j];
			if (row[j] + 1 < best)
				best = row[j] + 1;
			if (row[j - 1] + 1 < best)
				best = row[j - 1] + 1;
			row[j] = best;
		}
	}
	return row[lb];
}

void
near_start(struct near *near, const char *word)
{
	*near = (struct near){ .word = word };
}

void
near_offer(struct near *near, const char *candidate)
{
	struct buf a = { 0 }, b = { 0 };
	size_t d, limit;
	int at;

	utf8_fold(&a, near->word, strlen(near->word));
	utf8_fold(&b, candidate, strlen(candidate));
	if (a.len == 0 || b.len == 0 || a.len > WORD_MAX || b.len > WORD_MAX
	    || b.len >= sizeof near->best[0] || strlen(candidate) >= sizeof near->best[0])
		goto done;
	limit = a.len < 4 ? 1 : a.len < 8 ? 2 : 3;
	d = distance(a.data, a.len, b.data, b.len);
	/* A candidate that goes on where the word stops is near however long it is. */
	if (d > limit && a.len >= 3 && b.len > a.len && memcmp(a.data, b.data, a.len) == 0)
		d = limit;
	if (d > limit)
		goto done;
	for (int i = 0; i < near->count; i++)
		if (strcmp(near->best[i], candidate) == 0)
			goto done;
	for (at = 0; at < near->count && near->distance[at] <= d; at++)
		;
	if (at == 3)
		goto done;
	if (near->count < 3)
		near->count++;
	for (int i = near->count - 1; i > at; i--) {
		memcpy(near->best[i], near->best[i - 1], sizeof near->best[i]);
		near->distance[i] = near->distance[i - 1];
	}
	snprintf(near->best[at], sizeof near->best[at], "%s", candidate);
	near->distance[at] = d;
done:
	buf_release(&a);
	buf_release(&b);
}

void
near_print(const struct near *near, char *out, size_t size)
{
	size_t used = 0;

	out[0] = '\0';
	for (int i = 0; i < near->count && used < size; i++)
		used += (size_t)snprintf(out + used, size - used, "%s%s", i ? ", " : "",
					 near->best[i]);
}

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
	struct buf folded = { 0 };

	*near = (struct near){ 0 };
	utf8_fold(&folded, word, strlen(word));
	if (folded.len <= WORD_MAX) {
		near->len = folded.len;
		memcpy(near->word, buf_str(&folded), folded.len);
	}
	buf_release(&folded);
}

/* Cannot be near, whatever folding makes of it: much shorter, or much longer and of another start. */
static bool
is_hopeless(const struct near *near, const char *candidate, size_t len)
{
	char first = candidate[0];

	if (near->len == 0 || len == 0 || len >= sizeof near->best[0] || len + 3 < near->len)
		return true;
	if (len <= 2 * near->len + 6 || (unsigned char)first >= 0x80)
		return false;
	return (first >= 'A' && first <= 'Z' ? first + 32 : first) != near->word[0];
}

void
near_offer(struct near *near, const char *candidate)
{
	size_t len = strlen(candidate), d, limit;
	struct buf folded = { 0 };
	int at;

	if (is_hopeless(near, candidate, len))
		return;
	utf8_fold(&folded, candidate, len);
	if (folded.len == 0 || folded.len > WORD_MAX)
		goto done;
	limit = near->len < 4 ? 1 : near->len < 8 ? 2 : 3;
	/* A candidate that goes on where the word stops is near however long it is. */
	if (near->len >= 3 && folded.len > near->len
	    && memcmp(near->word, folded.data, near->len) == 0)
		d = limit;
	else if (folded.len > near->len + limit || folded.len + limit < near->len)
		goto done;
	else
		d = distance(near->word, near->len, folded.data, folded.len);
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
	memcpy(near->best[at], candidate, len + 1);
	near->distance[at] = d;
done:
	buf_release(&folded);
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

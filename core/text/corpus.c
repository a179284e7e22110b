/* Folded texts in memory: segments, and in each the texts end to end, a zero byte between. */
#include "core/text/corpus.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/memory.h"
#include "core/base/parallel.h"
#include "core/text/multi.h"

enum {
	SEGMENT_BYTES = 1 << 20, /* what a thread takes at a time; a longer text has one of its own */
	BLOCK_BYTES = 32 * 1024, /* what stays in a core's cache while several literals are looked for */
	BLOCK_TEXTS = 1024
};

#define NO_ROW UINT32_MAX

struct text {
	int64_t id;
	uint32_t end; /* in its segment; its zero byte stands there */
	uint32_t row;
};

struct segment {
	struct buf bytes;
	struct text *texts;
	size_t count, cap;
	size_t base; /* of its first text in a filter: whole words, so that threads share none */
};

struct corpus {
	struct segment *segments;
	size_t count, cap;
	size_t texts, bytes, budget; /* bytes: taken, tables included */
};

struct corpus *
corpus_new(size_t budget)
{
	struct corpus *c = xcalloc(1, sizeof *c);

	c->budget = budget;
	return c;
}

void
corpus_free(struct corpus *c)
{
	if (!c)
		return;
	for (size_t i = 0; i < c->count; i++) {
		buf_release(&c->segments[i].bytes);
		free(c->segments[i].texts);
	}
	free(c->segments);
	free(c);
}

static struct segment *
last_segment(struct corpus *c, size_t room)
{
	struct segment *s = c->count ? &c->segments[c->count - 1] : NULL;

	/* Twice the room: folding may make a text longer. */
	if (!s || s->bytes.len + 2 * room > SEGMENT_BYTES) {
		c->segments = grow_array(c->segments, c->count, &c->cap, sizeof *c->segments);
		s = &c->segments[c->count++];
		*s = (struct segment){ 0 };
	}
	return s;
}

bool
corpus_add(struct corpus *c, int64_t id, const char *text, size_t len)
{
	struct segment *s;
	size_t before;

	/* Ends are 32 bits, and no cell is near that. */
	if (len > UINT32_MAX / 64 || c->bytes + len + sizeof(struct text) > c->budget)
		return false;
	s = last_segment(c, len);
	before = s->bytes.len;
	fold_text(&s->bytes, text, len);
	buf_putc(&s->bytes, '\0');
	s->texts = grow_array(s->texts, s->count, &s->cap, sizeof *s->texts);
	s->texts[s->count++] = (struct text){ id, (uint32_t)(s->bytes.len - 1), NO_ROW };
	c->bytes += s->bytes.len - before + sizeof(struct text);
	c->texts++;
	return true;
}

void
corpus_drop(struct corpus *c, int64_t id)
{
	/* The ids of a segment need not ascend: texts that were edited stand behind the others. */
	for (size_t i = 0; i < c->count; i++)
		for (size_t k = 0; k < c->segments[i].count; k++)
			if (c->segments[i].texts[k].id == id) {
				c->segments[i].texts[k].id = -1;
				c->segments[i].texts[k].row = NO_ROW;
			}
}

size_t
corpus_texts(const struct corpus *c)
{
	return c->texts;
}

size_t
corpus_bytes(const struct corpus *c)
{
	return c->bytes;
}

static int
by_id(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

void
corpus_set_rows(struct corpus *c, const int64_t *ids, size_t rows)
{
	size_t row = 0;

	for (size_t i = 0; i < c->count; i++)
		for (size_t k = 0; k < c->segments[i].count; k++) {
			struct text *t = &c->segments[i].texts[k];

			/* Mostly the next one, or a few on. */
			for (int tries = 0; tries < 8 && row < rows && ids[row] < t->id; tries++)
				row++;
			if (row == rows || ids[row] != t->id) {
				const int64_t *at = bsearch(&t->id, ids, rows, sizeof *ids, by_id);

				t->row = at ? (uint32_t)(at - ids) : NO_ROW;
				row = at ? (size_t)(at - ids) : row;
			} else {
				t->row = (uint32_t)row;
			}
		}
}

/* ---- searching ---------------------------------------------------------------------------- */

/* Texts first .. last of a segment: a block. */
struct block {
	const struct segment *segment;
	size_t first, last;
};

static const char *
text_start(const struct segment *s, size_t k)
{
	return s->bytes.data + (k ? s->texts[k - 1].end + 1 : 0);
}

static const char *
text_end(const struct segment *s, size_t k)
{
	return s->bytes.data + s->texts[k].end;
}

/* Says of every text of the block where the needle stands that it does, unless that is said already. */
static void
scan_block(const struct block *b, const struct needle *needle, uint8_t *has)
{
	const struct segment *s = b->segment;
	const char *at = text_start(s, b->first), *end = text_end(s, b->last - 1);
	size_t k = b->first;

	while (at < end && (at = scan_find(at, (size_t)(end - at), needle)) != NULL) {
		while (text_end(s, k) < at)
			k++;
		has[k - b->first] = 1;
		at = text_end(s, k++) + 1;
	}
}

static void
search_block(struct search *s, struct matcher *m, const struct block *b, const uint64_t *among)
{
	const struct literals *needs = matcher_needs(m);
	uint8_t has[BLOCK_TEXTS];

	for (size_t k = b->first; among && k < b->last; k++) {
		size_t at = b->segment->base + k;

		has[k - b->first] = among[at / 64] >> (at % 64) & 1;
	}
	/* The empty word stands in empty texts too, which a scan passes over. */
	if (!among)
		memset(has, needs->count == 0 || needs->needles[0].len == 0, b->last - b->first);
	for (size_t i = 0; !among && i < needs->count; i++)
		if (needs->needles[i].len)
			scan_block(b, &needs->needles[i], has);
	for (size_t k = b->first; k < b->last && !search_is_cancelled(s); k++) {
		const struct text *t = &b->segment->texts[k];
		const char *start = text_start(b->segment, k);

		if (!has[k - b->first] || t->row == NO_ROW)
			continue;
		search_mark(s, t->row,
			    matcher_candidate(m, start, (size_t)(text_end(b->segment, k) - start)));
	}
}

static void
search_segment(struct search *s, struct matcher *m, const struct corpus *c, const uint64_t *among, size_t i,
	       int number)
{
	const struct segment *segment = &c->segments[i];
	struct block b = { .segment = segment };

	while (b.first < segment->count && !search_is_cancelled(s)) {
		const char *start = text_start(segment, b.first);

		for (b.last = b.first + 1;
		     b.last < segment->count && b.last - b.first < BLOCK_TEXTS
		     && text_end(segment, b.last) - start <= BLOCK_BYTES;)
			b.last++;
		search_block(s, m, &b, among);
		b.first = b.last;
		if (number == 0)
			search_goes_on(s, (int64_t)i, (int64_t)c->count);
	}
}

struct job {
	const struct corpus *corpus;
	struct search *search;
	const uint64_t *among; /* NULL: all */
	atomic_size_t next; /* segment */
};

static void
work(void *ctx, int number)
{
	struct job *job = ctx;
	struct matcher *m = search_twin(job->search);
	size_t i;

	while ((i = atomic_fetch_add(&job->next, 1)) < job->corpus->count
	       && !search_is_cancelled(job->search))
		search_segment(job->search, m, job->corpus, job->among, i, number);
	matcher_free(m);
}

void
corpus_search(const struct corpus *c, struct search *s)
{
	corpus_search_among(c, s, NULL);
}

void
corpus_search_among(const struct corpus *c, struct search *s, const uint64_t *among)
{
	struct job job = { .corpus = c, .search = s, .among = among };

	atomic_init(&job.next, 0);
	parallel_run(c->count < 2 ? 1 : parallel_threads(), work, &job);
}

/* ---- filters ------------------------------------------------------------------------------ */

struct filter_job {
	const struct corpus *corpus;
	const struct multi *multi;
	size_t groups;
	uint64_t **bits;
	struct progress *progress;
	atomic_size_t next; /* segment */
	atomic_bool cancel;
};

static void
filter_segment(const struct filter_job *job, const struct segment *s, uint64_t *found)
{
	size_t words = (job->groups + 63) / 64;

	for (size_t k = 0; k < s->count; k++) {
		const char *start = text_start(s, k);
		size_t at = s->base + k;

		memset(found, 0, words * sizeof *found);
		multi_scan(job->multi, start, (size_t)(text_end(s, k) - start), found);
		for (size_t w = 0; w < words; w++)
			for (uint64_t left = found[w]; left; left &= left - 1)
				job->bits[w * 64 + (size_t)__builtin_ctzll(left)][at / 64] |= UINT64_C(1)
											      << (at % 64);
	}
}

static void
filter_work(void *ctx, int number)
{
	struct filter_job *job = ctx;
	uint64_t *found = xcalloc((job->groups + 63) / 64 + 1, sizeof *found);
	size_t i;

	while ((i = atomic_fetch_add(&job->next, 1)) < job->corpus->count && !atomic_load(&job->cancel)) {
		filter_segment(job, &job->corpus->segments[i], found);
		if (number == 0 && !progress_step(job->progress, (int64_t)i, (int64_t)job->corpus->count))
			atomic_store(&job->cancel, true);
	}
	free(found);
}

size_t
corpus_filter_bits(const struct corpus *c)
{
	size_t bits = 0;

	for (size_t i = 0; i < c->count; i++)
		bits += (c->segments[i].count + 63) / 64 * 64;
	return bits;
}

bool
corpus_filter(struct corpus *c, const struct literals *const *groups, size_t count, uint64_t **bits,
	      struct progress *progress)
{
	struct multi *multi = multi_new(groups, count);
	struct filter_job job = { .corpus = c, .multi = multi, .groups = count, .bits = bits, .progress = progress };
	size_t base = 0;

	for (size_t i = 0; i < c->count; i++) {
		c->segments[i].base = base;
		base += (c->segments[i].count + 63) / 64 * 64;
	}
	atomic_init(&job.next, 0);
	atomic_init(&job.cancel, false);
	parallel_run(c->count < 2 ? 1 : parallel_threads(), filter_work, &job);
	multi_free(multi);
	return !atomic_load(&job.cancel);
}

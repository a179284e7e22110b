/* One pattern over many texts that pass by: batches, a bounded queue, threads that fold and match. */
#include "core/text/search.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/base/clock.h"
#include "core/base/memory.h"
#include "core/base/parallel.h"

void
search_start(struct search *s, struct matcher *m, const struct text_limits *limits, int64_t until,
	     uint64_t *yes, uint64_t *maybe)
{
	s->matcher = m;
	s->progress = limits->progress;
	s->yes = yes;
	s->maybe = maybe;
	atomic_init(&s->cancel, false);
	s->clock = (struct match_clock){ .now = limits->now,
					 .ctx = limits->now_ctx,
					 .text_us = limits->text_ms * 1000,
					 .until = until,
					 .cancel = &s->cancel };
}

int64_t
search_deadline(const struct text_limits *limits)
{
	if (limits->query_ms <= 0)
		return 0;
	return (limits->now ? limits->now(limits->now_ctx, false) : clock_elapsed())
	       + limits->query_ms * 1000;
}

bool
search_end(struct search *s, struct error *err)
{
	if (search_is_cancelled(s))
		return FAIL(err, ERR_CANCELLED, N_("the search was stopped"));
	return true;
}

struct matcher *
search_twin(struct search *s)
{
	struct matcher *m = matcher_twin(s->matcher);

	matcher_set_clock(m, &s->clock);
	return m;
}

bool
search_goes_on(struct search *s, int64_t done, int64_t total)
{
	if (!progress_step(s->progress, done, total))
		atomic_store_explicit(&s->cancel, true, memory_order_relaxed);
	return !search_is_cancelled(s);
}

/* ---- streams ------------------------------------------------------------------------------ */

enum {
	BATCH_BYTES = 64 * 1024,
	BATCH_TEXTS = 1024,
	QUEUE = 4 * PARALLEL_MAX, /* batches that there are at most */
	ASK_MS = 50		  /* how often the progress is asked while we wait */
};

struct batch {
	struct buf bytes;
	size_t count;
	uint32_t end[BATCH_TEXTS]; /* of each text in bytes */
	size_t row[BATCH_TEXTS];
};

struct stream {
	struct search *search;
	struct matcher *own; /* for batches that this thread does itself */
	struct batch *filling;
	pthread_t threads[PARALLEL_MAX];
	int thread_count;
	int64_t texts;
	/* What follows is guarded by the mutex. */
	pthread_mutex_t mutex;
	pthread_cond_t came, went;
	struct batch *full[QUEUE], *empty[QUEUE];
	size_t full_count, empty_count, made;
	bool is_ended;
};

static void
do_batch(struct search *s, struct matcher *m, struct batch *b)
{
	uint32_t start = 0;

	for (size_t i = 0; i < b->count && !search_is_cancelled(s); i++) {
		search_mark(s, b->row[i], matcher_test(m, b->bytes.data + start, b->end[i] - start));
		start = b->end[i];
	}
	buf_clear(&b->bytes);
	b->count = 0;
}

static void *
work(void *ctx)
{
	struct stream *st = ctx;
	struct matcher *m = search_twin(st->search);
	struct batch *b = NULL;

	pthread_mutex_lock(&st->mutex);
	for (;;) {
		if (b) {
			st->empty[st->empty_count++] = b;
			pthread_cond_signal(&st->went);
		}
		while (st->full_count == 0 && !st->is_ended)
			pthread_cond_wait(&st->came, &st->mutex);
		if (st->full_count == 0)
			break;
		b = st->full[--st->full_count];
		pthread_mutex_unlock(&st->mutex);
		do_batch(st->search, m, b);
		pthread_mutex_lock(&st->mutex);
	}
	pthread_mutex_unlock(&st->mutex);
	matcher_free(m);
	return NULL;
}

struct stream *
stream_new(struct search *s)
{
	struct stream *st = xcalloc(1, sizeof *st);

	st->search = s;
	pthread_mutex_init(&st->mutex, NULL);
	pthread_cond_init(&st->came, NULL);
	pthread_cond_init(&st->went, NULL);
	st->filling = xcalloc(1, sizeof *st->filling);
	st->made = 1;
	return st;
}

/* Waits a moment for the threads, and asks the progress. With the mutex. */
static void
wait_a_moment(struct stream *st)
{
	struct timespec until;

	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_nsec += ASK_MS * 1000000L;
	until.tv_sec += until.tv_nsec / 1000000000;
	until.tv_nsec %= 1000000000;
	pthread_cond_timedwait(&st->went, &st->mutex, &until);
	search_goes_on(st->search, st->texts, 0);
}

static void
do_here(struct stream *st)
{
	if (!st->own)
		st->own = search_twin(st->search);
	do_batch(st->search, st->own, st->filling);
}

/*
 * Hands over the batch that was filled and takes an empty one. Threads are made when there is a second
 * batch, so that a small dossier does without. The reader is busy itself, so they are as many as cores.
 */
static void
hand_over(struct stream *st)
{
	if (st->thread_count == 0) {
		int want = parallel_threads();

		for (int i = 0; i < want; i++)
			if (parallel_thread(&st->threads[st->thread_count], work, st))
				st->thread_count++;
	}
	if (st->thread_count == 0) {
		do_here(st);
		return;
	}
	pthread_mutex_lock(&st->mutex);
	st->full[st->full_count++] = st->filling;
	pthread_cond_signal(&st->came);
	while (st->empty_count == 0 && st->made == QUEUE)
		wait_a_moment(st);
	if (st->empty_count) {
		st->filling = st->empty[--st->empty_count];
	} else {
		st->filling = xcalloc(1, sizeof *st->filling);
		st->made++;
	}
	pthread_mutex_unlock(&st->mutex);
}

bool
stream_put(struct stream *st, size_t row, const char *text, size_t len)
{
	struct batch *b = st->filling;

	if (b->count == BATCH_TEXTS || (b->count && b->bytes.len + len > BATCH_BYTES)) {
		if (!search_goes_on(st->search, st->texts, 0))
			return false;
		hand_over(st);
		b = st->filling;
	}
	buf_add(&b->bytes, text, len);
	b->end[b->count] = (uint32_t)b->bytes.len;
	b->row[b->count++] = row;
	st->texts++;
	return true;
}

static void
batch_free(struct batch *b)
{
	buf_release(&b->bytes);
	free(b);
}

void
stream_free(struct stream *st)
{
	if (!st)
		return;
	/* The last batch is done here, while the threads do those before it. */
	do_here(st);
	pthread_mutex_lock(&st->mutex);
	while (st->full_count)
		wait_a_moment(st);
	st->is_ended = true;
	pthread_cond_broadcast(&st->came);
	pthread_mutex_unlock(&st->mutex);
	for (int i = 0; i < st->thread_count; i++)
		pthread_join(st->threads[i], NULL);
	for (size_t i = 0; i < st->empty_count; i++)
		batch_free(st->empty[i]);
	batch_free(st->filling);
	matcher_free(st->own);
	pthread_cond_destroy(&st->came);
	pthread_cond_destroy(&st->went);
	pthread_mutex_destroy(&st->mutex);
	free(st);
}

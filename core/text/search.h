/*
 * One pattern over many texts, on all cores. A text belongs to a row; what is found are bits of rows.
 *
 * Texts either stand folded in memory (corpus.h), or pass by once and are folded on the way (stream).
 */
#ifndef ATALAYA_TEXT_SEARCH_H
#define ATALAYA_TEXT_SEARCH_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/text/match.h"

/* What the texts of one query may cost; what lies beyond is not decided. */
struct text_limits {
	int64_t text_ms;  /* of one core, for one text */
	int64_t query_ms; /* for all texts together */
	size_t fold_bytes; /* folded text kept in memory; 0: a quarter of it, at most 1 GiB */
	struct progress *progress; /* may be NULL; asked on the thread that asks the question */
	match_now_fn *now;	   /* for tests; NULL: the clock of the machine */
	void *now_ctx;
};

#define TEXT_LIMITS_DEFAULT ((struct text_limits){ .text_ms = 50, .query_ms = 20000 })

/* A search that is going on; its threads share it. */
struct search {
	const struct matcher *matcher;
	struct match_clock clock;
	struct progress *progress;
	atomic_bool cancel;
	uint64_t *yes, *maybe; /* bits of rows */
};

/*
 * search_start - gets a search ready.
 *
 * until        when the query must have ended: search_deadline of its limits
 * yes, maybe   get the bits of rows that match, and of those that nobody could decide (a row with
 *              several texts may get both); the caller's, with room for every row that is named
 */
void search_start(struct search *s, struct matcher *m, const struct text_limits *limits,
		  int64_t until, uint64_t *yes, uint64_t *maybe);
int64_t search_deadline(const struct text_limits *limits);
/* false with ERR_CANCELLED when the progress said stop. */
bool search_end(struct search *s, struct error *err);

/* The matcher for one of the search's threads; free it before the search ends. */
struct matcher *search_twin(struct search *s);
/* Asks the progress; false when the search must stop. Only on the thread that started it. */
bool search_goes_on(struct search *s, int64_t done, int64_t total);

static inline bool
search_is_cancelled(const struct search *s)
{
	return atomic_load_explicit(&s->cancel, memory_order_relaxed);
}

static inline void
search_mark(struct search *s, size_t row, enum match_result result)
{
	uint64_t *bits = result == MATCH_YES ? s->yes : s->maybe;

	if (result != MATCH_NO)
		__atomic_fetch_or(&bits[row / 64], UINT64_C(1) << (row % 64), __ATOMIC_RELAXED);
}

struct stream; /* texts on their way to the threads of a search */

struct stream *stream_new(struct search *s);
/* Adds a text of a row; it is copied. May wait for the threads. false when the search was cancelled. */
bool stream_put(struct stream *st, size_t row, const char *text, size_t len);
/* Waits until every text has been looked at, and ends the stream. NULL is fine. */
void stream_free(struct stream *st);

#endif

/* One text against one pattern, without regard to case and accents. */
#ifndef ATALAYA_TEXT_MATCH_H
#define ATALAYA_TEXT_MATCH_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"
#include "core/text/fold.h"
#include "core/text/literal.h"

enum match_kind {
	MATCH_PART,  /* the text holds the pattern */
	MATCH_WHOLE, /* the text is the pattern */
	MATCH_REGEX  /* PCRE2, on the folded text; its literals are folded likewise */
};

enum match_result { MATCH_NO, MATCH_YES, MATCH_UNDECIDED /* a limit was hit: never a no */ };

/* Bytes of a regular expression. */
#define MATCH_PATTERN_MAX 2000

/* Microseconds: since some moment, or (own) those that a core worked for the calling thread. */
typedef int64_t match_now_fn(void *ctx, bool own);

/*
 * How long a regular expression may take. What backtracks without end is stopped by PCRE2's own limit;
 * this stops what is slow in proportion to the square of a text. A text that is finished is decided,
 * however long it took.
 */
struct match_clock {
	match_now_fn *now;	   /* NULL: the clock of the machine */
	void *ctx;
	int64_t text_us;	   /* of one core, for one text; 0: no limit */
	int64_t until;		   /* of now(ctx, false): later every text is undecided; 0: no limit */
	const atomic_bool *cancel; /* likewise once it is true; may be NULL */
};

struct matcher; /* for one thread */

/* What matches, by name: what another one found may have to be looked for again. */
const char *matcher_engine(void);

/*
 * matcher_new - prepares a pattern; the caller ends it with matcher_free (NULL is fine).
 * Returns NULL with ERR_USAGE (a regular expression that does not compile; the hint says where).
 */
struct matcher *matcher_new(enum match_kind kind, const char *pattern, struct error *err);
/* The same pattern for another thread, with the same clock; it must not outlive of. */
struct matcher *matcher_twin(const struct matcher *of);
void matcher_free(struct matcher *m);

/* Without a clock a text has a second, and there is no end. */
void matcher_set_clock(struct matcher *m, const struct match_clock *clock);

enum match_result matcher_test(struct matcher *m, const char *text, size_t len);
/* The same for a text that is folded already. */
enum match_result matcher_folded(struct matcher *m, const char *text, size_t len);

/*
 * One of these stands in every folded text that may match, once folded: the pattern itself, or what a
 * regular expression requires. count 0: nothing is known. They live as long as the matcher.
 */
const struct literals *matcher_needs(const struct matcher *m);
/* As matcher_folded, for a text that is known to hold one of them. */
enum match_result matcher_candidate(struct matcher *m, const char *text, size_t len);

/*
 * matcher_spans - where a text matches, in bytes of the text as it is: ascending, apart from one
 * another, on whole characters, none empty. At most max; what lies beyond a limit is not found.
 */
size_t matcher_spans(struct matcher *m, const char *text, size_t len, struct span *out, size_t max);

#endif

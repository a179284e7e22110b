/* What all proceedings of a case say together. */
#ifndef ATALAYA_JUSTICE_CASE_H
#define ATALAYA_JUSTICE_CASE_H

#include "core/columns/source.h"

/*
 * case_status - the status of a case as of a day: that of its furthest proceeding, as core/columns has it, and
 * every rung that any of them reached.
 *
 * Returns  false with *err where a ledger cannot be read.
 */
bool case_status(const struct source_case *c, int32_t as_of, struct ladder_status *out,
		 struct error *err);

/*
 * case_since - the day since which a case is convicted (or ended otherwise: acquitted, closed for good, alternative,
 * extinguished) as it is as of a day; DATE_MIN when it is not. A conviction that was annulled does not count.
 *
 * first    gets the first day on which that event can have been
 * dated    gets false when no event of that day has a date of its own
 */
bool case_since(const struct source_case *c, int32_t as_of, bool is_conviction, int32_t *since,
		int32_t *first, bool *dated, struct error *err);

/* Does a class end a case without a conviction? */
bool case_is_ended(enum status_class class);

/* The latest day on which a selected dataset knew its outcomes, or the day asked for. */
struct case_day {
	bool is_known;
	int32_t day;
	const char *text; /* "2022-08-31", or "" */
	bool has_outcomes; /* some selected dataset records what justice did */
	long only_with_outcome; /* incidents from lists of nothing but cases with an outcome */
};

struct case_day case_day(struct source *src, const struct selection *sel, bool has_as_of, int32_t as_of,
			 struct arena *arena);

/* Sentences for the reader, translated. */
struct case_notes {
	const char **items;
	size_t count;
};

/* Adds what stands in text, which is emptied. */
void case_note(struct case_notes *notes, struct arena *arena, struct buf *text);
/* Selected incidents that somebody marked as no attack, or as unrelated to the defence work. */
bool case_count_discarded(struct source *src, const struct query *query, long *out, struct error *err);
/* Says how many such are counted, if any. */
bool case_note_discarded(struct source *src, const struct query *query, struct case_notes *notes, struct arena *arena,
			 struct error *err);
/* Says how many incidents the base leaves out, if any. */
void case_note_left_out(struct case_notes *notes, struct arena *arena, long left_out);

/* What is wrong with so many incidents that are in their files because they got an outcome, as a beginning. */
void case_only_with_outcome(long n, struct buf *out);
/* Warns of such incidents, where there are any. */
void case_note_day(const struct case_day *day, struct case_notes *notes, struct arena *arena);

/* Order of the rows of a table: most first, then by label; missing values last. */
struct case_order {
	const char *code, *label;
	long n;
};
int case_order(const struct case_order *a, const struct case_order *b);

#endif

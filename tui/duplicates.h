/* Pairs of incidents that may be one: the list, what its actions ask of it, and the review of one pair. */
#ifndef ATALAYA_TUI_DUPLICATES_H
#define ATALAYA_TUI_DUPLICATES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"
#include "core/dossier/pair.h"
#include "tui/view.h"

/* The pages of the list. */
enum pair_page { PAGE_LEFT, PAGE_UNSURE, PAGE_DECIDED, PAGE_CONFLICTS, PAIR_PAGES };

/* One pair; texts last until the list is read anew. */
struct pair_item {
	int64_t a, b;
	enum pair_decision decision; /* PAIR_NONE: nobody has decided */
	bool has_weight;	     /* the program has compared the two */
	double weight;
	double posterior;    /* 0..1; -1: it was not kept with the verdict */
	const char *reasons; /* lines field=level weight, or "" */
	const char *note;
	bool is_first; /* of a conflict: the pair that is kept apart; the others of it follow */
};

/* The list, wherever it stands among the open screens; NULL: it is not open. */
struct view *duplicates_list(const struct app *app);
/* Reads the list if it is not up to date. */
bool duplicates_read(struct view *list, struct error *err);
/* The current pair; NULL: the page is empty. */
const struct pair_item *duplicates_current(const struct view *list);
/* Moves by steps; false at the ends. */
bool duplicates_step(struct view *list, long steps);
/* After a verdict on a pair: the list is read anew and stands on the next one. false: there is none. */
bool duplicates_next_after(struct view *list, int64_t a, int64_t b);
enum pair_page duplicates_page(const struct view *list);
/* "pair 3 of 12   203 decided, 4 unsure" */
void duplicates_status(const struct view *list, struct buf *out);

/* The verdict in a word or two; what a pair without one is. */
const char *pair_words(enum pair_decision decision);
/* "99 %", ">99 %"; "" when it is not known. */
const char *chance_text(double posterior, char *out, size_t size);
/* Do the reasons propose one incident with other victims, rather than the same? */
bool pair_is_join(const char *reasons);
/* One line of the reasons as people read it: "date: the same day +4.1". *at moves to the next; false: no more. */
bool pair_reason(const char **at, struct buf *out);

#endif

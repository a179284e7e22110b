/* The list of pairs, in pieces: its state, what is read into it. */
#ifndef ATALAYA_TUI_DUPLICATES_PARTS_H
#define ATALAYA_TUI_DUPLICATES_PARTS_H

#include "core/base/memory.h"
#include "tui/duplicates.h"

/* What a row shows of one incident; cells are in the arena of the window. */
struct side {
	int64_t id;
	const char *date, *place, *type, *victims;
};

struct duplicates {
	struct arena arena;
	struct pair_item *items;
	size_t count, cap;
	long total[PAIR_PAGES]; /* whatever the filter */
	long kept_out;		/* of this page: the filter leaves them out */
	enum pair_page page;
	struct list list;
	bool is_read;
	int64_t a, b; /* the current pair stays when the list is read anew */
	int64_t wanted; /* at first: a pair of this incident, if one waits; 0: the first of all */
	bool was_searched;
	/* The incidents of the window, by id. */
	struct arena shown;
	struct side *sides;
	size_t side_count;
	size_t shown_first, shown_rows; /* the window that they are of */
	bool is_stale;
};

/* The current pair is the one that is looked for when the list is read anew. */
void duplicates_note_current(struct duplicates *s);
/* Reads what the rows in sight show of their incidents. */
bool duplicates_read_window(struct view *v, struct error *err);
/* One of them; of what is not there all texts are empty. */
const struct side *duplicates_side(const struct duplicates *s, int64_t id);

#endif

/* Discovery on the screen: what its actions can ask of it. */
#ifndef ATALAYA_TUI_DISCOVERY_H
#define ATALAYA_TUI_DISCOVERY_H

#include "tui/view.h"

enum discovery_kind {
	DISCOVERY_CELLS,
	DISCOVERY_SMEAR,
	DISCOVERY_THREATS,
	/* Hypotheses: many are looked at, and some stand out by chance. */
	DISCOVERY_SCAN,
	DISCOVERY_NEAR,
	DISCOVERY_RULES,
	DISCOVERY_CHANGES,
	DISCOVERY_WORDS,
	DISCOVERY_PLACE_WORDS,
	DISCOVERY_KINDS
};

/* One line of what was found. */
struct discovery_item {
	const char *label, *figures; /* what it is, how much */
	const char *sentence;	     /* both in words */
	const char *query;	     /* terms of the incidents behind it */
	const char *explanation;     /* lines of statistics */
	bool is_pattern;	     /* the query can become a pattern */
};

/* What one search found. Everything is in its arena; zero: it was not run. */
struct discovery_search {
	struct arena arena;
	bool is_run, is_hidden; /* hidden: words may name a person, and names are hidden */
	struct discovery_item *items;
	size_t count;
	const char *summary; /* how many, of how many looked at */
	const char *notes;   /* lines: what would come up by chance, what it cannot say */
};

const char *discovery_title(enum discovery_kind kind);
/* The word of a kind, "cells"; what a search means and its source, in lines. */
const char *discovery_name(enum discovery_kind kind);
const char *discovery_method(enum discovery_kind kind);
/* Runs a search over the filter, with a bar and a way to stop it. false with *err, ERR_CANCELLED too. */
bool discovery_run(struct app *app, enum discovery_kind kind, struct discovery_search *out, struct error *err);

struct discovery;
void discovery_free(struct discovery *f);

/* Runs a search by name and goes to it. */
bool discovery_open(struct view *v, const char *name, struct error *err);
/* "NAME TAG QUERY" for a new pattern from the current finding; false with *err. */
bool discovery_pattern(struct view *v, struct buf *out, struct error *err);

#endif

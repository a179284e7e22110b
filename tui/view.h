/*
 * A screen: a table of functions and its own state. Views read through the app's source and draw on a
 * canvas; they know no terminal and link without one.
 */
#ifndef ATALAYA_TUI_VIEW_H
#define ATALAYA_TUI_VIEW_H

#include <stdbool.h>

#include "core/base/buf.h"
#include "core/base/error.h"
#include "core/columns/source.h"
#include "tui/canvas.h"
#include "tui/list.h"

struct app;

/* Where commands and keys apply; a view has one or more of them. */
enum scope {
	IN_INCIDENTS = 1 << 0,
	IN_DETAIL = 1 << 1,
	IN_FACETS = 1 << 2,
	IN_IMPUNITY = 1 << 3,
	IN_LOG = 1 << 4,
	IN_PATTERNS = 1 << 5,
	IN_HELP = 1 << 6,
	IN_IMPORT = 1 << 7,
	IN_REFUSED = 1 << 8,
	IN_UNMATCHED = 1 << 9,
	IN_DUPLICATES = 1 << 10,
	IN_PAIR = 1 << 11,
	IN_FUNNEL = 1 << 16,
	IN_OUTCOME = 1 << 17,
	IN_COMPARE = 1 << 18,
	IN_RESPONSES = 1 << 19,
	IN_CROSSTAB = 1 << 20,
	IN_DISCOVERY = 1 << 21,
	IN_TIMELINE = 1 << 22,
	/* What several of them share. */
	ON_INCIDENTS = IN_INCIDENTS | IN_DETAIL, /* some incident is the current one */
	IN_FIGURES = IN_FUNNEL | IN_OUTCOME | IN_COMPARE, /* figures about cases, by a field (figures.h) */
	WITH_VALUES = IN_INCIDENTS | IN_DETAIL | IN_FACETS | IN_IMPUNITY | IN_FIGURES | IN_CROSSTAB, /* the cursor is on a value */
	ON_PAIRS = IN_DUPLICATES | IN_PAIR, /* some pair of incidents is the current one */
	ON_DATA = ~IN_IMPORT, /* wherever the dossier is looked at, not a file that may come into it */
	ANYWHERE = ~0
};

enum change {
	CHANGE_FILTER, /* the selection is another one */
	CHANGE_DATA,   /* tags, verdicts or texts are others; the same incidents */
	CHANGE_ROWS,   /* incidents came or went: the selection is new as well */
	CHANGE_LOOK    /* names hidden or shown, language */
};

struct view {
	const struct view_ops *ops;
	struct app *app;
	void *state;	/* the view's own, freed by close */
	int rows, cols; /* of its canvas, as prepare was last told */
};

struct view_ops {
	const char *name;  /* "incidents": scripts, stored state, manual */
	const char *title; /* in the breadcrumb, marked for translation */
	int scope;
	int min_rows, min_cols; /* of the body; below this the frame says that it is too small */
	/* Makes state; arg is what the screen is about (an incident, a field), "" for its usual content. */
	bool (*open)(struct view *v, const char *arg, struct error *err);
	/* Reads what draw will need at this size; called before every draw, so it must be quick when nothing changed. */
	bool (*prepare)(struct view *v, int rows, int cols, struct error *err);
	/* Draws from memory only: no query, no clock, no change of state. Puts the hardware cursor on the current item. */
	void (*draw)(const struct view *v, struct canvas *cv);
	void (*changed)(struct view *v, enum change change);
	/* steps repeats an up or down. */
	void (*move)(struct view *v, enum move move, long steps);
	/* Enter; NULL: nothing to open. */
	bool (*enter)(struct view *v, struct error *err);
	/* Row and column of the body; is_double asks to open. NULL: the mouse does nothing. */
	void (*click)(struct view *v, int row, int col, bool is_double);
	/* What "=" says about the current number or value: adds lines of text. NULL: nothing to explain. */
	bool (*explain)(struct view *v, struct buf *out, struct error *err);
	/* The term of a query that the current value stands for ("country=GT"); false: there is none. */
	bool (*term)(struct view *v, struct buf *out);
	/* The field that the cursor is on. NULL: never one. */
	bool (*field)(struct view *v, struct field_ref *out);
	/* The next pane has the keyboard (steps 1 or -1). NULL: one pane. */
	void (*next_pane)(struct view *v, int steps);
	/* The incident that commands act upon, 0 when there is none. NULL: never one. */
	int64_t (*current)(const struct view *v);
	/* What stands in the place of the filter, on a screen that it says nothing about. NULL: the filter. */
	void (*subject)(const struct view *v, struct buf *out);
	/* Sentence about where one is: "row 2 of 312, sorted by date". */
	void (*status)(const struct view *v, struct buf *out);
	/* The whole content of the window as lines for --plain, numbered from 1 where they can be opened. */
	void (*say)(const struct view *v, struct buf *out);
	/* What has to be remembered, as lines "key=value"; restore gets them back one by one. */
	void (*save)(const struct view *v, struct buf *out);
	void (*restore)(struct view *v, const char *key, const char *value);
	void (*close)(struct view *v);
};

extern const struct view_ops incidents_view, detail_view, facets_view, impunity_view, log_view, help_view,
	funnel_view, outcome_view, compare_view, responses_view, crosstab_view, discovery_view, timeline_view,
	patterns_view, import_view, refused_view, unmatched_view, duplicates_view, pair_view;

#endif

/* What the parts of facets share; nobody else includes it. */
#ifndef ATALAYA_TUI_FACETS_PARTS_H
#define ATALAYA_TUI_FACETS_PARTS_H

#include <stdint.h>

#include "core/base/memory.h"
#include "core/query/query.h"
#include "tui/facets.h"

#define NOWHERE SIZE_MAX
/* Fields that stand among all. */
#define OVERVIEW 17

struct group {
	struct field_ref ref;
	const char *name; /* as a query has it */
	bool is_loaded, is_closed, is_hidden;
	struct arena arena; /* of the facet */
	struct facet facet;
	size_t missing;	   /* values at its end that are missing ones */
	long most;	   /* the largest count */
	char *own, *rest;  /* what the filter says of this field, and of everything else */
	struct query *own_query; /* NULL: nothing */
	char *failure;		 /* why it could not be counted; NULL: it was */
};

enum line_kind { LINE_HEAD, LINE_VALUE, LINE_MORE };

struct line_at {
	size_t group, value;
	enum line_kind kind;
};

struct pick {
	size_t group;
	char *code;
};

struct facets {
	struct app *app;
	struct arena names; /* of fields */
	/* Those of the overview, and one more for a field that is not among them. */
	struct group groups[OVERVIEW + 1];
	size_t alone; /* the group that is shown alone, or NOWHERE */
	struct line_at *lines;
	size_t line_count, line_cap;
	bool is_laid_out;
	struct list list;
	/* Where the cursor is, by name: it stays there when counts change. */
	struct line_at at;
	char *at_code;
	struct pick *picks;
	size_t pick_count, pick_cap;
};

/* The value that a line is about. */
const struct facet_value *facets_value(const struct facets *f, const struct line_at *l);
/* A value that stands at the end: missing, or none that can be asked for. */
bool facets_is_rest(const struct facet_value *v);
/* What the filter says of a line's value: 1 it asks for it, -1 it leaves it out, 0 neither. */
int facets_chosen(const struct facets *f, const struct line_at *l);
bool facets_is_picked(const struct facets *f, const struct line_at *l);
/* The line that is current, or NULL. Keys may come faster than the screen is drawn. */
const struct line_at *facets_current(struct facets *f);
/* The cursor goes to the heading of a group, which may then be somewhere else. */
void facets_go_to_group(struct facets *f, size_t group);

#endif

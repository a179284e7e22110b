/* Terms of a query: made from what a screen shows, and taken apart by what they are about. */
#ifndef ATALAYA_TUI_TERMS_H
#define ATALAYA_TUI_TERMS_H

#include "core/base/buf.h"
#include "core/columns/source.h"

struct app;

/* Is a code one of the four words for a missing value? */
bool term_is_missing(const char *code);
bool same_field(const struct field_ref *a, const struct field_ref *b);

/* Adds the term that asks for one value of a field: "country=GT", "no:tag" for what is missing. */
void term_print(struct buf *out, const struct field_ref *ref, const char *code);
/* The same for the values that one incident has; false when the field has none to ask for. */
bool term_of_incident(struct app *app, const struct field_ref *ref, int64_t id, struct buf *out);

/* Adds a term or a whole query to others, side by side: an "or" goes into parentheses. */
void terms_add(struct buf *out, const char *text, struct codes *codes);

/*
 * What people may see of one term of the app's filter and of a whole query: while names are hidden, what is
 * asked of a field that may name a person stands as "(hidden)". The caller frees the term; NULL beyond the
 * last.
 */
char *term_shown(struct app *app, size_t index);
void query_shown(struct app *app, const char *text, struct buf *out);
/* The facts of an entry of the log, under the same rule: lines key=value. */
void facts_shown(struct app *app, const char *facts, struct buf *out);

/* How many incidents the app's filter and more terms select; -1 with *err. */
long terms_count(struct app *app, const char *terms, struct error *err);

/*
 * terms_apart - splits a query: the terms at its top that ask about one field and nothing else go to own,
 * all others to rest. Both are texts of queries, added to what the bufs hold; either may be NULL.
 */
void terms_apart(const struct query *q, const struct field_ref *ref, struct codes *codes,
		 struct buf *own, struct buf *rest);

/*
 * term_chooses - what a query says of one value of a field: 1 it asks for it, -1 it leaves it out, 0
 * neither. Only terms that name the value, or a code above it, say anything.
 */
int term_chooses(const struct query *q, const struct field_ref *ref, const char *code,
		 struct codes *codes);

#endif

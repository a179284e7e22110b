/* Terms of a query, made from what a screen shows. */
#ifndef ATALAYA_TUI_TERMS_H
#define ATALAYA_TUI_TERMS_H

#include "core/columns/source.h"

struct app;

/* Adds the term that asks for one value of a field: "country=GT", "no:actor" for what is missing. */
void term_print(struct buf *out, const struct field_ref *ref, const char *code);
/* The same for the values that one incident has; false when the field has none to ask for. */
bool term_of_incident(struct app *app, const struct field_ref *ref, int64_t id, struct buf *out);

#endif

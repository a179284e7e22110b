/* Figures of impunity in words: the same on the message line, in an explanation, in the plain mode. */
#ifndef ATALAYA_TUI_IMPUNITY_WORDS_H
#define ATALAYA_TUI_IMPUNITY_WORDS_H

#include "commands/explain.h"
#include "core/base/buf.h"
#include "core/justice/impunity.h"

struct app;

/* The term that yields the base of every figure: incidents some act of which is or may be an offence. */
extern const char impunity_base[];

/* What the columns mean, as lines. */
void impunity_legend(struct buf *out);
/* Everything that a figure must carry to be quoted, line by line. */
void impunity_explain(struct app *app, const struct impunity_table *t, const struct field_ref *by,
		      const struct impunity_row *r, struct buf *out);

#endif

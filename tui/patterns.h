/* The patterns of the dossier: what the actions of their screen can ask of it. */
#ifndef ATALAYA_TUI_PATTERNS_H
#define ATALAYA_TUI_PATTERNS_H

#include "core/pattern/pattern.h"
#include "tui/view.h"

/* The name of the current pattern; NULL when there is none. */
const char *patterns_current(const struct view *v);
/* The rule that is shown: the draft while one is tried, else the latest version. NULL: none. */
const struct rule *patterns_rule(const struct view *v);
/* The latest version of the current one, whatever is being tried; NULL: none. */
const struct rule *patterns_stored(const struct view *v);
/* What it matches, as it may be seen now; a pattern of the program names nobody. Only while there is a rule. */
const char *patterns_definition(const struct view *v);
/* Makes a pattern the current one; false when there is none of that name. */
bool patterns_go(struct view *v, const char *name);

/*
 * patterns_try - shows what a text of a pattern would do, before it is kept: examples, hits, new and lost.
 * text NULL: the stored one again. false with *err: what was shown before stays.
 */
bool patterns_try(struct view *v, const char *text, struct error *err);
/* Keeps what is tried as a new version. */
bool patterns_keep(struct view *v, struct error *err);
/* Do all examples of what is shown pass? Only then can it be applied. */
bool patterns_pass(const struct view *v);
/* The numbers of what is shown, for a preview before it is applied. */
const struct pattern_preview *patterns_preview(struct view *v, struct error *err);

#endif

/* Which dossier? The last ones, and the sample. */
#ifndef ATALAYA_TUI_START_H
#define ATALAYA_TUI_START_H

#include <stdbool.h>
#include <stdio.h>

#include "core/base/error.h"

/*
 * start_note - puts a dossier at the head of the list of last ones: paths only, in a file of mode 0600 below
 * XDG_STATE_HOME or ~/.local/state. ATALAYA_RECENT=off keeps no list. Failing is not an error.
 */
void start_note(const char *path);

/*
 * start_ask - offers the last dossiers and the sample, line by line.
 *
 * Returns the path that was chosen, which the caller frees; NULL when none was (err->code is ERR_NONE), or
 *         with *err: the sample cannot be made.
 */
char *start_ask(FILE *in, FILE *out, const char *author, struct error *err);

#endif

/* Screens without a terminal: keys in, text out. For tests, and for whoever wants to show one. */
#ifndef ATALAYA_TUI_SCRIPT_H
#define ATALAYA_TUI_SCRIPT_H

#include <stdbool.h>
#include <stdio.h>

#include "core/base/error.h"
#include "tui/app.h"

/*
 * script_run - opens a dossier on an imagined screen, sends it the events of a file, prints the last screen.
 *
 * path     one event a line: a key by its name ("Enter", "C-p", "g"); "text" types what stands in the
 *          quotes; click ROW COL [double]; wheel STEPS; resize COLSxROWS; wait (the person pauses);
 *          screen [roles] prints the screen as it is now; # begins a comment.
 * size     "80x24" when NULL.
 * Returns  false with ERR_USAGE naming the line that is none of these.
 */
bool script_run(const struct app_options *options, const char *path, const char *size, FILE *out,
		struct error *err);

#endif

/* The workbench line by line, for screen readers and braille displays: nothing is ever drawn over. */
#ifndef ATALAYA_TUI_PLAIN_H
#define ATALAYA_TUI_PLAIN_H

#include <stdio.h>

struct app;

/*
 * plain_run - reads lines until q or the end of in, answers on out.
 *
 * A line is a number (go to that item), a key by its name ("t", "g i", "Enter" or an empty line), / and a
 * filter, : and a command. Lists come as numbered lines, questions as questions.
 */
void plain_run(struct app *app, FILE *in, FILE *out);

#endif

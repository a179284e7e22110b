/*
 * A workbench of the tests: a dossier with the sample, one without outcomes; keys in, screens out. One app at a
 * time; what goes wrong fails the test.
 */
#ifndef ATALAYA_TESTS_WORKBENCH_H
#define ATALAYA_TESTS_WORKBENCH_H

#include "tui/app.h"

extern struct app *app;
extern struct grid grid;
/* Paths of the dossiers; "bare" has a column secret that may name a person, and knows no outcomes. */
extern char sample[300], bare[300];

/* For a group of tests: makes the dossiers and removes them. */
int make_world(void **state);
int end_world(void **state);
/* A workbench on a dossier, a screen of that size; the sample in English. */
void start_in(const char *path, const char *lang, int cols, int rows);
void start(int cols, int rows);
void stop(void);
/* Behind each test, also one that failed: the dossier and the language must be free for the next one. */
int clean_up(void **state);

/* A key, a line of the palette, and the screen after it. */
void key(const char *name);
void say(const char *line);
/* The screen as text; valid until the next call. */
const char *screen(void);
/* The line of the screen that holds a text, for the caller to free; NULL when none does. */
char *line_with(const char *text);
void expect(const char *text);
void expect_not(const char *text);
/* What "=" says, for the caller to free. */
char *explained(void);
void assert_tells(const char *text, const char *part);
/* Incidents that a query selects. */
long count_of(const char *query);

#endif

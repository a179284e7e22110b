/*
 * What can be done on a screen is one table, which key starts it another. Dispatch, hints, palette, help,
 * scripts and the manual page read both.
 */
#ifndef ATALAYA_TUI_ACTION_H
#define ATALAYA_TUI_ACTION_H

#include <stdbool.h>

#include "core/base/error.h"

struct app;

struct action {
	const char *name;  /* "tag-add": palette, scripts, manual; never translated */
	const char *title; /* one line for people, marked for translation */
	int scope;	   /* where it makes sense: enum scope */
	const char *arg;   /* how its argument is called in the palette, marked; NULL: it takes none */
	/* Why it cannot run now, translated, or NULL. NULL: it always can. */
	const char *(*blocked)(const struct app *app);
	/* arg NULL or "": not given; an action that needs one then asks for it. */
	bool (*run)(struct app *app, const char *arg, struct error *err);
};

/* How the argument of an action may go on in the palette, as choices that begin with before. */
struct completer {
	const char *action;
	void (*complete)(struct app *app, const char *before, const char *typed);
};

struct binding {
	int scope;
	const char *key;    /* "t", "g i" for two keys in turn */
	const char *action;
	const char *arg;    /* given to the action; NULL: none */
	int hint;	    /* place in the hint bar, 0: not there */
	const char *label;  /* its word in the hint bar or menu, marked; NULL: the action's title */
};

extern const struct action actions[];	/* ends with a NULL name */
extern const struct binding bindings[]; /* ends with a NULL key */
extern const struct completer completers[]; /* ends with a NULL action; most actions have none */

const struct action *action_find(const char *name);
/* The binding of a key in a scope, or NULL. */
const struct binding *binding_find(int scope, const char *key);
/* Does some key of two begin with this one? */
bool binding_is_prefix(int scope, const char *key);
/* The key of an action in a scope, the first of the table, or NULL. */
const char *binding_key(int scope, const char *action);

/* Runs an action by name; what goes wrong is said in the message line. */
bool action_run(struct app *app, const struct action *action, const char *arg);
/* Runs a line of the palette: "tag-add arson". */
bool action_run_line(struct app *app, const char *line);

#endif

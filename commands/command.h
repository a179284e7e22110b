/*
 * Everything the program can do is one table: command line, help and manual page read it.
 */
#ifndef ATALAYA_COMMANDS_COMMAND_H
#define ATALAYA_COMMANDS_COMMAND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "commands/output.h"
#include "core/base/error.h"

enum arg_kind {
	ARG_POSITION, /* must be there */
	ARG_OPTIONAL, /* a position that may be left out */
	ARG_MANY,     /* one or more, the last position */
	ARG_ANY,      /* none or more, the last position */
	ARG_VALUE,    /* --name VALUE */
	ARG_VALUES,   /* --name VALUE, as often as one likes; not beside the two above */
	ARG_FLAG      /* --name */
};

struct arg {
	const char *name;
	enum arg_kind kind;
	const char *value; /* how the value is called: "FILE" */
	const char *help;  /* marked for translation */
};

#define ARGS_MAX 32

/* One call of a command: its arguments as given, and where the answer goes. */
struct call {
	const struct command *command;
	const char *values[ARGS_MAX]; /* by place in command->args; NULL: not given */
	const char **many;	      /* ARG_MANY, ARG_ANY, ARG_VALUES */
	size_t many_count;
	struct output out;
	const char *lang;   /* "en" or "es" */
	const char *author; /* the name for the journal; "" when none is set */
	long problems;	    /* counted: the exit status is 1 when there are any */
};

struct command {
	const char *name;
	const char *title; /* one line for people, marked for translation */
	const struct arg *args; /* ends with a NULL name; those of every command come in addition */
	bool (*run)(struct call *call, struct error *err);
};

/* The command "open", set by the program that has screens; NULL: it has none. */
extern bool (*command_workbench)(struct call *call, struct error *err);

/* Ends with a NULL name. */
extern const struct command commands[];
/* --format, --lang, --quiet, --author: every command takes them. */
extern const struct arg common_args[];

const struct command *command_find(const char *name);

/* The value of an argument; NULL when it was not given. A flag is "" when it was. */
const char *call_value(const struct call *call, const char *name);
/* A whole number of at least low; fallback when the argument was not given. */
bool call_number(const struct call *call, const char *name, long low, long fallback, long *out,
		 struct error *err);

/*
 * command_main - runs one command line and says what went wrong on err.
 *
 * argv     argv[0] is the name of a command, the rest its arguments; a file name in its place opens that
 *          dossier on the screen.
 * Returns  the exit status: 0 done, 1 done but problems were counted, 2 not done.
 */
int command_main(int argc, char **argv, FILE *out, FILE *err);

/* Writes the manual page (man macros) from the table. */
void command_manual(FILE *out);

#endif

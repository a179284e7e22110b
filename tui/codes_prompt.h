/* Codes of a list as an answer: offered while they are typed, and read. */
#ifndef ATALAYA_TUI_CODES_PROMPT_H
#define ATALAYA_TUI_CODES_PROMPT_H

#include <stddef.h>

#include "core/base/error.h"
#include "core/dossier/codes.h"

struct app;

/* Codes that one value may mean at once. */
#define CODES_TYPED 16

/* What is offered besides what is typed. */
struct codes_offer {
	const char *before; /* stands in the line before what is typed; "" for nothing */
	const int *near;    /* indexes that come first while nothing is typed */
	int near_count;
	int depth; /* codes of this level of a tree alone; -1: all, and the words for a missing value last */
};

/*
 * codes_offer - the codes that go on from what is typed, as choices: those that begin so, then those that have it
 * somewhere in their name, in either language, or in another name.
 */
void codes_offer(struct app *app, const struct code_list *list, const char *typed,
		 const struct codes_offer *offer);

/*
 * codes_read - the codes that are named with commas between them, each by code, label or another name.
 *
 * Returns  how many; -1 with *err, its column saying where.
 */
int codes_read(struct code_list *list, const char *text, int out[CODES_TYPED], struct error *err);

#endif

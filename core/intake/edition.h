/*
 * Editions: the files that a dataset took in, one after the other, and what each of them changed.
 *
 * A dataset stays one dataset. A newer edition leaves alone what it repeats, takes in what is new, brings up
 * to date what it says otherwise, and what it has no longer is not counted. Undo takes all of it back.
 */
#ifndef ATALAYA_INTAKE_EDITION_H
#define ATALAYA_INTAKE_EDITION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/date.h"
#include "core/base/error.h"

struct dossier;

/* Texts last until the callback returns. */
struct edition {
	int64_t dataset;
	const char *name; /* of the dataset */
	long number;	  /* 1 is the first import */
	const char *file_name, *hash;
	int64_t file_size;
	long read, taken, refused;
	long added, changed, gone, same; /* incidents; see table edition */
	struct date status; /* when its outcomes were last known */
	int64_t time;	    /* when it was taken in: UTC, milliseconds since 1970; 0: no entry says so */
	const char *author; /* by whom, or "" */
};

typedef bool edition_fn(void *ctx, const struct edition *edition, struct error *err);

/*
 * edition_each - calls fn for every edition, by dataset and number.
 *
 * dataset  the name of one; NULL: all that are active or withdrawn
 * Returns  false with ERR_USAGE when there is none of that name, or what fn said.
 */
bool edition_each(struct dossier *d, const char *dataset, edition_fn *fn, void *ctx,
		  struct error *err);

enum edition_change_kind {
	EDITION_NEW,	  /* an incident that the edition before has not */
	EDITION_CHANGED,  /* a cell that it has otherwise: one call for each */
	EDITION_CONFLICT, /* a changed cell that was not taken over, since somebody edited the field */
	EDITION_GONE,	  /* an incident that it has no longer */
	EDITION_BACK,	  /* one that was gone and is there again */
	EDITION_EVENTS	  /* of which it says something else of justice, beside events that a person entered */
};

struct edition_change {
	enum edition_change_kind kind;
	int64_t incident;
	const char *column;	   /* of the file; "" unless a cell changed */
	const char *before, *after; /* may name people unless is_publishable */
	bool is_publishable;
};

typedef bool edition_change_fn(void *ctx, const struct edition_change *change, struct error *err);

/*
 * edition_changes - calls fn for everything that an edition changed: new, changed, gone, back.
 *
 * number   0: the latest; *out gets which one it was. Edition 1 changes nothing.
 * Returns  false with ERR_USAGE: no such dataset or edition; ERR_CONFLICT: the entry was redacted.
 */
bool edition_changes(struct dossier *d, const char *dataset, long number, edition_change_fn *fn,
		     void *ctx, long *out, struct error *err);

#endif

/* Errors are values: what happened, what to do, where in the analyst's data, where in our code. */
#ifndef ATALAYA_BASE_ERROR_H
#define ATALAYA_BASE_ERROR_H

#include <stdbool.h>

/* Marks a text for translation where it stands in a table; error messages are marked by FAIL. */
#define N_(text) (text)

enum err_code {
	ERR_NONE,
	ERR_USAGE,	/* the command line or a query is not understood */
	ERR_IO,		/* a file cannot be read or written */
	ERR_FORMAT,	/* a file is read but is not what it should be */
	ERR_DB,		/* the dossier refuses: damaged, newer, not a dossier */
	ERR_LOCKED,	/* somebody else is writing */
	ERR_CONFLICT,	/* a value is no longer what a change expects */
	ERR_LIMIT,	/* a size cap was reached */
	ERR_RANGE,	/* a number or date is outside what a function takes */
	ERR_CANCELLED,	/* the person stopped it */
	ERR_INTERNAL	/* a mistake of ours */
};

struct error {
	enum err_code code;
	char msg[512];		/* what happened, one sentence for the analyst */
	char hint[256];		/* what to do next; "" when there is nothing to add */
	struct {		/* where in the analyst's data; 0: unknown */
		char source[128];
		long line, column;
	} at;
	const char *file;	/* where in our code, for the log only */
	int line;
};

/* Fills *err (if not NULL) and is false, so: return FAIL(err, ERR_IO, "..."); */
#define FAIL(err, code, ...) error_set((err), (code), __FILE__, __LINE__, __VA_ARGS__)

/*
 * error_set - what FAIL calls. The format is translated with gettext before it is filled in.
 * Returns false always. Clears hint and place of an earlier error in *err.
 */
bool error_set(struct error *err, enum err_code code, const char *file, int line,
	       const char *fmt, ...) __attribute__((format(printf, 5, 6)));

/* error_hint - adds what to do next. The format is translated. Returns false, like FAIL. */
bool error_hint(struct error *err, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* error_at - adds the place in the analyst's data unless one is known; NULL or 0: not known. */
bool error_at(struct error *err, const char *source, long line, long column);

/* error_name - "USAGE", "IO", ... : stable, never translated. */
const char *error_name(enum err_code code);

#endif

/* What several commands need: a dossier with its columns, a query, a field. */
#ifndef ATALAYA_COMMANDS_PARTS_H
#define ATALAYA_COMMANDS_PARTS_H

#include "commands/command.h"
#include "core/base/memory.h"
#include "core/columns/source.h"
#include "core/dossier/dossier.h"
#include "core/query/query.h"

/* An open dossier with its columns and, where the command has one, its query. */
struct parts {
	struct dossier *d;
	struct source *src;
	struct query *query;
	struct arena arena;
	bool shows_tags; /* a field that was read is the tag */
};

/* Opens the DOSSIER argument in a mode, loads the columns and parses QUERY. End with parts_close. */
bool parts_open(struct call *call, enum dossier_mode mode, struct parts *out, struct error *err);
/* Likewise with a query of its own; NULL: all incidents. */
bool parts_open_query(struct call *call, enum dossier_mode mode, const char *query, struct parts *out,
		      struct error *err);
void parts_close(struct parts *parts);

/*
 * parts_field - reads a field that is about to be shown or counted by. One that may name a person is
 * ERR_USAGE unless --names was said.
 */
bool parts_field(struct call *call, struct parts *parts, const char *text, size_t len,
		 struct field_ref *out, struct error *err);

/* The day that --as-of says; false in *given without it. */
bool parts_as_of(struct call *call, bool *given, int32_t *day, struct error *err);

/* The facts that every answer carries: canonical query, how many of how many, what is not decided. */
void parts_answer(struct call *call, struct parts *parts, const struct selection *sel);

/* Splits "a,b,record.\"x, y\"" into fields, at most max of them. */
bool parts_fields(struct call *call, struct parts *parts, const char *text, struct field_ref *out,
		  size_t max, size_t *count, struct error *err);

/* A text of several lines, none of which can drive the terminal. */
void parts_print_lines(FILE *out, const char *text);

/* Commands that change: opens to write; what patterns hit is kept current. */
struct dossier *parts_writer(struct call *call, struct error *err);

/*
 * Keeps the columns in a dossier that is open to write, unless they are kept already, so that it opens at
 * once. To be called when the change is made and told; that it cannot be done is no failure.
 */
void parts_keep_columns(struct dossier *d);

#endif

/*
 * SQL statements that know their dossier, so that any error names what failed.
 *
 * SQL text stands beside the function that uses it. Parameters are named in the SQL and bound by
 * their place: the first name that appears is 1.
 */
#ifndef ATALAYA_DOSSIER_STMT_H
#define ATALAYA_DOSSIER_STMT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"

struct dossier;
struct stmt;

enum stmt_result { STMT_ROW, STMT_DONE, STMT_ERROR };

/* Prepares; the caller ends it with stmt_free (NULL is fine). NULL with *err on failure. */
struct stmt *stmt_new(struct dossier *d, const char *sql, struct error *err);
void stmt_free(struct stmt *s);

/* The text or blob must stay as it is until the statement is run, reset or freed. */
void stmt_int(struct stmt *s, int at, int64_t value);
void stmt_double(struct stmt *s, int at, double value);
void stmt_null(struct stmt *s, int at);
void stmt_text(struct stmt *s, int at, const char *text);
void stmt_text_n(struct stmt *s, int at, const char *text, size_t len);
void stmt_blob(struct stmt *s, int at, const void *bytes, size_t len);

/* One step. At STMT_DONE and STMT_ERROR the statement is reset and can be bound anew. */
enum stmt_result stmt_step(struct stmt *s, struct error *err);
/* Steps to the end and resets; rows are passed over. */
bool stmt_run(struct stmt *s, struct error *err);
void stmt_reset(struct stmt *s);

/* Columns of the current row, from 0. Text is "" for NULL and valid until the next step. */
int64_t stmt_col_int(struct stmt *s, int col);
double stmt_col_double(struct stmt *s, int col);
const char *stmt_col_text(struct stmt *s, int col);
const void *stmt_col_blob(struct stmt *s, int col, size_t *len);

/* Runs SQL without parameters, several statements at once. */
bool dossier_exec(struct dossier *d, const char *sql, struct error *err);
/* The one number that a SELECT yields; missing when it yields no row. */
bool dossier_number(struct dossier *d, const char *sql, int64_t missing, int64_t *out,
		    struct error *err);
/* The number of rows that the last statement changed. */
int64_t dossier_changes(struct dossier *d);

#endif

/* SQL statements that know their dossier. */
#include "core/dossier/stmt.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/memory.h"
#include "core/dossier/private.h"

struct stmt {
	struct dossier *d;
	sqlite3_stmt *s;
};

bool
db_fail(struct dossier *d, const char *what, struct error *err)
{
	int code = sqlite3_extended_errcode(d->db);
	const char *said = sqlite3_errmsg(d->db);

	switch (code & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		FAIL(err, ERR_LOCKED, N_("the dossier is busy: another program is writing to it"));
		return error_hint(err, N_("try again when it has finished"));
	case SQLITE_FULL:
		FAIL(err, ERR_IO, N_("the disk is full; the dossier is unchanged"));
		return error_hint(err, N_("make room, then do it again"));
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
		FAIL(err, ERR_DB, N_("the dossier is damaged (%s)"), said);
		return error_hint(err, N_("keep the file as it is and go back to a copy of it"));
	case SQLITE_READONLY:
		FAIL(err, ERR_IO, N_("the dossier cannot be written (%s)"), said);
		return error_hint(err, N_("look at the permissions of the file and its folder"));
	case SQLITE_IOERR:
	case SQLITE_CANTOPEN:
		return FAIL(err, ERR_IO, N_("the dossier cannot be read or written (%s, %d)"), said,
			    code);
	case SQLITE_INTERRUPT:
		return FAIL(err, ERR_CANCELLED, N_("stopped; the dossier is unchanged"));
	default:
		return FAIL(err, ERR_DB, N_("the dossier refuses: %s (%d, in %.200s)"), said, code,
			    what);
	}
}

struct stmt *
stmt_new(struct dossier *d, const char *sql, struct error *err)
{
	struct stmt *s = xcalloc(1, sizeof *s);

	s->d = d;
	if (sqlite3_prepare_v3(d->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &s->s, NULL)
	    != SQLITE_OK) {
		db_fail(d, sql, err);
		free(s);
		return NULL;
	}
	return s;
}

void
stmt_free(struct stmt *s)
{
	if (!s)
		return;
	sqlite3_finalize(s->s);
	free(s);
}

void
stmt_int(struct stmt *s, int at, int64_t value)
{
	sqlite3_bind_int64(s->s, at, value);
}

void
stmt_double(struct stmt *s, int at, double value)
{
	sqlite3_bind_double(s->s, at, value);
}

void
stmt_null(struct stmt *s, int at)
{
	sqlite3_bind_null(s->s, at);
}

void
stmt_text(struct stmt *s, int at, const char *text)
{
	sqlite3_bind_text(s->s, at, text, -1, SQLITE_STATIC);
}

void
stmt_text_n(struct stmt *s, int at, const char *text, size_t len)
{
	sqlite3_bind_text64(s->s, at, text ? text : "", len, SQLITE_STATIC, SQLITE_UTF8);
}

void
stmt_blob(struct stmt *s, int at, const void *bytes, size_t len)
{
	sqlite3_bind_blob64(s->s, at, bytes ? bytes : "", len, SQLITE_STATIC);
}

enum stmt_result
stmt_step(struct stmt *s, struct error *err)
{
	int rc = sqlite3_step(s->s);

	if (rc == SQLITE_ROW)
		return STMT_ROW;
	if (rc != SQLITE_DONE)
		db_fail(s->d, sqlite3_sql(s->s), err);
	sqlite3_reset(s->s);
	return rc == SQLITE_DONE ? STMT_DONE : STMT_ERROR;
}

bool
stmt_run(struct stmt *s, struct error *err)
{
	enum stmt_result got;

	while ((got = stmt_step(s, err)) == STMT_ROW)
		;
	return got == STMT_DONE;
}

void
stmt_reset(struct stmt *s)
{
	sqlite3_reset(s->s);
}

int64_t
stmt_col_int(struct stmt *s, int col)
{
	return sqlite3_column_int64(s->s, col);
}

double
stmt_col_double(struct stmt *s, int col)
{
	return sqlite3_column_double(s->s, col);
}

const char *
stmt_col_text(struct stmt *s, int col)
{
	const char *text = (const char *)sqlite3_column_text(s->s, col);

	return text ? text : "";
}

const void *
stmt_col_blob(struct stmt *s, int col, size_t *len)
{
	const void *bytes = sqlite3_column_blob(s->s, col);

	*len = (size_t)sqlite3_column_bytes(s->s, col);
	return bytes ? bytes : "";
}

bool
dossier_exec(struct dossier *d, const char *sql, struct error *err)
{
	return sqlite3_exec(d->db, sql, NULL, NULL, NULL) == SQLITE_OK || db_fail(d, sql, err);
}

bool
dossier_number(struct dossier *d, const char *sql, int64_t missing, int64_t *out,
	       struct error *err)
{
	struct stmt *s = stmt_new(d, sql, err);
	enum stmt_result got = s ? stmt_step(s, err) : STMT_ERROR;

	*out = got == STMT_ROW ? stmt_col_int(s, 0) : missing;
	stmt_free(s);
	return got != STMT_ERROR;
}

int64_t
dossier_changes(struct dossier *d)
{
	return sqlite3_changes64(d->db);
}

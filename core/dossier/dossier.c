/* The dossier: creating, opening, ids. */
#include "core/dossier/dossier.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sodium.h>

#include "core/base/asset.h"
#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/base/memory.h"
#include "core/dossier/journal.h"
#include "core/dossier/lock.h"
#include "core/dossier/private.h"
#include "core/dossier/stmt.h"

/* A reader waits this long for a writer that is folding its log or importing. */
#define BUSY_MS 5000

/* Letters that are not taken for digits; 3 of them hold the 16 bits of a replica. */
static const char base41[] = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefg";

sqlite3 *
db_open(const char *path, int flags, struct error *err)
{
	static const char pragmas[] = "PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0;"
				      "PRAGMA cell_size_check=ON; PRAGMA foreign_keys=ON;"
				      "PRAGMA cache_size=-8192; PRAGMA secure_delete=ON;";
	sqlite3 *db = NULL;
	int on;

	/* A handle belongs to one thread, so SQLite need not lock at every call. */
	flags |= SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
	if (sqlite3_open_v2(path, &db, flags, NULL)
	    != SQLITE_OK) {
		FAIL(err, ERR_IO, N_("cannot open \"%s\": %s"), path,
		     db ? sqlite3_errmsg(db) : "out of memory");
		sqlite3_close(db);
		return NULL;
	}
	sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, &on);
	sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, &on);
	sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, &on);
	sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, &on);
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, &on);
	sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
	sqlite3_busy_timeout(db, BUSY_MS);
	if (sqlite3_exec(db, pragmas, NULL, NULL, NULL) != SQLITE_OK) {
		if ((sqlite3_errcode(db) & 0xff) == SQLITE_NOTADB)
			FAIL(err, ERR_DB, N_("\"%s\" is not a dossier"), path);
		else if ((sqlite3_errcode(db) & 0xff) == SQLITE_BUSY) {
			FAIL(err, ERR_LOCKED,
			     N_("the dossier is busy: another program is writing to it"));
			error_hint(err, N_("try again when it has finished"));
		} else if ((sqlite3_errcode(db) & 0xff) == SQLITE_CORRUPT) {
			FAIL(err, ERR_DB, N_("the dossier is damaged (%s)"), sqlite3_errmsg(db));
			error_hint(err, N_("keep the file as it is and go back to a copy of it"));
		} else
			FAIL(err, ERR_IO, N_("cannot open \"%s\": %s"), path, sqlite3_errmsg(db));
		sqlite3_close(db);
		return NULL;
	}
	return db;
}

void
dossier_close(struct dossier *d)
{
	if (!d)
		return;
	sqlite3_close_v2(d->db);
	lock_release(d->lock);
	free(d->path);
	free(d->author);
	free(d);
}

static struct dossier *
handle_new(const char *path, enum dossier_mode mode, const char *author)
{
	struct dossier *d = xcalloc(1, sizeof *d);

	d->path = xstrdup(path);
	d->author = xstrdup(author);
	d->mode = mode;
	d->lock = -1;
	return d;
}

/* Everything that stands in a fresh dossier, in one transaction. */
static bool
fill(struct dossier *d, struct error *err)
{
	const struct asset *schema = asset_find("schema.sql");
	struct buf sql = { 0 };
	struct tx *tx = NULL;
	bool ok = false;

	d->replica = 1 + randombytes_uniform(65535);
	d->schema = DOSSIER_SCHEMA;
	buf_printf(&sql,
		   "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
		   "PRAGMA application_id=%d; PRAGMA user_version=%d; BEGIN IMMEDIATE;",
		   DOSSIER_APPLICATION_ID, DOSSIER_SCHEMA);
	buf_add(&sql, schema->bytes, schema->len);
	buf_printf(&sql, "INSERT INTO setting (name, value) VALUES ('replica', '%u');",
		   d->replica);
	if (!dossier_exec(d, buf_str(&sql), err) || !codes_install(d, err)
	    || !dossier_exec(d, "COMMIT", err))
		goto done;
	if (!(tx = tx_begin(d, "new", err)) || !tx_commit(tx, 0, "", NULL, err))
		goto done;
	ok = true;
done:
	tx_end(tx);
	buf_release(&sql);
	return ok;
}

bool
dossier_create(const char *path, const char *author, struct error *err)
{
	struct buf temporary = { 0 }, side = { 0 };
	struct dossier *d = NULL;
	struct stat st;
	char *real = NULL;
	bool ok = false;
	int fd = -1;

	if (lstat(path, &st) == 0) {
		FAIL(err, ERR_IO, N_("\"%s\" exists already"), path);
		return error_hint(err, N_("choose another name; nothing replaces a dossier"));
	}
	buf_printf(&temporary, "%s.new-XXXXXX", path);
	fd = mkostemp(temporary.data, O_CLOEXEC);
	real = fd < 0 ? NULL : realpath(temporary.data, NULL);
	if (!real) {
		FAIL(err, ERR_IO, N_("cannot make a file beside \"%s\": %s"), path,
		     strerror(errno));
		goto done;
	}
	d = handle_new(real, DOSSIER_WRITE, author);
	d->db = db_open(real, SQLITE_OPEN_READWRITE, err);
	if (!d->db || !fill(d, err))
		goto done;
	dossier_close(d); /* folds the log into the file and removes it */
	d = NULL;
	if (fsync(fd) < 0 || !file_rename(temporary.data, path, false)) {
		FAIL(err, ERR_IO, N_("cannot make \"%s\": %s"), path, strerror(errno));
		goto done;
	}
	file_sync_folder(path);
	ok = true;
done:
	dossier_close(d);
	if (fd >= 0) {
		close(fd);
		unlink(temporary.data);
		buf_printf(&side, "%s-wal", temporary.data);
		unlink(side.data);
		buf_clear(&side);
		buf_printf(&side, "%s-shm", temporary.data);
		unlink(side.data);
	}
	buf_release(&temporary);
	buf_release(&side);
	free(real);
	return ok;
}

/* Is it ours, do we know its schema, and is there nothing in it that runs by itself? */
static bool
inspect(struct dossier *d, struct error *err)
{
	int64_t application, schema, foreign, replica;

	if (!dossier_number(d, "PRAGMA application_id", 0, &application, err)
	    || !dossier_number(d, "PRAGMA user_version", 0, &schema, err))
		return false;
	if (application != DOSSIER_APPLICATION_ID) {
		FAIL(err, ERR_DB, N_("\"%s\" is not a dossier"), d->path);
		return error_hint(err, N_("make one with: atalaya new NAME.dossier"));
	}
	if (schema < 1)
		return FAIL(err, ERR_DB, N_("the dossier is damaged (%s)"), "user_version");
	if (schema > DOSSIER_SCHEMA) {
		FAIL(err, ERR_DB,
		     N_("\"%s\" was written by a newer program (schema %d; this one knows %d)"),
		     d->path, (int)schema, DOSSIER_SCHEMA);
		return error_hint(err, N_("install the newer atalaya to open it"));
	}
	d->schema = (int)schema;
	if (!dossier_number(d,
			    "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')"
			    " OR sql LIKE '%virtual%table%'",
			    0, &foreign, err))
		return false;
	if (foreign) {
		FAIL(err, ERR_DB,
		     N_("\"%s\" holds %d triggers, views or virtual tables, which no dossier does"),
		     d->path, (int)foreign);
		return error_hint(err, N_("ask whoever sent it how it was made"));
	}
	if (!dossier_number(d, "SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'replica'",
			    0, &replica, err))
		return false;
	if (replica < 1 || replica > 65535)
		return FAIL(err, ERR_DB, N_("the dossier is damaged (%s)"), "replica");
	d->replica = (unsigned)replica;
	return true;
}

/* A reader may meet an older dossier: it is brought up to date first, as a writer would. */
static bool
open_for_reading(struct dossier *d, struct error *err)
{
	struct dossier *writer;
	int on;

	if (d->schema < DOSSIER_SCHEMA) {
		writer = dossier_open(d->path, DOSSIER_WRITE, d->author, err);
		if (!writer)
			return false;
		dossier_close(writer);
		d->schema = DOSSIER_SCHEMA;
	}
	sqlite3_db_config(d->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, &on);
	return dossier_exec(d, "PRAGMA query_only=ON", err);
}

struct dossier *
dossier_open(const char *name, enum dossier_mode mode, const char *author, struct error *err)
{
	/* One file, one lock, whatever links lead to it; SQLite itself follows none. */
	char *path = realpath(name, NULL);
	struct dossier *d = handle_new(path ? path : name, mode, author);

	free(path);
	path = d->path;
	if (access(path, F_OK) < 0) {
		FAIL(err, ERR_IO, N_("there is no dossier \"%s\""), name);
		error_hint(err, N_("make one with: atalaya new NAME.dossier"));
		goto failed;
	}
	/* Readers too open for writing: without the shared memory of the log they cannot read. */
	d->db = db_open(path, SQLITE_OPEN_READWRITE, err);
	if (!d->db)
		goto failed;
	/* A look first: no lock is left beside what is no dossier. What was seen may change until we
	 * have the lock, so a writer looks again. */
	if (!inspect(d, err)) {
		if (mode == DOSSIER_WRITE && err && err->code == ERR_LOCKED)
			d->lock = lock_take(path, author, err);
		goto failed;
	}
	if (mode == DOSSIER_WRITE
	    && ((d->lock = lock_take(path, author, err)) < 0 || !inspect(d, err)))
		goto failed;
	if (mode == DOSSIER_READ) {
		if (!open_for_reading(d, err))
			goto failed;
		return d;
	}
	if (!dossier_exec(d, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL", err)
	    || (d->schema < DOSSIER_SCHEMA && !migrate(d, err)))
		goto failed;
	return d;
failed:
	dossier_close(d);
	return NULL;
}

const char *
dossier_path(const struct dossier *d)
{
	return d->path;
}

const char *
dossier_author(const struct dossier *d)
{
	return d->author;
}

bool
dossier_is_writable(const struct dossier *d)
{
	return d->mode == DOSSIER_WRITE;
}

bool
dossier_begin_bulk(struct dossier *d, struct error *err)
{
	int64_t is_used;

	if (!dossier_number(d, "SELECT 1 FROM incident LIMIT 1", 0, &is_used, err))
		return false;
	/* Leaving the log takes the file for ourselves: with readers about it is refused at once. */
	if (!is_used) {
		sqlite3_busy_timeout(d->db, 0);
		sqlite3_exec(d->db, "PRAGMA journal_mode=TRUNCATE", NULL, NULL, NULL);
		sqlite3_busy_timeout(d->db, BUSY_MS);
	}
	return dossier_exec(d,
			    "PRAGMA synchronous=FULL; PRAGMA cache_size=-65536;"
			    "PRAGMA foreign_keys=OFF",
			    err);
}

bool
dossier_end_bulk(struct dossier *d, struct error *err)
{
	return dossier_exec(d,
			    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
			    "PRAGMA cache_size=-8192; PRAGMA foreign_keys=ON",
			    err);
}

bool
dossier_new_ids(struct dossier *d, const char *kind, int64_t count, int64_t *first,
		struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "INSERT INTO counter (name, next) VALUES (:kind, 1 + :count)"
				  " ON CONFLICT (name) DO UPDATE SET next = next + :count"
				  " RETURNING next",
				  err);
	bool ok = false;

	if (!s)
		return false;
	stmt_text(s, 1, kind);
	stmt_int(s, 2, count);
	if (stmt_step(s, err) == STMT_ROW) {
		*first = (stmt_col_int(s, 0) - count) * ID_STEP + d->replica;
		ok = stmt_step(s, err) == STMT_DONE;
	}
	stmt_free(s);
	return ok;
}

void
dossier_id_text(const struct dossier *d, const char *prefix, int64_t id, char *out, unsigned size)
{
	unsigned replica = id % ID_STEP;
	long long counter = id / ID_STEP;

	if (replica == d->replica)
		snprintf(out, size, "%s-%lld", prefix, counter);
	else
		snprintf(out, size, "%s-%lld-%c%c%c", prefix, counter, base41[replica / 1681],
			 base41[replica / 41 % 41], base41[replica % 41]);
}

bool
dossier_id_parse(const struct dossier *d, const char *prefix, const char *text, int64_t *id)
{
	size_t len = strlen(prefix);
	unsigned replica = 0;
	long long counter;
	char *end;

	if (strncmp(text, prefix, len) == 0 && text[len] == '-')
		text += len + 1;
	if (!isdigit((unsigned char)*text))
		return false;
	errno = 0;
	counter = strtoll(text, &end, 10);
	if (errno || counter < 1 || counter >= (1LL << 37))
		return false;
	if (*end == '\0') {
		*id = counter * ID_STEP + d->replica;
		return true;
	}
	if (*end != '-' || strlen(end) != 4)
		return false;
	for (int i = 1; i <= 3; i++) {
		const char *letter = strchr(base41, end[i]);

		if (!letter)
			return false;
		replica = replica * 41 + (unsigned)(letter - base41);
	}
	if (replica == 0 || replica > 65535)
		return false;
	*id = counter * ID_STEP + replica;
	return true;
}

bool
dossier_check(struct dossier *d, struct error *err)
{
	struct stmt *s = stmt_new(d, "PRAGMA integrity_check(1)", err);
	bool ok = false;

	if (s && stmt_step(s, err) == STMT_ROW) {
		ok = strcmp(stmt_col_text(s, 0), "ok") == 0;
		if (!ok) {
			FAIL(err, ERR_DB, N_("the dossier is damaged (%s)"), stmt_col_text(s, 0));
			error_hint(err, N_("keep the file as it is and go back to a copy of it"));
		}
	}
	stmt_free(s);
	return ok;
}

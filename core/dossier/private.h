/* What the files of core/dossier share and nobody else may see. */
#ifndef ATALAYA_DOSSIER_PRIVATE_H
#define ATALAYA_DOSSIER_PRIVATE_H

#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"

struct dossier {
	sqlite3 *db;
	char *path, *author;
	enum dossier_mode mode;
	int lock; /* descriptor of the lock file, or -1 */
	int schema;
	unsigned replica;
	bool in_tx;
	struct tx *tx; /* that is open; NULL */
	derive_fn *derive; /* may be NULL */
};

/* The incidents that are counted; one may go on with AND i.id = ... */
#define PAIR_ACTIVE                                                                               \
	"SELECT i.id FROM incident i JOIN dataset s ON s.id = i.dataset WHERE s.state = 'active'" \
	" AND NOT EXISTS (SELECT 1 FROM incident_gone g WHERE g.incident = i.id)"

/* Fills *err from the last failure of the connection and is false. what: the SQL or the act. */
bool db_fail(struct dossier *d, const char *what, struct error *err);

/* Hands back a connection with all defences on. create: make the file, which must not exist. */
sqlite3 *db_open(const char *path, int flags, struct error *err);

/* Brings the file from schema d->schema to DOSSIER_SCHEMA in one transaction. */
bool migrate(struct dossier *d, struct error *err);

/* Fills the table code from the lists of data/codes that the dossier does not have yet. */
bool codes_install(struct dossier *d, struct error *err);

/* Fills in names that a migration changed since schema: table and column in, today's out. */
const char *migrated_table(int schema, const char *table);
const char *migrated_column(int schema, const char *table, const char *column);

#endif

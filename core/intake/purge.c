/* Purge: a dataset leaves the dossier for good. */
#include "core/intake/import.h"

#include <string.h>

#include "core/base/buf.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/dossier/stmt.h"

bool
import_purge(struct dossier *d, const char *name, long *incidents, struct error *err)
{
	/* Children first; :dataset is parameter 1 of each. */
	static const char *const sql[] = {
		"DELETE FROM mark WHERE incident IN (SELECT id FROM incident WHERE dataset = ?1)",
		"DELETE FROM verdict WHERE incident IN (SELECT id FROM incident WHERE dataset = ?1)",
		"DELETE FROM pair_verdict WHERE a IN (SELECT id FROM incident WHERE dataset = ?1)"
		" OR b IN (SELECT id FROM incident WHERE dataset = ?1)",
		"DELETE FROM pair_proposal WHERE a IN (SELECT id FROM incident WHERE dataset = ?1)"
		" OR b IN (SELECT id FROM incident WHERE dataset = ?1)",
		/* A response of incidents of other datasets too stays with the lowest of those. */
		"CREATE TEMP TABLE kept AS SELECT r.id, min(l.incident) AS incident FROM response r"
		" JOIN incident i ON i.id = r.incident JOIN response_link l ON l.response = r.id"
		" JOIN incident o ON o.id = l.incident AND o.dataset <> ?1"
		" WHERE i.dataset = ?1 AND r.section = 0 GROUP BY r.id",
		"UPDATE response SET incident = (SELECT k.incident FROM kept k WHERE k.id = response.id)"
		" WHERE ?1 > 0 AND id IN (SELECT id FROM kept)",
		"DELETE FROM response_link WHERE ?1 > 0 AND EXISTS (SELECT 1 FROM response r"
		" WHERE r.id = response_link.response AND r.incident = response_link.incident)",
		"DELETE FROM response_link WHERE incident IN (SELECT id FROM incident WHERE dataset = ?1)"
		" OR response IN (SELECT r.id FROM response r JOIN incident i ON i.id = r.incident"
		" WHERE i.dataset = ?1)",
		"DELETE FROM response_fact WHERE response IN (SELECT r.id FROM response r"
		" JOIN incident i ON i.id = r.incident WHERE i.dataset = ?1)",
		"DELETE FROM ledger WHERE response IN (SELECT r.id FROM response r"
		" JOIN incident i ON i.id = r.incident WHERE i.dataset = ?1)",
		"DELETE FROM response WHERE incident IN"
		" (SELECT id FROM incident WHERE dataset = ?1)",
		"DELETE FROM involvement WHERE incident IN"
		" (SELECT id FROM incident WHERE dataset = ?1)",
		"CREATE TEMP TABLE gone AS SELECT DISTINCT person FROM victimisation"
		" WHERE incident IN (SELECT id FROM incident WHERE dataset = ?1)",
		"DELETE FROM victimisation WHERE incident IN"
		" (SELECT id FROM incident WHERE dataset = ?1)",
		"DELETE FROM person_profile WHERE person IN (SELECT person FROM gone)",
		"DELETE FROM person WHERE id IN (SELECT person FROM gone)",
		"DELETE FROM act WHERE incident IN (SELECT id FROM incident WHERE dataset = ?1)",
		"DELETE FROM incident_text WHERE incident IN"
		" (SELECT id FROM incident WHERE dataset = ?1)",
		"DELETE FROM incident_gone WHERE incident IN"
		" (SELECT id FROM incident WHERE dataset = ?1)",
		"DELETE FROM incident WHERE dataset = ?1",
		"DELETE FROM statistic WHERE dataset = ?1",
		"DELETE FROM unmatched WHERE dataset = ?1",
		"DELETE FROM refused_row WHERE dataset = ?1",
		"DELETE FROM record_block WHERE dataset = ?1",
		"DELETE FROM dataset_column WHERE dataset = ?1",
		/* Words of the file may name people; they stay as long as another dataset needs them. */
		"DELETE FROM value_map WHERE profile IN (SELECT profile FROM dataset WHERE id = ?1)"
		" AND NOT EXISTS (SELECT 1 FROM dataset d WHERE d.profile = value_map.profile"
		" AND d.id <> ?1 AND d.state <> 'purged')",
		"UPDATE dataset SET state = 'purged', profile_text = '', map_text = ''"
		" WHERE id = ?1",
	};
	struct stmt *find = NULL, *s;
	struct tx *tx = NULL;
	struct buf facts = { 0 };
	int64_t id = 0;
	bool ok = false;

	*incidents = 0;
	if (!dossier_begin_bulk(d, err))
		return false;
	if (!(tx = tx_begin(d, "purge", err)))
		goto done;
	find = stmt_new(d, "SELECT id FROM dataset WHERE name = :name AND state <> 'purged'", err);
	if (!find)
		goto done;
	stmt_text(find, 1, name);
	if (stmt_step(find, err) != STMT_ROW) {
		FAIL(err, ERR_USAGE, N_("there is no dataset \"%s\""), name);
		error_hint(err, N_("atalaya journal DOSSIER list shows the imports"));
		goto done;
	}
	id = stmt_col_int(find, 0);
	stmt_reset(find);
	if (!journal_redact(d, id, err))
		goto done;
	for (size_t i = 0; i < sizeof sql / sizeof *sql; i++) {
		if (!(s = stmt_new(d, sql[i], err)))
			goto done;
		stmt_int(s, 1, id);
		ok = stmt_run(s, err);
		stmt_free(s);
		if (!ok)
			goto done;
		if (strncmp(sql[i], "DELETE FROM incident WHERE", 26) == 0)
			*incidents = (long)dossier_changes(d);
	}
	buf_printf(&facts, "dataset=%s\nincidents=%ld\n", name, *incidents);
	ok = dossier_exec(d, "DROP TABLE gone; DROP TABLE kept", err)
	     && tx_commit(tx, id, facts.data, NULL, err);
done:
	stmt_free(find);
	tx_end(tx);
	buf_release(&facts);
	ok = dossier_end_bulk(d, ok ? err : NULL) && ok;
	return ok;
}

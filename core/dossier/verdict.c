/* Verdicts. */
#include "core/dossier/verdict.h"

#include <string.h>

#include "core/base/buf.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/dossier/mark.h"
#include "core/dossier/stmt.h"

static const char *const words[] = { "cleared", "accepted", "rejected" };

/* A fact is one line whatever a person typed. */
static void
add_fact(struct buf *facts, const char *key, const char *value)
{
	buf_printf(facts, "%s=", key);
	for (; *value; value++)
		buf_putc(facts, *value == '\n' || *value == '\r' ? ' ' : *value);
	buf_putc(facts, '\n');
}

static bool
store(struct dossier *d, const struct verdict *v, bool *changed, struct error *err)
{
	/* The same decision again changes nothing, unless it says another reason. */
	struct stmt *s = v->decision == VERDICT_NONE
				 ? stmt_new(d,
					    "DELETE FROM verdict WHERE pattern = :pattern"
					    " AND incident = :incident",
					    err)
				 : stmt_new(d,
					    "INSERT INTO verdict (pattern, incident, decision, tag,"
					    " version, evidence, note) VALUES (:pattern, :incident,"
					    " :decision, :tag, :version, :evidence, :note)"
					    " ON CONFLICT DO UPDATE SET decision = excluded.decision,"
					    " tag = excluded.tag, version = excluded.version,"
					    " evidence = excluded.evidence, note = excluded.note"
					    " WHERE decision <> excluded.decision"
					    " OR tag <> excluded.tag OR note <> excluded.note",
					    err);
	bool ok = false;

	if (s) {
		stmt_text(s, 1, v->pattern);
		stmt_int(s, 2, v->incident);
		if (v->decision != VERDICT_NONE) {
			stmt_text(s, 3, words[v->decision]);
			stmt_text(s, 4, v->tag);
			stmt_int(s, 5, v->version);
			stmt_text(s, 6, v->evidence);
			stmt_text(s, 7, v->note);
		}
		ok = stmt_run(s, err);
		*changed = dossier_changes(d) > 0;
	}
	stmt_free(s);
	return ok;
}

bool
verdict_set(struct dossier *d, const struct verdict *v, bool *changed, struct error *err)
{
	struct buf facts = { 0 };
	struct tx *tx = tx_begin(d, "verdict", err);
	char id[64];
	bool ok = false, is_new;

	*changed = false;
	if (!tx || !store(d, v, changed, err))
		goto done;
	if (!*changed) {
		ok = true; /* nothing to journal; the transaction is rolled back */
		goto done;
	}
	if (v->decision == VERDICT_ACCEPTED && !tag_list(d, v->tag, &is_new, err))
		goto done;
	dossier_id_text(d, "INC", v->incident, id, sizeof id);
	buf_printf(&facts, "pattern=%s\nincident=%s\nverdict=%s\n", v->pattern, id,
		   words[v->decision]);
	if (v->note[0])
		add_fact(&facts, "note", v->note);
	ok = tx_commit(tx, 0, facts.data, NULL, err);
done:
	tx_end(tx);
	buf_release(&facts);
	return ok;
}

bool
verdict_each(struct dossier *d, verdict_fn *fn, void *ctx, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT pattern, incident, decision, tag, version, evidence, note"
				  " FROM verdict ORDER BY incident, pattern",
				  err);
	enum stmt_result got = STMT_ERROR;
	bool ok = true;

	while (s && ok && (got = stmt_step(s, err)) == STMT_ROW) {
		struct verdict v = { .pattern = stmt_col_text(s, 0),
				     .incident = stmt_col_int(s, 1),
				     .decision = strcmp(stmt_col_text(s, 2), "accepted") == 0
							 ? VERDICT_ACCEPTED
							 : VERDICT_REJECTED,
				     .tag = stmt_col_text(s, 3),
				     .version = stmt_col_int(s, 4),
				     .evidence = stmt_col_text(s, 5),
				     .note = stmt_col_text(s, 6) };

		ok = fn(ctx, &v, err);
	}
	stmt_free(s);
	return ok && got == STMT_DONE;
}

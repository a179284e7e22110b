/* Edits of narratives. */
#include "core/dossier/edit.h"

#include <string.h>

#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/dossier/stmt.h"

/* The language of the narrative that is meant; *out has room for 16 bytes. */
static bool
choose_lang(struct dossier *d, int64_t incident, const char *lang, char *out, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT count(*), coalesce(min(lang), ''),"
				  " group_concat('\"' || lang || '\"', ', ')"
				  " FROM incident_text WHERE incident = :incident"
				  " AND field = 'narrative'",
				  err);
	bool ok = false;

	if (s) {
		stmt_int(s, 1, incident);
		ok = stmt_step(s, err) == STMT_ROW;
	}
	if (ok && !lang && stmt_col_int(s, 0) > 1) {
		FAIL(err, ERR_USAGE, N_("the incident has narratives in several languages: %s"),
		     stmt_col_text(s, 2));
		ok = error_hint(err, N_("say which one is meant with --text-lang"));
	}
	if (ok) {
		const char *found = lang ? lang : stmt_col_text(s, 1);

		if (strlen(found) > 15)
			ok = FAIL(err, ERR_USAGE, N_("there is no language \"%s\""), found);
		else
			memcpy(out, found, strlen(found) + 1);
	}
	stmt_free(s);
	return ok;
}

static bool
is_active(struct dossier *d, int64_t incident, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT 1 FROM incident i JOIN dataset d ON d.id = i.dataset"
				  " WHERE i.id = :incident AND d.state = 'active'"
				  " AND i.edition <= d.edition AND i.id NOT IN"
				  " (SELECT incident FROM incident_gone)",
				  err);
	enum stmt_result got = STMT_ERROR;

	if (s) {
		stmt_int(s, 1, incident);
		got = stmt_step(s, err);
	}
	stmt_free(s);
	if (got == STMT_DONE)
		FAIL(err, ERR_USAGE, N_("there is no such incident"));
	return got == STMT_ROW;
}

bool
edit_narrative(struct dossier *d, int64_t incident, const char *lang, const char *text,
	       bool *changed, struct error *err)
{
	size_t len = strlen(text);
	struct buf clean = { 0 }, facts = { 0 };
	struct stmt *s = NULL;
	struct tx *tx = NULL;
	char chosen[16], id[64];
	bool ok = false;

	*changed = false;
	if (len > EDIT_TEXT_MAX)
		return FAIL(err, ERR_LIMIT, N_("a narrative is at most %d bytes long"), EDIT_TEXT_MAX);
	if (utf8_check(text, len) != len || !utf8_nfc(&clean, text, len)) {
		FAIL(err, ERR_USAGE, N_("the narrative is not UTF-8 text"));
		goto done;
	}
	if (strspn(buf_str(&clean), " \t\r\n") == clean.len) {
		FAIL(err, ERR_USAGE, N_("the narrative is empty"));
		goto done;
	}
	if (!(tx = tx_begin(d, "edit", err)) || !is_active(d, incident, err)
	    || !choose_lang(d, incident, lang, chosen, err)
	    || !(s = stmt_new(d,
			      "INSERT INTO incident_text (incident, field, lang, text)"
			      " VALUES (:incident, 'narrative', :lang, :text)"
			      " ON CONFLICT DO UPDATE SET text = excluded.text"
			      " WHERE text <> excluded.text",
			      err)))
		goto done;
	stmt_int(s, 1, incident);
	stmt_text(s, 2, chosen);
	stmt_text_n(s, 3, clean.data, clean.len);
	if (!stmt_run(s, err))
		goto done;
	*changed = dossier_changes(d) > 0;
	if (!*changed) {
		ok = true; /* nothing to journal; the transaction is rolled back */
		goto done;
	}
	/* The texts stand in the cells of the entry, which can be erased; not in what is listed of it. */
	dossier_id_text(d, "INC", incident, id, sizeof id);
	buf_printf(&facts, "incident=%s\nfield=narrative\n", id);
	ok = tx_commit(tx, 0, facts.data, NULL, err);
done:
	stmt_free(s);
	tx_end(tx);
	buf_release(&clean);
	buf_release(&facts);
	return ok;
}

/* Marks. */
#include "core/dossier/mark.h"

#include <string.h>

#include "core/base/buf.h"
#include "core/dossier/journal.h"
#include "core/dossier/stmt.h"

static bool
check_tag(const char *tag, struct error *err)
{
	size_t len = strlen(tag);
	bool ok = len > 0 && len <= 64 && tag[0] != '-';

	for (const char *s = tag; *s; s++)
		if (strchr(" \t\r\n\"()=:<>,|;'", *s) || (unsigned char)*s < 0x20 || *s == 0x7f)
			ok = false;
	if (ok)
		return true;
	FAIL(err, ERR_USAGE, N_("\"%s\" cannot be a tag"), tag);
	return error_hint(err, N_("a tag is one word of letters, digits, - and _"));
}

/* Puts the tag on the list; *is_new when it was not there. */
static bool
list_tag(struct dossier *d, const char *tag, bool *is_new, struct error *err)
{
	struct stmt *s =
		stmt_new(d, "INSERT INTO tag (code) VALUES (:tag) ON CONFLICT DO NOTHING", err);
	bool ok = false;

	if (s) {
		stmt_text(s, 1, tag);
		ok = stmt_run(s, err);
		*is_new = dossier_changes(d) > 0;
	}
	stmt_free(s);
	return ok;
}

static bool
find_tag(struct dossier *d, const char *tag, struct error *err)
{
	struct stmt *s = stmt_new(d, "SELECT 1 FROM tag WHERE code = :tag", err);
	enum stmt_result got = STMT_ERROR;

	if (s) {
		stmt_text(s, 1, tag);
		got = stmt_step(s, err);
	}
	stmt_free(s);
	if (got == STMT_DONE)
		FAIL(err, ERR_USAGE, N_("there is no tag \"%s\" in this dossier"), tag);
	return got == STMT_ROW;
}

bool
mark_incidents(struct dossier *d, const struct mark_request *request, struct mark_report *out,
	       struct error *err)
{
	/* A removal stays on file as a decision; of what nobody added there is nothing to remove. */
	const char *sql =
		request->add
			? "INSERT INTO mark (incident, tag, state) VALUES (:incident, :tag, 'added')"
			  " ON CONFLICT DO UPDATE SET state = 'added' WHERE state <> 'added'"
			: "UPDATE mark SET state = 'removed' WHERE incident = :incident"
			  " AND tag = :tag AND state = 'added'";
	struct buf facts = { 0 };
	struct stmt *s = NULL;
	struct tx *tx = NULL;
	bool ok = false;

	*out = (struct mark_report){ 0 };
	if (!check_tag(request->tag, err) || !(tx = tx_begin(d, "tag", err))
	    || !(request->add ? list_tag(d, request->tag, &out->is_new, err)
			      : find_tag(d, request->tag, err))
	    || !(s = stmt_new(d, sql, err)))
		goto done;
	stmt_text(s, 2, request->tag);
	for (size_t i = 0; i < request->count; i++) {
		stmt_int(s, 1, request->incidents[i]);
		if (!stmt_run(s, err))
			goto done;
		out->changed += dossier_changes(d);
	}
	if (out->changed == 0) {
		out->is_new = false;
		ok = true; /* nothing to journal; the transaction is rolled back */
		goto done;
	}
	buf_printf(&facts, "%s=%s\nincidents=%ld\nquery=%s\n", request->add ? "add" : "remove",
		   request->tag, out->changed, request->query);
	ok = tx_commit(tx, 0, facts.data, NULL, err);
done:
	stmt_free(s);
	tx_end(tx);
	buf_release(&facts);
	return ok;
}

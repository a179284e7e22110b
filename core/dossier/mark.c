/* Marks. */
#include "core/dossier/mark.h"

#include <string.h>

#include "core/base/buf.h"
#include "core/dossier/journal.h"
#include "core/dossier/stmt.h"

bool
tag_check(const char *tag, struct error *err)
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

bool
tag_list(struct dossier *d, const char *tag, bool *is_new, struct error *err)
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

/* A fact is one line whatever a person typed. */
static void
add_fact(struct buf *facts, const char *key, const char *value)
{
	buf_printf(facts, "%s=", key);
	for (; *value; value++)
		buf_putc(facts, *value == '\n' || *value == '\r' ? ' ' : *value);
	buf_putc(facts, '\n');
}

bool
mark_incidents(struct dossier *d, const struct mark_request *request, struct mark_report *out,
	       struct error *err)
{
	/* A removal stays on file as a decision, over a mark or over what patterns say. */
	const char *sql =
		request->add
			? "INSERT INTO mark (incident, tag, note, decision)"
			  " VALUES (:incident, :tag, :note, 'added') ON CONFLICT DO UPDATE SET"
			  " decision = 'added', note = excluded.note WHERE decision <> 'added'"
			: "INSERT INTO mark (incident, tag, note, decision)"
			  " VALUES (:incident, :tag, :note, 'removed') ON CONFLICT DO UPDATE SET"
			  " decision = 'removed', note = excluded.note WHERE decision <> 'removed'";
	struct buf facts = { 0 };
	struct stmt *s = NULL;
	struct tx *tx = NULL;
	bool ok = false;

	*out = (struct mark_report){ 0 };
	if (!tag_check(request->tag, err) || !(tx = tx_begin(d, "tag", err))
	    || !(request->add ? tag_list(d, request->tag, &out->is_new, err)
			      : find_tag(d, request->tag, err))
	    || !(s = stmt_new(d, sql, err)))
		goto done;
	stmt_text(s, 2, request->tag);
	stmt_text(s, 3, request->note);
	for (size_t i = 0; i < request->count; i++) {
		stmt_int(s, 1, request->incidents[i]);
		if (!stmt_run(s, err))
			goto done;
		out->changed += dossier_changes(d);
		if (i % TX_STRETCH == TX_STRETCH - 1 && !tx_flush(tx, err))
			goto done;
	}
	if (out->changed == 0) {
		out->is_new = false;
		ok = true; /* nothing to journal; the transaction is rolled back */
		goto done;
	}
	buf_printf(&facts, "%s=%s\nincidents=%ld\n", request->add ? "add" : "remove",
		   request->tag, out->changed);
	add_fact(&facts, "query", request->query);
	if (request->note[0])
		add_fact(&facts, "note", request->note);
	ok = tx_commit(tx, 0, facts.data, NULL, err);
done:
	stmt_free(s);
	tx_end(tx);
	buf_release(&facts);
	return ok;
}

bool
mark_each(struct dossier *d, const int64_t *incidents, size_t count, mark_fn *fn, void *ctx,
	  struct error *err)
{
	struct stmt *s = stmt_new(
		d, "SELECT incident, tag, decision, note FROM mark ORDER BY incident, tag", err);
	enum stmt_result got = STMT_ERROR;
	size_t at = 0;
	bool ok = true;

	while (s && ok && (got = stmt_step(s, err)) == STMT_ROW) {
		struct mark mark = { .incident = stmt_col_int(s, 0),
				     .tag = stmt_col_text(s, 1),
				     .is_added = strcmp(stmt_col_text(s, 2), "added") == 0,
				     .note = stmt_col_text(s, 3) };

		while (at < count && incidents[at] < mark.incident)
			at++;
		if (at < count && incidents[at] == mark.incident)
			ok = fn(ctx, &mark, err);
	}
	stmt_free(s);
	return ok && got == STMT_DONE;
}

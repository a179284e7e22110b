/* Where a person left off. */
#include "core/dossier/screen_state.h"

#include "core/dossier/dossier.h"
#include "core/dossier/stmt.h"

bool
screen_state_load(struct dossier *d, struct buf *out, struct error *err)
{
	struct stmt *s = stmt_new(d, "SELECT text FROM screen_state WHERE author = :author", err);
	enum stmt_result got = STMT_ERROR;

	if (s) {
		stmt_text(s, 1, dossier_author(d));
		while ((got = stmt_step(s, err)) == STMT_ROW)
			buf_puts(out, stmt_col_text(s, 0));
	}
	stmt_free(s);
	return got == STMT_DONE;
}

bool
screen_state_save(struct dossier *d, const char *text, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "INSERT INTO screen_state (author, text) VALUES (:author, :text)"
				  " ON CONFLICT (author) DO UPDATE SET text = excluded.text",
				  err);
	bool ok = false;

	if (s) {
		stmt_text(s, 1, dossier_author(d));
		stmt_text(s, 2, text);
		ok = stmt_run(s, err);
	}
	stmt_free(s);
	return ok;
}

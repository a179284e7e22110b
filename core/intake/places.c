/* Places of the second level and below come into a dossier as a list of codes. */
#include "core/intake/places.h"

#include <stdio.h>
#include <string.h>

#include <sodium.h>

#include "core/base/buf.h"
#include "core/base/csv.h"
#include "core/base/file.h"
#include "core/dossier/codes.h"
#include "core/dossier/journal.h"
#include "core/dossier/stmt.h"
#include "core/intake/reader.h"

#define LIST_MAX ((size_t)64 << 20)

static const char header[] = "code,parent,order,en,es,aliases,attrs";

bool
places_is_list(const char *path)
{
	char start[sizeof header + 8] = "";
	FILE *in = fopen(path, "rbe");
	size_t len = in ? fread(start, 1, sizeof start - 1, in) : 0;
	const char *s = start;

	if (in)
		fclose(in);
	if (len >= 3 && memcmp(s, "\xEF\xBB\xBF", 3) == 0)
		s += 3;
	return strncmp(s, header, sizeof header - 1) == 0
	       && strchr("\r\n", s[sizeof header - 1]) != NULL;
}

/* The whole list as UTF-8 text. */
static bool
read_list(struct reader *r, const char *path, struct buf *text, struct error *err)
{
	bool is_whole;

	if (!reader_sample(r, LIST_MAX, text, &is_whole, err))
		return false;
	return is_whole || FAIL(err, ERR_LIMIT, N_("\"%s\" is too large for a list of places"), path);
}

/* A parent that nobody knows would make a country of a village. */
static bool
check_parents(struct dossier *d, const char *path, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT code, parent FROM code c WHERE list = 'places' AND parent <> ''"
				  " AND NOT EXISTS (SELECT 1 FROM code p WHERE p.list = 'places'"
				  " AND p.code = c.parent) LIMIT 1",
				  err);
	enum stmt_result got = s ? stmt_step(s, err) : STMT_ERROR;

	if (got == STMT_ROW) {
		FAIL(err, ERR_FORMAT, N_("the place \"%s\" stands under \"%s\", which is no place"),
		     stmt_col_text(s, 0), stmt_col_text(s, 1));
		error_at(err, file_name(path), 0, 0);
	}
	stmt_free(s);
	return got == STMT_DONE;
}

bool
places_import(struct dossier *d, const char *path, const char *encoding, bool is_dry,
	      struct places_report *out, struct error *err)
{
	struct reader *r = reader_open(path, encoding, err);
	struct buf text = { 0 }, facts = { 0 };
	struct codes *codes = NULL;
	struct tx *tx = NULL;
	bool ok = false;

	*out = (struct places_report){ 0 };
	if (!r || !read_list(r, path, &text, err) || !(tx = tx_begin(d, "codes", err)))
		goto done;
	sodium_bin2hex(out->hash, sizeof out->hash, reader_hash(r), READER_HASH_LEN);
	if (!codes_add(d, "places", buf_str(&text), text.len, file_name(path), out->hash,
		       &out->added, err)
	    || !check_parents(d, path, err) || !(codes = codes_load(d, err)))
		goto done;
	buf_printf(&facts, "list=places\nfile=%s\nadded=%ld\nhash=%s\n", file_name(path), out->added,
		   out->hash);
	/* Nothing new is no change. */
	ok = is_dry || out->added == 0 || tx_commit(tx, 0, facts.data, NULL, err);
done:
	codes_free(codes);
	tx_end(tx);
	buf_release(&text);
	buf_release(&facts);
	reader_close(r);
	return ok;
}

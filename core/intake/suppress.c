/* The suppression list. */
#include "core/intake/suppress.h"

#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "core/base/buf.h"
#include "core/base/memory.h"
#include "core/base/utf8.h"
#include "core/dossier/journal.h"
#include "core/dossier/stmt.h"
#include "core/text/name.h"

#define DIGEST 32
#define SECRET 32
#define SHOWN  8 /* bytes of a digest that are printed */

struct suppress_list {
	unsigned char secret[SECRET];
	unsigned char (*digests)[DIGEST]; /* ascending */
	size_t count, cap;
};

/* What two spellings of a name have in common. */
static void
normalise(struct buf *out, const char *name, size_t len)
{
	name_key(out, name, len);
	/* A name in no word of which there is a letter. */
	if (out->len == 0)
		utf8_fold(out, name, len);
}

static void
digest_of(const unsigned char secret[SECRET], const char *name, size_t len, unsigned char out[DIGEST])
{
	struct buf key = { 0 };

	normalise(&key, name, len);
	crypto_generichash(out, DIGEST, (const unsigned char *)buf_str(&key), key.len, secret, SECRET);
	sodium_memzero(key.data, key.cap);
	buf_release(&key);
}

/* The secret of the dossier; *is_there false when nobody was ever on the list. */
static bool
read_secret(struct dossier *d, unsigned char out[SECRET], bool *is_there, struct error *err)
{
	struct stmt *s = stmt_new(d, "SELECT value FROM setting WHERE name = 'suppression'", err);
	enum stmt_result got = s ? stmt_step(s, err) : STMT_ERROR;
	bool ok = got != STMT_ERROR;
	size_t len = 0;

	*is_there = got == STMT_ROW;
	if (*is_there) {
		const char *hex = stmt_col_text(s, 0);

		if (sodium_hex2bin(out, SECRET, hex, strlen(hex), NULL, &len, NULL) != 0
		    || len != SECRET)
			ok = FAIL(err, ERR_DB, N_("the secret of the suppression list is damaged"));
	}
	stmt_free(s);
	return ok;
}

static bool
make_secret(struct dossier *d, unsigned char out[SECRET], struct error *err)
{
	struct stmt *s = stmt_new(d, "INSERT INTO setting (name, value) VALUES ('suppression', :hex)",
				  err);
	char hex[2 * SECRET + 1];
	bool ok;

	randombytes_buf(out, SECRET);
	sodium_bin2hex(hex, sizeof hex, out, SECRET);
	if (s)
		stmt_text(s, 1, hex);
	ok = s && stmt_run(s, err);
	stmt_free(s);
	return ok;
}

bool
suppress_load(struct dossier *d, struct suppress_list **out, struct error *err)
{
	struct suppress_list *list = xcalloc(1, sizeof *list);
	struct stmt *s = NULL;
	enum stmt_result got = STMT_DONE;
	bool is_there, ok = read_secret(d, list->secret, &is_there, err);

	*out = NULL;
	if (ok && is_there) {
		s = stmt_new(d, "SELECT digest FROM suppressed ORDER BY digest", err);
		got = STMT_ERROR;
	}
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		size_t len;
		const void *digest = stmt_col_blob(s, 0, &len);

		if (len != DIGEST)
			continue;
		list->digests = grow_array(list->digests, list->count, &list->cap, DIGEST);
		memcpy(list->digests[list->count++], digest, DIGEST);
	}
	stmt_free(s);
	ok = ok && got == STMT_DONE;
	if (ok && list->count)
		*out = list;
	else
		suppress_free(list);
	return ok;
}

void
suppress_free(struct suppress_list *list)
{
	if (!list)
		return;
	sodium_memzero(list->secret, SECRET);
	free(list->digests);
	free(list);
}

static int
by_digest(const void *a, const void *b)
{
	return memcmp(a, b, DIGEST);
}

bool
suppress_holds(const struct suppress_list *list, const char *name, size_t len)
{
	unsigned char digest[DIGEST];

	digest_of(list->secret, name, len, digest);
	return bsearch(digest, list->digests, list->count, DIGEST, by_digest) != NULL;
}

/* How many incidents that are counted have a victim of that name. */
static bool
count_incidents(struct dossier *d, const char *name, long *count, struct error *err)
{
	struct stmt *s = stmt_new(
		d,
		"SELECT v.incident, p.name FROM victimisation v JOIN person p ON p.id = v.person"
		" JOIN incident i ON i.id = v.incident JOIN dataset d ON d.id = i.dataset"
		" WHERE p.name <> '' AND d.state = 'active' AND i.edition <= d.edition"
		" AND i.id NOT IN (SELECT incident FROM incident_gone) ORDER BY v.incident",
		err);
	struct buf want = { 0 }, have = { 0 };
	enum stmt_result got = STMT_ERROR;
	int64_t last = 0;

	*count = 0;
	normalise(&want, name, strlen(name));
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		const char *text = stmt_col_text(s, 1);

		if (stmt_col_int(s, 0) == last)
			continue;
		buf_clear(&have);
		normalise(&have, text, strlen(text));
		if (strcmp(buf_str(&have), buf_str(&want)) == 0) {
			last = stmt_col_int(s, 0);
			(*count)++;
		}
	}
	stmt_free(s);
	buf_release(&want);
	buf_release(&have);
	return got == STMT_DONE;
}

static bool
check_name(const char *name, struct error *err)
{
	struct buf key = { 0 };
	bool ok;

	normalise(&key, name, strlen(name));
	ok = key.len > 0 && utf8_check(name, strlen(name)) == strlen(name);
	buf_release(&key);
	return ok || FAIL(err, ERR_USAGE, N_("a name is needed"));
}

static bool
change(struct dossier *d, const char *name, const char *reason, bool is_add,
       struct suppress_report *out, struct error *err)
{
	struct buf facts = { 0 };
	struct stmt *s = NULL;
	struct tx *tx = NULL;
	unsigned char secret[SECRET], digest[DIGEST];
	bool is_there, ok = false;

	*out = (struct suppress_report){ 0 };
	if (!check_name(name, err) || !(tx = tx_begin(d, "suppress", err))
	    || !read_secret(d, secret, &is_there, err)
	    || (!is_there && !make_secret(d, secret, err))
	    || !(s = stmt_new(d,
			      is_add ? "INSERT INTO suppressed (digest, reason) VALUES (:digest, :reason)"
				       " ON CONFLICT DO UPDATE SET reason = excluded.reason"
				       " WHERE reason <> excluded.reason"
				     : "DELETE FROM suppressed WHERE digest = :digest",
			      err)))
		goto done;
	digest_of(secret, name, strlen(name), digest);
	sodium_bin2hex(out->digest, sizeof out->digest, digest, SHOWN);
	stmt_blob(s, 1, digest, DIGEST);
	if (is_add)
		stmt_text(s, 2, reason);
	if (!stmt_run(s, err))
		goto done;
	out->changed = dossier_changes(d) > 0;
	if (!out->changed && !is_add) {
		FAIL(err, ERR_USAGE, N_("this name is not on the suppression list"));
		goto done;
	}
	if (!count_incidents(d, name, &out->incidents, err))
		goto done;
	if (!out->changed) {
		ok = true; /* nothing to journal; the transaction is rolled back */
		goto done;
	}
	buf_printf(&facts, "%s=%s\n", is_add ? "add" : "remove", out->digest);
	ok = tx_commit(tx, 0, facts.data, NULL, err);
done:
	stmt_free(s);
	tx_end(tx);
	buf_release(&facts);
	sodium_memzero(secret, SECRET);
	return ok;
}

bool
suppress_add(struct dossier *d, const char *name, const char *reason, struct suppress_report *out,
	     struct error *err)
{
	return change(d, name, reason, true, out, err);
}

bool
suppress_remove(struct dossier *d, const char *name, struct suppress_report *out, struct error *err)
{
	return change(d, name, "", false, out, err);
}

bool
suppress_each(struct dossier *d, suppress_fn *fn, void *ctx, struct error *err)
{
	struct stmt *s = stmt_new(d, "SELECT digest, reason FROM suppressed ORDER BY digest", err);
	enum stmt_result got = STMT_ERROR;
	bool ok = true;

	while (s && ok && (got = stmt_step(s, err)) == STMT_ROW) {
		char hex[2 * SHOWN + 1] = "";
		size_t len;
		const unsigned char *digest = stmt_col_blob(s, 0, &len);

		if (len >= SHOWN)
			sodium_bin2hex(hex, sizeof hex, digest, SHOWN);
		ok = fn(ctx, hex, stmt_col_text(s, 1), err);
	}
	stmt_free(s);
	return ok && got == STMT_DONE;
}

/* The journal: transactions that append entries, the chain, undo and redo. */
#include "core/dossier/journal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "core/base/buf.h"
#include "core/base/clock.h"
#include "core/base/i18n.h"
#include "core/base/memory.h"
#include "core/dossier/delta.h"
#include "core/dossier/private.h"
#include "core/dossier/stmt.h"

#define HASH_LEN 32
#define KEY_LEN	 16

struct tx {
	struct dossier *d;
	const char *kind;
	sqlite3_session *session;
	struct delta_writer written; /* what was changed before the session began */
	bool is_off;		     /* changes are not noted now */
	bool is_done;
};

/* Begins to note changes. What comes in by an import and leaves by a purge is not noted row by row. */
static bool
start_session(struct tx *tx, struct error *err)
{
	bool is_bulk = strcmp(tx->kind, "import") == 0 || strcmp(tx->kind, "purge") == 0;
	bool ok = sqlite3session_create(tx->d->db, "main", &tx->session) == SQLITE_OK;

	for (const char *const *table = delta_tables; *table && ok; table++)
		if (!is_bulk || !delta_is_bulk(*table))
			ok = sqlite3session_attach(tx->session, *table) == SQLITE_OK;
	if (ok)
		sqlite3session_enable(tx->session, !tx->is_off);
	return ok || FAIL(err, ERR_INTERNAL, N_("changes cannot be recorded"));
}

bool
tx_flush(struct tx *tx, struct error *err)
{
	if (!delta_add(tx->d, tx->session, &tx->written, err))
		return false;
	sqlite3session_delete(tx->session);
	tx->session = NULL;
	return start_session(tx, err);
}

struct tx *
tx_begin(struct dossier *d, const char *kind, struct error *err)
{
	struct tx *tx;

	if (d->mode != DOSSIER_WRITE) {
		FAIL(err, ERR_LOCKED, N_("the dossier is open for reading only"));
		return NULL;
	}
	if (d->in_tx) {
		FAIL(err, ERR_INTERNAL, N_("a change has begun and not ended"));
		return NULL;
	}
	tx = xcalloc(1, sizeof *tx);
	tx->d = d;
	tx->kind = kind;
	if (!dossier_exec(d, "BEGIN IMMEDIATE", err)) {
		free(tx);
		return NULL;
	}
	d->in_tx = true;
	d->tx = tx;
	if (start_session(tx, err))
		return tx;
	tx_end(tx);
	return NULL;
}

void
tx_record(struct tx *tx, bool is_on)
{
	tx->is_off = !is_on;
	sqlite3session_enable(tx->session, is_on);
}

void
tx_end(struct tx *tx)
{
	if (!tx)
		return;
	if (tx->session)
		sqlite3session_delete(tx->session);
	if (!tx->is_done)
		sqlite3_exec(tx->d->db, "ROLLBACK", NULL, NULL, NULL);
	tx->d->in_tx = false;
	tx->d->tx = NULL;
	delta_writer_release(&tx->written);
	free(tx);
}

static void
hash_int(crypto_generichash_state *state, int64_t value)
{
	unsigned char bytes[8];

	for (int i = 0; i < 8; i++)
		bytes[i] = (unsigned char)((uint64_t)value >> (8 * i));
	crypto_generichash_update(state, bytes, sizeof bytes);
}

static void
hash_text(crypto_generichash_state *state, const char *text)
{
	hash_int(state, (int64_t)strlen(text));
	crypto_generichash_update(state, (const unsigned char *)text, strlen(text));
}

/* What stands in the table journal, but for the hash itself. */
struct header {
	int64_t seq, time, ref, schema;
	const char *author, *kind;
	unsigned char digest[HASH_LEN];
};

static void
chain(const unsigned char prev[HASH_LEN], const struct header *h, unsigned char out[HASH_LEN])
{
	crypto_generichash_state state;

	crypto_generichash_init(&state, NULL, 0, HASH_LEN);
	crypto_generichash_update(&state, prev, HASH_LEN);
	hash_int(&state, h->seq);
	hash_int(&state, h->time);
	hash_text(&state, h->author);
	hash_text(&state, h->kind);
	hash_int(&state, h->ref);
	hash_int(&state, h->schema);
	crypto_generichash_update(&state, h->digest, HASH_LEN);
	crypto_generichash_final(&state, out, HASH_LEN);
}

/* The number and hash of the last entry; 0 and zeros before the first. */
static bool
last_entry(struct dossier *d, int64_t *seq, unsigned char hash[HASH_LEN], struct error *err)
{
	struct stmt *s =
		stmt_new(d, "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1", err);
	enum stmt_result got = s ? stmt_step(s, err) : STMT_ERROR;
	const void *bytes;
	size_t len;
	bool ok = got != STMT_ERROR;

	*seq = 0;
	memset(hash, 0, HASH_LEN);
	if (got == STMT_ROW) {
		*seq = stmt_col_int(s, 0);
		bytes = stmt_col_blob(s, 1, &len);
		if (len == HASH_LEN)
			memcpy(hash, bytes, HASH_LEN);
		else
			ok = FAIL(err, ERR_DB, N_("journal entry %lld is damaged"),
				  (long long)*seq);
	}
	stmt_free(s);
	return ok;
}

static bool
append(struct dossier *d, struct header *h, const struct buf *body, struct error *err)
{
	unsigned char prev[HASH_LEN], hash[HASH_LEN], key[KEY_LEN];
	struct stmt *head = NULL, *tail = NULL;
	bool ok = false;

	if (!last_entry(d, &h->seq, prev, err))
		return false;
	h->seq++;
	randombytes_buf(key, sizeof key);
	crypto_generichash(h->digest, HASH_LEN, (const unsigned char *)body->data, body->len, key,
			   KEY_LEN);
	chain(prev, h, hash);
	head = stmt_new(d,
			"INSERT INTO journal (seq, time, author, kind, ref, schema, digest, hash)"
			" VALUES (:seq, :time, :author, :kind, :ref, :schema, :digest, :hash)",
			err);
	tail = stmt_new(d, "INSERT INTO journal_body (seq, key, body) VALUES (:seq, :key, :body)",
			err);
	if (!head || !tail)
		goto done;
	stmt_int(head, 1, h->seq);
	stmt_int(head, 2, h->time);
	stmt_text(head, 3, h->author);
	stmt_text(head, 4, h->kind);
	stmt_int(head, 5, h->ref);
	stmt_int(head, 6, h->schema);
	stmt_blob(head, 7, h->digest, HASH_LEN);
	stmt_blob(head, 8, hash, HASH_LEN);
	stmt_int(tail, 1, h->seq);
	stmt_blob(tail, 2, key, KEY_LEN);
	stmt_blob(tail, 3, body->data, body->len);
	ok = stmt_run(head, err) && stmt_run(tail, err);
done:
	stmt_free(head);
	stmt_free(tail);
	return ok;
}

void
journal_derive_with(struct dossier *d, derive_fn *fn)
{
	d->derive = fn;
}

/*
 * The kinds of entries that leave incidents, their fields and texts as they are. What is not named here may
 * have touched anything: a new kind is safe until somebody names it. Responses are no content either, since
 * no pattern asks for them, but they are mirrored.
 */
#define MARKS	     "'new', 'tag', 'pattern', 'verdict', 'run', 'pair', 'suppress'"
#define NO_CONTENT   "(" MARKS ", 'response')"
#define NOT_MIRRORED "(" MARKS ")"

/* The last entry that may have changed what is mirrored in memory, texts included. */
static bool
last_told(struct dossier *d, int64_t *seq, struct error *err)
{
	return dossier_number(d,
			      "SELECT coalesce(max(j.seq), 0) FROM journal j LEFT JOIN journal was"
			      " ON was.seq = j.ref AND j.kind IN ('undo', 'redo')"
			      " WHERE coalesce(was.kind, j.kind) NOT IN " NOT_MIRRORED,
			      0, seq, err);
}

bool
journal_last_content(struct dossier *d, int64_t *seq, struct error *err)
{
	return dossier_number(d,
			      "SELECT coalesce(max(j.seq), 0) FROM journal j LEFT JOIN journal was"
			      " ON was.seq = j.ref AND j.kind IN ('undo', 'redo')"
			      " WHERE coalesce(was.kind, j.kind) NOT IN " NO_CONTENT,
			      0, seq, err);
}

/* Lets derived data follow what the body says. */
static bool
derive(struct dossier *d, const struct buf *body, struct error *err)
{
	struct delta delta = { 0 };
	int64_t last;
	bool ok = !d->derive;

	if (!ok)
		ok = delta_parse(body->data, body->len, &delta, err)
		     && journal_head(d, &last, err)
		     && d->derive(d, &delta, last + 1, err);
	delta_release(&delta);
	return ok;
}

bool
tx_commit(struct tx *tx, int64_t ref, const char *facts, int64_t *seq, struct error *err)
{
	struct dossier *d = tx->d;
	struct header h = { .time = clock_now(),
			    .author = d->author,
			    .kind = tx->kind,
			    .ref = ref,
			    .schema = d->schema };
	struct buf body = { 0 };
	bool ok = delta_add(d, tx->session, &tx->written, err);

	sqlite3session_delete(tx->session);
	tx->session = NULL;
	if (ok)
		delta_finish(&tx->written, facts, &body);
	ok = ok && derive(d, &body, err) && append(d, &h, &body, err) && dossier_exec(d, "COMMIT", err);
	buf_release(&body);
	tx->is_done = ok;
	if (ok && seq)
		*seq = h.seq;
	return ok;
}

/* ---- listing and undo ------------------------------------------------------------------- */

/* The chain as undo sees it: which entries stand, which are taken back. */
struct step {
	int64_t seq, ref;
	char kind[32];
	bool is_undone;
	int64_t undone_by; /* the entry that took it back last */
};

struct history {
	struct step *steps;
	size_t count, cap;
};

bool
journal_can_undo(const char *kind)
{
	static const char *const kinds[] = { "import", "edition", "tag",  "pattern", "verdict",
					     "pair",   "edit",	  "map",  "suppress", "response" };

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strcmp(kinds[i], kind) == 0)
			return true;
	return false;
}

static struct step *
find_step(struct history *h, int64_t seq)
{
	/* Entries are numbered without gaps from 1; a damaged journal may not be. */
	if (seq >= 1 && (size_t)seq <= h->count && h->steps[seq - 1].seq == seq)
		return &h->steps[seq - 1];
	return NULL;
}

static bool
load_history(struct dossier *d, struct history *h, struct error *err)
{
	struct stmt *s = stmt_new(d, "SELECT seq, kind, ref FROM journal ORDER BY seq", err);
	enum stmt_result got = STMT_ERROR;

	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		struct step *target, step = { .seq = stmt_col_int(s, 0),
					      .ref = stmt_col_int(s, 2) };

		snprintf(step.kind, sizeof step.kind, "%s", stmt_col_text(s, 1));
		h->steps = grow_array(h->steps, h->count, &h->cap, sizeof *h->steps);
		h->steps[h->count++] = step;
		target = find_step(h, step.ref);
		if (target && strcmp(step.kind, "undo") == 0) {
			target->is_undone = true;
			target->undone_by = step.seq;
		} else if (target && strcmp(step.kind, "redo") == 0) {
			target->is_undone = false;
		}
	}
	stmt_free(s);
	return got == STMT_DONE;
}

/* Loads and parses a body. *bytes holds what the delta points into. */
static bool
load_body(struct dossier *d, int64_t seq, struct buf *bytes, struct delta *delta, int *schema,
	  struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT body, schema FROM journal_body JOIN journal USING (seq)"
				  " WHERE seq = :seq",
				  err);
	enum stmt_result got = STMT_ERROR;
	const void *body;
	size_t len;
	bool ok = false;

	*delta = (struct delta){ 0 };
	if (s) {
		stmt_int(s, 1, seq);
		got = stmt_step(s, err);
	}
	if (got == STMT_ROW) {
		body = stmt_col_blob(s, 0, &len);
		buf_add(bytes, body, len);
		*schema = (int)stmt_col_int(s, 1);
		ok = delta_parse(bytes->data, bytes->len, delta, err);
	} else if (got == STMT_DONE) {
		FAIL(err, ERR_CONFLICT, N_("entry %lld was redacted and cannot be undone"),
		     (long long)seq);
	}
	stmt_free(s);
	return ok;
}

bool
journal_list(struct dossier *d, journal_fn *fn, void *ctx, struct error *err)
{
	struct history history = { 0 };
	struct stmt *s = NULL;
	enum stmt_result got = STMT_ERROR;
	bool ok = false;

	if (!load_history(d, &history, err))
		goto done;
	s = stmt_new(d,
		     "SELECT seq, time, author, kind, ref, hash, body"
		     " FROM journal LEFT JOIN journal_body USING (seq) ORDER BY seq",
		     err);
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		struct journal_entry e = { .seq = stmt_col_int(s, 0),
					   .time = stmt_col_int(s, 1),
					   .author = stmt_col_text(s, 2),
					   .kind = stmt_col_text(s, 3),
					   .ref = stmt_col_int(s, 4),
					   .facts = "" };
		struct step *step = find_step(&history, e.seq);
		struct delta delta = { 0 };
		size_t len;
		const unsigned char *hash = stmt_col_blob(s, 5, &len);
		const void *body;

		if (len >= 8)
			sodium_bin2hex(e.hash, sizeof e.hash, hash, 8);
		body = stmt_col_blob(s, 6, &len);
		e.is_redacted = len == 0;
		e.is_undone = step && step->is_undone;
		/* A damaged body is for verify to report; the list still shows the entry. */
		if (len > 0 && delta_parse(body, len, &delta, NULL)) {
			e.facts = delta.facts;
			for (size_t i = 0; i < delta.change_count; i++) {
				char op = delta.changes[i].op;

				e.inserted += op == 'I';
				e.updated += op == 'U';
				e.deleted += op == 'D';
			}
		}
		ok = fn(ctx, &e, err);
		delta_release(&delta);
		if (!ok)
			goto done;
	}
	ok = got == STMT_DONE;
done:
	stmt_free(s);
	free(history.steps);
	return ok;
}

bool
journal_head(struct dossier *d, int64_t *seq, struct error *err)
{
	return dossier_number(d, "SELECT coalesce(max(seq), 0) FROM journal", 0, seq, err);
}

/* Entries that say of incidents that they are one, or take that back, make nothing else of any of them. */
static bool
last_pair(struct dossier *d, int64_t *seq, struct error *err)
{
	return dossier_number(d,
			      "SELECT coalesce(max(j.seq), 0) FROM journal j LEFT JOIN journal was"
			      " ON was.seq = j.ref AND j.kind IN ('undo', 'redo')"
			      " WHERE coalesce(was.kind, j.kind) = 'pair'",
			      0, seq, err);
}

bool
journal_only_marks(struct dossier *d, int64_t seq, bool *only_marks, struct error *err)
{
	int64_t told, pair;

	if (!last_told(d, &told, err) || !last_pair(d, &pair, err))
		return false;
	*only_marks = told <= seq && pair <= seq;
	return true;
}

bool
journal_only_pairs(struct dossier *d, int64_t seq, bool *only_pairs, struct error *err)
{
	int64_t told;

	if (!last_told(d, &told, err))
		return false;
	*only_pairs = told <= seq;
	return true;
}

/* Is this entry an edit, done or undone, that says itself that it touched texts and nothing else? */
static bool
is_edit_of_texts(const char *kind, const void *body, size_t len)
{
	struct delta delta = { 0 };
	bool only_texts = strcmp(kind, "edit") == 0 && len > 0 && delta_parse(body, len, &delta, NULL);

	for (size_t i = 0; only_texts && i < delta.change_count; i++)
		only_texts = strcmp(delta.changes[i].table->name, "incident_text") == 0;
	delta_release(&delta);
	return only_texts;
}

bool
journal_last_mirrored(struct dossier *d, int64_t *seq, unsigned char hash[HASH_LEN],
		      struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT j.seq, j.hash, coalesce(was.kind, j.kind),"
				  " iif(coalesce(was.kind, j.kind) = 'edit', body, NULL)"
				  " FROM journal j"
				  " LEFT JOIN journal was ON was.seq = j.ref"
				  " AND j.kind IN ('undo', 'redo')"
				  " LEFT JOIN journal_body b ON b.seq = j.seq"
				  " WHERE coalesce(was.kind, j.kind) NOT IN " NOT_MIRRORED
				  " ORDER BY j.seq DESC",
				  err);
	enum stmt_result got = STMT_ERROR;

	*seq = 0;
	memset(hash, 0, HASH_LEN);
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		size_t len;
		const void *bytes = stmt_col_blob(s, 3, &len);

		if (is_edit_of_texts(stmt_col_text(s, 2), bytes, len))
			continue;
		*seq = stmt_col_int(s, 0);
		bytes = stmt_col_blob(s, 1, &len);
		memcpy(hash, bytes, len < HASH_LEN ? len : HASH_LEN);
		break;
	}
	stmt_free(s);
	return got != STMT_ERROR;
}

/* What undo would take back: the last step that stands, unless a barrier comes first. */
static struct step *
find_undo(struct history *h, struct error *err)
{
	for (size_t i = h->count; i > 0; i--) {
		struct step *step = &h->steps[i - 1];

		if (journal_can_undo(step->kind) && !step->is_undone)
			return step;
		if (strcmp(step->kind, "purge") == 0) {
			FAIL(err, ERR_USAGE, N_("the last change was a purge (entry %lld)"),
			     (long long)step->seq);
			error_hint(err, N_("a purge cannot be undone, nor what came before it"));
			return NULL;
		}
	}
	FAIL(err, ERR_USAGE, N_("there is nothing to undo"));
	return NULL;
}

/* What redo would do again: the step undone last, unless something new was done since. */
static struct step *
find_redo(struct history *h, struct error *err)
{
	struct step *found = NULL;

	for (size_t i = h->count; i > 0; i--) {
		struct step *step = &h->steps[i - 1];

		if (strcmp(step->kind, "undo") == 0) {
			struct step *target = find_step(h, step->ref);

			if (target && target->is_undone && target->undone_by == step->seq) {
				found = target;
				break;
			}
		} else if (strcmp(step->kind, "redo") != 0 && strcmp(step->kind, "run") != 0) {
			break;
		}
	}
	if (!found)
		FAIL(err, ERR_USAGE, N_("there is nothing to redo"));
	return found;
}

/* Withdraws the dataset of an import. */
static bool
withdraw(struct dossier *d, int64_t dataset, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "UPDATE dataset SET state = 'withdrawn'"
				  " WHERE id = :dataset AND state = 'active'",
				  err);
	bool ok = false;

	if (s) {
		stmt_int(s, 1, dataset);
		ok = stmt_run(s, err);
		if (ok && dossier_changes(d) != 1)
			ok = FAIL(err, ERR_CONFLICT, N_("dataset %lld is not active"),
				  (long long)(dataset / ID_STEP));
	}
	stmt_free(s);
	return ok;
}

/* The step that undo or redo would take, with its body; NULL with *err when there is none. */
static struct step *
choose(struct dossier *d, bool is_undo, struct history *history, struct buf *bytes, struct delta *delta,
       int *schema, struct journal_step *out, struct error *err)
{
	struct step *step;

	if (!load_history(d, history, err))
		return NULL;
	step = is_undo ? find_undo(history, err) : find_redo(history, err);
	if (!step || !load_body(d, step->seq, bytes, delta, schema, err))
		return NULL;
	*out = (struct journal_step){ .seq = step->seq };
	snprintf(out->kind, sizeof out->kind, "%s", step->kind);
	snprintf(out->facts, sizeof out->facts, "%s", delta->facts);
	return step;
}

bool
journal_next_undo(struct dossier *d, struct journal_step *out, struct error *err)
{
	struct history history = { 0 };
	struct buf bytes = { 0 };
	struct delta delta = { 0 };
	int schema;
	bool ok = choose(d, true, &history, &bytes, &delta, &schema, out, err) != NULL;

	delta_release(&delta);
	buf_release(&bytes);
	free(history.steps);
	return ok;
}

/*
 * A newer edition changes many rows at once. Keys are then looked at all together when that is done: to ask for
 * each person that goes whether anything still names it would read everything as often.
 */
static bool
is_bulk_step(const struct step *step)
{
	return strcmp(step->kind, "edition") == 0 || strcmp(step->kind, "map") == 0;
}

static bool
check_keys(struct dossier *d, struct error *err)
{
	struct stmt *s = stmt_new(d, "PRAGMA foreign_key_check", err);
	enum stmt_result got = s ? stmt_step(s, err) : STMT_ERROR;

	if (got == STMT_ROW) {
		FAIL(err, ERR_CONFLICT, N_("something in table %s would hang in the air"),
		     stmt_col_text(s, 0));
		error_hint(err, N_("a later change touched it; undo that one first"));
	}
	stmt_free(s);
	return got == STMT_DONE;
}

static bool
move(struct dossier *d, bool is_undo, struct journal_step *out, struct error *err)
{
	struct history history = { 0 };
	struct step *step;
	struct tx *tx = NULL;
	struct buf bytes = { 0 };
	struct delta delta = { 0 };
	bool is_bulk = false, ok = false;
	int schema;

	if (!(step = choose(d, is_undo, &history, &bytes, &delta, &schema, out, err)))
		goto done;
	is_bulk = is_bulk_step(step);
	if (is_bulk && !dossier_begin_bulk(d, err))
		goto done;
	if (!(tx = tx_begin(d, is_undo ? "undo" : "redo", err)))
		goto done;
	if (is_undo && strcmp(step->kind, "import") == 0) {
		ok = withdraw(d, step->ref, err);
	} else if (is_undo) {
		ok = delta_apply(d, &delta, true, schema, err);
	} else {
		/* Redo takes back what the undo did: the same for every kind of change. */
		delta_release(&delta);
		buf_clear(&bytes);
		ok = load_body(d, step->undone_by, &bytes, &delta, &schema, err)
		     && delta_apply(d, &delta, true, schema, err);
	}
	ok = ok && (!is_bulk || check_keys(d, err)) && tx_commit(tx, step->seq, "", NULL, err);
done:
	tx_end(tx);
	if (is_bulk)
		ok = dossier_end_bulk(d, ok ? err : NULL) && ok;
	delta_release(&delta);
	buf_release(&bytes);
	free(history.steps);
	return ok;
}

bool
journal_undo(struct dossier *d, struct journal_step *out, struct error *err)
{
	return move(d, true, out, err);
}

bool
journal_redo(struct dossier *d, struct journal_step *out, struct error *err)
{
	return move(d, false, out, err);
}

/* ---- verification ----------------------------------------------------------------------- */

/* Checks one row of the journal against the entry before it; says what is wrong. */
static const char *
check_entry(struct stmt *s, int64_t expected, unsigned char prev[HASH_LEN], int64_t *redacted)
{
	struct header h = { .seq = stmt_col_int(s, 0),
			    .time = stmt_col_int(s, 1),
			    .author = stmt_col_text(s, 2),
			    .kind = stmt_col_text(s, 3),
			    .ref = stmt_col_int(s, 4),
			    .schema = stmt_col_int(s, 5) };
	unsigned char hash[HASH_LEN], digest[HASH_LEN];
	size_t len, key_len;
	const void *bytes;
	const unsigned char *key;

	if (h.seq != expected)
		return N_("an entry is missing before it");
	bytes = stmt_col_blob(s, 6, &len);
	if (len != HASH_LEN)
		return N_("its digest has the wrong length");
	memcpy(h.digest, bytes, HASH_LEN);
	chain(prev, &h, hash);
	bytes = stmt_col_blob(s, 7, &len);
	if (len != HASH_LEN || memcmp(bytes, hash, HASH_LEN) != 0)
		return N_("its author, time, kind, reference, digest or hash was changed");
	memcpy(prev, hash, HASH_LEN);
	key = stmt_col_blob(s, 8, &key_len);
	bytes = stmt_col_blob(s, 9, &len);
	if (key_len == 0 && len == 0) {
		(*redacted)++;
		return NULL;
	}
	if (key_len != KEY_LEN)
		return N_("the key of its body was changed");
	crypto_generichash(digest, HASH_LEN, bytes, len, key, KEY_LEN);
	if (memcmp(digest, h.digest, HASH_LEN) != 0)
		return N_("its body was changed");
	return NULL;
}

bool
journal_verify(struct dossier *d, struct journal_check *out, struct error *err)
{
	unsigned char prev[HASH_LEN] = { 0 };
	struct stmt *s = stmt_new(d,
				  "SELECT j.seq, time, author, kind, ref, schema, digest, hash,"
				  " key, body FROM journal j LEFT JOIN journal_body b USING (seq)"
				  " ORDER BY j.seq",
				  err);
	enum stmt_result got = STMT_ERROR;
	int64_t strays;

	*out = (struct journal_check){ 0 };
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		const char *wrong = check_entry(s, out->entries + 1, prev, &out->redacted);

		out->entries++;
		if (wrong && !out->bad) {
			out->bad = out->entries;
			snprintf(out->what, sizeof out->what, "%s", gettext(wrong));
			break;
		}
	}
	stmt_free(s);
	if (got == STMT_ERROR)
		return false;
	sodium_bin2hex(out->head, sizeof out->head, prev, HASH_LEN);
	if (!dossier_number(d,
			    "SELECT coalesce(min(seq), 0) FROM journal_body"
			    " WHERE seq NOT IN (SELECT seq FROM journal)",
			    0, &strays, err))
		return false;
	if (!out->bad && (out->entries == 0 || strays)) {
		out->bad = strays ? strays : 1;
		snprintf(out->what, sizeof out->what, "%s", _("the entry of its body is missing"));
	}
	return true;
}

/* Hits as bitmaps. */
#include "core/dossier/hits.h"

#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "core/base/memory.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/dossier/stmt.h"

#define RAW_LEN (HIT_CHUNK / 8)

/* HIT_YES and HIT_UNDECIDED have a table each. */
static const char *const read_sql[] = {
	NULL,
	"SELECT replica, chunk, bits FROM hit WHERE version = :version ORDER BY replica, chunk",
	"SELECT replica, chunk, bits FROM hit_undecided WHERE version = :version"
	" ORDER BY replica, chunk",
};
static const char *const read_one_sql[] = {
	NULL,
	"SELECT bits FROM hit WHERE version = :version AND replica = :replica AND chunk = :chunk",
	"SELECT bits FROM hit_undecided WHERE version = :version AND replica = :replica"
	" AND chunk = :chunk",
};
static const char *const write_sql[] = {
	NULL,
	"INSERT INTO hit (version, replica, chunk, bits) VALUES (:version, :replica, :chunk, :bits)"
	" ON CONFLICT DO UPDATE SET bits = excluded.bits",
	"INSERT INTO hit_undecided (version, replica, chunk, bits)"
	" VALUES (:version, :replica, :chunk, :bits) ON CONFLICT DO UPDATE SET bits = excluded.bits",
};
static const char *const delete_sql[] = {
	NULL,
	"DELETE FROM hit WHERE version = :version AND replica = :replica AND chunk = :chunk",
	"DELETE FROM hit_undecided WHERE version = :version AND replica = :replica"
	" AND chunk = :chunk",
};

void
hits_encode(struct buf *out, const uint64_t *bits)
{
	size_t start = out->len;
	int64_t last = -1;

	buf_putc(out, 'G');
	for (size_t w = 0; w < HIT_WORDS; w++)
		for (uint64_t rest = bits[w]; rest; rest &= rest - 1) {
			int64_t at = (int64_t)(w * 64) + __builtin_ctzll(rest);

			buf_varint(out, (uint64_t)(at - last - 1));
			last = at;
		}
	if (out->len - start <= RAW_LEN)
		return;
	out->len = start;
	buf_putc(out, 'B');
	for (size_t w = 0; w < HIT_WORDS; w++)
		for (int shift = 0; shift < 64; shift += 8)
			buf_putc(out, (char)(bits[w] >> shift));
}

bool
hits_decode(const void *bytes, size_t len, uint64_t *bits)
{
	struct cursor c = cursor_over(bytes, len);
	uint8_t form = cursor_byte(&c);
	uint64_t at = 0;

	memset(bits, 0, HIT_WORDS * sizeof *bits);
	if (form == 'B') {
		const uint8_t *raw = cursor_take(&c, RAW_LEN);

		for (size_t i = 0; raw && i < RAW_LEN; i++)
			bits[i / 8] |= (uint64_t)raw[i] << (i % 8 * 8);
		return raw && c.at == c.end;
	}
	if (form != 'G' || c.at == c.end)
		return false;
	while (c.at < c.end) {
		uint64_t gap = cursor_varint(&c);

		if (c.is_bad || gap >= HIT_CHUNK || at + gap >= HIT_CHUNK)
			return false;
		at += gap;
		bits[at / 64] |= UINT64_C(1) << (at % 64);
		at++;
	}
	return true;
}

static bool
damaged(struct error *err)
{
	FAIL(err, ERR_DB, N_("the stored hits of a pattern are damaged"));
	return error_hint(err, N_("run it again: atalaya pattern DOSSIER apply NAME"));
}

/* ---- writing ---------------------------------------------------------------------------- */

struct place {
	int64_t replica, counter;
	uint8_t answer;
};

static int
by_place(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	if (x->replica != y->replica)
		return x->replica < y->replica ? -1 : 1;
	return (x->counter > y->counter) - (x->counter < y->counter);
}

struct writer {
	struct stmt *read[3], *write[3], *drop[3];
	int64_t version;
};

static bool
put_chunk(struct writer *w, enum hit_answer answer, const struct place *places, size_t count,
	  struct error *err)
{
	int64_t replica = places[0].replica, chunk = places[0].counter / HIT_CHUNK;
	uint64_t bits[HIT_WORDS] = { 0 }, any = 0;
	struct stmt *s = w->read[answer];
	struct buf bytes = { 0 };
	enum stmt_result got;
	const void *old;
	size_t len;
	bool ok;

	stmt_int(s, 1, w->version);
	stmt_int(s, 2, replica);
	stmt_int(s, 3, chunk);
	if ((got = stmt_step(s, err)) == STMT_ERROR)
		return false;
	if (got == STMT_ROW) {
		old = stmt_col_blob(s, 0, &len);
		ok = hits_decode(old, len, bits);
		stmt_reset(s);
		if (!ok)
			return damaged(err);
	}
	for (size_t i = 0; i < count; i++) {
		size_t at = (size_t)(places[i].counter % HIT_CHUNK);
		uint64_t bit = UINT64_C(1) << (at % 64);

		bits[at / 64] = places[i].answer == answer ? bits[at / 64] | bit
							   : bits[at / 64] & ~bit;
	}
	for (size_t i = 0; i < HIT_WORDS; i++)
		any |= bits[i];
	if (!any && got != STMT_ROW)
		return true;
	s = any ? w->write[answer] : w->drop[answer];
	stmt_int(s, 1, w->version);
	stmt_int(s, 2, replica);
	stmt_int(s, 3, chunk);
	if (any) {
		hits_encode(&bytes, bits);
		stmt_blob(s, 4, bytes.data, bytes.len);
	}
	ok = stmt_run(s, err);
	buf_release(&bytes);
	return ok;
}

bool
hits_put(struct dossier *d, int64_t version, const int64_t *ids, const uint8_t *answers,
	 size_t count, struct error *err)
{
	struct writer w = { .version = version };
	struct place *places = xcalloc(count, sizeof *places);
	bool ok = true, is_ordered = true;

	for (int a = HIT_YES; a <= HIT_UNDECIDED && ok; a++)
		ok = (w.read[a] = stmt_new(d, read_one_sql[a], err))
		     && (w.write[a] = stmt_new(d, write_sql[a], err))
		     && (w.drop[a] = stmt_new(d, delete_sql[a], err));
	for (size_t i = 0; i < count; i++) {
		places[i] = (struct place){ ids[i] % ID_STEP, ids[i] / ID_STEP, answers[i] };
		is_ordered &= i == 0 || by_place(&places[i - 1], &places[i]) <= 0;
	}
	/* Ids of one replica come in order. */
	if (!is_ordered)
		qsort(places, count, sizeof *places, by_place);
	for (size_t first = 0, last; ok && first < count; first = last) {
		for (last = first + 1; last < count && places[last].replica == places[first].replica
				       && places[last].counter / HIT_CHUNK
						  == places[first].counter / HIT_CHUNK;)
			last++;
		ok = put_chunk(&w, HIT_YES, places + first, last - first, err)
		     && put_chunk(&w, HIT_UNDECIDED, places + first, last - first, err);
	}
	for (int a = HIT_YES; a <= HIT_UNDECIDED; a++) {
		stmt_free(w.read[a]);
		stmt_free(w.write[a]);
		stmt_free(w.drop[a]);
	}
	free(places);
	return ok;
}

static bool
run_for(struct dossier *d, const char *sql, int64_t version, struct error *err)
{
	struct stmt *s = stmt_new(d, sql, err);
	bool ok = false;

	if (s) {
		stmt_int(s, 1, version);
		ok = stmt_run(s, err);
	}
	stmt_free(s);
	return ok;
}

bool
hits_drop(struct dossier *d, int64_t version, struct error *err)
{
	return run_for(d, "DELETE FROM hit WHERE version = :version", version, err)
	       && run_for(d, "DELETE FROM hit_undecided WHERE version = :version", version, err)
	       && run_for(d, "DELETE FROM pattern_run WHERE version = :version", version, err);
}

bool
hits_drop_unused(struct dossier *d, struct error *err)
{
	return dossier_exec(d,
			    "DELETE FROM hit WHERE version NOT IN (SELECT applied FROM pattern);"
			    "DELETE FROM hit_undecided WHERE version NOT IN"
			    " (SELECT applied FROM pattern);"
			    "DELETE FROM pattern_run WHERE version NOT IN (SELECT applied FROM pattern)",
			    err);
}

/* ---- reading ---------------------------------------------------------------------------- */

/* Goes through the stored chunks for their digest; fn may be NULL. */
static bool
walk(struct dossier *d, int64_t version, hits_fn *fn, void *ctx, unsigned char digest[HIT_DIGEST],
     struct error *err)
{
	crypto_generichash_state state;
	uint64_t bits[HIT_WORDS];
	bool ok = true;

	crypto_generichash_init(&state, NULL, 0, HIT_DIGEST);
	for (int a = HIT_YES; ok && a <= HIT_UNDECIDED; a++) {
		struct stmt *s = stmt_new(d, read_sql[a], err);
		enum stmt_result got = STMT_ERROR;

		if (s)
			stmt_int(s, 1, version);
		while (s && ok && (got = stmt_step(s, err)) == STMT_ROW) {
			int64_t replica = stmt_col_int(s, 0), chunk = stmt_col_int(s, 1);
			struct buf head = { 0 };
			size_t len;
			const void *bytes = stmt_col_blob(s, 2, &len);

			buf_putc(&head, (char)a);
			buf_varint(&head, (uint64_t)replica);
			buf_varint(&head, (uint64_t)chunk);
			buf_varint(&head, len);
			crypto_generichash_update(&state, (const unsigned char *)head.data, head.len);
			crypto_generichash_update(&state, bytes, len);
			buf_release(&head);
			ok = replica >= 1 && replica < ID_STEP && chunk >= 0
			     && chunk <= (INT64_C(1) << 37) / HIT_CHUNK
			     && hits_decode(bytes, len, bits);
			if (!ok)
				damaged(err);
			else if (fn)
				fn(ctx, a, (unsigned)replica, chunk, bits);
		}
		stmt_free(s);
		ok = ok && got == STMT_DONE;
	}
	crypto_generichash_final(&state, digest, HIT_DIGEST);
	return ok;
}

bool
hits_digest(struct dossier *d, int64_t version, unsigned char digest[HIT_DIGEST],
	    struct error *err)
{
	return walk(d, version, NULL, NULL, digest, err);
}

bool
hits_mark_current(struct dossier *d, int64_t version, int64_t seq, const char *engine,
		  struct error *err)
{
	unsigned char digest[HIT_DIGEST];
	struct stmt *s = NULL;
	bool ok = false;

	if (!hits_digest(d, version, digest, err))
		return false;
	s = stmt_new(d,
		     "INSERT INTO pattern_run (version, seq, engine, digest)"
		     " VALUES (:version, :seq, :engine, :digest) ON CONFLICT DO UPDATE SET"
		     " seq = excluded.seq, engine = excluded.engine, digest = excluded.digest",
		     err);
	if (s) {
		stmt_int(s, 1, version);
		stmt_int(s, 2, seq);
		stmt_text(s, 3, engine);
		stmt_blob(s, 4, digest, sizeof digest);
		ok = stmt_run(s, err);
	}
	stmt_free(s);
	return ok;
}

bool
hits_are_current(struct dossier *d, int64_t version, const char *engine, bool *current,
		 struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT seq, engine FROM pattern_run WHERE version = :version", err);
	enum stmt_result got = STMT_ERROR;
	int64_t changed = 0;

	*current = false;
	if (s) {
		stmt_int(s, 1, version);
		got = stmt_step(s, err);
	}
	if (got == STMT_ROW && journal_last_content(d, &changed, err))
		*current = stmt_col_int(s, 0) >= changed
			   && strcmp(stmt_col_text(s, 1), engine) == 0;
	else if (got == STMT_ROW)
		got = STMT_ERROR;
	stmt_free(s);
	return got != STMT_ERROR;
}

bool
hits_get(struct dossier *d, int64_t version, int64_t incident, enum hit_answer *out,
	 struct error *err)
{
	int64_t counter = incident / ID_STEP, at = counter % HIT_CHUNK;
	bool ok = true;

	*out = HIT_NO;
	for (int answer = HIT_YES; ok && *out == HIT_NO && answer <= HIT_UNDECIDED; answer++) {
		struct stmt *s = stmt_new(d, read_one_sql[answer], err);
		enum stmt_result got = STMT_ERROR;
		uint64_t bits[HIT_WORDS];
		const void *bytes;
		size_t len;

		if (s) {
			stmt_int(s, 1, version);
			stmt_int(s, 2, incident % ID_STEP);
			stmt_int(s, 3, counter / HIT_CHUNK);
			got = stmt_step(s, err);
		}
		ok = got != STMT_ERROR;
		if (got == STMT_ROW) {
			bytes = stmt_col_blob(s, 0, &len);
			ok = hits_decode(bytes, len, bits) || damaged(err);
			if (ok && (bits[at / 64] >> (at % 64) & 1))
				*out = (enum hit_answer)answer;
		}
		stmt_free(s);
	}
	return ok;
}

bool
hits_each(struct dossier *d, int64_t version, hits_fn *fn, void *ctx, struct error *err)
{
	unsigned char digest[HIT_DIGEST];
	struct stmt *s;
	const void *expected;
	size_t len;
	bool ok = walk(d, version, fn, ctx, digest, err);

	if (!ok || !(s = stmt_new(d, "SELECT digest FROM pattern_run WHERE version = :version", err)))
		return false;
	stmt_int(s, 1, version);
	ok = stmt_step(s, err) == STMT_ROW;
	expected = ok ? stmt_col_blob(s, 0, &len) : NULL;
	ok = ok && len == sizeof digest && memcmp(expected, digest, len) == 0;
	stmt_free(s);
	return ok || damaged(err);
}

/* The cache: entries with a stamp and a checksum. */
#include "core/dossier/cache.h"

#include <string.h>

#include <sodium.h>

#include "core/base/i18n.h"
#include "core/dossier/codes.h"
#include "core/dossier/journal.h"
#include "core/dossier/private.h"
#include "core/dossier/stmt.h"

/* Another layout of entries needs another number. */
#define LAYOUT "atalaya cache 3"

/*
 * Finds what chance or a failing disk does to an entry, at the speed of memory: four lanes of eight bytes,
 * multiplied and turned. Who writes a wrong entry on purpose can write wrong tables as well; readers check
 * the range of every value all the same.
 */
static uint64_t
checksum(const void *bytes, size_t len, uint64_t seed)
{
	const uint64_t odd = UINT64_C(0x9E3779B185EBCA87), more = UINT64_C(0xC2B2AE3D27D4EB4F);
	const unsigned char *at = bytes;
	uint64_t lane[4] = { seed, seed ^ odd, seed + more, seed - odd };
	uint64_t tail[4] = { 0 };
	uint64_t sum = len;
	size_t i;

	for (i = 0; i + 32 <= len; i += 32) {
		uint64_t word[4];

		memcpy(word, at + i, sizeof word);
		for (int k = 0; k < 4; k++) {
			lane[k] += word[k] * more;
			lane[k] = (lane[k] << 31 | lane[k] >> 33) * odd;
		}
	}
	if (i < len)
		memcpy(tail, at + i, len - i);
	for (int k = 0; k < 4; k++) {
		sum = (sum ^ lane[k]) * odd;
		sum = ((sum << 29 | sum >> 35) ^ tail[k]) * more;
		sum ^= sum >> 32;
	}
	return sum;
}

bool
cache_stamp_of(struct dossier *d, const struct codes *codes, struct cache_stamp *out,
	       struct error *err)
{
	const uint32_t order = 1; /* of the bytes in a number: entries are of this kind of machine */
	crypto_generichash_state state;
	unsigned char hash[32];
	int64_t numbers[3] = { d->schema, 0, (int64_t)codes_checksum(codes) };

	/* Amid a change the tables are ahead of the journal: no cache is of that. */
	memset(out, 0, sizeof *out);
	if (d->in_tx)
		return true;
	if (!journal_last_mirrored(d, &numbers[1], hash, err))
		return false;
	crypto_generichash_init(&state, NULL, 0, sizeof out->bytes);
	crypto_generichash_update(&state, (const unsigned char *)LAYOUT, sizeof LAYOUT);
	crypto_generichash_update(&state, (const unsigned char *)&order, sizeof order);
	crypto_generichash_update(&state, (const unsigned char *)numbers, sizeof numbers);
	crypto_generichash_update(&state, hash, sizeof hash);
	crypto_generichash_final(&state, out->bytes, sizeof out->bytes);
	return true;
}

/* The checksum of an entry covers its name and stamp, so that none can stand for another. */
static uint64_t
entry_checksum(const struct cache_stamp *stamp, const char *name, const void *bytes, size_t len)
{
	uint64_t seed = checksum(stamp->bytes, sizeof stamp->bytes, checksum(name, strlen(name), 1));

	return checksum(bytes, len, seed);
}

bool
cache_find(struct dossier *d, const struct cache_stamp *stamp, const char *name,
	   struct cache_entry *out)
{
	*out = (struct cache_entry){ 0 };
	if (d->in_tx)
		return false;
	/* A cache that cannot be read is as good as none. */
	out->s = stmt_new(d, "SELECT checksum, data FROM cache WHERE name = :name AND stamp = :stamp",
			  NULL);
	if (!out->s)
		return false;
	stmt_text(out->s, 1, name);
	stmt_blob(out->s, 2, stamp->bytes, sizeof stamp->bytes);
	if (stmt_step(out->s, NULL) != STMT_ROW)
		return false;
	out->bytes = stmt_col_blob(out->s, 1, &out->len);
	return (uint64_t)stmt_col_int(out->s, 0)
	       == entry_checksum(stamp, name, out->bytes, out->len);
}

void
cache_done(struct cache_entry *entry)
{
	stmt_free(entry->s);
	*entry = (struct cache_entry){ 0 };
}

bool
cache_has(struct dossier *d, const struct cache_stamp *stamp, const char *name)
{
	struct stmt *s =
		stmt_new(d, "SELECT 1 FROM cache WHERE name = :name AND stamp = :stamp", NULL);
	bool has = false;

	if (s) {
		stmt_text(s, 1, name);
		stmt_blob(s, 2, stamp->bytes, sizeof stamp->bytes);
		has = stmt_step(s, NULL) == STMT_ROW;
	}
	stmt_free(s);
	return has;
}

bool
cache_begin(struct dossier *d, struct error *err)
{
	if (d->mode != DOSSIER_WRITE)
		return FAIL(err, ERR_LOCKED, N_("the dossier is open for reading only"));
	if (d->in_tx)
		return FAIL(err, ERR_INTERNAL, N_("a change has begun and not ended"));
	if (!dossier_exec(d, "BEGIN IMMEDIATE", err))
		return false;
	d->in_tx = true;
	return dossier_exec(d, "DELETE FROM cache", err) || cache_end(d, false, NULL);
}

bool
cache_put(struct dossier *d, const struct cache_stamp *stamp, const char *name, const void *bytes,
	  size_t len, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "INSERT INTO cache (name, stamp, checksum, data)"
				  " VALUES (:name, :stamp, :checksum, :data)",
				  err);
	bool ok = false;

	if (s) {
		stmt_text(s, 1, name);
		stmt_blob(s, 2, stamp->bytes, sizeof stamp->bytes);
		stmt_int(s, 3, (int64_t)entry_checksum(stamp, name, bytes, len));
		stmt_blob(s, 4, bytes, len);
		ok = stmt_run(s, err);
	}
	stmt_free(s);
	return ok;
}

bool
cache_end(struct dossier *d, bool ok, struct error *err)
{
	ok = ok && dossier_exec(d, "COMMIT", err);
	if (!ok)
		dossier_exec(d, "ROLLBACK", NULL);
	d->in_tx = false;
	return ok;
}

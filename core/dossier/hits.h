/*
 * Hits: which incidents one version of a pattern selects, and of which nobody can say.
 *
 * Stored as bits, a chunk of 65536 counters of one replica a row. A chunk is written as 'G' and the
 * distances from each bit to the next (varints, the first from -1, all less one), or as 'B' and the
 * 8192 bytes of the whole, low bit first: whichever is shorter. Chunks without bits have no row.
 *
 * Derived data: not journaled. pattern_run says up to which entry of the journal they hold and
 * what their digest is, so that what is old or damaged is never taken for an answer.
 */
#ifndef ATALAYA_DOSSIER_HITS_H
#define ATALAYA_DOSSIER_HITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/buf.h"
#include "core/base/error.h"

struct dossier;

#define HIT_CHUNK 65536
#define HIT_WORDS (HIT_CHUNK / 64)
#define HIT_DIGEST 32

enum hit_answer { HIT_NO, HIT_YES, HIT_UNDECIDED };

/* Adds the written form of a chunk; bits are HIT_WORDS words, not all 0. */
void hits_encode(struct buf *out, const uint64_t *bits);
/* Reads it back; false when the bytes are not what hits_encode writes. */
bool hits_decode(const void *bytes, size_t len, uint64_t *bits);

/*
 * hits_put - says of each incident what the version answers, in place of what was said of it before; others
 * stay as they are. Inside a transaction. ids ascend.
 */
bool hits_put(struct dossier *d, int64_t version, const int64_t *ids, const uint8_t *answers,
	      size_t count, struct error *err);
/* Forgets everything about a version. */
bool hits_drop(struct dossier *d, int64_t version, struct error *err);
/* Forgets every version that no pattern applies. */
bool hits_drop_unused(struct dossier *d, struct error *err);

/* Writes down that the hits of a version hold up to an entry of the journal. */
bool hits_mark_current(struct dossier *d, int64_t version, int64_t seq, const char *engine,
		       struct error *err);
/* *current: do they hold for what the dossier says now? */
bool hits_are_current(struct dossier *d, int64_t version, const char *engine, bool *current,
		      struct error *err);

/* What is stored of one incident, quickly: whether it is current and undamaged is not asked. */
bool hits_get(struct dossier *d, int64_t version, int64_t incident, enum hit_answer *out,
	      struct error *err);

/* One chunk of a version: answer is HIT_YES or HIT_UNDECIDED. */
typedef void hits_fn(void *ctx, enum hit_answer answer, unsigned replica, int64_t chunk,
		     const uint64_t *bits);

/* Calls fn for each chunk. ERR_DB when the bits are not those that hits_mark_current saw. */
bool hits_each(struct dossier *d, int64_t version, hits_fn *fn, void *ctx, struct error *err);

/* The digest of what is stored. */
bool hits_digest(struct dossier *d, int64_t version, unsigned char digest[HIT_DIGEST],
		 struct error *err);

#endif

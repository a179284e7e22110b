/* Which incidents have which tag: what people marked, what patterns hit, what people said of that. */
#include <stdlib.h>
#include <string.h>

#include "core/columns/columns.h"
#include "core/dossier/dossier.h"
#include "core/dossier/hits.h"
#include "core/dossier/stmt.h"
#include "core/text/match.h"

/* Of one tag, a bit a row for each reason that an incident can have it, or not. */
struct reasons {
	uint64_t *added, *removed;   /* marks */
	uint64_t *accepted;	     /* verdicts */
	uint64_t *hit, *maybe;	     /* of any pattern that no verdict rejects */
};

struct loader {
	struct source *src;
	size_t words;
	struct reasons *tags; /* by code */
	uint64_t *rejected; /* of the pattern in hand */
};

/* The rule, 64 incidents at a time. */
static uint64_t
has_tag(const struct reasons *r, size_t w)
{
	return (r->added[w] | r->accepted[w] | r->hit[w]) & ~r->removed[w];
}

/* Nobody can say, and nobody has decided. */
static uint64_t
may_have_tag(const struct reasons *r, size_t w)
{
	return r->maybe[w] & ~r->removed[w] & ~has_tag(r, w);
}

static void
set_bit(uint64_t *bits, size_t row)
{
	bits[row / 64] |= UINT64_C(1) << (row % 64);
}

/* ---- hits ------------------------------------------------------------------------------- */

struct spread {
	const struct source *src;
	uint64_t *yes, *maybe;
};

/* The first row whose id is not below this one. */
static size_t
first_row(const struct source *src, int64_t id)
{
	size_t low = 0, high = src->rows;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (src->ids[middle] < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The rows of a chunk stand together: ids ascend by counter, then by replica. */
static void
spread_chunk(void *ctx, enum hit_answer answer, unsigned replica, int64_t chunk,
	     const uint64_t *bits)
{
	struct spread *s = ctx;
	const struct source *src = s->src;
	uint64_t *out = answer == HIT_YES ? s->yes : s->maybe;
	int64_t end = (chunk + 1) * HIT_CHUNK * ID_STEP;
	size_t row = first_row(src, chunk * HIT_CHUNK * ID_STEP);

	for (; row < src->rows && src->ids[row] < end; row++) {
		size_t at = (size_t)(src->ids[row] / ID_STEP % HIT_CHUNK);

		if (src->ids[row] % ID_STEP == replica && bits[at / 64] >> (at % 64) & 1)
			set_bit(out, row);
	}
}

/* The hits record by record: marks and verdicts are of records too. */
static struct selection *
hits_of_records(struct source *src, int64_t version, struct error *err)
{
	struct selection *sel = xcalloc(1, sizeof *sel);
	size_t words = (src->rows + 63) / 64;
	struct spread s = { src, NULL, NULL };

	s.yes = sel->bits = xcalloc(words + 1, sizeof *sel->bits);
	s.maybe = sel->maybe = xcalloc(words + 1, sizeof *sel->maybe);
	sel->rows = src->rows;
	if (version && !hits_each(src->d, version, spread_chunk, &s, err)) {
		selection_free(sel);
		return NULL;
	}
	for (size_t w = 0; w < words; w++) {
		sel->maybe[w] &= ~sel->bits[w];
		sel->count += __builtin_popcountll(sel->bits[w]);
		sel->undecided += __builtin_popcountll(sel->maybe[w]);
	}
	return sel;
}

struct selection *
source_hits(struct source *src, int64_t version, struct error *err)
{
	struct selection *of_records = hits_of_records(src, version, err), *sel;

	if (!of_records || !src->clusters.count)
		return of_records;
	sel = source_join(src, of_records);
	selection_free(of_records);
	return sel;
}

/* ---- loading ---------------------------------------------------------------------------- */

/* Every tag that anything may say, in order of its word. */
static bool
load_words(struct loader *l, struct error *err)
{
	struct stmt *s = stmt_new(l->src->d,
				  "SELECT tag FROM mark UNION SELECT tag FROM verdict UNION"
				  " SELECT v.tag FROM pattern p JOIN pattern_version v"
				  " ON v.id = p.applied ORDER BY 1",
				  err);
	enum stmt_result got = STMT_ERROR;

	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		const char *tag = stmt_col_text(s, 0);

		dictionary_code(&l->src->tags, tag, strlen(tag));
	}
	stmt_free(s);
	l->tags = xcalloc(l->src->tags.count, sizeof *l->tags);
	for (size_t c = CODE_FIRST; c < l->src->tags.count; c++) {
		struct reasons *r = &l->tags[c];
		/* One block for the five bitmaps of a tag. */
		uint64_t *block = xcalloc(5 * (l->words + 1), sizeof *block);

		r->added = block;
		r->removed = block + (l->words + 1);
		r->accepted = block + 2 * (l->words + 1);
		r->hit = block + 3 * (l->words + 1);
		r->maybe = block + 4 * (l->words + 1);
	}
	return got == STMT_DONE;
}

static struct reasons *
reasons_of(struct loader *l, const char *tag)
{
	return &l->tags[dictionary_code(&l->src->tags, tag, strlen(tag))];
}

static bool
load_marks(struct loader *l, struct error *err)
{
	struct stmt *s = stmt_new(l->src->d, "SELECT incident, tag, decision FROM mark", err);
	enum stmt_result got = STMT_ERROR;

	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		struct reasons *r = reasons_of(l, stmt_col_text(s, 1));
		long row = columns_row(l->src, stmt_col_int(s, 0));

		if (row >= 0)
			set_bit(strcmp(stmt_col_text(s, 2), "added") == 0 ? r->added : r->removed,
				(size_t)row);
	}
	stmt_free(s);
	return got == STMT_DONE;
}

static bool
load_accepted(struct loader *l, struct error *err)
{
	struct stmt *s = stmt_new(l->src->d,
				  "SELECT incident, tag FROM verdict WHERE decision = 'accepted'",
				  err);
	enum stmt_result got = STMT_ERROR;

	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		long row = columns_row(l->src, stmt_col_int(s, 0));

		if (row >= 0)
			set_bit(reasons_of(l, stmt_col_text(s, 1))->accepted, (size_t)row);
	}
	stmt_free(s);
	return got == STMT_DONE;
}

/* What one pattern hits and nobody rejects goes to its tag. */
static bool
load_pattern(struct loader *l, const char *pattern, int64_t version, struct reasons *r,
	     struct stmt *rejections, struct error *err)
{
	struct selection *sel;
	enum stmt_result got;
	bool current;
	long row;

	if (!hits_are_current(l->src->d, version, matcher_engine(), &current, err))
		return false;
	if (!current) {
		FAIL(err, ERR_CONFLICT, N_("the hits of pattern %s are not up to date"), pattern);
		return error_hint(err, N_("open the dossier once and they are run again: atalaya NAME.dossier"));
	}
	if (!(sel = hits_of_records(l->src, version, err)))
		return false;
	memset(l->rejected, 0, l->words * sizeof *l->rejected);
	stmt_text(rejections, 1, pattern);
	while ((got = stmt_step(rejections, err)) == STMT_ROW)
		if ((row = columns_row(l->src, stmt_col_int(rejections, 0))) >= 0)
			set_bit(l->rejected, (size_t)row);
	for (size_t w = 0; w < l->words; w++) {
		r->hit[w] |= sel->bits[w] & ~l->rejected[w];
		r->maybe[w] |= sel->maybe[w] & ~l->rejected[w];
	}
	selection_free(sel);
	return got == STMT_DONE;
}

static bool
load_patterns(struct loader *l, struct error *err)
{
	struct stmt *rejections = stmt_new(l->src->d,
					   "SELECT incident FROM verdict WHERE pattern = :pattern"
					   " AND decision = 'rejected'",
					   err);
	struct stmt *s = stmt_new(l->src->d,
				  "SELECT p.code, p.applied, v.tag FROM pattern p"
				  " LEFT JOIN pattern_version v ON v.id = p.applied"
				  " WHERE p.applied <> 0 ORDER BY p.code",
				  err);
	enum stmt_result got = STMT_ERROR;
	bool ok = rejections && s;

	l->rejected = xcalloc(l->words + 1, sizeof *l->rejected);
	while (ok && (got = stmt_step(s, err)) == STMT_ROW)
		ok = (stmt_col_text(s, 2)[0]
		      || FAIL(err, ERR_DB, N_("the dossier is damaged (%s)"), stmt_col_text(s, 0)))
		     && load_pattern(l, stmt_col_text(s, 0), stmt_col_int(s, 1),
				  reasons_of(l, stmt_col_text(s, 2)), rejections, err);
	free(l->rejected);
	stmt_free(s);
	stmt_free(rejections);
	return ok && got == STMT_DONE;
}

/* Of an incident that was joined nobody can say when that is so of a record of it and none has the tag. */
static void
join_maybe(struct loader *l, struct reasons *r)
{
	uint64_t *has = xcalloc(l->words + 1, sizeof *has);

	for (size_t w = 0; w < l->words; w++)
		has[w] = has_tag(r, w);
	clusters_spread(&l->src->clusters, has);
	clusters_spread(&l->src->clusters, r->maybe);
	for (size_t w = 0; w < l->words; w++)
		r->maybe[w] &= ~has[w];
	free(has);
}

/* Rows take their tags in order of the words. */
static void
fill(struct loader *l)
{
	struct source *src = l->src;
	struct vector *v = &src->vectors[F_TAG];

	vector_start(v, src->rows, src->tags.count ? (uint32_t)src->tags.count : CODE_FIRST, true);
	for (size_t w = 0; w < l->words; w++) {
		uint64_t any = 0;

		for (size_t c = CODE_FIRST; c < src->tags.count; c++)
			any |= has_tag(&l->tags[c], w);
		for (; any; any &= any - 1) {
			int bit = __builtin_ctzll(any);

			for (size_t c = CODE_FIRST; c < src->tags.count; c++)
				if (has_tag(&l->tags[c], w) >> bit & 1)
					vector_push(v, w * 64 + (size_t)bit, (uint32_t)c);
		}
	}
	vector_finish(v);
	if (src->clusters.count) {
		vector_release(&src->own_tags);
		vector_copy(v, &src->own_tags);
		clusters_merge(&src->clusters, F_TAG, v);
	}
	for (size_t c = CODE_FIRST; c < src->tags.count; c++) {
		uint64_t any = 0;

		for (size_t w = 0; w < l->words; w++)
			l->tags[c].maybe[w] = may_have_tag(&l->tags[c], w);
		if (src->clusters.count)
			join_maybe(l, &l->tags[c]);
		for (size_t w = 0; w < l->words; w++)
			any |= l->tags[c].maybe[w];
		if (!any)
			continue;
		if (!src->tag_maybe)
			src->tag_maybe = xcalloc(src->tags.count, sizeof *src->tag_maybe);
		src->tag_maybe[c] = xcalloc(l->words + 1, sizeof **src->tag_maybe);
		memcpy(src->tag_maybe[c], l->tags[c].maybe, l->words * sizeof **src->tag_maybe);
	}
}

void
columns_release_tags(struct source *src)
{
	for (size_t c = 0; src->tag_maybe && c < src->tags.count; c++)
		free(src->tag_maybe[c]);
	free(src->tag_maybe);
	src->tag_maybe = NULL;
	dictionary_release(&src->tags);
}

void
columns_drop_tags(struct source *src)
{
	vector_release(&src->vectors[F_TAG]);
	vector_release(&src->own_tags);
	columns_release_tags(src);
	src->is_built[F_TAG] = false;
}

bool
columns_tags(struct source *src, struct error *err)
{
	struct loader l = { .src = src, .words = (src->rows + 63) / 64 };
	bool ok = load_words(&l, err) && load_marks(&l, err) && load_accepted(&l, err)
		  && load_patterns(&l, err);

	if (ok)
		fill(&l);
	for (size_t c = CODE_FIRST; l.tags && c < src->tags.count; c++)
		free(l.tags[c].added);
	free(l.tags);
	return ok;
}

struct selection *
source_tagged(struct source *src, const struct selection *sel, const char *tag, struct error *err)
{
	const struct vector *v = columns_vector(src, &(struct field_ref){ F_TAG, NULL }, err);
	struct selection *out;
	uint32_t code = 0;

	if (!v)
		return NULL;
	for (size_t c = CODE_FIRST; c < src->tags.count; c++)
		if (strcmp(src->tags.words[c], tag) == 0)
			code = (uint32_t)c;
	out = xcalloc(1, sizeof *out);
	out->rows = src->rows;
	out->bits = xcalloc((src->rows + 63) / 64 + 1, sizeof *out->bits);
	for (size_t row = 0; code && row < src->rows; row++)
		for (size_t i = vector_begin(v, row); i < vector_end(v, row) && selection_has(sel, row); i++)
			if (vector_value(v, i) == code) {
				set_bit(out->bits, row);
				out->count++;
			}
	return out;
}

/* Has a row the value? */
static bool
has_value(const struct vector *v, size_t row, uint32_t code)
{
	for (size_t i = vector_begin(v, row); i < vector_end(v, row); i++)
		if (vector_value(v, i) == code)
			return true;
	return false;
}

const int64_t *
source_tagged_records(struct source *src, const struct selection *sel, const char *tag,
		      struct arena *arena, size_t *count, struct error *err)
{
	struct selection *tagged = source_tagged(src, sel, tag, err);
	const struct vector *own = src->clusters.count ? &src->own_tags : &src->vectors[F_TAG];
	int64_t *ids;
	size_t most = 0;
	uint32_t code = 0;

	*count = 0;
	if (!tagged)
		return NULL;
	for (size_t c = CODE_FIRST; c < src->tags.count; c++)
		if (strcmp(src->tags.words[c], tag) == 0)
			code = (uint32_t)c;
	most = (size_t)tagged->count + src->clusters.hidden_count;
	ids = arena_alloc(arena, (most + 1) * sizeof *ids);
	for (size_t row = 0; tagged->count && row < src->rows; row++)
		if (selection_has(tagged, clusters_primary(&src->clusters, row))
		    && has_value(own, row, code))
			ids[(*count)++] = src->ids[row];
	selection_free(tagged);
	return ids;
}

long
source_tags_undecided(struct source *src, const struct selection *sel, struct error *err)
{
	long n = 0;

	if (!columns_vector(src, &(struct field_ref){ F_TAG, NULL }, err))
		return -1;
	for (size_t w = 0; src->tag_maybe && w < (src->rows + 63) / 64; w++) {
		uint64_t any = 0;

		for (size_t c = CODE_FIRST; c < src->tags.count; c++)
			any |= src->tag_maybe[c] ? src->tag_maybe[c][w] : 0;
		n += __builtin_popcountll(any & sel->bits[w]);
	}
	return n;
}

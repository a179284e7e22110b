/*
 * The search for duplicates: which pairs are compared at all.
 *
 * Each pass gives records keys; records that share a key are a block, and all pairs of a block are
 * compared. A block of more than BLOCK_MAX records is split by something more (its day, its year
 * ...), and what is too large even then is left out by this pass, and counted. Pairs are never
 * kept: a pair belongs to the first pass and the smallest key that its records share, so it comes
 * up once.
 */
#include "core/intake/dup.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/date.h"
#include "core/base/parallel.h"

#define BLOCK_MAX   300
#define MONTHS_MAX  3  /* that an interval may touch and still be a date */
#define BUCKET_DAYS 14 /* dates at most half of it apart share one of two buckets */
#define CHUNK	    64 /* blocks that a thread takes at once */
#define LEVELS	    3  /* a block is split twice at most */

enum pass { BY_PLACE_MONTH, BY_SURNAME, BY_ORGANISATION_MONTH, BY_CODE, BY_WORD_DATE };

static const char *const pass_codes[DUPLICATES_PASSES] = {
	[BY_PLACE_MONTH] = "place-month",
	[BY_SURNAME] = "surname",
	[BY_ORGANISATION_MONTH] = "organisation-month",
	[BY_CODE] = "own-code",
	[BY_WORD_DATE] = "name-date",
};

struct entry {
	uint64_t key;
	uint32_t record;
};

struct pass_blocks {
	struct entry *entries; /* by key and record: of blocks of two records or more */
	size_t count, cap;
	size_t *blocks; /* where each begins, and the end */
	size_t block_count;
	uint32_t *start; /* keys of record r are keys[start[r]] .. keys[start[r + 1]], ascending */
	uint64_t *keys;
	struct duplicates_pass facts;
};

struct dup_blocks {
	const struct dup_set *set;
	struct pass_blocks passes[DUPLICATES_PASSES];
};

/* ---- keys --------------------------------------------------------------------------------- */

static uint64_t
mix(uint64_t a, uint64_t b)
{
	uint64_t z = a * 0x9E3779B97F4A7C15u + b + 0x9E3779B97F4A7C15u;

	z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
	z = (z ^ z >> 27) * 0x94D049BB133111EBu;
	return z ^ z >> 31;
}

static void
add(struct pass_blocks *p, uint32_t record, uint64_t key)
{
	p->entries = grow_array(p->entries, p->count, &p->cap, sizeof *p->entries);
	p->entries[p->count++] = (struct entry){ key, record };
}

static int
month_of(int32_t day)
{
	int year, month, date;

	date_to_civil(day, &year, &month, &date);
	return year * 12 + month - 1;
}

static bool
is_dated(const struct dup_record *r)
{
	return r->first != DATE_MIN && r->last != DATE_MAX;
}

/* A key for each month that the date may lie in; none when it may be anywhere. */
static void
add_months(struct pass_blocks *p, const struct dup_record *r, uint32_t record, uint64_t what)
{
	int first, last;

	if (!is_dated(r))
		return;
	first = month_of(r->first);
	last = month_of(r->last);
	for (int m = first; m <= last && last - first < MONTHS_MAX; m++)
		add(p, record, mix(what, (uint64_t)m));
}

/* The place itself and, so that those meet who know less or a place beside it, its region. */
static void
add_places(struct pass_blocks *p, const struct dup_set *set, const struct dup_record *r,
	   uint32_t record)
{
	int region = r->place >= 0 ? dup_place_at(set, r->place, 1) : -1;

	if (r->place >= 0)
		add_months(p, r, record, (uint64_t)r->place);
	if (region >= 0 && region != r->place)
		add_months(p, r, record, (uint64_t)region);
}

/* Both buckets that a day lies in. */
static void
add_buckets(struct pass_blocks *p, const struct dup_record *r, uint32_t record, uint64_t what)
{
	int64_t day = (int64_t)r->first + 1000000;

	if (!is_dated(r) || (int64_t)r->last - r->first > BUCKET_DAYS / 2)
		return;
	add(p, record, mix(what, (uint64_t)(2 * (day / BUCKET_DAYS))));
	add(p, record, mix(what, (uint64_t)(2 * ((day + BUCKET_DAYS / 2) / BUCKET_DAYS) + 1)));
}

static void
add_keys(struct pass_blocks *p, enum pass pass, const struct dup_set *set, uint32_t record)
{
	const struct dup_record *r = &set->records[record];

	if (pass == BY_PLACE_MONTH)
		add_places(p, set, r, record);
	if (pass == BY_CODE && r->own_code)
		add(p, record, r->own_code);
	for (int i = 0; i < r->victim_count; i++) {
		const struct dup_victim *v = &set->victims[r->victims + i];
		const struct dup_name *name = &set->names[v->name];
		uint32_t words[2];

		if (pass == BY_ORGANISATION_MONTH && v->organisation)
			add_months(p, r, record, v->organisation);
		if (pass == BY_SURNAME)
			for (int k = dup_surnames(name, words); k-- > 0;)
				add(p, record, mix(1, set->word_sound[words[k]]));
		if (pass == BY_WORD_DATE)
			for (int k = 0; k < name->count; k++)
				add_buckets(p, r, record, set->word_sound[name->words[k]]);
	}
}

/* What splits a block that is too large; false: nothing more. */
static bool
refine(enum pass pass, int level, const struct dup_set *set, const struct dup_record *r,
       uint64_t *by)
{
	switch (pass) {
	case BY_PLACE_MONTH:
		*by = level == 1     ? (uint64_t)(uint32_t)r->first
		      : r->act_count ? set->acts[r->acts]
				     : 0;
		return true;
	case BY_SURNAME:
		*by = level == 1 ? (uint64_t)(is_dated(r) ? month_of(r->first) / 12 : 0)
				 : (uint64_t)(r->place >= 0 ? dup_place_at(set, r->place, 1) : -1);
		return true;
	case BY_ORGANISATION_MONTH:
		*by = (uint32_t)r->first;
		return level == 1;
	case BY_WORD_DATE:
		*by = (uint64_t)(r->place >= 0 ? dup_place_at(set, r->place, 1) : -1);
		return level == 1;
	default:
		return false;
	}
}

/* ---- blocks ------------------------------------------------------------------------------- */

static int
by_key(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return (x->record > y->record) - (x->record < y->record);
}

static size_t
block_end(const struct pass_blocks *p, size_t start)
{
	size_t end = start + 1;

	while (end < p->count && p->entries[end].key == p->entries[start].key)
		end++;
	return end;
}

static void
sort_entries(struct pass_blocks *p)
{
	size_t n = 0;

	if (p->count)
		qsort(p->entries, p->count, sizeof *p->entries, by_key);
	for (size_t i = 0; i < p->count; i++)
		if (i == 0 || by_key(&p->entries[i], &p->entries[i - 1]) != 0)
			p->entries[n++] = p->entries[i];
	p->count = n;
}

/* Splits the blocks that are too large, or leaves them out where nothing splits them. */
static void
split_large(struct pass_blocks *p, enum pass pass, int level, const struct dup_set *set)
{
	size_t kept = 0, end;

	for (size_t start = 0; start < p->count; start = end) {
		size_t size = (end = block_end(p, start)) - start;
		bool is_split = true;

		if (size > BLOCK_MAX) {
			for (size_t i = start; i < end && is_split; i++) {
				uint64_t by;

				is_split = level < LEVELS
					   && refine(pass, level, set,
						     &set->records[p->entries[i].record], &by);
				if (is_split)
					p->entries[i].key = mix(p->entries[i].key, by);
			}
			p->facts.refined += is_split && level == 1;
			if (!is_split) {
				p->facts.left_incidents += (long)size;
				p->facts.left_pairs += (int64_t)size * ((int64_t)size - 1) / 2;
				continue;
			}
		}
		memmove(p->entries + kept, p->entries + start, size * sizeof *p->entries);
		kept += size;
	}
	p->count = kept;
}

/* Records that share a key with nobody need none. */
static void
drop_single(struct pass_blocks *p)
{
	size_t kept = 0, end, cap = 0;

	for (size_t start = 0; start < p->count; start = end) {
		size_t size = (end = block_end(p, start)) - start;

		if (size < 2)
			continue;
		p->blocks = grow_array(p->blocks, p->block_count, &cap, sizeof *p->blocks);
		p->blocks[p->block_count++] = kept;
		memmove(p->entries + kept, p->entries + start, size * sizeof *p->entries);
		kept += size;
	}
	p->blocks = grow_array(p->blocks, p->block_count, &cap, sizeof *p->blocks);
	p->blocks[p->block_count] = kept;
	p->count = kept;
	p->facts.blocks = (long)p->block_count;
}

/* The keys of each record, ascending. */
static void
list_keys(struct pass_blocks *p, size_t records)
{
	p->start = xcalloc(records + 2, sizeof *p->start);
	p->keys = xcalloc(p->count + 1, sizeof *p->keys);
	for (size_t i = 0; i < p->count; i++)
		p->start[p->entries[i].record + 2]++;
	for (size_t i = 2; i < records + 2; i++)
		p->start[i] += p->start[i - 1];
	for (size_t i = 0; i < p->count; i++)
		p->keys[p->start[p->entries[i].record + 1]++] = p->entries[i].key;
}

struct dup_blocks *
dup_blocks_new(const struct dup_set *set)
{
	struct dup_blocks *b = xcalloc(1, sizeof *b);

	b->set = set;
	for (enum pass pass = BY_PLACE_MONTH; pass < DUPLICATES_PASSES; pass++) {
		struct pass_blocks *p = &b->passes[pass];

		p->facts.code = pass_codes[pass];
		for (uint32_t i = 0; i < set->count; i++)
			add_keys(p, pass, set, i);
		for (int level = 1; level <= LEVELS; level++) {
			sort_entries(p);
			split_large(p, pass, level, set);
		}
		drop_single(p);
		list_keys(p, set->count);
	}
	return b;
}

void
dup_blocks_free(struct dup_blocks *b)
{
	if (!b)
		return;
	for (int i = 0; i < DUPLICATES_PASSES; i++) {
		free(b->passes[i].entries);
		free(b->passes[i].blocks);
		free(b->passes[i].start);
		free(b->passes[i].keys);
	}
	free(b);
}

int64_t
dup_blocks_work(const struct dup_blocks *b)
{
	int64_t pairs = 0;

	for (int i = 0; i < DUPLICATES_PASSES; i++)
		for (size_t k = 0; k < b->passes[i].block_count; k++) {
			int64_t n = (int64_t)(b->passes[i].blocks[k + 1] - b->passes[i].blocks[k]);

			pairs += n * (n - 1) / 2;
		}
	return pairs;
}

/* ---- pairs -------------------------------------------------------------------------------- */

/* The smallest key that two records share in a pass. */
static bool
first_shared(const struct pass_blocks *p, uint32_t a, uint32_t b, uint64_t *key)
{
	uint32_t i = p->start[a], j = p->start[b];

	while (i < p->start[a + 1] && j < p->start[b + 1]) {
		if (p->keys[i] == p->keys[j]) {
			*key = p->keys[i];
			return true;
		}
		if (p->keys[i] < p->keys[j])
			i++;
		else
			j++;
	}
	return false;
}

/* Everything about one run over all pairs. Threads take chunks of blocks of one pass after the
 * other. */
struct run {
	const struct dup_blocks *b;
	dup_pair_fn *fn;
	void *ctx;
	struct progress *progress;
	int64_t done, total;
	_Atomic size_t next; /* the chunk to take */
	size_t chunks, first_chunk[DUPLICATES_PASSES + 1];
	_Atomic bool is_stopped, is_cancelled;
	_Atomic int64_t pairs[DUPLICATES_PASSES], only_here[DUPLICATES_PASSES], worked;
};

static bool
run_block(struct run *run, int thread, int pass, size_t block, int64_t *pairs, int64_t *only_here)
{
	const struct pass_blocks *p = &run->b->passes[pass];
	size_t start = p->blocks[block], end = p->blocks[block + 1];
	uint64_t shared;

	for (size_t i = start; i < end; i++)
		for (size_t j = i + 1; j < end; j++) {
			uint32_t a = p->entries[i].record, b = p->entries[j].record;
			bool is_new = true;

			if (first_shared(p, a, b, &shared) && shared != p->entries[i].key)
				continue; /* another block of this pass has it */
			++*pairs;
			for (int before = 0; before < pass && is_new; before++)
				is_new = !first_shared(&run->b->passes[before], a, b, &shared);
			if (!is_new)
				continue;
			++*only_here;
			if (!run->fn(run->ctx, thread, a, b))
				return false;
		}
	return true;
}

static void
run_thread(void *ctx, int thread)
{
	struct run *run = ctx;
	size_t chunk;

	while (!run->is_stopped && (chunk = run->next++) < run->chunks) {
		int64_t pairs = 0, only_here = 0, worked = 0;
		int pass = 0;
		size_t from, to;

		while (chunk >= run->first_chunk[pass + 1])
			pass++;
		from = (chunk - run->first_chunk[pass]) * CHUNK;
		to = from + CHUNK;
		if (to > run->b->passes[pass].block_count)
			to = run->b->passes[pass].block_count;
		for (size_t k = from; k < to && !run->is_stopped; k++) {
			int64_t n = (int64_t)(run->b->passes[pass].blocks[k + 1]
					      - run->b->passes[pass].blocks[k]);

			if (!run_block(run, thread, pass, k, &pairs, &only_here))
				run->is_stopped = true;
			worked += n * (n - 1) / 2;
			/* Only the thread that called may ask the one who waits. */
			if (thread == 0
			    && !progress_step(run->progress, run->done + run->worked + worked,
					      run->total))
				run->is_stopped = run->is_cancelled = true;
		}
		run->pairs[pass] += pairs;
		run->only_here[pass] += only_here;
		run->worked += worked;
	}
}

bool
dup_blocks_each(const struct dup_blocks *b, int threads, dup_pair_fn *fn, void *ctx,
		struct duplicates_pass passes[DUPLICATES_PASSES], int64_t *compared,
		struct progress *progress, int64_t done, int64_t total, struct error *err)
{
	struct run run = {
		.b = b, .fn = fn, .ctx = ctx, .progress = progress, .done = done, .total = total
	};

	for (int i = 0; i < DUPLICATES_PASSES; i++) {
		run.first_chunk[i] = run.chunks;
		run.chunks += (b->passes[i].block_count + CHUNK - 1) / CHUNK;
	}
	run.first_chunk[DUPLICATES_PASSES] = run.chunks;
	parallel_run(threads, run_thread, &run);
	if (run.is_cancelled)
		return FAIL(err, ERR_CANCELLED, N_("stopped; the dossier is unchanged"));
	*compared = 0;
	for (int i = 0; i < DUPLICATES_PASSES; i++) {
		*compared += run.only_here[i];
		if (!passes)
			continue;
		passes[i] = b->passes[i].facts;
		passes[i].pairs = run.pairs[i];
		passes[i].only_here = run.only_here[i];
	}
	return !run.is_stopped;
}

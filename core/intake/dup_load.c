/* The search for duplicates: incidents as they are compared. */
#include "core/intake/dup.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/date.h"
#include "core/dossier/codes.h"
#include "core/dossier/dossier.h"
#include "core/dossier/stmt.h"
#include "core/text/fold.h"
#include "core/text/name.h"

#define COMMON 50 /* names and surnames that are weighed by their own share */

/* ---- texts, each once --------------------------------------------------------------------- */

static void
grow_slots(struct dup_texts *t)
{
	size_t size = t->mask ? 2 * (t->mask + 1) : 1024;

	free(t->slots);
	t->slots = xcalloc(size, sizeof *t->slots);
	t->mask = size - 1;
	for (size_t i = 1; i < t->count; i++) {
		size_t at = hash_bytes(t->items[i].s, t->items[i].len) & t->mask;

		while (t->slots[at])
			at = (at + 1) & t->mask;
		t->slots[at] = (uint32_t)i;
	}
}

uint32_t
dup_intern(struct dup_texts *t, const char *s, size_t len)
{
	size_t at;

	if (t->count == 0) {
		t->items = grow_array(t->items, t->count, &t->cap, sizeof *t->items);
		t->items[t->count++] = (struct dup_text){ .s = "" };
	}
	if (len == 0)
		return 0;
	if (2 * t->count >= t->mask)
		grow_slots(t);
	for (at = hash_bytes(s, len) & t->mask; t->slots[at]; at = (at + 1) & t->mask) {
		struct dup_text *item = &t->items[t->slots[at]];

		if (item->len == len && memcmp(item->s, s, len) == 0) {
			item->freq++;
			return t->slots[at];
		}
	}
	t->items = grow_array(t->items, t->count, &t->cap, sizeof *t->items);
	t->items[t->count] =
		(struct dup_text){ arena_strndup(&t->arena, s, len), (uint32_t)len, 1 };
	t->slots[at] = (uint32_t)t->count;
	return (uint32_t)t->count++;
}

void
dup_texts_release(struct dup_texts *t)
{
	arena_release(&t->arena);
	free(t->items);
	free(t->slots);
	*t = (struct dup_texts){ 0 };
}

/* ---- incidents ---------------------------------------------------------------------------- */

/* The record of an incident; rows come by ascending id, *at is where the last one was. */
static struct dup_record *
record_of(struct dup_set *set, int64_t id, size_t *at)
{
	while (*at < set->count && set->records[*at].id < id)
		++*at;
	return *at < set->count && set->records[*at].id == id ? &set->records[*at] : NULL;
}

static bool
stopped(struct progress *progress, struct error *err)
{
	if (progress_step(progress, 0, 0))
		return false;
	return !FAIL(err, ERR_CANCELLED, N_("stopped; the dossier is unchanged"));
}

static bool
load_incidents(struct dup_set *set, struct dossier *d, struct codes *codes,
	       struct progress *progress, struct error *err)
{
	struct code_list *places = codes_list(codes, "places");
	struct stmt *s =
		stmt_new(d,
			 "SELECT id, dataset, own_code, date_first, date_last, place, lat, lon,"
			 " lat IS NOT NULL AND lon IS NOT NULL FROM incident ORDER BY id",
			 err);
	enum stmt_result got = STMT_ERROR;
	struct dup_texts datasets = { 0 };
	size_t at = 0, n = 0;
	bool ok = s != NULL;

	while (ok && (got = stmt_step(s, err)) == STMT_ROW) {
		struct dup_record *r = record_of(set, stmt_col_int(s, 0), &at);
		int64_t dataset = stmt_col_int(s, 1);
		int place;

		if (!r)
			continue;
		r->dataset = dup_intern(&datasets, (const char *)&dataset, sizeof dataset);
		r->own_code = dup_intern(&set->own_codes, stmt_col_text(s, 2),
					 strlen(stmt_col_text(s, 2)));
		r->first = (int32_t)stmt_col_int(s, 3);
		r->last = (int32_t)stmt_col_int(s, 4);
		place = places ? code_find(places, stmt_col_text(s, 5)) : -1;
		r->place = place >= CODE_FIRST ? place : -1;
		r->lat = r->lon = NAN;
		if (stmt_col_int(s, 8)) {
			r->lat = (float)stmt_col_double(s, 6);
			r->lon = (float)stmt_col_double(s, 7);
		}
		ok = n++ % 4096 != 0 || !stopped(progress, err);
	}
	dup_texts_release(&datasets);
	stmt_free(s);
	return ok && got == STMT_DONE;
}

/* ---- victims ------------------------------------------------------------------------------ */

static int
by_number(const void *a, const void *b)
{
	const uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* The number of a key, taken apart when it is new. */
static uint32_t
add_name(struct dup_set *set, size_t *cap, const char *key)
{
	size_t had = set->keys.count;
	uint32_t number = dup_intern(&set->keys, key, strlen(key));
	struct dup_name *name;

	if (set->keys.count == had)
		return number;
	while (*cap < set->keys.count)
		set->names = grow_array(set->names, *cap, cap, sizeof *set->names);
	name = &set->names[number];
	*name = (struct dup_name){ 0 };
	for (const char *at = key; *at && name->count < DUP_WORDS;) {
		size_t len = strcspn(at, " ");

		if (len > 0)
			name->words[name->count++] = dup_intern(&set->words, at, len);
		at += len + (at[len] == ' ');
	}
	memcpy(name->sorted, name->words, sizeof name->sorted);
	qsort(name->sorted, name->count, sizeof *name->sorted, by_number);
	return number;
}

static bool
load_victims(struct dup_set *set, struct dossier *d, struct codes *codes, struct progress *progress,
	     struct error *err)
{
	struct code_list *sexes = codes_list(codes, "sex");
	struct stmt *s =
		stmt_new(d,
			 "SELECT v.incident, v.person, p.name_key, p.name, p.organisation, p.sex"
			 " FROM victimisation v JOIN person p ON p.id = v.person"
			 " ORDER BY v.incident, v.act, v.person",
			 err);
	enum stmt_result got = STMT_ERROR;
	struct buf key = { 0 };
	int64_t people[DUP_VICTIMS];
	size_t at = 0, n = 0, name_cap = 0;
	bool ok = s != NULL;

	/* Number 0 is the empty one. */
	dup_intern(&set->keys, "", 0);
	dup_intern(&set->words, "", 0);
	set->names = grow_array(NULL, 0, &name_cap, sizeof *set->names);
	set->names[0] = (struct dup_name){ 0 };
	while (ok && (got = stmt_step(s, err)) == STMT_ROW) {
		struct dup_record *r = record_of(set, stmt_col_int(s, 0), &at);
		struct dup_victim v = { 0 };
		bool is_new = r && r->victim_count < DUP_VICTIMS;
		int sex;

		for (int i = 0; is_new && i < r->victim_count; i++)
			is_new = people[i] != stmt_col_int(s, 1);
		if (!is_new)
			continue;
		people[r->victim_count] = stmt_col_int(s, 1);
		buf_clear(&key);
		/* Dossiers of older schemas have no keys. */
		if (stmt_col_text(s, 2)[0])
			buf_puts(&key, stmt_col_text(s, 2));
		else
			name_key(&key, stmt_col_text(s, 3), strlen(stmt_col_text(s, 3)));
		v.name = add_name(set, &name_cap, buf_str(&key));
		buf_clear(&key);
		name_key(&key, stmt_col_text(s, 4), strlen(stmt_col_text(s, 4)));
		v.organisation = add_name(set, &name_cap, buf_str(&key));
		sex = sexes ? code_find(sexes, stmt_col_text(s, 5)) : 0;
		v.sex = (uint8_t)(sex >= CODE_FIRST && sex < 256 ? sex : 0);
		if (r->victim_count++ == 0)
			r->victims = (uint32_t)set->victim_count;
		set->victims = grow_array(set->victims, set->victim_count, &set->victim_cap,
					  sizeof *set->victims);
		set->victims[set->victim_count++] = v;
		ok = n++ % 4096 != 0 || !stopped(progress, err);
	}
	buf_release(&key);
	stmt_free(s);
	return ok && got == STMT_DONE;
}

static bool
load_acts(struct dup_set *set, struct dossier *d, struct codes *codes, struct progress *progress,
	  struct error *err)
{
	struct code_list *types = codes_list(codes, "act_types");
	struct stmt *s = stmt_new(d, "SELECT incident, type FROM act ORDER BY incident, ord", err);
	enum stmt_result got = STMT_ERROR;
	size_t at = 0, n = 0;
	bool ok = s != NULL;

	while (ok && (got = stmt_step(s, err)) == STMT_ROW) {
		struct dup_record *r = record_of(set, stmt_col_int(s, 0), &at);
		int type = r && types ? code_find(types, stmt_col_text(s, 1)) : -1;

		if (type < CODE_FIRST || type > UINT16_MAX || r->act_count == UINT8_MAX)
			continue;
		if (r->act_count++ == 0)
			r->acts = (uint32_t)set->act_count;
		set->acts = grow_array(set->acts, set->act_count, &set->act_cap, sizeof *set->acts);
		set->acts[set->act_count++] = (uint16_t)type;
		ok = n++ % 4096 != 0 || !stopped(progress, err);
	}
	stmt_free(s);
	return ok && got == STMT_DONE;
}

/* ---- narratives --------------------------------------------------------------------------- */

/*
 * The smallest hash of three words in a row, in each of DUP_SKETCH classes of hashes: two texts
 * have about as many of them in common as they have runs of words. Broder, On the resemblance and
 * containment of documents, SEQUENCES (1997) 21-29.
 */
static bool
sketch(const char *text, size_t len, uint32_t out[DUP_SKETCH])
{
	uint64_t last[3] = { 0 };
	size_t words = 0;

	memset(out, 0xff, DUP_SKETCH * sizeof *out);
	for (size_t i = 0; i < len;) {
		size_t start = i;
		uint64_t h;

		while (i < len && text[i] != ' ')
			i++;
		if (i > start) {
			last[0] = last[1];
			last[1] = last[2];
			last[2] = hash_bytes(text + start, i - start);
			if (++words >= 3) {
				h = (last[0] * 3 + last[1]) * 5 + last[2];
				h = (h ^ h >> 30) * 0xBF58476D1CE4E5B9u;
				h = (h ^ h >> 27) * 0x94D049BB133111EBu;
				h ^= h >> 31;
				if ((uint32_t)(h >> 32) < out[h % DUP_SKETCH])
					out[h % DUP_SKETCH] = (uint32_t)(h >> 32);
			}
		}
		i++;
	}
	return words >= 8;
}

static bool
load_narratives(struct dup_set *set, struct dossier *d, struct progress *progress,
		struct error *err)
{
	struct stmt *s =
		stmt_new(d,
			 "SELECT incident, text FROM incident_text WHERE field = 'narrative'"
			 " ORDER BY incident, lang",
			 err);
	enum stmt_result got = STMT_ERROR;
	struct buf folded = { 0 };
	size_t at = 0, n = 0;
	bool ok = s != NULL;

	while (ok && (got = stmt_step(s, err)) == STMT_ROW) {
		struct dup_record *r = record_of(set, stmt_col_int(s, 0), &at);
		const char *text = stmt_col_text(s, 1);

		if (!r || r->has_sketch)
			continue;
		if (!set->sketches)
			set->sketches = xcalloc(set->count, DUP_SKETCH * sizeof *set->sketches);
		buf_clear(&folded);
		fold_text(&folded, text, strlen(text));
		r->has_sketch = sketch(buf_str(&folded), folded.len,
				       set->sketches + (size_t)(r - set->records) * DUP_SKETCH);
		ok = n++ % 1024 != 0 || !stopped(progress, err);
	}
	buf_release(&folded);
	stmt_free(s);
	return ok && got == STMT_DONE;
}

/* How many texts may share a run of words for it to say that two of them are one. */
#define SHARED_MAX 20

static int
by_value(const void *a, const void *b)
{
	const uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* What stands in many texts is a phrase of the office that wrote them: it is taken out of each
 * class. */
static void
drop_phrases(struct dup_set *set)
{
	uint32_t *values = xcalloc(set->count + 1, sizeof *values);

	for (size_t class = 0; class < DUP_SKETCH; class ++) {
		size_t n = 0, common = 0, end;

		for (size_t i = 0; i < set->count; i++)
			if (set->records[i].has_sketch)
				values[n++] = set->sketches[i * DUP_SKETCH + class];
		qsort(values, n, sizeof *values, by_value);
		for (size_t start = 0; start < n; start = end) {
			for (end = start + 1; end < n && values[end] == values[start];)
				end++;
			if (end - start > SHARED_MAX)
				values[common++] = values[start];
		}
		for (size_t i = 0; i < set->count && common; i++) {
			uint32_t *value = &set->sketches[i * DUP_SKETCH + class];

			if (bsearch(value, values, common, sizeof *values, by_value))
				*value = UINT32_MAX;
		}
	}
	free(values);
	/* A text of phrases alone says nothing. */
	for (size_t i = 0; i < set->count; i++) {
		int left = 0;

		for (size_t class = 0; class < DUP_SKETCH; class ++)
			left += set->sketches[i * DUP_SKETCH + class] != UINT32_MAX;
		set->records[i].has_sketch &= left >= DUP_SKETCH / 4;
	}
}

/* ---- lists, and how common surnames are --------------------------------------------------- */

static void
copy_trees(struct dup_set *set, struct codes *codes)
{
	struct code_list *places = codes_list(codes, "places"),
			 *acts = codes_list(codes, "act_types");
	int place_count = places ? places->count : 0, act_count = acts ? acts->count : 0;

	set->place_parent = xcalloc((size_t)place_count + 1, sizeof *set->place_parent);
	set->place_depth = xcalloc((size_t)place_count + 1, sizeof *set->place_depth);
	set->act_parent = xcalloc((size_t)act_count + 1, sizeof *set->act_parent);
	for (int i = 0; i < place_count; i++) {
		set->place_parent[i] = places->codes[i].parent;
		set->place_depth[i] = places->codes[i].depth;
	}
	for (int i = 0; i < act_count; i++)
		set->act_parent[i] = acts->codes[i].parent;
}

int
dup_surnames(const struct dup_name *name, uint32_t out[2])
{
	int n = 0;

	if (name->count > 0)
		out[n++] = name->words[name->count - 1];
	if (name->count > 1)
		out[n++] = name->words[name->count - 2];
	return n;
}

struct counted {
	uint32_t number, count;
};

static int
by_count(const void *a, const void *b)
{
	const struct counted *x = a, *y = b;

	if (x->count != y->count)
		return x->count < y->count ? 1 : -1;
	return (x->number > y->number) - (x->number < y->number);
}

/*
 * Two people have a name (or surname) of share f in common by chance in f of the pairs that one of
 * them is in, and on average over all names in sum f^2. The difference of both, in bits, is what
 * agreement on this very name says less than agreement on average, or more: the COMMON commonest
 * each by its own share, all others by the one that they have on average.
 */
static float *
weigh(struct counted *counts, size_t count)
{
	float *bits = xcalloc(count + 1, sizeof *bits);
	double all = 0, squares = 0, rest = 0, rest_squares = 0;
	size_t common = 0;

	qsort(counts, count, sizeof *counts, by_count);
	while (common < COMMON && common < count && counts[common].count > 1)
		common++;
	for (size_t i = 0; i < count; i++) {
		double n = counts[i].count;

		all += n;
		squares += n * n;
		rest += i < common ? 0 : n;
		rest_squares += i < common ? 0 : n * n;
	}
	if (all > 0)
		for (size_t i = 0; i < count && counts[i].count > 0; i++) {
			double f = i < common ? counts[i].count / all : rest_squares / rest / all;

			bits[counts[i].number] = (float)log2(squares / (all * all) / f);
		}
	return bits;
}

static struct counted *
count_from_zero(size_t count)
{
	struct counted *counts = xcalloc(count + 1, sizeof *counts);

	for (size_t i = 0; i < count; i++)
		counts[i].number = (uint32_t)i;
	return counts;
}

static void
weigh_names(struct dup_set *set)
{
	struct counted *words = count_from_zero(set->words.count);
	struct counted *names = count_from_zero(set->keys.count);

	for (size_t i = 0; i < set->victim_count; i++) {
		uint32_t name = set->victims[i].name, surnames[2];
		int n = dup_surnames(&set->names[name], surnames);

		if (name == 0)
			continue;
		names[name].count++;
		set->named++;
		for (int k = 0; k < n; k++)
			words[surnames[k]].count++;
	}
	for (size_t i = 0; i < set->count; i++) {
		const struct dup_record *r = &set->records[i];
		bool is_named = false;

		for (int k = 0; k < r->victim_count; k++)
			is_named |= set->victims[r->victims + k].name != 0;
		set->named_records += is_named;
	}
	for (size_t i = 0; i < set->keys.count; i++)
		set->same_name += (double)names[i].count * (names[i].count - 1.0);
	set->surname_bits = weigh(words, set->words.count);
	set->name_bits = weigh(names, set->keys.count);
	for (size_t i = 0; i < set->words.count; i++)
		set->bits_max = fmaxf(set->bits_max, set->surname_bits[i]);
	free(words);
	free(names);
}

static void
sound_words(struct dup_set *set)
{
	struct buf sound = { 0 };

	dup_intern(&set->sounds, "", 0);
	set->word_sound = xcalloc(set->words.count + 1, sizeof *set->word_sound);
	for (size_t i = 1; i < set->words.count; i++) {
		buf_clear(&sound);
		name_sound(&sound, set->words.items[i].s, set->words.items[i].len);
		set->word_sound[i] = dup_intern(&set->sounds, buf_str(&sound), sound.len);
	}
	buf_release(&sound);
}

bool
dup_load(struct dup_set *set, struct dossier *d, struct codes *codes, const int64_t *ids,
	 size_t count, struct progress *progress, struct error *err)
{
	*set = (struct dup_set){ .count = count };
	set->records = xcalloc(count + 1, sizeof *set->records);
	for (size_t i = 0; i < count; i++)
		set->records[i] = (struct dup_record){ .id = ids[i],
						       .place = -1,
						       .lat = NAN,
						       .lon = NAN,
						       .first = DATE_MIN,
						       .last = DATE_MAX };
	copy_trees(set, codes);
	if (!load_incidents(set, d, codes, progress, err)
	    || !load_victims(set, d, codes, progress, err)
	    || !load_acts(set, d, codes, progress, err) || !load_narratives(set, d, progress, err))
		return false;
	if (set->sketches)
		drop_phrases(set);
	sound_words(set);
	weigh_names(set);
	return true;
}

void
dup_set_release(struct dup_set *set)
{
	dup_texts_release(&set->keys);
	dup_texts_release(&set->words);
	dup_texts_release(&set->sounds);
	dup_texts_release(&set->own_codes);
	free(set->records);
	free(set->victims);
	free(set->acts);
	free(set->sketches);
	free(set->names);
	free(set->word_sound);
	free(set->place_parent);
	free(set->place_depth);
	free(set->act_parent);
	free(set->surname_bits);
	free(set->name_bits);
	*set = (struct dup_set){ 0 };
}

int
dup_place_at(const struct dup_set *set, int place, int depth)
{
	while (place >= 0 && set->place_depth[place] > depth)
		place = set->place_parent[place];
	return place >= 0 && set->place_depth[place] == depth ? place : -1;
}

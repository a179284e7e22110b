/* Discovery: clusters in space and time, and words that mark a value. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/dossier/stmt.h"
#include "core/pattern/discover_private.h"
#include "core/stats/scan.h"
#include "core/stats/special.h"
#include "core/stats/tables.h"

/* ---- the scan ----------------------------------------------------------------------------- */

enum { PLACES_MAX = 400, ZONE_MAX = 60, MONTHS_MAX = 1200, PERIODS_MAX = 120 };

/* Months in a period: windows grow with the square of the periods, and long registers have quarters or years. */
static int
months_of_period(int first, int last)
{
	static const int lengths[] = { 1, 3, 6 };

	for (int i = 0; i < 3; i++)
		if (last / lengths[i] - first / lengths[i] < PERIODS_MAX)
			return lengths[i];
	return 12;
}

/* Places with a point, numbered. */
struct scan_places {
	struct source_values values;
	uint32_t *number; /* by value: its number + 1; 0: none */
	uint32_t *names;  /* by number: its value */
	double *lat, *lon;
	size_t count;
};

/* The finer level when most incidents have it and it has no more places than can be scanned. */
static bool
choose_level(const struct discover *d, struct arena *arena, struct field_ref *ref, struct source_values *out,
	     struct error *err)
{
	static const enum field_id levels[] = { F_ADMIN2, F_ADMIN1, F_COUNTRY };

	for (size_t l = 0; l < 3; l++) {
		size_t there = 0, distinct = 0;
		bool *seen;

		*ref = (struct field_ref){ levels[l], NULL };
		if (!source_values(d->src, d->sel, ref, d->lang, arena, out, err))
			return false;
		seen = xcalloc(out->names.count + 1, sizeof *seen);
		for (size_t i = 0; i < out->count; i++) {
			uint32_t v = out->values[i];

			if (source_value_is_missing(v))
				continue;
			there++;
			distinct += !seen[v];
			seen[v] = true;
		}
		free(seen);
		if (there * 2 > out->count && distinct > 1 && distinct <= PLACES_MAX)
			return true;
	}
	return true;
}

/* A place lies in the middle of the points of its incidents. */
static bool
locate_places(const struct discover *d, struct arena *arena, struct scan_places *p, struct error *err)
{
	double *lat, *lon, *sum_lat, *sum_lon;
	long *n;

	if (!source_points(d->src, d->sel, arena, &lat, &lon, err))
		return false;
	sum_lat = xcalloc(p->values.names.count + 1, sizeof *sum_lat);
	sum_lon = xcalloc(p->values.names.count + 1, sizeof *sum_lon);
	n = xcalloc(p->values.names.count + 1, sizeof *n);
	for (size_t i = 0; i < p->values.count; i++) {
		uint32_t v = p->values.values[i];

		if (source_value_is_missing(v) || isnan(lat[i]))
			continue;
		sum_lat[v] += lat[i];
		sum_lon[v] += lon[i];
		n[v]++;
	}
	p->number = arena_alloc(arena, (p->values.names.count + 1) * sizeof *p->number);
	p->names = arena_alloc(arena, (p->values.names.count + 1) * sizeof *p->names);
	p->lat = arena_alloc(arena, (p->values.names.count + 1) * sizeof *p->lat);
	p->lon = arena_alloc(arena, (p->values.names.count + 1) * sizeof *p->lon);
	for (uint32_t v = 0; v < p->values.names.count; v++) {
		p->number[v] = 0;
		if (!n[v] || p->count == PLACES_MAX)
			continue;
		p->lat[p->count] = sum_lat[v] / (double)n[v];
		p->lon[p->count] = sum_lon[v] / (double)n[v];
		p->names[p->count] = v;
		p->number[v] = (uint32_t)++p->count;
	}
	free(sum_lat);
	free(sum_lon);
	free(n);
	return true;
}

static void
name_cluster(const struct scan_places *p, const struct field_ref *ref, const struct scan_zone *zone,
	     const struct scan_cluster *c, int first_period, int months, struct arena *arena,
	     struct scan_finding *out)
{
	struct buf query = { 0 };

	*out = (struct scan_finding){
		.places = zone->count, .cases = c->cases, .expected = c->expected, .llr = c->llr,
		.relative_risk = c->relative_risk, .p = c->p,
		.first = discover_month_label((first_period + (int)c->first) * months, arena),
		.last = discover_month_label((first_period + (int)c->last + 1) * months - 1, arena),
	};
	out->codes = arena_alloc(arena, zone->count * sizeof *out->codes);
	out->labels = arena_alloc(arena, zone->count * sizeof *out->labels);
	for (size_t i = 0; i < zone->count; i++) {
		uint32_t v = p->names[zone->places[i]];
		struct buf term = { 0 };

		out->codes[i] = p->values.names.codes[v];
		out->labels[i] = p->values.names.labels[v];
		discover_term(ref, out->codes[i], &term);
		buf_printf(&query, "%s%s", i ? " or " : "(", buf_str(&term));
		buf_release(&term);
	}
	buf_printf(&query, ") date:%s..%s", out->first, out->last);
	out->query = arena_strdup(arena, buf_str(&query));
	buf_release(&query);
}

bool
discover_scan(const struct discover *d, struct arena *arena, struct scan_search *out, struct error *err)
{
	struct scan_places p = { 0 };
	struct scan_request request = { .replicates = discover_replicates(d), .seed = discover_seed(d),
					.progress = d->progress };
	struct scan_zones zones = { 0 };
	struct scan_result result = { 0 };
	struct source_span *spans;
	struct field_ref ref;
	long *cases = NULL;
	size_t periods = 0;
	int first = INT32_MAX, last = -1;
	bool ok = false;

	*out = (struct scan_search){ .replicates = request.replicates, .seed = request.seed };
	if (!choose_level(d, arena, &ref, &p.values, err) || !locate_places(d, arena, &p, err)
	    || !source_spans(d->src, d->sel, false, arena, &spans, err))
		return false;
	for (size_t i = 0; i < p.values.count; i++) {
		int month = discover_month(&spans[i]);

		if (month < 0 || !p.number[p.values.values[i]]) {
			out->left_out++;
			continue;
		}
		out->cases++;
		first = month < first ? month : first;
		last = month > last ? month : last;
	}
	out->places = p.count;
	out->months = last < 0 ? 0 : (size_t)(last - first + 1);
	if (out->months > MONTHS_MAX)
		return FAIL(err, ERR_LIMIT, N_("the dates span more than a hundred years: narrow the query"));
	out->period = last < 0 ? 1 : months_of_period(first, last);
	if (last >= 0) {
		first /= out->period;
		periods = (size_t)(last / out->period - first + 1);
	}
	if (p.count < 2 || periods < 2)
		return true;
	cases = xcalloc(p.count * periods, sizeof *cases);
	for (size_t i = 0; i < p.values.count; i++) {
		int month = discover_month(&spans[i]);

		if (month >= 0 && p.number[p.values.values[i]])
			cases[(p.number[p.values.values[i]] - 1) * periods + (size_t)(month / out->period - first)]++;
	}
	zones = scan_zones(p.lat, p.lon, p.count, ZONE_MAX);
	request.cases = cases;
	request.places = p.count;
	request.periods = periods;
	request.zones = zones.zones;
	request.zone_count = zones.count;
	request.longest = periods / 2;
	if (scan_permutation(&request, &result, err)) {
		out->windows = result.windows;
		out->maximum_95 = result.maximum_95;
		out->items = arena_alloc(arena, (result.count + 1) * sizeof *out->items);
		for (size_t i = 0; i < result.count; i++)
			name_cluster(&p, &ref, &zones.zones[result.clusters[i].zone], &result.clusters[i], first,
				     out->period, arena, &out->items[out->count++]);
		ok = true;
	}
	free(result.clusters);
	scan_zones_release(&zones);
	free(cases);
	return ok;
}

/* ---- words -------------------------------------------------------------------------------- */

enum { WORD_LEAST = 4, WORD_MOST = 40, WORDS_MAX = 500000, IN_LEAST = 5 };

/* A word, and in how many narratives it stands: in all, and by value. */
struct word {
	char *text; /* folded; in the arena of the table */
	size_t len, hash;
	long all;
	uint32_t last; /* the narrative that had it last, + 1: each counts once */
	bool is_name;  /* of somebody: never shown */
};

struct word_table {
	struct arena arena;
	struct word *words;
	size_t count, cap;
	uint32_t *slots; /* place in words + 1 */
	size_t mask;
	/* Pairs of word and value, counted in a table of their own. */
	struct word_pair {
		uint32_t word, value;
		long n;
	} *pairs;
	size_t pair_count, pair_mask;
	bool is_full;
};

static void
grow_slots(struct word_table *t)
{
	free(t->slots);
	t->mask = t->mask ? 2 * t->mask + 1 : 4095;
	t->slots = xcalloc(t->mask + 1, sizeof *t->slots);
	for (size_t i = 0; i < t->count; i++) {
		size_t at = t->words[i].hash & t->mask;

		while (t->slots[at])
			at = (at + 1) & t->mask;
		t->slots[at] = (uint32_t)i + 1;
	}
}

/* NULL: it is not there; *free_slot, unless NULL, is where it belongs. */
static struct word *
look_up(struct word_table *t, const char *text, size_t len, size_t hash, size_t *free_slot)
{
	size_t at = hash & t->mask;

	for (; t->slots && t->slots[at]; at = (at + 1) & t->mask) {
		struct word *w = &t->words[t->slots[at] - 1];

		if (w->hash == hash && w->len == len && memcmp(w->text, text, len) == 0)
			return w;
	}
	if (free_slot)
		*free_slot = at;
	return NULL;
}

static struct word *
find_word(struct word_table *t, const char *text, size_t len)
{
	size_t hash = hash_bytes(text, len), at;
	struct word *w;

	if (t->count * 2 >= t->mask)
		grow_slots(t);
	if ((w = look_up(t, text, len, hash, &at)))
		return w;
	if (t->count == WORDS_MAX) {
		t->is_full = true;
		return NULL;
	}
	t->words = grow_array(t->words, t->count, &t->cap, sizeof *t->words);
	t->words[t->count] = (struct word){ arena_strndup(&t->arena, text, len), len, hash, 0, 0, false };
	t->slots[at] = (uint32_t)++t->count;
	return &t->words[t->count - 1];
}

static void
grow_pairs(struct word_table *t)
{
	struct word_pair *old = t->pairs;
	size_t mask = t->pair_mask;

	t->pair_mask = mask ? 2 * mask + 1 : 8191;
	t->pairs = xcalloc(t->pair_mask + 1, sizeof *t->pairs);
	for (size_t i = 0; old && i <= mask; i++) {
		size_t at = (old[i].word * 2654435761u ^ old[i].value) & t->pair_mask;

		if (!old[i].n)
			continue;
		while (t->pairs[at].n)
			at = (at + 1) & t->pair_mask;
		t->pairs[at] = old[i];
	}
	free(old);
}

static void
count_pair(struct word_table *t, uint32_t word, uint32_t value)
{
	size_t at;

	if (t->pair_count * 2 >= t->pair_mask)
		grow_pairs(t);
	for (at = (word * 2654435761u ^ value) & t->pair_mask; t->pairs[at].n; at = (at + 1) & t->pair_mask)
		if (t->pairs[at].word == word && t->pairs[at].value == value)
			break;
	t->pair_count += t->pairs[at].n == 0;
	t->pairs[at].word = word;
	t->pairs[at].value = value;
	t->pairs[at].n++;
}

/* Calls the statement for every word of a folded text that is long enough and holds no digit. */
static size_t
next_word(const char **s, const char *end, const char **word)
{
	while (*s < end) {
		bool has_digit = false;
		size_t len;

		while (*s < end && !utf8_is_word(*s, (size_t)(end - *s)))
			*s += utf8_glyph(*s, (size_t)(end - *s)).bytes;
		*word = *s;
		while (*s < end && utf8_is_word(*s, (size_t)(end - *s))) {
			has_digit |= **s >= '0' && **s <= '9';
			*s += utf8_glyph(*s, (size_t)(end - *s)).bytes;
		}
		len = (size_t)(*s - *word);
		if (len >= WORD_LEAST && len <= WORD_MOST && !has_digit)
			return len;
	}
	return 0;
}

struct word_walk {
	struct word_table table;
	const struct source_values *values;
	const int64_t *ids;
	size_t at;	 /* the incident at hand */
	uint32_t told;	 /* narratives so far */
	long *by_value, all;
	const struct discover *d;
	struct buf folded;
};

static bool
take_narrative(void *ctx, const struct listing *row, struct error *err)
{
	struct word_walk *w = ctx;
	const char *s, *end, *word;
	uint32_t value;
	size_t len;

	while (w->ids[w->at] != row->id)
		w->at++;
	value = w->values->values[w->at];
	if (!row->cells[0][0])
		return true;
	w->told++;
	w->all++;
	w->by_value[value]++;
	buf_clear(&w->folded);
	utf8_fold(&w->folded, row->cells[0], strlen(row->cells[0]));
	for (s = buf_str(&w->folded), end = s + w->folded.len; (len = next_word(&s, end, &word)) > 0;) {
		struct word *it = find_word(&w->table, word, len);

		if (!it || it->last == w->told)
			continue;
		it->last = w->told;
		it->all++;
		if (!source_value_is_missing(value))
			count_pair(&w->table, (uint32_t)(it - w->table.words), value);
	}
	return progress_step(w->d->progress, (int64_t)w->at, (int64_t)w->values->count)
	       || FAIL(err, ERR_CANCELLED, N_("stopped"));
}

/*
 * Words of the names of victims are marked: a list of them would tell who is meant. Of all victims of the dossier:
 * narratives name those of other incidents too.
 */
static bool
mark_names(struct word_walk *w, const struct discover *d, struct error *err)
{
	struct stmt *stmt = stmt_new(source_dossier(d->src),
				     "SELECT name FROM person WHERE kind NOT IN ('organisation', 'community', 'people')",
				     err);
	enum stmt_result got = STMT_ERROR;

	while (stmt && (got = stmt_step(stmt, err)) == STMT_ROW) {
		const char *name = stmt_col_text(stmt, 0), *s, *end, *word;
		size_t len;

		buf_clear(&w->folded);
		utf8_fold(&w->folded, name, strlen(name));
		for (s = buf_str(&w->folded), end = s + w->folded.len; (len = next_word(&s, end, &word)) > 0;) {
			struct word *it = look_up(&w->table, word, len, hash_bytes(word, len), NULL);

			if (it)
				it->is_name = true;
		}
	}
	stmt_free(stmt);
	return got == STMT_DONE;
}

/* Dunning's ratio for a two by two table. */
static double
g_square(double a, double b, double c, double d)
{
	const double cells[4] = { a, b, c, d };
	const double rows[4] = { a + b, a + b, c + d, c + d }, cols[4] = { a + c, b + d, a + c, b + d };
	double n = a + b + c + d, sum = 0;

	for (int i = 0; i < 4; i++)
		sum += cells[i] > 0 ? cells[i] * log(cells[i] * n / (rows[i] * cols[i])) : 0;
	return 2 * sum;
}

static int
by_g2(const void *a, const void *b)
{
	const struct word_finding *x = a, *y = b;

	if (x->g2 != y->g2)
		return x->g2 > y->g2 ? -1 : 1;
	return strcmp(x->word, y->word) ? strcmp(x->word, y->word) : strcmp(x->code, y->code);
}

static void
judge_words(struct word_walk *w, struct arena *arena, struct word_search *out)
{
	const struct word_table *t = &w->table;
	struct word_finding *list = xcalloc(t->pair_count + 1, sizeof *list);
	double *p = xcalloc(t->pair_count + 1, sizeof *p);
	size_t *order = xcalloc(t->pair_count + 1, sizeof *order), n = 0, kept = 0;

	for (size_t i = 0; t->pairs && i <= t->pair_mask; i++) {
		const struct word_pair *pair = &t->pairs[i];
		const struct word *word;
		struct word_finding f;

		if (pair->n < IN_LEAST)
			continue;
		word = &t->words[pair->word];
		f = (struct word_finding){
			.word = word->text,
			.code = w->values->names.codes[pair->value],
			.label = w->values->names.labels[pair->value],
			.in = pair->n,
			.in_all = w->by_value[pair->value],
			.out = word->all - pair->n,
			.out_all = w->all - w->by_value[pair->value],
		};
		if (word->is_name || f.out_all == 0)
			continue;
		f.g2 = g_square((double)f.in, (double)(f.in_all - f.in), (double)f.out,
				(double)(f.out_all - f.out));
		f.p = gamma_q(0.5, f.g2 / 2);
		p[n] = f.p;
		list[n++] = f;
	}
	out->tested = n;
	false_discovery(p, n, order);
	for (size_t i = 0; i < n; i++) {
		struct word_finding *f = &list[i];

		f->adjusted = p[i];
		/* More often, not less. */
		if (p[i] <= FALSE_DISCOVERY_RATE
		    && (double)f->in * (double)f->out_all > (double)f->out * (double)f->in_all)
			list[kept++] = *f;
	}
	if (kept)
		qsort(list, kept, sizeof *list, by_g2);
	out->count = kept < DISCOVER_SHOWN ? kept : DISCOVER_SHOWN;
	out->items = arena_alloc(arena, (out->count + 1) * sizeof *out->items);
	for (size_t i = 0; i < out->count; i++) {
		out->items[i] = list[i];
		out->items[i].word = arena_strdup(arena, list[i].word);
	}
	free(list);
	free(p);
	free(order);
}

bool
discover_words(const struct discover *d, const struct field_ref *ref, struct arena *arena,
	       struct word_search *out, struct error *err)
{
	const struct field_ref text = { F_NARRATIVE, NULL };
	const struct listing_request request = { .fields = &text, .count = 1, .lang = d->lang,
						 .as_of = source_as_of(d->src) };
	struct source_values values;
	struct word_walk w = { .values = &values, .d = d };
	bool ok;

	*out = (struct word_search){ .title = field_ref_title(ref) };
	if (!source_values(d->src, d->sel, ref, d->lang, arena, &values, err))
		return false;
	w.ids = selection_ids(d->src, d->sel, arena);
	w.by_value = xcalloc(values.names.count + 1, sizeof *w.by_value);
	ok = source_stream(d->src, d->sel, &request, take_narrative, &w, err)
	     && mark_names(&w, d, err);
	out->narratives = w.all;
	if (ok)
		judge_words(&w, arena, out);
	arena_release(&w.table.arena);
	free(w.table.words);
	free(w.table.slots);
	free(w.table.pairs);
	free(w.by_value);
	buf_release(&w.folded);
	return ok;
}

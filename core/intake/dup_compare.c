/* The search for duplicates: two records, field by field. */
#include "core/intake/dup.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/date.h"

/* A month at most: what a file says of the day when it says no day. */
#define EXACT_DAYS 31
/* Longer than this an interval says nothing of the year. */
#define YEAR_DAYS 400

const uint8_t dup_levels[DUP_FIELDS] = {
	[DUP_NAME] = 5, [DUP_DATE] = 5, [DUP_YEAR] = 2,		[DUP_PLACE] = 6,     [DUP_NEAR] = 4,
	[DUP_ACT] = 3,	[DUP_SEX] = 2,	[DUP_ORGANISATION] = 3, [DUP_NARRATIVE] = 3,
};

/* ---- names -------------------------------------------------------------------------------- */

struct likeness {
	uint8_t level;
	float mean; /* Monge and Elkan's, of both directions */
};

#define WORD_ALIKE 0.88 /* from here on two words are one, written differently */
#define WORD_CLOSE 0.82 /* or from here on where one letter is another, missing or too many */

static double
compare_words(const struct dup_set *set, uint32_t x, uint32_t y)
{
	const struct dup_text *s = &set->words.items[x], *t = &set->words.items[y];
	double alike = x == y ? 1 : jaro_winkler(s->s, s->len, t->s, t->len);
	uint32_t shorter = s->len < t->len ? s->len : t->len;

	/* Cut short, as people are called. */
	if (shorter >= 3 && alike < WORD_ALIKE && memcmp(s->s, t->s, shorter) == 0)
		return WORD_ALIKE;
	if (alike >= WORD_CLOSE && alike < WORD_ALIKE && s->len >= 4 && t->len >= 4
	    && levenshtein(s->s, s->len, t->s, t->len) <= 1)
		return WORD_ALIKE;
	return alike;
}

/* The likeness of the words that are least alike when each has a word of its own in the other name.
 */
static double
worst_match(double alike[DUP_WORDS][DUP_WORDS], int n, int m)
{
	bool used_a[DUP_WORDS] = { false }, used_b[DUP_WORDS] = { false };
	double worst = 1;

	for (int k = 0; k < n && k < m; k++) {
		int best_i = -1, best_j = -1;

		for (int i = 0; i < n; i++)
			for (int j = 0; j < m; j++)
				if (!used_a[i] && !used_b[j]
				    && (best_i < 0 || alike[i][j] > alike[best_i][best_j])) {
					best_i = i;
					best_j = j;
				}
		used_a[best_i] = used_b[best_j] = true;
		worst = alike[best_i][best_j];
	}
	return worst;
}

/*
 * Every word of the shorter name must be found in the other one, or two brothers would be one man.
 * Order does not matter: registers write surnames first or last.
 */
static struct likeness
compare_names(const struct dup_set *set, uint32_t x, uint32_t y)
{
	const struct dup_name *a = &set->names[x], *b = &set->names[y];
	double alike[DUP_WORDS][DUP_WORDS], best_a[DUP_WORDS] = { 0 }, best_b[DUP_WORDS] = { 0 };
	double forth = 0, back = 0, mean, worst;
	int shorter = a->count < b->count ? a->count : b->count;

	if (a->count == b->count && memcmp(a->sorted, b->sorted, a->count * sizeof *a->sorted) == 0)
		return (struct likeness){ a->count > 1 ? NAME_SAME : NAME_PART, 1 };
	for (int i = 0; i < a->count; i++)
		for (int j = 0; j < b->count; j++) {
			alike[i][j] = compare_words(set, a->words[i], b->words[j]);
			best_a[i] = fmax(best_a[i], alike[i][j]);
			best_b[j] = fmax(best_b[j], alike[i][j]);
		}
	for (int i = 0; i < a->count; i++)
		forth += best_a[i] / a->count;
	for (int j = 0; j < b->count; j++)
		back += best_b[j] / b->count;
	mean = (forth + back) / 2;
	if (mean < 0.5)
		return (struct likeness){ NAME_OTHER, (float)mean };
	worst = worst_match(alike, a->count, b->count);
	if (shorter > 1 && worst >= WORD_ALIKE && mean >= 0.92)
		return (struct likeness){ NAME_ALIKE, (float)mean };
	if (worst >= (shorter > 1 ? WORD_ALIKE : 0.95))
		return (struct likeness){ NAME_PART, (float)mean };
	return (struct likeness){ mean >= 0.82 ? NAME_NEAR : NAME_OTHER, (float)mean };
}

/* What the surname that two names share says less than one on average; the rarest of them counts.
 */
static float
shared_bits(const struct dup_set *set, const struct dup_name *a, const struct dup_name *b)
{
	uint32_t words[2];
	int n = dup_surnames(a, words);
	float bits = -INFINITY;

	for (int i = 0; i < n; i++)
		for (int j = 0; j < b->count; j++)
			if (words[i] == b->words[j])
				bits = fmaxf(bits, set->surname_bits[words[i]]);
	return bits > -INFINITY ? bits : 0;
}

/* The two victims that are most alike stand for both incidents. */
static void
compare_victims(const struct dup_set *set, const struct dup_record *a, const struct dup_record *b,
		struct dup_comparison *out)
{
	const struct dup_victim *best_a = NULL, *best_b = NULL;
	struct likeness best = { FS_MISSING, -1 };

	for (int i = 0; i < a->victim_count; i++)
		for (int j = 0; j < b->victim_count; j++) {
			const struct dup_victim *v = &set->victims[a->victims + i];
			const struct dup_victim *w = &set->victims[b->victims + j];
			struct likeness now = { FS_MISSING, -1 };

			if (v->name && w->name)
				now = compare_names(set, v->name, w->name);
			if (!best_a || now.level < best.level
			    || (now.level == best.level && now.mean > best.mean)) {
				best = now;
				best_a = v;
				best_b = w;
			}
		}
	if (!best_a)
		return;
	out->level[DUP_NAME] = best.level;
	if (best.level <= NAME_PART) {
		out->name_bits =
			shared_bits(set, &set->names[best_a->name], &set->names[best_b->name]);
		/* A name that many have, such as one that stands for none, says little as a whole.
		 */
		if (best.level == NAME_SAME || best_a->name == best_b->name)
			out->name_bits = fminf(out->name_bits, set->name_bits[best_a->name]);
	}
	if (best_a->sex && best_b->sex)
		out->level[DUP_SEX] = best_a->sex != best_b->sex;
}

static void
compare_organisations(const struct dup_set *set, const struct dup_record *a,
		      const struct dup_record *b, struct dup_comparison *out)
{
	uint8_t best = FS_MISSING;

	for (int i = 0; i < a->victim_count; i++)
		for (int j = 0; j < b->victim_count; j++) {
			uint32_t x = set->victims[a->victims + i].organisation;
			uint32_t y = set->victims[b->victims + j].organisation;
			uint8_t level;

			if (!x || !y)
				continue;
			level = x == y ? 0 : compare_names(set, x, y).level <= NAME_PART ? 1 : 2;
			best = level < best ? level : best;
		}
	out->level[DUP_ORGANISATION] = best;
}

/* ---- when and where ----------------------------------------------------------------------- */

/* Days between two intervals; 0 where they meet. */
static int64_t
gap(const struct dup_record *a, const struct dup_record *b)
{
	int64_t after = (int64_t)b->first - a->last, before = (int64_t)a->first - b->last;

	return after > 0 ? after : before > 0 ? before : 0;
}

static int64_t
width(const struct dup_record *r)
{
	return (int64_t)r->last - r->first;
}

static void
compare_dates(const struct dup_record *a, const struct dup_record *b, struct dup_comparison *out)
{
	int64_t days = gap(a, b);

	if (width(a) >= YEAR_DAYS || width(b) >= YEAR_DAYS)
		return;
	if (width(a) >= EXACT_DAYS || width(b) >= EXACT_DAYS) {
		out->level[DUP_YEAR] = days > EXACT_DAYS;
		return;
	}
	if (days <= 7 && (width(a) > 0 || width(b) > 0))
		out->level[DUP_DATE] = 2; /* the interval does not tell it more exactly */
	else
		out->level[DUP_DATE] = days == 0    ? 0
				       : days <= 2  ? 1
				       : days <= 7  ? 2
				       : days <= 31 ? 3
						    : 4;
}

/* Kilometres on a sphere (haversine). */
static double
distance(const struct dup_record *a, const struct dup_record *b)
{
	const double radian = 3.14159265358979323846 / 180, radius = 6371;
	double y = sin((b->lat - a->lat) * radian / 2), x = sin((b->lon - a->lon) * radian / 2);
	double h = y * y + cos(a->lat * radian) * cos(b->lat * radian) * x * x;

	return 2 * radius * asin(sqrt(fmin(1, h)));
}

static uint8_t
place_level(const struct dup_set *set, int a, int b)
{
	int depth_a = set->place_depth[a], depth_b = set->place_depth[b];

	if (dup_place_at(set, a, 0) != dup_place_at(set, b, 0))
		return 5;
	if (depth_a < 1 || depth_b < 1)
		return 3; /* the country, and one of them knows no more */
	if (dup_place_at(set, a, 1) != dup_place_at(set, b, 1))
		return 4;
	if (depth_a < 2 || depth_b < 2)
		return 1; /* the region, and one of them knows no more */
	return dup_place_at(set, a, 2) == dup_place_at(set, b, 2) ? 0 : 2;
}

static void
compare_places(const struct dup_set *set, const struct dup_record *a, const struct dup_record *b,
	       struct dup_comparison *out)
{
	/* Coordinates say what the place says; both together would count it twice. */
	if (!isnan(a->lat) && !isnan(b->lat)) {
		double km = distance(a, b);

		out->level[DUP_NEAR] = km <= 1 ? 0 : km <= 10 ? 1 : km <= 50 ? 2 : 3;
	} else if (a->place >= 0 && b->place >= 0) {
		out->level[DUP_PLACE] = place_level(set, a->place, b->place);
	}
}

/* ---- what happened ------------------------------------------------------------------------ */

static void
compare_acts(const struct dup_set *set, const struct dup_record *a, const struct dup_record *b,
	     struct dup_comparison *out)
{
	uint8_t best = FS_MISSING;

	for (int i = 0; i < a->act_count; i++)
		for (int j = 0; j < b->act_count; j++) {
			int x = set->acts[a->acts + i], y = set->acts[b->acts + j];
			int above_x = set->act_parent[x] >= 0 ? set->act_parent[x] : x;
			int above_y = set->act_parent[y] >= 0 ? set->act_parent[y] : y;
			uint8_t level = x == y ? 0 : above_x == above_y ? 1 : 2;

			best = level < best ? level : best;
		}
	out->level[DUP_ACT] = best;
}

static void
compare_narratives(const struct dup_set *set, const struct dup_record *a,
		   const struct dup_record *b, struct dup_comparison *out)
{
	const uint32_t *x = set->sketches + (size_t)(a - set->records) * DUP_SKETCH;
	const uint32_t *y = set->sketches + (size_t)(b - set->records) * DUP_SKETCH;
	int same = 0, all = 0;

	if (!a->has_sketch || !b->has_sketch)
		return;
	for (int i = 0; i < DUP_SKETCH; i++) {
		all += x[i] != UINT32_MAX || y[i] != UINT32_MAX;
		same += x[i] != UINT32_MAX && x[i] == y[i];
	}
	out->level[DUP_NARRATIVE] = 2 * same >= all ? 0 : 5 * same >= all ? 1 : 2;
}

void
dup_compare_quick(const struct dup_set *set, const struct dup_record *a, const struct dup_record *b,
		  struct dup_comparison *out)
{
	memset(out->level, FS_MISSING, sizeof out->level);
	out->name_bits = 0;
	compare_dates(a, b, out);
	compare_places(set, a, b, out);
	compare_acts(set, a, b, out);
	compare_narratives(set, a, b, out);
}

void
dup_compare_people(const struct dup_set *set, const struct dup_record *a,
		   const struct dup_record *b, struct dup_comparison *out)
{
	compare_victims(set, a, b, out);
	compare_organisations(set, a, b, out);
}

void
dup_compare(const struct dup_set *set, const struct dup_record *a, const struct dup_record *b,
	    struct dup_comparison *out)
{
	dup_compare_quick(set, a, b, out);
	dup_compare_people(set, a, b, out);
}

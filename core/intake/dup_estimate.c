/* The search for duplicates: what agreement says, estimated from the dossier itself. */
#include "core/intake/dup.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/random.h"

#define SAMPLE	   200000 /* pairs drawn at random */
#define EM_STEPS   2000
#define LEAN_PAIRS 10 /* pairs with the default m that are added to those that EM sees */
#define NAMED_MIN  50 /* records with a name: from so many on EM goes by names */

/* ---- patterns ----------------------------------------------------------------------------- */

uint64_t
dup_pattern_code(const uint8_t level[DUP_FIELDS])
{
	uint64_t code = 1; /* so that none is 0 */

	for (int f = 0; f < DUP_FIELDS; f++)
		code = code * (FS_LEVELS + 1) + (level[f] == FS_MISSING ? FS_LEVELS : level[f]);
	return code;
}

static size_t
slot_of(const struct dup_tally *t, uint64_t code)
{
	size_t at = (size_t)(code * 0x9E3779B97F4A7C15u >> 20) & t->mask;

	while (t->codes[at] && t->codes[at] != code)
		at = (at + 1) & t->mask;
	return at;
}

void
dup_tally_add(struct dup_tally *t, uint64_t code, int64_t count)
{
	size_t at;

	if (2 * t->count >= t->mask) {
		struct dup_tally old = *t;

		t->mask = old.mask ? 2 * old.mask + 1 : 1023;
		t->codes = xcalloc(t->mask + 1, sizeof *t->codes);
		t->counts = xcalloc(t->mask + 1, sizeof *t->counts);
		t->count = 0;
		for (size_t i = 0; old.codes && i <= old.mask; i++)
			if (old.codes[i])
				dup_tally_add(t, old.codes[i], old.counts[i]);
		free(old.codes);
		free(old.counts);
	}
	at = slot_of(t, code);
	t->count += t->codes[at] == 0;
	t->codes[at] = code;
	t->counts[at] += count;
}

void
dup_tally_release(struct dup_tally *t)
{
	free(t->codes);
	free(t->counts);
}

static int
by_levels(const void *a, const void *b)
{
	return memcmp(((const struct fs_pattern *)a)->level, ((const struct fs_pattern *)b)->level,
		      FS_FIELDS);
}

struct fs_pattern *
dup_patterns(struct dup_tally *tallies, int threads, size_t *count)
{
	struct dup_tally *all = &tallies[0];
	struct fs_pattern *out;

	for (int i = 1; i < threads; i++)
		for (size_t k = 0; tallies[i].codes && k <= tallies[i].mask; k++)
			if (tallies[i].codes[k])
				dup_tally_add(all, tallies[i].codes[k], tallies[i].counts[k]);
	out = xcalloc(all->count + 1, sizeof *out);
	*count = 0;
	for (size_t k = 0; all->codes && k <= all->mask; k++) {
		uint64_t code = all->codes[k];
		struct fs_pattern *p = &out[*count];

		if (!code)
			continue;
		++*count;
		memset(p->level, FS_MISSING, sizeof p->level);
		p->count = (double)all->counts[k];
		for (int f = DUP_FIELDS; f-- > 0; code /= FS_LEVELS + 1)
			if (code % (FS_LEVELS + 1) < FS_LEVELS)
				p->level[f] = (uint8_t)(code % (FS_LEVELS + 1));
	}
	qsort(out, *count, sizeof *out, by_levels);
	return out;
}

/* ---- parameters --------------------------------------------------------------------------- */

/*
 * What m is taken for where it cannot be estimated: of pairs that are the same, the share at each
 * level. Ours, from what registers of attacks look like; a search says when it used them.
 */
static const double default_m[DUP_FIELDS][FS_LEVELS] = {
	[DUP_NAME] = { 0.55, 0.20, 0.17, 0.05, 0.03 },
	[DUP_DATE] = { 0.70, 0.13, 0.08, 0.06, 0.03 },
	[DUP_YEAR] = { 0.95, 0.05 },
	[DUP_PLACE] = { 0.70, 0.10, 0.10, 0.06, 0.03, 0.01 },
	[DUP_NEAR] = { 0.55, 0.25, 0.15, 0.05 },
	[DUP_ACT] = { 0.80, 0.10, 0.10 },
	[DUP_SEX] = { 0.97, 0.03 },
	[DUP_ORGANISATION] = { 0.55, 0.25, 0.20 },
	[DUP_NARRATIVE] = { 0.15, 0.20, 0.65 },
};

/* u: how often pairs drawn at random, which are hardly ever the same, are at each level. */
static void
sample_u(const struct dup_set *set, struct duplicates_report *report)
{
	struct fs_model *model = &report->model;
	double counts[DUP_FIELDS][FS_LEVELS] = { { 0 } }, all[DUP_FIELDS] = { 0 };
	size_t n = set->count;
	bool is_whole = report->pairs <= SAMPLE;
	struct random r;
	size_t i = 0, j = 1;

	random_seed(&r, DUP_SEED);
	report->sample = is_whole ? (long)report->pairs : SAMPLE;
	for (long k = 0; k < report->sample; k++) {
		struct dup_comparison c;

		if (!is_whole) {
			i = random_below(&r, n);
			j = random_below(&r, n - 1);
			j += j >= i;
		}
		dup_compare(set, &set->records[i], &set->records[j], &c);
		for (int f = 0; f < DUP_FIELDS; f++)
			if (c.level[f] != FS_MISSING) {
				counts[f][c.level[f]]++;
				all[f]++;
			}
		if (is_whole && ++j == n)
			j = ++i + 1;
	}
	/* Half a pair at each level more: none is impossible. */
	for (int f = 0; f < DUP_FIELDS; f++)
		for (int l = 0; l < dup_levels[f]; l++)
			model->fields[f].u[l] =
				(counts[f][l] + 0.5) / (all[f] + 0.5 * dup_levels[f]);
	/* Equal names are too rare for a sample, and can be counted. */
	if (set->named > 1) {
		double pairs = (double)set->named * ((double)set->named - 1);
		double *u = model->fields[DUP_NAME].u;
		double same = fmax(set->same_name, 1) / pairs, others = 1 - u[NAME_SAME];

		for (int l = 1; l < dup_levels[DUP_NAME]; l++)
			u[l] *= (1 - same) / others;
		u[NAME_SAME] = same;
	}
}

/*
 * Does the field say anything? Not where no pair compares it, nor where all pairs, those that were
 * compared and those drawn at random, are at one level.
 */
static bool
tells(const struct fs_field *field, const struct fs_pattern *patterns, size_t count, size_t f)
{
	uint8_t seen = FS_MISSING;
	bool varies = true;

	for (int l = 0; l < field->levels; l++)
		varies &= field->u[l] < 0.999;
	for (size_t i = 0; i < count; i++) {
		uint8_t level = patterns[i].level[f];

		varies |= level != FS_MISSING && seen != FS_MISSING && level != seen;
		seen = level == FS_MISSING ? seen : level;
	}
	return varies && seen != FS_MISSING;
}

/*
 * Levels that pairs which are one hardly ever have, whatever else they share. EM does not look at
 * pairs at these levels, which count as different: rows of one massacre would teach it that names
 * do not matter, and people who are attacked again and again that dates do not. They keep the
 * default m.
 */
static const struct {
	enum dup_field field;
	uint8_t from; /* this level and those behind it */
} apart[] = { { DUP_NAME, NAME_NEAR }, { DUP_DATE, 3 }, { DUP_YEAR, 1 } };

#define APART (sizeof apart / sizeof *apart)

void
dup_apart(struct buf *out)
{
	for (size_t i = 0; i < APART; i++)
		for (unsigned l = apart[i].from; l < dup_levels[apart[i].field]; l++)
			buf_printf(out, "%s%s=%s", out->len ? ", " : "",
				   duplicates_field(apart[i].field),
				   duplicates_level(apart[i].field, l));
}

static bool
is_apart(const struct fs_pattern *p)
{
	for (size_t i = 0; i < APART; i++)
		if (p->level[apart[i].field] != FS_MISSING
		    && p->level[apart[i].field] >= apart[i].from)
			return true;
	return false;
}

/*
 * The patterns from which EM learns, moved to the front; the sum of the others' counts goes to
 * *others. Names are what tells whether two records are one: where there are names, pairs without
 * one teach nothing, for of a day in a large city they would make one incident.
 */
static size_t
set_apart(const struct dup_set *set, const struct duplicates_report *report,
	  struct fs_pattern *patterns, size_t count, double *others)
{
	double named = (double)set->named_records, seen = 0;
	bool by_name = set->named_records >= NAMED_MIN;
	size_t kept = 0;

	for (size_t i = 0; i < count; i++) {
		bool is_told = patterns[i].level[DUP_NAME] != FS_MISSING || !by_name;

		seen += is_told ? patterns[i].count : 0;
		if (is_told && !is_apart(&patterns[i]))
			patterns[kept++] = patterns[i];
		else if (is_told)
			*others += patterns[i].count;
	}
	*others += fmax(0, (by_name ? named * (named - 1) / 2 : (double)report->pairs) - seen);
	return kept;
}

/* Gives the levels that EM did not look at their default m, at the cost of the others. */
static void
allow_apart(struct fs_model *model)
{
	for (size_t i = 0; i < APART; i++) {
		enum dup_field f = apart[i].field;
		struct fs_field *field = &model->fields[f];
		double seen = 0, taken = 0;

		if (model->state[f] != FS_ESTIMATED)
			continue;
		for (int l = 0; l < field->levels; l++)
			if (l < apart[i].from)
				seen += field->m[l];
			else
				taken += default_m[f][l];
		for (int l = 0; l < field->levels; l++)
			field->m[l] = l < apart[i].from ? field->m[l] * (1 - taken) / seen
							: default_m[f][l];
	}
}

void
dup_estimate(const struct dup_set *set, struct fs_pattern *patterns, size_t count,
	     struct duplicates_report *report)
{
	struct fs_model *model = &report->model, now;
	enum fs_state refused[DUP_FIELDS] = { FS_ESTIMATED };
	double start = fmin(0.05, 1.0 / ((double)set->count + 1));
	bool is_settled = false;

	sample_u(set, report);
	for (size_t f = 0; f < DUP_FIELDS; f++) {
		memcpy(model->fields[f].m, default_m[f], sizeof default_m[f]);
		memcpy(model->lean[f], default_m[f], sizeof default_m[f]);
		model->fix_u[f] = true;
		model->fix_m[f] = !tells(&model->fields[f], patterns, count, f);
		if (model->fix_m[f])
			memcpy(model->fields[f].m, model->fields[f].u, sizeof model->fields[f].m);
	}
	for (size_t i = 0; i < count; i++)
		patterns[i].count *= (double)report->one_in;
	model->prior = start;
	model->lean_pairs = LEAN_PAIRS;
	model->others = 0;
	count = set_apart(set, report, patterns, count, &model->others);
	for (size_t tries = 0; tries <= DUP_FIELDS && !is_settled; tries++) {
		now = *model;
		report->is_estimated = fs_em(&now, patterns, count, EM_STEPS) && now.has_converged;
		if (!report->is_estimated)
			break;
		is_settled = true;
		for (size_t f = 0; f < DUP_FIELDS; f++)
			if (now.state[f] == FS_NOT_ESTIMABLE || now.state[f] == FS_REVERSED) {
				model->fix_m[f] = true;
				refused[f] = now.state[f];
				is_settled = false;
			}
	}
	if (report->is_estimated) {
		*model = now;
		for (size_t f = 0; f < DUP_FIELDS; f++)
			if (refused[f] != FS_ESTIMATED)
				model->state[f] = refused[f];
		allow_apart(model);
	} else {
		model->steps = now.steps;
		for (size_t f = 0; f < DUP_FIELDS; f++)
			memcpy(model->fields[f].m, default_m[f], sizeof default_m[f]);
	}
}

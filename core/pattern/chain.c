/* Patterns over several incidents. */
#include "core/pattern/chain.h"

#include <stdlib.h>
#include <string.h>

#include "core/pattern/chain_private.h"
#include "core/pattern/private.h"

/* ---- reading ---------------------------------------------------------------------------- */

static int
by_id(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

size_t
chain_place(const struct chains *c, int64_t id)
{
	const int64_t *found = c->count ? bsearch(&id, c->ids, c->count, sizeof id, by_id) : NULL;

	return found ? (size_t)(found - c->ids) : SIZE_MAX;
}

static bool
load_link(struct chains *c, const struct selection *sel, enum target_kind kind, struct error *err)
{
	struct link *l = &c->links[kind];
	uint32_t *next;

	if (l->is_loaded)
		return true;
	if (!source_targets(c->src, sel, kind, &c->arena, &l->t, err))
		return false;
	l->is_loaded = true;
	l->count = l->t.start[c->count];
	l->owner = arena_alloc(&c->arena, (l->count + 1) * sizeof *l->owner);
	l->among = arena_alloc(&c->arena, (l->count + 1) * sizeof *l->among);
	l->from = arena_alloc(&c->arena, (l->t.target_count + 2) * sizeof *l->from);
	memset(l->from, 0, (l->t.target_count + 2) * sizeof *l->from);
	for (size_t i = 0; i < c->count; i++)
		for (uint32_t e = l->t.start[i]; e < l->t.start[i + 1]; e++) {
			l->owner[e] = (uint32_t)i;
			l->from[l->t.targets[e] + 1]++;
		}
	for (size_t x = 0; x < l->t.target_count; x++)
		l->from[x + 1] += l->from[x];
	next = xcalloc(l->t.target_count + 1, sizeof *next);
	memcpy(next, l->from, l->t.target_count * sizeof *next);
	for (size_t e = 0; e < l->count; e++)
		l->among[next[l->t.targets[e]]++] = (uint32_t)e;
	free(next);
	return true;
}

static size_t
step_count(const struct rule *rule)
{
	return rule->step_count ? rule->step_count : 1;
}

static const struct query *
step_query(const struct rule *rule, size_t step)
{
	return rule->step_count ? rule->steps[step].query : rule->query;
}

/* Asks every step, and reads dates and targets of what any of them has. */
static bool
load(struct chains *c, struct error *err)
{
	struct selection *sels[RULE_STEPS_MAX] = { NULL }, *all = NULL;
	size_t steps = step_count(c->rule), n = 0, kept = 0, unsure[RULE_STEPS_MAX] = { 0 };
	const int64_t *yes[RULE_STEPS_MAX], *maybe[RULE_STEPS_MAX];
	int64_t *ids = NULL;
	bool ok = true;

	for (size_t s = 0; ok && s < steps; s++) {
		if (!(ok = (sels[s] = source_select(c->src, step_query(c->rule, s), err)) != NULL))
			break;
		yes[s] = selection_ids(c->src, sels[s], &c->arena);
		maybe[s] = selection_undecided_ids(c->src, sels[s], &c->arena, &unsure[s]);
		n += (size_t)selection_count(sels[s]) + unsure[s];
	}
	if (!ok)
		goto done;
	ids = arena_alloc(&c->arena, (n + 1) * sizeof *ids);
	n = 0;
	for (size_t s = 0; s < steps; s++) {
		size_t count = (size_t)selection_count(sels[s]);

		if (count)
			memcpy(ids + n, yes[s], count * sizeof *ids);
		n += count;
		if (unsure[s])
			memcpy(ids + n, maybe[s], unsure[s] * sizeof *ids);
		n += unsure[s];
	}
	qsort(ids, n, sizeof *ids, by_id);
	for (size_t i = 0; i < n; i++)
		if (kept == 0 || ids[kept - 1] != ids[i])
			ids[kept++] = ids[i];
	c->ids = ids;
	c->count = kept;
	for (size_t s = 0; s < steps; s++) {
		c->member[s] = arena_alloc(&c->arena, kept + 1);
		memset(c->member[s], IS_NO, kept + 1);
		for (long i = 0; i < selection_count(sels[s]); i++)
			c->member[s][chain_place(c, yes[s][i])] = IS_YES;
		for (size_t i = 0; i < unsure[s]; i++)
			c->member[s][chain_place(c, maybe[s][i])] = IS_UNDECIDED;
	}
	all = source_select_ids(c->src, ids, kept);
	ok = source_spans(c->src, all, false, &c->arena, &c->spans, err);
	for (size_t s = 1; ok && s < c->rule->step_count; s++)
		ok = load_link(c, all, c->rule->steps[s].same, err);
	if (ok && !c->rule->step_count)
		ok = load_link(c, all, c->rule->same, err);
done:
	for (size_t s = 0; s < steps; s++)
		selection_free(sels[s]);
	selection_free(all);
	return ok;
}

/* ---- relations -------------------------------------------------------------------------- */

static bool
is_undated(struct source_span s)
{
	return s.first == DATE_MIN && s.last == DATE_MAX;
}

/* By a; beside each the two with the largest b up to there, so that one can be left out. */
struct finder {
	struct candidate *items, (*best)[2];
	size_t count;
};

struct candidate
chain_candidate(struct source_span s, uint32_t who, enum relation relation, bool is_possible)
{
	if (is_possible)
		return (struct candidate){ s.first, s.last, who };
	return relation == BEFORE  ? (struct candidate){ s.last, s.last, who }
	       : relation == AFTER ? (struct candidate){ s.first, s.first, who }
				   : (struct candidate){ s.last, s.first, who };
}

struct bounds
chain_bounds(struct source_span s, enum relation relation, int64_t within, bool is_possible)
{
	int64_t f = s.first, l = s.last;

	switch (relation) {
	case BEFORE:
		return (struct bounds){ (is_possible ? l : f) - 1, f - within };
	case AFTER:
		return (struct bounds){ l + within, (is_possible ? f : l) + 1 };
	default:
		return is_possible ? (struct bounds){ l + within, f - within }
				   : (struct bounds){ f + within, l - within };
	}
}

static int
by_a(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return (x->who > y->who) - (x->who < y->who);
}

static void
finder_build(struct finder *f)
{
	struct candidate none = { 0, INT64_MIN, UINT32_MAX }, first = none, second = none;

	qsort(f->items, f->count, sizeof *f->items, by_a);
	for (size_t i = 0; i < f->count; i++) {
		if (f->items[i].b > first.b) {
			second = first;
			first = f->items[i];
		} else if (f->items[i].b > second.b) {
			second = f->items[i];
		}
		f->best[i][0] = first;
		f->best[i][1] = second;
	}
}

static bool
finder_has(const struct finder *f, struct bounds b, uint32_t but)
{
	size_t low = 0, high = f->count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (f->items[mid].a <= b.x)
			low = mid + 1;
		else
			high = mid;
	}
	if (low == 0)
		return false;
	return f->best[low - 1][f->best[low - 1][0].who == but].b >= b.y;
}

/*
 * Of the memberships in mine, those that have another incident of the same target among others: out, which may
 * be mine.
 */
static void
relate(const struct chains *c, const struct link *l, const uint8_t *others, const uint8_t *mine,
       enum relation relation, int32_t within, bool is_possible, uint8_t *out)
{
	struct finder f = { 0 };
	size_t most = 0;

	for (size_t x = 0; x < l->t.target_count; x++)
		if (l->from[x + 1] - l->from[x] > most)
			most = l->from[x + 1] - l->from[x];
	f.items = xcalloc(most + 1, sizeof *f.items);
	f.best = xcalloc(most + 1, sizeof *f.best);
	for (size_t x = 0; x < l->t.target_count; x++) {
		f.count = 0;
		for (uint32_t k = l->from[x]; k < l->from[x + 1]; k++) {
			uint32_t e = l->among[k], i = l->owner[e];

			if (others[e])
				f.items[f.count++] = chain_candidate(c->spans[i], i, relation, is_possible);
		}
		finder_build(&f);
		for (uint32_t k = l->from[x]; k < l->from[x + 1]; k++) {
			uint32_t e = l->among[k], i = l->owner[e];

			out[e] = mine[e]
				 && finder_has(&f, chain_bounds(c->spans[i], relation, within, is_possible), i);
		}
	}
	free(f.items);
	free(f.best);
}

/* ---- steps ------------------------------------------------------------------------------ */

/* Does the incident fulfil the query of a step, as it is read? */
bool
chain_takes_part(const struct chains *c, size_t step, size_t incident, enum reading reading)
{
	uint8_t says = c->member[step][incident];

	/* Against a chain counts whatever may be, as long as certainty is asked. */
	if (c->rule->step_count && c->rule->steps[step].kind == STEP_WITHOUT)
		return reading == CERTAIN ? says != IS_NO : says == IS_YES;
	return !is_undated(c->spans[incident]) && (reading == CERTAIN ? says == IS_YES : says != IS_NO);
}

uint8_t *
chain_members(const struct chains *c, const struct link *l, size_t step, enum reading reading)
{
	uint8_t *out = xcalloc(l->count + 1, 1);

	for (size_t e = 0; e < l->count; e++)
		out[e] = chain_takes_part(c, step, l->owner[e], reading);
	return out;
}

/* The incidents with one of these memberships. */
static void
mark_owners(const struct link *l, const uint8_t *memberships, uint8_t *out)
{
	for (size_t e = 0; e < l->count; e++)
		out[l->owner[e]] |= memberships[e];
}

/* Leaves of the memberships of an incident none when it is not among these. */
static void
keep_owned(const struct link *l, uint8_t *memberships, const uint8_t *incidents)
{
	for (size_t e = 0; e < l->count; e++)
		memberships[e] &= incidents[l->owner[e]];
}

/* What stands around a node, from its step on; what does not hold leaves in, out or all (by incident). */
static void
look_around(const struct chains *c, const struct node *n, enum reading reading, uint8_t *all)
{
	for (size_t s = n->step + 1; s < n->around_end; s++) {
		const struct rule_step *step = &c->rule->steps[s];
		const struct link *l = &c->links[step->same];
		bool is_without = step->kind == STEP_WITHOUT;
		/* Whether dates that are not precise may fit: against a chain they do where for it they must not. */
		bool is_possible = is_without ? reading != POSSIBLE : reading == POSSIBLE;
		uint8_t *others = chain_members(c, l, s, reading), *has = xcalloc(l->count + 1, 1);
		uint8_t *any = xcalloc(c->count + 1, 1), *some = xcalloc(c->count + 1, 1);
		uint8_t *state = l == n->in_link ? n->in : l == n->out_link ? n->out : NULL;

		memset(has, 1, l->count);
		mark_owners(l, has, some);
		relate(c, l, others, has, AROUND, step->within, is_possible, has);
		if (state) {
			for (size_t e = 0; e < l->count; e++)
				state[e] &= is_without ? !has[e] : has[e];
		} else {
			mark_owners(l, has, any);
			for (size_t i = 0; i < c->count; i++)
				all[i] &= is_without ? some[i] && !any[i] : any[i];
		}
		free(others);
		free(has);
		free(any);
		free(some);
	}
}

/* The steps that order, and what they have in common with the next. */
static void
lay_out(struct chains *c)
{
	const struct rule *r = c->rule;

	for (size_t s = 0; s < r->step_count; s++) {
		struct node *n;

		if (r->steps[s].kind != STEP_FIRST && r->steps[s].kind != STEP_THEN)
			continue;
		n = &c->nodes[c->node_count++];
		*n = (struct node){ .step = s, .around_end = s + 1 };
		while (n->around_end < r->step_count
		       && (r->steps[n->around_end].kind == STEP_WITH
			   || r->steps[n->around_end].kind == STEP_WITHOUT))
			n->around_end++;
		if (s > 0)
			n->in_link = n[-1].out_link = &c->links[r->steps[s].same];
	}
	/* One alone is tied to what stands around it. */
	if (c->node_count == 1)
		c->nodes[0].out_link = &c->links[r->steps[1].same];
	for (size_t k = 0; k < c->node_count; k++) {
		struct node *n = &c->nodes[k];

		if (n->in_link)
			n->in = arena_alloc(&c->arena, n->in_link->count + 1);
		if (n->out_link)
			n->out = n->out_link == n->in_link ? n->in
							   : arena_alloc(&c->arena, n->out_link->count + 1);
	}
}

/* From the first node to the last: what can be reached. */
static void
go_forward(struct chains *c, enum reading reading)
{
	uint8_t *all = xcalloc(c->count + 1, 1), *held = xcalloc(c->count + 1, 1);

	for (size_t k = 0; k < c->node_count; k++) {
		struct node *n = &c->nodes[k];

		if (n->in)
			memset(n->in, 1, n->in_link->count);
		if (n->out)
			memset(n->out, 1, n->out_link->count);
		for (size_t i = 0; i < c->count; i++)
			all[i] = chain_takes_part(c, n->step, i, reading);
		look_around(c, n, reading, all);
		if (n->in) {
			keep_owned(n->in_link, n->in, all);
			relate(c, n->in_link, n[-1].out, n->in, BEFORE, c->rule->steps[n->step].within,
			       reading == POSSIBLE, n->in);
		}
		if (n->out && n->out != n->in) {
			keep_owned(n->out_link, n->out, all);
			if (n->in) {
				memset(held, 0, c->count);
				mark_owners(n->in_link, n->in, held);
				keep_owned(n->out_link, n->out, held);
			}
		}
	}
	free(all);
	free(held);
}

/* And back: what leads to the end. */
static void
go_back(struct chains *c, enum reading reading)
{
	uint8_t *held = xcalloc(c->count + 1, 1);

	for (size_t k = c->node_count; k-- > 0;) {
		struct node *n = &c->nodes[k];

		if (n->in && n->out && n->in != n->out) {
			memset(held, 0, c->count);
			mark_owners(n->out_link, n->out, held);
			keep_owned(n->in_link, n->in, held);
		}
		if (n->in)
			relate(c, n->in_link, n->in, n[-1].out, AFTER, c->rule->steps[n->step].within,
			       reading == POSSIBLE, n[-1].out);
	}
	free(held);
}

/* The incidents of a with around what is left of a node. */
static void
mark_around(const struct chains *c, const struct node *n, size_t step, enum reading reading, uint8_t *found)
{
	const struct rule_step *w = &c->rule->steps[step];
	const struct link *l = &c->links[w->same];
	uint8_t *mine = chain_members(c, l, step, reading), *held = xcalloc(c->count + 1, 1);
	uint8_t *others = xcalloc(l->count + 1, 1);

	if (l == n->in_link || l == n->out_link) {
		memcpy(others, l == n->in_link ? n->in : n->out, l->count);
	} else {
		memset(others, 1, l->count);
		mark_owners(n->in ? n->in_link : n->out_link, n->in ? n->in : n->out, held);
		keep_owned(l, others, held);
	}
	relate(c, l, others, mine, AROUND, w->within, reading == POSSIBLE, mine);
	mark_owners(l, mine, found);
	free(mine);
	free(held);
	free(others);
}

static void
run_steps(struct chains *c, enum reading reading, uint8_t *found)
{
	go_forward(c, reading);
	go_back(c, reading);
	for (size_t k = 0; k < c->node_count; k++) {
		const struct node *n = &c->nodes[k];
		bool is_wanted = c->rule->tags == TAGS_ALL
				 || k == (c->rule->tags == TAGS_FIRST ? 0 : c->node_count - 1);

		if (!is_wanted)
			continue;
		mark_owners(n->in ? n->in_link : n->out_link, n->in ? n->in : n->out, found);
		for (size_t s = n->step + 1; c->rule->tags == TAGS_ALL && s < n->around_end; s++)
			if (c->rule->steps[s].kind == STEP_WITH)
				mark_around(c, n, s, reading, found);
	}
}

/* ---- thresholds ------------------------------------------------------------------------- */

struct stretch
chain_stretch(const struct chains *c, uint32_t incident, enum reading reading)
{
	struct source_span s = c->spans[incident];
	int64_t days = c->rule->days;

	return reading == POSSIBLE ? (struct stretch){ s.first - days + 1, s.last, incident }
				   : (struct stretch){ s.last - days + 1, s.first, incident };
}

static int
by_high(const void *a, const void *b)
{
	const struct stretch *x = a, *y = b;

	if (x->high != y->high)
		return x->high < y->high ? -1 : 1;
	return (x->who > y->who) - (x->who < y->who);
}

/* The stretches of one target, by their last beginning; in out, which has room. */
size_t
chain_stretches(const struct chains *c, const struct link *l, size_t target, enum reading reading,
	     struct stretch *out)
{
	size_t n = 0;

	for (uint32_t k = l->from[target]; k < l->from[target + 1]; k++) {
		uint32_t i = l->owner[l->among[k]];
		struct stretch s = chain_stretch(c, i, reading);

		if (chain_takes_part(c, 0, i, reading) && s.low <= s.high)
			out[n++] = s;
	}
	qsort(out, n, sizeof *out, by_high);
	return n;
}

/* The beginnings, ascending, that so many stretches hold: in good, which has room for n. */
size_t
chain_good_days(const struct stretch *all, size_t n, int32_t least, int64_t *lows, int64_t *good)
{
	size_t begun = 0, count = 0, over = 0;

	for (size_t i = 0; i < n; i++)
		lows[i] = all[i].low;
	qsort(lows, n, sizeof *lows, by_id);
	/* The latest beginning that some of them share is the earliest end among them. */
	for (size_t i = 0; i < n; i++) {
		if (i > 0 && all[i].high == all[i - 1].high)
			continue;
		over = i;
		while (begun < n && lows[begun] <= all[i].high)
			begun++;
		if (begun - over >= (size_t)least)
			good[count++] = all[i].high;
	}
	return count;
}

/* The first good day in a stretch; INT64_MIN when there is none. */
int64_t
chain_good_in(struct stretch s, const int64_t *good, size_t count)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (good[mid] < s.low)
			low = mid + 1;
		else
			high = mid;
	}
	return low < count && good[low] <= s.high ? good[low] : INT64_MIN;
}

static void
run_threshold(const struct chains *c, enum reading reading, uint8_t *found)
{
	const struct link *l = &c->links[c->rule->same];
	struct stretch *all = xcalloc(c->count + 1, sizeof *all);
	int64_t *lows = xcalloc(c->count + 1, sizeof *lows), *good = xcalloc(c->count + 1, sizeof *good);

	for (size_t x = 0; x < l->t.target_count; x++) {
		size_t n = chain_stretches(c, l, x, reading, all), count;

		if (n < (size_t)c->rule->least)
			continue;
		count = chain_good_days(all, n, c->rule->least, lows, good);
		for (size_t i = 0; i < n; i++)
			found[all[i].who] |= chain_good_in(all[i], good, count) != INT64_MIN;
	}
	free(all);
	free(lows);
	free(good);
}

/* ---- the whole -------------------------------------------------------------------------- */

static void
run(struct chains *c, enum reading reading, uint8_t *found)
{
	if (c->rule->step_count)
		run_steps(c, reading, found);
	else
		run_threshold(c, reading, found);
}

struct chains *
chains_find(struct source *src, const struct rule *rule, struct error *err)
{
	struct chains *c = xcalloc(1, sizeof *c);
	bool any_unsure = false;
	uint8_t *wide;

	c->src = src;
	c->rule = rule;
	if (!load(c, err)) {
		chains_free(c);
		return NULL;
	}
	lay_out(c);
	c->found = arena_alloc(&c->arena, c->count + 1);
	memset(c->found, IS_NO, c->count + 1);
	wide = xcalloc(c->count + 1, 1);
	for (size_t s = 0; s < step_count(rule); s++)
		any_unsure |= memchr(c->member[s], IS_UNDECIDED, c->count) != NULL;
	run(c, POSSIBLE, wide);
	for (size_t i = 0; i < c->count; i++)
		c->possible += wide[i];
	memset(wide, 0, c->count);
	if (any_unsure)
		run(c, UNDECIDED, wide);
	/* Last, so that what is left of the nodes is what is certain. */
	run(c, CERTAIN, c->found);
	for (size_t i = 0; i < c->count; i++) {
		c->found[i] = c->found[i] ? IS_YES : wide[i] ? IS_UNDECIDED : IS_NO;
		c->possible -= c->found[i] != IS_NO;
	}
	free(wide);
	return c;
}

void
chains_free(struct chains *c)
{
	if (!c)
		return;
	arena_release(&c->arena);
	free(c);
}

struct selection *
chains_selection(const struct chains *c)
{
	int64_t *yes = xcalloc(c->count + 1, sizeof *yes), *maybe = xcalloc(c->count + 1, sizeof *maybe);
	size_t yes_count = 0, maybe_count = 0;
	struct selection *sel;

	for (size_t i = 0; i < c->count; i++) {
		if (c->found[i] == IS_YES)
			yes[yes_count++] = c->ids[i];
		else if (c->found[i] == IS_UNDECIDED)
			maybe[maybe_count++] = c->ids[i];
	}
	sel = source_select_unsure(c->src, yes, yes_count, maybe, maybe_count);
	free(yes);
	free(maybe);
	return sel;
}

long
chains_possible(const struct chains *c)
{
	return c->possible;
}

struct selection *
pattern_select(struct source *src, const struct rule *rule, struct error *err)
{
	struct selection *sel = NULL;

	if (rule_is_joint(rule)) {
		struct chains *c = chains_find(src, rule, err);

		if (c)
			sel = chains_selection(c);
		chains_free(c);
	} else {
		/* A pattern looks at each record by itself, whatever was joined. */
		struct source *records = source_records(src, err);
		struct selection *found = records ? source_select(records, rule->query, err) : NULL;

		if (found)
			sel = source_join(src, found);
		selection_free(found);
	}
	return sel;
}

/* Cases counted by status and by one field or the pairs of two. */
#include "core/justice/cross.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/justice/case.h"

#define PAIRS_MAX ((size_t)16 << 20)

static bool
by_status(struct source *src, const struct selection *sel, const struct cross_request *request,
	  struct arena *arena, struct cross_table *out, struct error *err)
{
	struct ladder_request ask = { .by = request->by[0], .as_of = request->as_of, .unit = request->unit,
				      .offences_only = true, .lang = request->lang };
	struct ladder_table ladder;

	if (!source_ladder(src, sel, &ask, arena, &ladder, err))
		return false;
	out->left_out = ladder.left_out;
	out->is_multi = ladder.is_multi;
	out->total.ladder = ladder.total;
	out->count = ladder.count;
	out->groups = arena_alloc(arena, (ladder.count + 1) * sizeof *out->groups);
	for (size_t i = 0; i < ladder.count; i++)
		out->groups[i] = (struct cross_group){ .ladder = ladder.groups[i] };
	return true;
}

/* ---- one by one --------------------------------------------------------------------------- */

struct cross_count {
	const struct cross_request *request;
	const struct case_groups *names;
	size_t cols;
	uint32_t *place; /* of a pair in groups, + 1; made with the first case */
	struct cross_group *groups, total;
	size_t *pairs; /* of each group */
	size_t count, cap, pair_cap;
	bool is_multi;
};

static void
add(struct cross_group *g, const struct ladder_status *s, long units)
{
	struct ladder_group *l = &g->ladder;

	l->units += units;
	l->by_class[s->class] += units;
	l->by_press[s->press] += units;
	l->died += s->class == CLASS_EXTINGUISHED && s->stage == ST_A4D ? units : 0;
	l->stale += s->is_stale ? units : 0;
	l->later += s->is_all_later ? units : 0;
	l->undated_later += s->has_undated_later ? units : 0;
	/* The third rung: somebody is named, under warrant, or an indictment was asked for. */
	g->identified += s->class != CLASS_NOT_KNOWN && s->reached[2] != REACH_NOT ? units : 0;
}

static struct cross_group *
group_of(struct cross_count *c, size_t pair)
{
	if (!c->place[pair]) {
		c->groups = grow_array(c->groups, c->count, &c->cap, sizeof *c->groups);
		c->pairs = grow_array(c->pairs, c->count, &c->pair_cap, sizeof *c->pairs);
		c->groups[c->count] = (struct cross_group){ 0 };
		c->pairs[c->count] = pair;
		c->place[pair] = (uint32_t)++c->count;
	}
	return &c->groups[c->place[pair] - 1];
}

static bool
count_case(void *ctx, const struct source_case *it, struct error *err)
{
	struct cross_count *c = ctx;
	struct ladder_status s;
	size_t across = it->group_count[1] ? it->group_count[1] : 1;

	if (!c->place) {
		c->cols = c->request->by[1] ? c->names[1].count : 1;
		if (c->names[0].count * c->cols > PAIRS_MAX)
			return FAIL(err, ERR_LIMIT, N_("these two fields have too many pairs of values"));
		c->place = xcalloc(c->names[0].count * c->cols + 1, sizeof *c->place);
	}
	if (!case_status(it, c->request->as_of, &s, err))
		return false;
	add(&c->total, &s, it->units);
	c->is_multi |= it->group_count[0] > 1 || it->group_count[1] > 1;
	for (size_t i = 0; i < it->group_count[0]; i++)
		for (size_t k = 0; k < across; k++)
			add(group_of(c, it->groups[0][i] * c->cols + (c->request->by[1] ? it->groups[1][k] : 0)),
			    &s, it->units);
	return true;
}

/* The name of a pair: both, unless the second is not asked for. */
static const char *
joined(const char *a, const char *b, const char *between, struct arena *arena)
{
	struct buf text = { 0 };
	const char *copy;

	buf_printf(&text, "%s%s%s", a, between, b);
	copy = arena_strdup(arena, buf_str(&text));
	buf_release(&text);
	return copy;
}

static void
name_groups(struct cross_count *c, struct arena *arena, struct cross_table *out)
{
	out->total = c->total;
	out->is_multi = c->is_multi;
	out->count = c->count;
	out->groups = arena_alloc(arena, (c->count + 1) * sizeof *out->groups);
	for (size_t i = 0; i < c->count; i++) {
		size_t row = c->pairs[i] / c->cols, col = c->pairs[i] % c->cols;
		struct ladder_group *l = &c->groups[i].ladder;

		l->code = c->names[0].codes[row];
		l->label = c->names[0].labels[row];
		if (c->request->by[1]) {
			l->code = joined(l->code, c->names[1].codes[col], "/", arena);
			l->label = joined(l->label, c->names[1].labels[col], " / ", arena);
		}
		out->groups[i] = c->groups[i];
	}
}

bool
cross_ladder(struct source *src, const struct selection *sel, const struct cross_request *request,
	     struct arena *arena, struct cross_table *out, struct error *err)
{
	struct case_request ask = { .by = { request->by[0], request->by[1] }, .unit = request->unit,
				    .offences_only = true, .lang = request->lang };
	struct case_groups names[CASE_FIELDS] = { 0 };
	struct cross_count count = { .request = request, .names = names };
	bool ok;

	*out = (struct cross_table){ 0 };
	if (!request->by[1] && !request->needs_suspects)
		return by_status(src, sel, request, arena, out, err);
	ok = source_cases(src, sel, &ask, arena, names, &out->left_out, count_case, &count, err);
	if (ok)
		name_groups(&count, arena, out);
	free(count.place);
	free(count.groups);
	free(count.pairs);
	return ok;
}

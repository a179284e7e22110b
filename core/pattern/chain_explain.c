/* Why a pattern over several incidents found one of them. */
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/dossier/dossier.h"
#include "core/pattern/chain_private.h"

#define PARTS_SHOWN 12

static bool
fits(struct candidate other, struct bounds b)
{
	return other.a <= b.x && other.b >= b.y;
}

/* The nearest other incident of a target in a relation, among memberships; UINT32_MAX when there is none. */
static uint32_t
nearest(const struct chains *c, const struct link *l, const uint8_t *among, uint32_t e, enum relation relation,
	int32_t within)
{
	uint32_t x = l->t.targets[e], i = l->owner[e], best = UINT32_MAX;
	struct bounds b = chain_bounds(c->spans[i], relation, within, false);
	int64_t least = INT64_MAX;

	for (uint32_t k = l->from[x]; k < l->from[x + 1]; k++) {
		uint32_t o = l->among[k], who = l->owner[o];
		int64_t away;

		if (!among[o] || who == i || !fits(chain_candidate(c->spans[who], who, relation, false), b))
			continue;
		away = relation == BEFORE  ? (int64_t)c->spans[i].first - c->spans[who].last
		       : relation == AFTER ? (int64_t)c->spans[who].first - c->spans[i].last
					   : llabs((int64_t)c->spans[who].first - c->spans[i].first);
		if (away < least) {
			least = away;
			best = o;
		}
	}
	return best;
}

/* The first membership of an incident that is among these; UINT32_MAX when there is none. */
static uint32_t
membership(const struct link *l, const uint8_t *among, uint32_t incident)
{
	for (uint32_t e = l->t.start[incident]; e < l->t.start[incident + 1]; e++)
		if (among[e])
			return e;
	return UINT32_MAX;
}

/* Where an incident stands in the chain of nodes: a membership on the way in or, of the first node, out. */
static uint32_t
standing(const struct node *n, uint32_t incident)
{
	return n->in ? membership(n->in_link, n->in, incident) : membership(n->out_link, n->out, incident);
}

/* The one of a with around a node that is nearest to a membership of it, whichever that is. */
static uint32_t
beside(const struct chains *c, const struct node *n, size_t step, const uint32_t at[2])
{
	const struct rule_step *w = &c->rule->steps[step];
	const struct link *l = &c->links[w->same];
	uint8_t *others = chain_members(c, l, step, CERTAIN);
	uint32_t found = UINT32_MAX, incident;

	incident = at[0] != UINT32_MAX ? n->in_link->owner[at[0]] : n->out_link->owner[at[1]];
	if (l == n->in_link) {
		found = nearest(c, l, others, at[0], AROUND, w->within);
	} else if (l == n->out_link) {
		found = nearest(c, l, others, at[1], AROUND, w->within);
	} else {
		for (uint32_t e = l->t.start[incident]; e < l->t.start[incident + 1] && found == UINT32_MAX; e++)
			found = nearest(c, l, others, e, AROUND, w->within);
	}
	free(others);
	return found == UINT32_MAX ? found : l->owner[found];
}

/* The node, and what of it, that an incident is or stands beside. */
static bool
find_start(const struct chains *c, uint32_t incident, size_t *node, uint32_t *at, size_t *beside_step)
{
	*beside_step = 0;
	for (*node = 0; *node < c->node_count; ++*node)
		if ((*at = standing(&c->nodes[*node], incident)) != UINT32_MAX)
			return true;
	for (*node = 0; *node < c->node_count; ++*node) {
		const struct node *n = &c->nodes[*node];

		for (size_t s = n->step + 1; s < n->around_end; s++) {
			const struct rule_step *w = &c->rule->steps[s];
			const struct link *l = &c->links[w->same];
			bool is_in = l == n->in_link, is_tied = is_in || l == n->out_link;

			if (w->kind != STEP_WITH || !chain_takes_part(c, s, incident, CERTAIN))
				continue;
			for (uint32_t e = l->t.start[incident]; e < l->t.start[incident + 1]; e++) {
				uint8_t *others = xcalloc(l->count + 1, 1);
				uint32_t o;

				for (size_t m = 0; m < l->count; m++)
					others[m] = is_tied ? (is_in ? n->in : n->out)[m]
							    : standing(n, l->owner[m]) != UINT32_MAX;
				o = nearest(c, l, others, e, AROUND, w->within);
				free(others);
				if (o == UINT32_MAX)
					continue;
				*beside_step = s;
				*at = is_in || (is_tied && !n->in) ? o : standing(n, l->owner[o]);
				return true;
			}
		}
	}
	return false;
}

/* From one membership of one node to a membership of each: at[k][0] on the way in, at[k][1] out. */
static void
follow(const struct chains *c, size_t node, uint32_t e, uint32_t (*at)[2])
{
	for (size_t k = 0; k < c->node_count; k++)
		at[k][0] = at[k][1] = UINT32_MAX;
	at[node][c->nodes[node].in ? 0 : 1] = e;
	for (size_t k = node; k > 0; k--) {
		const struct node *n = &c->nodes[k], *before = n - 1;

		at[k - 1][1] = nearest(c, n->in_link, before->out, at[k][0], BEFORE,
				       c->rule->steps[n->step].within);
		if (before->in)
			at[k - 1][0] = before->in == before->out
					       ? at[k - 1][1]
					       : standing(before, before->out_link->owner[at[k - 1][1]]);
	}
	for (size_t k = node; k < c->node_count; k++) {
		const struct node *n = &c->nodes[k];

		if (k > node)
			at[k][0] = nearest(c, n->in_link, n->in, at[k - 1][1], AFTER,
					   c->rule->steps[n->step].within);
		if (n->out && n->in)
			at[k][1] = n->out == n->in ? at[k][0]
						   : membership(n->out_link, n->out, n->in_link->owner[at[k][0]]);
	}
}

static int32_t
farthest(struct source_span a, struct source_span b)
{
	int64_t x = (int64_t)a.last - b.first, y = (int64_t)b.last - a.first;

	return (int32_t)(x > y ? x : y);
}

static size_t
explain_steps(const struct chains *c, uint32_t incident, struct chain_part *out, size_t max)
{
	uint32_t at[RULE_STEPS_MAX][2], e, before = 0;
	size_t node, beside_step, n = 0;

	if (!find_start(c, incident, &node, &e, &beside_step))
		return 0;
	follow(c, node, e, at);
	for (size_t k = 0; k < c->node_count; k++) {
		const struct node *of = &c->nodes[k];
		uint32_t who = of->in ? of->in_link->owner[at[k][0]] : of->out_link->owner[at[k][1]];

		if (n < max)
			out[n++] = (struct chain_part){
				c->ids[who], (int)of->step,
				k ? (int32_t)((int64_t)c->spans[who].first - c->spans[before].last) : 0
			};
		for (size_t s = of->step + 1; s < of->around_end; s++) {
			uint32_t other;

			if (c->rule->steps[s].kind != STEP_WITH)
				continue;
			other = s == beside_step ? incident : beside(c, of, s, at[k]);
			if (other != UINT32_MAX && n < max)
				out[n++] = (struct chain_part){ c->ids[other], (int)s,
								farthest(c->spans[who], c->spans[other]) };
		}
		before = who;
	}
	return n;
}

static int
by_first_day(const void *a, const void *b)
{
	const struct chain_part *x = a, *y = b;

	if (x->days != y->days)
		return x->days < y->days ? -1 : 1;
	return (x->incident > y->incident) - (x->incident < y->incident);
}

static size_t
explain_threshold(const struct chains *c, uint32_t incident, struct chain_part *out, size_t max)
{
	const struct link *l = &c->links[c->rule->same];
	struct stretch mine = chain_stretch(c, incident, CERTAIN);
	struct stretch *all = xcalloc(c->count + 1, sizeof *all);
	int64_t *lows = xcalloc(c->count + 1, sizeof *lows), *good = xcalloc(c->count + 1, sizeof *good);
	struct chain_part *parts = NULL;
	size_t kept = 0;

	for (uint32_t e = l->t.start[incident]; kept == 0 && e < l->t.start[incident + 1]; e++) {
		size_t n = chain_stretches(c, l, l->t.targets[e], CERTAIN, all);
		int64_t day = chain_good_in(mine, good, chain_good_days(all, n, c->rule->least, lows, good));

		if (day == INT64_MIN)
			continue;
		parts = xcalloc(n + 1, sizeof *parts);
		for (size_t i = 0; i < n; i++)
			if (all[i].low <= day && day <= all[i].high)
				parts[kept++] = (struct chain_part){ c->ids[all[i].who], -1,
								     c->spans[all[i].who].first };
	}
	if (kept)
		qsort(parts, kept, sizeof *parts, by_first_day);
	if (kept > max)
		kept = max;
	for (size_t i = 0; i < kept; i++) {
		out[i] = parts[i];
		out[i].days -= parts[0].days;
	}
	free(parts);
	free(all);
	free(lows);
	free(good);
	return kept;
}

size_t
chains_explain(const struct chains *c, int64_t incident, struct chain_part *out, size_t max)
{
	size_t at = chain_place(c, source_incident(c->src, incident));

	if (at == SIZE_MAX || c->found[at] != IS_YES)
		return 0;
	return c->rule->step_count ? explain_steps(c, (uint32_t)at, out, max)
				   : explain_threshold(c, (uint32_t)at, out, max);
}

void
chains_describe(const struct chains *c, int64_t incident, struct buf *out)
{
	struct chain_part parts[PARTS_SHOWN + 1];
	size_t n = chains_explain(c, incident, parts, PARTS_SHOWN + 1);

	for (size_t i = 0; i < n && i < PARTS_SHOWN; i++) {
		const struct chain_part *p = &parts[i];
		char id[64];

		dossier_id_text(source_dossier(c->src), "INC", p->incident, id, sizeof id);
		if (i)
			buf_puts(out, "; ");
		if (p->step >= 0)
			buf_printf(out, "%s ", rule_step_name(c->rule->steps[p->step].kind));
		buf_puts(out, id);
		if (p->step < 0 ? i > 0 : c->rule->steps[p->step].kind == STEP_THEN)
			buf_printf(out, ngettext(" after %d day", " after %d days", (unsigned long)p->days),
				   (int)p->days);
		else if (p->step > 0)
			buf_printf(out, ngettext(" within %d day", " within %d days", (unsigned long)p->days),
				   (int)p->days);
	}
	if (n > PARTS_SHOWN)
		buf_puts(out, "; ...");
}

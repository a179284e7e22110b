/* The search for duplicates: parameters, weights, proposals. */
#include "core/intake/duplicates.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/parallel.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/dossier/pair.h"
#include "core/dossier/proposal.h"
#include "core/intake/dup.h"

#define EM_PAIRS 4000000 /* about so many are enough for EM */
#define KEEP_MAX                                                                                   \
	(2 * DUPLICATES_MAX) /* pairs that a thread holds before it lets the lighter half go */

/* ---- fields and levels -------------------------------------------------------------------- */

static const char *const field_names[DUP_FIELDS] = {
	[DUP_NAME] = "name",
	[DUP_DATE] = "date",
	[DUP_YEAR] = "year",
	[DUP_PLACE] = "place",
	[DUP_NEAR] = "distance",
	[DUP_ACT] = "type",
	[DUP_SEX] = "sex",
	[DUP_ORGANISATION] = "organisation",
	[DUP_NARRATIVE] = "narrative",
};

static const char *const level_names[DUP_FIELDS][FS_LEVELS] = {
	[DUP_NAME] = { "same", "alike", "part", "near", "other" },
	[DUP_DATE] = { "same-day", "2-days", "7-days", "31-days", "other" },
	[DUP_YEAR] = { "same", "other" },
	[DUP_PLACE] = { "same", "same-region", "beside", "same-country", "other-region",
			"other-country" },
	[DUP_NEAR] = { "1-km", "10-km", "50-km", "far" },
	[DUP_ACT] = { "same", "same-kind", "other" },
	[DUP_SEX] = { "same", "other" },
	[DUP_ORGANISATION] = { "same", "alike", "other" },
	[DUP_NARRATIVE] = { "same", "alike", "other" },
};

const char *
duplicates_field(size_t field)
{
	return field < DUP_FIELDS ? field_names[field] : NULL;
}

const char *
duplicates_level(size_t field, unsigned level)
{
	return field < DUP_FIELDS && level < dup_levels[field] ? level_names[field][level] : NULL;
}

/* ---- parameters --------------------------------------------------------------------------- */

/* One search. */
struct search {
	struct dup_set set;
	struct duplicates_report *report;
	const struct duplicates_request *request;
	double weights[DUP_FIELDS][FS_LEVELS];
	double people_max; /* what victims and their organisations can add to a weight */
	struct dup_tally tallies[PARALLEL_MAX];
	struct kept {
		struct found {
			uint32_t a, b;
			float weight;
		} * items;
		size_t count, cap;
		int64_t dropped;
	} kept[PARALLEL_MAX];
};

static void
set_weights(struct search *s)
{
	static const enum dup_field people[] = { DUP_NAME, DUP_SEX, DUP_ORGANISATION };
	const struct fs_model *model = &s->report->model;
	const struct duplicates_request *q = s->request;

	for (int f = 0; f < DUP_FIELDS; f++)
		for (int l = 0; l < dup_levels[f]; l++)
			s->weights[f][l] = fs_weight(&model->fields[f], (unsigned)l);
	s->people_max = s->set.bits_max;
	for (size_t i = 0; i < sizeof people / sizeof *people; i++) {
		double most = 0;

		for (int l = 0; l < dup_levels[people[i]]; l++)
			most = fmax(most, s->weights[people[i]][l]);
		s->people_max += most;
	}
	s->report->upper = q->has_upper ? q->upper : fs_weight_at(DUPLICATES_UPPER, model->prior);
	s->report->lower = q->has_lower ? q->lower : fs_weight_at(DUPLICATES_LOWER, model->prior);
	if (s->report->lower > s->report->upper)
		s->report->lower = s->report->upper;
}

/* ---- pairs -------------------------------------------------------------------------------- */

/* Where there are very many pairs EM looks at some of them, always the same ones. */
static bool
count_pair(void *ctx, int thread, uint32_t a, uint32_t b)
{
	struct search *s = ctx;
	struct dup_comparison c;
	uint64_t pair = a < b ? (uint64_t)a << 32 | b : (uint64_t)b << 32 | a;

	if ((pair * 0x9E3779B97F4A7C15u >> 33) % (uint64_t)s->report->one_in != 0)
		return true;
	dup_compare(&s->set, &s->set.records[a], &s->set.records[b], &c);
	dup_tally_add(&s->tallies[thread], dup_pattern_code(c.level), 1);
	return true;
}

static double
weigh(const struct search *s, const struct dup_comparison *c)
{
	double weight = c->name_bits;

	for (int f = 0; f < DUP_FIELDS; f++)
		if (c->level[f] != FS_MISSING)
			weight += s->weights[f][c->level[f]];
	return weight;
}

static int
by_weight(const void *a, const void *b)
{
	const struct found *x = a, *y = b;

	if (x->weight != y->weight)
		return x->weight < y->weight ? 1 : -1;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return (x->b > y->b) - (x->b < y->b);
}

/* Lets the lightest go where there are more than may be kept. */
static void
trim(struct kept *k)
{
	if (k->count <= DUPLICATES_MAX)
		return;
	qsort(k->items, k->count, sizeof *k->items, by_weight);
	k->dropped += (int64_t)(k->count - DUPLICATES_MAX);
	k->count = DUPLICATES_MAX;
}

static bool
weigh_pair(void *ctx, int thread, uint32_t a, uint32_t b)
{
	struct search *s = ctx;
	struct kept *k = &s->kept[thread];
	struct dup_comparison c;
	double weight;

	dup_compare_quick(&s->set, &s->set.records[a], &s->set.records[b], &c);
	/* Most pairs cannot weigh enough, whoever their victims are. */
	if (weigh(s, &c) + s->people_max < s->report->lower)
		return true;
	dup_compare_people(&s->set, &s->set.records[a], &s->set.records[b], &c);
	if ((weight = weigh(s, &c)) < s->report->lower)
		return true;
	if (k->count >= KEEP_MAX)
		trim(k);
	k->items = grow_array(k->items, k->count, &k->cap, sizeof *k->items);
	k->items[k->count++] = (struct found){ a < b ? a : b, a < b ? b : a, (float)weight };
	return true;
}

/* The pairs of all threads, the heaviest first. */
static struct kept
gather(struct search *s, int threads)
{
	struct kept all = { 0 };

	for (int i = 0; i < threads; i++) {
		struct kept *k = &s->kept[i];

		for (size_t n = 0; n < k->count; n++) {
			all.items = grow_array(all.items, all.count, &all.cap, sizeof *all.items);
			all.items[all.count++] = k->items[n];
		}
		all.dropped += k->dropped;
		free(k->items);
		*k = (struct kept){ 0 };
	}
	if (all.count)
		qsort(all.items, all.count, sizeof *all.items, by_weight);
	trim(&all);
	return all;
}

/* ---- proposals ---------------------------------------------------------------------------- */

/* What people have said already. */
struct place_in;

struct decided {
	struct pair *pairs; /* by a and b */
	size_t count, cap;
	struct place_in *members; /* of clusters, by incident */
	size_t member_count;
};

static bool
add_decided(void *ctx, const struct pair_verdict *v, struct error *err)
{
	struct decided *all = ctx;

	(void)err;
	all->pairs = grow_array(all->pairs, all->count, &all->cap, sizeof *all->pairs);
	all->pairs[all->count++] = (struct pair){ v->a, v->b };
	return true;
}

static int
by_pair(const void *a, const void *b)
{
	const struct pair *x = a, *y = b;

	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return (x->b > y->b) - (x->b < y->b);
}

/* A member of a cluster, by incident. */
struct place_in {
	int64_t incident, same_as;
	size_t cluster;
};

static int
by_incident(const void *a, const void *b)
{
	const struct place_in *x = a, *y = b;

	return (x->incident > y->incident) - (x->incident < y->incident);
}

static void
index_clusters(struct decided *all, const struct pair_clusters *clusters)
{
	size_t cap = 0;

	for (size_t i = 0; i < clusters->count; i++)
		for (size_t k = 0; k < clusters->items[i].count; k++) {
			const struct pair_member *m = &clusters->items[i].members[k];

			all->members = grow_array(all->members, all->member_count, &cap,
						  sizeof *all->members);
			all->members[all->member_count++] =
				(struct place_in){ m->incident, m->same_as, i };
		}
	if (all->member_count)
		qsort(all->members, all->member_count, sizeof *all->members, by_incident);
}

static const struct place_in *
place_of(const struct decided *all, int64_t incident)
{
	const struct place_in key = { .incident = incident };

	return all->member_count ? bsearch(&key, all->members, all->member_count,
					   sizeof *all->members, by_incident)
				 : NULL;
}

/* Has somebody decided on the pair, or does it follow from what was decided? */
static bool
is_decided(const struct decided *all, int64_t a, int64_t b, bool joined)
{
	const struct pair key = { a, b };
	const struct place_in *x, *y;

	if (all->count && bsearch(&key, all->pairs, all->count, sizeof *all->pairs, by_pair))
		return true;
	x = place_of(all, a);
	y = place_of(all, b);
	return x && y && x->cluster == y->cluster && (joined || x->same_as == y->same_as);
}

struct result {
	struct proposal *items;
	size_t count, cap;
	struct arena arena;
	uint32_t *joined; /* by record: the parent among those that are proposed to be joined */
};

static uint32_t
root(uint32_t *parent, uint32_t x)
{
	while (parent[x] != x)
		x = parent[x] = parent[parent[x]];
	return x;
}

/* Joins two records; false when others join them already: of n that are one, n - 1 pairs say so. */
static bool
join(struct result *r, uint32_t a, uint32_t b)
{
	uint32_t x = root(r->joined, a), y = root(r->joined, b);

	r->joined[x > y ? x : y] = x > y ? y : x;
	return x != y;
}

static void
add_proposal(struct result *r, const struct dup_set *set, uint32_t a, uint32_t b, double weight,
	     double posterior, const struct buf *reasons)
{
	r->items = grow_array(r->items, r->count, &r->cap, sizeof *r->items);
	r->items[r->count++] =
		(struct proposal){ set->records[a].id, set->records[b].id, weight, posterior,
				   arena_strdup(&r->arena, buf_str(reasons)) };
}

/* Rows that are together more often than chance would have it. */
static void
propose_groups(struct search *s, const struct decided *decided, struct result *out)
{
	struct dup_join *joins;
	struct buf reasons = { 0 };
	size_t count;

	dup_joins(&s->set, &joins, &count);
	for (size_t i = 0; i < count && s->report->joined < DUPLICATES_MAX; i++) {
		const struct dup_join *j = &joins[i];

		join(out, j->a, j->b);
		if (is_decided(decided, s->set.records[j->a].id, s->set.records[j->b].id, true)) {
			s->report->decided++;
			continue;
		}
		buf_clear(&reasons);
		buf_printf(&reasons,
			   "kind=joined\ndate=same-day\n%s=%s\nname=other\ntogether=not-by-chance "
			   "%+.2f\n",
			   j->has_point ? "distance" : "place", j->has_point ? "1-km" : "same",
			   j->weight);
		add_proposal(out, &s->set, j->a, j->b, j->weight, j->posterior, &reasons);
		s->report->joined++;
	}
	free(joins);
	buf_release(&reasons);
}

static void
write_reasons(const struct search *s, const struct dup_comparison *c, bool joined, struct buf *out)
{
	buf_clear(out);
	buf_printf(out, "kind=%s\n", joined ? "joined" : "same");
	for (unsigned f = 0; f < DUP_FIELDS; f++)
		if (c->level[f] != FS_MISSING)
			buf_printf(out, "%s=%s %+.2f\n", field_names[f],
				   level_names[f][c->level[f]], s->weights[f][c->level[f]]);
	if (fabsf(c->name_bits) >= 0.005f)
		buf_printf(out, "this-name=%s %+.2f\n", c->name_bits < 0 ? "common" : "rare",
			   (double)c->name_bits);
}

/*
 * Pairs that weigh enough; with victims of other names they can be one incident, but not the same
 * victims. A name that is only near is another one, often that of a relative.
 */
static void
propose_found(struct search *s, const struct kept *found, const struct decided *decided,
	      struct result *out)
{
	struct duplicates_report *report = s->report;
	struct buf reasons = { 0 };

	for (size_t i = 0; i < found->count; i++) {
		const struct found *p = &found->items[i];
		const struct dup_record *a = &s->set.records[p->a], *b = &s->set.records[p->b];
		struct dup_comparison c;
		double weight;
		bool joined;

		dup_compare(&s->set, a, b, &c);
		weight = weigh(s, &c);
		joined = c.level[DUP_NAME] == NAME_NEAR || c.level[DUP_NAME] == NAME_OTHER;
		/* Nobody can tell whether a victim without a name is another one: a group has them
		 * already. */
		if (joined ? !join(out, p->a, p->b)
			   : c.level[DUP_NAME] == FS_MISSING
				     && root(out->joined, p->a) == root(out->joined, p->b))
			continue;
		if (is_decided(decided, a->id, b->id, joined)) {
			report->decided++;
			continue;
		}
		write_reasons(s, &c, joined, &reasons);
		add_proposal(out, &s->set, p->a, p->b, weight,
			     fs_posterior(weight, report->model.prior), &reasons);
		if (joined)
			report->joined++;
		else if (weight >= report->upper)
			report->proposed++;
		else
			report->review++;
	}
	buf_release(&reasons);
}

/* ---- facts -------------------------------------------------------------------------------- */

static void
write_facts(const struct duplicates_report *r, struct buf *out)
{
	static const char *const states[] = { "estimated", "fixed", "not-estimable", "reversed" };
	struct buf apart = { 0 };
	const struct fs_model *m = &r->model;

	buf_printf(out, "incidents=%ld\npairs=%lld\ncompared=%lld\n", r->incidents,
		   (long long)r->pairs, (long long)r->compared);
	for (int i = 0; i < DUPLICATES_PASSES; i++) {
		const struct duplicates_pass *p = &r->passes[i];

		buf_printf(out,
			   "pass.%s=pairs %lld, new %lld, blocks %ld, split %ld, left out: "
			   "incidents %ld,"
			   " pairs %lld\n",
			   p->code, (long long)p->pairs, (long long)p->only_here, p->blocks,
			   p->refined, p->left_incidents, (long long)p->left_pairs);
	}
	buf_printf(
		out,
		"estimated=%s\nfrom_one_pair_in=%ld\nsteps=%d\nprior=%.6g\nsample=%ld\nseed=%d\n",
		r->is_estimated ? "yes" : "no", r->one_in, m->steps, m->prior, r->sample, DUP_SEED);
	if (r->is_estimated) {
		dup_apart(&apart);
		buf_printf(out, "defaults_for=%s\n", buf_str(&apart));
		buf_release(&apart);
	}
	for (size_t f = 0; f < DUP_FIELDS; f++) {
		buf_printf(out, "field.%s=%s m", field_names[f],
			   r->is_estimated ? states[m->state[f]] : "default");
		for (int l = 0; l < dup_levels[f]; l++)
			buf_printf(out, " %.6f", m->fields[f].m[l]);
		buf_puts(out, " u");
		for (int l = 0; l < dup_levels[f]; l++)
			buf_printf(out, " %.6f", m->fields[f].u[l]);
		buf_putc(out, '\n');
	}
	buf_printf(out,
		   "upper=%.4f\nlower=%.4f\nproposed=%ld\nreview=%ld\njoined=%ld\nleft_out=%ld\n"
		   "decided=%ld\n",
		   r->upper, r->lower, r->proposed, r->review, r->joined, r->left_out, r->decided);
}

/* ---- the search --------------------------------------------------------------------------- */

/* Both runs over all pairs: what they look like, then what they weigh. */
static bool
run(struct search *s, struct kept *found, struct error *err)
{
	struct duplicates_report *report = s->report;
	struct progress *progress = s->request->progress;
	struct dup_blocks *blocks = dup_blocks_new(&s->set);
	int64_t work = dup_blocks_work(blocks), again;
	int threads = parallel_threads();
	struct fs_pattern *patterns = NULL;
	size_t count;
	bool ok;

	report->one_in = (long)(1 + work / EM_PAIRS);
	ok = dup_blocks_each(blocks, threads, count_pair, s, report->passes, &report->compared,
			     progress, 0, 2 * work, err);

	if (ok) {
		patterns = dup_patterns(s->tallies, threads, &count);
		dup_estimate(&s->set, patterns, count, report);
		set_weights(s);
		ok = dup_blocks_each(blocks, threads, weigh_pair, s, NULL, &again, progress, work,
				     2 * work, err);
	}
	if (ok) {
		*found = gather(s, threads);
		report->left_out = (long)found->dropped;
		progress_step(progress, 2 * work, 2 * work);
	}
	free(patterns);
	dup_blocks_free(blocks);
	return ok;
}

bool
duplicates_find(struct dossier *d, struct codes *codes, const struct duplicates_request *request,
		struct duplicates_report *out, struct error *err)
{
	struct search *s = xcalloc(1, sizeof *s);
	struct proposal_search search = { .query = request->query };
	struct pair_clusters clusters;
	struct decided decided = { 0 };
	struct result result = { 0 };
	struct kept found = { 0 };
	struct buf facts = { 0 };
	bool ok = false;

	*out = (struct duplicates_report){ .incidents = (long)request->count };
	out->pairs = (int64_t)request->count * ((int64_t)request->count - 1) / 2;
	out->model.count = DUP_FIELDS;
	for (int f = 0; f < DUP_FIELDS; f++)
		out->model.fields[f].levels = dup_levels[f];
	s->report = out;
	s->request = request;
	if (!dossier_is_writable(d)) {
		FAIL(err, ERR_LOCKED, N_("the dossier is open for reading only"));
		goto done;
	}
	if (request->count < 2) {
		FAIL(err, ERR_USAGE, N_("there are no two incidents to compare"));
		goto done;
	}
	if (!journal_head(d, &search.seq, err)
	    || !dup_load(&s->set, d, codes, request->ids, request->count, request->progress, err)
	    || !run(s, &found, err) || !pair_each(d, add_decided, &decided, err)
	    || !pair_clusters(d, &result.arena, &clusters, err))
		goto done;
	index_clusters(&decided, &clusters);
	result.joined = xcalloc(request->count, sizeof *result.joined);
	for (uint32_t i = 0; i < request->count; i++)
		result.joined[i] = i;
	propose_groups(s, &decided, &result);
	propose_found(s, &found, &decided, &result);
	write_facts(out, &facts);
	search.facts = buf_str(&facts);
	ok = proposals_replace(d, result.items, result.count, &search, err);
done:
	for (int i = 0; i < PARALLEL_MAX; i++) {
		dup_tally_release(&s->tallies[i]);
		free(s->kept[i].items);
	}
	dup_set_release(&s->set);
	free(s);
	free(found.items);
	free(result.items);
	arena_release(&result.arena);
	free(result.joined);
	free(decided.pairs);
	free(decided.members);
	buf_release(&facts);
	return ok;
}

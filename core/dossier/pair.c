/* Verdicts on pairs of incidents, and the clusters that follow from them. */
#include "core/dossier/pair.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/dossier/private.h"
#include "core/dossier/stmt.h"

static const char *const words[] = { "cleared", "same", "joined", "different", "unsure" };

const char *
pair_decision_code(enum pair_decision decision)
{
	return words[decision];
}

enum pair_decision
pair_decision_find(const char *code)
{
	for (size_t i = PAIR_SAME; i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i], code) == 0)
			return (enum pair_decision)i;
	return PAIR_NONE;
}

/* ---- deciding ----------------------------------------------------------------------------- */

/* A fact is one line whatever a person typed. */
static void
add_fact(struct buf *facts, const char *key, const char *value)
{
	if (!value[0])
		return;
	buf_printf(facts, "%s=", key);
	for (; *value; value++)
		buf_putc(facts, *value == '\n' || *value == '\r' ? ' ' : *value);
	buf_putc(facts, '\n');
}

static bool
check_active(struct dossier *d, struct stmt *s, int64_t incident, struct error *err)
{
	enum stmt_result got;
	char id[64];

	stmt_int(s, 1, incident);
	got = stmt_step(s, err);
	stmt_reset(s);
	if (got == STMT_DONE) {
		dossier_id_text(d, "INC", incident, id, sizeof id);
		FAIL(err, ERR_USAGE, N_("there is no incident %s"), id);
	}
	return got == STMT_ROW;
}

static struct stmt *
prepare(struct dossier *d, enum pair_decision decision, struct error *err)
{
	if (decision == PAIR_NONE)
		return stmt_new(d, "DELETE FROM pair_verdict WHERE a = :a AND b = :b", err);
	/* The same decision again changes nothing, unless it says another reason. */
	return stmt_new(d,
			"INSERT INTO pair_verdict (a, b, decision, note, weight, reasons)"
			" VALUES (:a, :b, :decision, :note,"
			" (SELECT weight FROM pair_proposal p WHERE p.a = :a AND p.b = :b),"
			" coalesce((SELECT reasons FROM pair_proposal p WHERE p.a = :a AND p.b = :b), ''))"
			" ON CONFLICT DO UPDATE SET decision = excluded.decision,"
			" note = excluded.note, weight = excluded.weight, reasons = excluded.reasons"
			" WHERE decision <> excluded.decision OR note <> excluded.note",
			err);
}

static bool
store(struct dossier *d, const struct pair *pairs, size_t count, enum pair_decision decision,
      const char *note, long *changed, struct error *err)
{
	struct stmt *put = prepare(d, decision, err), *is_active = NULL;
	bool ok = put && (is_active = stmt_new(d, PAIR_ACTIVE " AND i.id = :id", err));

	for (size_t i = 0; ok && i < count; i++) {
		int64_t a = pairs[i].a < pairs[i].b ? pairs[i].a : pairs[i].b;
		int64_t b = pairs[i].a < pairs[i].b ? pairs[i].b : pairs[i].a;

		if (a == b) {
			ok = FAIL(err, ERR_USAGE, N_("a pair is two incidents, not one with itself"));
			break;
		}
		if (!check_active(d, is_active, a, err) || !check_active(d, is_active, b, err)) {
			ok = false;
			break;
		}
		stmt_int(put, 1, a);
		stmt_int(put, 2, b);
		if (decision != PAIR_NONE) {
			stmt_text(put, 3, words[decision]);
			stmt_text(put, 4, note);
		}
		ok = stmt_run(put, err);
		*changed += (long)dossier_changes(d);
	}
	stmt_free(put);
	stmt_free(is_active);
	return ok;
}

bool
pair_decide(struct dossier *d, const struct pair *pairs, size_t count,
	    enum pair_decision decision, const char *query, const char *note, long *changed,
	    struct error *err)
{
	struct buf facts = { 0 };
	struct tx *tx = tx_begin(d, "pair", err);
	char a[64], b[64];
	bool ok = false;

	*changed = 0;
	if (!tx || !store(d, pairs, count, decision, note, changed, err))
		goto done;
	if (*changed == 0) {
		ok = true; /* nothing to journal; the transaction is rolled back */
		goto done;
	}
	if (count == 1) {
		dossier_id_text(d, "INC", pairs->a, a, sizeof a);
		dossier_id_text(d, "INC", pairs->b, b, sizeof b);
		buf_printf(&facts, "a=%s\nb=%s\n", a, b);
	} else {
		buf_printf(&facts, "pairs=%ld\n", *changed);
	}
	buf_printf(&facts, "decision=%s\n", words[decision]);
	add_fact(&facts, "query", query);
	add_fact(&facts, "note", note);
	ok = tx_commit(tx, 0, facts.data, NULL, err);
done:
	tx_end(tx);
	buf_release(&facts);
	return ok;
}

bool
pair_join(struct dossier *d, const int64_t *incidents, size_t count, const char *query,
	  const char *note, long *changed, struct error *err)
{
	struct pair *pairs;
	size_t lowest = 0, n = 0;
	bool ok;

	*changed = 0;
	if (count < 2)
		return FAIL(err, ERR_USAGE, N_("to join takes two incidents or more"));
	for (size_t i = 1; i < count; i++)
		if (incidents[i] < incidents[lowest])
			lowest = i;
	pairs = xcalloc(count, sizeof *pairs);
	for (size_t i = 0; i < count; i++)
		if (i != lowest)
			pairs[n++] = (struct pair){ incidents[lowest], incidents[i] };
	ok = pair_decide(d, pairs, n, PAIR_JOINED, query, note, changed, err);
	free(pairs);
	return ok;
}

bool
pair_each(struct dossier *d, pair_fn *fn, void *ctx, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT a, b, decision, weight IS NOT NULL, weight, reasons, note,"
				  " a IN (" PAIR_ACTIVE " AND i.id = a) AND b IN (" PAIR_ACTIVE " AND i.id = b)"
				  " FROM pair_verdict ORDER BY a, b",
				  err);
	enum stmt_result got = STMT_ERROR;
	bool ok = true;

	while (s && ok && (got = stmt_step(s, err)) == STMT_ROW) {
		struct pair_verdict v = { .a = stmt_col_int(s, 0),
					  .b = stmt_col_int(s, 1),
					  .decision = pair_decision_find(stmt_col_text(s, 2)),
					  .has_weight = stmt_col_int(s, 3) != 0,
					  .weight = stmt_col_double(s, 4),
					  .reasons = stmt_col_text(s, 5),
					  .note = stmt_col_text(s, 6),
					  .is_active = stmt_col_int(s, 7) != 0 };

		ok = fn(ctx, &v, err);
	}
	stmt_free(s);
	return ok && got == STMT_DONE;
}

/* ---- clusters ----------------------------------------------------------------------------- */

/* A verdict on two active incidents, by their place among the ids. */
struct edge {
	int64_t a, b;
	uint32_t x, y;
	enum pair_decision decision;
};

struct graph {
	struct edge *edges;
	size_t count, cap;
	int64_t *ids; /* ascending, each once */
	size_t nodes;
	uint32_t *one, *same; /* parents: by "same" and "joined", by "same" alone */
	uint32_t *start, *next; /* for paths: neighbours of node x are next[start[x]] .. */
};

static bool
collect(void *ctx, const struct pair_verdict *v, struct error *err)
{
	struct graph *g = ctx;

	if (!v->is_active || v->decision == PAIR_UNSURE)
		return true;
	if (g->count >= UINT32_MAX / 4)
		return FAIL(err, ERR_LIMIT, N_("there are too many verdicts on pairs"));
	g->edges = grow_array(g->edges, g->count, &g->cap, sizeof *g->edges);
	g->edges[g->count++] = (struct edge){ .a = v->a, .b = v->b, .decision = v->decision };
	return true;
}

static int
by_number(const void *a, const void *b)
{
	const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

/* The lowest of those joined so far; halves the way for the next one who asks. */
static uint32_t
root(uint32_t *parent, uint32_t x)
{
	while (parent[x] != x)
		x = parent[x] = parent[parent[x]];
	return x;
}

static void
unite(uint32_t *parent, uint32_t x, uint32_t y)
{
	x = root(parent, x);
	y = root(parent, y);
	if (x < y)
		parent[y] = x;
	else
		parent[x] = y;
}

static uint32_t
node(const struct graph *g, int64_t id)
{
	const int64_t *found = bsearch(&id, g->ids, g->nodes, sizeof *g->ids, by_number);

	return (uint32_t)(found - g->ids);
}

static void
number_nodes(struct graph *g)
{
	size_t n = 0;

	g->ids = xcalloc(2 * g->count + 1, sizeof *g->ids);
	for (size_t i = 0; i < g->count; i++) {
		g->ids[n++] = g->edges[i].a;
		g->ids[n++] = g->edges[i].b;
	}
	qsort(g->ids, n, sizeof *g->ids, by_number);
	for (size_t i = 0; i < n; i++)
		if (i == 0 || g->ids[i] != g->ids[i - 1])
			g->ids[g->nodes++] = g->ids[i];
	g->one = xcalloc(g->nodes + 1, sizeof *g->one);
	g->same = xcalloc(g->nodes + 1, sizeof *g->same);
	for (uint32_t i = 0; i < g->nodes; i++)
		g->one[i] = g->same[i] = i;
	for (size_t i = 0; i < g->count; i++) {
		struct edge *e = &g->edges[i];

		e->x = node(g, e->a);
		e->y = node(g, e->b);
		if (e->decision == PAIR_SAME)
			unite(g->same, e->x, e->y);
		if (e->decision == PAIR_SAME || e->decision == PAIR_JOINED)
			unite(g->one, e->x, e->y);
	}
}

/* Counts the members of every cluster, then puts them side by side. */
static void
list_clusters(struct graph *g, struct arena *arena, struct pair_clusters *out)
{
	size_t *count = xcalloc(g->nodes + 1, sizeof *count), *at = xcalloc(g->nodes + 1, sizeof *at);
	struct pair_member *members = arena_alloc(arena, (g->nodes + 1) * sizeof *members);
	struct pair_cluster *items;
	size_t used = 0;

	for (uint32_t i = 0; i < g->nodes; i++)
		count[root(g->one, i)]++;
	for (uint32_t i = 0; i < g->nodes; i++)
		out->count += count[i] > 1;
	out->items = items = arena_alloc(arena, (out->count + 1) * sizeof *items);
	/* A root is the lowest of its cluster, so its place is known before its members come. */
	for (uint32_t i = 0; i < g->nodes; i++) {
		uint32_t r = root(g->one, i);

		if (count[r] < 2)
			continue;
		if (r == i) {
			*items++ = (struct pair_cluster){ members + used, count[r] };
			at[r] = used;
			used += count[r];
		}
		members[at[r]++] = (struct pair_member){ g->ids[i], g->ids[root(g->same, i)] };
	}
	free(count);
	free(at);
}

/* ---- conflicts ---------------------------------------------------------------------------- */

static bool
joins(const struct edge *e, bool same_only)
{
	return e->decision == PAIR_SAME || (e->decision == PAIR_JOINED && !same_only);
}

/* Neighbours by pairs that join, one node after the other. */
static void
link_neighbours(struct graph *g, bool same_only)
{
	memset(g->start, 0, (g->nodes + 2) * sizeof *g->start);
	for (size_t i = 0; i < g->count; i++)
		if (joins(&g->edges[i], same_only)) {
			g->start[g->edges[i].x + 2]++;
			g->start[g->edges[i].y + 2]++;
		}
	for (size_t i = 2; i < g->nodes + 2; i++)
		g->start[i] += g->start[i - 1];
	/* start[x + 1] is where the next neighbour of x goes; in the end it is where those of x + 1 begin. */
	for (size_t i = 0; i < g->count; i++)
		if (joins(&g->edges[i], same_only)) {
			g->next[g->start[g->edges[i].x + 1]++] = g->edges[i].y;
			g->next[g->start[g->edges[i].y + 1]++] = g->edges[i].x;
		}
}

/* The shortest way from x to y, breadth first; from and queue have room for all nodes. */
static void
find_path(const struct graph *g, uint32_t x, uint32_t y, uint32_t *from, uint32_t *queue,
	  struct arena *arena, struct pair_conflict *out)
{
	size_t head = 0, tail = 0, length = 1;
	int64_t *path;

	memset(from, 0xff, g->nodes * sizeof *from);
	/* Backwards, so that the way can be read off forwards. */
	from[y] = y;
	queue[tail++] = y;
	while (head < tail && from[x] == UINT32_MAX) {
		uint32_t at = queue[head++];

		for (uint32_t i = g->start[at]; i < g->start[at + 1]; i++)
			if (from[g->next[i]] == UINT32_MAX) {
				from[g->next[i]] = at;
				queue[tail++] = g->next[i];
			}
	}
	if (from[x] == UINT32_MAX)
		return;
	for (uint32_t at = x; at != y; at = from[at])
		length++;
	path = arena_alloc(arena, length * sizeof *path);
	out->path = path;
	out->count = length;
	for (uint32_t at = x;; at = from[at]) {
		*path++ = g->ids[at];
		if (at == y)
			break;
	}
}

static bool
is_conflict(const struct graph *g, const struct edge *e)
{
	if (e->decision == PAIR_DIFFERENT)
		return root(g->one, e->x) == root(g->one, e->y);
	return e->decision == PAIR_JOINED && root(g->same, e->x) == root(g->same, e->y);
}

static void
list_conflicts(struct graph *g, struct arena *arena, struct pair_clusters *out)
{
	uint32_t *from = xcalloc(g->nodes + 1, sizeof *from);
	uint32_t *queue = xcalloc(g->nodes + 1, sizeof *queue);
	struct pair_conflict *found;

	g->start = xcalloc(g->nodes + 2, sizeof *g->start);
	g->next = xcalloc(2 * g->count + 1, sizeof *g->next);
	for (size_t i = 0; i < g->count; i++)
		out->conflict_count += is_conflict(g, &g->edges[i]);
	found = arena_alloc(arena, (out->conflict_count + 1) * sizeof *found);
	out->conflicts = found;
	out->conflict_count = 0;
	for (size_t i = 0; i < g->count; i++)
		if (is_conflict(g, &g->edges[i]))
			found[out->conflict_count++] = (struct pair_conflict){
				.a = g->edges[i].a, .b = g->edges[i].b, .decision = g->edges[i].decision
			};
	/* What is different is connected by either kind of pair, what is joined by "same" alone. */
	for (int same_only = 0; same_only < 2; same_only++) {
		bool is_linked = false;

		for (size_t i = 0; i < out->conflict_count && i < PAIR_CONFLICT_PATHS; i++) {
			if ((found[i].decision == PAIR_JOINED) != same_only)
				continue;
			if (!is_linked)
				link_neighbours(g, same_only);
			is_linked = true;
			find_path(g, node(g, found[i].a), node(g, found[i].b), from, queue, arena,
				  &found[i]);
		}
	}
	free(from);
	free(queue);
}

static void
graph_release(struct graph *g)
{
	free(g->edges);
	free(g->ids);
	free(g->one);
	free(g->same);
	free(g->start);
	free(g->next);
}

bool
pair_clusters(struct dossier *d, struct arena *arena, struct pair_clusters *out,
	      struct error *err)
{
	struct graph g = { 0 };
	bool ok = pair_each(d, collect, &g, err);

	*out = (struct pair_clusters){ 0 };
	if (ok) {
		number_nodes(&g);
		list_clusters(&g, arena, out);
		list_conflicts(&g, arena, out);
	}
	graph_release(&g);
	return ok;
}

bool
pair_clusters_among(struct dossier *d, const int64_t *ids, size_t count, struct arena *arena,
		    struct pair_clusters *out, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT a, b, decision FROM pair_verdict"
				  " WHERE decision IN ('same', 'joined') ORDER BY a, b",
				  err);
	struct graph g = { 0 };
	enum stmt_result got = STMT_ERROR;
	bool ok = s != NULL;

	*out = (struct pair_clusters){ 0 };
	while (ok && (got = stmt_step(s, err)) == STMT_ROW) {
		struct pair_verdict v = { .a = stmt_col_int(s, 0),
					  .b = stmt_col_int(s, 1),
					  .decision = pair_decision_find(stmt_col_text(s, 2)),
					  .is_active = true };

		if (count && bsearch(&v.a, ids, count, sizeof *ids, by_number)
		    && bsearch(&v.b, ids, count, sizeof *ids, by_number))
			ok = collect(&g, &v, err);
	}
	stmt_free(s);
	ok = ok && got == STMT_DONE;
	if (ok && g.count) {
		number_nodes(&g);
		list_clusters(&g, arena, out);
	}
	graph_release(&g);
	return ok;
}

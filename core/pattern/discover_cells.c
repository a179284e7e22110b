/* Discovery: over-represented cells and association rules. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/pattern/discover_private.h"
#include "core/stats/special.h"
#include "core/stats/tables.h"

#define CELLS_MAX ((size_t)1 << 20)

void
discover_term(const struct field_ref *ref, const char *code, struct buf *out)
{
	struct arena arena = { 0 };

	if (out->len)
		buf_putc(out, ' ');
	/* Tags and record columns have no tree: "=" is the value itself. */
	buf_printf(out, "%s%s", field_ref_name(ref, &arena),
		   ref->id < F_COUNT && fields[ref->id].kind == KIND_TREE ? "==" : "=");
	query_word(out, code);
	arena_release(&arena);
}

int
discover_month(const struct source_span *span)
{
	int y1, m1, y2, m2, day;

	if (span->first == DATE_MIN || span->last == DATE_MAX || span->last - span->first > 31)
		return -1;
	date_to_civil(span->first, &y1, &m1, &day);
	date_to_civil(span->last, &y2, &m2, &day);
	return y1 == y2 && m1 == m2 && y1 >= 0 ? y1 * 12 + m1 - 1 : -1;
}

const char *
discover_month_label(int month, struct arena *arena)
{
	char text[32];

	snprintf(text, sizeof text, "%04d-%02d", month / 12, month % 12 + 1);
	return arena_strdup(arena, text);
}

/* ---- cells -------------------------------------------------------------------------------- */

/* The values of up to three fields, numbered without those that no incident has. */
struct cube {
	size_t count;			/* of fields */
	struct source_values values[3];
	uint32_t *place[3];		/* by value: its number + 1 */
	uint32_t *names[3];		/* by number: its value */
	size_t size[3];
	long *cells;			/* the first field fastest */
	long n;
};

static bool
all_there(const struct cube *c, size_t incident)
{
	for (size_t f = 0; f < c->count; f++)
		if (source_value_is_missing(c->values[f].values[incident]))
			return false;
	return true;
}

static bool
fill_cube(const struct discover *d, const struct field_ref *const *refs, struct cube *c,
	  struct arena *arena, struct error *err)
{
	size_t cells = 1;

	for (size_t f = 0; f < c->count; f++) {
		if (!source_values(d->src, d->sel, refs[f], d->lang, arena, &c->values[f], err))
			return false;
		c->place[f] = xcalloc(c->values[f].names.count + 1, sizeof **c->place);
		c->names[f] = xcalloc(c->values[f].names.count + 1, sizeof **c->names);
		c->size[f] = 0;
	}
	for (size_t i = 0; i < c->values[0].count; i++) {
		if (!all_there(c, i))
			continue;
		c->n++;
		for (size_t f = 0; f < c->count; f++) {
			uint32_t value = c->values[f].values[i];

			if (!c->place[f][value]) {
				c->names[f][c->size[f]] = value;
				c->place[f][value] = (uint32_t)++c->size[f];
			}
		}
	}
	for (size_t f = 0; f < c->count; f++)
		cells *= c->size[f] ? c->size[f] : 1;
	if (cells > CELLS_MAX)
		return FAIL(err, ERR_LIMIT, N_("these fields have too many values to be crossed"));
	c->cells = xcalloc(cells, sizeof *c->cells);
	for (size_t i = 0; i < c->values[0].count; i++) {
		size_t at = 0, step = 1;

		if (!all_there(c, i))
			continue;
		for (size_t f = 0; f < c->count; f++) {
			at += step * (c->place[f][c->values[f].values[i]] - 1);
			step *= c->size[f];
		}
		c->cells[at]++;
	}
	return true;
}

static void
release_cube(struct cube *c)
{
	for (size_t f = 0; f < 3; f++) {
		free(c->place[f]);
		free(c->names[f]);
	}
	free(c->cells);
}

/* Two-sided, of so many of n where each has the chance mu / n: twice the smaller tail. */
static double
binomial_two_sided(long x, double mu, long n)
{
	double chance = mu / (double)n;
	double upper = x > 0 ? beta_cdf(chance, (double)x, (double)(n - x + 1)) : 1;
	double lower = x < n ? beta_cdf(1 - chance, (double)(n - x), (double)(x + 1)) : 1;
	double smaller = upper < lower ? upper : lower;

	return 2 * smaller < 1 ? 2 * smaller : 1;
}

/* One number a cell: what both tests have in common. */
struct tested {
	double expected, residual, p;
	bool is_tested, is_exact;
};

static bool
test_cells(const struct cube *c, struct tested *out, struct error *err)
{
	size_t count = c->size[0] * c->size[1] * (c->count > 2 ? c->size[2] : 1);
	long *room = xcalloc(c->size[0] + c->size[1] + c->size[2] + 1, sizeof *room);
	struct table_test test;
	bool ok;

	if (c->count == 2) {
		struct cell_test *cells = xcalloc(count, sizeof *cells);

		/* The first field runs fastest: it is the columns. */
		ok = table_two_way(c->cells, c->size[1], c->size[0], room, cells, &test, err);
		for (size_t i = 0; ok && i < count; i++)
			out[i] = (struct tested){ cells[i].expected, cells[i].residual, cells[i].p,
						  !isnan(cells[i].p), cells[i].is_exact };
		free(cells);
	} else {
		struct cell3_test *cells = xcalloc(count, sizeof *cells);

		ok = table_three_way(c->cells, c->size[0], c->size[1], c->size[2], room, cells, &test, err);
		for (size_t i = 0; ok && i < count; i++) {
			bool is_exact = cells[i].is_tested && cells[i].expected < TABLE_EXACT_BELOW;

			/* The normal tail of a few makes too much of one more. */
			out[i] = (struct tested){ cells[i].expected, cells[i].residual,
						  is_exact ? binomial_two_sided(c->cells[i], cells[i].expected, c->n)
							   : cells[i].p,
						  cells[i].is_tested, is_exact };
		}
		free(cells);
	}
	free(room);
	return ok;
}

static int
by_p(const void *a, const void *b)
{
	const struct cell_finding *x = a, *y = b;

	if (x->adjusted != y->adjusted)
		return x->adjusted < y->adjusted ? -1 : 1;
	if (x->residual != y->residual)
		return x->residual > y->residual ? -1 : 1;
	for (int f = 0; f < 3 && x->codes[f]; f++)
		if (strcmp(x->codes[f], y->codes[f]) != 0)
			return strcmp(x->codes[f], y->codes[f]);
	return 0;
}

static struct cell_finding
name_cell(const struct cube *c, const struct field_ref *const *refs, size_t at, const struct tested *t,
	  double adjusted, struct arena *arena)
{
	struct cell_finding f = { .observed = c->cells[at], .expected = t->expected,
				  .residual = t->residual, .p = t->p, .adjusted = adjusted,
				  .is_exact = t->is_exact,
				  .ratio = t->expected > 0 ? (double)c->cells[at] / t->expected : NAN };
	struct buf query = { 0 };
	size_t rest = at;

	for (size_t k = 0; k < c->count; k++) {
		uint32_t value = c->names[k][rest % c->size[k]];

		rest /= c->size[k];
		f.codes[k] = c->values[k].names.codes[value];
		f.labels[k] = c->values[k].names.labels[value];
		discover_term(refs[k], f.codes[k], &query);
	}
	f.query = arena_strdup(arena, buf_str(&query));
	buf_release(&query);
	return f;
}

bool
discover_cells(const struct discover *d, const struct field_ref *const *refs, size_t count,
	       struct arena *arena, struct cell_search *out, struct error *err)
{
	struct cube c = { .count = count };
	struct tested *tested = NULL;
	double *p = NULL;
	size_t *order = NULL, cells, kept = 0, over = 0;
	bool ok = false;

	*out = (struct cell_search){ 0 };
	for (size_t f = 0; f < count; f++)
		out->titles[f] = field_ref_title(refs[f]);
	if (!fill_cube(d, refs, &c, arena, err))
		goto done;
	out->n = c.n;
	out->left_out = (long)c.values[0].count - c.n;
	if (c.n == 0) {
		ok = true;
		goto done;
	}
	cells = c.size[0] * c.size[1] * (count > 2 ? c.size[2] : 1);
	tested = xcalloc(cells, sizeof *tested);
	p = xcalloc(cells, sizeof *p);
	order = xcalloc(cells, sizeof *order);
	if (!test_cells(&c, tested, err))
		goto done;
	for (size_t i = 0; i < cells; i++) {
		p[i] = tested[i].is_tested ? tested[i].p : NAN;
		out->tested += tested[i].is_tested;
	}
	out->by_chance = FALSE_DISCOVERY_RATE * (double)out->tested;
	false_discovery(p, cells, order);
	for (size_t i = 0; i < cells; i++) {
		bool is_below = tested[i].is_tested && p[i] <= FALSE_DISCOVERY_RATE;

		out->below += is_below;
		over += is_below && tested[i].residual > 0;
	}
	out->items = arena_alloc(arena, (over + 1) * sizeof *out->items);
	for (size_t i = 0; i < cells; i++) {
		/* What there is too little of is in the table, not in the list. */
		if (tested[i].is_tested && p[i] <= FALSE_DISCOVERY_RATE && tested[i].residual > 0)
			out->items[kept++] = name_cell(&c, refs, i, &tested[i], p[i], arena);
	}
	if (kept)
		qsort(out->items, kept, sizeof *out->items, by_p);
	out->count = kept < DISCOVER_SHOWN ? kept : DISCOVER_SHOWN;
	ok = true;
done:
	free(tested);
	free(p);
	free(order);
	release_cube(&c);
	return ok;
}

/* Where in the cube a value of a facet stands; -1: missing, or nobody has it first. */
static long
place_of(const struct cube *c, size_t field, const char *code)
{
	for (size_t i = 0; i < c->size[field]; i++)
		if (strcmp(c->values[field].names.codes[c->names[field][i]], code) == 0)
			return (long)i;
	return -1;
}

bool
discover_residuals(const struct discover *d, const struct field_ref *rows, const struct field_ref *cols,
		   const struct crosstab *table, struct arena *arena, struct residuals *out,
		   struct error *err)
{
	const struct field_ref *refs[] = { cols, rows };
	struct cube c = { .count = 2 };
	struct cell_test *cells = NULL;
	struct table_test test;
	long *room = NULL, *at_col = NULL;
	double *p = NULL;
	size_t *order = NULL, count;
	bool ok = false;

	*out = (struct residuals){ .p = NAN };
	if (table->cols.count && table->rows.count > CELLS_MAX / table->cols.count)
		return FAIL(err, ERR_LIMIT, N_("these fields have too many values to be crossed"));
	out->cells = arena_alloc(arena, (table->rows.count * table->cols.count + 1) * sizeof *out->cells);
	for (size_t i = 0; i < table->rows.count * table->cols.count; i++)
		out->cells[i] = (struct residual_cell){ .p = NAN, .adjusted = NAN };
	if (!fill_cube(d, refs, &c, arena, err))
		goto done;
	out->n = c.n;
	out->left_out = (long)c.values[0].count - c.n;
	count = c.size[0] * c.size[1];
	if (c.n == 0) {
		ok = true;
		goto done;
	}
	cells = xcalloc(count, sizeof *cells);
	room = xcalloc(c.size[0] + c.size[1], sizeof *room);
	p = xcalloc(count, sizeof *p);
	order = xcalloc(count, sizeof *order);
	if (!table_two_way(c.cells, c.size[1], c.size[0], room, cells, &test, err))
		goto done;
	for (size_t i = 0; i < count; i++) {
		p[i] = cells[i].p;
		out->tested += !isnan(p[i]);
	}
	false_discovery(p, count, order);
	at_col = xcalloc(table->cols.count + 1, sizeof *at_col);
	for (size_t k = 0; k < table->cols.count; k++)
		at_col[k] = place_of(&c, 0, table->cols.values[k].code);
	for (size_t r = 0; r < table->rows.count; r++) {
		long at_row = place_of(&c, 1, table->rows.values[r].code);

		for (size_t k = 0; at_row >= 0 && k < table->cols.count; k++) {
			const struct cell_test *t;
			size_t at;

			if (at_col[k] < 0)
				continue;
			at = (size_t)at_row * c.size[0] + (size_t)at_col[k];
			t = &cells[at];
			out->cells[r * table->cols.count + k] = (struct residual_cell){
				!isnan(t->p), t->is_exact, t->observed, t->expected, t->residual, t->p, p[at]
			};
			out->below += p[at] <= FALSE_DISCOVERY_RATE;
		}
	}
	out->chi_square = test.chi_square;
	out->df = test.df;
	out->p = test.p;
	ok = true;
done:
	free(cells);
	free(room);
	free(at_col);
	free(p);
	free(order);
	release_cube(&c);
	return ok;
}

/* ---- rules -------------------------------------------------------------------------------- */

/* A value that an incident can have, and which incidents have it. */
struct item {
	const char *label, *query;
	int field;
	uint64_t *bits;
	long n;
};

struct items {
	struct item *list;
	size_t count, cap;
	size_t words; /* of a bitmap */
};

enum { ITEMS_MAX = 150 }; /* the commonest; pairs of them are the left sides */

static long
count_bits(const uint64_t *a, const uint64_t *b, size_t words)
{
	long n = 0;

	for (size_t i = 0; i < words; i++)
		n += __builtin_popcountll(b ? a[i] & b[i] : a[i]);
	return n;
}

/* Every value of a field that five incidents or more have, each as a bitmap over the selection. */
static bool
add_items(const struct discover *d, enum field_id id, struct items *items, struct arena *arena,
	  struct error *err)
{
	const struct field_ref ref = { id, NULL };
	struct facet facet;
	const int64_t *ids = selection_ids(d->src, d->sel, arena);
	size_t n = (size_t)selection_count(d->sel);

	if (!source_facet(d->src, d->sel, &ref, d->lang, arena, &facet, err))
		return false;
	for (size_t i = 0; i < facet.count; i++) {
		struct item it = { .field = (int)id };
		struct buf term = { 0 };
		struct query *q;
		struct selection *has;

		if (facet.values[i].count < RULE_FROM || strcmp(facet.values[i].code, "not-recorded") == 0
		    || strcmp(facet.values[i].code, "unknown") == 0
		    || strcmp(facet.values[i].code, "not-applicable") == 0
		    || strcmp(facet.values[i].code, "withheld") == 0)
			continue;
		discover_term(&ref, facet.values[i].code, &term);
		q = query_parse(buf_str(&term), source_codes(d->src), err);
		has = q ? source_select(d->src, q, err) : NULL;
		query_free(q);
		it.query = arena_strdup(arena, buf_str(&term));
		buf_release(&term);
		if (!has)
			return false;
		it.label = facet.values[i].label;
		it.bits = xcalloc(items->words + 1, sizeof *it.bits);
		for (size_t k = 0; k < n; k++)
			if (selection_contains(d->src, has, ids[k]))
				it.bits[k / 64] |= UINT64_C(1) << (k % 64);
		selection_free(has);
		it.n = count_bits(it.bits, NULL, items->words);
		items->list = grow_array(items->list, items->count, &items->cap, sizeof *items->list);
		items->list[items->count++] = it;
	}
	return true;
}

static int
most_first(const void *a, const void *b)
{
	const struct item *x = a, *y = b;

	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	return strcmp(x->query, y->query);
}

static int
by_lift(const void *a, const void *b)
{
	const struct rule_finding *x = a, *y = b;

	if (x->lift != y->lift)
		return x->lift > y->lift ? -1 : 1;
	if (x->both != y->both)
		return x->both > y->both ? -1 : 1;
	return strcmp(x->if_query, y->if_query) ? strcmp(x->if_query, y->if_query)
						 : strcmp(x->then_query, y->then_query);
}

/* Of every rule that is tested its p; the rest only of those that may be shown. */
struct rule_list {
	double *p;
	size_t tested, p_cap;
	struct rule_finding *list;
	size_t *at; /* by rule of the list: its place in p */
	size_t count, cap, at_cap;
};

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

/*
 * One rule, kept when enough have both and the lift is enough; every one that is looked at counts as tested.
 * second NULL: one item on the left. A longer rule must lift more than both of its parents.
 */
static void
try_rule(const struct items *items, const struct item *first, const struct item *second,
	 const struct item *then, long n, const uint64_t *bits, struct rule_list *rules,
	 struct arena *arena)
{
	long left = second ? count_bits(bits, NULL, items->words) : first->n;
	long both = count_bits(bits, then->bits, items->words);
	struct rule_measures m, parent;
	struct rule_finding f;
	bool is_more = true;

	if (left < RULE_FROM || !rule_measures(n, left, then->n, both, &m, NULL))
		return;
	rules->p = grow_array(rules->p, rules->tested, &rules->p_cap, sizeof *rules->p);
	rules->p[rules->tested++] = m.p;
	/* A p is never adjusted downwards. */
	if (both < RULE_FROM || m.lift < RULE_LIFT || m.p > FALSE_DISCOVERY_RATE)
		return;
	for (int side = 0; second && side < 2; side++) {
		const struct item *alone = side ? second : first;

		if (rule_measures(n, alone->n, then->n, count_bits(alone->bits, then->bits, items->words), &parent,
				  NULL))
			is_more = is_more && m.lift > parent.lift;
	}
	if (!is_more)
		return;
	f = (struct rule_finding){ .n_if = left, .n_then = then->n, .both = both, .support = m.support,
				   .confidence = m.confidence, .lift = m.lift, .leverage = m.leverage,
				   .conviction = m.conviction, .p = m.p };
	f.if_label = second ? joined(first->label, second->label, " + ", arena) : first->label;
	f.if_query = second ? joined(first->query, second->query, " ", arena) : first->query;
	f.then_label = then->label;
	f.then_query = then->query;
	rules->list = grow_array(rules->list, rules->count, &rules->cap, sizeof *rules->list);
	rules->at = grow_array(rules->at, rules->count, &rules->at_cap, sizeof *rules->at);
	rules->at[rules->count] = rules->tested - 1;
	rules->list[rules->count++] = f;
}

bool
discover_rules(const struct discover *d, struct arena *arena, struct rule_search *out,
	       struct error *err)
{
	static const enum field_id ids[] = { F_TAG, F_ACTOR, F_TYPE, F_ADMIN1, F_PROFILE };
	struct items items = { .words = ((size_t)selection_count(d->sel) + 63) / 64 };
	struct rule_list rules = { 0 };
	uint64_t *bits = xcalloc(items.words + 1, sizeof *bits);
	size_t *order = NULL, kept = 0;
	bool ok = true;

	*out = (struct rule_search){ .n = selection_count(d->sel) };
	for (size_t i = 0; i < sizeof ids / sizeof *ids && ok; i++)
		ok = add_items(d, ids[i], &items, arena, err);
	if (items.count)
		qsort(items.list, items.count, sizeof *items.list, most_first);
	for (size_t i = ITEMS_MAX; i < items.count; i++)
		free(items.list[i].bits);
	items.count = items.count < ITEMS_MAX ? items.count : ITEMS_MAX;
	for (size_t a = 0; a < items.count && ok; a++) {
		const struct item *first = &items.list[a];

		for (size_t t = 0; t < items.count; t++)
			if (items.list[t].field != first->field)
				try_rule(&items, first, NULL, &items.list[t], out->n, first->bits, &rules, arena);
		for (size_t b = a + 1; b < items.count; b++) {
			const struct item *second = &items.list[b];

			if (second->field == first->field)
				continue;
			for (size_t w = 0; w < items.words; w++)
				bits[w] = first->bits[w] & second->bits[w];
			for (size_t t = 0; t < items.count; t++)
				if (items.list[t].field != first->field && items.list[t].field != second->field)
					try_rule(&items, first, second, &items.list[t], out->n, bits, &rules,
						 arena);
		}
		ok = progress_step(d->progress, (int64_t)a + 1, (int64_t)items.count)
		     || FAIL(err, ERR_CANCELLED, N_("stopped"));
	}
	out->tested = rules.tested;
	if (ok && rules.count) {
		order = xcalloc(rules.tested, sizeof *order);
		false_discovery(rules.p, rules.tested, order);
		for (size_t i = 0; i < rules.count; i++) {
			rules.list[i].adjusted = rules.p[rules.at[i]];
			if (rules.list[i].adjusted <= FALSE_DISCOVERY_RATE)
				rules.list[kept++] = rules.list[i];
		}
		if (kept)
			qsort(rules.list, kept, sizeof *rules.list, by_lift);
		out->count = kept < DISCOVER_SHOWN ? kept : DISCOVER_SHOWN;
		out->items = arena_alloc(arena, (out->count + 1) * sizeof *out->items);
		memcpy(out->items, rules.list, out->count * sizeof *out->items);
	}
	for (size_t i = 0; i < items.count; i++)
		free(items.list[i].bits);
	free(items.list);
	free(rules.list);
	free(rules.at);
	free(rules.p);
	free(order);
	free(bits);
	return ok;
}

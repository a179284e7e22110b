/* A query over the columns: bitmaps, term by term. */
#include <stdlib.h>
#include <string.h>

#include "core/base/utf8.h"
#include "core/columns/columns.h"
#include "core/columns/texts.h"
#include "core/dossier/dossier.h"
#include "core/dossier/stmt.h"

/*
 * Rows for which something is so, and rows for which nobody knows (NULL: none). No row is in both; bits
 * behind the last row are 0.
 */
struct truth {
	uint64_t *yes, *maybe;
};

/* What a query is asked of: incidents, acts or victims. */
struct scope {
	struct source *src;
	enum field_level level;
	const struct level *of; /* NULL for incidents */
	size_t rows;
};

static void
clear_tail(uint64_t *words, size_t rows)
{
	if (rows % 64)
		words[rows / 64] &= (UINT64_C(1) << (rows % 64)) - 1;
}

static uint64_t *
bits_new(size_t rows, bool value)
{
	uint64_t *words = xcalloc(word_count(rows) + 1, sizeof *words);

	if (value) {
		memset(words, 0xff, word_count(rows) * sizeof *words);
		clear_tail(words, rows);
	}
	return words;
}

static void
bits_set(uint64_t *words, size_t row)
{
	words[row / 64] |= UINT64_C(1) << (row % 64);
}

static void
truth_release(struct truth *t)
{
	free(t->yes);
	free(t->maybe);
	*t = (struct truth){ 0 };
}

/* ---- terms ------------------------------------------------------------------------------ */

/* The days that the first and the last day of a date must lie between. */
struct window {
	int32_t first_low, first_high, last_low, last_high;
};

static struct window
date_window(const struct query_node *n)
{
	const struct date *p = &n->period;
	struct window w = { DATE_MIN, DATE_MAX, DATE_MIN, DATE_MAX };
	/* What is certain is so of the whole interval, what is possible of one end. */
	int32_t *high = n->is_possible ? &w.first_high : &w.last_high;
	int32_t *low = n->is_possible ? &w.last_low : &w.first_low;

	switch (n->op) {
	case OP_LESS:
		/* Nothing is before an open beginning. */
		if (p->first == DATE_MIN)
			return (struct window){ DATE_MAX, DATE_MIN, DATE_MAX, DATE_MIN };
		*high = p->first - 1;
		break;
	case OP_AT_MOST:
		*high = p->last;
		break;
	case OP_MORE:
		if (p->last == DATE_MAX)
			return (struct window){ DATE_MAX, DATE_MIN, DATE_MAX, DATE_MIN };
		*low = p->last + 1;
		break;
	case OP_AT_LEAST:
		*low = p->first;
		break;
	default:
		*low = p->first;
		*high = p->last;
	}
	return w;
}

static uint64_t *
match_dates(struct source *src, const struct query_node *n, struct error *err)
{
	const struct date_column *dates = columns_dates(src, n->field, err);
	const struct window in = date_window(n);
	uint64_t *words;

	if (!dates)
		return NULL;
	words = bits_new(src->rows, false);
	for (size_t w = 0; w < word_count(src->rows); w++) {
		size_t from = w * 64, count = src->rows - from < 64 ? src->rows - from : 64;
		uint64_t word = 0;

		for (size_t i = 0; i < count && n->op == OP_MISSING; i++)
			word |= (uint64_t)(dates->precision[from + i] == DATE_UNKNOWN) << i;
		for (size_t i = 0; i < count && n->op != OP_MISSING; i++) {
			int32_t first = dates->first[from + i], last = dates->last[from + i];

			/* Undated is neither certainly nor possibly in any period. */
			word |= (uint64_t)((first >= in.first_low) & (first <= in.first_high)
					   & (last >= in.last_low) & (last <= in.last_high)
					   & ((first != DATE_MIN) | (last != DATE_MAX)))
				<< i;
		}
		words[w] = word;
	}
	return words;
}

static uint64_t *
match_id(const struct source *src, const struct query_node *n, struct error *err)
{
	uint64_t *words;
	int64_t id;
	long row;

	if (!dossier_id_parse(src->d, "INC", n->value, &id)) {
		FAIL(err, ERR_USAGE, N_("\"%s\" is no incident number"), n->value);
		error_hint(err, N_("write id=INC-4417"));
		return NULL;
	}
	words = bits_new(src->rows, false);
	row = columns_row(src, id);
	if (row >= 0)
		bits_set(words, (size_t)row);
	return words;
}

static bool
holds(const struct query_node *n, long number)
{
	switch (n->op) {
	case OP_LESS:
		return number < n->number;
	case OP_AT_MOST:
		return number <= n->number;
	case OP_MORE:
		return number > n->number;
	case OP_AT_LEAST:
		return number >= n->number;
	default:
		return number == n->number;
	}
}

/* How many records stand behind an incident: one, unless some were joined. */
static uint64_t *
match_records(const struct source *src, const struct query_node *n)
{
	const struct clusters *c = &src->clusters;
	uint64_t *words = bits_new(src->rows, holds(n, 1));

	for (size_t k = 0; k < c->count; k++) {
		size_t row = c->members[c->first[k]];

		words[row / 64] &= ~(UINT64_C(1) << (row % 64));
		if (holds(n, (long)(c->first[k + 1] - c->first[k])))
			bits_set(words, row);
	}
	return words;
}

/* Does a cell's word satisfy the comparison of the term? */
static bool
word_matches(const struct query_node *n, const char *folded_value, const char *word)
{
	struct buf folded = { 0 };
	bool hit;

	if (n->op == OP_EXACTLY)
		return strcmp(n->value, word) == 0;
	utf8_fold(&folded, word, strlen(word));
	hit = n->op == OP_IS ? strcmp(buf_str(&folded), folded_value) == 0
			     : strstr(buf_str(&folded), folded_value) != NULL;
	buf_release(&folded);
	return hit;
}

/* Marks the wanted codes; the number of them. */
static size_t
want_words(struct source *src, const struct field_ref *ref, const struct query_node *n,
	   uint32_t codes, uint8_t *want)
{
	struct buf folded = { 0 };
	size_t hits = 0;

	utf8_fold(&folded, n->value, strlen(n->value));
	for (uint32_t c = CODE_FIRST; c < codes; c++) {
		want[c] = word_matches(n, buf_str(&folded), columns_code(src, ref, c));
		hits += want[c];
	}
	buf_release(&folded);
	/* record.X= is the empty cell. */
	if (ref->id == F_RECORD && n->op != OP_HAS && !n->value[0]) {
		want[CODE_NOT_RECORDED] = 1;
		hits++;
	}
	return hits;
}

/* A dataset or tag that does not exist is a slip; a cell that no record holds is an answer. */
static bool
nothing_named(struct source *src, const struct field_ref *ref, const struct query_node *n,
	      uint32_t codes, struct error *err)
{
	struct near near;
	char words[200];

	near_start(&near, n->value);
	for (uint32_t c = CODE_FIRST; c < codes; c++)
		near_offer(&near, columns_code(src, ref, c));
	near_print(&near, words, sizeof words);
	FAIL(err, ERR_USAGE, N_("\"%s\" is no value of %s"), n->value, fields[ref->id].name);
	if (words[0])
		error_hint(err, N_("near it: %s"), words);
	return error_at(err, NULL, 1, n->column_at);
}

/* A tag of the dossier that no incident has at the moment is still a tag. */
static bool
is_known_tag(struct source *src, const char *tag)
{
	struct stmt *s = stmt_new(src->d, "SELECT 1 FROM tag WHERE code = :tag", NULL);
	bool known = false;

	if (s) {
		stmt_text(s, 1, tag);
		known = stmt_step(s, NULL) == STMT_ROW;
	}
	stmt_free(s);
	return known;
}

/* The place of a stage in the order of the ladder; -1 for what has none, such as an acquittal. */
static int
rung_of(const struct code_list *list, int code)
{
	char rung[8];

	return code >= CODE_FIRST && code_attr(&list->codes[code], "rung", rung, sizeof rung)
		       ? atoi(rung)
		       : -1;
}

static bool
stage_wanted(const struct code_list *list, const struct query_node *n, int code)
{
	int rung = rung_of(list, code), limit = rung_of(list, n->code);

	switch (n->op) {
	case OP_LESS:
		return rung >= 0 && limit >= 0 && rung < limit;
	case OP_AT_MOST:
		return rung >= 0 && limit >= 0 && rung <= limit;
	case OP_MORE:
		return rung >= 0 && limit >= 0 && rung > limit;
	case OP_AT_LEAST:
		return rung >= 0 && limit >= 0 && rung >= limit;
	default:
		return code == n->code;
	}
}

/* Rows where a pattern could not say whether they have one of the tags asked for. */
static void
add_maybe_tags(const struct source *src, const struct query_node *n, const uint8_t *want,
	       struct truth *out)
{
	for (size_t c = CODE_FIRST; src->tag_maybe && c < src->tags.count; c++) {
		if (!src->tag_maybe[c] || (n->op != OP_MISSING && !want[c]))
			continue;
		if (!out->maybe)
			out->maybe = bits_new(src->rows, false);
		for (size_t i = 0; i < word_count(src->rows); i++)
			out->maybe[i] |= src->tag_maybe[c][i];
	}
	for (size_t i = 0; out->maybe && i < word_count(src->rows); i++) {
		/* Without a tag, as far as is known: no longer certain. */
		if (n->op == OP_MISSING) {
			out->maybe[i] &= out->yes[i];
			out->yes[i] &= ~out->maybe[i];
		} else {
			out->maybe[i] &= ~out->yes[i];
		}
	}
}

static bool
match_coded(const struct scope *scope, const struct query_node *n, struct truth *out,
	    struct error *err)
{
	struct source *src = scope->src;
	struct field_ref ref = { n->field, n->column };
	const struct vector *v = scope->of ? &scope->of->vectors[n->field]
					   : columns_vector(src, &ref, err);
	const struct code_list *list =
		n->field == F_REGION ? codes_list(src->codes, "regions")
		: n->field < F_COUNT && fields[n->field].list
			? codes_list(src->codes, fields[n->field].list)
			: NULL;
	uint8_t *want;

	if (!v)
		return false;
	want = xcalloc(v->codes, 1);
	if (n->op == OP_MISSING) {
		memset(want, 1, CODE_FIRST);
	} else if (n->field == F_STAGE && n->code >= 0) {
		for (uint32_t c = 0; c < v->codes; c++)
			want[c] = stage_wanted(list, n, (int)c);
	} else if (n->code >= 0) {
		for (uint32_t c = 0; c < v->codes; c++)
			want[c] = n->op == OP_EXACTLY || n->code < CODE_FIRST
					  ? (int)c == n->code
					  : code_is_within(list, (int)c, n->code);
	} else if (want_words(src, &ref, n, v->codes, want) == 0 && n->field != F_RECORD
		   && n->field != F_YEAR && n->field != F_REGISTERED_YEAR
		   && !(n->field == F_TAG && is_known_tag(src, n->value))) {
		nothing_named(src, &ref, n, v->codes, err);
		free(want);
		return false;
	}
	out->yes = vector_match(v, want);
	if (n->field == F_TAG)
		add_maybe_tags(src, n, want, out);
	free(want);
	return true;
}

/* ---- trees ------------------------------------------------------------------------------ */

static void
negate(struct truth *t, size_t rows)
{
	for (size_t i = 0; i < word_count(rows); i++) {
		t->yes[i] = ~t->yes[i];
		if (t->maybe)
			t->yes[i] &= ~t->maybe[i];
	}
	clear_tail(t->yes, rows);
}

/* a and b, or a or b, into a; b is released. What is not decided stays so unless the other decides. */
static void
join(struct truth *a, struct truth *b, bool is_and, size_t rows)
{
	bool has_maybe = a->maybe || b->maybe;

	if (has_maybe && !a->maybe)
		a->maybe = bits_new(rows, false);
	for (size_t i = 0; i < word_count(rows); i++) {
		uint64_t ay = a->yes[i], by = b->yes[i];
		uint64_t am = a->maybe ? a->maybe[i] : 0, bm = b->maybe ? b->maybe[i] : 0;

		a->yes[i] = is_and ? ay & by : ay | by;
		if (has_maybe)
			a->maybe[i] = (is_and ? (ay | am) & (by | bm) : am | bm) & ~a->yes[i];
	}
	truth_release(b);
}

/* A term about what is missing, which is asked of what the members of a cluster say together. */
static bool
asks_for_missing(const struct query_node *n)
{
	return n->op == OP_MISSING || (n->code >= 0 && n->code < CODE_FIRST)
	       || (n->field == F_RECORD && !n->value[0]);
}

/*
 * Does a joined incident say one thing of this field, in the row of its primary? It is counted by that, so a term
 * must not find it by what another record says: the list behind a count has as many as the count.
 */
static bool
is_said_once(enum field_id field)
{
	return field == F_STAGE || field == F_STATUS || field == F_RECORDS || field == F_DATE
	       || field == F_REGISTERED || field == F_REGION
	       || (field < F_COUNT && fields[field].level == LEVEL_INCIDENT && !fields[field].is_multi
		   && (fields[field].kind == KIND_CODED || fields[field].kind == KIND_TREE)
		   && field != F_DATASET);
}

/* What is so of a member is so of its cluster: the primaries' rows follow those of their members. */
static void
join_members(const struct scope *scope, const struct query_node *n, struct truth *t)
{
	const struct clusters *c = &scope->src->clusters;

	if (!c->count || scope->of)
		return;
	if (n->kind == NODE_TERM && is_said_once(n->field))
		return;
	if (n->kind == NODE_TERM && asks_for_missing(n)) {
		/* Vectors and dates are joined; of texts each is looked at by itself. */
		if (n->field < F_COUNT && fields[n->field].kind == KIND_TEXT)
			clusters_narrow(c, t->yes);
		return;
	}
	clusters_spread(c, t->yes);
	if (!t->maybe)
		return;
	clusters_spread(c, t->maybe);
	for (size_t i = 0; i < word_count(scope->rows); i++)
		t->maybe[i] &= ~t->yes[i];
}

static bool evaluate(const struct scope *scope, const struct query_node *n, struct truth *out,
		     struct error *err);

/* Incidents some act or victim of which satisfies the child. */
static bool
evaluate_one(const struct scope *scope, const struct query_node *n, struct truth *out,
	     struct error *err)
{
	enum field_level which = n->kind == NODE_ACT ? LEVEL_ACT : LEVEL_VICTIM;
	const struct level *level = columns_level(scope->src, which, err);
	struct scope inner = { scope->src, which, level, level ? level->rows : 0 };
	struct truth t = { 0 };

	if (!level || !evaluate(&inner, n->first, &t, err)) {
		truth_release(&t);
		return false;
	}
	out->yes = bits_new(scope->rows, false);
	for (size_t w = 0; w < word_count(level->rows); w++)
		for (uint64_t word = t.yes[w]; word; word &= word - 1)
			bits_set(out->yes, level->owner[w * 64 + (size_t)__builtin_ctzll(word)]);
	truth_release(&t);
	join_members(scope, n, out);
	return true;
}

static bool
match_term(const struct scope *scope, const struct query_node *n, struct truth *out,
	   struct error *err)
{
	if (n->field < F_COUNT && fields[n->field].kind == KIND_TEXT && !scope->of)
		return texts_match(scope->src, n, &out->yes, &out->maybe, err);
	if (n->field == F_DATE || n->field == F_REGISTERED)
		out->yes = match_dates(scope->src, n, err);
	else if (n->field == F_ID)
		out->yes = match_id(scope->src, n, err);
	else if (n->field == F_RECORDS)
		out->yes = match_records(scope->src, n);
	else
		return match_coded(scope, n, out, err);
	return out->yes != NULL;
}

static bool
evaluate_term(const struct scope *scope, const struct query_node *n, struct truth *out,
	      struct error *err)
{
	if (!match_term(scope, n, out, err))
		return false;
	join_members(scope, n, out);
	return true;
}

static bool
evaluate(const struct scope *scope, const struct query_node *n, struct truth *out,
	 struct error *err)
{
	switch (n->kind) {
	case NODE_ALL:
		out->yes = bits_new(scope->rows, true);
		return true;
	case NODE_NOT:
		if (!evaluate(scope, n->first, out, err))
			return false;
		negate(out, scope->rows);
		return true;
	case NODE_AND:
	case NODE_OR:
		if (!evaluate(scope, n->first, out, err))
			return false;
		for (const struct query_node *c = n->first->next; c; c = c->next) {
			struct truth other = { 0 };

			if (!evaluate(scope, c, &other, err)) {
				truth_release(&other);
				return false;
			}
			join(out, &other, n->kind == NODE_AND, scope->rows);
		}
		return true;
	case NODE_ACT:
	case NODE_VICTIM:
		return evaluate_one(scope, n, out, err);
	case NODE_TERM:
		break;
	}
	return evaluate_term(scope, n, out, err);
}

struct selection *
source_select(struct source *src, const struct query *q, struct error *err)
{
	struct scope scope = { src, LEVEL_INCIDENT, NULL, src->rows };
	struct truth t = { 0 };
	struct selection *sel;

	texts_begin(src);
	if (!evaluate(&scope, q->root, &t, err)) {
		truth_release(&t);
		return NULL;
	}
	sel = xcalloc(1, sizeof *sel);
	sel->bits = t.yes;
	sel->rows = src->rows;
	clusters_mask(&src->clusters, t.yes, src->rows);
	if (t.maybe)
		clusters_mask(&src->clusters, t.maybe, src->rows);
	for (size_t i = 0; i < word_count(src->rows); i++) {
		sel->count += __builtin_popcountll(t.yes[i]);
		if (t.maybe)
			sel->undecided += __builtin_popcountll(t.maybe[i]);
	}
	if (sel->undecided)
		sel->maybe = t.maybe;
	else
		free(t.maybe);
	return sel;
}

struct selection *
source_join(const struct source *src, const struct selection *of_records)
{
	struct selection *sel = xcalloc(1, sizeof *sel);
	size_t words = word_count(src->rows);

	sel->rows = src->rows;
	sel->bits = bits_new(src->rows, false);
	memcpy(sel->bits, of_records->bits, words * sizeof *sel->bits);
	clusters_spread(&src->clusters, sel->bits);
	clusters_mask(&src->clusters, sel->bits, src->rows);
	if (of_records->maybe) {
		sel->maybe = bits_new(src->rows, false);
		memcpy(sel->maybe, of_records->maybe, words * sizeof *sel->maybe);
		clusters_spread(&src->clusters, sel->maybe);
		clusters_mask(&src->clusters, sel->maybe, src->rows);
	}
	for (size_t w = 0; w < words; w++) {
		sel->count += __builtin_popcountll(sel->bits[w]);
		if (!sel->maybe)
			continue;
		sel->maybe[w] &= ~sel->bits[w];
		sel->undecided += __builtin_popcountll(sel->maybe[w]);
	}
	return sel;
}

struct selection *
source_select_ids(struct source *src, const int64_t *ids, size_t count)
{
	struct selection *sel = xcalloc(1, sizeof *sel);

	sel->bits = bits_new(src->rows, false);
	sel->rows = src->rows;
	for (size_t i = 0; i < count; i++) {
		long row = columns_standing(src, ids[i]);

		if (row < 0 || selection_has(sel, (size_t)row))
			continue;
		bits_set(sel->bits, (size_t)row);
		sel->count++;
	}
	return sel;
}

struct selection *
source_select_unsure(struct source *src, const int64_t *ids, size_t count, const int64_t *unsure,
		     size_t unsure_count)
{
	struct selection *sel = source_select_ids(src, ids, count);

	if (unsure_count)
		sel->maybe = bits_new(src->rows, false);
	for (size_t i = 0; i < unsure_count; i++) {
		long row = columns_standing(src, unsure[i]);

		if (row < 0 || selection_has(sel, (size_t)row) || sel->maybe[row / 64] >> (row % 64) & 1)
			continue;
		bits_set(sel->maybe, (size_t)row);
		sel->undecided++;
	}
	return sel;
}

bool
selection_contains(const struct source *src, const struct selection *sel, int64_t id)
{
	long row = columns_standing(src, id);

	return row >= 0 && selection_has(sel, (size_t)row);
}

void
selection_free(struct selection *sel)
{
	if (!sel)
		return;
	free(sel->bits);
	free(sel->maybe);
	free(sel);
}

long
selection_count(const struct selection *sel)
{
	return sel->count;
}

long
selection_undecided(const struct selection *sel)
{
	return sel->undecided;
}

const int64_t *
selection_ids(const struct source *src, const struct selection *sel, struct arena *arena)
{
	int64_t *ids = arena_alloc(arena, (size_t)sel->count * sizeof *ids);
	size_t n = 0;

	EACH_SELECTED(sel, row)
		ids[n++] = src->ids[row];
	return ids;
}

int64_t
source_primary(const struct source *src, int64_t id)
{
	long row = columns_standing(src, id);

	return row < 0 ? 0 : src->ids[row];
}

const int64_t *
selection_records(const struct source *src, const struct selection *sel, struct arena *arena,
		  size_t *count)
{
	size_t most = (size_t)sel->count + src->clusters.hidden_count;
	int64_t *ids = arena_alloc(arena, (most + 1) * sizeof *ids);

	*count = 0;
	for (size_t row = 0; row < src->rows; row++)
		if (selection_has(sel, clusters_primary(&src->clusters, row)))
			ids[(*count)++] = src->ids[row];
	return ids;
}

const int64_t *
selection_undecided_ids(const struct source *src, const struct selection *sel,
			struct arena *arena, size_t *count)
{
	int64_t *ids = arena_alloc(arena, (size_t)sel->undecided * sizeof *ids);

	*count = 0;
	for (size_t row = 0; sel->maybe && row < sel->rows; row++)
		if (sel->maybe[row / 64] >> (row % 64) & 1)
			ids[(*count)++] = src->ids[row];
	return ids;
}

uint32_t *
selection_rows(const struct selection *sel, size_t *count)
{
	uint32_t *rows = xmalloc((size_t)sel->count * sizeof *rows);

	*count = 0;
	EACH_SELECTED(sel, row)
		rows[(*count)++] = (uint32_t)row;
	return rows;
}

bool
source_has(const struct source *src, int64_t incident)
{
	return columns_row(src, incident) >= 0;
}

bool
selection_may_hold(const struct source *src, const struct selection *sel, int64_t incident)
{
	long row = columns_standing(src, incident);

	return row >= 0 && (selection_has(sel, (size_t)row)
			    || (sel->maybe && sel->maybe[row / 64] >> (row % 64) & 1));
}

const int64_t *
source_ids(const struct source *src)
{
	return src->clusters.count ? src->clusters.ids : src->ids;
}

/* A query over the columns: a bitmap, term by term. */
#include <stdlib.h>
#include <string.h>

#include "core/base/utf8.h"
#include "core/columns/columns.h"
#include "core/dossier/dossier.h"
#include "core/dossier/stmt.h"

static size_t
word_count(size_t rows)
{
	return (rows + 63) / 64;
}

/* Bits behind the last row are always 0. */
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

/* Rows that have a wanted value. want: one byte a code. */
static uint64_t *
match_vector(const struct vector *v, size_t rows, const uint8_t *want)
{
	uint64_t *words = bits_new(rows, false);

	for (size_t row = 0; row < rows; row++) {
		size_t count;
		const uint32_t *codes = vector_at(v, row, &count);
		uint64_t hit = 0;

		for (size_t i = 0; i < count; i++)
			hit |= want[codes[i]];
		words[row / 64] |= hit << (row % 64);
	}
	return words;
}

static bool
date_matches(const struct query_node *n, const struct date *d)
{
	const struct date *p = &n->period;

	/* Undated is neither certainly nor possibly in any period. */
	if (d->first == DATE_MIN && d->last == DATE_MAX)
		return false;
	switch (n->op) {
	case OP_LESS:
		return (n->is_possible ? d->first : d->last) < p->first;
	case OP_AT_MOST:
		return (n->is_possible ? d->first : d->last) <= p->last;
	case OP_MORE:
		return (n->is_possible ? d->last : d->first) > p->last;
	case OP_AT_LEAST:
		return (n->is_possible ? d->last : d->first) >= p->first;
	default:
		return n->is_possible ? d->first <= p->last && d->last >= p->first
				      : d->first >= p->first && d->last <= p->last;
	}
}

static uint64_t *
match_dates(const struct source *src, const struct query_node *n)
{
	const struct date *dates = n->field == F_DATE ? src->date : src->registered;
	uint64_t *words = bits_new(src->rows, false);

	for (size_t row = 0; row < src->rows; row++) {
		bool hit = n->op == OP_MISSING ? dates[row].precision == DATE_UNKNOWN
					       : date_matches(n, &dates[row]);

		words[row / 64] |= (uint64_t)hit << (row % 64);
	}
	return words;
}

static uint64_t *
match_id(const struct source *src, const struct query_node *n, struct error *err)
{
	uint64_t *words;
	int64_t id;

	if (!dossier_id_parse(src->d, "INC", n->value, &id)) {
		FAIL(err, ERR_USAGE, N_("\"%s\" is no incident number"), n->value);
		error_hint(err, N_("write id=INC-4417"));
		return NULL;
	}
	words = bits_new(src->rows, false);
	for (size_t row = 0; row < src->rows; row++)
		if (src->ids[row] == id)
			words[row / 64] |= UINT64_C(1) << (row % 64);
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

static uint64_t *
match_coded(struct source *src, const struct query_node *n, struct error *err)
{
	struct field_ref ref = { n->field, n->column };
	const struct vector *v = columns_vector(src, &ref, err);
	uint64_t *words;
	uint8_t *want;

	if (!v)
		return NULL;
	want = xcalloc(v->codes, 1);
	if (n->op == OP_MISSING) {
		memset(want, 1, CODE_FIRST);
	} else if (n->code >= 0) {
		const struct code_list *list = codes_list(src->codes, fields[n->field].list);

		for (uint32_t c = 0; c < v->codes; c++)
			want[c] = n->op == OP_EXACTLY || n->code < CODE_FIRST
					  ? (int)c == n->code
					  : code_is_within(list, (int)c, n->code);
	} else if (want_words(src, &ref, n, v->codes, want) == 0 && n->field != F_RECORD
		   && !(n->field == F_TAG && is_known_tag(src, n->value))) {
		nothing_named(src, &ref, n, v->codes, err);
		free(want);
		return NULL;
	}
	words = match_vector(v, src->rows, want);
	free(want);
	return words;
}

static uint64_t *
evaluate(struct source *src, const struct query_node *n, struct error *err)
{
	size_t count = word_count(src->rows);
	uint64_t *words, *other;

	switch (n->kind) {
	case NODE_ALL:
		return bits_new(src->rows, true);
	case NODE_NOT:
		words = evaluate(src, n->first, err);
		if (!words)
			return NULL;
		for (size_t i = 0; i < count; i++)
			words[i] = ~words[i];
		clear_tail(words, src->rows);
		return words;
	case NODE_AND:
	case NODE_OR:
		words = evaluate(src, n->first, err);
		for (const struct query_node *c = n->first->next; words && c; c = c->next) {
			other = evaluate(src, c, err);
			if (!other) {
				free(words);
				return NULL;
			}
			for (size_t i = 0; i < count; i++)
				words[i] = n->kind == NODE_AND ? words[i] & other[i]
							       : words[i] | other[i];
			free(other);
		}
		return words;
	case NODE_TERM:
		break;
	}
	if (n->field == F_DATE || n->field == F_REGISTERED)
		return match_dates(src, n);
	if (n->field == F_ID)
		return match_id(src, n, err);
	return match_coded(src, n, err);
}

struct selection *
source_select(struct source *src, const struct query *q, struct error *err)
{
	uint64_t *words = evaluate(src, q->root, err);
	struct selection *sel;

	if (!words)
		return NULL;
	sel = xcalloc(1, sizeof *sel);
	sel->bits = words;
	sel->rows = src->rows;
	for (size_t i = 0; i < word_count(src->rows); i++)
		sel->count += __builtin_popcountll(words[i]);
	return sel;
}

void
selection_free(struct selection *sel)
{
	if (!sel)
		return;
	free(sel->bits);
	free(sel);
}

long
selection_count(const struct selection *sel)
{
	return sel->count;
}

const int64_t *
selection_ids(const struct source *src, const struct selection *sel, struct arena *arena)
{
	int64_t *ids = arena_alloc(arena, (size_t)sel->count * sizeof *ids);
	size_t n = 0;

	for (size_t row = 0; row < src->rows; row++)
		if (selection_has(sel, row))
			ids[n++] = src->ids[row];
	return ids;
}

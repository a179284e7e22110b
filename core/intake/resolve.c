/* From a cell to codes. */
#include "core/intake/resolve.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/utf8.h"

#define MISSING_MAX 256 /* bytes: no cell that is longer says that it is missing */
#define MEMORY_MAX  ((size_t)4 << 20) /* bytes after which a resolver forgets and starts anew */
#define SLOTS	    64
#define PLACE_CODE_MAX	 64 /* bytes of the code of a place */
#define PLACE_CODE_ZEROS 3  /* that a table may have lost in front of it */

struct memory {
	const char *key; /* the cell's bytes */
	size_t len;
	char way; /* how the rule reads it: the separator of split(), or 0 */
	bool is_unmatched;
	struct meanings meanings;
	long rows; /* in this batch, when it is unmatched */
};

struct slot {
	size_t hash;
	struct memory *memory; /* NULL: free */
};

struct resolver {
	const struct profile *p;
	struct code_list *list;
	const char *name;
	struct arena arena;
	struct slot *slots;
	size_t count, mask;
	struct memory **met; /* what no list knows in this batch, in the order of the rows */
	size_t met_count, met_cap;
	bool is_hushed;
	int below; /* code_match */
};

struct resolver *
resolver_new(const struct profile *p, struct codes *codes, const char *key, const char *list)
{
	struct resolver *r = xcalloc(1, sizeof *r);

	r->p = p;
	r->name = key;
	r->below = -1;
	r->list = list ? codes_list(codes, list) : NULL;
	/* Makes the table of names, which several threads read from now on. */
	if (r->list)
		code_match(r->list, "", 0, -1);
	r->mask = SLOTS - 1;
	r->slots = xcalloc(SLOTS, sizeof *r->slots);
	return r;
}

void
resolver_below(struct resolver *r, int below)
{
	r->below = below;
}

void
resolver_free(struct resolver *r)
{
	if (!r)
		return;
	arena_release(&r->arena);
	free(r->slots);
	free(r->met);
	free(r);
}

static bool
is_blank(const char *s, size_t *step, size_t left)
{
	*step = 1;
	if (*s == ' ' || (*s >= '\t' && *s <= '\r'))
		return true;
	*step = 2;
	return left >= 2 && memcmp(s, "\xC2\xA0", 2) == 0;
}

const char *
cell_trimmed(const char *s, size_t *len)
{
	size_t step;

	while (*len && is_blank(s, &step, *len)) {
		s += step;
		*len -= step;
	}
	while (*len
	       && (is_blank(s + *len - 1, &step, 1)
		   || (*len >= 2 && memcmp(s + *len - 2, "\xC2\xA0", 2) == 0)))
		*len -= memcmp(s + *len - 1, "\xA0", 1) == 0 ? 2 : 1;
	return s;
}

const char *
expr_text(const struct expr *e, const struct csv_row *row, size_t *len)
{
	if (e->kind == EXPR_CONST) {
		*len = strlen(e->text);
		return e->text;
	}
	*len = 0;
	if (e->kind == EXPR_NONE || e->at < 0 || (size_t)e->at >= row->count)
		return "";
	*len = row->cells[e->at].len;
	return cell_trimmed(row->cells[e->at].text, len);
}

static bool
is_among(const char *const *words, size_t count, const char *folded)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(words[i], folded) == 0)
			return true;
	return false;
}

/*
 * Can a cell fold to one of the words? Folding keeps an ASCII letter or digit at the start, and most
 * cells begin with another than "n/d" does.
 */
static bool
may_be_among(const char *const *words, size_t count, const char *text)
{
	unsigned char c = (unsigned char)text[0];

	if (c >= 0x80)
		return count > 0;
	for (size_t i = 0; i < count; i++)
		if (words[i][0] == (char)(c >= 'A' && c <= 'Z' ? c + 32 : c))
			return true;
	return false;
}

/* A formula that came to nothing: no publisher writes these words himself. */
bool
cell_is_error(const char *text, size_t len)
{
	static const char *const words[] = { "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!",
					     "#NULL!" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == len && memcmp(words[i], text, len) == 0)
			return true;
	return false;
}

bool
is_word(const char *const *words, size_t count, const char *text, size_t len)
{
	struct buf folded = { 0 };
	bool found = false;

	if (len && len <= MISSING_MAX && may_be_among(words, count, text)) {
		utf8_fold(&folded, text, len);
		found = is_among(words, count, buf_str(&folded));
		buf_release(&folded);
	}
	return found;
}

bool
missing_word(const struct profile *p, const char *text, size_t len, const char **code)
{
	const struct {
		const char *const *words;
		size_t count;
		const char *code;
	} kinds[] = { { p->missing, p->missing_count, "not-recorded" },
		      { p->unknown, p->unknown_count, "unknown" },
		      { p->withheld, p->withheld_count, "withheld" },
		      { p->not_applicable, p->not_applicable_count, "not-applicable" } };
	struct buf folded = { 0 };
	bool may_be = false;

	*code = len == 0 || (text[0] == '#' && cell_is_error(text, len)) ? "not-recorded" : NULL;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds && len && len <= MISSING_MAX; i++)
		may_be |= may_be_among(kinds[i].words, kinds[i].count, text);
	if (!may_be)
		return *code != NULL;
	utf8_fold(&folded, text, len);
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds && !*code; i++)
		if (is_among(kinds[i].words, kinds[i].count, buf_str(&folded)))
			*code = kinds[i].code;
	buf_release(&folded);
	return *code != NULL;
}

static struct slot *
find_slot(struct slot *slots, size_t mask, size_t hash, const char *key, size_t len, char way)
{
	size_t at = hash & mask;
	const struct memory *m;

	while ((m = slots[at].memory)
	       && (slots[at].hash != hash || m->len != len || m->way != way
		   || memcmp(m->key, key, len) != 0))
		at = (at + 1) & mask;
	return &slots[at];
}

static void
grow_slots(struct resolver *r)
{
	size_t mask = (r->mask + 1) * 2 - 1;
	struct slot *slots = xcalloc(mask + 1, sizeof *slots);

	for (size_t i = 0; i <= r->mask; i++) {
		const struct slot *old = &r->slots[i];
		size_t at = old->hash & mask;

		while (old->memory && slots[at].memory)
			at = (at + 1) & mask;
		if (old->memory)
			slots[at] = *old;
	}
	free(r->slots);
	r->slots = slots;
	r->mask = mask;
}

/* The memory of a cell, new with no meanings when it is. */
static struct memory *
remember(struct resolver *r, const char *key, size_t len, char way)
{
	size_t hash = hash_bytes(key, len);
	struct slot *slot = find_slot(r->slots, r->mask, hash, key, len, way);
	struct memory *m = slot->memory;

	if (m)
		return m;
	if (r->count * 2 > r->mask) {
		grow_slots(r);
		slot = find_slot(r->slots, r->mask, hash, key, len, way);
	}
	r->count++;
	m = arena_alloc(&r->arena, sizeof *m);
	*m = (struct memory){ .key = arena_strndup(&r->arena, key, len), .len = len, .way = way };
	*slot = (struct slot){ hash, m };
	return m;
}

/* Learnt: notes whether a list lacks any of it. */
static void
settle(struct memory *m)
{
	for (size_t i = 0; i < m->meanings.count; i++)
		m->is_unmatched |= m->meanings.items[i].text[0] != '\0';
}

/* Counts a row in which a cell stands. */
static const struct meanings *
met(struct resolver *r, struct memory *m)
{
	if (m->is_unmatched && !r->is_hushed && m->rows++ == 0) {
		r->met = grow_array(r->met, r->met_count, &r->met_cap, sizeof(struct memory *));
		r->met[r->met_count++] = m;
	}
	return &m->meanings;
}

/* Adds the meanings of one value. */
static void
add_meanings(struct resolver *r, const char *text, size_t len, struct meaning **items,
	     size_t *count, size_t *cap)
{
	struct buf folded = { 0 };
	const struct mapping *mapped;
	size_t n;
	int index;

	utf8_fold(&folded, text, len);
	mapped = profile_map(r->p, r->name, buf_str(&folded), &n);
	for (size_t i = 0; i < n; i++) {
		*items = grow_array(*items, *count, cap, sizeof **items);
		(*items)[(*count)++] = (struct meaning){ mapped[i].to, "" };
	}
	if (n == 0) {
		struct meaning m = { "not-recorded", "" };

		index = r->list ? code_match(r->list, text, len, r->below) : -1;
		if (index >= 0)
			m.code = r->list->codes[index].code;
		else
			m.text = arena_strndup(&r->arena, text, len);
		*items = grow_array(*items, *count, cap, sizeof **items);
		(*items)[(*count)++] = m;
	}
	buf_release(&folded);
}

static void
keep(struct resolver *r, struct memory *m, struct meaning *items, size_t count)
{
	struct meaning *copy = arena_alloc(&r->arena, count * sizeof *copy);

	memcpy(copy, items, count * sizeof *copy);
	m->meanings.items = copy;
	m->meanings.count = count;
	settle(m);
	free(items);
}

static void
learn(struct resolver *r, const struct expr *e, struct memory *m)
{
	struct meaning *items = NULL;
	size_t count = 0, cap = 0;
	const char *code;

	if (missing_word(r->p, m->key, m->len, &code)) {
		m->meanings.is_missing = true;
		items = grow_array(items, count, &cap, sizeof *items);
		items[count++] = (struct meaning){ code, "" };
	} else if (e->kind == EXPR_SPLIT) {
		for (const char *s = m->key, *end = m->key + m->len; s <= end;) {
			const char *stop = memchr(s, e->separator, (size_t)(end - s));
			size_t len = (size_t)((stop ? stop : end) - s);
			const char *part = cell_trimmed(s, &len);

			/* Beside others a part that nobody filled in is nothing; that nobody knows is something. */
			if (len && missing_word(r->p, part, len, &code)) {
				if (strcmp(code, "not-recorded") == 0) {
					s = stop ? stop + 1 : end + 1;
					continue;
				}
				items = grow_array(items, count, &cap, sizeof *items);
				items[count++] = (struct meaning){ code, "" };
			} else if (len) {
				add_meanings(r, part, len, &items, &count, &cap);
			}
			s = stop ? stop + 1 : end + 1;
		}
		if (count == 0) {
			items = grow_array(items, count, &cap, sizeof *items);
			items[count++] = (struct meaning){ "not-recorded", "" };
		}
	} else {
		add_meanings(r, m->key, m->len, &items, &count, &cap);
	}
	keep(r, m, items, count);
}

const struct meanings *
resolver_cell(struct resolver *r, const struct expr *e, const struct csv_row *row)
{
	size_t len;
	const char *text = expr_text(e, row, &len);
	struct memory *m = remember(r, text, len, e->kind == EXPR_SPLIT ? e->separator : '\0');

	if (!m->meanings.items)
		learn(r, e, m);
	return met(r, m);
}

bool
point_cut(const char **text, size_t *len, const char **lon, size_t *lon_len)
{
	static const char marks[] = ";, ";
	size_t all = *len;
	const char *cell = cell_trimmed(*text, &all), *cut = NULL;

	for (const char *m = marks; *m && !cut; m++) {
		cut = memchr(cell, *m, all);
		if (cut && *m != ';' && memchr(cut + 1, *m, all - (size_t)(cut + 1 - cell)))
			cut = NULL;
	}
	if (!cut)
		return false;
	*len = (size_t)(cut - cell);
	*lon_len = all - *len - 1;
	*lon = cell_trimmed(cut + 1, lon_len);
	*text = cell_trimmed(cell, len);
	return true;
}

/* A folded name of a place without what the profile says that it may end with. */
static void
strip_end(const struct profile *p, struct buf *folded)
{
	for (size_t i = 0; i < p->strip_count; i++) {
		size_t len = strlen(p->strip[i]);

		if (folded->len <= len
		    || memcmp(folded->data + folded->len - len, p->strip[i], len) != 0)
			continue;
		folded->len -= len;
		while (folded->len && folded->data[folded->len - 1] == ' ')
			folded->len--;
		folded->data[folded->len] = '\0';
		return;
	}
}

void
place_key(const struct profile *p, const char *text, size_t len, struct buf *out)
{
	utf8_fold(out, text, len);
	strip_end(p, out);
}

/* What a name says of the kind of place that it is: not part of the name in the list. Folded. */
static const char *const kind_starts[] = {
	"departamento del ", "departamento de ", "departamento ", "depto. de ", "depto. ", "estado de ",
	"estado ", "provincia de ", "provincia ", "municipio de ", "municipio ", "region de ",
	"department of ", "state of ", "province of ", "municipality of ", "region of ", "city of ",
};
static const char *const kind_ends[] = {
	" department", " departamento", " state", " province", " provincia", " municipality",
	" municipio", " region", " district", " distrito",
};

/*
 * A folded name without the word for its kind, or without what stands in parentheses behind it. False when
 * it has neither.
 */
static bool
without_kind(const struct buf *folded, size_t which, const char **s, size_t *len)
{
	const size_t starts = sizeof kind_starts / sizeof *kind_starts;
	const size_t ends = sizeof kind_ends / sizeof *kind_ends;
	size_t n;

	*s = buf_str(folded);
	*len = folded->len;
	if (which < starts) {
		n = strlen(kind_starts[which]);
		if (*len <= n || memcmp(*s, kind_starts[which], n) != 0)
			return false;
		*s += n;
		*len -= n;
	} else if (which < starts + ends) {
		n = strlen(kind_ends[which - starts]);
		if (*len <= n || memcmp(*s + *len - n, kind_ends[which - starts], n) != 0)
			return false;
		*len -= n;
	} else {
		const char *open = *len > 3 && (*s)[*len - 1] == ')' ? memchr(*s, '(', *len) : NULL;

		if (!open || open == *s)
			return false;
		*len = (size_t)(open - *s);
	}
	while (*len && (*s)[*len - 1] == ' ')
		--*len;
	return *len > 0;
}

/* When the plain name is in no list: what it is without the word for its kind, if that is one place. */
static int
match_without_kind(struct resolver *r, const struct buf *folded, int below)
{
	const size_t ways = sizeof kind_starts / sizeof *kind_starts
			    + sizeof kind_ends / sizeof *kind_ends + 1;
	int found = -1;

	for (size_t i = 0; i < ways; i++) {
		const char *s;
		size_t len;
		int index;

		if (!without_kind(folded, i, &s, &len))
			continue;
		index = code_match(r->list, s, len, below);
		if (index >= CODE_FIRST && found >= 0 && index != found)
			return -1;
		if (index >= CODE_FIRST)
			found = index;
	}
	return found;
}

/* The place that stands below all constant levels of a profile; -1: it has none. */
static int
constant_place(struct resolver *r, const struct profile *p)
{
	int at = -1;

	for (size_t i = 0; i < p->place_count && p->place[i].kind == EXPR_CONST; i++) {
		int found = code_match(r->list, p->place[i].text, strlen(p->place[i].text), at);

		if (found < CODE_FIRST)
			break;
		at = found;
	}
	return at;
}

/*
 * The place that a code names: by code or other name, as it stands or with zeros in front, which tables
 * lose when they take a code for a number. -1: none, or several.
 */
static int
match_place_code(struct resolver *r, const struct profile *p, const struct csv_row *row)
{
	char padded[PLACE_CODE_MAX + PLACE_CODE_ZEROS + 1];
	const char *missing, *text;
	size_t len;
	int below = constant_place(r, p), found = -1;

	text = expr_text(&p->place_code, row, &len);
	if (!r->list || len == 0 || len > PLACE_CODE_MAX || missing_word(p, text, len, &missing))
		return -1;
	memset(padded, '0', PLACE_CODE_ZEROS);
	memcpy(padded + PLACE_CODE_ZEROS, text, len);
	for (size_t zeros = 0; zeros <= PLACE_CODE_ZEROS; zeros++) {
		int index = code_match(r->list, padded + PLACE_CODE_ZEROS - zeros, len + zeros, below);

		if (index >= CODE_FIRST && found >= 0 && index != found)
			return -1;
		if (index >= CODE_FIRST)
			found = index;
		if (text[0] < '0' || text[0] > '9')
			break;
	}
	return found;
}

/* Walks down the tree as far as the levels match; what does not match is kept as text. */
static void
learn_place(struct resolver *r, const struct profile *p, const struct csv_row *row,
	    struct memory *m)
{
	struct meaning *item = arena_alloc(&r->arena, sizeof *item);
	struct buf left = { 0 };
	const char *missing = "not-recorded", *code;
	int at;
	bool is_lost = false, is_said, is_coded;

	at = match_place_code(r, p, row);
	is_said = is_coded = at >= 0;
	for (size_t i = 0; i < p->place_count && !is_coded; i++) {
		size_t len, n;
		const char *text = expr_text(&p->place[i], row, &len);
		struct buf folded = { 0 };
		const struct mapping *mapped;
		int found;

		if (missing_word(p, text, len, &code)) {
			if (at < 0 && !is_lost)
				missing = code;
			continue;
		}
		is_said |= p->place[i].kind != EXPR_CONST;
		place_key(p, text, len, &folded);
		mapped = profile_map(p, r->name, buf_str(&folded), &n);
		if (is_lost || !r->list)
			found = -1;
		else if (mapped)
			found = code_find(r->list, mapped->to);
		else
			found = code_match(r->list, buf_str(&folded), folded.len, at);
		if (found < 0 && !mapped && !is_lost && r->list)
			found = match_without_kind(r, &folded, at);
		buf_release(&folded);
		if (found >= CODE_FIRST) {
			at = found;
			continue;
		}
		/* Somebody said that the words mean no place. */
		if (mapped && found >= 0) {
			if (at < 0)
				missing = r->list->codes[found].code;
			continue;
		}
		/* Below a level that is not understood nothing is guessed. */
		is_lost = true;
		if (left.len)
			buf_puts(&left, ", ");
		buf_add(&left, text, len);
	}
	item->code = at >= 0 ? r->list->codes[at].code : missing;
	item->text = arena_strdup(&r->arena, buf_str(&left));
	buf_release(&left);
	m->meanings = (struct meanings){ item, 1, !is_said };
	settle(m);
}

const struct meanings *
resolver_place(struct resolver *r, const struct profile *p, const struct csv_row *row)
{
	struct buf key = { 0 };
	struct memory *m;
	const char *code;
	size_t code_len;

	for (size_t i = 0; i < p->place_count; i++) {
		size_t len;
		const char *text = expr_text(&p->place[i], row, &len);

		buf_add(&key, text, len);
		buf_putc(&key, '\x1f');
	}
	code = expr_text(&p->place_code, row, &code_len);
	buf_add(&key, code, code_len);
	m = remember(r, buf_str(&key), key.len, '\0');
	buf_release(&key);
	if (!m->meanings.items)
		learn_place(r, p, row, m);
	return met(r, m);
}

void
resolver_hush(struct resolver *r, bool is_hushed)
{
	r->is_hushed = is_hushed;
}

void
resolver_end_batch(struct resolver *r, struct batch *b)
{
	for (size_t i = 0; i < r->met_count; i++) {
		struct memory *m = r->met[i];

		for (size_t k = 0; k < m->meanings.count; k++) {
			const char *text = m->meanings.items[k].text;

			if (text[0])
				batch_note(b, r->name, text, strlen(text), m->rows);
		}
		m->rows = 0;
	}
	r->met_count = 0;
	if (r->arena.total + (r->mask + 1) * sizeof *r->slots <= MEMORY_MAX)
		return;
	arena_release(&r->arena);
	free(r->slots);
	r->mask = SLOTS - 1;
	r->slots = xcalloc(SLOTS, sizeof *r->slots);
	r->count = 0;
}

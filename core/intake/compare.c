/* Which row of a newer file is which incident of the dataset. */
#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/dossier/record.h"
#include "core/dossier/stmt.h"
#include "core/intake/editions.h"
#include "core/intake/resolve.h"

/* ---- the dataset ------------------------------------------------------------------------ */

static bool
load_header(struct dossier *d, struct edition_base *base, struct error *err)
{
	struct stmt *s = stmt_new(d, "SELECT name FROM dataset_column WHERE dataset = :id ORDER BY ord",
				  err);
	enum stmt_result got = STMT_ERROR;
	struct csv_cell *cells = NULL;
	size_t cap = 0, count = 0;

	if (s)
		stmt_int(s, 1, base->dataset);
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		char *name = arena_strdup(&base->arena, stmt_col_text(s, 0));

		cells = grow_array(cells, count, &cap, sizeof *cells);
		cells[count++] = (struct csv_cell){ .text = name, .len = strlen(name) };
	}
	stmt_free(s);
	base->header.cells = arena_alloc(&base->arena, (count + 1) * sizeof *cells);
	if (count)
		memcpy(base->header.cells, cells, count * sizeof *cells);
	base->header.count = count;
	free(cells);
	return got == STMT_DONE;
}

bool
edition_base_load(struct dossier *d, int64_t dataset, struct edition_base *out, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT name, edition, has_outcomes, status_last, profile_text, map_text,"
				  " file_name FROM dataset WHERE id = :id AND state = 'active'",
				  err);
	const char *file = "";
	bool ok = false;

	*out = (struct edition_base){ .dataset = dataset };
	if (s) {
		stmt_int(s, 1, dataset);
		ok = stmt_step(s, err) == STMT_ROW;
	}
	if (ok) {
		out->name = arena_strdup(&out->arena, stmt_col_text(s, 0));
		out->edition = (long)stmt_col_int(s, 1);
		out->has_outcomes = stmt_col_int(s, 2) != 0;
		out->status_last = out->has_outcomes ? (int32_t)stmt_col_int(s, 3) : DATE_MIN;
		out->profile_text = arena_strdup(&out->arena, stmt_col_text(s, 4));
		out->map_text = arena_strdup(&out->arena, stmt_col_text(s, 5));
		file = arena_strdup(&out->arena, stmt_col_text(s, 6));
	}
	stmt_free(s);
	return ok && load_header(d, out, err)
	       && (out->p = profile_stored(out->profile_text, out->map_text, err)) != NULL
	       && profile_bind(out->p, &out->header, file, err);
}

void
edition_base_release(struct edition_base *base)
{
	profile_free(base->p);
	arena_release(&base->arena);
	*base = (struct edition_base){ 0 };
}

/* ---- columns ---------------------------------------------------------------------------- */

static bool
same_name(const struct csv_cell *a, const struct csv_cell *b)
{
	return a->len == b->len && memcmp(a->text, b->text, a->len) == 0;
}

/* Columns of one name stand for each other in order: the second one for the second one. */
static void
match_columns(struct comparison *c, bool *is_used)
{
	const struct csv_row *old = &c->base->header;

	for (size_t i = 0; i < old->count; i++) {
		c->order[i] = -1;
		for (size_t k = 0; k < c->header.count; k++)
			if (!is_used[k] && same_name(&old->cells[i], &c->header.cells[k])) {
				c->order[i] = (int)k;
				is_used[k] = true;
				break;
			}
	}
}

/* A column that the profile knows under another name from year to year is the same column. */
static void
match_renamed(struct comparison *c, const struct expr *was, const struct expr *is, bool *is_used)
{
	int from = expr_column(was), to = expr_column(is);

	if (from < 0 || to < 0 || (size_t)from >= c->base->header.count
	    || (size_t)to >= c->header.count || c->order[from] >= 0 || is_used[to])
		return;
	c->order[from] = to;
	is_used[to] = true;
}

static void
match_all_renamed(struct comparison *c, bool *is_used)
{
	const struct profile *a = c->base->p, *b = c->p;
	const struct expr *was[] = { &a->date,	   &a->date_end,     &a->registered, &a->location,
				     &a->verification, &a->code,     &a->narrative,
				     &a->narrative_lang, &a->lat,    &a->lon };
	const struct expr *is[] = { &b->date,	  &b->date_end,	    &b->registered, &b->location,
				    &b->verification, &b->code,	    &b->narrative,
				    &b->narrative_lang, &b->lat,    &b->lon };

	for (size_t i = 0; i < sizeof was / sizeof *was; i++)
		match_renamed(c, was[i], is[i], is_used);
	for (size_t i = 0; i < a->place_count && i < b->place_count; i++)
		match_renamed(c, &a->place[i], &b->place[i], is_used);
	for (size_t i = 0; i < a->act_count && i < b->act_count; i++)
		match_renamed(c, &a->acts[i].type, &b->acts[i].type, is_used);
	for (size_t i = 0; i < a->victim_count && i < b->victim_count; i++) {
		match_renamed(c, &a->victims[i].name, &b->victims[i].name, is_used);
		match_renamed(c, &a->victims[i].kind, &b->victims[i].kind, is_used);
		match_renamed(c, &a->victims[i].sex, &b->victims[i].sex, is_used);
		match_renamed(c, &a->victims[i].profile, &b->victims[i].profile, is_used);
		match_renamed(c, &a->victims[i].nexus, &b->victims[i].nexus, is_used);
	}
	for (size_t i = 0; i < a->actor_count && i < b->actor_count; i++) {
		match_renamed(c, &a->actors[i].label, &b->actors[i].label, is_used);
		match_renamed(c, &a->actors[i].attribution, &b->actors[i].attribution, is_used);
	}
	for (size_t i = 0; i < a->event_count && i < b->event_count; i++) {
		match_renamed(c, &a->events[i].stage, &b->events[i].stage, is_used);
		match_renamed(c, &a->events[i].date, &b->events[i].date, is_used);
		match_renamed(c, &a->events[i].national, &b->events[i].national, is_used);
	}
}

static bool
find_columns(struct comparison *c, struct error *err)
{
	size_t old = c->base->header.count, most = old + c->header.count;
	bool *is_used = xcalloc(c->header.count + 1, sizeof *is_used);

	c->order = xcalloc(most + 1, sizeof *c->order);
	match_columns(c, is_used);
	match_all_renamed(c, is_used);
	c->order_count = old;
	for (size_t k = 0; k < c->header.count; k++)
		if (!is_used[k])
			c->order[c->order_count++] = (int)k;
	c->columns[0] = xcalloc(old + 1, sizeof *c->columns[0]);
	c->columns[1] = xcalloc(old + 1, sizeof *c->columns[1]);
	for (size_t i = 0; i < old; i++)
		if (c->order[i] >= 0) {
			c->columns[0][c->column_count] = (int)i;
			c->columns[1][c->column_count++] = c->order[i];
		}
	free(is_used);
	if (c->order_count > CSV_CELLS_MAX)
		return FAIL(err, ERR_LIMIT, N_("dataset \"%s\" and this file have %zu columns together, more"
					       " than %zu"),
			    c->base->name, c->order_count, CSV_CELLS_MAX);
	if (c->column_count)
		return true;
	return FAIL(err, ERR_USAGE, N_("the file has no column in common with dataset \"%s\""),
		    c->base->name);
}

/* ---- keys ------------------------------------------------------------------------------- */

uint64_t
narrative_print(const struct comparison *c, const char *lang, size_t lang_len, const char *text,
		size_t len)
{
	unsigned char hash[crypto_generichash_BYTES_MIN];
	struct buf b = { 0 };
	uint64_t n;

	buf_add(&b, lang, lang_len);
	buf_putc(&b, '\x1f');
	utf8_nfc(&b, text, len);
	crypto_generichash(hash, sizeof hash, (const unsigned char *)b.data, b.len, c->plans[0].secret,
			   sizeof c->plans[0].secret);
	memcpy(&n, hash, sizeof n);
	buf_release(&b);
	return n ? n : 1;
}

/* What the narrative was when the record was read. */
static uint64_t
record_narrative(const struct comparison *c, const struct csv_row *row)
{
	const struct profile *p = c->base->p;
	size_t len, lang_len;
	const char *text = expr_text(&p->narrative, row, &len), *code;
	const char *lang = expr_text(&p->narrative_lang, row, &lang_len);

	if (missing_word(p, text, len, &code))
		return 0;
	if (missing_word(p, lang, lang_len, &code))
		lang_len = 0;
	return narrative_print(c, lang, lang_len, text, len);
}

struct reading {
	struct comparison *c;
	size_t at;
};

static bool
read_record(void *ctx, const struct record *r, struct error *err)
{
	struct reading *it = ctx;
	struct comparison *c = it->c;
	const struct csv_row row = { .cells = r->cells, .count = r->count, .line = r->line };

	(void)err;
	while (it->at < c->old_count && c->old[it->at].row < r->row)
		it->at++;
	for (; it->at < c->old_count && c->old[it->at].row == r->row; it->at++) {
		row_key_make(&c->plans[0], &row, &c->old[it->at].key);
		c->old[it->at].text = record_narrative(c, &row);
	}
	return true;
}

static bool
load_old(struct dossier *d, struct comparison *c, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT i.id, i.row, g.incident IS NOT NULL FROM incident i"
				  " LEFT JOIN incident_gone g ON g.incident = i.id"
				  " WHERE i.dataset = :dataset AND i.edition <= :edition ORDER BY i.row",
				  err);
	struct reading reading = { c, 0 };
	enum stmt_result got = STMT_ERROR;

	if (s) {
		stmt_int(s, 1, c->base->dataset);
		stmt_int(s, 2, c->base->edition);
	}
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		c->old = grow_array(c->old, c->old_count, &c->old_cap, sizeof *c->old);
		c->old[c->old_count++] = (struct old_row){ .incident = stmt_col_int(s, 0),
							   .row = stmt_col_int(s, 1),
							   .is_gone = stmt_col_int(s, 2) != 0,
							   .partner = NO_PARTNER };
	}
	stmt_free(s);
	return got == STMT_DONE
	       && record_each(d, c->base->dataset, 1, 0, read_record, &reading, err);
}

bool
comparison_start(struct dossier *d, const struct edition_base *base, struct profile *p,
		 const struct csv_row *header, int year_max, int year_last, struct comparison *out,
		 struct error *err)
{
	*out = (struct comparison){ .base = base, .p = p };
	/* The table that it stands in is closed and opened again. */
	out->header.cells = arena_alloc(&out->arena, (header->count + 1) * sizeof *header->cells);
	out->header.count = header->count;
	for (size_t i = 0; i < header->count; i++) {
		out->header.cells[i] = header->cells[i];
		out->header.cells[i].text = arena_strndup(&out->arena, header->cells[i].text,
							  header->cells[i].len);
	}
	randombytes_buf(out->plans[0].secret, sizeof out->plans[0].secret);
	if (!find_columns(out, err))
		return false;
	memcpy(out->plans[1].secret, out->plans[0].secret, sizeof out->plans[0].secret);
	for (int i = 0; i < 2; i++) {
		out->plans[i].p = i ? p : base->p;
		out->plans[i].columns = out->columns[i];
		out->plans[i].count = out->column_count;
		out->plans[i].year_max = year_max;
		out->plans[i].year_last = year_last;
	}
	return load_old(d, out, err);
}

void
comparison_add(struct comparison *c, const struct row_key *keys, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		c->keys = grow_array(c->keys, c->count, &c->cap, sizeof *c->keys);
		c->keys[c->count++] = keys[i];
	}
}

void
comparison_release(struct comparison *c)
{
	free(c->order);
	free(c->columns[0]);
	free(c->columns[1]);
	free(c->old);
	free(c->keys);
	free(c->fates);
	free(c->partners);
	arena_release(&c->arena);
	*c = (struct comparison){ 0 };
}

/* ---- pairs ------------------------------------------------------------------------------ */

/* A row of either side by one of its keys. */
struct entry {
	unsigned char key[ROW_KEY_CONTENT];
	size_t at;
	bool is_later; /* of several with one key those that are gone come last */
};

struct entries {
	struct entry *items;
	size_t count, cap;
};

static int
by_key(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int order = memcmp(x->key, y->key, sizeof x->key);

	if (order == 0)
		order = x->is_later - y->is_later;
	return order ? order : (x->at > y->at) - (x->at < y->at);
}

enum key_kind { KEY_CONTENT, KEY_CODE, KEY_EVENT, KEY_DATED };

static void
add_entry(struct entries *e, const struct row_key *key, enum key_kind kind, size_t at, bool is_later)
{
	const uint64_t numbers[] = { [KEY_CODE] = key->code, [KEY_EVENT] = key->event,
				     [KEY_DATED] = key->dated, [KEY_CONTENT] = 1 };
	struct entry *entry;

	if (!key->is_taken || numbers[kind] == 0)
		return;
	e->items = grow_array(e->items, e->count, &e->cap, sizeof *e->items);
	entry = &e->items[e->count++];
	*entry = (struct entry){ .at = at, .is_later = is_later };
	if (kind == KEY_CONTENT)
		memcpy(entry->key, key->content, sizeof entry->key);
	else
		memcpy(entry->key, &numbers[kind], sizeof numbers[kind]);
}

static void
pair(struct comparison *c, size_t old, size_t new)
{
	c->old[old].partner = new;
	c->partners[new] = old;
}

/* Two that have codes of their own, and different ones, are two. */
static bool
may_be_one(const struct comparison *c, size_t old, size_t new)
{
	uint64_t a = c->old[old].key.code, b = c->keys[new].code;

	return c->old[old].partner == NO_PARTNER && c->partners[new] == NO_PARTNER
	       && (a == 0 || b == 0 || a == b);
}

/*
 * Pairs rows of one key. Rows that say the same in every cell are paired in order; by any other key only
 * where there is one on each side: what else might be meant is nobody's to guess.
 */
static void
pair_groups(struct comparison *c, const struct entries *old, const struct entries *new, enum key_kind kind)
{
	size_t i = 0, k = 0;

	while (i < old->count && k < new->count) {
		int order = memcmp(old->items[i].key, new->items[k].key, ROW_KEY_CONTENT);
		size_t i_end = i, k_end = k;

		if (order != 0) {
			i += order < 0;
			k += order > 0;
			continue;
		}
		while (i_end < old->count
		       && memcmp(old->items[i_end].key, old->items[i].key, ROW_KEY_CONTENT) == 0)
			i_end++;
		while (k_end < new->count
		       && memcmp(new->items[k_end].key, new->items[k].key, ROW_KEY_CONTENT) == 0)
			k_end++;
		if (kind == KEY_CONTENT)
			for (size_t n = 0; i + n < i_end && k + n < k_end; n++)
				pair(c, old->items[i + n].at, new->items[k + n].at);
		else if (i_end - i == 1 && k_end - k == 1
			 && may_be_one(c, old->items[i].at, new->items[k].at))
			pair(c, old->items[i].at, new->items[k].at);
		i = i_end;
		k = k_end;
	}
}

static void
pair_by(struct comparison *c, enum key_kind kind)
{
	struct entries old = { 0 }, new = { 0 };

	/* Whether a code is unique is asked of all rows, also of those that have found each other. */
	for (size_t i = 0; i < c->old_count; i++)
		if (kind == KEY_CODE || c->old[i].partner == NO_PARTNER)
			add_entry(&old, &c->old[i].key, kind, i, c->old[i].is_gone);
	for (size_t i = 0; i < c->count; i++)
		if (kind == KEY_CODE || c->partners[i] == NO_PARTNER)
			add_entry(&new, &c->keys[i], kind, i, false);
	if (old.count && new.count) {
		qsort(old.items, old.count, sizeof *old.items, by_key);
		qsort(new.items, new.count, sizeof *new.items, by_key);
		pair_groups(c, &old, &new, kind);
	}
	free(old.items);
	free(new.items);
}

void
comparison_decide(struct comparison *c)
{
	c->fates = xcalloc(c->count + 1, sizeof *c->fates);
	c->partners = xcalloc(c->count + 1, sizeof *c->partners);
	for (size_t i = 0; i < c->count; i++)
		c->partners[i] = NO_PARTNER;
	pair_by(c, KEY_CONTENT);
	pair_by(c, KEY_CODE);
	pair_by(c, KEY_EVENT);
	pair_by(c, KEY_DATED);
	for (size_t i = 0; i < c->count; i++) {
		const struct row_key *key = &c->keys[i];
		const struct old_row *old;

		if (!key->is_taken)
			continue;
		if (c->partners[i] == NO_PARTNER) {
			c->fates[i] = FATE_NEW;
			c->added++;
			continue;
		}
		old = &c->old[c->partners[i]];
		c->fates[i] = memcmp(old->key.content, key->content, ROW_KEY_CONTENT) == 0
				      ? FATE_SAME
				      : FATE_CHANGED;
		c->back += old->is_gone;
		if (old->is_gone)
			c->added++;
		else if (c->fates[i] == FATE_SAME)
			c->same++;
		else
			c->changed++;
	}
	for (size_t i = 0; i < c->old_count; i++)
		c->gone += !c->old[i].is_gone && c->old[i].partner == NO_PARTNER;
}

/* Code lists: in the dossier, in memory, found by name. */
#include "core/dossier/codes.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "core/base/asset.h"
#include "core/base/buf.h"
#include "core/base/csv.h"
#include "core/base/memory.h"
#include "core/base/utf8.h"
#include "core/dossier/private.h"
#include "core/dossier/stmt.h"

struct codes {
	struct arena arena;
	struct code_list *lists;
	size_t count;
};

/* Folded names to indexes: open addressing, several entries may share a name. */
struct code_names {
	struct arena arena;
	struct name {
		const char *text; /* NULL: free */
		int index;
	} *slots;
	size_t mask;
};

/* ---- into the dossier ------------------------------------------------------------------- */

static bool
check_header(const struct csv_row *row)
{
	static const char *const want[] = { "code", "parent", "order", "en",
					    "es",   "aliases", "attrs" };

	if (row->count != 7)
		return false;
	for (size_t i = 0; i < 7; i++)
		if (strcmp(row->cells[i].text, want[i]) != 0)
			return false;
	return true;
}

static bool
add_code(struct stmt *put, const struct csv_row *row, const char *source, struct error *err)
{
	if (row->count != 7 || row->cells[0].len == 0 || row->cells[3].len == 0) {
		FAIL(err, ERR_FORMAT, N_("a code needs seven cells: code, parent, order, en, es,"
					 " aliases, attrs"));
		return error_at(err, source, row->line, 0);
	}
	for (size_t i = 0; i < 7; i++)
		if (utf8_check(row->cells[i].text, row->cells[i].len) != row->cells[i].len) {
			FAIL(err, ERR_FORMAT, N_("the file is not UTF-8 text"));
			return error_at(err, source, row->line, 0);
		}
	stmt_text(put, 2, row->cells[0].text);
	stmt_text(put, 3, row->cells[1].text);
	stmt_int(put, 4, atoi(row->cells[2].text));
	stmt_text(put, 5, row->cells[3].text);
	stmt_text(put, 6, row->cells[4].len ? row->cells[4].text : row->cells[3].text);
	stmt_text(put, 7, row->cells[5].text);
	stmt_text(put, 8, row->cells[6].text);
	return stmt_run(put, err);
}

bool
codes_add(struct dossier *d, const char *list, const char *text, size_t len, const char *source,
	  const char *version, long *added, struct error *err)
{
	struct csv *csv = csv_open_text(text, len, source, ',');
	struct stmt *put = stmt_new(d,
				    "INSERT OR IGNORE INTO code (list, code, parent, ord, en, es,"
				    " aliases, attrs, version) VALUES (:list, :code, :parent, :ord,"
				    " :en, :es, :aliases, :attrs, :version)",
				    err);
	enum csv_result got = CSV_ERROR;
	struct csv_row row;
	bool ok = false;
	long n = 0;

	if (!put)
		goto done;
	got = csv_next(csv, &row, err);
	if (got == CSV_END || (got == CSV_ROW && !check_header(&row))) {
		FAIL(err, ERR_FORMAT,
		     N_("a code list starts with: code,parent,order,en,es,aliases,attrs"));
		error_at(err, source, 1, 0);
		goto done;
	}
	stmt_text(put, 1, list);
	stmt_text(put, 9, version);
	while (got == CSV_ROW && (got = csv_next(csv, &row, err)) == CSV_ROW) {
		if (!add_code(put, &row, source, err))
			goto done;
		n += dossier_changes(d);
	}
	ok = got == CSV_END;
	if (added)
		*added = n;
done:
	stmt_free(put);
	csv_close(csv);
	return ok;
}

/* The version of a list, from versions.csv: list,version,source. */
static void
find_version(const char *list, char *out, size_t size)
{
	const struct asset *a = asset_find("codes/versions.csv");
	struct csv *csv = a ? csv_open_text((const char *)a->bytes, a->len, a->name, ',') : NULL;
	struct csv_row row;

	snprintf(out, size, "?");
	while (csv && csv_next(csv, &row, NULL) == CSV_ROW)
		if (row.count >= 2 && strcmp(row.cells[0].text, list) == 0)
			snprintf(out, size, "%s", row.cells[1].text);
	csv_close(csv);
}

static bool
has_list(struct dossier *d, const char *list, bool *is_there, struct error *err)
{
	struct stmt *s = stmt_new(d, "SELECT 1 FROM code WHERE list = :list LIMIT 1", err);
	enum stmt_result got = STMT_ERROR;

	if (s) {
		stmt_text(s, 1, list);
		got = stmt_step(s, err);
	}
	stmt_free(s);
	*is_there = got == STMT_ROW;
	return got != STMT_ERROR;
}

bool
codes_install(struct dossier *d, struct error *err)
{
	for (const struct asset *a = assets; a->name; a++) {
		char list[64], version[64];
		bool is_there;

		if (sscanf(a->name, "codes/%63[a-z_].csv", list) != 1
		    || strcmp(list, "versions") == 0)
			continue;
		if (!has_list(d, list, &is_there, err))
			return false;
		if (is_there)
			continue;
		find_version(list, version, sizeof version);
		if (!codes_add(d, list, (const char *)a->bytes, a->len, a->name, version, NULL,
			       err))
			return false;
	}
	return true;
}

/* ---- into memory ------------------------------------------------------------------------ */

/* A row of the table, before it has its place in the tree. */
struct loose {
	const char *code, *parent, *en, *es, *aliases, *attrs;
	int ord, first_child, next; /* positions in the same array, -1: none */
	bool is_placed;
};

static int
by_code(const void *a, const void *b)
{
	return strcmp(((const struct loose *)a)->code, ((const struct loose *)b)->code);
}

static int
find_loose(const struct loose *rows, int count, const char *code)
{
	struct loose key = { .code = code };
	const struct loose *found = bsearch(&key, rows, (size_t)count, sizeof *rows, by_code);

	return found ? (int)(found - rows) : -1;
}

/* Puts a chain of siblings and all below them, in order, behind what the list has. */
static void
place(struct code_list *list, struct loose *rows, int at, int parent, int depth)
{
	for (; at >= 0; at = rows[at].next) {
		int index = list->count;

		if (rows[at].is_placed || depth > 16)
			continue;
		rows[at].is_placed = true;
		list->codes[list->count++] = (struct code){ .code = rows[at].code,
							    .en = rows[at].en,
							    .es = rows[at].es,
							    .aliases = rows[at].aliases,
							    .attrs = rows[at].attrs,
							    .parent = parent,
							    .depth = depth };
		place(list, rows, rows[at].first_child, index, depth + 1);
		list->codes[index].last = list->count - 1;
	}
}

/* Inserts at into a chain of siblings, by order and then code. */
static void
insert_sibling(struct loose *rows, int *chain, int at)
{
	while (*chain >= 0 && rows[*chain].ord <= rows[at].ord)
		chain = &rows[*chain].next;
	rows[at].next = *chain;
	*chain = at;
}

/* rows stand in order of code, so equal orders keep that order. */
static void
build_tree(struct code_list *list, struct loose *rows, int count)
{
	int roots = -1;

	for (int i = 0; i < count; i++)
		rows[i].first_child = rows[i].next = -1;
	for (int i = 0; i < count; i++) {
		int parent = rows[i].parent[0] ? find_loose(rows, count, rows[i].parent) : -1;

		insert_sibling(rows, parent >= 0 ? &rows[parent].first_child : &roots, i);
	}
	place(list, rows, roots, -1, 0);
}

static void
add_missing(struct code_list *list)
{
	static const char *const words[][3] = {
		{ "not-recorded", "Not recorded", "No consta" },
		{ "unknown", "Unknown", "Se desconoce" },
		{ "not-applicable", "Not applicable", "No aplica" },
		{ "withheld", "Withheld", "Reservado" },
	};

	for (int i = 0; i < CODE_FIRST; i++)
		list->codes[list->count++] = (struct code){ .code = words[i][0],
							    .en = words[i][1],
							    .es = words[i][2],
							    .aliases = "",
							    .attrs = "",
							    .parent = -1,
							    .last = i };
}

/* Exact codes: a table of indexes, twice as large as the list; -1 is free. */
static void
build_index(struct code_list *list)
{
	size_t size = 16;

	while (size < (size_t)list->count * 2)
		size *= 2;
	list->by_code = xmalloc(size * sizeof *list->by_code);
	memset(list->by_code, 0xff, size * sizeof *list->by_code);
	list->by_code_mask = size - 1;
	for (int i = 0; i < list->count; i++) {
		const char *code = list->codes[i].code;
		size_t at = hash_bytes(code, strlen(code)) & list->by_code_mask;

		while (list->by_code[at] >= 0)
			at = (at + 1) & list->by_code_mask;
		list->by_code[at] = i;
	}
}

static void
finish_list(struct codes *codes, size_t *cap, const char *name, struct loose *rows, int count)
{
	struct code_list *list;

	codes->lists = grow_array(codes->lists, codes->count, cap, sizeof *codes->lists);
	list = &codes->lists[codes->count++];
	*list = (struct code_list){ .name = name };
	list->codes = xcalloc((size_t)count + CODE_FIRST, sizeof *list->codes);
	add_missing(list);
	build_tree(list, rows, count);
	build_index(list);
}

struct codes *
codes_load(struct dossier *d, struct error *err)
{
	struct codes *codes = xcalloc(1, sizeof *codes);
	struct stmt *s = stmt_new(d,
				  "SELECT list, code, parent, ord, en, es, aliases, attrs FROM code"
				  " ORDER BY list, code",
				  err);
	struct loose *rows = NULL;
	size_t count = 0, cap = 0, list_cap = 0;
	const char *name = NULL;
	enum stmt_result got = STMT_ERROR;
	struct arena *a = &codes->arena;

	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		const char *list = stmt_col_text(s, 0);

		if (!name || strcmp(name, list) != 0) {
			if (name)
				finish_list(codes, &list_cap, name, rows, (int)count);
			name = arena_strdup(a, list);
			count = 0;
		}
		rows = grow_array(rows, count, &cap, sizeof *rows);
		rows[count++] = (struct loose){ .code = arena_strdup(a, stmt_col_text(s, 1)),
						.parent = arena_strdup(a, stmt_col_text(s, 2)),
						.ord = (int)stmt_col_int(s, 3),
						.en = arena_strdup(a, stmt_col_text(s, 4)),
						.es = arena_strdup(a, stmt_col_text(s, 5)),
						.aliases = arena_strdup(a, stmt_col_text(s, 6)),
						.attrs = arena_strdup(a, stmt_col_text(s, 7)) };
	}
	if (name)
		finish_list(codes, &list_cap, name, rows, (int)count);
	free(rows);
	stmt_free(s);
	if (got == STMT_DONE)
		return codes;
	codes_free(codes);
	return NULL;
}

/* Adds the rows of a built-in list. */
static bool
read_asset(struct arena *a, const struct asset *asset, struct loose **rows, size_t *count,
	   size_t *cap, struct error *err)
{
	struct csv *csv = csv_open_text((const char *)asset->bytes, asset->len, asset->name, ',');
	struct csv_row row;
	enum csv_result got = csv_next(csv, &row, err);

	while (got == CSV_ROW && (got = csv_next(csv, &row, err)) == CSV_ROW) {
		const struct csv_cell *cells = row.cells;

		if (row.count != 7)
			continue;
		*rows = grow_array(*rows, *count, cap, sizeof **rows);
		(*rows)[(*count)++] = (struct loose){
			.code = arena_strdup(a, cells[0].text),
			.parent = arena_strdup(a, cells[1].text),
			.ord = atoi(cells[2].text),
			.en = arena_strdup(a, cells[3].text),
			.es = arena_strdup(a, cells[cells[4].len ? 4 : 3].text),
			.aliases = arena_strdup(a, cells[5].text),
			.attrs = arena_strdup(a, cells[6].text),
		};
	}
	csv_close(csv);
	return got == CSV_END;
}

/* "profiles/x.places.csv" */
static bool
is_places_asset(const struct asset *a)
{
	size_t len = strlen(a->name);

	return strncmp(a->name, "profiles/", 9) == 0 && len > 11
	       && strcmp(a->name + len - 11, ".places.csv") == 0;
}

struct codes *
codes_builtin(struct error *err)
{
	struct codes *codes = xcalloc(1, sizeof *codes);
	struct loose *rows = NULL;
	size_t list_cap = 0, count, cap = 0, kept;
	bool ok = true;

	for (const struct asset *a = assets; ok && a->name; a++) {
		char list[64];

		if (sscanf(a->name, "codes/%63[a-z_].csv", list) != 1
		    || strcmp(list, "versions") == 0)
			continue;
		count = 0;
		ok = read_asset(&codes->arena, a, &rows, &count, &cap, err);
		for (const struct asset *p = assets; ok && strcmp(list, "places") == 0 && p->name; p++)
			if (is_places_asset(p))
				ok = read_asset(&codes->arena, p, &rows, &count, &cap, err);
		if (!ok || count == 0)
			continue;
		qsort(rows, count, sizeof *rows, by_code);
		kept = 1;
		for (size_t i = 1; i < count; i++)
			if (strcmp(rows[i].code, rows[kept - 1].code) != 0)
				rows[kept++] = rows[i];
		finish_list(codes, &list_cap, arena_strdup(&codes->arena, list), rows, (int)kept);
	}
	free(rows);
	if (ok)
		return codes;
	codes_free(codes);
	return NULL;
}

void
codes_free(struct codes *codes)
{
	if (!codes)
		return;
	for (size_t i = 0; i < codes->count; i++) {
		if (codes->lists[i].names) {
			arena_release(&codes->lists[i].names->arena);
			free(codes->lists[i].names->slots);
			free(codes->lists[i].names);
		}
		free(codes->lists[i].by_code);
		free(codes->lists[i].codes);
	}
	free(codes->lists);
	arena_release(&codes->arena);
	free(codes);
}

/* FNV-1a, the zero bytes behind the words included. */
static uint64_t
add_word(uint64_t sum, const char *word)
{
	do
		sum = (sum ^ (unsigned char)*word) * UINT64_C(0x100000001b3);
	while (*word++);
	return sum;
}

uint64_t
codes_checksum(const struct codes *codes)
{
	uint64_t sum = UINT64_C(0xcbf29ce484222325);

	for (size_t i = 0; i < codes->count; i++) {
		sum = add_word(sum, codes->lists[i].name);
		for (int c = 0; c < codes->lists[i].count; c++)
			sum = add_word(sum, codes->lists[i].codes[c].code);
	}
	return sum;
}

struct code_list *
codes_list(struct codes *codes, const char *list)
{
	for (size_t i = 0; i < codes->count; i++)
		if (strcmp(codes->lists[i].name, list) == 0)
			return &codes->lists[i];
	return NULL;
}

/* ---- finding ---------------------------------------------------------------------------- */

static void
add_name(struct code_names *names, const char *text, size_t len, int index)
{
	struct buf folded = { 0 };
	size_t at;

	utf8_fold(&folded, text, len);
	if (folded.len) {
		at = hash_bytes(folded.data, folded.len) & names->mask;
		while (names->slots[at].text
		       && (names->slots[at].index != index
			   || strcmp(names->slots[at].text, folded.data) != 0))
			at = (at + 1) & names->mask;
		if (!names->slots[at].text)
			names->slots[at] =
				(struct name){ arena_strdup(&names->arena, folded.data), index };
	}
	buf_release(&folded);
}

static size_t
count_names(const struct code_list *list)
{
	size_t n = 0;

	for (int i = 0; i < list->count; i++) {
		n += 4;
		for (const char *s = list->codes[i].aliases; (s = strchr(s, '|')); s++)
			n++;
	}
	return n;
}

static void
build_names(struct code_list *list)
{
	struct code_names *names = xcalloc(1, sizeof *names);
	size_t size = 16;

	while (size < count_names(list) * 2)
		size *= 2;
	names->slots = xcalloc(size, sizeof *names->slots);
	names->mask = size - 1;
	for (int i = 0; i < list->count; i++) {
		const struct code *c = &list->codes[i];

		add_name(names, c->code, strlen(c->code), i);
		add_name(names, c->en, strlen(c->en), i);
		add_name(names, c->es, strlen(c->es), i);
		for (const char *s = c->aliases; *s;) {
			size_t len = strcspn(s, "|");

			add_name(names, s, len, i);
			s += len + (s[len] == '|');
		}
	}
	list->names = names;
}

int
code_find(const struct code_list *list, const char *code)
{
	for (size_t at = hash_bytes(code, strlen(code)) & list->by_code_mask; list->by_code[at] >= 0;
	     at = (at + 1) & list->by_code_mask)
		if (strcmp(list->codes[list->by_code[at]].code, code) == 0)
			return list->by_code[at];
	return -1;
}

bool
code_is_within(const struct code_list *list, int index, int ancestor)
{
	return index >= ancestor && index <= list->codes[ancestor].last;
}

int
code_match(struct code_list *list, const char *text, size_t len, int below)
{
	struct buf folded = { 0 };
	int found = -1;
	bool is_doubtful = false;

	if (!list->names)
		build_names(list);
	utf8_fold(&folded, text, len);
	for (size_t at = hash_bytes(buf_str(&folded), folded.len) & list->names->mask;
	     list->names->slots[at].text; at = (at + 1) & list->names->mask) {
		int index = list->names->slots[at].index;

		if (strcmp(list->names->slots[at].text, buf_str(&folded)) != 0
		    || (below >= 0 && (index == below || !code_is_within(list, index, below))))
			continue;
		if (found < 0 || list->codes[index].depth < list->codes[found].depth) {
			found = index;
			is_doubtful = false;
		} else if (list->codes[index].depth == list->codes[found].depth) {
			is_doubtful = true;
		}
	}
	buf_release(&folded);
	return is_doubtful ? -1 : found;
}

int
code_matches(struct code_list *list, const char *text, size_t len, int depth, int *out, int max)
{
	struct buf folded = { 0 };
	int count = 0, level = -1;

	if (!list->names)
		build_names(list);
	utf8_fold(&folded, text, len);
	for (size_t at = hash_bytes(buf_str(&folded), folded.len) & list->names->mask;
	     list->names->slots[at].text; at = (at + 1) & list->names->mask) {
		int index = list->names->slots[at].index;
		int here = index < CODE_FIRST ? -1 : list->codes[index].depth;

		if (strcmp(list->names->slots[at].text, buf_str(&folded)) != 0
		    || (depth >= 0 && here >= 0 && here != depth))
			continue;
		/* Whoever types a code means it, whatever else is called so. */
		if (strlen(list->codes[index].code) == len
		    && strncasecmp(list->codes[index].code, text, len) == 0) {
			out[0] = index;
			count = 1;
			break;
		}
		if (depth < 0 && count && here != level) {
			if (here > level)
				continue;
			count = 0;
		}
		level = here;
		if (count < max)
			out[count] = index;
		count++;
	}
	buf_release(&folded);
	return count;
}

const char *
code_label(const struct code_list *list, int index, const char *lang)
{
	return strcmp(lang, "es") == 0 ? list->codes[index].es : list->codes[index].en;
}

bool
code_attr(const struct code *code, const char *key, char *out, size_t size)
{
	size_t len = strlen(key);

	for (const char *s = code->attrs; *s;) {
		size_t part = strcspn(s, ";");

		if (part > len && strncmp(s, key, len) == 0 && s[len] == '=') {
			snprintf(out, size, "%.*s", (int)(part - len - 1), s + len + 1);
			return true;
		}
		s += part + (s[part] == ';');
	}
	return false;
}

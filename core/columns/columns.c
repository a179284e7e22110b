/* The incidents as coded arrays: loading them, and the vectors made on first use. */
#include "core/columns/columns.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/dossier/record.h"
#include "core/dossier/stmt.h"

#define ACTIVE " IN (SELECT id FROM dataset WHERE state = 'active')"

/* ---- vectors and dictionaries ----------------------------------------------------------- */

void
vector_release(struct vector *v)
{
	free(v->value);
	free(v->start);
	free(v->pool);
	free(v->count);
	*v = (struct vector){ 0 };
}

void
vector_multi(struct vector *v, size_t rows, uint32_t codes)
{
	*v = (struct vector){ .codes = codes };
	v->start = xcalloc(rows, sizeof *v->start);
	v->count = xcalloc(rows, sizeof *v->count);
}

static void
vector_single(struct vector *v, size_t rows, uint32_t codes)
{
	*v = (struct vector){ .codes = codes };
	v->value = xcalloc(rows, sizeof *v->value);
}

void
vector_push(struct vector *v, size_t row, uint32_t code)
{
	if (v->count[row] == 0)
		v->start[row] = (uint32_t)v->pool_len;
	for (size_t i = v->start[row]; i < v->pool_len; i++)
		if (v->pool[i] == code)
			return;
	if (v->count[row] == UINT16_MAX)
		return;
	v->pool = grow_array(v->pool, v->pool_len, &v->pool_cap, sizeof *v->pool);
	v->pool[v->pool_len++] = code;
	v->count[row]++;
}

static void
dictionary_grow(struct dictionary *words)
{
	size_t size = words->mask ? (words->mask + 1) * 2 : 64;

	free(words->slots);
	words->slots = xcalloc(size, sizeof *words->slots);
	words->mask = size - 1;
	for (size_t i = CODE_FIRST; i < words->count; i++) {
		size_t at = hash_bytes(words->words[i], strlen(words->words[i])) & words->mask;

		while (words->slots[at])
			at = (at + 1) & words->mask;
		words->slots[at] = (uint32_t)i;
	}
}

uint32_t
dictionary_code(struct dictionary *words, const char *text, size_t len)
{
	size_t at;

	if (words->count == 0)
		for (int i = 0; i < CODE_FIRST; i++) {
			words->words = grow_array(words->words, words->count, &words->cap,
						  sizeof *words->words);
			words->words[words->count++] = NULL;
		}
	if (words->count * 2 > words->mask)
		dictionary_grow(words);
	at = hash_bytes(text, len) & words->mask;
	for (; words->slots[at]; at = (at + 1) & words->mask) {
		const char *word = words->words[words->slots[at]];

		if (strlen(word) == len && memcmp(word, text, len) == 0)
			return words->slots[at];
	}
	words->words = grow_array(words->words, words->count, &words->cap, sizeof *words->words);
	words->words[words->count] = arena_strndup(&words->arena, text, len);
	words->slots[at] = (uint32_t)words->count;
	return (uint32_t)words->count++;
}

void
dictionary_release(struct dictionary *words)
{
	arena_release(&words->arena);
	free(words->words);
	free(words->slots);
	*words = (struct dictionary){ 0 };
}

/* ---- loading ---------------------------------------------------------------------------- */

static bool
load_datasets(struct source *src, struct error *err)
{
	struct stmt *s = stmt_new(src->d,
				  "SELECT id, name, file_name, profile, profile_version,"
				  " lower(hex(file_hash)), rows_read, rows_taken, rows_refused,"
				  " has_outcomes, status_first, status_last, status_precision,"
				  " encoding"
				  " FROM dataset WHERE state = 'active' ORDER BY id",
				  err);
	enum stmt_result got = STMT_ERROR;
	size_t cap = 0;
	struct arena *a = &src->arena;

	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		struct dataset_info info = {
			.id = stmt_col_int(s, 0),
			.name = arena_strdup(a, stmt_col_text(s, 1)),
			.file_name = arena_strdup(a, stmt_col_text(s, 2)),
			.profile = arena_strdup(a, stmt_col_text(s, 3)),
			.profile_version = arena_strdup(a, stmt_col_text(s, 4)),
			.hash = arena_strdup(a, stmt_col_text(s, 5)),
			.encoding = arena_strdup(a, stmt_col_text(s, 13)),
			.rows_read = (long)stmt_col_int(s, 6),
			.rows_taken = (long)stmt_col_int(s, 7),
			.rows_refused = (long)stmt_col_int(s, 8),
			.has_outcomes = stmt_col_int(s, 9) != 0,
			.status = { .first = (int32_t)stmt_col_int(s, 10),
				    .last = (int32_t)stmt_col_int(s, 11) },
		};

		info.status.precision = date_precision_find(stmt_col_text(s, 12));
		src->datasets = grow_array(src->datasets, src->dataset_count, &cap,
					   sizeof *src->datasets);
		src->datasets[src->dataset_count++] = (struct dataset_row){ .info = info };
	}
	stmt_free(s);
	return got == STMT_DONE;
}

static uint32_t
code_of(const struct code_list *list, const char *code)
{
	int index = list ? code_find(list, code) : -1;

	return index < 0 ? CODE_NOT_RECORDED : (uint32_t)index;
}

static struct code_list *
list_of(struct source *src, enum field_id field)
{
	return codes_list(src->codes, fields[field].list);
}

static uint32_t
codes_in(const struct code_list *list)
{
	return list ? (uint32_t)list->count : CODE_FIRST;
}

static uint32_t
dataset_code(const struct source *src, int64_t id)
{
	for (size_t i = 0; i < src->dataset_count; i++)
		if (src->datasets[i].info.id == id)
			return (uint32_t)i + CODE_FIRST;
	return CODE_NOT_RECORDED;
}

static bool
load_incidents(struct source *src, struct error *err)
{
	struct code_list *places = list_of(src, F_PLACE), *levels = list_of(src, F_VERIFICATION);
	char which[128] = "dataset" ACTIVE;
	struct buf sql = { 0 };
	struct stmt *s;
	enum stmt_result got = STMT_ERROR;
	int64_t rows;
	size_t row = 0;
	bool is_read;

	if (src->part_incident)
		snprintf(which, sizeof which, "id = %lld AND dataset" ACTIVE,
			 (long long)src->part_incident);
	else if (src->part_dataset)
		snprintf(which, sizeof which, "dataset = %lld AND dataset" ACTIVE,
			 (long long)src->part_dataset);
	buf_printf(&sql, "SELECT count(*) FROM incident WHERE %s", which);
	is_read = dossier_number(src->d, sql.data, 0, &rows, err);
	buf_clear(&sql);
	if (!is_read) {
		buf_release(&sql);
		return false;
	}
	src->rows = (size_t)rows;
	src->ids = xcalloc(src->rows, sizeof *src->ids);
	src->record = xcalloc(src->rows, sizeof *src->record);
	src->date = xcalloc(src->rows, sizeof *src->date);
	src->registered = xcalloc(src->rows, sizeof *src->registered);
	vector_single(&src->vectors[F_PLACE], src->rows, codes_in(places));
	vector_single(&src->vectors[F_VERIFICATION], src->rows, codes_in(levels));
	vector_single(&src->vectors[F_DATASET], src->rows,
		      (uint32_t)src->dataset_count + CODE_FIRST);
	buf_printf(&sql,
		   "SELECT id, dataset, row, date_first, date_last, date_precision,"
		   " registered_first, registered_last, registered_precision, place, verification"
		   " FROM incident WHERE %s ORDER BY id",
		   which);
	s = stmt_new(src->d, sql.data, err);
	buf_release(&sql);
	while (s && (got = stmt_step(s, err)) == STMT_ROW && row < src->rows) {
		uint32_t dataset = dataset_code(src, stmt_col_int(s, 1));

		src->ids[row] = stmt_col_int(s, 0);
		src->vectors[F_DATASET].value[row] = dataset;
		src->record[row] = (uint32_t)stmt_col_int(s, 2);
		src->date[row] = (struct date){ (int32_t)stmt_col_int(s, 3),
						(int32_t)stmt_col_int(s, 4),
						date_precision_find(stmt_col_text(s, 5)) };
		src->registered[row] = (struct date){ (int32_t)stmt_col_int(s, 6),
						      (int32_t)stmt_col_int(s, 7),
						      date_precision_find(stmt_col_text(s, 8)) };
		src->vectors[F_PLACE].value[row] = code_of(places, stmt_col_text(s, 9));
		src->vectors[F_VERIFICATION].value[row] = code_of(levels, stmt_col_text(s, 10));
		row++;
	}
	stmt_free(s);
	src->rows = row;
	return got != STMT_ERROR;
}

/* Moves *row on to the incident id; false when it is not loaded. Rows of both ascend by id. */
static bool
seek_row(const struct source *src, int64_t id, size_t *row)
{
	while (*row < src->rows && src->ids[*row] < id)
		(*row)++;
	return *row < src->rows && src->ids[*row] == id;
}

bool
columns_victims(struct source *src, struct error *err)
{
	struct stmt *s = stmt_new(src->d,
				  "SELECT incident, count(DISTINCT person) FROM victimisation"
				  " GROUP BY incident ORDER BY incident",
				  err);
	enum stmt_result got = STMT_ERROR;
	size_t row = 0;

	if (src->victims) {
		stmt_free(s);
		return true;
	}
	src->victims = xcalloc(src->rows, sizeof *src->victims);
	while (s && (got = stmt_step(s, err)) == STMT_ROW)
		if (seek_row(src, stmt_col_int(s, 0), &row)) {
			int64_t n = stmt_col_int(s, 1);

			src->victims[row] = n > UINT16_MAX ? UINT16_MAX : (uint16_t)n;
		}
	stmt_free(s);
	return got == STMT_DONE;
}

bool
columns_ledgers(struct source *src, struct error *err)
{
	struct stmt *s = src->response_of ? NULL : stmt_new(src->d,
				  "SELECT r.incident, r.id, l.code, l.role, l.mode, l.last, l.ord,"
				  " l.is_undated FROM response r JOIN ledger l ON l.response = r.id"
				  " WHERE r.kind = 'judicial' ORDER BY r.incident, r.id, l.ord",
				  err);
	enum stmt_result got = STMT_ERROR;
	size_t row = 0, filled = 0, cap = 0;
	int64_t last = 0;

	if (src->response_of)
		return true;
	src->response_of = xcalloc(src->rows + 1, sizeof *src->response_of);
	src->event_of = xcalloc(1, sizeof *src->event_of);
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		int64_t response = stmt_col_int(s, 1);
		struct ledger_event e = { .latest = (int32_t)stmt_col_int(s, 5),
					  .ordinal = (int32_t)stmt_col_int(s, 6),
					  .role = (uint8_t)ladder_role_find(stmt_col_text(s, 3)),
					  .mode = (uint8_t)ladder_mode_find(stmt_col_text(s, 4)),
					  .is_undated = stmt_col_int(s, 7) != 0 };
		enum stage_code code;

		if (!seek_row(src, stmt_col_int(s, 0), &row)
		    || !stage_code_find(stmt_col_text(s, 2), &code))
			continue;
		e.code = (uint8_t)code;
		if (response != last || src->responses == 0) {
			while (filled <= row)
				src->response_of[filled++] = (uint32_t)src->responses;
			src->responses++;
			/* One slot more than responses: the end of the last one's events. */
			if (src->responses + 1 > cap) {
				cap = cap ? cap * 2 : 64;
				src->event_of = xrealloc(src->event_of, cap + 1,
							 sizeof *src->event_of);
			}
			src->event_of[src->responses - 1] = (uint32_t)src->event_count;
			last = response;
		}
		if (e.is_undated)
			src->datasets[src->vectors[F_DATASET].value[row] - CODE_FIRST]
				.info.has_undated = true;
		src->events = grow_array(src->events, src->event_count, &src->event_cap,
					 sizeof *src->events);
		src->events[src->event_count++] = e;
	}
	while (filled <= src->rows)
		src->response_of[filled++] = (uint32_t)src->responses;
	src->event_of[src->responses] = (uint32_t)src->event_count;
	stmt_free(s);
	return got == STMT_DONE;
}

/* Fields with several values an incident, loaded when first asked about. */
static const struct {
	enum field_id field;
	const char *sql;
} multi_fields[] = {
	{ F_TYPE, "SELECT incident, type FROM act ORDER BY incident, ord" },
	{ F_ACTOR, "SELECT incident, actor FROM involvement ORDER BY incident, act, ord" },
	{ F_ATTRIBUTION,
	  "SELECT incident, attribution FROM involvement ORDER BY incident, act, ord" },
	{ F_NEXUS, "SELECT incident, nexus FROM victimisation ORDER BY incident, act" },
	{ F_VICTIM_KIND, "SELECT v.incident, p.kind FROM victimisation v"
			 " JOIN person p ON p.id = v.person ORDER BY v.incident, v.act" },
	{ F_SEX, "SELECT v.incident, p.sex FROM victimisation v"
		 " JOIN person p ON p.id = v.person ORDER BY v.incident, v.act" },
	{ F_PROFILE, "SELECT v.incident, q.profile FROM victimisation v"
		     " JOIN person_profile q ON q.person = v.person"
		     " ORDER BY v.incident, v.act, v.person, q.ord" },
};

/* Fills a multi-valued field: SQL yields (incident, code), in order of incident. */
static bool
load_multi(struct source *src, enum field_id field, struct error *err)
{
	struct code_list *list = list_of(src, field);
	struct vector *v = &src->vectors[field];
	struct stmt *s = NULL;
	enum stmt_result got = STMT_ERROR;
	size_t row = 0;

	for (size_t i = 0; i < sizeof multi_fields / sizeof *multi_fields && !s; i++)
		if (multi_fields[i].field == field && !(s = stmt_new(src->d, multi_fields[i].sql, err)))
			return false;
	vector_multi(v, src->rows, codes_in(list));
	while (s && (got = stmt_step(s, err)) == STMT_ROW)
		if (seek_row(src, stmt_col_int(s, 0), &row))
			vector_push(v, row, code_of(list, stmt_col_text(s, 1)));
	stmt_free(s);
	return got == STMT_DONE;
}

void
columns_drop_tags(struct source *src)
{
	vector_release(&src->vectors[F_TAG]);
	columns_release_tags(src);
	src->is_built[F_TAG] = false;
}

long
columns_row(const struct source *src, int64_t id)
{
	size_t low = 0, high = src->rows;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (src->ids[middle] < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low < src->rows && src->ids[low] == id ? (long)low : -1;
}

bool
columns_is_no_offence(const struct source *src, size_t row)
{
	size_t count;
	const uint32_t *values = vector_at(&src->vectors[F_OFFENCE], row, &count);

	/* CODE_FIRST + 1 is "no": offence_words. */
	return count == 1 && values[0] == CODE_FIRST + 1;
}

bool
columns_load(struct source *src, struct error *err)
{
	if (!journal_head(src->d, &src->seq, err) || !load_datasets(src, err)
	    || !load_incidents(src, err))
		return false;
	src->is_built[F_PLACE] = src->is_built[F_VERIFICATION] = src->is_built[F_DATASET] = true;
	src->latest_as_of = DATE_MIN;
	for (size_t i = 0; i < src->dataset_count; i++) {
		const struct dataset_info *info = &src->datasets[i].info;

		if (info->has_outcomes && info->status.precision != DATE_UNKNOWN
		    && info->status.last > src->latest_as_of)
			src->latest_as_of = info->status.last;
	}
	src->as_of = src->latest_as_of;
	return true;
}

/* ---- status ------------------------------------------------------------------------------ */

/* The press scale over several proceedings: justice is full only where it is full in all. */
static enum press_class
join_press(enum press_class a, enum press_class b)
{
	if (a == b || b == PRESS_UNKNOWN)
		return a;
	if (a == PRESS_UNKNOWN)
		return b;
	return PRESS_PARTIAL;
}

bool
columns_status(const struct source *src, size_t row, int32_t as_of, struct ladder_status *out,
	   struct error *err)
{
	uint32_t first = src->response_of[row], last = src->response_of[row + 1];

	if (first == last)
		return ladder_status(NULL, 0, as_of, out, err);
	for (uint32_t r = first; r < last; r++) {
		const struct ledger_event *events = src->events + src->event_of[r];
		struct ladder_status status;

		if (!ladder_status(events, src->event_of[r + 1] - src->event_of[r], as_of, &status,
				   err))
			return false;
		if (r > first) {
			enum press_class press = join_press(out->press, status.press);

			if (out->class > status.class)
				status = *out;
			status.press = press;
		}
		*out = status;
	}
	return true;
}

/* ---- one act, one victim ---------------------------------------------------------------- */

/* Adds rows to a level from SQL that yields (incident, ...); calls fill for each. */
static bool
load_rows(struct source *src, struct level *level, const char *sql, int64_t **keys,
	  struct error *err)
{
	struct stmt *s = stmt_new(src->d, sql, err);
	enum stmt_result got = STMT_ERROR;
	size_t row = 0, cap = 0, key_cap = 0;

	while (s && (got = stmt_step(s, err)) == STMT_ROW)
		if (seek_row(src, stmt_col_int(s, 0), &row)) {
			level->owner = grow_array(level->owner, level->rows, &cap,
						  sizeof *level->owner);
			*keys = grow_array(*keys, level->rows, &key_cap, sizeof **keys);
			level->owner[level->rows] = (uint32_t)row;
			(*keys)[level->rows++] = stmt_col_int(s, 1);
		}
	stmt_free(s);
	return got == STMT_DONE;
}

/* Fills a vector of a level from SQL that yields (incident, key, code) in the order of its rows. */
static bool
load_level(struct source *src, struct level *level, const int64_t *keys, enum field_id field,
	   const char *sql, struct error *err)
{
	struct code_list *list = list_of(src, field);
	struct vector *v = &level->vectors[field];
	struct stmt *s = stmt_new(src->d, sql, err);
	enum stmt_result got = STMT_ERROR;
	size_t row = 0, at = 0;

	vector_multi(v, level->rows, codes_in(list));
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		int64_t key = stmt_col_int(s, 1);

		if (!seek_row(src, stmt_col_int(s, 0), &row))
			continue;
		while (at < level->rows
		       && (level->owner[at] < row || (level->owner[at] == row && keys[at] < key)))
			at++;
		if (at < level->rows && level->owner[at] == row && keys[at] == key)
			vector_push(v, at, code_of(list, stmt_col_text(s, 2)));
	}
	stmt_free(s);
	return got == STMT_DONE;
}

static void build_offences(struct source *src, const struct vector *types, size_t rows,
			   struct vector *v);

const struct level *
columns_level(struct source *src, enum field_level which, struct error *err)
{
	static const struct {
		enum field_level level;
		enum field_id field;
		const char *sql;
	} vectors[] = {
		{ LEVEL_ACT, F_TYPE, "SELECT incident, ord, type FROM act ORDER BY incident, ord" },
		{ LEVEL_ACT, F_ACTOR, "SELECT incident, act, actor FROM involvement"
				      " ORDER BY incident, act, ord" },
		{ LEVEL_ACT, F_ATTRIBUTION, "SELECT incident, act, attribution FROM involvement"
					    " ORDER BY incident, act, ord" },
		{ LEVEL_VICTIM, F_VICTIM_KIND, "SELECT v.incident, v.person, p.kind"
					       " FROM victimisation v JOIN person p ON p.id = v.person"
					       " ORDER BY v.incident, v.person" },
		{ LEVEL_VICTIM, F_SEX, "SELECT v.incident, v.person, p.sex FROM victimisation v"
				       " JOIN person p ON p.id = v.person"
				       " ORDER BY v.incident, v.person" },
		{ LEVEL_VICTIM, F_NEXUS, "SELECT incident, person, nexus FROM victimisation"
					 " ORDER BY incident, person, act" },
		{ LEVEL_VICTIM, F_PROFILE, "SELECT v.incident, v.person, q.profile"
					   " FROM victimisation v JOIN person_profile q"
					   " ON q.person = v.person"
					   " ORDER BY v.incident, v.person, q.ord" },
	};
	struct level *level = which == LEVEL_ACT ? &src->acts : &src->victim_rows;
	int64_t *keys = NULL;
	bool ok;

	if (level->is_loaded)
		return level;
	ok = load_rows(src, level,
		       which == LEVEL_ACT ? "SELECT incident, ord FROM act ORDER BY incident, ord"
					  : "SELECT DISTINCT incident, person FROM victimisation"
					    " ORDER BY incident, person",
		       &keys, err);
	for (size_t i = 0; ok && i < sizeof vectors / sizeof *vectors; i++)
		if (vectors[i].level == which)
			ok = load_level(src, level, keys, vectors[i].field, vectors[i].sql, err);
	free(keys);
	if (ok && which == LEVEL_ACT)
		build_offences(src, &level->vectors[F_TYPE], level->rows,
			       &level->vectors[F_OFFENCE]);
	level->is_loaded = ok;
	return ok ? level : NULL;
}

/* ---- vectors made on first use ---------------------------------------------------------- */

/* Each code of a tree at a level: its ancestor there, or missing when it stands above it. */
static void
build_level(struct source *src, const struct field *f)
{
	const struct code_list *list = list_of(src, f->id);
	const struct vector *whole = &src->vectors[F_PLACE];
	struct vector *v = &src->vectors[f->id];
	uint32_t *at_level = xcalloc(codes_in(list), sizeof *at_level);

	for (int i = 0; i < (int)codes_in(list); i++) {
		int at = i;

		while (at >= CODE_FIRST && list->codes[at].depth > f->depth)
			at = list->codes[at].parent;
		if (i < CODE_FIRST)
			at_level[i] = (uint32_t)i;
		else if (at >= CODE_FIRST && list->codes[at].depth == f->depth)
			at_level[i] = (uint32_t)at;
	}
	vector_single(v, src->rows, whole->codes);
	for (size_t row = 0; row < src->rows; row++)
		v->value[row] = at_level[whole->value[row]];
	free(at_level);
}

static const char *const offence_words[] = { "yes", "no", "depends" };

/* What the code list says of each type of act. */
static void
build_offences(struct source *src, const struct vector *of, size_t rows, struct vector *v)
{
	const struct code_list *list = list_of(src, F_TYPE);
	uint32_t *offence = xcalloc(codes_in(list), sizeof *offence);
	char word[16];

	for (int i = 0; i < (int)codes_in(list); i++) {
		if (i < CODE_FIRST)
			offence[i] = (uint32_t)i;
		else if (code_attr(&list->codes[i], "offence", word, sizeof word))
			for (uint32_t w = 0; w < 3; w++)
				if (strcmp(word, offence_words[w]) == 0)
					offence[i] = CODE_FIRST + w;
	}
	vector_multi(v, rows, CODE_FIRST + 3);
	for (size_t row = 0; row < rows; row++) {
		size_t count;
		const uint32_t *types = vector_at(of, row, &count);

		for (size_t i = 0; i < count; i++)
			vector_push(v, row, offence[types[i]]);
	}
	free(offence);
}

/* The region of each place in a scheme: that of the nearest place above it that is a member. */
static const struct vector *
region_vector(struct source *src, const char *scheme, struct error *err)
{
	const struct code_list *regions = codes_list(src->codes, "regions");
	const struct code_list *places = list_of(src, F_PLACE);
	struct region_column made = { .scheme = scheme };
	int root = regions ? code_find(regions, scheme) : -1;
	uint32_t *of_place;
	char members[4096];

	for (size_t i = 0; i < src->scheme_count; i++)
		if (strcmp(src->schemes[i].scheme, scheme) == 0)
			return &src->schemes[i].vector;
	if (root < CODE_FIRST || !places) {
		FAIL(err, ERR_USAGE, N_("there is no scheme of regions \"%s\""), scheme);
		error_hint(err, N_("schemes are m49 and un-mandate%s"), "");
		return NULL;
	}
	of_place = xcalloc((size_t)places->count, sizeof *of_place);
	for (int i = 0; i < CODE_FIRST; i++)
		of_place[i] = (uint32_t)i;
	for (int r = root; r <= regions->codes[root].last; r++) {
		if (!code_attr(&regions->codes[r], "members", members, sizeof members))
			continue;
		for (char *save, *code = strtok_r(members, " ", &save); code;
		     code = strtok_r(NULL, " ", &save)) {
			int at = code_find(places, code);

			for (int i = at; at >= 0 && i <= places->codes[at].last; i++)
				of_place[i] = (uint32_t)r;
		}
	}
	vector_single(&made.vector, src->rows, (uint32_t)regions->count);
	for (size_t row = 0; row < src->rows; row++)
		made.vector.value[row] = of_place[src->vectors[F_PLACE].value[row]];
	free(of_place);
	src->schemes = grow_array(src->schemes, src->scheme_count, &src->scheme_cap,
				  sizeof *src->schemes);
	src->schemes[src->scheme_count++] = made;
	return &src->schemes[src->scheme_count - 1].vector;
}

uint32_t
columns_stage_code(const struct source *src, const struct ladder_status *status)
{
	const struct code_list *list = codes_list(src->codes, fields[F_STAGE].list);

	return status->stage == ST_U ? CODE_UNKNOWN : code_of(list, stage_code_text(status->stage));
}

uint32_t
columns_status_code(const struct source *src, const struct ladder_status *status)
{
	static const char *const words[STATUS_CLASSES] = {
		[CLASS_NOT_REPORTED] = "not-reported",	[CLASS_EXTINGUISHED] = "extinguished",
		[CLASS_CLOSED_FINAL] = "closed-final",	[CLASS_ACQUITTED] = "acquitted",
		[CLASS_ALTERNATIVE] = "alternative",	[CLASS_CLOSED_PROVISIONAL] = "closed-provisional",
		[CLASS_OPEN] = "open",			[CLASS_CONVICTED] = "convicted",
	};
	const struct code_list *list = codes_list(src->codes, fields[F_STATUS].list);

	return words[status->class] ? code_of(list, words[status->class]) : CODE_UNKNOWN;
}

/* Stage and status of each row as of the day of the source. */
static bool
build_status(struct source *src, struct error *err)
{
	if (!columns_ledgers(src, err))
		return false;
	vector_single(&src->vectors[F_STAGE], src->rows, codes_in(list_of(src, F_STAGE)));
	vector_single(&src->vectors[F_STATUS], src->rows, codes_in(list_of(src, F_STATUS)));
	for (size_t row = 0; row < src->rows; row++) {
		struct ladder_status status;

		if (!columns_status(src, row, src->as_of, &status, err))
			return false;
		src->vectors[F_STAGE].value[row] = columns_stage_code(src, &status);
		src->vectors[F_STATUS].value[row] = columns_status_code(src, &status);
	}
	src->is_built[F_STAGE] = src->is_built[F_STATUS] = true;
	return true;
}

struct filling {
	struct source *src;
	struct record_column *column;
	size_t row, ord;
	uint32_t dataset;
};

/* One record: its cell goes to the incidents that were made of it. */
static bool
fill_record(void *ctx, const struct record *r, struct error *err)
{
	struct filling *f = ctx;
	struct source *src = f->src;
	uint32_t code = CODE_NOT_RECORDED;
	struct csv_cell cell = { NULL, 0 };

	(void)err;
	if (f->ord < r->count)
		cell = r->cells[f->ord];
	/* Blanks around a word, stray line ends too, make no other word of it. */
	while (cell.len && (cell.text[0] == ' ' || (cell.text[0] >= '\t' && cell.text[0] <= '\r'))) {
		cell.text++;
		cell.len--;
	}
	while (cell.len && (cell.text[cell.len - 1] == ' '
			    || (cell.text[cell.len - 1] >= '\t' && cell.text[cell.len - 1] <= '\r')))
		cell.len--;
	if (cell.len)
		code = dictionary_code(&f->column->words, cell.text, cell.len);
	for (; f->row < src->rows; f->row++) {
		if (src->vectors[F_DATASET].value[f->row] != f->dataset)
			continue;
		if (src->record[f->row] > (uint64_t)r->row)
			break;
		if (src->record[f->row] == (uint64_t)r->row)
			f->column->vector.value[f->row] = code;
	}
	return true;
}

/* The place of a column in a dataset's header, -1 when it has none of that name. */
static bool
find_column(struct source *src, int64_t dataset, const char *name, int64_t *ord,
	    struct error *err)
{
	struct stmt *s = stmt_new(src->d,
				  "SELECT ord FROM dataset_column WHERE dataset = :dataset"
				  " AND name = :name ORDER BY ord LIMIT 1",
				  err);
	enum stmt_result got = STMT_ERROR;

	*ord = -1;
	if (s) {
		stmt_int(s, 1, dataset);
		stmt_text(s, 2, name);
		got = stmt_step(s, err);
		if (got == STMT_ROW)
			*ord = stmt_col_int(s, 0);
	}
	stmt_free(s);
	return got != STMT_ERROR;
}

static void
hint_columns(struct source *src, const char *name, struct error *err)
{
	struct stmt *s = stmt_new(src->d, "SELECT DISTINCT name FROM dataset_column", NULL);
	struct near near;
	char words[200];

	near_start(&near, name);
	while (s && stmt_step(s, NULL) == STMT_ROW)
		near_offer(&near, stmt_col_text(s, 0));
	stmt_free(s);
	near_print(&near, words, sizeof words);
	if (words[0])
		error_hint(err, N_("near it: %s"), words);
	else
		error_hint(err, N_("columns are called as in the header of the file"));
}

static struct record_column *
record_column(struct source *src, const char *name, struct error *err)
{
	struct record_column column = { 0 };
	bool is_known = false;

	for (size_t i = 0; i < src->column_count; i++)
		if (strcmp(src->columns[i].name, name) == 0)
			return &src->columns[i];
	vector_single(&column.vector, src->rows, CODE_FIRST);
	for (size_t row = 0; row < src->rows; row++)
		column.vector.value[row] = CODE_NOT_APPLICABLE;
	for (size_t i = 0; i < src->dataset_count; i++) {
		struct filling f = { .src = src,
				     .column = &column,
				     .dataset = (uint32_t)i + CODE_FIRST };
		int64_t ord;

		if (!find_column(src, src->datasets[i].info.id, name, &ord, err))
			goto failed;
		if (ord < 0)
			continue;
		is_known = true;
		f.ord = (size_t)ord;
		if (!record_each(src->d, src->datasets[i].info.id, 1, 0, fill_record, &f, err))
			goto failed;
	}
	/* Asked again for a part: what no dataset has any more is not applicable, not a slip. */
	if (!is_known && !src->is_part) {
		FAIL(err, ERR_USAGE, N_("no dataset has a column \"%s\""), name);
		hint_columns(src, name, err);
		goto failed;
	}
	if (column.words.count)
		column.vector.codes = (uint32_t)column.words.count;
	column.name = xstrdup(name);
	src->columns = grow_array(src->columns, src->column_count, &src->column_cap,
				  sizeof *src->columns);
	src->columns[src->column_count] = column;
	return &src->columns[src->column_count++];
failed:
	vector_release(&column.vector);
	dictionary_release(&column.words);
	return NULL;
}

const struct vector *
columns_vector(struct source *src, const struct field_ref *ref, struct error *err)
{
	if (ref->id == F_RECORD) {
		struct record_column *column = record_column(src, ref->column, err);

		return column ? &column->vector : NULL;
	}
	if (ref->id == F_REGION)
		return region_vector(src, ref->column, err);
	if (!src->is_built[ref->id]) {
		switch (ref->id) {
		case F_COUNTRY:
		case F_ADMIN1:
		case F_ADMIN2:
			build_level(src, &fields[ref->id]);
			break;
		case F_TYPE:
		case F_ACTOR:
		case F_ATTRIBUTION:
		case F_NEXUS:
		case F_VICTIM_KIND:
		case F_SEX:
		case F_PROFILE:
			if (!load_multi(src, ref->id, err))
				return NULL;
			break;
		case F_TAG:
			if (!columns_tags(src, err))
				return NULL;
			break;
		case F_OFFENCE:
			if (!columns_vector(src, &(struct field_ref){ F_TYPE, NULL }, err))
				return NULL;
			build_offences(src, &src->vectors[F_TYPE], src->rows,
				       &src->vectors[F_OFFENCE]);
			break;
		case F_STAGE:
		case F_STATUS:
			if (!build_status(src, err))
				return NULL;
			break;
		default:
			FAIL(err, ERR_USAGE, N_("%s cannot be counted by"), fields[ref->id].name);
			error_hint(err, N_("count by a coded field, such as country or type"));
			return NULL;
		}
		src->is_built[ref->id] = true;
	}
	return &src->vectors[ref->id];
}

static const struct dictionary *
words_of(struct source *src, const struct field_ref *ref)
{
	if (ref->id == F_TAG)
		return &src->tags;
	for (size_t i = 0; ref->id == F_RECORD && i < src->column_count; i++)
		if (strcmp(src->columns[i].name, ref->column) == 0)
			return &src->columns[i].words;
	return NULL;
}

static const char *
missing_label(uint32_t code)
{
	static const char *const labels[] = { N_("Not recorded"), N_("Unknown"),
					      N_("Not applicable"), N_("Withheld") };

	return gettext(labels[code]);
}

static const char *
missing_code(uint32_t code)
{
	static const char *const words[] = { "not-recorded", "unknown", "not-applicable",
					     "withheld" };

	return words[code];
}

const char *
columns_code(struct source *src, const struct field_ref *ref, uint32_t code)
{
	const struct dictionary *words = words_of(src, ref);

	if (code < CODE_FIRST)
		return missing_code(code);
	if (words)
		return words->words[code];
	if (ref->id == F_DATASET)
		return src->datasets[code - CODE_FIRST].info.name;
	if (ref->id == F_OFFENCE)
		return offence_words[code - CODE_FIRST];
	if (ref->id == F_REGION)
		return codes_list(src->codes, "regions")->codes[code].code;
	return list_of(src, ref->id)->codes[code].code;
}

const char *
columns_label(struct source *src, const struct field_ref *ref, uint32_t code, const char *lang)
{
	static const char *const offence_labels[] = { N_("Criminal offence"),
						      N_("No criminal offence"),
						      N_("Offence or not: depends") };

	if (code < CODE_FIRST)
		return missing_label(code);
	if (ref->id == F_OFFENCE)
		return gettext(offence_labels[code - CODE_FIRST]);
	if (ref->id == F_REGION)
		return code_label(codes_list(src->codes, "regions"), (int)code, lang);
	if (ref->id < F_COUNT && fields[ref->id].list)
		return code_label(list_of(src, ref->id), (int)code, lang);
	return columns_code(src, ref, code);
}

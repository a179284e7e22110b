/* Reading the dossier's tables into columns. What a cache holds of them is taken from there. */
#include <stdlib.h>
#include <string.h>

#include "core/columns/columns.h"
#include "core/columns/snapshot.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/dossier/stmt.h"

struct code_list *
columns_list(struct source *src, enum field_id field)
{
	return fields[field].list ? codes_list(src->codes, fields[field].list) : NULL;
}

uint32_t
columns_code_of(const struct code_list *list, const char *code)
{
	int index = list ? code_find(list, code) : -1;

	return index < 0 ? CODE_NOT_RECORDED : (uint32_t)index;
}

uint32_t
columns_codes_in(const struct code_list *list)
{
	return list ? (uint32_t)list->count : CODE_FIRST;
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

long
columns_standing(const struct source *src, int64_t id)
{
	long row = columns_row(src, id);

	return row < 0 ? -1 : (long)clusters_primary(&src->clusters, (size_t)row);
}

/* Moves *row on to the incident id; false when it is not loaded. Rows of both ascend by id. */
static bool
seek_row(const struct source *src, int64_t id, size_t *row)
{
	while (*row < src->rows && src->ids[*row] < id)
		(*row)++;
	return *row < src->rows && src->ids[*row] == id;
}

/* ---- datasets and incidents -------------------------------------------------------------- */

static bool
load_datasets(struct source *src, struct error *err)
{
	struct stmt *s = stmt_new(src->d,
				  "SELECT id, name, file_name, profile, profile_version,"
				  " lower(hex(file_hash)), rows_read, rows_taken, rows_refused,"
				  " has_outcomes, status_first, status_last, status_precision,"
				  " " DATASET_READ_AS("dataset") ", format"
				  " FROM dataset WHERE state = 'active' AND kind = 'incidents'"
				  " ORDER BY id",
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
			.format = arena_strdup(a, stmt_col_text(s, 14)),
			.rows_read = (long)stmt_col_int(s, 6),
			.rows_taken = (long)stmt_col_int(s, 7),
			.rows_refused = (long)stmt_col_int(s, 8),
			.has_outcomes = stmt_col_int(s, 9) != 0,
			.only_with_outcome = stmt_col_int(s, 9) == 2,
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
dataset_code(const struct source *src, int64_t id)
{
	for (size_t i = 0; i < src->dataset_count; i++)
		if (src->datasets[i].info.id == id)
			return (uint32_t)i + CODE_FIRST;
	return CODE_NOT_RECORDED;
}

void
date_column_start(struct date_column *dates, size_t rows)
{
	dates->first = xcalloc(rows, sizeof *dates->first);
	dates->last = xcalloc(rows, sizeof *dates->last);
	dates->precision = xcalloc(rows, sizeof *dates->precision);
}

void
date_column_release(struct date_column *dates)
{
	free(dates->first);
	free(dates->last);
	free(dates->precision);
	*dates = (struct date_column){ 0 };
}

static void
put_date(struct date_column *dates, size_t row, struct stmt *s, int col)
{
	dates->first[row] = (int32_t)stmt_col_int(s, col);
	dates->last[row] = (int32_t)stmt_col_int(s, col + 1);
	dates->precision[row] = (uint8_t)date_precision_find(stmt_col_text(s, col + 2));
}

/* The ids of all incidents that are to be loaded, and the dataset of each. */
static bool
load_ids(struct source *src, struct error *err)
{
	struct vector *dataset = &src->vectors[F_DATASET];
	struct stmt *s = stmt_new(src->d,
				  "SELECT i.id, i.dataset FROM incident i JOIN dataset d ON d.id = i.dataset"
				  " WHERE d.state = 'active' AND i.edition <= d.edition"
				  " AND i.id NOT IN (SELECT incident FROM incident_gone)"
				  " AND i.id BETWEEN :low AND :high AND (i.dataset = :part OR :part = 0)"
				  " ORDER BY i.id",
				  err);
	enum stmt_result got = STMT_ERROR;
	uint32_t *datasets = NULL;
	size_t row = 0, cap[2] = { 0 };

	if (!s)
		return false;
	stmt_int(s, 1, src->part_incident);
	stmt_int(s, 2, src->part_incident ? src->part_incident : INT64_MAX);
	stmt_int(s, 3, src->part_dataset);
	while ((got = stmt_step(s, err)) == STMT_ROW) {
		src->ids = grow_array(src->ids, row, &cap[0], sizeof *src->ids);
		datasets = grow_array(datasets, row, &cap[1], sizeof *datasets);
		src->ids[row] = stmt_col_int(s, 0);
		datasets[row++] = dataset_code(src, stmt_col_int(s, 1));
	}
	stmt_free(s);
	src->rows = row;
	vector_start(dataset, row, (uint32_t)src->dataset_count + CODE_FIRST, false);
	for (size_t i = 0; i < row; i++)
		vector_put(dataset, i, datasets[i]);
	vector_finish(dataset);
	free(datasets);
	return got == STMT_DONE;
}

/* A statement over rows of the incidents loaded: its first two parameters are the first and the last id. */
static struct stmt *
stmt_over(struct source *src, const char *sql, struct error *err)
{
	struct stmt *s = stmt_new(src->d, sql, err);

	if (s) {
		stmt_int(s, 1, src->rows ? src->ids[0] : 0);
		stmt_int(s, 2, src->rows ? src->ids[src->rows - 1] : 0);
	}
	return s;
}

bool
columns_incidents(struct source *src, struct error *err)
{
	struct code_list *places = columns_list(src, F_PLACE);
	struct code_list *levels = columns_list(src, F_VERIFICATION);
	struct vector place, verification;
	struct date_column date, registered;
	uint32_t *record;
	struct stmt *s;
	enum stmt_result got = STMT_ERROR;
	size_t row = 0;

	date_column_start(&date, src->rows);
	date_column_start(&registered, src->rows);
	record = xcalloc(src->rows, sizeof *record);
	vector_start(&place, src->rows, columns_codes_in(places), false);
	vector_start(&verification, src->rows, columns_codes_in(levels), false);
	s = stmt_over(src,
		     "SELECT id, row, date_first, date_last, date_precision,"
		     " registered_first, registered_last, registered_precision, place, verification"
		     " FROM incident WHERE id BETWEEN :low AND :high ORDER BY id",
		     err);
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		if (!seek_row(src, stmt_col_int(s, 0), &row))
			continue;
		record[row] = (uint32_t)stmt_col_int(s, 1);
		put_date(&date, row, s, 2);
		put_date(&registered, row, s, 5);
		vector_put(&place, row, columns_code_of(places, stmt_col_text(s, 8)));
		vector_put(&verification, row, columns_code_of(levels, stmt_col_text(s, 9)));
	}
	stmt_free(s);
	vector_finish(&place);
	vector_finish(&verification);
	clusters_merge(&src->clusters, F_PLACE, &place);
	clusters_merge(&src->clusters, F_VERIFICATION, &verification);
	clusters_merge_dates(&src->clusters, &date);
	clusters_merge_dates(&src->clusters, &registered);
	date_column_release(&src->date);
	date_column_release(&src->registered);
	free(src->record);
	vector_release(&src->vectors[F_PLACE]);
	vector_release(&src->vectors[F_VERIFICATION]);
	src->date = date;
	src->registered = registered;
	src->record = record;
	src->vectors[F_PLACE] = place;
	src->vectors[F_VERIFICATION] = verification;
	src->is_built[F_PLACE] = src->is_built[F_VERIFICATION] = got == STMT_DONE;
	return got == STMT_DONE;
}

bool
columns_records(struct source *src, struct error *err)
{
	return src->record || snapshot_record(src) || columns_incidents(src, err);
}

const struct date_column *
columns_dates(struct source *src, enum field_id field, struct error *err)
{
	struct date_column *dates = field == F_DATE ? &src->date : &src->registered;

	if (dates->first || snapshot_dates(src, field) || columns_incidents(src, err))
		return dates;
	return NULL;
}

/*
 * A dataset whose file says nothing of justice says what people entered, up to the day of the latest event: its
 * other incidents are then those of which nothing is known.
 */
static bool
load_entered(struct source *src, struct error *err)
{
	struct stmt *s = stmt_new(src->d,
				  "WITH entered (incident, day) AS (SELECT r.incident, l.last FROM ledger l"
				  " JOIN response r ON r.id = l.response AND r.kind = 'judicial'"
				  " WHERE l.is_by_hand = 1 UNION ALL SELECT k.incident, l.last FROM ledger l"
				  " JOIN response r ON r.id = l.response AND r.kind = 'judicial'"
				  " JOIN response_link k ON k.response = r.id WHERE l.is_by_hand = 1)"
				  " SELECT i.dataset, max(e.day) FROM entered e JOIN incident i ON i.id = e.incident"
				  " GROUP BY i.dataset",
				  err);
	enum stmt_result got = STMT_ERROR;

	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		int32_t day = (int32_t)stmt_col_int(s, 1);

		for (size_t i = 0; i < src->dataset_count; i++) {
			struct dataset_info *info = &src->datasets[i].info;

			if (info->id != stmt_col_int(s, 0) || info->has_outcomes)
				continue;
			info->has_outcomes = true;
			info->status = (struct date){ day, day, DATE_DAY };
		}
	}
	stmt_free(s);
	return got == STMT_DONE;
}

bool
columns_load(struct source *src, struct error *err)
{
	if (!journal_head(src->d, &src->seq, err)
	    || !snapshot_stamp(src, err) || !load_datasets(src, err) || !load_entered(src, err)
	    || !(snapshot_ids(src) || load_ids(src, err)))
		return false;
	if ((!src->is_part || src->is_joined) && !src->is_records && !clusters_load(src, err))
		return false;
	clusters_merge(&src->clusters, F_DATASET, &src->vectors[F_DATASET]);
	src->is_built[F_DATASET] = true;
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

/* ---- acts and those involved ------------------------------------------------------------- */

void
level_release(struct level *level)
{
	for (int f = 0; f < F_COUNT; f++)
		vector_release(&level->vectors[f]);
	free(level->owner);
	*level = (struct level){ 0 };
}

/* The acts as they come from the table; key is their number within the incident. */
struct act_rows {
	uint32_t *owner, *type;
	int64_t *key;
	size_t count, cap[3];
};

static void
add_act(struct act_rows *acts, size_t row, int64_t key, uint32_t type)
{
	acts->owner = grow_array(acts->owner, acts->count, &acts->cap[0], sizeof *acts->owner);
	acts->type = grow_array(acts->type, acts->count, &acts->cap[1], sizeof *acts->type);
	acts->key = grow_array(acts->key, acts->count, &acts->cap[2], sizeof *acts->key);
	acts->owner[acts->count] = (uint32_t)row;
	acts->type[acts->count] = type;
	acts->key[acts->count++] = key;
}

/* Replaces a vector of the incidents by one that was just read. */
static void
settle(struct source *src, enum field_id field, struct vector *v)
{
	vector_finish(v);
	clusters_merge(&src->clusters, field, v);
	vector_release(&src->vectors[field]);
	src->vectors[field] = *v;
	src->is_built[field] = true;
}

static bool
read_acts(struct source *src, struct act_rows *acts, struct error *err)
{
	struct code_list *list = columns_list(src, F_TYPE);
	struct stmt *s = stmt_over(src,
				   "SELECT incident, ord, type FROM act"
				   " WHERE incident BETWEEN :low AND :high ORDER BY incident, ord",
				   err);
	enum stmt_result got = STMT_ERROR;
	size_t row = 0;

	while (s && (got = stmt_step(s, err)) == STMT_ROW)
		if (seek_row(src, stmt_col_int(s, 0), &row))
			add_act(acts, row, stmt_col_int(s, 1),
				columns_code_of(list, stmt_col_text(s, 2)));
	stmt_free(s);
	return got == STMT_DONE;
}

/* Fills actor and attribution of the incidents (whole) and of each act (each). */
static bool
read_involvements(struct source *src, const struct act_rows *acts, struct vector *whole,
		  struct vector *each, struct error *err)
{
	const enum field_id ids[2] = { F_ACTOR, F_ATTRIBUTION };
	struct stmt *s = stmt_over(src,
				   "SELECT incident, act, actor, attribution FROM involvement"
				   " WHERE incident BETWEEN :low AND :high"
				   " ORDER BY incident, act, ord",
				   err);
	enum stmt_result got = STMT_ERROR;
	size_t row = 0, at = 0;

	for (int i = 0; i < 2; i++) {
		uint32_t codes = columns_codes_in(columns_list(src, ids[i]));

		vector_start(&whole[i], src->rows, codes, true);
		vector_start(&each[i], acts->count, codes, true);
	}
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		int64_t key = stmt_col_int(s, 1);

		if (!seek_row(src, stmt_col_int(s, 0), &row))
			continue;
		while (at < acts->count
		       && (acts->owner[at] < row || (acts->owner[at] == row && acts->key[at] < key)))
			at++;
		for (int i = 0; i < 2; i++) {
			uint32_t code = columns_code_of(columns_list(src, ids[i]),
							stmt_col_text(s, 2 + i));

			vector_push(&whole[i], row, code);
			if (at < acts->count && acts->owner[at] == row && acts->key[at] == key)
				vector_push(&each[i], at, code);
		}
	}
	stmt_free(s);
	for (int i = 0; i < 2; i++) {
		vector_finish(&each[i]);
		if (got == STMT_DONE)
			settle(src, ids[i], &whole[i]);
		else
			vector_release(&whole[i]);
	}
	return got == STMT_DONE;
}

bool
columns_acts(struct source *src, struct error *err)
{
	struct level *level = &src->acts;
	struct vector types, whole[2] = { 0 }, each[2] = { 0 };
	struct act_rows acts = { 0 };
	bool ok;

	ok = read_acts(src, &acts, err) && read_involvements(src, &acts, whole, each, err);
	if (ok) {
		uint32_t codes = columns_codes_in(columns_list(src, F_TYPE));

		level_release(level);
		vector_start(&types, src->rows, codes, true);
		vector_start(&level->vectors[F_TYPE], acts.count, codes, false);
		for (size_t i = 0; i < acts.count; i++) {
			vector_push(&types, acts.owner[i], acts.type[i]);
			vector_put(&level->vectors[F_TYPE], i, acts.type[i]);
		}
		settle(src, F_TYPE, &types);
		vector_finish(&level->vectors[F_TYPE]);
		level->rows = acts.count;
		level->owner = acts.owner;
		level->vectors[F_ACTOR] = each[0];
		level->vectors[F_ATTRIBUTION] = each[1];
		level->is_loaded = true;
		acts.owner = NULL;
	} else {
		vector_release(&each[0]);
		vector_release(&each[1]);
	}
	free(acts.owner);
	free(acts.type);
	free(acts.key);
	return ok;
}

/* ---- victims ----------------------------------------------------------------------------- */

#define PART " (SELECT person FROM victimisation WHERE incident BETWEEN :low AND :high)"

/* Everybody in the dossier, by id, and what they are known for. */
struct people {
	int64_t *id;
	uint32_t *kind, *sex;
	uint32_t *first_profile; /* count + 1 places in profile */
	uint32_t *profile;
	size_t count, profiles;
	size_t at; /* where the last one was found */
};

static bool
read_people(struct source *src, struct people *p, struct error *err)
{
	struct code_list *kinds = columns_list(src, F_VICTIM_KIND), *sexes = columns_list(src, F_SEX);
	struct code_list *profiles = columns_list(src, F_PROFILE);
	/* Of few incidents few people are looked up; of many, all are read through. */
	struct stmt *s = src->is_part
				 ? stmt_over(src, "SELECT id, kind, sex FROM person WHERE id IN" PART
						  " ORDER BY id", err)
				 : stmt_new(src->d, "SELECT id, kind, sex FROM person ORDER BY id", err);
	enum stmt_result got = STMT_ERROR;
	size_t cap[3] = { 0 }, profile_cap = 0, at = 0;

	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		p->id = grow_array(p->id, p->count, &cap[0], sizeof *p->id);
		p->kind = grow_array(p->kind, p->count, &cap[1], sizeof *p->kind);
		p->sex = grow_array(p->sex, p->count, &cap[2], sizeof *p->sex);
		p->id[p->count] = stmt_col_int(s, 0);
		p->kind[p->count] = columns_code_of(kinds, stmt_col_text(s, 1));
		p->sex[p->count++] = columns_code_of(sexes, stmt_col_text(s, 2));
	}
	stmt_free(s);
	p->first_profile = xcalloc(p->count + 1, sizeof *p->first_profile);
	if (got != STMT_DONE)
		return false;
	s = src->is_part ? stmt_over(src, "SELECT person, profile FROM person_profile WHERE person IN" PART
					  " ORDER BY person, ord", err)
			 : stmt_new(src->d, "SELECT person, profile FROM person_profile"
					    " ORDER BY person, ord", err);
	got = STMT_ERROR;
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		int64_t id = stmt_col_int(s, 0);

		while (at < p->count && p->id[at] < id)
			p->first_profile[++at] = (uint32_t)p->profiles;
		if (at == p->count || p->id[at] != id)
			continue;
		p->profile = grow_array(p->profile, p->profiles, &profile_cap, sizeof *p->profile);
		p->profile[p->profiles++] = columns_code_of(profiles, stmt_col_text(s, 1));
	}
	while (at < p->count)
		p->first_profile[++at] = (uint32_t)p->profiles;
	stmt_free(s);
	return got == STMT_DONE;
}

/* The place of a person; count when there is none. They come nearly in order. */
static size_t
find_person(struct people *p, int64_t id)
{
	size_t low = 0, high = p->count;

	for (size_t i = p->at; i < p->at + 2 && i < p->count; i++)
		if (p->id[i] == id)
			return p->at = i;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (p->id[middle] < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low < p->count && p->id[low] == id ? (p->at = low) : p->count;
}

/* One act done to one person. */
struct suffered {
	int64_t person;
	size_t place; /* in people */
	uint32_t nexus, order;
};

static int
by_person(const void *a, const void *b)
{
	const struct suffered *x = a, *y = b;

	if (x->person != y->person)
		return x->person < y->person ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

enum { VICTIM_FIELDS = 4 };

struct victim_reader {
	struct source *src;
	struct people people;
	struct suffered *list; /* of the incident at hand, in order of act and person */
	size_t count, cap;
	struct vector whole[VICTIM_FIELDS], each[VICTIM_FIELDS]; /* nexus, kind, sex, profile */
	uint32_t *owner;
	uint16_t *victims;
	size_t rows, owner_cap;
};

static void
push_person(struct vector *v, size_t row, const struct people *p, const struct suffered *s)
{
	vector_push(&v[0], row, s->nexus);
	if (s->place == p->count)
		return;
	vector_push(&v[1], row, p->kind[s->place]);
	vector_push(&v[2], row, p->sex[s->place]);
	for (uint32_t i = p->first_profile[s->place]; i < p->first_profile[s->place + 1]; i++)
		vector_push(&v[3], row, p->profile[i]);
}

/* Writes down the victims of an incident, each once. */
static void
end_incident(struct victim_reader *r, size_t row)
{
	size_t before = r->rows;

	for (size_t i = 0; i < r->count; i++)
		push_person(r->whole, row, &r->people, &r->list[i]);
	if (r->count > 1)
		qsort(r->list, r->count, sizeof *r->list, by_person);
	for (size_t i = 0; i < r->count; i++) {
		if (i == 0 || r->list[i].person != r->list[i - 1].person) {
			r->owner = grow_array(r->owner, r->rows, &r->owner_cap, sizeof *r->owner);
			r->owner[r->rows++] = (uint32_t)row;
		}
		push_person(r->each, r->rows - 1, &r->people, &r->list[i]);
	}
	if (r->count)
		r->victims[row] = r->rows - before > UINT16_MAX ? UINT16_MAX
								: (uint16_t)(r->rows - before);
	r->count = 0;
}

static bool
read_victims(struct victim_reader *r, struct error *err)
{
	struct source *src = r->src;
	struct code_list *list = columns_list(src, F_NEXUS);
	struct stmt *s = stmt_over(src,
				   "SELECT incident, person, nexus FROM victimisation"
				   " WHERE incident BETWEEN :low AND :high"
				   " ORDER BY incident, act, person",
				   err);
	enum stmt_result got = STMT_ERROR;
	size_t row = 0, last = 0;

	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		int64_t person = stmt_col_int(s, 1);

		if (!seek_row(src, stmt_col_int(s, 0), &row))
			continue;
		if (row != last)
			end_incident(r, last);
		last = row;
		r->list = grow_array(r->list, r->count, &r->cap, sizeof *r->list);
		r->list[r->count] = (struct suffered){
			.person = person,
			.place = find_person(&r->people, person),
			.nexus = columns_code_of(list, stmt_col_text(s, 2)),
			.order = (uint32_t)r->count,
		};
		r->count++;
	}
	stmt_free(s);
	if (r->count)
		end_incident(r, last);
	return got == STMT_DONE;
}

bool
columns_victim_rows(struct source *src, struct error *err)
{
	static const enum field_id ids[VICTIM_FIELDS] = { F_NEXUS, F_VICTIM_KIND, F_SEX, F_PROFILE };
	struct victim_reader r = { .src = src };
	struct level *level = &src->victim_rows;
	int64_t most;
	bool ok;

	if (!dossier_number(src->d, "SELECT count(*) FROM victimisation", 0, &most, err))
		return false;
	r.victims = xcalloc(src->rows, sizeof *r.victims);
	for (int i = 0; i < VICTIM_FIELDS; i++) {
		uint32_t codes = columns_codes_in(columns_list(src, ids[i]));

		vector_start(&r.whole[i], src->rows, codes, true);
		vector_start(&r.each[i], (size_t)most, codes, i == 0 || i == 3);
	}
	ok = read_people(src, &r.people, err) && read_victims(&r, err);
	if (ok)
		level_release(level);
	for (int i = 0; i < VICTIM_FIELDS; i++) {
		r.each[i].rows = r.rows;
		vector_finish(&r.each[i]);
		if (ok) {
			settle(src, ids[i], &r.whole[i]);
			level->vectors[ids[i]] = r.each[i];
		} else {
			vector_release(&r.whole[i]);
			vector_release(&r.each[i]);
		}
	}
	if (ok) {
		free(src->victims);
		src->victims = r.victims;
		clusters_merge_victims(&src->clusters, src->victims);
		level->rows = r.rows;
		level->owner = r.owner;
	} else {
		free(r.victims);
		free(r.owner);
	}
	level->is_loaded = ok;
	free(r.list);
	free(r.people.id);
	free(r.people.kind);
	free(r.people.sex);
	free(r.people.first_profile);
	free(r.people.profile);
	return ok;
}

bool
columns_victims(struct source *src, struct error *err)
{
	return src->victims || snapshot_victims(src) || columns_victim_rows(src, err);
}

/* ---- ledgers ----------------------------------------------------------------------------- */

/*
 * A newer edition that repeats a row confirms what it says of justice, as of the day of that edition: it was
 * looked up again. That follows from the editions and is stored nowhere, so the past stays as it was.
 */
#define LEDGER_REPEATED                                                                              \
	"SELECT i.id, r.id, 'same', 'unknown', 'ordinary', e.status_last, 1000000 + e.number, 0,"     \
	" e.status_first"                                                                            \
	" FROM edition e JOIN dataset d ON d.id = e.dataset AND e.number <= d.edition"                \
	" JOIN incident i ON i.dataset = d.id AND i.edition < e.number"                               \
	" JOIN response r ON r.incident = i.id AND r.kind = 'judicial' AND r.section > 0"             \
	" WHERE e.number >= 2 AND e.status_precision <> 'unknown'"

struct stmt *
columns_ledger_stmt(struct source *src, struct error *err)
{
	return stmt_over(src,
			 "SELECT r.incident, r.id, l.code, l.role, l.mode, l.last, l.ord,"
			 " l.is_undated, l.first FROM response r JOIN ledger l ON l.response = r.id"
			 " WHERE r.incident BETWEEN :low AND :high AND r.kind = 'judicial'"
			 " UNION ALL " LEDGER_REPEATED " AND i.id BETWEEN :low AND :high"
			 /* Proceedings of several incidents are told with each of them. */
			 " UNION ALL SELECT k.incident, r.id, l.code, l.role, l.mode, l.last, l.ord,"
			 " l.is_undated, l.first FROM response_link k JOIN response r ON r.id = k.response"
			 " AND r.kind = 'judicial' JOIN ledger l ON l.response = r.id"
			 " WHERE k.incident BETWEEN :low AND :high"
			 " UNION ALL SELECT k.incident, r.id, 'same', 'unknown', 'ordinary', e.status_last,"
			 " 1000000 + e.number, 0, e.status_first FROM response_link k JOIN response r"
			 " ON r.id = k.response AND r.kind = 'judicial' AND r.section > 0"
			 " JOIN incident i ON i.id = r.incident JOIN dataset d ON d.id = i.dataset"
			 " JOIN edition e ON e.dataset = d.id AND e.number <= d.edition AND i.edition < e.number"
			 " WHERE e.number >= 2 AND e.status_precision <> 'unknown'"
			 " AND k.incident BETWEEN :low AND :high"
			 " ORDER BY 1, 2, 7",
			 err);
}

bool
columns_ledger_counts(const struct source *src, struct stmt *s)
{
	enum stage_code code;

	return columns_row(src, stmt_col_int(s, 0)) >= 0 && stage_code_find(stmt_col_text(s, 2), &code);
}

/* The proceedings that are of several incidents, ascending. */
static bool
load_linked(struct source *src, int64_t **out, size_t *count, struct error *err)
{
	struct stmt *s = stmt_new(src->d,
				  "SELECT DISTINCT k.response FROM response_link k JOIN response r"
				  " ON r.id = k.response AND r.kind = 'judicial' ORDER BY 1",
				  err);
	enum stmt_result got = STMT_ERROR;
	size_t cap = 0;

	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		*out = grow_array(*out, *count, &cap, sizeof **out);
		(*out)[(*count)++] = stmt_col_int(s, 0);
	}
	stmt_free(s);
	return got == STMT_DONE;
}

/* The place of a response among them, from 1; 0 when it is of one incident. */
static uint32_t
place_linked(const int64_t *linked, size_t count, int64_t response)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (linked[middle] < response)
			low = middle + 1;
		else
			high = middle;
	}
	return low < count && linked[low] == response ? (uint32_t)low + 1 : 0;
}

bool
columns_ledgers(struct source *src, struct error *err)
{
	struct stmt *s = NULL;
	enum stmt_result got = STMT_ERROR;
	size_t row = 0, filled = 0, cap = 0, last_row = 0, shared_cap = 0, linked_count = 0;
	int64_t last = 0, *linked = NULL;

	if (src->response_of)
		return true;
	if (snapshot_ledgers(src)) {
		clusters_merge_ledgers(&src->clusters, src->response_of);
		return true;
	}
	if (!load_linked(src, &linked, &linked_count, err)) {
		free(linked);
		return false;
	}
	s = columns_ledger_stmt(src, err);
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
		if (response != last || row != last_row || src->responses == 0) {
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
			if (linked_count) {
				src->shared = grow_array(src->shared, src->responses - 1, &shared_cap,
							 sizeof *src->shared);
				src->shared[src->responses - 1] = place_linked(linked, linked_count, response);
			}
			last = response;
			last_row = row;
		}
		if (e.is_undated)
			src->datasets[vector_first(&src->vectors[F_DATASET], row) - CODE_FIRST]
				.info.has_undated = true;
		src->events = grow_array(src->events, src->event_count, &src->event_cap,
					 sizeof *src->events);
		src->events[src->event_count++] = e;
	}
	while (filled <= src->rows)
		src->response_of[filled++] = (uint32_t)src->responses;
	src->event_of[src->responses] = (uint32_t)src->event_count;
	src->shared_count = src->shared ? linked_count : 0;
	clusters_merge_ledgers(&src->clusters, src->response_of);
	stmt_free(s);
	free(linked);
	return got == STMT_DONE;
}


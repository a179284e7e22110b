/* Columns to the dossier's cache, and back. */
#include "core/columns/snapshot.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/columns/pack.h"
#include "core/dossier/dossier.h"
#include "core/dossier/stmt.h"

/* Ids are below 2^53. */
#define ID_MAX ((INT64_C(1) << 53) - 1)

/* The fields that are kept; the others follow from them. Tags change too often and are few. */
static const enum field_id kept[] = { F_PLACE, F_VERIFICATION, F_TYPE, F_ACTOR, F_ATTRIBUTION,
				      F_NEXUS, F_VICTIM_KIND, F_SEX, F_PROFILE };

static const enum field_id act_fields[] = { F_TYPE, F_ACTOR, F_ATTRIBUTION };
static const enum field_id victim_fields[] = { F_NEXUS, F_VICTIM_KIND, F_SEX, F_PROFILE };

bool
snapshot_stamp(struct source *src, struct error *err)
{
	return cache_stamp_of(src->d, src->codes, &src->stamp, err);
}

/* The entry of a name and a cursor over it; false when there is none. cache_done in both cases. */
static bool
find(struct source *src, const char *name, struct cache_entry *entry, struct cursor *in)
{
	/* What is kept is of all incidents, and of before the change that a part is opened in. */
	bool is_whole = !src->is_part;
	bool found = is_whole && cache_find(src->d, &src->stamp, name, entry);

	if (!is_whole)
		*entry = (struct cache_entry){ 0 };

	*in = cursor_over(entry->bytes, found ? entry->len : 0);
	return found;
}

static bool
is_at_end(const struct cursor *in)
{
	return !in->is_bad && in->at == in->end;
}

/* ---- reading ----------------------------------------------------------------------------- */

/* More rows than the file has bytes for are a lie that would cost all memory. */
static bool
is_possible(struct source *src, uint64_t rows)
{
	int64_t pages, size;

	return dossier_number(src->d, "PRAGMA page_count", 0, &pages, NULL)
	       && dossier_number(src->d, "PRAGMA page_size", 0, &size, NULL)
	       && rows <= (uint64_t)pages * (uint64_t)size / 16 && rows < UINT32_MAX;
}

bool
snapshot_ids(struct source *src)
{
	struct cache_entry entry;
	struct cursor in;
	uint64_t rows;
	int64_t *ids = NULL;
	bool ok = find(src, "ids", &entry, &in);

	rows = cursor_varint(&in);
	ok = ok && is_possible(src, rows);
	if (ok) {
		ids = xmalloc(rows * sizeof *ids);
		ok = unpack_numbers(&in, rows, 1, ID_MAX, 8, ids);
		for (size_t i = 1; ok && i < rows; i++)
			ok = ids[i - 1] < ids[i];
		ok = ok && unpack_vector(&in, rows, (uint32_t)src->dataset_count + CODE_FIRST, false,
					 &src->vectors[F_DATASET]);
		if (ok && (!is_at_end(&in) || src->vectors[F_DATASET].start)) {
			vector_release(&src->vectors[F_DATASET]);
			ok = false;
		}
	}
	cache_done(&entry);
	if (!ok) {
		free(ids);
		return false;
	}
	src->rows = rows;
	src->ids = ids;
	return true;
}

/* One number a row, of size bytes; NULL when there is no such entry. */
static void *
read_numbers(struct source *src, const char *name, int64_t high, unsigned size)
{
	struct cache_entry entry;
	struct cursor in;
	void *numbers = NULL;

	if (find(src, name, &entry, &in)) {
		numbers = xmalloc(src->rows * size);
		if (!unpack_numbers(&in, src->rows, 0, high, size, numbers) || !is_at_end(&in)) {
			free(numbers);
			numbers = NULL;
		}
	}
	cache_done(&entry);
	return numbers;
}

bool
snapshot_record(struct source *src)
{
	return (src->record = read_numbers(src, "record", UINT32_MAX, 4)) != NULL;
}

bool
snapshot_victims(struct source *src)
{
	src->victims = read_numbers(src, "victims", UINT16_MAX, 2);
	if (src->victims)
		clusters_merge_victims(&src->clusters, src->victims);
	return src->victims != NULL;
}

bool
snapshot_order(struct source *src)
{
	/* It is kept by the dates of each record; where some are joined their dates may be others. */
	uint32_t *rows = src->rows && !src->clusters.count
				 ? read_numbers(src, "order", (int64_t)src->rows - 1, 4)
				 : NULL;
	uint64_t *seen = xcalloc(src->rows / 64 + 1, sizeof *seen);
	bool ok = rows != NULL;

	/* Each row once: a list must not show one twice and leave another out. */
	for (size_t i = 0; ok && i < src->rows; i++) {
		uint64_t bit = UINT64_C(1) << (rows[i] % 64);

		ok = !(seen[rows[i] / 64] & bit);
		seen[rows[i] / 64] |= bit;
	}
	free(seen);
	if (ok)
		src->date_order[0][1] = rows;
	else
		free(rows);
	return ok;
}

bool
snapshot_dates(struct source *src, enum field_id field)
{
	struct date_column dates, *to = field == F_DATE ? &src->date : &src->registered;
	struct cache_entry entry;
	struct cursor in;
	bool ok = find(src, fields[field].name, &entry, &in);

	if (ok) {
		date_column_start(&dates, src->rows);
		ok = unpack_numbers(&in, src->rows, DATE_MIN, DATE_MAX, 4, dates.first)
		     && unpack_numbers(&in, src->rows, DATE_MIN, DATE_MAX, 4, dates.last)
		     && unpack_numbers(&in, src->rows, DATE_UNKNOWN, DATE_AFTER, 1, dates.precision)
		     && is_at_end(&in);
		if (ok) {
			clusters_merge_dates(&src->clusters, &dates);
			*to = dates;
		} else {
			date_column_release(&dates);
		}
	}
	cache_done(&entry);
	return ok;
}

/* A vector of a list's codes. */
static bool
read_codes(struct source *src, const char *name, enum field_id field, size_t rows, bool is_multi,
	   struct vector *out)
{
	struct cache_entry entry;
	struct cursor in;
	bool ok = find(src, name, &entry, &in)
		  && unpack_vector(&in, rows, columns_codes_in(columns_list(src, field)), is_multi,
				   out);

	if (ok && !is_at_end(&in)) {
		vector_release(out);
		ok = false;
	}
	cache_done(&entry);
	return ok;
}

bool
snapshot_vector(struct source *src, enum field_id field)
{
	struct vector v;

	if (!read_codes(src, fields[field].name, field, src->rows, fields[field].is_multi, &v))
		return false;
	clusters_merge(&src->clusters, field, &v);
	vector_release(&src->vectors[field]);
	src->vectors[field] = v;
	return true;
}

static void
level_name(char *out, size_t size, enum field_level which, enum field_id field)
{
	snprintf(out, size, "%s.%s", which == LEVEL_ACT ? "act" : "victim",
		 field == F_COUNT ? "owner" : fields[field].name);
}

bool
snapshot_level(struct source *src, enum field_level which)
{
	struct level *to = which == LEVEL_ACT ? &src->acts : &src->victim_rows, level = { 0 };
	const enum field_id *ids = which == LEVEL_ACT ? act_fields : victim_fields;
	size_t count = which == LEVEL_ACT ? sizeof act_fields / sizeof *act_fields
					  : sizeof victim_fields / sizeof *victim_fields;
	struct cache_entry entry;
	struct cursor in;
	char name[64];
	uint64_t rows;
	bool ok;

	level_name(name, sizeof name, which, F_COUNT);
	ok = find(src, name, &entry, &in);
	rows = cursor_varint(&in);
	ok = ok && is_possible(src, rows);
	if (ok) {
		level.rows = rows;
		level.owner = xmalloc(rows * sizeof *level.owner);
		ok = unpack_numbers(&in, rows, 0, (int64_t)src->rows - 1, 4, level.owner)
		     && is_at_end(&in);
	}
	cache_done(&entry);
	for (size_t i = 0; ok && i < count; i++) {
		level_name(name, sizeof name, which, ids[i]);
		ok = read_codes(src, name, ids[i], rows, true, &level.vectors[ids[i]]);
	}
	if (ok) {
		level.is_loaded = true;
		*to = level;
		return true;
	}
	level_release(&level);
	return false;
}

/* How many each has, added up: count + 1 places; the last is all of them. */
static uint32_t *
read_places(struct cursor *in, size_t count, size_t all)
{
	uint32_t *places = xmalloc((count + 1) * sizeof *places);
	uint64_t sum = 0;

	places[0] = 0;
	if (unpack_numbers(in, count, 0, UINT32_MAX, 4, places + 1)) {
		for (size_t i = 1; i <= count; i++) {
			sum += places[i];
			places[i] = (uint32_t)sum;
		}
		if (sum == all)
			return places;
	}
	free(places);
	return NULL;
}

static bool
read_events(struct cursor *in, struct ledger_event *events, size_t count)
{
	int32_t *numbers = xmalloc(count * sizeof *numbers);
	uint8_t *bytes = xmalloc(count);
	bool ok = unpack_numbers(in, count, INT32_MIN, INT32_MAX, 4, numbers);

	for (size_t i = 0; ok && i < count; i++)
		events[i].latest = numbers[i];
	ok = ok && unpack_numbers(in, count, INT32_MIN, INT32_MAX, 4, numbers);
	for (size_t i = 0; ok && i < count; i++)
		events[i].ordinal = numbers[i];
	ok = ok && unpack_numbers(in, count, 0, STAGE_CODES - 1, 1, bytes);
	for (size_t i = 0; ok && i < count; i++)
		events[i].code = bytes[i];
	ok = ok && unpack_numbers(in, count, 0, LADDER_ROLES - 1, 1, bytes);
	for (size_t i = 0; ok && i < count; i++)
		events[i].role = bytes[i];
	ok = ok && unpack_numbers(in, count, 0, LADDER_MODES - 1, 1, bytes);
	for (size_t i = 0; ok && i < count; i++)
		events[i].mode = bytes[i];
	ok = ok && unpack_numbers(in, count, 0, 1, 1, bytes);
	for (size_t i = 0; ok && i < count; i++)
		events[i].is_undated = bytes[i];
	free(numbers);
	free(bytes);
	return ok;
}

/* Which datasets have undated events; stands before what follows from the ledgers. */
static bool
read_undated(struct cursor *in, struct source *src)
{
	uint8_t *flags = xmalloc(src->dataset_count);
	bool ok = unpack_numbers(in, src->dataset_count, 0, 1, 1, flags);

	for (size_t i = 0; ok && i < src->dataset_count; i++)
		src->datasets[i].info.has_undated = flags[i];
	free(flags);
	return ok;
}

bool
snapshot_ledgers(struct source *src)
{
	struct cache_entry entry;
	struct cursor in;
	uint32_t *response_of = NULL, *event_of = NULL;
	struct ledger_event *events = NULL;
	uint64_t responses = 0, count = 0;
	uint32_t *shared = NULL;
	uint64_t shared_count = 0;
	bool ok = find(src, "ledgers", &entry, &in) && read_undated(&in, src);

	if (ok) {
		responses = cursor_varint(&in);
		count = cursor_varint(&in);
		ok = is_possible(src, responses) && is_possible(src, count)
		     && (response_of = read_places(&in, src->rows, responses)) != NULL
		     && (event_of = read_places(&in, responses, count)) != NULL;
	}
	if (ok) {
		events = xcalloc(count, sizeof *events);
		ok = read_events(&in, events, count);
	}
	if (ok) {
		shared_count = cursor_varint(&in);
		shared = shared_count ? xcalloc(responses + 1, sizeof *shared) : NULL;
		ok = is_possible(src, shared_count)
		     && (!shared || unpack_numbers(&in, responses, 0, (int64_t)shared_count, 4, shared))
		     && is_at_end(&in);
	}
	cache_done(&entry);
	if (!ok) {
		free(shared);
		free(response_of);
		free(event_of);
		free(events);
		return false;
	}
	src->shared = shared;
	src->shared_count = shared_count;
	src->response_of = response_of;
	src->event_of = event_of;
	src->events = events;
	src->responses = responses;
	src->event_count = count;
	return true;
}

static bool
read_kind(struct cursor *in, struct ladder_status *kind)
{
	uint8_t class = cursor_byte(in), stage = cursor_byte(in), press = cursor_byte(in);
	uint8_t flags = cursor_byte(in);

	if (in->is_bad || class >= STATUS_CLASSES || stage >= STAGE_CODES || press > PRESS_FULL
	    || flags > 7)
		return false;
	*kind = (struct ladder_status){ .class = class,
					.stage = stage,
					.press = press,
					.is_stale = flags & 1,
					.is_all_later = flags >> 1 & 1,
					.has_undated_later = flags >> 2 & 1 };
	return true;
}

bool
snapshot_status(struct source *src, struct status_day *day)
{
	struct cache_entry entry;
	struct cursor in;
	uint64_t count = 0;
	bool ok = day->as_of == src->latest_as_of && find(src, "status", &entry, &in);

	if (day->as_of != src->latest_as_of)
		return false;
	ok = ok && read_undated(&in, src) && unpack_signed(&in) == day->as_of;
	if (ok) {
		count = cursor_varint(&in);
		ok = count > 0 && count <= 1 << 16;
	}
	for (size_t i = 0; ok && i < count; i++) {
		day->kinds = grow_array(day->kinds, day->count, &day->cap, sizeof *day->kinds);
		ok = read_kind(&in, &day->kinds[day->count++]);
	}
	ok = ok && unpack_vector(&in, src->rows, (uint32_t)count, false, &day->of_row)
	     && !day->of_row.start && is_at_end(&in);
	cache_done(&entry);
	if (!ok) {
		int32_t as_of = day->as_of;

		status_day_release(day);
		day->as_of = as_of;
	}
	return ok;
}

/* ---- writing ----------------------------------------------------------------------------- */

struct saver {
	struct source *src;
	struct buf out;
	int64_t *numbers; /* as many as the longest array */
	struct error *err;
};

static bool
put(struct saver *s, const char *name)
{
	bool ok = cache_put(s->src->d, &s->src->stamp, name, s->out.data, s->out.len, s->err);

	buf_clear(&s->out);
	return ok;
}

static void
pack_unsigned(struct saver *s, const uint32_t *values, size_t count)
{
	for (size_t i = 0; i < count; i++)
		s->numbers[i] = values[i];
	pack_numbers(&s->out, s->numbers, count);
}

static void
pack_bytes(struct saver *s, const uint8_t *values, size_t count)
{
	for (size_t i = 0; i < count; i++)
		s->numbers[i] = values[i];
	pack_numbers(&s->out, s->numbers, count);
}

static void
pack_days(struct saver *s, const int32_t *values, size_t count)
{
	for (size_t i = 0; i < count; i++)
		s->numbers[i] = values[i];
	pack_numbers(&s->out, s->numbers, count);
}

static bool
save_dates(struct saver *s, enum field_id field)
{
	const struct date_column *dates = columns_dates(s->src, field, s->err);

	if (!dates)
		return false;
	pack_days(s, dates->first, s->src->rows);
	pack_days(s, dates->last, s->src->rows);
	pack_bytes(s, dates->precision, s->src->rows);
	return put(s, fields[field].name);
}

/* The order that lists begin with. */
static bool
save_order(struct saver *s)
{
	const uint32_t *rows = columns_date_order(s->src, F_DATE, true, s->err);

	if (!rows)
		return false;
	pack_unsigned(s, rows, s->src->rows);
	return put(s, "order");
}

static bool
save_incidents(struct saver *s)
{
	struct source *src = s->src;

	buf_varint(&s->out, src->rows);
	pack_numbers(&s->out, src->ids, src->rows);
	pack_vector(&s->out, &src->vectors[F_DATASET]);
	if (!put(s, "ids") || !columns_records(src, s->err))
		return false;
	pack_unsigned(s, src->record, src->rows);
	if (!put(s, "record") || !columns_victims(src, s->err))
		return false;
	for (size_t row = 0; row < src->rows; row++)
		s->numbers[row] = src->victims[row];
	pack_numbers(&s->out, s->numbers, src->rows);
	return put(s, "victims") && save_dates(s, F_DATE) && save_dates(s, F_REGISTERED)
	       && save_order(s);
}

static bool
save_level(struct saver *s, enum field_level which)
{
	const struct level *level = columns_level(s->src, which, s->err);
	const enum field_id *ids = which == LEVEL_ACT ? act_fields : victim_fields;
	size_t count = which == LEVEL_ACT ? sizeof act_fields / sizeof *act_fields
					  : sizeof victim_fields / sizeof *victim_fields;
	char name[64];

	if (!level)
		return false;
	buf_varint(&s->out, level->rows);
	pack_unsigned(s, level->owner, level->rows);
	level_name(name, sizeof name, which, F_COUNT);
	if (!put(s, name))
		return false;
	for (size_t i = 0; i < count; i++) {
		pack_vector(&s->out, &level->vectors[ids[i]]);
		level_name(name, sizeof name, which, ids[i]);
		if (!put(s, name))
			return false;
	}
	return true;
}

static void
pack_undated(struct saver *s)
{
	for (size_t i = 0; i < s->src->dataset_count; i++)
		s->numbers[i] = s->src->datasets[i].info.has_undated;
	pack_numbers(&s->out, s->numbers, s->src->dataset_count);
}

/* How many each has, from the places where each begins. */
static void
pack_places(struct saver *s, const uint32_t *places, size_t count)
{
	for (size_t i = 0; i < count; i++)
		s->numbers[i] = (int64_t)places[i + 1] - places[i];
	pack_numbers(&s->out, s->numbers, count);
}

static bool
save_ledgers(struct saver *s)
{
	struct source *src = s->src;
	size_t n = src->event_count;

	pack_undated(s);
	buf_varint(&s->out, src->responses);
	buf_varint(&s->out, n);
	pack_places(s, src->response_of, src->rows);
	pack_places(s, src->event_of, src->responses);
	for (size_t i = 0; i < n; i++)
		s->numbers[i] = src->events[i].latest;
	pack_numbers(&s->out, s->numbers, n);
	for (size_t i = 0; i < n; i++)
		s->numbers[i] = src->events[i].ordinal;
	pack_numbers(&s->out, s->numbers, n);
	for (size_t i = 0; i < n; i++)
		s->numbers[i] = src->events[i].code;
	pack_numbers(&s->out, s->numbers, n);
	for (size_t i = 0; i < n; i++)
		s->numbers[i] = src->events[i].role;
	pack_numbers(&s->out, s->numbers, n);
	for (size_t i = 0; i < n; i++)
		s->numbers[i] = src->events[i].mode;
	pack_numbers(&s->out, s->numbers, n);
	for (size_t i = 0; i < n; i++)
		s->numbers[i] = src->events[i].is_undated;
	pack_numbers(&s->out, s->numbers, n);
	buf_varint(&s->out, src->shared_count);
	for (size_t i = 0; src->shared && i < src->responses; i++)
		s->numbers[i] = src->shared[i];
	if (src->shared)
		pack_numbers(&s->out, s->numbers, src->responses);
	return put(s, "ledgers");
}

static bool
save_status(struct saver *s)
{
	const struct status_day *day = columns_status_day(s->src, s->src->latest_as_of, s->err);

	if (!day)
		return false;
	pack_undated(s);
	pack_signed(&s->out, day->as_of);
	buf_varint(&s->out, day->count);
	for (size_t i = 0; i < day->count; i++) {
		const struct ladder_status *kind = &day->kinds[i];

		buf_putc(&s->out, (char)kind->class);
		buf_putc(&s->out, (char)kind->stage);
		buf_putc(&s->out, (char)kind->press);
		buf_putc(&s->out, (char)(kind->is_stale | kind->is_all_later << 1
					 | kind->has_undated_later << 2));
	}
	pack_vector(&s->out, &day->of_row);
	return put(s, "status");
}

/* Everything that is kept, loaded; the longest array of it decides how much room is needed. */
static bool
load_all(struct source *src, size_t *longest, struct error *err)
{
	const struct level *acts = columns_level(src, LEVEL_ACT, err);
	const struct level *victims = acts ? columns_level(src, LEVEL_VICTIM, err) : NULL;

	if (!victims || !columns_ledgers(src, err))
		return false;
	*longest = src->rows;
	*longest = acts->rows > *longest ? acts->rows : *longest;
	*longest = victims->rows > *longest ? victims->rows : *longest;
	*longest = src->event_count > *longest ? src->event_count : *longest;
	*longest = src->responses > *longest ? src->responses : *longest;
	*longest = src->dataset_count > *longest ? src->dataset_count : *longest;
	return true;
}

bool
source_is_saved(struct source *src)
{
	return cache_has(src->d, &src->stamp, "ids");
}

bool
source_save(struct source *src, struct error *err)
{
	struct saver s = { .src = src, .err = err };
	struct cache_stamp now;
	size_t longest;
	bool ok;

	/* What is kept is what each record says: joining and parting do not touch it. */
	if (src->clusters.count) {
		struct source *records;
		bool was_there = src->records != NULL;

		ok = (records = source_records(src, err)) != NULL && source_save(records, err);
		/* All of it is loaded now, which nobody needs twice. */
		if (records && !was_there)
			columns_drop_records(src);
		return ok;
	}
	if (src->is_part)
		return FAIL(err, ERR_INTERNAL, N_("a part of the dossier cannot stand for all"));
	/* What was loaded before a change must not go by the name of what is there after it. */
	if (!cache_stamp_of(src->d, src->codes, &now, err))
		return false;
	if (memcmp(&now, &src->stamp, sizeof now) != 0)
		return FAIL(err, ERR_INTERNAL, N_("the columns are older than the dossier"));
	if (!load_all(src, &longest, err) || !cache_begin(src->d, err))
		return false;
	s.numbers = xmalloc(longest * sizeof *s.numbers);
	ok = save_incidents(&s) && save_level(&s, LEVEL_ACT) && save_level(&s, LEVEL_VICTIM)
	     && save_ledgers(&s) && save_status(&s);
	for (size_t i = 0; ok && i < sizeof kept / sizeof *kept; i++) {
		const struct vector *v =
			columns_vector(src, &(struct field_ref){ kept[i], NULL }, err);

		ok = v != NULL;
		if (ok) {
			pack_vector(&s.out, v);
			ok = put(&s, fields[kept[i]].name);
		}
	}
	buf_release(&s.out);
	free(s.numbers);
	return cache_end(src->d, ok, err);
}

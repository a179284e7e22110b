/* Stage and status of every incident as of a day, derived once. */
#include <stdlib.h>
#include <string.h>

#include "core/columns/columns.h"
#include "core/columns/snapshot.h"

/* Adds what the proceedings of a row say; *any: is there a status to add it to? */
static bool
add_row(const struct source *src, size_t row, int32_t as_of, struct ladder_status *out, bool *any,
	struct error *err)
{
	for (uint32_t r = src->response_of[row]; r < src->response_of[row + 1]; r++) {
		const struct ledger_event *events = src->events + src->event_of[r];
		struct ladder_status status;

		if (!ladder_status(events, src->event_of[r + 1] - src->event_of[r], as_of, &status,
				   err))
			return false;
		if (*any)
			ladder_join(out, &status);
		else
			*out = status;
		*any = true;
	}
	return true;
}

/* The status of rows that are one incident: that of their furthest proceeding. */
static bool
rows_status(const struct source *src, const uint32_t *rows, size_t count, int32_t as_of,
	    struct ladder_status *out, struct error *err)
{
	bool any = false;

	for (size_t i = 0; i < count; i++)
		if (!add_row(src, rows[i], as_of, out, &any, err))
			return false;
	return any || ladder_status(NULL, 0, as_of, out, err);
}

/* All that a kind is told by, as a number below KINDS_MAX. */
enum { KINDS_MAX = 1 << 14 };

static size_t
kind_number(const struct ladder_status *s)
{
	return (size_t)s->class | (size_t)s->stage << 4 | (size_t)s->press << 9
	       | (size_t)s->is_stale << 11 | (size_t)s->is_all_later << 12
	       | (size_t)s->has_undated_later << 13;
}

_Static_assert(STATUS_CLASSES <= 1 << 4 && STAGE_CODES <= 1 << 5 && PRESS_FULL < 1 << 2,
	       "a kind of status does not fit its number");

/* The place of the kind of a status among those of a day, new when it is; place: by kind, of which + 1. */
static uint32_t
place_kind(struct status_day *day, uint16_t *place, const struct ladder_status *status)
{
	size_t kind = kind_number(status);

	if (!place[kind]) {
		day->kinds = grow_array(day->kinds, day->count, &day->cap, sizeof *day->kinds);
		day->kinds[day->count++] = (struct ladder_status){
			.class = status->class,
			.stage = status->stage,
			.press = status->press,
			.is_stale = status->is_stale,
			.is_all_later = status->is_all_later,
			.has_undated_later = status->has_undated_later,
		};
		place[kind] = (uint16_t)day->count;
	}
	return place[kind] - 1u;
}

static bool
derive(struct source *src, struct status_day *day, struct error *err)
{
	uint16_t *place = xcalloc(KINDS_MAX, sizeof *place);
	struct ladder_status status;
	bool ok = true;

	vector_start(&day->of_row, src->rows, 1, false);
	for (uint32_t row = 0; ok && row < src->rows; row++)
		if ((ok = rows_status(src, &row, 1, day->as_of, &status, err)))
			vector_put(&day->of_row, row, place_kind(day, place, &status));
	if (day->count)
		day->of_row.codes = (uint32_t)day->count;
	vector_finish(&day->of_row);
	free(place);
	return ok;
}

/* The status of each side of a cluster, by the places of their first members. */
static bool
derive_sides(const struct source *src, struct status_day *day, uint32_t from, uint32_t to,
	     uint16_t *place, struct error *err)
{
	const struct clusters *c = &src->clusters;
	struct ladder_status *of_side = xcalloc(to - from, sizeof *of_side), none;
	bool *any = xcalloc(to - from, sizeof *any);
	bool ok = ladder_status(NULL, 0, day->as_of, &none, err);

	for (uint32_t i = from; ok && i < to; i++)
		ok = add_row(src, c->members[i], day->as_of, &of_side[c->side[i] - from],
			     &any[c->side[i] - from], err);
	for (uint32_t i = from; ok && i < to; i++) {
		uint32_t side = c->side[i] - from;

		day->of_side[i] = place_kind(day, place, any[side] ? &of_side[side] : &none);
	}
	free(of_side);
	free(any);
	return ok;
}

/* The status of incidents that were joined, as if all proceedings were of one; and of each side of them. */
static bool
join(struct source *src, struct status_day *day, struct error *err)
{
	const struct clusters *c = &src->clusters;
	uint16_t *place = xcalloc(KINDS_MAX, sizeof *place);
	uint32_t *kinds = xcalloc(c->count, sizeof *kinds);
	struct vector joined;
	bool ok = true;

	for (size_t k = 0; k < day->count; k++)
		place[kind_number(&day->kinds[k])] = (uint16_t)(k + 1);
	day->of_side = xcalloc(c->first[c->count], sizeof *day->of_side);
	for (size_t k = 0; ok && k < c->count; k++) {
		uint32_t from = c->first[k], to = c->first[k + 1];
		struct ladder_status status;

		ok = rows_status(src, c->members + from, to - from, day->as_of, &status, err)
		     && derive_sides(src, day, from, to, place, err);
		if (ok)
			kinds[k] = place_kind(day, place, &status);
	}
	if (ok) {
		/* Their kinds may be more than fit into what there is. */
		vector_start(&joined, src->rows, (uint32_t)day->count, false);
		for (size_t row = 0; row < src->rows; row++)
			vector_put(&joined, row, vector_value(&day->of_row, row));
		for (size_t k = 0; k < c->count; k++)
			vector_put(&joined, c->members[c->first[k]], kinds[k]);
		vector_finish(&joined);
		vector_release(&day->of_row);
		day->of_row = joined;
	}
	free(kinds);
	free(place);
	return ok;
}

void
status_day_release(struct status_day *day)
{
	free(day->kinds);
	free(day->of_side);
	vector_release(&day->of_row);
	*day = (struct status_day){ 0 };
}

const struct status_day *
columns_status_day(struct source *src, int32_t as_of, struct error *err)
{
	/* One place is for days other than these two: asking for them drops neither. */
	struct status_day *day = &src->days[as_of == src->latest_as_of ? 0 : as_of == src->as_of ? 1 : 2];

	if (day->is_there && day->as_of == as_of)
		return day;
	status_day_release(day);
	day->as_of = as_of;
	if ((!snapshot_status(src, day) && (!columns_ledgers(src, err) || !derive(src, day, err)))
	    || (src->clusters.count && (!columns_ledgers(src, err) || !join(src, day, err)))) {
		status_day_release(day);
		return NULL;
	}
	day->is_there = true;
	return day;
}

uint32_t
columns_stage_code(struct source *src, const struct ladder_status *status)
{
	const struct code_list *list = columns_list(src, F_STAGE);

	return status->stage == ST_U ? CODE_UNKNOWN : columns_code_of(list, stage_code_text(status->stage));
}

uint32_t
columns_status_code(struct source *src, const struct ladder_status *status)
{
	static const char *const words[STATUS_CLASSES] = {
		[CLASS_NOT_REPORTED] = "not-reported",	[CLASS_EXTINGUISHED] = "extinguished",
		[CLASS_CLOSED_FINAL] = "closed-final",	[CLASS_ACQUITTED] = "acquitted",
		[CLASS_ALTERNATIVE] = "alternative",	[CLASS_CLOSED_PROVISIONAL] = "closed-provisional",
		[CLASS_OPEN] = "open",			[CLASS_CONVICTED] = "convicted",
	};
	const struct code_list *list = columns_list(src, F_STATUS);

	return words[status->class] ? columns_code_of(list, words[status->class]) : CODE_UNKNOWN;
}

bool
status_vector(struct source *src, enum field_id field, struct error *err)
{
	const struct status_day *day = columns_status_day(src, src->as_of, err);
	uint32_t *map;

	if (!day)
		return false;
	map = xcalloc(day->of_row.codes, sizeof *map);
	for (size_t k = 0; k < day->count; k++)
		map[k] = field == F_STAGE ? columns_stage_code(src, &day->kinds[k])
					  : columns_status_code(src, &day->kinds[k]);
	vector_map(&day->of_row, map, columns_codes_in(columns_list(src, field)),
		   &src->vectors[field]);
	free(map);
	return true;
}

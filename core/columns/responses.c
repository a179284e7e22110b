/* Responses of every kind as columns, and proceedings that are of several incidents. */
#include <stdlib.h>
#include <string.h>

#include "core/columns/columns.h"
#include "core/dossier/response.h"
#include "core/dossier/stmt.h"

/* A value of an incident before all are sorted by row. */
struct found {
	uint32_t row, code;
};

struct finding {
	struct source *src;
	const struct code_list *list; /* of the field */
	struct route route;	      /* F_MEASURE_STAGE */
	struct found *found;
	size_t count, cap;
};

static void
add(struct finding *f, const struct response *r, uint32_t code)
{
	for (size_t i = 0; i < r->incident_count; i++) {
		long row = columns_row(f->src, r->incidents[i]);

		if (row < 0)
			continue;
		f->found = grow_array(f->found, f->count, &f->cap, sizeof *f->found);
		f->found[f->count++] = (struct found){ (uint32_t)row, code };
	}
}

/* The stage of a measure as of the day that somebody chose, else by all that is on file; nothing
 * when that is of a later day. */
static bool
find_stage(void *ctx, const struct response *r, struct error *err)
{
	struct finding *f = ctx;
	struct arena arena = { 0 };
	struct route_status status;
	size_t count;
	const struct route_event *events = response_route_events(r, f->list, &arena, &count);
	int32_t day = f->src->is_day_chosen ? f->src->as_of : DATE_MAX;
	bool ok = route_status(&f->route, events, count, day, &status, err);

	if (ok && status.code != ROUTE_NONE)
		add(f, r, (uint32_t)status.code + CODE_FIRST);
	arena_release(&arena);
	return ok;
}

/* The kinds and authorities need no ledgers: two tables are read through. */
static bool
find_words(struct finding *f, enum field_id field, struct error *err)
{
	struct stmt *s = stmt_new(
		f->src->d,
		field == F_AUTHORITY
			? "SELECT incident, authority FROM response WHERE authority <> ''"
			  " UNION ALL SELECT k.incident, r.authority FROM response_link k"
			  " JOIN response r ON r.id = k.response WHERE r.authority <> ''"
			: "SELECT incident, kind FROM response UNION ALL SELECT k.incident, r.kind"
			  " FROM response_link k JOIN response r ON r.id = k.response",
		err);
	enum stmt_result got = STMT_ERROR;

	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		long row = columns_row(f->src, stmt_col_int(s, 0));

		if (row < 0)
			continue;
		f->found = grow_array(f->found, f->count, &f->cap, sizeof *f->found);
		f->found[f->count++] = (struct found){
			(uint32_t)row,
			field == F_AUTHORITY
				? dictionary_code(&f->src->authorities, stmt_col_text(s, 1),
						  strlen(stmt_col_text(s, 1)))
				: columns_code_of(f->list, stmt_col_text(s, 1)),
		};
	}
	stmt_free(s);
	return got == STMT_DONE;
}

static int
by_row(const void *a, const void *b)
{
	const struct found *x = a, *y = b;

	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return (x->code > y->code) - (x->code < y->code);
}

bool
columns_responses(struct source *src, enum field_id field, struct error *err)
{
	struct finding f = { .src = src,
			     .list = field == F_AUTHORITY ? NULL : columns_list(src, field) };
	struct arena arena = { 0 };
	struct vector *v = &src->vectors[field];
	bool ok = field != F_MEASURE_STAGE
			  ? find_words(&f, field, err)
			  : response_route(f.list, &arena, &f.route, err)
				    && response_each(src->d, 1u << RESPONSE_MEASURE, find_stage, &f,
						     err);

	if (ok) {
		if (f.count)
			qsort(f.found, f.count, sizeof *f.found, by_row);
		vector_release(v);
		vector_start(v, src->rows,
			     f.list		      ? columns_codes_in(f.list)
			     : src->authorities.count ? (uint32_t)src->authorities.count
						      : CODE_FIRST,
			     true);
		for (size_t i = 0; i < f.count; i++)
			if (i == 0 || by_row(&f.found[i - 1], &f.found[i]) != 0)
				vector_push(v, f.found[i].row, f.found[i].code);
		vector_finish(v);
		clusters_merge(&src->clusters, field, v);
	}
	free(f.found);
	arena_release(&arena);
	return ok;
}

/* ---- proceedings of several incidents ------------------------------------------------------- */

void
shared_count_start(struct shared_count *c, struct source *src, const struct selection *sel,
		   const uint64_t *left_out)
{
	*c = (struct shared_count){ .src = src, .sel = sel, .left_out = left_out };
	if (src->shared_count)
		c->seen = xcalloc(word_count(src->shared_count + 1), sizeof *c->seen);
}

void
shared_count_end(struct shared_count *c)
{
	free(c->seen);
	free(c->groups);
}

bool
shared_count_new(struct shared_count *c, uint32_t response)
{
	uint32_t shared = c->seen ? c->src->shared[response] : 0;
	uint64_t bit = UINT64_C(1) << (shared % 64);
	bool is_new = !shared || !(c->seen[shared / 64] & bit);

	if (shared)
		c->seen[shared / 64] |= bit;
	return is_new;
}

/* Adds the values of a row that are not there yet. */
static size_t
add_groups(struct shared_count *c, const struct vector *by, size_t row, size_t count)
{
	for (size_t i = vector_begin(by, row); i < vector_end(by, row); i++) {
		uint32_t value = vector_value(by, i);
		bool is_there = false;

		for (size_t k = 0; k < count && !is_there; k++)
			is_there = c->groups[k] == value;
		if (is_there)
			continue;
		c->groups = grow_array(c->groups, count, &c->cap, sizeof *c->groups);
		c->groups[count++] = value;
	}
	return count;
}

const uint32_t *
shared_count_groups(struct shared_count *c, uint32_t response, size_t row, const struct vector *by,
		    size_t *count)
{
	const struct source *src = c->src;
	uint32_t shared = c->seen ? src->shared[response] : 0;

	*count = add_groups(c, by, row, 0);
	/* They are few, and what people link: going through all rows for each is no matter. */
	for (size_t other = 0; shared && other < src->rows; other++)
		for (uint32_t r = src->response_of[other]; r < src->response_of[other + 1]; r++) {
			size_t primary = clusters_primary(&src->clusters, other);

			if (src->shared[r] == shared && selection_has(c->sel, primary)
			    && !(c->left_out && c->left_out[primary / 64] >> (primary % 64) & 1))
				*count = add_groups(c, by, primary, *count);
		}
	return c->groups;
}

/* Incidents with all that their proceedings say, one after the other, for who needs more than a status. */
#include <stdlib.h>
#include <string.h>

#include "core/columns/columns.h"
#include "core/dossier/stmt.h"

/* What stays the same from case to case. */
struct case_walk {
	struct source *src;
	const struct case_request *request;
	const struct vector *by[CASE_FIELDS];
	const struct date_column *date, *registered;
	source_case_fn *fn;
	void *ctx;
	struct case_proceeding *proceedings;
	size_t count, cap;
	uint32_t *groups[CASE_FIELDS];
	size_t group_cap[CASE_FIELDS];
	uint32_t *responses; /* the places of the proceedings */
	size_t response_cap;
	struct shared_count shared;
};

/*
 * The first day of every event, in the order of src->events: the ledgers themselves keep only the last. Read
 * when first asked for.
 */
static bool
load_firsts(struct source *src, struct error *err)
{
	struct stmt *s = NULL;
	enum stmt_result got = STMT_ERROR;
	int32_t *firsts;
	size_t n = 0;

	if (src->event_firsts)
		return true;
	firsts = xcalloc(src->event_count + 1, sizeof *firsts);
	s = columns_ledger_stmt(src, err);
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		if (!columns_ledger_counts(src, s))
			continue;
		if (n < src->event_count)
			firsts[n] = (int32_t)stmt_col_int(s, LEDGER_COLUMN_FIRST);
		n++;
	}
	stmt_free(s);
	if (got == STMT_DONE && n == src->event_count) {
		src->event_firsts = firsts;
		return true;
	}
	free(firsts);
	return got == STMT_DONE && FAIL(err, ERR_INTERNAL, N_("the ledgers are not as they were"));
}

static void
add_proceedings(struct case_walk *w, size_t record)
{
	const struct source *src = w->src;

	for (uint32_t r = src->response_of[record]; r < src->response_of[record + 1]; r++) {
		uint32_t at = src->event_of[r];

		w->responses = grow_array(w->responses, w->count, &w->response_cap, sizeof *w->responses);
		w->responses[w->count] = r;
		w->proceedings = grow_array(w->proceedings, w->count, &w->cap, sizeof *w->proceedings);
		w->proceedings[w->count++] = (struct case_proceeding){
			src->events + at, src->event_firsts + at, src->event_of[r + 1] - at
		};
	}
}

/* response: the place of the one proceeding that is counted by itself; NULL: the incident is counted. */
static bool
emit(struct case_walk *w, size_t row, const struct case_proceeding *proceedings, size_t count, long units,
     const uint32_t *response, struct error *err)
{
	struct source *src = w->src;
	const struct vector *datasets = &src->vectors[F_DATASET];
	struct source_case c = {
		.id = src->ids[row],
		.date = date_at(w->date, row),
		.registered = date_at(w->registered, row),
		.proceedings = proceedings,
		.proceeding_count = count,
		.units = units,
	};

	/* A joined incident is of several. */
	for (size_t i = vector_begin(datasets, row); i < vector_end(datasets, row); i++) {
		uint32_t dataset = vector_value(datasets, i);

		c.has_outcomes |= dataset >= CODE_FIRST
				  && src->datasets[dataset - CODE_FIRST].info.has_outcomes;
	}
	for (int f = 0; f < CASE_FIELDS && w->by[f]; f++) {
		size_t begin = vector_begin(w->by[f], row), end = vector_end(w->by[f], row);

		if (response && src->shared && src->shared[*response]) {
			size_t count_of;
			const uint32_t *of = shared_count_groups(&w->shared, *response, row, w->by[f],
								 &count_of);

			for (size_t i = 0; i < count_of; i++) {
				w->groups[f] = grow_array(w->groups[f], i, &w->group_cap[f],
							  sizeof *w->groups[f]);
				w->groups[f][i] = of[i];
			}
			c.groups[f] = w->groups[f];
			c.group_count[f] = count_of;
			continue;
		}
		for (size_t i = begin; i < end; i++) {
			w->groups[f] = grow_array(w->groups[f], i - begin, &w->group_cap[f],
						  sizeof *w->groups[f]);
			w->groups[f][i - begin] = vector_value(w->by[f], i);
		}
		c.groups[f] = w->groups[f];
		c.group_count[f] = end - begin;
	}
	return w->fn(w->ctx, &c, err);
}

/* The members of a side of a cluster are the same people: what any of them says of justice is of their case. */
static bool
emit_sides(struct case_walk *w, size_t row, uint32_t from, uint32_t to, struct error *err)
{
	const struct clusters *clusters = &w->src->clusters;

	for (uint32_t side = from; side < to; side++) {
		long victims = 0;

		w->count = 0;
		for (uint32_t i = from; i < to; i++) {
			if (clusters->side[i] != side)
				continue;
			victims += clusters->victims[i];
			add_proceedings(w, clusters->members[i]);
		}
		if (victims && !emit(w, row, w->proceedings, w->count, victims, NULL, err))
			return false;
	}
	return true;
}

static bool
one_incident(struct case_walk *w, size_t row, struct error *err)
{
	const struct clusters *clusters = &w->src->clusters;
	uint32_t from, to;
	bool is_joined = clusters_range(clusters, row, &from, &to);

	if (is_joined && w->request->unit == UNIT_VICTIM)
		return emit_sides(w, row, from, to, err);
	w->count = 0;
	if (is_joined) {
		/* Counted by themselves, those that are told of twice count once. */
		for (uint32_t i = from; i < to; i++)
			if (w->request->unit != UNIT_PROCEEDING || clusters->proceeds[i])
				add_proceedings(w, clusters->members[i]);
	} else {
		add_proceedings(w, row);
	}
	if (w->request->unit == UNIT_PROCEEDING) {
		for (size_t i = 0; i < w->count; i++)
			if (shared_count_new(&w->shared, w->responses[i])
			    && !emit(w, row, &w->proceedings[i], 1, 1, &w->responses[i], err))
				return false;
		return true;
	}
	if (w->request->unit == UNIT_VICTIM && !w->src->victims[row])
		return true;
	return emit(w, row, w->proceedings, w->count,
		    w->request->unit == UNIT_VICTIM ? w->src->victims[row] : 1, NULL, err);
}

static void
name_groups(struct source *src, const struct case_request *request, const struct vector *by, int field,
	    struct arena *arena, struct case_groups *out)
{
	const struct field_ref *ref = request->by[field];

	out->count = by->codes;
	out->codes = arena_alloc(arena, by->codes * sizeof *out->codes);
	out->labels = arena_alloc(arena, by->codes * sizeof *out->labels);
	for (uint32_t c = 0; c < by->codes; c++) {
		out->codes[c] = columns_code(src, ref, c);
		out->labels[c] = columns_label(src, ref, c, request->lang);
	}
}

bool
source_cases(struct source *src, const struct selection *sel, const struct case_request *request,
	     struct arena *arena, struct case_groups *groups, long *left_out, source_case_fn *fn,
	     void *ctx, struct error *err)
{
	struct case_walk w = { .src = src, .request = request, .fn = fn, .ctx = ctx };
	const uint64_t *no_offence = NULL;
	bool ok = false;

	*left_out = 0;
	if ((request->offences_only && !(no_offence = columns_no_offence(src, err)))
	    || !columns_ledgers(src, err) || !load_firsts(src, err)
	    || (request->unit == UNIT_VICTIM && !columns_victims(src, err))
	    || !(w.date = columns_dates(src, F_DATE, err))
	    || !(w.registered = columns_dates(src, F_REGISTERED, err)))
		return false;
	for (int f = 0; f < CASE_FIELDS && request->by[f]; f++) {
		if (!(w.by[f] = columns_vector(src, request->by[f], err)))
			return false;
		name_groups(src, request, w.by[f], f, arena, &groups[f]);
	}
	ok = true;
	shared_count_start(&w.shared, src, sel, no_offence);
	EACH_SELECTED(sel, row) {
		if (no_offence && no_offence[row / 64] >> (row % 64) & 1)
			++*left_out;
		else if (ok)
			ok = one_incident(&w, row, err);
	}
	shared_count_end(&w.shared);
	free(w.proceedings);
	free(w.responses);
	for (int f = 0; f < CASE_FIELDS; f++)
		free(w.groups[f]);
	return ok;
}

/* Incidents as text, row by row: a page for a screen, or all for a file. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/columns/columns.h"
#include "core/dossier/dossier.h"
#include "core/dossier/stmt.h"

struct lister {
	struct source *src;
	const struct listing_request *request;
	struct stmt *statements[F_COUNT]; /* of fields that stand in the tables only; made when needed */
	struct buf *cells;		  /* one a field */
	const char **texts;
	const struct status_day *day;
};

static void
add_joined(struct buf *out, const char *text)
{
	if (out->len)
		buf_puts(out, "; ");
	buf_puts(out, text);
}

/* What stands in the tables only. */
static const struct {
	enum field_id field;
	const char *sql;
} table_fields[] = {
	{ F_CODE, "SELECT own_code FROM incident WHERE id = :id" },
	{ F_LOCATION, "SELECT location FROM incident WHERE id = :id" },
	{ F_LAT, "SELECT lat FROM incident WHERE id = :id" },
	{ F_LON, "SELECT lon FROM incident WHERE id = :id" },
	{ F_PERSON, "SELECT name FROM person WHERE id IN (SELECT person FROM victimisation"
		    " WHERE incident = :id) ORDER BY id" },
	{ F_ORGANISATION, "SELECT organisation FROM person WHERE organisation <> '' AND id IN"
			  " (SELECT person FROM victimisation WHERE incident = :id) ORDER BY id" },
	{ F_WEIGHT, "SELECT weight FROM incident WHERE id = :id" },
	{ F_NARRATIVE, "SELECT text FROM incident_text WHERE incident = :id"
		       " AND field = 'narrative' ORDER BY lang" },
	/* An estimate without a low or high end is its own. */
	{ F_SIZE, "SELECT sum(size_best), sum(ifnull(size_low, size_best)),"
		  " sum(ifnull(size_high, size_best)) FROM person WHERE id IN"
		  " (SELECT person FROM victimisation WHERE incident = :id)" },
};

/* The ends of an estimate behind its best value; alone where there is none: 20-30, >=21, <=30. */
static void
add_span(struct buf *out, const char *best, const char *low, const char *high)
{
	if (low[0] && high[0] && strcmp(low, high) != 0)
		buf_printf(out, best[0] ? " (%s-%s)" : "%s-%s", low, high);
	else if (!best[0] && low[0] && !high[0])
		buf_printf(out, ">=%s", low);
	else if (!best[0] && high[0] && !low[0])
		buf_printf(out, "<=%s", high);
	else if (!best[0])
		buf_puts(out, low);
}

/* Added up over records that are one incident: a number, or the best, low and high end; -1: nobody says. */
struct added {
	int64_t ends[3];
	bool any; /* did the last record say something? */
};

/* However many records were joined, what they say together is cut where it becomes longer than a cell of a file. */
#define CELL_MAX ((size_t)1 << 20)

/* What one record has of a field: in out, or where it is a number of several records added to sum. */
static bool
list_record(struct lister *l, enum field_id field, int64_t id, struct added *sum,
	    struct buf *out, struct error *err)
{
	struct stmt *s = l->statements[field];
	enum stmt_result got;

	for (size_t i = 0; !s && i < sizeof table_fields / sizeof *table_fields; i++)
		if (table_fields[i].field == field
		    && !(s = l->statements[field] = stmt_new(l->src->d, table_fields[i].sql, err)))
			return false;
	stmt_int(s, 1, id);
	while ((got = stmt_step(s, err)) == STMT_ROW) {
		const char *text = stmt_col_text(s, 0);

		for (int i = 0; sum && i < (field == F_SIZE ? 3 : field == F_WEIGHT ? 1 : 0); i++)
			if (stmt_col_text(s, i)[0]) {
				sum->any = true;
				sum->ends[i] = (sum->ends[i] < 0 ? 0 : sum->ends[i]) + stmt_col_int(s, i);
			}
		if (sum && (field == F_SIZE || field == F_WEIGHT))
			continue;
		/* Of several records those that say nothing leave no gap. */
		if (text[0] || !sum)
			add_joined(out, text);
		if (field == F_SIZE)
			add_span(out, text, stmt_col_text(s, 1), stmt_col_text(s, 2));
	}
	return got == STMT_DONE;
}

/*
 * Of a cluster: where, as the first member has it that says; the people and numbers of each side once; all texts.
 */
static bool
list_cluster(struct lister *l, enum field_id field, uint32_t from, uint32_t to, struct buf *out,
	     struct error *err)
{
	const struct clusters *c = &l->src->clusters;
	bool is_place = field == F_LOCATION || field == F_LAT || field == F_LON;
	bool is_number = field == F_SIZE || field == F_WEIGHT;
	bool is_of_victims = field == F_PERSON || field == F_ORGANISATION;
	struct added sum = { .ends = { -1, -1, -1 } };
	bool *told = xcalloc(to - from, sizeof *told), ok = true;
	char ends[3][24] = { "", "", "" };

	if (is_of_victims)
		ok = columns_victims(l->src, err);
	for (uint32_t i = from; ok && i < to; i++) {
		if ((is_place && out->len) || (is_of_victims && !c->victims[i])
		    || (is_number && told[c->side[i] - from]))
			continue;
		if (out->len > CELL_MAX) {
			add_joined(out, "\xe2\x80\xa6");
			break;
		}
		sum.any = false;
		ok = list_record(l, field, l->src->ids[c->members[i]], &sum, out, err);
		told[c->side[i] - from] |= sum.any;
	}
	for (int i = 0; i < 3; i++)
		if (sum.ends[i] >= 0)
			snprintf(ends[i], sizeof ends[i], "%lld", (long long)sum.ends[i]);
	buf_puts(out, ends[0]);
	if (field == F_SIZE)
		add_span(out, ends[0], ends[1], ends[2]);
	free(told);
	return ok;
}

/* "" when nobody says; how many people with the span of the estimate, where there is one. */
static bool
list_from_table(struct lister *l, enum field_id field, size_t row, struct buf *out,
		struct error *err)
{
	uint32_t from, to;

	if (clusters_range(&l->src->clusters, row, &from, &to))
		return list_cluster(l, field, from, to, out, err);
	return list_record(l, field, l->src->ids[row], NULL, out, err);
}

/* "INC-2 (gw)": the other records of an incident. */
static void
list_others(struct source *src, size_t row, struct buf *out)
{
	const struct vector *dataset = &src->vectors[F_DATASET];
	char id[64];
	uint32_t from, to;

	if (!clusters_range(&src->clusters, row, &from, &to))
		return;
	for (uint32_t i = from + 1; i < to; i++) {
		uint32_t member = src->clusters.members[i];

		if (out->len > CELL_MAX) {
			add_joined(out, "\xe2\x80\xa6");
			break;
		}
		dossier_id_text(src->d, "INC", src->ids[member], id, sizeof id);
		add_joined(out, id);
		buf_printf(out, " (%s)",
			   columns_code(src, &(struct field_ref){ F_DATASET, NULL },
					vector_first(dataset, member)));
	}
}

static bool
list_cell(struct lister *l, const struct field_ref *ref, size_t row,
	  const struct ladder_status *status, struct buf *out, struct error *err)
{
	struct source *src = l->src;
	const char *lang = l->request->lang;
	const struct date_column *dates;
	const struct vector *v;
	struct date date;
	char text[64];

	switch (ref->id) {
	case F_ID:
		dossier_id_text(src->d, "INC", src->ids[row], text, sizeof text);
		buf_puts(out, text);
		return true;
	case F_DATE:
	case F_REGISTERED:
		if (!(dates = columns_dates(src, ref->id, err)))
			return false;
		date = date_at(dates, row);
		date_format(&date, text, sizeof text);
		buf_puts(out, text);
		return true;
	case F_VICTIMS:
		if (!columns_victims(src, err))
			return false;
		buf_printf(out, "%u", src->victims[row]);
		return true;
	case F_RECORDS:
		buf_printf(out, "%u", clusters_size(&src->clusters, row));
		return true;
	case F_ALSO:
		list_others(src, row, out);
		return true;
	case F_STAGE:
		buf_puts(out, columns_label(src, ref, columns_stage_code(src, status), lang));
		return true;
	case F_STATUS:
		buf_puts(out, columns_label(src, ref, columns_status_code(src, status), lang));
		return true;
	case F_SIZE:
	case F_WEIGHT:
	case F_LAT:
	case F_LON:
	case F_CODE:
	case F_LOCATION:
	case F_PERSON:
	case F_ORGANISATION:
	case F_NARRATIVE:
		return list_from_table(l, ref->id, row, out, err);
	default:
		break;
	}
	if (!(v = columns_vector(src, ref, err)))
		return false;
	/* No tag and no response are the usual case, not something that is missing. */
	if ((ref->id == F_TAG || ref->id == F_RESPONSE || ref->id == F_MEASURE_STAGE || ref->id == F_AUTHORITY)
	    && vector_first(v, row) < CODE_FIRST)
		return true;
	for (size_t i = vector_begin(v, row); i < vector_end(v, row); i++)
		add_joined(out, columns_label(src, ref, vector_value(v, i), lang));
	return true;
}

static bool
list_row(struct lister *l, size_t row, listing_fn *fn, void *ctx, struct error *err)
{
	const struct listing_request *request = l->request;
	struct listing out = { .id = l->src->ids[row], .cells = l->texts, .group = "" };
	const struct vector *by;

	out.status = l->day->kinds[vector_first(&l->day->of_row, row)];
	for (size_t i = 0; i < request->count; i++) {
		buf_clear(&l->cells[i]);
		if (!list_cell(l, &request->fields[i], row, &out.status, &l->cells[i], err))
			return false;
		l->texts[i] = buf_str(&l->cells[i]);
	}
	if (request->by) {
		if (!(by = columns_vector(l->src, request->by, err)))
			return false;
		out.group = columns_label(l->src, request->by, vector_first(by, row),
					  request->lang);
	}
	return fn(ctx, &out, err);
}

bool
source_page(struct source *src, const struct ordering *o, size_t first, size_t count,
	    const struct listing_request *request, listing_fn *fn, void *ctx, struct error *err)
{
	struct lister l = { .src = src, .request = request };
	const uint32_t *rows = ordering_rows(o);
	bool ok = (l.day = columns_status_day(src, request->as_of, err)) != NULL;

	if (first > ordering_count(o))
		first = ordering_count(o);
	if (count > ordering_count(o) - first)
		count = ordering_count(o) - first;
	l.cells = xcalloc(request->count, sizeof *l.cells);
	l.texts = xcalloc(request->count, sizeof *l.texts);
	for (size_t i = 0; ok && i < count; i++)
		ok = list_row(&l, rows[first + i], fn, ctx, err);
	for (size_t i = 0; i < request->count; i++)
		buf_release(&l.cells[i]);
	free(l.cells);
	free(l.texts);
	for (int f = 0; f < F_COUNT; f++)
		stmt_free(l.statements[f]);
	return ok;
}

/* The selection without what is known to be no offence; NULL with *err. */
static struct selection *
offences_of(struct source *src, const struct selection *sel, struct error *err)
{
	const uint64_t *no_offence = columns_no_offence(src, err);
	struct selection *kept;

	if (!no_offence)
		return NULL;
	kept = source_select_ids(src, NULL, 0);
	for (size_t w = 0; w < word_count(src->rows); w++) {
		kept->bits[w] = sel->bits[w] & ~no_offence[w];
		kept->count += __builtin_popcountll(kept->bits[w]);
	}
	return kept;
}

bool
source_stream(struct source *src, const struct selection *sel,
	      const struct listing_request *request, listing_fn *fn, void *ctx, struct error *err)
{
	struct sort_key key = { .is_descending = request->is_descending };
	struct selection *kept = NULL;
	struct ordering *o;
	bool ok;

	if (request->offences_only && !(kept = offences_of(src, sel, err)))
		return false;
	if (request->sort)
		key.field = *request->sort;
	o = source_order(src, kept ? kept : sel, &key, request->sort ? 1 : 0, request->lang, err);
	ok = o && source_page(src, o, 0, request->limit ? (size_t)request->limit : ordering_count(o),
			      request, fn, ctx, err);
	ordering_free(o);
	selection_free(kept);
	return ok;
}

/* Batches go into the dossier, in the order of the file. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/dossier/dossier.h"
#include "core/intake/importer.h"
#include "core/intake/pipeline.h"

#define SORT_ROWS 2000000 /* more at once would need too much memory to sort */
#define ROW_BYTES 512	  /* about what a row takes in a file */

const char *
refusal_text(const char *reason, struct arena *arena)
{
	struct buf text = { 0 };
	size_t got, want;
	const char *copy;

	if (strcmp(reason, "empty") == 0)
		return _("every cell is empty");
	if (strcmp(reason, "header") == 0)
		return _("it repeats the header");
	if (strcmp(reason, "tags") == 0)
		return _("it holds tags, not data");
	if (strcmp(reason, "total") == 0)
		return _("the profile passes it over: a total, not data");
	if (strcmp(reason, "nothing") == 0)
		return _("nothing in it says what happened, when, where or to whom");
	if (sscanf(reason, "cells %zu/%zu", &got, &want) != 2)
		return reason;
	buf_printf(&text, _("it has %zu cells, the header %zu"), got, want);
	copy = arena_strdup(arena, text.data);
	buf_release(&text);
	return copy;
}

/* ---- indexes ---------------------------------------------------------------------------- */

/*
 * When there are likely more rows to come than there are, indexes are made at the end: sorting once is
 * cheaper than finding the place of each row. What made them is kept in im->indexes.
 */
static bool
set_indexes_aside(struct importer *im, struct error *err)
{
	struct buf drop = { 0 };
	struct stmt *s = NULL;
	enum stmt_result got = STMT_ERROR;
	int64_t incidents;
	bool ok = false;

	if (!dossier_number(im->d, "SELECT count(*) FROM incident", 0, &incidents, err))
		return false;
	if (incidents > SORT_ROWS || incidents > table_info(im->table)->size / ROW_BYTES)
		return true;
	s = stmt_new(im->d,
		     "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
		     " AND tbl_name IN ('incident', 'response')",
		     err);
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		buf_printf(&drop, "DROP INDEX \"%s\";", stmt_col_text(s, 0));
		buf_printf(&im->indexes, "%s;", stmt_col_text(s, 1));
	}
	stmt_free(s);
	ok = got == STMT_DONE && dossier_exec(im->d, buf_str(&drop), err);
	buf_release(&drop);
	return ok;
}

static bool
put_indexes_back(struct importer *im, struct error *err)
{
	bool ok = dossier_exec(im->d, buf_str(&im->indexes), err);

	buf_clear(&im->indexes);
	return ok;
}

/* ---- batches ---------------------------------------------------------------------------- */

/* The first refused rows of the file stand in the report. */
static void
list_refusals(struct import_report *out, const struct batch *b)
{
	for (long i = 0; i < b->refused && out->refused + i < IMPORT_REFUSALS_SHOWN; i++) {
		const struct bulk_cell *row =
			b->tables[T_REFUSED].cells + (size_t)i * batch_tables[T_REFUSED].columns;
		const char *reason = arena_strdup(&out->arena, row[2].bytes);

		out->refusals[out->refused + i] = (struct import_refusal){
			(long)row[0].number, refusal_text(reason, &out->arena)
		};
	}
}

void
count_batch(struct importer *im, const struct batch *b)
{
	struct import_report *out = im->report;

	list_refusals(out, b);
	out->refused += b->refused;
	out->taken += b->taken;
	out->read += b->taken + b->refused;
	out->acts += b->acts;
	out->victims += b->victims;
	out->actors += b->actors;
	out->events += b->events;
	out->statistics += b->statistics;
	out->not_reported += b->not_reported;
	out->dates += b->dates;
	if (out->dates_lost == 0 && b->dates_lost)
		out->date_lost = arena_strdup(&out->arena, b->date_lost);
	out->dates_lost += b->dates_lost;
	out->points_found += b->points_found;
	out->points_agree += b->points_agree;
	out->points_outside += b->points_outside;
	for (size_t i = 0; i < b->other_count; i++)
		unmatched_add(&im->others, b->others[i].field, b->others[i].value, 1);
	out->withheld += b->withheld;
	for (size_t i = 0; i < b->note_count; i++)
		unmatched_add(&im->unmatched, b->notes[i].field, b->notes[i].value,
			      b->notes[i].rows);
}

static struct bulk_counter
next_id(const struct ids *ids)
{
	return (struct bulk_counter){ ids->next + ids->used * ID_STEP, ID_STEP };
}

/* Nothing of a batch is left out, and nothing in it hangs in the air: no need to ask the dossier. */
bool
store_batch(struct importer *im, const struct batch *b, struct error *err)
{
	const struct bulk_counter counters[BATCH_COUNTERS] = {
		[N_INCIDENT] = next_id(&im->incident),
		[N_PERSON] = next_id(&im->person),
		[N_RESPONSE] = next_id(&im->response),
		[N_ROW] = { im->row_next, 1 },
		[N_REFUSED] = { im->refused_next, 1 },
	};

	if (!batch_is_whole(b))
		return FAIL(err, ERR_INTERNAL, N_("the import made dangling references"));
	for (size_t i = 0; i < BATCH_TABLES; i++)
		if (!bulk_insert(im->bulk, i, &b->tables[i], counters, err))
			return false;
	im->incident.used += b->incidents;
	im->person.used += b->people;
	im->response.used += b->responses;
	im->row_next += b->taken;
	im->refused_next += b->refused;
	return true;
}

/* All of the file, at once. */
static bool
store(struct importer *im, const struct batch *b, void *ctx, struct error *err)
{
	(void)ctx;
	if (!store_batch(im, b, err))
		return false;
	count_batch(im, b);
	return im->indexes.len == 0 || im->report->taken < SORT_ROWS || put_indexes_back(im, err);
}

static const struct rows_pass whole = { .take = store };

/* What a pass over the file needs while it lasts. */
struct reading {
	struct importer *im;
	const struct rows_pass *pass;
	size_t at; /* records so far */
};

/* Is the next record of the file wanted? */
static bool
is_wanted(struct reading *r)
{
	size_t at = r->at++;

	return !r->pass->fates || (at < r->pass->count && r->pass->wanted >> r->pass->fates[at] & 1);
}

/* Fills a batch with the next records; on a thread of the pipeline, one at a time. */
static bool
fill(void *ctx, struct batch *b)
{
	struct reading *r = ctx;
	struct importer *im = r->im;
	struct csv_record record;
	enum csv_result got = CSV_ROW;
	const size_t rows = r->pass->rows ? r->pass->rows : BATCH_ROWS;

	while (b->text.len < BATCH_BYTES && b->record_count < rows
	       && (got = table_next(im->table, &record, &b->err)) == CSV_ROW) {
		if (!is_wanted(r))
			continue;
		b->records = grow_array(b->records, b->record_count, &b->record_cap,
					sizeof *b->records);
		b->records[b->record_count++] =
			(struct batch_record){ b->text.len, record.len, record.line };
		buf_add(&b->text, record.text, record.len);
		buf_putc(&b->text, '\0');
	}
	b->is_broken = got == CSV_ERROR;
	b->offset = table_offset(im->table);
	return got == CSV_ROW;
}

static void
make(void *worker, struct batch *b)
{
	if (!b->is_broken)
		row_make(worker, b);
}

static bool
store_all(struct importer *im, const struct rows_pass *pass, struct pipeline *p,
	  struct error *err)
{
	const int64_t size = table_info(im->table)->size;
	struct batch *b;

	while ((b = pipeline_next(p))) {
		if (b->is_broken) {
			if (err)
				*err = b->err;
			return false;
		}
		if (!pass->take(im, b, pass->ctx, err))
			return false;
		if (!progress_step(im->request->progress, b->offset, size))
			return FAIL(err, ERR_CANCELLED, N_("import stopped; the dossier is unchanged"));
		pipeline_give_back(p, b);
	}
	return true;
}

bool
store_rows(struct importer *im, struct error *err)
{
	const struct rows_pass *pass = im->pass ? im->pass : &whole;
	const struct row_source source = { .p = im->p,
					   .table = im->table,
					   .status = im->status,
					   .places = codes_list(im->codes, "places"),
					   .shapes = im->shapes,
					   .year_max = im->year_max,
					   .year_last = im->year_last,
					   .plan = pass->plan,
					   .order = pass->order,
					   .order_count = pass->order_count,
					   .suppressed = im->suppressed };
	struct reading reading = { im, pass, 0 };
	int threads = im->request->threads;
	struct pipeline_work work = { .fill = fill, .input = &reading, .make = make,
				      .worker_count = threads ? threads : pipeline_workers() };
	struct pipeline *p = NULL;
	bool ok = im->pass || set_indexes_aside(im, err);

	im->bulk = ok ? bulk_new(im->d, batch_tables, BATCH_TABLES, im->dataset, err) : NULL;
	work.workers = xcalloc((size_t)work.worker_count, sizeof *work.workers);
	for (int i = 0; i < work.worker_count; i++)
		work.workers[i] = row_maker_new(&source, im->codes);
	if (im->bulk)
		p = pipeline_start(&work, err);
	ok = p && store_all(im, pass, p, err);
	pipeline_stop(p);
	for (int i = 0; i < work.worker_count; i++)
		row_maker_free(work.workers[i]);
	free(work.workers);
	bulk_free(im->bulk);
	im->bulk = NULL;
	return ok && put_indexes_back(im, err);
}

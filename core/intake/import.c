/* Import: a file becomes a dataset of incidents in one transaction. */
#include "core/intake/import.h"

#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "core/base/file.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/intake/importer.h"
#include "core/intake/resolve.h"

#define SAMPLE_LEN ((size_t)256 << 10) /* of the text, to see how it is delimited */

/* ---- reading the file ------------------------------------------------------------------- */

/* Copies a row's cells, without the blanks around them: the header outlives the reader's window. */
static void
keep_header(struct importer *im, const struct csv_row *row)
{
	struct arena *arena = &im->report->arena;

	im->header = *row;
	im->header.cells = arena_alloc(arena, row->count * sizeof *row->cells);
	for (size_t i = 0; i < row->count; i++) {
		size_t len = row->cells[i].len;
		const char *text = cell_trimmed(row->cells[i].text, &len);

		im->header.cells[i].text = arena_strndup(arena, text, len);
		im->header.cells[i].len = len;
	}
}

static bool
no_header(struct importer *im, struct error *err)
{
	FAIL(err, ERR_FORMAT, N_("\"%s\" holds no header"), im->request->path);
	return error_at(err, file_name(im->request->path), 1, 0);
}

/* The header is on the line that the profile says; without a profile on the first. */
static bool
read_header(struct importer *im, struct error *err)
{
	int line = im->p ? im->p->header : 1;
	struct csv_row row;

	for (int i = 0; i < line; i++) {
		enum csv_result got = csv_next(im->csv, &row, err);

		if (got == CSV_END)
			return no_header(im, err);
		if (got == CSV_ERROR)
			return false;
	}
	keep_header(im, &row);
	if (!im->p && !(im->p = profile_choose(&im->header, err)))
		return false;
	return profile_bind(im->p, &im->header, file_name(im->request->path), err);
}

/* What separates the cells: as asked, as the profile says, or as the first records show. */
static bool
open_csv(struct importer *im, struct error *err)
{
	char delimiter = im->request->delimiter;
	struct buf sample = { 0 };
	bool is_whole, ok;

	if (!delimiter && im->p)
		delimiter = im->p->delimiter;
	ok = reader_sample(im->reader, SAMPLE_LEN, &sample, &is_whole, err);
	if (ok) {
		im->shape = csv_guess(buf_str(&sample), sample.len, is_whole, delimiter);
		im->csv = csv_open(reader_read, im->reader, file_name(im->request->path),
				   im->shape);
	}
	buf_release(&sample);
	return ok;
}

static bool
open_file(struct importer *im, struct error *err)
{
	const char *encoding = im->request->encoding;

	if (im->request->profile_text) {
		const char *name = im->request->profile ? im->request->profile
							: file_name(im->request->path);

		im->p = profile_parse(name, im->request->profile_text, im->request->map_text, err);
	} else if (im->request->profile) {
		im->p = profile_load(im->request->profile, err);
	}
	if (!im->p && (im->request->profile_text || im->request->profile))
		return false;
	if (!encoding && im->p)
		encoding = im->p->encoding;
	im->reader = reader_open(im->request->path, encoding, err);
	return im->reader && open_csv(im, err) && read_header(im, err);
}

static bool
take_rows(struct importer *im, struct error *err)
{
	if (!store_rows(im, err))
		return false;
	if (reader_offset(im->reader) != reader_size(im->reader))
		return FAIL(err, ERR_IO, N_("\"%s\" changed while it was read"), im->request->path);
	if (im->report->read == 0) {
		FAIL(err, ERR_FORMAT, N_("\"%s\" holds nothing but a header"), im->request->path);
		return error_at(err, file_name(im->request->path), 1, 0);
	}
	return true;
}

/* ---- the whole -------------------------------------------------------------------------- */

static bool
prepare(struct importer *im, struct error *err)
{
	struct ids *ids[] = { &im->incident, &im->person, &im->response };

	choose_year(im);
	im->incident.kind = "incident";
	im->person.kind = "person";
	im->response.kind = "response";
	for (size_t i = 0; i < 3; i++)
		if (!dossier_new_ids(im->d, ids[i]->kind, 0, &ids[i]->next, err))
			return false;
	if (im->p->places_text
	    && !codes_add(im->d, "places", im->p->places_text, strlen(im->p->places_text),
			  file_name(im->p->places_name), im->p->name, NULL, err))
		return false;
	if (!(im->codes = codes_load(im->d, err)))
		return false;
	return check_mappings(im, err) && check_constants(im, err);
}

/* The report outlives the importer. */
static void
list_unmatched(struct importer *im)
{
	struct import_report *out = im->report;

	out->unmatched_count = unmatched_sort(&im->unmatched, &out->unmatched_cut);
	out->unmatched = arena_alloc(&out->arena, out->unmatched_count * sizeof *out->unmatched);
	for (size_t i = 0; i < out->unmatched_count; i++) {
		out->unmatched[i] = im->unmatched.items[i];
		out->unmatched[i].field = arena_strdup(&out->arena, out->unmatched[i].field);
		out->unmatched[i].value = arena_strdup(&out->arena, out->unmatched[i].value);
	}
}

static bool
run(struct importer *im, struct tx *tx, struct error *err)
{
	struct import_report *out = im->report;
	struct buf facts = { 0 };
	char hash[2 * READER_HASH_LEN + 1];
	bool ok;

	if (!check_again(im, err) || !choose_name(im, err) || !choose_status(im, err)
	    || !put_dataset(im, err) || !prepare(im, err) || !take_rows(im, err))
		return false;
	list_unmatched(im);
	if (!finish_dataset(im, err) || !count_repeated(im, err))
		return false;
	sodium_bin2hex(hash, sizeof hash, reader_hash(im->reader), READER_HASH_LEN);
	out->name = arena_strdup(&out->arena, im->name);
	out->profile = arena_strdup(&out->arena, im->p->name);
	out->profile_version = arena_strdup(&out->arena, im->p->version);
	out->hash = arena_strdup(&out->arena, hash);
	out->encoding = arena_strdup(&out->arena, reader_encoding(im->reader));
	out->delimiter = im->shape.delimiter;
	out->is_packed = reader_is_packed(im->reader);
	out->has_outcomes = im->p->event_count > 0;
	if (im->request->dry_run)
		return true;
	buf_printf(&facts, "dataset=%s\nprofile=%s\nread=%ld\ntaken=%ld\nrefused=%ld\nhash=%s\n",
		   im->name, im->p->name, out->read, out->taken, out->refused, hash);
	ok = tx_commit(tx, im->dataset, facts.data, NULL, err);
	if (ok)
		out->dataset = im->dataset;
	buf_release(&facts);
	return ok;
}

bool
import_file(struct dossier *d, const struct import_request *request, struct import_report *out,
	    struct error *err)
{
	struct importer im = { .d = d, .request = request, .report = out };
	struct tx *tx = NULL;
	bool ok = false;

	*out = (struct import_report){ 0 };
	if (!open_file(&im, err))
		goto done;
	if (!dossier_begin_bulk(d, err))
		goto done;
	tx = tx_begin(d, "import", err);
	ok = tx && run(&im, tx, err);
	tx_end(tx);
	ok = dossier_end_bulk(d, ok ? err : NULL) && ok;
done:
	codes_free(im.codes);
	csv_close(im.csv);
	reader_close(im.reader);
	buf_release(&im.indexes);
	unmatched_release(&im.unmatched);
	free(im.name);
	profile_free(im.p);
	return ok;
}

void
import_report_release(struct import_report *report)
{
	arena_release(&report->arena);
	*report = (struct import_report){ 0 };
}

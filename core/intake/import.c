/* Import: a file becomes a dataset of incidents in one transaction. */
#include "core/intake/import.h"

#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "core/base/file.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/intake/importer.h"
#include "core/intake/values.h"

/* ---- reading the file ------------------------------------------------------------------- */

/* How the file is to be read: as asked, as the profile says, or by evidence. */
static struct table_options
options(const struct importer *im)
{
	const struct import_request *asked = im->request;
	struct table_options o = { .encoding = asked->encoding,
				   .delimiter = asked->delimiter,
				   .sheet = asked->sheet };

	if (!im->p)
		return o;
	if (!o.encoding)
		o.encoding = im->p->encoding;
	if (!o.delimiter)
		o.delimiter = im->p->delimiter;
	if (!o.sheet)
		o.sheet = im->p->sheet;
	o.header_first = im->p->header_first;
	o.header_last = im->p->header_last;
	return o;
}

bool
reopen_table(struct importer *im, struct error *err)
{
	struct table_options o = options(im);

	table_close(im->table);
	im->table = table_open(im->request->path, &o, err);
	return im->table != NULL;
}

/* Without a profile the one that fits the header, which is then on the first line. */
static bool
open_file(struct importer *im, struct error *err)
{
	const char *path = im->request->path;

	if (im->request->profile_text) {
		const char *name = im->request->profile ? im->request->profile
							: file_name(im->request->path);

		im->p = profile_parse(name, im->request->profile_text, im->request->map_text, err);
	} else if (im->request->profile) {
		im->p = profile_load(im->request->profile, err);
	}
	if (!im->p && (im->request->profile_text || im->request->profile))
		return false;
	if (im->request->edition_of && !edition_find(im, err))
		return false;
	if (!reopen_table(im, err))
		return false;
	if (im->request->sheet && !table_info(im->table)->sheet[0]) {
		FAIL(err, ERR_USAGE, N_("\"%s\" has no sheets"), path);
		return error_hint(err, N_("leave --sheet out"));
	}
	if (!im->p) {
		if (!(im->p = profile_choose(table_header(im->table), err)))
			return false;
		/* It may know more of such files: which sheets to read. */
		if (im->p->sheet && !im->request->sheet && !reopen_table(im, err))
			return false;
	}
	return profile_bind(im->p, table_header(im->table), file_name(path), err);
}

static bool
take_rows(struct importer *im, struct error *err)
{
	if (!store_rows(im, err))
		return false;
	if (im->report->read == 0) {
		FAIL(err, ERR_FORMAT, N_("\"%s\" holds nothing but a header"), im->request->path);
		return error_at(err, file_name(im->request->path), 1, 0);
	}
	return true;
}

/* ---- the whole -------------------------------------------------------------------------- */

bool
prepare_import(struct importer *im, struct error *err)
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
	return check_mappings(im, err) && check_constants(im, err) && values_load(im->d, im->p, err)
	       && suppress_load(im->d, &im->suppressed, err)
	       && shapes_load(im->d, codes_list(im->codes, "places"), &im->shapes, err);
}

/* The report outlives the importer. */
void
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

static void
list_others(struct importer *im)
{
	struct import_report *out = im->report;
	bool is_cut;

	out->other_count = unmatched_sort(&im->others, &is_cut);
	out->others = arena_alloc(&out->arena, out->other_count * sizeof *out->others);
	for (size_t i = 0; i < out->other_count; i++)
		out->others[i] = (struct import_other){
			arena_strdup(&out->arena, im->others.items[i].field),
			arena_strdup(&out->arena, im->others.items[i].value),
			im->others.items[i].rows,
		};
}

/* What the report says of the file. */
static void
describe(struct importer *im)
{
	const struct table_info *info = table_info(im->table);
	struct import_report *out = im->report;
	char hash[2 * TABLE_HASH_LEN + 1];

	list_others(im);
	sodium_bin2hex(hash, sizeof hash, info->hash, TABLE_HASH_LEN);
	out->name = arena_strdup(&out->arena, im->name);
	out->profile = arena_strdup(&out->arena, im->p->name);
	out->profile_version = arena_strdup(&out->arena, im->p->version);
	out->hash = arena_strdup(&out->arena, hash);
	out->format = table_format_name(info->format);
	out->sheet = arena_strdup(&out->arena, info->sheet);
	out->encoding = arena_strdup(&out->arena, info->encoding);
	out->delimiter = info->delimiter;
	out->is_packed = info->is_packed;
	out->has_outcomes = profile_outcomes(im->p) > 0;
	out->only_with_outcome = profile_outcomes(im->p) == 2;
	out->is_statistics = im->p->is_statistics;
}

static bool
run(struct importer *im, struct tx *tx, struct error *err)
{
	struct import_report *out = im->report;
	struct buf facts = { 0 };
	bool ok;

	out->edition = 1;
	if (!check_again(im, err) || !choose_name(im, err) || !choose_status(im, err)
	    || !put_dataset(im, err) || !prepare_import(im, err) || !edition_guess(im, err)
	    || !take_rows(im, err))
		return false;
	list_unmatched(im);
	if (!finish_dataset(im, err) || !count_repeated(im, err))
		return false;
	describe(im);
	if (im->request->dry_run)
		return true;
	buf_printf(&facts, "dataset=%s\nprofile=%s\nread=%ld\ntaken=%ld\nrefused=%ld\nhash=%s\n",
		   im->name, im->p->name, out->read, out->taken, out->refused, out->hash);
	ok = tx_commit(tx, im->dataset, facts.data, NULL, err);
	if (ok)
		out->dataset = im->dataset;
	buf_release(&facts);
	return ok;
}

/* The same for a newer file of a dataset that is there. */
static bool
run_edition(struct importer *im, struct tx *tx, struct error *err)
{
	struct import_report *out = im->report;
	struct buf facts = { 0 };
	bool ok;

	im->is_edition = true;
	ok = choose_status(im, err) && prepare_import(im, err) && edition_take(im, tx, &facts, err);
	if (ok) {
		describe(im);
		buf_printf(&facts, "hash=%s\n", out->hash);
		ok = im->request->dry_run || tx_commit(tx, im->dataset, facts.data, NULL, err);
	}
	if (ok && !im->request->dry_run)
		out->dataset = im->dataset;
	buf_release(&facts);
	return ok;
}

bool
import_file(struct dossier *d, const struct import_request *request, struct import_report *out,
	    struct error *err)
{
	struct importer im = { .d = d, .request = request, .report = out,
			       .row_next = 1, .refused_next = 1 };
	struct tx *tx = NULL;
	bool ok = false;

	*out = (struct import_report){ 0 };
	if (!open_file(&im, err))
		goto done;
	if (!dossier_begin_bulk(d, err))
		goto done;
	tx = tx_begin(d, request->edition_of ? "edition" : "import", err);
	im.tx = tx;
	ok = tx && (request->edition_of ? run_edition(&im, tx, err) : run(&im, tx, err));
	tx_end(tx);
	ok = dossier_end_bulk(d, ok ? err : NULL) && ok;
done:
	codes_free(im.codes);
	table_close(im.table);
	buf_release(&im.indexes);
	unmatched_release(&im.unmatched);
	unmatched_release(&im.others);
	shapes_free(im.shapes);
	suppress_free(im.suppressed);
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

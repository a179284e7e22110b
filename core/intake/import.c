/* Import: a file becomes a dataset of incidents in one transaction. */
#include "core/intake/import.h"

#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "core/base/file.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/intake/importer.h"

#define SAMPLE_LEN ((size_t)256 << 10) /* of the text, to see how it is delimited */
#define STEP_ROWS  2048

static const char *const insert_sql[PUTS] = {
	[PUT_INCIDENT] = "INSERT INTO incident (id, dataset, row, own_code, date_first, date_last,"
			 " date_precision, date_text, registered_first, registered_last,"
			 " registered_precision, place, place_text, location, verification, lat,"
			 " lon) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,"
			 " ?15, ?16, ?17)",
	[PUT_TEXT] = "INSERT INTO incident_text (incident, field, lang, text)"
		     " VALUES (?1, 'narrative', ?2, ?3)",
	[PUT_ACT] = "INSERT INTO act (incident, ord, type, type_text) VALUES (?1, ?2, ?3, ?4)",
	[PUT_PERSON] = "INSERT INTO person (id, kind, name, sex, size_low, size_best, size_high)"
		       " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
	[PUT_PROFILE] = "INSERT INTO person_profile (person, ord, profile, profile_text)"
			" VALUES (?1, ?2, ?3, ?4)",
	[PUT_VICTIMISATION] = "INSERT INTO victimisation (incident, act, person, nexus)"
			      " VALUES (?1, ?2, ?3, ?4)",
	[PUT_INVOLVEMENT] = "INSERT INTO involvement (incident, act, ord, actor, actor_text,"
			    " attribution, is_inherited) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
	[PUT_RESPONSE] = "INSERT INTO response (id, incident, kind) VALUES (?1, ?2, 'judicial')",
	[PUT_LEDGER] = "INSERT INTO ledger (response, ord, code, role, mode, first, last,"
		       " precision, is_undated, text) VALUES"
		       " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
	[PUT_REFUSED] = "INSERT INTO refused_row (dataset, line, ord, reason, cells)"
			" VALUES (?1, ?2, ?3, ?4, ?5)",
	[PUT_UNMATCHED] = "INSERT INTO unmatched (dataset, field, value, rows)"
			  " VALUES (?1, ?2, ?3, ?4)"
			  " ON CONFLICT DO UPDATE SET rows = rows + excluded.rows",
};

const struct coded_key coded_keys[CODED] = {
	[C_PLACE] = { "incident.place", "places" },
	[C_VERIFICATION] = { "incident.verification", "verification" },
	[C_TYPE] = { "act.type", "act_types" },
	[C_KIND] = { "victim.kind", "person_kinds" },
	[C_SEX] = { "victim.sex", "sex" },
	[C_PROFILE] = { "victim.profile", "profiles" },
	[C_NEXUS] = { "victim.nexus", "nexus" },
	[C_LABEL] = { "actor.label", "actors" },
	[C_ATTRIBUTION] = { "actor.attribution", "attribution" },
	[C_STAGE] = { "event.stage", "stages" },
	[C_ROLE] = { "event.role", "proceeding_roles" },
	[C_MODE] = { "event.mode", NULL },
};

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

	if (im->request->profile && !(im->p = profile_load(im->request->profile, err)))
		return false;
	if (!encoding && im->p)
		encoding = im->p->encoding;
	im->reader = reader_open(im->request->path, encoding, err);
	return im->reader && open_csv(im, err) && read_header(im, err);
}

static bool
take_rows(struct importer *im, struct error *err)
{
	struct csv_row row;
	enum csv_result got;

	while ((got = csv_next(im->csv, &row, err)) == CSV_ROW) {
		const char *reason = refusal(im, &row);

		im->report->read++;
		if (!(reason ? refuse(im, &row, reason, err) : take(im, &row, err)))
			return error_at(err, file_name(im->request->path), row.line, 0);
		if (im->report->read % STEP_ROWS == 0
		    && !progress_step(im->request->progress, reader_offset(im->reader),
				      reader_size(im->reader)))
			return FAIL(err, ERR_CANCELLED, N_("import stopped; the dossier is unchanged"));
	}
	if (got == CSV_ERROR)
		return false;
	if (reader_offset(im->reader) != reader_size(im->reader))
		return FAIL(err, ERR_IO, N_("\"%s\" changed while it was read"), im->request->path);
	if (im->report->read == 0) {
		FAIL(err, ERR_FORMAT, N_("\"%s\" holds nothing but a header"), im->request->path);
		return error_at(err, file_name(im->request->path), 1, 0);
	}
	return record_finish(im->records, err);
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
	for (int i = 0; i < PUTS; i++)
		if (!(im->put[i] = stmt_new(im->d, insert_sql[i], err)))
			return false;
	if (im->p->places_text
	    && !codes_add(im->d, "places", im->p->places_text, strlen(im->p->places_text),
			  file_name(im->p->places_name), im->p->name, NULL, err))
		return false;
	if (!(im->codes = codes_load(im->d, err)))
		return false;
	if (!check_mappings(im, err) || !check_constants(im, err))
		return false;
	for (int i = 0; i < CODED; i++)
		im->coded[i] = resolver_new(im->p, im->codes, coded_keys[i].key,
					    coded_keys[i].list);
	im->records = record_writer_new(im->d, im->dataset, err);
	return im->records != NULL;
}

static bool
run(struct importer *im, struct tx *tx, struct error *err)
{
	struct import_report *out = im->report;
	struct buf facts = { 0 };
	char hash[2 * READER_HASH_LEN + 1];
	int64_t broken;
	bool ok;

	if (!check_again(im, err) || !choose_name(im, err) || !choose_status(im, err)
	    || !put_dataset(im, err) || !prepare(im, err) || !take_rows(im, err))
		return false;
	for (int i = 0; i < CODED; i++)
		resolver_unmatched(im->coded[i], note_unmatched, im);
	sort_unmatched(out);
	if (!finish_dataset(im, err) || !count_repeated(im, err)
	    || !dossier_number(im->d, "SELECT count(*) FROM pragma_foreign_key_check", 0, &broken,
			       err))
		return false;
	if (broken)
		return FAIL(err, ERR_INTERNAL, N_("the import made %lld dangling references"),
			    (long long)broken);
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
	for (int i = 0; i < PUTS; i++)
		stmt_free(im.put[i]);
	tx_end(tx);
	record_writer_free(im.records);
	ok = dossier_end_bulk(d, ok ? err : NULL) && ok;
done:
	for (int i = 0; i < CODED; i++)
		resolver_free(im.coded[i]);
	codes_free(im.codes);
	csv_close(im.csv);
	reader_close(im.reader);
	buf_release(&im.scratch);
	buf_release(&im.words[0]);
	buf_release(&im.words[1]);
	free(im.name);
	profile_free(im.p);
	return ok;
}

void
import_report_release(struct import_report *report)
{
	free(report->unmatched);
	arena_release(&report->arena);
	*report = (struct import_report){ 0 };
}

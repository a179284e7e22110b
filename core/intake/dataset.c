/* The dataset that an import makes: what stands in the dossier about the file as a whole. */
#include <string.h>

#include "core/base/file.h"
#include "core/dossier/dossier.h"
#include "core/dossier/stmt.h"
#include "core/intake/importer.h"

/* A sheet's name names nobody. */
bool
column_is_publishable(const struct importer *im, size_t column)
{
	const struct csv_row *header = table_header(im->table);

	return (table_info(im->table)->has_sheet_column && column + 1 == header->count)
	       || profile_publishes(im->p, header->cells[column].text);
}

bool
put_dataset(struct importer *im, struct error *err)
{
	const struct table_info *info = table_info(im->table);
	const struct csv_row *header = table_header(im->table);
	struct stmt *s = stmt_new(
		im->d,
		"INSERT INTO dataset (id, name, file_name, file_size, file_hash, profile,"
		" profile_version, profile_text, map_text, rows_read, rows_taken, rows_refused,"
		" has_outcomes, status_first, status_last, status_precision, state, encoding,"
		" delimiter, format, sheet, kind) VALUES"
		" (:id, :name, :file, :size, :hash, :profile, :version, :text, :map, 0, 0, 0,"
		" :outcomes, :first, :last, :precision, 'active', :encoding, :delimiter,"
		" :format, :sheet, :kind)",
		err);
	struct stmt *column = stmt_new(im->d,
				       "INSERT INTO dataset_column (dataset, ord, name,"
				       " is_publishable) VALUES (:dataset, :ord, :name, :open)",
				       err);
	bool ok = s && column && dossier_new_ids(im->d, "dataset", 1, &im->dataset, err);

	if (ok) {
		stmt_int(s, 1, im->dataset);
		stmt_text(s, 2, im->name);
		stmt_text(s, 3, file_name(im->request->path));
		stmt_int(s, 4, info->size);
		stmt_blob(s, 5, info->hash, TABLE_HASH_LEN);
		stmt_text(s, 6, im->p->name);
		stmt_text(s, 7, im->p->version);
		stmt_text(s, 8, im->p->text);
		stmt_text(s, 9, im->p->map_text);
		stmt_int(s, 10, profile_outcomes(im->p));
		stmt_int(s, 11, im->status.first);
		stmt_int(s, 12, im->status.last);
		stmt_text(s, 13, date_precision_name(im->status.precision));
		stmt_text(s, 14, info->encoding);
		stmt_text_n(s, 15, &info->delimiter, info->delimiter ? 1 : 0);
		stmt_text(s, 16, table_format_name(info->format));
		stmt_text(s, 17, info->sheet);
		stmt_text(s, 18, im->p->is_statistics ? "statistics" : "incidents");
		ok = stmt_run(s, err);
	}
	for (size_t i = 0; ok && i < header->count; i++) {
		stmt_int(column, 1, im->dataset);
		stmt_int(column, 2, (int64_t)i);
		stmt_text(column, 3, header->cells[i].text);
		stmt_int(column, 4, column_is_publishable(im, i));
		ok = stmt_run(column, err);
	}
	stmt_free(s);
	stmt_free(column);
	return ok;
}

/* The same register imported again under another name would count everything twice. */
bool
count_repeated(struct importer *im, struct error *err)
{
	struct stmt *s = stmt_new(im->d,
				  "WITH others AS (SELECT DISTINCT own_code, dataset FROM incident"
				  " WHERE own_code <> '' AND dataset <> :new AND dataset IN"
				  " (SELECT id FROM dataset d WHERE state = 'active'"
				  " AND incident.edition <= d.edition)"
				  " AND id NOT IN (SELECT incident FROM incident_gone))"
				  " SELECT count(*), max((SELECT name FROM dataset WHERE id = o.dataset))"
				  " FROM incident i JOIN others o ON o.own_code = i.own_code"
				  " WHERE i.dataset = :new AND i.own_code <> ''",
				  err);
	bool ok = false;

	if (s) {
		stmt_int(s, 1, im->dataset);
		ok = stmt_step(s, err) == STMT_ROW;
	}
	if (ok) {
		im->report->repeated = (long)stmt_col_int(s, 0);
		im->report->repeated_in =
			arena_strdup(&im->report->arena, stmt_col_text(s, 1));
	}
	stmt_free(s);
	return ok;
}

bool
put_unmatched_values(struct importer *im, struct error *err)
{
	struct import_report *out = im->report;
	struct stmt *s = stmt_new(im->d,
				  "INSERT INTO unmatched (dataset, field, value, rows)"
				  " VALUES (:dataset, :field, :value, :rows)",
				  err);
	bool ok = s != NULL;

	for (size_t i = 0; ok && i < out->unmatched_count; i++) {
		stmt_int(s, 1, im->dataset);
		stmt_text(s, 2, out->unmatched[i].field);
		stmt_text(s, 3, out->unmatched[i].value);
		stmt_int(s, 4, out->unmatched[i].rows);
		ok = stmt_run(s, err);
	}
	stmt_free(s);
	return ok;
}

bool
reserve_ids(struct importer *im, struct error *err)
{
	int64_t first;

	return dossier_new_ids(im->d, "incident", im->incident.used, &first, err)
	       && dossier_new_ids(im->d, "person", im->person.used, &first, err)
	       && dossier_new_ids(im->d, "response", im->response.used, &first, err);
}

bool
put_edition(struct importer *im, struct error *err)
{
	const struct import_report *out = im->report;
	struct stmt *s = stmt_new(im->d,
				  "INSERT INTO edition (dataset, number, file_name, file_size,"
				  " file_hash, rows_read, rows_taken, rows_refused, added, changed, gone,"
				  " same, status_first, status_last, status_precision)"
				  " SELECT id, edition, file_name, file_size, file_hash, rows_read,"
				  " rows_taken, rows_refused, :added, :changed, :gone, :same, status_first,"
				  " status_last, status_precision FROM dataset WHERE id = :id",
				  err);
	bool ok = false;

	if (s) {
		stmt_int(s, 1, out->added);
		stmt_int(s, 2, out->changed);
		stmt_int(s, 3, out->gone);
		stmt_int(s, 4, out->same);
		stmt_int(s, 5, im->dataset);
		ok = stmt_run(s, err);
	}
	stmt_free(s);
	return ok;
}

bool
finish_dataset(struct importer *im, struct error *err)
{
	struct import_report *out = im->report;
	struct stmt *s = stmt_new(im->d,
				  "UPDATE dataset SET rows_read = :read, rows_taken = :taken,"
				  " rows_refused = :refused WHERE id = :id",
				  err);
	bool ok = false;

	if (s) {
		stmt_int(s, 1, out->read);
		stmt_int(s, 2, out->taken);
		stmt_int(s, 3, out->refused);
		stmt_int(s, 4, im->dataset);
		ok = stmt_run(s, err);
	}
	stmt_free(s);
	if (!im->is_edition)
		out->added = out->taken;
	return ok && put_unmatched_values(im, err) && put_edition(im, err) && reserve_ids(im, err);
}

/* What the files of an import share and nobody else needs. */
#ifndef ATALAYA_INTAKE_IMPORTER_H
#define ATALAYA_INTAKE_IMPORTER_H

#include "core/base/buf.h"
#include "core/dossier/codes.h"
#include "core/dossier/record.h"
#include "core/dossier/stmt.h"
#include "core/intake/import.h"
#include "core/intake/profile.h"
#include "core/intake/reader.h"
#include "core/intake/resolve.h"

enum insert { PUT_INCIDENT, PUT_TEXT, PUT_ACT, PUT_PERSON, PUT_PROFILE, PUT_VICTIMISATION,
	      PUT_INVOLVEMENT, PUT_RESPONSE, PUT_LEDGER, PUT_REFUSED, PUT_UNMATCHED, PUTS };

enum coded { C_PLACE, C_VERIFICATION, C_TYPE, C_KIND, C_SEX, C_PROFILE, C_NEXUS, C_LABEL,
	     C_ATTRIBUTION, C_STAGE, C_ROLE, C_MODE, CODED };

/* The keys of a profile that yield codes, and the list of each; NULL: none. */
struct coded_key {
	const char *key, *list;
};
extern const struct coded_key coded_keys[CODED];

/* Ids of one kind while the transaction lasts. */
struct ids {
	const char *kind;
	int64_t next, used;
};

struct importer {
	struct dossier *d;
	const struct import_request *request;
	struct import_report *report;
	struct profile *p;
	struct codes *codes;
	struct resolver *coded[CODED];
	struct stmt *put[PUTS];
	struct record_writer *records;
	struct reader *reader;
	struct csv *csv;
	struct csv_shape shape;
	struct csv_row header;
	int64_t dataset;
	char *name;
	struct ids incident, person, response;
	struct date status;
	int year_max; /* what two digits of a year may mean at most */
	struct buf scratch, words[2];
	size_t unmatched_cap;
};

/* ---- check.c: before anything is written; false with *err ------------------------------- */

/* The file must not be there already, unless that is asked for. */
bool check_again(struct importer *im, struct error *err);
/* The name of the dataset, and when its outcomes were last known. */
bool choose_name(struct importer *im, struct error *err);
bool choose_status(struct importer *im, struct error *err);
void choose_year(struct importer *im);
/* Value map and constants lead to codes of the dossier's lists. */
bool check_mappings(struct importer *im, struct error *err);
bool check_constants(struct importer *im, struct error *err);

/* ---- row.c ------------------------------------------------------------------------------ */

/* Why a row cannot be taken, as stored; NULL when it can. */
const char *refusal(struct importer *im, const struct csv_row *row);
bool refuse(struct importer *im, const struct csv_row *row, const char *reason, struct error *err);
bool take(struct importer *im, const struct csv_row *row, struct error *err);

/* ---- dataset.c -------------------------------------------------------------------------- */

/* Counts rows with a value that no list knows; ctx is the importer. */
void note_unmatched(void *ctx, const char *key, const char *value, long rows);
/* One entry for each value, most rows first. */
void sort_unmatched(struct import_report *out);
bool put_dataset(struct importer *im, struct error *err);
bool finish_dataset(struct importer *im, struct error *err);
/* How many incidents another active dataset has too, by their own codes. */
bool count_repeated(struct importer *im, struct error *err);

#endif

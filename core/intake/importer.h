/* What the files of an import share and nobody else needs. */
#ifndef ATALAYA_INTAKE_IMPORTER_H
#define ATALAYA_INTAKE_IMPORTER_H

#include "core/base/buf.h"
#include "core/dossier/bulk.h"
#include "core/dossier/codes.h"
#include "core/dossier/stmt.h"
#include "core/intake/import.h"
#include "core/intake/profile.h"
#include "core/intake/row.h"
#include "core/intake/table.h"
#include "core/intake/unmatched.h"

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
	struct table *table;
	int64_t dataset;
	char *name;
	struct ids incident, person, response;
	struct date status; /* when the outcomes were last known */
	int year_max; /* what two digits of a year may mean at most */
	int year_last; /* the latest year that is believed where day and month are in numbers */
	struct bulk *bulk;
	struct buf indexes; /* SQL that makes those again that were set aside */
	struct unmatched unmatched;
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

/* ---- store.c ---------------------------------------------------------------------------- */

/* All rows of the file, taken or refused, go into the dossier and are counted in the report. */
bool store_rows(struct importer *im, struct error *err);

/* ---- dataset.c -------------------------------------------------------------------------- */

bool put_dataset(struct importer *im, struct error *err);
bool finish_dataset(struct importer *im, struct error *err);
/* How many incidents another active dataset has too, by their own codes. */
bool count_repeated(struct importer *im, struct error *err);

#endif

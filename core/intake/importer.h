/* What the files of an import share and nobody else needs. */
#ifndef ATALAYA_INTAKE_IMPORTER_H
#define ATALAYA_INTAKE_IMPORTER_H

#include "core/base/buf.h"
#include "core/dossier/bulk.h"
#include "core/dossier/codes.h"
#include "core/dossier/journal.h"
#include "core/dossier/stmt.h"
#include "core/intake/import.h"
#include "core/intake/profile.h"
#include "core/intake/row.h"
#include "core/intake/suppress.h"
#include "core/intake/table.h"
#include "core/intake/unmatched.h"

/* Ids of one kind while the transaction lasts. */
struct ids {
	const char *kind;
	int64_t next, used;
};

struct importer {
	struct dossier *d;
	struct tx *tx;
	const struct import_request *request;
	struct import_report *report;
	struct profile *p;
	struct codes *codes;
	struct table *table;
	int64_t dataset;
	bool is_edition; /* the dataset is there, and this is a newer file of it */
	char *name;
	struct ids incident, person, response;
	struct date status; /* when the outcomes were last known */
	int year_max; /* what two digits of a year may mean at most */
	int year_last; /* the latest year that is believed where day and month are in numbers */
	struct bulk *bulk;
	int64_t row_next, refused_next; /* numbers of the next record and of the next refused row */
	struct suppress_list *suppressed;
	const struct rows_pass *pass; /* what store_rows is to do; NULL: everything, once */
	struct buf indexes; /* SQL that makes those again that were set aside */
	struct unmatched unmatched;
	struct unmatched others; /* points in other places than those that are named */
	struct shapes *shapes;
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

/* One reading of the file, of which not every row may be wanted. */
struct rows_pass {
	const uint8_t *fates; /* of each record of the file in order; NULL: all are wanted */
	size_t count;
	unsigned wanted;      /* bit n: records with fate n */
	const struct row_plan *plan; /* the keys that are asked for; NULL: none */
	const int *order;     /* as in struct row_source */
	size_t order_count;
	/* What is done with each batch in the order of the file. */
	bool (*take)(struct importer *im, const struct batch *b, void *ctx, struct error *err);
	void *ctx;
	size_t rows; /* of a batch at most; 0: as many as usual */
};

/* ---- store.c ---------------------------------------------------------------------------- */

/* All rows of the file, taken or refused, go into the dossier and are counted in the report. */
bool store_rows(struct importer *im, struct error *err);
/* What a pass does with a batch: puts it into the dossier; counts it in the report. */
bool store_batch(struct importer *im, const struct batch *b, struct error *err);
void count_batch(struct importer *im, const struct batch *b);

/* ---- import.c --------------------------------------------------------------------------- */

/* Code lists, ids, decisions about values: what is needed before rows are made. */
bool prepare_import(struct importer *im, struct error *err);
/* Opens the file again, to read it once more. */
bool reopen_table(struct importer *im, struct error *err);
/* The values that no list knows go into the report, most rows first. */
void list_unmatched(struct importer *im);

/* ---- edition.c -------------------------------------------------------------------------- */

/* The dataset that the file is said to be a newer edition of, and its profile where none was said. */
bool edition_find(struct importer *im, struct error *err);
/* Takes the file in as a newer edition; facts gets what its journal entry says. */
bool edition_take(struct importer *im, struct tx *tx, struct buf *facts, struct error *err);
/* Is a file that is to become a dataset of its own a newer edition of one? ERR_USAGE when it seems so. */
bool edition_guess(struct importer *im, struct error *err);

/* ---- dataset.c -------------------------------------------------------------------------- */

/* Does a column of the file name nobody? */
bool column_is_publishable(const struct importer *im, size_t column);
bool put_dataset(struct importer *im, struct error *err);
bool finish_dataset(struct importer *im, struct error *err);
/* Parts of it, for those who bring a newer file to a dataset that is there: the row of its edition, ... */
bool put_edition(struct importer *im, struct error *err);
bool put_unmatched_values(struct importer *im, struct error *err);
bool reserve_ids(struct importer *im, struct error *err);
/* How many incidents another active dataset has too, by their own codes. */
bool count_repeated(struct importer *im, struct error *err);

#endif

/*
 * Rows: what the records of a file become, by its profile and the code lists of the dossier.
 *
 * Nothing here touches the dossier; one maker for each thread.
 */
#ifndef ATALAYA_INTAKE_ROW_H
#define ATALAYA_INTAKE_ROW_H

#include "core/base/csv.h"
#include "core/base/date.h"
#include "core/base/memory.h"
#include "core/dossier/codes.h"
#include "core/intake/batch.h"
#include "core/intake/profile.h"
#include "core/intake/rowkey.h"
#include "core/intake/shapes.h"
#include "core/intake/suppress.h"
#include "core/intake/table.h"

/* The values of a profile that are codes. */
enum coded { C_PLACE, C_VERIFICATION, C_TYPE, C_KIND, C_SEX, C_PROFILE, C_NEXUS, C_LABEL,
	     C_ATTRIBUTION, C_STAGE, C_ROLE, C_MODE, C_NATIONAL, C_EVENT_COUNTRY, C_MEASURE_STAGE,
	     C_INTERVENTION_STAGE, C_STATISTIC_PLACE, C_MEASURE, CODED };

/* Their keys in it, and the list of each; NULL: the words of the value map. */
struct coded_key {
	const char *key, *list;
};
extern const struct coded_key coded_keys[CODED];

/* What all makers of one import share and none changes. */
struct row_source {
	const struct profile *p;
	const struct table *table;
	struct date status; /* when the outcomes were last known */
	int year_max;	    /* what two digits of a year may mean at most */
	const struct csv_row *header; /* NULL: the table's */
	const struct row_plan *plan; /* the keys that are asked of each record; NULL: none */
	/* Where the cells of a record of the dossier stand in the file, -1: nowhere; NULL: as in the file. */
	const int *order;
	size_t order_count;
	const struct suppress_list *suppressed; /* NULL: nobody */
	int year_last;	    /* with a stated order of day and month no year is later */
	const struct code_list *places;
	const struct shapes *shapes; /* where places lie; NULL: nobody said */
};

struct row_maker;

/* From the thread that owns codes; they are only read from then on. End with row_maker_free. */
struct row_maker *row_maker_new(const struct row_source *source, struct codes *codes);
void row_maker_free(struct row_maker *m);

/*
 * Rows that are there as cells: after row_begin each is made, whatever a refusal would say, until row_end.
 * Cells have a zero byte behind them and stay as they are until the batch is in the dossier.
 */
void row_begin(struct row_maker *m, struct batch *b);
void row_take(struct row_maker *m, const struct csv_row *row);
void row_end(struct row_maker *m);

/* Makes everything of a batch that has its records. The batch says if one of them is broken. */
void row_make(struct row_maker *m, struct batch *b);

#endif

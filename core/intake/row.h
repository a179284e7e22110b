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
#include "core/intake/table.h"

/* The values of a profile that are codes. */
enum coded { C_PLACE, C_VERIFICATION, C_TYPE, C_KIND, C_SEX, C_PROFILE, C_NEXUS, C_LABEL,
	     C_ATTRIBUTION, C_STAGE, C_ROLE, C_MODE, C_STATISTIC_PLACE, C_MEASURE, CODED };

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
	int year_last;	    /* with a stated order of day and month no year is later */
};

struct row_maker;

/* From the thread that owns codes; they are only read from then on. End with row_maker_free. */
struct row_maker *row_maker_new(const struct row_source *source, struct codes *codes);
void row_maker_free(struct row_maker *m);

/* Makes everything of a batch that has its records. The batch says if one of them is broken. */
void row_make(struct row_maker *m, struct batch *b);

#endif

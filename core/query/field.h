/*
 * The table of fields: what can be asked, counted and listed. Parser, columns, exports and help read
 * this table, so they cannot disagree.
 */
#ifndef ATALAYA_QUERY_FIELD_H
#define ATALAYA_QUERY_FIELD_H

#include <stdbool.h>
#include <stddef.h>

enum field_id {
	F_ID,
	F_DATASET,
	F_DATE,
	F_REGISTERED,
	F_PLACE,
	F_COUNTRY,
	F_ADMIN1,
	F_ADMIN2,
	F_VERIFICATION,
	F_TYPE,
	F_OFFENCE,
	F_ACTOR,
	F_ATTRIBUTION,
	F_VICTIM_KIND,
	F_SEX,
	F_PROFILE,
	F_NEXUS,
	F_TAG,
	F_CODE,
	F_LOCATION,
	F_PERSON,
	F_ORGANISATION,
	F_NARRATIVE,
	F_VICTIMS,
	F_SIZE,
	F_WEIGHT,
	F_RECORDS,
	F_ALSO,
	F_LAT,
	F_LON,
	F_STAGE,
	F_STATUS,
	F_RESPONSE,
	F_MEASURE_STAGE,
	F_AUTHORITY,
	F_YEAR,
	F_REGISTERED_YEAR,
	F_COUNT,
	F_RECORD = F_COUNT, /* record.NAME: any column of a source */
	F_REGION	    /* region.SCHEME: the place, in a scheme of regions */
};

/* What a field belongs to: act(...) and victim(...) ask one act or one victim. */
enum field_level { LEVEL_INCIDENT, LEVEL_ACT, LEVEL_VICTIM };

enum field_kind {
	KIND_CODED, /* a word of a list, or of the dossier (dataset, tag, record columns) */
	KIND_TREE,  /* a list whose codes stand below others */
	KIND_DATE,
	KIND_LADDER, /* a list with an order: stages */
	KIND_TEXT,   /* free text: searched and listed, never counted */
	KIND_NUMBER, /* listed only */
	KIND_COUNT,  /* a number that is never missing, and can be compared */
	KIND_LISTED, /* words that are listed only */
	KIND_ID
};

struct field {
	const char *name, *name_es; /* as typed in a query; the first is canonical */
	enum field_id id;
	enum field_kind kind;
	const char *list;  /* code list, or NULL */
	int depth;	   /* KIND_TREE: the level that stands for a value; -1: the code itself */
	bool is_multi;	   /* an incident may have several values */
	bool is_sensitive; /* may name a person: hidden unless asked for */
	const char *title; /* heading, marked for translation */
	enum field_level level;
};

/* F_COUNT rows in order of id, then a row whose name is NULL. */
extern const struct field fields[];

/* By either name, exact; NULL when there is none. "record." fields are not in the table. */
const struct field *field_find(const char *name, size_t len);

#endif

/*
 * Draft: a proposal of how the columns of a file become incidents, for a person to check and change.
 *
 * Every column goes somewhere for a reason in words. Values weigh more than names. What comes out is
 * an ordinary profile (core/intake/profile.h) with the evidence as comments.
 */
#ifndef ATALAYA_INTAKE_DRAFT_H
#define ATALAYA_INTAKE_DRAFT_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/buf.h"
#include "core/base/error.h"
#include "core/intake/survey.h"

/* Where a column goes. */
enum draft_target {
	DRAFT_IGNORE, /* it holds nothing */
	DRAFT_RECORD, /* kept with the row, nothing made of it */
	DRAFT_CODE,
	DRAFT_DATE,
	DRAFT_DATE_END,
	DRAFT_REGISTERED,
	DRAFT_WEEKDAY, /* settles the order of day and month of the date */
	DRAFT_COUNTRY,
	DRAFT_ADMIN1,
	DRAFT_ADMIN2,
	DRAFT_PLACE, /* below that */
	DRAFT_LOCATION,
	DRAFT_LAT,
	DRAFT_LON,
	DRAFT_POINT, /* both in one cell */
	DRAFT_TYPE,
	DRAFT_ACTOR,
	DRAFT_ATTRIBUTION,
	DRAFT_NAME,
	DRAFT_KIND,
	DRAFT_SEX,
	DRAFT_PROFILE,
	DRAFT_SIZE,
	DRAFT_SIZE_LOW,
	DRAFT_SIZE_HIGH,
	DRAFT_ORGANISATION, /* for whom the victim works */
	DRAFT_NARRATIVE,
	DRAFT_LANGUAGE,
	DRAFT_VERIFICATION,
	DRAFT_OUTCOME,	   /* words for what justice did: stage=map(COLUMN) */
	DRAFT_REPORTED,	   /* dates of steps: stage=const(S1) with date=COLUMN, and so on */
	DRAFT_INVESTIGATED,
	DRAFT_CHARGED,
	DRAFT_TRIED,
	DRAFT_CONVICTED,
	DRAFT_PLACE_CODE, /* goes before the names of places */
	DRAFT_WEIGHT,	  /* how many aggressions a row counts for */
	DRAFT_MONTH,	  /* beside a date that is a year: parts(YEAR,MONTH,DAY) */
	DRAFT_DAY,
	DRAFT_ONLY,	 /* of several people in one cell: who is a victim */
	DRAFT_STATISTIC, /* a count, in a table that somebody else has counted */
	DRAFT_TARGETS
};

enum draft_confidence { DRAFT_LOW, DRAFT_MEDIUM, DRAFT_HIGH };

struct draft_column {
	const struct survey_column *evidence;
	enum draft_target target;
	enum draft_confidence confidence;
	const char *reason; /* a sentence, translated; "" after a person has decided */
	unsigned orders;    /* of a date: DATETEXT_DMY, DATETEXT_MDY, both: the weekday decides; 0 */
	int weekday;	    /* the column that decides, -1: none */
	bool is_split;	    /* at evidence->separator */
	bool is_mine;	    /* a person has decided */
};

/* What holds for every row because no column says it: "killing" of a file of killings. */
struct draft_constant {
	const char *value;  /* a code; NULL: none */
	const char *reason; /* translated */
};

struct draft;

/* Proposes. The survey and the lists must last as long as the draft. End with draft_free. */
struct draft *draft_new(const struct survey *s, struct codes *codes);
void draft_free(struct draft *d);

const struct survey *draft_survey(const struct draft *d);
size_t draft_count(const struct draft *d);
const struct draft_column *draft_column(const struct draft *d, size_t column);
/* Country, type of act and actor of the whole file. */
const struct draft_constant *draft_country(const struct draft *d);
const struct draft_constant *draft_type(const struct draft *d);
const struct draft_constant *draft_actor(const struct draft *d);

/* Is it a profile for a table of statistics (kind=statistics), which brings no incidents? */
bool draft_is_statistics(const struct draft *d);

/* Stable, for machines: "date.end"; and for people, translated. */
const char *draft_target_name(enum draft_target target);
const char *draft_target_title(enum draft_target target);

/*
 * draft_choices - where a column may sensibly go, the best first: at most max in out, and how many.
 * Every other target may be set too.
 */
size_t draft_choices(const struct draft *d, size_t column, enum draft_target *out, size_t max);

/*
 * draft_set - a person sends a column somewhere. Of targets that one column can have only (the date,
 * the code), the column that had it before goes to the record.
 */
void draft_set(struct draft *d, size_t column, enum draft_target target);
/* orders as in core/intake/datetext.h; weekday -1: no column tells. */
void draft_set_date_order(struct draft *d, size_t column, unsigned orders, int weekday);
void draft_set_split(struct draft *d, size_t column, bool is_split);
/* A code of the list, copied; NULL: none. */
void draft_set_country(struct draft *d, const char *code);
void draft_set_type(struct draft *d, const char *code);
void draft_set_actor(struct draft *d, const char *code);
/* When the outcomes were last known: 2022-08; copied; NULL: as the file shows. */
void draft_set_status(struct draft *d, const char *date);

/* Cells of the column that its target would not take: for a date those that cannot be read. */
long draft_bad(const struct draft *d, size_t column);

/*
 * draft_problems - what a person should look at before importing: sentences, translated, that last
 * until the next change. *count of them.
 */
const char *const *draft_problems(struct draft *d, size_t *count);

/*
 * draft_write - the draft as a profile: ini as NAME.ini, map as NAME.map.csv (empty when no word
 * needs it). What profile_parse reads; evidence, reasons and problems stand in comments.
 *
 * name  of the profile
 */
void draft_write(struct draft *d, const char *name, struct buf *ini, struct buf *map);

#endif

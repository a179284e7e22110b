/*
 * Survey: what the columns of an unknown file hold, as evidence that a person can check.
 *
 * One pass over the rows. Nothing is decided here: for every kind of thing that a column may be, cells
 * speak for it or against it, and the first ones against it are kept with their lines.
 */
#ifndef ATALAYA_INTAKE_SURVEY_H
#define ATALAYA_INTAKE_SURVEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/csv.h"
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/base/progress.h"
#include "core/dossier/codes.h"

#define SURVEY_VALUES_MAX 20000	/* different values of a column that are told apart */
#define SURVEY_LISTED_MAX 2000	/* of them, most frequent first, that are looked up in code lists */
#define SURVEY_VALUE_LEN  240	/* bytes of a value that are kept */
#define SURVEY_AGAINST	  3

/* What a column may be. */
enum survey_type {
	SURVEY_DATE, /* in any form; how, says struct survey_dates */
	SURVEY_YEAR,
	SURVEY_NUMBER, /* whole ones included */
	SURVEY_INTEGER,
	SURVEY_LAT, /* with a decimal part, -90 to 90 */
	SURVEY_LON,
	SURVEY_POINT, /* "lat,lon" in one cell */
	SURVEY_BOOLEAN,
	SURVEY_WEEKDAY,
	SURVEY_TIME, /* of the day */
	SURVEY_URL,
	SURVEY_NESTED, /* 0::a||1::b */
	/* Words of code lists: */
	SURVEY_COUNTRY,
	SURVEY_ADMIN1,
	SURVEY_PLACE, /* below that */
	SURVEY_ACT,
	SURVEY_ACTOR,
	SURVEY_SEX,
	SURVEY_KIND,
	SURVEY_PROFILE,
	SURVEY_VERIFICATION,
	SURVEY_ATTRIBUTION,
	SURVEY_STAGE,
	SURVEY_ROLE,
	SURVEY_TYPES
};

/* Stable, for machines: "date", "country". */
const char *survey_type_name(enum survey_type type);

struct survey_value {
	const char *text; /* trimmed; its first SURVEY_VALUE_LEN bytes */
	long count;
	long line; /* the first one */
	bool is_cut;
};

/* Cells that hold something, words for missing apart. */
struct survey_tally {
	long yes, no;
	long parts_yes, parts_no; /* of what stands between the column's separators */
	struct survey_value against[SURVEY_AGAINST];
	size_t against_count;
};

/* Of the cells that are dates or look like it. */
struct survey_dates {
	long plain;	 /* 2021-03-05, 28 dic. 2018: nobody doubts what is day and month */
	long only_dmy, only_mdy, both;
	long bad;	 /* no such day: 30/02/2024 */
	long far;	 /* a year that cannot be: 2918 */
	long zero;	 /* 00/00/0000 */
	long no_year;	 /* 28/12 */
	long two_digits; /* of the year */
	long partial;	 /* a month, a year, a span of time */
	long serial;	 /* whole numbers that a spreadsheet would show as days from 1955 on */
	int weekday;	 /* the column with the day of the week, -1: none */
	long day_dmy, day_mdy, day_both, day_neither; /* which order the weekday confirms */
	struct survey_value first_dmy, first_mdy, first_bad; /* text NULL: none */
};

struct survey_numbers {
	long point, comma; /* with a decimal point, with a decimal comma */
	long thousands;	   /* 1,234,567 or 1.234.567,8 */
	long signs;	   /* with % or a currency */
	double sum, low, high;
};

enum survey_language { SURVEY_NO_LANGUAGE, SURVEY_EN, SURVEY_ES, SURVEY_FR, SURVEY_PT };

struct survey_column {
	const char *name; /* as in the header; "": none */
	long filled;	  /* cells that hold something, words for missing included */
	long missing;	  /* of them, words for missing */
	long unknown;	  /* of them, words for "asked, and nobody knows" */
	long distinct;	  /* different values, exact while not capped */
	bool is_capped;	  /* there are more than SURVEY_VALUES_MAX; types are judged by the first ones */
	long judged;	  /* cells whose value was told apart */
	struct survey_value *values; /* most frequent first */
	size_t value_count;
	size_t longest;
	double mean_len; /* bytes, of filled cells */
	struct survey_tally types[SURVEY_TYPES];
	struct survey_dates dates;
	struct survey_numbers numbers;
	char separator; /* between several values of a cell, 0: none */
	long separated; /* cells with it */
	bool is_text;	/* sentences rather than labels */
	enum survey_language language; /* of is_text */
	bool is_unique;	  /* an identifier: all different, and short */
	bool lost_zeros;  /* codes whose leading zeros are gone */
	bool is_alpha2;	  /* words of two capitals, so that NA, ND or SD is one of them */
	bool na_is_place; /* country codes, in which NA is Namibia */
	int country;	  /* in the list of places: the country of most cells of admin1; -1: none */
	long country_yes; /* cells of that country */
};

enum survey_finding_kind {
	SURVEY_TITLE_LINES, /* above the header */
	SURVEY_SHEETS,	    /* several with the same columns, read one after the other */
	SURVEY_NO_HEADER,   /* no line looks like one; the first was taken */
	SURVEY_TOTAL_ROW,
	SURVEY_HEADER_AGAIN,
	SURVEY_HXL_TAGS,
	SURVEY_EMPTY_COLUMNS, /* without name and content */
	SURVEY_RAGGED,	      /* rows with fewer or more cells than the header */
	SURVEY_STATISTICS,    /* counts for places or months: not a list of incidents */
	SURVEY_SAMPLED	      /* columns have more different values than were told apart */
};

struct survey_finding {
	enum survey_finding_kind kind;
	long line;  /* 0: of the file as a whole */
	long count; /* rows or columns it holds for */
	int column; /* -1: of no single one */
	const char *text; /* the word of a total row; of titles, the first line; may be "" */
};

struct survey {
	struct arena arena; /* everything below stands in it */
	const char *path, *encoding, *format, *sheet;
	char delimiter;	 /* 0: the format has none */
	int header;	 /* record of the header, from 1; in sheets, row */
	int header_last; /* the last one of a header of several lines; otherwise the same */
	bool was_packed;
	long rows;	 /* below the header; repeated headers and tags included */
	struct survey_column *columns;
	size_t column_count;
	struct survey_finding *findings;
	size_t finding_count;
	const char **missing, **unknown; /* words found, as they stand in the file */
	size_t missing_count, unknown_count;
	int year_last; /* no date may be later than this year's end */
};

struct survey_options {
	const char *encoding; /* NULL: by evidence */
	char delimiter;	      /* 0: by evidence */
	const char *sheet;    /* NULL: the first one with rows */
	int header;	      /* record of the header; 0: by evidence */
	int header_last;      /* of a header of several lines; 0: the same */
	struct progress *progress; /* may be NULL */
};

/*
 * survey_file - reads a whole file once.
 *
 * options  NULL: all by evidence
 * codes    lists in which words are looked up (codes_load, codes_builtin)
 * Memory   bounded: SURVEY_VALUES_MAX values a column, of SURVEY_VALUE_LEN bytes
 * Returns  NULL with what opening the file says, or ERR_CANCELLED. End with survey_free.
 */
struct survey *survey_file(const char *path, const struct survey_options *options,
			   struct codes *codes, struct error *err);
/* NULL is fine. */
void survey_free(struct survey *s);

/* Share of the cells that speak for a type, split at the separator when is_split; 0 without any. */
double survey_share(const struct survey_column *c, enum survey_type type, bool is_split);

/* A finding in a sentence, translated, in the arena. */
const char *survey_finding_text(const struct survey *s, const struct survey_finding *f,
				struct arena *arena);

#endif

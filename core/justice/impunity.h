/*
 * Impunity per jurisdiction: one function makes the table that screen, workbook and command line
 * print (methods 2.1, 2.2, 3, 4).
 */
#ifndef ATALAYA_JUSTICE_IMPUNITY_H
#define ATALAYA_JUSTICE_IMPUNITY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/columns/source.h"
#include "core/stats/measures.h"

enum impunity_variant {
	VARIANT_CONVICTION,  /* without conviction among those of known status */
	VARIANT_PRESS,	     /* complete impunity: the press-freedom scale */
	VARIANT_ALTERNATIVE, /* neither conviction nor alternative resolution (methods 2.4) */
	VARIANT_UNESCO,	     /* judicial status as reported to UNESCO (methods 2.3) */
	VARIANT_CLEARANCE,   /* with an identified suspect (methods 2.12): progress, not impunity */
	IMPUNITY_VARIANTS
};

/* What a variant is called and counts. Static texts, marked for translation. */
struct variant_words {
	const char *name;     /* "conviction" */
	const char *title;    /* one line */
	const char *resolved; /* what counts as resolved, the others not */
	const char *counted;  /* what the share counts: "complete impunity" */
	const char *phrase;   /* the same in a sentence: "12 of 20 known in complete impunity" */
	const char *rest;     /* the others of known status */
	const char *share;    /* heading of the share: "Impunity" */
	const char *definition;
	const char *sources;
	bool counts_resolved; /* the share is of the resolved: progress, not impunity */
};

const struct variant_words *variant_words(enum impunity_variant variant);

struct impunity_request {
	const struct query *query;
	const struct field_ref *by;
	const struct field_ref *cross; /* a second field: rows for every pair; NULL: none */
	enum impunity_variant variant;
	enum count_unit unit;
	bool has_as_of;
	int32_t as_of;		 /* without it: the latest status date of the selected datasets */
	bool stale_is_unknown;	 /* open cases last confirmed long ago count as unknown */
	const char *lang;
};

struct impunity_row {
	const char *code, *label;
	struct impunity_figure figure; /* unresolved: what the share of the variant counts */
	long by_class[STATUS_CLASSES];
	long complete, partial, full; /* press */
	bool has_any;		      /* press: the two below are there */
	struct share any;	      /* complete or partial, of the known */
	long stale;
};

struct impunity_table {
	enum impunity_variant kind;
	const struct variant_words *words;
	const char *variant, *variant_title;
	const char *by, *by_title;
	bool by_is_multi; /* an incident may stand in several rows: rows do not add up to the total */
	const char *query; /* canonical; "" is everything */
	const char *unit, *unit_title;
	const char *resolved_title; /* what counts as resolved under the variant */
	bool has_as_of;
	int32_t as_of;
	const char *as_of_text; /* "2022-08-31", or "" */
	const char *interval;	/* "Wilson 95 %" */
	struct impunity_row *rows; /* most units first, then by label; missing values last */
	size_t count;
	struct impunity_row total;
	long undecided; /* incidents of which nobody can say whether the query selects them */
	long tags_undecided; /* by tag: of which nobody can say which rows they belong to */
	long left_out; /* incidents that the base leaves out: no act that may be an offence */
	const struct dataset_info *datasets;
	size_t dataset_count;
	struct series_terms terms; /* what makes it comparable with another (methods 2.11) */
	const char **notes;	   /* sentences for the reader, translated */
	size_t note_count;
	/* Incidents all of whose records are of datasets that list only cases with an outcome. */
	long only_with_outcome;
	/* false: no selected dataset says what justice did, or some incidents are only_with_outcome: no figure */
	bool has_outcomes;
};

/* By name; false with ERR_USAGE for anything else. */
bool impunity_variant_find(const char *name, enum impunity_variant *out, struct error *err);
/* "incident", "victim" or "proceeding". */
bool count_unit_find(const char *name, enum count_unit *out, struct error *err);
/* Its name, and what it counts in words, translated. */
const char *count_unit_name(enum count_unit unit);
const char *count_unit_title(enum count_unit unit);

/*
 * impunity_table - computes the table. Everything is in the caller's arena.
 *
 * Returns false with ERR_USAGE when the query or field does not work on this dossier.
 */
bool impunity_table(struct source *src, const struct impunity_request *request,
		    struct arena *arena, struct impunity_table *out, struct error *err);

#endif

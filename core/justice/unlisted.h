/*
 * How many incidents no list documented: capture-recapture from lists that overlap (methods 12).
 *
 * A list is a query; an incident is on it when one of its records is, so that what people joined counts once
 * and is on every list that one of its records came with. Without lists of the same violations, places and period,
 * linked to each other, there is no estimate, and the reason stands in its place. Counts are given in any case.
 */
#ifndef ATALAYA_JUSTICE_UNLISTED_H
#define ATALAYA_JUSTICE_UNLISTED_H

#include "core/justice/case.h"
#include "core/stats/recapture.h"

enum { UNLISTED_CELLS = 1 << RECAPTURE_LISTS };
enum { UNLISTED_COUNTRY, UNLISTED_TYPE, UNLISTED_FIELDS };

struct unlisted_list {
	const char *name;
	const struct query *query;
};

struct unlisted_request {
	const struct query *query;	   /* the base: of the same violations, places and period */
	const struct unlisted_list *lists; /* 2 to RECAPTURE_LISTS of them */
	size_t count;
	const struct field_ref *by; /* NULL: all together */
	const char *lang;
};

/* A list as far as it is in the base. */
struct unlisted_reach {
	long incidents;
	int32_t first, last; /* days; DATE_MAX and DATE_MIN when no date is known */
};

struct unlisted_model {
	const char *name; /* "independence", "AB+BC": the pairs of lists that depend on each other */
	unsigned pairs;
	bool fits; /* false: the counts do not fit it, m means nothing */
	struct recapture_model m;
};

struct unlisted_group {
	const char *code, *label;
	long cells[UNLISTED_CELLS]; /* bit i: list i has them; [0] is 0 */
	long seen;
	const char *refusal;	 /* why there is no estimate; NULL: there is one */
	struct recapture_pair pair; /* of two lists */
	struct recapture_chao chao;
	struct unlisted_model *models; /* of three or more lists: smallest total first, those that do not fit last */
	size_t model_count, fitting;
	const char *reading; /* what may be said, NULL without an estimate */
};

struct unlisted_report {
	const char *query, *by; /* by: name of the field, or "" */
	const char *refusal; /* why there can be no estimate whatever the counts; it stands in each group too. Or NULL */
	struct unlisted_reach reach[RECAPTURE_LISTS];
	struct unlisted_group *groups; /* most incidents first; one, when not by a field */
	size_t count;
	long seen;	 /* incidents of the base that a list has */
	long on_no_list; /* and those that none has */
	long no_value;	 /* on a list, but in no group: the field is missing */
	long undecided;	 /* nobody can say whether they are in the base, or on a list */
	long waiting;	 /* pairs between lists that wait for a verdict */
	bool is_searched; /* somebody has searched for duplicates */
	double from_weight; /* the lightest pairs that the search shows; 0 when nobody searched */
	int first_year, last_year; /* from which every list has incidents; 0: there are none, or nobody knows */
	long outside;		   /* documented in none of these years */
	long not_of_all[UNLISTED_FIELDS]; /* documented, of a value that not every list has */
	struct case_notes notes;
};

/*
 * unlisted_report - counts, and estimates what no list has. Everything is in the caller's arena.
 *
 * Returns  false with ERR_USAGE for fewer than two or more than RECAPTURE_LISTS lists, two of one name, or a query
 *          or field that the dossier does not know. A refused estimate is no failure.
 */
bool unlisted_report(struct source *src, const struct unlisted_request *request, struct arena *arena,
		     struct unlisted_report *out, struct error *err);

#endif

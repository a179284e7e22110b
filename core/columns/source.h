/*
 * The one door to the incidents for views, reports and estimators.
 *
 * Behind it stand coded arrays in memory; in front of it plain functions and plain structs. Nobody
 * outside sees bitmaps or SQL. Only active datasets are there.
 */
#ifndef ATALAYA_COLUMNS_SOURCE_H
#define ATALAYA_COLUMNS_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/base/number.h"
#include "core/query/query.h"
#include "core/stats/ladder.h"
#include "core/text/search.h"

struct dossier;
struct codes;
struct source;
struct selection; /* a set of incidents, of one source */

/*
 * source_open - loads the columns of a dossier, which must outlive the source.
 * Returns NULL with *err; end with source_close (NULL is fine).
 */
struct source *source_open(struct dossier *d, struct error *err);
/*
 * source_open_part - to ask patterns again what they once were asked: of one dataset, of one incident (the
 * other is 0), or of all (both 0). A record column that no dataset has any more is no mistake here.
 */
struct source *source_open_part(struct dossier *d, int64_t dataset, int64_t incident,
				struct error *err);
/* The same of all incidents, those that people joined as one: for patterns over several of them. */
struct source *source_open_joined(struct dossier *d, struct error *err);
void source_close(struct source *src);

/*
 * source_refresh - brings the columns up to what the dossier holds now: after a change through its handle
 * (tags, undo, an import), or, for a reader, after what others wrote.
 *
 * *rows_changed  incidents or code lists may be others than before. Selections, orderings, parsed queries,
 *                source_codes and every text that the source gave out are void then: free them, use
 *                none. False: only tags changed, all of them stay valid.
 * Cheap when only tags changed. On failure the source is as it was.
 */
bool source_refresh(struct source *src, bool *rows_changed, struct error *err);

/*
 * source_save - keeps the columns in the dossier, so that it opens at once from now on; the tables are read
 * again whenever they are not what was kept. Needs a handle that writes, outside of any change.
 *
 * source_is_saved says whether they are kept as they are. A failure to save is no harm.
 */
bool source_save(struct source *src, struct error *err);
bool source_is_saved(struct source *src);

/*
 * The day on which stage and status are asked in queries and listings; at first the latest on which a
 * dataset knew its outcomes, DATE_MIN when none says. To set DATE_MIN goes back to that.
 */
int32_t source_as_of(const struct source *src);
void source_set_as_of(struct source *src, int32_t day);

/* The dossier's code lists, as loaded with the columns. */
struct codes *source_codes(struct source *src);
struct dossier *source_dossier(struct source *src);
long source_total(const struct source *src);

/*
 * Incidents that people joined (core/dossier/pair.h) count as one: that with the lowest number stands for
 * them in every selection, order and listing, and has what they say together. An incident is asked for by
 * the number of any of its records.
 *
 * source_incident - the number of the incident that a record is counted with; 0 when it is not loaded.
 */
int64_t source_incident(const struct source *src, int64_t id);
/*
 * source_records - the same dossier with each record for itself, as patterns look at it; src where nobody
 * joined any. It belongs to src and ends with it, or with source_refresh. NULL with *err.
 */
struct source *source_records(struct source *src, struct error *err);
/* Incidents of a selection that stand for several records; *records: for how many in all. */
long source_joined(const struct source *src, const struct selection *sel, long *records);
/* Incidents of a selection none of whose records is of a dataset that says what justice did. */
long source_without_outcomes(const struct source *src, const struct selection *sel);
/* Incidents of a selection all of whose records are of datasets that list only cases with an outcome. */
long source_only_with_outcome(const struct source *src, const struct selection *sel);
/* What was selected among source_records, as incidents of src: one is in it when one of its records is. */
struct selection *source_join(const struct source *src, const struct selection *of_records);

/*
 * source_select - the incidents that a query yields; the caller ends it with selection_free.
 *
 * Returns NULL with ERR_USAGE when the query names a record column, a dataset or a tag that the
 * dossier does not have; the hint says what is near.
 */
struct selection *source_select(struct source *src, const struct query *q, struct error *err);
void selection_free(struct selection *sel);
long selection_count(const struct selection *sel);
/* Incidents of which nobody can say whether they belong: a regular expression hit its limits. */
long selection_undecided(const struct selection *sel);

/*
 * What the text terms of a query may cost; TEXT_LIMITS_DEFAULT until this is called. A progress is asked
 * while source_select looks at texts, and can stop it (ERR_CANCELLED).
 */
void source_set_text_limits(struct source *src, const struct text_limits *limits);
/* Those that hold now. */
struct text_limits source_text_limits(const struct source *src);

enum fold_state {
	FOLD_OFF,	  /* nobody started it */
	FOLD_RUNNING,
	FOLD_READY,
	FOLD_OVER_BUDGET, /* too much text to keep: queries read it from the dossier, as before */
	FOLD_FAILED	  /* likewise; source_fold_wait says why */
};

/*
 * source_fold_start - folds the narratives in the background, so that text terms answer at once.
 *
 * wake     called from the worker when it is done, whatever came of it; may be NULL
 * Returns  false with *err when the dossier cannot be read a second time, or has changed since the
 *          source was opened. Queries are right in any case.
 */
bool source_fold_start(struct source *src, void (*wake)(void *ctx), void *ctx, struct error *err);
/* done of total narratives; total is a guess from above until it is ready. Both may be NULL. */
enum fold_state source_fold_state(const struct source *src, long *done, long *total);
/* Waits for the worker. false with *err when it failed. */
bool source_fold_wait(struct source *src, struct error *err);
/* The texts of these incidents were edited, added or erased: folds them anew. */
bool source_fold_again(struct source *src, const int64_t *ids, size_t count, struct error *err);

/*
 * source_texts_prepare - for queries that follow: finds in one pass over the folded narratives which of them any term
 * can match at all. Nothing happens where they are not folded. It holds until the narratives are others, or until
 * source_texts_forget. false with ERR_CANCELLED only.
 */
bool source_texts_prepare(struct source *src, const struct query *const *queries, size_t count,
			  struct progress *progress, struct error *err);
void source_texts_forget(struct source *src);

/* A place in a narrative where a term of a query matches, in bytes. */
struct text_span {
	size_t start, len;
	int term; /* which of the query's positive terms on narratives, from 0 in order of the text */
};

/*
 * query_spans - where the terms of a query that ask for a narrative (not those that exclude one) match in
 * it: ascending by start, on whole characters, none empty; those of different terms may overlap. Returns
 * how many of at most max were written to out. For one text on a screen.
 */
size_t query_spans(const struct query *q, const char *text, size_t len, struct text_span *out,
		   size_t max);
/* The id of each incident, ascending; count of them, in the caller's arena. */
const int64_t *selection_ids(const struct source *src, const struct selection *sel,
			     struct arena *arena);

/* The incident that a record is counted with, itself where nobody joined it; 0: the source does not have it. */
int64_t source_primary(const struct source *src, int64_t id);

/* The ids of all records behind a selection, ascending; *count of them, in the caller's arena. */
const int64_t *selection_records(const struct source *src, const struct selection *sel,
				 struct arena *arena, size_t *count);

/* Of those of which nobody can say; *count of them, ascending, in the caller's arena. */
const int64_t *selection_undecided_ids(const struct source *src, const struct selection *sel,
				       struct arena *arena, size_t *count);
bool selection_contains(const struct source *src, const struct selection *sel, int64_t id);
/* These incidents; ids that the source does not have are left out. Ends with selection_free. */
struct selection *source_select_ids(struct source *src, const int64_t *ids, size_t count);
/* The same, with others of which nobody can say. */
struct selection *source_select_unsure(struct source *src, const int64_t *ids, size_t count,
				       const int64_t *unsure, size_t unsure_count);
/* May the incident be in it, for all that is known? Is it there at all? */
bool selection_may_hold(const struct source *src, const struct selection *sel, int64_t incident);
bool source_has(const struct source *src, int64_t incident);

/*
 * source_tagged_records - the records behind a selection that have a tag themselves, ascending; *count of them
 * in the caller's arena. To take a tag from an incident is to take it from these. NULL with *err.
 */
const int64_t *source_tagged_records(struct source *src, const struct selection *sel,
				     const char *tag, struct arena *arena, size_t *count,
				     struct error *err);

/* The incidents of a selection that have a tag, whatever gave it to them; NULL with *err. */
struct selection *source_tagged(struct source *src, const struct selection *sel, const char *tag,
				struct error *err);

/*
 * Incidents of a selection of which a pattern could not say whether they have its tag, and nobody has decided:
 * whatever is counted by tag may lack them. -1 with *err.
 */
long source_tags_undecided(struct source *src, const struct selection *sel, struct error *err);

/* The ids of all incidents, ascending; source_total of them. */
const int64_t *source_ids(const struct source *src);

/*
 * source_hits - the stored hits of a version of a pattern, as a selection; the caller ends it with
 * selection_free. Returns NULL with ERR_DB when they are damaged. Whether they are current is not asked here.
 */
struct selection *source_hits(struct source *src, int64_t version, struct error *err);

/* A dataset as far as it is in a selection. */
struct dataset_info {
	int64_t id;
	const char *name, *file_name, *profile, *profile_version, *hash; /* hash: hexadecimal */
	const char *format;   /* of its file: "CSV", "XLSX" */
	const char *encoding; /* how it was read: DATASET_READ_AS of core/dossier/dossier.h */
	long rows_read, rows_taken, rows_refused;
	bool has_outcomes;
	bool only_with_outcome; /* a case is in it because it got an outcome: it has no base for a share */
	struct date status; /* when its outcomes were last known; unknown precision: never said */
	bool has_undated;   /* some of its ledger events have no date of their own */
	long selected;	    /* incidents of it in the selection */
};

/* All active datasets of incidents, in order of id; *count of them, in the caller's arena. */
const struct dataset_info *source_datasets(const struct source *src, const struct selection *sel,
					   struct arena *arena, size_t *count);

/* A field to list or count by: a row of the table, or a column of the records. */
struct field_ref {
	enum field_id id;
	const char *column; /* F_RECORD */
};

/* Reads "country", "pais", "record.typeOfDeath", record."type of death". */
bool field_ref_parse(const char *text, size_t len, struct arena *arena, struct field_ref *out,
		     struct error *err);
/* The heading of a field, translated. */
const char *field_ref_title(const struct field_ref *ref);
/* The canonical name, as a query would have it. */
const char *field_ref_name(const struct field_ref *ref, struct arena *arena);

/*
 * May the values of a field name a person? A record column does until its dataset's profile says that it
 * is publishable.
 */
bool field_ref_is_sensitive(struct source *src, const struct field_ref *ref);

/* Does a query hold a value of a field that may name a person? It must not be printed for others. */
bool query_is_sensitive(struct source *src, const struct query *q);

/* One value of a field and the incidents that have it. */
struct facet_value {
	const char *code, *label; /* a missing value has its word as code */
	long count;
};

struct facet {
	long n;		/* incidents selected: the base of every share */
	long missing;	/* of these, with one of the four kinds of missing */
	bool is_multi;	/* an incident may have several values: counts may add up to more than n */
	struct facet_value *values; /* most first, then by label; missing ones last */
	size_t count;
};

/* Has any incident of the dossier a value of this field? Quick: it stops at the first. */
bool source_is_recorded(struct source *src, const struct field_ref *ref, bool *is_recorded,
			struct error *err);

/* source_facet - the values of a field in a selection, by full count (methods 0.4). */
bool source_facet(struct source *src, const struct selection *sel, const struct field_ref *ref,
		  const char *lang, struct arena *arena, struct facet *out, struct error *err);

struct crosstab {
	struct facet rows, cols; /* totals of each value */
	long *cells;		 /* rows.count times cols.count, row by row */
};

/*
 * source_crosstab - incidents by two fields, each pair of values by full count. Totals are of
 * incidents, so that several values do not count twice in them. ERR_LIMIT above 16 million cells.
 */
bool source_crosstab(struct source *src, const struct selection *sel, const struct field_ref *rows,
		     const struct field_ref *cols, const char *lang, struct arena *arena,
		     struct crosstab *out, struct error *err);

enum period_kind { PER_DAY, PER_WEEK, PER_MONTH, PER_QUARTER, PER_YEAR };

struct series_period {
	char label[16];	     /* 2016, 2016-Q2, 2016-03, 2016-W09, 2016-03-05 */
	int32_t first, last; /* days */
	long certain, possible; /* possible includes the certain ones */
	/* By date of registration: of the certain ones, those whose facts are certainly of the period, or of before. */
	long same, earlier;
};

struct series {
	long n;
	struct series_period *periods; /* without gaps, from the first to the last that is possible */
	size_t count;
	long outside; /* dated, but in no single period */
	long undated;
	/* With a field: its values and, period by period, the certain counts of each. */
	struct facet groups;
	long *cells; /* count times groups.count */
};

/*
 * source_series - incidents per period by date of the facts, F_DATE, or of registration, F_REGISTERED (methods
 * 0.2, 0.3). The certain counts, outside and undated add up to n. by may be NULL. ERR_LIMIT when the dates span
 * too many periods.
 */
bool source_series(struct source *src, const struct selection *sel, enum field_id dated,
		   enum period_kind per, const struct field_ref *by, const char *lang, struct arena *arena,
		   struct series *out, struct error *err);

/* Does the dossier have the field? A record column or scheme of regions may not exist: ERR_USAGE. */
bool field_ref_check(struct source *src, const struct field_ref *ref, struct error *err);

enum count_unit { UNIT_INCIDENT, UNIT_VICTIM, UNIT_PROCEEDING };

/* What the ladder says about the units of one group. */
struct ladder_group {
	const char *code, *label; /* a missing value has its word as code */
	long units;
	long by_class[STATUS_CLASSES];
	long by_press[PRESS_FULL + 1];
	long died;	    /* extinguished because the suspect died */
	long stale;
	long later;	    /* not known only because every event is of a later day */
	long undated_later; /* of these, with an event that is undated and asserted later */
};

struct ladder_request {
	const struct field_ref *by; /* NULL: the total only */
	int32_t as_of;
	enum count_unit unit;
	bool offences_only; /* leave out incidents all of whose acts are known to be no offence */
	const char *lang;
};

struct ladder_table {
	struct ladder_group *groups; /* in order of code; with several values an incident is in
					each of its groups (full count, methods 0.4) */
	size_t count;
	struct ladder_group total;
	long left_out; /* incidents that offences_only left out */
	bool is_multi; /* an incident may be in several groups */
};

/*
 * source_ladder - stage and status of every selected unit as of a day, counted by group.
 * Everything is in the caller's arena. ERR_USAGE when the field cannot be counted by.
 */
bool source_ladder(struct source *src, const struct selection *sel,
		   const struct ladder_request *request, struct arena *arena,
		   struct ladder_table *out, struct error *err);

/* ---- cases: incidents with their ledgers ------------------------------------------------- */

enum { CASE_FIELDS = 2 };

/* One proceeding: its events, and the first day of each. */
struct case_proceeding {
	const struct ledger_event *events;
	const int32_t *firsts;
	size_t count;
};

/* What is counted once: an incident, the victims of one, a proceeding. Lasts as long as the call. */
struct source_case {
	int64_t id; /* of the incident */
	struct date date, registered;
	const struct case_proceeding *proceedings;
	size_t proceeding_count; /* 0: nothing is known */
	long units;		 /* how many it counts for: the number of victims, else 1 */
	const uint32_t *groups[CASE_FIELDS]; /* its values of each field asked for, as places in case_groups */
	size_t group_count[CASE_FIELDS];
	bool has_outcomes; /* its dataset says what justice did */
};

struct case_request {
	const struct field_ref *by[CASE_FIELDS]; /* NULL: none, and none behind it */
	enum count_unit unit;
	bool offences_only; /* leave out incidents all of whose acts are known to be no offence */
	const char *lang;
};

/* The values of a field, those that no case has among them; in the caller's arena. */
struct case_groups {
	const char **codes, **labels;
	size_t count;
};

typedef bool source_case_fn(void *ctx, const struct source_case *c, struct error *err);

/*
 * source_cases - calls fn for every unit of a selection, in order of incident; stops when it returns false.
 *
 * groups   CASE_FIELDS of them; those of fields that are asked for are filled before the first call
 * left_out gets how many incidents offences_only left out
 * Returns  false with ERR_USAGE for a field that cannot be counted by, or what fn failed with.
 */
bool source_cases(struct source *src, const struct selection *sel, const struct case_request *request,
		  struct arena *arena, struct case_groups *groups, long *left_out, source_case_fn *fn,
		  void *ctx, struct error *err);

/* ---- values, dates and targets as arrays ------------------------------------------------- */

/* The principal value of every incident of a selection, in order of id: of several the first. */
struct source_values {
	uint32_t *values; /* places in names */
	size_t count;	  /* incidents */
	struct case_groups names;
};

/* For tests that need one value an incident. Everything is in the caller's arena. */
bool source_values(struct source *src, const struct selection *sel, const struct field_ref *ref,
		   const char *lang, struct arena *arena, struct source_values *out, struct error *err);
/*
 * source_highest - the highest number that an attribute of a coded field's list gives to the values of every
 * incident of a selection, in order of id; 0 where none says. In the caller's arena.
 */
bool source_highest(struct source *src, const struct selection *sel, enum field_id field, const char *attr,
		    struct arena *arena, int **out, struct error *err);
/* The same order: does any value of an incident have just that number? */
bool source_has_number(struct source *src, const struct selection *sel, enum field_id field, const char *attr,
		       int number, struct arena *arena, bool **out, struct error *err);
/* Is a value one of the four kinds of missing? */
bool source_value_is_missing(uint32_t value);

/* The days on which an incident can have happened; open ends at DATE_MIN and DATE_MAX. */
struct source_span {
	int32_t first, last;
};

/* The dates of every incident of a selection, in order of id, in the caller's arena. */
bool source_spans(struct source *src, const struct selection *sel, bool of_registering, struct arena *arena,
		  struct source_span **out, struct error *err);

/* Degrees of every incident of a selection, in order of id; NaN where the file gives none. In the caller's arena. */
bool source_points(struct source *src, const struct selection *sel, struct arena *arena, double **lat,
		   double **lon, struct error *err);

/* What two incidents may have in common. */
enum target_kind { TARGET_PERSON, TARGET_ORGANISATION, TARGET_COMMUNITY, TARGET_PLACE, TARGET_ACTOR };

/* The targets of incident i of a selection, in order of id: targets[start[i]] to targets[start[i + 1]]. */
struct source_targets {
	uint32_t *start, *targets;
	size_t count, target_count;
	const char **keys; /* by target: a normalised name, which is sensitive, or a code */
};

/*
 * source_targets - who or what was hit, or by whom: persons and organisations by their normalised names
 * (core/text/name.h), so that two people of one name are one; places and actors by code, as deep as they are known.
 *
 * Names stay in the caller's arena and memory. Everything is in it.
 */
bool source_targets(struct source *src, const struct selection *sel, enum target_kind kind,
		    struct arena *arena, struct source_targets *out, struct error *err);

/* One act against one victim; codes of the dossier's lists. Lasts as long as the call. */
struct source_harm {
	int64_t incident, person;
	const char *type, *sex, *nexus, *verification;
	bool is_collective; /* an organisation, community, people or family: no person */
	const char *const *profiles;
	size_t profile_count;
};

typedef bool source_harm_fn(void *ctx, const struct source_harm *h, struct error *err);

/* source_harms - calls fn for every act against every victim of a selection, those of a person one after the other. */
bool source_harms(struct source *src, const struct selection *sel, source_harm_fn *fn, void *ctx,
		  struct error *err);

/* ---- lists ------------------------------------------------------------------------------- */

struct sort_key {
	struct field_ref field;
	bool is_descending;
};

struct ordering; /* the incidents of a selection, in an order; of one source */

/*
 * source_order - sorts a selection by at most two keys, and then by id; by id alone when count is 0.
 *
 * Dates by their first day and then by their last: an open beginning stands before every day, an open
 * end behind. Coded fields by the label of their first value, as utf8_compare has it. Missing values and
 * the undated stand last in either direction; equal ones by ascending id.
 * Returns  an ordering that the caller ends with ordering_free before the source ends; NULL with
 *          ERR_USAGE for a field that cannot be sorted by, ERR_LIMIT for a third key.
 */
struct ordering *source_order(struct source *src, const struct selection *sel,
			      const struct sort_key *keys, size_t count, const char *lang,
			      struct error *err);
void ordering_free(struct ordering *o);
size_t ordering_count(const struct ordering *o);
/* The incident at a position below ordering_count. */
int64_t ordering_id(const struct ordering *o, size_t position);
/* The position of an incident, -1 when it is not in the ordering. */
long ordering_find(const struct ordering *o, int64_t id);

struct listing {
	int64_t id;
	const char *const *cells; /* one a field, text for people; several values joined by "; " */
	struct ladder_status status; /* as of the day asked: class, stage, press and the flags */
	const char *group;	     /* label of the first value of `by`; "" without by */
};

typedef bool listing_fn(void *ctx, const struct listing *row, struct error *err);

struct listing_request {
	const struct field_ref *fields;
	size_t count;
	const struct field_ref *by; /* may be NULL */
	const struct field_ref *sort; /* may be NULL: in order of id */
	bool is_descending;
	int32_t as_of;
	long limit; /* 0: all */
	bool offences_only;
	const char *lang;
};

/*
 * source_page - calls fn for the positions [first, first + count) of an ordering, as far as it has them;
 * stops when fn returns false. Only what is asked for is read. The request's sort, is_descending, limit
 * and offences_only mean nothing here.
 */
bool source_page(struct source *src, const struct ordering *o, size_t first, size_t count,
		 const struct listing_request *request, listing_fn *fn, void *ctx,
		 struct error *err);

/*
 * source_stream - calls fn for the selected incidents in the order asked for (source_order); stops when
 * fn returns false.
 */
bool source_stream(struct source *src, const struct selection *sel,
		   const struct listing_request *request, listing_fn *fn, void *ctx,
		   struct error *err);

struct sum {
	long n, missing; /* incidents selected; those of them that have no number */
	struct decimal sum;
};

/* source_sum - adds up size, weight, or the numbers of a record column. ERR_USAGE for any other field. */
bool source_sum(struct source *src, const struct selection *sel, const struct field_ref *ref,
		struct sum *out, struct error *err);

/* The words for a status class, translated: "no conviction, open", ... */
const char *status_class_title(enum status_class class);

#endif

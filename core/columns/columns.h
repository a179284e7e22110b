/*
 * The incidents as coded arrays in memory; private to core/columns.
 *
 * A row is a position in the arrays, never stored or printed; ids ascend with it.
 */
#ifndef ATALAYA_COLUMNS_COLUMNS_H
#define ATALAYA_COLUMNS_COLUMNS_H

#include "core/base/buf.h"
#include "core/columns/clusters.h"
#include "core/columns/source.h"
#include "core/dossier/cache.h"
#include "core/dossier/codes.h"

/*
 * One coded field of the incidents, or of acts or victims. Codes below CODE_FIRST are the four kinds of
 * missing. Every row has a value; one that nobody gave is "not recorded". The values of a row are
 * different.
 *
 * To fill one: vector_start, then vector_push or vector_put, then vector_finish.
 */
struct vector {
	void *values;	   /* of width bytes each */
	uint32_t *start;   /* values of row: [start[row], start[row + 1]); NULL: one a row, at row */
	size_t rows, len;  /* len values in all */
	uint32_t codes;	   /* every code is below this */
	uint8_t width;	   /* 1, 2 or 4: as narrow as codes allows */
	bool is_multi;	   /* a row may have several values, whether or not one has */
	size_t filled, cap; /* while it is being filled */
	/* Made when first asked for. */
	uint32_t *totals;  /* by code, rows that have it */
	uint64_t *missing; /* rows with a missing value among theirs, as bits */
	uint32_t *ranks;   /* by code, in the order of labels in the language below */
	char ranks_lang[8];
};

/* Dates of the incidents, an array for each part so that loops read what they need. */
struct date_column {
	int32_t *first, *last;
	uint8_t *precision;
};

/* The words behind codes that no list has: datasets, tags, cells of a record column. */
struct dictionary {
	struct arena arena;
	const char **words; /* [0, CODE_FIRST) are NULL */
	size_t count, cap;
	uint32_t *slots; /* hash table of codes; 0 free */
	size_t mask;
};

struct record_column {
	char *name;
	struct vector vector;
	struct dictionary words;
};

struct dataset_row {
	struct dataset_info info;
	size_t first, last; /* rows that may be of this dataset: [first, last) */
};

/* The acts or victims of all rows, one after the other; loaded when first asked about. */
struct level {
	size_t rows;
	uint32_t *owner; /* the row of the incident; ascends */
	struct vector vectors[F_COUNT];
	bool is_loaded;
};

/* Stage and status of every incident as of a day: few kinds of them, and which one a row has. */
struct status_day {
	bool is_there;
	int32_t as_of;
	struct ladder_status *kinds; /* class, stage, press and the flags; the rest is zero */
	size_t count, cap;
	struct vector of_row; /* codes are places in kinds */
	uint32_t *of_side; /* by member of the clusters: the kind of its side; NULL: no clusters */
};

struct source {
	struct dossier *d;
	struct codes *codes;
	struct arena arena;
	size_t rows;
	int64_t *ids;
	uint32_t *record; /* row number in the dataset's records; NULL until columns_records */
	struct date_column date, registered; /* without arrays until columns_dates */
	uint32_t *date_order[2][2]; /* all rows by date, or by that of registering; upwards, downwards; or NULL */
	uint16_t *victims; /* NULL until columns_victims */
	struct vector vectors[F_COUNT]; /* those of coded fields */
	bool is_built[F_COUNT];
	uint64_t *no_offence; /* rows known to be no offence; NULL until columns_no_offence */
	struct dictionary tags, authorities, years[2]; /* years: of the facts, registered */
	struct vector own_tags; /* of each record, where some are joined; made with F_TAG */
	uint64_t **tag_maybe; /* by code of the tag: rows of which a pattern could not say; NULL: none */
	bool is_part; /* of source_open_part */
	bool is_joined; /* of source_open_joined: a part that knows what people joined */
	int64_t part_dataset, part_incident; /* only these are loaded; 0: all that are active */
	struct clusters clusters; /* incidents that people joined; none in a part */
	bool is_records;	  /* of source_records: each record counts by itself */
	struct source *records;	  /* what source_records has made; NULL */
	struct dataset_row *datasets;
	size_t dataset_count;
	/* Responses of row: [response_of[row], response_of[row + 1]); their events likewise. */
	uint32_t *response_of, *event_of;
	struct ledger_event *events;
	/* By response, which of those that are of several incidents it is, from 1; 0: of one. NULL: none is. */
	uint32_t *shared;
	size_t shared_count;
	size_t responses, event_count, event_cap;
	int32_t *event_firsts; /* the first day of each event; NULL until source_cases */
	struct record_column *columns;
	size_t column_count, column_cap;
	struct level acts, victim_rows;
	struct status_day days[3]; /* of latest_as_of, of as_of, of another day that was asked last */
	struct region_column {
		const char *scheme; /* a code of the list regions */
		struct vector vector;
	} *schemes;
	size_t scheme_count, scheme_cap;
	int32_t as_of;	      /* the day of stage and status */
	bool is_day_chosen;   /* somebody said which; without, measures stand as all that is on file says */
	int32_t latest_as_of; /* what it is as long as nobody chooses one */
	int64_t seq;	      /* the journal's last entry that the columns know of */
	struct cache_stamp stamp; /* of what the columns mirror: only a cache of the same is used */
	struct texts *texts; /* limits and folded narratives: texts.h */
	bool has_snapshot; /* a read transaction is open for as long as we are */
};

struct selection {
	uint64_t *bits, *maybe; /* maybe: neither in nor out, a limit was reached; NULL: none */
	size_t rows;
	long count, undecided;
};

/* Calls the statement for every selected row, a word of the bitmap at a time. */
#define EACH_SELECTED(sel, row)                                                                    \
	for (size_t w_ = 0; w_ < ((sel)->rows + 63) / 64; w_++)                                    \
		for (uint64_t b_ = (sel)->bits[w_]; b_; b_ &= b_ - 1)                              \
			for (size_t row = w_ * 64 + (size_t)__builtin_ctzll(b_), once_ = 1; once_; \
			     once_ = 0)

static inline bool
selection_has(const struct selection *sel, size_t row)
{
	return sel->bits[row / 64] >> (row % 64) & 1;
}

static inline struct date
date_at(const struct date_column *dates, size_t row)
{
	return (struct date){ dates->first[row], dates->last[row], dates->precision[row] };
}

static inline size_t
word_count(size_t rows)
{
	return (rows + 63) / 64;
}

/* ---- vectors ----------------------------------------------------------------------------- */

/* Value i; the width is given so that a loop over it can be compiled for each. */
static inline uint32_t
value_at(const void *values, unsigned width, size_t i)
{
	return width == 1   ? ((const uint8_t *)values)[i]
	       : width == 2 ? ((const uint16_t *)values)[i]
			    : ((const uint32_t *)values)[i];
}

static inline uint32_t
vector_value(const struct vector *v, size_t i)
{
	return value_at(v->values, v->width, i);
}

/* The values of a row are [vector_begin, vector_end); never none. */
static inline size_t
vector_begin(const struct vector *v, size_t row)
{
	return v->start ? v->start[row] : row;
}

static inline size_t
vector_end(const struct vector *v, size_t row)
{
	return v->start ? v->start[row + 1] : row + 1;
}

static inline uint32_t
vector_first(const struct vector *v, size_t row)
{
	return vector_value(v, vector_begin(v, row));
}

/*
 * columns_date_order - all rows by F_DATE or F_REGISTERED, made once and kept by the source; the commonest
 * order of all. NULL with *err.
 */
const uint32_t *columns_date_order(struct source *src, enum field_id field, bool is_descending,
				   struct error *err);

/* Starts an empty vector; codes may be raised until vector_finish. */
void vector_start(struct vector *v, size_t rows, uint32_t codes, bool is_multi);
/* Adds a value to a row, once; rows must come in order. Not for the same vector as vector_put. */
void vector_push(struct vector *v, size_t row, uint32_t code);
/* Sets the one value of a row, in any order. */
void vector_put(struct vector *v, size_t row, uint32_t code);
/* Fills up what has no value and makes it as narrow as it can be. */
void vector_finish(struct vector *v);
void vector_release(struct vector *v);
/* Another vector of the same rows: each code replaced by map[code]; these are below codes. */
void vector_map(const struct vector *from, const uint32_t *map, uint32_t codes, struct vector *to);
/* The same values once more; what is kept with them is made anew when asked for. */
void vector_copy(const struct vector *from, struct vector *to);
/* Rows, ascending, get other values, at least one each: row i codes[begin[i]] to before codes[begin[i + 1]]. */
void vector_replace(struct vector *v, const uint32_t *rows, size_t count, const uint32_t *begin,
		    const uint32_t *codes);

/* Adds the values of the rows in bits (flipped: not in them) to counts, by code. */
void vector_count(const struct vector *v, const uint64_t *bits, bool is_flipped, uint32_t *counts);
/* By code, the rows that have it; kept with the vector. */
const uint32_t *vector_totals(struct vector *v);
/* Rows that have a missing value, as bits; kept with the vector. */
const uint64_t *vector_missing(struct vector *v);
/* Rows that have a code c with want[c] = 1; else it is 0. As bits, which the caller frees. */
uint64_t *vector_match(const struct vector *v, const uint8_t *want);

/* The code of a word, new when it is. */
uint32_t dictionary_code(struct dictionary *words, const char *text, size_t len);
void dictionary_release(struct dictionary *words);

/* ---- loading (load.c) -------------------------------------------------------------------- */

/* Loads what every answer needs; the rest comes when it is first asked for. */
bool columns_load(struct source *src, struct error *err);
/* Dates, records, place and verification, from the table. */
bool columns_incidents(struct source *src, struct error *err);
/* Each loads what its name says, unless it is there. */
bool columns_records(struct source *src, struct error *err);   /* src->record */
bool columns_victims(struct source *src, struct error *err);   /* src->victims */
bool columns_ledgers(struct source *src, struct error *err);   /* responses and their events */
/*
 * The events of ledgers in the order of src->events, with the incident first, the code third and the first day
 * in LEDGER_COLUMN_FIRST; columns_ledger_counts says whether a row is among them.
 */
struct stmt;
struct stmt *columns_ledger_stmt(struct source *src, struct error *err);
bool columns_ledger_counts(const struct source *src, struct stmt *s);
enum { LEDGER_COLUMN_FIRST = 8 };
/* What kinds of responses incidents have, and the stages of their measures as of the day of the source. */
bool columns_responses(struct source *src, enum field_id field, struct error *err);

/*
 * Proceedings that are of several incidents count for each of them; counted by themselves they count once, in
 * the groups of all of them that are selected.
 */
struct shared_count {
	struct source *src;
	const struct selection *sel;
	const uint64_t *left_out; /* NULL: none */
	uint64_t *seen;		  /* by shared */
	uint32_t *groups;	  /* of the last one that was asked for */
	size_t cap;
};
void shared_count_start(struct shared_count *c, struct source *src, const struct selection *sel,
			const uint64_t *left_out);
void shared_count_end(struct shared_count *c);
/* Is the response (its place) to be counted now? It is not when it was before. */
bool shared_count_new(struct shared_count *c, uint32_t response);
/* Its values of a field; those of row alone when it is of one incident. */
const uint32_t *shared_count_groups(struct shared_count *c, uint32_t response, size_t row,
				    const struct vector *by, size_t *count);

/* The dates of F_DATE or F_REGISTERED; NULL with *err. */
const struct date_column *columns_dates(struct source *src, enum field_id field,
					struct error *err);
/*
 * The fields of acts, or of victims: of whole incidents and of each act or victim. Always from the tables, and
 * all of them, since what is missing may be a part that was damaged where others are kept.
 */
bool columns_acts(struct source *src, struct error *err);
bool columns_victim_rows(struct source *src, struct error *err);
void level_release(struct level *level);
void date_column_start(struct date_column *dates, size_t rows);
void date_column_release(struct date_column *dates);

/* The row of an incident by itself, or that of the one that stands for it; -1 when it is not loaded. */
long columns_row(const struct source *src, int64_t id);
long columns_standing(const struct source *src, int64_t id);
/* The code list of a field, NULL when it has none; how many codes it has, the missing ones included. */
struct code_list *columns_list(struct source *src, enum field_id field);
uint32_t columns_codes_in(const struct code_list *list);
/* The index of a code in a list, "not recorded" when it is not there. */
uint32_t columns_code_of(const struct code_list *list, const char *code);

/* Ends what source_records has made. */
void columns_drop_records(struct source *src);

/* ---- tags (tags.c) ------------------------------------------------------------------------ */

/*
 * columns_tags - loads the tags of all rows by the one rule: a mark added it, or a verdict accepted it, or the
 * applied version of a pattern hits it and no verdict rejects that; a mark that removed it wins.
 * ERR_CONFLICT when the hits of a pattern do not hold any more.
 */
bool columns_tags(struct source *src, struct error *err);
/* Frees their words and what is not decided about them. */
void columns_release_tags(struct source *src);
/* Forgets what is known of tags; they are read again when asked for. */
void columns_drop_tags(struct source *src);

/* ---- made on first use (columns.c) ------------------------------------------------------- */

/*
 * columns_vector - the vector of a field, made when first asked for; NULL with ERR_USAGE when the
 * field has no codes or the record column does not exist.
 */
struct vector *columns_vector(struct source *src, const struct field_ref *ref, struct error *err);
/* The acts or victims, loaded with all their fields; NULL with *err. */
const struct level *columns_level(struct source *src, enum field_level level, struct error *err);
/* Rows known to be no offence: all their acts are on the list, and all are marked "no". */
const uint64_t *columns_no_offence(struct source *src, struct error *err);

/* The stable code and the label of a value. */
const char *columns_code(struct source *src, const struct field_ref *ref, uint32_t code);
const char *columns_label(struct source *src, const struct field_ref *ref, uint32_t code,
			  const char *lang);
/* The rank of each code that occurs, by its label (utf8_compare); equal labels share one. */
const uint32_t *columns_ranks(struct source *src, const struct field_ref *ref, struct vector *v,
			      const char *lang);

/* ---- status (status.c) ------------------------------------------------------------------- */

/* Stage and status of every row as of a day; NULL with *err. Valid until another day is asked. */
const struct status_day *columns_status_day(struct source *src, int32_t as_of, struct error *err);
void status_day_release(struct status_day *day);
/* Makes the vector of F_STAGE or F_STATUS as of the day of the source. */
bool status_vector(struct source *src, enum field_id field, struct error *err);
/* The codes of a status in the lists of stages and statuses; a missing code where nothing is known. */
uint32_t columns_stage_code(struct source *src, const struct ladder_status *status);
uint32_t columns_status_code(struct source *src, const struct ladder_status *status);

/* ---- selections and orderings ------------------------------------------------------------ */

/* The selected rows as a list; *count of them, ascending. The caller frees it. */
uint32_t *selection_rows(const struct selection *sel, size_t *count);
/* An ordering's rows, ordering_count of them. */
const uint32_t *ordering_rows(const struct ordering *o);

#endif

/*
 * The incidents as coded arrays in memory; private to core/columns.
 *
 * A row is a position in the arrays, never stored or printed; ids ascend with it.
 */
#ifndef ATALAYA_COLUMNS_COLUMNS_H
#define ATALAYA_COLUMNS_COLUMNS_H

#include "core/base/buf.h"
#include "core/columns/source.h"
#include "core/dossier/codes.h"

/*
 * One coded field. With one value a row: value[row]. With several: the values of row are
 * pool[start[row]] and the count[row] - 1 behind it, without repetition; none is "not recorded".
 * Codes below CODE_FIRST are the four kinds of missing.
 */
struct vector {
	uint32_t *value;
	uint32_t *start, *pool;
	uint16_t *count;
	size_t pool_len, pool_cap;
	uint32_t codes; /* every code is below this */
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

struct source {
	struct dossier *d;
	struct codes *codes;
	struct arena arena;
	size_t rows;
	int64_t *ids;
	uint32_t *record; /* row number in the dataset's records */
	struct date *date, *registered;
	uint16_t *victims; /* NULL until columns_victims */
	struct vector vectors[F_COUNT]; /* those of coded fields */
	bool is_built[F_COUNT];
	struct dictionary tags;
	uint64_t **tag_maybe; /* by code of the tag: rows of which a pattern could not say; NULL: none */
	bool is_part; /* of source_open_part */
	int64_t part_dataset, part_incident; /* only these are loaded; 0: all that are active */
	struct dataset_row *datasets;
	size_t dataset_count;
	/* Responses of row: [response_of[row], response_of[row + 1]); their events likewise. */
	uint32_t *response_of, *event_of;
	struct ledger_event *events;
	size_t responses, event_count, event_cap;
	struct record_column *columns;
	size_t column_count, column_cap;
	struct level acts, victim_rows;
	struct region_column {
		const char *scheme; /* a code of the list regions */
		struct vector vector;
	} *schemes;
	size_t scheme_count, scheme_cap;
	int32_t as_of;	      /* the day of stage and status */
	int32_t latest_as_of; /* what it is as long as nobody chooses one */
	int64_t seq;   /* the journal's last entry that the columns know of */
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

/* The values of a row, *count of them; never none. */
static inline const uint32_t *
vector_at(const struct vector *v, size_t row, size_t *count)
{
	static const uint32_t missing = CODE_NOT_RECORDED;

	if (v->value) {
		*count = 1;
		return &v->value[row];
	}
	*count = v->count[row];
	if (*count == 0) {
		*count = 1;
		return &missing;
	}
	return &v->pool[v->start[row]];
}

/* Known to be no offence: every type of act is on the list, and all are marked "no". F_OFFENCE is built. */
bool columns_is_no_offence(const struct source *src, size_t row);

/* The row of an incident, -1 when it is not loaded. */
long columns_row(const struct source *src, int64_t id);

/* Forgets what is known of tags; they are read again when asked for. */
void columns_drop_tags(struct source *src);

/* The selected rows as a list; *count of them, ascending. The caller frees it. */
uint32_t *selection_rows(const struct selection *sel, size_t *count);
/* An ordering's rows, ordering_count of them. */
const uint32_t *ordering_rows(const struct ordering *o);

void vector_release(struct vector *v);
/* Makes the empty vector of a field with several values. */
void vector_multi(struct vector *v, size_t rows, uint32_t codes);
/* Adds a value to the row that is being filled, once. The rows must be filled in order. */
void vector_push(struct vector *v, size_t row, uint32_t code);

/* The code of a word, new when it is. */
uint32_t dictionary_code(struct dictionary *words, const char *text, size_t len);
void dictionary_release(struct dictionary *words);

/* Loads what every answer needs; the rest comes when it is first asked for. */
bool columns_load(struct source *src, struct error *err);
/* Loads src->victims; src->response_of, event_of and events. At once when they are there. */
bool columns_victims(struct source *src, struct error *err);
bool columns_ledgers(struct source *src, struct error *err);

/*
 * columns_vector - the vector of a field, made when first asked for; NULL with ERR_USAGE when the
 * field has no codes or the record column does not exist.
 */
const struct vector *columns_vector(struct source *src, const struct field_ref *ref,
				    struct error *err);

/* The acts or victims, loaded; NULL with *err. */
const struct level *columns_level(struct source *src, enum field_level level, struct error *err);

/* The codes of a status in the lists of stages and statuses; a missing code where nothing is known. */
uint32_t columns_stage_code(const struct source *src, const struct ladder_status *status);
uint32_t columns_status_code(const struct source *src, const struct ladder_status *status);

/* The status of a row as of a day: that of its furthest proceeding. */
bool columns_status(const struct source *src, size_t row, int32_t as_of, struct ladder_status *out,
		    struct error *err);

/*
 * columns_tags - loads the tags of all rows by the one rule: a mark added it, or a verdict accepted it, or the
 * applied version of a pattern hits it and no verdict rejects that; a mark that removed it wins.
 * ERR_CONFLICT when the hits of a pattern do not hold any more.
 */
bool columns_tags(struct source *src, struct error *err);
/* Frees their words and what is not decided about them. */
void columns_release_tags(struct source *src);

/* The stable code and the label of a value. */
const char *columns_code(struct source *src, const struct field_ref *ref, uint32_t code);
const char *columns_label(struct source *src, const struct field_ref *ref, uint32_t code,
			  const char *lang);

#endif

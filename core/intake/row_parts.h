/* What the files that make rows share and nobody else needs. */
#ifndef ATALAYA_INTAKE_ROW_PARTS_H
#define ATALAYA_INTAKE_ROW_PARTS_H

#include "core/base/buf.h"
#include "core/intake/nested.h"
#include "core/intake/resolve.h"
#include "core/intake/row.h"
#include "core/intake/sizetext.h"

enum { ROW_COUNTRIES = 8 };

struct row_maker {
	const struct row_source *source;
	const struct profile *p;
	const struct csv_row *header;
	size_t columns; /* of the file itself: without the name of the sheet */
	struct resolver *coded[CODED];
	/* Names of events are those of a country: each has a memory of its own. */
	struct row_national {
		const char *country;
		struct resolver *resolver;
	} national[ROW_COUNTRIES];
	int national_count;
	const struct code_list *national_events;
	struct record_packer *packer;
	struct csv_row row;
	size_t cell_cap;
	struct buf raw; /* the rows taken, as a record block holds them */
	struct buf scratch;
	struct nested nested;
	bool *is_open; /* columns that may be published, where somebody is on the suppression list
			*/
	struct csv_row shown, ordered; /* the row being made, as it goes into its record */
	bool is_withheld;	       /* it names somebody who is on the list */
	struct batch *b;	       /* the batch being made */
};

/* ---- row_cells.c ------------------------------------------------------------------------- */

/* A value that no list knows, unless it is held back. */
void row_note(struct row_maker *m, const char *field, const char *value, size_t len);
/* Has the expression nothing to say on this row? */
bool row_is_missing(const struct row_maker *m, const struct expr *e, const struct csv_row *row);
/* Is the name of a victim on the suppression list? */
bool
row_is_suppressed(const struct row_maker *m, const struct expr *name, const struct csv_row *row);
/* The row in the order of the records that the dataset has. */
const struct csv_row *row_ordered(struct row_maker *m, const struct csv_row *row);
/* A date cell; what cannot be read is unknown, with the text beside it. */
struct date row_date(struct row_maker *m, const struct expr *e, const char *key,
		     const struct csv_row *row, const char **text, size_t *text_len);
/* From the first day of one column to the last day of another. */
struct date
row_dates(struct row_maker *m, const struct csv_row *row, const char **text, size_t *text_len);
/*
 * Both coordinates of a row. None when one is missing; what is no place on Earth, and the zero
 * point that stands for nothing, is listed as unmatched.
 */
bool row_point(struct row_maker *m, const struct csv_row *row, double *lat, double *lon);
/* A count as far as the cell says it. */
struct size_text
row_size(struct row_maker *m, const struct expr *e, const char *key, const struct csv_row *row);
/* NULL below 0: nobody says. */
void row_put_count(struct bulk_rows *put, int64_t count);
/* How many people a victim is: columns of their own say the ends, or words around the number do. */
void row_put_size(struct row_maker *m, struct bulk_rows *put, const struct victim_rule *rule,
		  const struct csv_row *row);
/* A cell in normal form C. */
void row_put_text(struct row_maker *m, struct bulk_rows *put, const struct expr *e,
		  const struct csv_row *row);
/* A name as it is compared with others. */
void row_put_name_key(struct row_maker *m, struct bulk_rows *put, const struct expr *e,
		      const struct csv_row *row);
/* Text that may say who it was. */
void row_put_personal(struct row_maker *m, struct bulk_rows *put, const struct expr *e,
		      const struct csv_row *row);
/*
 * A code, and beside it what no list knows. The resolver may forget that before the batch is in the
 * dossier. Where the text is held back and was all that there is, so is the code.
 */
void row_put_meaning(struct row_maker *m, struct bulk_rows *put, const struct meaning *said);
/* The first code that a cell means; not-recorded where the profile has no such key. */
const char *row_first_code(struct row_maker *m, enum coded which, const struct expr *e,
			   const struct csv_row *row);
/* ---- row_refuse.c ------------------------------------------------------------------------ */

/* Why a row cannot be taken, as stored; NULL when it can. */
const char *row_refusal(struct row_maker *m, const struct csv_row *row);
/* Keeps the cells of a row with the reason. */
void row_refuse(struct row_maker *m, struct csv_row *row, const char *reason);
/* ---- row_people.c ------------------------------------------------------------------------ */

/* A victim is there when it has a name; the first also when the row says anything else of it. */
void row_put_victims(struct row_maker *m, int64_t id, int acts, const struct csv_row *row);
/* ---- row_responses.c --------------------------------------------------------------------- */

/* A memory for each country that has names of events, where the profile asks for them. */
void row_start_national(struct row_maker *m, struct codes *codes);
/* What a row says of justice, and of measures and interventions. */
void row_put_responses(struct row_maker *m, int64_t id, const struct csv_row *row);

/* Does the row name anybody who is on the suppression list? */
bool row_names_suppressed(struct row_maker *m, const struct csv_row *row);

#endif

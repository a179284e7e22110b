/* Rows that cannot be taken, and why. */
#include <string.h>

#include "core/base/utf8.h"
#include "core/dossier/record.h"
#include "core/intake/names.h"
#include "core/intake/row_parts.h"

/* How many cells of a row hold anything, and how many of those are HXL tags ("#geo+lat"). */
static size_t
count_filled(const struct row_maker *m, const struct csv_row *row, size_t from, size_t *tags)
{
	size_t filled = 0;

	*tags = 0;
	for (size_t i = from; i < row->count; i++) {
		size_t len = row->cells[i].len;
		const char *text = cell_trimmed(row->cells[i].text, &len);

		/* The name of the sheet is in every row. */
		if (i >= m->columns && i < m->header->count)
			continue;
		filled += len > 0;
		*tags += len > 1 && text[0] == '#' && !cell_is_error(text, len);
	}
	return filled;
}

/* Is it a row that the profile passes over, such as a total? */
static bool
is_skipped(const struct row_maker *m, const struct csv_row *row)
{
	bool is_skipped = false;

	for (size_t i = 0; i < m->p->skip_count && !is_skipped; i++) {
		const struct skip_rule *rule = &m->p->skips[i];
		struct buf folded = { 0 };
		size_t len;
		const char *text = expr_text(&rule->column, row, &len);

		utf8_fold(&folded, text, len);
		is_skipped = strcmp(buf_str(&folded), rule->word) == 0;
		buf_release(&folded);
	}
	return is_skipped;
}

/* Is the row as wide as the header, or may the profile take it as it is? */
static bool
is_wide_enough(const struct row_maker *m, const struct csv_row *row)
{
	size_t tags;

	if (row->count == m->header->count)
		return true;
	return m->p->pads_rows && count_filled(m, row, m->header->count, &tags) == 0;
}

/* Does an expression that is there say nothing of this row in particular? */
static bool
is_general(const struct row_maker *m, const struct expr *e)
{
	return e->kind == EXPR_CONST || (e->at >= 0 && (size_t)e->at >= m->columns);
}

/* Does anything say what happened, when, where or to whom? */
static bool
says_nothing(struct row_maker *m, const struct csv_row *row)
{
	const struct profile *p = m->p;

	if (!row_is_missing(m, &p->date, row) || !row_is_missing(m, &p->narrative, row)
	    || !row_is_missing(m, &p->place_code, row)
	    || (!is_general(m, &p->location) && !row_is_missing(m, &p->location, row)))
		return false;
	for (size_t i = 0; i < p->place_count; i++)
		if (!is_general(m, &p->place[i]) && !row_is_missing(m, &p->place[i], row))
			return false;
	for (size_t i = 0; i < p->act_count; i++)
		if (!is_general(m, &p->acts[i].type)
		    && !row_is_missing(m, &p->acts[i].type, row))
			return false;
	for (size_t i = 0; i < p->victim_count; i++)
		if (!row_is_missing(m, &p->victims[i].name, row))
			return false;
	for (size_t i = 0; i < p->statistic_count; i++)
		if (!row_is_missing(m, &p->statistics[i].count, row))
			return false;
	return true;
}

/* Why a row cannot be taken, as stored; NULL when it can. */
const char *
row_refusal(struct row_maker *m, const struct csv_row *row)
{
	size_t tags, filled = count_filled(m, row, 0, &tags);

	if (filled == 0)
		return "empty";
	if (tags == filled && tags > 1)
		return "tags";
	if (!is_wide_enough(m, row)) {
		buf_clear(&m->scratch);
		buf_printf(&m->scratch, "cells %zu/%zu", row->count, m->header->count);
		return m->scratch.data;
	}
	if (names_repeat(m->header, m->columns, row))
		return "header";
	if (is_skipped(m, row))
		return "total";
	return says_nothing(m, row) ? "nothing" : NULL;
}

/* A row that nobody can read may name somebody all the same. */
static void
withhold_refused(const struct row_maker *m, struct csv_row *row)
{
	static char word[] = WITHHELD_CELL;
	bool is_named = false;

	for (size_t i = 0; i < row->count && m->source->suppressed; i++)
		is_named |= suppress_holds(m->source->suppressed, row->cells[i].text,
					   row->cells[i].len);
	for (size_t i = 0; i < row->count && is_named; i++)
		row->cells[i] = (struct csv_cell){ .text = word, .len = strlen(word) };
}

void
row_refuse(struct row_maker *m, struct csv_row *row, const char *reason)
{
	struct batch *b = m->b;
	struct bulk_rows *put = &b->tables[T_REFUSED];
	struct buf cells = { 0 };

	withhold_refused(m, row);
	/* Ragged ones stay as they stand in the file: nobody knows which cell is which. */
	record_encode(&cells, row->count == m->header->count ? row_ordered(m, row) : row);
	bulk_int(put, row->line);
	bulk_counted(put, N_REFUSED, b->refused++);
	bulk_text(put, arena_strdup(&b->arena, reason));
	bulk_blob(put, arena_strndup(&b->arena, buf_str(&cells), cells.len), cells.len);
	buf_release(&cells);
}

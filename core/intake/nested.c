/* Cells that hold a value for each of several people. */
#include "core/intake/nested.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/memory.h"

#define NUMBER_DIGITS 6 /* of a number; a cell that has longer ones is something else */

void
nested_begin(struct nested *n, const struct csv_row *row)
{
	n->row = row;
	n->count = n->at = n->column_count = 0;
	n->is_sorted = false;
	if (n->cell_cap < row->count) {
		free(n->cells);
		n->cells = xcalloc(row->count, sizeof *n->cells);
		n->cell_cap = row->count;
	}
	if (row->count)
		memcpy(n->cells, row->cells, row->count * sizeof *n->cells);
}

/* Notes a column to be taken apart; false when it was already, or is not there. */
static bool
begins(struct nested *n, int column)
{
	if (column < 0 || (size_t)column >= n->row->count)
		return false;
	for (size_t i = 0; i < n->column_count; i++)
		if (n->columns[i] == column)
			return false;
	n->columns = grow_array(n->columns, n->column_count, &n->column_cap, sizeof *n->columns);
	n->columns[n->column_count++] = column;
	return true;
}

static void
put_value(struct nested *n, long number, int column, const char *text, size_t len)
{
	n->values = grow_array(n->values, n->count, &n->cap, sizeof *n->values);
	n->values[n->count] = (struct nested_value){ number, column, n->count, text, len };
	n->count++;
}

void
nested_add(struct nested *n, int column)
{
	const char *s, *end;

	if (!begins(n, column))
		return;
	s = n->row->cells[column].text;
	end = s + n->row->cells[column].len;
	while (s < end) {
		const char *bar = memchr(s, '|', (size_t)(end - s)), *stop = bar ? bar : end;
		const char *digit = s;
		long number = 0;

		while (digit < stop && *digit == ' ')
			s = ++digit;
		while (digit < stop && *digit >= '0' && *digit <= '9'
		       && digit - s < NUMBER_DIGITS)
			number = number * 10 + (*digit++ - '0');
		if (digit > s && digit < stop && *digit == ':') {
			digit += digit + 1 < stop && digit[1] == ':' ? 2 : 1;
			put_value(n, number, column, digit, (size_t)(stop - digit));
		}
		s = stop + 1;
	}
}

void
nested_split(struct nested *n, int column, char separator)
{
	const char *s, *end;
	long number = 0;

	if (!begins(n, column))
		return;
	s = n->row->cells[column].text;
	end = s + n->row->cells[column].len;
	if (!memchr(s, separator, (size_t)(end - s))) {
		n->column_count--;
		return;
	}
	for (; s <= end; number++) {
		const char *stop = memchr(s, separator, (size_t)(end - s));
		size_t len = (size_t)((stop ? stop : end) - s);
		const char *value = s;

		s = stop ? stop + 1 : end + 1;
		while (len && *value == ' ') {
			value++;
			len--;
		}
		if (len)
			put_value(n, number, column, value, len);
	}
}

static int
by_number(const void *a, const void *b)
{
	const struct nested_value *x = a, *y = b;

	if (x->number != y->number)
		return x->number < y->number ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

bool
nested_next(struct nested *n, struct csv_row *out)
{
	long number;

	if (!n->is_sorted && n->count)
		qsort(n->values, n->count, sizeof *n->values, by_number);
	n->is_sorted = true;
	if (n->at == n->count)
		return false;
	for (size_t i = 0; i < n->column_count; i++)
		n->cells[n->columns[i]].len = 0;
	number = n->values[n->at].number;
	for (; n->at < n->count && n->values[n->at].number == number; n->at++) {
		const struct nested_value *v = &n->values[n->at];

		/* Cells are read by their length: nobody writes the zero byte behind it. */
		if (n->cells[v->column].len == 0)
			n->cells[v->column] = (struct csv_cell){ (char *)v->text, v->len, CELL_TEXT };
	}
	*out = *n->row;
	out->cells = n->cells;
	return true;
}

void
nested_release(struct nested *n)
{
	free(n->values);
	free(n->cells);
	free(n->columns);
}

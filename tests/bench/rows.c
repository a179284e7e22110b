/*
 * Reads a file as an import does, and does nothing with its rows: rows FILE [SHEET]; with --show
 * before it prints them.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "core/intake/table.h"

static void
show(const struct csv_row *row)
{
	static const char types[] = "TNDBE";

	printf("%ld", row->line);
	for (size_t i = 0; i < row->count; i++)
		printf("|%c:%s", types[row->cells[i].type], row->cells[i].text);
	putchar('\n');
}

int
main(int argc, char **argv)
{
	bool is_shown = argc > 1 && strcmp(argv[1], "--show") == 0;
	struct error err = { 0 };
	struct csv_row row = { 0 };
	size_t cap = 0, rows = 0, cells = 0, bytes = 0;
	struct csv_record record;
	enum csv_result got;
	struct table *t;

	argv += is_shown;
	argc -= is_shown;
	if (argc < 2 || sodium_init() < 0)
		return 2;
	t = table_open(argv[1], &(struct table_options){ .sheet = argc > 2 ? argv[2] : NULL },
		       &err);
	got = t ? CSV_ROW : CSV_ERROR;
	if (t && is_shown)
		show(table_header(t));
	while (got == CSV_ROW && (got = table_next(t, &record, &err)) == CSV_ROW) {
		if (!table_split(t, &record, &row, &cap, &err)) {
			got = CSV_ERROR;
			break;
		}
		if (is_shown)
			show(&row);
		rows++;
		for (size_t i = 0; i < row.count; i++) {
			cells += row.cells[i].len > 0;
			bytes += row.cells[i].len;
		}
	}
	if (got == CSV_ERROR)
		fprintf(stderr, "%s:%ld: %s (%s)\n", err.at.source, err.at.line, err.msg, err.hint);
	else
		printf("%s %s: %zu rows, %zu cells, %zu bytes\n",
		       table_format_name(table_info(t)->format), table_info(t)->sheet, rows, cells,
		       bytes);
	free(row.cells);
	table_close(t);
	return got == CSV_ERROR;
}

/* The command check-table: what a published table says that its counts do not. */
#include "commands/cmds.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/intake/table.h"
#include "core/justice/published.h"

/* The header and the records of a file become rows of the grid; the name of the sheet is no column of it. */
static bool
read_table(const char *path, const char *sheet, struct pub_grid *grid, struct error *err)
{
	const struct table_options options = { .sheet = sheet };
	struct table *t = table_open(path, &options, err);
	const struct csv_row *header = t ? table_header(t) : NULL;
	struct csv_row row = { 0 };
	struct csv_record record;
	enum csv_result got = CSV_ERROR;
	struct pub_cell *cells = NULL;
	size_t cap = 0, cols, cell_cap = 0;
	bool ok = t != NULL;

	if (!ok)
		return false;
	cols = header->count;
	if (cols && strcmp(header->cells[cols - 1].text, TABLE_SHEET_COLUMN) == 0)
		cols--;
	for (const struct csv_row *r = header; ok; r = &row) {
		for (size_t i = 0; i < r->count && i < cols; i++) {
			cells = grow_array(cells, i, &cell_cap, sizeof *cells);
			cells[i] = published_cell(r->cells[i].text, r->cells[i].len, grid->arena);
		}
		ok = published_add_row(grid, cells, r->count < cols ? r->count : cols, err);
		got = ok ? table_next(t, &record, err) : CSV_ERROR;
		if (got != CSV_ROW)
			break;
		ok = table_split(t, &record, &row, &cap, err);
	}
	free(row.cells);
	free(cells);
	table_close(t);
	return ok && got == CSV_END;
}

bool
run_check_table(struct call *call, struct error *err)
{
	static const char *const kinds[] = { [FINDING_PROBLEM] = "problem", [FINDING_AGREES] = "agrees",
					     [FINDING_NOTE] = "note" };
	static const char *const titles[] = { [FINDING_PROBLEM] = N_("problem"), [FINDING_AGREES] = N_("agrees"),
					      [FINDING_NOTE] = N_("note") };
	const struct column columns[] = { { "kind", _("What") },
					  { "code", NULL },
					  { "cell", _("Cell") },
					  { "row", NULL },
					  { "column", NULL },
					  { "text", _("Finding") } };
	const char *file = call_value(call, "FILE"), *typed = call_value(call, "typed");
	struct arena arena = { 0 };
	struct pub_grid grid = { .arena = &arena };
	struct published found;
	bool ok;

	if (!file == !typed) {
		FAIL(err, ERR_USAGE, N_("check-table takes a file, or a table typed with --typed"));
		return error_hint(err, N_("atalaya help %s"), "check-table");
	}
	ok = typed ? published_typed(typed, &grid, err) : read_table(file, call_value(call, "sheet"), &grid, err);
	if (ok) {
		struct output *o = &call->out;

		published_check(&grid, &found);
		output_begin(o, "atalaya.check-table", 1);
		output_meta(o, "file", file ? _("File") : NULL, cell_text(file ? file : ""));
		output_meta(o, "table_rows", _("Rows"), cell_int((int64_t)grid.rows));
		output_meta(o, "table_columns", _("Columns"), cell_int((int64_t)grid.cols));
		output_meta(o, "problems", _("Problems"), cell_int(found.problems));
		output_columns(o, columns, 6);
		for (size_t i = 0; i < found.count; i++) {
			const struct finding *f = &found.items[i];
			char place[16];
			struct cell cells[6];

			published_place(f->row, f->col, place);
			cells[0] = cell_text(o->format == FORMAT_TEXT ? _(titles[f->kind]) : kinds[f->kind]);
			cells[1] = cell_text(f->code);
			cells[2] = cell_text(place);
			cells[3] = cell_int((int64_t)f->row + 1);
			cells[4] = cell_int((int64_t)f->col + 1);
			cells[5] = cell_text(f->text);
			output_row(o, cells);
		}
		if (!found.count)
			output_note(o, _("nothing in this table can be checked against anything else in it"));
		output_end(o);
		call->problems += found.problems;
	}
	arena_release(&arena);
	return ok;
}

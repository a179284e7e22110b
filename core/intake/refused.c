/* The rows that an import refused. */
#include "core/intake/refused.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/dossier/stmt.h"
#include "core/intake/import.h"

/* Cells as a record block has them, each with a zero byte behind it. */
static bool
decode(struct arena *arena, const void *bytes, size_t len, struct csv_row *out)
{
	struct cursor c = cursor_over(bytes, len);
	uint64_t count;

	out->line = (long)cursor_varint(&c);
	count = cursor_varint(&c);
	if (c.is_bad || count > CSV_CELLS_MAX)
		return false;
	out->cells = arena_alloc(arena, (count + 1) * sizeof *out->cells);
	out->count = 0;
	for (uint64_t i = 0; i < count; i++) {
		size_t cell_len;
		const char *text = cursor_block(&c, &cell_len);

		if (c.is_bad)
			return false;
		out->cells[out->count++] = (struct csv_cell){
			.text = arena_strndup(arena, text, cell_len), .len = cell_len
		};
	}
	return c.at == c.end;
}

static bool
check_dataset(struct dossier *d, const char *dataset, struct error *err)
{
	struct stmt *s = stmt_new(d, "SELECT 1 FROM dataset WHERE name = :name AND state = 'active'", err);
	enum stmt_result got = STMT_ERROR;

	if (s) {
		stmt_text(s, 1, dataset);
		got = stmt_step(s, err);
	}
	stmt_free(s);
	if (got == STMT_DONE) {
		FAIL(err, ERR_USAGE, N_("there is no dataset \"%s\" that is counted"), dataset);
		error_hint(err, N_("atalaya editions DOSSIER lists them"));
	}
	return got == STMT_ROW;
}

bool
refused_each(struct dossier *d, const char *dataset, refused_fn *fn, void *ctx, struct error *err)
{
	struct stmt *s;
	struct arena arena = { 0 };
	enum stmt_result got = STMT_ERROR;
	bool ok = true;

	if (dataset && !check_dataset(d, dataset, err))
		return false;
	s = stmt_new(d,
		     "SELECT d.name, r.line, r.reason, r.cells FROM refused_row r"
		     " JOIN dataset d ON d.id = r.dataset AND r.edition = d.edition"
		     " WHERE d.state = 'active' AND (d.name = :name OR :name = '')"
		     " ORDER BY d.id, r.line, r.ord",
		     err);
	if (s)
		stmt_text(s, 1, dataset ? dataset : "");
	while (s && ok && (got = stmt_step(s, err)) == STMT_ROW) {
		struct csv_row cells = { 0 };
		struct refused_row row = { .dataset = stmt_col_text(s, 0),
					   .line = (long)stmt_col_int(s, 1),
					   .cells = &cells };
		size_t len;
		const void *bytes = stmt_col_blob(s, 3, &len);

		row.reason = refusal_text(arena_strdup(&arena, stmt_col_text(s, 2)), &arena);
		ok = decode(&arena, bytes, len, &cells)
			     ? fn(ctx, &row, err)
			     : FAIL(err, ERR_DB, N_("the refused row of line %ld is damaged"), row.line);
		arena_release(&arena);
	}
	stmt_free(s);
	arena_release(&arena);
	return ok && got == STMT_DONE;
}

bool
refused_header(struct dossier *d, const char *dataset, struct arena *arena, struct csv_row *out,
	       struct error *err)
{
	struct stmt *s;
	struct csv_cell *cells = NULL;
	enum stmt_result got = STMT_ERROR;
	size_t cap = 0;

	*out = (struct csv_row){ 0 };
	if (!check_dataset(d, dataset, err))
		return false;
	s = stmt_new(d,
		     "SELECT c.name FROM dataset_column c JOIN dataset d ON d.id = c.dataset"
		     " WHERE d.name = :name ORDER BY c.ord",
		     err);
	if (s)
		stmt_text(s, 1, dataset);
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		char *name = arena_strdup(arena, stmt_col_text(s, 0));

		cells = grow_array(cells, out->count, &cap, sizeof *cells);
		cells[out->count++] = (struct csv_cell){ .text = name, .len = strlen(name) };
	}
	stmt_free(s);
	out->cells = arena_alloc(arena, (out->count + 1) * sizeof *cells);
	if (out->count)
		memcpy(out->cells, cells, out->count * sizeof *cells);
	free(cells);
	return got == STMT_DONE;
}

/* Terms of a query, made from what a screen shows. */
#include "tui/terms.h"

#include <string.h>

#include "tui/app.h"

/* A text longer than this is no value to filter by. */
#define WRITTEN_MAX 300

static bool
is_missing(const char *code)
{
	static const char *const words[] = { "not-recorded", "unknown", "not-applicable", "withheld" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(code, words[i]) == 0)
			return true;
	return false;
}

void
term_print(struct buf *out, const struct field_ref *ref, const char *code)
{
	struct arena arena = { 0 };
	const char *name = field_ref_name(ref, &arena);

	/* One of the four kinds of missing can be asked for by itself where a list has it. */
	if (is_missing(code) && (ref->id >= F_COUNT || !fields[ref->id].list
				 || strcmp(code, "not-recorded") == 0)) {
		buf_printf(out, "no:%s", name);
	} else {
		/* Exactly this node of a tree, these bytes of a cell: as the count counted. */
		bool is_exact = ref->id == F_RECORD
				|| (ref->id < F_COUNT && fields[ref->id].kind == KIND_TREE
				    && fields[ref->id].depth < 0 && ref->id != F_STATUS);

		buf_printf(out, "%s%s", name, is_exact ? "==" : "=");
		query_word(out, code);
	}
	arena_release(&arena);
}

static bool
keep_cell(void *ctx, const struct listing *row, struct error *err)
{
	(void)err;
	buf_puts(ctx, row->cells[0]);
	return true;
}

/* What has no codes is asked for as it is written: a day, a name, a number of an incident. */
static bool
term_as_written(struct app *app, const struct field_ref *ref, struct selection *sel, struct buf *out)
{
	struct listing_request request = { .fields = ref, .count = 1, .as_of = source_as_of(app->src),
					   .lang = app->lang };
	struct ordering *order = source_order(app->src, sel, NULL, 0, app->lang, NULL);
	const struct field *f = &fields[ref->id];
	struct buf cell = { 0 };
	bool ok = order && source_page(app->src, order, 0, 1, &request, keep_cell, &cell, NULL)
		  && cell.len <= WRITTEN_MAX;

	if (ok && cell.len == 0) {
		buf_printf(out, "no:%s", f->name);
	} else if (ok) {
		buf_printf(out, "%s%s", f->name, f->kind == KIND_DATE ? ":" : "=");
		if (f->kind == KIND_DATE)
			buf_puts(out, buf_str(&cell));
		else
			query_word(out, buf_str(&cell));
	}
	ordering_free(order);
	buf_release(&cell);
	return ok;
}

bool
term_of_incident(struct app *app, const struct field_ref *ref, int64_t id, struct buf *out)
{
	struct arena arena = { 0 };
	struct selection *sel = source_select_ids(app->src, &id, 1);
	struct facet facet;
	bool ok;

	if (!app_shows(app, ref)) {
		selection_free(sel);
		return false;
	}
	if (ref->id < F_COUNT
	    && (fields[ref->id].kind == KIND_DATE || fields[ref->id].kind == KIND_TEXT
		|| fields[ref->id].kind == KIND_ID)) {
		ok = term_as_written(app, ref, sel, out);
		selection_free(sel);
		return ok;
	}
	ok = sel && source_facet(app->src, sel, ref, app->lang, &arena, &facet, NULL)
		  && facet.count > 0;

	/* Of several values: that all of them are there. */
	for (size_t i = 0; ok && i < facet.count; i++) {
		if (i)
			buf_putc(out, ' ');
		term_print(out, ref, facet.values[i].code);
	}
	selection_free(sel);
	arena_release(&arena);
	return ok;
}

/* The incidents of a selection with their tags: fields that name nobody, and nothing else. */
#include <string.h>

#include "core/base/i18n.h"
#include "reports/book.h"

#define SHEET_ROWS 1048576

struct filling {
	struct book *b;
	lxw_worksheet *ws;
	lxw_row_t row;
	size_t count;
};

static bool
put(void *ctx, const struct listing *in, struct error *err)
{
	struct filling *f = ctx;

	if (f->row >= SHEET_ROWS) {
		FAIL(err, ERR_LIMIT, N_("the report has more rows than a sheet takes"));
		return error_hint(err, N_("narrow the query, or leave the sheet of incidents out of the"
					  " template"));
	}
	for (size_t i = 0; i < f->count; i++)
		book_text(f->b, f->ws, f->row, (lxw_col_t)i, in->cells[i], FMT_TEXT);
	f->row++;
	f->b->result->incidents++;
	return !f->b->is_failed;
}

void
sheet_incidents(struct book *b, lxw_worksheet *ws)
{
	static const struct {
		struct field_ref ref;
		double width;
	} all[] = {
		{ { F_ID, NULL }, 11 },	   { { F_DATE, NULL }, 21 },  { { F_PLACE, NULL }, 18 },
		{ { F_ADMIN1, NULL }, 16 }, { { F_TYPE, NULL }, 38 }, { { F_ACTOR, NULL }, 28 },
		{ { F_TAG, NULL }, 24 },   { { F_STATUS, NULL }, 20 },
	};
	struct field_ref refs[sizeof all / sizeof *all];
	struct listing_request request = { .fields = refs,
					   .as_of = b->table.as_of,
					   .lang = b->request->lang };
	struct filling f = { .b = b, .ws = ws, .row = 1 };
	struct selection *sel = source_select(b->src, b->request->query, b->err);

	b->has_tags = true;
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		if (field_ref_is_sensitive(b->src, &all[i].ref))
			continue;
		worksheet_set_column(ws, (lxw_col_t)f.count, (lxw_col_t)f.count, all[i].width, NULL);
		refs[f.count++] = all[i].ref;
	}
	request.count = f.count;
	worksheet_freeze_panes(ws, 1, 1);
	worksheet_set_landscape(ws);
	worksheet_set_paper(ws, 9);
	worksheet_fit_to_pages(ws, 1, 0);
	worksheet_repeat_rows(ws, 0, 0);
	worksheet_set_footer(ws, "&L&A&R&P / &N");
	worksheet_set_row(ws, 0, 30, NULL);
	for (size_t i = 0; i < f.count; i++)
		book_text(b, ws, 0, (lxw_col_t)i, field_ref_title(&refs[i]), FMT_HEADER);
	if (!sel || !source_stream(b->src, sel, &request, put, &f, b->err))
		b->is_failed = true;
	selection_free(sel);
	if (!b->is_failed)
		worksheet_autofilter(ws, 0, 0, f.row > 1 ? f.row - 1 : 1, (lxw_col_t)(f.count - 1));
}

/* The incidents behind the figures, without names: what anybody needs to count again. */
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
	lxw_col_t col = 0;

	if (f->row >= SHEET_ROWS) {
		FAIL(err, ERR_LIMIT, N_("the report has more rows than a sheet takes"));
		return error_hint(err, N_("narrow the query, or leave the source sheet out of the"
					  " template"));
	}
	book_text(f->b, f->ws, f->row, col++, in->group, FMT_TEXT);
	for (size_t i = 0; i < f->count; i++)
		book_text(f->b, f->ws, f->row, col++, in->cells[i], FMT_TEXT);
	f->row++;
	f->b->result->incidents++;
	return !f->b->is_failed;
}

void
sheet_source(struct book *b, lxw_worksheet *ws)
{
	/* Fields that name nobody; record columns and narratives stay at home. */
	static const struct field_ref all[] = {
		{ F_ID, NULL },	    { F_DATASET, NULL },      { F_DATE, NULL },
		{ F_COUNTRY, NULL }, { F_ADMIN1, NULL },      { F_TYPE, NULL },
		{ F_ACTOR, NULL },  { F_VERIFICATION, NULL }, { F_VICTIMS, NULL },
		{ F_STAGE, NULL },  { F_STATUS, NULL },
	};
	struct field_ref refs[sizeof all / sizeof *all];
	size_t count = 0;
	struct listing_request request = { .fields = refs,
					   .by = &b->by,
					   .as_of = b->table.as_of,
					   .offences_only = true,
					   .lang = b->request->lang };
	struct filling f = { .b = b, .ws = ws, .row = 1 };
	struct selection *sel = source_select(b->src, b->request->query, b->err);
	static const double widths[] = { 24, 12, 14, 22, 20, 24, 32, 32, 18, 12, 30, 22 };

	/* The field of the jurisdictions stands first already. */
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if (all[i].id != b->by.id)
			refs[count++] = all[i];
	request.count = f.count = count;
	for (size_t i = 0; i <= count; i++)
		worksheet_set_column(ws, (lxw_col_t)i, (lxw_col_t)i, widths[i], NULL);
	worksheet_freeze_panes(ws, 1, 2);
	worksheet_set_landscape(ws);
	worksheet_set_paper(ws, 9);
	worksheet_fit_to_pages(ws, 1, 0);
	worksheet_repeat_rows(ws, 0, 0);
	worksheet_set_footer(ws, "&L&A&R&P / &N");
	worksheet_set_row(ws, 0, 30, NULL);
	book_text(b, ws, 0, 0, b->table.by_title, FMT_HEADER);
	for (size_t i = 0; i < count; i++)
		book_text(b, ws, 0, (lxw_col_t)(i + 1), field_ref_title(&refs[i]), FMT_HEADER);
	if (!sel || !source_stream(b->src, sel, &request, put, &f, b->err))
		b->is_failed = true;
	selection_free(sel);
	if (!b->is_failed)
		worksheet_autofilter(ws, 0, 0, f.row > 1 ? f.row - 1 : 1, (lxw_col_t)count);
}

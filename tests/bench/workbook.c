/*
 * Writes workbook.xlsx with ROWS invented rows of 20 cells, 14 texts and 6 numbers: workbook FILE
 * ROWS. The same file every time.
 */
#include <stdio.h>
#include <stdlib.h>

#include <xlsxwriter.h>

#include "core/base/random.h"

static const char *const names[] = { "case",  "date",	"country", "place",  "type",
				     "actor", "sex",	"status",  "source", "office",
				     "group", "medium", "cause",   "note",   "lat",
				     "lon",   "killed", "hurt",	   "weight", "amount" };

static const char *const words[] = { "Agresión física",	  "Amenaza",	  "Investigación",
				     "Policía municipal", "Mujer",	  "Hombre",
				     "Periodista",	  "Sin denuncia", "Fiscalía",
				     "Persona defensora", "Valle Sur",	  "Puerto Ana",
				     "Radio & prensa",	  "No se sabe",	  "Vía pública",
				     "Domicilio" };

static void
write_row(lxw_worksheet *ws, lxw_row_t row, struct random *r)
{
	char text[64];

	for (lxw_col_t col = 0; col < 14; col++) {
		if (col == 0)
			snprintf(text, sizeof text, "V-%07u", row);
		else if (col == 1)
			snprintf(text, sizeof text, "20%02d-%02d-%02d",
				 10 + (int)random_below(r, 15), 1 + (int)random_below(r, 12),
				 1 + (int)random_below(r, 28));
		else if (col == 2)
			snprintf(text, sizeof text, "%s",
				 random_below(r, 2) ? "Guatemala" : "Honduras");
		else
			snprintf(text, sizeof text, "%s", words[random_below(r, 16)]);
		worksheet_write_string(ws, row, col, text, NULL);
	}
	for (lxw_col_t col = 14; col < 20; col++)
		worksheet_write_number(ws, row, col, (double)random_below(r, 9000) / 100, NULL);
}

int
main(int argc, char **argv)
{
	long rows = argc > 2 ? atol(argv[2]) : 100000;
	lxw_workbook *book;
	lxw_worksheet *ws;
	struct random r;

	if (argc < 2 || !(book = workbook_new(argv[1]))
	    || !(ws = workbook_add_worksheet(book, "Cases")))
		return 2;
	random_seed(&r, 42);
	for (lxw_col_t col = 0; col < 20; col++)
		worksheet_write_string(ws, 0, col, names[col], NULL);
	for (long row = 1; row <= rows; row++)
		write_row(ws, (lxw_row_t)row, &r);
	return workbook_close(book) != LXW_NO_ERROR;
}

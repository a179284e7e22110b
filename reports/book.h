/* One workbook being written: formats, clean text, errors. Private to reports/. */
#ifndef ATALAYA_REPORTS_BOOK_H
#define ATALAYA_REPORTS_BOOK_H

#include <xlsxwriter.h>

#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/justice/impunity.h"
#include "reports/report.h"

enum book_format {
	FMT_PLAIN,
	FMT_TITLE,
	FMT_FACT,	/* a line under the title */
	FMT_HEADER,
	FMT_HEADER_COUNT, /* over numbers */
	FMT_TEXT,
	FMT_COUNT,
	FMT_SHARE,
	FMT_LIMIT,	/* limits of intervals and bounds: the same digits, quieter */
	FMT_WORDS,	/* where a figure may not be shown */
	FMT_FLAG_SHARE, /* 5 to 19 known */
	FMT_TOTAL_TEXT,
	FMT_TOTAL_COUNT,
	FMT_TOTAL_SHARE,
	FMT_TOTAL_LIMIT,
	FMT_TOTAL_WORDS,
	FMT_NOTE,
	FMT_WRAP, /* long text in lines */
	FORMATS
};

/* Where the figures of the impunity sheet stand, for the methods sheet. */
struct figure_range {
	const char *title, *cells; /* "Impunity!G9:G108" */
};

struct book {
	lxw_workbook *workbook;
	lxw_format *formats[FORMATS];
	struct source *src;
	const struct report_request *request;
	struct report_result *result;
	struct arena arena;
	struct impunity_table table; /* the figures, computed once */
	struct field_ref by;
	struct ladder_table verification; /* how many of each level are in the base */
	struct figure_range ranges[8];
	size_t range_count;
	bool has_tags; /* a sheet shows tags: the methods say what they mean */
	struct error *err;
	bool is_failed;
};

/* Writers that stop at the first failure and leave it in book->err. */
void book_text(struct book *b, lxw_worksheet *ws, lxw_row_t row, lxw_col_t col, const char *text,
	       enum book_format format);
void book_count(struct book *b, lxw_worksheet *ws, lxw_row_t row, lxw_col_t col, long value,
		enum book_format format);
/* A live formula with its stored value; a figure. */
void book_formula(struct book *b, lxw_worksheet *ws, lxw_row_t row, lxw_col_t col, double value,
		  enum book_format format, const char *fmt, ...)
	__attribute__((format(printf, 7, 8)));
/* A sheet whose name is translated. */
lxw_worksheet *book_sheet(struct book *b, const char *name);

void sheet_impunity(struct book *b, lxw_worksheet *ws);
void sheet_methods(struct book *b, lxw_worksheet *ws);
void sheet_patterns(struct book *b, lxw_worksheet *ws);
void sheet_incidents(struct book *b, lxw_worksheet *ws);
void sheet_source(struct book *b, lxw_worksheet *ws);

#endif

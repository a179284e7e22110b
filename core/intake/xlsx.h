/* What the two halves of the XLSX reader share: the workbook's parts, and the rows of a sheet. */
#ifndef ATALAYA_INTAKE_XLSX_H
#define ATALAYA_INTAKE_XLSX_H

#include "core/intake/package.h"
#include "core/intake/serial.h"
#include "core/intake/sheets.h"
#include "core/intake/xml.h"

#define XLSX_STRINGS_MAX ((size_t)512 << 20) /* bytes of all shared texts */

/* Texts that cells share, one after the other. */
struct xlsx_strings {
	struct buf text;
	uint32_t *ends;
	size_t count, cap;
};

struct xlsx {
	struct package *p;
	int64_t *parts; /* of each sheet of the table */
	bool is_1904;
	uint8_t *kinds; /* enum serial_kind of each cell format */
	size_t kind_count;
	struct xlsx_strings strings;
	/* The sheet that is open: */
	struct xml *xml;
	struct xlsx_sheet *sheet;
};

/* ---- xlsx_parts.c ----------------------------------------------------------------------- */

/* Reads everything but the sheets: their names go into t->info. ERR_FORMAT, ERR_LIMIT. */
bool xlsx_read_parts(struct xlsx *x, struct table *t, struct error *err);

/* Adds text with "_x000D_" and the like as the characters that they stand for. */
void xlsx_text(struct buf *out, const char *text, size_t len);

#endif

/*
 * Reports: a template names the sheets, the figures come from justice, the workbook only prints
 * them. Every share is a live formula over cells of the same workbook, its value stored beside it.
 */
#ifndef ATALAYA_REPORTS_REPORT_H
#define ATALAYA_REPORTS_REPORT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/error.h"
#include "core/columns/source.h"

struct report_request {
	const char *template; /* a built-in template, or a file ending in .ini */
	const char *path;     /* the workbook */
	bool replace;
	const struct query *query;
	const char *by;	      /* field, in place of the template's; NULL: as the template says */
	const char *variant;  /* the same */
	bool has_as_of;
	int32_t as_of;
	const char *lang;
	bool names; /* print what may name a person where a sheet would withhold it */
	/* Reads a field that will be shown; refuses one that may name a person. */
	bool (*field)(void *ctx, const char *text, struct field_ref *out, struct error *err);
	void *ctx;
};

struct report_result {
	int sheets;
	long incidents; /* listed on the source sheet */
	long figures;	/* cells with a share or a limit */
	long cut;	/* texts longer than a cell of Excel takes, cut with a mark */
};

/*
 * report_write - writes the workbook; it appears complete or not at all, and the same input gives the same
 * bytes. ERR_USAGE (template, field, variant), ERR_IO, ERR_LIMIT (more rows than a sheet takes).
 */
bool report_write(struct source *src, const struct report_request *request,
		  struct report_result *out, struct error *err);

#endif

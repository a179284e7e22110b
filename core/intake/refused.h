/* The rows that an import refused, with what they held, so that they can be mended. */
#ifndef ATALAYA_INTAKE_REFUSED_H
#define ATALAYA_INTAKE_REFUSED_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/csv.h"
#include "core/base/error.h"
#include "core/base/memory.h"

struct dossier;

struct refused_row {
	const char *dataset; /* its name */
	long line;	     /* of the file */
	const char *reason;  /* translated */
	const struct csv_row *cells; /* zero-terminated; may name people */
};

/* Everything lasts until the callback returns. */
typedef bool refused_fn(void *ctx, const struct refused_row *row, struct error *err);

/*
 * refused_each - calls fn for the rows that the latest edition of a dataset had refused, in the order of
 * the file.
 *
 * dataset  its name; NULL: all active ones
 * Returns  false with ERR_USAGE (no such dataset), ERR_DB (damaged), or what fn said.
 */
bool refused_each(struct dossier *d, const char *dataset, refused_fn *fn, void *ctx,
		  struct error *err);

/* The header of a dataset's records, in the arena. */
bool refused_header(struct dossier *d, const char *dataset, struct arena *arena, struct csv_row *out,
		    struct error *err);

#endif

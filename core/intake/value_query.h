/* Which incidents have a value that no list knows, as a query on the columns of their file. */
#ifndef ATALAYA_INTAKE_VALUE_QUERY_H
#define ATALAYA_INTAKE_VALUE_QUERY_H

#include <stdbool.h>

#include "core/base/buf.h"
#include "core/base/error.h"

struct dossier;

/*
 * value_query - adds a query for the incidents of a dataset that have a value in the columns which its profile
 * reads a field from. Where one cell holds several values it asks for cells that the value is a part of.
 *
 * field    key of the profile: act.type
 * Returns  false with ERR_USAGE (no such dataset) or ERR_DB. Adds nothing when no column of the file is read for
 *          the field.
 */
bool value_query(struct dossier *d, const char *dataset, const char *field, const char *value, struct buf *out,
		 struct error *err);

#endif

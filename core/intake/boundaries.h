/* Boundaries of places come into a dossier from a GeoJSON file that somebody brings. */
#ifndef ATALAYA_INTAKE_BOUNDARIES_H
#define ATALAYA_INTAKE_BOUNDARIES_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/error.h"
#include "core/base/memory.h"

struct dossier;

struct boundaries_report {
	struct arena arena; /* everything below stands in it; end with boundaries_report_release */
	const char *hash;   /* BLAKE2b-256 of the file, hexadecimal */
	long features;	    /* of the file */
	long places;	    /* that got a boundary: several features of one place make one */
	long replaced;	    /* of these, that had one before */
	long points;	    /* that are stored */
	const char **unmatched; /* features that are no place of the list, by what they are called */
	size_t unmatched_count;
	const char **shapeless; /* features that are no polygons */
	size_t shapeless_count;
};

/*
 * boundaries_import - reads Polygon and MultiPolygon features and keeps them with the places that they are
 * of: by a code among their properties (iso_3166_2, shapeISO, code, ...), else by name, in the country that
 * other properties name (ISO_A2, GID_0, shapeGroup, ...). A name that may be two places is none. It is an
 * entry in the journal and cannot be undone; a later file replaces the boundaries of its places.
 *
 * is_dry   do everything, store nothing
 * Returns  false with ERR_IO, ERR_LIMIT, or ERR_FORMAT naming the line; nothing is stored then.
 */
bool boundaries_import(struct dossier *d, const char *path, bool is_dry, struct boundaries_report *out,
		       struct error *err);
void boundaries_report_release(struct boundaries_report *report);

#endif

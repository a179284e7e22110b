/*
 * Where places lie: polygons of places of the list, and which of them a point is in.
 *
 * Everything is whole millionths of a degree (11 cm), so that inside, outside and on an edge are exact. A
 * shape is all rings of a place, outer ones and holes alike: a point is inside when a line from it to the
 * west crosses an odd number of edges, or when it stands on an edge. Rings are as they are written, in the
 * plane of longitude and latitude; one that crosses the antimeridian must be cut there, as GeoJSON asks.
 *
 * As stored: "S1", varint rings, then of each ring varint points and for each point the difference to the
 * one before (0, 0 before the first of all) in longitude and latitude as varint zigzag. The last point of a
 * ring is not the first one again. varint: unsigned LEB128.
 */
#ifndef ATALAYA_INTAKE_SHAPES_H
#define ATALAYA_INTAKE_SHAPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/buf.h"
#include "core/base/error.h"
#include "core/dossier/codes.h"
#include "core/dossier/dossier.h"

#define SHAPE_POINTS_MAX ((size_t)2000000) /* of one place */
#define SHAPE_DEGREE	 1000000

struct shape_point {
	int32_t x, y; /* longitude, latitude */
};

struct shape_box {
	int32_t west, south, east, north;
};

struct shape_ring {
	size_t first, count; /* in points */
	struct shape_box box;
};

/* Zero-initialise; end with shape_release. */
struct shape {
	struct shape_point *points;
	size_t point_count, point_cap;
	struct shape_ring *rings;
	size_t ring_count, ring_cap;
	struct shape_box box;
};

/* Adds a ring of at least three points; false when there are fewer, or with it too many. */
bool shape_add_ring(struct shape *s, const struct shape_point *points, size_t count);
bool shape_contains(const struct shape *s, struct shape_point p);
void shape_write(const struct shape *s, struct buf *out);
/* shape_read - any bytes. False, and nothing in *s, for what shape_write does not write. */
bool shape_read(struct shape *s, const void *bytes, size_t len);
void shape_release(struct shape *s);

/* ---- the shapes of a dossier ---------------------------------------------------------------- */

struct shapes;

/*
 * shapes_load - all shapes of places that the list has; *out is NULL when there are none. It may be read by
 * several threads. End with shapes_free (NULL is fine). False with ERR_DB or ERR_FORMAT.
 */
bool shapes_load(struct dossier *d, const struct code_list *places, struct shapes **out, struct error *err);
void shapes_free(struct shapes *s);

/*
 * shapes_find - the place below `known` (-1: any) that a point is in, -1 when there is none. Of a state and
 * its municipality it is the municipality; of two states, whose border the point is on, what holds both.
 */
int shapes_find(const struct shapes *s, int known, double lat, double lon);

enum shapes_verdict {
	SHAPES_SILENT,	/* no shape can say */
	SHAPES_AGREE,	/* the point is in the place, as far as its first level goes */
	SHAPES_OTHER,	/* it is in another place, *other */
	SHAPES_OUTSIDE	/* it is in none */
};

/*
 * shapes_check - is a point in the place that is named? Asked of its department or state, or of the country
 * when no more is named; SHAPES_SILENT where that has no shape.
 */
enum shapes_verdict shapes_check(const struct shapes *s, int named, double lat, double lon, int *other);

#endif

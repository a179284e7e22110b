/*
 * JSON (RFC 8259) as records: where they are in a text of any length, and what is in one of them.
 *
 * Memory is bounded by one record, whatever stands around it. Numbers stay as they are written.
 */
#ifndef ATALAYA_INTAKE_JSONTEXT_H
#define ATALAYA_INTAKE_JSONTEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/buf.h"
#include "core/base/csv.h"
#include "core/base/error.h"
#include "core/base/json.h"

#define JSON_RECORD_MAX CSV_RECORD_MAX
#define JSON_KEY_MAX	((size_t)4096)
#define JSON_LISTS_MAX	200 /* lists of records in one file */

/* ---- records of a text -------------------------------------------------------------------- */

/* Lists of objects inside the outermost object, by their path: "data.items". */
struct json_list {
	char *path;
	size_t records;
};

/* What a text looks like. Zero-initialise; end with json_shape_release. */
struct json_shape {
	struct json_list *lists;
	size_t list_count, list_cap;
	bool is_list;	/* the text is one list */
	bool is_series; /* it is objects one after the other, or one object without a list in it */
	struct buf type; /* what the first object says of its own type: "FeatureCollection" */
};

void json_shape_release(struct json_shape *shape);

struct json_scan;

/* read, ctx, source: as for csv_open. */
struct json_scan *json_scan_new(csv_read_fn *read, void *ctx, const char *source);
void json_scan_free(struct json_scan *j);
/* Reads the whole text for its shape. False with ERR_FORMAT or ERR_LIMIT and the line. */
bool json_scan_shape(struct json_scan *j, struct json_shape *shape, struct error *err);
/*
 * Where the records are, on a new scan: the list at path (NULL: the text is the list, or the series).
 */
void json_scan_list(struct json_scan *j, const char *path, bool is_series);
/* The next record: the text of one object. Everything around the list is passed over, but checked. */
enum csv_result json_scan_next(struct json_scan *j, struct csv_record *record, struct error *err);

/* ---- one record --------------------------------------------------------------------------- */

/*
 * A value that is no object. path: keys joined with dots. Lists are "a; b", or as they are written
 * where there are objects in them; null is empty text.
 */
typedef bool json_value_fn(void *ctx, const char *path, size_t path_len, enum cell_type type,
			   const char *text, size_t len, struct error *err);

/* Memory for json_walk to work in. Zero-initialise; end with json_work_release. */
struct json_work {
	struct buf path, all, joined, kind;
};

void json_work_release(struct json_work *work);

/*
 * json_walk - calls fn for each value of a record in order.
 *
 * is_feature  a feature of GeoJSON: its properties by their own names; of its geometry "lon" and
 *             "lat" where it is a point, else "geometry.type"
 * Returns     false with *err: ERR_FORMAT, ERR_LIMIT, or what fn said.
 */
bool json_walk(const struct csv_record *record, const char *source, bool is_feature,
	       struct json_work *work, json_value_fn *fn, void *ctx, struct error *err);

#endif

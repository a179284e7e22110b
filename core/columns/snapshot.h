/*
 * Columns as they stand in the dossier's cache. Each function fills what its name says and returns true, or
 * returns false and leaves everything as it was: then the tables are read.
 */
#ifndef ATALAYA_COLUMNS_SNAPSHOT_H
#define ATALAYA_COLUMNS_SNAPSHOT_H

#include "core/columns/columns.h"

/* Finds out which cache would do: src->stamp. */
bool snapshot_stamp(struct source *src, struct error *err);

bool snapshot_ids(struct source *src); /* rows, ids and the vector of the datasets */
bool snapshot_record(struct source *src);
bool snapshot_dates(struct source *src, enum field_id field);
bool snapshot_victims(struct source *src);
bool snapshot_order(struct source *src); /* all rows by date, the latest first */
bool snapshot_vector(struct source *src, enum field_id field);
bool snapshot_level(struct source *src, enum field_level level);
bool snapshot_ledgers(struct source *src);
bool snapshot_status(struct source *src, struct status_day *day);

#endif

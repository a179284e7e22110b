/*
 * Packages: the zip files in which workbooks stand. Nothing is unpacked to disk, and no size that the
 * file names is believed: what counts is what comes out.
 */
#ifndef ATALAYA_INTAKE_PACKAGE_H
#define ATALAYA_INTAKE_PACKAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "core/base/buf.h"
#include "core/base/error.h"

#define PACKAGE_PARTS_MAX    10000
#define PACKAGE_UNPACKED_MAX ((int64_t)4 << 30)	 /* bytes of all that is read of one package */
#define PACKAGE_RATIO_FROM   ((int64_t)64 << 20) /* from so many bytes of a part on */
#define PACKAGE_RATIO_MAX    500		 /* it is at most so many times the package */

struct package;

/*
 * package_open - a package in a file, or in memory.
 *
 * in       the file, which is the package's to close from now on; or NULL and
 * bytes    what it holds, which lasts as long as the package does
 * name     of the file, for errors; lasts as long
 * Returns  NULL with ERR_IO, or ERR_FORMAT: damaged, encrypted, two parts of one name, too many.
 */
struct package *package_open(FILE *in, const struct buf *bytes, const char *name,
			     struct error *err);
void package_close(struct package *p);

const char *package_name(const struct package *p);
/* Where a part stands: by its exact name, else without regard to case; -1: there is none. */
int64_t package_find(const struct package *p, const char *part);

/* A part that is being read. */
struct part;

/* NULL with ERR_FORMAT. End with part_close before the package. */
struct part *part_open(struct package *p, int64_t at, struct error *err);
void part_close(struct part *part);
/* Up to size bytes; *got 0 at the end. ERR_FORMAT: damaged; ERR_LIMIT: it unpacks to too much. */
bool part_read(struct part *part, char *out, size_t size, size_t *got, struct error *err);
/* How much of the part has been read, 0..1, as far as its size can be believed. */
double part_share(const struct part *part);

/* Reads a small part whole: ERR_LIMIT when it is larger than cap. */
bool package_read(struct package *p, int64_t at, size_t cap, struct buf *out, struct error *err);

#endif

/* Files as a whole, before anybody knows what is in them: what they begin with, their hash. */
#ifndef ATALAYA_INTAKE_WHOLE_H
#define ATALAYA_INTAKE_WHOLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "core/base/buf.h"
#include "core/base/error.h"

#define WHOLE_UNPACKED_MAX ((size_t)128 << 20) /* bytes of a workbook that is packed with gzip */

/* What a file shows by its first bytes. */
enum whole_kind { WHOLE_TEXT, WHOLE_ZIP };

/*
 * whole_look - what a file is, behind gzip if it is packed. ERR_IO, or ERR_FORMAT for what is known not
 * to be a table: an old workbook, a PDF, a packed file of another kind; with what to do.
 */
bool whole_look(const char *path, enum whole_kind *kind, bool *is_packed, struct error *err);

/* BLAKE2b-256 of an open file, and its bytes; it stands at its beginning again. */
bool whole_hash(FILE *in, const char *path, unsigned char hash[32], int64_t *size,
		struct error *err);

/* What is in a file packed with gzip: ERR_LIMIT beyond WHOLE_UNPACKED_MAX, ERR_FORMAT when damaged. */
bool whole_unpack(const char *path, struct buf *out, struct error *err);

#endif

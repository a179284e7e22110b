/* Whole files in, whole files out: what is written appears complete or not at all. */
#ifndef ATALAYA_BASE_FILE_H
#define ATALAYA_BASE_FILE_H

#include <stdbool.h>
#include <stdio.h>

#include "core/base/buf.h"
#include "core/base/error.h"

/* Reads a whole file of at most cap bytes: ERR_IO, or ERR_LIMIT when it is larger. */
bool file_read(const char *path, size_t cap, struct buf *out, struct error *err);

/* The part of a path after the last slash; points into path. */
const char *file_name(const char *path);

/*
 * file_rename - gives a file another name; without replace only where nothing has it.
 * Returns false with errno set.
 */
bool file_rename(const char *from, const char *to, bool replace);

/* A file being written beside its final name. */
struct outfile {
	char *path, *temporary;
	FILE *stream;
	bool replace;
};

/*
 * outfile_open - starts a file that will stand at path once committed; mode 0600.
 *
 * Returns false with ERR_IO, also when path exists and replace is false.
 */
bool outfile_open(struct outfile *f, const char *path, bool replace, struct error *err);
/* Flushes to the disk and gives the file its name. The stream is closed in any case. */
bool outfile_commit(struct outfile *f, struct error *err);
/* Ends the handle; what was not committed is removed. Fine on a zeroed struct. */
void outfile_end(struct outfile *f);

/* Makes the folder of path remember a rename after a power cut. Failing is not an error. */
void file_sync_folder(const char *path);

#endif

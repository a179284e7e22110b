/*
 * From a file to UTF-8 text: gzip, hash, encoding.
 *
 * The whole file is looked at before the first line is handed out: what it is encoded in is known
 * then, and whether all of it can be. Nothing is unpacked to disk.
 */
#ifndef ATALAYA_INTAKE_READER_H
#define ATALAYA_INTAKE_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/buf.h"
#include "core/base/error.h"

#define READER_HASH_LEN	    32
#define READER_UNPACKED_MAX ((int64_t)8 << 30) /* bytes that a compressed file may grow to */

struct reader;

/*
 * reader_open - opens a file and decides how it is encoded.
 *
 * encoding  a name that iconv knows, or "Mac Roman"; NULL: by evidence. A byte order mark counts
 *           most, then well-formed UTF-8, zero bytes in every other place (UTF-16), and what reads
 *           best as words: Windows-1252, Mac Roman, or what uchardet says.
 * Returns   NULL with ERR_IO, ERR_USAGE (no such encoding), ERR_LIMIT (unpacks beyond the limit), or
 *           ERR_FORMAT with the line: NUL bytes, damaged UTF-8, a damaged gzip stream.
 */
struct reader *reader_open(const char *path, const char *encoding, struct error *err);
void reader_close(struct reader *r);

const char *reader_encoding(const struct reader *r); /* for people: "Mac Roman" */
bool reader_is_packed(const struct reader *r);
/* BLAKE2b-256 of the file as it is on disk, and its bytes. */
const unsigned char *reader_hash(const struct reader *r);
int64_t reader_size(const struct reader *r);
/* Bytes of the file consumed so far, for progress. */
int64_t reader_offset(const struct reader *r);

/* The first len bytes of text; then reading begins anew. *is_whole: there is no more. */
bool reader_sample(struct reader *r, size_t len, struct buf *out, bool *is_whole,
		   struct error *err);
/* Reading begins anew. */
bool reader_rewind(struct reader *r, struct error *err);
/* A csv_read_fn; ctx is the reader. ERR_FORMAT where the text is not in the encoding. */
bool reader_read(void *ctx, char *out, size_t size, size_t *got, struct error *err);

#endif

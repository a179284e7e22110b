/* Files as a whole, before anybody knows what is in them. */
#include "core/intake/whole.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <sodium.h>
#include <zlib.h>

#include "core/base/file.h"
#include "core/base/memory.h"

#define BLOCK 65536

/* What is no table, by its first bytes. */
static const struct {
	const char *bytes;
	size_t len;
	const char *what, *todo;
} foreign[] = {
	{ "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8,
	  N_("\"%s\" is an old workbook (.xls), or one with a password"),
	  N_("save it as .xlsx or CSV, without a password") },
	{ "%PDF", 4, N_("\"%s\" is a PDF, not a table"),
	  N_("copy the table into a spreadsheet and save it as .xlsx or CSV") },
	{ "Rar!\x1A\x07", 6, N_("\"%s\" is packed in a way that is not understood"),
	  N_("unpack it; gzip is understood") },
	{ "7z\xBC\xAF\x27\x1C", 6, N_("\"%s\" is packed in a way that is not understood"),
	  N_("unpack it; gzip is understood") },
	{ "\xFD" "7zXZ", 5, N_("\"%s\" is packed in a way that is not understood"),
	  N_("unpack it; gzip is understood") },
	{ "\x28\xB5\x2F\xFD", 4, N_("\"%s\" is packed in a way that is not understood"),
	  N_("unpack it; gzip is understood") },
	{ "BZh9", 4, N_("\"%s\" is packed in a way that is not understood"),
	  N_("unpack it; gzip is understood") },
	{ "SQLite format 3", 16, N_("\"%s\" is a database, not a table"),
	  N_("export the table as CSV") },
};

bool
whole_look(const char *path, enum whole_kind *kind, bool *is_packed, struct error *err)
{
	char start[64];
	gzFile in = gzopen(path, "rbe");
	int got = in ? gzread(in, start, sizeof start) : -1;
	bool ok = true;

	*kind = WHOLE_TEXT;
	*is_packed = in && !gzdirect(in);
	if (!in)
		return FAIL(err, ERR_IO, N_("cannot open \"%s\": %s"), path, strerror(errno));
	/* A damaged beginning is text as good as any; who reads it says what is wrong. */
	if (got >= 4 && memcmp(start, "PK", 2) == 0
	    && (memcmp(start + 2, "\3\4", 2) == 0 || memcmp(start + 2, "\5\6", 2) == 0))
		*kind = WHOLE_ZIP;
	for (size_t i = 0; i < sizeof foreign / sizeof *foreign && ok; i++)
		if (got >= (int)foreign[i].len
		    && memcmp(start, foreign[i].bytes, foreign[i].len) == 0) {
			FAIL(err, ERR_FORMAT, foreign[i].what, path);
			ok = error_hint(err, foreign[i].todo, "");
		}
	gzclose(in);
	return ok;
}

bool
whole_hash(FILE *in, const char *path, unsigned char hash[32], int64_t *size, struct error *err)
{
	unsigned char *block = xmalloc(BLOCK);
	crypto_generichash_state state;
	size_t got;
	bool ok = true;

	*size = 0;
	crypto_generichash_init(&state, NULL, 0, 32);
	while ((got = fread(block, 1, BLOCK, in)) > 0) {
		crypto_generichash_update(&state, block, got);
		*size += (int64_t)got;
	}
	if (ferror(in) || fseeko(in, 0, SEEK_SET) != 0)
		ok = FAIL(err, ERR_IO, N_("cannot read \"%s\": %s"), path, strerror(errno));
	crypto_generichash_final(&state, hash, 32);
	free(block);
	return ok;
}

bool
whole_unpack(const char *path, struct buf *out, struct error *err)
{
	gzFile in = gzopen(path, "rbe");
	int got = 1;
	bool ok = true;

	if (!in)
		return FAIL(err, ERR_IO, N_("cannot open \"%s\": %s"), path, strerror(errno));
	while (ok && (got = gzread(in, buf_room(out, BLOCK), BLOCK)) > 0) {
		out->len += (size_t)got;
		if (out->len > WHOLE_UNPACKED_MAX) {
			FAIL(err, ERR_LIMIT, N_("\"%s\" unpacks to more than %d MiB"), path,
			     (int)(WHOLE_UNPACKED_MAX >> 20));
			ok = error_hint(err, N_("unpack it yourself; a workbook is packed already"));
		}
	}
	if (ok && (got < 0 || gzclose_r(in) != Z_OK)) {
		FAIL(err, ERR_FORMAT, N_("\"%s\" is damaged: it cannot be unpacked"), path);
		ok = error_hint(err, N_("copy or download it again"));
		if (got < 0)
			gzclose_r(in);
		return ok;
	}
	if (!ok)
		gzclose_r(in);
	return ok;
}

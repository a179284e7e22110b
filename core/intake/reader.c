/* From a file to UTF-8 text: gzip, hash, encoding. */
#include "core/intake/reader.h"

#include <errno.h>
#include <iconv.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <sodium.h>
#include <zlib.h>

#include "core/base/file.h"
#include "core/base/memory.h"
#include "core/base/utf8.h"
#include "core/intake/encoding.h"

#define BLOCK ((size_t)256 << 10)
#define CARRY 8 /* a character may be cut at the end of a block */

struct reader {
	FILE *in;
	char *path;
	char encoding[64];
	const char *code; /* what iconv calls it; NULL: UTF-8, nothing to convert */
	iconv_t cd;
	z_stream zip;
	bool is_packed, zip_is_open, zip_is_done;
	unsigned char hash[READER_HASH_LEN];
	int64_t size, offset, unpacked;
	char *packed;		/* BLOCK bytes as they are in the file */
	char *plain;		/* BLOCK + CARRY bytes, unpacked, not converted */
	size_t plain_at, plain_len;
	long line;		/* of the text handed out, for errors */
};

/* ---- bytes of the file -------------------------------------------------------------------- */

static bool
read_raw(struct reader *r, char *out, size_t size, size_t *got, struct error *err)
{
	*got = fread(out, 1, size, r->in);
	if (*got == 0 && ferror(r->in))
		return FAIL(err, ERR_IO, N_("cannot read \"%s\": %s"), r->path, strerror(errno));
	r->offset += (int64_t)*got;
	return true;
}

static bool
zip_failed(const struct reader *r, struct error *err)
{
	FAIL(err, ERR_FORMAT, N_("\"%s\" is damaged: it cannot be unpacked"), r->path);
	return error_hint(err, N_("copy or download it again"));
}

/* Fills the input of zlib; what stands behind the last member must be nothing, or zeros. */
static bool
more_packed(struct reader *r, bool *is_end, struct error *err)
{
	size_t got;

	*is_end = false;
	if (r->zip.avail_in == 0) {
		if (!read_raw(r, r->packed, BLOCK, &got, err))
			return false;
		r->zip.next_in = (unsigned char *)r->packed;
		r->zip.avail_in = (unsigned)got;
		*is_end = got == 0;
	}
	if (!r->zip_is_done || *is_end)
		return !*is_end || r->zip_is_done || zip_failed(r, err);
	while (r->zip.avail_in && *r->zip.next_in == 0) {
		r->zip.next_in++;
		r->zip.avail_in--;
	}
	if (r->zip.avail_in == 0)
		return more_packed(r, is_end, err);
	r->zip_is_done = false;
	return inflateReset(&r->zip) == Z_OK || zip_failed(r, err);
}

static bool
read_packed(struct reader *r, char *out, size_t size, size_t *got, struct error *err)
{
	bool is_end;

	r->zip.next_out = (unsigned char *)out;
	r->zip.avail_out = (unsigned)size;
	*got = 0;
	while (r->zip.avail_out == size) {
		int result;

		if (!more_packed(r, &is_end, err))
			return false;
		if (is_end)
			return true;
		result = inflate(&r->zip, Z_NO_FLUSH);
		if (result == Z_STREAM_END)
			r->zip_is_done = true;
		else if (result != Z_OK && result != Z_BUF_ERROR)
			return zip_failed(r, err);
	}
	*got = size - r->zip.avail_out;
	r->unpacked += (int64_t)*got;
	if (r->unpacked > READER_UNPACKED_MAX)
		return FAIL(err, ERR_LIMIT, N_("\"%s\" unpacks to more than 8 GiB"), r->path);
	return true;
}

static bool
read_plain(struct reader *r, char *out, size_t size, size_t *got, struct error *err)
{
	return r->is_packed ? read_packed(r, out, size, got, err)
			    : read_raw(r, out, size, got, err);
}

/* Back to the first byte. */
bool
reader_rewind(struct reader *r, struct error *err)
{
	if (fseeko(r->in, 0, SEEK_SET) != 0)
		return FAIL(err, ERR_IO, N_("cannot read \"%s\": %s"), r->path, strerror(errno));
	r->offset = r->unpacked = 0;
	r->plain_at = r->plain_len = 0;
	r->line = 1;
	r->zip.avail_in = 0;
	r->zip_is_done = false;
	if (r->zip_is_open && inflateReset(&r->zip) != Z_OK)
		return FAIL(err, ERR_INTERNAL, N_("zlib does not start again"));
	if (r->code)
		iconv(r->cd, NULL, NULL, NULL, NULL);
	return true;
}

/* ---- what it is --------------------------------------------------------------------------- */

static bool
open_packed(struct reader *r, struct error *err)
{
	unsigned char magic[3];
	size_t got = fread(magic, 1, sizeof magic, r->in);

	r->is_packed = got == 3 && magic[0] == 0x1F && magic[1] == 0x8B && magic[2] == 8;
	if (r->is_packed) {
		r->packed = xmalloc(BLOCK);
		if (inflateInit2(&r->zip, 15 + 16) != Z_OK)
			return FAIL(err, ERR_INTERNAL, N_("zlib does not start"));
		r->zip_is_open = true;
	}
	return reader_rewind(r, err);
}

/* The encoding that the first bytes give away, or NULL. */
static const char *
by_start(const char *text, size_t len)
{
	if (len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
		return "UTF-8";
	if (len >= 2 && memcmp(text, "\xFF\xFE", 2) == 0)
		return "UTF-16LE";
	if (len >= 2 && memcmp(text, "\xFE\xFF", 2) == 0)
		return "UTF-16BE";
	return encoding_wide(text, len);
}

static bool
is_utf8(const char *encoding)
{
	return strcmp(encoding, "UTF-8") == 0;
}

struct finding {
	bool is_wrong, is_nul; /* not UTF-8, or a NUL byte, first on this line */
	long line;
};

/* ---- the hash ----------------------------------------------------------------------------- */

/* The hash is taken on a thread of its own, while the text is looked through. */
struct hashing {
	int fd;
	unsigned char hash[READER_HASH_LEN];
	int64_t size; /* bytes hashed */
	int failure;  /* an errno, or 0 */
};

static void *
hash_file(void *ctx)
{
	struct hashing *h = ctx;
	unsigned char *block = xmalloc(BLOCK);
	crypto_generichash_state state;
	ssize_t got;

	crypto_generichash_init(&state, NULL, 0, READER_HASH_LEN);
	while ((got = pread(h->fd, block, BLOCK, h->size)) > 0 || (got < 0 && errno == EINTR)) {
		if (got < 0)
			continue;
		crypto_generichash_update(&state, block, (size_t)got);
		h->size += got;
	}
	h->failure = got < 0 ? errno : 0;
	crypto_generichash_final(&state, h->hash, READER_HASH_LEN);
	free(block);
	return NULL;
}

/*
 * Reads the whole file once: looks at its first bytes, and checks it against UTF-8 until something
 * else is known.
 */
static bool
look_through(struct reader *r, struct finding *f, struct error *err)
{
	size_t kept = 0, got;
	bool is_first = true, is_checking = true;

	*f = (struct finding){ .line = 1 };
	while (read_plain(r, r->plain + kept, BLOCK, &got, err) && got > 0) {
		size_t len = kept + got, good;

		if (is_first && !r->encoding[0] && by_start(r->plain, len))
			snprintf(r->encoding, sizeof r->encoding, "%s", by_start(r->plain, len));
		is_first = false;
		is_checking &= !f->is_wrong && (!r->encoding[0] || is_utf8(r->encoding));
		if (!is_checking)
			continue;
		good = utf8_check(r->plain, len);
		for (const char *s = r->plain;
		     (s = memchr(s, '\n', good - (size_t)(s - r->plain))); s++)
			f->line++;
		f->is_nul = good < len && r->plain[good] == '\0';
		f->is_wrong = f->is_nul || len - good >= 4;
		kept = f->is_wrong ? 0 : len - good;
		memmove(r->plain, r->plain + good, kept);
	}
	f->is_wrong |= is_checking && kept > 0;
	if (got > 0)
		return false;
	r->size = r->offset;
	return true;
}

static bool
look_and_hash(struct reader *r, struct finding *f, struct error *err)
{
	struct hashing h = { .fd = fileno(r->in) };
	pthread_t thread;
	sigset_t all, before;
	bool is_alone, ok;

	/* Signals are for the thread that we are on. */
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	is_alone = pthread_create(&thread, NULL, hash_file, &h) != 0;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	ok = look_through(r, f, err);
	if (is_alone)
		hash_file(&h);
	else
		pthread_join(thread, NULL);
	if (!ok)
		return false;
	if (h.failure)
		return FAIL(err, ERR_IO, N_("cannot read \"%s\": %s"), r->path, strerror(h.failure));
	if (h.size != r->size)
		return FAIL(err, ERR_IO, N_("\"%s\" changed while it was read"), r->path);
	memcpy(r->hash, h.hash, READER_HASH_LEN);
	return true;
}

/* Not UTF-8: reads the file again for its bytes beyond ASCII. */
static bool
decide(struct reader *r, const struct finding *f, struct error *err)
{
	struct evidence e = { 0 };
	size_t got = 1;
	bool ok = reader_rewind(r, err);

	while (ok && got > 0) {
		ok = read_plain(r, r->plain, BLOCK, &got, err);
		evidence_add(&e, r->plain, ok ? got : 0);
	}
	if (ok && evidence_is_damaged_utf8(&e)) {
		ok = FAIL(err, ERR_FORMAT, N_("\"%s\" is UTF-8 text with bytes that are not"),
			  r->path);
		error_hint(err, N_("mend the line, or say --encoding NAME if all of it is"
				   " something else"));
		error_at(err, file_name(r->path), f->line, 0);
	}
	if (ok)
		evidence_decide(&e, r->encoding, sizeof r->encoding);
	evidence_release(&e);
	return ok;
}

static bool
find_encoding(struct reader *r, struct error *err)
{
	struct finding f;
	bool was_said = r->encoding[0] != '\0';

	if (!look_and_hash(r, &f, err))
		return false;
	if (f.is_nul) {
		FAIL(err, ERR_FORMAT, N_("\"%s\" holds a NUL byte: it is not text"), r->path);
		error_hint(err, N_("save it as CSV with encoding UTF-8"));
		return error_at(err, file_name(r->path), f.line, 0);
	}
	if (f.is_wrong && r->encoding[0]) {
		FAIL(err, ERR_FORMAT, N_("\"%s\" is not UTF-8 text"), r->path);
		if (was_said)
			error_hint(err, N_("say another --encoding, or none"));
		return error_at(err, file_name(r->path), f.line, 0);
	}
	if (f.is_wrong && !decide(r, &f, err))
		return false;
	if (!r->encoding[0])
		snprintf(r->encoding, sizeof r->encoding, "UTF-8");
	if (is_utf8(r->encoding))
		return reader_rewind(r, err);
	r->code = encoding_iconv(r->encoding);
	if (r->code)
		r->cd = iconv_open("UTF-8", r->code);
	if (!r->code || r->cd == (iconv_t)-1) {
		r->code = NULL;
		return FAIL(err, ERR_USAGE, N_("there is no encoding \"%s\""), r->encoding);
	}
	return reader_rewind(r, err);
}

struct reader *
reader_open(const char *path, const char *encoding, struct error *err)
{
	struct reader *r = xcalloc(1, sizeof *r);
	bool ok = false;

	r->path = xstrdup(path);
	r->plain = xmalloc(BLOCK + CARRY);
	if (encoding && !encoding_iconv(encoding)) {
		FAIL(err, ERR_USAGE, N_("there is no encoding \"%s\""), encoding);
		error_hint(err, N_("iconv --list shows the names; UTF-8, UTF-16LE, Windows-1252 and"
				   " Mac Roman are usual"));
		goto done;
	}
	if (encoding)
		snprintf(r->encoding, sizeof r->encoding, "%s", encoding_name(encoding));
	if (!(r->in = fopen(path, "rbe"))) {
		FAIL(err, ERR_IO, N_("cannot open \"%s\": %s"), path, strerror(errno));
		goto done;
	}
	ok = open_packed(r, err) && find_encoding(r, err);
done:
	if (ok)
		return r;
	reader_close(r);
	return NULL;
}

void
reader_close(struct reader *r)
{
	if (!r)
		return;
	if (r->in)
		fclose(r->in);
	if (r->zip_is_open)
		inflateEnd(&r->zip);
	if (r->code)
		iconv_close(r->cd);
	free(r->packed);
	free(r->plain);
	free(r->path);
	free(r);
}

const char *
reader_encoding(const struct reader *r)
{
	return r->encoding;
}

bool
reader_is_packed(const struct reader *r)
{
	return r->is_packed;
}

const unsigned char *
reader_hash(const struct reader *r)
{
	return r->hash;
}

int64_t
reader_size(const struct reader *r)
{
	return r->size;
}

int64_t
reader_offset(const struct reader *r)
{
	return r->offset;
}

/* ---- text --------------------------------------------------------------------------------- */

static bool
not_encoded(const struct reader *r, struct error *err)
{
	FAIL(err, ERR_FORMAT, N_("\"%s\" cannot be read as %s"), r->path, r->encoding);
	error_hint(err, N_("say which encoding it has: --encoding NAME"));
	return error_at(err, file_name(r->path), r->line, 0);
}

/* Converts what is there; false: a byte that the encoding does not have. */
static bool
convert(struct reader *r, char *out, size_t size, size_t *got)
{
	char *from = r->plain + r->plain_at, *to = out;
	size_t in_left = r->plain_len - r->plain_at, out_left = size;
	bool ok = iconv(r->cd, &from, &in_left, &to, &out_left) != (size_t)-1 || errno != EILSEQ;

	*got = size - out_left;
	r->plain_at = r->plain_len - in_left;
	for (const char *s = out; (s = memchr(s, '\n', *got - (size_t)(s - out))); s++)
		r->line++;
	return ok && !memchr(out, '\0', *got);
}

bool
reader_read(void *ctx, char *out, size_t size, size_t *got, struct error *err)
{
	struct reader *r = ctx;
	size_t more;

	if (!r->code)
		return read_plain(r, out, size, got, err);
	*got = 0;
	while (*got == 0) {
		if (r->plain_at < r->plain_len && !convert(r, out, size, got))
			return not_encoded(r, err);
		if (*got > 0)
			return true;
		/* What is left is a part of a character, or nothing. */
		r->plain_len -= r->plain_at;
		memmove(r->plain, r->plain + r->plain_at, r->plain_len);
		r->plain_at = 0;
		if (!read_plain(r, r->plain + r->plain_len, BLOCK + CARRY - r->plain_len, &more, err))
			return false;
		if (more == 0)
			return r->plain_len == 0 || not_encoded(r, err);
		r->plain_len += more;
	}
	return true;
}

bool
reader_sample(struct reader *r, size_t len, struct buf *out, bool *is_whole, struct error *err)
{
	size_t got = 1, room;

	*is_whole = false;
	while (out->len < len && got > 0) {
		room = len - out->len;
		if (!reader_read(r, buf_room(out, room), room, &got, err))
			return false;
		out->len += got;
		out->data[out->len] = '\0';
	}
	*is_whole = got == 0;
	return reader_rewind(r, err);
}

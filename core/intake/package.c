/* Packages: the zip files in which workbooks stand. */
#include "core/intake/package.h"

#include <stdlib.h>
#include <string.h>

#include <zip.h>

#include "core/base/file.h"
#include "core/base/memory.h"

struct package {
	zip_t *zip;
	const char *name;
	int64_t size;	  /* on disk, or in memory */
	int64_t unpacked; /* of all parts so far */
};

struct part {
	struct package *p;
	zip_file_t *file;
	int64_t size; /* as the package says */
	int64_t unpacked;
};

static bool
damaged(const struct package *p, struct error *err)
{
	FAIL(err, ERR_FORMAT, N_("\"%s\" is damaged: it cannot be unpacked"), p->name);
	error_hint(err, N_("copy or download it again"));
	return error_at(err, file_name(p->name), 0, 0);
}

static int
by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Two parts of one name: one program reads the one, the next program the other. */
static bool
check_names(const struct package *p, struct error *err)
{
	int64_t count = zip_get_num_entries(p->zip, 0), found = 0;
	const char **names;
	bool ok = true;

	if (count > PACKAGE_PARTS_MAX)
		return FAIL(err, ERR_LIMIT, N_("\"%s\" has more than %d parts"), p->name,
			    PACKAGE_PARTS_MAX);
	names = xcalloc((size_t)count + 1, sizeof *names);
	for (int64_t i = 0; i < count; i++) {
		const char *name = zip_get_name(p->zip, (zip_uint64_t)i, 0);

		if (name)
			names[found++] = name;
	}
	qsort(names, (size_t)found, sizeof *names, by_name);
	for (int64_t i = 1; i < found && ok; i++)
		if (strcmp(names[i - 1], names[i]) == 0) {
			FAIL(err, ERR_FORMAT, N_("\"%s\" has two parts \"%s\""), p->name, names[i]);
			ok = error_hint(err, N_("open it in a spreadsheet and save it again"));
		}
	free(names);
	return ok;
}

static zip_source_t *
source_of(FILE *in, const struct buf *bytes, int64_t *size, zip_error_t *why)
{
	zip_source_t *source = in ? zip_source_filep_create(in, 0, -1, why)
				  : zip_source_buffer_create(bytes->data, bytes->len, 0, why);
	zip_stat_t st;

	if (!source && in)
		fclose(in);
	*size = 0;
	if (source && zip_source_stat(source, &st) == 0 && (st.valid & ZIP_STAT_SIZE))
		*size = (int64_t)st.size;
	return source;
}

struct package *
package_open(FILE *in, const struct buf *bytes, const char *name, struct error *err)
{
	struct package *p = xcalloc(1, sizeof *p);
	zip_source_t *source;
	zip_error_t why;
	bool ok = false;

	zip_error_init(&why);
	p->name = name;
	source = source_of(in, bytes, &p->size, &why);
	if (source && !(p->zip = zip_open_from_source(source, ZIP_RDONLY, &why)))
		zip_source_free(source);
	if (p->zip)
		ok = check_names(p, err);
	else if (zip_error_code_zip(&why) == ZIP_ER_OPEN || zip_error_code_zip(&why) == ZIP_ER_READ)
		FAIL(err, ERR_IO, N_("cannot read \"%s\": %s"), name, zip_error_strerror(&why));
	else
		damaged(p, err);
	zip_error_fini(&why);
	if (ok)
		return p;
	package_close(p);
	return NULL;
}

void
package_close(struct package *p)
{
	if (!p)
		return;
	if (p->zip)
		zip_discard(p->zip);
	free(p);
}

const char *
package_name(const struct package *p)
{
	return p->name;
}

int64_t
package_find(const struct package *p, const char *part)
{
	int64_t at = zip_name_locate(p->zip, part, 0);

	return at >= 0 ? at : zip_name_locate(p->zip, part, ZIP_FL_NOCASE);
}

/* ---- parts ------------------------------------------------------------------------------ */

struct part *
part_open(struct package *p, int64_t at, struct error *err)
{
	struct part *part;
	zip_file_t *file;
	zip_stat_t st;

	if (at < 0 || zip_stat_index(p->zip, (zip_uint64_t)at, 0, &st) < 0) {
		damaged(p, err);
		return NULL;
	}
	if ((st.valid & ZIP_STAT_ENCRYPTION_METHOD) && st.encryption_method != ZIP_EM_NONE) {
		FAIL(err, ERR_FORMAT, N_("\"%s\" is protected with a password"), p->name);
		error_hint(err, N_("save it without one"));
		return NULL;
	}
	if (!(file = zip_fopen_index(p->zip, (zip_uint64_t)at, 0))) {
		damaged(p, err);
		return NULL;
	}
	part = xcalloc(1, sizeof *part);
	part->p = p;
	part->file = file;
	part->size = (st.valid & ZIP_STAT_SIZE) ? (int64_t)st.size : 0;
	return part;
}

void
part_close(struct part *part)
{
	if (!part)
		return;
	zip_fclose(part->file);
	free(part);
}

bool
part_read(struct part *part, char *out, size_t size, size_t *got, struct error *err)
{
	struct package *p = part->p;
	int64_t n = zip_fread(part->file, out, size);

	*got = 0;
	if (n < 0)
		return damaged(p, err);
	*got = (size_t)n;
	part->unpacked += n;
	p->unpacked += n;
	if (p->unpacked > PACKAGE_UNPACKED_MAX)
		return FAIL(err, ERR_LIMIT, N_("\"%s\" unpacks to more than 4 GiB"), p->name);
	if (part->unpacked > PACKAGE_RATIO_FROM && part->unpacked / PACKAGE_RATIO_MAX > p->size) {
		FAIL(err, ERR_LIMIT, N_("\"%s\" unpacks to more than %d times its size"), p->name,
		     PACKAGE_RATIO_MAX);
		return error_hint(err, N_("it may be made to do harm; open it in a spreadsheet and"
					  " save it as CSV if you trust it"));
	}
	return true;
}

double
part_share(const struct part *part)
{
	if (part->size <= 0)
		return 0;
	return part->unpacked >= part->size ? 1 : (double)part->unpacked / (double)part->size;
}

bool
package_read(struct package *p, int64_t at, size_t cap, struct buf *out, struct error *err)
{
	struct part *part = part_open(p, at, err);
	size_t got = 1;
	bool ok = part != NULL;

	while (ok && got > 0) {
		size_t room = (size_t)16 << 10;

		ok = part_read(part, buf_room(out, room), room, &got, err);
		out->len += got;
		if (out->data)
			out->data[out->len] = '\0';
		if (ok && out->len > cap)
			ok = FAIL(err, ERR_LIMIT, N_("a part of \"%s\" is too large"), p->name);
	}
	part_close(part);
	return ok;
}

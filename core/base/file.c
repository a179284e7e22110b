/* Whole files in, whole files out. */
#include "core/base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/memory.h"

bool
file_read(const char *path, size_t cap, struct buf *out, struct error *err)
{
	FILE *f = fopen(path, "rbe");
	bool ok = false;
	size_t got;

	if (!f)
		return FAIL(err, ERR_IO, N_("cannot open \"%s\": %s"), path, strerror(errno));
	do {
		got = fread(buf_room(out, 65536), 1, 65536, f);
		out->len += got;
		out->data[out->len] = '\0';
		if (out->len > cap) {
			FAIL(err, ERR_LIMIT, N_("\"%s\" is larger than %zu bytes"), path, cap);
			goto done;
		}
	} while (got > 0);
	if (ferror(f)) {
		FAIL(err, ERR_IO, N_("cannot read \"%s\": %s"), path, strerror(errno));
		goto done;
	}
	ok = true;
done:
	fclose(f);
	return ok;
}

const char *
file_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

void
file_sync_folder(const char *path)
{
	const char *name = file_name(path);
	char *folder = name == path ? xstrdup(".") : xstrndup(path, (size_t)(name - path));
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd >= 0) {
		fsync(fd);
		close(fd);
	}
	free(folder);
}

bool
file_rename(const char *from, const char *to, bool replace)
{
	struct stat st;

	if (replace)
		return rename(from, to) == 0;
	if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
		return true;
	/* Some file systems of memory sticks know no such thing. */
	if (errno != EINVAL)
		return false;
	if (lstat(to, &st) == 0) {
		errno = EEXIST;
		return false;
	}
	return rename(from, to) == 0;
}

bool
outfile_open(struct outfile *f, const char *path, bool replace, struct error *err)
{
	struct buf temporary = { 0 };
	struct stat st;
	int fd;

	*f = (struct outfile){ 0 };
	if (!replace && lstat(path, &st) == 0) {
		FAIL(err, ERR_IO, N_("\"%s\" exists"), path);
		return error_hint(err, N_("choose another name, or say --replace"));
	}
	buf_printf(&temporary, "%s.XXXXXX", path);
	fd = mkostemp(temporary.data, O_CLOEXEC);
	if (fd < 0) {
		FAIL(err, ERR_IO, N_("cannot write beside \"%s\": %s"), path, strerror(errno));
		buf_release(&temporary);
		return false;
	}
	f->path = xstrdup(path);
	f->temporary = buf_steal(&temporary);
	f->replace = replace;
	f->stream = fdopen(fd, "wb");
	return true;
}

bool
outfile_commit(struct outfile *f, struct error *err)
{
	bool ok = fflush(f->stream) == 0 && !ferror(f->stream) && fsync(fileno(f->stream)) == 0;

	ok &= fclose(f->stream) == 0;
	f->stream = NULL;
	if (!ok || !file_rename(f->temporary, f->path, f->replace))
		return FAIL(err, ERR_IO, N_("cannot write \"%s\": %s"), f->path, strerror(errno));
	file_sync_folder(f->path);
	free(f->temporary);
	f->temporary = NULL;
	return true;
}

void
outfile_end(struct outfile *f)
{
	if (f->stream)
		fclose(f->stream);
	if (f->temporary)
		unlink(f->temporary);
	free(f->temporary);
	free(f->path);
	*f = (struct outfile){ 0 };
}

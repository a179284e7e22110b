/* Who may write. */
#include "core/dossier/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/base/buf.h"
#include "core/base/utf8.h"

int
lock_take(const char *path, const char *author, struct error *err)
{
	struct flock all = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	struct buf name = { 0 };
	char holder[129] = "";
	ssize_t got;
	int fd;

	buf_printf(&name, "%s-lock", path);
	fd = open(name.data, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (fd < 0) {
		FAIL(err, ERR_IO, N_("cannot make the lock file \"%s\": %s"), name.data,
		     strerror(errno));
		goto failed;
	}
	if (fcntl(fd, F_OFD_SETLK, &all) < 0) {
		got = pread(fd, holder, sizeof holder - 1, 0);
		if (got <= 0 || utf8_check(holder, (size_t)got) != (size_t)got)
			strcpy(holder, "?");
		FAIL(err, ERR_LOCKED, N_("\"%s\" is being written by: %s"), path, holder);
		error_hint(err, N_("reading still works; write when they have finished"));
		goto failed;
	}
	/* Best effort: an empty name is shown as "?". */
	if (ftruncate(fd, 0) < 0 || pwrite(fd, author, strnlen(author, 128), 0) < 0)
		(void)0;
	buf_release(&name);
	return fd;
failed:
	if (fd >= 0)
		close(fd);
	buf_release(&name);
	return -1;
}

void
lock_release(int lock)
{
	if (lock >= 0)
		close(lock);
}

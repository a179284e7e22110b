/* Who may write: an open-file-description lock on a file beside the dossier. */
#ifndef ATALAYA_DOSSIER_LOCK_H
#define ATALAYA_DOSSIER_LOCK_H

#include "core/base/error.h"

/*
 * lock_take - takes the lock beside the dossier at path and leaves author in it.
 *
 * Returns a descriptor for lock_release, or -1: ERR_LOCKED with the name that the holder set, ERR_IO.
 * The lock ends with the process, however that ends.
 */
int lock_take(const char *path, const char *author, struct error *err);
void lock_release(int lock);

#endif

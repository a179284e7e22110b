/* The files of data/ that are built into the program. */
#ifndef ATALAYA_BASE_ASSET_H
#define ATALAYA_BASE_ASSET_H

#include <stddef.h>

struct asset {
	const char *name; /* path below data/: "profiles/cpj.ini" */
	const unsigned char *bytes;
	size_t len;
};

/* Ends with a NULL name, sorted by name. Written by build-aux/embed.sh. */
extern const struct asset assets[];

/* The asset of that name, or NULL. */
const struct asset *asset_find(const char *name);

#endif

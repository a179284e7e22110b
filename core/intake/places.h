/* Places of the second level and below come into a dossier as a list of codes. */
#ifndef ATALAYA_INTAKE_PLACES_H
#define ATALAYA_INTAKE_PLACES_H

#include <stdbool.h>

#include "core/base/error.h"

struct dossier;

struct places_report {
	long added;	   /* codes that are new to the dossier */
	char hash[65];	   /* BLAKE2b-256 of the file, hexadecimal */
};

/* Does the file start like a list of codes? False also when it cannot be read. */
bool places_is_list(const char *path);

/*
 * places_import - adds the codes of a file (code,parent,order,en,es,aliases,attrs) to the list of
 * places; codes that are there stay as they are. It is an entry in the journal and cannot be undone:
 * incidents may stand on a code from then on.
 *
 * is_dry   do everything, store nothing
 * Returns  false with ERR_IO, ERR_LIMIT, or ERR_FORMAT naming the line; nothing is stored then.
 */
bool places_import(struct dossier *d, const char *path, const char *encoding, bool is_dry,
		   struct places_report *out, struct error *err);

#endif

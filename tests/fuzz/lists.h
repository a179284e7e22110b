/* The code lists of a new dossier, for targets whose text names codes. */
#ifndef ATALAYA_TESTS_FUZZ_LISTS_H
#define ATALAYA_TESTS_FUZZ_LISTS_H

#include <stdlib.h>
#include <unistd.h>

#include <sodium.h>

#include "core/dossier/codes.h"
#include "core/dossier/dossier.h"

/* Made once a process and kept; ends the process where that fails. */
static inline struct codes *
fuzz_codes(void)
{
	char path[] = "/tmp/fuzz-codes-XXXXXX";
	struct error err = { 0 };
	struct dossier *d;
	struct codes *codes;

	if (sodium_init() < 0)
		abort();
	close(mkstemp(path));
	unlink(path);
	if (!dossier_create(path, "", &err) || !(d = dossier_open(path, DOSSIER_READ, "", &err)))
		abort();
	codes = codes_load(d, &err);
	dossier_close(d);
	unlink(path);
	return codes;
}

#endif

/* What the files of core/pattern share and nobody else may see. */
#ifndef ATALAYA_PATTERN_PRIVATE_H
#define ATALAYA_PATTERN_PRIVATE_H

#include "core/pattern/rule.h"

struct dossier;

/* Reads the text of one stored version. End with rules_release in both cases. */
bool pattern_parse_stored(struct dossier *d, struct codes *codes, const char *text,
			  struct rules *out, struct error *err);

#endif

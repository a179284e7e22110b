/* What the files of core/pattern share and nobody else may see. */
#ifndef ATALAYA_PATTERN_PRIVATE_H
#define ATALAYA_PATTERN_PRIVATE_H

#include "core/pattern/pattern.h"

/* Reads the text of one stored version. End with rules_release in both cases. */
bool pattern_parse_stored(struct dossier *d, struct codes *codes, const char *text,
			  struct rules *out, struct error *err);

/* What a rule hits: incidents of src. The caller ends it with selection_free; NULL with *err. */
struct selection *pattern_select(struct source *src, const struct rule *rule, struct error *err);

/* pattern_preview of what has been selected already. */
bool pattern_compare(struct source *src, const struct selection *sel, const struct selection *now,
		     int64_t applied, struct arena *arena, struct pattern_preview *out,
		     struct error *err);

#endif

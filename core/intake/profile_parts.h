/* What the files of profiles share and nobody else needs. */
#ifndef ATALAYA_INTAKE_PROFILE_PARTS_H
#define ATALAYA_INTAKE_PROFILE_PARTS_H

#include "core/base/asset.h"
#include "core/base/ini.h"
#include "core/intake/profile.h"

/* ---- profile.c: from text to rules; false with ERR_FORMAT naming the line ----------------------
 */

/* The sections profile and source. */
bool profile_parse_head(struct profile *p, const struct ini *ini, struct error *err);
/* All other sections. */
bool profile_parse_sections(struct profile *p, const struct ini *ini, struct error *err);
/* map(...) promises a list in the map. */
bool profile_check_lists(const struct profile *p, struct error *err);

/* ---- profile_map.c ----------------------------------------------------------------------------
 */

/* Reads list,from,to; the mappings are in order of list and word. */
bool profile_parse_map(struct profile *p, const char *source, const char *text, size_t len,
		       struct error *err);

/* ---- profile_load.c ---------------------------------------------------------------------------
 */

/* "profiles/cpj.ini" > "cpj"; NULL when the asset is no profile. */
const char *profile_asset_name(const struct asset *a, char *name, size_t size);

#endif

/* Where a person left off: the text that their screens stored, outside the journal. */
#ifndef ATALAYA_DOSSIER_SCREEN_STATE_H
#define ATALAYA_DOSSIER_SCREEN_STATE_H

#include <stdbool.h>

#include "core/base/buf.h"
#include "core/base/error.h"

struct dossier;

/* Adds what was stored for the dossier's author; nothing when nothing was. */
bool screen_state_load(struct dossier *d, struct buf *out, struct error *err);
/* Replaces it. The dossier must be open for writing. */
bool screen_state_save(struct dossier *d, const char *text, struct error *err);

#endif

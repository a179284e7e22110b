/* The wizard that brings a file in: what the actions of its screen can ask of it. */
#ifndef ATALAYA_TUI_WIZARD_H
#define ATALAYA_TUI_WIZARD_H

#include "tui/view.h"

/* The next step, the step before. */
bool wizard_next(struct view *v, struct error *err);
bool wizard_back(struct view *v, struct error *err);
/* Another file, or a folder to choose one from. */
bool wizard_open(struct view *v, const char *path, struct error *err);
/* The folder that is looked through, or that of the file; with a slash at its end. */
const char *wizard_folder(const struct view *v);
/* Has a person decided anything that would be lost? */
bool wizard_has_decisions(const struct view *v);
/* Is it at the step from which back leads away from the file? */
bool wizard_is_at_file(const struct view *v);
/* Rows that would be refused, as lines of text; false with *err before anything was tried. */
bool wizard_refused(struct view *v, struct buf *out, struct error *err);
/*
 * wizard_save - writes the profile as path (NAME.ini) and NAME.map.csv beside it, and its list of
 * places when it brings one.
 *
 * Returns false with ERR_IO; ERR_CONFLICT when one of them is there already and replace is false:
 * nothing is written then.
 */
bool wizard_save(struct view *v, const char *path, bool replace, struct error *err);
/* The name that is proposed for that. The caller frees it. */
char *wizard_save_name(const struct view *v);

#endif

/* One incident in full: as a screen of its own and as the pane beside a list. */
#ifndef ATALAYA_TUI_DETAIL_H
#define ATALAYA_TUI_DETAIL_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/error.h"

struct app;
struct canvas;
struct detail;

struct detail *detail_new(void);
void detail_free(struct detail *d);
/* Reads an incident (0: none), unless it is the one that is there already. */
bool detail_load(struct detail *d, struct app *app, int64_t id, struct error *err);
/* Reads it again the next time: something changed. */
void detail_forget(struct detail *d);
void detail_draw(const struct detail *d, const struct app *app, struct canvas *cv);

#endif

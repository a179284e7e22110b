/* Placeholders until the screens are written. */
#include <stdlib.h>
#include "core/base/i18n.h"
#include "core/base/memory.h"
#include "tui/app.h"
static bool open_none(struct view *v, const char *arg, struct error *err) { (void)v; (void)arg; (void)err; return true; }
static void draw_none(const struct view *v, struct canvas *cv) { (void)v; canvas_text(cv, 1, 1, -1, ROLE_DIM, "-"); }
const struct view_ops facets_view = { .name = "facets", .title = N_("Facets"), .scope = IN_FACETS, .open = open_none, .draw = draw_none };
const struct view_ops impunity_view = { .name = "impunity", .title = N_("Impunity by jurisdiction"), .scope = IN_IMPUNITY, .open = open_none, .draw = draw_none };

/* One incident in full. */
#include "tui/detail.h"
#include <stdlib.h>
#include "core/base/i18n.h"
#include "core/base/memory.h"
#include "tui/app.h"
struct detail { int64_t id; };
struct detail *detail_new(void) { return xcalloc(1, sizeof(struct detail)); }
void detail_free(struct detail *d) { free(d); }
bool detail_load(struct detail *d, struct app *app, int64_t id, struct error *err) { (void)app; (void)err; d->id = id; return true; }
void detail_forget(struct detail *d) { d->id = 0; }
void detail_draw(const struct detail *d, const struct app *app, struct canvas *cv) { (void)d; (void)app; (void)cv; }
static bool open_none(struct view *v, const char *arg, struct error *err) { (void)v; (void)arg; (void)err; return true; }
static void draw_none(const struct view *v, struct canvas *cv) { (void)v; canvas_text(cv, 1, 1, -1, ROLE_DIM, "-"); }
const struct view_ops detail_view = { .name = "detail", .title = N_("Incident"), .scope = IN_DETAIL, .open = open_none, .draw = draw_none };

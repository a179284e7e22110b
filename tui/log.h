/* The log: what its actions can ask of it. */
#ifndef ATALAYA_TUI_LOG_H
#define ATALAYA_TUI_LOG_H

#include "tui/view.h"

/* Marks the incidents that the current entry touched; *count of them. */
bool log_mark_touched(struct view *v, size_t *count, struct error *err);
/* The current entry; 0 when there is none. */
int64_t log_entry(const struct view *v);

#endif

/* The incidents of which some pair waits for a verdict: read once, asked for each row of a list. */
#ifndef ATALAYA_TUI_WAITING_H
#define ATALAYA_TUI_WAITING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"

struct app;

/* Zero-initialise; end with waiting_release. */
struct waiting {
	int64_t *ids; /* ascending, each once */
	size_t count, cap;
	bool is_read, is_checked; /* checked: nothing changed since */
	uint64_t stamp;
};

/* Reads them, unless they are read and as they were. */
bool waiting_read(struct waiting *w, struct app *app, struct error *err);
/* Something changed; other_rows: incidents came or went. */
void waiting_changed(struct waiting *w, bool other_rows);
bool waiting_has(const struct waiting *w, int64_t incident);
void waiting_release(struct waiting *w);

#endif

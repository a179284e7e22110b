/* Long work reports how far it is, and asks whether to go on. */
#ifndef ATALAYA_BASE_PROGRESS_H
#define ATALAYA_BASE_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

struct progress {
	/* done and total in the same unit; total 0: not known. Returns false to stop. */
	bool (*step)(struct progress *progress, int64_t done, int64_t total);
	void *ctx;
};

/* true: go on. Without a progress always. */
static inline bool
progress_step(struct progress *progress, int64_t done, int64_t total)
{
	return !progress || progress->step(progress, done, total);
}

#endif

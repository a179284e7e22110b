/*
 * Threads that make batches: filled one after the other, worked on side by side, handed out in the
 * order of the file. How many there are and how they are scheduled changes nothing in what comes out.
 */
#ifndef ATALAYA_INTAKE_PIPELINE_H
#define ATALAYA_INTAKE_PIPELINE_H

#include <stdbool.h>

#include "core/base/error.h"
#include "core/intake/batch.h"

/* What the threads do. Each gets a worker of its own; everything else they only read. */
struct pipeline_work {
	/* Fills the next batch, one thread at a time. False: it is the last one. */
	bool (*fill)(void *input, struct batch *b);
	void *input;
	/* Makes of a filled batch what it becomes. */
	void (*make)(void *worker, struct batch *b);
	void **workers;
	int worker_count;
};

/* How many workers this machine has use for. */
int pipeline_workers(void);

struct pipeline;

/* Starts the threads; work must last as long as they do. NULL with ERR_INTERNAL when none starts. */
struct pipeline *pipeline_start(const struct pipeline_work *work, struct error *err);
/* Stops the threads, wherever they are, and waits for them. NULL is fine. */
void pipeline_stop(struct pipeline *p);

/* The next batch in order, to be given back before the one after it; NULL after the last. */
struct batch *pipeline_next(struct pipeline *p);
void pipeline_give_back(struct pipeline *p, struct batch *b);

#endif

/* The same function on several cores at once. */
#ifndef ATALAYA_BASE_PARALLEL_H
#define ATALAYA_BASE_PARALLEL_H

#include <pthread.h>
#include <stdbool.h>

#define PARALLEL_MAX 8

/* How many threads are worth it here: the cores of the machine, at least 2, at most PARALLEL_MAX. */
int parallel_threads(void);

/*
 * parallel_run - calls fn(ctx, 0) on this thread and fn(ctx, 1) .. fn(ctx, threads - 1) on others, and
 * returns when all have returned.
 *
 * The functions share out the work among themselves; where no thread can be had the others do it all, so
 * some numbers may never be called, but 0 always is.
 */
void parallel_run(int threads, void (*fn)(void *ctx, int number), void *ctx);

/* A thread that gets no signals, so that they go to the one that waits for them. */
bool parallel_thread(pthread_t *thread, void *(*fn)(void *ctx), void *ctx);

#endif

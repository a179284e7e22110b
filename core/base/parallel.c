/* The same function on several cores at once. */
#include "core/base/parallel.h"

#include <signal.h>
#include <unistd.h>

struct worker {
	pthread_t thread;
	void (*fn)(void *ctx, int number);
	void *ctx;
	int number;
	bool is_running;
};

int
parallel_threads(void)
{
	long cores = sysconf(_SC_NPROCESSORS_ONLN);

	return cores < 2 ? 2 : cores > PARALLEL_MAX ? PARALLEL_MAX : (int)cores;
}

bool
parallel_thread(pthread_t *thread, void *(*fn)(void *ctx), void *ctx)
{
	sigset_t all, before;
	bool ok;

	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	ok = pthread_create(thread, NULL, fn, ctx) == 0;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return ok;
}

static void *
work(void *ctx)
{
	struct worker *w = ctx;

	w->fn(w->ctx, w->number);
	return NULL;
}

void
parallel_run(int threads, void (*fn)(void *ctx, int number), void *ctx)
{
	struct worker workers[PARALLEL_MAX];

	if (threads > PARALLEL_MAX)
		threads = PARALLEL_MAX;
	for (int i = 1; i < threads; i++) {
		workers[i] = (struct worker){ .fn = fn, .ctx = ctx, .number = i };
		workers[i].is_running = parallel_thread(&workers[i].thread, work, &workers[i]);
	}
	fn(ctx, 0);
	for (int i = 1; i < threads; i++)
		if (workers[i].is_running)
			pthread_join(workers[i].thread, NULL);
}

/* Threads that make batches. */
#include "core/intake/pipeline.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/base/memory.h"

#define WORKERS_MAX 4

enum state { IS_FREE, IS_BUSY, IS_READY };

struct slot {
	struct batch batch;
	enum state state;
};

struct thread {
	struct pipeline *p;
	void *worker;
	pthread_t id;
};

/* Batch n lives in slot n % slot_count, so there are never more of them than that. */
struct pipeline {
	const struct pipeline_work *work;
	struct thread *threads;
	int thread_count;
	pthread_mutex_t input; /* held while a batch is filled */
	pthread_mutex_t lock;  /* guards all below */
	pthread_cond_t is_free, is_ready;
	struct slot *slots;
	long slot_count;
	long filled, handed_out; /* batches so far */
	bool at_end, is_stopped;
};

int
pipeline_workers(void)
{
	long cores = sysconf(_SC_NPROCESSORS_ONLN);

	return cores < 1 ? 1 : cores > WORKERS_MAX ? WORKERS_MAX : (int)cores;
}

/* Waits until the next batch has a slot; NULL when there is none to fill any more. */
static struct slot *
claim(struct pipeline *p)
{
	struct slot *slot = NULL;

	pthread_mutex_lock(&p->lock);
	while (!p->is_stopped && !p->at_end && p->slots[p->filled % p->slot_count].state != IS_FREE)
		pthread_cond_wait(&p->is_free, &p->lock);
	if (!p->is_stopped && !p->at_end) {
		slot = &p->slots[p->filled++ % p->slot_count];
		slot->state = IS_BUSY;
	}
	pthread_mutex_unlock(&p->lock);
	return slot;
}

/* Fills the next batch; NULL after the last. */
static struct slot *
fill(struct pipeline *p)
{
	struct slot *slot;
	bool is_last;

	pthread_mutex_lock(&p->input);
	slot = claim(p);
	if (slot) {
		batch_clear(&slot->batch);
		is_last = !p->work->fill(p->work->input, &slot->batch);
		pthread_mutex_lock(&p->lock);
		p->at_end = is_last;
		pthread_mutex_unlock(&p->lock);
	}
	pthread_mutex_unlock(&p->input);
	return slot;
}

static void *
run(void *ctx)
{
	struct thread *thread = ctx;
	struct pipeline *p = thread->p;
	struct slot *slot;

	while ((slot = fill(p))) {
		p->work->make(thread->worker, &slot->batch);
		pthread_mutex_lock(&p->lock);
		slot->state = IS_READY;
		pthread_cond_signal(&p->is_ready);
		pthread_mutex_unlock(&p->lock);
	}
	pthread_mutex_lock(&p->lock);
	pthread_cond_broadcast(&p->is_free);
	pthread_cond_signal(&p->is_ready);
	pthread_mutex_unlock(&p->lock);
	return NULL;
}

struct pipeline *
pipeline_start(const struct pipeline_work *work, struct error *err)
{
	struct pipeline *p = xcalloc(1, sizeof *p);
	sigset_t all, before;
	int failure = 0;

	p->work = work;
	p->slot_count = 2 * work->worker_count + 2;
	p->slots = xcalloc((size_t)p->slot_count, sizeof *p->slots);
	p->threads = xcalloc((size_t)work->worker_count, sizeof *p->threads);
	pthread_mutex_init(&p->input, NULL);
	pthread_mutex_init(&p->lock, NULL);
	pthread_cond_init(&p->is_free, NULL);
	pthread_cond_init(&p->is_ready, NULL);
	/* Signals are for the thread that asks for batches. */
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	for (int i = 0; i < work->worker_count && !failure; i++) {
		struct thread *thread = &p->threads[i];

		*thread = (struct thread){ .p = p, .worker = work->workers[i] };
		failure = pthread_create(&thread->id, NULL, run, thread);
		p->thread_count += !failure;
	}
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	if (p->thread_count > 0)
		return p;
	FAIL(err, ERR_INTERNAL, N_("no thread can be started"));
	pipeline_stop(p);
	return NULL;
}

void
pipeline_stop(struct pipeline *p)
{
	if (!p)
		return;
	pthread_mutex_lock(&p->lock);
	p->is_stopped = true;
	pthread_cond_broadcast(&p->is_free);
	pthread_mutex_unlock(&p->lock);
	for (int i = 0; i < p->thread_count; i++)
		pthread_join(p->threads[i].id, NULL);
	for (long i = 0; i < p->slot_count; i++)
		batch_release(&p->slots[i].batch);
	pthread_cond_destroy(&p->is_free);
	pthread_cond_destroy(&p->is_ready);
	pthread_mutex_destroy(&p->lock);
	pthread_mutex_destroy(&p->input);
	free(p->slots);
	free(p->threads);
	free(p);
}

struct batch *
pipeline_next(struct pipeline *p)
{
	struct slot *slot = &p->slots[p->handed_out % p->slot_count];
	bool is_there;

	pthread_mutex_lock(&p->lock);
	while (slot->state != IS_READY && !(p->at_end && p->handed_out == p->filled))
		pthread_cond_wait(&p->is_ready, &p->lock);
	is_there = slot->state == IS_READY;
	if (is_there)
		p->handed_out++;
	pthread_mutex_unlock(&p->lock);
	return is_there ? &slot->batch : NULL;
}

void
pipeline_give_back(struct pipeline *p, struct batch *b)
{
	struct slot *slot = (struct slot *)b;

	pthread_mutex_lock(&p->lock);
	slot->state = IS_FREE;
	pthread_cond_signal(&p->is_free);
	pthread_mutex_unlock(&p->lock);
}

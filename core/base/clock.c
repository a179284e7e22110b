/* The wall clock, and clocks for budgets. */
#include "core/base/clock.h"

#include <time.h>

static int64_t fixed = -1;

int64_t
clock_now(void)
{
	struct timespec ts;

	if (fixed >= 0)
		return fixed;
	clock_gettime(CLOCK_REALTIME, &ts);
	return (int64_t)ts.tv_sec * 1000 + ts.tv_nsec / 1000000;
}

void
clock_fix(int64_t ms)
{
	fixed = ms;
}

static int64_t
microseconds(clockid_t clock)
{
	struct timespec ts;

	clock_gettime(clock, &ts);
	return (int64_t)ts.tv_sec * 1000000 + ts.tv_nsec / 1000;
}

int64_t
clock_elapsed(void)
{
	return microseconds(CLOCK_MONOTONIC);
}

int64_t
clock_thread(void)
{
	return microseconds(CLOCK_THREAD_CPUTIME_ID);
}

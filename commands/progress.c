/* How far long work is, on a terminal only; Ctrl-C stops it cleanly. */
#include "commands/progress.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static volatile sig_atomic_t is_stopped;

static void
stop(int sig)
{
	(void)sig;
	is_stopped = 1;
}

static bool
step(struct progress *progress, int64_t done, int64_t total)
{
	FILE *err = progress->ctx;

	if (isatty(fileno(err))) {
		fprintf(err, "\r%3d %%", total ? (int)(done * 100 / total) : 0);
		fflush(err);
		if (total && done >= total)
			fputs("\r     \r", err);
	}
	return !is_stopped;
}

struct progress
progress_to(FILE *err)
{
	struct sigaction action = { .sa_handler = stop };

	sigaction(SIGINT, &action, NULL);
	return (struct progress){ .step = step, .ctx = err };
}

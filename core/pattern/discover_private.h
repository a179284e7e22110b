/* What the searches of core/pattern/discover share. */
#ifndef ATALAYA_PATTERN_DISCOVER_PRIVATE_H
#define ATALAYA_PATTERN_DISCOVER_PRIVATE_H

#include "core/pattern/discover.h"

static inline int
discover_replicates(const struct discover *d)
{
	return d->replicates ? d->replicates : DISCOVER_REPLICATES;
}

static inline uint64_t
discover_seed(const struct discover *d)
{
	return d->seed ? d->seed : DISCOVER_SEED;
}

/* The month in which both days lie, as years * 12 + month from 0; -1: in none, or not dated. */
int discover_month(const struct source_span *span);
/* Its label, "2016-03", in the arena. */
const char *discover_month_label(int month, struct arena *arena);

#endif

/*
 * Verdicts: a person accepted or rejected what a pattern says of an incident. They outlive every run of
 * the pattern. Every verdict is journaled.
 */
#ifndef ATALAYA_DOSSIER_VERDICT_H
#define ATALAYA_DOSSIER_VERDICT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/error.h"

struct dossier;

enum verdict_decision { VERDICT_NONE, VERDICT_ACCEPTED, VERDICT_REJECTED };

struct verdict {
	const char *pattern;
	int64_t incident;
	enum verdict_decision decision; /* VERDICT_NONE takes one back */
	const char *tag;      /* what the version seen says */
	int64_t version;      /* its number */
	const char *evidence; /* what it had found, as it was seen; "" */
	const char *note;     /* why, or "" */
};

/* Stores a verdict as one journal entry; *changed is false and nothing is written when it stands so. */
bool verdict_set(struct dossier *d, const struct verdict *verdict, bool *changed,
		 struct error *err);

typedef bool verdict_fn(void *ctx, const struct verdict *verdict, struct error *err);

/* Calls fn for all verdicts by incident and pattern, of withdrawn datasets too. */
bool verdict_each(struct dossier *d, verdict_fn *fn, void *ctx, struct error *err);

#endif

/*
 * The suppression list: people whose data is not to come in again.
 *
 * The dossier keeps a digest of each normalised name, keyed with a secret of its own, and never the name: the
 * list can say whether a name is on it, and nobody can read from it who is.
 */
#ifndef ATALAYA_INTAKE_SUPPRESS_H
#define ATALAYA_INTAKE_SUPPRESS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/error.h"

struct dossier;
struct suppress_list;

/* Reads the list; *out is NULL when nobody is on it. End with suppress_free (NULL is fine). */
bool suppress_load(struct dossier *d, struct suppress_list **out, struct error *err);
void suppress_free(struct suppress_list *list);

/* Is the name on the list, however it is spelt? From any thread. */
bool suppress_holds(const struct suppress_list *list, const char *name, size_t len);

struct suppress_report {
	bool changed;	 /* false: it stood so already */
	long incidents;	 /* that name this person as a victim now; they stay as they are */
	char digest[17]; /* the first digits */
};

/*
 * suppress_add - puts a name on the list, as one journal entry that does not hold it; suppress_remove takes it
 * off. Both can be undone. ERR_USAGE for a name without letters; to remove: one that is not on the list.
 */
bool suppress_add(struct dossier *d, const char *name, const char *reason,
		  struct suppress_report *out, struct error *err);
bool suppress_remove(struct dossier *d, const char *name, struct suppress_report *out,
		     struct error *err);

typedef bool suppress_fn(void *ctx, const char *digest, const char *reason, struct error *err);

/* Calls fn for everybody on the list, with the first digits of the digest. */
bool suppress_each(struct dossier *d, suppress_fn *fn, void *ctx, struct error *err);

#endif

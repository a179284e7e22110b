/* Marks: a person added a tag to an incident, or removed one. Every mark is journaled. */
#ifndef ATALAYA_DOSSIER_MARK_H
#define ATALAYA_DOSSIER_MARK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"

struct dossier;

struct mark_request {
	const char *tag;   /* letters, digits, - and _, in any language; at most 64 bytes */
	bool add;	   /* false: remove */
	/* To remove: those that have the tag now (source_tagged); of others there is nothing to remove. */
	const int64_t *incidents;
	size_t count;
	const char *query; /* how they were selected, for the journal */
	const char *note;  /* why, or "" */
};

struct mark_report {
	long changed; /* incidents that have the tag now and had not, or the reverse */
	bool is_new;  /* the tag was not on the dossier's list */
};

/*
 * mark_incidents - adds or removes a tag, as one journal entry; none when nothing changes.
 *
 * ERR_USAGE for a tag that cannot be one, or a removal of one that is not on the list.
 */
bool mark_incidents(struct dossier *d, const struct mark_request *request,
		    struct mark_report *out, struct error *err);

/* Can this be a tag? ERR_USAGE with what a tag is. */
bool tag_check(const char *tag, struct error *err);
/* Puts the tag on the dossier's list, inside a transaction; *is_new when it was not there. */
bool tag_list(struct dossier *d, const char *tag, bool *is_new, struct error *err);

/* A decision that stands on an incident. */
struct mark {
	int64_t incident;
	const char *tag;
	bool is_added; /* false: removed */
	const char *note;
};

typedef bool mark_fn(void *ctx, const struct mark *mark, struct error *err);

/* Calls fn for the marks on these incidents (ascending), by incident and tag. */
bool mark_each(struct dossier *d, const int64_t *incidents, size_t count, mark_fn *fn, void *ctx,
	       struct error *err);

#endif

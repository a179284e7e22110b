/* Cases counted by status and by one field or the pairs of two. */
#ifndef ATALAYA_JUSTICE_CROSS_H
#define ATALAYA_JUSTICE_CROSS_H

#include "core/columns/source.h"

struct cross_group {
	struct ladder_group ladder;
	long identified; /* with a suspect, or convicted; only with needs_suspects */
};

struct cross_request {
	const struct field_ref *by[CASE_FIELDS]; /* the second NULL: one field */
	int32_t as_of;
	enum count_unit unit;
	bool needs_suspects; /* ask every ledger how far it came */
	const char *lang;
};

struct cross_table {
	struct cross_group *groups;
	size_t count;
	struct cross_group total;
	bool is_multi; /* an incident may be in several groups */
	long left_out; /* incidents without any act that may be an offence */
};

/*
 * cross_ladder - counts the units of a selection. One field without needs_suspects is answered from the
 * statuses of the day, which are kept; else from the ledgers one by one.
 *
 * Everything is in the caller's arena. ERR_USAGE for a field that cannot be counted by, ERR_LIMIT for more
 * than 16 million pairs.
 */
bool cross_ladder(struct source *src, const struct selection *sel, const struct cross_request *request,
		  struct arena *arena, struct cross_table *out, struct error *err);

#endif

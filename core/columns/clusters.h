/*
 * Incidents that people joined: several rows that count as one incident.
 *
 * The lowest row of a cluster, its primary, stands for all. Its row in every vector holds what its members say
 * together; the other rows keep what they say themselves, so that a term can be asked of each member, and
 * are in no selection. Nothing of this is in the cache, and without a cluster no array is made.
 */
#ifndef ATALAYA_COLUMNS_CLUSTERS_H
#define ATALAYA_COLUMNS_CLUSTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"
#include "core/query/field.h"

struct date_column;
struct source;
struct vector;

struct clusters {
	size_t count; /* 0: all below is NULL */
	uint32_t *first;   /* members of cluster c: [first[c], first[c + 1]), ascending; primaries ascend */
	uint32_t *members; /* rows, one cluster after the other */
	uint32_t *side;	   /* by member: the first one that it is the same as, victims included; or itself */
	uint64_t *primary, *hidden; /* as bits by row: those that stand for others, those that do not */
	struct stand_in {
		uint32_t row, primary;
	} *stand_ins; /* of each hidden row, ascending */
	size_t hidden_count;
	int64_t *ids; /* of all rows but the hidden ones */
	/* By member; the victims and proceedings of a side are those of its first member that has any. */
	uint16_t *victims; /* how many count; NULL until columns_victims */
	bool *proceeds;	   /* do its proceedings count? NULL until columns_ledgers */
	uint16_t *records; /* by row, how many stand behind it; NULL until clusters_records */
};

/* Finds the clusters among the rows that are loaded. */
bool clusters_load(struct source *src, struct error *err);
void clusters_release(struct clusters *c);

/* The row that stands for a row: itself outside of clusters. */
size_t clusters_primary(const struct clusters *c, size_t row);
/* The places of the members of a primary row: [*from, *to). False outside of clusters. */
bool clusters_range(const struct clusters *c, size_t row, uint32_t *from, uint32_t *to);

/* The place of a row among members [from, to), one of which it is. */
uint32_t clusters_member(const struct clusters *c, uint32_t from, uint32_t to, size_t row);

/* A primary gets a bit that any of its members has; or keeps it only if all of them have it. */
void clusters_spread(const struct clusters *c, uint64_t *bits);
void clusters_narrow(const struct clusters *c, uint64_t *bits);
/* Clears the bits of hidden rows. */
void clusters_mask(const struct clusters *c, uint64_t *bits, size_t rows);

/*
 * clusters_merge - gives the primaries of a vector that was just read what their members say together.
 *
 * A field with one value: the first member's that has one. With several: all of them; what is missing drops
 * out where it says nothing, that is, within a side, and for fields of the incident within the cluster.
 */
void clusters_merge(const struct clusters *c, enum field_id field, struct vector *v);
/* An undated primary gets the date of the first member that is dated. */
void clusters_merge_dates(const struct clusters *c, struct date_column *dates);
/* The victims of primaries, from those of each row. */
void clusters_merge_victims(struct clusters *c, uint16_t *victims);
/* Whose proceedings count: response_of as in struct source. */
void clusters_merge_ledgers(struct clusters *c, const uint32_t *response_of);
/* How many records stand behind a row that is not hidden; and the same for all rows, up to 65535. */
unsigned clusters_size(const struct clusters *c, size_t row);
const uint16_t *clusters_records(struct clusters *c, size_t rows);

#endif

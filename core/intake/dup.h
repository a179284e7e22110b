/* What the files of the search for duplicates share: records as they are compared. */
#ifndef ATALAYA_INTAKE_DUP_H
#define ATALAYA_INTAKE_DUP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/buf.h"
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/base/progress.h"
#include "core/intake/duplicates.h"

/* ---- texts, each once --------------------------------------------------------------------- */

struct dup_text {
	const char *s;
	uint32_t len;
	uint32_t freq; /* how often it was asked for */
};

/* Texts by number; 0 is the empty one. Zero-initialise; in an arena but for the tables. */
struct dup_texts {
	struct arena arena;
	struct dup_text *items;
	uint32_t *slots;
	size_t count, cap, mask;
};

uint32_t dup_intern(struct dup_texts *texts, const char *s, size_t len);
void dup_texts_release(struct dup_texts *texts);

/* ---- records ------------------------------------------------------------------------------ */

#define DUP_VICTIMS 8 /* of an incident, that are compared */
#define DUP_WORDS   8 /* of a name */
#define DUP_SKETCH  16

/* A name taken apart, as often as it stands anywhere. */
struct dup_name {
	uint32_t words[DUP_WORDS]; /* in the order of the name */
	uint32_t sorted[DUP_WORDS];
	uint8_t count;
};

struct dup_victim {
	uint32_t name, organisation; /* numbers of names; 0: not known */
	uint8_t sex;		     /* index of the code; 0: not known */
};

struct dup_record {
	int64_t id;
	int32_t first, last;
	uint32_t dataset;  /* number of it; 0 is the first */
	uint32_t own_code; /* number of its text; 0: none */
	int place;	   /* index of the code, -1: not known */
	float lat, lon;	   /* NAN: not known */
	uint32_t victims;  /* where its victims begin */
	uint32_t acts;	   /* where its types of act begin */
	uint8_t victim_count, act_count;
	bool has_sketch;
};

struct dup_set {
	struct dup_record *records; /* ascending by id */
	size_t count;
	struct dup_victim *victims;
	size_t victim_count, victim_cap;
	uint16_t *acts;
	size_t act_count, act_cap;
	uint32_t *sketches; /* DUP_SKETCH a record, or NULL when there are no narratives */
	struct dup_texts keys;	/* of names and organisations: number n is names[n] */
	struct dup_texts words, sounds, own_codes;
	struct dup_name *names;
	uint32_t *word_sound;	   /* of each word */
	int *place_parent, *place_depth; /* by index of the code */
	int *act_parent;
	/* By word and by name: how much more (or less) agreement on it says than on average, in bits. */
	float *surname_bits, *name_bits, bits_max;
	long named;	  /* victims that have a name */
	long named_records; /* records with such a victim */
	double same_name; /* ordered pairs of them that have the same */
};

/* Reads the incidents; whoever called ends it with dup_set_release, also after a failure. */
struct codes;
struct dossier;
bool dup_load(struct dup_set *set, struct dossier *d, struct codes *codes, const int64_t *ids,
	      size_t count, struct progress *progress, struct error *err);
void dup_set_release(struct dup_set *set);

/* The words of a name that may be surnames: the last two, or both of two. Returns how many. */
int dup_surnames(const struct dup_name *name, uint32_t out[2]);

/* The place above a place at a depth (0: country), itself when it is there; -1: not that deep. */
int dup_place_at(const struct dup_set *set, int place, int depth);

/* ---- comparison --------------------------------------------------------------------------- */

enum dup_field {
	DUP_NAME,
	DUP_DATE,  /* both known to the month at least */
	DUP_YEAR,  /* one of them less exactly */
	DUP_PLACE, /* unless both have coordinates */
	DUP_NEAR,  /* distance by coordinates */
	DUP_ACT,
	DUP_SEX,
	DUP_ORGANISATION,
	DUP_NARRATIVE,
	DUP_FIELDS
};

/* Levels of DUP_NAME and so on, for whoever asks for one by name. */
enum { NAME_SAME, NAME_ALIKE, NAME_PART, NAME_NEAR, NAME_OTHER };

extern const uint8_t dup_levels[DUP_FIELDS];

struct dup_comparison {
	uint8_t level[DUP_FIELDS]; /* FS_MISSING: not known of one of them */
	/* Added to the weight: how much less (or more) a common name says than a name on average. */
	float name_bits;
};

/* From any thread. In two steps: first what costs little, without victims; then the victims too. */
void dup_compare_quick(const struct dup_set *set, const struct dup_record *a, const struct dup_record *b,
		       struct dup_comparison *out);
void dup_compare_people(const struct dup_set *set, const struct dup_record *a,
			const struct dup_record *b, struct dup_comparison *out);
void dup_compare(const struct dup_set *set, const struct dup_record *a, const struct dup_record *b,
		 struct dup_comparison *out);

/* ---- blocks ------------------------------------------------------------------------------- */

struct dup_blocks;

/* Called for each pair that is to be compared, once; from the thread that number says. false: stop. */
typedef bool dup_pair_fn(void *ctx, int thread, uint32_t a, uint32_t b);

/* The caller ends it with dup_blocks_free (NULL is fine). */
struct dup_blocks *dup_blocks_new(const struct dup_set *set);
void dup_blocks_free(struct dup_blocks *blocks);

/*
 * dup_blocks_each - calls fn for the union of all passes. Progress is told done + what is done here, of total.
 *
 * passes   counted anew; may be NULL
 * compared gets the number of pairs
 * Returns  false with ERR_CANCELLED, or when fn did.
 */
bool dup_blocks_each(const struct dup_blocks *blocks, int threads, dup_pair_fn *fn, void *ctx,
		     struct duplicates_pass passes[DUPLICATES_PASSES], int64_t *compared,
		     struct progress *progress, int64_t done, int64_t total, struct error *err);
/* Pairs with those that come up several times: for progress. */
int64_t dup_blocks_work(const struct dup_blocks *blocks);

/* ---- estimation --------------------------------------------------------------------------- */

#define DUP_SEED 42 /* of the pairs that are drawn at random */

/* How often each combination of levels came up. Zero-initialise; one a thread. */
struct dup_tally {
	uint64_t *codes; /* of a slot; 0: free */
	int64_t *counts;
	size_t count, mask;
};

uint64_t dup_pattern_code(const uint8_t level[DUP_FIELDS]);
void dup_tally_add(struct dup_tally *t, uint64_t code, int64_t count);
void dup_tally_release(struct dup_tally *t);
/* All of them together, always in the same order: sums of fractions depend on it. The caller frees it. */
struct fs_pattern *dup_patterns(struct dup_tally *tallies, int threads, size_t *count);

/*
 * dup_estimate - u from pairs drawn at random; m and the share of pairs that are the same by EM over the
 * patterns of pairs that were compared, all other pairs being taken to be different. A field that EM cannot
 * settle gets its default m, and EM runs again. The report says what came of it.
 */
void dup_estimate(const struct dup_set *set, struct fs_pattern *patterns, size_t count,
		  struct duplicates_report *report);

/* Adds the levels that pairs which are one are taken to have no more often than a default says. */
void dup_apart(struct buf *out);

/* ---- one incident, other victims ---------------------------------------------------------- */

struct dup_join {
	uint32_t a, b;
	double weight, posterior;
	bool has_point; /* the place is a point on the map */
};

/* Groups of incidents on one day in one place that are too many for chance; *out is the caller's. */
void dup_joins(const struct dup_set *set, struct dup_join **out, size_t *count);

#endif

/*
 * Discovery: where actor, region and type meet more often than their totals explain, what follows what, where
 * and when something gathered (methods 8 to 11). Each finding is a hypothesis with its statistics and a query
 * that opens the incidents behind it; a person makes patterns of them.
 *
 * Cells and clusters describe the register, not the territory. Every result says how much was looked at and what
 * would have come up by chance.
 */
#ifndef ATALAYA_PATTERN_DISCOVER_H
#define ATALAYA_PATTERN_DISCOVER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/buf.h"
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/base/progress.h"
#include "core/columns/source.h"
#include "core/stats/rates.h"
#include "core/stats/sequence.h"

enum { DISCOVER_REPLICATES = 999, DISCOVER_SEED = 42, DISCOVER_SHOWN = 200 };

/* What every search takes. */
struct discover {
	struct source *src;
	const struct selection *sel;
	const char *lang;
	int replicates; /* of shuffles; 0: DISCOVER_REPLICATES */
	uint64_t seed;	/* 0: DISCOVER_SEED */
	struct progress *progress; /* may be NULL; stops with ERR_CANCELLED */
};

/* Adds the term of a value of a field: admin1==GT-01. */
void discover_term(const struct field_ref *ref, const char *code, struct buf *out);

/* ---- cells (methods 8) -------------------------------------------------------------------- */

struct cell_finding {
	const char *codes[3], *labels[3]; /* of the fields; the third NULL: two fields */
	const char *query;		  /* terms that the incidents of the cell have, among others */
	long observed;
	double expected, ratio, residual, p, adjusted; /* adjusted: Benjamini and Hochberg over all tested */
	bool is_exact; /* few are expected: the hypergeometric tail; of three fields the binomial one */
};

struct cell_search {
	const char *titles[3];
	long n;		/* incidents with a value of every field; by the first of several */
	long left_out;	/* without one */
	size_t tested;	/* cells */
	size_t below;	/* of these, adjusted p of 0.05 or less */
	double by_chance; /* of them would have an unadjusted p of 0.05 or less */
	struct cell_finding *items; /* over-represented, smallest p first; at most DISCOVER_SHOWN */
	size_t count;
};

/*
 * discover_cells - over-represented cells of two or three fields.
 *
 * fields   2 or 3 of them
 * Returns  false with ERR_USAGE for a field without values, ERR_LIMIT for more than a million cells.
 */
bool discover_cells(const struct discover *d, const struct field_ref *const *fields, size_t count,
		    struct arena *arena, struct cell_search *out, struct error *err);

/* A cell of a crosstab as a test has it: by the first of several values, without missing ones. */
struct residual_cell {
	bool is_tested, is_exact;
	long observed;
	double expected, residual, p, adjusted;
};

struct residuals {
	struct residual_cell *cells; /* rows times cols of the crosstab, row by row */
	long n, left_out;
	size_t tested, below;
	double chi_square, p; /* of the whole table; NaN without degrees of freedom */
	int df;
};

/* discover_residuals - what the cells of a crosstab hold beyond their margins. Everything is in the caller's arena. */
bool discover_residuals(const struct discover *d, const struct field_ref *rows, const struct field_ref *cols,
			const struct crosstab *table, struct arena *arena, struct residuals *out,
			struct error *err);

/* ---- rules (methods 9) -------------------------------------------------------------------- */

struct rule_finding {
	const char *if_label, *then_label, *if_query, *then_query;
	long n_if, n_then, both;
	double support, confidence, lift, leverage, conviction, p, adjusted;
};

struct rule_search {
	long n;
	size_t tested;
	struct rule_finding *items; /* highest lift first */
	size_t count;
};

/* discover_rules - what having one or two values says about having another, over tags, actor, type, region, profile. */
bool discover_rules(const struct discover *d, struct arena *arena, struct rule_search *out,
		    struct error *err);

/* ---- threats and attacks (methods 10) ----------------------------------------------------- */

struct threat_request {
	enum target_kind target;
	int within; /* days; 0: 90 */
	int first_low, first_high; /* severity of what comes first; 0: 3 to 3, a threat */
	int then_low, then_high;   /* of what follows; 0: at least 7 */
	bool registered_before;	   /* only firsts that were registered before the day of the second */
};

struct threat_search {
	long incidents, undated; /* with a target and an exact day; without */
	size_t targets;
	int within;
	int32_t end; /* the day on which the register closes: its last one */
	bool has_follow;
	struct sequence_follow follow;
	long least, median, most; /* days between */
	bool has_chance;
	struct sequence_chance chance;
	bool has_rate;
	struct count_ratio rate; /* attacks within the days after a threat, against all other observed time */
	double exposed, other;	 /* person-years */
	int64_t (*pairs)[2];	 /* incidents, first and then; at most DISCOVER_SHOWN */
	long *pair_days;	 /* between them */
	size_t pair_count;
};

/*
 * discover_threats - how often a threat is followed by an attack on the same target, and whether that is more than
 * chance. Days are those of incidents dated to one day; severities are those of the types of act.
 */
bool discover_threats(const struct discover *d, const struct threat_request *request, struct arena *arena,
		      struct threat_search *out, struct error *err);

/* ---- near repeats (methods 10.5) ---------------------------------------------------------- */

struct near_cell {
	double km; /* 0: the same place */
	int days;
	long observed;
	double expected, ratio, p, adjusted;
	const char *query; /* of the incidents of its pairs; "": they are more than DISCOVER_SHOWN */
};

struct near_search {
	long incidents, left_out; /* with a day and a point or place; without */
	bool by_distance;	  /* by coordinates; else by equal place */
	struct near_cell cells[12];
	size_t count;
	int replicates;
	uint64_t seed;
};

/* discover_near - are incidents closer in space and time at once than chance makes them? */
bool discover_near(const struct discover *d, struct arena *arena, struct near_search *out,
		   struct error *err);

/* ---- the scan (methods 11) ---------------------------------------------------------------- */

struct scan_finding {
	const char **codes, **labels; /* of the places */
	size_t places;
	const char *first, *last; /* months: "2016-03" */
	const char *query;
	long cases;
	double expected, llr, relative_risk, p;
};

struct scan_search {
	long cases, left_out; /* dated within a month and in a place with a point; not */
	size_t places, months, windows;
	int period; /* months of the shortest window: 1, in registers of more than ten years 3, 6 or 12 */
	struct scan_finding *items;
	size_t count;
	double maximum_95;
	int replicates;
	uint64_t seed;
};

/*
 * discover_scan - clusters in space and time by the permutation scan, by months (or longer, struct scan_search) and
 * places at the second or first level. A place lies where the middle of its incidents' coordinates is.
 */
bool discover_scan(const struct discover *d, struct arena *arena, struct scan_search *out,
		   struct error *err);

/* ---- change points ------------------------------------------------------------------------ */

struct change_finding {
	const char *month, *last; /* the first and last one of the new level */
	double before, after; /* incidents a month */
	double statistic, p; /* of this split within its stretch, by shuffling months */
};

struct change_search {
	size_t months;
	long cases, left_out;
	struct change_finding *items; /* in order of time */
	size_t count;
	int replicates;
	uint64_t seed;
};

/*
 * discover_changes - months at which the level of a series changes.
 *
 * Method   binary segmentation: the split that most lowers the Poisson deviance of a stretch of the series, taken
 *          when fewer than one in twenty shuffles of its months reaches as much; then each side again.
 * Source   Scott and Knott, Biometrics 30 (1974) 507-512 (binary segmentation); the likelihood ratio of two Poisson
 *          levels.
 */
bool discover_changes(const struct discover *d, struct arena *arena, struct change_search *out,
		      struct error *err);

/* ---- words -------------------------------------------------------------------------------- */

struct word_finding {
	const char *word;
	const char *code, *label; /* the value that it marks */
	long in, in_all, out, out_all; /* narratives that have it: with the value, of so many; and without */
	double g2, p, adjusted;
};

struct word_search {
	const char *title;
	long narratives;
	size_t tested;
	struct word_finding *items; /* highest G2 first */
	size_t count;
};

/*
 * discover_words - words that narratives about an actor or region have more often than others do.
 *
 * Words of names of victims, of whatever incident, are passed over; each counts once a narrative.
 * Source   Dunning, Comput. Linguist. 19 (1993) 61-74 (log-likelihood ratio).
 */
bool discover_words(const struct discover *d, const struct field_ref *ref, struct arena *arena,
		    struct word_search *out, struct error *err);

#endif

/*
 * Patterns of a dossier: their versions, what they hit, what people say of that.
 *
 * The text of a pattern (core/pattern/rule.h) is kept as numbered versions; at most one of them is applied and
 * gives its tag to what it hits. Definitions, which version is applied, and verdicts are journaled and
 * undone; hits are derived. Nothing here prints.
 *
 * Hits are kept current: a handle for which patterns_keep_current was called matches again, inside the
 * transaction, what an import, an edit, an undo or a redo touched. Hits that are not current are
 * refused by whoever asks for tags.
 */
#ifndef ATALAYA_PATTERN_PATTERN_H
#define ATALAYA_PATTERN_PATTERN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/progress.h"
#include "core/columns/source.h"
#include "core/dossier/verdict.h"
#include "core/pattern/rule.h"

struct dossier;

/* To be called once for every handle that is open to write. */
void patterns_keep_current(struct dossier *d);

/*
 * patterns_catch_up - runs again the applied versions whose hits another program or an accident left behind, as
 * one journal entry; nothing when all are current. For a handle that is open to write and kept current.
 */
bool patterns_catch_up(struct dossier *d, struct error *err);

/* ---- definitions ------------------------------------------------------------------------ */

/* One version of a pattern as it is stored. */
struct pattern {
	struct rules rules; /* one */
	const struct rule *rule;
	int64_t id;	    /* of the version */
	int64_t number;	    /* 1, 2, ... */
	int64_t applied;    /* id of the version that is applied; 0: none */
	int64_t applied_number;
};

/*
 * pattern_load - reads a pattern; number 0: its latest version. End with pattern_release in both cases.
 * ERR_USAGE when there is none; the hint says what is near.
 */
bool pattern_load(struct dossier *d, struct codes *codes, const char *name, int64_t number,
		  struct pattern *out, struct error *err);
void pattern_release(struct pattern *pattern);

struct pattern_added {
	const char *name; /* in the rules */
	int64_t number;
	bool is_new; /* false: the latest version says the same */
};

/*
 * pattern_add - stores rules as new versions, as one journal entry; what stands there already is left alone.
 * out gets one entry a rule.
 */
bool pattern_add(struct dossier *d, const struct rules *rules, struct pattern_added *out,
		 struct error *err);

/* What a list shows of one pattern. */
struct pattern_info {
	const char *name, *title, *tag, *text; /* of the latest version */
	int64_t number;	 /* of the latest version */
	int64_t applied; /* number of the one that is applied; 0: none */
	bool is_current; /* do its hits hold? counts are 0 where not */
	long hits, undecided;	 /* of the applied version, in the selection */
	long accepted, rejected; /* verdicts, in the selection */
	size_t examples, passed; /* of the latest version, incidents among them */
};

/* The patterns by name, in the caller's arena. sel NULL: counts are of all incidents. */
bool pattern_list(struct source *src, const struct selection *sel, const char *lang,
		  struct arena *arena, struct pattern_info **out, size_t *count, struct error *err);

/* The patterns that come with the program, by name. End with rules_release in both cases. */
bool pattern_library(struct codes *codes, struct rules *out, struct error *err);
/* Is it one of them, word for word? Those name nobody, whatever fields they ask for. */
bool pattern_is_shipped(const struct rules *library, const struct rule *rule);

/* ---- trying, applying ------------------------------------------------------------------- */

/*
 * pattern_check - the results of all examples: texts as rule_check_texts says, incidents by asking the whole
 * query. An incident that is not there is not decided.
 */
bool pattern_check(struct source *src, const struct rule *rule, enum example_result *results,
		   struct error *err);

struct pattern_preview {
	size_t hits, undecided;
	size_t possible; /* in all incidents: of several of them, if imprecise dates fitted */
	/* Beside the stored hits of the version that is applied, or beside nothing. */
	const int64_t *added, *lost, *kept; /* ids, ascending */
	size_t added_count, lost_count, kept_count;
	const int64_t *undecided_ids;
};

/*
 * pattern_preview - what a rule would hit. applied: id of the version to compare with; 0: none. sel NULL: all
 * incidents. Everything is in the caller's arena.
 */
bool pattern_preview(struct source *src, const struct selection *sel, const struct rule *rule,
		     int64_t applied, struct arena *arena, struct pattern_preview *out,
		     struct error *err);

/* A place in a narrative that a term of the rule found. */
struct evidence {
	const char *lang, *text; /* of the narrative, all of it as it is stored */
	size_t start, end;	 /* bytes in it */
};

/*
 * pattern_evidence - what the terms about narratives that are not negated find in an incident, at most max, in
 * order. No incident, no narrative or no such term: none.
 */
bool pattern_evidence(struct source *src, const struct rule *rule, int64_t incident,
		      struct arena *arena, struct evidence *out, size_t max, size_t *count,
		      struct error *err);

struct pattern_applied {
	const char *name, *tag; /* in the arena of pattern_apply's caller */
	int64_t number, was;	/* versions; was 0: none was applied */
	long hits, undecided;
	long added, lost;
};

/*
 * pattern_apply - applies the latest versions of these patterns (count 0: of all), as one journal entry, and
 * stores what they hit.
 *
 * src      of the same handle, open to write; its tags are those of before.
 * out      gets *done entries in the arena; patterns whose applied version is the latest and current are run
 *          again only when named.
 * progress asked while narratives are searched; may be NULL.
 * Returns  false with ERR_USAGE when a pattern is unknown or one of its examples does not pass, or
 *          ERR_CANCELLED; nothing is changed then.
 */
bool pattern_apply(struct source *src, const char *const *names, size_t count,
		   struct progress *progress, struct arena *arena, struct pattern_applied **out, size_t *done,
		   struct error *err);

/* Takes a pattern's tag from what it hits; its versions and verdicts stay. */
bool pattern_withdraw(struct dossier *d, const char *name, struct error *err);

/*
 * pattern_judge - a person accepts, rejects or clears what the applied version (or else the latest one)
 * says of an incident. changed as in verdict_set. Of incidents that were joined, the records that it hits are
 * judged, an entry of the journal each.
 */
bool pattern_judge(struct source *src, const char *name, int64_t incident,
		   enum verdict_decision decision, const char *note, bool *changed,
		   struct error *err);

/* ---- where tags come from --------------------------------------------------------------- */

enum origin_kind { ORIGIN_MARK, ORIGIN_HIT, ORIGIN_VERDICT };

/* One reason why an incident has a tag, or has not. */
struct tag_origin {
	int64_t incident;
	const char *tag;
	enum origin_kind kind;
	enum { SAYS_ADDED, SAYS_REMOVED, SAYS_HIT, SAYS_UNDECIDED, SAYS_ACCEPTED, SAYS_REJECTED } says;
	const char *pattern; /* NULL for a mark */
	int64_t version;     /* its number */
	const char *note;
};

/* All reasons for the incidents of a selection, by incident and tag, in the caller's arena. */
bool tag_origins(struct source *src, const struct selection *sel, struct arena *arena,
		 struct tag_origin **out, size_t *count, struct error *err);

#endif

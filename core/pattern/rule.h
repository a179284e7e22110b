/*
 * The text of patterns: what an analyst reads, writes and shares.
 *
 *   # a comment
 *   pattern convoy-attack
 *     title    "Attack on a convoy"
 *     title.es "Ataque a un convoy"
 *     tag      convoy
 *     match    text=/detuv\w+/ type=attack -text:simulacro
 *     must     "detuvieron un convoy de tres camiones"
 *     must     INC-4417
 *     mustnot  "la caravana se detuvo por la lluvia"
 *     why      "Stops of vehicles that carry goods or people"
 *     why.es   "..."
 *
 * Keys are indented and stand in any order; match takes the rest of its line. In quotes \" is a quote
 * and \\ a backslash. name, tag and match (or first) must be there. A query in a pattern must not ask for tags,
 * stages, statuses or datasets: its answer depends on the incident alone, not on the day or on other patterns.
 *
 * Patterns over several incidents have steps in place of match, in the order in which they stand:
 *
 *     tag      escalation last
 *     first    type=stigmatisation
 *     then     type=threat within 90 days same person
 *     with     type=surveillance within 30 days same person
 *     without  type=criminalisation within 30 days same person
 *
 * then is after the first or then above it, at least one day and at most so many. with and without look around
 * the first or then above them, so many days to either side, the same day included. Lines that follow each
 * other with the same word speak of one and the same person. The tag goes to every incident of what is
 * found, or to that of the first or the last then alone.
 *
 * Or a match and a threshold: every incident of so many in so many days in a row gets the tag.
 *
 *     match    type=detention
 *     at least 5 in 30 days same place
 */
#ifndef ATALAYA_PATTERN_RULE_H
#define ATALAYA_PATTERN_RULE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/buf.h"
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/columns/source.h"
#include "core/query/query.h"

#define RULE_FILE_MAX	  (1 << 20) /* bytes of a file */
#define RULES_MAX	  500	    /* patterns in a file */
#define RULE_TEXT_MAX	  4096	    /* bytes of a text or of match */
#define RULE_EXAMPLES_MAX 200	    /* must and mustnot of a pattern */
#define RULE_STEPS_MAX	  8
#define RULE_DAYS_MAX	  36500
#define RULE_LEAST_MAX	  100000

/* What must match, or must not. */
struct example {
	bool must;
	const char *text;     /* quoted text; NULL: */
	const char *incident; /* the number of an incident */
	long line;
};

enum step_kind { STEP_FIRST, STEP_THEN, STEP_WITH, STEP_WITHOUT };

struct rule_step {
	enum step_kind kind;
	struct query *query;
	int32_t within; /* days; not of the first */
	enum target_kind same;
};

enum rule_tags { TAGS_ALL, TAGS_FIRST, TAGS_LAST };

struct rule {
	const char *name, *tag;
	const char *title, *title_es, *why, *why_es; /* "" when not said */
	struct query *query;	/* match; of steps: what any of them asks */
	const char *definition; /* all that it asks, in one line */
	struct rule_step *steps;
	size_t step_count; /* 0: match */
	int32_t least, days; /* a threshold; least 0: none */
	enum target_kind same;
	enum rule_tags tags;
	struct example *examples;
	size_t example_count;
	long line; /* where it begins */
};

struct rules {
	struct arena arena;
	struct rule *items;
	size_t count;
};

struct codes;

/*
 * rules_parse - reads the patterns of a text.
 *
 * source   the name of the file, for errors
 * codes    the lists that the values of queries are looked up in
 * Returns  false with ERR_FORMAT or ERR_LIMIT that names line and column. End with rules_release in both
 *          cases.
 */
bool rules_parse(const char *text, size_t len, const char *source, struct codes *codes,
		 struct rules *out, struct error *err);
void rules_release(struct rules *rules);

/* Adds the canonical text of a rule: what parses to the same rule and prints the same again. */
void rule_print(struct buf *out, const struct rule *rule);

/* Does its answer about an incident depend on others? */
bool rule_is_joint(const struct rule *rule);
/* "first", "then", ... */
const char *rule_step_name(enum step_kind kind);

/* The title in a language, or what there is: the other title, else the name. */
const char *rule_title(const struct rule *rule, const char *lang);

enum example_result { EXAMPLE_PASS, EXAMPLE_FAIL, EXAMPLE_UNDECIDED };

/*
 * rule_test_text - does a quoted text match, as far as a text alone can tell?
 *
 * Only the terms about narratives are asked; a part of the query without any such term is left out,
 * and, or and not are taken over what remains. So text:a type=threat asks text:a, and so does
 * (text:a or type=threat). Hidden in act(...) and victim(...) there are no such terms. A rule without any is
 * ERR_USAGE.
 * answer gets 0 no, 1 yes, 2 not decided: a limit was reached.
 */
bool rule_test_text(const struct rule *rule, const char *text, int *answer, struct error *err);
/* Has the query a term about narratives? */
bool rule_has_text(const struct rule *rule);

/*
 * rule_check_texts - the results of the examples that are texts, in results[0 .. example_count); those of
 * incidents become EXAMPLE_UNDECIDED. Quick and pure: fit for every keystroke.
 */
bool rule_check_texts(const struct rule *rule, enum example_result *results, struct error *err);

#endif

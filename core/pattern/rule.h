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
 * and \\ a backslash. name, tag and match must be there. A pattern must not ask for tags, stages,
 * statuses or datasets: its answer depends on the incident alone, not on the day or on other patterns.
 */
#ifndef ATALAYA_PATTERN_RULE_H
#define ATALAYA_PATTERN_RULE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/buf.h"
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/query/query.h"

#define RULE_FILE_MAX	  (1 << 20) /* bytes of a file */
#define RULES_MAX	  500	    /* patterns in a file */
#define RULE_TEXT_MAX	  4096	    /* bytes of a text or of match */
#define RULE_EXAMPLES_MAX 200	    /* must and mustnot of a pattern */

/* What must match, or must not. */
struct example {
	bool must;
	const char *text;     /* quoted text; NULL: */
	const char *incident; /* the number of an incident */
	long line;
};

struct rule {
	const char *name, *tag;
	const char *title, *title_es, *why, *why_es; /* "" when not said */
	struct query *query;
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

/* What the files of a draft share and nobody else needs. */
#ifndef ATALAYA_INTAKE_DRAFTING_H
#define ATALAYA_INTAKE_DRAFTING_H

#include "core/base/memory.h"
#include "core/intake/draft.h"

struct draft {
	struct arena arena;
	const struct survey *s;
	struct codes *codes;
	struct draft_column *columns;
	size_t count;
	struct draft_constant country, type, actor;
	const char **unnameable; /* of each column: why no profile can name it; NULL: one can */
	bool has_sentences;	 /* every row is a sentence, with its years */
	const char *status; /* when the outcomes were last known; NULL: not known */
	bool is_status_said; /* by a person */
	const char **problems;
	size_t problem_count, problem_cap;
};

#define CALLS_MAX 16

/* calls.c: a name cut into words: "impunityMurder", "adm_1", "Fecha de ingreso". */
struct calls {
	char text[160];
	const char *words[CALLS_MAX];
	size_t count;
};

void calls_cut(const char *name, struct calls *t);
/*
 * Does one of the alternatives fit? "fecha hecho|id." is a word that starts with fecha and one that starts
 * with hecho, or the whole word id.
 */
bool calls_any(const struct calls *t, const char *alternatives);
/* 1 for the target, -1 against it, 0 silent. */
int calls_for(const struct calls *t, enum draft_target target);

/* assign.c: sends every column somewhere. */
void guess_columns(struct draft *d);
/* How well a column fits a target, 0 to 100, and why, in words; the reason stands in the arena. */
int guess_score(struct draft *d, size_t column, enum draft_target target, const char **reason);
/* guess.c: is it better split at its separator for the words of a list? */
bool guess_is_split(const struct survey_column *c, enum survey_type type);
/* Are nearly all of its regions of one country? */
bool guess_one_country(const struct survey_column *c);
/* How many cells fit which order of day and month, in a sentence. */
const char *guess_say_dates(struct draft *d, const struct survey_column *c);
/* Which order of day and month a column of dates shows. *is_sure: cells settle it. */
unsigned guess_orders(const struct survey_column *c, int *weekday, bool *is_sure);
/* Finds out which columns a profile can name at all. */
void guess_unnameable(struct draft *d);
/* The list in whose words a target is coded; NULL: none. And the survey's type for it. */
const char *guess_list(enum draft_target target, enum survey_type *type);

/* The measure that a column of a table of statistics is called like; NULL: none. */
const char *guess_measure(const struct draft *d, size_t column);
/* The word for a victim in a nested column, as it stands there; NULL: none. */
const char *guess_victim_word(struct draft *d, size_t column);

/* outcome.c: what a word means for justice: up to two stages with roles. */
struct outcome {
	const char *stage[2], *role[2]; /* role NULL: unknown */
	const char *mode;		/* NULL: ordinary */
};
/*
 * is_impunity   the column says how much impunity there is: yes is none convicted
 * has_sentences every row of the file is a sentence
 * Returns       false when the word says nothing of justice.
 */
bool outcome_word(const char *text, size_t len, bool is_impunity, bool has_sentences,
		  struct code_list *stages, struct outcome *out);
/* Years of prison beside each row: nobody lists those who were not convicted with a penalty. */
bool outcome_has_sentences(const struct draft *d);
/* Cells of a column that say something of justice. */
long outcome_cells(struct draft *d, size_t column);
bool outcome_is_impunity(const struct draft *d, size_t column);

/* Counts that no measure names, and nobody has said that they are incidents: nothing is made of them. */
bool draft_is_withheld(const struct draft *d);

/* A sentence in the arena. */
const char *draft_say(struct draft *d, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The first column that goes there from a place on, or -1. */
int draft_find(const struct draft *d, enum draft_target target, size_t from);

#endif

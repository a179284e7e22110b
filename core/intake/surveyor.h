/* What the files of a survey share and nobody else needs. */
#ifndef ATALAYA_INTAKE_SURVEYOR_H
#define ATALAYA_INTAKE_SURVEYOR_H

#include "core/base/buf.h"
#include "core/intake/survey.h"

enum { SURVEY_SEPARATORS = 4 };
extern const char survey_separators[SURVEY_SEPARATORS]; /* what may stand between values */

/* A value of a column while it is counted. */
struct survey_seen {
	size_t hash;
	size_t len; /* of the whole text */
	struct survey_value value;
};

/* A column while the rows come by. */
struct survey_work {
	struct survey_seen *seen;
	size_t count, cap;
	uint32_t *slots; /* position in seen + 1, 0: free */
	size_t mask;
	double total_len;
	long sentences; /* cells that are sentences, of the first ones of any length */
	long words[SURVEY_PT + 1];
	long numbers; /* cells that are numbers */
	double sum;
};

/* judge.c: is it a word for missing? *is_unknown: asked, and nobody knows. */
bool judge_missing(const char *text, size_t len, bool *is_unknown);
/* The same in a column, where words of two letters may be codes. */
bool judge_missing_in(const struct survey_column *c, const char *text, bool *is_unknown);
/* Does it stand for the sum of a table? */
bool judge_total(const char *text, size_t len);
/* A number as people write it, with % or a currency; *how of its parts is counted up when not NULL. */
bool judge_number(const char *text, size_t len, struct survey_numbers *how, double *out);
/* How many words of each language stand in a text. */
void judge_language(const char *text, size_t len, long words[SURVEY_PT + 1]);

/*
 * judge_column - all that the values of a column say, once they are counted.
 *
 * c          has its values, most frequent first
 */
void judge_column(struct survey *s, struct survey_column *c, struct codes *codes);

/* findings.c: somebody has counted already. Once all columns are judged. */
bool survey_is_counts(const struct survey *s);

#endif

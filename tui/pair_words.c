/* What is said of a pair of incidents, in words. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/memory.h"
#include "tui/duplicates.h"

const char *
pair_words(enum pair_decision decision)
{
	switch (decision) {
	case PAIR_SAME:
		return _("the same");
	case PAIR_JOINED:
		return _("one incident");
	case PAIR_DIFFERENT:
		return _("different");
	case PAIR_UNSURE:
		return _("unsure");
	case PAIR_NONE:
		break;
	}
	return _("not decided");
}

const char *
chance_text(double posterior, char *out, size_t size)
{
	if (posterior < 0)
		out[0] = '\0';
	else if (posterior >= 0.995)
		snprintf(out, size, ">99 %%");
	else
		snprintf(out, size, "%.0f %%", posterior * 100);
	return out;
}

bool
pair_is_join(const char *reasons)
{
	return strncmp(reasons, "kind=joined", strlen("kind=joined")) == 0;
}

struct word {
	const char *code, *words;
};

/* Fields of the comparison, and what is said beside them. */
static const struct word field_words[] = {
	{ "name", N_("name") },
	{ "this-name", N_("this name") },
	{ "date", N_("date") },
	{ "year", N_("year") },
	{ "place", N_("place") },
	{ "distance", N_("distance") },
	{ "type", N_("type") },
	{ "sex", N_("sex") },
	{ "organisation", N_("organisation") },
	{ "narrative", N_("narrative") },
	{ "together", N_("day and place") },
};

static const struct word level_words[] = {
	/* Of a narrative the same words mean something else. */
	{ "narrative=same", N_("nearly word by word") },
	{ "narrative=alike", N_("much in common") },
	{ "same", N_("the same") },
	{ "alike", N_("spelled otherwise") },
	{ "part", N_("a part of it") },
	{ "near", N_("somewhat alike") },
	{ "other", N_("another") },
	{ "same-day", N_("the same day") },
	{ "2-days", N_("up to 2 days apart") },
	{ "7-days", N_("up to 7 days apart") },
	{ "31-days", N_("up to 31 days apart") },
	{ "same-region", N_("the same region") },
	{ "beside", N_("another place of the region") },
	{ "same-country", N_("the same country") },
	{ "other-region", N_("another region") },
	{ "other-country", N_("another country") },
	{ "1-km", N_("up to 1 km") },
	{ "10-km", N_("up to 10 km") },
	{ "50-km", N_("up to 50 km") },
	{ "far", N_("far apart") },
	{ "same-kind", N_("of the same kind") },
	{ "common", N_("common") },
	{ "rare", N_("rare") },
	{ "not-by-chance", N_("more at once than by chance") },
};

/* NULL for a code that is not known. */
static const char *
words_of(const struct word *table, size_t count, const char *code)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(table[i].code, code) == 0)
			return gettext(table[i].words);
	return NULL;
}

#define WORDS(table, code) words_of(table, sizeof table / sizeof *table, code)

bool
pair_reason(const char **at, struct buf *out)
{
	size_t len = strcspn(*at, "\n"), said, field;
	const char *field_text, *level_text;
	char *line, *name;

	/* Which of the two is proposed stands apart. */
	if (strncmp(*at, "kind=", 5) == 0) {
		*at += len + ((*at)[len] == '\n');
		len = strcspn(*at, "\n");
	}
	if (!**at)
		return false;
	line = xstrndup(*at, len);
	said = strcspn(line, " ");
	field = strcspn(line, "=");
	if (line[said])
		line[said++] = '\0';
	name = xstrndup(line, field);
	field_text = WORDS(field_words, name);
	level_text = WORDS(level_words, line);
	if (!level_text && line[field])
		level_text = WORDS(level_words, line + field + 1);
	/* What a later program may say stands as it is. */
	buf_printf(out, "%s: %s", field_text ? field_text : name,
		   level_text ? level_text : line + field + (line[field] == '='));
	if (said < len)
		buf_printf(out, " %+.1f", strtod(line + said, NULL));
	free(name);
	free(line);
	*at += len + ((*at)[len] == '\n');
	return true;
}

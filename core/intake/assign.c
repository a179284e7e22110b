/* Draft: every column of a file goes somewhere, and what holds for the file as a whole. */
#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/intake/drafting.h"

/* Targets in the order in which they may choose among the columns, and how sure they must be. */
static const struct {
	enum draft_target target;
	int least;
} turns[] = {
	{ DRAFT_WEEKDAY, 70 },	   { DRAFT_LAT, 50 },	       { DRAFT_LON, 50 },
	{ DRAFT_POINT, 50 },
	{ DRAFT_REPORTED, 50 },	   { DRAFT_INVESTIGATED, 50 }, { DRAFT_CHARGED, 50 },
	{ DRAFT_TRIED, 50 },	   { DRAFT_CONVICTED, 50 },    { DRAFT_DATE, 25 },
	{ DRAFT_MONTH, 50 },	   { DRAFT_DAY, 50 },	       { DRAFT_DATE_END, 40 },
	{ DRAFT_REGISTERED, 40 },  { DRAFT_NARRATIVE, 45 },    { DRAFT_OUTCOME, 40 },
	{ DRAFT_SEX, 50 },	   { DRAFT_COUNTRY, 35 },      { DRAFT_TYPE, 35 },
	{ DRAFT_ACTOR, 35 },	   { DRAFT_ADMIN1, 35 },       { DRAFT_ADMIN2, 40 },
	{ DRAFT_LOCATION, 40 },	   { DRAFT_CODE, 50 },	       { DRAFT_NAME, 50 },
	{ DRAFT_PROFILE, 40 },	   { DRAFT_KIND, 60 },	       { DRAFT_VERIFICATION, 60 },
	{ DRAFT_ATTRIBUTION, 50 }, { DRAFT_SIZE, 50 },	       { DRAFT_SIZE_LOW, 50 },
	{ DRAFT_SIZE_HIGH, 50 },   { DRAFT_LANGUAGE, 50 },     { DRAFT_WEIGHT, 50 },
	{ DRAFT_PLACE_CODE, 50 },  { DRAFT_ORGANISATION, 50 },
};

/* A table of statistics has no people and no acts. */
static bool
is_of_statistics(enum draft_target target)
{
	return target == DRAFT_DATE || target == DRAFT_COUNTRY || target == DRAFT_ADMIN1
	       || target == DRAFT_ADMIN2 || target == DRAFT_PLACE_CODE;
}

static void
settle(struct draft *d, size_t column, enum draft_target target, int score, const char *reason)
{
	struct draft_column *c = &d->columns[column];
	enum survey_type type;
	bool is_sure;

	c->target = target;
	c->reason = reason;
	c->confidence = score >= 75 ? DRAFT_HIGH : score >= 55 ? DRAFT_MEDIUM : DRAFT_LOW;
	c->orders = guess_orders(c->evidence, &c->weekday, &is_sure);
	if (guess_list(target, &type))
		c->is_split = guess_is_split(c->evidence, type);
}

static bool
is_called(const struct draft *d, size_t column, enum draft_target target)
{
	struct calls t;

	calls_cut(d->s->columns[column].name, &t);
	return calls_for(&t, target) > 0;
}

/* The best column of a target among those that are free. */
static int
best_column(struct draft *d, enum draft_target target, int least, int *score, const char **reason)
{
	int best = -1;

	*score = least - 1;
	for (size_t i = 0; i < d->count; i++) {
		const char *why;
		int here;

		if (d->columns[i].target != DRAFT_RECORD || d->columns[i].reason[0])
			continue;
		here = guess_score(d, i, target, &why);
		if (here > *score) {
			best = (int)i;
			*score = here;
			*reason = why;
		}
	}
	return best;
}

/* Every word of a text, and every two or three together, looked up in a list. */
static int
find_in_words(struct code_list *list, const char *text)
{
	struct calls t;
	int found = -1;

	calls_cut(text, &t);
	for (size_t n = 3; n >= 1 && list && found < 0; n--)
		for (size_t i = 0; i + n <= t.count && found < 0; i++) {
			struct buf words = { 0 };
			int at;

			for (size_t k = i; k < i + n; k++) {
				if (k > i)
					buf_putc(&words, ' ');
				buf_puts(&words, t.words[k]);
			}
			at = words.len >= 4 ? code_match(list, buf_str(&words), words.len, -1) : -1;
			found = at >= CODE_FIRST ? at : -1;
			buf_release(&words);
		}
	return found;
}

/* What the names of file, sheet and title say of every row, where no column says it. */
static void
guess_constant(struct draft *d, struct draft_constant *out, const char *list)
{
	struct code_list *codes = codes_list(d->codes, list);
	int date = draft_find(d, DRAFT_DATE, 0), country = draft_find(d, DRAFT_COUNTRY, 0);
	const char *texts[5] = { d->s->sheet, "", file_name(d->s->path),
				 date >= 0 ? d->s->columns[date].name : "",
				 country >= 0 ? d->s->columns[country].name : "" };
	const char *from[5] = { N_("the name of the sheet says it: \"%s\""),
				N_("the line above the header says it: \"%s\""),
				N_("the name of the file says it: \"%s\""),
				N_("the name of a column says it: \"%s\""),
				N_("the name of a column says it: \"%s\"") };
	/* Who keeps a file often stands in its name, and is not who attacked. */
	int count = strcmp(list, "actors") == 0 ? 1 : strcmp(list, "places") == 0 ? 3 : 5;

	for (size_t i = 0; i < d->s->finding_count; i++)
		if (d->s->findings[i].kind == SURVEY_TITLE_LINES)
			texts[1] = d->s->findings[i].text;
	for (int i = 0; i < count && !out->value; i++) {
		int found = find_in_words(codes, texts[i]);

		if (found >= 0) {
			out->value = codes->codes[found].code;
			out->reason = draft_say(d, _(from[i]), texts[i]);
		}
	}
}

static void
guess_country(struct draft *d)
{
	struct code_list *places = codes_list(d->codes, "places");
	int admin1 = draft_find(d, DRAFT_ADMIN1, 0);
	const struct survey_column *c = admin1 >= 0 ? &d->s->columns[admin1] : NULL;

	if (draft_find(d, DRAFT_COUNTRY, 0) >= 0)
		return;
	if (c && guess_one_country(c) && places && survey_share(c, SURVEY_ADMIN1, false) >= 0.5) {
		d->country.value = places->codes[c->country].code;
		d->country.reason = draft_say(d, _("%ld of %ld cells of %s are its regions"),
					      c->country_yes, c->filled - c->missing, c->name);
	} else {
		guess_constant(d, &d->country, "places");
		/* Only whole countries: a word in the name of a file says no more. */
		if (d->country.value && strlen(d->country.value) != 2)
			d->country = (struct draft_constant){ 0 };
	}
}

/*
 * Without a country nobody looks for regions: Georgia would be the one on the Black Sea. The finest
 * of them is where it happened, as text.
 */
static void
drop_lost_places(struct draft *d)
{
	const enum draft_target levels[] = { DRAFT_ADMIN2, DRAFT_ADMIN1 };

	if (d->country.value || draft_find(d, DRAFT_COUNTRY, 0) >= 0)
		return;
	for (int i = 0; i < 2; i++) {
		int at = draft_find(d, levels[i], 0);

		if (at < 0)
			continue;
		if (draft_find(d, DRAFT_LOCATION, 0) < 0) {
			d->columns[at].target = DRAFT_LOCATION;
			d->columns[at].confidence = DRAFT_LOW;
			d->columns[at].reason =
				_("a place, but nothing says in which country, so it stays text");
		} else {
			d->columns[at].target = DRAFT_RECORD;
			d->columns[at].reason = _("a place, but nothing says in which country");
		}
	}
}

/* What is left goes to the record, each for its own reason. */
static const char *
why_record(struct draft *d, size_t i)
{
	const struct survey_column *c = &d->s->columns[i];
	struct calls t;

	if (survey_share(c, SURVEY_NESTED, false) > 0.5)
		return _("numbered values in one cell (0::a||1::b): nested(COLUMN) takes them "
			 "apart in a key of a"
			 " victim");
	if (survey_share(c, SURVEY_POINT, false) > 0.5)
		return _("latitude and longitude in one cell: point=COLUMN takes them apart");
	if (survey_share(c, SURVEY_URL, false) > 0.5)
		return _("links");
	if (c->lost_zeros)
		return _("codes whose leading zeros are gone: four digits in some, five in others, "
			 "before 000");
	if (survey_share(c, SURVEY_DATE, false) > 0.6 && survey_share(c, SURVEY_YEAR, false) < 0.9
	    && c->dates.no_year == 0)
		return draft_say(d, _("another date; %s"), guess_say_dates(d, c));
	if (c->dates.no_year * 2 > c->filled)
		return _("days without a year, which are no dates alone");
	if (survey_share(c, SURVEY_BOOLEAN, false) > 0.9 && c->numbers.high <= 1)
		return _("yes or no");
	if (survey_share(c, SURVEY_YEAR, false) > 0.9)
		return draft_find(d, DRAFT_DATE, 0) >= 0 ? _("years; another column says the date")
							 : _("years");
	calls_cut(c->name, &t);
	if (c->dates.serial * 2 > c->filled && calls_any(&t, "fecha|date|dia."))
		return _("numbers that look like days as spreadsheets count them: write them as "
			 "dates there and"
			 " export again");
	if (survey_share(c, SURVEY_INTEGER, false) > 0.95 && c->distinct <= 12
	    && calls_for(&t, DRAFT_TYPE) > 0)
		return _("numbers that stand for words, which the file does not explain: a value "
			 "map can say what"
			 " they mean");
	if (survey_share(c, SURVEY_INTEGER, false) > 0.97 && !c->is_unique && c->numbers.low >= 1
	    && c->types[SURVEY_INTEGER].yes
	    && c->numbers.sum / (double)c->types[SURVEY_INTEGER].yes < 3)
		return draft_say(
			d,
			_("whole numbers with a mean of %.2f, perhaps how much a row counts: query"
			  " --sum record.COLUMN adds them up"),
			c->numbers.sum / (double)c->types[SURVEY_INTEGER].yes);
	if (survey_share(c, SURVEY_NUMBER, false) > 0.9)
		return _("numbers");
	if (c->is_text)
		return _("sentences; another column is the narrative");
	if (outcome_cells(d, i) * 20 > c->filled - c->missing)
		return draft_say(d,
				 _("%ld cells say how a case stands, the others something else: "
				   "separate them"
				   " before they can count as outcomes"),
				 outcome_cells(d, i));
	return draft_say(d, _("%ld different values that fit nothing"), c->distinct);
}

/* Columns of a table of statistics whose names are measures. */
static void
guess_statistics(struct draft *d)
{
	for (size_t i = 0; i < d->count; i++) {
		const struct survey_column *c = &d->s->columns[i];
		const char *measure = guess_measure(d, i);

		if (d->columns[i].target != DRAFT_RECORD || d->columns[i].reason[0] || !measure
		    || survey_share(c, SURVEY_INTEGER, false) < 0.9)
			continue;
		d->columns[i].target = DRAFT_STATISTIC;
		d->columns[i].confidence = DRAFT_HIGH;
		d->columns[i].reason =
			draft_say(d, _("whole numbers under the name of a measure, %s"), measure);
	}
}

const char *
guess_measure(const struct draft *d, size_t column)
{
	struct code_list *list = codes_list(d->codes, "measures");
	struct calls t;
	struct buf words = { 0 };
	int found;

	calls_cut(d->s->columns[column].name, &t);
	for (size_t i = 0; i < t.count; i++)
		buf_printf(&words, "%s%s", i ? " " : "", t.words[i]);
	found = list ? code_match(list, buf_str(&words), words.len, -1) : -1;
	buf_release(&words);
	return found >= CODE_FIRST ? list->codes[found].code : NULL;
}

/* The word for a victim in the values of a nested column, as it stands there; NULL: none. */
const char *
guess_victim_word(struct draft *d, size_t column)
{
	const struct survey_column *c = &d->s->columns[column];

	for (size_t i = 0; i < c->value_count && i < 200; i++)
		for (const char *s = c->values[i].text; (s = strstr(s, ":")); s++) {
			size_t len = strcspn(s + 1, "|:");
			struct buf folded = { 0 };
			bool is_it;

			utf8_fold(&folded, s + 1, len);
			is_it = strcmp(buf_str(&folded), "victim") == 0
				|| strcmp(buf_str(&folded), "victima") == 0;
			buf_release(&folded);
			if (is_it)
				return arena_strndup(&d->arena, s + 1, len);
		}
	return NULL;
}

/* Several people in one cell: names and sexes of those who are victims. */
static void
guess_nested(struct draft *d)
{
	static const struct {
		enum draft_target target;
		const char *names;
	} keys[] = { { DRAFT_NAME, "name.|nombre" }, { DRAFT_SEX, "gender|sex.|sexo|genero" } };
	int only = -1;
	struct calls t;

	for (size_t i = 0; i < d->count && only < 0; i++) {
		calls_cut(d->s->columns[i].name, &t);
		if (survey_share(&d->s->columns[i], SURVEY_NESTED, false) > 0.5
		    && calls_any(&t, "type.|tipo|role|rol.|calidad") && guess_victim_word(d, i)
		    && !d->unnameable[i] && !strchr(d->s->columns[i].name, '='))
			only = (int)i;
	}
	if (only < 0 || draft_find(d, DRAFT_NAME, 0) >= 0)
		return;
	for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
		for (size_t i = 0; i < d->count && draft_find(d, keys[k].target, 0) < 0; i++) {
			calls_cut(d->s->columns[i].name, &t);
			if ((int)i != only
			    && survey_share(&d->s->columns[i], SURVEY_NESTED, false) > 0.5
			    && calls_any(&t, keys[k].names) && d->columns[i].target == DRAFT_RECORD
			    && !d->unnameable[i])
				settle(d, i, keys[k].target, 70,
				       _("numbered values in one cell (0::a||1::b), one for each "
					 "person"));
		}
	if (draft_find(d, DRAFT_NAME, 0) < 0 && draft_find(d, DRAFT_SEX, 0) < 0)
		return;
	settle(d, (size_t)only, DRAFT_ONLY, 80, _("it says who of them is a victim"));
	/* A number of victims would hold for each of them. */
	for (size_t i = 0; i < d->count; i++)
		if (d->columns[i].target >= DRAFT_SIZE && d->columns[i].target <= DRAFT_SIZE_HIGH) {
			d->columns[i].target = DRAFT_RECORD;
			d->columns[i].reason =
				_("how many victims; other columns have them one by one");
		}
}

void
guess_columns(struct draft *d)
{
	bool is_statistics = false;

	guess_unnameable(d);
	d->has_sentences = outcome_has_sentences(d);
	for (size_t i = 0; i < d->s->finding_count; i++)
		is_statistics |= d->s->findings[i].kind == SURVEY_STATISTICS;
	for (size_t i = 0; i < d->count; i++) {
		const struct survey_column *c = &d->s->columns[i];
		const char *why = d->unnameable[i];

		if (c->filled - c->missing <= 0) {
			d->columns[i].target = DRAFT_IGNORE;
			d->columns[i].reason = _("it holds nothing");
			d->columns[i].confidence = DRAFT_HIGH;
		} else if (why) {
			d->columns[i].reason = why;
			d->columns[i].confidence = DRAFT_HIGH;
		}
	}
	for (size_t i = 0; i < sizeof turns / sizeof *turns; i++) {
		const char *reason = "";
		int score, at = -1;

		if (!is_statistics || is_of_statistics(turns[i].target))
			at = best_column(d, turns[i].target, turns[i].least, &score, &reason);
		if (at >= 0)
			settle(d, (size_t)at, turns[i].target, score, reason);
		/* Two sides of a fight are two actors; a date and a step of justice may be two
		 * columns. */
		if (at >= 0 && turns[i].target == DRAFT_ACTOR
		    && (at = best_column(d, DRAFT_ACTOR, 40, &score, &reason)) >= 0
		    && is_called(d, (size_t)at, DRAFT_ACTOR))
			settle(d, (size_t)at, DRAFT_ACTOR, score, reason);
	}
	guess_nested(d);
	if (is_statistics)
		guess_statistics(d);
	/* Half a point is none. */
	if ((draft_find(d, DRAFT_LAT, 0) < 0) != (draft_find(d, DRAFT_LON, 0) < 0))
		for (size_t i = 0; i < d->count; i++)
			if (d->columns[i].target == DRAFT_LAT
			    || d->columns[i].target == DRAFT_LON) {
				d->columns[i].target = DRAFT_RECORD;
				d->columns[i].reason =
					_("degrees, but the other coordinate is missing");
			}
	/* One point is enough. */
	if (draft_find(d, DRAFT_LAT, 0) >= 0)
		for (size_t i = 0; i < d->count; i++)
			if (d->columns[i].target == DRAFT_POINT) {
				d->columns[i].target = DRAFT_RECORD;
				d->columns[i].reason = _("other columns have the coordinates");
			}
	guess_country(d);
	drop_lost_places(d);
	for (size_t i = 0; i < d->count; i++)
		if (d->columns[i].target == DRAFT_RECORD && !d->columns[i].reason[0]) {
			d->columns[i].reason = why_record(d, i);
			d->columns[i].confidence = DRAFT_MEDIUM;
		}
	if (draft_find(d, DRAFT_TYPE, 0) < 0)
		guess_constant(d, &d->type, "act_types");
	if (draft_find(d, DRAFT_ACTOR, 0) < 0)
		guess_constant(d, &d->actor, "actors");
}

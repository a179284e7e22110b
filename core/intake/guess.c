/* Draft: where columns go, by what they hold and how they are called. */
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/intake/datetext.h"
#include "core/intake/drafting.h"

const char *
draft_say(struct draft *d, const char *format, ...)
{
	char text[600];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	utf8_trim(text);
	return arena_strdup(&d->arena, text);
}

int
draft_find(const struct draft *d, enum draft_target target, size_t from)
{
	for (size_t i = from; i < d->count; i++)
		if (d->columns[i].target == target)
			return (int)i;
	return -1;
}

static int
by_name(const void *a, const void *b)
{
	const struct survey_column *const *x = a, *const *y = b;
	int order = strcmp((*x)->name, (*y)->name);

	return order ? order : (*x > *y) - (*x < *y);
}

static const char *
unnameable(const char *name)
{
	if (!name[0])
		return _("the column has no name, so that no profile can speak of it");
	for (const char *s = name; *s; s++)
		if ((unsigned char)*s < ' ' || *s == 0x7f)
			return _("its name has a line break in it, which no profile can write");
	if (strchr(name, '"'))
		return _("its name has quotes in it, which no profile can write");
	return NULL;
}

void
guess_unnameable(struct draft *d)
{
	const struct survey_column **sorted = xcalloc(d->count + 1, sizeof(*sorted));

	d->unnameable = arena_alloc(&d->arena, (d->count + 1) * sizeof *d->unnameable);
	for (size_t i = 0; i < d->count; i++) {
		sorted[i] = &d->s->columns[i];
		d->unnameable[i] = unnameable(d->s->columns[i].name);
	}
	if (d->count)
		qsort(sorted, d->count, sizeof(*sorted), by_name);
	for (size_t i = 1; i < d->count; i++)
		if (strcmp(sorted[i]->name, sorted[i - 1]->name) == 0 && sorted[i]->name[0])
			d->unnameable[sorted[i] - d->s->columns] =
				_("another column has the same name and comes first");
	free(sorted);
}

const char *
guess_list(enum draft_target target, enum survey_type *type)
{
	static const struct {
		enum draft_target target;
		const char *list;
		enum survey_type type;
	} lists[] = { { DRAFT_TYPE, "act_types", SURVEY_ACT },
		      { DRAFT_ACTOR, "actors", SURVEY_ACTOR },
		      { DRAFT_ATTRIBUTION, "attribution", SURVEY_ATTRIBUTION },
		      { DRAFT_KIND, "person_kinds", SURVEY_KIND },
		      { DRAFT_SEX, "sex", SURVEY_SEX },
		      { DRAFT_PROFILE, "profiles", SURVEY_PROFILE },
		      { DRAFT_VERIFICATION, "verification", SURVEY_VERIFICATION },
		      { DRAFT_COUNTRY, "places", SURVEY_COUNTRY },
		      { DRAFT_ADMIN1, "places", SURVEY_ADMIN1 },
		      { DRAFT_OUTCOME, "stages", SURVEY_STAGE } };

	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		if (lists[i].target == target) {
			*type = lists[i].type;
			return lists[i].list;
		}
	return NULL;
}

/* ---- dates --------------------------------------------------------------------------------- */

unsigned
guess_orders(const struct survey_column *c, int *weekday, bool *is_sure)
{
	const struct survey_dates *e = &c->dates;
	long open = e->both + e->only_dmy + e->only_mdy;

	*weekday = -1;
	*is_sure = true;
	if (open == 0)
		return e->two_digits ? DATETEXT_DMY : 0;
	/* A few cells against many are slips of the pen, unless the weekday says otherwise. */
	if (e->weekday >= 0 && e->day_dmy && e->day_mdy
	    && (e->day_dmy + e->day_mdy) * 2 > e->day_neither) {
		if (e->day_mdy * 50 < e->day_dmy && e->only_mdy * 50 < e->only_dmy)
			return DATETEXT_DMY;
		if (e->day_dmy * 50 < e->day_mdy && e->only_dmy * 50 < e->only_mdy)
			return DATETEXT_MDY;
		*weekday = e->weekday;
		return DATETEXT_DMY | DATETEXT_MDY;
	}
	if (e->only_dmy == 0 && e->only_mdy == 0) {
		*is_sure = e->day_dmy != e->day_mdy;
		return e->day_mdy > e->day_dmy ? DATETEXT_MDY : DATETEXT_DMY;
	}
	*is_sure = e->only_dmy == 0 || e->only_mdy == 0;
	return e->only_mdy > e->only_dmy ? DATETEXT_MDY : DATETEXT_DMY;
}

static double
filled_share(const struct draft *d, const struct survey_column *c)
{
	return d->s->rows ? (double)(c->filled - c->missing) / (double)d->s->rows : 0;
}

/* "3,102 cells fit only day/month, 0 only month/day, 2,096 both, 12 neither" */
static const char *
say_dates(struct draft *d, const struct survey_column *c)
{
	const struct survey_dates *e = &c->dates;
	long bad = c->types[SURVEY_DATE].no;

	if (e->only_dmy + e->only_mdy + e->both == 0)
		return draft_say(d, _("%ld cells are dates that need no order of day and month, %ld are none"),
				 e->plain + e->zero, bad);
	if (e->weekday >= 0)
		return draft_say(d, _("%ld cells fit only day/month, %ld only month/day, %ld both, %ld neither;"
				      " the weekday in %s confirms day/month in %ld rows, month/day in %ld"),
				 e->only_dmy, e->only_mdy, e->both, bad,
				 d->s->columns[e->weekday].name, e->day_dmy, e->day_mdy);
	return draft_say(d, _("%ld cells fit only day/month, %ld only month/day, %ld both, %ld neither"),
			 e->only_dmy, e->only_mdy, e->both, bad);
}

static int
score_date(struct draft *d, const struct survey_column *c, const struct calls *t,
	   enum draft_target target, const char **reason)
{
	double share = survey_share(c, SURVEY_DATE, false);
	double years = survey_share(c, SURVEY_YEAR, false);
	int name = calls_for(t, target), score;
	const struct survey_dates *e = &c->dates;

	if (target != DRAFT_DATE && name <= 0)
		return 0;
	if (years > 0.9) {
		if (target != DRAFT_DATE
		    || !calls_any(t, "year.|ano.|anio|annee|iyear|gestion")
		    || calls_any(t, "start|end.|birth|nacim|active|edad"))
			return 0;
		*reason = draft_say(d, _("%ld of %ld cells are years"), c->types[SURVEY_YEAR].yes,
				    c->filled - c->missing);
		return 45 + (int)(10 * filled_share(d, c));
	}
	/* Bare months or fractions of a year can be numbers of anything. */
	if (share < 0.5 && (share < 0.3 || name <= 0))
		return 0;
	if (c->types[SURVEY_DATE].yes == 0 || (e->partial > e->plain / 2 && name <= 0))
		return 0;
	*reason = say_dates(d, c);
	score = (int)(40 * share + 20 * filled_share(d, c)) + 25 * name;
	if (name < 0)
		score = score / 2;
	return score < 0 ? 0 : score > 100 ? 100 : score;
}

/* ---- places -------------------------------------------------------------------------------- */

static int
score_country(struct draft *d, const struct survey_column *c, const struct calls *t, const char **reason)
{
	const struct survey_tally *tally = &c->types[SURVEY_COUNTRY];
	double share = survey_share(c, SURVEY_COUNTRY, false);
	int name = calls_for(t, DRAFT_COUNTRY);

	if (share < 0.5 && name > 0 && !c->is_text && c->distinct <= 250 && filled_share(d, c) > 0.2
	    && survey_share(c, SURVEY_NUMBER, false) < 0.1) {
		*reason = draft_say(d, _("only its name says so: the list of places knows %ld of %ld cells"),
				    tally->yes, tally->yes + tally->no);
		return 36;
	}
	if (share < 0.5 || name < 0 || (name == 0 && share < 0.8))
		return 0;
	*reason = draft_say(d, _("%ld of %ld cells are countries of the list"), tally->yes,
			    tally->yes + tally->no);
	if (c->na_is_place)
		*reason = draft_say(d, _("%s; they are codes of two letters, so NA is Namibia and not"
					 " \"not available\""), *reason);
	return (int)(50 * share + 20 * filled_share(d, c)) + 25 * name;
}

static bool
is_of_one_country(const struct survey_column *c)
{
	return c->country >= 0 && c->country_yes * 10 >= c->types[SURVEY_ADMIN1].yes * 9;
}

static int
score_admin1(struct draft *d, const struct survey_column *c, const struct calls *t, const char **reason)
{
	const struct survey_tally *tally = &c->types[SURVEY_ADMIN1];
	double share = survey_share(c, SURVEY_ADMIN1, false);
	int name = calls_for(t, DRAFT_ADMIN1);
	struct code_list *places = codes_list(d->codes, "places");

	if (name < 0 || survey_share(c, SURVEY_NUMBER, false) > 0.5)
		return 0;
	if (share >= 0.5 && tally->yes > 1 && places && c->country >= 0) {
		/* Names of cities are often names of regions too. */
		if (calls_for(t, DRAFT_ADMIN2) > 0 && name == 0)
			share /= 2;
		*reason = is_of_one_country(c)
				  ? draft_say(d, _("%ld of %ld cells are regions of %s"), tally->yes,
					      tally->yes + tally->no, places->codes[c->country].en)
				  : draft_say(d, _("%ld of %ld cells are regions of several countries"),
					      tally->yes, tally->yes + tally->no);
		return (int)(55 * share + 20 * filled_share(d, c)) + 25 * name;
	}
	if (name > 0 && !c->is_text && c->distinct > 1 && filled_share(d, c) >= 0.2) {
		*reason = draft_say(d, _("only its name says so: the list of places knows %ld of %ld cells"),
				    tally->yes, tally->yes + tally->no);
		return 35 + (int)(10 * filled_share(d, c));
	}
	return 0;
}

/* ---- coded --------------------------------------------------------------------------------- */

/* Better split or whole? At least half of what no list knows must become known by it. */
static bool
is_better_split(const struct survey_column *c, enum survey_type type)
{
	const struct survey_tally *t = &c->types[type];

	return c->separator && t->parts_yes > t->yes && t->parts_no * 2 <= t->no;
}

static int
score_list(struct draft *d, const struct survey_column *c, const struct calls *t,
	   enum draft_target target, const char **reason)
{
	enum survey_type type;
	const char *list = guess_list(target, &type);
	bool is_split = is_better_split(c, type);
	const struct survey_tally *tally = &c->types[type];
	double share = survey_share(c, type, is_split);
	long yes = is_split ? tally->parts_yes : tally->yes;
	long all = is_split ? tally->parts_yes + tally->parts_no : tally->yes + tally->no;
	int name = calls_for(t, target);

	if (name < 0 || c->is_text || survey_share(c, SURVEY_NUMBER, false) > 0.5)
		return 0;
	if (yes == 0 && (name == 0 || c->distinct > 60 || target == DRAFT_SEX
			 || target == DRAFT_VERIFICATION || target == DRAFT_KIND
			 || target == DRAFT_ATTRIBUTION))
		return 0;
	if (share < (name > 0 ? 0.15 : 0.7) && !(name > 0 && c->distinct <= 60 && c->filled > 3))
		return 0;
	/* A few words in a column of another name are chance; a few known professions say little. */
	if (filled_share(d, c) < (name == 0 ? 0.1 : 0.02))
		return 0;
	if (target == DRAFT_PROFILE ? share < 0.3
				    : name == 0 && calls_for(t, DRAFT_PROFILE) > 0)
		return 0;
	if (yes)
		*reason = is_split
				  ? draft_say(d, _("%ld of %ld values between \"%c\" are in the list %s"), yes,
					      all, c->separator, list)
				  : draft_say(d, _("%ld of %ld cells are in the list %s"), yes, all, list);
	else
		*reason = draft_say(d, _("only its name says so: no value is in the list %s"), list);
	return (int)(55 * share + 15 * filled_share(d, c)) + 25 * name
	       + (name > 0 && c->distinct > 1 ? 5 : 0);
}

static int
score_outcome(struct draft *d, size_t column, const struct calls *t, const char **reason)
{
	const struct survey_column *c = &d->s->columns[column];
	long yes, said = c->filled - c->missing;
	int name = calls_for(t, DRAFT_OUTCOME);
	double share;

	if (c->is_text || said == 0 || survey_share(c, SURVEY_NUMBER, false) > 0.5
	    || survey_share(c, SURVEY_DATE, false) > 0.5 || c->distinct > 200)
		return 0;
	yes = outcome_cells(d, column);
	share = (double)yes / (double)said;
	/* "Yes" means something only under a name that says so. */
	if (yes == 0 || (name <= 0 && (share < 0.6 || survey_share(c, SURVEY_BOOLEAN, false) > 0.5))
	    || share < 0.3)
		return 0;
	*reason = draft_say(d, _("%ld of %ld cells are words for what justice did"), yes, said);
	return (int)(60 * share) + 25 * name + 5;
}

/* ---- people, texts, numbers ---------------------------------------------------------------- */

static int
score_name(struct draft *d, const struct survey_column *c, const struct calls *t, const char **reason)
{
	static const char *const fine[] = { "full", "name", "nombre", "nombres", "victima", "victim", "de", "la",
					    "el", "y", "apellido", "apellidos", "last", "first", "complete",
					    "completo", "persona", "person", "fullname", "of", "the",
					    "afectada", "defensora", "journalist", "periodista", "1", "s",
					    "quien", "iniciales", "nom", "nome", "prenom", "des", "vitima",
					    "victime", NULL };
	double different = c->filled ? (double)c->distinct / (double)c->filled : 0;

	if (calls_for(t, DRAFT_NAME) <= 0 || c->is_text || survey_share(c, SURVEY_NUMBER, false) > 0.2
	    || (different < 0.3 && c->distinct < 100)
	    || survey_share(c, SURVEY_NESTED, false) > 0.5)
		return 0;
	for (size_t i = 0; i < t->count; i++) {
		bool is_fine = false;

		for (size_t k = 0; fine[k]; k++)
			is_fine |= strcmp(fine[k], t->words[i]) == 0;
		if (!is_fine)
			return 0;
	}
	*reason = draft_say(d, _("its name says so, and %ld of %ld cells are different"), c->distinct,
			    c->filled);
	return 50 + (int)(20 * different + 10 * filled_share(d, c)) - (calls_any(t, "first.") ? 15 : 0);
}

static int
score_narrative(struct draft *d, const struct survey_column *c, const struct calls *t,
		const char **reason)
{
	static const char *const languages[] = { "", N_("English"), N_("Spanish"), N_("French"),
						 N_("Portuguese") };
	int name = calls_for(t, DRAFT_NARRATIVE);

	if (!c->is_text || filled_share(d, c) < 0.05)
		return 0;
	*reason = draft_say(d, _("sentences in %s, %.0f bytes in the mean, %ld rows have them"),
			    _(languages[c->language]), c->mean_len, c->filled - c->missing);
	return 40 + (int)(25 * filled_share(d, c)) + 25 * name
	       + (c->mean_len > 300 ? 10 : (int)(c->mean_len / 30));
}

static int
score_code(struct draft *d, const struct survey_column *c, const struct calls *t, const char **reason)
{
	long blanks = 0;

	if (!c->filled || (double)c->distinct < 0.98 * (double)c->judged || c->longest > 60 || c->is_text
	    || calls_for(t, DRAFT_CODE) <= 0)
		return 0;
	for (size_t i = 0; i < c->value_count && i < 200; i++)
		blanks += strchr(c->values[i].text, ' ') != NULL;
	if (blanks > 20)
		return 0;
	*reason = c->is_capped ? draft_say(d, _("its name says so, and no value of the first %ld came twice"),
					   c->judged)
			       : draft_say(d, _("its name says so, and %ld of %ld cells are different"),
					   c->distinct, c->filled);
	return 60 + (int)(20 * filled_share(d, c)) + (calls_any(t, "id.|folio") ? 10 : 0);
}

static int
score_point(struct draft *d, const struct survey_column *c, const struct calls *t,
	    enum draft_target target, const char **reason)
{
	enum survey_type type = target == DRAFT_LAT ? SURVEY_LAT : SURVEY_LON;
	const struct survey_tally *tally = &c->types[type];

	if (calls_for(t, target) <= 0 || survey_share(c, type, false) < 0.7)
		return 0;
	*reason = draft_say(d, c->numbers.comma > c->numbers.point
				       ? _("%ld of %ld cells are degrees, with a decimal comma")
				       : _("%ld of %ld cells are degrees"),
			    tally->yes, tally->yes + tally->no);
	return 60 + (int)(30 * filled_share(d, c));
}

static int
score_size(struct draft *d, const struct survey_column *c, const struct calls *t,
	   enum draft_target target, const char **reason)
{
	long whole = c->types[SURVEY_INTEGER].yes;
	double mean = whole ? c->numbers.sum / (double)whole : 0;
	int name = calls_for(t, target);
	/* The column of a yearly table is called like its year. */
	bool is_year_name = t->count == 1 && strlen(t->words[0]) == 4 && atoi(t->words[0]) >= 1900
			    && atoi(t->words[0]) <= d->s->year_last;

	if (survey_share(c, SURVEY_INTEGER, false) < 0.97 || c->numbers.low < 0 || c->is_unique
	    || survey_share(c, SURVEY_YEAR, false) > 0.9)
		return 0;
	if (is_year_name && target == DRAFT_SIZE && mean >= 1 && mean < 3) {
		*reason = draft_say(d, _("whole numbers from %.0f to %.0f with a mean of %.2f, under the name"
					 " of a year: how many each row stands for"),
				    c->numbers.low, c->numbers.high, mean);
		return 55;
	}
	if (name <= 0)
		return 0;
	*reason = draft_say(d, _("whole numbers from %.0f to %.0f with a mean of %.2f"), c->numbers.low,
			    c->numbers.high, mean);
	return 55 + (int)(20 * filled_share(d, c));
}

/* Numbers of months or days, 0 where nobody knows; months may have names. */
static int
score_part(struct draft *d, const struct survey_column *c, const struct calls *t, enum draft_target target,
	   const char **reason)
{
	double high = target == DRAFT_MONTH ? 12 : 31;
	int date = draft_find(d, DRAFT_DATE, 0);

	/* Only beside a column of years. */
	if (date < 0 || survey_share(&d->s->columns[date], SURVEY_YEAR, false) < 0.9
	    || calls_for(t, target) <= 0 || survey_share(c, SURVEY_INTEGER, false) < 0.9
	    || c->numbers.low < 0 || c->numbers.high > high)
		return 0;
	*reason = draft_say(d, _("whole numbers from %.0f to %.0f, beside the years in %s"), c->numbers.low,
			    c->numbers.high, d->s->columns[date].name);
	return 80;
}

/* What goes somewhere by its name, as long as the values are of that kind. */
static int
score_plain(struct draft *d, const struct survey_column *c, const struct calls *t, enum draft_target target,
	    const char **reason)
{
	bool is_number = survey_share(c, SURVEY_INTEGER, false) > 0.97;
	double mean = is_number ? c->numbers.sum / (double)c->types[SURVEY_INTEGER].yes : 0;

	if (calls_for(t, target) <= 0 || c->is_text)
		return 0;
	switch (target) {
	case DRAFT_WEIGHT:
		if (!is_number || c->numbers.low < 0 || mean > 10 || c->is_unique)
			return 0;
		*reason = draft_say(d, _("whole numbers from %.0f to %.0f with a mean of %.2f"),
				    c->numbers.low, c->numbers.high, mean);
		return 80;
	case DRAFT_PLACE_CODE:
		if (!is_number && c->longest > 12)
			return 0;
		*reason = c->lost_zeros
				  ? _("codes of places whose leading zeros are gone; they need a list of places with"
				      " these codes, and without one the names decide")
				  : _("codes of places; they need a list of places with these codes, and without one"
				      " the names decide");
		return 60;
	case DRAFT_ORGANISATION:
		if (survey_share(c, SURVEY_NUMBER, false) > 0.2 || survey_share(c, SURVEY_BOOLEAN, false) > 0.2
		    || survey_share(c, SURVEY_NESTED, false) > 0.5 || c->distinct < 3)
			return 0;
		*reason = draft_say(d, _("its name says so; %ld different values"), c->distinct);
		return 50;
	default:
		return 0;
	}
}

int
guess_score(struct draft *d, size_t column, enum draft_target target, const char **reason)
{
	const struct survey_column *c = &d->s->columns[column];
	struct calls t;

	*reason = "";
	if (c->filled == c->missing || d->unnameable[column])
		return 0;
	calls_cut(c->name, &t);
	switch (target) {
	case DRAFT_DATE:
	case DRAFT_DATE_END:
	case DRAFT_REGISTERED:
	case DRAFT_REPORTED:
	case DRAFT_INVESTIGATED:
	case DRAFT_CHARGED:
	case DRAFT_TRIED:
	case DRAFT_CONVICTED:
		return score_date(d, c, &t, target, reason);
	case DRAFT_COUNTRY:
		return score_country(d, c, &t, reason);
	case DRAFT_ADMIN1:
		return score_admin1(d, c, &t, reason);
	case DRAFT_ADMIN2:
	case DRAFT_LOCATION:
		if (calls_for(&t, target) <= 0 || c->is_text
		    || (c->distinct < 2 && target == DRAFT_ADMIN2)
		    || survey_share(c, SURVEY_NUMBER, false) > 0.3
		    || survey_share(c, SURVEY_BOOLEAN, false) > 0.5)
			return 0;
		*reason = draft_say(d, _("its name says so; %ld different values"), c->distinct);
		return 45 + (int)(20 * filled_share(d, c));
	case DRAFT_LAT:
	case DRAFT_LON:
		return score_point(d, c, &t, target, reason);
	case DRAFT_OUTCOME:
		return score_outcome(d, column, &t, reason);
	case DRAFT_NAME:
		return score_name(d, c, &t, reason);
	case DRAFT_NARRATIVE:
		return score_narrative(d, c, &t, reason);
	case DRAFT_CODE:
		return score_code(d, c, &t, reason);
	case DRAFT_SIZE:
	case DRAFT_SIZE_LOW:
	case DRAFT_SIZE_HIGH:
		return score_size(d, c, &t, target, reason);
	case DRAFT_LANGUAGE:
		if (calls_for(&t, target) <= 0 || c->longest > 5)
			return 0;
		*reason = _("its name says so, and the values are short");
		return 50;
	case DRAFT_WEEKDAY:
		if (survey_share(c, SURVEY_WEEKDAY, false) < 0.7)
			return 0;
		*reason = draft_say(d, _("%ld cells are days of the week"), c->types[SURVEY_WEEKDAY].yes);
		return 90;
	case DRAFT_MONTH:
	case DRAFT_DAY:
		return score_part(d, c, &t, target, reason);
	case DRAFT_WEIGHT:
	case DRAFT_PLACE_CODE:
	case DRAFT_ORGANISATION:
		return score_plain(d, c, &t, target, reason);
	case DRAFT_TYPE:
	case DRAFT_ACTOR:
	case DRAFT_ATTRIBUTION:
	case DRAFT_KIND:
	case DRAFT_SEX:
	case DRAFT_PROFILE:
	case DRAFT_VERIFICATION:
		return score_list(d, c, &t, target, reason);
	default:
		return 0;
	}
}

/* ---- the whole file ------------------------------------------------------------------------ */

/* Targets in the order in which they may choose among the columns, and how sure they must be. */
static const struct {
	enum draft_target target;
	int least;
} turns[] = {
	{ DRAFT_WEEKDAY, 70 },	{ DRAFT_LAT, 50 },     { DRAFT_LON, 50 },     { DRAFT_REPORTED, 50 },
	{ DRAFT_INVESTIGATED, 50 }, { DRAFT_CHARGED, 50 }, { DRAFT_TRIED, 50 },  { DRAFT_CONVICTED, 50 },
	{ DRAFT_DATE, 25 },	{ DRAFT_MONTH, 50 },   { DRAFT_DAY, 50 },     { DRAFT_DATE_END, 40 }, { DRAFT_REGISTERED, 40 }, { DRAFT_NARRATIVE, 45 },
	{ DRAFT_OUTCOME, 40 },	{ DRAFT_SEX, 50 },     { DRAFT_COUNTRY, 35 }, { DRAFT_TYPE, 35 },
	{ DRAFT_ACTOR, 35 },	{ DRAFT_ADMIN1, 35 },  { DRAFT_ADMIN2, 40 },  { DRAFT_LOCATION, 40 },
	{ DRAFT_CODE, 50 },	{ DRAFT_NAME, 50 },    { DRAFT_PROFILE, 40 }, { DRAFT_KIND, 60 },
	{ DRAFT_VERIFICATION, 60 }, { DRAFT_ATTRIBUTION, 50 }, { DRAFT_SIZE, 50 }, { DRAFT_SIZE_LOW, 50 },
	{ DRAFT_SIZE_HIGH, 50 }, { DRAFT_LANGUAGE, 50 }, { DRAFT_WEIGHT, 50 }, { DRAFT_PLACE_CODE, 50 },
	{ DRAFT_ORGANISATION, 50 },
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
		c->is_split = is_better_split(c->evidence, type);
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
	if (c && is_of_one_country(c) && places && survey_share(c, SURVEY_ADMIN1, false) >= 0.5) {
		d->country.value = places->codes[c->country].code;
		d->country.reason = draft_say(d, _("%ld of %ld cells of %s are its regions"), c->country_yes,
					      c->filled - c->missing, c->name);
	} else {
		guess_constant(d, &d->country, "places");
		/* Only whole countries: a word in the name of a file says no more. */
		if (d->country.value && strlen(d->country.value) != 2)
			d->country = (struct draft_constant){ 0 };
	}
}

/*
 * Without a country nobody looks for regions: Georgia would be the one on the Black Sea. The finest of
 * them is where it happened, as text.
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
			d->columns[at].reason = _("a place, but nothing says in which country, so it stays text");
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
		return _("numbered values in one cell (0::a||1::b): nested(COLUMN) takes them apart in a key of a"
			 " victim");
	if (survey_share(c, SURVEY_POINT, false) > 0.5)
		return _("latitude and longitude in one cell, which no profile takes apart");
	if (survey_share(c, SURVEY_URL, false) > 0.5)
		return _("links");
	if (c->lost_zeros)
		return _("codes whose leading zeros are gone: four digits in some, five in others, before 000");
	if (survey_share(c, SURVEY_DATE, false) > 0.6 && survey_share(c, SURVEY_YEAR, false) < 0.9
	    && c->dates.no_year == 0)
		return draft_say(d, _("another date; %s"), say_dates(d, c));
	if (c->dates.no_year * 2 > c->filled)
		return _("days without a year, which are no dates alone");
	if (survey_share(c, SURVEY_BOOLEAN, false) > 0.9 && c->numbers.high <= 1)
		return _("yes or no");
	if (survey_share(c, SURVEY_YEAR, false) > 0.9)
		return _("years; another column says the date");
	calls_cut(c->name, &t);
	if (c->dates.serial * 2 > c->filled && calls_any(&t, "fecha|date|dia."))
		return _("numbers that look like days as spreadsheets count them: write them as dates there and"
			 " export again");
	if (survey_share(c, SURVEY_INTEGER, false) > 0.95 && c->distinct <= 12
	    && calls_for(&t, DRAFT_TYPE) > 0)
		return _("numbers that stand for words, which the file does not explain: a value map can say what"
			 " they mean");
	if (survey_share(c, SURVEY_INTEGER, false) > 0.97 && !c->is_unique && c->numbers.low >= 1
	    && c->types[SURVEY_INTEGER].yes
	    && c->numbers.sum / (double)c->types[SURVEY_INTEGER].yes < 3)
		return draft_say(d, _("whole numbers with a mean of %.2f, perhaps how much a row counts: query"
				      " --sum record.COLUMN adds them up"),
				 c->numbers.sum / (double)c->types[SURVEY_INTEGER].yes);
	if (survey_share(c, SURVEY_NUMBER, false) > 0.9)
		return _("numbers");
	if (c->is_text)
		return _("sentences; another column is the narrative");
	if (outcome_cells(d, i) * 20 > c->filled - c->missing)
		return draft_say(d, _("%ld cells say how a case stands, the others something else: separate them"
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
		d->columns[i].reason = draft_say(d, _("whole numbers under the name of a measure, %s"), measure);
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
			if ((int)i != only && survey_share(&d->s->columns[i], SURVEY_NESTED, false) > 0.5
			    && calls_any(&t, keys[k].names) && d->columns[i].target == DRAFT_RECORD
			    && !d->unnameable[i])
				settle(d, i, keys[k].target, 70,
				       _("numbered values in one cell (0::a||1::b), one for each person"));
		}
	if (draft_find(d, DRAFT_NAME, 0) < 0 && draft_find(d, DRAFT_SEX, 0) < 0)
		return;
	settle(d, (size_t)only, DRAFT_ONLY, 80, _("it says who of them is a victim"));
	/* A number of victims would hold for each of them. */
	for (size_t i = 0; i < d->count; i++)
		if (d->columns[i].target >= DRAFT_SIZE && d->columns[i].target <= DRAFT_SIZE_HIGH) {
			d->columns[i].target = DRAFT_RECORD;
			d->columns[i].reason = _("how many victims; other columns have them one by one");
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
		/* Two sides of a fight are two actors; a date and a step of justice may be two columns. */
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
			if (d->columns[i].target == DRAFT_LAT || d->columns[i].target == DRAFT_LON) {
				d->columns[i].target = DRAFT_RECORD;
				d->columns[i].reason = _("degrees, but the other coordinate is missing");
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

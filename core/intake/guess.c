/* Draft: how well a column fits a target, by what it holds and how it is called. */
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
const char *
guess_say_dates(struct draft *d, const struct survey_column *c)
{
	const struct survey_dates *e = &c->dates;
	long bad = c->types[SURVEY_DATE].no;

	if (e->only_dmy + e->only_mdy + e->both == 0)
		return draft_say(
			d,
			_("%ld cells are dates that need no order of day and month, %ld are none"),
			e->plain + e->zero, bad);
	if (e->weekday >= 0)
		return draft_say(
			d,
			_("%ld cells fit only day/month, %ld only month/day, %ld both, %ld neither;"
			  " the weekday in %s confirms day/month in %ld rows, month/day in %ld"),
			e->only_dmy, e->only_mdy, e->both, bad, d->s->columns[e->weekday].name,
			e->day_dmy, e->day_mdy);
	return draft_say(
		d, _("%ld cells fit only day/month, %ld only month/day, %ld both, %ld neither"),
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
		if (target != DRAFT_DATE || !calls_any(t, "year.|ano.|anio|annee|iyear|gestion")
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
	*reason = guess_say_dates(d, c);
	score = (int)(40 * share + 20 * filled_share(d, c)) + 25 * name;
	if (name < 0)
		score = score / 2;
	return score < 0 ? 0 : score > 100 ? 100 : score;
}

/* ---- places -------------------------------------------------------------------------------- */

static int
score_country(struct draft *d, const struct survey_column *c, const struct calls *t,
	      const char **reason)
{
	const struct survey_tally *tally = &c->types[SURVEY_COUNTRY];
	double share = survey_share(c, SURVEY_COUNTRY, false);
	int name = calls_for(t, DRAFT_COUNTRY);

	if (share < 0.5 && name > 0 && !c->is_text && c->distinct <= 250 && filled_share(d, c) > 0.2
	    && survey_share(c, SURVEY_NUMBER, false) < 0.1) {
		*reason = draft_say(
			d, _("only its name says so: the list of places knows %ld of %ld cells"),
			tally->yes, tally->yes + tally->no);
		return 36;
	}
	if (share < 0.5 || name < 0 || (name == 0 && share < 0.8))
		return 0;
	*reason = draft_say(d, _("%ld of %ld cells are countries of the list"), tally->yes,
			    tally->yes + tally->no);
	if (c->na_is_place)
		*reason = draft_say(d,
				    _("%s; they are codes of two letters, so NA is Namibia and not"
				      " \"not available\""),
				    *reason);
	return (int)(50 * share + 20 * filled_share(d, c)) + 25 * name;
}

bool
guess_one_country(const struct survey_column *c)
{
	return c->country >= 0 && c->country_yes * 10 >= c->types[SURVEY_ADMIN1].yes * 9;
}

static int
score_admin1(struct draft *d, const struct survey_column *c, const struct calls *t,
	     const char **reason)
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
		*reason =
			guess_one_country(c)
				? draft_say(d, _("%ld of %ld cells are regions of %s"), tally->yes,
					    tally->yes + tally->no, places->codes[c->country].en)
				: draft_say(d,
					    _("%ld of %ld cells are regions of several countries"),
					    tally->yes, tally->yes + tally->no);
		return (int)(55 * share + 20 * filled_share(d, c)) + 25 * name;
	}
	if (name > 0 && !c->is_text && c->distinct > 1 && filled_share(d, c) >= 0.2) {
		*reason = draft_say(
			d, _("only its name says so: the list of places knows %ld of %ld cells"),
			tally->yes, tally->yes + tally->no);
		return 35 + (int)(10 * filled_share(d, c));
	}
	return 0;
}

/* ---- coded --------------------------------------------------------------------------------- */

/* Better split or whole? At least half of what no list knows must become known by it. */
bool
guess_is_split(const struct survey_column *c, enum survey_type type)
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
	bool is_split = guess_is_split(c, type);
	const struct survey_tally *tally = &c->types[type];
	double share = survey_share(c, type, is_split);
	long yes = is_split ? tally->parts_yes : tally->yes;
	long all = is_split ? tally->parts_yes + tally->parts_no : tally->yes + tally->no;
	int name = calls_for(t, target);

	if (name < 0 || c->is_text || survey_share(c, SURVEY_NUMBER, false) > 0.5)
		return 0;
	if (yes == 0
	    && (name == 0 || c->distinct > 60 || target == DRAFT_SEX || target == DRAFT_VERIFICATION
		|| target == DRAFT_KIND || target == DRAFT_ATTRIBUTION))
		return 0;
	if (share < (name > 0 ? 0.15 : 0.7) && !(name > 0 && c->distinct <= 60 && c->filled > 3))
		return 0;
	/* A few words in a column of another name are chance; a few known professions say little.
	 */
	if (filled_share(d, c) < (name == 0 ? 0.1 : 0.02))
		return 0;
	if (target == DRAFT_PROFILE ? share < 0.3 : name == 0 && calls_for(t, DRAFT_PROFILE) > 0)
		return 0;
	if (yes)
		*reason = is_split ? draft_say(
				  d, _("%ld of %ld values between \"%c\" are in the list %s"), yes,
				  all, c->separator, list)
				   : draft_say(d, _("%ld of %ld cells are in the list %s"), yes,
					       all, list);
	else
		*reason =
			draft_say(d, _("only its name says so: no value is in the list %s"), list);
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
score_name(struct draft *d, const struct survey_column *c, const struct calls *t,
	   const char **reason)
{
	static const char *const fine[] = { "full",
					    "name",
					    "nombre",
					    "nombres",
					    "victima",
					    "victim",
					    "de",
					    "la",
					    "el",
					    "y",
					    "apellido",
					    "apellidos",
					    "last",
					    "first",
					    "complete",
					    "completo",
					    "persona",
					    "person",
					    "fullname",
					    "of",
					    "the",
					    "afectada",
					    "defensora",
					    "journalist",
					    "periodista",
					    "1",
					    "s",
					    "quien",
					    "iniciales",
					    "nom",
					    "nome",
					    "prenom",
					    "des",
					    "vitima",
					    "victime",
					    "hrd",
					    "defender",
					    "activist",
					    "defensor",
					    "lider",
					    "lideresa",
					    "u",
					    "o",
					    "or",
					    "organizacion",
					    "organisation",
					    "agredida",
					    "agredido",
					    "afectado",
					    NULL };
	double different = c->filled ? (double)c->distinct / (double)c->filled : 0;

	if (calls_for(t, DRAFT_NAME) <= 0 || c->is_text
	    || survey_share(c, SURVEY_NUMBER, false) > 0.2 || (different < 0.3 && c->distinct < 100)
	    || survey_share(c, SURVEY_NESTED, false) > 0.5)
		return 0;
	for (size_t i = 0; i < t->count; i++) {
		bool is_fine = false;

		for (size_t k = 0; fine[k]; k++)
			is_fine |= strcmp(fine[k], t->words[i]) == 0;
		if (!is_fine)
			return 0;
	}
	*reason = draft_say(d, _("its name says so, and %ld of %ld cells are different"),
			    c->distinct, c->filled);
	return 50 + (int)(20 * different + 10 * filled_share(d, c))
	       - (calls_any(t, "first.") ? 15 : 0);
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
score_code(struct draft *d, const struct survey_column *c, const struct calls *t,
	   const char **reason)
{
	long blanks = 0;

	if (!c->filled || (double)c->distinct < 0.98 * (double)c->judged || c->longest > 60
	    || c->is_text || calls_for(t, DRAFT_CODE) <= 0)
		return 0;
	for (size_t i = 0; i < c->value_count && i < 200; i++)
		blanks += strchr(c->values[i].text, ' ') != NULL;
	if (blanks > 20)
		return 0;
	*reason =
		c->is_capped
			? draft_say(d,
				    _("its name says so, and no value of the first %ld came twice"),
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
	*reason = draft_say(d,
			    c->numbers.comma > c->numbers.point
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

	/* A running number counts nobody. */
	if (survey_share(c, SURVEY_INTEGER, false) < 0.97 || c->numbers.low < 0
	    || (c->is_unique && c->numbers.high - c->numbers.low < (double)c->distinct)
	    || survey_share(c, SURVEY_YEAR, false) > 0.9)
		return 0;
	if (is_year_name && target == DRAFT_SIZE && mean >= 1 && mean < 3) {
		*reason = draft_say(
			d,
			_("whole numbers from %.0f to %.0f with a mean of %.2f, under the name"
			  " of a year: how many each row stands for"),
			c->numbers.low, c->numbers.high, mean);
		return 55;
	}
	if (name <= 0)
		return 0;
	*reason = draft_say(d, _("whole numbers from %.0f to %.0f with a mean of %.2f"),
			    c->numbers.low, c->numbers.high, mean);
	return 55 + (int)(20 * filled_share(d, c));
}

/* Numbers of months or days, 0 where nobody knows; months may have names. */
static int
score_part(struct draft *d, const struct survey_column *c, const struct calls *t,
	   enum draft_target target, const char **reason)
{
	double high = target == DRAFT_MONTH ? 12 : 31;
	int date = draft_find(d, DRAFT_DATE, 0);

	/* Only beside a column of years. */
	if (date < 0 || survey_share(&d->s->columns[date], SURVEY_YEAR, false) < 0.9
	    || calls_for(t, target) <= 0 || survey_share(c, SURVEY_INTEGER, false) < 0.9
	    || c->numbers.low < 0 || c->numbers.high > high)
		return 0;
	*reason = draft_say(d, _("whole numbers from %.0f to %.0f, beside the years in %s"),
			    c->numbers.low, c->numbers.high, d->s->columns[date].name);
	return 80;
}

/* What goes somewhere by its name, as long as the values are of that kind. */
static int
score_plain(struct draft *d, const struct survey_column *c, const struct calls *t,
	    enum draft_target target, const char **reason)
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
		*reason = c->lost_zeros ? _("codes of places whose leading zeros are gone; they "
					    "need a list of places with"
					    " these codes, and without one the names decide")
					: _("codes of places; they need a list of places with "
					    "these codes, and without one"
					    " the names decide");
		return 60;
	case DRAFT_ORGANISATION:
		if (survey_share(c, SURVEY_NUMBER, false) > 0.2
		    || survey_share(c, SURVEY_BOOLEAN, false) > 0.2
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
	case DRAFT_POINT:
		if (survey_share(c, SURVEY_POINT, false) < 0.7)
			return 0;
		*reason = draft_say(d, _("%ld of %ld cells are a latitude and a longitude"), c->types[SURVEY_POINT].yes,
				    c->types[SURVEY_POINT].yes + c->types[SURVEY_POINT].no);
		return 70 + (int)(20 * filled_share(d, c));
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
		*reason = draft_say(d, _("%ld cells are days of the week"),
				    c->types[SURVEY_WEEKDAY].yes);
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

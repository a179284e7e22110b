/* Draft: what a person sees of it and changes. */
#include "core/intake/draft.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/intake/datetext.h"
#include "core/intake/drafting.h"

static const struct {
	const char *name, *title;
	bool is_many; /* several columns may go there */
} targets[DRAFT_TARGETS] = {
	[DRAFT_IGNORE] = { "ignore", N_("ignored: it holds nothing"), true },
	[DRAFT_RECORD] = { "record", N_("kept with the row only"), true },
	[DRAFT_CODE] = { "code", N_("the file's own number"), false },
	[DRAFT_DATE] = { "date", N_("date"), false },
	[DRAFT_DATE_END] = { "date.end", N_("last day"), false },
	[DRAFT_REGISTERED] = { "registered", N_("date of registration"), false },
	[DRAFT_WEEKDAY] = { "weekday", N_("day of the week, beside a date"), true },
	[DRAFT_COUNTRY] = { "place.country", N_("country"), false },
	[DRAFT_ADMIN1] = { "place.admin1", N_("region of the first level"), false },
	[DRAFT_ADMIN2] = { "place.admin2", N_("region of the second level"), false },
	[DRAFT_PLACE] = { "place.admin3", N_("place below that"), false },
	[DRAFT_LOCATION] = { "location", N_("the spot, as text"), false },
	[DRAFT_LAT] = { "lat", N_("latitude"), false },
	[DRAFT_LON] = { "lon", N_("longitude"), false },
	[DRAFT_POINT] = { "point", N_("latitude and longitude in one cell"), false },
	[DRAFT_TYPE] = { "type", N_("type of act"), true },
	[DRAFT_ACTOR] = { "actor", N_("actor"), true },
	[DRAFT_ATTRIBUTION] = { "attribution", N_("how the actor is known"), false },
	[DRAFT_NAME] = { "victim.name", N_("name of the victim"), false },
	[DRAFT_KIND] = { "victim.kind", N_("person, organisation or community"), false },
	[DRAFT_SEX] = { "victim.sex", N_("sex of the victim"), false },
	[DRAFT_PROFILE] = { "victim.profile", N_("profile of the victim"), false },
	[DRAFT_SIZE] = { "victim.size", N_("how many victims"), false },
	[DRAFT_SIZE_LOW] = { "victim.size.low", N_("how many victims, at least"), false },
	[DRAFT_SIZE_HIGH] = { "victim.size.high", N_("how many victims, at most"), false },
	[DRAFT_ORGANISATION] = { "organisation", N_("organisation of the victim"), false },
	[DRAFT_NARRATIVE] = { "narrative", N_("narrative"), false },
	[DRAFT_LANGUAGE] = { "narrative.language", N_("language of the narrative"), false },
	[DRAFT_VERIFICATION] = { "verification", N_("verification"), false },
	[DRAFT_OUTCOME] = { "outcome", N_("what justice did"), true },
	[DRAFT_REPORTED] = { "date.reported", N_("day it was reported"), false },
	[DRAFT_INVESTIGATED] = { "date.investigated", N_("day an investigation began"), false },
	[DRAFT_CHARGED] = { "date.charged", N_("day of the charge"), false },
	[DRAFT_TRIED] = { "date.tried", N_("day of the trial"), false },
	[DRAFT_CONVICTED] = { "date.convicted", N_("day of the conviction"), false },
	[DRAFT_PLACE_CODE] = { "place.code", N_("code of the place"), false },
	[DRAFT_WEIGHT] = { "weight", N_("how many aggressions a row counts for"), false },
	[DRAFT_MONTH] = { "date.month", N_("month of the date"), false },
	[DRAFT_DAY] = { "date.day", N_("day of the date"), false },
	[DRAFT_ONLY] = { "victim.only", N_("who of several people is a victim"), false },
	[DRAFT_STATISTIC] = { "statistic", N_("a count of the table"), true },
};

const char *
draft_target_name(enum draft_target target)
{
	return targets[target].name;
}

const char *
draft_target_title(enum draft_target target)
{
	return _(targets[target].title);
}

/* ---- making one ---------------------------------------------------------------------------- */

/* The latest day that the dates of the file reach, as a month. */
static void
guess_status(struct draft *d)
{
	int at = draft_find(d, DRAFT_DATE, 0), year = 0, month = 0, last = 0;
	const struct survey_column *c = at >= 0 ? &d->s->columns[at] : NULL;
	struct datetext how = { 0 };
	char text[16];

	for (size_t i = 0; c && i < c->value_count; i++) {
		struct date when;
		int y, m, day;

		how = (struct datetext){ d->columns[at].orders, d->s->year_last - 1,
					 d->s->year_last };
		if (!datetext_parse(c->values[i].text, strlen(c->values[i].text), &how, -1, &when)
		    || when.precision == DATE_UNKNOWN || when.last == DATE_MAX)
			continue;
		date_to_civil(when.last, &y, &m, &day);
		if (y <= d->s->year_last && y * 12 + m > last) {
			last = y * 12 + m;
			year = y;
			month = when.precision == DATE_YEAR ? 0 : m;
		}
	}
	if (!year)
		return;
	if (month)
		snprintf(text, sizeof text, "%04d-%02d", year, month);
	else
		snprintf(text, sizeof text, "%04d", year);
	d->status = arena_strdup(&d->arena, text);
}

struct draft *
draft_new(const struct survey *s, struct codes *codes)
{
	struct draft *d = xcalloc(1, sizeof *d);

	d->s = s;
	d->codes = codes;
	d->count = s->column_count;
	d->columns = xcalloc(d->count ? d->count : 1, sizeof *d->columns);
	for (size_t i = 0; i < d->count; i++)
		d->columns[i] = (struct draft_column){ .evidence = &s->columns[i],
						       .target = DRAFT_RECORD,
						       .reason = "",
						       .weekday = -1 };
	guess_columns(d);
	guess_status(d);
	return d;
}

void
draft_free(struct draft *d)
{
	if (!d)
		return;
	free(d->columns);
	free(d->problems);
	arena_release(&d->arena);
	free(d);
}

const struct survey *
draft_survey(const struct draft *d)
{
	return d->s;
}

size_t
draft_count(const struct draft *d)
{
	return d->count;
}

const struct draft_column *
draft_column(const struct draft *d, size_t column)
{
	return &d->columns[column];
}

const struct draft_constant *
draft_country(const struct draft *d)
{
	return &d->country;
}

const struct draft_constant *
draft_type(const struct draft *d)
{
	return &d->type;
}

const struct draft_constant *
draft_actor(const struct draft *d)
{
	return &d->actor;
}

/* ---- changing it --------------------------------------------------------------------------- */

size_t
draft_choices(const struct draft *d, size_t column, enum draft_target *out, size_t max)
{
	/* Scoring writes reasons, which nobody reads here. */
	struct draft scratch = *d;
	int scores[DRAFT_TARGETS];
	size_t count = 0;

	scratch.arena = (struct arena){ 0 };
	for (int t = DRAFT_CODE; t < DRAFT_TARGETS; t++) {
		const char *reason;
		int score = guess_score(&scratch, column, (enum draft_target)t, &reason);
		size_t at;

		if (score <= 0)
			continue;
		for (at = count < max ? count++ : max; at > 0 && scores[at - 1] < score; at--)
			if (at < max) {
				scores[at] = scores[at - 1];
				out[at] = out[at - 1];
			}
		if (at < max) {
			scores[at] = score;
			out[at] = (enum draft_target)t;
		}
	}
	arena_release(&scratch.arena);
	if (count < max)
		out[count++] = DRAFT_RECORD;
	return count;
}

void
draft_set(struct draft *d, size_t column, enum draft_target target)
{
	struct draft_column *c = &d->columns[column];
	enum survey_type type;
	bool is_sure;

	for (size_t i = 0; i < d->count && !targets[target].is_many; i++)
		if (i != column && d->columns[i].target == target)
			d->columns[i].target = DRAFT_RECORD;
	c->target = target;
	c->is_mine = true;
	c->reason = "";
	c->confidence = DRAFT_HIGH;
	if (c->orders == 0)
		c->orders = guess_orders(c->evidence, &c->weekday, &is_sure);
	if (guess_list(target, &type))
		c->is_split = c->evidence->separator
			      && c->evidence->types[type].parts_yes > c->evidence->types[type].yes;
	/* A column says more than the name of the file. */
	if (target == DRAFT_COUNTRY)
		d->country = (struct draft_constant){ 0 };
	if (target == DRAFT_TYPE)
		d->type = (struct draft_constant){ 0 };
	if (target == DRAFT_ACTOR)
		d->actor = (struct draft_constant){ 0 };
}

void
draft_set_date_order(struct draft *d, size_t column, unsigned orders, int weekday)
{
	d->columns[column].orders = orders;
	d->columns[column].weekday = weekday;
	d->columns[column].is_mine = true;
}

void
draft_set_split(struct draft *d, size_t column, bool is_split)
{
	d->columns[column].is_split = is_split && d->columns[column].evidence->separator;
}

static struct draft_constant
said(struct draft *d, const char *code)
{
	return (struct draft_constant){ code ? arena_strdup(&d->arena, code) : NULL, "" };
}

void
draft_set_country(struct draft *d, const char *code)
{
	d->country = said(d, code);
}

void
draft_set_type(struct draft *d, const char *code)
{
	d->type = said(d, code);
}

void
draft_set_actor(struct draft *d, const char *code)
{
	d->actor = said(d, code);
}

void
draft_set_status(struct draft *d, const char *date)
{
	d->is_status_said = date != NULL;
	if (date)
		d->status = arena_strdup(&d->arena, date);
	else
		guess_status(d);
}

bool
draft_is_statistics(const struct draft *d)
{
	return draft_find(d, DRAFT_STATISTIC, 0) >= 0;
}

bool
draft_is_withheld(const struct draft *d)
{
	bool is_counts = false;

	for (size_t i = 0; i < d->s->finding_count; i++)
		is_counts |= d->s->findings[i].kind == SURVEY_STATISTICS;
	for (size_t i = 0; i < d->count; i++)
		is_counts = is_counts && !d->columns[i].is_mine;
	return is_counts && !draft_is_statistics(d);
}

/* ---- what to look at ----------------------------------------------------------------------- */

/* Cells of a date that cannot be read in the order that was chosen. */
static long
bad_dates(const struct draft_column *c)
{
	const struct survey_dates *e = &c->evidence->dates;
	long bad = c->evidence->types[SURVEY_DATE].no;

	if (!(c->orders & DATETEXT_DMY))
		bad += e->only_dmy + (c->orders ? 0 : e->both + e->only_mdy + e->two_digits);
	else if (!(c->orders & DATETEXT_MDY))
		bad += e->only_mdy;
	return bad;
}

long
draft_bad(const struct draft *d, size_t column)
{
	const struct draft_column *c = &d->columns[column];
	const struct survey_tally *t;
	enum survey_type type;

	switch (c->target) {
	case DRAFT_DATE:
	case DRAFT_DATE_END:
	case DRAFT_REGISTERED:
	case DRAFT_REPORTED:
	case DRAFT_INVESTIGATED:
	case DRAFT_CHARGED:
	case DRAFT_TRIED:
	case DRAFT_CONVICTED:
		return bad_dates(c);
	case DRAFT_POINT:
		return c->evidence->types[SURVEY_POINT].no;
	case DRAFT_LAT:
	case DRAFT_LON:
	case DRAFT_SIZE:
	case DRAFT_SIZE_LOW:
	case DRAFT_SIZE_HIGH:
		return c->evidence->types[SURVEY_NUMBER].no;
	case DRAFT_OUTCOME: {
		struct draft scratch = *d;

		return c->evidence->filled - c->evidence->missing - outcome_cells(&scratch, column);
	}
	default:
		if (!guess_list(c->target, &type))
			return 0;
		t = &c->evidence->types[type];
		return c->is_split ? t->parts_no : t->no;
	}
}

static void
problem(struct draft *d, const char *text)
{
	d->problems =
		grow_array(d->problems, d->problem_count, &d->problem_cap, sizeof *d->problems);
	d->problems[d->problem_count++] = text;
}

static void
date_problems(struct draft *d, size_t column)
{
	const struct draft_column *c = &d->columns[column];
	const struct survey_dates *e = &c->evidence->dates;
	const char *name = c->evidence->name;
	long bad = bad_dates(c);
	bool is_sure;
	int weekday;

	guess_orders(c->evidence, &weekday, &is_sure);
	if (!is_sure && !c->is_mine && e->only_dmy + e->only_mdy == 0)
		problem(d, draft_say(d,
				     _("%s: nothing settles whether day or month stands first; "
				       "day/month is"
				       " a guess"),
				     name));
	else if (!is_sure && !c->is_mine)
		problem(d,
			draft_say(
				d,
				_("%s: %ld cells fit only day/month and %ld only month/day, and no"
				  " column has the day of the week"),
				name, e->only_dmy, e->only_mdy));
	if (bad && e->first_bad.text)
		problem(d, draft_say(d,
				     _("%s: %ld cells are no date that can be, for instance line "
				       "%ld \"%s\";"
				       " they stay without a date"),
				     name, bad, e->first_bad.line, e->first_bad.text));
	else if (bad)
		problem(d, draft_say(d, _("%s: %ld cells are no date; they stay without one"), name,
				     bad));
	if (e->zero)
		problem(d, draft_say(d, _("%s: %ld cells are 00/00/0000, which is no date"), name,
				     e->zero));
	if (e->serial && e->serial * 2 > c->evidence->filled)
		problem(d,
			draft_say(
				d,
				_("%s: the numbers look like days as spreadsheets count them; write"
				  " them as dates there and export again"),
				name));
}

/* Each value once and blanks below it: cells that were merged, and what they held for the others is
 * gone. */
static bool
looks_merged(const struct draft *d, size_t column)
{
	const struct survey_column *c = d->columns[column].evidence;
	enum survey_type type;

	return (d->columns[column].target == DRAFT_COUNTRY
		|| d->columns[column].target == DRAFT_ADMIN1
		|| d->columns[column].target == DRAFT_TYPE)
	       && guess_list(d->columns[column].target, &type)
	       && survey_share(c, type, false) >= 0.8 && c->filled >= 2 && c->distinct == c->filled
	       && c->filled * 2 <= d->s->rows;
}

const char *const *
draft_problems(struct draft *d, size_t *count)
{
	int outcome = draft_find(d, DRAFT_OUTCOME, 0);

	d->problem_count = 0;
	for (size_t i = 0; i < d->s->finding_count; i++) {
		const struct survey_finding *f = &d->s->findings[i];

		if (f->kind == SURVEY_STATISTICS || f->kind == SURVEY_NO_HEADER
		    || (f->kind == SURVEY_TOTAL_ROW && !f->text[0]))
			problem(d, survey_finding_text(d->s, f, &d->arena));
	}
	if (draft_is_statistics(d)) {
		*count = d->problem_count;
		return d->problems;
	}
	if (draft_find(d, DRAFT_DATE, 0) < 0)
		problem(d, _("no column is the date of what happened"));
	if (draft_find(d, DRAFT_COUNTRY, 0) < 0 && !d->country.value)
		problem(d, _("nothing says in which country it happened"));
	if (draft_find(d, DRAFT_TYPE, 0) < 0 && !d->type.value)
		problem(d, _("nothing says what type of act it is"));
	for (size_t i = 0; i < d->count; i++) {
		long cells = d->columns[i].target == DRAFT_ACTOR ? outcome_cells(d, i) : 0;

		if (cells > 1)
			problem(d, draft_say(d,
					     _("%s: %ld cells say how a case stands and not who "
					       "did it; as outcomes"
					       " they need a column of their own"),
					     d->columns[i].evidence->name, cells));
	}
	for (size_t i = 0; i < d->count; i++)
		if (looks_merged(d, i))
			problem(d, draft_say(d,
					     _("%s: each value stands once, with blanks below it, "
					       "as in merged"
					       " cells; fill them down in the spreadsheet"),
					     d->columns[i].evidence->name));
	for (size_t i = 0; i < d->count; i++)
		if (d->columns[i].target == DRAFT_DATE || d->columns[i].target == DRAFT_DATE_END
		    || d->columns[i].target == DRAFT_REGISTERED)
			date_problems(d, i);
	if (outcome >= 0 && !d->is_status_said)
		problem(d, d->status ? draft_say(
				   d,
				   _("the file does not say when its outcomes were last known;"
				     " its latest date, %s, stands for it"),
				   d->status)
				     : _("nothing says when the outcomes were last known: "
					 "status_as_of is"
					 " needed"));
	*count = d->problem_count;
	return d->problems;
}

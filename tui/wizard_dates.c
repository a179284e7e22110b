/* A step of the wizard: how dates and numbers are read. */
#include <stdio.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/intake/datetext.h"
#include "tui/wizard_parts.h"

static bool
is_date(enum draft_target t)
{
	return t == DRAFT_DATE || t == DRAFT_DATE_END || t == DRAFT_REGISTERED
	       || (t >= DRAFT_REPORTED && t <= DRAFT_CONVICTED);
}

static bool
is_number(enum draft_target t)
{
	return t == DRAFT_LAT || t == DRAFT_LON || t == DRAFT_SIZE || t == DRAFT_SIZE_LOW
	       || t == DRAFT_SIZE_HIGH || t == DRAFT_WEIGHT || t == DRAFT_STATISTIC;
}

static size_t
dates_count(const struct wizard *w)
{
	size_t n = 0;

	for (size_t i = 0; i < draft_count(w->draft); i++) {
		enum draft_target t = draft_column(w->draft, i)->target;

		n += is_date(t) || is_number(t);
	}
	return n;
}

/* The column of a row: dates and numbers in the order of the file. */
static size_t
dates_column(const struct wizard *w, size_t row)
{
	size_t i = 0;

	for (;; i++) {
		enum draft_target t = draft_column(w->draft, i)->target;

		if ((is_date(t) || is_number(t)) && row-- == 0)
			return i;
	}
}

static void
put_order(const struct draft_column *c, const struct survey *s, struct buf *out)
{
	if (c->orders == (DATETEXT_DMY | DATETEXT_MDY) && c->weekday >= 0)
		buf_printf(out, _("as %s tells"), s->columns[c->weekday].name);
	else if (c->orders == (DATETEXT_DMY | DATETEXT_MDY))
		buf_puts(out, _("either: left open"));
	else if (c->orders == DATETEXT_DMY)
		buf_puts(out, _("day/month/year"));
	else if (c->orders == DATETEXT_MDY)
		buf_puts(out, _("month/day/year"));
	else
		buf_puts(out, _("as written"));
}

static void
dates_cell(const struct view *v, size_t row, int column, struct buf *out)
{
	const struct wizard *w = v->state;
	size_t at = dates_column(w, row);
	const struct draft_column *c = draft_column(w->draft, at);
	const struct survey_dates *d = &c->evidence->dates;
	const struct survey_numbers *n = &c->evidence->numbers;

	if (column == 0)
		buf_puts(out, c->evidence->name);
	else if (column == 6)
		wizard_put_number(draft_bad(w->draft, at), out);
	else if (is_number(c->target) && column == 1)
		buf_puts(out, n->comma > n->point ? _("with a decimal comma")
			      : n->point	  ? _("with a decimal point")
						  : _("whole numbers"));
	else if (is_number(c->target))
		return;
	else if (column == 1)
		put_order(c, w->survey, out);
	else
		wizard_put_number(column == 2	? d->plain
				  : column == 3 ? d->only_dmy
				  : column == 4 ? d->only_mdy
						: d->both,
				  out);
}

static enum role
dates_role(const struct view *v, size_t row)
{
	const struct wizard *w = v->state;
	const struct draft_column *c = draft_column(w->draft, dates_column(w, row));

	if (c->is_mine)
		return ROLE_MARK;
	/* Nothing in the file decides. */
	return is_date(c->target) && c->evidence->dates.both && !c->evidence->dates.only_dmy
			       && !c->evidence->dates.only_mdy
		       ? ROLE_WARN
		       : ROLE_TEXT;
}

static void
dates_head(const struct view *v, struct buf *out)
{
	const struct wizard *w = v->state;
	size_t count = dates_count(w);

	if (count)
		buf_printf(out,
			   ngettext("%zu column of dates or numbers: how they are read, and what "
				    "cannot be.",
				    "%zu columns of dates or numbers: how they are read, and what "
				    "cannot be.",
				    count),
			   count);
	else
		buf_puts(out, _("No column holds dates or numbers that are used."));
}

/* "3,102 rows fit only day/month, 0 only month/day, 2,096 both" */
static void
put_orders(const struct view *v, const struct draft_column *c, struct buf *out)
{
	const struct survey_dates *d = &c->evidence->dates;
	char dmy[32], mdy[32], both[32];

	buf_printf(out, _("%s: %s rows fit only day/month, %s only month/day, %s both."),
		   c->evidence->name, app_number(d->only_dmy, dmy, sizeof dmy),
		   app_number(d->only_mdy, mdy, sizeof mdy),
		   app_number(d->both, both, sizeof both));
	if (d->first_dmy.text || d->first_mdy.text)
		buf_puts(out, "  ");
	if (d->first_dmy.text) {
		buf_puts(out, _("First day/month: "));
		wizard_put_against(v, &d->first_dmy, 1, out);
		buf_puts(out, ".  ");
	}
	if (d->first_mdy.text) {
		buf_puts(out, _("First month/day: "));
		wizard_put_against(v, &d->first_mdy, 1, out);
		buf_putc(out, '.');
	}
	buf_putc(out, '\n');
	if (d->weekday >= 0) {
		const struct wizard *w = v->state;

		buf_printf(out,
			   _("The day of the week in %s confirms day/month in %ld rows, month/day "
			     "in %ld, both in"
			     " %ld, neither in %ld.\n"),
			   w->survey->columns[d->weekday].name, d->day_dmy, d->day_mdy, d->day_both,
			   d->day_neither);
	}
}

static void
put_odd_dates(const struct survey_dates *d, struct buf *out)
{
	const struct {
		long count;
		const char *what;
	} odd[] = {
		{ d->partial, _("a month, a year or a span of time") },
		{ d->two_digits, _("years of two digits") },
		{ d->bad, _("no such day") },
		{ d->far, _("years that cannot be") },
		{ d->zero, _("nothing but zeros") },
		{ d->no_year, _("no year") },
		{ d->serial, _("numbers of a spreadsheet") },
	};
	bool is_first = true;

	for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
		if (odd[i].count) {
			buf_printf(out, "%s%s: %ld", is_first ? "" : "; ", odd[i].what,
				   odd[i].count);
			is_first = false;
		}
	buf_puts(out, is_first ? "" : "\n");
}

static void
dates_detail(const struct view *v, size_t row, struct buf *out)
{
	const struct wizard *w = v->state;
	const struct draft_column *c;
	const struct survey_tally *tally;
	char number[32];
	size_t at;
	long bad;

	if (row == NO_ROW) {
		buf_puts(out, _("Down looks at each column: what speaks for an order of day and "
				"month. What cannot be read"
				" is kept as text beside an unknown date, and counted."));
		return;
	}
	at = dates_column(w, row);
	c = draft_column(w->draft, at);
	bad = draft_bad(w->draft, at);
	tally = &c->evidence->types[is_date(c->target) ? SURVEY_DATE : SURVEY_NUMBER];
	if (is_date(c->target)) {
		put_orders(v, c, out);
		put_odd_dates(&c->evidence->dates, out);
	} else {
		const struct survey_numbers *n = &c->evidence->numbers;

		buf_printf(out,
			   _("%s: from %g to %g.  %ld with a decimal point, %ld with a decimal "
			     "comma, %ld with"
			     " thousands apart, %ld with a sign.\n"),
			   c->evidence->name, n->low, n->high, n->point, n->comma, n->thousands,
			   n->signs);
	}
	if (bad) {
		buf_printf(out,
			   ngettext("%s cell cannot be read: ", "%s cells cannot be read: ", bad),
			   app_number(bad, number, sizeof number));
		wizard_put_against(v, tally->against, tally->against_count, out);
		buf_printf(out, ".  %s\n", _("They are kept, and the value is unknown."));
	}
	if (is_date(c->target))
		buf_puts(out, _("Enter chooses the order of day and month."));
}

static void
order_changed(struct app *app, struct prompt *p)
{
	const struct wizard *w = app_view(app)->state;
	const struct draft_column *c =
		draft_column(w->draft, dates_column(w, wizard_asked_row(app)));
	const struct survey_dates *d = &c->evidence->dates;
	char text[160], number[32];

	(void)p;
	app_choices_clear(app);
	snprintf(text, sizeof text,
		 d->only_mdy ? _("day/month/year: %s rows would be rejected")
			     : _("day/month/year: no row speaks against it"),
		 app_number(d->only_mdy, number, sizeof number));
	app_choice(app, "dmy", text, NULL, NULL);
	snprintf(text, sizeof text,
		 d->only_dmy ? _("month/day/year: %s rows would be rejected")
			     : _("month/day/year: no row speaks against it"),
		 app_number(d->only_dmy, number, sizeof number));
	app_choice(app, "mdy", text, NULL, NULL);
	if (d->weekday >= 0) {
		snprintf(text, sizeof text,
			 _("both occur: the day of the week in %.80s tells which"),
			 w->survey->columns[d->weekday].name);
		utf8_trim(text);
		app_choice(app, "weekday", text, NULL, NULL);
	}
	app_choice(app, "none", _("only dates that nobody can doubt; others stay unknown"), NULL,
		   NULL);
}

static bool
order_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	struct wizard *w = app_view(app)->state;
	size_t at = dates_column(w, wizard_asked_row(app));
	int weekday = draft_column(w->draft, at)->evidence->dates.weekday;

	(void)p;
	if (!text[0])
		return true;
	if (strcmp(text, "dmy") == 0)
		draft_set_date_order(w->draft, at, DATETEXT_DMY, -1);
	else if (strcmp(text, "mdy") == 0)
		draft_set_date_order(w->draft, at, DATETEXT_MDY, -1);
	else if (strcmp(text, "weekday") == 0 && weekday >= 0)
		draft_set_date_order(w->draft, at, DATETEXT_DMY | DATETEXT_MDY, weekday);
	else if (strcmp(text, "none") == 0)
		draft_set_date_order(w->draft, at, 0, -1);
	else
		return FAIL(err, ERR_USAGE, N_("an order is dmy, mdy or none, not \"%s\""), text);
	wizard_changed(w, STEP_DATES);
	return true;
}

static bool
dates_pick(struct view *v, size_t row, struct error *err)
{
	const struct wizard *w = v->state;
	struct prompt p = { .label = _("order:"),
			    .changed = order_changed,
			    .done = order_done,
			    .takes_choice = true };

	(void)err;
	if (is_date(draft_column(w->draft, dates_column(w, row))->target))
		app_prompt(v->app, &p, "");
	return true;
}

const struct step_ops step_dates = {
	.title = N_("dates and numbers"),
	.next = N_("Go on to places and words: tries the import"),
	.columns = { { N_("column"), 0, false },
		     { N_("read as"), 16, false },
		     { N_("sure"), 7, true },
		     { N_("only d/m"), 8, true },
		     { N_("only m/d"), 8, true },
		     { N_("both"), 6, true },
		     { N_("bad"), 5, true } },
	.count = dates_count,
	.cell = dates_cell,
	.role = dates_role,
	.head = dates_head,
	.detail = dates_detail,
	.pick = dates_pick,
};

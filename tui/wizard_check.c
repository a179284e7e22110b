/* The last step of the wizard: what the import would do, and doing it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/wizard_parts.h"

static bool
check_begin(struct view *v, struct error *err)
{
	struct wizard *w = v->state;

	/* The trial of the step before still holds when no word was given a meaning since. */
	return (w->has_report && !w->has_new_words) || wizard_try(v, err);
}

enum check_row {
	CHECK_NAME,
	CHECK_EDITION,
	CHECK_ADDED,
	CHECK_CHANGED,
	CHECK_GONE,
	CHECK_CONFLICTS,
	CHECK_TAKEN,
	CHECK_REFUSED,
	CHECK_WITHHELD,
	CHECK_COUNTS,
	CHECK_NOT_REPORTED,
	CHECK_ACTS,
	CHECK_VICTIMS,
	CHECK_EVENTS,
	CHECK_DATES,
	CHECK_PLACES,
	CHECK_WORDS,
	CHECK_REPEATED,
	CHECK_ROWS
};

/* Does this import have something to say in a row? */
static bool
has_check_row(const struct import_report *r, enum check_row row)
{
	switch (row) {
	case CHECK_NAME:
		return r->edition <= 1;
	case CHECK_EDITION:
	case CHECK_ADDED:
	case CHECK_CHANGED:
	case CHECK_GONE:
		return r->edition > 1;
	case CHECK_CONFLICTS:
		return r->conflicts > 0;
	case CHECK_WITHHELD:
		return r->withheld > 0;
	case CHECK_COUNTS:
	case CHECK_NOT_REPORTED:
		return r->is_statistics;
	case CHECK_ACTS:
	case CHECK_VICTIMS:
	case CHECK_EVENTS:
	case CHECK_REPEATED:
		return !r->is_statistics;
	default:
		return true;
	}
}

static size_t
check_count(const struct wizard *w)
{
	size_t n = 0;

	for (int i = 0; i < CHECK_ROWS; i++)
		n += has_check_row(&w->report, (enum check_row)i);
	return n;
}

static enum check_row
check_at(const struct wizard *w, size_t row)
{
	int i = 0;

	while (!has_check_row(&w->report, (enum check_row)i) || row-- > 0)
		i++;
	return (enum check_row)i;
}

static const char *
check_title(enum check_row row)
{
	switch (row) {
	case CHECK_NAME:
		return _("name of the dataset");
	case CHECK_EDITION:
		return _("newer edition of");
	case CHECK_ADDED:
		return _("new incidents");
	case CHECK_CHANGED:
		return _("incidents changed");
	case CHECK_GONE:
		return _("incidents gone");
	case CHECK_CONFLICTS:
		return _("fields left as edited");
	case CHECK_WITHHELD:
		return _("without personal data");
	case CHECK_COUNTS:
		return _("counts");
	case CHECK_NOT_REPORTED:
		return _("counts without a number");
	case CHECK_TAKEN:
		return _("rows taken");
	case CHECK_REFUSED:
		return _("rows refused");
	case CHECK_ACTS:
		return _("acts");
	case CHECK_VICTIMS:
		return _("victims as listed");
	case CHECK_EVENTS:
		return _("steps of justice");
	case CHECK_DATES:
		return _("dates not understood");
	case CHECK_PLACES:
		return _("places understood whole");
	case CHECK_WORDS:
		return _("words that no list knows");
	case CHECK_REPEATED:
		return _("codes here already");
	case CHECK_ROWS:
		break;
	}
	return "";
}

static long
check_number(const struct wizard *w, enum check_row row)
{
	const struct import_report *r = &w->report;

	switch (row) {
	case CHECK_EDITION:
		return r->edition;
	case CHECK_ADDED:
		return r->added;
	case CHECK_CHANGED:
		return r->changed;
	case CHECK_GONE:
		return r->gone;
	case CHECK_CONFLICTS:
		return r->conflicts;
	case CHECK_WITHHELD:
		return r->withheld;
	case CHECK_COUNTS:
		return r->statistics;
	case CHECK_NOT_REPORTED:
		return r->not_reported;
	case CHECK_TAKEN:
		return r->taken;
	case CHECK_REFUSED:
		return r->refused;
	case CHECK_ACTS:
		return r->acts;
	case CHECK_VICTIMS:
		return r->victims;
	case CHECK_EVENTS:
		return r->events;
	case CHECK_DATES:
		return r->dates_lost;
	case CHECK_PLACES:
		return w->has_place ? wizard_rows_in_place(r) : 0;
	case CHECK_WORDS:
		return (long)r->unmatched_count;
	case CHECK_REPEATED:
		return r->repeated;
	default:
		return 0;
	}
}

/* What is to be thought about a row; "" where nothing is. */
static void
check_note(const struct view *v, enum check_row row, struct buf *out)
{
	const struct wizard *w = v->state;
	const struct import_report *r = &w->report;
	char number[32];

	switch (row) {
	case CHECK_NAME:
		buf_puts(out, r->name);
		break;
	case CHECK_EDITION:
		buf_printf(out, _("%s; %s incidents stay as they are"), r->name,
			   app_number(r->same, number, sizeof number));
		if (r->has_other_profile)
			buf_printf(out, "; %s", _("! the profile is another than then"));
		break;
	case CHECK_ADDED:
		if (r->back)
			buf_printf(out, _("of these %s are back: they were gone before"),
				   app_number(r->back, number, sizeof number));
		break;
	case CHECK_CHANGED:
		if (r->changed)
			buf_puts(out, _("Enter shows which cells"));
		break;
	case CHECK_GONE:
		if (r->gone)
			buf_puts(out, _("no longer in the file, nor counted; Enter shows them"));
		break;
	case CHECK_CONFLICTS:
		buf_puts(out, _("! the file says otherwise, but somebody edited them here"));
		break;
	case CHECK_WITHHELD:
		buf_puts(out, _("somebody in them is on the list of people to be left out"));
		break;
	case CHECK_TAKEN:
		buf_printf(out, _("of %s"), app_number(r->read, number, sizeof number));
		break;
	case CHECK_REFUSED:
		if (r->refused)
			buf_puts(out, _("b shows them; they are kept in the dossier"));
		break;
	case CHECK_EVENTS:
		if (!r->has_outcomes)
			buf_puts(out, _("this file does not record what justice did"));
		else if (r->only_with_outcome)
			buf_puts(out, _("only cases with an outcome: no impunity figure"));
		else if (!r->events)
			buf_puts(out, _("! the words of the outcome column are not understood"));
		break;
	case CHECK_DATES:
		if (r->dates)
			buf_printf(out, _("of %s%s"), app_number(r->dates, number, sizeof number),
				   r->dates_lost * 2 > r->dates
					   ? _(": ! the order of day and month is wrong?")
					   : "");
		break;
	case CHECK_PLACES:
		if (!w->has_place)
			buf_puts(out, _("! nothing says where it happened"));
		break;
	case CHECK_WORDS:
		if (r->unmatched_count)
			buf_puts(out, r->unmatched_cut ? _("only the first 10,000 are listed")
						       : _("Backspace goes back to them"));
		break;
	case CHECK_REPEATED:
		if (r->repeated)
			buf_printf(out, _("! dataset %s has them too: they would count twice"),
				   r->repeated_in);
		break;
	default:
		break;
	}
}

static void
check_cell(const struct view *v, size_t row, int column, struct buf *out)
{
	const struct wizard *w = v->state;
	enum check_row what = check_at(w, row);
	char number[32];
	long n;

	if (column == 0)
		buf_puts(out, check_title(what));
	else if (column == 2)
		check_note(v, what, out);
	else if (what != CHECK_NAME && (n = check_number(w, what)) >= 0)
		buf_puts(out, app_number(n, number, sizeof number));
}

static enum role
check_role(const struct view *v, size_t row)
{
	const struct wizard *w = v->state;
	struct buf note = { 0 };
	enum role role;

	check_note(v, check_at(w, row), &note);
	role = strstr(buf_str(&note), "! ") ? ROLE_WARN : ROLE_TEXT;
	buf_release(&note);
	return role;
}

static void
check_head(const struct view *v, struct buf *out)
{
	const struct wizard *w = v->state;
	const struct import_report *r = &w->report;
	char some[32], more[32], gone[32];

	if (r->edition > 1)
		buf_printf(out, _("Tried: %s new, %s changed, %s gone.  "),
			   app_number(r->added, some, sizeof some),
			   app_number(r->changed, more, sizeof more),
			   app_number(r->gone, gone, sizeof gone));
	else if (r->is_statistics)
		buf_printf(out,
			   ngettext("Tried: %s count would come in.  ",
				    "Tried: %s counts would come in.  ", r->statistics),
			   app_number(r->statistics, some, sizeof some));
	else
		buf_printf(out,
			   ngettext("Tried: %s incident would come in.  ",
				    "Tried: %s incidents would come in.  ", r->taken),
			   app_number(r->taken, some, sizeof some));
	buf_puts(out, _("Nothing is written yet."));
}

static void
put_names(const char *what, const char **names, size_t count, struct buf *out)
{
	if (!count)
		return;
	buf_printf(out, "! %s: ", what);
	for (size_t i = 0; i < count; i++)
		buf_printf(out, "%s%s", i ? ", " : "", names[i]);
	buf_putc(out, '\n');
}

static void
put_lost_columns(const struct wizard *w, struct buf *out)
{
	const struct import_report *r = &w->report;

	if (r->edition <= 1)
		return;
	put_names(_("columns that only the edition before has"), r->columns_lost,
		  r->columns_lost_count, out);
	put_names(_("columns that only this edition has"), r->columns_new, r->columns_new_count,
		  out);
}

static void
check_detail(const struct view *v, size_t row, struct buf *out)
{
	const struct wizard *w = v->state;

	if (row != NO_ROW && check_at(w, row) == CHECK_NAME)
		buf_printf(out, "%s\n", _("Enter gives it another name."));
	if (row == NO_ROW)
		put_lost_columns(w, out);
	if (row == NO_ROW && w->here.dataset && !w->edition_of)
		buf_printf(out,
			   _("! This very file is here already, as dataset %s (%s): its incidents "
			     "would count twice.\n"),
			   w->here.dataset, w->here.state);
	if (row == NO_ROW)
		buf_printf(out, "%s\n",
			   _("Enter writes it, in one piece: all of it or nothing. u undoes it."));
	if (!w->saved && (w->chosen < 0 || w->word_count))
		buf_printf(out, "%s\n",
			   _("The same from the shell, once w has saved the profile:"));
	else
		buf_printf(out, "%s\n", _("The same from the shell:"));
	wizard_command(v, out);
}

static bool
name_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	struct view *v = app_view(app);
	struct wizard *w = v->state;
	char *was = w->dataset;

	(void)p;
	if (!text[0] || strcmp(text, w->report.name) == 0)
		return true;
	w->dataset = xstrdup(text);
	/* The trial says whether another dataset has that name. */
	if (!wizard_try(v, err)) {
		free(w->dataset);
		w->dataset = was;
		return false;
	}
	free(was);
	w->has_edited = true;
	return true;
}

/* Writes all of it, shows the incidents, ends the wizard. */
static bool
write_it(struct view *v, struct error *err)
{
	struct wizard *w = v->state;
	struct app *app = v->app;
	struct import_report report;
	struct buf said = { 0 };
	char some[32], more[32], gone[32], refused[32];
	bool ok;

	/* What was tried is what is written: the file's bytes are the same as then. */
	if (!wizard_import(v, false, &report, err))
		return false;
	if (report.edition > 1)
		buf_printf(&said, _("Edition %ld of dataset %s is in: %s new, %s changed, %s gone"),
			   report.edition, report.name, app_number(report.added, some, sizeof some),
			   app_number(report.changed, more, sizeof more),
			   app_number(report.gone, gone, sizeof gone));
	else if (report.is_statistics)
		buf_printf(&said,
			   ngettext("Imported %s count as dataset %s",
				    "Imported %s counts as dataset %s", report.statistics),
			   app_number(report.statistics, some, sizeof some), report.name);
	else
		buf_printf(&said,
			   ngettext("Imported %s incident as dataset %s",
				    "Imported %s incidents as dataset %s", report.taken),
			   app_number(report.taken, some, sizeof some), report.name);
	if (report.refused)
		buf_printf(&said, ngettext(", %s row refused", ", %s rows refused", report.refused),
			   app_number(report.refused, refused, sizeof refused));
	buf_puts(&said, _(".  u undoes it."));
	import_report_release(&report);
	w->has_edited = false;
	ok = app_refresh(app, err);
	/* The wizard is gone with this. */
	ok = app_go(app, &incidents_view, "", ok ? err : NULL) && ok;
	if (ok)
		app_say(app, ROLE_GOOD, "%s", buf_str(&said));
	buf_release(&said);
	return ok;
}

/* Which cells, or incidents, a newer edition has otherwise. */
static void
put_changes(const struct view *v, enum edition_change_kind kind, long all, struct buf *out)
{
	const struct wizard *w = v->state;
	long shown = 0;

	for (size_t i = 0; i < w->change_count; i++) {
		const struct wizard_change *c = &w->changes[i];
		char id[64];

		if (c->kind != kind)
			continue;
		dossier_id_text(v->app->d, "INC", c->incident, id, sizeof id);
		buf_puts(out, id);
		if (c->column[0] && wizard_hides(v) && !c->is_publishable)
			buf_printf(out, "  %s: %s", c->column, _("(hidden)"));
		else if (c->column[0])
			buf_printf(out, "  %s: %s > %s", c->column, c->before[0] ? c->before : "-",
				   c->after[0] ? c->after : "-");
		buf_putc(out, '\n');
		shown++;
	}
	if (shown == 0)
		buf_puts(out, _("None."));
	else if (w->change_count == CHANGES_KEPT && shown < all)
		buf_puts(out,
			 _("and more; atalaya import --dry-run --format csv lists all of them"));
}

static void
show_changes(const struct view *v, enum check_row what)
{
	const struct import_report *r = &((const struct wizard *)v->state)->report;
	struct panel panel = { .title = xstrdup(check_title(what)) };

	if (what == CHECK_CHANGED)
		put_changes(v, EDITION_CHANGED, r->changed, &panel.text);
	else if (what == CHECK_GONE)
		put_changes(v, EDITION_GONE, r->gone, &panel.text);
	else
		put_changes(v, EDITION_CONFLICT, r->conflicts, &panel.text);
	app_panel(v->app, &panel);
}

static bool
check_pick(struct view *v, size_t row, struct error *err)
{
	const struct wizard *w = v->state;
	struct prompt p = { .label = _("name of the dataset:"), .done = name_done };
	struct panel panel = { 0 };

	if (row == NO_ROW)
		return write_it(v, err);
	if (check_at(w, row) == CHECK_NAME) {
		app_prompt(v->app, &p, w->report.name);
		return true;
	}
	if (check_at(w, row) == CHECK_CHANGED || check_at(w, row) == CHECK_GONE
	    || check_at(w, row) == CHECK_CONFLICTS)
		show_changes(v, check_at(w, row));
	if (check_at(w, row) == CHECK_REFUSED && w->report.refused) {
		if (!wizard_refused(v, &panel.text, err))
			return false;
		panel.title = xstrdup(_("Rows that are refused"));
		app_panel(v->app, &panel);
	}
	return true;
}

bool
wizard_refused(struct view *v, struct buf *out, struct error *err)
{
	const struct wizard *w = v->state;
	const struct import_report *r = &w->report;

	if (!w->has_report)
		return FAIL(err, ERR_USAGE,
			    N_("what is refused is known once the import was tried, in the steps "
			       "behind"));
	if (!r->refused)
		buf_puts(out, _("No row is refused."));
	for (long i = 0; i < r->refused && i < IMPORT_REFUSALS_SHOWN; i++) {
		buf_printf(out, _("line %ld: "), r->refusals[i].line);
		buf_printf(out, "%s\n", r->refusals[i].reason);
	}
	if (r->refused > IMPORT_REFUSALS_SHOWN)
		buf_printf(out, _("%ld refused rows more; all are kept in the dossier"),
			   r->refused - IMPORT_REFUSALS_SHOWN);
	return true;
}

const struct step_ops step_check = {
	.title = N_("check"),
	.next = N_("Write it into the dossier"),
	.columns = { { N_("what"), 25, false },
		     { N_("how many"), 10, true },
		     { N_("look at"), 0, false } },
	.begin = check_begin,
	.count = check_count,
	.cell = check_cell,
	.role = check_role,
	.head = check_head,
	.detail = check_detail,
	.pick = check_pick,
};

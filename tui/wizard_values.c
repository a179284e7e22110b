/* The last steps of the wizard: words that no list knows, and what the import would do. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/intake/profile.h"
#include "core/intake/row.h"
#include "tui/codes_prompt.h"
#include "tui/wizard_parts.h"

/* ---- places and words -------------------------------------------------------------------- */

/* The code list in which the values of a field are looked up; NULL: none, they are no words. */
static const char *
list_of(const char *field)
{
	for (int i = 0; i < CODED; i++)
		if (strcmp(coded_keys[i].key, field) == 0)
			return coded_keys[i].list;
	return NULL;
}

/* Words for people: what the values of a field are. */
static const char *
field_title(const char *field)
{
	static const struct {
		const char *field, *title;
	} titles[] = {
		{ "incident.place", N_("place") },
		{ "incident.verification", N_("verification") },
		{ "incident.date", N_("date") },
		{ "incident.date.end", N_("last day") },
		{ "incident.registered", N_("date registered") },
		{ "incident.lat", N_("coordinates") },
		{ "act.type", N_("type of act") },
		{ "victim.kind", N_("kind of victim") },
		{ "victim.sex", N_("sex") },
		{ "victim.profile", N_("what a victim does") },
		{ "victim.nexus", N_("nexus") },
		{ "actor.label", N_("actor") },
		{ "actor.attribution", N_("attribution") },
		{ "event.stage", N_("outcome") },
		{ "event.role", N_("role") },
		{ "event.mode", N_("kind of procedure") },
		{ "event.date", N_("date of a step") },
		{ "statistic.place", N_("place") },
		{ "statistic.measure", N_("measure") },
		{ "statistic.count", N_("count") },
	};

	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
		if (strcmp(titles[i].field, field) == 0)
			return gettext(titles[i].title);
	return field;
}

/* Words that can be given a meaning first: there is something to do about them. Each with most rows first. */
static void
sort_unmatched(struct wizard *w)
{
	size_t n = 0;

	w->unmatched = xcalloc(w->report.unmatched_count + 1, sizeof *w->unmatched);
	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < w->report.unmatched_count; i++)
			if ((list_of(w->report.unmatched[i].field) == NULL) == pass)
				w->unmatched[n++] = i;
	w->unmatched_count = n;
}

static bool
reads_place(const struct wizard *w)
{
	struct buf ini = { 0 }, map = { 0 };
	struct profile *p = NULL;
	bool reads = true;

	if (wizard_profile(w, &ini, &map, NULL)
	    && (p = profile_parse(w->chosen >= 0 ? w->known[w->chosen].source : "", buf_str(&ini), buf_str(&map), NULL)))
		reads = p->is_statistics || p->place_count > 0;
	profile_free(p);
	buf_release(&ini);
	buf_release(&map);
	return reads;
}

/* Does the whole import and stores nothing of it. */
static bool
try_import(struct view *v, struct error *err)
{
	struct wizard *w = v->state, was = *w;
	struct import_report report;

	/* What was known stays until more is known. */
	w->has_report = false;
	w->changes = NULL;
	w->change_count = w->change_cap = 0;
	w->changes_arena = (struct arena){ 0 };
	w->unmatched = NULL;
	if (!wizard_import(v, true, &report, err)) {
		wizard_forget_trial(w);
		w->has_report = was.has_report;
		w->changes = was.changes;
		w->change_count = was.change_count;
		w->change_cap = was.change_cap;
		w->changes_arena = was.changes_arena;
		w->unmatched = was.unmatched;
		w->unmatched_count = was.unmatched_count;
		return false;
	}
	wizard_forget_trial(&was);
	w->has_place = reads_place(w);
	w->report = report;
	w->has_report = true;
	w->has_new_words = false;
	sort_unmatched(w);
	return true;
}

static bool
values_begin(struct view *v, struct error *err)
{
	return try_import(v, err);
}

static size_t
values_count(const struct wizard *w)
{
	return w->unmatched_count;
}

static const struct import_unmatched *
value_at(const struct wizard *w, size_t row)
{
	return &w->report.unmatched[w->unmatched[row]];
}

/* The labels of codes with commas between them. */
static void
put_labels(const struct view *v, const char *list, const char *codes, struct buf *out)
{
	const struct wizard *w = v->state;
	const struct code_list *l = list ? codes_list(w->codes, list) : NULL;

	for (const char *at = codes; *at;) {
		size_t len = strcspn(at, ",");
		char *code = xstrndup(at, len);
		int index = l ? code_find(l, code) : -1;

		buf_printf(out, "%s%s", at == codes ? "" : ", ",
			   index < 0 ? code : code_label(l, index, v->app->lang));
		free(code);
		at += len + (at[len] == ',');
	}
}

static bool
is_place(const char *field)
{
	return strcmp(field, "incident.place") == 0 || strcmp(field, "statistic.place") == 0;
}

static void
values_cell(const struct view *v, size_t row, int column, struct buf *out)
{
	const struct wizard *w = v->state;
	const struct import_unmatched *u = value_at(w, row);
	const struct wizard_word *word = wizard_word_find(w, u->field, u->value);
	char number[32];

	if (column == 0)
		buf_puts(out, field_title(u->field));
	else if (column == 1)
		wizard_put_sample(v, u->value, out);
	else if (column == 2)
		buf_puts(out, app_number(u->rows, number, sizeof number));
	else if (word && word->codes[0])
		put_labels(v, list_of(u->field), word->codes, out);
	else if (is_place(u->field))
		buf_puts(out, _("the place above it"));
	else
		buf_puts(out, list_of(u->field) ? _("not recorded") : _("unknown"));
}

static enum role
values_role(const struct view *v, size_t row)
{
	const struct wizard *w = v->state;
	const struct import_unmatched *u = value_at(w, row);
	const struct wizard_word *word = wizard_word_find(w, u->field, u->value);

	return word && word->codes[0] ? ROLE_MARK : list_of(u->field) ? ROLE_TEXT : ROLE_DIM;
}

/* Rows whose place is known down to the last level that they name; -1: too many values to tell. */
static long
rows_in_place(const struct import_report *r)
{
	long lost = 0;

	for (size_t i = 0; i < r->unmatched_count; i++)
		if (is_place(r->unmatched[i].field))
			lost += r->unmatched[i].rows;
	return r->unmatched_cut ? -1 : r->taken - lost;
}

static void
values_head(const struct view *v, struct buf *out)
{
	const struct wizard *w = v->state;
	char some[32], all[32];
	long placed = rows_in_place(&w->report);

	if (!w->has_place)
		buf_puts(out, _("Nothing says where it happened.  "));
	else if (placed >= 0)
		buf_printf(out, _("Places understood whole: %s of %s rows.  "),
			   app_number(placed, some, sizeof some), app_number(w->report.taken, all, sizeof all));
	if (w->unmatched_count)
		buf_printf(out, ngettext("%s value that no list knows.", "%s values that no list knows.",
					 w->unmatched_count),
			   app_number((long)w->unmatched_count, some, sizeof some));
	else
		buf_puts(out, _("Every word is known."));
}

static void
values_detail(const struct view *v, size_t row, struct buf *out)
{
	const struct wizard *w = v->state;
	const struct import_unmatched *u;

	if (row == NO_ROW) {
		buf_puts(out, w->unmatched_count
				      ? _("What no list knows counts as not recorded, a place as the one above it; the word"
					  " stays beside it. Down, then Enter, says what a word means: it goes into the"
					  " map of the profile, and holds for the next file too.")
				      : _("There is nothing to say here. Enter goes on."));
		return;
	}
	u = value_at(w, row);
	if (!list_of(u->field)) {
		buf_puts(out, _("This is no word of a list. The step before says how dates and numbers are read; what"
				" cannot be read is kept as text beside an unknown value."));
		return;
	}
	buf_printf(out, "%s: ", field_title(u->field));
	wizard_put_sample(v, u->value, out);
	buf_printf(out, "\n%s", _("Enter says which code it means; several with commas between them. The list's own words"
				 " are offered while you type."));
	if (is_place(u->field))
		buf_printf(out, "\n%s", _("Places that the list lacks come in before the file: I on a list of places with the"
					 " columns code,parent,order,en,es,aliases,attrs."));
}

void
wizard_offer_codes(const struct view *v, const char *list, const char *before, const char *typed, int depth)
{
	const struct wizard *w = v->state;
	const struct code_list *l = codes_list(w->codes, list);
	const struct codes_offer offer = { .before = before, .depth = depth };

	if (l)
		codes_offer(v->app, l, typed, &offer);
}

static const struct import_unmatched *
asked_value(const struct app *app)
{
	const struct wizard *w = app_view(app)->state;

	return value_at(w, w->list.cursor - 1);
}

static void
word_changed(struct app *app, struct prompt *p)
{
	const struct view *v = app_view(app);
	const char *typed = buf_str(&p->line.text), *comma = strrchr(typed, ',');
	size_t from = comma ? (size_t)(comma - typed) + 1 : 0;
	char *before = xstrndup(typed, from);

	app_choices_clear(app);
	wizard_offer_codes(v, list_of(asked_value(app)->field), before, typed + from, -1);
	free(before);
}

static bool
word_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	struct wizard *w = app_view(app)->state;
	const struct import_unmatched *u = asked_value(app);
	struct code_list *list = codes_list(w->codes, list_of(u->field));
	int typed[CODES_TYPED], count = list ? codes_read(list, text, typed, err) : 0;
	struct buf codes = { 0 };

	(void)p;
	if (count < 0)
		return false;
	for (int i = 0; i < count; i++)
		buf_printf(&codes, "%s%s", codes.len ? "," : "", list->codes[typed[i]].code);
	wizard_word_set(w, u->field, u->value, buf_str(&codes));
	wizard_changed(w, STEP_VALUES);
	w->has_new_words = true;
	buf_release(&codes);
	list_step(&w->list, 1);
	return true;
}

static bool
values_pick(struct view *v, size_t row, struct error *err)
{
	const struct wizard *w = v->state;
	const struct import_unmatched *u = value_at(w, row);
	const struct wizard_word *word = wizard_word_find(w, u->field, u->value);
	struct prompt p = { .label = _("means:"), .changed = word_changed, .done = word_done, .takes_choice = true };

	if (!list_of(u->field)) {
		app_say(v->app, ROLE_TEXT, "%s", _("this is no word that a list could know"));
		return true;
	}
	if (wizard_hides(v)) {
		FAIL(err, ERR_USAGE, N_("words of the file are hidden, as names are"));
		return error_hint(err, N_("F2 shows names"));
	}
	app_prompt(v->app, &p, word ? word->codes : "");
	return true;
}

const struct step_ops step_values = {
	.title = N_("places and words"),
	.next = N_("Go on to the check"),
	.columns = { { N_("field"), 16, false },
		     { N_("value in the file"), 0, false },
		     { N_("rows"), 8, true },
		     { N_("means"), 24, false } },
	.begin = values_begin,
	.count = values_count,
	.cell = values_cell,
	.role = values_role,
	.head = values_head,
	.detail = values_detail,
	.pick = values_pick,
};

/* ---- the check --------------------------------------------------------------------------- */

static bool
check_begin(struct view *v, struct error *err)
{
	struct wizard *w = v->state;

	/* The trial of the step before still holds when no word was given a meaning since. */
	return (w->has_report && !w->has_new_words) || try_import(v, err);
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
		return w->has_place ? rows_in_place(r) : 0;
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
		else if (!r->events)
			buf_puts(out, _("! the words of the outcome column are not understood"));
		break;
	case CHECK_DATES:
		if (r->dates)
			buf_printf(out, _("of %s%s"), app_number(r->dates, number, sizeof number),
				   r->dates_lost * 2 > r->dates ? _(": ! the order of day and month is wrong?") : "");
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
			buf_printf(out, _("! dataset %s has them too: they would count twice"), r->repeated_in);
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
		buf_printf(out, _("Tried: %s new, %s changed, %s gone.  "), app_number(r->added, some, sizeof some),
			   app_number(r->changed, more, sizeof more), app_number(r->gone, gone, sizeof gone));
	else if (r->is_statistics)
		buf_printf(out, ngettext("Tried: %s count would come in.  ", "Tried: %s counts would come in.  ",
					 r->statistics),
			   app_number(r->statistics, some, sizeof some));
	else
		buf_printf(out, ngettext("Tried: %s incident would come in.  ", "Tried: %s incidents would come in.  ",
					 r->taken),
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
	put_names(_("columns that only the edition before has"), r->columns_lost, r->columns_lost_count, out);
	put_names(_("columns that only this edition has"), r->columns_new, r->columns_new_count, out);
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
		buf_printf(out, _("! This very file is here already, as dataset %s (%s): its incidents would count twice.\n"),
			   w->here.dataset, w->here.state);
	if (row == NO_ROW)
		buf_printf(out, "%s\n", _("Enter writes it, in one piece: all of it or nothing. u undoes it."));
	if (!w->saved && (w->chosen < 0 || w->word_count))
		buf_printf(out, "%s\n", _("The same from the shell, once w has saved the profile:"));
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
	if (!try_import(v, err)) {
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
		buf_printf(&said, _("Edition %ld of dataset %s is in: %s new, %s changed, %s gone"), report.edition,
			   report.name, app_number(report.added, some, sizeof some),
			   app_number(report.changed, more, sizeof more), app_number(report.gone, gone, sizeof gone));
	else if (report.is_statistics)
		buf_printf(&said, ngettext("Imported %s count as dataset %s", "Imported %s counts as dataset %s",
					   report.statistics),
			   app_number(report.statistics, some, sizeof some), report.name);
	else
		buf_printf(&said, ngettext("Imported %s incident as dataset %s", "Imported %s incidents as dataset %s",
					   report.taken),
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
		buf_puts(out, _("and more; atalaya import --dry-run --format csv lists all of them"));
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
		return FAIL(err, ERR_USAGE, N_("what is refused is known once the import was tried, in the steps behind"));
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
	.columns = { { N_("what"), 25, false }, { N_("how many"), 10, true }, { N_("look at"), 0, false } },
	.begin = check_begin,
	.count = check_count,
	.cell = check_cell,
	.role = check_role,
	.head = check_head,
	.detail = check_detail,
	.pick = check_pick,
};

/* A step of the wizard: places and words that no list knows; and the trial that finds them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
		{ "event.national", N_("outcome by its national name") },
		{ "event.country", N_("country of the proceeding") },
		{ "measure.stage", N_("stage of a measure") },
		{ "measure.persons", N_("persons covered") },
		{ "intervention.stage", N_("stage of an intervention") },
		{ "response.date", N_("date of a step") },
		{ "statistic.place", N_("place") },
		{ "statistic.measure", N_("measure") },
		{ "statistic.count", N_("count") },
	};

	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
		if (strcmp(titles[i].field, field) == 0)
			return gettext(titles[i].title);
	return field;
}

/* Words that can be given a meaning first: there is something to do about them. Each with most rows
 * first. */
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
	    && (p = profile_parse(w->chosen >= 0 ? w->known[w->chosen].source : "", buf_str(&ini),
				  buf_str(&map), NULL)))
		reads = p->is_statistics || p->place_count > 0;
	profile_free(p);
	buf_release(&ini);
	buf_release(&map);
	return reads;
}

bool
wizard_try(struct view *v, struct error *err)
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
	return wizard_try(v, err);
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

long
wizard_rows_in_place(const struct import_report *r)
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
	long placed = wizard_rows_in_place(&w->report);

	if (!w->has_place)
		buf_puts(out, _("Nothing says where it happened.  "));
	else if (placed >= 0)
		buf_printf(out, _("Places understood whole: %s of %s rows.  "),
			   app_number(placed, some, sizeof some),
			   app_number(w->report.taken, all, sizeof all));
	if (w->unmatched_count)
		buf_printf(out,
			   ngettext("%s value that no list knows.", "%s values that no list knows.",
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
				      ? _("What no list knows counts as not recorded, a place as "
					  "the one above it; the word"
					  " stays beside it. Down, then Enter, says what a word "
					  "means: it goes into the"
					  " map of the profile, and holds for the next file too.")
				      : _("There is nothing to say here. Enter goes on."));
		return;
	}
	u = value_at(w, row);
	if (!list_of(u->field)) {
		buf_puts(out, _("This is no word of a list. The step before says how dates and "
				"numbers are read; what"
				" cannot be read is kept as text beside an unknown value."));
		return;
	}
	buf_printf(out, "%s: ", field_title(u->field));
	wizard_put_sample(v, u->value, out);
	buf_printf(out, "\n%s",
		   _("Enter says which code it means; several with commas between them. The list's "
		     "own words"
		     " are offered while you type."));
	if (is_place(u->field))
		buf_printf(out, "\n%s",
			   _("Places that the list lacks come in before the file: I on a list of "
			     "places with the"
			     " columns code,parent,order,en,es,aliases,attrs."));
}

void
wizard_offer_codes(const struct view *v, const char *list, const char *before, const char *typed,
		   int depth)
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
	struct prompt p = { .label = _("means:"),
			    .changed = word_changed,
			    .done = word_done,
			    .takes_choice = true };

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

/* A step of the wizard: where each column goes, and why. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/wizard_parts.h"

/* What is said of one column. */
#define VALUES_SHOWN 8
#define CHOICES_MAX  60

/* Behind the columns: what holds for every row, and when outcomes were last known. */
enum whole { WHOLE_COUNTRY, WHOLE_TYPE, WHOLE_ACTOR, WHOLE_STATUS, WHOLES };

static size_t
columns_count(const struct wizard *w)
{
	return draft_count(w->draft) + (wizard_has_events(w) ? WHOLES : WHOLE_STATUS);
}

/* The constant that a row is about; WHOLES for a column. */
static enum whole
whole_at(const struct wizard *w, size_t row)
{
	return row < draft_count(w->draft) ? WHOLES : (enum whole)(row - draft_count(w->draft));
}

static const struct draft_constant *
constant_of(const struct wizard *w, enum whole which)
{
	switch (which) {
	case WHOLE_COUNTRY:
		return draft_country(w->draft);
	case WHOLE_TYPE:
		return draft_type(w->draft);
	case WHOLE_ACTOR:
		return draft_actor(w->draft);
	default:
		return NULL;
	}
}

static const char *
whole_list(enum whole which)
{
	return which == WHOLE_COUNTRY ? "places" : which == WHOLE_TYPE ? "act_types" : "actors";
}

static const char *
whole_title(enum whole which)
{
	switch (which) {
	case WHOLE_COUNTRY:
		return _("country of every row");
	case WHOLE_TYPE:
		return _("type of every row");
	case WHOLE_ACTOR:
		return _("actor of every row");
	default:
		return _("outcomes last known");
	}
}

/* The label of a code; the code itself where there is none. */
static const char *
label_of(const struct view *v, const char *list, const char *code)
{
	const struct wizard *w = v->state;
	const struct code_list *l = codes_list(w->codes, list);
	int at = l ? code_find(l, code) : -1;

	return at < 0 ? code : code_label(l, at, v->app->lang);
}

static void
whole_cell(const struct view *v, enum whole which, int column, struct buf *out)
{
	const struct wizard *w = v->state;
	const struct draft_constant *c = constant_of(w, which);

	if (column == 0)
		buf_puts(out, whole_title(which));
	else if (column != 2)
		return;
	else if (which == WHOLE_STATUS)
		buf_puts(out, wizard_needs_status(w) ? _("! say when") : wizard_status(w));
	else
		buf_puts(out, c && c->value ? label_of(v, whole_list(which), c->value) : "-");
}

/* The most frequent value, as a sample. */
static const char *
sample_of(const struct survey_column *c)
{
	return c->value_count ? c->values[0].text : "";
}

void
wizard_put_number(long n, struct buf *out)
{
	char number[32];

	buf_puts(out, app_number(n, number, sizeof number));
}

static void
columns_cell(const struct view *v, size_t row, int column, struct buf *out)
{
	const struct wizard *w = v->state;
	const struct draft_column *c;

	if (whole_at(w, row) != WHOLES) {
		whole_cell(v, whole_at(w, row), column, out);
		return;
	}
	c = draft_column(w->draft, row);
	switch (column) {
	case 0:
		buf_puts(out, c->evidence->name[0] ? c->evidence->name : _("(no name)"));
		break;
	case 1:
		wizard_put_sample(v, sample_of(c->evidence), out);
		break;
	case 2:
		/* What the program is not sure of asks for a look. */
		buf_printf(out, "%s%s%s",
			   !c->is_mine && c->confidence == DRAFT_LOW && c->target != DRAFT_RECORD
				   ? "? "
				   : "",
			   draft_target_title(c->target), c->is_split ? _(", several") : "");
		break;
	case 3:
		wizard_put_number(c->evidence->filled, out);
		break;
	case 4:
		wizard_put_number(draft_bad(w->draft, row), out);
		break;
	}
}

static enum role
columns_role(const struct view *v, size_t row)
{
	const struct wizard *w = v->state;
	const struct draft_column *c;

	if (whole_at(w, row) != WHOLES)
		return whole_at(w, row) == WHOLE_STATUS && wizard_needs_status(w) ? ROLE_WARN
										  : ROLE_TEXT;
	c = draft_column(w->draft, row);
	if (c->is_mine)
		return ROLE_MARK;
	return c->target == DRAFT_IGNORE || c->target == DRAFT_RECORD ? ROLE_DIM : ROLE_TEXT;
}

static void
columns_head(const struct view *v, struct buf *out)
{
	const struct wizard *w = v->state;
	size_t used = 0, count = draft_count(w->draft);

	for (size_t i = 0; i < count; i++) {
		enum draft_target t = draft_column(w->draft, i)->target;

		used += t != DRAFT_IGNORE && t != DRAFT_RECORD;
	}
	buf_printf(out,
		   _("%zu of %zu columns become parts of incidents; the others stay with their "
		     "row."),
		   used, count);
}

void
wizard_put_against(const struct view *v, const struct survey_value *values, size_t count,
		   struct buf *out)
{
	for (size_t i = 0; i < count; i++) {
		buf_puts(out, i ? "; " : "");
		buf_printf(out, _("line %ld "), values[i].line);
		if (wizard_hides(v))
			buf_puts(out, _("(hidden)"));
		else
			buf_printf(out, "\"%s\"", values[i].text);
	}
}

static const char *
type_title(enum survey_type type)
{
	static const char *const titles[SURVEY_TYPES] = {
		[SURVEY_DATE] = N_("date"),
		[SURVEY_YEAR] = N_("year"),
		[SURVEY_NUMBER] = N_("number"),
		[SURVEY_INTEGER] = N_("whole number"),
		[SURVEY_LAT] = N_("latitude"),
		[SURVEY_LON] = N_("longitude"),
		[SURVEY_POINT] = N_("latitude and longitude"),
		[SURVEY_BOOLEAN] = N_("yes or no"),
		[SURVEY_WEEKDAY] = N_("day of the week"),
		[SURVEY_TIME] = N_("time of the day"),
		[SURVEY_URL] = N_("address on the web"),
		[SURVEY_NESTED] = N_("list in a cell"),
		[SURVEY_COUNTRY] = N_("country"),
		[SURVEY_ADMIN1] = N_("first level of places"),
		[SURVEY_PLACE] = N_("place below that"),
		[SURVEY_ACT] = N_("type of act"),
		[SURVEY_ACTOR] = N_("actor"),
		[SURVEY_SEX] = N_("sex"),
		[SURVEY_KIND] = N_("kind of victim"),
		[SURVEY_PROFILE] = N_("what a victim does"),
		[SURVEY_VERIFICATION] = N_("verification"),
		[SURVEY_ATTRIBUTION] = N_("attribution"),
		[SURVEY_STAGE] = N_("stage of a proceeding"),
		[SURVEY_ROLE] = N_("role in a proceeding"),
	};

	return gettext(titles[type]);
}

/* For each kind of thing that the column may be: cells for and against. */
static void
put_evidence(const struct view *v, const struct survey_column *c, struct buf *out)
{
	bool is_first = true;

	for (int t = 0; t < SURVEY_TYPES; t++) {
		const struct survey_tally *tally = &c->types[t];
		char yes[32], no[32];

		/* What hardly a cell says is noise. */
		if (tally->yes == 0 || tally->yes * 10 < tally->no)
			continue;
		buf_printf(out,
			   is_first ? _("Cells that speak for it: %s %s, against %s")
				    : _("   %s %s, against %s"),
			   type_title((enum survey_type)t), app_number(tally->yes, yes, sizeof yes),
			   app_number(tally->no, no, sizeof no));
		is_first = false;
		if (tally->against_count) {
			buf_puts(out, ": ");
			wizard_put_against(v, tally->against, tally->against_count, out);
		}
		buf_putc(out, '\n');
	}
}

static void
put_values(const struct view *v, const struct survey_column *c, struct buf *out)
{
	char number[32];

	buf_printf(out,
		   c->is_capped ? _("More than %s different values") : _("Different values: %s"),
		   app_number(c->distinct, number, sizeof number));
	for (size_t i = 0;
	     i < c->value_count && i < VALUES_SHOWN && !wizard_hides(v) && !c->is_text; i++)
		buf_printf(out, "%s%s%s (%ld)", i ? ", " : ": ", c->values[i].text,
			   c->values[i].is_cut ? "..." : "", c->values[i].count);
	if (c->missing || c->unknown)
		buf_printf(out,
			   _("\nOf the cells that say something %ld are words for missing, %ld for "
			     "unknown."),
			   c->missing, c->unknown);
	buf_putc(out, '\n');
}

static void
columns_detail(const struct view *v, size_t row, struct buf *out)
{
	const struct wizard *w = v->state;
	const struct draft_column *c;

	if (row == NO_ROW) {
		const char *const *problems;
		size_t count;

		problems = draft_problems(w->draft, &count);
		if (!count)
			buf_puts(out, _("Nothing stands against this proposal. Down looks at each "
					"column: what speaks"
					" for it, and Enter sends it elsewhere."));
		for (size_t i = 0; i < count; i++) {
			buf_puts(out, "! ");
			wizard_put_sentence(v, problems[i], out);
			buf_putc(out, '\n');
		}
		return;
	}
	if (whole_at(w, row) == WHOLE_STATUS) {
		buf_puts(out, _("Outcomes without a date are true on this day at the latest: "
				"2024-12, 2024-12-31. Enter"
				" says it."));
		return;
	}
	if (whole_at(w, row) != WHOLES) {
		const struct draft_constant *k = constant_of(w, whole_at(w, row));

		wizard_put_sentence(v, k && k->reason ? k->reason : "", out);
		buf_printf(out, "\n%s",
			   _("It holds for every row, where no column says it. Enter chooses "
			     "another, or none."));
		return;
	}
	c = draft_column(w->draft, row);
	buf_printf(out, "%s: %s.  ", c->evidence->name, draft_target_title(c->target));
	wizard_put_sentence(v, c->is_mine ? _("You decided it.") : c->reason, out);
	buf_putc(out, '\n');
	put_evidence(v, c->evidence, out);
	put_values(v, c->evidence, out);
}

size_t
wizard_asked_row(const struct app *app)
{
	const struct wizard *w = app_view(app)->state;

	return w->list.cursor - 1;
}

static bool
is_beginning(const char *text, const char *typed)
{
	struct buf a = { 0 }, b = { 0 };
	bool ok;

	utf8_fold(&a, text, strlen(text));
	utf8_fold(&b, typed, strlen(typed));
	ok = strstr(buf_str(&a), buf_str(&b)) != NULL;
	buf_release(&a);
	buf_release(&b);
	return ok;
}

static void
offer_target(struct app *app, enum draft_target target, const char *typed, bool is_likely)
{
	const char *title = draft_target_title(target), *name = draft_target_name(target);

	if (is_beginning(title, typed) || is_beginning(name, typed))
		app_choice(app, name, title, NULL, is_likely ? "*" : NULL);
}

/* Values of a list may stand several in a cell: whether these do is another decision than where
 * they go. */
static bool
may_split(const struct draft_column *c)
{
	return c->evidence->separator
	       && (c->target == DRAFT_TYPE || c->target == DRAFT_ACTOR || c->target == DRAFT_PROFILE
		   || c->target == DRAFT_OUTCOME || c->is_split);
}

static void
offer_split(struct app *app, const struct draft_column *c, const char *typed)
{
	char text[160];

	if (!may_split(c) || (!is_beginning("several", typed) && !is_beginning("whole", typed)))
		return;
	if (c->is_split)
		snprintf(text, sizeof text, _("the cell as a whole is one value, \"%c\" or not"),
			 c->evidence->separator);
	else
		snprintf(text, sizeof text,
			 _("several values with \"%c\" between them: %ld cells have it"),
			 c->evidence->separator, c->evidence->separated);
	app_choice(app, c->is_split ? "whole" : "several", text, NULL, NULL);
}

/* Sensible ones first, then all others. */
static void
target_changed(struct app *app, struct prompt *p)
{
	const struct wizard *w = app_view(app)->state;
	enum draft_target likely[DRAFT_TARGETS];
	size_t count = draft_choices(w->draft, wizard_asked_row(app), likely, DRAFT_TARGETS);
	const char *typed = buf_str(&p->line.text);

	app_choices_clear(app);
	offer_split(app, draft_column(w->draft, wizard_asked_row(app)), typed);
	for (size_t i = 0; i < count; i++)
		offer_target(app, likely[i], typed, true);
	for (int t = 0; t < DRAFT_TARGETS; t++) {
		bool is_there = false;

		for (size_t i = 0; i < count && !is_there; i++)
			is_there = likely[i] == (enum draft_target)t;
		if (!is_there)
			offer_target(app, (enum draft_target)t, typed, false);
	}
	snprintf(app->info, sizeof app->info, "%s", _("* fits what it holds"));
}

static bool
target_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	struct wizard *w = app_view(app)->state;

	(void)p;
	if (!text[0])
		return true;
	/* A beginning is enough when it can be only one. */
	if (app->choice_count == 1)
		text = app->choices[0].text;
	if ((strcmp(text, "several") == 0 || strcmp(text, "whole") == 0)
	    && may_split(draft_column(w->draft, wizard_asked_row(app)))) {
		draft_set_split(w->draft, wizard_asked_row(app), text[0] == 's');
		wizard_changed(w, STEP_COLUMNS);
		return true;
	}
	for (int t = 0; t < DRAFT_TARGETS; t++)
		if (strcmp(draft_target_name((enum draft_target)t), text) == 0) {
			draft_set(w->draft, wizard_asked_row(app), (enum draft_target)t);
			wizard_changed(w, STEP_COLUMNS);
			return true;
		}
	return FAIL(err, ERR_USAGE, N_("\"%s\" is none of the ways that a column may go"), text);
}

static void
constant_changed(struct app *app, struct prompt *p)
{
	const struct view *v = app_view(app);
	const struct wizard *w = v->state;

	app_choices_clear(app);
	if (p->line.text.len == 0)
		app_choice(app, "-", _("none: rows that say nothing stay without it"), NULL, NULL);
	wizard_offer_codes(v, whole_list(whole_at(w, wizard_asked_row(app))), "",
			   buf_str(&p->line.text),
			   whole_at(w, wizard_asked_row(app)) == WHOLE_COUNTRY ? 0 : -1);
}

static bool
constant_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	struct wizard *w = app_view(app)->state;
	enum whole which = whole_at(w, wizard_asked_row(app));
	const struct code_list *list = codes_list(w->codes, whole_list(which));
	const char *code = strcmp(text, "-") == 0 ? NULL : text;

	(void)p;
	if (!text[0])
		return true;
	if (code && (!list || code_find(list, code) < 0)) {
		int at = list ? code_match(codes_list(w->codes, whole_list(which)), text,
					   strlen(text), -1)
			      : -1;

		if (at < 0)
			return FAIL(err, ERR_USAGE, N_("\"%s\" is no code of %s"), text,
				    whole_list(which));
		code = list->codes[at].code;
	}
	if (which == WHOLE_COUNTRY)
		draft_set_country(w->draft, code);
	else if (which == WHOLE_TYPE)
		draft_set_type(w->draft, code);
	else
		draft_set_actor(w->draft, code);
	wizard_changed(w, STEP_COLUMNS);
	return true;
}

static bool
status_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	(void)p;
	return wizard_set_status(app_view(app), text, err);
}

static bool
columns_pick(struct view *v, size_t row, struct error *err)
{
	const struct wizard *w = v->state;
	struct prompt p = { .takes_choice = true };

	(void)err;
	if (whole_at(w, row) == WHOLE_STATUS) {
		p.label = _("outcomes last known (2024-12):");
		p.done = status_done;
	} else if (whole_at(w, row) != WHOLES) {
		p.label = _("of every row:");
		p.changed = constant_changed;
		p.done = constant_done;
	} else {
		p.label = _("goes to:");
		p.changed = target_changed;
		p.done = target_done;
	}
	app_prompt(v->app, &p, whole_at(w, row) == WHOLE_STATUS && w->status ? w->status : "");
	return true;
}

const struct step_ops step_columns = {
	.title = N_("columns"),
	.next = N_("Go on to dates and numbers"),
	.columns = { { N_("column in the file"), 20, false },
		     { N_("sample"), 0, false },
		     { N_("goes to"), 25, false },
		     { N_("filled"), 7, true },
		     { N_("bad"), 6, true } },
	.count = columns_count,
	.cell = columns_cell,
	.role = columns_role,
	.head = columns_head,
	.detail = columns_detail,
	.pick = columns_pick,
};

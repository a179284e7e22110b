/* Actions on responses: another kind, a dated event, a new response. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/clock.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/justice/respond.h"
#include "tui/acts.h"
#include "tui/app.h"
#include "tui/responses.h"

/* More than this nobody looks through. */
#define OFFERED 60

const char *
blocked_no_response(const struct app *app)
{
	const char *reason = blocked_read_only(app);
	struct view *v = app_view(app);

	if (reason)
		return reason;
	return v->ops == &responses_view && responses_current(v) ? NULL : _("no response is current");
}

bool
act_responses_kind(struct app *app, const char *arg, struct error *err)
{
	return responses_set_kind(app_view(app), arg, err);
}

bool
act_responses_incident(struct app *app, const char *arg, struct error *err)
{
	struct view *v = app_view(app);
	int64_t id = v->ops->current(v);
	char text[64];

	(void)arg;
	if (!id)
		return FAIL(err, ERR_USAGE, N_("there is no response here"));
	app_remember(app);
	dossier_id_text(app->d, "INC", id, text, sizeof text);
	return app_push(app, &detail_view, text, err);
}

/* ---- an event ------------------------------------------------------------------------------ */

/* An event that is being entered: in one response, or in the proceeding of each of some incidents. */
struct entering {
	enum response_kind kind;
	int64_t response; /* 0: incidents */
	int64_t *incidents;
	size_t count;
	char country[8]; /* whose names of events are offered; "" for none */
	char *what, *date, *source;
};

static void
entering_free(void *ctx)
{
	struct entering *e = ctx;

	free(e->incidents);
	free(e->what);
	free(e->date);
	free(e->source);
	free(e);
}

static struct entering *
entering_copy(const struct entering *e)
{
	struct entering *copy = xcalloc(1, sizeof *copy);

	*copy = *e;
	copy->incidents = xcalloc(e->count + 1, sizeof *copy->incidents);
	if (e->count)
		memcpy(copy->incidents, e->incidents, e->count * sizeof *copy->incidents);
	copy->what = e->what ? xstrdup(e->what) : NULL;
	copy->date = e->date ? xstrdup(e->date) : NULL;
	copy->source = e->source ? xstrdup(e->source) : NULL;
	return copy;
}

/* The country of an incident, "GT"; "" where its place says none. */
static void
find_country(struct app *app, int64_t incident, char out[8])
{
	const struct field_ref ref = { F_COUNTRY, NULL };
	struct selection *sel = source_select_ids(app->src, &incident, 1);
	struct arena arena = { 0 };
	struct facet facet;

	out[0] = '\0';
	if (sel && source_facet(app->src, sel, &ref, app->lang, &arena, &facet, NULL) && facet.count == 1
	    && strlen(facet.values[0].code) == 2)
		snprintf(out, 8, "%s", facet.values[0].code);
	arena_release(&arena);
	selection_free(sel);
}

static bool
has_folded(const char *name, const char *folded)
{
	struct buf scratch = { 0 };
	bool has;

	utf8_fold(&scratch, name, strlen(name));
	has = strstr(buf_str(&scratch), folded) != NULL;
	buf_release(&scratch);
	return has;
}

/* The codes of a list that go on from what is typed; below: only what lies under that code. */
static void
offer(struct app *app, const char *list_name, int below, const char *typed)
{
	struct code_list *list = codes_list(source_codes(app->src), list_name);
	struct buf folded = { 0 };

	utf8_fold(&folded, typed, strlen(typed));
	for (int i = CODE_FIRST; list && i < list->count && app->choice_count < OFFERED; i++) {
		const struct code *c = &list->codes[i];

		if (below >= 0 && (i == below || !code_is_within(list, i, below)))
			continue;
		if (strncmp(c->code, typed, strlen(typed)) == 0 || has_folded(c->en, buf_str(&folded))
		    || has_folded(c->es, buf_str(&folded)) || has_folded(c->aliases, buf_str(&folded)))
			app_choice(app, c->code, code_label(list, i, app->lang), NULL, NULL);
	}
	buf_release(&folded);
}

/* Names of the country first: they are the more exact ones. */
static void
what_changed(struct app *app, struct prompt *p)
{
	const struct entering *e = p->ctx;
	const char *typed = buf_str(&p->line.text);

	app_choices_clear(app);
	p->replace_at = 0;
	if (!response_has_route(e->kind) && e->country[0]) {
		struct code_list *list = codes_list(source_codes(app->src), "national_events");
		int root = list ? code_find(list, e->country) : -1;

		if (root >= 0)
			offer(app, "national_events", root, typed);
	}
	offer(app, response_stages(e->kind), -1, typed);
}

/* What was typed as a stage or a national event, whichever it names. */
static bool
read_what(struct app *app, const struct entering *e, struct response_entry *out, struct error *err)
{
	struct codes *codes = source_codes(app->src);

	if (!e->what || !e->what[0]) {
		FAIL(err, ERR_USAGE, N_("say what happened"));
		return error_hint(err, N_("Tab takes one of the list"));
	}
	out->text = e->what;
	if (!response_has_route(e->kind) && (out->national = respond_national(codes, e->country, e->what, NULL)))
		return true;
	return (out->stage = respond_stage(codes, e->kind, e->what, err)) != NULL;
}

static bool
read_date(const char *text, struct date *out, struct error *err)
{
	if (text && date_parse(text, strlen(text), out))
		return true;
	if (text && text[0])
		FAIL(err, ERR_USAGE, N_("\"%s\" is not a date"), text);
	else
		FAIL(err, ERR_USAGE, N_("an event needs a date"));
	return error_hint(err, N_("a day, a month or a year: 2016-03-05, 2016-03 or 2016"));
}

static void
say_entered(struct app *app, const struct response_said *said)
{
	char id[64] = "";

	if (said->first)
		dossier_id_text(app->d, "RSP", said->first, id, sizeof id);
	if (!said->events)
		app_say(app, ROLE_TEXT, "%s", _("nothing changed: that event is on file already"));
	else
		app_say(app, ROLE_GOOD,
			ngettext("Entered %ld event, in %s.%s%s  u undoes it.",
				 "Entered %ld events, the first in %s.%s%s  u undoes it.",
				 (unsigned long)said->events),
			said->events, id, said->after_today ? _(" The date is after today.") : "",
			said->before ? _(" The date is before the facts.") : "");
}

static bool
write_event(struct app *app, void *ctx, struct error *err)
{
	const struct entering *e = ctx;
	struct codes *codes = source_codes(app->src);
	struct response_entry entry = { .source = e->source };
	struct response_said said;
	int32_t today = (int32_t)(clock_now() / 86400000);
	bool ok = read_what(app, e, &entry, err) && read_date(e->date, &entry.date, err);

	if (ok)
		ok = e->response ? response_events(app->d, codes, &e->response, 1, &entry, today, &said, err)
				 /* Marks or the current one: no query chose them. */
				 : response_events_of(app->d, codes, e->incidents, e->count, &entry, "", today, &said, err);
	if (!ok)
		return false;
	say_entered(app, &said);
	return !said.events || app_refresh(app, err);
}

/* On more than one incident: how many and which, before anything is written. */
static bool
write_or_preview(struct app *app, struct entering *e, struct error *err)
{
	struct panel p = { .yes = write_event, .release = entering_free };
	struct response_entry entry = { 0 };
	char n[32];

	/* What cannot be is said before anybody is asked. */
	if (!read_what(app, e, &entry, err) || !read_date(e->date, &entry.date, err))
		return false;
	if (e->response || e->count == 1)
		return write_event(app, e, err);
	buf_printf(&p.text, _("\"%s\", %s, in the proceeding of each of %s incidents; one is made where there is none.\n"),
		   e->what, e->date, app_number((long)e->count, n, sizeof n));
	if (!preview_incidents(app, e->incidents, e->count, &p.text, err)) {
		buf_release(&p.text);
		return false;
	}
	p.ctx = entering_copy(e);
	p.title = xstrdup(_("Enter an event"));
	p.yes_label = _("enters it");
	app_panel(app, &p);
	return true;
}

static bool
source_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	struct entering *e = p->ctx;

	free(e->source);
	e->source = xstrdup(text);
	return write_or_preview(app, e, err);
}

static bool
date_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	struct prompt next = { .done = source_done, .release = entering_free };
	struct entering *e;
	struct date date;

	if (!read_date(text, &date, err))
		return false;
	e = entering_copy(p->ctx);
	free(e->date);
	e->date = xstrdup(text);
	next.label = _("source (document, or who says so):");
	next.ctx = e;
	app_prompt(app, &next, "");
	return true;
}

static bool
what_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	struct prompt next = { .done = date_done, .release = entering_free };
	struct entering *e = entering_copy(p->ctx);
	struct response_entry entry = { 0 };

	free(e->what);
	e->what = xstrdup(text);
	if (!read_what(app, e, &entry, err)) {
		entering_free(e);
		return false;
	}
	next.label = _("date (day, month or year):");
	next.ctx = e;
	app_prompt(app, &next, "");
	return true;
}

/* "S2; 2024-05-01; bulletin 118" */
static bool
read_line(struct entering *e, const char *arg)
{
	char **parts[] = { &e->what, &e->date, &e->source };

	for (size_t i = 0; i < 3; i++) {
		size_t len = i < 2 ? strcspn(arg, ";") : strlen(arg);

		*parts[i] = xstrndup(arg, len);
		utf8_trim(*parts[i]);
		arg += len + (arg[len] == ';');
		arg += strspn(arg, " ");
	}
	return true;
}

/* Asks for what is not said, or enters it. e is the function's. */
static bool
enter_event(struct app *app, struct entering *e, const char *arg, struct error *err)
{
	struct prompt p = { .changed = what_changed, .done = what_done, .release = entering_free,
			    .takes_choice = true, .ctx = e };
	bool ok;

	if (e->count)
		find_country(app, e->incidents[0], e->country);
	if (arg) {
		ok = read_line(e, arg) && write_or_preview(app, e, err);
		entering_free(e);
		return ok;
	}
	p.label = _("what happened:");
	app_prompt(app, &p, "");
	return true;
}

bool
act_response_event(struct app *app, const char *arg, struct error *err)
{
	struct view *v = app_view(app);
	struct entering *e = xcalloc(1, sizeof *e);

	e->kind = responses_kind(v);
	e->response = responses_current(v);
	e->incidents = xcalloc(1, sizeof *e->incidents);
	e->incidents[0] = v->ops->current(v);
	e->count = 1;
	return enter_event(app, e, arg, err);
}

bool
act_case_event(struct app *app, const char *arg, struct error *err)
{
	struct entering *e = xcalloc(1, sizeof *e);

	e->kind = RESPONSE_JUDICIAL;
	e->count = app_targets(app, &e->incidents);
	return enter_event(app, e, arg, err);
}

/* ---- a new one ----------------------------------------------------------------------------- */

static void
kind_changed(struct app *app, struct prompt *p)
{
	const char *text = buf_str(&p->line.text);

	app_choices_clear(app);
	p->replace_at = 0;
	for (int k = 0; k < RESPONSE_KINDS; k++)
		if (strncmp(response_kind_code((enum response_kind)k), text, p->line.cursor) == 0)
			app_choice(app, response_kind_code((enum response_kind)k),
				   response_kind_title((enum response_kind)k), NULL, NULL);
}

/* "measure Escort for the convoy": the kind, and what it is called. */
static bool
add_response(struct app *app, const char *text, struct error *err)
{
	size_t len = strcspn(text, " ");
	char *kind = xstrndup(text, len);
	struct response_new new = { .title = text + len + strspn(text + len, " ") };
	int64_t id, *incidents;
	char name[64];
	bool ok;

	new.incident_count = app_targets(app, &incidents);
	new.incidents = incidents;
	if (!(ok = response_kind_find(kind, &new.kind))) {
		FAIL(err, ERR_USAGE, N_("there is no kind of response \"%s\""), kind);
		error_hint(err, N_("judicial, against, measure, intervention, recommendation or casefile"));
	}
	ok = ok && response_add(app->d, source_codes(app->src), &new, &id, err);
	if (ok) {
		dossier_id_text(app->d, "RSP", id, name, sizeof name);
		app_say(app, ROLE_GOOD,
			ngettext("%s is there, of %zu incident; g j shows it, + enters its events.  u undoes it.",
				 "%s is there, of %zu incidents; g j shows it, + enters its events.  u undoes it.",
				 new.incident_count),
			name, new.incident_count);
		ok = app_refresh(app, err);
	}
	free(incidents);
	free(kind);
	return ok;
}

static bool
kind_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	(void)p;
	return add_response(app, text, err);
}

bool
act_response_add(struct app *app, const char *arg, struct error *err)
{
	struct prompt p = { .changed = kind_changed, .done = kind_done, .takes_choice = true };

	if (arg)
		return add_response(app, arg, err);
	p.label = _("kind, and what it is called:");
	app_prompt(app, &p, "");
	return true;
}

/* Responses in words: the track of stages, a row in a sentence, a whole ledger. */
#include "tui/responses_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/dossier/dossier.h"
#include "tui/app.h"

/* Letters of a rung that is not the present one, where there is little room. */
#define SHORT 3

const char *
responses_day_text(int32_t day, char out[32])
{
	if (day == INT32_MIN || day == INT32_MAX)
		snprintf(out, 32, "-");
	else
		date_format_day(day, out, 32);
	return out;
}

const char *
responses_days_text(const struct responses_view *rv, int32_t since, char out[32])
{
	if (since == INT32_MIN || since > rv->as_of)
		snprintf(out, 32, "-");
	else
		app_number((long)rv->as_of - since, out, 32);
	return out;
}

/* ---- the track ----------------------------------------------------------------------------- */

/* Letters of English, Spanish and their neighbours in capitals; others stay as they are. */
static void
put_capitals(struct buf *out, const char *s)
{
	for (; *s; s++) {
		unsigned char c = (unsigned char)*s, next = (unsigned char)s[1];

		if (c >= 'a' && c <= 'z') {
			buf_putc(out, (char)(c - 32));
		} else if (c == 0xc3 && next >= 0xa0 && next <= 0xbe && next != 0xb7) {
			/* From a with grave accent to thorn, without the sign of division. */
			buf_putc(out, *s++);
			buf_putc(out, (char)(next - 32));
		} else {
			buf_putc(out, *s);
		}
	}
}

static void
put_start(struct buf *out, const char *s, int letters)
{
	for (; *s && letters > 0; letters--) {
		buf_putc(out, *s++);
		while (((unsigned char)*s & 0xc0) == 0x80)
			buf_putc(out, *s++);
	}
	/* "In force" is "In", without the blank. */
	while (*s && out->len && out->data[out->len - 1] == ' ')
		out->data[--out->len] = '\0';
}

static void
put_track(const struct responses_view *rv, const struct response_row *r, bool is_short, struct buf *out)
{
	const char *between = is_short ? "-" : " - ";
	bool has_any = false;

	for (int i = 0; i < rv->word_count; i++) {
		bool is_now = r->rung == i + 1;

		/* Behind an ending, what was passed; on the way, what is to come as well. */
		if (!is_now && r->rung == 0 && !(r->reached >> i & 1))
			continue;
		buf_puts(out, has_any ? between : "");
		has_any = true;
		if (is_now)
			put_capitals(out, rv->words[i]);
		else
			put_start(out, rv->words[i], is_short ? SHORT : 1000);
	}
	if (r->rung == 0) {
		buf_puts(out, has_any ? between : "");
		put_capitals(out, r->label);
	}
}

void
responses_track(const struct responses_view *rv, const struct response_row *r, int width, struct buf *out)
{
	size_t before = out->len;

	put_track(rv, r, false, out);
	if ((int)utf8_width(buf_str(out) + before, out->len - before) <= width)
		return;
	out->len = before;
	buf_puts(out, "");
	put_track(rv, r, true, out);
}

void
responses_sentence(struct app *app, const struct responses_view *rv, const struct response_row *r, struct buf *out)
{
	char id[64], incident[64], day[32];

	dossier_id_text(app->d, "RSP", r->id, id, sizeof id);
	dossier_id_text(app->d, "INC", r->incident, incident, sizeof incident);
	buf_printf(out, _("%s of %s: %s"), id, incident, r->label);
	if (r->since != INT32_MIN && r->since <= rv->as_of) {
		long days = (long)rv->as_of - r->since;

		app_number(days, day, sizeof day);
		buf_printf(out, ngettext(", %s day in it", ", %s days in it", (unsigned long)days), day);
	} else {
		buf_puts(out, _(", since when nobody knows"));
	}
	if (r->moved != INT32_MIN)
		buf_printf(out, _(", last moved %s"), responses_day_text(r->moved, day));
	if (!r->is_open && r->stage[0])
		buf_puts(out, _(", ended"));
}

/* ---- the ledger ---------------------------------------------------------------------------- */

static const char *
label_of(struct app *app, const char *list_name, const char *code)
{
	struct code_list *list = codes_list(source_codes(app->src), list_name);
	int at = list ? code_find(list, code) : -1;

	return at >= 0 ? code_label(list, at, app->lang) : code;
}

static void
line(struct buf *out, const char *what, const char *value)
{
	if (value[0])
		buf_printf(out, "%s: %s\n", what, value);
}

static void
print_incidents(struct app *app, const struct response *r, struct buf *out)
{
	char id[64];

	buf_puts(out, ngettext("Incident:", "Incidents:", r->incident_count));
	for (size_t i = 0; i < r->incident_count && i < 20; i++) {
		dossier_id_text(app->d, "INC", r->incidents[i], id, sizeof id);
		buf_printf(out, "%s %s", i ? "," : "", id);
	}
	if (r->incident_count > 20)
		buf_printf(out, _(" and %zu more"), r->incident_count - 20);
	buf_putc(out, '\n');
}

static void
print_facts(struct app *app, const struct response *r, struct buf *out)
{
	for (size_t i = 0; i < r->fact_count; i++) {
		const struct response_fact *fact = response_fact_find(r->kind, r->facts[i].name);
		const char *value = r->facts[i].value;

		if (!fact || (app->hides_names && fact->value == VALUE_TEXT))
			continue;
		if (fact->value == VALUE_CODE)
			value = label_of(app, "response_facts", value);
		else if (fact->value == VALUE_YES_NO)
			value = strcmp(value, "yes") == 0 ? _("yes") : strcmp(value, "no") == 0 ? _("no") : _("unknown");
		line(out, gettext(fact->title), value);
	}
}

/* 2019-05-02  Trial held (Debate, GT)  acta 17 */
static void
print_event(struct app *app, const struct response *r, const struct response_event *e, struct buf *out)
{
	char date[64];

	date_format(&e->date, date, sizeof date);
	if (e->is_undated)
		snprintf(date, sizeof date, "%s", _("no date"));
	buf_printf(out, "%-12s %s", date, label_of(app, response_stages(r->kind), e->code));
	if (e->national[0])
		buf_printf(out, " (%s, %.2s)", label_of(app, "national_events", e->national), e->national);
	if (!response_has_route(r->kind) && e->role[0] && strcmp(e->role, "unknown") != 0)
		buf_printf(out, "; %s", label_of(app, "proceeding_roles", e->role));
	if (strcmp(e->mode, "abbreviated") == 0)
		buf_printf(out, "; %s", _("abbreviated procedure"));
	if (e->authority[0])
		buf_printf(out, "; %s", e->authority);
	buf_putc(out, '\n');
	if (app->hides_names) {
		if (e->source[0] || e->text[0])
			buf_printf(out, "%-12s %s\n", "", _("source and words hidden; F2 shows them"));
	} else {
		if (e->source[0])
			buf_printf(out, _("%-12s source: %s\n"), "", e->source);
		if (e->text[0])
			buf_printf(out, "%-12s \"%s\"\n", "", e->text);
	}
	if (e->is_by_hand)
		buf_printf(out, "%-12s %s\n", "", _("entered by hand"));
}

bool
responses_ledger(struct app *app, int64_t response, int32_t as_of, struct buf *out, struct error *err)
{
	struct arena arena = { 0 };
	struct routes routes = { 0 };
	struct response_state state;
	struct response r;
	char id[64], day[32];
	bool ok = false;

	if (!response_read(app->d, response, &arena, &r, err))
		goto done;
	dossier_id_text(app->d, "RSP", response, id, sizeof id);
	if (!r.id) {
		FAIL(err, ERR_USAGE, N_("there is no response %s"), id);
		goto done;
	}
	if (!routes_load(source_codes(app->src), &routes, err)
	    || !response_state(&routes, &r, as_of, app->lang, &state, err))
		goto done;
	buf_printf(out, "%s, %s\n", id, response_kind_title(r.kind));
	print_incidents(app, &r, out);
	line(out, _("Authority"), r.authority);
	if (!app->hides_names) {
		line(out, _("Title"), r.title);
		line(out, _("Docket"), r.docket);
	}
	buf_printf(out, _("Stage: %s, as of %s\n"), state.label, responses_day_text(as_of, day));
	if (state.since != INT32_MIN)
		buf_printf(out, _("Since: %s\n"), responses_day_text(state.since, day));
	print_facts(app, &r, out);
	buf_putc(out, '\n');
	for (size_t i = 0; i < r.event_count; i++)
		print_event(app, &r, &r.events[i], out);
	if (!r.event_count)
		buf_printf(out, "%s\n", _("No event yet. + adds one."));
	ok = true;
done:
	routes_release(&routes);
	arena_release(&arena);
	return ok;
}

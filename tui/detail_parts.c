/* One incident told in parts. */
#include "tui/detail_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/justice/respond.h"
#include "core/base/i18n.h"
#include "core/dossier/codes.h"
#include "core/dossier/dossier.h"
#include "core/dossier/hits.h"
#include "core/pattern/pattern.h"
#include "core/text/mask.h"
#include "core/text/match.h"
#include "tui/app.h"

/* Places that one query marks in one text; more are not. */
#define SPANS_MAX 500
/* Other records of an incident that are named. */
#define OTHERS_MAX 100

struct making {
	struct parts *p;
	size_t cap;
	struct app *app;
	const struct incident_full *in;
	struct mask *mask; /* NULL: names are shown */
	bool has_names;	   /* some victim has one */
	struct pattern *patterns; /* of the hits */
	enum part_side side;
	enum part_section section;
};

void
parts_release(struct parts *p)
{
	free(p->all);
	arena_release(&p->arena);
	*p = (struct parts){ 0 };
}

bool
part_is_value(const struct part *part)
{
	return part->has_field || part->term;
}

/* ---- one part ---------------------------------------------------------------------------- */

static struct part *
add(struct making *m, enum part_kind kind, const char *label, const char *text)
{
	struct parts *p = m->p;

	p->all = grow_array(p->all, p->count, &m->cap, sizeof *p->all);
	p->all[p->count] = (struct part){ .kind = kind,
					  .side = m->side,
					  .section = m->section,
					  .label = arena_strdup(&p->arena, label),
					  .text = arena_strdup(&p->arena, text),
					  .role = kind == PART_HEADING ? ROLE_TITLE : ROLE_TEXT };
	return &p->all[p->count++];
}

static void
heading(struct making *m, enum part_section section, const char *title)
{
	m->section = section;
	add(m, PART_HEADING, "", title);
}

/* A text from a file: without names when they are hidden, and with blanks instead of tabs. */
static const char *
seen(struct making *m, const char *text)
{
	struct buf out = { 0 };
	char *copy;

	if (m->mask)
		mask_text(m->mask, text, _("(hidden)"), &out);
	else
		buf_puts(&out, text);
	copy = arena_strdup(&m->p->arena, buf_str(&out));
	buf_release(&out);
	for (char *s = copy; *s; s++)
		if (*s == '\t' || (*s == '\r' && s[1] != '\n'))
			*s = ' ';
	return copy;
}

/* What a file or person wrote beside a coded value. Free text may name anybody: all of it is hidden. */
static void
as_written(struct making *m, const char *text)
{
	struct buf quoted = { 0 };

	if (!text[0])
		return;
	if (m->mask)
		buf_puts(&quoted, _("(hidden)"));
	else
		/* TRANSLATORS: quotation marks around a text as it stands in a file. */
		buf_printf(&quoted, _("\"%s\""), seen(m, text));
	add(m, PART_FACT, "", buf_str(&quoted))->role = ROLE_DIM;
	buf_release(&quoted);
}

/* A text of a field that may name a person. */
static struct part *
private_text(struct making *m, const char *label, enum field_id field, const char *text)
{
	struct field_ref ref = { field, NULL };
	struct part *part;

	bool is_hidden = !app_shows(m->app, &ref);

	part = add(m, PART_FACT, label, is_hidden ? _("(hidden)") : seen(m, text));
	part->field = ref;
	part->is_hidden = is_hidden;
	if (is_hidden)
		part->role = ROLE_DIM;
	return part;
}

static const char *
words_of(const struct making *m, const char *list, const char *code)
{
	const struct code_list *l = codes_list(source_codes(m->app->src), list);
	int index = l ? code_find(l, code) : -1;

	return index < 0 ? code : code_label(l, index, m->app->lang);
}

static bool
is_missing(const char *code)
{
	return code[0] == '\0' || strcmp(code, "not-recorded") == 0;
}

/* A coded value that can be filtered by. */
static struct part *
coded(struct making *m, const char *label, enum field_id field, const char *code, const char *text)
{
	struct part *part = add(m, PART_FACT, label, text);

	part->has_field = true;
	part->field = (struct field_ref){ field, NULL };
	part->code = arena_strdup(&m->p->arena, code);
	if (is_missing(code))
		part->role = ROLE_DIM;
	return part;
}

static struct part *
listed(struct making *m, const char *label, enum field_id field, const char *code)
{
	return coded(m, label, field, code, words_of(m, fields[field].list, code));
}

/* The same, where nothing is said when nothing is known. */
static void
listed_if_known(struct making *m, const char *label, enum field_id field, const char *code)
{
	if (!is_missing(code))
		listed(m, label, field, code);
}

/* ---- narrative --------------------------------------------------------------------------- */

/* The number of a pattern as it stands behind what it matched, and before its name. */
static const char *
number_text(const struct making *m, size_t number, char *out, size_t size)
{
	static const char *const raised[] = { "\xc2\xb9",     "\xc2\xb2",     "\xc2\xb3",
					      "\xe2\x81\xb4", "\xe2\x81\xb5", "\xe2\x81\xb6",
					      "\xe2\x81\xb7", "\xe2\x81\xb8", "\xe2\x81\xb9" };

	if (m->app->is_plain || m->app->is_ascii || number > sizeof raised / sizeof *raised)
		snprintf(out, size, "%zu", number);
	else
		snprintf(out, size, "%s", raised[number - 1]);
	return out;
}

static void
find_spans(const struct query *q, const char *text, size_t number, struct part_span **all,
	   size_t *count, size_t *cap)
{
	struct text_span *found = xcalloc(SPANS_MAX, sizeof *found);
	size_t n = query_spans(q, text, strlen(text), found, SPANS_MAX);

	for (size_t i = 0; i < n; i++) {
		*all = grow_array(*all, *count, cap, sizeof **all);
		(*all)[(*count)++] = (struct part_span){ found[i].start, found[i].len, number };
	}
	free(found);
}

/* The filter before patterns, where both begin. */
static int
by_start(const void *a, const void *b)
{
	const struct part_span *x = a, *y = b;

	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	return x->number < y->number ? -1 : x->number > y->number;
}

/* Marks what the filter and the patterns match; behind a pattern's place stands its number. */
static void
mark_matches(struct making *m, struct part *part)
{
	bool is_bracketed = m->app->is_plain || m->app->is_ascii;
	struct part_span *found = NULL;
	size_t count = 0, cap = 0, done = 0, kept = 0;
	struct buf out = { 0 };
	char number[32];

	find_spans(m->app->query, part->text, 0, &found, &count, &cap);
	for (size_t i = 0; i < m->in->hit_count; i++)
		if (m->patterns[i].rule)
			find_spans(m->patterns[i].rule->query, part->text, i + 1, &found, &count, &cap);
	if (count)
		qsort(found, count, sizeof *found, by_start);
	for (size_t i = 0; i < count; i++) {
		size_t start = found[i].start, end = start + found[i].len;

		/* Where two overlap the first stands, and of the second what is left. */
		start = start < done ? done : start;
		if (end <= start)
			continue;
		buf_add(&out, part->text + done, start - done);
		if (is_bracketed)
			buf_putc(&out, '[');
		found[kept] = (struct part_span){ out.len, end - start, found[i].number };
		buf_add(&out, part->text + start, end - start);
		if (is_bracketed)
			buf_putc(&out, ']');
		if (found[kept].number)
			buf_puts(&out, number_text(m, found[kept].number, number, sizeof number));
		done = end;
		kept++;
	}
	if (kept) {
		buf_puts(&out, part->text + done);
		part->text = arena_strdup(&m->p->arena, buf_str(&out));
		part->spans = arena_alloc(&m->p->arena, kept * sizeof *found);
		memcpy(part->spans, found, kept * sizeof *found);
		part->span_count = kept;
		part->first_span = m->p->span_count;
		m->p->span_count += kept;
	}
	buf_release(&out);
	free(found);
}

static void
narrative(struct making *m, const struct incident_text *text)
{
	struct part *part;
	char title[64];

	snprintf(title, sizeof title, "%s   %.8s", _("NARRATIVE"), text->lang);
	heading(m, OF_NARRATIVE, title);
	if (m->mask && !m->has_names) {
		part = add(m, PART_PROSE, "", _("(hidden)"));
		part->role = ROLE_DIM;
		part->is_hidden = true;
		add(m, PART_PROSE, "",
		    _("No victim's name is listed that could be taken out of it. F2 shows it."))
			->role = ROLE_DIM;
		return;
	}
	mark_matches(m, add(m, PART_PROSE, "", seen(m, text->text)));
	if (m->mask)
		add(m, PART_PROSE, "",
		    _("The victims' names as listed are hidden; other names may stand in it."))
			->role = ROLE_WARN;
}

/* The language of the person first. */
static void
narratives(struct making *m)
{
	const struct incident_full *in = m->in;

	for (int others = 0; others < 2; others++)
		for (size_t i = 0; i < in->text_count; i++)
			if ((strcmp(in->texts[i].lang, m->app->lang) != 0) == (others != 0))
				narrative(m, &in->texts[i]);
	if (in->text_count)
		return;
	heading(m, OF_NARRATIVE, _("NARRATIVE"));
	add(m, PART_PROSE, "", _("The file has no narrative of this incident."))->role = ROLE_DIM;
}

/* ---- facts ------------------------------------------------------------------------------- */

static const char *
precision_words(int precision)
{
	static const char *const words[] = {
		[DATE_UNKNOWN] = N_("unknown"),	    [DATE_DAY] = N_("day"),
		[DATE_MONTH] = N_("month"),	    [DATE_YEAR] = N_("year"),
		[DATE_RANGE] = N_("range"),	    [DATE_BEFORE] = N_("on or before"),
		[DATE_AFTER] = N_("on or after"),
	};

	return gettext(words[precision]);
}

static void
date_fact(struct making *m, const char *label, enum field_id field, const struct date *date)
{
	char text[64], whole[128], term[80];
	struct part *part;

	date_format(date, text, sizeof text);
	if (date->precision == DATE_UNKNOWN)
		snprintf(whole, sizeof whole, "%s", _("unknown"));
	else
		snprintf(whole, sizeof whole, "%s (%s)", text, precision_words(date->precision));
	part = add(m, PART_FACT, label, whole);
	if (date->precision == DATE_UNKNOWN) {
		part->role = ROLE_DIM;
		snprintf(term, sizeof term, "no:%s", fields[field].name);
	} else if (date->precision == DATE_BEFORE || date->precision == DATE_AFTER) {
		/* With an open end it lies in no time for certain, and in nearly every one perhaps. */
		return;
	} else {
		snprintf(term, sizeof term, "%s:%s", fields[field].name, text);
	}
	part->has_field = true;
	part->field = (struct field_ref){ field, NULL };
	part->term = arena_strdup(&m->p->arena, term);
}

/* "San Telmo, Norte, Valdoria" */
static void
place_fact(struct making *m)
{
	const struct code_list *list = codes_list(source_codes(m->app->src), "places");
	struct buf text = { 0 };

	for (int at = list ? code_find(list, m->in->place) : -1; at >= 0; at = list->codes[at].parent)
		buf_printf(&text, "%s%s", text.len ? ", " : "", code_label(list, at, m->app->lang));
	coded(m, _("place"), F_PLACE, m->in->place, text.len ? buf_str(&text) : m->in->place);
	buf_release(&text);
	as_written(m, m->in->place_text);
}

static void
type_fact(struct making *m, const struct incident_act *act)
{
	listed(m, _("type"), F_TYPE, act->type);
	as_written(m, act->text);
}

static bool
same_actors(const struct incident_act *a, const struct incident_act *b)
{
	if (a->actor_count != b->actor_count)
		return false;
	for (size_t i = 0; i < a->actor_count; i++) {
		const struct incident_actor *x = &a->actors[i], *y = &b->actors[i];

		if (strcmp(x->actor, y->actor) != 0 || strcmp(x->text, y->text) != 0
		    || strcmp(x->attribution, y->attribution) != 0
		    || x->is_inherited != y->is_inherited)
			return false;
	}
	return true;
}

static void
actor_facts(struct making *m, const struct incident_act *act)
{
	for (size_t i = 0; i < act->actor_count; i++) {
		const struct incident_actor *a = &act->actors[i];

		listed(m, _("actor"), F_ACTOR, a->actor);
		as_written(m, a->text);
		/* Of nobody there is no certainty. */
		if (is_missing(a->actor) && !a->text[0])
			continue;
		listed_if_known(m, _("attribution"), F_ATTRIBUTION, a->attribution);
		if (a->is_inherited)
			add(m, PART_FACT, "", _("of the incident as a whole"))->role = ROLE_DIM;
	}
}

static void
act_facts(struct making *m)
{
	const struct incident_full *in = m->in;
	bool is_same = true;

	for (size_t i = 1; i < in->act_count; i++)
		is_same = is_same && same_actors(&in->acts[0], &in->acts[i]);
	for (size_t i = 0; i < in->act_count; i++) {
		type_fact(m, &in->acts[i]);
		/* Who did what, unless it is the same for all. */
		if (!is_same || i + 1 == in->act_count)
			actor_facts(m, &in->acts[i]);
	}
}

/* The nexus of a victim; act by act when the victim is not in all or it differs. */
static void
nexus_facts(struct making *m, size_t victim)
{
	const struct incident_full *in = m->in;
	const char *first = NULL;
	size_t acts = 0;
	bool is_same = true;

	for (size_t i = 0; i < in->act_count; i++)
		for (size_t k = 0; k < in->acts[i].harm_count; k++)
			if (in->acts[i].harms[k].victim == victim) {
				is_same = is_same
					  && (!first || strcmp(first, in->acts[i].harms[k].nexus) == 0);
				first = in->acts[i].harms[k].nexus;
				acts++;
			}
	if (is_same && acts == in->act_count) {
		if (first)
			listed_if_known(m, _("nexus"), F_NEXUS, first);
		return;
	}
	for (size_t i = 0; i < in->act_count; i++)
		for (size_t k = 0; k < in->acts[i].harm_count; k++)
			if (in->acts[i].harms[k].victim == victim) {
				const char *nexus = in->acts[i].harms[k].nexus;
				char text[256];

				snprintf(text, sizeof text, "%s (%s)", words_of(m, "nexus", nexus),
					 words_of(m, "act_types", in->acts[i].type));
				coded(m, _("nexus"), F_NEXUS, nexus, text);
			}
}

static void
size_fact(struct making *m, const struct incident_victim *v)
{
	char best[32], low[32], high[32], text[128];

	if (v->size_low < 0 && v->size_best < 0 && v->size_high < 0)
		return;
	app_number((long)v->size_best, best, sizeof best);
	app_number((long)v->size_low, low, sizeof low);
	app_number((long)v->size_high, high, sizeof high);
	snprintf(text, sizeof text, "%s", v->size_best < 0 ? "" : best);
	if (v->size_low >= 0 && v->size_high >= 0)
		snprintf(text + strlen(text), sizeof text - strlen(text), _(" (%s to %s)"), low, high);
	else if (v->size_low >= 0)
		snprintf(text + strlen(text), sizeof text - strlen(text), _(" (at least %s)"), low);
	else if (v->size_high >= 0)
		snprintf(text + strlen(text), sizeof text - strlen(text), _(" (at most %s)"), high);
	add(m, PART_FACT, _("people"), text[0] == ' ' ? text + 1 : text);
}

static void
victim_facts(struct making *m, size_t index)
{
	const struct incident_victim *v = &m->in->victims[index];
	struct part *part;

	if (v->name[0]) {
		part = private_text(m, _("victim"), F_PERSON, v->name);
		if (!m->mask) {
			struct buf term = { 0 };

			buf_puts(&term, "person=");
			query_word(&term, v->name);
			part->term = arena_strdup(&m->p->arena, buf_str(&term));
			buf_release(&term);
		}
	} else {
		add(m, PART_FACT, _("victim"), _("no name"))->role = ROLE_DIM;
	}
	if (v->organisation[0])
		private_text(m, _("organisation"), F_ORGANISATION, v->organisation);
	if (strcmp(v->kind, "individual") != 0)
		listed_if_known(m, _("kind"), F_VICTIM_KIND, v->kind);
	size_fact(m, v);
	listed_if_known(m, _("sex"), F_SEX, v->sex);
	for (size_t i = 0; i < v->profile_count; i++) {
		if (!is_missing(v->profiles[i].profile) || v->profiles[i].text[0])
			listed(m, _("profile"), F_PROFILE, v->profiles[i].profile);
		as_written(m, v->profiles[i].text);
	}
	nexus_facts(m, index);
}

static void
facts(struct making *m)
{
	const struct incident_full *in = m->in;
	char text[128];

	heading(m, OF_FACTS, _("FACTS"));
	date_fact(m, _("date"), F_DATE, &in->date);
	as_written(m, in->date_text);
	if (in->registered.precision != DATE_UNKNOWN)
		date_fact(m, _("registered"), F_REGISTERED, &in->registered);
	place_fact(m);
	if (in->weight[0])
		add(m, PART_FACT, _("aggressions"), in->weight);
	if (in->location[0])
		private_text(m, _("location"), F_LOCATION, in->location);
	if (in->lat[0] && in->lon[0]) {
		snprintf(text, sizeof text, "%s, %s", in->lat, in->lon);
		/* Where exactly it was may be somebody's door, as the name of the place may. */
		private_text(m, _("position"), F_LOCATION, text);
	}
	act_facts(m);
	for (size_t i = 0; i < in->victim_count; i++)
		victim_facts(m, i);
	listed(m, _("verification"), F_VERIFICATION, in->verification);
	if (in->own_code[0])
		private_text(m, _("code"), F_CODE, in->own_code);
}

/* ---- tags -------------------------------------------------------------------------------- */

/* One reason why the incident has a tag, or has not. */
struct reason {
	const char *tag, *note;
	enum { BY_HAND, TAKEN_AWAY, BY_PATTERN, BY_VERDICT } kind;
	size_t index; /* among the incident's marks, hits or verdicts */
};

static int
by_tag(const void *a, const void *b)
{
	const struct reason *x = a, *y = b;
	int order = strcmp(x->tag, y->tag);

	if (order)
		return order;
	return x->kind != y->kind ? (int)x->kind - (int)y->kind : x->index < y->index ? -1 : 1;
}

/* "2 pattern convoy-attack, version 3" */
static void
describe_hit(const struct making *m, size_t index, struct buf *out)
{
	const struct incident_hit *hit = &m->in->hits[index];
	bool is_current = false;
	char number[32];

	buf_printf(out, "%s ", number_text(m, index + 1, number, sizeof number));
	buf_printf(out, _("pattern %s, version %lld"), hit->pattern, (long long)hit->number);
	if (hit->is_undecided)
		buf_printf(out, ": %s", _("cannot be decided"));
	if (!hits_are_current(m->app->d, hit->version, matcher_engine(), &is_current, NULL)
	    || !is_current)
		buf_printf(out, " (%s)", _("not up to date"));
}

static void
add_reason(struct making *m, const struct reason *r, bool is_first)
{
	const char *label = is_first ? r->tag : "";
	struct buf text = { 0 };

	switch (r->kind) {
	case BY_HAND:
		buf_puts(&text, _("by hand"));
		break;
	case TAKEN_AWAY:
		buf_puts(&text, _("taken away by hand"));
		break;
	case BY_PATTERN:
		describe_hit(m, r->index, &text);
		break;
	case BY_VERDICT:
		buf_printf(&text,
			   m->in->verdicts[r->index].is_accepted ? _("%s, version %lld: accepted")
								 : _("%s, version %lld: rejected"),
			   m->in->verdicts[r->index].pattern,
			   (long long)m->in->verdicts[r->index].number);
		break;
	}
	coded(m, label, F_TAG, r->tag, buf_str(&text));
	as_written(m, r->note);
	buf_release(&text);
}

static void
tags(struct making *m)
{
	const struct incident_full *in = m->in;
	size_t all = in->mark_count + in->hit_count + in->verdict_count, count = 0;
	struct reason *reasons = xcalloc(all + 1, sizeof *reasons);

	for (size_t i = 0; i < in->mark_count; i++)
		reasons[count++] = (struct reason){ in->marks[i].tag, in->marks[i].note,
						    in->marks[i].is_added ? BY_HAND : TAKEN_AWAY, i };
	for (size_t i = 0; i < in->hit_count; i++)
		reasons[count++] = (struct reason){ in->hits[i].tag, "", BY_PATTERN, i };
	for (size_t i = 0; i < in->verdict_count; i++)
		reasons[count++] = (struct reason){ in->verdicts[i].tag, in->verdicts[i].note, BY_VERDICT, i };
	qsort(reasons, count, sizeof *reasons, by_tag);
	heading(m, OF_TAGS, _("TAGS"));
	for (size_t i = 0; i < count; i++)
		add_reason(m, &reasons[i], i == 0 || strcmp(reasons[i].tag, reasons[i - 1].tag) != 0);
	if (!count)
		add(m, PART_PROSE, "", _("None. t adds one."))->role = ROLE_DIM;
	free(reasons);
}

/* ---- justice ----------------------------------------------------------------------------- */

static void
event_fact(struct making *m, const struct incident_event *e, const char *list)
{
	const char *words = words_of(m, list, e->code);
	struct buf text = { 0 };
	char date[64];

	date_format(&e->date, date, sizeof date);
	if (e->national[0])
		buf_printf(&text, "%s: ", words_of(m, "national_events", e->national));
	buf_puts(&text, words);
	if (!is_missing(e->role) && strcmp(e->role, "unknown") != 0)
		buf_printf(&text, ", %s", words_of(m, "proceeding_roles", e->role));
	if (ladder_mode_find(e->mode) == MODE_ABBREVIATED)
		buf_printf(&text, ", %s", _("abbreviated procedure"));
	if (e->is_undated && e->date.last != DATE_MAX) {
		date_format_day(e->date.last, date, sizeof date);
		buf_printf(&text, _(" (the source as of %s)"), date);
	}
	add(m, PART_FACT, e->is_undated ? _("no date") : date, buf_str(&text));
	if (strcmp(e->text, e->code) != 0 && strcmp(e->text, words) != 0)
		as_written(m, e->text);
	buf_release(&text);
}

/* How a measure, an intervention, a recommendation or a case file stands, by all that is on file. */
static void
route_fact(struct making *m, const struct incident_response *r)
{
	struct arena arena = { 0 };
	struct routes routes = { 0 };
	struct response response;
	struct response_state state;

	if (response_read(m->app->d, r->id, &arena, &response, NULL) && response.id
	    && routes_load(source_codes(m->app->src), &routes, NULL)
	    && response_state(&routes, &response, DATE_MAX, m->app->lang, &state, NULL))
		add(m, PART_FACT, _("stage"), state.label);
	routes_release(&routes);
	arena_release(&arena);
}

/* What is no answer of the courts to the attack. */
static void
other_response(struct making *m, const struct incident_response *r, enum response_kind kind)
{
	add(m, PART_FACT, words_of(m, "response_kinds", r->kind), r->authority[0] ? r->authority : "-");
	if (response_has_route(kind))
		route_fact(m, r);
	for (size_t i = 0; i < r->event_count; i++)
		event_fact(m, &r->events[i], response_stages(kind));
}

static void
proceeding(struct making *m, size_t index)
{
	const struct incident_response *r = &m->in->responses[index];
	enum response_kind kind = RESPONSE_JUDICIAL;
	int32_t as_of = source_as_of(m->app->src);
	struct ladder_status status;
	struct part *part;
	char text[160], day[32];

	if (response_kind_find(r->kind, &kind) && kind != RESPONSE_JUDICIAL) {
		other_response(m, r, kind);
		return;
	}
	if (m->in->response_count > 1) {
		snprintf(text, sizeof text, _("%zu of %zu"), index + 1, m->in->response_count);
		add(m, PART_FACT, _("proceeding"), text);
	}
	if (ladder_status(r->ledger, r->ledger_count, as_of, &status, NULL)) {
		date_format_day(as_of, day, sizeof day);
		snprintf(text, sizeof text, _("%s, as of %s"), status_class_title(status.class), day);
		part = add(m, PART_FACT, _("status"), text);
		part->has_field = m->in->response_count == 1;
		part->field = (struct field_ref){ F_STATUS, NULL };
		if (status.stage != ST_U) {
			part = add(m, PART_FACT, _("stage"),
				   words_of(m, "stages", stage_code_text(status.stage)));
			part->has_field = m->in->response_count == 1;
			part->field = (struct field_ref){ F_STAGE, NULL };
		}
		if (status.is_stale) {
			date_format_day(status.last_confirmed, day, sizeof day);
			snprintf(text, sizeof text,
				 _("last confirmed %s, more than two years before"), day);
			add(m, PART_FACT, "", text)->role = ROLE_WARN;
		}
	}
	for (size_t i = 0; i < r->event_count; i++)
		event_fact(m, &r->events[i], "stages");
}

static void
justice(struct making *m)
{
	const struct incident_full *in = m->in;

	heading(m, OF_JUSTICE, _("JUSTICE"));
	for (size_t i = 0; i < in->response_count; i++)
		proceeding(m, i);
	if (!in->response_count)
		add(m, PART_PROSE, "",
		    in->origin.has_outcomes ? _("The file says nothing about this incident.")
					    : _("The file does not record what justice did."))
			->role = ROLE_DIM;
}

/* ---- other records of the same incident --------------------------------------------------- */

/* What all of them say together of what justice did: the status that lists and figures have. */
static void
status_of_all(struct making *m)
{
	int32_t as_of = source_as_of(m->app->src);
	struct ladder_request request = { .as_of = as_of, .lang = m->app->lang };
	struct selection *sel = source_select_ids(m->app->src, &m->in->id, 1);
	struct arena arena = { 0 };
	struct ladder_table table;
	char text[160], day[32];

	if (source_ladder(m->app->src, sel, &request, &arena, &table, NULL))
		for (int class = 0; class < STATUS_CLASSES; class++)
			if (table.total.by_class[class]) {
				date_format_day(as_of, day, sizeof day);
				snprintf(text, sizeof text, _("all records together: %s, as of %s"),
					 status_class_title((enum status_class)class), day);
				add(m, PART_FACT, _("status"), text);
			}
	arena_release(&arena);
	selection_free(sel);
}

static void
other_records(struct making *m)
{
	const struct incident_full *in = m->in;
	char id[64], text[256];

	if (!in->other_count)
		return;
	heading(m, OF_OTHERS, _("ALSO RECORDED AS"));
	for (size_t i = 0; i < in->other_count && i < OTHERS_MAX; i++) {
		const struct incident_other *o = &in->others[i];

		dossier_id_text(m->app->d, "INC", o->id, id, sizeof id);
		snprintf(text, sizeof text,
			 o->is_same ? _("of dataset %.100s: the same victims")
				    : _("of dataset %.100s: other victims"),
			 o->dataset);
		add(m, PART_FACT, id, text);
	}
	if (in->other_count > OTHERS_MAX) {
		snprintf(text, sizeof text, _("and %zu more"), in->other_count - OTHERS_MAX);
		add(m, PART_PROSE, "", text)->role = ROLE_DIM;
	}
	status_of_all(m);
}

/* ---- where it comes from ----------------------------------------------------------------- */

/* Is it what stands above as the narrative? */
static bool
is_narrative(const struct incident_full *in, const char *text)
{
	for (size_t i = 0; i < in->text_count; i++)
		if (strcmp(in->texts[i].text, text) == 0)
			return true;
	return false;
}

static void
record_cells(struct making *m)
{
	const struct incident_full *in = m->in;
	size_t empty = 0, hidden = 0;
	char text[128];

	heading(m, OF_RECORD, _("RECORD"));
	for (size_t i = 0; i < in->cell_count; i++) {
		const struct incident_cell *c = &in->cells[i];
		struct field_ref ref = { F_RECORD, c->column };
		struct part *part;

		if (!c->text[0]) {
			empty++;
			continue;
		}
		if (m->mask && (!c->is_publishable || !app_shows(m->app, &ref))) {
			hidden++;
			continue;
		}
		if (is_narrative(in, c->text)) {
			add(m, PART_FACT, c->column, _("the narrative above"))->role = ROLE_DIM;
			continue;
		}
		part = add(m, PART_FACT, c->column, seen(m, c->text));
		part->has_field = true;
		part->field = (struct field_ref){ F_RECORD, part->label };
	}
	if (hidden) {
		snprintf(text, sizeof text,
			 ngettext("(hidden) %zu cell that may name a person",
				  "(hidden) %zu cells that may name a person", hidden),
			 hidden);
		add(m, PART_PROSE, "", text)->role = ROLE_DIM;
	}
	if (empty) {
		snprintf(text, sizeof text, ngettext("and %zu empty cell", "and %zu empty cells", empty),
			 empty);
		add(m, PART_PROSE, "", text)->role = ROLE_DIM;
	}
}

static void
history(struct making *m)
{
	const struct incident_origin *o = &m->in->origin;
	char text[512], day[32];

	heading(m, OF_HISTORY, _("HISTORY"));
	if (o->time) {
		date_format_day((int32_t)(o->time / 86400000), day, sizeof day);
		if (o->author[0])
			snprintf(text, sizeof text, _("%s by %s"), day, o->author);
		else
			snprintf(text, sizeof text, "%s", day);
		add(m, PART_FACT, _("imported"), text);
	}
	coded(m, _("dataset"), F_DATASET, o->name, o->name);
	add(m, PART_FACT, _("file"), o->file_name);
	snprintf(text, sizeof text, _("row %lld, line %ld of the file"), (long long)m->in->row,
		 m->in->line);
	add(m, PART_FACT, "", text);
	snprintf(text, sizeof text, _("%s, version %s"), o->profile, o->profile_version);
	add(m, PART_FACT, _("import profile"), text);
}

/* "INC-4417   2015-01-12   Threat" */
static void
head(struct making *m)
{
	struct buf out = { 0 };
	char text[64];

	dossier_id_text(m->app->d, "INC", m->in->id, text, sizeof text);
	buf_puts(&out, text);
	date_format(&m->in->date, text, sizeof text);
	if (text[0])
		buf_printf(&out, "   %s", text);
	for (size_t i = 0; i < m->in->act_count; i++)
		buf_printf(&out, "%s%s", i ? ", " : "   ",
			   words_of(m, "act_types", m->in->acts[i].type));
	m->p->head = arena_strdup(&m->p->arena, buf_str(&out));
	buf_release(&out);
}

/* The patterns behind the hits, to show what they found. One that cannot be read shows nothing. */
static void
load_patterns(struct making *m)
{
	const struct incident_full *in = m->in;

	m->patterns = xcalloc(in->hit_count + 1, sizeof *m->patterns);
	m->p->patterns = arena_alloc(&m->p->arena, (in->hit_count + 1) * sizeof *m->p->patterns);
	for (size_t i = 0; i < in->hit_count; i++) {
		pattern_load(m->app->d, source_codes(m->app->src), in->hits[i].pattern,
			     in->hits[i].number, &m->patterns[i], NULL);
		m->p->patterns[i] = arena_strdup(&m->p->arena, in->hits[i].pattern);
	}
}

static struct mask *
make_mask(struct making *m)
{
	const struct incident_full *in = m->in;
	const char **names = xcalloc(in->victim_count + 1, sizeof *names);
	struct mask *mask;

	for (size_t i = 0; i < in->victim_count; i++) {
		names[i] = in->victims[i].name;
		m->has_names |= names[i][0] != '\0';
	}
	mask = mask_new(names, in->victim_count);
	free(names);
	return mask;
}

void
parts_make(struct parts *p, struct app *app, const struct incident_full *in)
{
	struct making m = { .p = p, .app = app, .in = in };

	parts_release(p);
	if (app->hides_names)
		m.mask = make_mask(&m);
	load_patterns(&m);
	head(&m);
	narratives(&m);
	m.side = SIDE_FACTS;
	facts(&m);
	tags(&m);
	justice(&m);
	other_records(&m);
	m.side = SIDE_NARRATIVE;
	record_cells(&m);
	history(&m);
	mask_free(m.mask);
	for (size_t i = 0; i < in->hit_count; i++)
		pattern_release(&m.patterns[i]);
	free(m.patterns);
}

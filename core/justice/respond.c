/* Responses: words to codes, and how they stand on a day. */
#include "core/justice/respond.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/columns/source.h"
#include "core/dossier/stmt.h"

/* ---- words to codes ------------------------------------------------------------------------- */

/* Offers code, labels and other names of a code. */
static void
offer(struct near *near, const struct code *code)
{
	struct arena arena = { 0 };

	near_offer(near, code->en);
	near_offer(near, code->es);
	near_offer(near, code->code);
	for (const char *s = code->aliases; *s;) {
		size_t len = strcspn(s, "|");

		near_offer(near, arena_strndup(&arena, s, len));
		s += len + (s[len] == '|');
	}
	arena_release(&arena);
}

/* What is near a word among the codes below one; below -1: among all. */
static void
hint_near(const struct code_list *list, int below, const char *text, const char *otherwise,
	  struct error *err)
{
	struct near near;
	char words[256];

	near_start(&near, text);
	for (int c = CODE_FIRST; c < list->count; c++)
		if (below < 0 || (c != below && code_is_within(list, c, below)))
			offer(&near, &list->codes[c]);
	near_print(&near, words, sizeof words);
	if (words[0])
		error_hint(err, N_("near it is: %s"), words);
	else
		error_hint(err, N_("atalaya codes %s lists them"), otherwise);
}

const char *
respond_code(struct codes *codes, const char *name, const char *text, struct error *err)
{
	struct code_list *list = codes_list(codes, name);
	int code = list ? code_match(list, text, strlen(text), -1) : -1;

	if (code >= CODE_FIRST)
		return list->codes[code].code;
	FAIL(err, ERR_USAGE, N_("the list %s has no \"%s\""), name, text);
	if (list)
		hint_near(list, -1, text, name, err);
	return NULL;
}

const char *
respond_stage(struct codes *codes, enum response_kind kind, const char *text, struct error *err)
{
	return respond_code(codes, response_stages(kind), text, err);
}

const char *
respond_country(struct codes *codes, const char *place)
{
	struct code_list *places = codes_list(codes, "places");
	int at = places ? code_find(places, place) : -1;

	if (at < CODE_FIRST)
		return "";
	while (places->codes[at].parent >= 0)
		at = places->codes[at].parent;
	return places->codes[at].code;
}

/* A name that several countries have. */
static const char *
say_which(const struct code_list *list, const int *found, int count, const char *text,
	  struct error *err)
{
	struct arena arena = { 0 };
	struct buf names = { 0 };

	for (int i = 0; i < count; i++)
		buf_printf(&names, "%s%s", i ? ", " : "", list->codes[found[i]].code);
	FAIL(err, ERR_USAGE, N_("\"%s\" is an event of several countries"), text);
	error_hint(err, N_("say which: %s"), buf_str(&names));
	buf_release(&names);
	arena_release(&arena);
	return NULL;
}

const char *
respond_national(struct codes *codes, const char *country, const char *text, struct error *err)
{
	struct code_list *list = codes_list(codes, "national_events");
	int root = list && country[0] ? code_find(list, country) : -1;
	int code, found[8], count;

	if (!list) {
		FAIL(err, ERR_DB, N_("the dossier has no list of national events"));
		return NULL;
	}
	if ((code = code_find(list, text)) >= CODE_FIRST && list->codes[code].parent >= 0)
		return list->codes[code].code;
	if (country[0] && root < 0) {
		FAIL(err, ERR_USAGE, N_("the program knows no names of events in %s"), country);
		error_hint(err, N_("enter the common stage with --stage, or a code of atalaya "
				   "codes national_events"));
		return NULL;
	}
	if (root >= 0 && (code = code_match(list, text, strlen(text), root)) >= CODE_FIRST
	    && code != root)
		return list->codes[code].code;
	count = root >= 0 ? 0 : code_matches(list, text, strlen(text), 1, found, 8);
	if (count == 1 && found[0] >= CODE_FIRST)
		return list->codes[found[0]].code;
	if (count > 1)
		return say_which(list, found, count < 8 ? count : 8, text, err);
	if (root >= 0)
		FAIL(err, ERR_USAGE, N_("no event of %s is called \"%s\""), country, text);
	else
		FAIL(err, ERR_USAGE, N_("no event of any country is called \"%s\""), text);
	hint_near(list, root, text, "national_events", err);
	return NULL;
}

/* Does a NAME= begin here? */
static bool
is_name(const char *s)
{
	size_t len = strspn(s, "abcdefghijklmnopqrstuvwxyz-");

	return len > 0 && s[len] == '=';
}

bool
respond_facts(const char *text, struct arena *arena, struct response_set **out, size_t *count,
	      struct error *err)
{
	struct response_set *sets = arena_alloc(arena, (strlen(text) / 2 + 1) * sizeof *sets);
	const char *s = text;

	*count = 0;
	while (*s) {
		const char *end = s;
		size_t name = strcspn(s, "=");

		if (!is_name(s)) {
			FAIL(err, ERR_USAGE, N_("\"%s\" is no fact"), s);
			return error_hint(err, N_("write NAME=VALUE, several with commas"));
		}
		do
			end = end + (*end == ',') + strcspn(end + (*end == ','), ",");
		while (*end && !is_name(end + 1));
		sets[(*count)++] =
			(struct response_set){ arena_strndup(arena, s, name),
					       arena_strndup(arena, s + name + 1,
							     (size_t)(end - s) - name - 1) };
		s = *end ? end + 1 : end;
	}
	*out = sets;
	return true;
}

/* ---- as of a day ---------------------------------------------------------------------------- */

bool
routes_load(struct codes *codes, struct routes *out, struct error *err)
{
	*out = (struct routes){ .codes = codes };
	for (int k = 0; k < RESPONSE_KINDS; k++)
		if (response_has_route((enum response_kind)k)
		    && !response_route(codes_list(codes, response_stages((enum response_kind)k)),
				       &out->arena, &out->route[k], err))
			return false;
	return true;
}

void
routes_release(struct routes *routes)
{
	arena_release(&routes->arena);
}

static const char *
label_of(const struct routes *routes, const char *list_name, const char *code, const char *lang)
{
	struct code_list *list = codes_list(routes->codes, list_name);
	int at = list ? code_find(list, code) : -1;

	return at >= 0 ? code_label(list, at, lang) : code;
}

/* The first day of the stage, and the last one on which something new was said. */
static void
days_of_proceeding(const struct response *r, int32_t as_of, struct response_state *out)
{
	for (size_t i = 0; i < r->event_count; i++) {
		const struct response_event *e = &r->events[i];
		/* A transfer is entered as a confirmation, but under a name of its own: it is a
		 * step. */
		bool is_step = strcmp(e->code, "U") != 0
			       && (strcmp(e->code, "same") != 0 || e->national[0]);

		if (e->date.last > as_of || e->is_undated || !is_step)
			continue;
		if (out->since == INT32_MIN && strcmp(e->code, out->stage) == 0)
			out->since = e->date.last;
		if (e->date.last > out->moved)
			out->moved = e->date.last;
	}
}

static bool
proceeding_state(const struct routes *routes, const struct response *r, int32_t as_of,
		 const char *lang, struct response_state *out, struct error *err)
{
	struct arena arena = { 0 };
	struct ladder_status status;
	size_t count;
	const struct ledger_event *events = response_ledger(r, &arena, &count);
	bool ok = ladder_status(events, count, as_of, &status, err);

	if (ok) {
		out->is_known = status.class != CLASS_NOT_KNOWN;
		out->is_open = status.class == CLASS_OPEN
			       || status.class == CLASS_CLOSED_PROVISIONAL
			       || status.class == CLASS_NOT_REPORTED;
		out->is_all_later = status.is_all_later;
		out->stage = status.stage != ST_U ? stage_code_text(status.stage) : "";
		out->label = out->stage[0]   ? label_of(routes, out->list, out->stage, lang)
			     : out->is_known ? status_class_title(status.class)
					     : _("status not known");
		days_of_proceeding(r, as_of, out);
	}
	arena_release(&arena);
	return ok;
}

bool
response_state(const struct routes *routes, const struct response *r, int32_t as_of,
	       const char *lang, struct response_state *out, struct error *err)
{
	struct arena arena = { 0 };
	struct code_list *list = codes_list(routes->codes, response_stages(r->kind));
	const struct route_event *events;
	size_t count;
	bool ok;

	*out = (struct response_state){ .list = response_stages(r->kind),
					.stage = "",
					.since = INT32_MIN,
					.moved = INT32_MIN };
	if (!response_has_route(r->kind))
		return proceeding_state(routes, r, as_of, lang, out, err);
	events = response_route_events(r, list, &arena, &count);
	ok = route_status(&routes->route[r->kind], events, count, as_of, &out->route, err);
	if (ok) {
		out->is_known = out->route.code != ROUTE_NONE;
		out->is_open = out->route.is_open;
		out->is_all_later = out->route.is_all_later;
		out->stage = out->is_known ? list->codes[CODE_FIRST + out->route.code].code : "";
		out->label = out->is_known ? code_label(list, CODE_FIRST + out->route.code, lang)
					   : _("status not known");
		out->since = out->route.since;
		out->moved = out->route.moved;
	}
	arena_release(&arena);
	return ok;
}

bool
response_is_in_force(const struct routes *routes, const struct response_state *state)
{
	struct code_list *list = codes_list(routes->codes, state->list);
	int at = state->is_open && list ? code_find(list, state->stage) : -1;
	char text[8];

	return at >= CODE_FIRST && code_attr(&list->codes[at], "force", text, sizeof text)
	       && strcmp(text, "yes") == 0;
}

bool
responses_day(struct source *src, unsigned kinds, int32_t *out, struct error *err)
{
	struct stmt *s = stmt_new(
		source_dossier(src),
		"SELECT r.kind, max(l.last) FROM response r JOIN ledger l ON l.response = r.id"
		" GROUP BY r.kind",
		err);
	enum stmt_result got = STMT_ERROR;

	*out = DATE_MIN;
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		enum response_kind kind;
		int32_t day = (int32_t)stmt_col_int(s, 1);

		if (response_kind_find(stmt_col_text(s, 0), &kind) && (kinds >> kind & 1)
		    && day > *out && day != DATE_MAX)
			*out = day;
	}
	stmt_free(s);
	return got == STMT_DONE;
}

/* Lists for follow-up. */
#include "core/justice/pending.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/columns/source.h"
#include "core/dossier/stmt.h"

const char *
pending_code(enum pending_kind kind)
{
	static const char *const codes[PENDING_KINDS] = { "no-proceeding", "no-movement",
							  "not-implemented", "no-recommendation" };

	return codes[kind];
}

const char *
pending_title(enum pending_kind kind)
{
	static const char *const titles[PENDING_KINDS] = {
		N_("incident without a proceeding"),
		N_("proceeding without movement"),
		N_("measure approved, not implemented"),
		N_("pattern without a recommendation"),
	};

	return gettext(titles[kind]);
}

static int
by_number(const void *a, const void *b)
{
	const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

static bool
has_id(const int64_t *ids, size_t count, int64_t id)
{
	return count && bsearch(&id, ids, count, sizeof *ids, by_number);
}

/* Is a response one of a selected incident? */
static bool
is_selected(const int64_t *ids, size_t count, const struct response *r)
{
	for (size_t i = 0; i < r->incident_count; i++)
		if (has_id(ids, count, r->incidents[i]))
			return true;
	return false;
}

/* ---- what nothing was done about ------------------------------------------------------------- */

struct looking {
	struct routes routes;
	struct source *src;
	const int64_t *ids; /* of the records behind the selection */
	size_t count;
	int32_t as_of;
	long days;
	pending_fn *fn;
	void *ctx;
	/* Incidents with a proceeding, and patterns that a recommendation names. */
	int64_t *proceeded;
	size_t proceeded_count, proceeded_cap;
	const char **answered;
	size_t answered_count, answered_cap;
	/* What is told after the incidents without a proceeding. */
	struct pending *found;
	size_t found_count, found_cap;
	struct arena arena;
};

static void
keep(struct looking *l, const struct pending *p)
{
	l->found = grow_array(l->found, l->found_count, &l->found_cap, sizeof *l->found);
	l->found[l->found_count++] = *p;
}

static bool
look_at_proceeding(struct looking *l, const struct response *r, struct error *err)
{
	struct response_state state;

	for (size_t i = 0; i < r->incident_count; i++) {
		l->proceeded = grow_array(l->proceeded, l->proceeded_count, &l->proceeded_cap,
					  sizeof *l->proceeded);
		l->proceeded[l->proceeded_count++] = source_primary(l->src, r->incidents[i]);
	}
	if (!is_selected(l->ids, l->count, r))
		return true;
	if (!response_state(&l->routes, r, l->as_of, "en", &state, err))
		return false;
	if ((state.is_open || !state.is_known)
	    && (state.moved == INT32_MIN || (int64_t)l->as_of - state.moved >= l->days))
		keep(l, &(struct pending){ PENDING_NO_MOVEMENT, r->incidents[0], r->id, "",
					   state.moved });
	return true;
}

/* The rung of a code of the list, 0 when it has none. */
static int
rung_of(const struct routes *routes, enum response_kind kind, const char *code)
{
	struct code_list *list = codes_list(routes->codes, response_stages(kind));
	int at = list ? code_find(list, code) : -1;

	return at >= CODE_FIRST ? routes->route[kind].codes[at - CODE_FIRST].rung : 0;
}

static bool
look_at_measure(struct looking *l, const struct response *r, struct error *err)
{
	int decided = rung_of(&l->routes, RESPONSE_MEASURE, "decided");
	int done = rung_of(&l->routes, RESPONSE_MEASURE, "implemented");
	struct response_state state;

	if (!is_selected(l->ids, l->count, r) || !decided || !done)
		return true;
	if (!response_state(&l->routes, r, l->as_of, "en", &state, err))
		return false;
	if (state.is_open && state.route.rung >= decided && state.route.rung < done)
		keep(l, &(struct pending){ PENDING_NOT_IMPLEMENTED, r->incidents[0], r->id, "",
					   state.route.reached[decided - 1].how == REACH_RECORDED
						   ? state.route.reached[decided - 1].latest
						   : INT32_MIN });
	return true;
}

static bool
look_at(void *ctx, const struct response *r, struct error *err)
{
	struct looking *l = ctx;
	const char *pattern = response_fact_value(r, "pattern");

	if (r->kind == RESPONSE_JUDICIAL)
		return look_at_proceeding(l, r, err);
	if (r->kind == RESPONSE_MEASURE)
		return look_at_measure(l, r, err);
	if (pattern[0]) {
		l->answered = grow_array(l->answered, l->answered_count, &l->answered_cap,
					 sizeof *l->answered);
		l->answered[l->answered_count++] = arena_strdup(&l->arena, pattern);
	}
	return true;
}

static bool
tell_incidents(struct looking *l, struct error *err)
{
	if (l->proceeded_count)
		qsort(l->proceeded, l->proceeded_count, sizeof *l->proceeded, by_number);
	for (size_t i = 0; i < l->count; i++)
		if (source_primary(l->src, l->ids[i]) == l->ids[i]
		    && !has_id(l->proceeded, l->proceeded_count, l->ids[i])
		    && !l->fn(
			    l->ctx,
			    &(struct pending){ PENDING_NO_PROCEEDING, l->ids[i], 0, "", INT32_MIN },
			    err))
			return false;
	return true;
}

static bool
tell_patterns(struct looking *l, struct dossier *d, struct error *err)
{
	struct stmt *s =
		stmt_new(d, "SELECT code FROM pattern WHERE applied <> 0 ORDER BY code", err);
	enum stmt_result got = STMT_ERROR;
	bool ok = s != NULL;

	while (ok && (got = stmt_step(s, err)) == STMT_ROW) {
		const char *code = stmt_col_text(s, 0);
		bool is_answered = false;

		for (size_t i = 0; i < l->answered_count; i++)
			is_answered |= strcmp(l->answered[i], code) == 0;
		ok = is_answered
		     || l->fn(l->ctx,
			      &(struct pending){ PENDING_NO_RECOMMENDATION, 0, 0, code, INT32_MIN },
			      err);
	}
	stmt_free(s);
	return ok && got == STMT_DONE;
}

bool
pending_each(struct source *src, const struct selection *sel, int32_t as_of, long days,
	     pending_fn *fn, void *ctx, struct error *err)
{
	struct looking l = { .src = src, .as_of = as_of, .days = days, .fn = fn, .ctx = ctx };
	const unsigned kinds =
		1u << RESPONSE_JUDICIAL | 1u << RESPONSE_MEASURE | 1u << RESPONSE_RECOMMENDATION;
	bool ok = routes_load(source_codes(src), &l.routes, err);

	l.ids = selection_records(src, sel, &l.arena, &l.count);
	ok = ok && response_each(source_dossier(src), kinds, look_at, &l, err)
	     && tell_incidents(&l, err);
	for (int k = PENDING_NO_MOVEMENT; ok && k <= PENDING_NOT_IMPLEMENTED; k++)
		for (size_t i = 0; ok && i < l.found_count; i++)
			if (l.found[i].kind == (enum pending_kind)k)
				ok = fn(ctx, &l.found[i], err);
	ok = ok && tell_patterns(&l, source_dossier(src), err);
	free(l.proceeded);
	free(l.answered);
	free(l.found);
	routes_release(&l.routes);
	arena_release(&l.arena);
	return ok;
}

/* ---- attacks on people with a measure -------------------------------------------------------- */

const char *
guarded_code(enum guarded_kind kind)
{
	static const char *const codes[GUARDED_KINDS] = { "in-force", "undecided", "refused" };

	return codes[kind];
}

const char *
guarded_title(enum guarded_kind kind)
{
	static const char *const titles[GUARDED_KINDS] = {
		N_("attack while a measure was in force"),
		N_("attack between request and decision"),
		N_("killing after a measure was refused"),
	};

	return gettext(titles[kind]);
}

/* A measure with what is needed to say how it stood on a day. */
struct measure {
	int64_t id;
	const struct route_event *events;
	size_t count;
};

/* A name that a measure is about. */
struct covered {
	const char *key;
	size_t measure;
};

struct guarding {
	struct source *src;
	struct routes routes;
	const struct code_list *stages;
	struct arena arena;
	struct measure *measures;
	size_t measure_count, measure_cap;
	struct covered *covered;
	size_t covered_count, covered_cap;
	struct stmt *names; /* of an incident */
	struct guarded *found;
	size_t found_count, found_cap;
};

static bool
take_measure(void *ctx, const struct response *r, struct error *err)
{
	struct guarding *g = ctx;
	struct measure m = { .id = r->id };
	enum stmt_result got = STMT_DONE;

	m.events = response_route_events(r, g->stages, &g->arena, &m.count);
	g->measures =
		grow_array(g->measures, g->measure_count, &g->measure_cap, sizeof *g->measures);
	g->measures[g->measure_count] = m;
	for (size_t i = 0; got == STMT_DONE && i < r->incident_count; i++) {
		stmt_int(g->names, 1, r->incidents[i]);
		while ((got = stmt_step(g->names, err)) == STMT_ROW) {
			g->covered = grow_array(g->covered, g->covered_count, &g->covered_cap,
						sizeof *g->covered);
			g->covered[g->covered_count++] =
				(struct covered){ arena_strdup(&g->arena,
							       stmt_col_text(g->names, 0)),
						  g->measure_count };
		}
	}
	g->measure_count++;
	return got == STMT_DONE;
}

static int
by_key(const void *a, const void *b)
{
	const struct covered *x = a, *y = b;
	int order = strcmp(x->key, y->key);

	return order ? order : (x->measure > y->measure) - (x->measure < y->measure);
}

static bool
has_attr(const struct guarding *g, int code, const char *attr)
{
	char text[8];

	return code_attr(&g->stages->codes[CODE_FIRST + code], attr, text, sizeof text)
	       && strcmp(text, "yes") == 0;
}

/* Is there an event with that attribute by a day? */
static bool
had(const struct guarding *g, const struct measure *m, const char *attr, int32_t day)
{
	for (size_t i = 0; i < m->count; i++)
		if (m->events[i].latest <= day && has_attr(g, m->events[i].code, attr))
			return true;
	return false;
}

static bool
stood(struct guarding *g, const struct measure *m, int32_t day, enum guarded_kind kind,
      struct route_status *status, bool *is, struct error *err)
{
	if (!route_status(&g->routes.route[RESPONSE_MEASURE], m->events, m->count, day, status,
			  err))
		return false;
	if (kind == GUARDED_IN_FORCE)
		*is = status->is_open && has_attr(g, status->code, "force");
	else if (kind == GUARDED_UNDECIDED)
		*is = status->is_open && !had(g, m, "decides", day)
		      && !has_attr(g, status->code, "force");
	else
		*is = had(g, m, "refuses", day);
	return true;
}

static bool
try_one(struct guarding *g, const struct guarded *attack, const struct measure *m, bool is_killing,
	struct error *err)
{
	for (int k = 0; k < GUARDED_KINDS; k++) {
		struct route_status at_first, at_last;
		bool first, last;

		if (k == GUARDED_REFUSED && !is_killing)
			continue;
		if (!stood(g, m, attack->date.first, (enum guarded_kind)k, &at_first, &first, err)
		    || !stood(g, m, attack->date.last, (enum guarded_kind)k, &at_last, &last, err))
			return false;
		if (!first || !last)
			continue;
		g->found = grow_array(g->found, g->found_count, &g->found_cap, sizeof *g->found);
		g->found[g->found_count] = *attack;
		g->found[g->found_count].kind = (enum guarded_kind)k;
		g->found[g->found_count].measure = m->id;
		g->found[g->found_count].stage = g->stages->codes[CODE_FIRST + at_first.code].code;
		g->found[g->found_count++].since = at_first.since;
	}
	return true;
}

static size_t
first_of(const struct guarding *g, const char *key)
{
	size_t low = 0, high = g->covered_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(g->covered[middle].key, key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Every named individual of every incident: is that somebody whom a measure is about? */
static bool
find_attacks(struct guarding *g, const int64_t *ids, size_t count, struct error *err)
{
	struct code_list *types = codes_list(source_codes(g->src), "act_types");
	int killing = types ? code_find(types, "killing") : -1;
	struct stmt *s =
		stmt_new(source_dossier(g->src),
			 "SELECT v.incident, p.name_key, p.name, i.date_first, i.date_last,"
			 " i.date_precision, group_concat(a.type, '|') FROM person p"
			 " JOIN victimisation v ON v.person = p.id"
			 " JOIN act a ON a.incident = v.incident AND a.ord = v.act"
			 " JOIN incident i ON i.id = v.incident"
			 " WHERE p.name_key <> '' AND p.kind = 'individual'"
			 " AND i.date_first > -2147483648 AND i.date_last < 2147483647"
			 " GROUP BY v.incident, p.id ORDER BY v.incident, p.id",
			 err);
	enum stmt_result got = STMT_ERROR;
	bool ok = s != NULL;

	while (ok && (got = stmt_step(s, err)) == STMT_ROW) {
		const char *key = stmt_col_text(s, 1), *acts = stmt_col_text(s, 6);
		struct guarded attack = {
			.incident = stmt_col_int(s, 0),
			.date = { (int32_t)stmt_col_int(s, 3), (int32_t)stmt_col_int(s, 4),
				  (uint8_t)date_precision_find(stmt_col_text(s, 5)) },
		};
		size_t at = first_of(g, key);
		bool is_killing = false;

		if (at == g->covered_count || strcmp(g->covered[at].key, key) != 0
		    || !has_id(ids, count, attack.incident))
			continue;
		attack.person = arena_strdup(&g->arena, stmt_col_text(s, 2));
		for (const char *a = acts; killing >= 0 && *a;) {
			size_t len = strcspn(a, "|");
			char type[64];

			if (len < sizeof type) {
				memcpy(type, a, len);
				type[len] = '\0';
				is_killing |=
					code_find(types, type) >= 0
					&& code_is_within(types, code_find(types, type), killing);
			}
			a += len + (a[len] == '|');
		}
		for (; ok && at < g->covered_count && strcmp(g->covered[at].key, key) == 0; at++)
			/* A measure that is about several incidents of somebody has the name more
			 * than once. */
			if (at == 0 || by_key(&g->covered[at - 1], &g->covered[at]) != 0)
				ok = try_one(g, &attack, &g->measures[g->covered[at].measure],
					     is_killing, err);
	}
	stmt_free(s);
	return ok && got == STMT_DONE;
}

static int
by_kind(const void *a, const void *b)
{
	const struct guarded *x = a, *y = b;

	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	if (x->incident != y->incident)
		return x->incident < y->incident ? -1 : 1;
	return (x->measure > y->measure) - (x->measure < y->measure);
}

bool
guarded_each(struct source *src, const struct selection *sel, guarded_fn *fn, void *ctx,
	     struct error *err)
{
	struct guarding g = { .src = src };
	size_t count;
	const int64_t *ids = selection_records(src, sel, &g.arena, &count);
	bool ok = routes_load(source_codes(src), &g.routes, err);

	g.stages = codes_list(source_codes(src), response_stages(RESPONSE_MEASURE));
	g.names = stmt_new(
		source_dossier(src),
		"SELECT DISTINCT p.name_key FROM victimisation v JOIN person p ON p.id = v.person"
		" WHERE v.incident = :id AND p.name_key <> '' AND p.kind = 'individual'",
		err);
	ok = ok && g.names
	     && response_each(source_dossier(src), 1u << RESPONSE_MEASURE, take_measure, &g, err);
	if (ok && g.covered_count)
		qsort(g.covered, g.covered_count, sizeof *g.covered, by_key);
	ok = ok && (!g.covered_count || find_attacks(&g, ids, count, err));
	if (g.found_count)
		qsort(g.found, g.found_count, sizeof *g.found, by_kind);
	for (size_t i = 0; ok && i < g.found_count; i++)
		ok = fn(ctx, &g.found[i], err);
	stmt_free(g.names);
	free(g.measures);
	free(g.covered);
	free(g.found);
	routes_release(&g.routes);
	arena_release(&g.arena);
	return ok;
}

/* What a row says of justice, and of measures and interventions. */
#include <stdio.h>
#include <string.h>

#include "core/dossier/response.h"
#include "core/intake/row_parts.h"

/* The k-th of several parallel values; the last one goes on. */
static const char *
parallel(const struct meanings *said, size_t k, const char *fallback)
{
	if (!said || said->is_missing)
		return fallback;
	return said->items[k < said->count ? k : said->count - 1].code;
}

/* A response of the row, made when the first thing comes up that it holds. */
struct making {
	int64_t incident, response; /* response: -1 as long as there is none */
	const char *kind;
	int section; /* of its kind, from 1 */
	const struct expr *authority;
	int ord;
};

static void
make_response(struct row_maker *m, struct making *it, const struct csv_row *row)
{
	struct bulk_rows *put = &m->b->tables[T_RESPONSE];

	if (it->response >= 0)
		return;
	it->response = m->b->responses++;
	bulk_counted(put, N_RESPONSE, it->response);
	bulk_counted(put, N_INCIDENT, it->incident);
	bulk_text(put, it->kind);
	bulk_int(put, it->section);
	if (it->authority)
		row_put_personal(m, put, it->authority, row);
	else
		bulk_text(put, "");
}

/* An event with what is the same for all that one cell says. */
struct event {
	const char *code, *role, *mode, *national;
	struct date date;
	bool is_undated;
	const char *text; /* of len bytes, as written */
	size_t len;
	const struct expr *source, *authority; /* NULL: none */
};

static void
put_event(struct row_maker *m, struct making *it, const struct event *e, const struct csv_row *row)
{
	struct bulk_rows *put = &m->b->tables[T_LEDGER];

	make_response(m, it, row);
	bulk_counted(put, N_RESPONSE, it->response);
	bulk_int(put, ++it->ord);
	bulk_text(put, e->code);
	bulk_text(put, e->role);
	bulk_text(put, e->mode);
	bulk_int(put, e->date.first);
	bulk_int(put, e->date.last);
	bulk_text(put, date_precision_name(e->date.precision));
	bulk_int(put, e->is_undated);
	bulk_text_n(put, e->text, m->is_withheld ? 0 : e->len);
	if (e->source)
		row_put_personal(m, put, e->source, row);
	else
		bulk_text(put, "");
	if (e->authority)
		row_put_personal(m, put, e->authority, row);
	else
		bulk_text(put, "");
	bulk_text(put, e->national);
	m->b->events++;
}

/* ---- names of events ------------------------------------------------------------------------- */

void
row_start_national(struct row_maker *m, struct codes *codes)
{
	bool is_asked = false;

	for (size_t i = 0; i < m->p->event_count; i++)
		is_asked |= m->p->events[i].national.kind != EXPR_NONE;
	m->national_events = codes_list(codes, coded_keys[C_NATIONAL].list);
	for (int c = CODE_FIRST; is_asked && m->national_events && c < m->national_events->count;
	     c++) {
		struct row_national *n = &m->national[m->national_count];

		if (m->national_events->codes[c].parent >= 0 || m->national_count == ROW_COUNTRIES)
			continue;
		n->country = m->national_events->codes[c].code;
		n->resolver = resolver_new(m->p, codes, coded_keys[C_NATIONAL].key,
					   coded_keys[C_NATIONAL].list);
		resolver_below(n->resolver, c);
		m->national_count++;
	}
}

/* The names of the country that the row says, or lies in; those of all where it is in none that has
 * any. */
static struct resolver *
names_for(struct row_maker *m, const struct event_rule *rule, const struct csv_row *row)
{
	const char *place = rule->country.kind != EXPR_NONE
				    ? row_first_code(m, C_EVENT_COUNTRY, &rule->country, row)
				    : resolver_place(m->coded[C_PLACE], m->p, row)->items[0].code;
	const struct code_list *places = m->source->places;
	int at = code_find(places, place);

	while (at >= CODE_FIRST && places->codes[at].parent >= 0)
		at = places->codes[at].parent;
	for (int i = 0; at >= CODE_FIRST && i < m->national_count; i++)
		if (strcmp(m->national[i].country, places->codes[at].code) == 0)
			return m->national[i].resolver;
	return m->coded[C_NATIONAL];
}

/* Adds the events that national names mean; false when the cell says none. */
static bool
put_national(struct row_maker *m, struct making *it, const struct event_rule *rule, struct event *e,
	     const struct meanings *roles, const struct meanings *modes, const struct csv_row *row)
{
	const struct meanings *names = resolver_cell(names_for(m, rule, row), &rule->national, row);
	bool is_any = false;

	if (names->is_missing)
		return false;
	e->text = expr_text(&rule->national, row, &e->len);
	for (size_t k = 0; k < names->count; k++) {
		int code = names->items[k].text[0]
				   ? -1
				   : code_find(m->national_events, names->items[k].code);
		char stage[16], mode[16] = "ordinary";

		if (code < CODE_FIRST
		    || !code_attr(&m->national_events->codes[code], "stage", stage, sizeof stage))
			continue;
		code_attr(&m->national_events->codes[code], "mode", mode, sizeof mode);
		e->code = arena_strdup(&m->b->arena, stage);
		e->mode = parallel(modes, k, arena_strdup(&m->b->arena, mode));
		e->role = parallel(roles, k, "unknown");
		e->national = m->national_events->codes[code].code;
		put_event(m, it, e, row);
		is_any = true;
	}
	e->national = "";
	return is_any;
}

/* ---- proceedings ----------------------------------------------------------------------------- */

static void
put_events(struct row_maker *m, struct making *it, const struct event_rule *rule,
	   const struct csv_row *row)
{
	const struct meanings *stages = NULL, *roles = NULL, *modes = NULL;
	const char *date_text;
	size_t date_len;
	struct event e = {
		.national = "",
		.source = rule->source.kind != EXPR_NONE ? &rule->source : NULL,
		.authority = rule->authority.kind != EXPR_NONE ? &rule->authority : NULL,
		.date = row_date(m, &rule->date, "event.date", row, &date_text, &date_len),
	};

	e.is_undated = e.date.precision == DATE_UNKNOWN;
	if (rule->role.kind != EXPR_NONE)
		roles = resolver_cell(m->coded[C_ROLE], &rule->role, row);
	if (rule->mode.kind != EXPR_NONE)
		modes = resolver_cell(m->coded[C_MODE], &rule->mode, row);
	/* Undated: asserted when the dataset's outcomes were last known, true at or before that. */
	if (e.is_undated)
		e.date = (struct date){ DATE_MIN, m->source->status.last, DATE_BEFORE };
	if (rule->national.kind != EXPR_NONE && put_national(m, it, rule, &e, roles, modes, row))
		return;
	if (rule->stage.kind == EXPR_NONE)
		return;
	stages = resolver_cell(m->coded[C_STAGE], &rule->stage, row);
	if (stages->is_missing
	    || (rule->stage.kind == EXPR_CONST && row_is_missing(m, &rule->date, row)))
		return;
	e.text = expr_text(&rule->stage, row, &e.len);
	if (date_len) {
		e.text = date_text;
		e.len = date_len;
	}
	for (size_t k = 0; k < stages->count; k++) {
		/* A word that no list knows says nothing about justice; it is listed as unmatched.
		 */
		if (stages->items[k].text[0])
			continue;
		e.code = stages->items[k].code;
		e.role = parallel(roles, k, "unknown");
		e.mode = parallel(modes, k, "ordinary");
		put_event(m, it, &e, row);
	}
}

/* ---- measures and interventions ---------------------------------------------------------------
 */

/* A step with a day of its own; one that cannot be read is listed and is none. */
static void
put_step(struct row_maker *m, struct making *it, const struct expr *day, const char *code,
	 const struct csv_row *row)
{
	struct event e = { .code = code, .role = "unknown", .mode = "ordinary", .national = "" };
	const char *text;
	size_t len;

	if (day->kind == EXPR_NONE || row_is_missing(m, day, row))
		return;
	e.date = row_date(m, day, "response.date", row, &text, &len);
	if (e.date.precision == DATE_UNKNOWN)
		return;
	e.text = text;
	e.len = len;
	put_event(m, it, &e, row);
}

static void
put_response(struct row_maker *m, struct making *it, const struct response_rule *rule,
	     const struct csv_row *row)
{
	const char *const *steps = rule->is_measure ? measure_steps : intervention_steps;
	enum coded which = rule->is_measure ? C_MEASURE_STAGE : C_INTERVENTION_STAGE;

	if (rule->stage.kind != EXPR_NONE) {
		const struct meanings *stages = resolver_cell(m->coded[which], &rule->stage, row);

		for (size_t k = 0; !stages->is_missing && k < stages->count; k++)
			if (!stages->items[k].text[0])
				put_step(m, it, &rule->date, stages->items[k].code, row);
	}
	for (int i = 0; i < RESPONSE_STEPS && steps[i]; i++)
		put_step(m, it, &rule->steps[i], steps[i], row);
	/* Whom it covers is said of what is there. */
	if (it->response >= 0 && rule->persons.kind != EXPR_NONE
	    && !row_is_missing(m, &rule->persons, row)) {
		struct size_text size = row_size(m, &rule->persons, "measure.persons", row);
		char number[32];

		if (size.best >= 0) {
			snprintf(number, sizeof number, "%lld", (long long)size.best);
			bulk_counted(&m->b->tables[T_FACT], N_RESPONSE, it->response);
			bulk_text(&m->b->tables[T_FACT], "persons");
			bulk_text(&m->b->tables[T_FACT], arena_strdup(&m->b->arena, number));
		}
	}
}

void
row_put_responses(struct row_maker *m, int64_t id, const struct csv_row *row)
{
	struct making judicial = { .incident = id,
				   .response = -1,
				   .kind = response_kind_code(RESPONSE_JUDICIAL),
				   .section = 1 };
	int sections[2] = { 0 };

	for (size_t i = 0; i < m->p->event_count; i++)
		put_events(m, &judicial, &m->p->events[i], row);
	for (size_t i = 0; i < m->p->response_count; i++) {
		const struct response_rule *rule = &m->p->responses[i];
		struct making it = {
			.incident = id,
			.response = -1,
			.kind = response_kind_code(rule->is_measure ? RESPONSE_MEASURE
								    : RESPONSE_INTERVENTION),
			.section = ++sections[rule->is_measure],
			.authority = rule->authority.kind != EXPR_NONE ? &rule->authority : NULL,
		};

		put_response(m, &it, rule, row);
	}
}

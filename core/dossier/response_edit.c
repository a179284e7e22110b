/* Responses: what people enter. Every function here is one journal entry. */
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/dossier/response.h"
#include "core/dossier/stmt.h"

/* Events that a person enters are numbered from here on, behind all that files and editions say. */
#define BY_HAND "2000000"

/* Responses and incidents that one entry may name. */
enum { ENTRY_MAX = 1000000 };

/* ---- what is typed -------------------------------------------------------------------------- */

/* A text on one line, in normal form C, added to out. */
static bool
clean(struct buf *out, const char *text, struct error *err)
{
	size_t len = text ? strlen(text) : 0;

	if (len > RESPONSE_TEXT_MAX)
		return FAIL(err, ERR_LIMIT, N_("a text of a response is at most %d bytes long"),
			    RESPONSE_TEXT_MAX);
	if (utf8_check(text ? text : "", len) != len || !utf8_nfc(out, text ? text : "", len))
		return FAIL(err, ERR_USAGE, N_("a text of the response is not UTF-8 text"));
	for (size_t i = 0; i < out->len; i++)
		if (out->data[i] == '\n' || out->data[i] == '\r' || out->data[i] == '\t')
			out->data[i] = ' ';
	return true;
}

/* Binds a text that was typed; keep holds it until the statement is run. */
static bool
bind_clean(struct stmt *s, int at, struct buf *keep, const char *text, struct error *err)
{
	buf_clear(keep);
	if (!clean(keep, text, err))
		return false;
	stmt_text(s, at, buf_str(keep));
	return true;
}

/* A fact of the journal is one line whatever a person typed. */
static void
add_fact(struct buf *facts, const char *key, const char *value)
{
	if (!value || !value[0])
		return;
	buf_printf(facts, "%s=", key);
	for (; *value; value++)
		buf_putc(facts, *value == '\n' || *value == '\r' ? ' ' : *value);
	buf_putc(facts, '\n');
}

static void
add_id(struct dossier *d, struct buf *facts, const char *key, const char *prefix, int64_t id)
{
	char text[64];

	dossier_id_text(d, prefix, id, text, sizeof text);
	buf_printf(facts, "%s=%s\n", key, text);
}

/* ---- what must be there --------------------------------------------------------------------- */

/* Is it an incident that is counted? Its date is in *date. */
static bool
check_incident(struct dossier *d, struct stmt *find, int64_t incident, struct error *err)
{
	enum stmt_result got;
	char id[64];

	stmt_int(find, 1, incident);
	got = stmt_step(find, err);
	stmt_reset(find);
	if (got == STMT_DONE) {
		dossier_id_text(d, "INC", incident, id, sizeof id);
		FAIL(err, ERR_USAGE, N_("there is no incident %s"), id);
	}
	return got == STMT_ROW;
}

static struct stmt *
incident_finder(struct dossier *d, struct error *err)
{
	return stmt_new(
		d,
		"SELECT 1 FROM incident i JOIN dataset s ON s.id = i.dataset WHERE i.id = :id"
		" AND s.state = 'active' AND i.edition <= s.edition AND NOT EXISTS"
		" (SELECT 1 FROM incident_gone g WHERE g.incident = i.id)",
		err);
}

/* A response of incidents that are counted. */
static bool
read_response(struct dossier *d, int64_t id, struct arena *arena, struct response *out,
	      struct error *err)
{
	char text[64];

	if (!response_read(d, id, arena, out, err))
		return false;
	if (out->id)
		return true;
	dossier_id_text(d, "RSP", id, text, sizeof text);
	FAIL(err, ERR_USAGE, N_("there is no response %s"), text);
	return error_hint(err, N_("atalaya response DOSSIER list shows them"));
}

/* ---- facts ---------------------------------------------------------------------------------- */

static bool
code_value(struct codes *codes, const struct response_fact *fact, const char *text, struct buf *out,
	   struct error *err)
{
	struct code_list *list = codes_list(codes, "response_facts");
	int root = list ? code_find(list, fact->name) : -1;
	int code = root >= 0 ? code_match(list, text, strlen(text), root) : -1;
	struct buf known = { 0 };

	if (code >= CODE_FIRST && code != root) {
		buf_puts(out, list->codes[code].code);
		return true;
	}
	for (int c = root + 1; root >= 0 && c <= list->codes[root].last; c++)
		buf_printf(&known, "%s%s", known.len ? ", " : "", list->codes[c].code);
	FAIL(err, ERR_USAGE, N_("%s cannot be \"%s\""), fact->name, text);
	error_hint(err, N_("it is one of %s"), buf_str(&known));
	buf_release(&known);
	return false;
}

static bool
number_value(const struct response_fact *fact, const char *text, struct buf *out, struct error *err)
{
	size_t digits = strspn(text, "0123456789");

	if (digits == 0 || digits > 9 || text[digits])
		return FAIL(err, ERR_USAGE, N_("%s is a whole number, not \"%s\""), fact->name,
			    text);
	buf_printf(out, "%ld", strtol(text, NULL, 10));
	return true;
}

static bool
yes_no_value(const struct response_fact *fact, const char *text, struct buf *out, struct error *err)
{
	struct buf folded = { 0 };
	const char *value = NULL;

	utf8_fold(&folded, text, strlen(text));
	if (strcmp(buf_str(&folded), "yes") == 0 || strcmp(buf_str(&folded), "si") == 0)
		value = "yes";
	else if (strcmp(buf_str(&folded), "no") == 0 || strcmp(buf_str(&folded), "unknown") == 0)
		value = buf_str(&folded);
	if (value)
		buf_puts(out, value);
	else
		FAIL(err, ERR_USAGE, N_("%s is yes, no or unknown, not \"%s\""), fact->name, text);
	buf_release(&folded);
	return value != NULL;
}

static bool
response_value(struct dossier *d, const struct response_fact *fact, const char *text,
	       struct buf *out, struct error *err)
{
	struct response other;
	struct arena arena = { 0 };
	int64_t id;
	bool ok;

	if (!dossier_id_parse(d, "RSP", text, &id))
		return FAIL(err, ERR_USAGE, N_("%s is a response such as RSP-12, not \"%s\""),
			    fact->name, text);
	ok = read_response(d, id, &arena, &other, err);
	if (ok)
		buf_printf(out, "%lld", (long long)id);
	arena_release(&arena);
	return ok;
}

static bool
pattern_value(struct dossier *d, const char *text, struct buf *out, struct error *err)
{
	struct stmt *s = stmt_new(d, "SELECT code FROM pattern WHERE code = :code", err);
	enum stmt_result got = STMT_ERROR;

	if (s) {
		stmt_text(s, 1, text);
		if ((got = stmt_step(s, err)) == STMT_ROW)
			buf_puts(out, stmt_col_text(s, 0));
	}
	stmt_free(s);
	if (got == STMT_DONE) {
		FAIL(err, ERR_USAGE, N_("there is no pattern \"%s\""), text);
		error_hint(err, N_("atalaya pattern DOSSIER list shows them"));
	}
	return got == STMT_ROW;
}

/* The value of a fact as it is stored. */
static bool
fact_value(struct dossier *d, struct codes *codes, enum response_kind kind,
	   const struct response_set *set, struct buf *out, struct error *err)
{
	const struct response_fact *fact = response_fact_find(kind, set->name);
	struct buf known = { 0 };

	if (!fact) {
		for (const struct response_fact *f = response_facts; f->name; f++)
			if (f->kinds >> kind & 1)
				buf_printf(&known, ", %s", f->name);
		FAIL(err, ERR_USAGE, N_("a response of kind %s has no fact \"%s\""),
		     response_kind_code(kind), set->name);
		error_hint(err, N_("it has title, authority, docket%s"), buf_str(&known));
		buf_release(&known);
		return false;
	}
	switch (fact->value) {
	case VALUE_CODE:
		return code_value(codes, fact, set->value, out, err);
	case VALUE_NUMBER:
		return number_value(fact, set->value, out, err);
	case VALUE_YES_NO:
		return yes_no_value(fact, set->value, out, err);
	case VALUE_RESPONSE:
		return response_value(d, fact, set->value, out, err);
	case VALUE_PATTERN:
		return pattern_value(d, set->value, out, err);
	case VALUE_TEXT:
		break;
	}
	return clean(out, set->value, err);
}

/* The three that every response has stand in its row. */
static bool
is_own_column(const char *name)
{
	return strcmp(name, "title") == 0 || strcmp(name, "authority") == 0
	       || strcmp(name, "docket") == 0;
}

/* Sets one fact; what is as it was does not count. */
static bool
set_one(struct dossier *d, struct codes *codes, int64_t response, enum response_kind kind,
	const struct response_set *set, long *changed, struct error *err)
{
	bool is_own = is_own_column(set->name), is_gone = !set->value[0];
	struct buf value = { 0 }, sql = { 0 };
	struct stmt *s = NULL;
	bool ok = is_own ? clean(&value, set->value, err)
		  : is_gone && response_fact_find(kind, set->name)
			  ? true
			  : fact_value(d, codes, kind, set, &value, err);

	if (ok && is_own)
		buf_printf(&sql, "UPDATE response SET %s = :value WHERE id = :id AND %s <> :value",
			   set->name, set->name);
	else if (ok && is_gone)
		buf_puts(&sql, "DELETE FROM response_fact WHERE response = :id AND name = :name");
	else if (ok)
		buf_puts(&sql, "INSERT INTO response_fact (response, name, value, is_by_hand)"
			       " VALUES (:id, :name, :value, 1) ON CONFLICT DO UPDATE SET value = "
			       "excluded.value,"
			       " is_by_hand = 1 WHERE value <> excluded.value");
	if (ok && (ok = (s = stmt_new(d, sql.data, err)) != NULL)) {
		if (is_own) {
			stmt_text(s, 1, buf_str(&value));
			stmt_int(s, 2, response);
		} else {
			stmt_int(s, 1, response);
			stmt_text(s, 2, set->name);
			if (!is_gone)
				stmt_text(s, 3, buf_str(&value));
		}
		ok = stmt_run(s, err);
		*changed += (long)dossier_changes(d);
	}
	stmt_free(s);
	buf_release(&value);
	buf_release(&sql);
	return ok;
}

/* ---- adding --------------------------------------------------------------------------------- */

static bool
insert(struct dossier *d, enum response_kind kind, int64_t incident, const char *title,
       const char *authority, const char *docket, int64_t *id, struct error *err)
{
	struct buf texts[3] = { { 0 } };
	struct stmt *s = NULL;
	bool ok =
		dossier_new_ids(d, "response", 1, id, err)
		&& (s = stmt_new(d,
				 "INSERT INTO response (id, incident, kind, title, authority, "
				 "docket, section)"
				 " VALUES (:id, :incident, :kind, :title, :authority, :docket, 0)",
				 err))
			   != NULL
		&& bind_clean(s, 4, &texts[0], title, err)
		&& bind_clean(s, 5, &texts[1], authority, err)
		&& bind_clean(s, 6, &texts[2], docket, err);

	if (ok) {
		stmt_int(s, 1, *id);
		stmt_int(s, 2, incident);
		stmt_text(s, 3, response_kind_code(kind));
		ok = stmt_run(s, err);
	}
	stmt_free(s);
	for (int i = 0; i < 3; i++)
		buf_release(&texts[i]);
	return ok;
}

static bool
link_all(struct dossier *d, int64_t response, const int64_t *incidents, size_t count, long *linked,
	 struct error *err)
{
	struct stmt *find = incident_finder(d, err);
	struct stmt *put = stmt_new(
		d,
		"INSERT INTO response_link (response, incident) SELECT :response, :incident"
		" WHERE NOT EXISTS (SELECT 1 FROM response WHERE id = :response"
		" AND incident = :incident) ON CONFLICT DO NOTHING",
		err);
	bool ok = find && put;

	for (size_t i = 0; ok && i < count; i++) {
		if (!(ok = check_incident(d, find, incidents[i], err)))
			break;
		stmt_int(put, 1, response);
		stmt_int(put, 2, incidents[i]);
		ok = stmt_run(put, err);
		*linked += (long)dossier_changes(d);
	}
	stmt_free(find);
	stmt_free(put);
	return ok;
}

bool
response_add(struct dossier *d, struct codes *codes, const struct response_new *add, int64_t *id,
	     struct error *err)
{
	struct buf facts = { 0 };
	struct stmt *find = NULL;
	struct tx *tx = NULL;
	long linked = 0, changed = 0;
	bool ok = false;

	if (add->incident_count == 0 || add->incident_count > ENTRY_MAX)
		return FAIL(err, ERR_USAGE, N_("a response is about one incident or several"));
	if (!(tx = tx_begin(d, "response", err)) || !(find = incident_finder(d, err))
	    || !check_incident(d, find, add->incidents[0], err)
	    || !insert(d, add->kind, add->incidents[0], add->title, add->authority, add->docket, id,
		       err)
	    || !link_all(d, *id, add->incidents + 1, add->incident_count - 1, &linked, err))
		goto done;
	for (size_t i = 0; i < add->fact_count; i++)
		if (!set_one(d, codes, *id, add->kind, &add->facts[i], &changed, err))
			goto done;
	add_id(d, &facts, "added", "RSP", *id);
	add_fact(&facts, "kind", response_kind_code(add->kind));
	add_id(d, &facts, "incident", "INC", add->incidents[0]);
	if (linked)
		buf_printf(&facts, "further=%ld\n", linked);
	ok = tx_commit(tx, 0, facts.data, NULL, err);
done:
	stmt_free(find);
	tx_end(tx);
	buf_release(&facts);
	return ok;
}

/* ---- events --------------------------------------------------------------------------------- */

/* An event as it is going to be stored. */
struct event {
	const char *stage, *national, *role, *mode;
	char attrs[2][32];
};

static bool
common_of(struct codes *codes, const struct response_entry *entry, struct event *out,
	  struct error *err)
{
	struct code_list *list = codes_list(codes, "national_events");
	int code = list ? code_find(list, entry->national) : -1;

	if (code < CODE_FIRST || list->codes[code].parent < 0
	    || !code_attr(&list->codes[code], "stage", out->attrs[0], sizeof out->attrs[0]))
		return FAIL(err, ERR_USAGE, N_("there is no national event \"%s\""),
			    entry->national);
	if (entry->stage && strcmp(entry->stage, out->attrs[0]) != 0)
		return FAIL(err, ERR_USAGE, N_("%s is the stage %s, not %s"), entry->national,
			    out->attrs[0], entry->stage);
	out->national = list->codes[code].code;
	out->stage = out->attrs[0];
	if (!entry->mode
	    && code_attr(&list->codes[code], "mode", out->attrs[1], sizeof out->attrs[1]))
		out->mode = out->attrs[1];
	return true;
}

static bool
check_entry(struct codes *codes, enum response_kind kind, const struct response_entry *entry,
	    struct event *out, struct error *err)
{
	struct code_list *list = codes_list(codes, response_stages(kind));
	struct code_list *roles = codes_list(codes, "proceeding_roles");
	bool has_route = response_has_route(kind);

	*out = (struct event){ .stage = entry->stage,
			       .national = "",
			       .role = entry->role ? entry->role : "unknown",
			       .mode = entry->mode ? entry->mode : "ordinary" };
	if (entry->date.precision == DATE_UNKNOWN || entry->date.first == DATE_MIN
	    || entry->date.last == DATE_MAX) {
		FAIL(err, ERR_USAGE, N_("an event needs a date"));
		return error_hint(err, N_("a day, a month or a year: 2016-03-05, 2016-03 or 2016"));
	}
	if (has_route && (entry->national || entry->role || entry->mode))
		return FAIL(err, ERR_USAGE,
			    N_("national names, roles and modes are of judicial proceedings, not "
			       "of %s"),
			    response_kind_title(kind));
	if (entry->national && !common_of(codes, entry, out, err))
		return false;
	if (!out->stage || !list || code_find(list, out->stage) < CODE_FIRST) {
		FAIL(err, ERR_USAGE, N_("there is no stage \"%s\" of %s"),
		     out->stage ? out->stage : "", response_kind_title(kind));
		return error_hint(err, N_("atalaya codes %s lists them"), response_stages(kind));
	}
	if (strcmp(out->role, "unknown") != 0
	    && (!roles || code_find(roles, out->role) < CODE_FIRST)) {
		FAIL(err, ERR_USAGE, N_("there is no role \"%s\""), out->role);
		return error_hint(err, N_("atalaya codes proceeding_roles lists them"));
	}
	if (strcmp(out->mode, "ordinary") != 0 && strcmp(out->mode, "abbreviated") != 0)
		return FAIL(err, ERR_USAGE, N_("a mode is ordinary or abbreviated, not \"%s\""),
			    out->mode);
	return true;
}

/* Statements that put an event, used again for each response. */
struct putting {
	struct dossier *d;
	const struct response_entry *entry;
	struct event event;
	struct stmt *put, *earliest;
	struct buf texts[3];
	int32_t today;
	struct response_said *said;
};

static bool
putting_start(struct putting *p, struct error *err)
{
	p->put =
		stmt_new(p->d,
			 "INSERT INTO ledger (response, ord, code, role, mode, first, last, "
			 "precision, is_undated,"
			 " text, source, authority, national, is_by_hand)"
			 " SELECT :response, max((SELECT coalesce(max(ord), 0) FROM ledger"
			 " WHERE response = :response), " BY_HAND
			 ") + 1, :code, :role, :mode, :first, :last,"
			 " :precision, 0, :text, :source, :authority, :national, 1 WHERE NOT EXISTS"
			 " (SELECT 1 FROM ledger WHERE response = :response AND code = :code AND "
			 "role = :role"
			 " AND mode = :mode AND first = :first AND last = :last AND is_undated = 0"
			 " AND national IN ('', :national))",
			 err);
	/* The first day on which any of its incidents may have happened; NULL: nobody knows of any.
	 */
	p->earliest = stmt_new(
		p->d,
		"SELECT min(date_first) FROM incident WHERE id IN (SELECT incident FROM response"
		" WHERE id = :id UNION ALL SELECT incident FROM response_link WHERE response = "
		":id)",
		err);
	return p->put && p->earliest && bind_clean(p->put, 8, &p->texts[0], p->entry->text, err)
	       && bind_clean(p->put, 9, &p->texts[1], p->entry->source, err)
	       && bind_clean(p->put, 10, &p->texts[2], p->entry->authority, err);
}

static void
putting_end(struct putting *p)
{
	stmt_free(p->put);
	stmt_free(p->earliest);
	for (int i = 0; i < 3; i++)
		buf_release(&p->texts[i]);
}

static bool
put_event(struct putting *p, int64_t response, struct error *err)
{
	const struct date *date = &p->entry->date;
	struct response_said *said = p->said;
	long put;

	stmt_int(p->put, 1, response);
	stmt_text(p->put, 2, p->event.stage);
	stmt_text(p->put, 3, p->event.role);
	stmt_text(p->put, 4, p->event.mode);
	stmt_int(p->put, 5, date->first);
	stmt_int(p->put, 6, date->last);
	stmt_text(p->put, 7, date_precision_name(date->precision));
	stmt_text(p->put, 11, p->event.national);
	if (!stmt_run(p->put, err))
		return false;
	put = (long)dossier_changes(p->d);
	said->events += put;
	said->same += !put;
	if (!put)
		return true;
	if (!said->first)
		said->first = response;
	said->after_today += date->first > p->today;
	stmt_int(p->earliest, 1, response);
	if (stmt_step(p->earliest, err) != STMT_ROW)
		return false;
	/* An open beginning is the lowest day, which nothing is before. */
	said->before += date->last < stmt_col_int(p->earliest, 0);
	stmt_reset(p->earliest);
	return true;
}

static void
event_facts(const struct putting *p, struct buf *facts)
{
	char date[64];

	date_format(&p->entry->date, date, sizeof date);
	add_fact(facts, "stage", p->event.stage);
	add_fact(facts, "national", p->event.national);
	add_fact(facts, "date", date);
	if (p->said->events > 1)
		buf_printf(facts, "events=%ld\n", p->said->events);
	if (p->said->made)
		buf_printf(facts, "made=%ld\n", p->said->made);
}

bool
response_events(struct dossier *d, struct codes *codes, const int64_t *responses, size_t count,
		const struct response_entry *entry, int32_t today, struct response_said *said,
		struct error *err)
{
	struct putting p = { .d = d, .entry = entry, .today = today, .said = said };
	struct buf facts = { 0 };
	struct arena arena = { 0 };
	struct tx *tx = NULL;
	const char *stages = NULL;
	bool ok = false;

	*said = (struct response_said){ 0 };
	if (count == 0 || count > ENTRY_MAX)
		return FAIL(err, ERR_USAGE, N_("an event is entered in one response or several"));
	if (!(tx = tx_begin(d, "response", err)) || !putting_start(&p, err))
		goto done;
	for (size_t i = 0; i < count; i++) {
		struct response r;

		if (!read_response(d, responses[i], &arena, &r, err))
			goto done;
		if (stages && strcmp(stages, response_stages(r.kind)) != 0) {
			FAIL(err, ERR_USAGE,
			     N_("the responses are of different kinds, which have other stages"));
			goto done;
		}
		if ((!stages && !check_entry(codes, r.kind, entry, &p.event, err))
		    || !put_event(&p, r.id, err))
			goto done;
		stages = response_stages(r.kind);
		arena_release(&arena);
	}
	if (said->events == 0) {
		ok = true; /* nothing to journal; the transaction is rolled back */
		goto done;
	}
	add_id(d, &facts, "response", "RSP", said->first);
	event_facts(&p, &facts);
	ok = tx_commit(tx, 0, facts.data, NULL, err);
done:
	putting_end(&p);
	tx_end(tx);
	arena_release(&arena);
	buf_release(&facts);
	return ok;
}

/* The judicial proceeding of an incident; made when there is none. */
static bool
proceeding_of(struct dossier *d, struct stmt *find, int64_t incident, int64_t *out, long *made,
	      struct error *err)
{
	enum stmt_result got;
	int64_t second = 0;
	char id[64], one[64], other[64];

	*out = 0;
	stmt_int(find, 1, incident);
	while ((got = stmt_step(find, err)) == STMT_ROW)
		*(*out ? &second : out) = stmt_col_int(find, 0);
	if (got != STMT_DONE)
		return false;
	if (second) {
		dossier_id_text(d, "INC", incident, id, sizeof id);
		dossier_id_text(d, "RSP", *out, one, sizeof one);
		dossier_id_text(d, "RSP", second, other, sizeof other);
		FAIL(err, ERR_USAGE, N_("incident %s has several proceedings: %s, %s"), id, one,
		     other);
		return error_hint(err, N_("enter the event in one of them, by its number"));
	}
	if (*out)
		return true;
	++*made;
	return insert(d, RESPONSE_JUDICIAL, incident, NULL, NULL, NULL, out, err);
}

static int
by_number(const void *a, const void *b)
{
	const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

bool
response_events_of(struct dossier *d, struct codes *codes, const int64_t *incidents, size_t count,
		   const struct response_entry *entry, const char *query, int32_t today,
		   struct response_said *said, struct error *err)
{
	struct putting p = { .d = d, .entry = entry, .today = today, .said = said };
	struct stmt *is_there = NULL, *find = NULL;
	struct buf facts = { 0 };
	struct tx *tx = NULL;
	int64_t *responses = NULL;
	bool ok = false;

	*said = (struct response_said){ 0 };
	if (count == 0 || count > ENTRY_MAX)
		return FAIL(err, ERR_USAGE, N_("an event is entered for one incident or several"));
	if (!(tx = tx_begin(d, "response", err))
	    || !check_entry(codes, RESPONSE_JUDICIAL, entry, &p.event, err)
	    || !putting_start(&p, err) || !(is_there = incident_finder(d, err))
	    || !(find = stmt_new(
			 d,
			 "SELECT id FROM response WHERE kind = 'judicial' AND (incident = :id OR "
			 "id IN"
			 " (SELECT response FROM response_link WHERE incident = :id)) ORDER BY id",
			 err)))
		goto done;
	responses = xcalloc(count, sizeof *responses);
	for (size_t i = 0; i < count; i++)
		if (!check_incident(d, is_there, incidents[i], err)
		    || !proceeding_of(d, find, incidents[i], &responses[i], &said->made, err))
			goto done;
	/* Incidents may share a proceeding: the event is one. */
	qsort(responses, count, sizeof *responses, by_number);
	for (size_t i = 0; i < count; i++)
		if ((i == 0 || responses[i] != responses[i - 1])
		    && !put_event(&p, responses[i], err))
			goto done;
	if (said->events == 0) {
		ok = true;
		goto done;
	}
	if (count == 1)
		add_id(d, &facts, "incident", "INC", incidents[0]);
	add_id(d, &facts, "response", "RSP", said->first);
	add_fact(&facts, "query", query);
	event_facts(&p, &facts);
	ok = tx_commit(tx, 0, facts.data, NULL, err);
done:
	putting_end(&p);
	stmt_free(is_there);
	stmt_free(find);
	tx_end(tx);
	free(responses);
	buf_release(&facts);
	return ok;
}

bool
response_remove_event(struct dossier *d, int64_t response, int64_t ord, struct error *err)
{
	struct arena arena = { 0 };
	struct buf facts = { 0 };
	struct response r;
	struct stmt *s = NULL;
	struct tx *tx = tx_begin(d, "response", err);
	const struct response_event *found = NULL;
	char date[64];
	bool ok = false;

	if (!tx || !read_response(d, response, &arena, &r, err))
		goto done;
	for (size_t i = 0; i < r.event_count; i++)
		if (r.events[i].ord == ord)
			found = &r.events[i];
	if (!found) {
		FAIL(err, ERR_USAGE, N_("the response has no event %lld"), (long long)ord);
		error_hint(err,
			   N_("atalaya response DOSSIER show lists its events with their numbers"));
		goto done;
	}
	if (!found->is_by_hand) {
		FAIL(err, ERR_USAGE,
		     N_("event %lld is what a file says: it is not for people to remove"),
		     (long long)ord);
		error_hint(err, N_("enter what is right beside it"));
		goto done;
	}
	if (!(s = stmt_new(d, "DELETE FROM ledger WHERE response = :response AND ord = :ord", err)))
		goto done;
	stmt_int(s, 1, response);
	stmt_int(s, 2, ord);
	if (!stmt_run(s, err))
		goto done;
	date_format(&found->date, date, sizeof date);
	add_id(d, &facts, "response", "RSP", response);
	add_fact(&facts, "removed", found->code);
	add_fact(&facts, "date", date);
	ok = tx_commit(tx, 0, facts.data, NULL, err);
done:
	stmt_free(s);
	tx_end(tx);
	arena_release(&arena);
	buf_release(&facts);
	return ok;
}

/* ---- links and facts ------------------------------------------------------------------------ */

bool
response_link(struct dossier *d, int64_t response, const int64_t *incidents, size_t count,
	      long *linked, struct error *err)
{
	struct arena arena = { 0 };
	struct buf facts = { 0 };
	struct response r;
	struct tx *tx = tx_begin(d, "response", err);
	bool ok = false;

	*linked = 0;
	if (!tx || !read_response(d, response, &arena, &r, err)
	    || !link_all(d, response, incidents, count, linked, err))
		goto done;
	if (*linked == 0) {
		ok = true;
		goto done;
	}
	add_id(d, &facts, "response", "RSP", response);
	buf_printf(&facts, "linked=%ld\n", *linked);
	ok = tx_commit(tx, 0, facts.data, NULL, err);
done:
	tx_end(tx);
	arena_release(&arena);
	buf_release(&facts);
	return ok;
}

bool
response_unlink(struct dossier *d, int64_t response, int64_t incident, struct error *err)
{
	struct arena arena = { 0 };
	struct buf facts = { 0 };
	struct response r;
	struct stmt *s = NULL;
	struct tx *tx = tx_begin(d, "response", err);
	char rsp[64], inc[64];
	bool ok = false;

	if (!tx || !read_response(d, response, &arena, &r, err)
	    || !(s = stmt_new(d,
			      "DELETE FROM response_link WHERE response = :response AND incident = "
			      ":incident",
			      err)))
		goto done;
	stmt_int(s, 1, response);
	stmt_int(s, 2, incident);
	if (!stmt_run(s, err))
		goto done;
	if (dossier_changes(d) == 0) {
		dossier_id_text(d, "RSP", response, rsp, sizeof rsp);
		dossier_id_text(d, "INC", incident, inc, sizeof inc);
		FAIL(err, ERR_USAGE, N_("%s is not one of the further incidents of %s"), inc, rsp);
		goto done;
	}
	add_id(d, &facts, "response", "RSP", response);
	add_id(d, &facts, "unlinked", "INC", incident);
	ok = tx_commit(tx, 0, facts.data, NULL, err);
done:
	stmt_free(s);
	tx_end(tx);
	arena_release(&arena);
	buf_release(&facts);
	return ok;
}

bool
response_change(struct dossier *d, struct codes *codes, int64_t response,
		const struct response_set *facts, size_t count, long *changed, struct error *err)
{
	struct arena arena = { 0 };
	struct buf told = { 0 };
	struct response r;
	struct tx *tx = tx_begin(d, "response", err);
	bool ok = false;

	*changed = 0;
	if (!tx || !read_response(d, response, &arena, &r, err))
		goto done;
	for (size_t i = 0; i < count; i++)
		if (!set_one(d, codes, response, r.kind, &facts[i], changed, err))
			goto done;
	if (*changed == 0) {
		ok = true;
		goto done;
	}
	/* What was set stands in the cells of the entry, which can be erased; it may name somebody.
	 */
	add_id(d, &told, "response", "RSP", response);
	buf_puts(&told, "set=");
	for (size_t i = 0; i < count; i++)
		buf_printf(&told, "%s%s", i ? "," : "", facts[i].name);
	buf_putc(&told, '\n');
	ok = tx_commit(tx, 0, told.data, NULL, err);
done:
	tx_end(tx);
	arena_release(&arena);
	buf_release(&told);
	return ok;
}

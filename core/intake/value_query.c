/* Which incidents have a value that no list knows, as a query on the columns of their file. */
#include "core/intake/value_query.h"

#include <stdlib.h>
#include <string.h>

#include "core/dossier/stmt.h"
#include "core/intake/profile.h"
#include "core/intake/refused.h"
#include "core/query/query.h"

/* Cells of a row that one field is read from. */
#define EXPRS_MAX 64

struct exprs {
	const struct expr *items[EXPRS_MAX];
	size_t count;
};

/* The expression, if it is that of the field and reads a column. */
static void
add_if(struct exprs *all, const char *field, const char *key, const struct expr *e)
{
	if (strcmp(field, key) == 0 && e->column && all->count < EXPRS_MAX)
		all->items[all->count++] = e;
}

/* Where a profile reads a field from. */
static void
find_exprs(const struct profile *p, const char *field, struct exprs *out)
{
	add_if(out, field, "incident.verification", &p->verification);
	add_if(out, field, "incident.date", &p->date);
	add_if(out, field, "incident.registered", &p->registered);
	add_if(out, field, "incident.lat", &p->lat);
	add_if(out, field, "incident.lon", &p->lon);
	add_if(out, field, "incident.lat", &p->point);
	add_if(out, field, "incident.weight", &p->weight);
	add_if(out, field, "incident.place", &p->place_code);
	for (size_t i = 0; i < p->place_count; i++)
		add_if(out, field, "incident.place", &p->place[i]);
	for (size_t i = 0; i < p->act_count; i++)
		add_if(out, field, "act.type", &p->acts[i].type);
	for (size_t i = 0; i < p->victim_count; i++) {
		const struct victim_rule *v = &p->victims[i];

		add_if(out, field, "victim.kind", &v->kind);
		add_if(out, field, "victim.sex", &v->sex);
		add_if(out, field, "victim.profile", &v->profile);
		add_if(out, field, "victim.nexus", &v->nexus);
		add_if(out, field, "victim.size", &v->size);
	}
	for (size_t i = 0; i < p->actor_count; i++) {
		add_if(out, field, "actor.label", &p->actors[i].label);
		add_if(out, field, "actor.attribution", &p->actors[i].attribution);
	}
	for (size_t i = 0; i < p->event_count; i++) {
		const struct event_rule *e = &p->events[i];

		add_if(out, field, "event.stage", &e->stage);
		add_if(out, field, "event.role", &e->role);
		add_if(out, field, "event.mode", &e->mode);
		add_if(out, field, "event.date", &e->date);
		add_if(out, field, "event.national", &e->national);
		add_if(out, field, "event.country", &e->country);
	}
	for (size_t i = 0; i < p->response_count; i++) {
		const struct response_rule *r = &p->responses[i];

		add_if(out, field, r->is_measure ? "measure.stage" : "intervention.stage", &r->stage);
		add_if(out, field, "response.date", &r->date);
		add_if(out, field, "measure.persons", &r->persons);
	}
}

/* A|B: whichever of them the file has. */
static const char *
column_in(const struct csv_row *header, const char *names, size_t *len)
{
	for (const char *at = names; *at;) {
		size_t n = strcspn(at, "|");

		for (size_t i = 0; i < header->count; i++)
			if (header->cells[i].len == n && memcmp(header->cells[i].text, at, n) == 0) {
				*len = n;
				return at;
			}
		at += n + (at[n] == '|');
	}
	return NULL;
}

static void
print_term(const struct expr *e, const struct csv_row *header, const char *value, struct buf *out)
{
	bool is_part = e->kind == EXPR_SPLIT || e->kind == EXPR_NESTED;
	size_t len, start = out->len;
	const char *column = column_in(header, e->column, &len);
	struct buf name = { 0 };

	if (!column)
		return;
	buf_add(&name, column, len);
	buf_puts(out, start ? " or record." : "record.");
	query_word(out, buf_str(&name));
	buf_puts(out, is_part ? ":" : "=");
	query_word(out, value);
	buf_release(&name);
}

/* In parentheses: some column has the value. Adds nothing when the file has none of them. */
static void
print_any(const struct exprs *exprs, const struct csv_row *header, const char *value, struct buf *out)
{
	struct buf terms = { 0 };

	for (size_t i = 0; i < exprs->count; i++)
		print_term(exprs->items[i], header, value, &terms);
	if (terms.len)
		buf_printf(out, "(%s)", terms.data);
	buf_release(&terms);
}

/* Of a place, what several levels say is one value: "Altto, Cerro" stands in two columns, unless in one. */
static void
print_levels(const struct exprs *exprs, const struct csv_row *header, const char *value, struct buf *out)
{
	struct buf levels = { 0 };

	for (const char *at = value; *at;) {
		const char *next = strstr(at, ", ");
		char *level = next ? xstrndup(at, (size_t)(next - at)) : xstrdup(at);

		buf_puts(&levels, levels.len ? " " : "");
		print_any(exprs, header, level, &levels);
		free(level);
		at = next ? next + 2 : at + strlen(at);
	}
	buf_puts(out, "(");
	print_any(exprs, header, value, out);
	buf_printf(out, " or (%s))", buf_str(&levels));
	buf_release(&levels);
}

static bool
load(struct dossier *d, const char *dataset, struct profile **out, struct error *err)
{
	struct stmt *s = stmt_new(d, "SELECT profile_text, map_text FROM dataset WHERE name = :name", err);
	enum stmt_result got = STMT_ERROR;

	*out = NULL;
	if (s) {
		stmt_text(s, 1, dataset);
		got = stmt_step(s, err);
	}
	if (got == STMT_ROW)
		*out = profile_stored(stmt_col_text(s, 0), stmt_col_text(s, 1), err);
	stmt_free(s);
	return got == STMT_DONE ? FAIL(err, ERR_USAGE, N_("there is no dataset \"%s\""), dataset) : *out != NULL;
}

bool
value_query(struct dossier *d, const char *dataset, const char *field, const char *value, struct buf *out,
	    struct error *err)
{
	struct arena arena = { 0 };
	struct profile *p = NULL;
	struct csv_row header;
	struct exprs exprs = { 0 };
	struct buf terms = { 0 };
	bool ok = load(d, dataset, &p, err) && refused_header(d, dataset, &arena, &header, err);

	if (ok) {
		find_exprs(p, field, &exprs);
		print_any(&exprs, &header, value, &terms);
		if (terms.len && strcmp(field, "incident.place") == 0 && strstr(value, ", ")) {
			buf_clear(&terms);
			print_levels(&exprs, &header, value, &terms);
		}
		if (terms.len) {
			buf_puts(out, "dataset=");
			query_word(out, dataset);
			buf_printf(out, " %s", terms.data);
		}
	}
	buf_release(&terms);
	profile_free(p);
	arena_release(&arena);
	return ok;
}

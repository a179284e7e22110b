/* Values that no list knows: the work list, suggestions, decisions. */
#include "core/intake/values.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/dossier/stmt.h"
#include "core/intake/profile.h"
#include "core/intake/row.h"
#include "core/query/query.h"

#define LIST_MAX "10000"

/* ---- into the map ----------------------------------------------------------------------- */

bool
values_load(struct dossier *d, struct profile *p, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT list, value, code FROM value_map WHERE profile = :profile"
				  " ORDER BY list, value, ord",
				  err);
	struct mapping *found = NULL;
	struct arena arena = { 0 };
	enum stmt_result got = STMT_ERROR;
	size_t count = 0, cap = 0;

	if (s)
		stmt_text(s, 1, p->name);
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		found = grow_array(found, count, &cap, sizeof *found);
		found[count++] = (struct mapping){ .list = arena_strdup(&arena, stmt_col_text(s, 0)),
						   .from = arena_strdup(&arena, stmt_col_text(s, 1)),
						   .to = arena_strdup(&arena, stmt_col_text(s, 2)) };
	}
	stmt_free(s);
	if (count)
		profile_extend(p, found, count);
	free(found);
	arena_release(&arena);
	return got == STMT_DONE;
}

/* ---- the list --------------------------------------------------------------------------- */

#define COUNTED                                                                                      \
	" JOIN dataset d ON d.id = i.dataset WHERE d.state = 'active' AND i.edition <= d.edition"     \
	" AND i.id NOT IN (SELECT incident FROM incident_gone)"
#define MOST " GROUP BY 1, 3 ORDER BY 4 DESC LIMIT " LIST_MAX

/*
 * What stands beside a code is counted where it stands: what somebody decided is gone from there. Of other
 * fields the import kept the words.
 */
static const struct source_of {
	const char *field, *sql;
} sources[] = {
	{ "incident.place", "SELECT d.name, d.profile, i.place_text, count(*) FROM incident i" COUNTED
			    " AND i.place_text <> ''" MOST },
	{ "act.type", "SELECT d.name, d.profile, a.type_text, count(DISTINCT a.incident) FROM act a"
		      " JOIN incident i ON i.id = a.incident" COUNTED " AND a.type_text <> ''" MOST },
	{ "actor.label", "SELECT d.name, d.profile, v.actor_text, count(DISTINCT v.incident)"
			 " FROM involvement v JOIN incident i ON i.id = v.incident" COUNTED
			 " AND v.actor_text <> ''" MOST },
	{ "victim.profile", "SELECT d.name, d.profile, p.profile_text, count(DISTINCT v.incident)"
			    " FROM victimisation v JOIN person_profile p ON p.person = v.person"
			    " JOIN incident i ON i.id = v.incident" COUNTED " AND p.profile_text <> ''"
			    MOST },
};

enum { SOURCES = sizeof sources / sizeof *sources };

static bool
has_source(const char *field)
{
	for (int i = 0; i < SOURCES; i++)
		if (strcmp(sources[i].field, field) == 0)
			return true;
	return false;
}

static const char *
list_of(const char *field)
{
	for (int i = 0; i < CODED; i++)
		if (strcmp(coded_keys[i].key, field) == 0)
			return coded_keys[i].list ? coded_keys[i].list : "";
	return "";
}

struct listing {
	struct dossier *d;
	const struct value_filter *filter;
	struct arena arena;
	struct value_item *items;
	size_t count, cap;
	struct stmt *decided;
};

static bool
is_asked(const struct listing *l, const char *field, const char *dataset)
{
	return (!l->filter->field || strcmp(l->filter->field, field) == 0)
	       && (!l->filter->dataset || strcmp(l->filter->dataset, dataset) == 0);
}

static void
add_item(struct listing *l, const char *dataset, const char *profile, const char *field,
	 const char *value, long rows, const char *codes)
{
	struct arena *a = &l->arena;

	l->items = grow_array(l->items, l->count, &l->cap, sizeof *l->items);
	l->items[l->count++] = (struct value_item){
		.dataset = arena_strdup(a, dataset),
		.profile = arena_strdup(a, profile),
		.field = arena_strdup(a, field),
		.value = arena_strdup(a, value),
		.rows = rows,
		.codes = arena_strdup(a, codes),
		.list = list_of(field),
	};
}

/* Did somebody decide what a value means? */
static bool
look_up(struct listing *l, const char *profile, const char *field, const char *value, bool *is_decided,
	struct error *err)
{
	struct buf folded = { 0 };
	enum stmt_result got;

	utf8_fold(&folded, value, strlen(value));
	stmt_text(l->decided, 1, profile);
	stmt_text(l->decided, 2, field);
	stmt_text(l->decided, 3, buf_str(&folded));
	got = stmt_step(l->decided, err);
	stmt_reset(l->decided);
	*is_decided = got == STMT_ROW;
	buf_release(&folded);
	return got != STMT_ERROR;
}

static bool
list_beside(struct listing *l, struct error *err)
{
	for (int i = 0; i < SOURCES; i++) {
		struct stmt *s;
		enum stmt_result got = STMT_ERROR;

		if (l->filter->field && strcmp(l->filter->field, sources[i].field) != 0)
			continue;
		s = stmt_new(l->d, sources[i].sql, err);
		while (s && (got = stmt_step(s, err)) == STMT_ROW)
			if (is_asked(l, sources[i].field, stmt_col_text(s, 0)))
				add_item(l, stmt_col_text(s, 0), stmt_col_text(s, 1), sources[i].field,
					 stmt_col_text(s, 2), (long)stmt_col_int(s, 3), "");
		stmt_free(s);
		if (got != STMT_DONE)
			return false;
	}
	return true;
}

/* What imports kept: the values of fields with nothing beside the code. */
static bool
list_kept(struct listing *l, struct error *err)
{
	struct stmt *s = stmt_new(l->d,
				  "SELECT d.name, d.profile, u.field, u.value, u.rows FROM unmatched u"
				  " JOIN dataset d ON d.id = u.dataset WHERE d.state = 'active'",
				  err);
	enum stmt_result got = STMT_ERROR;
	bool ok = true, is_decided;

	while (s && ok && (got = stmt_step(s, err)) == STMT_ROW) {
		const char *field = stmt_col_text(s, 2), *value = stmt_col_text(s, 3);

		if (!is_asked(l, field, stmt_col_text(s, 0)) || has_source(field))
			continue;
		ok = look_up(l, stmt_col_text(s, 1), field, value, &is_decided, err);
		if (ok && !is_decided)
			add_item(l, stmt_col_text(s, 0), stmt_col_text(s, 1), field, value,
				 (long)stmt_col_int(s, 4), "");
	}
	stmt_free(s);
	return ok && got == STMT_DONE;
}

/* How many rows the latest files of a profile have with a value, as far as that was counted. */
static bool
count_rows(struct listing *l, const char *profile, const char *field, const char *folded, long *rows,
	   struct error *err)
{
	struct stmt *s = stmt_new(l->d,
				  "SELECT u.value, u.rows FROM unmatched u JOIN dataset d ON d.id = u.dataset"
				  " WHERE d.state = 'active' AND d.profile = :profile AND u.field = :field",
				  err);
	enum stmt_result got = STMT_ERROR;

	*rows = 0;
	if (s) {
		stmt_text(s, 1, profile);
		stmt_text(s, 2, field);
	}
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		struct buf value = { 0 };
		const char *text = stmt_col_text(s, 0);

		utf8_fold(&value, text, strlen(text));
		/* Of a place, the levels below it stand behind it. */
		if (strcmp(buf_str(&value), folded) == 0
		    || (strncmp(buf_str(&value), folded, strlen(folded)) == 0
			&& strncmp(buf_str(&value) + strlen(folded), ", ", 2) == 0))
			*rows += (long)stmt_col_int(s, 1);
		buf_release(&value);
	}
	stmt_free(s);
	return got == STMT_DONE;
}

/* What somebody decided, for the datasets that it holds for. */
static bool
list_decided(struct listing *l, struct error *err)
{
	struct stmt *s = stmt_new(l->d,
				  "SELECT d.name, m.profile, m.list, m.value, (SELECT group_concat(code, ',')"
				  " FROM (SELECT code FROM value_map c WHERE c.profile = m.profile"
				  " AND c.list = m.list AND c.value = m.value ORDER BY c.ord))"
				  " FROM value_map m JOIN dataset d ON d.profile = m.profile"
				  " AND d.state = 'active' AND d.kind = 'incidents' WHERE m.ord = 1",
				  err);
	enum stmt_result got = STMT_ERROR;
	bool ok = true;

	while (s && ok && (got = stmt_step(s, err)) == STMT_ROW) {
		const char *profile = stmt_col_text(s, 1), *field = stmt_col_text(s, 2);
		const char *value = stmt_col_text(s, 3);
		long rows;

		if (!is_asked(l, field, stmt_col_text(s, 0)))
			continue;
		ok = count_rows(l, profile, field, value, &rows, err);
		add_item(l, stmt_col_text(s, 0), profile, field, value, ok ? rows : 0,
			 stmt_col_text(s, 4));
	}
	stmt_free(s);
	return ok && got == STMT_DONE;
}

/* A dataset that no row of the list names may have none left, or not be there. */
static bool
check_filter(struct listing *l, struct error *err)
{
	const struct value_filter *f = l->filter;
	struct stmt *s;
	enum stmt_result got = STMT_ERROR;

	if (!f->dataset)
		return true;
	s = stmt_new(l->d, "SELECT 1 FROM dataset WHERE name = :name AND state = 'active'", err);
	if (s) {
		stmt_text(s, 1, f->dataset);
		got = stmt_step(s, err);
	}
	stmt_free(s);
	if (got == STMT_DONE) {
		FAIL(err, ERR_USAGE, N_("there is no dataset \"%s\" that is counted"), f->dataset);
		error_hint(err, N_("atalaya editions DOSSIER lists them"));
	}
	return got == STMT_ROW;
}

static int
by_rows(const void *a, const void *b)
{
	const struct value_item *x = a, *y = b;
	int order;

	if (x->rows != y->rows)
		return x->rows < y->rows ? 1 : -1;
	if ((order = strcmp(x->field, y->field)) || (order = strcmp(x->value, y->value)))
		return order;
	return strcmp(x->dataset, y->dataset);
}

bool
values_each(struct dossier *d, const struct value_filter *filter, value_fn *fn, void *ctx,
	    struct error *err)
{
	struct listing l = { .d = d, .filter = filter };
	bool ok;

	l.decided = stmt_new(d,
			     "SELECT 1 FROM value_map WHERE profile = :profile AND list = :list"
			     " AND value = :value LIMIT 1",
			     err);
	ok = l.decided && check_filter(&l, err)
	     && (filter->decided ? list_decided(&l, err) : list_beside(&l, err) && list_kept(&l, err));
	if (l.count)
		qsort(l.items, l.count, sizeof *l.items, by_rows);
	for (size_t i = 0; ok && i < l.count; i++)
		ok = fn(ctx, &l.items[i], err);
	stmt_free(l.decided);
	free(l.items);
	arena_release(&l.arena);
	return ok;
}

/* ---- suggestions ------------------------------------------------------------------------ */

/* Offers the names in a text with bars between them. */
static void
offer_names(struct near *near, const char *names)
{
	struct buf name = { 0 };

	for (const char *s = names; *s;) {
		size_t len = strcspn(s, "|");

		buf_clear(&name);
		buf_add(&name, s, len);
		near_offer(near, buf_str(&name));
		s += len + (s[len] == '|');
	}
	buf_release(&name);
}

int
values_suggest(const struct code_list *list, const char *value, int out[VALUE_SUGGESTIONS])
{
	struct buf first = { 0 };
	struct near near;
	int count = 0;

	/* Of a place, what is not understood first: the levels below it stand behind it. */
	buf_add(&first, value, strcmp(list->name, "places") == 0 ? strcspn(value, ",") : strlen(value));
	near_start(&near, buf_str(&first));
	buf_release(&first);
	if (near.len == 0)
		return 0;
	for (int i = CODE_FIRST; i < list->count; i++) {
		near_offer(&near, list->codes[i].en);
		near_offer(&near, list->codes[i].es);
		near_offer(&near, list->codes[i].code);
		offer_names(&near, list->codes[i].aliases);
	}
	for (int n = 0; n < near.count && count < VALUE_SUGGESTIONS; n++) {
		int index = code_match((struct code_list *)list, near.best[n], strlen(near.best[n]), -1);
		bool is_there = index < CODE_FIRST;

		for (int i = 0; i < count; i++)
			is_there |= out[i] == index;
		if (!is_there)
			out[count++] = index;
	}
	return count;
}

/* Values, dates and targets of a selection as plain arrays, for estimators that look at incidents one by one. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/columns/columns.h"
#include "core/dossier/stmt.h"
#include "core/text/name.h"

bool
source_values(struct source *src, const struct selection *sel, const struct field_ref *ref,
	      const char *lang, struct arena *arena, struct source_values *out, struct error *err)
{
	const struct vector *v = columns_vector(src, ref, err);
	size_t n = 0;

	*out = (struct source_values){ 0 };
	if (!v)
		return false;
	out->values = arena_alloc(arena, ((size_t)sel->count + 1) * sizeof *out->values);
	EACH_SELECTED(sel, row)
		out->values[n++] = vector_first(v, row);
	out->count = n;
	out->names.count = v->codes;
	out->names.codes = arena_alloc(arena, (v->codes + 1) * sizeof *out->names.codes);
	out->names.labels = arena_alloc(arena, (v->codes + 1) * sizeof *out->names.labels);
	for (uint32_t c = 0; c < v->codes; c++) {
		out->names.codes[c] = columns_code(src, ref, c);
		out->names.labels[c] = columns_label(src, ref, c, lang);
	}
	return true;
}

/* By code, the number that an attribute gives to it; 0 where it says none. The caller frees it. */
static int *
numbers_of(struct source *src, enum field_id field, const struct vector *v, const char *attr)
{
	const struct code_list *list = columns_list(src, field);
	int *of_code = xcalloc((size_t)v->codes + 1, sizeof *of_code);

	for (uint32_t c = CODE_FIRST; c < v->codes; c++) {
		char text[16];

		if (code_attr(&list->codes[c], attr, text, sizeof text))
			of_code[c] = atoi(text);
	}
	return of_code;
}

bool
source_has_number(struct source *src, const struct selection *sel, enum field_id field, const char *attr,
		  int number, struct arena *arena, bool **out, struct error *err)
{
	const struct field_ref ref = { field, NULL };
	const struct vector *v = columns_vector(src, &ref, err);
	int *of_code;
	size_t n = 0;

	if (!v)
		return false;
	of_code = numbers_of(src, field, v, attr);
	*out = arena_alloc(arena, ((size_t)sel->count + 1) * sizeof **out);
	EACH_SELECTED(sel, row) {
		bool has = false;

		for (size_t i = vector_begin(v, row); i < vector_end(v, row); i++)
			has |= of_code[vector_value(v, i)] == number;
		(*out)[n++] = has;
	}
	free(of_code);
	return true;
}

bool
source_highest(struct source *src, const struct selection *sel, enum field_id field, const char *attr,
	       struct arena *arena, int **out, struct error *err)
{
	const struct field_ref ref = { field, NULL };
	const struct vector *v = columns_vector(src, &ref, err);
	int *of_code;
	size_t n = 0;

	if (!v)
		return false;
	of_code = numbers_of(src, field, v, attr);
	*out = arena_alloc(arena, ((size_t)sel->count + 1) * sizeof **out);
	EACH_SELECTED(sel, row) {
		int highest = 0;

		for (size_t i = vector_begin(v, row); i < vector_end(v, row); i++) {
			int of_value = of_code[vector_value(v, i)];

			highest = of_value > highest ? of_value : highest;
		}
		(*out)[n++] = highest;
	}
	free(of_code);
	return true;
}

bool
source_value_is_missing(uint32_t value)
{
	return value < CODE_FIRST;
}

bool
source_spans(struct source *src, const struct selection *sel, bool of_registering, struct arena *arena,
	     struct source_span **out, struct error *err)
{
	const struct date_column *dates = columns_dates(src, of_registering ? F_REGISTERED : F_DATE, err);
	size_t n = 0;

	if (!dates)
		return false;
	*out = arena_alloc(arena, ((size_t)sel->count + 1) * sizeof **out);
	EACH_SELECTED(sel, row)
		(*out)[n++] = (struct source_span){ dates->first[row], dates->last[row] };
	return true;
}

/* ---- targets ---------------------------------------------------------------------------- */

/* Who or what was hit in an incident: a row and a target, as they are read. */
struct hit {
	uint32_t row, target;
};

struct target_reader {
	struct source *src;
	enum target_kind kind;
	struct dictionary words;
	struct hit *hits;
	size_t count, cap;
};

static void
add_target(struct target_reader *r, size_t row, const char *key)
{
	if (!key[0])
		return;
	r->hits = grow_array(r->hits, r->count, &r->cap, sizeof *r->hits);
	r->hits[r->count++] = (struct hit){ (uint32_t)clusters_primary(&r->src->clusters, row),
					    dictionary_code(&r->words, key, strlen(key)) - CODE_FIRST };
}

/* A name that a source wrote, as it is compared. */
static void
add_name(struct target_reader *r, size_t row, const char *name)
{
	struct buf key = { 0 };

	name_key(&key, name, strlen(name));
	add_target(r, row, buf_str(&key));
	buf_release(&key);
}

/* Persons by their normalised names; organisations are those of persons, and victims that are one. */
static bool
read_people(struct target_reader *r, struct error *err)
{
	struct stmt *s = stmt_new(r->src->d,
				  "SELECT v.incident, p.kind, p.name, p.name_key, p.organisation"
				  " FROM (SELECT DISTINCT incident, person FROM victimisation) v"
				  " JOIN person p ON p.id = v.person ORDER BY v.incident",
				  err);
	enum stmt_result got = STMT_ERROR;
	size_t row = 0;

	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		const char *kind = stmt_col_text(s, 1);
		bool is_organisation = strcmp(kind, "organisation") == 0;
		bool is_community = strcmp(kind, "community") == 0 || strcmp(kind, "people") == 0;

		while (row < r->src->rows && r->src->ids[row] < stmt_col_int(s, 0))
			row++;
		if (row == r->src->rows || r->src->ids[row] != stmt_col_int(s, 0))
			continue;
		if (r->kind == TARGET_ORGANISATION)
			add_name(r, row, stmt_col_text(s, 4));
		if (r->kind == TARGET_ORGANISATION ? is_organisation
		    : r->kind == TARGET_COMMUNITY ? is_community
						  : !is_organisation && !is_community) {
			if (stmt_col_text(s, 3)[0])
				add_target(r, row, stmt_col_text(s, 3));
			else
				add_name(r, row, stmt_col_text(s, 2));
		}
	}
	stmt_free(s);
	return got == STMT_DONE;
}

/* Places and actors are codes; a missing one is no target. */
static bool
read_codes(struct target_reader *r, struct error *err)
{
	const struct field_ref ref = { r->kind == TARGET_PLACE ? F_PLACE : F_ACTOR, NULL };
	const struct vector *v = columns_vector(r->src, &ref, err);

	for (size_t row = 0; v && row < r->src->rows; row++)
		for (size_t i = vector_begin(v, row); i < vector_end(v, row); i++) {
			uint32_t code = vector_value(v, i);

			if (code >= CODE_FIRST)
				add_target(r, row, columns_code(r->src, &ref, code));
		}
	return v != NULL;
}

static int
by_row(const void *a, const void *b)
{
	const struct hit *x = a, *y = b;

	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return (x->target > y->target) - (x->target < y->target);
}

/* The targets of each selected incident, each once. */
static void
keep_selected(struct target_reader *r, const struct selection *sel, struct arena *arena,
	      struct source_targets *out)
{
	size_t at = 0, kept = 0, n = 0;

	if (r->count)
		qsort(r->hits, r->count, sizeof *r->hits, by_row);
	out->count = (size_t)sel->count;
	out->start = arena_alloc(arena, (out->count + 1) * sizeof *out->start);
	out->targets = arena_alloc(arena, (r->count + 1) * sizeof *out->targets);
	EACH_SELECTED(sel, row) {
		size_t first = kept;

		out->start[n++] = (uint32_t)kept;
		while (at < r->count && r->hits[at].row < row)
			at++;
		for (; at < r->count && r->hits[at].row == row; at++)
			if (kept == first || out->targets[kept - 1] != r->hits[at].target)
				out->targets[kept++] = r->hits[at].target;
	}
	out->start[n] = (uint32_t)kept;
	out->target_count = r->words.count > CODE_FIRST ? r->words.count - CODE_FIRST : 0;
	out->keys = arena_alloc(arena, (out->target_count + 1) * sizeof *out->keys);
	for (size_t i = 0; i < out->target_count; i++)
		out->keys[i] = arena_strdup(arena, r->words.words[i + CODE_FIRST]);
}

bool
source_targets(struct source *src, const struct selection *sel, enum target_kind kind, struct arena *arena,
	       struct source_targets *out, struct error *err)
{
	struct target_reader r = { .src = src, .kind = kind };
	bool ok;

	*out = (struct source_targets){ 0 };
	ok = kind == TARGET_PLACE || kind == TARGET_ACTOR ? read_codes(&r, err) : read_people(&r, err);
	if (ok)
		keep_selected(&r, sel, arena, out);
	dictionary_release(&r.words);
	free(r.hits);
	return ok;
}

/* ---- points ----------------------------------------------------------------------------- */

bool
source_points(struct source *src, const struct selection *sel, struct arena *arena, double **lat,
	      double **lon, struct error *err)
{
	struct stmt *s = stmt_new(src->d,
				  "SELECT id, lat, lon FROM incident WHERE lat IS NOT NULL AND lon IS NOT NULL"
				  " ORDER BY id",
				  err);
	enum stmt_result got = s ? stmt_step(s, err) : STMT_ERROR;
	size_t n = 0;

	*lat = arena_alloc(arena, ((size_t)sel->count + 1) * sizeof **lat);
	*lon = arena_alloc(arena, ((size_t)sel->count + 1) * sizeof **lon);
	EACH_SELECTED(sel, row) {
		while (got == STMT_ROW && stmt_col_int(s, 0) < src->ids[row])
			got = stmt_step(s, err);
		if (got == STMT_ROW && stmt_col_int(s, 0) == src->ids[row]) {
			(*lat)[n] = stmt_col_double(s, 1);
			(*lon)[n++] = stmt_col_double(s, 2);
		} else {
			(*lat)[n] = (*lon)[n] = NAN;
			n++;
		}
	}
	stmt_free(s);
	return got != STMT_ERROR;
}

/* ---- harms ------------------------------------------------------------------------------ */

enum { PROFILES_MAX = 32 };

/* Cuts "journalist|unionist" in place. */
static size_t
cut_profiles(char *text, const char **out)
{
	size_t n = 0;

	for (char *s = text; *s && n < PROFILES_MAX;) {
		char *end = strchr(s, '|');

		out[n++] = s;
		if (!end)
			break;
		*end = '\0';
		s = end + 1;
	}
	return n;
}

/* Do the victims of a record count? Of the same people only the first record that tells of them does. */
static bool
victims_count(const struct source *src, size_t row)
{
	const struct clusters *c = &src->clusters;
	uint32_t from, to;

	if (!clusters_range(c, clusters_primary(c, row), &from, &to))
		return true;
	return c->victims[clusters_member(c, from, to, row)] > 0;
}

bool
source_harms(struct source *src, const struct selection *sel, source_harm_fn *fn, void *ctx,
	     struct error *err)
{
	struct stmt *s = NULL;
	enum stmt_result got = STMT_ERROR;
	size_t row = 0;
	bool ok = columns_victims(src, err);

	if (ok)
		s = stmt_new(src->d,
			     "SELECT v.incident, v.person, a.type, p.sex, p.kind, v.nexus, i.verification,"
			     " (SELECT group_concat(profile, '|') FROM person_profile WHERE person = p.id)"
			     " FROM victimisation v JOIN act a ON a.incident = v.incident AND a.ord = v.act"
			     " JOIN person p ON p.id = v.person JOIN incident i ON i.id = v.incident"
			     " ORDER BY v.incident, v.person, v.act",
			     err);
	ok = s != NULL;
	while (ok && (got = stmt_step(s, err)) == STMT_ROW) {
		const char *profiles[PROFILES_MAX];
		struct source_harm h;
		char *text;

		while (row < src->rows && src->ids[row] < stmt_col_int(s, 0))
			row++;
		if (row == src->rows || src->ids[row] != stmt_col_int(s, 0)
		    || !selection_has(sel, clusters_primary(&src->clusters, row)) || !victims_count(src, row))
			continue;
		text = xstrdup(stmt_col_text(s, 7));
		h = (struct source_harm){
			.incident = src->ids[clusters_primary(&src->clusters, row)],
			.person = stmt_col_int(s, 1),
			.type = stmt_col_text(s, 2),
			.sex = stmt_col_text(s, 3),
			.is_collective = strcmp(stmt_col_text(s, 4), "organisation") == 0
					 || strcmp(stmt_col_text(s, 4), "community") == 0
					 || strcmp(stmt_col_text(s, 4), "people") == 0
					 || strcmp(stmt_col_text(s, 4), "family") == 0,
			.nexus = stmt_col_text(s, 5),
			.verification = stmt_col_text(s, 6),
			.profiles = profiles,
		};
		h.profile_count = cut_profiles(text, profiles);
		ok = fn(ctx, &h, err);
		free(text);
	}
	stmt_free(s);
	return ok && got == STMT_DONE;
}

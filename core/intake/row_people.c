/* The victims of a row. */
#include <string.h>

#include "core/base/utf8.h"
#include "core/intake/row_parts.h"

static void
put_victim(struct row_maker *m, int64_t id, int acts, const struct victim_rule *rule,
	   const struct csv_row *row)
{
	struct bulk_rows *person = &m->b->tables[T_PERSON], *profile = &m->b->tables[T_PROFILE];
	struct bulk_rows *victimisation = &m->b->tables[T_VICTIMISATION];
	const char *nexus = row_first_code(m, C_NEXUS, &rule->nexus, row);
	bool is_held = row_is_suppressed(m, &rule->name, row);
	int64_t who = m->b->people++;

	bulk_counted(person, N_PERSON, who);
	bulk_text(person, row_first_code(m, C_KIND, &rule->kind, row));
	if (is_held)
		bulk_text(person, "");
	else
		row_put_text(m, person, &rule->name, row);
	bulk_text(person, row_first_code(m, C_SEX, &rule->sex, row));
	row_put_size(m, person, rule, row);
	if (is_held) {
		bulk_text(person, "");
		bulk_text(person, "");
	} else {
		row_put_text(m, person, &rule->organisation, row);
		row_put_name_key(m, person, &rule->name, row);
	}
	if (rule->profile.kind != EXPR_NONE) {
		const struct meanings *said = resolver_cell(m->coded[C_PROFILE], &rule->profile, row);

		for (size_t k = 0; k < said->count; k++) {
			bulk_counted(profile, N_PERSON, who);
			bulk_int(profile, (int64_t)k + 1);
			row_put_meaning(m, profile, &said->items[k]);
		}
	}
	for (int act = 1; act <= acts; act++) {
		bulk_counted(victimisation, N_INCIDENT, id);
		bulk_int(victimisation, act);
		bulk_counted(victimisation, N_PERSON, who);
		bulk_text(victimisation, nexus);
	}
	m->b->victims++;
}

/* Does the row say anything of this victim? Constants say nothing. */
static bool
says_anything(const struct row_maker *m, const struct victim_rule *rule, const struct csv_row *row)
{
	const struct expr *cells[] = { &rule->name, &rule->kind, &rule->sex, &rule->profile,
				       &rule->nexus, &rule->size, &rule->size_low,
				       &rule->size_high, &rule->organisation };

	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
		if (cells[i]->kind != EXPR_NONE && cells[i]->kind != EXPR_CONST
		    && !row_is_missing(m, cells[i], row))
			return true;
	return false;
}

/* Does a cell hold the names of several people? */
static bool
has_several(const struct victim_rule *rule, const struct csv_row *row)
{
	size_t len;
	const char *text = expr_text(&rule->name, row, &len);

	return rule->is_nested && (!rule->is_split || memchr(text, rule->name.separator, len));
}

/* Is it one of those that the profile asks for? */
static bool
is_wanted(struct row_maker *m, const struct victim_rule *rule, const struct csv_row *row)
{
	size_t len;
	const char *text = expr_text(&rule->only, row, &len);

	if (!rule->only_word)
		return true;
	buf_clear(&m->scratch);
	utf8_fold(&m->scratch, text, len);
	return strcmp(buf_str(&m->scratch), rule->only_word) == 0;
}

/* Takes the cells of a rule apart that hold something for each of several people. */
static void
begin_people(struct row_maker *m, const struct victim_rule *rule, const struct csv_row *row)
{
	const struct expr *cells[] = { &rule->name, &rule->kind, &rule->sex, &rule->profile,
				       &rule->nexus, &rule->size, &rule->size_low,
				       &rule->size_high, &rule->organisation, &rule->only };

	nested_begin(&m->nested, row);
	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
		if (cells[i]->kind == EXPR_NESTED)
			nested_add(&m->nested, cells[i]->at);
		else if (cells[i]->kind == EXPR_SPLIT && rule->is_split)
			nested_split(&m->nested, cells[i]->at, cells[i]->separator);
}

/* A victim for each number in the nested cells: of each the row is as if nobody else stood in it. */
static void
put_nested(struct row_maker *m, int64_t id, int acts, const struct victim_rule *rule,
	   const struct csv_row *row)
{
	struct csv_row one;

	begin_people(m, rule, row);
	while (nested_next(&m->nested, &one)) {
		size_t len;

		expr_text(&rule->name, &one, &len);
		/* By place the names count: whose else a value would be nobody knows. */
		if (rule->is_split && len == 0)
			continue;
		if (is_wanted(m, rule, &one))
			put_victim(m, id, acts, rule, &one);
	}
}

/* A victim is there when it has a name; the first also when the row says anything else of it. */
void
row_put_victims(struct row_maker *m, int64_t id, int acts, const struct csv_row *row)
{
	for (size_t i = 0; i < m->p->victim_count; i++) {
		const struct victim_rule *rule = &m->p->victims[i];

		if (has_several(rule, row))
			put_nested(m, id, acts, rule, row);
		else if ((i > 0 ? !row_is_missing(m, &rule->name, row) : says_anything(m, rule, row))
			 && is_wanted(m, rule, row))
			put_victim(m, id, acts, rule, row);
	}
}

/* Does the row name anybody who is on the suppression list? */
bool
row_names_suppressed(struct row_maker *m, const struct csv_row *row)
{
	bool is_named = false;

	for (size_t i = 0; i < m->p->victim_count && m->source->suppressed; i++) {
		const struct victim_rule *rule = &m->p->victims[i];
		struct csv_row one;

		if (!has_several(rule, row)) {
			is_named |= row_is_suppressed(m, &rule->name, row);
			continue;
		}
		begin_people(m, rule, row);
		while (nested_next(&m->nested, &one))
			is_named |= row_is_suppressed(m, &rule->name, &one);
	}
	return is_named;
}

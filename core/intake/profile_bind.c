/* A profile against a file: the one that fits its header, and where its columns stand. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "core/base/asset.h"
#include "core/intake/profile_parts.h"

/* A name of a column without the blanks around it. */
static bool
is_named(const struct csv_cell *cell, const char *name, size_t len)
{
	const char *from = cell->text, *end = cell->text + cell->len;

	while (from < end && isspace((unsigned char)*from))
		from++;
	while (end > from && isspace((unsigned char)end[-1]))
		end--;
	return (size_t)(end - from) == len && memcmp(from, name, len) == 0;
}

/* The first of the alternatives that the file has. */
static int
find_column(const struct csv_row *header, const char *names)
{
	for (const char *name = names;;) {
		size_t len = strcspn(name, "\x1f");

		for (size_t i = 0; i < header->count; i++)
			if (is_named(&header->cells[i], name, len))
				return (int)i;
		if (!name[len])
			return -1;
		name += len + 1;
	}
}

/* Alternatives for people: A|B. */
static const char *
shown_names(struct profile *p, const char *names)
{
	char *copy = arena_strdup(&p->arena, names);

	for (char *s = copy; *s; s++)
		if (*s == '\x1f')
			*s = '|';
	return copy;
}

bool
profile_publishes(const struct profile *p, const char *column)
{
	const struct csv_cell cell = { (char *)column, strlen(column), CELL_TEXT };
	const struct csv_row row = { .cells = (struct csv_cell *)&cell, .count = 1 };

	for (size_t i = 0; i < p->publish_count; i++)
		if (find_column(&row, p->publish[i]) >= 0)
			return true;
	return false;
}

struct profile *
profile_choose(const struct csv_row *header, struct error *err)
{
	struct profile *best = NULL;
	bool is_tie = false;
	char name[64], tied[200] = "";

	for (const struct asset *a = assets; a->name; a++) {
		struct profile *p;
		size_t hits = 0;

		if (!profile_asset_name(a, name, sizeof name))
			continue;
		if (!(p = profile_load(name, err))) {
			profile_free(best);
			return NULL;
		}
		for (size_t i = 0; i < p->match_count; i++)
			hits += find_column(header, p->match[i]) >= 0;
		if (hits == 0 || hits < p->match_count
		    || (best && hits < best->match_count)) {
			profile_free(p);
			continue;
		}
		is_tie = best && hits == best->match_count;
		if (is_tie)
			snprintf(tied, sizeof tied, "%s, %s", best->name, p->name);
		profile_free(best);
		best = p;
	}
	if (best && !is_tie)
		return best;
	profile_free(best);
	if (is_tie) {
		FAIL(err, ERR_USAGE, N_("several profiles fit this file: %s"), tied);
		error_hint(err, N_("say which with --profile NAME or --profile FILE.ini;"
				   " atalaya profile list shows them"));
	} else {
		FAIL(err, ERR_USAGE, N_("no profile fits the header of this file"));
		error_hint(err, N_("atalaya profile draft FILE --out mine.ini proposes one, to be read and"
				   " then used with --profile mine.ini; or say --profile NAME"));
	}
	return NULL;
}

static bool
bind_expr(struct profile *p, struct expr *e, const struct csv_row *header, const char *file,
	  struct error *err)
{
	const char *lacks;

	if (e->kind == EXPR_NONE || e->kind == EXPR_CONST)
		return true;
	e->at = find_column(header, e->column);
	if (e->weekday)
		e->weekday_at = find_column(header, e->weekday);
	if (e->month)
		e->month_at = find_column(header, e->month);
	if (e->day)
		e->day_at = find_column(header, e->day);
	lacks = e->at < 0			 ? e->column
		: e->weekday && e->weekday_at < 0 ? e->weekday
		: e->month && e->month_at < 0	 ? e->month
		: e->day && e->day_at < 0	 ? e->day
						 : NULL;
	if (!lacks)
		return true;
	FAIL(err, ERR_FORMAT, N_("\"%s\" has no column \"%s\", which profile %s needs"), file,
	     shown_names(p, lacks), p->name);
	error_hint(err, N_("choose another profile, or change line %ld of this one"), e->line);
	return error_at(err, p->source, e->line, 0);
}

bool
profile_bind(struct profile *p, const struct csv_row *header, const char *file, struct error *err)
{
	struct expr *single[] = { &p->date,	    &p->registered, &p->location,
				  &p->verification, &p->code,	    &p->narrative,
				  &p->narrative_lang, &p->date_end,   &p->lat,
				  &p->lon,	    &p->point,	    &p->weight,
				  &p->place_code };
	bool ok = true;

	for (size_t i = 0; i < p->publish_count; i++)
		if (find_column(header, p->publish[i]) < 0) {
			FAIL(err, ERR_FORMAT, N_("\"%s\" has no column \"%s\", which profile %s"
						 " publishes"),
			     file, shown_names(p, p->publish[i]), p->name);
			return error_at(err, p->source, 0, 0);
		}
	for (size_t i = 0; ok && i < sizeof single / sizeof *single; i++)
		ok = bind_expr(p, single[i], header, file, err);
	for (size_t i = 0; ok && i < p->skip_count; i++)
		ok = bind_expr(p, &p->skips[i].column, header, file, err);
	for (size_t i = 0; ok && i < p->place_count; i++)
		ok = bind_expr(p, &p->place[i], header, file, err);
	for (size_t i = 0; ok && i < p->statistic_count; i++)
		ok = bind_expr(p, &p->statistics[i].measure, header, file, err)
		     && bind_expr(p, &p->statistics[i].count, header, file, err);
	for (size_t i = 0; ok && i < p->act_count; i++)
		ok = bind_expr(p, &p->acts[i].type, header, file, err);
	for (size_t i = 0; ok && i < p->victim_count; i++)
		ok = bind_expr(p, &p->victims[i].name, header, file, err)
		     && bind_expr(p, &p->victims[i].kind, header, file, err)
		     && bind_expr(p, &p->victims[i].sex, header, file, err)
		     && bind_expr(p, &p->victims[i].profile, header, file, err)
		     && bind_expr(p, &p->victims[i].nexus, header, file, err)
		     && bind_expr(p, &p->victims[i].organisation, header, file, err)
		     && bind_expr(p, &p->victims[i].only, header, file, err)
		     && bind_expr(p, &p->victims[i].size, header, file, err)
		     && bind_expr(p, &p->victims[i].size_low, header, file, err)
		     && bind_expr(p, &p->victims[i].size_high, header, file, err);
	for (size_t i = 0; ok && i < p->actor_count; i++)
		ok = bind_expr(p, &p->actors[i].label, header, file, err)
		     && bind_expr(p, &p->actors[i].attribution, header, file, err);
	for (size_t i = 0; ok && i < p->event_count; i++)
		ok = bind_expr(p, &p->events[i].stage, header, file, err)
		     && bind_expr(p, &p->events[i].role, header, file, err)
		     && bind_expr(p, &p->events[i].mode, header, file, err)
		     && bind_expr(p, &p->events[i].date, header, file, err)
		     && bind_expr(p, &p->events[i].national, header, file, err)
		     && bind_expr(p, &p->events[i].country, header, file, err)
		     && bind_expr(p, &p->events[i].authority, header, file, err)
		     && bind_expr(p, &p->events[i].source, header, file, err);
	for (size_t i = 0; ok && i < p->response_count; i++) {
		struct response_rule *r = &p->responses[i];

		ok = bind_expr(p, &r->stage, header, file, err) && bind_expr(p, &r->date, header, file, err)
		     && bind_expr(p, &r->authority, header, file, err)
		     && bind_expr(p, &r->persons, header, file, err);
		for (int k = 0; ok && k < RESPONSE_STEPS; k++)
			ok = bind_expr(p, &r->steps[k], header, file, err);
	}
	return ok;
}

/* Two incidents side by side. */
#include "tui/beside.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "tui/terms.h"
#include "tui/wrap.h"

/* From this width on labels have more room. */
#define WIDE 110

/* A fact and what follows it without a label: how the file has it. */
struct value {
	const struct part *first;
	size_t count;
	const struct value *same; /* of the other side, once all are there; NULL: it has none */
};

/* The values that both sides have under one label. */
struct group {
	const char *label;
	enum part_section section;
	struct value *values[2];
	size_t counts[2], caps[2];
};

enum match { MATCH_NONE, MATCH_NEAR, MATCH_SAME };

struct groups {
	struct group *items;
	size_t count, cap;
};

/* The group of a label; one that the other side does not have goes where its own side has it: to at. */
static size_t
find_group(struct groups *all, enum part_section section, const char *label, size_t at)
{
	for (size_t i = 0; i < all->count; i++)
		if (all->items[i].section == section && strcmp(all->items[i].label, label) == 0)
			return i;
	all->items = grow_array(all->items, all->count, &all->cap, sizeof *all->items);
	memmove(all->items + at + 1, all->items + at, (all->count++ - at) * sizeof *all->items);
	all->items[at] = (struct group){ .label = label, .section = section };
	return at;
}

static bool
goes_on(const struct part *part, const struct part *from)
{
	return part->kind == PART_FACT && !part->label[0] && part->section == from->section;
}

/* Where it comes from and its tags are no question of whether two are the same. */
static void
collect(struct groups *all, const struct parts *p, int side)
{
	size_t next = 0;

	for (size_t i = 0; i < p->count; i++) {
		const struct part *part = &p->all[i];
		bool is_text = part->section == OF_NARRATIVE && part->kind == PART_PROSE;
		bool is_fact = part->kind == PART_FACT && part->label[0]
			       && (part->section == OF_FACTS || part->section == OF_JUSTICE);
		struct value value = { .first = part, .count = 1 };
		struct group *g;

		if (!is_text && !is_fact)
			continue;
		while (is_fact && i + 1 < p->count && goes_on(&p->all[i + 1], part)) {
			value.count++;
			i++;
		}
		next = find_group(all, part->section, part->label, next) + 1;
		g = &all->items[next - 1];
		g->values[side] = grow_array(g->values[side], g->counts[side], &g->caps[side],
					     sizeof *g->values[side]);
		g->values[side][g->counts[side]++] = value;
	}
}

static void
groups_release(struct groups *all)
{
	for (size_t i = 0; i < all->count; i++) {
		free(all->items[i].values[0]);
		free(all->items[i].values[1]);
	}
	free(all->items);
}

/* Does it say something that can be compared? */
static bool
is_known(const struct value *v)
{
	return v->first->role != ROLE_DIM && !v->first->is_hidden
	       && !(v->first->code && term_is_missing(v->first->code));
}

static void
pair_up(struct group *g)
{
	for (size_t i = 0; i < g->counts[0]; i++)
		for (size_t k = 0; k < g->counts[1] && !g->values[0][i].same; k++) {
			struct value *left = &g->values[0][i], *right = &g->values[1][k];

			if (right->same || strcmp(left->first->text, right->first->text) != 0)
				continue;
			left->same = right;
			right->same = left;
		}
}

/* "El Carmen, Sur, Valdoria" lies in "Valdoria". */
static bool
lies_in(const char *place, const char *wider)
{
	size_t len = strlen(place), more = strlen(wider);

	return len > more + 2 && strcmp(place + len - more, wider) == 0
	       && strncmp(place + len - more - 2, ", ", 2) == 0;
}

static bool
read_period(const struct part *part, struct date *out)
{
	const char *text = part->term ? strchr(part->term, ':') : NULL;

	return text && strncmp(part->term, "no:", 3) != 0 && date_parse(text + 1, strlen(text + 1), out);
}

/* Do they say the same, one more exactly than the other? */
static bool
agree(const struct part *a, const struct part *b)
{
	struct date x, y;

	if (a->field.id == F_PLACE)
		return lies_in(a->text, b->text) || lies_in(b->text, a->text);
	return a->field.id == F_DATE && read_period(a, &x) && read_period(b, &y) && x.first <= y.last
	       && y.first <= x.last;
}

/* How well the other side says so too; how often it does counts for nothing. */
static enum match
match_of(const struct group *g, int side, const struct value *v)
{
	enum match best = MATCH_NONE;

	for (size_t i = 0; i < g->counts[!side]; i++) {
		const struct value *other = &g->values[!side][i];

		if (strcmp(other->first->text, v->first->text) == 0)
			return MATCH_SAME;
		if (is_known(other) && agree(v->first, other->first))
			best = MATCH_NEAR;
	}
	return best;
}

/* Does it say something that the other side contradicts? */
static bool
stands_alone(const struct group *g, int side, const struct value *v)
{
	return is_known(v) && match_of(g, side, v) == MATCH_NONE;
}

/* That narratives, numbers of two files and days on which they heard of it differ says nothing. */
static bool
is_compared(const struct group *g)
{
	for (int side = 0; side < 2; side++)
		for (size_t i = 0; i < g->counts[side]; i++) {
			const struct part *part = g->values[side][i].first;

			if (part->is_hidden || part->field.id == F_CODE || part->field.id == F_REGISTERED)
				return false;
		}
	return g->section != OF_NARRATIVE;
}

static enum beside_mark
mark_of(const struct group *g)
{
	size_t known[2] = { 0, 0 }, alone = 0, near = 0;

	if (!is_compared(g))
		return BESIDE_SAME;
	for (int side = 0; side < 2; side++)
		for (size_t i = 0; i < g->counts[side]; i++) {
			known[side] += is_known(&g->values[side][i]);
			alone += stands_alone(g, side, &g->values[side][i]);
			near += match_of(g, side, &g->values[side][i]) == MATCH_NEAR;
		}
	if (!known[0] && !known[1])
		return BESIDE_SAME;
	if (!known[0] || !known[1])
		return BESIDE_ONE;
	return alone ? BESIDE_OTHER : near ? BESIDE_ONE : BESIDE_SAME;
}

/* The next value of a side that the other one lacks; NULL: no more. */
static const struct value *
next_alone(const struct group *g, int side, size_t *at)
{
	while (*at < g->counts[side])
		if (!g->values[side][(*at)++].same)
			return &g->values[side][*at - 1];
	return NULL;
}

/* ---- lines --------------------------------------------------------------------------------- */

static struct beside_line *
add_line(struct beside *b)
{
	b->lines = grow_array(b->lines, b->count, &b->cap, sizeof *b->lines);
	b->lines[b->count] = (struct beside_line){ .label = "", .text = { "", "" } };
	return &b->lines[b->count++];
}

/* The line of the value at a place behind start, made when it is not there. */
static struct beside_line *
line_at(struct beside *b, size_t at)
{
	while (b->count <= at)
		add_line(b);
	return &b->lines[at];
}

static void
lay_out_value(struct beside *b, const struct value *v, int side, size_t at, bool stands_out)
{
	for (size_t i = 0; v && i < v->count; i++) {
		const struct part *part = &v->first[i];
		enum role role = i > 0 ? ROLE_DIM : stands_out ? ROLE_WARN : part->role;
		struct wrap_line *lines;
		size_t count = wrap_text(part->text, b->width, &b->arena, &lines);

		for (size_t k = 0; k < count; k++) {
			struct beside_line *line = line_at(b, at++);

			line->text[side] = arena_strndup(&b->arena, part->text + lines[k].start, lines[k].len);
			line->role[side] = role;
		}
	}
}

static void
lay_out_group(struct beside *b, struct group *g)
{
	enum beside_mark mark;
	size_t first = b->count, at[2] = { 0, 0 };

	pair_up(g);
	mark = mark_of(g);
	/* What both have first, beside each other, so that the rest stands out. */
	for (size_t i = 0; i < g->counts[0]; i++) {
		const struct value *left = &g->values[0][i];
		size_t start = b->count;

		lay_out_value(b, left->same ? left : NULL, 0, start, false);
		lay_out_value(b, left->same, 1, start, false);
	}
	for (;;) {
		const struct value *left = next_alone(g, 0, &at[0]), *right = next_alone(g, 1, &at[1]);
		size_t start = b->count;

		if (!left && !right)
			break;
		lay_out_value(b, left, 0, start, left && mark == BESIDE_OTHER && stands_alone(g, 0, left));
		lay_out_value(b, right, 1, start, right && mark == BESIDE_OTHER && stands_alone(g, 1, right));
	}
	if (b->count == first)
		return;
	b->lines[first].label = arena_strdup(&b->arena, g->label);
	b->lines[first].mark = mark;
	b->fields += is_compared(g);
	b->others += mark == BESIDE_OTHER;
	b->ones += mark == BESIDE_ONE;
}

static const char *
section_title(enum part_section section)
{
	return section == OF_JUSTICE ? _("JUSTICE") : _("NARRATIVE");
}

/* The facts, then what justice did, then the narratives. */
static void
gather(struct groups *all, const struct parts *left, const struct parts *right)
{
	collect(all, left, 0);
	collect(all, right, 1);
}

static const enum part_section order[] = { OF_FACTS, OF_JUSTICE, OF_NARRATIVE };

void
beside_lay_out(struct beside *b, const struct parts *left, const struct parts *right, int cols)
{
	struct groups all = { 0 };

	beside_release(b);
	b->label_width = cols >= WIDE ? 16 : 12;
	b->width = (cols - b->label_width - 5) / 2;
	gather(&all, left, right);
	for (size_t s = 0; s < sizeof order / sizeof *order; s++) {
		bool has_heading = order[s] == OF_FACTS;

		for (size_t i = 0; i < all.count; i++) {
			if (all.items[i].section != order[s])
				continue;
			if (!has_heading) {
				add_line(b);
				*add_line(b) = (struct beside_line){ .label = section_title(order[s]),
								     .text = { "", "" },
								     .is_heading = true };
			}
			has_heading = true;
			lay_out_group(b, &all.items[i]);
		}
	}
	groups_release(&all);
}

void
beside_release(struct beside *b)
{
	free(b->lines);
	arena_release(&b->arena);
	*b = (struct beside){ 0 };
}

/* ---- drawing ------------------------------------------------------------------------------- */

int
beside_column(const struct beside *b, int side)
{
	return b->label_width + 3 + side * (b->width + 2);
}

const char *
beside_glyph(enum beside_mark mark, bool is_ascii)
{
	if (mark == BESIDE_SAME)
		return " ";
	if (mark == BESIDE_OTHER)
		return is_ascii ? "#" : "\xe2\x89\xa0";
	return is_ascii ? "-" : "\xc2\xb7";
}

void
beside_draw(const struct beside *b, struct canvas *cv, size_t top)
{
	struct canvas line = canvas_part(cv, 0, beside_column(b, 1) - 1, cv->rows, 1);

	for (int row = 0; row < cv->rows && top + (size_t)row < b->count; row++) {
		const struct beside_line *l = &b->lines[top + (size_t)row];

		if (l->is_heading) {
			canvas_text(cv, row, 2, b->label_width, ROLE_TITLE, l->label);
			continue;
		}
		canvas_text(cv, row, 0, 1, ROLE_WARN, beside_glyph(l->mark, cv->grid->is_ascii));
		canvas_text(cv, row, 2, b->label_width, l->mark == BESIDE_OTHER ? ROLE_TITLE : ROLE_DIM,
			    l->label);
		for (int side = 0; side < 2; side++)
			canvas_text(cv, row, beside_column(b, side), b->width, l->role[side],
				    l->text[side]);
	}
	canvas_vline(&line, 0);
}

static void
say_values(const struct group *g, int side, struct buf *out)
{
	if (!g->counts[side])
		buf_puts(out, _("nothing"));
	for (size_t i = 0; i < g->counts[side]; i++)
		buf_printf(out, "%s%s", i ? "; " : "", g->values[side][i].first->text);
}

void
beside_say(const struct parts *left, const struct parts *right, struct buf *out)
{
	struct groups all = { 0 };

	gather(&all, left, right);
	for (size_t s = 0; s < sizeof order / sizeof *order; s++)
		for (size_t i = 0; i < all.count; i++) {
			struct group *g = &all.items[i];
			enum beside_mark mark;

			if (g->section != order[s])
				continue;
			pair_up(g);
			mark = mark_of(g);
			buf_printf(out, "%s%s: ", g->section == OF_NARRATIVE ? _("narrative") : g->label,
				   mark == BESIDE_OTHER ? _(" (differs)")
				   : mark == BESIDE_ONE ? _(" (one says more)")
							: "");
			say_values(g, 0, out);
			buf_puts(out, " / ");
			say_values(g, 1, out);
			buf_putc(out, '\n');
		}
	groups_release(&all);
}

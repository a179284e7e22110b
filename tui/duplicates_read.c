/* What the list of pairs shows: proposals, verdicts, conflicts, and the incidents in sight. */
#include <stdlib.h>
#include <string.h>

#include "core/dossier/proposal.h"
#include "tui/app.h"
#include "tui/duplicates_parts.h"

/* Pairs that are listed, the likeliest first. */
#define KEPT 50000

static void
add_item(struct view *v, enum pair_page page, const struct pair_item *item)
{
	struct duplicates *s = v->state;
	struct pair_item *kept;

	s->total[page] += page != PAGE_CONFLICTS || item->is_first;
	if (page != s->page)
		return;
	if (page != PAGE_CONFLICTS && !selection_contains(v->app->src, v->app->sel, item->a)
	    && !selection_contains(v->app->src, v->app->sel, item->b)) {
		s->kept_out++;
		return;
	}
	if (s->count == KEPT)
		return;
	s->items = grow_array(s->items, s->count, &s->cap, sizeof *s->items);
	kept = &s->items[s->count++];
	*kept = *item;
	kept->reasons = arena_strdup(&s->arena, item->reasons);
	kept->note = arena_strdup(&s->arena, item->note);
}

static bool
keep_proposal(void *ctx, const struct proposal_row *row, struct error *err)
{
	const struct proposal *p = &row->proposal;
	struct pair_item item = { .a = p->a,
				  .b = p->b,
				  .has_weight = true,
				  .weight = p->weight,
				  .posterior = p->posterior,
				  .reasons = p->reasons,
				  .note = "" };

	(void)err;
	add_item(ctx, PAGE_LEFT, &item);
	return true;
}

static struct pair_item
item_of(const struct pair_verdict *verdict)
{
	return (struct pair_item){ .a = verdict->a,
				   .b = verdict->b,
				   .decision = verdict->decision,
				   .has_weight = verdict->has_weight,
				   .weight = verdict->weight,
				   .posterior = -1,
				   .reasons = verdict->reasons,
				   .note = verdict->note };
}

static bool
keep_verdict(void *ctx, const struct pair_verdict *verdict, struct error *err)
{
	struct pair_item item = item_of(verdict);

	(void)err;
	if (verdict->is_active)
		add_item(ctx, verdict->decision == PAIR_UNSURE ? PAGE_UNSURE : PAGE_DECIDED, &item);
	return true;
}

/* The verdicts on the pairs of a conflict. */
struct looking {
	struct pair_item *items; /* a and b are set */
	size_t count;
	struct arena *arena;
};

static bool
keep_wanted(void *ctx, const struct pair_verdict *verdict, struct error *err)
{
	struct looking *l = ctx;

	(void)err;
	for (size_t i = 0; i < l->count; i++)
		if (l->items[i].a == verdict->a && l->items[i].b == verdict->b) {
			bool is_first = l->items[i].is_first;

			l->items[i] = item_of(verdict);
			l->items[i].is_first = is_first;
			l->items[i].reasons = arena_strdup(l->arena, verdict->reasons);
			l->items[i].note = arena_strdup(l->arena, verdict->note);
		}
	return true;
}

static struct pair_item
pair_of(int64_t x, int64_t y, bool is_first)
{
	return (struct pair_item){ .a = x < y ? x : y,
				   .b = x < y ? y : x,
				   .posterior = -1,
				   .reasons = "",
				   .note = "",
				   .is_first = is_first };
}

/* Of each conflict the pair that is kept apart, then those that join the two. */
static bool
read_conflicts(struct view *v, struct error *err)
{
	struct duplicates *s = v->state;
	struct arena arena = { 0 };
	struct pair_clusters clusters;
	struct looking looking = { .arena = &arena };
	size_t cap = 0;
	bool ok = pair_clusters(v->app->d, &arena, &clusters, err);

	for (size_t i = 0; ok && i < clusters.conflict_count; i++) {
		const struct pair_conflict *c = &clusters.conflicts[i];

		for (size_t k = 0; k == 0 || k < c->count; k++) {
			looking.items = grow_array(looking.items, looking.count, &cap, sizeof *looking.items);
			looking.items[looking.count++] =
				k == 0 ? pair_of(c->a, c->b, true) : pair_of(c->path[k - 1], c->path[k], false);
			/* On the other pages they are only counted. */
			if (s->page != PAGE_CONFLICTS)
				break;
		}
	}
	ok = ok && (s->page != PAGE_CONFLICTS || !looking.count
		    || pair_each(v->app->d, keep_wanted, &looking, err));
	for (size_t i = 0; ok && i < looking.count; i++)
		add_item(v, PAGE_CONFLICTS, &looking.items[i]);
	free(looking.items);
	arena_release(&arena);
	return ok;
}

static void
find_current(struct view *v)
{
	struct duplicates *s = v->state;
	const struct source *src = v->app->src;

	for (size_t i = 0; i < s->count; i++) {
		const struct pair_item *item = &s->items[i];

		if ((item->a == s->a && item->b == s->b)
		    || (s->wanted && (source_incident(src, item->a) == s->wanted
				      || source_incident(src, item->b) == s->wanted))) {
			list_go(&s->list, i);
			break;
		}
	}
	s->wanted = 0;
}

void
duplicates_note_current(struct duplicates *s)
{
	if (!s->count)
		return;
	s->a = s->items[s->list.cursor].a;
	s->b = s->items[s->list.cursor].b;
}

bool
duplicates_read(struct view *v, struct error *err)
{
	struct duplicates *s = v->state;
	struct arena arena = { 0 };
	struct proposal_search search;
	bool ok;

	if (s->is_read)
		return true;
	arena_release(&s->arena);
	s->count = 0;
	s->kept_out = 0;
	memset(s->total, 0, sizeof s->total);
	ok = proposals_search(v->app->d, &arena, &search, err)
	     && proposals_each(v->app->d, false, keep_proposal, v, err)
	     && pair_each(v->app->d, keep_verdict, v, err) && read_conflicts(v, err);
	s->was_searched = ok && search.seq > 0;
	arena_release(&arena);
	s->is_read = ok;
	s->is_stale = true;
	list_resize(&s->list, s->count, s->list.height);
	find_current(v);
	duplicates_note_current(s);
	return ok;
}

/* ---- the incidents in sight ---------------------------------------------------------------- */

static int
by_id(const void *a, const void *b)
{
	const struct side *x = a, *y = b;

	return (x->id > y->id) - (x->id < y->id);
}

const struct side *
duplicates_side(const struct duplicates *s, int64_t id)
{
	static const struct side nothing = { 0, "", "", "", "" };
	struct side key = { .id = id };
	const struct side *found = NULL;

	if (s->side_count)
		found = bsearch(&key, s->sides, s->side_count, sizeof key, by_id);
	return found ? found : &nothing;
}

struct showing {
	struct duplicates *s;
	bool shows_names;
};

static bool
keep_side(void *ctx, const struct listing *row, struct error *err)
{
	const struct showing *showing = ctx;
	struct duplicates *s = showing->s;

	(void)err;
	s->sides[s->side_count++] = (struct side){
		.id = row->id,
		.date = arena_strdup(&s->shown, row->cells[0]),
		.place = arena_strdup(&s->shown, row->cells[1]),
		.type = arena_strdup(&s->shown, row->cells[2]),
		.victims = arena_strdup(&s->shown, showing->shows_names ? row->cells[3] : ""),
	};
	return true;
}

bool
duplicates_read_window(struct view *v, struct error *err)
{
	static const struct field_ref refs[] = { { F_DATE, NULL }, { F_PLACE, NULL }, { F_TYPE, NULL },
						 { F_PERSON, NULL } };
	struct duplicates *s = v->state;
	struct showing showing = { s, app_shows(v->app, &refs[3]) };
	/* What must not be seen is not even read. */
	struct listing_request request = { .fields = refs, .count = showing.shows_names ? 4 : 3,
					   .as_of = source_as_of(v->app->src), .lang = v->app->lang };
	size_t rows = s->list.top + s->list.height < s->count ? s->list.height : s->count - s->list.top;
	int64_t *ids = xcalloc(2 * rows + 1, sizeof *ids);
	/* Two that were joined are told apart here. */
	struct source *records = source_records(v->app->src, err);
	struct selection *sel = NULL;
	struct ordering *order = NULL;
	bool ok;

	arena_release(&s->shown);
	s->side_count = 0;
	s->sides = arena_alloc(&s->shown, (2 * rows + 1) * sizeof *s->sides);
	for (size_t i = 0; i < rows; i++) {
		ids[2 * i] = s->items[s->list.top + i].a;
		ids[2 * i + 1] = s->items[s->list.top + i].b;
	}
	if (records && (sel = source_select_ids(records, ids, 2 * rows)))
		order = source_order(records, sel, NULL, 0, v->app->lang, err);
	ok = order && source_page(records, order, 0, 2 * rows, &request, keep_side, &showing, err);
	ordering_free(order);
	selection_free(sel);
	free(ids);
	s->shown_first = s->list.top;
	s->shown_rows = rows;
	s->is_stale = !ok;
	return ok;
}

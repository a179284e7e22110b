/* Incidents that no list documented. */
#include "core/justice/unlisted.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/dossier/journal.h"
#include "core/dossier/pair.h"
#include "core/dossier/proposal.h"

/* What is open while a report is made. */
struct work {
	struct source *src, *records;
	const struct unlisted_request *request;
	struct arena *arena;
	struct unlisted_report *out;
	struct selection *base;
	const int64_t *ids; /* of the base, ascending */
	size_t count;
	unsigned *cells; /* by incident: which lists have it */
	struct selection *of_records[RECAPTURE_LISTS], *of_incidents[RECAPTURE_LISTS];
	long waiting[RECAPTURE_LISTS][RECAPTURE_LISTS]; /* pairs between two lists, or within one */
	long unsure, conflicts;
	size_t group_cap;
};

/* ---- who is on which list ------------------------------------------------------------------ */

static bool
check_lists(const struct unlisted_request *r, struct error *err)
{
	if (r->count < 2 || r->count > RECAPTURE_LISTS) {
		FAIL(err, ERR_USAGE, N_("it takes 2 to %d lists, and these are %zu"), RECAPTURE_LISTS, r->count);
		return error_hint(err, N_("say which: --datasets a,b, or --list NAME=QUERY for each"));
	}
	for (size_t i = 0; i < r->count; i++)
		for (size_t j = 0; j < i; j++)
			if (strcmp(r->lists[i].name, r->lists[j].name) == 0)
				return FAIL(err, ERR_USAGE, N_("two lists have the name \"%s\""), r->lists[i].name);
	return true;
}

/* Both are in order of id. */
static void
mark_list(struct work *w, size_t list)
{
	struct arena arena = { 0 };
	const int64_t *ids = selection_ids(w->src, w->of_incidents[list], &arena);
	size_t n = (size_t)selection_count(w->of_incidents[list]);

	for (size_t i = 0, k = 0; i < w->count && k < n;)
		if (ids[k] < w->ids[i])
			k++;
		else if (ids[k] > w->ids[i])
			i++;
		else
			w->cells[i++] |= 1u << list;
	arena_release(&arena);
}

static bool
read_lists(struct work *w, struct error *err)
{
	w->base = source_select(w->src, w->request->query, err);
	w->records = w->base ? source_records(w->src, err) : NULL;
	if (!w->records)
		return false;
	w->ids = selection_ids(w->src, w->base, w->arena);
	w->count = (size_t)selection_count(w->base);
	w->cells = arena_alloc(w->arena, (w->count + 1) * sizeof *w->cells);
	memset(w->cells, 0, (w->count + 1) * sizeof *w->cells);
	w->out->undecided = selection_undecided(w->base);
	for (size_t l = 0; l < w->request->count; l++) {
		w->of_records[l] = source_select(w->records, w->request->lists[l].query, err);
		if (!w->of_records[l])
			return false;
		w->of_incidents[l] = source_join(w->src, w->of_records[l]);
		w->out->undecided += selection_undecided(w->of_incidents[l]);
		mark_list(w, l);
	}
	return true;
}

/* ---- are the lists of the same? ------------------------------------------------------------ */

static bool
is_dated(const struct source_span *s)
{
	return s->first != DATE_MIN && s->last != DATE_MAX;
}

/* The years from the latest beginning of a list to the earliest end of one. */
static void
find_common_years(struct work *w, const struct source_span *spans)
{
	struct unlisted_report *r = w->out;
	int32_t first = DATE_MIN, last = DATE_MAX;
	int year, month, day;

	for (size_t l = 0; l < w->request->count; l++) {
		if (r->reach[l].first > r->reach[l].last)
			return;
		first = r->reach[l].first > first ? r->reach[l].first : first;
		last = r->reach[l].last < last ? r->reach[l].last : last;
	}
	date_to_civil(first, &year, &month, &day);
	r->first_year = year;
	date_to_civil(last, &year, &month, &day);
	r->last_year = year;
	if (r->first_year > r->last_year)
		r->first_year = r->last_year = 0;
	first = date_from_civil(r->first_year, 1, 1);
	last = date_from_civil(r->last_year, 12, 31);
	for (size_t i = 0; i < w->count; i++)
		r->outside += w->cells[i] && is_dated(&spans[i])
			      && (!r->first_year || spans[i].last < first || spans[i].first > last);
}

static bool
read_reach(struct work *w, struct error *err)
{
	struct source_span *spans;

	if (!source_spans(w->src, w->base, false, w->arena, &spans, err))
		return false;
	for (size_t l = 0; l < w->request->count; l++) {
		struct unlisted_reach *r = &w->out->reach[l];

		*r = (struct unlisted_reach){ 0, DATE_MAX, DATE_MIN };
		for (size_t i = 0; i < w->count; i++) {
			if (!(w->cells[i] >> l & 1))
				continue;
			r->incidents++;
			if (!is_dated(&spans[i]))
				continue;
			r->first = spans[i].first < r->first ? spans[i].first : r->first;
			r->last = spans[i].last > r->last ? spans[i].last : r->last;
		}
	}
	find_common_years(w, spans);
	return true;
}

/* Documented incidents of a country, or a type of act, that some list has nothing of. */
static bool
count_not_of_all(struct work *w, enum field_id field, long *out, struct error *err)
{
	const struct field_ref ref = { field, NULL };
	struct source_values values;
	unsigned *lists; /* by value: those that have any */

	if (!source_values(w->src, w->base, &ref, w->request->lang, w->arena, &values, err))
		return false;
	lists = xcalloc(values.names.count + 1, sizeof *lists);
	for (size_t i = 0; i < w->count; i++)
		lists[values.values[i]] |= w->cells[i];
	*out = 0;
	for (size_t i = 0; i < w->count; i++)
		*out += w->cells[i] && !source_value_is_missing(values.values[i])
			&& lists[values.values[i]] != (1u << w->request->count) - 1;
	free(lists);
	return true;
}

/* ---- were the lists linked? ---------------------------------------------------------------- */

static unsigned
lists_of_record(const struct work *w, int64_t id)
{
	unsigned in = 0;

	for (size_t l = 0; l < w->request->count; l++)
		in |= (unsigned)selection_contains(w->records, w->of_records[l], id) << l;
	return in;
}

/* Would it change the counts of the base if these two were one? */
static bool
is_of_base(const struct work *w, int64_t a, int64_t b)
{
	int64_t first = source_incident(w->src, a), second = source_incident(w->src, b);

	return first && second && first != second
	       && (selection_contains(w->src, w->base, first) || selection_contains(w->src, w->base, second));
}

static bool
take_proposal(void *ctx, const struct proposal_row *p, struct error *err)
{
	struct work *w = ctx;
	unsigned a = lists_of_record(w, p->proposal.a), b = lists_of_record(w, p->proposal.b);
	size_t n = w->request->count;

	(void)err;
	if (!a || !b || !is_of_base(w, p->proposal.a, p->proposal.b))
		return true;
	/* Of records that are on several lists one pair of lists is enough. */
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < n; j++)
			if (i != j && (a >> i & 1) && (b >> j & 1)) {
				w->waiting[i < j ? i : j][i < j ? j : i]++;
				w->out->waiting++;
				return true;
			}
	w->waiting[__builtin_ctz(a)][__builtin_ctz(a)]++;
	return true;
}

static bool
take_verdict(void *ctx, const struct pair_verdict *v, struct error *err)
{
	struct work *w = ctx;

	(void)err;
	w->unsure += v->decision == PAIR_UNSURE && v->is_active && is_of_base(w, v->a, v->b)
		     && lists_of_record(w, v->a) && lists_of_record(w, v->b);
	return true;
}

/* Records on a list, of incidents of the base, that a search among the incidents of a query did not look at. */
static bool
count_not_searched(struct work *w, const char *text, long *out, struct error *err)
{
	struct query *q = query_parse(text, source_codes(w->src), NULL);
	struct selection *looked = q ? source_select(w->records, q, NULL) : NULL;
	size_t count;
	const int64_t *ids = selection_records(w->src, w->base, w->arena, &count);

	(void)err;
	*out = 0;
	/* A query that means nothing any more: a dataset or tag of it is gone. */
	for (size_t i = 0; i < count; i++)
		*out += lists_of_record(w, ids[i]) && (!looked || !selection_contains(w->records, looked, ids[i]));
	selection_free(looked);
	query_free(q);
	return true;
}

/* The weight of the lightest pairs that a search shows. */
static double
weight_of(const char *facts)
{
	const char *at = strstr(facts, "\nlower=");

	return at ? strtod(at + 7, NULL) : 0;
}

/* Verdicts on incidents of the base that cannot all be right. */
static bool
count_conflicts(struct work *w, struct error *err)
{
	struct pair_clusters clusters;

	if (!pair_clusters(source_dossier(w->src), w->arena, &clusters, err))
		return false;
	for (size_t i = 0; i < clusters.conflict_count; i++) {
		int64_t id = source_incident(w->src, clusters.conflicts[i].a);

		w->conflicts += id && selection_contains(w->src, w->base, id);
	}
	return true;
}

static bool
read_linkage(struct work *w, struct error *err)
{
	struct dossier *d = source_dossier(w->src);
	const struct unlisted_list *lists = w->request->lists;
	struct proposal_search search;
	struct buf b = { 0 };
	int64_t head = 0;
	long missed = 0;
	bool ok = proposals_search(d, w->arena, &search, err) && journal_last_content(d, &head, err)
		  && proposals_each(d, false, take_proposal, w, err) && pair_each(d, take_verdict, w, err)
		  && count_conflicts(w, err)
		  && (search.seq == 0 || !search.query[0] || count_not_searched(w, search.query, &missed, err));

	if (!ok)
		return false;
	w->out->is_searched = search.seq != 0;
	w->out->from_weight = weight_of(search.facts);
	if (search.seq == 0) {
		buf_puts(&b, _("nobody has searched for incidents that are on several of these lists:"
			       " atalaya duplicates DOSSIER find, and decide on what it proposes"));
	} else if (search.seq < head) {
		buf_puts(&b, _("the dossier has changed since somebody searched for incidents that are on several lists:"
			       " search again with atalaya duplicates DOSSIER find"));
	} else if (missed) {
		buf_printf(&b, _("the search for incidents that are on several lists left out %ld records of these lists:"
				 " search again with atalaya duplicates DOSSIER find"), missed);
	} else if (w->out->waiting) {
		buf_printf(&b, _("the linkage is not reviewed: %ld pairs between these lists wait for a verdict"),
			   w->out->waiting);
		for (size_t i = 0, shown = 0; i < w->request->count; i++)
			for (size_t j = i + 1; j < w->request->count; j++)
				if (w->waiting[i][j])
					buf_printf(&b, _("%s %ld of %s and %s"), shown++ ? "," : ":", w->waiting[i][j],
						   lists[i].name, lists[j].name);
	}
	w->out->refusal = b.len ? arena_strndup(w->arena, buf_str(&b), b.len) : NULL;
	buf_release(&b);
	return true;
}

/* ---- groups -------------------------------------------------------------------------------- */

static struct unlisted_group *
add_group(struct work *w, const char *code, const char *label)
{
	w->out->groups = grow_array(w->out->groups, w->out->count, &w->group_cap, sizeof *w->out->groups);
	w->out->groups[w->out->count] = (struct unlisted_group){ .code = code, .label = label };
	return &w->out->groups[w->out->count++];
}

static void
count_in(struct unlisted_group *g, unsigned cell)
{
	g->cells[cell]++;
	g->seen++;
}

static int
by_seen(const void *a, const void *b)
{
	const struct unlisted_group *x = a, *y = b;
	const struct case_order ox = { x->code, x->label, x->seen }, oy = { y->code, y->label, y->seen };

	return case_order(&ox, &oy);
}

/* One value an incident, so that groups add up. */
static bool
count_groups(struct work *w, struct error *err)
{
	struct source_values values;
	uint32_t *place; /* by value, of its group; from 1 */

	if (!source_values(w->src, w->base, w->request->by, w->request->lang, w->arena, &values, err))
		return false;
	place = xcalloc(values.names.count + 1, sizeof *place);
	for (size_t i = 0; i < w->count; i++) {
		uint32_t v = values.values[i];

		if (!w->cells[i])
			continue;
		if (source_value_is_missing(v)) {
			w->out->no_value++;
			continue;
		}
		if (!place[v]) {
			add_group(w, values.names.codes[v], values.names.labels[v]);
			place[v] = (uint32_t)w->out->count;
		}
		count_in(&w->out->groups[place[v] - 1], w->cells[i]);
	}
	free(place);
	if (w->out->count)
		qsort(w->out->groups, w->out->count, sizeof *w->out->groups, by_seen);
	return true;
}

static bool
count_all(struct work *w, struct error *err)
{
	for (size_t i = 0; i < w->count; i++) {
		w->out->seen += w->cells[i] != 0;
		w->out->on_no_list += w->cells[i] == 0;
	}
	if (w->request->by)
		return count_groups(w, err);
	add_group(w, "", "");
	for (size_t i = 0; i < w->count; i++)
		if (w->cells[i])
			count_in(&w->out->groups[0], w->cells[i]);
	return true;
}

/* ---- estimates ----------------------------------------------------------------------------- */

static long
overlap(const struct unlisted_group *g, unsigned lists)
{
	long n = 0;

	for (unsigned c = 1; c < UNLISTED_CELLS; c++)
		n += (c & lists) == lists ? g->cells[c] : 0;
	return n;
}

/* The pairs of lists that have too little in common, or NULL. */
static const char *
small_overlaps(const struct work *w, const struct unlisted_group *g)
{
	const struct unlisted_list *lists = w->request->lists;
	const char *text = NULL;
	struct buf b = { 0 };

	for (unsigned i = 0; i < w->request->count; i++)
		for (unsigned j = i + 1; j < w->request->count; j++) {
			long n = overlap(g, 1u << i | 1u << j);

			if (n < RECAPTURE_OVERLAP)
				buf_printf(&b, _("%s%ld in both %s and %s"), b.len ? ", " : "", n, lists[i].name,
					   lists[j].name);
		}
	if (b.len) {
		struct buf whole = { 0 };

		buf_printf(&whole, _("overlap too small: %s; %d are needed"), buf_str(&b), RECAPTURE_OVERLAP);
		text = arena_strndup(w->arena, buf_str(&whole), whole.len);
		buf_release(&whole);
	}
	buf_release(&b);
	return text;
}

/* "AB+BC". */
static const char *
model_name(unsigned pairs, size_t lists, struct arena *arena)
{
	char name[RECAPTURE_LISTS * RECAPTURE_LISTS * 2];
	unsigned pair = 0;
	size_t n = 0;

	if (!pairs)
		return "independence";
	for (size_t a = 0; a < lists; a++)
		for (size_t b = a + 1; b < lists; b++, pair++)
			if (pairs >> pair & 1) {
				if (n)
					name[n++] = '+';
				name[n++] = (char)('A' + a);
				name[n++] = (char)('A' + b);
			}
	return arena_strndup(arena, name, n);
}

static int
by_total(const void *a, const void *b)
{
	const struct unlisted_model *x = a, *y = b;

	if (x->fits != y->fits)
		return x->fits ? -1 : 1;
	if (x->fits && x->m.total != y->m.total)
		return x->m.total < y->m.total ? -1 : 1;
	return x->pairs < y->pairs ? -1 : x->pairs > y->pairs;
}

static void
fit_models(struct work *w, struct unlisted_group *g)
{
	size_t lists = w->request->count;

	g->model_count = (size_t)1 << recapture_pairs(lists);
	g->models = arena_alloc(w->arena, g->model_count * sizeof *g->models);
	for (unsigned pairs = 0; pairs < g->model_count; pairs++) {
		struct unlisted_model *m = &g->models[pairs];

		*m = (struct unlisted_model){ .name = model_name(pairs, lists, w->arena), .pairs = pairs };
		m->fits = recapture_model(g->cells, lists, pairs, &m->m, NULL);
		g->fitting += m->fits;
	}
	qsort(g->models, g->model_count, sizeof *g->models, by_total);
}

static void
write_reading(struct work *w, struct unlisted_group *g)
{
	struct buf b = { 0 };

	if (w->request->count == 2)
		buf_printf(&b, _("documented %ld; by two lists %.0f, from %.0f to %.0f"), g->seen,
			   g->pair.chapman, g->pair.low, g->pair.high);
	else if (g->fitting)
		buf_printf(&b, _("documented %ld; models range from %.0f to %.0f (%zu of %zu models fit)"), g->seen,
			   g->models[0].m.total, g->models[g->fitting - 1].m.total, g->fitting, g->model_count);
	else
		buf_printf(&b, _("documented %ld; no model fits these counts"), g->seen);
	g->reading = arena_strndup(w->arena, buf_str(&b), b.len);
	buf_release(&b);
}

static bool
estimate(struct work *w, struct unlisted_group *g, struct error *err)
{
	g->refusal = w->out->refusal ? w->out->refusal : small_overlaps(w, g);
	if (g->refusal)
		return true;
	if (!recapture_chao(g->cells, w->request->count, &g->chao, err))
		return false;
	if (w->request->count == 2) {
		if (!recapture_pair(overlap(g, 1), overlap(g, 2), overlap(g, 3), &g->pair, err))
			return false;
	} else {
		fit_models(w, g);
	}
	write_reading(w, g);
	return true;
}

/* ---- sentences ----------------------------------------------------------------------------- */

static void
write_notes(struct work *w)
{
	struct unlisted_report *r = w->out;
	bool has_estimate = false;
	long within = 0;
	struct buf b = { 0 };

	for (size_t i = 0; i < r->count; i++)
		has_estimate |= !r->groups[i].refusal;
	for (size_t i = 0; i < w->request->count; i++)
		within += w->waiting[i][i];
	if (has_estimate && w->request->count == 2) {
		buf_puts(&b, _("an estimate from two lists cannot be checked: it is right only if being on one list has"
			       " nothing to do with being on the other, and two lists cannot tell"));
		case_note(&r->notes, w->arena, &b);
	}
	if (has_estimate && w->request->count > 2) {
		buf_puts(&b, _("each model takes other lists to depend on each other; models that fit equally well may give"
			       " very different totals: quote their range, never one of them"));
		case_note(&r->notes, w->arena, &b);
	}
	if (has_estimate) {
		buf_puts(&b, w->request->count == 2
				     ? _("Chao's bound takes lists to reach equally many incidents; of two lists it never lies below"
					 " the estimate of Lincoln and Petersen, and so bounds nothing: do not quote it")
				     : _("Chao's bound takes lists to reach equally many incidents, and may lie above models that"
					 " fit; it stands without the factor (t - 1)/t of some authors, and with it below"));
		case_note(&r->notes, w->arena, &b);
		buf_puts(&b, _("this holds for lists of the same violations, places and period only; a list that feeds another,"
			       " and cases that are unlikely to get onto any list, make the totals too small; pairs that"
			       " were not found make them too large, pairs that are wrong too small"));
		case_note(&r->notes, w->arena, &b);
	}
	if (has_estimate && !w->request->by) {
		buf_puts(&b, _("places and periods that are documented more or less than others should be estimated apart:"
			       " --by, date:"));
		case_note(&r->notes, w->arena, &b);
	}
	if (r->outside && r->first_year) {
		buf_printf(&b, _("%ld incidents are of years from which not every list has any: for one period say"
				 " date:%d..%d"), r->outside, r->first_year, r->last_year);
		case_note(&r->notes, w->arena, &b);
	} else if (r->outside) {
		buf_puts(&b, _("there is no year from which all of these lists have incidents: they are not of one period"));
		case_note(&r->notes, w->arena, &b);
	}
	if (r->not_of_all[UNLISTED_COUNTRY]) {
		buf_printf(&b, _("%ld incidents are of countries from which not every list has any: say which with country="),
			   r->not_of_all[UNLISTED_COUNTRY]);
		case_note(&r->notes, w->arena, &b);
	}
	if (r->not_of_all[UNLISTED_TYPE]) {
		buf_printf(&b, _("%ld incidents are of types of act that not every list has: say which with type="),
			   r->not_of_all[UNLISTED_TYPE]);
		case_note(&r->notes, w->arena, &b);
	}
	if (w->conflicts) {
		buf_printf(&b, _("%ld verdicts on pairs contradict others: atalaya duplicates DOSSIER list --conflicts"),
			   w->conflicts);
		case_note(&r->notes, w->arena, &b);
	}
	if (within) {
		buf_printf(&b, _("%ld pairs within one list wait for a verdict: those that are one incident count twice until then"),
			   within);
		case_note(&r->notes, w->arena, &b);
	}
	if (w->unsure) {
		buf_printf(&b, _("%ld pairs on which nobody can say count as different incidents"), w->unsure);
		case_note(&r->notes, w->arena, &b);
	}
	if (r->no_value) {
		buf_printf(&b, _("%ld incidents have no value of %s and are in no group"), r->no_value, r->by);
		case_note(&r->notes, w->arena, &b);
	}
	buf_release(&b);
}

bool
unlisted_report(struct source *src, const struct unlisted_request *request, struct arena *arena,
		struct unlisted_report *out, struct error *err)
{
	struct work w = { .src = src, .request = request, .arena = arena, .out = out };
	struct unlisted_group *groups;
	bool ok;

	*out = (struct unlisted_report){ .query = request->query->text,
					 .by = request->by ? field_ref_name(request->by, arena) : "" };
	ok = check_lists(request, err) && read_lists(&w, err) && read_reach(&w, err)
	     && count_not_of_all(&w, F_COUNTRY, &out->not_of_all[UNLISTED_COUNTRY], err)
	     && count_not_of_all(&w, F_TYPE, &out->not_of_all[UNLISTED_TYPE], err)
	     && read_linkage(&w, err) && count_all(&w, err);
	for (size_t i = 0; ok && i < out->count; i++)
		ok = estimate(&w, &out->groups[i], err);
	if (ok)
		write_notes(&w);
	/* They grew outside of the arena. */
	groups = arena_alloc(arena, (out->count + 1) * sizeof *groups);
	if (out->count)
		memcpy(groups, out->groups, out->count * sizeof *groups);
	free(out->groups);
	out->groups = groups;
	for (size_t l = 0; l < request->count && l < RECAPTURE_LISTS; l++) {
		selection_free(w.of_records[l]);
		selection_free(w.of_incidents[l]);
	}
	selection_free(w.base);
	return ok;
}

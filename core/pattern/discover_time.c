/* Discovery: threats and attacks, near repeats, change points. */
#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/base/random.h"
#include "core/dossier/dossier.h"
#include "core/pattern/discover_private.h"
#include "core/stats/special.h"
#include "core/stats/tables.h"

#define TOLERANCE 1e-12 /* methods 0.8 */

/* ---- threats and attacks ------------------------------------------------------------------ */

/* An event, with the incident that it is. */
struct told {
	struct sequence_event event;
	size_t incident;
	int32_t registered; /* the last day on which it can have been; DATE_MAX: not known */
};

static int
by_target(const void *a, const void *b)
{
	const struct told *x = a, *y = b;

	if (x->event.target != y->event.target)
		return x->event.target < y->event.target ? -1 : 1;
	if (x->event.day != y->event.day)
		return x->event.day < y->event.day ? -1 : 1;
	return (x->incident > y->incident) - (x->incident < y->incident);
}

static int
by_length(const void *a, const void *b)
{
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;

	return (x > y) - (x < y);
}

/*
 * Days lived through within the window after a first, and all other days of the register, by target. The register
 * watches a target from its own first day to the day on which it closes.
 */
static void
expose(const struct told *told, size_t n, int within, int32_t start, int32_t end, long *exposed, long *other,
       long *after, long *apart)
{
	*exposed = *other = *after = *apart = 0;
	for (size_t i = 0; i < n;) {
		size_t next = i;
		int64_t from = 0, until = INT64_MIN; /* the days that are exposed, as far as they hang together */
		long days = 0;

		for (; next < n && told[next].event.target == told[i].event.target; next++) {
			const struct sequence_event *e = &told[next].event;

			if (e->kind == SEQUENCE_THEN) {
				bool is_exposed = e->day >= from && e->day <= until;

				*after += is_exposed;
				*apart += !is_exposed;
			}
			if (e->kind == SEQUENCE_FIRST) {
				int64_t to = (int64_t)e->day + within < end ? (int64_t)e->day + within : end;

				/* What hangs together with the window before lengthens it. */
				if (e->day > until) {
					from = (int64_t)e->day + 1;
					until = e->day;
				}
				days += to > until ? (long)(to - until) : 0;
				until = (int64_t)e->day + within;
			}
		}
		*exposed += days;
		*other += (long)end - start + 1 - days;
		i = next;
	}
}

static void
list_pairs(const struct discover *d, const struct told *told, size_t n, int within, struct arena *arena,
	   struct threat_search *out)
{
	const int64_t *ids = selection_ids(d->src, d->sel, arena);

	out->pairs = arena_alloc(arena, DISCOVER_SHOWN * sizeof *out->pairs);
	out->pair_days = arena_alloc(arena, DISCOVER_SHOWN * sizeof *out->pair_days);
	for (size_t i = 0; i < n && out->pair_count < DISCOVER_SHOWN; i++) {
		if (told[i].event.kind != SEQUENCE_FIRST)
			continue;
		for (size_t k = i + 1; k < n && told[k].event.target == told[i].event.target; k++) {
			int64_t between = (int64_t)told[k].event.day - told[i].event.day;

			if (told[k].event.kind != SEQUENCE_THEN || between <= 0)
				continue;
			if (between <= within) {
				out->pair_days[out->pair_count] = (long)between;
				out->pairs[out->pair_count][0] = ids[told[i].incident];
				out->pairs[out->pair_count++][1] = ids[told[k].incident];
			}
			break;
		}
	}
}

/* A threat that was only registered after the attack tells nothing about prevention. */
static void
drop_late(struct told *told, size_t n, int within)
{
	for (size_t i = 0; i < n; i++) {
		if (told[i].event.kind != SEQUENCE_FIRST)
			continue;
		for (size_t k = i + 1; k < n && told[k].event.target == told[i].event.target; k++)
			if (told[k].event.kind == SEQUENCE_THEN && told[k].event.day > told[i].event.day) {
				if ((int64_t)told[k].event.day - told[i].event.day <= within
				    && told[i].registered >= told[k].event.day)
					told[i].event.kind = SEQUENCE_OTHER;
				break;
			}
	}
}

bool
discover_threats(const struct discover *d, const struct threat_request *request, struct arena *arena,
		 struct threat_search *out, struct error *err)
{
	int low = request->first_low ? request->first_low : 3, then = request->then_low ? request->then_low : 7;
	int high = request->first_high ? request->first_high : low;
	int most = request->then_high ? request->then_high : INT_MAX;
	struct source_targets targets;
	struct source_span *spans, *registered;
	struct sequence_event *events = NULL;
	struct told *told = NULL;
	int *severity;
	size_t n = 0, leads = 0;
	int32_t *lead = NULL, start = DATE_MAX;
	long exposed, other, after, apart;
	bool ok = false;

	*out = (struct threat_search){ .within = request->within ? request->within : 90, .end = DATE_MIN };
	if (!source_targets(d->src, d->sel, request->target, arena, &targets, err)
	    || !source_spans(d->src, d->sel, false, arena, &spans, err)
	    || !source_spans(d->src, d->sel, true, arena, &registered, err)
	    || !source_highest(d->src, d->sel, F_TYPE, "severity", arena, &severity, err))
		return false;
	out->targets = targets.target_count;
	told = xcalloc(targets.start[targets.count] + 1, sizeof *told);
	for (size_t i = 0; i < targets.count; i++) {
		bool is_dated = spans[i].first == spans[i].last && spans[i].first != DATE_MIN;

		if (is_dated) {
			out->end = spans[i].last > out->end ? spans[i].last : out->end;
			start = spans[i].first < start ? spans[i].first : start;
		}
		if (targets.start[i] == targets.start[i + 1])
			continue;
		out->undated += !is_dated;
		out->incidents += is_dated;
		for (uint32_t k = targets.start[i]; is_dated && k < targets.start[i + 1]; k++)
			told[n++] = (struct told){
				.event = { targets.targets[k], spans[i].first,
					   severity[i] >= then && severity[i] <= most  ? SEQUENCE_THEN
					   : severity[i] >= low && severity[i] <= high ? SEQUENCE_FIRST
										       : SEQUENCE_OTHER },
				.incident = i,
				.registered = registered[i].last,
			};
	}
	if (n)
		qsort(told, n, sizeof *told, by_target);
	if (request->registered_before)
		drop_late(told, n, out->within);
	events = xcalloc(n + 1, sizeof *events);
	lead = xcalloc(n + 1, sizeof *lead);
	for (size_t i = 0; i < n; i++)
		events[i] = told[i].event;
	/* Without a threat that was followed long enough there is no share, and that is no mistake. */
	out->has_follow = n && sequence_follow(events, n, out->within, out->end, &out->follow, lead, &leads, NULL);
	if (leads) {
		qsort(lead, leads, sizeof *lead, by_length);
		out->least = lead[0];
		out->most = lead[leads - 1];
		out->median = lead[leads / 2];
	}
	if (n > 1) {
		struct error why = { 0 };

		out->has_chance = sequence_chance(events, n, out->within, discover_replicates(d),
						  discover_seed(d), d->progress, &out->chance, &why);
		if (!out->has_chance) {
			if (err)
				*err = why;
			goto done;
		}
	}
	expose(told, n, out->within, start, out->end, &exposed, &other, &after, &apart);
	out->exposed = (double)exposed / 365.25;
	out->other = (double)other / 365.25;
	out->has_rate = exposed > 0 && other > 0 && after + apart > 0
			&& count_ratio(after, out->exposed, apart, out->other, 0.95, &out->rate, NULL);
	list_pairs(d, told, n, out->within, arena, out);
	ok = true;
done:
	free(told);
	free(events);
	free(lead);
	return ok;
}

/* ---- near repeats ------------------------------------------------------------------------- */

struct near_pair {
	uint32_t a, b;
	uint32_t reach; /* the nearest of the distances that hold it, by its place */
};

enum { PAIRS_MAX = 5000000 };

static double
kilometres(double lat1, double lon1, double lat2, double lon2)
{
	const double degree = 3.14159265358979323846 / 180;
	double y = sin((lat1 - lat2) * degree / 2), x = sin((lon1 - lon2) * degree / 2);
	double h = y * y + cos(lat1 * degree) * cos(lat2 * degree) * x * x;

	return 2 * 6371.0 * asin(sqrt(h < 1 ? h : 1));
}

/* An incident on the map and in time. */
struct near_point {
	double lat, lon;
	size_t incident; /* its place in the selection */
	int32_t day;
};

static int
by_latitude(const void *a, const void *b)
{
	const struct near_point *x = a, *y = b;

	if (x->lat != y->lat)
		return x->lat < y->lat ? -1 : 1;
	if (x->lon != y->lon)
		return x->lon < y->lon ? -1 : 1;
	/* Those that are alike in this too may change places: what is shuffled are days. */
	return (x->day > y->day) - (x->day < y->day);
}

/* Distances and days of the grid; pairs of one place are of the first distance. */
static const double near_km[] = { 0, 2, 10, 30 };
static const int near_days[] = { 7, 30, 90 };
enum { NEAR_KM = 4, NEAR_DAYS = 3 };

/*
 * All pairs within the longest distance; points are in order of latitude. NULL with *err when there are too many,
 * or when it is stopped.
 */
static struct near_pair *
near_pairs(const struct discover *d, const struct near_point *points, size_t n, bool by_distance, size_t *count,
	   struct error *err)
{
	const double most = near_km[NEAR_KM - 1];
	struct near_pair *pairs = NULL;
	size_t cap = 0;

	*count = 0;
	for (size_t i = 0; i < n; i++) {
		if (i % 1024 == 1023 && !progress_step(d->progress, (int64_t)i, (int64_t)n)) {
			free(pairs);
			FAIL(err, ERR_CANCELLED, N_("stopped"));
			return NULL;
		}
		for (size_t k = i + 1; k < n; k++) {
			uint32_t reach = 0;
			double km;

			if (by_distance ? (points[k].lat - points[i].lat) * 111.0 > most
					: points[k].lat != points[i].lat)
				break;
			km = by_distance ? kilometres(points[i].lat, points[i].lon, points[k].lat, points[k].lon)
					 : 0;
			if (km > most)
				continue;
			if (*count == PAIRS_MAX) {
				free(pairs);
				FAIL(err, ERR_LIMIT, N_("more than 5 million pairs are close to each other"));
				error_hint(err, N_("narrow the query: a region, or some years"));
				return NULL;
			}
			while (km > near_km[reach])
				reach++;
			pairs = grow_array(pairs, *count, &cap, sizeof *pairs);
			pairs[(*count)++] = (struct near_pair){ (uint32_t)i, (uint32_t)k, reach };
		}
	}
	return pairs ? pairs : xcalloc(1, sizeof *pairs);
}

/* How many pairs are so near and so close in time: distance by distance, days by days. */
static void
count_close(const struct near_pair *pairs, size_t count, const int32_t *days, long out[NEAR_KM * NEAR_DAYS])
{
	memset(out, 0, NEAR_KM * NEAR_DAYS * sizeof *out);
	for (size_t i = 0; i < count; i++) {
		int64_t between = (int64_t)days[pairs[i].a] - days[pairs[i].b];

		between = between < 0 ? -between : between;
		for (int w = 0; w < NEAR_DAYS; w++)
			if (between <= near_days[w]) {
				out[pairs[i].reach * NEAR_DAYS + w]++;
				break;
			}
	}
	/* What is within a week is within a month; what is within 2 km, within 10. */
	for (int k = 0; k < NEAR_KM; k++)
		for (int w = 1; w < NEAR_DAYS; w++)
			out[k * NEAR_DAYS + w] += out[k * NEAR_DAYS + w - 1];
	for (int i = NEAR_DAYS; i < NEAR_KM * NEAR_DAYS; i++)
		out[i] += out[i - NEAR_DAYS];
}

/* Pairs of any two whose days are so close. */
static double
close_in_time(const int32_t *days, size_t n, int within)
{
	int32_t *sorted = xcalloc(n + 1, sizeof *sorted);
	double pairs = 0;
	size_t reach = 0;

	memcpy(sorted, days, n * sizeof *sorted);
	if (n > 1)
		qsort(sorted, n, sizeof *sorted, by_length);
	for (size_t i = 0; i < n; i++) {
		while (reach < n && (int64_t)sorted[reach] - sorted[i] <= within)
			reach++;
		pairs += (double)(reach - i - 1);
	}
	free(sorted);
	return pairs;
}

static bool
collect_points(const struct discover *d, struct arena *arena, struct near_point **out, size_t *n,
	       struct near_search *search, struct error *err)
{
	const struct field_ref place = { F_PLACE, NULL };
	struct source_values places;
	struct source_span *spans;
	double *lat, *lon;
	size_t with_point = 0;

	if (!source_values(d->src, d->sel, &place, d->lang, arena, &places, err)
	    || !source_spans(d->src, d->sel, false, arena, &spans, err)
	    || !source_points(d->src, d->sel, arena, &lat, &lon, err))
		return false;
	for (size_t i = 0; i < places.count; i++)
		with_point += !isnan(lat[i]);
	search->by_distance = with_point * 2 > places.count;
	*out = xcalloc(places.count + 1, sizeof **out);
	*n = 0;
	for (size_t i = 0; i < places.count; i++) {
		bool is_dated = spans[i].first == spans[i].last && spans[i].first != DATE_MIN;

		if (!is_dated
		    || (search->by_distance ? isnan(lat[i]) : source_value_is_missing(places.values[i]))) {
			search->left_out++;
			continue;
		}
		/* Without points the number of the place serves as latitude: equal places are neighbours. */
		(*out)[(*n)++] = (struct near_point){ search->by_distance ? lat[i] : places.values[i],
						      search->by_distance ? lon[i] : 0, i, spans[i].first };
	}
	search->incidents = (long)*n;
	return true;
}

/* The incidents of the pairs of a cell as a query; "" when they are none or too many. */
static const char *
ask_for_pairs(const struct discover *d, const struct near_point *points, size_t n, const struct near_pair *pairs,
	      size_t count, const struct near_cell *cell, struct arena *arena)
{
	const int64_t *ids = selection_ids(d->src, d->sel, arena);
	bool *is_in = xcalloc(n + 1, sizeof *is_in);
	struct buf query = { 0 };
	size_t in = 0;
	const char *text;

	for (size_t i = 0; i < count; i++) {
		int64_t between = (int64_t)points[pairs[i].a].day - points[pairs[i].b].day;

		if (near_km[pairs[i].reach] > cell->km || between > cell->days || -between > cell->days)
			continue;
		in += !is_in[pairs[i].a] + !is_in[pairs[i].b];
		is_in[pairs[i].a] = is_in[pairs[i].b] = true;
	}
	for (size_t i = 0; i < n && in <= DISCOVER_SHOWN; i++) {
		char id[64];

		if (!is_in[i])
			continue;
		dossier_id_text(source_dossier(d->src), "INC", ids[points[i].incident], id, sizeof id);
		buf_printf(&query, "%sid=%s", query.len ? " or " : "(", id);
	}
	if (query.len)
		buf_putc(&query, ')');
	text = arena_strdup(arena, buf_str(&query));
	buf_release(&query);
	free(is_in);
	return text;
}

bool
discover_near(const struct discover *d, struct arena *arena, struct near_search *out, struct error *err)
{
	struct near_point *points = NULL;
	struct near_pair *pairs = NULL;
	int32_t *days = NULL, *dealt = NULL;
	size_t *order = NULL, n, pair_count, fdr[NEAR_KM * NEAR_DAYS];
	long observed[NEAR_KM * NEAR_DAYS], counts[NEAR_KM * NEAR_DAYS], reached[NEAR_KM * NEAR_DAYS] = { 0 };
	double p[NEAR_KM * NEAR_DAYS];
	struct random r;
	bool ok = false;

	*out = (struct near_search){ .replicates = discover_replicates(d), .seed = discover_seed(d) };
	if (!collect_points(d, arena, &points, &n, out, err))
		goto done;
	for (int k = 0; k < (out->by_distance ? NEAR_KM : 1); k++)
		for (int w = 0; w < NEAR_DAYS; w++)
			out->cells[out->count++] = (struct near_cell){ .km = near_km[k], .days = near_days[w] };
	if (n < 2) {
		out->count = 0;
		ok = true;
		goto done;
	}
	qsort(points, n, sizeof *points, by_latitude);
	if (!(pairs = near_pairs(d, points, n, out->by_distance, &pair_count, err)))
		goto done;
	days = xcalloc(n, sizeof *days);
	dealt = xcalloc(n, sizeof *dealt);
	order = xcalloc(n, sizeof *order);
	for (size_t i = 0; i < n; i++)
		days[i] = points[i].day;
	count_close(pairs, pair_count, days, observed);
	random_seed(&r, out->seed);
	for (int i = 0; i < out->replicates; i++) {
		for (size_t k = 0; k < n; k++)
			order[k] = k;
		random_shuffle(&r, order, n);
		for (size_t k = 0; k < n; k++)
			dealt[k] = days[order[k]];
		count_close(pairs, pair_count, dealt, counts);
		for (size_t c = 0; c < out->count; c++)
			reached[c] += counts[c] >= observed[c];
		if (!progress_step(d->progress, i + 1, out->replicates)) {
			FAIL(err, ERR_CANCELLED, N_("stopped"));
			goto done;
		}
	}
	for (size_t c = 0; c < out->count; c++) {
		struct near_cell *cell = &out->cells[c];
		double close = 0, all = (double)n * (double)(n - 1) / 2;

		for (size_t i = 0; i < pair_count; i++)
			close += near_km[pairs[i].reach] <= cell->km;
		cell->observed = observed[c];
		cell->expected = close * close_in_time(days, n, cell->days) / all;
		cell->ratio = cell->expected > 0 ? (double)observed[c] / cell->expected : NAN;
		cell->query = ask_for_pairs(d, points, n, pairs, pair_count, cell, arena);
		cell->p = p[c] = ((double)reached[c] + 1) / ((double)out->replicates + 1);
	}
	false_discovery(p, out->count, fdr);
	for (size_t c = 0; c < out->count; c++)
		out->cells[c].adjusted = p[c];
	ok = true;
done:
	free(points);
	free(pairs);
	free(days);
	free(dealt);
	free(order);
	return ok;
}

/* ---- change points ------------------------------------------------------------------------ */

enum { STRETCH_LEAST = 3 }; /* months on either side of a change */

/* How much better two levels fit than one: the likelihood ratio of Poisson counts. */
static double
split_gain(double left, double left_months, double right, double right_months)
{
	double all = left + right, months = left_months + right_months, gain = 0;

	gain += left > 0 ? left * log(left / left_months) : 0;
	gain += right > 0 ? right * log(right / right_months) : 0;
	gain -= all > 0 ? all * log(all / months) : 0;
	return gain;
}

static double
best_split(const double *series, size_t n, size_t *at)
{
	double all = 0, left = 0, best = 0;

	*at = 0;
	for (size_t i = 0; i < n; i++)
		all += series[i];
	for (size_t i = 0; i + 1 < n; i++) {
		double gain;

		left += series[i];
		if (i + 1 < STRETCH_LEAST || n - i - 1 < STRETCH_LEAST)
			continue;
		gain = split_gain(left, (double)(i + 1), all - left, (double)(n - i - 1));
		if (gain > best + TOLERANCE) {
			best = gain;
			*at = i + 1;
		}
	}
	return best;
}

struct change_walk {
	const struct discover *d;
	struct change_search *out;
	struct random random;
	double *dealt;
	size_t *order;
	int first_month;
	struct arena *arena;
	size_t cap;
	bool is_stopped;
};

static double
mean(const double *series, size_t n)
{
	double sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += series[i];
	return n ? sum / (double)n : 0;
}

/* Looks for a change in a stretch, then in what lies before and behind it. */
static void
segment(struct change_walk *w, const double *series, size_t from, size_t n)
{
	size_t at, ignored;
	double gain = n >= 2 * STRETCH_LEAST ? best_split(series + from, n, &at) : 0, p;
	int reached = 0;

	if (gain <= 0 || w->out->count == DISCOVER_SHOWN || w->is_stopped)
		return;
	for (int i = 0; i < w->out->replicates && !w->is_stopped; i++) {
		for (size_t k = 0; k < n; k++)
			w->order[k] = k;
		random_shuffle(&w->random, w->order, n);
		for (size_t k = 0; k < n; k++)
			w->dealt[k] = series[from + w->order[k]];
		reached += best_split(w->dealt, n, &ignored) >= gain - TOLERANCE;
		w->is_stopped = !progress_step(w->d->progress, i + 1, w->out->replicates);
	}
	p = ((double)reached + 1) / ((double)w->out->replicates + 1);
	if (w->is_stopped || p > 0.05)
		return;
	segment(w, series, from, at);
	w->out->items[w->out->count++] = (struct change_finding){
		.month = discover_month_label(w->first_month + (int)(from + at), w->arena),
		.last = discover_month_label(w->first_month + (int)(from + n) - 1, w->arena),
		.before = mean(series + from, at),
		.after = mean(series + from + at, n - at),
		.statistic = 2 * gain,
		.p = p,
	};
	segment(w, series, from + at, n - at);
}

static const char *
month_before(const char *month, struct arena *arena)
{
	return discover_month_label(atoi(month) * 12 + atoi(month + 5) - 2, arena);
}

bool
discover_changes(const struct discover *d, struct arena *arena, struct change_search *out,
		 struct error *err)
{
	struct source_span *spans;
	size_t n = (size_t)selection_count(d->sel);
	int first = INT32_MAX, last = -1;
	double *series;
	struct change_walk w = { .d = d, .out = out, .arena = arena };

	*out = (struct change_search){ .replicates = discover_replicates(d), .seed = discover_seed(d) };
	if (!source_spans(d->src, d->sel, false, arena, &spans, err))
		return false;
	for (size_t i = 0; i < n; i++) {
		int month = discover_month(&spans[i]);

		out->left_out += month < 0;
		out->cases += month >= 0;
		first = month >= 0 && month < first ? month : first;
		last = month > last ? month : last;
	}
	if (last < 0)
		return true;
	out->months = (size_t)(last - first + 1);
	series = xcalloc(out->months, sizeof *series);
	for (size_t i = 0; i < n; i++)
		if (discover_month(&spans[i]) >= 0)
			series[discover_month(&spans[i]) - first]++;
	w.first_month = first;
	w.dealt = xcalloc(out->months, sizeof *w.dealt);
	w.order = xcalloc(out->months, sizeof *w.order);
	out->items = arena_alloc(arena, (DISCOVER_SHOWN + 1) * sizeof *out->items);
	random_seed(&w.random, out->seed);
	segment(&w, series, 0, out->months);
	/* A level ends where the next one begins. */
	for (size_t i = 0; i + 1 < out->count; i++)
		out->items[i].last = month_before(out->items[i + 1].month, arena);
	free(series);
	free(w.dealt);
	free(w.order);
	return !w.is_stopped || FAIL(err, ERR_CANCELLED, N_("stopped"));
}

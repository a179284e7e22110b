/* Routes: stage and steps of what is no criminal case. */
#include "core/stats/route.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { ON_STACK = 32 };

/* An event with what decides its place among those of one day. */
struct placed {
	struct route_event event;
	uint8_t kind, rung;
};

static int
by_place(const void *a, const void *b)
{
	const struct placed *x = a, *y = b;

	if (x->event.latest != y->event.latest)
		return x->event.latest < y->event.latest ? -1 : 1;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	if (x->rung != y->rung)
		return x->rung < y->rung ? -1 : 1;
	if (x->event.ordinal != y->event.ordinal)
		return x->event.ordinal < y->event.ordinal ? -1 : 1;
	if (x->event.code != y->event.code)
		return x->event.code < y->event.code ? -1 : 1;
	return (x->event.first > y->event.first) - (x->event.first < y->event.first);
}

/* What the events make of the status, one after the other. */
struct walk {
	struct route_status *s;
	bool is_ended;
	int furthest, implied; /* rungs on file; rungs that endings imply */
};

static void
step(struct walk *w, const struct placed *p)
{
	struct route_status *s = w->s;
	struct route_reach *reach = &s->reached[p->rung - 1];

	if (reach->how != REACH_RECORDED)
		*reach = (struct route_reach){ REACH_RECORDED, p->event.first, p->event.latest };
	if (p->rung > w->furthest)
		w->furthest = p->rung;
	if (w->is_ended) {
		w->is_ended = false;
		s->opened = p->event.latest;
		s->rung = 0;
	}
	if (p->rung < s->rung)
		return;
	s->rung = p->rung;
	s->code = p->event.code;
}

static void
end(struct walk *w, const struct placed *p, const struct route *route)
{
	struct route_status *s = w->s;
	int implies = route->codes[p->event.code].implies;

	s->code = p->event.code;
	w->is_ended = true;
	if (implies > w->implied)
		w->implied = implies;
}

static void
read_events(const struct route *route, const struct placed *placed, size_t n,
	    struct route_status *s)
{
	struct walk w = { .s = s };
	int32_t since = INT32_MIN; /* as the day before ended */
	int code = ROUTE_NONE;

	for (size_t i = 0; i < n; i++) {
		if (i && placed[i].event.latest != placed[i - 1].event.latest) {
			since = s->since;
			code = s->code;
		}
		s->moved = placed[i].event.latest;
		if (placed[i].kind == ROUTE_BESIDE)
			continue;
		if (s->opened == INT32_MIN)
			s->opened = placed[i].event.latest;
		if (placed[i].kind == ROUTE_RUNG)
			step(&w, &placed[i]);
		else
			end(&w, &placed[i], route);
		s->since = s->code == code ? since : placed[i].event.latest;
	}
	s->is_open = s->code != ROUTE_NONE && !w.is_ended;
	for (int r = 0; r < route->rungs; r++)
		if (s->reached[r].how == REACH_NOT && (r < w.furthest || r < w.implied))
			s->reached[r].how = route->can_skip[r] ? REACH_SKIPPED : REACH_INFERRED;
}

bool
route_status(const struct route *route, const struct route_event *events, size_t n, int32_t as_of,
	     struct route_status *out, struct error *err)
{
	struct placed few[ON_STACK], *placed = few;
	struct route_status s = {
		.code = ROUTE_NONE, .since = INT32_MIN, .opened = INT32_MIN, .moved = INT32_MIN
	};
	size_t used = 0;
	bool is_later = false;

	for (size_t i = 0; i < n; i++)
		if (events[i].code >= route->count)
			return FAIL(err, ERR_RANGE,
				    N_("a ledger holds a code that its route does not have"));
	if (n > ON_STACK && !(placed = malloc(n * sizeof *placed)))
		return FAIL(err, ERR_LIMIT, N_("there is no memory for a ledger"));
	for (size_t i = 0; i < n; i++) {
		const struct route_code *code = &route->codes[events[i].code];

		if (events[i].latest <= as_of)
			placed[used++] = (struct placed){ events[i], code->kind, code->rung };
		else
			is_later |= code->kind != ROUTE_BESIDE;
	}
	if (used > 1)
		qsort(placed, used, sizeof *placed, by_place);
	read_events(route, placed, used, &s);
	s.is_all_later = s.code == ROUTE_NONE && is_later;
	if (placed != few)
		free(placed);
	*out = s;
	return true;
}

bool
route_days(const struct route_status *status, int from, int to, struct route_days *out)
{
	const struct route_reach *a = &status->reached[from - 1], *b = &status->reached[to - 1];
	const int64_t days[] = { (int64_t)b->latest - a->latest, (int64_t)b->first - a->latest,
				 (int64_t)b->latest - a->first };

	if (a->how != REACH_RECORDED || b->how != REACH_RECORDED || a->first == INT32_MIN
	    || b->first == INT32_MIN)
		return false;
	for (int i = 0; i < 3; i++)
		if (days[i] < INT32_MIN || days[i] > INT32_MAX)
			return false;
	*out = (struct route_days){ (int32_t)days[0], (int32_t)days[1], (int32_t)days[2] };
	return true;
}

static int
by_number(const void *a, const void *b)
{
	const int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;

	return (x > y) - (x < y);
}

double
route_median(int32_t *days, size_t n)
{
	if (n == 0)
		return NAN;
	if (n > 1)
		qsort(days, n, sizeof *days, by_number);
	return n % 2 ? days[n / 2] : ((double)days[n / 2 - 1] + days[n / 2]) / 2;
}

/* Jurisdictions compared fairly. */
#include "core/justice/places.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/justice/impunity.h"
#include "core/stats/measures.h"

#define CELLS_MAX ((size_t)4 << 20)

static bool
is_missing(const char *code)
{
	return strcmp(code, "not-recorded") == 0 || strcmp(code, "unknown") == 0
	       || strcmp(code, "not-applicable") == 0 || strcmp(code, "withheld") == 0;
}

const char *
places_flag_title(enum places_flag flag)
{
	static const char *const titles[] = { "", N_("lower"), N_("higher"), N_("much lower"),
					      N_("much higher") };

	return titles[flag][0] ? gettext(titles[flag]) : "";
}

/* Cases by place and type of act, of which x are convicted. */
struct places_count {
	const struct case_groups *names;
	struct stratum *cells; /* made with the first case */
	long *unknown;
	size_t kinds;
	long without_place, without_status;
	int32_t as_of;
};

static bool
count_case(void *ctx, const struct source_case *c, struct error *err)
{
	struct places_count *p = ctx;
	struct ladder_status s;
	bool is_anywhere = false;

	if (!p->cells) {
		p->kinds = p->names[1].count;
		if (p->names[0].count * p->kinds > CELLS_MAX)
			return FAIL(err, ERR_LIMIT, N_("this field has too many values to compare"));
		p->cells = xcalloc(p->names[0].count * p->kinds + 1, sizeof *p->cells);
		p->unknown = xcalloc(p->names[0].count + 1, sizeof *p->unknown);
	}
	if (!case_status(c, p->as_of, &s, err))
		return false;
	for (size_t i = 0; i < c->group_count[0]; i++) {
		uint32_t place = c->groups[0][i];
		/* One kind a case, or strata would overlap: of several acts the first. */
		struct stratum *cell = &p->cells[place * p->kinds + c->groups[1][0]];

		if (is_missing(p->names[0].codes[place]))
			continue;
		is_anywhere = true;
		if (s.class == CLASS_NOT_KNOWN) {
			p->unknown[place] += c->units;
			continue;
		}
		cell->n += c->units;
		cell->x += s.class == CLASS_CONVICTED ? c->units : 0;
	}
	p->without_place += is_anywhere ? 0 : c->units;
	p->without_status += is_anywhere && s.class == CLASS_NOT_KNOWN ? c->units : 0;
	return true;
}

/* Only places with cases of known status take part; kinds that nobody has drop out. */
static size_t
choose_places(const struct places_count *p, uint32_t *places)
{
	size_t count = 0;

	for (size_t g = 0; p->cells && g < p->names[0].count; g++) {
		long n = 0;

		for (size_t k = 0; k < p->kinds; k++)
			n += p->cells[g * p->kinds + k].n;
		if (n)
			places[count++] = (uint32_t)g;
	}
	return count;
}

static enum places_flag
flag_of(const struct places_row *r, bool has_spread)
{
	double z998 = 3.090232306167813, z95 = 1.959963984540054;

	if (has_spread)
		return r->adjusted < -z998  ? PLACES_BELOW_998
		       : r->adjusted > z998 ? PLACES_ABOVE_998
		       : r->adjusted < -z95 ? PLACES_BELOW_95
		       : r->adjusted > z95  ? PLACES_ABOVE_95
					    : PLACES_INSIDE;
	return r->share < r->limits.low998    ? PLACES_BELOW_998
	       : r->share > r->limits.high998 ? PLACES_ABOVE_998
	       : r->share < r->limits.low95   ? PLACES_BELOW_95
	       : r->share > r->limits.high95  ? PLACES_ABOVE_95
					      : PLACES_INSIDE;
}

/* The plot over all places; false in has_plot where there is none to speak of. */
static void
make_plot(struct places_table *t)
{
	struct funnel_place *places = xcalloc(t->count + 1, sizeof *places);
	double *room = xcalloc(t->count + 1, sizeof *room);

	for (size_t i = 0; i < t->count; i++)
		places[i] = (struct funnel_place){ .n = t->rows[i].n, .x = t->rows[i].x };
	t->has_plot = t->count > 1 && funnel_compare(places, t->count, room, &t->plot, NULL);
	for (size_t i = 0; i < t->count && t->has_plot; i++) {
		struct places_row *r = &t->rows[i];

		r->z = places[i].z;
		r->adjusted = places[i].adjusted;
		/* Exact limits: what is drawn here may be quoted. */
		r->limits = funnel_exact(t->plot.p0, r->n);
		r->flag = flag_of(r, t->plot.has_spread && t->plot.tau_square > 0);
	}
	free(places);
	free(room);
}

static void
smooth(struct places_table *t)
{
	long *x = xcalloc(t->count + 1, sizeof *x);
	double *n = xcalloc(t->count + 1, sizeof *n);
	struct shrunk *out = xcalloc(t->count + 1, sizeof *out);
	bool ok;

	for (size_t i = 0; i < t->count; i++) {
		x[i] = t->rows[i].x;
		n[i] = (double)t->rows[i].n;
	}
	ok = shrink(x, n, t->count, out, NULL, NULL, NULL);
	for (size_t i = 0; i < t->count; i++)
		t->rows[i].smoothed = ok ? out[i].smoothed : NAN;
	free(x);
	free(n);
	free(out);
}

/* Does any pair of places change its order when the mix of cases is taken out? */
static bool
order_changes(const struct places_table *t)
{
	for (size_t i = 0; i < t->count; i++)
		for (size_t k = i + 1; k < t->count; k++) {
			const struct standardised *a = &t->rows[i].mix, *b = &t->rows[k].mix;

			if (a->has_direct && b->has_direct
			    && (a->crude - b->crude) * (a->direct - b->direct) < 0)
				return true;
		}
	return false;
}

static int
by_cases(const void *a, const void *b)
{
	const struct places_row *x = a, *y = b;

	return case_order(&(struct case_order){ x->code, x->label, x->n },
			  &(struct case_order){ y->code, y->label, y->n });
}

static bool
make_rows(const struct places_count *p, struct places_table *t, struct arena *arena, struct error *err)
{
	uint32_t *places = xcalloc((p->cells ? p->names[0].count : 0) + 1, sizeof *places);
	struct stratum *cells = NULL;
	struct standardised *mix = NULL;
	bool ok = true;

	t->count = choose_places(p, places);
	t->rows = arena_alloc(arena, (t->count + 1) * sizeof *t->rows);
	cells = xcalloc(t->count * p->kinds + 1, sizeof *cells);
	mix = xcalloc(t->count + 1, sizeof *mix);
	for (size_t i = 0; i < t->count; i++)
		memcpy(cells + i * p->kinds, p->cells + places[i] * p->kinds, p->kinds * sizeof *cells);
	if (t->count)
		ok = standardise(cells, t->count, p->kinds, mix, err);
	for (size_t i = 0; ok && i < t->count; i++) {
		struct places_row *r = &t->rows[i];
		long convicted = 0;

		*r = (struct places_row){ .code = p->names[0].codes[places[i]],
					  .label = p->names[0].labels[places[i]],
					  .unknown = p->unknown[places[i]], .z = NAN, .adjusted = NAN,
					  .mix = mix[i] };
		for (size_t k = 0; k < p->kinds; k++) {
			r->n += cells[i * p->kinds + k].n;
			convicted += cells[i * p->kinds + k].x;
		}
		r->x = r->n - convicted;
		r->share = (double)r->x / (double)r->n;
		/* As of any figure of impunity (methods 2.1, 4). */
		r->has_rate = r->n >= IMPUNITY_RATE_FROM && r->unknown <= r->n;
	}
	if (ok && t->count)
		qsort(t->rows, t->count, sizeof *t->rows, by_cases);
	free(cells);
	free(mix);
	free(places);
	return ok;
}

static void
write_notes(struct places_table *t, bool is_multi, struct arena *arena)
{
	struct buf b = { 0 };
	size_t outside = 0, few = 0, gaps = 0;

	for (size_t i = 0; i < t->count; i++) {
		const struct places_row *r = &t->rows[i];

		few += !r->has_rate;
		gaps += r->has_rate && r->unknown > (r->n + r->unknown) / 10;
	}
	case_note_day(&t->day, &t->notes, arena);
	if (!t->day.has_outcomes) {
		buf_puts(&b, _("nothing selected comes from a dataset that records what justice did"));
		case_note(&t->notes, arena, &b);
	} else if (t->day.only_with_outcome) {
		buf_puts(&b, _("so no places are compared"));
		case_note(&t->notes, arena, &b);
	} else if (!t->has_plot) {
		buf_puts(&b, t->count < 2 ? _("there are no two places with cases of known status to compare")
					  : _("nobody, or everybody, was convicted everywhere: no place stands out"));
		case_note(&t->notes, arena, &b);
	} else {
		buf_printf(&b, _("all together %.2f %%; it is an average, not a target: all may be unacceptable"),
			   100 * t->plot.p0);
		case_note(&t->notes, arena, &b);
		for (size_t i = 0; i < t->count; i++)
			outside += t->rows[i].flag != PLACES_INSIDE;
		buf_printf(&b, _("%zu of %zu stand out by the adjusted z (95 %%); about %.1f would by chance"), outside, t->count,
			   0.05 * (double)t->count);
		case_note(&t->notes, arena, &b);
		if (!t->plot.has_spread)
			buf_puts(&b, _("fewer than five places: how much places differ among themselves is not known"));
		else if (t->plot.tau_square > 0)
			buf_printf(&b, _("places differ among themselves more than chance makes them (phi %.2f):"
					 " z is adjusted for that"), t->plot.phi);
		if (b.len)
			case_note(&t->notes, arena, &b);
		buf_puts(&b, _("places with younger cases look worse: compare cases of the same years, or see outcome"));
		case_note(&t->notes, arena, &b);
	}
	if (t->order_changes) {
		buf_puts(&b, _("with the same mix of acts everywhere some places change their order: see standardised"));
		case_note(&t->notes, arena, &b);
	}
	if (t->without_place) {
		buf_printf(&b, _("%ld are of no known place and left out"), t->without_place);
		case_note(&t->notes, arena, &b);
	}
	if (t->without_status) {
		buf_printf(&b, _("%ld are of unknown status and left out"), t->without_status);
		case_note(&t->notes, arena, &b);
	}
	if (few) {
		buf_puts(&b, _("no % where fewer than 5 are known, or more than half are unknown"));
		case_note(&t->notes, arena, &b);
	}
	if (gaps) {
		buf_printf(&b, ngettext("%zu place with a %% has more than 10 %% of unknown status: impunity gives the"
					" lowest and highest possible",
					"%zu places with a %% have more than 10 %% of unknown status: impunity"
					" gives the lowest and highest possible", (unsigned long)gaps), gaps);
		case_note(&t->notes, arena, &b);
	}
	if (is_multi) {
		buf_puts(&b, _("an incident with several values stands in several rows: rows add up "
			       "to more than the total"));
		case_note(&t->notes, arena, &b);
	}
	case_note_left_out(&t->notes, arena, t->left_out);
	buf_release(&b);
}

bool
places_table(struct source *src, const struct places_request *request, struct arena *arena,
	     struct places_table *out, struct error *err)
{
	const struct field_ref type = { F_TYPE, NULL };
	struct case_request ask = { .by = { request->by, &type }, .unit = request->unit, .offences_only = true,
				    .lang = request->lang };
	struct case_groups groups[CASE_FIELDS] = { 0 };
	struct places_count count = { .names = groups };
	struct selection *sel = source_select(src, request->query, err);
	bool ok = false;

	*out = (struct places_table){ .by = field_ref_name(request->by, arena),
				      .by_title = field_ref_title(request->by) };
	if (!sel)
		return false;
	out->query = request->query->text;
	out->unit = count_unit_name(request->unit);
	out->unit_title = count_unit_title(request->unit);
	out->day = case_day(src, sel, request->has_as_of, request->as_of, arena);
	out->undecided = selection_undecided(sel);
	count.as_of = out->day.day;
	if (source_cases(src, sel, &ask, arena, groups, &out->left_out, count_case, &count, err)
	    && make_rows(&count, out, arena, err)) {
		out->without_place = count.without_place;
		out->without_status = count.without_status;
		/* Where a list has nothing but convictions every share is 0 and compares how lists were made. */
		if (out->day.only_with_outcome)
			out->count = 0;
		make_plot(out);
		smooth(out);
		out->order_changes = order_changes(out);
		write_notes(out, request->by->id < F_COUNT && fields[request->by->id].is_multi, arena);
		ok = case_note_discarded(src, request->query, &out->notes, arena, err);
	}
	free(count.cells);
	free(count.unknown);
	selection_free(sel);
	return ok;
}

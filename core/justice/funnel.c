/* The funnel of stages. */
#include "core/justice/funnel.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/justice/impunity.h"

static const enum stage_code rungs[LADDER_RUNGS] = { ST_S1, ST_S2, ST_S3, ST_S4, ST_S5, ST_S6C };

const char *
funnel_stage_title(int rung)
{
	static const char *const titles[LADDER_RUNGS] = {
		N_("reported"), N_("investigated"), N_("suspect identified"),
		N_("charged"),	N_("tried"),	    N_("convicted"),
	};

	return gettext(titles[rung]);
}

const char *
funnel_stage_code(int rung)
{
	return stage_code_text(rungs[rung]);
}

/* What is added up of one group. */
struct tally {
	long units, unknown, not_reported;
	struct funnel_reach how[LADDER_RUNGS];
	uint32_t reached_at[LADDER_RUNGS], short_at[LADDER_RUNGS];
};

struct funnel_count {
	const struct case_groups *names;
	struct tally *groups, total; /* groups: made with the first case */
	int32_t as_of;
};

static void
add(struct tally *t, const struct ladder_status *s, long units)
{
	t->units += units;
	for (int r = 0; r < LADDER_RUNGS; r++)
		*(s->reached[r] == REACH_NOT ? &t->short_at[r] : &t->reached_at[r]) |= (uint32_t)1 << s->stage;
	if (s->class == CLASS_NOT_KNOWN) {
		t->unknown += units;
		return;
	}
	if (s->class == CLASS_NOT_REPORTED)
		t->not_reported += units;
	for (int r = 0; r < LADDER_RUNGS; r++) {
		t->how[r].recorded += s->reached[r] == REACH_RECORDED ? units : 0;
		t->how[r].inferred += s->reached[r] == REACH_INFERRED ? units : 0;
		t->how[r].skipped += s->reached[r] == REACH_SKIPPED ? units : 0;
	}
}

static bool
count_case(void *ctx, const struct source_case *c, struct error *err)
{
	struct funnel_count *f = ctx;
	struct ladder_status s;

	if (!case_status(c, f->as_of, &s, err))
		return false;
	if (!f->groups)
		f->groups = xcalloc(f->names->count + 1, sizeof *f->groups);
	add(&f->total, &s, c->units);
	for (size_t i = 0; i < c->group_count[0]; i++)
		add(&f->groups[c->groups[0][i]], &s, c->units);
	return true;
}

static bool
make_row(const struct tally *t, const char *code, const char *label, struct funnel_row *out,
	 struct error *err)
{
	long reached[LADDER_RUNGS];

	*out = (struct funnel_row){ .code = code, .label = label, .units = t->units,
				    .unknown = t->unknown, .not_reported = t->not_reported };
	memcpy(out->how, t->how, sizeof out->how);
	memcpy(out->reached_at, t->reached_at, sizeof out->reached_at);
	memcpy(out->short_at, t->short_at, sizeof out->short_at);
	for (int r = 0; r < LADDER_RUNGS; r++)
		reached[r] = t->how[r].recorded + t->how[r].inferred + t->how[r].skipped;
	/* Two proceedings of one case may have reached different rungs: what is beyond implies what is before. */
	for (int r = LADDER_RUNGS - 1; r-- > 0;)
		if (reached[r] < reached[r + 1]) {
			out->how[r].inferred += reached[r + 1] - reached[r];
			reached[r] = reached[r + 1];
		}
	return funnel(reached, LADDER_RUNGS, out->stages, err);
}

static int
by_size(const void *a, const void *b)
{
	const struct funnel_row *x = a, *y = b;

	return case_order(&(struct case_order){ x->code, x->label, x->units },
			  &(struct case_order){ y->code, y->label, y->units });
}

/* In how many countries do the selected incidents lie? */
static bool
count_countries(struct source *src, const struct selection *sel, const char *lang, struct arena *arena,
		size_t *out, struct error *err)
{
	const struct field_ref country = { F_COUNTRY, NULL };
	struct facet facet;

	if (!source_facet(src, sel, &country, lang, arena, &facet, err))
		return false;
	*out = 0;
	for (size_t i = 0; i < facet.count; i++)
		*out += strlen(facet.values[i].code) == 2;
	return true;
}

static void
write_notes(struct funnel_table *t, size_t countries, struct arena *arena)
{
	struct buf b = { 0 };
	long inferred = 0, skipped = 0;
	long silent = t->total.units - t->total.unknown - t->total.not_reported - t->total.stages[0].reached;

	case_note_day(&t->day, &t->notes, arena);
	for (int r = 0; r < LADDER_RUNGS; r++) {
		inferred += t->total.how[r].inferred;
		skipped += t->total.how[r].skipped;
	}
	if (!t->day.has_outcomes) {
		buf_puts(&b, _("nothing selected comes from a dataset that records what justice did,"
			       " so there is no funnel"));
		case_note(&t->notes, arena, &b);
	}
	if (t->total.unknown) {
		buf_printf(&b, _("%ld of %ld are not known at any stage and are in none"), t->total.unknown,
			   t->total.units);
		case_note(&t->notes, arena, &b);
	}
	if (silent > 0 && t->day.has_outcomes) {
		buf_printf(&b, ngettext("%ld has an answer that names no stage, and is in none",
					"%ld have an answer that names no stage, and are in none", (unsigned long)silent),
			   silent);
		case_note(&t->notes, arena, &b);
	}
	if (inferred) {
		buf_printf(&b, _("%ld steps are not on file but follow from later ones: they count as reached"),
			   inferred);
		case_note(&t->notes, arena, &b);
	}
	if (skipped) {
		buf_printf(&b, _("%ld convictions without a trial, by an abbreviated procedure, count as having"
				 " passed it"), skipped);
		case_note(&t->notes, arena, &b);
	}
	if (countries > 1) {
		buf_puts(&b, _("procedures differ between countries: being charged is an imputation in one, a"
			       " binding over for trial or a committal order in another"));
		case_note(&t->notes, arena, &b);
	}
	if (t->left_out) {
		buf_printf(&b, ngettext("%ld incident is left out: no act in it is an offence",
					"%ld incidents are left out: no act in them is an offence",
					(unsigned long)t->left_out), t->left_out);
		case_note(&t->notes, arena, &b);
	}
	buf_puts(&b, _("cases of different age stand side by side: the younger ones had less time; outcome compares"
		       " them at equal age"));
	case_note(&t->notes, arena, &b);
	buf_release(&b);
}

bool
funnel_table(struct source *src, const struct funnel_request *request, struct arena *arena,
	     struct funnel_table *out, struct error *err)
{
	struct case_request ask = { .by = { request->by }, .unit = request->unit, .offences_only = true,
				    .lang = request->lang };
	struct case_groups groups[CASE_FIELDS] = { 0 };
	struct selection *sel = source_select(src, request->query, err);
	struct funnel_count count = { 0 };
	size_t countries = 0;
	bool ok = false;

	*out = (struct funnel_table){ .by = "", .by_title = "" };
	if (!sel)
		return false;
	out->query = request->query->text;
	out->unit = count_unit_name(request->unit);
	out->unit_title = count_unit_title(request->unit);
	out->day = case_day(src, sel, request->has_as_of, request->as_of, arena);
	out->undecided = selection_undecided(sel);
	count.as_of = out->day.day;
	count.names = groups;
	if (request->by) {
		out->by = field_ref_name(request->by, arena);
		out->by_title = field_ref_title(request->by);
	}
	if (!source_cases(src, sel, &ask, arena, groups, &out->left_out, count_case, &count, err)
	    || !count_countries(src, sel, request->lang, arena, &countries, err)
	    || !make_row(&count.total, "total", _("Total"), &out->total, err))
		goto done;
	out->rows = arena_alloc(arena, (groups[0].count + 1) * sizeof *out->rows);
	for (size_t g = 0; count.groups && g < groups[0].count; g++)
		if (count.groups[g].units
		    && !make_row(&count.groups[g], groups[0].codes[g], groups[0].labels[g],
				 &out->rows[out->count++], err))
			goto done;
	if (out->count)
		qsort(out->rows, out->count, sizeof *out->rows, by_size);
	write_notes(out, countries, arena);
	ok = case_note_discarded(src, request->query, &out->notes, arena, err);
done:
	free(count.groups);
	selection_free(sel);
	return ok;
}

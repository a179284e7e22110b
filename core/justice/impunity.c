/* Impunity per jurisdiction. */
#include "core/justice/impunity.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/justice/case.h"
#include "core/justice/cross.h"

static const struct variant_words variants[IMPUNITY_VARIANTS] = {
	[VARIANT_CONVICTION] = {
		.name = "conviction",
		.title = N_("without conviction, of those of known status"),
		.resolved = N_("at least one conviction that stands"),
		.counted = N_("without conviction"),
		.phrase = N_("without conviction"),
		.rest = N_("with conviction"),
		.share = N_("Impunity"),
		.definition = N_("Definition (methods 2.1): cases of known status without any conviction that "
				 "stands, of all of known status."),
		.sources = "Wilson, J. Amer. Statist. Assoc. 22 (1927) 209-212; Manski, Amer. Econ. Rev. "
			   "80(2) (1990) 319-323",
	},
	[VARIANT_PRESS] = {
		.name = "press",
		.title = N_("complete impunity, of those of known status (press-freedom scale)"),
		.resolved = N_("at least one of those responsible convicted (partial impunity, full justice)"),
		.counted = N_("complete impunity"),
		.phrase = N_("in complete impunity"),
		.rest = N_("partial impunity or full justice"),
		.share = N_("Share in complete impunity"),
		.definition = N_("Definition (methods 2.2): complete impunity, nobody convicted; partial, some of "
				 "those responsible; full justice, all, instigators included. The share is that "
				 "of complete impunity."),
		.sources = "Committee to Protect Journalists, Global Impunity Index; Wilson, J. Amer. Statist. "
			   "Assoc. 22 (1927) 209-212; Manski, Amer. Econ. Rev. 80(2) (1990) 319-323",
	},
	[VARIANT_ALTERNATIVE] = {
		.name = "alternative",
		.title = N_("neither conviction nor alternative resolution, of those of known status"),
		.resolved = N_("a conviction that stands, or an alternative resolution that the law accepts"),
		.counted = N_("neither"),
		.phrase = N_("with neither conviction nor alternative resolution"),
		.rest = N_("conviction or alternative"),
		.share = N_("Impunity"),
		.definition = N_("Definition (methods 2.4): cases entered that had neither a conviction nor an "
				 "accepted alternative resolution by the day, of those of known status."),
		.sources = "CICIG, Sistema de medición de la impunidad en Guatemala (2015); Wilson, J. Amer. "
			   "Statist. Assoc. 22 (1927) 209-212; Manski, Amer. Econ. Rev. 80(2) (1990) 319-323",
	},
	[VARIANT_UNESCO] = {
		.name = "unesco",
		.title = N_("not resolved, of those the State answered about (UNESCO categories)"),
		.resolved = N_("a conviction that stands, or the suspect died before a verdict"),
		.counted = N_("not resolved"),
		.phrase = N_("not resolved"),
		.rest = N_("resolved"),
		.share = N_("Not resolved"),
		.definition = N_("Definition (methods 2.3): resolved is a conviction or the death of the suspect. The "
				 "rate that is published counts cases without information as impunity: it is the "
				 "one with every unknown counted."),
		.sources = "UNESCO Director-General, Report on the safety of journalists and the danger of "
			   "impunity; Wilson, J. Amer. Statist. Assoc. 22 (1927) 209-212; Manski, Amer. Econ. "
			   "Rev. 80(2) (1990) 319-323",
	},
	[VARIANT_CLEARANCE] = {
		.name = "clearance",
		.title = N_("with an identified suspect, of those of known status (clearance)"),
		.resolved = N_("a suspect identified, under warrant, charged or beyond"),
		.counted = N_("with a suspect"),
		.phrase = N_("with an identified suspect"),
		.rest = N_("without a suspect"),
		.share = N_("Cleared"),
		.definition = N_("Definition (methods 2.12): cases with an identified suspect under warrant, charged or "
				 "beyond. This is what prosecutors publish; it is no impunity and goes in no column "
				 "or chart with it."),
		.sources = "Wilson, J. Amer. Statist. Assoc. 22 (1927) 209-212; Manski, Amer. Econ. Rev. 80(2) "
			   "(1990) 319-323",
		.counts_resolved = true,
	},
};
static const char *const unit_names[] = { "incident", "victim", "proceeding" };

bool
impunity_variant_find(const char *name, enum impunity_variant *out, struct error *err)
{
	for (int v = 0; v < IMPUNITY_VARIANTS; v++)
		if (strcmp(name, variants[v].name) == 0) {
			*out = v;
			return true;
		}
	FAIL(err, ERR_USAGE, N_("there is no variant \"%s\""), name);
	return error_hint(err, N_("variants are conviction, press, alternative, unesco and clearance"));
}

const struct variant_words *
variant_words(enum impunity_variant variant)
{
	return &variants[variant];
}

bool
count_unit_find(const char *name, enum count_unit *out, struct error *err)
{
	for (int u = 0; u < 3; u++)
		if (strcmp(name, unit_names[u]) == 0) {
			*out = u;
			return true;
		}
	FAIL(err, ERR_USAGE, N_("there is no unit \"%s\""), name);
	return error_hint(err, N_("units are incident, victim and proceeding"));
}

const char *
count_unit_name(enum count_unit unit)
{
	return unit_names[unit];
}

const char *
count_unit_title(enum count_unit unit)
{
	static const char *const titles[] = { N_("incidents"), N_("victims as listed"),
					      N_("judicial proceedings") };

	return gettext(titles[unit]);
}

static void
note(struct impunity_table *out, struct arena *arena, struct buf *text)
{
	const char **notes = arena_alloc(arena, (out->note_count + 1) * sizeof *notes);

	if (out->note_count)
		memcpy(notes, out->notes, out->note_count * sizeof *notes);
	notes[out->note_count++] = arena_strndup(arena, buf_str(text), text->len);
	out->notes = notes;
	buf_clear(text);
}

/* How many of a group are resolved under a variant, and how many not; the rest is unknown. */
static void
split(enum impunity_variant variant, const struct cross_group *c, long *unresolved, long *resolved)
{
	const struct ladder_group *g = &c->ladder;
	long known = g->units - g->by_class[CLASS_NOT_KNOWN];

	switch (variant) {
	case VARIANT_PRESS:
		*resolved = g->by_press[PRESS_PARTIAL] + g->by_press[PRESS_FULL];
		*unresolved = g->by_press[PRESS_COMPLETE];
		return;
	case VARIANT_ALTERNATIVE:
		*resolved = g->by_class[CLASS_CONVICTED] + g->by_class[CLASS_ALTERNATIVE];
		break;
	case VARIANT_UNESCO:
		*resolved = g->by_class[CLASS_CONVICTED] + g->died;
		break;
	case VARIANT_CLEARANCE:
		*resolved = c->identified;
		break;
	default:
		*resolved = g->by_class[CLASS_CONVICTED];
	}
	*unresolved = known - *resolved;
}

/* One group of the ladder under the variant asked for. */
static bool
make_row(const struct impunity_request *request, const struct cross_group *c,
	 struct impunity_row *out, struct error *err)
{
	const struct ladder_group *g = &c->ladder;
	long unresolved, resolved, unknown, stale = 0;

	*out = (struct impunity_row){ .code = g->code, .label = g->label, .stale = g->stale };
	memcpy(out->by_class, g->by_class, sizeof out->by_class);
	out->complete = g->by_press[PRESS_COMPLETE];
	out->partial = g->by_press[PRESS_PARTIAL];
	out->full = g->by_press[PRESS_FULL];
	split(request->variant, c, &unresolved, &resolved);
	unknown = g->units - unresolved - resolved;
	/* What is stale is never convicted: it stands among the unresolved. */
	if (request->stale_is_unknown)
		stale = g->stale;
	if (request->variant == VARIANT_PRESS)
		out->complete -= stale;
	if (variants[request->variant].counts_resolved) {
		/* A suspect stays identified, however long ago. */
		if (!impunity_figure(resolved, unresolved, unknown, &out->figure, err))
			return false;
		out->figure.has_rate_all = false;
		return true;
	}
	if (!impunity_figure(unresolved - stale, resolved, unknown + stale, &out->figure, err))
		return false;
	out->has_any = request->variant == VARIANT_PRESS && out->figure.has_rate;
	return !out->has_any
	       || share_of(out->complete + out->partial,
			   out->complete + out->partial + out->full, &out->any, err);
}

/* Where no dataset says what justice did there is nothing to compute, whatever the counts. */
static void
hide_figure(struct impunity_row *row)
{
	row->figure.has_rate = row->figure.has_bounds = row->figure.has_rate_all = false;
	row->figure.is_flagged = row->has_any = false;
}

static int
by_size(const void *a, const void *b)
{
	const struct impunity_row *x = a, *y = b;

	return case_order(&(struct case_order){ x->code, x->label, x->figure.n },
			  &(struct case_order){ y->code, y->label, y->figure.n });
}

/* By default the latest day on which a selected dataset knew its outcomes; never today. */
static void
choose_as_of(const struct impunity_request *request, struct impunity_table *out,
	     struct arena *arena)
{
	char text[16];

	out->has_as_of = request->has_as_of;
	out->as_of = request->has_as_of ? request->as_of : DATE_MIN;
	for (size_t i = 0; i < out->dataset_count; i++) {
		const struct dataset_info *info = &out->datasets[i];

		if (info->selected == 0 || !info->has_outcomes)
			continue;
		out->has_outcomes = true;
		if (!request->has_as_of && info->status.precision != DATE_UNKNOWN
		    && info->status.last > out->as_of) {
			out->as_of = info->status.last;
			out->has_as_of = true;
		}
	}
	out->as_of_text = "";
	if (out->has_as_of) {
		date_format_day(out->as_of, text, sizeof text);
		out->as_of_text = arena_strdup(arena, text);
	}
}

static void
write_notes(const struct source *src, const struct selection *sel,
	    const struct impunity_request *request, const struct ladder_group *all,
	    long discarded, struct impunity_table *out, struct arena *arena)
{
	struct buf b = { 0 };
	long without = source_without_outcomes(src, sel), records;
	long joined = source_joined(src, sel, &records);
	char period[64];

	for (size_t i = 0; i < out->dataset_count; i++) {
		const struct dataset_info *info = &out->datasets[i];

		if (!info->selected || !info->has_undated || !out->has_as_of
		    || info->status.last <= out->as_of)
			continue;
		date_format(&info->status, period, sizeof period);
		buf_printf(&b,
			   _("undated outcomes in dataset %s were asserted as of %s, after %s: on that "
			     "day they are not known"),
			   info->name, period, out->as_of_text);
		note(out, arena, &b);
	}
	if (all->units == 0) {
		buf_puts(&b, _("the query selects nothing that can be counted"));
		note(out, arena, &b);
	} else if (out->only_with_outcome) {
		case_only_with_outcome(out->only_with_outcome, &b);
		buf_puts(&b, _("; no impunity figure can come from them"));
		note(out, arena, &b);
	} else if (!out->has_outcomes) {
		buf_puts(&b, _("nothing selected comes from a dataset that records what justice did,"
			       " so there is no impunity figure"));
		note(out, arena, &b);
	} else if (without) {
		buf_printf(&b,
			   _("%ld of the incidents come from datasets without outcomes; they count "
			     "as unknown"),
			   without);
		note(out, arena, &b);
	}
	if (joined) {
		buf_printf(&b,
			   ngettext("%ld incident stands for %ld records that were joined; it counts once",
				    "%ld incidents stand for %ld records that were joined; each counts"
				    " once",
				    (unsigned long)joined),
			   joined, records);
		note(out, arena, &b);
	}
	if (discarded) {
		buf_printf(&b,
			   ngettext("%ld incident is marked discarded (verification or nexus) and "
				    "counts all the same; -verification=discarded -nexus=discarded "
				    "leaves such out",
				    "%ld incidents are marked discarded (verification or nexus) and "
				    "count all the same; -verification=discarded -nexus=discarded "
				    "leaves them out",
				    (unsigned long)discarded),
			   discarded);
		note(out, arena, &b);
	}
	if (out->undecided) {
		buf_printf(&b,
			   ngettext("%ld incident may belong here: whether the query selects it is not"
				    " decided, a limit was reached",
				    "%ld incidents may belong here: whether the query selects them is"
				    " not decided, a limit was reached",
				    (unsigned long)out->undecided),
			   out->undecided);
		note(out, arena, &b);
	}
	if (out->tags_undecided) {
		buf_printf(&b,
			   ngettext("%ld incident may belong to a tag beyond those it is counted under:"
				    " a pattern has not decided",
				    "%ld incidents may belong to a tag beyond those they are counted"
				    " under: a pattern has not decided",
				    (unsigned long)out->tags_undecided),
			   out->tags_undecided);
		note(out, arena, &b);
	}
	if (out->left_out) {
		buf_printf(&b,
			   ngettext("%ld incident is left out: no act in it is an offence",
				    "%ld incidents are left out: no act in them is an offence",
				    (unsigned long)out->left_out),
			   out->left_out);
		note(out, arena, &b);
	}
	if (all->later && all->later > all->undated_later) {
		buf_printf(&b, _("%ld more have events on file only after %s"),
			   all->later - all->undated_later, out->as_of_text);
		note(out, arena, &b);
	}
	if (all->stale) {
		buf_printf(&b,
			   request->stale_is_unknown
				   ? _("%ld open cases last confirmed more than 24 months before %s "
				       "count as unknown")
				   : _("%ld open cases were last confirmed more than 24 months "
				       "before %s"),
			   all->stale, out->as_of_text);
		note(out, arena, &b);
	}
	if (out->by_is_multi) {
		buf_puts(&b, _("an incident with several values stands in several rows: rows add up "
			       "to more than the total"));
		note(out, arena, &b);
	}
	buf_release(&b);
}

static void
describe(const struct impunity_request *request, struct arena *arena, struct impunity_table *out)
{
	const struct field_ref *refs[] = { request->by, request->cross };
	struct buf name = { 0 }, title = { 0 };

	out->kind = request->variant;
	out->words = &variants[request->variant];
	out->variant = out->words->name;
	out->variant_title = gettext(out->words->title);
	out->resolved_title = gettext(out->words->resolved);
	for (int i = 0; i < 2 && refs[i]; i++) {
		buf_printf(&name, "%s%s", i ? "," : "", field_ref_name(refs[i], arena));
		buf_printf(&title, "%s%s", i ? " / " : "", field_ref_title(refs[i]));
		out->by_is_multi |= refs[i]->id < F_COUNT && fields[refs[i]->id].is_multi;
	}
	out->by = arena_strdup(arena, buf_str(&name));
	out->by_title = arena_strdup(arena, buf_str(&title));
	buf_release(&name);
	buf_release(&title);
	out->query = request->query->text;
	out->unit = unit_names[request->unit];
	out->unit_title = count_unit_title(request->unit);
	out->interval = _("Wilson 95 %");
	out->terms = (struct series_terms){
		.unit = out->unit,
		.base = N_("incidents with an act that is or may be an offence; status known"),
		.resolved_set = out->variant,
		.window = N_("all that the query selects, by date of the facts"),
		.unknowns = request->stale_is_unknown
				    ? N_("left out, stale among them; bounds beside")
				    : N_("left out; bounds beside"),
	};
}

bool
impunity_table(struct source *src, const struct impunity_request *request, struct arena *arena,
	       struct impunity_table *out, struct error *err)
{
	struct selection *sel = source_select(src, request->query, err);
	struct cross_request ask = { .by = { request->by, request->cross },
				     .unit = request->unit,
				     .needs_suspects = request->variant == VARIANT_CLEARANCE,
				     .lang = request->lang };
	struct cross_table ladder;
	long discarded;
	bool ok = false;

	*out = (struct impunity_table){ 0 };
	if (!sel)
		return false;
	out->datasets = source_datasets(src, sel, arena, &out->dataset_count);
	choose_as_of(request, out, arena);
	/* Convictions without those who had none are no share of anything, alone or beside other cases. */
	out->only_with_outcome = source_only_with_outcome(src, sel);
	if (out->only_with_outcome)
		out->has_outcomes = false;
	describe(request, arena, out);
	ask.as_of = out->as_of;
	if (!cross_ladder(src, sel, &ask, arena, &ladder, err)
	    || !case_count_discarded(src, request->query, &discarded, err))
		goto done;
	/* Which datasets have undated outcomes is known once the ledgers are. */
	out->datasets = source_datasets(src, sel, arena, &out->dataset_count);
	out->undecided = selection_undecided(sel);
	if (request->by->id == F_TAG
	    && (out->tags_undecided = source_tags_undecided(src, sel, err)) < 0)
		goto done;
	out->left_out = ladder.left_out;
	out->by_is_multi |= ladder.is_multi;
	out->count = ladder.count;
	out->rows = arena_alloc(arena, ladder.count * sizeof *out->rows);
	ladder.total.ladder.code = "total";
	ladder.total.ladder.label = _("Total");
	if (!make_row(request, &ladder.total, &out->total, err))
		goto done;
	for (size_t i = 0; i < ladder.count; i++)
		if (!make_row(request, &ladder.groups[i], &out->rows[i], err))
			goto done;
	for (size_t i = 0; i < ladder.count && !out->has_outcomes; i++)
		hide_figure(&out->rows[i]);
	if (!out->has_outcomes)
		hide_figure(&out->total);
	if (out->count)
		qsort(out->rows, out->count, sizeof *out->rows, by_size);
	out->terms.extracted = out->as_of;
	write_notes(src, sel, request, &ladder.total.ladder, discarded, out, arena);
	ok = true;
done:
	selection_free(sel);
	return ok;
}

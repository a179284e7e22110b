/* The searches of discovery, each as lines for a screen. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/dossier/dossier.h"
#include "core/pattern/discover.h"
#include "tui/app.h"
#include "tui/discovery.h"

/* Those shown of one search. */
#define SHOWN_MAX 60

#define WORDS_METHOD                                                                                                   \
	N_("Log-likelihood ratio (Dunning 1993) of narratives that have a word, with the actor or place and without; once a"  \
	   " narrative; words of names of victims are passed over.")

static const struct {
	const char *name, *title, *method;
} kinds[DISCOVERY_KINDS] = {
	{ "cells", N_("Actor, place and type that meet more often than their totals explain"),
	  N_("Adjusted residuals of the three-way table under independence (Haberman 1973); where fewer than 5 are expected"
	     " the exact binomial tail; q after Benjamini and Hochberg (1995) over all cells tested, whatever is shown."
	     " An incident with several values counts by the first.") },
	{ "smear", N_("Smear, then threat against the same person"),
	  N_("Pairs of the same person within 90 days, the later one being a threat; p by dealing the days out anew (Knox"
	     " 1964). Only incidents dated to a day; the same day is no order.") },
	{ "threats", N_("Threat, then attack on the same person"),
	  N_("Pairs of the same person within 90 days, the later one being an assault or worse; p by dealing the days out"
	     " anew (Knox 1964). A threat may be known only because an attack followed.") },
	{ "scan", N_("Where and when something gathered"),
	  N_("Space-time permutation scan (Kulldorff and others 2005): each place with its nearest neighbours, windows of up"
	     " to half of the time; p by shuffling the times over the cases. If everything rises together nothing is found,"
	     " and a field mission is a cluster too.") },
	{ "near", N_("Incidents near to each other in space and time"),
	  N_("Knox test for a grid of distances and days: pairs of incidents, compared with what shuffled days give; q over"
	     " the grid. Coverage that changes makes clusters too.") },
	{ "rules", N_("Who has this has that: tags, actor, type, region, profile"),
	  N_("Association rules: five incidents or more with both, lift of 1.5 or more, Fisher's exact p, q after Benjamini"
	     " and Hochberg over all rules tested. A rule with two conditions lifts more than each of them.") },
	{ "changes", N_("Months at which the level changed"),
	  N_("Binary segmentation of the monthly series by the Poisson likelihood (Scott and Knott 1974); p of each split by"
	     " shuffling the months of its stretch.") },
	{ "words", N_("Words that mark an actor"), WORDS_METHOD },
	{ "place-words", N_("Words that mark a place"), WORDS_METHOD },
};

const char *
discovery_title(enum discovery_kind kind)
{
	return gettext(kinds[kind].title);
}

const char *
discovery_name(enum discovery_kind kind)
{
	return kinds[kind].name;
}

const char *
discovery_method(enum discovery_kind kind)
{
	return gettext(kinds[kind].method);
}

/* ---- what they share ------------------------------------------------------------------------ */

struct runner {
	struct app *app;
	struct discover d;
	struct discovery_search *out;
	size_t cap;
	struct buf label, figures, sentence, query, explanation; /* of the line at hand */
	struct buf summary, notes;
};

static void
add_p(struct buf *out, const char *name, double p)
{
	if (p < 0.0001)
		buf_printf(out, "%s <0.0001", name);
	else
		buf_printf(out, "%s %.4f", name, p);
}

/* Takes what the bufs hold as one line. */
static void
take(struct runner *r, bool is_pattern)
{
	struct discovery_search *s = r->out;
	struct arena *a = &s->arena;

	if (!r->sentence.len)
		buf_printf(&r->sentence, "%s: %s", buf_str(&r->label), buf_str(&r->figures));
	if (s->count < r->cap)
		s->items[s->count++] = (struct discovery_item){
			arena_strdup(a, buf_str(&r->label)),	arena_strdup(a, buf_str(&r->figures)),
			arena_strdup(a, buf_str(&r->sentence)), arena_strdup(a, buf_str(&r->query)),
			arena_strdup(a, buf_str(&r->explanation)), is_pattern,
		};
	buf_clear(&r->label);
	buf_clear(&r->figures);
	buf_clear(&r->sentence);
	buf_clear(&r->query);
	buf_clear(&r->explanation);
}

static void
note_chance(struct runner *r, size_t tested, double by_chance)
{
	buf_printf(&r->notes, _("%zu were looked at; of so many about %.0f would have p of 0.05 or less by chance: q is"
				" adjusted for that.\n"),
		   tested, by_chance);
}

/* ---- searches ------------------------------------------------------------------------------- */

/* The finest place that most incidents have. */
static bool
choose_place(struct runner *r, struct field_ref *out, struct error *err)
{
	struct facet facet;

	*out = (struct field_ref){ F_ADMIN1, NULL };
	if (!source_facet(r->d.src, r->d.sel, out, r->d.lang, &r->out->arena, &facet, err))
		return false;
	if (facet.missing * 2 > facet.n)
		out->id = F_COUNTRY;
	return true;
}

static bool
run_cells(struct runner *r, struct error *err)
{
	struct field_ref actor = { F_ACTOR, NULL }, type = { F_TYPE, NULL }, place;
	const struct field_ref *const refs[] = { &actor, &place, &type };
	struct cell_search found;

	if (!choose_place(r, &place, err) || !discover_cells(&r->d, refs, 3, &r->out->arena, &found, err))
		return false;
	for (size_t i = 0; i < found.count; i++) {
		const struct cell_finding *c = &found.items[i];

		buf_printf(&r->label, "%s x %s x %s", c->labels[0], c->labels[1], c->labels[2]);
		buf_printf(&r->figures, _("%ld, expected %.1f, "), c->observed, c->expected);
		add_p(&r->figures, "q", c->adjusted);
		buf_puts(&r->query, c->query);
		buf_printf(&r->explanation, _("Observed: %ld\nExpected if the three were independent: %.4f\n"), c->observed,
			   c->expected);
		buf_printf(&r->explanation, _("Times: %.2f\nAdjusted residual: %+.4f\n"), c->ratio, c->residual);
		add_p(&r->explanation, _("p, two-sided:"), c->p);
		buf_puts(&r->explanation, c->is_exact ? _(" (exact)\n") : "\n");
		add_p(&r->explanation, "q:", c->adjusted);
		buf_putc(&r->explanation, '\n');
		take(r, true);
	}
	buf_printf(&r->summary, _("%zu of %zu cells"), found.count, found.tested);
	note_chance(r, found.tested, found.by_chance);
	buf_printf(&r->notes, _("%ld incidents have all three; %ld are left out.\n"), found.n, found.left_out);
	return true;
}

static bool
run_pairs(struct runner *r, bool is_smear, struct error *err)
{
	const struct threat_request request = {
		.first_low = is_smear ? 1 : 3, .first_high = is_smear ? 2 : 3, .then_low = is_smear ? 3 : 7,
		.then_high = is_smear ? 3 : 0,
	};
	struct threat_search found;
	struct buf tests = { 0 };

	if (!discover_threats(&r->d, &request, &r->out->arena, &found, err))
		return false;
	if (found.has_chance) {
		buf_printf(&tests, _("Pairs: %ld; expected if the days were dealt out anew: %.4f\n"), found.chance.pairs,
			   found.chance.expected);
		add_p(&tests, "p", found.chance.p);
		buf_printf(&tests, _(" of %d shuffles from seed %llu\n"), found.chance.replicates,
			   (unsigned long long)found.chance.seed);
	}
	if (found.has_follow)
		buf_printf(&tests, _("Followed: %ld of %ld with %d days behind them (%.1f %% to %.1f %%)\n"),
			   found.follow.followed.k, found.follow.followed.n, found.within,
			   100 * found.follow.followed.ci.low, 100 * found.follow.followed.ci.high);
	if (found.has_rate)
		buf_printf(&tests, _("Rate in the days after against all other time: %.1f times (%.1f to %.1f)\n"),
			   found.rate.ratio, found.rate.low, found.rate.high);
	for (size_t i = 0; i < found.pair_count; i++) {
		char first[64], then[64];

		dossier_id_text(r->app->d, "INC", found.pairs[i][0], first, sizeof first);
		dossier_id_text(r->app->d, "INC", found.pairs[i][1], then, sizeof then);
		buf_printf(&r->label, _("%s, then %s"), first, then);
		buf_printf(&r->figures, ngettext("%ld day between", "%ld days between",
						 (unsigned long)found.pair_days[i]),
			   found.pair_days[i]);
		buf_printf(&r->query, "(id=%s or id=%s)", first, then);
		buf_puts(&r->explanation, buf_str(&tests));
		take(r, false);
	}
	if (found.has_chance && found.chance.candidates) {
		buf_printf(&r->summary, _("%ld pairs, %.1f expected, "), found.chance.pairs, found.chance.expected);
		add_p(&r->summary, "p", found.chance.p);
	} else {
		buf_puts(&r->summary, _("no person with both"));
	}
	buf_puts(&r->notes, buf_str(&tests));
	buf_printf(&r->notes, _("%ld incidents have a day and a named person; %ld have no day.\n"), found.incidents,
		   found.undated);
	buf_release(&tests);
	return true;
}

static bool
run_scan(struct runner *r, struct error *err)
{
	struct scan_search found;
	size_t sure = 0;

	if (!discover_scan(&r->d, &r->out->arena, &found, err))
		return false;
	for (size_t i = 0; i < found.count; i++) {
		const struct scan_finding *s = &found.items[i];

		/* The first one is shown whatever it is; of the others those that chance makes seldom. */
		if (i && s->p > 0.05)
			continue;
		sure += s->p <= 0.05;
		for (size_t k = 0; k < s->places; k++)
			buf_printf(&r->label, "%s%s", k ? ", " : "", s->labels[k]);
		buf_printf(&r->figures, _("%s to %s: %ld, expected %.1f, "), s->first, s->last, s->cases, s->expected);
		add_p(&r->figures, "p", s->p);
		buf_puts(&r->query, s->query);
		buf_printf(&r->explanation, _("Cases: %ld; expected from place and period: %.4f\n"), s->cases, s->expected);
		buf_printf(&r->explanation, _("Relative risk: %.2f; log-likelihood ratio: %.4f\n"), s->relative_risk, s->llr);
		add_p(&r->explanation, "p", s->p);
		buf_printf(&r->explanation, _(" of %d shuffles from seed %llu\n"), found.replicates,
			   (unsigned long long)found.seed);
		take(r, true);
	}
	buf_printf(&r->summary, ngettext("%zu cluster with p of 0.05 or less", "%zu clusters with p of 0.05 or less",
					 (unsigned long)sure),
		   sure);
	if (found.places < 2)
		buf_puts(&r->notes, _("Fewer than two places have coordinates: nothing to scan.\n"));
	else
		buf_printf(&r->notes, _("%zu windows of %zu places over %zu months; by chance the best one has a ratio above"
					" %.2f once in twenty times.\n"),
			   found.windows, found.places, found.months, found.maximum_95);
	buf_printf(&r->notes, _("%ld incidents are dated within a month and on the map; %ld are not.\n"), found.cases,
		   found.left_out);
	return true;
}

static bool
run_near(struct runner *r, struct error *err)
{
	struct near_search found;

	if (!discover_near(&r->d, &r->out->arena, &found, err))
		return false;
	for (size_t i = 0; i < found.count; i++) {
		const struct near_cell *c = &found.cells[i];

		if (c->km > 0)
			buf_printf(&r->label, _("within %g km and %d days"), c->km, c->days);
		else
			buf_printf(&r->label, _("at the same place, within %d days"), c->days);
		buf_printf(&r->figures, _("%ld pairs, expected %.1f, "), c->observed, c->expected);
		add_p(&r->figures, "q", c->adjusted);
		buf_puts(&r->query, c->query);
		buf_printf(&r->explanation, _("Pairs: %ld; expected: %.4f; times: %.2f\n"), c->observed, c->expected, c->ratio);
		add_p(&r->explanation, "p", c->p);
		buf_printf(&r->explanation, _(" of %d shuffles from seed %llu\n"), found.replicates,
			   (unsigned long long)found.seed);
		if (!c->query[0] && c->observed)
			buf_puts(&r->explanation, _("These are too many incidents to be listed by number.\n"));
		take(r, false);
	}
	buf_printf(&r->summary, _("%ld incidents"), found.incidents);
	buf_printf(&r->notes, found.by_distance ? _("Near by coordinates; %ld incidents have no day or no point.\n")
						: _("Near by equal place, since few have coordinates; %ld incidents have no"
						    " day or no place.\n"),
		   found.left_out);
	return true;
}

static bool
run_rules(struct runner *r, struct error *err)
{
	struct rule_search found;

	if (!discover_rules(&r->d, &r->out->arena, &found, err))
		return false;
	for (size_t i = 0; i < found.count; i++) {
		const struct rule_finding *f = &found.items[i];

		buf_printf(&r->label, _("%s: also %s"), f->if_label, f->then_label);
		buf_printf(&r->figures, _("%ld of %ld, lift %.1f, "), f->both, f->n_if, f->lift);
		add_p(&r->figures, "q", f->adjusted);
		buf_printf(&r->query, "%s %s", f->if_query, f->then_query);
		buf_printf(&r->explanation, _("Of %ld incidents %ld have the first, %ld the second, %ld both\n"), found.n,
			   f->n_if, f->n_then, f->both);
		buf_printf(&r->explanation, _("Confidence: %.1f %%; lift: %.2f; leverage: %.4f\n"), 100 * f->confidence,
			   f->lift, f->leverage);
		if (isinf(f->conviction))
			buf_printf(&r->explanation, "%s\n", _("Conviction ratio (rules): without end"));
		else
			buf_printf(&r->explanation, _("Conviction ratio (rules): %.2f\n"), f->conviction);
		add_p(&r->explanation, _("p, one-sided (Fisher):"), f->p);
		add_p(&r->explanation, "; q:", f->adjusted);
		buf_putc(&r->explanation, '\n');
		take(r, true);
	}
	buf_printf(&r->summary, _("%zu of %zu rules"), found.count, found.tested);
	note_chance(r, found.tested, 0.05 * (double)found.tested);
	return true;
}

static bool
run_changes(struct runner *r, struct error *err)
{
	struct change_search found;

	if (!discover_changes(&r->d, &r->out->arena, &found, err))
		return false;
	for (size_t i = 0; i < found.count; i++) {
		const struct change_finding *c = &found.items[i];

		buf_printf(&r->label, _("from %s"), c->month);
		buf_printf(&r->figures, _("%.1f a month before, %.1f after, "), c->before, c->after);
		add_p(&r->figures, "p", c->p);
		buf_printf(&r->query, "date:%s..%s", c->month, c->last);
		buf_printf(&r->explanation, _("A month before: %.4f; from %s to %s: %.4f\nTwice the log-likelihood ratio: %.4f\n"),
			   c->before, c->month, c->last, c->after, c->statistic);
		add_p(&r->explanation, "p", c->p);
		buf_printf(&r->explanation, _(" of %d shuffles from seed %llu\n"), found.replicates,
			   (unsigned long long)found.seed);
		take(r, false);
	}
	buf_printf(&r->summary, ngettext("%zu change in %zu months", "%zu changes in %zu months", (unsigned long)found.count),
		   found.count, found.months);
	buf_printf(&r->notes, _("%ld incidents are dated within a month; %ld are not.\n"), found.cases, found.left_out);
	return true;
}

static bool
run_words(struct runner *r, bool is_place, struct error *err)
{
	struct field_ref ref = { F_ACTOR, NULL };
	struct word_search found;

	if ((is_place && !choose_place(r, &ref, err)) || !discover_words(&r->d, &ref, &r->out->arena, &found, err))
		return false;
	for (size_t i = 0; i < found.count; i++) {
		const struct word_finding *w = &found.items[i];

		buf_printf(&r->label, "%s: %s", w->label, w->word);
		buf_printf(&r->figures, _("%ld of %ld, others %ld of %ld, "), w->in, w->in_all, w->out, w->out_all);
		add_p(&r->figures, "q", w->adjusted);
		discover_term(&ref, w->code, &r->query);
		buf_printf(&r->query, " text:%s", w->word);
		buf_printf(&r->explanation, _("Narratives with the word: %ld of %ld of these, %ld of %ld others\n"), w->in,
			   w->in_all, w->out, w->out_all);
		buf_printf(&r->explanation, "G2 %.4f; ", w->g2);
		add_p(&r->explanation, "p", w->p);
		add_p(&r->explanation, "; q", w->adjusted);
		buf_putc(&r->explanation, '\n');
		take(r, true);
	}
	buf_printf(&r->summary, _("%zu of %zu words"), found.count, found.tested);
	note_chance(r, found.tested, 0.05 * (double)found.tested);
	return true;
}

bool
discovery_run(struct app *app, enum discovery_kind kind, struct discovery_search *out, struct error *err)
{
	struct runner r = { .app = app, .out = out, .cap = SHOWN_MAX };
	bool ok;

	*out = (struct discovery_search){ 0 };
	if ((kind == DISCOVERY_WORDS || kind == DISCOVERY_PLACE_WORDS) && app->hides_names) {
		out->is_run = out->is_hidden = true;
		out->summary = "";
		out->notes = _("Words of narratives may name a person. F2 shows names.");
		return true;
	}
	r.d = (struct discover){ .src = app->src, .sel = app->sel, .lang = app->lang };
	out->items = arena_alloc(&out->arena, SHOWN_MAX * sizeof *out->items);
	r.d.progress = app_work(app, discovery_title(kind));
	ok = kind == DISCOVERY_CELLS	 ? run_cells(&r, err)
	     : kind == DISCOVERY_SMEAR	 ? run_pairs(&r, true, err)
	     : kind == DISCOVERY_THREATS ? run_pairs(&r, false, err)
	     : kind == DISCOVERY_SCAN	 ? run_scan(&r, err)
	     : kind == DISCOVERY_NEAR	 ? run_near(&r, err)
	     : kind == DISCOVERY_RULES	 ? run_rules(&r, err)
	     : kind == DISCOVERY_CHANGES ? run_changes(&r, err)
					 : run_words(&r, kind == DISCOVERY_PLACE_WORDS, err);
	app_work_end(app);
	if (ok) {
		buf_puts(&r.notes, _("Hypotheses about the register, not about the territory: where a monitor has an office,"
				     " more is found."));
		out->summary = arena_strdup(&out->arena, buf_str(&r.summary));
		out->notes = arena_strdup(&out->arena, buf_str(&r.notes));
		out->is_run = true;
	} else {
		arena_release(&out->arena);
		*out = (struct discovery_search){ 0 };
	}
	buf_release(&r.label);
	buf_release(&r.figures);
	buf_release(&r.sentence);
	buf_release(&r.query);
	buf_release(&r.explanation);
	buf_release(&r.summary);
	buf_release(&r.notes);
	return ok;
}

/* The verb discover of the command pattern: hypotheses with their statistics. */
#include "commands/cmds.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands/parts.h"
#include "commands/progress.h"
#include "core/base/i18n.h"
#include "core/pattern/discover.h"

struct finder {
	struct call *call;
	struct parts *parts;
	struct discover d;
};

/* For people with so many digits, for programs whole; null where there is none. */
static struct cell
number(const struct finder *f, const char *format, double x)
{
	char text[48];

	if (isnan(x))
		return cell_null();
	if (isinf(x))
		return cell_text("inf");
	if (f->call->out.format != FORMAT_TEXT)
		return cell_real(x);
	snprintf(text, sizeof text, format, x);
	return cell_text(arena_strdup(&f->parts->arena, text));
}

static struct cell
probability(const struct finder *f, double p)
{
	return number(f, p < 0.001 ? "%.2e" : "%.4f", p);
}

static void
begin(struct finder *f, const char *kind)
{
	output_begin(&f->call->out, "atalaya.discover", 1);
	output_meta(&f->call->out, "kind", NULL, cell_text(kind));
	parts_answer(f->call, f->parts, f->d.sel);
}

static void
meta_count(struct finder *f, const char *key, const char *title, int64_t n)
{
	output_meta(&f->call->out, key, title, cell_int(n));
}

static void
note_register(struct finder *f)
{
	output_note(&f->call->out, _("these are hypotheses about the register, not about the territory: where a monitor has"
				     " an office, more is found"));
}

static void
note_chance(struct finder *f, size_t tested, double by_chance)
{
	char text[200];

	snprintf(text, sizeof text, _("%zu were looked at; of so many about %.0f would have p of 0.05 or less by chance: q is"
				      " adjusted for that"), tested, by_chance);
	output_note(&f->call->out, text);
}

/* ---- cells ------------------------------------------------------------------------------ */

static bool
find_cells(struct finder *f, struct error *err)
{
	const char *text = call_value(f->call, "fields");
	struct field_ref fields_of[3];
	const struct field_ref *refs[3] = { &fields_of[0], &fields_of[1], &fields_of[2] };
	struct arena *a = &f->parts->arena;
	struct cell_search found;
	size_t count;
	struct column columns[] = {
		{ "code1", NULL }, { "label1", "" }, { "code2", NULL }, { "label2", "" }, { "code3", NULL },
		{ "label3", NULL }, { "observed", _("Incidents") }, { "expected", _("Expected") },
		{ "ratio", _("Times") }, { "residual", _("Residual") }, { "p", "p" }, { "q", "q" },
		{ "exact", NULL }, { "query", NULL },
	};

	if (!parts_fields(f->call, f->parts, text ? text : "actor,admin1,type", fields_of, 3, &count, err))
		return false;
	if (count < 2)
		return FAIL(err, ERR_USAGE, N_("cells take two or three fields: --fields actor,type"));
	if (!discover_cells(&f->d, refs, count, a, &found, err))
		return false;
	columns[1].title = found.titles[0];
	columns[3].title = found.titles[1];
	columns[5].title = count > 2 ? found.titles[2] : NULL;
	begin(f, "cells");
	meta_count(f, "n", _("With a value of each"), found.n);
	meta_count(f, "left_out", _("Left out"), found.left_out);
	meta_count(f, "tested", _("Cells tested"), (int64_t)found.tested);
	meta_count(f, "found", _("Cells with q of 0.05 or less"), (int64_t)found.below);
	output_columns(&f->call->out, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < found.count; i++) {
		const struct cell_finding *c = &found.items[i];
		const struct cell cells[] = {
			cell_text(c->codes[0]), cell_text(c->labels[0]), cell_text(c->codes[1]),
			cell_text(c->labels[1]), c->codes[2] ? cell_text(c->codes[2]) : cell_null(),
			c->codes[2] ? cell_text(c->labels[2]) : cell_null(), cell_int(c->observed),
			number(f, "%.1f", c->expected), number(f, "%.1f", c->ratio),
			number(f, "%.2f", c->residual), probability(f, c->p), probability(f, c->adjusted),
			cell_bool(c->is_exact), cell_text(c->query),
		};

		output_row(&f->call->out, cells);
	}
	note_chance(f, found.tested, found.by_chance);
	output_note(&f->call->out, _("an incident with several values counts by the first; more than expected only"));
	note_register(f);
	output_end(&f->call->out);
	return true;
}

/* ---- rules ------------------------------------------------------------------------------ */

static bool
find_rules(struct finder *f, struct error *err)
{
	const struct column columns[] = {
		{ "if", _("Who has") }, { "then", _("has") }, { "n_if", _("of") }, { "both", _("both") },
		{ "n_then", NULL }, { "support", NULL }, { "confidence", _("%") }, { "lift", _("Lift") },
		{ "leverage", NULL }, { "conviction", _("conviction ratio (rules)") }, { "p", NULL }, { "q", "q" },
		{ "if_query", NULL }, { "then_query", NULL },
	};
	struct arena *a = &f->parts->arena;
	struct rule_search found;

	if (!discover_rules(&f->d, a, &found, err))
		return false;
	begin(f, "rules");
	meta_count(f, "tested", _("Rules tested"), (int64_t)found.tested);
	output_columns(&f->call->out, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < found.count; i++) {
		const struct rule_finding *r = &found.items[i];
		const struct cell cells[] = {
			cell_text(r->if_label), cell_text(r->then_label), cell_int(r->n_if), cell_int(r->both),
			cell_int(r->n_then), cell_limit(r->support), cell_share(r->both, r->n_if),
			number(f, "%.2f", r->lift), number(f, "%.4f", r->leverage),
			number(f, "%.2f", r->conviction),
			probability(f, r->p), probability(f, r->adjusted), cell_text(r->if_query),
			cell_text(r->then_query),
		};

		output_row(&f->call->out, cells);
	}
	note_chance(f, found.tested, 0.05 * (double)found.tested);
	note_register(f);
	output_end(&f->call->out);
	return true;
}

/* ---- threats ---------------------------------------------------------------------------- */

static bool
choose_target(const char *name, enum target_kind *out, struct error *err)
{
	static const char *const names[] = { "person", "organisation", "community", "place", "actor" };

	for (int i = 0; i < 5; i++)
		if (strcmp(names[i], name) == 0) {
			*out = i;
			return true;
		}
	FAIL(err, ERR_USAGE, N_("there is no target \"%s\""), name);
	return error_hint(err, N_("targets are person, organisation, community, place and actor"));
}

static void
print_threats(struct finder *f, const struct threat_search *t)
{
	const struct column columns[] = { { "first", _("First") }, { "then", _("then") } };
	struct output *o = &f->call->out;
	char text[300];

	meta_count(f, "within", _("Within days"), t->within);
	meta_count(f, "incidents", _("Incidents with a day and a target"), t->incidents);
	meta_count(f, "undated", _("Without a day"), t->undated);
	meta_count(f, "firsts", _("Threats"), t->has_follow ? t->follow.firsts : 0);
	output_meta(o, "eligible", NULL, t->has_follow ? cell_int(t->follow.followed.n) : cell_null());
	output_meta(o, "followed", NULL, t->has_follow ? cell_int(t->follow.followed.k) : cell_null());
	output_meta(o, "share", _("Followed by an attack, %"),
		    t->has_follow ? cell_share(t->follow.followed.k, t->follow.followed.n) : cell_null());
	output_meta(o, "low", _("from"), t->has_follow ? cell_limit(t->follow.followed.ci.low) : cell_null());
	output_meta(o, "high", _("to"), t->has_follow ? cell_limit(t->follow.followed.ci.high) : cell_null());
	output_meta(o, "median_days", NULL, t->median ? cell_int(t->median) : cell_null());
	output_meta(o, "pairs", NULL, t->has_chance ? cell_int(t->chance.pairs) : cell_null());
	output_meta(o, "expected", NULL, t->has_chance ? number(f, "%.6f", t->chance.expected) : cell_null());
	output_meta(o, "p", NULL, t->has_chance ? number(f, "%.6f", t->chance.p) : cell_null());
	output_meta(o, "replicates", NULL, t->has_chance ? cell_int(t->chance.replicates) : cell_null());
	output_meta(o, "seed", NULL, t->has_chance ? cell_int((int64_t)t->chance.seed) : cell_null());
	output_meta(o, "rate_ratio", NULL, t->has_rate && isfinite(t->rate.ratio) ? number(f, "%.4f", t->rate.ratio)
								       : cell_null());
	output_meta(o, "rate_low", NULL, t->has_rate ? number(f, "%.4f", t->rate.low) : cell_null());
	output_meta(o, "rate_high", NULL, t->has_rate && isfinite(t->rate.high) ? number(f, "%.4f", t->rate.high)
								       : cell_null());
	output_columns(o, columns, 2);
	for (size_t i = 0; i < t->pair_count; i++) {
		char first[64], then[64];
		struct cell cells[2];

		dossier_id_text(f->parts->d, "INC", t->pairs[i][0], first, sizeof first);
		dossier_id_text(f->parts->d, "INC", t->pairs[i][1], then, sizeof then);
		cells[0] = cell_text(first);
		cells[1] = cell_text(then);
		output_row(o, cells);
	}
	if (t->has_follow && t->median) {
		snprintf(text, sizeof text, _("days between: %ld to %ld, half of them %ld or fewer"), t->least, t->most,
			 t->median);
		output_note(o, text);
	}
	if (t->has_chance) {
		snprintf(text, sizeof text, _("%ld pairs, %.2f expected if the days were dealt out anew; p %.4f (%d shuffles,"
					      " seed %llu)"), t->chance.pairs, t->chance.expected, t->chance.p,
			 t->chance.replicates, (unsigned long long)t->chance.seed);
		output_note(o, text);
	}
	if (t->has_rate && isinf(t->rate.ratio)) {
		snprintf(text, sizeof text, _("no attack but in the days after a threat: at least %.1f times as many,"
					      " %.1f and %.1f target-years"), t->rate.low, t->exposed, t->other);
		output_note(o, text);
	} else if (t->has_rate) {
		snprintf(text, sizeof text, _("attacks in the days after a threat against all other time: %.1f times (%.1f to %.1f),"
					      " %.1f and %.1f target-years"), t->rate.ratio, t->rate.low, t->rate.high,
			 t->exposed, t->other);
		output_note(o, text);
	}
	output_note(o, _("a threat may be known only because an attack followed: --registered-before leaves those out"));
	/* Lines are printed here: the headings are of this function. */
	output_end(o);
}

static bool
find_threats(struct finder *f, struct error *err)
{
	const char *target = call_value(f->call, "target");
	struct threat_request request = { .registered_before = call_value(f->call, "registered-before") != NULL };
	struct threat_search found;
	long within;

	if ((target && !choose_target(target, &request.target, err))
	    || !call_number(f->call, "within", 1, 90, &within, err))
		return false;
	request.within = within > 36500 ? 36500 : (int)within;
	if (!discover_threats(&f->d, &request, &f->parts->arena, &found, err))
		return false;
	begin(f, "threats");
	output_meta(&f->call->out, "target", _("Same"), cell_text(target ? target : "person"));
	print_threats(f, &found);
	return true;
}

/* ---- near, scan, changes, words --------------------------------------------------------- */

static bool
find_near(struct finder *f, struct error *err)
{
	const struct column columns[] = {
		{ "km", _("Within km") }, { "days", _("and days") }, { "observed", _("Pairs") },
		{ "expected", _("Expected") }, { "ratio", _("Times") }, { "p", "p" }, { "q", "q" },
	};
	struct arena *a = &f->parts->arena;
	struct near_search found;

	if (!discover_near(&f->d, a, &found, err))
		return false;
	begin(f, "near");
	meta_count(f, "incidents", _("With a day and a place"), found.incidents);
	meta_count(f, "left_out", _("Left out"), found.left_out);
	output_meta(&f->call->out, "by_distance", NULL, cell_bool(found.by_distance));
	meta_count(f, "replicates", NULL, found.replicates);
	meta_count(f, "seed", NULL, (int64_t)found.seed);
	output_columns(&f->call->out, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < found.count; i++) {
		const struct near_cell *c = &found.cells[i];
		const struct cell cells[] = {
			found.by_distance ? number(f, "%g", c->km) : cell_text(_("same place")), cell_int(c->days),
			cell_int(c->observed), number(f, "%.1f", c->expected), number(f, "%.2f", c->ratio),
			probability(f, c->p), probability(f, c->adjusted),
		};

		output_row(&f->call->out, cells);
	}
	output_note(&f->call->out, _("changing coverage over time makes clusters too"));
	note_register(f);
	output_end(&f->call->out);
	return true;
}

static bool
find_scan(struct finder *f, struct error *err)
{
	const struct column columns[] = {
		{ "places", _("Places") }, { "first", _("From") }, { "last", _("to") }, { "cases", _("Incidents") },
		{ "expected", _("Expected") }, { "relative_risk", _("Times") }, { "llr", "LLR" }, { "p", "p" },
		{ "query", NULL },
	};
	struct arena *a = &f->parts->arena;
	struct scan_search found;
	char text[200];

	if (!discover_scan(&f->d, a, &found, err))
		return false;
	begin(f, "scan");
	meta_count(f, "cases", _("With a month and a place on the map"), found.cases);
	meta_count(f, "left_out", _("Left out"), found.left_out);
	meta_count(f, "places", _("Places"), (int64_t)found.places);
	meta_count(f, "months", _("Months"), (int64_t)found.months);
	meta_count(f, "period", found.period > 1 ? _("Months of the shortest window") : NULL, found.period);
	meta_count(f, "windows", _("Windows looked at"), (int64_t)found.windows);
	meta_count(f, "replicates", NULL, found.replicates);
	meta_count(f, "seed", NULL, (int64_t)found.seed);
	output_meta(&f->call->out, "maximum_95", NULL, number(f, "%.6f", found.maximum_95));
	output_columns(&f->call->out, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < found.count; i++) {
		const struct scan_finding *s = &found.items[i];
		struct buf places = { 0 };

		for (size_t k = 0; k < s->places; k++)
			buf_printf(&places, "%s%s", k ? ", " : "", s->labels[k]);
		{
			const struct cell cells[] = {
				cell_text(arena_strdup(a, buf_str(&places))), cell_text(s->first),
				cell_text(s->last), cell_int(s->cases), number(f, "%.1f", s->expected),
				number(f, "%.2f", s->relative_risk), number(f, "%.6f", s->llr),
				probability(f, s->p), cell_text(s->query),
			};

			output_row(&f->call->out, cells);
		}
		buf_release(&places);
	}
	snprintf(text, sizeof text, _("by chance the best window of all has an LLR above %.2f once in twenty times"),
		 found.maximum_95);
	output_note(&f->call->out, text);
	output_note(&f->call->out, _("a field mission is a cluster too; if everything rises together nothing is found"));
	output_end(&f->call->out);
	return true;
}

static bool
find_changes(struct finder *f, struct error *err)
{
	const struct column columns[] = {
		{ "month", _("From") }, { "before", _("A month before") }, { "after", _("and after") },
		{ "statistic", _("2 log ratio") }, { "p", "p" },
	};
	struct arena *a = &f->parts->arena;
	struct change_search found;

	if (!discover_changes(&f->d, a, &found, err))
		return false;
	begin(f, "changes");
	meta_count(f, "cases", _("Dated within a month"), found.cases);
	meta_count(f, "left_out", _("Left out"), found.left_out);
	meta_count(f, "months", _("Months"), (int64_t)found.months);
	meta_count(f, "replicates", NULL, found.replicates);
	meta_count(f, "seed", NULL, (int64_t)found.seed);
	output_columns(&f->call->out, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < found.count; i++) {
		const struct change_finding *c = &found.items[i];
		const struct cell cells[] = {
			cell_text(c->month), number(f, "%.2f", c->before), number(f, "%.2f", c->after),
			number(f, "%.3f", c->statistic), probability(f, c->p),
		};

		output_row(&f->call->out, cells);
	}
	output_note(&f->call->out, _("binary segmentation of the monthly series; each split by shuffling its months"));
	note_register(f);
	output_end(&f->call->out);
	return true;
}

static bool
find_words(struct finder *f, struct error *err)
{
	const struct column columns[] = {
		{ "word", _("Word") }, { "code", NULL }, { "label", _("marks") }, { "in", _("narratives") },
		{ "in_all", _("of") }, { "out", _("others") }, { "out_all", _("of") }, { "g2", "G2" }, { "p", NULL },
		{ "q", "q" },
	};
	const char *text = call_value(f->call, "fields");
	struct arena *a = &f->parts->arena;
	struct word_search found;
	struct field_ref ref;

	if (!call_value(f->call, "names")) {
		FAIL(err, ERR_USAGE, N_("words of narratives may name people"));
		return error_hint(err, N_("names of victims are passed over; say --names to see the words"));
	}
	if (!text)
		text = "actor";
	if (!parts_field(f->call, f->parts, text, strlen(text), &ref, err)
	    || !discover_words(&f->d, &ref, a, &found, err))
		return false;
	begin(f, "words");
	meta_count(f, "narratives", _("Narratives"), found.narratives);
	meta_count(f, "tested", _("Words tested"), (int64_t)found.tested);
	output_columns(&f->call->out, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < found.count; i++) {
		const struct word_finding *w = &found.items[i];
		const struct cell cells[] = {
			cell_text(w->word), cell_text(w->code), cell_text(w->label), cell_int(w->in),
			cell_int(w->in_all), cell_int(w->out), cell_int(w->out_all), number(f, "%.2f", w->g2),
			probability(f, w->p), probability(f, w->adjusted),
		};

		output_row(&f->call->out, cells);
	}
	note_chance(f, found.tested, 0.05 * (double)found.tested);
	output_end(&f->call->out);
	return true;
}

bool
pattern_discover(struct call *call, struct parts *parts, struct error *err)
{
	static const struct {
		const char *name;
		bool (*run)(struct finder *f, struct error *err);
	} kinds[] = { { "cells", find_cells },	 { "rules", find_rules }, { "threats", find_threats },
		      { "near", find_near },	 { "scan", find_scan },	  { "changes", find_changes },
		      { "words", find_words } };
	const char *kind = call->many_count ? call->many[0] : "cells", *text = call_value(call, "query");
	struct progress progress = progress_to(call->out.err);
	struct finder f = { .call = call, .parts = parts };
	struct query *q = NULL;
	struct selection *sel = NULL;
	long replicates, seed;
	size_t i = 0;
	bool ok = false;

	while (i < sizeof kinds / sizeof *kinds && strcmp(kinds[i].name, kind) != 0)
		i++;
	if (i == sizeof kinds / sizeof *kinds || call->many_count > 1) {
		FAIL(err, ERR_USAGE, N_("discover does not know \"%s\""), call->many_count > 1 ? call->many[1] : kind);
		return error_hint(err, N_("it finds cells, rules, threats, near, scan, changes and words"));
	}
	if (!call_number(call, "replicates", 1, DISCOVER_REPLICATES, &replicates, err)
	    || !call_number(call, "seed", 0, DISCOVER_SEED, &seed, err)
	    || !(q = query_parse(text ? text : "", source_codes(parts->src), err))
	    || !(sel = source_select(parts->src, q, err)))
		goto done;
	if (replicates > 99999) {
		FAIL(err, ERR_USAGE, N_("at most 99999 replicates"));
		goto done;
	}
	/* parts_answer prints the query of parts. */
	query_free(parts->query);
	parts->query = q;
	q = NULL;
	f.d = (struct discover){ .src = parts->src, .sel = sel, .lang = call->lang,
				 .replicates = (int)replicates, .seed = (uint64_t)seed, .progress = &progress };
	ok = kinds[i].run(&f, err);
done:
	query_free(q);
	selection_free(sel);
	return ok;
}

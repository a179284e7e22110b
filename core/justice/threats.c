/* Threats before killings. */
#include "core/justice/threats.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/i18n.h"

const char *
threat_link_title(enum threat_link link)
{
	static const char *const titles[] = { N_("same person"), N_("same organisation"), N_("same community") };

	return gettext(titles[link]);
}

/* What justice did about an incident of the selection. */
struct answer {
	bool is_known, reported, investigated, charged, convicted;
};

/* Everything by place in the selection, in order of id. */
struct threats_data {
	const int64_t *ids;
	size_t count;
	struct source_span *spans;
	int *severity;
	struct answer *answers;
	size_t at; /* where source_cases is */
	int32_t as_of;
	struct source_targets targets[THREAT_LINKS];
	uint32_t *first[THREAT_LINKS], *incidents[THREAT_LINKS]; /* incidents by target */
};

static bool
take_answer(void *ctx, const struct source_case *c, struct error *err)
{
	struct threats_data *d = ctx;
	struct ladder_status s;
	struct answer *a;

	if (!case_status(c, d->as_of, &s, err))
		return false;
	while (d->at < d->count && d->ids[d->at] < c->id)
		d->at++;
	a = &d->answers[d->at];
	a->is_known = s.class != CLASS_NOT_KNOWN;
	a->reported = s.reached[0] != REACH_NOT;
	a->investigated = s.reached[1] != REACH_NOT;
	a->charged = s.reached[3] != REACH_NOT;
	a->convicted = s.class == CLASS_CONVICTED;
	return true;
}

/* Of several acts: a killing makes it one, whatever else happened; else a threat makes it one. */
static bool
read_severities(struct source *src, const struct selection *sel, struct threats_data *d, int threat, int attack,
		struct arena *arena, struct error *err)
{
	bool *threatens;

	if (!source_highest(src, sel, F_TYPE, "severity", arena, &d->severity, err)
	    || !source_has_number(src, sel, F_TYPE, "severity", threat, arena, &threatens, err))
		return false;
	for (size_t i = 0; i < d->count; i++)
		if (d->severity[i] < attack && threatens[i])
			d->severity[i] = threat;
	return true;
}

/* The incidents of every target, as a counting sort. */
static void
index_targets(struct threats_data *d, int link, struct arena *arena)
{
	const struct source_targets *t = &d->targets[link];
	uint32_t *at;

	d->first[link] = arena_alloc(arena, (t->target_count + 2) * sizeof(uint32_t));
	d->incidents[link] = arena_alloc(arena, (t->start[t->count] + 1) * sizeof(uint32_t));
	memset(d->first[link], 0, (t->target_count + 2) * sizeof(uint32_t));
	for (uint32_t i = 0; i < t->start[t->count]; i++)
		d->first[link][t->targets[i] + 1]++;
	for (size_t k = 0; k < t->target_count; k++)
		d->first[link][k + 1] += d->first[link][k];
	at = xcalloc(t->target_count + 1, sizeof *at);
	for (size_t i = 0; i < t->count; i++)
		for (uint32_t k = t->start[i]; k < t->start[i + 1]; k++)
			d->incidents[link][d->first[link][t->targets[k]] + at[t->targets[k]]++] = (uint32_t)i;
	free(at);
}

static int
by_threats(const void *a, const void *b)
{
	const struct threats_row *x = a, *y = b;

	if (x->threats != y->threats)
		return x->threats > y->threats ? -1 : 1;
	return (x->incident > y->incident) - (x->incident < y->incident);
}

/* Looks for threats before one killing; each once, under its closest link. */
static struct threats_row
look_back(const struct threats_data *d, size_t killing, int threat, int within, uint32_t *seen, uint32_t mark)
{
	struct threats_row r = { .incident = d->ids[killing], .day = d->spans[killing].first };

	for (int link = 0; link < THREAT_LINKS; link++) {
		const struct source_targets *t = &d->targets[link];

		for (uint32_t k = t->start[killing]; k < t->start[killing + 1]; k++)
			for (uint32_t i = d->first[link][t->targets[k]]; i < d->first[link][t->targets[k] + 1];
			     i++) {
				uint32_t other = d->incidents[link][i];
				const struct source_span *when = &d->spans[other];
				long lead = (long)r.day - when->last;

				if (seen[other] == mark || d->severity[other] != threat || when->last == DATE_MAX
				    || when->last >= r.day || (within && lead > within))
					continue;
				seen[other] = mark;
				r.by_link[link]++;
				r.first_lead = r.threats == 0 || lead > r.first_lead ? lead : r.first_lead;
				r.last_lead = r.threats == 0 || lead < r.last_lead ? lead : r.last_lead;
				r.threats++;
				r.reported += d->answers[other].reported;
				r.investigated += d->answers[other].investigated;
			}
	}
	return r;
}

static void
write_notes(struct threats_table *t, struct arena *arena)
{
	struct buf b = { 0 };

	if (t->undated) {
		buf_printf(&b, _("%ld killings without a date are left out"), t->undated);
		case_note(&t->notes, arena, &b);
	}
	if (t->threats_unknown) {
		buf_printf(&b, _("of %ld of the threats nobody says what was done: they count as neither reported nor"
				 " investigated"), t->threats_unknown);
		case_note(&t->notes, arena, &b);
	}
	buf_puts(&b, _("people and organisations are the same where their normalised names are; a threat may be known only"
		       " because the killing followed"));
	case_note(&t->notes, arena, &b);
	buf_release(&b);
}

bool
threats_table(struct source *src, const struct threats_request *request, struct arena *arena,
	      struct threats_table *out, struct error *err)
{
	static const enum target_kind kinds[] = { TARGET_PERSON, TARGET_ORGANISATION, TARGET_COMMUNITY };
	struct case_request ask = { .unit = UNIT_INCIDENT, .lang = request->lang };
	struct case_groups groups[CASE_FIELDS] = { 0 };
	int threat = request->threat ? request->threat : 3, attack = request->attack ? request->attack : 10;
	struct selection *sel = source_select(src, request->query, err);
	struct threats_data d = { 0 };
	uint32_t *seen = NULL;
	long left_out;
	bool ok = false;

	*out = (struct threats_table){ .query = request->query->text };
	if (!sel)
		return false;
	d.count = (size_t)selection_count(sel);
	d.ids = selection_ids(src, sel, arena);
	out->day = case_day(src, sel, request->has_as_of, request->as_of, arena);
	d.as_of = out->day.day;
	d.answers = xcalloc(d.count + 1, sizeof *d.answers);
	if (!source_spans(src, sel, false, arena, &d.spans, err)
	    || !read_severities(src, sel, &d, threat, attack, arena, err)
	    || !source_cases(src, sel, &ask, arena, groups, &left_out, take_answer, &d, err))
		goto done;
	for (int link = 0; link < THREAT_LINKS; link++) {
		if (!source_targets(src, sel, kinds[link], arena, &d.targets[link], err))
			goto done;
		index_targets(&d, link, arena);
	}
	seen = xcalloc(d.count + 1, sizeof *seen);
	out->rows = arena_alloc(arena, (d.count + 1) * sizeof *out->rows);
	for (size_t i = 0; i < d.count; i++) {
		struct threats_row r;

		if (d.severity[i] == threat) {
			out->all_threats++;
			out->threats_reported += d.answers[i].reported;
			out->threats_investigated += d.answers[i].investigated;
			out->threats_charged += d.answers[i].charged;
			out->threats_convicted += d.answers[i].convicted;
			out->threats_unknown += !d.answers[i].is_known;
		}
		if (d.severity[i] < attack)
			continue;
		if (d.spans[i].first == DATE_MIN) {
			out->undated++;
			continue;
		}
		out->killings++;
		r = look_back(&d, i, threat, request->within, seen, (uint32_t)i + 1);
		if (!r.threats)
			continue;
		out->rows[out->count++] = r;
		out->warned++;
		out->reported += r.reported > 0;
		out->investigated += r.investigated > 0;
	}
	if (out->count)
		qsort(out->rows, out->count, sizeof *out->rows, by_threats);
	write_notes(out, arena);
	ok = case_note_discarded(src, request->query, &out->notes, arena, err);
done:
	free(d.answers);
	free(seen);
	selection_free(sel);
	return ok;
}

/* What a pattern found in an incident, verdicts on it, and where tags come from. */
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/dossier/dossier.h"
#include "core/dossier/hits.h"
#include "core/dossier/mark.h"
#include "core/dossier/stmt.h"
#include "core/pattern/chain.h"
#include "core/pattern/pattern.h"
#include "core/text/match.h"

#define EVIDENCE_MAX 10

/* ---- evidence --------------------------------------------------------------------------- */

bool
pattern_evidence(struct source *src, const struct rule *rule, int64_t incident,
		 struct arena *arena, struct evidence *out, size_t max, size_t *count,
		 struct error *err)
{
	struct stmt *s = stmt_new(source_dossier(src),
				  "SELECT lang, text FROM incident_text WHERE incident = :incident"
				  " AND field = 'narrative' ORDER BY lang",
				  err);
	enum stmt_result got = STMT_ERROR;
	struct text_span *spans;

	*count = 0;
	if (s)
		stmt_int(s, 1, incident);
	while (s && (got = stmt_step(s, err)) == STMT_ROW && *count < max) {
		const char *lang = arena_strdup(arena, stmt_col_text(s, 0));
		const char *text = arena_strdup(arena, stmt_col_text(s, 1));
		size_t found;

		spans = arena_alloc(arena, (max - *count) * sizeof *spans);
		found = query_spans(rule->query, text, strlen(text), spans, max - *count);
		for (size_t i = 0; i < found; i++)
			out[(*count)++] = (struct evidence){ lang, text, spans[i].start,
							     spans[i].start + spans[i].len };
	}
	stmt_free(s);
	return got != STMT_ERROR;
}

/* ---- verdicts --------------------------------------------------------------------------- */

static size_t
characters(const char *text, size_t bytes)
{
	size_t n = 0;

	for (size_t i = 0; i < bytes; i++)
		n += ((unsigned char)text[i] & 0xC0) != 0x80;
	return n;
}

/* "text 37-56: detuvieron un convoy": characters, from 1, both ends included; one line a place. */
static void
print_evidence(struct buf *out, const struct evidence *found, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct evidence *e = &found[i];
		size_t first = characters(e->text, e->start) + 1;

		buf_printf(out, "%stext%s%s %zu-%zu: ", i ? "\n" : "", e->lang[0] ? "." : "", e->lang,
			   first, first + characters(e->text + e->start, e->end - e->start) - 1);
		buf_add(out, e->text + e->start, e->end - e->start);
	}
}

/* The verdict on one record, with what the rule finds in it, or in which chain it stands. */
static bool
judge_record(struct source *src, const struct pattern *p, const struct chains *chains, struct verdict *v,
	     int64_t record, bool *changed, struct error *err)
{
	struct evidence found[EVIDENCE_MAX];
	struct arena arena = { 0 };
	struct buf text = { 0 };
	size_t count;
	bool now, ok = pattern_evidence(src, p->rule, record, &arena, found, EVIDENCE_MAX, &count, err);

	if (ok) {
		if (chains)
			chains_describe(chains, record, &text);
		if (text.len && count)
			buf_putc(&text, '\n');
		print_evidence(&text, found, count);
		v->incident = record;
		v->tag = p->rule->tag;
		v->version = p->number;
		v->evidence = buf_str(&text);
		ok = verdict_set(source_dossier(src), v, &now, err);
		*changed |= ok && now;
	}
	arena_release(&arena);
	buf_release(&text);
	return ok;
}

/*
 * Of an incident of several records those are judged that the applied version says something of, and all of them
 * when a verdict is taken back; of none of them, the one that was named.
 */
static bool
judge_records(struct source *src, const struct pattern *p, int64_t applied, int64_t incident,
	      struct verdict *v, bool *changed, struct error *err)
{
	struct selection *sel = source_select_ids(src, &incident, 1);
	struct arena arena = { 0 };
	size_t count, judged = 0;
	const int64_t *records = selection_records(src, sel, &arena, &count);
	struct chains *chains = NULL;
	bool ok = !rule_is_joint(p->rule) || v->decision == VERDICT_NONE
		  || (chains = chains_find(src, p->rule, err)) != NULL;

	for (size_t i = 0; ok && count > 1 && i < count; i++) {
		enum hit_answer answer = HIT_NO;

		if (applied)
			ok = hits_get(source_dossier(src), applied, records[i], &answer, err);
		if (!ok || (answer == HIT_NO && v->decision != VERDICT_NONE))
			continue;
		judged++;
		ok = judge_record(src, p, chains, v, records[i], changed, err);
	}
	if (ok && judged == 0)
		ok = judge_record(src, p, chains, v, incident, changed, err);
	chains_free(chains);
	arena_release(&arena);
	selection_free(sel);
	return ok;
}

bool
pattern_judge(struct source *src, const char *name, int64_t incident,
	      enum verdict_decision decision, const char *note, bool *changed, struct error *err)
{
	struct dossier *d = source_dossier(src);
	struct verdict v = { .pattern = name, .decision = decision, .note = note };
	struct pattern pattern, seen = { 0 };
	bool ok = pattern_load(d, source_codes(src), name, 0, &pattern, err);

	*changed = false;
	if (ok && !source_has(src, incident))
		ok = FAIL(err, ERR_USAGE, N_("there is no such incident"));
	/* What a person saw is the applied version, where there is one. */
	if (ok && pattern.applied && pattern.applied != pattern.id)
		ok = pattern_load(d, source_codes(src), name, pattern.applied_number, &seen, err);
	ok = ok && judge_records(src, seen.rule ? &seen : &pattern, pattern.applied, incident, &v,
				 changed, err);
	pattern_release(&pattern);
	pattern_release(&seen);
	return ok;
}

/* ---- origins ---------------------------------------------------------------------------- */

struct gatherer {
	struct source *src;
	const struct selection *sel;
	struct arena *arena;
	struct tag_origin *items;
	size_t count, cap;
};

static void
gather(struct gatherer *g, struct tag_origin o)
{
	g->items = grow_array(g->items, g->count, &g->cap, sizeof *g->items);
	g->items[g->count++] = o;
}

static bool
gather_mark(void *ctx, const struct mark *mark, struct error *err)
{
	struct gatherer *g = ctx;

	(void)err;
	gather(g, (struct tag_origin){ .incident = mark->incident,
				       .tag = arena_strdup(g->arena, mark->tag),
				       .kind = ORIGIN_MARK,
				       .says = mark->is_added ? SAYS_ADDED : SAYS_REMOVED,
				       .note = arena_strdup(g->arena, mark->note) });
	return true;
}

static bool
gather_verdict(void *ctx, const struct verdict *v, struct error *err)
{
	struct gatherer *g = ctx;

	(void)err;
	if (selection_contains(g->src, g->sel, v->incident))
		gather(g, (struct tag_origin){
				  .incident = v->incident,
				  .tag = arena_strdup(g->arena, v->tag),
				  .kind = ORIGIN_VERDICT,
				  .says = v->decision == VERDICT_ACCEPTED ? SAYS_ACCEPTED
									  : SAYS_REJECTED,
				  .pattern = arena_strdup(g->arena, v->pattern),
				  .version = v->version,
				  .note = arena_strdup(g->arena, v->note) });
	return true;
}

static bool
gather_hits(struct gatherer *g, const char *pattern, int64_t version, int64_t number,
	    const char *tag, struct error *err)
{
	struct tag_origin o = { .kind = ORIGIN_HIT, .pattern = arena_strdup(g->arena, pattern),
				.version = number, .tag = arena_strdup(g->arena, tag), .note = "" };
	struct arena scratch = { 0 };
	struct source *records;
	struct selection *hits;
	const int64_t *ids;
	size_t unsure;
	bool current;

	if (!hits_are_current(source_dossier(g->src), version, matcher_engine(), &current, err))
		return false;
	if (!current) {
		FAIL(err, ERR_CONFLICT, N_("the hits of pattern %s are not up to date"), pattern);
		return error_hint(err, N_("open the dossier once and they are run again: atalaya NAME.dossier"));
	}
	/* What is said, is said of a record. */
	if (!(records = source_records(g->src, err)) || !(hits = source_hits(records, version, err)))
		return false;
	ids = selection_ids(records, hits, &scratch);
	o.says = SAYS_HIT;
	for (long i = 0; i < selection_count(hits); i++)
		if (selection_contains(g->src, g->sel, o.incident = ids[i]))
			gather(g, o);
	ids = selection_undecided_ids(records, hits, &scratch, &unsure);
	o.says = SAYS_UNDECIDED;
	for (size_t i = 0; i < unsure; i++)
		if (selection_contains(g->src, g->sel, o.incident = ids[i]))
			gather(g, o);
	arena_release(&scratch);
	selection_free(hits);
	return true;
}

static int
by_incident(const void *a, const void *b)
{
	const struct tag_origin *x = a, *y = b;
	int order;

	if (x->incident != y->incident)
		return x->incident < y->incident ? -1 : 1;
	if ((order = strcmp(x->tag, y->tag)) != 0)
		return order;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return x->pattern ? strcmp(x->pattern, y->pattern) : 0;
}

bool
tag_origins(struct source *src, const struct selection *sel, struct arena *arena,
	    struct tag_origin **out, size_t *count, struct error *err)
{
	struct dossier *d = source_dossier(src);
	struct gatherer g = { .src = src, .sel = sel, .arena = arena };
	struct stmt *s = NULL;
	enum stmt_result got = STMT_ERROR;
	size_t records;
	const int64_t *ids = selection_records(src, sel, arena, &records);
	bool ok = mark_each(d, ids, records, gather_mark, &g, err)
		  && verdict_each(d, gather_verdict, &g, err)
		  && (s = stmt_new(d,
				   "SELECT p.code, v.id, v.number, v.tag FROM pattern p"
				   " JOIN pattern_version v ON v.id = p.applied",
				   err));

	while (ok && (got = stmt_step(s, err)) == STMT_ROW)
		ok = gather_hits(&g, stmt_col_text(s, 0), stmt_col_int(s, 1), stmt_col_int(s, 2),
				 stmt_col_text(s, 3), err);
	stmt_free(s);
	ok = ok && got == STMT_DONE;
	if (g.count)
		qsort(g.items, g.count, sizeof *g.items, by_incident);
	*out = arena_alloc(arena, (g.count + 1) * sizeof **out);
	if (g.count)
		memcpy(*out, g.items, g.count * sizeof **out);
	*count = g.count;
	free(g.items);
	return ok;
}

/* Patterns of a dossier: definitions, lists, previews. */
#include "core/pattern/pattern.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/asset.h"
#include "core/base/i18n.h"
#include "core/dossier/dossier.h"
#include "core/dossier/hits.h"
#include "core/dossier/journal.h"
#include "core/dossier/stmt.h"
#include "core/pattern/chain.h"
#include "core/pattern/private.h"
#include "core/text/match.h"

/* ---- reading ---------------------------------------------------------------------------- */

static bool
unknown(struct dossier *d, const char *name, struct error *err)
{
	struct stmt *s = stmt_new(d, "SELECT code FROM pattern", NULL);
	struct near near;
	char words[200];

	near_start(&near, name);
	while (s && stmt_step(s, NULL) == STMT_ROW)
		near_offer(&near, stmt_col_text(s, 0));
	stmt_free(s);
	near_print(&near, words, sizeof words);
	FAIL(err, ERR_USAGE, N_("there is no pattern \"%s\" in this dossier"), name);
	if (words[0])
		return error_hint(err, N_("near it: %s"), words);
	return error_hint(err, N_("atalaya pattern DOSSIER list shows them"));
}

bool
pattern_parse_stored(struct dossier *d, struct codes *codes, const char *text,
		     struct rules *out, struct error *err)
{
	(void)d;
	if (!rules_parse(text, strlen(text), NULL, codes, out, err))
		return false;
	return out->count == 1 || FAIL(err, ERR_DB, N_("the dossier is damaged (%s)"), "pattern");
}

bool
pattern_load(struct dossier *d, struct codes *codes, const char *name, int64_t number,
	     struct pattern *out, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT v.id, v.number, v.text, p.applied, coalesce(a.number, 0)"
				  " FROM pattern p JOIN pattern_version v ON v.pattern = p.code"
				  " LEFT JOIN pattern_version a ON a.id = p.applied"
				  " WHERE p.code = :name AND (:number = 0 OR v.number = :number)"
				  " ORDER BY v.number DESC LIMIT 1",
				  err);
	enum stmt_result got = STMT_ERROR;
	bool ok = false;

	*out = (struct pattern){ 0 };
	if (s) {
		stmt_text(s, 1, name);
		stmt_int(s, 2, number);
		got = stmt_step(s, err);
	}
	if (got == STMT_ROW) {
		out->id = stmt_col_int(s, 0);
		out->number = stmt_col_int(s, 1);
		out->applied = stmt_col_int(s, 3);
		out->applied_number = stmt_col_int(s, 4);
		ok = pattern_parse_stored(d, codes, stmt_col_text(s, 2), &out->rules, err);
		out->rule = ok ? &out->rules.items[0] : NULL;
	} else if (got == STMT_DONE) {
		unknown(d, name, err);
	}
	stmt_free(s);
	return ok;
}

void
pattern_release(struct pattern *pattern)
{
	rules_release(&pattern->rules);
	*pattern = (struct pattern){ 0 };
}

bool
pattern_library(struct codes *codes, struct rules *out, struct error *err)
{
	static const char folder[] = "patterns/", suffix[] = ".pattern";
	struct buf all = { 0 };
	bool ok;

	for (const struct asset *a = assets; a->name; a++) {
		size_t len = strlen(a->name);

		if (strncmp(a->name, folder, sizeof folder - 1) == 0 && len > sizeof suffix
		    && strcmp(a->name + len - (sizeof suffix - 1), suffix) == 0) {
			buf_add(&all, a->bytes, a->len);
			buf_putc(&all, '\n');
		}
	}
	*out = (struct rules){ 0 };
	ok = all.len == 0 || rules_parse(all.data, all.len, _("the pattern library"), codes, out, err);
	buf_release(&all);
	return ok;
}

bool
pattern_is_shipped(const struct rules *library, const struct rule *rule)
{
	struct buf ours = { 0 }, theirs = { 0 };
	bool is_same = false;

	rule_print(&theirs, rule);
	for (size_t i = 0; i < library->count && !is_same; i++) {
		buf_clear(&ours);
		rule_print(&ours, &library->items[i]);
		is_same = strcmp(ours.data, theirs.data) == 0;
	}
	buf_release(&ours);
	buf_release(&theirs);
	return is_same;
}

/* ---- adding ----------------------------------------------------------------------------- */

/* The number and the text of the latest version; 0 when there is none. */
static bool
latest(struct stmt *s, const char *name, const char *text, int64_t *number, bool *is_same,
       struct error *err)
{
	enum stmt_result got;

	stmt_text(s, 1, name);
	got = stmt_step(s, err);
	*number = got == STMT_ROW ? stmt_col_int(s, 0) : 0;
	*is_same = got == STMT_ROW && strcmp(stmt_col_text(s, 1), text) == 0;
	if (got == STMT_ROW)
		stmt_reset(s);
	return got != STMT_ERROR;
}

static bool
add_one(struct dossier *d, struct stmt *find, struct stmt *put, struct stmt *put_version,
	const struct rule *rule, struct pattern_added *out, struct error *err)
{
	struct buf text = { 0 };
	int64_t id;
	bool is_same, ok = false;

	rule_print(&text, rule);
	if (!latest(find, rule->name, text.data, &out->number, &is_same, err))
		goto done;
	out->name = rule->name;
	out->is_new = !is_same;
	ok = true;
	if (is_same)
		goto done;
	out->number++;
	stmt_text(put, 1, rule->name);
	ok = (out->number > 1 || stmt_run(put, err)) && dossier_new_ids(d, "pattern", 1, &id, err);
	if (ok) {
		stmt_int(put_version, 1, id);
		stmt_text(put_version, 2, rule->name);
		stmt_int(put_version, 3, out->number);
		stmt_text(put_version, 4, rule->tag);
		stmt_text_n(put_version, 5, text.data, text.len);
		ok = stmt_run(put_version, err);
	}
done:
	buf_release(&text);
	return ok;
}

bool
pattern_add(struct dossier *d, const struct rules *rules, struct pattern_added *out,
	    struct error *err)
{
	struct tx *tx = tx_begin(d, "pattern", err);
	struct stmt *find = NULL, *put = NULL, *put_version = NULL;
	struct buf facts = { 0 };
	bool ok = false, any = false;

	if (!tx
	    || !(find = stmt_new(d,
				 "SELECT number, text FROM pattern_version WHERE pattern = :name"
				 " ORDER BY number DESC LIMIT 1",
				 err))
	    || !(put = stmt_new(d, "INSERT INTO pattern (code, applied) VALUES (:name, 0)", err))
	    || !(put_version = stmt_new(d,
					"INSERT INTO pattern_version (id, pattern, number, tag, text)"
					" VALUES (:id, :pattern, :number, :tag, :text)",
					err)))
		goto done;
	for (size_t i = 0; i < rules->count; i++) {
		if (!add_one(d, find, put, put_version, &rules->items[i], &out[i], err))
			goto done;
		any |= out[i].is_new;
		if (out[i].is_new)
			buf_printf(&facts, "add=%s v%lld\n", out[i].name, (long long)out[i].number);
	}
	/* When all is there already there is nothing to journal; the transaction is rolled back. */
	ok = !any || tx_commit(tx, 0, facts.data, NULL, err);
done:
	stmt_free(find);
	stmt_free(put);
	stmt_free(put_version);
	tx_end(tx);
	buf_release(&facts);
	return ok;
}

/* ---- examples --------------------------------------------------------------------------- */

bool
pattern_check(struct source *src, const struct rule *rule, enum example_result *results,
	      struct error *err)
{
	/* Of several incidents those count that people joined; of one, each record for itself. */
	struct source *asked = rule_is_joint(rule) ? src : source_records(src, err);
	struct selection *sel = NULL;
	bool ok = asked && rule_check_texts(rule, results, err);

	for (size_t i = 0; ok && i < rule->example_count; i++) {
		const struct example *e = &rule->examples[i];
		int64_t id;

		if (e->text)
			continue;
		results[i] = EXAMPLE_UNDECIDED;
		if (!dossier_id_parse(source_dossier(src), "INC", e->incident, &id)
		    || !source_has(asked, id))
			continue;
		if (!sel
		    && !(sel = rule_is_joint(rule) ? pattern_select(src, rule, err)
						   : source_select(asked, rule->query, err))) {
			ok = false;
			break;
		}
		if (selection_contains(asked, sel, id))
			results[i] = e->must ? EXAMPLE_PASS : EXAMPLE_FAIL;
		else if (!selection_may_hold(asked, sel, id))
			results[i] = e->must ? EXAMPLE_FAIL : EXAMPLE_PASS;
	}
	selection_free(sel);
	return ok;
}

/* ---- lists ------------------------------------------------------------------------------ */

struct tally {
	struct source *src;
	const struct selection *sel;
	struct pattern_info *infos;
	size_t count;
};

static int
by_name(const void *name, const void *info)
{
	return strcmp(name, ((const struct pattern_info *)info)->name);
}

static bool
in_selection(struct source *src, const struct selection *sel, int64_t id)
{
	return sel ? selection_contains(src, sel, id) : source_has(src, id);
}

static bool
tally_verdict(void *ctx, const struct verdict *v, struct error *err)
{
	struct tally *t = ctx;
	struct pattern_info *info =
		t->count ? bsearch(v->pattern, t->infos, t->count, sizeof *t->infos, by_name) : NULL;

	(void)err;
	if (info && in_selection(t->src, t->sel, v->incident)) {
		info->accepted += v->decision == VERDICT_ACCEPTED;
		info->rejected += v->decision == VERDICT_REJECTED;
	}
	return true;
}

static bool
count_hits(struct source *src, const struct selection *sel, int64_t version,
	   struct pattern_info *info, struct error *err)
{
	struct arena scratch = { 0 };
	struct selection *hits;
	const int64_t *ids;
	size_t unsure;

	if (!hits_are_current(source_dossier(src), version, matcher_engine(), &info->is_current, err))
		return false;
	if (!info->is_current)
		return true;
	if (!(hits = source_hits(src, version, err)))
		return false;
	info->hits = selection_count(hits);
	info->undecided = selection_undecided(hits);
	if (sel) {
		ids = selection_ids(src, hits, &scratch);
		for (long i = 0; i < selection_count(hits); i++)
			info->hits -= !selection_contains(src, sel, ids[i]);
		ids = selection_undecided_ids(src, hits, &scratch, &unsure);
		for (size_t i = 0; i < unsure; i++)
			info->undecided -= !selection_contains(src, sel, ids[i]);
	}
	arena_release(&scratch);
	selection_free(hits);
	return true;
}

/* Title and examples, from the text of the latest version. */
static bool
describe(struct source *src, const char *lang, struct arena *arena, struct pattern_info *info,
	 struct error *err)
{
	enum example_result results[RULE_EXAMPLES_MAX];
	struct rules rules;
	bool ok = pattern_parse_stored(source_dossier(src), source_codes(src), info->text, &rules,
				       err);

	if (ok) {
		const struct rule *r = &rules.items[0];

		info->title = arena_strdup(arena, rule_title(r, lang));
		info->examples = r->example_count;
		/* An incident may ask for a column that is not there any more: then it is not decided. */
		ok = pattern_check(src, r, results, NULL) || rule_check_texts(r, results, err);
		for (size_t i = 0; ok && i < r->example_count; i++)
			info->passed += results[i] == EXAMPLE_PASS;
	}
	rules_release(&rules);
	return ok;
}

bool
pattern_list(struct source *src, const struct selection *sel, const char *lang,
	     struct arena *arena, struct pattern_info **out, size_t *count, struct error *err)
{
	struct dossier *d = source_dossier(src);
	struct stmt *s = stmt_new(d,
				  "SELECT p.code, v.number, v.tag, v.text, p.applied,"
				  " coalesce(a.number, 0) FROM pattern p"
				  " JOIN pattern_version v ON v.pattern = p.code AND v.number ="
				  " (SELECT max(number) FROM pattern_version WHERE pattern = p.code)"
				  " LEFT JOIN pattern_version a ON a.id = p.applied ORDER BY p.code",
				  err);
	struct tally tally = { src, sel, NULL, 0 };
	enum stmt_result got = STMT_ERROR;
	size_t cap = 0;
	bool ok = true;

	while (s && ok && (got = stmt_step(s, err)) == STMT_ROW) {
		struct pattern_info info = { .name = arena_strdup(arena, stmt_col_text(s, 0)),
					     .number = stmt_col_int(s, 1),
					     .tag = arena_strdup(arena, stmt_col_text(s, 2)),
					     .text = arena_strdup(arena, stmt_col_text(s, 3)),
					     .applied = stmt_col_int(s, 5),
					     .is_current = true };

		ok = describe(src, lang, arena, &info, err)
		     && (!stmt_col_int(s, 4) || count_hits(src, sel, stmt_col_int(s, 4), &info, err));
		tally.infos = grow_array(tally.infos, tally.count, &cap, sizeof info);
		tally.infos[tally.count++] = info;
	}
	stmt_free(s);
	ok = ok && got == STMT_DONE && verdict_each(d, tally_verdict, &tally, err);
	*count = tally.count;
	*out = arena_alloc(arena, (tally.count + 1) * sizeof **out);
	if (tally.count)
		memcpy(*out, tally.infos, tally.count * sizeof **out);
	free(tally.infos);
	return ok;
}

/* ---- previews --------------------------------------------------------------------------- */

/* The ids of a list that are in the selection. */
static const int64_t *
narrow(struct source *src, const struct selection *sel, const int64_t *ids, size_t *count,
       struct arena *arena)
{
	int64_t *kept;
	size_t n = 0;

	if (!sel)
		return ids;
	kept = arena_alloc(arena, *count * sizeof *kept);
	for (size_t i = 0; i < *count; i++)
		if (selection_contains(src, sel, ids[i]))
			kept[n++] = ids[i];
	*count = n;
	return kept;
}

bool
pattern_compare(struct source *src, const struct selection *sel, const struct selection *now,
		int64_t applied, struct arena *arena, struct pattern_preview *out,
		struct error *err)
{
	struct selection *was;
	const int64_t *after, *before;
	size_t after_count, before_count, a = 0, b = 0;
	int64_t *added, *lost, *kept;

	*out = (struct pattern_preview){ 0 };
	if (!(was = source_hits(src, applied, err)))
		return false;
	after_count = (size_t)selection_count(now);
	before_count = (size_t)selection_count(was);
	after = narrow(src, sel, selection_ids(src, now, arena), &after_count, arena);
	before = narrow(src, sel, selection_ids(src, was, arena), &before_count, arena);
	out->undecided_ids = selection_undecided_ids(src, now, arena, &out->undecided);
	out->undecided_ids = narrow(src, sel, out->undecided_ids, &out->undecided, arena);
	out->hits = after_count;
	added = arena_alloc(arena, after_count * sizeof *added);
	kept = arena_alloc(arena, after_count * sizeof *kept);
	lost = arena_alloc(arena, before_count * sizeof *lost);
	while (a < after_count || b < before_count) {
		if (b == before_count || (a < after_count && after[a] < before[b])) {
			added[out->added_count++] = after[a++];
		} else if (a == after_count || before[b] < after[a]) {
			/* What is not decided is not lost. */
			if (!selection_may_hold(src, now, before[b]))
				lost[out->lost_count++] = before[b];
			b++;
		} else {
			kept[out->kept_count++] = after[a++];
			b++;
		}
	}
	out->added = added;
	out->kept = kept;
	out->lost = lost;
	selection_free(was);
	return true;
}

bool
pattern_preview(struct source *src, const struct selection *sel, const struct rule *rule,
		int64_t applied, struct arena *arena, struct pattern_preview *out,
		struct error *err)
{
	struct chains *chains = NULL;
	struct selection *now = NULL;
	bool ok;

	if (!rule_is_joint(rule))
		now = pattern_select(src, rule, err);
	else if ((chains = chains_find(src, rule, err)))
		now = chains_selection(chains);
	ok = now && pattern_compare(src, sel, now, applied, arena, out, err);
	if (ok && chains)
		out->possible = (size_t)chains_possible(chains);
	chains_free(chains);
	selection_free(now);
	return ok;
}

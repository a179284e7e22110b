/* Running patterns: applying versions, keeping their hits current. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <sodium.h>

#include "core/base/utf8.h"
#include "core/dossier/delta.h"
#include "core/dossier/dossier.h"
#include "core/dossier/hits.h"
#include "core/dossier/journal.h"
#include "core/dossier/mark.h"
#include "core/dossier/stmt.h"
#include "core/pattern/pattern.h"
#include "core/pattern/private.h"
#include "core/text/match.h"

/* Edits one by one up to here; beyond it everything is asked again. */
#define PARTS_MAX 64
#define RUN_TEXT_MS 1000
#define RUN_MS	    600000
#define FOLD_ASK_NS 5000000 /* how often folding is looked at */

/* Nobody waits for a key: what a person's question would leave undecided gets its time here. */
static void
be_patient(struct source *src, struct progress *progress)
{
	struct text_limits limits = source_text_limits(src);

	limits.text_ms = RUN_TEXT_MS;
	limits.query_ms = RUN_MS;
	if (progress)
		limits.progress = progress;
	source_set_text_limits(src, &limits);
}

/* Stores what the version says of every incident of the source; what was known of others stays. */
static bool
store(struct source *src, int64_t version, const struct selection *sel, struct error *err)
{
	const int64_t *ids = source_ids(src), *yes, *maybe;
	size_t count = (size_t)source_total(src), yes_count = (size_t)selection_count(sel), maybe_count;
	struct arena arena = { 0 };
	uint8_t *answers = arena_alloc(&arena, count + 1);
	bool ok;

	/* All three ascend. */
	yes = selection_ids(src, sel, &arena);
	maybe = selection_undecided_ids(src, sel, &arena, &maybe_count);
	for (size_t i = 0, y = 0, m = 0; i < count; i++) {
		answers[i] = HIT_NO;
		if (y < yes_count && yes[y] == ids[i]) {
			answers[i] = HIT_YES;
			y++;
		} else if (m < maybe_count && maybe[m] == ids[i]) {
			answers[i] = HIT_UNDECIDED;
			m++;
		}
	}
	ok = hits_put(source_dossier(src), version, ids, answers, count, err);
	arena_release(&arena);
	return ok;
}

/* The same of incidents that people joined: each of their records gets the answer of all. */
static bool
store_joint(struct source *src, int64_t version, const struct selection *sel, struct error *err)
{
	struct selection *all = source_select_ids(src, source_ids(src), (size_t)source_total(src));
	struct arena arena = { 0 };
	size_t count;
	const int64_t *ids = selection_records(src, all, &arena, &count);
	uint8_t *answers = arena_alloc(&arena, count + 1);
	bool ok;

	for (size_t i = 0; i < count; i++)
		answers[i] = selection_contains(src, sel, ids[i])   ? HIT_YES
			     : selection_may_hold(src, sel, ids[i]) ? HIT_UNDECIDED
								    : HIT_NO;
	ok = hits_put(source_dossier(src), version, ids, answers, count, err);
	arena_release(&arena);
	selection_free(all);
	return ok;
}

static bool
run(struct source *src, int64_t version, const struct query *query, struct error *err)
{
	struct selection *sel = source_select(src, query, err);
	bool ok = sel && store(src, version, sel, err);

	selection_free(sel);
	return ok;
}

/* ---- keeping hits current --------------------------------------------------------------- */

/* What a transaction touched. */
struct touched {
	struct part {
		int64_t dataset, incident;
		struct source *src;
	} parts[PARTS_MAX];
	size_t count;
	bool all;	  /* too much, or something that we know nothing about */
	bool definitions; /* which versions are applied may have changed */
	bool others;	  /* something that only patterns over several incidents depend on */
	struct source *whole, *joined;
};

static void
touch(struct touched *t, int64_t dataset, int64_t incident)
{
	for (size_t i = 0; i < t->count; i++)
		if (t->parts[i].dataset == dataset && t->parts[i].incident == incident)
			return;
	if (t->count == PARTS_MAX)
		t->all = true;
	else
		t->parts[t->count++] = (struct part){ dataset, incident, NULL };
}

static const struct delta_value *
column(const struct delta_change *ch, const struct delta_value *values, const char *name)
{
	for (size_t i = 0; i < ch->table->count; i++)
		if (strcmp(ch->table->columns[i].name, name) == 0)
			return &values[i];
	return NULL;
}

static void
look_at(const struct delta *change, struct touched *t)
{
	static const char *const harmless[] = { "tag",	     "mark",	  "verdict",
						"value_map",  "suppressed",
						"response",	"response_link", "response_fact",
						"ledger" };

	for (size_t n = 0; n < change->change_count; n++) {
		const struct delta_change *ch = &change->changes[n];
		const char *table = ch->table->name;
		const struct delta_value *keys = ch->op == 'I' ? ch->after : ch->before;
		const struct delta_value *key, *state;
		bool is_harmless = false;

		for (size_t i = 0; i < sizeof harmless / sizeof *harmless; i++)
			is_harmless |= strcmp(harmless[i], table) == 0;
		if (is_harmless)
			continue;
		if (strcmp(table, "pattern") == 0 || strcmp(table, "pattern_version") == 0) {
			t->definitions = true;
		} else if (strcmp(table, "dataset") == 0 && (key = column(ch, keys, "id"))
			   && (state = column(ch, ch->after, "state"))) {
			/* One that comes is asked; one that goes takes its hits with it, unloaded. */
			if (state->type == DELTA_TEXT && state->len == 6
			    && memcmp(state->bytes, "active", 6) == 0)
				touch(t, key->integer, 0);
			else
				t->others = true;
		} else if (strcmp(table, "pair_verdict") == 0) {
			/* Each record is what it was; how many incidents they are is not. */
			t->others = true;
		} else if (strcmp(table, "incident_text") == 0
			   && (key = column(ch, keys, "incident"))) {
			touch(t, 0, key->integer);
		} else {
			t->all = true;
		}
	}
}

static struct source *
open_part(struct dossier *d, int64_t dataset, int64_t incident, struct error *err)
{
	struct source *src = source_open_part(d, dataset, incident, err);

	if (src)
		be_patient(src, NULL);
	return src;
}

/* As it is printed: texts in quotes hold no line ends. */
static bool
is_joint_text(const char *text)
{
	return strstr(text, "\n  first ") || strstr(text, "\n  at least ");
}

/* A pattern over several incidents: whatever changed, any of them may be found now, or no more. */
static bool
refresh_joint(struct dossier *d, struct touched *t, int64_t version, const char *text, bool current,
	      struct error *err)
{
	struct rules rules = { 0 };
	struct selection *sel = NULL;
	bool ok = false;

	if (current && !t->all && !t->others && t->count == 0)
		return true;
	if (!t->joined) {
		if (!(t->joined = source_open_joined(d, err)))
			return false;
		be_patient(t->joined, NULL);
	}
	if (pattern_parse_stored(d, source_codes(t->joined), text, &rules, err)
	    && (sel = pattern_select(t->joined, &rules.items[0], err)) != NULL)
		ok = hits_drop(d, version, err) && store_joint(t->joined, version, sel, err);
	selection_free(sel);
	rules_release(&rules);
	return ok;
}

/* Brings one applied version up to date. */
static bool
refresh_one(struct dossier *d, struct touched *t, int64_t version, const char *text,
	    struct error *err)
{
	struct rules rules = { 0 };
	struct codes *codes;
	struct error partial = { 0 };
	bool current, ok = false;

	if (!hits_are_current(d, version, matcher_engine(), &current, err))
		return false;
	if (current && !t->all && !t->others && t->count == 0)
		return true;
	if (is_joint_text(text))
		return refresh_joint(d, t, version, text, current, err);
	if (current && !t->all && t->count == 0)
		return true;
	for (size_t i = 0; i < t->count; i++)
		if (current && !t->all && !t->parts[i].src
		    && !(t->parts[i].src = open_part(d, t->parts[i].dataset, t->parts[i].incident,
						     err)))
			return false;
	if ((!current || t->all) && !t->whole && !(t->whole = open_part(d, 0, 0, err)))
		return false;
	codes = source_codes(t->whole ? t->whole : t->parts[0].src);
	if (!pattern_parse_stored(d, codes, text, &rules, err))
		goto done;
	ok = current && !t->all;
	for (size_t i = 0; ok && i < t->count; i++)
		ok = run(t->parts[i].src, version, rules.items[0].query, &partial);
	/* Not current, or what is stored is damaged: from the beginning. */
	if (!ok) {
		if (!t->whole && !(t->whole = open_part(d, 0, 0, err)))
			goto done;
		ok = hits_drop(d, version, err)
		     && run(t->whole, version, rules.items[0].query, err);
	}
done:
	rules_release(&rules);
	return ok;
}

static bool
refresh(struct dossier *d, const struct delta *change, int64_t seq, struct error *err)
{
	struct touched t = { 0 };
	struct stmt *s;
	enum stmt_result got = STMT_ERROR;
	bool ok = true;

	look_at(change, &t);
	if (t.definitions && !hits_drop_unused(d, err))
		return false;
	s = stmt_new(d,
		     "SELECT v.id, v.text FROM pattern p JOIN pattern_version v ON v.id = p.applied"
		     " ORDER BY v.id",
		     err);
	while (s && ok && (got = stmt_step(s, err)) == STMT_ROW) {
		ok = refresh_one(d, &t, stmt_col_int(s, 0), stmt_col_text(s, 1), err)
		     && hits_mark_current(d, stmt_col_int(s, 0), seq, matcher_engine(), err);
		if (!ok && err && !err->hint[0])
			error_hint(err, N_("a pattern that is applied cannot be run; withdraw it:"
					   " atalaya pattern DOSSIER withdraw NAME"));
	}
	stmt_free(s);
	for (size_t i = 0; i < t.count; i++)
		source_close(t.parts[i].src);
	source_close(t.whole);
	source_close(t.joined);
	return ok && got == STMT_DONE;
}

void
patterns_keep_current(struct dossier *d)
{
	journal_derive_with(d, refresh);
}

bool
patterns_catch_up(struct dossier *d, struct error *err)
{
	struct stmt *s = stmt_new(d, "SELECT applied FROM pattern WHERE applied <> 0", err);
	enum stmt_result got = STMT_ERROR;
	bool ok = true, current, is_stale = false;
	struct tx *tx = NULL;

	while (s && ok && (got = stmt_step(s, err)) == STMT_ROW) {
		ok = hits_are_current(d, stmt_col_int(s, 0), matcher_engine(), &current, err);
		is_stale |= ok && !current;
	}
	stmt_free(s);
	if (!ok || got != STMT_DONE || !is_stale)
		return ok && got == STMT_DONE;
	/* The commit of any entry runs again what is not current. */
	ok = (tx = tx_begin(d, "run", err)) != NULL && tx_commit(tx, 0, "", NULL, err);
	tx_end(tx);
	return ok;
}

/* ---- applying --------------------------------------------------------------------------- */

/* One pattern on its way. */
struct candidate {
	struct pattern pattern;
	struct pattern_applied out;
	bool is_due; /* to be run */
};

/* What a person reads of an example. */
static const char *
example_text(const struct example *e)
{
	return e->text ? e->text : e->incident;
}

static bool
has_incident(struct source *src, const char *said)
{
	int64_t id;

	return dossier_id_parse(source_dossier(src), "INC", said, &id) && source_primary(src, id) != 0;
}

static bool
check_examples(struct source *src, const struct rule *rule, struct error *err)
{
	enum example_result results[RULE_EXAMPLES_MAX];

	if (!pattern_check(src, rule, results, err))
		return false;
	for (size_t i = 0; i < rule->example_count; i++) {
		const struct example *e = &rule->examples[i];

		if (results[i] == EXAMPLE_PASS)
			continue;
		if (results[i] == EXAMPLE_UNDECIDED && e->incident && !has_incident(src, e->incident)) {
			FAIL(err, ERR_USAGE, N_("pattern %s: an example is not decided: %.80s is not in this dossier"), rule->name,
			     e->incident);
			return error_hint(err, N_("put an incident of this dossier there, or take the example out; add"
						  " it, apply it again"));
		}
		FAIL(err, ERR_USAGE,
		     results[i] == EXAMPLE_UNDECIDED
			     ? N_("pattern %s: an example is not decided: %.80s")
		     : e->must ? N_("pattern %s must match this and does not: %.80s")
			       : N_("pattern %s must not match this and does: %.80s"),
		     rule->name, example_text(e));
		if (err)
			utf8_trim(err->msg);
		return error_hint(err, N_("mend the pattern or the example, add it, apply it again"));
	}
	return true;
}

/* Loads a pattern, looks whether it is due, tries its examples. */
static bool
prepare(struct source *src, const char *name, bool is_named, struct arena *arena,
	struct candidate *c, struct error *err)
{
	struct dossier *d = source_dossier(src);
	bool current = false;

	if (!pattern_load(d, source_codes(src), name, 0, &c->pattern, err)
	    || (c->pattern.applied
		&& !hits_are_current(d, c->pattern.applied, matcher_engine(), &current, err)))
		return false;
	c->is_due = is_named || !current || c->pattern.applied != c->pattern.id;
	c->out.name = arena_strdup(arena, c->pattern.rule->name);
	c->out.tag = arena_strdup(arena, c->pattern.rule->tag);
	c->out.number = c->pattern.number;
	c->out.was = c->pattern.applied_number;
	return !c->is_due || check_examples(src, c->pattern.rule, err);
}

/* Stores the hits of the latest version and makes it the applied one. */
static bool
apply_one(struct source *src, struct candidate *c, int64_t seq, struct stmt *set,
	  struct arena *arena, struct buf *facts, struct error *err)
{
	struct dossier *d = source_dossier(src);
	const struct rule *rule = c->pattern.rule;
	struct pattern_preview preview;
	/* Each record is looked at by itself; what is counted are incidents. */
	struct source *records = source_records(src, err);
	bool is_joint = rule_is_joint(rule);
	struct selection *of_records = records && !is_joint ? source_select(records, rule->query, err)
							    : NULL;
	struct selection *sel = is_joint     ? pattern_select(src, rule, err)
				: of_records ? source_join(src, of_records)
					     : NULL;
	unsigned char digest[HIT_DIGEST];
	char hex[2 * HIT_DIGEST + 1];
	bool is_new, ok;

	stmt_text(set, 1, c->out.name);
	stmt_int(set, 2, c->pattern.id);
	/* Hits that are damaged can be compared with no more, but they can be made again. */
	ok = records && sel
	     && (pattern_compare(src, NULL, sel, c->pattern.applied, arena, &preview, NULL)
		 || pattern_compare(src, NULL, sel, 0, arena, &preview, err))
	     && hits_drop(d, c->pattern.id, err)
	     && (is_joint ? store_joint(src, c->pattern.id, sel, err)
			  : store(records, c->pattern.id, of_records, err))
	     && hits_mark_current(d, c->pattern.id, seq, matcher_engine(), err)
	     && hits_digest(d, c->pattern.id, digest, err) && tag_list(d, c->out.tag, &is_new, err)
	     && stmt_run(set, err);
	selection_free(sel);
	selection_free(of_records);
	if (!ok)
		return false;
	c->out.hits = (long)preview.hits;
	c->out.undecided = (long)preview.undecided;
	c->out.added = (long)preview.added_count;
	c->out.lost = (long)preview.lost_count;
	sodium_bin2hex(hex, sizeof hex, digest, sizeof digest);
	buf_printf(facts, "apply=%s v%lld\nhits=%ld\nundecided=%ld\nhash=%s\n", c->out.name,
		   (long long)c->out.number, c->out.hits, c->out.undecided, hex);
	return true;
}

static bool
all_names(struct dossier *d, struct arena *arena, const char *const **names, size_t *count,
	  struct error *err)
{
	struct stmt *s = stmt_new(d, "SELECT code FROM pattern ORDER BY code", err);
	const char **all = NULL, **copy;
	enum stmt_result got = STMT_ERROR;
	size_t cap = 0;

	*count = 0;
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		all = grow_array(all, *count, &cap, sizeof *all);
		all[(*count)++] = arena_strdup(arena, stmt_col_text(s, 0));
	}
	stmt_free(s);
	copy = arena_alloc(arena, (*count + 1) * sizeof *copy);
	if (*count)
		memcpy(copy, all, *count * sizeof *copy);
	free(all);
	*names = copy;
	return got == STMT_DONE;
}

/*
 * Several patterns read the narratives from memory, folded once, instead of each from the dossier, and the words that
 * their expressions require are looked for in one pass. Where that fails or narratives are too many, each reads them
 * as before. false with ERR_CANCELLED only.
 */
static bool
fold_for_all(struct source *src, const struct candidate *all, size_t count, struct progress *progress,
	     struct error *err)
{
	const struct timespec moment = { 0, FOLD_ASK_NS };
	const struct query **queries;
	size_t readers = 0, asked = 0;
	long done, total;
	bool ok;

	for (size_t i = 0; i < count; i++)
		readers += all[i].is_due && rule_has_text(all[i].pattern.rule);
	if (readers < 2 || !source_fold_start(src, NULL, NULL, NULL))
		return true;
	while (source_fold_state(src, &done, &total) == FOLD_RUNNING) {
		if (!progress_step(progress, done, total))
			return FAIL(err, ERR_CANCELLED, N_("the search was stopped"));
		nanosleep(&moment, NULL);
	}
	queries = xcalloc(count * (RULE_STEPS_MAX + 1), sizeof *queries);
	for (size_t i = 0; i < count; i++) {
		const struct rule *rule = all[i].pattern.rule;

		if (!all[i].is_due)
			continue;
		queries[asked++] = rule->query;
		for (size_t s = 0; s < rule->step_count; s++)
			queries[asked++] = rule->steps[s].query;
	}
	ok = source_texts_prepare(src, queries, asked, progress, err);
	free(queries);
	return ok;
}

bool
pattern_apply(struct source *src, const char *const *names, size_t count,
	      struct progress *progress, struct arena *arena, struct pattern_applied **out,
	      size_t *done, struct error *err)
{
	const struct text_limits limits = source_text_limits(src);
	struct dossier *d = source_dossier(src);
	bool is_named = count > 0, changes = false, ok = false;
	struct candidate *all = NULL;
	struct buf facts = { 0 };
	struct stmt *set = NULL;
	struct tx *tx = NULL;
	int64_t seq;

	*done = 0;
	*out = NULL;
	if (!is_named && !all_names(d, arena, &names, &count, err))
		return false;
	be_patient(src, progress);
	all = xcalloc(count, sizeof *all);
	*out = arena_alloc(arena, (count + 1) * sizeof **out);
	for (size_t i = 0; i < count; i++) {
		for (size_t j = 0; j < i; j++)
			if (strcmp(names[i], names[j]) == 0) {
				FAIL(err, ERR_USAGE, N_("pattern %s is said twice"), names[i]);
				goto done;
			}
		if (!prepare(src, names[i], is_named, arena, &all[i], err))
			goto done;
		changes |= all[i].is_due && all[i].pattern.applied != all[i].pattern.id;
	}
	if (!fold_for_all(src, all, count, progress, err))
		goto done;
	/* Running again what is applied changes no decision: nothing to undo. */
	if (!(tx = tx_begin(d, changes ? "pattern" : "run", err))
	    || !journal_head(d, &seq, err)
	    || !(set = stmt_new(d,
				"UPDATE pattern SET applied = ?2 WHERE code = ?1 AND applied <> ?2",
				err)))
		goto done;
	for (size_t i = 0; i < count; i++) {
		if (!all[i].is_due)
			continue;
		if (!apply_one(src, &all[i], seq, set, arena, &facts, err))
			goto done;
		(*out)[(*done)++] = all[i].out;
	}
	ok = *done == 0 || tx_commit(tx, 0, facts.data, NULL, err);
done:
	stmt_free(set);
	tx_end(tx);
	for (size_t i = 0; i < count; i++)
		pattern_release(&all[i].pattern);
	free(all);
	buf_release(&facts);
	source_texts_forget(src);
	source_set_text_limits(src, &limits);
	return ok;
}

bool
pattern_withdraw(struct dossier *d, const char *name, struct error *err)
{
	struct buf facts = { 0 };
	struct tx *tx = tx_begin(d, "pattern", err);
	struct stmt *s = NULL;
	bool ok = false;

	if (!tx
	    || !(s = stmt_new(d, "UPDATE pattern SET applied = 0 WHERE code = :name AND applied <> 0",
			      err)))
		goto done;
	stmt_text(s, 1, name);
	if (!stmt_run(s, err))
		goto done;
	if (dossier_changes(d) != 1) {
		FAIL(err, ERR_USAGE, N_("no version of pattern \"%s\" is applied"), name);
		error_hint(err, N_("atalaya pattern DOSSIER list shows them"));
		goto done;
	}
	buf_printf(&facts, "withdraw=%s\n", name);
	ok = hits_drop_unused(d, err) && tx_commit(tx, 0, facts.data, NULL, err);
done:
	stmt_free(s);
	tx_end(tx);
	buf_release(&facts);
	return ok;
}

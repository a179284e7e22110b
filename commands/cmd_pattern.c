/* Commands about patterns, and the edit of a narrative. */
#include "commands/cmds.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "commands/parts.h"
#include "commands/progress.h"
#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/dossier/edit.h"
#include "core/pattern/chain.h"
#include "core/pattern/pattern.h"
#include "core/stats/proportion.h"
#include "core/stats/tables.h"

#define SNIPPET_BYTES 60
#define FIRST_ROWS    20
#define EXAMPLE_BYTES 90
#define EVIDENCE_SHOWN 8

/* ---- what several of them need ---------------------------------------------------------- */

static bool
is_file(const char *name)
{
	size_t len = strlen(name);

	return strchr(name, '/') || (len > 8 && strcmp(name + len - 8, ".pattern") == 0);
}

static bool
read_rules(const char *path, struct codes *codes, struct rules *out, struct error *err)
{
	struct buf text = { 0 };
	bool ok;

	*out = (struct rules){ 0 };
	ok = file_read(path, RULE_FILE_MAX, &text, err)
	     && rules_parse(buf_str(&text), text.len, file_name(path), codes, out, err);
	buf_release(&text);
	return ok;
}

/* Exactly one name, or an error that says so. */
static bool
one_name(struct call *call, const char *action, const char **name, struct error *err)
{
	*name = call->many_count ? call->many[0] : "";
	if (call->many_count == 1)
		return true;
	FAIL(err, ERR_USAGE, N_("pattern %s takes one name"), action);
	return error_hint(err, N_("atalaya help %s"), "pattern");
}

static bool
no_name(struct call *call, const char *action, struct error *err)
{
	if (call->many_count == 0)
		return true;
	FAIL(err, ERR_USAGE, N_("pattern %s takes no name"), action);
	return error_hint(err, N_("atalaya help %s"), "pattern");
}

static bool
parse_incident(struct parts *parts, const char *text, int64_t *id, struct error *err)
{
	if (text && dossier_id_parse(parts->d, "INC", text, id))
		return true;
	FAIL(err, ERR_USAGE, N_("\"%s\" is no incident number"), text ? text : "");
	return error_hint(err, N_("write INC-4417"));
}

static struct cell
version_cell(int64_t number)
{
	return number ? cell_int(number) : cell_null();
}

static const char *
result_word(enum example_result result)
{
	return result == EXAMPLE_PASS	? _("passed")
	       : result == EXAMPLE_FAIL ? _("FAILED")
					: _("not decided");
}

static const char *
result_code(enum example_result result)
{
	return result == EXAMPLE_PASS	? "passed"
	       : result == EXAMPLE_FAIL ? "failed"
					: "undecided";
}

/* The examples of a rule as the rows of the answer; those that do not pass are problems. */
static bool
print_examples(struct call *call, struct parts *parts, const struct rule *rule, struct error *err)
{
	const struct column columns[] = { { "kind", _("Example") },
					  { "example", _("Text or incident") },
					  { "result", _("Result") } };
	/* The answer looks at them until it ends. */
	struct column *kept = arena_alloc(&parts->arena, sizeof columns);
	enum example_result results[RULE_EXAMPLES_MAX];

	if (!pattern_check(parts->src, rule, results, err))
		return false;
	memcpy(kept, columns, sizeof columns);
	output_columns(&call->out, kept, 3);
	for (size_t i = 0; i < rule->example_count; i++) {
		const struct example *e = &rule->examples[i];
		const char *shown = e->text ? e->text : e->incident;

		/* People see how it begins; csv and json hold all of it. */
		if (call->out.format == FORMAT_TEXT && strlen(shown) > EXAMPLE_BYTES) {
			char *cut = arena_strndup(&parts->arena, shown, EXAMPLE_BYTES);

			utf8_trim(cut);
			shown = cut;
		}
		struct cell cells[] = {
			cell_text(e->must ? "must" : "mustnot"),
			cell_text(shown),
			cell_text(call->out.format == FORMAT_TEXT ? result_word(results[i])
								  : result_code(results[i])),
		};

		output_row(&call->out, cells);
		call->problems += results[i] != EXAMPLE_PASS;
	}
	return true;
}

/* ---- list, show, examples, export ------------------------------------------------------- */

static bool
list_shipped(struct call *call, struct parts *parts, struct error *err)
{
	const struct column columns[] = { { "name", _("Pattern") },
					  { "title", _("Title") },
					  { "tag", _("Tag") },
					  { "examples", _("Examples") } };
	struct rules rules;
	bool ok = pattern_library(source_codes(parts->src), &rules, err);

	if (ok) {
		output_begin(&call->out, "atalaya.pattern-library", 1);
		output_columns(&call->out, columns, 4);
		for (size_t i = 0; i < rules.count; i++) {
			const struct rule *r = &rules.items[i];
			struct cell cells[] = { cell_text(r->name),
						cell_text(rule_title(r, call->lang)),
						cell_text(r->tag),
						cell_int((int64_t)r->example_count) };

			output_row(&call->out, cells);
		}
		output_end(&call->out);
	}
	rules_release(&rules);
	return ok;
}

static bool
list(struct call *call, struct parts *parts, struct error *err)
{
	const struct column columns[] = {
		{ "name", _("Pattern") },	{ "title", _("Title") },
		{ "tag", _("Tag") },		{ "version", _("Version") },
		{ "applied", _("Applied") },	{ "current", NULL },
		{ "hits", _("Hits") },		{ "undecided", _("Not decided") },
		{ "accepted", _("Accepted") },	{ "rejected", _("Rejected") },
		{ "examples", _("Examples") },	{ "passed", _("Passed") },
	};
	struct selection *sel = NULL;
	struct pattern_info *infos;
	size_t count;
	bool ok;

	if (call_value(call, "shipped"))
		return list_shipped(call, parts, err);
	ok = (sel = source_select(parts->src, parts->query, err))
	     && pattern_list(parts->src, sel, call->lang, &parts->arena, &infos, &count, err);
	selection_free(sel);
	if (!ok)
		return false;
	output_begin(&call->out, "atalaya.patterns", 1);
	if (parts->query->text[0])
		output_meta(&call->out, "query", _("Query"), cell_text(parts->query->text));
	output_columns(&call->out, columns, 12);
	for (size_t i = 0; i < count; i++) {
		const struct pattern_info *p = &infos[i];
		bool has_hits = p->applied && p->is_current;
		struct cell cells[] = {
			cell_text(p->name),
			cell_text(p->title),
			cell_text(p->tag),
			cell_int(p->number),
			version_cell(p->applied),
			cell_bool(p->is_current),
			has_hits ? cell_int(p->hits) : cell_null(),
			has_hits ? cell_int(p->undecided) : cell_null(),
			cell_int(p->accepted),
			cell_int(p->rejected),
			cell_int((int64_t)p->examples),
			cell_int((int64_t)p->passed),
		};

		output_row(&call->out, cells);
		call->problems += p->undecided + !p->is_current;
		if (!p->is_current)
			output_note(&call->out, _("hits that are not up to date are not shown; run them"
						  " again: atalaya pattern DOSSIER apply"));
	}
	output_end(&call->out);
	return true;
}

/* Hits and verdicts of one pattern. */
static bool
find_info(struct call *call, struct parts *parts, const char *name, struct pattern_info *out,
	  struct error *err)
{
	struct pattern_info *infos;
	size_t count;

	if (!pattern_list(parts->src, NULL, call->lang, &parts->arena, &infos, &count, err))
		return false;
	for (size_t i = 0; i < count; i++)
		if (strcmp(infos[i].name, name) == 0)
			*out = infos[i];
	return true;
}

/* Why the applied version, or else the latest one, finds an incident: its chain, or words of the narrative. */
static bool
show_why(struct call *call, struct parts *parts, const struct pattern *latest, struct error *err)
{
	struct codes *codes = source_codes(parts->src);
	struct evidence found[EVIDENCE_SHOWN];
	struct pattern applied = { 0 };
	const struct rule *rule = latest->rule;
	struct chains *chains = NULL;
	struct buf text = { 0 };
	int64_t id;
	size_t count = 0;
	bool ok = parse_incident(parts, call_value(call, "incident"), &id, err);

	if (ok && latest->applied && latest->applied != latest->id
	    && (ok = pattern_load(parts->d, codes, rule->name, latest->applied_number, &applied, err)))
		rule = applied.rule;
	if (ok && rule_is_joint(rule)) {
		if ((ok = (chains = chains_find(parts->src, rule, err)) != NULL))
			chains_describe(chains, id, &text);
	} else if (ok && call_value(call, "names")) {
		ok = pattern_evidence(parts->src, rule, id, &parts->arena, found, EVIDENCE_SHOWN, &count, err);
		for (size_t i = 0; ok && i < count; i++) {
			buf_puts(&text, i ? "; " : "");
			buf_add(&text, found[i].text + found[i].start, found[i].end - found[i].start);
		}
	}
	if (ok) {
		output_meta(&call->out, "incident", _("Incident"), cell_text(call_value(call, "incident")));
		output_meta(&call->out, "why", _("Why"),
			    text.len ? cell_text(arena_strdup(&parts->arena, text.data)) : cell_null());
	}
	buf_release(&text);
	chains_free(chains);
	pattern_release(&applied);
	return ok;
}

static bool
show(struct call *call, struct parts *parts, struct error *err)
{
	struct output *o = &call->out;
	struct pattern_info info = { 0 };
	struct pattern pattern = { 0 };
	struct buf text = { 0 };
	const char *name;
	bool ok, has_hits;

	ok = one_name(call, "show", &name, err)
	     && pattern_load(parts->d, source_codes(parts->src), name, 0, &pattern, err)
	     && find_info(call, parts, name, &info, err);
	if (!ok)
		goto done;
	rule_print(&text, pattern.rule);
	if (o->format == FORMAT_TEXT)
		parts_print_lines(o->out, text.data);
	has_hits = info.applied && info.is_current;
	output_begin(o, "atalaya.pattern", 1);
	output_meta(o, "name", NULL, cell_text(name));
	output_meta(o, "title", NULL, cell_text(info.title));
	output_meta(o, "tag", NULL, cell_text(info.tag));
	output_meta(o, "text", NULL, cell_text(text.data));
	output_meta(o, "version", _("Version"), cell_int(info.number));
	output_meta(o, "applied", info.applied ? _("Applied") : NULL, version_cell(info.applied));
	output_meta(o, "hits", has_hits ? _("Hits") : NULL,
		    has_hits ? cell_int(info.hits) : cell_null());
	output_meta(o, "undecided", has_hits ? _("Not decided (a limit was reached)") : NULL,
		    has_hits ? cell_int(info.undecided) : cell_null());
	output_meta(o, "accepted", _("Accepted"), cell_int(info.accepted));
	output_meta(o, "rejected", _("Rejected"), cell_int(info.rejected));
	call->problems += info.undecided + !info.is_current;
	ok = (!call_value(call, "incident") || show_why(call, parts, &pattern, err))
	     && print_examples(call, parts, pattern.rule, err);
	if (ok && !info.is_current)
		output_note(o, _("hits that are not up to date are not shown; run them"
				 " again: atalaya pattern DOSSIER apply"));
	if (ok)
		output_end(o);
done:
	buf_release(&text);
	pattern_release(&pattern);
	return ok;
}

static bool
examples(struct call *call, struct parts *parts, struct error *err)
{
	struct pattern pattern = { 0 };
	const char *name;
	bool ok = one_name(call, "examples", &name, err)
		  && pattern_load(parts->d, source_codes(parts->src), name, 0, &pattern, err);

	if (ok) {
		output_begin(&call->out, "atalaya.pattern-examples", 1);
		output_meta(&call->out, "name", NULL, cell_text(name));
		ok = print_examples(call, parts, pattern.rule, err);
		if (ok)
			output_end(&call->out);
	}
	pattern_release(&pattern);
	return ok;
}

static bool
export(struct call *call, struct parts *parts, struct error *err)
{
	struct pattern pattern = { 0 };
	struct buf text = { 0 };
	const char *name;
	bool ok = one_name(call, "export", &name, err)
		  && pattern_load(parts->d, source_codes(parts->src), name, 0, &pattern, err);

	if (ok) {
		rule_print(&text, pattern.rule);
		if (call->out.format == FORMAT_TEXT) {
			/* As it is, to be a file: the parser lets no control character in. */
			fputs(text.data, call->out.out);
		} else {
			const struct column columns[] = { { "name", _("Pattern") },
							  { "version", _("Version") },
							  { "text", _("Text") } };
			struct cell cells[] = { cell_text(name), cell_int(pattern.number),
						cell_text(text.data) };

			output_begin(&call->out, "atalaya.pattern-text", 1);
			output_columns(&call->out, columns, 3);
			output_row(&call->out, cells);
			output_end(&call->out);
		}
	}
	buf_release(&text);
	pattern_release(&pattern);
	return ok;
}

/* ---- add, apply, withdraw, verdict ------------------------------------------------------ */

static bool
add(struct call *call, struct parts *parts, struct error *err)
{
	const struct column columns[] = { { "name", _("Pattern") },
					  { "version", _("Version") },
					  { "is_new", _("New") } };
	struct pattern_added *added = NULL;
	struct rules rules = { 0 };
	bool ok;

	if (call_value(call, "shipped")) {
		ok = no_name(call, "add --shipped", err)
		     && pattern_library(source_codes(parts->src), &rules, err);
	} else if (call->many_count != 1) {
		FAIL(err, ERR_USAGE, N_("pattern add takes one file, or --shipped"));
		return error_hint(err, N_("atalaya help %s"), "pattern");
	} else {
		ok = read_rules(call->many[0], source_codes(parts->src), &rules, err);
	}
	if (!ok)
		goto done;
	added = xcalloc(rules.count, sizeof *added);
	if (!(ok = pattern_add(parts->d, &rules, added, err)))
		goto done;
	output_begin(&call->out, "atalaya.pattern-added", 1);
	output_columns(&call->out, columns, 3);
	for (size_t i = 0; i < rules.count; i++) {
		struct cell cells[] = { cell_text(added[i].name), cell_int(added[i].number),
					cell_bool(added[i].is_new) };

		output_row(&call->out, cells);
	}
	output_end(&call->out);
done:
	free(added);
	rules_release(&rules);
	return ok;
}

static bool
apply(struct call *call, struct parts *parts, struct error *err)
{
	const struct column columns[] = {
		{ "name", _("Pattern") },  { "version", _("Version") }, { "was", _("Before") },
		{ "tag", _("Tag") },	   { "hits", _("Hits") },	{ "added", _("New") },
		{ "lost", _("Lost") },	   { "undecided", _("Not decided") },
	};
	struct progress progress = progress_to(call->out.err);
	struct pattern_applied *applied;
	size_t count;

	if (!pattern_apply(parts->src, call->many, call->many_count, &progress, &parts->arena,
			   &applied, &count, err))
		return false;
	output_begin(&call->out, "atalaya.pattern-applied", 1);
	output_columns(&call->out, columns, 8);
	for (size_t i = 0; i < count; i++) {
		const struct pattern_applied *a = &applied[i];
		struct cell cells[] = { cell_text(a->name),  cell_int(a->number),
					version_cell(a->was), cell_text(a->tag),
					cell_int(a->hits),   cell_int(a->added),
					cell_int(a->lost),   cell_int(a->undecided) };

		output_row(&call->out, cells);
		call->problems += a->undecided;
	}
	if (count == 0)
		output_note(&call->out, _("every pattern is applied already and up to date"));
	output_end(&call->out);
	return true;
}

static bool
withdraw(struct call *call, struct parts *parts, struct error *err)
{
	const char *name;

	if (!one_name(call, "withdraw", &name, err) || !pattern_withdraw(parts->d, name, err))
		return false;
	output_begin(&call->out, "atalaya.pattern-withdrawn", 1);
	output_meta(&call->out, "name", _("Withdrawn"), cell_text(name));
	output_end(&call->out);
	return true;
}

static bool
verdict(struct call *call, struct parts *parts, struct error *err)
{
	static const char *const flags[] = { "clear", "accept", "reject" };
	const char *name, *note = call_value(call, "note");
	const char *const words[] = { _("cleared"), _("accepted"), _("rejected") };
	const char *const codes[] = { "cleared", "accepted", "rejected" };
	int decision = -1, said = 0;
	bool changed;
	int64_t id;

	for (int i = 0; i < 3; i++)
		if (call_value(call, flags[i])) {
			decision = i;
			said++;
		}
	if (said != 1) {
		FAIL(err, ERR_USAGE, N_("a verdict is one of --accept, --reject and --clear"));
		return error_hint(err, N_("atalaya help %s"), "pattern");
	}
	if (!one_name(call, "verdict", &name, err)
	    || !parse_incident(parts, call_value(call, "incident"), &id, err)
	    || !pattern_judge(parts->src, name, id, (enum verdict_decision)decision,
			      note ? note : "", &changed, err))
		return false;
	output_begin(&call->out, "atalaya.verdict", 1);
	output_meta(&call->out, "name", _("Pattern"), cell_text(name));
	output_meta(&call->out, "incident", _("Incident"), cell_text(call_value(call, "incident")));
	output_meta(&call->out, "verdict", _("Verdict"),
		    cell_text(call->out.format == FORMAT_TEXT ? words[decision] : codes[decision]));
	output_meta(&call->out, "changed", _("Changed"), cell_bool(changed));
	output_end(&call->out);
	return true;
}

/* ---- preview ---------------------------------------------------------------------------- */

/* What stands before, in and after the first place found; "" without one. */
static bool
snippet(struct parts *parts, const struct rule *rule, int64_t id, const char *out[3],
	struct error *err)
{
	struct evidence e;
	size_t count, from, to;

	out[0] = out[1] = out[2] = "";
	if (!pattern_evidence(parts->src, rule, id, &parts->arena, &e, 1, &count, err))
		return false;
	if (count == 0)
		return true;
	from = e.start > SNIPPET_BYTES ? e.start - SNIPPET_BYTES : 0;
	while (from < e.start && ((unsigned char)e.text[from] & 0xC0) == 0x80)
		from++;
	to = e.end + strnlen(e.text + e.end, SNIPPET_BYTES);
	while (to > e.end && ((unsigned char)e.text[to] & 0xC0) == 0x80)
		to--;
	out[0] = arena_strndup(&parts->arena, e.text + from, e.start - from);
	out[1] = arena_strndup(&parts->arena, e.text + e.start, e.end - e.start);
	out[2] = arena_strndup(&parts->arena, e.text + e.end, to - e.end);
	return true;
}

static bool
preview_rows(struct call *call, struct parts *parts, const struct rule *rule,
	     const struct chains *chains, const char *change, const char *title, const int64_t *ids, size_t count, long limit, struct error *err)
{
	bool names = call_value(call, "names") != NULL;

	for (size_t i = 0; i < count && (long)i < limit; i++) {
		const char *around[3] = { "", "", "" };
		struct buf chain = { 0 };
		char id[64];

		dossier_id_text(parts->d, "INC", ids[i], id, sizeof id);
		if (names && !snippet(parts, rule, ids[i], around, err))
			return false;
		if (chains)
			chains_describe(chains, ids[i], &chain);
		{
			struct cell cells[] = {
				cell_text(call->out.format == FORMAT_TEXT ? title : change),
				cell_text(id), cell_text(around[0]), cell_text(around[1]),
				cell_text(around[2]),
				chains ? cell_text(arena_strdup(&parts->arena, buf_str(&chain))) : cell_null()
			};

			output_row(&call->out, cells);
			buf_release(&chain);
		}
	}
	return true;
}

static bool
print_preview(struct call *call, struct parts *parts, const struct rule *rule, int64_t applied,
	      int64_t applied_number, struct error *err)
{
	const bool names = call_value(call, "names") != NULL;
	const struct column columns[] = { { "change", _("What") },
					  { "id", _("Id") },
					  { "before", names ? _("Before") : NULL },
					  { "match", names ? _("Match") : NULL },
					  { "after", names ? _("After") : NULL },
					  { "chain", rule_is_joint(rule) ? _("Why") : NULL } };
	struct output *o = &call->out;
	struct chains *chains = NULL;
	struct pattern_preview p;
	struct selection *sel = source_select(parts->src, parts->query, err);
	enum example_result results[RULE_EXAMPLES_MAX];
	long limit, passed = 0;
	bool ok = sel && call_number(call, "limit", 0, FIRST_ROWS, &limit, err)
		  && pattern_check(parts->src, rule, results, err)
		  && pattern_preview(parts->src, parts->query->text[0] ? sel : NULL, rule, applied,
				     &parts->arena, &p, err)
		  && (!rule_is_joint(rule) || (chains = chains_find(parts->src, rule, err)));

	selection_free(sel);
	if (!ok)
		return false;
	for (size_t i = 0; i < rule->example_count; i++)
		passed += results[i] == EXAMPLE_PASS;
	output_begin(o, "atalaya.pattern-preview", 1);
	output_meta(o, "name", _("Pattern"), cell_text(rule->name));
	output_meta(o, "match", _("Definition"), cell_text(rule->definition));
	if (parts->query->text[0])
		output_meta(o, "query", _("Query"), cell_text(parts->query->text));
	output_meta(o, "applied", applied ? _("Beside version") : NULL, version_cell(applied_number));
	output_meta(o, "hits", _("Hits"), cell_int((int64_t)p.hits));
	output_meta(o, "added", _("New"), cell_int((int64_t)p.added_count));
	output_meta(o, "lost", _("Lost"), cell_int((int64_t)p.lost_count));
	output_meta(o, "unchanged", _("Unchanged"), cell_int((int64_t)p.kept_count));
	output_meta(o, "undecided", _("Not decided (a limit was reached)"),
		    cell_int((int64_t)p.undecided));
	output_meta(o, "examples", _("Examples"), cell_int((int64_t)rule->example_count));
	output_meta(o, "passed", _("Passed"), cell_int(passed));
	if (chains)
		output_meta(o, "possible", _("Possible, if dates that are not precise fit"),
			    cell_int((int64_t)p.possible));
	output_columns(o, columns, 6);
	ok = preview_rows(call, parts, rule, chains, "new", _("new"), p.added, p.added_count, limit, err)
	     && preview_rows(call, parts, rule, NULL, "lost", _("lost"), p.lost, p.lost_count, limit, err)
	     && preview_rows(call, parts, rule, chains, "unchanged", _("unchanged"), p.kept, p.kept_count,
			     limit, err)
	     && preview_rows(call, parts, rule, chains, "undecided", _("not decided"), p.undecided_ids,
			     p.undecided, limit, err);
	call->problems += (long)p.undecided + (long)rule->example_count - passed;
	chains_free(chains);
	if (ok)
		output_end(o);
	return ok;
}

/* A file is compared with what is applied under the same name. */
static bool
preview(struct call *call, struct parts *parts, struct error *err)
{
	struct codes *codes = source_codes(parts->src);
	struct pattern pattern = { 0 };
	struct rules rules = { 0 };
	const char *name;
	bool ok;

	if (!one_name(call, "preview", &name, err))
		return false;
	if (!is_file(name)) {
		ok = pattern_load(parts->d, codes, name, 0, &pattern, err)
		     && print_preview(call, parts, pattern.rule, pattern.applied,
				      pattern.applied_number, err);
		pattern_release(&pattern);
		return ok;
	}
	ok = read_rules(name, codes, &rules, err);
	for (size_t i = 0; ok && i < rules.count; i++) {
		struct error none;
		bool is_known = pattern_load(parts->d, codes, rules.items[i].name, 0, &pattern, &none);

		ok = print_preview(call, parts, &rules.items[i], is_known ? pattern.applied : 0,
				   is_known ? pattern.applied_number : 0, err);
		pattern_release(&pattern);
	}
	rules_release(&rules);
	return ok;
}

/* ---- agreement --------------------------------------------------------------------------- */

/* Both judgments of the incidents of base; those of which the pattern could not say are counted apart. */
static bool
count_agreement(struct parts *parts, const struct rule *rule, const struct selection *base,
		const struct selection *with, struct agreement *out, long *undecided, struct error *err)
{
	long n = selection_count(base), theirs = 0, both = 0, left = 0;
	const int64_t *ids = selection_ids(parts->src, base, &parts->arena);
	struct pattern_preview p;

	if (!pattern_preview(parts->src, base, rule, 0, &parts->arena, &p, err))
		return false;
	for (long i = 0; i < n; i++)
		theirs += selection_contains(parts->src, with, ids[i]);
	for (size_t i = 0; i < p.added_count; i++)
		both += selection_contains(parts->src, with, p.added[i]);
	for (size_t i = 0; i < p.undecided; i++)
		left += selection_contains(parts->src, with, p.undecided_ids[i]);
	*undecided = (long)p.undecided;
	theirs -= left;
	n -= *undecided;
	return agreement(both, theirs - both, (long)p.added_count - both,
			 n - theirs - ((long)p.added_count - both), out, err);
}

static void
agreement_row(struct call *call, const char *code, const char *title, long k, long n, double value)
{
	struct interval ci = { 0 };
	bool has_interval = n > 0 && proportion_wilson(k, n, 0.95, &ci, NULL);
	const struct cell cells[] = {
		cell_text(call->out.format == FORMAT_TEXT ? title : code),
		n ? cell_int(k) : cell_null(),
		n ? cell_int(n) : cell_null(),
		isnan(value) ? cell_null() : cell_real(value),
		has_interval ? cell_real(ci.low) : cell_null(),
		has_interval ? cell_real(ci.high) : cell_null(),
	};

	output_row(&call->out, cells);
}

/* What the pattern hits beside what somebody else marked: precision, recall, F1 and kappa (methods 14). */
static bool
agree(struct call *call, struct parts *parts, struct error *err)
{
	const struct column columns[] = { { "measure", _("Measure") }, { "k", "k" },
					  { "n", "n" },		       { "value", _("Value") },
					  { "low", _("from") },	       { "high", _("to") } };
	const char *name, *said = call_value(call, "with");
	struct pattern pattern = { 0 };
	struct query *with = NULL;
	struct selection *base = NULL, *theirs = NULL;
	struct agreement a;
	long undecided;
	bool ok = false;

	if (!one_name(call, "agreement", &name, err))
		return false;
	if (!said) {
		FAIL(err, ERR_USAGE, N_("agreement needs --with QUERY"));
		return error_hint(err, N_("for instance --with 'tag=threat', or a column of the file: --with"
					  " 'record.kind:threat'"));
	}
	if (!pattern_load(parts->d, source_codes(parts->src), name, 0, &pattern, err)
	    || !(with = query_parse(said, source_codes(parts->src), err))
	    || !(base = source_select(parts->src, parts->query, err))
	    || !(theirs = source_select(parts->src, with, err))
	    || !count_agreement(parts, pattern.rule, base, theirs, &a, &undecided, err))
		goto done;
	output_begin(&call->out, "atalaya.pattern-agreement", 1);
	output_meta(&call->out, "name", _("Pattern"), cell_text(pattern.rule->name));
	output_meta(&call->out, "version", _("Version"), cell_int(pattern.number));
	output_meta(&call->out, "with", _("Held against"), cell_text(with->text));
	parts_answer(call, parts, base);
	output_meta(&call->out, "both", _("Both say so"), cell_int(a.both));
	output_meta(&call->out, "missed", _("Missed by the pattern"), cell_int(a.first));
	output_meta(&call->out, "extra", _("Only the pattern says so"), cell_int(a.second));
	output_meta(&call->out, "neither", _("Neither"), cell_int(a.neither));
	output_meta(&call->out, "undecided", _("Not decided (a limit was reached)"), cell_int(undecided));
	output_columns(&call->out, columns, sizeof columns / sizeof *columns);
	agreement_row(call, "precision", _("precision: of its hits, right"), a.both, a.both + a.second, a.precision);
	agreement_row(call, "recall", _("recall: of the marked, found"), a.both, a.both + a.first, a.recall);
	agreement_row(call, "f1", "F1", 0, 0, a.f1);
	agreement_row(call, "observed", _("the same said of"), a.both + a.neither,
		      a.both + a.first + a.second + a.neither, a.observed);
	agreement_row(call, "kappa", _("kappa: agreement beyond chance"), 0, 0, a.kappa);
	output_note(&call->out, _("who is held against it is no truth: look at what only one of both says before"
				  " blaming the other"));
	output_end(&call->out);
	ok = true;
done:
	selection_free(theirs);
	selection_free(base);
	query_free(with);
	pattern_release(&pattern);
	return ok;
}

/* ---- the two commands ------------------------------------------------------------------- */

bool
run_pattern(struct call *call, struct error *err)
{
	static const struct {
		const char *name;
		bool writes, takes_names;
		bool (*run)(struct call *call, struct parts *parts, struct error *err);
	} actions[] = {
		{ "list", false, false, list },	      { "add", true, true, add },
		{ "show", false, true, show },	      { "preview", false, true, preview },
		{ "apply", true, true, apply },	      { "withdraw", true, true, withdraw },
		{ "verdict", true, true, verdict },   { "examples", false, true, examples },
		{ "agreement", false, true, agree },  { "export", false, true, export },    { "discover", false, true, pattern_discover },
	};
	const char *action = call_value(call, "ACTION");
	struct parts parts;
	struct near near;
	char words[200];
	size_t i = 0;
	bool ok;

	while (i < sizeof actions / sizeof *actions && strcmp(actions[i].name, action) != 0)
		i++;
	if (i == sizeof actions / sizeof *actions) {
		near_start(&near, action);
		for (size_t a = 0; a < sizeof actions / sizeof *actions; a++)
			near_offer(&near, actions[a].name);
		near_print(&near, words, sizeof words);
		FAIL(err, ERR_USAGE, N_("pattern does not know \"%s\""), action);
		if (words[0])
			return error_hint(err, N_("near it: %s"), words);
		return error_hint(err, N_("atalaya help %s"), "pattern");
	}
	if (!actions[i].takes_names && !no_name(call, action, err))
		return false;
	ok = parts_open(call, actions[i].writes ? DOSSIER_WRITE : DOSSIER_READ, &parts, err)
	     && actions[i].run(call, &parts, err);
	parts_close(&parts);
	return ok;
}

bool
run_edit(struct call *call, struct error *err)
{
	const char *said = call_value(call, "text"), *number = call_value(call, "INCIDENT");
	struct buf text = { 0 };
	struct parts parts = { 0 };
	int64_t id;
	bool ok = false, changed;

	if (!said) {
		FAIL(err, ERR_USAGE, N_("edit needs --text TEXT, or --text @FILE"));
		return error_hint(err, N_("atalaya help %s"), "edit");
	}
	if (said[0] == '@') {
		if (!file_read(said + 1, EDIT_TEXT_MAX, &text, err))
			goto done;
		/* The end of a file's last line is no part of what it says. */
		while (text.len && (text.data[text.len - 1] == '\n' || text.data[text.len - 1] == '\r'))
			text.data[--text.len] = '\0';
		if (memchr(buf_str(&text), '\0', text.len)) {
			FAIL(err, ERR_USAGE, N_("the narrative is not UTF-8 text"));
			goto done;
		}
	} else {
		buf_puts(&text, said);
	}
	if (!(parts.d = parts_writer(call, err)) || !parse_incident(&parts, number, &id, err)
	    || !edit_narrative(parts.d, id, call_value(call, "text-lang"), buf_str(&text), &changed,
			       err))
		goto done;
	output_begin(&call->out, "atalaya.edit", 1);
	output_meta(&call->out, "incident", _("Incident"), cell_text(number));
	output_meta(&call->out, "field", NULL, cell_text("narrative"));
	output_meta(&call->out, "changed", _("Changed"), cell_bool(changed));
	output_end(&call->out);
	ok = true;
done:
	parts_close(&parts);
	buf_release(&text);
	return ok;
}

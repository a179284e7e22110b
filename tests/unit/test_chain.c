/* Patterns over several incidents: what they find beside a slow reference, and how it follows every change. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sodium.h>

#include "core/base/date.h"
#include "core/base/file.h"
#include "core/base/random.h"
#include "core/columns/source.h"
#include "core/dossier/codes.h"
#include "core/dossier/dossier.h"
#include "core/dossier/edit.h"
#include "core/dossier/journal.h"
#include "core/dossier/pair.h"
#include "core/dossier/stmt.h"
#include "core/intake/import.h"
#include "core/pattern/chain.h"
#include "core/pattern/pattern.h"

static char folder[64], path[128];
static struct dossier *d;

static void
write_text(const char *name, const char *text)
{
	char full[256];
	struct outfile out;

	snprintf(full, sizeof full, "%s/%s", folder, name);
	assert_true(outfile_open(&out, full, true, NULL));
	assert_int_equal(fwrite(text, 1, strlen(text), out.stream), strlen(text));
	assert_true(outfile_commit(&out, NULL));
	outfile_end(&out);
}

/* A dataset, its rows as lines: code,date,type,who,who2,country,text. */
static void
import(const char *name, const char *rows)
{
	struct buf csv = { 0 };
	char ini[512], file[256], profile[256];
	struct import_report report;
	struct error err = { 0 };
	struct import_request request = { .path = file, .profile = profile };

	buf_printf(&csv, "code,date,type,who,who2,country,text\n%s", rows);
	snprintf(ini, sizeof ini,
		 "[profile]\nname=%s\n[incident]\ncode=code\ndate=date\nplace=country\ntext=text\n"
		 "[act 1]\ntype=type\n[victim 1]\nname=who\nkind=const(individual)\n"
		 "[victim 2]\nname=who2\nkind=const(individual)\n",
		 name);
	snprintf(file, sizeof file, "%s.csv", name);
	write_text(file, csv.data);
	snprintf(profile, sizeof profile, "%s.ini", name);
	write_text(profile, ini);
	snprintf(file, sizeof file, "%s/%s.csv", folder, name);
	snprintf(profile, sizeof profile, "%s/%s.ini", folder, name);
	if (!import_file(d, &request, &report, &err))
		fail_msg("%s %s", err.msg, err.hint);
	import_report_release(&report);
	buf_release(&csv);
}

static int
make_dossier(void **state)
{
	(void)state;
	strcpy(folder, "/tmp/atalaya-test-XXXXXX");
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/p.dossier", folder);
	assert_true(dossier_create(path, "", NULL));
	d = dossier_open(path, DOSSIER_WRITE, "", NULL);
	assert_non_null(d);
	patterns_keep_current(d);
	return 0;
}

static int
remove_dossier(void **state)
{
	char command[256];

	(void)state;
	dossier_close(d);
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
}

static int64_t
id_of(long counter)
{
	char text[32];
	int64_t id;

	snprintf(text, sizeof text, "INC-%ld", counter);
	assert_true(dossier_id_parse(d, "INC", text, &id));
	return id;
}

/* What a query yields: "1 2 4"; of "?" before a number nobody can say. */
static const char *
found(const char *text)
{
	static char out[512];
	struct error err = { 0 };
	struct arena arena = { 0 };
	struct source *src = source_open(d, &err);
	struct query *q = src ? query_parse(text, source_codes(src), &err) : NULL;
	struct selection *sel = q ? source_select(src, q, &err) : NULL;
	size_t used = 0, unsure;
	const int64_t *ids;

	if (!sel)
		fail_msg("%s: %s %s", text, err.msg, err.hint);
	out[0] = '\0';
	ids = selection_ids(src, sel, &arena);
	for (long i = 0; i < selection_count(sel); i++)
		used += (size_t)snprintf(out + used, sizeof out - used, "%s%lld", used ? " " : "",
					 (long long)(ids[i] / 65536));
	ids = selection_undecided_ids(src, sel, &arena, &unsure);
	for (size_t i = 0; i < unsure; i++)
		used += (size_t)snprintf(out + used, sizeof out - used, "%s?%lld", used ? " " : "",
					 (long long)(ids[i] / 65536));
	selection_free(sel);
	query_free(q);
	source_close(src);
	arena_release(&arena);
	return out;
}

static void
add(const char *text)
{
	struct pattern_added added[8];
	struct error err = { 0 };
	struct rules rules;
	struct codes *codes = codes_load(d, NULL);

	if (!rules_parse(text, strlen(text), "test", codes, &rules, &err) || !pattern_add(d, &rules, added, &err))
		fail_msg("%s %s", err.msg, err.hint);
	rules_release(&rules);
	codes_free(codes);
}

static bool
apply(const char *name, struct error *err)
{
	struct source *src = source_open(d, NULL);
	struct pattern_applied *applied;
	struct arena arena = { 0 };
	size_t done;
	bool ok = pattern_apply(src, &name, name ? 1 : 0, NULL, &arena, &applied, &done, err);

	arena_release(&arena);
	source_close(src);
	return ok;
}

/* What a rule finds, without being kept: "1 2 ?4 +1" (the last: possible ones). */
static const char *
finds(const char *text)
{
	static char out[512];
	struct error err = { 0 };
	struct arena arena = { 0 };
	struct source *src = source_open(d, &err);
	struct rules rules;
	struct chains *c = NULL;
	struct selection *sel;
	size_t used = 0, unsure;
	const int64_t *ids;

	if (!rules_parse(text, strlen(text), "test", source_codes(src), &rules, &err)
	    || !(c = chains_find(src, &rules.items[0], &err)))
		fail_msg("%s: %s %s", text, err.msg, err.hint);
	sel = chains_selection(c);
	out[0] = '\0';
	ids = selection_ids(src, sel, &arena);
	for (long i = 0; i < selection_count(sel); i++)
		used += (size_t)snprintf(out + used, sizeof out - used, "%s%lld", used ? " " : "",
					 (long long)(ids[i] / 65536));
	ids = selection_undecided_ids(src, sel, &arena, &unsure);
	for (size_t i = 0; i < unsure; i++)
		used += (size_t)snprintf(out + used, sizeof out - used, "%s?%lld", used ? " " : "",
					 (long long)(ids[i] / 65536));
	if (chains_possible(c))
		snprintf(out + used, sizeof out - used, "%s+%ld", used ? " " : "", chains_possible(c));
	selection_free(sel);
	chains_free(c);
	rules_release(&rules);
	source_close(src);
	arena_release(&arena);
	return out;
}

/* The chain that is shown for an incident. */
static const char *
why(const char *text, long incident)
{
	static char out[512];
	struct error err = { 0 };
	struct source *src = source_open(d, &err);
	struct rules rules;
	struct chains *c = NULL;
	struct buf line = { 0 };

	if (!rules_parse(text, strlen(text), "test", source_codes(src), &rules, &err)
	    || !(c = chains_find(src, &rules.items[0], &err)))
		fail_msg("%s: %s %s", text, err.msg, err.hint);
	chains_describe(c, id_of(incident), &line);
	snprintf(out, sizeof out, "%s", buf_str(&line));
	buf_release(&line);
	chains_free(c);
	rules_release(&rules);
	source_close(src);
	return out;
}

#define SMEAR  "pattern p\n  tag e\n  first type=stigmatisation\n  then type=threat within 90 days same person\n"
#define LONGER SMEAR "  then type=killing within 30 days same person\n"

/* ---- what is found ------------------------------------------------------------------------ */

static void
a_sequence_is_of_one_person_in_order_and_in_time(void **state)
{
	(void)state;
	import("a",
	       "1,2020-01-01,stigmatisation,Ana Pel,,GT,\n"
	       "2,2020-03-31,threat,Ana Pel,,GT,\n"   /* 90 days later */
	       "3,2020-01-01,threat,Ana Pel,,GT,\n"   /* the same day is no order */
	       "4,2020-01-01,stigmatisation,Bea Pel,,GT,\n"
	       "5,2020-04-01,threat,Bea Pel,,GT,\n"   /* 91 days later */
	       "6,2020-01-02,stigmatisation,Eva Pel,,GT,\n"
	       "7,2020-01-01,threat,Eva Pel,,GT,\n"   /* before */
	       "8,2020-01-09,threat,Ida Pel,Ana Pel,GT,\n"
	       "9,2020-01-20,killing,Ida Pel,,GT,\n"  /* not of Ana */
	       "10,2020-02-01,killing,Ana Pel,,GT,\n");
	assert_string_equal(finds(SMEAR), "1 2 8");
	assert_string_equal(why(SMEAR, 2), "first INC-1; then INC-2 after 90 days");
	assert_string_equal(why(SMEAR, 1), "first INC-1; then INC-8 after 8 days");
	assert_string_equal(why(SMEAR, 5), "");
	assert_string_equal(finds(LONGER), "1 8 10");
	assert_string_equal(why(LONGER, 8), "first INC-1; then INC-8 after 8 days; then INC-10 after 23 days");
	assert_string_equal(finds("pattern p\n  tag e first\n  first type=stigmatisation\n"
				  "  then type=threat within 90 days same person\n"), "1");
	assert_string_equal(finds("pattern p\n  tag e last\n  first type=stigmatisation\n"
				  "  then type=threat within 90 days same person\n"), "2 8");
	assert_string_equal(finds("pattern p\n  tag e\n  first type=stigmatisation\n"
				  "  with type=threat within 1 day same person\n"), "1 3 6 7");
	assert_string_equal(why("pattern p\n  tag e\n  first type=stigmatisation\n"
				"  with type=threat within 1 day same person\n", 7),
			    "first INC-6; with INC-7 within 1 day");
	assert_string_equal(finds(SMEAR "  without type=killing within 30 days same person\n"), "1 2");
}

static void
only_dates_that_leave_no_doubt_make_a_pair(void **state)
{
	(void)state;
	import("a",
	       "1,2020-01,stigmatisation,Ana Pel,,GT,\n"
	       "2,2020-02,threat,Ana Pel,,GT,\n"        /* whatever the days, after it */
	       "3,2020,threat,Ana Pel,,GT,\n"           /* may have been before */
	       "4,,threat,Ana Pel,,GT,\n"               /* who knows when */
	       "5,2020-05-01,stigmatisation,Bea Pel,,GT,\n"
	       "6,2020-05-01..2020-05-20,threat,Bea Pel,,GT,\n" /* the same day, or after it */
	       "7,2021-01-01,stigmatisation,Eva Pel,,GT,\n"
	       "8,2021-02-01,threat,Eva Pel,,GT,\n"
	       "9,2021-01,killing,Eva Pel,,GT,\n");
	assert_string_equal(finds(SMEAR), "1 2 7 8 +3");
	/* What may stand in the way does. */
	assert_string_equal(finds(SMEAR "  without type=killing within 20 days same person\n"), "1 2 +5");
	assert_string_equal(finds("pattern p\n  tag e\n  first type=stigmatisation\n"
				  "  with type=killing within 10 days same person\n"), "+2");
	assert_string_equal(finds("pattern p\n  tag e\n  first type=stigmatisation\n"
				  "  with type=killing within 30 days same person\n"), "7 9");
}

static void
a_threshold_takes_all_of_so_many_days_in_a_row(void **state)
{
	static const char rule[] = "pattern p\n  tag e\n  match type=threat\n  at least 3 in 10 days same place\n";

	(void)state;
	import("a",
	       "1,2020-01-01,threat,,,GT,\n2,2020-01-05,threat,,,GT,\n3,2020-01-10,threat,,,GT,\n"
	       "4,2020-01-11,threat,,,GT,\n5,2020-01-21,threat,,,GT,\n6,2020-01-14,threat,,,HN,\n"
	       "7,2020-01-05,killing,,,GT,\n8,2020-03-01,threat,,,HN,\n9,2020-03-02,threat,,,HN,\n"
	       "10,2020-03,threat,,,HN,\n11,2020-05-01,threat,,,SV,\n12,2020-05-10,threat,,,SV,\n"
	       "13,2020-05-11,threat,,,SV,\n14,,threat,,,SV,\n");
	assert_string_equal(finds(rule), "1 2 3 4 +3");
	assert_string_equal(why(rule, 4), "INC-2; INC-3 after 5 days; INC-4 after 6 days");
	assert_string_equal(why(rule, 5), "");
}

static void
what_a_limit_leaves_open_is_not_decided(void **state)
{
	static const char rule[] =
		"pattern p\n  tag e\n  first text=/^(a|aa)+$/\n  then type=threat within 9 days same person\n";

	(void)state;
	import("a",
	       "1,2020-01-01,killing,Ana Pel,,GT,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\n"
	       "2,2020-01-02,threat,Ana Pel,,GT,\n3,2020-01-01,killing,Bea Pel,,GT,aaaa\n"
	       "4,2020-01-02,threat,Bea Pel,,GT,\n5,2020-01-02,threat,Eva Pel,,GT,\n");
	assert_string_equal(finds(rule), "3 4 ?1 ?2");
	assert_string_equal(finds("pattern p\n  tag e\n  first type=threat\n"
				  "  without text=/^(a|aa)+$/ within 9 days same person\n"), "5 ?2");
}

/* ---- beside a reference ------------------------------------------------------------------- */

enum { ROWS = 60, TYPES = 4, PEOPLE = 5, PLACES = 3 };

static const char *const type_words[TYPES] = { "threat", "killing", "assault", "stigmatisation" };
static const char *const country_words[PLACES] = { "GT", "HN", "SV" };

struct row {
	int32_t first, last;
	bool is_undated;
	unsigned type, people, place; /* people, place: sets */
};

struct line {
	enum step_kind kind;
	unsigned type;
	int within;
	bool by_place;
};

struct reference {
	const struct row *rows;
	struct line lines[RULE_STEPS_MAX];
	size_t line_count;
	size_t chain[RULE_STEPS_MAX];
	unsigned in[RULE_STEPS_MAX], out[RULE_STEPS_MAX]; /* the target that is common with the one before, the next */
	bool hit[ROWS];
};

static unsigned
targets(const struct row *r, bool by_place)
{
	return by_place ? r->place : r->people;
}

static bool
takes(const struct reference *f, const struct line *l, size_t i)
{
	return f->rows[i].type == l->type;
}

/* Is j, which fulfils a line, around i for certain, or for without: perhaps? common: the target, or any. */
static bool
is_around(const struct reference *f, const struct line *l, size_t i, size_t j, unsigned common)
{
	const struct row *a = &f->rows[i], *b = &f->rows[j];
	unsigned both = targets(a, l->by_place) & targets(b, l->by_place) & common;
	int64_t least = INT64_MAX, most = 0;

	if (i == j || !both || !takes(f, l, j))
		return false;
	if (b->is_undated)
		return l->kind == STEP_WITHOUT;
	for (int32_t x = a->first; x <= a->last; x++)
		for (int32_t y = b->first; y <= b->last; y++) {
			int64_t away = llabs((int64_t)x - y);

			least = away < least ? away : least;
			most = away > most ? away : most;
		}
	return (l->kind == STEP_WITHOUT ? least : most) <= l->within;
}

static bool
spine(const struct line *l)
{
	return l->kind == STEP_FIRST || l->kind == STEP_THEN;
}

/* The target that a line around the node at must have; all where it is tied to none. */
static unsigned
tied(const struct reference *f, size_t at, const struct line *l)
{
	size_t next = at + 1;

	while (next < f->line_count && !spine(&f->lines[next]))
		next++;
	if (at > 0 && f->lines[at].by_place == l->by_place)
		return f->in[at];
	if (next < f->line_count ? f->lines[next].by_place == l->by_place
				 : at == 0 && f->lines[1].by_place == l->by_place)
		return f->out[at];
	return ~0u;
}

static bool
holds(const struct reference *f, size_t at)
{
	for (size_t s = at + 1; s < f->line_count && !spine(&f->lines[s]); s++) {
		const struct line *l = &f->lines[s];
		bool any = false;

		if (!(targets(&f->rows[f->chain[at]], l->by_place) & tied(f, at, l)))
			return false;
		for (size_t j = 0; j < ROWS; j++)
			any |= is_around(f, l, f->chain[at], j, tied(f, at, l));
		if (any == (l->kind == STEP_WITHOUT))
			return false;
	}
	return true;
}

/* All chains, one by one. */
static void
go_on(struct reference *f, size_t at)
{
	size_t next = at + 1;
	bool is_last, by_place;
	unsigned mine;

	while (next < f->line_count && !spine(&f->lines[next]))
		next++;
	is_last = next == f->line_count;
	/* What the next has in common with this one, or, of one alone, what stands around it. */
	by_place = !is_last ? f->lines[next].by_place : at == 0 ? f->lines[1].by_place : f->lines[at].by_place;
	mine = at > 0 && f->lines[at].by_place == by_place ? f->in[at]
							   : targets(&f->rows[f->chain[at]], by_place);
	for (unsigned t = 1; t <= mine; t <<= 1) {
		if (!(mine & t))
			continue;
		f->out[at] = t;
		if (!holds(f, at))
			continue;
		for (size_t j = 0; !is_last && j < ROWS; j++) {
			const struct row *a = &f->rows[f->chain[at]], *b = &f->rows[j];

			if (!takes(f, &f->lines[next], j) || b->is_undated || !(targets(b, by_place) & t)
			    || a->last >= b->first || b->first - a->last > f->lines[next].within)
				continue;
			f->chain[next] = j;
			f->in[next] = t;
			go_on(f, next);
		}
		if (!is_last)
			continue;
		/* Complete, with the targets that stand in in and out. */
		for (size_t s = 0; s < f->line_count; s++) {
			size_t node = s;

			if (spine(&f->lines[s])) {
				f->hit[f->chain[s]] = true;
				continue;
			}
			while (!spine(&f->lines[node]))
				node--;
			for (size_t j = 0; f->lines[s].kind == STEP_WITH && j < ROWS; j++)
				if (is_around(f, &f->lines[s], f->chain[node], j, tied(f, node, &f->lines[s])))
					f->hit[j] = true;
		}
	}
}

static void
make_rows(struct random *r, struct row *rows, struct buf *csv)
{
	static const char *const names[PEOPLE] = { "Ana Pel", "Bea Torr", "Eva Quim", "Ida Zorb", "Uma Cand" };
	int32_t start = date_from_civil(2020, 1, 1);

	for (size_t i = 0; i < ROWS; i++) {
		struct row *w = &rows[i];
		size_t a = random_below(r, PEOPLE), b = random_below(r, PEOPLE);
		bool two = random_below(r, 4) == 0, none = random_below(r, 12) == 0;
		size_t place = random_below(r, PLACES + 1);
		char from[32], to[32];

		w->first = w->last = start + (int32_t)random_below(r, 120);
		if (random_below(r, 4) == 0)
			w->last += (int32_t)random_below(r, 15);
		w->is_undated = random_below(r, 15) == 0;
		w->type = (unsigned)random_below(r, TYPES);
		w->people = none ? 0 : 1u << a | (two ? 1u << b : 0);
		w->place = place < PLACES ? 1u << place : 0;
		date_format_day(w->first, from, sizeof from);
		date_format_day(w->last, to, sizeof to);
		buf_printf(csv, "%zu,%s%s%s,%s,%s,%s,%s,\n", i + 1, w->is_undated ? "" : from,
			   w->is_undated || w->last == w->first ? "" : "..",
			   w->is_undated || w->last == w->first ? "" : to, type_words[w->type],
			   none ? "" : names[a], !none && two ? names[b] : "",
			   place < PLACES ? country_words[place] : "");
	}
}

static void
make_rule(struct random *r, struct reference *f, struct buf *text)
{
	static const char *const keys[] = { "first", "then", "with", "without" };
	bool mixed = random_below(r, 2), by_place = random_below(r, 4) == 0;

	f->line_count = 2 + random_below(r, 4);
	buf_puts(text, "pattern p\n  tag e\n");
	for (size_t s = 0; s < f->line_count; s++) {
		struct line *l = &f->lines[s];

		*l = (struct line){ .kind = s == 0 ? STEP_FIRST : (enum step_kind)(1 + random_below(r, 3)),
				    .type = (unsigned)random_below(r, TYPES),
				    .within = 1 + (int)random_below(r, 40),
				    .by_place = mixed ? random_below(r, 2) : by_place };
		buf_printf(text, "  %s type=%s", keys[l->kind], type_words[l->type]);
		if (s)
			buf_printf(text, " within %d days same %s", l->within, l->by_place ? "place" : "person");
		buf_putc(text, '\n');
	}
}

static void
it_finds_what_a_slow_search_finds_and_nothing_else(void **state)
{
	struct random r;
	struct row rows[ROWS];
	struct buf csv = { 0 }, text = { 0 };
	struct error err = { 0 };
	struct source *src;
	long all = 0, explained = 0;

	(void)state;
	random_seed(&r, 42);
	make_rows(&r, rows, &csv);
	import("a", csv.data);
	src = source_open(d, &err);
	assert_non_null(src);
	for (int round = 0; round < 600; round++) {
		struct reference f = { .rows = rows };
		struct rules rules;
		struct chains *c = NULL;
		struct selection *sel;

		buf_clear(&text);
		make_rule(&r, &f, &text);
		for (size_t i = 0; i < ROWS; i++) {
			if (!takes(&f, &f.lines[0], i) || rows[i].is_undated)
				continue;
			f.chain[0] = i;
			go_on(&f, 0);
		}
		if (!rules_parse(text.data, text.len, "test", source_codes(src), &rules, &err)
		    || !(c = chains_find(src, &rules.items[0], &err)))
			fail_msg("%s: %s", text.data, err.msg);
		sel = chains_selection(c);
		for (size_t i = 0; i < ROWS; i++) {
			struct chain_part parts[RULE_STEPS_MAX];
			size_t n = chains_explain(c, id_of((long)i + 1), parts, RULE_STEPS_MAX);
			bool is_in = false;

			if (selection_contains(src, sel, id_of((long)i + 1)) != f.hit[i])
				fail_msg("%sincident %zu: %d", text.data, i + 1, f.hit[i]);
			all += f.hit[i];
			if (!f.hit[i]) {
				assert_int_equal(n, 0);
				continue;
			}
			/* What is shown is a chain with it. */
			for (size_t k = 0, before = 0; k < n; k++) {
				size_t who = (size_t)(parts[k].incident / 65536) - 1;
				const struct line *l = &f.lines[parts[k].step];

				is_in |= who == i;
				assert_true(takes(&f, l, who));
				if (l->kind == STEP_THEN) {
					assert_true(rows[who].first - rows[before].last == parts[k].days);
					assert_true(parts[k].days >= 1 && parts[k].days <= l->within);
				} else if (l->kind == STEP_WITH) {
					assert_true(is_around(&f, l, before, who, ~0u));
				}
				if (spine(l))
					before = who;
			}
			if (!is_in)
				fail_msg("%sincident %zu is not in what is shown for it", text.data, i + 1);
			for (size_t s = 0, k = 0; s < f.line_count; s++)
				if (f.lines[s].kind != STEP_WITHOUT)
					assert_int_equal(parts[k++].step, s);
			explained++;
		}
		selection_free(sel);
		chains_free(c);
		rules_release(&rules);
	}
	assert_true(all > 1000);
	assert_int_equal(all, explained);
	source_close(src);
	buf_release(&csv);
	buf_release(&text);
}

static void
a_threshold_finds_what_a_slow_search_finds(void **state)
{
	struct random r;
	struct row rows[ROWS];
	struct buf csv = { 0 };
	struct error err = { 0 };
	struct source *src;
	long all = 0;

	(void)state;
	random_seed(&r, 7);
	make_rows(&r, rows, &csv);
	import("a", csv.data);
	src = source_open(d, &err);
	assert_non_null(src);
	for (int round = 0; round < 200; round++) {
		int least = 2 + (int)random_below(&r, 4), days = 1 + (int)random_below(&r, 40);
		unsigned type = (unsigned)random_below(&r, TYPES);
		bool by_place = random_below(&r, 2), hit[ROWS] = { false };
		struct rules rules;
		struct selection *sel;
		struct chains *c = NULL;
		char text[200];

		for (unsigned t = 1; t < 1u << PEOPLE; t <<= 1)
			for (int32_t day = rows[0].first - 200; day < rows[0].first + 200; day++) {
				int in = 0;

				for (int pass = 0; pass < 2; pass++)
					for (size_t i = 0; i < ROWS; i++) {
						if (rows[i].type != type || rows[i].is_undated
						    || !(targets(&rows[i], by_place) & t) || rows[i].first < day
						    || rows[i].last >= day + days)
							continue;
						in += pass == 0;
						hit[i] |= pass == 1 && in >= least;
					}
			}
		snprintf(text, sizeof text,
			 "pattern p\n  tag e\n  match type=%s\n  at least %d in %d days same %s\n", type_words[type],
			 least, days, by_place ? "place" : "person");
		if (!rules_parse(text, strlen(text), "test", source_codes(src), &rules, &err)
		    || !(c = chains_find(src, &rules.items[0], &err)))
			fail_msg("%s: %s", text, err.msg);
		sel = chains_selection(c);
		for (size_t i = 0; i < ROWS; i++) {
			if (selection_contains(src, sel, id_of((long)i + 1)) != hit[i])
				fail_msg("%sincident %zu: %d", text, i + 1, hit[i]);
			all += hit[i];
		}
		selection_free(sel);
		chains_free(c);
		rules_release(&rules);
	}
	assert_true(all > 300);
	source_close(src);
	buf_release(&csv);
}

/* ---- through changes ---------------------------------------------------------------------- */

static void
hits_follow_whatever_changes_another_incident(void **state)
{
	struct journal_step step;
	struct error err = { 0 };
	bool changed;
	int64_t n;

	(void)state;
	import("a", "1,2020-01-01,stigmatisation,Ana Pel,,GT,x\n2,2020-01-01,stigmatisation,Bea Pel,,GT,y\n");
	add("pattern p\n  tag e\n  first type=stigmatisation\n  then text:amenaza within 90 days same person\n"
	    "  must INC-1\n  mustnot INC-2\n");
	assert_false(apply("p", &err));
	assert_non_null(strstr(err.msg, "INC-1"));
	add("pattern p\n  tag e\n  first type=stigmatisation\n  then text:amenaza within 90 days same person\n"
	    "  mustnot INC-2\n");
	assert_true(apply("p", &err));
	assert_string_equal(found("tag:e"), "");
	/* A file brings what makes another incident one of a chain. */
	import("b", "1,2020-02-01,threat,Ana Pel,,GT,una amenaza\n2,2020-02-01,threat,Bea Pel,,GT,nada\n");
	assert_string_equal(found("tag:e"), "1 3");
	assert_true(edit_narrative(d, id_of(4), NULL, "otra amenaza", &changed, &err));
	assert_string_equal(found("tag:e"), "1 2 3 4");
	assert_true(journal_undo(d, &step, &err));
	assert_string_equal(found("tag:e"), "1 3");
	/* The file goes, and what it made. */
	assert_true(journal_undo(d, &step, &err));
	assert_string_equal(found("tag:e"), "");
	assert_true(journal_redo(d, &step, &err));
	assert_string_equal(found("tag:e"), "1 3");
	assert_true(pattern_withdraw(d, "p", &err));
	assert_true(dossier_number(d, "SELECT count(*) FROM pattern_run", 9, &n, &err));
	assert_int_equal(n, 0);
}

static void
records_that_were_joined_count_once(void **state)
{
	struct error err = { 0 };
	struct pair pair;
	long changed;

	(void)state;
	import("a", "1,2020-01-01,threat,Ana Pel,,GT,\n2,2020-01-02,threat,Ana Pel,,GT,\n"
		    "3,2020-01-03,threat,Ana Pel,,GT,\n");
	add("pattern p\n  tag e\n  match type=threat\n  at least 3 in 30 days same person\n");
	assert_true(apply("p", &err));
	assert_string_equal(found("tag:e"), "1 2 3");
	pair = (struct pair){ id_of(2), id_of(3) };
	if (!pair_decide(d, &pair, 1, PAIR_SAME, "", "", &changed, &err))
		fail_msg("%s", err.msg);
	assert_string_equal(found("tag:e"), "");
	assert_true(pair_decide(d, &pair, 1, PAIR_DIFFERENT, "", "", &changed, &err));
	assert_string_equal(found("tag:e"), "1 2 3");
}

int
main(void)
{
#define WITH_DOSSIER(test) cmocka_unit_test_setup_teardown(test, make_dossier, remove_dossier)
	const struct CMUnitTest tests[] = {
		WITH_DOSSIER(a_sequence_is_of_one_person_in_order_and_in_time),
		WITH_DOSSIER(only_dates_that_leave_no_doubt_make_a_pair),
		WITH_DOSSIER(a_threshold_takes_all_of_so_many_days_in_a_row),
		WITH_DOSSIER(what_a_limit_leaves_open_is_not_decided),
		WITH_DOSSIER(it_finds_what_a_slow_search_finds_and_nothing_else),
		WITH_DOSSIER(a_threshold_finds_what_a_slow_search_finds),
		WITH_DOSSIER(hits_follow_whatever_changes_another_incident),
		WITH_DOSSIER(records_that_were_joined_count_once),
	};

	if (sodium_init() < 0)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}

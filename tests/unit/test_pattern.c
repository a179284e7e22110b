/* Patterns: their text, their hits as bitmaps, who has a tag, what verdicts and edits do. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sodium.h>

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/columns/source.h"
#include "core/dossier/codes.h"
#include "core/dossier/dossier.h"
#include "core/dossier/edit.h"
#include "core/dossier/hits.h"
#include "core/dossier/journal.h"
#include "core/dossier/mark.h"
#include "core/dossier/stmt.h"
#include "core/intake/import.h"
#include "core/pattern/pattern.h"
#include "core/text/match.h"

static char folder[64], path[128];
static struct dossier *d;
static struct codes *codes;

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

/* A dataset of one narrative a row, which come as lines. */
static void
import(const char *name, const char *rows)
{
	char csv[4096], ini[256], file[256], profile[256];
	struct import_report report;
	struct error err = { 0 };

	snprintf(csv, sizeof csv, "folio,what\n%s", rows);
	snprintf(ini, sizeof ini, "[profile]\nname=%s\n[incident]\ncode=folio\ntext=what\n", name);
	snprintf(file, sizeof file, "%s.csv", name);
	write_text(file, csv);
	snprintf(profile, sizeof profile, "%s.ini", name);
	write_text(profile, ini);
	snprintf(file, sizeof file, "%s/%s.csv", folder, name);
	snprintf(profile, sizeof profile, "%s/%s.ini", folder, name);
	struct import_request request = { .path = file, .profile = profile };

	if (!import_file(d, &request, &report, &err))
		fail_msg("%s %s", err.msg, err.hint);
	import_report_release(&report);
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
	codes = codes_load(d, NULL);
	return 0;
}

static int
remove_dossier(void **state)
{
	char command[256];

	(void)state;
	codes_free(codes);
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

/* How many incidents a query yields; *undecided: of how many nobody can say. -1: it is refused. */
static long
ask(const char *text, long *undecided)
{
	struct error err = { 0 };
	struct source *src = source_open(d, &err);
	struct query *q = src ? query_parse(text, source_codes(src), &err) : NULL;
	struct selection *sel = q ? source_select(src, q, &err) : NULL;
	long n = sel ? selection_count(sel) : -1;

	if (undecided)
		*undecided = sel ? selection_undecided(sel) : (long)err.code;
	selection_free(sel);
	query_free(q);
	source_close(src);
	return n;
}

static void
add(const char *text)
{
	struct pattern_added added[8];
	struct error err = { 0 };
	struct rules rules;

	if (!rules_parse(text, strlen(text), "test", codes, &rules, &err)
	    || !pattern_add(d, &rules, added, &err))
		fail_msg("%s %s", err.msg, err.hint);
	rules_release(&rules);
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

static void
judge(const char *name, long incident, enum verdict_decision decision)
{
	struct source *src = source_open(d, NULL);
	struct error err = { 0 };
	bool changed;

	if (!pattern_judge(src, name, id_of(incident), decision, "", &changed, &err))
		fail_msg("%s %s", err.msg, err.hint);
	source_close(src);
}

static void
undo(void)
{
	struct journal_step step;
	struct error err = { 0 };

	if (!journal_undo(d, &step, &err))
		fail_msg("%s %s", err.msg, err.hint);
}

static void
redo(void)
{
	struct journal_step step;
	struct error err = { 0 };

	if (!journal_redo(d, &step, &err))
		fail_msg("%s %s", err.msg, err.hint);
}

/* ---- the text --------------------------------------------------------------------------- */

static const char full[] =
	"# how it is written by hand\r\n"
	"\n"
	"pattern convoy-attack\n"
	"\twhy   \"Stops of vehicles\"\n"
	"  mustnot \"la caravana se detuvo \\\"por\\\" la \\\\ lluvia\"\n"
	"  tag convoy\n"
	"  title.es   \"Ataque a un convoy\"  \n"
	"    match   texto=/(detuv\\w+)\\W+(convoy|caravana)/  (tipo:killing or delito:yes)  -texto:simulacro\n"
	"  must INC-4417\n"
	"  must \"detuvieron convoy\"\n"
	"  title \"Attack on a convoy\"\n"
	"  # in between\n"
	"pattern other\n"
	"  tag x\n"
	"  match text:a";

static void
a_text_is_printed_in_one_way_and_read_again(void **state)
{
	static const char printed[] =
		"pattern convoy-attack\n"
		"  title    \"Attack on a convoy\"\n"
		"  title.es \"Ataque a un convoy\"\n"
		"  tag      convoy\n"
		"  match    text=/(detuv\\w+)\\W+(convoy|caravana)/ (type=killing or offence=yes)"
		" -text:simulacro\n"
		"  must     INC-4417\n"
		"  must     \"detuvieron convoy\"\n"
		"  mustnot  \"la caravana se detuvo \\\"por\\\" la \\\\ lluvia\"\n"
		"  why      \"Stops of vehicles\"\n";
	struct buf once = { 0 }, twice = { 0 };
	struct error err = { 0 };
	struct rules rules, again;

	(void)state;
	if (!rules_parse(full, strlen(full), "test", codes, &rules, &err))
		fail_msg("%s line %ld", err.msg, err.at.line);
	assert_int_equal(rules.count, 2);
	assert_string_equal(rules.items[0].examples[0].text,
			    "la caravana se detuvo \"por\" la \\ lluvia");
	assert_string_equal(rule_title(&rules.items[0], "es"), "Ataque a un convoy");
	assert_string_equal(rule_title(&rules.items[0], "en"), "Attack on a convoy");
	assert_string_equal(rule_title(&rules.items[1], "es"), "other");
	rule_print(&once, &rules.items[0]);
	assert_string_equal(once.data, printed);
	assert_true(rules_parse(once.data, once.len, "test", codes, &again, &err));
	rule_print(&twice, &again.items[0]);
	assert_string_equal(once.data, twice.data);
	rules_release(&rules);
	rules_release(&again);
	buf_release(&once);
	buf_release(&twice);
}

#define FIRST "pattern a\n  tag x\n  first type=threat\n"
#define MATCH "pattern a\n  tag x\n  match text:a\n"

static void
a_mistake_is_told_with_its_line_and_column(void **state)
{
	static const struct {
		const char *text, *says, *hint;
		long line, column;
	} cases[] = {
		{ "pattern a\n  tag x\n  mtach text:a\n", "mtach", "match", 3, 3 },
		{ "pattern a\n  tag x\n  first type=threat\n", "nothing behind it", "match", 1, 1 },
		{ "pattern a\n  tag x\n  with type=threat within 90 days\n", "before with stands", "first", 3, 3 },
		{ FIRST "  then type=threat within 90 days\n", "then ends in", "community", 4, 34 },
		{ FIRST "  then type=threat within 90 days same\n", "then ends in", "community", 4, 39 },
		{ FIRST "  then type=threat within 90 weeks same person\n", "then ends in", "", 4, 30 },
		{ FIRST "  then type=threat in 90 days same person\n", "then ends in", "", 4, 20 },
		{ FIRST "  then\n", "then ends in", "", 4, 7 },
		{ FIRST "  then within 90 days same person\n", "needs a query", "", 4, 8 },
		{ FIRST "  then type=thraet within 90 days same person\n", "thraet", "threat", 4, 13 },
		{ FIRST "  then tag:y within 90 days same person\n", "cannot ask for tag", "", 4, 8 },
		{ FIRST "  with type=threat within 0 days same person\n", "from 1 to 36500", "", 4, 27 },
		{ FIRST "  with type=threat within ten days same person\n", "from 1 to 36500", "", 4, 27 },
		{ FIRST "  with type=threat within 9 days same persom\n", "persom", "person", 4, 39 },
		{ FIRST "  with type=threat within 9 days same conflict\n", "no conflicts", "community", 4, 39 },
		{ FIRST "  match type=threat\n", "not both", "", 4, 3 },
		{ FIRST "  first type=threat\n", "twice", "", 4, 3 },
		{ FIRST "  at least 3 in 9 days same place\n  then type=threat within 9 days same place\n",
		  "goes with match", "", 4, 1 },
		{ FIRST "  then type=threat within 9 days same place\n  must \"b\"\n", "several", "INC", 5, 1 },
		{ "pattern a\n  tag x\n  match text:a\n  first text:b\n", "not both", "", 4, 3 },
		{ "pattern a\n  tag x last\n  match text:a\n", "only a pattern with first", "", 2, 9 },
		{ MATCH "  at most 3 in 9 days same place\n", "is written", "", 4, 6 },
		{ MATCH "  at least 1 in 9 days same place\n", "from 2 to", "", 4, 12 },
		{ MATCH "  at least 3 within 9 days same place\n", "is written", "", 4, 14 },
		{ MATCH "  at least 3 in 9 days same\n", "is written", "", 4, 28 },
		{ MATCH "  at least 3 in 9 days same plaza\n", "plaza", "place", 4, 29 },
		{ MATCH "  at least 3 in 9 days same place x\n", "nothing may follow", "", 4, 35 },
		{ MATCH "  at least 3 in 9 days same place\n  must \"b\"\n", "several", "INC", 5, 1 },
		{ "pattern a\n  tag x\n  match text:a type=thraet\n", "thraet", "threat", 3, 21 },
		{ "pattern a\n  tag x\n  match text:ñandú tag:y\n", "cannot ask for tag", "", 3, 20 },
		{ "pattern a\n  tag x\n  match act(type:threat) -stage<charge\n", "stage", "", 3, 27 },
		{ "pattern a\n  tag x\n  match text=/(a/\n", "does not compile", "", 3, 9 },
		{ "pattern a\n  tag x y\n  match text:a\n", "nothing may follow", "", 2, 9 },
		{ "pattern a\n  tag \"x\"\n  match text:a\n", "cannot be a tag", "", 2, 7 },
		{ "pattern a\n  tag x\n  tag y\n  match text:a\n", "twice", "", 3, 3 },
		{ "pattern a\n  tag x\n", "has no match", "", 1, 1 },
		{ "pattern a\n  match text:a\n", "has no tag", "", 1, 1 },
		{ "pattern a\n  tag x\n  match\n", "needs a query", "", 3, 8 },
		{ "pattern a b\n  tag x\n  match text:a\n", "nothing may follow", "", 1, 11 },
		{ "pattern a/b\n", "cannot be the name", "", 1, 9 },
		{ "pattern a\n  tag x\n  match text:a\npattern a\n", "twice", "", 4, 9 },
		{ "  tag x\n", "begins with", "", 1, 3 },
		{ "pattern a\ntag x\n", "indented", "", 2, 1 },
		{ "pattern a\n  must no quotes\n", "an example is", "", 2, 8 },
		{ "pattern a\n  must \"never closed\n", "never closed", "", 2, 8 },
		{ "pattern a\n  must \"a \\n b\"\n", "backslash", "", 2, 11 },
		{ "pattern a\n  must \"\"\n", "nothing between", "", 2, 8 },
		{ "pattern a\n  tag x\n  match type=threat\n  must \"b\"\n", "no narrative", "INC", 4, 1 },
		{ "pattern a\n  tag x\x01\n", "control", "", 2, 8 },
		{ "pattern a\n  tag \xff\n", "UTF-8", "", 2, 7 },
		{ "# nothing\n", "no pattern", "", 0, 0 },
		{ "", "no pattern", "", 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct error err = { 0 };
		struct rules rules;

		if (rules_parse(cases[i].text, strlen(cases[i].text), "test", codes, &rules, &err))
			fail_msg("read without complaint: %s", cases[i].text);
		rules_release(&rules);
		if (!strstr(err.msg, cases[i].says) || !strstr(err.hint, cases[i].hint)
		    || err.at.line != cases[i].line || err.at.column != cases[i].column)
			fail_msg("case %zu: %ld:%ld %s | %s", i, err.at.line, err.at.column, err.msg,
				 err.hint);
		assert_string_equal(err.at.source, "test");
	}
}

static void
steps_and_thresholds_print_as_they_are_read(void **state)
{
	static const char typed[] =
		"pattern a\n\ttag x last\n\tfirst  tipo:threat  \n"
		"\tthen text=/within 3 days same (place|person)/ texto:b within 1 day same person\n"
		"\twithout type=killing within 30 days same place\n\twith text:\"within 9 days same actor\" within 9"
		" days  same organisation\npattern b\n\tat  least 5 in 30 days same community\n\ttag y all\n"
		"\tmatch tipo:threat\n";
	static const char printed[] =
		"pattern a\n  tag      x last\n  first    type=threat\n"
		"  then     text=/within 3 days same (place|person)/ text:b within 1 days same person\n"
		"  without  type=killing within 30 days same place\n"
		"  with     text:\"within 9 days same actor\" within 9 days same organisation\n"
		"pattern b\n  tag      y\n  match    type=threat\n  at least 5 in 30 days same community\n";
	struct buf once = { 0 }, twice = { 0 };
	struct error err = { 0 };
	struct rules rules;

	(void)state;
	if (!rules_parse(typed, strlen(typed), "test", codes, &rules, &err))
		fail_msg("%ld:%ld %s", err.at.line, err.at.column, err.msg);
	for (size_t i = 0; i < rules.count; i++)
		rule_print(&once, &rules.items[i]);
	assert_string_equal(once.data, printed);
	assert_string_equal(rules.items[1].definition, "type=threat at least 5 in 30 days same community");
	rules_release(&rules);
	assert_true(rules_parse(once.data, once.len, "test", codes, &rules, &err));
	for (size_t i = 0; i < rules.count; i++)
		rule_print(&twice, &rules.items[i]);
	assert_string_equal(once.data, twice.data);
	rules_release(&rules);
	buf_release(&once);
	buf_release(&twice);
}

static void
what_is_too_large_is_refused(void **state)
{
	struct buf text = { 0 };
	struct error err = { 0 };
	struct rules rules;

	(void)state;
	for (int i = 0; i <= RULES_MAX; i++)
		buf_printf(&text, "pattern p%d\n  tag x\n  match text:a\n", i);
	assert_false(rules_parse(text.data, text.len, "test", codes, &rules, &err));
	assert_int_equal(err.code, ERR_LIMIT);
	assert_int_equal(err.at.line, 3 * RULES_MAX + 1);
	rules_release(&rules);
	buf_clear(&text);
	buf_puts(&text, "pattern a\n  tag x\n  match text:a\n  must \"");
	for (int i = 0; i <= RULE_TEXT_MAX; i++)
		buf_putc(&text, 'a');
	buf_puts(&text, "\"\n");
	assert_false(rules_parse(text.data, text.len, "test", codes, &rules, &err));
	assert_int_equal(err.code, ERR_LIMIT);
	assert_int_equal(err.at.line, 4);
	rules_release(&rules);
	buf_clear(&text);
	buf_puts(&text, "pattern a\n  tag x\n  match ");
	for (int i = 0; i < RULE_TEXT_MAX / 5; i++)
		buf_puts(&text, "dia o ");
	buf_puts(&text, "fin\n");
	/* Shorter than the limit as typed, longer as printed: what is printed must be readable. */
	assert_false(rules_parse(text.data, text.len, "test", codes, &rules, &err));
	assert_int_equal(err.code, ERR_LIMIT);
	rules_release(&rules);
	buf_clear(&text);
	while (text.len <= RULE_FILE_MAX)
		buf_puts(&text, "# a comment that fills the file\n");
	assert_false(rules_parse(text.data, text.len, "test", codes, &rules, &err));
	assert_int_equal(err.code, ERR_LIMIT);
	rules_release(&rules);
	buf_release(&text);
}

static void
a_quoted_text_is_asked_of_the_terms_about_narratives_alone(void **state)
{
	static const struct {
		const char *match, *text;
		int answer;
	} cases[] = {
		{ "text:convoy", "Un CONVOY", 1 },
		{ "text:convoy", "nada", 0 },
		{ "text:convoy type=threat", "un convoy", 1 },
		{ "text:convoy -type=threat", "un convoy", 1 },
		{ "text:convoy type=threat", "nada", 0 },
		{ "text:convoy or type=threat", "nada", 0 },
		{ "text:convoy or type=threat", "un convoy", 1 },
		{ "-(text:simulacro or type=threat) text:convoy", "simulacro de convoy", 0 },
		{ "-(text:simulacro type=threat)", "simulacro", 0 },
		{ "-(text:simulacro type=threat)", "nada", 1 },
		{ "act(type:threat) (text:a or text:b)", "b", 1 },
		{ "text:convoy date:2016 place=GT", "convoy", 1 },
		{ "no:text or text:convoy", "nada", 0 },
		{ "text:convoy -no:text", "convoy", 1 },
		{ "text=/^(a?){30}a{30}b/", "", 0 },
	};

	(void)state;
	for (size_t i = 0; i + 1 < sizeof cases / sizeof *cases; i++) {
		struct buf text = { 0 };
		struct error err = { 0 };
		struct rules rules;
		int answer;

		buf_printf(&text, "pattern a\n  tag x\n  match %s\n", cases[i].match);
		if (!rules_parse(text.data, text.len, "test", codes, &rules, &err)
		    || !rule_test_text(&rules.items[0], cases[i].text, &answer, &err))
			fail_msg("%s: %s", cases[i].match, err.msg);
		if (answer != cases[i].answer)
			fail_msg("%s on %s: %d", cases[i].match, cases[i].text, answer);
		rules_release(&rules);
		buf_release(&text);
	}
}

/* A regular expression that tries for ever, and a text that makes it. */
static const char slow[] = "text=/^(a|aa)+$/";
static const char endless[] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab";

static void
an_example_that_hits_a_limit_is_not_decided(void **state)
{
	enum example_result results[4];
	struct buf text = { 0 };
	struct error err = { 0 };
	struct rules rules;

	(void)state;
	buf_printf(&text,
		   "pattern a\n  tag x\n  match %s\n  must \"%s\"\n  mustnot \"%s\"\n  mustnot \"b\"\n"
		   "  must INC-1\n",
		   slow, endless, endless);
	assert_true(rules_parse(text.data, text.len, "test", codes, &rules, &err));
	assert_true(rule_check_texts(&rules.items[0], results, &err));
	assert_int_equal(results[0], EXAMPLE_UNDECIDED);
	assert_int_equal(results[1], EXAMPLE_UNDECIDED);
	assert_int_equal(results[2], EXAMPLE_PASS);
	assert_int_equal(results[3], EXAMPLE_UNDECIDED);
	rules_release(&rules);
	buf_release(&text);
}

/* ---- bitmaps ---------------------------------------------------------------------------- */

static void
bits_come_back_as_they_were(void **state)
{
	uint64_t bits[HIT_WORDS], back[HIT_WORDS];
	struct random r;

	(void)state;
	random_seed(&r, 1);
	for (int round = 0; round < 200; round++) {
		struct buf out = { 0 };
		size_t n = round < 100 ? (size_t)round + 1 : (size_t)random_below(&r, 65536) + 1;

		memset(bits, round == 199 ? 0xff : 0, sizeof bits);
		for (size_t i = 0; i < n; i++) {
			size_t at = (size_t)random_below(&r, 65536);

			bits[at / 64] |= UINT64_C(1) << (at % 64);
		}
		if (round == 0)
			bits[0] |= 1, bits[HIT_WORDS - 1] |= UINT64_C(1) << 63;
		hits_encode(&out, bits);
		assert_true(out.len <= 8193);
		assert_true(hits_decode(out.data, out.len, back));
		assert_memory_equal(bits, back, sizeof bits);
		/* Cut anywhere it is either another set or refused, and nothing is read outside. */
		if (out.data[0] == 'B')
			assert_false(hits_decode(out.data, out.len - 1, back));
		assert_false(hits_decode(out.data, 1, back));
		assert_false(hits_decode(out.data, 0, back));
		buf_release(&out);
	}
	assert_false(hits_decode("X\1", 2, back));
	assert_false(hits_decode("G\xff\xff\x03\0", 5, back));
	assert_false(hits_decode("G\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01", 13, back));
}

struct seen {
	long yes, maybe;
};

static void
count_bits(void *ctx, enum hit_answer answer, unsigned replica, int64_t chunk,
	   const uint64_t *bits)
{
	struct seen *seen = ctx;

	(void)replica;
	(void)chunk;
	for (size_t w = 0; w < HIT_WORDS; w++)
		*(answer == HIT_YES ? &seen->yes : &seen->maybe) += __builtin_popcountll(bits[w]);
}

static void
hits_are_put_for_some_incidents_and_stay_for_others(void **state)
{
	int64_t ids[300];
	uint8_t answers[300];
	struct error err = { 0 };
	struct seen seen = { 0 };
	unsigned char digest[HIT_DIGEST], again[HIT_DIGEST];

	(void)state;
	/* Three chunks, two replicas. */
	for (int i = 0; i < 300; i++) {
		ids[i] = (int64_t)(i * 700) * ID_STEP + (i % 2 ? 7 : 60000);
		answers[i] = (uint8_t)(i % 3);
	}
	assert_true(hits_put(d, 5, ids, answers, 300, &err));
	assert_true(hits_mark_current(d, 5, 1, "x", &err));
	assert_true(hits_each(d, 5, count_bits, &seen, &err));
	assert_int_equal(seen.yes, 100);
	assert_int_equal(seen.maybe, 100);
	assert_true(hits_digest(d, 5, digest, &err));
	/* The same again is the same; one after the other too. */
	for (int i = 299; i >= 0; i--)
		assert_true(hits_put(d, 6, &ids[i], &answers[i], 1, &err));
	assert_true(hits_digest(d, 6, again, &err));
	assert_memory_equal(digest, again, sizeof digest);
	/* All of them become no: no row is left. */
	memset(answers, HIT_NO, sizeof answers);
	assert_true(hits_put(d, 5, ids, answers, 299, &err));
	assert_true(hits_mark_current(d, 5, 1, "x", &err));
	seen = (struct seen){ 0 };
	assert_true(hits_each(d, 5, count_bits, &seen, &err));
	assert_int_equal(seen.yes, 0);
	assert_int_equal(seen.maybe, 1);
	assert_true(hits_drop(d, 5, &err));
	assert_true(hits_drop(d, 6, &err));
}

static void
bits_that_were_changed_are_found_and_can_be_made_again(void **state)
{
	static const char *const harm[] = {
		"UPDATE hit SET bits = x'4700'",     "UPDATE hit SET bits = x''",
		"UPDATE hit SET bits = x'42'",	     "UPDATE hit SET bits = zeroblob(8193)",
		"DELETE FROM hit",		     "UPDATE hit SET chunk = 9",
		"UPDATE hit SET replica = 70000",    "UPDATE hit SET chunk = -1",
		"UPDATE pattern_run SET digest = x''", "UPDATE hit SET chunk = 1 << 60",
		"INSERT INTO hit_undecided SELECT version, replica, chunk, bits FROM hit",
	};
	struct error err = { 0 };
	long code;

	(void)state;
	import("a", "1,un convoy\n2,otro convoy\n3,nada\n");
	add("pattern c\n  tag c\n  match text:convoy\n");
	assert_true(apply("c", &err));
	for (size_t i = 0; i < sizeof harm / sizeof *harm; i++) {
		assert_true(dossier_exec(d, harm[i], &err));
		assert_int_equal(ask("tag:c", &code), -1);
		assert_int_equal(code, ERR_DB);
		/* What does not ask for tags still answers. */
		assert_int_equal(ask("text:convoy", NULL), 2);
		if (!apply("c", &err))
			fail_msg("%s: %s", harm[i], err.msg);
		assert_int_equal(ask("tag:c", NULL), 2);
	}
	/* The next edit makes them whole, too. */
	assert_true(dossier_exec(d, "UPDATE hit SET bits = x'42'", &err));
	bool changed;

	assert_true(edit_narrative(d, id_of(3), NULL, "un convoy", &changed, &err));
	assert_int_equal(ask("tag:c", NULL), 3);
}

/* ---- who has a tag ---------------------------------------------------------------------- */

static void
run_sql(const char *fmt, ...)
{
	struct error err = { 0 };
	char sql[512];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(sql, sizeof sql, fmt, ap);
	va_end(ap);
	if (!dossier_exec(d, sql, &err))
		fail_msg("%s: %s", sql, err.msg);
}

/* Every combination of mark, verdict and what two patterns of the same tag say; expected by hand. */
static void
the_rule_holds_for_every_combination(void **state)
{
	enum { MARKS = 3, VERDICTS = 3, ANSWERS = 3, OTHERS = 2, PENDING = 2 };
	enum { ALL = MARKS * VERDICTS * ANSWERS * OTHERS * PENDING };
	static const char *const marks[] = { NULL, "added", "removed" };
	static const char *const verdicts[] = { NULL, "accepted", "rejected" };
	struct buf rows = { 0 };
	int64_t ids[ALL], version, other;
	uint8_t answers[ALL], others[ALL];
	bool has[ALL], may[ALL];
	long yes = 0, maybe = 0, undecided;
	struct error err = { 0 };
	int n = 0;

	(void)state;
	for (int i = 0; i < ALL; i++)
		buf_printf(&rows, "%d,texto %d\n", i, i);
	import("a", rows.data);
	buf_release(&rows);
	add("pattern one\n  tag t\n  match text:zzz\npattern two\n  tag t\n  match text:zzzz\n");
	assert_true(apply(NULL, &err));
	assert_true(dossier_number(d, "SELECT applied FROM pattern WHERE code = 'one'", 0, &version,
				   &err));
	assert_true(dossier_number(d, "SELECT applied FROM pattern WHERE code = 'two'", 0, &other,
				   &err));
	for (int m = 0; m < MARKS; m++)
		for (int v = 0; v < VERDICTS; v++)
			for (int a = 0; a < ANSWERS; a++)
				for (int o = 0; o < OTHERS; o++)
					for (int u = 0; u < PENDING; u++, n++) {
						bool one = a == HIT_YES && v != 2;
						bool two = o == 1;
						bool open = (a == HIT_UNDECIDED && v != 2) || (u && !o);

						ids[n] = id_of(n + 1);
						answers[n] = (uint8_t)a;
						others[n] = o ? HIT_YES : u ? HIT_UNDECIDED : HIT_NO;
						has[n] = m != 2 && (m == 1 || v == 1 || one || two);
						may[n] = m != 2 && !has[n] && open;
						yes += has[n];
						maybe += may[n];
						if (marks[m])
							run_sql("INSERT INTO mark VALUES (%lld, 't',"
								" '%s', '')",
								(long long)ids[n], marks[m]);
						if (verdicts[v])
							run_sql("INSERT INTO verdict VALUES ('one',"
								" %lld, '%s', 't', 1, '', '')",
								(long long)ids[n], verdicts[v]);
					}
	assert_true(hits_put(d, version, ids, answers, ALL, &err));
	assert_true(hits_put(d, other, ids, others, ALL, &err));
	assert_true(hits_mark_current(d, version, 99, matcher_engine(), &err));
	assert_true(hits_mark_current(d, other, 99, matcher_engine(), &err));
	assert_int_equal(ask("tag:t", &undecided), yes);
	assert_int_equal(undecided, maybe);
	assert_int_equal(ask("-tag:t", &undecided), ALL - yes - maybe);
	assert_int_equal(undecided, maybe);
	assert_int_equal(ask("no:tag", &undecided), ALL - yes - maybe);
	assert_int_equal(undecided, maybe);
	for (n = 0; n < ALL; n++) {
		char text[64];
		long one;

		snprintf(text, sizeof text, "tag:t id=INC-%d", n + 1);
		one = ask(text, &undecided);
		if (one != has[n] || undecided != may[n])
			fail_msg("combination %d: %ld %ld", n, one, undecided);
	}
}

/* ---- keeping current -------------------------------------------------------------------- */

static void
hits_follow_imports_edits_undo_and_redo(void **state)
{
	struct error err = { 0 };
	bool changed;

	(void)state;
	import("a", "1,un convoy\n2,nada\n");
	add("pattern c\n  tag c\n  match text:convoy\n  must \"un convoy\"\n");
	assert_int_equal(ask("tag:c", NULL), -1);
	assert_true(apply("c", &err));
	assert_int_equal(ask("tag:c", NULL), 1);
	import("b", "1,otro convoy\n2,convoy y convoy\n3,nada\n");
	assert_int_equal(ask("tag:c", NULL), 3);
	assert_true(edit_narrative(d, id_of(2), NULL, "ahora un convoy", &changed, &err));
	assert_true(changed);
	assert_int_equal(ask("tag:c", NULL), 4);
	assert_true(edit_narrative(d, id_of(2), NULL, "ahora un convoy", &changed, &err));
	assert_false(changed);
	assert_true(edit_narrative(d, id_of(1), NULL, "ya no", &changed, &err));
	assert_int_equal(ask("tag:c", NULL), 3);
	undo();
	assert_int_equal(ask("tag:c", NULL), 4);
	undo();
	assert_int_equal(ask("tag:c", NULL), 3);
	undo(); /* the import of b */
	assert_int_equal(ask("tag:c", NULL), 1);
	undo(); /* applying */
	assert_int_equal(ask("tag:c", NULL), 0);
	undo(); /* adding */
	assert_false(apply("c", &err));
	for (int i = 0; i < 5; i++)
		redo();
	assert_int_equal(ask("tag:c", NULL), 3);
	assert_int_equal(ask("tag:c text:convoy", NULL), 3);
	assert_int_equal(ask("text:convoy", NULL), 3);
}

static void
a_version_takes_over_from_the_one_before(void **state)
{
	struct error err = { 0 };

	(void)state;
	import("a", "1,un convoy\n2,una caravana\n3,nada\n");
	add("pattern c\n  tag c\n  match text:convoy\n");
	add("pattern c\n  tag c\n  match text:convoy\n");
	assert_true(apply("c", &err));
	add("pattern c\n  tag d\n  match text:caravana or text:convoy\n");
	/* Not applied yet. */
	assert_int_equal(ask("tag:c", NULL), 1);
	assert_true(apply(NULL, &err));
	assert_int_equal(ask("tag:c", NULL), 0);
	assert_int_equal(ask("tag:d", NULL), 2);
	undo();
	assert_int_equal(ask("tag:c", NULL), 1);
	assert_int_equal(ask("tag:d", NULL), 0);
	redo();
	assert_int_equal(ask("tag:d", NULL), 2);
	assert_true(pattern_withdraw(d, "c", &err));
	assert_int_equal(ask("tag:d", NULL), 0);
	assert_false(pattern_withdraw(d, "c", &err));
	assert_int_equal(err.code, ERR_USAGE);
	undo();
	assert_int_equal(ask("tag:d", NULL), 2);
}

static void
a_verdict_outlives_every_run(void **state)
{
	struct error err = { 0 };
	int64_t n;

	(void)state;
	import("a", "1,un convoy\n2,otro convoy\n3,nada\n");
	add("pattern c\n  tag c\n  match text:convoy\n");
	assert_true(apply("c", &err));
	judge("c", 1, VERDICT_REJECTED);
	judge("c", 3, VERDICT_ACCEPTED);
	assert_int_equal(ask("tag:c", NULL), 2);
	assert_int_equal(ask("tag:c id=INC-1", NULL), 0);
	assert_true(apply("c", &err));
	assert_int_equal(ask("tag:c", NULL), 2);
	add("pattern c\n  tag c\n  match text:un\n");
	assert_true(apply("c", &err));
	/* The new version hits 1 alone, which is rejected; 3 stays accepted. */
	assert_int_equal(ask("tag:c", NULL), 1);
	assert_true(dossier_number(d,
				   "SELECT count(*) FROM verdict WHERE version = 1"
				   " AND evidence = 'text 4-9: convoy'",
				   0, &n, &err));
	assert_int_equal(n, 1);
	assert_true(pattern_withdraw(d, "c", &err));
	assert_int_equal(ask("tag:c", NULL), 1);
	undo();
	judge("c", 3, VERDICT_NONE);
	assert_int_equal(ask("tag:c", NULL), 0);
	undo();
	assert_int_equal(ask("tag:c", NULL), 1);
}

static void
verdicts_on_a_withdrawn_dataset_wait(void **state)
{
	struct error err = { 0 };
	long n;

	(void)state;
	import("a", "1,un convoy\n");
	add("pattern c\n  tag c\n  match text:convoy\n");
	assert_true(apply("c", &err));
	import("b", "1,nada\n");
	judge("c", 2, VERDICT_ACCEPTED);
	assert_int_equal(ask("tag:c", NULL), 2);
	/* As undo of the import would, were the verdict not in its way. */
	run_sql("UPDATE dataset SET state = 'withdrawn' WHERE name = 'b'");
	assert_int_equal(ask("tag:c", NULL), 1);
	run_sql("UPDATE dataset SET state = 'active' WHERE name = 'b'");
	assert_int_equal(ask("tag:c", NULL), 2);
	assert_true(import_purge(d, "b", &n, &err));
	assert_int_equal(ask("tag:c", NULL), 1);
}

static void
hits_that_do_not_hold_are_refused_until_they_are_run_again(void **state)
{
	struct error err = { 0 };
	long code;

	(void)state;
	import("a", "1,un convoy\n2,nada\n");
	add("pattern c\n  tag c\n  match text:convoy\n");
	assert_true(apply("c", &err));
	/* Another program, which knows nothing of patterns, imports. */
	journal_derive_with(d, NULL);
	import("b", "1,otro convoy\n");
	assert_int_equal(ask("tag:c", &code), -1);
	assert_int_equal(code, ERR_CONFLICT);
	assert_int_equal(ask("text:convoy", NULL), 2);
	patterns_keep_current(d);
	/* The next change of any kind brings them up. */
	add("pattern e\n  tag e\n  match text:nada\n");
	assert_int_equal(ask("tag:c", NULL), 2);
	/* Matched by another engine. */
	run_sql("UPDATE pattern_run SET engine = 'other'");
	assert_int_equal(ask("tag:c", &code), -1);
	assert_int_equal(code, ERR_CONFLICT);
	assert_true(apply(NULL, &err));
	assert_int_equal(ask("tag:c", NULL), 2);
}

static void
what_cannot_be_decided_is_counted_and_never_a_no(void **state)
{
	struct buf text = { 0 };
	struct error err = { 0 };
	long undecided;

	(void)state;
	buf_printf(&text, "1,%s\n2,b1\n", endless);
	import("a", text.data);
	buf_clear(&text);
	buf_printf(&text, "pattern s\n  tag s\n  match %s\n", slow);
	add(text.data);
	assert_true(apply("s", &err));
	ask("tag:s", &undecided);
	assert_int_equal(undecided, 1);
	ask("-tag:s", &undecided);
	assert_int_equal(undecided, 1);
	judge("s", 1, VERDICT_REJECTED);
	assert_int_equal(ask("-tag:s", &undecided), 2);
	assert_int_equal(undecided, 0);
	buf_release(&text);
}

static void
an_example_that_does_not_pass_keeps_a_pattern_from_being_applied(void **state)
{
	struct error err = { 0 };

	(void)state;
	import("a", "1,un convoy\n2,nada\n");
	add("pattern c\n  tag c\n  match text:convoy\n  mustnot \"su convoy\"\n");
	assert_false(apply("c", &err));
	assert_non_null(strstr(err.msg, "su convoy"));
	assert_int_equal(ask("tag:c", NULL), -1);
	add("pattern c\n  tag c\n  match text:convoy\n  must INC-2\n");
	assert_false(apply("c", &err));
	add("pattern c\n  tag c\n  match text:convoy\n  must INC-7\n");
	assert_false(apply("c", &err));
	assert_non_null(strstr(err.msg, "not decided"));
	add("pattern c\n  tag c\n  match text:convoy\n  must INC-1\n  mustnot INC-2\n");
	assert_true(apply("c", &err));
	assert_int_equal(ask("tag:c", NULL), 1);
}

static void
no_text_of_an_import_or_a_purge_goes_into_the_journal(void **state)
{
	struct error err = { 0 };
	int64_t n;
	bool changed;
	long gone;

	(void)state;
	import("a", "1,secretoimportado\n");
	assert_true(edit_narrative(d, id_of(1), NULL, "secretoeditado", &changed, &err));
	import("b", "1,x\n");
	assert_true(import_purge(d, "a", &gone, &err));
	assert_true(dossier_number(d,
				   "SELECT count(*) FROM journal_body JOIN journal USING (seq) WHERE"
				   " kind IN ('import', 'purge') AND instr(body, CAST('secreto' AS BLOB))",
				   -1, &n, &err));
	assert_int_equal(n, 0);
	/* What an edit said of what is purged goes with it. */
	assert_true(dossier_number(d,
				   "SELECT count(*) FROM journal_body"
				   " WHERE instr(body, CAST('secreto' AS BLOB))",
				   -1, &n, &err));
	assert_int_equal(n, 0);
	struct journal_check check;

	assert_true(journal_verify(d, &check, &err));
	assert_int_equal(check.bad, 0);
	assert_int_equal(check.redacted, 1);
}

static void
several_find_together_what_each_finds_alone(void **state)
{
	static const char *const matches[] = {
		"text=/conv\\w+|carav\\w+/", "text:camión", "text=/\\d{2}/", "text=a", "text:de", "-text=/camion/",
		"text=/(?=.*\\bconvoy)(?=.*\\bayer)/", "text:convoy -text=/simulacro|ayer/", "no:text", "text=/conv\\w+|carav\\w+/",
		"text=\"un convoy ayer\"", "text=/con[v]oy/ or text:lluvia",
	};
	enum { COUNT = sizeof matches / sizeof *matches };
	struct error err = { 0 };
	long together[COUNT];
	char text[300], tag[16];

	(void)state;
	import("a", "1,un convoy ayer\n2,UN CAMIÓN de 12 ruedas\n3,la caravana y el convoy: simulacro\n4,a\n5,\n"
		    "6,convoyes bajo la lluvia de ayer\n7,camioneta\n8,nada\n");
	for (size_t i = 0; i < COUNT; i++) {
		snprintf(text, sizeof text, "pattern p%zu\n  tag t%c\n  match %s\n", i, (char)('a' + i), matches[i]);
		add(text);
	}
	if (!apply(NULL, &err))
		fail_msg("%s", err.msg);
	for (size_t i = 0; i < COUNT; i++) {
		snprintf(tag, sizeof tag, "tag:t%c", (char)('a' + i));
		together[i] = ask(tag, NULL);
		if (together[i] != ask(matches[i], NULL))
			fail_msg("%s: %ld, not %ld", matches[i], together[i], ask(matches[i], NULL));
	}
	assert_int_equal(together[0], 3);
	for (size_t i = 0; i < COUNT; i++) {
		snprintf(tag, sizeof tag, "p%zu", i);
		assert_true(apply(tag, &err));
		snprintf(tag, sizeof tag, "tag:t%c", (char)('a' + i));
		assert_int_equal(ask(tag, NULL), together[i]);
	}
}

int
main(void)
{
#define WITH_DOSSIER(test) cmocka_unit_test_setup_teardown(test, make_dossier, remove_dossier)
	const struct CMUnitTest tests[] = {
		WITH_DOSSIER(a_text_is_printed_in_one_way_and_read_again),
		WITH_DOSSIER(a_mistake_is_told_with_its_line_and_column),
		WITH_DOSSIER(steps_and_thresholds_print_as_they_are_read),
		WITH_DOSSIER(what_is_too_large_is_refused),
		WITH_DOSSIER(a_quoted_text_is_asked_of_the_terms_about_narratives_alone),
		WITH_DOSSIER(an_example_that_hits_a_limit_is_not_decided),
		cmocka_unit_test(bits_come_back_as_they_were),
		WITH_DOSSIER(hits_are_put_for_some_incidents_and_stay_for_others),
		WITH_DOSSIER(bits_that_were_changed_are_found_and_can_be_made_again),
		WITH_DOSSIER(the_rule_holds_for_every_combination),
		WITH_DOSSIER(hits_follow_imports_edits_undo_and_redo),
		WITH_DOSSIER(a_version_takes_over_from_the_one_before),
		WITH_DOSSIER(a_verdict_outlives_every_run),
		WITH_DOSSIER(verdicts_on_a_withdrawn_dataset_wait),
		WITH_DOSSIER(hits_that_do_not_hold_are_refused_until_they_are_run_again),
		WITH_DOSSIER(what_cannot_be_decided_is_counted_and_never_a_no),
		WITH_DOSSIER(several_find_together_what_each_finds_alone),
		WITH_DOSSIER(an_example_that_does_not_pass_keeps_a_pattern_from_being_applied),
		WITH_DOSSIER(no_text_of_an_import_or_a_purge_goes_into_the_journal),
	};

	if (sodium_init() < 0)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* The filter language: text to tree to canonical text and back, precedence, errors with their place. */
#include "core/base/buf.h"
#include "core/base/random.h"
#include "core/dossier/codes.h"
#include "core/dossier/dossier.h"
#include "core/query/query.h"

#include <libintl.h>
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <sodium.h>

static char folder[256];
static struct dossier *dossier;
static struct codes *codes;

static int
open_dossier(void **state)
{
	char path[300];

	(void)state;
	snprintf(folder, sizeof folder, "%s/atalaya-test-XXXXXX",
		 getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	if (sodium_init() < 0 || !mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/q.dossier", folder);
	if (!dossier_create(path, "", NULL)
	    || !(dossier = dossier_open(path, DOSSIER_READ, "", NULL)))
		return -1;
	codes = codes_load(dossier, NULL);
	return codes ? 0 : -1;
}

static int
close_dossier(void **state)
{
	char command[400];

	(void)state;
	codes_free(codes);
	dossier_close(dossier);
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
}

static void
check_canonical(const char *text, const char *want, const char *file, int line)
{
	struct error err = { 0 };
	struct query *q = query_parse(text, codes, &err);

	if (!q) {
		print_error("%s: %s (column %ld)\n", text, err.msg, err.at.column);
		_fail(file, line);
		return;
	}
	if (strcmp(q->text, want) != 0) {
		print_error("%s\nis\n%s\nnot\n%s\n", text, q->text, want);
		_fail(file, line);
	}
	query_free(q);
	/* Canonical text is its own canonical text. */
	q = query_parse(want, codes, &err);
	if (!q || strcmp(q->text, want) != 0) {
		print_error("%s does not stay: %s\n", want, q ? q->text : err.msg);
		_fail(file, line);
	}
	query_free(q);
}

#define assert_canonical(text, want) check_canonical(text, want, __FILE__, __LINE__)

static void
check_wrong(const char *text, long column, const char *msg, const char *hint, const char *file,
	    int line)
{
	struct error err = { 0 };
	struct query *q = query_parse(text, codes, &err);

	if (q) {
		print_error("%s is taken as %s\n", text, q->text);
		query_free(q);
		_fail(file, line);
		return;
	}
	if (err.code != ERR_USAGE || err.at.column != column || !strstr(err.msg, msg)
	    || !strstr(err.hint, hint)) {
		print_error("%s: %s: \"%s\" (\"%s\") at column %ld\n", text, error_name(err.code),
			    err.msg, err.hint, err.at.column);
		_fail(file, line);
	}
}

#define assert_wrong(text, column, msg, hint) check_wrong(text, column, msg, hint, __FILE__, __LINE__)

/* ---- what is understood ------------------------------------------------------------------ */

static void
nothing_selects_everything(void **state)
{
	(void)state;
	assert_canonical("", "");
	assert_canonical(" \t\n ", "");
}

static void
names_operators_and_values_have_one_canonical_form(void **state)
{
	(void)state;
	assert_canonical("country=GT", "country=GT");
	assert_canonical("country:GT", "country=GT");
	assert_canonical("registros>=02 records:3", "records>=2 records=3");
	assert_canonical("country==GT", "country==GT");
	assert_canonical("pais=guatemala", "country=GT");
	assert_canonical("pais=\"GUATEMALA\"", "country=GT");
	assert_canonical("type=threat", "type=threat");
	assert_canonical("tipo:amenaza", "type=threat");
	assert_canonical("type=Threats", "type=threat");
	assert_canonical("country=Turkiye", "country=TR");
	assert_canonical("country=Türkiye", "country=TR");
	assert_canonical("sex=mujer", "sex=female");
	assert_canonical("no:actor", "no:actor");
	assert_canonical("no:responsable", "no:actor");
	assert_canonical("tag=smear", "tag=smear");
	assert_canonical("etiqueta:smear", "tag=smear");
	assert_canonical("dataset=\"my data\"", "dataset=\"my data\"");
	assert_canonical("id=INC-12", "id=INC-12");
	assert_canonical("country=unknown", "country=unknown");
}

static void
bare_words_and_quoted_words_look_in_narratives(void **state)
{
	(void)state;
	assert_canonical("quemaron", "text:quemaron");
	assert_canonical("\"dos palabras\"", "text:\"dos palabras\"");
	assert_canonical("texto:quemaron", "text:quemaron");
	assert_canonical("text=\"whole text\"", "text=\"whole text\"");
	assert_canonical("quemaron casa -río", "text:quemaron text:casa -text:río");
	assert_canonical("\"country=GT\"", "text:\"country=GT\"");
	assert_canonical("person:pérez", "person:pérez");
	assert_canonical("no:text", "no:text");
	assert_canonical("text:country \"country\"", "text:country text:country");
}

/* Who types GT or country means something else than a word of a narrative. */
static void
words_that_mean_something_else_are_not_looked_for(void **state)
{
	(void)state;
	assert_wrong("country", 1, "country", "text:country");
	assert_wrong("GT", 1, "GT", "=GT");
	assert_wrong("tag=a GT", 7, "GT", "=GT");
	assert_wrong("amenaza", 1, "amenaza", "text:amenaza");
	assert_wrong("no:sex mujer", 8, "mujer", "sex=mujer");
}

static void
regular_expressions_keep_their_slashes_and_spaces(void **state)
{
	struct query *q = query_parse("text=/a b\\/c (d|e) \\\\/ no:sex", codes, NULL);

	(void)state;
	assert_canonical("text=/amena\\w+/", "text=/amena\\w+/");
	assert_canonical("texto=/a \"b\" (c)/ no:sex", "text=/a \"b\" (c)/ no:sex");
	assert_canonical("text=/a\\/b/", "text=/a\\/b/");
	assert_canonical("text=/a\\\\/", "text=/a\\\\/");
	assert_canonical("text=/\\/\\\\\\//", "text=/\\/\\\\\\//");
	assert_canonical("text:/etc", "text:\"/etc\"");
	assert_canonical("text:\"/etc/\"", "text:\"/etc/\"");
	assert_canonical("text=\"/etc/\"", "text=\"/etc/\"");
	assert_non_null(q);
	assert_int_equal(q->root->kind, NODE_AND);
	assert_true(q->root->first->is_regex);
	assert_string_equal(q->root->first->value, "a b/c (d|e) \\\\");
	query_free(q);
}

static void
parentheses_can_ask_one_act_or_one_victim(void **state)
{
	struct query *q = query_parse("act(type:killing -actor:army) no:sex", codes, NULL);

	(void)state;
	assert_canonical("act(type:killing actor:army)", "act(type=killing actor=army)");
	assert_canonical("acto( tipo:killing or responsable:army )", "act(type=killing or actor=army)");
	assert_canonical("-victim(profile:journalist sex:mujer)",
			 "-victim(profile=journalist sex=female)");
	assert_canonical("victima(no:sex)(no:tag)", "victim(no:sex) no:tag");
	assert_canonical("act((no:actor))", "act(no:actor)");
	assert_canonical("act(-(-no:actor))", "act(no:actor)");
	assert_non_null(q);
	assert_int_equal(q->root->kind, NODE_AND);
	assert_int_equal(q->root->first->kind, NODE_ACT);
	assert_int_equal(q->root->first->first->kind, NODE_AND);
	query_free(q);
}

static void
stages_have_an_order_and_regions_a_scheme(void **state)
{
	(void)state;
	assert_canonical("stage<S4", "stage<S4");
	assert_canonical("etapa>=S5", "stage>=S5");
	assert_canonical("stage=S6c", "stage=S6c");
	assert_canonical("no:stage", "no:stage");
	assert_canonical("region.un-mandate=LAC", "region.un-mandate=LAC");
}

static void
dates_and_periods_have_one_canonical_form(void **state)
{
	(void)state;
	assert_canonical("date=2016", "date:2016");
	assert_canonical("date:2016-03", "date:2016-03");
	assert_canonical("fecha:2016-03-05", "date:2016-03-05");
	assert_canonical("date:2014..2016-06", "date:2014-01-01..2016-06-30");
	assert_canonical("date<2016", "date<2016");
	assert_canonical("date<=2016-03", "date<=2016-03");
	assert_canonical("date>2016-03-05", "date>2016-03-05");
	assert_canonical("registro>=2016", "registered>=2016");
	assert_canonical("date.possible:2016", "date.possible:2016");
	assert_canonical("fecha.posible<2016", "date.possible<2016");
	assert_canonical("no:date", "no:date");
	assert_canonical("no:registered", "no:registered");
}

static void
a_term_keeps_what_a_date_means(void **state)
{
	struct query *q = query_parse("date.possible<=2016-02", codes, NULL);

	(void)state;
	assert_non_null(q);
	assert_int_equal(q->root->kind, NODE_TERM);
	assert_int_equal(q->root->field, F_DATE);
	assert_int_equal(q->root->op, OP_AT_MOST);
	assert_true(q->root->is_possible);
	assert_int_equal(q->root->period.first, date_from_civil(2016, 2, 1));
	assert_int_equal(q->root->period.last, date_from_civil(2016, 2, 29));
	query_free(q);
}

static void
columns_of_the_source_may_hold_anything(void **state)
{
	struct query *q;

	(void)state;
	assert_canonical("record.typeOfDeath=Murder", "record.typeOfDeath=Murder");
	assert_canonical("record.\"type of death\"=Murder", "record.\"type of death\"=Murder");
	assert_canonical("record.\"typeOfDeath\"=\"Murder\"", "record.typeOfDeath=Murder");
	assert_canonical("record.a:b", "record.a:b");
	assert_canonical("record.a==b", "record.a==b");
	assert_canonical("record.a=\"\"", "record.a=\"\"");
	assert_canonical("record.a=", "record.a=\"\"");
	assert_canonical("no:record.a", "no:record.a");
	assert_canonical("no:record.\"a b\"", "no:record.\"a b\"");
	assert_canonical("record.\"say \"\"no\"\"\"=\"a \"\"b\"\" c\"",
			 "record.\"say \"\"no\"\"\"=\"a \"\"b\"\" c\"");
	assert_canonical("record.\"x=y:z<>(1)\"=\"=1+1\"", "record.\"x=y:z<>(1)\"=\"=1+1\"");
	assert_canonical("record.año=\"ñandú (río)\"", "record.año=\"ñandú (río)\"");
	assert_canonical("record.\"\t\"=\"\n\"", "record.\"\t\"=\"\n\"");
	assert_canonical("record.or=and", "record.or=and");
	assert_canonical("record.a=-b", "record.a=-b");
	assert_canonical("record.a=it's", "record.a=it's");
	assert_canonical("record.a=5\"", "record.a=\"5\"\"\"");
	q = query_parse("record.\"say \"\"no\"\"\"=\"a \"\"b\"\" c\"", codes, NULL);
	assert_non_null(q);
	assert_int_equal(q->root->field, F_RECORD);
	assert_string_equal(q->root->column, "say \"no\"");
	assert_string_equal(q->root->value, "a \"b\" c");
	query_free(q);
}

static void
side_by_side_binds_tighter_than_or(void **state)
{
	(void)state;
	assert_canonical("no:sex no:actor or no:date", "no:sex no:actor or no:date");
	assert_canonical("no:sex or no:actor no:date", "no:sex or no:actor no:date");
	assert_canonical("(no:sex or no:actor) no:date", "(no:sex or no:actor) no:date");
	assert_canonical("no:sex (no:actor or no:date)", "no:sex (no:actor or no:date)");
	assert_canonical("((no:sex)) ((no:actor no:date))", "no:sex no:actor no:date");
	assert_canonical("no:sex or (no:actor or (no:date or no:tag))",
			 "no:sex or no:actor or no:date or no:tag");
	assert_canonical("(no:sex no:actor) or no:date", "no:sex no:actor or no:date");
	assert_canonical("no:sex and no:actor", "no:sex no:actor");
	assert_canonical("no:sex AND no:actor OR no:date", "no:sex no:actor or no:date");
	assert_canonical("no:sex y no:actor o no:date", "no:sex no:actor or no:date");
	assert_canonical("no:sex\nno:actor\tor\r\nno:date", "no:sex no:actor or no:date");
	assert_canonical("no:sex(no:actor)", "no:sex no:actor");
}

static void
not_applies_to_the_next_term_or_parenthesis(void **state)
{
	(void)state;
	assert_canonical("-no:sex no:actor", "-no:sex no:actor");
	assert_canonical("not no:sex no:actor", "-no:sex no:actor");
	assert_canonical("- no:sex", "-no:sex");
	assert_canonical("-(no:sex no:actor)", "-(no:sex no:actor)");
	assert_canonical("not (no:sex or no:actor)", "-(no:sex or no:actor)");
	assert_canonical("-no:sex or no:actor", "-no:sex or no:actor");
	assert_canonical("--no:sex", "no:sex");
	assert_canonical("not not no:sex", "no:sex");
	assert_canonical("-(-no:sex)", "no:sex");
	assert_canonical("-(-(no:sex no:actor)) no:date", "no:sex no:actor no:date");
	assert_canonical("---no:sex", "-no:sex");
	assert_canonical("not(no:sex)", "-no:sex");
	/* A word that begins with not is no operator. */
	assert_canonical("record.not=not", "record.not=not");
}

/* ---- generated trees --------------------------------------------------------------------- */

/* A tree as the test makes it; terms are places in a table. */
struct tree {
	enum node_kind kind;
	int term;
	struct tree *parts[4];
	int count;
};

static const char *const terms[] = {
	"country=GT",
	"pais:guatemala",
	"country==HN",
	"type=threat",
	"tipo=\"amenaza de muerte\"",
	"type==killing",
	"actor=police",
	"sex=female",
	"nexus=confirmed",
	"verification=verified",
	"tag=smear",
	"tag:\"dos palabras\"",
	"dataset=cpj",
	"id=INC-4417",
	"id:17",
	"offence=yes",
	"date=2016",
	"fecha:2016-03",
	"date:2014..2016-06",
	"date>=2016-03-05",
	"date<2016",
	"date.possible:2016-02-29",
	"registered<=2015",
	"no:actor",
	"no:date",
	"no:record.x",
	"no:record.\"x y\"",
	"record.x=y",
	"record.x=",
	"record.\"x y\"=\"a \"\"b\"\" c\"",
	"record.x:\"(or)\"",
	"record.x==\" Y \"",
	"record.or=or",
	"record.\"-x\"=-1",
	"record.ñ=Ñ",
	"admin1=\"El Quiché\"",
	"quemaron",
	"\"dos palabras\"",
	"text:quemaron",
	"text=quemaron",
	"text=/a b\\/(c|d)/",
	"no:text",
	"stage<S4",
	"stage>=S4",
	"region.un-mandate=LAC",
	"act(type:killing actor:army)",
	"act(type:killing or no:actor)",
	"-victim(sex=mujer -profile:journalist)",
	"victim(sex=mujer)",
};
enum { TERMS = sizeof terms / sizeof *terms };

static struct tree *
random_tree(struct random *r, int depth, struct arena *a)
{
	struct tree *t = arena_alloc(a, sizeof *t);

	*t = (struct tree){ .kind = NODE_TERM, .term = (int)random_below(r, TERMS) };
	if (depth == 0 || random_below(r, 3) == 0)
		return t;
	t->kind = random_below(r, 4) == 0 ? NODE_NOT : random_below(r, 2) ? NODE_AND : NODE_OR;
	t->count = t->kind == NODE_NOT ? 1 : 2 + (int)random_below(r, 3);
	for (int i = 0; i < t->count; i++)
		t->parts[i] = random_tree(r, depth - 1, a);
	return t;
}

static void
write_space(struct random *r, struct buf *out, bool is_needed)
{
	static const char *const spaces[] = { " ", "  ", "\t", "\n", " \r\n" };

	if (is_needed || random_below(r, 4) == 0)
		buf_puts(out, random_below(r, 3) ? " " : spaces[random_below(r, 5)]);
}

/* How tight a kind binds; what is looser than its surroundings needs parentheses. */
static int
tightness(enum node_kind kind)
{
	return kind == NODE_OR ? 0 : kind == NODE_AND ? 1 : 2;
}

/* Writes a tree as somebody might type it: needed parentheses always, others at random. */
static void
write_tree(const struct tree *t, int around, struct random *r, struct buf *out)
{
	static const char *const ors[] = { "or", "or", "or", "o", "OR", "O" };
	static const char *const ands[] = { "and", "y", "AND", "Y" };
	static const char *const nots[] = { "-", "-", "not ", "no ", "NOT ", "No " };
	bool parens = tightness(t->kind) < around || random_below(r, 6) == 0;

	if (parens) {
		buf_putc(out, '(');
		write_space(r, out, false);
		around = 0;
	}
	switch (t->kind) {
	case NODE_TERM:
		buf_puts(out, terms[t->term]);
		break;
	case NODE_NOT:
		buf_puts(out, nots[random_below(r, 6)]);
		write_tree(t->parts[0], 2, r, out);
		break;
	default:
		for (int i = 0; i < t->count; i++) {
			if (i && t->kind == NODE_OR) {
				write_space(r, out, true);
				buf_puts(out, ors[random_below(r, 6)]);
			} else if (i && random_below(r, 4) == 0) {
				write_space(r, out, true);
				buf_puts(out, ands[random_below(r, 4)]);
			}
			if (i)
				write_space(r, out, true);
			write_tree(t->parts[i], tightness(t->kind), r, out);
		}
	}
	if (parens) {
		write_space(r, out, false);
		buf_putc(out, ')');
	}
}

static uint64_t
mix(uint64_t h, const char *s)
{
	for (; s && *s; s++)
		h = (h ^ (unsigned char)*s) * 1099511628211u;
	return (h ^ 0xff) * 1099511628211u;
}

/* A truth value for a term, the same for the same meaning; world chooses among many. */
static bool
is_true(const struct query_node *n, uint64_t world)
{
	bool is_list = n->field < F_COUNT && fields[n->field].kind != KIND_TEXT;
	enum query_op op = n->op == OP_HAS && (is_list || n->field == F_REGION) ? OP_IS : n->op;
	struct random r;
	uint64_t h = world;

	h = mix(h + (uint64_t)n->field * 31 + (uint64_t)op * 7 + n->is_possible * 3 + n->is_regex,
		n->column);
	if (is_list && fields[n->field].kind == KIND_DATE && n->op != OP_MISSING)
		h = (h * 31 + (uint64_t)n->period.first) * 31 + (uint64_t)n->period.last;
	else
		h = mix(h, n->value);
	random_seed(&r, h);
	return random_next(&r) >> 63;
}

static bool
evaluate(const struct query_node *n, uint64_t world)
{
	bool value = n->kind == NODE_AND;

	switch (n->kind) {
	case NODE_ALL:
		return true;
	case NODE_TERM:
		return is_true(n, world);
	case NODE_NOT:
		return !evaluate(n->first, world);
	case NODE_ACT:
	case NODE_VICTIM:
		/* What is asked of one act has nothing to do with what is asked of the incident. */
		return evaluate(n->first, world + (n->kind == NODE_ACT ? 1000 : 2000));
	default:
		for (const struct query_node *c = n->first; c; c = c->next)
			value = n->kind == NODE_AND ? value && evaluate(c, world)
						    : value || evaluate(c, world);
		return value;
	}
}

static bool
evaluate_tree(const struct tree *t, struct query *const *known, uint64_t world)
{
	bool value = t->kind == NODE_AND;

	if (t->kind == NODE_TERM)
		return evaluate(known[t->term]->root, world);
	if (t->kind == NODE_NOT)
		return !evaluate_tree(t->parts[0], known, world);
	for (int i = 0; i < t->count; i++)
		value = t->kind == NODE_AND ? value && evaluate_tree(t->parts[i], known, world)
					    : value || evaluate_tree(t->parts[i], known, world);
	return value;
}

/* Do two trees have the same shape and terms? */
static bool
is_same(const struct query_node *a, const struct query_node *b)
{
	const struct query_node *x = a->first, *y = b->first;

	if (a->kind != b->kind)
		return false;
	if (a->kind == NODE_TERM)
		return is_true(a, 1) == is_true(b, 1) && is_true(a, 2) == is_true(b, 2)
		       && a->field == b->field && a->code == b->code
		       && a->is_possible == b->is_possible;
	for (; x && y; x = x->next, y = y->next)
		if (!is_same(x, y))
			return false;
	return !x && !y;
}

/* No node that stands for nothing: chains of two or more, no chain within its like, no double not. */
static bool
is_tidy(const struct query_node *n)
{
	if (n->kind == NODE_TERM)
		return true;
	if (n->kind == NODE_NOT)
		return n->first->kind != NODE_NOT && is_tidy(n->first);
	if (n->kind == NODE_ACT || n->kind == NODE_VICTIM)
		return !n->first->next && is_tidy(n->first);
	if (!n->first || !n->first->next)
		return false;
	for (const struct query_node *c = n->first; c; c = c->next)
		if (c->kind == n->kind || !is_tidy(c))
			return false;
	return true;
}

static void
generated_trees_keep_shape_and_meaning(void **state)
{
	struct query *known[TERMS];
	struct random r;

	(void)state;
	for (int i = 0; i < TERMS; i++) {
		struct error err = { 0 };

		known[i] = query_parse(terms[i], codes, &err);
		if (!known[i])
			fail_msg("%s: %s", terms[i], err.msg);
	}
	random_seed(&r, 42);
	for (int n = 0; n < 6000; n++) {
		struct arena a = { 0 };
		struct tree *t = random_tree(&r, 1 + (int)random_below(&r, 5), &a);
		struct buf text = { 0 };
		struct error err = { 0 };
		struct query *q, *again;

		write_tree(t, 0, &r, &text);
		q = query_parse(text.data, codes, &err);
		if (!q)
			fail_msg("%s: %s at %ld", text.data, err.msg, err.at.column);
		again = query_parse(q->text, codes, &err);
		if (!again)
			fail_msg("%s, of %s: %s", q->text, text.data, err.msg);
		assert_string_equal(again->text, q->text);
		if (!is_same(q->root, again->root) || !is_tidy(q->root))
			fail_msg("%s\nis\n%s", text.data, q->text);
		for (uint64_t world = 0; world < 24; world++)
			if (evaluate(q->root, world) != evaluate_tree(t, known, world))
				fail_msg("%s\nmeans something else as\n%s", text.data, q->text);
		query_free(q);
		query_free(again);
		buf_release(&text);
		arena_release(&a);
	}
	for (int i = 0; i < TERMS; i++)
		query_free(known[i]);
}

static void
every_code_of_every_list_is_a_value_that_stays(void **state)
{
	(void)state;
	for (const struct field *f = fields; f->name; f++) {
		struct code_list *list = f->list ? codes_list(codes, f->list) : NULL;

		if (f->kind != KIND_CODED && f->kind != KIND_TREE && f->kind != KIND_LADDER)
			continue;
		if (f->list && !list)
			fail_msg("%s has no list %s", f->name, f->list);
		for (int i = 0; list && i < list->count; i++) {
			char text[256];
			struct error err = { 0 };
			struct query *q;

			if (i >= CODE_FIRST && f->depth >= 0 && list->codes[i].depth != f->depth)
				continue;
			snprintf(text, sizeof text, "%s==%s", f->name, list->codes[i].code);
			q = query_parse(text, codes, &err);
			if (!q)
				fail_msg("%s: %s", text, err.msg);
			assert_string_equal(q->text, text);
			assert_int_equal(q->root->code, i);
			query_free(q);
		}
	}
}

static void
every_region_is_a_value_that_stays(void **state)
{
	struct code_list *list = codes_list(codes, "regions");
	int schemes = 0;

	(void)state;
	assert_non_null(list);
	for (int i = CODE_FIRST; i < list->count; i++) {
		int scheme = i;
		char text[256];
		struct error err = { 0 };
		struct query *q;

		if (list->codes[i].depth == 0) {
			schemes++;
			continue;
		}
		while (list->codes[scheme].depth > 0)
			scheme = list->codes[scheme].parent;
		snprintf(text, sizeof text, "region.%s=%s", list->codes[scheme].code,
			 list->codes[i].code);
		q = query_parse(text, codes, &err);
		if (!q)
			fail_msg("%s: %s", text, err.msg);
		assert_string_equal(q->text, text);
		assert_int_equal(q->root->code, i);
		query_free(q);
	}
	assert_true(schemes >= 2);
}

static void
every_label_of_a_list_finds_its_own_code_or_none(void **state)
{
	(void)state;
	for (const struct field *f = fields; f->name; f++) {
		struct code_list *list = f->list ? codes_list(codes, f->list) : NULL;

		for (int i = CODE_FIRST; list && i < list->count; i++)
			for (int lang = 0; lang < 2; lang++) {
				const char *label = code_label(list, i, lang ? "es" : "en");
				char text[256];
				struct query *q;

				if (f->depth >= 0 && list->codes[i].depth != f->depth)
					continue;
				snprintf(text, sizeof text, "%s=\"%s\"", f->name, label);
				q = query_parse(text, codes, NULL);
				/* A country goes before a department that is called the same. */
				if (q && q->root->code != i
				    && list->codes[q->root->code].depth >= list->codes[i].depth
				    && strcmp(list->codes[q->root->code].en, list->codes[i].en) != 0)
					fail_msg("%s is %s", text, q->text);
				query_free(q);
			}
	}
}

/* ---- what is not ------------------------------------------------------------------------- */


static void
errors_say_where_and_what_is_near(void **state)
{
	(void)state;
	assert_wrong("contry=GT", 1, "contry", "country");
	assert_wrong("no:sex contry=GT", 8, "contry", "country");
	assert_wrong("depatamento=x", 1, "depatamento", "departamento");
	assert_wrong("xyzzy=1", 1, "xyzzy", "record.NAME");
	assert_wrong("country=Guatemal", 9, "Guatemal", "Guatemala");
	assert_wrong("type=amenasa", 6, "amenasa", "Amenaza");
	assert_wrong("type=killng", 6, "killng", "killing");
	assert_wrong("sex=womann", 5, "womann", "");
	assert_wrong("tag=ñandú -type=nonsens", 17, "nonsens", "");
	assert_wrong("no:contry", 4, "contry", "country");
	assert_wrong("country=", 9, "country", "");
	assert_wrong("country<GT", 1, "country", "dates");
	assert_wrong("tag>=b", 1, "tag", "");
	assert_wrong("date==2016", 1, "date", "");
	assert_wrong("id<5", 1, "id", "");
	assert_wrong("record.x<5", 1, "x", "");
	assert_wrong("record.=5", 1, "record.", "");
	assert_wrong("date=yesterday", 6, "yesterday", "2016-03-05");
	assert_wrong("date:2016-02-30", 6, "2016-02-30", "2016-03-05");
	assert_wrong("date:\"<2016\"", 6, "<2016", "");
	assert_wrong("date:2016..2014", 6, "2016..2014", "");
	assert_wrong("victims=3", 1, "victims", "");
	assert_wrong("no:victims", 4, "victims", "");
	assert_wrong("records==2", 1, "records", "");
	assert_wrong("records>=two", 10, "two", "records>=2");
	assert_wrong("records=-1", 9, "-1", "records>=2");
	assert_wrong("records>1234567890", 9, "1234567890", "records>=2");
	assert_wrong("no:records", 4, "records", "");
	assert_wrong("also=INC-2", 1, "also", "");
	assert_wrong("no:also", 4, "also", "");
	assert_wrong("act(records>1)", 5, "records", "");
	assert_wrong("text<x", 1, "text", "");
	assert_wrong("text==x", 1, "text", "");
	assert_wrong("region.un-mandat=LAC", 1, "un-mandat", "un-mandate");
	assert_wrong("region.un-mandate=LAQ", 19, "LAQ", "LAC");
	assert_wrong("region.un-mandate<LAC", 1, "", "");
	assert_wrong("no:sex act(type=killng)", 17, "killng", "killing");
	assert_wrong("act(country=GT)", 5, "country", "act(...)");
	assert_wrong("victim(type=threat)", 8, "type", "victim(...)");
	assert_wrong("act(victim(sex=mujer))", 5, "act(...)", "");
	assert_wrong("act(record.x=1)", 5, "", "");
	assert_wrong("act(quemaron)", 5, "", "");
	assert_wrong("act(\"a b\")", 5, "", "");
	assert_wrong("no:id", 4, "id", "");
}

static void
errors_of_form_say_where_it_began(void **state)
{
	(void)state;
	assert_wrong("(no:sex", 1, "parenthesis", "");
	assert_wrong("no:sex (no:tag or (no:date)", 8, "parenthesis", "");
	assert_wrong("no:sex)", 7, "parenthesis", "");
	assert_wrong("()", 2, "term", "");
	assert_wrong("no:sex or", 10, "term", "");
	assert_wrong("act()", 5, "term", "");
	assert_wrong("act(no:actor", 1, "parenthesis", "");
	assert_wrong("text=/never", 6, "regular expression", "");
	assert_wrong("text=/never\\/", 6, "regular expression", "");
	assert_wrong("no:sex and", 11, "term", "");
	assert_wrong("-", 2, "term", "");
	assert_wrong("not", 4, "term", "");
	assert_wrong("record.x=\"never", 10, "quote", "");
	assert_wrong("record.\"x=y", 8, "quote", "");
	assert_wrong("=GT", 1, "", "");
}

/* Who wants the word itself can put it in quotes. */
static void
an_or_without_a_term_before_it_is_a_slip(void **state)
{
	(void)state;
	assert_wrong("or no:sex", 1, "", "");
	assert_wrong("and no:sex", 1, "", "");
	assert_wrong("no:sex or or no:tag", 11, "", "");
	assert_wrong("no:sex and or no:tag", 12, "", "");
	assert_canonical("\"or\" no:sex", "text:\"or\" no:sex");
}

static void
quotes_around_nothing_are_no_word_to_look_for(void **state)
{
	(void)state;
	assert_wrong("\"\"", 1, "", "");
	assert_wrong("no:sex \"\"", 8, "", "");
	assert_wrong("text:\"\"", 6, "text", "");
}

static void
a_column_without_a_name_is_refused_after_no_too(void **state)
{
	(void)state;
	assert_wrong("record.=x", 1, "record", "");
	assert_wrong("no:record.", 4, "record", "");
	assert_wrong("no:record.\"\"", 4, "record", "");
}

static void
a_name_that_several_places_have_is_refused(void **state)
{
	struct code_list *places = codes_list(codes, "places");
	const char *name = "La Paz";
	int found = 0;

	(void)state;
	for (int i = CODE_FIRST; i < places->count; i++)
		found += strcmp(places->codes[i].en, name) == 0;
	assert_true(found > 1);
	/* To take one of them silently would be a wrong figure; the hint tells them apart. */
	assert_wrong("place=\"La Paz\"", 7, "La Paz", "HN");
	assert_wrong("admin1=\"La Paz\"", 8, "La Paz", "HN");
}

static void
a_country_goes_before_a_department_of_its_name(void **state)
{
	(void)state;
	assert_canonical("admin1=HN-LP", "admin1=HN-LP");
	assert_canonical("place=Guatemala", "place=GT");
	assert_canonical("country=Guatemala", "country=GT");
	assert_canonical("admin1=Guatemala", "admin1=GT-GU");
	assert_canonical("admin1=Granada", "admin1=NI-GR");
	assert_canonical("country=Granada", "country=GD");
}

static void
too_long_and_too_deep_queries_are_refused(void **state)
{
	struct buf text = { 0 };
	struct error err = { 0 };
	struct query *q;

	(void)state;
	/* Long chains are fine. */
	for (int i = 0; i < 3000; i++)
		buf_printf(&text, "%sno:sex", i ? i % 2 ? " or " : " " : "");
	q = query_parse(text.data, codes, &err);
	assert_non_null(q);
	query_free(q);
	for (int i = 0; i < 8000; i++)
		buf_puts(&text, " no:sex");
	assert_null(query_parse(text.data, codes, &err));
	assert_int_equal(err.code, ERR_LIMIT);
	for (int depth = 50; depth < 20000; depth = depth * 2 + 1) {
		for (int kind = 0; kind < 3; kind++) {
			static const char *const opens[] = { "(", "-", "-(" };

			buf_clear(&text);
			for (int i = 0; i < depth; i++)
				buf_puts(&text, opens[kind]);
			buf_puts(&text, "no:sex");
			for (int i = 0; kind != 1 && i < depth; i++)
				buf_putc(&text, ')');
			memset(&err, 0, sizeof err);
			q = query_parse(text.data, codes, &err);
			if (depth == 50 && kind < 2)
				assert_non_null(q);
			else if (!q)
				assert_true(err.code == ERR_USAGE || err.code == ERR_LIMIT);
			assert_true(q || depth > 30);
			query_free(q);
		}
	}
	buf_release(&text);
}

static void
text_that_is_not_utf8_is_refused(void **state)
{
	struct error err = { 0 };

	(void)state;
	assert_null(query_parse("tag=\xF1", codes, &err));
	assert_int_equal(err.code, ERR_USAGE);
}

static void
random_garbage_gives_a_tree_or_one_error(void **state)
{
	static const char *const pieces[] = { "(",   ")",	"-",	 "not ",   " or ", " and ", "\"",
					      "=",   ":",	"==",	 "<=",	   "no:",  "record.", " ",
					      "/",   "act(",	"text=/", "\\",   "region.", "stage", "S4",
					      "x",   "country", "date",	 "2016",   "..",   "GT",   "ñ",
					      "tag", "\n",	"\"\"", "possible", ".",   ">",	   "," };
	struct random r;

	(void)state;
	random_seed(&r, 12);
	for (int n = 0; n < 30000; n++) {
		struct buf text = { 0 };
		struct error err = { 0 };
		struct query *q, *again;

		for (size_t i = random_below(&r, 16); i > 0; i--)
			buf_puts(&text, pieces[random_below(&r, sizeof pieces / sizeof *pieces)]);
		q = query_parse(buf_str(&text), codes, &err);
		if (q) {
			/* Another test tells of quotes around nothing. */
			if (strstr(q->text, "text:\"\"")) {
				query_free(q);
				buf_release(&text);
				continue;
			}
			again = query_parse(q->text, codes, &err);
			if (!again || strcmp(again->text, q->text) != 0)
				fail_msg("%s is %s, which is %s", text.data, q->text,
					 again ? again->text : err.msg);
			query_free(again);
		} else if (err.code == ERR_NONE || !err.msg[0] || err.at.column < 1
			   || (size_t)err.at.column > text.len + 1) {
			fail_msg("%s: \"%s\" at %ld", text.data, err.msg, err.at.column);
		}
		query_free(q);
		buf_release(&text);
	}
}

static void
messages_speak_spanish_when_asked(void **state)
{
	const char *catalogues = getenv("ATALAYA_LOCALEDIR");
	struct error err = { 0 };

	(void)state;
	if (!catalogues || !setlocale(LC_ALL, "C.UTF-8")) {
		print_message("no catalogue to try\n");
		skip();
	}
	setenv("LANGUAGE", "es", 1);
	bindtextdomain("atalaya", catalogues);
	bind_textdomain_codeset("atalaya", "UTF-8");
	textdomain("atalaya");
	assert_null(query_parse("no:sex contry=GT", codes, &err));
	assert_null(strstr(err.msg, "there is no field"));
	assert_non_null(strstr(err.msg, "contry"));
	assert_non_null(strstr(err.hint, "country"));
	assert_int_equal(err.at.column, 8);
	assert_null(query_parse("tipo=amenasa", codes, &err));
	assert_null(strstr(err.msg, "no value"));
	assert_non_null(strstr(err.hint, "Amenaza"));
	setenv("LANGUAGE", "en", 1);
	textdomain("atalaya");
	assert_null(query_parse("contry=GT", codes, &err));
	assert_non_null(strstr(err.msg, "there is no field"));
	unsetenv("LANGUAGE");
}

/* ---- near words -------------------------------------------------------------------------- */

static void
near_words_come_nearest_first_and_three_at_most(void **state)
{
	static const char *const candidates[] = { "killings", "kill",  "killer", "milling", "killing",
						  "killing",  "xyzzy", "",	 "KILLING", "kiln" };
	struct near near;
	char words[200];

	(void)state;
	near_start(&near, "kiling");
	for (size_t i = 0; i < sizeof candidates / sizeof *candidates; i++)
		near_offer(&near, candidates[i]);
	near_print(&near, words, sizeof words);
	assert_string_equal(words, "killing, KILLING, killings");
	near_start(&near, "guate");
	near_offer(&near, "Guatemala");
	near_print(&near, words, sizeof words);
	assert_string_equal(words, "Guatemala");
	near_start(&near, "");
	near_offer(&near, "a");
	near_print(&near, words, sizeof words);
	assert_string_equal(words, "");
	near_start(&near, "abc");
	near_offer(&near, "abd");
	near_print(&near, words, 3);
	assert_int_equal(strlen(words), 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_selects_everything),
		cmocka_unit_test(names_operators_and_values_have_one_canonical_form),
		cmocka_unit_test(bare_words_and_quoted_words_look_in_narratives),
		cmocka_unit_test(words_that_mean_something_else_are_not_looked_for),
		cmocka_unit_test(regular_expressions_keep_their_slashes_and_spaces),
		cmocka_unit_test(parentheses_can_ask_one_act_or_one_victim),
		cmocka_unit_test(stages_have_an_order_and_regions_a_scheme),
		cmocka_unit_test(dates_and_periods_have_one_canonical_form),
		cmocka_unit_test(a_term_keeps_what_a_date_means),
		cmocka_unit_test(columns_of_the_source_may_hold_anything),
		cmocka_unit_test(side_by_side_binds_tighter_than_or),
		cmocka_unit_test(not_applies_to_the_next_term_or_parenthesis),
		cmocka_unit_test(generated_trees_keep_shape_and_meaning),
		cmocka_unit_test(every_code_of_every_list_is_a_value_that_stays),
		cmocka_unit_test(every_region_is_a_value_that_stays),
		cmocka_unit_test(every_label_of_a_list_finds_its_own_code_or_none),
		cmocka_unit_test(errors_say_where_and_what_is_near),
		cmocka_unit_test(errors_of_form_say_where_it_began),
		cmocka_unit_test(an_or_without_a_term_before_it_is_a_slip),
		cmocka_unit_test(quotes_around_nothing_are_no_word_to_look_for),
		cmocka_unit_test(a_column_without_a_name_is_refused_after_no_too),
		cmocka_unit_test(a_name_that_several_places_have_is_refused),
		cmocka_unit_test(a_country_goes_before_a_department_of_its_name),
		cmocka_unit_test(too_long_and_too_deep_queries_are_refused),
		cmocka_unit_test(text_that_is_not_utf8_is_refused),
		cmocka_unit_test(random_garbage_gives_a_tree_or_one_error),
		cmocka_unit_test(messages_speak_spanish_when_asked),
		cmocka_unit_test(near_words_come_nearest_first_and_three_at_most),
	};

	return cmocka_run_group_tests(tests, open_dossier, close_dossier);
}

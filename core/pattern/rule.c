/* The text of patterns: read, checked, printed. */
#include "core/pattern/rule.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/dossier/mark.h"
#include "core/text/match.h"

/* Keys in the order in which they are printed. */
enum key { K_TITLE, K_TITLE_ES, K_TAG, K_MATCH, K_MUST, K_MUSTNOT, K_WHY, K_WHY_ES, KEYS };

static const char *const key_names[KEYS] = { "title",	"title.es", "tag", "match",
					     "must",	"mustnot",  "why", "why.es" };
/* Keys of patterns over several incidents, which are not there yet. */
static const char *const sequence_keys[] = { "first", "then", "with" };

struct parser {
	struct rules *out;
	struct codes *codes;
	const char *source;
	const char *line, *end, *at; /* the line in hand, without its end */
	long number;
	struct rule *rule;
	bool seen[KEYS];
	size_t cap, example_cap;
	struct error *err;
};

static long
column_of(const struct parser *p, const char *at)
{
	long column = 1;

	for (const char *s = p->line; s < at; s++)
		column += ((unsigned char)*s & 0xC0) != 0x80;
	return column;
}

static bool
wrong(struct parser *p, const char *at, const char *what, const char *arg)
{
	FAIL(p->err, ERR_FORMAT, what, arg);
	return error_at(p->err, p->source, p->number, column_of(p, at));
}

static void
skip_blanks(struct parser *p)
{
	while (p->at < p->end && (*p->at == ' ' || *p->at == '\t'))
		p->at++;
}

/* A word up to the next blank, in the arena. */
static const char *
take_word(struct parser *p)
{
	const char *start = p->at;

	while (p->at < p->end && *p->at != ' ' && *p->at != '\t')
		p->at++;
	return arena_strndup(&p->out->arena, start, (size_t)(p->at - start));
}

static bool
at_end(struct parser *p)
{
	skip_blanks(p);
	return p->at == p->end || wrong(p, p->at, N_("nothing may follow here%s"), "");
}

/* A text in quotes, then the end of the line. */
static bool
take_text(struct parser *p, const char **out)
{
	const char *start = p->at;
	struct buf b = { 0 }, normal = { 0 };
	bool ok = false;

	if (p->at == p->end || *p->at != '"')
		return wrong(p, start, N_("a text in quotes is missing here%s"), "");
	for (p->at++; p->at < p->end && *p->at != '"'; p->at++) {
		if (*p->at == '\\') {
			if (p->at + 1 == p->end || (p->at[1] != '"' && p->at[1] != '\\')) {
				wrong(p, p->at, N_("in a text a backslash stands before a quote or"
						   " another backslash%s"), "");
				goto done;
			}
			p->at++;
		}
		buf_putc(&b, *p->at);
	}
	if (p->at == p->end) {
		wrong(p, start, N_("a quote is never closed%s"), "");
		goto done;
	}
	p->at++;
	utf8_nfc(&normal, buf_str(&b), b.len);
	if (normal.len > RULE_TEXT_MAX) {
		FAIL(p->err, ERR_LIMIT, N_("a text is longer than %d bytes"), RULE_TEXT_MAX);
		error_at(p->err, p->source, p->number, column_of(p, start));
		goto done;
	}
	if (strspn(buf_str(&normal), " \t") == normal.len) {
		wrong(p, start, N_("there is nothing between the quotes%s"), "");
		goto done;
	}
	*out = arena_strndup(&p->out->arena, normal.data, normal.len);
	ok = at_end(p);
done:
	buf_release(&b);
	buf_release(&normal);
	return ok;
}

/* ---- what a pattern may ask ------------------------------------------------------------- */

/* The first term that depends on more than the incident; NULL when there is none. */
static const struct query_node *
find_foreign(const struct query_node *n)
{
	const struct query_node *found = NULL;

	if (n->kind == NODE_TERM
	    && (n->field == F_TAG || n->field == F_STAGE || n->field == F_STATUS
		|| n->field == F_DATASET || n->field == F_RECORDS
		|| n->field == F_RESPONSE || n->field == F_MEASURE_STAGE
		|| n->field == F_AUTHORITY))
		return n;
	for (const struct query_node *c = n->first; c && !found; c = c->next)
		found = find_foreign(c);
	return found;
}

/* Regular expressions that do not compile are found here, not when the pattern is run. */
static bool
check_regexes(struct parser *p, const char *start, const struct query_node *n)
{
	struct matcher *m;

	if (n->kind == NODE_TERM && n->is_regex) {
		if (!(m = matcher_new(MATCH_REGEX, n->value, p->err))) {
			if (p->err)
				p->err->code = ERR_FORMAT;
			return error_at(p->err, p->source, p->number,
					column_of(p, start) + n->column_at - 1);
		}
		matcher_free(m);
	}
	for (const struct query_node *c = n->first; c; c = c->next)
		if (!check_regexes(p, start, c))
			return false;
	return true;
}

static bool
take_query(struct parser *p)
{
	const char *start = p->at;
	const struct query_node *foreign;
	char *text;
	long column;

	if (p->end - start > RULE_TEXT_MAX)
		goto too_long;
	text = xstrndup(start, (size_t)(p->end - start));
	p->rule->query = query_parse(text, p->codes, p->err);
	free(text);
	if (!p->rule->query) {
		if (p->err) {
			column = p->err->at.column;
			p->err->at.source[0] = '\0';
			p->err->at.line = p->err->at.column = 0;
			error_at(p->err, p->source, p->number,
				 column_of(p, start) + (column > 0 ? column - 1 : 0));
		}
		return false;
	}
	if (p->rule->query->root->kind == NODE_ALL)
		return wrong(p, start, N_("match needs a query%s"), "");
	if ((foreign = find_foreign(p->rule->query->root))) {
		FAIL(p->err, ERR_FORMAT, N_("a pattern cannot ask for %s"),
		     fields[foreign->field].name);
		error_hint(p->err, N_("a pattern's answer depends on the incident alone; combine tags"
				      " in a query"));
		return error_at(p->err, p->source, p->number,
				column_of(p, start) + foreign->column_at - 1);
	}
	/* What is printed must be read again. */
	if (strlen(p->rule->query->text) > RULE_TEXT_MAX)
		goto too_long;
	return check_regexes(p, start, p->rule->query->root);
too_long:
	FAIL(p->err, ERR_LIMIT, N_("a query in a pattern is at most %d bytes long"), RULE_TEXT_MAX);
	return error_at(p->err, p->source, p->number, column_of(p, start));
}

/* ---- keys ------------------------------------------------------------------------------- */

/* An incident's number, or a quoted text. */
static bool
take_example(struct parser *p, bool must)
{
	struct rule *r = p->rule;
	struct example *e;

	if (r->example_count == RULE_EXAMPLES_MAX) {
		FAIL(p->err, ERR_LIMIT, N_("a pattern has at most %d examples"), RULE_EXAMPLES_MAX);
		return error_at(p->err, p->source, p->number, 1);
	}
	/* In the arena at the end; a few copies on the way do no harm. */
	if (r->example_count == p->example_cap) {
		size_t cap = p->example_cap ? p->example_cap * 2 : 8;
		struct example *more = arena_alloc(&p->out->arena, cap * sizeof *more);

		if (r->example_count)
			memcpy(more, r->examples, r->example_count * sizeof *more);
		r->examples = more;
		p->example_cap = cap;
	}
	e = &r->examples[r->example_count];
	*e = (struct example){ .must = must, .line = p->number };
	if (p->at < p->end && *p->at == '"') {
		if (!take_text(p, &e->text))
			return false;
	} else {
		const char *start = p->at;
		size_t len;

		e->incident = take_word(p);
		len = strlen(e->incident);
		if (strncmp(e->incident, "INC-", 4) != 0 || len > 32
		    || strspn(e->incident + 4, "0123456789") == 0
		    || strspn(e->incident + 4, "0123456789-ABCDEFGHJKLMNPQRSTUVWXYZabcdefg")
			       != len - 4)
			return wrong(p, start,
				     N_("an example is a text in quotes or the number of an"
					" incident, such as INC-4417%s"), "");
		if (!at_end(p))
			return false;
	}
	r->example_count++;
	return true;
}

static bool
unknown_key(struct parser *p, const char *start, const char *name)
{
	struct near near;
	char words[200];

	for (size_t i = 0; i < sizeof sequence_keys / sizeof *sequence_keys; i++)
		if (strcmp(name, sequence_keys[i]) == 0) {
			wrong(p, start, N_("patterns over several incidents (%s) cannot be used yet"),
			      name);
			return error_hint(p->err, N_("a pattern has one match"));
		}
	near_start(&near, name);
	for (int k = 0; k < KEYS; k++)
		near_offer(&near, key_names[k]);
	near_offer(&near, "pattern");
	near_print(&near, words, sizeof words);
	wrong(p, start, N_("a pattern has no \"%s\""), name);
	if (words[0])
		error_hint(p->err, N_("near it: %s"), words);
	else
		error_hint(p->err, N_("it has title, tag, match, must, mustnot and why"));
	return false;
}

static bool
take_key(struct parser *p)
{
	const char *start = p->at, *name = take_word(p), *value;
	struct rule *r = p->rule;
	int k = 0;

	while (k < KEYS && strcmp(key_names[k], name) != 0)
		k++;
	if (k == KEYS)
		return unknown_key(p, start, name);
	if (!r)
		return wrong(p, start, N_("a pattern begins with: pattern NAME%s"), "");
	if (p->seen[k] && k != K_MUST && k != K_MUSTNOT)
		return wrong(p, start, N_("%s is said twice"), name);
	p->seen[k] = true;
	skip_blanks(p);
	value = p->at;
	switch ((enum key)k) {
	case K_TITLE:
		return take_text(p, &r->title);
	case K_TITLE_ES:
		return take_text(p, &r->title_es);
	case K_WHY:
		return take_text(p, &r->why);
	case K_WHY_ES:
		return take_text(p, &r->why_es);
	case K_TAG:
		r->tag = take_word(p);
		if (!tag_check(r->tag, p->err)) {
			if (p->err)
				p->err->code = ERR_FORMAT;
			return error_at(p->err, p->source, p->number, column_of(p, value));
		}
		return at_end(p);
	case K_MATCH:
		return take_query(p);
	default:
		return take_example(p, k == K_MUST);
	}
}

/* A name is a word that is no file: letters, digits, - and _. */
static bool
is_name(const char *s)
{
	size_t len = strlen(s);

	for (const char *c = s; *c; c++)
		if (!(*c >= 'a' && *c <= 'z') && !(*c >= 'A' && *c <= 'Z') && !(*c >= '0' && *c <= '9')
		    && *c != '-' && *c != '_')
			return false;
	return len > 0 && len <= 64 && s[0] != '-';
}

/* Is the pattern that ends here whole? */
static bool
finish_rule(struct parser *p)
{
	static const enum key needed[] = { K_TAG, K_MATCH };
	const struct rule *r = p->rule;

	if (!r)
		return true;
	for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
		if (!p->seen[needed[i]]) {
			FAIL(p->err, ERR_FORMAT, N_("pattern %s has no %s"), r->name,
			     key_names[needed[i]]);
			return error_at(p->err, p->source, r->line, 1);
		}
	for (size_t i = 0; i < r->example_count; i++)
		if (r->examples[i].text && !rule_has_text(r)) {
			FAIL(p->err, ERR_FORMAT,
			     N_("pattern %s looks at no narrative, so a text cannot be an example"),
			     r->name);
			error_hint(p->err, N_("take an incident: must INC-4417"));
			return error_at(p->err, p->source, r->examples[i].line, 1);
		}
	return true;
}

static bool
start_rule(struct parser *p)
{
	struct rules *out = p->out;
	const char *start;
	struct rule *r;

	if (!finish_rule(p))
		return false;
	p->rule = NULL;
	skip_blanks(p);
	start = p->at;
	if (out->count == RULES_MAX) {
		FAIL(p->err, ERR_LIMIT, N_("a file has at most %d patterns"), RULES_MAX);
		return error_at(p->err, p->source, p->number, 1);
	}
	out->items = grow_array(out->items, out->count, &p->cap, sizeof *out->items);
	r = &out->items[out->count++];
	*r = (struct rule){ .title = "", .title_es = "", .why = "", .why_es = "",
			    .line = p->number };
	r->name = take_word(p);
	memset(p->seen, 0, sizeof p->seen);
	p->example_cap = 0;
	if (!is_name(r->name)) {
		wrong(p, start, N_("\"%s\" cannot be the name of a pattern"), r->name);
		return error_hint(p->err, N_("a name has letters without accents, digits, - and _"));
	}
	for (size_t i = 0; i + 1 < out->count; i++)
		if (strcmp(out->items[i].name, r->name) == 0)
			return wrong(p, start, N_("pattern %s stands here twice"), r->name);
	p->rule = r;
	return at_end(p);
}

static bool
take_line(struct parser *p)
{
	for (const char *s = p->line; s < p->end; s++)
		if (((unsigned char)*s < 0x20 && *s != '\t') || *s == 0x7f)
			return wrong(p, s, N_("a control character%s"), "");
	p->at = p->line;
	skip_blanks(p);
	if (p->at == p->end || *p->at == '#')
		return true;
	if (p->at > p->line)
		return take_key(p);
	if (strcmp(take_word(p), "pattern") == 0)
		return start_rule(p);
	p->at = p->line;
	if (p->rule) {
		wrong(p, p->at, N_("what belongs to a pattern is indented%s"), "");
		return error_hint(p->err, N_("a new one begins with: pattern NAME"));
	}
	return wrong(p, p->at, N_("a pattern begins with: pattern NAME%s"), "");
}

bool
rules_parse(const char *text, size_t len, const char *source, struct codes *codes,
	    struct rules *out, struct error *err)
{
	struct parser p = { .out = out, .codes = codes, .source = source, .err = err };
	const char *end = text + len, *next;
	size_t good;

	*out = (struct rules){ 0 };
	if (len > RULE_FILE_MAX) {
		FAIL(err, ERR_LIMIT, N_("a file of patterns is at most %d bytes long"), RULE_FILE_MAX);
		return error_at(err, source, 0, 0);
	}
	if (len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
		text += 3;
	good = utf8_check(text, (size_t)(end - text));
	for (const char *line = text; line < end; line = next) {
		const char *eol = memchr(line, '\n', (size_t)(end - line));

		next = eol ? eol + 1 : end;
		p.number++;
		p.line = line;
		p.end = eol ? eol : end;
		if (text + good >= line && text + good < p.end)
			return wrong(&p, text + good, N_("this is not UTF-8 text%s"), "");
		if (p.end > line && p.end[-1] == '\r')
			p.end--;
		if (!take_line(&p))
			return false;
	}
	if (!finish_rule(&p))
		return false;
	if (out->count == 0) {
		FAIL(err, ERR_FORMAT, N_("there is no pattern in it"));
		return error_at(err, source, 0, 0);
	}
	return true;
}

void
rules_release(struct rules *rules)
{
	for (size_t i = 0; i < rules->count; i++)
		query_free(rules->items[i].query);
	free(rules->items);
	arena_release(&rules->arena);
	*rules = (struct rules){ 0 };
}

/* ---- printing --------------------------------------------------------------------------- */

static void
print_text(struct buf *out, enum key k, const char *text)
{
	buf_printf(out, "  %-8s \"", key_names[k]);
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			buf_putc(out, '\\');
		buf_putc(out, *text);
	}
	buf_puts(out, "\"\n");
}

void
rule_print(struct buf *out, const struct rule *r)
{
	const struct {
		enum key key;
		const char *text;
	} before[] = { { K_TITLE, r->title }, { K_TITLE_ES, r->title_es } },
	  after[] = { { K_WHY, r->why }, { K_WHY_ES, r->why_es } };

	buf_printf(out, "pattern %s\n", r->name);
	for (size_t i = 0; i < 2; i++)
		if (before[i].text[0])
			print_text(out, before[i].key, before[i].text);
	buf_printf(out, "  %-8s %s\n", key_names[K_TAG], r->tag);
	buf_printf(out, "  %-8s %s\n", key_names[K_MATCH], r->query->text);
	for (int must = 1; must >= 0; must--)
		for (size_t i = 0; i < r->example_count; i++) {
			const struct example *e = &r->examples[i];
			enum key k = must ? K_MUST : K_MUSTNOT;

			if (e->must != must)
				continue;
			if (e->text)
				print_text(out, k, e->text);
			else
				buf_printf(out, "  %-8s %s\n", key_names[k], e->incident);
		}
	for (size_t i = 0; i < 2; i++)
		if (after[i].text[0])
			print_text(out, after[i].key, after[i].text);
}

const char *
rule_title(const struct rule *r, const char *lang)
{
	const char *first = strcmp(lang, "es") == 0 ? r->title_es : r->title;
	const char *second = first == r->title ? r->title_es : r->title;

	return first[0] ? first : second[0] ? second : r->name;
}

/* ---- examples --------------------------------------------------------------------------- */

/* What a text answers: NO_TERM where the part of the query says nothing about texts. */
enum said { SAID_NO, SAID_YES, SAID_MAYBE, NO_TERM, SAID_ERROR };

static bool
is_text_term(const struct query_node *n)
{
	return n->kind == NODE_TERM && n->field == F_NARRATIVE;
}

static bool
has_text(const struct query_node *n)
{
	if (is_text_term(n) && n->op != OP_MISSING)
		return true;
	for (const struct query_node *c = n->first; c; c = c->next)
		if (has_text(c))
			return true;
	return false;
}

bool
rule_has_text(const struct rule *rule)
{
	return has_text(rule->query->root);
}

static enum said
test_term(const struct query_node *n, const char *text, struct error *err)
{
	enum match_kind kind = n->is_regex ? MATCH_REGEX : n->op == OP_IS ? MATCH_WHOLE : MATCH_PART;
	struct matcher *m;
	enum match_result got;

	/* no:text: there is one. */
	if (n->op == OP_MISSING)
		return SAID_NO;
	if (!(m = matcher_new(kind, n->value, err)))
		return SAID_ERROR;
	got = matcher_test(m, text, strlen(text));
	matcher_free(m);
	return got == MATCH_YES ? SAID_YES : got == MATCH_NO ? SAID_NO : SAID_MAYBE;
}

static enum said
test_node(const struct query_node *n, const char *text, struct error *err)
{
	enum said all = NO_TERM;
	bool is_and = n->kind == NODE_AND;

	if (is_text_term(n))
		return test_term(n, text, err);
	if (n->kind == NODE_NOT) {
		all = test_node(n->first, text, err);
		return all == SAID_NO ? SAID_YES : all == SAID_YES ? SAID_NO : all;
	}
	if (n->kind != NODE_AND && n->kind != NODE_OR)
		return NO_TERM;
	for (const struct query_node *c = n->first; c; c = c->next) {
		enum said one = test_node(c, text, err);

		if (one == SAID_ERROR)
			return one;
		if (one == NO_TERM)
			continue;
		if (all == NO_TERM)
			all = one;
		else if (one == (is_and ? SAID_NO : SAID_YES))
			all = one;
		else if (one == SAID_MAYBE && all != (is_and ? SAID_NO : SAID_YES))
			all = one;
	}
	return all;
}

bool
rule_test_text(const struct rule *rule, const char *text, int *answer, struct error *err)
{
	enum said said = test_node(rule->query->root, text, err);

	*answer = SAID_MAYBE;
	if (said == NO_TERM)
		return FAIL(err, ERR_USAGE,
			    N_("pattern %s looks at no narrative, so a text cannot be an example"),
			    rule->name);
	*answer = (int)said;
	return said != SAID_ERROR;
}

bool
rule_check_texts(const struct rule *rule, enum example_result *results, struct error *err)
{
	for (size_t i = 0; i < rule->example_count; i++) {
		const struct example *e = &rule->examples[i];
		int answer;

		results[i] = EXAMPLE_UNDECIDED;
		if (!e->text)
			continue;
		if (!rule_test_text(rule, e->text, &answer, err))
			return error_at(err, NULL, e->line, 0);
		if (answer != SAID_MAYBE)
			results[i] = (answer == SAID_YES) == e->must ? EXAMPLE_PASS : EXAMPLE_FAIL;
	}
	return true;
}

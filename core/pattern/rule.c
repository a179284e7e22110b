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
enum key {
	K_TITLE, K_TITLE_ES, K_TAG,
	K_FIRST, K_THEN, K_WITH, K_WITHOUT, /* in the order of enum step_kind */
	K_MATCH, K_AT, K_MUST, K_MUSTNOT, K_WHY, K_WHY_ES, KEYS
};

static const char *const key_names[KEYS] = { "title", "title.es", "tag", "first", "then", "with", "without",
					     "match", "at", "must", "mustnot", "why", "why.es" };
static const char *const same_names[] = { "person", "organisation", "community", "place", "actor" };
static const char *const tag_names[] = { "all", "first", "last" };

struct parser {
	struct rules *out;
	struct codes *codes;
	const char *source;
	const char *line, *end, *at; /* the line in hand, without its end */
	long number;
	struct rule *rule;
	bool seen[KEYS];
	size_t cap, example_cap;
	long tags_at, tags_line, threshold_line; /* of the rule; tags_at 0: not said */
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

/* A query that goes as far as end. */
static bool
take_query(struct parser *p, const char *end, const char *key, struct query **out)
{
	const char *start = p->at;
	const struct query_node *foreign;
	char *text;
	long column;

	if (end - start > RULE_TEXT_MAX)
		goto too_long;
	text = xstrndup(start, (size_t)(end - start));
	*out = query_parse(text, p->codes, p->err);
	free(text);
	if (!*out) {
		if (p->err) {
			column = p->err->at.column;
			p->err->at.source[0] = '\0';
			p->err->at.line = p->err->at.column = 0;
			error_at(p->err, p->source, p->number,
				 column_of(p, start) + (column > 0 ? column - 1 : 0));
		}
		return false;
	}
	if ((*out)->root->kind == NODE_ALL)
		return wrong(p, start, N_("%s needs a query"), key);
	if ((foreign = find_foreign((*out)->root))) {
		FAIL(p->err, ERR_FORMAT, N_("a pattern cannot ask for %s"),
		     fields[foreign->field].name);
		error_hint(p->err, N_("a pattern's answer depends on the incident alone; combine tags"
				      " in a query"));
		return error_at(p->err, p->source, p->number,
				column_of(p, start) + foreign->column_at - 1);
	}
	/* What is printed must be read again. */
	if (strlen((*out)->text) > RULE_TEXT_MAX)
		goto too_long;
	return check_regexes(p, start, (*out)->root);
too_long:
	FAIL(p->err, ERR_LIMIT, N_("a query in a pattern is at most %d bytes long"), RULE_TEXT_MAX);
	return error_at(p->err, p->source, p->number, column_of(p, start));
}

/* ---- patterns over several incidents ------------------------------------------------------ */

struct word {
	const char *at;
	size_t len;
};

static bool
word_is(struct word w, const char *text)
{
	return w.len == strlen(text) && memcmp(w.at, text, w.len) == 0;
}

/* The last words of the line in hand, words[0] the very last; how many of at most max there are. */
static size_t
last_words(const struct parser *p, struct word *words, size_t max)
{
	const char *end = p->end;
	size_t n = 0;

	while (n < max) {
		const char *start;

		while (end > p->at && (end[-1] == ' ' || end[-1] == '\t'))
			end--;
		for (start = end; start > p->at && start[-1] != ' ' && start[-1] != '\t';)
			start--;
		if (start == end)
			break;
		words[n++] = (struct word){ start, (size_t)(end - start) };
		end = start;
	}
	return n;
}

/* The words that follow, one at a time; an empty one at the end of the line. */
static struct word
next_word(struct parser *p)
{
	struct word w;

	skip_blanks(p);
	w = (struct word){ p->at, 0 };
	while (p->at < p->end && *p->at != ' ' && *p->at != '\t')
		p->at++;
	w.len = (size_t)(p->at - w.at);
	return w;
}

static bool
word_number(struct parser *p, struct word w, long least, long most, int32_t *out)
{
	long n = 0;

	for (size_t i = 0; i < w.len && n <= most; i++) {
		if (w.at[i] < '0' || w.at[i] > '9') {
			n = -1;
			break;
		}
		n = n * 10 + (w.at[i] - '0');
	}
	*out = (int32_t)n;
	if (w.len > 0 && n >= least && n <= most)
		return true;
	FAIL(p->err, ERR_FORMAT, N_("a number from %ld to %ld belongs here"), least, most);
	return error_at(p->err, p->source, p->number, column_of(p, w.at));
}

/* What the incidents have in common. */
static bool
word_same(struct parser *p, struct word w, enum target_kind *out)
{
	char *text;
	struct near near;
	char words[200];

	for (size_t i = 0; i < sizeof same_names / sizeof *same_names; i++)
		if (word_is(w, same_names[i])) {
			*out = (enum target_kind)i;
			return true;
		}
	text = arena_strndup(&p->out->arena, w.at, w.len);
	if (word_is(w, "conflict")) {
		wrong(p, w.at, N_("a dossier knows no conflicts, so nothing can be of the same %s"), text);
		return error_hint(p->err, N_("same community or same place comes nearest to it"));
	}
	near_start(&near, text);
	for (size_t i = 0; i < sizeof same_names / sizeof *same_names; i++)
		near_offer(&near, same_names[i]);
	near_print(&near, words, sizeof words);
	wrong(p, w.at, N_("incidents cannot have the same \"%s\""), text);
	if (words[0])
		return error_hint(p->err, N_("near it: %s"), words);
	return error_hint(p->err, N_("same person, organisation, community, place or actor"));
}

/* Behind the query of a step: "within 90 days same person". *end gets where it begins. */
static bool
take_bounds(struct parser *p, const char *key, struct rule_step *step, const char **end)
{
	struct word w[5];
	size_t n = last_words(p, w, 5);
	const char *at = n ? w[0].at : p->end;

	/* From the end, so that a query may hold any of these words. */
	if (n > 1 && !word_is(w[1], "same"))
		at = w[0].at + w[0].len;
	else if (n > 2 && !word_is(w[2], "days") && !word_is(w[2], "day"))
		at = w[2].at;
	else if (n > 4 && !word_is(w[4], "within"))
		at = w[4].at;
	else if (n == 5) {
		*end = w[4].at;
		return word_same(p, w[0], &step->same)
		       && word_number(p, w[3], 1, RULE_DAYS_MAX, &step->within);
	}
	wrong(p, at, N_("%s ends in: within N days same person"), key);
	return error_hint(p->err, N_("or the same organisation, community, place or actor"));
}

static bool
take_step(struct parser *p, const char *start, const char *key, enum step_kind kind)
{
	struct rule *r = p->rule;
	struct rule_step *step;
	const char *end = p->end;

	if (p->seen[K_MATCH])
		return wrong(p, start, N_("a pattern has match or first, not both%s"), "");
	if (kind != STEP_FIRST && r->step_count == 0) {
		wrong(p, start, N_("before %s stands a first"), key);
		return error_hint(p->err, N_("as in: first type=threat"));
	}
	if (r->step_count == RULE_STEPS_MAX) {
		FAIL(p->err, ERR_LIMIT, N_("a pattern has at most %d steps"), RULE_STEPS_MAX);
		return error_at(p->err, p->source, p->number, column_of(p, start));
	}
	if (!r->steps)
		r->steps = arena_alloc(&p->out->arena, RULE_STEPS_MAX * sizeof *r->steps);
	step = &r->steps[r->step_count];
	*step = (struct rule_step){ .kind = kind };
	if (kind != STEP_FIRST && !take_bounds(p, key, step, &end))
		return false;
	/* What was read is released with the rule, whatever comes of it. */
	r->step_count++;
	return take_query(p, end, key, &step->query);
}

/* "at least 5 in 30 days same place" */
static bool
take_threshold(struct parser *p)
{
	struct rule *r = p->rule;
	struct word w = next_word(p), same;

	if (!word_is(w, "least"))
		goto shape;
	if (!word_number(p, next_word(p), 2, RULE_LEAST_MAX, &r->least))
		return false;
	if (!word_is(w = next_word(p), "in"))
		goto shape;
	if (!word_number(p, next_word(p), 1, RULE_DAYS_MAX, &r->days))
		return false;
	if (!word_is(w = next_word(p), "days") && !word_is(w, "day"))
		goto shape;
	if (!word_is(w = next_word(p), "same"))
		goto shape;
	same = next_word(p);
	if (same.len == 0) {
		w = same;
		goto shape;
	}
	return word_same(p, same, &r->same) && at_end(p);
shape:
	wrong(p, w.at, N_("this is written: at least 5 in 30 days same place%s"), "");
	return false;
}

/* "tag NAME", behind which a sequence may say which of its incidents get it. */
static bool
take_tag(struct parser *p)
{
	const char *start = p->at;
	struct word w;

	p->rule->tag = take_word(p);
	if (!tag_check(p->rule->tag, p->err)) {
		if (p->err)
			p->err->code = ERR_FORMAT;
		return error_at(p->err, p->source, p->number, column_of(p, start));
	}
	w = next_word(p);
	for (size_t i = 0; i < sizeof tag_names / sizeof *tag_names; i++)
		if (word_is(w, tag_names[i])) {
			p->rule->tags = (enum rule_tags)i;
			p->tags_at = i ? column_of(p, w.at) : 0;
			p->tags_line = p->number;
			return at_end(p);
		}
	p->at = w.at;
	return at_end(p);
}

/* What stands behind the key of a step. */
static void
print_step(struct buf *out, const struct rule_step *step)
{
	buf_puts(out, step->query->text);
	if (step->kind != STEP_FIRST)
		buf_printf(out, " within %ld days same %s", (long)step->within, same_names[step->same]);
}

static void
print_threshold(struct buf *out, const struct rule *r)
{
	buf_printf(out, "at least %ld in %ld days same %s", (long)r->least, (long)r->days,
		   same_names[r->same]);
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

	near_start(&near, name);
	for (int k = 0; k < KEYS; k++)
		near_offer(&near, key_names[k]);
	near_offer(&near, "pattern");
	near_print(&near, words, sizeof words);
	wrong(p, start, N_("a pattern has no \"%s\""), name);
	if (words[0])
		error_hint(p->err, N_("near it: %s"), words);
	else
		error_hint(p->err, N_("it has title, tag, match, first, must, mustnot and why"));
	return false;
}

static bool
take_key(struct parser *p)
{
	const char *start = p->at, *name = take_word(p);
	struct rule *r = p->rule;
	int k = 0;

	while (k < KEYS && strcmp(key_names[k], name) != 0)
		k++;
	if (k == KEYS)
		return unknown_key(p, start, name);
	if (!r)
		return wrong(p, start, N_("a pattern begins with: pattern NAME%s"), "");
	if (p->seen[k] && k != K_MUST && k != K_MUSTNOT && k != K_THEN && k != K_WITH && k != K_WITHOUT)
		return wrong(p, start, N_("%s is said twice"), name);
	p->seen[k] = true;
	skip_blanks(p);
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
		return take_tag(p);
	case K_MATCH:
		if (p->rule->step_count)
			return wrong(p, start, N_("a pattern has match or first, not both%s"), "");
		return take_query(p, p->end, name, &r->query);
	case K_FIRST:
	case K_THEN:
	case K_WITH:
	case K_WITHOUT:
		return take_step(p, start, name, (enum step_kind)(k - K_FIRST));
	case K_AT:
		p->threshold_line = p->number;
		return take_threshold(p);
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

/* The steps as one query: what any of them asks; and all of it in one line. */
static bool
sum_up(struct parser *p)
{
	struct rule *r = p->rule;
	struct buf line = { 0 }, any = { 0 };
	bool ok = true;

	for (size_t i = 0; i < r->step_count; i++) {
		const struct rule_step *step = &r->steps[i];

		buf_printf(&any, "%s(%s)", i ? " or " : "", step->query->text);
		buf_printf(&line, "%s%s ", i ? " " : "", key_names[K_FIRST + step->kind]);
		print_step(&line, step);
	}
	if (r->step_count) {
		if (any.len > RULE_TEXT_MAX) {
			FAIL(p->err, ERR_LIMIT, N_("the queries of a pattern are together at most %d bytes long"),
			     RULE_TEXT_MAX);
			ok = error_at(p->err, p->source, r->line, 1);
		} else if (!(r->query = query_parse(any.data, p->codes, p->err))) {
			ok = error_at(p->err, p->source, r->line, 1);
		}
	} else {
		buf_puts(&line, r->query->text);
		if (r->least) {
			buf_putc(&line, ' ');
			print_threshold(&line, r);
		}
	}
	r->definition = arena_strdup(&p->out->arena, buf_str(&line));
	buf_release(&line);
	buf_release(&any);
	return ok;
}

/* Is the pattern that ends here whole? */
static bool
finish_rule(struct parser *p)
{
	const struct rule *r = p->rule;
	const char *missing = NULL;

	if (!r)
		return true;
	if (!p->seen[K_TAG])
		missing = key_names[K_TAG];
	else if (!p->seen[K_MATCH] && !p->seen[K_FIRST])
		missing = key_names[K_MATCH];
	if (missing) {
		FAIL(p->err, ERR_FORMAT, N_("pattern %s has no %s"), r->name, missing);
		return error_at(p->err, p->source, r->line, 1);
	}
	if (r->step_count == 1) {
		FAIL(p->err, ERR_FORMAT, N_("pattern %s has a first and nothing behind it"), r->name);
		error_hint(p->err, N_("a then, with or without belongs there; of one incident, match asks"));
		return error_at(p->err, p->source, r->line, 1);
	}
	if (r->least && r->step_count) {
		FAIL(p->err, ERR_FORMAT, N_("at least goes with match, not with first%s"), "");
		return error_at(p->err, p->source, p->threshold_line, 1);
	}
	if (p->tags_at && !r->step_count) {
		FAIL(p->err, ERR_FORMAT, N_("only a pattern with first and then has a first and a last incident%s"),
		     "");
		return error_at(p->err, p->source, p->tags_line, p->tags_at);
	}
	if (!sum_up(p))
		return false;
	for (size_t i = 0; i < r->example_count; i++)
		if (r->examples[i].text && (rule_is_joint(r) || !rule_has_text(r))) {
			FAIL(p->err, ERR_FORMAT,
			     rule_is_joint(r)
				     ? N_("pattern %s looks at several incidents, so a text cannot be an example")
				     : N_("pattern %s looks at no narrative, so a text cannot be an example"),
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
	p->tags_at = 0;
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
	for (size_t i = 0; i < rules->count; i++) {
		query_free(rules->items[i].query);
		for (size_t k = 0; k < rules->items[i].step_count; k++)
			query_free(rules->items[i].steps[k].query);
	}
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
	buf_printf(out, "  %-8s %s", key_names[K_TAG], r->tag);
	if (r->tags != TAGS_ALL)
		buf_printf(out, " %s", tag_names[r->tags]);
	buf_putc(out, '\n');
	for (size_t i = 0; i < r->step_count; i++) {
		buf_printf(out, "  %-8s ", key_names[K_FIRST + r->steps[i].kind]);
		print_step(out, &r->steps[i]);
		buf_putc(out, '\n');
	}
	if (!r->step_count)
		buf_printf(out, "  %-8s %s\n", key_names[K_MATCH], r->query->text);
	if (r->least) {
		buf_puts(out, "  ");
		print_threshold(out, r);
		buf_putc(out, '\n');
	}
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

bool
rule_is_joint(const struct rule *r)
{
	return r->step_count > 0 || r->least > 0;
}

const char *
rule_step_name(enum step_kind kind)
{
	return key_names[K_FIRST + kind];
}

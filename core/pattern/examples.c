/* The examples of patterns that are texts: what a text alone can tell. */
#include "core/pattern/rule.h"

#include <string.h>

#include "core/base/i18n.h"
#include "core/text/match.h"

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

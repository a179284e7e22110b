/* The filter language. */
#include "core/query/query.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/dossier/codes.h"

#define TEXT_MAX  65536
#define DEPTH_MAX 64

struct parser {
	struct query *q;
	struct codes *codes;
	const char *text, *at;
	int depth;
	enum field_level level; /* inside act(...) or victim(...) */
	struct error *err;
};

/* ---- reading ---------------------------------------------------------------------------- */

static long
column_of(const struct parser *p, const char *at)
{
	long column = 1;

	for (const char *s = p->text; s < at; s++)
		column += ((unsigned char)*s & 0xC0) != 0x80;
	return column;
}

static bool
wrong(struct parser *p, const char *at, const char *what, const char *arg)
{
	FAIL(p->err, ERR_USAGE, what, arg);
	return error_at(p->err, _("the query"), 1, column_of(p, at));
}

static void
skip_space(struct parser *p)
{
	while (*p->at == ' ' || *p->at == '\t' || *p->at == '\n' || *p->at == '\r')
		p->at++;
}

static bool
ends_word(char c)
{
	return c == '\0' || c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '(' || c == ')';
}

/* Is one of these words at this place, whole, in whatever case? Alternatives stand side by side. */
static bool
take_word(struct parser *p, const char *const *words)
{
	for (; *words; words++) {
		size_t len = strlen(*words);

		if (strncasecmp(p->at, *words, len) == 0 && ends_word(p->at[len])) {
			p->at += len;
			return true;
		}
	}
	return false;
}

static const char *const or_words[] = { "or", "o", NULL };
static const char *const and_words[] = { "and", "y", NULL };
static const char *const not_words[] = { "not", "no", NULL };

/* A quoted string with doubled quotes, or bare up to a space, a parenthesis or a stop character. */
static bool
take_value(struct parser *p, const char *stops, const char **out)
{
	struct buf b = { 0 };
	const char *start = p->at;

	if (*p->at == '"') {
		for (p->at++;; p->at++) {
			if (*p->at == '\0') {
				buf_release(&b);
				return wrong(p, start, N_("a quote is never closed%s"), "");
			}
			if (*p->at == '"' && *++p->at != '"')
				break;
			buf_putc(&b, *p->at);
		}
	} else {
		while (!ends_word(*p->at) && !strchr(stops, *p->at))
			buf_putc(&b, *p->at++);
	}
	*out = arena_strndup(&p->q->arena, buf_str(&b), b.len);
	buf_release(&b);
	return true;
}

static struct query_node *
node_new(struct parser *p, enum node_kind kind)
{
	struct query_node *n = arena_alloc(&p->q->arena, sizeof *n);

	*n = (struct query_node){ .kind = kind, .code = -1 };
	return n;
}

/* The field that a word names, or an error that says what is near. */
static const struct field *
known_field(struct parser *p, const char *at, const char *name)
{
	const struct field *f = field_find(name, strlen(name));
	struct near near;
	char words[200];

	if (f && p->level != LEVEL_INCIDENT && f->level != p->level) {
		wrong(p, at, p->level == LEVEL_ACT ? N_("%s is not said of one act")
						   : N_("%s is not said of one victim"),
		      f->name);
		error_hint(p->err, p->level == LEVEL_ACT
					   ? N_("act(...) takes type, offence, actor, attribution")
					   : N_("victim(...) takes victim-kind, sex, profile, nexus"));
		return NULL;
	}
	if (f)
		return f;
	near_start(&near, name);
	for (f = fields; f->name; f++) {
		if (f->level != p->level && p->level != LEVEL_INCIDENT)
			continue;
		near_offer(&near, f->name);
		near_offer(&near, f->name_es);
	}
	near_print(&near, words, sizeof words);
	wrong(p, at, N_("there is no field \"%s\""), name);
	if (words[0])
		error_hint(p->err, N_("near it: %s"), words);
	else
		error_hint(p->err, N_("a column of the source is record.NAME"));
	return NULL;
}

/* Looks a value up in the list of its field, at the field's level if it has one. */
static bool
resolve_code(struct parser *p, struct query_node *n, const struct field *f, const char *at)
{
	struct code_list *list = codes_list(p->codes, f->list);
	struct near near;
	char words[200];
	int found[8], count;
	size_t used = 0;

	if (!list)
		return wrong(p, at, N_("this dossier has no list \"%s\""), f->list);
	count = code_matches(list, n->value, strlen(n->value), f->depth, found, 8);
	if (count > 1) {
		for (int i = 0; i < count && i < 8 && used < sizeof words; i++)
			used += (size_t)snprintf(words + used, sizeof words - used, "%s%s",
						 i ? ", " : "", list->codes[found[i]].code);
		FAIL(p->err, ERR_USAGE, N_("\"%s\" is the name of several values of %s"), n->value,
		     f->name);
		error_hint(p->err, N_("write one of their codes: %s"), words);
		return error_at(p->err, _("the query"), 1, column_of(p, at));
	}
	n->code = count == 1 ? found[0] : -1;
	if (n->code >= 0
	    && (n->code < CODE_FIRST || f->depth < 0 || list->codes[n->code].depth == f->depth)) {
		n->value = list->codes[n->code].code;
		return true;
	}
	near_start(&near, n->value);
	for (int i = CODE_FIRST; i < list->count; i++) {
		const struct code *c = &list->codes[i];

		if (f->depth >= 0 && c->depth != f->depth)
			continue;
		near_offer(&near, c->code);
		near_offer(&near, c->en);
		near_offer(&near, c->es);
	}
	near_print(&near, words, sizeof words);
	FAIL(p->err, ERR_USAGE, N_("\"%s\" is no value of %s"), n->value, f->name);
	if (words[0])
		error_hint(p->err, N_("near it: %s"), words);
	return error_at(p->err, _("the query"), 1, column_of(p, at));
}

static bool
take_op(struct parser *p, enum query_op *op)
{
	static const struct {
		const char *text;
		enum query_op op;
	} ops[] = { { "==", OP_EXACTLY }, { "<=", OP_AT_MOST }, { ">=", OP_AT_LEAST },
		    { "=", OP_IS },	  { ":", OP_HAS },	{ "<", OP_LESS },
		    { ">", OP_MORE } };

	for (size_t i = 0; i < sizeof ops / sizeof *ops; i++)
		if (strncmp(p->at, ops[i].text, strlen(ops[i].text)) == 0) {
			p->at += strlen(ops[i].text);
			*op = ops[i].op;
			return true;
		}
	return false;
}

/* Which operators a kind of field takes. */
static bool
fits(enum field_kind kind, bool is_record, enum query_op op)
{
	if (is_record || kind == KIND_CODED || kind == KIND_TREE)
		return op == OP_IS || op == OP_HAS || op == OP_EXACTLY;
	if (kind == KIND_DATE)
		return op != OP_EXACTLY;
	if (kind == KIND_LADDER)
		return true;
	if (kind == KIND_COUNT)
		return op != OP_EXACTLY;
	return (kind == KIND_ID || kind == KIND_TEXT) && (op == OP_IS || op == OP_HAS);
}

/* no:FIELD */
static struct query_node *
parse_missing(struct parser *p, struct query_node *n)
{
	const char *at = p->at, *name;
	const struct field *f;

	n->op = OP_MISSING;
	if (strncmp(p->at, "record.", 7) == 0) {
		p->at += 7;
		n->field = F_RECORD;
		if (!take_value(p, "", &n->column))
			return NULL;
		if (!n->column[0]) {
			wrong(p, at, N_("record. needs the name of a column%s"), "");
			return NULL;
		}
		return n;
	}
	if (!take_value(p, "", &name) || !(f = known_field(p, at, name)))
		return NULL;
	if (f->kind == KIND_ID || f->kind == KIND_NUMBER || f->kind == KIND_COUNT || f->kind == KIND_LISTED) {
		wrong(p, at, N_("%s is never missing"), f->name);
		return NULL;
	}
	n->field = f->id;
	return n;
}

/* /.../ up to the slash that no backslash hides. */
static bool
take_regex(struct parser *p, struct query_node *n)
{
	struct buf b = { 0 };
	const char *start = p->at;

	for (p->at++; *p->at != '/'; p->at++) {
		if (*p->at == '\0') {
			buf_release(&b);
			return wrong(p, start, N_("a regular expression is never closed%s"), "");
		}
		if (*p->at == '\\' && p->at[1] == '/')
			p->at++;
		else if (*p->at == '\\' && p->at[1])
			buf_putc(&b, *p->at++);
		buf_putc(&b, *p->at);
	}
	p->at++;
	n->is_regex = true;
	n->value = arena_strndup(&p->q->arena, buf_str(&b), b.len);
	buf_release(&b);
	return true;
}

/* A word or "quoted words" alone: looked for in the narrative. */
static struct query_node *
bare_text(struct query_node *n, const char *value)
{
	n->field = F_NARRATIVE;
	n->op = OP_HAS;
	n->value = value;
	return n;
}

/*
 * A bare word is looked for in narratives. One that names a field, or a value that some list knows, was
 * more likely meant as that; the person must say which.
 */
static bool
is_plain_word(struct parser *p, const char *start, const char *word)
{
	if (field_find(word, strlen(word))) {
		wrong(p, start, N_("\"%s\" is a field; a term is FIELD=VALUE"), word);
		return error_hint(p->err, N_("to look for the word in narratives: text:%s"), word);
	}
	for (const struct field *f = fields; f->name; f++) {
		struct code_list *list = f->list ? codes_list(p->codes, f->list) : NULL;

		if (list && code_match(list, word, strlen(word), -1) >= 0) {
			wrong(p, start, N_("\"%s\" is not a term: a term is FIELD=VALUE"), word);
			return error_hint(p->err, N_("did you mean %s=%s? in narratives: text:%s"),
					  f->name, word, word);
		}
	}
	return true;
}

/* region.SCHEME: the scheme must be one of the dossier's. */
static bool
take_scheme(struct parser *p, struct query_node *n, const char *start)
{
	struct code_list *list = codes_list(p->codes, "regions");
	struct near near;
	char words[200];
	const char *scheme;

	if (!take_value(p, "=:<>", &scheme))
		return false;
	n->field = F_REGION;
	near_start(&near, scheme);
	for (int i = CODE_FIRST; list && i < list->count; i++) {
		if (list->codes[i].depth > 0)
			continue;
		near_offer(&near, list->codes[i].code);
		if (strcmp(list->codes[i].code, scheme) == 0) {
			n->column = list->codes[i].code;
			return true;
		}
	}
	near_print(&near, words, sizeof words);
	wrong(p, start, N_("there is no scheme of regions \"%s\""), scheme);
	error_hint(p->err, words[0] ? N_("near it: %s") : N_("schemes are m49 and un-mandate%s"),
		   words);
	return false;
}

/* The part before the comparison. A bare word ends the term: *is_whole. */
static bool
take_subject(struct parser *p, struct query_node *n, const struct field **f, bool *is_whole)
{
	const char *start = p->at, *name;

	*f = NULL;
	*is_whole = false;
	if (*p->at == '"') {
		if (p->level != LEVEL_INCIDENT)
			return wrong(p, start, N_("text belongs to the incident, not to one act or "
						  "victim%s"), "");
		*is_whole = true;
		if (!take_value(p, "", &name))
			return false;
		if (!name[0])
			return wrong(p, start, N_("there is nothing between the quotes%s"), "");
		return bare_text(n, name) != NULL;
	}
	if (strncmp(p->at, "record.", 7) == 0) {
		p->at += 7;
		n->field = F_RECORD;
		if (!take_value(p, "=:<>", &n->column))
			return false;
		if (!n->column[0])
			return wrong(p, start, N_("record. needs the name of a column%s"), "");
	} else if (strncmp(p->at, "region.", 7) == 0) {
		p->at += 7;
		if (!take_scheme(p, n, start))
			return false;
	} else {
		if (!take_value(p, "=:<>", &name))
			return false;
		if (strcmp(name, "date.possible") == 0 || strcmp(name, "fecha.posible") == 0) {
			n->is_possible = true;
			name = "date";
		} else if (ends_word(*p->at) && p->level == LEVEL_INCIDENT) {
			*is_whole = true;
			return is_plain_word(p, start, name) && bare_text(n, name) != NULL;
		}
		if (!(*f = known_field(p, start, name)))
			return false;
		n->field = (*f)->id;
		return true;
	}
	if (p->level != LEVEL_INCIDENT)
		return wrong(p, start, N_("only fields of one act or victim stand in these "
					  "parentheses%s"), "");
	return true;
}

static bool
resolve_region(struct parser *p, struct query_node *n, const char *at)
{
	struct code_list *list = codes_list(p->codes, "regions");
	int scheme = code_find(list, n->column);
	struct near near;
	char words[200];

	n->code = code_match(list, n->value, strlen(n->value), scheme);
	if (n->code < 0) {
		/* M49 regions are known by their number. */
		struct buf numbered = { 0 };

		buf_printf(&numbered, "%s-%s", n->column, n->value);
		n->code = code_match(list, numbered.data, numbered.len, scheme);
		buf_release(&numbered);
	}
	if (n->code >= 0) {
		n->value = list->codes[n->code].code;
		return true;
	}
	near_start(&near, n->value);
	for (int i = scheme; i <= list->codes[scheme].last; i++) {
		near_offer(&near, list->codes[i].code);
		near_offer(&near, list->codes[i].en);
		near_offer(&near, list->codes[i].es);
	}
	near_print(&near, words, sizeof words);
	wrong(p, at, N_("\"%s\" is no region of this scheme"), n->value);
	if (words[0])
		error_hint(p->err, N_("near it: %s"), words);
	return false;
}

/* A number of things: 0, 1, 2, ... */
static bool
take_count(struct parser *p, struct query_node *n, const char *at)
{
	size_t len = strlen(n->value);
	char text[16];

	if (len > 9 || strspn(n->value, "0123456789") != len) {
		wrong(p, at, N_("\"%s\" is not a whole number"), n->value);
		return error_hint(p->err, N_("write %s>=2"), fields[n->field].name);
	}
	n->number = strtol(n->value, NULL, 10);
	snprintf(text, sizeof text, "%ld", n->number);
	n->value = arena_strdup(&p->q->arena, text);
	return true;
}

static struct query_node *
parse_term(struct parser *p)
{
	struct query_node *n = node_new(p, NODE_TERM);
	const char *start = p->at, *value_at;
	const struct field *f = NULL;
	bool is_whole;

	n->column_at = column_of(p, start);
	if (strncmp(p->at, "no:", 3) == 0) {
		p->at += 3;
		return parse_missing(p, n);
	}
	if (!take_subject(p, n, &f, &is_whole))
		return NULL;
	if (is_whole)
		return n;
	if (!take_op(p, &n->op) || !fits(f ? f->kind : KIND_CODED, !f, n->op)) {
		wrong(p, start, N_("%s does not take this comparison"), f ? f->name : n->column);
		error_hint(p->err, N_("words take = : ==, dates and stages also < <= > >="));
		return NULL;
	}
	value_at = p->at;
	if (f && f->kind == KIND_TEXT && n->op == OP_IS && *p->at == '/')
		return take_regex(p, n) ? n : NULL;
	if (!take_value(p, "", &n->value))
		return NULL;
	if (!n->value[0] && n->field != F_RECORD) {
		wrong(p, value_at, N_("a value is missing after %s"), f ? f->name : n->column);
		return NULL;
	}
	if (f && f->kind == KIND_DATE
	    && (!date_parse(n->value, strlen(n->value), &n->period) || *n->value == '<'
		|| *n->value == '>')) {
		wrong(p, value_at, N_("\"%s\" is not a date or a period"), n->value);
		error_hint(p->err, N_("write 2016, 2016-03, 2016-03-05 or 2014..2016-06"));
		return NULL;
	}
	if (f && f->kind == KIND_COUNT && !take_count(p, n, value_at))
		return NULL;
	if (n->field == F_REGION)
		return resolve_region(p, n, value_at) ? n : NULL;
	if (f && f->list && !resolve_code(p, n, f, value_at))
		return NULL;
	return n;
}

static struct query_node *parse_or(struct parser *p);

/* act(...) or victim(...): what is inside asks one of them. */
static struct query_node *
parse_one(struct parser *p, enum node_kind kind, enum field_level level)
{
	struct query_node *n = node_new(p, kind);
	const char *start = p->at;

	if (p->level != LEVEL_INCIDENT) {
		wrong(p, start, N_("act(...) and victim(...) do not stand inside one another%s"), "");
		return NULL;
	}
	p->at = strchr(p->at, '(') + 1;
	p->level = level;
	p->depth++;
	n->first = parse_or(p);
	p->depth--;
	p->level = LEVEL_INCIDENT;
	if (!n->first)
		return NULL;
	skip_space(p);
	if (*p->at != ')') {
		wrong(p, start, N_("a parenthesis is never closed%s"), "");
		return NULL;
	}
	p->at++;
	return n;
}

static struct query_node *
parse_factor(struct parser *p)
{
	const char *start;
	struct query_node *n, *inner;

	skip_space(p);
	start = p->at;
	if (p->depth >= DEPTH_MAX) {
		wrong(p, start, N_("parentheses are nested too deeply%s"), "");
		return NULL;
	}
	if (*p->at == '-' || take_word(p, not_words)) {
		if (*p->at == '-')
			p->at++;
		p->depth++;
		inner = parse_factor(p);
		p->depth--;
		if (!inner)
			return NULL;
		if (inner->kind == NODE_NOT)
			return inner->first;
		n = node_new(p, NODE_NOT);
		n->first = inner;
		return n;
	}
	if (*p->at == '(') {
		p->at++;
		p->depth++;
		n = parse_or(p);
		p->depth--;
		if (!n)
			return NULL;
		skip_space(p);
		if (*p->at != ')') {
			wrong(p, start, N_("a parenthesis is never closed%s"), "");
			return NULL;
		}
		p->at++;
		return n;
	}
	if (*p->at == '\0' || *p->at == ')' || take_word(p, or_words) || take_word(p, and_words)) {
		wrong(p, start, N_("a term is missing here%s"), "");
		return NULL;
	}
	if (strncmp(p->at, "act(", 4) == 0 || strncmp(p->at, "acto(", 5) == 0)
		return parse_one(p, NODE_ACT, LEVEL_ACT);
	if (strncmp(p->at, "victim(", 7) == 0 || strncmp(p->at, "victima(", 8) == 0)
		return parse_one(p, NODE_VICTIM, LEVEL_VICTIM);
	return parse_term(p);
}

/* Children of the same kind are taken in, so a tree has one shape whatever its parentheses. */
static void
adopt(struct query_node *parent, struct query_node ***tail, struct query_node *child)
{
	if (child->kind == parent->kind) {
		**tail = child->first;
		while (**tail)
			*tail = &(**tail)->next;
		return;
	}
	**tail = child;
	*tail = &child->next;
}

static struct query_node *
parse_chain(struct parser *p, enum node_kind kind)
{
	struct query_node *n = node_new(p, kind), **tail = &n->first, *child;

	for (;;) {
		child = kind == NODE_OR ? parse_chain(p, NODE_AND) : parse_factor(p);
		if (!child)
			return NULL;
		adopt(n, &tail, child);
		skip_space(p);
		if (kind == NODE_OR) {
			if (!take_word(p, or_words))
				break;
		} else {
			const char *at = p->at;

			if (*at == '\0' || *at == ')' || take_word(p, or_words)) {
				p->at = at;
				break;
			}
			if (take_word(p, and_words))
				skip_space(p);
		}
	}
	return n->first->next ? n : n->first;
}

static struct query_node *
parse_or(struct parser *p)
{
	return parse_chain(p, NODE_OR);
}

/* ---- printing --------------------------------------------------------------------------- */

static bool
is_operator(const char *s)
{
	const char *const *const operators[] = { or_words, and_words, not_words };

	for (size_t i = 0; i < 3; i++)
		for (const char *const *word = operators[i]; *word; word++)
			if (strcasecmp(*word, s) == 0)
				return true;
	return false;
}

void
query_word(struct buf *out, const char *s)
{
	bool is_bare = s[0] != '\0' && s[0] != '"' && s[0] != '/';

	for (const char *c = s; *c; c++)
		if (ends_word(*c) || strchr("=:<>\"", *c))
			is_bare = false;
	if (is_bare) {
		buf_puts(out, s);
		return;
	}
	buf_putc(out, '"');
	for (; *s; s++) {
		if (*s == '"')
			buf_putc(out, '"');
		buf_putc(out, *s);
	}
	buf_putc(out, '"');
}

static void
print_term(struct buf *out, const struct query_node *n)
{
	static const char *const ops[] = { "=", ":", "==", "<", "<=", ">", ">=" };
	char period[64];

	if (n->op == OP_MISSING)
		buf_puts(out, "no:");
	if (n->field == F_RECORD || n->field == F_REGION) {
		buf_puts(out, n->field == F_RECORD ? "record." : "region.");
		query_word(out, n->column);
	} else {
		buf_puts(out, fields[n->field].name);
	}
	if (n->op == OP_MISSING)
		return;
	if (n->is_possible)
		buf_puts(out, ".possible");
	/* On these kinds = and : mean the same, and so print the same. */
	if (n->is_regex) {
		buf_puts(out, "=/");
		for (const char *s = n->value; *s; s++) {
			if (*s == '/')
				buf_putc(out, '\\');
			if (*s == '\\' && s[1])
				buf_putc(out, *s++);
			buf_putc(out, *s);
		}
		buf_putc(out, '/');
		return;
	}
	if (n->field < F_COUNT && fields[n->field].kind == KIND_DATE) {
		date_format(&n->period, period, sizeof period);
		buf_puts(out, n->op == OP_IS ? ":" : ops[n->op]);
		buf_puts(out, period);
		return;
	}
	if (n->op == OP_HAS && n->field != F_RECORD
	    && (n->field == F_REGION || fields[n->field].kind != KIND_TEXT))
		buf_putc(out, '=');
	else
		buf_puts(out, ops[n->op]);
	/* A word to look for that could be read as and, or, not: quoted, as it had to be typed. */
	if (n->field == F_NARRATIVE && is_operator(n->value))
		buf_printf(out, "\"%s\"", n->value);
	else
		query_word(out, n->value);
}

static void
print_node(struct buf *out, const struct query_node *n, enum node_kind around)
{
	bool needs_parens = n->kind == NODE_OR && around != NODE_ALL;

	needs_parens |= n->kind == NODE_AND && around == NODE_NOT;
	if (needs_parens)
		buf_putc(out, '(');
	switch (n->kind) {
	case NODE_TERM:
		print_term(out, n);
		break;
	case NODE_NOT:
		buf_putc(out, '-');
		print_node(out, n->first, NODE_NOT);
		break;
	case NODE_ACT:
	case NODE_VICTIM:
		buf_puts(out, n->kind == NODE_ACT ? "act(" : "victim(");
		print_node(out, n->first, NODE_ALL);
		buf_putc(out, ')');
		break;
	case NODE_AND:
	case NODE_OR:
		for (const struct query_node *c = n->first; c; c = c->next) {
			if (c != n->first)
				buf_puts(out, n->kind == NODE_AND ? " " : " or ");
			print_node(out, c, n->kind);
		}
		break;
	case NODE_ALL:
		break;
	}
	if (needs_parens)
		buf_putc(out, ')');
}

struct query *
query_parse(const char *text, struct codes *codes, struct error *err)
{
	struct query *q = xcalloc(1, sizeof *q);
	struct parser p = { .q = q, .codes = codes, .text = text, .at = text, .err = err };
	struct buf canonical = { 0 };
	size_t len = strlen(text);

	if (len > TEXT_MAX) {
		FAIL(err, ERR_LIMIT, N_("the query is longer than %d bytes"), TEXT_MAX);
		goto failed;
	}
	if (utf8_check(text, len) != len) {
		FAIL(err, ERR_USAGE, N_("the query is not UTF-8 text"));
		goto failed;
	}
	skip_space(&p);
	q->root = *p.at ? parse_or(&p) : node_new(&p, NODE_ALL);
	if (!q->root)
		goto failed;
	skip_space(&p);
	if (*p.at) {
		wrong(&p, p.at, N_("this parenthesis was never opened%s"), "");
		goto failed;
	}
	print_node(&canonical, q->root, NODE_ALL);
	q->text = buf_steal(&canonical);
	return q;
failed:
	query_free(q);
	return NULL;
}

void
query_free(struct query *q)
{
	if (!q)
		return;
	arena_release(&q->arena);
	free(q->text);
	free(q);
}

static bool
walk_dates(struct query_node *n, bool widen)
{
	bool found = n->kind == NODE_TERM && n->field < F_COUNT
		     && fields[n->field].kind == KIND_DATE && n->op != OP_MISSING && !n->is_possible;

	if (found && widen)
		n->is_possible = true;
	for (struct query_node *c = n->first; c; c = c->next)
		found |= walk_dates(c, widen);
	return found;
}

bool
query_has_certain_dates(const struct query *q)
{
	return walk_dates(q->root, false);
}

struct query *
query_possible(const struct query *q, struct codes *codes)
{
	struct query *copy = query_parse(q->text, codes, NULL);

	if (copy)
		walk_dates(copy->root, true);
	return copy;
}

size_t
query_term_count(const struct query *q)
{
	size_t count = 0;

	if (q->root->kind == NODE_ALL)
		return 0;
	if (q->root->kind != NODE_AND)
		return 1;
	for (const struct query_node *c = q->root->first; c; c = c->next)
		count++;
	return count;
}

/* Prints the terms at the top for which (place == index) is wanted. */
static char *
print_terms(const struct query *q, size_t index, bool wanted)
{
	const struct query_node *n = q->root->kind == NODE_AND ? q->root->first : q->root;
	struct buf out = { 0 };
	size_t at = 0;

	buf_puts(&out, "");
	for (; n; n = q->root->kind == NODE_AND ? n->next : NULL, at++) {
		if ((at == index) != wanted)
			continue;
		if (out.len)
			buf_putc(&out, ' ');
		print_node(&out, n, q->root->kind == NODE_AND ? NODE_AND : NODE_ALL);
	}
	return buf_steal(&out);
}

char *
query_term(const struct query *q, size_t index)
{
	return index < query_term_count(q) ? print_terms(q, index, true) : NULL;
}

char *
query_without(const struct query *q, size_t index)
{
	return print_terms(q, index, false);
}

/* Completion: what a half-typed query may go on with. */
#include <stdio.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/dossier/codes.h"
#include "core/query/query.h"

struct proposals {
	struct completion *out;
	size_t count, max;
};

static void
propose(struct proposals *p, const char *prefix, const char *word, const char *label)
{
	struct completion *c;
	bool needs_quotes = strpbrk(word, " \t()\"=:<>") != NULL;

	if (p->count == p->max)
		return;
	c = &p->out[p->count];
	if (snprintf(c->text, sizeof c->text, "%s%s%s%s", prefix, needs_quotes ? "\"" : "", word,
		     needs_quotes ? "\"" : "")
	    >= (int)sizeof c->text)
		return;
	snprintf(c->label, sizeof c->label, "%s", label);
	utf8_trim(c->label);
	p->count++;
}

/* Does a word start with what was typed, without regard to case and accents? */
static bool
starts(const char *word, const char *typed, size_t len)
{
	struct buf a = { 0 }, b = { 0 };
	bool yes;

	utf8_fold(&a, word, strlen(word));
	utf8_fold(&b, typed, len);
	yes = b.len <= a.len && (b.len == 0 || memcmp(a.data, b.data, b.len) == 0);
	buf_release(&a);
	buf_release(&b);
	return yes;
}

/* Fields, and the words that open something. */
static void
propose_fields(struct proposals *p, const char *typed, size_t len)
{
	static const char *const openings[][2] = {
		{ "act(", N_("one and the same act") },
		{ "victim(", N_("one and the same victim") },
		{ "no:", N_("not recorded, unknown, not applicable or withheld") },
		{ "record.", N_("a column of the source") },
		{ "region.", N_("the place, by a scheme of regions") },
	};

	for (const struct field *f = fields; f->name; f++) {
		char term[64];

		if (f->kind == KIND_NUMBER || f->kind == KIND_LISTED || (!starts(f->name, typed, len)
					       && !starts(f->name_es, typed, len)))
			continue;
		snprintf(term, sizeof term, "%s%s",
			 starts(f->name, typed, len) ? f->name : f->name_es,
			 f->kind == KIND_TEXT || f->kind == KIND_DATE ? ":"
			 : f->kind == KIND_COUNT		    ? ">="
							    : "=");
		propose(p, term, "", gettext(f->title));
	}
	for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
		if (starts(openings[i][0], typed, len))
			propose(p, openings[i][0], "", gettext(openings[i][1]));
}

/* The values of a list that begin so, by code or by label; the code is what is put. */
static void
propose_values(struct proposals *p, const char *prefix, const struct code_list *list, int depth,
	       const char *typed, size_t len, const char *lang)
{
	for (int i = 0; i < list->count; i++) {
		const struct code *c = &list->codes[i];

		if (i >= CODE_FIRST && depth >= 0 && c->depth != depth)
			continue;
		if (starts(c->code, typed, len) || starts(c->en, typed, len)
		    || starts(c->es, typed, len))
			propose(p, prefix, c->code, code_label(list, i, lang));
	}
}

/* Where the term that is being typed begins: behind the last blank, parenthesis or minus before it. */
static size_t
term_start(const char *text, size_t cursor)
{
	bool is_quoted = false;
	size_t start = 0;

	for (size_t i = 0; i < cursor; i++) {
		if (text[i] == '"')
			is_quoted = !is_quoted;
		else if (!is_quoted && strchr(" \t\n()", text[i]))
			start = i + 1;
	}
	while (start < cursor && text[start] == '-')
		start++;
	return start;
}

size_t
query_complete(const char *text, size_t cursor, struct codes *codes, const char *lang,
	       struct completion *out, size_t max, size_t *at)
{
	struct proposals p = { .out = out, .max = max };
	const char *term, *value;
	char prefix[128];
	size_t len, name;
	const struct field *f;

	if (cursor > strlen(text))
		cursor = strlen(text);
	*at = term_start(text, cursor);
	term = text + *at;
	len = cursor - *at;
	name = strcspn(term, "=:<>");
	if (name >= len) {
		propose_fields(&p, term, len);
		return p.count;
	}
	value = term + name + strspn(term + name, "=:<>");
	if (value > term + len || (size_t)(value - term) >= sizeof prefix)
		return 0;
	memcpy(prefix, term, (size_t)(value - term));
	prefix[value - term] = '\0';
	if (*value == '"' && value < term + len)
		value++;
	f = field_find(term, name);
	if (f && f->list && codes_list(codes, f->list))
		propose_values(&p, prefix, codes_list(codes, f->list), f->depth, value,
			       (size_t)(term + len - value), lang);
	return p.count;
}

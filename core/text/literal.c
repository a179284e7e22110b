/* What a regular expression cannot do without. */
#include "core/text/literal.h"

#include <string.h>

#include "core/base/buf.h"

/* One of these must be in the text. count 0: nothing is known. */
struct set {
	struct needle *items; /* in the arena; only bytes and len are used */
	size_t count;
};

struct parser {
	const char *at, *end;
	struct arena *arena;
	bool in_doubt;	   /* then nothing that was found counts */
	bool is_caseless;  /* somewhere; then only lower ASCII is certain */
	int depth;
};

enum { DEPTH = 100 };

enum atom_kind {
	ATOM_CHAR,    /* this very character */
	ATOM_NOTHING, /* takes no text: an anchor, a border of a word */
	ATOM_OTHER,   /* some text */
	ATOM_GROUP    /* takes text or not; set must stand somewhere in the whole text */
};

struct atom {
	enum atom_kind kind;
	const char *bytes;
	size_t len;
	struct set set;
	bool is_ahead; /* (?=.*...) without alternatives at its top */
};

static struct set parse_alternatives(struct parser *p, size_t *branches, bool *is_anywhere);

static size_t
char_length(const char *s, const char *end)
{
	size_t n = 1;

	while (s + n < end && ((unsigned char)s[n] & 0xC0) == 0x80)
		n++;
	return n;
}

static bool
starts(const struct parser *p, const char *with)
{
	size_t len = strlen(with);

	return (size_t)(p->end - p->at) >= len && memcmp(p->at, with, len) == 0;
}

static bool
take(struct parser *p, const char *text)
{
	if (!starts(p, text))
		return false;
	p->at += strlen(text);
	return true;
}

/* ---- sets --------------------------------------------------------------------------------- */

/* Long ones are rare in texts, few ones are quickly looked for. */
static long
worth(const struct set *s)
{
	size_t shortest = 8;

	if (s->count == 0)
		return -1000;
	for (size_t i = 0; i < s->count; i++)
		if (s->items[i].len < shortest)
			shortest = s->items[i].len;
	return (long)shortest * 4 - (long)s->count;
}

static void
offer(struct set *best, const struct set *other)
{
	if (worth(other) > worth(best))
		*best = *other;
}

static void
offer_run(struct parser *p, struct set *best, struct buf *run)
{
	struct set one = { .count = 1 };
	bool has_case = false;

	for (size_t i = 0; i < run->len; i++)
		has_case |= (unsigned char)run->data[i] >= 0x80
			    || (run->data[i] >= 'A' && run->data[i] <= 'Z');
	if (run->len >= LITERAL_MIN && (!has_case || !p->is_caseless)) {
		one.items = arena_alloc(p->arena, sizeof *one.items);
		*one.items = (struct needle){
			.bytes = arena_strndup(p->arena, run->data, run->len), .len = run->len
		};
		offer(best, &one);
	}
	buf_clear(run);
}

/* One of a or of b; nothing is known as soon as nothing is known of either. */
static struct set
either(struct parser *p, const struct set *a, const struct set *b)
{
	struct set both = { .count = a->count + b->count };

	if (a->count == 0 || b->count == 0 || both.count > LITERALS_MAX)
		return (struct set){ 0 };
	both.items = arena_alloc(p->arena, both.count * sizeof *both.items);
	memcpy(both.items, a->items, a->count * sizeof *a->items);
	memcpy(both.items + a->count, b->items, b->count * sizeof *b->items);
	return both;
}

/* ---- atoms -------------------------------------------------------------------------------- */

static struct atom
doubt(struct parser *p)
{
	p->in_doubt = true;
	p->at = p->end;
	return (struct atom){ .kind = ATOM_OTHER };
}

static struct atom
parse_escape(struct parser *p)
{
	char c;

	if (p->end - p->at < 2)
		return doubt(p);
	c = p->at[1];
	if (strchr("bBAZz", c) && c) {
		p->at += 2;
		return (struct atom){ .kind = ATOM_NOTHING };
	}
	if (strchr("dDwWsSNhHvVRXtnrfea", c) && c) {
		p->at += 2;
		/* \N{...} is a character. */
		return c == 'N' && p->at < p->end && *p->at == '{'
			       ? doubt(p)
			       : (struct atom){ .kind = ATOM_OTHER };
	}
	/* Numbers, references, properties, \Q and whatever else a letter may mean. */
	if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
	    || (unsigned char)c < 0x20 || (unsigned char)c >= 0x7F)
		return doubt(p);
	p->at += 2;
	return (struct atom){ .kind = ATOM_CHAR, .bytes = p->at - 1, .len = 1 };
}

/* [oo] is an o; of every other class nothing is known. */
static struct atom
parse_class(struct parser *p)
{
	struct atom a = { .kind = ATOM_CHAR };
	bool is_first = true, is_one = true;

	p->at++;
	if (p->at < p->end && *p->at == '^') {
		is_one = false;
		p->at++;
	}
	for (;; is_first = false) {
		size_t n;

		if (p->at >= p->end)
			return doubt(p);
		if (*p->at == ']' && !is_first) {
			p->at++;
			break;
		}
		/* [:alpha:], [.x.], [=x=] */
		if (*p->at == '[' && p->end - p->at >= 2 && strchr(":.=", p->at[1]) && p->at[1])
			return doubt(p);
		if (*p->at == '\\') {
			if (p->end - p->at < 2 || p->at[1] == 'Q' || p->at[1] == 'E')
				return doubt(p);
			is_one = false;
			p->at += 2;
			continue;
		}
		n = char_length(p->at, p->end);
		if (a.len && (a.len != n || memcmp(a.bytes, p->at, n) != 0))
			is_one = false;
		a.bytes = p->at;
		a.len = n;
		p->at += n;
	}
	if (!is_one || a.len == 0)
		a.kind = ATOM_OTHER;
	return a;
}

/* The name of a group and what closes it. */
static bool
take_name(struct parser *p, char close)
{
	while (p->at < p->end && *p->at != close) {
		char c = *p->at++;

		if (c != '_' && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z')
		    && !(c >= 'A' && c <= 'Z'))
			return false;
	}
	return p->at < p->end && p->at++;
}

/* (?i) (?s-m:...): flags that change nothing here but the case. Anything else is doubted. */
static bool
take_flags(struct parser *p)
{
	for (; p->at < p->end && *p->at != ':' && *p->at != ')'; p->at++) {
		if (*p->at == 'i')
			p->is_caseless = true;
		else if (!strchr("sm-", *p->at) || !*p->at)
			return false;
	}
	return p->at < p->end;
}

static struct atom
parse_group(struct parser *p)
{
	struct atom a = { .kind = ATOM_GROUP };
	bool is_negative = false, has_star = false, ignored;
	size_t branches;

	p->at++;
	if (starts(p, "*") || ++p->depth > DEPTH)
		return doubt(p);
	if (take(p, "?=")) {
		has_star = starts(p, ".*") || starts(p, "[\\s\\S]*") || starts(p, "[\\S\\s]*");
	} else if (take(p, "?!") || take(p, "?<!")) {
		is_negative = true;
	} else if (take(p, "?<=") || take(p, "?:") || take(p, "?>") || take(p, "?|")) {
		;
	} else if (take(p, "?<") || take(p, "?P<")) {
		if (!take_name(p, '>'))
			return doubt(p);
	} else if (take(p, "?")) {
		if (!take_flags(p))
			return doubt(p);
		if (*p->at++ == ')') {
			p->depth--;
			return (struct atom){ .kind = ATOM_NOTHING };
		}
	}
	a.set = parse_alternatives(p, &branches, &ignored);
	if (!take(p, ")"))
		return doubt(p);
	p->depth--;
	if (is_negative)
		a.set.count = 0;
	a.is_ahead = has_star && branches == 1;
	return a;
}

static struct atom
parse_atom(struct parser *p)
{
	struct atom a = { .kind = ATOM_CHAR, .bytes = p->at };

	switch (*p->at) {
	case '\\':
		return parse_escape(p);
	case '[':
		return parse_class(p);
	case '(':
		return parse_group(p);
	case '^':
	case '$':
		p->at++;
		return (struct atom){ .kind = ATOM_NOTHING };
	case '.':
		p->at++;
		return (struct atom){ .kind = ATOM_OTHER };
	case '*':
	case '+':
	case '?':
	case '{':
	case '\0':
		return doubt(p);
	default:
		a.len = char_length(p->at, p->end);
		p->at += a.len;
		return a;
	}
}

struct times {
	bool is_said, may_be_none;
};

/* How often the atom before stands. {2} and {2,3} only as every PCRE2 takes them. */
static struct times
parse_times(struct parser *p)
{
	struct times t = { .is_said = true };

	if (p->at >= p->end || !*p->at || !strchr("*+?{", *p->at))
		return (struct times){ 0 };
	if (*p->at == '{') {
		bool has_more = false;

		t.may_be_none = true;
		for (p->at++; p->at < p->end && *p->at >= '0' && *p->at <= '9'; p->at++) {
			has_more = true;
			t.may_be_none &= *p->at == '0';
		}
		if (!has_more) {
			doubt(p);
			return t;
		}
		if (take(p, ","))
			while (p->at < p->end && *p->at >= '0' && *p->at <= '9')
				p->at++;
		if (!take(p, "}")) {
			doubt(p);
			return t;
		}
	} else {
		t.may_be_none = *p->at++ != '+';
	}
	if (!take(p, "?"))
		take(p, "+");
	return t;
}

/* What stands side by side: the best of what each part requires. */
static struct set
parse_sequence(struct parser *p, bool *is_anywhere)
{
	struct set best = { 0 };
	struct buf run = { 0 };
	size_t atoms = 0;

	*is_anywhere = true;
	while (p->at < p->end && *p->at != '|' && *p->at != ')') {
		struct atom a = parse_atom(p);
		struct times t = parse_times(p);

		atoms++;
		*is_anywhere &= a.kind == ATOM_GROUP && a.is_ahead && !t.is_said;
		if (a.kind == ATOM_NOTHING)
			continue;
		if (a.kind != ATOM_CHAR || t.may_be_none)
			offer_run(p, &best, &run);
		if (t.may_be_none)
			continue;
		if (a.kind == ATOM_GROUP)
			offer(&best, &a.set);
		if (a.kind == ATOM_CHAR) {
			buf_add(&run, a.bytes, a.len);
			/* ab+c: ab stands there, and bc. */
			if (t.is_said) {
				offer_run(p, &best, &run);
				buf_add(&run, a.bytes, a.len);
			}
		}
	}
	offer_run(p, &best, &run);
	buf_release(&run);
	*is_anywhere &= atoms > 0;
	return best;
}

static struct set
parse_alternatives(struct parser *p, size_t *branches, bool *is_anywhere)
{
	struct set all = parse_sequence(p, is_anywhere);

	*branches = 1;
	while (take(p, "|")) {
		struct set next = parse_sequence(p, is_anywhere);

		all = either(p, &all, &next);
		*is_anywhere = false;
		++*branches;
	}
	return all;
}

void
literals_of(const char *pattern, size_t len, struct arena *arena, struct literals *out)
{
	struct parser p = { .at = pattern, .end = pattern + len, .arena = arena };
	size_t branches;
	struct set all;

	*out = (struct literals){ 0 };
	all = parse_alternatives(&p, &branches, &out->is_anywhere);
	if (p.in_doubt || p.at != p.end) {
		out->is_anywhere = false;
		return;
	}
	for (size_t i = 0; i < all.count; i++)
		out->needles[out->count++] = needle_of(all.items[i].bytes, all.items[i].len);
}

bool
literals_in(const struct literals *literals, const char *text, size_t len)
{
	for (size_t i = 0; i < literals->count; i++)
		if (scan_find(text, len, &literals->needles[i]))
			return true;
	return literals->count == 0;
}

/* Import profiles: from text to rules. */
#include "core/intake/profile_parts.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/ini.h"
#include "core/base/utf8.h"
#include "core/intake/datetext.h"
#include "core/intake/table.h"

/* What a section may hold and where it goes: an offset of a struct expr. */
struct slot {
	const char *key;
	size_t offset;
};

#define SLOT(type, member)                                                                         \
	{                                                                                          \
		#member, offsetof(struct type, member)                                             \
	}

static const struct slot act_slots[] = { SLOT(act_rule, type), { 0 } };
static const struct slot victim_slots[] = { SLOT(victim_rule, name),	SLOT(victim_rule, kind),
					    SLOT(victim_rule, sex),	SLOT(victim_rule, profile),
					    SLOT(victim_rule, nexus),	SLOT(victim_rule, size),
					    SLOT(victim_rule, organisation),
					    { "size.low", offsetof(struct victim_rule, size_low) },
					    { "size.high", offsetof(struct victim_rule, size_high) },
					    { 0 } };
static const struct slot actor_slots[] = { SLOT(actor_rule, label), SLOT(actor_rule, attribution),
					   { 0 } };
static const struct slot event_slots[] = { SLOT(event_rule, stage),	SLOT(event_rule, role),
					   SLOT(event_rule, mode),	SLOT(event_rule, date),
					   SLOT(event_rule, national),	SLOT(event_rule, country),
					   SLOT(event_rule, authority), SLOT(event_rule, source),
					   { 0 } };
const char *const measure_steps[RESPONSE_STEPS + 1] = { "requested", "admitted", "decided", "implemented", "in-force", "renewed", "refused", "lifted" };
static const struct slot measure_slots[] = {
	SLOT(response_rule, stage),
	SLOT(response_rule, date),
	SLOT(response_rule, authority),
	SLOT(response_rule, persons),
	{ "requested", offsetof(struct response_rule, steps[0]) },
	{ "admitted", offsetof(struct response_rule, steps[1]) },
	{ "decided", offsetof(struct response_rule, steps[2]) },
	{ "implemented", offsetof(struct response_rule, steps[3]) },
	{ "in-force", offsetof(struct response_rule, steps[4]) },
	{ "renewed", offsetof(struct response_rule, steps[5]) },
	{ "refused", offsetof(struct response_rule, steps[6]) },
	{ "lifted", offsetof(struct response_rule, steps[7]) },
	{ 0 }
};
const char *const intervention_steps[RESPONSE_STEPS + 1] = { "sent", "acknowledged", "answered", "followed-up", "closed" };
static const struct slot intervention_slots[] = {
	SLOT(response_rule, stage),
	SLOT(response_rule, date),
	SLOT(response_rule, authority),
	{ "sent", offsetof(struct response_rule, steps[0]) },
	{ "acknowledged", offsetof(struct response_rule, steps[1]) },
	{ "answered", offsetof(struct response_rule, steps[2]) },
	{ "followed-up", offsetof(struct response_rule, steps[3]) },
	{ "closed", offsetof(struct response_rule, steps[4]) },
	{ 0 }
};
static const struct slot statistic_slots[] = {
	SLOT(statistic_rule, measure),
	SLOT(statistic_rule, count),
	SLOT(statistic_rule, period),
	{ "period.end", offsetof(struct statistic_rule, period_end) },
	{ "place.code", offsetof(struct statistic_rule, place_code) },
	{ 0 }
};
static const struct slot incident_slots[] = {
	SLOT(profile, date),	     SLOT(profile, registered),
	SLOT(profile, location),     SLOT(profile, verification),
	SLOT(profile, code),	     { "text", offsetof(struct profile, narrative) },
	{ "text.lang", offsetof(struct profile, narrative_lang) },
	{ "date.end", offsetof(struct profile, date_end) },
	SLOT(profile, lat),	     SLOT(profile, lon),
	SLOT(profile, point),	     SLOT(profile, weight),
	{ "place.code", offsetof(struct profile, place_code) },
	{ 0 }
};

static bool
wrong(const struct profile *p, long line, struct error *err, const char *what, const char *arg)
{
	FAIL(err, ERR_FORMAT, what, arg);
	return error_at(err, p->source, line, 0);
}

/* Cuts text at commas outside quotes and parentheses; each part trimmed, in the arena. */
static const char **
cut(struct arena *arena, const char *text, size_t *count)
{
	const char **parts = NULL, **copy;
	size_t cap = 0, depth = 0;
	const char *start = text;
	bool is_quoted = false;

	*count = 0;
	for (const char *s = text;; s++) {
		if (*s == '"')
			is_quoted = !is_quoted;
		else if (!is_quoted && *s == '(')
			depth++;
		else if (!is_quoted && *s == ')' && depth)
			depth--;
		if (*s == '\0' || (*s == ',' && !is_quoted && depth == 0)) {
			const char *from = start, *end = s;

			while (from < end && isspace((unsigned char)*from))
				from++;
			while (end > from && isspace((unsigned char)end[-1]))
				end--;
			if (end > from) {
				parts = grow_array(parts, *count, &cap, sizeof *parts);
				parts[(*count)++] =
					arena_strndup(arena, from, (size_t)(end - from));
			}
			start = s + 1;
		}
		if (*s == '\0')
			break;
	}
	copy = arena_alloc(arena, *count * sizeof *copy);
	if (*count)
		memcpy(copy, parts, *count * sizeof *copy);
	free(parts);
	return copy;
}

/* A copy in the arena, without the quotes around it. */
static const char *
unquote(struct arena *arena, const char *s)
{
	size_t len = strlen(s);

	return len >= 2 && s[0] == '"' && s[len - 1] == '"' ? arena_strndup(arena, s + 1, len - 2)
							     : arena_strndup(arena, s, len);
}

/* COLUMN or COLUMN|OTHER, each perhaps in quotes. Inside, alternatives are separated by \x1f. */
static const char *
alternatives(struct arena *arena, const char *value)
{
	struct buf b = { 0 };
	const char *copy;

	for (const char *s = value;;) {
		const char *end = s;
		bool is_quoted = false;

		for (; *end && (*end != '|' || is_quoted); end++)
			is_quoted ^= *end == '"';
		while (isspace((unsigned char)*s) && s < end)
			s++;
		copy = arena_strndup(arena, s, (size_t)(end - s));
		while (copy[0] && isspace((unsigned char)copy[strlen(copy) - 1]))
			copy = arena_strndup(arena, copy, strlen(copy) - 1);
		if (b.len)
			buf_putc(&b, '\x1f');
		buf_puts(&b, unquote(arena, copy));
		if (!*end)
			break;
		s = end + 1;
	}
	copy = arena_strdup(arena, buf_str(&b));
	buf_release(&b);
	return copy;
}

/* The second and third argument of date(COLUMN,FORMAT,WEEKDAY). */
static bool
parse_date_args(struct profile *p, const char **args, size_t count, struct expr *out)
{
	static const struct {
		const char *name;
		unsigned orders;
	} formats[] = { { "ymd", 0 },
			{ "dmy", DATETEXT_DMY },
			{ "mdy", DATETEXT_MDY },
			{ "dmy|mdy", DATETEXT_DMY | DATETEXT_MDY },
			{ "mdy|dmy", DATETEXT_DMY | DATETEXT_MDY } };
	bool is_known = count < 2;

	for (size_t i = 0; i < sizeof formats / sizeof *formats && !is_known; i++) {
		is_known = strcmp(formats[i].name, args[1]) == 0;
		out->orders = formats[i].orders;
	}
	if (count > 2)
		out->weekday = alternatives(&p->arena, args[2]);
	return is_known && count <= 3;
}

/* COLUMN, map(COLUMN), split(COLUMN,SEPARATOR), const(TEXT), date(COLUMN,...), number(COLUMN). */
static bool
parse_expr(struct profile *p, const char *value, long line, struct expr *out, struct error *err)
{
	static const struct {
		const char *name;
		enum expr_kind kind;
	} functions[] = { { "map", EXPR_MAP },	     { "split", EXPR_SPLIT },
			  { "const", EXPR_CONST },   { "date", EXPR_COLUMN },
			  { "number", EXPR_COLUMN }, { "nested", EXPR_NESTED },
			  { "parts", EXPR_COLUMN } };
	size_t len = strlen(value), name = strcspn(value, "(\"");
	const char **args;
	size_t count;
	bool ok;

	*out = (struct expr){ .line = line, .at = -1, .weekday_at = -1, .month_at = -1, .day_at = -1 };
	if (!value[0])
		return wrong(p, line, err, N_("a column is missing after the equals sign%s"), "");
	if (value[name] != '(' || value[len - 1] != ')') {
		out->kind = EXPR_COLUMN;
		out->column = alternatives(&p->arena, value);
		return true;
	}
	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
		if (strlen(functions[i].name) == name
		    && strncmp(functions[i].name, value, name) == 0)
			out->kind = functions[i].kind;
	if (out->kind == EXPR_NONE) {
		wrong(p, line, err, N_("there is no function \"%s\""), value);
		return error_hint(err, N_("functions are map, split, nested, const, date, parts and number"));
	}
	args = cut(&p->arena, arena_strndup(&p->arena, value + name + 1, len - name - 2), &count);
	out->separator = ',';
	/* The comma itself is the usual separator, so split(jobs) needs no second argument. */
	if (count == 2 && out->kind == EXPR_SPLIT && strlen(unquote(&p->arena, args[1])) == 1) {
		out->separator = unquote(&p->arena, args[1])[0];
		ok = true;
	} else if (strncmp(value, "date(", 5) == 0) {
		ok = count > 0 && parse_date_args(p, args, count, out);
	} else if (strncmp(value, "parts(", 6) == 0) {
		ok = count == 2 || count == 3;
		out->month = ok ? alternatives(&p->arena, args[1]) : NULL;
		out->day = count == 3 ? alternatives(&p->arena, args[2]) : NULL;
	} else {
		ok = count == 1;
	}
	if (!ok)
		return wrong(p, line, err, N_("\"%s\" has the wrong arguments"), value);
	if (out->kind == EXPR_CONST)
		out->text = unquote(&p->arena, args[0]);
	else
		out->column = alternatives(&p->arena, args[0]);
	return true;
}

/* Fills the exprs of one section; base is the struct that the offsets belong to. */
static bool
parse_slots(struct profile *p, const struct ini_section *s, const struct slot *slots, void *base,
	    struct error *err)
{
	for (size_t i = 0; i < s->key_count; i++) {
		const struct slot *slot = slots;

		while (slot->key && strcmp(slot->key, s->keys[i].name) != 0)
			slot++;
		if (!slot->key) {
			if ((slots == incident_slots || slots == statistic_slots)
			    && (strcmp(s->keys[i].name, "place") == 0
				|| strcmp(s->keys[i].name, "strip") == 0))
				continue;
			if (slots == victim_slots && strcmp(s->keys[i].name, "only") == 0)
				continue;
			wrong(p, s->keys[i].line, err, N_("this section has no key \"%s\""),
			      s->keys[i].name);
			return false;
		}
		if (!parse_expr(p, s->keys[i].value, s->keys[i].line,
				(struct expr *)((char *)base + slot->offset), err))
			return false;
	}
	return true;
}

static const char **
folded_words(struct profile *p, const char *text, size_t *count)
{
	const char **words = cut(&p->arena, text ? text : "", count);

	for (size_t i = 0; i < *count; i++) {
		struct buf folded = { 0 };
		const char *word = unquote(&p->arena, words[i]);

		utf8_fold(&folded, word, strlen(word));
		words[i] = arena_strdup(&p->arena, buf_str(&folded));
		buf_release(&folded);
	}
	return words;
}

/* Which keys of a victim are nested, and only=COLUMN=WORD. */
static bool
parse_nested(struct profile *p, const struct ini_section *s, struct victim_rule *rule,
	     struct error *err)
{
	const char *only = ini_value(s, "only"), *equals = only ? strchr(only, '=') : NULL;
	size_t count;

	for (const struct slot *slot = victim_slots; slot->key; slot++)
		rule->is_nested |= ((const struct expr *)((const char *)rule + slot->offset))->kind
				   == EXPR_NESTED;
	if (rule->name.kind == EXPR_SPLIT && rule->is_nested)
		return wrong(p, s->line, err, N_("split and nested do not go together in a victim%s"), "");
	rule->is_split = rule->name.kind == EXPR_SPLIT;
	rule->is_nested |= rule->is_split;
	if (!only)
		return true;
	if (!equals || equals == only || !equals[1])
		return wrong(p, s->line, err, N_("only is COLUMN=TEXT, not \"%s\""), only);
	if (!rule->is_nested)
		return wrong(p, s->line, err, N_("only needs a key that is nested(COLUMN), or a split name%s"), "");
	if (!parse_expr(p, arena_strndup(&p->arena, only, (size_t)(equals - only)), s->line,
			&rule->only, err))
		return false;
	rule->only.kind = rule->is_split ? EXPR_SPLIT : EXPR_NESTED;
	rule->only.separator = ',';
	rule->only_word = *folded_words(p, equals + 1, &count);
	return true;
}

/* nested() makes victims; anywhere else nobody would take the cell apart. */
static bool
check_nested(const struct profile *p, const struct slot *slots, const void *base, struct error *err)
{
	for (const struct slot *slot = slots; slot->key; slot++) {
		const struct expr *e = (const struct expr *)((const char *)base + slot->offset);

		if (e->kind == EXPR_NESTED)
			return wrong(p, e->line, err, N_("nested(COLUMN) is for the keys of a victim,"
							 " not for \"%s\""), slot->key);
	}
	return true;
}

/* Adds one zeroed rule to an array that lives in the arena's time; returns it. */
static void *
add_rule(struct profile *p, void *array, size_t *count, size_t size)
{
	char *bigger = arena_alloc(&p->arena, (*count + 1) * size);

	if (*count)
		memcpy(bigger, *(void **)array, *count * size);
	memset(bigger + *count * size, 0, size);
	*(void **)array = bigger;
	return bigger + (*count)++ * size;
}

static bool
parse_place(struct profile *p, const struct ini_section *s, struct error *err)
{
	for (size_t i = 0; i < s->key_count; i++) {
		const char **levels;
		size_t count;

		if (strcmp(s->keys[i].name, "place") != 0)
			continue;
		levels = cut(&p->arena, s->keys[i].value, &count);
		if (count == 0 || count > PLACE_LEVELS)
			return wrong(p, s->keys[i].line, err,
				     N_("place takes one to four levels, coarse to fine%s"), "");
		p->place_count = count;
		for (size_t n = 0; n < count; n++)
			if (!parse_expr(p, levels[n], s->keys[i].line, &p->place[n], err))
				return false;
	}
	return true;
}

static const char *const head_keys[] = { "name", "version", "title", "title_es", "match", "kind", NULL };
static const char *const source_keys[] = { "header",	   "missing", "unknown", "withheld", "not_applicable",
					   "status_as_of",
					   "places",	   "publish", "encoding", "delimiter",
					   "ragged",	   "skip",    "sheet",	  "not_reported",
					   "only_with_outcome", NULL };

int
profile_outcomes(const struct profile *p)
{
	return p->event_count == 0 ? 0 : p->only_with_outcome ? 2 : 1;
}

/* A key that nobody reads is a slip of the pen. */
static bool
check_keys(const struct profile *p, const struct ini_section *s, const char *const *known,
	   struct error *err)
{
	for (size_t i = 0; s && i < s->key_count; i++) {
		size_t k = 0;

		while (known[k] && strcmp(known[k], s->keys[i].name) != 0)
			k++;
		if (!known[k])
			return wrong(p, s->keys[i].line, err,
				     N_("this section has no key \"%s\""), s->keys[i].name);
	}
	return true;
}

char
profile_delimiter(const char *word)
{
	static const struct {
		const char *word;
		char delimiter;
	} words[] = { { "comma", ',' }, { "semicolon", ';' }, { "tab", '\t' }, { "\\t", '\t' },
		      { "pipe", '|' } };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i].word, word) == 0)
			return words[i].delimiter;
	/* What delimits records or quotes cells cannot delimit cells. */
	return word[0] && !word[1] && word[0] > 0 && !strchr("\r\n\"", word[0]) ? word[0] : '\0';
}

/* skip=COLUMN=TEXT, several separated by commas. */
static bool
parse_skips(struct profile *p, const struct ini_section *source, struct error *err)
{
	const char *skip = ini_value(source, "skip");
	const char **rules = cut(&p->arena, skip ? skip : "", &p->skip_count);

	p->skips = arena_alloc(&p->arena, p->skip_count * sizeof *p->skips);
	for (size_t i = 0; i < p->skip_count; i++) {
		const char *equals = strchr(rules[i], '=');
		size_t count;

		if (!equals || equals == rules[i] || !equals[1])
			return wrong(p, source->line, err, N_("skip is COLUMN=TEXT, not \"%s\""),
				     rules[i]);
		if (!parse_expr(p, arena_strndup(&p->arena, rules[i], (size_t)(equals - rules[i])),
				source->line, &p->skips[i].column, err))
			return false;
		p->skips[i].word = *folded_words(p, equals + 1, &count);
	}
	return true;
}

/* How the file is written, where the profile knows. */
static bool
parse_shape(struct profile *p, const struct ini_section *source, struct error *err)
{
	const char *encoding = ini_value(source, "encoding");
	const char *delimiter = ini_value(source, "delimiter");
	const char *ragged = ini_value(source, "ragged");

	const char *sheet = ini_value(source, "sheet");

	if (encoding)
		p->encoding = arena_strdup(&p->arena, encoding);
	if (sheet && sheet[0])
		p->sheet = unquote(&p->arena, sheet);
	if (delimiter && !(p->delimiter = profile_delimiter(delimiter)))
		return wrong(p, source->line, err, N_("delimiter is one character, tab, comma,"
						      " semicolon or pipe, not \"%s\""),
			     delimiter);
	p->pads_rows = ragged && strcmp(ragged, "pad") == 0;
	if (ragged && !p->pads_rows && strcmp(ragged, "refuse") != 0)
		return wrong(p, source->line, err, N_("ragged is refuse or pad, not \"%s\""),
			     ragged);
	return parse_skips(p, source, err);
}

/* "2", or "2-3" where the names of two records make one. */
static bool
parse_header(struct profile *p, const char *said)
{
	char *end;
	long first = strtol(said, &end, 10), last = first;

	if (isdigit((unsigned char)said[0]) && end[0] == '-' && isdigit((unsigned char)end[1]))
		last = strtol(end + 1, &end, 10);
	p->header_first = (int)first;
	p->header_last = (int)last;
	return isdigit((unsigned char)said[0]) && !*end && first >= 1 && last >= first
	       && last <= TABLE_HEADER_MAX;
}

bool
profile_parse_head(struct profile *p, const struct ini *ini, struct error *err)
{
	const struct ini_section *head = ini_section(ini, "profile");
	const struct ini_section *source = ini_section(ini, "source");
	const char *kind = ini_value(head, "kind");
	const char *name = ini_value(head, "name"), *header = ini_value(source, "header");
	const char *status = ini_value(source, "status_as_of"), *match = ini_value(head, "match");
	const char *only = ini_value(source, "only_with_outcome");

	for (size_t i = 0; i < ini->section_count; i++) {
		const struct ini_section *s = &ini->sections[i];

		if ((strcmp(s->name, "profile") == 0 && s != head)
		    || (strcmp(s->name, "source") == 0 && s != source)
		    || (strcmp(s->name, "incident") == 0 && s != ini_section(ini, "incident")))
			return wrong(p, s->line, err, N_("a second section [%s]"), s->name);
	}
	if (!check_keys(p, head, head_keys, err) || !check_keys(p, source, source_keys, err))
		return false;
	if (!name || !name[0])
		return wrong(p, 1, err, N_("a profile needs [profile] and in it name=%s"), "");
	p->name = arena_strdup(&p->arena, name);
	p->version = arena_strdup(&p->arena,
				  ini_value(head, "version") ? ini_value(head, "version") : "1");
	p->title =
		arena_strdup(&p->arena, ini_value(head, "title") ? ini_value(head, "title") : "");
	p->title_es = arena_strdup(&p->arena, ini_value(head, "title_es")
						      ? ini_value(head, "title_es")
						      : p->title);
	p->is_statistics = kind && strcmp(kind, "statistics") == 0;
	if (kind && !p->is_statistics && strcmp(kind, "incidents") != 0)
		return wrong(p, head->line, err, N_("kind is incidents or statistics, not \"%s\""),
			     kind);
	p->match = cut(&p->arena, match ? match : "", &p->match_count);
	for (size_t i = 0; i < p->match_count; i++)
		p->match[i] = alternatives(&p->arena, p->match[i]);
	if (!parse_header(p, header ? header : "1"))
		return wrong(p, source->line, err, N_("header is the line of the header, 1 to 100,"
						      " or its lines, 2-3, not \"%s\""), header);
	p->missing = folded_words(p, ini_value(source, "missing"), &p->missing_count);
	p->not_reported = folded_words(p, ini_value(source, "not_reported"),
				       &p->not_reported_count);
	if (p->not_reported_count && !p->is_statistics)
		return wrong(p, source->line, err, N_("not_reported is for kind=statistics%s"), "");
	p->unknown = folded_words(p, ini_value(source, "unknown"), &p->unknown_count);
	p->withheld = folded_words(p, ini_value(source, "withheld"), &p->withheld_count);
	p->not_applicable = folded_words(p, ini_value(source, "not_applicable"),
					 &p->not_applicable_count);
	p->publish = cut(&p->arena, ini_value(source, "publish") ? ini_value(source, "publish") : "",
			 &p->publish_count);
	for (size_t i = 0; i < p->publish_count; i++)
		p->publish[i] = alternatives(&p->arena, p->publish[i]);
	if (status
	    && (!date_parse(status, strlen(status), &p->status) || p->status.first == DATE_MIN
		|| p->status.last == DATE_MAX))
		return wrong(p, source->line, err, N_("status_as_of \"%s\" is not a date"), status);
	p->only_with_outcome = only && strcmp(only, "yes") == 0;
	if (only && !p->only_with_outcome && strcmp(only, "no") != 0)
		return wrong(p, source->line, err, N_("only_with_outcome is yes or no, not \"%s\""), only);
	if (ini_value(source, "places"))
		p->places_name = arena_strdup(&p->arena, ini_value(source, "places"));
	return parse_shape(p, source, err);
}

/* One count, and what holds for all of them: place and period. */
static bool
parse_statistic(struct profile *p, const struct ini_section *s, const struct statistic_rule *rule,
		struct error *err)
{
	const size_t places = p->place_count;
	const struct {
		const struct expr *from;
		struct expr *to;
	} shared[] = { { &rule->period, &p->date },
		       { &rule->period_end, &p->date_end },
		       { &rule->place_code, &p->place_code } };

	if (rule->measure.kind == EXPR_NONE || rule->count.kind == EXPR_NONE)
		return wrong(p, s->line, err, N_("a statistic needs measure= and count=%s"), "");
	for (size_t i = 0; i < sizeof shared / sizeof *shared; i++) {
		if (shared[i].from->kind == EXPR_NONE)
			continue;
		if (shared[i].to->kind != EXPR_NONE)
			return wrong(p, s->line, err,
				     N_("place and period are said once, for all statistics%s"), "");
		*shared[i].to = *shared[i].from;
	}
	if (!parse_place(p, s, err))
		return false;
	if (places && ini_value(s, "place"))
		return wrong(p, s->line, err,
			     N_("place and period are said once, for all statistics%s"), "");
	if (ini_value(s, "strip"))
		p->strip = folded_words(p, ini_value(s, "strip"), &p->strip_count);
	return true;
}

/* What says of a measure or an intervention that it is there, and how far it is. */
static bool
check_response(const struct profile *p, const struct ini_section *s, const struct response_rule *rule,
	       struct error *err)
{
	bool has_step = false;

	for (int i = 0; i < RESPONSE_STEPS; i++)
		has_step |= rule->steps[i].kind != EXPR_NONE;
	if (rule->stage.kind == EXPR_NONE && !has_step)
		return wrong(p, s->line, err, N_("[%s] needs stage= and date=, or the day of a step"), s->name);
	if ((rule->stage.kind == EXPR_NONE) != (rule->date.kind == EXPR_NONE))
		return wrong(p, s->line, err, N_("[%s] needs both stage= and date=, or neither"), s->name);
	return true;
}

bool
profile_parse_sections(struct profile *p, const struct ini *ini, struct error *err)
{
	for (size_t i = 0; i < ini->section_count; i++) {
		const struct ini_section *s = &ini->sections[i];
		const struct slot *slots;
		void *rule;

		if (strcmp(s->name, "profile") == 0 || strcmp(s->name, "source") == 0)
			continue;
		if (strcmp(s->name, "incident") == 0) {
			slots = incident_slots;
			rule = p;
			if (!parse_place(p, s, err))
				return false;
			p->strip = folded_words(p, ini_value(s, "strip"), &p->strip_count);
		} else if (strcmp(s->name, "act") == 0) {
			slots = act_slots;
			rule = add_rule(p, &p->acts, &p->act_count, sizeof *p->acts);
		} else if (strcmp(s->name, "victim") == 0) {
			slots = victim_slots;
			rule = add_rule(p, &p->victims, &p->victim_count, sizeof *p->victims);
		} else if (strcmp(s->name, "actor") == 0) {
			slots = actor_slots;
			rule = add_rule(p, &p->actors, &p->actor_count, sizeof *p->actors);
		} else if (strcmp(s->name, "event") == 0) {
			slots = event_slots;
			rule = add_rule(p, &p->events, &p->event_count, sizeof *p->events);
		} else if (strcmp(s->name, "measure") == 0 || strcmp(s->name, "intervention") == 0) {
			slots = s->name[0] == 'm' ? measure_slots : intervention_slots;
			rule = add_rule(p, &p->responses, &p->response_count, sizeof *p->responses);
			((struct response_rule *)rule)->is_measure = slots == measure_slots;
		} else if (strcmp(s->name, "statistic") == 0) {
			slots = statistic_slots;
			rule = add_rule(p, &p->statistics, &p->statistic_count,
					sizeof *p->statistics);
		} else {
			wrong(p, s->line, err, N_("there is no section [%s]"), s->name);
			return error_hint(err, N_("sections are profile, source, incident, act,"
						  " victim, actor, event, measure, intervention and statistic"));
		}
		if (p->is_statistics != (slots == statistic_slots))
			return wrong(p, s->line, err,
				     p->is_statistics
					     ? N_("kind=statistics has no section [%s]")
					     : N_("a section [%s] needs kind=statistics"),
				     s->name);
		if (!parse_slots(p, s, slots, rule, err)
		    || !(slots == victim_slots ? parse_nested(p, s, rule, err)
					       : check_nested(p, slots, rule, err)))
			return false;
		if (slots == statistic_slots && !parse_statistic(p, s, rule, err))
			return false;
		if (slots == event_slots && ((struct event_rule *)rule)->stage.kind == EXPR_NONE
		    && ((struct event_rule *)rule)->national.kind == EXPR_NONE)
			return wrong(p, s->line, err, N_("an event needs stage= or national=%s"), "");
		if ((slots == measure_slots || slots == intervention_slots)
		    && !check_response(p, s, rule, err))
			return false;
		if (slots == event_slots && ((struct event_rule *)rule)->stage.kind == EXPR_CONST
		    && ((struct event_rule *)rule)->date.kind == EXPR_NONE)
			return wrong(p, s->line, err,
				     N_("an event with a constant stage needs date=%s"), "");
	}
	if (p->is_statistics && p->statistic_count == 0)
		return wrong(p, 1, err, N_("kind=statistics needs a section [statistic 1]%s"), "");
	return true;
}

/* map(...) promises a list in the map. */
static bool
check_list(const struct profile *p, const struct expr *e, const char *list, struct error *err)
{
	if (e->kind != EXPR_MAP || profile_has_list(p, list))
		return true;
	return wrong(p, e->line, err, N_("the value map has no list \"%s\""), list);
}

bool
profile_check_lists(const struct profile *p, struct error *err)
{
	bool ok = check_list(p, &p->verification, "incident.verification", err);

	for (size_t i = 0; ok && i < p->statistic_count; i++)
		ok = check_list(p, &p->statistics[i].measure, "statistic.measure", err);
	for (size_t i = 0; ok && i < p->act_count; i++)
		ok = check_list(p, &p->acts[i].type, "act.type", err);
	for (size_t i = 0; ok && i < p->victim_count; i++)
		ok = check_list(p, &p->victims[i].kind, "victim.kind", err)
		     && check_list(p, &p->victims[i].sex, "victim.sex", err)
		     && check_list(p, &p->victims[i].profile, "victim.profile", err)
		     && check_list(p, &p->victims[i].nexus, "victim.nexus", err);
	for (size_t i = 0; ok && i < p->actor_count; i++)
		ok = check_list(p, &p->actors[i].label, "actor.label", err)
		     && check_list(p, &p->actors[i].attribution, "actor.attribution", err);
	for (size_t i = 0; ok && i < p->event_count; i++)
		ok = check_list(p, &p->events[i].stage, "event.stage", err)
		     && check_list(p, &p->events[i].role, "event.role", err)
		     && check_list(p, &p->events[i].mode, "event.mode", err)
		     && check_list(p, &p->events[i].national, "event.national", err)
		     && check_list(p, &p->events[i].country, "event.country", err);
	for (size_t i = 0; ok && i < p->response_count; i++)
		ok = check_list(p, &p->responses[i].stage,
				p->responses[i].is_measure ? "measure.stage" : "intervention.stage", err);
	return ok;
}

int
expr_column(const struct expr *e)
{
	return e->kind == EXPR_NONE || e->kind == EXPR_CONST ? -1 : e->at;
}

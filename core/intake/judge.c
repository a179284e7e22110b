/* Survey: what the values of a column speak for, one value at a time. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/number.h"
#include "core/base/utf8.h"
#include "core/intake/datetext.h"
#include "core/intake/resolve.h"
#include "core/intake/surveyor.h"

#define LABEL_MAX 120 /* bytes: nothing longer is looked up in a list */
#define PARTS_MAX 40  /* values of one cell that are looked at */

const char survey_separators[SURVEY_SEPARATORS] = { '|', ';', ',', '/' };

static bool
is_among(const char *const *words, const char *folded)
{
	for (size_t i = 0; words[i]; i++)
		if (strcmp(words[i], folded) == 0)
			return true;
	return false;
}

bool
judge_missing(const char *text, size_t len, bool *is_unknown)
{
	static const char *const missing[] = { "na",
					       "n/a",
					       "n.a.",
					       "n.a",
					       "#n/a",
					       "nan",
					       "null",
					       "none",
					       "nil",
					       "-",
					       "--",
					       "---",
					       ".",
					       "?",
					       "*",
					       "s/d",
					       "sd",
					       "s.d.",
					       "s/n",
					       "n/d",
					       "nd",
					       "n.d.",
					       "s/f",
					       "s/i",
					       "nr",
					       "n/r",
					       "ns/nr",
					       "ns",
					       "sin dato",
					       "sin datos",
					       "sin informacion",
					       "sin info",
					       "no consta",
					       "no reportado",
					       "no reportada",
					       "no reporta",
					       "no registra",
					       "no registrado",
					       "no data",
					       "not reported",
					       "not recorded",
					       "not available",
					       "no disponible",
					       "no aplica",
					       "not applicable",
					       "no especificado",
					       "no especificada",
					       "sin especificar",
					       "vacio",
					       "blank",
					       "(blank)",
					       "(en blanco)",
					       "nao informado",
					       "sem informacao",
					       "non renseigne",
					       "\xE2\x80\x94",
					       "\xE2\x80\x93",
					       NULL };
	static const char *const unknown[] = {
		"unknown",     "unspecified", "not known", "se desconoce", "desconocido",
		"desconocida", "no se sabe",  "ignorado",  "ignorada",	   "desconhecido",
		"inconnu",     "se ignora",   NULL
	};
	struct buf folded = { 0 };
	bool is_it;

	*is_unknown = false;
	if (len == 0 || len > 24)
		return len == 0;
	utf8_fold(&folded, text, len);
	*is_unknown = is_among(unknown, buf_str(&folded));
	is_it = *is_unknown || is_among(missing, buf_str(&folded));
	buf_release(&folded);
	return is_it;
}

bool
judge_total(const char *text, size_t len)
{
	static const char *const words[] = {
		"total",       "totales",   "totals", "total general", "gran total",
		"grand total", "total:",    "suma",   "sum",	       "total geral",
		"subtotal",    "sub-total", NULL
	};
	struct buf folded = { 0 };
	bool is_it;

	if (len < 3 || len > 24 || !strchr("tTsSgG", text[0]))
		return false;
	utf8_fold(&folded, text, len);
	is_it = is_among(words, buf_str(&folded));
	buf_release(&folded);
	return is_it;
}

/* ---- numbers ------------------------------------------------------------------------------ */

bool
judge_number(const char *text, size_t len, struct survey_numbers *how, double *out)
{
	const char *end = text + len;
	bool has_sign = false, is_thousands = false, ok;
	struct decimal n;
	char *plain;
	size_t points = 0, commas = 0, digits = 0;

	if (len == 0 || len > 40)
		return false;
	if (*text == '$' || *text == '+') {
		has_sign = *text == '$';
		text++;
	}
	while (end > text && (end[-1] == '%' || end[-1] == ' ')) {
		has_sign |= end[-1] == '%';
		end--;
	}
	for (const char *s = text; s < end; s++) {
		points += *s == '.';
		commas += *s == ',';
		digits += isdigit((unsigned char)*s) != 0;
		if (!isdigit((unsigned char)*s) && *s != '.' && *s != ','
		    && (*s != '-' || s > text))
			return false;
	}
	if (!digits)
		return false;
	ok = number_parse(text, (size_t)(end - text), true, &n);
	/* Groups of three and nothing else: 1.234.567, and 1,234 that could be either. */
	if (!ok && (points > 1 || commas > 1)) {
		size_t kept = 0;

		plain = xmalloc(len + 1);
		for (const char *s = text; s < end; s++)
			if (*s != '.' && *s != ',')
				plain[kept++] = *s;
		ok = number_parse(plain, kept, false, &n);
		is_thousands = ok;
		free(plain);
	}
	if (!ok)
		return false;
	*out = number_double(&n);
	if (how) {
		is_thousands |= (points && commas) || points > 1 || commas > 1;
		how->signs += has_sign;
		how->thousands += is_thousands;
		how->point += !is_thousands && points == 1;
		how->comma += !is_thousands && commas == 1;
	}
	return true;
}

/* Digits behind the decimal sign. */
static size_t
places_of(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (text[i] == '.' || text[i] == ',')
			return len - i - 1;
	return 0;
}

static bool
is_point(const char *text, size_t len)
{
	const char *at;
	size_t second;
	double lat, lon;

	if (!point_cut(&text, &len, &at, &second))
		return false;
	return judge_number(text, len, NULL, &lat) && judge_number(at, second, NULL, &lon)
	       && lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180
	       && places_of(text, len) >= 2 && places_of(at, second) >= 2;
}

/* ---- words -------------------------------------------------------------------------------- */

void
judge_language(const char *text, size_t len, long words[SURVEY_PT + 1])
{
	static const struct {
		const char *word;
		enum survey_language language;
	} common[] = {
		{ "the", SURVEY_EN },  { "of", SURVEY_EN },  { "and", SURVEY_EN },
		{ "was", SURVEY_EN },  { "in", SURVEY_EN },  { "by", SURVEY_EN },
		{ "to", SURVEY_EN },   { "el", SURVEY_ES },  { "los", SURVEY_ES },
		{ "una", SURVEY_ES },  { "del", SURVEY_ES }, { "con", SURVEY_ES },
		{ "su", SURVEY_ES },   { "fue", SURVEY_ES }, { "por", SURVEY_ES },
		{ "y", SURVEY_ES },    { "en", SURVEY_ES },  { "le", SURVEY_FR },
		{ "les", SURVEY_FR },  { "des", SURVEY_FR }, { "et", SURVEY_FR },
		{ "dans", SURVEY_FR }, { "par", SURVEY_FR }, { "une", SURVEY_FR },
		{ "o", SURVEY_PT },    { "os", SURVEY_PT },  { "em", SURVEY_PT },
		{ "foi", SURVEY_PT },  { "uma", SURVEY_PT }, { "com", SURVEY_PT },
		{ "do", SURVEY_PT },   { "dos", SURVEY_PT },
	};
	size_t at = 0;

	while (at < len) {
		char word[8];
		size_t n = 0;

		while (at < len && !isalpha((unsigned char)text[at])
		       && (unsigned char)text[at] < 0x80)
			at++;
		for (; at < len
		       && (isalpha((unsigned char)text[at]) || (unsigned char)text[at] >= 0x80);
		     at++)
			if (n < sizeof word - 1)
				word[n++] = (char)tolower((unsigned char)text[at]);
			else
				n = sizeof word; /* too long to be one of them */
		if (n == 0 || n >= sizeof word - 1)
			continue;
		word[n] = '\0';
		for (size_t i = 0; i < sizeof common / sizeof *common; i++)
			if (strcmp(common[i].word, word) == 0)
				words[common[i].language]++;
	}
}

static bool
is_boolean(const char *folded)
{
	static const char *const words[] = { "yes", "no",	 "si",	  "true", "false",
					     "0",   "1",	 "y",	  "n",	  "x",
					     "t",   "f",	 "oui",	  "non",  "sim",
					     "nao", "verdadero", "falso", NULL };

	return is_among(words, folded);
}

static bool
is_time(const char *s, size_t len)
{
	size_t digits = 0, colons = 0;

	for (size_t i = 0; i < len; i++) {
		digits += isdigit((unsigned char)s[i]) != 0;
		colons += s[i] == ':';
		if (!isdigit((unsigned char)s[i]) && !strchr(": .AaPpMmHhRrs", s[i]))
			return false;
	}
	return digits >= 3 && digits <= 6 && colons >= 1 && colons <= 2;
}

/* 0::a||1::b */
static bool
is_nested(const char *s, size_t len)
{
	size_t i = 0;

	while (i < len && isdigit((unsigned char)s[i]))
		i++;
	return i > 0 && i + 2 < len && s[i] == ':' && (s[i + 1] == ':' || i < 3)
	       && !isdigit((unsigned char)s[i + 1]);
}

/* Two capital letters. */
static bool
is_alpha2(const char *s)
{
	return isupper((unsigned char)s[0]) && isupper((unsigned char)s[1]) && !s[2];
}

bool
judge_missing_in(const struct survey_column *c, const char *text, bool *is_unknown)
{
	*is_unknown = false;
	return !(c->is_alpha2 && is_alpha2(text)) && judge_missing(text, strlen(text), is_unknown);
}

/* ---- tallies ------------------------------------------------------------------------------ */

static void
tally(struct survey_tally *t, const struct survey_value *v, bool is_it)
{
	if (is_it) {
		t->yes += v->count;
		return;
	}
	t->no += v->count;
	if (t->against_count < SURVEY_AGAINST)
		t->against[t->against_count++] = *v;
}

static void
note_first(struct survey_value *first, const struct survey_value *v)
{
	if (!first->text || v->line < first->line)
		*first = *v;
}

/* What a value says of dates; true when it is one that an import could read in some order. */
static bool
judge_date(const struct survey *s, struct survey_dates *d, const struct survey_value *v, size_t len)
{
	const struct datetext how = { 0, s->year_last - 1, s->year_last };
	bool is_short, is_partial;
	enum datetext_shape shape = datetext_shape(v->text, len, &how, &is_short, &is_partial);

	switch (shape) {
	case DATETEXT_PLAIN:
		d->plain += v->count;
		break;
	case DATETEXT_ONLY_DMY:
		d->only_dmy += v->count;
		note_first(&d->first_dmy, v);
		break;
	case DATETEXT_ONLY_MDY:
		d->only_mdy += v->count;
		note_first(&d->first_mdy, v);
		break;
	case DATETEXT_EITHER:
		d->both += v->count;
		break;
	case DATETEXT_ZERO:
		d->zero += v->count;
		return true;
	case DATETEXT_BAD:
		d->bad += v->count;
		break;
	case DATETEXT_FAR:
		d->far += v->count;
		break;
	case DATETEXT_NO_YEAR:
		d->no_year += v->count;
		return false;
	default:
		return false;
	}
	if (shape == DATETEXT_BAD || shape == DATETEXT_FAR) {
		note_first(&d->first_bad, v);
		return false;
	}
	d->two_digits += is_short ? v->count : 0;
	d->partial += is_partial ? v->count : 0;
	return true;
}

static void
judge_numbers(struct survey_column *c, const struct survey *s, const struct survey_value *v,
	      size_t len)
{
	struct survey_numbers how = { 0 };
	double x = 0;
	bool is_number = judge_number(v->text, len, &how, &x);
	bool is_whole = is_number && x == (double)(int64_t)x;
	size_t places = is_number ? places_of(v->text, len) : 0;

	tally(&c->types[SURVEY_NUMBER], v, is_number);
	tally(&c->types[SURVEY_INTEGER], v, is_whole);
	tally(&c->types[SURVEY_YEAR], v, is_whole && x >= 1900 && x <= s->year_last);
	tally(&c->types[SURVEY_LAT], v,
	      is_number && x >= -90 && x <= 90 && (places >= 1 || x == 0));
	tally(&c->types[SURVEY_LON], v,
	      is_number && x >= -180 && x <= 180 && (places >= 1 || x == 0));
	if (!is_number)
		return;
	c->numbers.point += how.point * v->count;
	c->numbers.comma += how.comma * v->count;
	c->numbers.thousands += how.thousands * v->count;
	c->numbers.signs += how.signs * v->count;
	if (c->types[SURVEY_NUMBER].yes == v->count || x < c->numbers.low)
		c->numbers.low = x;
	if (c->types[SURVEY_NUMBER].yes == v->count || x > c->numbers.high)
		c->numbers.high = x;
	c->numbers.sum += x * (double)v->count;
	if (is_whole && x >= 20090 && x <= 60000)
		c->dates.serial += v->count;
}

static void
judge_value(struct survey *s, struct survey_column *c, const struct survey_value *v)
{
	size_t len = strlen(v->text);
	bool is_date = !v->is_cut && judge_date(s, &c->dates, v, len);
	struct buf folded = { 0 };

	tally(&c->types[SURVEY_DATE], v, is_date);
	judge_numbers(c, s, v, v->is_cut ? 0 : len);
	tally(&c->types[SURVEY_POINT], v, is_point(v->text, len));
	tally(&c->types[SURVEY_TIME], v, is_time(v->text, len));
	tally(&c->types[SURVEY_URL], v,
	      strncmp(v->text, "http", 4) == 0 || strncmp(v->text, "www.", 4) == 0);
	tally(&c->types[SURVEY_NESTED], v, is_nested(v->text, len));
	if (len <= LABEL_MAX)
		utf8_fold(&folded, v->text, len);
	tally(&c->types[SURVEY_BOOLEAN], v, is_boolean(buf_str(&folded)));
	tally(&c->types[SURVEY_WEEKDAY], v,
	      folded.len >= 3 && folded.len <= 14 && datetext_weekday(v->text, len) >= 0);
	buf_release(&folded);
}

/* ---- code lists --------------------------------------------------------------------------- */

static const struct listed {
	enum survey_type type;
	const char *list;
} listed[] = { { SURVEY_ACT, "act_types" },
	       { SURVEY_ACTOR, "actors" },
	       { SURVEY_SEX, "sex" },
	       { SURVEY_KIND, "person_kinds" },
	       { SURVEY_PROFILE, "profiles" },
	       { SURVEY_VERIFICATION, "verification" },
	       { SURVEY_ATTRIBUTION, "attribution" },
	       { SURVEY_STAGE, "stages" },
	       { SURVEY_ROLE, "proceeding_roles" } };

/* Cuts a value at a separator: calls fn for every part that is not empty. */
static void
each_part(const char *text, char separator, void (*fn)(void *ctx, const char *part, size_t len),
	  void *ctx)
{
	for (int n = 0; *text && n < PARTS_MAX; n++) {
		size_t len = strcspn(text, (char[]){ separator, '\0' }), shown = len;
		const char *at = text;

		while (shown && isspace((unsigned char)*at)) {
			at++;
			shown--;
		}
		while (shown && isspace((unsigned char)at[shown - 1]))
			shown--;
		if (shown)
			fn(ctx, at, shown);
		text += len + (text[len] != '\0');
	}
}

struct parts {
	struct code_list *list;
	int below, depth; /* for places; depth -1: any */
	long yes, no;
};

static int
find_code(struct code_list *list, const char *text, size_t len, int below)
{
	return len <= LABEL_MAX ? code_match(list, text, len, below) : -1;
}

static void
judge_part(void *ctx, const char *part, size_t len)
{
	struct parts *p = ctx;
	bool is_unknown;

	if (judge_missing(part, len, &is_unknown))
		return;
	if (find_code(p->list, part, len, p->below) >= CODE_FIRST)
		p->yes++;
	else
		p->no++;
}

static void
judge_list(struct survey_column *c, enum survey_type type, struct code_list *list)
{
	size_t count = c->value_count < SURVEY_LISTED_MAX ? c->value_count : SURVEY_LISTED_MAX;
	struct survey_tally *t = &c->types[type];
	bool is_unknown;

	for (size_t i = 0; list && i < count; i++) {
		const struct survey_value *v = &c->values[i];
		size_t len = strlen(v->text);
		struct parts parts = { .list = list, .below = -1 };

		/* Nothing among the first hundred: it is not that list. */
		if (i == 100 && t->yes == 0 && t->parts_yes == 0)
			break;
		if (judge_missing_in(c, v->text, &is_unknown))
			continue;
		tally(t, v, !v->is_cut && find_code(list, v->text, len, -1) >= CODE_FIRST);
		if (!c->separator || len > SURVEY_VALUE_LEN)
			continue;
		each_part(v->text, c->separator, judge_part, &parts);
		t->parts_yes += parts.yes * v->count;
		t->parts_no += parts.no * v->count;
	}
}

/* What a name of a place may end with that the list lacks. */
static const char *const place_ends[] = { " department", " municipality", " province", " state",
					  " (ct)",	 " departamento", NULL };

static int
find_place(struct code_list *list, const char *text, size_t len, int below)
{
	int found = find_code(list, text, len, below);
	struct buf folded = { 0 };

	if (found >= 0 || len > LABEL_MAX)
		return found;
	utf8_fold(&folded, text, len);
	for (int i = 0; place_ends[i] && found < 0; i++) {
		size_t end = strlen(place_ends[i]);

		if (folded.len > end && strcmp(folded.data + folded.len - end, place_ends[i]) == 0)
			found = code_match(list, folded.data, folded.len - end, below);
	}
	buf_release(&folded);
	return found;
}

/* Regions of any country; and the country of most of them. */
static void
judge_regions(struct survey_column *c, struct code_list *list, size_t count)
{
	/* How deep below a country a value was found: 1 a region, 2 below; 0 nowhere. */
	char *depth = xcalloc(count + 1, 1);
	bool is_unknown;

	c->country = -1;
	for (int country = CODE_FIRST; list && country < list->count;
	     country = list->codes[country].last + 1) {
		long yes = 0;

		for (size_t i = 0; i < count && list->codes[country].last > country; i++) {
			const struct survey_value *v = &c->values[i];
			int found = find_place(list, v->text, strlen(v->text), country);

			if (i == 200 && yes == 0)
				break;
			if (found < CODE_FIRST)
				continue;
			if (list->codes[found].depth == 1) {
				yes += v->count;
				depth[i] = 1;
			} else if (!depth[i]) {
				depth[i] = 2;
			}
		}
		if (yes > c->country_yes) {
			c->country_yes = yes;
			c->country = country;
		}
	}
	for (size_t i = 0; list && i < count; i++) {
		if (judge_missing_in(c, c->values[i].text, &is_unknown))
			continue;
		tally(&c->types[SURVEY_ADMIN1], &c->values[i], depth[i] == 1);
		tally(&c->types[SURVEY_PLACE], &c->values[i], depth[i] == 2);
	}
	free(depth);
}

/* Countries, and what lies in them. */
static void
judge_places(struct survey_column *c, struct code_list *list)
{
	size_t count = c->value_count < SURVEY_LISTED_MAX ? c->value_count : SURVEY_LISTED_MAX;
	bool is_unknown, has_na = false;

	for (size_t i = 0; list && i < count; i++) {
		const struct survey_value *v = &c->values[i];
		size_t len = strlen(v->text);
		int found = find_code(list, v->text, len, -1);

		if (judge_missing_in(c, v->text, &is_unknown))
			continue;
		has_na |= strcmp(v->text, "NA") == 0;
		/* "No" is Norway, and "SI" Slovenia, only among other codes of two capitals. */
		tally(&c->types[SURVEY_COUNTRY], v,
		      found >= CODE_FIRST && list->codes[found].depth == 0
			      && (len > 2 || c->is_alpha2
				  || (is_alpha2(v->text) && strcmp(v->text, "NO") != 0
				      && strcmp(v->text, "SI") != 0)));
	}
	/* Nearly all are codes of countries: then NA is one too. */
	c->na_is_place = has_na && survey_share(c, SURVEY_COUNTRY, false) >= 0.9;
	judge_regions(c, list, count);
}

/* ---- the whole column --------------------------------------------------------------------- */

static void
count_part(void *ctx, const char *part, size_t len)
{
	struct parts *p = ctx;

	(void)part;
	p->yes++;
	if (len > 60)
		p->no++;
}

/* Which character stands between several values of a cell, if one does. */
static void
judge_separator(struct survey_column *c)
{
	long best = 0, filled = c->types[SURVEY_DATE].yes + c->types[SURVEY_DATE].no;
	bool is_unknown;

	for (int i = 0; i < SURVEY_SEPARATORS; i++) {
		long cells = 0;

		for (size_t k = 0; k < c->value_count; k++) {
			const struct survey_value *v = &c->values[k];
			struct parts parts = { 0 };

			if (v->is_cut || !strchr(v->text, survey_separators[i])
			    || judge_missing_in(c, v->text, &is_unknown))
				continue;
			each_part(v->text, survey_separators[i], count_part, &parts);
			/* Parts are labels; a sentence with commas is not a list. */
			if (parts.yes > 1 && parts.no == 0)
				cells += v->count;
		}
		if (cells > best && cells * 100 >= filled) {
			best = cells;
			c->separator = survey_separators[i];
		}
	}
	c->separated = best;
}

/* Codes of two lengths that differ by one digit: the shorter ones began with a zero. */
static void
judge_zeros(struct survey_column *c)
{
	long lengths[24] = { 0 }, all = 0, round = 0;
	size_t high = 0;

	if (survey_share(c, SURVEY_INTEGER, false) < 0.98)
		return;
	for (size_t i = 0; i < c->value_count; i++) {
		size_t len = strlen(c->values[i].text);

		if (len >= sizeof lengths / sizeof *lengths)
			return;
		lengths[len]++;
		all++;
		round += len > 3 && strcmp(c->values[i].text + len - 3, "000") == 0;
		high = len > high ? len : high;
	}
	c->lost_zeros = all >= 20 && high >= 4 && high <= 12 && round * 10 >= all * 9
			&& lengths[high] + lengths[high - 1] == all && lengths[high - 1] > 0;
}

void
judge_column(struct survey *s, struct survey_column *c, struct codes *codes)
{
	long cells = 0, short_ones = 0;

	for (size_t i = 0; i < c->value_count; i++) {
		cells += c->values[i].count;
		short_ones += is_alpha2(c->values[i].text) && strcmp(c->values[i].text, "NA") != 0
				      ? c->values[i].count
				      : 0;
	}
	/* Of two letters at least nine in ten; with NA among them, NA is one tenth or less. */
	c->is_alpha2 = cells > 0 && short_ones * 10 >= cells * 9;
	for (size_t i = 0; i < c->value_count; i++) {
		const struct survey_value *v = &c->values[i];
		bool is_unknown;

		if (!v->is_cut && judge_missing_in(c, v->text, &is_unknown)) {
			c->missing += v->count;
			c->unknown += is_unknown ? v->count : 0;
			continue;
		}
		judge_value(s, c, v);
	}
	c->judged = cells;
	c->is_unique =
		!c->is_capped && c->distinct == c->filled && c->filled > 1 && c->longest <= 40;
	judge_zeros(c);
	c->country = -1;
	if (c->is_text)
		return;
	judge_separator(c);
	if (survey_share(c, SURVEY_NUMBER, false) > 0.9 || survey_share(c, SURVEY_URL, false) > 0.5
	    || survey_share(c, SURVEY_BOOLEAN, false) > 0.95
	    || survey_share(c, SURVEY_NESTED, false) > 0.5)
		return;
	for (size_t i = 0; i < sizeof listed / sizeof *listed; i++)
		judge_list(c, listed[i].type, codes_list(codes, listed[i].list));
	judge_places(c, codes_list(codes, "places"));
}

double
survey_share(const struct survey_column *c, enum survey_type type, bool is_split)
{
	const struct survey_tally *t = &c->types[type];
	long yes = is_split ? t->parts_yes : t->yes, no = is_split ? t->parts_no : t->no;

	return yes + no ? (double)yes / (double)(yes + no) : 0;
}

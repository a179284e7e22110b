/* Draft: as a profile, with the evidence in comments. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "core/base/asset.h"
#include "core/base/clock.h"
#include "core/base/date.h"
#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/intake/datetext.h"
#include "core/intake/drafting.h"
#include "core/intake/surveyor.h"

#define WORDS_SHOWN 15
#define COMMENT_MAX 96 /* columns of a comment */

/* A comment, broken at blanks; nothing in it can end the line. */
static void
comment(struct buf *out, const char *first, const char *text)
{
	struct buf clean = { 0 };
	size_t column = 0;

	utf8_clean(&clean, text);
	buf_puts(out, first);
	column = strlen(first);
	for (const char *s = buf_str(&clean); *s;) {
		size_t len = strcspn(s, " ");

		if (column + len > COMMENT_MAX && column > strlen(first)) {
			buf_puts(out, "\n#   ");
			column = 4;
		} else if (s > clean.data) {
			buf_putc(out, ' ');
			column++;
		}
		buf_add(out, s, len);
		column += len;
		s += len;
		s += strspn(s, " ");
	}
	buf_putc(out, '\n');
	buf_release(&clean);
}

/* A column as a profile names it. */
static void
put_name(struct buf *out, const struct draft *d, size_t column)
{
	const char *name = d->s->columns[column].name;
	bool quotes = strpbrk(name, "|,()") != NULL;

	if (quotes)
		buf_putc(out, '"');
	buf_puts(out, name);
	if (quotes)
		buf_putc(out, '"');
}

/* Its expression: the cell, split, or a date in an order. */
static void
put_expr(struct buf *out, const struct draft *d, size_t column)
{
	const struct draft_column *c = &d->columns[column];
	bool is_date = c->target == DRAFT_DATE || c->target == DRAFT_DATE_END
		       || c->target == DRAFT_REGISTERED
		       || (c->target >= DRAFT_REPORTED && c->target <= DRAFT_CONVICTED);
	int month = draft_find(d, DRAFT_MONTH, 0), day = draft_find(d, DRAFT_DAY, 0);

	if (c->target == DRAFT_DATE && month >= 0) {
		buf_puts(out, "parts(");
		put_name(out, d, column);
		buf_putc(out, ',');
		put_name(out, d, (size_t)month);
		if (day >= 0) {
			buf_putc(out, ',');
			put_name(out, d, (size_t)day);
		}
		buf_putc(out, ')');
	} else if (c->target >= DRAFT_NAME && c->target <= DRAFT_PROFILE
		   && survey_share(c->evidence, SURVEY_NESTED, false) > 0.5) {
		buf_puts(out, "nested(");
		put_name(out, d, column);
		buf_putc(out, ')');
	} else if (is_date && c->orders) {
		buf_puts(out, "date(");
		put_name(out, d, column);
		buf_puts(out, c->orders == (DATETEXT_DMY | DATETEXT_MDY) ? ",dmy|mdy"
			      : c->orders == DATETEXT_MDY		 ? ",mdy"
									 : ",dmy");
		if (c->orders == (DATETEXT_DMY | DATETEXT_MDY) && c->weekday >= 0) {
			buf_putc(out, ',');
			put_name(out, d, (size_t)c->weekday);
		}
		buf_putc(out, ')');
	} else if (c->is_split) {
		buf_puts(out, "split(");
		put_name(out, d, column);
		if (c->evidence->separator != ',')
			buf_printf(out, ",%c", c->evidence->separator);
		buf_putc(out, ')');
	} else {
		put_name(out, d, column);
	}
}

/* Frequent words of a coded column that no list knows, ready for the value map. */
static void
put_unknown_words(struct buf *out, struct draft *d, size_t column, const char *key)
{
	const struct draft_column *c = &d->columns[column];
	enum survey_type type;
	const char *name = guess_list(c->target, &type);
	struct code_list *list = name ? codes_list(d->codes, name) : NULL;
	bool is_first = true;
	int shown = 0;
	/* Who did it may be a name: one that comes again and again is a word. */
	long least = c->evidence->filled >= 20 ? 3 : 2;

	/* What hardly ever comes twice may be a name. */
	if (!list || (!c->evidence->is_capped && c->evidence->distinct * 2 > c->evidence->filled))
		return;
	for (size_t i = 0; i < c->evidence->value_count && shown < WORDS_SHOWN; i++) {
		const struct survey_value *v = &c->evidence->values[i];
		size_t len = strlen(v->text);
		bool is_unknown;

		if (v->count < least || v->is_cut
		    || judge_missing_in(c->evidence, v->text, &is_unknown)
		    || code_match(list, v->text, len, -1) >= 0
		    || (c->target == DRAFT_SEX && len == 1) /* map_sex */
		    || (c->is_split && strchr(v->text, c->evidence->separator)))
			continue;
		if (is_first)
			comment(out, "# ",
				draft_say(d,
					  _("Words that the list %s lacks; lines for the value"
					    " map, with a code for the question mark:"),
					  name));
		is_first = false;
		buf_puts(out, "#   ");
		buf_printf(out, "%s,", key);
		buf_putc(out, '"');
		utf8_clean(out, v->text);
		buf_printf(out, "\",?  (%ld)\n", v->count);
		shown++;
	}
}

static void
put_reason(struct buf *out, struct draft *d, size_t column)
{
	static const char *const sure[] = { N_("a guess"), N_("likely"), N_("sure") };
	const struct draft_column *c = &d->columns[column];
	long bad = draft_bad(d, column);

	if (c->is_mine)
		comment(out, "# ", draft_say(d, _("%s: as decided by hand"), c->evidence->name));
	else
		comment(out, "# ",
			draft_say(d, _("%s (%s): %s"), c->evidence->name, _(sure[c->confidence]),
				  c->reason));
	if (bad)
		comment(out, "#   ",
			draft_say(d,
				  ngettext("%ld cell does not fit", "%ld cells do not fit",
					   (unsigned long)bad),
				  bad));
}

/* key=COLUMN for the columns of a target, with the reasons before it; how many. */
static int
put_key(struct buf *out, struct draft *d, const char *key, enum draft_target target,
	const char *map)
{
	int at = draft_find(d, target, 0);

	if (at < 0)
		return 0;
	put_reason(out, d, (size_t)at);
	if (map)
		put_unknown_words(out, d, (size_t)at, map);
	buf_printf(out, "%s=", key);
	put_expr(out, d, (size_t)at);
	buf_putc(out, '\n');
	return 1;
}

/* ---- [source] ------------------------------------------------------------------------------ */

static void
put_words(struct buf *out, const char *key, const char *const *words, size_t count)
{
	if (count == 0)
		return;
	buf_printf(out, "%s=", key);
	for (size_t i = 0; i < count; i++) {
		buf_puts(out, i ? "," : "");
		utf8_clean(out, words[i]); /* a line end in a cell ends no line here */
	}
	buf_putc(out, '\n');
}

/* In a table of statistics the authority that says nothing is told apart from a cell that nobody
 * filled. */
static bool
is_not_reported(const char *word)
{
	static const char *const words[] = { "nr",	   "n/r",	   "no reportado",
					     "no reporta", "not reported", "no reportada",
					     NULL };
	struct buf folded = { 0 };
	bool is_it = false;

	utf8_fold(&folded, word, strlen(word));
	for (int i = 0; words[i]; i++)
		is_it |= strcmp(buf_str(&folded), words[i]) == 0;
	buf_release(&folded);
	return is_it;
}

/* Where a word for missing stands: in how many cells of how many columns. */
static void
put_word_evidence(struct buf *out, struct draft *d, const char *word)
{
	long cells = 0, columns = 0;

	for (size_t i = 0; i < d->count; i++) {
		const struct survey_column *c = &d->s->columns[i];
		long before = cells;
		bool is_unknown;

		for (size_t k = 0; k < c->value_count; k++)
			if (strcasecmp(c->values[k].text, word) == 0
			    && judge_missing_in(c, c->values[k].text, &is_unknown))
				cells += c->values[k].count;
		columns += cells > before;
	}
	comment(out, "# ",
		draft_say(d, _("\"%s\" says nothing: cells %ld, columns %ld"), word, cells,
			  columns));
}

static void
put_missing(struct buf *out, struct draft *d)
{
	const char *kept[2][40];
	size_t counts[2] = { 0 };
	bool is_statistics = draft_is_statistics(d);

	for (size_t i = 0; i < d->s->missing_count; i++)
		put_word_evidence(out, d, d->s->missing[i]);
	for (size_t i = 0; i < d->s->unknown_count; i++)
		put_word_evidence(out, d, d->s->unknown[i]);

	for (size_t i = 0; i < d->s->missing_count && i < 40; i++) {
		int which = is_statistics && is_not_reported(d->s->missing[i]);

		kept[which][counts[which]++] = d->s->missing[i];
	}
	put_words(out, "missing", kept[0], counts[0]);
	put_words(out, "not_reported", kept[1], counts[1]);
}

/* Columns that name nobody: numbers, dates, and words of lists. */
static bool
is_publishable(const struct draft *d, size_t column)
{
	const struct draft_column *c = &d->columns[column];
	const struct survey_column *e = c->evidence;
	enum survey_type type = SURVEY_TYPES;

	if (d->unnameable[column])
		return false;
	switch (c->target) {
	case DRAFT_DATE:
	case DRAFT_DATE_END:
	case DRAFT_REGISTERED:
	case DRAFT_WEEKDAY:
	case DRAFT_COUNTRY:
	case DRAFT_ADMIN1:
	case DRAFT_SEX:
	case DRAFT_SIZE:
	case DRAFT_SIZE_LOW:
	case DRAFT_SIZE_HIGH:
	case DRAFT_OUTCOME:
		return e->distinct * 2 <= e->filled || c->target <= DRAFT_WEEKDAY;
	case DRAFT_TYPE:
	case DRAFT_ACTOR:
	case DRAFT_KIND:
	case DRAFT_PROFILE:
	case DRAFT_VERIFICATION:
		guess_list(c->target, &type);
		return e->distinct * 4 <= e->filled && survey_share(e, type, c->is_split) >= 0.8;
	case DRAFT_RECORD:
		return !e->is_unique
		       && (survey_share(e, SURVEY_NUMBER, false) > 0.95
			   || survey_share(e, SURVEY_BOOLEAN, false) > 0.95)
		       && survey_share(e, SURVEY_LAT, false) < 0.9 && e->distinct * 2 <= e->filled;
	default:
		return false;
	}
}

/* Regions that a fresh dossier lacks and the places list of a built-in profile has. */
static void
put_places(struct buf *out, struct draft *d)
{
	struct code_list *places = codes_list(d->codes, "places");
	int admin1 = draft_find(d, DRAFT_ADMIN1, 0);
	const struct survey_column *c = admin1 >= 0 ? &d->s->columns[admin1] : NULL;
	struct buf want = { 0 };

	if (!c || c->country < 0 || !places || survey_share(c, SURVEY_ADMIN1, false) < 0.5)
		return;
	buf_printf(&want, ",%s,", places->codes[c->country].code);
	for (const struct asset *a = assets; a->name; a++) {
		size_t len = strlen(a->name);

		/* The core list has them already, or they are of another country. */
		if (strncmp(a->name, "profiles/", 9) != 0 || len < 11
		    || strcmp(a->name + len - 11, ".places.csv") != 0
		    || !memmem(a->bytes, a->len, want.data, want.len))
			continue;
		comment(out, "# ",
			_("Regions that come with the program, in a list of their own."));
		buf_printf(out, "places=%s\n", file_name(a->name));
		break;
	}
	buf_release(&want);
}

/* Sheets of several years have a total each. */
static bool
is_said_before(const struct survey *s, size_t finding)
{
	const struct survey_finding *f = &s->findings[finding];

	for (size_t i = 0; i < finding; i++)
		if (s->findings[i].kind == f->kind && s->findings[i].column == f->column
		    && strcmp(s->findings[i].text, f->text) == 0)
			return true;
	return false;
}

static void
put_source(struct buf *out, struct draft *d)
{
	bool is_first = true, is_ragged = false;

	buf_puts(out, "\n[source]\n");
	if (d->s->header_last > d->s->header)
		buf_printf(out, "header=%d-%d\n", d->s->header, d->s->header_last);
	else if (d->s->header != 1)
		buf_printf(out, "header=%d\n", d->s->header);
	if (d->s->sheet[0]) {
		buf_puts(out, "sheet=");
		utf8_clean(out, d->s->sheet);
		buf_putc(out, '\n');
	}
	put_places(out, d);
	put_missing(out, d);
	put_words(out, "unknown", d->s->unknown, d->s->unknown_count);
	if (draft_find(d, DRAFT_OUTCOME, 0) >= 0 || draft_find(d, DRAFT_REPORTED, 0) >= 0
	    || draft_find(d, DRAFT_INVESTIGATED, 0) >= 0 || draft_find(d, DRAFT_CHARGED, 0) >= 0
	    || draft_find(d, DRAFT_TRIED, 0) >= 0 || draft_find(d, DRAFT_CONVICTED, 0) >= 0) {
		char today[16];

		date_format_day((int32_t)(clock_now() / 86400000), today, sizeof today);
		if (!d->is_status_said)
			comment(out, "# ",
				d->status ? _("When the outcomes were last known: the latest date "
					      "of the file"
					      " stands for it. Correct it if you know better.")
					  : _("When the outcomes were last known: nothing says it, "
					      "so this is"
					      " today. Correct it."));
		buf_printf(out, "status_as_of=%s\n", d->status ? d->status : today);
	}
	for (size_t i = 0; i < d->s->finding_count; i++) {
		const struct survey_finding *f = &d->s->findings[i];

		is_ragged |= f->kind == SURVEY_RAGGED;
		if (f->kind != SURVEY_TOTAL_ROW || f->column < 0 || d->unnameable[f->column]
		    || strchr(d->s->columns[f->column].name, '=') || is_said_before(d->s, i))
			continue;
		buf_puts(out, is_first ? "skip=" : ",");
		is_first = false;
		put_name(out, d, (size_t)f->column);
		buf_putc(out, '=');
		utf8_clean(out, f->text);
	}
	if (!is_first)
		buf_putc(out, '\n');
	if (is_ragged)
		buf_puts(out, "ragged=pad\n");
	is_first = true;
	for (size_t i = 0; i < d->count; i++)
		if (is_publishable(d, i)) {
			buf_puts(out, is_first ? "publish=" : ",");
			is_first = false;
			put_name(out, d, i);
		}
	if (!is_first)
		buf_putc(out, '\n');
}

/* ---- [incident] ---------------------------------------------------------------------------- */

/* What names of places end with in the columns of places. */
static void
put_strip(struct buf *out, struct draft *d)
{
	static const char *const ends[] = { "department", "municipality", "province", "state",
					    "(CT)",	  "departamento", NULL };
	bool is_first = true;

	for (int e = 0; ends[e]; e++) {
		long cells = 0;

		for (size_t i = 0; i < d->count; i++) {
			const struct survey_column *c = d->columns[i].evidence;

			if (d->columns[i].target < DRAFT_COUNTRY
			    || d->columns[i].target > DRAFT_PLACE)
				continue;
			for (size_t k = 0; k < c->value_count; k++) {
				size_t len = strlen(c->values[k].text), end = strlen(ends[e]);

				if (len > end + 1 && c->values[k].text[len - end - 1] == ' '
				    && strcmp(c->values[k].text + len - end, ends[e]) == 0)
					cells += c->values[k].count;
			}
		}
		if (cells < 3)
			continue;
		buf_printf(out, "%s%s", is_first ? "strip=" : ",", ends[e]);
		is_first = false;
	}
	if (!is_first)
		buf_putc(out, '\n');
}

static void
put_place(struct buf *out, struct draft *d)
{
	const enum draft_target levels[] = { DRAFT_COUNTRY, DRAFT_ADMIN1, DRAFT_ADMIN2,
					     DRAFT_PLACE };
	bool is_first = true;

	for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
		int at = draft_find(d, levels[i], 0);

		if (at >= 0)
			put_reason(out, d, (size_t)at);
	}
	if (d->country.value && d->country.reason[0])
		comment(out, "# ",
			draft_say(d, _("Country %s: %s"), d->country.value, d->country.reason));
	if (d->country.value) {
		buf_printf(out, "place=const(%s)", d->country.value);
		is_first = false;
	}
	for (size_t i = d->country.value ? 1 : 0; i < sizeof levels / sizeof *levels; i++) {
		int at = draft_find(d, levels[i], 0);

		if (at < 0)
			continue;
		buf_puts(out, is_first ? "place=" : ",");
		is_first = false;
		put_name(out, d, (size_t)at);
	}
	if (is_first)
		return;
	buf_putc(out, '\n');
	put_key(out, d, "place.code", DRAFT_PLACE_CODE, NULL);
	put_strip(out, d);
}

static void
put_incident(struct buf *out, struct draft *d)
{
	static const char *const languages[] = { "", "en", "es", "fr", "pt" };
	int text = draft_find(d, DRAFT_NARRATIVE, 0);

	buf_puts(out, "\n[incident]\n");
	put_key(out, d, "code", DRAFT_CODE, NULL);
	put_key(out, d, "date", DRAFT_DATE, NULL);
	if (draft_find(d, DRAFT_MONTH, 0) >= 0)
		put_reason(out, d, (size_t)draft_find(d, DRAFT_MONTH, 0));
	put_key(out, d, "date.end", DRAFT_DATE_END, NULL);
	put_key(out, d, "registered", DRAFT_REGISTERED, NULL);
	put_place(out, d);
	put_key(out, d, "location", DRAFT_LOCATION, NULL);
	put_key(out, d, "lat", DRAFT_LAT, NULL);
	put_key(out, d, "lon", DRAFT_LON, NULL);
	put_key(out, d, "point", DRAFT_POINT, NULL);
	put_key(out, d, "verification", DRAFT_VERIFICATION, "incident.verification");
	put_key(out, d, "weight", DRAFT_WEIGHT, NULL);
	put_key(out, d, "text", DRAFT_NARRATIVE, NULL);
	if (!put_key(out, d, "text.lang", DRAFT_LANGUAGE, NULL) && text >= 0
	    && d->columns[text].evidence->language)
		buf_printf(out, "text.lang=const(%s)\n",
			   languages[d->columns[text].evidence->language]);
}

/* ---- acts, victims, actors, events --------------------------------------------------------- */

static void
put_acts(struct buf *out, struct draft *d)
{
	int n = 0;

	for (int at = draft_find(d, DRAFT_TYPE, 0); at >= 0;
	     at = draft_find(d, DRAFT_TYPE, (size_t)at + 1)) {
		buf_printf(out, "\n[act %d]\n", ++n);
		put_reason(out, d, (size_t)at);
		put_unknown_words(out, d, (size_t)at, "act.type");
		buf_puts(out, "type=");
		put_expr(out, d, (size_t)at);
		buf_putc(out, '\n');
	}
	if (n == 0 && d->type.value) {
		buf_puts(out, "\n[act 1]\n");
		if (d->type.reason[0])
			comment(out, "# ", d->type.reason);
		buf_printf(out, "type=const(%s)\n", d->type.value);
	}
}

static void
put_mapping(struct buf *map, const char *list, const char *from, const char *to)
{
	if (map->len == 0)
		buf_puts(map, "list,from,to\n");
	buf_printf(map, "%s,\"", list);
	for (const char *s = from; *s; s++) {
		if (*s == '"')
			buf_putc(map, '"');
		buf_putc(map, *s);
	}
	buf_printf(map, "\",%s\n", to);
}

/* M is male beside F and female (mujer) beside H; the list has neither, since alone it is either.
 */
static void
map_sex(struct buf *out, struct buf *map, struct draft *d)
{
	int at = draft_find(d, DRAFT_SEX, 0);
	const struct survey_column *c = at >= 0 ? &d->s->columns[at] : NULL;
	const char *m = NULL;
	bool has_f = false, has_h = false;

	for (size_t i = 0; c && i < c->value_count; i++) {
		const char *text = c->values[i].text;

		if (text[0] == '\0' || text[1] != '\0')
			continue;
		m = strchr("mM", text[0]) ? text : m;
		has_f |= strchr("fF", text[0]) != NULL;
		has_h |= strchr("hH", text[0]) != NULL;
	}
	if (!m || has_f == has_h)
		return;
	put_mapping(map, "victim.sex", m, has_f ? "male" : "female");
	comment(out, "# ",
		has_f ? _("M stands beside F, so the value map reads it as male.")
		      : _("M stands beside H (hombre), so the value map reads it as female "
			  "(mujer)."));
}

static void
put_victims(struct buf *out, struct buf *map, struct draft *d)
{
	struct buf keys = { 0 };
	int has_name, only = draft_find(d, DRAFT_ONLY, 0);

	has_name = put_key(&keys, d, "name", DRAFT_NAME, NULL);

	if (!put_key(&keys, d, "kind", DRAFT_KIND, "victim.kind") && has_name)
		buf_puts(&keys, "kind=const(individual)\n");
	map_sex(&keys, map, d);
	put_key(&keys, d, "sex", DRAFT_SEX, "victim.sex");
	put_key(&keys, d, "profile", DRAFT_PROFILE, "victim.profile");
	put_key(&keys, d, "size", DRAFT_SIZE, NULL);
	put_key(&keys, d, "size.low", DRAFT_SIZE_LOW, NULL);
	put_key(&keys, d, "size.high", DRAFT_SIZE_HIGH, NULL);
	put_key(&keys, d, "organisation", DRAFT_ORGANISATION, NULL);
	if (only >= 0) {
		const char *word = guess_victim_word(d, (size_t)only);

		put_reason(&keys, d, (size_t)only);
		buf_puts(&keys, "only=");
		put_name(&keys, d, (size_t)only);
		buf_printf(&keys, "=%s\n", word ? word : "");
	}
	if (keys.len) {
		buf_puts(out, "\n[victim 1]\n");
		buf_add(out, keys.data, keys.len);
	}
	buf_release(&keys);
}

static void
put_actors(struct buf *out, struct draft *d)
{
	struct buf attribution = { 0 };
	int n = 0;

	if (!put_key(&attribution, d, "attribution", DRAFT_ATTRIBUTION, "actor.attribution"))
		buf_puts(&attribution, "attribution=const(alleged)\n");
	for (int at = draft_find(d, DRAFT_ACTOR, 0); at >= 0;
	     at = draft_find(d, DRAFT_ACTOR, (size_t)at + 1)) {
		buf_printf(out, "\n[actor %d]\n", ++n);
		put_reason(out, d, (size_t)at);
		put_unknown_words(out, d, (size_t)at, "actor.label");
		buf_puts(out, "label=");
		put_expr(out, d, (size_t)at);
		buf_putc(out, '\n');
		buf_add(out, attribution.data, attribution.len);
	}
	if (n == 0 && d->actor.value) {
		buf_puts(out, "\n[actor 1]\n");
		if (d->actor.reason[0])
			comment(out, "# ", d->actor.reason);
		buf_printf(out, "label=const(%s)\n", d->actor.value);
		buf_add(out, attribution.data, attribution.len);
	}
	buf_release(&attribution);
}

/* What the words of an outcome column mean, for ini and map. */
static void
put_outcome(struct buf *out, struct buf *map, struct draft *d, size_t column, int number)
{
	const struct survey_column *c = &d->s->columns[column];
	struct code_list *stages = codes_list(d->codes, "stages");
	bool is_impunity = outcome_is_impunity(d, column), has_sentences = d->has_sentences;
	bool has_roles = false, has_modes = false;

	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < c->value_count && i < 300; i++) {
			const char *text = c->values[i].text;
			struct outcome means;
			bool is_unknown;

			if (judge_missing_in(c, text, &is_unknown)
			    || !outcome_word(text, strlen(text), is_impunity, has_sentences, stages,
					     &means))
				continue;
			if (pass == 0) {
				has_roles |= means.role[0] != NULL;
				has_modes |= means.mode != NULL;
				continue;
			}
			for (int k = 0; k < 2 && means.stage[k]; k++) {
				put_mapping(map, "event.stage", text, means.stage[k]);
				if (has_roles)
					put_mapping(map, "event.role", text,
						    means.role[k] ? means.role[k] : "unknown");
			}
			if (has_modes)
				put_mapping(map, "event.mode", text,
					    means.mode ? means.mode : "ordinary");
		}
	buf_printf(out, "\n[event %d]\n", number);
	put_reason(out, d, column);
	comment(out, "# ",
		_("What each word means stands in the value map, .map.csv. Read it line by line:"
		  " it decides about impunity."));
	for (size_t i = 0; i < c->value_count && i < 300; i++) {
		struct outcome means;
		bool is_unknown;

		if (c->values[i].count > 1 && !judge_missing_in(c, c->values[i].text, &is_unknown)
		    && !outcome_word(c->values[i].text, strlen(c->values[i].text), is_impunity,
				     has_sentences, stages, &means)) {
			buf_puts(out, "#   event.stage,\"");
			utf8_clean(out, c->values[i].text);
			buf_printf(out, "\",?  (%ld)\n", c->values[i].count);
		}
	}
	buf_puts(out, "stage=map(");
	put_name(out, d, column);
	buf_puts(out, ")\n");
	if (has_roles) {
		buf_puts(out, "role=map(");
		put_name(out, d, column);
		buf_puts(out, ")\n");
	}
	if (has_modes) {
		buf_puts(out, "mode=map(");
		put_name(out, d, column);
		buf_puts(out, ")\n");
	}
}

static void
put_events(struct buf *out, struct buf *map, struct draft *d)
{
	static const struct {
		enum draft_target target;
		const char *stage;
	} steps[] = { { DRAFT_REPORTED, "S1" },
		      { DRAFT_INVESTIGATED, "S2" },
		      { DRAFT_CHARGED, "S4" },
		      { DRAFT_TRIED, "S5" },
		      { DRAFT_CONVICTED, "S6c" } };
	int n = 0;

	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		if (draft_find(d, steps[i].target, 0) >= 0) {
			buf_printf(out, "\n[event %d]\nstage=const(%s)\n", ++n, steps[i].stage);
			put_key(out, d, "date", steps[i].target, NULL);
		}
	for (int at = draft_find(d, DRAFT_OUTCOME, 0); at >= 0;
	     at = draft_find(d, DRAFT_OUTCOME, (size_t)at + 1))
		if (outcome_cells(d, (size_t)at) > 0)
			put_outcome(out, map, d, (size_t)at, ++n);
}

/* ---- [statistic] --------------------------------------------------------------------------- */

/* Place and period stand in the first section and hold for all. */
static void
put_statistics(struct buf *out, struct draft *d)
{
	int n = 0;

	for (int at = draft_find(d, DRAFT_STATISTIC, 0); at >= 0;
	     at = draft_find(d, DRAFT_STATISTIC, (size_t)at + 1)) {
		buf_printf(out, "\n[statistic %d]\n", ++n);
		if (n == 1) {
			put_place(out, d);
			put_key(out, d, "period", DRAFT_DATE, NULL);
		}
		put_reason(out, d, (size_t)at);
		buf_printf(out, "measure=const(%s)\ncount=", guess_measure(d, (size_t)at));
		put_name(out, d, (size_t)at);
		buf_putc(out, '\n');
	}
}

/* ---- the whole ----------------------------------------------------------------------------- */

static void
put_rest(struct buf *out, struct draft *d)
{
	bool is_first = true;

	for (size_t i = 0; i < d->count; i++) {
		const struct draft_column *c = &d->columns[i];

		if (c->target != DRAFT_RECORD && c->target != DRAFT_IGNORE)
			continue;
		if (is_first)
			comment(out, "\n# ",
				_("Columns of which nothing is made; all but the empty ones are "
				  "kept"
				  " with the row:"));
		is_first = false;
		comment(out, "#   ",
			draft_say(d, _("%s: %s"), c->evidence->name[0] ? c->evidence->name : "-",
				  c->is_mine ? _("as decided by hand") : c->reason));
	}
}

void
draft_write(struct draft *d, const char *name, struct buf *ini, struct buf *map)
{
	const struct survey *s = d->s;
	size_t count;
	const char *const *problems = draft_problems(d, &count);

	comment(ini, "# ",
		draft_say(d, _("Drafted from %s: %ld rows, %zu columns, %s, %s."),
			  file_name(s->path), s->rows, s->column_count, s->format, s->encoding));
	comment(ini, "# ",
		_("A proposal: read the reasons, change what is wrong, then import with it."));
	for (size_t i = 0; i < s->finding_count; i++)
		comment(ini, "# * ", survey_finding_text(s, &s->findings[i], &d->arena));
	if (count)
		comment(ini, "# ", _("Look at this first:"));
	for (size_t i = 0; i < count; i++)
		comment(ini, "# ! ", problems[i]);
	buf_puts(ini, "[profile]\nname=");
	utf8_clean(ini, name);
	buf_puts(ini, "\nversion=1\ntitle=");
	/* A file may have any name: one with a line end must not write a line here. */
	utf8_clean(ini, file_name(s->path));
	buf_putc(ini, '\n');
	if (draft_is_statistics(d)) {
		buf_puts(ini, "kind=statistics\n");
		put_source(ini, d);
		put_statistics(ini, d);
		put_rest(ini, d);
		return;
	}
	put_source(ini, d);
	if (draft_is_withheld(d)) {
		comment(ini, "\n# ",
			_("Counts are no incidents, so nothing is made of them here. If these are "
			  "the"
			  " measures of an authority, see Official statistics in the description of"
			  " profiles: kind=statistics."));
		buf_puts(ini, "[incident]\n");
		put_rest(ini, d);
		return;
	}
	put_incident(ini, d);
	put_acts(ini, d);
	put_victims(ini, map, d);
	put_actors(ini, d);
	put_events(ini, map, d);
	put_rest(ini, d);
}

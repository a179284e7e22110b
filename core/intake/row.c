/* One row of a file: refused with a reason, or taken apart into incident, acts, victims and so on. */
#include "core/intake/row.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/number.h"
#include "core/base/utf8.h"
#include "core/dossier/record.h"
#include "core/intake/datetext.h"
#include "core/intake/nested.h"
#include "core/intake/resolve.h"
#include "core/intake/sizetext.h"
#include "core/text/name.h"

#define ACTORS_COMPARED 64 /* of one cell */

const struct coded_key coded_keys[CODED] = {
	[C_PLACE] = { "incident.place", "places" },
	[C_VERIFICATION] = { "incident.verification", "verification" },
	[C_TYPE] = { "act.type", "act_types" },
	[C_KIND] = { "victim.kind", "person_kinds" },
	[C_SEX] = { "victim.sex", "sex" },
	[C_PROFILE] = { "victim.profile", "profiles" },
	[C_NEXUS] = { "victim.nexus", "nexus" },
	[C_LABEL] = { "actor.label", "actors" },
	[C_ATTRIBUTION] = { "actor.attribution", "attribution" },
	[C_STAGE] = { "event.stage", "stages" },
	[C_ROLE] = { "event.role", "proceeding_roles" },
	[C_MODE] = { "event.mode", NULL },
	[C_STATISTIC_PLACE] = { "statistic.place", "places" },
	[C_MEASURE] = { "statistic.measure", "measures" },
};

struct row_maker {
	const struct row_source *source;
	const struct profile *p;
	const struct csv_row *header;
	size_t columns; /* of the file itself: without the name of the sheet */
	struct resolver *coded[CODED];
	struct record_packer *packer;
	struct csv_row row;
	size_t cell_cap;
	struct buf raw;	    /* the rows taken, as a record block holds them */
	struct buf scratch;
	struct nested nested;
	bool *is_open;	    /* columns that may be published, where somebody is on the suppression list */
	struct csv_row shown, ordered; /* the row being made, as it goes into its record */
	bool is_withheld;   /* it names somebody who is on the list */
	struct batch *b;    /* the batch being made */
};

/* A value that no list knows, unless it is held back. */
static void
note(struct row_maker *m, const char *field, const char *value, size_t len)
{
	if (!m->is_withheld)
		batch_note(m->b, field, value, len, 1);
}

/* Has the expression nothing to say on this row? */
static bool
is_missing(const struct row_maker *m, const struct expr *e, const struct csv_row *row)
{
	const char *code, *text;
	size_t len;

	text = expr_text(e, row, &len);
	return missing_word(m->p, text, len, &code);
}

/* Is the name of a victim on the suppression list? */
static bool
is_suppressed(const struct row_maker *m, const struct expr *name, const struct csv_row *row)
{
	size_t len;
	const char *text = expr_text(name, row, &len);

	return m->source->suppressed && len && suppress_holds(m->source->suppressed, text, len);
}

/* The row in the order of the records that the dataset has. */
static const struct csv_row *
ordered_row(struct row_maker *m, const struct csv_row *row)
{
	static char nothing[] = "";
	const struct row_source *source = m->source;

	if (!source->order)
		return row;
	m->ordered.cells =
		xrealloc(m->ordered.cells, source->order_count + 1, sizeof *m->ordered.cells);
	m->ordered.count = source->order_count;
	m->ordered.line = row->line;
	for (size_t i = 0; i < source->order_count; i++) {
		int at = source->order[i];

		m->ordered.cells[i] = at >= 0 && (size_t)at < row->count
					      ? row->cells[at]
					      : (struct csv_cell){ .text = nothing };
	}
	return &m->ordered;
}

/* ---- refused ---------------------------------------------------------------------------- */

/* How many cells of a row hold anything, and how many of those are HXL tags ("#geo+lat"). */
static size_t
count_filled(const struct row_maker *m, const struct csv_row *row, size_t from, size_t *tags)
{
	size_t filled = 0;

	*tags = 0;
	for (size_t i = from; i < row->count; i++) {
		size_t len = row->cells[i].len;
		const char *text = cell_trimmed(row->cells[i].text, &len);

		/* The name of the sheet is in every row. */
		if (i >= m->columns && i < m->header->count)
			continue;
		filled += len > 0;
		*tags += len > 1 && text[0] == '#' && !cell_is_error(text, len);
	}
	return filled;
}

static bool
repeats_header(const struct row_maker *m, const struct csv_row *row)
{
	const struct csv_row *header = m->header;

	for (size_t i = 0; i < row->count; i++) {
		size_t len = row->cells[i].len;
		const char *text = cell_trimmed(row->cells[i].text, &len);

		if (i >= m->columns && i < header->count)
			continue;
		if (i >= header->count ? len > 0
				       : len != header->cells[i].len
						 || memcmp(text, header->cells[i].text, len) != 0)
			return false;
	}
	return row->count >= header->count;
}

/* Is it a row that the profile passes over, such as a total? */
static bool
is_skipped(const struct row_maker *m, const struct csv_row *row)
{
	bool is_skipped = false;

	for (size_t i = 0; i < m->p->skip_count && !is_skipped; i++) {
		const struct skip_rule *rule = &m->p->skips[i];
		struct buf folded = { 0 };
		size_t len;
		const char *text = expr_text(&rule->column, row, &len);

		utf8_fold(&folded, text, len);
		is_skipped = strcmp(buf_str(&folded), rule->word) == 0;
		buf_release(&folded);
	}
	return is_skipped;
}

/* Is the row as wide as the header, or may the profile take it as it is? */
static bool
is_wide_enough(const struct row_maker *m, const struct csv_row *row)
{
	size_t tags;

	if (row->count == m->header->count)
		return true;
	return m->p->pads_rows && count_filled(m, row, m->header->count, &tags) == 0;
}

/* Does an expression that is there say nothing of this row in particular? */
static bool
is_general(const struct row_maker *m, const struct expr *e)
{
	return e->kind == EXPR_CONST || (e->at >= 0 && (size_t)e->at >= m->columns);
}

/* Does anything say what happened, when, where or to whom? */
static bool
says_nothing(struct row_maker *m, const struct csv_row *row)
{
	const struct profile *p = m->p;

	if (!is_missing(m, &p->date, row) || !is_missing(m, &p->narrative, row)
	    || !is_missing(m, &p->place_code, row)
	    || (!is_general(m, &p->location) && !is_missing(m, &p->location, row)))
		return false;
	for (size_t i = 0; i < p->place_count; i++)
		if (!is_general(m, &p->place[i]) && !is_missing(m, &p->place[i], row))
			return false;
	for (size_t i = 0; i < p->act_count; i++)
		if (!is_general(m, &p->acts[i].type)
		    && !is_missing(m, &p->acts[i].type, row))
			return false;
	for (size_t i = 0; i < p->victim_count; i++)
		if (!is_missing(m, &p->victims[i].name, row))
			return false;
	for (size_t i = 0; i < p->statistic_count; i++)
		if (!is_missing(m, &p->statistics[i].count, row))
			return false;
	return true;
}

/* Why a row cannot be taken, as stored; NULL when it can. */
static const char *
refusal(struct row_maker *m, const struct csv_row *row)
{
	size_t tags, filled = count_filled(m, row, 0, &tags);

	if (filled == 0)
		return "empty";
	if (tags == filled && tags > 1)
		return "tags";
	if (!is_wide_enough(m, row)) {
		buf_clear(&m->scratch);
		buf_printf(&m->scratch, "cells %zu/%zu", row->count, m->header->count);
		return m->scratch.data;
	}
	if (repeats_header(m, row))
		return "header";
	if (is_skipped(m, row))
		return "total";
	return says_nothing(m, row) ? "nothing" : NULL;
}

/* A row that nobody can read may name somebody all the same. */
static void
withhold_refused(const struct row_maker *m, struct csv_row *row)
{
	static char word[] = WITHHELD_CELL;
	bool is_named = false;

	for (size_t i = 0; i < row->count && m->source->suppressed; i++)
		is_named |= suppress_holds(m->source->suppressed, row->cells[i].text,
					   row->cells[i].len);
	for (size_t i = 0; i < row->count && is_named; i++)
		row->cells[i] = (struct csv_cell){ .text = word, .len = strlen(word) };
}

static void
refuse(struct row_maker *m, struct csv_row *row, const char *reason)
{
	struct batch *b = m->b;
	struct bulk_rows *put = &b->tables[T_REFUSED];
	struct buf cells = { 0 };

	withhold_refused(m, row);
	/* Ragged ones stay as they stand in the file: nobody knows which cell is which. */
	record_encode(&cells, row->count == m->header->count ? ordered_row(m, row) : row);
	bulk_int(put, row->line);
	bulk_counted(put, N_REFUSED, b->refused++);
	bulk_text(put, arena_strdup(&b->arena, reason));
	bulk_blob(put, arena_strndup(&b->arena, buf_str(&cells), cells.len), cells.len);
	buf_release(&cells);
}

/* ---- cells ------------------------------------------------------------------------------ */

/* One cell of a row, trimmed; "" when it is not there. */
static const char *
part_of(const struct csv_row *row, int at, size_t *len)
{
	*len = at >= 0 && (size_t)at < row->count ? row->cells[at].len : 0;
	return *len ? cell_trimmed(row->cells[at].text, len) : "";
}

/* A date whose year, month and day stand in cells of their own, as one text. */
static const char *
join_parts(struct row_maker *m, const struct expr *e, const struct csv_row *row, const char *year,
	   size_t *len)
{
	size_t month_len, day_len;
	const char *month = part_of(row, e->month_at, &month_len);
	const char *day = part_of(row, e->day_at, &day_len), *code;

	if (missing_word(m->p, month, month_len, &code))
		month_len = 0;
	if (missing_word(m->p, day, day_len, &code))
		day_len = 0;
	buf_clear(&m->scratch);
	datetext_join(&m->scratch, year, *len, month, month_len, day, day_len);
	*len = m->scratch.len;
	return arena_strndup(&m->b->arena, buf_str(&m->scratch), m->scratch.len);
}

/* A date cell; what cannot be read is unknown, with the text beside it. */
static struct date
read_date(struct row_maker *m, const struct expr *e, const char *key, const struct csv_row *row,
	  const char **text, size_t *text_len)
{
	const struct date none = { DATE_MIN, DATE_MAX, DATE_UNKNOWN };
	const struct datetext how = { e->orders, m->source->year_max, m->source->year_last };
	struct date d;
	size_t len;
	const char *cell = expr_text(e, row, &len), *code;
	int weekday = -1;

	*text = "";
	*text_len = 0;
	if (missing_word(m->p, cell, len, &code))
		return none;
	if (e->month)
		cell = join_parts(m, e, row, cell, &len);
	if (e->weekday_at >= 0 && (size_t)e->weekday_at < row->count && e->weekday)
		weekday = datetext_weekday(row->cells[e->weekday_at].text,
					   row->cells[e->weekday_at].len);
	if (!datetext_parse(cell, len, &how, weekday, &d)) {
		m->b->dates++;
		*text = cell;
		*text_len = len;
		if (m->b->dates_lost++ == 0 && !m->is_withheld)
			m->b->date_lost = arena_strndup(&m->b->arena, cell, len);
		note(m, key, cell, len);
		return none;
	}
	/* 00/00/0000 says that there is none. */
	if (d.precision == DATE_UNKNOWN)
		return none;
	m->b->dates++;
	/* The interval says less than the words did. */
	if (d.precision == DATE_RANGE && !memchr(cell, '.', len)) {
		*text = cell;
		*text_len = len;
	}
	return d;
}

/* From the first day of one column to the last day of another. */
static struct date
read_dates(struct row_maker *m, const struct csv_row *row, const char **text, size_t *text_len)
{
	struct date first, last;
	const char *skip;
	size_t skip_len;

	first = read_date(m, &m->p->date, "incident.date", row, text, text_len);
	if (m->p->date_end.kind == EXPR_NONE)
		return first;
	last = read_date(m, &m->p->date_end, "incident.date.end", row, &skip, &skip_len);
	if (first.precision == DATE_UNKNOWN || last.precision == DATE_UNKNOWN
	    || first.first == DATE_MIN || last.last == DATE_MAX || last.last < first.first)
		return first;
	first = (struct date){ first.first, last.last, DATE_RANGE };
	datetext_tidy(&first);
	return first;
}

/*
 * Both coordinates of a row. None when one is missing; what is no place on Earth, and the zero point
 * that stands for nothing, is listed as unmatched.
 */
static bool
read_point(struct row_maker *m, const struct csv_row *row, double *lat, double *lon)
{
	const struct profile *p = m->p;
	struct decimal y, x;
	size_t y_len, x_len;
	const char *y_text = expr_text(&p->lat, row, &y_len);
	const char *x_text = expr_text(&p->lon, row, &x_len);
	struct buf shown = { 0 };
	bool ok;

	if (is_missing(m, &p->lat, row) || is_missing(m, &p->lon, row))
		return false;
	ok = number_parse(y_text, y_len, true, &y) && number_parse(x_text, x_len, true, &x);
	if (ok) {
		*lat = number_double(&y);
		*lon = number_double(&x);
		ok = *lat >= -90 && *lat <= 90 && *lon >= -180 && *lon <= 180
		     && (y.whole || y.part || x.whole || x.part);
	}
	if (!ok) {
		buf_printf(&shown, "%.*s %.*s", (int)y_len, y_text, (int)x_len, x_text);
		note(m, "incident.lat", shown.data, shown.len);
	}
	buf_release(&shown);
	return ok;
}

/* A count as far as the cell says it. */
static struct size_text
read_size(struct row_maker *m, const struct expr *e, const char *key, const struct csv_row *row)
{
	struct size_text size = { -1, -1, -1 };
	size_t len;
	const char *text = expr_text(e, row, &len);

	if (!is_missing(m, e, row) && !sizetext_parse(text, len, &size))
		note(m, key, text, len);
	return size;
}

static void
put_count(struct bulk_rows *put, int64_t count)
{
	if (count < 0)
		bulk_null(put);
	else
		bulk_int(put, count);
}

/* How many people a victim is: columns of their own say the ends, or words around the number do. */
static void
put_size(struct row_maker *m, struct bulk_rows *put, const struct victim_rule *rule,
	 const struct csv_row *row)
{
	struct size_text low = read_size(m, &rule->size_low, "victim.size.low", row);
	struct size_text size = read_size(m, &rule->size, "victim.size", row);
	struct size_text high = read_size(m, &rule->size_high, "victim.size.high", row);

	put_count(put, low.best >= 0 ? low.best : low.low >= 0 ? low.low : size.low);
	put_count(put, size.best);
	put_count(put, high.best >= 0 ? high.best : high.high >= 0 ? high.high : size.high);
}

/* A cell in normal form C. */
static void
put_text(struct row_maker *m, struct bulk_rows *put, const struct expr *e,
	 const struct csv_row *row)
{
	size_t len;
	const char *text = expr_text(e, row, &len), *code;

	if (missing_word(m->p, text, len, &code))
		len = 0;
	if (!utf8_is_plain(text, len)) {
		buf_clear(&m->scratch);
		utf8_nfc(&m->scratch, text, len);
		len = m->scratch.len;
		text = arena_strndup(&m->b->arena, buf_str(&m->scratch), len);
	}
	bulk_text_n(put, text, len);
}

/* A name as it is compared with others. */
static void
put_name_key(struct row_maker *m, struct bulk_rows *put, const struct expr *e,
	     const struct csv_row *row)
{
	size_t len;
	const char *text = expr_text(e, row, &len), *code;

	buf_clear(&m->scratch);
	if (len > 0 && !missing_word(m->p, text, len, &code))
		name_key(&m->scratch, text, len);
	bulk_text_n(put, m->scratch.len ? arena_strndup(&m->b->arena, m->scratch.data, m->scratch.len) : "",
		    m->scratch.len);
}

/* Text that may say who it was. */
static void
put_personal(struct row_maker *m, struct bulk_rows *put, const struct expr *e,
	     const struct csv_row *row)
{
	if (m->is_withheld)
		bulk_text(put, "");
	else
		put_text(m, put, e, row);
}

/*
 * A code, and beside it what no list knows. The resolver may forget that before the batch is in the dossier.
 * Where the text is held back and was all that there is, so is the code.
 */
static void
put_meaning(struct row_maker *m, struct bulk_rows *put, const struct meaning *said)
{
	bool is_held = m->is_withheld && said->text[0];

	bulk_text(put, is_held && strcmp(said->code, "not-recorded") == 0 ? "withheld" : said->code);
	bulk_text(put, said->text[0] && !is_held ? arena_strdup(&m->b->arena, said->text) : "");
}

/* ---- taken ------------------------------------------------------------------------------ */

static const char *
first_code(struct row_maker *m, enum coded which, const struct expr *e, const struct csv_row *row)
{
	if (e->kind == EXPR_NONE)
		return "not-recorded";
	return resolver_cell(m->coded[which], e, row)->items[0].code;
}

/*
 * What the point of a row says of its place: which one it is, where the file names none below a country;
 * otherwise whether it is the one that the file names.
 */
static const char *
place_of_point(struct row_maker *m, const char *code, double lat, double lon)
{
	const struct row_source *source = m->source;
	int named = code_find(source->places, code), found;

	if (named >= CODE_FIRST && source->places->codes[named].depth > 0) {
		switch (shapes_check(source->shapes, named, lat, lon, &found)) {
		case SHAPES_AGREE:
			m->b->points_agree++;
			break;
		case SHAPES_OTHER:
			batch_other(m->b, code, source->places->codes[found].code);
			break;
		case SHAPES_OUTSIDE:
			m->b->points_outside++;
			break;
		case SHAPES_SILENT:
			break;
		}
		return code;
	}
	found = shapes_find(source->shapes, named >= CODE_FIRST ? named : -1, lat, lon);
	m->b->points_found += found >= 0;
	return found >= 0 ? source->places->codes[found].code : code;
}

static void
put_incident(struct row_maker *m, int64_t id, const struct csv_row *row)
{
	const struct profile *p = m->p;
	struct bulk_rows *put = &m->b->tables[T_INCIDENT], *text = &m->b->tables[T_TEXT];
	const struct meaning *place = resolver_place(m->coded[C_PLACE], p, row)->items;
	const char *date_text, *skip;
	size_t date_len, skip_len;
	double lat, lon;
	const char *code = place->code;
	bool has_point = read_point(m, row, &lat, &lon);
	struct date date = read_dates(m, row, &date_text, &date_len);
	struct date registered =
		read_date(m, &p->registered, "incident.registered", row, &skip, &skip_len);

	if (has_point && m->source->shapes && !m->is_withheld)
		code = place_of_point(m, code, lat, lon);
	bulk_counted(put, N_INCIDENT, id);
	bulk_counted(put, N_ROW, id);
	put_personal(m, put, &p->code, row);
	bulk_int(put, date.first);
	bulk_int(put, date.last);
	bulk_text(put, date_precision_name(date.precision));
	bulk_text_n(put, date_text, m->is_withheld ? 0 : date_len);
	bulk_int(put, registered.first);
	bulk_int(put, registered.last);
	bulk_text(put, date_precision_name(registered.precision));
	put_meaning(m, put, &(struct meaning){ code, place->text });
	put_personal(m, put, &p->location, row);
	bulk_text(put, first_code(m, C_VERIFICATION, &p->verification, row));
	if (has_point && !m->is_withheld) {
		bulk_real(put, lat);
		bulk_real(put, lon);
	} else {
		bulk_null(put);
		bulk_null(put);
	}
	put_count(put, read_size(m, &p->weight, "incident.weight", row).best);
	if (m->is_withheld || is_missing(m, &p->narrative, row))
		return;
	bulk_counted(text, N_INCIDENT, id);
	put_text(m, text, &p->narrative_lang, row);
	put_text(m, text, &p->narrative, row);
}

/* Acts that the row has; at least one, since victims and actors hang on it. Returns how many. */
static int
put_acts(struct row_maker *m, int64_t id, const struct csv_row *row)
{
	struct bulk_rows *put = &m->b->tables[T_ACT];
	int acts = 0;

	for (size_t i = 0; i < m->p->act_count || acts == 0; i++) {
		const struct meaning none = { "not-recorded", "" };
		const struct meanings only = { &none, 1, true }, *types = &only;

		if (i < m->p->act_count)
			types = resolver_cell(m->coded[C_TYPE], &m->p->acts[i].type, row);
		/* An empty second act is no act. */
		if (types->is_missing && i + 1 < m->p->act_count)
			continue;
		if (types->is_missing && acts > 0)
			break;
		for (size_t k = 0; k < types->count; k++) {
			bulk_counted(put, N_INCIDENT, id);
			bulk_int(put, ++acts);
			put_meaning(m, put, &types->items[k]);
		}
	}
	m->b->acts += acts;
	return acts;
}

static void
put_victim(struct row_maker *m, int64_t id, int acts, const struct victim_rule *rule,
	   const struct csv_row *row)
{
	struct bulk_rows *person = &m->b->tables[T_PERSON], *profile = &m->b->tables[T_PROFILE];
	struct bulk_rows *victimisation = &m->b->tables[T_VICTIMISATION];
	const char *nexus = first_code(m, C_NEXUS, &rule->nexus, row);
	bool is_held = is_suppressed(m, &rule->name, row);
	int64_t who = m->b->people++;

	bulk_counted(person, N_PERSON, who);
	bulk_text(person, first_code(m, C_KIND, &rule->kind, row));
	if (is_held)
		bulk_text(person, "");
	else
		put_text(m, person, &rule->name, row);
	bulk_text(person, first_code(m, C_SEX, &rule->sex, row));
	put_size(m, person, rule, row);
	if (is_held) {
		bulk_text(person, "");
		bulk_text(person, "");
	} else {
		put_text(m, person, &rule->organisation, row);
		put_name_key(m, person, &rule->name, row);
	}
	if (rule->profile.kind != EXPR_NONE) {
		const struct meanings *said = resolver_cell(m->coded[C_PROFILE], &rule->profile, row);

		for (size_t k = 0; k < said->count; k++) {
			bulk_counted(profile, N_PERSON, who);
			bulk_int(profile, (int64_t)k + 1);
			put_meaning(m, profile, &said->items[k]);
		}
	}
	for (int act = 1; act <= acts; act++) {
		bulk_counted(victimisation, N_INCIDENT, id);
		bulk_int(victimisation, act);
		bulk_counted(victimisation, N_PERSON, who);
		bulk_text(victimisation, nexus);
	}
	m->b->victims++;
}

/* Does the row say anything of this victim? Constants say nothing. */
static bool
says_anything(const struct row_maker *m, const struct victim_rule *rule, const struct csv_row *row)
{
	const struct expr *cells[] = { &rule->name, &rule->kind, &rule->sex, &rule->profile,
				       &rule->nexus, &rule->size, &rule->size_low,
				       &rule->size_high, &rule->organisation };

	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
		if (cells[i]->kind != EXPR_NONE && cells[i]->kind != EXPR_CONST
		    && !is_missing(m, cells[i], row))
			return true;
	return false;
}

/* Does a cell hold the names of several people? */
static bool
has_several(const struct victim_rule *rule, const struct csv_row *row)
{
	size_t len;
	const char *text = expr_text(&rule->name, row, &len);

	return rule->is_nested && (!rule->is_split || memchr(text, rule->name.separator, len));
}

/* Is it one of those that the profile asks for? */
static bool
is_wanted(struct row_maker *m, const struct victim_rule *rule, const struct csv_row *row)
{
	size_t len;
	const char *text = expr_text(&rule->only, row, &len);

	if (!rule->only_word)
		return true;
	buf_clear(&m->scratch);
	utf8_fold(&m->scratch, text, len);
	return strcmp(buf_str(&m->scratch), rule->only_word) == 0;
}

/* Takes the cells of a rule apart that hold something for each of several people. */
static void
begin_people(struct row_maker *m, const struct victim_rule *rule, const struct csv_row *row)
{
	const struct expr *cells[] = { &rule->name, &rule->kind, &rule->sex, &rule->profile,
				       &rule->nexus, &rule->size, &rule->size_low,
				       &rule->size_high, &rule->organisation, &rule->only };

	nested_begin(&m->nested, row);
	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
		if (cells[i]->kind == EXPR_NESTED)
			nested_add(&m->nested, cells[i]->at);
		else if (cells[i]->kind == EXPR_SPLIT && rule->is_split)
			nested_split(&m->nested, cells[i]->at, cells[i]->separator);
}

/* A victim for each number in the nested cells: of each the row is as if nobody else stood in it. */
static void
put_nested(struct row_maker *m, int64_t id, int acts, const struct victim_rule *rule,
	   const struct csv_row *row)
{
	struct csv_row one;

	begin_people(m, rule, row);
	while (nested_next(&m->nested, &one)) {
		size_t len;

		expr_text(&rule->name, &one, &len);
		/* By place the names count: whose else a value would be nobody knows. */
		if (rule->is_split && len == 0)
			continue;
		if (is_wanted(m, rule, &one))
			put_victim(m, id, acts, rule, &one);
	}
}

/* A victim is there when it has a name; the first also when the row says anything else of it. */
static void
put_victims(struct row_maker *m, int64_t id, int acts, const struct csv_row *row)
{
	for (size_t i = 0; i < m->p->victim_count; i++) {
		const struct victim_rule *rule = &m->p->victims[i];

		if (has_several(rule, row))
			put_nested(m, id, acts, rule, row);
		else if ((i > 0 ? !is_missing(m, &rule->name, row) : says_anything(m, rule, row))
			 && is_wanted(m, rule, row))
			put_victim(m, id, acts, rule, row);
	}
}

/* Does a cell name this one before? Registers repeat an actor for each act; nobody lists more than these. */
static bool
is_repeated(const struct meanings *named, size_t k)
{
	for (size_t i = 0; i < k && k < ACTORS_COMPARED; i++)
		if (strcmp(named->items[i].code, named->items[k].code) == 0
		    && strcmp(named->items[i].text, named->items[k].text) == 0)
			return true;
	return false;
}

/* The file names actors for the incident as a whole: each act inherits them. */
static void
put_actors(struct row_maker *m, int64_t id, int acts, const struct csv_row *row)
{
	struct bulk_rows *put = &m->b->tables[T_INVOLVEMENT];
	int ord = 0;

	for (size_t i = 0; i < m->p->actor_count; i++) {
		const struct actor_rule *rule = &m->p->actors[i];
		const struct meanings *named = resolver_cell(m->coded[C_LABEL], &rule->label, row);
		const char *attribution = first_code(m, C_ATTRIBUTION, &rule->attribution, row);

		if (named->is_missing && i > 0)
			continue;
		for (size_t k = 0; k < named->count; k++) {
			if (is_repeated(named, k))
				continue;
			ord++;
			for (int act = 1; act <= acts; act++) {
				bulk_counted(put, N_INCIDENT, id);
				bulk_int(put, act);
				bulk_int(put, ord);
				put_meaning(m, put, &named->items[k]);
				bulk_text(put, attribution);
				bulk_int(put, acts > 1);
			}
			m->b->actors++;
		}
	}
}

/* The k-th of several parallel values; the last one goes on. */
static const char *
parallel(const struct meanings *said, size_t k, const char *fallback)
{
	if (!said || said->is_missing)
		return fallback;
	return said->items[k < said->count ? k : said->count - 1].code;
}

/* What a row says of justice: its response, made when the first event comes up. */
struct proceeding {
	int64_t incident, response; /* response: -1 as long as there is none */
	int ord;
};

static void
put_event(struct row_maker *m, struct proceeding *it, const struct event_rule *rule,
	  const struct csv_row *row)
{
	struct bulk_rows *put = &m->b->tables[T_LEDGER];
	const struct meanings *stages = resolver_cell(m->coded[C_STAGE], &rule->stage, row);
	const struct meanings *roles = NULL, *modes = NULL;
	const char *text, *cell;
	size_t text_len, cell_len;
	struct date date = read_date(m, &rule->date, "event.date", row, &text, &text_len);
	bool is_undated = date.precision == DATE_UNKNOWN;

	if (stages->is_missing
	    || (rule->stage.kind == EXPR_CONST && is_missing(m, &rule->date, row)))
		return;
	if (rule->role.kind != EXPR_NONE)
		roles = resolver_cell(m->coded[C_ROLE], &rule->role, row);
	if (rule->mode.kind != EXPR_NONE)
		modes = resolver_cell(m->coded[C_MODE], &rule->mode, row);
	/* Undated: asserted when the dataset's outcomes were last known, true at or before that. */
	if (is_undated)
		date = (struct date){ DATE_MIN, m->source->status.last, DATE_BEFORE };
	cell = expr_text(&rule->stage, row, &cell_len);
	for (size_t k = 0; k < stages->count; k++) {
		/* A word that no list knows says nothing about justice; it is listed as unmatched. */
		if (stages->items[k].text[0])
			continue;
		if (it->response < 0) {
			it->response = m->b->responses++;
			bulk_counted(&m->b->tables[T_RESPONSE], N_RESPONSE, it->response);
			bulk_counted(&m->b->tables[T_RESPONSE], N_INCIDENT, it->incident);
		}
		bulk_counted(put, N_RESPONSE, it->response);
		bulk_int(put, ++it->ord);
		bulk_text(put, stages->items[k].code);
		bulk_text(put, parallel(roles, k, "unknown"));
		bulk_text(put, parallel(modes, k, "ordinary"));
		bulk_int(put, date.first);
		bulk_int(put, date.last);
		bulk_text(put, date_precision_name(date.precision));
		bulk_int(put, is_undated);
		if (m->is_withheld)
			bulk_text(put, "");
		else if (text_len)
			bulk_text_n(put, text, text_len);
		else
			bulk_text_n(put, cell, cell_len);
		m->b->events++;
	}
}

/* ---- held back -------------------------------------------------------------------------- */

/* Does the row name anybody who is on the suppression list? */
static bool
names_suppressed(struct row_maker *m, const struct csv_row *row)
{
	bool is_named = false;

	for (size_t i = 0; i < m->p->victim_count && m->source->suppressed; i++) {
		const struct victim_rule *rule = &m->p->victims[i];
		struct csv_row one;

		if (!has_several(rule, row)) {
			is_named |= is_suppressed(m, &rule->name, row);
			continue;
		}
		begin_people(m, rule, row);
		while (nested_next(&m->nested, &one))
			is_named |= is_suppressed(m, &rule->name, &one);
	}
	return is_named;
}

/* The row without what may not be kept of it. */
static const struct csv_row *
shown_row(struct row_maker *m, const struct csv_row *row)
{
	static char word[] = WITHHELD_CELL;

	if (!m->is_withheld)
		return row;
	m->shown.cells = xrealloc(m->shown.cells, row->count + 1, sizeof *m->shown.cells);
	m->shown.count = row->count;
	m->shown.line = row->line;
	for (size_t i = 0; i < row->count; i++)
		m->shown.cells[i] = row->cells[i].len == 0
						    || (i < m->header->count && m->is_open[i])
					    ? row->cells[i]
					    : (struct csv_cell){ .text = word, .len = strlen(word) };
	return &m->shown;
}

/* What is held back is no other content next year; who it was still says which incident it is. */
static void
add_key(struct row_maker *m, const struct csv_row *row, const struct csv_row *shown)
{
	struct batch *b = m->b;

	if (!m->source->plan)
		return;
	b->keys = grow_array(b->keys, b->key_count, &b->key_cap, sizeof *b->keys);
	b->keys[b->key_count] = (struct row_key){ 0 };
	if (row)
		row_key_make(m->source->plan, row, &b->keys[b->key_count]);
	if (row != shown) {
		struct row_key key;

		row_key_make(m->source->plan, shown, &key);
		memcpy(b->keys[b->key_count].content, key.content, sizeof key.content);
	}
	b->key_count++;
}

/* A count that an authority reports; when it reports none, why. Never 0 for a cell that is no number. */
static void
put_statistic(struct row_maker *m, const struct statistic_rule *rule, int ord,
	      const struct meaning *place, const struct date *period, const struct csv_row *row)
{
	struct bulk_rows *put = &m->b->tables[T_STATISTIC];
	const char *measure = first_code(m, C_MEASURE, &rule->measure, row), *state = "reported";
	int64_t count = -1;
	size_t len;
	const char *text = expr_text(&rule->count, row, &len);

	if (is_word(m->p->not_reported, m->p->not_reported_count, text, len)) {
		state = "not-reported";
	} else if (!missing_word(m->p, text, len, &state)) {
		state = "reported";
		if (!sizetext_count(text, len, &count)) {
			state = "not-recorded";
			note(m, "statistic.count", text, len);
		}
	}
	bulk_counted(put, N_ROW, m->b->taken);
	bulk_int(put, ord);
	put_meaning(m, put, place);
	bulk_int(put, period->first);
	bulk_int(put, period->last);
	bulk_text(put, date_precision_name(period->precision));
	bulk_text(put, measure);
	put_count(put, count);
	bulk_text(put, state);
	bulk_text_n(put, text, len);
	m->b->statistics++;
	m->b->not_reported += count < 0;
}

/* A row of a table that is counted already. */
static void
take_statistics(struct row_maker *m, const struct csv_row *row)
{
	const struct meaning *place =
		resolver_place(m->coded[C_STATISTIC_PLACE], m->p, row)->items;
	const char *text;
	size_t len;
	struct date period = read_dates(m, row, &text, &len);

	for (size_t i = 0; i < m->p->statistic_count; i++)
		put_statistic(m, &m->p->statistics[i], (int)i + 1, place, &period, row);
	m->b->taken++;
	record_encode(&m->raw, row);
}

/* ---- taken apart ------------------------------------------------------------------------ */

static void
take(struct row_maker *m, const struct csv_row *row)
{
	int64_t id = m->b->incidents++;
	struct proceeding proceeding = { .incident = id, .response = -1 };
	const struct csv_row *shown;
	int acts;

	m->is_withheld = names_suppressed(m, row);
	for (int i = 0; i < CODED && m->source->suppressed; i++)
		resolver_hush(m->coded[i], m->is_withheld);
	put_incident(m, id, row);
	acts = put_acts(m, id, row);
	put_victims(m, id, acts, row);
	put_actors(m, id, acts, row);
	for (size_t i = 0; i < m->p->event_count; i++)
		put_event(m, &proceeding, &m->p->events[i], row);
	m->b->taken++;
	m->b->withheld += m->is_withheld;
	shown = shown_row(m, row);
	add_key(m, row, shown);
	record_encode(&m->raw, ordered_row(m, shown));
	m->is_withheld = false;
}

/* ---- a batch ---------------------------------------------------------------------------- */

/* A column that says who it was, whatever the profile publishes. */
static bool
is_personal(const struct profile *p, int column)
{
	bool is = expr_column(&p->code) == column || expr_column(&p->narrative) == column
		  || expr_column(&p->location) == column || expr_column(&p->lat) == column
		  || expr_column(&p->lon) == column;

	for (size_t i = 0; i < p->victim_count; i++)
		is |= expr_column(&p->victims[i].name) == column
		      || expr_column(&p->victims[i].organisation) == column;
	return is;
}

struct row_maker *
row_maker_new(const struct row_source *source, struct codes *codes)
{
	struct row_maker *m = xcalloc(1, sizeof *m);

	m->source = source;
	m->p = source->p;
	m->header = source->header ? source->header : table_header(source->table);
	if (source->suppressed) {
		m->is_open = xcalloc(m->header->count + 1, sizeof *m->is_open);
		for (size_t i = 0; i < m->header->count; i++)
			m->is_open[i] = profile_publishes(m->p, m->header->cells[i].text)
					&& !is_personal(m->p, (int)i);
	}
	m->columns = m->header->count
		     - (source->table && table_info(source->table)->has_sheet_column);
	m->packer = record_packer_new();
	for (int i = 0; i < CODED; i++)
		m->coded[i] = resolver_new(m->p, codes, coded_keys[i].key, coded_keys[i].list);
	return m;
}

void
row_maker_free(struct row_maker *m)
{
	if (!m)
		return;
	for (int i = 0; i < CODED; i++)
		resolver_free(m->coded[i]);
	record_packer_free(m->packer);
	free(m->row.cells);
	free(m->shown.cells);
	free(m->ordered.cells);
	free(m->is_open);
	buf_release(&m->raw);
	buf_release(&m->scratch);
	nested_release(&m->nested);
	free(m);
}

/* The rows taken of a batch are one block of records. */
static void
put_block(struct row_maker *m)
{
	struct batch *b = m->b;
	struct bulk_rows *put = &b->tables[T_RECORDS];

	if (b->taken == 0)
		return;
	b->is_broken = !record_pack(m->packer, &m->raw, &b->packed, &b->err);
	bulk_counted(put, N_ROW, 0);
	bulk_int(put, b->taken);
	bulk_int(put, (int64_t)m->raw.len);
	bulk_blob(put, b->packed.data, b->packed.len);
}

void
row_begin(struct row_maker *m, struct batch *b)
{
	m->b = b;
	b->is_statistics = m->p->is_statistics;
	buf_clear(&m->raw);
}

void
row_take(struct row_maker *m, const struct csv_row *row)
{
	take(m, row);
}

void
row_end(struct row_maker *m)
{
	if (!m->b->is_broken)
		put_block(m);
	for (int i = 0; i < CODED; i++)
		resolver_end_batch(m->coded[i], m->b);
}

void
row_make(struct row_maker *m, struct batch *b)
{
	row_begin(m, b);
	for (size_t i = 0; i < b->record_count; i++) {
		const struct batch_record *at = &b->records[i];
		struct csv_record record = { b->text.data + at->at, at->len, at->line };
		const char *reason;

		if (!table_split(m->source->table, &record, &m->row, &m->cell_cap, &b->err)) {
			b->is_broken = true;
			break;
		}
		reason = refusal(m, &m->row);
		if (reason) {
			refuse(m, &m->row, reason);
			add_key(m, NULL, NULL);
		} else if (m->p->is_statistics) {
			take_statistics(m, &m->row);
		} else {
			take(m, &m->row);
		}
	}
	row_end(m);
}

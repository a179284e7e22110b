/* What the cells of a row say: dates, points, counts, texts. */
#include <string.h>

#include "core/base/number.h"
#include "core/base/utf8.h"
#include "core/intake/datetext.h"
#include "core/intake/row_parts.h"
#include "core/text/name.h"

/* A value that no list knows, unless it is held back. */
void
row_note(struct row_maker *m, const char *field, const char *value, size_t len)
{
	if (!m->is_withheld)
		batch_note(m->b, field, value, len, 1);
}

/* Has the expression nothing to say on this row? */
bool
row_is_missing(const struct row_maker *m, const struct expr *e, const struct csv_row *row)
{
	const char *code, *text;
	size_t len;

	text = expr_text(e, row, &len);
	return missing_word(m->p, text, len, &code);
}

/* Is the name of a victim on the suppression list? */
bool
row_is_suppressed(const struct row_maker *m, const struct expr *name, const struct csv_row *row)
{
	size_t len;
	const char *text = expr_text(name, row, &len);

	return m->source->suppressed && len && suppress_holds(m->source->suppressed, text, len);
}

/* The row in the order of the records that the dataset has. */
const struct csv_row *
row_ordered(struct row_maker *m, const struct csv_row *row)
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
struct date
row_date(struct row_maker *m, const struct expr *e, const char *key, const struct csv_row *row,
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
		row_note(m, key, cell, len);
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
struct date
row_dates(struct row_maker *m, const struct csv_row *row, const char **text, size_t *text_len)
{
	struct date first, last;
	const char *skip;
	size_t skip_len;

	first = row_date(m, &m->p->date, "incident.date", row, text, text_len);
	if (m->p->date_end.kind == EXPR_NONE)
		return first;
	last = row_date(m, &m->p->date_end, "incident.date.end", row, &skip, &skip_len);
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
bool
row_point(struct row_maker *m, const struct csv_row *row, double *lat, double *lon)
{
	const struct profile *p = m->p;
	struct decimal y, x;
	size_t y_len, x_len;
	const char *y_text = expr_text(&p->lat, row, &y_len);
	const char *x_text = expr_text(&p->lon, row, &x_len);
	struct buf shown = { 0 };
	bool ok = true;

	if (p->point.kind != EXPR_NONE) {
		if (row_is_missing(m, &p->point, row))
			return false;
		y_text = expr_text(&p->point, row, &y_len);
		ok = point_cut(&y_text, &y_len, &x_text, &x_len);
	} else if (row_is_missing(m, &p->lat, row) || row_is_missing(m, &p->lon, row)) {
		return false;
	}
	ok = ok && number_parse(y_text, y_len, true, &y) && number_parse(x_text, x_len, true, &x);
	if (ok) {
		*lat = number_double(&y);
		*lon = number_double(&x);
		ok = *lat >= -90 && *lat <= 90 && *lon >= -180 && *lon <= 180
		     && (y.whole || y.part || x.whole || x.part);
	}
	if (!ok) {
		buf_printf(&shown, "%.*s %.*s", (int)y_len, y_text, (int)x_len, x_text);
		row_note(m, "incident.lat", shown.data, shown.len);
	}
	buf_release(&shown);
	return ok;
}

/* A count as far as the cell says it. */
struct size_text
row_size(struct row_maker *m, const struct expr *e, const char *key, const struct csv_row *row)
{
	struct size_text size = { -1, -1, -1 };
	size_t len;
	const char *text = expr_text(e, row, &len);

	if (!row_is_missing(m, e, row) && !sizetext_parse(text, len, &size))
		row_note(m, key, text, len);
	return size;
}

void
row_put_count(struct bulk_rows *put, int64_t count)
{
	if (count < 0)
		bulk_null(put);
	else
		bulk_int(put, count);
}

/* How many people a victim is: columns of their own say the ends, or words around the number do. */
void
row_put_size(struct row_maker *m, struct bulk_rows *put, const struct victim_rule *rule,
	 const struct csv_row *row)
{
	struct size_text low = row_size(m, &rule->size_low, "victim.size.low", row);
	struct size_text size = row_size(m, &rule->size, "victim.size", row);
	struct size_text high = row_size(m, &rule->size_high, "victim.size.high", row);

	row_put_count(put, low.best >= 0 ? low.best : low.low >= 0 ? low.low : size.low);
	row_put_count(put, size.best);
	row_put_count(put, high.best >= 0 ? high.best : high.high >= 0 ? high.high : size.high);
}

/* A cell in normal form C. */
void
row_put_text(struct row_maker *m, struct bulk_rows *put, const struct expr *e,
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
void
row_put_name_key(struct row_maker *m, struct bulk_rows *put, const struct expr *e,
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
void
row_put_personal(struct row_maker *m, struct bulk_rows *put, const struct expr *e,
	     const struct csv_row *row)
{
	if (m->is_withheld)
		bulk_text(put, "");
	else
		row_put_text(m, put, e, row);
}

/*
 * A code, and beside it what no list knows. The resolver may forget that before the batch is in the dossier.
 * Where the text is held back and was all that there is, so is the code.
 */
void
row_put_meaning(struct row_maker *m, struct bulk_rows *put, const struct meaning *said)
{
	bool is_held = m->is_withheld && said->text[0];

	bulk_text(put, is_held && strcmp(said->code, "not-recorded") == 0 ? "withheld" : said->code);
	bulk_text(put, said->text[0] && !is_held ? arena_strdup(&m->b->arena, said->text) : "");
}

const char *
row_first_code(struct row_maker *m, enum coded which, const struct expr *e, const struct csv_row *row)
{
	if (e->kind == EXPR_NONE)
		return "not-recorded";
	return resolver_cell(m->coded[which], e, row)->items[0].code;
}

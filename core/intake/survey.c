/* Survey: one pass over the rows of an unknown file. */
#include "core/intake/survey.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/clock.h"
#include "core/base/date.h"
#include "core/base/utf8.h"
#include "core/intake/datetext.h"
#include "core/intake/names.h"
#include "core/intake/resolve.h"
#include "core/intake/surveyor.h"
#include "core/intake/table.h"

#define HEAD_ROWS     60 /* rows that are looked at before it is decided which one is the header */
#define HEADER_MAX    30
#define COLUMNS_MAX   CSV_CELLS_MAX
#define TEXT_BUDGET   ((size_t)96 << 20) /* bytes of values, of all columns together */
#define SENTENCES_MAX 3000		 /* long cells of a column whose words are counted */
#define LONG_CELL     60		 /* bytes from which a cell may be a sentence */
#define PAIRS_MAX     8
#define FINDINGS_MAX  200

/* A column of dates beside one of weekdays. */
struct pair {
	size_t date, weekday;
};

struct surveyor {
	struct survey *s;
	struct codes *codes;
	struct table *table;
	struct survey_work *work;
	struct arena head; /* the rows kept in front */
	struct csv_row rows[HEAD_ROWS];
	size_t head_count;
	bool is_open; /* the header is known, rows are counted */
	struct csv_row header;
	struct pair pairs[PAIRS_MAX];
	size_t pair_count;
	size_t finding_cap;
	double filled; /* cells of all rows */
	long short_rows, long_rows, first_ragged;
	long sum_line; /* the last row, when no word says so but it adds up the rest */
};

/* ---- findings ------------------------------------------------------------------------------ */

static void
find(struct surveyor *v, enum survey_finding_kind kind, long line, long count, int column,
     const char *text)
{
	struct survey *s = v->s;
	struct survey_finding *f;

	if (s->finding_count >= FINDINGS_MAX)
		return;
	if (s->finding_count == v->finding_cap) {
		size_t cap = v->finding_cap ? v->finding_cap * 2 : 8;
		struct survey_finding *more = arena_alloc(&s->arena, cap * sizeof *more);

		if (s->finding_count)
			memcpy(more, s->findings, s->finding_count * sizeof *more);
		s->findings = more;
		v->finding_cap = cap;
	}
	f = &s->findings[s->finding_count++];
	*f = (struct survey_finding){ kind, line, count, column, arena_strdup(&s->arena, text) };
}

/* ---- values -------------------------------------------------------------------------------- */

static void
grow_slots(struct survey_work *w)
{
	size_t size = w->mask ? (w->mask + 1) * 2 : 64;

	free(w->slots);
	w->slots = xcalloc(size, sizeof *w->slots);
	w->mask = size - 1;
	for (size_t i = 0; i < w->count; i++) {
		size_t at = w->seen[i].hash & w->mask;

		while (w->slots[at])
			at = (at + 1) & w->mask;
		w->slots[at] = (uint32_t)i + 1;
	}
}

static void
count_value(struct surveyor *v, size_t column, const char *text, size_t len, long line)
{
	struct survey_column *c = &v->s->columns[column];
	struct survey_work *w = &v->work[column];
	size_t hash = hash_bytes(text, len), kept = len > SURVEY_VALUE_LEN ? SURVEY_VALUE_LEN : len;
	size_t at;
	struct survey_seen *seen;
	char *copy;

	if (w->count * 2 >= w->mask)
		grow_slots(w);
	for (at = hash & w->mask; w->slots[at]; at = (at + 1) & w->mask) {
		seen = &w->seen[w->slots[at] - 1];
		if (seen->hash == hash && seen->len == len
		    && memcmp(seen->value.text, text, seen->value.is_cut ? 16 : len) == 0) {
			seen->value.count++;
			return;
		}
	}
	if (w->count >= SURVEY_VALUES_MAX || v->s->arena.total > TEXT_BUDGET) {
		c->is_capped = true;
		return;
	}
	copy = arena_strndup(&v->s->arena, text, kept);
	if (kept < len)
		utf8_trim(copy);
	w->seen = grow_array(w->seen, w->count, &w->cap, sizeof *w->seen);
	w->seen[w->count] = (struct survey_seen){ hash, len, { copy, 1, line, kept < len } };
	w->slots[at] = (uint32_t)++w->count;
}

/* ---- rows ---------------------------------------------------------------------------------- */

static size_t
trimmed(const struct csv_row *row, size_t i, const char **text)
{
	size_t len = row->cells[i].len;

	*text = cell_trimmed(row->cells[i].text, &len);
	/* What a spreadsheet could not compute is no value. */
	return row->cells[i].type == CELL_ERROR ? 0 : len;
}

static struct csv_row
keep_row(struct arena *arena, const struct csv_row *row)
{
	struct csv_row kept = *row;

	kept.cells = arena_alloc(arena, (row->count ? row->count : 1) * sizeof *row->cells);
	for (size_t i = 0; i < row->count; i++) {
		kept.cells[i] = row->cells[i];
		kept.cells[i].text = arena_strndup(arena, row->cells[i].text, row->cells[i].len);
	}
	return kept;
}

static size_t
filled_cells(const struct csv_row *row)
{
	const char *text;
	size_t n = 0;

	for (size_t i = 0; i < row->count; i++)
		n += trimmed(row, i, &text) > 0;
	return n;
}

/* Does it hold what a header holds: short texts, all different, hardly a number or date among them?
 */
static bool
is_header(const struct survey *s, const struct csv_row *row, size_t widest)
{
	const struct datetext how = { 0, s->year_last - 1, s->year_last };
	size_t filled = filled_cells(row), labels = 0, dates = 0, twice = 0;
	bool is_short, is_partial;
	double x;

	/* Half of the columns may lack a name, but a title stands in one cell or two. */
	if (filled < 1 || (widest > 1 && filled < 2) || filled * 2 < widest)
		return false;
	for (size_t i = 0; i < row->count; i++) {
		const char *text, *other;
		size_t len = trimmed(row, i, &text);

		if (len == 0)
			continue;
		labels += len <= 100 && !judge_number(text, len, NULL, &x);
		dates += datetext_shape(text, len, &how, &is_short, &is_partial) != DATETEXT_NONE
			 && !is_partial;
		for (size_t k = 0; k < i && row->count <= 300; k++)
			if (trimmed(row, k, &other) == len && memcmp(text, other, len) == 0) {
				twice++;
				break;
			}
	}
	return labels * 10 >= filled * 7 && dates == 0 && twice * 4 <= filled;
}

/* Which of the first rows is the header, from 0. */
static size_t
choose_header(struct surveyor *v)
{
	size_t widest = 0;

	for (size_t i = 0; i < v->head_count; i++) {
		size_t filled = filled_cells(&v->rows[i]);

		widest = filled > widest ? filled : widest;
	}
	for (size_t i = 0; i < v->head_count && i < HEADER_MAX; i++)
		if (is_header(v->s, &v->rows[i], widest))
			return i;
	find(v, SURVEY_NO_HEADER, v->s->header, 1, -1, "");
	return 0;
}

/* Do the cells of a column below a row hold numbers or dates, two at least, where the row has a
 * word? */
static bool
is_name_above_data(const struct surveyor *v, size_t row, size_t column)
{
	const struct datetext how = { 0, v->s->year_last - 1, v->s->year_last };
	size_t data = 0, filled = 0;
	bool is_short, is_partial;
	const char *text;
	double x;

	for (size_t i = row + 1; i < v->head_count && i < row + 20; i++) {
		size_t len = column < v->rows[i].count ? trimmed(&v->rows[i], column, &text) : 0;

		filled += len > 0;
		data += len > 0
			&& (judge_number(text, len, NULL, &x)
			    || datetext_shape(text, len, &how, &is_short, &is_partial)
				       != DATETEXT_NONE);
	}
	return data >= 2 && data * 5 >= filled * 4;
}

/* Is it where the name of the sheet stands, in every row? */
static bool
is_sheet_name(const struct surveyor *v, size_t column)
{
	return table_info(v->table)->has_sheet_column && column + 1 == table_header(v->table)->count;
}

/*
 * Is the lower line no row like those below it? Two columns at least are blank in it that most rows fill, and none
 * of its words comes again in its column.
 */
static bool
is_unlike_rows(const struct surveyor *v, size_t upper)
{
	const struct csv_row *a = &v->rows[upper], *b = &v->rows[upper + 1];
	size_t end = upper + 22 < v->head_count ? upper + 22 : v->head_count, blanks = 0;

	for (size_t i = 0; i < a->count || i < b->count; i++) {
		const char *text, *lower;
		size_t a_len = i < a->count ? trimmed(a, i, &text) : 0;
		size_t b_len = i < b->count ? trimmed(b, i, &lower) : 0, filled = 0;

		if (is_sheet_name(v, i))
			continue;
		for (size_t r = upper + 2; r < end; r++) {
			const char *cell;
			size_t len = i < v->rows[r].count ? trimmed(&v->rows[r], i, &cell) : 0;

			filled += len > 0;
			if (len && len == b_len && memcmp(cell, lower, len) == 0)
				return false;
		}
		blanks += a_len && !b_len && filled * 5 >= (end - upper - 2) * 4;
	}
	return blanks >= 2 && end >= upper + 5;
}

/*
 * Is the header of two lines? "Víctima" above "Nombre" and "Edad": the lower line has words only,
 * some of them above numbers or dates, or unlike all that the rows below hold, and some where the upper one is blank, or the other way
 * round.
 */
static bool
is_of_two_lines(const struct surveyor *v, size_t upper)
{
	const struct csv_row *a = &v->rows[upper], *b = &v->rows[upper + 1];
	size_t names = 0, only_upper = 0, only_lower = 0, above_data = 0;
	size_t sheet = table_info(v->table)->has_sheet_column;
	const struct datetext how = { 0, v->s->year_last - 1, v->s->year_last };

	if (upper + 3 >= v->head_count || filled_cells(a) < 2 + sheet)
		return false;
	for (size_t i = 0; i < a->count || i < b->count; i++) {
		const char *text, *lower;
		size_t a_len = i < a->count ? trimmed(a, i, &text) : 0;
		size_t b_len = i < b->count ? trimmed(b, i, &lower) : 0;
		bool is_short, is_partial, is_unknown;
		double x;

		if (is_sheet_name(v, i))
			continue;
		only_upper += a_len && !b_len;
		only_lower += b_len && !a_len;
		if (b_len == 0)
			continue;
		if (b_len > 60 || judge_number(lower, b_len, NULL, &x)
		    || judge_missing(lower, b_len, &is_unknown)
		    || datetext_shape(lower, b_len, &how, &is_short, &is_partial) != DATETEXT_NONE)
			return false;
		names++;
		above_data += is_name_above_data(v, upper + 1, i);
	}
	return names >= 2 && only_lower >= 1 && only_lower + only_upper >= 2
	       && (above_data >= 1 || is_unlike_rows(v, upper));
}

static bool
is_hxl(const struct csv_row *row)
{
	size_t filled = 0, tags = 0;

	for (size_t i = 0; i < row->count; i++) {
		const char *text;
		size_t len = trimmed(row, i, &text);

		filled += len > 0;
		tags += len > 1 && text[0] == '#' && isalpha((unsigned char)text[1]);
	}
	return tags > 1 && tags == filled;
}

/* Do the numbers of a row repeat the sums of what stands above it? And at least one is no zero. */
static bool
adds_up(const struct surveyor *v, const struct csv_row *row)
{
	size_t same = 0, other = 0;

	for (size_t i = 0; i < row->count && i < v->s->column_count; i++) {
		const char *text;
		size_t len = trimmed(row, i, &text);
		double x;

		if (len == 0 || !judge_number(text, len, NULL, &x) || v->work[i].numbers < 3)
			continue;
		if (x != 0 && x > v->work[i].sum - 0.001 && x < v->work[i].sum + 0.001)
			same++;
		else
			other++;
	}
	return same > other;
}

/* A row that says total, and is emptier than the others or adds them up. */
static bool
is_total(struct surveyor *v, const struct csv_row *row, size_t filled)
{
	for (size_t i = 0; i < row->count && i < v->s->column_count; i++) {
		const char *text;
		size_t len = trimmed(row, i, &text);

		if (len == 0)
			continue;
		if (!judge_total(text, len)) {
			/* The word stands in one of the first cells that hold anything. */
			if (i > 3)
				return false;
			continue;
		}
		if (v->s->rows < 1
		    || ((double)filled * 2 > v->filled / (double)v->s->rows && !adds_up(v, row)))
			return false;
		find(v, SURVEY_TOTAL_ROW, row->line, 1, (int)i,
		     arena_strndup(&v->s->arena, text, len));
		return true;
	}
	return false;
}

/* Which order of day and month a weekday beside the date confirms. */
static void
compare_weekday(struct surveyor *v, const struct pair *p, const struct csv_row *row)
{
	struct survey_dates *d = &v->s->columns[p->date].dates;
	struct datetext how = { DATETEXT_DMY, v->s->year_last - 1, v->s->year_last };
	struct date dmy, mdy;
	const char *date, *day;
	size_t date_len, day_len;
	bool is_dmy, is_mdy;
	int weekday;

	if (p->date >= row->count || p->weekday >= row->count)
		return;
	date_len = trimmed(row, p->date, &date);
	day_len = trimmed(row, p->weekday, &day);
	if (date_len == 0 || day_len == 0 || (weekday = datetext_weekday(day, day_len)) < 0)
		return;
	is_dmy = datetext_parse(date, date_len, &how, -1, &dmy) && dmy.precision == DATE_DAY
		 && datetext_weekday_of(dmy.first) == weekday;
	how.orders = DATETEXT_MDY;
	is_mdy = datetext_parse(date, date_len, &how, -1, &mdy) && mdy.precision == DATE_DAY
		 && datetext_weekday_of(mdy.first) == weekday;
	d->weekday = (int)p->weekday;
	d->day_dmy += is_dmy && !is_mdy;
	d->day_mdy += is_mdy && !is_dmy;
	d->day_both += is_dmy && is_mdy;
	d->day_neither += !is_dmy && !is_mdy;
}

static void
take_cell(struct surveyor *v, size_t i, const struct csv_row *row)
{
	struct survey_column *c = &v->s->columns[i];
	struct survey_work *w = &v->work[i];
	const char *text;
	size_t len = trimmed(row, i, &text);
	double x;

	if (len == 0)
		return;
	c->filled++;
	c->longest = len > c->longest ? len : c->longest;
	w->total_len += (double)len;
	if (len <= 24 && (isdigit((unsigned char)text[0]) || strchr("$-", text[0]))
	    && judge_number(text, len, NULL, &x)) {
		w->numbers++;
		w->sum += x;
	}
	if (len >= LONG_CELL && w->sentences < SENTENCES_MAX && !memchr(text, '|', len)) {
		w->sentences++;
		judge_language(text, len, w->words);
	}
	count_value(v, i, text, len, row->line);
}

static void
take_row(struct surveyor *v, const struct csv_row *row)
{
	struct survey *s = v->s;
	size_t filled = filled_cells(row);

	if (filled == 0)
		return;
	if (is_hxl(row)) {
		find(v, SURVEY_HXL_TAGS, row->line, 1, -1, "");
		return;
	}
	if (names_repeat(&v->header, v->header.count - table_info(v->table)->has_sheet_column, row)) {
		find(v, SURVEY_HEADER_AGAIN, row->line, 1, -1, "");
		return;
	}
	if (is_total(v, row, filled))
		return;
	v->sum_line =
		s->rows > 3 && (double)filled * 2 < v->filled / (double)s->rows && adds_up(v, row)
			? row->line
			: 0;
	s->rows++;
	v->filled += (double)filled;
	if (row->count != v->header.count) {
		v->first_ragged = v->first_ragged ? v->first_ragged : row->line;
		v->short_rows += row->count < v->header.count;
		v->long_rows += row->count > v->header.count;
	}
	for (size_t i = 0; i < row->count && i < s->column_count; i++)
		take_cell(v, i, row);
	for (size_t i = 0; i < v->pair_count; i++)
		compare_weekday(v, &v->pairs[i], row);
}

/* ---- the header ---------------------------------------------------------------------------- */

/* Columns of dates and of weekdays, by the first rows. */
static void
find_pairs(struct surveyor *v, size_t from)
{
	const struct datetext how = { 0, v->s->year_last - 1, v->s->year_last };

	for (size_t w = 0; w < v->header.count; w++) {
		size_t days = 0, filled = 0;

		for (size_t r = from; r < v->head_count; r++) {
			const char *text;
			size_t len = w < v->rows[r].count ? trimmed(&v->rows[r], w, &text) : 0;

			filled += len > 0;
			days += len > 0 && len <= 14 && datetext_weekday(text, len) >= 0;
		}
		if (days < 1 || days * 10 < filled * 7)
			continue;
		for (size_t c = 0; c < v->header.count && v->pair_count < PAIRS_MAX; c++) {
			size_t dates = 0;

			for (size_t r = from; r < v->head_count; r++) {
				const char *text;
				size_t len =
					c < v->rows[r].count ? trimmed(&v->rows[r], c, &text) : 0;
				bool is_short, is_partial;

				dates += len > 0
					 && datetext_shape(text, len, &how, &is_short, &is_partial)
						    >= DATETEXT_ONLY_DMY;
			}
			if (dates && dates * 2 >= filled)
				v->pairs[v->pair_count++] = (struct pair){ c, w };
		}
	}
}

/* What a profile calls the line of a kept row. In sheets rows are counted, empty ones too;
 * elsewhere records. */
static int
header_line(const struct surveyor *v, size_t at)
{
	const struct table_info *info = table_info(v->table);

	if (at && info->sheet_count && info->format != TABLE_JSON)
		return v->s->header + (int)(v->rows[at].line - table_header(v->table)->line);
	return v->s->header + (int)at;
}

/* Where the header stands in a file whose header nobody has told. */
static size_t
find_header(struct surveyor *v)
{
	size_t at = choose_header(v), upper = at;
	int last;

	if (at > 0 && is_of_two_lines(v, at - 1))
		upper = at - 1;
	else if (!is_of_two_lines(v, at))
		return at;
	last = header_line(v, upper + 1);
	/* It is read again, with the names joined; until then the upper line will do. */
	v->s->header_last = last;
	return upper;
}

/* The header is decided; the rows that waited are counted. at: among the rows kept. */
static void
open_rows(struct surveyor *v, size_t at)
{
	struct survey *s = v->s;
	const struct csv_row *header = &v->rows[at];
	size_t count = header->count < COLUMNS_MAX ? header->count : COLUMNS_MAX;

	s->header = header_line(v, at);
	if (s->header_last < s->header)
		s->header_last = s->header;
	v->header = *header;
	v->header.cells = arena_alloc(&s->arena, (count ? count : 1) * sizeof *header->cells);
	v->header.count = count;
	s->columns = arena_alloc(&s->arena, (count ? count : 1) * sizeof *s->columns);
	s->column_count = count;
	v->work = xcalloc(count ? count : 1, sizeof *v->work);
	for (size_t i = 0; i < count; i++) {
		const char *text;
		size_t len = trimmed(header, i, &text);

		s->columns[i] = (struct survey_column){ .country = -1 };
		s->columns[i].name = arena_strndup(&s->arena, text, len);
		s->columns[i].dates.weekday = -1;
		v->header.cells[i] =
			(struct csv_cell){ .text = (char *)s->columns[i].name, .len = len };
	}
	if (at > 0) {
		const char *title = "";

		for (size_t i = 0; i < v->rows[0].count && !title[0]; i++) {
			size_t len = trimmed(&v->rows[0], i, &title);

			title = arena_strndup(&s->arena, title, len);
		}
		find(v, SURVEY_TITLE_LINES, v->rows[0].line, (long)at, -1, title);
	}
	find_pairs(v, at + 1);
	v->is_open = true;
	for (size_t i = at + 1; i < v->head_count; i++)
		take_row(v, &v->rows[i]);
}

static void
take_record(struct surveyor *v, const struct csv_row *row, const struct survey_options *o)
{
	if (!v->is_open && v->head_count < HEAD_ROWS) {
		v->rows[v->head_count++] = keep_row(&v->head, row);
		if (v->head_count < HEAD_ROWS)
			return;
		open_rows(v, o->header ? 0 : find_header(v));
	} else {
		take_row(v, row);
	}
}

/* ---- the end ------------------------------------------------------------------------------- */

static int
by_count(const void *a, const void *b)
{
	const struct survey_seen *x = a, *y = b;

	if (x->value.count != y->value.count)
		return x->value.count < y->value.count ? 1 : -1;
	return (x->value.line > y->value.line) - (x->value.line < y->value.line);
}

static void
finish_column(struct surveyor *v, size_t i)
{
	struct survey *s = v->s;
	struct survey_column *c = &s->columns[i];
	struct survey_work *w = &v->work[i];
	long most = 0;

	if (w->count)
		qsort(w->seen, w->count, sizeof *w->seen, by_count);
	c->values = arena_alloc(&s->arena, (w->count ? w->count : 1) * sizeof *c->values);
	for (size_t k = 0; k < w->count; k++)
		c->values[k] = w->seen[k].value;
	c->value_count = w->count;
	c->distinct = (long)w->count;
	c->mean_len = c->filled ? w->total_len / (double)c->filled : 0;
	for (int l = SURVEY_EN; l <= SURVEY_PT; l++)
		if (w->words[l] > most) {
			most = w->words[l];
			c->language = (enum survey_language)l;
		}
	/* Sentences: long, mostly different, and with the small words of a language in them. */
	c->is_text = w->sentences && most >= w->sentences && c->mean_len >= 50
		     && c->distinct * (c->mean_len >= 70 ? 20 : 3)
				>= (c->is_capped ? (long)w->count : c->filled);
	if (!c->is_text)
		c->language = SURVEY_NO_LANGUAGE;
	free(w->seen);
	free(w->slots);
	w->seen = NULL;
	w->slots = NULL;
	judge_column(s, c, v->codes);
}

static void
add_word(struct survey *s, const char ***words, size_t *count, const char *text)
{
	const char **more;

	for (size_t i = 0; i < *count; i++) {
		struct buf a = { 0 }, b = { 0 };
		bool is_same;

		utf8_fold(&a, (*words)[i], strlen((*words)[i]));
		utf8_fold(&b, text, strlen(text));
		is_same = strcmp(buf_str(&a), buf_str(&b)) == 0;
		buf_release(&a);
		buf_release(&b);
		if (is_same)
			return;
	}
	if (*count >= 40)
		return;
	more = arena_alloc(&s->arena, (*count + 1) * sizeof *more);
	if (*count)
		memcpy(more, *words, *count * sizeof *more);
	more[(*count)++] = text;
	*words = more;
}

/* The words for missing that stand in the file. */
static void
list_missing(struct survey *s)
{
	for (size_t i = 0; i < s->column_count; i++) {
		const struct survey_column *c = &s->columns[i];

		for (size_t k = 0; k < c->value_count; k++) {
			const char *text = c->values[k].text;
			bool is_unknown;

			if (c->values[k].is_cut || !judge_missing_in(c, text, &is_unknown))
				continue;
			if (is_unknown)
				add_word(s, &s->unknown, &s->unknown_count, text);
			else
				add_word(s, &s->missing, &s->missing_count, text);
		}
	}
}

static void
finish(struct surveyor *v)
{
	struct survey *s = v->s;
	long empty = 0, capped = 0;

	if (v->sum_line)
		find(v, SURVEY_TOTAL_ROW, v->sum_line, 1, -1, "");
	for (size_t i = 0; i < s->column_count; i++) {
		finish_column(v, i);
		empty += !s->columns[i].name[0] && s->columns[i].filled == 0;
		capped += s->columns[i].is_capped;
	}
	if (capped)
		find(v, SURVEY_SAMPLED, 0, capped, -1, "");
	if (empty)
		find(v, SURVEY_EMPTY_COLUMNS, 0, empty, -1, "");
	if (v->first_ragged)
		find(v, SURVEY_RAGGED, v->first_ragged, v->short_rows + v->long_rows, -1, "");
	if (survey_is_counts(s))
		find(v, SURVEY_STATISTICS, 0, s->rows, -1, "");
	list_missing(s);
}

/* ---- the file ------------------------------------------------------------------------------ */

static bool
read_all(struct surveyor *v, const struct survey_options *o, struct error *err)
{
	const struct table_info *info = table_info(v->table);
	struct csv_record record;
	struct csv_row row = { 0 };
	size_t cap = 0;
	enum csv_result got = CSV_ROW;
	bool ok = true;

	/* The first record is a row like any other until it is known to be the header. */
	v->rows[v->head_count++] = keep_row(&v->head, table_header(v->table));
	v->rows[0].line = v->s->header;
	while (ok && (got = table_next(v->table, &record, err)) == CSV_ROW) {
		ok = table_split(v->table, &record, &row, &cap, err);
		if (ok)
			take_record(v, &row, o);
		if (ok && v->s->rows % 1000 == 0
		    && !progress_step(o->progress, table_offset(v->table), info->size))
			ok = FAIL(err, ERR_CANCELLED, N_("stopped"));
	}
	free(row.cells);
	if (ok && got == CSV_END) {
		if (!v->is_open)
			open_rows(v, o->header || info->format == TABLE_JSON ? 0 : find_header(v));
		finish(v);
		return true;
	}
	return false;
}

static void
describe(struct survey *s, const char *path, const struct table_info *info)
{
	s->path = arena_strdup(&s->arena, path);
	s->encoding = arena_strdup(&s->arena, info->encoding);
	s->format = table_format_name(info->format);
	s->sheet = arena_strdup(&s->arena, info->sheet);
	s->delimiter = info->delimiter;
	s->was_packed = info->is_packed;
}

/*
 * titles  what was found above the header, when the file was looked at before; NULL: nothing
 * *sheets  how many the file has
 */
static struct survey *
look_at_file(const char *path, const struct survey_options *o, const struct survey_finding *titles,
	     struct codes *codes, size_t *sheets, struct error *err)
{
	struct table_options how = { .encoding = o->encoding,
				     .delimiter = o->delimiter,
				     .sheet = o->sheet,
				     .header_first = o->header ? o->header : 1,
				     .header_last = o->header_last > o->header ? o->header_last
						    : o->header		       ? o->header
									       : 1 };
	struct surveyor v = { .codes = codes };
	struct survey *s = NULL;
	int skip;

	v.table = table_open(path, &how, err);
	if (v.table) {
		s = v.s = xcalloc(1, sizeof *s);
		s->header = how.header_first;
		s->header_last = how.header_last;
		date_to_civil((int32_t)(clock_now() / 86400000), &s->year_last, &skip, &skip);
		s->year_last++;
		describe(s, path, table_info(v.table));
		*sheets = table_info(v.table)->sheet_count;
		if (table_info(v.table)->sheets_read > 1)
			find(&v, SURVEY_SHEETS, 0, (long)table_info(v.table)->sheets_read, -1, "");
		if (titles)
			find(&v, SURVEY_TITLE_LINES, titles->line, titles->count, -1,
			     arena_strdup(&s->arena, titles->text));
		if (!read_all(&v, o, err)) {
			survey_free(s);
			s = NULL;
		}
	}
	table_close(v.table);
	for (size_t i = 0; v.work && i < v.header.count; i++) {
		free(v.work[i].seen);
		free(v.work[i].slots);
	}
	free(v.work);
	arena_release(&v.head);
	return s;
}

/*
 * Was it read as if its title were its header, in sheets, whose columns are then others? Or a
 * header of two lines as one?
 */
static bool
is_read_askew(const struct survey *s, const struct survey_options *o)
{
	if (!o->header && s->header_last > s->header)
		return true;
	return !o->header && s->header > 1
	       && (strcmp(s->format, table_format_name(TABLE_XLSX)) == 0
		   || strcmp(s->format, table_format_name(TABLE_ODS)) == 0);
}

/* Are there several sheets with the same columns, one for each year say? Then all are read. */
static bool
has_sheets_alike(const char *path, const struct survey *s, const struct survey_options *o)
{
	struct table_options how = { .sheet = "*", .header_first = s->header, .header_last = s->header_last };
	struct table *t;
	bool is_so;

	if (o->sheet || s->format == table_format_name(TABLE_CSV) || s->format == table_format_name(TABLE_JSON)
	    || !(t = table_open(path, &how, NULL)))
		return false;
	is_so = table_info(t)->sheets_read > 1 && table_info(t)->is_alike;
	table_close(t);
	return is_so;
}

struct survey *
survey_file(const char *path, const struct survey_options *options, struct codes *codes,
	    struct error *err)
{
	struct survey_options o = options ? *options : (struct survey_options){ 0 };
	size_t sheets = 0;
	struct survey *s = look_at_file(path, &o, NULL, codes, &sheets, err), *again;
	const struct survey_finding *titles = NULL;
	bool is_askew, are_alike;

	if (!s)
		return NULL;
	is_askew = is_read_askew(s, &o);
	are_alike = sheets > 1 && has_sheets_alike(path, s, &o);
	if (!is_askew && !are_alike)
		return s;
	if (is_askew) {
		o.header = s->header;
		o.header_last = s->header_last;
	}
	if (are_alike)
		o.sheet = "*";
	for (size_t i = 0; i < s->finding_count && !titles; i++)
		if (s->findings[i].kind == SURVEY_TITLE_LINES)
			titles = &s->findings[i];
	again = look_at_file(path, &o, titles, codes, &sheets, err);
	survey_free(s);
	return again;
}

void
survey_free(struct survey *s)
{
	struct arena arena;

	if (!s)
		return;
	arena = s->arena;
	free(s);
	arena_release(&arena);
}

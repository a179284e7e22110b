/* Published tables: reading what was printed. */
#include "core/justice/published.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/stats/rounding.h"

struct word {
	const char *text; /* folded */
	enum pub_qualifier qualifier;
};

/* Longer ones before those that they begin with. */
static const struct word words[] = {
	{ "more than", PUB_MORE_THAN },	    { "mas de", PUB_MORE_THAN },
	{ "over", PUB_MORE_THAN },	    { "superior a", PUB_MORE_THAN },
	{ "at least", PUB_AT_LEAST },	    { "al menos", PUB_AT_LEAST },
	{ "por lo menos", PUB_AT_LEAST },   { "less than", PUB_LESS_THAN },
	{ "fewer than", PUB_LESS_THAN },    { "menos de", PUB_LESS_THAN },
	{ "up to", PUB_AT_MOST },	    { "at most", PUB_AT_MOST },
	{ "hasta", PUB_AT_MOST },	    { "como maximo", PUB_AT_MOST },
	{ "about", PUB_ABOUT },		    { "around", PUB_ABOUT },
	{ "approximately", PUB_ABOUT },	    { "some", PUB_ABOUT },
	{ "cerca de", PUB_ABOUT },	    { "alrededor de", PUB_ABOUT },
	{ "aproximadamente", PUB_ABOUT },   { "unos", PUB_ABOUT },
	{ "unas", PUB_ABOUT },		    { ">=", PUB_AT_LEAST },
	{ "<=", PUB_AT_MOST },		    { ">", PUB_MORE_THAN },
	{ "<", PUB_LESS_THAN },		    { "~", PUB_ABOUT },
	{ "+", PUB_EXACT },
};

/* The qualifier that folded words are, wholly; false for any others. */
static bool
qualifier_of(const char *folded, enum pub_qualifier *out)
{
	*out = PUB_EXACT;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(folded, words[i].text) == 0) {
			*out = words[i].qualifier;
			return true;
		}
	return folded[0] == '\0';
}

static const char *
folded(const char *text, size_t len, struct arena *arena)
{
	struct buf b = { 0 };
	const char *copy;

	utf8_fold(&b, text, len);
	copy = arena_strdup(arena, buf_str(&b));
	buf_release(&b);
	return copy;
}

/* A separator between digits: its length in bytes, 0 when it is none. */
static size_t
separator(const char *s)
{
	if (*s == '.' || *s == ',' || *s == '\'' || *s == ' ')
		return 1;
	/* No-break and thin spaces. */
	if (strncmp(s, "\xC2\xA0", 2) == 0)
		return 2;
	return strncmp(s, "\xE2\x80\xAF", 3) == 0 || strncmp(s, "\xE2\x80\x89", 3) == 0 ? 3 : 0;
}

/* Where a number that begins at s ends: digits, and separators that digits follow. */
static const char *
number_end(const char *s, bool takes_blanks)
{
	while (isdigit((unsigned char)*s)) {
		size_t len;

		s++;
		len = separator(s);
		if (!len || !isdigit((unsigned char)s[len]))
			continue;
		/* A blank only separates thousands. */
		if (s[0] != '.' && s[0] != ','
		    && !(takes_blanks && isdigit((unsigned char)s[len + 1]) && s[len + 1]
			 && isdigit((unsigned char)s[len + 2]) && !isdigit((unsigned char)s[len + 3])))
			continue;
		s += len;
	}
	return s;
}

/*
 * Which character is the decimal sign; 0: there is none. A sign that stands alone before three digits
 * separates thousands, unless the number is a share.
 */
static char
decimal_sign(const char *s, size_t len, bool is_share)
{
	size_t points = 0, commas = 0, last = len;

	for (size_t i = 0; i < len; i++) {
		points += s[i] == '.';
		commas += s[i] == ',';
		if (s[i] == '.' || s[i] == ',')
			last = i;
	}
	if (last == len)
		return '\0';
	if (points && commas)
		return s[last];
	if (points + commas > 1)
		return '\0';
	return len - last - 1 == 3 && last <= 3 && !is_share && s[0] != '0' ? '\0' : s[last];
}

/* Fills in a number from its digits and separators; false when it is too long to be one. */
static bool
read_number(struct pub_cell *cell, const char *s, size_t len, struct arena *arena)
{
	char sign = decimal_sign(s, len, cell->is_percent);
	struct buf digits = { 0 };
	size_t places = 0, whole = 0;
	bool is_fraction = false;

	for (size_t i = 0; i < len; i++) {
		if (isdigit((unsigned char)s[i])) {
			buf_putc(&digits, s[i]);
			places += is_fraction;
			whole += !is_fraction;
		} else if (sign && s[i] == sign) {
			is_fraction = true;
			buf_putc(&digits, '.');
		}
	}
	cell->digits = arena_strdup(arena, buf_str(&digits));
	cell->decimals = (int)places;
	cell->count = places ? -1 : strtoll(buf_str(&digits), NULL, 10);
	buf_release(&digits);
	/* Ten thousand rows of them still have a sum. */
	return whole <= 14 && places <= DECIMALS_MAX;
}

struct pub_cell
published_cell(const char *text, size_t len, struct arena *arena)
{
	const char *s = arena_strndup(arena, text, len), *first, *end, *after;
	struct pub_cell cell = { .kind = PUB_WORDS, .unit = "", .digits = "", .count = -1 };
	size_t unit;

	while (isspace((unsigned char)*s) || strncmp(s, "\xC2\xA0", 2) == 0)
		s += *s == '\xC2' ? 2 : 1;
	cell.text = s;
	if (!*s) {
		cell.kind = PUB_EMPTY;
		return cell;
	}
	for (first = s; *first && !isdigit((unsigned char)*first);)
		first++;
	if (!*first)
		return cell;
	end = number_end(first, true);
	after = end;
	while (*after == ' ' || strncmp(after, "\xC2\xA0", 2) == 0 || strncmp(after, "\xE2\x80\xAF", 3) == 0)
		after += *after == ' ' ? 1 : *after == '\xC2' ? 2 : 3;
	cell.is_percent = *after == '%';
	if (cell.is_percent)
		after++;
	/* A sign stands right before the digits. */
	if (first > s && first[-1] == '-' && (first - 1 == s || first[-2] == ' ')) {
		cell.is_negative = true;
		if (!qualifier_of(folded(s, (size_t)(first - 1 - s), arena), &cell.qualifier))
			return (struct pub_cell){ .kind = PUB_WORDS, .text = s, .unit = "", .digits = "", .count = -1 };
	} else if (!qualifier_of(folded(s, (size_t)(first - s), arena), &cell.qualifier)) {
		return (struct pub_cell){ .kind = PUB_WORDS, .text = s, .unit = "", .digits = "", .count = -1 };
	}
	/* Footnote marks are no unit; another number is a date or a range, and no number to add up. */
	unit = strcspn(after, "0123456789");
	if (after[unit])
		return (struct pub_cell){ .kind = PUB_WORDS, .text = s, .unit = "", .digits = "", .count = -1 };
	cell.unit = folded(after, strlen(after), arena);
	if (strspn(cell.unit, "*()[]./ ") == strlen(cell.unit))
		cell.unit = "";
	if (read_number(&cell, first, (size_t)(end - first), arena))
		cell.kind = PUB_NUMBER;
	return cell;
}

bool
published_add_row(struct pub_grid *g, const struct pub_cell *cells, size_t count, struct error *err)
{
	const struct pub_cell empty = { .kind = PUB_EMPTY, .text = "", .unit = "", .digits = "", .count = -1 };
	size_t cols = count > g->cols ? count : g->cols;
	struct pub_cell *bigger;

	if (g->rows == PUB_ROWS_MAX || cols > PUB_COLS_MAX)
		return FAIL(err, ERR_LIMIT, N_("a table to check has at most %d rows and %d columns"),
			    PUB_ROWS_MAX, PUB_COLS_MAX);
	if (cols > g->cols || g->rows == g->cap) {
		size_t cap = g->rows == g->cap ? (g->cap ? 2 * g->cap : 16) : g->cap;

		bigger = arena_alloc(g->arena, cap * cols * sizeof *bigger);
		for (size_t r = 0; r < g->rows; r++)
			for (size_t c = 0; c < cols; c++)
				bigger[r * cols + c] = c < g->cols ? g->cells[r * g->cols + c] : empty;
		g->cells = bigger;
		g->cap = cap;
		g->cols = cols;
	}
	for (size_t c = 0; c < cols; c++)
		g->cells[g->rows * cols + c] = c < count ? cells[c] : empty;
	g->rows++;
	return true;
}

/* ---- typed -------------------------------------------------------------------------------- */

/* The end of a typed row: ";", a line end, or a comma that a blank follows. */
static const char *
row_end(const char *s)
{
	while (*s && *s != ';' && *s != '\n' && !(*s == ',' && (s[1] == ' ' || s[1] == '\n')))
		s++;
	return s;
}

/* How many of the words before a number are a qualifier: the byte at which it begins, len: none. */
static size_t
qualifier_at(const char *s, size_t len, struct arena *arena)
{
	for (size_t i = 0; i < len; i++) {
		enum pub_qualifier q;
		const char *f;

		if (i > 0 && s[i - 1] != ' ')
			continue;
		f = folded(s + i, len - i, arena);
		if (f[0] && qualifier_of(f, &q))
			return i;
	}
	return len;
}

struct typed_row {
	struct buf label;
	struct pub_cell numbers[8], shares[4];
	size_t number_count, share_count;
};

/* A number with what stands before it, as a cell. */
static void
add_number(struct typed_row *row, const char *from, const char *until, struct arena *arena)
{
	struct pub_cell cell = published_cell(from, (size_t)(until - from), arena);

	if (cell.kind != PUB_NUMBER)
		return;
	if (cell.is_percent && row->share_count < 4)
		row->shares[row->share_count++] = cell;
	else if (!cell.is_percent && row->number_count < 8)
		row->numbers[row->number_count++] = cell;
}

static void
add_label(struct typed_row *row, const char *s, size_t len)
{
	while (len && (*s == ' ' || *s == '/' || *s == ':')) {
		s++;
		len--;
	}
	while (len && (s[len - 1] == ' ' || s[len - 1] == '/' || s[len - 1] == ':'))
		len--;
	if (!len)
		return;
	if (row->label.len)
		buf_putc(&row->label, ' ');
	buf_add(&row->label, s, len);
}

/* Takes a row apart: words before a number are its label, those behind it its unit. */
static void
read_typed(const char *s, const char *end, struct typed_row *row, struct arena *arena)
{
	while (s < end) {
		const char *first = s, *last, *unit;
		size_t q;

		while (first < end && !isdigit((unsigned char)*first))
			first++;
		q = qualifier_at(s, (size_t)(first - s), arena);
		if (first == end) {
			add_label(row, s, (size_t)(end - s));
			return;
		}
		add_label(row, s, q);
		last = number_end(first, false);
		if (last > end)
			last = end;
		unit = last;
		while (unit < end && (*unit == ' ' || *unit == '%'))
			unit++;
		/* The unit goes to the next number, a slash, or the end. */
		while (unit < end && !isdigit((unsigned char)*unit) && *unit != '/')
			unit++;
		if (unit < end && *unit != '/') {
			/* Words between two numbers belong to the second, all but the sign of percent. */
			unit = last;
			while (unit < end && (*unit == ' ' || *unit == '%'))
				unit++;
		}
		add_number(row, s + q, unit, arena);
		s = unit + (unit < end && *unit == '/');
	}
}

bool
published_typed(const char *text, struct pub_grid *grid, struct error *err)
{
	struct typed_row *rows = NULL;
	size_t count = 0, cap = 0, numbers = 0, shares = 0;
	bool ok = true;

	for (const char *s = text; *s;) {
		const char *end = row_end(s);

		rows = grow_array(rows, count, &cap, sizeof *rows);
		rows[count] = (struct typed_row){ 0 };
		read_typed(s, end, &rows[count], grid->arena);
		if (rows[count].number_count > numbers)
			numbers = rows[count].number_count;
		if (rows[count].share_count > shares)
			shares = rows[count].share_count;
		if (rows[count].number_count || rows[count].share_count || rows[count].label.len)
			count++;
		s = *end ? end + 1 : end;
	}
	if (numbers + shares == 0)
		ok = FAIL(err, ERR_FORMAT, N_("there is no number in this table"));
	for (size_t i = 0; i < count && ok; i++) {
		struct pub_cell cells[13];
		const char *label = arena_strdup(grid->arena, buf_str(&rows[i].label));
		size_t n = 0;

		/* A year before other numbers names the row. */
		if (!label[0] && rows[i].number_count > 1 && rows[i].numbers[0].count >= 1900
		    && rows[i].numbers[0].count <= 2100) {
			label = rows[i].numbers[0].digits;
			memmove(rows[i].numbers, rows[i].numbers + 1,
				--rows[i].number_count * sizeof *rows[i].numbers);
		}
		/* "12 reprisals": what is counted names the row as well. */
		if (!label[0] && rows[i].number_count == 1)
			label = rows[i].numbers[0].unit;
		cells[n++] = (struct pub_cell){ .kind = label[0] ? PUB_WORDS : PUB_EMPTY, .text = label,
						.unit = "", .digits = "", .count = -1 };
		for (size_t k = 0; k < numbers; k++)
			cells[n++] = k < rows[i].number_count ? rows[i].numbers[k]
							      : published_cell("", 0, grid->arena);
		for (size_t k = 0; k < shares; k++)
			cells[n++] = k < rows[i].share_count ? rows[i].shares[k]
							     : published_cell("", 0, grid->arena);
		ok = published_add_row(grid, cells, n, err);
	}
	for (size_t i = 0; i < count; i++)
		buf_release(&rows[i].label);
	free(rows);
	return ok;
}

void
published_place(size_t row, size_t col, char *out)
{
	char letters[4];
	size_t n = 0;

	for (size_t c = col + 1; c > 0 && n < sizeof letters; c = (c - 1) / 26)
		letters[n++] = (char)('A' + (c - 1) % 26);
	for (size_t i = 0; i < n; i++)
		out[i] = letters[n - 1 - i];
	snprintf(out + n, 16 - n, "%zu", row + 1);
}

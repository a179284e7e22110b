/* Published tables: what adds up, and what cannot have come from the counts. */
#include "core/justice/published.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/stats/proportion.h"
#include "core/stats/rates.h"
#include "core/stats/rounding.h"

enum col_role { COL_LABEL, COL_COUNT, COL_SHARE, COL_GROWTH, COL_TOTAL, COL_OTHER };
enum row_role { ROW_PART, ROW_TOTAL, ROW_OF_WHICH, ROW_GROWTH, ROW_HEADER };

struct check {
	struct pub_grid *g;
	struct published *out;
	size_t cap;
	enum col_role cols[PUB_COLS_MAX];
	enum row_role *rows;
	size_t first; /* row below the header */
	size_t label; /* column of the labels; cols when there is none */
};

static const struct pub_cell *
at(const struct check *c, size_t row, size_t col)
{
	return &c->g->cells[row * c->g->cols + col];
}

static void
find(struct check *c, enum finding_kind kind, const char *code, size_t row, size_t col, struct buf *text)
{
	struct finding *bigger;

	if (c->out->count == c->cap) {
		size_t cap = c->cap ? 2 * c->cap : 16;

		bigger = arena_alloc(c->g->arena, cap * sizeof *bigger);
		if (c->out->count)
			memcpy(bigger, c->out->items, c->out->count * sizeof *bigger);
		c->out->items = bigger;
		c->cap = cap;
	}
	c->out->items[c->out->count++] = (struct finding){
		kind, code, row, col, arena_strndup(c->g->arena, buf_str(text), text->len)
	};
	c->out->problems += kind == FINDING_PROBLEM;
	buf_clear(text);
}

/* ---- words -------------------------------------------------------------------------------- */

static const char *
folded(const struct check *c, const char *text)
{
	struct buf b = { 0 };
	const char *copy;

	utf8_fold(&b, text, strlen(text));
	copy = arena_strdup(c->g->arena, buf_str(&b));
	buf_release(&b);
	return copy;
}

static bool
begins_with_any(const char *text, const char *const *words)
{
	for (; *words; words++) {
		size_t len = strlen(*words);

		if (strncmp(text, *words, len) == 0
		    && (text[len] == '\0' || strchr(" :(", text[len])))
			return true;
	}
	return false;
}

static bool
has_any(const char *text, const char *const *words)
{
	for (; *words; words++)
		if (strstr(text, *words))
			return true;
	return false;
}

static const char *const total_words[] = { "total", "totales", "totals", "suma", "sum", "todos", "todas",
					   "all", "gran total", "grand total", "total general", NULL };
static const char *const part_words[] = { "of which", "of these", "of them", "of whom", "de ellos", "de ellas",
					  "de los cuales", "de las cuales", "de estos", "de estas",
					  "entre ellos", "entre ellas", "including", "incluidos", "incluidas",
					  NULL };
static const char *const growth_words[] = { "growth", "change", "variation", "increase", "crecimiento",
					    "variacion", "cambio", "aumento", "incremento", NULL };
static const char *const share_words[] = { "%", "percent", "porcentaje", "share", "proporcion", "pct", NULL };
static const char *const year_words[] = { "year", "ano", "anio", NULL };
static const char *const conviction_words[] = { "convict", "conden", "sentencia", NULL };

static const char *
label_of(const struct check *c, size_t row)
{
	static char place[16];

	if (c->label < c->g->cols && at(c, row, c->label)->text[0])
		return at(c, row, c->label)->text;
	snprintf(place, sizeof place, "%zu", row + 1);
	return place;
}

static const char *
heading_of(const struct check *c, size_t col)
{
	static char place[16];
	size_t len;

	if (c->first && at(c, 0, col)->text[0])
		return at(c, 0, col)->text;
	published_place(0, col, place);
	len = strcspn(place, "0123456789");
	place[len] = '\0';
	return place;
}

/* ---- what is what ------------------------------------------------------------------------- */

static bool
is_year(const struct pub_cell *cell)
{
	return cell->kind == PUB_NUMBER && cell->count >= 1900 && cell->count <= 2100 && !cell->is_percent
	       && !cell->unit[0] && strlen(cell->digits) == 4;
}

/* The first row names columns when nothing in it is a number but years, and numbers stand below. */
static bool
is_header(const struct check *c)
{
	bool has_words = false;

	if (c->g->rows < 2)
		return false;
	for (size_t col = 0; col < c->g->cols; col++) {
		const struct pub_cell *cell = at(c, 0, col);

		has_words |= cell->kind == PUB_WORDS;
		if (cell->kind == PUB_NUMBER && !is_year(cell))
			return false;
	}
	for (size_t col = 1; col < c->g->cols && !has_words; col++)
		has_words = is_year(at(c, 0, col));
	return has_words && c->g->cols > 1
	       && (at(c, 0, c->g->cols - 1)->kind != PUB_EMPTY || at(c, 0, 1)->kind != PUB_EMPTY);
}

static enum col_role
role_of_column(const struct check *c, size_t col)
{
	size_t numbers = 0, words = 0, years = 0, wholes = 0, percents = 0;
	double sum = 0;
	bool is_small = true;
	const char *name = c->first ? folded(c, at(c, 0, col)->text) : "";

	for (size_t r = c->first; r < c->g->rows; r++) {
		const struct pub_cell *cell = at(c, r, col);

		words += cell->kind == PUB_WORDS;
		if (cell->kind != PUB_NUMBER)
			continue;
		numbers++;
		years += is_year(cell);
		wholes += cell->count >= 0;
		percents += cell->is_percent;
		sum += strtod(cell->digits, NULL);
		is_small &= strtod(cell->digits, NULL) <= 100;
	}
	if (numbers == 0 || words > numbers)
		return COL_LABEL;
	if (years == numbers && (has_any(name, year_words) || (col == 0 && c->g->cols > 1 && numbers > 1)))
		return COL_LABEL;
	if (has_any(name, growth_words))
		return COL_GROWTH;
	if (percents || has_any(name, share_words))
		return COL_SHARE;
	if (wholes < numbers && is_small && numbers > 1 && sum > 90 && sum < 110)
		return COL_SHARE;
	if (wholes < numbers)
		return COL_OTHER;
	return begins_with_any(name, total_words) ? COL_TOTAL : COL_COUNT;
}

static void
find_roles(struct check *c)
{
	c->first = is_header(c);
	c->g->has_header = c->first > 0;
	c->label = c->g->cols;
	for (size_t col = 0; col < c->g->cols; col++) {
		c->cols[col] = role_of_column(c, col);
		if (c->cols[col] == COL_LABEL && c->label == c->g->cols)
			c->label = col;
	}
	c->rows = arena_alloc(c->g->arena, c->g->rows * sizeof *c->rows);
	for (size_t r = 0; r < c->g->rows; r++) {
		const char *name = c->label < c->g->cols ? folded(c, at(c, r, c->label)->text) : "";

		c->rows[r] = r < c->first			? ROW_HEADER
			     : begins_with_any(name, total_words)  ? ROW_TOTAL
			     : begins_with_any(name, part_words)   ? ROW_OF_WHICH
			     : begins_with_any(name, growth_words) ? ROW_GROWTH
								   : ROW_PART;
	}
}

static bool
is_count(const struct check *c, size_t row, size_t col)
{
	const struct pub_cell *cell = at(c, row, col);

	return cell->kind == PUB_NUMBER && cell->count >= 0 && !cell->is_percent && !cell->is_negative;
}

static bool
holds_counts(const struct check *c, size_t col)
{
	return c->cols[col] == COL_COUNT || c->cols[col] == COL_TOTAL;
}

/* ---- what adds up ------------------------------------------------------------------------- */

/* The rows of a column that are parts, as a sum; *n of them. */
static int64_t
sum_parts(const struct check *c, size_t col, size_t *n, bool *is_exact)
{
	int64_t sum = 0;

	*n = 0;
	*is_exact = true;
	for (size_t r = c->first; r < c->g->rows; r++)
		if (c->rows[r] == ROW_PART && is_count(c, r, col)) {
			sum += at(c, r, col)->count;
			*is_exact &= at(c, r, col)->qualifier == PUB_EXACT;
			(*n)++;
		}
	return sum;
}

/* A row that is the sum of two or more rows right below it, in every column: a subtotal. */
static size_t
subtotal_length(const struct check *c, size_t row, size_t col)
{
	int64_t sum = 0;
	size_t n = 0;

	for (size_t r = row + 1; r < c->g->rows && c->rows[r] == ROW_PART && is_count(c, r, col); r++) {
		sum += at(c, r, col)->count;
		n++;
		if (n > 1 && sum == at(c, row, col)->count)
			return n;
		if (sum > at(c, row, col)->count)
			break;
	}
	return 0;
}

/* The sum when subtotals count in place of their parts. */
static int64_t
sum_with_subtotals(const struct check *c, size_t col)
{
	int64_t sum = 0;

	for (size_t r = c->first; r < c->g->rows; r++)
		if (c->rows[r] == ROW_PART && is_count(c, r, col)) {
			size_t below = subtotal_length(c, r, col);

			sum += at(c, r, col)->count;
			r += below;
		}
	return sum;
}

/* The row that is the total of a column: named so, or the sum of all others at either end; rows: none. */
static size_t
total_row(struct check *c, size_t col)
{
	size_t n, first = c->g->rows, last = c->g->rows;
	bool is_exact;
	int64_t sum = sum_parts(c, col, &n, &is_exact);

	for (size_t r = c->first; r < c->g->rows; r++) {
		if (c->rows[r] == ROW_TOTAL && is_count(c, r, col))
			return r;
		if (c->rows[r] == ROW_PART && is_count(c, r, col)) {
			first = first == c->g->rows ? r : first;
			last = r;
		}
	}
	if (n < 3)
		return c->g->rows;
	if (at(c, first, col)->count * 2 == sum)
		return first;
	return at(c, last, col)->count * 2 == sum ? last : c->g->rows;
}

/* "208 states and 1 business": the sums of each unit; false where there is one unit at most. */
static bool
units_of(const struct check *c, size_t col, struct buf *out)
{
	const char *units[4] = { 0 };
	int64_t sums[4] = { 0 };
	size_t count = 0;

	for (size_t r = c->first; r < c->g->rows; r++) {
		const char *unit = at(c, r, col)->unit;
		size_t i = 0;

		if (c->rows[r] != ROW_PART || !is_count(c, r, col) || !unit[0])
			continue;
		while (i < count && strcmp(units[i], unit) != 0)
			i++;
		if (i == 4)
			return false;
		if (i == count)
			units[count++] = unit;
		sums[i] += at(c, r, col)->count;
	}
	for (size_t i = 0; i < count; i++)
		buf_printf(out, "%s%" PRId64 " %s", i ? " + " : "", sums[i], units[i]);
	return count > 1;
}

/* The first row of a column, when it is more than each of the others: they may be its parts. */
static int64_t
first_as_whole(const struct check *c, size_t col)
{
	int64_t first = -1;

	for (size_t r = c->first; r < c->g->rows; r++) {
		if (!is_count(c, r, col) || c->rows[r] == ROW_GROWTH)
			continue;
		if (first < 0)
			first = at(c, r, col)->count;
		else if (at(c, r, col)->count > first)
			return 0;
	}
	return first > 0 ? first : 0;
}

/* The same, when the others together are not more than it. */
static bool
is_first_whole(const struct check *c, size_t col)
{
	int64_t whole = first_as_whole(c, col), n = 0, sum = 0;

	for (size_t r = c->first; r < c->g->rows; r++)
		if (is_count(c, r, col) && c->rows[r] == ROW_PART) {
			sum += at(c, r, col)->count;
			n++;
		}
	return whole > 0 && n > 1 && sum <= 2 * whole;
}

static void
check_column_sum(struct check *c, size_t col)
{
	struct buf b = { 0 }, units = { 0 };
	size_t n, total = total_row(c, col);
	bool is_exact, is_named = total < c->g->rows && c->rows[total] == ROW_TOTAL;
	int64_t sum = sum_parts(c, col, &n, &is_exact), said;

	if (n < 2)
		goto done;
	if (total < c->g->rows && !is_named) {
		sum -= at(c, total, col)->count;
		n--;
		c->rows[total] = ROW_TOTAL;
	}
	if (!is_first_whole(c, col) && units_of(c, col, &units)) {
		buf_printf(&b, _("column %s adds up different things: %s"), heading_of(c, col), buf_str(&units));
		find(c, total < c->g->rows ? FINDING_PROBLEM : FINDING_NOTE, "mixed-units", c->first, col, &b);
	}
	if (total == c->g->rows) {
		if (n > 2 && !is_first_whole(c, col)) {
			buf_printf(&b, _("column %s adds to %" PRId64 "; no total is printed"),
				   heading_of(c, col), sum);
			find(c, FINDING_NOTE, "sum", c->first, col, &b);
		}
		goto done;
	}
	said = at(c, total, col)->count;
	if (!is_exact || at(c, total, col)->qualifier != PUB_EXACT) {
		buf_printf(&b, _("column %s: the parts add to %" PRId64 ", beside \"%s\"; not all are exact"),
			   heading_of(c, col), sum, at(c, total, col)->text);
		find(c, FINDING_NOTE, "sum-inexact", total, col, &b);
	} else if (sum == said || sum_with_subtotals(c, col) == said) {
		buf_printf(&b, _("column %s: the parts add to the total, %" PRId64), heading_of(c, col), said);
		find(c, FINDING_AGREES, "sum", total, col, &b);
	} else {
		buf_printf(&b,
			   sum > said ? _("column %s: the parts add to %" PRId64 ", the total says %" PRId64
					  ": %" PRId64 " too few")
				      : _("column %s: the parts add to %" PRId64 ", the total says %" PRId64
					  ": %" PRId64 " not itemised"),
			   heading_of(c, col), sum, said, sum > said ? sum - said : said - sum);
		find(c, sum > said ? FINDING_PROBLEM : FINDING_NOTE, "sum-differs", total, col, &b);
		if (sum < said && is_named)
			c->out->items[c->out->count - 1].kind = FINDING_PROBLEM, c->out->problems++;
	}
done:
	buf_release(&b);
	buf_release(&units);
}

/* A column called total against the counts beside it, row by row. */
static void
check_row_sums(struct check *c, size_t total)
{
	struct buf b = { 0 };
	size_t right = 0;

	for (size_t r = c->first; r < c->g->rows; r++) {
		int64_t sum = 0;
		size_t n = 0;

		for (size_t col = 0; col < c->g->cols; col++)
			if (c->cols[col] == COL_COUNT && is_count(c, r, col)) {
				sum += at(c, r, col)->count;
				n++;
			}
		if (n < 2 || !is_count(c, r, total))
			continue;
		right += sum == at(c, r, total)->count;
		if (sum == at(c, r, total)->count)
			continue;
		buf_printf(&b, _("row %s adds to %" PRId64 ", its total says %" PRId64), label_of(c, r), sum,
			   at(c, r, total)->count);
		find(c, FINDING_PROBLEM, "sum-differs", r, total, &b);
	}
	if (right) {
		buf_printf(&b, ngettext("%zu row adds to its total", "%zu rows add to their totals", right), right);
		find(c, FINDING_AGREES, "row-sums", c->first, total, &b);
	}
	buf_release(&b);
}

/* ---- shares ------------------------------------------------------------------------------- */

/* What a share may be of: a count of the row, over a total or another count of the row. */
struct base {
	size_t part, whole; /* columns; whole cols: the total of the part's column */
	bool is_complement; /* the share is of what is left */
	int64_t total;	    /* of the part's column; 0: none */
};

static int64_t
base_total(struct check *c, size_t col)
{
	size_t total = total_row(c, col), n, first = c->g->rows;
	bool is_exact;
	int64_t sum = sum_parts(c, col, &n, &is_exact), most = 0;

	if (total < c->g->rows)
		return at(c, total, col)->count;
	for (size_t r = c->first; r < c->g->rows; r++)
		if (is_count(c, r, col)) {
			first = first == c->g->rows ? r : first;
			most = at(c, r, col)->count > most ? at(c, r, col)->count : most;
		}
	return n == 1 ? most : sum;
}

/* The part and the whole of a share in a row; false where one is not printed. */
static bool
parts_of(const struct check *c, size_t row, const struct base *b, int64_t *k, int64_t *n)
{
	if (!is_count(c, row, b->part))
		return false;
	*k = at(c, row, b->part)->count;
	*n = b->total;
	if (b->whole < c->g->cols) {
		if (!is_count(c, row, b->whole))
			return false;
		*n = at(c, row, b->whole)->count;
	}
	if (b->is_complement)
		*k = *n - *k;
	return *n > 0 && *k >= 0 && *k <= *n;
}

/* How many shares of a column a base explains, by rounding or truncation. */
static size_t
explained(const struct check *c, size_t col, const struct base *b)
{
	size_t count = 0;

	for (size_t r = c->first; r < c->g->rows; r++) {
		struct share_check s;
		int64_t k, n;

		if (at(c, r, col)->kind == PUB_NUMBER && parts_of(c, r, b, &k, &n)
		    && share_check(at(c, r, col)->digits, k, n, &s, NULL))
			count += 2u * s.is_rounding + s.is_truncation;
	}
	return count;
}

/* The base that explains most; false when there is none to speak of. */
static bool
find_base(struct check *c, size_t col, struct base *best)
{
	/* What is tried first stays where two explain as much. */
	static const int ways[2][4] = { { 0, 1, 2, 3 }, { 2, 0, 1, 3 } };
	size_t most = 0;
	bool is_found = false;

	for (size_t part = 0; part < c->g->cols; part++) {
		bool is_whole;

		if (!holds_counts(c, part))
			continue;
		is_whole = total_row(c, part) == c->g->rows && is_first_whole(c, part);
		for (size_t whole = 0; whole <= c->g->cols; whole++) {
			if (whole == part || (whole < c->g->cols && !holds_counts(c, whole)))
				continue;
			for (int i = 0; i < 4; i++) {
				int way = ways[is_whole][i];
				struct base b = { part, whole, way == 1, 0 };
				size_t hits, n;
				bool is_exact;

				/* The third way: the first row is the whole. The fourth: the sum is, and the
				   printed total is wrong. */
				if (way >= 2 && whole < c->g->cols)
					continue;
				b.total = way == 2   ? first_as_whole(c, part)
					  : way == 3 ? sum_parts(c, part, &n, &is_exact)
						     : base_total(c, part);
				hits = explained(c, col, &b);
				/* The nearest column to the left, and its total, unless another explains more. */
				if (!is_found || hits > most) {
					*best = b;
					most = hits;
					is_found = b.total > 0 || hits > 0;
				}
			}
		}
	}
	return is_found;
}

static void
print_exact(int64_t k, int64_t n, int decimals, struct buf *out)
{
	char text[PERCENT_TEXT_SIZE];

	if (percent_text(k, n, decimals, text, sizeof text, NULL))
		buf_puts(out, text);
}

/* A share without its count: which counts it can stand for. Returns the only one, or -1. */
static int64_t
check_implied(struct check *c, size_t row, size_t col, int64_t n, struct buf *b)
{
	const struct pub_cell *cell = at(c, row, col);
	struct implied_count implied;
	struct share_check s;
	int64_t k;

	if (!implied_count(cell->digits, n, &implied, NULL))
		return -1;
	if (implied.has_any && implied.low == implied.high) {
		buf_printf(b, _("%s %% of %" PRId64 " can only be %" PRId64), cell->digits, n, implied.low);
		find(c, FINDING_NOTE, "implied", row, col, b);
		return implied.low;
	}
	if (implied.has_any) {
		buf_printf(b, _("%s %% of %" PRId64 " can be any of %" PRId64 " to %" PRId64), cell->digits, n,
			   implied.low, implied.high);
		find(c, FINDING_NOTE, "implied", row, col, b);
		return -1;
	}
	/* Cut off instead of rounded, there is one count at most. */
	k = (int64_t)ceil(strtod(cell->digits, NULL) / 100 * (double)n - 1e-9);
	if (k <= n && share_check(cell->digits, k, n, &s, NULL) && s.is_truncation) {
		buf_printf(b, _("no count of %" PRId64 " rounds to %s %%; %" PRId64 " is "), n, cell->digits, k);
		print_exact(k, n, cell->decimals + 1 > DECIMALS_MAX ? DECIMALS_MAX : cell->decimals + 1, b);
		buf_puts(b, _(" %, cut off and not rounded"));
		find(c, FINDING_PROBLEM, "share-truncated", row, col, b);
		return k;
	}
	buf_printf(b, _("no count of %" PRId64 " gives %s %%"), n, cell->digits);
	find(c, FINDING_PROBLEM, "share-impossible", row, col, b);
	return -1;
}

/* A share beside its count. */
static bool
check_share(struct check *c, size_t row, size_t col, int64_t k, int64_t n, struct buf *b)
{
	const struct pub_cell *cell = at(c, row, col);
	struct implied_count implied;
	struct share_check s;
	int more = cell->decimals + 2 > DECIMALS_MAX ? DECIMALS_MAX : cell->decimals + 2;

	if (!share_check(cell->digits, k, n, &s, NULL) || s.is_rounding)
		return true;
	buf_printf(b, _("%s: %" PRId64 " of %" PRId64 " is "), label_of(c, row), k, n);
	print_exact(k, n, more, b);
	if (s.is_truncation) {
		buf_printf(b, _(" %%; the printed %s is cut off, not rounded"), cell->digits);
		find(c, FINDING_PROBLEM, "share-truncated", row, col, b);
		return false;
	}
	buf_printf(b, _(" %%, not the printed %s"), cell->digits);
	if (implied_count(cell->digits, n, &implied, NULL) && implied.has_any)
		buf_printf(b, implied.low == implied.high ? _(", which would be %" PRId64)
							  : _(", which would be %" PRId64 " to %" PRId64),
			   implied.low, implied.high);
	find(c, FINDING_PROBLEM, "share-differs", row, col, b);
	return false;
}

/* Beyond this a share is no share, and a column of them has no sum. */
#define SCALED_MAX INT64_C(100000000000000)

/* A printed number at a number of decimals. */
static int64_t
scaled(const struct pub_cell *cell, int decimals)
{
	double value = strtod(cell->digits, NULL);

	for (int i = 0; i < decimals; i++)
		value *= 10;
	return value < (double)SCALED_MAX ? (int64_t)llround(value) : SCALED_MAX;
}

/* Shares of one whole: their sum, and whether all have the same decimals. */
static void
check_share_sum(struct check *c, size_t col, bool is_of_total, struct buf *b)
{
	int least = DECIMALS_MAX, most = 0;
	size_t n = 0;
	int64_t sum = 0, hundred = 100, slack;
	char text[PERCENT_TEXT_SIZE];

	for (size_t r = c->first; r < c->g->rows; r++)
		if (c->rows[r] == ROW_PART && at(c, r, col)->kind == PUB_NUMBER) {
			int d = at(c, r, col)->decimals;

			least = d < least ? d : least;
			most = d > most ? d : most;
			n++;
		}
	if (n < 2)
		return;
	if (least < most) {
		buf_printf(b, _("column %s mixes shares of %d and %d decimals"), heading_of(c, col), least, most);
		find(c, FINDING_PROBLEM, "mixed-decimals", c->first, col, b);
	}
	if (!is_of_total || n < 3)
		return;
	for (size_t r = c->first; r < c->g->rows; r++)
		if (c->rows[r] == ROW_PART && at(c, r, col)->kind == PUB_NUMBER) {
			int64_t share = scaled(at(c, r, col), most);

			if (share == SCALED_MAX)
				return;
			sum += at(c, r, col)->is_negative ? -share : share;
		}
	for (int i = 0; i < most; i++)
		hundred *= 10;
	scaled_text(sum, most, text, sizeof text, NULL);
	/* Each share may be off by half a unit of the coarsest place. */
	slack = (int64_t)n;
	for (int i = least; i < most; i++)
		slack *= 10;
	if (sum == hundred) {
		buf_printf(b, _("the printed shares add to %s"), text);
		find(c, FINDING_AGREES, "share-sum", c->first, col, b);
	} else if (llabs(sum - hundred) * 2 <= slack) {
		buf_printf(b, _("the printed shares add to %s, not 100, because of rounding"), text);
		find(c, FINDING_NOTE, "share-sum", c->first, col, b);
	} else {
		buf_printf(b, _("the printed shares add to %s: more is wrong than rounding"), text);
		find(c, FINDING_PROBLEM, "share-sum", c->first, col, b);
	}
}

static void
check_shares(struct check *c, size_t col)
{
	struct base base;
	struct buf b = { 0 }, list = { 0 };
	size_t right = 0, implied = 0, missing = 0;
	int64_t n = 0, k, sum = 0;
	bool has_base = find_base(c, col, &base), is_all = true;

	for (size_t r = c->first; r < c->g->rows && has_base; r++) {
		if (at(c, r, col)->kind != PUB_NUMBER || at(c, r, col)->is_negative
		    || c->rows[r] == ROW_GROWTH)
			continue;
		if (parts_of(c, r, &base, &k, &n)
		    && !(c->rows[r] == ROW_PART && k == base.total && base.whole == c->g->cols
			 && base_total(c, base.part) == k && strtod(at(c, r, col)->digits, NULL) < 100)) {
			right += check_share(c, r, col, k, n, &b);
			continue;
		}
		if (base.total <= 0)
			continue;
		missing++;
		k = check_implied(c, r, col, base.total, &b);
		is_all &= k >= 0;
		if (k >= 0) {
			buf_printf(&list, "%s%" PRId64, implied ? " + " : "", k);
			implied++;
			sum += k;
		}
	}
	if (right) {
		buf_printf(&b, ngettext("%zu share in column %s is its count, rounded",
					"%zu shares in column %s are their counts, rounded", right),
			   right, heading_of(c, col));
		find(c, FINDING_AGREES, "share", c->first, col, &b);
	}
	if (missing > 1 && is_all) {
		buf_printf(&b, _("the counts behind the shares: %s = %" PRId64), buf_str(&list), sum);
		if (sum == base.total)
			buf_puts(&b, _(", the whole"));
		find(c, FINDING_NOTE, "implied-sum", c->first, col, &b);
	}
	check_share_sum(c, col, !has_base || base.whole == c->g->cols, &b);
	buf_release(&b);
	buf_release(&list);
}

/* ---- growth ------------------------------------------------------------------------------- */

/* Does 100 (k / n) print as the cell? */
static bool
prints_as(const struct pub_cell *cell, int64_t k, int64_t n)
{
	int64_t got;

	return n > 0 && percent_scaled(k, n, cell->decimals, &got, NULL)
	       && got == (cell->is_negative ? -1 : 1) * scaled(cell, cell->decimals);
}

static void
check_growth_of(struct check *c, size_t row, size_t col, int64_t from, int64_t to, struct buf *b)
{
	const struct pub_cell *cell = at(c, row, col);
	char text[PERCENT_TEXT_SIZE];

	if (from <= 0)
		return;
	percent_text(to - from, from, cell->decimals ? cell->decimals : 1, text, sizeof text, NULL);
	buf_printf(b, _("from %" PRId64 " to %" PRId64 " is a growth of %s %%"), from, to, text);
	if (prints_as(cell, to - from, from)) {
		find(c, FINDING_AGREES, "growth", row, col, b);
		return;
	}
	if (prints_as(cell, to - from, to))
		buf_printf(b, _("; the printed %s is (%" PRId64 " - %" PRId64 ")/%" PRId64 ": the wrong base"),
			   cell->digits, to, from, to);
	else
		buf_printf(b, _(", not the printed %s"), cell->digits);
	find(c, FINDING_PROBLEM, prints_as(cell, to - from, to) ? "growth-base" : "growth-differs", row, col, b);
}

/* A column of growth stands beside two counts, a row of growth below them. */
static void
check_growth(struct check *c)
{
	struct buf b = { 0 };

	for (size_t r = c->first; r < c->g->rows; r++)
		for (size_t col = 0; col < c->g->cols; col++) {
			int64_t values[2];
			size_t n = 0;

			if (at(c, r, col)->kind != PUB_NUMBER
			    || (c->cols[col] != COL_GROWTH && c->rows[r] != ROW_GROWTH))
				continue;
			if (c->rows[r] == ROW_GROWTH) {
				for (size_t up = r; up-- > c->first && n < 2;)
					for (size_t k = 0; k < c->g->cols && n < 2; k++)
						if (holds_counts(c, k) && is_count(c, up, k)) {
							values[n++] = at(c, up, k)->count;
							break;
						}
				if (n == 2)
					check_growth_of(c, r, col, values[1], values[0], &b);
				continue;
			}
			for (size_t k = col; k-- > 0 && n < 2;)
				if (holds_counts(c, k) && is_count(c, r, k))
					values[n++] = at(c, r, k)->count;
			if (n == 2)
				check_growth_of(c, r, col, values[1], values[0], &b);
		}
	buf_release(&b);
}

/* ---- parts of a whole --------------------------------------------------------------------- */

/* What a part and its whole say, where one of them was not given exactly. */
static void
print_inexact(struct check *c, size_t row, size_t col, const struct pub_cell *part,
	      const struct pub_cell *whole, struct buf *b)
{
	bool is_more = whole->qualifier == PUB_MORE_THAN || whole->qualifier == PUB_AT_LEAST;
	bool is_less = whole->qualifier == PUB_LESS_THAN || whole->qualifier == PUB_AT_MOST;
	char share[PERCENT_TEXT_SIZE];

	if (part->qualifier != PUB_EXACT || whole->count <= 0
	    || !percent_text(part->count, whole->count, 1, share, sizeof share, NULL))
		return;
	if (is_more)
		buf_printf(b, _("%" PRId64 " of %s is at most %s %%: the base is a lower bound"), part->count,
			   whole->text, share);
	else if (is_less)
		buf_printf(b, _("%" PRId64 " of %s is at least %s %%: the base is an upper bound"), part->count,
			   whole->text, share);
	else
		buf_printf(b, _("%" PRId64 " of %s is about %s %%"), part->count, whole->text, share);
	find(c, FINDING_NOTE, "inexact-base", row, col, b);
}

static void
print_part(struct check *c, size_t row, size_t col, int64_t k, int64_t n, struct buf *b)
{
	struct interval wilson, exact;
	char share[PERCENT_TEXT_SIZE], rest[PERCENT_TEXT_SIZE];

	if (n <= 0 || k > n || !percent_text(k, n, 1, share, sizeof share, NULL)
	    || !percent_text(n - k, n, 1, rest, sizeof rest, NULL))
		return;
	buf_printf(b, _("%s: %" PRId64 " of %" PRId64 " is %s %%; the other %" PRId64 " are %s %%"), label_of(c, row),
		   k, n, share, n - k, rest);
	find(c, FINDING_NOTE, "part", row, col, b);
	if (k == 0 && proportion_wilson(0, n, 0.95, &wilson, NULL)
	    && proportion_clopper_pearson(0, n, 0.95, &exact, NULL)) {
		buf_printf(b, _("none of %" PRId64 " still allows up to %.1f %% (Wilson 95 %%), %.1f %% (Clopper-Pearson)"),
			   n, 100 * wilson.high, 100 * exact.high);
		find(c, FINDING_NOTE, "none", row, col, b);
	}
	/* Of all cases, whatever else the convicted were listed under. */
	if (c->label < c->g->cols && has_any(folded(c, at(c, row, c->label)->text), conviction_words)) {
		int64_t all = first_as_whole(c, col) > n ? first_as_whole(c, col) : n;

		percent_text(all - k, all, 1, rest, sizeof rest, NULL);
		buf_printf(b, _("without conviction: %" PRId64 " of %" PRId64 ", %s %%"), all - k, all, rest);
		find(c, FINDING_NOTE, "without-conviction", row, col, b);
	}
}

/* Rows "of which" below the row that they are parts of. */
static void
check_of_which(struct check *c, size_t col, struct buf *b)
{
	size_t whole = c->g->rows;

	for (size_t r = c->first; r < c->g->rows; r++) {
		int64_t sum = 0;
		size_t n = 0, end = r;

		if (c->rows[r] != ROW_OF_WHICH) {
			whole = is_count(c, r, col) ? r : whole;
			continue;
		}
		if (whole == c->g->rows)
			continue;
		for (; end < c->g->rows && c->rows[end] == ROW_OF_WHICH; end++) {
			if (!is_count(c, end, col))
				continue;
			sum += at(c, end, col)->count;
			n++;
			if (at(c, whole, col)->qualifier != PUB_EXACT) {
				print_inexact(c, end, col, at(c, end, col), at(c, whole, col), b);
			} else if (at(c, end, col)->count > at(c, whole, col)->count) {
				buf_printf(b, _("%s: %" PRId64 " is more than the %" PRId64 " that it is a part of"),
					   label_of(c, end), at(c, end, col)->count, at(c, whole, col)->count);
				find(c, FINDING_PROBLEM, "part-too-large", end, col, b);
			} else {
				print_part(c, end, col, at(c, end, col)->count, at(c, whole, col)->count, b);
			}
		}
		if (n > 1 && at(c, whole, col)->qualifier == PUB_EXACT) {
			int64_t left = at(c, whole, col)->count - sum;

			buf_printf(b,
				   left == 0  ? _("the parts of %s add to %" PRId64)
				   : left > 0 ? _("the parts of %s add to %" PRId64 ": %" PRId64 " not itemised")
					      : _("the parts of %s add to %" PRId64
						  ", %" PRId64 " more than there are: they overlap"),
				   label_of(c, whole), sum, left < 0 ? -left : left);
			find(c, left == 0 ? FINDING_AGREES : FINDING_NOTE, "parts", whole, col, b);
		}
		r = end - 1;
	}
}

/* No total, no shares, and the first count is the largest: the others may be parts of it. */
static void
check_first_as_whole(struct check *c, size_t col, struct buf *b)
{
	int64_t whole = first_as_whole(c, col), sum = 0;
	size_t n = 0, first = c->g->rows;

	for (size_t r = c->first; r < c->g->rows; r++)
		if (is_count(c, r, col) && c->rows[r] == ROW_PART) {
			first = first == c->g->rows ? r : first;
			sum += r == first ? 0 : at(c, r, col)->count;
			n++;
		}
	/* More than there are: they are no parts of it, or overlap beyond saying. */
	if (n < 2 || whole <= 0 || (n > 3 && sum > whole))
		return;
	for (size_t r = first + 1; r < c->g->rows; r++) {
		if (!is_count(c, r, col) || c->rows[r] != ROW_PART)
			continue;
		if (at(c, first, col)->qualifier != PUB_EXACT || at(c, r, col)->qualifier != PUB_EXACT)
			print_inexact(c, r, col, at(c, r, col), at(c, first, col), b);
		else
			print_part(c, r, col, at(c, r, col)->count, whole, b);
	}
	if (n > 2 && sum < whole && at(c, first, col)->qualifier == PUB_EXACT) {
		char share[PERCENT_TEXT_SIZE];

		percent_text(sum, whole, 1, share, sizeof share, NULL);
		buf_printf(b, _("if they are parts of %" PRId64 ": %" PRId64 " itemised (%s %%), %" PRId64 " not"), whole,
			   sum, share, whole - sum);
		find(c, FINDING_NOTE, "parts", first, col, b);
	}
}

/* Two counts and nothing else: one against the other. */
static void
check_two_counts(struct check *c, size_t col, struct buf *b)
{
	size_t rows[2] = { 0 }, n = 0;
	struct count_ratio ratio;
	int64_t from, to;
	char growth[PERCENT_TEXT_SIZE];
	bool is_in_time;

	for (size_t r = c->first; r < c->g->rows; r++) {
		if (!is_count(c, r, col))
			continue;
		if (c->rows[r] != ROW_PART || n == 2 || at(c, r, col)->qualifier != PUB_EXACT)
			return;
		rows[n++] = r;
	}
	if (n != 2)
		return;
	/* Labels that are years say which is the earlier one; else the second is what it is compared with. */
	is_in_time = c->label < c->g->cols && atoi(at(c, rows[0], c->label)->text) >= 1900
		     && atoi(at(c, rows[1], c->label)->text) > atoi(at(c, rows[0], c->label)->text);
	from = at(c, rows[is_in_time ? 0 : 1], col)->count;
	to = at(c, rows[is_in_time ? 1 : 0], col)->count;
	if (from <= 0 || !count_ratio((long)to, 1, (long)from, 1, 0.95, &ratio, NULL)
	    || !percent_text(to - from, from, 1, growth, sizeof growth, NULL))
		return;
	buf_printf(b,
		   _("%" PRId64 " against %" PRId64 ": %s%s %%; ratio %.3f (95 %% %.3f to %.3f), p %.3f if both were "
		     "counted alike"),
		   to, from, to >= from ? "+" : "", growth, ratio.ratio, ratio.low, ratio.high, ratio.p);
	find(c, FINDING_NOTE, "change", rows[0], col, b);
}

/* Two columns that count different things: so many of the one in each of the other. */
static void
check_means(struct check *c, size_t few, size_t many, struct buf *b)
{
	for (size_t r = c->first; r < c->g->rows; r++) {
		int64_t n, k;

		if (!is_count(c, r, few) || !is_count(c, r, many) || at(c, r, few)->count <= 0)
			continue;
		n = at(c, r, few)->count;
		k = at(c, r, many)->count;
		buf_printf(b, _("%s: %" PRId64 " to %" PRId64 " is %.6g each"), label_of(c, r), k, n, (double)k / (double)n);
		find(c, FINDING_NOTE, "mean", r, many, b);
		if (c->rows[r] == ROW_OF_WHICH && r > c->first && is_count(c, r - 1, few)
		    && is_count(c, r - 1, many) && at(c, r - 1, few)->count > n) {
			int64_t rest_n = at(c, r - 1, few)->count - n, rest_k = at(c, r - 1, many)->count - k;

			buf_printf(b, _("what is left: %" PRId64 " and %" PRId64 ", %.6g each"), rest_n, rest_k,
				   (double)rest_k / (double)rest_n);
			find(c, FINDING_NOTE, "remainder", r, many, b);
		}
	}
}

static int
by_kind(const void *a, const void *b)
{
	const struct finding *x = a, *y = b;

	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return x->col != y->col ? (x->col < y->col ? -1 : 1) : strcmp(x->code, y->code);
}

void
published_check(struct pub_grid *grid, struct published *out)
{
	struct check c = { .g = grid, .out = out };
	struct buf b = { 0 };
	size_t counts = 0, shares = 0, pair[2] = { 0 };

	*out = (struct published){ 0 };
	if (grid->rows == 0)
		return;
	find_roles(&c);
	for (size_t col = 0; col < grid->cols; col++) {
		if (holds_counts(&c, col))
			pair[counts++ % 2] = col;
		shares += c.cols[col] == COL_SHARE;
	}
	for (size_t col = 0; col < grid->cols; col++)
		if (holds_counts(&c, col))
			check_column_sum(&c, col);
	for (size_t col = 0; col < grid->cols; col++) {
		if (c.cols[col] == COL_TOTAL)
			check_row_sums(&c, col);
		if (c.cols[col] == COL_SHARE)
			check_shares(&c, col);
		if (!holds_counts(&c, col))
			continue;
		check_of_which(&c, col, &b);
		if (total_row(&c, col) < grid->rows && grid->rows - c.first > 2) {
			/* A long table is not told part by part. */
			for (size_t r = c.first; r < grid->rows && shares == 0
						 && grid->rows - c.first <= 12; r++)
				if (c.rows[r] == ROW_PART && is_count(&c, r, col)
				    && at(&c, r, col)->qualifier == PUB_EXACT)
					print_part(&c, r, col, at(&c, r, col)->count,
						   at(&c, total_row(&c, col), col)->count, &b);
		} else if (shares == 0) {
			check_first_as_whole(&c, col, &b);
			check_two_counts(&c, col, &b);
		}
	}
	check_growth(&c);
	if (counts == 2 && at(&c, c.first, pair[0])->unit[0] && at(&c, c.first, pair[1])->unit[0]
	    && strcmp(at(&c, c.first, pair[0])->unit, at(&c, c.first, pair[1])->unit) != 0)
		check_means(&c, pair[0], pair[1], &b);
	buf_release(&b);
	if (out->count)
		qsort(out->items, out->count, sizeof *out->items, by_kind);
}

/* Incidents by two fields, and which cells hold more or less than their row and column explain. */
#include "tui/crosstab_parts.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "config.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/app.h"
#include "tui/figures.h"
#include "tui/state.h"
#include "tui/terms.h"

#define LABEL_MIN 10
#define LABEL_MAX 34
#define CELL_MIN  8
#define CELL_MAX  18
/* Below this width columns are narrower. */
#define WIDE 110
#define CELL_NARROW 11

static const char *const mode_names[] = { "count", "row", "column" };

/* ---- the table ------------------------------------------------------------------------------ */

static void
forget(struct crosstab_view *x)
{
	x->is_ready = false;
	x->has_tests = false;
	x->table = (struct crosstab){ 0 };
	x->list.rows = 0;
	arena_release(&x->arena);
}

bool
crosstab_has_table(const struct crosstab_view *x)
{
	return x->is_ready && x->table.rows.n > 0;
}

const struct facet_value *
crosstab_value(const struct facet *f, size_t at)
{
	return at < f->count ? &f->values[at] : NULL;
}

long
crosstab_count(const struct crosstab_view *x, size_t row, size_t col)
{
	const struct facet_value *r = crosstab_value(&x->table.rows, row), *c = crosstab_value(&x->table.cols, col);

	return r && c ? x->table.cells[row * x->table.cols.count + col]
	       : r    ? r->count
	       : c    ? c->count
		      : x->table.rows.n;
}

/* What was tested of a cell; NULL: totals and what is missing are not. */
static const struct residual_cell *
test_at(const struct crosstab_view *x, size_t row, size_t col)
{
	const struct residual_cell *t;

	if (!x->has_tests || row >= x->table.rows.count || col >= x->table.cols.count)
		return NULL;
	t = &x->tests.cells[row * x->table.cols.count + col];
	return t->is_tested ? t : NULL;
}

const char *
crosstab_mark(const struct crosstab_view *x, size_t row, size_t col, bool is_ascii)
{
	const struct residual_cell *t = test_at(x, row, col);

	if (!t || t->adjusted > 0.05)
		return "";
	return t->residual > 0 ? (is_ascii ? "+" : "\xe2\x96\xb2") : (is_ascii ? "-" : "\xe2\x96\xbc");
}

void
crosstab_cell(const struct crosstab_view *x, size_t row, size_t col, struct buf *out)
{
	long n = crosstab_count(x, row, col);
	long base = x->mode == MODE_ROW ? crosstab_count(x, row, x->table.cols.count) : crosstab_count(x, x->table.rows.count, col);
	char number[40];

	if (x->mode == MODE_COUNT)
		buf_puts(out, app_number(n, number, sizeof number));
	else if (base > 0)
		buf_puts(out, figures_share(n, base, number));
}

static void
find_place(struct crosstab_view *x)
{
	list_resize(&x->list, x->table.rows.count + 1, x->list.height);
	x->col = x->col > x->table.cols.count ? x->table.cols.count : x->col;
	for (size_t i = 0; i < x->table.rows.count && x->at_row; i++)
		if (strcmp(x->table.rows.values[i].code, x->at_row) == 0)
			list_go(&x->list, i);
	for (size_t i = 0; i < x->table.cols.count && x->at_col; i++)
		if (strcmp(x->table.cols.values[i].code, x->at_col) == 0)
			x->col = i;
}

int
crosstab_label_width(const struct crosstab_view *x, int cols)
{
	return x->label_width > cols / 3 ? cols / 3 : x->label_width;
}

/* Of all rows and columns: nothing moves while one scrolls. */
static void
measure(struct crosstab_view *x)
{
	int label = LABEL_MIN, cell = CELL_MIN;

	for (size_t i = 0; i < x->table.rows.count; i++) {
		int width = (int)utf8_width(x->table.rows.values[i].label, strlen(x->table.rows.values[i].label));

		label = width > label ? width : label;
	}
	for (size_t i = 0; i < x->table.cols.count; i++) {
		int width = (int)utf8_width(x->table.cols.values[i].label, strlen(x->table.cols.values[i].label));

		cell = width > cell ? width : cell;
	}
	x->label_width = label > LABEL_MAX ? LABEL_MAX : label;
	x->cell_need = cell > CELL_MAX ? CELL_MAX : cell;
}

static void
write_notes(struct crosstab_view *x, struct app *app, struct buf *out)
{
	char n[32], left[32];

	if (!crosstab_has_table(x)) {
		buf_printf(out, "%s %s\n", _("No incident is in the filter."),
			   app->query->text[0] ? _("x drops its last term.") : _("I brings a file in."));
		return;
	}
	if (x->has_tests && x->tests.tested) {
		buf_printf(out, _("%s more, %s less than row and column explain (q of 0.05 or less): %zu of %zu cells\n"),
			   app->is_ascii ? "+" : "\xe2\x96\xb2", app->is_ascii ? "-" : "\xe2\x96\xbc", x->tests.below,
			   x->tests.tested);
		buf_printf(out, _("Tested by the first of several values: %s incidents, %s left out.\n"),
			   app_number(x->tests.n, n, sizeof n), app_number(x->tests.left_out, left, sizeof left));
	} else if (!x->has_tests) {
		buf_printf(out, "%s\n", _("These fields have too many values to be tested."));
	}
	if (x->table.rows.is_multi || x->table.cols.is_multi)
		buf_printf(out, "%s\n", _("Several values stand in several cells; totals are of incidents."));
}

static bool
compute(struct view *v, struct error *err)
{
	struct crosstab_view *x = v->state;
	struct app *app = v->app;
	struct discover d = { .src = app->src, .sel = app->sel, .lang = app->lang };
	struct buf notes = { 0 };

	forget(x);
	x->is_hidden = !app_shows(app, &x->rows) || !app_shows(app, &x->cols);
	if (x->is_hidden) {
		buf_puts(&notes, _("This field may name a person. F2 shows names."));
	} else {
		struct error why = { 0 };

		if (!source_crosstab(app->src, app->sel, &x->rows, &x->cols, app->lang, &x->arena, &x->table, err))
			return false;
		x->is_ready = true;
		x->has_tests = discover_residuals(&d, &x->rows, &x->cols, &x->table, &x->arena, &x->tests, &why);
		if (!x->has_tests && why.code != ERR_LIMIT) {
			*err = why;
			return false;
		}
		measure(x);
		write_notes(x, app, &notes);
	}
	x->is_ready = true;
	find_place(x);
	while (notes.len && notes.data[notes.len - 1] == '\n')
		notes.data[--notes.len] = '\0';
	x->notes = arena_strdup(&x->arena, buf_str(&notes));
	buf_release(&notes);
	return true;
}

/* Keys may come faster than the screen is drawn. */
static bool
ready(struct view *v, struct error *err)
{
	const struct crosstab_view *x = v->state;
	struct error why = { 0 };

	return x->is_ready || compute(v, err ? err : &why);
}

/* ---- where one is --------------------------------------------------------------------------- */

static void
note_place(struct view *v)
{
	struct crosstab_view *x = v->state;
	const struct facet_value *r = crosstab_value(&x->table.rows, x->list.cursor);
	const struct facet_value *c = crosstab_value(&x->table.cols, x->col);

	free(x->at_row);
	free(x->at_col);
	x->at_row = xstrdup(r ? r->code : "");
	x->at_col = xstrdup(c ? c->code : "");
	v->app->state_is_dirty = true;
}

/* The current column is seen. */
static void
scroll(struct crosstab_view *x)
{
	if (x->col < x->left)
		x->left = x->col;
	else if (x->seen && x->col >= x->left + x->seen)
		x->left = x->col - x->seen + 1;
}

static bool
prepare(struct view *v, int rows, int cols, struct error *err)
{
	struct crosstab_view *x = v->state;
	struct app *app = v->app;
	size_t room = rows > HEAD_ROWS + 1 ? (size_t)rows - HEAD_ROWS - 1 : 1, height;
	int label;

	if (!x->is_ready) {
		if (app->is_interrupted && app->is_interrupted(app->terminal)) {
			app->is_unfinished = true;
			return true;
		}
		if (!compute(v, err))
			return false;
	}
	arena_release(&x->note_arena);
	x->note_count = wrap_text(x->notes, cols - 2, &x->note_arena, &x->note_lines);
	height = x->note_count < room / 3 ? room - x->note_count : room - room / 3;
	list_resize(&x->list, x->list.rows, height ? height : 1);
	x->cell_width = cols < WIDE && x->cell_need > CELL_NARROW ? CELL_NARROW : x->cell_need;
	label = crosstab_label_width(x, cols);
	x->seen = (size_t)((cols - 2 - label) / (x->cell_width + 2));
	x->seen = x->seen ? x->seen : 1;
	if (x->left + x->seen > x->table.cols.count + 1)
		x->left = x->table.cols.count + 1 > x->seen ? x->table.cols.count + 1 - x->seen : 0;
	scroll(x);
	return true;
}

static void
move(struct view *v, enum move where, long steps)
{
	struct crosstab_view *x = v->state;

	if (!ready(v, NULL) || !crosstab_has_table(x))
		return;
	if (where == MOVE_LEFT)
		x->col -= x->col > (size_t)steps ? (size_t)steps : x->col;
	else if (where == MOVE_RIGHT)
		x->col = x->col + (size_t)steps < x->table.cols.count ? x->col + (size_t)steps : x->table.cols.count;
	else if (where == MOVE_UP || where == MOVE_DOWN)
		list_step(&x->list, where == MOVE_UP ? -steps : steps);
	else
		list_move(&x->list, where);
	scroll(x);
	note_place(v);
}

static void
changed(struct view *v, enum change change)
{
	(void)change;
	forget(v->state);
}

/* ---- words ---------------------------------------------------------------------------------- */

/* "Police x Threat", "Police", "Threat"; of all together "Total". */
static void
name_cell(const struct crosstab_view *x, size_t row, size_t col, struct buf *out)
{
	const struct facet_value *r = crosstab_value(&x->table.rows, row), *c = crosstab_value(&x->table.cols, col);

	if (r && c)
		buf_printf(out, "%s x %s", r->label, c->label);
	else
		buf_puts(out, r ? r->label : c ? c->label : _("Total"));
}

static void
print_p(double p, struct buf *out)
{
	if (p < 0.0001)
		buf_puts(out, "<0.0001");
	else
		buf_printf(out, "%.4f", p);
}

static void
cell_sentence(const struct crosstab_view *x, size_t row, size_t col, struct buf *out)
{
	const struct residual_cell *t = test_at(x, row, col);
	long n = crosstab_count(x, row, col), of_row = crosstab_count(x, row, x->table.cols.count),
	     of_col = crosstab_count(x, x->table.rows.count, col);
	char number[40], share[40];

	name_cell(x, row, col, out);
	buf_printf(out, ngettext(": %s incident", ": %s incidents", (unsigned long)n),
		   app_number(n, number, sizeof number));
	if (row < x->table.rows.count && col < x->table.cols.count)
		buf_printf(out, _(", %s %% of the row, %s %% of the column"), figures_share(n, of_row, number),
			   figures_share(n, of_col, share));
	if (t) {
		buf_printf(out, _("; expected %.1f, residual %+.1f, q "), t->expected, t->residual);
		print_p(t->adjusted, out);
	}
}

void
crosstab_title(const struct crosstab_view *x, struct buf *out)
{
	static const char *const words[] = {
		N_("incidents"),
		/* xgettext:no-c-format */
		N_("% of the row"),
		/* xgettext:no-c-format */
		N_("% of the column"),
	};

	buf_printf(out, "%s x %s   %s", field_ref_title(&x->rows), field_ref_title(&x->cols), gettext(words[x->mode]));
}

static void
status(const struct view *v, struct buf *out)
{
	const struct crosstab_view *x = v->state;

	if (crosstab_has_table(x))
		cell_sentence(x, x->list.cursor, x->col, out);
}

static void
say(const struct view *v, struct buf *out)
{
	const struct crosstab_view *x = v->state;

	if (!x->is_ready)
		return;
	if (crosstab_has_table(x)) {
		crosstab_title(x, out);
		buf_putc(out, '\n');
	}
	for (size_t i = x->list.top; crosstab_has_table(x) && i < x->list.rows && i < x->list.top + x->list.height; i++) {
		const struct facet_value *r = crosstab_value(&x->table.rows, i);

		buf_printf(out, "%zu%s %s:", i + 1, i == x->list.cursor ? ">" : ".", r ? r->label : _("Total"));
		for (size_t c = 0; c <= x->table.cols.count; c++) {
			const struct facet_value *value = crosstab_value(&x->table.cols, c);

			if (!crosstab_count(x, i, c))
				continue;
			buf_printf(out, " %s ", value ? value->label : _("Total"));
			crosstab_cell(x, i, c, out);
			/* In words: whoever listens hears no triangles. */
			if (crosstab_mark(x, i, c, true)[0])
				buf_printf(out, " (%s)", crosstab_mark(x, i, c, true)[0] == '+' ? _("more") : _("less"));
			buf_puts(out, value ? "," : "");
		}
		buf_putc(out, '\n');
	}
	buf_printf(out, "%s\n", x->notes);
}

/* ---- what is behind a number ---------------------------------------------------------------- */

/* What asks for the incidents of a cell, a row, a column; "" for all. */
static void
cell_terms(const struct crosstab_view *x, size_t row, size_t col, struct codes *codes, struct buf *out)
{
	const struct facet_value *r = crosstab_value(&x->table.rows, row), *c = crosstab_value(&x->table.cols, col);
	struct buf term = { 0 };

	if (r)
		term_print(out, &x->rows, r->code);
	if (c) {
		term_print(&term, &x->cols, c->code);
		terms_add(out, buf_str(&term), codes);
	}
	buf_release(&term);
}

static bool
enter(struct view *v, struct error *err)
{
	struct crosstab_view *x = v->state;
	struct app *app = v->app;
	struct buf terms = { 0 }, label = { 0 };
	char number[32];
	long expected, found;
	bool ok = false;

	if (!ready(v, err))
		return false;
	if (!crosstab_has_table(x))
		return FAIL(err, ERR_USAGE, N_("there is no figure here"));
	cell_terms(x, x->list.cursor, x->col, source_codes(app->src), &terms);
	name_cell(x, x->list.cursor, x->col, &label);
	expected = crosstab_count(x, x->list.cursor, x->col);
	if (!expected)
		FAIL(err, ERR_USAGE, N_("no incident has both"));
	else if ((found = terms_count(app, buf_str(&terms), err)) < 0)
		;
	else if (found != expected)
		FAIL(err, ERR_USAGE, N_("no filter yields these: it would show %ld incidents instead of %ld"), found,
		     expected);
	else if (app_filter_add(app, buf_str(&terms), err) && app_go(app, &incidents_view, "", err)) {
		ok = true;
		app_say(app, ROLE_TEXT, _("%s: %s incidents"), buf_str(&label), app_number(found, number, sizeof number));
	}
	buf_release(&terms);
	buf_release(&label);
	return ok;
}

static void
click(struct view *v, int row, int col, bool is_double)
{
	struct crosstab_view *x = v->state;
	int label = crosstab_label_width(x, v->cols);
	struct error err = { 0 };
	size_t at;

	if (!ready(v, NULL) || !crosstab_has_table(x) || row < HEAD_ROWS)
		return;
	at = x->list.top + (size_t)(row - HEAD_ROWS);
	if (at >= x->list.rows || at >= x->list.top + x->list.height)
		return;
	list_go(&x->list, at);
	if (col >= 2 + label) {
		size_t k = x->left + (size_t)((col - 2 - label) / (x->cell_width + 2));

		x->col = k > x->table.cols.count ? x->table.cols.count : k;
	}
	note_place(v);
	if (is_double && !enter(v, &err))
		app_say_error(v->app, &err);
}

static void
explain_test(const struct crosstab_view *x, const struct residual_cell *t, struct buf *out)
{
	buf_printf(out, _("Observed by the first of several values: %ld\n"), t->observed);
	buf_printf(out, _("Expected if the two fields were independent: %.4f\n"), t->expected);
	buf_printf(out, _("Adjusted residual (Haberman): %+.4f\n"), t->residual);
	buf_puts(out, _("p, two-sided: "));
	print_p(t->p, out);
	buf_puts(out, t->is_exact ? _(" (exact: fewer than 5 are expected)\n") : _(" (of the residual)\n"));
	buf_printf(out, _("q, adjusted for %zu cells (Benjamini and Hochberg): "), x->tests.tested);
	print_p(t->adjusted, out);
	buf_putc(out, '\n');
}

static bool
explain(struct view *v, struct buf *out, struct error *err)
{
	struct crosstab_view *x = v->state;
	struct app *app = v->app;
	const struct residual_cell *t;
	struct buf sentence = { 0 }, whole = { 0 }, terms = { 0 }, query = { 0 };

	if (!ready(v, err))
		return false;
	if (!crosstab_has_table(x)) {
		buf_puts(out, x->notes);
		return true;
	}
	t = test_at(x, x->list.cursor, x->col);
	cell_sentence(x, x->list.cursor, x->col, &sentence);
	cell_terms(x, x->list.cursor, x->col, source_codes(app->src), &terms);
	terms_add(&whole, app->query->text, source_codes(app->src));
	terms_add(&whole, buf_str(&terms), source_codes(app->src));
	if (whole.len)
		query_shown(app, buf_str(&whole), &query);
	else
		buf_puts(&query, _("everything"));
	buf_printf(out, "%s\n\n%s: %s\n", buf_str(&sentence), _("Query"), buf_str(&query));
	if (t)
		explain_test(x, t, out);
	else
		buf_printf(out, "%s\n", _("Totals and missing values are not tested."));
	if (x->has_tests && !isnan(x->tests.p)) {
		buf_printf(out, _("The table as a whole: chi-square %.2f, %d degrees of freedom, p "), x->tests.chi_square,
			   x->tests.df);
		print_p(x->tests.p, out);
		buf_putc(out, '\n');
	}
	buf_printf(out, "\n%s\n\n%s\n\n", x->notes,
		   _("Cells describe the register, not the territory: where a monitor has an office, more is found."));
	buf_puts(out, _("To cite: "));
	buf_printf(out, _("%s; query: %s; %s, dossier %s\n"), buf_str(&sentence), buf_str(&query), PACKAGE_STRING,
		   app->name);
	buf_release(&sentence);
	buf_release(&whole);
	buf_release(&terms);
	buf_release(&query);
	return true;
}

static bool
term(struct view *v, struct buf *out)
{
	struct crosstab_view *x = v->state;

	if (!ready(v, NULL) || !crosstab_has_table(x))
		return false;
	cell_terms(x, x->list.cursor, x->col, source_codes(v->app->src), out);
	return out->len > 0;
}

static bool
field(struct view *v, struct field_ref *out)
{
	const struct crosstab_view *x = v->state;

	*out = x->rows;
	return true;
}

/* ---- settings ------------------------------------------------------------------------------- */

static bool
read_fields(struct view *v, const char *text, struct error *err)
{
	struct crosstab_view *x = v->state;
	size_t len = strcspn(text, ",");
	struct field_ref rows, cols = x->cols;
	char *first = xstrndup(text, len);
	bool ok = figures_field(v, first, &x->names, &rows, err)
		  && (!text[len] || figures_field(v, text + len + 1, &x->names, &cols, err));

	free(first);
	if (ok && same_field(&rows, &cols)) {
		/* With one field alone the other one makes room. */
		if (text[len])
			return FAIL(err, ERR_USAGE, N_("a field cannot be crossed with itself"));
		cols = same_field(&rows, &x->rows) ? cols : x->rows;
	}
	if (ok) {
		x->rows = rows;
		x->cols = cols;
		forget(x);
	}
	return ok;
}

bool
crosstab_set(struct view *v, const char *names, struct error *err)
{
	app_remember(v->app);
	v->app->state_is_dirty = true;
	return read_fields(v, names, err);
}

bool
crosstab_set_columns(struct view *v, const char *field, struct error *err)
{
	struct crosstab_view *x = v->state;
	struct field_ref cols;

	if (!figures_field(v, field, &x->names, &cols, err))
		return false;
	if (same_field(&cols, &x->rows))
		return FAIL(err, ERR_USAGE, N_("a field cannot be crossed with itself"));
	app_remember(v->app);
	x->cols = cols;
	forget(x);
	v->app->state_is_dirty = true;
	return true;
}

void
crosstab_swap(struct view *v)
{
	struct crosstab_view *x = v->state;
	struct field_ref ref = x->rows;
	char *at = x->at_row;

	app_remember(v->app);
	x->rows = x->cols;
	x->cols = ref;
	x->at_row = x->at_col;
	x->at_col = at;
	x->mode = x->mode == MODE_ROW ? MODE_COLUMN : x->mode == MODE_COLUMN ? MODE_ROW : MODE_COUNT;
	forget(x);
	v->app->state_is_dirty = true;
}

bool
crosstab_set_mode(struct view *v, const char *name, struct error *err)
{
	struct crosstab_view *x = v->state;
	enum crosstab_mode mode = name ? MODES : (x->mode + 1) % MODES;

	for (int i = 0; name && i < MODES; i++)
		mode = strcmp(mode_names[i], name) == 0 ? (enum crosstab_mode)i : mode;
	if (mode == MODES) {
		FAIL(err, ERR_USAGE, N_("there is no such share as \"%s\""), name);
		return error_hint(err, N_("count, row or column"));
	}
	app_remember(v->app);
	x->mode = mode;
	v->app->state_is_dirty = true;
	return true;
}

/* ---- state ---------------------------------------------------------------------------------- */

static void
save(const struct view *v, struct buf *out)
{
	const struct crosstab_view *x = v->state;
	struct arena arena = { 0 };

	state_line(out, "rows", field_ref_name(&x->rows, &arena));
	state_line(out, "cols", field_ref_name(&x->cols, &arena));
	state_line(out, "mode", mode_names[x->mode]);
	if (x->at_row)
		state_line(out, "row", x->at_row);
	if (x->at_col)
		state_line(out, "col", x->at_col);
	arena_release(&arena);
}

static void
restore(struct view *v, const char *key, const char *value)
{
	struct crosstab_view *x = v->state;

	if (strcmp(key, "rows") == 0)
		figures_field(v, value, &x->names, &x->rows, NULL);
	else if (strcmp(key, "cols") == 0)
		figures_field(v, value, &x->names, &x->cols, NULL);
	else if (strcmp(key, "mode") == 0)
		for (int i = 0; i < MODES; i++)
			x->mode = strcmp(mode_names[i], value) == 0 ? (enum crosstab_mode)i : x->mode;
	if (strcmp(key, "row") == 0 || strcmp(key, "col") == 0) {
		char **at = key[0] == 'r' ? &x->at_row : &x->at_col;

		free(*at);
		*at = xstrdup(value);
	}
	forget(x);
}

static void
restore_line(void *ctx, const char *key, const char *value)
{
	restore(ctx, key, value);
}

static bool
open_view(struct view *v, const char *arg, struct error *err)
{
	struct crosstab_view *x = xcalloc(1, sizeof *x);

	v->state = x;
	x->list.height = 1;
	x->rows.id = F_ACTOR;
	x->cols.id = F_TYPE;
	if (v->app->crosstab_was)
		state_lines(v->app->crosstab_was, restore_line, v);
	return !arg[0] || read_fields(v, arg, err);
}

static void
close_view(struct view *v)
{
	struct crosstab_view *x = v->state;
	struct buf text = { 0 };

	if (!x)
		return;
	save(v, &text);
	free(v->app->crosstab_was);
	v->app->crosstab_was = buf_steal(&text);
	arena_release(&x->arena);
	arena_release(&x->names);
	arena_release(&x->note_arena);
	free(x->at_row);
	free(x->at_col);
	free(x);
}

const struct view_ops crosstab_view = {
	.name = "crosstab",
	.title = N_("Crosstab"),
	.scope = IN_CROSSTAB,
	.min_rows = 8,
	.min_cols = 60,
	.open = open_view,
	.prepare = prepare,
	.draw = crosstab_draw,
	.changed = changed,
	.move = move,
	.enter = enter,
	.click = click,
	.explain = explain,
	.term = term,
	.field = field,
	.status = status,
	.say = say,
	.save = save,
	.restore = restore,
	.close = close_view,
};

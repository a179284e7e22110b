/* The funnel of stages: how far cases got, and where they were lost. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/justice/funnel.h"
#include "tui/app.h"
#include "tui/figures.h"
#include "tui/terms.h"

/* Lines above the rows: what is counted, headings. */
#define HEAD_ROWS 3
/* A group in the list: its name, and a line for each stage. */
#define GROUP_ROWS (LADDER_RUNGS + 1)
#define BAR_MIN 5
#define BAR_MAX 60
/* From this width on headings are whole words. */
#define WIDE 110

enum column_id { COL_REACHED, COL_FILE, COL_INFERRED, COL_SKIPPED, COL_LOST, COL_SHARE, COL_INTERVAL, COLUMNS };

struct funnel_view {
	struct figures f; /* first */
	struct funnel_table table;
	int label_width, widths[COLUMNS];
};

/* The group of a row of the list: all together, then the others. */
static const struct funnel_row *
group_of(const struct funnel_view *fu, size_t row)
{
	return row < GROUP_ROWS ? &fu->table.total : &fu->table.rows[row / GROUP_ROWS - 1];
}

/* Its stage; -1 on the line with the name. */
static int
rung_of(size_t row)
{
	return (int)(row % GROUP_ROWS) - 1;
}

/* ---- cells --------------------------------------------------------------------------------- */

static const char *
heading(enum column_id id, bool is_wide)
{
	static const char *const titles[COLUMNS][2] = {
		{ N_("reached"), N_("reached") }, { N_("rec."), N_("on file") }, { N_("infer."), N_("inferred") },
		{ N_("skip"), N_("skipped") },	  { N_("lost"), N_("lost") },	 { "%", N_("% of reported") },
		{ N_("interval"), N_("interval 95 %") },
	};

	return gettext(titles[id][is_wide]);
}

/* v: most were lost here; %: the largest share was. */
static const char *
loss_marks(const struct funnel_stage *s)
{
	return s->is_largest_loss && s->is_largest_attrition ? "v%" : s->is_largest_loss	  ? "v "
	       : s->is_largest_attrition		     ? " %"
							     : "  ";
}

static void
print_cell(const struct funnel_row *r, int rung, enum column_id id, struct buf *out)
{
	const struct funnel_stage *s = &r->stages[rung];
	const struct funnel_reach *how = &r->how[rung];
	char number[40], high[40];

	switch (id) {
	case COL_REACHED:
		buf_puts(out, app_number(s->reached, number, sizeof number));
		return;
	case COL_FILE:
		buf_puts(out, app_number(how->recorded, number, sizeof number));
		return;
	case COL_INFERRED:
		buf_puts(out, app_number(how->inferred, number, sizeof number));
		return;
	case COL_SKIPPED:
		buf_puts(out, app_number(how->skipped, number, sizeof number));
		return;
	case COL_LOST:
		if (s->has_passage)
			buf_puts(out, app_number(s->lost, number, sizeof number));
		buf_puts(out, loss_marks(s));
		return;
	case COL_SHARE:
		if (s->has_reach)
			buf_puts(out, figures_share(s->reach.k, s->reach.n, number));
		return;
	case COL_INTERVAL:
		if (s->has_reach)
			buf_printf(out, "%s..%s", figures_limit(s->reach.ci.low, number),
				   figures_limit(s->reach.ci.high, high));
		return;
	default:
		return;
	}
}

/* Of all rows: columns must not move while one scrolls. */
static void
measure(struct funnel_view *fu)
{
	struct buf text = { 0 };
	long skipped = 0;

	fu->label_width = 0;
	for (int r = 0; r < LADDER_RUNGS; r++) {
		const char *title = funnel_stage_title(r);
		int width = (int)utf8_width(title, strlen(title)) + 1;

		fu->label_width = width > fu->label_width ? width : fu->label_width;
	}
	memset(fu->widths, 0, sizeof fu->widths);
	for (size_t i = 0; i < fu->f.list.rows; i++)
		for (enum column_id id = 0; rung_of(i) >= 0 && id < COLUMNS; id++) {
			int width;

			buf_clear(&text);
			print_cell(group_of(fu, i), rung_of(i), id, &text);
			width = (int)utf8_width(buf_str(&text), text.len);
			fu->widths[id] = width > fu->widths[id] ? width : fu->widths[id];
		}
	for (int r = 0; r < LADDER_RUNGS; r++)
		skipped += fu->table.total.how[r].skipped;
	/* Where no case skipped anything there is nothing to tell. */
	if (!skipped)
		fu->widths[COL_SKIPPED] = 0;
	buf_release(&text);
}

/* How wide columns are with their headings; 0: without room. Returns what they take. */
static int
fit(const struct funnel_view *fu, int cols, int out[COLUMNS])
{
	int used = 2 + fu->label_width;

	for (enum column_id id = 0; id < COLUMNS; id++) {
		const char *title = heading(id, cols >= WIDE);
		int width = (int)utf8_width(title, strlen(title)) + (id == COL_LOST ? 2 : 0);

		out[id] = !fu->widths[id] ? 0 : width > fu->widths[id] ? width : fu->widths[id];
		used += out[id] ? out[id] + 1 : 0;
	}
	/* A number is never cut: what has no room is told on the message line only. */
	for (enum column_id id = COL_SKIPPED; used > cols && id >= COL_FILE; id--) {
		used -= out[id] ? out[id] + 1 : 0;
		out[id] = 0;
	}
	return used;
}

/* How the cases of a stage are known: on file, inferred, skipped. */
static const char *
bar_mark(int part, bool is_ascii)
{
	static const char *const blocks[] = { "\xe2\x96\x88", "\xe2\x96\x92", "\xe2\x96\x91" };
	static const char *const plain[] = { "#", "=", "-" };

	return (is_ascii ? plain : blocks)[part];
}

/* ---- the table ----------------------------------------------------------------------------- */

static bool
compute(struct view *v, struct buf *notes, struct error *err)
{
	struct funnel_view *fu = v->state;
	struct funnel_request request = { .query = v->app->query,
					  .by = &fu->f.by,
					  .unit = fu->f.unit,
					  .has_as_of = v->app->has_as_of,
					  .as_of = v->app->as_of,
					  .lang = v->app->lang };
	bool has_funnel;

	fu->table = (struct funnel_table){ 0 };
	if (!funnel_table(v->app->src, &request, &fu->f.arena, &fu->table, err))
		return false;
	has_funnel = fu->table.day.has_outcomes && fu->table.total.stages[0].reached;
	fu->f.list.rows = has_funnel ? (fu->table.count + 1) * GROUP_ROWS : 0;
	measure(fu);
	if (has_funnel)
		buf_printf(notes, _("%s on file  %s inferred  %s skipped   v most were lost here  %% the largest share\n"),
			   bar_mark(0, v->app->is_ascii), bar_mark(1, v->app->is_ascii),
			   bar_mark(2, v->app->is_ascii));
	else
		figures_empty(v->app, fu->table.day.has_outcomes, notes);
	for (size_t i = 0; has_funnel && i < fu->table.notes.count; i++)
		buf_printf(notes, "%s\n", fu->table.notes.items[i]);
	return true;
}

static void
row_code(const struct view *v, size_t row, struct buf *out)
{
	const struct funnel_view *fu = v->state;

	buf_printf(out, "%d %s", rung_of(row), row < GROUP_ROWS ? "" : group_of(fu, row)->code);
}

static const struct figures_ops figures = {
	.kind = FIGURES_FUNNEL,
	.compute = compute,
	.row_code = row_code,
	.has_victims = true,
	.has_proceedings = true,
};

static bool
open_view(struct view *v, const char *arg, struct error *err)
{
	v->state = xcalloc(1, sizeof(struct funnel_view));
	return figures_open(v, &figures, arg, err);
}

static bool
prepare(struct view *v, int rows, int cols, struct error *err)
{
	return figures_prepare(v, rows, cols, HEAD_ROWS, err);
}

/* ---- words --------------------------------------------------------------------------------- */

static void
group_sentence(const struct funnel_row *r, struct buf *out)
{
	char n[32], unknown[32], silent[32];

	buf_printf(out, _("%s: %s cases; %s of unknown status; %s not reported to any authority"), r->label,
		   app_number(r->units, n, sizeof n), app_number(r->unknown, unknown, sizeof unknown),
		   app_number(r->not_reported, silent, sizeof silent));
}

static void
stage_sentence(const struct funnel_row *r, int rung, struct buf *out)
{
	const struct funnel_stage *s = &r->stages[rung];
	char k[40], n[40], low[40], high[40];

	buf_printf(out, _("%s, %s: %s"), r->label, funnel_stage_title(rung), app_number(s->reached, k, sizeof k));
	if (s->has_reach && rung > 0)
		buf_printf(out, _(" of %s reported, %s %% (%s to %s)"), app_number(s->reach.n, n, sizeof n),
			   figures_share(s->reach.k, s->reach.n, k), figures_limit(s->reach.ci.low, low),
			   figures_limit(s->reach.ci.high, high));
	if (s->has_passage) {
		buf_printf(out, _("; %s lost since %s, %s %%"), app_number(s->lost, k, sizeof k),
			   funnel_stage_title(rung - 1), figures_share(s->attrition.k, s->attrition.n, n));
		if (s->is_largest_loss)
			buf_puts(out, _(", the largest loss"));
		if (s->is_largest_attrition)
			buf_puts(out, _(", the largest share lost"));
	}
}

static void
row_sentence(const struct funnel_view *fu, size_t row, struct buf *out)
{
	if (rung_of(row) < 0)
		group_sentence(group_of(fu, row), out);
	else
		stage_sentence(group_of(fu, row), rung_of(row), out);
}

static void
status(const struct view *v, struct buf *out)
{
	const struct funnel_view *fu = v->state;

	if (fu->f.is_ready && fu->f.list.rows)
		row_sentence(fu, fu->f.list.cursor, out);
}

static void
say(const struct view *v, struct buf *out)
{
	const struct funnel_view *fu = v->state;
	const struct list *l = &fu->f.list;

	if (!fu->f.is_ready)
		return;
	if (!fu->f.is_hidden)
		buf_printf(out, _("Funnel by %s; %s; status as of %s\n"), fu->table.by_title, fu->table.unit_title,
			   fu->table.day.is_known ? fu->table.day.text : _("not known"));
	for (size_t i = l->top; i < l->rows && i < l->top + l->height; i++) {
		buf_printf(out, "%zu%s ", i + 1, i == l->cursor ? ">" : ".");
		row_sentence(fu, i, out);
		buf_putc(out, '\n');
	}
	buf_printf(out, "%s\n", fu->f.notes);
}

/* ---- drawing ------------------------------------------------------------------------------- */

/* Those parts as a bar; as wide as it may be is what was reported. */
static void
draw_bar(const struct funnel_row *r, int rung, struct canvas *cv, int row, int at, int width, enum role role)
{
	const long parts[] = { r->how[rung].recorded, r->how[rung].inferred, r->how[rung].skipped };
	long all = r->stages[0].reached, sum = 0;
	int from = 0;

	for (int p = 0; p < 3 && all > 0; p++) {
		int to;

		sum += parts[p];
		to = (int)((double)sum / (double)all * width + 0.5);
		/* Whatever there is shows. */
		if (parts[p] && to == from && to < width)
			to++;
		for (; from < to; from++)
			canvas_text(cv, row, at + from, 1, role == ROLE_CURRENT ? role : ROLE_BAR,
				    bar_mark(p, cv->grid->is_ascii));
	}
}

static void
draw_row(const struct funnel_view *fu, size_t i, const int widths[COLUMNS], struct canvas *cv, int row, int bar)
{
	const struct funnel_row *r = group_of(fu, i);
	bool is_current = i == fu->f.list.cursor;
	int rung = rung_of(i), at = 2 + fu->label_width;
	enum role role = is_current ? ROLE_CURRENT : rung < 0 ? ROLE_TITLE : ROLE_TEXT;
	struct buf text = { 0 };

	canvas_blank(cv, row, role);
	canvas_text(cv, row, 0, 1, role, is_current ? ">" : " ");
	if (is_current)
		canvas_cursor(cv, row, 0);
	if (rung < 0) {
		group_sentence(r, &text);
		canvas_text(cv, row, 2, cv->cols - 2, role, buf_str(&text));
		buf_release(&text);
		return;
	}
	canvas_text(cv, row, 3, fu->label_width - 1, role, funnel_stage_title(rung));
	for (enum column_id id = 0; id < COLUMNS; id++) {
		bool is_worst = id == COL_LOST
				&& (r->stages[rung].is_largest_loss || r->stages[rung].is_largest_attrition);

		if (!widths[id])
			continue;
		buf_clear(&text);
		print_cell(r, rung, id, &text);
		canvas_right(cv, row, at + 1, widths[id], role == ROLE_TEXT && is_worst ? ROLE_WARN : role,
			     buf_str(&text));
		at += widths[id] + 1;
	}
	if (bar > 0)
		draw_bar(r, rung, cv, row, at + 1, bar, role);
	buf_release(&text);
}

static void
draw(const struct view *v, struct canvas *cv)
{
	const struct funnel_view *fu = v->state;
	const struct list *l = &fu->f.list;
	int widths[COLUMNS], bar, at = 2 + fu->label_width, row = HEAD_ROWS;

	if (figures_draw_instead(&fu->f, cv))
		return;
	bar = cv->cols - fit(fu, cv->cols, widths) - 1;
	bar = bar > BAR_MAX ? BAR_MAX : bar < BAR_MIN ? 0 : bar;
	canvas_blank(cv, 0, ROLE_TITLE);
	canvas_printf(cv, 0, 2, cv->cols - 2, ROLE_TITLE, _("Funnel by %s"), fu->table.by_title);
	canvas_printf(cv, 1, 2, cv->cols - 2, ROLE_TEXT, _("status as of %s   %s"),
		      fu->table.day.is_known ? fu->table.day.text : _("not known"), fu->table.unit_title);
	canvas_blank(cv, 2, ROLE_TITLE);
	for (enum column_id id = 0; id < COLUMNS; id++) {
		if (!widths[id])
			continue;
		/* The places behind a loss are for its marks. */
		canvas_right(cv, 2, at + 1, widths[id] - (id == COL_LOST ? 2 : 0), ROLE_TITLE,
			     heading(id, cv->cols >= WIDE));
		at += widths[id] + 1;
	}
	for (size_t i = l->top; i < l->rows && i < l->top + l->height; i++)
		draw_row(fu, i, widths, cv, row++, bar);
	figures_draw_notes(&fu->f, cv, row + 1);
}

/* ---- what is behind a number --------------------------------------------------------------- */

/* The row of the cursor; SIZE_MAX where there is no funnel. */
static size_t
current(struct view *v)
{
	struct funnel_view *fu = v->state;

	return figures_ready(v, NULL) && fu->f.list.rows ? fu->f.list.cursor : SIZE_MAX;
}

static bool
term(struct view *v, struct buf *out)
{
	const struct funnel_view *fu = v->state;
	size_t row = current(v);

	if (row == SIZE_MAX || row < GROUP_ROWS)
		return false;
	term_print(out, &fu->f.by, group_of(fu, row)->code);
	return true;
}

/* What asks for the stages at which the cases of a rung stand; false where others stand there too. */
static bool
stage_terms(const struct funnel_row *r, int rung, struct buf *out)
{
	bool has_any = false;

	if (r->reached_at[rung] & (r->short_at[rung] | (uint32_t)1 << ST_U))
		return false;
	buf_putc(out, '(');
	for (int code = 0; code < STAGE_CODES; code++)
		if (r->reached_at[rung] & (uint32_t)1 << code) {
			buf_printf(out, "%sstage=%s", has_any ? " or " : "", stage_code_text((enum stage_code)code));
			has_any = true;
		}
	buf_putc(out, ')');
	return has_any;
}

static bool
enter(struct view *v, struct error *err)
{
	struct funnel_view *fu = v->state;
	size_t row = current(v);
	const struct funnel_row *r;
	struct buf terms = { 0 }, label = { 0 }, stages = { 0 };
	int rung;
	bool ok = false;

	if (row == SIZE_MAX)
		return FAIL(err, ERR_USAGE, N_("there is no figure here"));
	r = group_of(fu, row);
	rung = rung_of(row);
	if (rung < 0 || fu->f.unit != UNIT_PROCEEDING)
		term(v, &terms);
	buf_puts(&label, r->label);
	if (rung >= 0) {
		buf_printf(&label, ", %s", funnel_stage_title(rung));
		if (!r->stages[rung].reached) {
			FAIL(err, ERR_USAGE, N_("no case reached this stage"));
			goto done;
		}
		if (fu->f.unit == UNIT_PROCEEDING) {
			FAIL(err, ERR_USAGE, N_("proceedings are counted here, and the list has incidents"));
			error_hint(err, N_("c counts incidents"));
			goto done;
		}
		if (!stage_terms(r, rung, &stages)) {
			FAIL(err, ERR_USAGE, N_("some of these ended at a stage where others stand that never came so far; "
						"no filter tells them apart"));
			goto done;
		}
		terms_add(&terms, buf_str(&stages), source_codes(v->app->src));
	}
	ok = figures_open_list(v->app, buf_str(&label), buf_str(&terms),
			       fu->f.unit != UNIT_INCIDENT ? -1 : rung < 0 ? r->units : r->stages[rung].reached, err);
done:
	buf_release(&terms);
	buf_release(&label);
	buf_release(&stages);
	return ok;
}

static void
click(struct view *v, int row, int col, bool is_double)
{
	struct figures *f = v->state;
	struct error err = { 0 };
	size_t at = (size_t)(row - HEAD_ROWS);

	(void)col;
	if (!figures_ready(v, NULL) || row < HEAD_ROWS || at >= f->list.height || f->list.top + at >= f->list.rows)
		return;
	figures_go(v, f->list.top + at);
	if (is_double && !enter(v, &err))
		app_say_error(v->app, &err);
}

/* ---- explanation --------------------------------------------------------------------------- */

static void
count(struct buf *out, const char *what, long n)
{
	char number[32];

	buf_printf(out, "%s: %s\n", what, app_number(n, number, sizeof number));
}

static bool
explain(struct view *v, struct buf *out, struct error *err)
{
	struct funnel_view *fu = v->state;
	size_t row = current(v);
	const struct funnel_row *r;
	struct buf sentence = { 0 }, terms = { 0 };
	int rung;

	if (row == SIZE_MAX && fu->f.is_ready && fu->f.notes[0]) {
		buf_puts(out, fu->f.notes);
		return true;
	}
	if (row == SIZE_MAX)
		return FAIL(err, ERR_USAGE, N_("there is no figure here"));
	r = group_of(fu, row);
	rung = rung_of(row);
	row_sentence(fu, row, &sentence);
	term(v, &terms);
	buf_printf(out, "%s\n\n", buf_str(&sentence));
	if (rung >= 0) {
		count(out, _("Reached this stage or a later one"), r->stages[rung].reached);
		count(out, _("of these on file"), r->how[rung].recorded);
		count(out, _("inferred from a later step"), r->how[rung].inferred);
		count(out, _("skipped by an abbreviated procedure"), r->how[rung].skipped);
	}
	count(out, _("Of unknown status, at no stage"), r->unknown);
	figures_explain(v->app,
			&(struct figures_basis){
				.query = fu->table.query,
				.unit_title = fu->table.unit_title,
				.by_title = fu->table.by_title,
				.day = &fu->table.day,
				.notes = &fu->table.notes,
				.method = _("Definition (methods 2.8): cases that reached a stage or a later one, of those "
					    "reported; lost: those of the stage before that did not; intervals: Wilson, 95 %."),
				.sentence = buf_str(&sentence),
				.terms = buf_str(&terms),
			},
			out);
	buf_release(&sentence);
	buf_release(&terms);
	return true;
}

static void
close_view(struct view *v)
{
	if (!v->state)
		return;
	figures_close(v);
	free(v->state);
}

const struct view_ops funnel_view = {
	.name = "funnel",
	.title = N_("Funnel"),
	.scope = IN_FUNNEL,
	.min_rows = 8,
	.min_cols = 60,
	.open = open_view,
	.prepare = prepare,
	.draw = draw,
	.changed = figures_changed,
	.move = figures_move,
	.enter = enter,
	.click = click,
	.explain = explain,
	.term = term,
	.field = figures_field_of,
	.status = status,
	.say = say,
	.save = figures_save,
	.restore = figures_restore,
	.close = close_view,
};

/*
 * The frame around every screen: head, filter, body, message, hints.
 *
 * Line 1: dossier and breadcrumb on the left, what holds for everything on the right. Line 2: the terms of
 * the filter and how many of how many. Last two lines: message or prompt, then hints.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/action.h"
#include "tui/app.h"
#include "tui/terms.h"
#include "tui/work.h"
#include "tui/wrap.h"

/* Below this the frame only says so; the state is kept. */
#define MIN_ROWS 16
#define MIN_COLS 60
#define CHOICES_SHOWN 8

static void
draw_head(const struct app *app, struct canvas *cv)
{
	struct buf left = { 0 }, right = { 0 };
	long done, total;
	int width, at;

	buf_printf(&left, " %s", app->name);
	for (size_t i = 0; i < app->depth; i++)
		buf_printf(&left, " > %s", gettext(app->stack[i]->ops->title));
	if (source_fold_state(app->src, &done, &total) == FOLD_RUNNING)
		buf_printf(&right, _("reading texts %ld %%   "), total ? done * 100 / total : 0);
	if (app->has_as_of) {
		char day[16];

		date_format_day(app->as_of, day, sizeof day);
		buf_printf(&right, _("status as of %s   "), day);
	}
	if (app->is_read_only)
		buf_printf(&right, "%s   ", _("read only"));
	buf_printf(&right, "%s", app->hides_names ? _("names hidden") : _("names shown"));
	if (app->author && app->author[0])
		buf_printf(&right, "   %s", app->author);
	buf_putc(&right, ' ');
	canvas_blank(cv, 0, ROLE_HEAD);
	width = (int)utf8_width(right.data, right.len);
	at = canvas_text(cv, 0, 0, cv->cols - width - 1, ROLE_HEAD, left.data);
	canvas_text(cv, 0, at + 1, width, ROLE_HEAD, right.data);
	buf_release(&left);
	buf_release(&right);
}

static void
add_hot(struct app *app, int row, int col, int width, const struct binding *b, size_t term)
{
	if (app->hot_count < sizeof app->hot / sizeof *app->hot)
		app->hot[app->hot_count++] = (struct hot){ row, col, width, b, term };
}

static void
draw_subject(const struct view *v, struct canvas *cv)
{
	struct buf text = { 0 };

	v->ops->subject(v, &text);
	canvas_text(cv, 1, 1, cv->cols - 2, ROLE_TEXT, buf_str(&text));
	buf_release(&text);
}

/* The chip line never wraps: it ends in how many more there are. */
static void
draw_filter(struct app *app, struct canvas *cv)
{
	char some[32], all[32], count[96];
	size_t terms = query_term_count(app->query);
	long undecided = selection_undecided(app->sel);
	int width, room, at = 1;

	if (app_view(app)->ops->subject) {
		draw_subject(app_view(app), cv);
		return;
	}
	if (undecided)
		snprintf(count, sizeof count, _("%s of %s, %ld not decided "),
			 app_number(selection_count(app->sel), some, sizeof some),
			 app_number(source_total(app->src), all, sizeof all), undecided);
	else
		snprintf(count, sizeof count, _("%s of %s "),
			 app_number(selection_count(app->sel), some, sizeof some),
			 app_number(source_total(app->src), all, sizeof all));
	width = (int)utf8_width(count, strlen(count));
	room = cv->cols - width - 2;
	canvas_text(cv, 1, cv->cols - width, width, ROLE_TEXT, count);
	if (terms == 0)
		canvas_text(cv, 1, 1, room, ROLE_DIM, _("no filter"));
	for (size_t i = 0; i < terms; i++) {
		char *term = term_shown(app, i), more[32];
		int wide = (int)utf8_width(term, strlen(term)), left = room - at;
		bool is_last = i + 1 == terms;

		if (wide > left - (is_last ? 0 : 5) && i > 0) {
			snprintf(more, sizeof more, "+%zu", terms - i);
			canvas_text(cv, 1, at, -1, ROLE_CHIP, more);
			free(term);
			break;
		}
		wide = canvas_text(cv, 1, at, wide < left ? wide : left, ROLE_CHIP, term);
		add_hot(app, 1, at, wide, NULL, i);
		at += wide;
		if (!is_last)
			at += canvas_text(cv, 1, at, -1, ROLE_LINE, " | ");
		free(term);
	}
}

static void
draw_prompt(const struct app *app, struct canvas *cv, int row)
{
	const struct prompt *p = app->prompt;
	int at = canvas_printf(cv, row, 1, -1, ROLE_KEY, "%s ", p->label) + 1;
	int info = (int)utf8_width(app->info, strlen(app->info));
	int room, before;
	const char *text = buf_str(&p->line.text);
	size_t from = 0;

	/* What is said beside it leaves half of the room to what is typed. */
	if (info > (cv->cols - at) / 2)
		info = (cv->cols - at) / 2;
	room = cv->cols - at - (info ? info + 2 : 1);
	/* The cursor stays in sight: the line is shown from where that is so. */
	while ((before = (int)utf8_width(text + from, p->line.cursor - from)) >= room && room > 1)
		from += utf8_glyph(text + from, p->line.text.len - from).bytes;
	canvas_text(cv, row, at, room, ROLE_INPUT, text + from);
	if (info)
		canvas_text(cv, row, cv->cols - info - 1, info, ROLE_DIM, app->info);
	if (app->message[0])
		canvas_printf(cv, row - 1, 0, cv->cols, app->message_role, " %s", app->message);
	canvas_cursor(cv, row, at + before);
}

static void
draw_message(const struct app *app, struct canvas *cv, int row)
{
	struct buf status = { 0 };
	const struct view *v = app_view(app);
	char number[32];

	if (app->message[0]) {
		canvas_printf(cv, row, 0, cv->cols, app->message_role, " %s", app->message);
		return;
	}
	if (v->ops->status)
		v->ops->status(v, &status);
	if (app->mark_count)
		buf_printf(&status, ngettext("   %s marked", "   %s marked", app->mark_count),
			   app_number((long)app->mark_count, number, sizeof number));
	canvas_printf(cv, row, 0, cv->cols, ROLE_DIM, " %s", buf_str(&status));
	buf_release(&status);
}

/* Hints from this place on stand at the right end, whatever else has room. */
#define HINTS_ALWAYS 18
#define HINTS_MAX 20

static const char *
hint_label(const struct binding *b)
{
	return gettext(b->label ? b->label : action_find(b->action)->title);
}

static int
hint_width(const struct binding *b)
{
	const char *label = hint_label(b);

	return (int)utf8_width(b->key, strlen(b->key)) + 1 + (int)utf8_width(label, strlen(label));
}

static int
draw_hint(struct app *app, struct canvas *cv, int row, int at, const struct binding *b)
{
	int start = at;

	at += canvas_text(cv, row, at, -1, ROLE_KEY, b->key) + 1;
	at += canvas_text(cv, row, at, -1, ROLE_DIM, hint_label(b));
	add_hot(app, cv->top + row, start, at - start, b, 0);
	return at + 2;
}

/* The bindings of the hint bar, in its order, as many as fit before those that always stand there. */
static void
draw_hints(struct app *app, struct canvas *cv, int row)
{
	int scope = app_view(app)->ops->scope, at = 1, end = cv->cols + 1;
	bool is_full = false;

	for (const struct binding *b = bindings; b->key; b++)
		if (b->hint >= HINTS_ALWAYS && (b->scope & scope))
			end -= hint_width(b) + 2;
	for (int place = 1; place < HINTS_MAX; place++)
		for (const struct binding *b = bindings; b->key; b++) {
			if (b->hint != place || !(b->scope & scope))
				continue;
			if (place >= HINTS_ALWAYS)
				end = draw_hint(app, cv, row, end, b);
			else if (!is_full && at + hint_width(b) + 1 < end)
				at = draw_hint(app, cv, row, at, b);
			else
				is_full = true;
		}
}

/* What a command would do, and why not now; where there is no room for both, why. */
static void
draw_blocked(struct canvas *cv, int row, int at, int room, const struct choice *c, enum role role)
{
	char why[160];
	int wide;

	snprintf(why, sizeof why, _("not now: %s"), c->reason);
	wide = (int)utf8_width(why, strlen(why));
	if (c->label && room - wide > 12) {
		canvas_text(cv, row, at, room - wide - 2, role, c->label);
		canvas_text(cv, row, at + room - wide, wide, role, why);
	} else {
		canvas_text(cv, row, at, room, role, why);
	}
}

/* What is typed may go on so: above the prompt. */
static void
draw_choices(struct app *app, struct canvas *cv, int bottom)
{
	int shown = (int)app->choice_count;
	int wide = 0;

	if (!shown)
		return;
	if (shown > CHOICES_SHOWN)
		shown = CHOICES_SHOWN;
	list_resize(&app->choice_list, app->choice_count, (size_t)shown);
	for (size_t i = 0; i < app->choice_count; i++) {
		int w = (int)utf8_width(app->choices[i].text, strlen(app->choices[i].text));

		wide = w > wide ? w : wide;
	}
	wide = wide > cv->cols / 2 ? cv->cols / 2 : wide;
	canvas_hline(cv, bottom - shown - 1);
	if (app->choice_count > (size_t)shown)
		canvas_printf(cv, bottom - shown - 1, 2, -1, ROLE_LINE, _(" %zu of them "),
			      app->choice_count);
	for (int i = 0; i < shown; i++) {
		size_t index = app->choice_list.top + (size_t)i;
		const struct choice *c = &app->choices[index];
		bool is_picked = app->has_picked && index == app->choice_list.cursor;
		enum role role = is_picked ? ROLE_CURRENT : c->reason ? ROLE_DIM : ROLE_TEXT;
		int row = bottom - shown + i, key = c->key ? (int)utf8_width(c->key, strlen(c->key)) : 0;

		canvas_blank(cv, row, role);
		canvas_text(cv, row, 1, 1, role, is_picked ? ">" : " ");
		canvas_text(cv, row, 3, wide, role, c->text);
		if (c->reason)
			draw_blocked(cv, row, wide + 5, cv->cols - wide - 7 - key, c, role);
		else
			canvas_text(cv, row, wide + 5, cv->cols - wide - 7 - key, role, c->label);
		if (key)
			canvas_text(cv, row, cv->cols - key - 1, key, is_picked ? role : ROLE_KEY, c->key);
		if (is_picked && !app->prompt)
			canvas_cursor(cv, row, 1);
	}
}

/* A key of two was begun: what may follow. */
static void
draw_menu(const struct app *app, struct canvas *cv, int bottom)
{
	int scope = app_view(app)->ops->scope, rows = 0, row;
	size_t len = strlen(app->pending);

	for (const struct binding *b = bindings; b->key; b++)
		rows += (b->scope & scope) && strncmp(b->key, app->pending, len) == 0
			&& b->key[len] == ' ';
	row = bottom - rows;
	if (row < 1)
		return;
	canvas_hline(cv, row - 1);
	for (const struct binding *b = bindings; b->key; b++) {
		if (!(b->scope & scope) || strncmp(b->key, app->pending, len) != 0
		    || b->key[len] != ' ')
			continue;
		canvas_blank(cv, row, ROLE_TEXT);
		canvas_text(cv, row, 2, 6, ROLE_KEY, b->key);
		canvas_text(cv, row, 8, cv->cols - 9, ROLE_TEXT,
			    gettext(b->label ? b->label : action_find(b->action)->title));
		row++;
	}
}

/* Lines of text over the body, as many as they take when wrapped. */
static void
draw_panel(const struct app *app, struct canvas *body)
{
	struct panel *p = app->panel;
	int side = body->cols > 100 ? 8 : 0;
	struct canvas cv = canvas_part(body, 0, side, body->rows, body->cols - 2 * side);
	struct arena arena = { 0 };
	struct wrap_line *lines;
	size_t count = wrap_text(buf_str(&p->text), cv.cols - 4, &arena, &lines);
	int rows = (int)count + 2 < cv.rows ? (int)count + 2 : cv.rows;

	cv = canvas_part(&cv, (cv.rows - rows) / 2, 0, rows, cv.cols);
	for (int row = 0; row < cv.rows; row++)
		canvas_blank(&cv, row, ROLE_TEXT);
	canvas_hline(&cv, 0);
	canvas_printf(&cv, 0, 2, -1, ROLE_TITLE, " %s ", p->title);
	canvas_hline(&cv, cv.rows - 1);
	if (p->yes)
		canvas_printf(&cv, cv.rows - 1, 2, -1, ROLE_KEY, _(" Enter %s   Esc leave it "),
			      p->yes_label);
	else
		canvas_text(&cv, cv.rows - 1, 2, -1, ROLE_KEY, _(" Esc closes   y copies "));
	list_resize(&p->list, count, cv.rows > 2 ? (size_t)cv.rows - 2 : 1);
	for (size_t i = 0; i < p->list.height && p->list.top + i < count; i++) {
		const struct wrap_line *l = &lines[p->list.top + i];

		canvas_text(&cv, (int)i + 1, 2, cv.cols - 4, ROLE_TEXT,
			    arena_strndup(&arena, buf_str(&p->text) + l->start, l->len));
	}
	canvas_cursor(&cv, 0, 2);
	arena_release(&arena);
}

static void
draw_body(struct app *app, struct canvas *cv)
{
	struct view *v = app_view(app);
	struct error err = { 0 };

	v->rows = cv->rows;
	v->cols = cv->cols;
	if (cv->rows < v->ops->min_rows || cv->cols < v->ops->min_cols) {
		canvas_text(cv, 0, 1, cv->cols - 2, ROLE_WARN, _("this screen needs a larger window"));
		return;
	}
	if (v->ops->prepare && !v->ops->prepare(v, cv->rows, cv->cols, &err)) {
		app_say_error(app, &err);
		return;
	}
	app->body_top = cv->top;
	app->body_rows = cv->rows;
	v->ops->draw(v, cv);
}

void
app_draw(struct app *app, struct grid *grid)
{
	struct canvas cv = grid_canvas(grid), body;

	grid->is_ascii = app->is_ascii;
	if (app->work.title) {
		/* What the work reads is not read meanwhile: the screen stays as it is, but for what stood over it. */
		body = canvas_part(&cv, 2, 0, cv.rows - 4, cv.cols);
		if (app->is_covered || app->rows != grid->rows || app->cols != grid->cols) {
			grid_clear(grid);
			draw_head(app, &cv);
			app->is_covered = false;
			app->rows = grid->rows;
			app->cols = grid->cols;
		}
		draw_work(app, &body);
		return;
	}
	grid_clear(grid);
	app->rows = grid->rows;
	app->cols = grid->cols;
	app->hot_count = 0;
	/* A click acts on what is seen: on nothing until a screen is drawn. */
	app->body_rows = 0;
	app->is_unfinished = false;
	if (grid->rows < MIN_ROWS || grid->cols < MIN_COLS) {
		canvas_printf(&cv, 0, 0, cv.cols, ROLE_WARN, _("%dx%d at least: the window is too small"),
			      MIN_COLS, MIN_ROWS);
		return;
	}
	body = canvas_part(&cv, 2, 0, cv.rows - 4, cv.cols);
	draw_body(app, &body);
	draw_head(app, &cv);
	draw_filter(app, &cv);
	if (app->panel)
		draw_panel(app, &body);
	if (app->prompt) {
		draw_choices(app, &cv, cv.rows - (app->message[0] ? 3 : 2));
		draw_prompt(app, &cv, cv.rows - 2);
	} else {
		draw_message(app, &cv, cv.rows - 2);
	}
	if (app->shows_menu)
		draw_menu(app, &cv, cv.rows - 2);
	app->is_covered = app->prompt || app->panel || app->shows_menu;
	draw_hints(app, &cv, cv.rows - 1);
}

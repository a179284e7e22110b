/* The import wizard: its steps, their list, and going between them. */
#include "tui/wizard.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/wizard_parts.h"
#include "tui/wrap.h"

static const struct step_ops *const steps[STEPS] = { &step_folder, &step_file,	 &step_columns,
						     &step_dates,  &step_values, &step_check };

static const struct step_ops *
step_of(const struct wizard *w)
{
	return steps[w->step];
}

/* Is the first row the one that goes on? */
static size_t
rows_before(const struct wizard *w)
{
	return step_of(w)->next ? 1 : 0;
}

/* The row of the step at a place of the list; NO_ROW for the one that goes on. */
static size_t
step_row(const struct wizard *w, size_t at)
{
	return at < rows_before(w) ? NO_ROW : at - rows_before(w);
}

static size_t
list_rows(const struct wizard *w)
{
	return rows_before(w) + step_of(w)->count(w);
}

bool
wizard_hides(const struct view *v)
{
	return v->app->hides_names;
}

void
wizard_put_sample(const struct view *v, const char *text, struct buf *out)
{
	/* Nobody has said yet what may be published: no cell of the file is. */
	buf_puts(out, wizard_hides(v) && text[0] ? _("(hidden)") : text);
}

void
wizard_put_sentence(const struct view *v, const char *text, struct buf *out)
{
	/* What it quotes comes from the file. */
	while (*text) {
		const char *open = wizard_hides(v) ? strchr(text, '"') : NULL;
		const char *close = open ? strchr(open + 1, '"') : NULL;

		if (!close) {
			buf_puts(out, text);
			return;
		}
		buf_add(out, text, (size_t)(open - text));
		buf_puts(out, _("(hidden)"));
		text = close + 1;
	}
}

/* ---- the file on disk -------------------------------------------------------------------- */

bool
file_state_read(const char *path, struct file_state *out, struct error *err)
{
	struct stat st;

	if (stat(path, &st) < 0)
		return FAIL(err, ERR_IO, N_("\"%s\" cannot be read: %s"), path, strerror(errno));
	/* What has no end would be read without one. */
	if (!S_ISREG(st.st_mode))
		return FAIL(err, ERR_IO, N_("\"%s\" is no file"), path);
	*out = (struct file_state){ st.st_size, st.st_mtim, st.st_ino, st.st_dev };
	return true;
}

bool
wizard_is_same_file(const struct wizard *w, struct error *err)
{
	struct file_state now;

	if (!file_state_read(w->path, &now, err))
		return false;
	if (now.size == w->state.size && now.changed.tv_sec == w->state.changed.tv_sec
	    && now.changed.tv_nsec == w->state.changed.tv_nsec && now.inode == w->state.inode
	    && now.device == w->state.device)
		return true;
	FAIL(err, ERR_CONFLICT, N_("\"%s\" has changed on disk since it was read"),
	     file_name(w->path));
	return error_hint(err, N_("Backspace, and choose it again"));
}

void
wizard_forget_trial(struct wizard *w)
{
	if (w->has_report)
		import_report_release(&w->report);
	w->has_report = false;
	arena_release(&w->changes_arena);
	free(w->changes);
	w->changes = NULL;
	w->change_count = w->change_cap = 0;
	free(w->unmatched);
	w->unmatched = NULL;
	w->unmatched_count = 0;
}

/* What was read of the file; what somebody said about it stays. */
static void
forget_reading(struct wizard *w)
{
	wizard_forget_trial(w);
	draft_free(w->draft);
	survey_free(w->survey);
	table_close(w->table);
	w->draft = NULL;
	w->survey = NULL;
	w->table = NULL;
	buf_release(&w->sample);
	buf_release(&w->preview);
	arena_release(&w->arena);
	w->known = NULL;
	w->known_count = 0;
	w->here = (struct known_file){ 0 };
	w->chosen = -1;
}

void
wizard_forget_file(struct wizard *w)
{
	forget_reading(w);
	for (size_t i = 0; i < w->word_count; i++) {
		free(w->words[i].list);
		free(w->words[i].from);
		free(w->words[i].codes);
	}
	free(w->words);
	w->words = NULL;
	w->word_count = w->word_cap = 0;
	free(w->path);
	free(w->encoding);
	free(w->sheet);
	free(w->name);
	free(w->dataset);
	free(w->edition_of);
	free(w->status);
	free(w->saved);
	w->path = w->encoding = w->sheet = w->name = w->dataset = w->edition_of = NULL;
	w->status = w->saved = NULL;
	w->delimiter = '\0';
	w->header = w->header_last = 0;
	w->has_edited = false;
	memset(w->is_ready, 0, sizeof w->is_ready);
	memset(w->at, 0, sizeof w->at);
}

void
wizard_changed(struct wizard *w, enum wizard_step step)
{
	for (int i = step + 1; i < STEPS; i++)
		w->is_ready[i] = false;
	w->has_shown_status = false;
	wizard_look_at_status(w);
	w->has_edited = true;
	free(w->saved);
	w->saved = NULL;
}

/* ---- going between steps ----------------------------------------------------------------- */

/* Columns and dates are a profile's affair where one is taken that exists already. */
static bool
is_passed_over(const struct wizard *w, enum wizard_step step)
{
	return w->chosen >= 0 && (step == STEP_COLUMNS || step == STEP_DATES);
}

static void
show_step(struct wizard *w, enum wizard_step step)
{
	w->at[w->step] = w->list.cursor;
	w->step = step;
	w->list.top = 0;
	list_resize(&w->list, list_rows(w), w->list.height);
	list_go(&w->list, w->at[step]);
}

/* Makes a step ready and shows it; false with *err: the present one stays. */
static bool
enter_step(struct view *v, enum wizard_step step, struct error *err)
{
	struct wizard *w = v->state;

	if (step > STEP_FILE && !wizard_is_same_file(w, err))
		return false;
	if (!w->is_ready[step] && steps[step]->begin) {
		if (!steps[step]->begin(v, err))
			return false;
		w->at[step] = 0;
	}
	w->is_ready[step] = true;
	show_step(w, step);
	return true;
}

static bool
status_done(struct app *app, struct prompt *p, const char *text, struct error *err)
{
	struct view *v = app_view(app);

	(void)p;
	if (!text[0])
		return FAIL(err, ERR_USAGE, N_("write 2022-08-31 or 2022-08"));
	return wizard_set_status(v, text, err) && wizard_next(v, err);
}

/* Outcomes without a day would falsify every earlier figure: it must be said when they were known.
 */
static void
ask_status(struct app *app)
{
	struct prompt p = { .label = _("outcomes last known (2024-12):"), .done = status_done };

	app_prompt(app, &p, "");
	app_say(app, ROLE_TEXT, "%s",
		_("nothing in the file says when its outcomes were last known"));
}

bool
wizard_next(struct view *v, struct error *err)
{
	struct wizard *w = v->state;
	enum wizard_step next = w->step + 1;

	if (w->step == STEP_FOLDER)
		return w->list.rows == 0 || step_of(w)->pick(v, w->list.cursor, err);
	if (w->step == STEP_CHECK)
		return step_of(w)->pick(v, NO_ROW, err);
	while (is_passed_over(w, next))
		next++;
	if (next == STEP_VALUES && wizard_needs_status(w)) {
		ask_status(v->app);
		return true;
	}
	return enter_step(v, next, err);
}

bool
wizard_back(struct view *v, struct error *err)
{
	struct wizard *w = v->state;
	enum wizard_step before = w->step - 1;

	if (w->step == STEP_FOLDER) {
		char *up = path_join(w->folder, "..");
		bool ok = wizard_open(v, up, err);

		free(up);
		return ok;
	}
	while (is_passed_over(w, before))
		before--;
	/* The folder is read again: what is in it may be something else by now. */
	if (before == STEP_FOLDER) {
		char *folder = xstrdup(wizard_folder(v));
		bool ok = wizard_open(v, folder, err);

		free(folder);
		return ok;
	}
	show_step(w, before);
	return true;
}

bool
wizard_has_decisions(const struct view *v)
{
	const struct wizard *w = v->state;

	return w->has_edited && !w->saved;
}

bool
wizard_is_at_file(const struct view *v)
{
	const struct wizard *w = v->state;

	return w->step == STEP_FILE;
}

const char *
wizard_folder(const struct view *v)
{
	const struct wizard *w = v->state;

	return w->folder;
}

bool
wizard_open_folder(struct view *v, const char *folder, struct error *err)
{
	struct wizard *w = v->state;
	struct path_list list;
	struct buf with_slash = { 0 };

	buf_puts(&with_slash, folder);
	if (with_slash.len == 0 || folder[with_slash.len - 1] != '/')
		buf_putc(&with_slash, '/');
	if (!paths_read(buf_str(&with_slash), &list, err)) {
		paths_release(&list);
		buf_release(&with_slash);
		return false;
	}
	paths_release(&w->paths);
	w->paths = list;
	free(w->folder);
	w->folder = buf_steal(&with_slash);
	if (w->step != STEP_FOLDER)
		wizard_forget_file(w);
	w->step = STEP_FOLDER;
	w->list.top = w->list.cursor = 0;
	list_resize(&w->list, list_rows(w), w->list.height);
	for (size_t i = 0; i < list.count; i++)
		if (!list.entries[i].is_folder && list.entries[i].is_data) {
			list_go(&w->list, i + 1);
			break;
		}
	return true;
}

char *
wizard_folder_of(const char *path)
{
	const char *name = file_name(path);

	return name == path ? xstrdup("./") : xstrndup(path, (size_t)(name - path));
}

bool
wizard_open(struct view *v, const char *path, struct error *err)
{
	struct wizard *w = v->state, was;
	struct file_state state;
	char *folder;
	bool ok;

	if (path_is_folder(path))
		return wizard_open_folder(v, path, err);
	if (!file_state_read(path, &state, err))
		return false;
	if (wizard_offers_lists(v, path, &ok, err))
		return ok;
	/* What is there stays until the other file is known to be readable. */
	was = *w;
	w->table = NULL;
	w->survey = NULL;
	w->draft = NULL;
	w->sample = (struct buf){ 0 };
	w->preview = (struct buf){ 0 };
	w->arena = (struct arena){ 0 };
	w->known = NULL;
	w->known_count = 0;
	w->here = (struct known_file){ 0 };
	w->words = NULL;
	w->word_count = w->word_cap = 0;
	w->encoding = w->sheet = w->name = w->dataset = w->edition_of = w->status = w->saved = NULL;
	w->delimiter = '\0';
	w->header = w->header_last = 0;
	w->chosen = -1;
	w->has_edited = w->has_report = w->has_new_words = false;
	w->unmatched = NULL;
	w->changes = NULL;
	w->change_count = w->change_cap = 0;
	w->changes_arena = (struct arena){ 0 };
	memset(w->is_ready, 0, sizeof w->is_ready);
	memset(w->at, 0, sizeof w->at);
	w->path = xstrdup(path);
	ok = wizard_read_file(v, err);
	if (!ok) {
		wizard_forget_file(w);
		*w = was;
		return false;
	}
	wizard_forget_file(&was);
	folder = wizard_folder_of(w->path);
	free(w->folder);
	w->folder = folder;
	w->is_ready[STEP_FILE] = true;
	show_step(w, STEP_FILE);
	return true;
}

/* ---- the view ---------------------------------------------------------------------------- */

static bool
open_view(struct view *v, const char *arg, struct error *err)
{
	struct wizard *w = v->state = xcalloc(1, sizeof *w);
	char here[4096];

	w->chosen = -1;
	w->list.height = 1;
	if (!(w->codes = codes_load(v->app->d, err)))
		return false;
	if (!getcwd(here, sizeof here))
		snprintf(here, sizeof here, "/");
	w->folder = xstrdup("");
	return wizard_open(v, arg[0] ? arg : here, err);
}

static void
close_view(struct view *v)
{
	struct wizard *w = v->state;

	if (!w)
		return;
	wizard_forget_file(w);
	paths_release(&w->paths);
	codes_free(w->codes);
	free(w->folder);
	free(w);
}

/* Rows of the lower part, which says more about the current row: a third, and what the list does
 * not need. */
static int
detail_rows(const struct wizard *w, int rows)
{
	int rest = rows - 2 - (int)list_rows(w), third = rows * 2 / 5;

	if (!step_of(w)->detail)
		return 0;
	return rest > third ? rest : third;
}

static bool
prepare(struct view *v, int rows, int cols, struct error *err)
{
	struct wizard *w = v->state;
	int detail = detail_rows(w, rows);

	(void)cols;
	(void)err;
	list_resize(&w->list, list_rows(w),
		    rows - 2 - detail > 1 ? (size_t)(rows - 2 - detail) : 1);
	return true;
}

static int
column_count(const struct step_ops *ops)
{
	int n = 0;

	while (n < STEP_COLUMNS_MAX && ops->columns[n].title)
		n++;
	return n;
}

/* The widths of the columns: fixed ones, and the rest shared by the others. */
static void
fit(const struct step_ops *ops, int cols, int width[])
{
	int n = column_count(ops), flexible = 0, room = cols - 2;

	for (int i = 0; i < n; i++) {
		/* Wide windows give every column of words more room. */
		width[i] = ops->columns[i].width;
		if (cols > 110 && width[i] && !ops->columns[i].is_right)
			width[i] += width[i] / 2;
		room -= width[i] + 2;
		flexible += width[i] == 0;
	}
	for (int i = 0; i < n; i++)
		if (width[i] == 0) {
			width[i] = room > 2 * flexible ? room / flexible : 2;
			room -= width[i];
			flexible--;
		}
}

static void
draw_row(const struct view *v, struct canvas *cv, int at, size_t place, const int width[])
{
	const struct wizard *w = v->state;
	const struct step_ops *ops = step_of(w);
	size_t row = step_row(w, place);
	bool is_current = place == w->list.cursor;
	enum role role = is_current		      ? ROLE_CURRENT
			 : row != NO_ROW && ops->role ? ops->role(v, row)
						      : ROLE_TEXT;
	struct buf cell = { 0 };
	int col = 2;

	canvas_blank(cv, at, role);
	canvas_text(cv, at, 0, 1, role, is_current ? ">" : " ");
	if (is_current)
		canvas_cursor(cv, at, 0);
	if (row == NO_ROW) {
		canvas_text(cv, at, 2, cv->cols - 3, is_current ? role : ROLE_KEY,
			    gettext(ops->next));
		return;
	}
	for (int i = 0; i < column_count(ops); i++) {
		buf_clear(&cell);
		ops->cell(v, row, i, &cell);
		if (ops->columns[i].is_right)
			canvas_right(cv, at, col, width[i], role, buf_str(&cell));
		else
			canvas_text(cv, at, col, width[i], role, buf_str(&cell));
		col += width[i] + 2;
	}
	buf_release(&cell);
}

/* Lines of text, wrapped; those that begin with blanks keep them. */
static void
draw_detail(const struct view *v, struct canvas *cv)
{
	const struct wizard *w = v->state;
	struct arena arena = { 0 };
	struct buf text = { 0 };
	struct wrap_line *lines;
	size_t count;

	canvas_hline(cv, 0);
	step_of(w)->detail(v, list_rows(w) ? step_row(w, w->list.cursor) : NO_ROW, &text);
	while (text.len && text.data[text.len - 1] == '\n')
		text.data[--text.len] = '\0';
	count = wrap_text(buf_str(&text), cv->cols - 3, &arena, &lines);
	for (size_t i = 0; i < count && (int)i + 1 < cv->rows; i++)
		canvas_text(cv, (int)i + 1, 1, cv->cols - 2, ROLE_TEXT,
			    arena_strndup(&arena, buf_str(&text) + lines[i].start, lines[i].len));
	if ((int)count + 1 > cv->rows)
		canvas_printf(cv, 0, 2, -1, ROLE_LINE,
			      ngettext(" %zu more line: = shows all ",
				       " %zu more lines: = shows all ",
				       count + 1 - (size_t)cv->rows),
			      count + 1 - (size_t)cv->rows);
	buf_release(&text);
	arena_release(&arena);
}

static void
draw(const struct view *v, struct canvas *cv)
{
	const struct wizard *w = v->state;
	const struct step_ops *ops = step_of(w);
	int width[STEP_COLUMNS_MAX], col = 2, detail = detail_rows(w, cv->rows);
	struct canvas lower = canvas_part(cv, cv->rows - detail, 0, detail, cv->cols);
	struct buf head = { 0 };

	ops->head(v, &head);
	canvas_text(cv, 0, 1, cv->cols - 2, ROLE_TEXT, buf_str(&head));
	buf_release(&head);
	fit(ops, cv->cols, width);
	canvas_blank(cv, 1, ROLE_TITLE);
	for (int i = 0; i < column_count(ops); i++) {
		if (ops->columns[i].is_right)
			canvas_right(cv, 1, col, width[i], ROLE_TITLE,
				     gettext(ops->columns[i].title));
		else
			canvas_text(cv, 1, col, width[i], ROLE_TITLE,
				    gettext(ops->columns[i].title));
		col += width[i] + 2;
	}
	for (size_t i = 0; i < w->list.height && w->list.top + i < list_rows(w); i++)
		draw_row(v, cv, (int)i + 2, w->list.top + i, width);
	if (detail > 1)
		draw_detail(v, &lower);
}

static void
move(struct view *v, enum move where, long count)
{
	struct wizard *w = v->state;

	if (where == MOVE_UP || where == MOVE_DOWN)
		list_step(&w->list, where == MOVE_UP ? -count : count);
	else
		list_move(&w->list, where);
}

static bool
enter(struct view *v, struct error *err)
{
	struct wizard *w = v->state;
	size_t row;

	if (list_rows(w) == 0)
		return true;
	row = step_row(w, w->list.cursor);
	if (row == NO_ROW)
		return wizard_next(v, err);
	return !step_of(w)->pick || step_of(w)->pick(v, row, err);
}

static void
click(struct view *v, int row, int col, bool is_double)
{
	struct wizard *w = v->state;
	struct error err = { 0 };
	size_t place = w->list.top + (size_t)(row - 2);

	(void)col;
	if (row < 2 || (size_t)row - 2 >= w->list.height || place >= list_rows(w))
		return;
	list_go(&w->list, place);
	if (is_double && !enter(v, &err))
		app_say_error(v->app, &err);
}

static bool
explain(struct view *v, struct buf *out, struct error *err)
{
	const struct wizard *w = v->state;

	if (!step_of(w)->detail)
		return FAIL(err, ERR_USAGE, N_("there is no number here to explain"));
	step_of(w)->detail(v, step_row(w, w->list.cursor), out);
	return true;
}

/* Folder and file are one step to people; so are, where a profile is taken, the rest. */
static int
step_number(const struct wizard *w, enum wizard_step step)
{
	int n = 0;

	for (int i = STEP_FILE; i <= (int)step; i++)
		n += !is_passed_over(w, (enum wizard_step)i);
	return n ? n : 1;
}

static void
subject(const struct view *v, struct buf *out)
{
	const struct wizard *w = v->state;

	buf_printf(out, _("%s   step %d of %d: %s"),
		   w->step == STEP_FOLDER ? w->folder : file_name(w->path), step_number(w, w->step),
		   step_number(w, STEP_CHECK), gettext(step_of(w)->title));
}

static void
status(const struct view *v, struct buf *out)
{
	const struct wizard *w = v->state;

	if (w->step == STEP_FOLDER)
		buf_puts(out, _("Enter opens; / types a path; Esc leaves"));
	else
		buf_puts(
			out,
			_("Nothing is written before the last step.  Esc leaves without a trace."));
}

static void
say(const struct view *v, struct buf *out)
{
	const struct wizard *w = v->state;
	const struct step_ops *ops = step_of(w);
	struct buf cell = { 0 };

	subject(v, out);
	buf_putc(out, '\n');
	ops->head(v, out);
	buf_putc(out, '\n');
	for (size_t i = 0; i < w->list.height && w->list.top + i < list_rows(w); i++) {
		size_t place = w->list.top + i, row = step_row(w, place);
		bool is_first = true;

		buf_printf(out, "%zu%s ", place + 1, place == w->list.cursor ? ">" : ".");
		if (row == NO_ROW)
			buf_puts(out, gettext(ops->next));
		for (int c = 0; row != NO_ROW && c < column_count(ops); c++) {
			buf_clear(&cell);
			ops->cell(v, row, c, &cell);
			if (cell.len == 0)
				continue;
			/* Numbers say little without their column; of a word and a number alone the
			 * first says it. */
			if (!is_first && column_count(ops) > 3)
				buf_printf(out, ", %s ", gettext(ops->columns[c].title));
			else if (!is_first)
				buf_puts(out, column_count(ops) > 2 ? ", " : ": ");
			buf_puts(out, buf_str(&cell));
			is_first = false;
		}
		buf_putc(out, '\n');
	}
	buf_release(&cell);
	if (ops->detail && list_rows(w)) {
		ops->detail(v, step_row(w, w->list.cursor), out);
		if (out->len && out->data[out->len - 1] != '\n')
			buf_putc(out, '\n');
	}
}

static void
changed(struct view *v, enum change change)
{
	struct wizard *w = v->state;

	/* Datasets or places came or went: what was tried no longer holds. */
	if (change == CHANGE_ROWS)
		w->is_ready[STEP_VALUES] = w->is_ready[STEP_CHECK] = false;
	/* Nor do the lists; what is known of a file points into them. */
	if (change == CHANGE_ROWS && w->step == STEP_FOLDER && !w->survey) {
		struct codes *codes = codes_load(v->app->d, NULL);

		if (codes) {
			codes_free(w->codes);
			w->codes = codes;
		}
	}
}

const struct view_ops import_view = {
	.name = "import",
	.title = N_("Import"),
	.scope = IN_IMPORT,
	.min_rows = 10,
	.min_cols = 60,
	.open = open_view,
	.prepare = prepare,
	.draw = draw,
	.changed = changed,
	.move = move,
	.enter = enter,
	.click = click,
	.explain = explain,
	.subject = subject,
	.status = status,
	.say = say,
	.close = close_view,
};

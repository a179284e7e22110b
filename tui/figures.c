/* What the screens of figures about cases share. */
#include "tui/figures.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands/explain.h"
#include "commands/output.h"
#include "config.h"
#include "core/base/i18n.h"
#include "core/justice/impunity.h"
#include "tui/app.h"
#include "tui/impunity_words.h"
#include "tui/state.h"
#include "tui/terms.h"

_Static_assert(FIGURES_KINDS == APP_FIGURES, "every screen of figures keeps its settings");

/* ---- the table ----------------------------------------------------------------------------- */

static void
forget(struct figures *f)
{
	f->is_ready = false;
	f->list.rows = 0;
	arena_release(&f->arena);
}

/* The cursor onto the row where it was. */
static void
find_place(struct view *v)
{
	struct figures *f = v->state;
	struct buf code = { 0 };
	size_t rows = f->list.rows;

	list_resize(&f->list, rows, f->list.height);
	for (size_t i = 0; i < rows && f->at; i++) {
		buf_clear(&code);
		f->ops->row_code(v, i, &code);
		if (strcmp(buf_str(&code), f->at) == 0) {
			list_go(&f->list, i);
			break;
		}
	}
	buf_release(&code);
}

bool
figures_ready(struct view *v, struct error *err)
{
	struct figures *f = v->state;
	struct buf notes = { 0 };
	bool ok = true;

	if (f->is_ready)
		return true;
	forget(f);
	f->is_hidden = !app_shows(v->app, &f->by);
	if (f->is_hidden)
		buf_puts(&notes, _("This field may name a person. F2 shows names."));
	else
		ok = f->ops->compute(v, &notes, err);
	if (ok) {
		f->notes = arena_strndup(&f->arena, buf_str(&notes),
					 notes.len && notes.data[notes.len - 1] == '\n' ? notes.len - 1
											 : notes.len);
		f->is_ready = true;
		find_place(v);
	}
	buf_release(&notes);
	return ok;
}

bool
figures_prepare(struct view *v, int rows, int cols, int above, struct error *err)
{
	struct figures *f = v->state;
	struct app *app = v->app;
	size_t room = rows > above + 1 ? (size_t)(rows - above - 1) : 1, height;

	if (!f->is_ready) {
		if (app->is_interrupted && app->is_interrupted(app->terminal)) {
			app->is_unfinished = true;
			return true;
		}
		if (!figures_ready(v, err))
			return false;
	}
	arena_release(&f->note_arena);
	f->note_count = wrap_text(f->notes, cols - 2, &f->note_arena, &f->note_lines);
	height = f->note_count < room / 3 ? room - f->note_count : room - room / 3;
	list_resize(&f->list, f->list.rows, height ? height : 1);
	return true;
}

void
figures_changed(struct view *v, enum change change)
{
	(void)change;
	forget(v->state);
}

/* ---- the cursor ---------------------------------------------------------------------------- */

static void
note_place(struct view *v)
{
	struct figures *f = v->state;
	struct buf code = { 0 };

	free(f->at);
	f->at = NULL;
	if (f->list.rows) {
		f->ops->row_code(v, f->list.cursor, &code);
		f->at = xstrdup(buf_str(&code));
	}
	buf_release(&code);
	v->app->state_is_dirty = true;
}

void
figures_move(struct view *v, enum move where, long steps)
{
	struct figures *f = v->state;

	/* Keys may come faster than the screen is drawn. */
	if (!figures_ready(v, NULL) || where == MOVE_LEFT || where == MOVE_RIGHT)
		return;
	if (where == MOVE_UP || where == MOVE_DOWN)
		list_step(&f->list, where == MOVE_UP ? -steps : steps);
	else
		list_move(&f->list, where);
	note_place(v);
}

void
figures_go(struct view *v, size_t row)
{
	struct figures *f = v->state;

	list_go(&f->list, row);
	note_place(v);
}

/* ---- drawing ------------------------------------------------------------------------------- */

void
figures_draw_notes(const struct figures *f, struct canvas *cv, int row)
{
	for (size_t i = 0; i < f->note_count && row < cv->rows; i++, row++) {
		const struct wrap_line *l = &f->note_lines[i];
		char *line;

		if (row + 1 == cv->rows && i + 1 < f->note_count) {
			canvas_text(cv, row, 1, cv->cols - 2, ROLE_DIM, _("more remarks: ="));
			return;
		}
		line = xstrndup(f->notes + l->start, l->len);
		canvas_text(cv, row, 1, cv->cols - 2, ROLE_DIM, line);
		free(line);
	}
}

bool
figures_draw_instead(const struct figures *f, struct canvas *cv)
{
	if (!f->is_ready)
		canvas_text(cv, 1, 2, -1, ROLE_DIM, "...");
	else if (f->is_hidden || !f->list.rows)
		figures_draw_notes(f, cv, 1);
	else
		return false;
	return true;
}

void
figures_empty(const struct app *app, bool has_outcomes, struct buf *out)
{
	buf_puts(out, has_outcomes ? _("No case of the filter got so far.")
				   : _("No dataset here records what justice did."));
	buf_putc(out, ' ');
	buf_puts(out, app->query->text[0] ? _("x drops the last term of the filter.") : _("I brings one in."));
	buf_putc(out, '\n');
}

/* ---- settings ------------------------------------------------------------------------------ */

bool
figures_field(struct view *v, const char *name, struct arena *names, struct field_ref *out,
	      struct error *err)
{
	struct field_ref ref;

	if (!field_ref_parse(name, strlen(name), names, &ref, err)
	    || !field_ref_check(v->app->src, &ref, err))
		return false;
	if (ref.id < F_COUNT && fields[ref.id].kind != KIND_CODED && fields[ref.id].kind != KIND_TREE
	    && fields[ref.id].kind != KIND_LADDER) {
		FAIL(err, ERR_USAGE, N_("%s cannot be counted by"), fields[ref.id].name);
		return error_hint(err, N_("count by a coded field, such as country or type"));
	}
	*out = ref;
	return true;
}

bool
figures_set_by(struct view *v, const char *field, struct error *err)
{
	struct figures *f = v->state;

	app_remember(v->app);
	if (!figures_field(v, field, &f->names, &f->by, err))
		return false;
	forget(f);
	v->app->state_is_dirty = true;
	return true;
}

static bool
has_unit(const struct figures *f, enum count_unit unit)
{
	return unit == UNIT_INCIDENT || (unit == UNIT_VICTIM && f->ops->has_victims)
	       || (unit == UNIT_PROCEEDING && f->ops->has_proceedings);
}

bool
figures_set_unit(struct view *v, const char *name, struct error *err)
{
	struct figures *f = v->state;
	enum count_unit unit = f->unit;

	if (name && !count_unit_find(name, &unit, err))
		return false;
	if (name && !has_unit(f, unit))
		return FAIL(err, ERR_USAGE, N_("these figures cannot count %s"), count_unit_title(unit));
	if (!name)
		do
			unit = (unit + 1) % (UNIT_PROCEEDING + 1);
		while (!has_unit(f, unit));
	app_remember(v->app);
	f->unit = unit;
	forget(f);
	v->app->state_is_dirty = true;
	return true;
}

bool
figures_field_of(struct view *v, struct field_ref *out)
{
	const struct figures *f = v->state;

	*out = f->by;
	return true;
}

void
figures_save(const struct view *v, struct buf *out)
{
	const struct figures *f = v->state;
	struct arena arena = { 0 };

	state_line(out, "by", field_ref_name(&f->by, &arena));
	state_line(out, "unit", count_unit_name(f->unit));
	if (f->at)
		state_line(out, "row", f->at);
	arena_release(&arena);
}

void
figures_restore(struct view *v, const char *key, const char *value)
{
	struct figures *f = v->state;

	if (strcmp(key, "by") == 0) {
		figures_field(v, value, &f->names, &f->by, NULL);
	} else if (strcmp(key, "unit") == 0) {
		enum count_unit unit;

		if (count_unit_find(value, &unit, NULL) && has_unit(f, unit))
			f->unit = unit;
	} else if (strcmp(key, "row") == 0) {
		free(f->at);
		f->at = xstrdup(value);
	}
	forget(f);
}

static void
restore_line(void *ctx, const char *key, const char *value)
{
	struct view *v = ctx;

	v->ops->restore(v, key, value);
}

bool
figures_open(struct view *v, const struct figures_ops *ops, const char *arg, struct error *err)
{
	struct figures *f = v->state;
	const char *was = v->app->figures_was[ops->kind];

	f->ops = ops;
	f->list.height = 1;
	f->by.id = F_COUNTRY;
	if (was)
		state_lines(was, restore_line, v);
	return !arg[0] || figures_field(v, arg, &f->names, &f->by, err);
}

void
figures_close(struct view *v)
{
	struct figures *f = v->state;
	struct buf text = { 0 };

	v->ops->save(v, &text);
	free(v->app->figures_was[f->ops->kind]);
	v->app->figures_was[f->ops->kind] = buf_steal(&text);
	arena_release(&f->arena);
	arena_release(&f->names);
	arena_release(&f->note_arena);
	free(f->at);
}

/* ---- what is behind a number --------------------------------------------------------------- */

bool
figures_open_list(struct app *app, const char *label, const char *terms, long expected,
		  struct error *err)
{
	struct buf with = { 0 };
	char shown[32], left[32], *own = xstrdup(label);
	long all = terms_count(app, terms, err), counted = -1;
	bool ok = false;

	if (all < 0)
		goto done;
	terms_add(&with, terms, source_codes(app->src));
	terms_add(&with, impunity_base, source_codes(app->src));
	if ((counted = terms_count(app, buf_str(&with), err)) < 0)
		goto done;
	if (expected >= 0 && counted != expected) {
		FAIL(err, ERR_USAGE, N_("no filter yields these: it would show %ld incidents instead of %ld"),
		     counted, expected);
		goto done;
	}
	/* The view ends with the screen that it opens. */
	if (!app_filter_add(app, all == counted ? terms : buf_str(&with), err)
	    || !app_go(app, &incidents_view, "", err))
		goto done;
	app_number(counted, shown, sizeof shown);
	app_number(all - counted, left, sizeof left);
	if (all > counted)
		app_say(app, ROLE_TEXT,
			_("%s: %s incidents; %s more have no act that is an offence and are not in the figure"),
			own, shown, left);
	else
		app_say(app, ROLE_TEXT, _("%s: %s incidents"), own, shown);
	ok = true;
done:
	free(own);
	buf_release(&with);
	return ok;
}

/* ---- explanations -------------------------------------------------------------------------- */

const char *
figures_share(long k, long n, char out[40])
{
	struct cell cell = cell_share(k, n);

	percent_print(&cell, out, 40);
	return out;
}

const char *
figures_limit(double x, char out[40])
{
	struct cell cell = cell_limit(x);

	percent_print(&cell, out, 40);
	return out;
}

static void
line(struct buf *out, const char *what, const char *value)
{
	buf_printf(out, "%s: %s\n", what, value);
}

void
figures_explain(struct app *app, const struct figures_basis *basis, struct buf *out)
{
	struct codes *codes = source_codes(app->src);
	struct buf whole = { 0 }, query = { 0 };
	struct arena arena = { 0 };
	const struct dataset_info *datasets;
	const char *day = basis->day->is_known ? basis->day->text : _("not known");
	size_t count;

	terms_add(&whole, basis->query, codes);
	terms_add(&whole, basis->terms, codes);
	if (whole.len)
		query_shown(app, buf_str(&whole), &query);
	else
		buf_puts(&query, _("everything"));
	buf_putc(out, '\n');
	line(out, _("Query"), buf_str(&query));
	line(out, _("Rows by"), basis->by_title);
	line(out, _("Status as of"), day);
	line(out, _("Unit of count"), basis->unit_title);
	line(out, _("Base"), _("incidents with at least one act that is or may be a criminal offence; incidents all "
			       "of whose acts are known to be none are left out"));
	buf_printf(out, "\n%s\n", basis->method);
	for (size_t i = 0; i < basis->notes->count; i++)
		line(out, _("Remark"), basis->notes->items[i]);
	buf_putc(out, '\n');
	datasets = source_datasets(app->src, app->sel, &arena, &count);
	explain_datasets(datasets, count, out);
	buf_puts(out, _("The register describes documented cases; differences between places or years may "
			"reflect documentation as much as violence."));
	buf_puts(out, "\n\n");
	buf_puts(out, _("To cite: "));
	buf_printf(out, _("%s; unit: %s; status as of %s; query: %s; %s, dossier %s\n"), basis->sentence,
		   basis->unit_title, day, buf_str(&query), PACKAGE_STRING, app->name);
	buf_release(&whole);
	buf_release(&query);
	arena_release(&arena);
}

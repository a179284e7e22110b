/* The table of impunity on a canvas. */
#include "tui/impunity_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands/output.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/app.h"

/* From this width on headings are whole words and the figure is drawn as well. */
#define WIDE 110
#define PICTURE_MIN 24
#define PICTURE_MAX 62
#define LABEL_MIN 7

/* ---- cells -------------------------------------------------------------------------------- */

static void
print_percent(struct buf *out, struct cell cell)
{
	char text[40];

	percent_print(&cell, text, sizeof text);
	buf_puts(out, text);
}

/* What stands in a cell; every percentage as the command line prints it. */
static void
print_cell(const struct impunity_row *r, enum column_id id, struct buf *out)
{
	const struct impunity_figure *f = &r->figure;
	long known = f->unresolved + f->resolved;
	char number[32];
	long count = -1;

	switch (id) {
	case COL_LABEL:
		buf_puts(out, r->label);
		return;
	case COL_N:
		count = f->n;
		break;
	case COL_WITHOUT:
		count = f->unresolved;
		break;
	case COL_COMPLETE:
		count = r->complete;
		break;
	case COL_PARTIAL:
		count = r->partial;
		break;
	case COL_FULL:
		count = r->full;
		break;
	case COL_WITH:
		count = f->resolved;
		break;
	case COL_UNKNOWN:
		count = f->unknown;
		break;
	case COL_RATE:
		if (f->has_rate)
			print_percent(out, cell_share(f->unresolved, known));
		else
			buf_puts(out, known < 5 ? "n<5" : "-");
		buf_puts(out, f->is_flagged ? "*" : " ");
		return;
	case COL_INTERVAL:
		if (!f->has_rate)
			return;
		print_percent(out, cell_limit(f->low));
		buf_puts(out, "..");
		print_percent(out, cell_limit(f->high));
		return;
	case COL_BOUNDS:
		if (!f->has_bounds)
			return;
		print_percent(out, cell_share(f->unresolved, f->n));
		buf_puts(out, "..");
		print_percent(out, cell_share(f->unresolved + f->unknown, f->n));
		return;
	case COL_ANY:
		if (r->has_any)
			print_percent(out, cell_share(r->any.k, r->any.n));
		return;
	default:
		return;
	}
	buf_puts(out, app_number(count, number, sizeof number));
}

void
impunity_measure(struct impunity_view *in)
{
	struct buf text = { 0 };

	memset(in->widths, 0, sizeof in->widths);
	for (size_t i = 0; i <= in->table.count; i++)
		for (enum column_id id = 0; id < COL_PICTURE; id++) {
			int width;

			buf_clear(&text);
			print_cell(i < in->table.count ? &in->table.rows[i] : &in->table.total, id, &text);
			width = (int)utf8_width(buf_str(&text), text.len);
			in->widths[id] = width > in->widths[id] ? width : in->widths[id];
		}
	buf_release(&text);
}

/* ---- drawing ------------------------------------------------------------------------------- */

struct columns {
	struct {
		enum column_id id;
		int at, width;
	} list[COLUMNS];
	size_t count;
};

/* What the share counts, and the others, where there is room for one word. */
static const char *
short_words(enum impunity_variant variant, bool is_counted)
{
	static const char *const words[IMPUNITY_VARIANTS][2] = {
		[VARIANT_CONVICTION] = { N_("without"), N_("with") },
		[VARIANT_PRESS] = { N_("compl."), N_("others") },
		[VARIANT_ALTERNATIVE] = { N_("neither"), N_("either") },
		[VARIANT_UNESCO] = { N_("not res."), N_("resolved") },
		[VARIANT_CLEARANCE] = { N_("suspect"), N_("none") },
	};

	return gettext(words[variant][!is_counted]);
}

static const char *
heading(const struct impunity_view *in, enum column_id id, bool is_wide)
{
	switch (id) {
	case COL_LABEL:
		return in->table.by_title;
	case COL_N:
		return "n";
	case COL_WITHOUT:
		return is_wide ? gettext(in->table.words->counted) : short_words(in->variant, true);
	case COL_WITH:
		return is_wide ? gettext(in->table.words->rest) : short_words(in->variant, false);
	case COL_COMPLETE:
		return is_wide ? _("complete") : _("compl.");
	case COL_PARTIAL:
		return is_wide ? _("partial") : _("part.");
	case COL_FULL:
		return is_wide ? _("full justice") : _("full");
	case COL_UNKNOWN:
		return is_wide ? _("unknown") : _("unkn.");
	case COL_RATE:
		if (!is_wide)
			return "%";
		return in->variant == VARIANT_PRESS	  ? _("complete %")
		       : in->variant == VARIANT_UNESCO	  ? _("not resolved %")
		       : in->table.words->counts_resolved ? _("cleared %")
							  : _("impunity %");
	case COL_INTERVAL:
		return _("interval 95 %");
	case COL_BOUNDS:
		return _("min..max %");
	case COL_ANY:
		return _("or partial %");
	default:
		return "";
	}
}

/* With the sign of the order in which the rows stand. */
static void
print_heading(const struct impunity_view *in, enum column_id id, bool is_wide, char *out, size_t size)
{
	static const enum column_id sorted[] = { COL_N, COL_RATE, COL_LABEL };

	snprintf(out, size, "%s%s", heading(in, id, is_wide),
		 id != sorted[in->order] ? "" : id == COL_LABEL ? " ^" : " v");
}

static int
width_of(const struct impunity_view *in, enum column_id id, bool is_wide)
{
	char title[128];
	int width;

	print_heading(in, id, is_wide, title, sizeof title);
	width = (int)utf8_width(title, strlen(title)) + (id == COL_RATE);

	return width > in->widths[id] ? width : in->widths[id];
}

/* The figure of each column; two variants never share one. */
static void
choose_columns(const struct impunity_view *in, int cols, struct columns *out)
{
	static const enum column_id conviction[] = { COL_N,	COL_WITHOUT,  COL_WITH,	 COL_UNKNOWN,
						     COL_RATE, COL_INTERVAL, COL_BOUNDS, COLUMNS };
	static const enum column_id press[] = { COL_N,	  COL_COMPLETE, COL_PARTIAL,  COL_FULL,	  COL_UNKNOWN,
						COL_RATE, COL_INTERVAL, COL_BOUNDS, COL_ANY, COLUMNS };
	const enum column_id *ids = in->variant == VARIANT_PRESS ? press : conviction;
	bool is_wide = cols >= WIDE, has_interval = true, has_bounds = true;
	int used = 0, room, label, at;

	for (const enum column_id *id = ids; *id != COLUMNS; id++)
		used += *id == COL_ANY && !is_wide ? 0 : width_of(in, *id, is_wide) + 1;
	/* A number is never cut: what has no room is told on the message line only. */
	if (cols - 2 - used < LABEL_MIN) {
		has_interval = false;
		used -= width_of(in, COL_INTERVAL, is_wide) + 1;
	}
	if (cols - 2 - used < LABEL_MIN) {
		has_bounds = false;
		used -= width_of(in, COL_BOUNDS, is_wide) + 1;
	}
	out->count = 1;
	for (; *ids != COLUMNS; ids++) {
		if ((*ids == COL_ANY && !is_wide) || (*ids == COL_INTERVAL && !has_interval)
		    || (*ids == COL_BOUNDS && !has_bounds))
			continue;
		out->list[out->count].id = *ids;
		out->list[out->count++].width = width_of(in, *ids, is_wide);
	}
	label = width_of(in, COL_LABEL, is_wide);
	room = cols - used - 2 - (is_wide ? PICTURE_MIN + 3 : 0);
	label = label > room ? room : label;
	label = label < LABEL_MIN ? LABEL_MIN : label;
	out->list[0].id = COL_LABEL;
	out->list[0].at = 2;
	out->list[0].width = label;
	at = 2 + label;
	for (size_t i = 1; i < out->count; i++) {
		out->list[i].at = at + 1;
		at += out->list[i].width + 1;
	}
	if (is_wide && cols - at - 3 >= PICTURE_MIN) {
		int width = cols - at - 3;

		out->list[out->count].id = COL_PICTURE;
		out->list[out->count].at = at + 2;
		out->list[out->count++].width = width > PICTURE_MAX ? PICTURE_MAX : width;
	}
}

/* 0..100 % from left to right: # the estimate, = its interval, - what is possible. */
static void
draw_picture(const struct impunity_figure *f, struct canvas *cv, int row, int at, int width,
	     enum role role)
{
	double spans[3][2] = { { f->bound_low, f->bound_high }, { f->low, f->high }, { f->rate, f->rate } };
	bool has[3] = { f->has_bounds, f->has_rate, f->has_rate };
	static const char *const marks[] = { "-", "=", "#" };
	int room = width - 2;

	canvas_text(cv, row, at, 1, role == ROLE_TEXT ? ROLE_LINE : role, "|");
	canvas_text(cv, row, at + width - 1, 1, role == ROLE_TEXT ? ROLE_LINE : role, "|");
	if (!f->has_rate && !f->has_bounds)
		canvas_text(cv, row, at + 2, room - 2, role == ROLE_TEXT ? ROLE_DIM : role,
			    _("too few for a percentage"));
	for (int layer = 0; layer < 3; layer++) {
		enum role own = role != ROLE_TEXT ? role : layer == 0 ? ROLE_DIM : ROLE_BAR;

		if (!has[layer])
			continue;
		for (int i = (int)(spans[layer][0] * (room - 1) + 0.5);
		     i <= (int)(spans[layer][1] * (room - 1) + 0.5); i++)
			canvas_text(cv, row, at + 1 + i, 1, own, marks[layer]);
	}
}

static void
draw_row(const struct impunity_row *r, const struct columns *c, struct canvas *cv, int row,
	 bool is_current, bool is_total)
{
	enum role role = is_current ? ROLE_CURRENT : is_total ? ROLE_TITLE : ROLE_TEXT;
	struct buf text = { 0 };

	canvas_blank(cv, row, role);
	canvas_text(cv, row, 0, 1, role, is_current ? ">" : " ");
	for (size_t i = 0; i < c->count; i++) {
		int at = c->list[i].at, width = c->list[i].width;

		buf_clear(&text);
		print_cell(r, c->list[i].id, &text);
		if (c->list[i].id == COL_PICTURE)
			draw_picture(&r->figure, cv, row, at, width, is_current ? role : ROLE_TEXT);
		else if (i == 0)
			canvas_text(cv, row, at, width, role, buf_str(&text));
		else
			canvas_right(cv, row, at, width, role, buf_str(&text));
	}
	if (is_current)
		canvas_cursor(cv, row, 0);
	buf_release(&text);
}

/* What is counted, by what, as of when: the figures below are nothing without it. */
static void
draw_head(const struct impunity_view *in, struct canvas *cv)
{
	const struct impunity_table *t = &in->table;
	char title[256];

	/* To find a suspect is progress; nobody may read its share as impunity. */
	snprintf(title, sizeof title, t->words->counts_resolved ? _("Progress: %s") : _("Impunity: %s"),
		 t->variant_title);
	canvas_blank(cv, 0, ROLE_TITLE);
	canvas_text(cv, 0, 2, cv->cols - 2, ROLE_TITLE,
		    (int)utf8_width(title, strlen(title)) > cv->cols - 2 ? t->variant_title : title);
	canvas_printf(cv, 1, 2, cv->cols - 2, ROLE_TEXT, _("status as of %s   %s%s"),
		      t->has_as_of ? t->as_of_text : _("not known"), t->unit_title,
		      in->stale_is_unknown ? _("   stale ones count as unknown") : "");
}

static void
draw_headings(const struct impunity_view *in, const struct columns *c, struct canvas *cv)
{
	canvas_blank(cv, 2, ROLE_TITLE);
	for (size_t i = 0; i < c->count; i++) {
		char title[128];
		int at = c->list[i].at, width = c->list[i].width;

		print_heading(in, c->list[i].id, cv->cols >= WIDE, title, sizeof title);
		if (i == 0) {
			canvas_text(cv, 2, at, width, ROLE_TITLE, title);
			/* A title that is cut keeps its sign. */
			if (in->order == ORDER_NAME && (int)utf8_width(title, strlen(title)) > width)
				canvas_text(cv, 2, at + width - 3, 3, ROLE_TITLE,
					    cv->grid->is_ascii ? "~ ^" : "… ^");
		} else if (c->list[i].id != COL_PICTURE) {
			/* The place behind a rate is for its star. */
			canvas_right(cv, 2, at, width - (c->list[i].id == COL_RATE), ROLE_TITLE, title);
		}
		if (c->list[i].id != COL_PICTURE)
			continue;
		canvas_text(cv, 2, at, -1, ROLE_TITLE, "0 %");
		canvas_right(cv, 1, at - 8, width + 8, ROLE_DIM, _("# estimate  = interval  - min..max"));
		canvas_right(cv, 2, at + width - 6, 6, ROLE_TITLE, "100 %");
	}
}

static void
draw_notes(const struct impunity_view *in, struct canvas *cv, int row)
{
	for (size_t i = 0; i < in->note_count && row < cv->rows; i++, row++) {
		const struct wrap_line *l = &in->note_lines[i];
		char *line;

		if (row + 1 == cv->rows && i + 1 < in->note_count) {
			canvas_text(cv, row, 1, cv->cols - 2, ROLE_DIM, _("more remarks: ="));
			return;
		}
		line = xstrndup(in->notes + l->start, l->len);
		canvas_text(cv, row, 1, cv->cols - 2, ROLE_DIM, line);
		free(line);
	}
}

void
impunity_draw(const struct impunity_view *in, struct canvas *cv)
{
	struct columns c;
	int row = HEAD_ROWS;

	if (!in->is_ready) {
		canvas_text(cv, 1, 2, -1, ROLE_DIM, "...");
		return;
	}
	if (in->is_hidden) {
		draw_notes(in, cv, 1);
		return;
	}
	if (!impunity_has_table(in)) {
		draw_notes(in, cv, 1);
		return;
	}
	draw_head(in, cv);
	choose_columns(in, cv->cols, &c);
	draw_headings(in, &c, cv);
	for (size_t i = in->list.top; i < in->list.rows && i < in->list.top + in->list.height; i++)
		draw_row(in->rows[i], &c, cv, row++, !in->on_total && i == in->list.cursor, false);
	draw_row(&in->table.total, &c, cv, row++, in->on_total, true);
	draw_notes(in, cv, row + 1);
}


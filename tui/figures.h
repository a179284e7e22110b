/*
 * What the screens of figures about cases share: rows by a field, the unit of count, remarks below the rows, the
 * row of the cursor, and what all their explanations say.
 *
 * The state of such a view begins with a struct figures; its field ops says how its table is made.
 */
#ifndef ATALAYA_TUI_FIGURES_H
#define ATALAYA_TUI_FIGURES_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/buf.h"
#include "core/base/memory.h"
#include "core/justice/case.h"
#include "tui/canvas.h"
#include "tui/list.h"
#include "tui/view.h"
#include "tui/wrap.h"

enum figures_kind { FIGURES_FUNNEL, FIGURES_OUTCOME, FIGURES_COMPARE, FIGURES_KINDS }; /* APP_FIGURES of them */

struct figures_ops {
	enum figures_kind kind; /* its settings are kept in app->figures_was */
	/*
	 * Makes the table in f->arena, which is empty, sets f->list.rows and adds the remarks to out, one a
	 * line. The cursor is put where it was afterwards, by row_code.
	 */
	bool (*compute)(struct view *v, struct buf *notes, struct error *err);
	/* What tells a row of the list from the others. */
	void (*row_code)(const struct view *v, size_t row, struct buf *out);
	bool has_victims, has_proceedings; /* units besides incidents */
};

struct figures {
	const struct figures_ops *ops;
	struct arena names; /* of fields */
	struct field_ref by;
	enum count_unit unit;

	bool is_ready, is_hidden; /* hidden: the field may name a person */
	struct arena arena;
	const char *notes;
	struct arena note_arena;
	struct wrap_line *note_lines; /* of the window's width */
	size_t note_count;
	struct list list;
	char *at; /* row_code of the cursor */
};

/* Makes what stands at the head of a view's state ready, as it was when the screen was last left. */
bool figures_open(struct view *v, const struct figures_ops *ops, const char *arg, struct error *err);
void figures_close(struct view *v);
/* Rows by another field; the next unit, or one by name. */
bool figures_set_by(struct view *v, const char *field, struct error *err);
bool figures_set_unit(struct view *v, const char *name, struct error *err);
/* Can one count by a field? Reads its name into names. */
bool figures_field(struct view *v, const char *name, struct arena *names, struct field_ref *out,
		   struct error *err);

/* Makes the table, unless it is there; false with *err. */
bool figures_ready(struct view *v, struct error *err);
/*
 * The same before the screen is drawn, when no key waits; and the lines of the remarks.
 *
 * above    lines that are not the list's; a third of the others may go to remarks
 * list     gets its height
 */
bool figures_prepare(struct view *v, int rows, int cols, int above, struct error *err);
/* Something changed: the table is made anew. */
void figures_changed(struct view *v, enum change change);
void figures_move(struct view *v, enum move where, long steps);
/* The cursor goes to a row, and stays on it. */
void figures_go(struct view *v, size_t row);

void figures_draw_notes(const struct figures *f, struct canvas *cv, int row);
/* Draws what there is instead of a table; false when there is a table to draw. */
bool figures_draw_instead(const struct figures *f, struct canvas *cv);

/* Instead of figures: why there are none, and which key leads on. */
void figures_empty(const struct app *app, bool has_outcomes, struct buf *out);

bool figures_field_of(struct view *v, struct field_ref *out);
void figures_save(const struct view *v, struct buf *out);
void figures_restore(struct view *v, const char *key, const char *value);

/*
 * figures_open_list - the incidents behind a number, in the list. What the base of the figures leaves out is
 * left out by a term where the terms alone would yield more.
 *
 * label    stands before the count in the message
 * expected incidents that it must be; -1: as many as there are
 * Returns  false with ERR_USAGE where the terms yield others.
 */
bool figures_open_list(struct app *app, const char *label, const char *terms, long expected,
		       struct error *err);

/* What all explanations end with. sentence: what is to be cited. */
struct figures_basis {
	const char *query, *unit_title, *by_title;
	const struct case_day *day;
	const struct case_notes *notes;
	const char *method;   /* of the figure, lines */
	const char *sentence;
	const char *terms;    /* of the row, "" for none */
};
void figures_explain(struct app *app, const struct figures_basis *basis, struct buf *out);

/* "12.34" of a share, of a limit. */
const char *figures_share(long k, long n, char out[40]);
const char *figures_limit(double x, char out[40]);

#endif

/* The selection over time in one row. */
#include "tui/strip.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/app.h"
#include "tui/terms.h"

/* Which term, left out, brings the most back? */
static void
advise(struct strip *s, struct app *app)
{
	size_t terms = query_term_count(app->query), best = terms;
	long most = 0;
	char number[32];

	for (size_t i = 0; i < terms && terms <= 12; i++) {
		char *rest = query_without(app->query, i);
		struct query *q = query_parse(rest, source_codes(app->src), NULL);
		struct selection *sel = q ? source_select(app->src, q, NULL) : NULL;

		if (sel && selection_count(sel) > most) {
			most = selection_count(sel);
			best = i;
		}
		selection_free(sel);
		query_free(q);
		free(rest);
	}
	if (best < terms) {
		char *term = term_shown(app, best);

		snprintf(s->advice, sizeof s->advice, _("Without %.200s it would be %s."),
			 term, app_number(most, number, sizeof number));
		utf8_trim(s->advice);
		free(term);
	}
}

bool
strip_read(struct strip *s, struct app *app, struct error *err)
{
	struct error why = { 0 };

	strip_release(s);
	if (selection_count(app->sel) == 0) {
		advise(s, app);
		return true;
	}
	s->is_years = false;
	if (source_series(app->src, app->sel, F_DATE, PER_MONTH, NULL, app->lang, &s->arena, &s->series, &why)
	    && s->series.count <= 600 && s->series.outside <= (s->series.n - s->series.undated) / 4)
		return true;
	s->is_years = true;
	if (source_series(app->src, app->sel, F_DATE, PER_YEAR, NULL, app->lang, &s->arena, &s->series, &why))
		return true;
	/* Dates over too long a time have no strip. */
	s->series = (struct series){ 0 };
	if (why.code == ERR_LIMIT)
		return true;
	*err = why;
	return false;
}

void
strip_draw(const struct strip *s, struct canvas *cv, int row)
{
	const struct series *t = &s->series;
	char text[96], number[32], undated[64] = "";
	int room, per, bars;
	long tallest = 0;

	if (!t->count)
		return;
	if (t->undated)
		snprintf(undated, sizeof undated, _(", %s undated"),
			 app_number(t->undated, number, sizeof number));
	/* The widest text first: how much room is there for bars? */
	room = cv->cols - 48 - (int)strlen(undated);
	if (room < 10)
		return;
	per = ((int)t->count + room - 1) / room;
	bars = ((int)t->count + per - 1) / per;
	for (int pass = 0; pass < 2; pass++)
		for (int i = 0; i < bars; i++) {
			long sum = 0;

			for (int k = i * per; k < (i + 1) * per && k < (int)t->count; k++)
				sum += t->periods[k].certain;
			if (pass == 0)
				tallest = sum > tallest ? sum : tallest;
			else
				canvas_spark(cv, row, 6 + i, tallest ? (double)sum / (double)tallest : 0);
		}
	canvas_printf(cv, row, 1, 4, ROLE_DIM, "%.4s", t->periods[0].label);
	canvas_printf(cv, row, 7 + bars, 4, ROLE_DIM, "%.4s", t->periods[t->count - 1].label);
	snprintf(text, sizeof text,
		 s->is_years ? ngettext("%d year each, tallest %s%s", "%d years each, tallest %s%s", per)
			     : ngettext("%d month each, tallest %s%s", "%d months each, tallest %s%s", per),
		 per, app_number(tallest, number, sizeof number), undated);
	canvas_text(cv, row, 13 + bars, cv->cols - 13 - bars, ROLE_DIM, text);
}

void
strip_release(struct strip *s)
{
	arena_release(&s->arena);
	*s = (struct strip){ 0 };
}

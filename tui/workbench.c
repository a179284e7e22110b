/* The workbench: opened on a terminal, or driven by a file of keys. */
#include "tui/workbench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/memory.h"
#include "tui/app.h"
#include "tui/plain.h"
#include "tui/script.h"
#include "tui/start.h"
#include "tui/term.h"

struct screen {
	struct app *app;
	struct term *term;
	struct grid grid;
};

static void
show(struct screen *s)
{
	int rows, cols;

	term_size(s->term, &rows, &cols);
	if (rows != s->grid.rows || cols != s->grid.cols) {
		grid_release(&s->grid);
		grid_init(&s->grid, rows, cols);
	}
	app_draw(s->app, &s->grid);
	term_paint(s->term, &s->grid);
}

/* In the midst of long work: how far it is, and what was typed meanwhile. */
static bool
look(void *ctx)
{
	struct screen *s = ctx;
	struct event event;
	bool goes_on = true;

	show(s);
	while (goes_on && term_has_input(s->term)) {
		term_wait(s->term, 0, &event);
		goes_on = app_work_event(s->app, &event);
	}
	return goes_on;
}

static void
screen_loop(struct app *app, struct term *term)
{
	struct screen s = { app, term, { 0 } };
	struct event event;

	app->look = look;
	app->looker = &s;
	while (!app->wants_quit) {
		if (app->wants_redraw)
			term_redraw(term);
		app->wants_redraw = false;
		show(&s);
		app_start_work(app);
		if (app->clip) {
			if (!term_copy(term, app->clip)) {
				app_say(app, ROLE_WARN, "%s", _("too long for the clipboard: nothing was copied"));
				show(&s);
			}
			free(app->clip);
			app->clip = NULL;
		}
		if (app->wants_suspend) {
			/* The window may be another one when we come back: drawn again before anything is waited for. */
			app->wants_suspend = false;
			term_suspend(term);
			continue;
		}
		term_wait(term, app_patience(app), &event);
		app_event(app, &event);
	}
	app->look = NULL;
	grid_release(&s.grid);
}

bool
run_workbench(struct call *call, struct error *err)
{
	const char *theme_name = call_value(call, "theme");
	const char *keys = call_value(call, "keys");
	const struct theme *theme = theme_find(theme_name ? theme_name : getenv("NO_COLOR") ? "mono" : "terminal");
	struct app_options o = {
		.path = call_value(call, "DOSSIER"),
		.lang = call->lang,
		.author = call->author,
		.is_fresh = call_value(call, "fresh") != NULL,
		.is_plain = call_value(call, "plain") != NULL || getenv("ATALAYA_PLAIN") != NULL,
		.is_ascii = call_value(call, "ascii") != NULL,
	};
	struct term *term = NULL;
	struct app *app = NULL;
	char *chosen = NULL;
	bool ok = false;

	if (!theme) {
		FAIL(err, ERR_USAGE, N_("there is no theme \"%s\""), theme_name);
		return error_hint(err, "terminal, mono");
	}
	if (!o.path) {
		if (!(o.path = chosen = start_ask(stdin, call->out.out, call->author, err)))
			return err->code == ERR_NONE;
	}
	if (keys) {
		ok = script_run(&o, keys, call_value(call, "screen"), call->out.out, err);
		goto done;
	}
	if (o.is_plain) {
		ok = (app = app_open(&o, err)) != NULL;
		if (ok) {
			start_note(o.path);
			plain_run(app, stdin, call->out.out);
		}
		goto done;
	}
	/* The dossier first: what goes wrong with it is said on the usual screen. */
	o.is_interrupted = term_has_input;
	o.wake = term_wake;
	if (!(app = app_open(&o, err)) || !(term = term_open(theme, !call_value(call, "no-mouse"), err)))
		goto done;
	start_note(o.path);
	app->terminal = term;
	screen_loop(app, term);
	ok = true;
done:
	term_close(term);
	app_close(app);
	free(chosen);
	return ok;
}

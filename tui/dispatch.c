/* Events to actions: keys, keys of two, what is typed, the mouse. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "tui/action.h"
#include "tui/app.h"

/* How long a half-typed key or a change to remember waits, in milliseconds. */
#define MENU_MS 400
#define STORE_MS 500
/* How often the head says how far the texts are read. */
#define FOLD_MS 250

/* ---- prompt ------------------------------------------------------------------------------ */

static void
look_again(struct app *app)
{
	struct prompt *p = app->prompt;

	app->message[0] = '\0';
	if (p->changed)
		p->changed(app, p);
}

/* The picked choice goes into the line. */
static void
take_choice(struct app *app)
{
	struct prompt *p = app->prompt;
	char *text;

	if (!app->choice_count)
		return;
	text = xstrdup(app->choices[app->choice_list.cursor].text);
	/* Where a choice is the answer, nothing that was typed stays behind it. */
	if (p->takes_choice)
		line_set(&p->line, text);
	else
		line_replace(&p->line, p->replace_at, text);
	free(text);
	look_again(app);
}

static void
answer_prompt(struct app *app)
{
	struct prompt *p = app->prompt;
	unsigned long number = app->prompts;
	struct error err = { 0 };
	bool is_done, is_same;
	char *text;

	if (app->has_picked && p->takes_choice)
		take_choice(app);
	text = xstrdup(buf_str(&p->line.text));
	is_done = p->done(app, p, text, &err);
	/* The answer may have opened another prompt; this one then is gone. */
	is_same = app->prompt && app->prompts == number;
	if (is_done) {
		if (is_same)
			app_prompt_end(app);
	} else if (is_same) {
		if (err.at.column > 0 && (size_t)err.at.column - 1 <= p->line.text.len)
			p->line.cursor = (size_t)err.at.column - 1;
		app_say_error(app, &err);
	}
	free(text);
}

static void
cancel_prompt(struct app *app)
{
	struct prompt *p = app->prompt;

	if (p->cancelled)
		p->cancelled(app, p);
	app_prompt_end(app);
	app->message[0] = '\0';
}

static void
prompt_key(struct app *app, const char *key)
{
	struct prompt *p = app->prompt;
	bool changed;

	if (strcmp(key, "Enter") == 0) {
		answer_prompt(app);
	} else if (strcmp(key, "Esc") == 0 || strcmp(key, "C-c") == 0) {
		/* First the choice that was picked, then the prompt. */
		if (app->has_picked && strcmp(key, "Esc") == 0)
			app->has_picked = false;
		else
			cancel_prompt(app);
	} else if (strcmp(key, "Backspace") == 0 && p->line.text.len == 0) {
		cancel_prompt(app);
	} else if (app->choice_count && (strcmp(key, "Down") == 0 || strcmp(key, "Up") == 0)) {
		if (app->has_picked)
			list_step(&app->choice_list, key[0] == 'D' ? 1 : -1);
		app->has_picked = true;
	} else if (app->choice_count && strcmp(key, "Tab") == 0) {
		take_choice(app);
	} else if (line_key(&p->line, key, &changed)) {
		if (changed)
			look_again(app);
	}
}

/* ---- panel ------------------------------------------------------------------------------- */

static bool
move_of(const char *key, enum move *out)
{
	static const struct {
		const char *key;
		enum move move;
	} moves[] = {
		{ "Up", MOVE_UP },	   { "k", MOVE_UP },	      { "Down", MOVE_DOWN },
		{ "j", MOVE_DOWN },	   { "PgUp", MOVE_PAGE_UP },  { "PgDn", MOVE_PAGE_DOWN },
		{ "Home", MOVE_FIRST },	   { "End", MOVE_LAST },      { "G", MOVE_LAST },
		{ "Space", MOVE_PAGE_DOWN },
	};

	for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
		if (strcmp(moves[i].key, key) == 0) {
			*out = moves[i].move;
			return true;
		}
	return false;
}

static void
panel_key(struct app *app, const char *key)
{
	struct panel *p = app->panel;
	struct error err = { 0 };
	enum move move;

	if (strcmp(key, "Enter") == 0 && p->yes) {
		unsigned long number = app->panels;

		if (!p->yes(app, p->ctx, &err))
			app_say_error(app, &err);
		/* Another one that it opened stays. */
		if (app->panels == number)
			app_panel_end(app);
	} else if (strcmp(key, "Esc") == 0 || strcmp(key, "q") == 0 || strcmp(key, "C-c") == 0
		   || strcmp(key, "Enter") == 0) {
		if (p->yes)
			app_say(app, ROLE_TEXT, "%s", _("nothing was changed"));
		app_panel_end(app);
	} else if (strcmp(key, "y") == 0) {
		free(app->clip);
		app->clip = xstrdup(buf_str(&p->text));
		app_say(app, ROLE_GOOD, "%s", _("copied"));
	} else if (move_of(key, &move)) {
		/* A panel scrolls; its cursor is the last visible line or the first. */
		list_scroll(&p->list, move == MOVE_UP	      ? -1
				      : move == MOVE_DOWN      ? 1
				      : move == MOVE_PAGE_UP   ? -(long)p->list.height
				      : move == MOVE_PAGE_DOWN ? (long)p->list.height
				      : move == MOVE_FIRST     ? -(long)p->list.rows
							       : (long)p->list.rows);
	}
}

/* ---- keys -------------------------------------------------------------------------------- */

static void
run_binding(struct app *app, const struct binding *b)
{
	app->pending[0] = '\0';
	app->shows_menu = false;
	action_run(app, action_find(b->action), b->arg);
}

static void
screen_key(struct app *app, const char *key)
{
	int scope = app_view(app)->ops->scope;
	char whole[sizeof app->pending + KEY_NAME];
	const struct binding *b;

	if (app->pending[0]) {
		snprintf(whole, sizeof whole, "%s %s", app->pending, key);
		app->pending[0] = '\0';
		app->shows_menu = false;
		if ((b = binding_find(scope, whole)))
			run_binding(app, b);
		else if (strcmp(key, "Esc") != 0)
			app_say(app, ROLE_WARN, _("%s means nothing here; ? shows the keys"), whole);
		return;
	}
	if ((b = binding_find(scope, key)))
		run_binding(app, b);
	else if (binding_is_prefix(scope, key))
		snprintf(app->pending, sizeof app->pending, "%s", key);
	else
		app_say(app, ROLE_WARN, _("%s means nothing here; ? shows the keys"), key);
}

static void
key_event(struct app *app, const char *key)
{
	if (app->prompt) {
		prompt_key(app, key);
		return;
	}
	if (app->panel) {
		panel_key(app, key);
		return;
	}
	app->message[0] = '\0';
	screen_key(app, key);
}

/* ---- mouse ------------------------------------------------------------------------------- */

/* A hint runs, a chip drops, a row of the body is selected. */
static void
click_event(struct app *app, const struct event *e)
{
	struct view *v = app_view(app);
	struct error err = { 0 };

	app->message[0] = '\0';
	for (size_t i = 0; i < app->hot_count; i++) {
		const struct hot *h = &app->hot[i];

		if (h->row != e->row || e->col < h->col || e->col >= h->col + h->width)
			continue;
		if (h->binding) {
			run_binding(app, h->binding);
		} else {
			char *rest = query_without(app->query, h->term);

			if (!app_filter(app, rest, &err))
				app_say_error(app, &err);
			free(rest);
		}
		return;
	}
	if (v->ops->click && e->row >= app->body_top && e->row < app->body_top + app->body_rows)
		v->ops->click(v, e->row - app->body_top, e->col, e->is_double);
}

void
app_event(struct app *app, const struct event *event)
{
	struct view *v = app_view(app);

	switch (event->kind) {
	case EVENT_KEY:
		key_event(app, event->key);
		break;
	case EVENT_PASTE:
		if (app->prompt) {
			line_insert(&app->prompt->line, event->text);
			look_again(app);
		} else {
			app_say(app, ROLE_WARN, "%s", _("nothing is being typed: what was pasted is ignored"));
		}
		break;
	case EVENT_CLICK:
		/* The mouse is off while something is typed or read. */
		if (!app->prompt && !app->panel)
			click_event(app, event);
		break;
	case EVENT_WHEEL:
		if (app->panel)
			list_scroll(&app->panel->list, event->steps);
		else if (!app->prompt && v->ops->move)
			v->ops->move(v, event->steps < 0 ? MOVE_UP : MOVE_DOWN, labs(event->steps));
		break;
	case EVENT_NONE:
		if (app->is_unfinished)
			break;
		if (app->pending[0])
			app->shows_menu = true;
		else if (app->state_is_dirty && !app->prompt)
			app_store_state(app);
		break;
	case EVENT_WAKE:
		if (app->prompt && app->prompt->is_paused)
			look_again(app);
		break;
	case EVENT_CLOSED:
		app->wants_quit = true;
		break;
	case EVENT_RESIZE:
		break;
	}
	if (app->prompt && app->prompt->is_paused && event->kind == EVENT_NONE)
		look_again(app);
}

int
app_patience(const struct app *app)
{
	if (app->prompt && app->prompt->is_paused)
		return 0;
	if (app->is_unfinished)
		return 0;
	if (app->pending[0] && !app->shows_menu)
		return MENU_MS;
	if (source_fold_state(app->src, NULL, NULL) == FOLD_RUNNING)
		return FOLD_MS;
	return app->state_is_dirty && !app->is_read_only && !app->prompt ? STORE_MS : -1;
}

/* The workbench line by line. */
#include "tui/plain.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/clock.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/action.h"
#include "tui/app.h"
#include "tui/terms.h"
#include "tui/work.h"

/* The window that lists are read through: nothing of it is drawn. */
#define ROWS 24
#define COLS 100
#define CHOICES_SAID 12
/* More lines than this that changed: the screen is said as a whole. */
#define NEWS_MAX 5

struct plain {
	struct app *app;
	FILE *out;
	struct grid grid;
	struct buf said; /* the screen as it was last said */
	int64_t told;	 /* when long work said how far it is: clock_elapsed */
};

/* How often that is, in microseconds. */
#define TELL_US 3000000

static volatile sig_atomic_t is_stopped;

static void
stop(int sig)
{
	(void)sig;
	is_stopped = 1;
}

/* Nothing from data reaches the terminal as it is. */
static void
write_clean(struct plain *p, const char *text)
{
	for (const char *at = text; *at;) {
		size_t len = strcspn(at, "\n");
		char *line = xstrndup(at, len);
		struct buf clean = { 0 };

		utf8_clean(&clean, line);
		fprintf(p->out, "%s\n", buf_str(&clean));
		buf_release(&clean);
		free(line);
		at += len + (at[len] == '\n');
	}
}

/* In the midst of long work: a line now and then; Ctrl-C stops it, not the program. */
static bool
look(void *ctx)
{
	struct plain *p = ctx;
	struct buf line = { 0 };

	if (clock_elapsed() - p->told >= TELL_US) {
		p->told = clock_elapsed();
		say_work(p->app, &line);
		write_clean(p, buf_str(&line));
		fflush(p->out);
		buf_release(&line);
	}
	return !is_stopped;
}

static void
say_message(struct plain *p)
{
	if (p->app->message[0])
		write_clean(p, p->app->message);
	p->app->message[0] = '\0';
}

static size_t
count_lines(const char *text)
{
	size_t lines = 0;

	for (; *text; text++)
		lines += *text == '\n';
	return lines;
}

/* The whole screen when it is another one; else the few lines that are different now. */
static void
say_news(struct plain *p, const char *text)
{
	const char *now = text, *before = buf_str(&p->said);
	struct buf news = { 0 };
	bool is_same_size = count_lines(now) == count_lines(before);

	while (is_same_size && *now) {
		size_t len = strcspn(now, "\n"), old = strcspn(before, "\n");

		if (len != old || memcmp(now, before, len) != 0) {
			buf_add(&news, now, len);
			buf_putc(&news, '\n');
		}
		now += len + (now[len] == '\n');
		before += old + (before[old] == '\n');
	}
	write_clean(p, is_same_size && count_lines(buf_str(&news)) <= NEWS_MAX ? buf_str(&news) : text);
	buf_release(&news);
	buf_clear(&p->said);
	buf_puts(&p->said, text);
}

/* Where one is, and what is there. */
static void
say_screen(struct plain *p)
{
	struct app *app = p->app;
	const struct view *v = app_view(app);
	struct buf text = { 0 }, filter = { 0 };
	char some[32], all[32];

	app_draw(app, &p->grid);
	buf_printf(&text, _("%s, %s: %s of %s"), app->name, gettext(v->ops->title),
		   app_number(selection_count(app->sel), some, sizeof some),
		   app_number(source_total(app->src), all, sizeof all));
	query_shown(app, app->query->text, &filter);
	if (filter.len)
		buf_printf(&text, _(", filter %s"), buf_str(&filter));
	buf_release(&filter);
	if (app->hides_names)
		buf_printf(&text, ", %s", _("names hidden"));
	buf_putc(&text, '\n');
	if (v->ops->say)
		v->ops->say(v, &text);
	if (v->ops->status)
		v->ops->status(v, &text);
	buf_putc(&text, '\n');
	say_news(p, buf_str(&text));
	buf_release(&text);
}

static void
say_choices(struct plain *p)
{
	const struct app *app = p->app;

	for (size_t i = 0; i < app->choice_count && i < CHOICES_SAID; i++) {
		const struct choice *c = &app->choices[i];
		struct buf line = { 0 };

		buf_printf(&line, "  %s: %s", c->text, c->reason ? c->reason : c->label);
		write_clean(p, buf_str(&line));
		buf_release(&line);
	}
	if (app->choice_count > CHOICES_SAID)
		fprintf(p->out, _("  and %zu more\n"), app->choice_count - CHOICES_SAID);
}

static void
send_key(struct plain *p, const char *key)
{
	struct event e = { .kind = EVENT_KEY };

	snprintf(e.key, sizeof e.key, "%s", key);
	app_event(p->app, &e);
}

/* The line answers the question that is open; an empty one leaves it. */
static void
answer(struct plain *p, const char *line)
{
	struct app *app = p->app;

	if (!line[0]) {
		send_key(p, "Esc");
		return;
	}
	line_set(&app->prompt->line, line);
	if (app->prompt->changed)
		app->prompt->changed(app, app->prompt);
	send_key(p, "Enter");
	/* Refused: say why, ask again. */
	if (app->prompt && app->info[0])
		write_clean(p, app->info);
}

/* "12": the twelfth item of the list. */
static bool
go_to_number(struct plain *p, const char *line)
{
	struct view *v = app_view(p->app);
	char *end;
	long number = strtol(line, &end, 10);

	if (end == line || *end || number < 1 || !v->ops->move)
		return false;
	v->ops->move(v, MOVE_FIRST, 1);
	if (number > 1)
		v->ops->move(v, MOVE_DOWN, number - 1);
	return true;
}

/* Keys in turn, "g i"; false when the line is none. */
static bool
send_keys(struct plain *p, const char *line)
{
	struct app *app = p->app;
	int scope = app_view(app)->ops->scope;
	char first[KEY_NAME];
	size_t len = strcspn(line, " ");

	if (!binding_find(scope, line))
		return false;
	if (len >= sizeof first)
		return false;
	snprintf(first, sizeof first, "%.*s", (int)len, line);
	send_key(p, first);
	if (line[len])
		send_key(p, line + len + 1);
	return true;
}

static void
obey(struct plain *p, const char *line)
{
	struct app *app = p->app;
	struct sigaction interrupt = { .sa_handler = stop }, before;

	/* While something is done Ctrl-C stops it; at the question it ends the program, as everywhere. */
	is_stopped = 0;
	sigaction(SIGINT, &interrupt, &before);
	if (app->prompt)
		answer(p, line);
	else if (app->panel)
		send_key(p, line[0] ? "Esc" : "Enter");
	else if (!line[0])
		send_key(p, "Enter");
	else if (line[0] == ':' && line[1])
		action_run_line(app, line + 1);
	else if (line[0] == '/' && line[1])
		action_run(app, action_find("filter"), line + 1);
	else if (!go_to_number(p, line) && !send_keys(p, line))
		app_say(app, ROLE_WARN, _("\"%s\" means nothing here; ? says what does"), line);
	sigaction(SIGINT, &before, NULL);
}

void
plain_run(struct app *app, FILE *in, FILE *out)
{
	struct plain p = { .app = app, .out = out };
	char *line = NULL;
	size_t cap = 0;
	ssize_t len;

	grid_init(&p.grid, ROWS, COLS);
	app->look = look;
	app->looker = &p;
	for (;;) {
		say_message(&p);
		if (app->panel) {
			write_clean(&p, app->panel->title);
			write_clean(&p, buf_str(&app->panel->text));
			if (app->panel->yes)
				fprintf(out, _("an empty line %s, anything else leaves it\n"),
					app->panel->yes_label);
		} else if (app->prompt) {
			say_choices(&p);
			if (app->info[0])
				write_clean(&p, app->info);
			fprintf(out, "%s\n", app->prompt->label);
		} else {
			say_screen(&p);
		}
		fputs("> ", out);
		fflush(out);
		if (app->wants_quit || (len = getline(&line, &cap, in)) < 0)
			break;
		while (len > 0 && (line[len - 1] == '\n' || line[len - 1] == '\r'))
			line[--len] = '\0';
		if (utf8_check(line, (size_t)len) != (size_t)len)
			app_say(app, ROLE_WARN, "%s", _("that was no UTF-8 text"));
		else
			obey(&p, line);
		if (app->clip) {
			write_clean(&p, app->clip);
			free(app->clip);
			app->clip = NULL;
		}
		if (app->wants_quit)
			break;
	}
	app->look = NULL;
	fputc('\n', out);
	free(line);
	buf_release(&p.said);
	grid_release(&p.grid);
}

/*
 * The workbench without a terminal: one dossier, one filter for all screens, a stack of views, the marks,
 * what is being typed. Events go in, a grid of cells comes out; terminal and scripts are the same to it.
 */
#ifndef ATALAYA_TUI_APP_H
#define ATALAYA_TUI_APP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/buf.h"
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/base/progress.h"
#include "core/columns/source.h"
#include "core/dossier/dossier.h"
#include "core/query/query.h"
#include "tui/canvas.h"
#include "tui/event.h"
#include "tui/line.h"
#include "tui/view.h"

#define APP_DEPTH 16
#define APP_FIGURES 3 /* screens of figures.h */

struct binding;

/* One way to go on with what is typed, or one command of the palette. */
struct choice {
	char *text;   /* goes into the line */
	char *label;  /* what it means */
	char *reason; /* why it cannot be taken now; NULL: it can */
	char *key;    /* the key that does the same; NULL: none */
};

/* A question in the message line. One at a time; the app frees ctx with release. */
struct prompt {
	const char *label; /* translated; stands before the line */
	/* The text changed: look again. May set app->info and offer choices. NULL: nothing to show. */
	void (*changed)(struct app *app, struct prompt *p);
	/* Enter. false: the prompt stays, *err is shown, the cursor goes to err->at.column. */
	bool (*done)(struct app *app, struct prompt *p, const char *text, struct error *err);
	/* Esc. NULL: nothing to put back. */
	void (*cancelled)(struct app *app, struct prompt *p);
	void (*release)(void *ctx);
	void *ctx;
	struct line line;
	size_t replace_at; /* a choice replaces the bytes from here to the cursor */
	/* A choice that was picked is the answer: Enter takes it at once. */
	bool takes_choice;
	bool is_paused; /* what is shown beside it is not up to date yet */
};

/* Lines of text over the body: an explanation, a preview before a change. */
struct panel {
	char *title;
	struct buf text;
	struct list list;
	/* Enter. NULL: only to read. */
	bool (*yes)(struct app *app, void *ctx, struct error *err);
	const char *yes_label; /* translated: what Enter does */
	void (*release)(void *ctx);
	void *ctx;
};

struct app {
	struct dossier *d;
	struct source *src;
	char *name;	   /* of the dossier, for the head */
	char *path;	   /* of its file, as it was named */
	const char *lang;  /* "en" or "es" */
	const char *author;
	bool is_read_only;

	struct query *query;
	struct selection *sel;
	bool has_as_of; /* somebody chose the day of stage and status; it holds on all screens */
	int32_t as_of;

	int64_t *marks; /* ascending */
	size_t mark_count;

	bool hides_names;
	bool is_ascii, is_plain;

	struct view *stack[APP_DEPTH];
	size_t depth;

	struct prompt *prompt;
	unsigned long prompts, panels; /* opened so far: an address may come again, the number does not */
	struct choice *choices;
	size_t choice_count, choice_cap;
	struct list choice_list;
	bool has_picked; /* a choice is highlighted */
	char info[160];	 /* beside the prompt: a live count */

	struct panel *panel;

	char pending[KEY_NAME * 2]; /* the beginning of a key of two: "g" */
	bool shows_menu;

	char message[512];
	enum role message_role;
	char last_action[64], last_arg[256]; /* for "." */
	char pattern[80];		      /* the one that was current last */

	char **history; /* states gone through; history[history_at] is the present one */
	size_t history_count, history_at;

	bool is_covered;    /* a question or a panel stood over the screen when it was last drawn */
	bool is_unfinished; /* the screen has more to count: it is drawn again at once */
	char *figures_was[APP_FIGURES]; /* by enum figures_kind: settings of a screen when it was last left; or NULL */
	struct discovery *discovery; /* what was found last; NULL: nothing was looked for */
	char *crosstab_was; /* likewise, of the crosstab; NULL: never left */
	char *impunity_was; /* settings of that screen when it was last left; NULL: never */
	bool state_is_dirty; /* something to remember was changed since it was stored */
	bool wants_quit, wants_suspend, wants_redraw;
	char *clip; /* text for the clipboard, taken by the terminal; NULL: none */

	/* Long work that somebody waits for; no title: none. Nothing else happens meanwhile. */
	struct work {
		const char *title; /* translated */
		int64_t done, total; /* total 0: not known */
		long rows; /* that it goes through; 0: done and total are what is counted */
		bool is_bytes; /* those are bytes of a file */
		int64_t begun, looked; /* microseconds of clock_elapsed */
		bool is_asking;	       /* it took so long that Esc was not enough */
		struct progress progress;
	} work;
	/* Set by the terminal: paints the work, reads what was typed. false: stop it. NULL: nobody looks. */
	bool (*look)(void *ctx);
	void *looker;
	int64_t work_patience; /* microseconds before work shows itself */

	/* Set by the terminal: is a key waiting? Long answers stop for it. NULL: never. */
	bool (*is_interrupted)(void *ctx);
	bool may_interrupt; /* what is being computed is only for what is being typed */
	struct progress progress;
	void (*wake)(void *ctx); /* callable from any thread */
	bool has_started;	 /* what runs in the background */
	void *terminal;
	/* Where things were drawn last, for clicks. */
	int rows, cols, body_top, body_rows;
	struct hot {
		int row, col, width;
		const struct binding *binding; /* of a hint; NULL: a chip */
		size_t term;		       /* the chip's place in the filter */
	} hot[32];
	size_t hot_count;
};

struct app_options {
	const char *path, *lang, *author;
	bool is_fresh, is_plain, is_ascii;
	bool (*is_interrupted)(void *ctx);
	void (*wake)(void *ctx);
	void *terminal;
};

/*
 * app_open - opens a dossier to work on, or to read when somebody else writes (a message says who).
 * Returns NULL with *err; the caller ends it with app_close (NULL is fine), which stores the state.
 */
struct app *app_open(const struct app_options *options, struct error *err);
void app_close(struct app *app);

/* Starts what runs in the background: once the first frame is seen, so that nobody waits for it. */
void app_start_work(struct app *app);

/* One event. Nothing is drawn. */
void app_event(struct app *app, const struct event *event);
/* Draws everything. The grid has the size of the screen. */
void app_draw(struct app *app, struct grid *grid);
/* How long to wait for the next event in milliseconds; -1: for ever. After it, send EVENT_NONE. */
int app_patience(const struct app *app);

/* While something works: an event that came meanwhile. false: the person wants it stopped. */
bool app_work_event(struct app *app, const struct event *event);

/* ---- for views and actions ----------------------------------------------------------------- */

struct view *app_view(const struct app *app);
/* Opens a screen above the present one; the same screen with another arg replaces it. */
bool app_push(struct app *app, const struct view_ops *ops, const char *arg, struct error *err);
/* Goes to a screen of the first rank: the stack is incidents, then it. */
bool app_go(struct app *app, const struct view_ops *ops, const char *arg, struct error *err);
/* One screen back; false on the last one. */
bool app_pop(struct app *app);

/* What the message line says, until the next key. */
void app_say(struct app *app, enum role role, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
void app_say_error(struct app *app, const struct error *err);

/* Another filter for all screens; is put into the history. false with *err: the old one stays. */
bool app_filter(struct app *app, const char *query, struct error *err);
/* The same while it is being typed: nothing is remembered. */
bool app_filter_try(struct app *app, const char *query, struct error *err);
/* The filter with more terms: side by side, what is an "or" in parentheses; those it has are not repeated. */
bool app_filter_add(struct app *app, const char *term, struct error *err);
/*
 * app_as_of - the day on which stage and status are asked, on all screens; DATE_MIN: when the datasets
 * last knew. Is put into the history.
 */
bool app_as_of(struct app *app, int32_t day, struct error *err);
/* Puts the present state into the history, before something that Backspace should take back. */
void app_remember(struct app *app);
/* Data changed through app->d: brings columns, selection and views up to date. */
bool app_refresh(struct app *app, struct error *err);

bool app_is_marked(const struct app *app, int64_t id);
void app_mark(struct app *app, int64_t id, bool is_marked);
/* Replaces all marks; ids ascend, the app keeps a copy of those that the source has. */
void app_mark_all(struct app *app, const int64_t *ids, size_t count);
/* What a command acts upon: the marked incidents, or the current one. The caller frees *ids. */
size_t app_targets(const struct app *app, int64_t **ids);

/*
 * app_work - long work begins; it is to step through the progress that is returned, and ends with
 * app_work_end. The screen shows how far it is, Esc and Ctrl-C stop it. title: translated, lasts until then.
 * Whoever knows how many rows it goes through says so in work.rows, or that it counts bytes in work.is_bytes.
 */
struct progress *app_work(struct app *app, const char *title);
void app_work_end(struct app *app);

/* Opens a prompt; p is copied, ctx is then the app's. text: what stands in the line at first. */
void app_prompt(struct app *app, const struct prompt *p, const char *text);
void app_prompt_end(struct app *app);
void app_choices_clear(struct app *app);
/* Adds a choice; texts are copied; reason and key may be NULL. */
void app_choice(struct app *app, const char *text, const char *label, const char *reason, const char *key);
/* Opens a panel; p is copied, title and text are then the app's. */
void app_panel(struct app *app, const struct panel *p);
void app_panel_end(struct app *app);

/* May the value of a field be seen now? What may name a person is not while names are hidden. */
bool app_shows(struct app *app, const struct field_ref *ref);
/* Writes 12345 as people of the language do: 12,345 or 12.345. */
const char *app_number(long n, char *out, size_t size);

/* Stores what is to be remembered now (app_event does so when the person pauses). */
void app_store_state(struct app *app);

#endif

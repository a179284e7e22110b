/* Where the person is: remembered, gone back to, kept in the dossier. */
#include "tui/state.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/dossier/screen_state.h"
#include "tui/app.h"

/* States that Backspace can go back through; the oldest are forgotten. */
#define HISTORY_MAX 200
/* More marks than this are not kept until next time. */
#define MARKS_KEPT 100000

static const struct view_ops *const screens[] = { &incidents_view, &detail_view, &facets_view,
						  &impunity_view, &log_view, &patterns_view,
						  &refused_view, &unmatched_view, &duplicates_view,
						  &pair_view, &funnel_view, &outcome_view, &compare_view, &responses_view,
						  &crosstab_view, &discovery_view, &timeline_view };

/* What stands for a line end in a value, and for itself: no text that people type has it. */
#define ESCAPE '\001'

void
state_line(struct buf *out, const char *key, const char *value)
{
	buf_printf(out, "%s=", key);
	for (; *value; value++) {
		if (*value == '\n' || *value == ESCAPE)
			buf_putc(out, ESCAPE);
		buf_putc(out, *value == '\n' ? 'n' : *value);
	}
	buf_putc(out, '\n');
}

/* The value of a line as it was, in place. */
static void
read_value(char *value)
{
	char *to = value;

	for (; *value; value++) {
		if (*value == ESCAPE && value[1])
			*to++ = *++value == 'n' ? '\n' : *value;
		else
			*to++ = *value;
	}
	*to = '\0';
}

/* What Backspace takes back: filter, screen, and what each screen shows. */
void
history_describe(const struct app *app, struct buf *out)
{
	char day[16];

	/* Before the filter, which may ask for the status on that day. */
	if (app->has_as_of) {
		date_format_day(app->as_of, day, sizeof day);
		buf_printf(out, "as-of=%s\n", day);
	}
	state_line(out, "filter", app->query->text);
	for (size_t i = 0; i < app->depth; i++) {
		const struct view *v = app->stack[i];

		buf_printf(out, "screen=%s\n", v->ops->name);
		if (v->ops->save)
			v->ops->save(v, out);
	}
}

static int
by_id(const void *a, const void *b)
{
	const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

/* Whatever stands in a dossier that came from elsewhere: no more than is ever stored, in order, each once. */
static void
restore_marks(struct app *app, const char *text)
{
	int64_t *ids = NULL;
	size_t count = 0, cap = 0, kept = 0;

	while (*text && count < MARKS_KEPT) {
		char *end;
		long long id = strtoll(text, &end, 10);

		if (end == text)
			break;
		ids = grow_array(ids, count, &cap, sizeof *ids);
		ids[count++] = id;
		text = end + (*end == ' ');
	}
	if (count)
		qsort(ids, count, sizeof *ids, by_id);
	for (size_t i = 0; i < count; i++)
		if (i == 0 || ids[i] != ids[i - 1])
			ids[kept++] = ids[i];
	app_mark_all(app, ids, kept);
	free(ids);
}

static void
restore_line(void *ctx, const char *key, const char *value)
{
	struct app *app = ctx;
	struct view *v = app_view(app);

	struct date day;

	if (strcmp(key, "as-of") == 0 && date_parse(value, strlen(value), &day)
	    && day.precision == DATE_DAY) {
		app->has_as_of = true;
		app->as_of = day.last;
		source_set_as_of(app->src, day.last);
	} else if (strcmp(key, "filter") == 0) {
		app_filter(app, value, NULL);
	} else if (strcmp(key, "screen") == 0) {
		for (size_t i = 0; i < sizeof screens / sizeof *screens; i++)
			if (strcmp(value, screens[i]->name) == 0 && (!v || v->ops != screens[i])
			    && screens[i] != &incidents_view)
				app_push(app, screens[i], "", NULL);
	} else if (strcmp(key, "names") == 0) {
		app->hides_names = strcmp(value, "hidden") == 0;
	} else if (strcmp(key, "marks") == 0) {
		restore_marks(app, value);
	} else if (v && v->ops->restore) {
		v->ops->restore(v, key, value);
	}
}

void
state_lines(const char *text, state_line_fn *fn, void *ctx)
{
	for (const char *at = text; *at;) {
		size_t len = strcspn(at, "\n");
		const char *equals = memchr(at, '=', len);

		if (equals) {
			char *key = xstrndup(at, (size_t)(equals - at));
			char *value = xstrndup(equals + 1, len - (size_t)(equals - at) - 1);

			read_value(value);
			fn(ctx, key, value);
			free(key);
			free(value);
		}
		at += len + (at[len] == '\n');
	}
}

/* Reads a state back, line by line. */
static void
restore(struct app *app, const char *text)
{
	while (app_pop(app))
		;
	app->has_as_of = false;
	source_set_as_of(app->src, DATE_MIN);
	state_lines(text, restore_line, app);
}

/* ---- kept in the dossier ------------------------------------------------------------------ */

void
state_restore_stored(struct app *app)
{
	struct buf text = { 0 };

	if (screen_state_load(app->d, &text, NULL))
		restore(app, buf_str(&text));
	buf_release(&text);
	app->message[0] = '\0';
}

void
state_restore_hiding(struct app *app)
{
	struct buf text = { 0 };

	if (screen_state_load(app->d, &text, NULL))
		app->hides_names = strstr(buf_str(&text), "\nnames=hidden\n") != NULL;
	buf_release(&text);
}

void
app_store_state(struct app *app)
{
	struct buf text = { 0 };
	struct error err = { 0 };

	app->state_is_dirty = false;
	if (app->is_read_only)
		return;
	history_describe(app, &text);
	buf_printf(&text, "names=%s\n", app->hides_names ? "hidden" : "shown");
	if (app->mark_count && app->mark_count <= MARKS_KEPT) {
		buf_puts(&text, "marks=");
		for (size_t i = 0; i < app->mark_count; i++)
			buf_printf(&text, "%s%lld", i ? " " : "", (long long)app->marks[i]);
		buf_putc(&text, '\n');
	}
	if (!screen_state_save(app->d, buf_str(&text), &err))
		app_say_error(app, &err);
	buf_release(&text);
}

/* ---- history ------------------------------------------------------------------------------ */

void
history_start(struct app *app)
{
	history_release(app);
	app->history = xcalloc(HISTORY_MAX, sizeof *app->history);
	app->history_count = app->history_at = 0;
}

void
history_release(struct app *app)
{
	for (size_t i = 0; i < app->history_count; i++)
		free(app->history[i]);
	free(app->history);
	app->history = NULL;
	app->history_count = app->history_at = 0;
}

/*
 * history[0, history_at) are the states before the present one, history(history_at, count) those that
 * were gone back from; the present one stands at history_at only after going back.
 */
void
history_add(struct app *app, const struct buf *state)
{
	if (!app->history
	    || (app->history_at && strcmp(app->history[app->history_at - 1], buf_str(state)) == 0))
		return;
	while (app->history_count > app->history_at)
		free(app->history[--app->history_count]);
	if (app->history_count == HISTORY_MAX) {
		free(app->history[0]);
		memmove(app->history, app->history + 1, (HISTORY_MAX - 1) * sizeof *app->history);
		app->history_count--;
	}
	app->history[app->history_count++] = xstrdup(buf_str(state));
	app->history_at = app->history_count;
}

void
app_remember(struct app *app)
{
	struct buf now = { 0 };

	history_describe(app, &now);
	history_add(app, &now);
	buf_release(&now);
}

bool
history_step(struct app *app, int step)
{
	char **history = app->history;
	struct buf now = { 0 };
	size_t at = app->history_at;

	if (!history || (step < 0 ? at == 0 : at + 1 >= app->history_count))
		return false;
	history_describe(app, &now);
	if (step < 0 && at == app->history_count) {
		if (app->history_count == HISTORY_MAX) {
			free(history[0]);
			memmove(history, history + 1, (HISTORY_MAX - 1) * sizeof *history);
			app->history_count--;
			at--;
		}
		history[app->history_count++] = buf_steal(&now);
	} else {
		free(history[at]);
		history[at] = buf_steal(&now);
	}
	at = step < 0 ? at - 1 : at + 1;
	/* While a state is brought back, nothing is remembered. */
	app->history = NULL;
	restore(app, history[at]);
	app->history = history;
	app->history_at = at;
	app->state_is_dirty = true;
	return true;
}

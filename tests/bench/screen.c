/*
 * screen DOSSIER: what a person waits for on the screen, without the terminal itself. From opening to the
 * first drawn frame, and from a key to the frame that shows its answer. Medians, in milliseconds, beside
 * what SQLite takes for the bare query in the same process; and the memory in use.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "core/base/clock.h"
#include "core/dossier/dossier.h"
#include "core/dossier/stmt.h"
#include "tui/app.h"

#define RUNS 9
#define ROWS 50
#define COLS 160

static struct grid grid;

static int
by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double
median(double *ms, int count)
{
	qsort(ms, (size_t)count, sizeof *ms, by_value);
	return ms[count / 2];
}

static void
nobody(void *ctx)
{
	(void)ctx;
}

static bool
never(void *ctx)
{
	(void)ctx;
	return false;
}

static double
since(int64_t start)
{
	return (double)(clock_elapsed() - start) / 1000;
}

/* A line of /proc/self/status, in MB. */
static double
memory(const char *key)
{
	FILE *f = fopen("/proc/self/status", "r");
	char line[128];
	double mb = 0;

	while (f && fgets(line, sizeof line, f))
		if (strncmp(line, key, strlen(key)) == 0)
			mb = atof(line + strlen(key) + 1) / 1024;
	if (f)
		fclose(f);
	return mb;
}

static struct app *
open_app(const char *path)
{
	struct app_options o = { .path = path, .lang = "en", .author = "", .is_fresh = true,
				 .wake = nobody, .is_interrupted = never };
	struct error err = { 0 };
	struct app *app = app_open(&o, &err);

	if (!app) {
		fprintf(stderr, "%s\n", err.msg);
		exit(2);
	}
	return app;
}

static void
press(struct app *app, const char *key)
{
	struct event e = { .kind = EVENT_KEY };

	snprintf(e.key, sizeof e.key, "%s", key);
	app_event(app, &e);
	app_draw(app, &grid);
}

/* Draws until everything around the rows is there, too. */
static void
settle(struct app *app)
{
	while (app->is_unfinished)
		app_draw(app, &grid);
}

/* Types a text; the answer is the time of its last key, from key to frame. */
static double
last_key(struct app *app, const char *text)
{
	double ms[RUNS];

	for (int i = 0; i < RUNS; i++) {
		size_t len = strlen(text);
		char last[2] = { text[len - 1], '\0' };
		int64_t start;

		press(app, "/");
		for (size_t k = 0; k + 1 < len; k++) {
			struct event e = { .kind = EVENT_KEY };

			snprintf(e.key, sizeof e.key, "%c", text[k]);
			app_event(app, text[k] == ' ' ? (strcpy(e.key, "Space"), &e) : &e);
		}
		start = clock_elapsed();
		press(app, last);
		ms[i] = since(start);
		settle(app);
		press(app, "Esc");
		settle(app);
	}
	return median(ms, RUNS);
}

static double
key(struct app *app, const char *name, const char *back)
{
	double ms[RUNS];

	for (int i = 0; i < RUNS; i++) {
		int64_t start = clock_elapsed();

		press(app, name);
		ms[i] = since(start);
		settle(app);
		if (back)
			press(app, back);
		settle(app);
	}
	return median(ms, RUNS);
}

static double
sqlite(struct app *app, const char *sql)
{
	double ms[3];

	for (int i = 0; i < 3; i++) {
		struct stmt *s = stmt_new(app->d, sql, NULL);
		int64_t start = clock_elapsed();

		while (s && stmt_step(s, NULL) == STMT_ROW)
			;
		ms[i] = since(start);
		stmt_free(s);
	}
	return median(ms, 3);
}

static void
say(const char *what, double ms, double peer)
{
	printf("%-44s %9.2f ms", what, ms);
	if (peer > 0)
		printf("   SQLite %9.1f ms   ratio %.4f", peer, ms / peer);
	putchar('\n');
	fflush(stdout);
}

int
main(int argc, char **argv)
{
	double ms[RUNS], coded, narrative;
	struct app *app;
	int64_t start;

	if (argc != 2 || sodium_init() < 0)
		return 2;
	grid_init(&grid, ROWS, COLS);
	for (int i = 0; i < RUNS; i++) {
		start = clock_elapsed();
		app = open_app(argv[1]);
		app_draw(app, &grid);
		ms[i] = since(start);
		app->state_is_dirty = false;
		app_close(app);
	}
	say("open to first frame, 160x50", median(ms, RUNS), 0);
	grid_release(&grid);
	grid_init(&grid, 24, 80);
	for (int i = 0; i < RUNS; i++) {
		start = clock_elapsed();
		app = open_app(argv[1]);
		app_draw(app, &grid);
		ms[i] = since(start);
		app->state_is_dirty = false;
		if (i + 1 < RUNS)
			app_close(app);
	}
	say("open to first frame, 80x24", median(ms, RUNS), 0);
	printf("%-44s %9.1f MB\n", "memory, folded text not there yet", memory("VmRSS:"));
	app_start_work(app);
	start = clock_elapsed();
	source_fold_wait(app->src, NULL);
	say("texts folded in the background", since(start), 0);
	coded = sqlite(app, "SELECT count(DISTINCT incident) FROM act WHERE type = 'killing'");
	say("filter key, coded (type=killing)", last_key(app, "type=killing"), coded);
	narrative = sqlite(app, "SELECT count(*) FROM incident_text WHERE text LIKE '%amenaz%'");
	say("filter key, narrative (text:amenaz)", last_key(app, "text:amenaz"), narrative);
	say("filter key, expression (text=/amenaz\\w+/)", last_key(app, "text=/amenaz\\w+/"), narrative);
	say("key Down", key(app, "Down", NULL), 0);
	say("key PgDn", key(app, "PgDn", NULL), 0);
	say("key End, then Home", key(app, "End", "Home"), 0);
	say("sort by this column", key(app, "s", NULL), 0);
	say("facets", key(app, "2", "q"), 0);
	say("impunity by country", key(app, "3", "q"), 0);
	printf("%-44s %9.1f MB\n", "memory with folded text", memory("VmRSS:"));
	app->state_is_dirty = false;
	app_close(app);
	grid_release(&grid);
	return 0;
}

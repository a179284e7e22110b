/*
 * crosstab DOSSIER: how long opening and the answers of an interactive session take, beside the same or a
 * like question put to SQLite in the same process. Medians of 9 runs, in milliseconds; quote the ratios.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <sodium.h>

#include "core/columns/source.h"
#include "core/dossier/dossier.h"
#include "core/dossier/stmt.h"
#include "core/justice/impunity.h"

#define RUNS 9

static double
now(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (double)ts.tv_sec * 1e3 + (double)ts.tv_nsec / 1e6;
}

static int
by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double
median(double *ms)
{
	qsort(ms, RUNS, sizeof *ms, by_value);
	return ms[RUNS / 2];
}

struct bench {
	struct dossier *d;
	struct source *src;
	struct selection *all, *some;
};

/* One thing to measure. Returns what it counted, so that nobody can leave it out. */
typedef long task(struct bench *b, const void *arg);

static double
timed(struct bench *b, task *fn, const void *arg, long *n)
{
	double ms[RUNS];

	for (int i = -1; i < RUNS; i++) {
		double start = now();

		*n = fn(b, arg);
		/* The first time loads. */
		if (i >= 0)
			ms[i] = now() - start;
	}
	return median(ms);
}

static double
theirs(struct bench *b, const char *sql)
{
	double ms[RUNS];
	double spent = 0;
	int i;

	/* Slow ones need no nine runs to be told from ours. */
	for (i = 0; i < RUNS && spent < 3000; i++) {
		struct stmt *s = stmt_new(b->d, sql, NULL);
		double start = now();

		while (stmt_step(s, NULL) == STMT_ROW)
			;
		ms[i] = now() - start;
		spent += ms[i];
		stmt_free(s);
	}
	for (int k = i; k < RUNS; k++)
		ms[k] = ms[k % i];
	return median(ms);
}

static void
line(struct bench *b, const char *name, task *fn, const void *arg, const char *sql)
{
	long n;
	double mine = timed(b, fn, arg, &n);

	printf("%-36s %9ld  %8.2f ms", name, n, mine);
	if (sql) {
		double sqlite = theirs(b, sql);

		printf("   SQLite %9.1f ms   ratio %.5f", sqlite, mine / sqlite);
	}
	putchar('\n');
	fflush(stdout);
}

/* ---- tasks ------------------------------------------------------------------------------ */

struct pair {
	enum field_id rows, cols;
};

static long
cross(struct bench *b, const void *arg)
{
	const struct pair *pair = arg;
	struct field_ref by_row = { pair->rows, NULL }, by_col = { pair->cols, NULL };
	struct arena arena = { 0 };
	struct crosstab t;
	long cells;

	if (!source_crosstab(b->src, b->all, &by_row, &by_col, "en", &arena, &t, NULL))
		exit(1);
	cells = (long)(t.rows.count * t.cols.count);
	arena_release(&arena);
	return cells;
}

static long
keystroke(struct bench *b, const void *arg)
{
	struct query *q = query_parse(arg, source_codes(b->src), NULL);
	struct selection *sel = source_select(b->src, q, NULL);
	long n = selection_count(sel);

	selection_free(sel);
	query_free(q);
	return n;
}

static long
facets(struct bench *b, const struct selection *sel)
{
	static const enum field_id shown[] = { F_COUNTRY, F_ADMIN1, F_TYPE, F_ACTOR,
					       F_SEX, F_PROFILE, F_STATUS, F_TAG };
	long values = 0;

	for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
		struct field_ref ref = { shown[i], NULL };
		struct arena arena = { 0 };
		struct facet facet;

		if (!source_facet(b->src, sel, &ref, "en", &arena, &facet, NULL))
			exit(1);
		values += (long)facet.count;
		arena_release(&arena);
	}
	return values;
}

static long
facets_of_all(struct bench *b, const void *arg)
{
	(void)arg;
	return facets(b, b->all);
}

static long
facets_of_some(struct bench *b, const void *arg)
{
	(void)arg;
	return facets(b, b->some);
}

static long
sort(struct bench *b, const void *arg)
{
	struct sort_key key = { { *(const enum field_id *)arg, NULL }, true };
	struct ordering *o = source_order(b->src, b->all, &key, 1, "en", NULL);
	long n = (long)ordering_count(o);

	ordering_free(o);
	return n;
}

static bool
count_cells(void *ctx, const struct listing *row, struct error *err)
{
	(void)err;
	*(long *)ctx += row->cells[0][0] != '\0';
	return true;
}

static long
page(struct bench *b, const void *arg)
{
	static const struct field_ref shown[] = {
		{ F_ID, NULL },	   { F_DATE, NULL },  { F_COUNTRY, NULL }, { F_ADMIN1, NULL },
		{ F_TYPE, NULL },  { F_ACTOR, NULL }, { F_STATUS, NULL },  { F_TAG, NULL },
		{ F_PERSON, NULL },
	};
	struct listing_request ask = { .fields = shown,
				       .count = sizeof shown / sizeof *shown,
				       .as_of = source_as_of(b->src),
				       .lang = "en" };
	long n = 0;

	if (!source_page(b->src, arg, ordering_count(arg) / 2, 50, &ask, count_cells, &n, NULL))
		exit(1);
	return n;
}

static long
impunity(struct bench *b, const void *arg)
{
	struct field_ref by = { F_COUNTRY, NULL };
	struct impunity_request ask = { .by = &by, .lang = "en", .query = arg };
	struct impunity_table table;
	struct arena arena = { 0 };
	long n;

	ask.as_of = source_as_of(b->src);
	if (!impunity_table(b->src, &ask, &arena, &table, NULL))
		exit(1);
	n = (long)table.count;
	arena_release(&arena);
	return n;
}

static long
ladder(struct bench *b, const void *arg)
{
	struct field_ref by = { F_COUNTRY, NULL };
	struct ladder_request ask = { .by = &by, .lang = "en", .as_of = source_as_of(b->src) };
	struct ladder_table table;
	struct arena arena = { 0 };
	long n;

	(void)arg;
	if (!source_ladder(b->src, b->all, &ask, &arena, &table, NULL))
		exit(1);
	n = (long)table.count;
	arena_release(&arena);
	return n;
}

static long
open_again(struct bench *b, const void *arg)
{
	struct dossier *d = dossier_open(arg, DOSSIER_READ, "", NULL);
	struct source *src = source_open(d, NULL);
	long n = source_total(src);

	(void)b;
	source_close(src);
	dossier_close(d);
	return n;
}

/* From nothing to a count by a field with several values, as `query --count` does. */
static long
open_and_count(struct bench *b, const void *arg)
{
	struct bench fresh = { 0 };
	long n;

	(void)b;
	fresh.d = dossier_open(arg, DOSSIER_READ, "", NULL);
	fresh.src = source_open(fresh.d, NULL);
	n = keystroke(&fresh, "type=threat");
	source_close(fresh.src);
	dossier_close(fresh.d);
	return n;
}

int
main(int argc, char **argv)
{
	static const struct {
		const char *name;
		struct pair pair;
		const char *sql;
	} tabs[] = {
		{ "crosstab type x verification", { F_TYPE, F_VERIFICATION },
		  "SELECT a.type, i.verification, count(*) FROM incident i JOIN act a"
		  " ON a.incident = i.id GROUP BY 1, 2" },
		{ "crosstab place x dataset", { F_PLACE, F_DATASET },
		  "SELECT place, dataset, count(*) FROM incident GROUP BY 1, 2" },
		{ "crosstab actor x place", { F_ACTOR, F_PLACE },
		  "SELECT v.actor, i.place, count(*) FROM involvement v JOIN incident i"
		  " ON i.id = v.incident GROUP BY 1, 2" },
		{ "crosstab actor x sex", { F_ACTOR, F_SEX },
		  "SELECT v.actor, p.sex, count(*) FROM involvement v JOIN victimisation x"
		  " USING (incident, act) JOIN person p ON p.id = x.person GROUP BY 1, 2" },
	};
	static const enum field_id by_date = F_DATE, by_place = F_PLACE;
	struct error err = { 0 };
	struct bench b = { 0 };
	struct query *everything, *narrow;
	struct ordering *o;
	struct sort_key key = { { F_DATE, NULL }, true };

	if (argc != 2 || sodium_init() < 0
	    || !(b.d = dossier_open(argv[1], DOSSIER_READ, "", &err))
	    || !(b.src = source_open(b.d, &err))) {
		fprintf(stderr, "%s\n", err.msg);
		return 2;
	}
	everything = query_parse("", source_codes(b.src), &err);
	narrow = query_parse("date:2020 type=threat", source_codes(b.src), &err);
	b.all = source_select(b.src, everything, &err);
	b.some = source_select(b.src, narrow, &err);
	o = source_order(b.src, b.all, &key, 1, "en", &err);
	line(&b, "open", open_again, argv[1], "SELECT count(*) FROM incident");
	line(&b, "open, count type=threat", open_and_count, argv[1],
	     "SELECT count(DISTINCT incident) FROM act WHERE type = 'threat'");
	line(&b, "keystroke type=threat", keystroke, "type=threat",
	     "SELECT count(DISTINCT incident) FROM act WHERE type = 'threat'");
	line(&b, "keystroke date:2020 type=threat", keystroke, "date:2020 type=threat",
	     "SELECT count(DISTINCT i.id) FROM incident i JOIN act a ON a.incident = i.id"
	     " WHERE a.type = 'threat' AND date_first >= 18262 AND date_last <= 18627");
	line(&b, "keystroke victim(sex=female)", keystroke, "victim(sex=female)",
	     "SELECT count(DISTINCT incident) FROM victimisation v JOIN person p"
	     " ON p.id = v.person WHERE p.sex = 'female'");
	line(&b, "8 facets of all", facets_of_all, NULL,
	     "SELECT place, verification, count(*) FROM incident GROUP BY 1, 2");
	line(&b, "8 facets of a selection", facets_of_some, NULL, NULL);
	for (size_t i = 0; i < sizeof tabs / sizeof *tabs; i++)
		line(&b, tabs[i].name, cross, &tabs[i].pair, tabs[i].sql);
	line(&b, "order by date", sort, &by_date, "SELECT id FROM incident ORDER BY date_first DESC");
	line(&b, "order by place", sort, &by_place, "SELECT id FROM incident ORDER BY place DESC");
	line(&b, "page of 50 in the middle", page, o,
	     "SELECT id, date_first, place FROM incident ORDER BY date_first DESC"
	     " LIMIT 50 OFFSET 500000");
	line(&b, "ladder by country", ladder, NULL,
	     "SELECT place, code, count(*) FROM incident i JOIN response r ON r.incident = i.id"
	     " JOIN ledger l ON l.response = r.id GROUP BY 1, 2");
	line(&b, "impunity by country", impunity, everything,
	     "SELECT place, count(*), sum(won), sum(won IS NULL) FROM incident i LEFT JOIN"
	     " (SELECT r.incident, max(l.code IN ('S6c', 'S7c')) AS won FROM response r"
	     "  JOIN ledger l ON l.response = r.id WHERE r.kind = 'judicial'"
	     "  GROUP BY 1) o ON o.incident = i.id GROUP BY 1");
	ordering_free(o);
	selection_free(b.some);
	selection_free(b.all);
	query_free(narrow);
	query_free(everything);
	source_close(b.src);
	dossier_close(b.d);
	return 0;
}

/*
 * crosstab DOSSIER: how long the answers of an interactive session take once the columns are loaded,
 * beside the same question put to SQLite in the same process. Medians of 9 runs, in milliseconds.
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
	struct selection *all;
};

static double
ours(struct bench *b, enum field_id rows, enum field_id cols, size_t *cells)
{
	struct field_ref by_row = { rows, NULL }, by_col = { cols, NULL };
	double ms[RUNS];

	for (int i = 0; i < RUNS; i++) {
		struct arena arena = { 0 };
		struct crosstab t;
		double start = now();

		if (!source_crosstab(b->src, b->all, &by_row, &by_col, "en", &arena, &t, NULL))
			exit(1);
		ms[i] = now() - start;
		*cells = t.rows.count * t.cols.count;
		arena_release(&arena);
	}
	return median(ms);
}

static double
theirs(struct bench *b, const char *sql)
{
	double ms[RUNS];

	for (int i = 0; i < RUNS; i++) {
		struct stmt *s = stmt_new(b->d, sql, NULL);
		double start = now();

		while (stmt_step(s, NULL) == STMT_ROW)
			;
		ms[i] = now() - start;
		stmt_free(s);
	}
	return median(ms);
}

static double
selecting(struct bench *b, const char *text, long *n)
{
	struct query *q = query_parse(text, source_codes(b->src), NULL);
	double ms[RUNS];

	for (int i = 0; i < RUNS; i++) {
		double start = now();
		struct selection *sel = source_select(b->src, q, NULL);

		ms[i] = now() - start;
		*n = selection_count(sel);
		selection_free(sel);
	}
	query_free(q);
	return median(ms);
}

int
main(int argc, char **argv)
{
	static const struct {
		const char *name;
		enum field_id rows, cols;
		const char *sql;
	} tabs[] = {
		{ "type x verification", F_TYPE, F_VERIFICATION,
		  "SELECT a.type, i.verification, count(*) FROM incident i JOIN act a"
		  " ON a.incident = i.id GROUP BY 1, 2" },
		{ "place x dataset", F_PLACE, F_DATASET,
		  "SELECT place, dataset, count(*) FROM incident GROUP BY 1, 2" },
		{ "actor x sex", F_ACTOR, F_SEX,
		  "SELECT v.actor, p.sex, count(*) FROM involvement v JOIN victimisation x"
		  " USING (incident, act) JOIN person p ON p.id = x.person GROUP BY 1, 2" },
	};
	struct error err = { 0 };
	struct bench b = { 0 };
	struct query *everything;
	struct arena arena = { 0 };
	struct field_ref by = { F_COUNTRY, NULL };
	struct impunity_request ask = { .by = &by, .lang = "en" };
	struct impunity_table table;
	double start = now();
	long n;

	if (argc != 2 || sodium_init() < 0
	    || !(b.d = dossier_open(argv[1], DOSSIER_READ, "", &err))
	    || !(b.src = source_open(b.d, &err))) {
		fprintf(stderr, "%s\n", err.msg);
		return 2;
	}
	printf("open and load: %.0f ms, %ld incidents\n", now() - start, source_total(b.src));
	everything = query_parse("", source_codes(b.src), &err);
	b.all = source_select(b.src, everything, &err);
	for (size_t i = 0; i < sizeof tabs / sizeof *tabs; i++) {
		size_t cells;
		double mine, sql;

		ours(&b, tabs[i].rows, tabs[i].cols, &cells); /* the first time loads */
		mine = ours(&b, tabs[i].rows, tabs[i].cols, &cells);
		sql = theirs(&b, tabs[i].sql);
		printf("crosstab %-20s %6zu cells  %8.2f ms   SQLite %9.1f ms   ratio %.4f\n",
		       tabs[i].name, cells, mine, sql, mine / sql);
	}
	printf("select date:2020 type=threat       %8.2f ms", selecting(&b, "date:2020 type=threat", &n));
	printf("   %ld incidents\n", n);
	ask.query = everything;
	start = now();
	if (!impunity_table(b.src, &ask, &arena, &table, &err))
		fprintf(stderr, "%s\n", err.msg);
	start = now();
	if (impunity_table(b.src, &ask, &arena, &table, &err))
		printf("impunity by country                %8.2f ms\n", now() - start);
	arena_release(&arena);
	selection_free(b.all);
	query_free(everything);
	source_close(b.src);
	dossier_close(b.d);
	return 0;
}

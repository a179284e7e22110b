/*
 * text DOSSIER: text terms over the narratives, folded in memory, beside what SQLite's LIKE and a plain
 * loop of PCRE2 take for the same in the same process. Medians of 5 runs, in milliseconds.
 */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <pcre2.h>
#include <sodium.h>

#include "core/base/clock.h"
#include "core/base/parallel.h"
#include "core/columns/source.h"
#include "core/dossier/dossier.h"
#include "core/dossier/stmt.h"
#include "core/text/fold.h"

#define RUNS 5
#define PATIENCE_MS 3000

static double
now(void)
{
	return (double)clock_elapsed() / 1e3;
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
	return ms[getenv("BEST") ? 0 : RUNS / 2];
}

struct bench {
	struct dossier *d;
	struct source *src;
	struct buf text; /* all narratives, folded, for the plain loop */
	size_t *end, count, cap;
};

/* *cores: milliseconds of all cores, which other work on the machine changes less. */
static double
ours(struct bench *b, const char *text, long *found, long *undecided, double *cores)
{
	double worked = (double)clock();
	struct error err = { 0 };
	struct query *q = query_parse(text, source_codes(b->src), &err);
	double ms[RUNS];

	for (int i = 0; q && i < RUNS; i++) {
		double start = now();
		struct selection *sel = source_select(b->src, q, &err);

		ms[i] = now() - start;
		*found = sel ? selection_count(sel) : -1;
		*undecided = sel ? selection_undecided(sel) : -1;
		selection_free(sel);
	}
	if (!q || *found < 0) {
		fprintf(stderr, "%s: %s\n", text, err.msg);
		exit(2);
	}
	query_free(q);
	*cores = ((double)clock() - worked) * 1e3 / CLOCKS_PER_SEC / RUNS;
	return median(ms);
}

static double
sqlite(struct bench *b, const char *word)
{
	double ms[RUNS];

	for (int i = 0; i < RUNS; i++) {
		struct stmt *s = stmt_new(b->d,
					  "SELECT count(*) FROM incident_text WHERE text LIKE"
					  " '%' || :word || '%'",
					  NULL);
		double start = now();

		stmt_text(s, 1, word);
		while (stmt_step(s, NULL) == STMT_ROW)
			;
		ms[i] = now() - start;
		stmt_free(s);
	}
	return median(ms);
}

/*
 * Text after text, compiled to machine code, one thread, on folded text. Some patterns would take half an
 * hour: after some seconds the rest is estimated.
 */
static double
plain(struct bench *b, const char *pattern)
{
	int code;
	PCRE2_SIZE at;
	pcre2_code *re = pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED, PCRE2_UTF, &code, &at,
				       NULL);
	pcre2_match_data *data = pcre2_match_data_create_from_pattern(re, NULL);
	double start = (double)clock() * 1e3 / CLOCKS_PER_SEC;
	size_t from = 0, i;

	pcre2_jit_compile(re, PCRE2_JIT_COMPLETE);
	for (i = 0; i < b->count && (double)clock() * 1e3 / CLOCKS_PER_SEC - start < PATIENCE_MS; i++) {
		pcre2_match(re, (PCRE2_SPTR)b->text.data + from, b->end[i] - from, 0,
			    PCRE2_NO_UTF_CHECK, data, NULL);
		from = b->end[i];
	}
	start = ((double)clock() * 1e3 / CLOCKS_PER_SEC - start) * (double)b->count / (double)(i ? i : 1);
	pcre2_match_data_free(data);
	pcre2_code_free(re);
	return start;
}

static void
load(struct bench *b)
{
	struct stmt *s = stmt_new(b->d, "SELECT text FROM incident_text ORDER BY incident", NULL);
	double start = now();

	while (stmt_step(s, NULL) == STMT_ROW) {
		const char *text = stmt_col_text(s, 0);

		fold_text(&b->text, text, strlen(text));
		b->end = grow_array(b->end, b->count, &b->cap, sizeof *b->end);
		b->end[b->count++] = b->text.len;
	}
	stmt_free(s);
	printf("read and fold on one thread: %.0f ms, %.0f MB\n", now() - start,
	       (double)b->text.len / 1e6);
}

int
main(int argc, char **argv)
{
	static const char *const words[] = { "amenaz", "police", "el presidente", "xyzzy", "a" };
	static const char *const patterns[] = {
		"amenaz\\w+|threat\\w*", "officer.involved", "agresi[oó]n\\w*|assault\\w*",
		"asesin\\w+|homicid\\w+|murder\\w*|killed|found dead",
		"\\b(?:polic[ií]a\\w*|agentes|police)\\b.{0,120}\\b(?:golpe\\w*|beat\\w*|agredi\\w+)",
		"(?=[\\s\\S]*\\bperiodista)(?=[\\s\\S]*\\b(?:amenaz|hostig)\\w+)",
		"\\$\\s?\\d{1,3}(?:,\\d{3})+", "\\b\\w+ado\\b.{0,9}\\d",
	};
	struct error err = { 0 };
	struct bench b = { 0 };
	double start = now();
	double cores;
	long found, undecided;
	char query[400];

	if (argc != 2 || sodium_init() < 0
	    || !(b.d = dossier_open(argv[1], DOSSIER_READ, "", &err))
	    || !(b.src = source_open(b.d, &err))) {
		fprintf(stderr, "%s\n", err.msg);
		return 2;
	}
	printf("open and load: %.0f ms, %ld incidents, %d threads\n", now() - start,
	       source_total(b.src), parallel_threads());
	load(&b);
	start = now();
	ours(&b, "text:amenaz", &found, &undecided, &cores);
	printf("streamed from the dossier: %.0f ms a query\n", (now() - start) / RUNS);
	start = now();
	if (!source_fold_start(b.src, NULL, NULL, &err) || !source_fold_wait(b.src, &err)) {
		fprintf(stderr, "%s\n", err.msg);
		return 2;
	}
	printf("folded in the background: %.0f ms%s\n", now() - start,
	       source_fold_state(b.src, NULL, NULL) == FOLD_READY ? "" : ": over budget");
	ours(&b, "text:xyzzyx", &found, &undecided, &cores);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		double mine, sql = sqlite(&b, words[i]);

		snprintf(query, sizeof query, "text:\"%s\"", words[i]);
		mine = ours(&b, query, &found, &undecided, &cores);
		printf("%-40s %8.1f ms (cores %6.0f) %8ld   LIKE %8.1f ms   ratio %.3f\n", words[i], mine, cores, found, sql,
		       mine / sql);
	}
	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
		double mine, loop;

		snprintf(query, sizeof query, "text=/%s/", patterns[i]);
		mine = ours(&b, query, &found, &undecided, &cores);
		loop = plain(&b, patterns[i]);
		printf("%-40.40s %8.1f ms (cores %6.0f) %8ld   PCRE2 %8.0f ms   ratio %.3f%s\n", patterns[i], mine,
		       cores, found, loop, mine / loop, undecided ? " (some not decided)" : "");
	}
	free(b.end);
	buf_release(&b.text);
	source_close(b.src);
	dossier_close(b.d);
	return 0;
}

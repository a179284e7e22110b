/* How long the search for duplicates takes, and what it finds of what was planted: duplicates
 * RECORDS FOLDER. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include <sodium.h>

#include "core/columns/source.h"
#include "core/dossier/dossier.h"
#include "core/intake/duplicates.h"
#include "tests/unit/planted.h"

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

int
main(int argc, char **argv)
{
	size_t records = argc > 1 ? strtoul(argv[1], NULL, 10) : 24000;
	struct duplicates_request request = { .query = "" };
	struct duplicates_report report;
	struct planted planted = { 0 };
	struct planted_score score;
	struct error err = { 0 };
	struct dossier *d = NULL;
	struct source *src = NULL;
	struct rusage before, after;
	char path[400];
	double start, loaded, found;
	bool ok;

	if (argc < 3 || records < 100 || records > 1000000 || sodium_init() < 0) {
		fprintf(stderr, "usage: duplicates RECORDS FOLDER\n");
		return 2;
	}
	snprintf(path, sizeof path, "%s/planted.dossier", argv[2]);
	planted_make(&planted, 7, records, records / 8, records / 400);
	start = now();
	ok = dossier_create(path, "", &err) && (d = dossier_open(path, DOSSIER_WRITE, "", &err))
	     && planted_import(&planted, d, argv[2], &err) && (src = source_open(d, &err));
	loaded = now();
	if (ok) {
		request.ids = source_ids(src);
		request.count = (size_t)source_total(src);
		getrusage(RUSAGE_SELF, &before);
		ok = duplicates_find(d, source_codes(src), &request, &report, &err);
	}
	found = now();
	getrusage(RUSAGE_SELF, &after);
	ok = ok && planted_compare(&planted, d, report.upper, &score, &err);
	if (ok) {
		printf("%ld incidents, imported in %.1f s\n", report.incidents, loaded - start);
		printf("searched in %.1f s; %.0f MB at most, %.0f before\n", found - loaded,
		       (double)after.ru_maxrss / 1024, (double)before.ru_maxrss / 1024);
		for (int i = 0; i < DUPLICATES_PASSES; i++)
			printf("  %-20s %10lld pairs %10lld new, %ld blocks, %ld split; left out "
			       "%ld incidents,"
			       " %lld pairs\n",
			       report.passes[i].code, (long long)report.passes[i].pairs,
			       (long long)report.passes[i].only_here, report.passes[i].blocks,
			       report.passes[i].refined, report.passes[i].left_incidents,
			       (long long)report.passes[i].left_pairs);
		printf("planted %zu pairs; listed %zu, right %zu (recall %.4f, precision %.4f)\n",
		       planted.pairs, score.same, score.same_right,
		       (double)score.same_right / (double)planted.pairs,
		       (double)score.same_right / (double)score.same);
		printf("proposed %zu, right %zu (recall %.4f, precision %.4f)\n", score.proposed,
		       score.proposed_right, (double)score.proposed_right / (double)planted.pairs,
		       (double)score.proposed_right / (double)score.proposed);
		printf("to be joined %zu of %zu, right %zu\n", score.joined,
		       planted.group_rows - planted.groups, score.joined_right);
	} else {
		fprintf(stderr, "%s\n", err.msg);
	}
	source_close(src);
	dossier_close(d);
	planted_release(&planted);
	return ok ? 0 : 1;
}

/*
 * Discovery: what was planted in invented registers is found, and where there is nothing, nothing is. People and
 * places are those of Valdoria (XV), which does not exist.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sodium.h>

#include "core/base/buf.h"
#include "core/base/random.h"
#include "core/columns/source.h"
#include "core/dossier/dossier.h"
#include "core/dossier/pair.h"
#include "core/intake/import.h"
#include "core/pattern/discover.h"

static char folder[256], path[300];
static struct dossier *d;
static struct source *src;
static struct selection *sel;
static struct arena arena;
static struct discover discover;

static void
must(bool ok, const struct error *err)
{
	if (!ok)
		fail_msg("%s (%s)", err->msg, err->hint);
}

static void
write_text(const char *name, const char *text)
{
	char file[400];
	FILE *f;

	snprintf(file, sizeof file, "%s/%s", folder, name);
	assert_non_null(f = fopen(file, "w"));
	assert_true(fputs(text, f) >= 0);
	assert_int_equal(fclose(f), 0);
}

#define HEADER "code,date,seen,province,lat,lon,type,victim,actor,text\n"

static const char ini[] = "[profile]\nname=t\n[source]\nplaces=p.csv\n"
			  "[incident]\ncode=code\ndate=date\nregistered=seen\nplace=const(XV),province\nlat=lat\nlon=lon\n"
			  "text=text\n[act 1]\ntype=type\n[victim 1]\nname=victim\nkind=const(individual)\n"
			  "[actor 1]\nlabel=actor\n";

static void
close_all(void)
{
	char command[700];

	selection_free(sel);
	source_close(src);
	dossier_close(d);
	sel = NULL;
	src = NULL;
	d = NULL;
	arena_release(&arena);
	snprintf(command, sizeof command, "rm -f '%s' '%s'-*", path, path);
	assert_int_equal(system(command), 0);
}

static void
open_source(const char *query)
{
	struct error err = { 0 };
	struct query *q;

	selection_free(sel);
	source_close(src);
	src = source_open(d, &err);
	must(src != NULL, &err);
	q = query_parse(query, source_codes(src), &err);
	must(q != NULL, &err);
	sel = source_select(src, q, &err);
	must(sel != NULL, &err);
	query_free(q);
	discover = (struct discover){ .src = src, .sel = sel, .lang = "en" };
}

/* A dossier of these rows; every test has its own. */
static void
make(const struct buf *rows)
{
	struct buf places = { 0 };
	struct import_report report;
	struct error err = { 0 };
	char file[400], profile[400];
	struct import_request request = { .path = file, .profile = profile };

	if (d)
		close_all();
	buf_puts(&places, "code,parent,order,en,es,aliases,attrs\nXV,,1,Valdoria,Valdoria,,\n");
	for (int i = 0; i < 12; i++)
		buf_printf(&places, "XV-%02d,XV,%d,Province %02d,Provincia %02d,,\n", i, i + 1, i, i);
	write_text("p.csv", buf_str(&places));
	write_text("t.csv", rows->data);
	write_text("t.ini", ini);
	buf_release(&places);
	snprintf(file, sizeof file, "%s/t.csv", folder);
	snprintf(profile, sizeof profile, "%s/t.ini", folder);
	must(dossier_create(path, "", &err), &err);
	d = dossier_open(path, DOSSIER_WRITE, "", &err);
	must(d != NULL, &err);
	must(import_file(d, &request, &report, &err), &err);
	assert_int_equal(report.refused, 0);
	import_report_release(&report);
	open_source("");
}

struct row {
	int province; /* -1: none */
	const char *date, *seen, *type, *victim, *actor, *text;
	double lat, lon;
	bool has_point;
};

static void
add(struct buf *rows, const struct row *r)
{
	static long number;

	if (!rows->len)
		buf_puts(rows, HEADER);
	buf_printf(rows, "R-%ld,%s,%s,", ++number, r->date ? r->date : "", r->seen ? r->seen : "");
	if (r->province >= 0)
		buf_printf(rows, "Province %02d", r->province);
	if (r->has_point)
		buf_printf(rows, ",%.5f,%.5f,", r->lat, r->lon);
	else
		buf_puts(rows, ",,,");
	buf_printf(rows, "%s,%s,%s,%s\n", r->type ? r->type : "", r->victim ? r->victim : "",
		   r->actor ? r->actor : "", r->text ? r->text : "");
}

static const char *
day(char *out, int32_t number)
{
	date_format_day(number, out, 16);
	return out;
}

static int32_t
day_of(int y, int m, int dd)
{
	return date_from_civil(y, m, dd);
}

static struct field_ref
field(enum field_id id)
{
	return (struct field_ref){ id, NULL };
}

static long
count_of(const char *query)
{
	struct error err = { 0 };
	struct query *q = query_parse(query, source_codes(src), &err);
	struct selection *s;
	long n;

	must(q != NULL, &err);
	s = source_select(src, q, &err);
	must(s != NULL, &err);
	n = selection_count(s);
	selection_free(s);
	query_free(q);
	return n;
}

static int
set_up(void **state)
{
	(void)state;
	snprintf(folder, sizeof folder, "%s/atalaya-discover-XXXXXX",
		 getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	if (sodium_init() < 0 || !mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/d.dossier", folder);
	return 0;
}

static int
tear_down(void **state)
{
	char command[400];

	(void)state;
	if (d)
		close_all();
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
}

/* ---- cells and rules ----------------------------------------------------------------------- */

static const char *const types[] = { "killing", "threat", "assault", "surveillance" };
static const char *const actors[] = { "police", "army", "company" };

/* Actor, province and type at random, independent of each other; some of them planted on top. */
static void
random_register(struct buf *rows, uint64_t seed, int n, int planted)
{
	struct random r;

	random_seed(&r, seed);
	for (int i = 0; i < n; i++)
		add(rows, &(struct row){ .province = (int)random_below(&r, 5), .date = "2020-05-05",
					 .type = types[random_below(&r, 4)], .actor = actors[random_below(&r, 3)] });
	for (int i = 0; i < planted; i++)
		add(rows, &(struct row){ .province = 2, .date = "2020-05-05", .type = "threat", .actor = "company" });
}

static void
cells_of(size_t count, struct cell_search *out)
{
	struct field_ref actor = field(F_ACTOR), place = field(F_ADMIN1), type = field(F_TYPE);
	const struct field_ref *const refs[] = { &actor, &place, &type };
	struct error err = { 0 };

	must(discover_cells(&discover, refs, count, &arena, out, &err), &err);
}

static void
a_planted_cell_comes_first_and_its_query_opens_it(void **state)
{
	struct buf rows = { 0 };
	struct cell_search found;

	(void)state;
	random_register(&rows, 1, 600, 40);
	add(&rows, &(struct row){ .province = 2, .type = "threat" });
	make(&rows);
	cells_of(3, &found);
	assert_int_equal(found.n, 640);
	assert_int_equal(found.left_out, 1);
	assert_int_equal(found.tested, 60);
	assert_true(found.count >= 1 && found.below >= found.count);
	assert_string_equal(found.items[0].query, "actor==business admin1==XV-02 type==threat");
	assert_int_equal(count_of(found.items[0].query), found.items[0].observed);
	assert_true(found.items[0].observed >= 40 && found.items[0].expected < 30);
	assert_true(found.items[0].adjusted < 1e-6);
	assert_true(fabs(found.by_chance - 3) < 1e-9);
	for (size_t i = 0; i < found.count; i++)
		assert_true(found.items[i].residual > 0 && found.items[i].adjusted <= 0.05);
	cells_of(2, &found);
	assert_string_equal(found.items[0].query, "actor==business admin1==XV-02");
	assert_null(found.items[0].codes[2]);
	buf_release(&rows);
}

static void
independent_fields_give_no_cell_in_nineteen_of_twenty_registers(void **state)
{
	int with = 0;

	(void)state;
	for (uint64_t seed = 100; seed < 120; seed++) {
		struct buf rows = { 0 };
		struct cell_search found;

		random_register(&rows, seed, 240, 0);
		make(&rows);
		cells_of(3, &found);
		assert_true(found.tested > 50);
		with += found.below > 0;
		buf_release(&rows);
	}
	assert_true(with <= 1);
}

static void
what_is_not_there_is_no_mistake(void **state)
{
	struct buf rows = { 0 };
	struct cell_search cells;
	struct rule_search rules;
	struct threat_search threats;
	struct near_search near;
	struct scan_search scan;
	struct change_search changes;
	struct word_search words;
	struct residuals residuals;
	struct crosstab table;
	struct field_ref actor = field(F_ACTOR), type = field(F_TYPE);
	struct error err = { 0 };

	(void)state;
	add(&rows, &(struct row){ .province = -1, .text = "algo" });
	make(&rows);
	/* First an incident that says nothing, then no incident at all. */
	for (int i = 0; i < 2; i++) {
		if (i)
			open_source("type=killing");
		cells_of(3, &cells);
		assert_int_equal(cells.n + (long)cells.count + (long)cells.tested, 0);
		must(discover_rules(&discover, &arena, &rules, &err), &err);
		assert_int_equal(rules.count + rules.tested, 0);
		must(discover_threats(&discover, &(struct threat_request){ 0 }, &arena, &threats, &err), &err);
		assert_false(threats.has_follow || threats.has_chance || threats.has_rate || threats.pair_count);
		must(discover_near(&discover, &arena, &near, &err), &err);
		assert_int_equal(near.count, 0);
		must(discover_scan(&discover, &arena, &scan, &err), &err);
		assert_int_equal(scan.count + scan.places, 0);
		must(discover_changes(&discover, &arena, &changes, &err), &err);
		assert_int_equal(changes.count + changes.months, 0);
		must(discover_words(&discover, &actor, &arena, &words, &err), &err);
		assert_int_equal(words.count + words.tested, 0);
		must(source_crosstab(src, sel, &actor, &type, "en", &arena, &table, &err), &err);
		must(discover_residuals(&discover, &actor, &type, &table, &arena, &residuals, &err), &err);
		assert_int_equal(residuals.n, 0);
		assert_true(isnan(residuals.p));
	}
	buf_release(&rows);
}

static void
a_planted_rule_is_found_with_its_measures(void **state)
{
	struct buf rows = { 0 };
	struct rule_search found;
	struct error err = { 0 };
	bool has_it = false;

	(void)state;
	random_register(&rows, 3, 300, 60);
	make(&rows);
	must(discover_rules(&discover, &arena, &found, &err), &err);
	assert_int_equal(found.n, 360);
	for (size_t i = 0; i < found.count; i++) {
		const struct rule_finding *r = &found.items[i];
		struct buf both = { 0 };

		assert_true(r->both >= 5 && r->lift >= 1.5 && r->adjusted <= 0.05);
		assert_true(i == 0 || r->lift <= r[-1].lift);
		buf_printf(&both, "%s %s", r->if_query, r->then_query);
		assert_int_equal(count_of(buf_str(&both)), r->both);
		assert_int_equal(count_of(r->if_query), r->n_if);
		has_it |= strcmp(r->then_query, "admin1==XV-02") == 0 && strstr(r->if_query, "actor==business")
			  && strstr(r->if_query, "type==threat");
		buf_release(&both);
	}
	assert_true(has_it);
	buf_release(&rows);
}

static void
independent_fields_give_no_rule(void **state)
{
	int with = 0;

	(void)state;
	for (uint64_t seed = 200; seed < 220; seed++) {
		struct buf rows = { 0 };
		struct rule_search found;
		struct error err = { 0 };

		random_register(&rows, seed, 240, 0);
		make(&rows);
		must(discover_rules(&discover, &arena, &found, &err), &err);
		assert_true(found.tested > 50);
		with += found.count > 0;
		buf_release(&rows);
	}
	assert_true(with <= 1);
}

/* ---- threats ------------------------------------------------------------------------------ */

/* The register of methods V-10.1; the last threat is of day 90, and something else on day 100 closes it. */
static const struct {
	int victim;
	char kind;
	int day;
} listed[] = { { 1, 'T', 0 },  { 1, 'A', 12 }, { 2, 'T', 5 },  { 2, 'A', 30 }, { 3, 'A', 8 },
	       { 3, 'T', 40 }, { 4, 'T', 50 }, { 4, 'A', 58 }, { 5, 'T', 61 }, { 6, 'A', 75 },
	       { 6, 'T', 80 }, { 6, 'A', 95 }, { 7, 'T', 90 }, { 8, 'A', 20 } };

static const char *const victims[] = { "", "Uno Pelayo", "Dos Quiroga", "Tres Robles", "Cuatro Sanz",
				       "Cinco Tirado", "Seis Urrutia", "Siete Vidal", "Ocho Zamora" };

static void
list_threats(struct buf *rows, const char *seen_of_first)
{
	int32_t start = day_of(2021, 1, 1);
	char text[16];

	for (size_t i = 0; i < sizeof listed / sizeof *listed; i++)
		add(rows, &(struct row){ .province = 1, .date = day(text, start + listed[i].day),
					 .seen = i == 0 ? seen_of_first : "2020-01-01",
					 .type = listed[i].kind == 'T' ? "threat" : "killing",
					 .victim = victims[listed[i].victim] });
	add(rows, &(struct row){ .province = 1, .date = day(text, start + 100), .type = "surveillance" });
}

static void
threats_of(const struct threat_request *request, struct threat_search *out)
{
	struct error err = { 0 };

	must(discover_threats(&discover, request, &arena, out, &err), &err);
}

static void
threats_followed_by_attacks_are_those_of_the_methods(void **state)
{
	struct buf rows = { 0 };
	struct threat_search got;

	(void)state;
	list_threats(&rows, "2020-01-01");
	/* Neither a month nor a day without a victim belongs to anybody's sequence. */
	add(&rows, &(struct row){ .province = 1, .date = "2021-01", .type = "killing", .victim = victims[5] });
	add(&rows, &(struct row){ .province = 1, .type = "killing", .victim = victims[5] });
	make(&rows);
	discover.replicates = 9999;
	threats_of(&(struct threat_request){ .within = 30 }, &got);
	assert_int_equal(got.incidents, 14);
	assert_int_equal(got.undated, 2);
	assert_int_equal(got.targets, 8);
	assert_int_equal(got.end, day_of(2021, 1, 1) + 100);
	assert_true(got.has_follow && got.has_chance && got.has_rate);
	assert_int_equal(got.follow.firsts, 7);
	assert_int_equal(got.follow.followed.n, 5);
	assert_int_equal(got.follow.followed.k, 3);
	assert_int_equal(got.least, 8);
	assert_int_equal(got.median, 12);
	assert_int_equal(got.most, 25);
	assert_int_equal(got.chance.pairs, 4);
	assert_true(fabs(got.chance.expected - 1.318681) < 5e-7);
	assert_true(fabs(got.chance.p - 0.0208) < 1e-12);
	assert_int_equal(got.chance.replicates, 9999);
	assert_int_equal(got.chance.seed, 42);
	/* Four within 30 days: V1, V2, V4, V6. */
	assert_int_equal(got.pair_count, 4);
	assert_true(got.pairs[0][0] < got.pairs[0][1]);
	/* Days of exposure: five threats of 30 days, one of 20, one of 10 before the register closes. */
	assert_true(fabs(got.exposed * 365.25 - 180) < 1e-6);
	assert_true(fabs(got.other * 365.25 - (8 * 101 - 180)) < 1e-6);
	assert_int_equal(got.rate.x1, 4);
	buf_release(&rows);
}

static void
a_threat_registered_after_the_attack_can_be_left_out(void **state)
{
	struct buf rows = { 0 };
	struct threat_search got;

	(void)state;
	list_threats(&rows, "2021-06-01");
	make(&rows);
	threats_of(&(struct threat_request){ .within = 30, .registered_before = true }, &got);
	assert_int_equal(got.follow.firsts, 6);
	assert_int_equal(got.follow.followed.k, 2);
	assert_int_equal(got.follow.followed.n, 4);
	assert_int_equal(got.chance.pairs, 3);
	buf_release(&rows);
}

/* Two threats with windows that overlap, and an attack on the day of the second. */
static void
days_after_two_threats_count_once(void **state)
{
	struct buf rows = { 0 };
	struct threat_search got;

	(void)state;
	for (int order = 0; order < 2; order++) {
		buf_clear(&rows);
		for (int i = 0; i < 2; i++)
			add(&rows, &(struct row){ .province = 1, .date = "2021-01-11", .victim = victims[1],
						  .type = i == order ? "threat" : "killing" });
		add(&rows, &(struct row){ .province = 1, .date = "2021-01-01", .victim = victims[1], .type = "threat" });
		add(&rows, &(struct row){ .province = 1, .date = "2021-12-31", .victim = victims[2],
					  .type = "surveillance" });
		make(&rows);
		threats_of(&(struct threat_request){ .within = 30 }, &got);
		assert_true(got.has_rate);
		assert_int_equal(got.rate.x1, 1);
		assert_int_equal(got.rate.x2, 0);
		assert_true(fabs(got.exposed * 365.25 - 40) < 1e-6);
	}
	buf_release(&rows);
}

static void
joined_incidents_are_one_in_every_search(void **state)
{
	struct buf rows = { 0 };
	struct threat_search got;
	struct cell_search cells;
	struct error err = { 0 };
	const int64_t *ids;
	long changed;

	(void)state;
	for (int i = 0; i < 2; i++)
		add(&rows, &(struct row){ .province = 1, .date = "2021-01-01", .victim = victims[1], .type = "threat",
					  .actor = "police" });
	add(&rows, &(struct row){ .province = 1, .date = "2021-01-11", .victim = victims[1], .type = "killing",
				  .actor = "police" });
	make(&rows);
	threats_of(&(struct threat_request){ .within = 30 }, &got);
	assert_int_equal(got.chance.pairs, 2);
	ids = selection_ids(src, sel, &arena);
	must(pair_decide(d, &(struct pair){ ids[0], ids[1] }, 1, PAIR_SAME, "", "", &changed, &err), &err);
	open_source("");
	assert_int_equal(selection_count(sel), 2);
	threats_of(&(struct threat_request){ .within = 30 }, &got);
	assert_int_equal(got.chance.pairs, 1);
	assert_int_equal(got.incidents, 2);
	cells_of(3, &cells);
	assert_int_equal(cells.n, 2);
	buf_release(&rows);
}

/* ---- space and time ----------------------------------------------------------------------- */

/* Twelve provinces on a grid over 24 months, so many incidents at random; a cluster on top of them. */
static void
scatter(struct buf *rows, uint64_t seed, int n, int planted)
{
	struct random r;
	char text[16];

	random_seed(&r, seed);
	for (int i = 0; i < n + planted; i++) {
		bool is_planted = i >= n;
		int province = is_planted ? (int)random_below(&r, 2) : (int)random_below(&r, 12);
		int month = is_planted ? 10 + (int)random_below(&r, 2) : (int)random_below(&r, 24);
		int32_t first = day_of(2020 + month / 12, month % 12 + 1, 1);

		add(rows, &(struct row){ .province = province, .date = day(text, first + (int)random_below(&r, 28)),
					 .type = "threat", .has_point = true,
					 .lat = province / 4 + (double)random_below(&r, 100) / 1000,
					 .lon = province % 4 + (double)random_below(&r, 100) / 1000 });
	}
}

static void
a_planted_cluster_is_found_where_and_when_it_was(void **state)
{
	struct buf rows = { 0 };
	struct scan_search got;
	struct error err = { 0 };

	(void)state;
	scatter(&rows, 5, 200, 40);
	/* Not within a month, undated, without a place: none of them is in a window. */
	add(&rows, &(struct row){ .province = 1, .date = "2020", .type = "threat" });
	add(&rows, &(struct row){ .province = 1, .type = "threat" });
	add(&rows, &(struct row){ .province = -1, .date = "2020-04-04", .type = "threat" });
	make(&rows);
	must(discover_scan(&discover, &arena, &got, &err), &err);
	assert_int_equal(got.cases, 240);
	assert_int_equal(got.left_out, 3);
	assert_int_equal(got.places, 12);
	assert_int_equal(got.months, 24);
	assert_true(got.count >= 1 && got.windows > 1000);
	assert_true(got.items[0].p <= 0.01);
	assert_int_equal(got.items[0].places, 2);
	assert_string_equal(got.items[0].codes[0], "XV-00");
	assert_string_equal(got.items[0].codes[1], "XV-01");
	assert_string_equal(got.items[0].first, "2020-11");
	assert_string_equal(got.items[0].last, "2020-12");
	assert_int_equal(count_of(got.items[0].query), got.items[0].cases);
	assert_true(got.items[0].llr > got.maximum_95);
	buf_release(&rows);
}

/* How many of so many registers without a cluster have one reported. */
static int
false_clusters(int registers)
{
	int with = 0;

	for (int i = 0; i < registers; i++) {
		struct buf rows = { 0 };
		struct scan_search got;
		struct error err = { 0 };

		scatter(&rows, 1000 + (uint64_t)i, 150, 0);
		make(&rows);
		must(discover_scan(&discover, &arena, &got, &err), &err);
		with += got.count && got.items[0].p <= 0.05;
		buf_release(&rows);
	}
	return with;
}

static void
chance_alone_gives_no_cluster_in_nineteen_of_twenty_registers(void **state)
{
	/* make soak-discover tries a hundred. */
	const char *more = getenv("ATALAYA_REGISTERS");
	int registers = more ? atoi(more) : 20;

	(void)state;
	assert_true(registers >= 20);
	assert_true(false_clusters(registers) <= registers / 20);
}

static void
near_repeats_are_seen_within_days_and_kilometres(void **state)
{
	struct buf rows = { 0 };
	struct near_search got;
	struct error err = { 0 };
	char text[16];

	(void)state;
	scatter(&rows, 7, 120, 0);
	/* Thirty times two within three days and 500 metres. */
	for (int i = 0; i < 30; i++)
		for (int k = 0; k < 2; k++)
			add(&rows, &(struct row){ .province = i % 12, .date = day(text, day_of(2020, 1, 1) + 20 * i + 3 * k),
						  .type = "threat", .has_point = true, .lat = 5 + 0.1 * i,
						  .lon = 7 + 0.004 * k });
	add(&rows, &(struct row){ .province = 1, .date = "2020-01", .type = "threat", .has_point = true });
	make(&rows);
	must(discover_near(&discover, &arena, &got, &err), &err);
	assert_true(got.by_distance);
	assert_int_equal(got.incidents, 180);
	assert_int_equal(got.left_out, 1);
	assert_int_equal(got.count, 12);
	/* Within 2 km and 7 days; at the very same point nothing happened twice. */
	assert_int_equal(got.cells[0].observed, 0);
	assert_true(got.cells[3].km == 2 && got.cells[3].days == 7);
	assert_true(got.cells[3].observed >= 30);
	assert_true(got.cells[3].p <= 0.001 && got.cells[3].adjusted <= 0.01 && got.cells[3].ratio > 5);
	for (size_t i = 0; i < got.count; i++) {
		assert_true(i % 3 == 0 || got.cells[i].observed >= got.cells[i - 1].observed);
		assert_true(i < 3 || got.cells[i].observed >= got.cells[i - 3].observed);
	}
	buf_release(&rows);
}

static void
a_planted_change_of_level_is_found_in_its_month(void **state)
{
	struct buf rows = { 0 };
	struct change_search got;
	struct error err = { 0 };
	struct random r;
	char text[16];

	(void)state;
	random_seed(&r, 11);
	for (int month = 0; month < 48; month++) {
		int n = (month < 30 ? 3 : 12) + (int)random_below(&r, 3);

		for (int i = 0; i < n; i++)
			add(&rows, &(struct row){ .province = 1, .type = "threat",
						  .date = day(text, day_of(2018 + month / 12, month % 12 + 1, 1 + i)) });
	}
	add(&rows, &(struct row){ .province = 1, .type = "threat", .date = "2019" });
	make(&rows);
	must(discover_changes(&discover, &arena, &got, &err), &err);
	assert_int_equal(got.months, 48);
	assert_int_equal(got.left_out, 1);
	assert_int_equal(got.count, 1);
	assert_string_equal(got.items[0].month, "2020-07");
	assert_true(got.items[0].before < 6 && got.items[0].after > 11);
	assert_true(got.items[0].p <= 0.001 + 1e-9);
	buf_release(&rows);
}

/* ---- words -------------------------------------------------------------------------------- */

static void
words_mark_an_actor_and_are_never_names(void **state)
{
	struct buf rows = { 0 };
	struct word_search got;
	struct error err = { 0 };
	struct field_ref actor = field(F_ACTOR);
	bool has_word = false;

	(void)state;
	for (int i = 0; i < 40; i++)
		add(&rows, &(struct row){ .province = i % 5, .date = "2020-05-05", .type = "threat",
					  .victim = i % 2 ? "Íñigo Quirógano" : "", .actor = i < 20 ? "company" : "police",
					  .text = i < 20 ? "Fue en la represa. Represa otra vez; habló Quirógano con Belarmino"
							 : "Fue en la calle y no se supo más" });
	add(&rows, &(struct row){ .province = 1, .date = "2020-05-05", .type = "killing", .victim = "Belarmino Toso" });
	make(&rows);
	/* Whoever is a victim outside of the selection is one. */
	open_source("type=threat");
	must(discover_words(&discover, &actor, &arena, &got, &err), &err);
	assert_int_equal(got.narratives, 40);
	for (size_t i = 0; i < got.count; i++) {
		has_word |= strcmp(got.items[i].word, "represa") == 0;
		assert_string_not_equal(got.items[i].word, "quirogano");
		assert_string_not_equal(got.items[i].word, "belarmino");
		if (strcmp(got.items[i].word, "represa") == 0) {
			assert_string_equal(got.items[i].code, "business");
			/* Once a narrative, whatever it says twice. */
			assert_int_equal(got.items[i].in, 20);
			assert_int_equal(got.items[i].in_all, 20);
			assert_int_equal(got.items[i].out, 0);
		}
	}
	assert_true(has_word);
	buf_release(&rows);
}

/* ---- all of them -------------------------------------------------------------------------- */

static bool
stop_at_once(struct progress *p, int64_t done, int64_t total)
{
	(void)total;
	*(int64_t *)p->ctx = done;
	return false;
}

static void
whoever_stops_a_search_gets_an_error_and_no_finding(void **state)
{
	struct buf rows = { 0 };
	struct field_ref actor = field(F_ACTOR);
	int64_t at = -1;
	struct progress progress = { stop_at_once, &at };
	char text[16];

	(void)state;
	scatter(&rows, 5, 200, 40);
	random_register(&rows, 5, 60, 10);
	for (int i = 0; i < 30; i++)
		add(&rows, &(struct row){ .province = 1, .date = day(text, day_of(2020, 1, 1) + i), .victim = victims[1 + i % 3],
					  .type = i % 2 ? "killing" : "threat", .text = "algo pasó", .actor = "army" });
	make(&rows);
	discover.progress = &progress;
	for (int i = 0; i < 6; i++) {
		struct error err = { 0 };
		struct rule_search rules;
		struct threat_search threats;
		struct near_search near;
		struct scan_search scan;
		struct change_search changes;
		struct word_search words;
		bool ok = i == 0   ? discover_rules(&discover, &arena, &rules, &err)
			  : i == 1 ? discover_threats(&discover, &(struct threat_request){ 0 }, &arena, &threats, &err)
			  : i == 2 ? discover_near(&discover, &arena, &near, &err)
			  : i == 3 ? discover_scan(&discover, &arena, &scan, &err)
			  : i == 4 ? discover_changes(&discover, &arena, &changes, &err)
				   : discover_words(&discover, &actor, &arena, &words, &err);

		assert_false(ok);
		assert_int_equal(err.code, ERR_CANCELLED);
		assert_true(at >= 0);
		at = -1;
	}
	buf_release(&rows);
}

static void
the_same_seed_finds_the_same_and_another_another(void **state)
{
	struct buf rows = { 0 };
	struct scan_search first, again, other;
	struct error err = { 0 };

	(void)state;
	scatter(&rows, 5, 200, 0);
	make(&rows);
	must(discover_scan(&discover, &arena, &first, &err), &err);
	must(discover_scan(&discover, &arena, &again, &err), &err);
	discover.seed = 7;
	must(discover_scan(&discover, &arena, &other, &err), &err);
	assert_true(first.maximum_95 == again.maximum_95);
	assert_true(first.maximum_95 != other.maximum_95);
	assert_int_equal(other.seed, 7);
	buf_release(&rows);
}

/* Methods V-8.1 as a register. */
static void
residuals_of_a_crosstab_are_those_of_the_methods(void **state)
{
	static const char *const codes[] = { "police", "army", "business" };
	static const int counts[3][3] = { { 30, 10, 5 }, { 12, 25, 8 }, { 6, 9, 20 } };
	static const double residual[3][3] = { { 4.873432, -2.278546, -2.908381 },
					       { -2.022934, 3.573884, -1.640192 },
					       { -3.047310, -1.384774, 4.862629 } };
	struct field_ref actor = field(F_ACTOR), place = field(F_ADMIN1);
	struct buf rows = { 0 };
	struct crosstab t;
	struct residuals got;
	struct error err = { 0 };

	(void)state;
	for (int a = 0; a < 3; a++)
		for (int p = 0; p < 3; p++)
			for (int i = 0; i < counts[a][p]; i++)
				add(&rows, &(struct row){ .province = p, .date = "2020-05-05", .actor = actors[a] });
	add(&rows, &(struct row){ .province = 1, .date = "2020-05-05" });
	make(&rows);
	must(source_crosstab(src, sel, &actor, &place, "en", &arena, &t, &err), &err);
	must(discover_residuals(&discover, &actor, &place, &t, &arena, &got, &err), &err);
	assert_int_equal(got.n, 125);
	assert_int_equal(got.left_out, 1);
	assert_int_equal(got.tested, 9);
	assert_int_equal(got.below, 6);
	assert_int_equal(got.df, 4);
	assert_true(fabs(got.chi_square - 41.221741) < 5e-7);
	for (size_t r = 0; r < t.rows.count; r++)
		for (size_t c = 0; c < t.cols.count; c++) {
			const struct residual_cell *cell = &got.cells[r * t.cols.count + c];
			int a = 0, p = 0;

			/* Rows and columns come by how many they are; the one without an actor is not tested. */
			while (a < 3 && strcmp(codes[a], t.rows.values[r].code) != 0)
				a++;
			while (p < 3 && atoi(t.cols.values[c].code + 3) != p)
				p++;
			if (a == 3) {
				assert_false(cell->is_tested);
				continue;
			}
			assert_int_equal(cell->observed, counts[a][p]);
			assert_true(fabs(cell->residual - residual[a][p]) < 5e-7);
		}
	buf_release(&rows);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_planted_cell_comes_first_and_its_query_opens_it),
		cmocka_unit_test(independent_fields_give_no_cell_in_nineteen_of_twenty_registers),
		cmocka_unit_test(what_is_not_there_is_no_mistake),
		cmocka_unit_test(a_planted_rule_is_found_with_its_measures),
		cmocka_unit_test(independent_fields_give_no_rule),
		cmocka_unit_test(threats_followed_by_attacks_are_those_of_the_methods),
		cmocka_unit_test(a_threat_registered_after_the_attack_can_be_left_out),
		cmocka_unit_test(days_after_two_threats_count_once),
		cmocka_unit_test(joined_incidents_are_one_in_every_search),
		cmocka_unit_test(a_planted_cluster_is_found_where_and_when_it_was),
		cmocka_unit_test(chance_alone_gives_no_cluster_in_nineteen_of_twenty_registers),
		cmocka_unit_test(near_repeats_are_seen_within_days_and_kilometres),
		cmocka_unit_test(a_planted_change_of_level_is_found_in_its_month),
		cmocka_unit_test(words_mark_an_actor_and_are_never_names),
		cmocka_unit_test(whoever_stops_a_search_gets_an_error_and_no_finding),
		cmocka_unit_test(the_same_seed_finds_the_same_and_another_another),
		cmocka_unit_test(residuals_of_a_crosstab_are_those_of_the_methods),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}

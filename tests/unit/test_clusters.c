/*
 * Incidents that were joined, in everything that counts, lists or searches them; and that nothing of it is
 * left when it is taken back.
 */
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
#include "core/dossier/codes.h"
#include "core/dossier/dossier.h"
#include "core/dossier/incident.h"
#include "core/dossier/journal.h"
#include "core/dossier/mark.h"
#include "core/dossier/pair.h"
#include "core/dossier/stmt.h"
#include "core/intake/import.h"
#include "core/justice/impunity.h"
#include "core/pattern/pattern.h"
#include "core/pattern/rule.h"

static char folder[256], path[300];
static struct dossier *d;
static struct source *src;
static struct arena arena;

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

static const char places[] = "code,parent,order,en,es,aliases,attrs\n"
			     "XV,,1,Valdoria,Valdoria,,\nXV-RN,XV,1,Rionegral,Rionegral,,\n"
			     "XW,,2,Norvania,Norvania,,\n";

static void
import(const char *name, const char *csv, const char *more)
{
	struct buf ini = { 0 };
	char file[400], profile[400];
	struct error err = { 0 };
	struct import_report report;
	struct import_request request = { .path = file, .profile = profile, .again = true };

	buf_printf(&ini,
		   "[profile]\nname=%s\n[source]\nstatus_as_of=2024-12-31\nplaces=p.csv\n"
		   "[incident]\ncode=code\ndate=date\nregistered=seen\nplace=country,province\n"
		   "location=spot\nverification=level\ntext=text\n[act 1]\ntype=type\n"
		   "[victim 1]\nname=victim\nkind=const(individual)\nsex=sex\nsize=people\n"
		   "[actor 1]\nlabel=actor\n"
		   "[event 1]\nstage=stage\nrole=role\ndate=when\n%s",
		   name, more);
	snprintf(file, sizeof file, "%s.ini", name);
	write_text(file, ini.data);
	snprintf(file, sizeof file, "%s.csv", name);
	write_text(file, csv);
	write_text("p.csv", places);
	snprintf(file, sizeof file, "%s/%s.csv", folder, name);
	snprintf(profile, sizeof profile, "%s/%s.ini", folder, name);
	must(import_file(d, &request, &report, &err), &err);
	import_report_release(&report);
	buf_release(&ini);
}

#define HEADER "code,date,seen,country,province,spot,level,text,type,victim,sex,people,actor,stage,role,when"

/* Incidents 1 to 5. */
static const char first[] = HEADER ",colour\n"
"A-1,2020-01-05,2020-02-01,Valdoria,Rionegral,,,un camión azul,killing,Uno Pel,male,4,police,none,,2021-01-01,red\n"
"A-2,2020-01-05,,Valdoria,,el puente,,,killing,Dos Pel,female,2,,S6c,material,2022-01-01,\n"
"A-3,2020-02,,Valdoria,,,,una carta,threat,Tres Pel,,,company,none,,2021-01-01,green\n"
"A-4,,,,,,,,threat,Cuatro Pel,male,,police,,,,red\n"
"A-5,2021-03-03,2021-03-04,Norvania,,,,otro camión,assault,Cinco Pel,female,,army,none,,2021-06-01,blue\n";

/* Incidents 6 to 8. */
static const char second[] = HEADER ",form\n"
"B-1,2020-01-06,2020-01-09,Norvania,,la plaza,,dos hombres,threat,Uno Pelm,female,5,army,S6c,material,2022-03-01,x\n"
"B-2,2021-05-01,,Valdoria,Rionegral,,,nadie vio,killing,Seis Pel,male,,company,none,,2022-01-01,y\n"
"B-3,2019-12-31,,Valdoria,,,,una carta,assault,Siete Pel,,,,S6c,intellectual,2022-01-01,\n";

#define ID(n) ((n) * INT64_C(65536) + replica())

static int64_t
replica(void)
{
	struct error err = { 0 };
	int64_t n;

	must(dossier_number(d, "SELECT min(id) FROM incident", 0, &n, &err), &err);
	return n % 65536;
}

static int
set_up(void **state)
{
	struct error err = { 0 };

	(void)state;
	snprintf(folder, sizeof folder, "%s/atalaya-clusters-XXXXXX",
		 getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	if (sodium_init() < 0 || !mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/d.dossier", folder);
	must(dossier_create(path, "", &err), &err);
	d = dossier_open(path, DOSSIER_WRITE, "", &err);
	must(d != NULL, &err);
	import("a", first, "");
	import("b", second, "");
	patterns_keep_current(d);
	src = source_open(d, &err);
	must(src != NULL, &err);
	return 0;
}

static int
tear_down(void **state)
{
	char command[400];

	(void)state;
	source_close(src);
	dossier_close(d);
	arena_release(&arena);
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
}

/* ---- asking ------------------------------------------------------------------------------- */

static struct selection *
choose(const char *query)
{
	struct error err = { 0 };
	struct query *q = query_parse(query, source_codes(src), &err);
	struct selection *sel;

	must(q != NULL, &err);
	sel = source_select(src, q, &err);
	must(sel != NULL, &err);
	query_free(q);
	return sel;
}

/* "1 3 6": the incidents that a query yields, by counter; each must be where it says it is. */
static const char *
found(const char *query)
{
	struct selection *sel = choose(query);
	const int64_t *ids = selection_ids(src, sel, &arena);
	struct buf out = { 0 };
	const char *text;

	for (long i = 0; i < selection_count(sel); i++) {
		buf_printf(&out, "%s%d", i ? " " : "", (int)(ids[i] / 65536));
		assert_true(selection_contains(src, sel, ids[i]));
	}
	text = arena_strdup(&arena, buf_str(&out));
	buf_release(&out);
	selection_free(sel);
	return text;
}

static struct field_ref
field(const char *name)
{
	struct error err = { 0 };
	struct field_ref ref;

	must(field_ref_parse(name, strlen(name), &arena, &ref, &err), &err);
	return ref;
}

/* "killing 3, threat 2; 5 with 1 missing" */
static const char *
facet(const char *query, const char *name)
{
	struct selection *sel = choose(query);
	struct field_ref ref = field(name);
	struct buf out = { 0 };
	struct error err = { 0 };
	struct facet f;
	const char *text;

	must(source_facet(src, sel, &ref, "en", &arena, &f, &err), &err);
	for (size_t i = 0; i < f.count; i++)
		buf_printf(&out, "%s%s %ld", i ? ", " : "", f.values[i].code, f.values[i].count);
	buf_printf(&out, "; %ld with %ld missing", f.n, f.missing);
	text = arena_strdup(&arena, buf_str(&out));
	buf_release(&out);
	selection_free(sel);
	return text;
}

static struct ladder_table
ladder(const char *query, const char *by, enum count_unit unit)
{
	struct selection *sel = choose(query);
	struct field_ref ref = { F_ID, NULL };
	struct error err = { 0 };
	struct ladder_request request = { .as_of = source_as_of(src), .unit = unit, .lang = "en" };
	struct ladder_table table;

	if (by) {
		ref = field(by);
		request.by = &ref;
	}
	must(source_ladder(src, sel, &request, &arena, &table, &err), &err);
	selection_free(sel);
	return table;
}

/* "4: 1 convicted; complete 2, partial 1, full 0" */
static const char *
units(const struct ladder_group *g)
{
	char text[200];

	snprintf(text, sizeof text, "%ld: %ld convicted; complete %ld, partial %ld, full %ld", g->units,
		 g->by_class[CLASS_CONVICTED], g->by_press[PRESS_COMPLETE],
		 g->by_press[PRESS_PARTIAL], g->by_press[PRESS_FULL]);
	return arena_strdup(&arena, text);
}

static const char *
total(const char *query, enum count_unit unit)
{
	struct ladder_table t = ladder(query, NULL, unit);

	return units(&t.total);
}

static const char *
group(const char *by, const char *code, enum count_unit unit)
{
	struct ladder_table t = ladder("", by, unit);

	for (size_t i = 0; i < t.count; i++)
		if (strcmp(t.groups[i].code, code) == 0)
			return units(&t.groups[i]);
	return "none";
}

struct lines {
	struct buf *out;
	size_t count;
};

static bool
add_row(void *ctx, const struct listing *row, struct error *err)
{
	struct lines *l = ctx;

	(void)err;
	buf_printf(l->out, "%s%d", l->out->len ? " | " : "", (int)(row->id / 65536));
	for (size_t i = 0; i < l->count; i++)
		buf_printf(l->out, ",%s", row->cells[i]);
	return true;
}

/* "1,cell,cell | 3,cell,cell" */
static const char *
listed(const char *query, const char *fields_text, const char *sort, bool is_descending)
{
	struct selection *sel = choose(query);
	struct field_ref refs[16], by;
	struct error err = { 0 };
	struct buf out = { 0 };
	struct listing_request request = { .fields = refs, .as_of = source_as_of(src), .lang = "en",
					   .is_descending = is_descending };
	char names[400], *save = NULL;
	const char *text;

	snprintf(names, sizeof names, "%s", fields_text);
	for (char *n = strtok_r(names, ",", &save); n; n = strtok_r(NULL, ",", &save))
		refs[request.count++] = field(n);
	if (sort) {
		by = field(sort);
		request.sort = &by;
	}
	must(source_stream(src, sel, &request, add_row, &(struct lines){ &out, request.count }, &err),
	     &err);
	text = arena_strdup(&arena, buf_str(&out));
	buf_release(&out);
	selection_free(sel);
	return text;
}

static void
refresh(bool expected)
{
	struct error err = { 0 };
	bool changed;

	must(source_refresh(src, &changed, &err), &err);
	assert_int_equal(changed, expected);
}

static void
decide(int a, int b, enum pair_decision decision)
{
	struct pair pair = { ID(a), ID(b) };
	struct error err = { 0 };
	long changed;

	must(pair_decide(d, &pair, 1, decision, "", "", &changed, &err), &err);
	refresh(true);
}

static void
undo(void)
{
	struct journal_step step;
	struct error err = { 0 };

	must(journal_undo(d, &step, &err), &err);
	refresh(true);
}

static void
redo(void)
{
	struct journal_step step;
	struct error err = { 0 };

	must(journal_redo(d, &step, &err), &err);
	refresh(true);
}

/* All that can be asked, in one text: to be compared with what it was. */
static const char *
everything(void)
{
	static const char *const facets[] = { "dataset", "place", "country", "admin1", "verification",
					      "type", "offence", "actor", "attribution", "sex",
					      "profile", "victim-kind", "nexus", "tag", "stage", "status",
					      "record.colour", "record.form" };
	static const char *const by[] = { "country", "type", "sex", "dataset" };
	struct buf out = { 0 };
	const char *text;

	buf_printf(&out, "%ld\n", source_total(src));
	for (size_t i = 0; i < sizeof facets / sizeof *facets; i++)
		buf_printf(&out, "%s: %s\n", facets[i], facet("", facets[i]));
	for (enum count_unit u = UNIT_INCIDENT; u <= UNIT_PROCEEDING; u++) {
		buf_printf(&out, "%s\n", total("", u));
		for (size_t i = 0; i < sizeof by / sizeof *by; i++) {
			struct ladder_table t = ladder("", by[i], u);

			for (size_t g = 0; g < t.count; g++)
				buf_printf(&out, "%s %s\n", t.groups[g].code, units(&t.groups[g]));
		}
	}
	buf_printf(&out, "%s\n", listed("", "id,dataset,date,registered,place,verification,type,actor",
					"date", true));
	buf_printf(&out, "%s\n", listed("", "sex,victims,size,code,location,person,text,stage,status",
					"type", false));
	text = arena_strdup(&arena, buf_str(&out));
	buf_release(&out);
	return text;
}

/* ---- what is counted ---------------------------------------------------------------------- */

static void
what_is_joined_counts_once_and_comes_back_when_it_is_taken_back(void **state)
{
	const char *before, *joined;

	(void)state;
	before = everything();
	assert_int_equal(source_total(src), 8);
	decide(1, 2, PAIR_JOINED);
	joined = everything();
	assert_int_equal(source_total(src), 7);
	assert_string_equal(found(""), "1 3 4 5 6 7 8");
	assert_string_equal(found("-type=killing"), "3 4 5 6 8");
	undo();
	assert_string_equal(everything(), before);
	redo();
	assert_string_equal(everything(), joined);
	decide(1, 2, PAIR_NONE);
	assert_string_equal(everything(), before);
	decide(1, 2, PAIR_DIFFERENT);
	assert_string_equal(everything(), before);
	decide(1, 2, PAIR_UNSURE);
	assert_string_equal(everything(), before);
}

static void
fields_with_several_values_hold_those_of_all_members(void **state)
{
	(void)state;
	decide(1, 6, PAIR_SAME);
	assert_string_equal(facet("id=INC-1", "type"), "killing 1, threat 1; 1 with 0 missing");
	assert_string_equal(facet("id=INC-1", "actor"), "army 1, police 1; 1 with 0 missing");
	assert_string_equal(facet("id=INC-1", "dataset"), "a 1, b 1; 1 with 0 missing");
	assert_string_equal(facet("id=INC-1", "sex"), "female 1, male 1; 1 with 0 missing");
	assert_string_equal(facet("", "dataset"), "a 5, b 3; 7 with 0 missing");
	assert_string_equal(facet("id=INC-1", "record.colour"), "red 1; 1 with 0 missing");
	assert_string_equal(facet("id=INC-1", "record.form"), "x 1; 1 with 0 missing");
	assert_string_equal(facet("", "record.form"),
			    "x 1, y 1, not-recorded 1, not-applicable 4; 7 with 5 missing");
	assert_string_equal(listed("id=INC-1", "type,actor,dataset,record.colour", NULL, false),
			    "1,Killing; Threat,Police; Armed forces,a; b,red");
}

static void
fields_with_one_value_hold_that_of_the_first_member_that_has_one(void **state)
{
	(void)state;
	assert_string_equal(facet("", "place"), "XV 3, XW 2, XV-RN 2, not-recorded 1; 8 with 1 missing");
	decide(4, 5, PAIR_JOINED);
	assert_string_equal(listed("id=INC-4", "place,date,registered", NULL, false),
			    "4,Norvania,2021-03-03,2021-03-04");
	assert_string_equal(found("no:place"), "");
	assert_string_equal(found("no:date"), "");
	decide(1, 6, PAIR_SAME);
	assert_string_equal(listed("id=INC-1", "place,date", NULL, false), "1,Rionegral,2020-01-05");
	assert_string_equal(facet("id=INC-1", "country"), "XV 1; 1 with 0 missing");
}

static void
what_is_missing_is_made_up_for_by_those_who_tell_of_the_same_victims_only(void **state)
{
	(void)state;
	/* 3 does not say the sex, 4 does. */
	decide(3, 4, PAIR_JOINED);
	assert_string_equal(facet("id=INC-3", "sex"), "male 1, not-recorded 1; 1 with 1 missing");
	assert_string_equal(found("no:sex"), "3 8");
	decide(3, 4, PAIR_SAME);
	assert_string_equal(facet("id=INC-3", "sex"), "male 1; 1 with 0 missing");
	assert_string_equal(found("no:sex"), "8");
	/* A cell that one of them has is there; an empty one is asked for of all. */
	decide(1, 2, PAIR_JOINED);
	assert_string_equal(found("record.colour=\"\""), "");
	assert_string_equal(found("record.colour=red"), "1 3");
}

/* ---- terms -------------------------------------------------------------------------------- */

static void
a_term_finds_an_incident_by_what_any_of_its_records_says(void **state)
{
	static const struct {
		const char *query, *found;
	} cases[] = {
		/* What an incident says once is that of the first record: it is counted by that. */
		{ "country=XW", "5" }, { "-country=XW", "1 2 3 4 7 8" },
		{ "dataset=b", "1 7 8" }, { "dataset=a", "1 2 3 4 5" },
		{ "date:2020-01-06", "" }, { "date:2020-01-05", "1 2" },
		{ "date<2020", "8" }, { "registered:2020-01-09", "" },
		{ "text:hombres", "1" }, { "text:camion", "1 5" }, { "-text:hombres", "2 3 4 5 7 8" },
		{ "text=/c[ao]mi.n/", "1 5" }, { "no:text", "2 4" }, { "text:camion text:hombres", "1" },
		{ "person:pelm", "1" }, { "code:b-1", "1" }, { "location:plaza", "1" },
		{ "record.form=x", "1" }, { "-record.form=x", "2 3 4 5 7 8" }, { "record.colour:ed", "1 4" },
		{ "act(type:threat actor:army)", "1" }, { "act(type:killing actor:army)", "" },
		{ "type:killing actor:army", "1" }, { "victim(sex=female)", "1 2 5" },
		{ "victim(sex=male)", "1 4 7" }, { "-victim(sex=female)", "3 4 7 8" },
		{ "id=INC-6", "1" }, { "id=INC-1", "1" }, { "-id=INC-6", "2 3 4 5 7 8" },
		{ "actor=army or type=assault", "1 5 8" }, { "not (actor=army or type=assault)", "2 3 4 7" },
		/* The status is that of the incident, which only 6 says is a conviction. */
		{ "records>=2", "1" }, { "records=1", "2 3 4 5 7 8" }, { "-records>1", "2 3 4 5 7 8" },
		{ "records<1", "" }, { "records>=2 type:threat", "1" }, { "registros>2", "" },
		{ "status=convicted", "1 2 8" }, { "status=open", "3 5 7" }, { "stage>=conviction", "1 2 8" },
	};
	const char *folded;

	(void)state;
	decide(1, 6, PAIR_SAME);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		folded = found(cases[i].query);
		if (strcmp(folded, cases[i].found) != 0)
			fail_msg("%s: %s, not %s", cases[i].query, folded, cases[i].found);
	}
}

static void
narratives_that_are_folded_answer_as_those_that_are_read(void **state)
{
	static const char *const queries[] = { "text:hombres", "-text:hombres", "no:text", "text=/c.mi/",
					       "text:camion -text:azul" };
	const char *before[5];
	struct error err = { 0 };

	(void)state;
	decide(1, 6, PAIR_SAME);
	decide(3, 8, PAIR_JOINED);
	for (size_t i = 0; i < 5; i++)
		before[i] = found(queries[i]);
	must(source_fold_start(src, NULL, NULL, &err), &err);
	must(source_fold_wait(src, &err), &err);
	assert_int_equal(source_fold_state(src, NULL, NULL), FOLD_READY);
	for (size_t i = 0; i < 5; i++)
		assert_string_equal(found(queries[i]), before[i]);
	/* What was folded stays good when incidents come apart. */
	decide(1, 6, PAIR_NONE);
	assert_int_equal(source_fold_state(src, NULL, NULL), FOLD_READY);
	assert_string_equal(found("text:hombres"), "6");
	assert_string_equal(found("text:carta"), "3");
}

/* ---- crosstab, series, orders ------------------------------------------------------------- */

static void
a_crosstab_counts_an_incident_once_in_each_pair_of_values(void **state)
{
	struct field_ref rows = field("type"), cols = field("dataset");
	struct selection *sel;
	struct error err = { 0 };
	struct crosstab t;
	long sum = 0;

	(void)state;
	decide(1, 6, PAIR_SAME);
	decide(1, 2, PAIR_JOINED);
	sel = choose("id=INC-1");
	must(source_crosstab(src, sel, &rows, &cols, "en", &arena, &t, &err), &err);
	assert_int_equal(t.rows.n, 1);
	assert_int_equal(t.rows.count, 2);
	assert_int_equal(t.cols.count, 2);
	for (size_t i = 0; i < 4; i++)
		sum += t.cells[i];
	assert_int_equal(sum, 4);
	selection_free(sel);
}

static void
a_series_counts_an_incident_on_one_date(void **state)
{
	struct selection *sel;
	struct error err = { 0 };
	struct series s;

	(void)state;
	decide(4, 5, PAIR_JOINED);
	decide(1, 8, PAIR_JOINED);
	sel = choose("");
	must(source_series(src, sel, F_DATE, PER_YEAR, NULL, "en", &arena, &s, &err), &err);
	assert_int_equal(s.n, 6);
	assert_int_equal(s.undated, 0);
	assert_int_equal(s.count, 2);
	assert_string_equal(s.periods[0].label, "2020");
	assert_int_equal(s.periods[0].certain, 4);
	assert_int_equal(s.periods[1].certain, 2);
	selection_free(sel);
}

static void
lists_have_it_once_and_find_it_by_any_of_its_numbers(void **state)
{
	struct selection *sel;
	struct ordering *o;
	struct sort_key key = { { F_DATE, NULL }, true };
	struct error err = { 0 };
	const int64_t ids[] = { ID(6), ID(1), ID(8) };

	(void)state;
	decide(4, 5, PAIR_JOINED);
	decide(1, 6, PAIR_SAME);
	assert_string_equal(listed("", "records", "date", true), "7,1 | 4,2 | 3,1 | 1,2 | 2,1 | 8,1");
	assert_string_equal(listed("", "records", "date", false), "8,1 | 1,2 | 2,1 | 3,1 | 4,2 | 7,1");
	assert_string_equal(listed("", "records", "records", true), "1,2 | 4,2 | 2,1 | 3,1 | 7,1 | 8,1");
	assert_string_equal(listed("", "victims", "victims", true), "4,2 | 1,1 | 2,1 | 3,1 | 7,1 | 8,1");
	sel = choose("");
	o = source_order(src, sel, &key, 1, "en", &err);
	must(o != NULL, &err);
	assert_int_equal(ordering_count(o), 6);
	assert_int_equal(ordering_find(o, ID(6)), 3);
	assert_int_equal(ordering_find(o, ID(1)), 3);
	assert_int_equal(ordering_id(o, 3), ID(1));
	assert_int_equal(ordering_find(o, ID(5)), 1);
	ordering_free(o);
	selection_free(sel);
	sel = source_select_ids(src, ids, 3);
	assert_int_equal(selection_count(sel), 2);
	assert_true(selection_contains(src, sel, ID(6)));
	selection_free(sel);
	assert_true(source_has(src, ID(6)));
	assert_int_equal(source_incident(src, ID(6)), ID(1));
	assert_int_equal(source_incident(src, ID(1)), ID(1));
	assert_int_equal(source_incident(src, ID(99)), 0);
	for (long i = 0; i < source_total(src); i++)
		assert_int_equal(source_incident(src, source_ids(src)[i]), source_ids(src)[i]);
}

static void
texts_and_people_of_a_list_come_from_all_records_but_the_same_people_once(void **state)
{
	(void)state;
	decide(1, 6, PAIR_SAME);
	assert_string_equal(listed("id=INC-1", "code,location,text,person,victims", NULL, false),
			    "1,A-1; B-1,la plaza,un camión azul; dos hombres,Uno Pel,1");
	decide(1, 2, PAIR_JOINED);
	assert_string_equal(listed("id=INC-1", "code,location,person,victims", NULL, false),
			    "1,A-1; A-2; B-1,el puente,Uno Pel; Dos Pel,2");
}

static void
sums_take_the_same_people_once(void **state)
{
	struct field_ref size = { F_SIZE, NULL };
	struct selection *sel;
	struct error err = { 0 };
	struct sum sum;
	char text[64];

	(void)state;
	decide(1, 6, PAIR_SAME);
	sel = choose("");
	must(source_sum(src, sel, &size, &sum, &err), &err);
	number_format(&sum.sum, text, sizeof text);
	assert_string_equal(text, "6");
	assert_int_equal(sum.n, 7);
	assert_int_equal(sum.missing, 5);
	selection_free(sel);
	decide(1, 2, PAIR_JOINED);
	sel = choose("");
	must(source_sum(src, sel, &size, &sum, &err), &err);
	number_format(&sum.sum, text, sizeof text);
	assert_string_equal(text, "6");
	assert_int_equal(sum.missing, 5);
	assert_string_equal(listed("id=INC-1", "size", NULL, false), "1,6");
	selection_free(sel);
}

/* ---- the ladder --------------------------------------------------------------------------- */

static void
the_status_of_an_incident_is_that_of_all_its_records(void **state)
{
	(void)state;
	assert_string_equal(total("", UNIT_INCIDENT), "8: 3 convicted; complete 4, partial 3, full 0");
	/* 1: nobody convicted; 2: somebody. Together: convicted, and impunity is partial. */
	decide(1, 2, PAIR_JOINED);
	assert_string_equal(total("", UNIT_INCIDENT), "7: 3 convicted; complete 3, partial 3, full 0");
	assert_string_equal(listed("id=INC-1", "status,stage", NULL, false),
			    "1,With conviction,Conviction at first instance");
	assert_string_equal(group("type", "killing", UNIT_INCIDENT),
			    "2: 1 convicted; complete 1, partial 1, full 0");
	/* Two in complete impunity stay in it; one of which nothing is known changes nothing. */
	decide(3, 5, PAIR_JOINED);
	decide(3, 4, PAIR_JOINED);
	assert_string_equal(total("id=INC-3", UNIT_INCIDENT),
			    "1: 0 convicted; complete 1, partial 0, full 0");
}

static void
victims_keep_the_status_that_their_own_records_tell(void **state)
{
	const char *before;

	(void)state;
	before = total("", UNIT_VICTIM);
	assert_string_equal(before, "8: 3 convicted; complete 4, partial 3, full 0");
	decide(1, 2, PAIR_JOINED);
	decide(3, 5, PAIR_JOINED);
	assert_string_equal(total("", UNIT_VICTIM), before);
	assert_string_equal(group("type", "killing", UNIT_VICTIM),
			    "3: 1 convicted; complete 2, partial 1, full 0");
	/* The same person, told of twice: once, with what either says of the case. */
	decide(1, 6, PAIR_SAME);
	assert_string_equal(total("id=INC-1", UNIT_VICTIM),
			    "2: 2 convicted; complete 0, partial 2, full 0");
	assert_string_equal(total("", UNIT_VICTIM), "7: 3 convicted; complete 3, partial 3, full 0");
	assert_string_equal(group("dataset", "b", UNIT_VICTIM),
			    "4: 3 convicted; complete 1, partial 3, full 0");
}

static void
proceedings_that_are_told_of_twice_count_once(void **state)
{
	(void)state;
	assert_string_equal(total("", UNIT_PROCEEDING), "7: 3 convicted; complete 4, partial 3, full 0");
	decide(1, 2, PAIR_JOINED);
	assert_string_equal(total("", UNIT_PROCEEDING), "7: 3 convicted; complete 4, partial 3, full 0");
	assert_string_equal(total("id=INC-1", UNIT_PROCEEDING),
			    "2: 1 convicted; complete 1, partial 1, full 0");
	decide(1, 6, PAIR_SAME);
	assert_string_equal(total("id=INC-1", UNIT_PROCEEDING),
			    "2: 1 convicted; complete 1, partial 1, full 0");
	/* 4 has no proceeding: that of 5 counts though 4 is the first of the two. */
	decide(4, 5, PAIR_SAME);
	assert_string_equal(total("id=INC-4", UNIT_PROCEEDING),
			    "1: 0 convicted; complete 1, partial 0, full 0");
}

/* Units of the cases of a query, and how many proceedings they are told with: "2 units, 3 proceedings". */
struct cases {
	long units;
	size_t proceedings;
	bool has_outcomes;
};

static bool
add_case(void *ctx, const struct source_case *c, struct error *err)
{
	struct cases *sum = ctx;

	(void)err;
	sum->units += c->units;
	sum->proceedings += c->proceeding_count;
	sum->has_outcomes = c->has_outcomes;
	return true;
}

static const char *
cases(const char *query, enum count_unit unit)
{
	struct case_request request = { .unit = unit, .lang = "en" };
	struct case_groups groups[CASE_FIELDS];
	struct selection *sel = choose(query);
	struct cases sum = { 0 };
	struct error err = { 0 };
	char text[64];
	long left_out;

	must(source_cases(src, sel, &request, &arena, groups, &left_out, add_case, &sum, &err), &err);
	selection_free(sel);
	assert_int_equal(sum.units, ladder(query, NULL, unit).total.units);
	snprintf(text, sizeof text, "%ld units, %zu proceedings%s", sum.units, sum.proceedings,
		 sum.has_outcomes ? "" : ", silent");
	return arena_strdup(&arena, text);
}

static void
cases_have_the_proceedings_that_their_status_comes_from(void **state)
{
	struct error err = { 0 };

	(void)state;
	decide(1, 6, PAIR_SAME);
	decide(1, 2, PAIR_JOINED);
	/* Only 6 knows of the conviction in the case of 1; 2 is another person. */
	assert_string_equal(cases("id=INC-1", UNIT_INCIDENT), "1 units, 3 proceedings");
	assert_string_equal(cases("id=INC-1", UNIT_VICTIM), "2 units, 3 proceedings");
	assert_string_equal(cases("id=INC-1", UNIT_PROCEEDING), "2 units, 2 proceedings");
	assert_string_equal(cases("", UNIT_INCIDENT), "6 units, 7 proceedings");
	assert_string_equal(cases("", UNIT_VICTIM), "7 units, 7 proceedings");
	must(dossier_exec(d, "UPDATE dataset SET has_outcomes = 0 WHERE name = 'a'", &err), &err);
	source_close(src);
	src = source_open(d, &err);
	assert_string_equal(cases("id=INC-1", UNIT_INCIDENT), "1 units, 3 proceedings");
	assert_string_equal(cases("id=INC-5", UNIT_INCIDENT), "1 units, 1 proceedings, silent");
}

static void
an_earlier_day_has_the_status_of_that_day(void **state)
{
	struct ladder_table t;
	struct ladder_request request = { .as_of = date_from_civil(2021, 12, 31), .lang = "en" };
	struct error err = { 0 };
	struct selection *sel;

	(void)state;
	decide(1, 2, PAIR_JOINED);
	sel = choose("id=INC-1");
	must(source_ladder(src, sel, &request, &arena, &t, &err), &err);
	assert_string_equal(units(&t.total), "1: 0 convicted; complete 1, partial 0, full 0");
	request.as_of = date_from_civil(2022, 1, 1);
	must(source_ladder(src, sel, &request, &arena, &t, &err), &err);
	assert_string_equal(units(&t.total), "1: 1 convicted; complete 0, partial 1, full 0");
	selection_free(sel);
	source_set_as_of(src, date_from_civil(2021, 12, 31));
	assert_string_equal(found("status=convicted"), "");
	source_set_as_of(src, DATE_MIN);
	assert_string_equal(found("status=convicted"), "1 6 8");
}

static void
a_table_of_impunity_says_what_was_joined_and_that_rows_do_not_add_up(void **state)
{
	struct field_ref by = { F_DATASET, NULL };
	struct impunity_request request = { .by = &by, .lang = "en" };
	struct impunity_table table;
	struct error err = { 0 };
	bool told = false, silent = false;
	long records;
	struct selection *sel;

	(void)state;
	request.query = query_parse("", source_codes(src), &err);
	must(impunity_table(src, &request, &arena, &table, &err), &err);
	assert_false(table.by_is_multi);
	must(dossier_exec(d, "UPDATE dataset SET has_outcomes = 0 WHERE name = 'b'", &err), &err);
	query_free((struct query *)request.query);
	decide(1, 6, PAIR_SAME);
	request.query = query_parse("", source_codes(src), &err);
	must(impunity_table(src, &request, &arena, &table, &err), &err);
	assert_true(table.by_is_multi);
	assert_int_equal(table.total.figure.n, 7);
	for (size_t i = 0; i < table.note_count; i++) {
		told |= strstr(table.notes[i], "1 incident stands for 2 records") != NULL;
		/* The one that the other dataset tells the outcome of is none of them. */
		silent |= strstr(table.notes[i], "2 of the incidents come from datasets without") != NULL;
	}
	assert_true(told);
	assert_true(silent);
	query_free((struct query *)request.query);
	sel = choose("-id=INC-6");
	assert_int_equal(source_joined(src, sel, &records), 0);
	assert_int_equal(source_without_outcomes(src, sel), 2);
	selection_free(sel);
}

/* ---- datasets ----------------------------------------------------------------------------- */

static void
without_the_dataset_of_a_member_a_cluster_falls_apart(void **state)
{
	struct error err = { 0 };
	struct pair pairs[] = { { ID(1), ID(6) }, { ID(6), ID(2) } };
	struct journal_step step;
	const char *joined;
	long changed;

	(void)state;
	must(pair_decide(d, pairs, 2, PAIR_SAME, "", "", &changed, &err), &err);
	refresh(true);
	assert_string_equal(found(""), "1 3 4 5 7 8");
	joined = everything();
	/* The bridge is gone, and with it what it said. */
	must(dossier_exec(d, "UPDATE dataset SET state = 'withdrawn' WHERE name = 'b'", &err), &err);
	source_close(src);
	src = source_open(d, &err);
	must(src != NULL, &err);
	assert_string_equal(found(""), "1 2 3 4 5");
	assert_string_equal(facet("id=INC-1", "type"), "killing 1; 1 with 0 missing");
	must(dossier_exec(d, "UPDATE dataset SET state = 'active' WHERE name = 'b'", &err), &err);
	source_close(src);
	src = source_open(d, &err);
	assert_string_equal(everything(), joined);
	/* Nor does one hold that the newest edition of its dataset has no longer. */
	must(dossier_exec(d, "INSERT INTO incident_gone (incident, edition)"
			     " SELECT id, 2 FROM incident WHERE own_code = 'B-1'", &err), &err);
	source_close(src);
	src = source_open(d, &err);
	assert_string_equal(found(""), "1 2 3 4 5 7 8");
	must(dossier_exec(d, "DELETE FROM incident_gone", &err), &err);
	must(journal_undo(d, &step, &err), &err);
	refresh(true);
	assert_string_equal(found(""), "1 2 3 4 5 6 7 8");
}

static void
three_records_of_two_datasets_are_one_incident(void **state)
{
	(void)state;
	decide(1, 6, PAIR_SAME);
	decide(6, 7, PAIR_JOINED);
	assert_string_equal(found(""), "1 2 3 4 5 8");
	assert_string_equal(listed("id=INC-7", "records,victims,dataset,actor,also", NULL, false),
			    "1,3,2,a; b,Police; Armed forces; Business,INC-6 (b); INC-7 (b)");
	assert_string_equal(listed("id=INC-2", "records,also", NULL, false), "2,1,");
	assert_string_equal(facet("", "dataset"), "a 5, b 2; 6 with 0 missing");
	decide(8, 1, PAIR_JOINED);
	assert_string_equal(facet("", "dataset"), "a 5, b 1; 5 with 0 missing");
	assert_string_equal(found("dataset=b"), "1");
}

/* ---- tags --------------------------------------------------------------------------------- */

static void
mark(int incident, const char *tag, bool add)
{
	int64_t id = ID(incident);
	struct mark_request request = { .tag = tag, .add = add, .incidents = &id, .count = 1,
					.query = "", .note = "" };
	struct mark_report report;
	struct error err = { 0 };

	must(mark_incidents(d, &request, &report, &err), &err);
	refresh(false);
}

static void
a_tag_of_any_record_is_a_tag_of_the_incident(void **state)
{
	struct selection *sel;
	struct error err = { 0 };
	const int64_t *ids;
	size_t count;

	(void)state;
	decide(1, 6, PAIR_SAME);
	mark(6, "smear", true);
	mark(3, "smear", true);
	assert_string_equal(found("tag:smear"), "1 3");
	assert_string_equal(found("no:tag"), "2 4 5 7 8");
	assert_string_equal(facet("", "tag"), "smear 2, not-recorded 5; 7 with 5 missing");
	sel = choose("");
	ids = source_tagged_records(src, sel, "smear", &arena, &count, &err);
	assert_int_equal(count, 2);
	assert_int_equal(ids[0], ID(3));
	assert_int_equal(ids[1], ID(6));
	selection_free(sel);
	/* The first of them never had it. */
	mark(1, "smear", false);
	assert_string_equal(found("tag:smear"), "1 3");
	mark(6, "smear", false);
	assert_string_equal(found("tag:smear"), "3");
	mark(6, "smear", true);
	decide(1, 6, PAIR_NONE);
	assert_string_equal(found("tag:smear"), "3 6");
}

static void
a_pattern_looks_at_each_record_and_tags_the_incident(void **state)
{
	static const char text[] = "pattern trucks\n  tag trucks\n  match text:camion\n"
				   "pattern both\n  tag both\n  match text:camion text:hombres\n"
				   "pattern men\n  tag men\n  match text:hombres\n";
	struct error err = { 0 };
	struct rules rules;
	struct pattern_added added[3];
	struct pattern_applied *applied;
	struct pattern_info *infos;
	struct tag_origin *origins;
	struct journal_check check;
	struct selection *sel;
	int64_t judged;
	size_t done, count;
	bool changed;

	(void)state;
	decide(1, 6, PAIR_SAME);
	must(rules_parse(text, strlen(text), "test", source_codes(src), &rules, &err), &err);
	must(pattern_add(d, &rules, added, &err), &err);
	rules_release(&rules);
	must(pattern_apply(src, NULL, 0, NULL, &arena, &applied, &done, &err), &err);
	refresh(false);
	assert_int_equal(done, 3);
	for (size_t i = 0; i < done; i++)
		assert_int_equal(applied[i].hits, strcmp(applied[i].name, "trucks") == 0 ? 2
						  : strcmp(applied[i].name, "men") == 0	 ? 1
											  : 0);
	assert_string_equal(found("tag:trucks"), "1 5");
	assert_string_equal(found("tag:men"), "1");
	/* The one record speaks of trucks, the other of men: none of both. */
	assert_string_equal(found("tag:both"), "");
	assert_string_equal(found("text:camion text:hombres"), "1");
	must(pattern_list(src, NULL, "en", &arena, &infos, &count, &err), &err);
	assert_int_equal(infos[2].hits, 2);
	/* A verdict is on the record that the pattern hits, whatever number was named. */
	must(pattern_judge(src, "men", ID(1), VERDICT_REJECTED, "", &changed, &err), &err);
	assert_true(changed);
	refresh(false);
	assert_string_equal(found("tag:men"), "");
	must(dossier_number(d, "SELECT incident FROM verdict", 0, &judged, &err), &err);
	assert_int_equal(judged, ID(6));
	must(pattern_judge(src, "men", ID(1), VERDICT_NONE, "", &changed, &err), &err);
	assert_true(changed);
	refresh(false);
	assert_string_equal(found("tag:men"), "1");
	sel = choose("id=INC-1");
	must(tag_origins(src, sel, &arena, &origins, &count, &err), &err);
	selection_free(sel);
	assert_int_equal(count, 2);
	assert_int_equal(origins[0].incident, ID(1));
	assert_int_equal(origins[1].incident, ID(6));
	/* Joining makes no hit stale, and parting needs no new run. */
	decide(1, 6, PAIR_NONE);
	assert_string_equal(found("tag:trucks"), "1 5");
	assert_string_equal(found("tag:men"), "6");
	must(pattern_list(src, NULL, "en", &arena, &infos, &count, &err), &err);
	assert_true(infos[0].is_current && infos[1].is_current && infos[2].is_current);
	must(journal_verify(d, &check, &err), &err);
	assert_int_equal(check.bad, 0);
}

/* ---- one incident in full ----------------------------------------------------------------- */

/* "INC-1 a same, INC-2 a" */
static const char *
others(int incident)
{
	struct incident_full in;
	struct error err = { 0 };
	struct buf out = { 0 };
	const char *text;

	must(incident_read(d, ID(incident), &arena, &in, &err), &err);
	for (size_t i = 0; i < in.other_count; i++)
		buf_printf(&out, "%s%d %s%s", i ? ", " : "", (int)(in.others[i].id / 65536),
			   in.others[i].dataset, in.others[i].is_same ? " same" : "");
	text = arena_strdup(&arena, buf_str(&out));
	buf_release(&out);
	return text;
}

static void
an_incident_in_full_names_the_other_records_of_it(void **state)
{
	struct error err = { 0 };

	(void)state;
	assert_string_equal(others(1), "");
	decide(1, 6, PAIR_SAME);
	decide(6, 2, PAIR_JOINED);
	decide(2, 7, PAIR_SAME);
	decide(3, 2, PAIR_DIFFERENT);
	assert_string_equal(others(1), "2 a, 6 b same, 7 b");
	assert_string_equal(others(2), "1 a, 6 b, 7 b same");
	assert_string_equal(others(7), "1 a, 2 a same, 6 b");
	assert_string_equal(others(3), "");
	must(dossier_exec(d, "UPDATE dataset SET state = 'withdrawn' WHERE name = 'b'", &err), &err);
	assert_string_equal(others(1), "");
}

/* ---- by chance ---------------------------------------------------------------------------- */

enum { MOST = 6000 };

static int parent[MOST];

static int
root_of(int x)
{
	while (parent[x] != x)
		x = parent[x];
	return x;
}

/* The primaries of what a term finds record by record; how many there are. */
static long
expect(struct source *records, const char *query, bool *is_in)
{
	struct error err = { 0 };
	struct query *q = query_parse(query, source_codes(records), &err);
	struct selection *sel;
	const int64_t *ids;
	long n = 0;

	must(q != NULL, &err);
	sel = source_select(records, q, &err);
	must(sel != NULL, &err);
	ids = selection_ids(records, sel, &arena);
	memset(is_in, 0, MOST * sizeof *is_in);
	for (long i = 0; i < selection_count(sel); i++) {
		int at = root_of((int)(ids[i] / 65536));

		n += !is_in[at];
		is_in[at] = true;
	}
	selection_free(sel);
	query_free(q);
	return n;
}

static void
same_as_by_records(struct source *records, const char *query)
{
	bool is_in[MOST];
	long n = expect(records, query, is_in);
	struct selection *sel = choose(query);
	const int64_t *ids = selection_ids(src, sel, &arena);

	if (n != selection_count(sel))
		fail_msg("%s: %ld, not %ld", query, selection_count(sel), n);
	for (long i = 0; i < n; i++)
		assert_true(is_in[ids[i] / 65536]);
	selection_free(sel);
}

static void
any_incidents_joined_answer_as_their_records_do(void **state)
{
	static const char *const several[] = { "type", "actor", "sex", "profile", "nexus", "dataset",
					       "victim-kind", "record.perfil" };
	static const char *const one[] = { "country", "admin1", "verification" };
	static const char *const texts[] = { "text:convoy", "text:amenaza", "text=/ca[lr]/", "person:a",
					     "code:v-00",
					     "act(type:threat actor:state)", "victim(sex=female)" };
	const char *srcdir = getenv("srcdir") ? getenv("srcdir") : ".";
	struct import_report report;
	struct import_request request = { .again = true };
	struct source *records;
	struct error err = { 0 };
	struct random rng;
	struct buf file = { 0 };
	struct ladder_table before, after;
	struct ladder_request by_victim = { .unit = UNIT_VICTIM, .lang = "en" };
	int64_t count;
	int most;

	(void)state;
	random_seed(&rng, 11);
	buf_printf(&file, "%s/data/sample/valdoria.csv", srcdir);
	request.path = file.data;
	request.name = "c";
	must(import_file(d, &request, &report, &err), &err);
	import_report_release(&report);
	request.name = "d";
	must(import_file(d, &request, &report, &err), &err);
	import_report_release(&report);
	buf_release(&file);
	refresh(true);
	records = source_open_part(d, 0, 0, &err);
	must(records != NULL, &err);
	must(dossier_number(d, "SELECT max(id) / 65536 FROM incident", 0, &count, &err), &err);
	most = (int)count;
	assert_true(most < MOST);
	for (int i = 0; i < MOST; i++)
		parent[i] = i;
	by_victim.as_of = source_as_of(src);
	for (int round = 0; round < 4; round++) {
		struct pair pairs[200];
		enum pair_decision decision = round < 2 ? PAIR_JOINED : PAIR_SAME;
		struct selection *all = choose(""), *all_records;
		struct query *q = query_parse("", source_codes(records), &err);
		long changed;

		for (int i = 0; i < 200; i++) {
			int a = 1 + (int)random_below(&rng, (uint64_t)most);
			/* Some near ones, so that a few clusters grow. */
			int b = 1 + (int)random_below(&rng, i % 3 ? (uint64_t)most : 30);
			int x = root_of(a), y = root_of(b);

			pairs[i] = a == b ? (struct pair){ ID(1), ID(2) } : (struct pair){ ID(a), ID(b) };
			if (a == b)
				x = root_of(1), y = root_of(2);
			parent[x > y ? x : y] = x > y ? y : x;
		}
		selection_free(all);
		must(pair_decide(d, pairs, 200, decision, "", "", &changed, &err), &err);
		refresh(true);
		all = choose("");
		all_records = source_select(records, q, &err);
		for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
			same_as_by_records(records, texts[i]);
		for (size_t f = 0; f < sizeof several / sizeof *several; f++) {
			struct field_ref ref = field(several[f]);
			struct facet facet;

			must(source_facet(src, all, &ref, "en", &arena, &facet, &err), &err);
			assert_int_equal(facet.n, source_total(src));
			for (size_t i = 0; i < facet.count; i++) {
				struct buf term = { 0 };
				bool is_in[MOST];

				if (strcmp(facet.values[i].code, "not-recorded") == 0
				    || strcmp(facet.values[i].code, "unknown") == 0
				    || strcmp(facet.values[i].code, "not-applicable") == 0)
					continue;
				buf_printf(&term, "%s==", several[f]);
				query_word(&term, facet.values[i].code);
				assert_int_equal(facet.values[i].count,
						 expect(records, term.data, is_in));
				same_as_by_records(records, term.data);
				buf_release(&term);
			}
		}
		for (size_t f = 0; f < sizeof one / sizeof *one; f++) {
			struct field_ref ref = field(one[f]);
			struct facet facet;
			long sum = 0;

			must(source_facet(src, all, &ref, "en", &arena, &facet, &err), &err);
			for (size_t i = 0; i < facet.count; i++) {
				struct buf term = { 0 };
				struct selection *behind;

				/* The list behind a count has as many as the count. */
				buf_printf(&term, "%s==", one[f]);
				query_word(&term, facet.values[i].code);
				behind = choose(term.data);
				assert_int_equal(selection_count(behind), facet.values[i].count);
				selection_free(behind);
				buf_release(&term);
				sum += facet.values[i].count;
			}
			assert_int_equal(sum, source_total(src));
		}
		/* Other victims stay other victims; the same ones are fewer. */
		must(source_ladder(records, all_records, &by_victim, &arena, &before, &err), &err);
		must(source_ladder(src, all, &by_victim, &arena, &after, &err), &err);
		if (decision == PAIR_JOINED)
			assert_memory_equal(&before.total, &after.total, sizeof before.total);
		else
			assert_true(after.total.units < before.total.units);
		selection_free(all);
		selection_free(all_records);
		query_free(q);
	}
	source_close(records);
}

/* ---- the cache ---------------------------------------------------------------------------- */

static void
reopen(void)
{
	struct error err = { 0 };

	source_close(src);
	src = source_open(d, &err);
	must(src != NULL, &err);
}

static void
the_cache_holds_records_and_serves_whatever_is_joined(void **state)
{
	struct error err = { 0 };
	const char *apart = everything(), *joined;

	(void)state;
	must(source_save(src, &err), &err);
	reopen();
	assert_true(source_is_saved(src));
	assert_string_equal(everything(), apart);
	decide(4, 5, PAIR_JOINED);
	decide(1, 6, PAIR_SAME);
	assert_true(source_is_saved(src));
	joined = everything();
	/* From the tables alone it is the same. */
	must(dossier_exec(d, "DELETE FROM cache", &err), &err);
	reopen();
	assert_false(source_is_saved(src));
	assert_string_equal(everything(), joined);
	/* Kept while they are joined, for the time when they are not. */
	must(source_save(src, &err), &err);
	assert_string_equal(everything(), joined);
	reopen();
	assert_true(source_is_saved(src));
	assert_string_equal(everything(), joined);
	undo();
	undo();
	assert_true(source_is_saved(src));
	assert_string_equal(everything(), apart);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		TEST(what_is_joined_counts_once_and_comes_back_when_it_is_taken_back),
		TEST(fields_with_several_values_hold_those_of_all_members),
		TEST(fields_with_one_value_hold_that_of_the_first_member_that_has_one),
		TEST(what_is_missing_is_made_up_for_by_those_who_tell_of_the_same_victims_only),
		TEST(a_term_finds_an_incident_by_what_any_of_its_records_says),
		TEST(narratives_that_are_folded_answer_as_those_that_are_read),
		TEST(a_crosstab_counts_an_incident_once_in_each_pair_of_values),
		TEST(a_series_counts_an_incident_on_one_date),
		TEST(lists_have_it_once_and_find_it_by_any_of_its_numbers),
		TEST(texts_and_people_of_a_list_come_from_all_records_but_the_same_people_once),
		TEST(sums_take_the_same_people_once),
		TEST(the_status_of_an_incident_is_that_of_all_its_records),
		TEST(victims_keep_the_status_that_their_own_records_tell),
		TEST(proceedings_that_are_told_of_twice_count_once),
		TEST(cases_have_the_proceedings_that_their_status_comes_from),
		TEST(an_earlier_day_has_the_status_of_that_day),
		TEST(a_table_of_impunity_says_what_was_joined_and_that_rows_do_not_add_up),
		TEST(without_the_dataset_of_a_member_a_cluster_falls_apart),
		TEST(three_records_of_two_datasets_are_one_incident),
		TEST(a_tag_of_any_record_is_a_tag_of_the_incident),
		TEST(a_pattern_looks_at_each_record_and_tags_the_incident),
		TEST(an_incident_in_full_names_the_other_records_of_it),
		TEST(any_incidents_joined_answer_as_their_records_do),
		TEST(the_cache_holds_records_and_serves_whatever_is_joined),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

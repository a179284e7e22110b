/*
 * Orders, refreshing and the cache: whatever way the columns came to be what they are, they say what the
 * tables say. CASES says how many random orders (600 without it).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <sodium.h>

#include "core/base/buf.h"
#include "core/base/random.h"
#include "core/base/utf8.h"
#include "core/columns/source.h"
#include "core/dossier/cache.h"
#include "core/dossier/codes.h"
#include "core/dossier/dossier.h"
#include "core/dossier/edit.h"
#include "core/dossier/journal.h"
#include "core/dossier/mark.h"
#include "core/dossier/stmt.h"
#include "core/intake/import.h"

struct world {
	struct dossier *d;
	struct random rng;
	char folder[64], path[128];
};

static uint64_t
pick(struct world *w, uint64_t n)
{
	return random_below(&w->rng, n);
}

static void
must(bool ok, const struct error *err)
{
	if (!ok)
		fail_msg("%s (%s)", err->msg, err->hint);
}

static void
run_sql(struct world *w, const char *sql)
{
	struct error err = { 0 };

	must(dossier_exec(w->d, sql, &err), &err);
}

static struct source *
open_source(struct world *w)
{
	struct error err = { 0 };
	struct source *src = source_open(w->d, &err);

	must(src != NULL, &err);
	return src;
}

static struct selection *
select_text(struct source *src, const char *text)
{
	struct error err = { 0 };
	struct query *q = query_parse(text, source_codes(src), &err);
	struct selection *sel;

	must(q != NULL, &err);
	sel = source_select(src, q, &err);
	must(sel != NULL, &err);
	query_free(q);
	return sel;
}

static void
import(struct world *w, const char *name)
{
	const char *srcdir = getenv("srcdir") ? getenv("srcdir") : ".";
	struct error err = { 0 };
	struct import_report report;
	struct buf path = { 0 };
	struct import_request request = { .name = name, .again = true };

	buf_printf(&path, "%s/data/sample/valdoria.csv", srcdir);
	request.path = path.data;
	must(import_file(w->d, &request, &report, &err), &err);
	import_report_release(&report);
	buf_release(&path);
}

static int
setup(void **state)
{
	struct world *w = calloc(1, sizeof *w);
	struct error err = { 0 };

	random_seed(&w->rng, 7);
	snprintf(w->folder, sizeof w->folder, "/tmp/atalaya-test-XXXXXX");
	assert_non_null(mkdtemp(w->folder));
	snprintf(w->path, sizeof w->path, "%s/w.dossier", w->folder);
	must(dossier_create(w->path, "", &err), &err);
	w->d = dossier_open(w->path, DOSSIER_WRITE, "", &err);
	must(w->d != NULL, &err);
	import(w, "first");
	*state = w;
	return 0;
}

static int
teardown(void **state)
{
	struct world *w = *state;
	char command[128];

	dossier_close(w->d);
	snprintf(command, sizeof command, "rm -rf '%s'", w->folder);
	assert_int_equal(system(command), 0);
	free(w);
	return 0;
}

/* Adds or removes a tag on incidents drawn at random. */
static void
tag_some(struct world *w, const char *tag, bool add, uint64_t one_in)
{
	struct error err = { 0 };
	struct stmt *s = stmt_new(w->d, "SELECT id FROM incident ORDER BY id", &err);
	int64_t *ids = NULL;
	size_t count = 0, cap = 0;
	struct mark_request request = { .tag = tag, .add = add, .query = "", .note = "" };
	struct mark_report report;

	while (stmt_step(s, &err) == STMT_ROW) {
		if (pick(w, one_in))
			continue;
		ids = grow_array(ids, count, &cap, sizeof *ids);
		ids[count++] = stmt_col_int(s, 0);
	}
	stmt_free(s);
	request.incidents = ids;
	request.count = count;
	must(mark_incidents(w->d, &request, &report, &err), &err);
	free(ids);
}

/* ---- orders ------------------------------------------------------------------------------ */

/* What a field is sorted by in SQL: an expression that is NULL where it is missing, up to two of them. */
static const struct {
	enum field_id field;
	const char *missing, *first, *second;
} sorts[] = {
	{ F_ID, "i.id IS NULL", "i.id", "i.id IS NULL" },
	{ F_DATE, "i.date_first = -2147483648 AND i.date_last = 2147483647", "i.date_first",
	  "i.date_last" },
	{ F_REGISTERED, "i.registered_first = -2147483648 AND i.registered_last = 2147483647",
	  "i.registered_first", "i.registered_last" },
	{ F_VICTIMS, "i.id IS NULL",
	  "(SELECT count(DISTINCT person) FROM victimisation v WHERE v.incident = i.id)",
	  "i.id IS NULL" },
	{ F_PLACE, "rank('places', i.place)", NULL, NULL },
	{ F_VERIFICATION, "rank('verification', i.verification)", NULL, NULL },
	{ F_TYPE, "rank('act_types', (SELECT type FROM act a WHERE a.incident = i.id ORDER BY ord))",
	  NULL, NULL },
	{ F_SEX, "rank('sex', (SELECT p.sex FROM victimisation v JOIN person p ON p.id = v.person"
		 " WHERE v.incident = i.id ORDER BY v.act, v.person))",
	  NULL, NULL },
	{ F_TAG, "rank('tag', (SELECT min(tag) FROM mark m WHERE m.incident = i.id"
		 " AND m.decision = 'added'))",
	  NULL, NULL },
};

struct word {
	const char *list, *code, *label;
};

static int
by_label(const void *a, const void *b)
{
	return utf8_compare(((const struct word *)a)->label, ((const struct word *)b)->label);
}

/* A table of every code's rank by its label, slowly; missing ones have the ranks behind all others. */
static void
unfold_ranks(struct world *w, struct source *src)
{
	static const char *const lists[] = { "places", "verification", "act_types", "sex" };
	struct error err = { 0 };
	struct stmt *put, *tags;
	struct arena arena = { 0 };
	struct word *words = NULL;
	size_t count = 0, cap = 0;
	int64_t rank = 0;

	run_sql(w, "CREATE TEMP TABLE ranks (list, code, rank, PRIMARY KEY (list, code))");
	for (size_t l = 0; l < 4; l++) {
		const struct code_list *list = codes_list(source_codes(src), lists[l]);

		for (int c = CODE_FIRST; c < list->count; c++) {
			words = grow_array(words, count, &cap, sizeof *words);
			words[count++] = (struct word){ lists[l], list->codes[c].code,
							code_label(list, c, "es") };
		}
	}
	tags = stmt_new(w->d, "SELECT code FROM tag", &err);
	while (stmt_step(tags, &err) == STMT_ROW) {
		const char *tag = arena_strdup(&arena, stmt_col_text(tags, 0));

		words = grow_array(words, count, &cap, sizeof *words);
		words[count++] = (struct word){ "tag", tag, tag };
	}
	stmt_free(tags);
	qsort(words, count, sizeof *words, by_label);
	put = stmt_new(w->d, "INSERT INTO ranks VALUES (?1, ?2, ?3)", &err);
	for (size_t i = 0; i < count; i++) {
		/* Equal labels are equal: the id decides. */
		rank += i == 0 || strcmp(words[i - 1].label, words[i].label) != 0;
		stmt_text(put, 1, words[i].list);
		stmt_text(put, 2, words[i].code);
		stmt_int(put, 3, rank);
		must(stmt_run(put, &err), &err);
	}
	stmt_free(put);
	free(words);
	arena_release(&arena);
}

/* The part of ORDER BY for a key. rank(LIST, CODE) becomes a look-up. */
static void
order_sql(struct buf *sql, size_t sort, bool is_descending)
{
	const char *way = is_descending ? " DESC" : "", *text = sorts[sort].missing;
	char list[32], code[256];

	if (sorts[sort].first) {
		buf_printf(sql, "%s, %s%s, %s%s, ", text, sorts[sort].first, way, sorts[sort].second,
			   way);
		return;
	}
	assert_int_equal(sscanf(text, "rank('%31[a-z_]', %255[^\n]", list, code), 2);
	code[strlen(code) - 1] = '\0';
	buf_printf(sql,
		   "CASE ifnull(%s, 'not-recorded') WHEN 'unknown' THEN 2 WHEN 'not-applicable' THEN 3"
		   " WHEN 'withheld' THEN 4 ELSE (SELECT 0 FROM ranks r WHERE r.list = '%s'"
		   " AND r.code = %s) IS NULL END,"
		   " (SELECT rank FROM ranks r WHERE r.list = '%s' AND r.code = %s)%s, ",
		   code, list, code, list, code, way);
}

/* Dates of all kinds, and many that are the same. */
static void
scatter_dates(struct world *w)
{
	struct error err = { 0 };
	struct stmt *ids = stmt_new(w->d, "SELECT id FROM incident ORDER BY id", &err);
	struct stmt *put = stmt_new(w->d,
				    "UPDATE incident SET date_first = ?1, date_last = ?2,"
				    " date_precision = ?3 WHERE id = ?4",
				    &err);

	while (stmt_step(ids, &err) == STMT_ROW) {
		int32_t day = 16000 + (int32_t)pick(w, 60);
		struct date d = { day, day, DATE_DAY };

		switch (pick(w, 8)) {
		case 0:
			d = (struct date){ day, day + 30, DATE_RANGE };
			break;
		case 1:
			d = (struct date){ DATE_MIN, day, DATE_BEFORE };
			break;
		case 2:
			d = (struct date){ day, DATE_MAX, DATE_AFTER };
			break;
		case 3:
			d = (struct date){ DATE_MIN, DATE_MAX, DATE_UNKNOWN };
			break;
		case 4:
			/* Far away, so that day and length together are more than 32 bits. */
			if (pick(w, 100) == 0)
				d = (struct date){ -353000, 376000, DATE_RANGE };
			break;
		}
		stmt_int(put, 1, d.first);
		stmt_int(put, 2, d.last);
		stmt_text(put, 3, date_precision_name(d.precision));
		stmt_int(put, 4, stmt_col_int(ids, 0));
		must(stmt_run(put, &err), &err);
	}
	stmt_free(ids);
	stmt_free(put);
}

struct page_check {
	const struct ordering *o;
	size_t at;
};

static bool
check_listing(void *ctx, const struct listing *row, struct error *err)
{
	struct page_check *c = ctx;

	(void)err;
	assert_int_equal(row->id, ordering_id(c->o, c->at));
	c->at++;
	return true;
}

/* A page is the ids of its positions, and ends where the order ends. */
static void
check_page(struct world *w, struct source *src, const struct ordering *o)
{
	const struct field_ref shown[] = { { F_ID, NULL }, { F_DATE, NULL }, { F_PLACE, NULL } };
	struct listing_request ask = { .fields = shown, .count = 3, .lang = "es" };
	size_t count = ordering_count(o), first = pick(w, count + 3), n = pick(w, 60);
	struct page_check c = { o, first };
	struct error err = { 0 };
	size_t end = first >= count ? first : first + n < count ? first + n : count;

	must(source_page(src, o, first, n, &ask, check_listing, &c, &err), &err);
	assert_int_equal(c.at, end);
}

static void
check_order(struct world *w, struct source *src, long number)
{
	const size_t count = sizeof sorts / sizeof *sorts;
	struct sort_key keys[2];
	size_t key_count = pick(w, 10) ? 1 + pick(w, 2) : 0, at = 0;
	struct buf sql = { 0 };
	struct error err = { 0 };
	struct selection *sel;
	struct ordering *o;
	struct stmt *s;
	int64_t *ids = NULL;
	size_t n = 0, cap = 0;
	uint64_t one_in = 1 + pick(w, 5);

	run_sql(w, "DELETE FROM sel");
	s = stmt_new(w->d, "SELECT id FROM incident ORDER BY id", &err);
	while (stmt_step(s, &err) == STMT_ROW)
		if (pick(w, one_in) == 0) {
			ids = grow_array(ids, n, &cap, sizeof *ids);
			ids[n++] = stmt_col_int(s, 0);
		}
	stmt_free(s);
	s = stmt_new(w->d, "INSERT INTO sel VALUES (?1)", &err);
	for (size_t i = 0; i < n; i++) {
		stmt_int(s, 1, ids[i]);
		must(stmt_run(s, &err), &err);
	}
	stmt_free(s);
	sel = source_select_ids(src, ids, n);
	assert_int_equal(selection_count(sel), n);

	buf_puts(&sql, "SELECT i.id FROM incident i JOIN sel USING (id) ORDER BY ");
	for (size_t k = 0; k < key_count; k++) {
		size_t sort = pick(w, count);

		keys[k] = (struct sort_key){ { sorts[sort].field, NULL }, pick(w, 2) };
		order_sql(&sql, sort, keys[k].is_descending);
	}
	buf_puts(&sql, "i.id");
	o = source_order(src, sel, keys, key_count, "es", &err);
	must(o != NULL, &err);
	assert_int_equal(ordering_count(o), n);
	s = stmt_new(w->d, sql.data, &err);
	must(s != NULL, &err);
	while (stmt_step(s, &err) == STMT_ROW) {
		int64_t id = stmt_col_int(s, 0);

		if (ordering_id(o, at) != id)
			fail_msg("case %ld, position %zu: %lld, SQL %lld\n%s", number, at,
				 (long long)ordering_id(o, at), (long long)id, sql.data);
		if (at % 37 == 0)
			assert_int_equal(ordering_find(o, id), at);
		at++;
	}
	assert_int_equal(at, n);
	assert_int_equal(ordering_find(o, 3), -1);
	check_page(w, src, o);
	stmt_free(s);
	ordering_free(o);
	selection_free(sel);
	free(ids);
	buf_release(&sql);
}

static void
any_selection_in_any_order_is_as_sql_orders_it(void **state)
{
	struct world *w = *state;
	const char *many = getenv("CASES");
	long cases = many ? atol(many) : 600;
	struct source *src;

	scatter_dates(w);
	tag_some(w, "urgente", true, 5);
	tag_some(w, "año", true, 7);
	tag_some(w, "nube", true, 6);
	src = open_source(w);
	run_sql(w, "CREATE TEMP TABLE sel (id INTEGER PRIMARY KEY)");
	unfold_ranks(w, src);
	for (long n = 0; n < cases; n++)
		check_order(w, src, n);
	source_close(src);
}

static void
what_has_no_order_is_refused(void **state)
{
	struct source *src = open_source(*state);
	struct selection *sel = select_text(src, "");
	const struct sort_key keys[] = { { { F_DATE, NULL }, false },
					 { { F_PLACE, NULL }, false },
					 { { F_TYPE, NULL }, false },
					 { { F_NARRATIVE, NULL }, false } };
	struct error err = { 0 };

	assert_null(source_order(src, sel, keys + 3, 1, "en", &err));
	assert_int_equal(err.code, ERR_USAGE);
	err = (struct error){ 0 };
	assert_null(source_order(src, sel, keys, 3, "en", &err));
	assert_int_equal(err.code, ERR_LIMIT);
	selection_free(sel);
	source_close(src);
}

static void
sets_of_ids_leave_out_what_is_not_there(void **state)
{
	struct source *src = open_source(*state);
	struct selection *all = select_text(src, ""), *some;
	struct arena arena = { 0 };
	const int64_t *ids = selection_ids(src, all, &arena);
	const int64_t asked[] = { 5, ids[3], ids[3], ids[9], ids[9] + 1 };
	size_t undecided;

	some = source_select_ids(src, asked, 5);
	assert_int_equal(selection_count(some), 2);
	assert_true(selection_contains(src, some, ids[3]));
	assert_false(selection_contains(src, some, ids[4]));
	assert_false(selection_contains(src, some, 5));
	selection_undecided_ids(src, some, &arena, &undecided);
	assert_int_equal(undecided, 0);
	selection_free(some);
	/* Of a text that the regular expression gives up on nobody can say. */
	some = select_text(src, "text:/((a+)+)+(b|c|d|e)$x/ or text:/(.*)*(.*)*(.*)*(.*)*zzzz/");
	ids = selection_undecided_ids(src, some, &arena, &undecided);
	assert_int_equal(undecided, selection_undecided(some));
	for (size_t i = 0; i < undecided; i++)
		assert_false(selection_contains(src, some, ids[i]));
	selection_free(some);
	selection_free(all);
	arena_release(&arena);
	source_close(src);
}

/* ---- all that columns say ----------------------------------------------------------------- */

static bool
write_listing(void *ctx, const struct listing *row, struct error *err)
{
	(void)err;
	buf_printf(ctx, "%lld", (long long)row->id);
	for (int i = 0; i < 10; i++)
		buf_printf(ctx, "|%s", row->cells[i]);
	buf_printf(ctx, "|%d|%d|%d|%s\n", row->status.class, row->status.stage, row->status.press,
		   row->group);
	return true;
}

static bool
write_facet(struct source *src, const struct selection *sel, enum field_id field, struct buf *out)
{
	struct field_ref ref = { field, NULL };
	struct arena arena = { 0 };
	struct facet facet;
	bool ok = source_facet(src, sel, &ref, "en", &arena, &facet, NULL);

	if (ok) {
		buf_printf(out, "%s n %ld missing %ld\n", fields[field].name, facet.n, facet.missing);
		for (size_t i = 0; i < facet.count; i++)
			buf_printf(out, " %s %ld", facet.values[i].code, facet.values[i].count);
		buf_putc(out, '\n');
	}
	arena_release(&arena);
	return ok;
}

static bool
write_ladder(struct source *src, const struct selection *sel, enum count_unit unit, int32_t as_of,
	     struct buf *out)
{
	struct field_ref by = { F_ADMIN1, NULL };
	struct ladder_request ask = { &by, as_of, unit, true, "en" };
	struct arena arena = { 0 };
	struct ladder_table t;
	bool ok = source_ladder(src, sel, &ask, &arena, &t, NULL);

	for (size_t i = 0; ok && i <= t.count; i++) {
		const struct ladder_group *g = i < t.count ? &t.groups[i] : &t.total;

		buf_printf(out, "%s %ld %ld %ld %ld |", i < t.count ? g->code : "total", g->units,
			   g->stale, g->later, g->undated_later);
		for (int c = 0; c < STATUS_CLASSES; c++)
			buf_printf(out, " %ld", g->by_class[c]);
		buf_putc(out, '\n');
	}
	arena_release(&arena);
	return ok;
}

static bool
write_count(struct source *src, const char *text, struct buf *out)
{
	struct query *q = query_parse(text, source_codes(src), NULL);
	struct selection *sel = q ? source_select(src, q, NULL) : NULL;

	if (sel)
		buf_printf(out, "%s: %ld\n", text, selection_count(sel));
	query_free(q);
	selection_free(sel);
	return sel != NULL;
}

/*
 * Everything that columns say, as a text. False when something cannot be answered, which must not be with
 * sound tables.
 */
static bool
everything(struct source *src, struct buf *out)
{
	static const enum field_id counted[] = { F_DATASET,	F_PLACE,  F_COUNTRY, F_ADMIN1,
						 F_ADMIN2,	F_TYPE,	  F_OFFENCE, F_VERIFICATION,
						 F_ACTOR,	F_ATTRIBUTION, F_SEX, F_PROFILE,
						 F_VICTIM_KIND, F_NEXUS,  F_STAGE,   F_STATUS, F_TAG };
	static const char *const asked[] = {
		"date:2020", "registered>=2021", "no:date", "act(type=threat actor=state)",
		"victim(sex=female nexus=confirmed)", "stage>=S3", "status=open", "victims>1",
		"record.folio=V-0017", "type=threat -sex=male",
	};
	const struct field_ref shown[] = {
		{ F_ID, NULL },	   { F_DATE, NULL },	{ F_REGISTERED, NULL }, { F_PLACE, NULL },
		{ F_TYPE, NULL },  { F_ACTOR, NULL },	{ F_PROFILE, NULL },	{ F_STATUS, NULL },
		{ F_TAG, NULL },   { F_VICTIMS, NULL },
	};
	struct field_ref date = { F_DATE, NULL }, sex = { F_SEX, NULL };
	struct listing_request ask = { .fields = shown,
				       .count = 10,
				       .by = &sex,
				       .sort = &date,
				       .is_descending = true,
				       .as_of = source_as_of(src),
				       .limit = 300,
				       .lang = "en" };
	struct query *q = query_parse("", source_codes(src), NULL);
	struct selection *sel = source_select(src, q, NULL);
	struct arena arena = { 0 };
	const struct dataset_info *datasets;
	size_t count;
	bool ok = sel != NULL;

	buf_printf(out, "%ld as of %d\n", source_total(src), source_as_of(src));
	for (size_t i = 0; ok && i < sizeof counted / sizeof *counted; i++)
		ok = write_facet(src, sel, counted[i], out);
	/* Of what the language does not have there is no answer either way. */
	for (size_t i = 0; ok && i < sizeof asked / sizeof *asked; i++)
		write_count(src, asked[i], out);
	ok = ok && source_stream(src, sel, &ask, write_listing, out, NULL)
	     && write_ladder(src, sel, UNIT_INCIDENT, source_as_of(src), out)
	     && write_ladder(src, sel, UNIT_VICTIM, source_as_of(src), out)
	     && write_ladder(src, sel, UNIT_INCIDENT, 17000, out)
	     && write_ladder(src, sel, UNIT_PROCEEDING, source_as_of(src), out);
	datasets = source_datasets(src, sel, &arena, &count);
	for (size_t i = 0; i < count; i++)
		buf_printf(out, "%s %ld %d\n", datasets[i].name, datasets[i].selected,
			   datasets[i].has_undated);
	arena_release(&arena);
	selection_free(sel);
	query_free(q);
	return ok;
}

/* What a source says that has read the tables and nothing else. */
static void
say_from_tables(struct world *w, struct buf *out)
{
	struct source *src;

	run_sql(w, "SAVEPOINT kept; DELETE FROM cache");
	src = open_source(w);
	assert_true(everything(src, out));
	source_close(src);
	run_sql(w, "ROLLBACK TO kept; RELEASE kept");
}

static void
assert_says(struct source *src, const struct buf *expected, const char *when)
{
	struct buf said = { 0 };
	size_t at = 0, line = 0;

	if (!everything(src, &said))
		fail_msg("%s: no answer", when);
	if (said.len == expected->len && memcmp(said.data, expected->data, said.len) == 0) {
		buf_release(&said);
		return;
	}
	while (at < said.len && at < expected->len && said.data[at] == expected->data[at])
		if (said.data[at++] == '\n')
			line = at;
	fail_msg("%s:\nsaid     %.300s\nexpected %.300s", when, said.data + line,
		 expected->data + line);
}

/* ---- refreshing --------------------------------------------------------------------------- */

static void
a_refreshed_source_says_what_a_fresh_one_says(void **state)
{
	struct world *w = *state;
	struct source *src = open_source(w);
	struct buf fresh = { 0 };
	struct error err = { 0 };

	say_from_tables(w, &fresh);
	assert_says(src, &fresh, "at first");
	for (int n = 0; n < 40; n++) {
		struct selection *before = select_text(src, "type=threat");
		long count = selection_count(before);
		struct journal_step step;
		bool rows_changed, may_change = false;
		const char *when = "tag";
		char name[32];

		switch (n < 4 ? 0 : pick(w, 7)) {
		case 0:
		case 1:
			tag_some(w, pick(w, 2) ? "uno" : "otro", true, 9);
			break;
		case 2:
			/* A tag that is not on the list cannot be removed: it is put there first. */
			when = "untag";
			tag_some(w, "uno", true, 400);
			tag_some(w, "uno", false, 2);
			break;
		case 3:
			when = "import";
			snprintf(name, sizeof name, "another-%d", n);
			import(w, name);
			may_change = true;
			break;
		case 4:
		case 5:
			when = "undo";
			may_change = journal_undo(w->d, &step, NULL)
				     && strcmp(step.kind, "import") == 0;
			break;
		default:
			when = "redo";
			may_change = journal_redo(w->d, &step, NULL)
				     && strcmp(step.kind, "import") == 0;
		}
		must(source_refresh(src, &rows_changed, &err), &err);
		assert_int_equal(rows_changed, may_change);
		/* What stays valid can be asked again. */
		if (!rows_changed)
			assert_int_equal(selection_count(before), count);
		selection_free(before);
		buf_clear(&fresh);
		say_from_tables(w, &fresh);
		assert_says(src, &fresh, when);
		if (pick(w, 3) == 0)
			must(source_save(src, &err), &err);
	}
	buf_release(&fresh);
	source_close(src);
}

static void
a_reader_sees_what_others_wrote_when_it_refreshes(void **state)
{
	struct world *w = *state;
	struct error err = { 0 };
	struct dossier *reader = dossier_open(w->path, DOSSIER_READ, "", &err);
	struct source *src = source_open(reader, &err);
	struct buf before = { 0 }, after = { 0 };
	bool rows_changed;

	must(src != NULL, &err);
	say_from_tables(w, &before);
	tag_some(w, "visto", true, 3);
	assert_says(src, &before, "its snapshot");
	must(source_refresh(src, &rows_changed, &err), &err);
	assert_false(rows_changed);
	say_from_tables(w, &after);
	assert_says(src, &after, "refreshed");
	buf_release(&before);
	buf_release(&after);
	source_close(src);
	dossier_close(reader);
}

/* ---- the cache ---------------------------------------------------------------------------- */

static void
save(struct world *w)
{
	struct source *src = open_source(w);
	struct error err = { 0 };

	must(source_save(src, &err), &err);
	assert_true(source_is_saved(src));
	source_close(src);
}

static void
assert_right(struct world *w, const struct buf *expected, const char *when)
{
	struct source *src = open_source(w);

	assert_says(src, expected, when);
	source_close(src);
}

static bool
is_saved(struct world *w)
{
	struct source *src = open_source(w);
	bool saved = source_is_saved(src);

	source_close(src);
	return saved;
}

static void
kept_columns_say_what_the_tables_say_until_these_change(void **state)
{
	struct world *w = *state;
	struct buf expected = { 0 };
	struct error err = { 0 };
	struct journal_step step;

	say_from_tables(w, &expected);
	assert_right(w, &expected, "without cache");
	save(w);
	assert_right(w, &expected, "kept");
	/* The answers do come from what is kept. */
	run_sql(w, "SAVEPOINT t; PRAGMA defer_foreign_keys = ON; DELETE FROM involvement;"
		   " DELETE FROM victimisation; DELETE FROM ledger; UPDATE incident SET place = 'XV'");
	assert_right(w, &expected, "without tables");
	run_sql(w, "ROLLBACK TO t; RELEASE t");

	/* A tag leaves the rest valid. */
	tag_some(w, "luego", true, 4);
	assert_true(is_saved(w));
	must(journal_undo(w->d, &step, &err), &err);
	assert_true(is_saved(w));
	must(journal_redo(w->d, &step, &err), &err);
	assert_true(is_saved(w));
	buf_clear(&expected);
	say_from_tables(w, &expected);
	assert_right(w, &expected, "tagged");

	/* An import does not; nor does taking it back bring the old one back. */
	import(w, "second");
	assert_false(is_saved(w));
	buf_clear(&expected);
	say_from_tables(w, &expected);
	assert_right(w, &expected, "imported");
	save(w);
	assert_right(w, &expected, "imported and kept");
	must(journal_undo(w->d, &step, &err), &err);
	assert_string_equal(step.kind, "import");
	assert_false(is_saved(w));
	buf_clear(&expected);
	say_from_tables(w, &expected);
	assert_right(w, &expected, "withdrawn");
	buf_release(&expected);
}

/* Kinds of entries that nobody has thought of yet. */
static void
any_other_change_voids_what_was_kept(void **state)
{
	struct world *w = *state;
	struct error err = { 0 };
	struct tx *tx;

	save(w);
	tx = tx_begin(w->d, "some-later-edit", &err);
	must(tx && tx_commit(tx, 0, "", NULL, &err), &err);
	tx_end(tx);
	assert_false(is_saved(w));
	save(w);
	/* A code list that is not journaled, as after a migration. */
	run_sql(w, "INSERT INTO code (list, code, parent, ord, en, es, aliases, attrs, version)"
		   " VALUES ('sex', 'aaa', '', 0, 'A', 'A', '', '', '1')");
	assert_false(is_saved(w));
	run_sql(w, "DELETE FROM code WHERE list = 'sex' AND code = 'aaa'");
	assert_true(is_saved(w));
}

/* A part of the dossier asked amid a change sees the change, whatever is kept. */
static void
amid_a_change_nothing_kept_is_used(void **state)
{
	struct world *w = *state;
	struct error err = { 0 };
	struct source *src;
	struct tx *tx;

	save(w);
	tx = tx_begin(w->d, "import", &err);
	must(tx != NULL, &err);
	run_sql(w, "UPDATE dataset SET state = 'withdrawn'");
	src = open_source(w);
	assert_int_equal(source_total(src), 0);
	assert_false(source_is_saved(src));
	assert_false(source_save(src, &err));
	source_close(src);
	tx_end(tx);
	assert_true(is_saved(w));
}

static void
an_edited_narrative_leaves_the_rest_kept(void **state)
{
	struct world *w = *state;
	struct error err = { 0 };
	struct journal_step step;
	int64_t id;
	bool changed;

	save(w);
	must(dossier_number(w->d,
			    "SELECT incident FROM incident_text GROUP BY incident HAVING count(*) = 1"
			    " LIMIT 1",
			    0, &id, &err),
	     &err);
	must(edit_narrative(w->d, id, NULL, "Otra historia.", &changed, &err), &err);
	assert_true(changed);
	assert_true(is_saved(w));
	must(journal_undo(w->d, &step, &err), &err);
	assert_string_equal(step.kind, "edit");
	assert_true(is_saved(w));
}

static void
columns_older_than_the_dossier_are_not_kept(void **state)
{
	struct world *w = *state;
	struct source *src = open_source(w);
	struct error err = { 0 };

	import(w, "later");
	assert_false(source_save(src, &err));
	source_close(src);
}

struct kept_entry {
	char name[64];
	char *bytes;
	size_t len;
};

static size_t
read_kept(struct world *w, struct kept_entry *out, size_t max)
{
	struct error err = { 0 };
	struct stmt *s = stmt_new(w->d, "SELECT name, data FROM cache ORDER BY id", &err);
	size_t count = 0;

	while (stmt_step(s, &err) == STMT_ROW && count < max) {
		const void *bytes = stmt_col_blob(s, 1, &out[count].len);

		snprintf(out[count].name, sizeof out->name, "%s", stmt_col_text(s, 0));
		out[count].bytes = xmalloc(out[count].len);
		memcpy(out[count].bytes, bytes, out[count].len);
		count++;
	}
	stmt_free(s);
	return count;
}

/* Damages one entry in some way. */
static void
damage(struct world *w, struct kept_entry *e)
{
	switch (pick(w, 4)) {
	case 0:
		e->len = pick(w, e->len);
		break;
	case 1:
		e->bytes[pick(w, e->len < 12 ? e->len : 12)] = (char)pick(w, 256);
		break;
	default:
		e->bytes[pick(w, e->len)] ^= (char)(1u << pick(w, 8));
	}
}

static void
damage_is_found_and_the_tables_are_read(void **state)
{
	struct world *w = *state;
	struct kept_entry kept[64];
	struct buf expected = { 0 };
	struct error err = { 0 };
	size_t count;

	say_from_tables(w, &expected);
	save(w);
	count = read_kept(w, kept, 64);
	assert_true(count > 15);
	for (int n = 0; n < 120; n++) {
		struct kept_entry e = kept[pick(w, count)], old = e;
		struct stmt *s = stmt_new(w->d, "UPDATE cache SET data = ?1 WHERE name = ?2", &err);
		char when[96];

		e.bytes = xmalloc(old.len);
		memcpy(e.bytes, old.bytes, old.len);
		damage(w, &e);
		stmt_blob(s, 1, e.bytes, e.len);
		stmt_text(s, 2, e.name);
		run_sql(w, "SAVEPOINT one");
		must(stmt_run(s, &err), &err);
		stmt_free(s);
		snprintf(when, sizeof when, "damaged %s, case %d", e.name, n);
		assert_right(w, &expected, when);
		run_sql(w, "ROLLBACK TO one; RELEASE one");
		free(e.bytes);
	}
	/* Entries of another time, under names of now. */
	run_sql(w, "SAVEPOINT one; UPDATE cache SET stamp = zeroblob(32)");
	assert_right(w, &expected, "stamps of another time");
	run_sql(w, "ROLLBACK TO one; RELEASE one");
	run_sql(w, "SAVEPOINT one; UPDATE cache SET (checksum, data) ="
		   " (SELECT checksum, data FROM cache c WHERE c.name = 'sex') WHERE name = 'nexus'");
	assert_right(w, &expected, "one entry for another");
	run_sql(w, "ROLLBACK TO one; RELEASE one");
	/* No table at all. */
	run_sql(w, "SAVEPOINT one; DROP TABLE cache");
	assert_right(w, &expected, "no cache");
	run_sql(w, "ROLLBACK TO one; RELEASE one");
	for (size_t i = 0; i < count; i++)
		free(kept[i].bytes);
	buf_release(&expected);
}

/* Somebody who can write the tables can write a cache that lies. It must not do more than that. */
static void
a_forged_cache_may_lie_but_not_break(void **state)
{
	struct world *w = *state;
	struct kept_entry kept[64];
	struct buf out = { 0 };
	struct error err = { 0 };
	struct source *src = open_source(w);
	struct cache_stamp stamp;
	size_t count;

	must(cache_stamp_of(w->d, source_codes(src), &stamp, &err), &err);
	source_close(src);
	save(w);
	count = read_kept(w, kept, 64);
	for (int n = 0; n < 400; n++) {
		size_t bad = pick(w, count);

		must(cache_begin(w->d, &err), &err);
		for (size_t i = 0; i < count; i++) {
			struct kept_entry e = kept[i];

			e.bytes = xmalloc(e.len);
			memcpy(e.bytes, kept[i].bytes, e.len);
			for (uint64_t hits = i == bad ? 1 + pick(w, 3) : 0; hits && e.len; hits--)
				damage(w, &e);
			must(cache_put(w->d, &stamp, e.name, e.bytes, e.len, &err), &err);
			free(e.bytes);
		}
		must(cache_end(w->d, true, &err), &err);
		buf_clear(&out);
		src = open_source(w);
		everything(src, &out);
		source_close(src);
	}
	for (size_t i = 0; i < count; i++)
		free(kept[i].bytes);
	buf_release(&out);
}

int
main(void)
{
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
	const struct CMUnitTest tests[] = {
		IN_WORLD(any_selection_in_any_order_is_as_sql_orders_it),
		IN_WORLD(what_has_no_order_is_refused),
		IN_WORLD(sets_of_ids_leave_out_what_is_not_there),
		IN_WORLD(a_refreshed_source_says_what_a_fresh_one_says),
		IN_WORLD(a_reader_sees_what_others_wrote_when_it_refreshes),
		IN_WORLD(kept_columns_say_what_the_tables_say_until_these_change),
		IN_WORLD(any_other_change_voids_what_was_kept),
		IN_WORLD(amid_a_change_nothing_kept_is_used),
		IN_WORLD(an_edited_narrative_leaves_the_rest_kept),
		IN_WORLD(columns_older_than_the_dossier_are_not_kept),
		IN_WORLD(damage_is_found_and_the_tables_are_read),
		IN_WORLD(a_forged_cache_may_lie_but_not_break),
	};

	if (sodium_init() < 0)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}

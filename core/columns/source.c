/* The one door to the incidents: datasets, ladder by group, sums. */
#include "core/columns/source.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/columns/columns.h"
#include "core/columns/texts.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/dossier/record.h"
#include "core/dossier/stmt.h"

static bool
load(struct source *src, struct error *err)
{
	return (src->codes = codes_load(src->d, err)) != NULL && columns_load(src, err);
}

static struct source *
open_source(const struct source *part, struct error *err)
{
	struct source *src = xcalloc(1, sizeof *src);
	struct dossier *d = part->d;

	*src = *part;
	src->texts = texts_new();
	/* One snapshot for everything that will be read: a writer may be at work beside us. */
	src->has_snapshot = !dossier_is_writable(d) && dossier_exec(d, "BEGIN", err);
	if ((src->has_snapshot || dossier_is_writable(d)) && load(src, err))
		return src;
	source_close(src);
	return NULL;
}

struct source *
source_open(struct dossier *d, struct error *err)
{
	return open_source(&(struct source){ .d = d }, err);
}

struct source *
source_open_part(struct dossier *d, int64_t dataset, int64_t incident, struct error *err)
{
	return open_source(&(struct source){ .d = d,
					     .is_part = true,
					     .part_dataset = dataset,
					     .part_incident = incident },
			   err);
}

struct source *
source_open_joined(struct dossier *d, struct error *err)
{
	return open_source(&(struct source){ .d = d, .is_part = true, .is_joined = true }, err);
}

/* Frees what was loaded. */
static void
unload(struct source *src)
{
	if (src->records)
		columns_drop_records(src);
	clusters_release(&src->clusters);
	vector_release(&src->own_tags);
	dictionary_release(&src->authorities);
	dictionary_release(&src->years[0]);
	dictionary_release(&src->years[1]);
	for (int f = 0; f < F_COUNT; f++)
		vector_release(&src->vectors[f]);
	for (size_t i = 0; i < src->column_count; i++) {
		free(src->columns[i].name);
		vector_release(&src->columns[i].vector);
		dictionary_release(&src->columns[i].words);
	}
	free(src->columns);
	for (size_t i = 0; i < src->scheme_count; i++)
		vector_release(&src->schemes[i].vector);
	free(src->schemes);
	level_release(&src->acts);
	level_release(&src->victim_rows);
	columns_release_tags(src);
	free(src->datasets);
	free(src->ids);
	free(src->record);
	date_column_release(&src->date);
	date_column_release(&src->registered);
	for (int i = 0; i < 4; i++)
		free(src->date_order[i / 2][i % 2]);
	free(src->no_offence);
	status_day_release(&src->days[0]);
	status_day_release(&src->days[1]);
	status_day_release(&src->days[2]);
	free(src->victims);
	free(src->response_of);
	free(src->shared);
	free(src->event_firsts);
	free(src->event_of);
	free(src->events);
	codes_free(src->codes);
	arena_release(&src->arena);
}

void
columns_drop_records(struct source *src)
{
	/* Codes and texts are ours. */
	src->records->codes = NULL;
	unload(src->records);
	free(src->records);
	src->records = NULL;
}

void
source_close(struct source *src)
{
	if (!src)
		return;
	texts_free(src->texts);
	if (src->has_snapshot)
		dossier_exec(src->d, "COMMIT", NULL);
	unload(src);
	free(src);
}

bool
source_refresh(struct source *src, bool *rows_changed, struct error *err)
{
	struct source fresh = { .d = src->d,
				.has_snapshot = src->has_snapshot,
				.texts = src->texts };
	bool only_marks, only_pairs;
	int64_t seq;

	*rows_changed = false;
	/* A reader lets go of its snapshot to see what others wrote. */
	if (src->has_snapshot) {
		src->has_snapshot = false;
		if (!dossier_exec(src->d, "COMMIT; BEGIN", err))
			return false;
		src->has_snapshot = true;
	}
	if (!journal_head(src->d, &seq, err)
	    || !journal_only_marks(src->d, src->seq, &only_marks, err)
	    || !journal_only_pairs(src->d, src->seq, &only_pairs, err))
		return false;
	if (only_marks) {
		if (seq != src->seq) {
			columns_drop_tags(src);
			if (src->records)
				columns_drop_tags(src->records);
		}
		src->seq = seq;
		return true;
	}
	if (!load(&fresh, err)) {
		unload(&fresh);
		return false;
	}
	/* Whoever chose a day keeps it. */
	if (src->as_of != src->latest_as_of)
		fresh.as_of = src->as_of;
	fresh.is_day_chosen = src->is_day_chosen;
	unload(src);
	*src = fresh;
	/* Of the same records the same texts are folded already. */
	if (!only_pairs)
		texts_changed(src);
	*rows_changed = true;
	return true;
}


int32_t
source_as_of(const struct source *src)
{
	return src->as_of;
}

void
source_set_as_of(struct source *src, int32_t day)
{
	src->is_day_chosen = day != DATE_MIN;
	vector_release(&src->vectors[F_MEASURE_STAGE]);
	src->is_built[F_MEASURE_STAGE] = false;
	if (day == DATE_MIN)
		day = src->latest_as_of;
	if (day == src->as_of)
		return;
	src->as_of = day;
	vector_release(&src->vectors[F_STAGE]);
	vector_release(&src->vectors[F_STATUS]);
	src->is_built[F_STAGE] = src->is_built[F_STATUS] = false;
}

struct codes *
source_codes(struct source *src)
{
	return src->codes;
}

struct dossier *
source_dossier(struct source *src)
{
	return src->d;
}

long
source_total(const struct source *src)
{
	return (long)(src->rows - src->clusters.hidden_count);
}

int64_t
source_incident(const struct source *src, int64_t id)
{
	long row = columns_standing(src, id);

	return row < 0 ? 0 : src->ids[row];
}

long
source_joined(const struct source *src, const struct selection *sel, long *records)
{
	const struct clusters *c = &src->clusters;
	long n = 0;

	*records = 0;
	for (size_t k = 0; k < c->count; k++)
		if (selection_has(sel, c->members[c->first[k]])) {
			n++;
			*records += c->first[k + 1] - c->first[k];
		}
	return n;
}

/* Selected incidents that are of no dataset for which want is set. */
static long
of_no_such(const struct source *src, const struct selection *sel, const uint8_t *want)
{
	uint64_t *of_one = vector_match(&src->vectors[F_DATASET], want);
	long n = 0;

	for (size_t w = 0; w < word_count(sel->rows); w++)
		n += __builtin_popcountll(sel->bits[w] & ~of_one[w]);
	free(of_one);
	return n;
}

long
source_without_outcomes(const struct source *src, const struct selection *sel)
{
	uint8_t *want = xcalloc(src->vectors[F_DATASET].codes, 1);
	long n;

	for (size_t i = 0; i < src->dataset_count; i++)
		want[i + CODE_FIRST] = src->datasets[i].info.has_outcomes;
	n = of_no_such(src, sel, want);
	free(want);
	return n;
}

long
source_only_with_outcome(const struct source *src, const struct selection *sel)
{
	uint8_t *want = xcalloc(src->vectors[F_DATASET].codes, 1);
	long n;

	for (size_t i = 0; i < src->dataset_count; i++)
		want[i + CODE_FIRST] = !src->datasets[i].info.only_with_outcome;
	n = of_no_such(src, sel, want);
	free(want);
	return n;
}

/* Loads what stands behind a source record by record; NULL with *err. */
static struct source *
open_records(struct source *src, struct error *err)
{
	struct source *records = xcalloc(1, sizeof *records);

	records->d = src->d;
	records->codes = src->codes;
	records->texts = src->texts;
	records->is_records = true;
	/* The same rows: what is found among them is what is found here. */
	if (columns_load(records, err) && records->rows == src->rows
	    && memcmp(records->ids, src->ids, src->rows * sizeof *src->ids) == 0)
		return records;
	if (err && err->code == ERR_NONE)
		FAIL(err, ERR_CONFLICT, N_("the dossier has changed since it was opened"));
	records->codes = NULL;
	unload(records);
	free(records);
	return NULL;
}

struct source *
source_records(struct source *src, struct error *err)
{
	if (!src->clusters.count)
		return src;
	if (!src->records && !(src->records = open_records(src, err)))
		return NULL;
	source_set_as_of(src->records, src->as_of);
	return src->records;
}

const struct dataset_info *
source_datasets(const struct source *src, const struct selection *sel, struct arena *arena,
		size_t *count)
{
	struct dataset_info *out = arena_alloc(arena, src->dataset_count * sizeof *out);
	const struct vector *dataset = &src->vectors[F_DATASET];
	uint32_t *counts = xcalloc(dataset->codes, sizeof *counts);

	vector_count(dataset, sel->bits, false, counts);
	for (size_t i = 0; i < src->dataset_count; i++) {
		out[i] = src->datasets[i].info;
		out[i].selected = counts[i + CODE_FIRST];
	}
	free(counts);
	*count = src->dataset_count;
	return out;
}

/* ---- field references ------------------------------------------------------------------- */

bool
field_ref_parse(const char *text, size_t len, struct arena *arena, struct field_ref *out,
		struct error *err)
{
	const struct field *f;
	struct near near;
	char words[200];

	if (len > 7 && strncmp(text, "record.", 7) == 0) {
		char *name;

		text += 7;
		len -= 7;
		if (len >= 2 && text[0] == '"' && text[len - 1] == '"') {
			text++;
			len -= 2;
		}
		name = arena_strndup(arena, text, len);
		*out = (struct field_ref){ F_RECORD, name };
		return true;
	}
	if (len > 7 && strncmp(text, "region.", 7) == 0) {
		*out = (struct field_ref){ F_REGION, arena_strndup(arena, text + 7, len - 7) };
		return true;
	}
	f = field_find(text, len);
	if (f) {
		*out = (struct field_ref){ f->id, NULL };
		return true;
	}
	near_start(&near, arena_strndup(arena, text, len));
	for (f = fields; f->name; f++) {
		near_offer(&near, f->name);
		near_offer(&near, f->name_es);
	}
	near_print(&near, words, sizeof words);
	FAIL(err, ERR_USAGE, N_("there is no field \"%.*s\""), (int)len, text);
	if (words[0])
		return error_hint(err, N_("near it: %s"), words);
	return error_hint(err, N_("a column of the source is record.NAME"));
}

const char *
field_ref_title(const struct field_ref *ref)
{
	if (ref->id == F_RECORD)
		return ref->column;
	return ref->id == F_REGION ? _("Region") : gettext(fields[ref->id].title);
}

const char *
field_ref_name(const struct field_ref *ref, struct arena *arena)
{
	struct buf name = { 0 };
	const char *copy;

	if (ref->id < F_COUNT)
		return fields[ref->id].name;
	buf_puts(&name, ref->id == F_RECORD ? "record." : "region.");
	if (strpbrk(ref->column, " \"()=:<>,"))
		buf_printf(&name, "\"%s\"", ref->column);
	else
		buf_puts(&name, ref->column);
	copy = arena_strndup(arena, name.data, name.len);
	buf_release(&name);
	return copy;
}

bool
field_ref_is_sensitive(struct source *src, const struct field_ref *ref)
{
	struct stmt *s;
	bool is_open = false;

	if (ref->id != F_RECORD)
		return ref->id < F_COUNT && fields[ref->id].is_sensitive;
	s = stmt_new(src->d,
		     "SELECT count(*), sum(is_publishable) FROM dataset_column"
		     " WHERE name = :name AND dataset IN"
		     " (SELECT id FROM dataset WHERE state = 'active' AND kind = 'incidents')",
		     NULL);
	if (s) {
		stmt_text(s, 1, ref->column);
		if (stmt_step(s, NULL) == STMT_ROW)
			is_open = stmt_col_int(s, 0) > 0
				  && stmt_col_int(s, 0) == stmt_col_int(s, 1);
	}
	stmt_free(s);
	return !is_open;
}

bool
field_ref_check(struct source *src, const struct field_ref *ref, struct error *err)
{
	return ref->id < F_COUNT || columns_vector(src, ref, err) != NULL;
}

static bool
node_is_sensitive(struct source *src, const struct query_node *n)
{
	struct field_ref ref = { n->field, n->column };

	if (n->kind == NODE_TERM && n->op != OP_MISSING && field_ref_is_sensitive(src, &ref))
		return true;
	for (const struct query_node *c = n->first; c; c = c->next)
		if (node_is_sensitive(src, c))
			return true;
	return false;
}

bool
query_is_sensitive(struct source *src, const struct query *q)
{
	return node_is_sensitive(src, q->root);
}

/* ---- the ladder by group ---------------------------------------------------------------- */

static void
add_units(struct ladder_group *g, const struct ladder_status *status, long units)
{
	g->units += units;
	g->by_class[status->class] += units;
	g->by_press[status->press] += units;
	g->died += status->class == CLASS_EXTINGUISHED && status->stage == ST_A4D ? units : 0;
	g->stale += status->is_stale ? units : 0;
	g->later += status->is_all_later ? units : 0;
	g->undated_later += status->has_undated_later ? units : 0;
}

/* A count by group and kind of status. Of no group there is one, number 0. */
struct ladder_count {
	const struct vector *by;
	const struct status_day *day;
	const uint16_t *victims; /* NULL: each incident is one unit */
	const uint64_t *apart;	 /* rows that are counted otherwise; NULL: none */
	long *cells, *total;	 /* groups times kinds; kinds */
};

static inline __attribute__((always_inline)) void
count_row(const struct ladder_count *c, unsigned width, size_t row)
{
	const struct vector *by = c->by;
	size_t kinds = c->day->count, kind = vector_value(&c->day->of_row, row);
	long units = c->victims ? c->victims[row] : 1;

	c->total[kind] += units;
	for (size_t i = by ? vector_begin(by, row) : 0; by && i < vector_end(by, row); i++)
		c->cells[value_at(by->values, width, i) * kinds + kind] += units;
}

/* Rows of the selection that are not left out; the number of those that are. */
static long
count_rows(const struct ladder_count *c, const struct selection *sel, const uint64_t *left_out)
{
	long out = 0;

	for (size_t w = 0; w < word_count(sel->rows); w++) {
		uint64_t word = sel->bits[w] & ~(left_out ? left_out[w] : 0);

		out += __builtin_popcountll(sel->bits[w] ^ word);
		if (c->apart)
			word &= ~c->apart[w];
		for (; word; word &= word - 1) {
			size_t row = w * 64 + (size_t)__builtin_ctzll(word);

			if (!c->by || c->by->width == 1)
				count_row(c, 1, row);
			else
				count_row(c, c->by->width, row);
		}
	}
	return out;
}

/* The victims of incidents that were joined: each has the status of the records that tell of them. */
static void
count_sides(const struct clusters *clusters, const struct ladder_count *c,
	    const struct selection *sel, const uint64_t *left_out)
{
	const struct vector *by = c->by;
	size_t kinds = c->day->count;

	for (size_t k = 0; k < clusters->count; k++) {
		uint32_t row = clusters->members[clusters->first[k]];

		if (!selection_has(sel, row) || (left_out && left_out[row / 64] >> (row % 64) & 1))
			continue;
		for (uint32_t i = clusters->first[k]; i < clusters->first[k + 1]; i++) {
			size_t kind = c->day->of_side[i];

			c->total[kind] += clusters->victims[i];
			for (size_t v = by ? vector_begin(by, row) : 0; by && v < vector_end(by, row);
			     v++)
				c->cells[vector_value(by, v) * kinds + kind] += clusters->victims[i];
		}
	}
}

/* A count proceeding by proceeding: an incident may have several, or none. */
struct proceeding_count {
	struct source *src;
	const struct vector *by;
	int32_t as_of;
	struct ladder_group *groups, *total;
	struct shared_count *shared;
};

/* The proceedings of a record, in the groups of the incident that it is counted with. */
static bool
count_of_record(const struct proceeding_count *c, size_t record, size_t row, struct error *err)
{
	const struct source *src = c->src;
	const struct vector *by = c->by;

	for (uint32_t r = src->response_of[record]; r < src->response_of[record + 1]; r++) {
		struct ladder_status status;
		const uint32_t *groups;
		size_t count = 0;

		if (!shared_count_new(c->shared, r))
			continue;
		if (!ladder_status(src->events + src->event_of[r],
				   src->event_of[r + 1] - src->event_of[r], c->as_of, &status, err))
			return false;
		add_units(c->total, &status, 1);
		groups = by ? shared_count_groups(c->shared, r, row, by, &count) : NULL;
		for (size_t i = 0; i < count; i++)
			add_units(&c->groups[groups[i]], &status, 1);
	}
	return true;
}

static bool
count_proceedings(const struct proceeding_count *c, const struct selection *sel,
		  const uint64_t *left_out, struct ladder_table *out, struct error *err)
{
	const struct clusters *clusters = &c->src->clusters;
	bool ok = true;

	EACH_SELECTED(sel, row) {
		uint32_t from, to;

		if (left_out && left_out[row / 64] >> (row % 64) & 1) {
			out->left_out++;
			continue;
		}
		if (!clusters_range(clusters, row, &from, &to))
			ok = count_of_record(c, row, row, err);
		else
			for (uint32_t i = from; ok && i < to; i++)
				ok = !clusters->proceeds[i]
				     || count_of_record(c, clusters->members[i], row, err);
		if (!ok)
			return false;
	}
	return true;
}

static void
count_units(struct source *src, const struct selection *sel, const uint64_t *left_out,
	    const struct vector *by, const struct status_day *day, bool by_victim,
	    struct ladder_group *groups, struct ladder_table *out)
{
	size_t kinds = day->count, codes = by ? by->codes : 0;
	struct ladder_count c = { .by = by, .day = day };

	c.total = xcalloc(kinds, sizeof *c.total);
	c.cells = xcalloc(codes * kinds, sizeof *c.cells);
	if (by_victim) {
		c.victims = src->victims;
		c.apart = src->clusters.primary;
		count_sides(&src->clusters, &c, sel, left_out);
	}
	out->left_out = count_rows(&c, sel, left_out);
	for (size_t k = 0; k < kinds; k++) {
		add_units(&out->total, &day->kinds[k], c.total[k]);
		for (size_t g = 0; g < codes; g++)
			add_units(&groups[g], &day->kinds[k], c.cells[g * kinds + k]);
	}
	free(c.cells);
	free(c.total);
}

bool
source_ladder(struct source *src, const struct selection *sel,
	      const struct ladder_request *request, struct arena *arena, struct ladder_table *out,
	      struct error *err)
{
	const struct vector *by = NULL;
	const struct status_day *day = NULL;
	const uint64_t *left_out = NULL;
	struct ladder_group *groups;
	struct shared_count shared;
	bool ok = true;

	*out = (struct ladder_table){ 0 };
	if ((request->offences_only && !(left_out = columns_no_offence(src, err)))
	    || (request->unit == UNIT_PROCEEDING
			? !columns_ledgers(src, err)
			: !(day = columns_status_day(src, request->as_of, err)))
	    || (request->unit == UNIT_VICTIM && !columns_victims(src, err))
	    || (request->by && !(by = columns_vector(src, request->by, err))))
		return false;
	out->is_multi = by && by->is_multi;
	groups = xcalloc(by ? by->codes : 1, sizeof *groups);
	if (day) {
		count_units(src, sel, left_out, by, day, request->unit == UNIT_VICTIM, groups, out);
	} else {
		out->is_multi |= by && src->shared_count;
		shared_count_start(&shared, src, sel, left_out);
		ok = count_proceedings(&(struct proceeding_count){ src, by, request->as_of, groups,
								   &out->total, &shared },
				       sel, left_out, out, err);
		shared_count_end(&shared);
	}
	out->groups = arena_alloc(arena, (by ? by->codes : 1) * sizeof *out->groups);
	for (uint32_t c = 0; by && c < by->codes; c++) {
		if (!groups[c].units)
			continue;
		groups[c].code = columns_code(src, request->by, c);
		groups[c].label = columns_label(src, request->by, c, request->lang);
		out->groups[out->count++] = groups[c];
	}
	free(groups);
	return ok;
}

const char *
status_class_title(enum status_class class)
{
	static const char *const titles[] = {
		N_("status not known"),	     N_("not reported"),
		N_("extinguished"),	     N_("closed for good"),
		N_("acquitted"),	     N_("alternative resolution"),
		N_("provisionally closed"),  N_("open"),
		N_("with conviction"),
	};

	return gettext(titles[class]);
}

/* ---- sums --------------------------------------------------------------------------------- */

static bool
add_number(struct sum *sum, const char *text, struct error *err)
{
	struct decimal n;

	if (!number_parse(text, strlen(text), false, &n)) {
		sum->missing++;
		return true;
	}
	return number_add(&sum->sum, &n)
	       || FAIL(err, ERR_LIMIT, N_("the sum is too large"));
}

static bool
sum_record(struct source *src, const struct selection *sel, const struct field_ref *ref,
	   struct sum *out, struct error *err)
{
	const struct vector *v = columns_vector(src, ref, err);
	bool ok = v != NULL;

	for (size_t row = 0; ok && row < src->rows; row++) {
		uint32_t code;

		if (!selection_has(sel, row))
			continue;
		code = vector_first(v, row);
		ok = add_number(out, code < CODE_FIRST ? "" : columns_code(src, ref, code), err);
	}
	return ok;
}

/* People of all victims of each incident; a victim of several acts counts once. */
static const char size_sql[] = "SELECT v.incident, sum(p.size_best) FROM (SELECT DISTINCT incident,"
			       " person FROM victimisation) v JOIN person p ON p.id = v.person"
			       " GROUP BY v.incident HAVING sum(p.size_best) IS NOT NULL"
			       " ORDER BY v.incident";
static const char weight_sql[] = "SELECT id, weight FROM incident WHERE weight IS NOT NULL ORDER BY id";

/* What was added up of clusters: one number a side, that of the first of its members that has one. */
struct side_sum {
	const struct clusters *clusters;
	bool *told; /* by member, of the first of a side; NULL: no clusters */
};

/* Is the number of this row to be added, which counts with primary? */
static bool
is_new_of_side(struct side_sum *s, size_t row, size_t primary)
{
	uint32_t from, to, side;
	bool is_new;

	if (!clusters_range(s->clusters, primary, &from, &to))
		return true;
	side = s->clusters->side[clusters_member(s->clusters, from, to, row)];
	is_new = !s->told[side];
	s->told[side] = true;
	return is_new;
}

/* What the tables hold: sql gives an incident and its number, in order of incident. */
static bool
sum_table(struct source *src, const struct selection *sel, const char *sql, struct sum *out,
	  struct error *err)
{
	struct stmt *s = stmt_new(src->d, sql, err);
	const struct clusters *c = &src->clusters;
	uint64_t *seen = xcalloc(word_count(src->rows) + 1, sizeof *seen);
	struct side_sum sides = { c, c->count ? xcalloc(c->first[c->count], sizeof(bool)) : NULL };
	enum stmt_result got = STMT_ERROR;
	size_t row = 0;
	bool ok = s != NULL;

	out->missing = sel->count;
	while (ok && (got = stmt_step(s, err)) == STMT_ROW) {
		size_t primary;

		while (row < src->rows && src->ids[row] < stmt_col_int(s, 0))
			row++;
		if (row == src->rows || src->ids[row] != stmt_col_int(s, 0))
			continue;
		primary = clusters_primary(c, row);
		if (!selection_has(sel, primary) || !is_new_of_side(&sides, row, primary))
			continue;
		out->missing -= !(seen[primary / 64] >> (primary % 64) & 1);
		seen[primary / 64] |= UINT64_C(1) << (primary % 64);
		ok = add_number(out, stmt_col_text(s, 1), err);
	}
	stmt_free(s);
	free(sides.told);
	free(seen);
	return ok && got == STMT_DONE;
}

bool
source_sum(struct source *src, const struct selection *sel, const struct field_ref *ref,
	   struct sum *out, struct error *err)
{
	*out = (struct sum){ .n = sel->count };
	if (ref->id == F_SIZE || ref->id == F_WEIGHT)
		return sum_table(src, sel, ref->id == F_SIZE ? size_sql : weight_sql, out, err);
	if (ref->id == F_RECORD)
		return sum_record(src, sel, ref, out, err);
	FAIL(err, ERR_USAGE, N_("%s cannot be added up"), field_ref_title(ref));
	return error_hint(err, N_("size and weight can, and record.COLUMN where the file has numbers"));
}

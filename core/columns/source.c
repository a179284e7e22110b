/* The one door to the incidents: datasets, ladder by group, listings. */
#include "core/columns/source.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/columns/columns.h"
#include "core/dossier/dossier.h"
#include "core/dossier/record.h"
#include "core/dossier/stmt.h"

struct source *
source_open(struct dossier *d, struct error *err)
{
	struct source *src = xcalloc(1, sizeof *src);

	src->d = d;
	/* One snapshot for everything that will be read: a writer may be at work beside us. */
	src->has_snapshot = !dossier_is_writable(d) && dossier_exec(d, "BEGIN", err);
	if ((src->has_snapshot || dossier_is_writable(d))
	    && (src->codes = codes_load(d, err)) != NULL && columns_load(src, err))
		return src;
	source_close(src);
	return NULL;
}

void
source_close(struct source *src)
{
	if (!src)
		return;
	if (src->has_snapshot)
		dossier_exec(src->d, "COMMIT", NULL);
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
	for (int f = 0; f < F_COUNT; f++) {
		vector_release(&src->acts.vectors[f]);
		vector_release(&src->victim_rows.vectors[f]);
	}
	free(src->acts.owner);
	free(src->victim_rows.owner);
	dictionary_release(&src->tags);
	free(src->datasets);
	free(src->ids);
	free(src->record);
	free(src->date);
	free(src->registered);
	free(src->victims);
	free(src->response_of);
	free(src->event_of);
	free(src->events);
	codes_free(src->codes);
	arena_release(&src->arena);
	free(src);
}

int32_t
source_as_of(const struct source *src)
{
	return src->as_of;
}

void
source_set_as_of(struct source *src, int32_t day)
{
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
	return (long)src->rows;
}

const struct dataset_info *
source_datasets(const struct source *src, const struct selection *sel, struct arena *arena,
		size_t *count)
{
	struct dataset_info *out = arena_alloc(arena, src->dataset_count * sizeof *out);
	const uint32_t *dataset = src->vectors[F_DATASET].value;

	for (size_t i = 0; i < src->dataset_count; i++) {
		out[i] = src->datasets[i].info;
		out[i].selected = 0;
	}
	for (size_t row = 0; row < src->rows; row++)
		if (selection_has(sel, row) && dataset[row] >= CODE_FIRST)
			out[dataset[row] - CODE_FIRST].selected++;
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
		     " (SELECT id FROM dataset WHERE state = 'active')",
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

/* Known to be no offence: every type of act is on the list, and all are marked "no". */
static bool
is_no_offence(struct source *src, size_t row)
{
	size_t count;
	const uint32_t *values = vector_at(&src->vectors[F_OFFENCE], row, &count);

	/* CODE_FIRST + 1 is "no": offence_words of columns.c. */
	return count == 1 && values[0] == CODE_FIRST + 1;
}

static void
add_units(struct ladder_group *g, const struct ladder_status *status, long units)
{
	g->units += units;
	g->by_class[status->class] += units;
	g->by_press[status->press] += units;
	g->stale += status->is_stale ? units : 0;
	g->later += status->is_all_later ? units : 0;
	g->undated_later += status->has_undated_later ? units : 0;
}

/* Adds one selected row to the total and to each of its groups. */
static bool
count_row(struct source *src, const struct ladder_request *request, const struct vector *by,
	  struct ladder_group *groups, size_t row, struct ladder_group *total, struct error *err)
{
	uint32_t first = src->response_of[row], last = src->response_of[row + 1];
	size_t count = 0;
	const uint32_t *codes = by ? vector_at(by, row, &count) : NULL;
	struct ladder_status status;
	bool each = request->unit == UNIT_PROCEEDING;
	long units = request->unit == UNIT_VICTIM ? src->victims[row] : 1;

	for (uint32_t r = first; each ? r < last : r == first; r++) {
		if (each ? !ladder_status(src->events + src->event_of[r],
					  src->event_of[r + 1] - src->event_of[r], request->as_of,
					  &status, err)
			 : !columns_status(src, row, request->as_of, &status, err))
			return false;
		add_units(total, &status, units);
		for (size_t i = 0; i < count; i++)
			add_units(&groups[codes[i]], &status, units);
	}
	return true;
}

bool
source_ladder(struct source *src, const struct selection *sel,
	      const struct ladder_request *request, struct arena *arena, struct ladder_table *out,
	      struct error *err)
{
	const struct field_ref offence = { F_OFFENCE, NULL };
	const struct vector *by = NULL;
	struct ladder_group *groups = NULL;
	bool ok = true;

	*out = (struct ladder_table){ 0 };
	if (!columns_vector(src, &offence, err) || !columns_ledgers(src, err)
	    || (request->unit == UNIT_VICTIM && !columns_victims(src, err))
	    || (request->by && !(by = columns_vector(src, request->by, err))))
		return false;
	groups = xcalloc(by ? by->codes : 1, sizeof *groups);
	for (size_t row = 0; ok && row < src->rows; row++) {
		if (!selection_has(sel, row))
			continue;
		if (request->offences_only && is_no_offence(src, row)) {
			out->left_out++;
			continue;
		}
		ok = count_row(src, request, by, groups, row, &out->total, err);
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

/* ---- listings --------------------------------------------------------------------------- */

struct lister {
	struct source *src;
	const struct listing_request *request;
	struct stmt *texts, *people, *narrative, *points, *sizes;
	struct buf *cells;
};

static void
add_joined(struct buf *out, const char *text)
{
	if (out->len)
		buf_puts(out, "; ");
	buf_puts(out, text);
}

/* What stands in the tables only: code, location, names, narrative. */
static bool
list_text(struct lister *l, enum field_id field, int64_t id, struct buf *out, struct error *err)
{
	struct stmt *s = field == F_PERSON ? l->people : field == F_NARRATIVE ? l->narrative
									      : l->texts;
	enum stmt_result got;

	stmt_int(s, 1, id);
	while ((got = stmt_step(s, err)) == STMT_ROW)
		add_joined(out, stmt_col_text(s, field == F_LOCATION ? 1 : 0));
	return got == STMT_DONE;
}

/* "" when nobody says; how many people with the span of the estimate, where there is one. */
static bool
list_number(struct lister *l, enum field_id field, int64_t id, struct buf *out, struct error *err)
{
	struct stmt *s = field == F_SIZE ? l->sizes : l->points;
	enum stmt_result got;

	stmt_int(s, 1, id);
	while ((got = stmt_step(s, err)) == STMT_ROW) {
		buf_puts(out, stmt_col_text(s, field == F_LON ? 1 : 0));
		if (field == F_SIZE && stmt_col_int(s, 1) != stmt_col_int(s, 2))
			buf_printf(out, " (%s-%s)", stmt_col_text(s, 1), stmt_col_text(s, 2));
	}
	return got == STMT_DONE;
}

static bool
list_cell(struct lister *l, const struct field_ref *ref, size_t row,
	  const struct ladder_status *status, struct buf *out, struct error *err)
{
	struct source *src = l->src;
	const struct vector *v;
	const uint32_t *codes;
	char text[64];
	size_t count;

	switch (ref->id) {
	case F_ID:
		dossier_id_text(src->d, "INC", src->ids[row], text, sizeof text);
		buf_puts(out, text);
		return true;
	case F_DATE:
	case F_REGISTERED:
		date_format(ref->id == F_DATE ? &src->date[row] : &src->registered[row], text,
			    sizeof text);
		buf_puts(out, text);
		return true;
	case F_VICTIMS:
		if (!columns_victims(src, err))
			return false;
		buf_printf(out, "%u", src->victims[row]);
		return true;
	case F_SIZE:
	case F_LAT:
	case F_LON:
		return list_number(l, ref->id, src->ids[row], out, err);
	case F_STAGE:
		buf_puts(out, columns_label(src, ref, columns_stage_code(src, status),
					    l->request->lang));
		return true;
	case F_STATUS:
		buf_puts(out, columns_label(src, ref, columns_status_code(src, status),
					    l->request->lang));
		return true;
	case F_CODE:
	case F_LOCATION:
	case F_PERSON:
	case F_NARRATIVE:
		return list_text(l, ref->id, src->ids[row], out, err);
	default:
		break;
	}
	if (!(v = columns_vector(src, ref, err)))
		return false;
	codes = vector_at(v, row, &count);
	/* No tag is the usual case, not something that is missing. */
	if (ref->id == F_TAG && codes[0] < CODE_FIRST)
		return true;
	for (size_t i = 0; i < count; i++)
		add_joined(out, columns_label(src, ref, codes[i], l->request->lang));
	return true;
}

static bool
list_row(struct lister *l, size_t row, const char **cells, listing_fn *fn, void *ctx,
	 struct error *err)
{
	const struct listing_request *request = l->request;
	struct listing out = { .id = l->src->ids[row], .cells = cells, .group = "" };
	const struct vector *by;
	size_t count;

	if (!columns_status(l->src, row, request->as_of, &out.status, err))
		return false;
	for (size_t i = 0; i < request->count; i++) {
		buf_clear(&l->cells[i]);
		if (!list_cell(l, &request->fields[i], row, &out.status, &l->cells[i], err))
			return false;
		cells[i] = buf_str(&l->cells[i]);
	}
	if (request->by) {
		if (!(by = columns_vector(l->src, request->by, err)))
			return false;
		out.group = columns_label(l->src, request->by, *vector_at(by, row, &count),
					  request->lang);
	}
	return fn(ctx, &out, err);
}

/* A row and where it sorts. */
struct place_in_order {
	int64_t key;
	uint32_t row;
};

static int
by_key(const void *a, const void *b)
{
	const struct place_in_order *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return (x->row > y->row) - (x->row < y->row);
}

struct ranked {
	const char *label;
	uint32_t code;
};

static int
by_label(const void *a, const void *b)
{
	return utf8_compare(((const struct ranked *)a)->label, ((const struct ranked *)b)->label);
}

/* The rank of each code by its label; missing ones behind all. */
static int64_t *
rank_codes(struct source *src, const struct field_ref *ref, const struct vector *v,
	   const char *lang)
{
	struct ranked *ranked = xcalloc(v->codes, sizeof *ranked);
	int64_t *ranks = xcalloc(v->codes, sizeof *ranks);
	size_t n = 0;

	for (uint32_t c = CODE_FIRST; c < v->codes; c++)
		ranked[n++] = (struct ranked){ columns_label(src, ref, c, lang), c };
	qsort(ranked, n, sizeof *ranked, by_label);
	for (size_t i = 0; i < n; i++)
		ranks[ranked[i].code] = (int64_t)i;
	for (int c = 0; c < CODE_FIRST; c++)
		ranks[c] = INT32_MAX - CODE_FIRST + c;
	free(ranked);
	return ranks;
}

/* The selected rows in the order asked for; *count of them. NULL with *err. */
static uint32_t *
order_rows(struct source *src, const struct selection *sel, const struct listing_request *request,
	   size_t *count, struct error *err)
{
	const struct field_ref *sort = request->sort;
	struct place_in_order *places;
	const struct vector *v = NULL;
	int64_t *ranks = NULL;
	uint32_t *rows;

	if (sort && (sort->id == F_SIZE || sort->id == F_LAT || sort->id == F_LON)) {
		FAIL(err, ERR_USAGE, N_("%s cannot be sorted by"), field_ref_title(sort));
		return NULL;
	}
	if (sort && sort->id != F_ID && sort->id != F_DATE && sort->id != F_REGISTERED
	    && sort->id != F_VICTIMS && !(v = columns_vector(src, sort, err)))
		return NULL;
	if (sort && sort->id == F_VICTIMS && !columns_victims(src, err))
		return NULL;
	if (v)
		ranks = rank_codes(src, sort, v, request->lang);
	places = xcalloc((size_t)sel->count, sizeof *places);
	rows = xcalloc((size_t)sel->count, sizeof *rows);
	*count = 0;
	for (size_t row = 0; row < src->rows; row++) {
		size_t n;
		int64_t key = 0;
		bool is_last;

		if (!selection_has(sel, row)
		    || (request->offences_only && is_no_offence(src, row)))
			continue;
		if (v)
			key = ranks[*vector_at(v, row, &n)];
		else if (sort && sort->id == F_DATE)
			key = src->date[row].first == DATE_MIN ? INT32_MAX : src->date[row].first;
		else if (sort && sort->id == F_REGISTERED)
			key = src->registered[row].first == DATE_MIN ? INT32_MAX
								     : src->registered[row].first;
		else if (sort && sort->id == F_VICTIMS)
			key = src->victims[row];
		else
			key = (int64_t)row;
		is_last = key >= INT32_MAX - CODE_FIRST && sort && sort->id != F_ID;
		if (request->is_descending && !is_last)
			key = -key;
		places[(*count)++] = (struct place_in_order){ key, (uint32_t)row };
	}
	if (sort && *count)
		qsort(places, *count, sizeof *places, by_key);
	for (size_t i = 0; i < *count; i++)
		rows[i] = places[i].row;
	free(places);
	free(ranks);
	return rows;
}

bool
source_stream(struct source *src, const struct selection *sel,
	      const struct listing_request *request, listing_fn *fn, void *ctx, struct error *err)
{
	const struct field_ref offence = { F_OFFENCE, NULL };
	struct lister l = { .src = src, .request = request };
	const char **cells = xcalloc(request->count, sizeof *cells);
	size_t count = 0;
	uint32_t *rows = NULL;
	bool ok = columns_vector(src, &offence, err) != NULL && columns_ledgers(src, err)
		  && (rows = order_rows(src, sel, request, &count, err)) != NULL;

	l.cells = xcalloc(request->count, sizeof *l.cells);
	l.texts = stmt_new(src->d, "SELECT own_code, location FROM incident WHERE id = :id", err);
	l.people = stmt_new(src->d,
			    "SELECT name FROM person WHERE id IN (SELECT person FROM victimisation"
			    " WHERE incident = :id) ORDER BY id",
			    err);
	l.narrative = stmt_new(src->d,
			       "SELECT text FROM incident_text WHERE incident = :id"
			       " AND field = 'narrative' ORDER BY lang",
			       err);
	l.points = stmt_new(src->d, "SELECT lat, lon FROM incident WHERE id = :id", err);
	/* An estimate without a low or high end is its own. */
	l.sizes = stmt_new(src->d,
			   "SELECT sum(size_best), sum(ifnull(size_low, size_best)),"
			   " sum(ifnull(size_high, size_best)) FROM person WHERE id IN"
			   " (SELECT person FROM victimisation WHERE incident = :id)",
			   err);
	ok = ok && l.texts && l.people && l.narrative && l.points && l.sizes;
	for (size_t i = 0; ok && i < count && !(request->limit && (long)i == request->limit); i++)
		ok = list_row(&l, rows[i], cells, fn, ctx, err);
	free(rows);
	for (size_t i = 0; i < request->count; i++)
		buf_release(&l.cells[i]);
	free(l.cells);
	free(cells);
	stmt_free(l.texts);
	stmt_free(l.people);
	stmt_free(l.narrative);
	stmt_free(l.points);
	stmt_free(l.sizes);
	return ok;
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
		size_t count;
		uint32_t code;

		if (!selection_has(sel, row))
			continue;
		code = *vector_at(v, row, &count);
		ok = add_number(out, code < CODE_FIRST ? "" : columns_code(src, ref, code), err);
	}
	return ok;
}

/* People of all victims of each incident; a victim of several acts counts once. */
static bool
sum_size(struct source *src, const struct selection *sel, struct sum *out, struct error *err)
{
	struct stmt *s = stmt_new(src->d,
				  "SELECT v.incident, sum(p.size_best) FROM (SELECT DISTINCT incident,"
				  " person FROM victimisation) v JOIN person p ON p.id = v.person"
				  " GROUP BY v.incident ORDER BY v.incident",
				  err);
	enum stmt_result got = STMT_ERROR;
	size_t row = 0;
	long seen = 0;
	bool ok = s != NULL;

	while (ok && (got = stmt_step(s, err)) == STMT_ROW) {
		while (row < src->rows && src->ids[row] < stmt_col_int(s, 0))
			row++;
		if (row == src->rows || src->ids[row] != stmt_col_int(s, 0)
		    || !selection_has(sel, row))
			continue;
		seen++;
		ok = add_number(out, stmt_col_text(s, 1), err);
	}
	stmt_free(s);
	out->missing += sel->count - seen;
	return ok && got == STMT_DONE;
}

bool
source_sum(struct source *src, const struct selection *sel, const struct field_ref *ref,
	   struct sum *out, struct error *err)
{
	*out = (struct sum){ .n = sel->count };
	if (ref->id == F_SIZE)
		return sum_size(src, sel, out, err);
	if (ref->id == F_RECORD)
		return sum_record(src, sel, ref, out, err);
	FAIL(err, ERR_USAGE, N_("%s cannot be added up"), field_ref_title(ref));
	return error_hint(err, N_("size can, and record.COLUMN where the file has numbers"));
}

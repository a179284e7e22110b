/* The vectors made on first use, and the words of their codes. */
#include "core/columns/columns.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/columns/snapshot.h"
#include "core/dossier/dossier.h"
#include "core/dossier/record.h"
#include "core/dossier/stmt.h"

/* Each code of a tree at a level: its ancestor there, or missing when it stands above it. */
static bool
build_level(struct source *src, const struct field *f, struct error *err)
{
	const struct code_list *list = columns_list(src, f->id);
	const struct vector *whole = columns_vector(src, &(struct field_ref){ F_PLACE, NULL }, err);
	uint32_t *at_level;

	if (!whole)
		return false;
	at_level = xcalloc(columns_codes_in(list), sizeof *at_level);
	for (int i = 0; i < (int)columns_codes_in(list); i++) {
		int at = i;

		while (at >= CODE_FIRST && list->codes[at].depth > f->depth)
			at = list->codes[at].parent;
		if (i < CODE_FIRST)
			at_level[i] = (uint32_t)i;
		else if (at >= CODE_FIRST && list->codes[at].depth == f->depth)
			at_level[i] = (uint32_t)at;
	}
	vector_map(whole, at_level, whole->codes, &src->vectors[f->id]);
	free(at_level);
	return true;
}

/* The word of F_YEAR for dates that may lie in more than one. */
#define YEAR_SEVERAL "several"

static const char *const offence_words[] = { "yes", "no", "depends" };

/* What the code list says of each type of act. */
static void
build_offences(struct source *src, const struct vector *types, struct vector *out)
{
	const struct code_list *list = columns_list(src, F_TYPE);
	uint32_t *offence = xcalloc(columns_codes_in(list), sizeof *offence);
	char word[16];

	for (int i = 0; i < (int)columns_codes_in(list); i++) {
		if (i < CODE_FIRST)
			offence[i] = (uint32_t)i;
		else if (code_attr(&list->codes[i], "offence", word, sizeof word))
			for (uint32_t w = 0; w < 3; w++)
				if (strcmp(word, offence_words[w]) == 0)
					offence[i] = CODE_FIRST + w;
	}
	vector_map(types, offence, CODE_FIRST + 3, out);
	free(offence);
}

const uint64_t *
columns_no_offence(struct source *src, struct error *err)
{
	/* CODE_FIRST + 1 is "no": offence_words. */
	uint8_t want[CODE_FIRST + 3] = { [CODE_FIRST + 1] = 1 };
	struct vector *v;
	uint64_t *other;

	if (src->no_offence)
		return src->no_offence;
	if (!(v = columns_vector(src, &(struct field_ref){ F_OFFENCE, NULL }, err)))
		return NULL;
	src->no_offence = vector_match(v, want);
	for (size_t i = 0; i < sizeof want; i++)
		want[i] = !want[i];
	other = vector_match(v, want);
	for (size_t w = 0; w < word_count(src->rows); w++)
		src->no_offence[w] &= ~other[w];
	free(other);
	return src->no_offence;
}

/* The region of each place in a scheme: that of the nearest place above it that is a member. */
static struct vector *
region_vector(struct source *src, const char *scheme, struct error *err)
{
	const struct code_list *regions = codes_list(src->codes, "regions");
	const struct code_list *places = columns_list(src, F_PLACE);
	struct region_column made = { .scheme = scheme };
	int root = regions ? code_find(regions, scheme) : -1;
	const struct vector *whole;
	uint32_t *of_place;
	char members[4096];

	for (size_t i = 0; i < src->scheme_count; i++)
		if (strcmp(src->schemes[i].scheme, scheme) == 0)
			return &src->schemes[i].vector;
	if (root < CODE_FIRST || !places) {
		FAIL(err, ERR_USAGE, N_("there is no scheme of regions \"%s\""), scheme);
		error_hint(err, N_("schemes are m49 and un-mandate%s"), "");
		return NULL;
	}
	if (!(whole = columns_vector(src, &(struct field_ref){ F_PLACE, NULL }, err)))
		return NULL;
	of_place = xcalloc((size_t)places->count, sizeof *of_place);
	for (int i = 0; i < CODE_FIRST; i++)
		of_place[i] = (uint32_t)i;
	for (int r = root; r <= regions->codes[root].last; r++) {
		if (!code_attr(&regions->codes[r], "members", members, sizeof members))
			continue;
		for (char *save, *code = strtok_r(members, " ", &save); code;
		     code = strtok_r(NULL, " ", &save)) {
			int at = code_find(places, code);

			for (int i = at; at >= 0 && i <= places->codes[at].last; i++)
				of_place[i] = (uint32_t)r;
		}
	}
	vector_map(whole, of_place, (uint32_t)regions->count, &made.vector);
	free(of_place);
	src->schemes = grow_array(src->schemes, src->scheme_count, &src->scheme_cap,
				  sizeof *src->schemes);
	src->schemes[src->scheme_count++] = made;
	return &src->schemes[src->scheme_count - 1].vector;
}

struct filling {
	struct source *src;
	struct record_column *column;
	uint32_t *rows; /* of the dataset, in the order of their records */
	size_t count, at, ord;
};

static int
by_record(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* The rows of a dataset as their records stand: a newer edition puts that of a changed one at the end. */
static void
order_rows(struct filling *f, uint32_t dataset)
{
	const struct source *src = f->src;
	uint64_t *keys = xcalloc(src->rows + 1, sizeof *keys);
	bool is_ascending = true;

	f->rows = xcalloc(src->rows + 1, sizeof *f->rows);
	for (size_t row = 0; row < src->rows; row++) {
		if (vector_first(&src->vectors[F_DATASET], row) != dataset)
			continue;
		keys[f->count] = (uint64_t)src->record[row] << 32 | (uint32_t)row;
		is_ascending &= f->count == 0 || keys[f->count - 1] <= keys[f->count];
		f->count++;
	}
	if (!is_ascending)
		qsort(keys, f->count, sizeof *keys, by_record);
	for (size_t i = 0; i < f->count; i++)
		f->rows[i] = (uint32_t)keys[i];
	free(keys);
}

/* One record: its cell goes to the incidents that were made of it. */
static bool
fill_record(void *ctx, const struct record *r, struct error *err)
{
	struct filling *f = ctx;
	struct source *src = f->src;
	uint32_t code = CODE_NOT_RECORDED;
	struct csv_cell cell = { NULL, 0, CELL_TEXT };

	(void)err;
	if (f->ord < r->count)
		cell = r->cells[f->ord];
	/* Blanks around a word, stray line ends too, make no other word of it. */
	while (cell.len && (cell.text[0] == ' ' || (cell.text[0] >= '\t' && cell.text[0] <= '\r'))) {
		cell.text++;
		cell.len--;
	}
	while (cell.len && (cell.text[cell.len - 1] == ' '
			    || (cell.text[cell.len - 1] >= '\t' && cell.text[cell.len - 1] <= '\r')))
		cell.len--;
	if (cell.len)
		code = dictionary_code(&f->column->words, cell.text, cell.len);
	while (f->at < f->count && src->record[f->rows[f->at]] < (uint64_t)r->row)
		f->at++;
	for (; f->at < f->count && src->record[f->rows[f->at]] == (uint64_t)r->row; f->at++)
		vector_put(&f->column->vector, f->rows[f->at], code);
	return true;
}

/* The place of a column in a dataset's header, -1 when it has none of that name. */
static bool
find_column(struct source *src, int64_t dataset, const char *name, int64_t *ord,
	    struct error *err)
{
	struct stmt *s = stmt_new(src->d,
				  "SELECT ord FROM dataset_column WHERE dataset = :dataset"
				  " AND name = :name ORDER BY ord LIMIT 1",
				  err);
	enum stmt_result got = STMT_ERROR;

	*ord = -1;
	if (s) {
		stmt_int(s, 1, dataset);
		stmt_text(s, 2, name);
		got = stmt_step(s, err);
		if (got == STMT_ROW)
			*ord = stmt_col_int(s, 0);
	}
	stmt_free(s);
	return got != STMT_ERROR;
}

static void
hint_columns(struct source *src, const char *name, struct error *err)
{
	struct stmt *s = stmt_new(src->d, "SELECT DISTINCT name FROM dataset_column", NULL);
	struct near near;
	char words[200];

	near_start(&near, name);
	while (s && stmt_step(s, NULL) == STMT_ROW)
		near_offer(&near, stmt_col_text(s, 0));
	stmt_free(s);
	near_print(&near, words, sizeof words);
	if (words[0])
		error_hint(err, N_("near it: %s"), words);
	else
		error_hint(err, N_("columns are called as in the header of the file"));
}

static struct record_column *
record_column(struct source *src, const char *name, struct error *err)
{
	struct record_column column = { 0 };
	bool is_known = false;

	for (size_t i = 0; i < src->column_count; i++)
		if (strcmp(src->columns[i].name, name) == 0)
			return &src->columns[i];
	if (!columns_records(src, err))
		return NULL;
	vector_start(&column.vector, src->rows, CODE_FIRST, false);
	for (size_t row = 0; row < src->rows; row++)
		vector_put(&column.vector, row, CODE_NOT_APPLICABLE);
	for (size_t i = 0; i < src->dataset_count; i++) {
		struct filling f = { .src = src, .column = &column };
		int64_t ord;
		bool ok;

		if (!find_column(src, src->datasets[i].info.id, name, &ord, err))
			goto failed;
		if (ord < 0)
			continue;
		is_known = true;
		f.ord = (size_t)ord;
		order_rows(&f, (uint32_t)i + CODE_FIRST);
		ok = record_each(src->d, src->datasets[i].info.id, 1, 0, fill_record, &f, err);
		free(f.rows);
		if (!ok)
			goto failed;
	}
	/* Asked again for a part: what no dataset has any more is not applicable, not a slip. */
	if (!is_known && !src->is_part) {
		FAIL(err, ERR_USAGE, N_("no dataset has a column \"%s\""), name);
		hint_columns(src, name, err);
		goto failed;
	}
	if (column.words.count)
		column.vector.codes = (uint32_t)column.words.count;
	vector_finish(&column.vector);
	clusters_merge(&src->clusters, F_RECORD, &column.vector);
	column.name = xstrdup(name);
	src->columns = grow_array(src->columns, src->column_count, &src->column_cap,
				  sizeof *src->columns);
	src->columns[src->column_count] = column;
	return &src->columns[src->column_count++];
failed:
	vector_release(&column.vector);
	dictionary_release(&column.words);
	return NULL;
}

/*
 * The year in which a date certainly lies; what may lie in several is a value of its own, so that years and it add
 * up to all (methods 0.3).
 */
static bool
build_years(struct source *src, enum field_id date, enum field_id field, struct dictionary *words,
	    struct error *err)
{
	const struct date_column *dates = columns_dates(src, date, err);
	struct vector *v = &src->vectors[field];
	int known = 0;
	uint32_t code = 0;

	if (!dates)
		return false;
	vector_start(v, src->rows, CODE_FIRST, false);
	for (size_t row = 0; row < src->rows; row++) {
		int first, last, month, day;
		char word[16];

		if (dates->first[row] == DATE_MIN && dates->last[row] == DATE_MAX)
			continue;
		if (dates->first[row] == DATE_MIN || dates->last[row] == DATE_MAX) {
			vector_put(v, row, dictionary_code(words, YEAR_SEVERAL, strlen(YEAR_SEVERAL)));
			known = 0;
			continue;
		}
		date_to_civil(dates->first[row], &first, &month, &day);
		date_to_civil(dates->last[row], &last, &month, &day);
		if (first != last) {
			vector_put(v, row, dictionary_code(words, YEAR_SEVERAL, strlen(YEAR_SEVERAL)));
			known = 0;
			continue;
		}
		if (first != known) {
			snprintf(word, sizeof word, "%04d", first);
			code = dictionary_code(words, word, strlen(word));
			known = first;
		}
		vector_put(v, row, code);
	}
	if (words->count)
		v->codes = (uint32_t)words->count;
	vector_finish(v);
	clusters_merge(&src->clusters, field, v);
	return true;
}

/* Makes the vector of a field of the table. */
static bool
build(struct source *src, enum field_id field, struct error *err)
{
	struct vector *types;

	switch (field) {
	case F_COUNTRY:
	case F_ADMIN1:
	case F_ADMIN2:
		return build_level(src, &fields[field], err);
	case F_PLACE:
	case F_VERIFICATION:
		return snapshot_vector(src, field) || columns_incidents(src, err);
	case F_TYPE:
	case F_ACTOR:
	case F_ATTRIBUTION:
		return snapshot_vector(src, field) || columns_acts(src, err);
	case F_NEXUS:
	case F_VICTIM_KIND:
	case F_SEX:
	case F_PROFILE:
		return snapshot_vector(src, field) || columns_victim_rows(src, err);
	case F_TAG:
		return columns_tags(src, err);
	case F_OFFENCE:
		if (!(types = columns_vector(src, &(struct field_ref){ F_TYPE, NULL }, err)))
			return false;
		build_offences(src, types, &src->vectors[F_OFFENCE]);
		return true;
	case F_STAGE:
	case F_STATUS:
		return status_vector(src, field, err);
	case F_RESPONSE:
	case F_MEASURE_STAGE:
	case F_AUTHORITY:
		return columns_responses(src, field, err);
	case F_YEAR:
		return build_years(src, F_DATE, field, &src->years[0], err);
	case F_REGISTERED_YEAR:
		return build_years(src, F_REGISTERED, field, &src->years[1], err);
	default:
		FAIL(err, ERR_USAGE, N_("%s cannot be counted by"), fields[field].name);
		return error_hint(err, N_("count by a coded field, such as country or type"));
	}
}

struct vector *
columns_vector(struct source *src, const struct field_ref *ref, struct error *err)
{
	if (ref->id == F_RECORD) {
		struct record_column *column = record_column(src, ref->column, err);

		return column ? &column->vector : NULL;
	}
	if (ref->id == F_REGION)
		return region_vector(src, ref->column, err);
	if (!src->is_built[ref->id] && !build(src, ref->id, err))
		return NULL;
	src->is_built[ref->id] = true;
	return &src->vectors[ref->id];
}

const struct level *
columns_level(struct source *src, enum field_level which, struct error *err)
{
	struct level *level = which == LEVEL_ACT ? &src->acts : &src->victim_rows;

	if (!level->is_loaded && !snapshot_level(src, which)
	    && !(which == LEVEL_ACT ? columns_acts(src, err) : columns_victim_rows(src, err)))
		return NULL;
	if (which == LEVEL_ACT && !level->vectors[F_OFFENCE].values)
		build_offences(src, &level->vectors[F_TYPE], &level->vectors[F_OFFENCE]);
	return level;
}

static const struct dictionary *
words_of(struct source *src, const struct field_ref *ref)
{
	if (ref->id == F_TAG)
		return &src->tags;
	if (ref->id == F_AUTHORITY)
		return &src->authorities;
	if (ref->id == F_YEAR || ref->id == F_REGISTERED_YEAR)
		return &src->years[ref->id == F_REGISTERED_YEAR];
	for (size_t i = 0; ref->id == F_RECORD && i < src->column_count; i++)
		if (strcmp(src->columns[i].name, ref->column) == 0)
			return &src->columns[i].words;
	return NULL;
}

static const char *
missing_label(uint32_t code)
{
	static const char *const labels[] = { N_("Not recorded"), N_("Unknown"),
					      N_("Not applicable"), N_("Withheld") };

	return gettext(labels[code]);
}

static const char *
missing_code(uint32_t code)
{
	static const char *const words[] = { "not-recorded", "unknown", "not-applicable",
					     "withheld" };

	return words[code];
}

const char *
columns_code(struct source *src, const struct field_ref *ref, uint32_t code)
{
	const struct dictionary *words = words_of(src, ref);

	if (code < CODE_FIRST)
		return missing_code(code);
	if (words)
		return words->words[code];
	if (ref->id == F_DATASET)
		return src->datasets[code - CODE_FIRST].info.name;
	if (ref->id == F_OFFENCE)
		return offence_words[code - CODE_FIRST];
	if (ref->id == F_REGION)
		return codes_list(src->codes, "regions")->codes[code].code;
	return columns_list(src, ref->id)->codes[code].code;
}

const char *
columns_label(struct source *src, const struct field_ref *ref, uint32_t code, const char *lang)
{
	static const char *const offence_labels[] = { N_("Criminal offence"),
						      N_("No criminal offence"),
						      N_("Offence or not: depends") };

	if (code < CODE_FIRST)
		return missing_label(code);
	if (ref->id == F_OFFENCE)
		return gettext(offence_labels[code - CODE_FIRST]);
	if (ref->id == F_REGION)
		return code_label(codes_list(src->codes, "regions"), (int)code, lang);
	if (ref->id < F_COUNT && fields[ref->id].list)
		return code_label(columns_list(src, ref->id), (int)code, lang);
	if ((ref->id == F_YEAR || ref->id == F_REGISTERED_YEAR)
	    && strcmp(columns_code(src, ref, code), YEAR_SEVERAL) == 0)
		return _("Not within one year");
	return columns_code(src, ref, code);
}

/* ---- the order of labels ------------------------------------------------------------------ */

struct ranked {
	struct buf key;
	const char *label;
	uint32_t code;
};

/* As utf8_compare, with the keys made. */
static int
by_label(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	int order = strcmp(buf_str(&x->key), buf_str(&y->key));

	return order ? order : strcmp(x->label, y->label);
}

const uint32_t *
columns_ranks(struct source *src, const struct field_ref *ref, struct vector *v, const char *lang)
{
	const uint32_t *totals = vector_totals(v);
	struct ranked *ranked;
	uint32_t rank = 0;
	size_t n = 0;

	if (v->ranks && strcmp(v->ranks_lang, lang) == 0)
		return v->ranks;
	free(v->ranks);
	v->ranks = xcalloc(v->codes, sizeof *v->ranks);
	snprintf(v->ranks_lang, sizeof v->ranks_lang, "%s", lang);
	ranked = xcalloc(v->codes, sizeof *ranked);
	for (uint32_t c = CODE_FIRST; c < v->codes; c++) {
		if (!totals[c])
			continue;
		ranked[n].code = c;
		ranked[n].label = columns_label(src, ref, c, lang);
		utf8_sort_key(&ranked[n].key, ranked[n].label);
		n++;
	}
	qsort(ranked, n, sizeof *ranked, by_label);
	for (size_t i = 0; i < n; i++) {
		rank += i > 0 && strcmp(ranked[i - 1].label, ranked[i].label) != 0;
		v->ranks[ranked[i].code] = rank;
	}
	for (size_t i = 0; i < n; i++)
		buf_release(&ranked[i].key);
	free(ranked);
	return v->ranks;
}

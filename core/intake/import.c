/* Import: a file becomes a dataset of incidents in one transaction. */
#include "core/intake/import.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "core/base/buf.h"
#include "core/base/clock.h"
#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/base/number.h"
#include "core/base/utf8.h"
#include "core/dossier/codes.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/dossier/record.h"
#include "core/dossier/stmt.h"
#include "core/intake/datetext.h"
#include "core/intake/profile.h"
#include "core/intake/reader.h"
#include "core/intake/resolve.h"

#define HASH_LEN   READER_HASH_LEN
#define SAMPLE_LEN ((size_t)256 << 10) /* of the text, to see how it is delimited */
#define UNMATCHED_MAX 10000
#define STEP_ROWS  2048

enum insert { PUT_INCIDENT, PUT_TEXT, PUT_ACT, PUT_PERSON, PUT_PROFILE, PUT_VICTIMISATION,
	      PUT_INVOLVEMENT, PUT_RESPONSE, PUT_LEDGER, PUT_REFUSED, PUT_UNMATCHED, PUTS };

static const char *const insert_sql[PUTS] = {
	[PUT_INCIDENT] = "INSERT INTO incident (id, dataset, row, own_code, date_first, date_last,"
			 " date_precision, date_text, registered_first, registered_last,"
			 " registered_precision, place, place_text, location, verification, lat,"
			 " lon) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,"
			 " ?15, ?16, ?17)",
	[PUT_TEXT] = "INSERT INTO incident_text (incident, field, lang, text)"
		     " VALUES (?1, 'narrative', ?2, ?3)",
	[PUT_ACT] = "INSERT INTO act (incident, ord, type, type_text) VALUES (?1, ?2, ?3, ?4)",
	[PUT_PERSON] = "INSERT INTO person (id, kind, name, sex, size_low, size_best, size_high)"
		       " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
	[PUT_PROFILE] = "INSERT INTO person_profile (person, ord, profile, profile_text)"
			" VALUES (?1, ?2, ?3, ?4)",
	[PUT_VICTIMISATION] = "INSERT INTO victimisation (incident, act, person, nexus)"
			      " VALUES (?1, ?2, ?3, ?4)",
	[PUT_INVOLVEMENT] = "INSERT INTO involvement (incident, act, ord, actor, actor_text,"
			    " attribution, is_inherited) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
	[PUT_RESPONSE] = "INSERT INTO response (id, incident, kind) VALUES (?1, ?2, 'judicial')",
	[PUT_LEDGER] = "INSERT INTO ledger (response, ord, code, role, mode, first, last,"
		       " precision, is_undated, text) VALUES"
		       " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
	[PUT_REFUSED] = "INSERT INTO refused_row (dataset, line, ord, reason, cells)"
			" VALUES (?1, ?2, ?3, ?4, ?5)",
	[PUT_UNMATCHED] = "INSERT INTO unmatched (dataset, field, value, rows)"
			  " VALUES (?1, ?2, ?3, ?4)"
			  " ON CONFLICT DO UPDATE SET rows = rows + excluded.rows",
};

enum coded { C_PLACE, C_VERIFICATION, C_TYPE, C_KIND, C_SEX, C_PROFILE, C_NEXUS, C_LABEL,
	     C_ATTRIBUTION, C_STAGE, C_ROLE, C_MODE, CODED };

static const struct {
	const char *key, *list;
} coded_keys[CODED] = {
	[C_PLACE] = { "incident.place", "places" },
	[C_VERIFICATION] = { "incident.verification", "verification" },
	[C_TYPE] = { "act.type", "act_types" },
	[C_KIND] = { "victim.kind", "person_kinds" },
	[C_SEX] = { "victim.sex", "sex" },
	[C_PROFILE] = { "victim.profile", "profiles" },
	[C_NEXUS] = { "victim.nexus", "nexus" },
	[C_LABEL] = { "actor.label", "actors" },
	[C_ATTRIBUTION] = { "actor.attribution", "attribution" },
	[C_STAGE] = { "event.stage", "stages" },
	[C_ROLE] = { "event.role", "proceeding_roles" },
	[C_MODE] = { "event.mode", NULL },
};

/* Ids of one kind while the transaction lasts. */
struct ids {
	const char *kind;
	int64_t next, used;
};

struct importer {
	struct dossier *d;
	const struct import_request *request;
	struct import_report *report;
	struct profile *p;
	struct codes *codes;
	struct resolver *coded[CODED];
	struct stmt *put[PUTS];
	struct record_writer *records;
	struct reader *reader;
	struct csv *csv;
	struct csv_shape shape;
	struct csv_row header;
	int64_t dataset;
	char *name;
	struct ids incident, person, response;
	struct date status;
	int year_max; /* what two digits of a year may mean at most */
	struct buf scratch, words[2];
	size_t unmatched_cap;
};

/* ---- reading the file ------------------------------------------------------------------- */

/* Copies a row's cells, without the blanks around them: the header outlives the reader's window. */
static void
keep_header(struct importer *im, const struct csv_row *row)
{
	struct arena *arena = &im->report->arena;

	im->header = *row;
	im->header.cells = arena_alloc(arena, row->count * sizeof *row->cells);
	for (size_t i = 0; i < row->count; i++) {
		size_t len = row->cells[i].len;
		const char *text = cell_trimmed(row->cells[i].text, &len);

		im->header.cells[i].text = arena_strndup(arena, text, len);
		im->header.cells[i].len = len;
	}
}

static bool
no_header(struct importer *im, struct error *err)
{
	FAIL(err, ERR_FORMAT, N_("\"%s\" holds no header"), im->request->path);
	return error_at(err, file_name(im->request->path), 1, 0);
}

/* The header is on the line that the profile says; without a profile on the first. */
static bool
read_header(struct importer *im, struct error *err)
{
	int line = im->p ? im->p->header : 1;
	struct csv_row row;

	for (int i = 0; i < line; i++) {
		enum csv_result got = csv_next(im->csv, &row, err);

		if (got == CSV_END)
			return no_header(im, err);
		if (got == CSV_ERROR)
			return false;
	}
	keep_header(im, &row);
	if (!im->p && !(im->p = profile_choose(&im->header, err)))
		return false;
	return profile_bind(im->p, &im->header, file_name(im->request->path), err);
}

/* What separates the cells: as asked, as the profile says, or as the first records show. */
static bool
open_csv(struct importer *im, struct error *err)
{
	char delimiter = im->request->delimiter;
	struct buf sample = { 0 };
	bool is_whole, ok;

	if (!delimiter && im->p)
		delimiter = im->p->delimiter;
	ok = reader_sample(im->reader, SAMPLE_LEN, &sample, &is_whole, err);
	if (ok) {
		im->shape = csv_guess(buf_str(&sample), sample.len, is_whole, delimiter);
		im->csv = csv_open(reader_read, im->reader, file_name(im->request->path),
				   im->shape);
	}
	buf_release(&sample);
	return ok;
}

static bool
open_file(struct importer *im, struct error *err)
{
	const char *encoding = im->request->encoding;

	if (im->request->profile && !(im->p = profile_load(im->request->profile, err)))
		return false;
	if (!encoding && im->p)
		encoding = im->p->encoding;
	im->reader = reader_open(im->request->path, encoding, err);
	return im->reader && open_csv(im, err) && read_header(im, err);
}

/* ---- one row ---------------------------------------------------------------------------- */

/* Has the expression nothing to say on this row? */
static bool
is_missing(const struct importer *im, const struct expr *e, const struct csv_row *row)
{
	const char *code, *text;
	size_t len;

	text = expr_text(e, row, &len);
	return missing_word(im->p, text, len, &code);
}

/* How many cells of a row hold anything, and how many of those are HXL tags ("#geo+lat"). */
static size_t
count_filled(const struct csv_row *row, size_t from, size_t *tags)
{
	size_t filled = 0;

	*tags = 0;
	for (size_t i = from; i < row->count; i++) {
		size_t len = row->cells[i].len;
		const char *text = cell_trimmed(row->cells[i].text, &len);

		filled += len > 0;
		*tags += len > 1 && text[0] == '#';
	}
	return filled;
}

static bool
repeats_header(const struct importer *im, const struct csv_row *row)
{
	for (size_t i = 0; i < row->count; i++) {
		size_t len = row->cells[i].len;
		const char *text = cell_trimmed(row->cells[i].text, &len);

		if (i >= im->header.count ? len > 0
					  : len != im->header.cells[i].len
						    || memcmp(text, im->header.cells[i].text, len))
			return false;
	}
	return row->count >= im->header.count;
}

/* Is it a row that the profile passes over, such as a total? */
static bool
is_skipped(const struct importer *im, const struct csv_row *row)
{
	bool is_skipped = false;

	for (size_t i = 0; i < im->p->skip_count && !is_skipped; i++) {
		const struct skip_rule *rule = &im->p->skips[i];
		struct buf folded = { 0 };
		size_t len;
		const char *text = expr_text(&rule->column, row, &len);

		utf8_fold(&folded, text, len);
		is_skipped = strcmp(buf_str(&folded), rule->word) == 0;
		buf_release(&folded);
	}
	return is_skipped;
}

/* Is the row as wide as the header, or may the profile take it as it is? */
static bool
is_wide_enough(const struct importer *im, const struct csv_row *row)
{
	size_t tags;

	if (row->count == im->header.count)
		return true;
	return im->p->pads_rows && count_filled(row, im->header.count, &tags) == 0;
}

/* Does anything say what happened, when, where or to whom? */
static bool
says_nothing(struct importer *im, const struct csv_row *row)
{
	const struct profile *p = im->p;

	if (!is_missing(im, &p->date, row) || !is_missing(im, &p->narrative, row)
	    || !resolver_place(im->coded[C_PLACE], p, row)->is_missing)
		return false;
	for (size_t i = 0; i < p->act_count; i++)
		if (p->acts[i].type.kind != EXPR_CONST
		    && !is_missing(im, &p->acts[i].type, row))
			return false;
	for (size_t i = 0; i < p->victim_count; i++)
		if (!is_missing(im, &p->victims[i].name, row))
			return false;
	return true;
}

/* Why a row cannot be taken, as stored; NULL when it can. */
static const char *
refusal(struct importer *im, const struct csv_row *row)
{
	size_t tags, filled = count_filled(row, 0, &tags);

	if (filled == 0)
		return "empty";
	if (tags == filled && tags > 1)
		return "tags";
	if (!is_wide_enough(im, row)) {
		buf_clear(&im->scratch);
		buf_printf(&im->scratch, "cells %zu/%zu", row->count, im->header.count);
		return im->scratch.data;
	}
	if (repeats_header(im, row))
		return "header";
	if (is_skipped(im, row))
		return "total";
	return says_nothing(im, row) ? "nothing" : NULL;
}

const char *
refusal_text(const char *reason, struct arena *arena)
{
	struct buf text = { 0 };
	size_t got, want;
	const char *copy;

	if (strcmp(reason, "empty") == 0)
		return _("every cell is empty");
	if (strcmp(reason, "header") == 0)
		return _("it repeats the header");
	if (strcmp(reason, "tags") == 0)
		return _("it holds tags, not data");
	if (strcmp(reason, "total") == 0)
		return _("the profile passes it over: a total, not data");
	if (strcmp(reason, "nothing") == 0)
		return _("nothing in it says what happened, when, where or to whom");
	if (sscanf(reason, "cells %zu/%zu", &got, &want) != 2)
		return reason;
	buf_printf(&text, _("it has %zu cells, the header %zu"), got, want);
	copy = arena_strdup(arena, text.data);
	buf_release(&text);
	return copy;
}

static bool
refuse(struct importer *im, const struct csv_row *row, const char *reason, struct error *err)
{
	struct import_report *out = im->report;
	struct stmt *put = im->put[PUT_REFUSED];
	struct buf cells = { 0 };
	bool ok;

	if (out->refused < IMPORT_REFUSALS_SHOWN)
		out->refusals[out->refused] = (struct import_refusal){
			row->line, refusal_text(arena_strdup(&out->arena, reason), &out->arena)
		};
	out->refused++;
	record_encode(&cells, row);
	stmt_int(put, 1, im->dataset);
	stmt_int(put, 2, row->line);
	stmt_int(put, 3, out->refused);
	stmt_text(put, 4, reason);
	stmt_blob(put, 5, cells.data, cells.len);
	ok = stmt_run(put, err);
	buf_release(&cells);
	return ok;
}

static int
by_value(const void *a, const void *b)
{
	const struct import_unmatched *x = a, *y = b;
	int order = strcmp(x->field, y->field);

	return order ? order : strcmp(x->value, y->value);
}

/* One entry for each value. */
static void
merge_unmatched(struct import_report *out)
{
	size_t kept = 0;

	if (out->unmatched_count)
		qsort(out->unmatched, out->unmatched_count, sizeof *out->unmatched, by_value);
	for (size_t i = 0; i < out->unmatched_count; i++) {
		if (kept && by_value(&out->unmatched[kept - 1], &out->unmatched[i]) == 0)
			out->unmatched[kept - 1].rows += out->unmatched[i].rows;
		else
			out->unmatched[kept++] = out->unmatched[i];
	}
	out->unmatched_count = kept;
}

static void
note_unmatched(void *ctx, const char *key, const char *value, long rows)
{
	struct importer *im = ctx;
	struct import_report *out = im->report;

	/* Room for twice as many, so that merging does not come up at every note. */
	if (out->unmatched_count == 2 * UNMATCHED_MAX && !out->unmatched_cut) {
		merge_unmatched(out);
		out->unmatched_cut = out->unmatched_count > UNMATCHED_MAX;
	}
	if (out->unmatched_cut)
		return;
	out->unmatched = grow_array(out->unmatched, out->unmatched_count, &im->unmatched_cap,
				    sizeof *out->unmatched);
	out->unmatched[out->unmatched_count++] = (struct import_unmatched){
		arena_strdup(&out->arena, key), arena_strdup(&out->arena, value), rows
	};
}

/* A date cell; what cannot be read is unknown, with the text beside it. */
static struct date
read_date(struct importer *im, const struct expr *e, const char *key, const struct csv_row *row,
	  const char **text, size_t *text_len)
{
	const struct date none = { DATE_MIN, DATE_MAX, DATE_UNKNOWN };
	const struct datetext how = { e->orders, im->year_max };
	struct date d;
	size_t len;
	const char *cell = expr_text(e, row, &len), *code;
	int weekday = -1;

	*text = "";
	*text_len = 0;
	if (missing_word(im->p, cell, len, &code))
		return none;
	im->report->dates++;
	if (e->weekday_at >= 0 && (size_t)e->weekday_at < row->count && e->weekday)
		weekday = datetext_weekday(row->cells[e->weekday_at].text,
					   row->cells[e->weekday_at].len);
	if (!datetext_parse(cell, len, &how, weekday, &d)) {
		*text = cell;
		*text_len = len;
		if (im->report->dates_lost++ == 0)
			im->report->date_lost = arena_strndup(&im->report->arena, cell, len);
		note_unmatched(im, key, arena_strndup(&im->report->arena, cell, len), 1);
		return none;
	}
	/* The interval says less than the words did. */
	if (d.precision == DATE_RANGE && !memchr(cell, '.', len)) {
		*text = cell;
		*text_len = len;
	}
	return d;
}

/* From the first day of one column to the last day of another. */
static struct date
read_dates(struct importer *im, const struct csv_row *row, const char **text, size_t *text_len)
{
	struct date first, last;
	const char *skip;
	size_t skip_len;

	first = read_date(im, &im->p->date, "incident.date", row, text, text_len);
	if (im->p->date_end.kind == EXPR_NONE)
		return first;
	last = read_date(im, &im->p->date_end, "incident.date.end", row, &skip, &skip_len);
	if (first.precision == DATE_UNKNOWN || last.precision == DATE_UNKNOWN
	    || first.first == DATE_MIN || last.last == DATE_MAX || last.last < first.first)
		return first;
	first = (struct date){ first.first, last.last, DATE_RANGE };
	datetext_tidy(&first);
	return first;
}

/*
 * Both coordinates of a row. None when one is missing; what is no place on Earth, and the zero point
 * that stands for nothing, is listed as unmatched.
 */
static bool
read_point(struct importer *im, const struct csv_row *row, double *lat, double *lon)
{
	const struct profile *p = im->p;
	struct decimal y, x;
	size_t y_len, x_len;
	const char *y_text = expr_text(&p->lat, row, &y_len);
	const char *x_text = expr_text(&p->lon, row, &x_len);
	struct buf shown = { 0 };
	bool ok;

	if (is_missing(im, &p->lat, row) || is_missing(im, &p->lon, row))
		return false;
	ok = number_parse(y_text, y_len, true, &y) && number_parse(x_text, x_len, true, &x);
	if (ok) {
		*lat = number_double(&y);
		*lon = number_double(&x);
		ok = *lat >= -90 && *lat <= 90 && *lon >= -180 && *lon <= 180
		     && (y.whole || y.part || x.whole || x.part);
	}
	if (!ok) {
		buf_printf(&shown, "%.*s %.*s", (int)y_len, y_text, (int)x_len, x_text);
		note_unmatched(im, "incident.lat", shown.data, 1);
	}
	buf_release(&shown);
	return ok;
}

/* Binds a count of people, NULL when there is none. */
static void
put_size(struct importer *im, struct stmt *put, int at, const struct expr *e, const char *key,
	 const struct csv_row *row)
{
	struct decimal n;
	size_t len;
	const char *text = expr_text(e, row, &len);

	stmt_null(put, at);
	if (is_missing(im, e, row))
		return;
	if (number_parse(text, len, false, &n) && n.whole >= 0 && n.part == 0)
		stmt_int(put, at, n.whole);
	else
		note_unmatched(im, key, arena_strndup(&im->report->arena, text, len), 1);
}

static int64_t
take_id(struct ids *ids)
{
	return ids->next + ids->used++ * ID_STEP;
}

/* Binds a cell in normal form C; keep holds it until the statement has run. */
static void
put_text(struct importer *im, struct stmt *put, int at, const struct expr *e,
	 const struct csv_row *row, struct buf *keep)
{
	size_t len;
	const char *text = expr_text(e, row, &len), *code;

	if (missing_word(im->p, text, len, &code))
		len = 0;
	if (utf8_is_plain(text, len)) {
		stmt_text_n(put, at, text, len);
		return;
	}
	buf_clear(keep);
	utf8_nfc(keep, text, len);
	stmt_text_n(put, at, buf_str(keep), keep->len);
}

static bool
put_incident(struct importer *im, int64_t id, const struct csv_row *row, struct error *err)
{
	struct profile *p = im->p;
	struct stmt *put = im->put[PUT_INCIDENT], *text = im->put[PUT_TEXT];
	const struct meanings *place = resolver_place(im->coded[C_PLACE], p, row);
	const char *date_text, *skip;
	size_t date_len, skip_len;
	double lat, lon;
	struct date date = read_dates(im, row, &date_text, &date_len);
	struct date registered =
		read_date(im, &p->registered, "incident.registered", row, &skip, &skip_len);

	stmt_int(put, 1, id);
	stmt_int(put, 2, im->dataset);
	stmt_int(put, 3, im->report->taken + 1);
	put_text(im, put, 4, &p->code, row, &im->words[0]);
	stmt_int(put, 5, date.first);
	stmt_int(put, 6, date.last);
	stmt_text(put, 7, date_precision_name(date.precision));
	stmt_text_n(put, 8, date_text, date_len);
	stmt_int(put, 9, registered.first);
	stmt_int(put, 10, registered.last);
	stmt_text(put, 11, date_precision_name(registered.precision));
	stmt_text(put, 12, place->items[0].code);
	stmt_text(put, 13, place->items[0].text);
	put_text(im, put, 14, &p->location, row, &im->words[1]);
	stmt_text(put, 15,
		  p->verification.kind == EXPR_NONE
			  ? "not-recorded"
			  : resolver_cell(im->coded[C_VERIFICATION], &p->verification, row)
				    ->items[0]
				    .code);
	if (read_point(im, row, &lat, &lon)) {
		stmt_double(put, 16, lat);
		stmt_double(put, 17, lon);
	} else {
		stmt_null(put, 16);
		stmt_null(put, 17);
	}
	if (!stmt_run(put, err))
		return false;
	if (is_missing(im, &p->narrative, row))
		return true;
	stmt_int(text, 1, id);
	put_text(im, text, 2, &p->narrative_lang, row, &im->words[0]);
	put_text(im, text, 3, &p->narrative, row, &im->words[1]);
	return stmt_run(text, err);
}

/* Acts that the row has; at least one, since victims and actors hang on it. */
static bool
put_acts(struct importer *im, int64_t id, const struct csv_row *row, int *acts, struct error *err)
{
	struct stmt *put = im->put[PUT_ACT];

	*acts = 0;
	for (size_t i = 0; i < im->p->act_count || *acts == 0; i++) {
		const struct meaning none = { "not-recorded", "" };
		const struct meanings only = { &none, 1, true }, *types = &only;

		if (i < im->p->act_count)
			types = resolver_cell(im->coded[C_TYPE], &im->p->acts[i].type, row);
		/* An empty second act is no act. */
		if (types->is_missing && i + 1 < im->p->act_count)
			continue;
		if (types->is_missing && *acts > 0)
			break;
		for (size_t k = 0; k < types->count; k++) {
			stmt_int(put, 1, id);
			stmt_int(put, 2, ++*acts);
			stmt_text(put, 3, types->items[k].code);
			stmt_text(put, 4, types->items[k].text);
			if (!stmt_run(put, err))
				return false;
			im->report->acts++;
		}
	}
	return true;
}

static const char *
first_code(struct importer *im, enum coded which, const struct expr *e, const struct csv_row *row)
{
	if (e->kind == EXPR_NONE)
		return "not-recorded";
	return resolver_cell(im->coded[which], e, row)->items[0].code;
}

static bool
put_victim(struct importer *im, int64_t id, int acts, const struct victim_rule *rule,
	   const struct csv_row *row, struct error *err)
{
	struct stmt *person = im->put[PUT_PERSON], *profile = im->put[PUT_PROFILE];
	struct stmt *victimisation = im->put[PUT_VICTIMISATION];
	int64_t who = take_id(&im->person);
	const char *nexus = first_code(im, C_NEXUS, &rule->nexus, row);

	stmt_int(person, 1, who);
	stmt_text(person, 2, first_code(im, C_KIND, &rule->kind, row));
	put_text(im, person, 3, &rule->name, row, &im->words[0]);
	stmt_text(person, 4, first_code(im, C_SEX, &rule->sex, row));
	put_size(im, person, 5, &rule->size_low, "victim.size.low", row);
	put_size(im, person, 6, &rule->size, "victim.size", row);
	put_size(im, person, 7, &rule->size_high, "victim.size.high", row);
	if (!stmt_run(person, err))
		return false;
	if (rule->profile.kind != EXPR_NONE) {
		const struct meanings *m = resolver_cell(im->coded[C_PROFILE], &rule->profile, row);

		for (size_t k = 0; k < m->count; k++) {
			stmt_int(profile, 1, who);
			stmt_int(profile, 2, (int64_t)k + 1);
			stmt_text(profile, 3, m->items[k].code);
			stmt_text(profile, 4, m->items[k].text);
			if (!stmt_run(profile, err))
				return false;
		}
	}
	for (int act = 1; act <= acts; act++) {
		stmt_int(victimisation, 1, id);
		stmt_int(victimisation, 2, act);
		stmt_int(victimisation, 3, who);
		stmt_text(victimisation, 4, nexus);
		if (!stmt_run(victimisation, err))
			return false;
	}
	im->report->victims++;
	return true;
}

/* Does the row say anything of this victim? Constants say nothing. */
static bool
says_anything(const struct importer *im, const struct victim_rule *rule, const struct csv_row *row)
{
	const struct expr *cells[] = { &rule->name, &rule->kind, &rule->sex, &rule->profile,
				       &rule->nexus, &rule->size, &rule->size_low,
				       &rule->size_high };

	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
		if (cells[i]->kind != EXPR_NONE && cells[i]->kind != EXPR_CONST
		    && !is_missing(im, cells[i], row))
			return true;
	return false;
}

/* A victim is there when it has a name; the first also when the row says anything else of it. */
static bool
put_victims(struct importer *im, int64_t id, int acts, const struct csv_row *row,
	    struct error *err)
{
	for (size_t i = 0; i < im->p->victim_count; i++) {
		const struct victim_rule *rule = &im->p->victims[i];

		if (i > 0 ? is_missing(im, &rule->name, row) : !says_anything(im, rule, row))
			continue;
		if (!put_victim(im, id, acts, rule, row, err))
			return false;
	}
	return true;
}

/* The file names actors for the incident as a whole: each act inherits them. */
static bool
put_actors(struct importer *im, int64_t id, int acts, const struct csv_row *row, struct error *err)
{
	struct stmt *put = im->put[PUT_INVOLVEMENT];
	int ord = 0;

	for (size_t i = 0; i < im->p->actor_count; i++) {
		const struct actor_rule *rule = &im->p->actors[i];
		const struct meanings *m = resolver_cell(im->coded[C_LABEL], &rule->label, row);
		const char *attribution = first_code(im, C_ATTRIBUTION, &rule->attribution, row);

		if (m->is_missing && i > 0)
			continue;
		for (size_t k = 0; k < m->count; k++) {
			ord++;
			for (int act = 1; act <= acts; act++) {
				stmt_int(put, 1, id);
				stmt_int(put, 2, act);
				stmt_int(put, 3, ord);
				stmt_text(put, 4, m->items[k].code);
				stmt_text(put, 5, m->items[k].text);
				stmt_text(put, 6, attribution);
				stmt_int(put, 7, acts > 1);
				if (!stmt_run(put, err))
					return false;
			}
			im->report->actors++;
		}
	}
	return true;
}

/* The k-th of several parallel values; the last one goes on. */
static const char *
parallel(const struct meanings *m, size_t k, const char *fallback)
{
	if (!m || m->is_missing)
		return fallback;
	return m->items[k < m->count ? k : m->count - 1].code;
}

static bool
put_event(struct importer *im, int64_t id, int64_t *response, int *ord,
	  const struct event_rule *rule, const struct csv_row *row, struct error *err)
{
	struct stmt *put = im->put[PUT_LEDGER];
	const struct meanings *stages = resolver_cell(im->coded[C_STAGE], &rule->stage, row);
	const struct meanings *roles = NULL, *modes = NULL;
	const char *text, *cell;
	size_t text_len, cell_len;
	struct date date = read_date(im, &rule->date, "event.date", row, &text, &text_len);
	bool is_undated = date.precision == DATE_UNKNOWN;

	if (stages->is_missing
	    || (rule->stage.kind == EXPR_CONST && is_missing(im, &rule->date, row)))
		return true;
	if (rule->role.kind != EXPR_NONE)
		roles = resolver_cell(im->coded[C_ROLE], &rule->role, row);
	if (rule->mode.kind != EXPR_NONE)
		modes = resolver_cell(im->coded[C_MODE], &rule->mode, row);
	/* Undated: asserted when the dataset's outcomes were last known, true at or before that. */
	if (is_undated)
		date = (struct date){ DATE_MIN, im->status.last, DATE_BEFORE };
	cell = expr_text(&rule->stage, row, &cell_len);
	for (size_t k = 0; k < stages->count; k++) {
		/* A word that no list knows says nothing about justice; it is listed as unmatched. */
		if (stages->items[k].text[0])
			continue;
		if (*response == 0) {
			*response = take_id(&im->response);
			stmt_int(im->put[PUT_RESPONSE], 1, *response);
			stmt_int(im->put[PUT_RESPONSE], 2, id);
			if (!stmt_run(im->put[PUT_RESPONSE], err))
				return false;
		}
		stmt_int(put, 1, *response);
		stmt_int(put, 2, ++*ord);
		stmt_text(put, 3, stages->items[k].code);
		stmt_text(put, 4, parallel(roles, k, "unknown"));
		stmt_text(put, 5, parallel(modes, k, "ordinary"));
		stmt_int(put, 6, date.first);
		stmt_int(put, 7, date.last);
		stmt_text(put, 8, date_precision_name(date.precision));
		stmt_int(put, 9, is_undated);
		if (text_len)
			stmt_text_n(put, 10, text, text_len);
		else
			stmt_text_n(put, 10, cell, cell_len);
		if (!stmt_run(put, err))
			return false;
		im->report->events++;
	}
	return true;
}

static bool
take(struct importer *im, const struct csv_row *row, struct error *err)
{
	int64_t id = take_id(&im->incident), response = 0;
	int acts, ord = 0;

	if (!put_incident(im, id, row, err) || !put_acts(im, id, row, &acts, err)
	    || !put_victims(im, id, acts, row, err) || !put_actors(im, id, acts, row, err))
		return false;
	for (size_t i = 0; i < im->p->event_count; i++)
		if (!put_event(im, id, &response, &ord, &im->p->events[i], row, err))
			return false;
	im->report->taken++;
	return record_put(im->records, row, err);
}

static bool
take_rows(struct importer *im, struct error *err)
{
	struct csv_row row;
	enum csv_result got;

	while ((got = csv_next(im->csv, &row, err)) == CSV_ROW) {
		const char *reason = refusal(im, &row);

		im->report->read++;
		if (!(reason ? refuse(im, &row, reason, err) : take(im, &row, err)))
			return error_at(err, file_name(im->request->path), row.line, 0);
		if (im->report->read % STEP_ROWS == 0
		    && !progress_step(im->request->progress, reader_offset(im->reader),
				      reader_size(im->reader)))
			return FAIL(err, ERR_CANCELLED, N_("import stopped; the dossier is unchanged"));
	}
	if (got == CSV_ERROR)
		return false;
	if (reader_offset(im->reader) != reader_size(im->reader))
		return FAIL(err, ERR_IO, N_("\"%s\" changed while it was read"), im->request->path);
	if (im->report->read == 0) {
		FAIL(err, ERR_FORMAT, N_("\"%s\" holds nothing but a header"), im->request->path);
		return error_at(err, file_name(im->request->path), 1, 0);
	}
	return record_finish(im->records, err);
}

/* ---- the dataset ------------------------------------------------------------------------ */

/* The file must not be there already, unless that is asked for. */
static bool
check_again(struct importer *im, struct error *err)
{
	struct stmt *s;
	bool ok = true;

	if (im->request->again)
		return true;
	s = stmt_new(im->d,
		     "SELECT name, state FROM dataset WHERE file_hash = :hash AND state <> 'purged'"
		     " ORDER BY state LIMIT 1",
		     err);
	if (!s)
		return false;
	stmt_blob(s, 1, reader_hash(im->reader), HASH_LEN);
	if (stmt_step(s, err) == STMT_ROW) {
		ok = FAIL(err, ERR_CONFLICT,
			  N_("this file is in the dossier already, as dataset \"%s\" (%s)"),
			  stmt_col_text(s, 0), stmt_col_text(s, 1));
		error_hint(err, strcmp(stmt_col_text(s, 1), "active") == 0
					? N_("say --again to import it a second time")
					: N_("redo brings a withdrawn dataset back; or say --again"));
	}
	stmt_free(s);
	return ok;
}

/* A name that no dataset has: as asked, or the profile's with a number. */
static bool
choose_name(struct importer *im, struct error *err)
{
	const char *wanted = im->request->name ? im->request->name : im->p->name;
	struct stmt *s = stmt_new(im->d, "SELECT 1 FROM dataset WHERE name = :name", err);
	struct buf name = { 0 };
	enum stmt_result got = STMT_ERROR;

	buf_puts(&name, wanted);
	for (int n = 2; s; n++) {
		stmt_text(s, 1, name.data);
		got = stmt_step(s, err);
		stmt_reset(s);
		if (got != STMT_ROW)
			break;
		if (im->request->name) {
			FAIL(err, ERR_CONFLICT, N_("there is a dataset \"%s\" already"), wanted);
			error_hint(err, N_("choose another name"));
			got = STMT_ERROR;
			break;
		}
		buf_clear(&name);
		buf_printf(&name, "%s-%d", wanted, n);
	}
	stmt_free(s);
	im->name = buf_steal(&name);
	return got == STMT_DONE;
}

static bool
choose_status(struct importer *im, struct error *err)
{
	const char *said = im->request->status_as_of;

	im->status = im->p->status;
	if (said
	    && (!date_parse(said, strlen(said), &im->status) || im->status.first == DATE_MIN
		|| im->status.last == DATE_MAX)) {
		FAIL(err, ERR_USAGE, N_("\"%s\" is not a date or a period"), said);
		return error_hint(err, N_("write 2022-08-31 or 2022-08"));
	}
	if (im->status.precision != DATE_UNKNOWN || im->p->event_count == 0) {
		if (im->status.precision == DATE_UNKNOWN)
			im->status = (struct date){ DATE_MIN, DATE_MAX, DATE_UNKNOWN };
		return true;
	}
	FAIL(err, ERR_USAGE, N_("nothing says when the outcomes in \"%s\" were last known"),
	     im->request->path);
	return error_hint(err, N_("say it: --status-as-of 2022-08, or status_as_of= in the profile"));
}

static bool
put_dataset(struct importer *im, struct error *err)
{
	struct stmt *s = stmt_new(
		im->d,
		"INSERT INTO dataset (id, name, file_name, file_size, file_hash, profile,"
		" profile_version, profile_text, map_text, rows_read, rows_taken, rows_refused,"
		" has_outcomes, status_first, status_last, status_precision, state, encoding,"
		" delimiter) VALUES"
		" (:id, :name, :file, :size, :hash, :profile, :version, :text, :map, 0, 0, 0,"
		" :outcomes, :first, :last, :precision, 'active', :encoding, :delimiter)",
		err);
	struct stmt *column = stmt_new(im->d,
				       "INSERT INTO dataset_column (dataset, ord, name,"
				       " is_publishable) VALUES (:dataset, :ord, :name, :open)",
				       err);
	bool ok = s && column && dossier_new_ids(im->d, "dataset", 1, &im->dataset, err);

	if (ok) {
		stmt_int(s, 1, im->dataset);
		stmt_text(s, 2, im->name);
		stmt_text(s, 3, file_name(im->request->path));
		stmt_int(s, 4, reader_size(im->reader));
		stmt_blob(s, 5, reader_hash(im->reader), HASH_LEN);
		stmt_text(s, 6, im->p->name);
		stmt_text(s, 7, im->p->version);
		stmt_text(s, 8, im->p->text);
		stmt_text(s, 9, im->p->map_text);
		stmt_int(s, 10, im->p->event_count > 0);
		stmt_int(s, 11, im->status.first);
		stmt_int(s, 12, im->status.last);
		stmt_text(s, 13, date_precision_name(im->status.precision));
		stmt_text(s, 14, reader_encoding(im->reader));
		stmt_text_n(s, 15, &im->shape.delimiter, 1);
		ok = stmt_run(s, err);
	}
	for (size_t i = 0; ok && i < im->header.count; i++) {
		stmt_int(column, 1, im->dataset);
		stmt_int(column, 2, (int64_t)i);
		stmt_text(column, 3, im->header.cells[i].text);
		stmt_int(column, 4, profile_publishes(im->p, im->header.cells[i].text));
		ok = stmt_run(column, err);
	}
	stmt_free(s);
	stmt_free(column);
	return ok;
}

/* The same register imported again under another name would count everything twice. */
static bool
count_repeated(struct importer *im, struct error *err)
{
	struct stmt *s = stmt_new(im->d,
				  "WITH others AS (SELECT DISTINCT own_code, dataset FROM incident"
				  " WHERE own_code <> '' AND dataset <> :new AND dataset IN"
				  " (SELECT id FROM dataset WHERE state = 'active'))"
				  " SELECT count(*), max((SELECT name FROM dataset WHERE id = o.dataset))"
				  " FROM incident i JOIN others o ON o.own_code = i.own_code"
				  " WHERE i.dataset = :new AND i.own_code <> ''",
				  err);
	bool ok = false;

	if (s) {
		stmt_int(s, 1, im->dataset);
		ok = stmt_step(s, err) == STMT_ROW;
	}
	if (ok) {
		im->report->repeated = (long)stmt_col_int(s, 0);
		im->report->repeated_in =
			arena_strdup(&im->report->arena, stmt_col_text(s, 1));
	}
	stmt_free(s);
	return ok;
}

static bool
finish_dataset(struct importer *im, struct error *err)
{
	struct import_report *out = im->report;
	struct stmt *s = stmt_new(im->d,
				  "UPDATE dataset SET rows_read = :read, rows_taken = :taken,"
				  " rows_refused = :refused WHERE id = :id",
				  err);
	struct stmt *unmatched = im->put[PUT_UNMATCHED];
	int64_t first;
	bool ok = s != NULL;

	for (size_t i = 0; ok && i < out->unmatched_count; i++) {
		stmt_int(unmatched, 1, im->dataset);
		stmt_text(unmatched, 2, out->unmatched[i].field);
		stmt_text(unmatched, 3, out->unmatched[i].value);
		stmt_int(unmatched, 4, out->unmatched[i].rows);
		ok = stmt_run(unmatched, err);
	}
	if (ok) {
		stmt_int(s, 1, out->read);
		stmt_int(s, 2, out->taken);
		stmt_int(s, 3, out->refused);
		stmt_int(s, 4, im->dataset);
		ok = stmt_run(s, err)
		     && dossier_new_ids(im->d, "incident", im->incident.used, &first, err)
		     && dossier_new_ids(im->d, "person", im->person.used, &first, err)
		     && dossier_new_ids(im->d, "response", im->response.used, &first, err);
	}
	stmt_free(s);
	return ok;
}

/* The code lists decide whether a mapping leads anywhere: a slip here would lose data in silence. */
static bool
check_mappings(struct importer *im, struct error *err)
{
	static const char *const modes[] = { "ordinary", "abbreviated" };

	for (size_t i = 0; i < im->p->mapping_count; i++) {
		const struct mapping *m = &im->p->mappings[i];
		const struct code_list *list = NULL;
		bool ok = false;
		int key = 0;

		while (key < CODED && strcmp(coded_keys[key].key, m->list) != 0)
			key++;
		if (key == CODED) {
			FAIL(err, ERR_FORMAT, N_("the value map has a list \"%s\", which no key"
						 " reads"), m->list);
			return error_at(err, im->p->map_source, m->line, 0);
		}
		if (coded_keys[key].list) {
			list = codes_list(im->codes, coded_keys[key].list);
			ok = list && code_find(list, m->to) >= 0;
			/* A role that is not known is a role of its own. */
			ok |= key == C_ROLE && strcmp(m->to, "unknown") == 0;
		} else {
			ok = strcmp(m->to, modes[0]) == 0 || strcmp(m->to, modes[1]) == 0;
		}
		if (!ok) {
			FAIL(err, ERR_FORMAT, N_("the value map leads from \"%s\" to \"%s\", which is"
						 " no code of %s"), m->from, m->to,
			     coded_keys[key].list ? coded_keys[key].list : m->list);
			error_hint(err, N_("atalaya codes DOSSIER %s lists them"),
				   coded_keys[key].list ? coded_keys[key].list : "");
			return error_at(err, im->p->map_source, m->line, 0);
		}
	}
	return true;
}

/* Years of two digits are not after what the file can know: its status, or today. */
static void
choose_year(struct importer *im)
{
	int32_t day = im->status.last;
	int month;

	if (im->status.precision == DATE_UNKNOWN)
		day = (int32_t)(clock_now() / 86400000);
	date_to_civil(day, &im->year_max, &month, &month);
}

/* A constant must be a word of its list, or of the value map. */
static bool
check_constant(struct importer *im, const struct expr *e, enum coded key, struct error *err)
{
	struct code_list *list =
		coded_keys[key].list ? codes_list(im->codes, coded_keys[key].list) : NULL;
	struct buf folded = { 0 };
	const char *code;
	size_t n;
	bool ok;

	if (e->kind != EXPR_CONST)
		return true;
	utf8_fold(&folded, e->text, strlen(e->text));
	ok = missing_word(im->p, e->text, strlen(e->text), &code)
	     || profile_map(im->p, coded_keys[key].key, buf_str(&folded), &n)
	     || (list ? code_match(list, e->text, strlen(e->text), -1) >= 0
		      : strcmp(e->text, "ordinary") == 0 || strcmp(e->text, "abbreviated") == 0);
	buf_release(&folded);
	if (ok)
		return true;
	FAIL(err, ERR_FORMAT, N_("\"%s\" is no value of %s"), e->text, coded_keys[key].key);
	if (list)
		error_hint(err, N_("atalaya codes DOSSIER %s lists them"), coded_keys[key].list);
	return error_at(err, im->p->source, e->line, 0);
}

static bool
check_constants(struct importer *im, struct error *err)
{
	const struct profile *p = im->p;
	bool ok = check_constant(im, &p->verification, C_VERIFICATION, err)
		  && (p->place_count == 0 || check_constant(im, &p->place[0], C_PLACE, err));

	for (size_t i = 0; ok && i < p->act_count; i++)
		ok = check_constant(im, &p->acts[i].type, C_TYPE, err);
	for (size_t i = 0; ok && i < p->victim_count; i++)
		ok = check_constant(im, &p->victims[i].kind, C_KIND, err)
		     && check_constant(im, &p->victims[i].sex, C_SEX, err)
		     && check_constant(im, &p->victims[i].profile, C_PROFILE, err)
		     && check_constant(im, &p->victims[i].nexus, C_NEXUS, err);
	for (size_t i = 0; ok && i < p->actor_count; i++)
		ok = check_constant(im, &p->actors[i].label, C_LABEL, err)
		     && check_constant(im, &p->actors[i].attribution, C_ATTRIBUTION, err);
	for (size_t i = 0; ok && i < p->event_count; i++)
		ok = check_constant(im, &p->events[i].stage, C_STAGE, err)
		     && check_constant(im, &p->events[i].role, C_ROLE, err)
		     && check_constant(im, &p->events[i].mode, C_MODE, err);
	return ok;
}

static bool
prepare(struct importer *im, struct error *err)
{
	struct ids *ids[] = { &im->incident, &im->person, &im->response };

	choose_year(im);
	im->incident.kind = "incident";
	im->person.kind = "person";
	im->response.kind = "response";
	for (size_t i = 0; i < 3; i++)
		if (!dossier_new_ids(im->d, ids[i]->kind, 0, &ids[i]->next, err))
			return false;
	for (int i = 0; i < PUTS; i++)
		if (!(im->put[i] = stmt_new(im->d, insert_sql[i], err)))
			return false;
	if (im->p->places_text
	    && !codes_add(im->d, "places", im->p->places_text, strlen(im->p->places_text),
			  file_name(im->p->places_name), im->p->name, NULL, err))
		return false;
	if (!(im->codes = codes_load(im->d, err)))
		return false;
	if (!check_mappings(im, err) || !check_constants(im, err))
		return false;
	for (int i = 0; i < CODED; i++)
		im->coded[i] = resolver_new(im->p, im->codes, coded_keys[i].key,
					    coded_keys[i].list);
	im->records = record_writer_new(im->d, im->dataset, err);
	return im->records != NULL;
}

static int
by_rows(const void *a, const void *b)
{
	const struct import_unmatched *x = a, *y = b;

	if (x->rows != y->rows)
		return x->rows < y->rows ? 1 : -1;
	return strcmp(x->field, y->field) ? strcmp(x->field, y->field)
					  : strcmp(x->value, y->value);
}

static bool
run(struct importer *im, struct tx *tx, struct error *err)
{
	struct import_report *out = im->report;
	struct buf facts = { 0 };
	char hash[2 * HASH_LEN + 1];
	int64_t broken;
	bool ok;

	if (!check_again(im, err) || !choose_name(im, err) || !choose_status(im, err)
	    || !put_dataset(im, err) || !prepare(im, err) || !take_rows(im, err))
		return false;
	for (int i = 0; i < CODED; i++)
		resolver_unmatched(im->coded[i], note_unmatched, im);
	merge_unmatched(out);
	if (out->unmatched_count)
		qsort(out->unmatched, out->unmatched_count, sizeof *out->unmatched, by_rows);
	if (out->unmatched_count > UNMATCHED_MAX) {
		out->unmatched_count = UNMATCHED_MAX;
		out->unmatched_cut = true;
	}
	if (!finish_dataset(im, err) || !count_repeated(im, err)
	    || !dossier_number(im->d, "SELECT count(*) FROM pragma_foreign_key_check", 0, &broken,
			       err))
		return false;
	if (broken)
		return FAIL(err, ERR_INTERNAL, N_("the import made %lld dangling references"),
			    (long long)broken);
	sodium_bin2hex(hash, sizeof hash, reader_hash(im->reader), HASH_LEN);
	out->name = arena_strdup(&out->arena, im->name);
	out->profile = arena_strdup(&out->arena, im->p->name);
	out->profile_version = arena_strdup(&out->arena, im->p->version);
	out->hash = arena_strdup(&out->arena, hash);
	out->encoding = arena_strdup(&out->arena, reader_encoding(im->reader));
	out->delimiter = im->shape.delimiter;
	out->is_packed = reader_is_packed(im->reader);
	out->has_outcomes = im->p->event_count > 0;
	if (im->request->dry_run)
		return true;
	buf_printf(&facts, "dataset=%s\nprofile=%s\nread=%ld\ntaken=%ld\nrefused=%ld\nhash=%s\n",
		   im->name, im->p->name, out->read, out->taken, out->refused, hash);
	ok = tx_commit(tx, im->dataset, facts.data, NULL, err);
	if (ok)
		out->dataset = im->dataset;
	buf_release(&facts);
	return ok;
}

bool
import_file(struct dossier *d, const struct import_request *request, struct import_report *out,
	    struct error *err)
{
	struct importer im = { .d = d, .request = request, .report = out };
	struct tx *tx = NULL;
	bool ok = false;

	*out = (struct import_report){ 0 };
	if (!open_file(&im, err))
		goto done;
	if (!dossier_begin_bulk(d, err))
		goto done;
	tx = tx_begin(d, "import", err);
	ok = tx && run(&im, tx, err);
	for (int i = 0; i < PUTS; i++)
		stmt_free(im.put[i]);
	tx_end(tx);
	record_writer_free(im.records);
	ok = dossier_end_bulk(d, ok ? err : NULL) && ok;
done:
	for (int i = 0; i < CODED; i++)
		resolver_free(im.coded[i]);
	codes_free(im.codes);
	csv_close(im.csv);
	reader_close(im.reader);
	buf_release(&im.scratch);
	buf_release(&im.words[0]);
	buf_release(&im.words[1]);
	free(im.name);
	profile_free(im.p);
	return ok;
}

void
import_report_release(struct import_report *report)
{
	free(report->unmatched);
	arena_release(&report->arena);
	*report = (struct import_report){ 0 };
}

/* ---- purge ------------------------------------------------------------------------------ */

bool
import_purge(struct dossier *d, const char *name, long *incidents, struct error *err)
{
	/* Children first; :dataset is parameter 1 of each. */
	static const char *const sql[] = {
		"DELETE FROM mark WHERE incident IN (SELECT id FROM incident WHERE dataset = ?1)",
		"DELETE FROM verdict WHERE incident IN (SELECT id FROM incident WHERE dataset = ?1)",
		"DELETE FROM ledger WHERE response IN (SELECT r.id FROM response r"
		" JOIN incident i ON i.id = r.incident WHERE i.dataset = ?1)",
		"DELETE FROM response WHERE incident IN"
		" (SELECT id FROM incident WHERE dataset = ?1)",
		"DELETE FROM involvement WHERE incident IN"
		" (SELECT id FROM incident WHERE dataset = ?1)",
		"CREATE TEMP TABLE gone AS SELECT DISTINCT person FROM victimisation"
		" WHERE incident IN (SELECT id FROM incident WHERE dataset = ?1)",
		"DELETE FROM victimisation WHERE incident IN"
		" (SELECT id FROM incident WHERE dataset = ?1)",
		"DELETE FROM person_profile WHERE person IN (SELECT person FROM gone)",
		"DELETE FROM person WHERE id IN (SELECT person FROM gone)",
		"DELETE FROM act WHERE incident IN (SELECT id FROM incident WHERE dataset = ?1)",
		"DELETE FROM incident_text WHERE incident IN"
		" (SELECT id FROM incident WHERE dataset = ?1)",
		"DELETE FROM incident WHERE dataset = ?1",
		"DELETE FROM unmatched WHERE dataset = ?1",
		"DELETE FROM refused_row WHERE dataset = ?1",
		"DELETE FROM record_block WHERE dataset = ?1",
		"DELETE FROM dataset_column WHERE dataset = ?1",
		"UPDATE dataset SET state = 'purged', profile_text = '', map_text = ''"
		" WHERE id = ?1",
	};
	struct stmt *find = NULL, *s;
	struct tx *tx = NULL;
	struct buf facts = { 0 };
	int64_t id = 0;
	bool ok = false;

	*incidents = 0;
	if (!dossier_begin_bulk(d, err))
		return false;
	if (!(tx = tx_begin(d, "purge", err)))
		goto done;
	find = stmt_new(d, "SELECT id FROM dataset WHERE name = :name AND state <> 'purged'", err);
	if (!find)
		goto done;
	stmt_text(find, 1, name);
	if (stmt_step(find, err) != STMT_ROW) {
		FAIL(err, ERR_USAGE, N_("there is no dataset \"%s\""), name);
		error_hint(err, N_("atalaya journal DOSSIER list shows the imports"));
		goto done;
	}
	id = stmt_col_int(find, 0);
	stmt_reset(find);
	if (!journal_redact(d, id, err))
		goto done;
	for (size_t i = 0; i < sizeof sql / sizeof *sql; i++) {
		if (!(s = stmt_new(d, sql[i], err)))
			goto done;
		stmt_int(s, 1, id);
		ok = stmt_run(s, err);
		stmt_free(s);
		if (!ok)
			goto done;
		if (strncmp(sql[i], "DELETE FROM incident WHERE", 26) == 0)
			*incidents = (long)dossier_changes(d);
	}
	buf_printf(&facts, "dataset=%s\nincidents=%ld\n", name, *incidents);
	ok = dossier_exec(d, "DROP TABLE gone", err)
	     && tx_commit(tx, id, facts.data, NULL, err);
done:
	stmt_free(find);
	tx_end(tx);
	buf_release(&facts);
	ok = dossier_end_bulk(d, ok ? err : NULL) && ok;
	return ok;
}

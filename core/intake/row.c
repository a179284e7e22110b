/* One row of a file: refused with a reason, or taken apart into incident, acts, victims and so on. */
#include <stdio.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/number.h"
#include "core/base/utf8.h"
#include "core/dossier/dossier.h"
#include "core/dossier/record.h"
#include "core/dossier/stmt.h"
#include "core/intake/datetext.h"
#include "core/intake/importer.h"

/* Has the expression nothing to say on this row? */
static bool
is_missing(const struct importer *im, const struct expr *e, const struct csv_row *row)
{
	const char *code, *text;
	size_t len;

	text = expr_text(e, row, &len);
	return missing_word(im->p, text, len, &code);
}

/* ---- refused ---------------------------------------------------------------------------- */

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
const char *
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

bool
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

/* ---- cells ------------------------------------------------------------------------------ */

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

/* ---- taken ------------------------------------------------------------------------------ */

static int64_t
take_id(struct ids *ids)
{
	return ids->next + ids->used++ * ID_STEP;
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

bool
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

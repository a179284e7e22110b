/* One row of a file: refused with a reason, or taken apart into incident, acts, victims and so on. */
#include "core/intake/row_parts.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/utf8.h"
#include "core/dossier/record.h"

#define ACTORS_COMPARED 64 /* of one cell */

const struct coded_key coded_keys[CODED] = {
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
	[C_NATIONAL] = { "event.national", "national_events" },
	[C_EVENT_COUNTRY] = { "event.country", "places" },
	[C_MEASURE_STAGE] = { "measure.stage", "measure_stages" },
	[C_INTERVENTION_STAGE] = { "intervention.stage", "intervention_stages" },
	[C_STATISTIC_PLACE] = { "statistic.place", "places" },
	[C_MEASURE] = { "statistic.measure", "measures" },
};

/* ---- taken ------------------------------------------------------------------------------ */

/*
 * What the point of a row says of its place: which one it is, where the file names none below a country;
 * otherwise whether it is the one that the file names.
 */
static const char *
place_of_point(struct row_maker *m, const char *code, double lat, double lon)
{
	const struct row_source *source = m->source;
	int named = code_find(source->places, code), found;

	if (named >= CODE_FIRST && source->places->codes[named].depth > 0) {
		switch (shapes_check(source->shapes, named, lat, lon, &found)) {
		case SHAPES_AGREE:
			m->b->points_agree++;
			break;
		case SHAPES_OTHER:
			batch_other(m->b, code, source->places->codes[found].code);
			break;
		case SHAPES_OUTSIDE:
			m->b->points_outside++;
			break;
		case SHAPES_SILENT:
			break;
		}
		return code;
	}
	found = shapes_find(source->shapes, named >= CODE_FIRST ? named : -1, lat, lon);
	m->b->points_found += found >= 0;
	return found >= 0 ? source->places->codes[found].code : code;
}

static void
put_incident(struct row_maker *m, int64_t id, const struct csv_row *row)
{
	const struct profile *p = m->p;
	struct bulk_rows *put = &m->b->tables[T_INCIDENT], *text = &m->b->tables[T_TEXT];
	const struct meaning *place = resolver_place(m->coded[C_PLACE], p, row)->items;
	const char *date_text, *skip;
	size_t date_len, skip_len;
	double lat, lon;
	const char *code = place->code;
	bool has_point = row_point(m, row, &lat, &lon);
	struct date date = row_dates(m, row, &date_text, &date_len);
	struct date registered =
		row_date(m, &p->registered, "incident.registered", row, &skip, &skip_len);

	if (has_point && m->source->shapes && !m->is_withheld)
		code = place_of_point(m, code, lat, lon);
	bulk_counted(put, N_INCIDENT, id);
	bulk_counted(put, N_ROW, id);
	row_put_personal(m, put, &p->code, row);
	bulk_int(put, date.first);
	bulk_int(put, date.last);
	bulk_text(put, date_precision_name(date.precision));
	bulk_text_n(put, date_text, m->is_withheld ? 0 : date_len);
	bulk_int(put, registered.first);
	bulk_int(put, registered.last);
	bulk_text(put, date_precision_name(registered.precision));
	row_put_meaning(m, put, &(struct meaning){ code, place->text });
	row_put_personal(m, put, &p->location, row);
	bulk_text(put, row_first_code(m, C_VERIFICATION, &p->verification, row));
	if (has_point && !m->is_withheld) {
		bulk_real(put, lat);
		bulk_real(put, lon);
	} else {
		bulk_null(put);
		bulk_null(put);
	}
	row_put_count(put, row_size(m, &p->weight, "incident.weight", row).best);
	if (m->is_withheld || row_is_missing(m, &p->narrative, row))
		return;
	bulk_counted(text, N_INCIDENT, id);
	row_put_text(m, text, &p->narrative_lang, row);
	row_put_text(m, text, &p->narrative, row);
}

/* Acts that the row has; at least one, since victims and actors hang on it. Returns how many. */
static int
put_acts(struct row_maker *m, int64_t id, const struct csv_row *row)
{
	struct bulk_rows *put = &m->b->tables[T_ACT];
	int acts = 0;

	for (size_t i = 0; i < m->p->act_count || acts == 0; i++) {
		const struct meaning none = { "not-recorded", "" };
		const struct meanings only = { &none, 1, true }, *types = &only;

		if (i < m->p->act_count)
			types = resolver_cell(m->coded[C_TYPE], &m->p->acts[i].type, row);
		/* An empty second act is no act. */
		if (types->is_missing && i + 1 < m->p->act_count)
			continue;
		if (types->is_missing && acts > 0)
			break;
		for (size_t k = 0; k < types->count; k++) {
			bulk_counted(put, N_INCIDENT, id);
			bulk_int(put, ++acts);
			row_put_meaning(m, put, &types->items[k]);
		}
	}
	m->b->acts += acts;
	return acts;
}

/* Does a cell name this one before? Registers repeat an actor for each act; nobody lists more than these. */
static bool
is_repeated(const struct meanings *named, size_t k)
{
	for (size_t i = 0; i < k && k < ACTORS_COMPARED; i++)
		if (strcmp(named->items[i].code, named->items[k].code) == 0
		    && strcmp(named->items[i].text, named->items[k].text) == 0)
			return true;
	return false;
}

/* The file names actors for the incident as a whole: each act inherits them. */
static void
put_actors(struct row_maker *m, int64_t id, int acts, const struct csv_row *row)
{
	struct bulk_rows *put = &m->b->tables[T_INVOLVEMENT];
	int ord = 0;

	for (size_t i = 0; i < m->p->actor_count; i++) {
		const struct actor_rule *rule = &m->p->actors[i];
		const struct meanings *named = resolver_cell(m->coded[C_LABEL], &rule->label, row);
		const char *attribution = row_first_code(m, C_ATTRIBUTION, &rule->attribution, row);

		if (named->is_missing && i > 0)
			continue;
		for (size_t k = 0; k < named->count; k++) {
			if (is_repeated(named, k))
				continue;
			ord++;
			for (int act = 1; act <= acts; act++) {
				bulk_counted(put, N_INCIDENT, id);
				bulk_int(put, act);
				bulk_int(put, ord);
				row_put_meaning(m, put, &named->items[k]);
				bulk_text(put, attribution);
				bulk_int(put, acts > 1);
			}
			m->b->actors++;
		}
	}
}

/* ---- held back -------------------------------------------------------------------------- */

/* The row without what may not be kept of it. */
static const struct csv_row *
shown_row(struct row_maker *m, const struct csv_row *row)
{
	static char word[] = WITHHELD_CELL;

	if (!m->is_withheld)
		return row;
	m->shown.cells = xrealloc(m->shown.cells, row->count + 1, sizeof *m->shown.cells);
	m->shown.count = row->count;
	m->shown.line = row->line;
	for (size_t i = 0; i < row->count; i++)
		m->shown.cells[i] = row->cells[i].len == 0
						    || (i < m->header->count && m->is_open[i])
					    ? row->cells[i]
					    : (struct csv_cell){ .text = word, .len = strlen(word) };
	return &m->shown;
}

/* What is held back is no other content next year; who it was still says which incident it is. */
static void
add_key(struct row_maker *m, const struct csv_row *row, const struct csv_row *shown)
{
	struct batch *b = m->b;

	if (!m->source->plan)
		return;
	b->keys = grow_array(b->keys, b->key_count, &b->key_cap, sizeof *b->keys);
	b->keys[b->key_count] = (struct row_key){ 0 };
	if (row)
		row_key_make(m->source->plan, row, &b->keys[b->key_count]);
	if (row != shown) {
		struct row_key key;

		row_key_make(m->source->plan, shown, &key);
		memcpy(b->keys[b->key_count].content, key.content, sizeof key.content);
	}
	b->key_count++;
}

/* A count that an authority reports; when it reports none, why. Never 0 for a cell that is no number. */
static void
put_statistic(struct row_maker *m, const struct statistic_rule *rule, int ord,
	      const struct meaning *place, const struct date *period, const struct csv_row *row)
{
	struct bulk_rows *put = &m->b->tables[T_STATISTIC];
	const char *measure = row_first_code(m, C_MEASURE, &rule->measure, row), *state = "reported";
	int64_t count = -1;
	size_t len;
	const char *text = expr_text(&rule->count, row, &len);

	if (is_word(m->p->not_reported, m->p->not_reported_count, text, len)) {
		state = "not-reported";
	} else if (!missing_word(m->p, text, len, &state)) {
		state = "reported";
		if (!sizetext_count(text, len, &count)) {
			state = "not-recorded";
			row_note(m, "statistic.count", text, len);
		}
	}
	bulk_counted(put, N_ROW, m->b->taken);
	bulk_int(put, ord);
	row_put_meaning(m, put, place);
	bulk_int(put, period->first);
	bulk_int(put, period->last);
	bulk_text(put, date_precision_name(period->precision));
	bulk_text(put, measure);
	row_put_count(put, count);
	bulk_text(put, state);
	bulk_text_n(put, text, len);
	m->b->statistics++;
	m->b->not_reported += count < 0;
}

/* A row of a table that is counted already. */
static void
take_statistics(struct row_maker *m, const struct csv_row *row)
{
	const struct meaning *place =
		resolver_place(m->coded[C_STATISTIC_PLACE], m->p, row)->items;
	const char *text;
	size_t len;
	struct date period = row_dates(m, row, &text, &len);

	for (size_t i = 0; i < m->p->statistic_count; i++)
		put_statistic(m, &m->p->statistics[i], (int)i + 1, place, &period, row);
	m->b->taken++;
	record_encode(&m->raw, row);
}

/* ---- taken apart ------------------------------------------------------------------------ */

static void
take(struct row_maker *m, const struct csv_row *row)
{
	int64_t id = m->b->incidents++;
	const struct csv_row *shown;
	int acts;

	m->is_withheld = row_names_suppressed(m, row);
	for (int i = 0; i < CODED && m->source->suppressed; i++)
		resolver_hush(m->coded[i], m->is_withheld);
	for (int i = 0; i < m->national_count && m->source->suppressed; i++)
		resolver_hush(m->national[i].resolver, m->is_withheld);
	put_incident(m, id, row);
	acts = put_acts(m, id, row);
	row_put_victims(m, id, acts, row);
	put_actors(m, id, acts, row);
	row_put_responses(m, id, row);
	m->b->taken++;
	m->b->withheld += m->is_withheld;
	shown = shown_row(m, row);
	add_key(m, row, shown);
	record_encode(&m->raw, row_ordered(m, shown));
	m->is_withheld = false;
}

/* ---- a batch ---------------------------------------------------------------------------- */

/* A column that says who it was, whatever the profile publishes. */
static bool
is_personal(const struct profile *p, int column)
{
	bool is = expr_column(&p->code) == column || expr_column(&p->narrative) == column
		  || expr_column(&p->location) == column || expr_column(&p->lat) == column
		  || expr_column(&p->lon) == column || expr_column(&p->point) == column;

	for (size_t i = 0; i < p->victim_count; i++)
		is |= expr_column(&p->victims[i].name) == column
		      || expr_column(&p->victims[i].organisation) == column;
	return is;
}

struct row_maker *
row_maker_new(const struct row_source *source, struct codes *codes)
{
	struct row_maker *m = xcalloc(1, sizeof *m);

	m->source = source;
	m->p = source->p;
	m->header = source->header ? source->header : table_header(source->table);
	if (source->suppressed) {
		m->is_open = xcalloc(m->header->count + 1, sizeof *m->is_open);
		for (size_t i = 0; i < m->header->count; i++)
			m->is_open[i] = profile_publishes(m->p, m->header->cells[i].text)
					&& !is_personal(m->p, (int)i);
	}
	m->columns = m->header->count
		     - (source->table && table_info(source->table)->has_sheet_column);
	m->packer = record_packer_new();
	for (int i = 0; i < CODED; i++)
		m->coded[i] = resolver_new(m->p, codes, coded_keys[i].key, coded_keys[i].list);
	row_start_national(m, codes);
	return m;
}

void
row_maker_free(struct row_maker *m)
{
	if (!m)
		return;
	for (int i = 0; i < CODED; i++)
		resolver_free(m->coded[i]);
	for (int i = 0; i < m->national_count; i++)
		resolver_free(m->national[i].resolver);
	record_packer_free(m->packer);
	free(m->row.cells);
	free(m->shown.cells);
	free(m->ordered.cells);
	free(m->is_open);
	buf_release(&m->raw);
	buf_release(&m->scratch);
	nested_release(&m->nested);
	free(m);
}

/* The rows taken of a batch are one block of records. */
static void
put_block(struct row_maker *m)
{
	struct batch *b = m->b;
	struct bulk_rows *put = &b->tables[T_RECORDS];

	if (b->taken == 0)
		return;
	b->is_broken = !record_pack(m->packer, &m->raw, &b->packed, &b->err);
	bulk_counted(put, N_ROW, 0);
	bulk_int(put, b->taken);
	bulk_int(put, (int64_t)m->raw.len);
	bulk_blob(put, b->packed.data, b->packed.len);
}

void
row_begin(struct row_maker *m, struct batch *b)
{
	m->b = b;
	b->is_statistics = m->p->is_statistics;
	buf_clear(&m->raw);
}

void
row_take(struct row_maker *m, const struct csv_row *row)
{
	take(m, row);
}

void
row_end(struct row_maker *m)
{
	if (!m->b->is_broken)
		put_block(m);
	for (int i = 0; i < CODED; i++)
		resolver_end_batch(m->coded[i], m->b);
	for (int i = 0; i < m->national_count; i++)
		resolver_end_batch(m->national[i].resolver, m->b);
}

void
row_make(struct row_maker *m, struct batch *b)
{
	row_begin(m, b);
	for (size_t i = 0; i < b->record_count; i++) {
		const struct batch_record *at = &b->records[i];
		struct csv_record record = { b->text.data + at->at, at->len, at->line };
		const char *reason;

		if (!table_split(m->source->table, &record, &m->row, &m->cell_cap, &b->err)) {
			b->is_broken = true;
			break;
		}
		reason = row_refusal(m, &m->row);
		if (reason) {
			row_refuse(m, &m->row, reason);
			add_key(m, NULL, NULL);
		} else if (m->p->is_statistics) {
			take_statistics(m, &m->row);
		} else {
			take(m, &m->row);
		}
	}
	row_end(m);
}

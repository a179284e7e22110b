/* The command statistics: what authorities count, beside what was documented. */
#include "commands/cmds.h"

#include <stdlib.h>
#include <string.h>

#include "commands/parts.h"
#include "core/base/i18n.h"
#include "core/justice/official.h"

#define MEASURES_MAX 64
#define SHARES_MAX   8

/* A share that was asked for. */
struct share {
	int part, whole; /* measures of the table */
	char *key, *title;
};

struct sheet {
	struct call *call;
	struct parts parts;
	struct official table;
	struct share shares[SHARES_MAX];
	size_t share_count;
	bool is_by_place, has_documented;
	long elsewhere;
};

/* The words that stand in place of a number. */
static const char *
state_text(enum official_state state)
{
	switch (state) {
	case OFFICIAL_NOT_REPORTED:
		return _("not reported here");
	case OFFICIAL_MISSING:
		return _("not recorded");
	case OFFICIAL_OVERLAP:
		return _("periods overlap");
	default:
		return "";
	}
}

static const char *
state_key(enum official_state state)
{
	static const char *const keys[] = { [OFFICIAL_NONE] = "none",
					    [OFFICIAL_REPORTED] = "reported",
					    [OFFICIAL_PARTLY] = "partly",
					    [OFFICIAL_NOT_REPORTED] = "not-reported",
					    [OFFICIAL_MISSING] = "not-recorded",
					    [OFFICIAL_OVERLAP] = "overlap" };

	return keys[state];
}

/* ---- what was asked ------------------------------------------------------------------------- */

/* Cuts a list at commas, in place; at most max parts. */
static bool
split_list(char *text, const char **out, size_t max, size_t *count, struct error *err)
{
	*count = 0;
	for (char *s = text; *s;) {
		size_t len = strcspn(s, ",");
		bool is_last = s[len] == '\0';

		if (*count == max)
			return FAIL(err, ERR_LIMIT, N_("more than %zu values in one option"), max);
		s[len] = '\0';
		out[(*count)++] = s;
		s += len + !is_last;
	}
	return true;
}

static int
find_measure(const struct sheet *sheet, struct code_list *list, const char *text)
{
	int index = list ? code_match(list, text, strlen(text), -1) : -1;

	for (size_t m = 0; index >= CODE_FIRST && m < sheet->table.measure_count; m++)
		if (strcmp(sheet->table.measures[m].code, list->codes[index].code) == 0)
			return (int)m;
	return -1;
}

/* "convictions/files": both must be measures that the table shows. */
static bool
read_shares(struct sheet *sheet, struct error *err)
{
	const char *said = call_value(sheet->call, "share"), *parts[SHARES_MAX];
	struct code_list *list = codes_list(source_codes(sheet->parts.src), "measures");
	struct arena *arena = &sheet->parts.arena;
	size_t count;

	if (!said)
		return true;
	if (!split_list(arena_strdup(arena, said), parts, SHARES_MAX, &count, err))
		return false;
	for (size_t i = 0; i < count; i++) {
		struct share *share = &sheet->shares[sheet->share_count];
		const char *slash = strchr(parts[i], '/');
		struct buf b = { 0 };

		if (slash) {
			share->part = find_measure(sheet, list,
						   arena_strndup(arena, parts[i],
								 (size_t)(slash - parts[i])));
			share->whole = find_measure(sheet, list, slash + 1);
		}
		if (!slash || share->part < 0 || share->whole < 0) {
			FAIL(err, ERR_USAGE, N_("\"%s\" is no share of one measure in another"),
			     parts[i]);
			return error_hint(err, N_("write --share convictions/files; both are measures"
						  " that the table shows"));
		}
		buf_printf(&b, "%s/%s", sheet->table.measures[share->part].code,
			   sheet->table.measures[share->whole].code);
		share->key = arena_strdup(arena, buf_str(&b));
		buf_clear(&b);
		buf_printf(&b, _("%% of %s"), sheet->table.measures[share->whole].label);
		share->title = arena_strdup(arena, buf_str(&b));
		buf_release(&b);
		sheet->share_count++;
	}
	return true;
}

static bool
compare(struct sheet *sheet, struct error *err)
{
	const char *said = call_value(sheet->call, "compare");
	struct parts *parts = &sheet->parts;
	struct selection *sel;
	bool ok;

	if (!said)
		return true;
	if (!sheet->is_by_place) {
		FAIL(err, ERR_USAGE, N_("documented incidents stand beside places only"));
		return error_hint(err, N_("leave --by out, or --compare"));
	}
	if (!(parts->query = query_parse(said, source_codes(parts->src), err))
	    || !(sel = source_select(parts->src, parts->query, err)))
		return false;
	ok = official_compare(&sheet->table, parts->src, sel, sheet->call->lang, &parts->arena,
			      &sheet->elsewhere, err);
	sheet->has_documented = ok;
	if (ok && selection_undecided(sel))
		sheet->call->problems += selection_undecided(sel);
	selection_free(sel);
	return ok;
}

/* ---- cells -------------------------------------------------------------------------------- */

/* For people the words stand in the cell; files have them in a column beside it. */
static struct cell
count_cell(struct sheet *sheet, const struct official_cell *c)
{
	struct buf b = { 0 };
	struct cell cell;

	if (c->state == OFFICIAL_REPORTED)
		return cell_int(c->sum);
	if (c->state == OFFICIAL_PARTLY && sheet->call->out.format == FORMAT_TEXT) {
		buf_printf(&b, _("%lld (%ld of %ld)"), (long long)c->sum, c->reported,
			   c->reported + c->silent);
		cell = cell_text(arena_strdup(&sheet->parts.arena, buf_str(&b)));
		buf_release(&b);
		return cell;
	}
	if (c->state == OFFICIAL_PARTLY)
		return cell_int(c->sum);
	if (c->state != OFFICIAL_NONE && sheet->call->out.format == FORMAT_TEXT)
		return cell_text(state_text(c->state));
	return cell_null();
}

static struct cell
share_cell(const struct official_cell *part, const struct official_cell *whole)
{
	if (part->state != OFFICIAL_REPORTED || whole->state != OFFICIAL_REPORTED || whole->sum <= 0
	    || part->sum > whole->sum)
		return cell_null();
	return cell_share(part->sum, whole->sum);
}

/* ---- rows are places or periods ----------------------------------------------------------- */

static void
print_rows(struct sheet *sheet)
{
	const struct official *t = &sheet->table;
	struct output *o = &sheet->call->out;
	struct arena *arena = &sheet->parts.arena;
	const size_t width = 4 + 2 * t->measure_count + sheet->share_count;
	struct column *columns = arena_alloc(arena, width * sizeof *columns);
	struct cell *cells = arena_alloc(arena, width * sizeof *cells);
	size_t n = 0;

	columns[n++] = (struct column){ "code", NULL };
	columns[n++] = (struct column){ sheet->is_by_place ? "place" : "period",
					sheet->is_by_place ? _("Place") : _("Period") };
	for (size_t m = 0; m < t->measure_count; m++) {
		struct buf b = { 0 };

		columns[n++] = (struct column){ t->measures[m].code, t->measures[m].label };
		buf_printf(&b, "%s_state", t->measures[m].code);
		columns[n++] = (struct column){ arena_strdup(arena, buf_str(&b)), NULL };
		buf_release(&b);
	}
	for (size_t i = 0; i < sheet->share_count; i++)
		columns[n++] = (struct column){ sheet->shares[i].key, sheet->shares[i].title };
	if (sheet->has_documented)
		columns[n++] = (struct column){ "documented", _("Documented incidents") };
	output_columns(o, columns, n);
	for (size_t r = 0; r <= t->row_count; r++) {
		const struct official_row *row = r < t->row_count ? &t->rows[r] : NULL;

		n = 0;
		cells[n++] = cell_text(row ? row->code : "total");
		cells[n++] = cell_text(row ? row->label : _("Total"));
		for (size_t m = 0; m < t->measure_count; m++) {
			const struct official_measure *measure = &t->measures[m];

			cells[n++] = row ? count_cell(sheet, &row->cells[m])
				     : measure->reporting ? cell_int(measure->sum)
							  : cell_null();
			cells[n++] = cell_text(row ? state_key(row->cells[m].state)
						   : measure->reporting ? "reported" : "none");
		}
		for (size_t i = 0; i < sheet->share_count; i++) {
			const struct share *share = &sheet->shares[i];
			int64_t k, of;
			long rows;

			if (row)
				cells[n++] = share_cell(&row->cells[share->part],
							&row->cells[share->whole]);
			else
				cells[n++] = official_share(t, share->part, share->whole, &k, &of,
							    &rows)
						     ? cell_share(k, of)
						     : cell_null();
		}
		if (sheet->has_documented)
			cells[n++] = row && row->documented >= 0 ? cell_int(row->documented)
								 : cell_null();
		if (row)
			output_row(o, cells);
		else
			output_total(o, cells);
	}
}

/* ---- rows are measures ---------------------------------------------------------------------- */

static void
print_measures(struct sheet *sheet)
{
	const struct official *t = &sheet->table;
	const struct column columns[] = { { "code", NULL },	    { "measure", _("Measure") },
					  { "stage", _("Stage") },  { "count", _("Count") },
					  { "reporting", _("Places that report") },
					  { "places", _("Of places") } };

	output_columns(&sheet->call->out, columns, sizeof columns / sizeof *columns);
	for (size_t m = 0; m < t->measure_count; m++) {
		const struct official_measure *measure = &t->measures[m];
		struct cell cells[] = { cell_text(measure->code),	cell_text(measure->label),
					cell_text(measure->stage),
					measure->reporting ? cell_int(measure->sum) : cell_null(),
					cell_int(measure->reporting), cell_int(measure->places) };

		output_row(&sheet->call->out, cells);
	}
}

/* ---- what is to be said about it ------------------------------------------------------------ */

static void
json_measures(struct sheet *sheet)
{
	const struct official *t = &sheet->table;
	struct buf b = { 0 };

	buf_putc(&b, '[');
	for (size_t m = 0; m < t->measure_count; m++) {
		const struct official_measure *measure = &t->measures[m];

		buf_puts(&b, m ? ",\n{\"code\":" : "{\"code\":");
		print_json_text(&b, measure->code);
		buf_puts(&b, ",\"label\":");
		print_json_text(&b, measure->label);
		buf_puts(&b, ",\"stage\":");
		print_json_text(&b, measure->stage);
		buf_printf(&b, ",\"sum\":%lld,\"reporting\":%ld,\"places\":%ld}",
			   (long long)measure->sum, measure->reporting, measure->places);
	}
	buf_putc(&b, ']');
	output_json(&sheet->call->out, "measures", buf_str(&b));
	buf_clear(&b);
	buf_putc(&b, '[');
	for (size_t i = 0; i < t->flag_count; i++) {
		const struct official_flag *f = &t->flags[i];

		buf_puts(&b, i ? ",\n{\"place\":" : "{\"place\":");
		print_json_text(&b, f->place);
		buf_puts(&b, ",\"period\":");
		print_json_text(&b, f->period);
		buf_puts(&b, ",\"before\":");
		print_json_text(&b, t->measures[f->before].code);
		buf_puts(&b, ",\"step\":");
		print_json_text(&b, t->measures[f->step].code);
		buf_printf(&b, ",\"before_count\":%lld,\"step_count\":%lld}",
			   (long long)f->before_count, (long long)f->step_count);
	}
	buf_putc(&b, ']');
	output_json(&sheet->call->out, "flags", buf_str(&b));
	buf_clear(&b);
	buf_putc(&b, '[');
	for (size_t i = 0; i < sheet->share_count; i++) {
		const struct share *share = &sheet->shares[i];
		int64_t k, n;
		long rows;
		bool is_share = official_share(t, share->part, share->whole, &k, &n, &rows);

		buf_puts(&b, i ? ",\n{\"part\":" : "{\"part\":");
		print_json_text(&b, t->measures[share->part].code);
		buf_puts(&b, ",\"whole\":");
		print_json_text(&b, t->measures[share->whole].code);
		buf_printf(&b, ",\"k\":%lld,\"n\":%lld,\"rows\":%ld,\"is_share\":%s}", (long long)k,
			   (long long)n, rows, is_share ? "true" : "false");
	}
	buf_putc(&b, ']');
	output_json(&sheet->call->out, "shares", buf_str(&b));
	buf_release(&b);
}

static void
note_shares(struct sheet *sheet)
{
	const struct official *t = &sheet->table;
	struct buf b = { 0 };

	for (size_t i = 0; i < sheet->share_count; i++) {
		const struct share *share = &sheet->shares[i];
		const char *part = t->measures[share->part].label;
		const char *whole = t->measures[share->whole].label;
		int64_t k, n;
		long rows;
		char percent[32];
		struct cell cell;

		buf_clear(&b);
		if (official_share(t, share->part, share->whole, &k, &n, &rows)) {
			cell = cell_share(k, n);
			percent_print(&cell, percent, sizeof percent);
			buf_printf(&b, _("%s of %s: %lld of %lld (%s %%), where both are reported: %ld "
					 "of %zu"),
				   part, whole, (long long)k, (long long)n, percent, rows,
				   t->row_count);
		} else {
			buf_printf(&b, _("%s of %s: %lld and %lld, which is no share"), part, whole,
				   (long long)k, (long long)n);
		}
		output_note(&sheet->call->out, buf_str(&b));
	}
	buf_release(&b);
}

static void
note_flags(struct sheet *sheet)
{
	const struct official *t = &sheet->table;
	struct buf b = { 0 };

	for (size_t i = 0; i < t->flag_count; i++) {
		const struct official_flag *f = &t->flags[i];

		buf_clear(&b);
		buf_printf(&b, _("a step grows in %s%s%s: %s %lld, %s %lld"), f->place,
			   f->period[0] ? ", " : "", f->period, t->measures[f->before].label,
			   (long long)f->before_count, t->measures[f->step].label,
			   (long long)f->step_count);
		output_note(&sheet->call->out, buf_str(&b));
	}
	buf_release(&b);
}

static void
print_notes(struct sheet *sheet)
{
	const struct official *t = &sheet->table;
	struct output *o = &sheet->call->out;
	struct buf b = { 0 };

	for (size_t m = 0; m < t->measure_count && call_value(sheet->call, "by") == NULL; m++) {
		const struct official_measure *measure = &t->measures[m];

		if (measure->reporting == measure->places)
			continue;
		buf_clear(&b);
		buf_printf(&b, _("%s: %ld of %ld places report"), measure->label, measure->reporting,
			   measure->places);
		output_note(o, buf_str(&b));
	}
	note_shares(sheet);
	note_flags(sheet);
	buf_clear(&b);
	if (t->overlaps) {
		buf_printf(&b,
			   ngettext("%ld count is of a period that overlaps others of the same place and "
				    "is added to nothing; name one dataset",
				    "%ld counts are of periods that overlap others of the same place and "
				    "are added to nothing; name one dataset",
				    (unsigned long)t->overlaps),
			   t->overlaps);
		output_note(o, buf_str(&b));
	}
	buf_clear(&b);
	if (t->contained) {
		buf_printf(&b,
			   ngettext("%ld count is of a place that contains others of the table and is not "
				    "in the totals",
				    "%ld counts are of places that contain others of the table and are not "
				    "in the totals",
				    (unsigned long)t->contained),
			   t->contained);
		output_note(o, buf_str(&b));
	}
	buf_clear(&b);
	if (sheet->has_documented) {
		output_note(o, _("what authorities count (complaints, files, persons) and what monitors "
				 "document (incidents) are defined differently: no rate goes across them"));
		output_note(o, _("the documented incidents are those of the query; date: asks for the period "
				 "of the official counts"));
		buf_printf(&b,
			   ngettext("%ld documented incident is in no place that reports",
				    "%ld documented incidents are in no place that reports",
				    (unsigned long)sheet->elsewhere),
			   sheet->elsewhere);
		if (sheet->elsewhere)
			output_note(o, buf_str(&b));
	}
	buf_release(&b);
}

/* ---- the command ---------------------------------------------------------------------------- */

static bool
run_sheet(struct sheet *sheet, struct error *err)
{
	struct call *call = sheet->call;
	const char *by = call_value(call, "by"), *said = call_value(call, "measure");
	const char *measures[MEASURES_MAX];
	struct official_request request = { .dataset = call_value(call, "DATASET"),
					    .measures = measures,
					    .lang = call->lang };
	struct parts *parts = &sheet->parts;
	char span[64];
	bool is_by_measure = by && strcmp(by, "measure") == 0;

	if (by && strcmp(by, "period") == 0)
		request.by = OFFICIAL_BY_PERIOD;
	else if (by && !is_by_measure && strcmp(by, "place") != 0)
		return FAIL(err, ERR_USAGE, N_("--by is place, measure or period, not \"%s\""), by);
	sheet->is_by_place = request.by == OFFICIAL_BY_PLACE && !is_by_measure;
	if (said
	    && !split_list(arena_strdup(&parts->arena, said), measures, MEASURES_MAX,
			   &request.measure_count, err))
		return false;
	parts->d = dossier_open(call_value(call, "DOSSIER"), DOSSIER_READ, call->author, err);
	if (!parts->d || !(parts->src = source_open(parts->d, err))
	    || !official_table(parts->d, source_codes(parts->src), &request, &parts->arena,
			       &sheet->table, err)
	    || !read_shares(sheet, err) || !compare(sheet, err))
		return false;
	output_begin(&call->out, "atalaya.statistics", 1);
	output_meta(&call->out, "dataset", request.dataset ? _("Dataset") : NULL,
		    request.dataset ? cell_text(request.dataset) : cell_null());
	output_meta(&call->out, "by", NULL, cell_text(by ? by : "place"));
	output_meta(&call->out, "counts", _("Official counts"), cell_int(sheet->table.counts));
	date_format(&sheet->table.span, span, sizeof span);
	output_meta(&call->out, "period", _("Period"), cell_text(span[0] ? span : _("not said")));
	if (sheet->has_documented)
		output_meta(&call->out, "query", _("Documented"),
			    cell_text(parts->query->text[0] ? parts->query->text : _("everything")));
	if (is_by_measure)
		print_measures(sheet);
	else
		print_rows(sheet);
	json_measures(sheet);
	print_notes(sheet);
	output_end(&call->out);
	return true;
}

bool
run_statistics(struct call *call, struct error *err)
{
	struct sheet sheet = { .call = call };
	bool ok = run_sheet(&sheet, err);

	parts_close(&sheet.parts);
	return ok;
}

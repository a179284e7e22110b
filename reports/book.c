/* One workbook being written. */
#include "reports/book.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/base/asset.h"
#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/base/ini.h"
#include "core/base/utf8.h"

#define EXCEL_TEXT_MAX 32767
#define TEMPLATE_MAX   ((size_t)1 << 20)

static bool
check(struct book *b, lxw_error code)
{
	if (code == LXW_NO_ERROR)
		return true;
	if (!b->is_failed) {
		if (code == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)
			FAIL(b->err, ERR_LIMIT, N_("the report has more rows than a sheet takes"));
		else
			FAIL(b->err, ERR_IO, N_("the workbook cannot be written: %s"),
			     lxw_strerror(code));
	}
	b->is_failed = true;
	return false;
}

/* "_x0041_" in data would be shown as "A": its underscore is escaped. */
static bool
is_escape(const char *s)
{
	return s[0] == '_' && s[1] == 'x' && strspn(s + 2, "0123456789abcdefABCDEF") == 4
	       && s[6] == '_';
}

/* Text that a workbook can hold: no control characters, no noncharacters, not too long. */
static void
clean(struct book *b, struct buf *out, const char *s)
{
	size_t chars = 0, len = strlen(s);

	for (size_t i = 0; i < len;) {
		unsigned char c = (unsigned char)s[i];
		size_t step = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;

		if (utf8_check(s + i, step <= len - i ? step : 1) != step) {
			buf_puts(out, "\xEF\xBF\xBD");
			i++;
			chars++;
			continue;
		}
		/* Excel counts UTF-16 units. */
		chars += step == 4 ? 2 : 1;
		if (chars > EXCEL_TEXT_MAX - 4) {
			buf_puts(out, " [\xE2\x80\xA6]");
			b->result->cut++;
			return;
		}
		if (is_escape(s + i))
			buf_puts(out, "_x005F_");
		else if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7f)
			buf_putc(out, ' ');
		else if (step == 3 && memcmp(s + i, "\xEF\xBF\xBE", 3) >= 0
			 && memcmp(s + i, "\xEF\xBF\xBF", 3) <= 0)
			buf_putc(out, ' ');
		else
			buf_add(out, s + i, step);
		i += step;
	}
}

void
book_text(struct book *b, lxw_worksheet *ws, lxw_row_t row, lxw_col_t col, const char *text,
	  enum book_format format)
{
	struct buf copy = { 0 };

	if (b->is_failed)
		return;
	clean(b, &copy, text);
	check(b, worksheet_write_string(ws, row, col, buf_str(&copy), b->formats[format]));
	buf_release(&copy);
}

void
book_count(struct book *b, lxw_worksheet *ws, lxw_row_t row, lxw_col_t col, long value,
	   enum book_format format)
{
	if (!b->is_failed)
		check(b, worksheet_write_number(ws, row, col, (double)value, b->formats[format]));
}

void
book_formula(struct book *b, lxw_worksheet *ws, lxw_row_t row, lxw_col_t col, double value,
	     enum book_format format, const char *fmt, ...)
{
	struct buf formula = { 0 };
	char text[1024];
	va_list ap;

	if (b->is_failed)
		return;
	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	buf_printf(&formula, "=%s", text);
	check(b, worksheet_write_formula_num(ws, row, col, formula.data, b->formats[format],
					     value));
	buf_release(&formula);
	b->result->figures++;
}

lxw_worksheet *
book_sheet(struct book *b, const char *name)
{
	lxw_worksheet *ws = workbook_add_worksheet(b->workbook, name);

	b->result->sheets++;
	if (!ws && !b->is_failed) {
		FAIL(b->err, ERR_INTERNAL, N_("a sheet cannot be named \"%s\""), name);
		b->is_failed = true;
	}
	return ws;
}

static void
make_formats(struct book *b)
{
	for (int i = 0; i < FORMATS; i++) {
		lxw_format *f = b->formats[i] = workbook_add_format(b->workbook);
		bool is_total = i >= FMT_TOTAL_TEXT && i <= FMT_TOTAL_WORDS;
		bool is_header = i == FMT_HEADER || i == FMT_HEADER_COUNT;

		format_set_font_name(f, "Liberation Sans");
		format_set_font_size(f, i == FMT_TITLE ? 14 : 10);
		if (i == FMT_TITLE || is_header || is_total)
			format_set_bold(f);
		if (is_total)
			format_set_top(f, LXW_BORDER_THIN);
		if (is_header) {
			format_set_bg_color(f, 0x1F3864);
			format_set_font_color(f, 0xFFFFFF);
			format_set_text_wrap(f);
			format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
		}
		if (i == FMT_HEADER_COUNT)
			format_set_align(f, LXW_ALIGN_RIGHT);
		if (i == FMT_WRAP)
			format_set_text_wrap(f);
		if (i == FMT_COUNT || i == FMT_TOTAL_COUNT)
			format_set_num_format(f, "#,##0");
		if (i == FMT_SHARE || i == FMT_LIMIT || i == FMT_FLAG_SHARE || i == FMT_TOTAL_SHARE
		    || i == FMT_TOTAL_LIMIT)
			format_set_num_format(f, "0.00%");
		if (i == FMT_LIMIT || i == FMT_FACT || i == FMT_NOTE || i == FMT_WORDS)
			format_set_font_color(f, 0x595959);
		if (i == FMT_FLAG_SHARE || i == FMT_WORDS || i == FMT_TOTAL_WORDS)
			format_set_italic(f);
		if (i == FMT_SHARE)
			format_set_bold(f);
	}
}

/* ---- templates -------------------------------------------------------------------------- */

static bool
load_template(struct ini *ini, const char *name, struct error *err)
{
	size_t len = strlen(name);
	struct buf text = { 0 };
	char path[128];
	const struct asset *a;
	bool ok;

	*ini = (struct ini){ 0 };
	if (strchr(name, '/') || (len > 4 && strcmp(name + len - 4, ".ini") == 0)) {
		ok = file_read(name, TEMPLATE_MAX, &text, err)
		     && ini_parse(ini, name, buf_str(&text), text.len, err);
		buf_release(&text);
		return ok;
	}
	snprintf(path, sizeof path, "templates/%s.ini", name);
	a = asset_find(path);
	if (!a) {
		FAIL(err, ERR_USAGE, N_("there is no template \"%s\""), name);
		return error_hint(err, N_("built-in templates are impunity and patterns; a file ends in .ini"));
	}
	return ini_parse(ini, a->name, (const char *)a->bytes, a->len, err);
}

/* The figures that the sheets print, computed once. */
static bool
compute(struct book *b, const struct ini *ini, struct error *err)
{
	const struct report_request *request = b->request;
	struct impunity_request ask = { .query = request->query,
					.by = &b->by,
					.has_as_of = request->has_as_of,
					.as_of = request->as_of,
					.lang = request->lang };
	const struct field_ref verification = { F_VERIFICATION, NULL };
	struct ladder_request levels = { .by = &verification,
					 .offences_only = true,
					 .lang = request->lang };
	const char *by = request->by, *variant = request->variant;
	struct selection *sel;
	bool ok;

	for (size_t i = 0; i < ini->section_count; i++) {
		const struct ini_section *s = &ini->sections[i];
		const char *kind = ini_value(s, "kind");

		if (kind && strcmp(kind, "impunity") == 0) {
			if (!by)
				by = ini_value(s, "by");
			if (!variant)
				variant = ini_value(s, "variant");
		}
	}
	if (!request->field(request->ctx, by ? by : "country", &b->by, err)
	    || (variant && !impunity_variant_find(variant, &ask.variant, err))
	    || !impunity_table(b->src, &ask, &b->arena, &b->table, err))
		return false;
	if (!(sel = source_select(b->src, request->query, err)))
		return false;
	levels.as_of = b->table.as_of;
	ok = source_ladder(b->src, sel, &levels, &b->arena, &b->verification, err);
	selection_free(sel);
	return ok;
}

static bool
write_sheets(struct book *b, const struct ini *ini, struct error *err)
{
	static const struct {
		const char *kind, *title;
		void (*write)(struct book *b, lxw_worksheet *ws);
	} kinds[] = { { "impunity", N_("Impunity"), sheet_impunity },
		      { "patterns", N_("Patterns"), sheet_patterns },
		      { "incidents", N_("Incidents"), sheet_incidents },
		      { "methods", N_("Methods"), sheet_methods },
		      { "source", N_("Source data"), sheet_source } };
	enum { KINDS = sizeof kinds / sizeof *kinds };

	for (size_t i = 0; i < ini->section_count; i++) {
		const struct ini_section *s = &ini->sections[i];
		const char *kind = ini_value(s, "kind");
		size_t k = 0;

		if (strcmp(s->name, "sheet") != 0)
			continue;
		while (k < KINDS && (!kind || strcmp(kinds[k].kind, kind) != 0))
			k++;
		if (k == KINDS) {
			FAIL(err, ERR_FORMAT, N_("there is no kind of sheet \"%s\""),
			     kind ? kind : "");
			error_hint(err, N_("kinds are impunity, patterns, incidents, methods and source"));
			return error_at(err, b->request->template, s->line, 0);
		}
		lxw_worksheet *ws = book_sheet(b, gettext(kinds[k].title));

		if (ws)
			kinds[k].write(b, ws);
		if (b->is_failed)
			return false;
	}
	return true;
}

/*
 * Bytes must not depend on when they are written: the time of creation is SOURCE_DATE_EPOCH, or the day
 * of the figures.
 */
static void
set_properties(struct book *b, const struct ini *ini)
{
	const struct ini_section *head = ini_section(ini, "report");
	const char *title = ini_value(head, "title"), *epoch = getenv("SOURCE_DATE_EPOCH");
	const char *local = ini_value(head, "title_es");
	lxw_doc_properties properties = { 0 };
	long long created = epoch ? atoll(epoch) : 0;

	if (strcmp(b->request->lang, "es") == 0 && local)
		title = local;
	if (created <= 0 && b->table.has_as_of)
		created = (long long)b->table.as_of * 86400;
	properties.created = created > 315532800 ? (time_t)created : 315532800;
	properties.title = (char *)(title ? title : "");
	check(b, workbook_set_properties(b->workbook, &properties));
}

static char *
folder_of(const char *path)
{
	const char *name = file_name(path);

	return name == path ? xstrdup(".") : xstrndup(path, (size_t)(name - path));
}

bool
report_write(struct source *src, const struct report_request *request, struct report_result *out,
	     struct error *err)
{
	struct book b = { .src = src, .request = request, .result = out, .err = err };
	struct outfile file = { 0 };
	struct ini ini = { 0 };
	char *folder = folder_of(request->path);
	/* Parts are written where the workbook will stand, not in a temporary folder of all. */
	lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = folder };
	lxw_error closed;
	bool ok = false;

	*out = (struct report_result){ 0 };
	if (!load_template(&ini, request->template, err) || !compute(&b, &ini, err)
	    || !outfile_open(&file, request->path, request->replace, err))
		goto done;
	b.workbook = workbook_new_opt(file.temporary, &options);
	if (!b.workbook) {
		FAIL(err, ERR_IO, N_("the workbook cannot be written: %s"), file.temporary);
		goto done;
	}
	make_formats(&b);
	set_properties(&b, &ini);
	ok = write_sheets(&b, &ini, err) && !b.is_failed;
	closed = workbook_close(b.workbook);
	ok = ok && check(&b, closed) && outfile_commit(&file, err);
done:
	outfile_end(&file);
	ini_release(&ini);
	arena_release(&b.arena);
	free(folder);
	return ok;
}

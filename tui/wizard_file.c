/* The first step of the wizard: what a file is. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/intake/profile.h"
#include "tui/wizard_parts.h"

/* Records that are looked through for words with accents, and how many of those are shown. */
#define SAMPLE_RECORDS 2000
#define SAMPLE_WORDS   4
#define SAMPLE_BYTES   60
/* Records that are shown as they are, and of each cell. */
#define PREVIEW_RECORDS 3
#define PREVIEW_BYTES	30
/* Columns that are named in a line. */
#define NAMES_SHOWN 40

/* ---- what is read of a file -------------------------------------------------------------- */

static bool
has_accents(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)text[i] >= 0x80)
			return true;
	return false;
}

/* The words of a cell that have accents: they show whether the encoding is right. */
static void
sample_cell(const struct csv_cell *cell, long line, struct buf *out)
{
	size_t from = 0, to = cell->len;

	if (to > SAMPLE_BYTES) {
		/* Around the first of them. */
		while (!has_accents(cell->text, from + 1))
			from++;
		from = from > SAMPLE_BYTES / 2 ? from - SAMPLE_BYTES / 2 : 0;
		/* At a word, not in the middle of one; what is no word at all has no blank. */
		if (from > 0)
			from += strcspn(cell->text + from, " ") < SAMPLE_BYTES / 2
					? strcspn(cell->text + from, " ") + 1
					: 0;
		while (from > 0 && ((unsigned char)cell->text[from] & 0xC0) == 0x80)
			from--;
		if (to > from + SAMPLE_BYTES)
			to = from + SAMPLE_BYTES;
		while (to > from && to < cell->len
		       && ((unsigned char)cell->text[to] & 0xC0) == 0x80)
			to--;
	}
	buf_printf(out, _("line %ld: "), line);
	buf_add(out, cell->text + from, to - from);
	buf_putc(out, '\n');
}

/* The cells of a record in a line. */
static void
preview_record(const struct csv_row *row, struct buf *out)
{
	for (size_t i = 0; i < row->count && i < NAMES_SHOWN; i++) {
		size_t len = row->cells[i].len < PREVIEW_BYTES ? row->cells[i].len : PREVIEW_BYTES;

		/* Not in the middle of a character. */
		while (len < row->cells[i].len && len
		       && ((unsigned char)row->cells[i].text[len] & 0xC0) == 0x80)
			len--;
		buf_puts(out, i ? " | " : "");
		buf_add(out, row->cells[i].text, len);
		buf_puts(out, len < row->cells[i].len ? "..." : "");
	}
	buf_putc(out, '\n');
}

/* Looks through the first records for words with accents. The table is read on. */
static bool
read_sample(struct wizard *w, struct error *err)
{
	struct csv_record record;
	struct csv_row row = { 0 };
	enum csv_result got = CSV_ROW;
	size_t cap = 0, words = 0;
	struct buf copy = { 0 };

	buf_clear(&w->sample);
	buf_clear(&w->preview);
	for (int i = 0; i < SAMPLE_RECORDS && (words < SAMPLE_WORDS || i < PREVIEW_RECORDS); i++) {
		if ((got = table_next(w->table, &record, err)) != CSV_ROW)
			break;
		buf_clear(&copy);
		buf_add(&copy, record.text, record.len);
		buf_putc(&copy, '\0');
		record.text = copy.data;
		/* A record that is broken is said by the survey, with its line. */
		if (!table_split(w->table, &record, &row, &cap, NULL))
			break;
		if (i < PREVIEW_RECORDS)
			preview_record(&row, &w->preview);
		for (size_t c = 0; c < row.count && words < SAMPLE_WORDS; c++)
			if (has_accents(row.cells[c].text, row.cells[c].len)) {
				sample_cell(&row.cells[c], row.line, &w->sample);
				words++;
				break;
			}
	}
	buf_release(&copy);
	free(row.cells);
	return got != CSV_ERROR;
}

/* norte-2024 of /home/ana/Norte 2024.csv.gz: a name that a profile and a dataset may have. */
static char *
name_of(const char *path)
{
	struct buf folded = { 0 }, out = { 0 };
	const char *base = file_name(path);

	utf8_fold(&folded, base, strcspn(base, "."));
	for (size_t i = 0; i < folded.len && out.len < 40; i++) {
		char c = folded.data[i];

		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			buf_putc(&out, c);
		else if (out.len && out.data[out.len - 1] != '-')
			buf_putc(&out, '-');
	}
	while (out.len && out.data[out.len - 1] == '-')
		out.data[--out.len] = '\0';
	if (out.len == 0)
		buf_puts(&out, "import");
	buf_release(&folded);
	return buf_steal(&out);
}

/* A table as the survey found it to be: the same header, the same sheet. */
static struct table *
open_table(const struct wizard *w, const struct survey *survey, struct error *err)
{
	const struct table_options options = { .encoding = w->encoding,
					       .delimiter = w->delimiter,
					       .sheet = w->sheet ? w->sheet
							: strcmp(survey->sheet, "*") == 0 ? "*" : NULL,
					       .header_first = survey->header,
					       .header_last = survey->header_last };

	return table_open(w->path, &options, err);
}

void
wizard_add_known(struct wizard *w, const struct known_profile *k)
{
	struct known_profile *all = arena_alloc(&w->arena, (w->known_count + 1) * sizeof *all);

	all[0] = *k;
	if (w->known_count)
		memcpy(all + 1, w->known, w->known_count * sizeof *all);
	w->known = all;
	w->known_count++;
	w->chosen = 0;
}

/* What was saved beside the file, by this wizard, is what was decided about it. */
static void
look_beside(struct view *v)
{
	struct wizard *w = v->state;
	char *folder = wizard_folder_of(w->path);
	struct buf path = { 0 };
	struct known_profile k;

	buf_printf(&path, "%s%s.ini", folder, w->name);
	if (known_profile_file(buf_str(&path), table_header(w->table), v->app->lang, &w->arena, &k,
			       NULL))
		wizard_add_known(w, &k);
	buf_release(&path);
	free(folder);
}

bool
wizard_read_file(struct view *v, struct error *err)
{
	struct wizard *w = v->state;
	struct survey_options options = { .encoding = w->encoding,
					  .delimiter = w->delimiter,
					  .sheet = w->sheet,
					  .header = w->header,
					  .header_last = w->header_last };
	struct survey *survey = NULL;
	struct table *table = NULL, *was = w->table;
	struct file_state state = w->state;
	char title[160];

	if (!file_state_read(w->path, &w->state, err))
		goto failed;
	snprintf(title, sizeof title, _("Reading %.120s"), file_name(w->path));
	utf8_trim(title);
	options.progress = app_work(v->app, title);
	v->app->work.is_bytes = true;
	survey = survey_file(w->path, &options, w->codes, err);
	app_work_end(v->app);
	/* What is shown is what a second look finds, so that a file that changes meanwhile is
	 * noticed. */
	if (!survey || !(table = open_table(w, survey, err)) || !wizard_is_same_file(w, err))
		goto failed;
	w->table = table;
	if (!read_sample(w, err)) {
		w->table = was;
		goto failed;
	}
	table_close(was);
	wizard_forget_trial(w);
	draft_free(w->draft);
	survey_free(w->survey);
	w->survey = survey;
	w->draft = draft_new(survey, w->codes);
	w->has_shown_status = false;
	arena_release(&w->arena);
	w->known = NULL;
	w->known_count = 0;
	w->chosen = -1;
	if (!w->name)
		w->name = name_of(w->path);
	wizard_look_at_status(w);
	if (!known_file(v->app->d, table_info(table)->hash, &w->arena, &w->here, err)
	    || !known_profiles(v->app->d, table_header(table), v->app->lang, &w->arena, &w->known,
			       &w->known_count, err))
		return false;
	/* What fits and was used before, or was made for such files, is better than any guess. */
	if (w->known_count)
		w->chosen = 0;
	look_beside(v);
	return true;
failed:
	w->state = state;
	table_close(table);
	survey_free(survey);
	return false;
}

/* ---- what is shown of it ----------------------------------------------------------------- */

/* The rows that this file has, in order; how many. */
static size_t
file_rows(const struct wizard *w, enum file_row out[])
{
	const struct table_info *info = table_info(w->table);
	size_t n = 0;

	out[n++] = ROW_FORMAT;
	if (info->sheet_count)
		out[n++] = ROW_SHEET;
	if (info->format == TABLE_CSV || info->format == TABLE_JSON)
		out[n++] = ROW_ENCODING;
	if (info->delimiter)
		out[n++] = ROW_DELIMITER;
	if (info->format != TABLE_JSON)
		out[n++] = ROW_HEADER;
	out[n++] = ROW_ROWS;
	out[n++] = ROW_PROFILE;
	out[n++] = ROW_HERE;
	return n;
}

enum file_row
wizard_file_row(const struct wizard *w, size_t row)
{
	enum file_row rows[8];

	file_rows(w, rows);
	return rows[row];
}

static size_t
file_count(const struct wizard *w)
{
	enum file_row rows[8];

	return file_rows(w, rows) + w->survey->finding_count;
}

const struct survey_finding *
wizard_finding(const struct wizard *w, size_t row)
{
	enum file_row rows[8];
	size_t n = file_rows(w, rows);

	return row >= n ? &w->survey->findings[row - n] : NULL;
}

static const char *
delimiter_word(char delimiter, char *other)
{
	switch (delimiter) {
	case ',':
		return _("comma");
	case ';':
		return _("semicolon");
	case '\t':
		return _("tab");
	case '|':
		return _("bar");
	default:
		other[0] = delimiter;
		other[1] = '\0';
		return other;
	}
}

static const char *
row_title(enum file_row row)
{
	switch (row) {
	case ROW_FORMAT:
		return _("format");
	case ROW_SHEET:
		return _("sheet");
	case ROW_ENCODING:
		return _("encoding");
	case ROW_DELIMITER:
		return _("between cells");
	case ROW_HEADER:
		return _("header");
	case ROW_ROWS:
		return _("rows");
	case ROW_PROFILE:
		return _("how it is read");
	case ROW_HERE:
		return _("in the dossier");
	}
	return "";
}

static void
put_columns(const struct wizard *w, struct buf *out)
{
	const struct csv_row *header = table_header(w->table);

	for (size_t i = 0; i < header->count && i < NAMES_SHOWN; i++)
		buf_printf(out, "%s%s", i ? ", " : "",
			   header->cells[i].len ? header->cells[i].text : _("(no name)"));
	if (header->count > NAMES_SHOWN)
		buf_puts(out, ", ...");
}

static void
put_profile(const struct wizard *w, struct buf *out)
{
	const struct known_profile *k = w->chosen >= 0 ? &w->known[w->chosen] : NULL;

	if (!k)
		buf_puts(out, _("as proposed in the next steps"));
	else if (k->dataset)
		buf_printf(out, _("as last time: profile %s, of dataset %s"), k->name, k->dataset);
	else if (k->path)
		buf_printf(out, _("profile %s, as saved in %s"), k->name, file_name(k->path));
	else
		buf_printf(out, _("profile %s, which comes with the program"), k->name);
}

static void
put_here(const struct wizard *w, struct buf *out)
{
	if (w->edition_of)
		buf_printf(out, _("a newer edition of dataset %s"), w->edition_of);
	else if (w->here.dataset && strcmp(w->here.state, "withdrawn") == 0)
		buf_printf(out,
			   _("! this file was dataset %s, which is withdrawn: redo brings it back"),
			   w->here.dataset);
	else if (w->here.dataset)
		buf_printf(out, _("! this very file is here already: dataset %s"), w->here.dataset);
	else if (w->chosen >= 0 && w->known[w->chosen].dataset
		 && !w->known[w->chosen].is_statistics)
		buf_printf(out, _("not yet; a newer edition of dataset %s? Enter says so"),
			   w->known[w->chosen].dataset);
	else
		buf_puts(out, _("not yet"));
}

static void
file_cell(const struct view *v, size_t row, int column, struct buf *out)
{
	const struct wizard *w = v->state;
	const struct table_info *info = table_info(w->table);
	const struct survey_finding *f = wizard_finding(w, row);
	char some[32], more[32], other[2];
	struct arena arena = { 0 };

	if (f) {
		if (column == 0)
			buf_puts(out, f->kind == SURVEY_SAMPLED ? _("note") : _("! look at"));
		else
			wizard_put_sentence(v, survey_finding_text(w->survey, f, &arena), out);
		arena_release(&arena);
		return;
	}
	if (column == 0) {
		buf_puts(out, row_title(wizard_file_row(w, row)));
		return;
	}
	switch (wizard_file_row(w, row)) {
	case ROW_FORMAT:
		buf_printf(out, "%s%s, ", table_format_name(info->format),
			   info->is_packed ? " (gzip)" : "");
		path_size(info->size, out);
		break;
	case ROW_SHEET:
		buf_puts(out, strcmp(info->sheet, "*") == 0 ? _("all, one after the other")
							    : info->sheet);
		if (info->sheet_count > 1 && strcmp(info->sheet, "*") != 0)
			buf_printf(out, _("   one of %zu"), info->sheet_count);
		else if (info->sheets_read < info->sheet_count && strcmp(info->sheet, "*") == 0)
			buf_printf(out, _("   %zu of %zu"), info->sheets_read, info->sheet_count);
		break;
	case ROW_ENCODING:
		buf_puts(out, info->encoding);
		break;
	case ROW_DELIMITER:
		buf_puts(out, delimiter_word(info->delimiter, other));
		break;
	case ROW_HEADER:
		if (w->survey->header_last > w->survey->header)
			buf_printf(out, _("rows %d-%d: "), w->survey->header,
				   w->survey->header_last);
		else
			buf_printf(out, _("row %d: "), w->survey->header);
		put_columns(w, out);
		break;
	case ROW_ROWS:
		buf_printf(out, _("%s, %s columns"), app_number(w->survey->rows, some, sizeof some),
			   app_number((long)w->survey->column_count, more, sizeof more));
		break;
	case ROW_PROFILE:
		put_profile(w, out);
		break;
	case ROW_HERE:
		put_here(w, out);
		break;
	}
}

static enum role
file_role(const struct view *v, size_t row)
{
	const struct wizard *w = v->state;

	const struct survey_finding *f = wizard_finding(w, row);

	if (f)
		return f->kind == SURVEY_SAMPLED ? ROLE_DIM : ROLE_WARN;
	return wizard_file_row(w, row) == ROW_HERE && w->here.dataset ? ROLE_WARN : ROLE_TEXT;
}

static void
file_head(const struct view *v, struct buf *out)
{
	const struct wizard *w = v->state;
	const struct table_info *info = table_info(w->table);
	char some[32], other[2];

	buf_printf(
		out,
		ngettext("%s row, %zu columns.  %s", "%s rows, %zu columns.  %s", w->survey->rows),
		app_number(w->survey->rows, some, sizeof some), w->survey->column_count,
		table_format_name(info->format));
	if (info->format == TABLE_CSV)
		buf_printf(out, ", %s, %s", info->encoding, delimiter_word(info->delimiter, other));
	buf_puts(out, ".");
}

static void
detail_encoding(const struct view *v, struct buf *out)
{
	const struct wizard *w = v->state;

	buf_printf(
		out, "%s\n",
		w->encoding
			? _("As you said. Enter chooses another.")
			: _("Found by what the file holds: a mark at its start, bytes that are"
			    " UTF-8 or are not, which letters make words. Enter chooses another."));
	if (w->sample.len == 0)
		buf_puts(out, _("No word with an accent in the first rows: most encodings read it "
				"alike."));
	else if (wizard_hides(v))
		buf_puts(out, _("(words with accents are hidden, as names are; F2 shows them)"));
	else
		buf_printf(out, "%s\n%s", _("Words with accents, as they are read:"),
			   buf_str(&w->sample));
}

static void
put_preview(const struct view *v, struct buf *out)
{
	const struct wizard *w = v->state;

	buf_putc(out, '\n');
	wizard_put_sample(v, buf_str(&w->preview), out);
}

static void
file_detail(const struct view *v, size_t row, struct buf *out)
{
	const struct wizard *w = v->state;
	const struct table_info *info = table_info(w->table);

	if (row == NO_ROW) {
		buf_printf(out, "%s\n",
			   w->chosen >= 0 ? _("A profile fits this file. Enter goes on with it to "
					      "places and words.")
					  : _("Enter goes on to the columns: what each of them is, "
					      "and why."));
		buf_printf(out, "%s\n", _("Down, then Enter on a line, changes what was found."));
		buf_puts(out, _("Columns: "));
		put_columns(w, out);
		return;
	}
	if (wizard_finding(w, row)) {
		file_cell(v, row, 1, out);
		buf_printf(out, ".\n%s",
			   _("The proposal in the next steps takes account of it where a profile "
			     "can."));
		return;
	}
	switch (wizard_file_row(w, row)) {
	case ROW_SHEET:
		for (size_t i = 0; i < info->sheet_count; i++)
			buf_printf(out, "%s%s%s", i ? ", " : "", info->sheets[i].name,
				   info->sheets[i].is_hidden ? _(" (hidden in the file)") : "");
		buf_printf(out, "\n%s", _("Enter chooses another sheet, or all of them."));
		break;
	case ROW_ENCODING:
		detail_encoding(v, out);
		break;
	case ROW_DELIMITER:
		buf_puts(out, _("Found by what splits the rows into equally many cells. Enter "
				"chooses another."));
		break;
	case ROW_HEADER:
		buf_printf(
			out, "%s\n",
			_("Enter says that the header stands in another row, or in several: 3-4."));
		put_columns(w, out);
		put_preview(v, out);
		break;
	case ROW_PROFILE:
		put_profile(w, out);
		buf_printf(out, "\n%s",
			   w->known_count
				   ? _("Enter chooses another way.")
				   : _("No profile of the program or of this dossier has these"
				       " columns."));
		break;
	case ROW_HERE:
		put_here(w, out);
		if (w->here.dataset && !w->edition_of)
			buf_printf(
				out, "\n%s",
				_("It can come in a second time; its incidents then count twice."));
		buf_printf(out, "\n%s",
			   _("A newer edition of a dataset leaves alone what it repeats, takes in "
			     "what is new,"
			     " and no longer counts what is gone. Enter says which it is of."));
		break;
	case ROW_FORMAT:
		buf_puts(out, w->path);
		break;
	case ROW_ROWS:
		buf_puts(out, _("The first rows:"));
		put_preview(v, out);
		break;
	}
}

const struct step_ops step_file = {
	.title = N_("the file"),
	.next = N_("Go on"),
	.columns = { { N_("what"), 15, false }, { N_("found"), 0, false } },
	.begin = wizard_read_file,
	.count = file_count,
	.cell = file_cell,
	.role = file_role,
	.head = file_head,
	.detail = file_detail,
	.pick = wizard_file_pick,
};

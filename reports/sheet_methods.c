/* The sheet of methods: what every figure means, and from which data it comes (methods 17). */
#include <string.h>

#include "config.h"
#include "core/base/i18n.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/dossier/stmt.h"
#include "reports/book.h"

struct sheet {
	struct book *b;
	lxw_worksheet *ws;
	lxw_row_t row;
};

static void
heading(struct sheet *s, const char *text)
{
	s->row++;
	book_text(s->b, s->ws, s->row++, 0, text, FMT_TITLE);
}

static void
fact(struct sheet *s, const char *what, const char *value)
{
	book_text(s->b, s->ws, s->row, 0, what, FMT_TEXT);
	book_text(s->b, s->ws, s->row++, 1, value, FMT_TEXT);
}

static void
figure_lines(struct sheet *s)
{
	struct book *b = s->b;
	const struct impunity_table *t = &b->table;
	const char *heads[] = { _("Figure"),   _("Cells"),   _("Numerator"), _("Base"),
				_("Unknowns"), _("Interval") };
	const char *without = gettext(t->words->counted);
	const char *lines[][4] = {
		{ without, _("those of known status"), _("left out"), "" },
		{ without, _("those of known status"), _("left out"), t->interval },
		{ without, _("those of known status"), _("left out"), t->interval },
		{ without, _("all"), _("as if all were of the others"), "" },
		{ _("these and the unknown"), _("all"), _("as if all were of these"), "" },
		{ _("these and the unknown"), _("all"), _("counted as impunity"), "" },
	};

	heading(s, _("Figures"));
	worksheet_set_row(s->ws, s->row, 30, NULL);
	for (size_t i = 0; i < 6; i++)
		book_text(b, s->ws, s->row, (lxw_col_t)i, heads[i], FMT_HEADER);
	s->row++;
	for (size_t i = 0; i < b->range_count; i++) {
		book_text(b, s->ws, s->row, 0, b->ranges[i].title, FMT_TEXT);
		book_text(b, s->ws, s->row, 1, b->ranges[i].cells, FMT_TEXT);
		for (size_t k = 0; k < 4; k++)
			book_text(b, s->ws, s->row, (lxw_col_t)(2 + k), lines[i][k], FMT_TEXT);
		s->row++;
	}
}

/* Of a report without shares: what was selected, and what its tags say. */
static void
what_tags_mean(struct sheet *s)
{
	const struct impunity_table *t = &s->b->table;

	heading(s, _("What the tags mean"));
	fact(s, _("Query"), t->query[0] ? t->query : _("everything"));
	fact(s, _("Date used"), _("date of the facts"));
	fact(s, _("Status as of"), t->has_as_of ? t->as_of_text : _("not known"));
	fact(s, _("Tags"),
	     _("an incident has a tag when a person added it, when a person accepted what a pattern says,"
	       " or when the pattern hits it and no person rejected that; a tag that a person removed"
	       " is off whatever else"));
	fact(s, _("Not decided"),
	     _("narratives that took a pattern longer than its limit: neither hits nor none"));
	fact(s, _("Suppression of small cells"), _("not applied"));
}

static void
what_figures_mean(struct sheet *s)
{
	const struct impunity_table *t = &s->b->table;
	struct buf text = { 0 };

	heading(s, _("What the figures mean"));
	fact(s, _("Variant"), t->variant_title);
	fact(s, _("Counts as resolved"), t->resolved_title);
	fact(s, _("Unit of count"), t->unit_title);
	fact(s, _("Date used"), _("date of the facts"));
	fact(s, _("Query"), t->query[0] ? t->query : _("everything"));
	fact(s, _("Status as of"), t->has_as_of ? t->as_of_text : _("not known"));
	fact(s, _("Base"),
	     _("incidents with at least one act that is or may be a criminal offence; incidents all of "
	       "whose acts are known to be none are left out"));
	buf_printf(&text, "%ld", t->left_out);
	fact(s, _("Left out"), text.data);
	fact(s, _("Unknown status"),
	     _("no event on file by that day; never counted as impunity in the share; shown as "
	       "lowest and highest possible"));
	fact(s, _("Interval"),
	     _("Wilson, 95 %: how far chance alone could have moved the share; it does not cover cases "
	       "nobody documented"));
	buf_clear(&text);
	for (size_t i = 0; i < s->b->verification.count; i++)
		buf_printf(&text, "%s%s: %ld", i ? "; " : "", s->b->verification.groups[i].label,
			   s->b->verification.groups[i].units);
	fact(s, _("Verification levels included"), buf_str(&text));
	fact(s, _("Resampling"), _("not applied"));
	fact(s, _("Suppression of small cells"), _("not applied"));
	for (size_t i = 0; i < t->note_count; i++)
		fact(s, i ? "" : _("Remarks"), t->notes[i]);
	buf_release(&text);
}

static void
comparability(struct sheet *s)
{
	const struct impunity_table *t = &s->b->table;

	heading(s, _("Comparable with another figure only where these agree"));
	fact(s, _("unit"), t->unit_title);
	fact(s, _("base"), gettext(t->terms.base));
	fact(s, _("resolved set"), t->resolved_title);
	fact(s, _("window"), gettext(t->terms.window));
	fact(s, _("extraction date (within 90 days)"), t->as_of_text);
	fact(s, _("treatment of unknowns"), gettext(t->terms.unknowns));
}

static void
data_lines(struct sheet *s)
{
	struct book *b = s->b;
	const struct impunity_table *t = &b->table;
	const char *heads[] = { _("Dataset"),	 _("File"),	    _("Profile"),
				_("Rows read"),	 _("Rows taken"),   _("Rows refused"),
				_("Incidents"), _("Outcomes known as of") };
	char period[64];

	heading(s, _("Data"));
	for (size_t i = 0; i < 8; i++)
		book_text(b, s->ws, s->row, (lxw_col_t)i, heads[i],
			  i >= 3 && i < 7 ? FMT_HEADER_COUNT : FMT_HEADER);
	s->row++;
	for (size_t i = 0; i < t->dataset_count; i++) {
		const struct dataset_info *d = &t->datasets[i];
		struct buf profile = { 0 };
		lxw_col_t col = 0;

		if (!d->selected)
			continue;
		date_format(&d->status, period, sizeof period);
		buf_printf(&profile, "%s %s", d->profile, d->profile_version);
		book_text(b, s->ws, s->row, col++, d->name, FMT_TEXT);
		book_text(b, s->ws, s->row, col++, d->file_name, FMT_TEXT);
		book_text(b, s->ws, s->row, col++, profile.data, FMT_TEXT);
		book_count(b, s->ws, s->row, col++, d->rows_read, FMT_COUNT);
		book_count(b, s->ws, s->row, col++, d->rows_taken, FMT_COUNT);
		book_count(b, s->ws, s->row, col++, d->rows_refused, FMT_COUNT);
		book_count(b, s->ws, s->row, col++, d->selected, FMT_COUNT);
		book_text(b, s->ws, s->row, col,
			  d->has_outcomes ? period : _("records no outcomes"), FMT_TEXT);
		s->row++;
		buf_release(&profile);
	}
	for (size_t i = 0; i < t->dataset_count; i++)
		if (t->datasets[i].selected) {
			struct buf what = { 0 };

			buf_printf(&what, "%s: %s", t->datasets[i].name, _("BLAKE2b-256 of the file"));
			fact(s, what.data, t->datasets[i].hash);
			buf_clear(&what);
			buf_printf(&what, "%s: %s", t->datasets[i].name,
				   strcmp(t->datasets[i].format, "CSV") == 0
					   ? _("encoding of the file, as it was read")
					   : _("format of the file, as it was read"));
			fact(s, what.data, t->datasets[i].encoding);
			buf_release(&what);
		}
}

static void
versions(struct sheet *s)
{
	struct dossier *d = source_dossier(s->b->src);
	struct stmt *q = stmt_new(d,
				  "SELECT list, group_concat(DISTINCT version) FROM code"
				  " GROUP BY list ORDER BY list",
				  s->b->err);
	struct journal_check check;
	struct buf text = { 0 };

	heading(s, _("Versions"));
	fact(s, _("Program"), PACKAGE_STRING);
	while (q && stmt_step(q, s->b->err) == STMT_ROW) {
		buf_clear(&text);
		buf_printf(&text, "%s %s", _("Code list"), stmt_col_text(q, 0));
		fact(s, text.data, stmt_col_text(q, 1));
	}
	stmt_free(q);
	if (journal_verify(d, &check, s->b->err)) {
		buf_clear(&text);
		buf_printf(&text, "%lld, %s", (long long)check.entries, check.head);
		fact(s, _("Log: entries, hash of the last"), text.data);
	} else {
		s->b->is_failed = true;
	}
	buf_release(&text);
}

void
sheet_methods(struct book *b, lxw_worksheet *ws)
{
	struct sheet s = { .b = b, .ws = ws };

	worksheet_set_column(ws, 0, 0, 36, NULL);
	worksheet_set_column(ws, 1, 1, 24, NULL);
	worksheet_set_column(ws, 2, 3, 20, NULL);
	worksheet_set_column(ws, 4, 4, 28, NULL);
	worksheet_set_column(ws, 5, 6, 14, NULL);
	worksheet_set_column(ws, 7, 7, 22, NULL);
	worksheet_set_landscape(ws);
	worksheet_set_paper(ws, 9);
	worksheet_fit_to_pages(ws, 1, 0);
	worksheet_set_footer(ws, "&L&A&R&P / &N");
	book_text(b, ws, s.row++, 0, _("Methods"), FMT_TITLE);
	if (b->has_tags)
		what_tags_mean(&s);
	/* Without a share in the workbook there is nothing to say about shares. */
	if (b->range_count || !b->has_tags) {
		figure_lines(&s);
		what_figures_mean(&s);
		comparability(&s);
	}
	data_lines(&s);
	versions(&s);
	book_text(b, ws, s.row + 1, 0,
		  _("The register describes documented cases; differences between places or years may "
		    "reflect documentation as much as violence."),
		  FMT_NOTE);
}

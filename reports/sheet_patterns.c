/* The patterns that are applied: what they look for, what they hit, what people said of that. */
#include <string.h>

#include "core/base/i18n.h"
#include "core/pattern/pattern.h"
#include "reports/book.h"

/* A definition is printed by the rule for queries: not when it may name a person. */
static const char *
definition(struct book *b, const struct rules *library, const struct rule *rule)
{
	if (b->request->names || !query_is_sensitive(b->src, rule->query)
	    || pattern_is_shipped(library, rule))
		return rule->definition;
	return _("withheld, since it may name a person; --names prints it");
}

static bool
put_pattern(struct book *b, lxw_worksheet *ws, lxw_row_t row, const struct rules *library,
	    const struct pattern_info *info)
{
	struct codes *codes = source_codes(b->src);
	enum example_result results[RULE_EXAMPLES_MAX];
	struct pattern pattern;
	size_t good = 0;
	lxw_col_t col = 0;

	if (!pattern_load(source_dossier(b->src), codes, info->name, info->applied, &pattern, b->err)
	    || !pattern_check(b->src, pattern.rule, results, b->err)) {
		pattern_release(&pattern);
		return false;
	}
	for (size_t i = 0; i < pattern.rule->example_count; i++)
		good += results[i] == EXAMPLE_PASS;
	book_text(b, ws, row, col++, info->name, FMT_TEXT);
	book_text(b, ws, row, col++, rule_title(pattern.rule, b->request->lang), FMT_TEXT);
	book_text(b, ws, row, col++, pattern.rule->tag, FMT_TEXT);
	book_count(b, ws, row, col++, (long)info->applied, FMT_COUNT);
	book_count(b, ws, row, col++, info->hits, FMT_COUNT);
	book_count(b, ws, row, col++, info->undecided, FMT_COUNT);
	book_count(b, ws, row, col++, info->accepted, FMT_COUNT);
	book_count(b, ws, row, col++, info->rejected, FMT_COUNT);
	book_count(b, ws, row, col++, (long)good, FMT_COUNT);
	book_count(b, ws, row, col++, (long)pattern.rule->example_count, FMT_COUNT);
	/* Last and in one line: it can be longer than a page is high. */
	book_text(b, ws, row, col++, definition(b, library, pattern.rule), FMT_TEXT);
	pattern_release(&pattern);
	return !b->is_failed;
}

void
sheet_patterns(struct book *b, lxw_worksheet *ws)
{
	static const double widths[] = { 20, 44, 16, 8, 12, 9, 10, 11, 10, 10, 70 };
	const char *heads[] = { _("Pattern"),	  _("Title"),	 _("Tag"),
				_("Version"),	  _("Hits in the selection"),
				_("Not decided"), _("Accepted"), _("Rejected"),
				_("Examples passed"), _("Examples"), _("Definition") };
	enum { COLUMNS = sizeof widths / sizeof *widths, FIRST_COUNT = 3, LAST_COUNT = COLUMNS - 2 };
	struct selection *sel = source_select(b->src, b->request->query, b->err);
	struct pattern_info *infos;
	struct rules library = { 0 };
	lxw_row_t row = 1;
	size_t count;

	b->has_tags = true;
	if (!sel || !pattern_library(source_codes(b->src), &library, b->err)
	    || !pattern_list(b->src, sel, b->request->lang, &b->arena, &infos, &count, b->err)) {
		b->is_failed = true;
		goto done;
	}
	for (size_t i = 0; i < COLUMNS; i++)
		worksheet_set_column(ws, (lxw_col_t)i, (lxw_col_t)i, widths[i], NULL);
	worksheet_freeze_panes(ws, 1, 1);
	worksheet_set_landscape(ws);
	worksheet_set_paper(ws, 9);
	worksheet_fit_to_pages(ws, 1, 0);
	worksheet_repeat_rows(ws, 0, 0);
	worksheet_set_footer(ws, "&L&A&R&P / &N");
	worksheet_set_row(ws, 0, 30, NULL);
	for (size_t i = 0; i < COLUMNS; i++)
		book_text(b, ws, 0, (lxw_col_t)i, heads[i],
			  i >= FIRST_COUNT && i <= LAST_COUNT ? FMT_HEADER_COUNT : FMT_HEADER);
	for (size_t i = 0; i < count && !b->is_failed; i++) {
		if (!infos[i].applied)
			continue;
		if (!infos[i].is_current) {
			FAIL(b->err, ERR_CONFLICT, N_("the hits of pattern %s are not up to date"),
			     infos[i].name);
			error_hint(b->err, N_("open the dossier once and they are run again: atalaya NAME.dossier"));
			b->is_failed = true;
		} else if (!put_pattern(b, ws, row++, &library, &infos[i])) {
			b->is_failed = true;
		}
	}
	if (row == 1)
		book_text(b, ws, row++, 0, _("no pattern is applied in this dossier"), FMT_NOTE);
	else if (!b->is_failed)
		worksheet_autofilter(ws, 0, 0, row - 1, COLUMNS - 1);
	/* What is longer than its column ends at the edge of the page. */
	worksheet_print_area(ws, 0, 0, row - 1, COLUMNS - 1);
done:
	rules_release(&library);
	selection_free(sel);
}

/* Figures of impunity in words: what the screen adds to them. */
#include "tui/impunity_words.h"

#include <stdio.h>
#include <string.h>

#include "core/base/i18n.h"
#include "tui/app.h"
#include "tui/terms.h"

const char impunity_base[] = "(no:offence or offence=yes or offence=depends)";

void
impunity_legend(struct buf *out)
{
	buf_puts(out, _("%: of known status; interval: Wilson 95 %; min..max: whatever the unknown are"));
	buf_putc(out, '\n');
	buf_puts(out, _("no %: n<5 fewer than 5 known, - more than half unknown; *: 5 to 19 known"));
	buf_putc(out, '\n');
}

/*
 * The query that yields the row's cases, and how many incidents of it the base leaves out. What may name
 * a person is not shown while names are hidden.
 */
static long
print_query(struct app *app, const struct impunity_table *t, const struct field_ref *by,
	    const struct impunity_row *r, struct buf *out)
{
	struct codes *codes = source_codes(app->src);
	struct buf own = { 0 }, whole = { 0 };
	long all, counted;

	if (r != &t->total)
		term_print(&own, by, r->code);
	terms_add(&whole, t->query, codes);
	terms_add(&whole, buf_str(&own), codes);
	if (whole.len)
		query_shown(app, buf_str(&whole), out);
	else
		buf_puts(out, _("everything"));
	all = terms_count(app, buf_str(&own), NULL);
	terms_add(&own, impunity_base, codes);
	counted = terms_count(app, buf_str(&own), NULL);
	buf_release(&own);
	buf_release(&whole);
	return all - counted;
}

void
impunity_explain(struct app *app, const struct impunity_table *t, const struct field_ref *by,
		 const struct impunity_row *r, struct buf *out)
{
	struct buf query = { 0 };
	long left_out = print_query(app, t, by, r, &query);

	explain_impunity(t, r, buf_str(&query), left_out, app->name, out);
	buf_release(&query);
}

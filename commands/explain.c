/* Figures in words: the same on the screen, on the command line, in a quotation. */
#include "commands/explain.h"

#include <stdio.h>
#include <string.h>

#include "commands/output.h"
#include "config.h"
#include "core/base/i18n.h"

static bool
is_press(const struct impunity_table *t)
{
	return t->kind == VARIANT_PRESS;
}

static const char *
share(long k, long n, char out[40])
{
	struct cell cell = cell_share(k, n);

	percent_print(&cell, out, 40);
	return out;
}

static const char *
limit(double x, char out[40])
{
	struct cell cell = cell_limit(x);

	percent_print(&cell, out, 40);
	return out;
}

void
impunity_sentence(const struct impunity_table *t, const struct impunity_row *r, struct buf *out)
{
	const struct impunity_figure *f = &r->figure;
	char k[32], n[32], a[40], b[40], c[40];
	long known = f->unresolved + f->resolved;

	/* TRANSLATORS: place, count, known, and what was counted: "without conviction" */
	buf_printf(out, _("%s: %s of %s known %s"), r->label, count_print(f->unresolved, k, sizeof k),
		   count_print(known, n, sizeof n), gettext(t->words->phrase));
	if (f->has_rate)
		buf_printf(out, _(", %s %% (%s to %s)"), share(f->unresolved, known, a),
			   limit(f->low, b), limit(f->high, c));
	if (f->has_rate && f->has_bounds)
		buf_printf(out, _(", possible %s to %s %%"), share(f->unresolved, f->n, a),
			   share(f->unresolved + f->unknown, f->n, b));
	else if (f->has_bounds)
		buf_printf(out, _("; more than half unknown, between %s and %s %%"),
			   share(f->unresolved, f->n, a), share(f->unresolved + f->unknown, f->n, b));
	else if (!f->has_rate)
		buf_printf(out, "; %s", t->has_outcomes ? _("too few for a percentage")
							: _("no percentage can come from this data"));
	buf_printf(out, _("; %s unknown"), count_print(f->unknown, k, sizeof k));
}

/* ---- everything ---------------------------------------------------------------------------- */

static void
line(struct buf *out, const char *what, const char *value)
{
	buf_printf(out, "%s: %s\n", what, value);
}

static void
count(struct buf *out, const char *what, long n)
{
	char number[32];

	line(out, what, count_print(n, number, sizeof number));
}

static void
explain_figure(const struct impunity_table *t, const struct impunity_row *r, struct buf *out)
{
	const struct impunity_figure *f = &r->figure;
	char a[40], b[40];

	impunity_sentence(t, r, out);
	buf_puts(out, "\n\n");
	if (is_press(t)) {
		count(out, _("complete impunity"), r->complete);
		count(out, _("partial impunity"), r->partial);
		count(out, _("full justice"), r->full);
	} else {
		count(out, gettext(t->words->counted), f->unresolved);
		count(out, gettext(t->words->rest), f->resolved);
	}
	count(out, _("of known status"), f->unresolved + f->resolved);
	count(out, _("unknown"), f->unknown);
	count(out, _("all"), f->n);
	if (f->has_rate) {
		buf_printf(out, _("Rate: %s %%\n"), share(f->unresolved, f->unresolved + f->resolved, a));
		buf_printf(out, _("95 %% interval: %s to %s %%\n"), limit(f->low, a), limit(f->high, b));
	}
	if (f->is_flagged)
		buf_puts(out, _("Few: 5 to 19 of known status\n"));
	if (f->has_bounds)
		buf_printf(out, _("Lowest and highest possible: %s and %s %%\n"),
			   share(f->unresolved, f->n, a), share(f->unresolved + f->unknown, f->n, b));
	if (f->has_rate_all)
		buf_printf(out, _("With every unknown counted as impunity: %s %%\n"),
			   share(f->n - f->resolved, f->n, a));
	if (r->has_any)
		buf_printf(out, _("Complete or partial impunity: %s %%\n"), share(r->any.k, r->any.n, a));
}

static void
explain_split(const struct impunity_row *r, struct buf *out)
{
	static const enum status_class classes[] = { CLASS_OPEN,	  CLASS_CLOSED_PROVISIONAL,
						     CLASS_ALTERNATIVE,	  CLASS_ACQUITTED,
						     CLASS_CLOSED_FINAL,  CLASS_EXTINGUISHED,
						     CLASS_NOT_REPORTED };
	bool has_any = false;

	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
		if (!r->by_class[classes[i]])
			continue;
		buf_printf(out, "%s%s %ld", has_any ? ", " : _("Without conviction are: "),
			   status_class_title(classes[i]), r->by_class[classes[i]]);
		has_any = true;
	}
	if (has_any)
		buf_putc(out, '\n');
	if (r->stale)
		count(out, _("Open, and last confirmed more than 24 months before"), r->stale);
}

static void
explain_method(const struct impunity_table *t, long left_out, struct buf *out)
{
	line(out, _("Variant"), t->variant_title);
	buf_printf(out, "%s\n", gettext(t->words->definition));
	line(out, _("Counts as resolved"), t->resolved_title);
	line(out, _("Unit of count"), t->unit_title);
	line(out, _("Date used"), _("date of the facts"));
	line(out, _("Base"),
	     _("incidents with at least one act that is or may be a criminal offence; incidents all of "
	       "whose acts are known to be none are left out"));
	count(out, _("Left out"), left_out);
	line(out, _("Unknown status"),
	     _("no event on file by that day; never counted as impunity in the share; shown as "
	       "lowest and highest possible"));
	line(out, _("Interval"),
	     _("Wilson, 95 %: how far chance alone could have moved the share; it does not cover cases "
	       "nobody documented"));
	buf_puts(out, _("No rate under 5 of known status or with more than half unknown (methods 2.1, "
			"4).\n"));
	line(out, _("Sources"), t->words->sources);
}

void
explain_datasets(const struct dataset_info *datasets, size_t count, struct buf *out)
{
	for (size_t i = 0; i < count; i++) {
		const struct dataset_info *d = &datasets[i];
		char period[64];

		if (!d->selected)
			continue;
		date_format(&d->status, period, sizeof period);
		buf_printf(out, _("Data: %s, file %s, %ld incidents selected, "), d->name, d->file_name,
			   d->selected);
		if (d->has_outcomes)
			buf_printf(out, _("outcomes known as of %s"), period[0] ? period : _("not known"));
		else
			buf_puts(out, _("records no outcomes"));
		buf_printf(out, "\nBLAKE2b-256 %s\n", d->hash);
	}
}

void
explain_impunity(const struct impunity_table *t, const struct impunity_row *r, const char *query,
		 long left_out, const char *dossier, struct buf *out)
{
	char number[32];

	explain_figure(t, r, out);
	if (!is_press(t))
		explain_split(r, out);
	buf_putc(out, '\n');
	line(out, _("Query"), query);
	line(out, _("Rows by"), t->by_title);
	line(out, _("Status as of"), t->has_as_of ? t->as_of_text : _("not known"));
	buf_putc(out, '\n');
	explain_method(t, left_out, out);
	for (size_t i = 0; i < t->note_count; i++)
		line(out, _("Remark"), t->notes[i]);
	buf_putc(out, '\n');
	explain_datasets(t->datasets, t->dataset_count, out);
	buf_puts(out, _("The register describes documented cases; differences between places or years may "
			"reflect documentation as much as violence."));
	buf_puts(out, "\n\n");
	buf_puts(out, _("To cite: "));
	impunity_sentence(t, r, out);
	buf_printf(out, _("; %s, Wilson 95 %%; unit: %s; status as of %s; query: %s; %s, dossier %s"),
		   t->variant_title, t->unit_title, t->has_as_of ? t->as_of_text : _("not known"),
		   query, PACKAGE_STRING, dossier);
	if (left_out)
		buf_printf(out, _("; %s incidents without any act that is an offence left out"),
			   count_print(left_out, number, sizeof number));
	buf_putc(out, '\n');
}

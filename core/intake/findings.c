/* Survey: what holds for the file as a whole, and words for it. */
#include <ctype.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/intake/datetext.h"
#include "core/intake/surveyor.h"

/* Is a column called like a month? */
static bool
is_month(const char *name)
{
	const struct datetext how = { 0, 2000, 0 };
	struct buf text = { 0 };
	struct date d;
	bool is_it;

	buf_printf(&text, "%s 2000", name);
	is_it = isalpha((unsigned char)name[0]) && strlen(name) <= 12
		&& !strpbrk(name, "0123456789 ")
		&& datetext_parse(buf_str(&text), text.len, &how, -1, &d)
		&& d.precision == DATE_MONTH;
	buf_release(&text);
	return is_it;
}

/* One row for each place, or a column for each month, of counts: somebody has counted already. */
bool
survey_is_counts(const struct survey *s)
{
	size_t counts = 0, dates = 0, texts = 0, keys = 0, months = 0;

	for (size_t i = 0; i < s->column_count; i++) {
		const struct survey_column *c = &s->columns[i];
		long said = c->filled - c->missing;

		if (said <= 0)
			continue;
		if (survey_share(c, SURVEY_NUMBER, false) > 0.9) {
			months += is_month(c->name);
			/* A running number counts nothing. */
			counts += survey_share(c, SURVEY_YEAR, false) < 0.9 && c->numbers.low >= 0
				  && !(c->is_unique
				       && c->numbers.high - c->numbers.low < (double)c->distinct);
		} else if (survey_share(c, SURVEY_DATE, false) > 0.5) {
			dates++;
		} else if (c->is_text) {
			texts++;
		} else if ((survey_share(c, SURVEY_COUNTRY, false) > 0.6
			    || survey_share(c, SURVEY_ADMIN1, false) > 0.6)
			   && c->distinct * 10 >= s->rows * 9) {
			keys++;
		}
	}
	return months >= 6
	       || (keys && counts >= 3 && counts * 2 > s->column_count && !dates && !texts);
}

const char *
survey_type_name(enum survey_type type)
{
	static const char *const names[SURVEY_TYPES] = {
		[SURVEY_DATE] = "date",
		[SURVEY_YEAR] = "year",
		[SURVEY_NUMBER] = "number",
		[SURVEY_INTEGER] = "integer",
		[SURVEY_LAT] = "lat",
		[SURVEY_LON] = "lon",
		[SURVEY_POINT] = "point",
		[SURVEY_BOOLEAN] = "boolean",
		[SURVEY_WEEKDAY] = "weekday",
		[SURVEY_TIME] = "time",
		[SURVEY_URL] = "url",
		[SURVEY_NESTED] = "nested",
		[SURVEY_COUNTRY] = "country",
		[SURVEY_ADMIN1] = "admin1",
		[SURVEY_PLACE] = "place",
		[SURVEY_ACT] = "act",
		[SURVEY_ACTOR] = "actor",
		[SURVEY_SEX] = "sex",
		[SURVEY_KIND] = "kind",
		[SURVEY_PROFILE] = "profile",
		[SURVEY_VERIFICATION] = "verification",
		[SURVEY_ATTRIBUTION] = "attribution",
		[SURVEY_STAGE] = "stage",
		[SURVEY_ROLE] = "role",
	};

	return names[type];
}

const char *
survey_finding_text(const struct survey *s, const struct survey_finding *f, struct arena *arena)
{
	const char *column = f->column >= 0 ? s->columns[f->column].name : "", *copy;
	struct buf b = { 0 };
	unsigned long n = (unsigned long)f->count;

	switch (f->kind) {
	case SURVEY_TITLE_LINES:
		buf_printf(&b, _("the header stands on line %d, below other lines"), s->header);
		break;
	case SURVEY_SHEETS:
		buf_printf(&b,
			   _("%ld sheets are read one after the other; if one repeats what another has, choose one"
			     " with sheet="),
			   f->count);
		break;
	case SURVEY_NO_HEADER:
		buf_puts(&b, _("no line looks like a header; the first one was taken: write the "
			       "names of the"
			       " columns above it if they are missing"));
		break;
	case SURVEY_TOTAL_ROW:
		if (f->text[0])
			buf_printf(&b,
				   _("line %ld is a total (\"%s\" in column %s), no row of data"),
				   f->line, f->text, column);
		else
			buf_printf(
				&b,
				_("line %ld adds up the rows above it: probably a total, which has"
				  " to be taken out of the file"),
				f->line);
		break;
	case SURVEY_HEADER_AGAIN:
		buf_printf(&b, _("line %ld repeats the header"), f->line);
		break;
	case SURVEY_HXL_TAGS:
		buf_printf(&b, _("line %ld holds HXL tags, no data"), f->line);
		break;
	case SURVEY_EMPTY_COLUMNS:
		buf_printf(&b,
			   ngettext("%ld column has neither a name nor a value",
				    "%ld columns have neither names nor values", n),
			   f->count);
		break;
	case SURVEY_RAGGED:
		buf_printf(
			&b,
			ngettext("%ld row has more or fewer cells than the header, on line %ld",
				 "%ld rows have more or fewer cells than the header, the first on"
				 " line %ld",
				 n),
			f->count, f->line);
		break;
	case SURVEY_STATISTICS:
		buf_puts(&b, _("this looks like a table of statistics (counts for places or "
			       "months), not like a"
			       " list of incidents"));
		break;
	case SURVEY_SAMPLED:
		buf_printf(
			&b,
			ngettext("%ld column has more than %d different values and is judged by the"
				 " cells that hold the first of them",
				 "%ld columns have more than %d different values and are judged by"
				 " the cells that hold the first of them",
				 n),
			f->count, SURVEY_VALUES_MAX);
		break;
	}
	copy = arena_strdup(arena, buf_str(&b));
	buf_release(&b);
	return copy;
}

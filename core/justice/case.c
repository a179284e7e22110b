/* What all proceedings of a case say together. */
#include "core/justice/case.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"

bool
case_status(const struct source_case *c, int32_t as_of, struct ladder_status *out, struct error *err)
{
	if (c->proceeding_count == 0)
		return ladder_status(NULL, 0, as_of, out, err);
	for (size_t p = 0; p < c->proceeding_count; p++) {
		struct ladder_status s;

		if (!ladder_status(c->proceedings[p].events, c->proceedings[p].count, as_of, &s, err))
			return false;
		if (p == 0)
			*out = s;
		else
			ladder_join(out, &s);
	}
	return true;
}

bool
case_is_ended(enum status_class class)
{
	return class == CLASS_ACQUITTED || class == CLASS_CLOSED_FINAL || class == CLASS_ALTERNATIVE
	       || class == CLASS_EXTINGUISHED;
}

static int
by_day(const void *a, const void *b)
{
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;

	return (x > y) - (x < y);
}

/* The days of all events up to a day, ascending; *count of them, which the caller frees. */
static int32_t *
event_days(const struct source_case *c, int32_t as_of, size_t *count)
{
	int32_t *days = NULL;
	size_t cap = 0;

	*count = 0;
	for (size_t p = 0; p < c->proceeding_count; p++)
		for (size_t i = 0; i < c->proceedings[p].count; i++)
			if (c->proceedings[p].events[i].latest <= as_of) {
				days = grow_array(days, *count, &cap, sizeof *days);
				days[(*count)++] = c->proceedings[p].events[i].latest;
			}
	if (*count)
		qsort(days, *count, sizeof *days, by_day);
	return days;
}

bool
case_since(const struct source_case *c, int32_t as_of, bool is_conviction, int32_t *since,
	   int32_t *first, bool *dated, struct error *err)
{
	size_t count;
	int32_t *days = event_days(c, as_of, &count);
	bool ok = true, holds = false;

	*since = *first = DATE_MIN;
	*dated = false;
	for (size_t i = 0; ok && i < count; i++) {
		struct ladder_status s;

		if (i > 0 && days[i] == days[i - 1])
			continue;
		ok = case_status(c, days[i], &s, err);
		if (ok && (is_conviction ? s.class == CLASS_CONVICTED : case_is_ended(s.class))) {
			*since = holds ? *since : days[i];
			holds = true;
		} else {
			*since = DATE_MIN;
			holds = false;
		}
	}
	free(days);
	*first = *since;
	for (size_t p = 0; ok && p < c->proceeding_count; p++)
		for (size_t i = 0; i < c->proceedings[p].count; i++) {
			const struct ledger_event *e = &c->proceedings[p].events[i];
			int32_t day = c->proceedings[p].firsts[i];

			if (*since == DATE_MIN || e->latest != *since || e->is_undated || day == DATE_MIN)
				continue;
			*dated = true;
			*first = day < *first ? day : *first;
		}
	return ok;
}

struct case_day
case_day(struct source *src, const struct selection *sel, bool has_as_of, int32_t as_of,
	 struct arena *arena)
{
	struct case_day d = { .is_known = has_as_of, .day = has_as_of ? as_of : DATE_MIN, .text = "" };
	size_t count;
	const struct dataset_info *datasets = source_datasets(src, sel, arena, &count);
	char text[16];

	for (size_t i = 0; i < count; i++) {
		if (!datasets[i].selected || !datasets[i].has_outcomes)
			continue;
		d.has_outcomes = true;
		if (!has_as_of && datasets[i].status.precision != DATE_UNKNOWN
		    && datasets[i].status.last > d.day) {
			d.day = datasets[i].status.last;
			d.is_known = true;
		}
	}
	d.only_with_outcome = source_only_with_outcome(src, sel);
	if (d.is_known) {
		date_format_day(d.day, text, sizeof text);
		d.text = arena_strdup(arena, text);
	}
	return d;
}

void
case_note(struct case_notes *notes, struct arena *arena, struct buf *text)
{
	const char **items = arena_alloc(arena, (notes->count + 1) * sizeof *items);

	if (notes->count)
		memcpy(items, notes->items, notes->count * sizeof *items);
	items[notes->count++] = arena_strndup(arena, buf_str(text), text->len);
	notes->items = items;
	buf_clear(text);
}

void
case_only_with_outcome(long n, struct buf *out)
{
	buf_printf(out,
		   ngettext("%ld incident is of a file that lists only cases with an outcome: those without one"
			    " are not in it",
			    "%ld incidents are of files that list only cases with an outcome: those without one"
			    " are not in them",
			    (unsigned long)n),
		   n);
}

void
case_note_day(const struct case_day *day, struct case_notes *notes, struct arena *arena)
{
	struct buf b = { 0 };

	if (day->only_with_outcome) {
		case_only_with_outcome(day->only_with_outcome, &b);
		buf_puts(&b, _("; shares and times that they are in say nothing about all cases"));
		case_note(notes, arena, &b);
	}
	buf_release(&b);
}

static bool
is_missing_code(const char *code)
{
	return strcmp(code, "not-recorded") == 0 || strcmp(code, "unknown") == 0
	       || strcmp(code, "not-applicable") == 0 || strcmp(code, "withheld") == 0;
}

/* Years stand in their order, not by size. */
static bool
is_year(const char *code)
{
	return strlen(code) == 4 && strspn(code, "0123456789") == 4;
}

int
case_order(const struct case_order *a, const struct case_order *b)
{
	bool ma = is_missing_code(a->code), mb = is_missing_code(b->code);

	if (ma != mb)
		return ma ? 1 : -1;
	if (is_year(a->code) && is_year(b->code))
		return strcmp(a->code, b->code);
	if (a->n != b->n)
		return a->n < b->n ? 1 : -1;
	return utf8_compare(a->label, b->label);
}

void
case_note_left_out(struct case_notes *notes, struct arena *arena, long left_out)
{
	struct buf b = { 0 };

	if (!left_out)
		return;
	buf_printf(&b, ngettext("%ld incident is left out: no act in it is an offence",
				"%ld incidents are left out: no act in them is an offence",
				(unsigned long)left_out), left_out);
	case_note(notes, arena, &b);
	buf_release(&b);
}

bool
case_count_discarded(struct source *src, const struct query *query, long *out, struct error *err)
{
	struct query *narrow;
	struct selection *sel = NULL;
	struct buf text = { 0 };

	buf_puts(&text, "(verification=discarded or nexus=discarded)");
	if (query->text[0])
		buf_printf(&text, " (%s)", query->text);
	narrow = query_parse(text.data, source_codes(src), err);
	if (narrow)
		sel = source_select(src, narrow, err);
	*out = sel ? selection_count(sel) : 0;
	selection_free(sel);
	query_free(narrow);
	buf_release(&text);
	return sel != NULL;
}

bool
case_note_discarded(struct source *src, const struct query *query, struct case_notes *notes, struct arena *arena,
		    struct error *err)
{
	struct buf b = { 0 };
	long n;

	if (!case_count_discarded(src, query, &n, err))
		return false;
	if (n) {
		buf_printf(&b,
			   ngettext("%ld incident is marked discarded (verification or nexus) and "
				    "counts all the same; -verification=discarded -nexus=discarded "
				    "leaves such out",
				    "%ld incidents are marked discarded (verification or nexus) and "
				    "count all the same; -verification=discarded -nexus=discarded "
				    "leaves them out",
				    (unsigned long)n), n);
		case_note(notes, arena, &b);
	}
	buf_release(&b);
	return true;
}

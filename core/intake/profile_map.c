/* The value map of a profile: what the words of a file mean. */
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/intake/profile_parts.h"

static int
by_list(const void *a, const void *b)
{
	const struct mapping *x = a, *y = b;
	int order = strcmp(x->list, y->list);

	if (order == 0)
		order = strcmp(x->from, y->from);
	return order ? order : (x->ord > y->ord) - (x->ord < y->ord);
}

bool
profile_parse_map(struct profile *p, const char *source, const char *text, size_t len, struct error *err)
{
	struct csv *csv = csv_open_text(text, len, source, ',');
	struct mapping *found = NULL;
	size_t count = 0, cap = 0;
	struct csv_row row;
	enum csv_result got = csv_next(csv, &row, err);
	bool ok = false;

	if (got == CSV_ROW
	    && (row.count != 3 || strcmp(row.cells[0].text, "list") != 0
		|| strcmp(row.cells[1].text, "from") != 0
		|| strcmp(row.cells[2].text, "to") != 0)) {
		FAIL(err, ERR_FORMAT, N_("a value map starts with: list,from,to"));
		error_at(err, source, row.line, 0);
		goto done;
	}
	while (got == CSV_ROW && (got = csv_next(csv, &row, err)) == CSV_ROW) {
		struct buf folded = { 0 };

		for (size_t i = 0; i < row.count; i++)
			if (utf8_check(row.cells[i].text, row.cells[i].len) != row.cells[i].len) {
				FAIL(err, ERR_FORMAT, N_("the file is not UTF-8 text"));
				error_at(err, source, row.line, 0);
				goto done;
			}
		if (row.count != 3 || row.cells[0].len == 0 || row.cells[2].len == 0) {
			FAIL(err, ERR_FORMAT, N_("a mapping needs three cells: list, from, to"));
			error_at(err, source, row.line, 0);
			goto done;
		}
		utf8_fold(&folded, row.cells[1].text, row.cells[1].len);
		found = grow_array(found, count, &cap, sizeof *found);
		found[count] = (struct mapping){
			.list = arena_strdup(&p->arena, row.cells[0].text),
			.from = arena_strdup(&p->arena, buf_str(&folded)),
			.to = arena_strdup(&p->arena, row.cells[2].text),
			.ord = count,
			.line = row.line,
		};
		count++;
		buf_release(&folded);
	}
	ok = got == CSV_END;
	if (ok && count) {
		qsort(found, count, sizeof *found, by_list);
		p->mappings = arena_alloc(&p->arena, count * sizeof *found);
		memcpy(p->mappings, found, count * sizeof *found);
		p->mapping_count = count;
	}
done:
	free(found);
	csv_close(csv);
	return ok;
}

bool
profile_has_list(const struct profile *p, const char *list)
{
	for (size_t i = 0; i < p->mapping_count; i++)
		if (strcmp(p->mappings[i].list, list) == 0)
			return true;
	return false;
}

const struct mapping *
profile_map(const struct profile *p, const char *list, const char *folded, size_t *count)
{
	struct mapping key = { .list = list, .from = folded };
	size_t low = 0, high = p->mapping_count;

	*count = 0;
	while (low < high) {
		size_t mid = (low + high) / 2;

		if (by_list(&p->mappings[mid], &key) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	while (low + *count < p->mapping_count
	       && strcmp(p->mappings[low + *count].list, list) == 0
	       && strcmp(p->mappings[low + *count].from, folded) == 0)
		(*count)++;
	return *count ? &p->mappings[low] : NULL;
}

void
profile_extend(struct profile *p, const struct mapping *more, size_t count)
{
	struct mapping *all = arena_alloc(&p->arena, (p->mapping_count + count + 1) * sizeof *all);
	size_t n = p->mapping_count, known;

	if (n)
		memcpy(all, p->mappings, n * sizeof *all);
	for (size_t i = 0; i < count; i++) {
		if (profile_map(p, more[i].list, more[i].from, &known))
			continue;
		all[n] = (struct mapping){ .list = arena_strdup(&p->arena, more[i].list),
					   .from = arena_strdup(&p->arena, more[i].from),
					   .to = arena_strdup(&p->arena, more[i].to),
					   .ord = p->mapping_count + i };
		n++;
	}
	if (n)
		qsort(all, n, sizeof *all, by_list);
	p->mappings = all;
	p->mapping_count = n;
}

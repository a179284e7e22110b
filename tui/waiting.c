/* The incidents of which some pair waits for a verdict. */
#include "tui/waiting.h"

#include <stdlib.h>

#include "core/base/memory.h"
#include "core/dossier/proposal.h"
#include "tui/app.h"

struct reading {
	struct waiting *w;
	struct app *app;
};

static bool
keep_pair(void *ctx, const struct proposal_row *row, struct error *err)
{
	const struct reading *reading = ctx;
	struct waiting *w = reading->w;

	(void)err;
	for (int i = 0; i < 2; i++) {
		/* What is joined already stands as one in the list. */
		int64_t id = source_incident(reading->app->src, i ? row->proposal.b : row->proposal.a);

		w->ids = grow_array(w->ids, w->count, &w->cap, sizeof *w->ids);
		w->ids[w->count++] = id;
	}
	return true;
}

static int
by_number(const void *a, const void *b)
{
	const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

bool
waiting_read(struct waiting *w, struct app *app, struct error *err)
{
	struct reading reading = { w, app };
	uint64_t stamp;
	size_t kept = 0;

	if (w->is_read && w->is_checked)
		return true;
	if (!proposals_stamp(app->d, &stamp, err))
		return false;
	w->is_checked = true;
	if (w->is_read && w->stamp == stamp)
		return true;
	w->stamp = stamp;
	w->is_read = false;
	w->count = 0;
	if (!proposals_each(app->d, false, keep_pair, &reading, err)) {
		w->count = 0;
		return false;
	}
	if (w->count)
		qsort(w->ids, w->count, sizeof *w->ids, by_number);
	for (size_t i = 0; i < w->count; i++)
		if (i == 0 || w->ids[i] != w->ids[i - 1])
			w->ids[kept++] = w->ids[i];
	w->count = kept;
	w->is_read = true;
	return true;
}

void
waiting_changed(struct waiting *w, bool other_rows)
{
	w->is_checked = false;
	if (other_rows)
		w->is_read = false;
}

bool
waiting_has(const struct waiting *w, int64_t incident)
{
	return w->count && bsearch(&incident, w->ids, w->count, sizeof *w->ids, by_number);
}

void
waiting_release(struct waiting *w)
{
	free(w->ids);
	*w = (struct waiting){ 0 };
}

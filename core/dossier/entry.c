/* What an entry of the journal says to people. */
#include "core/dossier/entry.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/base/i18n.h"
#include "core/dossier/delta.h"
#include "core/dossier/dossier.h"
#include "core/dossier/stmt.h"

const char *
journal_kind_title(const char *kind)
{
	static const char *const kinds[][2] = {
		{ "new", N_("new dossier") }, { "import", N_("import") },   { "tag", N_("tags") },
		{ "undo", N_("undo") },	      { "redo", N_("redo") },	    { "purge", N_("purge") },
		{ "codes", N_("codes") },     { "pattern", N_("patterns") },
		{ "run", N_("patterns run") }, { "verdict", N_("verdict") }, { "edit", N_("edit") },
		{ "edition", N_("newer file") }, { "map", N_("meaning of values") },
		{ "suppress", N_("suppression") }, { "shapes", N_("boundaries") },
		{ "pair", N_("pair of incidents") }, { "response", N_("responses") },
	};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strcmp(kinds[i][0], kind) == 0)
			return gettext(kinds[i][1]);
	return kind;
}

void
journal_facts_text(const char *facts, struct buf *out)
{
	size_t start = out->len;

	for (const char *at = facts; *at;) {
		size_t len = strcspn(at, "\n");

		if (strncmp(at, "hash=", 5) != 0) {
			if (out->len > start)
				buf_puts(out, ", ");
			buf_add(out, at, len);
		}
		at += len + (at[len] == '\n');
	}
}

void
journal_time_text(int64_t ms, char *out, size_t size)
{
	time_t seconds = (time_t)(ms / 1000);
	struct tm tm;

	gmtime_r(&seconds, &tm);
	strftime(out, size, "%Y-%m-%dT%H:%M:%SZ", &tm);
}

static int
by_number(const void *a, const void *b)
{
	const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

/* The incident that a response is shown with; 0 when there is no such response now. */
static bool
incident_of(struct stmt *find, int64_t response, int64_t *out, struct error *err)
{
	enum stmt_result got;

	stmt_int(find, 1, response);
	got = stmt_step(find, err);
	*out = got == STMT_ROW ? stmt_col_int(find, 0) : 0;
	stmt_reset(find);
	return got != STMT_ERROR;
}

/* The incidents of a changed row: none, one, or two, those of a pair or of a link. */
static bool
incidents_of(const struct delta_change *c, struct stmt *find, int64_t *out, size_t *count, struct error *err)
{
	bool is_response = strcmp(c->table->name, "response") == 0;
	size_t n = 0;

	for (size_t i = 0; i < c->table->count && n < 2; i++) {
		const struct delta_value *v = c->op == 'I' ? &c->after[i] : &c->before[i];
		const struct delta_column *column = &c->table->columns[i];
		int64_t incident = v->type == DELTA_INT ? v->integer : 0;

		/* Of a response that is not new only what changed is noted, but its number is. */
		if ((is_response && strcmp(column->name, "id") == 0) || strcmp(column->name, "response") == 0) {
			if (!incident_of(find, incident, &incident, err))
				return false;
		} else if (!delta_is_incident(column)
			   && !(is_response && strcmp(column->name, "incident") == 0)) {
			continue;
		}
		if (incident > 0)
			out[n++] = incident;
	}
	*count += n;
	return true;
}

bool
journal_touched(struct dossier *d, int64_t seq, struct arena *arena, const int64_t **ids, size_t *count,
		struct error *err)
{
	struct stmt *s = stmt_new(d, "SELECT body FROM journal_body WHERE seq = :seq", err);
	struct stmt *find = stmt_new(d, "SELECT incident FROM response WHERE id = :id", err);
	enum stmt_result got = STMT_ERROR;
	struct delta delta = { 0 };
	int64_t *out = NULL;
	size_t n = 0;
	bool ok = s && find;

	*ids = NULL;
	*count = 0;
	if (ok) {
		stmt_int(s, 1, seq);
		got = stmt_step(s, err);
		ok = got != STMT_ERROR;
	}
	if (got == STMT_ROW) {
		size_t len;
		const void *body = stmt_col_blob(s, 0, &len);

		if ((ok = delta_parse(body, len, &delta, err))) {
			out = arena_alloc(arena, 2 * (delta.change_count + 1) * sizeof *out);
			for (size_t i = 0; ok && i < delta.change_count; i++)
				ok = incidents_of(&delta.changes[i], find, out + n, &n, err);
			qsort(out, n, sizeof *out, by_number);
			for (size_t i = 0; ok && i < n; i++)
				if (i == 0 || out[i] != out[i - 1])
					out[(*count)++] = out[i];
			*ids = out;
		}
		delta_release(&delta);
	}
	stmt_free(s);
	stmt_free(find);
	return ok;
}

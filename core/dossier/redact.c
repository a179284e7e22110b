/* What a purge takes out of the journal: the bodies of entries that hold rows about people of a dataset. */
#include <stdlib.h>
#include <string.h>

#include "core/base/memory.h"
#include "core/dossier/delta.h"
#include "core/dossier/journal.h"
#include "core/dossier/stmt.h"

/* The tables whose rows say something about people: the rows of an edition, of texts, of verdicts. */
static bool
tells_of_people(const char *table)
{
	static const char *const tables[] = { "incident_text", "verdict",      "pair_verdict",
					      "incident",      "act",	       "victimisation",
					      "involvement",   "response",     "response_link",
					      "response_fact", "ledger",       "unmatched",
					      "value_map" };

	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		if (strcmp(tables[i], table) == 0)
			return true;
	return false;
}

/* What says whose rows are: incidents and responses of a dataset. */
struct belonging {
	int64_t dataset;
	struct stmt *incident, *response, *profile;
	bool is_entered; /* the entry is one of responses that a person entered */
};

static bool
is_profile_of(const struct belonging *of, const struct delta_value *v, bool *is, struct error *err)
{
	enum stmt_result got;

	stmt_int(of->profile, 1, of->dataset);
	stmt_text_n(of->profile, 2, v->bytes, v->len);
	got = stmt_step(of->profile, err);
	*is = got == STMT_ROW;
	stmt_reset(of->profile);
	return got != STMT_ERROR;
}

/* Is the cell an incident or response that belongs to the dataset, its profile, or the dataset itself? */
static bool
is_of(const struct delta_table *table, size_t column, const struct delta_value *v,
      const struct belonging *of, bool *is, struct error *err)
{
	const char *name = table->columns[column].name;
	bool is_profile = strcmp(table->name, "value_map") == 0 && strcmp(name, "profile") == 0;
	bool is_response = strcmp(name, "response") == 0
			   || (strcmp(table->name, "response") == 0 && strcmp(name, "id") == 0);
	struct stmt *s = is_response ? of->response : of->incident;
	bool is_incident = delta_is_incident(&table->columns[column])
			   || strcmp(name, "incident") == 0
			   || (strcmp(table->name, "incident") == 0 && strcmp(name, "id") == 0);
	enum stmt_result got;

	if (is_profile && v->type == DELTA_TEXT)
		return is_profile_of(of, v, is, err);
	if (v->type != DELTA_INT)
		return true;
	if (!is_incident && !is_response) {
		*is = strcmp(name, "dataset") == 0 && v->integer == of->dataset;
		return true;
	}
	stmt_int(s, 1, v->integer);
	stmt_int(s, 2, of->dataset);
	if (is_response)
		stmt_int(s, 3, of->is_entered);
	got = stmt_step(s, err);
	*is = got == STMT_ROW;
	stmt_reset(s);
	return got != STMT_ERROR;
}

/* Does a body hold a row about people of the dataset? */
static bool
tells_of(const struct delta *delta, const struct belonging *of, bool *tells, struct error *err)
{
	*tells = false;
	for (size_t n = 0; n < delta->change_count && !*tells; n++) {
		const struct delta_change *ch = &delta->changes[n];
		const struct delta_value *keys = ch->op == 'I' ? ch->after : ch->before;

		if (!tells_of_people(ch->table->name))
			continue;
		for (size_t i = 0; i < ch->table->count && !*tells; i++)
			if (!is_of(ch->table, i, &keys[i], of, tells, err))
				return false;
	}
	return true;
}

bool
journal_redact(struct dossier *d, int64_t dataset, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT b.seq, b.body, coalesce(was.kind, j.kind) = 'response'"
				  " FROM journal_body b JOIN journal j USING (seq) LEFT JOIN journal was"
				  " ON was.seq = j.ref AND j.kind IN ('undo', 'redo') ORDER BY b.seq",
				  err);
	struct belonging of = {
		dataset,
		stmt_new(d, "SELECT 1 FROM incident WHERE id = :id AND dataset = :dataset", err),
		/* One that was taken back is of nobody any more: what it said may have been of this dataset. */
		stmt_new(d,
			 "SELECT 1 WHERE EXISTS (SELECT 1 FROM incident i WHERE i.id IN"
			 " (SELECT incident FROM response WHERE id = :id UNION ALL"
			 " SELECT incident FROM response_link WHERE response = :id) AND i.dataset = :dataset)"
			 " OR (:entered AND NOT EXISTS (SELECT 1 FROM response WHERE id = :id))",
			 err),
		stmt_new(d, "SELECT 1 FROM dataset WHERE id = :id AND profile = :profile", err),
		false,
	};
	struct stmt *drop = stmt_new(d, "DELETE FROM journal_body WHERE seq = :seq", err);
	enum stmt_result got = STMT_ERROR;
	int64_t *seqs = NULL;
	size_t count = 0, cap = 0;
	bool ok = s && of.incident && of.response && of.profile && drop;

	while (ok && (got = stmt_step(s, err)) == STMT_ROW) {
		struct delta delta = { 0 };
		bool tells = false;
		size_t len;
		const void *body = stmt_col_blob(s, 1, &len);

		of.is_entered = stmt_col_int(s, 2) != 0;
		/* A damaged body is for verify to report; nobody reads what it holds. */
		if (delta_parse(body, len, &delta, NULL))
			ok = tells_of(&delta, &of, &tells, err);
		delta_release(&delta);
		if (tells) {
			seqs = grow_array(seqs, count, &cap, sizeof *seqs);
			seqs[count++] = stmt_col_int(s, 0);
		}
	}
	ok = ok && got == STMT_DONE;
	for (size_t i = 0; ok && i < count; i++) {
		stmt_int(drop, 1, seqs[i]);
		ok = stmt_run(drop, err);
	}
	free(seqs);
	stmt_free(s);
	stmt_free(of.incident);
	stmt_free(of.response);
	stmt_free(of.profile);
	stmt_free(drop);
	return ok;
}

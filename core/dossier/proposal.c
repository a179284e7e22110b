/* Proposals of pairs. */
#include "core/dossier/proposal.h"

#include "core/base/buf.h"
#include "core/dossier/private.h"
#include "core/dossier/stmt.h"

static bool
put_all(struct dossier *d, const struct proposal *items, size_t count, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "INSERT INTO pair_proposal (a, b, weight, posterior, reasons)"
				  " VALUES (:a, :b, :weight, :posterior, :reasons)",
				  err);
	bool ok = s != NULL;

	for (size_t i = 0; ok && i < count; i++) {
		stmt_int(s, 1, items[i].a);
		stmt_int(s, 2, items[i].b);
		stmt_double(s, 3, items[i].weight);
		stmt_double(s, 4, items[i].posterior);
		stmt_text(s, 5, items[i].reasons);
		ok = stmt_run(s, err);
	}
	stmt_free(s);
	return ok;
}

static bool
put_search(struct dossier *d, const struct proposal_search *search, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "INSERT INTO pair_search (id, seq, query, facts)"
				  " VALUES (1, :seq, :query, :facts)",
				  err);
	bool ok = false;

	if (s) {
		stmt_int(s, 1, search->seq);
		stmt_text(s, 2, search->query);
		stmt_text(s, 3, search->facts);
		ok = stmt_run(s, err);
	}
	stmt_free(s);
	return ok;
}

bool
proposals_replace(struct dossier *d, const struct proposal *items, size_t count,
		  const struct proposal_search *search, struct error *err)
{
	bool ok;

	if (d->mode != DOSSIER_WRITE)
		return FAIL(err, ERR_LOCKED, N_("the dossier is open for reading only"));
	if (d->in_tx)
		return FAIL(err, ERR_INTERNAL, N_("a change has begun and not ended"));
	if (!dossier_exec(d, "BEGIN IMMEDIATE", err))
		return false;
	d->in_tx = true;
	ok = dossier_exec(d, "DELETE FROM pair_proposal; DELETE FROM pair_search", err)
	     && put_all(d, items, count, err) && put_search(d, search, err)
	     && dossier_exec(d, "COMMIT", err);
	if (!ok)
		dossier_exec(d, "ROLLBACK", NULL);
	d->in_tx = false;
	return ok;
}

bool
proposals_search(struct dossier *d, struct arena *arena, struct proposal_search *out,
		 struct error *err)
{
	struct stmt *s = stmt_new(d, "SELECT seq, query, facts FROM pair_search WHERE id = 1", err);
	enum stmt_result got = STMT_ERROR;

	*out = (struct proposal_search){ .query = "", .facts = "" };
	if (s && (got = stmt_step(s, err)) == STMT_ROW) {
		out->seq = stmt_col_int(s, 0);
		out->query = arena_strdup(arena, stmt_col_text(s, 1));
		out->facts = arena_strdup(arena, stmt_col_text(s, 2));
	}
	stmt_free(s);
	return got != STMT_ERROR;
}

bool
proposals_each(struct dossier *d, bool decided, proposal_fn *fn, void *ctx, struct error *err)
{
	struct stmt *s =
		stmt_new(d,
			 "SELECT p.a, p.b, p.weight, p.posterior, p.reasons, v.decision, v.note"
			 " FROM pair_proposal p"
			 " LEFT JOIN pair_verdict v ON v.a = p.a AND v.b = p.b"
			 " WHERE (:decided OR v.a IS NULL)"
			 " AND p.a IN (" PAIR_ACTIVE " AND i.id = p.a)"
			 " AND p.b IN (" PAIR_ACTIVE " AND i.id = p.b)"
			 " ORDER BY p.weight DESC, p.a, p.b",
			 err);
	enum stmt_result got = STMT_ERROR;
	bool ok = true;

	if (s)
		stmt_int(s, 1, decided);
	while (s && ok && (got = stmt_step(s, err)) == STMT_ROW) {
		struct proposal_row row = {
			.proposal = { stmt_col_int(s, 0), stmt_col_int(s, 1), stmt_col_double(s, 2),
				      stmt_col_double(s, 3), stmt_col_text(s, 4) },
			.decision = pair_decision_find(stmt_col_text(s, 5)),
			.note = stmt_col_text(s, 6),
		};

		ok = fn(ctx, &row, err);
	}
	stmt_free(s);
	return ok && got == STMT_DONE;
}

bool
proposals_stamp(struct dossier *d, uint64_t *out, struct error *err)
{
	/* Which pairs are decided, not how; the remainders keep the sums from overflowing. */
	struct stmt *s = stmt_new(
		d,
		"SELECT count(*), coalesce(sum(a % 1000003), 0), coalesce(sum(b % 1000033), 0)"
		" FROM pair_verdict",
		err);
	struct arena arena = { 0 };
	struct proposal_search search;
	struct buf text = { 0 };
	bool ok = s && stmt_step(s, err) == STMT_ROW && proposals_search(d, &arena, &search, err);

	if (ok) {
		buf_printf(&text, "%lld %lld %lld %lld %s %s", (long long)stmt_col_int(s, 0),
			   (long long)stmt_col_int(s, 1), (long long)stmt_col_int(s, 2),
			   (long long)search.seq, search.query, search.facts);
		*out = hash_bytes(text.data, text.len);
	}
	stmt_free(s);
	buf_release(&text);
	arena_release(&arena);
	return ok;
}

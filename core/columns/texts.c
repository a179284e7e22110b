/* Text terms of a query: over narratives folded in memory, or over texts as they come from the dossier. */
#include "core/columns/texts.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/base/parallel.h"
#include "core/columns/columns.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/dossier/stmt.h"
#include "core/text/corpus.h"
#include "core/text/multi.h"
#include "core/text/search.h"

#define FOLD_MAX ((size_t)1 << 30)
#define HEAD_TRIES 3

struct texts {
	struct text_limits limits;
	int64_t until; /* the deadline of the query that is being answered */
	/* The worker's alone while it runs; then the interface thread's. */
	struct corpus *corpus;
	struct dossier *reader;
	struct error failed;
	/* Shared. */
	atomic_int state;
	atomic_long done;
	atomic_bool stop;
	/* The interface thread's. */
	pthread_t thread;
	bool has_thread, has_rows;
	long total;
	int64_t *edited; /* incidents to fold anew once the worker is done */
	size_t edited_count, edited_cap;
	void (*wake)(void *ctx);
	void *wake_ctx;
	/* Terms of the queries that follow. */
	struct prepared {
		enum match_kind kind;
		char *value;
		struct matcher *matcher; /* whose words were looked for */
		uint64_t *among;
	} *prepared;
	size_t prepared_count, prepared_cap;
};

struct texts *
texts_new(void)
{
	struct texts *t = xcalloc(1, sizeof *t);

	t->limits = TEXT_LIMITS_DEFAULT;
	atomic_init(&t->state, FOLD_OFF);
	return t;
}

/* The worker has ended, or is waited for. */
static void
join(struct texts *t)
{
	if (t->has_thread)
		pthread_join(t->thread, NULL);
	t->has_thread = false;
}

/* Stops the worker and forgets what it did. */
static void
forget(struct texts *t)
{
	for (size_t i = 0; i < t->prepared_count; i++) {
		matcher_free(t->prepared[i].matcher);
		free(t->prepared[i].value);
		free(t->prepared[i].among);
	}
	free(t->prepared);
	t->prepared = NULL;
	t->prepared_count = t->prepared_cap = 0;
}

static void
stop(struct texts *t)
{
	forget(t);
	atomic_store(&t->stop, true);
	join(t);
	atomic_store(&t->stop, false);
	atomic_store(&t->state, FOLD_OFF);
	corpus_free(t->corpus);
	t->corpus = NULL;
}

void
texts_free(struct texts *t)
{
	if (!t)
		return;
	stop(t);
	free(t->edited);
	free(t);
}

void
source_set_text_limits(struct source *src, const struct text_limits *limits)
{
	src->texts->limits = *limits;
}

struct text_limits
source_text_limits(const struct source *src)
{
	return src->texts->limits;
}

void
texts_begin(struct source *src)
{
	src->texts->until = search_deadline(&src->texts->limits);
}

/* ---- folding in the background ------------------------------------------------------------ */

static enum fold_state
fold_all(struct texts *t)
{
	struct stmt *s = stmt_new(t->reader,
				  "SELECT incident, text FROM incident_text"
				  " WHERE field = 'narrative' ORDER BY incident",
				  &t->failed);
	enum stmt_result got = STMT_ERROR;
	enum fold_state state = FOLD_READY;
	long done = 0;

	while (s && (got = stmt_step(s, &t->failed)) == STMT_ROW) {
		const char *text = stmt_col_text(s, 1);

		if (!corpus_add(t->corpus, stmt_col_int(s, 0), text, strlen(text)))
			state = FOLD_OVER_BUDGET;
		if (state == FOLD_OVER_BUDGET
		    || atomic_load_explicit(&t->stop, memory_order_relaxed))
			break;
		atomic_store_explicit(&t->done, ++done, memory_order_relaxed);
	}
	stmt_free(s);
	return got == STMT_ERROR ? FOLD_FAILED : state;
}

static void *
fold_worker(void *ctx)
{
	struct texts *t = ctx;
	enum fold_state state = fold_all(t);

	/* Its snapshot would keep the writer from folding the log back into the file. */
	dossier_close(t->reader);
	t->reader = NULL;
	if (state != FOLD_READY) {
		corpus_free(t->corpus);
		t->corpus = NULL;
	}
	atomic_store_explicit(&t->state, (int)state, memory_order_release);
	if (t->wake && !atomic_load(&t->stop))
		t->wake(t->wake_ctx);
	return NULL;
}

static size_t
fold_budget(const struct texts *t)
{
	long pages = sysconf(_SC_PHYS_PAGES), page = sysconf(_SC_PAGESIZE);
	size_t quarter = pages > 0 && page > 0 ? (size_t)pages / 4 * (size_t)page : FOLD_MAX;

	if (t->limits.fold_bytes)
		return t->limits.fold_bytes;
	return quarter < FOLD_MAX ? quarter : FOLD_MAX;
}

/* A second connection whose snapshot has the same journal as the source; NULL with *err. */
static struct dossier *
open_reader(struct source *src, struct error *err)
{
	int64_t ours = 0, theirs = 0;

	/* A writer of another connection may have come between the two looks. */
	for (int i = 0; i < HEAD_TRIES; i++) {
		struct dossier *d = dossier_open(dossier_path(src->d), DOSSIER_READ, "", err);

		if (d && dossier_exec(d, "BEGIN", err) && journal_head(d, &theirs, err)
		    && journal_head(src->d, &ours, err) && ours == theirs)
			return d;
		dossier_close(d);
		if (!d || ours == theirs)
			return NULL;
	}
	FAIL(err, ERR_CONFLICT, N_("the dossier has changed since it was opened"));
	return NULL;
}

bool
source_fold_start(struct source *src, void (*wake)(void *ctx), void *ctx, struct error *err)
{
	struct texts *t = src->texts;
	enum fold_state state = source_fold_state(src, NULL, NULL);

	if (state != FOLD_OFF && state != FOLD_FAILED)
		return true;
	join(t);
	if (!(t->reader = open_reader(src, err)))
		return false;
	t->corpus = corpus_new(fold_budget(t));
	t->failed = (struct error){ 0 };
	t->wake = wake;
	t->wake_ctx = ctx;
	t->total = (long)src->rows;
	t->has_rows = false;
	t->edited_count = 0;
	atomic_store(&t->done, 0);
	atomic_store(&t->state, FOLD_RUNNING);
	if (parallel_thread(&t->thread, fold_worker, t)) {
		t->has_thread = true;
		return true;
	}
	atomic_store(&t->state, FOLD_OFF);
	corpus_free(t->corpus);
	dossier_close(t->reader);
	t->corpus = NULL;
	t->reader = NULL;
	return FAIL(err, ERR_INTERNAL, N_("no thread can be started"));
}

void
texts_changed(struct source *src)
{
	struct texts *t = src->texts;

	if (source_fold_state(src, NULL, NULL) == FOLD_OFF)
		return;
	stop(t);
	/* Where that fails, queries read the dossier. */
	source_fold_start(src, t->wake, t->wake_ctx, NULL);
}

enum fold_state
source_fold_state(const struct source *src, long *done, long *total)
{
	struct texts *t = src->texts;
	enum fold_state state = (enum fold_state)atomic_load_explicit(&t->state,
								      memory_order_acquire);
	long folded = atomic_load_explicit(&t->done, memory_order_relaxed);

	if (done)
		*done = folded;
	if (total)
		*total = state == FOLD_READY || t->total < folded ? folded : t->total;
	return state;
}

bool
source_fold_wait(struct source *src, struct error *err)
{
	struct texts *t = src->texts;

	join(t);
	if (source_fold_state(src, NULL, NULL) != FOLD_FAILED)
		return true;
	if (err)
		*err = t->failed;
	return false;
}

/* Puts the texts of the edited incidents in place of those that were folded. */
static bool
fold_edited(struct source *src, struct error *err)
{
	struct texts *t = src->texts;
	struct stmt *s = NULL;
	bool ok = true;

	if (t->edited_count
	    && !(s = stmt_new(src->d,
			      "SELECT text FROM incident_text"
			      " WHERE incident = :id AND field = 'narrative'",
			      err)))
		return false;
	for (size_t i = 0; ok && i < t->edited_count; i++) {
		enum stmt_result got;

		corpus_drop(t->corpus, t->edited[i]);
		stmt_int(s, 1, t->edited[i]);
		while ((got = stmt_step(s, err)) == STMT_ROW) {
			const char *text = stmt_col_text(s, 0);

			if (!corpus_add(t->corpus, t->edited[i], text, strlen(text))) {
				atomic_store(&t->state, FOLD_OVER_BUDGET);
				stmt_free(s);
				corpus_free(t->corpus);
				t->corpus = NULL;
				return true;
			}
		}
		ok = got == STMT_DONE;
	}
	stmt_free(s);
	if (!ok)
		return false;
	t->has_rows &= t->edited_count == 0;
	t->edited_count = 0;
	return true;
}

/* *corpus: the folded narratives, up to date and with their rows; NULL when they are not there. */
static bool
folded_narratives(struct source *src, struct corpus **corpus, struct error *err)
{
	struct texts *t = src->texts;

	*corpus = NULL;
	if (source_fold_state(src, NULL, NULL) != FOLD_READY)
		return true;
	join(t);
	if (!fold_edited(src, err))
		return false;
	if (t->corpus && !t->has_rows)
		corpus_set_rows(t->corpus, src->ids, src->rows);
	t->has_rows = true;
	*corpus = t->corpus;
	return true;
}

bool
source_fold_again(struct source *src, const int64_t *ids, size_t count, struct error *err)
{
	struct texts *t = src->texts;
	enum fold_state state = source_fold_state(src, NULL, NULL);
	struct corpus *corpus;

	forget(t);
	if (state != FOLD_RUNNING && state != FOLD_READY)
		return true;
	for (size_t i = 0; i < count; i++) {
		t->edited = grow_array(t->edited, t->edited_count, &t->edited_cap, sizeof *t->edited);
		t->edited[t->edited_count++] = ids[i];
	}
	return folded_narratives(src, &corpus, err);
}

/* ---- terms -------------------------------------------------------------------------------- */

/*
 * The texts of a field, as (incident, text) in order of incident; of empty ones nothing. Asked of the
 * incidents from :first to :last, so that to ask one does not read all.
 */
static const char *
text_sql(enum field_id field)
{
	switch (field) {
	case F_CODE:
		return "SELECT id, own_code FROM incident WHERE own_code <> ''"
		       " AND id BETWEEN :first AND :last ORDER BY id";
	case F_LOCATION:
		return "SELECT id, location FROM incident WHERE location <> ''"
		       " AND id BETWEEN :first AND :last ORDER BY id";
	case F_PERSON:
		return "SELECT DISTINCT v.incident, p.name, p.id FROM victimisation v"
		       " JOIN person p ON p.id = v.person WHERE p.name <> ''"
		       " AND v.incident BETWEEN :first AND :last"
		       " ORDER BY v.incident, p.id";
	case F_ORGANISATION:
		return "SELECT DISTINCT v.incident, p.organisation, p.id FROM victimisation v"
		       " JOIN person p ON p.id = v.person WHERE p.organisation <> ''"
		       " AND v.incident BETWEEN :first AND :last"
		       " ORDER BY v.incident, p.id";
	default:
		return "SELECT incident, text FROM incident_text WHERE field = 'narrative'"
		       " AND incident BETWEEN :first AND :last ORDER BY incident";
	}
}

/* Reads every text of the field that has a row; without a stream it only says which have one. */
static bool
read_texts(struct source *src, enum field_id field, struct stream *st, uint64_t *has,
	   struct error *err)
{
	struct stmt *s = stmt_new(src->d, text_sql(field), err);
	enum stmt_result got = STMT_ERROR;
	size_t row = 0;

	if (s) {
		stmt_int(s, 1, src->rows ? src->ids[0] : 1);
		stmt_int(s, 2, src->rows ? src->ids[src->rows - 1] : 0);
	}
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		int64_t id = stmt_col_int(s, 0);
		const char *text;

		while (row < src->rows && src->ids[row] < id)
			row++;
		if (row == src->rows || src->ids[row] != id)
			continue;
		if (!st) {
			has[row / 64] |= UINT64_C(1) << (row % 64);
			continue;
		}
		text = stmt_col_text(s, 1);
		/* Stopped: whoever ends the search says so. */
		if (!stream_put(st, row, text, strlen(text))) {
			got = STMT_DONE;
			break;
		}
	}
	stmt_free(s);
	return got == STMT_DONE;
}

static enum match_kind
kind_of(const struct query_node *n)
{
	return n->is_regex ? MATCH_REGEX : n->op == OP_IS ? MATCH_WHOLE : MATCH_PART;
}

/* The texts that can match a term, by their order in the corpus; NULL: nobody prepared it. */
static const uint64_t *
prepared_for(const struct texts *t, const struct query_node *n)
{
	if (n->field != F_NARRATIVE)
		return NULL;
	for (size_t i = 0; i < t->prepared_count; i++)
		if (t->prepared[i].kind == kind_of(n) && strcmp(t->prepared[i].value, n->value) == 0)
			return t->prepared[i].among;
	return NULL;
}

static void
prepare_terms(struct texts *t, const struct query_node *n)
{
	struct matcher *m;

	for (const struct query_node *c = n->first; c; c = c->next)
		prepare_terms(t, c);
	if (n->kind != NODE_TERM || n->field != F_NARRATIVE || n->op == OP_MISSING || prepared_for(t, n)
	    || !(m = matcher_new(kind_of(n), n->value, NULL)))
		return;
	if (!multi_takes(matcher_needs(m))) {
		matcher_free(m);
		return;
	}
	t->prepared = grow_array(t->prepared, t->prepared_count, &t->prepared_cap, sizeof *t->prepared);
	t->prepared[t->prepared_count++] =
		(struct prepared){ kind_of(n), xstrdup(n->value), m,
				   xcalloc(corpus_filter_bits(t->corpus) / 64 + 1, sizeof(uint64_t)) };
}

bool
source_texts_prepare(struct source *src, const struct query *const *queries, size_t count,
		     struct progress *progress, struct error *err)
{
	struct texts *t = src->texts;
	const struct literals **groups;
	struct corpus *corpus;
	uint64_t **bits;
	bool ok;

	forget(t);
	if (!folded_narratives(src, &corpus, NULL) || !corpus)
		return true;
	for (size_t i = 0; i < count; i++)
		prepare_terms(t, queries[i]->root);
	groups = xcalloc(t->prepared_count + 1, sizeof *groups);
	bits = xcalloc(t->prepared_count + 1, sizeof *bits);
	for (size_t i = 0; i < t->prepared_count; i++) {
		groups[i] = matcher_needs(t->prepared[i].matcher);
		bits[i] = t->prepared[i].among;
	}
	ok = corpus_filter(corpus, groups, t->prepared_count, bits, progress);
	free(groups);
	free(bits);
	if (ok)
		return true;
	forget(t);
	return FAIL(err, ERR_CANCELLED, N_("the search was stopped"));
}

void
source_texts_forget(struct source *src)
{
	forget(src->texts);
}

/* The term by its pattern. Bits that are both in yes and in maybe are yes. */
static bool
match_pattern(struct source *src, const struct query_node *n, uint64_t *yes, uint64_t *maybe,
	      struct error *err)
{
	struct matcher *m = matcher_new(kind_of(n), n->value, err);
	struct corpus *corpus = NULL;
	struct stream *st;
	struct search search;
	bool ok = false;

	if (!m || (n->field == F_NARRATIVE && !folded_narratives(src, &corpus, err)))
		goto done;
	search_start(&search, m, &src->texts->limits, src->texts->until, yes, maybe);
	if (corpus) {
		corpus_search_among(corpus, &search, prepared_for(src->texts, n));
		ok = true;
	} else {
		st = stream_new(&search);
		ok = read_texts(src, n->field, st, NULL, err);
		stream_free(st);
	}
	ok = ok && search_end(&search, err);
done:
	matcher_free(m);
	return ok;
}

bool
texts_match(struct source *src, const struct query_node *n, uint64_t **yes, uint64_t **maybe,
	    struct error *err)
{
	size_t words = (src->rows + 63) / 64;
	uint64_t any = 0;
	bool ok;

	*yes = xcalloc(words + 1, sizeof **yes);
	*maybe = xcalloc(words + 1, sizeof **maybe);
	/* no:text is what has none. */
	if (n->op == OP_MISSING)
		ok = read_texts(src, n->field, NULL, *yes, err);
	else
		ok = match_pattern(src, n, *yes, *maybe, err);
	for (size_t i = 0; i < words; i++) {
		if (n->op == OP_MISSING)
			(*yes)[i] = ~(*yes)[i];
		any |= (*maybe)[i] &= ~(*yes)[i];
	}
	if (src->rows % 64)
		(*yes)[words - 1] &= (UINT64_C(1) << (src->rows % 64)) - 1;
	if (!ok || !any) {
		free(*maybe);
		*maybe = NULL;
	}
	if (!ok) {
		free(*yes);
		*yes = NULL;
	}
	return ok;
}

/* ---- places in one text ------------------------------------------------------------------- */

struct spans {
	const char *text;
	size_t len, max;
	struct text_span *all;
	size_t count, cap;
	int term;
};

static void
add_spans(struct spans *sp, const struct query_node *n)
{
	struct matcher *m = matcher_new(kind_of(n), n->value, NULL);
	struct span *found = xcalloc(sp->max, sizeof *found);
	size_t count = m ? matcher_spans(m, sp->text, sp->len, found, sp->max) : 0;

	for (size_t i = 0; i < count; i++) {
		sp->all = grow_array(sp->all, sp->count, &sp->cap, sizeof *sp->all);
		sp->all[sp->count++] = (struct text_span){ found[i].start, found[i].len, sp->term };
	}
	sp->term++;
	free(found);
	matcher_free(m);
}

static void
walk(struct spans *sp, const struct query_node *n, bool is_positive)
{
	if (n->kind == NODE_TERM && n->field == F_NARRATIVE && n->op != OP_MISSING && is_positive)
		add_spans(sp, n);
	for (const struct query_node *c = n->first; c; c = c->next)
		walk(sp, c, n->kind == NODE_NOT ? !is_positive : is_positive);
}

static int
by_start(const void *a, const void *b)
{
	const struct text_span *x = a, *y = b;

	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	return x->term - y->term;
}

size_t
query_spans(const struct query *q, const char *text, size_t len, struct text_span *out, size_t max)
{
	struct spans sp = { .text = text, .len = len, .max = max };
	size_t count;

	walk(&sp, q->root, true);
	if (sp.count)
		qsort(sp.all, sp.count, sizeof *sp.all, by_start);
	count = sp.count < max ? sp.count : max;
	if (count)
		memcpy(out, sp.all, count * sizeof *out);
	free(sp.all);
	return count;
}

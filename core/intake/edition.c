/* A newer file of a dataset that is there is taken in. */
#include "core/intake/edition.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/dossier/dossier.h"
#include "core/intake/editions.h"
#include "core/intake/importer.h"

/* The number that incidents get which came with an edition that was taken back: it is never reached. */
#define EDITION_NEVER "2147483647"

/* Rows that are made anew between two looks at what was changed; core/dossier/journal.h, tx_flush. */
#define CHANGED_AT_ONCE 128

/* Datasets that a file is compared with when nobody says what it is, the latest first. */
#define GUESSES_MAX 4

/* ---- finding it ------------------------------------------------------------------------- */

static bool
check_hash(struct importer *im, const char *name, struct error *err)
{
	struct stmt *s = stmt_new(im->d,
				  "SELECT number FROM edition WHERE dataset = :id AND file_hash = :hash",
				  err);
	enum stmt_result got = STMT_ERROR;
	long number = 0;

	if (s) {
		stmt_int(s, 1, im->dataset);
		stmt_blob(s, 2, table_info(im->table)->hash, TABLE_HASH_LEN);
		if ((got = stmt_step(s, err)) == STMT_ROW)
			number = (long)stmt_col_int(s, 0);
	}
	stmt_free(s);
	if (number) {
		FAIL(err, ERR_CONFLICT, N_("this is the same file that \"%s\" took in as edition %ld"),
		     name, number);
		return error_hint(err, N_("nothing is to be done"));
	}
	return got == STMT_DONE;
}

bool
edition_find(struct importer *im, struct error *err)
{
	const char *name = im->request->edition_of;
	struct stmt *s = NULL;
	bool ok = false;

	if (im->request->name || im->request->again) {
		FAIL(err, ERR_USAGE, N_("a newer edition keeps the name of its dataset"));
		return error_hint(err, N_("leave --name and --again out"));
	}
	s = stmt_new(im->d,
		     "SELECT id, profile_text, map_text FROM dataset WHERE name = :name"
		     " AND state = 'active' AND kind = 'incidents'",
		     err);
	if (!s)
		return false;
	stmt_text(s, 1, name);
	if (stmt_step(s, err) != STMT_ROW) {
		FAIL(err, ERR_USAGE, N_("there is no dataset \"%s\" that is counted"), name);
		error_hint(err, N_("atalaya editions DOSSIER lists them"));
	} else {
		im->dataset = stmt_col_int(s, 0);
		im->name = xstrdup(name);
		if (im->p && im->p->is_statistics) {
			FAIL(err, ERR_USAGE, N_("profile %s makes official counts, \"%s\" holds incidents"),
			     im->p->name, name);
			goto done;
		}
		ok = im->p
		     || (im->p = profile_stored(stmt_col_text(s, 1), stmt_col_text(s, 2), err)) != NULL;
	}
done:
	stmt_free(s);
	return ok;
}

/* The outcomes of a newer file were known later, or what it says would be put into the past. */
static bool
check_status(struct importer *im, const struct edition_base *base, struct error *err)
{
	if (im->p->event_count == 0 || !base->has_outcomes || im->status.last > base->status_last
	    || (im->request->status_as_of && im->status.last == base->status_last))
		return true;
	FAIL(err, ERR_USAGE, im->request->status_as_of
				     ? N_("the outcomes in \"%s\" are older than those of \"%s\"")
				     : N_("nothing says when the outcomes in \"%s\" were last known, later"
					  " than those of \"%s\""),
	     im->request->path, base->name);
	return error_hint(err, N_("say when they were last known: --status-as-of DATE"));
}

/* ---- comparing -------------------------------------------------------------------------- */

static bool
collect(struct importer *im, const struct batch *b, void *ctx, struct error *err)
{
	(void)err;
	comparison_add(ctx, b->keys, b->key_count);
	if (im->is_edition)
		count_batch(im, b);
	return true;
}

/* Reads the file once, stores nothing, and says which row is which. */
static bool
compare(struct importer *im, const struct edition_base *base, struct comparison *c, struct error *err)
{
	const struct rows_pass pass = { .plan = &c->plans[1], .take = collect, .ctx = c };
	bool ok = comparison_start(im->d, base, im->p, table_header(im->table), im->year_max,
				   im->year_last, c, err);

	im->pass = &pass;
	ok = ok && store_rows(im, err);
	im->pass = NULL;
	if (ok && c->count == 0) {
		FAIL(err, ERR_FORMAT, N_("\"%s\" holds nothing but a header"), im->request->path);
		return error_at(err, file_name(im->request->path), 1, 0);
	}
	if (ok)
		comparison_decide(c);
	return ok;
}

/* Reads the file once more; it must be the same. */
static bool
read_again(struct importer *im, const struct rows_pass *pass, struct error *err)
{
	unsigned char hash[TABLE_HASH_LEN];
	bool ok;

	memcpy(hash, table_info(im->table)->hash, sizeof hash);
	if (!reopen_table(im, err))
		return false;
	if (memcmp(hash, table_info(im->table)->hash, sizeof hash) != 0)
		return FAIL(err, ERR_IO, N_("\"%s\" changed while it was read"), im->request->path);
	im->pass = pass;
	ok = store_rows(im, err);
	im->pass = NULL;
	return ok;
}

/* ---- the dataset's row ------------------------------------------------------------------ */

/* What an edition that was taken back has left behind must not come up again under this number. */
static bool
put_leftovers_away(struct importer *im, struct tx *tx, const struct edition_base *base, struct error *err)
{
	static const char *const sql[] = {
		"UPDATE incident SET edition = " EDITION_NEVER " WHERE dataset = ?1 AND edition > ?2",
		"DELETE FROM refused_row WHERE dataset = ?1 AND edition > ?2",
	};
	bool ok = true;

	tx_record(tx, false);
	for (size_t i = 0; ok && i < sizeof sql / sizeof *sql; i++) {
		struct stmt *s = stmt_new(im->d, sql[i], err);

		if ((ok = s != NULL)) {
			stmt_int(s, 1, im->dataset);
			stmt_int(s, 2, base->edition);
			ok = stmt_run(s, err);
		}
		stmt_free(s);
	}
	tx_record(tx, true);
	return ok;
}

static bool
update_dataset(struct importer *im, const struct edition_base *base, struct error *err)
{
	const struct table_info *info = table_info(im->table);
	struct stmt *s = stmt_new(
		im->d,
		"UPDATE dataset SET file_name = :file, file_size = :size, file_hash = :hash,"
		" profile = :profile, profile_version = :version, profile_text = :text, map_text = :map,"
		" has_outcomes = :outcomes, status_first = :first, status_last = :last,"
		" status_precision = :precision, encoding = :encoding, delimiter = :delimiter,"
		" format = :format, sheet = :sheet, edition = :edition WHERE id = :id",
		err);
	bool ok = false;

	if (s) {
		stmt_text(s, 1, file_name(im->request->path));
		stmt_int(s, 2, info->size);
		stmt_blob(s, 3, info->hash, TABLE_HASH_LEN);
		stmt_text(s, 4, im->p->name);
		stmt_text(s, 5, im->p->version);
		stmt_text(s, 6, im->p->text);
		stmt_text(s, 7, im->p->map_text);
		stmt_int(s, 8, profile_outcomes(im->p));
		stmt_int(s, 9, im->status.first);
		stmt_int(s, 10, im->status.last);
		stmt_text(s, 11, date_precision_name(im->status.precision));
		stmt_text(s, 12, info->encoding);
		stmt_text_n(s, 13, &info->delimiter, info->delimiter ? 1 : 0);
		stmt_text(s, 14, table_format_name(info->format));
		stmt_text(s, 15, info->sheet);
		stmt_int(s, 16, base->edition + 1);
		stmt_int(s, 17, im->dataset);
		ok = stmt_run(s, err);
	}
	stmt_free(s);
	im->report->edition = base->edition + 1;
	im->report->has_other_profile = strcmp(base->profile_text, im->p->text) != 0
					|| strcmp(base->map_text, im->p->map_text) != 0;
	return ok;
}

/* Columns that are new stand behind those that there are; what may be published is as the profile says. */
static bool
update_columns(struct importer *im, const struct comparison *c, struct error *err)
{
	struct stmt *s = stmt_new(im->d,
				  "INSERT INTO dataset_column (dataset, ord, name, is_publishable)"
				  " VALUES (:dataset, :ord, :name, :open) ON CONFLICT DO UPDATE SET"
				  " is_publishable = excluded.is_publishable"
				  " WHERE is_publishable <> excluded.is_publishable",
				  err);
	bool ok = s != NULL;

	for (size_t i = 0; ok && i < c->order_count; i++) {
		if (c->order[i] < 0)
			continue;
		stmt_int(s, 1, im->dataset);
		stmt_int(s, 2, (int64_t)i);
		stmt_text(s, 3, i < c->base->header.count ? c->base->header.cells[i].text
							  : c->header.cells[c->order[i]].text);
		stmt_int(s, 4, column_is_publishable(im, (size_t)c->order[i]));
		ok = stmt_run(s, err);
	}
	stmt_free(s);
	return ok;
}

static bool
next_numbers(struct importer *im, struct error *err)
{
	struct stmt *s = stmt_new(im->d,
				  "SELECT (SELECT coalesce(max(first_row + rows), 1) FROM record_block"
				  " WHERE dataset = :id), (SELECT coalesce(max(ord), 0) + 1 FROM refused_row"
				  " WHERE dataset = :id)",
				  err);
	bool ok = false;

	if (s) {
		stmt_int(s, 1, im->dataset);
		ok = stmt_step(s, err) == STMT_ROW;
		im->row_next = stmt_col_int(s, 0);
		im->refused_next = stmt_col_int(s, 1);
	}
	stmt_free(s);
	return ok;
}

/* ---- rows ------------------------------------------------------------------------------- */

static bool
store_new(struct importer *im, const struct batch *b, void *ctx, struct error *err)
{
	(void)ctx;
	return store_batch(im, b, err);
}

struct changing {
	struct comparison *c;
	struct edition_set *set;
	struct move *move;
	struct stmt *texts; /* the narratives of an incident */
	size_t at;	    /* record of the file */
};

/* The fingerprint of the narratives that an incident has, 0 when it has none. */
static bool
current_narrative(struct changing *ch, int64_t incident, uint64_t *out, struct error *err)
{
	enum stmt_result got;

	*out = 0;
	stmt_int(ch->texts, 1, incident);
	while ((got = stmt_step(ch->texts, err)) == STMT_ROW) {
		const char *lang = stmt_col_text(ch->texts, 0), *text = stmt_col_text(ch->texts, 1);

		*out += narrative_print(ch->c, lang, strlen(lang), text, strlen(text));
	}
	return got == STMT_DONE;
}

/* One changed row: what it makes is there as an incident of its own and goes to the one that it is. */
static bool
change(struct importer *im, struct changing *ch, int64_t from, int64_t row, struct error *err)
{
	struct old_row *old = &ch->c->old[ch->c->partners[ch->at]];
	struct edition_set *set = ch->set;
	uint64_t mine, theirs;
	bool takes;

	if (!current_narrative(ch, old->incident, &mine, err)
	    || !current_narrative(ch, from, &theirs, err))
		return false;
	/* Where nobody edited it the file's is taken; where somebody did, theirs stays. */
	takes = mine == old->text && theirs != mine;
	set->pairs = grow_array(set->pairs, set->pair_count, &set->pair_cap, sizeof *set->pairs);
	set->pairs[set->pair_count] = (struct edition_pair){
		.incident = old->incident,
		.before = old->row,
		.after = row,
		.is_kept = mine != old->text && theirs != old->text && theirs != mine,
	};
	im->report->conflicts += set->pairs[set->pair_count++].is_kept;
	return move_incident(ch->move, from, old->incident, true, takes, err);
}

static bool
store_changed(struct importer *im, const struct batch *b, void *ctx, struct error *err)
{
	struct changing *ch = ctx;
	int64_t from = im->incident.next + im->incident.used * ID_STEP, row = im->row_next;

	if (!store_batch(im, b, err))
		return false;
	for (long i = 0; i < b->taken; i++) {
		while (ch->at < ch->c->count && ch->c->fates[ch->at] != FATE_CHANGED)
			ch->at++;
		if (ch->at == ch->c->count)
			return FAIL(err, ERR_IO, N_("\"%s\" changed while it was read"),
				    im->request->path);
		if (!change(im, ch, from + i * ID_STEP, row + i, err))
			return false;
		ch->at++;
	}
	return tx_flush(im->tx, err);
}

static bool
store_changes(struct importer *im, struct comparison *c, struct edition_set *set, struct error *err)
{
	struct changing ch = { .c = c, .set = set };
	const struct rows_pass pass = { .fates = c->fates, .count = c->count,
					.wanted = 1u << FATE_CHANGED, .order = c->order,
					.order_count = c->order_count, .take = store_changed, .ctx = &ch,
					.rows = CHANGED_AT_ONCE };
	bool ok = true;

	if (!memchr(c->fates, FATE_CHANGED, c->count))
		return true;
	ch.move = move_new(im->d, err);
	ch.texts = stmt_new(im->d,
			    "SELECT lang, text FROM incident_text WHERE incident = :incident"
			    " AND field = 'narrative'",
			    err);
	ok = ch.move && ch.texts && read_again(im, &pass, err);
	move_free(ch.move);
	stmt_free(ch.texts);
	return ok;
}

/* Incidents that the file has no longer, and those that it has again. */
static bool
mark_gone(struct importer *im, const struct comparison *c, struct edition_set *set, struct error *err)
{
	struct stmt *gone = stmt_new(im->d,
				     "INSERT INTO incident_gone (incident, edition) VALUES (:id, :edition)",
				     err);
	struct stmt *back = stmt_new(im->d, "DELETE FROM incident_gone WHERE incident = :id", err);
	bool ok = gone && back;

	for (size_t i = 0; ok && i < c->old_count; i++) {
		const struct old_row *old = &c->old[i];
		bool is_there = old->partner != NO_PARTNER;

		if (is_there == !old->is_gone)
			continue;
		stmt_int(is_there ? back : gone, 1, old->incident);
		if (is_there) {
			set->back = grow_array(set->back, set->back_count, &set->back_cap,
					       sizeof *set->back);
			set->back[set->back_count++] = old->incident;
			ok = stmt_run(back, err);
		} else {
			set->gone = grow_array(set->gone, set->gone_count, &set->gone_cap,
					       sizeof *set->gone);
			set->gone[set->gone_count++] = old->incident;
			stmt_int(gone, 2, im->report->edition);
			ok = stmt_run(gone, err);
		}
		if (ok && (set->gone_count + set->back_count) % TX_STRETCH == 0)
			ok = tx_flush(im->tx, err);
	}
	stmt_free(gone);
	stmt_free(back);
	return ok;
}

/* ---- the report ------------------------------------------------------------------------- */

static void
report(struct importer *im, const struct comparison *c, struct edition_set *set)
{
	struct import_report *out = im->report;
	int *skipped = arena_alloc(&out->arena, (c->order_count + 1) * sizeof *skipped);
	const size_t old = c->base->header.count;

	out->added = c->added;
	out->changed = c->changed;
	out->gone = c->gone;
	out->same = c->same;
	out->back = c->back;
	out->columns_lost = arena_alloc(&out->arena, (old + 1) * sizeof *out->columns_lost);
	out->columns_new = arena_alloc(&out->arena, (c->order_count + 1) * sizeof *out->columns_new);
	for (size_t i = 0; i < c->order_count; i++) {
		if (i < old && c->order[i] >= 0)
			continue;
		skipped[set->skipped_count++] = (int)i;
		if (i < old)
			out->columns_lost[out->columns_lost_count++] =
				arena_strdup(&out->arena, c->base->header.cells[i].text);
		else
			out->columns_new[out->columns_new_count++] =
				arena_strdup(&out->arena, c->header.cells[c->order[i]].text);
	}
	set->skipped = skipped;
}

static void
write_facts(struct importer *im, const struct edition_set *set, struct buf *facts)
{
	const struct import_report *out = im->report;
	char first[64], last[64];

	buf_printf(facts,
		   "dataset=%s\nedition=%ld\nread=%ld\ntaken=%ld\nrefused=%ld\nadded=%ld\nchanged=%ld\n"
		   "gone=%ld\nsame=%ld\n",
		   im->name, out->edition, out->read, out->taken, out->refused, out->added, out->changed,
		   out->gone, out->same);
	if (out->back)
		buf_printf(facts, "back=%ld\n", out->back);
	if (out->conflicts)
		buf_printf(facts, "kept=%ld\n", out->conflicts);
	if (set->new_count) {
		dossier_id_text(im->d, "INC", set->first_new, first, sizeof first);
		dossier_id_text(im->d, "INC", set->first_new + (set->new_count - 1) * ID_STEP, last,
				sizeof last);
		buf_printf(facts, "new=%s..%s\n", first, last);
	}
	for (size_t i = 0; i < set->skipped_count; i++)
		buf_printf(facts, "%s%d%s", i ? "," : "columns=", set->skipped[i],
			   i + 1 == set->skipped_count ? "\n" : "");
}

/* ---- the whole -------------------------------------------------------------------------- */

static bool
replace_unmatched(struct importer *im, struct error *err)
{
	struct stmt *s = stmt_new(im->d, "DELETE FROM unmatched WHERE dataset = :id", err);
	bool ok = s != NULL;

	if (ok) {
		stmt_int(s, 1, im->dataset);
		ok = stmt_run(s, err);
	}
	stmt_free(s);
	list_unmatched(im);
	return ok;
}

static bool
take(struct importer *im, struct tx *tx, const struct edition_base *base, struct comparison *c,
     struct edition_set *set, struct error *err)
{
	const struct rows_pass new = { .fates = c->fates, .count = c->count,
				       .wanted = 1u << FATE_NEW | 1u << FATE_REFUSED, .order = c->order,
				       .order_count = c->order_count, .take = store_new };
	bool has_new = memchr(c->fates, FATE_NEW, c->count) || memchr(c->fates, FATE_REFUSED, c->count);
	bool ok;

	if (!put_leftovers_away(im, tx, base, err) || !update_dataset(im, base, err)
	    || !update_columns(im, c, err) || !next_numbers(im, err))
		return false;
	/* New incidents come in bulk: whether they are counted follows from the dataset's row. */
	set->first_new = im->incident.next;
	tx_record(tx, false);
	ok = !has_new || read_again(im, &new, err);
	tx_record(tx, true);
	set->new_count = im->incident.used;
	report(im, c, set);
	return ok && store_changes(im, c, set, err) && mark_gone(im, c, set, err)
	       && replace_unmatched(im, err) && finish_dataset(im, err);
}

bool
edition_take(struct importer *im, struct tx *tx, struct buf *facts, struct error *err)
{
	struct edition_base base = { 0 };
	struct comparison c = { 0 };
	struct edition_set set = { 0 };
	bool ok = check_hash(im, im->name, err) && edition_base_load(im->d, im->dataset, &base, err)
		  && check_status(im, &base, err) && compare(im, &base, &c, err)
		  && take(im, tx, &base, &c, &set, err);

	if (ok) {
		write_facts(im, &set, facts);
		if (im->request->dry_run && im->request->change)
			ok = edition_describe(im->d, &base, &set, im->request->change,
					      im->request->change_ctx, err);
	}
	edition_set_release(&set);
	comparison_release(&c);
	edition_base_release(&base);
	return ok;
}

/* ---- guessing --------------------------------------------------------------------------- */

/* How many rows of the file are rows of the dataset, of how many that the smaller one has. */
static bool
count_shared(struct importer *im, int64_t dataset, long *shared, long *of, struct arena *arena,
	     const char **name, struct error *err)
{
	struct edition_base base = { 0 };
	struct comparison c = { 0 };
	long old = 0, new;
	bool ok = true;

	*shared = *of = 0;
	/* A dataset with other columns is another register. */
	if (edition_base_load(im->d, dataset, &base, NULL)
	    && comparison_start(im->d, &base, im->p, table_header(im->table), im->year_max,
				im->year_last, &c, NULL)) {
		comparison_release(&c);
		ok = compare(im, &base, &c, err) && reopen_table(im, err);
		for (size_t i = 0; i < c.old_count; i++)
			old += !c.old[i].is_gone;
		*shared = c.same + c.changed;
		new = c.same + c.changed + c.added;
		*of = old < new ? old : new;
		*name = arena_strdup(arena, base.name);
	}
	comparison_release(&c);
	edition_base_release(&base);
	return ok;
}

bool
edition_guess(struct importer *im, struct error *err)
{
	struct stmt *s;
	enum stmt_result got = STMT_ERROR;
	int64_t ids[GUESSES_MAX];
	size_t count = 0;

	if (im->request->name || im->request->again || im->p->is_statistics)
		return true;
	s = stmt_new(im->d,
		     "SELECT id FROM dataset WHERE profile = :profile AND state = 'active'"
		     " AND kind = 'incidents' AND id <> :id ORDER BY id DESC",
		     err);
	if (s) {
		stmt_text(s, 1, im->p->name);
		stmt_int(s, 2, im->dataset);
	}
	while (s && count < GUESSES_MAX && (got = stmt_step(s, err)) == STMT_ROW)
		ids[count++] = stmt_col_int(s, 0);
	stmt_free(s);
	if (!s || got == STMT_ERROR)
		return false;
	for (size_t i = 0; i < count; i++) {
		const char *name = NULL;
		long shared, of;

		if (!count_shared(im, ids[i], &shared, &of, &im->report->arena, &name, err))
			return false;
		if (shared * 2 <= of || shared == 0)
			continue;
		FAIL(err, ERR_USAGE, N_("%ld rows of \"%s\" are in dataset \"%s\" already"), shared,
		     im->request->path, name);
		return error_hint(err, N_("say --edition-of %s when it is a newer file of the same register,"
					  " or --name OTHER to have both"), name);
	}
	return true;
}

/* The body of a journal entry: written, read, applied. */
#include "core/dossier/delta.h"

#include <stdlib.h>
#include <string.h>

#include "core/dossier/private.h"
#include "core/dossier/stmt.h"

#define MAGIC	    "AJ1\n"
#define TABLES_MAX  DELTA_TABLES_MAX
#define COLUMNS_MAX 64

const char *const delta_tables[] = { "dataset", "tag", "mark", "incident_text",
				      "pattern", "pattern_version", "verdict",
				      "pair_verdict",
				      /* what a newer edition and decisions about values change */
				      "incident", "incident_gone", "act", "person", "person_profile",
				      "victimisation", "involvement", "response", "response_link",
				      "response_fact", "ledger", "edition",
				      "dataset_column", "unmatched", "value_map", "suppressed", NULL };

/* What an import brings and a purge takes away in bulk: its entry says so without their rows. */
static const char *const bulk_tables[] = { "incident_text", "verdict", "pair_verdict", "incident",
					   "incident_gone", "act", "person", "person_profile",
					   "victimisation", "involvement", "response", "response_link",
					   "response_fact", "ledger",
					   "edition", "dataset_column", "unmatched", "value_map",
					   "suppressed", NULL };

bool
delta_is_bulk(const char *table)
{
	for (const char *const *name = bulk_tables; *name; name++)
		if (strcmp(*name, table) == 0)
			return true;
	return false;
}

bool
delta_is_incident(const struct delta_column *column)
{
	return column->is_key && (strcmp(column->name, "incident") == 0
				  || strcmp(column->name, "a") == 0
				  || strcmp(column->name, "b") == 0);
}

/* ---- reading ---------------------------------------------------------------------------- */

static bool
damaged(struct error *err, const char *what)
{
	return FAIL(err, ERR_DB, N_("a journal body cannot be read (%s)"), what);
}

/* A name: letters, digits, underscores. Nothing else gets near SQL. */
static const char *
read_name(struct cursor *c, struct arena *arena)
{
	size_t len;
	const char *s = cursor_block(c, &len);

	if (c->is_bad || len == 0 || len > 64) {
		c->is_bad = true;
		return "";
	}
	for (size_t i = 0; i < len; i++) {
		char ch = s[i];

		if (!(ch >= 'a' && ch <= 'z') && !(ch >= '0' && ch <= '9') && ch != '_')
			c->is_bad = true;
	}
	return arena_strndup(arena, s, len);
}

static struct delta_value
read_value(struct cursor *c)
{
	struct delta_value v = { .type = cursor_byte(c) };
	uint64_t raw;
	const uint8_t *bits;

	switch (v.type) {
	case DELTA_ABSENT:
	case DELTA_NULL:
		break;
	case DELTA_INT:
		raw = cursor_varint(c);
		v.integer = (int64_t)(raw >> 1) ^ -(int64_t)(raw & 1);
		break;
	case DELTA_REAL:
		bits = cursor_take(c, 8);
		raw = 0;
		for (int i = 7; bits && i >= 0; i--)
			raw = raw << 8 | bits[i];
		memcpy(&v.real, &raw, sizeof v.real);
		break;
	case DELTA_TEXT:
	case DELTA_BLOB:
		v.bytes = cursor_block(c, &v.len);
		break;
	default:
		c->is_bad = true;
	}
	return v;
}

/* Every key column has a value where the operation needs one, and cells are there in pairs. */
static bool
is_whole(const struct delta_change *ch)
{
	for (size_t i = 0; i < ch->table->count; i++) {
		bool before = ch->before[i].type != DELTA_ABSENT;
		bool after = ch->after[i].type != DELTA_ABSENT;
		bool is_key = ch->table->columns[i].is_key;

		switch (ch->op) {
		case 'I':
			if (before || !after)
				return false;
			break;
		case 'D':
			if (!before || after)
				return false;
			break;
		default:
			if (is_key ? !before || after : before != after)
				return false;
		}
	}
	return true;
}

static bool
read_tables(struct delta *delta, struct cursor *c)
{
	uint64_t count = cursor_varint(c);

	if (c->is_bad || count > TABLES_MAX)
		return false;
	delta->tables = arena_alloc(&delta->arena, count * sizeof *delta->tables);
	delta->table_count = count;
	for (size_t t = 0; t < count; t++) {
		struct delta_table *table = &delta->tables[t];
		uint64_t columns;
		bool has_key = false;

		table->name = read_name(c, &delta->arena);
		columns = cursor_varint(c);
		if (c->is_bad || columns > COLUMNS_MAX)
			return false;
		table->count = columns;
		table->columns = arena_alloc(&delta->arena, columns * sizeof *table->columns);
		for (size_t i = 0; i < columns; i++) {
			uint8_t key;

			table->columns[i].name = read_name(c, &delta->arena);
			key = cursor_byte(c);
			if (key > 1)
				return false;
			table->columns[i].is_key = key;
			has_key |= key;
		}
		if (c->is_bad || !has_key)
			return false;
	}
	return true;
}

static bool
read_changes(struct delta *delta, struct cursor *c)
{
	uint64_t count = cursor_varint(c);

	/* The smallest change has an operation, a table and a value: memory follows the input. */
	if (c->is_bad || count > (uint64_t)(c->end - c->at) / 3)
		return false;
	delta->changes = arena_alloc(&delta->arena, count * sizeof *delta->changes);
	delta->change_count = count;
	for (size_t n = 0; n < count; n++) {
		struct delta_change *ch = &delta->changes[n];
		uint64_t table;
		size_t columns;

		ch->op = (char)cursor_byte(c);
		table = cursor_varint(c);
		if (c->is_bad || table >= delta->table_count || !strchr("IUD", ch->op) || !ch->op)
			return false;
		ch->table = &delta->tables[table];
		columns = ch->table->count;
		ch->before = arena_alloc(&delta->arena, columns * sizeof *ch->before);
		ch->after = arena_alloc(&delta->arena, columns * sizeof *ch->after);
		for (size_t i = 0; i < columns; i++) {
			ch->before[i] = (struct delta_value){ .type = DELTA_ABSENT };
			ch->after[i] = (struct delta_value){ .type = DELTA_ABSENT };
			if (ch->op != 'I')
				ch->before[i] = read_value(c);
			if (ch->op != 'D')
				ch->after[i] = read_value(c);
		}
		if (c->is_bad || !is_whole(ch))
			return false;
	}
	return c->at == c->end;
}

bool
delta_parse(const void *bytes, size_t len, struct delta *out, struct error *err)
{
	struct cursor c = cursor_over(bytes, len);
	const uint8_t *magic = cursor_take(&c, 4);
	const char *facts;
	size_t facts_len;

	*out = (struct delta){ 0 };
	if (!magic || memcmp(magic, MAGIC, 4) != 0)
		return damaged(err, "its first bytes");
	facts = cursor_block(&c, &facts_len);
	if (c.is_bad || memchr(facts, '\0', facts_len))
		return damaged(err, "facts");
	out->facts = arena_strndup(&out->arena, facts, facts_len);
	if (!read_tables(out, &c))
		return damaged(err, "tables");
	if (!read_changes(out, &c))
		return damaged(err, "changes");
	return true;
}

void
delta_release(struct delta *delta)
{
	arena_release(&delta->arena);
	*delta = (struct delta){ 0 };
}

const char *
delta_fact(struct delta *delta, const char *key)
{
	size_t len = strlen(key);

	for (const char *at = delta->facts; at && *at;) {
		const char *eol = strchr(at, '\n');
		const char *end = eol ? eol : at + strlen(at);

		if ((size_t)(end - at) > len && strncmp(at, key, len) == 0 && at[len] == '=')
			return arena_strndup(&delta->arena, at + len + 1,
					     (size_t)(end - at) - len - 1);
		at = eol ? eol + 1 : NULL;
	}
	return NULL;
}

/* ---- writing ---------------------------------------------------------------------------- */

static void
write_value(struct buf *out, sqlite3_value *v)
{
	int64_t integer;
	uint64_t bits;
	double real;

	if (!v) {
		buf_putc(out, DELTA_ABSENT);
		return;
	}
	switch (sqlite3_value_type(v)) {
	case SQLITE_INTEGER:
		integer = sqlite3_value_int64(v);
		buf_putc(out, DELTA_INT);
		buf_varint(out, ((uint64_t)integer << 1) ^ (uint64_t)(integer >> 63));
		break;
	case SQLITE_FLOAT:
		real = sqlite3_value_double(v);
		memcpy(&bits, &real, sizeof bits);
		buf_putc(out, DELTA_REAL);
		for (int i = 0; i < 8; i++)
			buf_putc(out, (char)(bits >> (8 * i)));
		break;
	case SQLITE_TEXT:
		buf_putc(out, DELTA_TEXT);
		buf_block(out, sqlite3_value_text(v), (size_t)sqlite3_value_bytes(v));
		break;
	case SQLITE_BLOB:
		buf_putc(out, DELTA_BLOB);
		buf_block(out, sqlite3_value_blob(v), (size_t)sqlite3_value_bytes(v));
		break;
	default:
		buf_putc(out, DELTA_NULL);
	}
}

/* The names of a table's columns, in the order in which a changeset has them. */
static bool
write_table(struct dossier *d, const char *table, const unsigned char *keys, int columns,
	    struct buf *out, struct error *err)
{
	struct stmt *s = stmt_new(d, "SELECT name FROM pragma_table_info(:table) ORDER BY cid",
				  err);
	int n = 0;
	enum stmt_result got;

	if (!s)
		return false;
	stmt_text(s, 1, table);
	buf_block(out, table, strlen(table));
	buf_varint(out, (uint64_t)columns);
	while ((got = stmt_step(s, err)) == STMT_ROW) {
		const char *name = stmt_col_text(s, 0);

		if (n < columns) {
			buf_block(out, name, strlen(name));
			buf_putc(out, keys[n] != 0);
		}
		n++;
	}
	stmt_free(s);
	if (got == STMT_DONE && n != columns)
		return FAIL(err, ERR_INTERNAL, N_("table %s has %d columns, its changes %d"), table,
			    n, columns);
	return got == STMT_DONE;
}

static void
write_change(sqlite3_changeset_iter *it, int op, size_t table, int columns,
	     const unsigned char *keys, struct buf *out)
{
	sqlite3_value *v;

	buf_putc(out, op == SQLITE_INSERT ? 'I' : op == SQLITE_DELETE ? 'D' : 'U');
	buf_varint(out, table);
	for (int i = 0; i < columns; i++) {
		if (op != SQLITE_INSERT) {
			sqlite3changeset_old(it, i, &v);
			write_value(out, v);
		}
		if (op != SQLITE_DELETE) {
			sqlite3changeset_new(it, i, &v);
			write_value(out, op == SQLITE_UPDATE && keys[i] ? NULL : v);
		}
	}
}

/* The number of a table in the body, which is written when it comes up first. */
static bool
number_of(struct dossier *d, struct delta_writer *w, const char *table, const unsigned char *keys,
	  int columns, size_t *out, struct error *err)
{
	for (*out = 0; *out < w->table_count; (*out)++)
		if (strcmp(w->names[*out], table) == 0)
			return true;
	if (w->table_count == DELTA_TABLES_MAX)
		return FAIL(err, ERR_INTERNAL, N_("the change cannot be recorded (%d)"), columns);
	w->names[w->table_count++] = arena_strdup(&w->arena, table);
	return write_table(d, table, keys, columns, &w->tables, err);
}

bool
delta_add(struct dossier *d, void *session, struct delta_writer *w, struct error *err)
{
	sqlite3_changeset_iter *it = NULL;
	void *bytes = NULL;
	int len = 0, rc;
	bool ok = false;

	rc = sqlite3session_changeset(session, &len, &bytes);
	if (rc == SQLITE_OK)
		rc = sqlite3changeset_start(&it, len, bytes);
	while (rc == SQLITE_OK && sqlite3changeset_next(it) == SQLITE_ROW) {
		const char *table;
		unsigned char *keys;
		int columns, op, is_indirect;
		size_t number;

		sqlite3changeset_op(it, &table, &columns, &op, &is_indirect);
		sqlite3changeset_pk(it, &keys, NULL);
		if (!number_of(d, w, table, keys, columns, &number, err))
			goto done;
		write_change(it, op, number, columns, keys, &w->changes);
		w->change_count++;
	}
	if (it) {
		rc = sqlite3changeset_finalize(it);
		it = NULL;
	}
	if (rc != SQLITE_OK) {
		FAIL(err, ERR_INTERNAL, N_("the change cannot be recorded (%d)"), rc);
		goto done;
	}
	ok = true;
done:
	if (it)
		sqlite3changeset_finalize(it);
	sqlite3_free(bytes);
	return ok;
}

void
delta_finish(struct delta_writer *w, const char *facts, struct buf *out)
{
	buf_add(out, MAGIC, 4);
	buf_block(out, facts, strlen(facts));
	buf_varint(out, w->table_count);
	buf_add(out, buf_str(&w->tables), w->tables.len);
	buf_varint(out, w->change_count);
	buf_add(out, buf_str(&w->changes), w->changes.len);
}

void
delta_writer_release(struct delta_writer *w)
{
	buf_release(&w->tables);
	buf_release(&w->changes);
	arena_release(&w->arena);
	*w = (struct delta_writer){ 0 };
}

/* ---- applying --------------------------------------------------------------------------- */

/* One table as it is called today. */
struct target {
	const char *name;
	const char *columns[COLUMNS_MAX];
};

static bool
resolve(struct dossier *d, const struct delta_table *table, int schema, struct target *out,
	struct error *err)
{
	struct stmt *s = NULL;
	bool ok = false;

	out->name = migrated_table(schema, table->name);
	for (const char *const *t = delta_tables; *t && out->name; t++)
		ok |= strcmp(*t, out->name) == 0;
	if (!ok) {
		FAIL(err, ERR_CONFLICT,
		     N_("the dossier's structure has changed: there is no table %s any more"),
		     table->name);
		return error_hint(err, N_("changes made before that cannot be undone"));
	}
	s = stmt_new(d, "SELECT 1 FROM pragma_table_info(:table) WHERE name = :column", err);
	ok = s != NULL;
	for (size_t i = 0; ok && i < table->count; i++) {
		out->columns[i] = migrated_column(schema, table->name, table->columns[i].name);
		stmt_text(s, 1, out->name);
		stmt_text(s, 2, out->columns[i] ? out->columns[i] : "");
		ok = stmt_step(s, err) == STMT_ROW;
		stmt_reset(s);
		if (!ok) {
			FAIL(err, ERR_CONFLICT,
			     N_("the dossier's structure has changed: table %s has no %s any more"),
			     out->name, table->columns[i].name);
			error_hint(err, N_("changes made before that cannot be undone"));
		}
	}
	stmt_free(s);
	return ok;
}

static void
bind_value(sqlite3_stmt *s, int at, const struct delta_value *v)
{
	switch (v->type) {
	case DELTA_INT:
		sqlite3_bind_int64(s, at, v->integer);
		break;
	case DELTA_REAL:
		sqlite3_bind_double(s, at, v->real);
		break;
	case DELTA_TEXT:
		sqlite3_bind_text64(s, at, v->bytes, v->len, SQLITE_STATIC, SQLITE_UTF8);
		break;
	case DELTA_BLOB:
		sqlite3_bind_blob64(s, at, v->bytes, v->len, SQLITE_STATIC);
		break;
	default:
		sqlite3_bind_null(s, at);
	}
}

static void
print_value(struct buf *out, const struct delta_value *v)
{
	switch (v->type) {
	case DELTA_INT:
		buf_printf(out, "%lld", (long long)v->integer);
		break;
	case DELTA_REAL:
		buf_printf(out, "%g", v->real);
		break;
	case DELTA_TEXT:
		buf_printf(out, "\"%.*s\"", v->len > 60 ? 60 : (int)v->len, v->bytes);
		break;
	case DELTA_BLOB:
		buf_printf(out, "<%zu bytes>", v->len);
		break;
	default:
		buf_puts(out, "NULL");
	}
}

static bool
same_value(const struct delta_value *want, sqlite3_stmt *row, int col)
{
	switch (want->type) {
	case DELTA_NULL:
		return sqlite3_column_type(row, col) == SQLITE_NULL;
	case DELTA_INT:
		return sqlite3_column_type(row, col) == SQLITE_INTEGER
		       && sqlite3_column_int64(row, col) == want->integer;
	case DELTA_REAL:
		return sqlite3_column_type(row, col) == SQLITE_FLOAT
		       && sqlite3_column_double(row, col) == want->real;
	case DELTA_TEXT:
	case DELTA_BLOB:
		return (sqlite3_column_type(row, col) == SQLITE_TEXT) == (want->type == DELTA_TEXT)
		       && sqlite3_column_type(row, col) != SQLITE_NULL
		       && (size_t)sqlite3_column_bytes(row, col) == want->len
		       && memcmp(sqlite3_column_blob(row, col) ? sqlite3_column_blob(row, col) : "",
				 want->bytes, want->len)
				  == 0;
	default:
		return true;
	}
}

/* "mark (4417, smear)" */
static void
print_key(struct buf *out, const struct target *t, const struct delta_table *table,
	  const struct delta_value *keys)
{
	const char *sep = "";

	buf_printf(out, "%s (", t->name);
	for (size_t i = 0; i < table->count; i++) {
		if (!table->columns[i].is_key)
			continue;
		buf_puts(out, sep);
		print_value(out, &keys[i]);
		sep = ", ";
	}
	buf_putc(out, ')');
}

/* Is the row there, and every cell what the change expects? exists: whether it should be. */
static bool
expect(struct dossier *d, const struct target *t, const struct delta_table *table,
       const struct delta_value *keys, const struct delta_value *cells, bool exists,
       struct error *err)
{
	struct buf sql = { 0 }, text = { 0 }, found = { 0 };
	sqlite3_stmt *s = NULL;
	const char *sep = "";
	bool ok = false, is_there;
	int at = 0;

	buf_puts(&sql, "SELECT ");
	for (size_t i = 0; i < table->count; i++)
		buf_printf(&sql, "%s\"%s\"", i ? ", " : "", t->columns[i]);
	buf_printf(&sql, " FROM \"%s\" WHERE ", t->name);
	for (size_t i = 0; i < table->count; i++) {
		if (!table->columns[i].is_key)
			continue;
		buf_printf(&sql, "%s\"%s\" IS ?", sep, t->columns[i]);
		sep = " AND ";
	}
	if (sqlite3_prepare_v2(d->db, sql.data, -1, &s, NULL) != SQLITE_OK) {
		db_fail(d, sql.data, err);
		goto done;
	}
	for (size_t i = 0; i < table->count; i++)
		if (table->columns[i].is_key)
			bind_value(s, ++at, &keys[i]);
	is_there = sqlite3_step(s) == SQLITE_ROW;
	if (is_there != exists) {
		print_key(&text, t, table, keys);
		if (exists)
			FAIL(err, ERR_CONFLICT, N_("%s is not there any more"), text.data);
		else
			FAIL(err, ERR_CONFLICT, N_("%s is there already"), text.data);
		error_hint(err, N_("a later change touched it; undo that one first"));
		goto done;
	}
	for (size_t i = 0; exists && i < table->count; i++) {
		struct delta_value now = { .type = DELTA_TEXT };

		if (cells[i].type == DELTA_ABSENT || same_value(&cells[i], s, (int)i))
			continue;
		now.bytes = (const char *)sqlite3_column_text(s, (int)i);
		now.len = (size_t)sqlite3_column_bytes(s, (int)i);
		print_key(&text, t, table, keys);
		buf_printf(&text, " %s", t->columns[i]);
		buf_puts(&found, "");
		print_value(&found, &now);
		buf_putc(&text, '\0');
		print_value(&text, &cells[i]);
		FAIL(err, ERR_CONFLICT, N_("%s: expected %s, found %s"), text.data,
		     text.data + strlen(text.data) + 1, buf_str(&found));
		error_hint(err, N_("a later change touched it; undo that one first"));
		goto done;
	}
	ok = true;
done:
	sqlite3_finalize(s);
	buf_release(&sql);
	buf_release(&text);
	buf_release(&found);
	return ok;
}

/* Runs one change whose expectations hold. */
static bool
execute(struct dossier *d, const struct target *t, const struct delta_table *table, char op,
	const struct delta_value *keys, const struct delta_value *cells, struct error *err)
{
	struct buf sql = { 0 };
	sqlite3_stmt *s = NULL;
	const char *sep = "";
	bool ok = false;
	int at = 0;

	if (op == 'I') {
		buf_printf(&sql, "INSERT INTO \"%s\" (", t->name);
		for (size_t i = 0; i < table->count; i++)
			buf_printf(&sql, "%s\"%s\"", i ? ", " : "", t->columns[i]);
		buf_puts(&sql, ") VALUES (?");
		for (size_t i = 1; i < table->count; i++)
			buf_puts(&sql, ", ?");
		buf_putc(&sql, ')');
	} else if (op == 'D') {
		buf_printf(&sql, "DELETE FROM \"%s\" WHERE ", t->name);
	} else {
		buf_printf(&sql, "UPDATE \"%s\" SET ", t->name);
		for (size_t i = 0; i < table->count; i++) {
			if (cells[i].type == DELTA_ABSENT)
				continue;
			buf_printf(&sql, "%s\"%s\" = ?", sep, t->columns[i]);
			sep = ", ";
		}
		buf_puts(&sql, " WHERE ");
		sep = "";
	}
	for (size_t i = 0; op != 'I' && i < table->count; i++) {
		if (!table->columns[i].is_key)
			continue;
		buf_printf(&sql, "%s\"%s\" IS ?", sep, t->columns[i]);
		sep = " AND ";
	}
	if (sqlite3_prepare_v2(d->db, sql.data, -1, &s, NULL) != SQLITE_OK)
		goto done;
	for (size_t i = 0; op != 'D' && i < table->count; i++)
		if (op == 'I' || cells[i].type != DELTA_ABSENT)
			bind_value(s, ++at, &cells[i]);
	for (size_t i = 0; op != 'I' && i < table->count; i++)
		if (table->columns[i].is_key)
			bind_value(s, ++at, &keys[i]);
	ok = sqlite3_step(s) == SQLITE_DONE && sqlite3_changes(d->db) == 1;
done:
	if (!ok)
		db_fail(d, buf_str(&sql), err);
	sqlite3_finalize(s);
	buf_release(&sql);
	return ok;
}

static bool
apply_one(struct dossier *d, const struct delta_change *ch, const struct target *t, bool backwards,
	  struct error *err)
{
	char op = ch->op;
	const struct delta_value *from = ch->before, *to = ch->after;

	/* Taking back an insertion deletes what it inserted, and so on. */
	if (backwards) {
		op = op == 'I' ? 'D' : op == 'D' ? 'I' : 'U';
		from = ch->after;
		to = ch->before;
	}
	if (op == 'I')
		return expect(d, t, ch->table, to, to, false, err)
		       && execute(d, t, ch->table, 'I', to, to, err);
	if (op == 'D')
		return expect(d, t, ch->table, from, from, true, err)
		       && execute(d, t, ch->table, 'D', from, from, err);
	/* Of an update the key stands in before, and is part of neither set of cells. */
	{
		struct delta_value cells[COLUMNS_MAX], expected[COLUMNS_MAX];

		for (size_t i = 0; i < ch->table->count; i++) {
			bool is_key = ch->table->columns[i].is_key;

			cells[i] = is_key ? (struct delta_value){ .type = DELTA_ABSENT } : to[i];
			expected[i] =
				is_key ? (struct delta_value){ .type = DELTA_ABSENT } : from[i];
		}
		return expect(d, t, ch->table, ch->before, expected, true, err)
		       && execute(d, t, ch->table, 'U', ch->before, cells, err);
	}
}

bool
delta_apply(struct dossier *d, const struct delta *delta, bool backwards, int schema,
	    struct error *err)
{
	struct target *targets = xcalloc(delta->table_count, sizeof *targets);
	bool ok = dossier_exec(d, "PRAGMA defer_foreign_keys=ON", err);

	for (size_t t = 0; ok && t < delta->table_count; t++)
		ok = resolve(d, &delta->tables[t], schema, &targets[t], err);
	for (size_t n = 0; ok && n < delta->change_count; n++) {
		const struct delta_change *ch =
			&delta->changes[backwards ? delta->change_count - 1 - n : n];

		/* A word once on the list of tags stays: asking for it after undo finds nothing,
		 * instead of not being understood. */
		if (backwards && ch->op == 'I'
		    && strcmp(targets[ch->table - delta->tables].name, "tag") == 0)
			continue;
		ok = apply_one(d, ch, &targets[ch->table - delta->tables], backwards, err)
		     && (n % TX_STRETCH != TX_STRETCH - 1 || !d->tx || tx_flush(d->tx, err));
	}
	free(targets);
	return ok;
}

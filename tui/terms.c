/* Terms of a query: made from what a screen shows, and taken apart by what they are about. */
#include "tui/terms.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/base/memory.h"
#include "core/base/utf8.h"
#include "core/dossier/codes.h"
#include "tui/app.h"

/* A text longer than this is no value to filter by. */
#define WRITTEN_MAX 300

bool
term_is_missing(const char *code)
{
	static const char *const words[] = { "not-recorded", "unknown", "not-applicable", "withheld" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(code, words[i]) == 0)
			return true;
	return false;
}

bool
same_field(const struct field_ref *a, const struct field_ref *b)
{
	return a->id == b->id && (a->id < F_COUNT || strcmp(a->column, b->column) == 0);
}

void
term_print(struct buf *out, const struct field_ref *ref, const char *code)
{
	struct arena arena = { 0 };
	const char *name = field_ref_name(ref, &arena);

	if (ref->id == F_DATE || ref->id == F_REGISTERED) {
		buf_printf(out, term_is_missing(code) ? "no:%s" : "%s:%s", name, code);
	} else if (term_is_missing(code) && (ref->id >= F_COUNT || !fields[ref->id].list)) {
		/* Where a list has the four kinds of missing, each can be asked for by itself. */
		buf_printf(out, "no:%s", name);
	} else {
		/* Exactly this node of a tree, these bytes of a cell: as the count counted. */
		bool is_exact = ref->id == F_RECORD
				|| (ref->id < F_COUNT && fields[ref->id].kind == KIND_TREE
				    && fields[ref->id].depth < 0 && ref->id != F_STATUS);

		buf_printf(out, "%s%s", name, is_exact ? "==" : "=");
		query_word(out, code);
	}
	arena_release(&arena);
}

static bool
keep_cell(void *ctx, const struct listing *row, struct error *err)
{
	(void)err;
	buf_puts(ctx, row->cells[0]);
	return true;
}

/* What has no codes is asked for as it is written: a day, a name, a number of an incident. */
static bool
term_as_written(struct app *app, const struct field_ref *ref, struct selection *sel, struct buf *out)
{
	struct listing_request request = { .fields = ref, .count = 1, .as_of = source_as_of(app->src),
					   .lang = app->lang };
	struct ordering *order = source_order(app->src, sel, NULL, 0, app->lang, NULL);
	const struct field *f = &fields[ref->id];
	struct buf cell = { 0 };
	bool ok = order && source_page(app->src, order, 0, 1, &request, keep_cell, &cell, NULL)
		  && cell.len <= WRITTEN_MAX;

	if (ok && cell.len == 0) {
		buf_printf(out, "no:%s", f->name);
	} else if (ok) {
		buf_printf(out, "%s%s", f->name, f->kind == KIND_DATE ? ":" : "=");
		if (f->kind == KIND_DATE)
			buf_puts(out, buf_str(&cell));
		else
			query_word(out, buf_str(&cell));
	}
	ordering_free(order);
	buf_release(&cell);
	return ok;
}

bool
term_of_incident(struct app *app, const struct field_ref *ref, int64_t id, struct buf *out)
{
	struct arena arena = { 0 };
	struct selection *sel = source_select_ids(app->src, &id, 1);
	struct facet facet;
	bool ok;

	if (!app_shows(app, ref)) {
		selection_free(sel);
		return false;
	}
	if (ref->id < F_COUNT
	    && (fields[ref->id].kind == KIND_DATE || fields[ref->id].kind == KIND_TEXT
		|| fields[ref->id].kind == KIND_ID || fields[ref->id].kind == KIND_COUNT)) {
		ok = term_as_written(app, ref, sel, out);
		selection_free(sel);
		return ok;
	}
	ok = sel && source_facet(app->src, sel, ref, app->lang, &arena, &facet, NULL)
		  && facet.count > 0;

	/* Of several values: that all of them are there. */
	for (size_t i = 0; ok && i < facet.count; i++) {
		if (i)
			buf_putc(out, ' ');
		term_print(out, ref, facet.values[i].code);
	}
	selection_free(sel);
	arena_release(&arena);
	return ok;
}

/* ---- taking apart -------------------------------------------------------------------------- */

void
terms_add(struct buf *out, const char *text, struct codes *codes)
{
	struct query *q = query_parse(text, codes, NULL);
	bool is_or = q && q->root->kind == NODE_OR;

	/* The canonical text has no parentheses around the whole. */
	if (text[0])
		buf_printf(out, "%s%s%s%s", out->len ? " " : "", is_or ? "(" : "",
			   is_or ? q->text : text, is_or ? ")" : "");
	query_free(q);
}

static bool
is_about(const struct query_node *n, const struct field_ref *ref)
{
	struct field_ref own = { n->field, n->column };

	if (n->kind == NODE_TERM)
		return same_field(&own, ref);
	for (const struct query_node *c = n->first; c; c = c->next)
		if (!is_about(c, ref))
			return false;
	return n->first != NULL;
}

void
terms_apart(const struct query *q, const struct field_ref *ref, struct codes *codes,
	    struct buf *own, struct buf *rest)
{
	const struct query_node *n = q->root->kind == NODE_AND ? q->root->first : q->root;
	size_t count = query_term_count(q);

	for (size_t i = 0; i < count; i++, n = n->next) {
		struct buf *out = is_about(n, ref) ? own : rest;
		char *term = query_term(q, i);

		if (out)
			terms_add(out, term, codes);
		free(term);
	}
}

/* What a term asks of a field stays unsaid; which field it is does not. */
static void
print_hidden(const char *term, struct buf *out)
{
	size_t name = strspn(term, "-abcdefghijklmnopqrstuvwxyz0123456789_.");

	name = term[name] && strchr(":=<>", term[name]) ? name + strspn(term + name, ":=<>") : 0;
	buf_printf(out, "%.*s%s", (int)name, term, _("(hidden)"));
}

/* A term of a query as it may be seen; what cannot be read as a query may not. */
static char *
seen_term(struct app *app, char *term)
{
	struct buf hidden = { 0 };
	struct query *q;
	bool may_name;

	if (!term || !app->hides_names)
		return term;
	q = query_parse(term, source_codes(app->src), NULL);
	may_name = !q || query_is_sensitive(app->src, q);
	query_free(q);
	if (!may_name)
		return term;
	print_hidden(term, &hidden);
	free(term);
	return buf_steal(&hidden);
}

char *
term_shown(struct app *app, size_t index)
{
	return seen_term(app, query_term(app->query, index));
}

void
query_shown(struct app *app, const char *text, struct buf *out)
{
	struct query *q = app->hides_names ? query_parse(text, source_codes(app->src), NULL) : NULL;

	if (!q)
		buf_puts(out, app->hides_names ? _("(hidden)") : text);
	for (size_t i = 0; q && i < query_term_count(q); i++) {
		char *term = seen_term(app, query_term(q, i));

		buf_printf(out, "%s%s", i ? " " : "", term);
		free(term);
	}
	query_free(q);
}

void
facts_shown(struct app *app, const char *facts, struct buf *out)
{
	for (const char *at = facts; *at;) {
		size_t len = strcspn(at, "\n"), key = strcspn(at, "=\n");
		char *line = xstrndup(at, len), *value = line + (key < len ? key + 1 : len);

		/* An empty query says nothing: the incidents were marked one by one. */
		if (strncmp(line, "query=", 6) == 0 && value[0]) {
			buf_puts(out, "query=");
			query_shown(app, value, out);
			buf_putc(out, '\n');
		} else if (app->hides_names && strncmp(line, "note=", 5) == 0) {
			buf_printf(out, "note=%s\n", _("(hidden)"));
		} else if (value[0]) {
			buf_printf(out, "%s\n", line);
		}
		free(line);
		at += len + (at[len] == '\n');
	}
}

long
terms_count(struct app *app, const char *terms, struct error *err)
{
	struct codes *codes = source_codes(app->src);
	struct buf text = { 0 };
	struct selection *sel = NULL;
	struct query *q;
	long count;

	terms_add(&text, app->query->text, codes);
	terms_add(&text, terms, codes);
	q = query_parse(buf_str(&text), codes, err);
	if (q)
		sel = source_select(app->src, q, err);
	count = sel ? selection_count(sel) : -1;
	selection_free(sel);
	query_free(q);
	buf_release(&text);
	return count;
}

/* Does a term name a value, or what stands above it in a tree? */
static bool
names(const struct query_node *n, const struct field_ref *ref, const char *code,
      struct codes *codes)
{
	const struct code_list *list = ref->id == F_REGION ? codes_list(codes, "regions")
				       : ref->id < F_COUNT && fields[ref->id].list
					       ? codes_list(codes, fields[ref->id].list)
					       : NULL;
	struct buf a = { 0 }, b = { 0 };
	bool is_same;
	int index;

	if (n->op == OP_MISSING)
		return term_is_missing(code);
	if (n->op != OP_IS && n->op != OP_HAS && n->op != OP_EXACTLY)
		return false;
	if (ref->id == F_DATE) {
		struct date d;

		return date_parse(code, strlen(code), &d) && d.first >= n->period.first
		       && d.last <= n->period.last;
	}
	if (list && n->code >= 0) {
		index = code_find(list, code);
		return index == n->code
		       || (index >= 0 && n->op != OP_EXACTLY && n->code >= CODE_FIRST
			   && code_is_within(list, index, n->code));
	}
	if (n->op == OP_EXACTLY || !n->value)
		return n->value && strcmp(n->value, code) == 0;
	utf8_fold(&a, n->value, strlen(n->value));
	utf8_fold(&b, code, strlen(code));
	is_same = n->op == OP_HAS && ref->id == F_RECORD
			  ? strstr(buf_str(&b), buf_str(&a)) != NULL
			  : strcmp(buf_str(&a), buf_str(&b)) == 0;
	buf_release(&a);
	buf_release(&b);
	return is_same;
}

static int
chooses(const struct query_node *n, const struct field_ref *ref, const char *code,
	struct codes *codes)
{
	struct field_ref own = { n->field, n->column };
	int said = 0;

	if (n->kind == NODE_TERM)
		return same_field(&own, ref) && names(n, ref, code, codes);
	for (const struct query_node *c = n->first; c && !said; c = c->next)
		said = chooses(c, ref, code, codes);
	return n->kind == NODE_NOT ? -said : said;
}

int
term_chooses(const struct query *q, const struct field_ref *ref, const char *code,
	     struct codes *codes)
{
	return chooses(q->root, ref, code, codes);
}

/*
 * The filter language: text to tree, tree to canonical text. Nothing is evaluated here.
 *
 *   country=GT  -type:threat  date:2014..2016-06  (tag:smear or no:actor)  record."type of death"=x
 *
 * Bare words and text:word look in narratives, text=/.../ is a regular expression. act(...) and
 * victim(...) ask one act or one victim; region.SCHEME=R the regions of a scheme; stage<charge the order
 * of the judicial ladder, as of the day of the source.
 *
 * Terms side by side mean and, which binds tighter than or; - or not applies to the next term or
 * parenthesis. "=" and ":" on a tree mean the node or anything below it, "==" the node itself. On
 * record columns "=" is the whole value without regard to case and accents, ":" a part of it, "=="
 * the very bytes. date:P is certain, date.possible:P may have been.
 */
#ifndef ATALAYA_QUERY_QUERY_H
#define ATALAYA_QUERY_QUERY_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/buf.h"
#include "core/base/date.h"
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/query/field.h"

enum node_kind {
	NODE_ALL,
	NODE_AND,
	NODE_OR,
	NODE_NOT,
	NODE_ACT,    /* some act of the incident satisfies the child */
	NODE_VICTIM, /* some victim does */
	NODE_TERM
};
enum query_op { OP_IS, OP_HAS, OP_EXACTLY, OP_LESS, OP_AT_MOST, OP_MORE, OP_AT_LEAST, OP_MISSING };

struct query_node {
	enum node_kind kind;
	struct query_node *first; /* children */
	struct query_node *next;  /* sibling */
	/* NODE_TERM */
	enum field_id field;
	const char *column;   /* F_RECORD: the name of the column; F_REGION: the scheme */
	enum query_op op;
	const char *value;    /* as typed, unquoted; code lists: the code */
	int code;	      /* index in the field's list; -1 where the field has none */
	struct date period;   /* KIND_DATE */
	long number;	      /* KIND_COUNT */
	bool is_possible;     /* date.possible */
	bool is_regex;	      /* value is a regular expression, without its slashes */
	long column_at;	      /* where the term stands in the text, from 1 */
};

struct query {
	struct arena arena;
	struct query_node *root;
	char *text; /* canonical */
};

struct codes;

/*
 * query_parse - reads a query. "" selects everything.
 *
 * codes    the lists that values are looked up in.
 * Returns  NULL with ERR_USAGE, the column in err->at, and what is near where something is not
 *          known. The caller ends it with query_free.
 */
struct query *query_parse(const char *text, struct codes *codes, struct error *err);
void query_free(struct query *q);
/* Does it ask for a certain date (date:P) anywhere? */
bool query_has_certain_dates(const struct query *q);
/* The same query with every certain date made possible; the caller frees it. */
struct query *query_possible(const struct query *q, struct codes *codes);

/* Adds a value as a query has it: quoted where it must be. */
void query_word(struct buf *out, const char *s);

/*
 * The terms that stand side by side at the top of a query, as a screen shows them one by one: how many
 * there are, and the canonical text of one (NULL beyond the last; the caller frees it).
 */
size_t query_term_count(const struct query *q);
char *query_term(const struct query *q, size_t index);
/* The query without one of them: canonical text, "" when nothing is left; the caller frees it. */
char *query_without(const struct query *q, size_t index);

/* One way to go on with a query. */
struct completion {
	char text[160];	 /* replaces the term that is being typed */
	char label[160]; /* what it means, in the language asked for */
};

/*
 * query_complete - proposals for the term at the cursor: fields, or values of the field before it.
 *
 * cursor   bytes of text before the cursor
 * at       gets where the term begins: what stands from there to the cursor is replaced
 * Returns  how many of at most max proposals were written to out.
 */
size_t query_complete(const char *text, size_t cursor, struct codes *codes, const char *lang,
		      struct completion *out, size_t max, size_t *at);

/* The values near a wrong one, for a hint: "Guatemala, Guyana". Adds nothing when none is near. */
struct near {
	char word[64]; /* folded, not terminated */
	size_t len;    /* 0: too long to look for anything */
	char best[3][64];
	size_t distance[3];
	int count;
};
void near_start(struct near *near, const char *word);
void near_offer(struct near *near, const char *candidate);
/* Writes "a, b, c" or "". */
void near_print(const struct near *near, char *out, size_t size);

#endif

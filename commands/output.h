/* Answers as text for people, csv or json, all from one description of a table. */
#ifndef ATALAYA_COMMANDS_OUTPUT_H
#define ATALAYA_COMMANDS_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

enum format { FORMAT_TEXT, FORMAT_CSV, FORMAT_JSON };

enum cell_kind {
	CELL_NULL,  /* nothing to say: empty, null in json */
	CELL_STRING,
	CELL_INT,
	CELL_SHARE, /* i of n: 0..1 in csv and json, percent for people, rounded from the counts */
	CELL_LIMIT, /* x in 0..1: the same */
	CELL_REAL,  /* x as it is; for people with two decimals */
	CELL_BOOL
};

struct cell {
	enum cell_kind kind;
	const char *text;
	int64_t i, n;
	double x;
};

struct column {
	const char *key;   /* in csv and json: stable, never translated */
	const char *title; /* for people, translated; NULL: not shown in text */
};

/*
 * One answer on its way out. The calls come in this order: output_begin, output_meta..., one
 * output_columns, output_row..., perhaps output_total, output_note..., output_end.
 */
struct output {
	FILE *out, *err; /* csv leaves notes to err */
	enum format format;
	bool is_quiet; /* text without headings and notes */
	/* private */
	const struct column *columns;
	size_t column_count, row_count;
	struct line *lines;
	size_t line_count, line_cap, *widths, note_count;
	bool *is_right; /* columns of numbers */
	struct meta *metas;
	size_t meta_count, meta_cap;
	bool has_table, has_closed_rows;
};

void output_begin(struct output *o, const char *schema, int version);
/* A fact about the whole answer. title NULL: only in json. */
void output_meta(struct output *o, const char *key, const char *title, struct cell value);
void output_columns(struct output *o, const struct column *columns, size_t count);
void output_row(struct output *o, const struct cell *cells);
void output_total(struct output *o, const struct cell *cells);
/* In json only: a value already written as json, such as a list. */
void output_json(struct output *o, const char *key, const char *json);
/* A sentence for the reader. */
void output_note(struct output *o, const char *text);
/* Ends the answer; the next one may begin. */
void output_end(struct output *o);
/* Gives up an answer that was begun. */
void output_release(struct output *o);

struct cell cell_text(const char *text);
struct cell cell_int(int64_t i);
struct cell cell_bool(bool b);
struct cell cell_share(int64_t k, int64_t n);
struct cell cell_limit(double x);
struct cell cell_real(double x);
struct cell cell_null(void);

/* Adds a string as json. */
struct buf;
void print_json_text(struct buf *out, const char *s);

/* The decimal sign for people, '.' or ','; files always have a point. */
void output_decimal_sign(char sign);

/* Writes 12345 as people of the language do: 12,345 or 12.345. */
const char *count_print(long n, char *out, size_t size);

/* A share or limit for people: "79.87", with the decimal sign of the locale. */
void percent_print(const struct cell *cell, char *out, size_t size);

#endif

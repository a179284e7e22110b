/* Keys of rows. */
#include "core/intake/rowkey.h"

#include <string.h>

#include <sodium.h>

#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/intake/datetext.h"
#include "core/intake/resolve.h"
#include "core/text/name.h"

const char *
row_cell(const struct csv_row *row, int column, size_t *len)
{
	*len = 0;
	if (column < 0 || (size_t)column >= row->count)
		return "";
	*len = row->cells[column].len;
	return cell_trimmed(row->cells[column].text, len);
}

static void
add_part(crypto_generichash_state *state, const void *bytes, size_t len)
{
	unsigned char size[8];

	for (int i = 0; i < 8; i++)
		size[i] = (unsigned char)((uint64_t)len >> (8 * i));
	crypto_generichash_update(state, size, sizeof size);
	crypto_generichash_update(state, bytes, len);
}

/* A number that is never 0. */
static uint64_t
number_of(const struct row_plan *plan, const struct buf *text)
{
	unsigned char hash[crypto_generichash_BYTES_MIN];
	uint64_t n = 0;

	crypto_generichash(hash, sizeof hash, (const unsigned char *)buf_str(text), text->len,
			   plan->secret, sizeof plan->secret);
	memcpy(&n, hash, sizeof n);
	return n ? n : 1;
}

/* Adds what an expression yields, folded; false when it says nothing. */
static bool
add_folded(const struct row_plan *plan, const struct expr *e, const struct csv_row *row,
	   struct buf *out)
{
	const char *code;
	size_t len;
	const char *text = expr_text(e, row, &len);

	if (missing_word(plan->p, text, len, &code))
		return false;
	utf8_fold(out, text, len);
	buf_putc(out, '\x1f');
	return true;
}

/* The names of all victims that the row names. */
static bool
add_names(const struct row_plan *plan, const struct csv_row *row, struct buf *out)
{
	bool is_named = false;

	for (size_t i = 0; i < plan->p->victim_count; i++) {
		const char *code;
		size_t len, start = out->len;
		const char *text = expr_text(&plan->p->victims[i].name, row, &len);

		if (missing_word(plan->p, text, len, &code))
			continue;
		name_key(out, text, len);
		if (out->len == start)
			utf8_fold(out, text, len);
		buf_putc(out, '\x1f');
		is_named = true;
	}
	return is_named;
}

/* The days that a date cell means, so that another way to write them is no other date. */
static bool
add_date(const struct row_plan *plan, const struct csv_row *row, struct buf *out)
{
	const struct expr *e = &plan->p->date;
	const struct datetext how = { e->orders, plan->year_max, plan->year_last };
	struct date d;
	size_t len;
	const char *text = expr_text(e, row, &len), *code;

	if (missing_word(plan->p, text, len, &code))
		return false;
	if (e->month) {
		const int parts[] = { e->at, e->month_at, e->day_at };

		for (int i = 0; i < 3; i++) {
			text = row_cell(row, parts[i], &len);
			buf_add(out, text, len);
			buf_putc(out, '/');
		}
		return true;
	}
	if (!e->weekday && datetext_parse(text, len, &how, -1, &d)) {
		buf_printf(out, "%ld..%ld", (long)d.first, (long)d.last);
		return true;
	}
	return add_folded(plan, e, row, out);
}

static bool
add_place(const struct row_plan *plan, const struct csv_row *row, struct buf *out)
{
	bool is_said = false;

	for (size_t i = 0; i < plan->p->place_count; i++)
		if (plan->p->place[i].kind != EXPR_CONST)
			is_said |= add_folded(plan, &plan->p->place[i], row, out);
	return is_said | add_folded(plan, &plan->p->place_code, row, out);
}

void
row_key_make(const struct row_plan *plan, const struct csv_row *row, struct row_key *out)
{
	crypto_generichash_state state;
	struct buf text = { 0 };
	size_t len;

	*out = (struct row_key){ .is_taken = true };
	crypto_generichash_init(&state, plan->secret, sizeof plan->secret, sizeof out->content);
	for (size_t i = 0; i < plan->count; i++) {
		const char *cell = row_cell(row, plan->columns[i], &len);

		add_part(&state, cell, len);
	}
	crypto_generichash_final(&state, out->content, sizeof out->content);
	if (add_folded(plan, &plan->p->code, row, &text))
		out->code = number_of(plan, &text);
	buf_clear(&text);
	if (add_names(plan, row, &text)) {
		buf_putc(&text, '\n');
		if (add_date(plan, row, &text)) {
			out->dated = number_of(plan, &text);
			buf_putc(&text, '\n');
			if (add_place(plan, row, &text))
				out->event = number_of(plan, &text);
		}
	}
	buf_release(&text);
}

/* What screens are made of: the tables of actions and keys, the list, the line, the cells. */
#include "core/base/random.h"
#include "core/base/utf8.h"
#include "tests/unit/grid.h"
#include "tui/action.h"
#include "tui/canvas.h"
#include "tui/line.h"
#include "tui/list.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* ---- tables ------------------------------------------------------------------------------------
 */

static void
every_key_starts_an_action_that_exists(void **state)
{
	(void)state;
	for (const struct binding *b = bindings; b->key; b++) {
		const struct action *a = action_find(b->action);

		if (!a)
			fail_msg("%s starts \"%s\", which does not exist", b->key, b->action);
		/* Wherever the key is heard, the action makes sense. */
		if (b->scope & ~a->scope)
			fail_msg("%s starts %s where it cannot run", b->key, b->action);
		if (b->arg && !a->arg && strcmp(b->action, "next") != 0)
			fail_msg("%s gives %s an argument that it does not take", b->key,
				 b->action);
	}
}

static void
no_key_means_two_things(void **state)
{
	(void)state;
	for (const struct binding *b = bindings; b->key; b++)
		for (const struct binding *o = b + 1; o->key; o++) {
			size_t len = strlen(b->key), other = strlen(o->key);

			if (!(b->scope & o->scope))
				continue;
			if (strcmp(b->key, o->key) == 0)
				fail_msg("%s is %s and %s", b->key, b->action, o->action);
			/* Nor is one the beginning of a key of two. */
			if (len != other && strncmp(b->key, o->key, len < other ? len : other) == 0
			    && (len < other ? o->key[len] : b->key[other]) == ' ')
				fail_msg("%s begins %s", b->key, o->key);
		}
}

static void
every_action_has_a_name_and_a_title_of_its_own(void **state)
{
	(void)state;
	for (const struct action *a = actions; a->name; a++) {
		assert_non_null(a->run);
		assert_int_not_equal(a->scope, 0);
		if (strlen(a->title) < 4 || strlen(a->title) > 72)
			fail_msg("%s: \"%s\"", a->name, a->title);
		assert_int_equal(strspn(a->name, "abcdefghijklmnopqrstuvwxyz-"), strlen(a->name));
		for (const struct action *o = a + 1; o->name; o++) {
			if (strcmp(a->name, o->name) == 0 || strcmp(a->title, o->title) == 0)
				fail_msg("%s is there twice", o->name);
		}
	}
}

static void
hints_are_short(void **state)
{
	(void)state;
	for (const struct binding *b = bindings; b->key; b++) {
		if (!b->hint)
			continue;
		assert_in_range(b->hint, 1, 19);
		if (!b->label)
			fail_msg("the hint of %s has no word", b->key);
		if (strlen(b->label) > 20)
			fail_msg("the hint \"%s\" is long", b->label);
	}
}

/* ---- the list ----------------------------------------------------------------------------------
 */

static void
check_list(const struct list *l)
{
	assert_true(l->height >= 1);
	assert_true(l->rows ? l->cursor < l->rows : l->cursor == 0);
	assert_true(l->top <= l->cursor && l->cursor < l->top + l->height);
	/* The window is full when there is enough to fill it. */
	assert_true(l->top == 0 || l->top + l->height <= l->rows);
}

static void
a_list_keeps_its_promises_on_a_random_walk(void **state)
{
	struct list l = { .height = 1 };
	struct random r;

	(void)state;
	random_seed(&r, 1);
	for (int i = 0; i < 20000; i++) {
		size_t before = l.cursor;
		long steps = (long)random_below(&r, 60) - 30;

		switch (random_below(&r, 6)) {
		case 0:
			list_resize(&l,
				    random_below(&r, 3) ? random_below(&r, 200)
							: random_below(&r, 4),
				    random_below(&r, 40));
			assert_true(l.cursor == before || l.cursor + 1 == l.rows || l.rows == 0);
			break;
		case 1:
			list_step(&l, steps);
			assert_true(steps >= 0 ? l.cursor >= before || l.cursor + 1 == l.rows
					       : l.cursor <= before);
			break;
		case 2:
			list_go(&l, random_below(&r, 250));
			break;
		case 3:
			list_scroll(&l, steps);
			break;
		default:
			list_move(&l, (enum move)random_below(&r, MOVE_LEFT));
		}
		check_list(&l);
	}
	list_resize(&l, 100, 10);
	list_step(&l, -1000);
	list_step(&l, 99);
	assert_int_equal(l.cursor, 99);
	list_step(&l, -98);
	assert_int_equal(l.cursor, 1);
}

/* ---- the line ----------------------------------------------------------------------------------
 */

/* The model: an array of characters, each a letter with its marks. */
struct model {
	char part[64][16];
	size_t count, cursor;
};

static void
model_cut(struct model *m, size_t from, size_t to)
{
	memmove(m->part[from], m->part[to], (m->count - to) * sizeof m->part[0]);
	m->count -= to - from;
	m->cursor = from;
}

static bool
model_is_blank(const struct model *m, size_t at)
{
	return m->part[at][0] == ' ';
}

static size_t
model_word_before(const struct model *m, size_t at)
{
	while (at > 0 && model_is_blank(m, at - 1))
		at--;
	while (at > 0 && !model_is_blank(m, at - 1))
		at--;
	return at;
}

static void
model_key(struct model *m, const char *key)
{
	size_t at = m->cursor;

	if (strcmp(key, "Left") == 0)
		m->cursor -= at > 0;
	else if (strcmp(key, "Right") == 0)
		m->cursor += at < m->count;
	else if (strcmp(key, "Home") == 0 || strcmp(key, "C-a") == 0)
		m->cursor = 0;
	else if (strcmp(key, "End") == 0 || strcmp(key, "C-e") == 0)
		m->cursor = m->count;
	else if (strcmp(key, "Backspace") == 0)
		model_cut(m, at - (at > 0), at);
	else if (strcmp(key, "Delete") == 0)
		model_cut(m, at, at + (at < m->count));
	else if (strcmp(key, "C-u") == 0)
		model_cut(m, 0, at);
	else if (strcmp(key, "C-k") == 0)
		model_cut(m, at, m->count);
	else if (strcmp(key, "C-w") == 0)
		model_cut(m, model_word_before(m, at), at);
	else if (strcmp(key, "A-Left") == 0)
		m->cursor = model_word_before(m, at);
	else if (strcmp(key, "A-Right") == 0) {
		while (at < m->count && model_is_blank(m, at))
			at++;
		while (at < m->count && !model_is_blank(m, at))
			at++;
		m->cursor = at;
	} else {
		memmove(m->part[at + 1], m->part[at], (m->count - at) * sizeof m->part[0]);
		snprintf(m->part[at], sizeof m->part[at], "%s",
			 strcmp(key, "Space") == 0 ? " " : key);
		m->count++;
		m->cursor++;
	}
}

static void
a_line_is_edited_like_an_array_of_characters(void **state)
{
	static const char *const keys[] = { "Left",	 "Right",  "Home",  "End", "C-a", "C-e",
					    "Backspace", "Delete", "C-u",   "C-k", "C-w", "A-Left",
					    "A-Right",	 "Space",  "Space", "a",   "ñ",	  "山",
					    "🔥",	 "é",	   "x",	    "-",   "\"",  "Left",
					    "Left",	 "b",	   "c",	    "d",   "1" };
	struct line line = { 0 };
	struct model m = { .count = 0 };
	struct random r;

	(void)state;
	random_seed(&r, 2);
	for (int i = 0; i < 30000; i++) {
		const char *key = keys[random_below(&r, sizeof keys / sizeof *keys)];
		struct buf text = { 0 };
		size_t cursor = 0;
		bool changed;

		/* What empties the line is rare, or it would always be short. */
		if ((strcmp(key, "C-u") == 0 || strcmp(key, "C-k") == 0) && random_below(&r, 4))
			continue;
		if (m.count >= 60)
			key = "C-u";
		assert_true(line_key(&line, key, &changed));
		model_key(&m, key);
		for (size_t k = 0; k < m.count; k++) {
			cursor += k < m.cursor ? strlen(m.part[k]) : 0;
			buf_puts(&text, m.part[k]);
		}
		if (strcmp(buf_str(&line.text), buf_str(&text)) != 0 || line.cursor != cursor)
			fail_msg("step %d, %s: \"%s\" %zu, not \"%s\" %zu", i, key,
				 buf_str(&line.text), line.cursor, buf_str(&text), cursor);
		buf_release(&text);
	}
	line_release(&line);
}

static void
a_line_takes_no_control_character_and_has_an_end(void **state)
{
	struct line line = { 0 };
	char *many = malloc(LINE_MAX_BYTES + 100);
	bool changed;

	(void)state;
	line_set(&line, "a\tb\nc\033[31md\302\233e\xff"
			"f\xe2\x80\xae");
	assert_string_equal(buf_str(&line.text), "a b c[31mdef");
	assert_false(line_key(&line, "F5", &changed));
	assert_false(line_key(&line, "PgUp", &changed));
	assert_string_equal(buf_str(&line.text), "a b c[31mdef");
	memset(many, 'x', LINE_MAX_BYTES + 99);
	many[LINE_MAX_BYTES + 99] = '\0';
	line_insert(&line, many);
	assert_in_range(line.text.len, LINE_MAX_BYTES - 8, LINE_MAX_BYTES);
	line_set(&line, "one two");
	line.cursor = 3;
	line_replace(&line, 1, "NE");
	assert_string_equal(buf_str(&line.text), "oNE two");
	assert_int_equal(line.cursor, 3);
	line_release(&line);
	free(many);
}

/* ---- cells -------------------------------------------------------------------------------------
 */

static void
nothing_is_drawn_outside_of_a_part(void **state)
{
	static const char *const texts[] = {
		"",
		"plain",
		"山村山村山村山村山村山",
		"año e\xcc\x81 n\xcc\x83",
		"x山",
		"\033[31mred\007",
		"a\tb\nc",
		"\xcc\x81 first",
		"\xff\xfe",
		"🔥🔥🔥",
		"a long text that is wider than every part it is drawn into, and goes on so"
	};
	struct grid g = { 0 };
	struct random r;

	(void)state;
	random_seed(&r, 3);
	for (int i = 0; i < 4000; i++) {
		struct canvas all, part;
		const char *text = texts[random_below(&r, sizeof texts / sizeof *texts)];
		int row = (int)random_below(&r, 12) - 2, col = (int)random_below(&r, 40) - 5;
		int width = (int)random_below(&r, 40) - 3, used = 0;

		grid_release(&g);
		grid_init(&g, 8, 30);
		g.is_ascii = random_below(&r, 4) == 0;
		all = grid_canvas(&g);
		/* A background that shows where something was written. */
		for (int y = 0; y < g.rows; y++)
			canvas_text(&all, y, 0, 30, ROLE_GOOD, "..............................");
		part = canvas_part(&all, (int)random_below(&r, 10) - 1,
				   (int)random_below(&r, 34) - 2, (int)random_below(&r, 10) - 1,
				   (int)random_below(&r, 34) - 1);
		part = canvas_part(&part, (int)random_below(&r, 4) - 1,
				   (int)random_below(&r, 4) - 1, (int)random_below(&r, 10),
				   (int)random_below(&r, 34));
		switch (random_below(&r, 8)) {
		case 0:
			canvas_right(&part, row, col, width, ROLE_TEXT, text);
			break;
		case 1:
			canvas_printf(&part, row, col, width, ROLE_TEXT, "%s", text);
			break;
		case 2:
			canvas_role(&part, row, col, width, ROLE_MARK);
			break;
		case 3:
			canvas_bar(&part, row, col, width, random_real(&r) * 2 - 0.5);
			break;
		case 4:
			canvas_spark(&part, row, col, random_real(&r));
			canvas_hline(&part, row);
			canvas_vline(&part, col);
			break;
		case 5:
			canvas_cursor(&part, row, col);
			canvas_blank(&part, row, ROLE_TEXT);
			break;
		default:
			used = canvas_text(&part, row, col, width, ROLE_TEXT, text);
			assert_true(width < 0 ? used <= (part.cols - col > 0 ? part.cols - col : 0)
					      : used <= width);
		}
		for (int y = 0; y < g.rows; y++)
			for (int x = 0; x < g.cols; x++) {
				const struct cell_at *c = &g.cells[y * g.cols + x];

				if (y >= part.top && y < part.top + part.rows && x >= part.left
				    && x < part.left + part.cols)
					continue;
				assert_string_equal(c->text, ".");
				assert_int_equal(c->role, ROLE_GOOD);
			}
		assert_true(g.cursor_row < 0
			    || (g.cursor_row >= part.top && g.cursor_row < part.top + part.rows
				&& g.cursor_col >= part.left
				&& g.cursor_col < part.left + part.cols));
		check_grid(&g);
	}
	grid_release(&g);
}

static void
wide_characters_are_never_cut_in_two(void **state)
{
	struct grid g = { 0 };
	struct random r;

	(void)state;
	random_seed(&r, 4);
	grid_init(&g, 1, 20);
	for (int i = 0; i < 5000; i++) {
		struct canvas cv = grid_canvas(&g);

		/* Drawn over each other, at every place, also over one half. */
		canvas_text(&cv, 0, (int)random_below(&r, 20), (int)random_below(&r, 12) - 1,
			    ROLE_TEXT, random_below(&r, 2) ? "山山山山" : "abcdefgh");
		check_grid(&g);
	}
	grid_release(&g);
}

static const char *
drawn(int width, const char *text)
{
	static struct buf out;
	struct grid g = { 0 };
	struct canvas cv;

	grid_init(&g, 1, 12);
	cv = grid_canvas(&g);
	canvas_text(&cv, 0, 0, width, ROLE_TEXT, text);
	buf_clear(&out);
	grid_text(&g, &out);
	out.data[out.len - 1] = '\0';
	grid_release(&g);
	return out.data;
}

static void
text_is_clipped_padded_and_cleaned(void **state)
{
	(void)state;
	assert_string_equal(drawn(-1, "año"), "año");
	assert_string_equal(drawn(5, "abcdefgh"), "abcd…");
	assert_string_equal(drawn(5, "abcde"), "abcde");
	/* No half of a wide character: the ellipsis stands where it began. */
	assert_string_equal(drawn(5, "山村山"), "山村…");
	assert_string_equal(drawn(4, "山村山"), "山…");
	assert_string_equal(drawn(-1, "a\033[31mb"), "a?[31mb");
	assert_string_equal(drawn(-1, "a\nb\tc\177d"), "a?b?c?d");
	assert_string_equal(drawn(-1, "\302\233x\xe2\x80\xaey\xe2\x80\x8bz"), "?x?y?z");
	assert_string_equal(drawn(-1, "\xf3\xa0\x81\x81\xff\xc3"), "???");
	assert_string_equal(drawn(-1, "\xcc\x81"
				      "a"),
			    "?a");
	assert_string_equal(drawn(-1, "e\xcc\x81x"), "e\xcc\x81x");
	assert_string_equal(drawn(1, "abc"), "…");
	assert_string_equal(drawn(0, "abc"), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_starts_an_action_that_exists),
		cmocka_unit_test(no_key_means_two_things),
		cmocka_unit_test(every_action_has_a_name_and_a_title_of_its_own),
		cmocka_unit_test(hints_are_short),
		cmocka_unit_test(a_list_keeps_its_promises_on_a_random_walk),
		cmocka_unit_test(a_line_is_edited_like_an_array_of_characters),
		cmocka_unit_test(a_line_takes_no_control_character_and_has_an_end),
		cmocka_unit_test(nothing_is_drawn_outside_of_a_part),
		cmocka_unit_test(wide_characters_are_never_cut_in_two),
		cmocka_unit_test(text_is_clipped_padded_and_cleaned),
	};

	return cmocka_run_group_tests_name("parts of screens", tests, NULL, NULL);
}

/*
 * Published tables. The tests with numbers are examples of the methods: 0.5, 0.6, 2.11 and all of 16; the
 * figures are those of public reports.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "core/base/buf.h"
#include "core/justice/published.h"

static struct arena arena;
static struct pub_grid grid;
static struct published found;

static int
forget(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

static void
typed(const char *text)
{
	struct error err = { 0 };

	arena_release(&arena);
	grid = (struct pub_grid){ .arena = &arena };
	if (!published_typed(text, &grid, &err))
		fail_msg("%s", err.msg);
	published_check(&grid, &found);
}

/* A table as a file would give it: cells by "|", rows by line ends. */
static void
table(const char *text)
{
	arena_release(&arena);
	grid = (struct pub_grid){ .arena = &arena };
	while (*text) {
		struct pub_cell cells[16];
		size_t n = 0, len;

		for (;;) {
			len = strcspn(text, "|\n");
			cells[n++] = published_cell(text, len, &arena);
			text += len;
			if (*text != '|')
				break;
			text++;
		}
		text += *text == '\n';
		assert_true(published_add_row(&grid, cells, n, NULL));
	}
	published_check(&grid, &found);
}

/* Is there a finding of that code whose sentence holds the text? */
static bool
says(const char *code, const char *text)
{
	for (size_t i = 0; i < found.count; i++)
		if (strcmp(found.items[i].code, code) == 0 && strstr(found.items[i].text, text))
			return true;
	for (size_t i = 0; i < found.count; i++)
		print_error("%s: %s\n", found.items[i].code, found.items[i].text);
	return false;
}

static size_t
count(const char *code)
{
	size_t n = 0;

	for (size_t i = 0; i < found.count; i++)
		n += strcmp(found.items[i].code, code) == 0;
	return n;
}

static void
v_16_1(void **state)
{
	(void)state;
	table("Region|Number|%\n"
	      "1|66|31.6\n2|38|18.2\n3|35|16.75\n4|35|16.75\n5|34|16.3\n6|1|0.4\n");
	assert_true(says("sum", "209"));
	assert_true(says("share-sum", "100.0"));
	assert_true(says("mixed-decimals", "1 and 2 decimals"));
	assert_true(says("share-truncated", "1 of 209 is 0.478 %"));
	assert_int_equal(found.problems, 2);
	typed("66 States; 38 States; 35 States; 35 States; 34 States; 1 business");
	assert_true(says("mixed-units", "208 states + 1 business"));
}

static void
v_16_2(void **state)
{
	(void)state;
	typed("209 communications, 184 follow-ups, 12 reprisals");
	assert_true(says("part", "184 of 209 is 88.0 %"));
	assert_true(says("part", "12 of 209 is 5.7 %"));
	assert_int_equal(found.problems, 0);
}

static void
v_16_3(void **state)
{
	(void)state;
	typed("States 9; regional body 1; NGOs 43; defenders 19; institutions 3; union 1; total 76");
	assert_true(says("sum", "add to the total, 76"));
	assert_int_equal(found.problems, 0);
	typed("States 9; regional body 1; NGOs 43; defenders 19; institutions 3; union 1; total 77");
	assert_true(says("sum-differs", "add to 76, the total says 77"));
	assert_int_equal(found.problems, 1);
}

static void
v_16_4(void **state)
{
	(void)state;
	typed("more than 500 defenders, 280 women");
	assert_true(says("inexact-base", "at most 56.0 %: the base is a lower bound"));
	typed("más de 500 personas; de ellas 280");
	assert_true(says("inexact-base", "at most 56.0 %"));
}

static void
v_16_5(void **state)
{
	(void)state;
	typed("62 cases, of which 52 of the year");
	assert_true(says("part", "52 of 62 is 83.9 %; the other 10 are 16.1 %"));
}

static void
v_16_6(void **state)
{
	(void)state;
	typed("2015 63; 2016 80");
	assert_true(says("change", "80 against 63: +27.0 %; ratio 1.270 (95 % 0.901 to 1.796), p 0.181"));
	typed("80; 63");
	assert_true(says("change", "80 against 63"));
}

static void
v_16_7(void **state)
{
	(void)state;
	typed("388; 168; 220");
	assert_true(says("sum", "add to the total, 388"));
	assert_true(says("part", "168 of 388 is 43.3 %"));
	assert_true(says("part", "220 of 388 is 56.7 %"));
}

static void
v_16_8_and_0_6(void **state)
{
	(void)state;
	typed("649 people, 60 %");
	assert_true(says("implied", "60 % of 649 can be any of 387 to 392"));
	typed("209 in all; 1 0.4%");
	assert_true(says("share-truncated", "0.478"));
}

static void
v_0_5(void **state)
{
	(void)state;
	table("a|n|share\n1|66|31.58\n2|38|18.18\n3|35|16.75\n4|35|16.75\n5|34|16.27\n6|1|0.48\n");
	assert_true(says("share-sum", "add to 100.01, not 100, because of rounding"));
	assert_int_equal(found.problems, 0);
	/* Forced to add up: two equal counts with unequal shares. */
	table("a|n|share\n1|66|31.58\n2|38|18.18\n3|35|16.75\n4|35|16.74\n5|34|16.27\n6|1|0.48\n");
	assert_true(says("share-truncated", "35 of 209 is 16.7464 %"));
	assert_int_equal(found.problems, 1);
}

static void
v_16_9(void **state)
{
	(void)state;
	typed("28 groups / 184 people, of which 25 groups / 169 people");
	assert_true(says("remainder", "3 and 15, 5 each"));
	assert_true(says("mean", "184 to 28 is 6.57143 each"));
	assert_true(says("mean", "169 to 25 is 6.76 each"));
}

static void
v_16_10(void **state)
{
	(void)state;
	typed("approved 10; implemented 0");
	assert_true(says("none", "27.8 % (Wilson 95 %), 30.8 % (Clopper-Pearson)"));
}

static void
v_16_11(void **state)
{
	(void)state;
	typed("seats 14; rights organisations 2; bar 1; press 2; judges 1");
	assert_true(says("parts", "6 itemised (42.9 %), 8 not"));
	assert_true(says("part", "2 of 14 is 14.3 %"));
}

static void
v_16_12(void **state)
{
	(void)state;
	typed("attacks 414, 762, growth 45.7 %");
	assert_true(says("growth-base", "growth of 84.1 %; the printed 45.7 is (762 - 414)/762: the wrong base"));
	assert_int_equal(found.problems, 1);
	table("What|2013|2015|growth\nattacks|414|762|84.1 %\n");
	assert_true(says("growth", "84.1"));
	assert_int_equal(found.problems, 0);
}

static void
v_16_13(void **state)
{
	(void)state;
	typed("attacks 844; state 36.61%; armed 13.27%; unknown 50.11%");
	assert_true(says("implied", "only be 309"));
	assert_true(says("implied", "only be 112"));
	assert_true(says("share-truncated", "423 is 50.118 %"));
	assert_true(says("implied-sum", "309 + 112 + 423 = 844, the whole"));
	assert_true(says("share-sum", "99.99"));
	assert_int_equal(found.problems, 1);
}

static void
v_2_11(void **state)
{
	(void)state;
	typed("cases 416; identified 277 66.59%; of which convicted 70; of which in trial 111;"
	      " of which charged 26; of which with warrant 52");
	assert_true(says("share", "1 share"));
	assert_true(says("parts", "add to 259: 18 not itemised"));
	assert_true(says("without-conviction", "346 of 416, 83.2 %"));
	assert_int_equal(found.problems, 0);
}

static void
rows_and_columns_must_both_add_up(void **state)
{
	(void)state;
	table("Actor|Norte|Sur|Total\nestatal|3|4|7\nempresa|5|6|12\nTotal|8|10|18\n");
	assert_true(says("sum-differs", "row empresa adds to 11, its total says 12"));
	/* 7 + 12 is 19: the total of totals is wrong too. */
	assert_true(says("sum-differs", "add to 19, the total says 18"));
	assert_int_equal(count("sum"), 2);
	assert_true(says("row-sums", "2 rows"));
	assert_int_equal(found.problems, 2);
}

static void
subtotals_do_not_count_twice(void **state)
{
	(void)state;
	table("Departamento|Casos\nNorte|10\nNorte A|4\nNorte B|6\nSur|5\nTotal|15\n");
	assert_true(says("sum", "15"));
	assert_int_equal(found.problems, 0);
}

static void
shares_of_a_row_have_their_base_in_the_row(void **state)
{
	(void)state;
	/* Impunity: what is left of cases when convictions are taken away. */
	table("Depto|Casos|Condenas|Impunidad %\nNorte|500|25|95.0\nSur|40|3|92.5\nEste|30|1|96.7\n");
	assert_true(says("share", "3 shares"));
	assert_int_equal(found.problems, 0);
	table("Depto|Casos|Condenas|Impunidad %\nNorte|500|25|95.0\nSur|40|3|93.5\nEste|30|1|96.7\n");
	assert_true(says("share-differs", "Sur: 37 of 40 is 92.500 %, not the printed 93.5"));
}

static void
numbers_are_read_as_people_write_them(void **state)
{
	struct pub_cell c;

	(void)state;
	arena_release(&arena);
	c = published_cell("1.234", 5, &arena);
	assert_int_equal(c.count, 1234);
	c = published_cell("1,234,567", 9, &arena);
	assert_int_equal(c.count, 1234567);
	c = published_cell("1 234", 5, &arena);
	assert_int_equal(c.count, 1234);
	c = published_cell("16,75 %", 7, &arena);
	assert_true(c.is_percent);
	assert_string_equal(c.digits, "16.75");
	c = published_cell("1.234,5", 7, &arena);
	assert_string_equal(c.digits, "1234.5");
	c = published_cell("-3", 2, &arena);
	assert_true(c.is_negative && c.count == 3);
	c = published_cell("12*", 3, &arena);
	assert_int_equal(c.count, 12);
	assert_string_equal(c.unit, "");
	c = published_cell("al menos 7 personas", 19, &arena);
	assert_int_equal(c.qualifier, PUB_AT_LEAST);
	assert_string_equal(c.unit, "personas");
	c = published_cell("2014-2015", 9, &arena);
	assert_int_equal(c.kind, PUB_WORDS);
	c = published_cell("Ley 906", 7, &arena);
	assert_int_equal(c.kind, PUB_WORDS);
	c = published_cell("99999999999999999999", 20, &arena);
	assert_int_equal(c.kind, PUB_WORDS);
	c = published_cell("  ", 2, &arena);
	assert_int_equal(c.kind, PUB_EMPTY);
}

static void
what_is_no_table_says_so_or_nothing(void **state)
{
	struct error err = { 0 };

	(void)state;
	arena_release(&arena);
	grid = (struct pub_grid){ .arena = &arena };
	assert_false(published_typed("nothing; here", &grid, &err));
	assert_int_equal(err.code, ERR_FORMAT);
	table("a|b\nc|d\n");
	assert_int_equal(found.count, 0);
	table("7\n");
	assert_int_equal(found.count, 0);
	published_check(&(struct pub_grid){ .arena = &arena }, &found);
	assert_int_equal(found.count, 0);
}

static void
cells_are_named_as_in_a_spreadsheet(void **state)
{
	char place[16];

	(void)state;
	published_place(0, 0, place);
	assert_string_equal(place, "A1");
	published_place(11, 27, place);
	assert_string_equal(place, "AB12");
	published_place(9999, 255, place);
	assert_string_equal(place, "IV10000");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(v_16_1, forget),
		cmocka_unit_test_teardown(v_16_2, forget),
		cmocka_unit_test_teardown(v_16_3, forget),
		cmocka_unit_test_teardown(v_16_4, forget),
		cmocka_unit_test_teardown(v_16_5, forget),
		cmocka_unit_test_teardown(v_16_6, forget),
		cmocka_unit_test_teardown(v_16_7, forget),
		cmocka_unit_test_teardown(v_16_8_and_0_6, forget),
		cmocka_unit_test_teardown(v_0_5, forget),
		cmocka_unit_test_teardown(v_16_9, forget),
		cmocka_unit_test_teardown(v_16_10, forget),
		cmocka_unit_test_teardown(v_16_11, forget),
		cmocka_unit_test_teardown(v_16_12, forget),
		cmocka_unit_test_teardown(v_16_13, forget),
		cmocka_unit_test_teardown(v_2_11, forget),
		cmocka_unit_test_teardown(rows_and_columns_must_both_add_up, forget),
		cmocka_unit_test_teardown(subtotals_do_not_count_twice, forget),
		cmocka_unit_test_teardown(shares_of_a_row_have_their_base_in_the_row, forget),
		cmocka_unit_test_teardown(numbers_are_read_as_people_write_them, forget),
		cmocka_unit_test_teardown(what_is_no_table_says_so_or_nothing, forget),
		cmocka_unit_test_teardown(cells_are_named_as_in_a_spreadsheet, forget),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

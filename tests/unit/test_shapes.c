/* Shapes of places: what is inside, what is stored, what bytes are no shape. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/base/buf.h"
#include "core/base/memory.h"
#include "core/base/random.h"
#include "core/intake/shapes.h"

#define COUNT(array) (sizeof array / sizeof *array)

/* A square of 10 with a hole of 2 in its middle, and an island to the east. */
static const struct shape_point outer[] = { { 0, 0 }, { 10, 0 }, { 10, 10 }, { 0, 10 } };
static const struct shape_point hole[] = { { 4, 4 }, { 4, 6 }, { 6, 6 }, { 6, 4 } };
static const struct shape_point island[] = { { 20, 0 }, { 25, 5 }, { 20, 10 } };

static void
make(struct shape *s)
{
	*s = (struct shape){ 0 };
	assert_true(shape_add_ring(s, outer, COUNT(outer)));
	assert_true(shape_add_ring(s, hole, COUNT(hole)));
	assert_true(shape_add_ring(s, island, COUNT(island)));
}

static bool
is_in(const struct shape *s, int x, int y)
{
	return shape_contains(s, (struct shape_point){ x, y });
}

static void
holes_are_outside_and_edges_inside(void **state)
{
	struct shape s;

	(void)state;
	make(&s);
	assert_true(is_in(&s, 1, 1));
	assert_true(is_in(&s, 9, 5));
	assert_false(is_in(&s, 5, 5)); /* in the hole */
	assert_false(is_in(&s, 11, 5));
	assert_false(is_in(&s, -1, 0));
	assert_false(is_in(&s, 15, 10)); /* beside two corners, between the parts */
	assert_true(is_in(&s, 22, 5));
	assert_false(is_in(&s, 25, 4));
	/* Edges and corners, also those of the hole. */
	assert_true(is_in(&s, 0, 0));
	assert_true(is_in(&s, 10, 10));
	assert_true(is_in(&s, 5, 0));
	assert_true(is_in(&s, 4, 5));
	assert_true(is_in(&s, 6, 6));
	assert_true(is_in(&s, 25, 5));
	assert_true(is_in(&s, 24, 4));
	assert_false(is_in(&s, 11, 0)); /* on the line of an edge, behind its end */
	/* Rays through corners cross once. */
	assert_true(is_in(&s, 3, 4));
	assert_true(is_in(&s, 7, 6));
	assert_true(is_in(&s, 8, 4));
	shape_release(&s);
}

/* The ends of the Earth do not overflow. */
static void
the_whole_earth_is_a_shape(void **state)
{
	const int x = 180 * SHAPE_DEGREE, y = 90 * SHAPE_DEGREE;
	const struct shape_point corners[] = { { -x, -y }, { x, -y }, { x, y }, { -x, y } };
	struct shape s = { 0 };

	(void)state;
	assert_true(shape_add_ring(&s, corners, COUNT(corners)));
	assert_true(is_in(&s, 0, 0));
	assert_true(is_in(&s, x, y));
	assert_true(is_in(&s, -x, 1));
	shape_release(&s);
}

/* A polygon with random corners holds the same points as a count of crossings in fractions. */
static void
random_polygons_hold_what_fractions_say(void **state)
{
	struct random rng;

	(void)state;
	random_seed(&rng, 11);
	for (int round = 0; round < 300; round++) {
		struct shape_point p[12];
		size_t count = 3 + random_below(&rng, 10);
		struct shape s = { 0 };

		for (size_t i = 0; i < count; i++)
			p[i] = (struct shape_point){ (int)random_below(&rng, 1000),
						     (int)random_below(&rng, 1000) };
		assert_true(shape_add_ring(&s, p, count));
		for (int k = 0; k < 50; k++) {
			/* Half a unit beside the grid there are no edges under a point. */
			double x = (double)random_below(&rng, 1000) + 0.25;
			double y = (double)random_below(&rng, 1000) + 0.5;
			bool odd = false, got;

			for (size_t i = 0, j = count - 1; i < count; j = i++)
				if ((p[i].y > y) != (p[j].y > y)
				    && x > (double)(p[j].x - p[i].x) * (y - p[i].y) / (p[j].y - p[i].y)
						   + p[i].x)
					odd = !odd;
			/* Scaled by four the point is whole. */
			{
				struct shape_point q[12];
				struct shape big = { 0 };

				for (size_t i = 0; i < count; i++)
					q[i] = (struct shape_point){ p[i].x * 4, p[i].y * 4 };
				assert_true(shape_add_ring(&big, q, count));
				got = is_in(&big, (int)(x * 4), (int)(y * 4));
				shape_release(&big);
			}
			/* On an edge fractions may say either. */
			if (got != odd)
				assert_true(got);
		}
		shape_release(&s);
	}
}

static void
what_is_written_is_read(void **state)
{
	struct shape s, again;
	struct buf bytes = { 0 }, twice = { 0 };

	(void)state;
	make(&s);
	shape_write(&s, &bytes);
	assert_true(shape_read(&again, bytes.data, bytes.len));
	assert_int_equal(again.ring_count, 3);
	assert_int_equal(again.point_count, 11);
	assert_memory_equal(&again.box, &s.box, sizeof s.box);
	shape_write(&again, &twice);
	assert_int_equal(twice.len, bytes.len);
	assert_memory_equal(twice.data, bytes.data, bytes.len);
	/* Nothing shorter or longer is a shape. */
	for (size_t len = 0; len < bytes.len; len++) {
		struct shape cut;

		assert_false(shape_read(&cut, bytes.data, len));
		assert_null(cut.points);
	}
	shape_release(&again);
	buf_putc(&bytes, 0);
	assert_false(shape_read(&again, bytes.data, bytes.len));
	assert_null(again.points);
	shape_release(&s);
	buf_release(&bytes);
	buf_release(&twice);
}

static void
bytes_that_lie_are_no_shape(void **state)
{
	static const struct {
		const char *bytes;
		size_t len;
	} wrong[] = {
		{ "", 0 },
		{ "S1", 2 },
		{ "S1\x00", 3 },			       /* no rings */
		{ "S2\x01\x03\x00\x00\x02\x00\x02\x02", 10 },   /* another format */
		{ "S1\x01\x02\x00\x00\x02\x00", 8 },	       /* two points */
		{ "S1\x01\xFF\xFF\xFF\xFF\x0F\x00", 9 },	       /* as many as nobody has */
		{ "S1\x01\x83\x00\x00\x00\x02\x00\x02\x02", 11 }, /* a number longer than it need be */
		{ "S1\xFF\xFF\xFF\xFF\xFF\xFF", 8 },	       /* a number without an end */
		{ "S1\x01\x03\x80\xA4\xE8\x03\x00\x80\xCC\xA4\xAB\x01\x00\x00\x02", 17 }, /* beyond 180 */
	};
	struct shape s;

	(void)state;
	for (size_t i = 0; i < COUNT(wrong); i++) {
		assert_false(shape_read(&s, wrong[i].bytes, wrong[i].len));
		assert_null(s.points);
	}
	assert_true(shape_read(&s, "S1\x01\x03\x00\x00\x02\x00\x02\x02", 10));
	shape_release(&s);
	assert_false(shape_add_ring(&s, outer, 2));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(holes_are_outside_and_edges_inside),
		cmocka_unit_test(the_whole_earth_is_a_shape),
		cmocka_unit_test(random_polygons_hold_what_fractions_say),
		cmocka_unit_test(what_is_written_is_read),
		cmocka_unit_test(bytes_that_lie_are_no_shape),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

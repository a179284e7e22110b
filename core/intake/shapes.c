/* Where places lie. */
#include "core/intake/shapes.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/memory.h"
#include "core/dossier/stmt.h"

#define MAGIC	   "S1"
#define X_MAX	   (180 * SHAPE_DEGREE)
#define Y_MAX	   (90 * SHAPE_DEGREE)
#define CONTAINERS 32 /* shapes that one point may be in: more are a tangle */

static void
widen(struct shape_box *box, const struct shape_box *by, bool is_first)
{
	if (is_first || by->west < box->west)
		box->west = by->west;
	if (is_first || by->south < box->south)
		box->south = by->south;
	if (is_first || by->east > box->east)
		box->east = by->east;
	if (is_first || by->north > box->north)
		box->north = by->north;
}

bool
shape_add_ring(struct shape *s, const struct shape_point *points, size_t count)
{
	struct shape_ring ring = { .first = s->point_count, .count = count };

	if (count < 3 || count > SHAPE_POINTS_MAX || s->point_count > SHAPE_POINTS_MAX - count)
		return false;
	for (size_t i = 0; i < count; i++) {
		const struct shape_box at = { points[i].x, points[i].y, points[i].x, points[i].y };

		widen(&ring.box, &at, i == 0);
		s->points = grow_array(s->points, s->point_count, &s->point_cap, sizeof *s->points);
		s->points[s->point_count++] = points[i];
	}
	widen(&s->box, &ring.box, s->ring_count == 0);
	s->rings = grow_array(s->rings, s->ring_count, &s->ring_cap, sizeof *s->rings);
	s->rings[s->ring_count++] = ring;
	return true;
}

void
shape_release(struct shape *s)
{
	free(s->points);
	free(s->rings);
	*s = (struct shape){ 0 };
}

/* ---- inside ------------------------------------------------------------------------------- */

static bool
in_box(const struct shape_box *box, struct shape_point p)
{
	return p.x >= box->west && p.x <= box->east && p.y >= box->south && p.y <= box->north;
}

/* Which side of the line from a to b: more than 0, less, or 0 on it. No product leaves 64 bits. */
static int64_t
side(struct shape_point a, struct shape_point b, struct shape_point p)
{
	return ((int64_t)b.x - a.x) * ((int64_t)p.y - a.y) - ((int64_t)b.y - a.y) * ((int64_t)p.x - a.x);
}

/* Counts the edges of a ring to the west of a point; true when it is on one. */
static bool
cross_ring(const struct shape_point *points, size_t count, struct shape_point p, bool *is_odd)
{
	for (size_t i = 0, before = count - 1; i < count; before = i++) {
		struct shape_point a = points[before], b = points[i];
		int64_t s;

		if ((a.y > p.y && b.y > p.y) || (a.y < p.y && b.y < p.y) || (a.x > p.x && b.x > p.x))
			continue;
		s = side(a, b, p);
		if (s == 0) {
			bool is_between = (p.x >= a.x || p.x >= b.x) && (p.x <= a.x || p.x <= b.x)
					  && (p.y >= a.y || p.y >= b.y) && (p.y <= a.y || p.y <= b.y);

			if (is_between)
				return true;
			continue;
		}
		/* One end of an edge belongs to it, the other does not: a corner is crossed once. */
		if ((a.y > p.y) != (b.y > p.y) && (s < 0) == (b.y > a.y))
			*is_odd = !*is_odd;
	}
	return false;
}

bool
shape_contains(const struct shape *s, struct shape_point p)
{
	bool is_odd = false;

	if (s->ring_count == 0 || !in_box(&s->box, p))
		return false;
	for (size_t i = 0; i < s->ring_count; i++)
		if (in_box(&s->rings[i].box, p)
		    && cross_ring(s->points + s->rings[i].first, s->rings[i].count, p, &is_odd))
			return true;
	return is_odd;
}

/* ---- as stored ------------------------------------------------------------------------------ */

static void
put_number(struct buf *out, uint64_t n)
{
	for (; n >= 0x80; n >>= 7)
		buf_putc(out, (char)(n | 0x80));
	buf_putc(out, (char)n);
}

static uint64_t
zigzag(int64_t n)
{
	return (uint64_t)n << 1 ^ (n < 0 ? UINT64_MAX : 0);
}

void
shape_write(const struct shape *s, struct buf *out)
{
	struct shape_point last = { 0, 0 };

	buf_puts(out, MAGIC);
	put_number(out, s->ring_count);
	for (size_t i = 0; i < s->ring_count; i++) {
		const struct shape_ring *ring = &s->rings[i];

		put_number(out, ring->count);
		for (size_t k = 0; k < ring->count; k++) {
			struct shape_point p = s->points[ring->first + k];

			put_number(out, zigzag((int64_t)p.x - last.x));
			put_number(out, zigzag((int64_t)p.y - last.y));
			last = p;
		}
	}
}

/* A number of at most 35 bits, in no more bytes than it needs. */
static bool
take_number(const unsigned char **at, const unsigned char *end, uint64_t *out)
{
	*out = 0;
	for (int shift = 0; shift < 35; shift += 7) {
		unsigned char byte;

		if (*at == end)
			return false;
		byte = *(*at)++;
		*out |= (uint64_t)(byte & 0x7F) << shift;
		if (byte < 0x80)
			return byte != 0 || shift == 0;
	}
	return false;
}

static bool
take_point(const unsigned char **at, const unsigned char *end, struct shape_point *last)
{
	uint64_t dx, dy;
	int64_t x, y;

	if (!take_number(at, end, &dx) || !take_number(at, end, &dy))
		return false;
	x = last->x + (int64_t)(dx >> 1 ^ (dx & 1 ? UINT64_MAX : 0));
	y = last->y + (int64_t)(dy >> 1 ^ (dy & 1 ? UINT64_MAX : 0));
	if (x < -X_MAX || x > X_MAX || y < -Y_MAX || y > Y_MAX)
		return false;
	*last = (struct shape_point){ (int32_t)x, (int32_t)y };
	return true;
}

bool
shape_read(struct shape *s, const void *bytes, size_t len)
{
	const unsigned char *at = bytes, *end = at ? at + len : NULL;
	struct shape_point last = { 0, 0 }, *ring = NULL;
	size_t cap = 0;
	uint64_t rings, points = 0;
	bool ok;

	*s = (struct shape){ 0 };
	if (len < 2 || memcmp(at, MAGIC, 2) != 0)
		return false;
	at += 2;
	ok = take_number(&at, end, &rings) && rings > 0;
	for (uint64_t i = 0; ok && i < rings; i++) {
		/* A point takes two bytes at least: nobody is believed how many there are. */
		ok = take_number(&at, end, &points) && points <= (uint64_t)(end - at) / 2;
		for (size_t k = 0; ok && k < points; k++) {
			ring = grow_array(ring, k, &cap, sizeof *ring);
			ok = take_point(&at, end, &last);
			ring[k] = last;
		}
		ok = ok && shape_add_ring(s, ring, (size_t)points);
	}
	free(ring);
	ok = ok && at == end;
	if (!ok)
		shape_release(s);
	return ok;
}

/* ---- the shapes of a dossier ---------------------------------------------------------------- */

struct shapes {
	const struct code_list *places;
	struct placed {
		int place;
		struct shape shape;
	} *items; /* in order of place: an area comes before what lies in it */
	size_t count, cap;
};

static int
by_place(const void *a, const void *b)
{
	const struct placed *x = a, *y = b;

	return (x->place > y->place) - (x->place < y->place);
}

bool
shapes_load(struct dossier *d, const struct code_list *places, struct shapes **out, struct error *err)
{
	struct stmt *s = places ? stmt_new(d, "SELECT place, data FROM place_shape", err) : NULL;
	struct shapes *shapes = xcalloc(1, sizeof *shapes);
	enum stmt_result got = STMT_ERROR;
	bool ok = true;

	*out = NULL;
	shapes->places = places;
	while (s && ok && (got = stmt_step(s, err)) == STMT_ROW) {
		int place = code_find(places, stmt_col_text(s, 0));
		struct shape shape;
		size_t len;
		const void *bytes = stmt_col_blob(s, 1, &len);

		ok = shape_read(&shape, bytes, len)
		     || FAIL(err, ERR_FORMAT, N_("the boundary of \"%s\" is damaged"),
			     stmt_col_text(s, 0));
		if (!ok)
			break;
		if (place < CODE_FIRST) {
			shape_release(&shape);
			continue;
		}
		shapes->items =
			grow_array(shapes->items, shapes->count, &shapes->cap, sizeof *shapes->items);
		shapes->items[shapes->count++] = (struct placed){ place, shape };
	}
	ok = ok && (!places || got == STMT_DONE);
	stmt_free(s);
	if (!ok || shapes->count == 0) {
		shapes_free(shapes);
		return ok;
	}
	qsort(shapes->items, shapes->count, sizeof *shapes->items, by_place);
	*out = shapes;
	return true;
}

void
shapes_free(struct shapes *s)
{
	if (!s)
		return;
	for (size_t i = 0; i < s->count; i++)
		shape_release(&s->items[i].shape);
	free(s->items);
	free(s);
}

static struct shape_point
to_point(double lat, double lon)
{
	return (struct shape_point){ (int32_t)lround(lon * SHAPE_DEGREE),
				     (int32_t)lround(lat * SHAPE_DEGREE) };
}

/* The places whose shapes a point is in, in order of the list; CONTAINERS + 1 when there are more. */
static int
containers(const struct shapes *s, double lat, double lon, int out[CONTAINERS])
{
	const struct shape_point p = to_point(lat, lon);
	int n = 0;

	for (size_t i = 0; i < s->count; i++) {
		if (!shape_contains(&s->items[i].shape, p))
			continue;
		if (n == CONTAINERS)
			return CONTAINERS + 1;
		out[n++] = s->items[i].place;
	}
	return n;
}

int
shapes_find(const struct shapes *s, int known, double lat, double lon)
{
	int in[CONTAINERS], n = containers(s, lat, lon, in), chain[CONTAINERS], depth = 0;
	bool is_open = false;

	for (int i = 0; i < n && n <= CONTAINERS; i++) {
		if (known >= 0 && (in[i] == known || !code_is_within(s->places, in[i], known)))
			continue;
		/* In order of the list an area comes before what lies in it. Beside another one it is open which. */
		while (depth > 0 && !code_is_within(s->places, in[i], chain[depth - 1])) {
			is_open = true;
			depth--;
		}
		if (depth == 0 && is_open)
			return -1;
		if (!is_open)
			chain[depth++] = in[i];
	}
	return depth > 0 ? chain[depth - 1] : -1;
}

static bool
has_shape(const struct shapes *s, int place)
{
	const struct placed key = { .place = place };

	return bsearch(&key, s->items, s->count, sizeof *s->items, by_place) != NULL;
}

enum shapes_verdict
shapes_check(const struct shapes *s, int named, double lat, double lon, int *other)
{
	int in[CONTAINERS], n;

	*other = -1;
	while (s->places->codes[named].depth > 1)
		named = s->places->codes[named].parent;
	if (!has_shape(s, named))
		return SHAPES_SILENT;
	n = containers(s, lat, lon, in);
	for (int i = 0; i < n && n <= CONTAINERS; i++) {
		if (code_is_within(s->places, in[i], named))
			return SHAPES_AGREE;
		if (!code_is_within(s->places, named, in[i]))
			*other = in[i];
	}
	return *other >= 0 ? SHAPES_OTHER : SHAPES_OUTSIDE;
}

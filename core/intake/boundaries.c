/* Boundaries of places from GeoJSON. */
#include "core/intake/boundaries.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/base/json.h"
#include "core/base/utf8.h"
#include "core/dossier/codes.h"
#include "core/dossier/journal.h"
#include "core/dossier/stmt.h"
#include "core/intake/reader.h"
#include "core/intake/shapes.h"

#define FILE_MAX_BYTES	((size_t)256 << 20)
#define FEATURES_MAX	100000
#define PROPERTIES_MAX	256
#define PROPERTY_MAX	200 /* bytes of a value: a name or a code */
#define NAMESAKES	64  /* places of one name: more are not told apart */
#define FEATURE_DEPTHS	4   /* levels of the list at which names are looked for */

/* Properties that hold the code of the place itself, a name of it, or its country; folded. */
static const char *const own_codes[] = { "iso_3166_2", "shapeiso", "iso_1", "code", "codigo", "hasc_2",
					 "hasc_1", "adm3_pcode", "adm2_pcode", "adm1_pcode", "cvegeo",
					 "mpio_ccnct", "dpto_ccdgo" };
static const char *const countries[] = { "iso_a2", "iso_a2_eh", "adm0_a3", "iso_a3", "gid_0", "shapegroup",
					 "adm0_pcode", "name_0", "adm0_es", "adm0_en" };
static const char *const names[] = { "name", "name_es", "nombre", "shapename", "name_1", "adm1_es", "adm1_en",
				     "adm1_name", "nom_ent", "departamento", "departamen", "depto", "estado",
				     "provincia", "source_name", "name_long", "admin" };
static const char *const second_names[] = { "name_2", "adm2_es", "adm2_en", "adm2_name", "nom_mun",
					    "municipio" };

struct property {
	const char *name, *value; /* name folded */
};

struct feature {
	struct property *properties;
	size_t count;
	struct shape shape;
	int place, country; /* below CODE_FIRST: none */
	long line;
	bool is_shapeless;
};

struct reading {
	const char *path;
	struct arena arena;
	struct json json;
	struct feature *features;
	size_t count, cap;
	struct shape_point *ring; /* the one being read */
	size_t ring_cap;
	struct code_list *list;
};

static bool
fail_at(struct reading *r, struct error *err)
{
	FAIL(err, ERR_FORMAT, N_("\"%s\" is no GeoJSON: %s"), r->path,
	     r->json.wrong ? gettext(r->json.wrong) : _("a list of features is missing"));
	return error_at(err, file_name(r->path), r->json.line, 0);
}

/* ---- coordinates -------------------------------------------------------------------------- */

/* Degrees as written, in millionths; false beyond max degrees, which are no degrees. */
static bool
read_degrees(const char *text, int max, int32_t *out)
{
	double value = 0, scale = 1;
	const char *s = text + (*text == '-');
	int exponent = 0;
	bool is_behind = false, is_small = false;

	for (; (*s >= '0' && *s <= '9') || *s == '.'; s++) {
		if (*s == '.') {
			is_behind = true;
			continue;
		}
		value = value * 10 + (*s - '0');
		scale *= is_behind ? 10 : 1;
		if (scale > 1e15)
			break;
	}
	while (*s >= '0' && *s <= '9')
		s++;
	if (*s == 'e' || *s == 'E') {
		s++;
		is_small = *s == '-';
		for (s += *s == '-' || *s == '+'; *s && exponent < 400; s++)
			exponent = exponent * 10 + (*s - '0');
	}
	value /= scale;
	for (; exponent > 0 && value > 0 && value < 1e9; exponent--)
		value = is_small ? value / 10 : value * 10;
	if (!(value <= max))
		return false;
	*out = (int32_t)lround((*text == '-' ? -value : value) * SHAPE_DEGREE);
	return true;
}

/* A ring is over: its last point is its first one again. */
static bool
add_ring(struct reading *r, struct feature *f, size_t points, struct error *err)
{
	if (points > 1 && r->ring[0].x == r->ring[points - 1].x && r->ring[0].y == r->ring[points - 1].y)
		points--;
	/* Simplified boundaries have rings that collapsed to a line: they enclose nothing. */
	if (points < 3)
		return true;
	if (shape_add_ring(&f->shape, r->ring, points))
		return true;
	return FAIL(err, ERR_LIMIT, N_("\"%s\" has a boundary of more than %zu points"), r->path,
		    SHAPE_POINTS_MAX);
}

/* One position: longitude, latitude and perhaps more. The list has begun and its first number is read. */
static bool
read_position(struct reading *r, size_t points, struct error *err)
{
	struct json *j = &r->json;
	enum json_token token = JSON_NUMBER;
	struct shape_point p = { 0, 0 };
	int n = 0;

	for (; token == JSON_NUMBER; token = json_next(j), n++) {
		if (n > 1 || read_degrees(j->text, n ? 90 : 180, n ? &p.y : &p.x))
			continue;
		FAIL(err, ERR_FORMAT, N_("\"%s\" has the coordinate %s, which is no degree"), r->path,
		     j->text);
		error_hint(err, N_("boundaries are in degrees of longitude and latitude (WGS 84)"));
		return error_at(err, file_name(r->path), j->line, 0);
	}
	if (token != JSON_LIST_END || n < 2)
		return fail_at(r, err);
	r->ring = grow_array(r->ring, points, &r->ring_cap, sizeof *r->ring);
	r->ring[points] = p;
	return true;
}

/*
 * Lists within lists: whatever holds positions is a ring, and all rings go into the shape. *depth gets at
 * which level they stand: 2 of a polygon, 3 of several.
 */
static bool
read_coordinates(struct reading *r, struct feature *f, int *depth, struct error *err)
{
	struct json *j = &r->json;
	enum json_token token = json_next(j);
	size_t points = 0;
	int level = 0;

	*depth = 0;
	if (token != JSON_LIST)
		return json_skip(j, token) || fail_at(r, err);
	for (level = 1; level > 0;) {
		token = json_next(j);
		if (token == JSON_LIST) {
			level++;
		} else if (token == JSON_NUMBER) {
			if (points == SHAPE_POINTS_MAX)
				return FAIL(err, ERR_LIMIT,
					    N_("\"%s\" has a boundary of more than %zu points"), r->path,
					    SHAPE_POINTS_MAX);
			if (!read_position(r, points, err))
				return false;
			level--;
			points++;
			*depth = level;
		} else if (token == JSON_LIST_END) {
			if (points && !add_ring(r, f, points, err))
				return false;
			points = 0;
			level--;
		} else {
			return fail_at(r, err);
		}
	}
	return true;
}

/* An object with type and coordinates, in either order. */
static bool
read_geometry(struct reading *r, struct feature *f, struct error *err)
{
	struct json *j = &r->json;
	enum json_token token = json_next(j);
	int depth = 0, want = 0;

	f->is_shapeless = true;
	if (token != JSON_OBJECT)
		return json_skip(j, token) || fail_at(r, err);
	while ((token = json_next(j)) == JSON_KEY) {
		if (strcmp(j->text, "coordinates") == 0) {
			if (!read_coordinates(r, f, &depth, err))
				return false;
		} else if (strcmp(j->text, "type") == 0) {
			token = json_next(j);
			if (token == JSON_STRING)
				want = strcmp(j->text, "Polygon") == 0	      ? 2
				       : strcmp(j->text, "MultiPolygon") == 0 ? 3
									      : 0;
			else if (!json_skip(j, token))
				return fail_at(r, err);
		} else if (!json_skip(j, JSON_KEY)) {
			return fail_at(r, err);
		}
	}
	f->is_shapeless = want == 0 || depth != want || f->shape.ring_count == 0;
	return token == JSON_OBJECT_END || fail_at(r, err);
}

/* ---- features ----------------------------------------------------------------------------- */

static const char *
folded_copy(struct arena *arena, const char *text, size_t len)
{
	struct buf b = { 0 };
	const char *copy;

	utf8_fold(&b, text, len);
	copy = arena_strdup(arena, buf_str(&b));
	buf_release(&b);
	return copy;
}

static bool
read_properties(struct reading *r, struct feature *f, struct error *err)
{
	struct json *j = &r->json;
	enum json_token token = json_next(j);
	size_t cap = 0;

	if (token != JSON_OBJECT)
		return json_skip(j, token) || fail_at(r, err);
	while ((token = json_next(j)) == JSON_KEY) {
		const char *name = j->len <= PROPERTY_MAX ? folded_copy(&r->arena, j->text, j->len) : "";

		token = json_next(j);
		if ((token == JSON_STRING || token == JSON_NUMBER) && j->len && j->len <= PROPERTY_MAX
		    && f->count < PROPERTIES_MAX) {
			f->properties = grow_array(f->properties, f->count, &cap, sizeof *f->properties);
			f->properties[f->count++] =
				(struct property){ name, arena_strndup(&r->arena, j->text, j->len) };
		} else if (!json_skip(j, token)) {
			return fail_at(r, err);
		}
	}
	return token == JSON_OBJECT_END || fail_at(r, err);
}

static bool
read_feature(struct reading *r, struct error *err)
{
	struct json *j = &r->json;
	struct feature *f;
	enum json_token token;

	if (r->count == FEATURES_MAX)
		return FAIL(err, ERR_LIMIT, N_("\"%s\" has more than %d features"), r->path, FEATURES_MAX);
	r->features = grow_array(r->features, r->count, &r->cap, sizeof *r->features);
	f = &r->features[r->count++];
	*f = (struct feature){ .place = -1, .country = -1, .line = j->line, .is_shapeless = true };
	while ((token = json_next(j)) == JSON_KEY) {
		bool ok;

		if (strcmp(j->text, "properties") == 0 && !f->properties)
			ok = read_properties(r, f, err);
		else if (strcmp(j->text, "geometry") == 0 && f->is_shapeless && !f->shape.ring_count)
			ok = read_geometry(r, f, err);
		else
			ok = json_skip(j, JSON_KEY) || fail_at(r, err);
		if (!ok)
			return false;
	}
	return token == JSON_OBJECT_END || fail_at(r, err);
}

static bool
read_file(struct reading *r, const char *text, size_t len, struct error *err)
{
	struct json *j = &r->json;
	enum json_token token;
	bool has_features = false;

	json_begin(j, text, len);
	if (json_next(j) != JSON_OBJECT)
		return fail_at(r, err);
	while ((token = json_next(j)) == JSON_KEY) {
		if (strcmp(j->text, "features") != 0) {
			if (!json_skip(j, JSON_KEY))
				return fail_at(r, err);
			continue;
		}
		if (json_next(j) != JSON_LIST)
			return fail_at(r, err);
		has_features = true;
		while ((token = json_next(j)) == JSON_OBJECT)
			if (!read_feature(r, err))
				return false;
		if (token != JSON_LIST_END)
			return fail_at(r, err);
	}
	if (token != JSON_OBJECT_END || json_next(j) != JSON_END || !has_features)
		return fail_at(r, err);
	return true;
}

/* ---- which place it is ---------------------------------------------------------------------- */

#define TO_LEVEL (-1) /* not decided yet */
#define NO_PLACE (-2)

/* The value of the first of some properties from *at on that the feature has; NULL: no more. */
static const char *
property(const struct feature *f, const char *const *wanted, size_t count, size_t *at)
{
	for (; *at < count; ++*at)
		for (size_t i = 0; i < f->count; i++)
			if (strcmp(f->properties[i].name, wanted[*at]) == 0) {
				++*at;
				return f->properties[i].value;
			}
	return NULL;
}

#define PROPERTY(f, wanted, at) property(f, wanted, sizeof wanted / sizeof *wanted, at)

/* The only place of that name at a level, in a country where one is known. */
static int
only_match(struct code_list *list, const char *text, int depth, int country)
{
	int found[NAMESAKES], only = -1;
	int n = code_matches(list, text, strlen(text), depth, found, NAMESAKES);

	if (n > NAMESAKES)
		return -1;
	for (int i = 0; i < n; i++) {
		if (found[i] < CODE_FIRST
		    || (country >= 0 && !code_is_within(list, found[i], country)))
			continue;
		if (only >= 0)
			return -1;
		only = found[i];
	}
	return only;
}

static int
match_own_code(struct reading *r, const struct feature *f)
{
	const char *value;
	int found;

	for (size_t at = 0; (value = PROPERTY(f, own_codes, &at));) {
		if ((found = code_find(r->list, value)) < CODE_FIRST)
			found = code_match(r->list, value, strlen(value), -1);
		if (found >= CODE_FIRST)
			return found;
	}
	return -1;
}

static int
match_country(struct reading *r, const struct feature *f)
{
	const char *value;
	int found;

	for (size_t at = 0; (value = PROPERTY(f, countries, &at));)
		if ((found = only_match(r->list, value, 0, -1)) >= 0)
			return found;
	return -1;
}

/* A place of the second level: below the one of the first that the feature names, else in its country. */
static int
match_second(struct reading *r, const struct feature *f, const char *name)
{
	const char *value;
	int found = -1;

	for (size_t at = 0; found < CODE_FIRST && (value = PROPERTY(f, names, &at));)
		found = code_match(r->list, value, strlen(value), f->country);
	return code_match(r->list, name, strlen(name), found >= CODE_FIRST ? found : f->country);
}

static int
match_name(struct reading *r, const struct feature *f, int depth)
{
	const char *value;
	int found;

	for (size_t at = 0; (value = PROPERTY(f, names, &at));)
		if ((found = only_match(r->list, value, depth, f->country)) >= 0)
			return found;
	return -1;
}

/*
 * By name: Guatemala may be a country and a department, but all features of a file are of one level, the one
 * at which most of them are a place.
 */
static void
match_by_level(struct reading *r)
{
	size_t hits[FEATURE_DEPTHS] = { 0 };
	int best = -1;

	for (int depth = 0; depth < FEATURE_DEPTHS; depth++) {
		for (size_t i = 0; i < r->count; i++)
			hits[depth] += r->features[i].place == TO_LEVEL
				       && match_name(r, &r->features[i], depth) >= 0;
		if (hits[depth] && (best < 0 || hits[depth] > hits[best]))
			best = depth;
	}
	for (size_t i = 0; i < r->count && best >= 0; i++) {
		struct feature *f = &r->features[i];

		if (f->place != TO_LEVEL)
			continue;
		/* Of countries the code says enough. */
		f->place = best == 0 && f->country >= 0 ? f->country : match_name(r, f, best);
	}
}

static void
match_features(struct reading *r)
{
	for (size_t i = 0; i < r->count; i++) {
		struct feature *f = &r->features[i];
		const char *second;
		size_t at = 0;

		f->place = NO_PLACE;
		if (f->is_shapeless)
			continue;
		if ((f->place = match_own_code(r, f)) >= CODE_FIRST)
			continue;
		f->country = match_country(r, f);
		second = PROPERTY(f, second_names, &at);
		f->place = second ? match_second(r, f, second) : TO_LEVEL;
		if (second && f->place < CODE_FIRST)
			f->place = NO_PLACE;
	}
	match_by_level(r);
}

/* ---- into the dossier ----------------------------------------------------------------------- */

/* What people call a feature. */
static const char *
feature_name(const struct feature *f)
{
	size_t at = 0;
	const char *name = PROPERTY(f, second_names, &at);

	at = 0;
	if (!name)
		name = PROPERTY(f, names, &at);
	at = 0;
	if (!name)
		name = PROPERTY(f, own_codes, &at);
	return name;
}

static void
add_name(struct boundaries_report *out, const struct feature *f, const char **list, size_t *count)
{
	const char *name = feature_name(f);
	struct buf b = { 0 };

	if (!name)
		buf_printf(&b, _("line %ld"), f->line);
	list[(*count)++] = arena_strdup(&out->arena, name ? name : buf_str(&b));
	buf_release(&b);
}

static int
by_place(const void *a, const void *b)
{
	const struct feature *x = a, *y = b;

	if (x->place != y->place)
		return x->place < y->place ? -1 : 1;
	return (x->line > y->line) - (x->line < y->line);
}

static bool
put_shape(struct reading *r, struct stmt *put, const struct shape *shape, int place, struct error *err)
{
	struct buf bytes = { 0 };
	bool ok;

	shape_write(shape, &bytes);
	stmt_text(put, 1, r->list->codes[place].code);
	stmt_text(put, 2, file_name(r->path));
	stmt_blob(put, 3, bytes.data, bytes.len);
	ok = stmt_run(put, err);
	buf_release(&bytes);
	return ok;
}

/* Features in order of place: those of one place make one shape. */
static bool
put_shapes(struct dossier *d, struct reading *r, struct boundaries_report *out, struct error *err)
{
	struct stmt *put = stmt_new(d,
				    "INSERT OR REPLACE INTO place_shape (place, source, data)"
				    " VALUES (:place, :source, :data)",
				    err);
	int64_t before = 0, after = 0;
	bool ok = put && dossier_number(d, "SELECT count(*) FROM place_shape", 0, &before, err);

	for (size_t i = 0; ok && i < r->count; i++) {
		struct feature *f = &r->features[i];

		if (f->place < CODE_FIRST)
			continue;
		for (; ok && i + 1 < r->count && r->features[i + 1].place == f->place; i++) {
			const struct shape *more = &r->features[i + 1].shape;

			for (size_t k = 0; ok && k < more->ring_count; k++)
				ok = shape_add_ring(&f->shape, more->points + more->rings[k].first,
						    more->rings[k].count)
				     || FAIL(err, ERR_LIMIT,
					     N_("\"%s\" has a boundary of more than %zu points"),
					     r->path, SHAPE_POINTS_MAX);
		}
		out->places++;
		out->points += (long)f->shape.point_count;
		ok = ok && put_shape(r, put, &f->shape, f->place, err);
	}
	stmt_free(put);
	ok = ok && dossier_number(d, "SELECT count(*) FROM place_shape", 0, &after, err);
	out->replaced = out->places - (long)(after - before);
	return ok;
}

static bool
store(struct dossier *d, struct reading *r, struct boundaries_report *out, bool is_dry,
      struct error *err)
{
	struct tx *tx = tx_begin(d, "shapes", err);
	struct buf facts = { 0 };
	bool ok = tx && put_shapes(d, r, out, err);

	if (ok) {
		buf_printf(&facts, "file=%s\nplaces=%ld\nunmatched=%zu\nhash=%s\n", file_name(r->path),
			   out->places, out->unmatched_count, out->hash);
		ok = is_dry || out->places == 0 || tx_commit(tx, 0, facts.data, NULL, err);
	}
	tx_end(tx);
	buf_release(&facts);
	return ok;
}

static void
release(struct reading *r)
{
	for (size_t i = 0; i < r->count; i++) {
		shape_release(&r->features[i].shape);
		free(r->features[i].properties);
	}
	free(r->features);
	free(r->ring);
	json_release(&r->json);
	arena_release(&r->arena);
}

bool
boundaries_import(struct dossier *d, const char *path, bool is_dry, struct boundaries_report *out,
		  struct error *err)
{
	struct reading r = { .path = path };
	struct reader *reader = reader_open(path, NULL, err);
	struct codes *codes = NULL;
	struct buf text = { 0 };
	char hash[2 * READER_HASH_LEN + 1];
	bool is_whole, ok = false;

	*out = (struct boundaries_report){ 0 };
	if (!reader || !reader_sample(reader, FILE_MAX_BYTES, &text, &is_whole, err))
		goto done;
	if (!is_whole) {
		FAIL(err, ERR_LIMIT, N_("\"%s\" is too large for a file of boundaries"), path);
		goto done;
	}
	sodium_bin2hex(hash, sizeof hash, reader_hash(reader), READER_HASH_LEN);
	out->hash = arena_strdup(&out->arena, hash);
	if (!read_file(&r, buf_str(&text), text.len, err) || !(codes = codes_load(d, err)))
		goto done;
	if (!(r.list = codes_list(codes, "places"))) {
		FAIL(err, ERR_USAGE, N_("there is no list \"%s\""), "places");
		goto done;
	}
	match_features(&r);
	out->features = (long)r.count;
	out->unmatched = arena_alloc(&out->arena, r.count * sizeof *out->unmatched);
	out->shapeless = arena_alloc(&out->arena, r.count * sizeof *out->shapeless);
	for (size_t i = 0; i < r.count; i++)
		if (r.features[i].is_shapeless)
			add_name(out, &r.features[i], out->shapeless, &out->shapeless_count);
		else if (r.features[i].place < CODE_FIRST)
			add_name(out, &r.features[i], out->unmatched, &out->unmatched_count);
	if (r.count)
		qsort(r.features, r.count, sizeof *r.features, by_place);
	ok = store(d, &r, out, is_dry, err);
done:
	codes_free(codes);
	release(&r);
	buf_release(&text);
	reader_close(reader);
	return ok;
}

void
boundaries_report_release(struct boundaries_report *report)
{
	arena_release(&report->arena);
	*report = (struct boundaries_report){ 0 };
}

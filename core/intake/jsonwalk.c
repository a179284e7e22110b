/* JSON: what is in one record. */
#include <string.h>

#include "core/base/json.h"
#include "core/intake/jsontext.h"

struct walk {
	struct json json;
	const struct csv_record *record;
	const char *source;
	struct json_work *work;
	json_value_fn *fn;
	void *ctx;
	struct error *err;
};

static bool
malformed(struct walk *w)
{
	FAIL(w->err, ERR_FORMAT, N_("a record is not well-formed JSON"));
	if (w->json.wrong)
		error_hint(w->err, w->json.wrong, "");
	return error_at(w->err, w->source, w->record->line + w->json.line - 1, 0);
}

static bool
give(struct walk *w, enum cell_type type, const char *text, size_t len)
{
	const struct buf *path = &w->work->path;

	if (len <= CSV_CELL_MAX)
		return w->fn(w->ctx, buf_str(path), path->len, type, text, len, w->err);
	FAIL(w->err, ERR_LIMIT, N_("\"%.60s\" is larger than 1 MiB"), buf_str(path));
	return error_at(w->err, w->source, w->record->line, 0);
}

/* What a single value says as a cell; false when the token is none. */
static bool
scalar(const struct walk *w, enum json_token token, enum cell_type *type, const char **text,
       size_t *len)
{
	*type = CELL_TEXT;
	*text = w->json.text;
	*len = w->json.len;
	switch (token) {
	case JSON_STRING:
		return true;
	case JSON_NUMBER:
		*type = CELL_NUMBER;
		return true;
	case JSON_NULL:
		*len = 0;
		return true;
	case JSON_TRUE:
	case JSON_FALSE:
		*type = CELL_BOOLEAN;
		*text = token == JSON_TRUE ? "TRUE" : "FALSE";
		*len = strlen(*text);
		return true;
	default:
		return false;
	}
}

/* ---- lists -------------------------------------------------------------------------------- */

static void
put_string(struct buf *out, const char *text, size_t len)
{
	buf_putc(out, '"');
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c == '"' || c == '\\')
			buf_putc(out, '\\');
		if (c < ' ')
			buf_printf(out, "\\u%04x", c);
		else
			buf_putc(out, (char)c);
	}
	buf_putc(out, '"');
}

/* A token as text, with the comma before it where one belongs. */
static void
put_token(struct buf *out, const struct json *j, enum json_token token)
{
	char last = out->len ? out->data[out->len - 1] : '[';
	bool closes = token == JSON_OBJECT_END || token == JSON_LIST_END;

	if (!closes && last != '[' && last != '{' && last != ':')
		buf_putc(out, ',');
	switch (token) {
	case JSON_OBJECT:
	case JSON_LIST:
		buf_putc(out, token == JSON_OBJECT ? '{' : '[');
		break;
	case JSON_OBJECT_END:
	case JSON_LIST_END:
		buf_putc(out, token == JSON_OBJECT_END ? '}' : ']');
		break;
	case JSON_KEY:
	case JSON_STRING:
		put_string(out, j->text, j->len);
		if (token == JSON_KEY)
			buf_putc(out, ':');
		break;
	case JSON_NUMBER:
		buf_add(out, j->text, j->len);
		break;
	default:
		buf_puts(out, token == JSON_TRUE ? "true" : token == JSON_FALSE ? "false" : "null");
		break;
	}
}

/* A list whose bracket has been read: "a; b", or all of it as text where more than that is in it. */
static bool
take_list(struct walk *w)
{
	struct buf *all = &w->work->all, *joined = &w->work->joined;
	bool is_flat = true;
	int depth = 1;

	buf_clear(all);
	buf_clear(joined);
	buf_putc(all, '[');
	while (depth > 0) {
		enum json_token token = json_next(&w->json);
		enum cell_type type;
		const char *text;
		size_t len;

		if (token == JSON_BROKEN || token == JSON_END)
			return malformed(w);
		depth += (token == JSON_OBJECT || token == JSON_LIST)
			 - (token == JSON_OBJECT_END || token == JSON_LIST_END);
		is_flat &= token != JSON_OBJECT && token != JSON_LIST;
		put_token(all, &w->json, token);
		/* What is null or empty leaves no trace. */
		if (is_flat && scalar(w, token, &type, &text, &len) && len) {
			buf_puts(joined, joined->len ? "; " : "");
			buf_add(joined, text, len);
		}
	}
	return is_flat ? give(w, CELL_TEXT, buf_str(joined), joined->len)
		       : give(w, CELL_TEXT, all->data, all->len);
}

/* ---- objects ------------------------------------------------------------------------------ */

/*
 * The members of an object whose brace has been read. The path is what stands before their keys;
 * member is called behind each key with the first token of its value.
 */
static bool
take_object(struct walk *w, bool (*member)(struct walk *w, enum json_token token))
{
	struct buf *path = &w->work->path;
	size_t prefix = path->len;
	enum json_token token;

	while ((token = json_next(&w->json)) == JSON_KEY) {
		if (w->json.len > JSON_KEY_MAX) {
			FAIL(w->err, ERR_LIMIT, N_("a key is longer than 4 KiB%s"), "");
			return error_at(w->err, w->source, w->record->line, 0);
		}
		path->len = prefix;
		if (prefix)
			buf_putc(path, '.');
		buf_add(path, w->json.text, w->json.len);
		if (!member(w, json_next(&w->json)))
			return false;
	}
	path->len = prefix;
	return token == JSON_OBJECT_END || malformed(w);
}

static bool
take_value(struct walk *w, enum json_token token)
{
	enum cell_type type;
	const char *text;
	size_t len;

	if (token == JSON_OBJECT)
		return take_object(w, take_value);
	if (token == JSON_LIST)
		return take_list(w);
	if (!scalar(w, token, &type, &text, &len))
		return malformed(w);
	return give(w, type, text, len);
}

/* ---- features of GeoJSON (RFC 7946) ------------------------------------------------------- */

static bool
pass_value(struct walk *w, enum json_token token)
{
	return json_skip(&w->json, token) || malformed(w);
}

/* The first two numbers of a position, longitude and latitude. Deeper lists have none at once. */
static bool
take_position(struct walk *w)
{
	struct buf *at[] = { &w->work->all, &w->work->joined };
	enum json_token token = json_next(&w->json);

	for (int i = 0; token != JSON_LIST_END; i++) {
		if (i < 2 && token == JSON_NUMBER)
			buf_add(at[i], w->json.text, w->json.len);
		if (!pass_value(w, token))
			return false;
		token = json_next(&w->json);
	}
	return true;
}

static bool
take_geometry_member(struct walk *w, enum json_token token)
{
	const char *key = buf_str(&w->work->path);

	if (token == JSON_LIST && strcmp(key, "coordinates") == 0) {
		buf_clear(&w->work->all);
		buf_clear(&w->work->joined);
		return take_position(w);
	}
	if (token == JSON_STRING && strcmp(key, "type") == 0) {
		buf_clear(&w->work->kind);
		buf_add(&w->work->kind, w->json.text, w->json.len);
	}
	return pass_value(w, token);
}

static bool
give_as(struct walk *w, const char *name, enum cell_type type, const struct buf *text)
{
	buf_clear(&w->work->path);
	buf_puts(&w->work->path, name);
	return give(w, type, buf_str(text), text->len);
}

/* A point is two columns; of anything else its kind is said. */
static bool
take_geometry(struct walk *w, enum json_token token)
{
	struct json_work *work = w->work;

	if (token != JSON_OBJECT)
		return pass_value(w, token);
	buf_clear(&work->path);
	buf_clear(&work->kind);
	buf_clear(&work->all);
	buf_clear(&work->joined);
	if (!take_object(w, take_geometry_member))
		return false;
	if (strcmp(buf_str(&work->kind), "Point") != 0 || !work->all.len || !work->joined.len)
		return work->kind.len == 0 || give_as(w, "geometry.type", CELL_TEXT, &work->kind);
	return give_as(w, "lon", CELL_NUMBER, &work->all)
	       && give_as(w, "lat", CELL_NUMBER, &work->joined);
}

static bool
take_feature_member(struct walk *w, enum json_token token)
{
	const char *key = buf_str(&w->work->path);

	if (strcmp(key, "geometry") == 0)
		return take_geometry(w, token);
	if (token == JSON_OBJECT && strcmp(key, "properties") == 0) {
		buf_clear(&w->work->path);
		return take_object(w, take_value);
	}
	/* What every feature says of itself, and the frame around it. */
	if (strcmp(key, "type") == 0 || strcmp(key, "bbox") == 0 || strcmp(key, "properties") == 0)
		return pass_value(w, token);
	return take_value(w, token);
}

/* ---- a record ----------------------------------------------------------------------------- */

void
json_work_release(struct json_work *work)
{
	buf_release(&work->path);
	buf_release(&work->all);
	buf_release(&work->joined);
	buf_release(&work->kind);
}

bool
json_walk(const struct csv_record *record, const char *source, bool is_feature,
	  struct json_work *work, json_value_fn *fn, void *ctx, struct error *err)
{
	struct walk w = { .record = record,
			  .source = source,
			  .work = work,
			  .fn = fn,
			  .ctx = ctx,
			  .err = err };
	bool ok;

	buf_clear(&work->path);
	json_begin(&w.json, record->text, record->len);
	ok = json_next(&w.json) == JSON_OBJECT ? take_object(&w, is_feature ? take_feature_member
									     : take_value)
					       : malformed(&w);
	ok = ok && (json_next(&w.json) == JSON_END || malformed(&w));
	json_release(&w.json);
	return ok;
}

/* JSON: where the records of a text are. */
#include <stdlib.h>
#include <string.h>

#include "core/base/memory.h"
#include "core/intake/jsontext.h"

#define WINDOW ((size_t)256 << 10)

enum scan_state { S_START, S_RECORDS, S_END };

struct json_scan {
	csv_read_fn *read;
	void *ctx;
	char *source;
	char *window; /* [at, len) is not read yet; one spare byte behind cap */
	size_t at, len, cap;
	size_t mark;  /* where the record begins that is being read; SIZE_MAX: nothing is kept */
	long line;
	bool at_end, is_broken; /* is_broken: *err says why */
	struct error *err;
	/* Inside the outermost object: */
	struct buf path; /* of the object, or list, that is open */
	size_t prefix[JSON_DEPTH_MAX + 1];
	int depth;
	bool is_first;	 /* nothing of what is open has been read */
	/* What is looked for: */
	char *wanted;
	bool is_series;
	enum scan_state state;
};

/* ---- bytes -------------------------------------------------------------------------------- */

static bool
broken(struct json_scan *j, enum err_code code, const char *what)
{
	if (!j->is_broken) {
		FAIL(j->err, code, what, "");
		error_at(j->err, j->source, j->line, 0);
	}
	j->is_broken = true;
	return false;
}

static bool
malformed(struct json_scan *j)
{
	if (j->at_end && j->at == j->len)
		return broken(j, ERR_FORMAT, N_("the text ends in the middle of a record%s"));
	return broken(j, ERR_FORMAT, N_("the text is not well-formed JSON from here on%s"));
}

/* Drops what is read and reads more behind the rest. */
static void
refill(struct json_scan *j)
{
	size_t from = j->mark < j->at ? j->mark : j->at, got;

	if (j->at_end || j->is_broken)
		return;
	memmove(j->window, j->window + from, j->len - from);
	j->len -= from;
	j->at -= from;
	if (j->mark != SIZE_MAX)
		j->mark = 0;
	if (j->len == j->cap) {
		if (j->cap > JSON_RECORD_MAX) {
			broken(j, ERR_LIMIT, N_("one record is larger than 4 MiB%s"));
			return;
		}
		j->cap *= 2;
		j->window = xrealloc(j->window, j->cap + 1, 1);
	}
	if (!j->read(j->ctx, j->window + j->len, j->cap - j->len, &got, j->err)) {
		j->is_broken = true;
		return;
	}
	j->len += got;
	j->at_end = got == 0;
}

/* The next byte, or -1 at the end and where reading is broken. */
static int
peek(struct json_scan *j)
{
	while (j->at == j->len && !j->at_end && !j->is_broken)
		refill(j);
	return j->at < j->len && !j->is_broken ? (unsigned char)j->window[j->at] : -1;
}

/* The next byte that is no blank. */
static int
peek_text(struct json_scan *j)
{
	int c;

	while ((c = peek(j)) == ' ' || c == '\t' || c == '\n' || c == '\r') {
		j->line += c == '\n';
		j->at++;
	}
	return c;
}

static bool
take(struct json_scan *j, char c)
{
	if (peek_text(j) != c)
		return malformed(j);
	j->at++;
	return true;
}

/* ---- values that are passed over ---------------------------------------------------------- */

/* Behind a string; its opening quote has been read. */
static bool
pass_string(struct json_scan *j)
{
	for (int c; (c = peek(j)) >= 0;) {
		const char *s = j->window + j->at, *end = j->window + j->len;

		while (s < end && *s != '"' && *s != '\\' && *s != '\n')
			s++;
		j->at = (size_t)(s - j->window);
		if (s == end)
			continue;
		j->at++;
		if (*s == '"')
			return true;
		if (*s == '\n')
			j->line++;
		else if (peek(j) >= 0)
			j->at++;
	}
	return malformed(j);
}

/* Behind an object or list; nesting is checked, what is in it is not. */
static bool
pass_nested(struct json_scan *j)
{
	char open[JSON_DEPTH_MAX];
	int depth = 0;

	do {
		int c = peek(j);

		if (c < 0)
			return malformed(j);
		j->at++;
		switch (c) {
		case '"':
			if (!pass_string(j))
				return false;
			break;
		case '{':
		case '[':
			if (depth == JSON_DEPTH_MAX)
				return broken(j, ERR_LIMIT, N_("the text is nested too deeply%s"));
			open[depth++] = c == '{' ? '}' : ']';
			break;
		case '}':
		case ']':
			if (open[--depth] != c)
				return malformed(j);
			break;
		case '\n':
			j->line++;
			break;
		default:
			break;
		}
	} while (depth > 0);
	return true;
}

static bool
pass_value(struct json_scan *j)
{
	int c = peek_text(j);
	size_t len = 0;

	if (c == '{' || c == '[')
		return pass_nested(j);
	if (c == '"') {
		j->at++;
		return pass_string(j);
	}
	for (; (c = peek(j)) > ' ' && !strchr(",]}:\"{[", c); len++)
		j->at++;
	return len > 0 || malformed(j);
}

/* Adds a key to the path, and reads the colon behind it. Escapes in it stay as they are. */
static bool
take_key(struct json_scan *j)
{
	struct buf *path = &j->path;

	if (!take(j, '"'))
		return false;
	path->len = j->prefix[j->depth];
	for (int c; (c = peek(j)) != '"'; j->at++) {
		if (c == '\\') {
			buf_putc(path, '\\');
			j->at++;
			c = peek(j);
		}
		if (c < ' ')
			return malformed(j);
		if (path->len - j->prefix[j->depth] > JSON_KEY_MAX)
			return broken(j, ERR_LIMIT, N_("a key is longer than 4 KiB%s"));
		buf_putc(path, (char)c);
	}
	j->at++;
	return take(j, ':');
}

/* ---- lists in the outermost object -------------------------------------------------------- */

/* What an object says of its own type; the value is read. */
static bool
take_type(struct json_scan *j, struct buf *type)
{
	j->at++;
	for (int c; (c = peek(j)) != '"'; j->at++) {
		if (c < ' ' || c == '\\' || type->len > 100)
			return pass_string(j);
		buf_putc(type, (char)c);
	}
	j->at++;
	return true;
}

/* Is the list that opens here one of objects? Its bracket is read; if it is not, all of it. */
static bool
opens_list(struct json_scan *j, bool *is_list)
{
	int c;

	j->at++;
	c = peek_text(j);
	*is_list = c == '{' || c == ']';
	while (!*is_list) {
		if (!pass_value(j))
			return false;
		c = peek_text(j);
		if (c != ',' && c != ']')
			return malformed(j);
		j->at++;
		if (c == ']')
			break;
	}
	return true;
}

enum step { STEP_LIST, STEP_END, STEP_BROKEN };

/*
 * On to the next list of objects inside the outermost object, or behind the end of that. At a list,
 * j->path is its path, and its first element or its end comes next.
 */
static enum step
next_list(struct json_scan *j, struct buf *type)
{
	for (;;) {
		int c = peek_text(j);
		bool is_list = false, is_type, ok;

		if (c == '}') {
			j->at++;
			j->is_first = false;
			if (j->depth-- == 0)
				return STEP_END;
			continue;
		}
		if (!j->is_first && !take(j, ','))
			return STEP_BROKEN;
		j->is_first = false;
		if (!take_key(j))
			return STEP_BROKEN;
		c = peek_text(j);
		if (c == '{') {
			if (j->depth == JSON_DEPTH_MAX) {
				broken(j, ERR_LIMIT, N_("the text is nested too deeply%s"));
				return STEP_BROKEN;
			}
			j->at++;
			buf_putc(&j->path, '.');
			j->prefix[++j->depth] = j->path.len;
			j->is_first = true;
			continue;
		}
		is_type = type && c == '"' && j->depth == 0 && j->path.len == 4
			  && memcmp(j->path.data, "type", 4) == 0 && type->len == 0;
		ok = c == '[' ? opens_list(j, &is_list) : is_type ? take_type(j, type) : pass_value(j);
		if (!ok)
			return STEP_BROKEN;
		if (is_list)
			return STEP_LIST;
	}
}

/* The next element of a list: true with *is_end, or with it standing next. */
static bool
next_element(struct json_scan *j, bool is_first, bool *is_end)
{
	int c = peek_text(j);

	*is_end = c == ']';
	if (*is_end) {
		j->at++;
		return true;
	}
	if (!is_first && !take(j, ','))
		return false;
	c = peek_text(j);
	return (c >= 0 && c != ']' && c != ',') || malformed(j);
}

/* Passes over the rest of a list; counts its objects. */
static bool
pass_list(struct json_scan *j, size_t *objects)
{
	bool is_end = false;

	for (bool is_first = true;; is_first = false) {
		if (!next_element(j, is_first, &is_end))
			return false;
		if (is_end)
			return true;
		*objects += peek(j) == '{';
		if (!pass_value(j))
			return false;
	}
}

/* ---- the shape of a text ------------------------------------------------------------------ */

void
json_shape_release(struct json_shape *shape)
{
	for (size_t i = 0; i < shape->list_count; i++)
		free(shape->lists[i].path);
	free(shape->lists);
	buf_release(&shape->type);
	*shape = (struct json_shape){ 0 };
}

static bool
shape_of_object(struct json_scan *j, struct json_shape *shape)
{
	enum step step;

	j->depth = 0;
	j->is_first = true;
	while ((step = next_list(j, &shape->type)) == STEP_LIST) {
		size_t objects = 0;

		if (shape->list_count == JSON_LISTS_MAX)
			return broken(j, ERR_LIMIT, N_("more than 200 lists of records%s"));
		shape->lists = grow_array(shape->lists, shape->list_count, &shape->list_cap,
					  sizeof *shape->lists);
		shape->lists[shape->list_count++] =
			(struct json_list){ xstrndup(buf_str(&j->path), j->path.len), 0 };
		if (!pass_list(j, &objects))
			return false;
		shape->lists[shape->list_count - 1].records = objects;
	}
	return step == STEP_END;
}

static bool
skip_mark(struct json_scan *j)
{
	for (const char *mark = "\xEF\xBB\xBF"; *mark; mark++) {
		if (peek(j) != (unsigned char)*mark)
			return !j->is_broken;
		j->at++;
	}
	return true;
}

bool
json_scan_shape(struct json_scan *j, struct json_shape *shape, struct error *err)
{
	int c;

	j->err = err;
	if (!skip_mark(j))
		return false;
	c = peek_text(j);
	shape->is_list = c == '[';
	/* The records of a list are looked at when they are read. */
	if (shape->is_list)
		return true;
	if (!take(j, '{') || !shape_of_object(j, shape))
		return false;
	/* Another object: then the first one was a record, and so are all. */
	shape->is_series = shape->list_count == 0 || peek_text(j) == '{';
	if (!shape->is_series && peek_text(j) >= 0)
		return malformed(j);
	return !j->is_broken;
}

/* ---- records ------------------------------------------------------------------------------ */

struct json_scan *
json_scan_new(csv_read_fn *read, void *ctx, const char *source)
{
	struct json_scan *j = xcalloc(1, sizeof *j);

	j->read = read;
	j->ctx = ctx;
	j->source = xstrdup(source);
	j->cap = WINDOW;
	j->window = xmalloc(j->cap + 1);
	j->mark = SIZE_MAX;
	j->line = 1;
	return j;
}

void
json_scan_free(struct json_scan *j)
{
	if (!j)
		return;
	free(j->source);
	free(j->window);
	free(j->wanted);
	buf_release(&j->path);
	free(j);
}

void
json_scan_list(struct json_scan *j, const char *path, bool is_series)
{
	j->wanted = path ? xstrdup(path) : NULL;
	j->is_series = is_series;
}

/* To the first record. */
static bool
start(struct json_scan *j)
{
	enum step step;
	size_t objects = 0;

	if (!skip_mark(j))
		return false;
	j->is_first = true;
	if (!j->wanted)
		return j->is_series || take(j, '[');
	if (!take(j, '{'))
		return false;
	while ((step = next_list(j, NULL)) == STEP_LIST) {
		if (j->path.len == strlen(j->wanted)
		    && memcmp(j->path.data, j->wanted, j->path.len) == 0) {
			j->is_first = true;
			return true;
		}
		if (!pass_list(j, &objects))
			return false;
	}
	if (step == STEP_END)
		broken(j, ERR_FORMAT, N_("the list of records is gone%s"));
	return false;
}

/* What stands behind the list that was wanted, to the end of the text. */
static bool
pass_rest(struct json_scan *j)
{
	enum step step = STEP_END;
	size_t objects = 0;

	j->is_first = false;
	while (j->wanted && (step = next_list(j, NULL)) == STEP_LIST)
		if (!pass_list(j, &objects))
			return false;
	if (step == STEP_BROKEN)
		return false;
	return (peek_text(j) < 0 && !j->is_broken) || malformed(j);
}

/* On to the next record of the list or the series. */
static bool
to_record(struct json_scan *j, bool *is_end)
{
	*is_end = false;
	if (!j->is_series) {
		if (!next_element(j, j->is_first, is_end))
			return false;
	} else {
		*is_end = peek_text(j) < 0;
	}
	if (j->is_broken)
		return false;
	j->is_first = false;
	if (*is_end || peek_text(j) == '{')
		return true;
	return broken(j, ERR_FORMAT, N_("a record is no object: { ... } is missing%s"));
}

enum csv_result
json_scan_next(struct json_scan *j, struct csv_record *record, struct error *err)
{
	bool is_end, ok;
	long line;

	j->err = err;
	if (j->state == S_START) {
		if (!start(j))
			return CSV_ERROR;
		j->state = S_RECORDS;
	}
	if (j->state != S_RECORDS)
		return j->state == S_END ? CSV_END : CSV_ERROR;
	if (!to_record(j, &is_end))
		return CSV_ERROR;
	if (is_end) {
		j->state = S_END;
		return j->is_series || pass_rest(j) ? CSV_END : CSV_ERROR;
	}
	line = j->line;
	j->mark = j->at;
	ok = pass_nested(j);
	if (ok && j->at - j->mark > JSON_RECORD_MAX)
		ok = broken(j, ERR_LIMIT, N_("one record is larger than 4 MiB%s"));
	*record = (struct csv_record){ j->window + j->mark, j->at - j->mark, line };
	j->mark = SIZE_MAX;
	return ok ? CSV_ROW : CSV_ERROR;
}

/* JSON: what is in one record. Strict, but for NaN, which some programs write for what is missing. */
#include <string.h>

#include "core/intake/jsontext.h"

struct walk {
	const char *start, *s, *end;
	const struct csv_record *record;
	const char *source;
	struct buf *path, *text; /* text: strings, unescaped, and joined lists */
	json_value_fn *fn;
	void *ctx;
	struct error *err;
	int depth;
};

static bool
wrong(struct walk *w, const char *what)
{
	long line = w->record->line, column = 1;

	for (const char *s = w->start; s < w->s; s++) {
		line += *s == '\n';
		column = *s == '\n' ? 1 : column + 1;
	}
	FAIL(w->err, ERR_FORMAT, what, "");
	return error_at(w->err, w->source, line, column);
}

static bool
malformed(struct walk *w)
{
	return wrong(w, N_("a record is not well-formed JSON%s"));
}

static char
blank(struct walk *w)
{
	while (w->s < w->end && (*w->s == ' ' || *w->s == '\t' || *w->s == '\n' || *w->s == '\r'))
		w->s++;
	return w->s < w->end ? *w->s : '\0';
}

static bool
take(struct walk *w, char c)
{
	if (blank(w) != c || w->s == w->end)
		return malformed(w);
	w->s++;
	return true;
}

/* ---- scalars ------------------------------------------------------------------------------ */

static bool
hex4(struct walk *w, unsigned *out)
{
	*out = 0;
	if (w->end - w->s < 4)
		return malformed(w);
	for (int i = 0; i < 4; i++, w->s++) {
		char c = *w->s;

		if (c >= '0' && c <= '9')
			*out = *out * 16 + (unsigned)(c - '0');
		else if ((c | 32) >= 'a' && (c | 32) <= 'f')
			*out = *out * 16 + (unsigned)((c | 32) - 'a' + 10);
		else
			return malformed(w);
	}
	return true;
}

static void
put_utf8(struct buf *out, unsigned c)
{
	if (c < 0x80) {
		buf_putc(out, (char)c);
	} else if (c < 0x800) {
		buf_putc(out, (char)(0xC0 | c >> 6));
		buf_putc(out, (char)(0x80 | (c & 0x3F)));
	} else if (c < 0x10000) {
		buf_putc(out, (char)(0xE0 | c >> 12));
		buf_putc(out, (char)(0x80 | (c >> 6 & 0x3F)));
		buf_putc(out, (char)(0x80 | (c & 0x3F)));
	} else {
		buf_putc(out, (char)(0xF0 | c >> 18));
		buf_putc(out, (char)(0x80 | (c >> 12 & 0x3F)));
		buf_putc(out, (char)(0x80 | (c >> 6 & 0x3F)));
		buf_putc(out, (char)(0x80 | (c & 0x3F)));
	}
}

/* \uXXXX, perhaps two of them. Half a character alone shows that something is missing. */
static bool
take_unicode(struct walk *w, struct buf *out)
{
	unsigned c, low;

	if (!hex4(w, &c))
		return false;
	if (c == 0)
		return wrong(w, N_("a text holds a NUL%s"));
	if (c >= 0xD800 && c < 0xDC00 && w->end - w->s >= 6 && w->s[0] == '\\' && w->s[1] == 'u') {
		const char *back = w->s;

		w->s += 2;
		if (!hex4(w, &low))
			return false;
		if (low >= 0xDC00 && low < 0xE000)
			c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
		else
			w->s = back;
	}
	put_utf8(out, c >= 0xD800 && c < 0xE000 ? 0xFFFD : c);
	return true;
}

/* A string; its opening quote comes next. Adds it to out. */
static bool
take_string(struct walk *w, struct buf *out)
{
	static const char names[] = "\"\\/bfnrt", bytes[] = "\"\\/\b\f\n\r\t";

	if (!take(w, '"'))
		return false;
	for (;;) {
		const char *from = w->s, *name;

		while (w->s < w->end && *w->s != '"' && *w->s != '\\' && (unsigned char)*w->s >= ' ')
			w->s++;
		buf_add(out, from, (size_t)(w->s - from));
		if (w->s == w->end || (unsigned char)*w->s < ' ')
			return malformed(w);
		if (*w->s++ == '"')
			return true;
		if (w->s == w->end)
			return malformed(w);
		if (*w->s == 'u') {
			w->s++;
			if (!take_unicode(w, out))
				return false;
			continue;
		}
		name = *w->s ? strchr(names, *w->s) : NULL;
		if (!name)
			return malformed(w);
		buf_putc(out, bytes[name - names]);
		w->s++;
	}
}

static const char *
digits(const char *s, const char *end)
{
	while (s < end && *s >= '0' && *s <= '9')
		s++;
	return s;
}

/* A number as it is written; NULL when it is none. */
static const char *
behind_number(const char *s, const char *end)
{
	const char *from;

	s += s < end && *s == '-';
	from = s;
	s = digits(s, end);
	if (s == from || (*from == '0' && s > from + 1))
		return NULL;
	if (s < end && *s == '.') {
		from = ++s;
		s = digits(s, end);
		if (s == from)
			return NULL;
	}
	if (s < end && (*s | 32) == 'e') {
		s++;
		s += s < end && (*s == '+' || *s == '-');
		from = s;
		s = digits(s, end);
		if (s == from)
			return NULL;
	}
	return s;
}

static bool
is_word(struct walk *w, const char *word)
{
	size_t len = strlen(word);

	if ((size_t)(w->end - w->s) < len || memcmp(w->s, word, len) != 0)
		return false;
	w->s += len;
	return true;
}

/* Adds a scalar to out; null adds nothing. */
static bool
take_scalar(struct walk *w, struct buf *out, enum cell_type *type)
{
	char c = blank(w);
	const char *end;

	*type = CELL_TEXT;
	if (c == '"')
		return take_string(w, out);
	if (is_word(w, "null") || is_word(w, "NaN"))
		return true;
	*type = CELL_BOOLEAN;
	if (is_word(w, "true")) {
		buf_puts(out, "TRUE");
		return true;
	}
	if (is_word(w, "false")) {
		buf_puts(out, "FALSE");
		return true;
	}
	*type = CELL_NUMBER;
	if (!(end = behind_number(w->s, w->end)))
		return malformed(w);
	buf_add(out, w->s, (size_t)(end - w->s));
	w->s = end;
	return true;
}

static bool
give(struct walk *w, enum cell_type type, const char *text, size_t len)
{
	if (len > CSV_CELL_MAX) {
		FAIL(w->err, ERR_LIMIT, N_("\"%.60s\" is larger than 1 MiB"), buf_str(w->path));
		return error_at(w->err, w->source, w->record->line, 0);
	}
	return w->fn(w->ctx, buf_str(w->path), w->path->len, type, text, len, w->err);
}

/* ---- lists -------------------------------------------------------------------------------- */

static bool take_value(struct walk *w);

/* Checks a value, and adds it as it is written but for the blanks between its parts. */
static bool
copy_value(struct walk *w, struct buf *out)
{
	char c = blank(w), close;
	const char *from = w->s;
	enum cell_type type;
	size_t len = out->len;

	if (c != '{' && c != '[') {
		if (!take_scalar(w, out, &type))
			return false;
		out->len = len;
		buf_add(out, from, (size_t)(w->s - from));
		return true;
	}
	if (++w->depth > JSON_DEPTH_MAX)
		return wrong(w, N_("the text is nested too deeply%s"));
	close = c == '{' ? '}' : ']';
	w->s++;
	buf_putc(out, c);
	for (bool is_first = true; blank(w) != close; is_first = false) {
		if (!is_first) {
			if (!take(w, ','))
				return false;
			buf_putc(out, ',');
		}
		if (c == '{') {
			if (blank(w) != '"' || !copy_value(w, out) || !take(w, ':'))
				return malformed(w);
			buf_putc(out, ':');
		}
		if (!copy_value(w, out))
			return false;
	}
	w->s++;
	w->depth--;
	buf_putc(out, close);
	return true;
}

/* Scalars joined with "; ". False without an error: there is something else in the list. */
static bool
join_list(struct walk *w, bool *ok)
{
	struct buf *out = w->text;
	enum cell_type type;
	bool is_first = true;

	*ok = true;
	w->s++;
	for (; blank(w) != ']'; is_first = false) {
		size_t len = out->len;

		if (!is_first && !(*ok = take(w, ',')))
			return false;
		if (blank(w) == '{' || blank(w) == '[')
			return false;
		if (out->len)
			buf_puts(out, "; ");
		if (!(*ok = take_scalar(w, out, &type)))
			return false;
		/* What is null or empty leaves no trace. */
		if (out->len == len + 2 && len)
			out->len = len;
	}
	w->s++;
	return true;
}

static bool
take_list(struct walk *w)
{
	const char *from = w->s;
	bool ok;

	buf_clear(w->text);
	if (!join_list(w, &ok)) {
		if (!ok)
			return false;
		w->s = from;
		buf_clear(w->text);
		if (!copy_value(w, w->text))
			return false;
	}
	return give(w, CELL_TEXT, buf_str(w->text), w->text->len);
}

/* ---- objects ------------------------------------------------------------------------------ */

/* A key behind what the path is already, and the colon. */
static bool
take_key(struct walk *w, size_t prefix)
{
	w->path->len = prefix;
	if (blank(w) != '"')
		return malformed(w);
	if (prefix)
		buf_putc(w->path, '.');
	if (!take_string(w, w->path) || !take(w, ':'))
		return false;
	if (w->path->len - prefix <= JSON_KEY_MAX)
		return true;
	FAIL(w->err, ERR_LIMIT, N_("a key is longer than 4 KiB%s"), "");
	return error_at(w->err, w->source, w->record->line, 0);
}

/* The members of an object; its brace comes next. The path is what stands before their keys. */
static bool
take_object(struct walk *w, bool (*member)(struct walk *w))
{
	size_t prefix = w->path->len;

	if (++w->depth > JSON_DEPTH_MAX)
		return wrong(w, N_("the text is nested too deeply%s"));
	if (!take(w, '{'))
		return false;
	for (bool is_first = true; blank(w) != '}'; is_first = false)
		if ((!is_first && !take(w, ',')) || !take_key(w, prefix) || !member(w))
			return false;
	w->s++;
	w->depth--;
	w->path->len = prefix;
	return true;
}

static bool
take_value(struct walk *w)
{
	enum cell_type type;
	char c = blank(w);

	if (c == '{')
		return take_object(w, take_value);
	if (c == '[')
		return take_list(w);
	buf_clear(w->text);
	return take_scalar(w, w->text, &type) && give(w, type, buf_str(w->text), w->text->len);
}

/* ---- features of GeoJSON (RFC 7946) ------------------------------------------------------- */

/* Passes over a value, checking it. */
static bool
pass_value(struct walk *w)
{
	buf_clear(w->text);
	return copy_value(w, w->text);
}

/* The first two numbers of a position. */
static bool
take_position(struct walk *w, const char *at[2], size_t len[2])
{
	const char *from = w->s, *back;

	if (!pass_value(w))
		return false;
	back = w->s;
	w->s = from + 1;
	for (int i = 0; i < 2; i++) {
		const char *end;

		blank(w);
		end = behind_number(w->s, back);
		if (!end) {
			len[0] = 0;
			break;
		}
		at[i] = w->s;
		len[i] = (size_t)(end - w->s);
		w->s = end;
		if (i == 0 && blank(w) == ',')
			w->s++;
	}
	w->s = back;
	return true;
}

static bool
give_as(struct walk *w, const char *name, enum cell_type type, const char *text, size_t len)
{
	buf_clear(w->path);
	buf_puts(w->path, name);
	return give(w, type, text, len);
}

/* A point is two columns; of anything else its kind is said. */
static bool
take_geometry(struct walk *w)
{
	const char *at[2] = { NULL, NULL }, *from = NULL;
	size_t len[2] = { 0, 0 }, kind = 0;

	if (blank(w) != '{')
		return pass_value(w);
	w->s++;
	for (bool is_first = true; blank(w) != '}'; is_first = false) {
		if ((!is_first && !take(w, ',')) || !take_key(w, 0))
			return false;
		if (strcmp(buf_str(w->path), "coordinates") == 0 && blank(w) == '[') {
			if (!take_position(w, at, len))
				return false;
		} else if (strcmp(buf_str(w->path), "type") == 0 && blank(w) == '"') {
			from = w->s + 1;
			if (!pass_value(w))
				return false;
			kind = (size_t)(w->s - 1 - from);
		} else if (!pass_value(w)) {
			return false;
		}
	}
	w->s++;
	if (!from)
		return true;
	if (kind != 5 || memcmp(from, "Point", 5) != 0 || !len[0] || !len[1])
		return give_as(w, "geometry.type", CELL_TEXT, from, kind);
	return give_as(w, "lon", CELL_NUMBER, at[0], len[0])
	       && give_as(w, "lat", CELL_NUMBER, at[1], len[1]);
}

static bool
take_feature_member(struct walk *w)
{
	const char *name = buf_str(w->path);

	if (strcmp(name, "geometry") == 0)
		return take_geometry(w);
	if (strcmp(name, "properties") == 0 && blank(w) == '{') {
		buf_clear(w->path);
		return take_object(w, take_value);
	}
	/* What every feature says of itself, and the frame around it. */
	if (strcmp(name, "type") == 0 || strcmp(name, "bbox") == 0 || strcmp(name, "properties") == 0)
		return pass_value(w);
	return take_value(w);
}

bool
json_walk(const struct csv_record *record, const char *source, bool is_feature, struct buf *path,
	  struct buf *text, json_value_fn *fn, void *ctx, struct error *err)
{
	struct walk w = { .start = record->text,
			  .s = record->text,
			  .end = record->text + record->len,
			  .record = record,
			  .source = source,
			  .path = path,
			  .text = text,
			  .fn = fn,
			  .ctx = ctx,
			  .err = err };

	buf_clear(path);
	if (!take_object(&w, is_feature ? take_feature_member : take_value))
		return false;
	return w.s == w.end || malformed(&w);
}

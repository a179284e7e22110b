/* The parts of an XLSX workbook beside its sheets: what there is, number formats, shared texts. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/memory.h"
#include "core/intake/xlsx.h"

#define PATH_MAX_LEN 1000
#define FORMATS_MAX  100000
#define STRINGS_MAX  16000000
#define LINKS_MAX    10000

/* ---- relationships ---------------------------------------------------------------------- */

/* Which part a name in another part leads to. */
struct link {
	char *id, *target, *type; /* type: the last word of its address */
};

struct links {
	struct link *items;
	size_t count, cap;
	const char *folder; /* of the part that they belong to, "xl/" */
};

/* "../media/x" beside "xl/worksheets/": xl/media/x. Never leads out of the package. */
static char *
resolve(const char *folder, const char *target)
{
	struct buf path = { 0 };

	if (*target != '/')
		buf_puts(&path, folder);
	while (*target) {
		size_t len = strcspn(target, "/");

		if (len == 2 && memcmp(target, "..", 2) == 0) {
			if (path.len)
				path.data[--path.len] = '\0';
			while (path.len && path.data[path.len - 1] != '/')
				path.data[--path.len] = '\0';
		} else if (len && !(len == 1 && *target == '.')) {
			buf_add(&path, target, len);
			if (target[len])
				buf_putc(&path, '/');
		}
		target += len + (target[len] == '/');
	}
	return buf_steal(&path);
}

static void
on_link(void *ctx, const char *name, const char **attrs)
{
	struct links *links = ctx;
	const char *id = xml_attr(attrs, "Id"), *target = xml_attr(attrs, "Target");
	const char *type = xml_attr(attrs, "Type"), *mode = xml_attr(attrs, "TargetMode");

	if (strcmp(name, "Relationship") != 0 || !id || !target || !type
	    || (mode && strcmp(mode, "External") == 0) || links->count == LINKS_MAX
	    || strlen(target) > PATH_MAX_LEN)
		return;
	links->items = grow_array(links->items, links->count, &links->cap, sizeof *links->items);
	/* The address before the last word differs between the two kinds of the format. */
	links->items[links->count++] = (struct link){
		xstrdup(id), resolve(links->folder, target),
		xstrdup(strrchr(type, '/') ? strrchr(type, '/') + 1 : type)
	};
}

static void
links_release(struct links *links)
{
	for (size_t i = 0; i < links->count; i++) {
		free(links->items[i].id);
		free(links->items[i].target);
		free(links->items[i].type);
	}
	free(links->items);
	*links = (struct links){ 0 };
}

/* Reads the links of a part; one without any has none. */
static bool
read_links(struct package *p, const char *part, const char *folder, struct links *links,
	   struct error *err)
{
	const struct xml_handlers handlers = { .start = on_link };
	int64_t at = package_find(p, part);
	struct xml *xml;

	links->folder = folder;
	return at < 0 || xml_read(p, at, &handlers, links, &xml, err);
}

static const struct link *
link_of(const struct links *links, const char *type, const char *id)
{
	for (size_t i = 0; i < links->count; i++)
		if (strcmp(links->items[i].type, type) == 0
		    && (!id || strcmp(links->items[i].id, id) == 0))
			return &links->items[i];
	return NULL;
}

/* ---- the workbook ----------------------------------------------------------------------- */

struct book {
	struct xlsx *x;
	struct table *t;
	struct links links;
	struct table_sheet *sheets;
	size_t count, cap, part_cap;
	struct xml *xml;
};

static void
on_sheet(struct book *b, const char **attrs)
{
	const char *name = xml_attr(attrs, "name"), *id = xml_attr(attrs, "id");
	const char *state = xml_attr(attrs, "state");
	const struct link *link = id ? link_of(&b->links, "worksheet", id) : NULL;

	/* A sheet that is a chart has no cells. */
	if (!name || !link)
		return;
	if (b->count == SHEETS_MAX) {
		FAIL(xml_stop(b->xml), ERR_LIMIT, N_("\"%s\" has more than %d sheets"), b->t->path,
		     SHEETS_MAX);
		return;
	}
	b->x->parts = grow_array(b->x->parts, b->count, &b->part_cap, sizeof *b->x->parts);
	b->x->parts[b->count] = package_find(b->x->p, link->target);
	b->sheets = grow_array(b->sheets, b->count, &b->cap, sizeof *b->sheets);
	b->sheets[b->count++] = (struct table_sheet){ arena_strdup(&b->t->arena, name),
						      state && strcmp(state, "visible") != 0 };
}

static void
on_workbook(void *ctx, const char *name, const char **attrs)
{
	struct book *b = ctx;
	const char *is_1904;

	if (strcmp(name, "sheet") == 0)
		on_sheet(b, attrs);
	if (strcmp(name, "workbookPr") == 0 && (is_1904 = xml_attr(attrs, "date1904")))
		b->x->is_1904 = strcmp(is_1904, "1") == 0 || strcmp(is_1904, "true") == 0;
}

/* ---- number formats --------------------------------------------------------------------- */

struct styles {
	struct xlsx *x;
	struct format_kind {
		long id;
		enum serial_kind kind;
	} *own;
	size_t own_count, own_cap, kind_cap;
	bool is_inside; /* cellXfs */
	struct xml *xml;
};

static void
on_style(void *ctx, const char *name, const char **attrs)
{
	struct styles *s = ctx;
	const char *id = xml_attr(attrs, "numFmtId"), *code = xml_attr(attrs, "formatCode");
	enum serial_kind kind;
	long number;

	if (strcmp(name, "cellXfs") == 0)
		s->is_inside = true;
	if (!id && strcmp(name, "xf") != 0)
		return;
	number = id ? strtol(id, NULL, 10) : 0;
	if (s->own_count >= FORMATS_MAX || s->x->kind_count >= FORMATS_MAX) {
		FAIL(xml_stop(s->xml), ERR_LIMIT, N_("\"%s\" has more than %d cell formats"),
		     package_name(s->x->p), FORMATS_MAX);
		return;
	}
	if (strcmp(name, "numFmt") == 0 && code) {
		s->own = grow_array(s->own, s->own_count, &s->own_cap, sizeof *s->own);
		s->own[s->own_count++] = (struct format_kind){ number, serial_format(code) };
	}
	if (strcmp(name, "xf") != 0 || !s->is_inside)
		return;
	kind = serial_builtin(number);
	/* A file may say of a built-in number what it means, too. */
	for (size_t i = 0; i < s->own_count; i++)
		if (s->own[i].id == number)
			kind = s->own[i].kind;
	s->x->kinds = grow_array(s->x->kinds, s->x->kind_count, &s->kind_cap, 1);
	s->x->kinds[s->x->kind_count++] = (uint8_t)kind;
}

static void
behind_style(void *ctx, const char *name)
{
	struct styles *s = ctx;

	if (strcmp(name, "cellXfs") == 0)
		s->is_inside = false;
}

static bool
read_styles(struct xlsx *x, int64_t part, struct error *err)
{
	const struct xml_handlers handlers = { .start = on_style, .end = behind_style };
	struct styles s = { .x = x };
	bool ok = xml_read(x->p, part, &handlers, &s, &s.xml, err);

	free(s.own);
	return ok;
}

/* ---- shared texts ----------------------------------------------------------------------- */

struct shared {
	struct xlsx *x;
	struct buf item, decoded;
	bool is_text; /* inside a <t> that counts */
	int phonetic; /* depth of <rPh>: how a word is read aloud, not what stands in the cell */
	struct xml *xml;
};

static int
hex_of(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)tolower((unsigned char)c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* "_x000D_" at s: what it stands for, or -1. */
static int
escaped(const char *s, size_t len)
{
	int code = 0;

	if (len < 7 || s[0] != '_' || s[1] != 'x' || s[6] != '_')
		return -1;
	for (int i = 2; i < 6; i++) {
		int digit = hex_of(s[i]);

		if (digit < 0)
			return -1;
		code = code * 16 + digit;
	}
	return code;
}

static void
put_utf8(struct buf *out, int c)
{
	char bytes[4];
	size_t len = 0;

	if (c < 0x80) {
		bytes[len++] = (char)c;
	} else if (c < 0x800) {
		bytes[len++] = (char)(0xC0 | c >> 6);
		bytes[len++] = (char)(0x80 | (c & 0x3F));
	} else if (c < 0x10000) {
		bytes[len++] = (char)(0xE0 | c >> 12);
		bytes[len++] = (char)(0x80 | (c >> 6 & 0x3F));
		bytes[len++] = (char)(0x80 | (c & 0x3F));
	} else {
		bytes[len++] = (char)(0xF0 | c >> 18);
		bytes[len++] = (char)(0x80 | (c >> 12 & 0x3F));
		bytes[len++] = (char)(0x80 | (c >> 6 & 0x3F));
		bytes[len++] = (char)(0x80 | (c & 0x3F));
	}
	buf_add(out, bytes, len);
}

void
xlsx_text(struct buf *out, const char *text, size_t len)
{
	const char *end = text + len, *under;

	while ((under = memchr(text, '_', (size_t)(end - text)))) {
		int code = escaped(under, (size_t)(end - under)), low;

		buf_add(out, text, (size_t)(under - text));
		text = under + 7;
		if (code >= 0xD800 && code < 0xDC00) {
			low = escaped(text, (size_t)(end - text));
			if (low >= 0xDC00 && low < 0xE000) {
				put_utf8(out, 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00));
				text += 7;
				continue;
			}
			code = -1;
		}
		/* A zero byte, and half a character, stay as they are written. */
		if (code <= 0 || (code >= 0xDC00 && code < 0xE000)) {
			buf_putc(out, '_');
			text = under + 1;
		} else {
			put_utf8(out, code);
		}
	}
	buf_add(out, text, (size_t)(end - text));
}

static void
on_shared(void *ctx, const char *name, const char **attrs)
{
	struct shared *s = ctx;

	(void)attrs;
	if (strcmp(name, "si") == 0)
		buf_clear(&s->item);
	else if (strcmp(name, "rPh") == 0)
		s->phonetic++;
	else if (strcmp(name, "t") == 0)
		s->is_text = s->phonetic == 0;
}

static void
behind_shared(void *ctx, const char *name)
{
	struct shared *s = ctx;
	struct xlsx_strings *to = &s->x->strings;

	if (strcmp(name, "t") == 0)
		s->is_text = false;
	else if (strcmp(name, "rPh") == 0)
		s->phonetic--;
	if (strcmp(name, "si") != 0)
		return;
	xlsx_text(&to->text, buf_str(&s->item), s->item.len);
	if (to->text.len > XLSX_STRINGS_MAX || to->count == STRINGS_MAX) {
		FAIL(xml_stop(s->xml), ERR_LIMIT, N_("the texts of \"%s\" are larger than 512 MiB"),
		     package_name(s->x->p));
		error_hint(xml_stop(s->xml), N_("save its sheets as CSV"));
		return;
	}
	to->ends = grow_array(to->ends, to->count, &to->cap, sizeof *to->ends);
	to->ends[to->count++] = (uint32_t)to->text.len;
}

static void
shared_text(void *ctx, const char *text, size_t len)
{
	struct shared *s = ctx;

	if (!s->is_text)
		return;
	if (s->item.len + len > CSV_CELL_MAX) {
		FAIL(xml_stop(s->xml), ERR_LIMIT, N_("text %zu of \"%s\" is larger than 1 MiB"),
		     s->x->strings.count + 1, package_name(s->x->p));
		return;
	}
	buf_add(&s->item, text, len);
}

static bool
read_strings(struct xlsx *x, int64_t part, struct error *err)
{
	const struct xml_handlers handlers = { on_shared, behind_shared, shared_text };
	struct shared s = { .x = x };
	bool ok = xml_read(x->p, part, &handlers, &s, &s.xml, err);

	buf_release(&s.item);
	return ok;
}

/* ---- all of them ------------------------------------------------------------------------ */

/* The folder of a part, and the name of the part with its links. */
static void
beside(const char *part, struct buf *folder, struct buf *links)
{
	const char *name = file_name(part);

	buf_add(folder, part, (size_t)(name - part));
	buf_printf(links, "%s_rels/%s.rels", buf_str(folder), name);
}

static bool
read_workbook(struct book *b, const char *part, struct error *err)
{
	const struct xml_handlers handlers = { .start = on_workbook };
	struct buf folder = { 0 }, links = { 0 };
	const struct link *shared, *styles;
	bool ok;

	beside(part, &folder, &links);
	ok = read_links(b->x->p, links.data, buf_str(&folder), &b->links, err)
	     && xml_read(b->x->p, package_find(b->x->p, part), &handlers, b, &b->xml, err);
	styles = link_of(&b->links, "styles", NULL);
	shared = link_of(&b->links, "sharedStrings", NULL);
	/* A link that leads nowhere is none: some programs write one to texts that they do not share. */
	if (ok && styles && package_find(b->x->p, styles->target) >= 0)
		ok = read_styles(b->x, package_find(b->x->p, styles->target), err);
	if (ok && shared && package_find(b->x->p, shared->target) >= 0)
		ok = read_strings(b->x, package_find(b->x->p, shared->target), err);
	b->t->info.sheet_count = b->count;
	b->t->info.sheets = arena_alloc(&b->t->arena, b->count * sizeof *b->sheets + 1);
	if (b->count)
		memcpy((void *)b->t->info.sheets, b->sheets, b->count * sizeof *b->sheets);
	free(b->sheets);
	links_release(&b->links);
	buf_release(&folder);
	buf_release(&links);
	return ok;
}

/* A document of a sister program, or a package of something else. */
static bool
no_workbook(const struct table *t, const char *part, struct error *err)
{
	size_t len = strlen(part);

	if (len > 4 && strcmp(part + len - 4, ".bin") == 0) {
		FAIL(err, ERR_FORMAT, N_("\"%s\" is a binary workbook (.xlsb)"), t->path);
		return error_hint(err, N_("save it as .xlsx or CSV"));
	}
	if (strncmp(part, "word/", 5) == 0)
		FAIL(err, ERR_FORMAT, N_("\"%s\" is a text document, not a table"), t->path);
	else
		FAIL(err, ERR_FORMAT, N_("\"%s\" is packed with zip, and there is no workbook in it"),
		     t->path);
	return error_hint(err, N_("copy the table into a spreadsheet and save it as .xlsx or CSV;"
				  " or unpack the file"));
}

bool
xlsx_read_parts(struct xlsx *x, struct table *t, struct error *err)
{
	struct book b = { .x = x, .t = t };
	struct links root = { 0 };
	const struct link *office;
	const char *part = "xl/workbook.xml";
	bool ok = read_links(x->p, "_rels/.rels", "", &root, err);

	office = link_of(&root, "officeDocument", NULL);
	if (office)
		part = office->target;
	if (ok && (package_find(x->p, part) < 0 || strncmp(part, "word/", 5) == 0
		   || strncmp(part, "ppt/", 4) == 0
		   || (strlen(part) > 4 && strcmp(part + strlen(part) - 4, ".bin") == 0)))
		ok = no_workbook(t, part, err);
	ok = ok && read_workbook(&b, part, err);
	if (ok && b.count == 0)
		ok = FAIL(err, ERR_FORMAT, N_("\"%s\" has no sheets with cells"), t->path);
	links_release(&root);
	return ok;
}

/* Files on disk, to choose one from. */
#include "tui/paths.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/date.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "tui/app.h"

/* Choices of one prompt. */
#define OFFERED_MAX 200

static bool
ends_in(const char *name, const char *end)
{
	size_t len = strlen(name), tail = strlen(end);

	return len > tail && strcasecmp(name + len - tail, end) == 0;
}

static bool
is_data(const char *name)
{
	static const char *const ends[] = { ".csv",  ".tsv",   ".txt",	   ".xlsx",   ".ods",
					    ".json", ".jsonl", ".geojson", ".csv.gz", ".json.gz" };

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (ends_in(name, ends[i]))
			return true;
	return false;
}

static bool
is_ours(const char *name)
{
	return ends_in(name, ".dossier") || ends_in(name, ".dossier-lock")
	       || ends_in(name, ".dossier-wal") || ends_in(name, ".dossier-shm")
	       || ends_in(name, ".dossier-journal");
}

static int
by_name(const void *a, const void *b)
{
	const struct path_entry *x = a, *y = b;
	int order;

	if (x->is_folder != y->is_folder)
		return x->is_folder ? -1 : 1;
	order = utf8_compare(x->name, y->name);
	return order ? order : strcmp(x->name, y->name);
}

/* Asks about one name; false for what is left out. */
static bool
look_at(const char *folder, const char *name, struct path_entry *out)
{
	char *path;
	struct stat st;
	bool ok;

	if (name[0] == '.' || is_ours(name))
		return false;
	path = path_join(folder, name);
	ok = stat(path, &st) == 0 && (S_ISREG(st.st_mode) || S_ISDIR(st.st_mode))
	     && access(path, R_OK) == 0;
	free(path);
	if (ok)
		*out = (struct path_entry){ .is_folder = S_ISDIR(st.st_mode),
					    .is_data = is_data(name),
					    .size = (int64_t)st.st_size,
					    .changed = (int64_t)st.st_mtime };
	return ok;
}

bool
paths_read(const char *folder, struct path_list *out, struct error *err)
{
	DIR *dir = opendir(folder[0] ? folder : ".");
	struct path_entry *entries = NULL, entry;
	size_t count = 0, cap = 0;
	struct dirent *d;

	*out = (struct path_list){ 0 };
	if (!dir) {
		FAIL(err, ERR_IO, N_("the folder \"%s\" cannot be read: %s"), folder,
		     strerror(errno));
		return false;
	}
	while ((d = readdir(dir))) {
		if (!look_at(folder, d->d_name, &entry))
			continue;
		if (count == PATHS_MAX) {
			out->is_cut = true;
			break;
		}
		entry.name = arena_strdup(&out->arena, d->d_name);
		entries = grow_array(entries, count, &cap, sizeof *entries);
		entries[count++] = entry;
	}
	closedir(dir);
	if (count)
		qsort(entries, count, sizeof *entries, by_name);
	out->entries = arena_alloc(&out->arena, (count + 1) * sizeof *entries);
	if (count)
		memcpy(out->entries, entries, count * sizeof *entries);
	out->count = count;
	free(entries);
	return true;
}

void
paths_release(struct path_list *list)
{
	arena_release(&list->arena);
	*list = (struct path_list){ 0 };
}

char *
path_typed(const char *text)
{
	size_t len;
	struct buf out = { 0 };
	const char *home = getenv("HOME");

	while (*text == ' ')
		text++;
	len = strlen(text);
	while (len && text[len - 1] == ' ')
		len--;
	/* As terminals put a file that is dropped on them. */
	if (len >= 2 && (text[0] == '\'' || text[0] == '"') && text[len - 1] == text[0]) {
		text++;
		len -= 2;
	}
	if (len && text[0] == '~' && (len == 1 || text[1] == '/') && home) {
		buf_puts(&out, home);
		text++;
		len--;
	}
	buf_add(&out, text, len);
	buf_puts(&out, "");
	return buf_steal(&out);
}

char *
path_join(const char *folder, const char *name)
{
	struct buf out = { 0 };
	size_t len = strlen(folder);

	if (strcmp(name, "..") == 0) {
		char *up = xstrdup(folder), *slash;

		while (len > 1 && up[len - 1] == '/')
			up[--len] = '\0';
		slash = strrchr(up, '/');
		/* Above what is not named from the root stands whatever is above it now. */
		if (slash && strcmp(slash, "/..") != 0) {
			slash[slash == up] = '\0';
			return up;
		}
		free(up);
	}
	buf_puts(&out, folder);
	if (len && folder[len - 1] != '/')
		buf_putc(&out, '/');
	buf_puts(&out, name);
	return buf_steal(&out);
}

bool
path_is_folder(const char *path)
{
	struct stat st;

	return stat(path[0] ? path : ".", &st) == 0 && S_ISDIR(st.st_mode);
}

void
path_size(int64_t bytes, struct buf *out)
{
	static const char *const units[] = { "B", "kB", "MB", "GB", "TB" };
	double size = (double)(bytes < 0 ? 0 : bytes);
	size_t unit = 0;

	while (size >= 999.5 && unit + 1 < sizeof units / sizeof *units) {
		size /= 1000;
		unit++;
	}
	buf_printf(out, unit && size < 9.95 ? "%.1f %s" : "%.0f %s", size, units[unit]);
}

void
path_day(int64_t seconds, struct buf *out)
{
	int64_t day = seconds >= 0 ? seconds / 86400 : (seconds - 86399) / 86400;
	char text[32] = "";

	/* A clock that is far off is said as nothing. */
	if (day > -700000 && day < 2900000)
		date_format_day((int32_t)day, text, sizeof text);
	buf_puts(out, text);
}

/* Can the name stand in a line that is typed? */
static bool
can_be_typed(const char *name)
{
	size_t len = strlen(name);

	for (size_t i = 0; i < len;) {
		struct glyph g = utf8_glyph(name + i, len - i);

		if (g.is_hidden)
			return false;
		i += g.bytes;
	}
	return true;
}

void
paths_offer(struct app *app, const char *before, const char *typed)
{
	const char *slash = strrchr(typed, '/'), *rest = slash ? slash + 1 : typed;
	char *written = xstrndup(typed, (size_t)(rest - typed)), *folder = path_typed(written);
	struct buf wanted = { 0 }, name = { 0 }, text = { 0 }, label = { 0 };
	struct path_list list;

	utf8_fold(&wanted, rest, strlen(rest));
	/* A folder that is not there is said when Enter asks for it. */
	if (paths_read(folder, &list, NULL))
		for (size_t i = 0; i < list.count && app->choice_count < OFFERED_MAX; i++) {
			const struct path_entry *e = &list.entries[i];

			buf_clear(&name);
			utf8_fold(&name, e->name, strlen(e->name));
			if (strncmp(buf_str(&name), buf_str(&wanted), wanted.len) != 0
			    || !can_be_typed(e->name) || !can_be_typed(written))
				continue;
			buf_clear(&text);
			buf_clear(&label);
			buf_printf(&text, "%s%s%s%s", before, written, e->name,
				   e->is_folder ? "/" : "");
			if (e->is_folder) {
				buf_puts(&label, _("folder"));
			} else {
				path_size(e->size, &label);
				buf_puts(&label, ", ");
				path_day(e->changed, &label);
			}
			app_choice(app, buf_str(&text), buf_str(&label), NULL, NULL);
		}
	paths_release(&list);
	buf_release(&wanted);
	buf_release(&name);
	buf_release(&text);
	buf_release(&label);
	free(folder);
	free(written);
}

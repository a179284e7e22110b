/* Which dossier? */
#include "tui/start.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/asset.h"
#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/base/memory.h"
#include "core/base/utf8.h"
#include "core/dossier/dossier.h"
#include "core/intake/import.h"

#define LAST_MAX 9
#define LIST_BYTES 65536
#define SAMPLE "valdoria.dossier"

/* Where the list stands, its folder made; NULL when there is to be none. The caller frees it. */
static char *
list_path(void)
{
	const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME"), *off = getenv("ATALAYA_RECENT");
	struct buf path = { 0 };
	size_t root;

	if ((off && strcmp(off, "off") == 0) || !home || home[0] != '/')
		return NULL;
	if (state && state[0] == '/')
		buf_printf(&path, "%s/atalaya", state);
	else
		buf_printf(&path, "%s/.local/state/atalaya", home);
	root = strlen(home) + 1;
	for (size_t i = root; i <= path.len && path.len > root; i++)
		if (path.data[i] == '/' || path.data[i] == '\0') {
			char was = path.data[i];

			path.data[i] = '\0';
			mkdir(path.data, 0700);
			path.data[i] = was;
		}
	buf_puts(&path, "/recent");
	return buf_steal(&path);
}

/* The last dossiers that are still there, newest first; how many. */
static size_t
read_last(char *last[LAST_MAX])
{
	char *path = list_path(), *at, *line;
	struct buf text = { 0 };
	size_t count = 0;

	if (path && file_read(path, LIST_BYTES, &text, NULL)) {
		buf_puts(&text, "");
		for (line = strtok_r(text.data, "\n", &at); line && count < LAST_MAX;
		     line = strtok_r(NULL, "\n", &at))
			if (line[0] == '/' && access(line, R_OK) == 0)
				last[count++] = xstrdup(line);
	}
	buf_release(&text);
	free(path);
	return count;
}

void
start_note(const char *name)
{
	char *list = list_path(), *path = realpath(name, NULL), *last[LAST_MAX];
	size_t count = list && path ? read_last(last) : 0;
	struct outfile out;

	/* A name with a line feed in it would be two. */
	if (list && path && !strchr(path, '\n') && outfile_open(&out, list, true, NULL)) {
		fprintf(out.stream, "%s\n", path);
		for (size_t i = 0; i < count && i + 1 < LAST_MAX; i++)
			if (strcmp(last[i], path) != 0)
				fprintf(out.stream, "%s\n", last[i]);
		outfile_commit(&out, NULL);
		outfile_end(&out);
	}
	while (count)
		free(last[--count]);
	free(list);
	free(path);
}

/* Makes the sample dossier in this folder. */
static bool
make_sample(const char *author, struct error *err)
{
	static const char csv[] = ".valdoria.csv";
	const struct asset *asset = asset_find("sample/valdoria.csv");
	struct import_request request = { .path = csv };
	struct import_report report = { 0 };
	struct outfile out;
	struct dossier *d = NULL;
	bool ok;

	if (!outfile_open(&out, csv, true, err))
		return false;
	fwrite(asset->bytes, 1, asset->len, out.stream);
	ok = outfile_commit(&out, err) && dossier_create(SAMPLE, author, err)
	     && (d = dossier_open(SAMPLE, DOSSIER_WRITE, author, err)) != NULL
	     && import_file(d, &request, &report, err);
	import_report_release(&report);
	dossier_close(d);
	outfile_end(&out);
	unlink(csv);
	return ok;
}

static void
offer(FILE *out, char *last[], size_t count)
{
	fprintf(out, "%s\n\n", _("atalaya: documents attacks on human rights defenders and what justice did"));
	for (size_t i = 0; i < count; i++) {
		struct buf clean = { 0 };

		utf8_clean(&clean, last[i]);
		fprintf(out, "  %zu  %s\n", i + 1, buf_str(&clean));
		buf_release(&clean);
	}
	fprintf(out, "  s  %s\n", access(SAMPLE, R_OK) == 0
				  ? _("the sample: a country that does not exist (valdoria.dossier)")
				  : _("the sample: a country that does not exist (makes valdoria.dossier here)"));
	fprintf(out, "  q  %s\n", _("leave"));
	fprintf(out, "\n%s\n%s ", _("Your own: atalaya new NAME.dossier, then atalaya NAME.dossier, and I brings a file in"),
		_("Which dossier?"));
	fflush(out);
}

char *
start_ask(FILE *in, FILE *out, const char *author, struct error *err)
{
	char *last[LAST_MAX], *line = NULL, *chosen = NULL;
	size_t count = read_last(last), cap = 0;
	ssize_t len;

	offer(out, last, count);
	while ((len = getline(&line, &cap, in)) > 0) {
		if (line[len - 1] == '\n')
			line[--len] = '\0';
		if (strcmp(line, "s") == 0) {
			if (access(SAMPLE, R_OK) == 0 || make_sample(author, err))
				chosen = xstrdup(SAMPLE);
			break;
		}
		if (len == 1 && line[0] >= '1' && (size_t)(line[0] - '0') <= count) {
			chosen = xstrdup(last[line[0] - '1']);
			break;
		}
		if (len == 0 || strcmp(line, "q") == 0)
			break;
		fprintf(out, "%s ", count ? _("A number, s or q:") : _("s or q:"));
		fflush(out);
	}
	free(line);
	while (count)
		free(last[--count]);
	return chosen;
}

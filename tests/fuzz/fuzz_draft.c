/* Drafts: any file that can be surveyed gets a profile, which reads and finds its columns. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/intake/draft.h"
#include "core/intake/profile.h"
#include "tests/fuzz/fuzz.h"

static void
check(struct draft *d)
{
	const struct survey *s = draft_survey(d);
	struct csv_row header = { .count = s->column_count };
	struct buf ini = { 0 }, map = { 0 };
	enum draft_target choices[4];
	struct error err = { 0 };
	struct profile *p;
	size_t count;

	header.cells = calloc(s->column_count + 1, sizeof *header.cells);
	for (size_t i = 0; i < s->column_count; i++) {
		header.cells[i] = (struct csv_cell){ .text = (char *)s->columns[i].name,
						     .len = strlen(s->columns[i].name) };
		draft_choices(d, i, choices, 4);
		if (draft_bad(d, i) < 0 || !draft_column(d, i)->reason[0])
			__builtin_trap();
	}
	draft_problems(d, &count);
	draft_write(d, "fuzz", &ini, &map);
	p = profile_parse("fuzz", buf_str(&ini), buf_str(&map), &err);
	if (!p || !profile_bind(p, &header, "fuzz", &err)) {
		fprintf(stderr, "%s\n%s\n", err.msg, buf_str(&ini));
		__builtin_trap();
	}
	profile_free(p);
	free(header.cells);
	buf_release(&ini);
	buf_release(&map);
}

static char path[] = "/tmp/atalaya-fuzz-XXXXXX";

static void
remove_file(void)
{
	unlink(path);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct codes *codes;
	static int file = -1;
	struct error err = { 0 };
	struct survey *s;
	struct draft *d;

	if (!codes) {
		codes = codes_builtin(NULL);
		file = mkstemp(path);
		if (file >= 0)
			atexit(remove_file);
	}
	if (file < 0 || ftruncate(file, 0) < 0 || pwrite(file, data, size, 0) != (ssize_t)size)
		return 0;
	s = survey_file(path, NULL, codes, &err);
	if (!s) {
		if (err.code == ERR_NONE)
			__builtin_trap();
		return 0;
	}
	d = draft_new(s, codes);
	check(d);
	draft_free(d);
	survey_free(s);
	return 0;
}

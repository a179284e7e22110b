/*
 * Runs a fuzz target without libFuzzer: every file of its corpus as it is, and then many copies of it
 * with a few bytes changed, cut or repeated, the same ones on every machine. The program replay_NAME
 * reads tests/fuzz/corpus/NAME of the source folder.
 */
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/base/random.h"
#include "tests/fuzz/fuzz.h"

#define COPIES 3000

static void
mutate(struct random *rng, const struct buf *in, struct buf *out)
{
	size_t edits = 1 + random_below(rng, 6);

	buf_clear(out);
	buf_add(out, in->data, in->len);
	while (edits--) {
		size_t at = out->len ? random_below(rng, out->len) : 0;

		switch (random_below(rng, 4)) {
		case 0:
			if (out->len)
				out->data[at] = (char)random_below(rng, 256);
			break;
		case 1:
			if (out->len)
				out->data[at] ^= (char)(1 << random_below(rng, 8));
			break;
		case 2:
			out->len = at;
			break;
		default:
			if (out->len) {
				struct buf tail = { 0 };

				buf_add(&tail, out->data + at, out->len - at);
				buf_add(out, tail.data, tail.len > 64 ? 64 : tail.len);
				buf_release(&tail);
			}
		}
	}
}

int
main(int argc, char **argv)
{
	const char *srcdir = getenv("srcdir"), *name = strstr(file_name(argv[0]), "replay_");
	struct buf pattern = { 0 }, copy = { 0 };
	struct random rng;
	glob_t corpus;
	long runs = 0;

	(void)argc;
	if (!name)
		return 2;
	buf_printf(&pattern, "%s/tests/fuzz/corpus/%s/*", srcdir ? srcdir : ".",
		   name + strlen("replay_"));
	if (glob(pattern.data, 0, NULL, &corpus) != 0) {
		fprintf(stderr, "there is nothing in %s\n", pattern.data);
		return 1;
	}
	random_seed(&rng, 42);
	for (size_t i = 0; i < corpus.gl_pathc; i++) {
		struct buf bytes = { 0 };
		struct error err = { 0 };

		if (!file_read(corpus.gl_pathv[i], (size_t)1 << 20, &bytes, &err)) {
			fprintf(stderr, "%s\n", err.msg);
			return 2;
		}
		LLVMFuzzerTestOneInput((const uint8_t *)bytes.data, bytes.len);
		for (int n = 0; n < COPIES; n++) {
			mutate(&rng, &bytes, &copy);
			LLVMFuzzerTestOneInput((const uint8_t *)copy.data, copy.len);
			runs++;
		}
		buf_release(&bytes);
	}
	printf("%zu files, %ld changed copies\n", corpus.gl_pathc, runs);
	globfree(&corpus);
	buf_release(&pattern);
	buf_release(&copy);
	return 0;
}

/* Dossiers for the tests on a terminal. */
#include "tests/pty/sample.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/base/file.h"

static char folder[256];

const char *
sample_program(void)
{
	return getenv("ATALAYA") ? getenv("ATALAYA") : "./atalaya";
}

void
sample_folder(void)
{
	char path[300];

	snprintf(folder, sizeof folder, "%s/atalaya-test-XXXXXX",
		 getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	if (!mkdtemp(folder))
		fail_msg("no folder %s", folder);
	snprintf(path, sizeof path, "%s/home", folder);
	if (mkdir(path, 0700) < 0 || setenv("HOME", path, 1) < 0)
		fail_msg("no folder %s", path);
	snprintf(path, sizeof path, "%s/tmp", folder);
	if (mkdir(path, 0700) < 0 || setenv("TMPDIR", path, 1) < 0)
		fail_msg("no folder %s", path);
}

void
sample_remove(void)
{
	char command[400];

	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	if (system(command) != 0)
		fail_msg("%s is still there", folder);
}

const char *
sample_path(const char *name)
{
	static char paths[4][512];
	static int next;
	char *path = paths[next++ % 4];

	snprintf(path, sizeof paths[0], "%s/%s", folder, name);
	return path;
}

void
sample_write(const char *name, const char *bytes, size_t len)
{
	FILE *f = fopen(sample_path(name), "w");

	if (!f || fwrite(bytes, 1, len, f) != len || fclose(f) != 0)
		fail_msg("cannot write %s", name);
}

static int
run(const char *const *argv, const char *out)
{
	int status = 0, fd;
	pid_t pid = fork();

	if (pid == 0) {
		fd = open(out, O_WRONLY | O_CREAT | O_TRUNC, 0600);
		dup2(fd, STDOUT_FILENO);
		dup2(fd, STDERR_FILENO);
		execvp(argv[0], (char *const *)argv);
		_exit(127);
	}
	if (pid < 0 || waitpid(pid, &status, 0) != pid || !WIFEXITED(status))
		fail_msg("%s %s does not end as it should", argv[0], argv[1]);
	return WEXITSTATUS(status);
}

void
sample_run(int status, int or_status, const char *const *argv)
{
	int got = run(argv, sample_path("output"));
	struct buf text = { 0 };

	if (got == status || got == or_status)
		return;
	file_read(sample_path("output"), 1 << 20, &text, NULL);
	print_error("%s", buf_str(&text));
	buf_release(&text);
	fail_msg("%s ends with %d", argv[1], got);
}

void
sample_says(const char *const *argv, struct buf *out)
{
	sample_run(0, 0, argv);
	buf_clear(out);
	if (!file_read(sample_path("output"), 1 << 20, out, NULL))
		fail_msg("nothing said by %s", argv[1]);
}

static const char profile[] = "[profile]\n"
			      "name=sample\n"
			      "title=Sample\n"
			      "title_es=Muestra\n"
			      "[source]\n"
			      "publish=nota\n"
			      "[incident]\n"
			      "code=codigo\n"
			      "date=fecha\n"
			      "place=const(CO),departamento\n"
			      "text=relato\n"
			      "[act 1]\n"
			      "type=tipo\n"
			      "[victim 1]\n"
			      "name=persona\n"
			      "kind=const(individual)\n"
			      "[actor 1]\n"
			      "label=responsable\n";

void
sample_dossier(const char *name)
{
	static const char *const places[] = { "Antioquia", "Bolívar", "Cauca", "Nariño", "Chocó" };
	static const char *const types[] = { "threat", "killing", "arbitrary-detention" };
	static const char *const actors[] = { "police", "army", "" };
	static const char *const notes[] = { "Peñón", "Ibagué", "山村", "Quibdó 🔥",
					     "cafe\xcc\x81" };
	struct buf text = { 0 };
	char path[512];

	snprintf(path, sizeof path, "%s", sample_path(name));
	buf_puts(&text, "codigo,fecha,departamento,tipo,responsable,persona,nota,relato\n");
	for (int i = 0; i < SAMPLE_ROWS; i++)
		buf_printf(&text,
			   "K-%03d,2021-%02d-%02d,%s,%s,%s,Persona %03d,%s,Relato número %d\n",
			   i + 1, i / 28 + 1, i % 28 + 1, places[i % 5], types[i % 3],
			   actors[i % 3], i + 1, notes[i % 5], i + 1);
	sample_write("sample.csv", text.data, text.len);
	sample_write("sample.ini", profile, sizeof profile - 1);
	sample_run(0, 0, (const char *const[]){ sample_program(), "new", path, NULL });
	sample_run(0, 0,
		   (const char *const[]){ sample_program(), "import", path,
					  sample_path("sample.csv"), "--profile",
					  sample_path("sample.ini"), NULL });
	buf_release(&text);
}

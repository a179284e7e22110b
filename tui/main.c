/* Where the program starts. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <langinfo.h>
#include <sodium.h>

#include "commands/command.h"
#include "config.h"
#include "core/base/i18n.h"
#include "tui/workbench.h"

/* Translations: where they are installed, or beside a program that runs where it was built. */
static const char *
find_translations(void)
{
	static char folder[4096];
	ssize_t len = readlink("/proc/self/exe", folder, sizeof folder - 32);
	char *slash;

	if (getenv("ATALAYA_LOCALEDIR"))
		return getenv("ATALAYA_LOCALEDIR");
	if (len > 0) {
		folder[len] = '\0';
		slash = strrchr(folder, '/');
		strcpy(slash, "/locale");
		if (access(folder, R_OK) == 0)
			return folder;
	}
	return LOCALEDIR;
}

int
main(int argc, char **argv)
{
	const char *folder = find_translations();

	/* What we write may hold names: nobody else reads it. */
	umask(077);
	/* Everything inside is UTF-8, whatever the terminal was set to. */
	if (!setlocale(LC_ALL, "") || strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
		setlocale(LC_ALL, "C.UTF-8");
	/* People read numbers in their own way; files are the same everywhere. */
	output_decimal_sign(localeconv()->decimal_point[0]);
	setlocale(LC_NUMERIC, "C");
	bindtextdomain(PACKAGE, folder);
	bind_textdomain_codeset(PACKAGE, "UTF-8");
	textdomain(PACKAGE);
	if (sodium_init() < 0) {
		fputs("atalaya: libsodium cannot start\n", stderr);
		return 2;
	}
	if (argc > 1 && strcmp(argv[1], "--version") == 0) {
		return puts(PACKAGE_STRING) < 0 || fflush(stdout) != 0 ? 2 : 0;
	}
	command_workbench = run_workbench;
	return command_main(argc - 1, argv + 1, stdout, stderr);
}

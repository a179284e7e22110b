/* The command line: arguments, help, manual page, errors. */
#include "commands/command.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "commands/cmds.h"
#include "core/base/i18n.h"
#include "core/base/memory.h"
#include "core/base/utf8.h"
#include "core/query/query.h"

const struct arg common_args[] = {
	{ "format", ARG_VALUE, "text|csv|json", N_("form of the answer") },
	{ "lang", ARG_VALUE, "en|es", N_("language of headings and messages") },
	{ "quiet", ARG_FLAG, NULL, N_("the answer alone, without headings and notes") },
	{ "author", ARG_VALUE, "NAME", N_("who you are in the log; ATALAYA_AUTHOR says it for good") },
	{ 0 }
};

bool (*command_workbench)(struct call *call, struct error *err);

bool
run_open(struct call *call, struct error *err)
{
	if (!command_workbench)
		return FAIL(err, ERR_INTERNAL, N_("this program was built without screens"));
	return command_workbench(call, err);
}

const struct command *
command_find(const char *name)
{
	for (const struct command *c = commands; c->name; c++)
		if (strcmp(c->name, name) == 0)
			return c;
	return NULL;
}

const char *
call_value(const struct call *call, const char *name)
{
	for (size_t i = 0; call->command->args[i].name; i++)
		if (strcmp(call->command->args[i].name, name) == 0)
			return call->values[i];
	return NULL;
}

bool
call_number(const struct call *call, const char *name, long low, long fallback, long *out,
	    struct error *err)
{
	const char *text = call_value(call, name);
	char *end;

	*out = fallback;
	if (!text)
		return true;
	*out = strtol(text, &end, 10);
	if (end == text || *end || *out < low)
		return FAIL(err, ERR_USAGE, N_("--%s takes a whole number from %ld"), name, low);
	return true;
}

static bool
takes_value(const struct arg *a)
{
	return a->kind == ARG_VALUE || a->kind == ARG_VALUES;
}

/* ---- help ------------------------------------------------------------------------------- */

static void
print_usage(FILE *out, const struct command *c)
{
	fprintf(out, "atalaya %s", c->name);
	for (const struct arg *a = c->args; a->name; a++)
		switch (a->kind) {
		case ARG_POSITION:
			fprintf(out, " %s", a->name);
			break;
		case ARG_OPTIONAL:
			fprintf(out, " [%s]", a->name);
			break;
		case ARG_MANY:
			fprintf(out, " %s...", a->name);
			break;
		case ARG_ANY:
			fprintf(out, " [%s...]", a->name);
			break;
		case ARG_VALUE:
			fprintf(out, " [--%s %s]", a->name, a->value);
			break;
		case ARG_VALUES:
			fprintf(out, " [--%s %s]...", a->name, a->value);
			break;
		case ARG_FLAG:
			fprintf(out, " [--%s]", a->name);
			break;
		}
	fputc('\n', out);
}

static void
print_args(FILE *out, const struct arg *args)
{
	char left[80];

	for (const struct arg *a = args; a->name; a++) {
		if (takes_value(a))
			snprintf(left, sizeof left, "--%s %s", a->name, a->value);
		else
			snprintf(left, sizeof left, "%s%s", a->kind == ARG_FLAG ? "--" : "",
				 a->name);
		fprintf(out, "  %-26s %s\n", left, gettext(a->help));
	}
}

static void
print_help(FILE *out, const struct command *c)
{
	if (c) {
		fprintf(out, "%s\n\n  ", gettext(c->title));
		print_usage(out, c);
		fputc('\n', out);
		print_args(out, c->args);
		fprintf(out, "\n%s\n", _("Every command also takes:"));
		print_args(out, common_args);
		return;
	}
	fprintf(out, "%s\n\n",
		_("atalaya: documents attacks on human rights defenders and what justice did"));
	for (c = commands; c->name; c++)
		fprintf(out, "  %-10s %s\n", c->name, gettext(c->title));
	fprintf(out, "\n%s\n", _("atalaya help COMMAND tells more about one of them."));
}

static void
print_roff(FILE *out, const char *s)
{
	for (; *s; s++) {
		if (*s == '-' || *s == '\\')
			fputc('\\', out);
		fputc(*s, out);
	}
}

void
command_manual(FILE *out)
{
	fputs(".\\\" Made from the table of commands by: atalaya help --manual\n"
	      ".TH ATALAYA 1\n.SH NAME\natalaya \\- ",
	      out);
	print_roff(out, _("documents attacks on human rights defenders and what justice did"));
	fputs("\n.SH SYNOPSIS\n.B atalaya\n.I COMMAND\n[\\fIARGUMENT\\fR...]\n.SH COMMANDS\n", out);
	for (const struct command *c = commands; c->name; c++) {
		fputs(".SS \"", out);
		print_roff(out, c->name);
		fputs("\"\n", out);
		print_roff(out, gettext(c->title));
		fputs(".\n.PP\n.nf\n", out);
		print_usage(out, c);
		fputs(".fi\n", out);
		for (const struct arg *a = c->args; a->name; a++) {
			fprintf(out, ".TP\n.B %s", takes_value(a) || a->kind == ARG_FLAG
							    ? "\\-\\-"
							    : "");
			print_roff(out, a->name);
			if (takes_value(a))
				fprintf(out, " \\fI%s\\fR", a->value);
			fputc('\n', out);
			print_roff(out, gettext(a->help));
			fputc('\n', out);
		}
	}
	fputs(".SH \"", out);
	print_roff(out, _("EVERY COMMAND"));
	fputs("\"\n", out);
	for (const struct arg *a = common_args; a->name; a++) {
		fprintf(out, ".TP\n.B \\-\\-%s", a->name);
		if (a->kind == ARG_VALUE)
			fprintf(out, " \\fI%s\\fR", a->value);
		fputc('\n', out);
		print_roff(out, gettext(a->help));
		fputc('\n', out);
	}
	fprintf(out, ".SH \"%s\"\n%s\n.SH \"%s\"\n.BR atalaya\\-json (5)\n", _("EXIT STATUS"),
		_("0 done; 1 done, but problems were counted (refused rows, failed checks); "
		  "2 not done."),
		_("SEE ALSO"));
}

/* ---- arguments -------------------------------------------------------------------------- */

struct options {
	const char *format, *lang, *author;
	bool is_quiet;
};

static bool
unknown_option(const struct command *c, const char *name, struct error *err)
{
	struct near near;
	char words[200];

	near_start(&near, name);
	for (const struct arg *a = c->args; a->name; a++)
		if (takes_value(a) || a->kind == ARG_FLAG)
			near_offer(&near, a->name);
	for (const struct arg *a = common_args; a->name; a++)
		near_offer(&near, a->name);
	near_print(&near, words, sizeof words);
	FAIL(err, ERR_USAGE, N_("%s has no option --%s"), c->name, name);
	return words[0] ? error_hint(err, N_("near it: %s"), words)
			: error_hint(err, N_("atalaya help %s shows them"), c->name);
}

/* --name, --name VALUE or --name=VALUE. */
static bool
take_option(struct call *call, struct options *o, int argc, char **argv, int *at,
	    struct error *err)
{
	const struct command *c = call->command;
	const char *name = argv[*at] + 2, *eq = strchr(name, '='), *value = eq ? eq + 1 : NULL;
	size_t len = eq ? (size_t)(eq - name) : strlen(name);
	const struct arg *found = NULL;
	char *copy;

	for (const struct arg *a = c->args; a->name && !found; a++)
		if ((takes_value(a) || a->kind == ARG_FLAG) && strlen(a->name) == len
		    && strncmp(a->name, name, len) == 0)
			found = a;
	for (const struct arg *a = common_args; a->name && !found; a++)
		if (strlen(a->name) == len && strncmp(a->name, name, len) == 0)
			found = a;
	if (!found) {
		copy = xstrndup(name, len);
		unknown_option(c, copy, err);
		free(copy);
		return false;
	}
	if (found->kind == ARG_FLAG) {
		if (value)
			return FAIL(err, ERR_USAGE, N_("--%s takes no value"), found->name);
		value = "";
	} else if (!value) {
		if (*at + 1 >= argc)
			return FAIL(err, ERR_USAGE, N_("--%s needs a value: %s"), found->name,
				    found->value);
		value = argv[++*at];
	}
	for (size_t i = 0; c->args[i].name; i++)
		if (&c->args[i] == found) {
			call->values[i] = value;
			if (found->kind == ARG_VALUES)
				call->many[call->many_count++] = value;
			return true;
		}
	if (strcmp(found->name, "format") == 0)
		o->format = value;
	else if (strcmp(found->name, "lang") == 0)
		o->lang = value;
	else if (strcmp(found->name, "author") == 0)
		o->author = value;
	else
		o->is_quiet = true;
	return true;
}

static bool
take_position(struct call *call, const char *value, struct error *err)
{
	const struct arg *args = call->command->args;

	for (size_t i = 0; args[i].name; i++) {
		if (args[i].kind == ARG_MANY || args[i].kind == ARG_ANY) {
			call->many[call->many_count++] = value;
			call->values[i] = value;
			return true;
		}
		if ((args[i].kind == ARG_POSITION || args[i].kind == ARG_OPTIONAL)
		    && !call->values[i]) {
			call->values[i] = value;
			return true;
		}
	}
	FAIL(err, ERR_USAGE, N_("%s: \"%s\" is one argument too many"), call->command->name, value);
	return error_hint(err, N_("put a query that has spaces in quotes; atalaya help %s"),
			  call->command->name);
}

static bool
parse_args(struct call *call, struct options *o, int argc, char **argv, struct error *err)
{
	const struct arg *args = call->command->args;
	bool only_positions = false;

	for (int i = 1; i < argc; i++) {
		if (utf8_check(argv[i], strlen(argv[i])) != strlen(argv[i]))
			return FAIL(err, ERR_USAGE, N_("argument %d is not UTF-8 text"), i);
		if (!only_positions && strcmp(argv[i], "--") == 0)
			only_positions = true;
		else if (!only_positions && strncmp(argv[i], "--", 2) == 0) {
			if (!take_option(call, o, argc, argv, &i, err))
				return false;
		} else if (!take_position(call, argv[i], err))
			return false;
	}
	for (size_t i = 0; args[i].name; i++)
		if ((args[i].kind == ARG_POSITION || args[i].kind == ARG_MANY)
		    && !call->values[i]) {
			FAIL(err, ERR_USAGE, N_("%s needs %s"), call->command->name, args[i].name);
			return error_hint(err, N_("atalaya help %s"), call->command->name);
		}
	return true;
}

static bool
apply_options(struct call *call, const struct options *o, struct error *err)
{
	static const char *const formats[] = { "text", "csv", "json" };
	const char *lang = o->lang;

	call->out.is_quiet = o->is_quiet;
	call->author = o->author ? o->author : "";
	if (o->format) {
		int f = 0;

		while (f < 3 && strcmp(formats[f], o->format) != 0)
			f++;
		if (f == 3) {
			FAIL(err, ERR_USAGE, N_("there is no format \"%s\""), o->format);
			return error_hint(err, N_("formats are text, csv and json"));
		}
		call->out.format = f;
	}
	if (lang && strcmp(lang, "en") != 0 && strcmp(lang, "es") != 0) {
		FAIL(err, ERR_USAGE, N_("there is no language \"%s\""), lang);
		return error_hint(err, N_("languages are en and es"));
	}
	call->lang = lang ? lang : _("en");
	return true;
}

/* The language decides about messages too, so it is looked for before anything can go wrong. */
static void
set_language(int argc, char **argv)
{
	for (int i = 0; i < argc; i++) {
		const char *lang = NULL;

		if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc)
			lang = argv[i + 1];
		else if (strncmp(argv[i], "--lang=", 7) == 0)
			lang = argv[i] + 7;
		if (lang && (strcmp(lang, "en") == 0 || strcmp(lang, "es") == 0)) {
			/* "en" has no catalogue: the texts of the program are English. */
			setenv("LANGUAGE", lang, 1);
			setlocale(LC_MESSAGES, setlocale(LC_MESSAGES, NULL));
		}
	}
}

static void
print_error(FILE *out, const struct error *err)
{
	fputs("atalaya: ", out);
	if (err->at.source[0])
		fprintf(out, "%s", err->at.source);
	if (err->at.source[0] && err->at.line)
		fprintf(out, err->at.column ? _(", line %ld, column %ld") : _(", line %ld"),
			err->at.line, err->at.column);
	if (err->at.source[0])
		fputs(": ", out);
	fprintf(out, "%s\n", err->msg);
	if (err->hint[0])
		fprintf(out, "  %s\n", err->hint);
}

static int
unknown_command(const char *name, FILE *errors)
{
	struct error err = { 0 };
	struct near near;
	char words[200];

	FAIL(&err, ERR_USAGE, N_("there is no command \"%s\""), name);
	near_start(&near, name);
	for (const struct command *c = commands; c->name; c++)
		near_offer(&near, c->name);
	near_print(&near, words, sizeof words);
	error_hint(&err, words[0] ? N_("near it: %s") : N_("atalaya help lists them%s"), words);
	print_error(errors, &err);
	return 2;
}

static bool
is_option(const char *word)
{
	return strncmp(word, "--", 2) == 0 && strcmp(word, "--help") != 0 && strcmp(word, "--manual") != 0;
}

/* Options that every command takes may stand before it as well: they are moved behind it. */
static void
command_first(int argc, char **argv)
{
	int at = 0;

	while (at < argc && is_option(argv[at]))
		at += strcmp(argv[at], "--quiet") == 0 || strchr(argv[at], '=') ? 1 : 2;
	if (at > 0 && at < argc) {
		char *name = argv[at];

		memmove(argv + 1, argv, (size_t)at * sizeof *argv);
		argv[0] = name;
	}
}

/* The exit status of what is only printed. */
static int
written(FILE *out, FILE *errors)
{
	struct error err = { 0 };

	if (fflush(out) == 0 && !ferror(out))
		return 0;
	FAIL(&err, ERR_IO, N_("the answer cannot be written"));
	print_error(errors, &err);
	return 2;
}

static int
help_main(int argc, char **argv, FILE *out, FILE *errors)
{
	const struct command *c = NULL;

	/* Options stand anywhere; the first word that is none is a command. */
	for (int i = 1; i < argc && !c; i++) {
		if (strncmp(argv[i], "--", 2) == 0) {
			i += strcmp(argv[i], "--lang") == 0 || strcmp(argv[i], "--format") == 0
			     || strcmp(argv[i], "--author") == 0;
			continue;
		}
		if (!(c = command_find(argv[i])))
			return unknown_command(argv[i], errors);
	}

	if (argc > 1 && strcmp(argv[1], "--manual") == 0)
		command_manual(out);
	else
		print_help(out, c);
	return written(out, errors);
}

/* Is it a dossier rather than a misspelt command? */
static bool
looks_like_dossier(const char *word)
{
	return !command_find(word) && strcmp(word, "help") != 0 && strncmp(word, "--", 2) != 0
	       && (strpbrk(word, "./") || access(word, F_OK) == 0);
}

int
command_main(int argc, char **argv, FILE *out, FILE *errors)
{
	struct call call = { .out = { .out = out, .err = errors } };
	struct options o = { .author = getenv("ATALAYA_AUTHOR") };
	struct error err = { 0 };
	bool ok = false;

	command_first(argc, argv);
	set_language(argc, argv);
	/* No command, by a person: which dossier? */
	if ((argc == 0 || is_option(argv[0])) && command_workbench && isatty(STDIN_FILENO)
	    && isatty(STDOUT_FILENO)) {
		char **open = xcalloc((size_t)argc + 2, sizeof *open);
		int status;

		open[0] = "open";
		memcpy(open + 1, argv, (size_t)argc * sizeof *argv);
		status = command_main(argc + 1, open, out, errors);
		free(open);
		return status;
	}
	if (argc == 0 || strcmp(argv[0], "help") == 0 || strcmp(argv[0], "--help") == 0)
		return help_main(argc, argv, out, errors);
	/* A dossier alone: its screen. The name stays where a command's would be. */
	if (looks_like_dossier(argv[0])) {
		call.command = command_find("open");
		argc++;
		argv--;
	} else {
		call.command = command_find(argv[0]);
	}
	if (!call.command)
		return unknown_command(argv[0], errors);
	for (int i = 1; i < argc; i++)
		if (strcmp(argv[i], "--help") == 0) {
			print_help(out, call.command);
			return written(out, errors);
		}
	call.many = xcalloc((size_t)argc, sizeof *call.many);
	ok = parse_args(&call, &o, argc, argv, &err) && apply_options(&call, &o, &err)
	     && call.command->run(&call, &err);
	if (fflush(out) != 0 || ferror(out))
		ok = FAIL(&err, ERR_IO, N_("the answer cannot be written"));
	if (!ok)
		print_error(errors, &err);
	free(call.many);
	output_release(&call.out);
	return ok ? call.problems ? 1 : 0 : 2;
}

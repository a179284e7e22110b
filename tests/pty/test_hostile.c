/*
 * No byte of data reaches the terminal as it is.
 *
 * A file whose every cell tries to drive the terminal or to hide text is imported, every screen is
 * walked, and what the program sent is read byte by byte: nothing may stand there but what curses
 * says for this terminal.
 */
#include "tests/pty/sample.h"
#include "tests/pty/vt.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <cmocka.h>

#define ENTER "\r"
#define ESC   "\033"
#define DOWN  "\033OB"
#define RIGHT "\033OC"

/* ---- the reader of bytes -------------------------------------------------------------------- */

/* Every sequence with fixed text that this terminal is sent: set up, taken down, keypad, pastes,
 * mouse. */
static const char *const fixed[] = {
	"\033[?1049h", "\033[22;0;0t", "\033[?1049l", "\033[23;0;0t", "\033[?1h",    "\033=",
	"\033[?1l",    "\033>",	       "\033[?2004h", "\033[?2004l",  "\033[?1000h", "\033[?1000l",
	"\033[?1006h", "\033[?1006l",  "\033[?25h",   "\033[?25l",    "\033[?12l",   "\033[?12;25h",
	"\033[?7h",    "\033[?1034h",  "\033[?1034l", "\033[4l",      "\033(B",	     "\033M",
	"\0337",       "\0338",	       "\033[!p",
};

/* CSI with numbers: moving, erasing, inserting, deleting, scrolling, attributes. */
static size_t
csi_length(const char *s, size_t len)
{
	size_t at = 2;

	if (len < 3 || s[0] != '\033' || s[1] != '[')
		return 0;
	while (at < len && at < 32 && strchr("0123456789;", s[at]) && s[at])
		at++;
	return at < len && s[at] && strchr("ABCDGHJKLMPSTX@bdmr", s[at]) ? at + 1 : 0;
}

/* Our own OSC 52, with nothing but base64 in it. */
static size_t
clipboard_length(const char *s, size_t len)
{
	size_t at = 7;

	if (len < 8 || memcmp(s, "\033]52;c;", 7) != 0)
		return 0;
	while (at < len && s[at]
	       && strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=",
			 s[at]))
		at++;
	return at < len && s[at] == '\007' ? at + 1 : 0;
}

/* Length of one well-formed character outside ASCII, 0 when it is none. */
static size_t
utf8_length(const unsigned char *s, size_t len, uint32_t *c)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	size_t n = s[0] >= 0xf0 ? 4 : s[0] >= 0xe0 ? 3 : 2;

	if (s[0] < 0xc2 || s[0] > 0xf4 || len < n)
		return 0;
	*c = s[0] & (0x7f >> n);
	for (size_t i = 1; i < n; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return 0;
		*c = *c << 6 | (s[i] & 0x3f);
	}
	return *c >= least[n] && *c <= 0x10ffff && (*c < 0xd800 || *c > 0xdfff) ? n : 0;
}

/* C1 controls, directions, what has no width, tags, fillers, variation selectors, ends of lines. */
static bool
is_hostile(uint32_t c)
{
	static const struct {
		uint32_t first, last;
	} ranges[] = {
		{ 0x80, 0x9f },	    { 0xad, 0xad },	{ 0x61c, 0x61c },     { 0x115f, 0x1160 },
		{ 0x17b4, 0x17b5 }, { 0x180e, 0x180e }, { 0x200b, 0x200f },   { 0x2028, 0x202e },
		{ 0x2060, 0x206f }, { 0x3164, 0x3164 }, { 0xfeff, 0xfeff },   { 0xffa0, 0xffa0 },
		{ 0xfff0, 0xfffb }, { 0xfffe, 0xffff }, { 0xe0000, 0xe0fff },
	};

	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
		if (c >= ranges[i].first && c <= ranges[i].last)
			return true;
	return false;
}

/*
 * Where the stream has something that is not ours, or -1. Copies of clips count in *clips;
 * *longest_run is the most combining marks in a row.
 */
static long
first_bad_byte(const char *s, size_t len, int *clips, int *longest_run)
{
	int run = 0;

	*clips = *longest_run = 0;
	for (size_t at = 0; at < len;) {
		size_t n = 0, left = len - at;
		uint32_t c = 0;

		if (s[at] == '\033') {
			for (size_t i = 0; i < sizeof fixed / sizeof *fixed && !n; i++)
				if (left >= strlen(fixed[i])
				    && memcmp(s + at, fixed[i], strlen(fixed[i])) == 0)
					n = strlen(fixed[i]);
			if (!n)
				n = csi_length(s + at, left);
			if (!n && (n = clipboard_length(s + at, left)))
				++*clips;
		} else if ((s[at] >= ' ' && s[at] < 127) || s[at] == '\r' || s[at] == '\n'
			   || s[at] == '\b') {
			n = 1;
		} else if ((unsigned char)s[at] >= 0x80) {
			n = utf8_length((const unsigned char *)s + at, left, &c);
			if (is_hostile(c))
				n = 0;
		}
		if (!n)
			return (long)at;
		run = c >= 0x300 && c <= 0x36f ? run + 1 : 0;
		*longest_run = run > *longest_run ? run : *longest_run;
		at += n;
	}
	return -1;
}

/* The reader itself must not be blind. */
static void
the_reader_sees_what_does_not_belong(void **state)
{
	static const char *const good[] = { "\033[1;24r\033[H\033[2J", "\033[?1049h\033(B\033[0;7m",
					    "año 山\r\n\b", "\033]52;c;aGk=\007",
					    "\033[5b\033[39;49m" };
	static const char *const bad[] = { "\033]0;x\007",
					   "\033]52;c;a\033\007",
					   "\033Pq\033\\",
					   "\007",
					   "\t",
					   "\016",
					   "\033c",
					   "\033[6n",
					   "\033[?1003h",
					   "\033[>c",
					   "\302\233",
					   "\xe2\x80\xae",
					   "\xe2\x80\x8b",
					   "\xf3\xa0\x81\x81",
					   "\xff",
					   "\xc0\xaf",
					   "\xed\xa0\x80",
					   "\177",
					   "\033[20h",
					   "\033(0",
					   "\033]52;c;a?\007",
					   "\033",
					   "\033[1" };
	int clips, run;

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		if (first_bad_byte(good[i], strlen(good[i]), &clips, &run) != -1)
			fail_msg("good %zu", i);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (first_bad_byte(bad[i], strlen(bad[i]), &clips, &run) == -1)
			fail_msg("bad %zu", i);
	assert_int_equal(first_bad_byte("a\xcc\x81\xcc\x81", 5, &clips, &run), -1);
	assert_int_equal(run, 2);
}

/* ---- what is imported ----------------------------------------------------------------------- */

/* Each of them in every cell of its row. None has quotes, so that CSV can quote it. */
static const char *const payloads[] = {
	"A\033]52;c;ZXZpbA==\007B", /* writes the clipboard */
	"A\033]0;title\033\\B",	    /* renames the window */
	"A\033[2J\033[H\033[31mB",  /* clears, moves, colours */
	"A\033P1$r0m\033\\B",	    /* DCS */
	"A\033[6n\033[c\005B",	    /* makes the terminal answer */
	"A\302\233"
	"31m\302\235"
	"0;x\302\234B",		      /* C1 as UTF-8 */
	"A\007\b\b\b\177\016\017\fB", /* bell, backspaces, shifts */
	"A\nB\rC\tD\vE",	      /* ends of lines */
	"A\xe2\x80\xae"
	"drah\xe2\x80\xac\xe2\x81\xa6x\xe2\x81\xa9\xd8\x9c\xe2\x80\x8f"
	"B", /* directions */
	"A\xe2\x80\x8b\xe2\x80\x8d\xef\xbb\xbf\xe2\x81\xa0\xc2\xad\xe1\xa0\x8e\xe3\x85\xa4"
	"B", /* no width */
	"A\xf3\xa0\x80\x81\xf3\xa0\x81\x81\xf3\xa0\x81\xbf"
	"B", /* tags: text that nobody sees */
	"A\xe2\x80\xa8\xe2\x80\xa9\xc2\x85"
	"B", /* other ends of lines */
	"Z\xcc\x80\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85\xcc\x86\xcc\x87\xcc\x88\xcc\x89\xcc\x8a"
	"\xcc\x8b\xcc\x8c"
	"\xcc\x8d\xcc\x8e\xcc\x8f\xcc\x90\xcc\x91\xcc\x92\xcc\x93\xcc\x94\xcc\x95\xcc\x96\xcc\x97"
	"\xcc\x98\xcc\x99"
	"\xcc\x9a\xcc\x9b\xcc\x9c\xcc\x9d\xcc\x9e\xcc\x9f\xcc\xa0\xcc\xa1\xcc\xa2\xcc\xa3\xcc\xa4"
	"\xcc\xa5\xcc\xa6",
	"\xcc\x81\xcc\x81 mark first",
	"=cmd|' /C calc'!A0",
	"%s%n%s%n$(reboot)`reboot`",
	"山村山村山村山村山村山村山村山村山村山村山村山村山村山村山村山村山村",
	"\xf0\x9f\x8f\xb4\xe2\x80\x8d\xe2\x98\xa0\xef\xb8\x8f\xf0\x9f\x91\xa9\xf0\x9f\x8f\xbd\xf0"
	"\x9f\x87\xa8\xf0\x9f\x87\xb4",
};
#define PAYLOADS (sizeof payloads / sizeof *payloads)

static const char profile[] = "[profile]\n"
			      "name=hostile\n"
			      "title=T\033]0;x\007\n"
			      "title_es=T\033]0;x\007\n"
			      "[source]\n"
			      "status_as_of=2022\n"
			      "publish=nota\n"
			      "[incident]\n"
			      "code=codigo\n"
			      "date=fecha\n"
			      "place=const(CO),departamento\n"
			      "location=lugar\n"
			      "text=relato\n"
			      "[act 1]\n"
			      "type=tipo\n"
			      "[victim 1]\n"
			      "name=persona\n"
			      "kind=const(individual)\n"
			      "profile=split(perfil,;)\n"
			      "[actor 1]\n"
			      "label=responsable\n"
			      "[event 1]\n"
			      "stage=const(S1)\n"
			      "date=fecha\n";

/* The name of the dossier is hostile as well: it stands in the head of every screen. */
#define DOSSIER "h\033]0;x\007\302\233\xe2\x80\xae.dossier"
#define TABLE	"h\033]0;y\007.csv"

static void
make_hostile_dossier(void)
{
	struct buf text = { 0 };
	char path[512], table[512], ini[512];

	/* Columns too: the names of these are listed and counted by. */
	buf_puts(&text, "codigo,fecha,departamento,lugar,tipo,responsable,persona,perfil,nota,"
			"\"e\033]0;x\007"
			"\302\233\xe2\x80\xae\",\"l\nl\",relato\n");
	for (size_t i = 0; i < PAYLOADS; i++) {
		buf_printf(&text, "H-%zu,2021-%02zu-11", i, i % 12 + 1);
		for (int cell = 0; cell < 10; cell++)
			buf_printf(&text, ",\"%s\"", payloads[i]);
		buf_putc(&text, '\n');
	}
	/* Bytes that are no UTF-8, and a date that is none. */
	buf_puts(&text, "H-x\033[31m,\033]0;d\007,Cauca,x,threat,police,x,x,x,x,x,x\n");
	sample_write(TABLE, text.data, text.len);
	sample_write("hostile.ini", profile, sizeof profile - 1);
	snprintf(path, sizeof path, "%s", sample_path(DOSSIER));
	snprintf(table, sizeof table, "%s", sample_path(TABLE));
	snprintf(ini, sizeof ini, "%s", sample_path("hostile.ini"));
	sample_run(0, 0, (const char *const[]){ sample_program(), "new", path, NULL });
	sample_run(0, 1,
		   (const char *const[]){ sample_program(), "import", path, table, "--profile", ini,
					  "--encoding", "UTF-8", "--name", "d\xe2\x80\xae\302\233s",
					  NULL });
	buf_clear(&text);
	buf_puts(&text,
		 "codigo,fecha,departamento,lugar,tipo,responsable,persona,perfil,nota,e,l,relato\n"
		 "B-1,2021-05-05,Cauca,\xff\xfe\xc3(\xed\xa0\x80\xc0\xaf,threat,police,\xff,"
		 "\xf8\x88,\xff\xfe,"
		 "\xc3(,\x80\x9b,\x9b"
		 "31m\xff\n");
	sample_write("broken.csv", text.data, text.len);
	snprintf(table, sizeof table, "%s", sample_path("broken.csv"));
	sample_run(0, 1,
		   (const char *const[]){ sample_program(), "import", path, table, "--profile", ini,
					  "--name", "broken", NULL });
	buf_release(&text);
}

/* ---- walking -----------------------------------------------------------------------------------
 */

static struct vt vt;

static void
start(const char *lang, int rows, int cols)
{
	vt_start(&vt,
		 (const char *const[]){ sample_program(), "open", sample_path(DOSSIER), "--fresh",
					"--lang", lang, "--author",
					"Ana\033]0;x\007\xe2\x80\xae\302\233", NULL },
		 NULL, rows, cols);
	vt_expect(&vt, "2021-12-11");
}

/* Sends keys one by one. What they bring is read at the end; only Esc has to stand alone for a
 * moment. */
static void
walk(const char *const *keys)
{
	for (; *keys; keys++) {
		vt_send(&vt, *keys);
		vt_silence(&vt, strcmp(*keys, ESC) == 0 ? 60 : 4);
	}
}

/* Down and back up through what a screen shows, and sideways through its panes and columns. */
static void
walk_around(void)
{
	walk((const char *const[]){ DOWN, DOWN, "\033[6~", "\033[6~", "G", "gg", RIGHT, RIGHT,
				    RIGHT, "\t", DOWN, DOWN, "\033[6~", "=", ESC, "\t", DOWN, "\t",
				    NULL });
}

/* That a screen was really there, in the language whose words stand here. */
static void
reach(const char *lang, const char *keys, const char *title)
{
	vt_send(&vt, keys);
	if (strcmp(lang, "en") == 0)
		vt_expect(&vt, title);
	vt_silence(&vt, 4);
	walk_around();
}

/* A cell holds a character and a few marks; the rest of a tower of them is left out. */
#define CELL_MARKS 6

static void
expect_clean(int most_marks)
{
	int clips, run;
	long bad = first_bad_byte(buf_str(&vt.raw), vt.raw.len, &clips, &run);

	if (bad >= 0) {
		struct buf screen = { 0 };
		long from = bad > 60 ? bad - 60 : 0;

		for (size_t i = (size_t)from; i < (size_t)bad + 60 && i < vt.raw.len; i++)
			buf_printf(&screen,
				   (unsigned char)vt.raw.data[i] < ' ' || vt.raw.data[i] & 0x80
					   ? "<%02x>"
					   : "%c",
				   (unsigned char)vt.raw.data[i]);
		fprintf(stderr, "byte %ld: ...%s\n", bad, buf_str(&screen));
		buf_release(&screen);
		fail();
	}
	assert_in_range(run, 0, most_marks);
}

static void
leave(void)
{
	int status;

	vt_send(&vt, "\003");
	vt_silence(&vt, 30);
	/* Nothing on the way ended it. */
	assert_true(vt.is_alternate);
	vt_send(&vt, ":quit" ENTER);
	status = vt_end(&vt);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		fail_msg("the program ends with %#x", status);
}

static void
walk_everything(const char *lang, int rows, int cols)
{
	static const char *const lists[] = {
		"columns date,place,type,actor,tag,text\r",
		"columns id,dataset,location,person\r",
		"columns record.nota,record.lugar,record.tipo\r",
		"columns record.responsable,record.persona\r",
		"columns record.departamento,record.relato\r",
		"columns record.perfil,record.codigo,profile\r",
		"columns date,record.\"e\033]0;x\007\302\233\"\r",
	};

	start(lang, rows, cols);
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		walk((const char *const[]){ ":", lists[i], "0", ">", ">", ">", NULL });
		walk_around();
	}
	/* Completion and messages that repeat what was typed or what is near it. */
	walk((const char *const[]){ "/",	"record.", DOWN,
				    DOWN,	"\t",	   ESC,
				    ESC,	"/",	   "record.nota:A",
				    "\t",	ESC,	   "/",
				    "dataset=", DOWN,	   "\t",
				    ENTER,	"L",	   ESC,
				    "x",	"/",	   "actor=zzzz",
				    ENTER,	"\003",	   "/",
				    "person:A", ENTER,	   "L",
				    ESC,	"E",	   ESC,
				    "X",	NULL });
	/* One incident after the other. */
	walk((const char *const[]){ "gg", NULL });
	reach(lang, ENTER, "> Incident ");
	for (size_t i = 0; i < PAYLOADS + 2; i++)
		walk((const char *const[]){ DOWN, "\t", "G", "n", NULL });
	walk((const char *const[]){ "gi", NULL });
	/* Tags: typed, offered, in a preview of many. */
	walk((const char *const[]){ "t", "x\302\233y", ENTER, "\003", "t", "fine" ENTER, "M", "t",
				    "fi", DOWN, "\t", ENTER, DOWN, ENTER, "u", ESC, NULL });
	/* The other screens, and the values of every field that has them. */
	reach(lang, "gf", "> Facets");
	walk((const char *const[]){ ENTER, "gi", "X", NULL });
	reach(lang, ":values record.nota" ENTER, "> Facets");
	walk((const char *const[]){ ENTER, "gi", "X", NULL });
	reach(lang, ":values record.responsable" ENTER, "> Facets");
	walk((const char *const[]){ "gi", "X", NULL });
	reach(lang, "gu", "> Impunity");
	reach(lang, "gp", "> Patterns");
	reach(lang, ENTER, "");
	walk((const char *const[]){ ESC, NULL });
	reach(lang, "gl", "> Log");
	walk((const char *const[]){ ENTER, ESC, "gi", NULL });
	reach(lang, "?", "> Help");
	walk((const char *const[]){ "gi", "g", NULL });
	vt_silence(&vt, 500);
	/* The palette with what was never a command, and the copy of a value and of a panel. */
	walk((const char *const[]){ ESC, ":", "\302\233nothing\xe2\x80\xae" ENTER, "\003", ":",
				    "tag-add \302\233" ENTER, "\003", "y", "\033OQ", ESC, "\033OQ",
				    ENTER, "\014", NULL });
	leave();
	expect_clean(CELL_MARKS);
}

static void
no_byte_of_data_reaches_the_terminal(void **state)
{
	(void)state;
	walk_everything("en", 24, 80);
}

static void
nor_in_a_wide_window_in_spanish(void **state)
{
	(void)state;
	walk_everything("es", 50, 160);
}

static void
what_is_copied_from_hostile_text_is_base64(void **state)
{
	int clips, run;

	(void)state;
	start("en", 24, 80);
	walk((const char *const[]){ ":", "columns record.nota,record.lugar\r", "y", DOWN, "y", DOWN,
				    "y", DOWN, "y", NULL });
	leave();
	expect_clean(CELL_MARKS);
	first_bad_byte(buf_str(&vt.raw), vt.raw.len, &clips, &run);
	assert_in_range(clips, 2, 4);
}

/* Line by line, for screen readers: what they are given goes to a terminal as well. */
static void
nor_line_by_line(void **state)
{
	static const char *const lines[] = {
		":columns record.nota,record.lugar,location",
		"12",
		"",
		"q",
		"g f",
		"2",
		"",
		"X",
		"g i",
		"g u",
		"g l",
		"=",
		"q",
		":values record.nota",
		"5",
		"=",
		"",
		"/record.nota:A",
		"y",
		"L",
		"x",
		"?",
		"q",
		":quit",
	};

	(void)state;
	vt_start(&vt,
		 (const char *const[]){ sample_program(), "open", sample_path(DOSSIER), "--fresh",
					"--plain", NULL },
		 NULL, 24, 80);
	vt_expect(&vt, "2021");
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		vt_send(&vt, lines[i]);
		vt_send(&vt, "\n");
		vt_silence(&vt, 20);
	}
	assert_int_equal(WEXITSTATUS(vt_end(&vt)), 0);
	assert_non_null(strstr(buf_str(&vt.raw), "drah"));
	/* Whoever listens gets all marks of a letter. */
	expect_clean(100);
}

/* Messages before the screen is taken over go to the terminal as well. */
static void
a_hostile_name_in_a_message_is_harmless(void **state)
{
	int clips, run;
	long bad;

	(void)state;
	vt_start(&vt,
		 (const char *const[]){
			 sample_program(), "open",
			 sample_path("no\033]0;x\007\302\233\xe2\x80\xaesuch.dossier"), NULL },
		 NULL, 24, 80);
	assert_int_equal(WEXITSTATUS(vt_end(&vt)), 2);
	bad = first_bad_byte(buf_str(&vt.raw), vt.raw.len, &clips, &run);
	if (bad >= 0)
		fail_msg("byte %ld of %s", bad, buf_str(&vt.raw) + bad + 1);
}

static int
stop(void **state)
{
	(void)state;
	vt_stop(&vt);
	return 0;
}

static int
set_up(void **state)
{
	(void)state;
	sample_folder();
	make_hostile_dossier();
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	sample_remove();
	return 0;
}

#define TEST(name) cmocka_unit_test_teardown(name, stop)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_reader_sees_what_does_not_belong),
		TEST(no_byte_of_data_reaches_the_terminal),
		TEST(nor_in_a_wide_window_in_spanish),
		TEST(nor_line_by_line),
		TEST(what_is_copied_from_hostile_text_is_base64),
		TEST(a_hostile_name_in_a_message_is_harmless),
	};

	if (!vt_is_possible())
		return 77;
	return cmocka_run_group_tests_name("hostile data on a terminal", tests, set_up, tear_down);
}

/* The program on a real terminal: what a person types, sees and gets back. */
#include "tests/pty/sample.h"
#include "tests/pty/session.h"

#include "core/base/random.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

/* ---- what is seen ------------------------------------------------------------------------------
 */

static void
the_list_is_there(void **state)
{
	(void)state;
	start();
	expect_row(0, "s > Incidents");
	expect_row(1, "60 of 60");
	expect_row(3, "2021-03-04");
	expect_current(3);
	/* Whoever hears the cursor hears the current row. */
	expect_cursor(3, 0);
	assert_true(vt.is_cursor_shown);
	quit();
}

static void
a_filter_is_typed_in_any_script(void **state)
{
	static const struct {
		const char *text, *count;
	} typed[] = {
		{ "record.nota:peñón", "12 of 60" },  { "record.nota:山村", "12 of 60" },
		{ "record.nota:🔥", "12 of 60" },      { "record.nota:cafe\xcc\x81", "12 of 60" },
		{ "record.nota:IBAGUÉ", "12 of 60" },
	};

	(void)state;
	start();
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
		vt_send(&vt, "/");
		vt_expect(&vt, " / ");
		vt_send(&vt, typed[i].text);
		/* The line shows what was typed and how many there would be, before Enter. */
		vt_expect(&vt, typed[i].count);
		expect_row(22, typed[i].text);
		vt_send(&vt, ESC);
		vt_expect(&vt, "60 of 60");
		vt_expect(&vt, "row 1 of 60");
	}
	quit();
}

static void
what_is_typed_stands_in_columns_of_its_width(void **state)
{
	(void)state;
	start();
	vt_send(&vt, "/");
	vt_expect(&vt, " / ");
	vt_send(&vt, "山村🔥x");
	vt_expect(&vt, "山村🔥x");
	/* Three wide characters and one more, behind " / ". */
	expect_cursor(22, 3 + 6 + 1);
	vt_send(&vt, LEFT LEFT "y");
	vt_expect(&vt, "山村y🔥x");
	expect_cursor(22, 3 + 5);
	vt_send(&vt, BACKSPACE BACKSPACE);
	vt_expect(&vt, "山🔥x");
	vt_send(&vt, ESC);
	vt_expect(&vt, "row 1 of 60");
	quit();
}

static void
enter_filters_and_x_drops_it(void **state)
{
	(void)state;
	start();
	vt_send(&vt, "/");
	vt_expect(&vt, " / ");
	vt_send(&vt, "type=killing");
	vt_expect(&vt, "20 of 60");
	vt_send(&vt, ENTER);
	vt_expect(&vt, "row 1 of 20");
	expect_row(1, "type=killing");
	/* The incident that is current stays so. */
	vt_send(&vt, "x");
	vt_expect(&vt, "row 2 of 60");
	vt_expect(&vt, "no filter");
	/* Backspace goes back to what was seen before. */
	vt_send(&vt, BACKSPACE);
	vt_expect(&vt, "row 1 of 20");
	quit();
}

static void
keys_move(void **state)
{
	(void)state;
	start();
	vt_send(&vt, DOWN DOWN);
	vt_expect(&vt, "row 3 of 60");
	vt_send(&vt, "j");
	vt_expect(&vt, "row 4 of 60");
	vt_send(&vt, UP "k");
	vt_expect(&vt, "row 2 of 60");
	vt_send(&vt, PAGE_DOWN);
	vt_expect_not(&vt, "row 2 of 60");
	vt_send(&vt, END);
	vt_expect(&vt, "row 60 of 60");
	vt_expect(&vt, "2021-01-01");
	vt_send(&vt, PAGE_UP);
	vt_expect_not(&vt, "row 60 of 60");
	vt_send(&vt, HOME);
	vt_expect(&vt, "row 1 of 60");
	vt_send(&vt, "G");
	vt_expect(&vt, "row 60 of 60");
	vt_send(&vt, "gg");
	vt_expect(&vt, "row 1 of 60");
	quit();
}

static void
the_mouse_selects_scrolls_sorts_and_drops(void **state)
{
	int row, col;

	(void)state;
	start();
	assert_true(vt_has_mode(&vt, ";1000;"));
	vt_mouse(&vt, VT_CLICK, 7, 5);
	vt_expect(&vt, "row 5 of 60");
	expect_current(7);
	vt_mouse(&vt, VT_WHEEL_DOWN, 7, 5);
	vt_expect(&vt, "row 8 of 60");
	vt_mouse(&vt, VT_WHEEL_UP, 7, 5);
	vt_expect(&vt, "row 5 of 60");
	/* Reports that come together are all heard. */
	for (int i = 0; i < 12; i++)
		vt_mouse(&vt, VT_WHEEL_DOWN, 7, 5);
	vt_expect(&vt, "row 41 of 60");
	for (int i = 0; i < 12; i++)
		vt_mouse(&vt, VT_WHEEL_UP, 7, 5);
	vt_expect(&vt, "row 5 of 60");
	/* A heading sorts, once more turns the order round. */
	click("date");
	vt_expect(&vt, "date ^");
	vt_expect(&vt, "upwards");
	/* A chip drops its term. */
	vt_send(&vt, "/");
	vt_expect(&vt, " / ");
	vt_send(&vt, "type=killing actor=army" ENTER);
	vt_expect(&vt, "of 20");
	assert_true(vt_find(&vt, "actor=army", &row, &col));
	assert_int_equal(row, 1);
	vt_mouse(&vt, VT_CLICK, row, col + 2);
	vt_expect_not(&vt, "actor=army");
	vt_expect(&vt, "type=killing");
	click("type=killing");
	vt_expect(&vt, "no filter");
	/* A hint runs. */
	click(": all");
	vt_expect(&vt, " commands");
	vt_send(&vt, ESC);
	vt_expect_not(&vt, " commands");
	quit();
}

static void
a_double_click_opens_the_incident(void **state)
{
	(void)state;
	start();
	vt_mouse(&vt, VT_CLICK, 5, 5);
	vt_expect(&vt, "row 3 of 60");
	vt_mouse(&vt, VT_CLICK, 6, 5);
	vt_mouse(&vt, VT_CLICK, 6, 5);
	vt_expect(&vt, "Incidents > ");
	vt_send(&vt, ESC);
	vt_expect(&vt, "row 4 of 60");
	quit();
}

static void
without_the_mouse_the_terminal_keeps_it(void **state)
{
	(void)state;
	start_with((const char *const[]){ "--no-mouse", NULL }, NULL, 24, 80);
	vt_expect(&vt, "row 1 of 60");
	assert_false(vt_has_mode(&vt, ";1000;"));
	quit();
	assert_null(strstr(buf_str(&vt.raw), "\033[?1000h"));
	assert_null(strstr(buf_str(&vt.raw), "\033[?1006"));
}

static void
names_are_hidden_by_a_key_and_shown_after_a_question(void **state)
{
	(void)state;
	start();
	vt_send(&vt, ":columns date,person" ENTER);
	vt_expect(&vt, "Persona 060");
	vt_send(&vt, F2);
	vt_expect(&vt, "names are hidden");
	vt_expect_not(&vt, "Persona");
	vt_expect(&vt, "names hidden");
	vt_send(&vt, F2);
	vt_expect(&vt, "Enter shows them");
	assert_false(vt_has(&vt, "Persona 0"));
	vt_send(&vt, ESC);
	vt_expect_not(&vt, "Enter shows them");
	assert_false(vt_has(&vt, "Persona 0"));
	vt_send(&vt, F2);
	vt_expect(&vt, "Enter shows them");
	vt_send(&vt, ENTER);
	vt_expect(&vt, "Persona 060");
	quit();
}

static void
a_tag_is_written_seen_and_undone(void **state)
{
	(void)state;
	start();
	vt_send(&vt, "t");
	vt_expect(&vt, " tag: ");
	vt_send(&vt, "señal" ENTER);
	vt_expect(&vt, "Tagged 1 incident");
	expect_row(3, "señal");
	vt_send(&vt, "u");
	vt_expect(&vt, "Undone");
	vt_expect_not(&vt, "Tagged 1");
	{
		char *line = vt_row(&vt, 3);

		assert_null(strstr(line, "señal"));
		free(line);
	}
	vt_send(&vt, "U");
	vt_expect(&vt, "Done again");
	expect_row(3, "señal");
	vt_send(&vt, "u");
	vt_expect(&vt, "Undone");
	quit();
}

/* ---- size --------------------------------------------------------------------------------------
 */

/* The frame fits this size, or says that it cannot. */
static bool
is_consistent(const struct vt *v, const void *arg)
{
	bool is_small = v->rows < 16 || v->cols < 60, ok;
	char *head = vt_row(v, 0), *filter = vt_row(v, 1), *hints = vt_row(v, v->rows - 1);
	/* What the last two columns of the count and the head say. */
	uint32_t count = vt_cell(v, 1, v->cols - 2).chars[0];
	uint32_t names = vt_cell(v, 0, v->cols - 2).chars[0];

	(void)arg;
	if (is_small)
		ok = strncmp(head, "60x16 at", 8) == 0 && filter[0] == '\0' && hints[0] == '\0';
	else
		ok = strncmp(head, " s > Incidents", 14) == 0 && names == 'n'
		     && strstr(filter, " of 60") && count == '0'
		     && strncmp(hints, " / filter", 9) == 0
		     && vt_cell(v, 0, v->cols - 1).attrs.reverse && current_row(v) >= 0;
	free(head);
	free(filter);
	free(hints);
	return ok;
}

static void
expect_consistent(void)
{
	struct buf screen = { 0 };

	if (vt_wait(&vt, is_consistent, NULL, VT_DEADLINE_MS))
		return;
	vt_screen(&vt, &screen);
	fprintf(stderr, "%s", buf_str(&screen));
	buf_release(&screen);
	fail_msg("the screen does not fit %dx%d", vt.cols, vt.rows);
}

static void
after_every_change_of_size_the_screen_fits(void **state)
{
	static const char *const keys[] = { UP,	 DOWN, PAGE_DOWN, PAGE_UP, DOWN,
					    END, HOME, LEFT,	  RIGHT };
	struct random r;

	(void)state;
	random_seed(&r, 20250101);
	start();
	for (int i = 0; i < 200; i++) {
		const char *key = keys[random_below(&r, sizeof keys / sizeof *keys)];

		/* Small ones often: that is where it breaks. */
		bool is_small = random_below(&r, 3) == 0;

		vt_resize(&vt, 5 + (int)random_below(&r, is_small ? 16 : 56),
			  10 + (int)random_below(&r, is_small ? 70 : 191));
		if (i % 4 == 3)
			vt_send(&vt, key);
		expect_consistent();
	}
	quit();
}

static void
the_current_incident_stays_when_the_size_changes(void **state)
{
	struct random r;

	(void)state;
	random_seed(&r, 7);
	start();
	vt_send(&vt, END UP UP UP UP UP UP UP);
	vt_expect(&vt, "row 53 of 60");
	for (int i = 0; i < 30; i++) {
		vt_resize(&vt, 5 + (int)random_below(&r, 56), 10 + (int)random_below(&r, 191));
		expect_consistent();
		if (vt.rows < 16 || vt.cols < 60)
			continue;
		vt_expect(&vt, "row 53 of 60");
		expect_row(expect_some_current(), "2021-01-08");
	}
	vt_resize(&vt, 24, 80);
	vt_expect(&vt, "row 53 of 60");
	quit();
}

/* ---- colours -----------------------------------------------------------------------------------
 */

static bool
is_usual_colour(const VTermScreenCell *cell)
{
	VTermColor fg, bg;

	vterm_state_get_default_colors(vterm_obtain_state(vt.vterm), &fg, &bg);
	return vterm_color_is_equal(&cell->fg, &fg);
}

static void
the_current_row_is_reverse_and_marks_are_bold_and_coloured(void **state)
{
	VTermScreenCell cell;

	(void)state;
	start();
	expect_current(3);
	cell = vt_cell(&vt, 3, 10);
	assert_true(cell.attrs.reverse);
	assert_true(vt_cell(&vt, 0, 40).attrs.reverse);
	vt_send(&vt, " ");
	vt_expect(&vt, "1 marked");
	expect_current(4);
	cell = vt_cell(&vt, 3, 10);
	assert_false(cell.attrs.reverse);
	assert_true(cell.attrs.bold);
	assert_false(is_usual_colour(&cell));
	/* And a sign, for whoever sees no colour. */
	assert_int_equal(vt_cell(&vt, 3, 1).chars[0], '*');
	cell = vt_cell(&vt, 5, 10);
	assert_false(cell.attrs.bold);
	assert_true(is_usual_colour(&cell));
	quit();
}

/* Does the program ever ask for a colour? SGR 30-49 and 90-107. */
static bool
asks_for_colour(const struct buf *raw)
{
	for (size_t i = 0; i + 2 < raw->len; i++) {
		size_t end = i + 2;
		char *parameter;

		if (raw->data[i] != '\033' || raw->data[i + 1] != '[')
			continue;
		while (end < raw->len && strchr("0123456789;", raw->data[end]))
			end++;
		if (end == raw->len || raw->data[end] != 'm')
			continue;
		parameter = raw->data + i + 2;
		while (parameter < raw->data + end) {
			long n = strtol(parameter, &parameter, 10);

			if ((n >= 30 && n <= 49) || (n >= 90 && n <= 107))
				return true;
			parameter++;
		}
	}
	return false;
}

/* Goes through what has colours: marks, messages, prompts, panels. */
static void
show_all_roles(void)
{
	vt_expect(&vt, "row 1 of 60");
	vt_send(&vt, "  ");
	vt_expect(&vt, "2 marked");
	vt_send(&vt, "t");
	vt_expect(&vt, " tag: ");
	vt_send(&vt, "no good" ENTER);
	vt_expect(&vt, "no good");
	vt_send(&vt, "\003");
	vt_expect(&vt, "nothing was changed");
	vt_send(&vt, "/type=killing" ENTER);
	vt_expect(&vt, "of 20");
	vt_send(&vt, "L");
	vt_expect(&vt, "Esc closes");
	vt_send(&vt, "q");
	vt_expect_not(&vt, "Esc closes");
	vt_send(&vt, "%");
	vt_expect(&vt, "means nothing here");
}

static void
without_colours_none_is_sent(void **state)
{
	(void)state;
	start();
	show_all_roles();
	quit();
	assert_true(asks_for_colour(&vt.raw));
	vt_stop(&vt);
	start_with((const char *const[]){ "--theme", "mono", NULL }, NULL, 24, 80);
	show_all_roles();
	quit();
	assert_false(asks_for_colour(&vt.raw));
	vt_stop(&vt);
	start_with(NULL, (const char *const[]){ "NO_COLOR=1", NULL }, 24, 80);
	show_all_roles();
	quit();
	assert_false(asks_for_colour(&vt.raw));
	vt_stop(&vt);
	/* A theme that is asked for by name still has no colour when the terminal's owner wants
	 * none. */
	start_with((const char *const[]){ "--theme", "terminal", NULL },
		   (const char *const[]){ "NO_COLOR=1", NULL }, 24, 80);
	show_all_roles();
	quit();
	assert_false(asks_for_colour(&vt.raw));
}

/* ---- being idle, leaving ------------------------------------------------------------------------
 */

/* Time that the program has used, in clock ticks. */
static long
ticks_used(void)
{
	char path[64], text[512];
	long user = 0, system = 0;
	FILE *f;

	snprintf(path, sizeof path, "/proc/%d/stat", (int)vt.pid);
	if (!(f = fopen(path, "r")))
		return 0;
	if (fgets(text, sizeof text, f))
		sscanf(strrchr(text, ')') + 1,
		       " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %ld %ld", &user, &system);
	fclose(f);
	return user + system;
}

static void
an_idle_screen_sends_nothing_and_does_nothing(void **state)
{
	long before;

	(void)state;
	start();
	vt_send(&vt, DOWN);
	vt_expect(&vt, "row 2 of 60");
	/* What it stores when the person pauses shows nowhere either. */
	vt_silence(&vt, 700);
	before = ticks_used();
	assert_int_equal(vt_silence(&vt, 1000), 0);
	assert_in_range(ticks_used() - before, 0, 5);
	/* The same while something is typed. */
	vt_send(&vt, "/type=kill");
	vt_expect(&vt, "/ type=kill");
	vt_silence(&vt, 200);
	before = ticks_used();
	assert_int_equal(vt_silence(&vt, 500), 0);
	assert_in_range(ticks_used() - before, 0, 5);
	vt_send(&vt, "\003");
	vt_expect(&vt, "row 2 of 60");
	quit();
}

static void
the_terminal_is_given_back(void)
{
	assert_false(vt.is_alternate);
	assert_false(vt_has_mode(&vt, ";1000;"));
	assert_true(vt.is_cursor_shown);
	assert_false(vt_has_mode(&vt, ";2004;"));
	assert_false(vt_has_mode(&vt, ";1;"));
}

static void
the_terminal_is_given_back_at_the_end(void **state)
{
	(void)state;
	start();
	assert_true(vt.is_alternate);
	assert_non_null(strstr(buf_str(&vt.raw), "\033[?2004h"));
	quit();
	the_terminal_is_given_back();
}

/* The dossier is as it was left: whole, with the tag, and nobody holds it. */
static void
expect_whole(const char *tag, bool is_there)
{
	struct buf said = { 0 };
	char path[512];

	snprintf(path, sizeof path, "%s", sample_path("s.dossier"));
	sample_run(0, 0,
		   (const char *const[]){ sample_program(), "journal", path, "verify", NULL });
	sample_says((const char *const[]){ sample_program(), "facets", path, "--by", "tag", NULL },
		    &said);
	if ((strstr(buf_str(&said), tag) != NULL) != is_there) {
		fprintf(stderr, "%s", buf_str(&said));
		fail_msg("%s \"%s\"", is_there ? "no" : "there is", tag);
	}
	buf_release(&said);
}

static void
a_signal_to_end_ends_it_with_everything_kept(void **state)
{
	int status;

	(void)state;
	start();
	vt_send(&vt, "t");
	vt_expect(&vt, " tag: ");
	vt_send(&vt, "kept1" ENTER);
	vt_expect(&vt, "Tagged 1 incident");
	kill(vt.pid, SIGTERM);
	status = vt_end(&vt);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
	the_terminal_is_given_back();
	expect_whole("kept1", true);
}

static void
a_terminal_that_goes_away_ends_it_with_everything_kept(void **state)
{
	int status;

	(void)state;
	start();
	vt_send(&vt, "t");
	vt_expect(&vt, " tag: ");
	vt_send(&vt, "kept2" ENTER);
	vt_expect(&vt, "Tagged 1 incident");
	vt_send(&vt, "/half-typed");
	vt_expect(&vt, "half-typed");
	vt_hang_up(&vt);
	status = vt_end(&vt);
	assert_true(WIFEXITED(status));
	expect_whole("kept2", true);
}

static void
a_killed_program_loses_nothing_that_was_said(void **state)
{
	(void)state;
	start();
	vt_send(&vt, "t");
	vt_expect(&vt, " tag: ");
	vt_send(&vt, "kept3" ENTER);
	vt_expect(&vt, "Tagged 1 incident");
	kill(vt.pid, SIGKILL);
	vt_end(&vt);
	expect_whole("kept3", true);
	/* And nothing keeps the next one out. */
	vt_stop(&vt);
	start();
	assert_false(vt_has(&vt, "read only"));
	quit();
}

static void
suspend_gives_the_shell_and_takes_it_back(void **state)
{
	char line[1200];

	(void)state;
	snprintf(line, sizeof line, "'%s' open '%s' --fresh; echo stopped; read x; fg",
		 sample_program(), sample_path("s.dossier"));
	vt_start(&vt, (const char *const[]){ "sh", "-m", "-c", line, NULL }, NULL, 24, 80);
	vt_expect(&vt, "row 1 of 60");
	vt_send(&vt, ":suspend" ENTER);
	vt_expect(&vt, "stopped");
	the_terminal_is_given_back();
	/* The shell was used meanwhile, and its window got another size. */
	vt_resize(&vt, 30, 100);
	vt_send(&vt, "\n");
	expect_consistent();
	vt_expect(&vt, "row 1 of 60");
	assert_true(vt.is_alternate);
	assert_true(vt_has_mode(&vt, ";1000;"));
	assert_true(vt_has_mode(&vt, ";2004;"));
	vt_send(&vt, DOWN);
	vt_expect(&vt, "row 2 of 60");
	quit();
	the_terminal_is_given_back();
}

/* ---- typing that is none ------------------------------------------------------------------------
 */

static void
what_is_pasted_is_typed_and_never_obeyed(void **state)
{
	(void)state;
	start();
	/* Outside of a prompt it would be commands: all of it is refused. */
	vt_send(&vt, PASTE_BEGIN "q:quit\rMtbad\r\003" PASTE_END);
	vt_expect(&vt, "what was pasted is ignored");
	assert_false(vt_has(&vt, "marked"));
	vt_send(&vt, "/");
	vt_expect(&vt, " / ");
	vt_send(&vt, PASTE_BEGIN "a\rb\033c\003d\nq\x1a\x7f" PASTE_END);
	vt_expect(&vt, "/ a b");
	assert_true(vt_has(&vt, "q"));
	assert_false(vt_has(&vt, "row 1 of"));
	vt_send(&vt, "\003");
	vt_expect(&vt, "row 1 of 60");
	/* Then keys are keys again. */
	vt_send(&vt, DOWN);
	vt_expect(&vt, "row 2 of 60");
	quit();
	expect_whole("bad", false);
}

static void
a_paste_without_an_end_does_not_hang(void **state)
{
	(void)state;
	start();
	vt_send(&vt, "/");
	vt_expect(&vt, " / ");
	vt_send(&vt, PASTE_BEGIN "left open");
	vt_expect(&vt, "left open");
	vt_send(&vt, "\003");
	vt_expect(&vt, "row 1 of 60");
	quit();
}

static void
esc_goes_back_at_once_and_keys_that_mean_nothing_say_so(void **state)
{
	(void)state;
	start();
	vt_send(&vt, ":");
	vt_expect(&vt, "commands");
	vt_send(&vt, ESC);
	vt_expect(&vt, "row 1 of 60");
	/* Keys that the terminal sends and nobody knows are passed over, not read as what their
	 * letters mean. */
	vt_send(&vt, "\033[1;7P\033[99~\033[?1;2c\033[I\033Ox\033[<1;2x\033[<3;4;5M");
	vt_send(&vt, DOWN);
	vt_expect(&vt, "row 2 of 60");
	assert_false(vt_has(&vt, "means nothing"));
	vt_send(&vt, "\002");
	vt_expect(&vt, "C-b means nothing here");
	vt_send(&vt, "\xff\xfe\x80");
	vt_send(&vt, DOWN);
	vt_expect(&vt, "row 3 of 60");
	quit();
}

static void
copying_sends_only_base64_to_the_clipboard(void **state)
{
	const char *found;

	(void)state;
	start();
	vt_send(&vt, RIGHT "y");
	vt_expect(&vt, "copied");
	vt_silence(&vt, 50);
	found = strstr(buf_str(&vt.raw), "\033]52;c;");
	assert_non_null(found);
	found += 7;
	assert_int_equal(
		found[strspn(found,
			     "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=")],
		'\007');
	quit();
}

static void
without_a_terminal_it_says_so(void **state)
{
	struct buf said = { 0 };
	char command[1200];
	FILE *p;

	(void)state;
	snprintf(command, sizeof command, "'%s' open '%s' 2>&1 </dev/null | cat", sample_program(),
		 sample_path("s.dossier"));
	p = popen(command, "r");
	assert_non_null(p);
	for (int c; (c = fgetc(p)) != EOF;)
		buf_putc(&said, (char)c);
	pclose(p);
	assert_non_null(strstr(buf_str(&said), "needs a terminal"));
	assert_null(strchr(buf_str(&said), '\033'));
	buf_release(&said);
}

static void
an_unknown_terminal_is_refused_in_words(void **state)
{
	int status;

	(void)state;
	/* What curses keeps when it fails is not ours to free. */
	start_with(NULL,
		   (const char *const[]){ "TERM=no-such-terminal", "ASAN_OPTIONS=detect_leaks=0",
					  NULL },
		   24, 80);
	status = vt_end(&vt);
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 2);
	assert_true(vt_has(&vt, "\"no-such-terminal\" is not known"));
}

static int
set_up(void **state)
{
	(void)state;
	sample_folder();
	sample_dossier("s.dossier");
	return 0;
}

static void
a_long_import_is_seen_resized_and_stopped(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_puts(&text, "caso,fecha,departamento,tipo,nota\n");
	for (int i = 0; i < 400000; i++)
		buf_printf(&text, "G-%d,2021-%02d-%02d,Cauca,amenaza,se supo el mismo día\n", i,
			   i % 12 + 1, i % 28 + 1);
	sample_write("grande.csv", buf_str(&text), text.len);
	buf_release(&text);
	start();
	vt_send(&vt, ":");
	vt_expect(&vt, " commands");
	vt_send(&vt, "import ");
	vt_send(&vt, sample_path("grande.csv"));
	vt_expect(&vt, "grande.csv");
	vt_send(&vt, ENTER);
	vt_expect(&vt, "step 1 of 5: the file");
	vt_send(&vt, "n");
	vt_expect(&vt, "step 2 of 5");
	vt_send(&vt, "n");
	vt_expect(&vt, "step 3 of 5");
	vt_send(&vt, "n");
	vt_expect(&vt, "Esc stops it");
	vt_send(&vt, ESC);
	vt_expect(&vt, "import stopped; the dossier is unchanged");
	expect_row(1, "step 3 of 5");
	vt_send(&vt, "n");
	vt_expect(&vt, "Esc stops it");
	vt_resize(&vt, 30, 100);
	vt_expect(&vt, "step 4 of 5");
	expect_row(29, "? help");
	vt_send(&vt, "n");
	vt_expect(&vt, "400,000 incidents would come in");
	/* Written, and stopped in the middle of that: nothing is there. */
	vt_send(&vt, ENTER);
	vt_expect(&vt, "Esc stops it");
	vt_send(&vt, "\003");
	vt_expect(&vt, "import stopped; the dossier is unchanged");
	vt_send(&vt, ESC);
	vt_expect(&vt, "60 of 60");
	quit();
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
		TEST(the_list_is_there),
		TEST(a_filter_is_typed_in_any_script),
		TEST(what_is_typed_stands_in_columns_of_its_width),
		TEST(enter_filters_and_x_drops_it),
		TEST(keys_move),
		TEST(the_mouse_selects_scrolls_sorts_and_drops),
		TEST(a_double_click_opens_the_incident),
		TEST(without_the_mouse_the_terminal_keeps_it),
		TEST(names_are_hidden_by_a_key_and_shown_after_a_question),
		TEST(a_tag_is_written_seen_and_undone),
		TEST(after_every_change_of_size_the_screen_fits),
		TEST(the_current_incident_stays_when_the_size_changes),
		TEST(the_current_row_is_reverse_and_marks_are_bold_and_coloured),
		TEST(without_colours_none_is_sent),
		TEST(an_idle_screen_sends_nothing_and_does_nothing),
		TEST(the_terminal_is_given_back_at_the_end),
		TEST(a_signal_to_end_ends_it_with_everything_kept),
		TEST(a_terminal_that_goes_away_ends_it_with_everything_kept),
		TEST(a_killed_program_loses_nothing_that_was_said),
		TEST(suspend_gives_the_shell_and_takes_it_back),
		TEST(what_is_pasted_is_typed_and_never_obeyed),
		TEST(a_paste_without_an_end_does_not_hang),
		TEST(esc_goes_back_at_once_and_keys_that_mean_nothing_say_so),
		TEST(copying_sends_only_base64_to_the_clipboard),
		TEST(a_long_import_is_seen_resized_and_stopped),
		TEST(without_a_terminal_it_says_so),
		TEST(an_unknown_terminal_is_refused_in_words),
	};

	if (!vt_is_possible())
		return 77;
	return cmocka_run_group_tests_name("a real terminal", tests, set_up, tear_down);
}

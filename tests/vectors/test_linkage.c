/*
 * The numbered examples of the methods, section 13: names as they are compared, similarity of
 * strings, weights and posteriors, and their estimation. Values pass within half of their last
 * printed digit.
 */
#include "core/base/random.h"
#include "core/stats/linkage.h"
#include "core/text/name.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void
check_near(double got, double want, const char *file, int line)
{
	/* Written so that NaN fails. */
	if (!(fabs(got - want) <= 5.0000001e-7)) {
		print_error("got %.9f, expected %.6f\n", got, want);
		_fail(file, line);
	}
}

#define assert_near(got, want) check_near((got), (want), __FILE__, __LINE__)

/* ---- 13.1 names --------------------------------------------------------------------------- */

static void
check_key(const char *name, const char *want, const char *file, int line)
{
	struct buf key = { 0 };

	name_key(&key, name, strlen(name));
	if (strcmp(buf_str(&key), want) != 0) {
		print_error("\"%s\" gives \"%s\", expected \"%s\"\n", name, buf_str(&key), want);
		_fail(file, line);
	}
	buf_release(&key);
}

#define assert_key(name, want) check_key((name), (want), __FILE__, __LINE__)

static void
names_are_compared_without_marks_particles_and_abbreviations(void **state)
{
	(void)state;
	assert_key("Berta Cáceres", "BERTA CACERES");
	assert_key("  ibañez-NÚÑEZ,\tPío  ", "IBANEZ NUNEZ PIO");
	assert_key("María de los Ángeles del Río y Vda. de la Peña", "MARIA ANGELES RIO PENA");
	assert_key("Ma. Gpe. Hdez.", "MARIA GUADALUPE HERNANDEZ");
	assert_key("M.ª Pía", "MARIA PIA");
	assert_key("Mª Pía", "MARIA PIA");
	assert_key("Fco. O'Higgins", "FRANCISCO O HIGGINS");
	assert_key("Ｆｕｌｌ ﬁne", "FULL FINE"); /* compatibility forms */
	assert_key("A\xCC\x81"
		   "baco",
		   "ABACO"); /* a mark of its own */
	assert_key("", "");
	assert_key("de la Y", "");
	assert_key("Đặng Thị", "ĐANG THI");
	assert_key("\xFF"
		   "Eva\xC3",
		   "EVA");
}

static void
a_key_is_cut_between_words(void **state)
{
	char name[4000];
	struct buf key = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof name - 1; i++)
		name[i] = i % 8 == 7 ? ' ' : 'a';
	name[sizeof name - 1] = '\0';
	name_key(&key, name, strlen(name));
	assert_in_range(key.len, NAME_KEY_MAX - 8, NAME_KEY_MAX);
	assert_true(strcmp(key.data + key.len - 8, " AAAAAAA") == 0);
	buf_release(&key);
}

static void
words_that_sound_alike_share_a_sound(void **state)
{
	static const char *const alike[][2] = {
		{ "CACERES", "CASERES" }, { "VALDEZ", "BALDES" },    { "HERNANDEZ", "ERNANDES" },
		{ "QUISPE", "KISPE" },	  { "JIMENEZ", "GIMENES" },  { "LLANOS", "YANOS" },
		{ "XIMENA", "SIMENA" },	  { "CARRILLO", "CARILLO" },
	};
	static const char *const apart[][2] = {
		{ "CHAVEZ", "CAVEZ" },
		{ "LOPEZ", "LUPEZ" },
		{ "GATO", "JATO" },
	};
	struct buf a = { 0 }, b = { 0 };

	(void)state;
	for (size_t i = 0; i < 8 + 3; i++) {
		const char *const *pair = i < 8 ? alike[i] : apart[i - 8];

		buf_clear(&a);
		buf_clear(&b);
		name_sound(&a, pair[0], strlen(pair[0]));
		name_sound(&b, pair[1], strlen(pair[1]));
		if ((strcmp(buf_str(&a), buf_str(&b)) == 0) != (i < 8))
			fail_msg("%s %s: %s %s", pair[0], pair[1], a.data, b.data);
	}
	buf_release(&a);
	buf_release(&b);
}

/* ---- 13.2 strings ------------------------------------------------------------------------- */

static double
j(const char *s, const char *t)
{
	return jaro(s, strlen(s), t, strlen(t));
}

static double
jw(const char *s, const char *t)
{
	return jaro_winkler(s, strlen(s), t, strlen(t));
}

static void
v_13_1(void **state)
{
	static const struct {
		const char *s, *t;
		double j, jw;
	} rows[] = {
		{ "MARTHA", "MARHTA", 0.944444, 0.961111 },
		{ "DIXON", "DICKSONX", 0.766667, 0.813333 },
		{ "DWAYNE", "DUANE", 0.822222, 0.840000 },
		{ "JELLYFISH", "SMELLYFISH", 0.896296, 0.896296 },
		{ "CRATE", "TRACE", 0.733333, 0.733333 },
		{ "CACERES", "CASERES", 0.904762, 0.923810 },
		{ "ILDEFONSO", "ALFONSO", 0.841270, 0.841270 },
		{ "A", "B", 0, 0 },
		{ "", "", 1, 1 },
		{ "", "A", 0, 0 },
		{ "ÑU", "ÑU", 1, 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_near(j(rows[i].s, rows[i].t), rows[i].j);
		assert_near(j(rows[i].t, rows[i].s), rows[i].j);
		assert_near(jw(rows[i].s, rows[i].t), rows[i].jw);
	}
	/* By characters, not bytes: as one letter for another in plain text. */
	assert_near(j("МАРТА", "МАРФА"), j("MARTA", "MARFA"));
	/* The first 128 characters are what is compared. */
	assert_true(LINKAGE_CHARS == 128);
}

static void
v_13_2(void **state)
{
	const char *s = "BERTA CACERES", *t = "BERTHA ISABEL CACERES FLORES";

	(void)state;
	assert_near(j(s, t), 0.757326);
	assert_near(jw(s, t), 0.854396);
	assert_near(monge_elkan(s, t), 0.983333);
	assert_near(monge_elkan(t, s), 0.759524);
	assert_near(monge_elkan_mean(s, t), 0.871429);
	assert_near(monge_elkan_mean("CACERES BERTA", s), 1);
	assert_near(monge_elkan_mean("", " "), 1);
	assert_near(monge_elkan_mean("", s), 0);
	assert_int_equal(levenshtein("CACERES", 7, "CASERES", 7), 1);
	assert_int_equal(levenshtein("KITTEN", 6, "SITTING", 7), 3);
	assert_int_equal(levenshtein("", 0, "SITTING", 7), 7);
}

static void
any_bytes_compare_without_harm(void **state)
{
	struct random r;
	char s[300], t[300];

	(void)state;
	random_seed(&r, 13);
	for (int i = 0; i < 2000; i++) {
		size_t s_len = random_below(&r, sizeof s), t_len = random_below(&r, sizeof t);
		double a, b;

		for (size_t k = 0; k < sizeof s; k++) {
			s[k] = (char)(random_below(&r, 3) ? 'A' + random_below(&r, 4)
							  : random_next(&r));
			t[k] = (char)(random_below(&r, 3) ? 'A' + random_below(&r, 4)
							  : random_next(&r));
		}
		a = jaro_winkler(s, s_len, t, t_len);
		b = jaro_winkler(s, s_len, s, s_len);
		assert_true(a >= 0 && a <= 1 && b == 1);
		assert_true(levenshtein(s, s_len, t, t_len) <= LINKAGE_CHARS);
		s[sizeof s - 1] = t[sizeof t - 1] = '\0';
		a = monge_elkan_mean(s, t);
		assert_true(a >= 0 && a <= 1 + 1e-12);
	}
}

/* ---- 13.3 weights ------------------------------------------------------------------------- */

static struct fs_field
two_levels(double m, double u)
{
	return (struct fs_field){ 2, { m, 1 - m }, { u, 1 - u } };
}

static void
v_13_3(void **state)
{
	const struct fs_field surname = two_levels(0.95, 0.01), place = two_levels(0.90, 0.05),
			      date = two_levels(0.85, 0.02), sex = two_levels(0.98, 0.5);
	double weight;

	(void)state;
	assert_near(fs_weight(&surname, 0), 6.569856);
	assert_near(fs_weight(&surname, 1), -4.307429);
	assert_near(fs_weight(&place, 0), 4.169925);
	assert_near(fs_weight(&place, 1), -3.247928);
	assert_near(fs_weight(&date, 0), 5.409391);
	assert_near(fs_weight(&date, 1), -2.707819);
	assert_near(fs_weight(&sex, 0), 0.970854);
	assert_near(fs_weight(&sex, 1), -4.643856);
	assert_near(fs_weight(&sex, FS_MISSING), 0);
	weight = fs_weight(&surname, 0) + fs_weight(&place, 0) + fs_weight(&date, 1)
		 + fs_weight(&sex, 0);
	assert_near(weight, 9.002815);
	assert_near(fs_posterior(weight, 0.001), 0.339286);
	assert_near(fs_weight_at(fs_posterior(weight, 0.001), 0.001), weight);
}

static const struct fs_pattern counted[] = {
	{ { 0, 0, 0 }, 7277 }, { { 0, 0, 1 }, 1364 }, { { 0, 1, 0 }, 978 },  { { 0, 1, 1 }, 1682 },
	{ { 1, 0, 0 }, 824 },  { { 1, 0, 1 }, 4037 }, { { 1, 1, 0 }, 8422 }, { { 1, 1, 1 }, 75418 },
};

static struct fs_model
three_fields(void)
{
	struct fs_model model = { .count = 3 };

	for (int f = 0; f < 3; f++)
		model.fields[f].levels = 2;
	fs_start(&model);
	return model;
}

static void
v_13_4(void **state)
{
	static const double first_m[] = { 0.942710, 0.943303, 0.941714 };
	static const double first_u[] = { 0.056207, 0.079683, 0.122518 };
	static const double m[] = { 0.949950, 0.900070, 0.849963 };
	static const double u[] = { 0.020007, 0.050005, 0.100006 };
	static const double posteriors[] = { 0.998763, 0.940588, 0.825078, 0.084685,
					     0.464717, 0.016744, 0.005048, 0.000100 };
	struct fs_model model = three_fields();

	(void)state;
	assert_true(fs_em(&model, counted, 8, 1));
	assert_int_equal(model.steps, 1);
	assert_false(model.has_converged);
	assert_true(fabs(model.prior - 0.064072810) <= 5.1e-10);
	for (int f = 0; f < 3; f++) {
		assert_near(model.fields[f].m[0], first_m[f]);
		assert_near(model.fields[f].u[0], first_u[f]);
	}
	model = three_fields();
	assert_true(fs_em(&model, counted, 8, 1000));
	assert_int_equal(model.steps, 62);
	assert_true(model.has_converged);
	assert_near(model.prior, 0.100007);
	for (int f = 0; f < 3; f++) {
		assert_near(model.fields[f].m[0], m[f]);
		assert_near(model.fields[f].m[1], 1 - m[f]);
		assert_near(model.fields[f].u[0], u[f]);
		assert_int_equal(model.state[f], FS_ESTIMATED);
	}
	for (int i = 0; i < 8; i++) {
		double weight = 0;

		for (int f = 0; f < 3; f++)
			weight += fs_weight(&model.fields[f], counted[i].level[f]);
		assert_near(fs_posterior(weight, model.prior), posteriors[i]);
	}
}

static void
what_cannot_be_estimated_is_said(void **state)
{
	struct fs_model model = three_fields(), was;
	struct fs_pattern patterns[8];

	(void)state;
	/* Nothing compares the third field. */
	memcpy(patterns, counted, sizeof patterns);
	for (int i = 0; i < 8; i++)
		patterns[i].level[2] = FS_MISSING;
	assert_true(fs_em(&model, patterns, 8, 1000));
	assert_int_equal(model.state[2], FS_NOT_ESTIMABLE);
	/* Every pair agrees on it: a parameter at 1. */
	model = three_fields();
	for (int i = 0; i < 8; i++)
		patterns[i].level[2] = 0;
	assert_true(fs_em(&model, patterns, 8, 1000));
	assert_int_equal(model.state[2], FS_NOT_ESTIMABLE);
	/* Agreement on the third field goes with disagreement on the others. */
	model = three_fields();
	for (int i = 0; i < 8; i++)
		patterns[i].level[2] = counted[i].level[2] == 0;
	assert_true(fs_em(&model, patterns, 8, 1000));
	assert_int_equal(model.state[0], FS_ESTIMATED);
	assert_int_equal(model.state[2], FS_REVERSED);
	/* Nothing at all, and the model stays as it was. */
	model = was = three_fields();
	assert_false(fs_em(&model, patterns, 0, 1000));
	assert_true(model.prior == was.prior && model.fields[1].m[0] == was.fields[1].m[0]);
	/* What is fixed stays; the rest is estimated around it. */
	model = three_fields();
	model.fix_u[0] = model.fix_m[0] = true;
	model.fields[0] = two_levels(0.95, 0.02);
	assert_true(fs_em(&model, counted, 8, 1000));
	assert_int_equal(model.state[0], FS_FIXED);
	assert_near(model.fields[0].m[0], 0.95);
	assert_true(fabs(model.fields[1].m[0] - 0.9) < 0.001);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_compared_without_marks_particles_and_abbreviations),
		cmocka_unit_test(a_key_is_cut_between_words),
		cmocka_unit_test(words_that_sound_alike_share_a_sound),
		cmocka_unit_test(v_13_1),
		cmocka_unit_test(v_13_2),
		cmocka_unit_test(any_bytes_compare_without_harm),
		cmocka_unit_test(v_13_3),
		cmocka_unit_test(v_13_4),
		cmocka_unit_test(what_cannot_be_estimated_is_said),
	};

	return cmocka_run_group_tests_name("linkage", tests, NULL, NULL);
}

/*
 * Writes the sample dataset: ten years of invented attacks on human rights defenders in Valdoria,
 * a country that does not exist.
 *
 *	make-sample            the incidents, to standard output
 *	make-sample places     the places of Valdoria, to standard output
 *
 * The bytes are the same on every machine: integers only, no clock and no locale. What the columns
 * mean stands in README.md.
 */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sample-world.h"

/* ---- narratives ------------------------------------------------------------------------------ */

struct text {
	char s[2048];
	size_t len;
};

static void
add(struct text *t, const char *s)
{
	size_t len = strlen(s);

	assert(t->len + len < sizeof(t->s));
	memcpy(t->s + t->len, s, len + 1);
	t->len += len;
}

static void
capitalise(char *s)
{
	if (*s >= 'a' && *s <= 'z')
		*s = (char)(*s - 'a' + 'A');
}

/* What the slots of a sentence stand for. */
struct telling {
	enum language language;
	struct text victim, actors, date;
	const char *place, *ending;
};

static void
tell(struct text *t, const char *sentence, const struct telling *told)
{
	char small[16];

	for (; *sentence; sentence++) {
		size_t start = t->len;
		char one[2] = { *sentence, 0 };

		if (*sentence != '{') {
			add(t, one);
			continue;
		}
		switch (sentence[1] | 0x20) {
		case 'v':
			add(t, told->victim.s);
			break;
		case 'a':
			add(t, told->actors.s);
			break;
		case 'f':
			add(t, told->date.s);
			break;
		case 'm':
			add(t, told->place);
			break;
		case 'o':
			add(t, told->ending);
			break;
		case 'h':
			add(t, hours[told->language][below(COUNT(hours[0]))]);
			break;
		case 'c':
			add(t, vehicles[told->language][below(COUNT(vehicles[0]))]);
			break;
		case 'q':
			add(t, quotes[told->language][below(COUNT(quotes[0]))]);
			break;
		default:
			snprintf(small, sizeof(small), "%d", 3 + below(28));
			add(t, small);
		}
		if (sentence[1] < 'a')
			capitalise(t->s + start);
		sentence += 2;
	}
}

static void
tell_date(struct text *t, const struct date *d, enum language language)
{
	const char *const *name = months[language];
	int y, m, day, y2, m2, day2;
	char s[120];

	civil_of(d->first, &y, &m, &day);
	civil_of(d->last, &y2, &m2, &day2);
	if (language == SPANISH) {
		if (d->precision == DAY)
			snprintf(s, sizeof(s), "el %d de %s de %d", day, name[m - 1], y);
		else if (d->precision == MONTH)
			snprintf(s, sizeof(s), "en %s de %d", name[m - 1], y);
		else if (d->precision == YEAR)
			snprintf(s, sizeof(s), "en el curso de %d", y);
		else if (d->precision == RANGE)
			snprintf(s, sizeof(s), "entre el %d de %s y el %d de %s de %d", day,
				 name[m - 1], day2, name[m2 - 1], y2);
		else
			snprintf(s, sizeof(s), "en fecha que la fuente no precisa");
	} else {
		if (d->precision == DAY)
			snprintf(s, sizeof(s), "on %d %s %d", day, name[m - 1], y);
		else if (d->precision == MONTH)
			snprintf(s, sizeof(s), "in %s %d", name[m - 1], y);
		else if (d->precision == YEAR)
			snprintf(s, sizeof(s), "in the course of %d", y);
		else if (d->precision == RANGE)
			snprintf(s, sizeof(s), "between %d %s and %d %s %d", day, name[m - 1], day2,
				 name[m2 - 1], y2);
		else
			snprintf(s, sizeof(s), "on a date that the source does not give");
	}
	add(t, s);
}

static void
tell_victim(struct text *t, const struct person *p, bool is_named, enum language language)
{
	const struct profile *role = &profiles[p->profiles[0]];

	if (p->kind != INDIVIDUAL) {
		add(t, language == ENGLISH	 ? "the "
		       : p->kind == ORGANISATION ? "la organización "
						 : "la ");
		add(t, p->name);
		return;
	}
	if (!is_named) {
		add(t, language == SPANISH ? "la persona afectada" : "the person affected");
		return;
	}
	is_named = chance(80); /* most accounts give the name, some only the work */
	if (language == ENGLISH) {
		add(t, is_named ? "" : "the ");
		add(t, role->en);
	} else {
		add(t, p->sex == FEMALE ? role->female
		       : p->sex == MALE ? role->male
					: "la persona defensora");
	}
	if (is_named) {
		add(t, " ");
		add(t, p->name);
	}
}

/* "a el" and "de el" contract in Spanish; El Cenzal keeps its capital. */
static void
contract(struct text *t)
{
	static const char *const pairs[][2] = { { " a el ", " al " }, { " de el ", " del " } };
	int i;

	for (i = 0; i < 2; i++) {
		char *at;

		while ((at = strstr(t->s, pairs[i][0]))) {
			size_t from = strlen(pairs[i][0]), to = strlen(pairs[i][1]);

			memmove(at + to, at + from, strlen(at + from) + 1);
			memcpy(at, pairs[i][1], to);
			t->len -= from - to;
		}
	}
}

/* One of the sentences; the list may end with NULL. */
static const char *
one_of(const char *const *list, int n)
{
	while (!list[n - 1])
		n--;
	return list[below(n)];
}

static void
narrate(struct text *t, const struct incident *in, struct telling *told)
{
	const struct act *act = &acts[in->act];
	const struct profile *work = &profiles[persons[in->victims[0]].profiles[0]];
	enum language l = told->language;
	enum told_of { NOTHING, REPORTED, KEPT } closing = NOTHING;
	int i;

	if (in->path == NOT_REPORTED)
		closing = KEPT;
	else if (in->steps[COMPLAINT] != NEVER && in->steps[COMPLAINT] <= in->registered)
		closing = REPORTED;
	tell(t, l == SPANISH ? one_of(act->es, COUNT(act->es)) : one_of(act->en, COUNT(act->en)),
	     told);
	for (i = 0; i < COUNT(alsos); i++)
		if ((int)alsos[i].act == in->with) {
			add(t, " ");
			tell(t, l == SPANISH ? alsos[i].es : alsos[i].en, told);
		}
	add(t, " ");
	add(t, in->is_burst ? burst_why[l] : l == SPANISH ? work->why_es : work->why_en);
	if (in->act != SEXUAL && chance(60)) {
		add(t, chance(12) ? "\n" : " ");
		tell(t, details[l][below(COUNT(details[0]))], told);
	}
	if (t->len < 480 && chance(70)) {
		add(t, chance(12) ? "\n" : " ");
		add(t, closings[l][closing][below(COUNT(closings[0][0]))]);
	}
	contract(t);
}

/* ---- the files ------------------------------------------------------------------------------- */

/* clang-format off */
static const char *const columns[] = {
	"folio", "fecha_hechos", "fecha_registro", "departamento", "municipio", "lugar",
	"tipo_agresion", "tipo_agresion_2", "victima", "tipo_victima", "sexo", "perfil", "nexo",
	"victima_2", "tipo_victima_2", "sexo_2", "perfil_2", "nexo_2", "responsable", "atribucion",
	"verificacion", "fuente", "idioma", "relato", "fecha_denuncia", "fecha_investigacion",
	"fecha_imputacion", "fecha_acusacion", "fecha_juicio", "resultado", "rol_condenado", "modo",
	"fecha_resultado", "fecha_anulacion", "estado_judicial", "fecha_revision",
};
/* clang-format on */

static int cells_written; /* in the current row */

static void
cell(const char *s)
{
	if (cells_written++)
		putchar(',');
	if (!strpbrk(s, ",\"\n")) {
		fputs(s, stdout);
		return;
	}
	putchar('"');
	for (; *s; s++) {
		if (*s == '"')
			putchar('"');
		putchar(*s);
	}
	putchar('"');
}

static void
end_row(int extra)
{
	assert(cells_written == COUNT(columns) + extra);
	cells_written = 0;
	putchar('\n');
}

struct choice {
	const char *s;
	int weight;
};

static const char *
choose(const struct choice *list)
{
	int weights[8], n;

	for (n = 0; list[n].s; n++)
		weights[n] = list[n].weight;
	return list[weighted(weights, n)].s;
}

static const char *
nothing(void)
{
	static const struct choice missing[] = { { "", 70 }, { "N/A", 15 }, { "s/d", 15 }, { 0 } };

	return choose(missing);
}

static void
date_cell(const struct date *d)
{
	int y, m, day, y2, m2, day2;
	char s[64] = "";

	civil_of(d->first, &y, &m, &day);
	civil_of(d->last, &y2, &m2, &day2);
	if (d->precision == DAY)
		snprintf(s, sizeof(s), "%04d-%02d-%02d", y, m, day);
	else if (d->precision == MONTH)
		snprintf(s, sizeof(s), "%04d-%02d", y, m);
	else if (d->precision == YEAR)
		snprintf(s, sizeof(s), "%04d", y);
	else if (d->precision == RANGE)
		snprintf(s, sizeof(s), "%04d-%02d-%02d..%04d-%02d-%02d", y, m, day, y2, m2, day2);
	else if (d->precision == UNKNOWN)
		snprintf(s, sizeof(s), "se desconoce");
	else
		snprintf(s, sizeof(s), "%s", nothing());
	cell(s);
}

/* A step of the proceeding: mostly a day, at times a month or a year; empty when not taken. */
static void
step_cell(int day)
{
	static const int precisions[] = { 86, 10, 4 };
	struct date d = { day, day, DAY };

	if (day == NEVER) {
		cell("");
		return;
	}
	d.precision = (enum precision)weighted(precisions, 3);
	date_cell(&d);
}

enum spelling { AS_IT_IS, UPPER, PLAIN };

/* The same name in capitals, or without accents (Latin-1 letters of UTF-8 only). */
static void
spell(char *out, size_t size, const char *s, enum spelling spelling)
{
	static const char from[] = "\xA1\xA9\xAD\xB3\xBA\xBC", to[] = "aeiouu";
	size_t n = 0;

	for (; *s && n + 2 < size; s++) {
		unsigned char c = (unsigned char)*s, second = (unsigned char)s[1];
		const char *accent = c == 0xC3 ? strchr(from, s[1]) : NULL;

		if (spelling == PLAIN && accent && *accent) {
			out[n++] = to[accent - from];
			s++;
		} else if (spelling == UPPER && c == 0xC3 && second >= 0xA0) {
			out[n++] = *s++;
			out[n++] = (char)(second - 0x20);
		} else if (spelling == UPPER && c >= 'a' && c <= 'z') {
			out[n++] = (char)(c - 'a' + 'A');
		} else {
			out[n++] = *s;
		}
	}
	out[n] = '\0';
}

/* Returns the name for the account; the cell may hold another spelling, an alias or nothing. */
static const char *
place_cells(const struct incident *in)
{
	static const int spellings[] = { 94, 3, 3 };
	const struct dept *d = &depts[in->dept];
	const char *town, *alias = NULL;
	char s[80];
	int n = 0, a, b, i;

	while (n < COUNT(d->towns) && d->towns[n])
		n++;
	a = below(n);
	b = below(n);
	town = d->towns[a < b ? a : b];
	spell(s, sizeof(s), d->name, chance(1) ? UPPER : AS_IT_IS);
	cell(s);
	if (d->unlisted && chance(5)) {
		cell(d->unlisted);
		return d->unlisted;
	}
	if (chance(1)) {
		cell(nothing());
		return d->name;
	}
	for (i = 0; i < COUNT(aliases); i++)
		if (strcmp(aliases[i].town, town) == 0)
			alias = aliases[i].alias;
	if (alias && chance(25))
		town = alias;
	spell(s, sizeof(s), town, (enum spelling)weighted(spellings, 3));
	cell(s);
	return town;
}

static void
victim_cells(const struct person *p, bool is_named, int year)
{
	static const char *const kinds[] = { "individual", "organización", "comunidad" };
	static const char *const sexes[][3] = { { "femenino", "masculino", "otro" },
						{ "mujer", "hombre", "otro" } };
	static const struct choice nexus[] = { { "confirmado", 47 },
					       { "probable", 28 },
					       { "en verificación", 15 },
					       { "descartado", 3 },
					       { "se desconoce", 4 },
					       { "", 3 },
					       { 0 } };
	struct text list = { .len = 0 };
	char s[80];
	int i;

	spell(s, sizeof(s), p->name, chance(2) ? PLAIN : AS_IT_IS);
	cell(is_named ? s : nothing());
	cell(kinds[p->kind]);
	if (p->kind == INDIVIDUAL) /* the register changed its words in 2017 */
		cell(chance(4) ? nothing() : sexes[year >= 2017][p->sex]);
	else
		cell("");
	for (i = 0; i < p->profile_count; i++) {
		add(&list, i ? ";" : "");
		add(&list, profiles[p->profiles[i]].label);
	}
	cell(chance(3) ? nothing() : list.s);
	cell(choose(nexus));
}

/* Fills in the words for the account. */
static void
actor_cells(const struct incident *in, struct text *phrase, enum language language)
{
	static const struct choice attributions[] = {
		{ "señalado", 45 }, { "presunto", 40 }, { "identificado", 15 }, { 0 }
	};
	int weights[COUNT(actors)], n = 0, i, who;
	struct text list = { .len = 0 };
	bool is_missing = in->path != CONVICTED && chance(6);

	for (i = 0; i < COUNT(actors); i++)
		weights[i] =
			(acts[in->act].actors[i] - '0') * actors[i].weight[depts[in->dept].setting];
	if (in->path == CONVICTED || is_missing)
		weights[UNIDENTIFIED] = is_missing ? 1000000 : 0;
	for (;;) {
		who = weighted(weights, COUNT(actors));
		add(&list, n ? ";" : "");
		add(&list, actors[who].label);
		add(phrase, n == 0 ? "" : language == SPANISH ? " y " : " and ");
		add(phrase, language == SPANISH ? actors[who].es : actors[who].en);
		weights[who] = weights[UNIDENTIFIED] = 0;
		if (who == UNIDENTIFIED || n++ || !chance(22))
			break;
	}
	if (is_missing) {
		cell(chance(40) ? "se desconoce" : nothing());
		cell("");
		return;
	}
	cell(list.s);
	if (in->path == CONVICTED)
		cell("identificado");
	else if (who == UNIDENTIFIED)
		cell(chance(10) ? "N/A" : "");
	else
		cell(choose(attributions));
}

static void
justice_cells(const struct incident *in)
{
	static const char *const results[PATHS] = {
		[ARCHIVED] = "archivo temporal",
		[DISMISSED] = "sobreseimiento definitivo",
		[ACQUITTED] = "absolutoria",
		[ALTERNATIVE] = "salida alterna",
		[DIED] = "muerte de la persona procesada",
		[CONVICTED] = "condenatoria",
	};
	static const struct choice roles[] = {
		{ "material", 83 }, { "intelectual", 14 }, { "", 3 }, { 0 }
	};
	bool is_convicted = in->path == CONVICTED;
	int i;

	for (i = 0; i < STEPS; i++) {
		if (i == COMPLAINT && in->steps[i] == NEVER)
			cell(nothing());
		else
			step_cell(in->steps[i]);
	}
	cell(results[in->path] ? results[in->path] : "");
	cell(is_convicted ? choose(roles) : "");
	cell(in->is_abbreviated && is_convicted ? "abreviado" : is_convicted ? "ordinario" : "");
	/* Of some archived files nobody noted the day. */
	step_cell(in->path == ARCHIVED && chance(8) ? NEVER : in->result);
	step_cell(in->annulled);
	cell(in->path == NOT_REPORTED		      ? "no denunciado"
	     : in->path == NO_CONVICTION	      ? "sin condena"
	     : in->path == NOBODY_KNOWS && chance(35) ? "se desconoce"
						      : "");
	step_cell(in->reviewed);
}

static void
incident_cells(const struct incident *in, int folio)
{
	static const struct choice verifications[] = { { "verificado", 42 },
						       { "fuente única", 33 },
						       { "en verificación", 21 },
						       { "contradicho", 4 },
						       { 0 } };
	static const struct choice sources[] = { { "testimonio directo", 30 },
						 { "organización local", 28 },
						 { "prensa", 20 },
						 { "comunicado", 10 },
						 { "redes sociales", 8 },
						 { "autoridad", 4 },
						 { 0 } };
	const struct person *p = &persons[in->victims[0]];
	const struct act *act = &acts[in->act];
	struct telling told = { .language = chance(25) ? ENGLISH : SPANISH };
	struct text account = { .len = 0 };
	bool is_named = in->is_planned || p->kind != INDIVIDUAL || !chance(3);
	struct date registered = { in->registered, in->registered, DAY };
	enum spot spot = act->spots[below(2)];
	int year, month, day, i;
	char s[16];

	civil_of(in->registered, &year, &month, &day);
	if (p->kind != INDIVIDUAL && spot == HOME)
		spot = p->kind == COMMUNITY ? LAND : OFFICE;
	told.ending = p->kind == INDIVIDUAL && p->sex == MALE && is_named ? "o" : "a";
	tell_date(&told.date, &in->date, told.language);
	tell_victim(&told.victim, p, is_named, told.language);

	snprintf(s, sizeof(s), "V-%04d", folio);
	cell(s);
	date_cell(&in->date);
	date_cell(&registered);
	told.place = place_cells(in);
	if (in->act == SEXUAL)
		cell("reservado");
	else
		cell(chance(12) ? nothing() : spots[spot][below(COUNT(spots[0]))]);
	cell(act->synonym && p->kind == INDIVIDUAL && chance(25) ? act->synonym : act->label);
	cell(in->with == NEVER ? "" : acts[in->with].label);
	victim_cells(p, is_named, year);
	if (in->victims[1] != NOBODY)
		victim_cells(&persons[in->victims[1]], true, year);
	else
		for (i = 0; i < 5; i++)
			cell("");
	actor_cells(in, &told.actors, told.language);
	cell(choose(verifications));
	cell(choose(sources));
	cell(told.language == SPANISH ? "es" : "en");
	narrate(&account, in, &told);
	cell(account.s);
	justice_cells(in);
}

static void
write_row_of(const char *const *list)
{
	int i;

	for (i = 0; i < COUNT(columns); i++)
		cell(list ? list[i] : "");
	end_row(0);
}

/* The incidents, and among them the four rows that a register pasted together by year has. */
static void
write_incidents(void)
{
	int i, overlong = 0, year, last_year = 0, month, day;

	write_row_of(columns);
	for (i = 0; i < incident_count; i++) {
		const struct incident *in = &incidents[i];

		civil_of(in->registered, &year, &month, &day);
		if (year != last_year && (year == 2018 || year == 2023))
			write_row_of(NULL);
		if (year != last_year && year == 2020)
			write_row_of(columns);
		last_year = year;
		incident_cells(in, i + 1);
		if (!overlong && i >= 700 && !in->is_planned && in->path == NOBODY_KNOWS) {
			cell("revisar con la fuente");
			cell("¿duplicado?");
			overlong = 2;
			end_row(overlong);
		} else {
			end_row(0);
		}
	}
}

static void
write_places(void)
{
	int i, k, j;

	puts("code,parent,order,en,es,aliases,attrs");
	puts("XV,,1,Valdoria,Valdoria,República de Valdoria|Republic of Valdoria,level=0");
	for (i = 0; i < COUNT(depts); i++)
		printf("XV-%02d,XV,%d,%s,%s,,level=1\n", i + 1, i + 1, depts[i].name,
		       depts[i].name);
	for (i = 0; i < COUNT(depts); i++)
		for (k = 0; k < COUNT(depts[i].towns) && depts[i].towns[k]; k++) {
			const char *town = depts[i].towns[k], *alias = "";

			for (j = 0; j < COUNT(aliases); j++)
				if (strcmp(aliases[j].town, town) == 0)
					alias = aliases[j].alias;
			printf("XV-%02d%02d,XV-%02d,%d,%s,%s,%s,level=2\n", i + 1, k + 1, i + 1,
			       k + 1, town, town, alias);
		}
}

int
main(int argc, char **argv)
{
	if (argc == 2 && strcmp(argv[1], "places") == 0) {
		write_places();
	} else if (argc == 1) {
		make_world();
		write_incidents();
	} else {
		fprintf(stderr, "usage: %s [places]\n", argv[0]);
		return EXIT_FAILURE;
	}
	return fflush(stdout) == 0 && !ferror(stdout) ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* What an unknown file holds, and the profile that is drafted for it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/dossier/dossier.h"
#include "core/intake/datetext.h"
#include "core/intake/draft.h"
#include "core/intake/import.h"
#include "core/intake/profile.h"

static char folder[] = "/tmp/atalaya-draft-XXXXXX";
static struct codes *codes;

static void
put(const char *name, const char *text)
{
	char path[200];
	FILE *f;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	f = fopen(path, "w");
	assert_non_null(f);
	assert_int_equal(fwrite(text, 1, strlen(text), f), strlen(text));
	fclose(f);
}

static struct survey *
survey_of(const char *name)
{
	struct error err = { 0 };
	struct survey *s;
	char path[200];

	snprintf(path, sizeof path, "%s/%s", folder, name);
	s = survey_file(path, NULL, codes, &err);
	if (!s)
		fail_msg("%s", err.msg);
	return s;
}

static struct survey *
survey_text(const char *text)
{
	put("file.csv", text);
	return survey_of("file.csv");
}

static const struct survey_column *
column_of(const struct survey *s, const char *name)
{
	for (size_t i = 0; i < s->column_count; i++)
		if (strcmp(s->columns[i].name, name) == 0)
			return &s->columns[i];
	fail_msg("no column %s", name);
	return NULL;
}

static const struct survey_finding *
finding(const struct survey *s, enum survey_finding_kind kind)
{
	for (size_t i = 0; i < s->finding_count; i++)
		if (s->findings[i].kind == kind)
			return &s->findings[i];
	return NULL;
}

static int
start(void **state)
{
	(void)state;
	codes = codes_builtin(NULL);
	return codes && mkdtemp(folder) ? 0 : -1;
}

static int
stop(void **state)
{
	char command[200];

	(void)state;
	codes_free(codes);
	snprintf(command, sizeof command, "rm -r '%s'", folder);
	return system(command);
}

/* ---- survey -------------------------------------------------------------------------------- */

static void
dates_are_counted_by_the_orders_that_they_fit(void **state)
{
	struct survey *s =
		survey_text("caso,fecha\n1,31/12/2018\n2,05/03/2018\n3,12/25/2018\n4,30/02/2018\n"
			    "5,28 dic. 2018\n6,00/00/0000\n7,01/02/2918\n8,s/f\n");
	const struct survey_column *c = column_of(s, "fecha");

	(void)state;
	assert_int_equal(c->dates.only_dmy, 1);
	assert_int_equal(c->dates.only_mdy, 1);
	assert_int_equal(c->dates.both, 1);
	assert_int_equal(c->dates.plain, 1);
	assert_int_equal(c->dates.bad, 1);
	assert_int_equal(c->dates.far, 1);
	assert_int_equal(c->dates.zero, 1);
	assert_int_equal(c->missing, 1);
	assert_int_equal(c->types[SURVEY_DATE].yes, 5);
	assert_int_equal(c->types[SURVEY_DATE].no, 2);
	assert_int_equal(c->types[SURVEY_DATE].against[0].line, 5);
	assert_string_equal(c->dates.first_bad.text, "30/02/2018");
	survey_free(s);
}

static void
a_weekday_beside_a_date_confirms_an_order(void **state)
{
	/* 2017-02-04 was a Saturday, 2017-05-06 too; 2017-04-02 a Sunday. */
	struct survey *s = survey_text("Fecha,Día\n04/02/2017,Sábado\n04/02/2017,Domingo\n"
				       "06/05/2017,Sábado\n13/02/2017,Lunes\n");
	const struct survey_column *c = column_of(s, "Fecha");

	(void)state;
	assert_int_equal(c->dates.weekday, 1);
	assert_int_equal(c->dates.day_dmy, 3);
	assert_int_equal(c->dates.day_mdy, 1);
	survey_free(s);
}

static void
na_is_namibia_among_codes_of_countries_and_no_is_no_norway(void **state)
{
	struct survey *s =
		survey_text("iso,pais,torturado,edad\nNA,Namibia,NO,NA\nGT,Guatemala,NO,31\n"
			    "MX,México,SI,40\nHN,Honduras,NO,NA\nCO,Colombia,NO,22\n"
			    "SV,El Salvador,NO,35\nNI,Nicaragua,NO,36\nPE,Perú,NO,37\n"
			    "BO,Bolivia,NO,38\nEC,Ecuador,NO,39\nCL,Chile,NO,41\n");
	const struct survey_column *c = column_of(s, "iso");

	(void)state;
	assert_true(c->na_is_place);
	assert_int_equal(c->types[SURVEY_COUNTRY].yes, 11);
	assert_int_equal(c->missing, 0);
	assert_int_equal(column_of(s, "torturado")->types[SURVEY_COUNTRY].yes, 0);
	assert_int_equal(column_of(s, "edad")->missing, 2);
	survey_free(s);
}

static void
lists_and_separators_are_recognised(void **state)
{
	struct survey *s = survey_text("quien;depto;grupo;cod\n"
				       "policía, ejército;Petén;0::Uno||1::Dos;5001000\n"
				       "policía;Izabal;0::Tres;5002000\n"
				       "ejército, policía;Zacapa;0::Uno||1::Dos||2::Tres;91001000\n"
				       "sicarios;Sololá;0::Uno;73001000\n");
	const struct survey_column *c = column_of(s, "quien");

	(void)state;
	assert_int_equal(s->delimiter, ';');
	assert_int_equal(c->separator, ',');
	assert_int_equal(c->separated, 2);
	assert_int_equal(c->types[SURVEY_ACTOR].yes, 2);
	assert_int_equal(c->types[SURVEY_ACTOR].parts_yes, 6);
	assert_int_equal(c->types[SURVEY_ACTOR].parts_no, 0);
	assert_int_equal(column_of(s, "grupo")->types[SURVEY_NESTED].yes, 4);
	c = column_of(s, "depto");
	assert_int_equal(c->types[SURVEY_ADMIN1].yes, 4);
	assert_string_equal(codes_list(codes, "places")->codes[c->country].code, "GT");
	survey_free(s);
}

static void
numbers_know_their_decimal_sign(void **state)
{
	struct survey *s = survey_text("lat;monto;n\n-30,9042;\"$16,779,612.00\";3\n-31,5;26%;4\n"
				       "-34,90;1.234.567;x\n");

	(void)state;
	assert_int_equal(column_of(s, "lat")->types[SURVEY_LAT].yes, 3);
	assert_int_equal(column_of(s, "lat")->numbers.comma, 3);
	assert_int_equal(column_of(s, "monto")->types[SURVEY_NUMBER].yes, 3);
	assert_int_equal(column_of(s, "monto")->numbers.thousands, 2);
	assert_int_equal(column_of(s, "monto")->numbers.signs, 2);
	assert_int_equal(column_of(s, "n")->types[SURVEY_INTEGER].yes, 2);
	assert_int_equal(column_of(s, "n")->types[SURVEY_INTEGER].against[0].line, 4);
	survey_free(s);
}

static void
rows_that_are_no_data_are_found(void **state)
{
	struct survey *s =
		survey_text("Registro 2020,,\n,,\nfecha,tipo,cantidad\n#date,#type,#affected\n"
			    "2020-01-01,amenaza,2\n2020-01-02,amenaza,1\n"
			    "fecha,tipo,cantidad\n2020-01-03,secuestro,4\n2020-01-04,robo,1\n"
			    "Total,,8\n");

	(void)state;
	assert_int_equal(s->header, 3);
	assert_int_equal(s->rows, 4);
	assert_int_equal(finding(s, SURVEY_TITLE_LINES)->count, 2);
	assert_string_equal(finding(s, SURVEY_TITLE_LINES)->text, "Registro 2020");
	assert_int_equal(finding(s, SURVEY_HXL_TAGS)->line, 4);
	assert_int_equal(finding(s, SURVEY_HEADER_AGAIN)->line, 7);
	assert_int_equal(finding(s, SURVEY_TOTAL_ROW)->line, 10);
	assert_int_equal(finding(s, SURVEY_TOTAL_ROW)->column, 0);
	assert_string_equal(finding(s, SURVEY_TOTAL_ROW)->text, "Total");
	survey_free(s);
	/* No word says so. */
	s = survey_text("fecha,tipo,lugar,n\n2020-01-01,a,x,2\n2020-01-02,b,y,1\n2020-01-03,c,z,4\n"
			"2020-01-04,d,w,3\n,,,10\n");
	assert_int_equal(finding(s, SURVEY_TOTAL_ROW)->line, 6);
	assert_int_equal(finding(s, SURVEY_TOTAL_ROW)->column, -1);
	survey_free(s);
	s = survey_text("fecha,tipo,lugar,n\n2020-01-01,a,x,2\n2020-01-02,b,y,1\n2020-01-03,c,z,4\n"
			"2020-01-04,d,w,3\n,,,11\n");
	assert_null(finding(s, SURVEY_TOTAL_ROW));
	survey_free(s);
}

/* The draft of a text, which profile_parse must read, holds these lines. */
static void
drafts(const char *text, const char *const *lines)
{
	struct survey *s = survey_text(text);
	struct draft *d = draft_new(s, codes);
	struct buf ini = { 0 }, map = { 0 };
	struct error err = { 0 };
	struct profile *p;

	draft_write(d, "mine", &ini, &map);
	for (int i = 0; lines[i]; i++)
		if (!strstr(ini.data, lines[i]))
			fail_msg("no %s in:\n%s", lines[i], ini.data);
	if (!(p = profile_parse("mine", ini.data, buf_str(&map), &err)))
		fail_msg("%s\n%s", err.msg, ini.data);
	profile_free(p);
	buf_release(&ini);
	buf_release(&map);
	draft_free(d);
	survey_free(s);
}

static void
a_header_of_two_lines_is_read_as_one(void **state)
{
	struct survey *s = survey_text(
		"Registro 2021;;;;;\nNo.;Fecha;Lugar;;Víctima;\n;;Depto;Muni;Nombre;Edad\n"
		"1;05/03/2021;Petén;El Sauce;Uno;34\n2;28/03/2021;Izabal;Río;Dos;51\n"
		"3;06/04/2021;Petén;Río;Tres;29\n");

	(void)state;
	assert_int_equal(s->header, 2);
	assert_int_equal(s->header_last, 3);
	assert_int_equal(s->rows, 3);
	assert_string_equal(finding(s, SURVEY_TITLE_LINES)->text, "Registro 2021");
	assert_string_equal(s->columns[1].name, "Fecha");
	assert_string_equal(s->columns[5].name, "Víctima / Edad");
	survey_free(s);
	/* A first row of words below a header with a gap is data. */
	s = survey_text("fecha,,tipo\ns/"
			"f,x,Amenaza\n2020-01-01,y,Robo\n2020-01-02,z,Robo\n2020-01-03,w,Robo\n");
	assert_int_equal(s->header_last, 1);
	assert_int_equal(s->rows, 4);
	survey_free(s);
}

static void
a_table_of_statistics_is_no_list_of_incidents(void **state)
{
	const char *const months[] = { "\n[incident]\n\n# ", "kind=statistics", NULL };
	struct survey *s =
		survey_text("Departamento,Denuncias,Imputaciones,Sentencias\nPetén,10,4,1\n"
			    "Izabal,20,5,NR\nZacapa,15,3,0\nSololá,7,3,0\n");

	(void)state;
	assert_non_null(finding(s, SURVEY_STATISTICS));
	survey_free(s);
	s = survey_text(
		"Departamento,fecha,n,m,o\nPetén,2020-01-01,4,1,2\nIzabal,2020-01-02,5,1,2\n");
	assert_null(finding(s, SURVEY_STATISTICS));
	survey_free(s);
	/* Months side by side, of which no measure is known: nothing becomes an incident. */
	drafts("Año,Entidad,Tipo,Enero,Febrero,Marzo,Abril,Mayo,Junio\n2015,Oaxaca,Homicidio,3,1,1,"
	       "4,3,2\n"
	       "2016,Oaxaca,Homicidio,3,1,1,4,3,2\n2016,Jalisco,Secuestro,1,0,0,0,1,0\n",
	       months);
}

static void
a_file_without_a_header_is_said(void **state)
{
	struct survey *s =
		survey_text("2007,1,Femicidio,6\n2007,2,Femicidio,15\n2008,1,Femicidio,18\n");

	(void)state;
	assert_non_null(finding(s, SURVEY_NO_HEADER));
	survey_free(s);
	s = survey_text("a,b\n1,2\n");
	assert_null(finding(s, SURVEY_NO_HEADER));
	survey_free(s);
}

static void
values_beyond_the_cap_are_counted_but_not_told_apart(void **state)
{
	struct buf text = { 0 };
	struct survey *s;
	const struct survey_column *c;

	(void)state;
	buf_puts(&text, "id,tipo\n");
	for (int i = 0; i < SURVEY_VALUES_MAX + 500; i++)
		buf_printf(&text, "%d,%s\n", i, i % 2 ? "amenaza" : "robo");
	s = survey_text(text.data);
	c = column_of(s, "id");
	assert_true(c->is_capped);
	assert_int_equal(c->filled, SURVEY_VALUES_MAX + 500);
	assert_int_equal(c->judged, SURVEY_VALUES_MAX);
	assert_int_equal(finding(s, SURVEY_SAMPLED)->count, 1);
	c = column_of(s, "tipo");
	assert_int_equal(c->distinct, 2);
	assert_int_equal(c->types[SURVEY_ACT].yes, SURVEY_VALUES_MAX + 500);
	survey_free(s);
	buf_release(&text);
}

/* ---- draft --------------------------------------------------------------------------------- */

static const char register_text[] =
	"folio,fecha,fecha_registro,depto,muni,tipo,victima,responsable,estado procesal,hechos\n"
	"A-1,05/03/2021,20/03/2021,Petén,El Sauce,Amenaza,Uno Prueba,Policía,En investigación,"
	"La defensora recibió una amenaza en la puerta de su casa por parte de dos hombres.\n"
	"A-2,31/03/2021,02/04/2021,Izabal,Las Flores,Asesinato,Dos Prueba,Grupo X,Condena,"
	"El dirigente fue atacado con arma de fuego cuando volvía de una reunión en el pueblo.\n"
	"A-3,06/04/2021,08/04/2021,Petén,El Sauce,Rareza,Tres Prueba,Grupo X,Ignorado del todo,"
	"Un vehículo sin placas se estacionó frente a la oficina durante una semana entera.\n";

static size_t
index_of(const struct draft *d, const char *name)
{
	for (size_t i = 0; i < draft_count(d); i++)
		if (strcmp(draft_column(d, i)->evidence->name, name) == 0)
			return i;
	fail_msg("no column %s", name);
	return 0;
}

static enum draft_target
target_of(const struct draft *d, const char *name)
{
	return draft_column(d, index_of(d, name))->target;
}

static void
columns_go_where_they_belong_for_a_reason(void **state)
{
	struct survey *s = survey_text(register_text);
	struct draft *d = draft_new(s, codes);

	(void)state;
	assert_int_equal(target_of(d, "folio"), DRAFT_CODE);
	assert_int_equal(target_of(d, "fecha"), DRAFT_DATE);
	assert_int_equal(target_of(d, "fecha_registro"), DRAFT_REGISTERED);
	assert_int_equal(target_of(d, "depto"), DRAFT_ADMIN1);
	assert_int_equal(target_of(d, "muni"), DRAFT_ADMIN2);
	assert_int_equal(target_of(d, "tipo"), DRAFT_TYPE);
	assert_int_equal(target_of(d, "victima"), DRAFT_NAME);
	assert_int_equal(target_of(d, "responsable"), DRAFT_ACTOR);
	assert_int_equal(target_of(d, "estado procesal"), DRAFT_OUTCOME);
	assert_int_equal(target_of(d, "hechos"), DRAFT_NARRATIVE);
	assert_string_equal(draft_country(d)->value, "GT");
	for (size_t i = 0; i < draft_count(d); i++)
		assert_true(draft_column(d, i)->reason[0] != '\0');
	assert_int_equal(draft_column(d, index_of(d, "fecha"))->orders, DATETEXT_DMY);
	assert_int_equal(draft_bad(d, index_of(d, "tipo")), 1);
	assert_int_equal(draft_bad(d, index_of(d, "fecha")), 0);
	draft_free(d);
	survey_free(s);
}

static void
a_person_may_decide_otherwise(void **state)
{
	struct survey *s = survey_text(register_text);
	struct draft *d = draft_new(s, codes);
	enum draft_target choices[8];
	size_t count, registered = index_of(d, "fecha_registro");
	struct buf ini = { 0 }, map = { 0 };

	(void)state;
	count = draft_choices(d, index_of(d, "fecha"), choices, 8);
	assert_true(count >= 2);
	assert_int_equal(choices[0], DRAFT_DATE);
	assert_int_equal(choices[count - 1], DRAFT_RECORD);
	/* One column is the date; the other one goes to the record. */
	draft_set(d, registered, DRAFT_DATE);
	assert_int_equal(target_of(d, "fecha"), DRAFT_RECORD);
	draft_set_date_order(d, registered, DATETEXT_MDY, -1);
	assert_int_equal(draft_bad(d, registered), 1);
	draft_set_type(d, "threat");
	draft_set(d, index_of(d, "tipo"), DRAFT_RECORD);
	draft_set_country(d, "HN");
	draft_set_status(d, "2022-05");
	draft_write(d, "mine", &ini, &map);
	assert_non_null(strstr(ini.data, "date=date(fecha_registro,mdy)\n"));
	assert_non_null(strstr(ini.data, "place=const(HN),depto,muni\n"));
	assert_non_null(strstr(ini.data, "type=const(threat)\n"));
	assert_non_null(strstr(ini.data, "status_as_of=2022-05\n"));
	buf_release(&ini);
	buf_release(&map);
	draft_free(d);
	survey_free(s);
}

static void
one_letter_for_the_sex_is_read_beside_the_other(void **state)
{
	static const char *const files[][2] = {
		{ "fecha,sexo\n2020-01-01,F\n2020-01-02,M\n", "male" },
		{ "fecha,sexo\n2020-01-01,H\n2020-01-02,M\n", "female" }
	};

	(void)state;
	for (int i = 0; i < 2; i++) {
		struct survey *s = survey_text(files[i][0]);
		struct draft *d = draft_new(s, codes);
		struct buf ini = { 0 }, map = { 0 };
		char want[60];

		draft_write(d, "sex", &ini, &map);
		snprintf(want, sizeof want, "victim.sex,\"M\",%s\n", files[i][1]);
		assert_non_null(strstr(buf_str(&map), want));
		buf_release(&ini);
		buf_release(&map);
		draft_free(d);
		survey_free(s);
	}
}

static void
regions_need_a_country_and_may_be_of_several(void **state)
{
	struct survey *s =
		survey_text("event_date,country,admin1\n05 March 2021,Guatemala,Petén\n"
			    "06 March 2021,Honduras,Yoro\n07 March 2021,México,Oaxaca\n");
	struct draft *d = draft_new(s, codes);

	(void)state;
	assert_int_equal(target_of(d, "country"), DRAFT_COUNTRY);
	assert_int_equal(target_of(d, "admin1"), DRAFT_ADMIN1);
	assert_null(draft_country(d)->value);
	draft_free(d);
	survey_free(s);
	/* Georgia would be the country: without one, regions stay text. */
	s = survey_text(
		"date,province\n2021-03-05,Georgia\n2021-03-06,Nowhere\n2021-03-06,Elsewhere\n");
	d = draft_new(s, codes);
	assert_int_equal(target_of(d, "province"), DRAFT_LOCATION);
	draft_free(d);
	survey_free(s);
}

static void
a_table_of_statistics_gets_a_profile_of_its_own_kind(void **state)
{
	const char *const lines[] = { "\nkind=statistics\n", "\nnot_reported=NR\n",
				      "\nplace=const(GT),Departamento\n",
				      "\nmeasure=const(convictions)\ncount=Condenas\n", NULL };

	(void)state;
	drafts("Departamento,Denuncias,Imputaciones,Condenas\nPetén,10,4,1\n"
	       "Izabal,20,5,NR\nZacapa,15,3,0\nSololá,7,3,0\n",
	       lines);
}

static void
several_people_in_one_cell_are_taken_apart(void **state)
{
	const char *const lines[] = { "\nname=nested(participant_name)\n",
				      "\nsex=nested(participant_gender)\n",
				      "\nonly=participant_type=Victim\n", NULL };

	(void)state;
	drafts("date,killed,participant_name,participant_gender,participant_type\n"
	       "2020-01-01,1,0::Uno||1::Dos,0::Male||1::Female,0::Victim||1::Suspect\n"
	       "2020-01-02,1,0::Tres||1::Cuatro,0::Male||1::Male,0::Suspect||1::Victim\n"
	       "2020-01-03,0,0::Cinco,0::Female,0::Suspect\n",
	       lines);
}

static void
year_month_and_day_in_three_columns_are_the_date(void **state)
{
	const char *const lines[] = { "\ndate=parts(iyear,imonth,iday)\n",
				      "\nweight=Número de agresiones\n", "\norganisation=Medio\n",
				      NULL };

	(void)state;
	drafts("iyear,imonth,iday,tipo,Número de agresiones,Medio\n2019,3,5,Amenaza,1,Diario Uno\n"
	       "2019,4,0,Robo,2,Radio Dos\n2020,12,31,Amenaza,1,Canal Tres\n",
	       lines);
}

static void
an_order_that_nothing_settles_is_said(void **state)
{
	struct survey *s =
		survey_text("fecha,tipo\n05/03/2021,amenaza\n06/04/2021,robo\n07/08/2021,robo\n");
	struct draft *d = draft_new(s, codes);
	size_t count;
	const char *const *problems = draft_problems(d, &count);
	bool is_said = false;

	(void)state;
	for (size_t i = 0; i < count; i++)
		is_said |= strstr(problems[i], "nothing settles whether day or month") != NULL;
	assert_true(is_said);
	draft_set_date_order(d, 0, DATETEXT_MDY, -1);
	problems = draft_problems(d, &count);
	for (size_t i = 0; i < count; i++)
		assert_null(strstr(problems[i], "nothing settles"));
	draft_free(d);
	survey_free(s);
}

static void
an_actor_column_with_outcomes_in_it_is_said(void **state)
{
	struct survey *s =
		survey_text("fecha,responsable\n2021-03-05,Pareja\n2021-03-06,Caso sin aclarar\n"
			    "2021-03-07,Pareja\n2021-03-08,Caso en curso\n2021-03-09,Familiar\n");
	struct draft *d = draft_new(s, codes);
	size_t count;
	const char *const *problems = draft_problems(d, &count);
	bool is_said = false;

	(void)state;
	assert_int_equal(target_of(d, "responsable"), DRAFT_ACTOR);
	for (size_t i = 0; i < count; i++)
		is_said |= strstr(problems[i], "2 cells say how a case stands") != NULL;
	assert_true(is_said);
	draft_free(d);
	survey_free(s);
}

static void
cells_that_were_merged_are_said(void **state)
{
	struct survey *s =
		survey_text("fecha,depto\n2021-03-05,Petén\n2021-03-06,\n2021-03-07,\n"
			    "2021-03-08,Izabal\n2021-03-09,\n2021-03-10,Zacapa\n2021-03-11,\n");
	struct draft *d = draft_new(s, codes);
	size_t count;
	const char *const *problems = draft_problems(d, &count);
	bool is_said = false;

	(void)state;
	for (size_t i = 0; i < count; i++)
		is_said |= strstr(problems[i], "merged") != NULL;
	assert_true(is_said);
	draft_free(d);
	survey_free(s);
}

static void
odd_names_do_not_break_the_profile(void **state)
{
	struct survey *s = survey_text(
		"\"fecha, del hecho\",\"tipo (de agresión)\",\"a|b\",\"dos\nlíneas\",,dos,dos\n"
		"2021-03-05,Amenaza,1,x,y,p,q\n2021-03-06,Robo,2,x,y,p,q\n");
	struct draft *d = draft_new(s, codes);
	struct buf ini = { 0 }, map = { 0 };
	struct error err = { 0 };
	struct profile *p;
	char *names[] = {
		"fecha, del hecho", "tipo (de agresión)", "a|b", "dos", "", "dos", "dos"
	};
	struct csv_cell cells[7];
	struct csv_row header = { .cells = cells, .count = 7 };

	(void)state;
	for (int i = 0; i < 7; i++)
		cells[i] = (struct csv_cell){ .text = names[i], .len = strlen(names[i]) };
	draft_write(d, "odd", &ini, &map);
	p = profile_parse("odd", buf_str(&ini), buf_str(&map), &err);
	if (!p)
		fail_msg("%s\n%s", err.msg, ini.data);
	if (!profile_bind(p, &header, "file.csv", &err))
		fail_msg("%s\n%s", err.msg, ini.data);
	assert_int_equal(p->date.at, 0);
	assert_int_equal(p->acts[0].type.at, 1);
	profile_free(p);
	buf_release(&ini);
	buf_release(&map);
	draft_free(d);
	survey_free(s);
}

static void
what_is_drafted_imports_from_memory(void **state)
{
	struct survey *s = survey_text(register_text);
	struct draft *d = draft_new(s, codes);
	struct buf ini = { 0 }, map = { 0 };
	struct import_report report;
	struct error err = { 0 };
	struct dossier *dossier;
	char path[200], file[200];

	(void)state;
	draft_write(d, "drafted", &ini, &map);
	snprintf(path, sizeof path, "%s/m.dossier", folder);
	snprintf(file, sizeof file, "%s/file.csv", folder);
	assert_true(dossier_create(path, "test", &err));
	dossier = dossier_open(path, DOSSIER_WRITE, "test", &err);
	assert_non_null(dossier);
	{
		struct import_request request = { .path = file,
						  .profile_text = buf_str(&ini),
						  .map_text = buf_str(&map) };

		if (!import_file(dossier, &request, &report, &err))
			fail_msg("%s", err.msg);
	}
	assert_string_equal(report.profile, "drafted");
	assert_int_equal(report.taken, 3);
	assert_int_equal(report.events, 2);
	assert_int_equal(report.dates_lost, 0);
	import_report_release(&report);
	dossier_close(dossier);
	buf_release(&ini);
	buf_release(&map);
	draft_free(d);
	survey_free(s);
}

static void
a_profile_from_memory_names_its_mistakes(void **state)
{
	struct error err = { 0 };

	(void)state;
	assert_null(profile_parse("mine", "[profile]\nname=x\n[incident]\ndate=\n", NULL, &err));
	assert_int_equal(err.code, ERR_FORMAT);
	assert_int_equal(err.at.line, 4);
	assert_null(profile_parse("mine", "[profile]\nname=x\n", "list,from\n", &err));
	assert_int_equal(err.code, ERR_FORMAT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_are_counted_by_the_orders_that_they_fit),
		cmocka_unit_test(a_weekday_beside_a_date_confirms_an_order),
		cmocka_unit_test(na_is_namibia_among_codes_of_countries_and_no_is_no_norway),
		cmocka_unit_test(lists_and_separators_are_recognised),
		cmocka_unit_test(numbers_know_their_decimal_sign),
		cmocka_unit_test(rows_that_are_no_data_are_found),
		cmocka_unit_test(a_table_of_statistics_is_no_list_of_incidents),
		cmocka_unit_test(a_header_of_two_lines_is_read_as_one),
		cmocka_unit_test(a_file_without_a_header_is_said),
		cmocka_unit_test(values_beyond_the_cap_are_counted_but_not_told_apart),
		cmocka_unit_test(columns_go_where_they_belong_for_a_reason),
		cmocka_unit_test(a_person_may_decide_otherwise),
		cmocka_unit_test(one_letter_for_the_sex_is_read_beside_the_other),
		cmocka_unit_test(regions_need_a_country_and_may_be_of_several),
		cmocka_unit_test(a_table_of_statistics_gets_a_profile_of_its_own_kind),
		cmocka_unit_test(several_people_in_one_cell_are_taken_apart),
		cmocka_unit_test(year_month_and_day_in_three_columns_are_the_date),
		cmocka_unit_test(an_order_that_nothing_settles_is_said),
		cmocka_unit_test(an_actor_column_with_outcomes_in_it_is_said),
		cmocka_unit_test(cells_that_were_merged_are_said),
		cmocka_unit_test(odd_names_do_not_break_the_profile),
		cmocka_unit_test(what_is_drafted_imports_from_memory),
		cmocka_unit_test(a_profile_from_memory_names_its_mistakes),
	};

	return cmocka_run_group_tests(tests, start, stop);
}

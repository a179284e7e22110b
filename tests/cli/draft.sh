#!/bin/sh
# A profile is drafted for a file that nobody has described, and imports it as it is.
. "${srcdir:-.}/tests/cli/lib.sh"

needs python3

# A register as offices keep them: titles, merged cells, dates in four ways, a total. All invented.
cat >registro.csv <<'END'
Registro de agresiones contra personas defensoras;;;;;;;;;
Oficina regional, hoja del año;;;;;;;;;
;;;;;;;;;
No. de caso;Fecha del hecho;Departamento;Municipio;Tipo de agresión;Víctima;Sexo;Presunto responsable;Situación jurídica;Relato de los hechos
V-001;05/03/2021;Alta Verapaz;El Sauce;Amenaza;Ana Prueba;Mujer;Policía;En investigación;La defensora recibió una llamada en la que le dijeron que dejara de acompañar a la comunidad.
V-002;28/03/2021;;Las Flores;Amenazas;Luis Ejemplo;Hombre;s/d;Sin denuncia;El dirigente encontró una nota en la puerta de su casa con el nombre de sus hijos.
V-003;14 abr. 2021;;El Sauce;Asesinato;Rosa Muestra;Mujer;Sicarios;Condena;La lideresa fue atacada con arma de fuego por dos hombres cuando volvía de una reunión.
V-004;2021-05-02;Quetzaltenango;El Sauce;Detención arbitraria;Juan Prueba;Hombre;Policía, Ejército;Archivado;Fue detenido sin orden por agentes que no se identificaron y liberado dos días después.
V-005;s/d;Quetzaltenango;Río Hondo;Amenaza de muerte;Elena Ejemplo;Mujer;Empresa;s/d;Un hombre se acercó a la defensora en el mercado y le dijo que la iban a matar.
V-006;31/02/2021;Petén;Río Hondo;Vigilancia;Mario Muestra;Hombre;s/d;En investigación;Un vehículo sin placas se estacionó frente a la oficina del defensor durante una semana.
V-007;17/06/2021;Petén;Las Flores;Robo de información;Organización Ejemplo;;s/d;Sin denuncia;Personas desconocidas entraron a la oficina y se llevaron los discos de las computadoras.
V-008;1 de julio de 2021;Petén;Las Flores;Agresión física;Sara Prueba;Mujer;Policía;Absuelto;Durante la manifestación la defensora fue golpeada por un agente con el bastón.
TOTAL;8;;;;;;;;
END

a_draft_shows_the_evidence_and_names_nobody() {
	ends 0 atalaya profile draft registro.csv
	has out 'header=4'
	has out 'skip=No. de caso=TOTAL'
	has out 'date=date(Fecha del hecho,dmy)'
	has out 'place=const(GT),Departamento,Municipio'
	has out '2 cells fit only day/month, 0 only month/day'
	has out 'line 10 "31/02/2021"'
	for name in Ana Luis Rosa Juan Elena Mario Sara; do
		lacks out "$name"
	done
	ends 0 atalaya profile draft registro.csv --format json
	lacks out 'Ana Prueba'
	answer out 'j["header"] == 4' 'j["rows_read"] == 8' 'j["country"] == "GT"' \
		'{r["column"]: r["target"] for r in j["rows"]} == {
			"No. de caso": "code", "Fecha del hecho": "date", "Departamento": "place.admin1",
			"Municipio": "place.admin2", "Tipo de agresión": "type", "Víctima": "victim.name",
			"Sexo": "victim.sex", "Presunto responsable": "actor",
			"Situación jurídica": "outcome", "Relato de los hechos": "narrative"}'
	ends 0 atalaya profile draft registro.csv --names --format json
	has out 'Ana Prueba'
}

a_badly_kept_sheet_comes_in_with_its_draft_as_it_is() {
	ends 0 atalaya new r.dossier
	ends 0 atalaya profile draft registro.csv --out r.ini
	ends 1 atalaya import r.dossier registro.csv --profile r.ini --format json
	answer out 'j["rows_taken"] == 8' 'j["rows_refused"] == 1' 'j["events"] == 7' \
		'not any(r["where"] in ("act.type", "actor.label", "event.stage")
			for r in j.get("rows", []))'
	prints 8 atalaya query r.dossier country=GT --count
	prints 1 atalaya query r.dossier date:2021-03-05 --count
	prints 1 atalaya query r.dossier date:2021-04-14 --count
	prints 1 atalaya query r.dossier date:2021-07-01 --count
	# The day that does not exist, and the one that nobody wrote down.
	prints 2 atalaya query r.dossier no:date --count
	prints 1 atalaya query r.dossier actor=army --count
	prints 3 atalaya query r.dossier actor=police --count
	prints 3 atalaya query r.dossier place=GT-PE --count
	prints 1 atalaya query r.dossier status=convicted --count
}

# goes FILE PYTHON: where the columns go, those apart of which nothing is made.
goes() {
	ends 0 atalaya profile draft "$1" --format json || return 1
	answer out "{r['column']: r['target'] for r in j['rows'] if r['target'] != 'record'} == $2"
}

registers_of_other_shapes_are_understood() {
	cat >spanish.csv <<-'END'
	No,Fecha,Persona u organización agredida,Sexo,Sector,Departamento,Municipio,Agresión,Agresor,Descripción del hecho,¿Denunció?
	1,3-ene-22,Persona Uno,F,Indígena,Alta Verapaz,El Sauce,Amenaza,Particulares,"La defensora fue amenazada por dos hombres cuando regresaba de una reunión con la comunidad.",Si
	2,14-feb-22,Persona Dos,M,Periodista,Izabal,Las Flores,Intimidación,PNC,"El periodista fue seguido por un vehículo de la policía durante la cobertura de un desalojo.",No
	3,28-mar-22,Organización Tres,,Campesino,Petén,Las Flores,Difamación,Cuentas anónimas,"Una cuenta en redes sociales publicó fotos de la organización con acusaciones de delitos.",No
	4,30-abr-22,Persona Cuatro,F,Abogada,Guatemala,El Sauce,Criminalización,Ministerio público,"La abogada fue denunciada por la fiscalía por un caso en el que actúa como defensora.",Si
	END
	goes spanish.csv '{"No": "code", "Fecha": "date", "Persona u organización agredida": "victim.name",
		"Sexo": "victim.sex", "Sector": "victim.profile", "Departamento": "place.admin1",
		"Municipio": "place.admin2", "Agresión": "type", "Agresor": "actor",
		"Descripción del hecho": "narrative"}'
	answer out 'j["country"] == "GT"' '"victim.sex,\"M\",male" in j["map"]'
	cat >english.csv <<-'END'
	eventDate,admin0Name,admin1Name,admin2Name,eventType,perpetrator,victims_total,victims_female,longitude,latitude,narrative
	2020-05-01T00:00:00,Colombia,Nariño,Tumaco,Homicide,Non-State armed group,3,1,-78.8,1.8,"Armed men entered the village and killed three members of the community council in the night."
	2020-06-11T00:00:00,Colombia,Cauca,Toribío,Threat,Unknown,1,0,-76.3,2.9,"A leader of the indigenous guard received threats by phone and in a pamphlet of a group."
	2020-07-21T00:00:00,Colombia,Chocó,Bojayá,Displacement,Paramilitary,120,60,-76.9,6.5,"The families of the village were displaced by fights between groups in the area of the river."
	END
	goes english.csv '{"eventDate": "date", "admin0Name": "place.country", "admin1Name": "place.admin1",
		"admin2Name": "place.admin2", "eventType": "type", "perpetrator": "actor",
		"victims_total": "victim.size", "longitude": "lon", "latitude": "lat",
		"narrative": "narrative"}'
	answer out 'j["country"] is None'
}

a_header_of_two_lines_comes_in_as_one() {
	cat >two.csv <<-'END'
	Registro de casos 2021;;;;;;;
	No.;Fecha;Lugar;;Víctima;;;Tipo de agresión
	;;Departamento;Municipio;Nombre;Edad;Sexo;
	1;05/03/2021;Petén;El Sauce;Ana Prueba;34;F;Amenaza
	2;28/03/2021;Izabal;Las Flores;Luis Ejemplo;51;M;Asesinato
	3;06/04/2021;Petén;El Sauce;Rosa Muestra;29;F;Amenaza
	END
	ends 0 atalaya new two.dossier
	ends 0 atalaya profile draft two.csv --out two.ini
	has two.ini 'header=2-3'
	has two.map.csv 'victim.sex,"M",male'
	ends 0 atalaya import two.dossier two.csv --profile two.ini --format json
	answer out 'j["rows_taken"] == 3' 'j["rows_read"] == 3'
	prints 2 atalaya query two.dossier place=GT-PE --count
	prints 1 atalaya query two.dossier sex=male --count
	prints 3 atalaya query two.dossier date=2021 --count
}

year_month_and_day_in_three_columns_come_in() {
	cat >parts.csv <<-'END'
	eventid,iyear,imonth,iday,country_txt,provstate,attacktype
	E1,2019,3,5,Guatemala,Petén,Amenaza
	E2,2019,4,0,Guatemala,Izabal,Secuestro
	E3,2019,,,Honduras,Yoro,Amenaza
	E4,2019,2,31,Honduras,Yoro,Amenaza
	END
	ends 0 atalaya new p.dossier
	ends 0 atalaya profile draft parts.csv --out parts.ini
	has parts.ini 'date=parts(iyear,imonth,iday)'
	# A quarter of the dates is lost: not most of them.
	ends 0 atalaya import p.dossier parts.csv --profile parts.ini --format json
	answer out 'j["rows_taken"] == 4' '[r["value"] for r in j["rows"] if r["where"] == "incident.date"]
		== ["2019-02-31"]'
	ends 0 atalaya query p.dossier --fields date --sort date --format csv
	for date in 2019-03-05 2019-04 2019; do
		grep -q "^$date\$" out || return 1
	done
	sed 's/imonth/absent/' parts.ini >wrong.ini
	fails 'has no column "absent"' atalaya import p.dossier parts.csv --again --profile wrong.ini
	sed 's/parts(iyear,imonth,iday)/parts(iyear)/' parts.ini >wrong.ini
	fails 'wrong arguments' atalaya import p.dossier parts.csv --again --profile wrong.ini
}

files_are_not_overwritten_unless_that_is_said() {
	echo mine >kept.ini
	fails 'kept.ini' atalaya profile draft registro.csv --out kept.ini
	prints mine cat kept.ini
	[ ! -e kept.map.csv ] || return 1
	ends 0 atalaya profile draft registro.csv --out kept.ini --replace
	has kept.ini '[incident]'
	has kept.map.csv 'list,from,to'
	fails 'something.ini' atalaya profile draft registro.csv --out kept
	fails 'needs a file' atalaya profile draft
	fails 'absent.csv' atalaya profile draft absent.csv
}

an_import_that_finds_no_profile_says_how_to_get_one() {
	ends 0 atalaya new n.dossier
	fails 'no profile fits' atalaya import n.dossier registro.csv
	has err 'profile draft'
}

it a_draft_shows_the_evidence_and_names_nobody
it a_badly_kept_sheet_comes_in_with_its_draft_as_it_is
it registers_of_other_shapes_are_understood
it a_header_of_two_lines_comes_in_as_one
it year_month_and_day_in_three_columns_come_in
it files_are_not_overwritten_unless_that_is_said
it an_import_that_finds_no_profile_says_how_to_get_one
finish

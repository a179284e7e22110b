#!/bin/sh
# Values that no list knows, rows that were refused, people whose data is not to come in again.
. "${srcdir:-.}/tests/cli/lib.sh"

needs python3

state() { python3 "$srcdir/tests/cli/dump.py" "$1" >"state.$2"; }

holds() {
	state "$1" now
	diff "state.$2" state.now | head -20
	cmp -s "state.$2" state.now
}

cat >reg.ini <<'EOF'
[profile]
name=reg
version=1
title=A register

[source]
missing=s/d
unknown=no se sabe
status_as_of=2023-06
places=reg.places.csv
publish=tipo,resultado,verificado

[incident]
code=caso
date=fecha
place=const(XV),depto,muni
location=lugar
text=relato
verification=verificado

[act 1]
type=split(tipo)

[victim 1]
name=quien
kind=const(individual)
sex=sexo
profile=split(perfil)

[actor 1]
label=split(presuntos,;)
attribution=const(alleged)

[event 1]
stage=map(resultado)
role=map(resultado)
EOF
cat >reg.map.csv <<'EOF'
list,from,to
event.stage,condena,S6c
event.role,condena,material
event.stage,nada,none
event.role,nada,unknown
EOF
cat >reg.places.csv <<'EOF'
code,parent,order,en,es,aliases,attrs
XV,,1,Valdoria,Valdoria,,
XV-A,XV,1,Alto,Alto,,
XV-A1,XV-A,1,Cerro,Cerro,,
XV-A2,XV-A,2,Loma,Loma,,
EOF
cat >reg.csv <<'EOF'
caso,fecha,depto,muni,lugar,relato,verificado,tipo,quien,sexo,perfil,presuntos,resultado
1,2021-03-05,Alto,Cerro,plaza,Uno cuenta,si,amenasa,Ana Uno,f,periodista,policia,nada
2,2021-03-06,Altto,Cerro,plaza,Dos cuenta,si,"amenasa,golpe raro",Ana Dos,f,partera,vigilantes X,condena
3,2021-03-07,Altto,Loma,plaza,Tres cuenta,no,golpe raro,Ana Tres,x,partera,vigilantes X;policia,absuelto en parte
4,2021-03-08,Alto,Nadie,plaza,Cuatro cuenta,,robo,Ana Cuatro,f,,,
"si, dos",row
EOF

begin() {
	rm -f d.dossier*
	ends 0 atalaya new d.dossier
	ends 1 atalaya import d.dossier reg.csv --profile reg.ini
}

# is FIELD CODE WANT: the incident with that code of its own has that value.
is() { prints 1 atalaya query d.dossier "code=$2 $1==$3" --count; }

values_are_listed_with_what_is_near_them() {
	begin
	ends 0 atalaya unmatched d.dossier --format json
	answer out '{r["value"]: r["rows"] for r in j["rows"] if r["field"] == "act.type"} == {"amenasa": 2, "golpe raro": 2}' \
		'[r["near"] for r in j["rows"] if r["value"] == "amenasa"] == ["threat"]' \
		'[r["near"] for r in j["rows"] if r["value"] == "Altto, Loma"] == ["XV-A,TT"]' \
		'any(r["field"] == "victim.sex" and r["value"] == "x" for r in j["rows"])'
	ends 0 atalaya unmatched d.dossier list --field act.type --format json
	answer out 'all(r["field"] == "act.type" for r in j["rows"])' 'len(j["rows"]) == 2'
	fails "no dataset" atalaya unmatched d.dossier --dataset nobody
}

a_decision_applies_to_what_is_there_and_undo_takes_it_back() {
	begin
	ends 0 atalaya tag d.dossier code=2 --add watched
	state d.dossier before
	ends 0 atalaya unmatched d.dossier set act.type amenasa --to threat --format json
	answer out 'j["incidents"] == 2' 'j["profile"] == "reg"'
	is type 1 threat
	ends 0 atalaya unmatched d.dossier set act.type "GOLPE raro" --to assault,threat
	prints 2 atalaya query d.dossier type=assault --count
	ends 0 atalaya unmatched d.dossier set victim.profile partera --to health-worker
	prints 2 atalaya query d.dossier profile=health-worker --count
	ends 0 atalaya unmatched d.dossier set victim.sex x --to unknown
	prints 1 atalaya query d.dossier sex=unknown --count
	ends 0 atalaya unmatched d.dossier set actor.label "vigilantes X" --to withheld
	prints 2 atalaya query d.dossier actor=withheld --count
	ends 0 atalaya unmatched d.dossier set event.stage "absuelto en parte" --to A1
	prints 1 atalaya query d.dossier status=acquitted --count
	prints 1 atalaya query d.dossier tag:watched --count
	ends 0 atalaya unmatched d.dossier --decided --format json
	answer out 'len(j["rows"]) == 6' \
		'[r["codes"] for r in j["rows"] if r["value"] == "golpe raro"] == ["assault,threat"]'
	ends 0 atalaya unmatched d.dossier --format json
	answer out 'not any(r["field"] == "act.type" for r in j["rows"])'
	for n in 1 2 3 4 5 6; do ends 0 atalaya journal d.dossier undo; done
	holds d.dossier before
	for n in 1 2 3 4 5 6; do ends 0 atalaya journal d.dossier redo; done
	prints 1 atalaya query d.dossier status=acquitted --count
	ends 0 atalaya journal d.dossier verify
	ends 0 atalaya journal d.dossier list
	lacks out amenasa
}

what_stands_below_a_place_is_looked_up_again() {
	begin
	ends 0 atalaya unmatched d.dossier set incident.place "Altto, Cerro" --to XV-A --format json
	answer out 'j["incidents"] == 2'
	is place 2 XV-A1
	is place 3 XV-A2
	ends 0 atalaya unmatched d.dossier set incident.place Nadie --to not-recorded
	is place 4 XV-A
	ends 0 atalaya unmatched d.dossier --field incident.place --format json
	answer out 'j["rows"] == []'
	ends 0 atalaya unmatched d.dossier clear incident.place altto
	is place 2 XV
}

a_decision_holds_for_the_next_file_and_goes_into_the_profile() {
	begin
	ends 0 atalaya unmatched d.dossier set act.type amenasa --to threat
	ends 0 atalaya unmatched d.dossier set incident.place "Altto, Loma" --to XV-A
	sed -e 's/^1,/5,/' -e 's/^3,/6,/' -e '/^[24],/d' -e '/row/d' reg.csv >next.csv
	ends 0 atalaya import d.dossier next.csv --profile reg.ini --name next
	is type 5 threat
	is place 6 XV-A2
	mkdir -p exported
	ends 0 atalaya profile export reg --from d.dossier --out exported/reg.ini --format json
	answer out 'j["decisions"] == 2'
	ls exported >names
	has names reg.ini
	has names reg.map.csv
	has names reg.places.csv
	has exported/reg.map.csv "act.type,amenasa,threat"
	has exported/reg.map.csv "incident.place,altto,XV-A"
	cmp -s reg.ini exported/reg.ini
	rm -f e.dossier*
	ends 0 atalaya new e.dossier
	ends 1 atalaya import e.dossier reg.csv --profile exported/reg.ini
	prints 2 atalaya query e.dossier type=threat --count
	prints 1 atalaya query e.dossier place==XV-A2 --count
	fails "exists" atalaya profile export reg --from d.dossier --out exported/reg.ini
	fails "no dataset" atalaya profile export cpj --from d.dossier --out exported/cpj.ini
}

what_leads_nowhere_is_refused() {
	begin
	state d.dossier before
	fails "no code of act_types" atalaya unmatched d.dossier set act.type amenasa --to nonsense
	fails "is no field" atalaya unmatched d.dossier set act.tipe amenasa --to threat
	has err act.type
	fails "like this is unmatched" atalaya unmatched d.dossier set act.type robo --to threat
	fails "unmatched takes" atalaya unmatched d.dossier set act.type amenasa
	fails "no list of codes" atalaya unmatched d.dossier set act.type amenasa --to threat,,assault
	holds d.dossier before
}

refused_rows_can_be_taken_out_and_mended() {
	begin
	ends 0 atalaya refused d.dossier --format json
	answer out 'j["rows"][0]["line"] == 6' 'j["rows"][0]["cells"] is None' 'len(j["rows"]) == 1'
	ends 0 atalaya refused d.dossier reg --names
	has out "si, dos | row"
	fails "may name people" atalaya refused d.dossier reg --out refused.csv
	ends 0 atalaya refused d.dossier reg --names --out refused.csv
	has refused.csv "caso,fecha,depto"
	has refused.csv '"si, dos",row'
	fails "no dataset" atalaya refused d.dossier nobody
}

who_is_on_the_suppression_list_comes_in_without_a_name() {
	rm -f d.dossier*
	ends 0 atalaya new d.dossier
	ends 0 atalaya suppress d.dossier add --name "ana  DÓS" --reason "asked for it" --format json
	answer out 'j["incidents"] == 0' 'j["changed"]'
	ends 1 atalaya import d.dossier reg.csv --profile reg.ini --format json
	answer out 'j["withheld"] == 1' 'j["rows_taken"] == 4' \
		'any("came in without personal data" in n for n in j["notes"])'
	prints 4 atalaya query d.dossier --count
	prints 0 atalaya query d.dossier 'person:Dos' --count
	prints 0 atalaya query d.dossier 'text:"Dos cuenta"' --count
	prints 0 atalaya query d.dossier code=2 --count
	# It stays countable: when, where, what, by whom, with what outcome.
	prints 1 atalaya query d.dossier 'date:2021-03-06 status=convicted' --count
	prints 1 atalaya query d.dossier 'record.quien="[withheld]"' --count
	prints 1 atalaya query d.dossier 'record.resultado=condena' --count
	prints 1 atalaya query d.dossier 'actor=withheld' --count
	! python3 -c 'import sqlite3; print(*sqlite3.connect("d.dossier").iterdump(), sep="\n")' | grep -i "Ana Dos"
	! grep -qa "Ana Dos" d.dossier
	ends 0 atalaya suppress d.dossier list --format json
	answer out 'len(j["rows"]) == 1' 'j["rows"][0]["reason"] == "asked for it"'
	lacks out "DÓS"
	ends 0 atalaya journal d.dossier list
	lacks out "DÓS"
	! grep -qai "ana  d" d.dossier
}

the_list_holds_for_a_newer_edition_too() {
	begin
	ends 0 atalaya tag d.dossier code=2 --add watched
	ends 0 atalaya suppress d.dossier add --name "Ana Dos" --format json
	answer out 'j["incidents"] == 1'
	prints 1 atalaya query d.dossier 'person:"Ana Dos"' --count
	sed 's/Cuatro cuenta/Cuatro cuenta mas/' reg.csv >next.csv
	ends 1 atalaya import d.dossier next.csv --edition-of reg --status-as-of 2024-06 --format json
	answer out 'j["withheld"] == 1' 'j["changed"] == 2' 'j["new"] == 0' 'j["gone"] == 0'
	prints 0 atalaya query d.dossier 'person:"Ana Dos"' --count
	prints 1 atalaya query d.dossier tag:watched --count
	sed 's/Uno cuenta/Uno cuenta mas/' next.csv >third.csv
	ends 1 atalaya import d.dossier third.csv --edition-of reg --status-as-of 2025-06 --format json
	answer out 'j["changed"] == 1' 'j["same"] == 3' 'j["gone"] == 0'
	ends 0 atalaya suppress d.dossier remove --name "ANA DOS"
	fails "not on the suppression list" atalaya suppress d.dossier remove --name "Ana Dos"
	ends 0 atalaya journal d.dossier undo
	ends 0 atalaya suppress d.dossier list --format json
	answer out 'len(j["rows"]) == 1'
	fails "a name is needed" atalaya suppress d.dossier add --name " "
}

a_published_column_of_names_keeps_no_name_of_the_list() {
	sed 's/^publish=.*/publish=tipo,quien,resultado/' reg.ini >public.ini
	cp reg.map.csv public.map.csv
	rm -f d.dossier*
	ends 0 atalaya new d.dossier
	ends 0 atalaya suppress d.dossier add --name "Ana Dos"
	ends 1 atalaya import d.dossier reg.csv --profile public.ini
	prints 0 atalaya query d.dossier 'record.quien="Ana Dos"' --count
	prints 1 atalaya query d.dossier 'record.quien="Ana Tres"' --count
	! grep -qa "Ana Dos" d.dossier
}

a_purge_takes_the_decisions_with_it() {
	begin
	ends 0 atalaya unmatched d.dossier set actor.label "vigilantes X" --to withheld
	ends 0 atalaya purge d.dossier reg --confirm reg
	! grep -qai "vigilantes x" d.dossier
	ends 0 atalaya journal d.dossier list
	has out redacted
	ends 0 atalaya journal d.dossier verify
}

it values_are_listed_with_what_is_near_them
it a_decision_applies_to_what_is_there_and_undo_takes_it_back
it what_stands_below_a_place_is_looked_up_again
it a_decision_holds_for_the_next_file_and_goes_into_the_profile
it what_leads_nowhere_is_refused
it refused_rows_can_be_taken_out_and_mended
it who_is_on_the_suppression_list_comes_in_without_a_name
it the_list_holds_for_a_newer_edition_too
it a_published_column_of_names_keeps_no_name_of_the_list
it a_purge_takes_the_decisions_with_it
finish

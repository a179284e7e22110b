#!/bin/sh
# Official statistics beside incidents, and what profiles say of weights, organisations, counts in words,
# nested cells and places: all of an invented country.
. "${srcdir:-.}/tests/cli/lib.sh"
needs python3

cat >places.csv <<'END'
code,parent,order,en,es,aliases,attrs
XV,,1,Valdoria,Valdoria,,level=0
XV-N,XV,1,North,Norte,,level=1
XV-S,XV,2,South,Sur,Sur (Capital),level=1
XV-E,XV,3,East,Este,,level=1
XV-S-1,XV-S,1,Puerto Sur,Puerto Sur,05001000,level=2
XV-N-1,XV-N,1,Alto,Alto,05002000,level=2
XV-E-1,XV-E,1,Alto,Alto,15003000,level=2
END

cat >funnel.ini <<'END'
[profile]
name=funnel
kind=statistics
[source]
not_reported=NR
missing=*
unknown=s/d
[statistic 1]
place=const(XV),region
period=year
measure=const(complaints)
count=complaints
[statistic 2]
measure=const(files)
count=files
[statistic 3]
measure=const(imputations)
count=imputed
[statistic 4]
measure=const(bound-over)
count=bound
[statistic 5]
measure=const(convictions)
count=convicted
END

cat >funnel.csv <<'END'
region,year,complaints,files,imputed,bound,convicted
North,2020,"1,200","1,100",40,30,3
South,2020,300,310,5,8,9
East,2020,NR, NR ,26%,*,s/d
Federal,2020,10,10,0,0,0
END

cat >long.ini <<'END'
[profile]
name=long
kind=statistics
[statistic 1]
place=region
period=from
period.end=to
measure=map(what)
count=n
END
cat >long.map.csv <<'END'
list,from,to
statistic.measure,habs,population
statistic.measure,carpetas,files
END
cat >long.csv <<'END'
region,from,to,what,n
Valdoria,2019-01-01,2019-12-31,Habs,1000
North,2019-01-01,2019-12-31,habs,600
South,2019-01-01,2019-12-31,Population,400
North,2019-01-01,2019-12-31,carpetas,12
North,2019-06-01,2020-05-31,carpetas,7
North,2021-01-01,2021-12-31,carpetas,5
South,2019-01-01,2019-12-31,huh,5
END

# made NAME: a dossier with the places of Valdoria.
made() {
	rm -f "$1"
	ends 0 atalaya new "$1"
	ends 0 atalaya import "$1" places.csv --profile places
}

what_is_not_reported_is_not_zero() {
	made a.dossier
	ends 0 atalaya import a.dossier funnel.csv --profile funnel.ini --format json
	answer out 'j["rows_taken"] == 4' 'j["statistics"] == 20' 'j["not_reported"] == 5' \
		'[(r["where"], r["value"]) for r in j["rows"]]
			== [("statistic.count", "26%"), ("statistic.place", "Federal")]'
	prints 0 atalaya query a.dossier --count
	fails 'official counts are not made anew' \
		atalaya unmatched a.dossier set statistic.place Federal --to XV
	ends 0 atalaya statistics a.dossier --format json
	answer out '[r["place"] for r in j["rows"]] == ["Federal (Valdoria)", "North", "South", "East"]' \
		'[r["complaints"] for r in j["rows"]] == [10, 1200, 300, None]' \
		'[r["complaints_state"] for r in j["rows"]] == ["reported"] * 3 + ["not-reported"]' \
		'[r["files_state"] for r in j["rows"]] == ["reported"] * 3 + ["not-reported"]' \
		'j["rows"][3]["imputations"] is None and j["rows"][3]["imputations_state"] == "not-recorded"' \
		'total["complaints"] == 1510 and total["files"] == 1420 and total["convictions"] == 12' \
		'[(m["code"], m["sum"], m["reporting"], m["places"]) for m in j["measures"]][0]
			== ("complaints", 1510, 3, 4)'
	ends 0 atalaya statistics a.dossier
	[ "$(grep -c '^East .* not reported .* not recorded' out)" -eq 1 ]
	has out 'Complaints: 3 of 4 places report'
	ends 0 atalaya statistics a.dossier --format csv --measure files
	[ "$(tail -n 2 out | head -n 1)" = 'XV-E,East,,not-reported' ]
}

steps_that_grow_are_named_with_both_numbers() {
	made a.dossier
	atalaya import a.dossier funnel.csv --profile funnel.ini >out
	ends 0 atalaya statistics a.dossier --format json
	answer out 'j["period"] == "2020"' '[(f["place"], f["period"], f["before"], f["step"], f["before_count"], f["step_count"])
		for f in j["flags"]] == [("South", "2020", "imputations", "bound-over", 5, 8),
			("South", "2020", "bound-over", "convictions", 8, 9)]'
	ends 0 atalaya statistics a.dossier
	has out 'a step grows in South, 2020: Bound over for trial 8, Convictions 9'
}

shares_are_between_named_steps_of_places_that_report_both() {
	made a.dossier
	atalaya import a.dossier funnel.csv --profile funnel.ini >out
	ends 0 atalaya statistics a.dossier --share convictions/files,convictions/bound-over --format json
	answer out '[(s["k"], s["n"], s["rows"], s["is_share"]) for s in j["shares"]]
		== [(12, 1420, 3, True), (12, 38, 3, True)]' \
		'abs(total["convictions/files"] - 12 / 1420) < 1e-12' \
		'j["rows"][3]["convictions/files"] is None' \
		'j["rows"][2]["convictions/bound-over"] is None'
	fails 'is no share' atalaya statistics a.dossier --share convictions/population
	fails 'is no share' atalaya statistics a.dossier --share files
	fails 'no measure "nothing"' atalaya statistics a.dossier --measure nothing
	fails '--by is place' atalaya statistics a.dossier --by month
}

nothing_is_added_up_twice() {
	made a.dossier
	ends 0 atalaya import a.dossier long.csv --profile long.ini --format json
	answer out '[r["value"] for r in j["rows"]] == ["huh"]'
	ends 0 atalaya statistics a.dossier --by measure --format json
	answer out '[(r["code"], r["count"], r["reporting"]) for r in j["rows"]] == [
		("not-recorded", 5, 1), ("files", None, 0), ("population", 1000, 3)]'
	ends 0 atalaya statistics a.dossier --measure files --format json
	answer out '[r["files_state"] for r in j["rows"]] == ["none", "overlap", "none"]'
	ends 0 atalaya statistics a.dossier
	has out '2 counts are of periods that overlap'
	has out '1 count is of a place that contains others'
	ends 0 atalaya statistics a.dossier --by period --measure population --format json
	answer out 'j["rows"][0]["period"] == "2019" and j["rows"][0]["population"] == 1000'
	# The same table twice says everything twice, and adds up nothing.
	ends 0 atalaya import a.dossier long.csv --profile long.ini --again
	ends 0 atalaya statistics a.dossier --measure population --format json
	answer out '[r["population_state"] for r in j["rows"]] == ["overlap"] * 3' 'total["population"] is None'
	ends 0 atalaya statistics a.dossier long --measure population --format json
	answer out 'total["population"] == 1000' 'j["dataset"] == "long"'
	fails 'no dataset "other"' atalaya statistics a.dossier other
}

undo_redo_and_purge_take_statistics_along() {
	made a.dossier
	fails 'no official statistics' atalaya statistics a.dossier
	atalaya import a.dossier funnel.csv --profile funnel.ini >out
	ends 0 atalaya journal a.dossier undo
	fails 'no official statistics' atalaya statistics a.dossier
	ends 0 atalaya journal a.dossier redo
	ends 0 atalaya statistics a.dossier --format json
	answer out 'j["counts"] == 20'
	ends 0 atalaya purge a.dossier funnel --confirm funnel
	fails 'no official statistics' atalaya statistics a.dossier
	dump a.dossier >sql
	lacks sql 'INTO "statistic"'
	ends 0 atalaya journal a.dossier verify
}

documented_incidents_stand_beside_places_that_report() {
	made a.dossier
	atalaya import a.dossier funnel.csv --profile funnel.ini >out
	printf '%s\n' 'day,region,town' 2020-01-02,North,Alto 2020-02-03,North, 2020-05-05,South, \
		2020-06-06,East, 2020-07-07,, >inc.csv
	printf '%s\n' '[profile]' name=inc '[incident]' date=day 'place=const(XV),region,town' >inc.ini
	atalaya import a.dossier inc.csv --profile inc.ini >out
	ends 0 atalaya statistics a.dossier --compare '' --measure complaints --format json
	answer out '[(r["code"], r["documented"]) for r in j["rows"]]
		== [("XV", None), ("XV-N", 2), ("XV-S", 1), ("XV-E", None)]' \
		'any("no rate goes across" in n for n in j["notes"])' \
		'any(n.startswith("2 documented incidents are in no place") for n in j["notes"])'
	ends 0 atalaya statistics a.dossier --compare 'date:2020-05..2020-12' --format json
	answer out '[r["documented"] for r in j["rows"]] == [None, 0, 1, None]'
	fails 'beside places only' atalaya statistics a.dossier --compare '' --by period
	fails 'holds incidents' atalaya statistics a.dossier inc
	fails 'no dataset has a column' atalaya query a.dossier 'record.complaints=NR' --count
	# Where incidents come from is no matter of tables that are counted already.
	ends 0 atalaya report a.dossier --out book.xlsx
	python3 -c 'import sys, zipfile
z = zipfile.ZipFile("book.xlsx")
print(*(z.read(n).decode() for n in z.namelist()))' >sheets
	has sheets inc.csv
	lacks sheets funnel
	prints 5 atalaya query a.dossier --count
}

profiles_that_mix_both_kinds_are_refused() {
	ends 0 atalaya new wrong.dossier
	for wrong in 'kind=figures' 'kind=statistics\n[act 1]\ntype=const(killing)' \
		'\n[statistic 1]\nmeasure=const(files)\ncount=files' 'kind=statistics' \
		'\n[source]\nnot_reported=NR\n[incident]\ndate=year' \
		'kind=statistics\n[statistic 1]\nmeasure=const(nothing)\ncount=files' \
		'kind=statistics\n[statistic 1]\nmeasure=const(files)' \
		'kind=statistics\n[statistic 1]\nplace=region\nmeasure=const(files)\ncount=files\n[statistic 2]\nplace=region\nmeasure=const(files)\ncount=files' \
		'\n[act 1]\ntype=nested(region)' '\n[victim 1]\nname=region\nonly=region=x' \
		'\n[victim 1]\nname=nested(region)\nonly=region'; do
		printf "[profile]\nname=wrong\n$wrong\n" >wrong.ini
		fails wrong.ini atalaya import wrong.dossier funnel.csv --profile wrong.ini
	done
}

weights_organisations_and_counts_in_words_are_kept() {
	printf '%s\n' 'day,n,who,org,size' '2020-01-02,3,Ana,Club Uno,' '2020-01-03,1,,,más de 20' \
		'2020-01-04,,,,20-30' '2020-01-05,x,,,dozens' '2020-01-06,2,,,about 12 people' >w.csv
	printf '%s\n' '[profile]' name=w '[incident]' date=day weight=n '[victim 1]' name=who \
		organisation=org size=size >w.ini
	ends 0 atalaya new w.dossier
	ends 0 atalaya import w.dossier w.csv --profile w.ini --format json
	answer out 'sorted(r["value"] for r in j["rows"]) == ["dozens", "x"]'
	ends 0 atalaya query w.dossier --sum weight --format json
	answer out 'j["rows"][0]["sum"] == 6 and j["rows"][0]["missing"] == 2'
	ends 0 atalaya query w.dossier --sum size --format json
	answer out 'j["rows"][0]["sum"] == 12 and j["rows"][0]["missing"] == 4'
	ends 0 atalaya query w.dossier --fields date,weight,size --format csv
	[ "$(tail -n +2 out | tr '\n' ' ')" = \
		'2020-01-02,3,"" 2020-01-03,1,>=21 2020-01-04,"",20-30 2020-01-05,"","" 2020-01-06,2,12 ' ]
	printf '%s\n' End Enter >keys
	ends 0 atalaya open w.dossier --fresh --keys keys --screen 100x40
	has out 'aggressions   3'
	has out 'organisation  Club Uno'
	prints 1 atalaya query w.dossier organisation:club --count
	prints 4 atalaya query w.dossier no:organisation --count
	fails 'names of people' atalaya query w.dossier --fields organisation
	ends 0 atalaya query w.dossier --fields organisation --names --format csv
	has out 'Club Uno'
}

nested_cells_make_a_victim_for_each_that_is_asked_for() {
	printf '%s\n' 'day,type,name,sex' \
		'2020-01-02,0::Victim||1::Suspect||2::victim,2::Two||1::One,0::Female||1::Male||2::Male' \
		'2020-01-03,0:Suspect|1:Victim,1:Three,' 2020-01-04,,, >n.csv
	printf '%s\n' '[profile]' name=n '[incident]' date=day '[victim 1]' 'name=nested(name)' \
		'sex=nested(sex)' only=type=Victim >n.ini
	ends 0 atalaya new n.dossier
	ends 0 atalaya import n.dossier n.csv --profile n.ini --format json
	answer out 'j["victims"] == 3'
	ends 0 atalaya query n.dossier --fields victims,sex,person --names --format json
	answer out '[r["victims"] for r in j["rows"]] == ["2", "1", "0"]' \
		'j["rows"][0]["sex"] == "Female; Male" and j["rows"][1]["person"] == "Three"'
	prints 1 atalaya query n.dossier 'person:two' --count
	prints 0 atalaya query n.dossier 'person:one' --count
}

several_names_in_a_cell_are_several_victims() {
	printf '%s\n' 'day,who,org,job,by' '2020-01-02,"Ana Uno, Beto Dos","Club, Liga","Reportera, Fotógrafo","policía, policía, undefined"' \
		'2020-01-03,Caro Tres,"Club, Liga",Reportera,undefined' \
		'2020-01-04,"Se reserva, Se reserva",Liga,Se reserva,"no se sabe, policía"' 2020-01-05,,,, >s.csv
	printf '%s\n' '[profile]' name=s '[source]' missing=undefined 'unknown=no se sabe' 'withheld=Se reserva' \
		'[incident]' date=day '[victim 1]' 'name=split(who)' 'organisation=split(org)' \
		'profile=split(job)' '[actor 1]' 'label=split(by)' >s.ini
	ends 0 atalaya new s.dossier
	ends 0 atalaya import s.dossier s.csv --profile s.ini --format json
	answer out 'j["victims"] == 5' 'j["rows"] == []'
	ends 0 atalaya query s.dossier --fields victims,person,organisation,profile,actor --names --format json
	answer out '[r["organisation"] for r in j["rows"]] == ["Club; Liga", "Club, Liga", "Liga; Liga", ""]' \
		'[r["profile"] for r in j["rows"]][0::2] == ["Reporter; Photographer", "Withheld"]' \
		'[r["actor"] for r in j["rows"]] == ["Police", "Not recorded", "Unknown; Police", "Not recorded"]'
	prints 1 atalaya query s.dossier 'person="Beto Dos"' --count
	python3 - s.dossier <<-'END'
	import sqlite3, sys
	d = sqlite3.connect(sys.argv[1])
	got = list(d.execute("SELECT name, organisation, profile FROM person JOIN person_profile"
	    " ON person = id ORDER BY id"))
	assert got == [("Ana Uno", "Club", "reporter"), ("Beto Dos", "Liga", "photographer"),
	    ("Caro Tres", "Club, Liga", "reporter"), ("", "Liga", "withheld"), ("", "Liga", "withheld")], got
	END
}

places_are_found_by_code_and_without_the_word_for_their_kind() {
	printf '%s\n' 'day,code,dept,town' '2020-01-01,5001000,Nowhere,' 2020-01-02,05002000,, \
		2020-01-03,15003000,North,Alto '2020-01-04,,North department,Alto (M)' \
		'2020-01-05,,Departamento del Sur,Municipio de Puerto Sur' '2020-01-06,9,Este,Este municipality' \
		'2020-01-07,,Estado,' >p.csv
	printf '%s\n' '[profile]' name=p '[incident]' date=day 'place=const(XV),dept,town' place.code=code >p.ini
	made p.dossier
	ends 0 atalaya import p.dossier p.csv --profile p.ini --format json
	answer out 'sorted(r["value"] for r in j["rows"]) == ["Estado", "Este municipality"]'
	for pair in XV-S-1:2 XV-N-1:2 XV-E-1:1 XV-E:2 XV:7; do
		prints "${pair#*:}" atalaya query p.dossier "place=${pair%:*}" --count
	done
}

it what_is_not_reported_is_not_zero
it steps_that_grow_are_named_with_both_numbers
it shares_are_between_named_steps_of_places_that_report_both
it nothing_is_added_up_twice
it undo_redo_and_purge_take_statistics_along
it documented_incidents_stand_beside_places_that_report
it profiles_that_mix_both_kinds_are_refused
it weights_organisations_and_counts_in_words_are_kept
it nested_cells_make_a_victim_for_each_that_is_asked_for
it several_names_in_a_cell_are_several_victims
it places_are_found_by_code_and_without_the_word_for_their_kind
finish

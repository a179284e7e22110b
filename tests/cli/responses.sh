#!/bin/sh
# Responses of every kind, entered by hand: proceedings, measures, interventions, recommendations, case files.
# All names are invented.
. "${srcdir:-.}/tests/cli/lib.sh"
needs python3

cat >attacks.ini <<'END'
[profile]
name=attacks
version=1
title=Attacks
match=id,day,entered,country,act,name
[incident]
code=id
date=day
registered=entered
place=country
[act 1]
type=act
[victim 1]
name=name
kind=const(individual)
END
cat >attacks.csv <<'END'
id,day,entered,country,act,name
a1,2016-03-05,2016-04-01,GT,threat,Berta Undal Ruiz
a2,2016-07-01,2016-07-03,GT,assault,Berta Undal Ruiz
a3,2017-02-01,2017-02-05,GT,killing,Berta Undal Ruiz
a4,2016-05-05,2016-05-06,HN,threat,Tomás Sarimbo
a5,2018-01-01,2018-01-02,HN,killing,Tomás Sarimbo
a6,2018-06-01,2018-06-02,CO,killing,Ana Quesada Liz
END

fresh() {
	rm -f "$1" "$1"-*
	ends 0 atalaya new "$1" && ends 0 atalaya import "$1" attacks.csv --profile ./attacks.ini --quiet
}

# The columns that all tests need are in a.
fresh a.dossier || exit 99

an_event_is_entered_under_its_national_name() {
	ends 0 atalaya response a.dossier add --incident INC-1 --authority 'Tribunal A' --docket 01-2016
	ends 0 atalaya response a.dossier event RSP-1 --national denuncia --date 2016-03-07 --source 'acta 1'
	ends 0 atalaya response a.dossier event RSP-1 --national 'Auto de procesamiento' --date 2016-09-01 --authority 'Juzgado Primero'
	ends 0 atalaya response a.dossier event RSP-1 --national traslado --date 2017-01-10
	ends 0 atalaya response a.dossier event RSP-1 --national 'procedimiento abreviado' --date 2018-02-02 --role material
	ends 0 atalaya response a.dossier show RSP-1 --names --format json
	answer out '[r["stage"] for r in j["rows"]] == ["S1", "S4", "same", "S6c"]' \
		'[r["national"] for r in j["rows"]] == ["GT-denuncia", "GT-auto-de-procesamiento", "GT-traslado", "GT-procedimiento-abreviado"]' \
		'j["rows"][3]["mode"] == "abbreviated"' 'j["rows"][0]["days_to_next"] == 178' \
		'j["stage"] == "S6c"' 'j["docket"] == "01-2016"' 'j["rows"][0]["source"] == "acta 1"'
	ends 0 atalaya response a.dossier show RSP-1
	has out 'Auto de procesamiento' || has out 'Committal for proceedings'
	has out 'Charged: the court accepts the charge'
	lacks out 'acta 1'
	lacks out '01-2016'
}

a_wrong_name_suggests_near_ones() {
	fails 'no event of GT is called "auto de prosesamiento"' atalaya response a.dossier event RSP-1 \
		--national 'auto de prosesamiento' --date 2016-09-01
	has err 'Auto de procesamiento'
	fails 'the list stages has no "debatte"' atalaya response a.dossier event RSP-1 --stage debatte --date 2016-09-01
	has err 'Debate'
	fails 'has no fact "scop"' atalaya response a.dossier add --kind measure --incident INC-1 --fact scop=collective
	fails 'cannot be "some"' atalaya response a.dossier add --kind measure --incident INC-1 --fact scope=some
	has err 'individual, collective'
	fails 'there is no incident INC-99' atalaya response a.dossier add --incident INC-99
	fails 'there is no response RSP-99' atalaya response a.dossier event RSP-99 --stage S1 --date 2016
	fails 'an event needs a date' atalaya response a.dossier event RSP-1 --stage S1
	fails 'is not a date' atalaya response a.dossier event RSP-1 --stage S1 --date yesterday
	fails 'one of them' atalaya response a.dossier event RSP-1 --date 2016
}

the_help_names_every_fact() {
	ends 0 atalaya help response
	tr -s ' \n' ' ' <out >help
	for kind in measure intervention recommendation casefile; do
		fails 'has no fact' atalaya response a.dossier add --kind $kind --incident INC-1 --fact zz=1
		for fact in $(sed -n 's/.*title, authority, docket, //p' err | tr -d ','); do has help "$fact"; done
	done
	has err discard-reason
}

an_entry_leaves_patterns_and_tags_as_they_are() {
	fresh b.dossier
	printf 'pattern threats\n  title "Threats"\n  tag threatened\n  match type=threat\n' >threats.pattern
	ends 0 atalaya pattern b.dossier add threats.pattern
	ends 0 atalaya pattern b.dossier apply threats
	ends 0 atalaya query b.dossier tag=threatened --count
	mv out before
	ends 0 atalaya response b.dossier add --incident INC-1
	ends 0 atalaya response b.dossier event RSP-1 --stage S1 --date 2016-04-01
	ends 0 atalaya query b.dossier tag=threatened --count
	cmp before out
	# A pattern that nobody answered is pending; a recommendation answers it.
	ends 0 atalaya response b.dossier list --nothing-done --format json
	answer out '[r["pattern"] for r in j["rows"] if r["pending"] == "no-recommendation"] == ["threats"]'
	ends 0 atalaya response b.dossier add --kind recommendation --incident INC-1 --fact pattern=threats,addressee=Ministry
	ends 0 atalaya response b.dossier list --nothing-done --format json
	answer out 'not any(r["pending"] == "no-recommendation" for r in j["rows"])'
}

a_date_that_is_odd_is_taken_and_said() {
	fresh b.dossier
	ends 0 atalaya response b.dossier add --incident INC-1
	ends 0 atalaya response b.dossier event RSP-1 --stage S1 --date 2990-01-01
	has out 'the date is after today'
	ends 0 atalaya response b.dossier event RSP-1 --stage S2 --date 2010
	has out 'the date is before the facts'
}

one_entry_reaches_the_proceeding_of_every_incident_selected() {
	fresh b.dossier
	ends 0 atalaya response b.dossier add --incident INC-5,INC-6
	ends 0 atalaya response b.dossier event --query type=killing --stage S2 --date 2018-08 --format json
	# The proceeding that two incidents share gets it once.
	answer out 'j["events"] == 2' 'j["made"] == 1'
	ends 0 atalaya response b.dossier event --query type=killing --stage S2 --date 2018-08 --format json
	answer out 'j["events"] == 0' 'j["same"] == 2'
	ends 0 atalaya journal b.dossier undo
	prints 0 atalaya query b.dossier stage=S2 --count
	ends 0 atalaya journal b.dossier redo
	prints 3 atalaya query b.dossier stage=S2 --as-of 2019 --count
	ends 0 atalaya response b.dossier add --incident INC-6
	fails 'has several proceedings' atalaya response b.dossier event --query type=killing --stage S3 --date 2019
}

a_proceeding_of_several_incidents_counts_once_by_itself_and_for_each_incident() {
	fresh b.dossier
	ends 0 atalaya response b.dossier add --incident INC-3
	ends 0 atalaya response b.dossier link RSP-1 --incident INC-5,INC-6
	ends 0 atalaya response b.dossier event RSP-1 --stage S6c --date 2019-01-01
	for unit in incident proceeding; do
		ends 0 atalaya impunity b.dossier type=killing --unit $unit --format json
		mv out $unit.json
	done
	answer incident.json 'j["total"]["n"] == 3' 'j["total"]["resolved"] == 3' \
		'sorted(r["code"] for r in j["rows"]) == ["CO", "GT", "HN"]'
	answer proceeding.json 'j["total"]["n"] == 1' '[r["n"] for r in j["rows"]] == [1, 1, 1]'
	# The columns that are kept know it too.
	ends 0 atalaya tag b.dossier type=threat --add seen --quiet
	python3 -c 'import sqlite3; assert sqlite3.connect("b.dossier").execute("SELECT count(*) FROM cache WHERE name = ?", ("ledgers",)).fetchone()[0] == 1'
	ends 0 atalaya impunity b.dossier type=killing --unit proceeding --format json
	cmp out proceeding.json
	ends 0 atalaya funnel b.dossier type=killing --unit proceeding --by country --format json
	answer out 'j["n"] == 1' '[r["reached"] for r in j["rows"] if r["stage"] == "S6c"] == [1, 1, 1, 1]'
	ends 0 atalaya funnel b.dossier type=killing --format json
	answer out 'j["n"] == 3' '[r["reached"] for r in j["rows"] if r["stage"] == "S6c"] == [3]'
	prints 1 atalaya query b.dossier 'country=CO status=convicted' --as-of 2020 --count
	ends 0 atalaya response b.dossier link RSP-1 --incident INC-6 --clear
	prints 0 atalaya query b.dossier 'country=CO status=convicted' --as-of 2020 --count
}

joined_records_share_what_was_done() {
	fresh b.dossier
	ends 0 atalaya duplicates b.dossier decide --a INC-1 --b INC-2 --join
	ends 0 atalaya response b.dossier add --incident INC-2
	ends 0 atalaya response b.dossier list --nothing-done --format json
	answer out '"INC-1" not in [r["incident"] for r in j["rows"] if r["pending"] == "no-proceeding"]' \
		'sum(r["pending"] == "no-proceeding" for r in j["rows"]) == 4' \
		'[r["response"] for r in j["rows"] if r["pending"] == "no-movement"] == ["RSP-1"]'
	# The event goes into the proceeding that there is, not into a second one of the other record.
	ends 0 atalaya response b.dossier event --query id=INC-1 --stage S2 --date 2016-08-01 --format json
	answer out 'j["response"] == "RSP-1"' 'j["made"] == 0'
	ends 0 atalaya response b.dossier list id=INC-1 --format json
	answer out '[(r["response"], r["stage"]) for r in j["rows"]] == [("RSP-1", "S2")]'
}

a_proceeding_against_a_defender_is_in_no_funnel() {
	fresh b.dossier
	ends 0 atalaya response b.dossier add --incident INC-1 --kind against
	ends 0 atalaya response b.dossier event RSP-1 --stage S6c --date 2019-01-01
	prints 0 atalaya query b.dossier status=convicted --as-of 2020 --count
	prints 1 atalaya query b.dossier response=against --count
	ends 0 atalaya funnel b.dossier --format json
	answer out 'all(r["reached"] == 0 for r in j["rows"])'
	fails 'judicial ladder' atalaya funnel b.dossier --kind against
}

undo_and_redo_are_exact() {
	fresh b.dossier
	dump b.dossier | grep -v 'journal\|cache\|counter' >before
	ends 0 atalaya response b.dossier add --incident INC-1,INC-2 --kind measure --fact scope=collective,persons=12
	ends 0 atalaya response b.dossier event RSP-1 --stage requested --date 2016-06-01
	ends 0 atalaya response b.dossier set RSP-1 --title 'Protection' --fact persons=14,family=yes
	ends 0 atalaya response b.dossier remove-event RSP-1 --number 2000001
	ends 0 atalaya response b.dossier link RSP-1 --incident INC-3
	dump b.dossier | grep -v 'journal\|cache\|counter' >after
	for n in 1 2 3 4 5; do ends 0 atalaya journal b.dossier undo; done
	dump b.dossier | grep -v 'journal\|cache\|counter' >undone
	cmp before undone
	for n in 1 2 3 4 5; do ends 0 atalaya journal b.dossier redo; done
	dump b.dossier | grep -v 'journal\|cache\|counter' >redone
	cmp after redone
	ends 0 atalaya journal b.dossier verify
}

measures_have_a_funnel_days_and_people() {
	fresh b.dossier
	# V-16.10: ten collective measures approved, none implemented.
	for n in 1 2 3 4 5 6 7 8 9 10; do
		ends 0 atalaya response b.dossier add --kind measure --incident INC-1 \
			--fact scope=collective,groups=2,persons=10
		ends 0 atalaya response b.dossier event RSP-$n --stage solicitada --date 2016-04-01
		ends 0 atalaya response b.dossier event RSP-$n --stage aprobada --date 2016-04-$((10 + n))
	done
	ends 0 atalaya funnel b.dossier --kind measure --by scope --format json
	answer out 'j["n"] == 10' 'j["open"] == 10' \
		'[(r["code"], r["reached"]) for r in j["rows"] if r["stage"] == "decided"] == [("collective", 10), ("total", 10)]' \
		'[round(r["high"], 3) for r in j["rows"] if r["stage"] == "implemented"] == [0.278, 0.278]' \
		'[r["passage"] for r in j["rows"] if r["stage"] == "implemented"] == [0, 0]' \
		'[r["days"] for r in j["rows"] if r["stage"] == "decided"] == [14.5, 14.5]' \
		'[(r["persons"], r["groups"]) for r in j["rows"] if r["stage"] == "decided"] == [(100, 20)] * 2' \
		'[r["inferred"] for r in j["rows"] if r["stage"] == "admitted"] == [10, 10]' \
		'[r["skipped"] for r in j["rows"] if r["stage"] == "risk-assessed"] == [10, 10]'
	ends 0 atalaya response b.dossier list --nothing-done --format json
	answer out 'sum(r["pending"] == "not-implemented" for r in j["rows"]) == 10' \
		'sum(r["pending"] == "no-proceeding" for r in j["rows"]) == 6'
	ends 0 atalaya response b.dossier event RSP-1 --stage implemented --date 2016-05-01
	ends 0 atalaya response b.dossier event RSP-1 --stage observed --date 2016-06-01 --source 'vehicle without fuel'
	ends 0 atalaya response b.dossier show RSP-1 --format json
	answer out 'j["stage"] == "implemented"' 'j["moved"] == "2016-06-01"' 'j["since"] == "2016-05-01"'
	prints 1 atalaya query b.dossier measure-stage=implemented --count
	prints 0 atalaya query b.dossier measure-stage=implemented --as-of 2016-04-30 --count
	prints 1 atalaya query b.dossier measure-stage=decided --as-of 2016-04-30 --count
	ends 0 atalaya response b.dossier list --kind measure --stage decided --no-movement 10 --as-of 2016-05-01 --format json
	answer out 'len(j["rows"]) == 9' 'all(r["days"] >= 10 for r in j["rows"])'
}

attacks_on_people_with_a_measure_are_listed() {
	fresh b.dossier
	ends 0 atalaya response b.dossier add --kind measure --incident INC-1
	ends 0 atalaya response b.dossier event RSP-1 --stage requested --date 2016-03-10
	ends 0 atalaya response b.dossier event RSP-1 --stage decided --date 2016-08-01
	ends 0 atalaya response b.dossier event RSP-1 --stage implemented --date 2016-09-01
	ends 0 atalaya response b.dossier add --kind measure --incident INC-4
	ends 0 atalaya response b.dossier event RSP-2 --stage requested --date 2016-06-01
	ends 0 atalaya response b.dossier event RSP-2 --stage refused --date 2016-09-01
	ends 0 atalaya response b.dossier list --attacks --format json
	answer out '[(r["attack"], r["incident"], r["measure"]) for r in j["rows"]] == [("in-force", "INC-3", "RSP-1"), ("undecided", "INC-2", "RSP-1"), ("refused", "INC-5", "RSP-2")]' \
		'all(r["person"] is None for r in j["rows"])'
	ends 0 atalaya response b.dossier list --attacks --names --format csv
	has out 'Berta Undal Ruiz'
	ends 0 atalaya response b.dossier list --attacks
	lacks out 'Undal'
}

case_files_are_counted_by_the_date_that_the_heading_names() {
	# V-0.2: 62 registered in 2016, 52 of them of facts of 2016 and 10 of earlier years.
	python3 - >cases.csv <<-'END'
	print("id,day,entered,country,act,name")
	for n in range(62):
	    print(f"c{n},{2016 if n < 52 else 2010 + n % 6}-03-{1 + n % 28:02},2016-12-{1 + n % 28:02},GT,threat,")
	END
	rm -f b.dossier*
	ends 0 atalaya new b.dossier
	ends 0 atalaya import b.dossier cases.csv --profile ./attacks.ini --quiet
	for n in $(seq 62); do ends 0 atalaya response b.dossier add --kind casefile --incident INC-$n; done
	ends 0 atalaya response b.dossier event RSP-1 --stage received --date 2016-12-01
	ends 0 atalaya response b.dossier event RSP-1 --stage verified --date 2016-12-11
	ends 0 atalaya response b.dossier event RSP-1 --stage addressed --date 2017-01-20
	ends 0 atalaya response b.dossier event RSP-2 --stage received --date 2016-12-01
	ends 0 atalaya response b.dossier event RSP-2 --stage discarded --date 2016-12-20
	ends 0 atalaya response b.dossier set RSP-2 --fact discard-reason=no-nexus
	ends 0 atalaya funnel b.dossier --kind casefile --format json
	answer out '[(y["registered"], y["occurred"], y["received"]) for y in j["years"] if y["year"] == 2016] == [(62, 52, 2)]' \
		'sum(y["occurred"] for y in j["years"] if y["year"] and y["year"] < 2016) == 10' \
		'[y["addressed"] for y in j["years"] if y["year"] == 2017] == [1]' \
		'j["reasons"] == [{"code": "no-nexus", "n": 1}]' 'j["endings"] == [{"code": "discarded", "n": 1}]' \
		'[r["days"] for r in j["rows"] if r["stage"] == "verified"] == [10]'
	ends 0 atalaya funnel b.dossier --kind casefile
	has out '2016: received 2, registered 62, addressed 0, occurred 52'
}

interventions_and_recommendations_have_their_own_steps() {
	fresh b.dossier
	ends 0 atalaya response b.dossier add --kind intervention --incident INC-1 --fact type=urgent-appeal,addressee='Ministry, section 2'
	ends 0 atalaya response b.dossier add --kind intervention --incident INC-1 --fact follow-up-of=RSP-1,reprisal=no
	ends 0 atalaya response b.dossier event RSP-1 --stage sent --date 2016-04-01
	ends 0 atalaya response b.dossier event RSP-1 --stage answered --date 2016-05-01
	ends 0 atalaya response b.dossier event RSP-2 --stage sent --date 2016-06-01
	ends 0 atalaya response b.dossier show RSP-2 --format json
	answer out 'j["facts"] == {"follow-up-of": "RSP-1", "reprisal": "no"}'
	ends 0 atalaya response b.dossier show RSP-1 --names --format json
	answer out 'j["facts"]["addressee"] == "Ministry, section 2"'
	ends 0 atalaya funnel b.dossier --kind intervention --format json
	answer out '[(r["stage"], r["reached"]) for r in j["rows"]] == [("sent", 2), ("acknowledged", 1), ("answered", 1), ("followed-up", 0)]'
	fails 'there is no pattern "nowhere"' atalaya response b.dossier add --kind recommendation --incident INC-1 --fact pattern=nowhere
	fails 'of judicial proceedings' atalaya response b.dossier event RSP-1 --stage sent --mode abbreviated --date 2016
}

of_two_open_proceedings_the_further_and_the_latest_word_count() {
	for order in 'S5 2020-03-01 S1 2017-03-01' 'S1 2017-03-01 S5 2020-03-01'; do
		set -- $order
		fresh b.dossier
		for r in 1 2; do
			ends 0 atalaya response b.dossier add --incident INC-3
			ends 0 atalaya response b.dossier event RSP-$r --stage "$1" --date "$2"
			shift 2
		done
		ends 0 atalaya query b.dossier type=killing --fields stage --as-of 2021-01-01
		has out 'Trial held'
		ends 0 atalaya impunity b.dossier --as-of 2021-01-01
		lacks out 'more than 24 months'
		ends 0 atalaya outcome b.dossier --as-of 2021-01-01 --at 1,3 --format json
		answer out '[r["at_risk"] for r in j["rows"]] == [1, 1]'
	done
}

what_a_purge_removes_is_gone_and_unsaid() {
	fresh b.dossier
	ends 0 atalaya response b.dossier add --incident INC-1 --title 'Caso Undal'
	ends 0 atalaya response b.dossier event RSP-1 --stage S1 --date 2016-04-01 --source 'Undal acta'
	ends 0 atalaya response b.dossier set RSP-1 --title 'Otro Undal'
	ends 0 atalaya journal b.dossier undo
	ends 0 atalaya purge b.dossier attacks --confirm attacks
	lacks b.dossier 'Undal'
	ends 0 atalaya journal b.dossier verify
}

what_nobody_can_have_entered_does_no_harm() {
	fresh b.dossier
	for kind in judicial measure casefile intervention; do
		ends 0 atalaya response b.dossier add --kind $kind --incident INC-1,INC-2
	done
	ends 0 atalaya response b.dossier event RSP-1 --stage S1 --date 2016
	ends 0 atalaya response b.dossier event RSP-2 --stage requested --date 2016
	ends 0 atalaya response b.dossier event RSP-3 --stage received --date 2016
	ends 0 atalaya response b.dossier event RSP-4 --stage sent --date 2016
	cp b.dossier whole
	for damage in "UPDATE ledger SET first = -2147483648, last = 2147483647" \
		"UPDATE ledger SET first = 2147483647, last = -2147483648" \
		"UPDATE ledger SET first = -9223372036854775808, last = 9223372036854775807" \
		"UPDATE ledger SET code = 'nothing', national = 'XX-none', role = '', mode = ''" \
		"UPDATE ledger SET code = 'lifted'" "UPDATE response SET kind = 'nothing'" \
		"UPDATE response SET kind = 'measure'" "UPDATE response SET incident = 4" \
		"UPDATE response_link SET incident = 99" \
		"INSERT INTO response_fact VALUES ((SELECT max(id) FROM response), 'follow-up-of', '-5', 1)" \
		"INSERT INTO response_fact SELECT id, 'persons', '99999999999999999999', 1 FROM response" \
		"INSERT INTO response_fact SELECT id, 'scope', 'nothing', 1 FROM response" \
		"UPDATE code SET attrs = 'rung=99;implies=-7' WHERE list LIKE '%_stages'" \
		"UPDATE code SET attrs = 'rung=11' WHERE list LIKE '%_stages'" \
		"UPDATE code SET attrs = 'ending=yes;implies=99' WHERE list LIKE '%_stages'" \
		"DELETE FROM code WHERE list LIKE '%_stages' OR list LIKE 'response_%' OR list = 'national_events'" \
		"DELETE FROM incident WHERE id IN (SELECT incident FROM response)"; do
		rm -f b.dossier*
		cp whole b.dossier
		python3 -c 'import sqlite3, sys
db = sqlite3.connect("b.dossier")
db.execute("PRAGMA foreign_keys=OFF")
db.execute(sys.argv[1])
db.execute("DELETE FROM cache")
db.commit()' "$damage"
		for args in "response b.dossier list" "response b.dossier list --nothing-done" \
			"response b.dossier list --attacks" "response b.dossier show RSP-2" "response b.dossier show RSP-4" \
			"funnel b.dossier --kind measure --by scope" "funnel b.dossier --kind casefile" \
			"funnel b.dossier --unit proceeding --by country" "query b.dossier response=measure --count" \
			"query b.dossier measure-stage=requested --count"; do
			status=0
			# Any answer will do, and any refusal.
			atalaya $args >out 2>err || status=$?
			[ "$status" -le 2 ] || { echo "$damage: status $status: $args"; head -5 err; return 1; }
			lacks err 'runtime error'
			lacks err Sanitizer
		done
	done
}

files_bring_national_names_measures_and_interventions() {
	cat >all.ini <<-'END'
	[profile]
	name=all
	version=1
	title=Attacks with answers
	match=id,day,country,step,asked
	[source]
	status_as_of=2020-01
	[incident]
	code=id
	date=day
	place=country
	[act 1]
	type=const(threat)
	[event 1]
	national=step
	date=stepday
	authority=court
	[event 2]
	national=step2
	country=where
	date=stepday
	[measure 1]
	requested=asked
	decided=granted
	authority=unit
	persons=people
	[intervention 1]
	stage=letter
	date=letterday
	END
	cat >all.csv <<-'END'
	id,day,country,step,stepday,court,step2,where,asked,granted,unit,people,letter,letterday
	b1,2018-01-01,GT,Auto de procesamiento,2018-05-05,Juzgado A,,,2018-01-10,2018-02-10,Mechanism,12,sent,2018-01-03
	b2,2018-01-01,MX,vinculación a proceso,2018-05-05,Juzgado B,Preacuerdo,Colombia,2018-01-10,,Mechanism,,answered,2018-03-03
	b3,2018-01-01,HN,auto de procesamiento,2018-05-05,,,,,,,,,
	END
	rm -f b.dossier*
	ends 0 atalaya new b.dossier
	ends 0 atalaya import b.dossier all.csv --profile ./all.ini --quiet || cat out
	ends 0 atalaya response b.dossier list --format json
	answer out '[(r["kind"], r["stage"], r["authority"]) for r in j["rows"]] == [("judicial", "S4", ""), ("measure", "decided", "Mechanism"), ("intervention", "sent", ""), ("judicial", "S6c", ""), ("measure", "requested", "Mechanism"), ("intervention", "answered", "")]' \
		'not any(r["by_hand"] for r in j["rows"])'
	ends 0 atalaya response b.dossier show RSP-4 --format json
	answer out '[(r["stage"], r["national"], r["mode"]) for r in j["rows"]] == [("S4", "MX-vinculacion-a-proceso", "ordinary"), ("S6c", "CO-preacuerdo", "abbreviated")]' \
		'j["rows"][0]["authority"] == "Juzgado B"'
	ends 0 atalaya response b.dossier show RSP-2 --format json
	answer out 'j["facts"] == {"persons": "12"}'
	# The committal of Guatemala is no event of Honduras: it is listed, not guessed.
	ends 0 atalaya unmatched b.dossier --format csv
	has out 'event.national,auto de procesamiento,1'
	ends 0 atalaya funnel b.dossier --kind measure --format json
	answer out '[r["days"] for r in j["rows"] if r["stage"] == "decided"] == [31]' \
		'[r["persons"] for r in j["rows"] if r["stage"] == "requested"] == [12]' \
		'[r["uncounted"] for r in j["rows"] if r["stage"] == "requested"] == [1]'
}

what_people_entered_survives_a_newer_file() {
	files_bring_national_names_measures_and_interventions
	ends 0 atalaya response b.dossier event RSP-1 --national debate --date 2019-02-02 --source 'seen in court'
	ends 0 atalaya response b.dossier set RSP-2 --fact scope=collective
	sed 's/2018-05-05,Juzgado A/2018-06-06,Juzgado A/; s/,12,/,15,/' all.csv >newer.csv
	ends 0 atalaya import b.dossier newer.csv --edition-of all --status-as-of 2021 --profile ./all.ini --quiet
	ends 0 atalaya response b.dossier show RSP-1 --names --format json
	answer out '[(r["stage"], r["date"], r["by_hand"]) for r in j["rows"]] == [("S4", "2018-06-06", False), ("S5", "2019-02-02", True)]' \
		'j["rows"][1]["source"] == "seen in court"'
	ends 0 atalaya response b.dossier show RSP-2 --format json
	answer out 'j["facts"] == {"persons": "15", "scope": "collective"}'
	ends 0 atalaya editions b.dossier all --changes last --format json
	answer out '[r["incident"] for r in j["rows"] if r["change"] == "events"] == ["INC-1"]'
	ends 0 atalaya journal b.dossier undo
	ends 0 atalaya response b.dossier show RSP-1 --format json
	answer out '[r["date"] for r in j["rows"]] == ["2018-05-05", "2019-02-02"]'
}

it an_event_is_entered_under_its_national_name
it a_wrong_name_suggests_near_ones
it the_help_names_every_fact
it an_entry_leaves_patterns_and_tags_as_they_are
it a_date_that_is_odd_is_taken_and_said
it one_entry_reaches_the_proceeding_of_every_incident_selected
it a_proceeding_of_several_incidents_counts_once_by_itself_and_for_each_incident
it joined_records_share_what_was_done
it a_proceeding_against_a_defender_is_in_no_funnel
it undo_and_redo_are_exact
it measures_have_a_funnel_days_and_people
it attacks_on_people_with_a_measure_are_listed
it case_files_are_counted_by_the_date_that_the_heading_names
it interventions_and_recommendations_have_their_own_steps
it of_two_open_proceedings_the_further_and_the_latest_word_count
it what_nobody_can_have_entered_does_no_harm
it files_bring_national_names_measures_and_interventions
it what_people_entered_survives_a_newer_file
it what_a_purge_removes_is_gone_and_unsaid
finish

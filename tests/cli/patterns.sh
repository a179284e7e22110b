#!/bin/sh
# Patterns on the sample: what they hit beside an independent count, through every change.
. "${srcdir:=.}/tests/cli/lib.sh"

sample=$(realpath "$srcdir/data/sample/valdoria.csv")

cat >three.pattern <<'END'
# Three patterns for the sample.
pattern convoy
  title    "Convoys"
  title.es "Convoyes"
  tag      convoy
  match    text=/\bconvoy\b/
  must     "Interceptaron un convoy de tres vehículos"
  must     INC-3
  mustnot  "su convoyes"

pattern vehicle
  tag      vehicle
  match    text=/(vehiculo|camion\w*|lorry)/ -type:killing
  must     "UN VEHÍCULO de vidrios"
  mustnot  "a pie"

pattern audience
  tag      court
  match    text:audiencia or text:"procurad"
END

# How many narratives (of rows that were taken) a Python expression finds; t is folded.
expect() {
	python3 - "$sample" "$1" <<'END'
import csv
import re
import sys
import unicodedata

def fold(s):
    s = "".join(c for c in unicodedata.normalize("NFD", s.lower()) if not unicodedata.combining(c))
    return re.sub(r"\s+", " ", s).strip()

rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8", newline="")))
taken = [r for r in rows if None not in r and None not in r.values() and r["folio"].startswith("V-")]
n = 0
for r in taken:
    t = fold(r["relato"] or "")
    types = {r["tipo_agresion"], r["tipo_agresion_2"]}
    n += bool(eval(sys.argv[2]))
print(n)
END
}

fresh() {
	rm -f p.dossier*
	ends 0 atalaya new p.dossier
	ends 1 atalaya import p.dossier "$sample"
	ends 0 atalaya pattern p.dossier add three.pattern
}

is_valid() {
	ends 0 atalaya journal p.dossier verify
	ends 0 atalaya journal p.dossier verify --format json
	answer out 'j["valid"]'
}

# What the tag says must be what the query of its pattern says.
agree() {
	prints "$(atalaya query p.dossier 'text=/\bconvoy\b/' --count)" \
		atalaya query p.dossier tag:convoy --count
	prints "$(atalaya query p.dossier 'text=/(vehiculo|camion\w*|lorry)/ -type:killing' --count)" \
		atalaya query p.dossier tag:vehicle --count
	prints "$(atalaya query p.dossier 'text:audiencia or text:procurad' --count)" \
		atalaya query p.dossier tag:court --count
}

they_hit_what_an_independent_count_says() {
	fresh
	fails 'no value of tag' atalaya query p.dossier tag:convoy --count
	ends 0 atalaya pattern p.dossier apply --format json
	answer out 'len(j["rows"]) == 3' 'all(r["undecided"] == 0 for r in j["rows"])' \
		'all(r["added"] == r["hits"] and r["lost"] == 0 and r["was"] is None for r in j["rows"])'
	prints "$(expect 're.search(r"\bconvoy\b", t)')" atalaya query p.dossier tag:convoy --count
	prints "$(expect '"audiencia" in t or "procurad" in t')" \
		atalaya query p.dossier tag:court --count
	agree
	is_valid
}

every_change_keeps_them_right() {
	fresh
	ends 0 atalaya pattern p.dossier apply
	before=$(atalaya query p.dossier tag:convoy --count)
	ends 0 atalaya edit p.dossier INC-3 --text 'nada de eso, pero una audiencia'
	prints $((before - 1)) atalaya query p.dossier tag:convoy --count
	agree
	printf 'Un convoy\ny un vehículo\n' >text
	ends 0 atalaya edit p.dossier INC-4 --text @text
	agree
	ends 0 atalaya journal p.dossier undo
	agree
	ends 0 atalaya journal p.dossier undo
	agree
	prints "$before" atalaya query p.dossier tag:convoy --count
	ends 0 atalaya journal p.dossier redo
	agree
	ends 0 atalaya journal p.dossier redo
	agree
	printf 'folio,when,what\nA,2015,otro convoy\nB,2016,audiencia\nC,2017,nada\n' >other.csv
	printf '[profile]\nname=other\n[incident]\ncode=folio\ndate=when\ntext=what\n' >other.ini
	ends 0 atalaya import p.dossier other.csv --profile ./other.ini
	agree
	ends 0 atalaya journal p.dossier undo
	agree
	ends 0 atalaya journal p.dossier redo
	agree
	prints 1 atalaya query p.dossier 'tag:convoy dataset=other' --count
	ends 0 atalaya purge p.dossier other --confirm other
	agree
	is_valid
}

a_version_is_tried_before_it_is_applied() {
	fresh
	ends 0 atalaya pattern p.dossier apply convoy
	printf 'pattern convoy\n  tag convoy\n  match text=/\\bconvoy\\b/ type:killing or text:audiencia\n' \
		>new.pattern
	ends 0 atalaya pattern p.dossier preview new.pattern --format json --limit 100000
	answer out 'j["added"] + j["unchanged"] == j["hits"]' \
		'len([r for r in j["rows"] if r["change"] == "new"]) == j["added"]' \
		'len([r for r in j["rows"] if r["change"] == "lost"]) == j["lost"]' 'j["lost"] > 0' \
		'all(r["match"] == "" for r in j["rows"])'
	# Names may stand in narratives.
	ends 0 atalaya pattern p.dossier preview new.pattern --names --limit 3
	has out 'audiencia'
	lost=$(atalaya pattern p.dossier preview new.pattern --format json |
		python3 -c 'import json, sys; print(json.load(sys.stdin)["lost"])')
	ends 0 atalaya pattern p.dossier add new.pattern
	ends 0 atalaya pattern p.dossier apply convoy --format json
	answer out 'j["rows"][0]["version"] == 2' 'j["rows"][0]["was"] == 1' \
		"j[\"rows\"][0][\"lost\"] == $lost"
	ends 0 atalaya journal p.dossier undo
	ends 0 atalaya pattern p.dossier list --format json
	answer out 'j["rows"][1]["name"] == "convoy"' 'j["rows"][1]["version"] == 2' \
		'j["rows"][1]["applied"] == 1'
	# The same text again is no new version.
	ends 0 atalaya pattern p.dossier add new.pattern --format json
	answer out 'j["rows"][0]["is_new"] == False'
	ends 0 atalaya pattern p.dossier withdraw convoy
	prints 0 atalaya query p.dossier tag:convoy --count
	ends 0 atalaya journal p.dossier undo
	prints "$(atalaya query p.dossier 'text=/\bconvoy\b/' --count)" \
		atalaya query p.dossier tag:convoy --count
}

an_example_that_fails_keeps_it_from_being_applied() {
	fresh
	printf 'pattern bad\n  tag bad\n  match text:convoy\n  mustnot "un convoy"\n  must INC-1\n' >bad.pattern
	ends 0 atalaya pattern p.dossier add bad.pattern
	ends 1 atalaya pattern p.dossier examples bad
	has out FAILED
	fails 'un convoy' atalaya pattern p.dossier apply bad
	# All or none.
	fails 'un convoy' atalaya pattern p.dossier apply
	fails 'no value' atalaya query p.dossier tag:convoy --count
	ends 0 atalaya pattern p.dossier apply convoy vehicle
	prints "$(atalaya query p.dossier 'text=/\bconvoy\b/' --count)" \
		atalaya query p.dossier tag:convoy --count
}

a_person_has_the_last_word() {
	fresh
	ends 0 atalaya pattern p.dossier apply
	n=$(atalaya query p.dossier tag:convoy --count)
	ends 0 atalaya pattern p.dossier verdict convoy --incident INC-3 --reject --note 'avería'
	prints $((n - 1)) atalaya query p.dossier tag:convoy --count
	ends 0 atalaya pattern p.dossier apply convoy
	prints $((n - 1)) atalaya query p.dossier tag:convoy --count
	ends 0 atalaya pattern p.dossier verdict convoy --incident INC-4 --accept
	prints "$n" atalaya query p.dossier tag:convoy --count
	ends 0 atalaya tag p.dossier 'tag:convoy id=INC-4' --remove convoy
	prints $((n - 1)) atalaya query p.dossier tag:convoy --count
	ends 0 atalaya tag p.dossier 'tag:convoy date:2015' --remove convoy --format json
	removed=$(python3 -c 'import json; print(json.load(open("out"))["changed"])')
	prints $((n - 1 - removed)) atalaya query p.dossier tag:convoy --count
	ends 0 atalaya tag p.dossier 'id=INC-3' --format json
	answer out '[(r["tag"], r["decision"], r["origin"], r["pattern"], r["version"]) for r in j["rows"]] == [
		("convoy", "hit", "pattern", "convoy", 1), ("convoy", "rejected", "verdict", "convoy", 1)]' \
		'j["rows"][1]["note"] == "avería"'
	ends 0 atalaya tag p.dossier 'id=INC-3' --lang es
	has out 'convoy v1'
	# Removing a tag from incidents that do not have it does nothing.
	ends 0 atalaya tag p.dossier 'id=INC-1' --remove convoy --format json
	answer out 'j["changed"] == 0'
	ends 0 atalaya pattern p.dossier list --format json
	answer out 'j["rows"][1]["accepted"] == 1' 'j["rows"][1]["rejected"] == 1'
	ends 0 atalaya journal p.dossier undo
	ends 0 atalaya journal p.dossier undo
	prints "$n" atalaya query p.dossier tag:convoy --count
	ends 0 atalaya pattern p.dossier verdict convoy --incident INC-3 --clear
	prints $((n + 1)) atalaya query p.dossier tag:convoy --count
	fails 'one of' atalaya pattern p.dossier verdict convoy --incident INC-3
	fails 'no such incident' atalaya pattern p.dossier verdict convoy --incident INC-99999 --accept
	fails 'no pattern' atalaya pattern p.dossier verdict convoi --incident INC-3 --accept
	has err convoy
	is_valid
}

what_is_exported_comes_back_the_same() {
	fresh
	for name in convoy vehicle audience; do
		atalaya pattern p.dossier export $name >$name.pattern
		ends 0 atalaya pattern p.dossier add ./$name.pattern --format json
		answer out 'j["rows"][0]["is_new"] == False'
	done
	ends 0 atalaya pattern p.dossier show convoy --lang es
	has out Convoyes
	ends 0 atalaya pattern p.dossier list --lang es
	has out Convoyes
}

what_cannot_be_decided_is_counted_and_said() {
	fresh
	python3 -c 'print("folio,what\nA," + "a" * 60 + "b\nB,nada")' >slow.csv
	printf '[profile]\nname=slow\n[incident]\ncode=folio\ntext=what\n' >slow.ini
	ends 0 atalaya import p.dossier slow.csv --profile ./slow.ini
	printf 'pattern slow\n  tag slow\n  match text=/^(a|aa)+$/\n' >slow.pattern
	ends 0 atalaya pattern p.dossier add slow.pattern
	ends 1 atalaya pattern p.dossier apply slow --format json
	answer out 'j["rows"][0]["undecided"] == 1'
	ends 1 atalaya pattern p.dossier show slow --format json
	answer out 'j["undecided"] == 1' 'j["hits"] == 0'
	ends 1 atalaya query p.dossier tag:slow --format json
	answer out 'j["undecided"] == 1' 'j["n"] == 0'
	ends 1 atalaya query p.dossier -tag:slow --format json
	ends 1 atalaya pattern p.dossier preview slow --format json
	answer out '[r["change"] for r in j["rows"]] == ["undecided"]'
	for counting in 'facets p.dossier --by tag' 'crosstab p.dossier --rows tag --cols country' \
		'series p.dossier --per year --by tag' 'query p.dossier'; do
		# shellcheck disable=SC2086
		ends 0 atalaya $counting --format json
		answer out 'j["tags_undecided"] == 1'
	done
	ends 0 atalaya impunity p.dossier --by tag --format json
	answer out 'any("has not decided" in n for n in j["notes"])'
	ends 1 atalaya impunity p.dossier tag:slow --format json
	answer out 'j["undecided"] == 1' 'any("may belong here" in n for n in j["notes"])'
}

a_file_that_is_wrong_says_where() {
	fresh
	printf 'pattern a\n  tag x\n  first type=threat\n  then type=killing\n' >bad.pattern
	fails 'line 4, column 8' atalaya pattern p.dossier add bad.pattern
	printf 'pattern a\n  tag x\n  mach text:a\n' >bad.pattern
	fails 'line 3, column 3' atalaya pattern p.dossier add bad.pattern
	has err match
	printf 'pattern a\n  tag x\n  match text:a tag:convoy\n' >bad.pattern
	fails 'cannot ask for tag' atalaya pattern p.dossier add bad.pattern
	python3 -c 'print("pattern a\n  tag x\n  match " + "text:" + "a" * 2000000)' >bad.pattern
	fails '' atalaya pattern p.dossier add bad.pattern
	printf 'pattern a\n  tag x\n  match text:a\n  must "\377"\n' >bad.pattern
	fails 'UTF-8' atalaya pattern p.dossier add bad.pattern
	fails '' atalaya pattern p.dossier add none.pattern
	fails 'near it: list' atalaya pattern p.dossier lst
	prints 0 atalaya query p.dossier no:country --count
	is_valid
}

a_narrative_can_be_edited_and_that_undone() {
	fresh
	before=$(atalaya query p.dossier id=INC-5 --fields text --names --format csv)
	fails 'no such incident' atalaya edit p.dossier INC-99999 --text x
	fails 'no incident number' atalaya edit p.dossier five --text x
	fails 'empty' atalaya edit p.dossier INC-5 --text ' '
	fails '--text' atalaya edit p.dossier INC-5
	ends 0 atalaya edit p.dossier INC-5 --text 'Relato nuevo' --author Ana
	ends 0 atalaya query p.dossier id=INC-5 --fields text --names --format csv
	has out 'Relato nuevo'
	ends 0 atalaya edit p.dossier INC-5 --text 'Relato nuevo' --format json
	answer out 'j["changed"] == False'
	# What is listed of it names the incident, not the text.
	ends 0 atalaya journal p.dossier list
	has out INC-5
	! grep -q 'Relato nuevo' out
	ends 0 atalaya journal p.dossier undo
	[ "$(atalaya query p.dossier id=INC-5 --fields text --names --format csv)" = "$before" ]
	ends 0 atalaya journal p.dossier redo
	# Purged with its dataset, it is nowhere in the file any more.
	ends 0 atalaya purge p.dossier valdoria --confirm valdoria
	! grep -aq 'Relato nuevo' p.dossier
	is_valid
}

v_14_1_a_pattern_beside_a_column() {
	{
		echo 'date,type,mark,narrative'
		for i in $(seq 200); do
			mark=no text='Nothing of that kind.'
			[ "$i" -le 50 ] && mark=yes
			{ [ "$i" -le 45 ] || [ "$i" -gt 190 ]; } && text='They stopped a convoy on the road.'
			echo "2020-01-01,threat,$mark,$text"
		done
	} >g.csv
	cat >g.ini <<-INI
	[profile]
	name=g
	[source]
	publish=mark
	[incident]
	date=date
	text=narrative
	[act 1]
	type=type
	INI
	printf 'pattern convoy\n  tag convoy\n  match text:convoy\n' >g.pattern
	rm -f g.dossier*
	ends 0 atalaya new g.dossier
	ends 0 atalaya import g.dossier g.csv --profile ./g.ini
	ends 0 atalaya pattern g.dossier add g.pattern
	ends 0 atalaya pattern g.dossier agreement convoy --with 'record.mark=yes' --format json
	answer out '[j["both"], j["missed"], j["extra"], j["neither"], j["undecided"]] == [45, 5, 10, 140, 0]' \
		'{r["measure"]: round(r["value"], 6) for r in j["rows"]} == {"precision": 0.818182, "recall": 0.9, "f1": 0.857143, "observed": 0.925, "kappa": 0.806452}' \
		'[(r["k"], r["n"]) for r in j["rows"]][:2] == [(45, 55), (45, 50)]'
	# Nobody marked anything: there is no recall, and nothing is made up.
	ends 0 atalaya pattern g.dossier agreement convoy --with 'record.mark=yes' --query 'record.mark=no' --format json
	answer out 'j["both"] == 0' '[r["value"] for r in j["rows"] if r["measure"] == "recall"] == [None]'
	fails 'agreement needs --with' atalaya pattern g.dossier agreement convoy
	printf 'pattern elsewhere\n  tag elsewhere\n  match text:convoy\n  must INC-999999\n' >e.pattern
	ends 0 atalaya pattern g.dossier add e.pattern
	fails 'INC-999999 is not in this dossier' atalaya pattern g.dossier apply elsewhere
}

it v_14_1_a_pattern_beside_a_column
it they_hit_what_an_independent_count_says
it every_change_keeps_them_right
it a_version_is_tried_before_it_is_applied
it an_example_that_fails_keeps_it_from_being_applied
it a_person_has_the_last_word
it what_is_exported_comes_back_the_same
it what_cannot_be_decided_is_counted_and_said
it a_file_that_is_wrong_says_where
it a_narrative_can_be_edited_and_that_undone
finish

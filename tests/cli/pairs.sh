#!/bin/sh
# Duplicates in the invented sample, which has none but people who are attacked again: every action in every
# format, and names only when asked for.
. "${srcdir:-.}/tests/cli/lib.sh"
needs python3

ends 0 atalaya new s.dossier
ends 1 atalaya import s.dossier "$srcdir/data/sample/valdoria.csv" --quiet

before_a_search_it_says_that_nobody_has_searched() {
	ends 0 atalaya duplicates s.dossier list
	has out 'nobody has searched yet'
	ends 0 atalaya duplicates s.dossier list --format json
	answer out 'j["searched"] is False' 'j["rows"] == []'
	ends 0 atalaya duplicates s.dossier method
	has out 'nobody has searched yet'
	ends 0 atalaya duplicates s.dossier clusters --format json
	answer out 'j["clusters"] == 0'
}

a_search_answers_in_every_format() {
	ends 0 atalaya duplicates s.dossier find
	has out 'nothing is merged'
	ends 0 atalaya duplicates s.dossier find --format csv
	has out 'pass,pairs,new,blocks,split,left_incidents,left_pairs'
	ends 0 atalaya duplicates s.dossier find --format json
	answer out 'j["incidents"] == 1187' 'j["compared"] > 5000' 'j["estimated"] is True' \
		'len(j["fields"]) == 9' 'j["fields"][0]["levels"][0]["weight"] > 0'
	# People who are attacked again are not taken for one attack told twice.
	answer out 'j["proposed"] < 40'
	ends 0 atalaya duplicates s.dossier list
	ends 0 atalaya duplicates s.dossier list --limit 3 --format csv
	[ "$(grep -c '^INC-' out)" -eq 3 ]
}

the_search_is_no_entry_of_the_log() {
	ends 0 atalaya journal s.dossier list --format csv
	mv out before
	ends 0 atalaya duplicates s.dossier find --quiet
	ends 0 atalaya journal s.dossier list --format csv
	cmp before out
}

a_part_can_be_searched() {
	ends 0 atalaya duplicates s.dossier find date:2021 --format json
	answer out 'j["query"] == "date:2021"' '0 < j["incidents"] < 400'
	ends 2 atalaya duplicates s.dossier find id=INC-1
	has err 'no two incidents'
	ends 0 atalaya duplicates s.dossier find --quiet
}

names_stay_hidden() {
	ends 0 atalaya query s.dossier --names --fields person --format csv
	sed -e 1d -e 's/"//g' -e 's/;.*//' out | grep -v '^$' | grep ' ' | sort -u >names
	[ "$(wc -l <names)" -gt 50 ]
	for format in text csv json; do
		ends 0 atalaya duplicates s.dossier list --format $format
		! grep -qFf names out
		ends 0 atalaya duplicates s.dossier method --format $format
		! grep -qFf names out
	done
	ends 0 atalaya duplicates s.dossier list --names --format csv
	grep -qFf names out
}

verdicts_are_kept_with_their_reasons() {
	ends 0 atalaya duplicates s.dossier list --limit 1 --format json
	python3 -c 'import json; r = json.load(open("out"))["rows"][0]; print(r["a"], r["b"], r["reasons"])' >first
	read -r a b reasons <first
	for word in same join different unsure; do
		ends 0 atalaya duplicates s.dossier decide --a "$a" --b "$b" --$word --note "why $word"
		ends 0 atalaya duplicates s.dossier list --decided --format json
		answer out 'len(j["rows"]) == 1' "j['rows'][0]['note'] == 'why $word'" \
			"j['rows'][0]['reasons'] == '$reasons'"
	done
	ends 0 atalaya duplicates s.dossier decide --a "$a" --b "$b" --clear
	ends 0 atalaya duplicates s.dossier list --decided --format json
	answer out 'j["rows"] == []'
	ends 0 atalaya journal s.dossier verify
}


it before_a_search_it_says_that_nobody_has_searched
it a_search_answers_in_every_format
it the_search_is_no_entry_of_the_log
it a_part_can_be_searched
it names_stay_hidden
it verdicts_are_kept_with_their_reasons
finish

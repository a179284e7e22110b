#!/bin/sh
# Two lists of people killed, by two organisations, in one dossier: who stands on both is found, people
# decide, and what they joined counts once. The files are not part of the program.
. "${srcdir:-.}/tests/cli/lib.sh"

sets=$shared/datasets
[ -d "$sets/global-witness" ] && [ -d "$sets/cpj" ] ||
	skip "no $sets; ATALAYA_SHARED may say where the datasets are"
needs python3

ends 0 atalaya new d.dossier
# Two of its rows are empty.
ends 1 atalaya import d.dossier "$sets/cpj/cpj_1992_2022.csv" --quiet
ends 0 atalaya import d.dossier "$sets/global-witness/global_witness_2012_2021.csv" --quiet

a_search_says_how_it_was_made() {
	ends 0 atalaya duplicates d.dossier find --format json
	answer out 'j["schema"] == "atalaya.duplicates-search"' 'j["incidents"] == 3896' \
		'j["pairs"] == 3896 * 3895 // 2' 'j["estimated"] is True' \
		'[r["pass"] for r in j["rows"]] == ["place-month", "surname", "organisation-month", "own-code", "name-date"]' \
		'sum(r["new"] for r in j["rows"]) == j["compared"]' \
		'j["upper"] > j["lower"]' \
		'all(abs(sum(l["m"] for l in f["levels"]) - 1) < 1e-6 for f in j["fields"])'
	ends 0 atalaya duplicates d.dossier find
	has out 'nothing is merged'
	ends 0 atalaya duplicates d.dossier method --format csv
	has out 'pass.surname,'
	has out 'field.name,'
}

# both DOSSIER: who stands on both lists, found by other means: the same words in the name in any order, the
# same country, years at most one apart, once on each list. Then what is listed of them, and what else.
both() {
	ends 0 atalaya query "$1" --names --fields id,dataset,country,date,person --format csv
	mv out all.csv
	ends 0 atalaya duplicates "$1" list --format json
	mv out list.json
	python3 - <<-'END'
	import collections, csv, json, unicodedata
	def words(name):
	    plain = "".join(c if c.isalnum() else " " for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
	    return tuple(sorted(w for w in plain.upper().split() if w not in ("DE", "DEL", "LA", "LAS", "LOS", "Y")))
	rows = list(csv.DictReader(open("all.csv", encoding="utf-8")))
	lists = {r["id"]: r["dataset"] for r in rows}
	assert len(set(lists.values())) == 2, set(lists.values())
	by = collections.defaultdict(lambda: collections.defaultdict(list))
	for r in rows:
	    if len(words(r["person"])) > 1 and r["date"][:4].isdigit():
	        by[words(r["person"]), r["country"]][r["dataset"]].append(r)
	truth = set()
	for same in by.values():
	    if len(same) == 2 and all(len(s) == 1 for s in same.values()):
	        (a,), (b,) = same.values()
	        if abs(int(a["date"][:4]) - int(b["date"][:4])) <= 1:
	            truth.add(frozenset((a["id"], b["id"])))
	listed = [r for r in json.load(open("list.json"))["rows"] if r["kind"] == "same" and lists[r["a"]] != lists[r["b"]]]
	found = {frozenset((r["a"], r["b"])) for r in listed}
	proposed = {frozenset((r["a"], r["b"])) for r in listed if r["zone"] == "proposed"}
	taken = {i for pair in truth for i in pair}
	wrong = [p for p in proposed - truth if p & taken]
	print(len(truth), len(truth & found), len(truth & proposed), len(proposed), len(wrong))
	END
}

people_on_both_lists_are_found() {
	both d.dossier >counts
	read -r truth found sure proposed wrong <counts
	echo "on both: $truth, listed: $found, proposed: $sure of $proposed, wrong: $wrong"
	[ "$truth" -ge 10 ] && [ "$found" -eq "$truth" ] && [ "$sure" -eq "$truth" ] && [ "$wrong" -eq 0 ]
	# With other spellings there are some more; that these are right was looked up by hand.
	[ "$proposed" -ge "$truth" ] && [ "$proposed" -le $((truth + 5)) ]
}

# The same publisher, six years earlier: Mac Roman with letters that were lost, and days where the other has years.
the_same_list_of_other_years_is_found_again() {
	ends 0 atalaya new c.dossier
	ends 1 atalaya import c.dossier "$sets/cpj/cpj_1992_2022.csv" --quiet
	ends 1 atalaya import c.dossier "$sets/cpj/cpj_1992_2016_dirty.csv" --quiet
	ends 0 atalaya duplicates c.dossier find --quiet
	both c.dossier >counts
	read -r truth found sure proposed wrong <counts
	echo "on both: $truth, listed: $found, proposed: $sure of $proposed, wrong: $wrong"
	[ "$truth" -ge 1500 ] && [ $((found * 1000)) -ge $((truth * 998)) ]
	[ $((sure * 100)) -ge $((truth * 99)) ] && [ $((wrong * 200)) -le "$proposed" ]
	[ "$proposed" -ge $((truth + 100)) ]
}

names_are_not_shown_unless_asked_for() {
	ends 0 atalaya duplicates d.dossier list --format csv
	head -n 1 out | grep -q 'reasons$'
	ends 0 atalaya duplicates d.dossier list --names --format csv --limit 1
	head -n 1 out | grep -q 'victims_a,victims_b$'
}

a_verdict_is_kept_and_the_pair_counts_once() {
	ends 0 atalaya query d.dossier --count
	before=$(cat out)
	ends 0 atalaya duplicates d.dossier list --format csv
	pair=$(awk -F, '$3 == "same" && $4 == "proposed" { print $1, $2; exit }' out)
	a=${pair% *} b=${pair#* }
	ends 0 atalaya duplicates d.dossier decide --a "$b" --b "$a" --same --note 'two lists' --format json
	answer out 'j["decision"] == "same"' 'j["changed"] == 1'
	ends 0 atalaya duplicates d.dossier decide --a "$a" --b "$b" --same --note 'two lists' --format json
	answer out 'j["changed"] == 0'
	prints $((before - 1)) atalaya query d.dossier --count
	ends 0 atalaya duplicates d.dossier list --decided --format json
	answer out 'len(j["rows"]) == 1' 'j["rows"][0]["decision"] == "same"' \
		'j["rows"][0]["note"] == "two lists"' 'j["rows"][0]["weight"] > 0'
	ends 0 atalaya duplicates d.dossier find --format json
	answer out 'j["decided"] >= 1'
	ends 0 atalaya duplicates d.dossier list --format csv
	! grep -q "^$a,$b," out
	ends 0 atalaya journal d.dossier undo
	prints "$before" atalaya query d.dossier --count
	ends 0 atalaya duplicates d.dossier list --decided --format json
	answer out 'j["rows"] == []'
}

# In this list a massacre has a row for each of its victims and only the year; a person joins them by a query.
what_a_query_names_is_joined_and_counts_once() {
	query='dataset=cpj country=PH date=2009 location:ampatuan'
	ends 0 atalaya query d.dossier "$query" --count
	rows=$(cat out)
	[ "$rows" -ge 30 ]
	ends 0 atalaya duplicates d.dossier join "$query" --note 'one massacre' --format json
	answer out 'j["decision"] == "joined"' "j['pairs'] == $rows - 1" "j['changed'] == $rows - 1"
	prints 1 atalaya query d.dossier "$query" --count
	ends 0 atalaya duplicates d.dossier clusters --format json
	answer out 'j["clusters"] == 1' "len(j['rows']) == $rows" \
		'all(r["same_as"] is None for r in j["rows"])'
	ends 0 atalaya journal d.dossier undo
	prints "$rows" atalaya query d.dossier "$query" --count
}

verdicts_that_contradict_each_other_are_shown() {
	ends 0 atalaya query d.dossier 'dataset=cpj date=1994' --fields id --limit 3 --format csv
	set -- $(tail -n 3 out)
	ends 0 atalaya duplicates d.dossier decide --a "$1" --b "$2" --same
	ends 0 atalaya duplicates d.dossier decide --a "$2" --b "$3" --same
	ends 0 atalaya duplicates d.dossier decide --a "$1" --b "$3" --different
	ends 1 atalaya duplicates d.dossier list --conflicts --format json
	answer out 'j["conflicts"] == 1' "j['rows'][0]['path'] == '$1 $2 $3'" \
		'j["rows"][0]["decision"] == "different"'
	ends 1 atalaya duplicates d.dossier clusters
	for pair in "$1 $2" "$2 $3" "$1 $3"; do
		ends 0 atalaya duplicates d.dossier decide --a "${pair% *}" --b "${pair#* }" --clear
	done
	ends 0 atalaya duplicates d.dossier list --conflicts
}

mistakes_are_named() {
	fails 'there is no action "look"' atalaya duplicates d.dossier look
	fails 'a verdict is one of' atalaya duplicates d.dossier decide --a INC-1 --b INC-2
	fails 'two incidents' atalaya duplicates d.dossier decide --a INC-1 --b INC-1 --same
	fails 'there is no incident INC-99999' \
		atalaya duplicates d.dossier decide --a INC-1 --b INC-99999 --same
	fails 'no weight' atalaya duplicates d.dossier find --upper much
	fails 'say which incidents are one' atalaya duplicates d.dossier join
}

it a_search_says_how_it_was_made
it people_on_both_lists_are_found
it the_same_list_of_other_years_is_found_again
it names_are_not_shown_unless_asked_for
it a_verdict_is_kept_and_the_pair_counts_once
it what_a_query_names_is_joined_and_counts_once
it verdicts_that_contradict_each_other_are_shown
it mistakes_are_named
finish

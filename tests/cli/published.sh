#!/bin/sh
# Files from which no rate can come say so in one sentence, whoever asks: those that do not tell what justice
# did, and those that list only cases with an outcome.
. "${srcdir:-.}/tests/cli/lib.sh"
needs python3
sets=$shared/datasets

# no_rate QUERY DOSSIER: no share, limit or bound in any answer of impunity, and this sentence once.
no_rate() {
	for no_variant in conviction press alternative unesco clearance; do
		ends 0 atalaya impunity "$1" "$2" --variant $no_variant --format json || return 1
		answer out 'not j["has_outcomes"]' 'j["rate_all"] is None' \
			'all(r[k] is None for r in [*rows.values(), total] for k in r
				if k.startswith(("rate", "low", "high", "bound")))' \
			"sum('$3' in note for note in j['notes']) == 1" 'len(j["notes"]) == 1' || return 1
	done
	ends 0 atalaya impunity "$1" "$2" || return 1
	# Neither for people: four columns of counts and nothing behind them.
	awk '/^Total / { total = 1; if (NF != 5) exit 1 } /^\*/ { n++ } END { exit total && n == 1 ? 0 : 1 }' out ||
		{ cat out; return 1; }
	ends 0 atalaya impunity "$1" "$2" --explain total || return 1
	head -n 1 out >first
	has first 'no percentage can come from this data'
	lacks first '%'
}

# ---- an invented list of cases and one of sentences ------------------------------------------

cat >cases.ini <<'END'
[profile]
name=cases
[incident]
code=id
date=year
place=const(GT)
[act 1]
type=const(killing)
END
{
	echo id,year
	for n in $(seq 40); do echo "C-$n,2018"; done
} >cases.csv
cat >sentences.ini <<'END'
[profile]
name=sentences
[source]
status_as_of=2020
only_with_outcome=yes
[incident]
code=docket
date=year
place=const(GT)
[act 1]
type=const(killing)
[event 1]
stage=result
END
{
	echo docket,year,result
	for n in $(seq 12); do echo "S-$n,2018,S6c"; done
} >sentences.csv

sentences_alone_are_no_impunity_of_0_percent() {
	ends 0 atalaya new one.dossier
	ends 0 atalaya import one.dossier sentences.csv --profile ./sentences.ini
	has out 'lists only cases with an outcome'
	no_rate one.dossier '' '12 incidents are of files that list only cases with an outcome'
	prints 12 atalaya query one.dossier status=convicted --count
	for command in funnel outcome compare windows flow; do
		ends 0 atalaya $command one.dossier
		has out 'say nothing about all cases'
	done
	ends 0 atalaya compare one.dossier --format json
	answer out 'j["rows"] == []' 'j["only_with_outcome"] == 12' 'j["all_together"] is None'
	ends 0 atalaya report one.dossier --out one.xlsx
	python3 - <<-'END'
	import zipfile
	book = zipfile.ZipFile("one.xlsx")
	assert "only cases with an outcome" in "".join(book.read(n).decode() for n in book.namelist() if "sheet" in n)
	END
	# The same file without the word of its profile: everybody was convicted.
	sed '/only_with_outcome/d' sentences.ini >all.ini
	ends 0 atalaya new all.dossier
	ends 0 atalaya import all.dossier sentences.csv --profile ./all.ini
	ends 0 atalaya impunity all.dossier --format json
	answer out 'total["rate"] == 0' 'j["has_outcomes"]'
}

cases_and_sentences_that_nothing_joins_have_no_rate_together() {
	ends 0 atalaya new both.dossier
	ends 0 atalaya import both.dossier cases.csv --profile ./cases.ini
	ends 0 atalaya import both.dossier sentences.csv --profile ./sentences.ini
	no_rate both.dossier '' '12 incidents are of files that list only cases with an outcome'
	no_rate both.dossier dataset=cases 'nothing selected comes from a dataset that records what justice did'
}

sentences_that_somebody_joins_to_their_cases_count_there() {
	ends 0 atalaya query both.dossier --fields id,code --names --format csv
	python3 - >pairs <<-'END'
	import csv
	ids = {r["code"]: r["id"] for r in csv.DictReader(open("out"))}
	for n in range(1, 13):
	    print(ids["C-%d" % n], ids["S-%d" % n])
	END
	while read -r a b; do
		ends 0 atalaya duplicates both.dossier decide --a "$a" --b "$b" --same
	done <pairs
	prints 40 atalaya query both.dossier --count
	# 28 of 40 are unknown: no rate, and the bounds are those of 40 cases.
	ends 0 atalaya impunity both.dossier --format json
	answer out 'j["has_outcomes"]' 'total["n"] == 40' 'total["resolved"] == 12' 'total["rate"] is None' \
		'total["bound_low"] == 0' 'near(total["bound_high"], 28 / 40)'
}

the_key_is_yes_or_no() {
	sed 's/only_with_outcome=yes/only_with_outcome=perhaps/' sentences.ini >bad.ini
	fails 'only_with_outcome is yes or no, not "perhaps"' atalaya import one.dossier sentences.csv --profile ./bad.ini
}

# ---- as published ----------------------------------------------------------------------------

global_witness_has_1733_killings_and_no_rate_in_any_country() {
	ends 0 atalaya new gw.dossier
	ends 0 atalaya import gw.dossier "$sets/global-witness/global_witness_2012_2021.csv"
	has out 'Profile: global-witness'
	has out 'this file does not record what justice did: no impunity figure can come from it'
	no_rate gw.dossier '' 'nothing selected comes from a dataset that records what justice did, so there is no impunity figure'
	ends 0 atalaya impunity gw.dossier --by country --format json
	answer out 'total["n"] == 1733' 'total["unknown"] == 1733' 'len(rows) == 61' \
		'all(r["unknown"] == r["n"] and r["resolved"] == r["unresolved"] == 0 for r in rows.values())' \
		'[rows[c]["n"] for c in ("BR", "CO", "PH", "MX", "HN", "GT")] == [342, 322, 270, 154, 117, 80]'
	for command in funnel outcome compare; do
		ends 0 atalaya $command gw.dossier
		has out 'nothing selected comes from a dataset that records what justice did'
	done
}

of_44_sentences_in_coahuila_7_came_to_trial_and_37_did_not() {
	ends 0 atalaya new co.dossier
	ends 0 atalaya import co.dossier "$sets/coahuila-femicides/deaths.json"
	ends 0 atalaya import co.dossier "$sets/coahuila-femicides/procedimientos.json"
	ends 0 atalaya query co.dossier dataset=coahuila-femicides --sum size --format json
	answer out 'j["rows"][0]["sum"] == 269'
	prints 249 atalaya query co.dossier dataset=coahuila-femicides --count
	prints 44 atalaya query co.dossier status=convicted --count
	ends 0 atalaya funnel co.dossier dataset=coahuila-sentences --format json
	answer out '[(r["reached"], r["inferred"], r["skipped"]) for r in j["rows"] if r["stage"] == "S5"] == [(44, 7, 37)]' \
		'[(r["reached"], r["inferred"], r["skipped"]) for r in j["rows"] if r["stage"] == "S6c"] == [(44, 0, 0)]'
	ends 0 atalaya facets co.dossier dataset=coahuila-sentences --by record.tipo --format json
	answer out '{v["label"]: v["count"] for v in j["facets"][0]["values"]} == {"Procedimiento abreviado": 37, "Juicio oral": 7}'
}

no_key_joins_the_249_cases_of_coahuila_to_the_44_sentences() {
	for query in '' dataset=coahuila-sentences type=femicide; do
		no_rate co.dossier "$query" '44 incidents are of files that list only cases with an outcome'
	done
	no_rate co.dossier dataset=coahuila-femicides 'nothing selected comes from a dataset that records what justice did'
	ends 0 atalaya impunity co.dossier --unit victim --format json
	answer out 'total["rate"] is None and total["bound_high"] is None'
}

it sentences_alone_are_no_impunity_of_0_percent
it cases_and_sentences_that_nothing_joins_have_no_rate_together
it sentences_that_somebody_joins_to_their_cases_count_there
it the_key_is_yes_or_no
if [ -d "$sets/coahuila-femicides" ]; then
	it global_witness_has_1733_killings_and_no_rate_in_any_country
	it of_44_sentences_in_coahuila_7_came_to_trial_and_37_did_not
	it no_key_joins_the_249_cases_of_coahuila_to_the_44_sentences
else
	echo "left out: no $sets; ATALAYA_SHARED may say where the datasets are"
fi
finish

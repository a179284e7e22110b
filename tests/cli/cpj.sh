#!/bin/sh
# The register of journalists killed, 1992 to August 2022: figures that its publisher gives.
. "${srcdir:-.}/tests/cli/lib.sh"

cpj=$shared/datasets/cpj/cpj_1992_2022.csv
[ -f "$cpj" ] || skip "no $cpj; ATALAYA_SHARED may say where the datasets are"
needs python3
murders='record.typeOfDeath=Murder record.motiveConfirmed=Confirmed'

of_2165_rows_two_are_refused() {
	ends 0 atalaya new cpj.dossier
	ends 1 atalaya import cpj.dossier "$cpj" --format json
	answer out 'j["rows_read"] == 2165' 'j["rows_taken"] == 2163' 'j["rows_refused"] == 2' \
		'j["profile"] == "cpj"' 'j["hash"]' \
		'[r["where"] for r in j["rows"] if r["kind"] == "refused row"]
			== ["line 2165", "line 2166"]'
	prints 2163 atalaya query cpj.dossier --count
	prints 924 atalaya query cpj.dossier "$murders" --count
}

of_924_confirmed_murders_738_are_in_complete_impunity() {
	ends 0 atalaya impunity cpj.dossier "$murders" --by country --variant press --format json
	answer out 'total["n"] == 924' 'total["complete"] == 738' 'total["partial"] == 140' \
		'total["full"] == 46' 'total["unknown"] == 0' 'near(total["rate"], 738 / 924)' \
		'round(total["rate"] * 100, 2) == 79.87' 'total["bound_low"] is None' \
		'total["low"] < total["rate"] < total["high"]' 'j["as_of"] == "2022-08-31"' \
		'sum(r["n"] for r in rows.values()) == 924' \
		'sum(r["complete"] for r in rows.values()) == 738' \
		'sum(r["partial"] for r in rows.values()) == 140' \
		'sum(r["full"] for r in rows.values()) == 46'
	ends 0 atalaya impunity cpj.dossier "$murders" --variant press
	grep -q '^Total  *924  *738  *140  *46  *0  *79[.]87 ' out
}

the_five_countries_of_the_check_are_as_published() {
	ends 0 atalaya impunity cpj.dossier "$murders" --by country --variant press --format json
	answer out '[rows["MX"][k] for k in ("n", "complete", "partial", "full")] == [60, 51, 8, 1]' \
		'[rows["CO"][k] for k in ("n", "complete", "partial", "full")] == [47, 38, 7, 2]' \
		'[rows["PH"][k] for k in ("n", "complete", "partial", "full")] == [86, 43, 43, 0]' \
		'[rows["GT"][k] for k in ("n", "complete", "partial", "full")] == [4, 2, 2, 0]' \
		'[rows["HN"][k] for k in ("n", "complete", "partial", "full")] == [8, 7, 1, 0]' \
		'rows["MX"]["label"] == "Mexico"' 'near(rows["PH"]["rate"], 0.5)' \
		'near(rows["MX"]["rate_any"], 59 / 60)'
}

four_murders_in_guatemala_are_too_few_for_a_rate() {
	ends 0 atalaya impunity cpj.dossier "$murders country=GT" --variant press --format json
	answer out 'total["n"] == 4' \
		'all(total[k] is None for k in ("rate", "low", "high", "bound_low", "bound_high"))' \
		'all(rows["GT"][k] is None for k in ("rate", "low", "high", "rate_all", "rate_any"))'
}

fewer_than_twenty_known_are_flagged() {
	ends 0 atalaya impunity cpj.dossier "$murders" --variant press --format json
	answer out 'rows["HN"]["flagged"]' 'not rows["MX"]["flagged"]' 'not rows["GT"]["flagged"]' \
		'all(r["flagged"] == (5 <= r["n"] - r["unknown"] < 20) for r in rows.values())'
}

the_rows_agree_with_a_slow_count_of_the_file() {
	ends 0 atalaya impunity cpj.dossier "$murders" --variant press --format json
	python3 - out "$cpj" <<'END'
import collections
import csv
import json
import sys

answer = json.load(open(sys.argv[1], encoding="utf-8"))
told = collections.Counter()
for row in csv.DictReader(open(sys.argv[2], encoding="utf-8", newline="")):
    if row["typeOfDeath"] == "Murder" and row["motiveConfirmed"] == "Confirmed":
        told[row["country"], row["impunityMurder"]] += 1
words = {"complete": "Complete Impunity", "partial": "Partial Impunity", "full": "Full Justice"}
# By the multiset of counts: the file and the code list call some countries differently.
shape = collections.Counter(tuple(told[c, words[k]] for k in words) for c in {c for c, _ in told})
found = collections.Counter(tuple(row[k] for k in words) for row in answer["rows"])
shape_only, found_only = shape - found, found - shape
# Yugoslavia is no country of the list: its rows and those that name no country share one line.
assert sum(shape_only.values()) <= 1 and sum(found_only.values()) <= 1, (shape_only, found_only)
END
}

without_a_query_most_are_unknown_and_no_rate_is_given() {
	ends 0 atalaya impunity cpj.dossier --by country --variant press --format json
	answer out 'total["n"] + j["excluded"] == 2163' 'total["unknown"] == 1236' \
		'total["rate"] is None' 'total["low"] is None' \
		'near(total["bound_low"], total["unresolved"] / total["n"])' \
		'near(total["bound_high"], 1 - total["resolved"] / total["n"])' \
		'near(total["rate_all"], 1 - total["resolved"] / total["n"])' 'j["query"] == ""'
}

before_the_outcomes_were_asserted_nothing_is_known() {
	ends 0 atalaya impunity cpj.dossier "$murders" --variant press --as-of 2010-12-31 --format json
	answer out 'total["n"] == 924' 'total["unknown"] == 924' 'total["rate"] is None' \
		'j["as_of"] == "2010-12-31"' 'any("2022-08" in note for note in j["notes"])'
	ends 0 atalaya impunity cpj.dossier "$murders" --variant press --as-of 2010-12-31 --lang es
	has out 2022-08
}

under_the_variant_of_conviction_186_have_one() {
	ends 0 atalaya impunity cpj.dossier "$murders" --format json
	answer out 'total["n"] == 924' 'total["unresolved"] == 738' 'total["resolved"] == 186' \
		'"complete" not in total' 'j["variant"] == "conviction"'
}

names_stay_hidden_unless_they_are_asked_for() {
	fails 'names of people' atalaya query cpj.dossier --fields record.fullName
	fails 'names of people' atalaya query cpj.dossier --fields id,person --limit 1
	fails 'names of people' atalaya impunity cpj.dossier --by record.fullName
	ends 0 atalaya query cpj.dossier --fields record.fullName --limit 3 --names --format csv
	[ "$(wc -l <out)" -eq 4 ]
}

windows_of_years_are_as_the_file_has_them() {
	ends 0 atalaya windows cpj.dossier "$murders" --format json
	answer out '{(r["first"], r["last"]): (r["complete"], r["n"]) for r in j["rows"]}[(2012, 2021)] == (222, 276)' \
		'{(r["first"], r["last"]): (r["complete"], r["n"]) for r in j["rows"]}[(2013, 2022)] == (195, 246)' \
		'any("year only" in note for note in j["notes"])'
	# Ten years from September to August lie between these two and eleven calendar years.
	ends 0 atalaya windows cpj.dossier "$murders" --years 11 --format json
	answer out 'j["rows"][-1]["first"] == 2012 and (j["rows"][-1]["complete"], j["rows"][-1]["n"]) == (229, 283)'
}

it of_2165_rows_two_are_refused
it windows_of_years_are_as_the_file_has_them
it of_924_confirmed_murders_738_are_in_complete_impunity
it the_five_countries_of_the_check_are_as_published
it four_murders_in_guatemala_are_too_few_for_a_rate
it fewer_than_twenty_known_are_flagged
it the_rows_agree_with_a_slow_count_of_the_file
it without_a_query_most_are_unknown_and_no_rate_is_given
it before_the_outcomes_were_asserted_nothing_is_known
it under_the_variant_of_conviction_186_have_one
it names_stay_hidden_unless_they_are_asked_for
finish

#!/bin/sh
# The sample dataset from an empty dossier to figures, against a slow count of the same file.
. "${srcdir:-.}/tests/cli/lib.sh"

needs python3
sample=$srcdir/data/sample/valdoria.csv

reference() {
	python3 "$srcdir/tests/cli/sample_reference.py" "$srcdir" "$@"
}

an_import_with_refused_rows_ends_with_status_1_and_tells_them() {
	ends 0 atalaya new s.dossier
	ends 1 atalaya import s.dossier "$sample" --format json
	answer out 'j["schema"] == "atalaya.import"' 'j["dataset"] == "valdoria"' \
		'(j["rows_read"], j["rows_taken"], j["rows_refused"]) == (1191, 1187, 4)' \
		'[r["where"] for r in j["rows"] if r["kind"] == "refused row"]
			== ["line 251", "line 458", "line 808", "line 919"]' \
		'{r["value"]: r["rows"] for r in j["rows"] if r["kind"] == "unmatched value"}
			== {"Caserío Nuevo Undal": 8, "La Esperilla": 7, "Yurimbá": 4, "Puerto Sarimbo": 2}'
	prints 1187 atalaya query s.dossier --count
}

# $1: more arguments of impunity, $2: the day
agrees_with_the_slow_count() {
	reference impunity "$2" >reference.json
	# shellcheck disable=SC2086
	ends 0 atalaya impunity s.dossier --by admin1 $1 --format json
	python3 - out reference.json "$2" <<'END'
import json
import sys

answer, slow = (json.load(open(name, encoding="utf-8")) for name in sys.argv[1:3])
assert answer["as_of"] == sys.argv[3], answer["as_of"]
assert answer["excluded"] == slow["excluded"], (answer["excluded"], slow["excluded"])
rows = {row["code"]: row for row in answer["rows"] + [answer["total"]]}
assert rows.keys() == slow["rows"].keys(), (rows.keys(), slow["rows"].keys())
for code, expected in slow["rows"].items():
    for key in ("n", "resolved", "unresolved", "unknown", "acquitted", "closed_final",
                "closed_provisional", "alternative", "extinguished", "open", "not_reported"):
        assert rows[code][key] == expected.get(key, 0), (code, key, rows[code], expected)
    known = expected.get("resolved", 0) + expected.get("unresolved", 0)
    n, unknown = expected["n"], expected.get("unknown", 0)
    if known >= 5 and unknown * 2 <= n:
        assert abs(rows[code]["rate"] - expected.get("unresolved", 0) / known) < 1e-12
    else:
        assert rows[code]["rate"] is None, rows[code]
    bounds = known >= 5 and unknown * 10 > n
    assert (rows[code]["bound_low"] is not None) == bounds, rows[code]
    if bounds:
        assert abs(rows[code]["bound_low"] - expected.get("unresolved", 0) / n) < 1e-12
        assert abs(rows[code]["bound_high"] - 1 + expected.get("resolved", 0) / n) < 1e-12
END
}

every_figure_by_department_agrees_with_a_slow_count() {
	agrees_with_the_slow_count '' 2024-12-31
}

the_same_as_of_2021() {
	agrees_with_the_slow_count '--as-of 2021-12-31' 2021-12-31
}

the_same_as_of_the_middle_of_2018() {
	agrees_with_the_slow_count '--as-of 2018-06-30' 2018-06-30
}

the_same_before_anything_happened() {
	agrees_with_the_slow_count '--as-of 2014-12-31' 2014-12-31
}

csv_has_the_same_figures_as_json() {
	ends 0 atalaya impunity s.dossier --by admin1 --format json
	mv out answer.json
	ends 0 atalaya impunity s.dossier --by admin1 --format csv
	python3 - answer.json out <<'END'
import csv
import json
import sys

answer = json.load(open(sys.argv[1], encoding="utf-8"))
table = list(csv.DictReader(open(sys.argv[2], encoding="utf-8", newline="")))
rows = answer["rows"] + [answer["total"]]
assert len(table) == len(rows), len(table)
for line, row in zip(table, rows):
    assert list(line) == list(row), (list(line), list(row))
    for key, value in row.items():
        if value is None:
            assert line[key] == "", (key, line)
        elif isinstance(value, bool):
            assert line[key] == ("true" if value else "false"), (key, line)
        elif isinstance(value, str):
            assert line[key] == value, (key, line)
        else:
            assert float(line[key]) == value, (key, line)
END
}

text_rounds_the_same_figures() {
	ends 0 atalaya impunity s.dossier --by admin1
	has out 'Status as of: 2024-12-31'
	grep -q '^Marquesil  *313  *238  *11  *64  *95[.]58  *92[.]26  *97[.]52  ' out
	# More than half unknown: bounds instead of a rate.
	grep -q '^Rionegral  *141  *59  *2  *80  *41[.]84  *98[.]58$' out
	grep -q '^Total  *1079  *679  *38  *362  *94[.]70 ' out
	has out '108 incidents are left out'
}

quiet_leaves_the_table_alone() {
	ends 0 atalaya impunity s.dossier --by admin1 --quiet
	[ "$(wc -l <out)" -eq 10 ]
	lacks out 'Status as of'
	lacks out '*  '
}

# $1: a question of the reference, $2: the query
counts_alike() {
	prints "$(sed -n "s/^$1 //p" counts)" atalaya query s.dossier "$2" --count
}

queries_count_what_the_slow_count_does() {
	reference count >counts
	counts_alike threats type:threat
	counts_alike threats type=amenaza
	counts_alike threats-themselves type==threat
	counts_alike no-threats -type:threat
	counts_alike no-threats 'not type=threat'
	counts_alike certain-2016 date:2016
	counts_alike certain-2016-03 date:2016-03
	counts_alike possible-2016-03 date.possible:2016-03
	counts_alike before-2016-07 'date<2016-07'
	counts_alike possibly-after-2023-06 'date.possible>2023-06'
	counts_alike from-2020-to-2021-06 date:2020..2021-06
	counts_alike from-2020-to-2021-06 'date>=2020 date<=2021-06'
	counts_alike no-date no:date
	counts_alike marquesil admin1=Marquesil
	counts_alike marquesil departamento=marquesil
	counts_alike marquesil 'place="MARQUESIL"'
	counts_alike killings-by-police-or-army 'type=killing (actor:police or actor:army)'
	counts_alike press record.fuente=prensa
	counts_alike press record.fuente=PRENSA
	counts_alike source-with-o record.fuente:o
	counts_alike no-source-role no:record.rol_condenado
	counts_alike verified verification=verified
	counts_alike women 'sex=female'
}

what_a_query_and_its_opposite_select_adds_up() {
	for query in type:threat actor:police date:2019 date.possible:2019-05 no:sex tag:x record.idioma=en
	do
		[ "$query" = tag:x ] && continue
		with=$(atalaya query s.dossier "$query" --count)
		without=$(atalaya query s.dossier "-($query)" --count)
		echo "$query: $with and $without"
		[ $((with + without)) -eq 1187 ]
	done
}

a_listing_says_how_many_it_lists() {
	ends 0 atalaya query s.dossier 'type:killing' --format json
	answer out 'len(j["rows"]) == j["n"]' 'j["of"] == 1187' 'j["query"] == "type=killing"' \
		'all(r["country"] == "Valdoria" for r in j["rows"])'
	ends 0 atalaya query s.dossier 'type:killing' --limit 5 --fields id,date,type --format csv
	[ "$(wc -l <out)" -eq 6 ]
	[ "$(head -1 out)" = id,date,type ]
}

json_is_the_same_in_both_languages_but_for_words() {
	ends 0 atalaya impunity s.dossier --by admin1 --format json --lang es
	answer out 'j["total"]["label"] == "Total"' 'j["total"]["n"] == 1079' 'j["unit"] == "incident"' \
		'set(j) >= {"schema", "variant", "by", "query", "as_of", "unit", "interval", "stale",
			    "rate_all", "excluded", "rows", "total", "notes"}'
}

spanish_is_spanish() {
	ends 0 atalaya impunity s.dossier --by admin1 --lang es
	has out Departamento
	for english in Impunity Without Unknown 'Status as of' 'left out' incidents; do
		lacks out "$english"
	done
	ends 0 env LANGUAGE=es "$ATALAYA" impunity s.dossier --by admin1
	has out Departamento
	ends 0 atalaya query s.dossier --limit 3 --lang es
	has out Hechos
	ends 0 atalaya help impunity --lang es
	lacks out 'Every command also takes'
	fails 'no hay' atalaya query s.dossier colour=red --lang es
}

# Every answer is one JSON object with schema and version, and a CSV whose lines are of one width.
answers_are_well_formed() {
	number=0
	for arguments in 'query s.dossier type:killing' 'query s.dossier --count' \
		'query s.dossier --fields id,person,text,location --names' \
		'facets s.dossier --by type,actor,sex' 'crosstab s.dossier --rows admin1 --cols type' \
		'series s.dossier --per year --by admin1' 'series s.dossier --per month' \
		'impunity s.dossier --by actor' 'impunity s.dossier --by admin1 --variant press' \
		'tag s.dossier type:killing' 'journal s.dossier list' 'journal s.dossier verify' \
		'codes s.dossier' 'codes s.dossier places' 'profile list' 'profile show valdoria'; do
		number=$((number + 1))
		for format in csv json; do
			# shellcheck disable=SC2086
			ends 0 atalaya $arguments --format $format --lang es
			mv out "answer-$number.$format"
		done
	done
	python3 - "$number" <<'END'
import csv
import json
import sys

for number in range(1, int(sys.argv[1]) + 1):
    with open(f"answer-{number}.json", encoding="utf-8") as file:
        answer = json.load(file)
    assert answer["schema"].startswith("atalaya.") and answer["version"] >= 1, answer["schema"]
    with open(f"answer-{number}.csv", encoding="utf-8", newline="") as file:
        widths = {len(row) for row in csv.reader(file)}
    assert len(widths) <= 1, (answer["schema"], widths)
END
}

every_schema_of_json_stands_in_the_manual() {
	missing=
	for schema in $(grep -oh '"atalaya[.][a-z]*"' "$srcdir"/commands/*.c | tr -d '"' | sort -u); do
		grep -qF "$schema" "$srcdir/doc/atalaya-json.5" || missing="$missing $schema"
	done
	echo "not in doc/atalaya-json.5:$missing"
	[ -z "$missing" ]
}

facets_crosstab_and_series_add_up() {
	ends 0 atalaya facets s.dossier --by admin1 --format json
	mv out facets.json
	ends 0 atalaya crosstab s.dossier --rows admin1 --cols verification --format json
	mv out crosstab.json
	ends 0 atalaya series s.dossier --per year --format json
	mv out series.json
	ends 0 atalaya query s.dossier date:2020 --count --quiet
	python3 - facets.json crosstab.json series.json "$(cat out)" <<'END'
import json
import sys

facets, crosstab, series = (json.load(open(name, encoding="utf-8")) for name in sys.argv[1:4])
facet = facets["facets"][0] if "facets" in facets else facets
counts = {value["code"]: value["count"] for value in facet["values"]}
assert sum(counts.values()) == 1187 and counts["XV-01"] == 379, counts
totals = {row["code"]: row["total"] for row in crosstab["rows"]}
assert totals == {code: n for code, n in counts.items() if code in totals}, totals
for row, cells in zip(crosstab["rows"], crosstab["cells"]):
    assert sum(cells) == row["total"], row
for at, col in enumerate(crosstab["cols"]):
    assert sum(cells[at] for cells in crosstab["cells"]) == col["total"], col
years = {row["period"]: row["certain"] for row in series["periods"]}
assert years["2020"] == int(sys.argv[4]), years
assert sum(years.values()) + series["outside"] + series["undated"] == series["n"] == 1187
END
}

by_a_field_with_several_values_rows_add_up_to_more() {
	ends 0 atalaya impunity s.dossier --by type --format json
	answer out 'sum(r["n"] for r in rows.values()) > total["n"]' \
		'any("several rows" in note for note in j["notes"])' 'total["n"] == 1079'
}

victims_and_proceedings_are_other_units() {
	ends 0 atalaya impunity s.dossier --by admin1 --unit victim --format json
	answer out 'j["unit"] == "victim"' 'total["n"] > 1079' \
		'sum(r["n"] for r in rows.values()) == total["n"]'
	ends 0 atalaya impunity s.dossier --by admin1 --unit proceeding --format json
	answer out 'j["unit"] == "proceeding"' 'total["n"] < 1079' 'total["resolved"] == 38'
}

stale_cases_can_count_as_unknown() {
	ends 0 atalaya impunity s.dossier --by admin1 --stale --format json
	answer out 'total["n"] == 1079' 'total["unknown"] == 362 + 112' \
		'total["unresolved"] == 679 - 112' 'total["resolved"] == 38' 'total["stale"] == 112'
}

a_dry_run_stores_nothing() {
	ends 0 atalaya new dry.dossier
	dump dry.dossier >before
	ends 1 atalaya import dry.dossier "$sample" --dry-run --format json
	answer out 'j["dry_run"]' 'j["rows_taken"] == 1187'
	prints 0 atalaya query dry.dossier --count
	dump dry.dossier >after
	cmp before after
	prints '' find . -name 'dry.dossier?*' ! -name dry.dossier-lock
}

the_same_file_twice_needs_again() {
	fails 'in the dossier already' atalaya import s.dossier "$sample"
	ends 0 cp s.dossier twice.dossier
	ends 1 atalaya import twice.dossier "$sample" --again
	prints 2374 atalaya query twice.dossier --count
	prints 1187 atalaya query twice.dossier dataset=valdoria-2 --count
}

it an_import_with_refused_rows_ends_with_status_1_and_tells_them
it every_figure_by_department_agrees_with_a_slow_count
it the_same_as_of_2021
it the_same_as_of_the_middle_of_2018
it the_same_before_anything_happened
it csv_has_the_same_figures_as_json
it text_rounds_the_same_figures
it quiet_leaves_the_table_alone
it queries_count_what_the_slow_count_does
it what_a_query_and_its_opposite_select_adds_up
it a_listing_says_how_many_it_lists
it json_is_the_same_in_both_languages_but_for_words
it spanish_is_spanish
it answers_are_well_formed
it every_schema_of_json_stands_in_the_manual
it facets_crosstab_and_series_add_up
it by_a_field_with_several_values_rows_add_up_to_more
it victims_and_proceedings_are_other_units
it stale_cases_can_count_as_unknown
it a_dry_run_stores_nothing
it the_same_file_twice_needs_again
finish

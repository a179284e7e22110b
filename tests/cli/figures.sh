#!/bin/sh
# The published figures of data/figures, by the commands that its README tells.
. "${srcdir:-.}/tests/cli/lib.sh"
needs python3
figures=$srcdir/data/figures

# checks FILE STATUS FINDING...: what check-table says of it, each "CODE CELL TEXT".
checks() {
	checks_file=$1
	ends "$2" atalaya check-table "$figures/$checks_file" --format json || return 1
	shift 2
	answer out '[j["problems"]] == [sum(r["kind"] == "problem" for r in j["rows"])]' || return 1
	python3 - "$@" <<-'END'
	import json, sys
	rows = json.load(open("out"))["rows"]
	said = {"%s %s %s" % (r["code"], r["cell"], r["text"]) for r in rows}
	for want in sys.argv[1:]:
	    assert want in said, (want, said)
	assert len(said) == len(sys.argv) - 1, said - set(sys.argv[1:])
	END
}

of_62_attacks_registered_in_2016_the_year_has_52() {
	ends 0 atalaya new unit.dossier
	ends 0 atalaya import unit.dossier "$figures/analysis-unit.csv" --profile "$figures/analysis-unit.ini"
	prints 62 atalaya query unit.dossier registered:2016 --count
	prints 52 atalaya query unit.dossier date:2016 --count
	prints 10 atalaya query unit.dossier 'registered:2016 date:2010..2015' --count
	ends 0 atalaya series unit.dossier --format json
	answer out 'j["n"] == 62' 'j["outside"] == 10' 'j["undated"] == 0' \
		'[(p["period"], p["certain"]) for p in j["periods"] if p["certain"]] == [("2016", 52)]' \
		'[p["possible"] for p in j["periods"] if p["period"] < "2016"] == [10] * 6'
	ends 0 atalaya series unit.dossier --date registered --format json
	answer out '[(p["period"], p["certain"], p["facts_of_period"], p["earlier_facts"]) for p in j["periods"]] == [("2016", 62, 52, 10)]'
	ends 0 atalaya series unit.dossier --date registered
	grep -q '^Total  *62  *52  *10  *16[.]13' out
	has out 'not attacks of the period'
	ends 0 atalaya check-table --typed '62 attacks; of which 52 of the year'
	has out '52 of 62 is 83.9 %; the other 10 are 16.1 %'
}

a_series_by_registration_agrees_with_queries() {
	new sample.dossier "$srcdir/data/sample/valdoria.csv"
	ends 0 atalaya series sample.dossier --date registered --per quarter --by sex --format json
	answer out 'sum(p["certain"] for p in j["periods"]) + j["outside"] + j["undated"] == j["n"] == 1187' \
		'len(j["cells"]) == len(j["periods"]) == 40'
	ends 0 atalaya series sample.dossier --date registered --format csv
	sed 1d out | tr -d '\r' | grep '^20' >series.csv
	[ "$(wc -l <series.csv)" -eq 10 ]
	while IFS=, read -r year certain possible same earlier share; do
		prints "$certain" atalaya query sample.dossier "registered:$year" --count
		prints "$same" atalaya query sample.dossier "registered:$year date:$year" --count
		prints "$earlier" atalaya query sample.dossier "registered:$year date<$year" --count
	done <series.csv
	ends 0 atalaya series sample.dossier --date registered
	has out 'of 44 cases it is not known'
	fails 'by the date of the facts or registered' atalaya series sample.dossier --date entered
}

the_shares_of_209_communications_have_two_faults() {
	checks communications.csv 1 \
		'mixed-decimals C2 column % mixes shares of 1 and 2 decimals' \
		'share-truncated C7 Other: 1 of 209 is 0.478 %; the printed 0.4 is cut off, not rounded' \
		'share C2 5 shares in column % are their counts, rounded' \
		'share-sum C2 the printed shares add to 100.00' \
		'mixed-units B2 column Communications adds up different things: 208 states + 1 business' \
		'sum B2 column Communications adds to 209; no total is printed'
	checks follow-ups.csv 0 \
		'parts B2 if they are parts of 209: 196 itemised (93.8 %), 13 not' \
		'part B3 Follow-ups: 184 of 209 is 88.0 %; the other 25 are 12.0 %' \
		'part B4 Reprisals: 12 of 209 is 5.7 %; the other 197 are 94.3 %'
}

parts_of_388_people_add_up_and_3_groups_are_left_of_28() {
	checks people.csv 0 \
		'sum B4 column People: the parts add to the total, 388' \
		'part B2 First: 168 of 388 is 43.3 %; the other 220 are 56.7 %' \
		'part B3 Second: 220 of 388 is 56.7 %; the other 168 are 43.3 %'
	checks groups.csv 0 \
		'mean C2 All: 184 to 28 is 6.57143 each' \
		'part B3 of which: 25 of 28 is 89.3 %; the other 3 are 10.7 %' \
		'mean C3 of which: 169 to 25 is 6.76 each' \
		'part C3 of which: 169 of 184 is 91.8 %; the other 15 are 8.2 %' \
		'remainder C3 what is left: 3 and 15, 5 each'
}

none_of_10_measures_still_allows_27_8_percent() {
	ends 0 atalaya new measures.dossier
	ends 0 atalaya import measures.dossier "$figures/measures.csv" --profile "$figures/measures.ini"
	for n in 1 2 3 4 5 6 7 8 9 10; do
		ends 0 atalaya response measures.dossier add --kind measure --incident INC-$n --fact scope=collective
		ends 0 atalaya response measures.dossier event RSP-$n --stage approved --date 2017
	done
	ends 0 atalaya funnel measures.dossier --kind measure --format json
	answer out 'j["n"] == 10' 'j["open"] == 10' \
		'[r["reached"] for r in j["rows"] if r["stage"] == "decided"] == [10]' \
		'[(r["reached"], r["passage"], r["low"], round(r["high"], 6)) for r in j["rows"] if r["stage"] == "implemented"] == [(0, 0, 0, 0.277533)]'
	ends 0 atalaya funnel measures.dossier --kind measure
	grep -q '^Total *Implemented  *0 .* 0[.]00  *0[.]00  *27[.]75 ' out
	ends 0 atalaya check-table --typed 'approved 10; implemented 0'
	has out 'none of 10 still allows up to 27.8 % (Wilson 95 %), 30.8 % (Clopper-Pearson)'
}

six_of_14_seats_are_itemised() {
	checks seats.csv 0 \
		'parts B2 if they are parts of 14: 6 itemised (42.9 %), 8 not' \
		'part B3 Human rights organisations: 2 of 14 is 14.3 %; the other 12 are 85.7 %' \
		'part B4 Bar association: 1 of 14 is 7.1 %; the other 13 are 92.9 %' \
		'part B5 Press: 2 of 14 is 14.3 %; the other 12 are 85.7 %' \
		'part B6 Judges: 1 of 14 is 7.1 %; the other 13 are 92.9 %'
}

a_growth_of_45_7_percent_is_one_of_84_1() {
	checks growth.csv 1 'growth-base D2 from 414 to 762 is a growth of 84.1 %; the printed 45.7 is (762 - 414)/762: the wrong base'
}

three_shares_of_844_are_309_and_112_and_one_cut_off() {
	checks shares.csv 1 \
		'share-truncated C4 no count of 844 rounds to 50.11 %; 423 is 50.118 %, cut off and not rounded' \
		'implied C2 36.61 % of 844 can only be 309' \
		'implied-sum C2 the counts behind the shares: 309 + 112 + 423 = 844, the whole' \
		'share-sum C2 the printed shares add to 99.99, not 100, because of rounding' \
		'implied C3 13.27 % of 844 can only be 112'
}

# The lines of the README that are commands, as a reader types them.
the_readme_gives_commands_that_work() {
	mkdir reader
	cd reader
	cp "$figures"/*.csv "$figures"/*.ini .
	sed -n 's/^    //p' "$figures/README.md" >typed.sh
	[ "$(grep -c '^ *atalaya ' typed.sh)" -ge 18 ]
	# check-table says with 1 that it found something.
	sed 's/^\( *atalaya check-table.*\)$/\1 || [ $? -eq 1 ]/' typed.sh >run.sh
	(
		set -e
		. ./run.sh
	) >out 2>err
	[ ! -s err ]
	has out '27.75'
	has out '84.1 %'
}

it of_62_attacks_registered_in_2016_the_year_has_52
it a_series_by_registration_agrees_with_queries
it the_shares_of_209_communications_have_two_faults
it parts_of_388_people_add_up_and_3_groups_are_left_of_28
it none_of_10_measures_still_allows_27_8_percent
it six_of_14_seats_are_itemised
it a_growth_of_45_7_percent_is_one_of_84_1
it three_shares_of_844_are_309_and_112_and_one_cut_off
it the_readme_gives_commands_that_work
finish

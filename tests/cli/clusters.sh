#!/bin/sh
# Victims of one massacre who have a row each: joined they are one incident, and taken back they are as before.
. "${srcdir:-.}/tests/cli/lib.sh"

cpj=$shared/datasets/cpj/cpj_1992_2022.csv
[ -f "$cpj" ] || skip "no $cpj; ATALAYA_SHARED may say where the datasets are"
needs python3
murders='country=PH record.typeOfDeath=Murder record.motiveConfirmed=Confirmed'
# 23 November 2009; the file has the year and the town.
massacre="$murders record.year=2009 record.location=Ampatuan"

# of UNIT COMPLETE N: so many in complete impunity, of so many.
of() {
	ends 0 atalaya impunity cpj.dossier "$murders" --variant press --unit "$1" --format json
	answer out "total['complete'] == $2" "total['n'] == $3" 'total["unknown"] == 0'
}

everything() {
	atalaya impunity cpj.dossier "$murders" --variant press --by country
	atalaya impunity cpj.dossier "$murders" --variant press --unit victim
	atalaya impunity cpj.dossier "$murders" --variant press --unit proceeding
	atalaya facets cpj.dossier "$murders" --by country,type,actor,sex,profile,record.location --names
	atalaya series cpj.dossier "$murders" --per year
	atalaya crosstab cpj.dossier "$murders" --rows type --cols actor
	atalaya query cpj.dossier "$murders" --fields id,date,victims,records,person,status --names
}

thirty_victims_have_thirty_rows() {
	new cpj.dossier "$cpj"
	prints 30 atalaya query cpj.dossier "$massacre" --count
	of incident 43 86
	of victim 43 86
	ends 0 atalaya query cpj.dossier "$massacre" --fields id --format csv --quiet
	grep '^INC-' out >ids
	everything >before
}

joined_they_are_one_incident_of_thirty_victims() {
	printf '%s\n' / "\"$massacre\"" Enter M J Enter screen >keys
	ends 0 atalaya open cpj.dossier --fresh --author Ana --keys keys --screen 120x40
	has out 'Joined 30 incidents'
	prints 1 atalaya query cpj.dossier "$massacre" --count
	ends 0 atalaya query cpj.dossier "$massacre" --fields id,victims,records --format csv --quiet
	grep -q '^INC-[0-9]*,30,30' out
	of incident 43 57
	has out '1 incident stands for 30 records that were joined; it counts once'
	of victim 43 86
	of proceeding 43 86
	prints 1 atalaya query cpj.dossier 'records>=2' --count
	everything >joined
	if cmp before joined; then return 1; fi
}

the_screen_shows_the_other_records() {
	printf '%s\n' / "\"$massacre\"" Enter Enter screen >keys
	ends 0 atalaya open cpj.dossier --fresh --author Ana --keys keys --screen 160x120
	has out 'ALSO RECORDED AS'
	has out 'of dataset cpj: other victims'
}

a_record_is_found_by_its_own_number() {
	ends 0 atalaya query cpj.dossier "id=$(tail -n 1 ids)" --fields id,records --format csv --quiet
	grep -q "^$(head -n 1 ids),30" out
}

taken_back_all_is_as_before() {
	ends 0 atalaya journal cpj.dossier undo
	of incident 43 86
	of victim 43 86
	everything >after
	cmp before after
	ends 0 atalaya journal cpj.dossier redo
	everything >after
	cmp joined after
	of incident 43 57
	ends 0 atalaya journal cpj.dossier undo
	ends 0 atalaya journal cpj.dossier verify
	of incident 43 86
}

it thirty_victims_have_thirty_rows
it joined_they_are_one_incident_of_thirty_victims
it the_screen_shows_the_other_records
it a_record_is_found_by_its_own_number
it taken_back_all_is_as_before
finish

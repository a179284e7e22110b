#!/bin/sh
# The same register a year later: what it repeats stays with all that people said of it, the rest is brought
# up to date, and undo takes everything back. Values that no list knows, refused rows, the suppression list.
. "${srcdir:-.}/tests/cli/lib.sh"

needs python3

sample=$srcdir/data/sample/valdoria.csv
later="--edition-of valdoria --status-as-of 2025-12-31"

# state DOSSIER: everything that counts, in the file state.
state() { python3 "$srcdir/tests/cli/dump.py" "$1" >"state.$2"; }

# holds DOSSIER NAME: as it was when it was called NAME.
holds() {
	state "$1" now
	diff "state.$2" state.now | head -20
	cmp -s "state.$2" state.now
}

# year OUT LINE...: the sample a year later.
year() {
	year_out=$1
	shift
	printf '%s\n' "$@" >how
	python3 "$srcdir/tests/cli/edit_register.py" "$sample" "$year_out" how
}

begin() {
	rm -f d.dossier*
	ends 0 atalaya new d.dossier
	ends 1 atalaya import d.dossier "$sample"
}

a_newer_file_changes_what_it_says_otherwise_and_nothing_else() {
	begin
	# One of the four rows has that result already.
	year next.csv gone=5 'change=lugar=Otro lugar=10' 'change=resultado=condenatoria=4' \
		'new=folio=NUEVO=7' extra=nota shuffle=1
	ends 0 atalaya import d.dossier next.csv $later --format json
	answer out 'j["edition"] == 2' 'j["new"] == 7' 'j["changed"] == 13' 'j["gone"] == 5' \
		'j["same"] == 1169' 'j["rows_taken"] == 1189' 'j["kept"] == 0'
	prints 1189 atalaya query d.dossier --count
	prints 1189 atalaya query d.dossier dataset=valdoria --count
	prints 10 atalaya query d.dossier 'location:"Otro lugar"' --count
	prints 7 atalaya query d.dossier 'code:NUEVO' --count
	prints 0 atalaya query d.dossier 'code=V-0001' --count
	ends 0 atalaya editions d.dossier --format json
	answer out '[r["edition"] for r in j["rows"]] == [1, 2]' 'j["rows"][1]["gone"] == 5' \
		'j["rows"][0]["new"] == 1187' 'j["rows"][1]["status"] == "2025-12-31"'
	ends 0 atalaya editions d.dossier valdoria --changes last --names --format json
	answer out 'sum(r["change"] == "new" for r in j["rows"]) == 7' \
		'sum(r["change"] == "gone" for r in j["rows"]) == 5' \
		'sum(r["column"] == "lugar" and r["after"] == "Otro lugar" for r in j["rows"]) == 10' \
		'not any(r["column"] == "nota" for r in j["rows"])'
	ends 0 atalaya journal d.dossier verify
}

cells_that_may_name_somebody_are_shown_with_names_only() {
	ends 0 atalaya editions d.dossier valdoria --changes 2 --format json
	answer out 'all(r["after"] is None for r in j["rows"] if r["column"] == "lugar")'
	lacks out "Otro lugar"
	ends 0 atalaya editions d.dossier valdoria --changes 1
	lacks out INC-
	fails "has no edition 3" atalaya editions d.dossier valdoria --changes 3
}

every_column_of_the_file_is_read_where_it_stands_now() {
	prints 10 atalaya query d.dossier 'record.lugar="Otro lugar"' --count
	prints 1189 atalaya query d.dossier 'not no:record.folio' --count
	# Rows that are the same keep the record that they have: new ones and changed ones have the new column.
	prints 20 atalaya query d.dossier 'record.nota=1' --count
}

tags_survive_and_undo_takes_everything_back() {
	begin
	ends 0 atalaya tag d.dossier 'code=V-0008' --add watched --note because
	ends 0 atalaya tag d.dossier 'code=V-0001' --add watched
	ends 0 atalaya impunity d.dossier
	cp out before
	state d.dossier before
	ends 0 atalaya import d.dossier next.csv $later
	prints 1 atalaya query d.dossier tag:watched --count
	state d.dossier after
	ends 0 atalaya journal d.dossier undo
	holds d.dossier before
	prints 2 atalaya query d.dossier tag:watched --count
	ends 0 atalaya impunity d.dossier
	cmp -s out before
	ends 0 atalaya journal d.dossier redo
	holds d.dossier after
	ends 0 atalaya journal d.dossier undo
	holds d.dossier before
}

an_edition_that_was_taken_back_does_not_come_up_with_the_next() {
	year other.csv 'new=folio=OTRO=3'
	ends 0 atalaya import d.dossier other.csv $later --format json
	answer out 'j["edition"] == 2' 'j["new"] == 3' 'j["same"] == 1187' 'j["changed"] == 0'
	prints 1190 atalaya query d.dossier --count
	prints 0 atalaya query d.dossier 'code:NUEVO' --count
	ends 0 atalaya journal d.dossier undo
	holds d.dossier before
}

an_edited_narrative_is_kept_and_the_conflict_listed() {
	begin
	ends 0 atalaya edit d.dossier INC-1 --text "Somebody at the office wrote this."
	ends 0 atalaya edit d.dossier INC-2 --text "And this."
	year next.csv 'change=relato=El registro dice otra cosa.=1' 'change=lugar=Otro lugar=1' \
		'change=relato=El registro dice otra cosa.=1'
	ends 0 atalaya import d.dossier next.csv $later --format json
	answer out 'j["changed"] == 3' 'j["kept"] == 1'
	prints 1 atalaya query d.dossier 'text:"El registro dice otra cosa"' --count
	prints 2 atalaya query d.dossier 'text:"at the office wrote" or text:"And this"' --count
	ends 0 atalaya editions d.dossier valdoria --changes last --names --format json
	answer out '[r["incident"] for r in j["rows"] if r["change"] == "conflict"] == ["INC-1"]'
}

what_is_gone_comes_back_with_a_later_edition() {
	begin
	ends 0 atalaya tag d.dossier 'code=V-0001' --add watched
	year second.csv gone=3
	year third.csv 'change=lugar=Otro lugar=1'
	ends 0 atalaya import d.dossier second.csv $later
	prints 0 atalaya query d.dossier tag:watched --count
	ends 0 atalaya import d.dossier third.csv --edition-of valdoria --status-as-of 2026-06 --format json
	answer out 'j["edition"] == 3' 'j["new"] == 3' 'j["back"] == 3' 'j["changed"] == 0' 'j["gone"] == 0'
	prints 1 atalaya query d.dossier tag:watched --count
	prints 1 atalaya query d.dossier 'location:"Otro lugar"' --count
	prints 1187 atalaya query d.dossier --count
	ends 0 atalaya editions d.dossier valdoria --changes 3 --format json
	answer out 'sum(r["change"] == "back" for r in j["rows"]) == 3'
}

nothing_is_guessed_in_silence() {
	begin
	year next.csv 'change=lugar=Otro lugar=10'
	fails 'are in dataset "valdoria" already' atalaya import d.dossier next.csv
	has err "--edition-of valdoria"
	has err "--name OTHER"
	prints 1187 atalaya query d.dossier --count
	ends 1 atalaya import d.dossier next.csv --name other
	prints 2374 atalaya query d.dossier --count
	ends 0 atalaya journal d.dossier undo
	fails "nothing says when the outcomes" atalaya import d.dossier next.csv --edition-of valdoria
	fails "older than those" atalaya import d.dossier next.csv --edition-of valdoria --status-as-of 2020
	fails "no dataset" atalaya import d.dossier next.csv --edition-of nobody
	fails "the same file" atalaya import d.dossier "$sample" $later
	fails "keeps the name" atalaya import d.dossier next.csv $later --name x
	ends 0 atalaya import d.dossier next.csv $later
	fails "the same file" atalaya import d.dossier next.csv $later
	fails "in the dossier already" atalaya import d.dossier next.csv
}

a_dry_run_shows_what_would_change_and_changes_nothing() {
	begin
	state d.dossier before
	year next.csv gone=2 'change=lugar=Otro lugar=3' 'new=folio=NUEVO=1'
	ends 0 atalaya import d.dossier next.csv $later --dry-run
	has out "would change"
	lacks out "Otro lugar"
	ends 0 atalaya import d.dossier next.csv $later --dry-run --names --format csv
	has out "Otro lugar"
	holds d.dossier before
	prints 1187 atalaya query d.dossier --count
}

a_repeated_row_is_looked_up_again_and_the_past_stays() {
	begin
	ends 0 atalaya impunity d.dossier --as-of 2024-12-31 --stale --format json
	cp out before
	ends 0 atalaya impunity d.dossier --as-of 2027-06-30 --stale --format json
	answer out 'total["unknown"] > 900'
	year next.csv 'change=lugar=Otro lugar=3'
	ends 0 atalaya import d.dossier next.csv --edition-of valdoria --status-as-of 2026-12-31
	ends 0 atalaya impunity d.dossier --as-of 2024-12-31 --stale --format json
	python3 - before out <<-'EOF'
		import json, sys
		a, b = (json.load(open(f)) for f in sys.argv[1:])
		assert a["rows"] == b["rows"] and a["total"] == b["total"], "the past changed"
	EOF
	ends 0 atalaya impunity d.dossier --as-of 2027-06-30 --stale --format json
	cp out renewed
	ends 0 atalaya impunity d.dossier --as-of 2027-06-30 --format json
	python3 - renewed out <<-'EOF'
		import json, sys
		a, b = (json.load(open(f)) for f in sys.argv[1:])
		assert a["total"]["unknown"] == b["total"]["unknown"], "still stale"
	EOF
}

patterns_and_caches_follow_an_edition_and_its_undo() {
	begin
	cat >odd.pattern <<-'EOF'
		pattern odd-word
		  title   "A word that no row of the first year has"
		  tag     odd
		  match   text:"palabra rarisima"
	EOF
	ends 0 atalaya pattern d.dossier add odd.pattern
	ends 0 atalaya pattern d.dossier apply odd-word
	prints 0 atalaya query d.dossier tag:odd --count
	ends 0 atalaya facets d.dossier --by type --format json
	cp out facets
	year next.csv gone=2 'change=relato=Una palabra rarisima.=4' 'new=relato=Otra palabra rarisima=3' shuffle=1
	ends 0 atalaya import d.dossier next.csv $later
	prints 7 atalaya query d.dossier tag:odd --count
	ends 0 atalaya journal d.dossier undo
	prints 0 atalaya query d.dossier tag:odd --count
	ends 0 atalaya facets d.dossier --by type --format json
	cmp -s out facets
	ends 0 atalaya journal d.dossier redo
	prints 7 atalaya query d.dossier tag:odd --count
}

a_purge_drops_what_the_log_holds_of_an_edition() {
	begin
	year next.csv 'change=lugar=Secreto del registro=3'
	ends 0 atalaya import d.dossier next.csv $later
	ends 0 atalaya purge d.dossier valdoria --confirm valdoria
	ends 0 atalaya journal d.dossier list
	has out redacted
	! grep -qa "Secreto del registro" d.dossier
	ends 0 atalaya journal d.dossier verify
}

# The file of 2022 and a copy of it that was worked on: no code of its own, one date, its year.
cpj=$shared/datasets/cpj/cpj_1992_2022.csv

a_register_without_codes_is_matched_by_what_its_rows_say() {
	rm -f c.dossier*
	ends 0 atalaya new c.dossier
	ends 1 atalaya import c.dossier "$cpj"
	ends 0 atalaya tag c.dossier 'country=GT' --add watched
	state c.dossier before
	prints 2163 atalaya query c.dossier --count
	atalaya query c.dossier tag:watched --count >tagged
	printf '%s\n' gone=40 'change=jobs=Something new=60' 'change=locality=Another town=30' \
		'new=fullName=Invented Person=25' lose=healthProblems shuffle=1 >how
	python3 "$srcdir/tests/cli/edit_register.py" "$cpj" later.csv how
	ends 1 atalaya import c.dossier later.csv --edition-of cpj --status-as-of 2023-08 --format json
	answer out 'j["new"] == 25' 'j["changed"] == 90' 'j["gone"] == 40' \
		'j["same"] == 2163 - 40 - 90' 'j["rows_taken"] == 2163 - 40 + 25'
	prints 2148 atalaya query c.dossier --count
	ends 0 atalaya editions c.dossier cpj --changes last --names --format json
	answer out 'sum(r["change"] == "changed" for r in j["rows"]) == 90' \
		'not any(r["change"] == "conflict" for r in j["rows"])' \
		'not any(r["column"] == "healthProblems" for r in j["rows"])'
	prints 60 atalaya query c.dossier 'record.jobs="Something new"' --count
	ends 0 atalaya query c.dossier tag:watched --count
	cmp -s out tagged
	ends 0 atalaya journal c.dossier undo
	holds c.dossier before
	ends 0 atalaya journal c.dossier verify
}

it a_newer_file_changes_what_it_says_otherwise_and_nothing_else
it cells_that_may_name_somebody_are_shown_with_names_only
it every_column_of_the_file_is_read_where_it_stands_now
it tags_survive_and_undo_takes_everything_back
it an_edition_that_was_taken_back_does_not_come_up_with_the_next
it an_edited_narrative_is_kept_and_the_conflict_listed
it what_is_gone_comes_back_with_a_later_edition
it nothing_is_guessed_in_silence
it a_dry_run_shows_what_would_change_and_changes_nothing
it a_repeated_row_is_looked_up_again_and_the_past_stays
it patterns_and_caches_follow_an_edition_and_its_undo
it a_purge_drops_what_the_log_holds_of_an_edition
[ ! -f "$cpj" ] || it a_register_without_codes_is_matched_by_what_its_rows_say
finish

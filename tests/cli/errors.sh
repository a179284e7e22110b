#!/bin/sh
# Wrong command lines, queries and files: one clear sentence, status 2, and no file left behind.
. "${srcdir:-.}/tests/cli/lib.sh"

needs python3
sample=$srcdir/data/sample/valdoria.csv

# All files but those in which the tests keep what they compare, and the locks of dossiers.
files() {
	find "$work" \( -path "$work/here/*.dossier-*" -o -name out -o -name err -o -name log \
		-o -name 'files.*' \) -o -printf '%P %s %y\n'
}

# Like fails, and the files are the same as before.
refuses() {
	files >files.before
	fails "$@" || return 1
	files >files.after
	cmp -s files.before files.after && return
	echo "files left behind or changed by: $*"
	diff files.before files.after
	return 1
}

advises() {
	{
		IFS= read -r sentence
		IFS= read -r advice || advice=
	} <err
	case $advice in "  "*"$1"*) return ;; esac
	echo "no advice \"$1\":"
	cat err
	return 1
}

a_dossier_to_be_wrong_about() {
	new s.dossier "$sample"
	ends 0 atalaya new empty.dossier
	printf 'precious' >there.xlsx
	mkdir folder
}

commands_and_options_that_are_not_there_say_what_is_near() {
	refuses 'improt' atalaya improt s.dossier x.csv
	advises import
	refuses 'xyzzy' atalaya xyzzy
	refuses '' atalaya ''
	refuses 'formt' atalaya query s.dossier --formt json
	advises format
	refuses 'limt' atalaya query s.dossier --limt=3
	advises limit
	refuses 'xyzzy' atalaya query s.dossier --xyzzy
	refuses 'nonsense' atalaya help nonsense
	refuses 'improt' atalaya help improt
	advises import
}

arguments_that_are_missing_or_too_many_are_told() {
	refuses DOSSIER atalaya query
	refuses DOSSIER atalaya new
	refuses FILE atalaya import s.dossier
	refuses QUERY atalaya tag s.dossier
	refuses 'too many' atalaya query s.dossier country=GT date:2016
	advises quotes
	refuses 'too many' atalaya new a.dossier b.dossier
	refuses 'needs a value' atalaya query s.dossier --format
	refuses 'needs a value' atalaya report s.dossier --out
	refuses 'no value' atalaya query s.dossier --count=3
	refuses --out atalaya report s.dossier
	refuses list atalaya journal s.dossier
	refuses show atalaya profile show
}

values_that_make_no_sense_are_told() {
	refuses xml atalaya query s.dossier --format xml
	advises json
	refuses fr atalaya query s.dossier --lang fr
	advises es
	for limit in 0 -1 x 1x ''; do
		refuses limit atalaya query s.dossier --limit "$limit"
	done
	for day in yesterday 2020-02-30 2020..  '<2020' '>2020' '' 31/12/2020; do
		refuses date atalaya impunity s.dossier --as-of "$day"
	done
	refuses unesco atalaya impunity s.dossier --variant other
	refuses person atalaya impunity s.dossier --unit person
	refuses fancy atalaya report s.dossier --template fancy --out x.xlsx
	refuses fancy.ini atalaya report s.dossier --template ./fancy.ini --out x.xlsx
	refuses explode atalaya journal s.dossier explode
	refuses nosuch atalaya profile show nosuch
	refuses nosuch.ini atalaya profile show nosuch.ini
	refuses --add atalaya tag s.dossier type:killing --add x --remove y
	for tag in 'two words' '' a=b 'a"b' '-x' 'a(b'; do
		refuses tag atalaya tag s.dossier type:killing --add "$tag"
	done
	refuses nosuch atalaya tag s.dossier type:killing --remove nosuch
	refuses 'for good' atalaya purge s.dossier valdoria
	refuses 'for good' atalaya purge s.dossier valdoria --confirm valdori
	refuses nosuch atalaya purge s.dossier nosuch --confirm nosuch
	refuses 'UTF-8' atalaya query s.dossier "$(printf 'tag=\361')"
}

queries_that_are_wrong_say_where_and_what_is_near() {
	refuses contry atalaya query s.dossier contry=GT
	advises country
	has err 'column 1'
	refuses contry atalaya query s.dossier 'type:killing contry=GT' --count
	has err 'column 14'
	refuses amenasa atalaya query s.dossier type=amenasa
	advises Amenaza
	refuses Marquezil atalaya query s.dossier admin1=Marquezil
	advises Marquesil
	refuses tipo_agresio atalaya query s.dossier record.tipo_agresio=x
	advises tipo_agresion
	refuses valdori atalaya query s.dossier dataset=valdori
	advises valdoria
	refuses nosuch atalaya query s.dossier tag=nosuch
	refuses '' atalaya query s.dossier 'text=/a(b/'
	refuses quote atalaya query s.dossier 'record.fuente="x'
	refuses parenthesis atalaya query s.dossier '(type:killing'
	refuses contry atalaya query s.dossier --fields id,contry
	advises country
	refuses contry atalaya impunity s.dossier --by contry
	advises country
	refuses '' atalaya impunity s.dossier --by date
	refuses '' atalaya impunity s.dossier --by id
	refuses victim atalaya query s.dossier --fields victima
	refuses 'names of people' atalaya query s.dossier --fields id,person
	refuses 'names of people' atalaya query s.dossier --fields text
	refuses 'names of people' atalaya impunity s.dossier --by record.victima
	refuses 'names of people' atalaya report s.dossier --by record.victima --out x.xlsx
	refuses contry atalaya report s.dossier contry=GT --out x.xlsx
	refuses contry atalaya tag s.dossier contry=GT --add x
}

a_wrong_field_is_told_before_an_answer_begins() {
	refuses nosuch atalaya query s.dossier --fields id,record.nosuch --names
	refuses nosuch atalaya query s.dossier --fields id,record.nosuch --names --format json
	refuses nosuch atalaya query s.dossier --sort record.nosuch --names --format csv
	refuses nosuch atalaya facets s.dossier --by type,record.nosuch --names
	refuses nosuch atalaya crosstab s.dossier --rows type --cols record.nosuch --names
	refuses nosuch atalaya series s.dossier --per year --by record.nosuch --names
	refuses nosuch atalaya impunity s.dossier --by record.nosuch --names
}

what_is_no_dossier_is_refused() {
	printf 'id,name\n1,x\n' >table.csv
	: >nothing
	python3 -c 'import sqlite3; c = sqlite3.connect("other.db"); c.execute("CREATE TABLE t (x)")
c.commit()'
	for wrong in table.csv nothing other.db; do
		refuses 'not a dossier' atalaya query "$wrong"
		refuses 'not a dossier' atalaya impunity "$wrong"
		refuses 'not a dossier' atalaya report "$wrong" --out x.xlsx
		refuses 'not a dossier' atalaya journal "$wrong" verify
	done
	refuses missing.dossier atalaya query missing.dossier
	advises 'atalaya new'
	refuses missing.dossier atalaya import missing.dossier "$sample"
	refuses folder atalaya query folder
	refuses s.dossier atalaya new s.dossier
	refuses no/such atalaya new no/such.dossier
}

no_lock_is_left_beside_what_is_no_dossier() {
	printf 'id,name\n1,x\n' >table.csv
	refuses 'not a dossier' atalaya import table.csv "$sample"
	refuses 'not a dossier' atalaya tag table.csv type:killing --add x
	refuses '' atalaya import folder "$sample"
}

# $1: what the message says; $2: file
import_refuses() {
	dump empty.dossier >before.sql
	refuses "$1" atalaya import empty.dossier "$2"
	dump empty.dossier >after.sql
	cmp before.sql after.sql
	rm before.sql after.sql
	[ "$(atalaya query empty.dossier --count)" = 0 ]
}

files_that_are_no_register_are_refused() {
	head -1 "$sample" >header
	sed -n 2,20p "$sample" >some
	: >empty.csv
	cat header some >nul.csv
	printf 'V-1,2015\000,x\n' >>nul.csv
	cat header some >latin1.csv
	printf 'V-1,2015,Quel\372a\n' >>latin1.csv
	cat header some some >unclosed.csv
	printf 'V-1,"2015\n' >>unclosed.csv
	printf 'a,b,c\n1,2,3\n' >other.csv
	mkdir folder.csv
	import_refuses missing.csv missing.csv
	import_refuses header empty.csv
	import_refuses NUL nul.csv
	has err 'nul.csv, line 2'
	import_refuses UTF-8 latin1.csv
	has err 'latin1.csv, line 2'
	advises --encoding
	import_refuses quote unclosed.csv
	has err 'unclosed.csv, line 4'
	import_refuses 'no profile' other.csv
	advises --profile
	import_refuses 'irectory' folder.csv
	import_refuses 'irectory' /
}

a_file_with_nothing_but_a_header_is_refused() {
	head -1 "$sample" >header.csv
	import_refuses 'header.csv' header.csv
}

of_several_files_those_before_a_wrong_one_stay() {
	ends 0 cp empty.dossier several.dossier
	printf 'a,b\n' >wrong.csv
	status=0
	atalaya import several.dossier "$sample" wrong.csv >out 2>err || status=$?
	[ "$status" -eq 2 ]
	has err 'no profile'
	prints 1187 atalaya query several.dossier --count
}

reports_do_not_overwrite_and_leave_nothing() {
	refuses there.xlsx atalaya report s.dossier --out there.xlsx
	advises --replace
	prints precious cat there.xlsx
	refuses no/such atalaya report s.dossier --out no/such.xlsx
	refuses folder atalaya report s.dossier --out folder
	refuses folder atalaya report s.dossier --out folder --replace
	printf '[report]\nname=x\n[sheet 1]\nkind=fancy\n' >fancy.ini
	refuses fancy atalaya report s.dossier --template ./fancy.ini --out x.xlsx
	printf 'nonsense\n' >fancy.ini
	refuses fancy.ini atalaya report s.dossier --template ./fancy.ini --out x.xlsx
}

places_that_cannot_be_written_are_told() {
	if [ "$(id -u)" -eq 0 ]; then
		echo "as root every place can be written"
		return
	fi
	mkdir closed
	cp s.dossier closed/
	chmod 500 closed
	refuses closed atalaya new closed/x.dossier
	refuses closed atalaya report s.dossier --out closed/x.xlsx
	refuses closed atalaya import closed/s.dossier "$sample"
	chmod 000 closed/s.dossier
	refuses closed atalaya query closed/s.dossier
	chmod -R u+rwx closed
	rm -r closed
}

an_answer_that_cannot_be_written_is_told() {
	[ -w /dev/full ] || return 0
	for command in query 'query --format json' 'query --format csv' impunity 'journal list' codes; do
		set -- $command
		name=$1
		shift
		status=0
		if [ "$name" = journal ]; then
			atalaya journal s.dossier list >/dev/full 2>err || status=$?
		else
			atalaya "$name" s.dossier "$@" >/dev/full 2>err || status=$?
		fi
		echo "$command: status $status"
		[ "$status" -eq 2 ]
		grep -q '^atalaya: ' err
	done
}

help_that_cannot_be_written_is_told_too() {
	[ -w /dev/full ] || return 0
	for command in help 'help query' 'query --help' --version 'help --manual'; do
		status=0
		# shellcheck disable=SC2086
		atalaya $command >/dev/full 2>err || status=$?
		echo "$command: status $status"
		[ "$status" -eq 2 ]
	done
}

every_message_is_spanish_when_asked() {
	for arguments in 'improt' 'query' 'query --formt' 'query missing.dossier' 'query s.dossier contry=GT' \
		'query s.dossier type=amenasa' 'query s.dossier (type:killing' 'import s.dossier missing.csv' \
		'report s.dossier --out there.xlsx' 'purge s.dossier valdoria' 'tag s.dossier x --add a=b' \
		'impunity s.dossier --variant x' 'impunity s.dossier --as-of x' 'journal s.dossier x'; do
		# shellcheck disable=SC2086
		ends 2 atalaya $arguments --lang en
		mv err english
		# shellcheck disable=SC2086
		ends 2 atalaya $arguments --lang es
		if cmp -s english err; then
			echo "not translated: $arguments"
			cat err
			return 1
		fi
	done
}

# Runs a command however it ends and keeps what it says.
harmless() {
	runs=$((runs + 1))
	echo "$*" >"said.$runs.command"
	"$@" >"said.$runs.out" 2>"said.$runs.err" || [ $? -le 2 ]
}

# Is there no control character but line ends in all that was said, and whole characters only?
all_was_harmless() {
	python3 - "$runs" <<'END'
import sys
import unicodedata

wrong = False
for run in range(1, int(sys.argv[1]) + 1):
    command = open(f"said.{run}.command", encoding="utf-8", errors="replace").read().strip()
    for stream in ("out", "err"):
        data = open(f"said.{run}.{stream}", "rb").read()
        text = data.decode("utf-8", "replace")
        found = next((c for c in text if unicodedata.category(c) == "Cc" and c != "\n"), None)
        if found is None and text.encode("utf-8") != data:
            found = "bytes that are not UTF-8"
        if found is not None:
            at = text.find(found)
            print(f"{command!r} says {found!r} on {stream}: {text[max(0, at - 60):at + 30]!r}")
            wrong = True
sys.exit(wrong)
END
}

# Escape sequences wherever data can bring them: cells, header, file and dataset names, authors, tags.
make_hostile_register() {
	escape=$(printf '\033]0;owned\007\033[31m')
	csi=$(printf '\302\233')
	mkdir -p "evil$escape"
	printf '[profile]\nname=evil%s\nversion=1%s\n[source]\nstatus_as_of=2020\npublish=reg%sion\n[incident]\ndate=when\nplace=place\ncode=id\n[act 1]\ntype=kind\n[victim 1]\nname=who\n[event 1]\nstage=outcome\n' \
		"$escape" "$csi" "$escape" >evil.ini
	python3 - "$escape" "$csi" >"evil$escape/evil$escape.csv" <<'END'
import csv
import sys

escape, csi = sys.argv[1:3]
out = csv.writer(sys.stdout)
out.writerow(["id", "when", f"reg{escape}ion", "kind", "place", "who", "outcome"])
for bad in (escape, csi + "31m", "\x7f", "a\rb", "tab\there", "line\nbreak", "\x85next", "plain"):
    for n in range(3):
        out.writerow([f"i{bad}", f"2015{bad}", f"r{bad}", f"k{bad}", f"p{bad}", f"w{bad}",
                      f"o{bad}" if n else "Convicted"])
out.writerow([f"i{escape}", "2015"])
END
	rm -rf evil.dossier* said.*
	runs=0
	ends 0 atalaya new evil.dossier --author "Ana$escape"
}

control_characters_from_data_never_reach_the_terminal() {
	make_hostile_register
	harmless atalaya import evil.dossier "evil$escape/evil$escape.csv" --profile ./evil.ini \
		--author "Ana$escape" --name "data$escape"
	prints 24 atalaya query evil.dossier --count
	harmless atalaya query evil.dossier
	harmless atalaya query evil.dossier --names --fields \
		"id,date,code,person,record.reg${escape}ion,record.kind,record.when,dataset"
	harmless atalaya impunity evil.dossier --by "record.reg${escape}ion"
	harmless atalaya facets evil.dossier --by "record.reg${escape}ion,dataset"
	harmless atalaya crosstab evil.dossier --rows "record.reg${escape}ion" --cols dataset
	harmless atalaya series evil.dossier --per year --by "record.reg${escape}ion"
	harmless atalaya query evil.dossier "record.kind:\"$escape\""
	harmless atalaya tag evil.dossier i --add "x$csi"
	harmless atalaya tag evil.dossier 'record.kind:k' --add fine --note "why$escape$csi" \
		--author "Ana$csi"
	harmless atalaya tag evil.dossier 'record.kind:k'
	harmless atalaya journal evil.dossier list
	harmless atalaya journal evil.dossier verify
	harmless atalaya report evil.dossier --by "record.reg${escape}ion" --out "x$escape.xlsx"
	harmless atalaya journal evil.dossier undo
	harmless atalaya journal evil.dossier redo
	all_was_harmless
}

nor_do_they_in_messages() {
	make_hostile_register
	atalaya import evil.dossier "evil$escape/evil$escape.csv" --profile ./evil.ini \
		--name "data$escape" >out 2>err || [ $? -eq 1 ]
	# Near misses quote what stands in the data.
	harmless atalaya query evil.dossier record.region=x
	harmless atalaya query evil.dossier "dataset=data"
	harmless atalaya import evil.dossier "evil$escape/evil$escape.csv" --profile ./evil.ini
	harmless atalaya import evil.dossier "evil$escape/missing.csv"
	harmless atalaya import evil.dossier "$sample" --profile ./evil.ini
	harmless atalaya query "evil$escape/missing.dossier"
	harmless atalaya query evil.dossier "contry$escape=x"
	harmless atalaya query evil.dossier "country=x$csi"
	harmless atalaya "impo$escape"
	harmless atalaya query evil.dossier "--form$escape"
	harmless atalaya profile show "evil$escape"
	harmless atalaya profile show ./evil.ini
	harmless atalaya purge evil.dossier "data$escape"
	all_was_harmless
}

nor_in_notes_beside_csv() {
	make_hostile_register
	atalaya import evil.dossier "evil$escape/evil$escape.csv" --profile ./evil.ini \
		--name "data$escape" >out 2>err || [ $? -eq 1 ]
	harmless atalaya impunity evil.dossier --as-of 2010 --format csv
	has said.1.err '# '
	# The answer itself is for programs; only what is said beside it goes to a screen.
	: >said.1.out
	all_was_harmless
}

it a_dossier_to_be_wrong_about
it commands_and_options_that_are_not_there_say_what_is_near
it arguments_that_are_missing_or_too_many_are_told
it values_that_make_no_sense_are_told
it queries_that_are_wrong_say_where_and_what_is_near
it a_wrong_field_is_told_before_an_answer_begins
it what_is_no_dossier_is_refused
it no_lock_is_left_beside_what_is_no_dossier
it files_that_are_no_register_are_refused
it a_file_with_nothing_but_a_header_is_refused
it of_several_files_those_before_a_wrong_one_stay
it reports_do_not_overwrite_and_leave_nothing
it places_that_cannot_be_written_are_told
it an_answer_that_cannot_be_written_is_told
it help_that_cannot_be_written_is_told_too
it every_message_is_spanish_when_asked
it control_characters_from_data_never_reach_the_terminal
it nor_do_they_in_messages
it nor_in_notes_beside_csv
finish

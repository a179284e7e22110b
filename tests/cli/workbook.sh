#!/bin/sh
# Workbooks: another program computes every formula again; nothing in them names anybody, nothing in
# them runs, and the same dossier gives the same bytes.
. "${srcdir:-.}/tests/cli/lib.sh"

needs python3 soffice
sample=$srcdir/data/sample/valdoria.csv
cpj=$shared/datasets/cpj/cpj_1992_2022.csv
murders='record.typeOfDeath=Murder record.motiveConfirmed=Confirmed'

workbook() {
	python3 "$srcdir/tests/cli/workbook.py" "$@"
}

# $1: name, $2: dossier, $3: query, then arguments of both commands.
write() {
	write_name=$1 write_dossier=$2 write_query=$3
	shift 3
	ends 0 atalaya report "$write_dossier" "$write_query" "$@" --out "$write_name.xlsx"
	ends 0 atalaya impunity "$write_dossier" "$write_query" "$@" --format json
	mv out "$write_name.json"
}

# A register whose cells are formulas for whoever forgets that they are text.
make_register_of_formulas() {
	cat >formulas.ini <<'END'
[profile]
name==2+5+cmd|' /C calc'!A0
version=@SUM(1;1)
match=id

[source]
status_as_of=2020-12
publish="=cmd(region)"

[incident]
date=when

[act 1]
type=kind

[victim 1]
name=who

[event 1]
stage=map(outcome)
END
	printf 'list,from,to\nevent.stage,yes,S6c\nevent.stage,no,none\n' >formulas.map.csv
	python3 - >'=1+1.csv' <<'END'
import csv
import sys

regions = ["=1+1", '=HYPERLINK("http://example.org";"x")', "+1+1", "-2+3", "@SUM(1)", "\t=1+1",
           "_x0041_", '"=1+1"', "'=1+1", "line\nbreak", "<b>&amp;", "Ñandú 😀", "=1+1 again"]
out = csv.writer(sys.stdout)
out.writerow(["id", "when", "=cmd(region)", "kind", "who", "outcome"])
for number, region in enumerate(regions):
    for case in range(8):
        out.writerow([f"=ID{number}", 2015 + case % 4, region, "Killing", "=WHO()",
                      "yes" if case < number % 4 else "no"])
END
}

# The workbooks that have figures at all.
figured() {
	for book in *.xlsx; do
		[ "$book" = s-nothing.xlsx ] || echo "$book"
	done
}

everything_can_be_written() {
	new s.dossier "$sample"
	for variant in conviction press; do
		for lang in en es; do
			write "s-$variant-$lang" s.dossier '' --by admin1 --variant $variant --lang $lang
		done
	done
	write s-type s.dossier 'date>=2016' --by type
	write s-early s.dossier '' --by admin2 --as-of 2017-06-30
	write s-nothing s.dossier 'type:killing -type:killing'
	make_register_of_formulas
	ends 0 atalaya new f.dossier
	ends 0 atalaya import f.dossier ./=1+1.csv --profile ./formulas.ini --name '=1+cmd()'
	write formulas f.dossier 'record."=cmd(region)":"1"' --by 'record."=cmd(region)"'
	write formulas-all f.dossier '' --by 'record."=cmd(region)"'
	if [ -f "$cpj" ]; then
		new c.dossier "$cpj"
		for variant in conviction press; do
			for lang in en es; do
				write "c-$variant-$lang" c.dossier "$murders" --variant $variant --lang $lang
			done
		done
	fi
}

# One start for all: they take seconds each.
compute_again() {
	mkdir -p stripped computed
	for book in *.xlsx; do
		workbook strip "$book" "stripped/$book"
	done
	# A control: with one case more or less the formulas must give something else.
	workbook strip s-conviction-en.xlsx stripped/control.xlsx C10=100
	soffice "-env:UserInstallation=file://$work/office" --headless --convert-to xlsx \
		--outdir computed stripped/*.xlsx
	ls computed
	for book in stripped/*.xlsx; do
		[ -f "computed/${book#stripped/}" ]
	done
}

every_cell_is_what_another_program_computes() {
	workbook differs s-conviction-en.xlsx computed/control.xlsx
	workbook compare computed $(figured)
}

shares_are_formulas_and_formulas_are_ours() {
	workbook formulas $(figured)
}

the_figures_are_those_of_the_command_line() {
	workbook figures $(figured)
}

text_from_data_never_becomes_a_formula() {
	workbook text formulas-all.xlsx Impunity '=1+1' '+1+1' '-2+3' '@SUM(1)' '_x0041_' \
		"'=1+1" '"=1+1"' '=HYPERLINK("http://example.org";"x")' 'Ñandú 😀' '<b>&amp;' \
		'=cmd(region)'
	workbook text formulas-all.xlsx Methods '=1+cmd()' '=1+1.csv'
	workbook text formulas-all.xlsx 'Source data' '=1+1' '=1+cmd()' '=cmd(region)'
	workbook text formulas.xlsx Impunity 'record."=cmd(region)":1'
}

the_same_dossier_gives_the_same_bytes_in_any_time_zone() {
	for book in s-conviction-en.xlsx s-conviction-es.xlsx; do
		lang=${book#s-conviction-} lang=${lang%.xlsx}
		(
			TZ=Pacific/Auckland
			export TZ
			mkdir -p "$lang" && cd "$lang"
			ends 0 atalaya report ../s.dossier '' --by admin1 --variant conviction \
				--lang "$lang" --out other.xlsx
		)
		cmp "$book" "$lang/other.xlsx"
		(
			TZ=America/Guatemala
			USER=somebody LOGNAME=somebody
			export TZ USER LOGNAME
			ends 0 atalaya report s.dossier '' --by admin1 --variant conviction \
				--lang "$lang" --out "$book" --replace --author 'Somebody Else'
		)
		cmp "$book" "$lang/other.xlsx"
	done
}

no_victim_is_named_in_any_part() {
	python3 - "$sample" >names <<'END'
import csv
import sys

names = set()
for row in csv.DictReader(open(sys.argv[1], encoding="utf-8", newline="")):
    for key in ("victima", "victima_2"):
        if row[key] and len(row[key]) > 4 and row[key].casefold() != "se desconoce":
            names.add(row[key])
print("\n".join(sorted(names - {"victima", "victima_2"})))
END
	[ "$(wc -l <names)" -gt 400 ]
	workbook lacks names s-*.xlsx
	if [ -f "$cpj" ]; then
		python3 - "$cpj" >names <<'END'
import csv
import sys

for row in csv.DictReader(open(sys.argv[1], encoding="utf-8", newline="")):
    if row["fullName"].count(" ") and row["typeOfDeath"] == "Murder":
        print(row["fullName"])
END
		workbook lacks names c-*.xlsx
	fi
}

nothing_tells_who_wrote_it_or_where() {
	printf '%s\n' "$work" "$HOME" "$(uname -n)-" 'Somebody Else' =WHO >places
	workbook properties *.xlsx
	workbook lacks places *.xlsx
}

a_text_too_long_for_a_cell_is_cut_with_a_mark_and_counted() {
	printf '[profile]\nname=long\n[source]\nstatus_as_of=2020\npublish=region\n[act 1]\ntype=kind\n' >long.ini
	python3 -c 'print("kind,region"); print("Killing," + "ñ" * 40000)' >long.csv
	ends 0 atalaya new l.dossier
	ends 0 atalaya import l.dossier long.csv --profile ./long.ini
	ends 1 atalaya report l.dossier --by record.region --out long.xlsx
	has out 'too long for a cell'
	workbook cells long.xlsx 'Source data' >cells
	grep -q 'ñ \[…\]' cells
}

a_report_over_an_existing_file_needs_replace() {
	echo precious >there.xlsx
	fails '"there.xlsx" exists' atalaya report s.dossier --out there.xlsx
	prints precious cat there.xlsx
	ends 0 atalaya report s.dossier --out there.xlsx --replace
	workbook cells there.xlsx Impunity >cells
	prints '' find . -name 'there.xlsx.*'
}

patterns_and_their_incidents_are_those_of_the_command_line_and_name_nobody() {
	mkdir -p patterns
	new p.dossier "$sample"
	cat >p.pattern <<'END'
pattern convoy
  title    "=cmd('convoy')"
  tag      convoy
  match    text=/\bconvoy\b/
  must     "un convoy"
  mustnot  "convoyes"
pattern named
  tag      named
  match    person:Pelm
pattern idle
  tag      idle
  match    text:nada
END
	ends 0 atalaya pattern p.dossier add p.pattern
	ends 0 atalaya pattern p.dossier apply convoy named
	ends 0 atalaya pattern p.dossier verdict convoy --incident INC-3 --reject
	for lang in en es; do
		ends 0 atalaya report p.dossier 'date>=2016' --template patterns --lang $lang \
			--out patterns/$lang.xlsx
	done
	ends 0 atalaya report p.dossier 'date>=2016' --template patterns --names --out patterns/names.xlsx
	ends 0 atalaya pattern p.dossier list --query 'date>=2016' --format json
	mv out list.json
	ends 0 atalaya query p.dossier 'date>=2016' --fields id,date,place,admin1,type,actor,tag,status \
		--format json
	mv out query.json
	PYTHONPATH=$srcdir/tests/cli PYTHONDONTWRITEBYTECODE=1 python3 - <<'END'
import json
import workbook

book = workbook.read("patterns/en.xlsx")

def rows(sheet):
    cells, out = book[sheet], []
    row = 1
    while f"A{row}" in cells:
        out.append([cells[f"{c}{row}"].value if f"{c}{row}" in cells else ""
                    for c in "ABCDEFGHIJK"])
        row += 1
    return out

assert all(c.formula is None for sheet in book.values() for c in sheet.values())
listed = {r["name"]: r for r in json.load(open("list.json"))["rows"]}
patterns = rows("Patterns")
assert [r[0] for r in patterns] == ["Pattern", "convoy", "named"], patterns
assert patterns[1][1] == "=cmd('convoy')"
# A definition is a query: one that may name somebody is printed only when asked for.
assert "Pelm" not in str(patterns) and all("withheld" in r[10] for r in patterns[1:])
book = workbook.read("patterns/names.xlsx")
assert [r[10] for r in rows("Patterns")[1:]] == ["text=/\\bconvoy\\b/", "person:Pelm"]
book = workbook.read("patterns/en.xlsx")
for row in patterns[1:]:
    one = listed[row[0]]
    want = [one["version"], one["hits"], one["undecided"], one["accepted"], one["rejected"],
            one["passed"], one["examples"]]
    assert [float(x) for x in row[3:10]] == [float(x) for x in want], (row, want)
assert listed["convoy"]["hits"] > 0
answer = json.load(open("query.json"))["rows"]
incidents = rows("Incidents")
assert len(incidents) == len(answer) + 1 > 500
for row, want in zip(incidents[1:], answer):
    assert row[:8] == [x or "" for x in want.values()], (row, want)
END
	workbook lacks names patterns/e?.xlsx
	workbook properties patterns/*.xlsx
	# Hits that do not hold are refused, not printed.
	python3 -c 'import sqlite3
d = sqlite3.connect("p.dossier")
d.execute("UPDATE pattern_run SET seq = 0")
d.commit()'
	for template in patterns impunity; do
		fails 'not up to date' atalaya report p.dossier tag:convoy --template $template \
			--out patterns/old.xlsx
	done
	fails 'not up to date' atalaya impunity p.dossier tag:convoy
	fails 'not up to date' atalaya report p.dossier --template patterns --out patterns/old.xlsx
	prints '' find patterns -name 'old*'
}

it everything_can_be_written
it compute_again
it every_cell_is_what_another_program_computes
it shares_are_formulas_and_formulas_are_ours
it the_figures_are_those_of_the_command_line
it text_from_data_never_becomes_a_formula
it the_same_dossier_gives_the_same_bytes_in_any_time_zone
it no_victim_is_named_in_any_part
it patterns_and_their_incidents_are_those_of_the_command_line_and_name_nobody
it nothing_tells_who_wrote_it_or_where
it a_text_too_long_for_a_cell_is_cut_with_a_mark_and_counted
it a_report_over_an_existing_file_needs_replace
finish

#!/bin/sh
# The patterns that come with the program: each finds its own examples, decides, and is built in.
. "${srcdir:-.}/tests/cli/lib.sh"

needs python3
library=$srcdir/data/patterns
# Those over several incidents have no text as an example: a file of their own shows what they find.
joint=$(cd "$library" && grep -l '^  first \|^  at least ' ./*.pattern | sed 's|^\./||; s|\.pattern$||')

is_joint() {
	case " $(echo $joint) " in *" $1 "*) return 0 ;; esac
	return 1
}

a_dossier_with_the_library() {
	rm -f l.dossier*
	ends 0 atalaya new l.dossier
	ends 0 atalaya pattern l.dossier add --shipped
}

every_pattern_of_the_tree_is_built_in_and_no_other() {
	a_dossier_with_the_library
	ends 0 atalaya pattern l.dossier list --shipped --format json
	python3 - out "$library" <<'END'
import json
import os
import sys

built_in = {row["name"]: row for row in json.load(open(sys.argv[1], encoding="utf-8"))["rows"]}
files = {name[:-8] for name in os.listdir(sys.argv[2]) if name.endswith(".pattern")}
assert built_in.keys() == files, built_in.keys() ^ files
assert len({row["tag"] for row in built_in.values()}) == len(built_in), "a tag of two patterns"
END
}

every_pattern_passes_all_of_its_examples() {
	a_dossier_with_the_library
	for file in "$library"/*.pattern; do
		if is_joint "$(basename "$file" .pattern)"; then
			continue
		fi
		ends 0 atalaya pattern l.dossier examples "$(basename "$file" .pattern)" --format csv
		python3 - out "$file" <<'END'
import csv
import sys

rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8", newline="")))
kinds = [row["kind"] for row in rows]
assert kinds.count("must") >= 6 and kinds.count("mustnot") >= 5, (sys.argv[2], kinds)
assert {row["result"] for row in rows} == {"passed"}, sys.argv[2]
END
	done
}

titles_and_reasons_stand_in_both_languages() {
	for file in "$library"/*.pattern; do
		for key in title title.es why why.es tag; do
			grep -q "^  $key  *[\"a-z]" "$file" || { echo "no $key in $file"; return 1; }
		done
	done
	a_dossier_with_the_library
	ends 0 atalaya pattern l.dossier list --shipped --lang es
	has out 'Amenaza de muerte'
	ends 0 atalaya pattern l.dossier list --shipped --lang en
	has out 'Death threat'
}

# Words that a pattern waits for, over and over and without a full stop, so that no gap ends early.
a_text_full_of_their_words_is_decided() {
	python3 - "$library" >hostile.csv <<'END'
import csv
import glob
import re
import sys

out = csv.writer(sys.stdout)
out.writerow(["code", "date", "country", "text"])
for file in sorted(glob.glob(sys.argv[1] + "/*.pattern")):
    lines = open(file, encoding="utf-8").read().splitlines()
    examples = [line.split('"')[1] for line in lines if line.strip().startswith("must")]
    whole = re.findall(r"\w+", " ".join(examples))
    for name, order in (("forward", whole), ("backward", whole[::-1]), ("sorted", sorted(whole))):
        out.writerow([file + name, "2020", "Mexico", " ".join(order * 20)[:8000]])
END
	printf '%s\n' '[profile]' name=hostile version=1 match=code,date,country,text '[incident]' \
		code=code date=date place=country text=text '[act 1]' 'type=const(threat)' >hostile.ini
	a_dossier_with_the_library
	ends 0 atalaya import l.dossier hostile.csv --profile hostile.ini
	ends 0 atalaya pattern l.dossier apply --format json
	answer out 'len(j["rows"]) == len({row["name"] for row in j["rows"]}) >= 10' \
		'all(row["undecided"] == 0 for row in j["rows"])' \
		"all(row['hits'] > 0 or row['name'] in '''$joint'''.split() for row in j['rows'])"
}

code_of() {
	atalaya query l.dossier "$1" --format json | python3 -c '
import json, sys
print(" ".join("P-" + r["id"].split("-")[1] for r in json.load(sys.stdin)["rows"]))'
}

# Beside each chain one that lacks something: another person, too many days, the wrong order, one too few.
chains_that_were_planted_are_found_and_no_others() {
	cat >planted.csv <<'END'
code,date,type,who,country
P-1,2021-03-01,smear-campaign,Ana Pelmar,Guatemala
P-2,2021-04-15,death-threat,Ana Pelmar,Guatemala
P-3,2021-04-20,assault,Ana Pelmar,Guatemala
P-4,2021-03-01,smear-campaign,Bea Torquil,Guatemala
P-5,2021-08-01,death-threat,Bea Torquil,Guatemala
P-6,2021-01-01,killing,Bea Torquil,Guatemala
P-7,2021-03-01,smear-campaign,Eva Zorbil,Guatemala
P-8,2021-03-05,death-threat,Ida Candrom,Guatemala
P-9,2021-03-01,assault,Ida Candrom,Guatemala
P-10,2021-05-01,arbitrary-detention,,Honduras
P-11,2021-05-03,kidnapping,,Honduras
P-12,2021-05-09,arbitrary-detention,,Honduras
P-13,2021-05-20,arbitrary-detention,,Honduras
P-14,2021-05-30,arbitrary-detention,,Honduras
P-15,2021-06-25,arbitrary-detention,,Honduras
P-16,2021-05-01,arbitrary-detention,,Panama
P-17,2021-05-02,arbitrary-detention,,Panama
P-18,2021-05-03,arbitrary-detention,,Panama
P-19,2021-05-04,arbitrary-detention,,Panama
P-20,2021-05-31,arbitrary-detention,,Panama
END
	printf '%s\n' '[profile]' name=planted version=1 match=code,date,type,who,country '[incident]' \
		code=code date=date place=country '[act 1]' type=type '[victim 1]' name=who \
		'kind=const(individual)' >planted.ini
	a_dossier_with_the_library
	ends 0 atalaya import l.dossier planted.csv --profile planted.ini
	ends 0 atalaya pattern l.dossier preview smear-then-threat --format json
	answer out 'j["hits"] == 2' 'j["possible"] == 0' \
		'[r["chain"] for r in j["rows"]] == ["first INC-1; then INC-2 after 45 days"] * 2'
	ends 0 atalaya pattern l.dossier apply $joint --format json
	answer out '{r["name"]: r["hits"] for r in j["rows"]} == {"smear-then-threat": 2,
		"threat-then-attack": 2, "serial-detention": 5}'
	prints 'P-10 P-11 P-12 P-13 P-14' code_of tag:serial-detention
	prints 'P-2 P-3' code_of tag:threat-then-attack
	prints 'P-1 P-2' code_of tag:smear-then-threat
	# Why, for whoever asks and for whoever decides.
	ends 0 atalaya pattern l.dossier show threat-then-attack --incident INC-3 --format json
	answer out 'j["why"] == "first INC-2; then INC-3 after 5 days"'
	ends 0 atalaya pattern l.dossier show threat-then-attack --incident INC-4 --format json
	answer out 'j["why"] is None'
	ends 0 atalaya pattern l.dossier verdict smear-then-threat --incident INC-2 --reject
	python3 -c '
import sqlite3
said = sqlite3.connect("l.dossier").execute("SELECT evidence FROM verdict").fetchall()
assert said == [("first INC-1; then INC-2 after 45 days",)], said'
	prints 'P-1' code_of tag:smear-then-threat
}

an_exported_pattern_is_the_same_pattern() {
	a_dossier_with_the_library
	for file in "$library"/*.pattern; do
		ends 0 atalaya pattern l.dossier export "$(basename "$file" .pattern)"
		cp out again.pattern
		ends 0 atalaya pattern l.dossier add again.pattern --format json
		answer out 'not j["rows"][0]["is_new"]' 'j["rows"][0]["version"] == 1'
	done
}

it every_pattern_of_the_tree_is_built_in_and_no_other
it every_pattern_passes_all_of_its_examples
it titles_and_reasons_stand_in_both_languages
it a_text_full_of_their_words_is_decided
it chains_that_were_planted_are_found_and_no_others
it an_exported_pattern_is_the_same_pattern
finish

#!/bin/sh
# The patterns that come with the program: each finds its own examples, decides, and is built in.
. "${srcdir:-.}/tests/cli/lib.sh"

needs python3
library=$srcdir/data/patterns

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
		'all(row["undecided"] == 0 for row in j["rows"])' 'all(row["hits"] > 0 for row in j["rows"])'
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
it an_exported_pattern_is_the_same_pattern
finish

#!/bin/sh
# Text terms on 239,677 narratives of the Gun Violence Archive, beside what Python finds in the column.
. "${srcdir:-.}/tests/cli/lib.sh"

packed=$shared/datasets/gun-violence-archive/gva_2013_2018.csv.gz
[ -f "$packed" ] || skip "no $packed; ATALAYA_SHARED may say where the datasets are"
needs python3

# Lower case, without accents, white space joined, as the dossier folds; one count a line.
expected() {
	python3 - "$packed" <<'PYTHON'
import csv, gzip, re, sys, unicodedata

csv.field_size_limit(1 << 20)

def fold(text):
    text = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in text if not unicodedata.combining(c)).split())

with gzip.open(sys.argv[1], "rt", encoding="utf-8", newline="") as f:
    notes = [fold(row["notes"]) for row in csv.DictReader(f)]
print(sum(1 for n in notes if re.search("officer.involved", n)))
print(sum(1 for n in notes if "officer" in n))
print(sum(1 for n in notes if re.search(r"\bdrive-?by\b|carjack\w+", n)))
print(sum(1 for n in notes if re.search(r"\b[0-9]+ (?:shots|rounds)\b", n)))
print(sum(1 for n in notes if "officer" in n and "dog" not in n))
PYTHON
}

found() {
	for query in 'text=/officer.involved/' 'text:OFFICER' 'text=/\bdrive-?by\b|carjack\w+/' \
		'text=/\b[0-9]+ (?:shots|rounds)\b/' 'text:officer -text:dog'; do
		atalaya query gva.dossier "$query" --count || return 1
	done
}

text_terms_find_what_a_search_of_the_column_finds() {
	new gva.dossier "$packed"
	expected >want
	found >got
	[ "$(wc -l <want)" -eq 5 ]
	diff want got
}

it text_terms_find_what_a_search_of_the_column_finds
finish

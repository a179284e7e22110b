#!/bin/sh
# Every screen as text, at two sizes, in two languages. NAME.keys is typed on the sample dossier; what the
# screen then shows is compared with NAME.SIZE.LANGUAGE. UPDATE=1 writes those files again: read the
# difference before you commit it.
. "${srcdir:-.}/tests/cli/lib.sh"

screens=$srcdir/tests/screen

the_sample_is_made() {
	new sample.dossier "$srcdir/data/sample/valdoria.csv"
	mkdir registers
	cp "$srcdir/tests/fixtures/registro.csv" registers
	chmod u+w registers/registro.csv
}

# What depends on the day and the hour of a test, and on chance, says nothing.
steady() {
	sed -e 's/20[0-9][0-9]-[01][0-9]-[0-3][0-9]\([ T]\)[0-2][0-9]:[0-5][0-9]\(:[0-5][0-9]Z\)*/2025-01-01\112:00/g' \
		-e "s/$(date -u +%F)/2025-01-01/g" -e 's/[0-9a-f]\{16\}[.][.][.]/0123456789abcdef.../g'
}

# $1: name, $2: size, $3: language
shows() {
	cp sample.dossier copy.dossier
	ends 0 atalaya open copy.dossier --fresh --author Ana --lang "$3" --keys "$screens/$1.keys" --screen "$2"
	steady <out >got
	if [ "${UPDATE:-}" = 1 ]; then
		cp got "$screens/$1.$2.$3"
	fi
	diff -u "$screens/$1.$2.$3" got
}

it the_sample_is_made
for keys in "$screens"/*.keys; do
	name=$(basename "$keys" .keys)
	for size in 80x24 160x50; do
		for lang in en es; do
			echo "$name $size $lang"
			it shows "$name" "$size" "$lang"
		done
	done
done
finish

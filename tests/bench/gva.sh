#!/bin/sh
# The Gun Violence Archive, 239,677 records from the gzip: figures of its description. Too large for
# make check.
. "${srcdir:-.}/tests/cli/lib.sh"

packed=$shared/datasets/gun-violence-archive/gva_2013_2018.csv.gz
[ -f "$packed" ] || skip "no $packed; ATALAYA_SHARED may say where the datasets are"
needs python3

adds() {
	ends 0 atalaya query gva.dossier "$1" --sum "$2" --format json
	answer out "j['rows'][0]['sum'] == $3" "j['rows'][0]['missing'] == 0"
}

of_239677_records_none_is_refused() {
	ends 0 atalaya new gva.dossier
	ends 0 atalaya import gva.dossier "$packed" --format json
	answer out 'j["rows_read"] == 239677' 'j["rows_taken"] == 239677' 'j["encoding"] == "UTF-8"' \
		'j["packed"] is True' 'j["profile"] == "gun-violence"'
	prints 239677 atalaya query gva.dossier --count
}

the_dead_and_injured_add_up() {
	adds '' record.n_killed 60468
	adds '' record.n_injured 118402
	adds date=2016 record.n_killed 15066
	adds date=2017 record.n_killed 15511
	prints 278 atalaya query gva.dossier date=2013 --count
}

# The participants that the file calls victims, counted in it by other means.
victims_are_the_participants_of_that_type() {
	ends 0 atalaya query gva.dossier --fields id,victims --format csv
	[ "$(awk -F, 'NR > 1 { n += $2 } END { print n }' out)" -eq 193060 ]
}

all_states_are_known_and_231754_are_on_the_map() {
	prints 0 atalaya query gva.dossier no:admin1 --count
	ends 0 atalaya query gva.dossier --fields lat,lon --format csv
	[ "$(grep -c '^[0-9.]*,-*[0-9.]*$' out)" -ge 231754 ]
	[ "$(grep -c '^[0-9.][0-9.]*,' out)" -eq 231754 ]
}

it of_239677_records_none_is_refused
it the_dead_and_injured_add_up
it victims_are_the_participants_of_that_type
it all_states_are_known_and_231754_are_on_the_map
finish

#!/bin/sh
# Profiles drafted without help, for files of publishers and for a badly kept sheet.
. "${srcdir:-.}/tests/cli/lib.sh"

needs python3
sets=$shared/datasets
[ -d "$sets/global-witness" ] || skip "no $sets; ATALAYA_SHARED may say where the datasets are"

# The score is printed whatever comes of it; the level is the one that was reached.
python3 "$srcdir/tests/cli/drafts.py" "$sets" "$ATALAYA" "${DRAFTS_LEAST:-95}" >score 2>&1
status=$?
cat score

drafts_of_published_files_reach_the_level() {
	[ $status -eq 0 ]
}

article_19_has_one_slip_and_nine_days_that_nobody_knows() {
	file=$sets/article19-mexico/agresiones_articulo19.geojson
	ends 0 atalaya new a.dossier
	ends 0 atalaya profile draft "$file" --out a.ini
	ends 0 atalaya import a.dossier "$file" --profile a.ini --format json
	answer out 'j["rows_taken"] == 146' \
		'[(r["value"], r["rows"]) for r in j["rows"] if r["where"] == "incident.date"]
			== [("25/05/2918", 1)]'
	prints 10 atalaya query a.dossier no:date --count
	prints 136 atalaya query a.dossier date=2018 --count
	# 146 records count 205 aggressions.
	ends 0 atalaya query a.dossier --sum weight --format json
	answer out 'j["rows"][0]["sum"] == 205'
}

the_largest_file_is_drafted_in_seconds() {
	python3 - "$ATALAYA" "$sets/gun-violence-archive/gva_2013_2018.csv.gz" <<-'END'
	import resource, subprocess, sys
	subprocess.run([sys.argv[1], "profile", "draft", sys.argv[2]], check=True, stdout=subprocess.DEVNULL)
	used = resource.getrusage(resource.RUSAGE_CHILDREN)
	# Of a core, whatever else the machine does; the sanitizers take several times as long.
	assert used.ru_utime < 30, used.ru_utime
	END
}

it drafts_of_published_files_reach_the_level
it article_19_has_one_slip_and_nine_days_that_nobody_knows
it the_largest_file_is_drafted_in_seconds
finish

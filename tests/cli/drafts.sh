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

it drafts_of_published_files_reach_the_level
finish

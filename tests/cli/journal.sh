#!/bin/sh
# Changes across separate processes: tag, undo, redo, withdraw, purge, verify, and who may write.
. "${srcdir:-.}/tests/cli/lib.sh"

needs python3
sample=$srcdir/data/sample/valdoria.csv
k=$(python3 "$srcdir/tests/cli/sample_reference.py" "$srcdir" count threats)

is_valid() {
	ends 0 atalaya journal j.dossier verify --format json
	answer out 'j["valid"]' "j['entries'] == $1" 'len(j["head"]) == 64' 'j["bad"] is None'
}

fresh() {
	rm -f j.dossier*
	new j.dossier "$sample"
}

a_tag_comes_goes_and_comes_back() {
	fresh
	fails feared atalaya query j.dossier tag:feared --count
	ends 0 atalaya tag j.dossier type:threat --add feared --format json
	answer out "j['changed'] == $k" "j['selected'] == $k" 'j["tag"] == "feared"'
	prints "$k" atalaya query j.dossier tag:feared --count
	ends 0 atalaya journal j.dossier undo
	prints 0 atalaya query j.dossier tag:feared --count
	ends 0 atalaya journal j.dossier redo
	prints "$k" atalaya query j.dossier tag:feared --count
	is_valid 5
	ends 0 atalaya journal j.dossier undo
	ends 0 atalaya journal j.dossier undo
	prints 0 atalaya query j.dossier --count
	ends 0 atalaya journal j.dossier redo
	prints 1187 atalaya query j.dossier --count
	prints 0 atalaya query j.dossier tag:feared --count
	ends 0 atalaya journal j.dossier redo
	prints "$k" atalaya query j.dossier tag:feared --count
	fails '' atalaya journal j.dossier redo
	is_valid 9
}

adding_twice_changes_nothing_and_writes_nothing() {
	fresh
	ends 0 atalaya tag j.dossier type:killing --add x
	ends 0 atalaya journal j.dossier list --format json
	answer out 'len(j["rows"]) == 3'
	ends 0 atalaya tag j.dossier type:killing --add x --format json
	answer out 'j["changed"] == 0'
	ends 0 atalaya journal j.dossier list --format json
	answer out 'len(j["rows"]) == 3'
}

removing_keeps_what_others_have() {
	fresh
	ends 0 atalaya tag j.dossier type:threat --add x
	ends 0 atalaya tag j.dossier 'type:threat admin1=Marquesil' --remove x
	some=$(atalaya query j.dossier 'type:threat -admin1=Marquesil' --count)
	prints "$some" atalaya query j.dossier tag:x --count
	ends 0 atalaya journal j.dossier undo
	prints "$k" atalaya query j.dossier tag:x --count
	ends 0 atalaya journal j.dossier redo
	prints "$some" atalaya query j.dossier tag:x --count
	prints 0 atalaya query j.dossier 'tag:x admin1=Marquesil' --count
	# What was removed by hand can be added by hand.
	ends 0 atalaya tag j.dossier 'type:threat admin1=Marquesil' --add x
	prints "$k" atalaya query j.dossier tag:x --count
	is_valid 7
}

after_a_new_change_there_is_nothing_to_redo() {
	fresh
	ends 0 atalaya tag j.dossier type:killing --add a
	ends 0 atalaya journal j.dossier undo
	ends 0 atalaya tag j.dossier type:killing --add b
	fails 'nothing to redo' atalaya journal j.dossier redo
	ends 0 atalaya journal j.dossier undo
	ends 0 atalaya journal j.dossier redo
	prints "$(atalaya query j.dossier type:killing --count)" atalaya query j.dossier tag:b --count
}

an_undone_import_is_withdrawn_and_comes_back_with_its_tags() {
	fresh
	ends 0 atalaya tag j.dossier type:threat --add x
	printf 'folio,when\nA,2015\n' >other.csv
	printf '[profile]\nname=other\n[incident]\ncode=folio\ndate=when\n' >other.ini
	ends 0 atalaya import j.dossier other.csv --profile ./other.ini
	prints 1188 atalaya query j.dossier --count
	ends 0 atalaya journal j.dossier undo
	prints 1187 atalaya query j.dossier --count
	fails '' atalaya query j.dossier dataset=other --count
	ends 0 atalaya journal j.dossier undo
	ends 0 atalaya journal j.dossier undo
	prints 0 atalaya query j.dossier --count
	fails 'nothing to undo' atalaya journal j.dossier undo
	fails 'in the dossier already' atalaya import j.dossier "$sample"
	has err redo
	for step in 1 2 3; do
		ends 0 atalaya journal j.dossier redo
	done
	prints 1188 atalaya query j.dossier --count
	prints "$k" atalaya query j.dossier tag:x --count
	ends 0 atalaya impunity j.dossier --by admin1 --format json
	answer out 'total["resolved"] == 38'
	is_valid 10
}

ids_stay_and_are_not_given_twice() {
	fresh
	atalaya query j.dossier --fields id,code --names --format csv >first
	ends 0 atalaya journal j.dossier undo
	ends 0 atalaya journal j.dossier redo
	atalaya query j.dossier --fields id,code --names --format csv >second
	cmp first second
	ends 0 atalaya journal j.dossier undo
	ends 1 atalaya import j.dossier "$sample" --again
	prints 1187 atalaya query j.dossier --count
	ends 0 atalaya query j.dossier --fields id --format csv --limit 1
	[ "$(tail -1 out)" = INC-1188 ]
}

the_list_says_who_did_what() {
	rm -f j.dossier*
	ends 0 atalaya new j.dossier --author 'Ana María'
	(
		ATALAYA_AUTHOR=Berta
		export ATALAYA_AUTHOR
		ends 1 atalaya import j.dossier "$sample"
		ends 0 atalaya tag j.dossier type:killing --add x --note 'seen in court' --author Cé
	)
	ends 0 atalaya journal j.dossier undo
	ends 0 atalaya journal j.dossier list --format json
	answer out '[r["author"] for r in j["rows"]] == ["Ana María", "Berta", "Cé", ""]' \
		'[r["kind"] for r in j["rows"]] == ["new", "import", "tag", "undo"]' \
		'[r["undone"] for r in j["rows"]] == [False, False, True, False]' \
		'j["rows"][3]["of"] == 3' '"seen in court" in j["rows"][2]["facts"]' \
		'[r["seq"] for r in j["rows"]] == [1, 2, 3, 4]' \
		'all(len(r["hash"]) == 16 for r in j["rows"])'
	ends 0 atalaya journal j.dossier list
	has out 'Ana María'
}

a_purge_needs_its_name_twice_and_is_for_good() {
	fresh
	ends 0 atalaya tag j.dossier type:killing --add x
	fails 'for good' atalaya purge j.dossier valdoria
	has err '--confirm valdoria'
	fails 'for good' atalaya purge j.dossier valdoria --confirm other
	prints 1187 atalaya query j.dossier --count
	ends 0 atalaya purge j.dossier valdoria --confirm valdoria --format json
	answer out 'j["incidents"] == 1187' 'j["dataset"] == "valdoria"'
	prints 0 atalaya query j.dossier --count
	fails purge atalaya journal j.dossier undo
	fails 'nothing to redo' atalaya journal j.dossier redo
	is_valid 4
	# No name of a victim is left in the file, folded in or not.
	python3 - j.dossier "$sample" <<'END'
import csv
import sys

data = b"".join(open(name, "rb").read() for name in [sys.argv[1]])
for row in csv.DictReader(open(sys.argv[2], encoding="utf-8", newline="")):
    name = row["victima"].encode()
    assert len(name) < 10 or name not in data, row["victima"]
END
	# The same file can come in anew.
	ends 1 atalaya import j.dossier "$sample"
	prints 1187 atalaya query j.dossier --count
	ends 0 atalaya journal j.dossier undo
	fails purge atalaya journal j.dossier undo
}

a_withdrawn_dataset_can_be_purged() {
	fresh
	ends 0 atalaya journal j.dossier undo
	ends 0 atalaya purge j.dossier valdoria --confirm valdoria
	fails 'nothing to redo' atalaya journal j.dossier redo
	fails purge atalaya journal j.dossier undo
	is_valid 4
}

# Holds the lock of a dossier as a program in another window would, until its input ends.
hold() {
	python3 -c '
import fcntl, os, struct, sys
fd = os.open(sys.argv[1] + "-lock", os.O_RDWR | os.O_CREAT, 0o600)
fcntl.fcntl(fd, 37, struct.pack("hhqqi4x", fcntl.F_WRLCK, os.SEEK_SET, 0, 0, 0))  # F_OFD_SETLK
os.ftruncate(fd, 0)
os.pwrite(fd, sys.argv[2].encode(), 0)
open(sys.argv[3], "w").close()
sys.stdin.read()
' "$@"
}

a_second_writer_hears_who_writes_while_reading_works() {
	fresh
	ends 0 atalaya journal j.dossier verify
	rm -f pipe ready
	mkfifo pipe
	hold j.dossier 'Ana María' ready <pipe &
	holder=$!
	exec 3>pipe
	for wait in $(seq 100); do
		[ -e ready ] && break
		sleep 0.1
	done
	[ -e ready ]
	for writing in 'tag j.dossier type:killing --add x' 'journal j.dossier undo' \
		"import j.dossier $sample --again" 'purge j.dossier valdoria --confirm valdoria'; do
		# shellcheck disable=SC2086
		fails 'Ana María' atalaya $writing --author Berta
	done
	prints 1187 atalaya query j.dossier --count
	ends 0 atalaya impunity j.dossier
	ends 0 atalaya report j.dossier --out w.xlsx
	ends 0 atalaya journal j.dossier verify
	ends 0 atalaya tag j.dossier type:killing
	fails 'Ana María' atalaya tag j.dossier type:killing --add x --lang es
	exec 3>&-
	wait "$holder"
	ends 0 atalaya tag j.dossier type:killing --add x
}

# A file of $1 rows that the sample's profile reads.
many_rows() {
	python3 - "$sample" "$1" <<'END'
import sys

header = open(sys.argv[1], encoding="utf-8").readline()
print(header, end="")
rest = "," * (header.count(",") - 8)
for i in range(int(sys.argv[2])):
    print(f"M-{i},2015-01-12,2015-01-16,Rionegral,Los Guanales,casa,amenaza,,Somebody {i}{rest}")
END
}

while_an_import_runs_others_read_and_do_not_write() {
	fresh
	many_rows 30000 >many.csv
	atalaya import j.dossier many.csv --author 'Ana María' >import.out 2>import.err &
	writer=$!
	until grep -q Ana j.dossier-lock; do
		sleep 0.01
	done
	while kill -0 "$writer" 2>/dev/null; do
		status=0
		atalaya tag j.dossier type:killing --add during --author Berta >out 2>err || status=$?
		if [ "$status" -eq 2 ]; then
			has err 'Ana María'
			# A reader gets all of the one or all of the other, never a part.
			count=$(atalaya query j.dossier --count)
			[ "$count" = 1187 ] || [ "$count" = 31187 ]
		fi
	done
	status=0
	wait "$writer" || status=$?
	cat import.err
	[ "$status" -eq 0 ]
	prints 31187 atalaya query j.dossier --count
	ends 0 atalaya journal j.dossier verify
}

it a_tag_comes_goes_and_comes_back
it adding_twice_changes_nothing_and_writes_nothing
it removing_keeps_what_others_have
it after_a_new_change_there_is_nothing_to_redo
it an_undone_import_is_withdrawn_and_comes_back_with_its_tags
it ids_stay_and_are_not_given_twice
it the_list_says_who_did_what
it a_purge_needs_its_name_twice_and_is_for_good
it a_withdrawn_dataset_can_be_purged
it a_second_writer_hears_who_writes_while_reading_works
it while_an_import_runs_others_read_and_do_not_write
finish

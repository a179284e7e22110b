#!/bin/sh
# Rows a second, bytes a second and memory of an import, beside sqlite3 .import of the same file in the
# same run: quote the ratio, since times depend on the machine and on what else it does. Also beside
# duckdb where it is installed, and beside programs that only show how fast parts of the work could be
# (floor), where they are: parsing alone, and one flat table without indexes.
#
#	make bench [ROWS=1000000]
set -eu
: "${srcdir:=.}" "${ATALAYA:=./atalaya}" "${ROWS:=1000000}"
srcdir=$(cd "$srcdir" && pwd)
case $ATALAYA in /*) ;; *) ATALAYA=$PWD/$ATALAYA ;; esac
shared=${ATALAYA_SHARED:-$srcdir/../shared}
generator=$shared/bench/gen_incidents.c
work=${BENCH_DIR:-${TMPDIR:-/tmp}/atalaya-bench}
ATALAYA_LOCALEDIR=/nonexistent
LC_ALL=C.UTF-8
export ATALAYA_LOCALEDIR LC_ALL

for program in sqlite3 /usr/bin/time; do
	command -v "$program" >/dev/null || { echo "skipped: $program is not installed"; exit 77; }
done
mkdir -p "$work"

# timed NAME ROWS BYTES COMMAND...: prints a line, leaves the seconds in $seconds.
timed() {
	timed_name=$1 timed_rows=$2 timed_bytes=$3
	shift 3
	/usr/bin/time -o "$work/time" -f '%e %U %M' "$@" >"$work/out" 2>&1 || [ $? -le 1 ]
	# A status of 1 (refused rows) adds a line before the figures.
	set -- $(tail -n 1 "$work/time")
	seconds=$1
	awk -v name="$timed_name" -v wall="$1" -v user="$2" -v rss="$3" -v rows="$timed_rows" \
		-v bytes="$timed_bytes" 'BEGIN { printf "%-18s %7.2f s  user %7.2f s  %9.0f rows/s" \
		"  %6.1f MB/s  peak %6.1f MB\n", name, wall, user, rows / wall, bytes / wall / 1e6,
		rss / 1024 }'
}

# floor NAME: compiles a measuring program once; false when it is not there or does not compile.
floor() {
	[ -f "$shared/bench/floor/$1.c" ] || return 1
	[ -x "$work/$1" ] || ${CC:-cc} -O2 -w -o "$work/$1" "$shared/bench/floor/$1.c" -lsqlite3 -lpthread \
		2>/dev/null || ${CC:-cc} -O2 -w -o "$work/$1" "$shared/bench/floor/$1.c" -lcsv 2>/dev/null ||
		{ echo "floor $1: does not compile here, skipped"; return 1; }
}

# ratio_to NAME: of our import to what was timed last.
ratio_to() {
	awk -v a="$ours" -v b="$seconds" -v name="$1" \
		'BEGIN { printf "ratio to %s: %.2f\n", name, (b > 0 ? a / b : 0) }'
}

# others FILE ROWS BYTES: what else there is to compare with.
others() {
	if command -v duckdb >/dev/null; then
		rm -f "$work/peer.db"
		timed "duckdb read_csv" "$2" "$3" duckdb "$work/peer.db" \
			"set threads = 2; create table t as select * from read_csv('$1')"
		ratio_to duckdb
	fi
	if floor parse; then
		timed "floor: parse" "$2" "$3" "$work/parse" "$1" scalar
		ratio_to "parsing alone"
	fi
	if floor ins; then
		timed "floor: flat table" "$2" "$3" "$work/ins" "$1" "$work/peer.db" mode=pipe schema=split \
			page=16384 lowmem=1 cache=32768
		ratio_to "a flat table"
	fi
	rm -f "$work/peer.db"
}

# compare FILE ROWS [OPTION...]: a file that both read as it is.
compare() {
	file=$1 rows=$2
	shift 2
	bytes=$(wc -c <"$file")
	cat "$file" >/dev/null
	rm -f "$work"/bench.dossier* "$work"/peer.db
	"$ATALAYA" new "$work/bench.dossier" >/dev/null
	timed atalaya "$rows" "$bytes" "$ATALAYA" import "$work/bench.dossier" "$file" "$@"
	ours=$seconds
	timed "sqlite3 .import" "$rows" "$bytes" sqlite3 "$work/peer.db" \
		'pragma journal_mode=off; pragma synchronous=off; pragma page_size=8192;
		pragma cache_size=-200000;' ".import --csv $file t"
	ratio_to "sqlite3 .import"
	ls -l "$work/bench.dossier" "$work/peer.db" | awk '{ printf "%s %.0f MB\n", $NF, $5 / 1e6 }'
}

if [ -f "$generator" ]; then
	[ -x "$work/gen" ] || ${CC:-cc} -O2 -o "$work/gen" "$generator" -lm
	[ -s "$work/inc_$ROWS.csv" ] || "$work/gen" "$ROWS" >"$work/inc_$ROWS.csv"
	echo "$ROWS made-up incidents:"
	compare "$work/inc_$ROWS.csv" "$ROWS" --profile "$srcdir/tests/bench/incidents.ini"
	others "$work/inc_$ROWS.csv" "$ROWS" "$bytes"
else
	echo "no $generator: skipped"
fi

# For who goes on with the dossier that was made.
[ "${KEEP:-}" != 1 ] || exit 0

packed=$shared/datasets/gun-violence-archive/gva_2013_2018.csv.gz
if [ -f "$packed" ]; then
	[ -s "$work/gva.csv" ] || gzip -dc "$packed" >"$work/gva.csv"
	echo "Gun Violence Archive, unpacked:"
	compare "$work/gva.csv" 239677
	echo "Gun Violence Archive, from the gzip:"
	rm -f "$work"/bench.dossier*
	"$ATALAYA" new "$work/bench.dossier" >/dev/null
	timed atalaya 239677 "$(wc -c <"$work/gva.csv")" "$ATALAYA" import "$work/bench.dossier" "$packed"
else
	echo "no $packed: skipped"
fi
rm -f "$work"/bench.dossier* "$work"/peer.db

#!/bin/sh
# How fast a workbook is read, beside openpyxl and ssconvert of the same file in the same run: quote the
# ratio. Peers that are not installed are left out (Debian: python3-openpyxl, gnumeric).
#
#	make bench-xlsx [ROWS=100000]
set -eu
: "${srcdir:=.}" "${ATALAYA:=./atalaya}" "${ROWS:=100000}" "${RUNS:=3}"
srcdir=$(cd "$srcdir" && pwd)
tools=$(cd tests/bench && pwd)
work=${BENCH_DIR:-${TMPDIR:-/tmp}/atalaya-bench}
ATALAYA_LOCALEDIR=/nonexistent
ATALAYA_AUTHOR=bench
LC_ALL=C.UTF-8
export ATALAYA_LOCALEDIR ATALAYA_AUTHOR LC_ALL

command -v /usr/bin/time >/dev/null || { echo "skipped: /usr/bin/time is not installed"; exit 77; }
mkdir -p "$work"
book=$work/workbook-$ROWS.xlsx
[ -f "$book" ] || "$tools/workbook" "$book" "$ROWS"
ls -l "$book" | awk '{ printf "%d rows of 20 cells, %.1f MB\n", '"$ROWS"', $5 / 1e6 }'

# timed NAME COMMAND...: the fastest of RUNS.
timed() {
	timed_name=$1
	shift
	: >"$work/times"
	for run in $(seq "$RUNS"); do
		rm -f "$work"/bench.dossier*
		"$ATALAYA" new "$work/bench.dossier" >/dev/null
		/usr/bin/time -a -o "$work/times" -f '%e %U %M' "$@" >"$work/out" 2>&1 ||
			{ cat "$work/out"; exit 1; }
	done
	sort -n "$work/times" | head -n 1 | awk -v name="$timed_name" -v cells=$((ROWS * 20)) \
		'{ printf "%-26s %6.2f s  user %6.2f s  %10.0f cells/s  peak %6.1f MB\n",
		   name, $1, $2, cells / $1, $3 / 1024 }'
}

timed 'atalaya, reading alone' "$tools/rows" "$book"
timed 'atalaya import --dry-run' "$ATALAYA" import "$work/bench.dossier" "$book" --dry-run \
	--profile "$srcdir/tests/bench/workbook.ini"
timed 'atalaya import' "$ATALAYA" import "$work/bench.dossier" "$book" \
	--profile "$srcdir/tests/bench/workbook.ini"
RUNS=1
for python in /usr/bin/python3 python3; do
	"$python" -c 'import openpyxl' 2>/dev/null || continue
	timed 'openpyxl read_only' "$python" -c "
import openpyxl
print(sum(1 for r in openpyxl.load_workbook('$book', read_only=True).active.iter_rows(values_only=True)))"
	break
done
! command -v ssconvert >/dev/null ||
	timed 'ssconvert to CSV' ssconvert -T Gnumeric_stf:stf_csv "$book" "$work/out.csv"
rm -f "$work"/bench.dossier* "$work/out.csv"

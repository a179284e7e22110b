#!/bin/sh
# What doc/performance.md reports, in one run: import beside sqlite3, then on the dossier that came of it the
# answers, the texts and the screen beside SQLite in the same process, and the program as a whole.
#
#	make bench-million [ROWS=1000000]
set -eu
: "${srcdir:=.}" "${ATALAYA:=./atalaya}" "${ROWS:=1000000}"
srcdir=$(cd "$srcdir" && pwd)
case $ATALAYA in /*) ;; *) ATALAYA=$PWD/$ATALAYA ;; esac
work=${BENCH_DIR:-${TMPDIR:-/tmp}/atalaya-bench}
export ATALAYA ROWS srcdir

nproc | awk '{ printf "%s cores", $1 }'
awk '{ printf ", load %s %s\n", $1, $2 }' /proc/loadavg
KEEP=1 sh "$srcdir/tests/bench/import.sh"
dossier=$work/bench.dossier
[ -f "$dossier" ] || { echo "no dossier to go on with: skipped"; exit 77; }
for part in crosstab text screen; do
	echo
	echo "$part:"
	"./tests/bench/$part" "$dossier"
done
echo
echo "the program as a whole, seconds of clock, user and system, and peak memory in kB:"
: >"$work/keys"
for command in "query $dossier type=killing --count" "facets $dossier --by type,actor,country --top 3" \
	"crosstab $dossier --rows type --cols actor" "impunity $dossier --by country" \
	"open $dossier --fresh --keys $work/keys --screen 160x50"; do
	# shellcheck disable=SC2086
	/usr/bin/time -f "%e %U %S %M  atalaya ${command%% *}" "$ATALAYA" $command >/dev/null || true
done
awk '{ printf "load %s %s\n", $1, $2 }' /proc/loadavg
rm -f "$dossier"* "$work/peer.db"

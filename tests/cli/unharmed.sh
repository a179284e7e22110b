#!/bin/sh
# A short run of what make soak does at length: killed at random moments, bits flipped in the log.
set -eu
command -v python3 >/dev/null || { echo "python3 is not here"; exit 77; }
TMPDIR=$(mktemp -d)
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT
python3 "$srcdir/tests/soak/kill.py" 12
python3 "$srcdir/tests/soak/flip.py" 40

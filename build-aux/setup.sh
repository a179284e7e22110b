#!/bin/sh
# Installs what is missing of the named sections of the file packages: setup.sh SECTION...
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)

wanted=$(for section in "$@"; do
	sed -n "/^\[$section\]/,/^\[/p" "$top/packages" | grep -v '^\[' || :
done | grep -v '^#' | grep . || :)

is_installed() {
	dpkg-query -W -f='${Status}\n' "$1" 2>/dev/null | grep -q '^install ok'
}

# "a|b": either will do, and a is installed when neither is there.
missing=
for choice in $wanted; do
	found=
	for package in $(echo "$choice" | tr '|' ' '); do
		if is_installed "$package"; then found=1; fi
	done
	[ -n "$found" ] || missing="$missing ${choice%%|*}"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
	as_root=
elif command -v sudo >/dev/null 2>&1; then
	as_root=sudo
else
	echo "These packages are missing, and only root can install them. Ask for:"
	echo
	echo "    apt-get install --no-install-recommends$missing"
	exit 1
fi
echo "Installing:$missing"
log=$(mktemp)
if ! { $as_root apt-get update &&
	DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y --no-install-recommends $missing
} >"$log" 2>&1; then
	tail -n 20 "$log"
	rm -f "$log"
	echo "The packages could not be installed; this is the line that failed:"
	echo "    apt-get install --no-install-recommends$missing"
	exit 1
fi
rm -f "$log"

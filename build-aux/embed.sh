#!/bin/sh
# Writes a C file with the bytes of the named files of a folder: embed.sh FOLDER NAME... > assets.c
set -eu
folder=$1
shift
# Sorted by name, the same everywhere.
set -- $(printf '%s\n' "$@" | LC_ALL=C sort)
echo '/* Made by build-aux/embed.sh from the files of data/. */'
echo '#include "core/base/asset.h"'
n=0
for name in "$@"; do
	echo "static const unsigned char bytes_$n[] = {"
	od -An -v -tu1 "$folder/$name" | sed 's/  */ /g; s/^ //; s/ *$//; s/ /,/g; s/$/,/'
	echo '0 };'
	n=$((n + 1))
done
echo 'const struct asset assets[] = {'
n=0
for name in "$@"; do
	echo "{ \"$name\", bytes_$n, sizeof bytes_$n - 1 },"
	n=$((n + 1))
done
echo '{ 0 } };'

#!/bin/sh
# Who may include whom, and that no file of the tree tells where it was written.
#
# base < stats < dossier < text < query < columns < intake, justice, pattern < reports < commands < tui:
# a module may include what stands to its left, and itself.
set -eu
: "${srcdir:=.}"
cd "$srcdir"

failed=0

wrong() {
	echo "$*"
	failed=1
}

# What a folder may include, itself apart.
may_include() {
	base=core/base
	case $1 in
	core/base) echo ;;
	core/stats) echo $base ;;
	core/dossier) echo $base core/stats ;;
	core/text) echo $base core/stats core/dossier ;;
	core/query) echo $base core/stats core/dossier core/text ;;
	core/columns) echo $base core/stats core/dossier core/text core/query ;;
	core/intake | core/justice | core/pattern)
		echo $base core/stats core/dossier core/text core/query core/columns
		;;
	reports) echo core ;;
	commands) echo core reports ;;
	tui) echo core reports commands ;;
	*) return 1 ;;
	esac
}

# Sources and headers of the program.
sources() {
	find core reports commands tui -name '*.[ch]' | sort
}

for file in $(sources); do
	folder=$(dirname "$file")
	# reports/x/y.c belongs to reports, core/base/x/y.c to core/base.
	case $folder in
	core/*) folder=$(echo "$folder" | cut -d/ -f1,2) ;;
	*) folder=${folder%%/*} ;;
	esac
	if ! allowed=$(may_include "$folder"); then
		wrong "$file: nobody has said what $folder may include"
		continue
	fi
	for included in $(sed -n 's/^[ \t]*#[ \t]*include[ \t]*"\([^"]*\)".*/\1/p' "$file"); do
		case $included in
		"$folder"/* | config.h) continue ;;
		*/*) ;;
		*)
			wrong "$file includes \"$included\" without its folder"
			continue
			;;
		esac
		ok=no
		for other in $allowed; do
			case $included in "$other"/*) ok=yes ;; esac
		done
		[ $ok = yes ] || wrong "$file includes $included, which stands to its right"
		[ -f "$included" ] || wrong "$file includes $included, which is not there"
	done
	for included in $(sed -n 's/^[ \t]*#[ \t]*include[ \t]*<\([^>]*\)>.*/\1/p' "$file"); do
		case $included in
		xlsxwriter.h | xlsxwriter/*)
			case $file in reports/*) ;; *) wrong "$file includes <$included>: only reports/ may" ;; esac
			;;
		*curses*)
			[ "$file" = tui/term.c ] || wrong "$file includes <$included>: only tui/term.c may"
			;;
		sqlite3.h)
			case $file in
			core/dossier/*) ;;
			*) wrong "$file includes <$included>: only core/dossier may" ;;
			esac
			;;
		esac
	done
	case $file in
	core/dossier/*) ;;
	*)
		! grep -q 'core/dossier/private[.]h' "$file" ||
			wrong "$file includes core/dossier/private.h, which is private"
		;;
	esac
done

# A header says once and for all that it is read once, and takes in what it needs itself.
for file in $(find core reports commands tui -name '*.h' | sort); do
	guard=$(sed -n 's/^#ifndef \(ATALAYA_[A-Z0-9_]*_H\)$/\1/p' "$file" | head -n 1)
	[ -n "$guard" ] && grep -q "^#define $guard\$" "$file" || wrong "$file has no include guard"
done

# The files of the tree: from git where there is one, else what was unpacked.
tree() {
	if [ -e .git ] && command -v git >/dev/null; then
		git ls-files
	else
		find . -type f ! -path './.git/*' ! -path './demo-out/*' ! -path './_build/*' ! -path './_inst/*' ! -path './build/*' \
			! -path './autom4te.cache/*' | sed 's,^\./,,' |
			grep -v -e '^configure' -e '^aclocal[.]m4$' -e '^Makefile[.]in$' \
				-e '^config[.]h[.]in' -e '^build-aux/\(ar-lib\|compile\|depcomp\|install-sh\|missing\|test-driver\|config[.].*\)$'
	fi
}

# Looks for a text in all files of the tree but the licence, binary ones too.
tell() {
	tree | grep -vx COPYING | tr '\n' '\0' | xargs -0 grep -HnaF "$@" -- 2>/dev/null |
		cut -c1-160
}

# Written in pieces, so that this file does not tell on itself.
here=$(pwd)/
somewhere=$(printf '/%s/' tmp)
host=$(uname -n)
# A folder for temporary files may be named where one is made: NAME-XXXXXX.
told=$(
	tell -e "$here" | grep -aF -e "$here" || :
	tell -e "$somewhere" | grep -aF -e "$somewhere" | grep -av XXXXXX || :
	case $host in ????*) tell -w -e "$host" | grep -awF -e "$host" || : ;; esac
)
[ -z "$told" ] || wrong "files tell where they were written:
$told"

[ $failed -eq 0 ] && echo "$(sources | wc -l) files include only what they may"
exit $failed

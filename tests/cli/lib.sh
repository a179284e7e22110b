# What every test of the command line starts from: its own home and folder, fixed locale and time
# zone, and words to say what is checked. A test is a function whose name is a sentence.
#
#	. "$srcdir/tests/cli/lib.sh"
#	the_answer_is_42() { prints 42 atalaya query d.dossier --count; }
#	it the_answer_is_42
#	finish

set -u
: "${srcdir:=.}"
srcdir=$(cd "$srcdir" && pwd) || exit 99
: "${ATALAYA:=./atalaya}"
case $ATALAYA in /*) ;; *) ATALAYA=$PWD/$ATALAYA ;; esac
: "${ATALAYA_LOCALEDIR:=$(dirname "$ATALAYA")/locale}"
shared=${ATALAYA_SHARED:-$srcdir/../shared}
case $shared in /*) ;; *) shared=$PWD/$shared ;; esac

work=$(mktemp -d "${TMPDIR:-/tmp}/atalaya-test.XXXXXX") || exit 99
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
trap 'exit 99' HUP INT TERM
HOME=$work/home
TMPDIR=$work/tmp
LC_ALL=C.UTF-8
TZ=UTC
export HOME TMPDIR LC_ALL TZ srcdir ATALAYA_LOCALEDIR
unset LANG LANGUAGE ATALAYA_AUTHOR SOURCE_DATE_EPOCH XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME
mkdir "$HOME" "$TMPDIR" "$work/here"
cd "$work/here" || exit 99

tests=0
failures=0

skip() {
	echo "skipped: $*"
	exit 77
}

needs() {
	for program; do
		command -v "$program" >/dev/null || skip "$program is not installed"
	done
}

atalaya() {
	"$ATALAYA" "$@"
}

# Runs one test in a subshell that stops at the first thing that is not as it says.
it() {
	tests=$((tests + 1))
	(
		set -e
		"$@"
	) >"$work/log" 2>&1
	if [ $? -eq 0 ]; then
		echo "ok: $(echo "$1" | tr _ ' ')"
	else
		failures=$((failures + 1))
		echo "FAILED: $(echo "$1" | tr _ ' ')"
		# Nothing that the program says may drive the terminal of whoever runs the tests.
		tr -d '\000-\010\013-\037\177' <"$work/log" | sed 's/^/    /'
	fi
}

finish() {
	echo "$tests tests, $failures failed"
	[ "$failures" -eq 0 ]
	exit
}

# ends STATUS COMMAND...: how it ends; what it says stands in the files out and err.
ends() {
	ends_want=$1
	shift
	ends_got=0
	"$@" >out 2>err || ends_got=$?
	[ "$ends_got" -eq "$ends_want" ] && return
	echo "status $ends_got, not $ends_want: $*"
	head -n 20 out
	cat err
	return 1
}

# prints TEXT COMMAND...: all that it writes to standard output, and that it ends well.
prints() {
	prints_want=$1
	shift
	ends 0 "$@" || return 1
	[ "$(cat out)" = "$prints_want" ] && return
	echo "not \"$prints_want\" but \"$(head -c 2000 out)\": $*"
	return 1
}

# fails TEXT COMMAND...: not done, one clear message with this text in it, nothing on standard output.
fails() {
	fails_want=$1
	shift
	ends 2 "$@" || return 1
	if [ -s out ]; then
		echo "an answer besides the message: $*"
		head -n 20 out
		return 1
	fi
	fails_text=
	fails_lines=0
	while IFS= read -r fails_line || [ -n "$fails_line" ]; do
		fails_text="$fails_text$fails_line
"
		fails_lines=$((fails_lines + 1))
	done <err
	# One sentence, perhaps a line of advice.
	case $fails_lines in
	1 | 2) ;;
	*)
		echo "not one message: $*"
		cat err
		return 1
		;;
	esac
	case $fails_text in
	"atalaya: "*"$fails_want"*) return ;;
	esac
	echo "no \"$fails_want\" in the message of: $*"
	cat err
	return 1
}

has() {
	grep -qF -e "$2" "$1" && return
	echo "no \"$2\" in $1:"
	head -c 3000 "$1"
	return 1
}

lacks() {
	grep -qF -e "$2" "$1" || return 0
	echo "\"$2\" in $1:"
	grep -F -e "$2" "$1" | head -5
	return 1
}

# answer FILE CONDITION...: conditions in Python on a JSON answer; see answer.py.
answer() {
	python3 "$srcdir/tests/cli/answer.py" "$@"
}

# dump DOSSIER: everything that stands in it, as SQL.
dump() {
	python3 -c 'import sqlite3, sys
for line in sqlite3.connect(sys.argv[1]).iterdump(): print(line)' "$1"
}

# new NAME [FILE...]: a dossier with files imported, some rows of which may be refused.
new() {
	new_name=$1
	shift
	ends 0 atalaya new "$new_name" || return 1
	[ $# -eq 0 ] && return
	atalaya import "$new_name" "$@" >out 2>err || [ $? -eq 1 ] && return
	cat out err
	return 1
}

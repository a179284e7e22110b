#!/bin/sh
# Every text of the program has its Spanish one, and it fits where the English one stands.
set -eu
: "${srcdir:=.}"
command -v msgfmt >/dev/null || {
	echo "skipped: msgfmt is not installed"
	exit 77
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

wrong() {
	echo "$*"
	failed=1
}

LC_ALL=C msgfmt --check --statistics -o /dev/null "$srcdir/po/es.po" 2>"$work/statistics" ||
	wrong "msgfmt --check refuses po/es.po"
cat "$work/statistics"
if grep -q -e fuzzy -e untranslated "$work/statistics"; then
	wrong "po/es.po is not complete:"
	command -v msgattrib >/dev/null && {
		msgattrib --untranslated --no-wrap "$srcdir/po/es.po" | sed -n 's/^msgid /  &/p' | tail -n +2
		msgattrib --only-fuzzy --no-wrap "$srcdir/po/es.po" | sed -n 's/^msgid /  &/p' | tail -n +2
	}
fi

# The catalogue is of today's texts: what the sources mark now, translators have seen.
if command -v xgettext >/dev/null && command -v msgcomm >/dev/null; then
	(
		cd "$srcdir"
		find core reports commands tui -name '*.c' -o -name '*.h' | sort >"$work/files"
		xgettext --from-code=UTF-8 --keyword=_ --keyword=N_ --keyword=FAIL:3 \
			--keyword=error_hint:2 --no-location --sort-output -o "$work/now.pot" \
			-f "$work/files"
		msgcomm --more-than=1 --no-location -o "$work/both.po" "$work/now.pot" po/es.po
		msgcomm --less-than=2 --no-location --sort-output -o "$work/one.po" "$work/now.pot" \
			"$work/both.po"
	)
	if [ -s "$work/one.po" ] && grep -q '^msgid "..*"' "$work/one.po"; then
		wrong "texts that po/es.po does not have (make update-po):"
		grep '^msgid "..*"' "$work/one.po" | sed 's/^/  /'
	fi
fi

# No translation is the English text left as it was, but where the words are the same.
if command -v msgfilter >/dev/null && command -v python3 >/dev/null; then
	python3 - "$srcdir/po/es.po" <<'END' || failed=1
import ast
import re
import sys

# Words that are the same in both languages, or no words at all.
SAME = {"Id", "Total", "Sexo", "Sector", "n", "%", "en", "es"}
entries = re.split(r"\n\s*\n", open(sys.argv[1], encoding="utf-8").read())
wrong = False
for entry in entries:
    texts = {}
    for key, body in re.findall(r'^(msgid|msgstr) ((?:".*"\n?)+)', entry, re.M):
        texts[key] = "".join(ast.literal_eval(line) for line in body.splitlines() if line)
    source, target = texts.get("msgid", ""), texts.get("msgstr", "")
    words = re.findall(r"[A-Za-z]{4,}", re.sub(r"%[a-z.*0-9]+|--\w+|[A-Z]{2,}", "", source))
    if source and source == target and len(words) > 2:
        print(f"left in English: {source!r}")
        wrong = True
sys.exit(wrong)
END
fi
exit $failed

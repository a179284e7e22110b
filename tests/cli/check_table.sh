#!/bin/sh
# check-table on files and on what is typed: status 1 when something cannot be right.
. "${srcdir:-.}/tests/cli/lib.sh"

a_table_that_is_right_ends_with_0() {
	printf 'Departamento;Casos;%%\nNorte;1.234;61,7\nSur;766;38,3\nTotal;2.000;100,0\n' >right.csv
	ends 0 atalaya check-table right.csv
	grep -q 'add to the total, 2000' out
}

a_share_that_was_cut_off_ends_with_1() {
	printf 'Region,Number,%%\nA,66,31.6\nB,142,67.9\nC,1,0.4\n' >wrong.csv
	ends 1 atalaya check-table wrong.csv --format json
	python3 -c '
import json
d = json.load(open("out"))
assert d["schema"] == "atalaya.check-table" and d["problems"] == 1, d
p = [r for r in d["rows"] if r["kind"] == "problem"]
assert p[0]["code"] == "share-truncated" and p[0]["cell"] == "C4" and p[0]["row"] == 4, p' 2>&1 || { cat out; return 1; }
}

a_typed_table_is_checked() {
	ends 1 atalaya check-table --typed 'attacks 414, 762, growth 45.7 %'
	grep -q '(762 - 414)/762: the wrong base' out
	ends 2 atalaya check-table --typed 'nothing'
	ends 2 atalaya check-table
	ends 2 atalaya check-table right.csv --typed '1; 2'
}

numbers_below_zero_and_beyond_all_sense_are_no_parts() {
	printf 'year,n\na,5\nb,9\nc,-1\nd,4\n' >below.csv
	ends 0 atalaya check-table below.csv
	grep -q 'adds to 18' out
	printf 'a,n,%%\nx,9,99999999999999%%\ny,9,0.1234%%\nz,1,1%%\nTotal,19,100%%\n' >huge.csv
	ends 1 atalaya check-table huge.csv
	lacks out 'shares add to'
	python3 -c '
print("a,n")
for i in range(9999):
    print(f"r{i},99999999999999")' >many.csv
	ends 0 atalaya check-table many.csv
	grep -q 'adds to 999899999999990001' out
}

it numbers_below_zero_and_beyond_all_sense_are_no_parts
it a_table_that_is_right_ends_with_0
it a_share_that_was_cut_off_ends_with_1
it a_typed_table_is_checked
finish

#!/bin/sh
# Discovery from the command line, on an invented register whose table is that of the methods (V-8.1).
. "${srcdir:-.}/tests/cli/lib.sh"
needs python3

cat >places.csv <<'END'
code,parent,order,en,es,aliases,attrs
XV,,1,Valdoria,Valdoria,,level=0
XV-N,XV,1,North,Norte,,level=1
XV-C,XV,2,Centre,Centro,,level=1
XV-S,XV,3,South,Sur,,level=1
END

cat >t.ini <<'END'
[profile]
name=t
[source]
places=places.csv
[incident]
code=code
date=date
place=const(XV),region
text=text
[act 1]
type=type
[victim 1]
name=who
kind=const(individual)
[actor 1]
label=by
END

python3 - <<'END'
table = {"Police": (30, 10, 5), "Armed forces": (12, 25, 8), "Business": (6, 9, 20)}
n = 0
with open("t.csv", "w") as f:
    f.write("code,date,region,type,who,by,text\n")
    for by, counts in table.items():
        for region, count in zip(("North", "Centre", "South"), counts):
            for i in range(count):
                n += 1
                word = "una represa del valle" if by == "Business" else "una calle del valle"
                f.write(f"R-{n},2021-{n % 12 + 1:02}-{n % 28 + 1:02},{region},threat,Pel {n},{by},{word}\n")
    for i in range(3):
        f.write(f"T-{i},2022-01-0{i + 1},North,threat,Uno Robles {i},,\n")
        f.write(f"A-{i},2022-01-1{i + 1},North,killing,Uno Robles {i},,\n")
END

is_made() {
	ends 0 atalaya new d.dossier
	ends 0 atalaya import d.dossier t.csv --profile t.ini
}

residuals_in_text_are_marked() {
	ends 0 atalaya crosstab d.dossier -no:actor --rows actor --cols admin1 --residuals
	has out '30 +4.9*'
	has out '10 -2.3*'
	has out '12 -2.0 '
	has out '20 +4.9*'
	has out 'chi-square 41.22, 4 degrees of freedom'
	has out 'tested: 9 cells of 125 incidents'
}

residuals_in_json_are_whole() {
	ends 0 atalaya crosstab d.dossier -no:actor --rows actor --cols admin1 --residuals --format json
	answer out 'j["test"]["n"] == 125 and j["test"]["tested"] == 9 and j["test"]["df"] == 4' \
		'abs(j["test"]["chi_square"] - 41.221741) < 5e-7' \
		'abs(j["test"]["p"] / 2.418159e-8 - 1) < 1e-6'
	python3 - <<'END'
import json
j = json.load(open("out"))
rows = [r["code"] for r in j["rows"]]
cols = [c["code"] for c in j["cols"]]
want = {"police": (4.873432, -2.278546, -2.908381), "army": (-2.022934, 3.573884, -1.640192),
        "business": (-3.047310, -1.384774, 4.862629)}
q = {"police": (5.212659e-06, 3.404112e-02, 6.539494e-03), "army": (5.538851e-02, 1.055176e-03, 1.135860e-01),
     "business": (5.195230e-03, 1.661215e-01, 5.212659e-06)}
for a in want:
    for i, place in enumerate(("XV-N", "XV-C", "XV-S")):
        r, c = rows.index(a), cols.index(place)
        assert abs(j["residual"][r][c] - want[a][i]) < 5e-7, (a, place)
        assert abs(j["q"][r][c] / q[a][i] - 1) < 1e-6, (a, place)
END
	[ $? -eq 0 ]
}

residuals_in_csv_stand_behind_the_counts() {
	ends 0 atalaya crosstab d.dossier -no:actor --rows actor --cols admin1 --residuals --format csv
	python3 - <<'END'
import csv
rows = {r["code"]: r for r in csv.DictReader(open("out"))}
assert rows["army"]["XV-C"] == "25", rows
assert abs(float(rows["army"]["XV-C.residual"]) - 3.573884) < 5e-7
assert abs(float(rows["army"]["XV-C.q"]) / 1.055176e-03 - 1) < 1e-6
assert rows["total"]["XV-C"] == "44" and rows["total"]["XV-C.q"] == ""
END
	[ $? -eq 0 ]
	ends 0 atalaya crosstab d.dossier -no:actor --rows actor --cols admin1 --format csv
	lacks out residual
}

cells_say_how_many_were_looked_at() {
	ends 0 atalaya pattern d.dossier discover cells --fields actor,admin1 --format json
	answer out 'j["n"] == 125 and j["left_out"] == 6 and j["tested"] == 9 and j["found"] == 6' \
		'len(j["rows"]) == 3' 'j["rows"][0]["query"] == "actor==police admin1==XV-N"' \
		'abs(j["rows"][0]["residual"] - 4.873432) < 5e-7' 'j["rows"][0]["observed"] == 30'
	prints 30 atalaya query d.dossier 'actor==police admin1==XV-N' --count
	ends 0 atalaya pattern d.dossier discover cells --fields actor,admin1
	has out 'hypotheses about the register'
	ends 2 atalaya pattern d.dossier discover cells --fields actor
	has err 'two or three fields'
	ends 2 atalaya pattern d.dossier discover moons
	has err 'does not know'
}

threats_take_a_target_and_days() {
	ends 0 atalaya pattern d.dossier discover threats --within 30 --replicates 99 --seed 7 --format json
	answer out 'j["within"] == 30 and j["pairs"] == 3 and j["replicates"] == 99 and j["seed"] == 7' \
		'len(j["rows"]) == 3 and j["target"] == "person"' '0.01 <= j["p"] <= 0.5'
	ends 0 atalaya pattern d.dossier discover threats --within 5 --format json
	answer out 'j["pairs"] == 0'
	ends 0 atalaya pattern d.dossier discover threats
	has out 'First'
	# Every attack follows a threat: how many times as often has no upper end.
	printf 'date,kind,name\n2018-01-10,threat,Ana\n2018-01-20,killing,Ana\n2019-06-01,threat,Ana\n2020-01-01,threat,Luis\n' >inf.csv
	cat >inf.ini <<-INI
	[profile]
	name=inf
	[incident]
	date=date
	[act 1]
	type=kind
	[victim 1]
	name=name
	kind=const(individual)
	INI
	ends 0 atalaya new inf.dossier
	ends 0 atalaya import inf.dossier inf.csv --profile ./inf.ini
	ends 0 atalaya pattern inf.dossier discover threats
	has out 'no attack but in the days after a threat'
	lacks out 'inf'
	ends 0 atalaya pattern inf.dossier discover threats --format json
	answer out 'j["rate_ratio"] is None and j["rate_high"] is None and float(j["rate_low"]) > 0'
	ends 2 atalaya pattern d.dossier discover threats --target moon
	has err 'targets are person'
}

words_ask_for_names() {
	ends 2 atalaya pattern d.dossier discover words
	has err 'may name people'
	ends 0 atalaya pattern d.dossier discover words --names --format json
	answer out '{r["word"] for r in j["rows"] if r["code"] == "business"} == {"represa"}'
}

the_others_answer_in_every_format() {
	for kind in rules near scan changes; do
		for format in text csv json; do
			ends 0 atalaya pattern d.dossier discover $kind --replicates 19 --format $format
		done
		answer out 'isinstance(j["rows"], list)'
	done
}

for test in is_made residuals_in_text_are_marked residuals_in_json_are_whole residuals_in_csv_stand_behind_the_counts \
	cells_say_how_many_were_looked_at threats_take_a_target_and_days words_ask_for_names \
	the_others_answer_in_every_format; do
	it $test
done
finish

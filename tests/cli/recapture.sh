#!/bin/sh
# How many incidents no list documented: invented lists whose overlaps are those of V-12.1 to V-12.3 of the methods.
. "${srcdir:-.}/tests/cli/lib.sh"
needs python3

cat >list.ini <<'INI'
[profile]
name=list
[incident]
code=id
date=day
place=country
[act 1]
type=const(killing)
[victim 1]
name=name
kind=const(individual)
INI

# lists CELL=N...: for each cell, such as 110, so many incidents; a row each in a.csv, b.csv and so on.
lists() {
	cat >lists.py <<'PY'
import csv, datetime, sys
on = "bcdfgklmnprstvz"
def name(i):
    # No two of them sound alike: three syllables of their own for each word.
    def word(n):
        return "".join(on[n // 15 ** k % 15] + "aeiou"[(n // 15 ** k) % 5] for k in range(3)).capitalize()
    return word((i * 1009 + 7) % 3375) + " " + word((i * 2203 + 1301) % 3375)
files = {}
n = 0
for cell in sys.argv[1:]:
    pattern, count = cell.split("=")
    for _ in range(int(count)):
        n += 1
        day = datetime.date(2015, 1, 1) + datetime.timedelta(days=n * 37 % 1800)
        for letter, is_on in zip("abcde", pattern):
            if is_on == "1":
                files.setdefault(letter, []).append((f"{letter}{n}", day, ["GT", "HN"][n % 2], name(n)))
for letter, rows in files.items():
    with open(letter + ".csv", "w", newline="") as f:
        w = csv.writer(f)
        w.writerow(["id", "day", "country", "name"])
        w.writerows(rows)
PY
	python3 lists.py "$@"
}

# import DOSSIER LETTER...: each list as a dataset.
import() {
	import_into=$1
	shift
	ends 0 atalaya new "$import_into"
	for letter; do
		ends 0 atalaya import "$import_into" "$letter.csv" --profile ./list.ini --name "list-$letter" --quiet
	done
}

# decide DOSSIER: what is proposed, by the number behind the letter of both codes.
decide() {
	ends 0 atalaya query "$1" --fields id,record.id --names --format csv
	mv out ids.csv
	ends 0 atalaya duplicates "$1" list --format csv
	mv out pairs.csv
	python3 - >verdicts <<'PY'
import csv
codes = {r["id"]: r["record.id"] for r in csv.DictReader(open("ids.csv"))}
for p in csv.DictReader(open("pairs.csv")):
    same = codes[p["a"]][1:] == codes[p["b"]][1:]
    print(p["a"], p["b"], "--same" if same else "--different")
PY
	while read -r a b verdict; do
		ends 0 atalaya duplicates "$1" decide --a "$a" --b "$b" "$verdict" --quiet || return 1
	done <verdicts
}

lists 111=12 110=18 101=9 100=60 011=14 010=45 001=70
import three.dossier a b c

without_a_search_for_duplicates_there_are_counts_but_no_estimate() {
	ends 1 atalaya recapture three.dossier --format json
	answer out 'j["schema"] == "atalaya.recapture"' 'j["documented"] == 293' 'j["searched"] is False' \
		'[r["count"] for r in j["rows"] if r["part"] == "cell"] == [0, 0, 0, 99, 0, 89, 105]' \
		'[r["part"] for r in j["rows"]][-1] == "refused"' \
		'"nobody has searched" in j["groups"][0]["refusal"]' 'j["groups"][0]["chao"] is None'
}

pairs_between_the_lists_must_be_decided_first() {
	ends 0 atalaya duplicates three.dossier find --quiet
	ends 1 atalaya recapture three.dossier
	has out 'the linkage is not reviewed: 77 pairs between these lists wait for a verdict: 30 of list-a and list-b, 21 of list-a and list-c, 26 of list-b and list-c'
	ends 1 atalaya recapture three.dossier --datasets list-a,list-b --format json
	answer out 'j["waiting"] == 30'
	decide three.dossier
	mv ids.csv three-ids.csv
	ends 0 atalaya recapture three.dossier --format json
	answer out 'j["waiting"] == 0' 'j["searched"] is True'
}

v_12_2_cells_and_lower_bound() {
	ends 0 atalaya recapture three.dossier --format json
	answer out 'j["documented"] == 228' \
		'[(r["name"], r["count"]) for r in j["rows"] if r["part"] == "cell"] == [("111", 12), ("110", 18), ("101", 9), ("100", 60), ("011", 14), ("010", 45), ("001", 70)]' \
		'[(l["letter"], l["name"], l["n"]) for l in j["lists"]] == [("A", "list-a", 99), ("B", "list-b", 89), ("C", "list-c", 105)]' \
		'[[round(r[k], 6) for k in ("total", "low", "high")] for r in j["rows"] if r["part"] == "chao"] == [[601.475610, 470.316187, 803.628202]]' \
		'[r["total"] for r in j["rows"] if r["part"] == "chao-corrected"] == [590.5]' \
		'[round(r["total"], 6) for r in j["rows"] if r["part"] == "chao-with-factor"] == [476.983740]'
}

v_12_3_all_models_never_one_row() {
	ends 0 atalaya recapture three.dossier --format json
	answer out '[(r["name"], round(r["unseen"], 6), round(r["total"], 6), round(r["deviance"], 6), r["df"], round(r["aic"], 6)) for r in j["rows"] if r["part"] == "model"] == [
		("AC", 142.159091, 370.159091, 13.231221, 2, 58.519843), ("AC+BC", 150, 378, 13.161469, 1, 60.450091),
		("independence", 176.017063, 404.017063, 15.623024, 3, 58.911646), ("BC", 198.461538, 426.461538, 14.757481, 2, 60.046103),
		("AB+AC", 225, 453, 8.501203, 1, 55.789825), ("AB", 246, 474, 8.636118, 2, 53.924740),
		("AB+BC", 466.666667, 694.666667, 2.484389, 1, 49.773011), ("AB+AC+BC", 1000, 1228, 0, 0, 49.288622)]' \
		'[[round(r[k], 3) for k in ("low", "high")] for r in j["rows"] if r["name"] in ("independence", "AB+BC", "AB+AC+BC")] == [[351.286, 479.301], [450.935, 1204.868], [529.317, 3546.765]]' \
		'round(j["groups"][0]["models_from"], 6) == 370.159091' 'round(j["groups"][0]["models_to"], 6) == 1228' \
		'not any(r["part"] == "chapman" for r in j["rows"])'
	ends 0 atalaya recapture three.dossier
	has out 'documented 228; models range from 370 to 1228 (8 of 8 models fit)'
	has out 'never one of them'
	ends 0 atalaya recapture three.dossier --format csv
	grep -q '^"","",cell,011,on BC only,14,' out
	[ "$(grep -c '^"","",model,' out)" -eq 8 ]
}

two_of_three_lists_are_estimated_as_two() {
	ends 0 atalaya recapture three.dossier --datasets list-c,list-a --format json
	# 105 and 99, 21 in both.
	answer out '[(r["name"], r["count"]) for r in j["rows"] if r["part"] == "cell"] == [("11", 21), ("10", 84), ("01", 78)]' \
		'j["documented"] == 183' 'j["on_no_list"] == 45' \
		'abs(j["groups"][0]["chapman"] - (106 * 100 / 22 - 1)) < 1e-6' 'j["groups"][0]["models_to"] is None'
}

a_base_narrows_all_lists() {
	ends 0 atalaya recapture three.dossier date:2015..2016 --format json
	narrow=$(atalaya query three.dossier date:2015..2016 --count)
	answer out "j['documented'] == $narrow < 228" 'j["query"].startswith("date:2015")' \
		'j["groups"][0]["models_that_fit"] == 6' 'sum("does not fit" in r["remark"] for r in j["rows"]) == 2' \
		'any("(6 of 8 models fit)" in n for n in j["notes"])'
}

lists_may_be_queries() {
	ends 0 atalaya recapture three.dossier --list both='dataset=list-a or dataset=list-b' --list c=dataset=list-c --format json
	answer out '[(l["name"], l["n"]) for l in j["lists"]] == [("both", 158), ("c", 105)]' \
		'j["lists"][0]["query"] == "dataset=list-a or dataset=list-b"' \
		'[r["count"] for r in j["rows"] if r["part"] == "cell"] == [35, 123, 70]' \
		'[round(r["total"], 6) for r in j["rows"] if r["part"] == "chapman"] == [round(159 * 106 / 36 - 1, 6)]'
	# One record must be all that the query says: no incident of list-a has its code from list-b.
	ends 1 atalaya recapture three.dossier --list x='dataset=list-a record.id:b' --list c=dataset=list-c --format json
	answer out 'j["lists"][0]["n"] == 0' 'j["groups"][0]["refusal"] == "overlap too small: 0 in both x and c; 7 are needed"'
}

each_group_has_its_own_answer() {
	ends 0 atalaya recapture three.dossier --datasets list-a,list-b --by country --format json
	answer out '[g["code"] for g in sorted(j["groups"], key=lambda g: g["code"])] == ["GT", "HN"]' \
		'sum(g["documented"] for g in j["groups"]) == j["documented"] == 158' \
		'all(g["chapman"] > g["documented"] for g in j["groups"])' 'j["by"] == "country"' \
		'all(sum(r["count"] for r in j["rows"] if r["part"] == "cell" and r["code"] == g["code"]) == g["documented"] for g in j["groups"])'
	# Of the lists a and c 21 are in both, too few of them in some years.
	ends 1 atalaya recapture three.dossier --by record.day --names --format json
	answer out 'j["documented"] == 228' 'all("overlap too small" in g["refusal"] for g in j["groups"])'
}

v_12_1_two_lists_and_that_they_cannot_be_checked() {
	lists 11=30 10=111 01=69
	import two.dossier a b
	ends 0 atalaya duplicates two.dossier find --quiet
	decide two.dossier
	ends 0 atalaya recapture two.dossier --format json
	answer out '[l["n"] for l in j["lists"]] == [141, 99]' 'j["documented"] == 210' \
		'[r["total"] for r in j["rows"] if r["part"] == "lincoln-petersen"] == [465.3]' \
		'[[round(r[k], 6) for k in ("total", "low", "high")] for r in j["rows"] if r["part"] == "chapman"] == [[457.064516, 365.167546, 603.386869]]' \
		'j["groups"][0]["chapman_se"] == 59.469395' 'any("cannot be checked" in n for n in j["notes"])' \
		'any(r["part"] == "chao" and r["total"] == 210 + 180 ** 2 / 60 for r in j["rows"])' \
		'not any(r["part"] == "model" for r in j["rows"])'
	ends 0 atalaya recapture two.dossier
	has out 'documented 210; by two lists 457, from 365 to 603'
	has out 'an estimate from two lists cannot be checked'
	# (111 + 69)^2 / (4 * 30) unseen are more than 111 * 69 / 30.
	has out 'bounds nothing: do not quote it'
}

# Where every cell has as many as the others, so has that which nobody sees, whatever the model.
five_lists_have_all_their_models() {
	lists $(python3 -c 'print(*(f"{i:05b}=1" for i in range(1, 32)))')
	import five.dossier a b c d e
	ends 0 atalaya duplicates five.dossier find --quiet
	decide five.dossier
	ends 0 atalaya recapture five.dossier --format json
	answer out 'j["documented"] == 31' '[r["count"] for r in j["rows"] if r["part"] == "cell"] == [1] * 31' \
		'j["groups"][0]["models"] == j["groups"][0]["models_that_fit"] == len({r["name"] for r in j["rows"] if r["part"] == "model"}) == 1024' \
		'all(abs(r["total"] - 32) < 1e-6 for r in j["rows"] if r["part"] == "model")' \
		'[r["df"] for r in j["rows"] if r["name"] in ("independence", "AB+AC+AD+AE+BC+BD+BE+CD+CE+DE")] in ([25, 15], [15, 25])'
	ends 0 atalaya recapture five.dossier --datasets list-a,list-c,list-d,list-e --format json
	answer out 'j["groups"][0]["models"] == 64' 'j["documented"] == 30' 'round(j["groups"][0]["models_to"], 6) == 32'
	lists 1=1
	ends 0 atalaya import five.dossier a.csv --profile ./list.ini --name sixth --quiet --again
	fails 'more than 5 lists' atalaya recapture five.dossier
}

# Lists must be of the same years, countries and acts; the program says where they are not.
lists_that_are_not_of_the_same_are_noted() {
	ends 0 atalaya recapture three.dossier --list early='date:2015..2016 or dataset=list-a' --list late='date:2017..2019' --format json
	answer out 'j["first_year"] == 2017' 'j["last_year"] == 2019' 'j["outside"] > 0' \
		'any("say date:2017..2019" in n for n in j["notes"])' 'j["not_of_all_countries"] == 0' 'j["not_of_all_types"] == 0'
	ends 1 atalaya recapture three.dossier --list g=country=GT --list h=country=HN --format json
	answer out 'j["not_of_all_countries"] == j["documented"] == 228' 'any("of countries" in n for n in j["notes"])'
	ends 0 atalaya recapture three.dossier --datasets list-a,list-b --format json
	answer out 'j["outside"] == j["not_of_all_countries"] == 0' 'j["from_weight"] > 0'
}

an_overlap_under_seven_is_refused_and_the_lists_are_named() {
	lists 111=3 110=8 101=3 100=5 011=3 010=5 001=5
	import small.dossier a b c
	ends 0 atalaya duplicates small.dossier find --quiet
	decide small.dossier
	ends 1 atalaya recapture small.dossier
	has out 'no estimate: overlap too small: 6 in both list-a and list-c, 6 in both list-b and list-c; 7 are needed'
	ends 1 atalaya recapture small.dossier --format json
	answer out 'not any(r["part"] in ("model", "chao") for r in j["rows"])' 'j["rows"][1]["count"] == 3'
	ends 0 atalaya recapture small.dossier --datasets list-a,list-b
}

a_search_that_is_old_or_left_lists_out_is_no_review() {
	ends 0 atalaya duplicates small.dossier find dataset=list-a --quiet
	ends 1 atalaya recapture small.dossier --datasets list-a,list-b --format json
	answer out '"left out" in j["groups"][0]["refusal"]'
	ends 0 atalaya duplicates small.dossier find --quiet
	ends 0 atalaya recapture small.dossier --datasets list-a,list-b --quiet
	lists 001=4
	sed -i 's/^c/d/' c.csv
	ends 0 atalaya import small.dossier c.csv --profile ./list.ini --name more --quiet
	ends 1 atalaya recapture small.dossier --datasets list-a,list-b --format json
	answer out '"has changed since" in j["groups"][0]["refusal"]'
}

what_nobody_can_say_is_noted() {
	# On a and b only.
	a=$(atalaya query three.dossier record.id=a13 --fields id --format csv --quiet | grep INC)
	b=$(awk -F, '$2 == "b13" { print $1 }' three-ids.csv)
	ends 0 atalaya duplicates three.dossier decide --a "$a" --b "$b" --unsure --quiet
	atalaya recapture three.dossier >out || true
	has out '* documented 229;'
	has out '1 pairs on which nobody can say count as different incidents'
	ends 0 atalaya journal three.dossier undo
}

mistakes_are_named() {
	fails 'two lists have the name "x"' atalaya recapture three.dossier --list x=country=GT --list x=country=HN
	fails 'it takes 2 to 5 lists, and these are 1' atalaya recapture three.dossier --datasets list-a
	fails '"nope" is no value of dataset' atalaya recapture three.dossier --datasets list-a,nope
	fails 'is no list' atalaya recapture three.dossier --list country
	fails 'more than 5 lists' atalaya recapture three.dossier --list a=country=GT --list b=country=HN \
		--list c=date:2015 --list d=date:2016 --list e=date:2017 --list f=date:2018
	fails 'not both' atalaya recapture three.dossier --datasets list-a,list-b --list a=country=GT
	fails 'may hold names' atalaya recapture three.dossier --by record.name
}

it without_a_search_for_duplicates_there_are_counts_but_no_estimate
it pairs_between_the_lists_must_be_decided_first
it v_12_2_cells_and_lower_bound
it v_12_3_all_models_never_one_row
it two_of_three_lists_are_estimated_as_two
it a_base_narrows_all_lists
it lists_may_be_queries
it each_group_has_its_own_answer
it v_12_1_two_lists_and_that_they_cannot_be_checked
it five_lists_have_all_their_models
it lists_that_are_not_of_the_same_are_noted
it an_overlap_under_seven_is_refused_and_the_lists_are_named
it a_search_that_is_old_or_left_lists_out_is_no_review
it what_nobody_can_say_is_noted
it mistakes_are_named
finish

#!/bin/sh
# Funnel and time to outcome on registers made for the purpose; V-1.1, V-2.9 and V-5.2 are examples of the methods.
. "${srcdir:-.}/tests/cli/lib.sh"

profile() {
	cat >reg.ini <<'INI'
[profile]
name=reg
[source]
status_as_of=2020-12-31
[incident]
code=id
date=date
registered=registered
place=place
[act 1]
type=const(killing)
[event 1]
stage=const(S1)
date=reported
[event 2]
stage=const(S2)
date=investigated
[event 3]
stage=const(S4)
date=charged
[event 4]
stage=const(S5)
date=tried
[event 5]
stage=const(S6c)
date=convicted
[event 6]
stage=const(A2f)
date=closed
[event 7]
stage=const(same)
date=seen
[event 8]
stage=const(S3)
date=suspect
[event 9]
stage=const(A3)
date=alternative
[event 10]
stage=const(A4d)
date=died
[event 11]
stage=const(A2p)
date=archived
INI
}

# $1: Python that prints rows of: place date registered reported investigated charged tried convicted closed seen
register() {
	profile
	python3 - >reg.csv <<PY
from datetime import date, timedelta
n = 0
def row(place="GT", date="", registered="", reported="", investigated="", charged="", tried="", convicted="", closed="", seen="", suspect="", alternative="", died="", archived=""):
    global n
    n += 1
    print(",".join([str(n), place, date, registered, reported, investigated, charged, tried, convicted, closed, seen, suspect, alternative, died, archived]))
def after(years):
    return str(date(2000, 1, 1) + timedelta(days=round(years * 365.25)))
print("id,place,date,registered,reported,investigated,charged,tried,convicted,closed,seen,suspect,alternative,died,archived")
$1
PY
	rm -f reg.dossier*
	ends 0 atalaya new reg.dossier
	[ "$1" = "
pass" ] || ends 0 atalaya import reg.dossier reg.csv --profile ./reg.ini
}

v_2_9_funnel_of_500() {
	register '
for i in range(500):
    row(date="2010-01-01", reported="2010-02-01", investigated="2010-03-01" if i < 320 else "",
        charged="2011-01-01" if i < 60 else "", tried="2012-01-01" if i < 40 else "", convicted="2013-01-01" if i < 25 else "")'
	ends 0 atalaya funnel reg.dossier --format json
	# Being charged implies a suspect: the rung between is inferred.
	answer out '[r["reached"] for r in j["rows"]] == [500, 320, 60, 60, 40, 25]' \
		'j["rows"][2]["inferred"] == 60 and j["rows"][2]["recorded"] == 0' \
		'abs(j["rows"][1]["attrition"] - 0.36) < 1e-9' 'abs(j["rows"][2]["attrition"] - 0.8125) < 1e-9' \
		'abs(j["rows"][4]["attrition"] - 1 / 3) < 1e-9' 'abs(j["rows"][5]["attrition"] - 0.375) < 1e-9' \
		'[r["stage"] for r in j["rows"] if r["largest_loss"]] == ["S3"]' \
		'[r["stage"] for r in j["rows"] if r["largest_attrition"]] == ["S3"]'
}

v_1_1_stages_of_a_ledger_with_an_annulment() {
	profile
	cat >>reg.ini <<'INI'
[event 12]
stage=const(annulled)
date=annulled
INI
	printf 'id,place,date,registered,reported,investigated,charged,tried,convicted,closed,seen,suspect,alternative,died,archived,annulled\n1,GT,2014-01-05,,2014-02-01,,2015-06-01,2017-05-05,2016-03-10,,,,,,,2016-11-02\n' >reg.csv
	rm -f reg.dossier*
	ends 0 atalaya new reg.dossier
	ends 0 atalaya import reg.dossier reg.csv --profile ./reg.ini
	ends 0 atalaya funnel reg.dossier --as-of 2016-06-30 --format json
	answer out '[(r["stage"], r["recorded"], r["inferred"]) for r in j["rows"][-6:]] == [("S1",1,0),("S2",0,1),("S3",0,1),("S4",1,0),("S5",0,1),("S6c",1,0)]'
	ends 0 atalaya funnel reg.dossier --as-of 2016-12-31 --format json
	answer out '[r["reached"] for r in j["rows"][-6:]] == [1, 1, 1, 1, 0, 0]'
	ends 0 atalaya funnel reg.dossier --as-of 2017-12-31 --format json
	answer out '[r["reached"] for r in j["rows"][-6:]] == [1, 1, 1, 1, 1, 0]'
}

# Ten of each of the twelve cases: the estimates are the same, and enough are at risk.
v_5_2_time_to_conviction() {
	register '
for t, cause in [(1,0),(2,1),(2,0),(3,2),(4,1),(4,1),(5,0),(6,2),(7,0),(8,1),(8,0),(10,0)]:
    for i in range(10):
        row(date="2000-01-01", reported="2000-01-01", convicted=after(t) if cause == 1 else "", closed=after(t) if cause == 2 else "",
            seen=after(t) if cause == 0 else "")'
	ends 0 atalaya outcome reg.dossier --at 2.1,3.1,4.1,6.1,8 --format json
	answer out '[r["at_risk"] for r in j["rows"]] == [90, 80, 60, 40, 30]' \
		'all(abs(1 - r["impunity"] - w) < 1e-6 for r, w in zip(j["rows"], [0.090909, 0.090909, 0.292929, 0.292929, 0.454545]))' \
		'all(abs(r["ended"] - w) < 1e-6 for r, w in zip(j["rows"], [0, 0.101010, 0.101010, 0.222222, 0.222222]))' \
		'all(abs(r["open"] - w) < 1e-6 for r, w in zip(j["rows"], [0.909091, 0.808081, 0.606061, 0.484848, 0.323232]))' \
		'(j["cases"], j["convicted"], j["closed"], j["open"]) == (120, 40, 20, 60)'
}

too_few_at_risk_have_no_figure() {
	register '
for t in range(1, 13):
    row(date="2000-01-01", reported="2000-01-01", convicted=after(t))'
	ends 0 atalaya outcome reg.dossier --at 1.9,4.9 --format json
	answer out 'j["rows"][-2]["at_risk"] == 11 and j["rows"][-2]["impunity"] is not None' \
		'j["rows"][-1]["at_risk"] == 8 and j["rows"][-1]["impunity"] is None'
}

late_entries_are_at_risk_from_then_on() {
	register '
for i in range(20):
    row(date="2000-01-01", registered=after(3), reported="2000-01-01", seen=after(6))
for i in range(20):
    row(date="2000-01-01", reported="2000-01-01", convicted=after(2) if i < 5 else "", seen="" if i < 5 else after(6))
for i in range(2):
    row(date="2000-01-01", registered=after(4), reported="2000-01-01", convicted=after(1))'
	ends 0 atalaya outcome reg.dossier --at 1.9,4.9 --format json
	# Two were over before anybody registered them. Before three years only the second twenty are at risk.
	answer out 'j["rows"][-2]["late"] == 2' 'j["rows"][-2]["at_risk"] == 20' \
		'j["rows"][-2]["impunity"] == 1' 'j["rows"][-1]["at_risk"] == 35' \
		'abs(j["rows"][-1]["impunity"] - 0.75) < 1e-9'
}

years_are_read_at_equal_age() {
	register '
for i in range(10):
    row(date="2010-06-01", reported="2010-06-01", convicted="2012-01-01" if i < 2 else "", seen="" if i < 2 else "2020-12-31")
for i in range(10):
    row(date="2019-06-01", reported="2019-06-01", convicted="2020-01-01" if i < 1 else "", seen="" if i < 1 else "2020-12-31")'
	ends 0 atalaya outcome reg.dossier --at 1,5 --format json
	answer out '[(c["year"], c["n"], [(w["k"], w["n"]) for w in c["within"]]) for c in j["cohorts"]] == [(2010, 10, [(0, 10), (2, 10)]), (2019, 10, [(1, 10), (None, None)])]'
}

imprecise_dates_are_told_three_times() {
	register '
for i in range(40):
    row(date="2010", reported="2010-12-31", convicted="2013" if i < 20 else "", seen="" if i < 20 else "2020-12-31")'
	ends 0 atalaya outcome reg.dossier --at 2.5,3.5 --format json
	answer out 'j["rows"][-2]["dates_low"] is not None and j["rows"][-2]["dates_low"] < j["rows"][-2]["impunity"]' \
		'abs(j["rows"][-2]["dates_low"] - 0.5) < 1e-9'
	grep -q 'imprecise dates move' out
}

what_makes_no_sense_is_refused() {
	ends 2 atalaya outcome sample.dossier --at 5,3
	ends 2 atalaya outcome sample.dossier --unit victim
	ends 2 atalaya outcome sample.dossier --from birth
	register '
for i in range(20):
    row(date="2010-01-01", reported="2010-02-01")'
	ends 0 atalaya outcome reg.dossier
	ends 0 atalaya outcome reg.dossier --format json
	answer out 'j["convicted"] == 0 and j["open"] == 20'
}

v_2_4_unesco_categories() {
	register '
for i in range(14):
    row(date="2010-01-01", convicted="2012-01-01" if i < 10 else "", died="2012-01-01" if i >= 10 else "")
for i in range(52):
    row(date="2010-01-01", investigated="2010-02-01", seen="2020-01-01")
for i in range(8):
    row(date="2010-01-01", investigated="2010-02-01", archived="2020-01-01")
for i in range(26):
    row(date="2010-01-01")'
	ends 0 atalaya impunity reg.dossier --variant unesco --format json
	answer out 'total["n"] == 100 and total["resolved"] == 14 and total["unknown"] == 26' \
		'near(total["rate_all"], 0.86)' 'near(total["rate"], 60 / 74)' \
		'abs(total["low"] - 0.707) < 0.0005 and abs(total["high"] - 0.884) < 0.0005' \
		'near(total["bound_low"], 0.60) and near(total["bound_high"], 0.86)' 'total["closed_provisional"] == 8'
}

v_2_5_convictions_and_alternatives() {
	register '
for i in range(500):
    row(date="2010-01-01", reported="2010-02-01", convicted="2012-01-01" if i < 25 else "",
        alternative="2012-01-01" if 25 <= i < 60 else "", seen="2020-01-01")'
	ends 0 atalaya impunity reg.dossier --variant alternative --format json
	answer out 'near(total["rate"], 0.88)' 'abs(total["low"] - 0.849) < 0.0005 and abs(total["high"] - 0.906) < 0.0005'
	ends 0 atalaya impunity reg.dossier --variant conviction,alternative --format json
	answer out 'near(total["conviction_rate"], 0.95) and near(total["alternative_rate"], 0.88)' \
		'total["conviction_k"] == 475 and total["alternative_k"] == 440'
	grep -q 'no figures for one column' out
	ends 2 atalaya impunity reg.dossier --variant conviction,conviction
	ends 2 atalaya impunity reg.dossier --variant conviction,other
}

v_2_11_clearance() {
	register '
for i in range(416):
    row(date="2010-01-01", reported="2010-02-01", suspect="2011-01-01" if i < 52 else "", charged="2011-01-01" if 52 <= i < 96 else "",
        tried="2012-01-01" if 96 <= i < 207 else "", convicted="2013-01-01" if 207 <= i < 277 else "", seen="2020-01-01")'
	ends 0 atalaya impunity reg.dossier --variant clearance --format json
	answer out 'total["resolved"] == 277 and total["unresolved"] == 139' 'near(total["rate"], 277 / 416)' \
		'j["rate_of"] == "resolved" and total["rate_all"] is None'
	ends 0 atalaya impunity reg.dossier --format json
	answer out 'near(total["rate"], 346 / 416)'
}

two_fields_are_crossed() {
	register '
for i in range(30):
    row(place="GT" if i % 2 else "HN", date="2010-01-01", reported="2010-02-01", convicted="2012-01-01" if i < 5 else "")'
	ends 0 atalaya impunity reg.dossier --by country,type --format json
	answer out 'sorted((r["code"], r["n"], r["resolved"]) for r in j["rows"]) == [("GT/killing", 15, 2), ("HN/killing", 15, 3)]' \
		'total["n"] == 30 and j["by"] == "country,type"'
	ends 2 atalaya impunity reg.dossier --by country,nothing
	ends 2 atalaya impunity reg.dossier --by country,type,actor
}

v_7_1_places_compared() {
	register '
places = ["GT", "HN", "SV", "NI", "CR", "PA", "MX", "CO"]
for place, n, x in zip(places, [120, 85, 60, 44, 31, 25, 18, 12], [112, 80, 52, 43, 24, 24, 17, 7]):
    for i in range(n):
        row(place=place, date="2010-01-01", reported="2010-02-01", convicted="2012-01-01" if i >= x else "")
row(place="", date="2010-01-01", reported="2010-02-01")
row(place="GT", date="2010-01-01")'
	ends 0 atalaya compare reg.dossier --format json
	answer out 'near(j["all_together"], 359 / 395)' 'j["without_place"] == 1 and j["without_status"] == 1' \
		'all(abs(float(rows[c]["z"]) - z) < 0.00051 for c, z in zip(["GT","HN","SV","NI","CR","PA","MX","CO"], [0.931470, 1.035194, -1.135601, 1.576729, -2.605202, 0.888429, 0.524549, -3.918112]))' \
		'all(abs(float(rows[c]["adjusted"]) - z) < 0.00051 for c, z in zip(["CR", "CO"], [-1.681288, -3.154912]))' \
		'rows["CR"]["flag"] == "inside" and rows["CO"]["flag"] == "below998"' \
		'abs(rows["CO"]["low95"] - 0.674025) < 1e-6 and abs(rows["CO"]["high998"] - 0.999738) < 1e-6'
}

v_6_4_the_mix_of_cases_changes_the_order() {
	register '
pass'
	# Two kinds of act: the second profile section is what differs.
	sed -i 's/^type=const(killing)/type=kind/' reg.ini
	python3 - >reg.csv <<PY
print("id,place,date,registered,reported,investigated,charged,tried,convicted,closed,seen,suspect,alternative,died,archived,kind")
n = 0
for place, kind, cases, convicted in [("GT", "killing", 20, 8), ("GT", "threat", 180, 9), ("HN", "killing", 90, 27), ("HN", "threat", 60, 2)]:
    for i in range(cases):
        n += 1
        print(f"{n},{place},2010-01-01,,2010-02-01,,,,{'2012-01-01' if i < convicted else ''},,,,,,,{kind}")
PY
	rm -f reg.dossier*
	ends 0 atalaya new reg.dossier
	ends 0 atalaya import reg.dossier reg.csv --profile ./reg.ini
	ends 0 atalaya compare reg.dossier --format json
	answer out 'j["order_changes"]' 'near(rows["GT"]["rate"], 0.915)' 'abs(rows["HN"]["rate"] - 0.80666667) < 1e-6' \
		'abs(rows["GT"]["standardised"] - 0.84) < 1e-6' 'abs(rows["HN"]["standardised"] - 0.88285714) < 1e-6' \
		'abs(float(rows["GT"]["expected"]) - 14.614) < 0.001'
}

v_2_7_flows_of_years() {
	register '
for y, offences, convictions in [(2011, 100, 20), (2012, 120, 22), (2013, 160, 24), (2014, 200, 26)]:
    for i in range(offences):
        row(date=f"{y}-01-01", reported=f"{y}-02-01", convicted=f"{y}-12-01" if i < convictions else "")
row(date="", convicted="2014-12-01")'
	ends 0 atalaya flow reg.dossier --lag 2 --format json
	answer out '[(r["occurred"], r["convicted"]) for r in j["rows"]] == [(100, 20), (120, 22), (160, 24), (200, 27)]'
	sed -i '$d' reg.csv
	rm -f reg.dossier*
	ends 0 atalaya new reg.dossier
	ends 0 atalaya import reg.dossier reg.csv --profile ./reg.ini
	ends 0 atalaya flow reg.dossier --lag 2 --format json
	answer out '[r["flow"] for r in j["rows"]] == ["80.00", "81.67", "85.00", "87.00"]' \
		'j["rows"][3]["lagged"] == "78.33" and j["rows"][1]["lagged"] is None' 'j["cumulative"] == "84.14"'
	ends 2 atalaya flow reg.dossier --unit victim
	ends 2 atalaya flow reg.dossier --lag two
}

v_2_8_efficiency() {
	register '
for i in range(700):
    row(date="2011-01-01", reported="2011-02-01", closed="2012-06-01" if i < 100 else "")
for i in range(300):
    row(date="2012-01-01", reported="2012-02-01", convicted="2012-12-01" if i < 37 else "")'
	ends 0 atalaya flow reg.dossier --format json
	answer out 'j["rows"][1]["backlog"] == 700 and j["rows"][1]["exits"] == 137' 'near(j["rows"][1]["efficiency"], 0.137)'
}

v_2_2_windows_of_the_press_index() {
	register '
for i in range(12):
    row(place="GT", date="2011-05-05", reported="2011-06-01", convicted="2012-01-01" if i >= 8 else "")
for i in range(4):
    row(place="HN", date="2015-05-05", reported="2015-06-01")'
	cat >people.csv <<-CSV
	country,year,people
	GT,2020,17100000
	HN,2020,10000000
	CSV
	cat >people.ini <<-INI
	[profile]
	name=people
	kind=statistics
	[statistic 1]
	place=country
	period=year
	measure=const(population)
	count=people
	INI
	ends 0 atalaya import reg.dossier people.csv --profile ./people.ini
	ends 0 atalaya windows reg.dossier --by country --format json
	# A conviction whose instigator nobody knows is partial impunity.
	answer out 'rows["GT"]["complete"] == 8 and rows["GT"]["partial"] == 4 and rows["GT"]["ranked"]' \
		'abs(float(rows["GT"]["index"]) - 0.467836) < 0.0005' 'abs(rows["GT"]["low"] - 0.391) < 0.0005' \
		'abs(rows["GT"]["high"] - 0.862) < 0.0005' \
		'not rows["HN"]["ranked"] and rows["HN"]["index"] is None and rows["HN"]["complete"] == 4'
	ends 2 atalaya windows reg.dossier --population nothing
	ends 2 atalaya windows reg.dossier --years 0
}

inhabitants_of_several_years_are_never_added_up() {
	register '
for i in range(12):
    row(place="GT", date="2011-05-05", reported="2011-06-01", convicted="2012-01-01" if i >= 8 else "")
for i in range(5):
    row(place="HN", date="2015-05-05", reported="2015-06-01" if i < 4 else "")'
	printf 'country,year,people\nGT,2010,16000000\nGT,2020,17100000\nHN,2020,10000000\n' >people.csv
	ends 0 atalaya import reg.dossier people.csv --profile ./people.ini
	ends 0 atalaya windows reg.dossier --by country --format json
	answer out 'rows["GT"]["index"] is None and rows["GT"]["population"] is None and rows["GT"]["ranked"]' \
		'any("several periods" in n for n in j["notes"])' 'any("1 are of unknown status" in n for n in j["notes"])' \
		'rows["HN"]["n"] == 4 and rows["HN"]["rate"] is None' 'not any("no killing" in n for n in j["notes"])'
	sed -i 's/^type=const(killing)/type=const(threat)/' reg.ini
	rm -f reg.dossier*
	ends 0 atalaya new reg.dossier
	ends 0 atalaya import reg.dossier reg.csv --profile ./reg.ini
	ends 0 atalaya windows reg.dossier
	has out '17 selected incidents are no killings'
	# What is no offence is in no figure, and that is said.
	sed -i 's/^type=const(threat)/type=kind/' reg.ini
	sed '1s/$/,kind/; 2s/$/,dismissal/; 2!s/$/,killing/' reg.csv | sed '1s/,killing$//' >kinds.csv
	rm -f reg.dossier*
	ends 0 atalaya new reg.dossier
	ends 0 atalaya import reg.dossier kinds.csv --profile ./reg.ini
	for command in flow windows compare; do
		ends 0 atalaya $command reg.dossier
		has out '1 incident is left out: no act in it is an offence'
	done
}

a_place_with_few_of_known_status_has_no_rate() {
	register '
for place, known, unknown in [("GT", 40, 0), ("HN", 4, 0), ("SV", 10, 11), ("CR", 10, 10), ("PA", 20, 2)]:
    for i in range(known):
        row(place=place, date="2010-01-01", reported="2010-02-01", convicted="2012-01-01" if i < 2 else "")
    for i in range(unknown):
        row(place=place, date="2010-01-01")'
	ends 0 atalaya compare reg.dossier --format json
	answer out 'near(rows["GT"]["rate"], 0.95) and near(rows["CR"]["rate"], 0.8)' \
		'all(rows[c]["rate"] is None and rows[c]["standardised"] is None for c in ["HN", "SV"])' \
		'rows["HN"]["n"] == 4 and rows["SV"]["unknown"] == 11' \
		'any("fewer than 5" in n for n in j["notes"])' 'any("1 place with a % has more than 10 %" in n for n in j["notes"])'
}

few_cases_of_a_year_have_no_share() {
	register '
for i in range(9):
    row(date="2010-06-01", reported="2010-06-01", seen="2020-12-31")'
	ends 0 atalaya outcome reg.dossier --at 1 --format json
	answer out '[(c["year"], c["n"], c["within"][0]["k"]) for c in j["cohorts"]] == [(2010, 9, None)]'
	ends 0 atalaya outcome reg.dossier --at 1
	lacks out '0.00 %'
}

# Only one case is at risk in the first year, and is convicted: the estimate would stand at 1 for good.
one_early_case_does_not_stand_for_all() {
	register '
row(date="2000-01-01", reported="2000-01-01", convicted=after(0.5))
for i in range(40):
    row(date="2000-01-01", registered=after(1), reported="2000-01-01", seen=after(8))'
	ends 0 atalaya outcome reg.dossier --at 3 --format json
	answer out 'j["rows"][-1]["at_risk"] == 40 and j["rows"][-1]["impunity"] is None'
}

ends_of_cases_that_never_came_in_are_in_no_efficiency() {
	register '
for i in range(5):
    row(date="2011-01-01", reported="2011-02-01")
for i in range(4):
    row(date="2011-01-01", investigated="2011-02-01", convicted="2012-12-01")
row(date="2011-01-01", reported="2011-02-01", convicted="2013-12-01")'
	ends 0 atalaya flow reg.dossier --format json
	answer out '[(r["reported"], r["exits"], r["backlog"], r["efficiency"]) for r in j["rows"]] == [(6, 0, 0, 0), (0, 4, 6, None), (0, 1, 6, 1 / 6)]' \
		'any("4 reports" in n for n in j["notes"])'
}

threats_before_killings_are_told() {
	cat >t.ini <<-INI
	[profile]
	name=t
	[source]
	status_as_of=2020-12-31
	[incident]
	date=date
	[act 1]
	type=kind
	[victim 1]
	name=name
	kind=const(individual)
	organisation=org
	[event 1]
	stage=const(S1)
	date=reported
	[event 2]
	stage=const(S2)
	date=investigated
	INI
	cat >t.csv <<-CSV
	date,kind,name,org,reported,investigated
	2018-01-10,threat,Ana Pelm,Red Norte,2018-01-12,
	2018-02-10,threat,ANA  PELM,Red Norte,2018-02-12,2018-03-01
	2018-03-10,threat,Luis Orb,Red Norte,,
	2018-04-10,killing,Ana Pelm,Red Norte,2018-04-10,2018-04-10
	2018-05-10,threat,Ana Pelm,,,
	2018-06-10,killing,Otra Kelm,,,
	2018,threat,Luis Orb,,,
	2019-01-01,killing,Luis Orb,,,
	CSV
	rm -f t.dossier*
	ends 0 atalaya new t.dossier
	ends 0 atalaya import t.dossier t.csv --profile ./t.ini
	ends 0 atalaya threats t.dossier --format json
	answer out 'j["killings"] == 3 and j["warned"] == 2' '(j["warned_reported"], j["warned_investigated"]) == (1, 1)' \
		'[(r["threats"], r["reported"], r["investigated"], r["person"], r["organisation"], r["first_lead"], r["last_lead"]) for r in j["rows"]] == [(3, 2, 1, 2, 1, 90, 31), (2, 0, 0, 2, 0, 297, 1)]' \
		'(j["threats"], j["threats_reported"], j["threats_investigated"], j["threats_unknown"]) == (5, 2, 1, 3)'
	ends 0 atalaya threats t.dossier --within 40 --format json
	answer out '[r["threats"] for r in j["rows"]] == [1, 1]'
}

of_several_acts_a_killing_makes_a_killing() {
	sed 's/^type=kind/type=split(kind,;)/' t.ini >u.ini
	cat >u.csv <<-CSV
	date,kind,name,org,reported,investigated
	2018-01-10,assault;threat,Ana Pelm,,2018-01-12,
	2018-02-10,threat,Ana Pelm,,,
	2018-04-10,threat;killing,Ana Pelm,,2018-04-10,
	2018-06-10,threat,Luis Orb,,,
	CSV
	rm -f u.dossier*
	ends 0 atalaya new u.dossier
	ends 0 atalaya import u.dossier u.csv --profile ./u.ini
	ends 0 atalaya threats u.dossier --format json
	answer out 'j["killings"] == 1 and j["warned"] == 1 and j["threats"] == 3' \
		'[(r["threats"], r["reported"], r["first_lead"]) for r in j["rows"]] == [(2, 1, 90)]'
}

a_figure_explains_itself() {
	new sample.dossier "$srcdir/data/sample/valdoria.csv"
	ends 0 atalaya impunity sample.dossier --by admin1 --format json
	answer out '0 < rows["XV-02"]["n"]'
	n=$(python3 -c 'import json; print([r["unresolved"] for r in json.load(open("out"))["rows"] if r["code"] == "XV-02"][0])')
	ends 0 atalaya impunity sample.dossier --by admin1 --explain XV-02
	for said in "$n of" admin1==XV-02 Wilson BLAKE2b-256 'To cite'; do
		has out "$said"
	done
	ends 0 atalaya impunity sample.dossier --by admin1 --explain XV-02 --lang es --format json
	answer out 'j["code"] == "XV-02" and "admin1==XV-02" in j["query"] and j["sentence"] in j["text"]'
	ends 0 atalaya impunity sample.dossier date:2016..2018 --explain total
	ends 2 atalaya impunity sample.dossier --by admin1 --explain nowhere
}

years_and_what_no_year_holds_add_up() {
	cat >y.ini <<-INI
	[profile]
	name=y
	[incident]
	code=code
	date=date
	registered=seen
	[act 1]
	type=const(killing)
	[victim 1]
	name=name
	INI
	cat >y.csv <<-CSV
	code,date,seen,name
	1,2015-12-31,2016-01-02,V1
	2,2016-01-01,2016-02-02,V2
	3,2016,2016-02-03,V3
	4,2015-12-15..2016-01-15,2016-02-04,V4
	5,,2017-01-01,V5
	6,2016-05,2017-05-05,V6
	CSV
	rm -f y.dossier*
	ends 0 atalaya new y.dossier
	ends 0 atalaya import y.dossier y.csv --profile ./y.ini
	ends 0 atalaya facets y.dossier --by year,registered-year --format json
	answer out '[(v["code"], v["count"]) for v in j["facets"][0]["values"]] == [("2015", 1), ("2016", 3), ("several", 1), ("not-recorded", 1)]' \
		'[(v["code"], v["count"]) for v in j["facets"][1]["values"]] == [("2016", 4), ("2017", 2)]'
	for pair in year=2016:3 year=several:1 no:year:1 year=1999:0 date:2016:3 date.possible:2016:4 registered-year=2016:4; do
		ends 0 atalaya query y.dossier "${pair%:*}" --count
		[ "$(cat out)" = "${pair##*:}" ] || {
			echo "$pair, not $(cat out)"
			return 1
		}
	done
	ends 0 atalaya impunity y.dossier --by year --format json
	answer out '[r["code"] for r in j["rows"]][:3] == ["2015", "2016", "several"]'
}

v_2_10_sdg_indicator() {
	cat >g.ini <<-INI
	[profile]
	name=g
	[incident]
	date=date
	verification=level
	[act 1]
	type=split(kind)
	[victim 1]
	name=name
	kind=const(individual)
	sex=sex
	profile=split(profile)
	INI
	cat >g.csv <<-CSV
	date,level,kind,name,sex,profile
	2018-01-10,verified,killing,P1,female,journalist
	2018-02-10,verified,"arbitrary-detention,torture",P2,male,land-environment
	2018-03-10,single-source,killing,P3,male,"unionist,land-environment"
	2018-03-10,verified,smear-campaign,P4,male,journalist
	2018-03-10,discarded,killing,P5,male,journalist
	CSV
	rm -f g.dossier*
	ends 0 atalaya new g.dossier
	ends 0 atalaya import g.dossier g.csv --profile ./g.ini
	ends 0 atalaya sdg g.dossier --format json
	answer out 'j["persons"] == 2 and j["persons_unverified"] == 1' \
		'{(r["verified"], r["act"]): r["act_persons"] for r in j["rows"] if r["act_persons"]} == {(True, "killing"): 1, (True, "torture"): 1, (True, "detention"): 1, (False, "killing"): 1}' \
		'[(r["group"], r["women"], r["men"]) for r in j["rows"] if r["verified"] and r["act"] == "killing"] == [("journalists", 1, 0), ("unionists", 0, 0), ("defenders", 0, 0)]' \
		'[(r["group"], r["men"]) for r in j["rows"] if not r["verified"] and r["act"] == "killing"] == [("journalists", 0), ("unionists", 1), ("defenders", 1)]' \
		'j["no_act"] == 1'
}

it years_and_what_no_year_holds_add_up
it v_2_10_sdg_indicator
what_was_discarded_is_said_to_count() {
	new other.dossier "$srcdir/data/sample/valdoria.csv"
	for command in impunity funnel outcome compare flow windows threats; do
		ends 0 atalaya $command other.dossier
		has out '36 incidents are marked discarded'
		ends 0 atalaya $command other.dossier '-verification=discarded -nexus=discarded'
		lacks out 'marked discarded'
	done
}

it what_was_discarded_is_said_to_count
it a_figure_explains_itself
it threats_before_killings_are_told
it of_several_acts_a_killing_makes_a_killing
it v_2_7_flows_of_years
it v_2_8_efficiency
it v_2_2_windows_of_the_press_index
it inhabitants_of_several_years_are_never_added_up
it a_place_with_few_of_known_status_has_no_rate
it few_cases_of_a_year_have_no_share
it one_early_case_does_not_stand_for_all
it ends_of_cases_that_never_came_in_are_in_no_efficiency
it v_7_1_places_compared
it v_6_4_the_mix_of_cases_changes_the_order
it v_2_4_unesco_categories
it v_2_5_convictions_and_alternatives
it v_2_11_clearance
it two_fields_are_crossed
it v_2_9_funnel_of_500
it v_1_1_stages_of_a_ledger_with_an_annulment
it v_5_2_time_to_conviction
it too_few_at_risk_have_no_figure
it late_entries_are_at_risk_from_then_on
it years_are_read_at_equal_age
it imprecise_dates_are_told_three_times
it what_makes_no_sense_is_refused
finish

#!/bin/sh
# Workbooks and JSON go in like CSV: the same incidents from the same table, whatever it is saved as.
. "${srcdir:-.}/tests/cli/lib.sh"
needs python3 gzip

# The same four rows in all formats, made up.
python3 - <<'END'
import json, zipfile
head = ["case", "when", "where", "what", "who did it", "killed", "lat", "lon"]
rows = [["A-1", "2016-03-05", "Guatemala", "killing", "police", 2, 14.5, -90.25],
        ["A-2", "2016-03-06", "Honduras", "threat", "", "#N/A", 15, -87],
        ["A-3", "2017-12-31", "México", "killing", "army", 1, 19.44, -99.1],
        ["A-4", None, "Guatemala", "threat", "gang", None, None, None]]
fields = lambda r: ["" if v is None else str(v) for v in r]
with open("t.csv", "w") as f:
    for r in [head] + rows:
        print(",".join(fields(r)), file=f)
with open("t.json", "w") as f:
    json.dump({"about": {"rows": 4}, "data": {"items": [
        {k: v for k, v in zip(head, r)} for r in rows]}}, f)
with open("lines.json", "w") as f:
    for r in rows:
        print(json.dumps({k: v for k, v in zip(head, r) if v is not None}, ensure_ascii=False), file=f)
with open("t.geojson", "w") as f:
    json.dump({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": dict(zip(head[:6], r)),
         "geometry": r[6] and {"type": "Point", "coordinates": [r[7], r[6]]}} for r in rows]}, f)

import datetime
def cell(v, is_date):
    if v is None: return "<c/>"
    if is_date: return '<c s="1"><v>%d</v></c>' % (datetime.date.fromisoformat(v) - datetime.date(1899, 12, 30)).days
    if v == "#N/A": return '<c t="e"><v>#N/A</v></c>'
    if isinstance(v, str): return '<c t="inlineStr"><is><t>%s</t></is></c>' % v
    return "<c><v>%r</v></c>" % v
def sheet(rows):
    return "<worksheet><sheetData>" + "".join("<row>" + "".join(
        cell(v, i == 1 and v and v[:2] == "20") for i, v in enumerate(r)) + "</row>" for r in rows) + "</sheetData></worksheet>"
rel = '<Relationship Id="%s" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/%s" Target="%s"/>'
def book(path, sheets):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml", "<Types/>")
        z.writestr("_rels/.rels", "<Relationships>" + rel % ("w", "officeDocument", "/xl/workbook.xml") + "</Relationships>")
        z.writestr("xl/workbook.xml", '<workbook xmlns:r="r"><sheets>' + "".join(
            '<sheet name="%s" r:id="s%d"/>' % (n, i) for i, (n, _) in enumerate(sheets)) + "</sheets></workbook>")
        z.writestr("xl/_rels/workbook.xml.rels", "<Relationships>" + rel % ("f", "styles", "styles.xml") + "".join(
            rel % ("s%d" % i, "worksheet", "sheet%d.xml" % i) for i in range(len(sheets))) + "</Relationships>")
        z.writestr("xl/styles.xml", '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>')
        for i, (_, r) in enumerate(sheets):
            z.writestr("xl/sheet%d.xml" % i, sheet(r))
book("t.xlsx", [("Notes", [["How this was made"], ["By hand"]]), ("Cases", [head] + rows)])
wide = [head[1:] + head[:1]] + [r[1:] + r[:1] for r in rows[2:]]
book("two.xlsx", [("north", [head] + rows[:2]), ("south", wide)])

def ods(v, is_date):
    if v is None: return "<table:table-cell/>"
    if is_date: return '<table:table-cell office:value-type="date" office:date-value="%s"/>' % v
    if isinstance(v, str): return '<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>' % v
    return '<table:table-cell office:value-type="float" office:value="%r"/>' % v
with zipfile.ZipFile("t.ods", "w") as z:
    z.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    z.writestr("content.xml", '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>'
        '<office:spreadsheet><table:table table:name="Cases">' + "".join("<table:table-row>" + "".join(
        ods(v, i == 1 and v and v[:2] == "20") for i, v in enumerate(r)) + "</table:table-row>" for r in [head] + rows)
        + "</table:table></office:spreadsheet></office:body></office:document-content>")
END
gzip -k t.xlsx t.json

cat >t.ini <<'END'
[profile]
name=t
[incident]
code=case
date=when
place=where
lat=number(lat)
lon=number(lon)
[act 1]
type=what
[victim 1]
size=number(killed)
[actor 1]
label=who did it
END

# incidents DOSSIER: what came of a file, as text that can be compared.
incidents() {
	atalaya query "$1.dossier" --fields code,date,country,type,actor,size,lat,lon --names \
		--format csv
}

# comes_in NAME FILE FORMAT SHEET
comes_in() {
	ends 0 atalaya new "$1.dossier"
	ends 0 atalaya import "$1.dossier" "$2" --profile t.ini --format json
	answer out "j['format'] == '$3'" "j['sheet'] == '$4'" "j['rows_taken'] == 4" "j['rows_refused'] == 0" \
		"j['delimiter'] is None or j['format'] == 'CSV'"
	incidents "$1" >"$1.csv"
}

the_same_table_makes_the_same_incidents_in_every_format() {
	comes_in csv t.csv CSV ''
	comes_in xlsx t.xlsx XLSX Cases
	comes_in xlsx-gz t.xlsx.gz XLSX Cases
	comes_in ods t.ods ODS Cases
	comes_in json t.json JSON data.items
	comes_in json-gz t.json.gz JSON data.items
	comes_in lines lines.json JSON ''
	comes_in geojson t.geojson JSON features
	[ "$(wc -l <csv.csv)" -eq 5 ]
	for other in xlsx xlsx-gz ods json json-gz lines geojson; do
		diff csv.csv "$other.csv"
	done
}

the_name_says_nothing_about_the_format() {
	cp t.xlsx misnamed.csv
	ends 0 atalaya new misnamed.dossier
	ends 0 atalaya import misnamed.dossier misnamed.csv --profile t.ini
	has out 'Format: XLSX'
	has out 'Sheet: Cases'
}

all_sheets_come_in_with_their_name_as_a_column() {
	{
		cat t.ini
		printf '[victim 2]\nname=@sheet\n'
	} | sed 's/^name=t$/name=t\n[source]\nsheet=*/' >both.ini
	ends 0 atalaya new both.dossier
	ends 0 atalaya import both.dossier two.xlsx --profile both.ini --format json
	answer out "j['sheet'] == '*'" "j['rows_taken'] == 4"
	incidents both | diff csv.csv -
	ends 0 atalaya query both.dossier --fields record.@sheet,code --names --format csv
	[ "$(sed 1d out | tr -d '\r' | tr '\n' ' ')" = 'north,A-1 north,A-2 south,A-3 south,A-4 ' ]
	# Nobody has to say --names for the name of a sheet.
	prints 2 atalaya query both.dossier record.@sheet=south --count
	ends 0 atalaya new one.dossier
	ends 0 atalaya import one.dossier two.xlsx --profile t.ini --sheet south
	prints 2 atalaya query one.dossier --count
}

what_cannot_be_read_says_what_to_do() {
	ends 0 atalaya new bad.dossier
	fails 'no sheet "East"' atalaya import bad.dossier two.xlsx --profile t.ini --sheet East
	has err 'north, south'
	fails 'no list of records "other"' atalaya import bad.dossier t.json --profile t.ini --sheet other
	has err 'data.items'
	fails 'no sheets' atalaya import bad.dossier t.csv --profile t.ini --sheet East
	printf '\320\317\021\340\241\261\032\341 old' >old.xls
	fails 'old workbook' atalaya import bad.dossier old.xls --profile t.ini
	has err 'save it as .xlsx or CSV'
	head -c 300 t.xlsx >cut.xlsx
	fails 'damaged' atalaya import bad.dossier cut.xlsx --profile t.ini
	printf '[{"case":"A-1"},\n{"case":]' >cut.json
	fails 'not well-formed' atalaya import bad.dossier cut.json --profile t.ini
	has err 'cut.json, line 2'
	prints 0 atalaya query bad.dossier --count
}

# ---- files as publishers put them on the web ---------------------------------------------------

sets=$shared/datasets

# takes NAME ROWS FILE: imported with the profile that fits.
takes() {
	ends 0 atalaya new "$1.dossier"
	ends 0 atalaya import "$1.dossier" "$3" --format json
	answer out "j['rows_read'] == $2" "j['rows_taken'] == $2"
}

chile_is_the_same_in_csv_and_xlsx() {
	takes cl-csv 2398 "$sets/chile-rettig/pinochet.csv"
	takes cl-xlsx 2398 "$sets/chile-rettig/pinochet.xlsx"
	for d in cl-csv cl-xlsx; do
		atalaya query $d.dossier --names --format csv --fields \
			code,date,country,location,type,actor,attribution,person,sex,victim-kind,size,lat,lon,victims >$d
	done
	[ "$(wc -l <cl-csv)" -ge 2399 ]
	# The workbook has doubles where the text has what somebody wrote: 1e-12 degrees at most.
	python3 - <<-'END'
	import csv
	a, b = (list(csv.DictReader(open(n))) for n in ("cl-csv", "cl-xlsx"))
	assert len(a) == len(b) == 2398
	for x, y in zip(a, b):
	    for k in x:
	        if k in ("lat", "lon") and x[k] and y[k]:
	            assert abs(float(x[k]) - float(y[k])) < 1e-9, (k, x[k], y[k])
	        else:
	            assert x[k].replace("\u00a0", " ") == y[k].replace("\u00a0", " "), (x["code"], k)
	END
	prints 853 atalaya query cl-xlsx.dossier 'type=enforced-disappearance -type=killing' --count
	prints 1331 atalaya query cl-xlsx.dossier 'type=killing -type=enforced-disappearance' --count
	prints 2056 atalaya query cl-xlsx.dossier actor=state --count
}

philippine_sheets_are_2320_killings_with_their_actors() {
	ends 0 atalaya new ph.dossier
	for pair in Caloocan:893 Manila:733 QuezonCity:694; do
		ends 0 atalaya import ph.dossier --format json \
			"$sets/philippines-drug-killings/${pair%:*}_Complete_Sources_clean.xlsx"
		answer out "j['rows_taken'] == ${pair#*:}" "j['sheet'] == '*'" "j['victims'] == ${pair#*:}" \
			"not j['rows']"
	done
	prints 2320 atalaya query ph.dossier --count
	for pair in PH-00-CAL:289:604 PH-00-MNL:488:245 PH-00-QZN:337:357; do
		place=${pair%%:*} numbers=${pair#*:}
		prints "${numbers%:*}" atalaya query ph.dossier "place=$place actor=police" --count
		prints "${numbers#*:}" atalaya query ph.dossier "place=$place actor=not-identified" --count
	done
	prints 0 atalaya query ph.dossier no:date --count
}

mexico_and_coahuila_come_in_from_json() {
	takes a19 146 "$sets/article19-mexico/agresiones_articulo19.geojson"
	answer out "j['sheet'] == 'features'"
	ends 0 atalaya query a19.dossier --sum weight --format json
	answer out 'j["rows"][0]["sum"] == 205'
	prints 146 atalaya query a19.dossier -no:admin1 --count
	ends 0 atalaya query a19.dossier --fields lat,lon --format csv
	[ "$(grep -c '^[1-3][0-9.]*,-[0-9.]*.$\|^[1-3][0-9.]*,-[0-9.]*$' out)" -eq 146 ]
	takes deaths 249 "$sets/coahuila-femicides/deaths.json"
	ends 0 atalaya query deaths.dossier --sum size --format json
	answer out 'j["rows"][0]["sum"] == 269'
	prints 3 atalaya query deaths.dossier type=sexual-violence --count
	prints 7 atalaya query deaths.dossier date=2021 --count
	takes sentences 44 "$sets/coahuila-femicides/procedimientos.json"
	answer out "j['events'] == 44"
	prints 44 atalaya query sentences.dossier status=convicted --count
	takes fiscalias 33 "$sets/mexico-prosecution-funnel/fiscalias_anticorrupcion.json"
}

the_workbook_and_the_incident_say_what_was_read() {
	ends 0 atalaya report xlsx.dossier --out r.xlsx
	python3 -c "
import zipfile
book = zipfile.ZipFile('r.xlsx')
text = ''.join(book.read(n).decode() for n in book.namelist() if 'sheet' in n)
assert 'XLSX, Cases' in text and 'format of the file' in text"
	printf "Enter\n=\nscreen\n" >open.keys
	ends 0 atalaya xlsx.dossier --keys open.keys
	has out 'read as XLSX, Cases'
}

it the_same_table_makes_the_same_incidents_in_every_format
it the_workbook_and_the_incident_say_what_was_read
it the_name_says_nothing_about_the_format
it all_sheets_come_in_with_their_name_as_a_column
it what_cannot_be_read_says_what_to_do
if [ -d "$sets/chile-rettig" ]; then
	it chile_is_the_same_in_csv_and_xlsx
	it philippine_sheets_are_2320_killings_with_their_actors
	it mexico_and_coahuila_come_in_from_json
else
	echo "left out: no $sets; ATALAYA_SHARED may say where the datasets are"
fi
finish

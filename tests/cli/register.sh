#!/bin/sh
# A register as an office keeps it: a sheet for each year and a summary, titles above a header of two lines, the
# header once more where a page ended, totals. It goes in from the draft as it is.
. "${srcdir:-.}/tests/cli/lib.sh"

needs python3

# make_book FILE: rows of invented people, in the plainest XLSX there is.
make_book() {
	python3 - "$1" <<-'PY'
	import sys, zipfile
	from xml.sax.saxutils import escape

	def sheet(rows, merged=()):
	    out = ['<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>']
	    for r, row in enumerate(rows, 1):
	        out.append('<row r="%d">' % r)
	        for c, cell in enumerate(row):
	            if cell is not None:
	                out.append('<c r="%s%d" t="inlineStr"><is><t>%s</t></is></c>' % (chr(65 + c), r, escape(str(cell))))
	        out.append('</row>')
	    out.append('</sheetData>')
	    if merged:
	        out.append('<mergeCells>' + ''.join('<mergeCell ref="%s"/>' % m for m in merged) + '</mergeCells>')
	    return ''.join(out) + '</worksheet>'

	places = ['Marquesil', 'Tolmará', 'Ixcambay']
	acts = ['Amenaza', 'Asesinato', 'Difamación', 'Allanamiento']
	states = ['en investigación', 'archivado', 'sentencia condenatoria', 'no se denunció']
	upper = ['No.', 'Fecha del hecho', 'Lugar', None, 'Víctima(s)', None, 'Tipo de agresión', 'Estado del caso']
	lower = [None, None, 'Departamento', 'Paraje', 'Nombre', 'Sexo', None, None]

	def year(y):
	    rows = [['OFICINA DE EJEMPLO'] + [None] * 7, ['Año %d' % y], [], upper, lower]
	    for i in range(12):
	        rows.append([i + 1, '%d/%d/%d' % (i + 13, i % 12 + 1, y), places[i % 3], 'El Paraje %d' % i,
	                     'Persona %s de %d' % ('ABCDEFGHIJKL'[i], y), ['mujer', 'hombre'][i % 2], acts[i % 4], states[i % 4]])
	        if i == 5:
	            rows.append(upper)
	    rows.append(['TOTAL', 12])
	    return sheet(rows, ['A1:H1', 'C4:D4', 'E4:F4'])

	sheets = [('resumen', sheet([['Año', 'Casos'], [2021, 12], [2022, 12], [2023, 12]]))]
	sheets += [(str(y), year(y)) for y in (2021, 2022, 2023)]
	with zipfile.ZipFile(sys.argv[1], 'w') as z:
	    z.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
	    z.writestr('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
	               '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
	               ' Target="xl/workbook.xml"/></Relationships>')
	    z.writestr('xl/workbook.xml', '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
	               ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
	               + ''.join('<sheet name="%s" sheetId="%d" r:id="s%d"/>' % (n, i, i) for i, (n, _) in enumerate(sheets, 1))
	               + '</sheets></workbook>')
	    z.writestr('xl/_rels/workbook.xml.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
	               + ''.join('<Relationship Id="s%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"'
	                         ' Target="worksheets/s%d.xml"/>' % (i, i) for i in range(1, len(sheets) + 1)) + '</Relationships>')
	    for i, (_, text) in enumerate(sheets, 1):
	        z.writestr('xl/worksheets/s%d.xml' % i, text)
	PY
}

a_register_with_a_sheet_for_each_year_goes_in_from_its_draft() {
	make_book book.xlsx
	ends 0 atalaya profile draft book.xlsx
	cp out mine.ini
	for line in 'header=4-5' 'sheet=*' 'skip=No.=TOTAL' 'type=Tipo de agresión' 'stage=map(Estado del caso)' \
		'name="Víctima(s) / Nombre"' '# ---- .map.csv ----'; do
		grep -qxF -- "$line" mine.ini || {
			echo "no $line in:"
			cat mine.ini
			return 1
		}
	done
	rm -f r.dossier*
	ends 0 atalaya new r.dossier
	# Status 1: rows were refused, the three totals and the three repeated headers.
	ends 1 atalaya import r.dossier book.xlsx --profile ./mine.ini --format json
	answer out 'j["rows_taken"] == 36' 'j["rows_refused"] == 6'
	ends 0 atalaya query r.dossier 'date:2022 type=killing' --count
	[ "$(cat out)" = 3 ] || return 1
	ends 0 atalaya query r.dossier 'record.@sheet=2023 sex=female' --count
	[ "$(cat out)" = 6 ] || return 1
	ends 0 atalaya query r.dossier 'no:date' --count
	[ "$(cat out)" = 0 ]
}

one_sheet_can_be_chosen_all_the_same() {
	ends 0 atalaya profile draft book.xlsx --sheet resumen
	grep -qx 'sheet=resumen' out || return 1
	ends 0 atalaya profile draft book.xlsx --sheet 2022
	grep -qx 'sheet=2022' out && grep -q '12 rows' out
}

both_coordinates_in_one_cell_are_taken_apart() {
	cat >p.csv <<-CSV
	fecha;tipo;coordenadas
	2021-01-02;Amenaza;14.83, -91.51
	2021-01-03;Amenaza;15.47,-90.37
	2021-01-04;Amenaza;14.92 -91.44
	2021-01-05;Amenaza;"14,95; -91,40"
	2021-01-05;Amenaza;"14,95; -91,41"
	2021-01-05;Amenaza;"14,95; -91,42"
	2021-01-06;Amenaza;95.10, -91.51
	2021-01-07;Amenaza;cerca del río
	CSV
	ends 0 atalaya profile draft p.csv
	cp out p.ini
	grep -qx 'point=coordenadas' p.ini || {
		cat p.ini
		return 1
	}
	rm -f p.dossier*
	ends 0 atalaya new p.dossier
	ends 0 atalaya import p.dossier p.csv --profile ./p.ini --format json
	ends 0 atalaya query p.dossier --fields date,lat,lon --format json
	answer out '[(r["lat"], r["lon"]) for r in sorted(j["rows"], key=lambda r: r["date"])][:4] == [("14.83", "-91.51"), ("15.47", "-90.37"), ("14.92", "-91.44"), ("14.95", "-91.4")]' \
		'all(not r["lat"] for r in j["rows"] if r["date"] > "2021-01-05")'
}

it both_coordinates_in_one_cell_are_taken_apart
it a_register_with_a_sheet_for_each_year_goes_in_from_its_draft
it one_sheet_can_be_chosen_all_the_same
finish

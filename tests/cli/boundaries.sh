#!/bin/sh
# Boundaries that somebody brings: places by coordinates, and points that are elsewhere. An invented country.
. "${srcdir:-.}/tests/cli/lib.sh"
needs python3

cat >places.csv <<'END'
code,parent,order,en,es,aliases,attrs
XV,,1,Valdoria,Valdoria,,level=0
XV-N,XV,1,North,Norte,,level=1
XV-S,XV,2,South,Sur,,level=1
XV-V,XV,3,Valdoria,Valdoria,,level=1
XV-S-1,XV-S,1,Puerto,Puerto,0501,level=2
XV-N-1,XV-N,1,Puerto,Puerto,0502,level=2
END

# North is a square from 0 to 10 and 10 to 20 with a hole, South the square below it; Valdoria, the district, is
# in the hole; the municipality of Puerto in South is a corner of it.
cat >states.geojson <<'END'
{"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"iso_3166_2": "XV-N"}, "geometry": {"coordinates":
 [[[0,10],[10,10],[10,20],[0,20],[0,10]],[[4,14],[4,16],[6,16],[6,14],[4,14]]], "type": "Polygon"}},
{"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates":
 [[[[0,0],[10,0],[10,10],[0,10],[0,0]]],[[[20,0,7],[2.1e1,0,7],[20.5,1,7],[20,0,7]]]]},
 "properties": {"name": "sur", "x": null, "GID_0": "XV"}},
{"type": "Feature", "properties": {"name": "Valdoria", "GID_0": "XV"}, "geometry": {"type": "Polygon",
 "coordinates": [[[4,14],[6,14],[6,16],[4,16],[4,14]]]}},
{"type": "Feature", "properties": {"name": "Atlantis"}, "geometry": {"type": "Polygon",
 "coordinates": [[[40,14],[60,14],[60,16],[40,16],[40,14]]]}},
{"type": "Feature", "properties": {"name": "Norte"}, "geometry": {"type": "Point", "coordinates": [5,12]}},
{"type": "Feature", "properties": null, "geometry": null}
]}
END
cat >towns.geojson <<'END'
{"features": [{"properties": {"code": "0501"}, "geometry": {"type": "Polygon",
 "coordinates": [[[0,0],[2,0],[2,2],[0,2],[0,0]]]}}]}
END
cat >country.geojson <<'END'
{"features": [{"properties": {"NAME": "Valdoria", "ISO_A2": "XV"}, "geometry": {"type": "Polygon",
 "coordinates": [[[0,0],[10,0],[10,20],[0,20],[0,0]]]}}]}
END
printf '%s\n' '[profile]' name=inc '[incident]' date=day 'place=const(XV),state,town' lat=lat lon=lon >inc.ini
printf '%s\n' '[profile]' name=any '[incident]' date=day place=state,town lat=lat lon=lon >any.ini
cat >inc.csv <<'END'
day,state,town,lat,lon
2020-01-01,,,15,1
2020-01-02,,,15,5
2020-01-03,Nowhere,,5,5
2020-01-04,,,10,5
2020-01-05,,,50,50
2020-01-06,,,1,1
2020-01-07,North,,15,1
2020-01-08,North,,5,5
2020-01-09,North,,50,50
2020-01-10,South,Puerto,9,9
2020-01-11,North,,10,5
2020-01-12,,,,
END

made() {
	rm -f "$1"
	ends 0 atalaya new "$1"
	ends 0 atalaya import "$1" places.csv --profile places
}

# at DOSSIER: the code of the place of each incident, in order of date.
at() {
	python3 - "$1" <<-'END'
	import sqlite3, sys
	d = sqlite3.connect(sys.argv[1])
	print(" ".join(r[0] for r in d.execute("SELECT place FROM incident ORDER BY date_first")))
	END
}

features_find_their_places_by_code_and_name() {
	made a.dossier
	ends 1 atalaya import a.dossier states.geojson --profile boundaries --dry-run
	ends 1 atalaya import a.dossier states.geojson --profile boundaries --format json
	answer out 'j["features"] == 6' 'j["places"] == 3' 'j["replaced"] == 0' 'j["points"] == 19' \
		'[r["value"] for r in j["rows"]] == ["Atlantis", "Norte", "line 12"]'
	ends 0 atalaya import a.dossier towns.geojson --profile boundaries --format json
	answer out 'j["places"] == 1'
	ends 0 atalaya import a.dossier towns.geojson --profile boundaries --format json
	answer out 'j["places"] == 1' 'j["replaced"] == 1'
	# A country and a district have one name: the code and the level of the file tell.
	ends 0 atalaya import a.dossier country.geojson --profile boundaries --format json
	answer out 'j["places"] == 1' 'j["replaced"] == 0'
	ends 0 atalaya journal a.dossier list
	has out boundaries
	ends 0 atalaya journal a.dossier verify
}

points_give_the_place_that_words_do_not() {
	made b.dossier
	atalaya import b.dossier states.geojson --profile boundaries >out || [ $? -eq 1 ]
	ends 0 atalaya import b.dossier inc.csv --profile inc.ini --format json
	# A point on the border of two states is in neither.
	answer out 'j["points_found"] == 4' 'j["points_agree"] == 3' 'j["points_other"] == 1' \
		'j["points_outside"] == 1' \
		'[(r["where"], r["value"], r["rows"]) for r in j["rows"] if r["kind"] == "point elsewhere"]
			== [("XV-N", "in XV-S", 1)]' \
		'[r["value"] for r in j["rows"] if r["kind"] == "unmatched value"] == ["Nowhere"]'
	[ "$(at b.dossier)" = 'XV-N XV-V XV-S XV XV XV-S XV-N XV-N XV-N XV-S-1 XV-N XV' ]
	ends 0 atalaya import b.dossier inc.csv --profile inc.ini --again
	has out 'Places from coordinates: 4'
	has out 'Points in another place: 1'
}

a_place_from_a_point_stays_when_a_word_is_explained() {
	printf '%s\n' day,kind,lat,lon 2020-01-01,odd,15,1 2020-01-02,killing,15,1 >kind.csv
	printf '%s\n' '[profile]' name=kind '[incident]' date=day 'place=const(XV)' lat=lat lon=lon \
		'[act 1]' type=kind >kind.ini
	made k.dossier
	atalaya import k.dossier states.geojson --profile boundaries >out || [ $? -eq 1 ]
	ends 0 atalaya import k.dossier kind.csv --profile kind.ini
	ends 0 atalaya unmatched k.dossier set act.type odd --to killing
	[ "$(at k.dossier)" = 'XV-N XV-N' ]
	prints 2 atalaya query k.dossier 'type=killing place=XV-N' --count
}

the_deepest_place_that_holds_a_point_counts() {
	made c.dossier
	atalaya import c.dossier states.geojson --profile boundaries >out || [ $? -eq 1 ]
	ends 0 atalaya import c.dossier towns.geojson country.geojson --profile boundaries
	ends 0 atalaya import c.dossier inc.csv --profile any.ini
	[ "$(at c.dossier)" = 'XV-N XV-V XV-S XV not-recorded XV-S-1 XV-N XV-N XV-N XV-S-1 XV-N not-recorded' ]
}

without_boundaries_nothing_is_said_of_points() {
	made d.dossier
	ends 0 atalaya import d.dossier inc.csv --profile inc.ini
	lacks out 'oints in'
	lacks out coordinates
	[ "$(at d.dossier)" = 'XV XV XV XV XV XV XV-N XV-N XV-N XV-S-1 XV-N XV' ]
}

what_is_no_geojson_is_refused_with_its_line() {
	made e.dossier
	for wrong in '' '{' '[]' '{"features": 5}' '{"features": [5]}' '{"type": "FeatureCollection"}' \
		'{"features": [{"geometry": {"type": "Polygon", "coordinates": [[["a",1]]]}}]}' \
		'{"features": [{"geometry": {"type": "Polygon", "coordinates": [[[1]]]}}]}' \
		'{"features": [{"geometry": {"type": "Polygon", "coordinates": [[[1,2,[3]]]]}}]}' \
		'{"features": []} 1'; do
		printf '%s' "$wrong" >wrong.geojson
		fails wrong.geojson atalaya import e.dossier wrong.geojson --profile boundaries
	done
	printf '%s\n' '{"features": [{"geometry": {"type": "Polygon",' \
		'"coordinates": [[[431000.5,1600000],[0,1],[1,0]]]}}]}' >wrong.geojson
	fails 'no degree' atalaya import e.dossier wrong.geojson --profile boundaries
	has err 'line 2'
	# A line is no polygon, even when it says so.
	echo '{"features": [{"properties": {"code": "XV-N"}, "geometry": {"type": "Polygon",
		"coordinates": [[0,0],[1,0],[1,1]]}}]}' >line.geojson
	ends 1 atalaya import e.dossier line.geojson --profile boundaries --format json
	answer out 'j["places"] == 0' 'j["rows"][0]["value"] == "XV-N"'
	ends 0 atalaya journal e.dossier list
	lacks out boundaries
}

it features_find_their_places_by_code_and_name
it points_give_the_place_that_words_do_not
it a_place_from_a_point_stays_when_a_word_is_explained
it the_deepest_place_that_holds_a_point_counts
it without_boundaries_nothing_is_said_of_points
it what_is_no_geojson_is_refused_with_its_line
finish

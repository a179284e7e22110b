"""How well drafts fit files that nobody here made: usage: drafts.py DATASETS ATALAYA LEAST

Drafts a profile for every file without help and compares where it sends the columns with what a person
who knows the file would say. Then imports with the draft as it is. A point for each of date, place,
actor, type, narrative, coordinates and outcome that the file has; one is lost for each that the draft
sees where there is none. Ends with 1 when fewer than LEAST points in a hundred are reached.
"""
import json
import os
import subprocess
import sys
import tempfile

sets, atalaya, least = sys.argv[1], sys.argv[2], float(sys.argv[3])


def constant(key, value):
    return lambda j, to: j[key] == value and not to(key)


def column(target, *names):
    """One of the names, and no other column, goes there."""
    return lambda j, to: len(to(target)) > 0 and all(c in names for c in to(target))


def both(*conditions):
    return lambda j, to: all(c(j, to) for c in conditions)


def either(*conditions):
    return lambda j, to: any(c(j, to) for c in conditions)


def says(text):
    return lambda j, to: text in j["profile"]


country, admin1, admin2 = "place.country", "place.admin1", "place.admin2"
police = "colombia-police-homicides/Homicidios_"
drugs = "philippines-drug-killings/%s_Complete_Sources_clean.xlsx"

# File, sheet: what a person would say. None of the seven: the file does not have it, or nothing in it
# and in its name tells (that all rows of Global Witness are killings).
truth = {
    ("cpj/cpj_1992_2022.csv", ""): {
        "date": column("date", "year"),
        "place": column(country, "country"),
        "actor": column("actor", "sourcesOfFire"),
        "type": column("type", "typeOfDeath"),
        "outcome": column("outcome", "impunityMurder"),
    },
    ("cpj/cpj_1992_2016_dirty.csv", ""): {
        "date": both(column("date", "Date"), says("date=date(Date,mdy)")),
        "place": column(country, "Country Killed"),
        "actor": column("actor", "Source of Fire"),
        "type": column("type", "Type of Death"),
        "outcome": column("outcome", "Impunity (for Murder)"),
    },
    ("cpj/cpj_1992_2017_cr_only.csv", ""): {
        "date": column("date", "Date"),
        "place": column(country, "Country_killed"),
        "actor": column("actor", "Source_of_Fire"),
        "type": column("type", "Type_of_Death"),
        "outcome": column("outcome", "Impunity_for_Murder"),
    },
    ("global-witness/global_witness_2012_2021.csv", ""): {
        "date": column("date", "date"),
        "place": both(column(country, "country"), column(admin1, "local_region")),
        "actor": column("actor", "perpetrator_type"),
    },
    ("ucdp-colombia/conflict_data_col.csv", ""): {
        "date": both(column("date", "date_start"), column("date.end", "date_end")),
        "place": both(column(country, "country"), column(admin1, "adm_1"), column(admin2, "adm_2")),
        "actor": column("actor", "side_a", "side_b"),
        "type": column("type", "type_of_violence"),
        "narrative": column("narrative", "source_headline", "source_article"),
        "coordinates": both(column("lat", "latitude"), column("lon", "longitude")),
    },
    ("article19-mexico/agresiones_articulo19.geojson", ""): {
        "date": both(column("date", "Fecha"), says("date=date(Fecha,dmy)")),
        "place": both(constant("country", "MX"), column(admin1, "Estado"), column(admin2, "Municipio")),
        "actor": both(column("actor", "Perpetrador"), says("split(Perpetrador)")),
        "type": column("type", "Tipo de agresión", "Agresión específica"),
        "narrative": column("narrative", "Hechos"),
        "coordinates": lambda j, to: len(to("lat")) == 1 and len(to("lon")) == 1,
    },
    ("uruguay-femicides/original_feminicidios_uruguay.csv", ""): {
        "date": column("date", "Fecha"),
        "place": both(column(country, "País"), column(admin1, "Departamento")),
        "actor": column("actor", "Feminicida"),
        "type": constant("type", "femicide"),
        "narrative": column("narrative", "Descripción"),
        "coordinates": both(column("lat", "Latitud"), column("lon", "Longitud")),
    },
    ("coahuila-femicides/deaths.json", ""): {
        "date": column("date", "year"),
        "place": column("location", "place"),
        "narrative": column("narrative", "cause_of_death"),
    },
    ("coahuila-femicides/procedimientos.json", ""): {
        "place": column("location", "distrito"),
        "outcome": both(column("outcome", "tipo"), says("mode=map(tipo)")),
    },
    ("mexico-prosecution-funnel/fiscalias_anticorrupcion.json", ""): {
        "place": both(constant("country", "MX"), column(admin1, "Entidad"), says("statistics")),
    },
    ("colombia-police-homicides/Homicidios_2014.csv", ""): {
        "date": says("date=date(FECHA,dmy)"),
        "place": both(constant("country", "CO"), column(admin1, "DEPARTAMENTO"),
                      column(admin2, "MUNICIPIO")),
        "type": constant("type", "killing"),
    },
    (police + "2015.csv", ""): {
        "date": says("date=date(FECHA,mdy)"),
        "place": both(constant("country", "CO"), column(admin1, "DEPARTAMENTO"),
                      column(admin2, "MUNICIPIO")),
        "type": constant("type", "killing"),
    },
    (police + "2017.csv", ""): {
        "date": says("date=date(Fecha,dmy|mdy,Día)"),
        "place": both(constant("country", "CO"), column(admin1, "Departamento"),
                      column(admin2, "Municipio")),
        "type": constant("type", "killing"),
    },
    ("gun-violence-archive/gva_2013_2018.csv.gz", ""): {
        "date": column("date", "date"),
        "place": both(constant("country", "US"), column(admin1, "state"),
                      column(admin2, "city_or_county")),
        "type": column("type", "incident_characteristics"),
        "narrative": column("narrative", "notes"),
        "coordinates": both(column("lat", "latitude"), column("lon", "longitude")),
    },
}
for name in ("pinochet.csv", "pinochet.xlsx"):
    truth["chile-rettig/" + name, ""] = {
        "date": both(column("date", "start_date_daily"), column("date.end", "end_date_daily")),
        "place": column("location", "location_1"),
        "actor": column("actor", "perpetrator_affiliation"),
        "type": column("type", "violence"),
        "coordinates": both(column("lat", "latitude_1"), column("lon", "longitude_1")),
    }
for city in ("Caloocan", "Manila", "QuezonCity"):
    for sheet, actor in (("police killings", "police"), ("unidentified assailant killings",
                                                         "not-identified")):
        truth[drugs % city, sheet] = {
            "date": column("date", "Date"),
            "place": column("location", "Location", "Police District", "Police Station"),
            "actor": constant("actor", actor),
            "type": constant("type", "killing"),
        }

targets = {
    "date": ["date"],
    "place": [country, admin1, admin2, "location"],
    "actor": ["actor"],
    "type": ["type"],
    "narrative": ["narrative"],
    "coordinates": ["lat", "lon"],
    "outcome": ["outcome"],
}


def run(*arguments):
    done = subprocess.run([atalaya, *arguments], capture_output=True, text=True)
    if done.returncode > 1:
        raise SystemExit("%s: %s" % (" ".join(arguments), done.stderr))
    return json.loads(done.stdout)


points = base = drafts = 0
failed = []
with tempfile.TemporaryDirectory() as folder:
    dossier, ini = os.path.join(folder, "d.dossier"), os.path.join(folder, "d.ini")
    subprocess.run([atalaya, "new", dossier], check=True, capture_output=True)
    for (name, sheet), wanted in truth.items():
        path = os.path.join(sets, name)
        chosen = ["--sheet", sheet] if sheet else []
        j = run("profile", "draft", path, *chosen, "--out", ini, "--replace", "--format", "json")
        if name.endswith("json") and j["file_format"] != "JSON":
            print("%-52s not counted: JSON is not read as such" % name[-52:])
            continue
        to = lambda target: [r["column"] for r in j["rows"] if r["target"] == target]
        missed = [k for k, fits in wanted.items() if not fits(j, to)]
        invented = [k for k, keys in targets.items()
                    if k not in wanted and any(to(key) for key in keys)]
        report = run("import", dossier, path, "--profile", ini, "--dry-run", "--format", "json")
        if report["rows_taken"] < 0.97 * j["rows_read"]:
            failed.append("%s: only %d of %d rows come in with the draft"
                          % (name, report["rows_taken"], j["rows_read"]))
        got = len(wanted) - len(missed) - len(invented)
        points += max(got, 0)
        base += len(wanted)
        drafts += 1
        print("%-52s %-10s %d of %d%s%s" % (
            name[-52:], sheet[:10], got, len(wanted),
            "  missed: " + ", ".join(missed) if missed else "",
            "  not there: " + ", ".join(invented) if invented else ""))
share = 100 * points / base
print("%d drafts, %d of %d points, %.1f %%" % (drafts, points, base, share))
for line in failed:
    print(line)
sys.exit(1 if failed or share < least else 0)

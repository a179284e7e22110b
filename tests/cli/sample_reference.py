"""sample_reference.py SRCDIR impunity DATE | SRCDIR count NAME...

Counts the sample register again, slowly and on its own: one pass over the CSV, rules written out
as the methods tell them, nothing shared with the program but the value map and the code lists.
impunity prints per department what justice did as of DATE, as JSON; count prints how many incidents
each of the questions below selects (without a NAME all of them, after its name).
"""
import collections
import csv
import datetime
import json
import sys
import unicodedata

srcdir, what, *arguments = sys.argv[1:]
MISSING = {"", "n/a", "s/d"}
UNKNOWN = {"se desconoce"}
STEPS = [("S1", "fecha_denuncia"), ("S2", "fecha_investigacion"), ("S3", "fecha_imputacion"),
         ("S4", "fecha_acusacion"), ("S5", "fecha_juicio")]
ENDINGS = {"condenatoria": "S6c", "absolutoria": "A1", "archivo temporal": "A2p",
           "sobreseimiento definitivo": "A2f", "salida alterna": "A3",
           "muerte de la persona procesada": "A4d"}
CLASSES = {"A1": "acquitted", "A2p": "closed_provisional", "A2f": "closed_final",
           "A3": "alternative", "A4d": "extinguished"}
ORDER = ["S0", "S1", "S2", "S3", "S4", "S5", "S6c", "A1", "A2p", "A2f", "A3", "A4d", "annulled",
         "none", "same"]


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def fold(text):
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def span(text):
    """First and last day that a date may mean; None when it says nothing."""
    if fold(text) in MISSING | UNKNOWN:
        return None
    if ".." in text:
        first, last = text.split("..")
        return span(first)[0], span(last)[1]
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return datetime.date(*parts), datetime.date(*parts)
    if len(parts) == 2:
        year, month = parts
        after = datetime.date(year + month // 12, month % 12 + 1, 1)
        return datetime.date(year, month, 1), after - datetime.timedelta(1)
    return datetime.date(parts[0], 1, 1), datetime.date(parts[0], 12, 31)


def said(cell):
    return fold(cell) not in MISSING | UNKNOWN


table = read(f"{srcdir}/data/sample/valdoria.csv")
header = table[0]
rows = [dict(zip(header, cells)) for cells in table[1:]
        if len(cells) == len(header) and any(cells) and cells != header]
words = collections.defaultdict(dict)
for of, source, code in read(f"{srcdir}/data/sample/valdoria.map.csv")[1:]:
    words[of][fold(source)] = code
act_types = {line[0]: line for line in read(f"{srcdir}/data/codes/act_types.csv")[1:]}
offence = {code: dict(part.split("=") for part in line[6].split(";") if part).get("offence")
           for code, line in act_types.items()}
places = read(f"{srcdir}/data/sample/valdoria.places.csv")[1:]
departments = {fold(line[3]): line[0] for line in places if line[1] == "XV"}
actor_parents = {line[0]: line[1] for line in read(f"{srcdir}/data/codes/actors.csv")[1:]}


def types_of(row):
    return [words["act.type"][fold(row[column])] for column in ("tipo_agresion", "tipo_agresion_2")
            if said(row[column])]


def is_within(code, ancestor, parents):
    while code:
        if code == ancestor:
            return True
        code = parents.get(code, "")
    return False


def is_type(row, ancestor):
    parents = {code: line[1] for code, line in act_types.items()}
    return any(is_within(code, ancestor, parents) for code in types_of(row))


def actors_of(row):
    return [words["actor.label"].get(fold(part), "") for part in row["responsable"].split(";")]


def is_base(row):
    """At least one act that is or may be an offence; unknown acts stay in."""
    kinds = {offence.get(code) for code in types_of(row)}
    return kinds != {"no"}


def events_of(row):
    """(day, code) in the order in which the ladder takes them; undated: 2024-12-31."""
    last_known = datetime.date(2024, 12, 31)
    found = []

    def add(code, cell, needs_date):
        when = span(cell)
        if when or not needs_date:
            found.append((when[1] if when else last_known, code))

    for code, column in STEPS:
        add(code, row[column], True)
    if said(row["resultado"]):
        add(ENDINGS[row["resultado"]], row["fecha_resultado"], False)
    add("annulled", row["fecha_anulacion"], True)
    if row["estado_judicial"] == "no denunciado":
        add("S0", row["fecha_revision"], False)
    elif row["estado_judicial"] == "sin condena":
        add("none", row["fecha_revision"], False)
    add("same", row["fecha_revision"], True)
    return sorted(found, key=lambda event: (event[0], ORDER.index(event[1])))


def status(row, as_of):
    convicted = False
    ending = rung = None
    is_open = False
    for day, code in events_of(row):
        if day > as_of:
            break
        if code == "S6c":
            convicted, ending = True, None
        elif code == "annulled":
            if convicted:
                convicted = False
            else:
                is_open = True
        elif code in CLASSES:
            ending = code
        elif code == "S0":
            rung = rung or "S0"
        elif code == "none":
            is_open = True
        elif code != "same":
            rung, ending = max(rung or "S0", code), None
    if convicted:
        return "convicted"
    if ending:
        return CLASSES[ending]
    if rung == "S0":
        return "not_reported"
    return "open" if rung or is_open else "unknown"


def impunity(as_of):
    out = {}
    excluded = 0
    for row in rows:
        if not is_base(row):
            excluded += 1
            continue
        name = departments.get(fold(row["departamento"]), "not-recorded")
        now = status(row, as_of)
        for key in (name, "total"):
            line = out.setdefault(key, collections.Counter())
            line["n"] += 1
            line[now] += 1
            line["resolved"] += now == "convicted"
            line["unresolved"] += now not in ("convicted", "unknown")
    return {"excluded": excluded, "rows": out}


def possible(row, first, last):
    when = span(row["fecha_hechos"])
    return when and when[0] <= last and when[1] >= first


def certain(row, first, last):
    when = span(row["fecha_hechos"])
    return when and when[0] >= first and when[1] <= last


DAY = datetime.date
QUESTIONS = {
    "threats": lambda row: is_type(row, "threat"),
    "threats-themselves": lambda row: "threat" in types_of(row),
    "no-threats": lambda row: not is_type(row, "threat"),
    "certain-2016": lambda row: certain(row, DAY(2016, 1, 1), DAY(2016, 12, 31)),
    "certain-2016-03": lambda row: certain(row, DAY(2016, 3, 1), DAY(2016, 3, 31)),
    "possible-2016-03": lambda row: possible(row, DAY(2016, 3, 1), DAY(2016, 3, 31)),
    "possibly-after-2023-06": lambda row: span(row["fecha_hechos"])
    and span(row["fecha_hechos"])[1] > DAY(2023, 6, 30),
    "before-2016-07": lambda row: span(row["fecha_hechos"])
    and span(row["fecha_hechos"])[1] < DAY(2016, 7, 1),
    "from-2020-to-2021-06": lambda row: certain(row, DAY(2020, 1, 1), DAY(2021, 6, 30)),
    "no-date": lambda row: span(row["fecha_hechos"]) is None,
    "marquesil": lambda row: fold(row["departamento"]) == "marquesil",
    "killings-by-police-or-army": lambda row: is_type(row, "killing") and any(
        is_within(actor, wanted, actor_parents) for actor in actors_of(row)
        for wanted in ("police", "army")),
    "press": lambda row: row["fuente"] == "prensa",
    "source-with-o": lambda row: "o" in fold(row["fuente"]),
    "no-source-role": lambda row: not row["rol_condenado"],
    "verified": lambda row: row["verificacion"] == "verificado",
    "women": lambda row: any(words["victim.sex"].get(fold(row[c])) == "female"
                             for c in ("sexo", "sexo_2")),
}

if what == "impunity":
    print(json.dumps(impunity(datetime.date.fromisoformat(arguments[0]))))
else:
    for name in arguments or QUESTIONS:
        count = sum(1 for row in rows if QUESTIONS[name](row))
        print(count if arguments else f"{name} {count}")

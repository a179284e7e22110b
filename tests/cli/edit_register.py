"""edit_register.py FILE OUT HOW

A register a year later. HOW is lines NAME=VALUE:
gone=N       rows that it has no longer, from the beginning
change=COLUMN=TEXT=N   the next N rows have another cell
new=COLUMN=TEXT=N      rows at the end that are copies of the first one, with TEXT and a number in COLUMN
extra=NAME   a column that is new
lose=NAME    one that is gone
shuffle=1    columns in another order
Only rows with as many cells as the header count; those that repeat it or are empty are left out.
"""
import csv
import random
import sys

with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    rows = list(csv.reader(file))
header, rows = rows[0], [r for r in rows[1:] if len(r) == len(rows[0]) and any(r) and r != rows[0]]
first, at, columns = list(rows[0]), 0, list(range(len(header)))
extra = []
for line in open(sys.argv[3], encoding="utf-8").read().split("\n"):
    word, _, rest = line.partition("=")
    if word == "gone":
        del rows[: int(rest)]
    elif word == "change":
        column, text, count = rest.split("=")
        for row in rows[at : at + int(count)]:
            row[header.index(column)] = text
        at += int(count)
    elif word == "new":
        column, text, count = rest.split("=")
        for n in range(int(count)):
            row = list(first)
            row[header.index(column)] = f"{text} {n}"
            rows.append(row)
    elif word == "extra":
        extra.append(rest)
    elif word == "lose":
        columns.remove(header.index(rest))
    elif word == "shuffle":
        random.Random(7).shuffle(columns)
with open(sys.argv[2], "w", encoding="utf-8", newline="") as file:
    out = csv.writer(file)
    out.writerow([header[c] for c in columns] + extra)
    for row in rows:
        out.writerow([row[c] for c in columns] + ["1"] * len(extra))

"""answer.py FILE CONDITION...

Checks conditions on a JSON answer of atalaya. In a condition stand:
j       the whole answer
total   its row of totals
rows    its rows by code, labels for rows without one
near    near(a, b): equal but for rounding
"""
import json
import math
import sys


def near(a, b, tolerance=1e-9):
    return math.isclose(a, b, rel_tol=tolerance, abs_tol=1e-15)


with open(sys.argv[1], encoding="utf-8") as file:
    j = json.load(file)
total = j.get("total")
rows = {row.get("code") or row.get("label"): row for row in j.get("rows", [])}
failed = False
for condition in sys.argv[2:]:
    names = {"json": json, "j": j, "total": total, "rows": rows, "near": near}
    try:
        holds = eval(f"({condition})", names)
    except Exception as problem:  # a missing row is a failed condition too
        holds = False
        print(f"{type(problem).__name__}: {problem}")
    if not holds:
        failed = True
        print(f"does not hold: {condition}")
if failed:
    shown = {key: value for key, value in j.items() if key != "rows"}
    print(json.dumps(shown, ensure_ascii=False, indent=1)[:4000])
sys.exit(failed)

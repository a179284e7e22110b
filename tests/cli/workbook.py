"""Reads workbooks with nothing but the standard library and checks what they hold.

compare FOLDER FILE...      every cell of every sheet is the same as in FOLDER/FILE
differs FILE OTHER          at least one formula gives another value (a control of compare)
strip FROM TO [CELL=NUMBER] a copy whose formulas have no stored values; a count may be changed
formulas FILE...            shares are live formulas; no formula holds anything but arithmetic
figures FILE.xlsx...        the figures are those of FILE.json, an answer of atalaya impunity
text FILE SHEET TEXT...     each text stands in a cell of the sheet, as text
lacks LIST FILE...          no line of LIST stands anywhere in any part of a file
properties FILE...          nothing personal in the document's properties
cells FILE SHEET            prints what stands in a sheet
"""
import functools
import json
import math
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
failed = False


def wrong(text):
    global failed
    failed = True
    print(text)


def unescape(text):
    """_x0041_ in a part stands for A."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m.group(1), 16)), text)


def text_of(element):
    return unescape("".join(part.text or "" for part in element.iter(MAIN + "t")))


class Cell:
    def __init__(self, value, formula, is_share):
        self.value, self.formula, self.is_share = value, formula, is_share


def sheet_parts(file):
    """Name of each sheet and of its part, in order."""
    targets = {one.get("Id"): one.get("Target")
               for one in tree.fromstring(file.read("xl/_rels/workbook.xml.rels"))
               .iter(PACKAGE + "Relationship")}
    for sheet in tree.fromstring(file.read("xl/workbook.xml")).iter(MAIN + "sheet"):
        target = targets[sheet.get(RELATION + "id")]
        yield sheet.get("name"), target.lstrip("/") if target.startswith("/") else "xl/" + target


def share_styles(file):
    """Which styles print a percentage."""
    styles = tree.fromstring(file.read("xl/styles.xml"))
    codes = {one.get("numFmtId"): one.get("formatCode") for one in styles.iter(MAIN + "numFmt")}
    codes.update({"9": "0%", "10": "0.00%"})
    formats = styles.find(MAIN + "cellXfs")
    return {str(at) for at, one in enumerate(formats.iter(MAIN + "xf"))
            if "%" in codes.get(one.get("numFmtId"), "")}


@functools.cache
def read(name):
    """{sheet: {"B7": Cell}}, empty cells left out."""
    with zipfile.ZipFile(name) as file:
        shared = []
        if "xl/sharedStrings.xml" in file.namelist():
            shared = [text_of(one) for one in
                      tree.fromstring(file.read("xl/sharedStrings.xml")).iter(MAIN + "si")]
        shares = share_styles(file)
        book = {}
        for sheet, part in sheet_parts(file):
            cells = book[sheet] = {}
            for c in tree.fromstring(file.read(part)).iter(MAIN + "c"):
                kind, v, f = c.get("t", "n"), c.find(MAIN + "v"), c.find(MAIN + "f")
                if kind == "inlineStr":
                    value = text_of(c)
                elif v is None or v.text is None:
                    value = None
                elif kind == "s":
                    value = shared[int(v.text)]
                elif kind == "n":
                    value = float(v.text)
                elif kind == "str":
                    value = unescape(v.text)
                else:
                    value = f"[{kind}] {v.text}"
                formula = None if f is None else f.text or ""
                if value not in (None, "") or formula is not None:
                    cells[c.get("r")] = Cell(value, formula, c.get("s") in shares)
        return book


def is_same(a, b):
    if isinstance(a, float) and isinstance(b, float):
        return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-15)
    return a == b


def each(check):
    """The same check for several files; says which one is wrong."""
    def check_all(*names):
        for name in names:
            print(name)
            check(name)
    check_all.__name__ = check.__name__
    return check_all


def compare(folder, *names):
    for name in names:
        print(name)
        compare_one(name, f"{folder}/{name}")


def compare_one(stored_name, computed_name):
    stored, computed = read(stored_name), read(computed_name)
    if list(stored) != list(computed):
        wrong(f"other sheets: {list(stored)}, {list(computed)}")
        return
    count = formulas = 0
    for sheet, cells in stored.items():
        others = computed[sheet]
        for at in cells.keys() | others.keys():
            a, b = cells.get(at), others.get(at)
            if a is None or b is None or not is_same(a.value, b.value):
                wrong(f"{sheet}!{at}: stored {a and a.value!r}, computed {b and b.value!r}")
            elif (a.formula is None) != (b.formula is None):
                wrong(f"{sheet}!{at}: a formula on one side only")
            count += 1
            formulas += a is not None and a.formula is not None
    print(f"{count} cells, {formulas} formulas")
    if formulas < 5:
        wrong("hardly a formula: what was compared?")


def differs(stored_name, computed_name):
    stored, computed = read(stored_name), read(computed_name)
    if not any(cell.formula is not None and not is_same(cell.value, computed[sheet][at].value)
               for sheet, cells in stored.items() for at, cell in cells.items()):
        wrong("a changed count changes no formula: nothing was computed")


def strip(source, target, *changes):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        first = next(sheet_parts(old))[1]
        for info in old.infolist():
            data = old.read(info)
            if re.match("xl/worksheets/[^/]*[.]xml$", info.filename):
                text = data.decode("utf-8")
                text = re.sub(r"(</f>|<f>[^<]*</f>)<v>[^<]*</v>", r"\1", text)
                for change in changes:
                    at, number = change.split("=")
                    if info.filename == first:
                        text, n = re.subn(rf'(<c r="{at}"[^>]*><v>)[^<]*(</v>)',
                                          rf"\g<1>{number}\g<2>", text)
                        if n != 1:
                            wrong(f"{at} is no number")
                data = text.encode("utf-8")
            new.writestr(info, data)


# What our own formulas are made of: cells, numbers, arithmetic and three functions.
OURS = re.compile(r"(SUM|SQRT|IF|\$?[A-Z]{1,3}\$?[0-9]+|[0-9.]+|[-+*/^(),:=])+")


@each
def formulas(name):
    book = read(name)
    count = 0
    for sheet, cells in book.items():
        for at, cell in cells.items():
            if cell.is_share and isinstance(cell.value, float) and cell.formula is None:
                wrong(f"{sheet}!{at}: a share without a formula")
            if cell.formula is not None:
                count += 1
                if not OURS.fullmatch(cell.formula):
                    wrong(f"{sheet}!{at}: whose formula is this? ={cell.formula}")
                if sheet != list(book)[0]:
                    wrong(f"{sheet}!{at}: a formula outside the sheet of figures")
                if not isinstance(cell.value, float):
                    wrong(f"{sheet}!{at}: a formula without a stored value")
    if count == 0:
        wrong("no formula at all")


def column(number):
    letters = ""
    while number >= 0:
        letters = chr(ord("A") + number % 26) + letters
        number = number // 26 - 1
    return letters


@each
def figures(name):
    with open(name.replace(".xlsx", ".json"), encoding="utf-8") as file:
        answer = json.load(file)
    cells = next(iter(read(name).values()))
    keys = ["label", "n", "unresolved", "resolved"]
    if answer["variant"] == "press":
        keys += ["partial", "full"]
    keys += ["unknown", "rate", "low", "high", "flagged", "bound_low", "bound_high", "rate_all"]
    row = next(at for at in range(1, 40) if f"B{at}" in cells and f"F{at}" in cells) + 1
    for expected in answer["rows"] + [answer["total"]]:
        for at, key in enumerate(keys):
            cell = cells.get(f"{column(at)}{row}")
            got, want = cell and cell.value, expected[key]
            if key == "flagged":
                want = "*" if want else None
            elif key == "rate" and want is None:
                # Words stand where a rate would.
                if not isinstance(got, str):
                    wrong(f"{column(at)}{row}: no words where there is no rate: {got!r}")
                continue
            if not is_same(got, float(want) if isinstance(want, int) else want):
                wrong(f"{column(at)}{row} ({key}): {got!r}, not {want!r}")
        row += 1


def text(name, sheet, *wanted):
    cells = read(name)[sheet]
    there = {cell.value: cell for cell in cells.values() if isinstance(cell.value, str)}
    for one in wanted:
        if one not in there:
            wrong(f"{sheet}: no cell with {one!r}")
        elif there[one].formula is not None:
            wrong(f"{sheet}: {one!r} is a formula")


def lacks(list_name, *names):
    with open(list_name, encoding="utf-8") as file:
        words = [line.strip() for line in file if line.strip()]
    if not words or not names:
        wrong("nothing to look for")
    for name in names:
        with zipfile.ZipFile(name) as file:
            for part in file.namelist():
                content = file.read(part).decode("utf-8", "replace")
                for word in words:
                    if word in content:
                        wrong(f"{name}: {part} holds {word!r}")


@each
def properties(name):
    with zipfile.ZipFile(name) as file:
        for part in ("docProps/core.xml", "docProps/app.xml"):
            for element in tree.fromstring(file.read(part)).iter():
                key = element.tag.split("}")[1]
                if key in ("creator", "lastModifiedBy", "Company", "Manager", "description",
                           "keywords", "subject", "category") and (element.text or "").strip():
                    wrong(f"{part}: {key} is {element.text!r}")
        if any("custom" in part or "comments" in part for part in file.namelist()):
            wrong("custom properties or comments")


def cells(name, sheet):
    for at, cell in read(name)[sheet].items():
        print(at, repr(cell.value), "" if cell.formula is None else "=" + cell.formula)


if __name__ == "__main__":
    {one.__name__: one for one in (compare, differs, strip, formulas, figures, text, lacks,
                                   properties, cells)}[sys.argv[1]](*sys.argv[2:])
    sys.exit(failed)

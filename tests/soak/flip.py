#!/usr/bin/env python3
"""Changes single bytes of the log and demands that the change is found where it was made.

flip.py FLIPS [SEED]: first every kind of field of every entry through SQL (the entry must be named),
then FLIPS random bits in the pages of the log's tables (found, or nothing in the log differs).
"""
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile

ATALAYA = os.environ["ATALAYA"]
SAMPLE = os.path.join(os.environ.get("srcdir", "."), "data", "sample", "valdoria.csv")


def run(*args):
    return subprocess.run([ATALAYA, *args], capture_output=True, text=True)


def verify(dossier):
    done = run("journal", dossier, "verify", "--format", "json")
    if done.returncode == 2:
        return "refused", None
    answer = json.loads(done.stdout)
    assert (done.returncode == 0) == answer["valid"], done
    return ("valid" if answer["valid"] else "bad"), answer["bad"]


def content(dossier):
    db = sqlite3.connect(f"file:{dossier}?immutable=1", uri=True)
    rows = [db.execute(f"SELECT * FROM {t} ORDER BY 1").fetchall() for t in ("journal", "journal_body")]
    db.close()
    return rows


def flip_value(rng, value):
    if isinstance(value, bytes):
        at = rng.randrange(len(value))
        return value[:at] + bytes([value[at] ^ 1 << rng.randrange(8)]) + value[at + 1:]
    if isinstance(value, int):
        return value ^ 1 << rng.randrange(16)
    return value[:-1] + chr(ord(value[-1]) ^ 1) if value else "x"


def main():
    flips = int(sys.argv[1])
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 42)
    folder = tempfile.mkdtemp()
    good, bad = os.path.join(folder, "good.dossier"), os.path.join(folder, "bad.dossier")
    run("new", good, "--author", "Ana")
    run("import", good, SAMPLE, "--author", "Ana")
    for i in range(6):
        run("tag", good, "type=threat", "--add", f"t{i}", "--author", "Luis", "--note", "why")
    run("journal", good, "undo")
    db = sqlite3.connect(good)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.execute("PRAGMA journal_mode=DELETE")
    entries = db.execute("SELECT max(seq) FROM journal").fetchone()[0]
    columns = [("journal", c) for c in ("time", "author", "kind", "ref", "schema", "digest", "hash")]
    columns += [("journal_body", c) for c in ("key", "body")]
    db.close()
    assert verify(good) == ("valid", None)
    tried = 0
    for seq in range(1, entries + 1):
        for table, column in columns:
            shutil.copy(good, bad)
            db = sqlite3.connect(bad)
            old = db.execute(f"SELECT {column} FROM {table} WHERE seq = ?", (seq,)).fetchone()[0]
            db.execute(f"UPDATE {table} SET {column} = ? WHERE seq = ?", (flip_value(rng, old), seq))
            db.commit()
            db.close()
            assert verify(bad) == ("bad", seq), (table, column, seq, verify(bad))
            tried += 1
    shutil.copy(good, bad)
    db = sqlite3.connect(bad)
    db.execute("PRAGMA foreign_keys=OFF")
    db.execute("DELETE FROM journal WHERE seq = 3")
    db.commit()
    db.close()
    assert verify(bad)[0] == "bad"
    size = sqlite3.connect(good).execute("PRAGMA page_size").fetchone()[0]
    db = sqlite3.connect(good)
    try:
        pages = [r[0] for r in db.execute(
            "SELECT pageno FROM dbstat WHERE name IN ('journal', 'journal_body')")]
    except sqlite3.OperationalError:
        pages = []
    db.close()
    before, found, harmless = content(good), 0, 0
    with open(good, "rb") as f:
        whole = bytearray(f.read())
    for _ in range(flips if pages else 0):
        at = (rng.choice(pages) - 1) * size + rng.randrange(size)
        broken = bytearray(whole)
        broken[at] ^= 1 << rng.randrange(8)
        with open(bad, "wb") as f:
            f.write(broken)
        answer = verify(bad)[0]
        if answer == "valid":
            assert content(bad) == before, at
            harmless += 1
        else:
            found += 1
    print(f"{tried} changed fields located at their entry; {found} of {flips} flipped bits found, "
          f"{harmless} in unused space")
    shutil.rmtree(folder)


main()

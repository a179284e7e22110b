#!/usr/bin/env python3
"""Kills the program at random moments and looks at what is left.

kill.py ROUNDS [SEED]: every round starts one writing command, kills it with SIGKILL after a random
time, and then demands: the dossier opens, its log verifies, everything confirmed before is there, and
what was being done is there as a whole or not at all. Imports run into a new dossier (rollback journal),
into one that has incidents, and beside a reader (write-ahead log).
"""
import csv
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

ATALAYA = os.environ["ATALAYA"]
FIXTURE = os.path.join(os.environ.get("srcdir", "."), "data", "sample", "valdoria.csv")


def run(*args, ok=(0, 1)):
    done = subprocess.run([ATALAYA, *args], capture_output=True, text=True)
    if done.returncode not in ok:
        raise SystemExit(f"{args}: status {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def write_csv(path, rows, first):
    """A larger file in the sample's shape, different each time, so that an import takes a while."""
    with open(FIXTURE, encoding="utf-8", newline="") as f:
        source = list(csv.reader(f))
    header, body = source[0], [r for r in source[1:] if len(r) == len(source[0]) and r[0]]
    with open(path, "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(header)
        for i in range(rows):
            row = list(body[i % len(body)])
            row[header.index("folio")] = f"K-{first + i}"
            out.writerow(row)


def state(dossier):
    """What stands in the dossier, and whether it is whole."""
    check = json.loads(run("journal", dossier, "verify", "--format", "json", ok=(0,)))
    assert check["valid"], check
    entries = json.loads(run("journal", dossier, "list", "--format", "json"))["rows"]
    db = sqlite3.connect(dossier)
    want = dict(db.execute("SELECT id, rows_taken FROM dataset WHERE state <> 'purged'"))
    have = dict(db.execute("SELECT dataset, count(*) FROM incident GROUP BY dataset"))
    blocks = dict(db.execute("SELECT dataset, sum(rows) FROM record_block GROUP BY dataset"))
    assert want == have == blocks, (want, have, blocks)
    assert not db.execute("PRAGMA foreign_key_check").fetchall()
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    indexes = "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
    assert db.execute(indexes).fetchone()[0] >= 2, "an index is gone"
    db.close()
    shown = int(run("query", dossier, "--count"))
    return {"entries": len(entries), "hashes": [e["hash"] for e in entries], "shown": shown}


def main():
    rounds = int(sys.argv[1])
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 42
    rng = random.Random(seed)
    folder = tempfile.mkdtemp()
    dossier = os.path.join(folder, "k.dossier")
    file = os.path.join(folder, "k.csv")
    first = os.path.join(folder, "first.dossier")
    run("new", dossier, ok=(0,))
    write_csv(file, 1200, 0)
    run("import", dossier, file)
    before = state(dossier)
    landed = killed = 0
    durations = {}
    for n in range(rounds):
        kind = rng.choice(["import", "import-first", "import-wal", "tag", "undo", "redo"])
        reader = None
        if kind.startswith("import"):
            write_csv(file, rng.randint(1000, 4000), (n + 1) * 10000)
            args = ["import", dossier, file, "--name", f"k{n}"]
            if kind == "import-first":
                for name in os.listdir(folder):
                    if name.startswith("first."):
                        os.unlink(os.path.join(folder, name))
                run("new", first, ok=(0,))
                args[1] = first
            if kind == "import-wal":
                reader = sqlite3.connect(dossier)
                reader.execute("BEGIN")
                reader.execute("SELECT count(*) FROM incident").fetchone()
        elif kind == "tag":
            args = ["tag", dossier, "type=threat", rng.choice(["--add", "--remove"]), f"t{n % 5}"]
        else:
            args = ["journal", dossier, kind]
        started = time.monotonic()
        child = subprocess.Popen([ATALAYA, *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        # Around as long as this kind of command takes when it is left alone.
        try:
            child.wait(timeout=rng.random() * durations.get(kind, 0.3) * 1.1)
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGKILL)
        child.communicate()
        was_killed = child.returncode == -signal.SIGKILL
        if not was_killed:
            durations[kind] = max(0.01, time.monotonic() - started)
        if reader:
            reader.close()
        after = state(dossier)
        if kind == "import-first":
            new = state(first)
            assert new["entries"] in (1, 2), (n, kind, new["entries"])
            assert (new["shown"] > 0) == (new["entries"] == 2), (n, kind)
            if not was_killed and child.returncode in (0, 1):
                assert new["entries"] == 2, (n, kind, "confirmed and gone")
            assert after == before, (n, kind)
            landed += new["entries"] - 1
            killed += was_killed
            continue
        grown = after["entries"] - before["entries"]
        # Nothing confirmed is gone, at most the one change is new, and all of it or none.
        assert after["hashes"][: before["entries"]] == before["hashes"], (n, kind)
        assert grown in (0, 1), (n, kind, grown)
        if not was_killed and child.returncode in (0, 1) and kind.startswith("import"):
            assert grown == 1, (n, kind, "confirmed and gone")
        if grown == 0:
            assert after["shown"] == before["shown"], (n, kind)
        landed += grown
        killed += was_killed
        before = after
        # Undo and redo need something to move, and time must not grow with the rounds.
        if before["shown"] > 40000:
            for name in os.listdir(folder):
                os.unlink(os.path.join(folder, name))
            run("new", dossier, ok=(0,))
            write_csv(file, 1200, 0)
            run("import", dossier, file)
            before = state(dossier)
    print(f"seed {seed}: {rounds} rounds, {killed} killed at work, {landed} changes landed whole, "
          "nothing lost")
    for name in os.listdir(folder):
        os.unlink(os.path.join(folder, name))
    os.rmdir(folder)


main()

"""dump.py DOSSIER

Everything that a dossier holds about incidents that are counted, row by row, without what only ever grows
(log, counters, records) and without caches: two states that print the same are the same to everybody.
"""
import sqlite3
import sys

db = sqlite3.connect(sys.argv[1])
live = """SELECT i.id FROM incident i JOIN dataset d ON d.id = i.dataset WHERE d.state = 'active'
AND i.edition <= d.edition AND i.id NOT IN (SELECT incident FROM incident_gone)"""
own = {
    "incident": f"id IN ({live})",
    "person": f"id IN (SELECT person FROM victimisation WHERE incident IN ({live}))",
    "person_profile": f"person IN (SELECT person FROM victimisation WHERE incident IN ({live}))",
    "ledger": f"response IN (SELECT id FROM response WHERE incident IN ({live}))",
    "refused_row": "edition <= (SELECT edition FROM dataset d WHERE d.id = dataset)",
    "setting": "name <> 'suppression'",
}
for table in ("incident_text", "act", "victimisation", "involvement", "response", "mark", "verdict"):
    own[table] = f"incident IN ({live})"
passed = ("journal", "journal_body", "cache", "counter", "record_block", "screen_state", "code")
names = [row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
for name in names:
    if name in passed or name.startswith("sqlite_"):
        continue
    for row in sorted(map(repr, db.execute(f"SELECT * FROM {name} WHERE {own.get(name, '1')}"))):
        print(name, row)

-- The dossier: one SQLite file. doc/model.md shows the whole model that this grows into.
--
-- Coded columns hold a code of the named list, or one of the four words for a missing value:
-- not-recorded, unknown, not-applicable, withheld. They are never NULL and never ''.
-- Days are civil days since 1970-01-01; an end that nobody knows is the lowest or highest int32.
-- Ids are counter * 65536 + replica, ascending, never used twice.

-- ---- what makes the file itself -------------------------------------------------------------

CREATE TABLE setting (			-- 'replica': the number in the low 16 bits of our ids
	name TEXT NOT NULL PRIMARY KEY,
	value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE counter (			-- the next free counter for each kind of id
	name TEXT NOT NULL PRIMARY KEY,
	next INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE code (			-- the dossier's own copy of the code lists
	list TEXT NOT NULL,
	code TEXT NOT NULL,
	parent TEXT NOT NULL,		-- code of the same list, or ''
	ord INTEGER NOT NULL,		-- among its siblings
	en TEXT NOT NULL,
	es TEXT NOT NULL,
	aliases TEXT NOT NULL,		-- other names in files, separated by |
	attrs TEXT NOT NULL,		-- key=value;key=value
	version TEXT NOT NULL,		-- of the list it came with
	PRIMARY KEY (list, code)
) STRICT, WITHOUT ROWID;

-- ---- what was imported, as it was -----------------------------------------------------------

CREATE TABLE dataset (			-- one import
	id INTEGER NOT NULL PRIMARY KEY,
	name TEXT NOT NULL UNIQUE,
	file_name TEXT NOT NULL,
	file_size INTEGER NOT NULL,
	file_hash BLOB NOT NULL,	-- BLAKE2b-256 of the file's bytes
	profile TEXT NOT NULL,
	profile_version TEXT NOT NULL,
	profile_text TEXT NOT NULL,	-- the profile and its value map as they were used
	map_text TEXT NOT NULL,
	rows_read INTEGER NOT NULL,	-- after the header; taken + refused
	rows_taken INTEGER NOT NULL,
	rows_refused INTEGER NOT NULL,
	has_outcomes INTEGER NOT NULL,	-- 1: the file says what justice did; 2: and has only cases with an outcome
	status_first INTEGER NOT NULL,	-- when its outcomes were last known
	status_last INTEGER NOT NULL,
	status_precision TEXT NOT NULL,
	state TEXT NOT NULL,		-- active, withdrawn, purged
	encoding TEXT NOT NULL DEFAULT 'UTF-8',	-- of the file, as it was read
	delimiter TEXT NOT NULL DEFAULT ',',	-- between its cells; '' where the format has none
	kind TEXT NOT NULL DEFAULT 'incidents',	-- incidents, statistics
	format TEXT NOT NULL DEFAULT 'CSV',	-- of the file: CSV, XLSX, ODS, JSON
	sheet TEXT NOT NULL DEFAULT '',		-- which of its sheets; '' where it has none
	edition INTEGER NOT NULL DEFAULT 1	-- the latest of its editions that was taken in
) STRICT;

CREATE TABLE edition (			-- each file that a dataset took in, the first one included
	dataset INTEGER NOT NULL REFERENCES dataset (id),
	number INTEGER NOT NULL,	-- 1, 2, ...
	file_name TEXT NOT NULL,
	file_size INTEGER NOT NULL,
	file_hash BLOB NOT NULL,	-- BLAKE2b-256 of the file's bytes
	rows_read INTEGER NOT NULL,
	rows_taken INTEGER NOT NULL,
	rows_refused INTEGER NOT NULL,
	added INTEGER NOT NULL,		-- incidents that are new with it
	changed INTEGER NOT NULL,	-- of which it says something else than the edition before
	gone INTEGER NOT NULL,		-- that it has no longer
	same INTEGER NOT NULL,		-- that were left alone
	status_first INTEGER NOT NULL,	-- when its outcomes were last known
	status_last INTEGER NOT NULL,
	status_precision TEXT NOT NULL,
	PRIMARY KEY (dataset, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE dataset_column (		-- the header of its file, in order
	dataset INTEGER NOT NULL REFERENCES dataset (id),
	ord INTEGER NOT NULL,
	name TEXT NOT NULL,
	is_publishable INTEGER NOT NULL,
	PRIMARY KEY (dataset, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE record_block (		-- the rows taken, cell by cell, compressed with zstd
	dataset INTEGER NOT NULL REFERENCES dataset (id),
	first_row INTEGER NOT NULL,	-- rows count from 1 in the order of the file
	rows INTEGER NOT NULL,
	raw_size INTEGER NOT NULL,
	data BLOB NOT NULL,
	PRIMARY KEY (dataset, first_row)
) STRICT, WITHOUT ROWID;

CREATE TABLE refused_row (		-- the rows not taken, with what they held
	dataset INTEGER NOT NULL REFERENCES dataset (id),
	line INTEGER NOT NULL,
	ord INTEGER NOT NULL,		-- among those of the same line
	reason TEXT NOT NULL,
	cells BLOB NOT NULL,		-- as in a record block
	edition INTEGER NOT NULL DEFAULT 1,
	PRIMARY KEY (dataset, line, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE unmatched (		-- values that no list knows, to work through
	dataset INTEGER NOT NULL REFERENCES dataset (id),
	field TEXT NOT NULL,
	value TEXT NOT NULL,
	rows INTEGER NOT NULL,
	PRIMARY KEY (dataset, field, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE value_map (		-- what an analyst says that such a value means, beside the profile's map
	profile TEXT NOT NULL,
	list TEXT NOT NULL,		-- key of the profile: act.type
	value TEXT NOT NULL,		-- folded
	ord INTEGER NOT NULL,		-- one value may mean several codes
	code TEXT NOT NULL,
	PRIMARY KEY (profile, list, value, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE suppressed (		-- people whose data is not to come in again; never their names
	digest BLOB NOT NULL PRIMARY KEY,	-- BLAKE2b-256 of the normalised name, keyed with a secret of the dossier
	reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE place_shape (		-- where a place lies: polygons that somebody brought
	place TEXT NOT NULL PRIMARY KEY,	-- list places
	source TEXT NOT NULL,		-- the file they came from
	data BLOB NOT NULL		-- core/intake/shapes.h says how they are written
) STRICT, WITHOUT ROWID;

-- ---- what happened --------------------------------------------------------------------------

CREATE TABLE incident (
	id INTEGER NOT NULL PRIMARY KEY,
	dataset INTEGER NOT NULL REFERENCES dataset (id),
	row INTEGER NOT NULL,		-- its record
	own_code TEXT NOT NULL,		-- the file's identifier of it, or ''
	date_first INTEGER NOT NULL,
	date_last INTEGER NOT NULL,
	date_precision TEXT NOT NULL,
	date_text TEXT NOT NULL,	-- as written, where that says more than the interval; or ''
	registered_first INTEGER NOT NULL,
	registered_last INTEGER NOT NULL,
	registered_precision TEXT NOT NULL,
	place TEXT NOT NULL,		-- list places: the deepest one that matched
	place_text TEXT NOT NULL,	-- what did not match, or ''
	location TEXT NOT NULL,		-- free text below any list, or ''
	verification TEXT NOT NULL,	-- list verification
	lat REAL,			-- degrees as the file gives them, NULL when it does not
	lon REAL,
	weight INTEGER,			-- how many aggressions the file counts it for; NULL: it does not say
	edition INTEGER NOT NULL DEFAULT 1	-- of its dataset that its record is from
) STRICT;
CREATE INDEX incident_by_date ON incident (date_first);

CREATE TABLE incident_text (
	incident INTEGER NOT NULL REFERENCES incident (id),
	field TEXT NOT NULL,		-- narrative
	lang TEXT NOT NULL,		-- en, es or ''
	text TEXT NOT NULL,
	PRIMARY KEY (incident, field, lang)
) STRICT, WITHOUT ROWID;

CREATE TABLE act (
	incident INTEGER NOT NULL REFERENCES incident (id),
	ord INTEGER NOT NULL,
	type TEXT NOT NULL,		-- list act_types
	type_text TEXT NOT NULL,	-- what did not match, or ''
	PRIMARY KEY (incident, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (			-- a victim as listed: one per victim and row
	id INTEGER NOT NULL PRIMARY KEY,
	kind TEXT NOT NULL,		-- list person_kinds
	name TEXT NOT NULL,		-- and nowhere else but in records and texts beside codes
	sex TEXT NOT NULL,		-- list sex
	size_low INTEGER,		-- how many people a collective victim is: at least,
	size_best INTEGER,		-- at best knowledge, at most; NULL when nobody says
	size_high INTEGER,
	name_key TEXT NOT NULL DEFAULT '',	-- the name normalised, to compare with others; core/text/name.h
	organisation TEXT NOT NULL DEFAULT ''	-- for which the person works, as written
) STRICT;

CREATE TABLE person_profile (
	person INTEGER NOT NULL REFERENCES person (id),
	ord INTEGER NOT NULL,
	profile TEXT NOT NULL,		-- list profiles
	profile_text TEXT NOT NULL,
	PRIMARY KEY (person, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE victimisation (		-- act by person
	incident INTEGER NOT NULL,
	act INTEGER NOT NULL,
	person INTEGER NOT NULL REFERENCES person (id),
	nexus TEXT NOT NULL,		-- list nexus: with the defence work
	PRIMARY KEY (incident, act, person),
	FOREIGN KEY (incident, act) REFERENCES act (incident, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE involvement (		-- act by actor
	incident INTEGER NOT NULL,
	act INTEGER NOT NULL,
	ord INTEGER NOT NULL,
	actor TEXT NOT NULL,		-- list actors
	actor_text TEXT NOT NULL,
	attribution TEXT NOT NULL,	-- list attribution
	is_inherited INTEGER NOT NULL,	-- 1: the file names the actor for the incident as a whole
	PRIMARY KEY (incident, act, ord),
	FOREIGN KEY (incident, act) REFERENCES act (incident, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_gone (		-- the latest edition of its dataset has it no longer
	incident INTEGER NOT NULL PRIMARY KEY REFERENCES incident (id),
	edition INTEGER NOT NULL	-- the first one without it; such an incident is not counted
) STRICT, WITHOUT ROWID;

-- ---- what the State reports: tables that are counted already ----------------------------------

CREATE TABLE statistic (
	dataset INTEGER NOT NULL REFERENCES dataset (id),
	row INTEGER NOT NULL,		-- its record
	ord INTEGER NOT NULL,		-- a row of the file may hold several counts
	place TEXT NOT NULL,		-- list places
	place_text TEXT NOT NULL,	-- what did not match, or ''
	first INTEGER NOT NULL,		-- the period
	last INTEGER NOT NULL,
	precision TEXT NOT NULL,
	measure TEXT NOT NULL,		-- list measures: complaints, files, ..., population
	count INTEGER,			-- NULL: see state
	state TEXT NOT NULL,		-- reported; or a word for a missing value
	text TEXT NOT NULL,		-- the cell
	PRIMARY KEY (dataset, row, ord)
) STRICT, WITHOUT ROWID;

-- ---- what was done about it -----------------------------------------------------------------

CREATE TABLE response (
	id INTEGER NOT NULL PRIMARY KEY,
	incident INTEGER NOT NULL REFERENCES incident (id),	-- the first of those that it is about
	kind TEXT NOT NULL,		-- list response_kinds
	title TEXT NOT NULL DEFAULT '',
	authority TEXT NOT NULL DEFAULT '',	-- who answers, or is to: a court, a unit, a ministry
	docket TEXT NOT NULL DEFAULT '',	-- the number that the authority gave it
	section INTEGER NOT NULL DEFAULT 1	-- of the profile that it came by; 0: entered by hand
) STRICT;
CREATE INDEX response_by_incident ON response (incident);

CREATE TABLE response_link (		-- further incidents that a response is about
	response INTEGER NOT NULL REFERENCES response (id),
	incident INTEGER NOT NULL REFERENCES incident (id),
	PRIMARY KEY (response, incident)
) STRICT, WITHOUT ROWID;
CREATE INDEX response_link_by_incident ON response_link (incident);

CREATE TABLE response_fact (		-- what responses of some kinds have beside their events
	response INTEGER NOT NULL REFERENCES response (id),
	name TEXT NOT NULL,		-- core/dossier/response.c lists them
	value TEXT NOT NULL,
	is_by_hand INTEGER NOT NULL DEFAULT 1,	-- 0: a file says so
	PRIMARY KEY (response, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger (			-- the dated events of a response
	response INTEGER NOT NULL REFERENCES response (id),
	ord INTEGER NOT NULL,
	code TEXT NOT NULL,		-- list stages; of other kinds measure_stages, ..., case_stages
	role TEXT NOT NULL,		-- list proceeding_roles: whose case it moved
	mode TEXT NOT NULL,		-- ordinary, abbreviated
	first INTEGER NOT NULL,		-- when; an undated event: when the source said so
	last INTEGER NOT NULL,
	precision TEXT NOT NULL,
	is_undated INTEGER NOT NULL,
	text TEXT NOT NULL,		-- the national name or the cell it came from
	source TEXT NOT NULL DEFAULT '',	-- document, or who says so
	authority TEXT NOT NULL DEFAULT '',	-- before whom; '': as the response says
	national TEXT NOT NULL DEFAULT '',	-- list national_events: under what name it was entered, or ''
	is_by_hand INTEGER NOT NULL DEFAULT 0,	-- 1: a person entered it; newer files leave it alone
	PRIMARY KEY (response, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX ledger_by_hand ON ledger (response) WHERE is_by_hand = 1;

-- ---- what people decided --------------------------------------------------------------------

CREATE TABLE tag (
	code TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE mark (			-- a person added a tag, or removed one
	incident INTEGER NOT NULL REFERENCES incident (id),
	tag TEXT NOT NULL REFERENCES tag (code),
	decision TEXT NOT NULL,		-- added, removed
	note TEXT NOT NULL DEFAULT '',	-- why, in that person's words
	PRIMARY KEY (incident, tag)
) STRICT, WITHOUT ROWID;

-- ---- duplicates: what people said of two incidents, and what the program proposes --------------

CREATE TABLE pair_verdict (
	a INTEGER NOT NULL REFERENCES incident (id),	-- a < b
	b INTEGER NOT NULL REFERENCES incident (id),
	decision TEXT NOT NULL,		-- same: incident and victims; joined: one incident, other victims;
					-- different; unsure
	weight REAL,			-- what the program said of them then; NULL: it had not been asked
	reasons TEXT NOT NULL,		-- likewise, as it was seen
	note TEXT NOT NULL,		-- why, in that person's words
	PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX pair_verdict_by_b ON pair_verdict (b);

-- Derived, not journaled: made by the last search, replaced by the next one.
CREATE TABLE pair_proposal (
	a INTEGER NOT NULL,
	b INTEGER NOT NULL,
	weight REAL NOT NULL,		-- log2 of the odds, methods of Fellegi and Sunter
	posterior REAL NOT NULL,
	reasons TEXT NOT NULL,		-- lines field=agreement weight
	PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;

CREATE TABLE pair_search (		-- one row: how the proposals were made
	id INTEGER NOT NULL PRIMARY KEY,
	seq INTEGER NOT NULL,		-- the journal entry up to which the incidents were known
	query TEXT NOT NULL,		-- which incidents
	facts TEXT NOT NULL		-- lines key=value: passes, pairs, parameters, thresholds
) STRICT;

-- ---- patterns: what a definition selects, and what people said of it --------------------------

CREATE TABLE pattern (
	code TEXT NOT NULL PRIMARY KEY,	-- the name after the word "pattern" in its text
	applied INTEGER NOT NULL	-- id of the version that gives its tag; 0: none
) STRICT, WITHOUT ROWID;

CREATE TABLE pattern_version (		-- never changed once it is there
	id INTEGER NOT NULL PRIMARY KEY,
	pattern TEXT NOT NULL REFERENCES pattern (code),
	number INTEGER NOT NULL,	-- 1, 2, ... within the pattern
	tag TEXT NOT NULL,
	text TEXT NOT NULL,		-- canonical; core/pattern/rule.h says how it is written
	UNIQUE (pattern, number)
) STRICT;

-- Hits are derived, not journaled, and there only for versions that are applied. Bit n of bits is
-- incident (chunk * 65536 + n) * 65536 + replica; core/dossier/hits.h says how they are written.
CREATE TABLE hit (
	version INTEGER NOT NULL,
	replica INTEGER NOT NULL,
	chunk INTEGER NOT NULL,
	bits BLOB NOT NULL,
	PRIMARY KEY (version, replica, chunk)
) STRICT, WITHOUT ROWID;

CREATE TABLE hit_undecided (		-- a limit was reached: neither a hit nor none
	version INTEGER NOT NULL,
	replica INTEGER NOT NULL,
	chunk INTEGER NOT NULL,
	bits BLOB NOT NULL,
	PRIMARY KEY (version, replica, chunk)
) STRICT, WITHOUT ROWID;

CREATE TABLE pattern_run (		-- how current the hits of a version are
	version INTEGER NOT NULL PRIMARY KEY,
	seq INTEGER NOT NULL,		-- the journal entry up to which they hold
	engine TEXT NOT NULL,		-- what matched: another one may match otherwise
	digest BLOB NOT NULL		-- BLAKE2b-256 over the bits of both tables
) STRICT;

CREATE TABLE verdict (			-- a person accepted or rejected a hit
	pattern TEXT NOT NULL REFERENCES pattern (code),
	incident INTEGER NOT NULL REFERENCES incident (id),
	decision TEXT NOT NULL,		-- accepted, rejected
	tag TEXT NOT NULL,		-- what the version that was seen says of the incident
	version INTEGER NOT NULL,	-- number of the version that was seen
	evidence TEXT NOT NULL,		-- what it had found, as it was seen
	note TEXT NOT NULL,		-- why, in that person's words
	PRIMARY KEY (pattern, incident)
) STRICT, WITHOUT ROWID;
CREATE INDEX verdict_by_incident ON verdict (incident);

-- ---- where people left off; not in the journal ------------------------------------------------

CREATE TABLE screen_state (
	author TEXT NOT NULL PRIMARY KEY,	-- the name that person set, or ''
	text TEXT NOT NULL		-- lines key=value: screen, filter, order, marks
) STRICT, WITHOUT ROWID;

-- ---- the journal: every change, with author, time, before and after --------------------------

CREATE TABLE journal (
	seq INTEGER NOT NULL PRIMARY KEY,
	time INTEGER NOT NULL,		-- UTC, milliseconds since 1970
	author TEXT NOT NULL,		-- the name that person set, or ''
	kind TEXT NOT NULL,		-- new, import, edition, codes, shapes, map, tag, pattern, run,
					-- verdict, pair, edit, suppress, response, undo, redo, purge
	ref INTEGER NOT NULL,		-- undo, redo: the entry; import, purge: the dataset; else 0
	schema INTEGER NOT NULL,	-- the schema that the body's names belong to
	digest BLOB NOT NULL,		-- BLAKE2b-256 of the body, keyed with the body's key
	hash BLOB NOT NULL		-- BLAKE2b-256 over the entry before and all of the above
) STRICT;

CREATE TABLE journal_body (		-- apart, so that erasing personal data can drop it
	seq INTEGER NOT NULL PRIMARY KEY REFERENCES journal (seq),
	key BLOB NOT NULL,		-- 16 random bytes
	body BLOB NOT NULL		-- core/dossier/delta.h says how it is written
) STRICT;

-- ---- what can be made again ------------------------------------------------------------------

CREATE TABLE cache (			-- not journaled, always safe to empty; core/dossier/cache.h
	id INTEGER NOT NULL PRIMARY KEY,
	name TEXT NOT NULL UNIQUE,	-- what it mirrors: codes, dates and ids, never a name or a text
	stamp BLOB NOT NULL,		-- of the state that it mirrors
	checksum INTEGER NOT NULL,
	data BLOB NOT NULL		-- core/columns/snapshot.c says how it is written
) STRICT;

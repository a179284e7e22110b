/* Derives stage and status from a ledger. The header says how a ledger is read. */
#include "core/stats/ladder.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const char *const code_texts[STAGE_CODES] = {
	[ST_S0] = "S0",
	[ST_S1] = "S1",
	[ST_S2] = "S2",
	[ST_S3] = "S3",
	[ST_S4] = "S4",
	[ST_S5] = "S5",
	[ST_S6C] = "S6c",
	[ST_S7C] = "S7c",
	[ST_A1] = "A1",
	[ST_A2P] = "A2p",
	[ST_A2F] = "A2f",
	[ST_A3] = "A3",
	[ST_A4D] = "A4d",
	[ST_A4A] = "A4a",
	[ST_A4N] = "A4n",
	[ST_U] = "U",
	[ST_ANNULLED] = "annulled",
	[ST_NONE] = "none",
	[ST_SAME] = "same",
};

/* An event in force, and what later events made of it. */
struct entry {
	struct ledger_event e;
	size_t index;	   /* place in the caller's array: the last tie-break */
	size_t conviction; /* the entry of the conviction it belongs to; itself unless S7c */
	bool is_dropped;   /* annulled */
};

/* What is known of one role while its events are read. */
struct line {
	bool exists, is_convicted, is_final, has_ending, has_rung, is_open;
	enum stage_code ending, rung;
};

static bool
is_conviction(int code)
{
	return code == ST_S6C || code == ST_S7C;
}

static bool
is_ending(int code)
{
	return code >= ST_A1 && code <= ST_A4N;
}

/* A step that moves a case which is neither ended nor convicted. */
static bool
is_step(int code)
{
	return code >= ST_S1 && code <= ST_S5;
}

static bool
is_first_conviction(int code)
{
	return code == ST_S6C;
}

static bool
is_reversible(int code)
{
	return is_conviction(code) || is_ending(code);
}

static int
order(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int
by_time(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int c = order(x->e.latest, y->e.latest);

	if (!c)
		c = order(x->e.code, y->e.code);
	if (!c)
		c = order(x->e.ordinal, y->e.ordinal);
	return c ? c : (x->index > y->index) - (x->index < y->index);
}

/* Joins what is told twice: same day, code and role. Returns how many entries remain. */
static size_t
join_repeated(struct entry *entries, size_t n)
{
	struct entry *seen[LADDER_ROLES] = { NULL };
	size_t used = 0;

	for (size_t i = 0; i < n; i++) {
		struct ledger_event e = entries[i].e;
		struct entry **twin = &seen[e.role];

		if (used
		    && (entries[used - 1].e.latest != e.latest
			|| entries[used - 1].e.code != e.code))
			memset(seen, 0, sizeof seen);
		if (*twin) {
			/* The one that says more wins: a date, an abbreviated procedure. */
			(*twin)->e.is_undated &= e.is_undated;
			if (e.mode == MODE_ABBREVIATED)
				(*twin)->e.mode = e.mode;
			continue;
		}
		entries[used] = entries[i];
		entries[used].conviction = used;
		*twin = &entries[used++];
	}
	return used;
}

/* The last standing entry before `before` that fits; n when there is none. */
static size_t
latest_of_role(const struct entry *entries, size_t n, size_t before, int role, bool is_any_role,
	       bool (*fits)(int code))
{
	while (before-- > 0) {
		const struct entry *entry = &entries[before];

		if (!entry->is_dropped && fits(entry->e.code)
		    && (is_any_role || entry->e.role == role))
			return before;
	}
	return n;
}

/* The entry that an event of this role refers to; n when there is none. */
static size_t
referred(const struct entry *entries, size_t n, size_t before, int role, bool (*fits)(int code))
{
	size_t at = latest_of_role(entries, n, before, role, role == ROLE_UNKNOWN, fits);

	if (at == n && role != ROLE_UNKNOWN)
		at = latest_of_role(entries, n, before, ROLE_UNKNOWN, false, fits);
	return at;
}

/* Ties final convictions to first ones and drops what was annulled. */
static void
settle_reversals(struct entry *entries, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct ledger_event *e = &entries[i].e;
		size_t at;

		if (e->code == ST_S7C) {
			at = referred(entries, n, i, e->role, is_first_conviction);
			if (at == n)
				continue;
			entries[i].conviction = at;
			/* Whichever of the two names a role names it for both. */
			if (e->role == ROLE_UNKNOWN)
				e->role = entries[at].e.role;
			else
				entries[at].e.role = e->role;
		} else if (e->code == ST_ANNULLED) {
			size_t root;

			at = referred(entries, n, i, e->role, is_reversible);
			if (at == n)
				continue;
			root = entries[at].conviction;
			for (size_t k = root; k <= at; k++)
				if (entries[k].conviction == root)
					entries[k].is_dropped = true;
		}
	}
}

/* Reads one standing event into a line; is_own: the event names the role of the line. */
static void
read_event(struct line *line, int code, bool is_own)
{
	if (is_conviction(code)) {
		if (!is_own)
			return;
		line->is_convicted = true;
		line->is_final |= code == ST_S7C;
		line->has_ending = false;
	} else if (is_step(code)) {
		bool is_anew = line->has_ending && line->ending != ST_A2P;

		if (is_anew || !line->has_rung || line->rung < (enum stage_code)code)
			line->rung = (enum stage_code)code;
		line->has_rung = true;
		line->has_ending = false;
	} else if (code == ST_S0) {
		if (!line->has_rung)
			line->rung = ST_S0;
		line->has_rung = true;
	} else if (is_ending(code)) {
		/* The whole proceeding ending does not change how this line ended before. */
		if (!is_own && line->has_ending && line->ending != ST_A2P)
			return;
		line->has_ending = true;
		line->ending = (enum stage_code)code;
	} else if (code == ST_NONE || code == ST_ANNULLED) {
		line->is_open = true;
	}
}

static void
read_lines(const struct entry *entries, size_t n, struct line lines[LADDER_ROLES])
{
	memset(lines, 0, LADDER_ROLES * sizeof *lines);
	for (size_t i = 0; i < n; i++) {
		int role = entries[i].e.role;

		lines[role].exists = true;
		if (entries[i].is_dropped)
			continue;
		for (int r = 0; r < LADDER_ROLES; r++)
			if (r == role || role == ROLE_UNKNOWN)
				read_event(&lines[r], entries[i].e.code, r == role);
	}
}

static enum status_class
class_of_ending(enum stage_code code)
{
	switch (code) {
	case ST_A1:
		return CLASS_ACQUITTED;
	case ST_A2P:
		return CLASS_CLOSED_PROVISIONAL;
	case ST_A2F:
		return CLASS_CLOSED_FINAL;
	case ST_A3:
		return CLASS_ALTERNATIVE;
	default:
		return CLASS_EXTINGUISHED;
	}
}

static struct ladder_line
conclude(const struct line *line)
{
	struct ladder_line l = { line->exists, CLASS_NOT_KNOWN, ST_U };

	if (!line->exists)
		return l;
	if (line->is_convicted) {
		l.class = CLASS_CONVICTED;
		l.stage = line->is_final ? ST_S7C : ST_S6C;
	} else if (line->has_ending) {
		l.class = class_of_ending(line->ending);
		l.stage = line->ending;
	} else if (line->has_rung) {
		l.class = line->rung == ST_S0 ? CLASS_NOT_REPORTED : CLASS_OPEN;
		l.stage = line->rung;
	} else if (line->is_open) {
		l.class = CLASS_OPEN;
	}
	return l;
}

/* ST_U is the least that can be said of a stage, though it stands late in the list of codes. */
static bool
is_further(enum stage_code a, enum stage_code b)
{
	return a != ST_U && (b == ST_U || a > b);
}

static void
conclude_all(const struct line lines[LADDER_ROLES], struct ladder_status *out)
{
	bool has_roles = false;

	for (int r = 0; r < LADDER_ROLES; r++) {
		out->lines[r] = conclude(&lines[r]);
		has_roles |= r != ROLE_UNKNOWN && lines[r].exists;
	}
	out->class = CLASS_NOT_KNOWN;
	out->stage = ST_U;
	for (int r = 0; r < LADDER_ROLES; r++) {
		const struct ladder_line *l = &out->lines[r];

		if (r == ROLE_UNKNOWN && has_roles && l->class != CLASS_CONVICTED)
			continue;
		if (l->class > out->class
		    || (l->class == out->class && is_further(l->stage, out->stage))) {
			out->class = l->class;
			out->stage = l->stage;
		}
	}
}

/* Whether an event of unknown role after all convictions tells of somebody not convicted. */
static bool
has_step_after(const struct entry *entries, size_t n)
{
	while (n-- > 0) {
		const struct ledger_event *e = &entries[n].e;

		if (entries[n].is_dropped)
			continue;
		if (is_conviction(e->code))
			return false;
		if (e->role == ROLE_UNKNOWN
		    && (is_ending(e->code) || e->code == ST_NONE
			|| (is_step(e->code) && !e->is_undated)))
			return true;
	}
	return false;
}

static enum press_class
press_class(const struct entry *entries, size_t n, const struct ladder_status *s)
{
	bool has_other = false;

	if (s->class == CLASS_NOT_KNOWN)
		return PRESS_UNKNOWN;
	if (s->class != CLASS_CONVICTED)
		return PRESS_COMPLETE;
	for (int r = 0; r < LADDER_ROLES; r++) {
		const struct ladder_line *l = &s->lines[r];

		if (l->class == CLASS_CONVICTED)
			has_other |= r != ROLE_INTELLECTUAL;
		else if (l->exists && r != ROLE_UNKNOWN)
			return PRESS_PARTIAL;
	}
	if (s->lines[ROLE_INTELLECTUAL].class != CLASS_CONVICTED || !has_other)
		return PRESS_PARTIAL;
	return has_step_after(entries, n) ? PRESS_PARTIAL : PRESS_FULL;
}

static void
reach_up_to(enum ladder_reach *reached, enum stage_code top, enum ladder_reach how)
{
	for (int code = ST_S1; code <= (int)top; code++)
		if (reached[code - ST_S1] < how)
			reached[code - ST_S1] = how;
}

static void
find_reached(const struct entry *entries, size_t n, enum ladder_reach reached[LADDER_RUNGS])
{
	memset(reached, 0, LADDER_RUNGS * sizeof *reached);
	for (size_t i = 0; i < n; i++) {
		const struct ledger_event *e = &entries[i].e;
		bool is_tied = entries[i].conviction != i;

		if (entries[i].is_dropped)
			continue;
		if (is_step(e->code) || e->code == ST_S6C)
			reached[e->code - ST_S1] = REACH_RECORDED;
		if (is_step(e->code)) {
			reach_up_to(reached, (enum stage_code)e->code, REACH_INFERRED);
		} else if (is_conviction(e->code) && !is_tied) {
			/* A tied S7c adds nothing: its S6c knows whether there was a trial. */
			bool is_short = e->mode == MODE_ABBREVIATED;

			reach_up_to(reached, ST_S4, REACH_INFERRED);
			reach_up_to(reached, ST_S5, is_short ? REACH_SKIPPED : REACH_INFERRED);
			if (reached[ST_S6C - ST_S1] == REACH_NOT)
				reached[ST_S6C - ST_S1] = REACH_INFERRED;
		} else if (e->code == ST_A1) {
			reach_up_to(reached, ST_S5, REACH_INFERRED);
		} else if (e->code == ST_A2P || e->code == ST_A2F || e->code == ST_A3) {
			reach_up_to(reached, ST_S1, REACH_INFERRED);
		}
	}
}

/* Civil dates by Hinnant's "chrono-compatible low-level date algorithms"; years begin in March. */
static int64_t
day_from_civil(int64_t year, int month, int day)
{
	int64_t y = year - (month <= 2), era = (y >= 0 ? y : y - 399) / 400, of_era = y - era * 400;
	int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static void
civil_from_day(int64_t day, int64_t *year, int *month, int *date)
{
	int64_t z = day + 719468, era = (z >= 0 ? z : z - 146096) / 146097, doe = z - era * 146097;
	int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), m = (5 * doy + 2) / 153;

	*date = (int)(doy - (153 * m + 2) / 5 + 1);
	*month = (int)(m < 10 ? m + 3 : m - 9);
	*year = yoe + era * 400 + (*month <= 2);
}

enum { STALE_YEARS = 2 };

/* The last day on which a status confirmed on this day is not stale. */
static int64_t
last_fresh_day(int32_t confirmed)
{
	int64_t year;
	int month, date;

	civil_from_day(confirmed, &year, &month, &date);
	/* Two years after a leap day there is none: the end of that February. */
	if (month == 2 && date == 29)
		date = 28;
	return day_from_civil(year + STALE_YEARS, month, date);
}

static int32_t
last_confirmation(const struct entry *entries, size_t n)
{
	while (n-- > 0)
		if (entries[n].e.code != ST_U)
			return entries[n].e.latest;
	return INT32_MIN;
}

static bool
check_event(const struct ledger_event *e, size_t at, struct error *err)
{
	if (e->code >= STAGE_CODES || e->role >= LADDER_ROLES || e->mode >= LADDER_MODES)
		return FAIL(err, ERR_RANGE, "ledger event %zu has a code, role or mode of no list",
			    at + 1);
	return true;
}

bool
ladder_status(const struct ledger_event *events, size_t n, int32_t as_of, struct ladder_status *out,
	      struct error *err)
{
	struct ladder_status s = { .last_confirmed = INT32_MIN };
	struct line lines[LADDER_ROLES];
	struct entry *entries = NULL;
	size_t used = 0;
	bool has_undated_later = false;

	for (size_t i = 0; i < n; i++)
		if (!check_event(&events[i], i, err))
			return false;
	if (n && !(entries = calloc(n, sizeof *entries)))
		return FAIL(err, ERR_LIMIT, "no memory for a ledger of %zu events", n);
	for (size_t i = 0; i < n; i++) {
		if (events[i].latest <= as_of)
			entries[used++] = (struct entry){ .e = events[i], .index = i };
		else
			has_undated_later |= events[i].is_undated;
	}
	s.is_all_later = n > 0 && used == 0;
	s.has_undated_later = s.is_all_later && has_undated_later;
	if (used) {
		qsort(entries, used, sizeof *entries, by_time);
		used = join_repeated(entries, used);
		settle_reversals(entries, used);
	}
	read_lines(entries, used, lines);
	conclude_all(lines, &s);
	s.press = press_class(entries, used, &s);
	find_reached(entries, used, s.reached);
	if (s.class != CLASS_NOT_KNOWN)
		s.last_confirmed = last_confirmation(entries, used);
	if (s.class == CLASS_OPEN || s.class == CLASS_CLOSED_PROVISIONAL
	    || s.class == CLASS_NOT_REPORTED)
		s.is_stale = last_fresh_day(s.last_confirmed) < as_of;
	free(entries);
	*out = s;
	return true;
}

static enum press_class
join_press(enum press_class a, enum press_class b)
{
	if (a == b || b == PRESS_UNKNOWN)
		return a;
	return a == PRESS_UNKNOWN ? b : PRESS_PARTIAL;
}

void
ladder_join(struct ladder_status *whole, const struct ladder_status *other)
{
	const struct ladder_status a = *whole, *b = other;
	bool is_tie = a.class == b->class;

	if (b->class > a.class || (is_tie && is_further(b->stage, a.stage)))
		*whole = *b;
	whole->press = join_press(a.press, b->press);
	for (int r = 0; r < LADDER_RUNGS; r++)
		whole->reached[r] = a.reached[r] > b->reached[r] ? a.reached[r] : b->reached[r];
	if (!is_tie)
		return;
	whole->is_stale = a.is_stale && b->is_stale;
	whole->last_confirmed = a.last_confirmed > b->last_confirmed ? a.last_confirmed : b->last_confirmed;
	whole->is_all_later = a.is_all_later || b->is_all_later;
	whole->has_undated_later = a.has_undated_later || b->has_undated_later;
}

const char *
stage_code_text(enum stage_code code)
{
	assert((unsigned)code < STAGE_CODES);
	return code_texts[code];
}

bool
stage_code_find(const char *text, enum stage_code *out)
{
	for (int code = 0; code < STAGE_CODES; code++)
		if (strcmp(code_texts[code], text) == 0) {
			*out = (enum stage_code)code;
			return true;
		}
	return false;
}

enum ladder_role
ladder_role_find(const char *text)
{
	return strcmp(text, "material") == 0	   ? ROLE_MATERIAL
	       : strcmp(text, "intellectual") == 0 ? ROLE_INTELLECTUAL
	       : strcmp(text, "accomplice") == 0   ? ROLE_ACCOMPLICE
						   : ROLE_UNKNOWN;
}

enum ladder_mode
ladder_mode_find(const char *text)
{
	return strcmp(text, "abbreviated") == 0 ? MODE_ABBREVIATED : MODE_ORDINARY;
}

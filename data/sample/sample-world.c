/* The invented world; every number that is drawn comes from one generator with a fixed seed. */
#include "sample-world.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_YEAR = 2015, YEARS = 10, BURST_YEAR = 2021, BURST_DEPT = 3 };
enum { ATTACK_CHAINS = 100, CHAINS_WITH_SMEAR = 25, SMEAR_CHAINS = 25 };

/* ---- chance and dates ------------------------------------------------------------------------ */

static uint64_t random_state = UINT64_C(20241231);

/* SplitMix64. */
static uint64_t
random_bits(void)
{
	uint64_t z = random_state += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

int
below(int n)
{
	uint64_t span = (uint64_t)n, v;

	do
		v = random_bits();
	while (v > UINT64_MAX - (UINT64_MAX % span + 1) % span);
	return (int)(v % span);
}

static int
between(int low, int high)
{
	return low + below(high - low + 1);
}

bool
chance(int percent)
{
	return below(100) < percent;
}

int
weighted(const int *weights, int n)
{
	int total = 0, i, r;

	for (i = 0; i < n; i++)
		total += weights[i];
	assert(total > 0);
	r = below(total);
	for (i = 0; r >= weights[i]; i++)
		r -= weights[i];
	return i;
}

/* Days since 1970-01-01; the year is counted from March, so that a leap day comes last. */
static int
day_of(int year, int month, int day)
{
	int y = year - (month <= 2), m = month + (month > 2 ? -3 : 9);

	return y * 365 + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 719469;
}

void
civil_of(int day, int *year, int *month, int *date)
{
	*year = 1970 + day / 366;
	while (day_of(*year + 1, 1, 1) <= day)
		++*year;
	*month = 12;
	while (day_of(*year, *month, 1) > day)
		--*month;
	*date = day - day_of(*year, *month, 1) + 1;
}

static int
last_day(void)
{
	return day_of(FIRST_YEAR + YEARS - 1, 12, 31);
}

/* ---- people ---------------------------------------------------------------------------------- */

struct person persons[PERSONS];

static void
name_person(struct person *p)
{
	static const char *const communities[] = { "Comunidad ", "Aldea ", "Comunidad Indígena " };
	const char *part[5];
	int i;

	if (p->kind == INDIVIDUAL) {
		part[0] = given[below(COUNT(given))];
		part[1] = given_ends[p->sex][below(8)];
		part[2] = " ";
		part[3] = surnames[below(COUNT(surnames))];
		part[4] = surname_ends[below(COUNT(surname_ends))];
	} else {
		part[0] = p->kind == COMMUNITY ? communities[below(3)]
					       : profiles[p->profiles[0]].body;
		for (i = 0; i < 3; i++)
			part[1 + i] = toponyms[i][below(8)];
		part[4] = "";
	}
	snprintf(p->name, sizeof(p->name), "%s%s%s%s%s", part[0], part[1], part[2], part[3],
		 part[4]);
	if (p->kind == INDIVIDUAL && chance(30)) { /* both surnames */
		size_t len = strlen(p->name);

		part[3] = surnames[below(COUNT(surnames))];
		part[4] = surname_ends[below(COUNT(surname_ends))];
		snprintf(p->name + len, sizeof(p->name) - len, " %s%s", part[3], part[4]);
	}
	for (i = 0; persons + i < p; i++)
		if (strcmp(persons[i].name, p->name) == 0) {
			name_person(p);
			return;
		}
}

static void
draw_profiles(struct person *p)
{
	static const int counts[] = { 60, 30, 10 }; /* one, two or three profiles */
	int weights[COUNT(profiles)], i;
	int wanted = p->kind == INDIVIDUAL ? weighted(counts, 3) + 1 : 1;

	for (i = 0; i < COUNT(profiles); i++) {
		weights[i] = profiles[i].weight[depts[p->dept].setting];
		if (p->kind == ORGANISATION && !*profiles[i].body)
			weights[i] = 0;
	}
	if (p->kind == COMMUNITY) {
		memset(weights, 0, sizeof(weights));
		weights[INDIGENOUS_PROFILE] = 4;
		weights[LAND_PROFILE] = weights[PEASANT_PROFILE] = 3;
	}
	for (p->profile_count = 0; p->profile_count < wanted; p->profile_count++) {
		i = weighted(weights, COUNT(profiles));
		weights[i] = 0;
		p->profiles[p->profile_count] = i;
	}
}

static void
make_persons(void)
{
	static const int sexes[] = { 44, 53, 3 };
	int weights[COUNT(depts)], i;

	for (i = 0; i < COUNT(depts); i++)
		weights[i] = depts[i].weight;
	for (i = 0; i < PERSONS; i++) {
		struct person *p = &persons[i];
		int of_kind = i;

		p->kind = INDIVIDUAL;
		if (i >= INDIVIDUALS) {
			p->kind = i < INDIVIDUALS + ORGANISATIONS ? ORGANISATION : COMMUNITY;
			of_kind -=
				p->kind == ORGANISATION ? INDIVIDUALS : INDIVIDUALS + ORGANISATIONS;
		}
		/* Every department has somebody of every kind. */
		p->dept = of_kind < COUNT(depts) ? of_kind : weighted(weights, COUNT(depts));
		p->sex = (enum sex)weighted(sexes, 3);
		p->planned = NEVER;
		p->until = last_day() + 1;
		draw_profiles(p);
		name_person(p);
	}
}

/* ---- incidents ------------------------------------------------------------------------------- */

struct incident incidents[INCIDENTS_MAX];
int incident_count;

static void
add_incident(int year, int month, int dept, bool is_burst)
{
	struct incident *in = &incidents[incident_count];
	int next = month == 12 ? day_of(year + 1, 1, 1) : day_of(year, month + 1, 1);

	assert(incident_count < INCIDENTS_MAX);
	in->serial = incident_count++;
	in->date.first = in->date.last = between(day_of(year, month, 1), next - 1);
	in->dept = dept;
	in->is_burst = is_burst;
	in->act = in->with = NEVER;
	in->victims[0] = in->victims[1] = NOBODY;
}

static void
make_calendar(void)
{
	static const int tenths[YEARS] = { 60, 65, 70, 75, 84, 90, 100, 115, 138, 170 };
	int weights[COUNT(depts)], year, month, i, n;

	for (i = 0; i < COUNT(depts); i++)
		weights[i] = depts[i].weight;
	for (year = 0; year < YEARS; year++)
		for (month = 1; month <= 12; month++) {
			n = tenths[year] / 10 + (below(10) < tenths[year] % 10);
			n += between(-2, 2);
			for (i = 0; i < n; i++)
				add_incident(FIRST_YEAR + year, month,
					     weighted(weights, COUNT(depts)), false);
		}
	for (i = 0; i < 36; i++)
		add_incident(BURST_YEAR, 4 + i % 3, BURST_DEPT, true);
}

static int
by_day(const void *a, const void *b)
{
	const struct incident *x = a, *y = b;

	return x->date.first != y->date.first ? x->date.first - y->date.first
					      : x->serial - y->serial;
}

static int
by_registration(const void *a, const void *b)
{
	const struct incident *x = a, *y = b;

	return x->registered != y->registered ? x->registered - y->registered : by_day(a, b);
}

static bool
is_fatal(int act)
{
	return act == KILLING || act == DISAPPEARANCE;
}

/* An incident of the department without victim between two days, or NOBODY. */
static int
free_incident(int dept, int first, int last)
{
	int found[INCIDENTS_MAX], n = 0, i;

	for (i = 0; i < incident_count; i++)
		if (incidents[i].dept == dept && incidents[i].date.first >= first
		    && incidents[i].date.first <= last && !incidents[i].is_planned
		    && !incidents[i].is_burst)
			found[n++] = i;
	return n ? found[below(n)] : NOBODY;
}

/*
 * Somebody of the department who can suffer the act on that day, other than one person, or NOBODY.
 * Nearly half the time somebody new; else those at the head of the list come up more often.
 */
static int
find_victim(enum kind kind, int dept, int day, int act, int other)
{
	int fresh[PERSONS], known[PERSONS], fresh_count = 0, known_count = 0, i, a, b;

	for (i = 0; i < PERSONS; i++) {
		const struct person *p = &persons[i];

		if (p->kind != kind || p->dept != dept || day >= p->until || i == other
		    || (is_fatal(act) && day <= p->planned))
			continue;
		if (p->is_used || p->planned != NEVER)
			known[known_count++] = i;
		else
			fresh[fresh_count++] = i;
	}
	if (fresh_count && (!known_count || is_fatal(act) || chance(48)))
		return fresh[below(fresh_count)];
	if (!known_count)
		return NOBODY;
	a = below(known_count);
	b = below(known_count);
	return known[a < b ? a : b];
}

static void
plan(int incident, int act, int person)
{
	struct incident *in = &incidents[incident];
	struct person *p = &persons[person];

	in->is_planned = true;
	in->act = act;
	in->victims[0] = person;
	if (p->planned < in->date.first)
		p->planned = in->date.first;
	if (is_fatal(act))
		p->until = in->date.first;
}

/* Repeated victims: smear, then threat within 90 days; threat, then attack within 180. */
static void
plan_chains(void)
{
	static const int attacks[] = { KILLING, ASSAULT, DETENTION, ATTEMPT, KIDNAPPING };
	static const int weights[] = { 24, 36, 28, 7, 5 };
	int made = 0, tries, i, threat, attack, smear, person, day;

	for (tries = 0; made < ATTACK_CHAINS + SMEAR_CHAINS && tries < 100000; tries++) {
		bool has_attack = made < ATTACK_CHAINS;
		bool has_smear = made < CHAINS_WITH_SMEAR || !has_attack;

		threat = below(incident_count);
		if (incidents[threat].is_planned || incidents[threat].is_burst)
			continue;
		day = incidents[threat].date.first;
		attack = free_incident(incidents[threat].dept, day + 5, day + 180);
		smear = free_incident(incidents[threat].dept, day - 85, day - 3);
		person = NOBODY;
		for (i = 0; i < INDIVIDUALS && person == NOBODY; i++)
			if (persons[i].dept == incidents[threat].dept
			    && persons[i].planned == NEVER)
				person = i;
		if (person == NOBODY || (has_attack && attack == NOBODY)
		    || (has_smear && smear == NOBODY))
			continue;
		plan(threat, chance(88) ? THREAT : DEATH_THREAT, person);
		if (has_attack)
			plan(attack, attacks[weighted(weights, COUNT(weights))], person);
		if (has_smear)
			plan(smear, SMEAR, person);
		made++;
	}
	assert(made == ATTACK_CHAINS + SMEAR_CHAINS);
}

static void
draw_act(struct incident *in)
{
	static const int burst_acts[] = { EVICTION, DETENTION, CRIMINALISATION, ASSAULT, THREAT };
	static const int burst_weights[] = { 8, 10, 9, 7, 3 };
	int weights[ACTS], i, kind;

	for (i = 0; i < ACTS; i++)
		weights[i] = acts[i].weight[depts[in->dept].setting];
	in->act = in->is_burst ? burst_acts[weighted(burst_weights, COUNT(burst_acts))]
			       : weighted(weights, ACTS);
	kind = weighted(acts[in->act].kinds, KINDS);
	in->victims[0] = find_victim((enum kind)kind, in->dept, in->date.first, in->act, NOBODY);
	if (in->victims[0] == NOBODY) { /* all of them died: rare, so an easy way out */
		in->act = THREAT;
		in->victims[0] =
			find_victim(ORGANISATION, in->dept, in->date.first, THREAT, NOBODY);
	}
	assert(in->victims[0] != NOBODY);
	if (is_fatal(in->act))
		persons[in->victims[0]].until = in->date.first;
}

static void
draw_second_victim(struct incident *in)
{
	enum kind kind = chance(60) ? INDIVIDUAL : ORGANISATION;

	if (is_fatal(in->act) || !chance(15) || !acts[in->act].kinds[kind]
	    || (in->with != NEVER && !acts[in->with].kinds[kind]))
		return;
	in->victims[1] = find_victim(kind, in->dept, in->date.first, in->act, in->victims[0]);
	if (in->victims[1] != NOBODY)
		persons[in->victims[1]].is_used = true;
}

static void
draw_dates(struct incident *in)
{
	static const int precisions[] = { 73, 13, 5, 4, 3, 2 };
	static const int speeds[] = { 60, 25, 10, 5 };
	static const int lags[][2] = { { 0, 15 }, { 16, 60 }, { 61, 240 }, { 241, 900 } };
	int lag, left;

	/* A chain must stay certain. */
	in->date.precision = in->is_planned ? DAY : (enum precision)weighted(precisions, 6);
	if (in->date.precision == RANGE) {
		in->date.last += between(2, 9);
		if (in->date.last > last_day())
			in->date.last = last_day();
	}
	lag = weighted(speeds, 4);
	lag = between(lags[lag][0], lags[lag][1]);
	left = last_day() - in->date.last;
	in->registered = in->date.last + (lag <= left ? lag : below(left + 1));
}

static void
make_incidents(void)
{
	int i;

	make_calendar();
	qsort(incidents, (size_t)incident_count, sizeof(*incidents), by_day);
	plan_chains();
	for (i = 0; i < incident_count; i++) {
		struct incident *in = &incidents[i];
		int with;

		if (!in->is_planned)
			draw_act(in);
		persons[in->victims[0]].is_used = true;
		with = acts[in->act].with;
		if (with != NEVER && chance(20) && acts[with].kinds[persons[in->victims[0]].kind])
			in->with = with;
		draw_second_victim(in);
		draw_dates(in);
	}
	qsort(incidents, (size_t)incident_count, sizeof(*incidents), by_registration);
}

/* ---- justice --------------------------------------------------------------------------------- */

static enum path
draw_path(const struct incident *in)
{
	/* By gravity of the act; a convicted case is drawn before. */
	static const int weights[4][CONVICTED] = {
		{ 30, 22, 26, 16, 1, 0, 0, 8, 2, 0, 2, 0 },
		{ 20, 16, 28, 26, 3, 2, 0, 8, 3, 1, 4, 0 },
		{ 13, 14, 24, 30, 6, 4, 1, 9, 4, 3, 4, 1 },
		{ 2, 12, 14, 42, 9, 6, 2, 9, 4, 5, 1, 3 },
	};
	static const int unknown_more[] = { 70, 10, -50, -120 };
	static const int convicted[] = { 0, 30, 80, 140 }; /* per 1000, ordinary justice */
	const struct dept *d = &depts[in->dept];
	int gravity = acts[in->act].gravity;
	int justice = d->justice; /* older cases fared better, apart from having had more time */

	if (below(1000) < d->unknown + unknown_more[gravity])
		return NOBODY_KNOWS;
	if (in->date.first < day_of(FIRST_YEAR + 4, 1, 1))
		justice = justice * 9 / 4;
	else if (in->date.first >= day_of(FIRST_YEAR + 6, 1, 1))
		justice = justice / 2;
	if (below(100000) < convicted[gravity] * justice)
		return CONVICTED;
	return (enum path)weighted(weights[gravity], CONVICTED);
}

static void
draw_justice(struct incident *in)
{
	static const int gaps[STEPS][2] = {
		{ 0, 30 }, { 2, 60 }, { 20, 360 }, { 40, 240 }, { 90, 420 }
	};
	static const int result_gaps[PATHS][2] = {
		[ARCHIVED] = { 200, 900 },   [DISMISSED] = { 60, 400 }, [ACQUITTED] = { 3, 60 },
		[ALTERNATIVE] = { 30, 200 }, [DIED] = { 30, 400 },	[CONVICTED] = { 3, 60 },
	};
	static const int depth[PATHS] = {
		[OPEN_1] = 1,	   [OPEN_2] = 2,   [OPEN_3] = 3,    [OPEN_4] = 4,
		[OPEN_5] = 5,	   [ARCHIVED] = 2, [DISMISSED] = 3, [ACQUITTED] = 5,
		[ALTERNATIVE] = 3, [DIED] = 3,	   [CONVICTED] = 5,
	};
	static int convictions;
	int day = in->date.last, known = in->registered, stop, i, gap;

	in->path = draw_path(in);
	in->is_abbreviated = in->path == CONVICTED && chance(15);
	in->result = in->annulled = in->reviewed = NEVER;
	for (i = 0; i < STEPS; i++)
		in->steps[i] = NEVER;
	stop = in->is_abbreviated ? TRIAL : depth[in->path];
	for (i = 0; i < stop; i++) {
		gap = between(gaps[i][0], gaps[i][1]);
		if (day + gap > last_day()) /* justice has not got there yet */
			break;
		in->steps[i] = day += gap;
	}
	gap = between(result_gaps[in->path][0], result_gaps[in->path][1]);
	if (gap && i == stop && day + gap <= last_day())
		in->result = day += gap;
	else if (stop)
		in->path = i ? (enum path)(OPEN_1 + i - 1) : NO_CONVICTION;
	if (in->path == CONVICTED && ++convictions % 13 == 5 && day + 400 <= last_day())
		in->annulled = day += between(150, 400);
	if (day > known)
		known = day;
	for (i = INVESTIGATION; i < TRIAL; i++) /* a step that nobody wrote down */
		if (in->steps[i] != NEVER && in->steps[i + 1] != NEVER && chance(8))
			in->steps[i] = NEVER;
	/* The prosecution may open a file before anybody complains. */
	if (in->steps[INVESTIGATION] != NEVER && chance(6)) {
		gap = in->steps[COMPLAINT];
		in->steps[COMPLAINT] = in->steps[INVESTIGATION];
		in->steps[INVESTIGATION] = gap;
	}
	if (in->path != NOBODY_KNOWS && chance(76)) {
		int recent = day_of(FIRST_YEAR + YEARS - 1, 1, 1);

		if (chance(72) && known < recent)
			known = recent;
		in->reviewed = between(known, last_day());
	}
}

void
make_world(void)
{
	int i;

	make_persons();
	make_incidents();
	for (i = 0; i < incident_count; i++)
		draw_justice(&incidents[i]);
}

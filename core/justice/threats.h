/*
 * Threats before killings, as the Esperanza Protocol asks: for each killing the earlier threats against the same
 * person, their organisation or their community, whether they were reported, whether anybody investigated, and how
 * many days there were.
 */
#ifndef ATALAYA_JUSTICE_THREATS_H
#define ATALAYA_JUSTICE_THREATS_H

#include "core/justice/case.h"

struct threats_request {
	const struct query *query; /* the killings, and the threats among all that it selects */
	int threat;		   /* severity of a threat; 0: 3 */
	int attack;		   /* severity of a killing at least; 0: 10 */
	int within;		   /* days before; 0: any time */
	bool has_as_of;
	int32_t as_of;
	const char *lang;
};

/* Whom a threat and the killing have in common; the closest counts. */
enum threat_link { LINK_PERSON, LINK_ORGANISATION, LINK_COMMUNITY, THREAT_LINKS };
const char *threat_link_title(enum threat_link link);

struct threats_row {
	int64_t incident; /* the killing */
	int32_t day;	  /* its first possible day */
	long by_link[THREAT_LINKS]; /* each threat once, under its closest link */
	long threats, reported, investigated;
	long first_lead, last_lead; /* days before: of the earliest and of the latest threat */
};

struct threats_table {
	const char *query;
	struct case_day day;
	struct threats_row *rows; /* those with a threat, most threats first */
	size_t count;
	long killings, undated; /* with a date; without, and left out */
	long warned;		/* killings with a threat before */
	long reported, investigated; /* of these, with a threat that was reported; investigated */
	long all_threats, threats_reported, threats_investigated, threats_charged, threats_convicted,
		threats_unknown; /* all threats of the selection */
	struct case_notes notes;
};

/*
 * threats_table - a threat comes before a killing only where its last possible day is before the killing's first.
 * Everything is in the caller's arena.
 */
bool threats_table(struct source *src, const struct threats_request *request, struct arena *arena,
		   struct threats_table *out, struct error *err);

#endif

/*
 * The invented world: who suffered what, where and when, and what justice did about it.
 *
 * Never draw two random numbers in one expression: compilers differ in which they evaluate first.
 */
#ifndef SAMPLE_WORLD_H
#define SAMPLE_WORLD_H

#include <stdbool.h>

#include "sample-words.h"

enum { INDIVIDUALS = 420, ORGANISATIONS = 40, COMMUNITIES = 20 };
enum { PERSONS = INDIVIDUALS + ORGANISATIONS + COMMUNITIES, INCIDENTS_MAX = 1400 };
enum { NOBODY = -1 };

enum precision { DAY, MONTH, YEAR, RANGE, EMPTY, UNKNOWN };

struct date {
	int first, last; /* equal unless a range */
	enum precision precision;
};

struct person {
	char name[80];
	enum kind kind;
	enum sex sex;
	int dept;
	int profiles[3], profile_count;
	int planned; /* last day of a chain of incidents planned for this person, or NEVER */
	int until;   /* died or disappeared: nothing from this day on */
	bool is_used;
};

enum { COMPLAINT, INVESTIGATION, SUSPECT, CHARGE, TRIAL, STEPS };
enum path {
	NOT_REPORTED,
	NO_CONVICTION,
	OPEN_1, /* still open after one step, two steps, ... */
	OPEN_2,
	OPEN_3,
	OPEN_4,
	OPEN_5,
	ARCHIVED,
	DISMISSED,
	ACQUITTED,
	ALTERNATIVE,
	DIED,
	CONVICTED,
	NOBODY_KNOWS,
	PATHS
};

struct incident {
	int serial; /* order of creation, so that sorting is total */
	struct date date;
	int registered;
	int dept;
	int act, with;	/* with: the second act, or NEVER */
	int victims[2]; /* index in persons, or NOBODY */
	bool is_planned, is_burst;
	enum path path;
	int steps[STEPS], result, annulled, reviewed; /* days, or NEVER */
	bool is_abbreviated;
};

extern struct person persons[PERSONS];
extern struct incident incidents[INCIDENTS_MAX]; /* in order of registration */
extern int incident_count;

/* Fills all of the above. Call it once, before any other number is drawn. */
void make_world(void);

/* 0 .. n - 1, all equally likely. */
int below(int n);
bool chance(int percent);
/* An index of the list, each as likely as its weight. */
int weighted(const int *weights, int n);
/* The civil date of a day counted from 1970-01-01. */
void civil_of(int day, int *year, int *month, int *date);

#endif

/*
 * One incident as parts to show: headings, prose, facts. What must not be seen is not in them: with names
 * hidden, texts that may name a person are left out, and names of victims are taken out of narratives.
 */
#ifndef ATALAYA_TUI_DETAIL_PARTS_H
#define ATALAYA_TUI_DETAIL_PARTS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/memory.h"
#include "core/columns/source.h"
#include "core/dossier/incident.h"
#include "tui/canvas.h"

struct app;

enum part_kind { PART_HEADING, PART_PROSE, PART_FACT };

/* A place in a text that the filter or a pattern matches. */
struct part_span {
	size_t start, len; /* bytes */
	size_t number;	   /* of the pattern, from 1, as the tags have it; 0: the filter */
};

/* In a wide window parts stand side by side. */
enum part_side { SIDE_NARRATIVE, SIDE_FACTS, SIDES };

/* What a part belongs to, whatever its heading is called. */
enum part_section { OF_NARRATIVE, OF_FACTS, OF_TAGS, OF_JUSTICE, OF_OTHERS, OF_RECORD, OF_HISTORY };

struct part {
	enum part_kind kind;
	enum part_side side;
	enum part_section section;
	bool is_hidden; /* it says nothing but that something is there: names are hidden */
	const char *label; /* PART_FACT: what it is, "" when it goes on from the one before */
	const char *text;
	enum role role;
	/* What a filter would ask for; all empty where nothing can be asked. */
	struct field_ref field; /* also of a text that can only be read */
	bool has_field;
	const char *code; /* of the value; NULL: whatever the incident has */
	const char *term; /* a term that no code says; NULL: from field and code */
	/* In order, none overlapping. */
	struct part_span *spans;
	size_t span_count, first_span; /* first_span: how many there are in the parts before */
};

struct parts {
	struct arena arena;
	struct part *all;
	size_t count, span_count;
	const char *head; /* one line about the incident */
	const char **patterns; /* the names of those that match, by number less one */
};

/* Makes the parts of an incident that is there, for the app's language, filter and names shown or hidden. */
void parts_make(struct parts *p, struct app *app, const struct incident_full *in);
void parts_release(struct parts *p);

/* Can it be filtered by? */
bool part_is_value(const struct part *part);

#endif

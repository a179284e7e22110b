/*
 * Code lists: the dossier's words for places, types of act, actors, stages and so on.
 *
 * Within a list every code has an index, the same as long as the lists are loaded. The first four
 * are the codes for a missing value; real codes follow in tree order: each before its children.
 */
#ifndef ATALAYA_DOSSIER_CODES_H
#define ATALAYA_DOSSIER_CODES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"

enum { CODE_NOT_RECORDED, CODE_UNKNOWN, CODE_NOT_APPLICABLE, CODE_WITHHELD, CODE_FIRST };

struct code {
	const char *code, *en, *es;
	const char *aliases; /* separated by | */
	const char *attrs;   /* key=value;key=value */
	int parent;	     /* index, or -1 */
	int depth;	     /* 0 for a root */
	int last;	     /* index of the last code below this one; itself when a leaf */
};

struct code_list {
	const char *name;
	struct code *codes;
	int count;		   /* the four missing ones included */
	int *by_code;		   /* for code_find */
	size_t by_code_mask;
	struct code_names *names;  /* for code_match; made when first needed */
};

struct codes;
struct dossier;

/* Loads all lists; the caller ends it with codes_free (NULL is fine). */
struct codes *codes_load(struct dossier *d, struct error *err);
void codes_free(struct codes *codes);
/* All lists that the program brings, the places of its profiles too, for those who have no dossier. */
struct codes *codes_builtin(struct error *err);

/* A number that tells whether every code has the same index as in other lists. */
uint64_t codes_checksum(const struct codes *codes);

/* The list of that name, or NULL. */
struct code_list *codes_list(struct codes *codes, const char *list);

/* The index of a code as stored, or -1. */
int code_find(const struct code_list *list, const char *code);

/*
 * code_match - the index of the code that a text names: by code, label or alias, without regard to
 * case and accents; -1 when none does.
 *
 * below    only codes below this index; -1: among the roots and all below them, the shallowest
 *          match winning. Two matches at the same depth are none.
 */
int code_match(struct code_list *list, const char *text, size_t len, int below);

/*
 * code_matches - all codes that a text names, at most max of them in out, and how many there are. A code
 * itself goes before names.
 *
 * depth    only codes at this level (missing ones always); -1: those of the shallowest level that has any.
 */
int code_matches(struct code_list *list, const char *text, size_t len, int depth, int *out, int max);

/* The label for people in the language "en" or "es". */
const char *code_label(const struct code_list *list, int index, const char *lang);
/* Is index the code ancestor or below it? */
bool code_is_within(const struct code_list *list, int index, int ancestor);
/* The value of an attribute, copied to out; false when the code has no such attribute. */
bool code_attr(const struct code *code, const char *key, char *out, size_t size);

/*
 * codes_add - adds the codes of a CSV (code,parent,order,en,es,aliases,attrs) to a list, inside a
 * transaction; codes that the list has already stay as they are.
 *
 * *added   gets the number of new codes; may be NULL.
 * Returns  false with ERR_FORMAT naming source and line, or ERR_DB.
 */
bool codes_add(struct dossier *d, const char *list, const char *text, size_t len,
	       const char *source, const char *version, long *added, struct error *err);

#endif

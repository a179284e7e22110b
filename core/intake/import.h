/*
 * Import: a file becomes a dataset of incidents in one transaction. Every row is taken or refused
 * with a reason, and kept either way.
 */
#ifndef ATALAYA_INTAKE_IMPORT_H
#define ATALAYA_INTAKE_IMPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/base/progress.h"
#include "core/intake/edition.h"

struct dossier;

struct import_request {
	const char *path;
	const char *profile; /* name or file; NULL: the one that fits the header */
	const char *profile_text; /* NAME.ini in memory, in place of a profile by name; may be NULL */
	const char *map_text;	  /* NAME.map.csv that goes with it; may be NULL */
	const char *name;    /* of the dataset; NULL: the profile's name */
	const char *status_as_of; /* when the outcomes were last known; NULL: as the profile says */
	const char *encoding; /* of the text; NULL: as the profile says, or by evidence */
	char delimiter;	     /* between cells; 0: as the profile says, or by evidence */
	const char *sheet;   /* as in core/intake/table.h; NULL: as the profile says, or by evidence */
	bool dry_run;	     /* do everything, store nothing */
	bool again;	     /* even when the same file is in the dossier already */
	const char *edition_of; /* the dataset that this is a newer file of; NULL: a dataset of its own */
	edition_change_fn *change; /* a dry run of an edition calls it for all it would change; may be NULL */
	void *change_ctx;
	int threads;	     /* that make rows; 0: as many as the machine has use for */
	struct progress *progress; /* may be NULL */
};

struct import_refusal {
	long line;
	const char *reason; /* translated */
};

struct import_unmatched {
	const char *field, *value;
	long rows;
};

enum { IMPORT_REFUSALS_SHOWN = 20 };

struct import_report {
	struct arena arena; /* everything below stands in it; end with import_report_release */
	int64_t dataset;    /* 0 after a dry run */
	const char *name, *profile, *profile_version, *hash;
	const char *format, *sheet; /* "CSV"; sheet: "" when there is none to choose */
	const char *encoding;
	char delimiter; /* 0: the format has none */
	bool is_packed; /* with gzip */
	long read, taken, refused;
	long acts, victims, actors, events;
	bool is_statistics; /* counts in place of incidents */
	long statistics, not_reported; /* counts; of these, without a number */
	long dates, dates_lost; /* cells of all date columns that say something; of these, not understood */
	const char *date_lost;	/* one of them */
	/* With boundaries in the dossier: places below a country that come from a point; points in the place that
	   the file names, and in no boundary at all. */
	long points_found, points_agree, points_outside;
	struct import_other {
		const char *named, *found; /* codes of places */
		long rows;
	} *others; /* points in another place than the one that is named; most rows first */
	size_t other_count;
	long repeated;	    /* incidents whose own code another active dataset has too */
	const char *repeated_in; /* one such dataset */
	struct import_refusal refusals[IMPORT_REFUSALS_SHOWN]; /* the first ones */
	struct import_unmatched *unmatched; /* most rows first */
	size_t unmatched_count;
	bool unmatched_cut; /* there are more than are listed */
	bool has_outcomes, only_with_outcome; /* of the file, as its profile says */
	long withheld; /* rows taken without personal data, since somebody in them is on the suppression list */
	/* A newer edition: which one, and what it does to the incidents there are. */
	long edition; /* 1 for a first import */
	long added, changed, gone, same;
	long back;	/* of those added: gone before, and there again */
	long conflicts; /* fields left as somebody edited them, where the file says something else now */
	const char **columns_lost, **columns_new; /* that only the edition before has, or only this one */
	size_t columns_lost_count, columns_new_count;
	bool has_other_profile; /* its text is another than that of the edition before */
};

/*
 * import_file - imports one file. Either all of it is in the dossier at the end, or nothing.
 *
 * Returns false with *err: ERR_IO, ERR_FORMAT with the line, ERR_USAGE (no profile fits),
 * ERR_CONFLICT (the same file is there already), ERR_CANCELLED.
 */
bool import_file(struct dossier *d, const struct import_request *request,
		 struct import_report *out, struct error *err);
void import_report_release(struct import_report *report);

/* A reason as stored ("cells 43/42") in words, translated. */
const char *refusal_text(const char *reason, struct arena *arena);

/* Removes an active or withdrawn dataset for good, with the marks on it. Cannot be undone. */
bool import_purge(struct dossier *d, const char *name, long *incidents, struct error *err);

#endif

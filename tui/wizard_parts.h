/* What the steps of the wizard share and nobody else needs. */
#ifndef ATALAYA_TUI_WIZARD_PARTS_H
#define ATALAYA_TUI_WIZARD_PARTS_H

#include <sys/types.h>

#include "core/base/buf.h"
#include "core/base/memory.h"
#include "core/dossier/codes.h"
#include "core/intake/draft.h"
#include "core/intake/import.h"
#include "core/intake/known.h"
#include "core/intake/survey.h"
#include "core/intake/table.h"
#include "tui/app.h"
#include "tui/paths.h"
#include "tui/wizard.h"

/* The folder is the first step while no file is chosen. */
enum wizard_step {
	STEP_FOLDER,
	STEP_FILE,
	STEP_COLUMNS,
	STEP_DATES,
	STEP_VALUES,
	STEP_CHECK,
	STEPS
};

#define STEP_COLUMNS_MAX 7

/* A word of the file that somebody gave a meaning in this wizard: rows of the value map. */
struct wizard_word {
	char *list, *from, *codes; /* codes: one or more, with commas between */
};

/* What tells one content of a file from another without reading it. */
struct file_state {
	off_t size;
	struct timespec changed;
	ino_t inode;
	dev_t device;
};

/* What a newer edition would change; beyond these it is only counted. */
#define CHANGES_KEPT 500

struct wizard_change {
	enum edition_change_kind kind;
	int64_t incident;
	const char *column, *before, *after;
	bool is_publishable;
};

struct wizard {
	enum wizard_step step;
	struct list list;     /* rows of the step, the one that goes on included */
	size_t at[STEPS];     /* where the cursor was in each */
	bool is_ready[STEPS]; /* what the step shows is known, and nothing before it has changed
				 since */
	struct codes *codes;  /* our own: those of the source may go away while a step is open */

	char *folder;
	struct path_list paths;

	char *path;
	struct file_state state;
	char *encoding, *sheet; /* what somebody said; NULL: by evidence */
	char delimiter;
	int header, header_last;
	struct table *table; /* open for what is known about the file */
	struct buf sample;   /* words with accents of it, with their lines */
	struct buf preview;  /* its first records */
	struct survey *survey;
	struct draft *draft;

	struct arena arena;	/* of what the file is known from */
	struct known_file here; /* the same file in the dossier; name NULL: it is not there */
	struct known_profile *known;
	size_t known_count;
	int chosen;	 /* the known profile that is taken; -1: the draft */
	bool has_edited; /* a person has decided something */

	char *name;	  /* of the profile that is drafted */
	char *dataset;	  /* as somebody named it; NULL: after the profile */
	char *edition_of; /* the dataset that this is a newer file of; NULL: none */
	char *status; /* when the outcomes were last known, as somebody said; NULL: as the profile
			 says */
	char shown_status[64]; /* what the draft says of that, "" when nothing */
	bool has_shown_status; /* that is up to date */
	struct wizard_word *words;
	size_t word_count, word_cap;
	struct import_report report; /* of the latest trial */
	bool has_report;
	bool has_new_words; /* since that trial */
	bool has_place;	    /* does the profile say where things happened? */
	struct arena changes_arena;
	struct wizard_change *changes;
	size_t change_count, change_cap;
	size_t *unmatched; /* those of the report that are shown, grouped */
	size_t unmatched_count;
	char *saved; /* the profile as it was saved last; NULL: it is not */
};

struct step_column {
	const char *title; /* marked for translation */
	int width;	   /* 0: what the others leave */
	bool is_right;
};

/* A step: a list, what stands above it and what stands below it about its current row. */
struct step_ops {
	const char *title; /* marked */
	const char *next;  /* what the first row does, marked; NULL: it has no such row */
	struct step_column columns[STEP_COLUMNS_MAX]; /* up to one without a title */
	/* Reads what it shows; may be long. NULL: nothing to read. */
	bool (*begin)(struct view *v, struct error *err);
	size_t (*count)(const struct wizard *w);
	/* One cell of a row. */
	void (*cell)(const struct view *v, size_t row, int column, struct buf *out);
	/* A row that draws the eye, or one of second rank. NULL: all are alike. */
	enum role (*role)(const struct view *v, size_t row);
	/* One line: what all rows are about. */
	void (*head)(const struct view *v, struct buf *out);
	/* Lines about a row; NO_ROW: about the whole. NULL: none. */
	void (*detail)(const struct view *v, size_t row, struct buf *out);
	/* Enter on a row. */
	bool (*pick)(struct view *v, size_t row, struct error *err);
};

#define NO_ROW ((size_t)-1)

extern const struct step_ops step_folder, step_file, step_columns, step_dates, step_values,
	step_check;

/* Something was decided in a step: what later steps know is void; what was saved is no longer it.
 */
void wizard_changed(struct wizard *w, enum wizard_step step);
/* The file is still what was read; else ERR_CONFLICT. */
bool wizard_is_same_file(const struct wizard *w, struct error *err);
bool file_state_read(const char *path, struct file_state *out, struct error *err);
/* Are samples of the file to be kept off the screen? */
bool wizard_hides(const struct view *v);
/* Adds a text of the file, or "(hidden)". */
void wizard_put_sample(const struct view *v, const char *text, struct buf *out);

/* Adds a sentence about the file; what it quotes of it is hidden while names are. */
void wizard_put_sentence(const struct view *v, const char *text, struct buf *out);

/* The profile and its map as they stand now. */
bool wizard_profile(const struct wizard *w, struct buf *ini, struct buf *map, struct error *err);
/* Does it say what justice did? And without saying when that was known? */
bool wizard_has_events(const struct wizard *w);
bool wizard_needs_status(const struct wizard *w);
/* Before either is asked, and after each decision: what the draft finds out about it. */
void wizard_look_at_status(struct wizard *w);
/* When that was: as somebody said, or as the file shows; "" when neither. */
const char *wizard_status(const struct wizard *w);
/* ERR_USAGE when it is no date. */
bool wizard_set_status(struct view *v, const char *text, struct error *err);
/*
 * Tries the import (is_dry), or does it; progress is on the screen. A trial of a newer edition
 * keeps what it would change.
 */
bool wizard_import(struct view *v, bool is_dry, struct import_report *out, struct error *err);
/* The command that would do the same. */
void wizard_command(const struct view *v, struct buf *out);
/* Where a word leads that was given a meaning here; NULL: nobody gave it one. */
const struct wizard_word *
wizard_word_find(const struct wizard *w, const char *list, const char *from);
/* codes "": none any more. */
void wizard_word_set(struct wizard *w, const char *list, const char *from, const char *codes);
/*
 * wizard_offer_codes - the codes of a list that go on from what is typed, as choices.
 *
 * before   stands before each: codes that were typed already, with a comma
 * depth    only codes of this level; -1: all
 */
void wizard_offer_codes(const struct view *v, const char *list, const char *before,
			const char *typed, int depth);

/* What is found out about a file; after these rows come the findings of the survey. */
enum file_row {
	ROW_FORMAT,
	ROW_SHEET,
	ROW_ENCODING,
	ROW_DELIMITER,
	ROW_HEADER,
	ROW_ROWS,
	ROW_PROFILE,
	ROW_HERE
};

/* What a row of that step is about; and the finding that it shows, or NULL. */
enum file_row wizard_file_row(const struct wizard *w, size_t row);
const struct survey_finding *wizard_finding(const struct wizard *w, size_t row);
/* Reads the file whole, as somebody said how; what was known stays when that fails. */
bool wizard_read_file(struct view *v, struct error *err);
bool wizard_file_pick(struct view *v, size_t row, struct error *err);

/* Puts a profile before those that are known to fit, and takes it. */
void wizard_add_known(struct wizard *w, const struct known_profile *k);

/* The row of the step that a prompt is about. */
size_t wizard_asked_row(const struct app *app);
void wizard_put_number(long n, struct buf *out);
/* line 118 "s/f"; line 240 "30/02/2024" */
void wizard_put_against(const struct view *v, const struct survey_value *values, size_t count,
			struct buf *out);

/* Does the whole import and stores nothing of it; what was known stays when that fails. */
bool wizard_try(struct view *v, struct error *err);
/* Rows whose place is known down to the last level that they name; -1: too many values to tell. */
long wizard_rows_in_place(const struct import_report *r);

/* Shows a folder; the cursor goes to the first file with a table in it. */
bool wizard_open_folder(struct view *v, const char *folder, struct error *err);
/* The folder of a file, as far as its path names it. The caller frees it. */
char *wizard_folder_of(const char *path);
/* Is the file a list of places, or boundaries? Then a panel asks, and *ok says whether that went
 * well. */
bool wizard_offers_lists(struct view *v, const char *path, bool *ok, struct error *err);

/* Everything that is known about the file goes. */
void wizard_forget_file(struct wizard *w);
void wizard_forget_trial(struct wizard *w);

#endif

/* Files on disk, to choose one from: a folder's listing, and how a typed path may go on. */
#ifndef ATALAYA_TUI_PATHS_H
#define ATALAYA_TUI_PATHS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/buf.h"
#include "core/base/error.h"
#include "core/base/memory.h"

struct app;

/* More entries of a folder than this are not looked at. */
#define PATHS_MAX 20000

struct path_entry {
	const char *name;	 /* as the disk has it: any bytes */
	bool is_folder, is_data; /* is_data: it ends as files with tables do */
	int64_t size;		 /* bytes */
	int64_t changed;	 /* seconds since 1970 */
};

struct path_list {
	struct arena arena;
	struct path_entry *entries; /* folders first, then files, each by name */
	size_t count;
	bool is_cut;
};

/* What can be read of a folder: no dot files, no dossiers. ERR_IO; end with paths_release in any
 * case. */
bool paths_read(const char *folder, struct path_list *out, struct error *err);
void paths_release(struct path_list *list);

/* A path as it was typed or pasted: blanks and quotes around it go, ~/ is home. The caller frees
 * it. */
char *path_typed(const char *text);
/* folder and name as one path; ".." of a folder is the one above it. The caller frees it. */
char *path_join(const char *folder, const char *name);
bool path_is_folder(const char *path);

/* 1.2 MB, 340 kB, 12 B: of 1000. */
void path_size(int64_t bytes, struct buf *out);
/* 2024-12-01 of a moment, UTC. */
void path_day(int64_t seconds, struct buf *out);

/*
 * paths_offer - the choices of a prompt that asks for a path.
 *
 * before   stands before the path in each choice: "import "
 * typed    the path so far
 * Folders end in a slash, so that what is taken can be typed on. Names that cannot be typed are
 * left out.
 */
void paths_offer(struct app *app, const char *before, const char *typed);

#endif

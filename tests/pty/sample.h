/* Dossiers for the tests on a terminal, made by the program that is tested. */
#ifndef ATALAYA_TESTS_SAMPLE_H
#define ATALAYA_TESTS_SAMPLE_H

#include "core/base/buf.h"

/* Incidents of the usual sample. */
#define SAMPLE_ROWS 60

/* The program under test. */
const char *sample_program(void);
/* A folder of its own with home and tmp in it; sample_remove takes it away. */
void sample_folder(void);
void sample_remove(void);
/* NAME in that folder; lasts until the next four calls. */
const char *sample_path(const char *name);
void sample_write(const char *name, const char *bytes, size_t len);
/* Runs the program without a terminal; the test fails when it does not end with one of two
 * statuses. */
void sample_run(int status, int or_status, const char *const *argv);
/*
 * The usual dossier: incident N of 60 has code "K-N" and happened on day N of 2021; places, acts
 * and actors take turns. The one with the latest date, K-060, is the first of the list.
 */
void sample_dossier(const char *name);
/* What standard output of a command says. */
void sample_says(const char *const *argv, struct buf *out);

#endif

/* How far long work is, on a terminal only; Ctrl-C stops it cleanly. */
#ifndef ATALAYA_COMMANDS_PROGRESS_H
#define ATALAYA_COMMANDS_PROGRESS_H

#include <stdio.h>

#include "core/base/progress.h"

/* A progress that writes to err when that is a terminal, and stops at an interrupt. */
struct progress progress_to(FILE *err);

#endif

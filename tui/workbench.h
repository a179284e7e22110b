/* The workbench on a terminal, line by line, or driven by a file of keys. */
#ifndef ATALAYA_TUI_WORKBENCH_H
#define ATALAYA_TUI_WORKBENCH_H

#include "commands/command.h"

/* The command "open": what `atalaya NAME.dossier` runs. */
bool run_workbench(struct call *call, struct error *err);

#endif

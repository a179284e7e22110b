/* The functions behind the table of commands. */
#ifndef ATALAYA_COMMANDS_CMDS_H
#define ATALAYA_COMMANDS_CMDS_H

#include "commands/command.h"

bool run_open(struct call *call, struct error *err);
bool run_new(struct call *call, struct error *err);
bool run_import(struct call *call, struct error *err);
bool run_purge(struct call *call, struct error *err);
bool run_profile(struct call *call, struct error *err);
bool run_query(struct call *call, struct error *err);
bool run_facets(struct call *call, struct error *err);
bool run_crosstab(struct call *call, struct error *err);
bool run_series(struct call *call, struct error *err);
bool run_impunity(struct call *call, struct error *err);
bool run_statistics(struct call *call, struct error *err);
bool run_report(struct call *call, struct error *err);
bool run_complete(struct call *call, struct error *err);
bool run_codes(struct call *call, struct error *err);
bool run_tag(struct call *call, struct error *err);
bool run_pattern(struct call *call, struct error *err);
bool run_duplicates(struct call *call, struct error *err);
bool run_response(struct call *call, struct error *err);
bool run_edit(struct call *call, struct error *err);
bool run_journal(struct call *call, struct error *err);
bool run_threats(struct call *call, struct error *err);
bool run_recapture(struct call *call, struct error *err);
bool run_sdg(struct call *call, struct error *err);
bool run_flow(struct call *call, struct error *err);
bool run_windows(struct call *call, struct error *err);
bool run_compare(struct call *call, struct error *err);
bool run_funnel(struct call *call, struct error *err);
bool run_outcome(struct call *call, struct error *err);
bool run_editions(struct call *call, struct error *err);
bool run_unmatched(struct call *call, struct error *err);
bool run_refused(struct call *call, struct error *err);
bool run_suppress(struct call *call, struct error *err);
bool run_check_table(struct call *call, struct error *err);

/* atalaya pattern DOSSIER discover [KIND]. */
struct parts;
bool pattern_discover(struct call *call, struct parts *parts, struct error *err);

/* atalaya profile draft FILE. */
bool draft_profile(struct call *call, struct error *err);
/* atalaya profile export NAME. */
bool export_profile(struct call *call, struct error *err);

#endif

/* The functions behind the table of actions. */
#ifndef ATALAYA_TUI_ACTS_H
#define ATALAYA_TUI_ACTS_H

#include <stddef.h>
#include <stdint.h>

#include "core/base/buf.h"
#include "tui/action.h"

#define ACT(name) bool name(struct app *app, const char *arg, struct error *err)

/* acts_screen.c */
ACT(act_move);
ACT(act_open);
ACT(act_back);
ACT(act_close);
ACT(act_quit);
ACT(act_go);
ACT(act_pane);
ACT(act_history);
ACT(act_explain);
ACT(act_copy);
ACT(act_names);
ACT(act_redraw);
ACT(act_suspend);
ACT(act_palette);
ACT(act_help);
ACT(act_next);
/* acts_filter.c */
ACT(act_filter);
ACT(act_filter_edit);
ACT(act_only_this);
ACT(act_all_but_this);
ACT(act_drop);
ACT(act_drop_all);
ACT(act_terms);
ACT(act_sort);
ACT(act_sort_second);
ACT(act_columns);
ACT(act_width);
ACT(act_values);
/* acts_figures.c */
ACT(act_pick);
ACT(act_as_of);
ACT(act_figures_by);
ACT(act_figures_unit);
ACT(act_outcome_curve);
ACT(act_outcome_from);
ACT(act_outcome_page);
ACT(act_impunity_by);
ACT(act_impunity_variant);
ACT(act_impunity_unit);
ACT(act_impunity_stale);
ACT(act_impunity_sort);
/* acts_discover.c */
ACT(act_crosstab);
ACT(act_crosstab_cols);
ACT(act_crosstab_swap);
ACT(act_crosstab_mode);
ACT(act_discover);
void complete_search(struct app *app, const char *before, const char *typed);
ACT(act_finding_pattern);
ACT(act_same_persons);
/* acts_change.c */
ACT(act_mark);
ACT(act_mark_all);
ACT(act_mark_none);
ACT(act_tag_add);
ACT(act_tag_remove);
ACT(act_undo);
ACT(act_redo);
ACT(act_repeat);
ACT(act_undo_to);
ACT(act_touched);
/* acts_pattern.c */
ACT(act_pattern_edit);
ACT(act_pattern_must);
ACT(act_pattern_mustnot);
ACT(act_pattern_new);
ACT(act_pattern_shipped);
ACT(act_pattern_apply);
ACT(act_pattern_withdraw);
ACT(act_accept);
ACT(act_reject);
ACT(act_unjudge);

/* acts_import.c */
ACT(act_import);
ACT(act_import_next);
ACT(act_import_back);
ACT(act_import_leave);
ACT(act_import_refused);
ACT(act_import_save);
/* Before the wizard is left with decisions that are not saved: asks. false: there is nothing to ask. */
bool import_asks(struct app *app);
void complete_path(struct app *app, const char *before, const char *typed);
/* acts_pairs.c */
ACT(act_join);
ACT(act_duplicates_find);
ACT(act_duplicates_here);
ACT(act_pair_same);
ACT(act_pair_one);
ACT(act_pair_different);
ACT(act_pair_unsure);
ACT(act_pair_clear);
ACT(act_pair_next);
/* acts_responses.c */
ACT(act_responses_kind);
ACT(act_responses_incident);
ACT(act_response_event);
ACT(act_case_event);
ACT(act_response_add);
/* acts_values.c */
ACT(act_value_means);
ACT(act_value_clear);
ACT(act_value_incidents);

/* The first ones of some incidents, a line each; then how many more there are. */
bool list_incidents(struct app *app, const int64_t *ids, size_t count, size_t most, struct buf *out,
		    struct error *err);
/* Before a command on several: how many of them the filter leaves out, and the first ones. */
bool preview_incidents(struct app *app, const int64_t *ids, size_t count, struct buf *out, struct error *err);

/* Why nothing can be written now, or NULL. */
const char *blocked_read_only(const struct app *app);
/* Why there is no incident to act upon, or NULL. */
const char *blocked_no_incident(const struct app *app);
const char *blocked_change(const struct app *app); /* either */
const char *blocked_verdict(const struct app *app); /* either; marks do not count */
const char *blocked_no_pattern(const struct app *app);
const char *blocked_no_pair(const struct app *app); /* either */
const char *blocked_no_response(const struct app *app); /* either */
const char *blocked_no_value(const struct app *app); /* either; or names are hidden */
const char *blocked_join(const struct app *app); /* read only, or fewer than two marks */

#endif

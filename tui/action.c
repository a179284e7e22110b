/* The table of actions, the table of keys, and running them. */
#include "tui/action.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "tui/acts.h"
#include "tui/app.h"

const struct action actions[] = {
	{ "move", N_("Move"), ANYWHERE, N_("where"), NULL, act_move },
	{ "open", N_("Open what is current"), ANYWHERE, NULL, NULL, act_open },
	{ "back", N_("One step back"), ANYWHERE, NULL, NULL, act_back },
	{ "close", N_("Close this screen"), ANYWHERE, NULL, NULL, act_close },
	{ "quit", N_("Leave the program"), ANYWHERE, NULL, NULL, act_quit },
	{ "go", N_("Go to a screen"), ANYWHERE, N_("screen"), NULL, act_go },
	{ "pane", N_("Next or previous pane"), ANYWHERE, N_("next or previous"), NULL, act_pane },
	{ "next", N_("Next or previous incident"), IN_DETAIL, N_("steps"), NULL, act_next },
	{ "filter", N_("Filter: add a term"), ANYWHERE, N_("query"), NULL, act_filter },
	{ "filter-edit", N_("Filter: edit it as a whole"), ANYWHERE, N_("query"), NULL, act_filter_edit },
	{ "only-this", N_("Only this value"), ANYWHERE, NULL, NULL, act_only_this },
	{ "all-but-this", N_("All but this value"), ANYWHERE, NULL, NULL, act_all_but_this },
	{ "drop", N_("Drop the last term of the filter"), ANYWHERE, NULL, NULL, act_drop },
	{ "drop-all", N_("Drop the filter"), ANYWHERE, NULL, NULL, act_drop_all },
	{ "terms", N_("List the terms of the filter"), ANYWHERE, NULL, NULL, act_terms },
	{ "history", N_("View history: back or forward"), ANYWHERE, N_("back or forward"), NULL, act_history },
	{ "sort", N_("Sort by this column, or turn the order round"), IN_INCIDENTS, N_("field"), NULL, act_sort },
	{ "sort-second", N_("Sort by this column among equals"), IN_INCIDENTS, N_("field"), NULL,
	  act_sort_second },
	{ "columns", N_("Choose the columns"), IN_INCIDENTS, N_("fields"), NULL, act_columns },
	{ "width", N_("Column wider, narrower or fitted"), IN_INCIDENTS, N_("columns"), NULL, act_width },
	{ "values", N_("Count the values of this field"), ANYWHERE, N_("field"), NULL, act_values },
	{ "pick", N_("Pick this value; Enter filters by all that are picked"), IN_FACETS, NULL, NULL, act_pick },
	{ "impunity-by", N_("Impunity: rows by another field"), IN_IMPUNITY, N_("field"), NULL, act_impunity_by },
	{ "impunity-variant", N_("Impunity: by another definition"), IN_IMPUNITY,
	  N_("variant"), NULL, act_impunity_variant },
	{ "impunity-unit", N_("Impunity: count incidents, victims or proceedings"), IN_IMPUNITY, N_("unit"),
	  NULL, act_impunity_unit },
	{ "impunity-stale", N_("Impunity: open cases last confirmed long ago count as unknown, or not"),
	  IN_IMPUNITY, NULL, NULL, act_impunity_stale },
	{ "impunity-sort", N_("Impunity: most first, highest first, by name"), IN_IMPUNITY, NULL, NULL,
	  act_impunity_sort },
	{ "figures-by", N_("Rows by another field"), IN_FIGURES, N_("field"), NULL, act_figures_by },
	{ "figures-unit", N_("Count incidents, victims or proceedings"), IN_FIGURES, N_("unit"), NULL,
	  act_figures_unit },
	{ "outcome-curve", N_("Draw the curve of this row, or no longer"), IN_OUTCOME, NULL, NULL,
	  act_outcome_curve },
	{ "outcome-page", N_("Curves, or years of the facts at equal age"), IN_OUTCOME, NULL, NULL, act_outcome_page },
	{ "outcome-from", N_("Count years from the facts or from the report"), IN_OUTCOME,
	  N_("occurrence or report"), NULL, act_outcome_from },
	{ "responses-kind", N_("Court cases, measures, interventions: another kind"), IN_RESPONSES, N_("kind"), NULL,
	  act_responses_kind },
	{ "responses-incident", N_("The incident that this response is about"), IN_RESPONSES, NULL, NULL,
	  act_responses_incident },
	{ "response-event", N_("Enter a dated event of this response, with its source"), IN_RESPONSES,
	  N_("what; date; source"), blocked_no_response, act_response_event },
	{ "case-event", N_("Dated event in the court case of the marked incidents, or of this one"),
	  ON_INCIDENTS, N_("what; date; source"), blocked_change, act_case_event },
	{ "response-add", N_("New measure, intervention or other response about the marked incidents"),
	  ON_INCIDENTS, N_("kind and title"), blocked_change, act_response_add },
	{ "crosstab", N_("Crosstab: this field or another against a second one"), ANYWHERE, N_("rows,columns"), NULL,
	  act_crosstab },
	{ "crosstab-columns", N_("Crosstab: other columns"), IN_CROSSTAB, N_("field"), NULL, act_crosstab_cols },
	{ "crosstab-swap", N_("Crosstab: rows become columns"), IN_CROSSTAB, NULL, NULL, act_crosstab_swap },
	{ "crosstab-share", N_("Crosstab: counts, shares of the row, shares of the column"), IN_CROSSTAB,
	  N_("count, row or column"), NULL, act_crosstab_mode },
	{ "discover", N_("Look for what stands out among the incidents of the filter"), ON_DATA, N_("search"), NULL,
	  act_discover },
	{ "finding-pattern", N_("Write a pattern from this finding"), IN_DISCOVERY, NULL, blocked_read_only,
	  act_finding_pattern },
	{ "same-persons", N_("What else befell the persons and organisations of this incident"), ON_INCIDENTS, NULL,
	  blocked_no_incident, act_same_persons },
	{ "as-of", N_("Status as of another day, on all screens"), ANYWHERE, N_("day"), NULL, act_as_of },
	{ "mark", N_("Mark this incident, or take the mark away"), ON_INCIDENTS, NULL, blocked_no_incident,
	  act_mark },
	{ "mark-all", N_("Mark everything in the filter"), ANYWHERE, NULL, NULL, act_mark_all },
	{ "mark-none", N_("Take all marks away"), ANYWHERE, NULL, NULL, act_mark_none },
	{ "tag-add", N_("Add a tag to the marked incidents, or to this one"), ANYWHERE, N_("tag"),
	  blocked_change, act_tag_add },
	{ "tag-remove", N_("Remove a tag from the marked incidents, or from this one"), ANYWHERE,
	  N_("tag"), blocked_change, act_tag_remove },
	{ "join", N_("Join the marked into one, with all their victims"), ON_INCIDENTS,
	  NULL, blocked_join, act_join },
	{ "duplicates-find", N_("Search for duplicates among the incidents of the filter"), ON_DATA, NULL,
	  blocked_read_only, act_duplicates_find },
	{ "duplicates-here", N_("What this incident may be the same as"), ON_INCIDENTS, NULL,
	  blocked_no_incident, act_duplicates_here },
	{ "pair-same", N_("These two are the same: incident and victims"), ON_PAIRS, N_("note"),
	  blocked_no_pair, act_pair_same },
	{ "pair-one", N_("These two are one incident, with other victims"), ON_PAIRS, N_("note"),
	  blocked_no_pair, act_pair_one },
	{ "pair-different", N_("These two are different incidents"), ON_PAIRS, N_("note"), blocked_no_pair,
	  act_pair_different },
	{ "pair-unsure", N_("Nobody can say whether these two are one"), ON_PAIRS, N_("note"), blocked_no_pair,
	  act_pair_unsure },
	{ "pair-clear", N_("Take back the verdict on these two"), ON_PAIRS, NULL, blocked_no_pair,
	  act_pair_clear },
	{ "pair-next", N_("Next or previous pair, without a verdict"), IN_PAIR, N_("steps"), NULL, act_pair_next },
	{ "value-means", N_("Say what this value means"), IN_UNMATCHED, N_("codes"), blocked_no_value,
	  act_value_means },
	{ "value-clear", N_("Take back what this value means"), IN_UNMATCHED, NULL, blocked_no_value,
	  act_value_clear },
	{ "value-incidents", N_("The incidents that have this value"), IN_UNMATCHED, NULL, NULL,
	  act_value_incidents },
	{ "accept", N_("What a pattern says of this incident is right"), ON_INCIDENTS, N_("pattern"),
	  blocked_verdict, act_accept },
	{ "reject", N_("What a pattern says of this incident is wrong"), ON_INCIDENTS, N_("pattern"),
	  blocked_verdict, act_reject },
	{ "unjudge", N_("Take back a verdict on this incident"), ON_INCIDENTS, N_("pattern"), blocked_verdict,
	  act_unjudge },
	{ "pattern-new", N_("Write a new pattern"), IN_PATTERNS, N_("name, tag, query"), blocked_read_only,
	  act_pattern_new },
	{ "pattern-edit", N_("Edit what the pattern matches"), IN_PATTERNS, N_("query"), blocked_no_pattern,
	  act_pattern_edit },
	{ "pattern-must", N_("Add an example that must match"), IN_PATTERNS, N_("text"), blocked_no_pattern,
	  act_pattern_must },
	{ "pattern-mustnot", N_("Add an example that must not match"), IN_PATTERNS, N_("text"),
	  blocked_no_pattern, act_pattern_mustnot },
	{ "pattern-apply", N_("Apply the pattern: it gives its tag"), IN_PATTERNS, N_("pattern"),
	  blocked_no_pattern, act_pattern_apply },
	{ "pattern-withdraw", N_("Withdraw the pattern: it no longer gives its tag"), IN_PATTERNS,
	  N_("pattern"), blocked_no_pattern, act_pattern_withdraw },
	{ "pattern-shipped", N_("Bring in the patterns of the program"), IN_PATTERNS, NULL, blocked_read_only,
	  act_pattern_shipped },
	{ "import", N_("Bring a file in: look at it, decide, try, write"), ANYWHERE, N_("file"),
	  blocked_read_only, act_import },
	{ "import-file", N_("Import: another file"), IN_IMPORT, N_("file"), NULL, act_import },
	{ "import-next", N_("Import: the next step"), IN_IMPORT, NULL, NULL, act_import_next },
	{ "import-back", N_("Import: the step before"), IN_IMPORT, NULL, NULL, act_import_back },
	{ "import-refused", N_("Import: rows that would be refused"), IN_IMPORT, NULL, NULL, act_import_refused },
	{ "import-save", N_("Import: save the mapping as a profile"), IN_IMPORT, N_("name.ini"), NULL,
	  act_import_save },
	{ "import-leave", N_("Import: leave without a trace"), IN_IMPORT, NULL, NULL, act_import_leave },
	{ "undo", N_("Undo the last change of data"), ANYWHERE, NULL, blocked_read_only, act_undo },
	{ "redo", N_("Redo what was undone"), ANYWHERE, NULL, blocked_read_only, act_redo },
	{ "undo-to", N_("Undo everything down to this entry"), IN_LOG, NULL, blocked_read_only, act_undo_to },
	{ "touched", N_("Mark the incidents that this entry touched"), IN_LOG, NULL, NULL, act_touched },
	{ "repeat", N_("Repeat the last change here"), ANYWHERE, NULL, blocked_change, act_repeat },
	{ "explain", N_("Explain this number or value"), ANYWHERE, NULL, NULL, act_explain },
	{ "copy", N_("Copy this value, or the citation of this number"), ANYWHERE, NULL, NULL, act_copy },
	{ "names", N_("Hide or show what may name a person"), ANYWHERE, N_("hide or show"), NULL, act_names },
	{ "palette", N_("All commands"), ANYWHERE, NULL, NULL, act_palette },
	{ "help", N_("Help on the keys of this screen"), ANYWHERE, NULL, NULL, act_help },
	{ "redraw", N_("Draw the screen again"), ANYWHERE, NULL, NULL, act_redraw },
	{ "suspend", N_("Back to the shell for a while"), ANYWHERE, NULL, NULL, act_suspend },
	{ 0 }
};

const struct binding bindings[] = {
	{ ANYWHERE, "Up", "move", "up", 0, NULL },
	{ ANYWHERE, "k", "move", "up", 0, NULL },
	{ ANYWHERE, "Down", "move", "down", 0, NULL },
	{ ANYWHERE, "j", "move", "down", 0, NULL },
	{ ANYWHERE, "Left", "move", "left", 0, NULL },
	{ ANYWHERE, "h", "move", "left", 0, NULL },
	{ ANYWHERE, "Right", "move", "right", 0, NULL },
	{ ANYWHERE, "l", "move", "right", 0, NULL },
	{ ANYWHERE, "PgUp", "move", "page-up", 0, NULL },
	{ ANYWHERE, "PgDn", "move", "page-down", 0, NULL },
	{ ANYWHERE, "Home", "move", "first", 0, NULL },
	{ ANYWHERE, "End", "move", "last", 0, NULL },
	{ ANYWHERE, "g g", "move", "first", 0, N_("first row") },
	{ ANYWHERE, "G", "move", "last", 0, NULL },
	/* Where Tab turns to another page there are no panes. */
	{ ANYWHERE & ~(IN_RESPONSES | IN_OUTCOME), "Tab", "pane", "next", 0, NULL },
	{ ANYWHERE, "S-Tab", "pane", "previous", 0, NULL },
	{ ANYWHERE, "Enter", "open", NULL, 0, NULL },
	{ ON_DATA, "Esc", "back", NULL, 0, NULL },
	{ ON_DATA, "q", "close", NULL, 0, NULL },
	{ ANYWHERE, "g i", "go", "incidents", 0, N_("Incidents") },
	{ ANYWHERE, "g f", "go", "facets", 0, N_("Facets: the values of every field") },
	{ ANYWHERE, "g u", "go", "impunity", 0, N_("Impunity by jurisdiction") },
	{ ANYWHERE, "g n", "go", "funnel", 0, N_("Funnel: how far cases got") },
	{ ANYWHERE, "g y", "go", "outcome", 0, N_("Time to outcome: years until a conviction") },
	{ ANYWHERE, "g k", "go", "compare", 0, N_("Jurisdictions compared: more than chance explains") },
	{ ANYWHERE, "g j", "go", "responses", 0, N_("Court cases and other responses") },
	{ ANYWHERE, "g x", "go", "crosstab", 0, N_("Crosstab of two fields") },
	{ ANYWHERE, "g h", "go", "discovery", 0, N_("Discovery: what stands out") },
	{ ANYWHERE, "g p", "go", "patterns", 0, N_("Patterns of attack") },
	{ ANYWHERE, "g d", "go", "duplicates", 0, N_("Duplicates: incidents that may be one") },
	{ ANYWHERE, "g w", "go", "unmatched", 0, N_("Unmatched values: say what they mean") },
	{ ANYWHERE, "g b", "go", "refused", 0, N_("Refused rows of the imports") },
	{ ANYWHERE, "g l", "go", "log", 0, N_("Log: every change") },
	{ ANYWHERE, "1", "go", "incidents", 0, NULL },
	{ ANYWHERE, "2", "go", "facets", 0, NULL },
	{ ANYWHERE, "3", "go", "impunity", 0, NULL },
	{ ANYWHERE, "4", "go", "patterns", 0, NULL },
	{ ANYWHERE, "5", "go", "log", 0, NULL },
	{ ON_DATA, "/", "filter", NULL, 1, N_("filter") },
	{ ON_DATA, "E", "filter-edit", NULL, 0, NULL },
	{ WITH_VALUES, "f", "only-this", NULL, 2, N_("only this") },
	{ WITH_VALUES, "F", "all-but-this", NULL, 3, N_("all but this") },
	{ ON_DATA, "x", "drop", NULL, 4, N_("unfilter") },
	{ ON_DATA, "X", "drop-all", NULL, 0, NULL },
	{ ON_DATA, "L", "terms", NULL, 0, NULL },
	{ ON_DATA, "Backspace", "history", "back", 0, NULL },
	{ ON_DATA, "A-Left", "history", "back", 0, NULL },
	{ ON_DATA, "A-Right", "history", "forward", 0, NULL },
	{ IN_INCIDENTS, "Space", "mark", NULL, 5, N_("mark") },
	{ IN_DETAIL, "Space", "mark", NULL, 0, NULL },
	{ IN_FACETS, "Space", "pick", NULL, 5, N_("pick") },
	{ IN_IMPUNITY, "m", "impunity-variant", NULL, 5, N_("definition") },
	{ IN_IMPUNITY, "b", "impunity-by", NULL, 6, N_("rows by") },
	{ IN_FIGURES, "b", "figures-by", NULL, 5, N_("rows by") },
	{ IN_RESPONSES, "+", "response-event", NULL, 5, N_("event") },
	{ IN_RESPONSES, "Tab", "responses-kind", NULL, 5, N_("next kind") },
	{ IN_RESPONSES, "o", "responses-incident", NULL, 6, N_("incident") },
	{ ON_INCIDENTS, "C", "case-event", NULL, 0, NULL },
	{ IN_OUTCOME, "Space", "outcome-curve", NULL, 4, N_("curve") },
	{ IN_OUTCOME, "o", "outcome-from", NULL, 8, N_("from facts or report") },
	{ IN_OUTCOME, "Tab", "outcome-page", NULL, 5, N_("equal age") },
	{ IN_FIGURES, "c", "figures-unit", NULL, 6, N_("unit") },
	{ IN_CROSSTAB, "b", "crosstab", NULL, 5, N_("rows by") },
	{ IN_CROSSTAB, "c", "crosstab-columns", NULL, 6, N_("columns by") },
	{ IN_CROSSTAB, "r", "crosstab-swap", NULL, 8, N_("swap") },
	{ IN_CROSSTAB, "%", "crosstab-share", NULL, 4, N_("share") },
	{ IN_INCIDENTS | IN_FACETS, "p", "crosstab", NULL, 0, NULL },
	{ IN_DISCOVERY, "P", "finding-pattern", NULL, 6, N_("pattern") },
	{ ON_INCIDENTS, "o", "same-persons", NULL, 0, NULL },
	{ IN_IMPUNITY, "s", "impunity-sort", NULL, 8, N_("sort") },
	{ ON_DATA, "M", "mark-all", NULL, 0, NULL },
	{ ON_INCIDENTS, "t", "tag-add", NULL, 6, N_("tag") },
	{ ON_INCIDENTS, "T", "tag-remove", NULL, 0, NULL },
	{ WITH_VALUES, "v", "values", NULL, 7, N_("values") },
	{ IN_INCIDENTS, "s", "sort", NULL, 8, N_("sort") },
	{ IN_INCIDENTS, "S", "sort-second", NULL, 0, NULL },
	{ IN_INCIDENTS, "c", "columns", NULL, 9, N_("columns") },
	{ IN_INCIDENTS, ">", "width", "+2", 0, NULL },
	{ IN_INCIDENTS, "<", "width", "-2", 0, NULL },
	{ IN_INCIDENTS, "0", "width", "0", 0, NULL },
	{ ON_INCIDENTS, "J", "join", NULL, 0, NULL },
	{ ON_INCIDENTS, "D", "duplicates-here", NULL, 0, NULL },
	{ ON_INCIDENTS, "+", "accept", NULL, 0, NULL },
	{ ON_INCIDENTS, "-", "reject", NULL, 0, NULL },
	{ IN_PATTERNS, "e", "pattern-edit", NULL, 2, N_("edit") },
	{ IN_PATTERNS, "N", "pattern-new", NULL, 3, N_("new") },
	{ IN_PATTERNS, "A", "pattern-apply", NULL, 4, N_("apply") },
	{ IN_PATTERNS, "W", "pattern-withdraw", NULL, 0, NULL },
	{ IN_PATTERNS, "+", "pattern-must", NULL, 5, N_("must match") },
	{ IN_PATTERNS, "-", "pattern-mustnot", NULL, 6, N_("must not") },
	{ IN_PATTERNS, "i", "pattern-shipped", NULL, 0, NULL },
	{ IN_DETAIL, "n", "next", "1", 5, N_("next") },
	{ IN_DETAIL, "N", "next", "-1", 5, N_("previous") },
	{ IN_DUPLICATES, "F", "duplicates-find", NULL, 1, N_("find") },
	{ ON_PAIRS, "s", "pair-same", NULL, 1, N_("same") },
	{ ON_PAIRS, "o", "pair-one", NULL, 1, N_("one incident") },
	{ ON_PAIRS, "d", "pair-different", NULL, 1, N_("different") },
	{ ON_PAIRS, "m", "pair-unsure", NULL, 1, N_("unsure") },
	{ IN_PAIR, "Space", "pair-next", "1", 1, N_("later") },
	{ ON_PAIRS, "c", "pair-clear", NULL, 7, N_("clear") },
	{ IN_PAIR, "n", "pair-next", "1", 0, N_("next pair") },
	{ IN_PAIR, "N", "pair-next", "-1", 0, N_("previous pair") },
	{ IN_UNMATCHED, "v", "value-incidents", NULL, 1, N_("incidents") },
	{ IN_UNMATCHED, "c", "value-clear", NULL, 5, N_("take back") },
	{ IN_LOG, "Space", "touched", NULL, 5, N_("mark what it touched") },
	{ IN_LOG, "C-u", "undo-to", NULL, 12, N_("undo to here") },
	{ ON_DATA, "I", "import", NULL, 0, NULL },
	{ IN_IMPORT, "n", "import-next", NULL, 1, N_("next") },
	{ IN_IMPORT, "Backspace", "import-back", NULL, 2, N_("back") },
	{ IN_IMPORT, "A-Left", "import-back", NULL, 0, NULL },
	{ IN_IMPORT, "/", "import-file", NULL, 5, N_("other file") },
	{ IN_IMPORT, "b", "import-refused", NULL, 4, N_("refused") },
	{ IN_IMPORT, "w", "import-save", NULL, 3, N_("save") },
	{ IN_IMPORT, "Esc", "import-leave", NULL, 6, N_("leave") },
	{ IN_IMPORT, "q", "import-leave", NULL, 0, NULL },
	{ ANYWHERE, "=", "explain", NULL, 10, N_("explain") },
	{ ON_DATA, "u", "undo", NULL, 11, N_("undo") },
	{ ON_DATA, "C-z", "undo", NULL, 0, NULL },
	{ ON_DATA, "U", "redo", NULL, 0, NULL },
	{ ON_DATA, "C-y", "redo", NULL, 0, NULL },
	{ ON_DATA, ".", "repeat", NULL, 0, NULL },
	{ ANYWHERE, "y", "copy", NULL, 0, NULL },
	{ ANYWHERE, "F2", "names", NULL, 0, NULL },
	{ ANYWHERE, "C-l", "redraw", NULL, 0, NULL },
	{ ANYWHERE, ":", "palette", NULL, 18, N_("all") },
	{ ANYWHERE, "C-p", "palette", NULL, 0, NULL },
	{ ANYWHERE, "?", "help", NULL, 19, N_("help") },
	{ ANYWHERE, "F1", "help", NULL, 0, NULL },
	{ 0 }
};

const struct completer completers[] = {
	{ "discover", complete_search },
	{ "import", complete_path },
	{ "import-file", complete_path },
	{ "import-save", complete_path },
	{ 0 }
};

const struct action *
action_find(const char *name)
{
	for (const struct action *a = actions; a->name; a++)
		if (strcmp(a->name, name) == 0)
			return a;
	return NULL;
}

const struct binding *
binding_find(int scope, const char *key)
{
	for (const struct binding *b = bindings; b->key; b++)
		if ((b->scope & scope) && strcmp(b->key, key) == 0)
			return b;
	return NULL;
}

bool
binding_is_prefix(int scope, const char *key)
{
	size_t len = strlen(key);

	for (const struct binding *b = bindings; b->key; b++)
		if ((b->scope & scope) && strncmp(b->key, key, len) == 0 && b->key[len] == ' '
		    && b->key[len + 1])
			return true;
	return false;
}

const char *
binding_key(int scope, const char *action)
{
	for (const struct binding *b = bindings; b->key; b++)
		if ((b->scope & scope) && strcmp(b->action, action) == 0)
			return b->key;
	return NULL;
}

bool
action_run(struct app *app, const struct action *action, const char *arg)
{
	const char *reason = action->blocked ? action->blocked(app) : NULL;
	struct error err = { 0 };

	if (!(action->scope & app_view(app)->ops->scope)) {
		app_say(app, ROLE_WARN, _("%s: not on this screen"), action->name);
		return false;
	}
	if (reason) {
		app_say(app, ROLE_WARN, _("not now: %s"), reason);
		return false;
	}
	if (action->run(app, arg && arg[0] ? arg : NULL, &err))
		return true;
	if (err.code != ERR_NONE)
		app_say_error(app, &err);
	return false;
}

bool
action_run_line(struct app *app, const char *line)
{
	const struct action *action;
	size_t len = strcspn(line, " ");
	char *name = xstrndup(line, len);

	while (line[len] == ' ')
		len++;
	action = action_find(name);
	if (!action)
		app_say(app, ROLE_ERROR, _("there is no command \"%s\"; : lists them"), name);
	free(name);
	return action && action_run(app, action, line + len);
}

/* The table of commands. */
#include "commands/cmds.h"

#include "core/base/error.h"

#define DOSSIER { "DOSSIER", ARG_POSITION, NULL, N_("the dossier, a file NAME.dossier") }
#define QUERY                                                                                      \
	{                                                                                          \
		"QUERY", ARG_OPTIONAL, NULL,                                                       \
			N_("which incidents, for instance 'country=GT date:2016'; without it all") \
	}
#define AS_OF                                                                                      \
	{                                                                                          \
		"as-of", ARG_VALUE, "DATE",                                                        \
			N_("status on that day; without it the day the data was last known")       \
	}
#define NAMES { "names", ARG_FLAG, NULL, N_("show fields that may name a person") }
#define END { 0 }

static const struct arg open_args[] = {
	{ "DOSSIER", ARG_OPTIONAL, NULL, N_("the dossier; without it the last ones and the sample") },
	{ "fresh", ARG_FLAG, NULL, N_("forget where you left off") },
	{ "plain", ARG_FLAG, NULL, N_("line by line, for screen readers and braille displays") },
	{ "ascii", ARG_FLAG, NULL, N_("draw lines and bars with plain characters") },
	{ "theme", ARG_VALUE, "NAME", N_("terminal (default: your own colours) or mono") },
	{ "no-mouse", ARG_FLAG, NULL, N_("leave the mouse to the terminal") },
	{ "keys", ARG_VALUE, "FILE", N_("no terminal: take keys from a file, print the last screen") },
	{ "screen", ARG_VALUE, "COLSxROWS", N_("size of the screen for --keys; without it 80x24") },
	END
};

static const struct arg new_args[] = { DOSSIER, END };

static const struct arg import_args[] = {
	DOSSIER,
	{ "FILE", ARG_MANY, NULL, N_("CSV, XLSX, ODS or JSON files, also packed with gzip; a list of places"
					  " (--profile places) adds to the places, a GeoJSON file"
					  " (--profile boundaries) says where they lie") },
	{ "profile", ARG_VALUE, "NAME|FILE", N_("how columns become incidents; without it the "
						"profile that fits the header") },
	{ "name", ARG_VALUE, "NAME", N_("name of the dataset; without it that of the profile") },
	{ "status-as-of", ARG_VALUE, "DATE", N_("when the file's outcomes were last known") },
	{ "encoding", ARG_VALUE, "NAME", N_("of the text; without it the program finds out") },
	{ "delimiter", ARG_VALUE, "CHAR", N_("between cells: one character, or tab, comma, semicolon,"
					     " pipe; without it the program finds out") },
	{ "sheet", ARG_VALUE, "NAME", N_("of a workbook, * for all; the path of the records in JSON;"
					 " without it the first with rows") },
	{ "dry-run", ARG_FLAG, NULL, N_("do everything, store nothing") },
	{ "again", ARG_FLAG, NULL, N_("import a file that is in the dossier already") },
	{ "edition-of", ARG_VALUE, "DATASET", N_("the file is a newer one of this dataset: take in what is"
						 " new, bring up to date what changed") },
	NAMES,
	END
};

static const struct arg query_args[] = {
	DOSSIER,
	QUERY,
	{ "count", ARG_FLAG, NULL, N_("how many, a number alone") },
	{ "sum", ARG_VALUE, "F", N_("add up size, weight, or the numbers of record.COLUMN") },
	{ "fields", ARG_VALUE, "F,F,...", N_("what to list of each incident") },
	{ "sort", ARG_VALUE, "[-]F", N_("order of the list; - for the reverse") },
	{ "limit", ARG_VALUE, "N", N_("at most so many incidents") },
	AS_OF,
	NAMES,
	END
};

static const struct arg facets_args[] = {
	DOSSIER,
	QUERY,
	{ "by", ARG_VALUE, "F[,F...]", N_("fields whose values are counted") },
	{ "top", ARG_VALUE, "N", N_("at most so many values of each field in text") },
	AS_OF,
	NAMES,
	END
};

static const struct arg crosstab_args[] = {
	DOSSIER,
	QUERY,
	{ "rows", ARG_VALUE, "F", N_("field of the rows") },
	{ "cols", ARG_VALUE, "F", N_("field of the columns") },
	{ "residuals", ARG_FLAG, NULL, N_("what each cell holds beyond its margins, tested for all of them") },
	AS_OF,
	NAMES,
	END
};

static const struct arg series_args[] = {
	DOSSIER,
	QUERY,
	{ "per", ARG_VALUE, "day|week|month|quarter|year", N_("length of the periods") },
	{ "date", ARG_VALUE, "facts|registered", N_("which date counts; without it that of the facts") },
	{ "by", ARG_VALUE, "F", N_("field whose values are counted apart in each period") },
	AS_OF,
	NAMES,
	END
};

static const struct arg impunity_args[] = {
	DOSSIER,
	QUERY,
	{ "by", ARG_VALUE, "F[,F]", N_("jurisdiction or other field, or two crossed; without it country") },
	{ "variant", ARG_VALUE, "NAME", N_("conviction (default), press, alternative, unesco, clearance; several with"
					  " commas stand side by side") },
	{ "unit", ARG_VALUE, "NAME", N_("incident (default), victim or proceeding") },
	{ "explain", ARG_VALUE, "CODE", N_("all that the figure of one row must carry to be quoted; total for the last") },
	{ "stale", ARG_FLAG, NULL, N_("open cases last confirmed long ago count as unknown") },
	AS_OF,
	NAMES,
	END
};

static const struct arg statistics_args[] = {
	DOSSIER,
	{ "DATASET", ARG_OPTIONAL, NULL, N_("one dataset of official statistics; without it all") },
	{ "by", ARG_VALUE, "place|measure|period", N_("what the rows are; without it place") },
	{ "measure", ARG_VALUE, "M,M,...", N_("measures to show, such as files,convictions") },
	{ "share", ARG_VALUE, "M/M,...", N_("shares of one measure in another: convictions/files") },
	{ "compare", ARG_VALUE, "QUERY", N_("documented incidents beside each place, for instance"
					    " 'type=killing date:2022'") },
	END
};

static const struct arg compare_args[] = {
	DOSSIER,
	QUERY,
	{ "by", ARG_VALUE, "F", N_("jurisdiction or other field; without it country") },
	{ "unit", ARG_VALUE, "NAME", N_("incident (default), victim or proceeding") },
	AS_OF,
	NAMES,
	END
};

static const struct arg flow_args[] = {
	DOSSIER,
	QUERY,
	{ "lag", ARG_VALUE, "YEARS", N_("put convictions against the facts of so many years before, too") },
	{ "unit", ARG_VALUE, "NAME", N_("incident (default) or proceeding") },
	AS_OF,
	NAMES,
	END
};

static const struct arg windows_args[] = {
	DOSSIER,
	QUERY,
	{ "by", ARG_VALUE, "F", N_("jurisdiction or other field; without it all together") },
	{ "years", ARG_VALUE, "N", N_("length of a window; without it 10") },
	{ "population", ARG_VALUE, "DATASET", N_("official statistics with inhabitants; without it whichever has them") },
	{ "unit", ARG_VALUE, "NAME", N_("incident (default), victim or proceeding") },
	AS_OF,
	NAMES,
	END
};

static const struct arg threats_args[] = {
	DOSSIER,
	QUERY,
	{ "within", ARG_VALUE, "DAYS", N_("threats of so many days before; without it of any time") },
	AS_OF,
	END
};

static const struct arg recapture_args[] = {
	DOSSIER,
	QUERY,
	{ "datasets", ARG_VALUE, "NAME,NAME,...", N_("datasets that are the lists; without it all of incidents") },
	{ "list", ARG_VALUES, "NAME=QUERY", N_("a list is what a query selects, in place of a dataset; 2 to 5 of them") },
	{ "by", ARG_VALUE, "F", N_("field whose values are estimated apart; without it all together") },
	AS_OF,
	NAMES,
	END
};

static const struct arg sdg_args[] = { DOSSIER, QUERY, END };

static const struct arg funnel_args[] = {
	DOSSIER,
	QUERY,
	{ "kind", ARG_VALUE, "KIND", N_("judicial (default), measure, intervention, recommendation or casefile;"
					" of the others --by is a fact such as scope") },
	{ "by", ARG_VALUE, "F", N_("field whose values get a funnel each; without it one for all") },
	{ "unit", ARG_VALUE, "NAME", N_("incident (default), victim or proceeding") },
	AS_OF,
	NAMES,
	END
};

static const struct arg outcome_args[] = {
	DOSSIER,
	QUERY,
	{ "by", ARG_VALUE, "F", N_("field whose values are followed apart; without it all together") },
	{ "at", ARG_VALUE, "YEARS,...", N_("after how many years; without it 1,2,3,5") },
	{ "from", ARG_VALUE, "occurrence|report", N_("what time counts from; without it the facts") },
	{ "unit", ARG_VALUE, "NAME", N_("incident (default) or proceeding") },
	AS_OF,
	NAMES,
	END
};

static const struct arg report_args[] = {
	DOSSIER,
	QUERY,
	{ "template", ARG_VALUE, "NAME", N_("what the workbook holds; without it impunity") },
	{ "out", ARG_VALUE, "FILE.xlsx", N_("the workbook to write") },
	{ "by", ARG_VALUE, "F", N_("jurisdiction, in place of the template's") },
	{ "variant", ARG_VALUE, "NAME", N_("variant, in place of the template's") },
	{ "replace", ARG_FLAG, NULL, N_("overwrite the file") },
	AS_OF,
	NAMES,
	END
};

static const struct arg tag_args[] = {
	DOSSIER,
	{ "QUERY", ARG_POSITION, NULL, N_("which incidents; alone it lists the tags on them") },
	{ "add", ARG_VALUE, "TAG", N_("mark them with the tag") },
	{ "remove", ARG_VALUE, "TAG", N_("take the tag off them") },
	{ "note", ARG_VALUE, "TEXT", N_("why, kept with each mark and in the log") },
	END
};

static const struct arg journal_args[] = {
	DOSSIER,
	{ "list|verify|undo|redo", ARG_POSITION, NULL,
	  N_("list shows every change, verify checks the chain, undo takes back the last change") },
	END
};

static const struct arg pattern_args[] = {
	DOSSIER,
	{ "ACTION", ARG_POSITION, NULL,
	  N_("list, add FILE, show NAME, preview NAME or FILE, apply [NAME...], withdraw NAME,"
	     " verdict NAME, agreement NAME, examples NAME, export NAME, discover KIND: cells, rules, threats, near, scan,"
	     " changes, words") },
	{ "NAME", ARG_ANY, NULL, N_("names of patterns; to add or preview a file ending in .pattern") },
	{ "query", ARG_VALUE, "QUERY", N_("list, preview, agreement, discover: these incidents only") },
	{ "with", ARG_VALUE, "QUERY", N_("agreement: whom the pattern is held against, a tag or a column of the file say") },
	{ "shipped", ARG_FLAG, NULL, N_("list, add: the patterns that come with the program") },
	{ "limit", ARG_VALUE, "N", N_("preview: at most so many incidents of each kind") },
	NAMES,
	{ "incident", ARG_VALUE, "INC-N", N_("verdict: on which incident; show: why it is found, its words with --names") },
	{ "accept", ARG_FLAG, NULL, N_("verdict: the pattern is right") },
	{ "reject", ARG_FLAG, NULL, N_("verdict: the pattern is wrong") },
	{ "clear", ARG_FLAG, NULL, N_("verdict: take it back") },
	{ "note", ARG_VALUE, "TEXT", N_("verdict: why, kept with it and in the log") },
	{ "fields", ARG_VALUE, "F,F[,F]", N_("discover cells, words: by these fields") },
	{ "target", ARG_VALUE, "NAME", N_("discover threats: same person, organisation, community, place or actor") },
	{ "within", ARG_VALUE, "DAYS", N_("discover threats: days after a threat; 90") },
	{ "registered-before", ARG_FLAG, NULL,
	  N_("discover threats: leave out what was registered after the attack") },
	{ "replicates", ARG_VALUE, "N", N_("discover: shuffles of the days; 999") },
	{ "seed", ARG_VALUE, "N", N_("discover: where random numbers start; 42") },
	END
};

static const struct arg duplicates_args[] = {
	DOSSIER,
	{ "ACTION", ARG_POSITION, NULL,
	  N_("find [QUERY], list [QUERY], decide, join QUERY, clusters [QUERY], method") },
	QUERY,
	/* xgettext:no-c-format */
	{ "upper", ARG_VALUE, "W", N_("find: propose pairs from this weight on; without it 90 % sure") },
	/* xgettext:no-c-format */
	{ "lower", ARG_VALUE, "W", N_("find: show pairs from this weight on; without it 25 % sure") },
	{ "decided", ARG_FLAG, NULL, N_("list: the pairs that people decided on") },
	{ "conflicts", ARG_FLAG, NULL, N_("list: verdicts that contradict each other") },
	{ "limit", ARG_VALUE, "N", N_("list: at most so many pairs") },
	NAMES,
	{ "a", ARG_VALUE, "INC-N", N_("decide: one incident") },
	{ "b", ARG_VALUE, "INC-N", N_("decide: the other") },
	{ "same", ARG_FLAG, NULL, N_("decide: one incident and the same victims") },
	{ "join", ARG_FLAG, NULL, N_("decide: one incident, other victims") },
	{ "different", ARG_FLAG, NULL, N_("decide: two incidents") },
	{ "unsure", ARG_FLAG, NULL, N_("decide: nobody can say") },
	{ "clear", ARG_FLAG, NULL, N_("decide: take the verdict back") },
	{ "note", ARG_VALUE, "TEXT", N_("decide, join: why, kept with it and in the log") },
	END
};

static const struct arg response_args[] = {
	DOSSIER,
	{ "ACTION", ARG_POSITION, NULL,
	  N_("add, event RESPONSE, remove-event RESPONSE, link RESPONSE, set RESPONSE, list [QUERY],"
	     " show RESPONSE") },
	{ "WHAT", ARG_OPTIONAL, "RESPONSE|QUERY", N_("a response such as RSP-12; list: which incidents") },
	{ "incident", ARG_VALUE, "INC-N,INC-N", N_("add, link: the incidents that it is about") },
	{ "kind", ARG_VALUE, "KIND", N_("add, list: judicial, against, measure, intervention, recommendation,"
					" casefile") },
	{ "title", ARG_VALUE, "TEXT", N_("add, set: how it is called") },
	{ "authority", ARG_VALUE, "TEXT", N_("add, set: who answers; event: before whom") },
	{ "docket", ARG_VALUE, "TEXT", N_("add, set: the number that the authority gave it") },
	{ "fact", ARG_VALUE, "NAME=VALUE,...", N_("add, set: type, scope, timing, persons, groups, consulted,"
						  " family, reason (measures); type, addressee, follow-up-of,"
						  " reprisal (interventions); addressee, pattern, table"
						  " (recommendations); analyst, discard-reason (case files)") },
	{ "stage", ARG_VALUE, "NAME", N_("event: what happened; list: only those that stand so") },
	{ "national", ARG_VALUE, "NAME", N_("event: by its name in the country of the incident") },
	{ "date", ARG_VALUE, "DATE", N_("event: day, month or year") },
	{ "role", ARG_VALUE, "NAME", N_("event: whose case it moved: material, intellectual, accomplice") },
	{ "mode", ARG_VALUE, "NAME", N_("event: ordinary or abbreviated") },
	{ "source", ARG_VALUE, "TEXT", N_("event: document, or who says so") },
	{ "query", ARG_VALUE, "QUERY", N_("event: in the judicial proceeding of every incident selected") },
	{ "number", ARG_VALUE, "N", N_("remove-event: its number, as show lists it") },
	{ "clear", ARG_FLAG, NULL, N_("link: take the link away") },
	{ "open", ARG_FLAG, NULL, N_("list: only open ones") },
	{ "no-movement", ARG_VALUE, "DAYS", N_("list: open ones in which nothing happened for so long") },
	{ "nothing-done", ARG_FLAG, NULL, N_("list: incidents without proceeding, proceedings without movement,"
					     " measures not implemented, patterns without recommendation") },
	{ "attacks", ARG_FLAG, NULL, N_("list: attacks on people with a measure, or whom one was refused") },
	AS_OF,
	NAMES,
	END
};

static const struct arg edit_args[] = {
	DOSSIER,
	{ "INCIDENT", ARG_POSITION, NULL, N_("its number, such as INC-4417") },
	{ "text", ARG_VALUE, "TEXT|@FILE", N_("the new narrative, or a file that holds it") },
	{ "text-lang", ARG_VALUE, "LANG", N_("which narrative, where there are several") },
	END
};

static const struct arg editions_args[] = {
	DOSSIER,
	{ "DATASET", ARG_OPTIONAL, NULL, N_("name of a dataset; without it all") },
	{ "changes", ARG_VALUE, "N|last", N_("what that edition changed, field by field") },
	NAMES,
	END
};

static const struct arg unmatched_args[] = {
	DOSSIER,
	{ "list|set|clear", ARG_OPTIONAL, NULL,
	  N_("list (as without it), say what a value means, or take that back") },
	{ "FIELD", ARG_OPTIONAL, NULL, N_("set, clear: the field, such as act.type") },
	{ "VALUE", ARG_OPTIONAL, NULL, N_("set, clear: the words of the file") },
	{ "to", ARG_VALUE, "CODE[,CODE]", N_("set: codes of the list; or not-recorded, unknown,"
					     " not-applicable, withheld") },
	{ "dataset", ARG_VALUE, "NAME", N_("values of this dataset; set, clear: for its profile") },
	{ "field", ARG_VALUE, "FIELD", N_("list: values of this field") },
	{ "decided", ARG_FLAG, NULL, N_("list: those that somebody decided") },
	END
};

static const struct arg refused_args[] = {
	DOSSIER,
	{ "DATASET", ARG_OPTIONAL, NULL, N_("name of a dataset; without it all") },
	{ "out", ARG_VALUE, "FILE.csv", N_("write the rows with their header, to be mended and imported") },
	{ "replace", ARG_FLAG, NULL, N_("overwrite the file") },
	NAMES,
	END
};

static const struct arg suppress_args[] = {
	DOSSIER,
	{ "add|list|remove", ARG_POSITION, NULL,
	  N_("put a person on the list, see how many are on it, take one off") },
	{ "name", ARG_VALUE, "NAME", N_("of the person; the dossier keeps a digest of it only") },
	{ "reason", ARG_VALUE, "TEXT", N_("why, without the name") },
	END
};

static const struct arg purge_args[] = {
	DOSSIER,
	{ "DATASET", ARG_POSITION, NULL, N_("name of the dataset") },
	{ "confirm", ARG_VALUE, "DATASET", N_("its name once more: this cannot be undone") },
	END
};

static const struct arg codes_args[] = {
	DOSSIER,
	{ "LIST", ARG_OPTIONAL, NULL, N_("one list in full; without it the lists there are") },
	END
};

static const struct arg complete_args[] = {
	DOSSIER,
	{ "TEXT", ARG_OPTIONAL, NULL, N_("the beginning of a query") },
	END
};

static const struct arg check_table_args[] = {
	{ "FILE", ARG_OPTIONAL, NULL, N_("a published table: CSV, XLSX, ODS") },
	{ "typed", ARG_VALUE, "TABLE", N_("the table itself: rows separated by ; as in \"cases 62; of which 52\"") },
	{ "sheet", ARG_VALUE, "NAME", N_("which sheet of the file") },
	END
};

static const struct arg profile_args[] = {
	{ "list|show|draft|export", ARG_POSITION, NULL,
	  N_("list all, show one as text, draft one for a file, or export one from a dossier") },
	{ "NAME", ARG_OPTIONAL, NULL,
	  N_("a built-in profile, or a file ending in .ini; draft: the file with the data") },
	{ "from", ARG_VALUE, "DOSSIER", N_("export: where it was used, with what was said of values there") },
	{ "out", ARG_VALUE, "NAME.ini",
	  N_("draft, export: write the profile, and NAME.map.csv beside it") },
	{ "replace", ARG_FLAG, NULL, N_("draft, export: overwrite these files") },
	{ "sheet", ARG_VALUE, "NAME", N_("draft: the sheet of a workbook") },
	{ "encoding", ARG_VALUE, "NAME", N_("draft: of the text; without it the program finds out") },
	{ "delimiter", ARG_VALUE, "CHAR", N_("draft: between cells; without it the program finds out") },
	NAMES,
	END
};

const struct command commands[] = {
	{ "open", N_("The workbench: browse, filter and tag on the screen"), open_args, run_open },
	{ "new", N_("Make an empty dossier"), new_args, run_new },
	{ "import", N_("Import files as datasets"), import_args, run_import },
	{ "query", N_("List or count incidents"), query_args, run_query },
	{ "facets", N_("Count the values of fields"), facets_args, run_facets },
	{ "crosstab", N_("Count incidents by two fields"), crosstab_args, run_crosstab },
	{ "series", N_("Count incidents per period"), series_args, run_series },
	{ "impunity", N_("Impunity per jurisdiction"), impunity_args, run_impunity },
	{ "statistics", N_("Official statistics: what authorities count"), statistics_args, run_statistics },
	{ "compare", N_("Jurisdictions compared: what chance and their mix of cases explain"), compare_args,
	  run_compare },
	{ "funnel", N_("How far cases got: reported, investigated, charged, tried, convicted"), funnel_args,
	  run_funnel },
	{ "flow", N_("What happened, came in, was convicted and closed year by year"), flow_args, run_flow },
	{ "windows", N_("The press-freedom index in windows of years"), windows_args, run_windows },
	{ "threats", N_("Threats before killings, and what was done about them"), threats_args, run_threats },
	{ "recapture", N_("How many incidents no list documented, from lists that overlap"), recapture_args,
	  run_recapture },
	{ "sdg", N_("The count for SDG indicator 16.10.1"), sdg_args, run_sdg },
	{ "outcome", N_("Time until a conviction, at equal age"), outcome_args, run_outcome },
	{ "report", N_("Write a workbook"), report_args, run_report },
	{ "tag", N_("Add, remove or list tags by hand"), tag_args, run_tag },
	{ "pattern", N_("Patterns: definitions that find incidents and tag them"), pattern_args,
	  run_pattern },
	{ "duplicates", N_("Incidents that may be one: find, list, decide, join"), duplicates_args,
	  run_duplicates },
	{ "response", N_("Responses: proceedings, protection measures, interventions, recommendations, case files"),
	  response_args, run_response },
	{ "edit", N_("Change the narrative of an incident"), edit_args, run_edit },
	{ "journal", N_("Log of changes: list, verify, undo, redo"), journal_args, run_journal },
	{ "profile", N_("Import profiles"), profile_args, run_profile },
	{ "codes", N_("Code lists: places, types of act, actors, ..."), codes_args, run_codes },
	{ "check-table", N_("Check what a published table adds up to, its shares and its growth"), check_table_args,
	  run_check_table },
	{ "complete", N_("How a half-typed query may go on"), complete_args, run_complete },
	{ "editions", N_("Newer files of a dataset, and what each changed"), editions_args, run_editions },
	{ "unmatched", N_("Values that no list knows: see them, say what they mean"), unmatched_args,
	  run_unmatched },
	{ "refused", N_("Rows that imports refused"), refused_args, run_refused },
	{ "suppress", N_("People whose data is not to come in again"), suppress_args, run_suppress },
	{ "purge", N_("Remove a dataset for good"), purge_args, run_purge },
	{ 0 }
};

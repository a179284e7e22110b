/* The command duplicates: what may be one incident, and what people say of it. */
#include "commands/cmds.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "commands/parts.h"
#include "commands/progress.h"
#include "core/base/i18n.h"
#include "core/base/number.h"
#include "core/dossier/journal.h"
#include "core/dossier/pair.h"
#include "core/dossier/proposal.h"
#include "core/intake/duplicates.h"

/* ---- what several of them need ------------------------------------------------------------ */

/* The incidents that QUERY names, each record for itself, ascending. */
static bool
select_records(struct parts *parts, const int64_t **ids, size_t *count, struct error *err)
{
	struct source *records = source_records(parts->src, err);
	struct selection *sel = records ? source_select(records, parts->query, err) : NULL;

	if (!sel)
		return false;
	*count = (size_t)selection_count(sel);
	*ids = selection_ids(records, sel, &parts->arena);
	selection_free(sel);
	return true;
}

static int
by_number(const void *a, const void *b)
{
	const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

static bool
has_id(const int64_t *ids, size_t count, int64_t id)
{
	return count && bsearch(&id, ids, count, sizeof *ids, by_number);
}

static const char *
id_text(struct parts *parts, int64_t id)
{
	char text[64];

	dossier_id_text(parts->d, "INC", id, text, sizeof text);
	return arena_strdup(&parts->arena, text);
}

static bool
parse_id(struct call *call, struct parts *parts, const char *option, int64_t *id, struct error *err)
{
	const char *text = call_value(call, option);

	if (text && dossier_id_parse(parts->d, "INC", text, id))
		return true;
	FAIL(err, ERR_USAGE, N_("\"%s\" is no incident number"), text ? text : "");
	return error_hint(err, N_("write INC-4417"));
}

static bool
parse_weight(struct call *call, const char *option, bool *given, double *out, struct error *err)
{
	const char *text = call_value(call, option);
	struct decimal n;

	*given = text != NULL;
	if (!text)
		return true;
	if (!number_parse(text, strlen(text), true, &n))
		return FAIL(err, ERR_USAGE, N_("\"%s\" is no weight: a number such as 12.5"), text);
	*out = number_double(&n);
	return true;
}

static const char *
decision_word(enum pair_decision decision)
{
	switch (decision) {
	case PAIR_SAME:
		return _("the same");
	case PAIR_JOINED:
		return _("joined");
	case PAIR_DIFFERENT:
		return _("different");
	case PAIR_UNSURE:
		return _("unsure");
	default:
		return "";
	}
}

static struct cell
decision_cell(const struct call *call, enum pair_decision decision)
{
	if (call->out.format == FORMAT_TEXT)
		return cell_text(decision_word(decision));
	return decision == PAIR_NONE ? cell_null() : cell_text(pair_decision_code(decision));
}

/* ---- find --------------------------------------------------------------------------------- */

/* Fields of the comparison with their parameters, as json. */
static void
print_fields(struct output *o, const struct duplicates_report *r)
{
	struct buf json = { 0 };

	buf_putc(&json, '[');
	for (size_t f = 0; duplicates_field(f); f++) {
		buf_printf(&json, "%s{\"field\":\"%s\",\"estimated\":%s,\"levels\":[", f ? "," : "",
			   duplicates_field(f),
			   r->is_estimated && r->model.state[f] == FS_ESTIMATED ? "true" : "false");
		for (unsigned l = 0; duplicates_level(f, l); l++)
			buf_printf(&json,
				   "%s{\"level\":\"%s\",\"m\":%.8g,\"u\":%.8g,\"weight\":%.6f}",
				   l ? "," : "", duplicates_level(f, l), r->model.fields[f].m[l],
				   r->model.fields[f].u[l], fs_weight(&r->model.fields[f], l));
		buf_puts(&json, "]}");
	}
	buf_putc(&json, ']');
	output_json(o, "fields", json.data);
	buf_release(&json);
}

static void
print_search(struct call *call, struct parts *parts, const struct duplicates_report *r)
{
	const struct column columns[] = {
		{ "pass", _("Compared because of") },
		{ "pairs", _("Pairs") },
		{ "new", _("New") },
		{ "blocks", _("Groups") },
		{ "split", _("Split") },
		{ "left_incidents", _("Incidents left out") },
		{ "left_pairs", _("Pairs left out") },
	};
	struct output *o = &call->out;

	output_begin(o, "atalaya.duplicates-search", 1);
	output_meta(o, "query", _("Query"),
		    cell_text(parts->query->text[0] || o->format != FORMAT_TEXT ? parts->query->text
										: _("everything")));
	output_meta(o, "incidents", _("Incidents"), cell_int(r->incidents));
	output_meta(o, "pairs", _("Pairs there are"), cell_int(r->pairs));
	output_meta(o, "compared", _("Pairs compared"), cell_int(r->compared));
	output_meta(o, "estimated", NULL, cell_bool(r->is_estimated));
	output_meta(o, "one_in", NULL, cell_int(r->one_in));
	output_meta(o, "steps", NULL, cell_int(r->model.steps));
	output_meta(o, "prior", NULL, cell_real(r->model.prior));
	output_meta(o, "sample", NULL, cell_int(r->sample));
	output_meta(o, "upper", _("Proposed from weight"), cell_real(r->upper));
	output_meta(o, "lower", _("Shown from weight"), cell_real(r->lower));
	output_meta(o, "proposed", _("Proposed as the same"), cell_int(r->proposed));
	output_meta(o, "review", _("To look at"), cell_int(r->review));
	output_meta(o, "joined", _("Proposed as one incident with other victims"),
		    cell_int(r->joined));
	output_meta(o, "left_out", r->left_out ? _("Left out, lighter than all these") : NULL,
		    cell_int(r->left_out));
	output_meta(o, "decided", r->decided ? _("Decided already") : NULL, cell_int(r->decided));
	output_columns(o, columns, 7);
	for (int i = 0; i < DUPLICATES_PASSES; i++) {
		const struct duplicates_pass *p = &r->passes[i];
		struct cell cells[] = { cell_text(p->code),	cell_int(p->pairs),
					cell_int(p->only_here), cell_int(p->blocks),
					cell_int(p->refined),	cell_int(p->left_incidents),
					cell_int(p->left_pairs) };

		output_row(o, cells);
	}
	print_fields(o, r);
	if (!r->is_estimated)
		output_note(o, _("the weights could not be estimated from these incidents; they are"
				 " defaults of the program"));
	output_note(o,
		    _("nothing is merged: people decide, pair by pair (duplicates DOSSIER list)"));
	output_end(o);
}

static bool
find(struct call *call, struct parts *parts, struct error *err)
{
	struct progress progress = progress_to(call->out.err);
	struct duplicates_request request = { .query = parts->query->text, .progress = &progress };
	struct duplicates_report report;

	if (!parse_weight(call, "upper", &request.has_upper, &request.upper, err)
	    || !parse_weight(call, "lower", &request.has_lower, &request.lower, err)
	    || !select_records(parts, &request.ids, &request.count, err)
	    || !duplicates_find(parts->d, source_codes(parts->src), &request, &report, err))
		return false;
	print_search(call, parts, &report);
	return true;
}

/* ---- list --------------------------------------------------------------------------------- */

#define SHOWN_FIELDS 3

/* Fields are not independent: nothing is as sure as the sum of its weights says. */
#define MOST_SURE 0.9999

/* What is shown of an incident. */
struct shown {
	int64_t id;
	const char *cells[SHOWN_FIELDS]; /* date, place, victims */
};

struct pair_row {
	int64_t a, b;
	bool is_proposed;
	double weight, posterior;
	const char *reasons, *note;
	enum pair_decision decision;
};

struct pair_list {
	struct call *call;
	struct parts *parts;
	const int64_t *ids; /* those that are asked for */
	size_t id_count;
	struct pair_row *rows;
	size_t count, cap;
	size_t fields;	     /* of those that are shown: without names the last one is not read */
	struct shown *shown; /* by id */
	size_t shown_count;
};

static void
add_row(struct pair_list *l, struct pair_row row)
{
	if (!has_id(l->ids, l->id_count, row.a) && !has_id(l->ids, l->id_count, row.b))
		return;
	row.reasons = arena_strdup(&l->parts->arena, row.reasons);
	row.note = arena_strdup(&l->parts->arena, row.note);
	l->rows = grow_array(l->rows, l->count, &l->cap, sizeof *l->rows);
	l->rows[l->count++] = row;
}

static bool
add_proposal(void *ctx, const struct proposal_row *p, struct error *err)
{
	(void)err;
	add_row(ctx, (struct pair_row){ p->proposal.a, p->proposal.b, true, p->proposal.weight,
					p->proposal.posterior, p->proposal.reasons, p->note,
					p->decision });
	return true;
}

static bool
add_verdict(void *ctx, const struct pair_verdict *v, struct error *err)
{
	(void)err;
	if (v->is_active)
		add_row(ctx, (struct pair_row){ v->a, v->b, v->has_weight, v->weight, NAN,
						v->reasons, v->note, v->decision });
	return true;
}

static bool
add_shown(void *ctx, const struct listing *row, struct error *err)
{
	struct pair_list *l = ctx;
	struct shown *s = &l->shown[l->shown_count++];

	(void)err;
	s->id = row->id;
	for (size_t i = 0; i < SHOWN_FIELDS; i++)
		s->cells[i] = i < l->fields ? arena_strdup(&l->parts->arena, row->cells[i]) : "";
	return true;
}

/* Reads date, place and, where names may be shown, the victims of all incidents in the list. */
static bool
read_shown(struct pair_list *l, struct error *err)
{
	static const struct field_ref shown[SHOWN_FIELDS] = { { F_DATE, NULL },
							      { F_PLACE, NULL },
							      { F_PERSON, NULL } };
	struct listing_request request = { .fields = shown,
					   .count = l->fields,
					   .as_of = source_as_of(l->parts->src),
					   .lang = l->call->lang };
	struct source *records = source_records(l->parts->src, err);
	int64_t *ids = xcalloc(2 * l->count + 1, sizeof *ids);
	struct selection *sel = NULL;
	size_t n = 0, kept = 0;
	bool ok = false;

	for (size_t i = 0; i < l->count; i++) {
		ids[n++] = l->rows[i].a;
		ids[n++] = l->rows[i].b;
	}
	qsort(ids, n, sizeof *ids, by_number);
	for (size_t i = 0; i < n; i++)
		if (i == 0 || ids[i] != ids[i - 1])
			ids[kept++] = ids[i];
	l->shown = xcalloc(kept + 1, sizeof *l->shown);
	if (records && (sel = source_select_ids(records, ids, kept)))
		ok = source_stream(records, sel, &request, add_shown, l, err);
	selection_free(sel);
	free(ids);
	return ok;
}

static const struct shown *
find_shown(const struct pair_list *l, int64_t id)
{
	return l->shown_count ? bsearch(&id, l->shown, l->shown_count, sizeof *l->shown, by_number)
			      : NULL;
}

/* "name=same +9.1, date=2-days +5.0", without the kind, which has its own column. */
static const char *
reasons_line(struct parts *parts, const char *reasons, char *kind, size_t size)
{
	struct buf line = { 0 };
	const char *kept;

	kind[0] = '\0';
	for (const char *at = reasons; *at;) {
		size_t len = strcspn(at, "\n");

		if (strncmp(at, "kind=", 5) == 0)
			snprintf(kind, size, "%.*s", (int)len - 5, at + 5);
		else
			buf_printf(&line, "%s%.*s", line.len ? ", " : "", (int)len, at);
		at += len + (at[len] == '\n');
	}
	kept = arena_strdup(&parts->arena, buf_str(&line));
	buf_release(&line);
	return kept;
}

static void
print_pair(struct pair_list *l, const struct pair_row *row, double upper)
{
	const struct shown *a = find_shown(l, row->a), *b = find_shown(l, row->b);
	const bool names = call_value(l->call, "names") != NULL;
	char kind[16];
	const char *reasons = reasons_line(l->parts, row->reasons, kind, sizeof kind);
	bool joined = strcmp(kind, "joined") == 0;
	const char *zone = !row->is_proposed		    ? ""
			   : joined || row->weight >= upper ? "proposed"
							    : "review";
	struct cell cells[] = {
		cell_text(id_text(l->parts, row->a)),
		cell_text(id_text(l->parts, row->b)),
		cell_text(l->call->out.format != FORMAT_TEXT ? kind
			  : joined			     ? _("one incident, other victims")
			  : kind[0]			     ? _("the same")
							     : ""),
		cell_text(zone),
		row->is_proposed ? cell_real(row->weight) : cell_null(),
		isnan(row->posterior) ? cell_null() : cell_limit(fmin(row->posterior, MOST_SURE)),
		cell_text(a ? a->cells[0] : ""),
		cell_text(b ? b->cells[0] : ""),
		cell_text(a ? a->cells[1] : ""),
		cell_text(b ? b->cells[1] : ""),
		decision_cell(l->call, row->decision),
		cell_text(row->note),
		cell_text(reasons),
		cell_text(names && a ? a->cells[2] : ""),
		cell_text(names && b ? b->cells[2] : ""),
	};

	output_row(&l->call->out, cells);
}

/* The weight from which the last search proposed. */
static double
upper_of(const char *facts)
{
	const char *at = strstr(facts, "\nupper=");

	return at ? strtod(at + 7, NULL) : 0;
}

static bool
list(struct call *call, struct parts *parts, struct error *err)
{
	const bool decided = call_value(call, "decided") != NULL;
	const bool names = call_value(call, "names") != NULL;
	const struct column columns[] = {
		{ "a", _("Incident") },
		{ "b", _("And") },
		{ "kind", _("May be") },
		{ "zone", NULL },
		{ "weight", _("Weight") },
		{ "posterior", _("Probability %") },
		{ "date_a", _("Date") },
		{ "date_b", _("Date") },
		{ "place_a", _("Place") },
		{ "place_b", _("Place") },
		{ "decision", decided ? _("Verdict") : NULL },
		{ "note", decided ? _("Note") : NULL },
		{ "reasons", _("Because of") },
		{ "victims_a", names ? _("Victims") : NULL },
		{ "victims_b", names ? _("Victims") : NULL },
	};
	struct pair_list l = { .call = call, .parts = parts, .fields = SHOWN_FIELDS - !names };
	struct proposal_search search;
	int64_t head = 0;
	long limit;
	bool ok = call_number(call, "limit", 0, 0, &limit, err)
		  && select_records(parts, &l.ids, &l.id_count, err)
		  && proposals_search(parts->d, &parts->arena, &search, err)
		  && journal_last_content(parts->d, &head, err)
		  && (decided ? pair_each(parts->d, add_verdict, &l, err)
			      : proposals_each(parts->d, false, add_proposal, &l, err))
		  && read_shown(&l, err);

	if (ok) {
		output_begin(&call->out, "atalaya.duplicates", 1);
		output_meta(&call->out, "pairs",
			    decided ? _("Pairs decided") : _("Pairs to decide"),
			    cell_int((int64_t)l.count));
		output_meta(&call->out, "searched", NULL, cell_bool(search.seq != 0));
		output_columns(&call->out, columns, 13 + 2 * names);
		for (size_t i = 0; i < l.count && (limit == 0 || (long)i < limit); i++)
			print_pair(&l, &l.rows[i], upper_of(search.facts));
		if (!decided && search.seq == 0)
			output_note(&call->out,
				    _("nobody has searched yet: atalaya duplicates DOSSIER find"));
		else if (!decided && search.seq < head)
			output_note(&call->out,
				    _("the dossier has changed since the search: search again with"
				      " atalaya duplicates DOSSIER find"));
		output_end(&call->out);
	}
	free(l.rows);
	free(l.shown);
	return ok;
}

/* ---- conflicts and clusters --------------------------------------------------------------- */

static bool
conflicts(struct call *call, struct parts *parts, struct error *err)
{
	const struct column columns[] = { { "a", _("Incident") },
					  { "b", _("And") },
					  { "decision", _("Verdict") },
					  { "path", _("But the same or joined by way of") } };
	struct pair_clusters clusters;

	if (!pair_clusters(parts->d, &parts->arena, &clusters, err))
		return false;
	output_begin(&call->out, "atalaya.duplicates-conflicts", 1);
	output_meta(&call->out, "conflicts", _("Conflicts"),
		    cell_int((int64_t)clusters.conflict_count));
	output_columns(&call->out, columns, 4);
	for (size_t i = 0; i < clusters.conflict_count; i++) {
		const struct pair_conflict *c = &clusters.conflicts[i];
		struct buf path = { 0 };

		for (size_t k = 0; k < c->count; k++)
			buf_printf(&path, "%s%s", k ? " " : "", id_text(parts, c->path[k]));
		{
			struct cell cells[] = {
				cell_text(id_text(parts, c->a)), cell_text(id_text(parts, c->b)),
				decision_cell(call, c->decision),
				cell_text(arena_strdup(&parts->arena, buf_str(&path)))
			};

			output_row(&call->out, cells);
		}
		buf_release(&path);
	}
	call->problems += (long)clusters.conflict_count;
	output_end(&call->out);
	return true;
}

static bool
is_asked(const struct pair_cluster *c, const int64_t *ids, size_t count)
{
	for (size_t k = 0; k < c->count; k++)
		if (has_id(ids, count, c->members[k].incident))
			return true;
	return false;
}

static bool
list_clusters(struct call *call, struct parts *parts, struct error *err)
{
	const struct column columns[] = { { "cluster", _("Counts as") },
					  { "incident", _("Incident") },
					  { "same_as", _("Victims are those of") } };
	struct pair_clusters clusters;
	const int64_t *ids;
	size_t count, shown = 0;

	if (!select_records(parts, &ids, &count, err)
	    || !pair_clusters(parts->d, &parts->arena, &clusters, err))
		return false;
	for (size_t i = 0; i < clusters.count; i++)
		shown += is_asked(&clusters.items[i], ids, count);
	output_begin(&call->out, "atalaya.duplicates-clusters", 1);
	output_meta(&call->out, "clusters", _("Incidents of several records"),
		    cell_int((int64_t)shown));
	output_columns(&call->out, columns, 3);
	for (size_t i = 0; i < clusters.count; i++) {
		const struct pair_cluster *c = &clusters.items[i];
		bool shown_here = is_asked(c, ids, count);

		for (size_t k = 0; k < c->count && shown_here; k++) {
			const struct pair_member *m = &c->members[k];
			struct cell cells[] = { cell_text(id_text(parts, c->members[0].incident)),
						cell_text(id_text(parts, m->incident)),
						m->same_as == m->incident
							? cell_null()
							: cell_text(id_text(parts, m->same_as)) };

			output_row(&call->out, cells);
		}
	}
	if (clusters.conflict_count) {
		output_note(&call->out,
			    _("some verdicts contradict each other: duplicates DOSSIER list"
			      " --conflicts"));
		call->problems += (long)clusters.conflict_count;
	}
	output_end(&call->out);
	return true;
}

/* ---- decide and join ---------------------------------------------------------------------- */

static void
print_decision(struct call *call, enum pair_decision decision, size_t pairs, long changed)
{
	output_begin(&call->out, "atalaya.duplicates-decided", 1);
	output_meta(&call->out, "decision", _("Verdict"),
		    call->out.format == FORMAT_TEXT ? cell_text(
			    decision == PAIR_NONE ? _("taken back") : decision_word(decision))
						    : cell_text(pair_decision_code(decision)));
	output_meta(&call->out, "pairs", _("Pairs"), cell_int((int64_t)pairs));
	output_meta(&call->out, "changed", _("Changed"), cell_int(changed));
	output_end(&call->out);
}

static bool
decide(struct call *call, struct parts *parts, struct error *err)
{
	static const char *const flags[] = { "clear", "same", "join", "different", "unsure" };
	const char *note = call_value(call, "note");
	struct pair pair;
	int decision = -1, said = 0;
	long changed;

	for (int i = 0; i < 5; i++)
		if (call_value(call, flags[i])) {
			decision = i;
			said++;
		}
	if (said != 1) {
		FAIL(err, ERR_USAGE,
		     N_("a verdict is one of --same, --join, --different, --unsure and"
			" --clear"));
		return error_hint(err, N_("atalaya help %s"), "duplicates");
	}
	if (!parse_id(call, parts, "a", &pair.a, err) || !parse_id(call, parts, "b", &pair.b, err)
	    || !pair_decide(parts->d, &pair, 1, (enum pair_decision)decision, "", note ? note : "",
			    &changed, err))
		return false;
	print_decision(call, (enum pair_decision)decision, 1, changed);
	return true;
}

/* To join everything by mistake must not be as easy as to forget the query. */
static bool
join(struct call *call, struct parts *parts, struct error *err)
{
	const char *note = call_value(call, "note");
	const int64_t *ids;
	size_t count;
	long changed;

	if (!parts->query->text[0]) {
		FAIL(err, ERR_USAGE, N_("say which incidents are one"));
		return error_hint(
			err, N_("atalaya duplicates DOSSIER join 'country=PH date=2009-11-23'"));
	}
	if (!select_records(parts, &ids, &count, err)
	    || !pair_join(parts->d, ids, count, parts->query->text, note ? note : "", &changed,
			  err))
		return false;
	print_decision(call, PAIR_JOINED, count - 1, changed);
	return true;
}

/* ---- method ------------------------------------------------------------------------------- */

static bool
method(struct call *call, struct parts *parts, struct error *err)
{
	const struct column columns[] = { { "fact", _("Of the last search") },
					  { "value", _("Value") } };
	struct proposal_search search;
	struct arena *arena = &parts->arena;

	if (!proposals_search(parts->d, arena, &search, err))
		return false;
	output_begin(&call->out, "atalaya.duplicates-method", 1);
	output_meta(&call->out, "query", NULL, cell_text(search.query));
	output_columns(&call->out, columns, 2);
	for (const char *at = search.facts; *at;) {
		size_t len = strcspn(at, "\n"), key = strcspn(at, "=");
		struct cell cells[] = { cell_text(arena_strndup(arena, at, key < len ? key : len)),
					cell_text(key < len ? arena_strndup(arena, at + key + 1,
									    len - key - 1)
							    : "") };

		output_row(&call->out, cells);
		at += len + (at[len] == '\n');
	}
	if (search.seq == 0)
		output_note(&call->out,
			    _("nobody has searched yet: atalaya duplicates DOSSIER find"));
	output_end(&call->out);
	return true;
}

bool
run_duplicates(struct call *call, struct error *err)
{
	static const struct action {
		const char *name;
		enum dossier_mode mode;
		bool (*run)(struct call *call, struct parts *parts, struct error *err);
	} actions[] = {
		{ "find", DOSSIER_WRITE, find },
		{ "list", DOSSIER_READ, list },
		{ "decide", DOSSIER_WRITE, decide },
		{ "join", DOSSIER_WRITE, join },
		{ "clusters", DOSSIER_READ, list_clusters },
		{ "method", DOSSIER_READ, method },
	};
	const char *name = call_value(call, "ACTION");
	const struct action *action = NULL;
	struct parts parts;
	bool ok;

	for (size_t i = 0; i < sizeof actions / sizeof *actions; i++)
		if (strcmp(actions[i].name, name) == 0)
			action = &actions[i];
	if (!action) {
		FAIL(err, ERR_USAGE, N_("there is no action \"%s\""), name);
		return error_hint(err, N_("find, list, decide, join, clusters or method"));
	}
	ok = parts_open(call, action->mode, &parts, err)
	     && (action->run == list && call_value(call, "conflicts") ? conflicts : action->run)(
		     call, &parts, err);
	parts_close(&parts);
	return ok;
}

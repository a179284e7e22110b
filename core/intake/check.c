/* What an import may not begin without: a new file, a free name, a profile that leads somewhere. */
#include <string.h>

#include "core/base/buf.h"
#include "core/base/clock.h"
#include "core/base/utf8.h"
#include "core/dossier/stmt.h"
#include "core/intake/importer.h"
#include "core/intake/resolve.h"

/* The file must not be there already, unless that is asked for. */
bool
check_again(struct importer *im, struct error *err)
{
	struct stmt *s;
	bool ok = true;

	if (im->request->again)
		return true;
	s = stmt_new(im->d,
		     "SELECT name, state FROM dataset d WHERE (file_hash = :hash OR EXISTS"
		     " (SELECT 1 FROM edition e WHERE e.dataset = d.id AND e.file_hash = :hash))"
		     " AND state <> 'purged' ORDER BY state LIMIT 1",
		     err);
	if (!s)
		return false;
	stmt_blob(s, 1, table_info(im->table)->hash, TABLE_HASH_LEN);
	if (stmt_step(s, err) == STMT_ROW) {
		ok = FAIL(err, ERR_CONFLICT,
			  N_("this file is in the dossier already, as dataset \"%s\" (%s)"),
			  stmt_col_text(s, 0), stmt_col_text(s, 1));
		error_hint(err, strcmp(stmt_col_text(s, 1), "active") == 0
					? N_("say --again to import it a second time")
					: N_("redo brings a withdrawn dataset back; or say --again"));
	}
	stmt_free(s);
	return ok;
}

/* A name that no dataset has: as asked, or the profile's with a number. */
bool
choose_name(struct importer *im, struct error *err)
{
	const char *wanted = im->request->name ? im->request->name : im->p->name;
	struct stmt *s = stmt_new(im->d, "SELECT 1 FROM dataset WHERE name = :name", err);
	struct buf name = { 0 };
	enum stmt_result got = STMT_ERROR;

	buf_puts(&name, wanted);
	for (int n = 2; s; n++) {
		stmt_text(s, 1, name.data);
		got = stmt_step(s, err);
		stmt_reset(s);
		if (got != STMT_ROW)
			break;
		if (im->request->name) {
			FAIL(err, ERR_CONFLICT, N_("there is a dataset \"%s\" already"), wanted);
			error_hint(err, N_("choose another name"));
			got = STMT_ERROR;
			break;
		}
		buf_clear(&name);
		buf_printf(&name, "%s-%d", wanted, n);
	}
	stmt_free(s);
	im->name = buf_steal(&name);
	return got == STMT_DONE;
}

bool
choose_status(struct importer *im, struct error *err)
{
	const char *said = im->request->status_as_of;

	im->status = im->p->status;
	if (said
	    && (!date_parse(said, strlen(said), &im->status) || im->status.first == DATE_MIN
		|| im->status.last == DATE_MAX)) {
		FAIL(err, ERR_USAGE, N_("\"%s\" is not a date or a period"), said);
		return error_hint(err, N_("write 2022-08-31 or 2022-08"));
	}
	if (im->status.precision != DATE_UNKNOWN || im->p->event_count == 0) {
		if (im->status.precision == DATE_UNKNOWN)
			im->status = (struct date){ DATE_MIN, DATE_MAX, DATE_UNKNOWN };
		return true;
	}
	FAIL(err, ERR_USAGE, N_("nothing says when the outcomes in \"%s\" were last known"),
	     im->request->path);
	return error_hint(err, N_("say it: --status-as-of 2022-08, or status_as_of= in the profile"));
}

/* Years of two digits are not after what the file can know: its status, or today. */
void
choose_year(struct importer *im)
{
	int32_t today = (int32_t)(clock_now() / 86400000);
	int month;

	date_to_civil(im->status.precision == DATE_UNKNOWN ? today : im->status.last,
		      &im->year_max, &month, &month);
	/* Some registers are dated ahead; 2918 is a slip of the pen. */
	date_to_civil(today, &im->year_last, &month, &month);
	im->year_last++;
}

/* The code lists decide whether a mapping leads anywhere: a slip here would lose data in silence. */
bool
check_mappings(struct importer *im, struct error *err)
{
	static const char *const modes[] = { "ordinary", "abbreviated" };

	for (size_t i = 0; i < im->p->mapping_count; i++) {
		const struct mapping *m = &im->p->mappings[i];
		const struct code_list *list = NULL;
		bool ok = false;
		int key = 0;

		while (key < CODED && strcmp(coded_keys[key].key, m->list) != 0)
			key++;
		if (key == CODED) {
			FAIL(err, ERR_FORMAT, N_("the value map has a list \"%s\", which no key"
						 " reads"), m->list);
			return error_at(err, im->p->map_source, m->line, 0);
		}
		if (coded_keys[key].list) {
			list = codes_list(im->codes, coded_keys[key].list);
			ok = list && code_find(list, m->to) >= 0;
			/* A role that is not known is a role of its own. */
			ok |= key == C_ROLE && strcmp(m->to, "unknown") == 0;
		} else {
			ok = strcmp(m->to, modes[0]) == 0 || strcmp(m->to, modes[1]) == 0;
		}
		if (!ok) {
			FAIL(err, ERR_FORMAT, N_("the value map leads from \"%s\" to \"%s\", which is"
						 " no code of %s"), m->from, m->to,
			     coded_keys[key].list ? coded_keys[key].list : m->list);
			error_hint(err, N_("atalaya codes DOSSIER %s lists them"),
				   coded_keys[key].list ? coded_keys[key].list : "");
			return error_at(err, im->p->map_source, m->line, 0);
		}
	}
	return true;
}

/* A constant must be a word of its list, or of the value map. */
static bool
check_constant(struct importer *im, const struct expr *e, enum coded key, struct error *err)
{
	struct code_list *list =
		coded_keys[key].list ? codes_list(im->codes, coded_keys[key].list) : NULL;
	struct buf folded = { 0 };
	const char *code;
	size_t n;
	bool ok;

	if (e->kind != EXPR_CONST)
		return true;
	utf8_fold(&folded, e->text, strlen(e->text));
	ok = missing_word(im->p, e->text, strlen(e->text), &code)
	     || profile_map(im->p, coded_keys[key].key, buf_str(&folded), &n)
	     || (list ? code_match(list, e->text, strlen(e->text), -1) >= 0
		      : strcmp(e->text, "ordinary") == 0 || strcmp(e->text, "abbreviated") == 0);
	buf_release(&folded);
	if (ok)
		return true;
	FAIL(err, ERR_FORMAT, N_("\"%s\" is no value of %s"), e->text, coded_keys[key].key);
	if (list)
		error_hint(err, N_("atalaya codes DOSSIER %s lists them"), coded_keys[key].list);
	return error_at(err, im->p->source, e->line, 0);
}

bool
check_constants(struct importer *im, struct error *err)
{
	const struct profile *p = im->p;
	bool ok = check_constant(im, &p->verification, C_VERIFICATION, err)
		  && (p->place_count == 0
		      || check_constant(im, &p->place[0],
					p->is_statistics ? C_STATISTIC_PLACE : C_PLACE, err));

	for (size_t i = 0; ok && i < p->statistic_count; i++)
		ok = check_constant(im, &p->statistics[i].measure, C_MEASURE, err);
	for (size_t i = 0; ok && i < p->act_count; i++)
		ok = check_constant(im, &p->acts[i].type, C_TYPE, err);
	for (size_t i = 0; ok && i < p->victim_count; i++)
		ok = check_constant(im, &p->victims[i].kind, C_KIND, err)
		     && check_constant(im, &p->victims[i].sex, C_SEX, err)
		     && check_constant(im, &p->victims[i].profile, C_PROFILE, err)
		     && check_constant(im, &p->victims[i].nexus, C_NEXUS, err);
	for (size_t i = 0; ok && i < p->actor_count; i++)
		ok = check_constant(im, &p->actors[i].label, C_LABEL, err)
		     && check_constant(im, &p->actors[i].attribution, C_ATTRIBUTION, err);
	for (size_t i = 0; ok && i < p->event_count; i++)
		ok = check_constant(im, &p->events[i].stage, C_STAGE, err)
		     && check_constant(im, &p->events[i].role, C_ROLE, err)
		     && check_constant(im, &p->events[i].mode, C_MODE, err)
		     && check_constant(im, &p->events[i].country, C_EVENT_COUNTRY, err);
	for (size_t i = 0; ok && i < p->response_count; i++)
		ok = check_constant(im, &p->responses[i].stage,
				    p->responses[i].is_measure ? C_MEASURE_STAGE : C_INTERVENTION_STAGE, err);
	return ok;
}

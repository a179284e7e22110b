/* The command that writes workbooks. */
#include "commands/cmds.h"

#include <string.h>

#include "commands/parts.h"
#include "core/base/i18n.h"
#include "reports/report.h"

struct field_ctx {
	struct call *call;
	struct parts *parts;
};

static bool
read_field(void *ctx, const char *text, struct field_ref *out, struct error *err)
{
	struct field_ctx *f = ctx;

	return parts_field(f->call, f->parts, text, strlen(text), out, err);
}

bool
run_report(struct call *call, struct error *err)
{
	const char *out = call_value(call, "out"), *template = call_value(call, "template");
	struct parts parts = { 0 };
	struct field_ctx ctx = { call, &parts };
	struct report_request request = { .template = template ? template : "impunity",
					  .path = out,
					  .replace = call_value(call, "replace") != NULL,
					  .by = call_value(call, "by"),
					  .variant = call_value(call, "variant"),
					  .lang = call->lang,
					  .names = call_value(call, "names") != NULL,
					  .field = read_field,
					  .ctx = &ctx };
	struct report_result result;
	struct buf cut = { 0 };
	bool ok = false;

	if (!out) {
		FAIL(err, ERR_USAGE, N_("report needs --out FILE.xlsx"));
		return error_hint(err, N_("atalaya help %s"), "report");
	}
	if (strlen(out) < 6 || strcmp(out + strlen(out) - 5, ".xlsx") != 0) {
		FAIL(err, ERR_USAGE, N_("\"%s\" is no name for a workbook"), out);
		return error_hint(err, N_("it must end in .xlsx"));
	}
	if (!parts_open(call, DOSSIER_READ, &parts, err)
	    || !parts_as_of(call, &request.has_as_of, &request.as_of, err))
		goto done;
	request.query = parts.query;
	/* The workbook prints the query: what it is about to show others must not name a person. */
	if (query_is_sensitive(parts.src, parts.query) && !call_value(call, "names")) {
		FAIL(err, ERR_USAGE, N_("the query may name a person, and the workbook prints it"));
		error_hint(err, N_("say --names to print it all the same; a profile can mark a column"
				   " publishable"));
		goto done;
	}
	if (!report_write(parts.src, &request, &result, err))
		goto done;
	output_begin(&call->out, "atalaya.report", 1);
	output_meta(&call->out, "workbook", _("Workbook"), cell_text(out));
	output_meta(&call->out, "query", _("Query"), cell_text(parts.query->text));
	output_meta(&call->out, "sheets", _("Sheets"), cell_int(result.sheets));
	output_meta(&call->out, "incidents", _("Incidents"), cell_int(result.incidents));
	output_meta(&call->out, "formulas", _("Live formulas"), cell_int(result.figures));
	if (result.cut) {
		buf_printf(&cut, _("%ld texts were too long for a cell and end in a mark"),
			   result.cut);
		output_note(&call->out, cut.data);
		call->problems += result.cut;
	}
	output_end(&call->out);
	ok = true;
done:
	buf_release(&cut);
	parts_close(&parts);
	return ok;
}

/* What several commands need. */
#include "commands/parts.h"

#include <string.h>

#include "core/base/date.h"

bool
parts_open(struct call *call, enum dossier_mode mode, struct parts *out, struct error *err)
{
	const char *text = call_value(call, "QUERY");

	*out = (struct parts){ 0 };
	out->d = dossier_open(call_value(call, "DOSSIER"), mode, call->author, err);
	if (out->d)
		out->src = source_open(out->d, err);
	if (out->src)
		out->query = query_parse(text ? text : "", source_codes(out->src), err);
	return out->query != NULL;
}

void
parts_close(struct parts *parts)
{
	query_free(parts->query);
	source_close(parts->src);
	dossier_close(parts->d);
	arena_release(&parts->arena);
}

bool
parts_field(struct call *call, struct parts *parts, const char *text, size_t len,
	    struct field_ref *out, struct error *err)
{
	if (!field_ref_parse(text, len, &parts->arena, out, err))
		return false;
	if (!field_ref_is_sensitive(parts->src, out) || call_value(call, "names"))
		return true;
	FAIL(err, ERR_USAGE, N_("%.*s may name a person"), (int)len, text);
	return error_hint(err, N_("say --names to show it; a profile can mark a column publishable"));
}

bool
parts_as_of(struct call *call, bool *given, int32_t *day, struct error *err)
{
	const char *text = call_value(call, "as-of");
	struct date d;

	*given = text != NULL;
	if (!text)
		return true;
	if (!date_parse(text, strlen(text), &d) || d.last == DATE_MAX || d.first == DATE_MIN) {
		FAIL(err, ERR_USAGE, N_("\"%s\" is not a date"), text);
		return error_hint(err, N_("write 2022-08-31; of a month or year the last day is meant"));
	}
	*day = d.last;
	return true;
}

struct dossier *
parts_writer(struct call *call, struct error *err)
{
	return dossier_open(call_value(call, "DOSSIER"), DOSSIER_WRITE, call->author, err);
}

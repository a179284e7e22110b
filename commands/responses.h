/* What the command response shows, apart from what it changes. */
#ifndef ATALAYA_COMMANDS_RESPONSES_H
#define ATALAYA_COMMANDS_RESPONSES_H

#include "commands/parts.h"
#include "core/dossier/response.h"

/* The response that WHAT names. */
bool response_of(struct call *call, struct parts *parts, int64_t *id, struct error *err);
bool
response_kind_of(struct call *call, const char *text, enum response_kind *out, struct error *err);

bool responses_list(struct call *call, struct parts *parts, struct error *err);
bool responses_show(struct call *call, struct parts *parts, struct error *err);

/* atalaya funnel --kind measure|intervention|recommendation|casefile. */
bool responses_funnel(struct call *call, struct parts *parts, enum response_kind kind,
		      struct error *err);

#endif
